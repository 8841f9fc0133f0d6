//! Scenarios of the family `concentration`: facts of which the answers together bring each of its rules to every side.

use passende_zorg::explanation::Explanation;

pub(crate) fn explanations() -> Vec<Explanation> {
    Vec::new()
}
