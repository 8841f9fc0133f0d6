//! The first test: good quality with fewer professionals, by organising differently.

use core::cmp::Ordering;
use std::collections::BTreeSet;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::error::PracticeErrorKind as Kind;
use super::facts::is_over;
use super::{LabourFacts, PracticeError, ProfessionHours, ServedInYear};
use crate::Verdict;
use crate::principle::evidence::Years;
use crate::principle::{EvidencePolicy, Status};
use crate::words::words;

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

words!(
    /// What keeps the first test from saying more (*wat ontbreekt*).
    LabourGap {
        /// No hours are given.
        NoHours = "no-hours", "de inzet van ten minste één beroepsgroep", "the hours of at least one profession";
        /// Hours or patients are not known well enough.
        HoursOpen = "hours-open", "uren en patiënten, nauwkeuriger", "hours and patients, more exactly";
        /// Nobody judged, by the day of the policy, that all professions are named; or someone judged that they are not.
        NotComplete = "not-complete", "een oordeel dat alle beroepsgroepen zijn genoemd van wie de inzet veranderde, ook buiten de praktijk", "a judgement that all professions are named whose hours changed, outside the practice too";
        /// A pandemic year is among the two, and nobody said why that is fair.
        PandemicYear = "pandemic-year", "een reden waarom een pandemiejaar hier eerlijk vergelijkt", "a reason why a pandemic year is fair here";
        /// The year after is not over on the day of the policy.
        NotYetKnown = "not-yet-known", "cijfers over een jaar dat op de peildatum voorbij is", "figures of a year that is over on the day asked about";
        /// No measure of quality is given.
        NoQuality = "no-quality", "een maat voor kwaliteit, voor en na", "a measure of quality, before and after";
        /// The measures of quality leave it open.
        QualityOpen = "quality-open", "metingen van kwaliteit die meer zeggen", "readings of quality that say more";
        /// It is not written down what is organised differently.
        NotDocumented = "not-documented", "waar staat wat anders is georganiseerd", "where it is written down what is organised differently";
    }
);

impl LabourGap {
    /// Which part of the test it leaves open.
    pub const fn part(self) -> LabourPart {
        match self {
            Self::NoQuality | Self::QualityOpen => LabourPart::Quality,
            Self::NotDocumented => LabourPart::Organisation,
            _ => LabourPart::Staff,
        }
    }
}

/// Hours for each patient in hundredths; nothing when it is not known how many patients there were.
fn each(hours: Decimal, served: ServedInYear) -> Option<Decimal> {
    let patients = served.patients.most().filter(|most| *most == served.patients.least())?;
    Some(hours.checked_div(patients.into())?.round_dp(2))
}

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
/// let shifted = practice.shifted_to().next().unwrap();
/// assert_eq!(practice.per_patient(shifted), Some(("0".parse()?, "0.1".parse()?)));
/// assert_eq!(practice.status(&policy), Status::Unknown); // nothing is known of quality
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "LabourFacts", into = "LabourFacts")]
#[doc(alias = "arbeidsbesparend")]
pub struct LabourSaving(LabourFacts);

impl TryFrom<LabourFacts> for LabourSaving {
    type Error = PracticeError;

    fn try_from(facts: LabourFacts) -> Result<Self, PracticeError> {
        Self::try_new(facts)
    }
}

impl From<LabourSaving> for LabourFacts {
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
    /// A practice whose facts hang together.
    ///
    /// # Errors
    /// When the year after is not later, when it may be that nobody was served in a year, when hours are below zero, when a profession is named
    /// twice, or when the hours are too large to be added. The error names the place.
    pub fn try_new(facts: LabourFacts) -> Result<Self, PracticeError> {
        let refuse = |path: String, kind| Err(PracticeError::new(path, kind));
        if facts.after.year <= facts.before.year {
            let kind = Kind::YearNotLater { before: facts.before.year, found: facts.after.year };
            return refuse("after.year".to_owned(), kind);
        }
        for (path, served) in [("before", facts.before), ("after", facts.after)] {
            if served.patients.least() == 0 {
                return refuse(format!("{path}.patients"), Kind::NoPatients);
            }
        }
        let mut professions = BTreeSet::new();
        for (at, hours) in facts.hours.iter().enumerate() {
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
        let saving = Self(facts);
        if saving.difference().is_none() {
            return refuse("hours".to_owned(), Kind::TooLarge);
        }
        Ok(saving)
    }

    /// Reads the facts of a practice from JSON.
    ///
    /// # Errors
    /// As [`try_new`](Self::try_new), and when the text is not JSON or a key is unknown or missing.
    #[cfg(feature = "formats")]
    #[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
    pub fn from_json(text: &[u8]) -> Result<Self, PracticeError> {
        Self::try_new(crate::from_json(text).map_err(|error| PracticeError::json(&error))?)
    }

    /// What is known.
    pub const fn facts(&self) -> &LabourFacts {
        &self.0
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

    /// The hours of a profession for each patient before and after, in hundredths; nothing when they or the patients are not known exactly.
    pub fn per_patient(&self, hours: &ProfessionHours) -> Option<(Decimal, Decimal)> {
        Some((each(hours.before?, self.0.before)?, each(hours.after?, self.0.after)?))
    }

    /// The hours of all professions together for each patient, before and after, in hundredths; nothing when they are not known exactly.
    pub fn all_per_patient(&self) -> Option<(Decimal, Decimal)> {
        let before = Range::sum(self.0.hours.iter().map(|hours| hours.before))?.most?;
        let after = Range::sum(self.0.hours.iter().map(|hours| hours.after))?.most?;
        Some((each(before, self.0.before)?, each(after, self.0.after)?))
    }

    /// The professions that certainly give more hours to each patient than before, while another certainly gives fewer: to them work was shifted.
    pub fn shifted_to(&self) -> impl Iterator<Item = &ProfessionHours> {
        let taken = self.0.hours.iter().any(|hours| self.rose(hours) == Some(Ordering::Less));
        self.0.hours.iter().filter(move |hours| taken && self.rose(hours) == Some(Ordering::Greater))
    }

    /// Whether a profession gives more, as many or fewer hours to each patient, where that is certain.
    fn rose(&self, hours: &ProfessionHours) -> Option<Ordering> {
        let (then, now) = (self.0.before.patients, self.0.after.patients);
        let (before, after) = (hours.before?, hours.after?);
        // No hours are none, however many patients there were.
        let times = |hours: Decimal, patients: Option<u64>| {
            if hours.is_zero() { Some(hours) } else { hours.checked_mul(patients?.into()) }
        };
        // The two bounds between which the truth lies.
        let least = times(after, Some(then.least()))?.cmp(&times(before, now.most())?);
        let most = times(after, then.most())?.cmp(&times(before, Some(now.least()))?);
        (least == most).then_some(least)
    }

    /// Whether quality is good: supported when no measure fell and at least one held or rose, contradicted when one certainly fell and none held or
    /// rose. A measure that is open, that is not known yet on the day of the policy, or whose baseline it does not accept, leaves open what the others do
    /// not contradict. How good is good the article does not say: what did not fall is taken to be as good as it was.
    pub fn quality(&self, policy: &EvidencePolicy) -> Status {
        let (mut holds, mut falls, mut open) = (false, false, false);
        for measure in &self.0.quality {
            match measure.status(policy) {
                Status::Supported => holds = true,
                Status::Contradicted => falls = true,
                _ => open = true,
            }
        }
        if open && !falls { Status::Unknown } else { Status::of(holds, falls) }
    }

    /// Whether each patient takes fewer hours of professionals than before, all professions together. The same number is not fewer.
    ///
    /// Unknown when the bounds leave it open, and for every [gap](Self::gaps) in the hours.
    pub fn staff(&self, policy: &EvidencePolicy) -> Status {
        if self.staff_gaps(policy).next().is_some() {
            return Status::Unknown;
        }
        match self.difference() {
            Some((Some(least), _)) if least > Decimal::ZERO => Status::Supported,
            Some((_, Some(most))) if most <= Decimal::ZERO => Status::Contradicted,
            _ => Status::Unknown,
        }
    }

    /// What keeps the hours from saying anything, whatever they are.
    fn staff_gaps(&self, policy: &EvidencePolicy) -> impl Iterator<Item = LabourGap> + use<> {
        let Self(facts) = self;
        let complete = facts.complete.as_ref();
        let complete =
            complete.is_some_and(|judged| judged.on() <= policy.day() && judged.verdict() == Verdict::Met);
        let pandemic = |served: ServedInYear| {
            policy.is_pandemic(Years::only(served.year), facts.pandemic_reason.as_ref())
        };
        [
            (LabourGap::NoHours, facts.hours.is_empty()),
            (LabourGap::NotComplete, !complete),
            (LabourGap::PandemicYear, pandemic(facts.before) || pandemic(facts.after)),
            (LabourGap::NotYetKnown, !is_over(facts.after.year, policy)),
        ]
        .into_iter()
        .filter_map(|(gap, open)| open.then_some(gap))
    }

    /// What is missing to say more.
    pub fn gaps(&self, policy: &EvidencePolicy) -> Vec<LabourGap> {
        let mut gaps: Vec<LabourGap> = self.staff_gaps(policy).collect();
        if gaps.is_empty() && self.staff(policy) == Status::Unknown {
            gaps.push(LabourGap::HoursOpen);
        }
        if self.quality(policy) == Status::Unknown {
            gaps.push(if self.0.quality.is_empty() { LabourGap::NoQuality } else { LabourGap::QualityOpen });
        }
        if self.organisation() == Status::Unknown {
            gaps.push(LabourGap::NotDocumented);
        }
        gaps
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
