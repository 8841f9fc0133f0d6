//! How the facts of a plan are written down: records with what is needed, what may be left out, and lists.
//!
//! One macro writes the struct, its constructor, a getter and a setter per field, and the wire
//! format, so that all records of a plan behave alike: unknown keys are refused, what is left out is
//! left out again when written.

/// Writes a record. Sections, each of which may be left out, in this order: `has` (needed, returned
/// by reference), `is` (needed, copied), `on` (a day that is needed), `may` (optional, by
/// reference), `may_be` (optional, copied), `days` (optional days), `numbers` (optional decimals),
/// `lists` (empty when left out).
macro_rules! record {
    (
        $(#[$meta:meta])*
        $name:ident, $expecting:literal;
        $(has { $($(#[$has_meta:meta])* $has:ident: $has_type:ty,)* })?
        $(is { $($(#[$is_meta:meta])* $is:ident: $is_type:ty,)* })?
        $(on { $($(#[$on_meta:meta])* $on:ident,)* })?
        $(may { $($(#[$may_meta:meta])* $may:ident, $with_may:ident: $may_type:ty,)* })?
        $(may_be { $($(#[$be_meta:meta])* $be:ident, $with_be:ident: $be_type:ty,)* })?
        $(days { $($(#[$day_meta:meta])* $day:ident, $with_day:ident,)* })?
        $(numbers { $($(#[$number_meta:meta])* $number:ident, $with_number:ident,)* })?
        $(lists { $($(#[$list_meta:meta])* $list:ident, $add:ident: $item:ty,)* })?
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = $expecting)]
        pub struct $name {
            $($(pub(in crate::transformation) $has: $has_type,)*)?
            $($(pub(in crate::transformation) $is: $is_type,)*)?
            $($(#[serde(deserialize_with = "crate::wire::day")]
            pub(in crate::transformation) $on: chrono::NaiveDate,)*)?
            $($(#[serde(default, skip_serializing_if = "Option::is_none")]
            pub(in crate::transformation) $may: Option<$may_type>,)*)?
            $($(#[serde(default, skip_serializing_if = "Option::is_none")]
            pub(in crate::transformation) $be: Option<$be_type>,)*)?
            $($(#[serde(default, deserialize_with = "crate::wire::optional_day", skip_serializing_if = "Option::is_none")]
            pub(in crate::transformation) $day: Option<chrono::NaiveDate>,)*)?
            $($(#[serde(
                default,
                with = "crate::wire::optional_decimal",
                skip_serializing_if = "Option::is_none"
            )]
            pub(in crate::transformation) $number: Option<rust_decimal::Decimal>,)*)?
            $($(#[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub(in crate::transformation) $list: Vec<$item>,)*)?
        }

        impl $name {
            /// A record with what it needs, and nothing else yet.
            #[allow(clippy::new_without_default, reason = "a fact that nobody stated has no default")]
            pub const fn new($($($has: $has_type,)*)? $($($is: $is_type,)*)? $($($on: chrono::NaiveDate,)*)?) -> Self {
                Self {
                    $($($has,)*)?
                    $($($is,)*)?
                    $($($on,)*)?
                    $($($may: None,)*)?
                    $($($be: None,)*)?
                    $($($day: None,)*)?
                    $($($number: None,)*)?
                    $($($list: Vec::new(),)*)?
                }
            }

            $($(
                $(#[$has_meta])*
                pub const fn $has(&self) -> &$has_type {
                    &self.$has
                }
            )*)?
            $($(
                $(#[$is_meta])*
                pub const fn $is(&self) -> $is_type {
                    self.$is
                }
            )*)?
            $($(
                $(#[$on_meta])*
                pub const fn $on(&self) -> chrono::NaiveDate {
                    self.$on
                }
            )*)?
            $($(
                $(#[$may_meta])*
                pub const fn $may(&self) -> Option<&$may_type> {
                    self.$may.as_ref()
                }

                #[doc = concat!("The same, with [`", stringify!($may), "`](Self::", stringify!($may), ").")]
                #[must_use]
                pub fn $with_may(mut self, value: $may_type) -> Self {
                    self.$may = Some(value);
                    self
                }
            )*)?
            $($(
                $(#[$be_meta])*
                pub const fn $be(&self) -> Option<$be_type> {
                    self.$be
                }

                #[doc = concat!("The same, with [`", stringify!($be), "`](Self::", stringify!($be), ").")]
                #[must_use]
                pub const fn $with_be(mut self, value: $be_type) -> Self {
                    self.$be = Some(value);
                    self
                }
            )*)?
            $($(
                $(#[$day_meta])*
                pub const fn $day(&self) -> Option<chrono::NaiveDate> {
                    self.$day
                }

                #[doc = concat!("The same, with [`", stringify!($day), "`](Self::", stringify!($day), ").")]
                #[must_use]
                pub const fn $with_day(mut self, day: chrono::NaiveDate) -> Self {
                    self.$day = Some(day);
                    self
                }
            )*)?
            $($(
                $(#[$number_meta])*
                pub const fn $number(&self) -> Option<rust_decimal::Decimal> {
                    self.$number
                }

                #[doc = concat!("The same, with [`", stringify!($number), "`](Self::", stringify!($number), ").")]
                #[must_use]
                pub const fn $with_number(mut self, number: rust_decimal::Decimal) -> Self {
                    self.$number = Some(number);
                    self
                }
            )*)?
            $($(
                $(#[$list_meta])*
                pub fn $list(&self) -> &[$item] {
                    &self.$list
                }

                #[doc = concat!("The same, with one more of [`", stringify!($list), "`](Self::", stringify!($list), ").")]
                #[must_use]
                pub fn $add(mut self, item: $item) -> Self {
                    self.$list.push(item);
                    self
                }
            )*)?
        }
    };
}
pub(super) use record;
