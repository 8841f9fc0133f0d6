//! Who has a stake in an answer does not judge it.

use crate::judgement::Judgement;
use crate::party::name;

name!(
    /// One who has a stake in the answer (*belanghebbende*), such as the provider whose care is looked at. What they judge themselves in their own
    /// favour does not count.
    #[doc(alias = "belanghebbende")]
    Stakeholder
);

/// Whether a judgement was given by one of those who have a stake. Capitals make no other person.
pub(super) fn is_interested<'n>(judgement: &Judgement, mut names: impl Iterator<Item = &'n str>) -> bool {
    let by = judgement.by().to_lowercase();
    names.any(|name| name.to_lowercase() == by)
}
