//! Scenarios of the family `transformation`: facts of which the answers together bring each of its rules to every side.

mod funds;
mod plans;
mod procedures;

use passende_zorg::explanation::Explanation;

pub(crate) fn explanations() -> Vec<Explanation> {
    [plans::explanations(), procedures::explanations(), funds::explanations()].concat()
}
