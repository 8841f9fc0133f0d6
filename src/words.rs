//! Lists of the field, as enums with codes and words in both languages.

/// Writes an enum, open to more, of which every variant has its code on the wire and its words
/// in Dutch and English.
macro_rules! words {
    (
        $(#[$meta:meta])*
        $name:ident {
            $($(#[$variant_meta:meta])* $variant:ident = $code:literal, $dutch:literal, $english:literal;)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$variant_meta])* #[serde(rename = $code)] $variant,)+
        }

        impl $name {
            /// Every one of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable code, as on the wire.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }

            /// The words of the variant in both languages.
            pub const fn text(self) -> crate::language::Text {
                match self {
                    $(Self::$variant => crate::language::Text::new($dutch, $english),)+
                }
            }

            /// The words in a language.
            pub const fn in_language(self, language: crate::Language) -> &'static str {
                self.text().get(language)
            }
        }

        crate::messages::say_in_language!($name);
    };
}
pub(crate) use words;
