//! Scenarios by family: small sets of facts, and what the crate says of them.

mod concentration;
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
    ];
    families.into_iter().flatten()
}
