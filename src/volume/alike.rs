//! What is told of names in counts that look alike.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::notice::{CountNotice, NameColumn};
use crate::alike::alike;

/// The groups of names of one column that look alike, in order of what they have in common.
pub(super) fn names_alike(column: NameColumn, names: &[Arc<str>]) -> impl Iterator<Item = CountNotice> {
    let mut groups: BTreeMap<String, Vec<Arc<str>>> = BTreeMap::new();
    for name in names {
        groups.entry(alike(name)).or_default().push(Arc::clone(name));
    }
    let several = groups.into_values().filter(|names| names.len() > 1);
    several.map(move |names| CountNotice::NamesLookAlike { column, names })
}

/// The number of different names that look like another of them.
pub(super) fn names_that_look_like_another<'n>(names: impl Iterator<Item = &'n str>) -> usize {
    let mut groups: BTreeMap<String, usize> = BTreeMap::new();
    for name in names {
        let number = groups.entry(alike(name)).or_default();
        *number = number.saturating_add(1);
    }
    groups.into_values().filter(|number| *number > 1).fold(0, usize::saturating_add)
}
