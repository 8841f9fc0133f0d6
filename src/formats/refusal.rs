//! Tables of refusals: of each its code and its message in both languages.

use core::fmt;

use super::error::{Excerpt, InputError};
use crate::Language;
use crate::language::{Describe, Text};
use crate::wire::excerpt;

/// Something that a refusal may name: as it stands in the facts, where it has words of its own in a language.
pub(crate) trait Tell {
    /// Writes it as it stands in an error.
    fn tell(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result;
}

/// Something that a refusal names, in a language: as it is with `{}`, quoted and not endless with `{:?}`.
pub(crate) struct Told<'a, T: ?Sized>(pub(crate) &'a T, pub(crate) Language);

impl<T: Tell + ?Sized> fmt::Display for Told<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.tell(self.1, f)
    }
}

impl<T: Tell + ?Sized> fmt::Debug for Told<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&excerpt(&Told(self.0, self.1).to_string()))
    }
}

impl<T: Tell + ?Sized> Tell for &T {
    fn tell(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).tell(language, f)
    }
}

/// A text of the crate, in the language.
impl Tell for Text {
    fn tell(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.get(language))
    }
}

/// An error inside another.
impl Tell for InputError {
    fn tell(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.describe(language, f)
    }
}

/// Has facts stand in an error as they are, the same in both languages.
macro_rules! tell_as_is {
    ($($name:ty),+ $(,)?) => {
        $(impl crate::formats::Tell for $name {
            fn tell(&self, _: crate::Language, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                core::fmt::Display::fmt(self, f)
            }
        })+
    };
}
pub(crate) use tell_as_is;
tell_as_is!(str, String, Box<str>, char, u8, u16, u32, u64, u128, usize, i32, i64);
tell_as_is!(Excerpt, chrono::NaiveDate, rust_decimal::Decimal, crate::Verdict);

/// Writes a table of refusals: of each what it tells of, its stable code, and its message in Dutch and in
/// English; a path inside the facts where it has one of its own.
///
/// A message names its fields in braces, `{name:?}` quotes one, and what is drawn from the fields to be named
/// is written before it with `let`. Facts stand in a message as they were given ([`Tell`]).
macro_rules! refusals {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident {
            $(
                $row:ident $({ $($field:ident: $type:ty),+ $(,)? })? $(( $($place:ident: $in_place:ty),+ ))? = $code:literal $(at $path:literal)?:
                    $(let $told:ident = $how:expr;)*
                    $nl:literal, $en:literal;
            )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        $vis enum $name {
            $($row $({ $($field: $type),+ })? $(( $($in_place),+ ))?,)+
        }

        #[allow(dead_code, reason = "some are of the whole, and some stand in an error of their own")]
        impl $name {
            /// The stable code.
            $vis const fn code(&self) -> &'static str {
                match self {
                    $(
                        #[allow(unused, reason = "a code needs no field")]
                        Self::$row $({ $($field),+ })? $(($($place),+))? => $code,
                    )+
                }
            }

            /// The refusal of what stands at a path.
            $vis fn at(self, path: impl core::fmt::Display) -> crate::formats::InputError {
                crate::formats::InputError::from(self).within(path)
            }

            /// The path of its own; empty for the whole.
            fn path(&self) -> String {
                match self {
                    $(
                        #[allow(unused, reason = "a path need not name every field")]
                        Self::$row $({ $($field),+ })? $(($($place),+))? => {
                            let path = String::new();
                            $(let path = format!($path);)?
                            path
                        }
                    )+
                }
            }

            /// Writes the message, without the path.
            $vis fn message(&self, language: crate::Language, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                match self {
                    $(
                        #[allow(unused, reason = "a message need not name every field")]
                        Self::$row $({ $($field),+ })? $(($($place),+))? => {
                            $(let $told = $how;)*
                            $($(let $field = crate::formats::Told($field, language);)+)?
                            $($(let $place = crate::formats::Told($place, language);)+)?
                            $(let $told = crate::formats::Told(&$told, language);)*
                            match language {
                                crate::Language::Dutch => write!(f, $nl),
                                crate::Language::English => write!(f, $en),
                            }
                        }
                    )+
                }
            }
        }

        impl crate::language::Describe for $name {
            fn code(&self) -> &'static str {
                self.code()
            }

            fn describe(&self, language: crate::Language, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                let path = self.path();
                if !path.is_empty() {
                    write!(f, "{path}: ")?;
                }
                self.message(language, f)
            }
        }

        /// In English.
        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                crate::language::Describe::describe(self, crate::Language::English, f)
            }
        }

        impl core::error::Error for $name {}

        impl From<$name> for crate::formats::InputError {
            fn from(refused: $name) -> Self {
                Self::of(refused.code(), refused.path(), &|language, f| refused.message(language, f))
            }
        }

        const _: () = {
            $(assert!(crate::messages::same_names($nl, $en), "the two messages of a row name different fields");)+
        };
    };
}
pub(crate) use refusals;

/// Makes a small error one of what comes from outside, so that `?` takes both: its code and its message, of the
/// whole.
macro_rules! as_input_error {
    ($($error:ty),+ $(,)?) => {$(
        impl From<$error> for crate::formats::InputError {
            fn from(error: $error) -> Self {
                Self::of(error.code(), String::new(), &|language, f| crate::language::Describe::describe(&error, language, f))
            }
        }
    )+};
}
pub(crate) use as_input_error;

/// Has a small error told in both languages by what is written of it, and be one of what comes from outside.
macro_rules! error_told {
    ($name:ty, |$it:ident, $language:ident, $f:ident| $write:expr) => {
        impl crate::language::Describe for $name {
            fn code(&self) -> &'static str {
                self.code()
            }

            fn describe(
                &self,
                $language: crate::Language,
                $f: &mut core::fmt::Formatter<'_>,
            ) -> core::fmt::Result {
                let $it = self;
                $write
            }
        }

        crate::formats::as_input_error!($name);
    };
}
pub(crate) use error_told;
