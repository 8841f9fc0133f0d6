//! Circles in which each waits for the next.

use std::collections::{BTreeMap, BTreeSet};

/// The circles in which each waits for the next, where everyone waits for at most one other; each from its
/// smallest member on, in order.
pub(crate) fn circles<T: Ord + Copy>(waits: &BTreeMap<T, T>) -> Vec<Vec<T>> {
    let (mut seen, mut circles) = (BTreeSet::new(), Vec::new());
    for start in waits.keys() {
        let (mut at, mut path, mut on_path) = (*start, Vec::new(), BTreeSet::new());
        while seen.insert(at) {
            path.push(at);
            on_path.insert(at);
            let Some(next) = waits.get(&at) else { break };
            at = *next;
            if on_path.contains(&at) {
                // The walk came back to where it was: what lies before that is no part of the circle.
                let mut circle: Vec<T> = path.iter().copied().skip_while(|member| *member != at).collect();
                let smallest = circle.iter().enumerate().min_by_key(|(_, member)| **member);
                let first = smallest.map_or(0, |(first, _)| first);
                circle.rotate_left(first);
                circles.push(circle);
                break;
            }
        }
    }
    circles.sort_unstable();
    circles
}
