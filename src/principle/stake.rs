//! Who has a stake in an answer does not judge it.

use crate::judgement::Judgement;
use crate::party::name;

name!(
    /// One who has a stake in the answer (*belanghebbende*), such as the provider whose care is looked at.
    /// What they judge themselves in their own favour does not count.
    Stakeholder
);

/// Whether a judgement was given by one of those who have a stake, or in the name of one: by its board, say.
pub(super) fn is_interested<'n>(judgement: &Judgement, mut names: impl Iterator<Item = &'n str>) -> bool {
    names.any(|name| judgement.is_in_the_name_of(name))
}
