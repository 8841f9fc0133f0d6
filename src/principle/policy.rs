//! What the caller accepts as evidence, and how strong it holds each kind of source to be.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::evidence::{Direction, Evidence, PaymentForm, Sense, Silence, SourceKind, Years};
use super::{Element, Level};
use crate::statement::Statement;
use crate::time::Year;

const KINDS: usize = SourceKind::ALL.len();

/// What counts as evidence, and how strong it is (*toetsbeleid*).
///
/// The documents do not rank sources, so every kind counts the same until the caller says otherwise. All that the caller says is
/// repeated in the result as the caller's.
///
/// ```
/// use passende_zorg::principle::EvidencePolicy;
/// use passende_zorg::principle::evidence::SourceKind::{EffectStudy, Guideline, Opinion, Position};
///
/// let policy = EvidencePolicy::on("2025-01-01".parse()?)
///     .ranking(&[&[Guideline, Position], &[EffectStudy]])
///     .refusing(&[Opinion]);
/// assert_eq!((policy.rank(Position), policy.rank(EffectStudy), policy.rank(Opinion)), (Some(0), Some(1), None));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
#[doc(alias = "toetsbeleid")]
pub struct EvidencePolicy {
    on: NaiveDate,
    ranks: [Option<u8>; KINDS],
    pandemic_years: Vec<Year>,
    minimum_coverage: Option<Decimal>,
    by: Option<Statement>,
}

impl EvidencePolicy {
    /// The year that is no baseline without a reason. The advice of November 2020 names its first wave, in March of that year, and
    /// holds that the situation is not representative; later years it could not know.
    pub const PANDEMIC_YEAR: i32 = 2020;

    /// Everything known on a day, every kind of source as strong as another.
    pub const fn on(day: NaiveDate) -> Self {
        Self {
            on: day,
            ranks: [Some(0); KINDS],
            pandemic_years: Vec::new(),
            minimum_coverage: None,
            by: None,
        }
    }

    /// The same, with kinds of sources ranked from strong to weak. The strongest kind that speaks about an element decides it; kinds that
    /// are not named come last, together.
    #[must_use]
    pub fn ranking(mut self, order: &[&[SourceKind]]) -> Self {
        let last = u8::try_from(order.len()).unwrap_or(u8::MAX);
        let place = |kind: SourceKind| {
            let place = order.iter().position(|kinds| kinds.contains(&kind));
            place.and_then(|place| u8::try_from(place).ok()).unwrap_or(last)
        };
        for (rank, kind) in self.ranks.iter_mut().zip(SourceKind::ALL) {
            *rank = rank.map(|_| place(*kind));
        }
        self
    }

    /// The same, without some kinds of sources.
    #[must_use]
    pub fn refusing(mut self, kinds: &[SourceKind]) -> Self {
        for (rank, kind) in self.ranks.iter_mut().zip(SourceKind::ALL) {
            if kinds.contains(kind) {
                *rank = None;
            }
        }
        self
    }

    /// The same, with one more year that is no baseline without a reason.
    #[must_use]
    pub fn with_pandemic_year(mut self, year: Year) -> Self {
        if !self.pandemic_years.contains(&year) {
            self.pandemic_years.push(year);
            self.pandemic_years.sort_unstable();
        }
        self
    }

    /// The same, asking that at least this share of cases was registered, where an item comes from a registry.
    ///
    /// The specialists' guide only says that what is not registered is not undone; the share is the caller's.
    ///
    /// # Errors
    /// When it is not above zero and at most one.
    pub fn with_minimum_coverage(mut self, share: Decimal) -> Result<Self, PolicyError> {
        if share <= Decimal::ZERO || share > Decimal::ONE {
            return Err(PolicyErrorKind::NotAShare { found: share }.into());
        }
        self.minimum_coverage = Some(share);
        Ok(self)
    }

    /// The same, with who holds this policy.
    #[must_use]
    pub fn by(mut self, who: Statement) -> Self {
        self.by = Some(who);
        self
    }

    /// The day: what is dated later is not known yet.
    pub const fn day(&self) -> NaiveDate {
        self.on
    }

    /// How strong a kind of source is, zero being the strongest; nothing when it is refused.
    #[inline]
    pub fn rank(&self, kind: SourceKind) -> Option<u8> {
        self.ranks.get(kind as usize).copied().flatten()
    }

    /// Who holds it.
    pub const fn holder(&self) -> Option<&Statement> {
        self.by.as_ref()
    }

    /// The share of cases that must be registered.
    pub const fn minimum_coverage(&self) -> Option<Decimal> {
        self.minimum_coverage
    }

    /// The years that are no baseline without a reason, in order.
    pub fn pandemic_years(&self) -> impl Iterator<Item = Year> + '_ {
        let first = Year::try_new(Self::PANDEMIC_YEAR).ok();
        let mut years: Vec<Year> = first.into_iter().chain(self.pandemic_years.iter().copied()).collect();
        years.sort_unstable();
        years.dedup();
        years.into_iter()
    }

    /// What an item counts for, in an appraisal at a level.
    #[inline]
    pub fn weigh(&self, item: &Evidence, level: Level) -> EvidenceClass {
        match self.accept(item, level) {
            Err(silence) => EvidenceClass::Silent(silence),
            Ok(rank) => match item.finding().sense() {
                Sense::Speaks(direction) => EvidenceClass::Speaks { direction, rank },
                Sense::Silent(silence) => EvidenceClass::Silent(silence),
            },
        }
    }

    fn accept(&self, item: &Evidence, level: Level) -> Result<u8, Silence> {
        if item.level().is_some_and(|of| of != level) {
            return Err(Silence::OtherLevel);
        }
        if item.dated() > self.on {
            return Err(Silence::NotYetKnown);
        }
        let rank = self.rank(item.kind()).ok_or(Silence::KindNotAccepted)?;
        if item.kind() == SourceKind::ClaimsData {
            claims(item)?;
        }
        if let (SourceKind::OutcomeRegistry | SourceKind::PatientReported, Some(minimum)) =
            (item.kind(), self.minimum_coverage)
        {
            match item.coverage() {
                None => return Err(Silence::CoverageUnknown),
                Some(coverage) if coverage < minimum => return Err(Silence::LowCoverage),
                Some(_) => {}
            }
        }
        match item.finding().measured() {
            Some(measured) if self.is_pandemic(measured.baseline().years(), measured.baseline_reason()) => {
                Err(Silence::PandemicBaseline)
            }
            _ => Ok(rank),
        }
    }

    /// Whether years are no fair baseline: a pandemic year is among them, and nobody said why that is fair.
    pub(super) fn is_pandemic(&self, baseline: Years, reason: Option<&Statement>) -> bool {
        reason.is_none()
            && (Year::try_new(Self::PANDEMIC_YEAR).is_ok_and(|year| baseline.contains(year))
                || self.pandemic_years.iter().any(|year| baseline.contains(*year)))
    }
}

/// Whether claims can show something on their own (advice of 2020, part B, 1): not what was given under one sum for many activities, and
/// not what it cost where a ceiling is settled outside the claims.
const fn claims(item: &Evidence) -> Result<(), Silence> {
    let about_cost = matches!(
        item.element(),
        Element::ReasonablePrice | Element::ProportionateCost | Element::Affordability
    );
    match item.payment() {
        None => Err(Silence::PaymentUnknown),
        Some(PaymentForm::PerActivity) => Ok(()),
        Some(PaymentForm::SettledCeiling) if !about_cost => Ok(()),
        Some(_) => Err(Silence::ClaimsAlone),
    }
}

/// What an item counts for: a direction with its strength, or nothing, and why (*gewicht*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceClass {
    /// It points one way.
    Speaks {
        /// Which way.
        direction: Direction,
        /// How strong it is in the caller's order; zero is the strongest.
        rank: u8,
    },
    /// It says nothing about the element.
    Silent(Silence),
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Wire {
    #[serde(deserialize_with = "crate::wire::day")]
    on: NaiveDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    by: Option<Statement>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    order: Vec<Vec<SourceKind>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    refused: Vec<SourceKind>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pandemic_years: Vec<Year>,
    #[serde(default, with = "crate::wire::optional_decimal", skip_serializing_if = "Option::is_none")]
    minimum_coverage: Option<Decimal>,
}

impl TryFrom<Wire> for EvidencePolicy {
    type Error = PolicyError;

    fn try_from(wire: Wire) -> Result<Self, PolicyError> {
        let ranked = || {
            wire.order.iter().enumerate().flat_map(|(at, kinds)| kinds.iter().map(move |kind| (at, *kind)))
        };
        for (number, (at, kind)) in ranked().enumerate() {
            if ranked().take(number).any(|(_, before)| before == kind) {
                return Err(PolicyErrorKind::Twice { at, kind: kind.code() }.into());
            }
        }
        let order: Vec<&[SourceKind]> = wire.order.iter().map(Vec::as_slice).collect();
        let mut policy = Self::on(wire.on).refusing(&wire.refused);
        if !order.is_empty() {
            policy = policy.ranking(&order);
        }
        for year in wire.pandemic_years {
            policy = policy.with_pandemic_year(year);
        }
        if let Some(share) = wire.minimum_coverage {
            policy = policy.with_minimum_coverage(share)?;
        }
        policy.by = wire.by;
        Ok(policy)
    }
}

impl From<EvidencePolicy> for Wire {
    fn from(policy: EvidencePolicy) -> Self {
        let of_rank = |rank: Option<u8>| {
            let ranked = policy.ranks.iter().zip(SourceKind::ALL).filter(move |(found, _)| **found == rank);
            ranked.map(|(_, kind)| *kind).collect::<Vec<_>>()
        };
        let last = policy.ranks.iter().flatten().max().copied().unwrap_or(0);
        let order = if last == 0 { Vec::new() } else { (0..=last).map(|rank| of_rank(Some(rank))).collect() };
        Self {
            on: policy.on,
            refused: of_rank(None),
            order,
            by: policy.by,
            pandemic_years: policy.pandemic_years,
            minimum_coverage: policy.minimum_coverage,
        }
    }
}

/// A policy that cannot be held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct PolicyError(#[from] PolicyErrorKind);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
enum PolicyErrorKind {
    #[error("minimum-coverage: expected a share above 0 and at most 1, found {found}")]
    NotAShare { found: Decimal },
    #[error("order[{at}]: expected each kind of source once, found `{kind}` again")]
    Twice { at: usize, kind: &'static str },
}

impl PolicyError {
    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match self.0 {
            PolicyErrorKind::NotAShare { .. } => "policy.not-a-share",
            PolicyErrorKind::Twice { .. } => "policy.twice",
        }
    }
}
