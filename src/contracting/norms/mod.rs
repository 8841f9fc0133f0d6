//! Who is contracted for what, held against the norms: the signal that the advice of 2020 asks for.

mod check;
#[cfg(feature = "formats")]
mod csv;
mod notice;

use std::collections::{BTreeMap, BTreeSet, HashSet};

use chrono::NaiveDate;

use crate::alike::alike;
use crate::party::{Intervention, Unit, UnitKind};
use crate::time::Period;
use crate::volume::norm::{BasketItem, NormId};
use crate::volume::{Asked, CountTable, VolumeReport};

pub use check::ContractCheck;
#[cfg(feature = "formats")]
#[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
pub use csv::read_contracts;
pub use notice::ContractNotice;

/// An insurer's contract with a unit for an intervention (*contract*).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Contract {
    unit: Unit,
    intervention: Intervention,
    period: Option<Period>,
    /// The norms that it includes; none while that is not said.
    norms: Option<BTreeSet<NormId>>,
}

impl Contract {
    /// A contract without stated days: it holds on any day that is asked about.
    pub const fn new(unit: Unit, intervention: Intervention) -> Self {
        Self { unit, intervention, period: None, norms: None }
    }

    /// The same contract, for a period. The end of a [period](Period) is the first day on which it no
    /// longer holds: a contract through 31 December 2024 ends on 1 January 2025.
    #[must_use]
    pub const fn with_period(mut self, period: Period) -> Self {
        self.period = Some(period);
        self
    }

    /// The same contract, of which it is known that it includes these norms and no others.
    #[must_use]
    pub fn with_norms(mut self, norms: impl IntoIterator<Item = NormId>) -> Self {
        self.norms = Some(norms.into_iter().collect());
        self
    }

    /// The unit that the contract is with.
    pub const fn unit(&self) -> &Unit {
        &self.unit
    }

    /// The intervention that the contract buys.
    pub const fn intervention(&self) -> &Intervention {
        &self.intervention
    }

    /// The days on which it holds; none when they are not stated.
    pub const fn period(&self) -> Option<Period> {
        self.period
    }

    /// Whether it holds on a day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.period.is_none_or(|period| period.contains(day))
    }

    /// The day whose norms it is held against: the last day of the counted year, or of the contract, or the
    /// day asked about, whichever is first. None of a contract that had not begun on the day asked about,
    /// and of one that had ended before that day without having held in the counted year.
    fn day_of(&self, asked: Asked) -> Result<NaiveDate, ContractNotice> {
        let day = asked.on().min(asked.year().last_day());
        let Some(period) = self.period else { return Ok(day) };
        if period.from() > asked.on() {
            return Err(ContractNotice::not_begun(self, period.from(), asked.on()));
        }
        let held_in_year = period.from() <= day && !period.has_ended(asked.year().first_day());
        match period.until() {
            Some(until) if !held_in_year && until <= asked.on() => {
                Err(ContractNotice::ended(self, until, asked))
            }
            // It began after the counted year: it is held against what was asked of that year.
            _ if period.from() > day => Ok(day),
            Some(until) => Ok(until.pred_opt().map_or(day, |last| day.min(last))),
            None => Ok(day),
        }
    }
}

/// The outcome of holding contracts against a report.
#[derive(Debug)]
pub struct ContractReport<'a> {
    checks: Vec<ContractCheck<'a>>,
    notices: Vec<ContractNotice>,
}

impl<'a> ContractReport<'a> {
    /// Every contract that counts, with every norm that counts what is contracted: in
    /// order of norm, then unit.
    pub fn checks(&self) -> &[ContractCheck<'a>] {
        &self.checks
    }

    /// The contracts for care below the norm.
    pub fn signals(&self) -> impl Iterator<Item = &ContractCheck<'a>> {
        self.checks.iter().filter(|check| check.is_signal())
    }

    /// What is told beside the checks: the contracts that were held against no norm, each with the reason,
    /// in the order in which they were given.
    pub fn notices(&self) -> &[ContractNotice] {
        &self.notices
    }
}

/// Holds contracts against the norms of a report.
///
/// A contract counts when it held in the year that is counted, or holds on the day asked about; one that
/// begins after that day does not exist yet, and one that ended before the counted year binds nobody. It is
/// held against the counts of the year, and against the norm as it stood at the end of that year, or on the
/// last day of the contract, or on the day asked about, whichever was first: so a contract of a past year
/// is not held against a norm that was raised afterwards.
///
/// A contract with a unit of another kind than a norm counts per is held against the units that the
/// counts connect with it: one with an institution against each of its locations that did, or may have
/// done, what the norm counts. The same contract once more does not count.
pub fn check_contracts<'a>(report: &'a VolumeReport<'a>, contracts: &'a [Contract]) -> ContractReport<'a> {
    let (asked, year) = (report.asked(), report.asked().year());
    let mut seen = HashSet::new();
    let days: Vec<Result<NaiveDate, ContractNotice>> = contracts
        .iter()
        .map(|contract| {
            if seen.insert(contract) { contract.day_of(asked) } else { Err(ContractNotice::twice(contract)) }
        })
        .collect();
    let counting = || {
        let days = days.iter().enumerate().filter_map(|(at, day)| Some((at, day.as_ref().ok()?)));
        days.filter_map(|(at, day)| Some((at, *day, contracts.get(at)?)))
    };
    let mut has_norm = vec![false; contracts.len()];
    let mut has_counts = vec![false; contracts.len()];
    let mark = |marks: &mut Vec<bool>, at: usize| {
        if let Some(mark) = marks.get_mut(at) {
            *mark = true;
        }
    };
    let mut checks = Vec::new();
    for results in report.norms() {
        let norm = results.norm();
        let counted: BTreeSet<&Intervention> =
            norm.basket().items().iter().map(BasketItem::intervention).collect();
        let mut links: BTreeMap<UnitKind, BTreeMap<&str, BTreeSet<&str>>> = BTreeMap::new();
        let mut by_unit: BTreeMap<&str, Vec<(usize, NaiveDate, &'a Contract)>> = BTreeMap::new();
        for (at, day, contract) in counting().filter(|(_, _, held)| counted.contains(&held.intervention)) {
            mark(&mut has_norm, at);
            let kind = contract.unit.kind();
            let name = results.links().current_name(kind, contract.unit.name());
            if kind == norm.per() {
                by_unit.entry(name).or_default().push((at, day, contract));
            } else {
                let linked = links
                    .entry(kind)
                    .or_insert_with(|| results.links().together(norm, year, (kind, norm.per())));
                for unit in linked.get(name).into_iter().flatten() {
                    by_unit.entry(unit).or_default().push((at, day, contract));
                }
            }
        }
        for (unit, held) in by_unit {
            let Some(check) = results.row(unit) else { continue };
            for (at, day, contract) in held {
                mark(&mut has_counts, at);
                checks.push(ContractCheck::new(contract, check, day));
            }
        }
    }
    let tables = report.tables();
    let look = Look::of(report, &tables, contracts);
    let is = |marks: &[bool], at: usize| marks.get(at).copied() == Some(true);
    let told = |(at, (contract, day)): (usize, (&Contract, &Result<NaiveDate, ContractNotice>))| match (
        day,
        is(&has_norm, at),
        is(&has_counts, at),
    ) {
        (Err(notice), ..) => Some(notice.clone()),
        (Ok(_), false, _) => Some(look.no_norm(contract)),
        (Ok(_), true, false) => Some(look.no_counts(contract)),
        (Ok(_), true, true) => tables.iter().find_map(|table| {
            let kind = contract.unit.kind();
            let name = table.current_name(kind, contract.unit.name());
            let has_gone_on = name != contract.unit.name();
            has_gone_on.then(|| ContractNotice::succeeded(contract, Unit::from_checked(kind, name.into())))
        }),
    };
    let mut notices: Vec<ContractNotice> = contracts.iter().zip(&days).enumerate().filter_map(told).collect();
    notices.extend(ContractNotice::ending_on_a_last_day(contracts));
    ContractReport { checks, notices }
}

/// Names of the counts and of the norms, by what names that look alike have in common.
struct Look {
    units: BTreeMap<(UnitKind, String), Unit>,
    interventions: BTreeMap<String, Intervention>,
}

impl Look {
    fn of(report: &VolumeReport<'_>, tables: &[&CountTable], contracts: &[Contract]) -> Self {
        let kinds: BTreeSet<UnitKind> = contracts.iter().map(|contract| contract.unit.kind()).collect();
        let units =
            kinds.iter().flat_map(|kind| tables.iter().filter_map(|table| table.units(*kind)).flatten());
        let items = report.norms().iter().flat_map(|results| results.norm().basket().items());
        let interventions = items.map(BasketItem::intervention);
        Self {
            units: units.map(|unit| ((unit.kind(), alike(unit.name())), unit)).collect(),
            interventions: interventions.map(|name| (alike(name.as_str()), name.clone())).collect(),
        }
    }

    fn no_norm(&self, contract: &Contract) -> ContractNotice {
        let alike = self.interventions.get(&alike(contract.intervention.as_str())).cloned();
        ContractNotice::no_norm(contract, alike)
    }

    fn no_counts(&self, contract: &Contract) -> ContractNotice {
        let found = self.units.get(&(contract.unit.kind(), alike(contract.unit.name())));
        ContractNotice::no_counts(contract, found.filter(|found| **found != contract.unit).cloned())
    }
}
