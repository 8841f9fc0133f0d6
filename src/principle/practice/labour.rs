//! The first test: good quality with fewer professionals, by organising differently.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::PracticeError;
use super::error::PracticeErrorKind as Kind;
use crate::judgement::Judgement;
use crate::party::name;
use crate::principle::evidence::{Change, Measured, Years};
use crate::principle::{EvidencePolicy, Status};
use crate::quantity::CountRange;
use crate::rule::Reference;
use crate::statement::Statement;
use crate::time::Year;
use crate::words::words;

name!(
    /// Who works in a practice (*beroepsgroep*): nurses, specialists, family doctors.
    #[doc(alias = "beroepsgroep")]
    Profession
);

/// Patients who were served in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ServedInYear {
    /// Which year.
    pub year: Year,
    /// How many patients.
    pub patients: CountRange,
}

/// The hours of a profession in the year before and the year after, for all patients of that year together. What is left out is not known.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ProfessionHours {
    /// Whose hours, inside the practice or outside of it.
    pub profession: Profession,
    /// Hours in the year before.
    #[serde(default, with = "crate::wire::optional_decimal", skip_serializing_if = "Option::is_none")]
    pub before: Option<Decimal>,
    /// Hours in the year after.
    #[serde(default, with = "crate::wire::optional_decimal", skip_serializing_if = "Option::is_none")]
    pub after: Option<Decimal>,
}

/// A measure of quality, before and after.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct QualityMeasure {
    /// What is measured.
    pub measure: Statement,
    /// The two readings.
    pub measured: Measured,
}

/// Something that is organised differently, and where that is written down.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct OrganisedDifferently {
    /// What.
    pub what: Statement,
    /// Where it is written down.
    pub documented: Reference,
}

words!(
    /// A part of the first test.
    LabourPart {
        /// Good quality of care.
        Quality = "quality", "goede kwaliteit van zorg", "good quality of care";
        /// Fewer hours of professionals for each patient.
        Staff = "staff", "minder inzet van professionals per patiënt", "fewer hours of professionals per patient";
        /// Care is organised differently.
        Organisation = "organisation", "anders georganiseerd", "organised differently";
    }
);

/// Whether a practice gives good quality with fewer professionals by organising differently (*arbeidsbesparende praktijk*): by this the
/// first practices were chosen (article on practices).
///
/// It is computed: hours of all professions together for each patient, before and after, and pairs of readings of quality. Hours that one
/// profession gives up and another takes over save nothing, and are [told](Self::shifted_to). It is not the test of the
/// [four principles](super::PrinciplesTest), and establishes nothing.
///
/// ```
/// use passende_zorg::principle::practice::LabourSaving;
/// use passende_zorg::principle::{EvidencePolicy, Status};
/// let practice: LabourSaving = serde_json::from_str(r#"{
///     "before": {"year": 2022, "patients": 400}, "after": {"year": 2024, "patients": 500},
///     "hours": [{"profession": "nurses", "before": "800", "after": "700"}, {"profession": "family doctors", "before": "0", "after": "50"}],
///     "complete": {"by": "department", "on": "2025-02-01", "verdict": "met", "reason": "all who saw these patients are in the roster"}
/// }"#)?;
/// let policy = EvidencePolicy::on("2025-06-01".parse()?);
/// assert_eq!(practice.staff(&policy), Status::Supported); // 2.0 hours a patient became 1.5
/// assert_eq!(practice.saved_hours(), Some(("250".parse()?, "250".parse()?)));
/// assert_eq!(practice.shifted_to().count(), 1);
/// assert_eq!(practice.status(&policy), Status::Unknown); // nothing is known of quality
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
#[doc(alias = "arbeidsbesparend")]
pub struct LabourSaving(Wire);

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Wire {
    before: ServedInYear,
    after: ServedInYear,
    hours: Vec<ProfessionHours>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    complete: Option<Judgement>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    baseline_reason: Option<Statement>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    quality: Vec<QualityMeasure>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    organised_differently: Vec<OrganisedDifferently>,
}

impl TryFrom<Wire> for LabourSaving {
    type Error = PracticeError;

    fn try_from(wire: Wire) -> Result<Self, PracticeError> {
        let refuse = |path: String, kind| Err(PracticeError::new(path, kind));
        if wire.after.year <= wire.before.year {
            let kind = Kind::YearNotLater { before: wire.before.year, found: wire.after.year };
            return refuse("after.year".to_owned(), kind);
        }
        for (path, served) in [("before", wire.before), ("after", wire.after)] {
            if served.patients.least() == 0 {
                return refuse(format!("{path}.patients"), Kind::NoPatients);
            }
        }
        let mut professions = BTreeSet::new();
        for (at, hours) in wire.hours.iter().enumerate() {
            if !professions.insert(&hours.profession) {
                let found = hours.profession.to_string();
                return refuse(format!("hours[{at}].profession"), Kind::Twice { what: "profession", found });
            }
            for (name, value) in [("before", hours.before), ("after", hours.after)] {
                if let Some(found) = value.filter(|value| *value < Decimal::ZERO) {
                    return refuse(format!("hours[{at}].{name}"), Kind::Negative { found });
                }
            }
        }
        let saving = Self(wire);
        if saving.difference().is_none() {
            return refuse("hours".to_owned(), Kind::TooLarge);
        }
        Ok(saving)
    }
}

impl From<LabourSaving> for Wire {
    fn from(saving: LabourSaving) -> Self {
        saving.0
    }
}

/// A number of which at least the lower bound is known.
#[derive(Debug, Clone, Copy)]
struct Range {
    least: Decimal,
    most: Option<Decimal>,
}

impl Range {
    fn sum(values: impl Iterator<Item = Option<Decimal>>) -> Option<Self> {
        let none = Self { least: Decimal::ZERO, most: Some(Decimal::ZERO) };
        values.into_iter().try_fold(none, |sum, value| {
            let least = sum.least.checked_add(value.unwrap_or(Decimal::ZERO))?;
            Some(Self { least, most: sum.most.and(value).map(|_| least) })
        })
    }
}

impl LabourSaving {
    /// Reads the facts of a practice from JSON.
    ///
    /// # Errors
    /// When the text is not JSON, when a key is unknown or missing, when the year after is not later, when nobody was served in a year, when
    /// hours are below zero, when a profession is named twice, or when the hours are too large to be added. The error names the place.
    #[cfg(feature = "formats")]
    #[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
    pub fn from_json(text: &[u8]) -> Result<Self, PracticeError> {
        let wire: Wire = crate::wire::from_json(text).map_err(PracticeError::json)?;
        wire.try_into()
    }

    /// The year before, and who was served in it.
    pub const fn before(&self) -> ServedInYear {
        self.0.before
    }

    /// The year after, and who was served in it.
    pub const fn after(&self) -> ServedInYear {
        self.0.after
    }

    /// The hours of each profession.
    pub fn hours(&self) -> &[ProfessionHours] {
        &self.0.hours
    }

    /// The judgement that everyone whose hours changed is among the professions, inside the practice and outside of it.
    pub const fn complete(&self) -> Option<&Judgement> {
        self.0.complete.as_ref()
    }

    /// The measures of quality.
    pub fn quality_measures(&self) -> &[QualityMeasure] {
        &self.0.quality
    }

    /// What is organised differently.
    pub fn organised_differently(&self) -> &[OrganisedDifferently] {
        &self.0.organised_differently
    }

    /// What was saved, times the patients of the year before: at least and at most, each where it is known; nothing when too large.
    fn difference(&self) -> Option<(Option<Decimal>, Option<Decimal>)> {
        let before = Range::sum(self.0.hours.iter().map(|hours| hours.before))?;
        let after = Range::sum(self.0.hours.iter().map(|hours| hours.after))?;
        let (then, now) = (self.0.before.patients, self.0.after.patients);
        // No hours are none, however many patients there were.
        let product = |hours: Option<Decimal>, patients: Option<u64>| match (hours, patients) {
            (Some(hours), _) if hours.is_zero() => Some(Some(Decimal::ZERO)),
            (Some(hours), Some(patients)) => Some(Some(hours.checked_mul(patients.into())?)),
            _ => Some(None),
        };
        let less = |one: Option<Decimal>, other: Option<Decimal>| match (one, other) {
            (Some(one), Some(other)) => Some(Some(one.checked_sub(other)?)),
            _ => Some(None),
        };
        let least = less(product(Some(before.least), Some(now.least()))?, product(after.most, then.most())?)?;
        let most = less(product(before.most, now.most())?, product(Some(after.least), Some(then.least()))?)?;
        Some((least, most))
    }

    /// The hours that were saved in the year after, against what its patients would have taken at the hours per patient of the year before: at
    /// least and at most, in hundredths, rounded away from each other. Below zero means more hours. Nothing when a bound is not known.
    pub fn saved_hours(&self) -> Option<(Decimal, Decimal)> {
        use rust_decimal::RoundingStrategy::{ToNegativeInfinity, ToPositiveInfinity};
        let (least, most) = self.difference()?;
        let then = self.0.before.patients;
        // Each bound over the number of patients that it was computed with.
        let least = least?.checked_div(then.most()?.into())?.round_dp_with_strategy(2, ToNegativeInfinity);
        let most = most?.checked_div(then.least().into())?.round_dp_with_strategy(2, ToPositiveInfinity);
        Some((least.normalize(), most.normalize()))
    }

    /// The professions that certainly give more hours to each patient than before: to them work was shifted.
    pub fn shifted_to(&self) -> impl Iterator<Item = &ProfessionHours> {
        let (then, now) = (self.0.before.patients, self.0.after.patients);
        self.0.hours.iter().filter(move |hours| {
            let (Some(before), Some(after), Some(now)) = (hours.before, hours.after, now.most()) else {
                return false;
            };
            let products = after.checked_mul(then.least().into()).zip(before.checked_mul(now.into()));
            products.is_some_and(|(after, before)| after > before)
        })
    }

    /// Whether quality is good: supported when no measure fell and at least one is certain, contradicted when one certainly fell and none held or
    /// rose. A measure that is open, or whose baseline the policy does not accept, leaves open what the others do not contradict.
    pub fn quality(&self, policy: &EvidencePolicy) -> Status {
        let (mut holds, mut falls, mut open) = (false, false, false);
        for QualityMeasure { measured, .. } in &self.0.quality {
            match measured.change() {
                _ if policy.is_pandemic(measured.baseline().years(), measured.baseline_reason()) => {
                    open = true;
                }
                Change::Better | Change::None => holds = true,
                Change::Worse => falls = true,
                Change::Open => open = true,
            }
        }
        if open && !falls { Status::Unknown } else { Status::of(holds, falls) }
    }

    /// Whether each patient takes fewer hours of professionals than before, all professions together. The same number is not fewer.
    ///
    /// Unknown when the bounds leave it open, when the year before is one that the policy does not accept as a baseline, and as long as nobody
    /// judged that the professions are [complete](Self::complete).
    pub fn staff(&self, policy: &EvidencePolicy) -> Status {
        let year = self.0.before.year;
        let complete = self.complete().is_some_and(|judged| judged.verdict() == crate::Verdict::Met);
        if !complete || policy.is_pandemic(Years::only(year), self.0.baseline_reason.as_ref()) {
            return Status::Unknown;
        }
        match self.difference() {
            Some((Some(least), _)) if least > Decimal::ZERO => Status::Supported,
            Some((_, Some(most))) if most <= Decimal::ZERO => Status::Contradicted,
            _ => Status::Unknown,
        }
    }

    /// Whether something is organised differently: supported when it is written down what.
    pub fn organisation(&self) -> Status {
        Status::of(!self.0.organised_differently.is_empty(), false)
    }

    /// One of the three parts.
    pub fn part(&self, part: LabourPart, policy: &EvidencePolicy) -> Status {
        match part {
            LabourPart::Quality => self.quality(policy),
            LabourPart::Staff => self.staff(policy),
            LabourPart::Organisation => self.organisation(),
        }
    }

    /// All three parts: what the article names together.
    pub fn status(&self, policy: &EvidencePolicy) -> Status {
        Status::all_of(LabourPart::ALL.iter().map(|part| self.part(*part, policy)))
    }
}
