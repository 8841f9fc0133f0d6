//! The contracts that bind on a day, and what is looked up in them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{ActorId, ActorKind, Chain, ChainPlace, Clause, Link, Theme};

/// A clause with the contract that it stands in.
pub(super) type At<'a> = (&'a Link, &'a Clause);

/// The contracts that bind on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Running<'a> {
    links: Vec<&'a Link>,
    kinds: BTreeMap<&'a ActorId, ActorKind>,
}

impl<'a> Running<'a> {
    /// In the order of their names, so that the order in which they were given does not matter.
    pub(super) fn on(chain: &'a Chain, day: NaiveDate) -> Self {
        let mut links: Vec<&Link> = chain.links().iter().filter(|link| link.binds_on(day)).collect();
        links.sort_unstable_by_key(|link| &link.id);
        let kinds = chain.actors().iter().map(|actor| (&actor.id, actor.kind)).collect();
        Self { links, kinds }
    }

    pub(super) fn links(&self) -> impl Iterator<Item = &'a Link> {
        self.links.iter().copied()
    }

    pub(super) fn kind(&self, actor: &ActorId) -> ActorKind {
        self.kinds.get(actor).copied().unwrap_or(ActorKind::Other)
    }

    pub(super) fn clauses(&self) -> impl Iterator<Item = At<'a>> {
        self.links().flat_map(|link| link.clauses.iter().map(move |clause| (link, clause)))
    }

    /// The clauses that a kind of party bought.
    pub(super) fn bought_by(&self, kind: ActorKind) -> impl Iterator<Item = At<'a>> {
        self.clauses().filter(move |(link, _)| self.kind(&link.buyer) == kind)
    }

    /// The parties that buy.
    pub(super) fn buyers(&self) -> BTreeSet<&'a ActorId> {
        self.links().map(|link| &link.buyer).collect()
    }

    /// The parties that have a contract.
    pub(super) fn parties(&self) -> BTreeSet<&'a ActorId> {
        self.links().flat_map(|link| [&link.buyer, &link.seller]).collect()
    }

    /// The clauses of a party with those below it, on each kind of care; in order.
    pub(super) fn below(&self) -> BTreeMap<(&'a ActorId, &'a Theme), Vec<At<'a>>> {
        let mut below: BTreeMap<_, Vec<At<'a>>> = BTreeMap::new();
        for (link, clause) in self.clauses() {
            below.entry((&link.buyer, &clause.care)).or_default().push((link, clause));
        }
        below
    }
}

/// The place of a clause: its contract and its own name.
pub(super) fn place((link, clause): At<'_>) -> ChainPlace {
    ChainPlace { link: link.id.clone(), clause: clause.id.clone() }
}
