//! Who is contracted for what, held against the norms: the signal that the advice of 2020 asks for.

use core::fmt;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::check::{VolumeCheck, VolumeReport};
use super::norm::{Binding, NormId, Stage};
use super::rules;
use crate::Verdict;
use crate::explanation::{Assessment as _, Explanation};
use crate::language::{Describe, Language, Message};
use crate::party::{Intervention, Unit};
use crate::quantity::CountRange;
use crate::time::Period;

/// An insurer's contract with a unit for an intervention (*contract*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contract {
    unit: Unit,
    intervention: Intervention,
    period: Option<Period>,
}

impl Contract {
    /// A contract without stated days: it holds on any day that is asked about.
    pub const fn new(unit: Unit, intervention: Intervention) -> Self {
        Self { unit, intervention, period: None }
    }

    /// The same contract, for a period.
    #[must_use]
    pub const fn during(mut self, period: Period) -> Self {
        self.period = Some(period);
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
    /// asked about. A proposal, a guideline, and a norm that has not begun or has ended do not count.
    pub fn verdict(&self) -> Verdict {
        let standing = self.check.standing();
        let holds = matches!(standing.stage(), Stage::InForce | Stage::Enforced);
        if standing.binding() == Binding::Binding && holds {
            self.check.verdict()
        } else {
            Verdict::NotApplicable
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
            unit: self.contract.unit.clone(),
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
    unmatched: Vec<&'a Contract>,
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

    /// Contracts that hold on the day asked about and that no norm of the report speaks of: another kind of
    /// unit, a unit that does not occur, or an intervention in no basket.
    pub fn unmatched(&self) -> &[&'a Contract] {
        &self.unmatched
    }
}

/// Holds contracts against the norms of a report.
pub fn check_contracts<'a>(report: &'a VolumeReport<'a>, contracts: &'a [Contract]) -> ContractReport<'a> {
    let on = report.asked().on();
    let mut of_unit: BTreeMap<(_, &str), Vec<(usize, &Contract)>> = BTreeMap::new();
    for (at, contract) in contracts.iter().enumerate().filter(|(_, contract)| contract.holds_on(on)) {
        of_unit.entry((contract.unit.kind(), contract.unit.name())).or_default().push((at, contract));
    }
    let mut matched = vec![false; contracts.len()];
    let mut checks = Vec::new();
    for check in report.rows() {
        let Some(held) = of_unit.get(&(check.unit_kind(), check.unit_name())) else { continue };
        for (at, contract) in held {
            let counts = |item: &super::norm::BasketItem| *item.intervention() == contract.intervention;
            if check.norm().basket().items().iter().any(counts) {
                checks.push(ContractCheck { contract, check });
                if let Some(matched) = matched.get_mut(*at) {
                    *matched = true;
                }
            }
        }
    }
    let unmatched = contracts
        .iter()
        .zip(matched)
        .filter(|(contract, matched)| !matched && contract.holds_on(on))
        .map(|(contract, _)| contract)
        .collect();
    ContractReport { checks, unmatched }
}

#[derive(Debug)]
struct ContractMessage {
    verdict: Verdict,
    unit: Unit,
    intervention: Intervention,
    norm: NormId,
    shortfall: Option<CountRange>,
}

impl Describe for ContractMessage {
    fn code(&self) -> &'static str {
        match self.verdict {
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
            Verdict::NotMet => {
                let short = self.shortfall.unwrap_or(CountRange::NONE);
                let short = short.in_language(language);
                match language {
                    Language::Dutch => write!(f, "zit onder de norm {norm} ({short} te weinig)."),
                    Language::English => write!(f, "is below the norm {norm} ({short} short)."),
                }
            }
            Verdict::Undetermined => match language {
                Language::Dutch => write!(f, "zit mogelijk onder de norm {norm}."),
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
