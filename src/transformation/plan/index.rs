//! What the records of a plan say of each party and each agreement, gathered once, so that an assessment
//! searches no list for each row of another and allocates nothing.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{FundsLine, PlanFacts, Share};
use crate::money::Euro;
use crate::transformation::{Obligation, Sector};

/// The records of one party.
#[allow(clippy::struct_excessive_bools, reason = "each says whether there is a record of one list")]
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::transformation) struct OfParty {
    /// The first day on which it endorsed the urgency.
    pub(in crate::transformation) endorsed: Option<NaiveDate>,
    /// The first day on which it committed itself.
    pub(in crate::transformation) committed: Option<NaiveDate>,
    /// It took part in making the impact analysis.
    pub(in crate::transformation) made_analysis: bool,
    /// The first day since which it is involved, and the last within the plan on which it is planned to be.
    since: Option<NaiveDate>,
    planned: Option<NaiveDate>,
    /// The plan says what it bears.
    pub(in crate::transformation) bears: bool,
    /// Funds go to it, by a line of the request or by the printed division.
    pub(in crate::transformation) receives: bool,
    /// Its capacity is wound down or built up.
    pub(in crate::transformation) changes_capacity: bool,
    /// It answers for an agreement.
    answers: bool,
    /// It owns an activity.
    works: bool,
}

impl OfParty {
    /// Whether the plan gives it something to carry out, whatever its role is called.
    pub(in crate::transformation) const fn carries_out(&self) -> bool {
        self.works || self.is_needed()
    }

    /// Whether the plan cannot be realised without it, whatever it says of itself: it receives funds, winds
    /// down or builds up, or answers for an agreement.
    pub(in crate::transformation) const fn is_needed(&self) -> bool {
        self.receives || self.changes_capacity || self.answers
    }

    /// Whether it was planned to be involved by a day that has passed, and nothing says since when it is.
    pub(in crate::transformation) fn may_be_involved(&self, on: NaiveDate) -> bool {
        self.since.is_none() && self.planned.is_some_and(|day| day < on)
    }

    /// Whether it is involved on a day, or will be on one that is planned before the plan ends.
    pub(in crate::transformation) fn is_involved(&self, on: NaiveDate, end: Option<NaiveDate>) -> bool {
        is_involved((self.since, self.planned), on, end)
    }
}

/// The records of one agreement.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::transformation) struct OfAgreement {
    /// Somebody answers for it, or owns an activity that works on it.
    pub(in crate::transformation) answered: bool,
    /// An activity with a first and a last day works on it, or a milestone of it has a day.
    pub(in crate::transformation) timed: bool,
    /// A line of the request is tied to it.
    pub(in crate::transformation) funded: bool,
}

/// The milestone for which a batch waits, and its obligation.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::transformation) struct OfBatch {
    /// The place of its milestone in the list.
    pub(in crate::transformation) milestone: Option<usize>,
    /// Whether it is a result or an effort: as the milestone says, or else the agreement that it belongs to.
    pub(in crate::transformation) obligation: Option<Obligation>,
}

/// What is asked for a sector or a party: line by line, and in the division that is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::transformation) struct Divided {
    pub(in crate::transformation) lines: Euro,
    pub(in crate::transformation) printed: Euro,
}

impl Divided {
    const NOTHING: Self = Self { lines: Euro::ZERO, printed: Euro::ZERO };
}

/// The records of a plan, gathered by party, agreement, sector and batch.
#[derive(Debug, Clone, Default)]
pub(in crate::transformation) struct Index {
    places: BTreeMap<Box<str>, usize>,
    parties: Vec<OfParty>,
    agreements: Vec<OfAgreement>,
    /// By sector, and by party, in the order of their names.
    pub(in crate::transformation) sectors: Vec<(Sector, Divided)>,
    pub(in crate::transformation) receivers: Vec<(Box<str>, Divided)>,
    /// Of each batch, in its order, what it waits for.
    pub(in crate::transformation) batches: Vec<OfBatch>,
}

impl Index {
    /// In `n log n` of the size of the plan.
    pub(in crate::transformation) fn of(plan: &PlanFacts) -> Self {
        let places: BTreeMap<Box<str>, usize> =
            plan.parties.iter().enumerate().map(|(at, party)| (party.id.as_str().into(), at)).collect();
        let mut index =
            Self { places, parties: vec![OfParty::default(); plan.parties.len()], ..Self::default() };
        for record in &plan.endorsements {
            index.at(record.party.as_str(), |it| it.endorsed = Some(first(it.endorsed, record.on)));
        }
        for record in &plan.commitments {
            index.at(record.party.as_str(), |it| it.committed = Some(first(it.committed, record.on)));
        }
        for party in plan.impact_analysis.iter().flat_map(|analysis| &analysis.made_with) {
            index.at(party.as_str(), |it| it.made_analysis = true);
        }
        for record in &plan.involvements {
            if let Some(party) = &record.party {
                index.at(party.as_str(), |it| {
                    it.since = [it.since, record.since].into_iter().flatten().min();
                    let within =
                        record.planned.filter(|day| plan.execution_until.is_none_or(|end| *day <= end));
                    it.planned = it.planned.max(within);
                });
            }
        }
        for record in &plan.burdens {
            index.at(record.party.as_str(), |it| it.bears = true);
        }
        for record in &plan.capacity_changes {
            index.at(record.party.as_str(), |it| it.changes_capacity = true);
        }
        for party in plan.agreements.iter().filter_map(|agreement| agreement.responsible.as_ref()) {
            index.at(party.as_str(), |it| it.answers = true);
        }
        for party in plan.activities.iter().filter_map(|activity| activity.owner.as_ref()) {
            index.at(party.as_str(), |it| it.works = true);
        }
        index.agreements = agreements(plan);
        index.divide(plan);
        index.batches = batches(plan);
        index
    }

    fn at(&mut self, party: &str, change: impl FnOnce(&mut OfParty)) {
        let place = self.places.get(party).copied();
        if let Some(of) = place.and_then(|place| self.parties.get_mut(place)) {
            change(of);
        }
    }

    /// What is asked per sector and per party, in the lines and in the printed division.
    fn divide(&mut self, plan: &PlanFacts) {
        let (mut sectors, mut parties) = (BTreeMap::new(), BTreeMap::new());
        let (lines, shares) =
            plan.funds.as_ref().map_or((&[][..], &[][..]), |funds| (&funds.lines[..], &funds.division[..]));
        for FundsLine { sector, receiver, amount, .. } in lines {
            if let Some(sector) = sector {
                let it: &mut Divided = sectors.entry(*sector).or_insert(Divided::NOTHING);
                it.lines = it.lines.plus(*amount);
            }
            if let Some(receiver) = receiver {
                let it: &mut Divided = parties.entry(receiver.as_str()).or_insert(Divided::NOTHING);
                it.lines = it.lines.plus(*amount);
                self.at(receiver.as_str(), |it| it.receives = true);
            }
        }
        for Share { sector, party, amount, .. } in shares {
            if let Some(sector) = sector {
                let it = sectors.entry(*sector).or_insert(Divided::NOTHING);
                it.printed = it.printed.plus(*amount);
            }
            if let Some(party) = party {
                let it = parties.entry(party.as_str()).or_insert(Divided::NOTHING);
                it.printed = it.printed.plus(*amount);
                self.at(party.as_str(), |it| it.receives = true);
            }
        }
        self.sectors = sectors.into_iter().collect();
        self.receivers = parties.into_iter().map(|(party, divided)| (party.into(), divided)).collect();
    }

    /// The records of the party at a place in the list of parties.
    pub(in crate::transformation) fn party(&self, at: usize) -> OfParty {
        self.parties.get(at).copied().unwrap_or_default()
    }

    /// The records of a party, and its place in the list.
    pub(in crate::transformation) fn named(&self, party: &str) -> Option<(usize, OfParty)> {
        let at = self.places.get(party).copied()?;
        Some((at, self.party(at)))
    }

    /// The records of the agreement at a place in the list of agreements.
    pub(in crate::transformation) fn agreement(&self, at: usize) -> OfAgreement {
        self.agreements.get(at).copied().unwrap_or_default()
    }
}

fn first(known: Option<NaiveDate>, on: NaiveDate) -> NaiveDate {
    known.map_or(on, |known| known.min(on))
}

/// Involved since a day that has come, or from a day that is still to come and on which the plan is
/// carried out. Of a planned day that has passed nobody knows what came of it. In what way does not
/// show that anybody is.
pub(in crate::transformation) fn is_involved(
    (since, planned): (Option<NaiveDate>, Option<NaiveDate>),
    on: NaiveDate,
    end: Option<NaiveDate>,
) -> bool {
    since.is_some_and(|since| since <= on)
        || planned.is_some_and(|day| day >= on && end.is_none_or(|end| day <= end))
}

fn agreements(plan: &PlanFacts) -> Vec<OfAgreement> {
    let places: BTreeMap<&str, usize> =
        plan.agreements.iter().enumerate().map(|(at, agreement)| (agreement.id.as_str(), at)).collect();
    let mut of = vec![OfAgreement::default(); plan.agreements.len()];
    let mut at = |name: &str, change: &dyn Fn(&mut OfAgreement)| {
        if let Some(it) = places.get(name).and_then(|place| of.get_mut(*place)) {
            change(it);
        }
    };
    for agreement in plan.agreements.iter().filter(|agreement| agreement.responsible.is_some()) {
        at(agreement.id.as_str(), &|it| it.answered = true);
    }
    for activity in &plan.activities {
        let (owned, timed) = (activity.owner.is_some(), activity.from.is_some() && activity.until.is_some());
        for served in &activity.serves {
            at(served.as_str(), &|it| {
                it.answered |= owned;
                it.timed |= timed;
            });
        }
    }
    for milestone in plan.milestones.iter().filter(|milestone| milestone.due.is_some()) {
        if let Some(agreement) = &milestone.agreement {
            at(agreement.as_str(), &|it| it.timed = true);
        }
    }
    for line in plan.funds.iter().flat_map(|funds| &funds.lines) {
        if let Some(agreement) = &line.agreement {
            at(agreement.as_str(), &|it| it.funded = true);
        }
    }
    of
}

fn batches(plan: &PlanFacts) -> Vec<OfBatch> {
    let agreements: BTreeMap<&str, Option<Obligation>> =
        plan.agreements.iter().map(|agreement| (agreement.id.as_str(), agreement.obligation)).collect();
    let places: BTreeMap<&str, usize> =
        plan.milestones.iter().enumerate().map(|(at, milestone)| (milestone.id.as_str(), at)).collect();
    let batches = plan.funds.iter().flat_map(|funds| &funds.batches);
    let of = batches.map(|batch| {
        let at = places.get(batch.milestone().as_str()).copied();
        let milestone = at.and_then(|at| plan.milestones.get(at));
        let of_agreement =
            milestone.and_then(|it| agreements.get(it.agreement.as_ref()?.as_str()).copied()?);
        OfBatch { milestone: at, obligation: milestone.and_then(|it| it.obligation).or(of_agreement) }
    });
    of.collect()
}

/// Whether acute care goes or comes at a provider of the plan; nothing when a change does not say
/// of which care it is.
pub(in crate::transformation) fn acute_care_shifts(plan: &PlanFacts) -> Option<bool> {
    let changes = || plan.capacity_changes.iter().map(|change| change.acute_care);
    if changes().any(|acute| acute == Some(true)) {
        Some(true)
    } else if changes().all(|acute| acute.is_some()) {
        Some(false)
    } else {
        None
    }
}
