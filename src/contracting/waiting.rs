//! Who waits for whom: that it is one action or a framework, and the circles in which each waits for the
//! next.

use std::collections::{BTreeMap, BTreeSet};

use super::chain::{ActionId, Waiting};
use crate::formats::{Excerpt, InputError, refusals};

impl Waiting {
    /// Holds what an action waits for together, `known` seeing to it that the other one exists. The path of
    /// an error begins at the waiting.
    pub(crate) fn check(
        &self,
        own: &ActionId,
        known: impl FnOnce(&ActionId) -> Result<(), InputError>,
    ) -> Result<(), InputError> {
        match (&self.action, &self.framework) {
            (Some(other), None) => {
                known(other)?;
                if other == own {
                    return Err(Refused::Itself { found: own.as_str().into() }.at("action"));
                }
                Ok(())
            }
            (None, Some(_)) if self.judgement.is_some() => Err(Refused::JudgedFramework.at("judgement")),
            (None, Some(_)) => Ok(()),
            _ => Err(Refused::One.at("")),
        }
    }
}

refusals! {
    /// The reasons for which waiting is refused, in a chain and in scaling up alike.
    enum Refused {
        Itself { found: Excerpt } = "waiting.itself":
            "verwacht: een andere actie dan de actie zelf; gevonden: {found}",
            "expected another action than itself, found {found}";
        One = "waiting.one":
            "verwacht: een actie of een kader, en niet beide",
            "expected an action or a framework, and not both";
        JudgedFramework = "waiting.judged-framework":
            "verwacht: geen oordeel over het wachten op een kader: al het andere is de actie van wie het kader maakt",
            "expected no judgement on waiting for a framework: anything else is the action of who makes it";
    }
}

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
