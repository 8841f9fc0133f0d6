//! Evidence (*bewijs*): what was found about an element, how, when, and where it is written down.
//!
//! Pairs of readings and counts are compared by the library, and what is so often taken for evidence
//! against is kept apart from it: see [`EvidenceFinding`]. Whether an item counts is decided by the caller's
//! [policy](super::EvidencePolicy) and a few rules of the sources: see [`EvidenceSilence`].

mod counted;
mod facts;
mod finding;
mod links;
mod measured;
mod sense;
mod wire;

use chrono::{Datelike, NaiveDate};
use finding::Refused;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use wire::Wire;

use super::{Element, Level};
use crate::Verdict;
use crate::formats::InputError;
use crate::judgement::{Judgement, Stakeholder, is_interested};
use crate::party::name;
use crate::rule::Reference;
use crate::statement::Statement;
use crate::time::Year;

pub use counted::Counted;
#[doc(alias = "geriatrische medebehandeling")]
pub use counted::GeriatricCoTreatment;
pub use counted::HipFractures;
#[doc(alias = "stapeling")]
pub use counted::Replacement;
pub use counted::{DistanceReason, FurtherAway};
#[doc(alias = "draagkracht")]
pub use finding::Carries;
#[doc(alias = "richting")]
pub use finding::Direction;
#[doc(alias = "bevinding")]
pub use finding::EvidenceFinding;
pub use finding::NoTrial;
#[doc(alias = "bekostiging")]
pub use finding::PaymentForm;
#[doc(alias = "soort bron")]
pub use finding::SourceKind;
pub use links::Years;
pub use links::{AuditedStep, DecisionAudit, DecisionStep};
pub use links::{DomainLinks, LinkedDomain, SocialProblem};
#[doc(alias = "voormeting")]
#[doc(alias = "nulmeting")]
pub use measured::Measured;
#[doc(alias = "meting")]
pub use measured::Reading;
pub use measured::{Better, MeasuredChange};
pub use sense::EvidenceSilence;

pub(super) use facts::{Facts, Form};
pub(crate) use sense::Sense;

name!(
    /// The name of an item of evidence within its dossier (*bewijsstuk*).
    #[doc(alias = "bewijsstuk")]
    EvidenceId
);

/// An item of evidence about one element (*bewijsstuk*).
///
/// ```
/// use passende_zorg::principle::{
///     Element,
///     evidence::{Evidence, SourceKind},
/// };
///
/// let item: Evidence = serde_json::from_str(
///     r#"{
/// "id": "admissions", "element": "care-prevented", "kind": "outcome-registry", "dated": "2025-03-01",
/// "claim": "fewer admissions after the start of telemonitoring",
/// "population": "patients with heart failure",
/// "finding": {"measured": {"unit": "admissions per 100 patients per year", "better": "lower",
///     "baseline": {"value": "31", "from": 2022}, "measured": {"value": "24", "from": 2024}}},
/// "documented": {"title": "Annual report", "section": "table 4", "consulted": "2025-03-14"}
/// }"#,
/// )?;
/// assert_eq!((item.element(), item.kind()), (Element::CarePrevented, SourceKind::OutcomeRegistry));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "Wire", into = "Wire")]
#[doc(alias = "bewijsstuk")]
pub struct Evidence {
    id: EvidenceId,
    element: Element,
    level: Option<Level>,
    kind: SourceKind,
    claim: Statement,
    finding: EvidenceFinding,
    dated: NaiveDate,
    period: Option<Years>,
    population: Option<Statement>,
    coverage: Option<Decimal>,
    payment: Option<PaymentForm>,
    pandemic_reason: Option<Statement>,
    further: Option<FurtherAway>,
    large_enough: Option<Judgement>,
    documented: Reference,
}

/// The elements on which a gain has to matter to the patient: any difference is not yet an effect (advice
/// of 2020, part A, 3.1).
const EFFECT: [Element; 3] = [Element::HealthGain, Element::FunctioningGain, Element::Effectiveness];

impl Evidence {
    /// An item: what it is about, what kind of source it comes from, what it claims and found, on which
    /// day, and where it stands.
    ///
    /// # Errors
    /// When the finding can only be about another element.
    pub fn try_new(
        id: EvidenceId,
        element: Element,
        kind: SourceKind,
        claim: Statement,
        finding: EvidenceFinding,
        dated: NaiveDate,
        documented: Reference,
    ) -> Result<Self, InputError> {
        match finding.only_about() {
            Some(only) if only != element => Err(Refused::OtherElement {
                finding: finding.code(),
                expected: only.code(),
                found: element.code(),
            }
            .into()),
            _ => Ok(Self {
                id,
                element,
                level: None,
                kind,
                claim,
                finding,
                dated,
                period: None,
                population: None,
                coverage: None,
                payment: None,
                pandemic_reason: None,
                further: None,
                large_enough: None,
                documented,
            }),
        }
    }

    /// The same, speaking about another level than that of its dossier.
    ///
    /// # Errors
    /// When it is the level of one patient: what one patient went through is no evidence about a practice.
    pub fn with_level(mut self, level: Level) -> Result<Self, InputError> {
        if level == Level::Patient {
            return Err(Refused::OnePatient.into());
        }
        self.level = Some(level);
        Ok(self)
    }

    /// The same, with the patients or people that it is about.
    #[must_use]
    pub fn with_population(mut self, population: Statement) -> Self {
        self.population = Some(population);
        self
    }

    /// The same, with the years it is about; a pair of readings says so itself.
    #[must_use]
    pub const fn with_years(mut self, years: Years) -> Self {
        self.period = Some(years);
        self
    }

    /// The same, with the share of cases that were registered.
    ///
    /// # Errors
    /// When it is not above zero and at most one.
    pub fn with_coverage(mut self, coverage: Decimal) -> Result<Self, InputError> {
        if coverage <= Decimal::ZERO || coverage > Decimal::ONE {
            return Err(Refused::NotAShare { field: "coverage", found: coverage }.into());
        }
        self.coverage = Some(coverage);
        Ok(self)
    }

    /// The same, with how the care was paid of which claims tell.
    ///
    /// # Errors
    /// When it does not come from claims.
    pub fn with_payment(mut self, payment: PaymentForm) -> Result<Self, InputError> {
        if self.kind != SourceKind::ClaimsData {
            return Err(Refused::PaymentWithoutClaims { kind: self.kind.code() }.into());
        }
        self.payment = Some(payment);
        Ok(self)
    }

    /// The same, with the reason why what was read or counted in a pandemic year is fair.
    #[must_use]
    pub fn with_fairness(mut self, reason: Statement) -> Self {
        self.pandemic_reason = Some(reason);
        self
    }

    /// The same, with the reason for which care is given further away.
    ///
    /// # Errors
    /// When it is not about [`Element::CloseToHome`].
    pub fn with_distance(mut self, further: FurtherAway) -> Result<Self, InputError> {
        if self.element != Element::CloseToHome {
            return Err(Refused::OtherElement {
                finding: "further-away",
                expected: Element::CloseToHome.code(),
                found: self.element.code(),
            }
            .into());
        }
        self.further = Some(further);
        Ok(self)
    }

    /// The same, with the judgement whether the study was large enough to show the smallest difference that
    /// matters.
    ///
    /// # Errors
    /// When it does not come from a study of effect.
    pub fn with_size_judgement(mut self, judgement: Judgement) -> Result<Self, InputError> {
        if self.kind != SourceKind::EffectStudy {
            return Err(Refused::SizeWithoutStudy { kind: self.kind.code() }.into());
        }
        self.large_enough = Some(judgement);
        Ok(self)
    }

    /// The name of the item, unique in its dossier.
    pub const fn id(&self) -> &EvidenceId {
        &self.id
    }

    /// The element that the item is about.
    #[inline]
    pub const fn element(&self) -> Element {
        self.element
    }

    /// The level it speaks about, where that is another than that of its dossier.
    #[inline]
    pub const fn level(&self) -> Option<Level> {
        self.level
    }

    /// The kind of source that the item comes from.
    #[inline]
    pub const fn kind(&self) -> SourceKind {
        self.kind
    }

    /// The claim, in the words of who brings it.
    pub const fn claim(&self) -> &Statement {
        &self.claim
    }

    /// The finding of the source on the element.
    #[inline]
    pub const fn finding(&self) -> &EvidenceFinding {
        &self.finding
    }

    /// The day from which it is known.
    #[inline]
    pub const fn dated(&self) -> NaiveDate {
        self.dated
    }

    /// The years it is about: as given, or those of its readings.
    pub fn period(&self) -> Option<Years> {
        self.period.or_else(|| {
            let measured = self.finding.measured()?;
            Years::try_new(measured.baseline().from(), measured.later().until()).ok()
        })
    }

    /// The years it is about as far as they were given beside the finding.
    pub(super) const fn given_period(&self) -> Option<Years> {
        self.period
    }

    /// The people it is about.
    pub const fn population(&self) -> Option<&Statement> {
        self.population.as_ref()
    }

    /// The share of cases that were registered, above zero and at most one.
    #[inline]
    pub const fn coverage(&self) -> Option<Decimal> {
        self.coverage
    }

    /// The form in which the care was paid, for claims.
    #[inline]
    pub const fn payment(&self) -> Option<PaymentForm> {
        self.payment
    }

    /// The reason why a reading or count of a pandemic year is fair, where someone gave one.
    pub const fn pandemic_reason(&self) -> Option<&Statement> {
        self.pandemic_reason.as_ref()
    }

    /// The reason for which care is given further away, where one is named.
    pub const fn further_away(&self) -> Option<&FurtherAway> {
        self.further.as_ref()
    }

    /// The judgement whether the study was large enough, where someone judged.
    pub const fn judged_large_enough(&self) -> Option<&Judgement> {
        self.large_enough.as_ref()
    }

    /// The document in which the item is written down.
    pub const fn documented(&self) -> &Reference {
        &self.documented
    }

    /// Whether it tells of a year that had not come when it was written: then it is a forecast, whenever
    /// one looks at it, and whether it gives a number or a conclusion.
    #[inline]
    pub fn is_forecast(&self) -> bool {
        self.told_until().is_some_and(|until| until > self.dated.year())
    }

    /// The last year that it tells of, where it tells of one: of its readings, or as given beside a finding
    /// that says something.
    fn told_until(&self) -> Option<i32> {
        let read =
            self.finding.measured().map(|measured| measured.later().until().max(measured.baseline().until()));
        let given = self.period.filter(|_| self.finding.may_speak()).map(|period| period.until());
        read.max(given).map(Year::number)
    }

    /// Whether it adds up a year that was not over when it was written: what a whole year comes
    /// to was not known yet.
    #[inline]
    pub fn is_of_a_running_year(&self) -> bool {
        let adds_up = matches!(self.finding, EvidenceFinding::Measured(_) | EvidenceFinding::Replaced(_));
        adds_up && self.told_until() == Some(self.dated.year())
    }

    /// What it says of what its kind of source can show, as known on a day, where some have a stake in it.
    pub(super) fn says(&self, on: NaiveDate, interested: &[Stakeholder]) -> Sense {
        let is_concluded = self.finding.is_concluded();
        match self.sense(on, interested) {
            Sense::Speaks(_) if !self.kind.shows(self.element, is_concluded) => {
                Sense::Silent(EvidenceSilence::CannotConclude)
            }
            Sense::SUPPORTS if is_concluded && self.kind.owes_the_difference(self.element) => {
                Sense::Silent(EvidenceSilence::NotShownRelevant)
            }
            sense => sense,
        }
    }

    /// What it says by itself.
    fn sense(&self, on: NaiveDate, interested: &[Stakeholder]) -> Sense {
        let sense = self.finding.sense();
        if self.element == Element::CloseToHome && sense == Sense::CONTRADICTS {
            return self.sense_of_distance(on, interested);
        }
        match self.finding.measured() {
            Some(measured) if EFFECT.contains(&self.element) => {
                self.sense_of_effect(measured, on, interested)
            }
            _ => sense,
        }
    }

    /// A gain is one when it reaches what matters to the patient; that a study which could have shown one
    /// shows none, speaks against it.
    fn sense_of_effect(&self, measured: &Measured, on: NaiveDate, interested: &[Stakeholder]) -> Sense {
        let judged = |judgement: &Judgement| {
            judgement.on() <= on
                && judgement.verdict() == Verdict::Met
                && !is_interested(judgement, interested.iter().map(Stakeholder::as_str))
        };
        let is_large = || measured.has_bounds() || self.large_enough.as_ref().is_some_and(judged);
        match measured.change() {
            MeasuredChange::Better if measured.smallest_relevant().is_none() => {
                Sense::Silent(EvidenceSilence::NotShownRelevant)
            }
            MeasuredChange::None if self.kind == SourceKind::EffectStudy && is_large() => Sense::CONTRADICTS,
            _ => measured.sense(),
        }
    }

    /// Distance alone contradicts nothing: what is further away may have to be.
    fn sense_of_distance(&self, on: NaiveDate, interested: &[Stakeholder]) -> Sense {
        let further = self.further.as_ref().filter(|further| {
            let by = |judgement| is_interested(judgement, interested.iter().map(Stakeholder::as_str));
            !further.judgement.as_ref().is_some_and(by)
        });
        match further.and_then(|further| further.judged_on(on)) {
            Some(Verdict::Met) => Sense::SUPPORTS,
            Some(Verdict::NotMet) => Sense::CONTRADICTS,
            _ if self.finding == EvidenceFinding::Contradicts && self.further.is_none() => Sense::CONTRADICTS,
            _ => Sense::Silent(EvidenceSilence::FurtherAway),
        }
    }
}
