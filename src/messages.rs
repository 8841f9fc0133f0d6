//! Sentences of the crate, as tables: a code, the Dutch sentence and the English one, each whole.

use core::fmt;
use std::sync::Arc;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::language::{
    Describe, Language, Message, Text, day_in_words, list_in_words, number_in_words, percentage_in_words,
};

/// Something that a sentence may name: it writes itself in a language.
pub(crate) trait Say {
    /// Writes it as it stands in a sentence.
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result;

    /// Writes it as a name that may be of several words, and is quoted then: what `{name:?}` in
    /// a sentence asks for.
    fn quote(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = In(self, language).to_string();
        write!(f, "{}", crate::language::name_in_words(&said))
    }

    /// Writes how many there are, where it is several things: what `{things:#}` in a sentence asks for.
    fn how_many(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.say(language, f)
    }
}

/// Something to say, in a language: as it is with `{}`, quoted where it is several words with `{:?}`, and how
/// many there are with `{:#}`.
pub(crate) struct In<'a, T: ?Sized>(pub(crate) &'a T, pub(crate) Language);

impl<T: Say + ?Sized> fmt::Display for In<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() { self.0.how_many(self.1, f) } else { self.0.say(self.1, f) }
    }
}

impl<T: Say + ?Sized> fmt::Debug for In<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.quote(self.1, f)
    }
}

impl<T: Say + ?Sized> Say for &T {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).say(language, f)
    }

    fn quote(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).quote(language, f)
    }
}

impl<T: Say + ?Sized> Say for Arc<T> {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).say(language, f)
    }

    fn quote(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).quote(language, f)
    }
}

/// What is not there is not said: a sentence that names it is for where it is.
impl<T: Say> Say for Option<T> {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_ref().map_or(Ok(()), |it| it.say(language, f))
    }

    fn quote(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_ref().map_or(Ok(()), |it| it.quote(language, f))
    }
}

/// Several things in a row: *a, b en c*. With `{things:?}` as far as a sentence bears them: of many the first
/// ten, and how many more there are.
impl<T: Say> Say for [T] {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let things: Vec<In<'_, T>> = self.iter().map(|it| In(it, language)).collect();
        write!(f, "{}", list_in_words(&things, language))
    }

    fn quote(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const NAMED: usize = 10;
        let left = self.len().saturating_sub(NAMED);
        let mut shown: Vec<String> = self.iter().take(NAMED).map(|it| In(it, language).to_string()).collect();
        if left > 0 {
            let left = number_in_words(left, language);
            shown.push(language.pick(format!("nog {left}"), format!("{left} more")));
        }
        write!(f, "{}", list_in_words(&shown, language))
    }

    fn how_many(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.len().say(language, f)
    }
}

impl<T: Say> Say for Vec<T> {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_slice().say(language, f)
    }

    fn quote(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_slice().quote(language, f)
    }

    fn how_many(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_slice().how_many(language, f)
    }
}

impl Say for NaiveDate {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", day_in_words(*self, language))
    }
}

impl Say for Text {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.get(language))
    }
}

impl Say for Message {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.describe(language, f)
    }
}

/// Says a type as a number, with its thousands set apart.
macro_rules! say_number {
    ($($number:ty),+) => {
        $(impl Say for $number {
            fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", number_in_words(*self, language))
            }
        })+
    };
}
say_number!(u8, u16, u32, u64, usize, i64, Decimal);

/// Says a type as it displays itself, the same in both languages.
macro_rules! say_as_is {
    ($($name:ty),+ $(,)?) => {
        $(impl crate::messages::Say for $name {
            fn say(&self, _: crate::Language, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                core::fmt::Display::fmt(self, f)
            }
        })+
    };
}
pub(crate) use say_as_is;
say_as_is!(str, String, Box<str>);

/// Says a type by its `in_language`.
macro_rules! say_in_language {
    ($($name:ty),+ $(,)?) => {
        $(impl crate::messages::Say for $name {
            fn say(&self, language: crate::Language, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                write!(f, "{}", self.in_language(language))
            }
        })+
    };
}
pub(crate) use say_in_language;

/// What is known, or that it is not.
#[derive(Debug)]
pub(crate) struct Known<T>(pub(crate) Option<T>);

impl<T: Say> Say for Known<T> {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Some(known) => known.say(language, f),
            None => f.write_str(language.pick("onbekend", "unknown")),
        }
    }
}

/// A share as a percentage.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Percent(pub(crate) Decimal);

impl Say for Percent {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", percentage_in_words(self.0, language))
    }
}

/// A fixed sentence under a code, where a list of the field gives both.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fixed(pub(crate) &'static str, pub(crate) Text);

impl Describe for Fixed {
    fn code(&self) -> &'static str {
        self.0
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.1.get(language))
    }
}

/// Writes an enum of messages as a table: of each its fields, its code, and its sentence in Dutch and in
/// English.
///
/// A sentence names fields in braces; days, counts, amounts and lists are written by the language
/// ([`Say`]), `{name:?}` quotes a name of several words, and `{list:#}` says how many there are. A row may
/// have sentences for a case of its own, with `if`, before the one for the rest; and before these, by
/// `let`, what is drawn from its fields to be named. The code of a row that tells how something stands is
/// that of the field: `{ state.code() }`. A name that is no field does not compile, nor do two sentences of
/// which one names a field that the other does not.
macro_rules! messages {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident {
            $(
                $(#[$row_meta:meta])*
                $row:ident $({ $($(#[$field_meta:meta])* $field:ident: $type:ty),+ $(,)? })? $(( $($place:ident: $in_place:ty),+ ))? = $code:tt:
                    $(let $told:ident = $how:expr;)*
                    $(if $guard:expr => $guard_nl:literal, $guard_en:literal;)*
                    $nl:literal, $en:literal;
            )+
        }
    ) => {
        $(#[$meta])*
        $vis enum $name {
            $($(#[$row_meta])* $row $({ $($(#[$field_meta])* $field: $type),+ })? $(($($in_place),+))?,)+
        }

        impl crate::language::Describe for $name {
            fn code(&self) -> &'static str {
                match self {
                    $(
                        #[allow(unused, reason = "a code that is written out needs no field")]
                        Self::$row $({ $($field),+ })? $(($($place),+))? => $code,
                    )+
                }
            }

            #[allow(clippy::too_many_lines, reason = "a table")]
            fn describe(&self, language: crate::Language, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                match self {
                    $(
                        #[allow(unused, reason = "a sentence need not name every field, nor a row have cases")]
                        Self::$row $({ $($field),+ })? $(($($place),+))? => {
                            $(let $told = $how;)*
                            let holds: &[bool] = &[$($guard),*];
                            let mut holds = holds.iter();
                            $($(let $field = crate::messages::In($field, language);)+)?
                            $($(let $place = crate::messages::In($place, language);)+)?
                            $(let $told = crate::messages::In(&$told, language);)*
                            $(if holds.next() == Some(&true) {
                                return match language {
                                    crate::Language::Dutch => write!(f, $guard_nl),
                                    crate::Language::English => write!(f, $guard_en),
                                };
                            })*
                            match language {
                                crate::Language::Dutch => write!(f, $nl),
                                crate::Language::English => write!(f, $en),
                            }
                        }
                    )+
                }
            }
        }

        const _: () = {
            $(
                $(assert!(crate::messages::same_names($guard_nl, $guard_en), "the sentences of a case name different fields");)*
                assert!(crate::messages::same_names($nl, $en), "the two sentences of a row name different fields");
            )+
        };
    };
}
pub(crate) use messages;

/// Has a type described by a message of a table, made of it when it is read.
macro_rules! described_by {
    ($name:ty, |$it:ident| $message:expr) => {
        impl crate::language::Describe for $name {
            fn code(&self) -> &'static str {
                let $it = self;
                crate::language::Describe::code(&$message)
            }

            fn describe(
                &self,
                language: crate::Language,
                f: &mut core::fmt::Formatter<'_>,
            ) -> core::fmt::Result {
                let $it = self;
                crate::language::Describe::describe(&$message, language, f)
            }
        }
    };
}
pub(crate) use described_by;

/// Whether two sentences name the same fields, each at least once.
pub(crate) const fn same_names(one: &str, other: &str) -> bool {
    names_all(one.as_bytes(), other.as_bytes()) && names_all(other.as_bytes(), one.as_bytes())
}

const fn names_all(mut of: &[u8], within: &[u8]) -> bool {
    while let [first, rest @ ..] = of {
        if *first == b'{' && !has_name(within, rest) {
            return false;
        }
        of = rest;
    }
    true
}

/// Whether a sentence has the field in braces with which another text begins, up to its brace or colon.
const fn has_name(mut within: &[u8], name: &[u8]) -> bool {
    while let [first, rest @ ..] = within {
        if *first == b'{' && is_same_name(rest, name) {
            return true;
        }
        within = rest;
    }
    false
}

const fn is_same_name(mut one: &[u8], mut other: &[u8]) -> bool {
    while let ([a, after_one @ ..], [b, after_other @ ..]) = (one, other) {
        match (matches!(*a, b'}' | b':'), matches!(*b, b'}' | b':')) {
            (true, true) => return true,
            (false, false) if *a == *b => (one, other) = (after_one, after_other),
            _ => return false,
        }
    }
    false
}

const _: () = {
    assert!(same_names("", "") && same_names("{a}", "x {a:?} {a}") && same_names("{a} {b}", "{b} {a}"));
    assert!(
        !same_names("{a}", "")
            && !same_names("", "{a}")
            && !same_names("{a}", "{ab}")
            && !same_names("{ab}", "{a}")
    );
};
