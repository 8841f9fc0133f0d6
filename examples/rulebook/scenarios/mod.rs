//! Scenarios by family: small sets of facts, and what the crate says of them.

/// A record with some of what may be left out filled in; a list with `@`.
macro_rules! with {
    (@set $it:ident;) => {};
    (@set $it:ident; @$field:ident = $value:expr $(, $($rest:tt)*)?) => {
        $it.$field = $value;
        with!(@set $it; $($($rest)*)?);
    };
    (@set $it:ident; $field:ident = $value:expr $(, $($rest:tt)*)?) => {
        $it.$field = Some($value);
        with!(@set $it; $($($rest)*)?);
    };
    ($record:expr, $($fields:tt)+) => {{
        let mut it = $record;
        with!(@set it; $($fields)+);
        it
    }};
}
#[allow(unused_imports, reason = "the tests take it from here")]
pub(crate) use with;

mod concentration;
mod contracting;
mod principle;
mod transformation;
mod volume;

use passende_zorg::explanation::Explanation;

/// The answers to all scenarios, as trees.
pub(crate) fn all() -> impl Iterator<Item = Explanation> {
    let families = [
        volume::explanations(),
        concentration::explanations(),
        transformation::explanations(),
        principle::explanations(),
        contracting::explanations(),
    ];
    families.into_iter().flatten()
}
