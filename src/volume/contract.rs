//! Who is contracted for what, held against the norms: the signal that the advice of 2020 asks for.

use core::fmt;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::agreement::{Agreement, Tranche};
use super::check::{VolumeCheck, VolumeReport};
use super::norm::{Binding, NormId, Stage};
use super::rules;
use crate::Verdict;
use crate::explanation::{Assessment as _, Explanation};
use crate::language::{Describe, Language, Message};
use crate::party::{Intervention, Unit, UnitKind};
use crate::quantity::CountRange;
use crate::time::Period;

/// An insurer's contract with a unit for an intervention (*contract*).
#[derive(Debug, Clone, PartialEq, Eq)]
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

    /// The same contract, for a period.
    #[must_use]
    pub const fn during(mut self, period: Period) -> Self {
        self.period = Some(period);
        self
    }

    /// The same contract, of which it is known that it includes these norms and no others.
    #[must_use]
    pub fn including(mut self, norms: impl IntoIterator<Item = NormId>) -> Self {
        self.norms = Some(norms.into_iter().collect());
        self
    }

    /// With whom.
    pub const fn unit(&self) -> &Unit {
        &self.unit
    }

    /// For what.
    pub const fn intervention(&self) -> &Intervention {
        &self.intervention
    }

    /// Whether it holds on a day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.period.is_none_or(|period| period.contains(day))
    }
}

/// A contract held against a norm that counts what is contracted.
///
/// The advice of 2020 (part B, 7.5.4) expects insurers to apply minimum norms more firmly, having seen hospitals
/// that do less than the volume norm and are contracted all the same. It names no exception.
#[derive(Debug, Clone, Copy)]
pub struct ContractCheck<'a> {
    contract: &'a Contract,
    check: VolumeCheck<'a>,
}

impl<'a> ContractCheck<'a> {
    /// The contract.
    pub const fn contract(&self) -> &'a Contract {
        self.contract
    }

    /// The norm held against the unit that is contracted.
    pub const fn check(&self) -> VolumeCheck<'a> {
        self.check
    }

    /// Not met when the unit is contracted although it certainly falls short of a norm that binds on the day
    /// asked about; who did none at all does fewer than any norm too. A proposal, a guideline, and a norm that has
    /// not begun or has ended do not count.
    pub fn verdict(&self) -> Verdict {
        let standing = self.check.standing();
        let holds = matches!(standing.stage(), Stage::InForce | Stage::Enforced);
        match self.check.verdict() {
            _ if standing.binding() == Binding::Indicative || !holds => Verdict::NotApplicable,
            Verdict::NotApplicable => Verdict::NotMet,
            verdict => verdict,
        }
    }

    /// Whether the contract gives the norm a place, as the final agreement asks of insurers (part D, g and k): of norms of
    /// the first tranche from 1 January 2026, of the second from 1 January 2028. Undetermined while nothing is said of what
    /// the contract includes; not applicable before that day, and of a norm that does not bind.
    ///
    /// The text says that the norms as set by the Round Table get a place *in any case*; that the norm held here is one of
    /// those, and of which tranche, is for the caller to know.
    pub fn includes_norm(&self, tranche: Tranche) -> Verdict {
        let standing = self.check.standing();
        let asked =
            Agreement::Final.schedule(tranche).is_some_and(|schedule| schedule.is_acted_on(standing.on()));
        match &self.contract.norms {
            _ if standing.binding() == Binding::Indicative || !asked => Verdict::NotApplicable,
            None => Verdict::Undetermined,
            Some(norms) if norms.contains(self.check.norm().id()) => Verdict::Met,
            Some(_) => Verdict::NotMet,
        }
    }

    /// Whether this is the signal: contracted although below the norm.
    pub fn is_signal(&self) -> bool {
        self.verdict() == Verdict::NotMet
    }

    /// The result as a tree, with the check of the volume as its part.
    pub fn explanation(&self) -> Explanation {
        let message = ContractMessage {
            verdict: self.verdict(),
            none_done: self.check.observed().is_none(),
            unit: self.check.unit(),
            intervention: self.contract.intervention.clone(),
            norm: self.check.norm().id().clone(),
            shortfall: self.check.shortfall(),
        };
        Explanation::new(self.verdict(), Message::new(message))
            .on_basis(&rules::SELECTIVE_PURCHASING)
            .with_margin(self.check.margin())
            .with_parts([self.check.explanation()])
    }
}

/// What holding contracts against a report came to.
#[derive(Debug)]
pub struct ContractReport<'a> {
    checks: Vec<ContractCheck<'a>>,
    unmatched: Vec<(&'a Contract, Unmatched)>,
}

/// Why a contract that holds was held against no norm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unmatched {
    /// No norm of the report counts the intervention.
    NoNorm,
    /// The counts do not connect the contracted unit with any unit that the norm counts per.
    NoCounts,
}

impl Unmatched {
    /// The reason as words.
    pub const fn in_language(self, language: Language) -> &'static str {
        use crate::language::Text;
        match self {
            Self::NoNorm => Text::new("geen norm telt deze ingreep", "no norm counts this intervention"),
            Self::NoCounts => Text::new("komt in de aantallen niet voor", "does not occur in the counts"),
        }
        .get(language)
    }
}

impl<'a> ContractReport<'a> {
    /// Every contract that holds on the day asked about, with every norm that counts what is contracted: in
    /// order of norm, then unit.
    pub fn checks(&self) -> &[ContractCheck<'a>] {
        &self.checks
    }

    /// The contracts for care below the norm.
    pub fn signals(&self) -> impl Iterator<Item = &ContractCheck<'a>> {
        self.checks.iter().filter(|check| check.is_signal())
    }

    /// Contracts that hold on the day asked about and were held against no norm, each with the reason.
    pub fn unmatched(&self) -> &[(&'a Contract, Unmatched)] {
        &self.unmatched
    }
}

/// Holds contracts against the norms of a report.
///
/// A contract with a unit of another kind than a norm counts per is held against the units that the counts connect with
/// it: one with an institution against each of its locations that did, or may have done, what the norm counts.
pub fn check_contracts<'a>(report: &'a VolumeReport<'a>, contracts: &'a [Contract]) -> ContractReport<'a> {
    let (on, year) = (report.asked().on(), report.asked().year());
    let holding = || contracts.iter().enumerate().filter(|(_, contract)| contract.holds_on(on));
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
        let counts = |contract: &Contract| {
            norm.basket().items().iter().any(|item| *item.intervention() == contract.intervention)
        };
        let mut links: BTreeMap<UnitKind, BTreeMap<&str, BTreeSet<&str>>> = BTreeMap::new();
        let mut by_unit: BTreeMap<&str, Vec<(usize, &'a Contract)>> = BTreeMap::new();
        for (at, contract) in holding().filter(|(_, contract)| counts(contract)) {
            mark(&mut has_norm, at);
            let kind = contract.unit.kind();
            if kind == norm.per() {
                by_unit.entry(contract.unit.name()).or_default().push((at, contract));
            } else {
                let linked = links
                    .entry(kind)
                    .or_insert_with(|| results.table().together(norm, year, (kind, norm.per())));
                for unit in linked.get(contract.unit.name()).into_iter().flatten() {
                    by_unit.entry(unit).or_default().push((at, contract));
                }
            }
        }
        for (unit, held) in by_unit {
            let Some(check) = results.row(unit) else { continue };
            for (at, contract) in held {
                mark(&mut has_counts, at);
                checks.push(ContractCheck { contract, check });
            }
        }
    }
    let is = |marks: &[bool], at: usize| marks.get(at).copied() == Some(true);
    let why_not = |at: usize| match (is(&has_norm, at), is(&has_counts, at)) {
        (false, _) => Some(Unmatched::NoNorm),
        (true, false) => Some(Unmatched::NoCounts),
        (true, true) => None,
    };
    let unmatched = holding().filter_map(|(at, contract)| Some((contract, why_not(at)?))).collect();
    ContractReport { checks, unmatched }
}

#[derive(Debug)]
struct ContractMessage {
    verdict: Verdict,
    none_done: bool,
    unit: Unit,
    intervention: Intervention,
    norm: NormId,
    shortfall: Option<CountRange>,
}

impl Describe for ContractMessage {
    fn code(&self) -> &'static str {
        match self.verdict {
            Verdict::NotMet if self.none_done => "volume.contracted-none-done",
            Verdict::NotMet => "volume.contracted-below-norm",
            Verdict::Undetermined => "volume.contracted-undetermined",
            Verdict::Met => "volume.contracted-and-meets",
            Verdict::NotApplicable => "volume.contracted-not-bound",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { unit, intervention, norm, .. } = self;
        let kind = unit.kind().in_language(language);
        match language {
            Language::Dutch => write!(f, "Gecontracteerd voor {intervention}: {kind} {unit} ")?,
            Language::English => write!(f, "Contracted for {intervention}: {kind} {unit} ")?,
        }
        match self.verdict {
            Verdict::NotMet if self.none_done => match language {
                Language::Dutch => write!(f, "heeft er geen uitgevoerd (norm {norm})."),
                Language::English => write!(f, "did none (norm {norm})."),
            },
            Verdict::NotMet => {
                let short = self.shortfall.unwrap_or(CountRange::NONE);
                let short = short.in_language(language);
                match language {
                    Language::Dutch => write!(f, "blijft onder de norm {norm} ({short} te weinig)."),
                    Language::English => write!(f, "is below the norm {norm} ({short} short)."),
                }
            }
            Verdict::Undetermined => match language {
                Language::Dutch => write!(f, "blijft mogelijk onder de norm {norm}."),
                Language::English => write!(f, "may be below the norm {norm}."),
            },
            Verdict::Met => match language {
                Language::Dutch => write!(f, "haalt de norm {norm}."),
                Language::English => write!(f, "meets the norm {norm}."),
            },
            Verdict::NotApplicable => match language {
                Language::Dutch => write!(f, "is nu niet aan de norm {norm} gebonden."),
                Language::English => write!(f, "is not bound by the norm {norm} now."),
            },
        }
    }
}
