//! How facts are written down: records with what is needed, what may be left out, and lists.
//!
//! One macro writes the struct, its constructor and the wire format, so that all records behave alike: fields
//! are public, unknown keys are refused, and what is left out is left out again when written. What must hold
//! between records is checked where something is made of them.

/// Writes a record. Sections, each of which may be left out, in this order: `has` (needed), `on` (a day
/// that is needed), `decimals` (needed), `may` (optional), `days` (optional days), `numbers` (optional
/// decimals), `lists` (empty when left out), `maps` (by key; empty when left out), `keeps` (what is no fact,
/// with its first value).
macro_rules! record {
    (
        $(#[$meta:meta])*
        $name:ident, $expecting:literal;
        $(has { $($(#[$has_meta:meta])* $has:ident: $has_type:ty,)* })?
        $(on { $($(#[$on_meta:meta])* $on:ident,)* })?
        $(decimals { $($(#[$decimal_meta:meta])* $decimal:ident,)* })?
        $(may { $($(#[$may_meta:meta])* $may:ident: $may_type:ty,)* })?
        $(days { $($(#[$day_meta:meta])* $day:ident,)* })?
        $(numbers { $($(#[$number_meta:meta])* $number:ident,)* })?
        $(lists { $($(#[$list_meta:meta])* $list:ident: $item:ty,)* })?
        $(maps { $($(#[$map_meta:meta])* $map:ident: $key:ty => $value:ty,)* })?
        $(keeps { $($keep:ident: $kept:ty = $first:expr,)* })?
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = $expecting)]
        #[non_exhaustive]
        pub struct $name {
            $($($(#[$has_meta])* pub $has: $has_type,)*)?
            $($($(#[$on_meta])* #[serde(deserialize_with = "crate::formats::value::day")]
            pub $on: chrono::NaiveDate,)*)?
            $($($(#[$decimal_meta])* #[serde(with = "crate::formats::value::needed_decimal")]
            #[cfg_attr(feature = "schema", schemars(with = "crate::schema::DecimalText"))]
            pub $decimal: rust_decimal::Decimal,)*)?
            $($($(#[$may_meta])* #[serde(default, skip_serializing_if = "Option::is_none")]
            pub $may: Option<$may_type>,)*)?
            $($($(#[$day_meta])* #[serde(default, deserialize_with = "crate::formats::value::optional_day", skip_serializing_if = "Option::is_none")]
            #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
            pub $day: Option<chrono::NaiveDate>,)*)?
            $($($(#[$number_meta])* #[serde(
                default,
                with = "crate::formats::value::optional_decimal",
                skip_serializing_if = "Option::is_none"
            )]
            #[cfg_attr(feature = "schema", schemars(with = "crate::schema::DecimalText"))]
            pub $number: Option<rust_decimal::Decimal>,)*)?
            $($($(#[$list_meta])* #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub $list: Vec<$item>,)*)?
            $($($(#[$map_meta])* #[serde(default, skip_serializing_if = "std::collections::BTreeMap::is_empty")]
            pub $map: std::collections::BTreeMap<$key, $value>,)*)?
            $($(#[serde(skip)] $keep: $kept,)*)?
        }

        impl $name {
            /// A record with what it needs, and nothing else yet.
            #[allow(clippy::new_without_default, reason = "a fact that nobody stated has no default")]
            pub const fn new(
                $($($has: $has_type,)*)?
                $($($on: chrono::NaiveDate,)*)?
                $($($decimal: rust_decimal::Decimal,)*)?
            ) -> Self {
                Self {
                    $($($has,)*)?
                    $($($on,)*)?
                    $($($decimal,)*)?
                    $($($may: None,)*)?
                    $($($day: None,)*)?
                    $($($number: None,)*)?
                    $($($list: Vec::new(),)*)?
                    $($($map: std::collections::BTreeMap::new(),)*)?
                    $($($keep: $first,)*)?
                }
            }
        }
    };
}
pub(crate) use record;

/// Has something that is made of facts read and written as them: `try_new` holds them together, and the only
/// field is the facts.
macro_rules! made_of {
    ($name:ident: $facts:ident) => {
        impl TryFrom<$facts> for $name {
            type Error = crate::formats::InputError;

            fn try_from(facts: $facts) -> Result<Self, crate::formats::InputError> {
                Self::try_new(facts)
            }
        }

        impl From<$name> for $facts {
            fn from(made: $name) -> Self {
                made.0
            }
        }
    };
}
pub(crate) use made_of;
