//! What is known of the labour and the quality of a practice, as facts.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::judgement::Judgement;
use crate::judgement::Stakeholder;
use crate::party::name;
use crate::principle::evidence::{Measured, MeasuredChange};
use crate::principle::{EvidencePolicy, Status};
use crate::quantity::CountRange;
use crate::rule::Reference;
use crate::statement::Statement;
use crate::time::Year;

name!(
    /// A profession at work in a practice (*beroepsgroep*): nurses, specialists, family doctors.
    Profession
);

/// Patients who were served in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ServedInYear {
    /// The calendar year in which they were served.
    pub year: Year,
    /// The number of patients, exact or between bounds.
    pub patients: CountRange,
}

/// The hours of a profession in the year before and the year after, for all patients of that year together.
/// What is left out is not known.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ProfessionHours {
    /// The profession that gives the hours, inside the practice or outside of it.
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
    /// The aspect of quality that is measured.
    pub measure: Statement,
    /// The readings before and after.
    pub measured: Measured,
    /// The reason why a reading in a pandemic year is fair; nothing when nobody gave one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pandemic_reason: Option<Statement>,
}

impl QualityMeasure {
    /// Whether it became no worse, or worse. Unknown when the readings leave it open, when it may
    /// have become worse by less than the smallest difference that matters, when the later one is not
    /// known yet on the day of the policy, or when one of them falls in a pandemic year and nobody
    /// said why that is fair.
    pub fn status(&self, policy: &EvidencePolicy) -> Status {
        let (measured, reason) = (&self.measured, self.pandemic_reason.as_ref());
        let unfair = policy.is_pandemic(measured.baseline().years(), measured.baseline_reason().or(reason))
            || policy.is_pandemic(measured.later().years(), reason);
        match measured.change() {
            _ if unfair || !is_over(measured.later().until(), policy) => Status::Unknown,
            // The border of what matters is the caller's, and makes no loss undone.
            MeasuredChange::None if measured.may_be_worse() => Status::Unknown,
            MeasuredChange::Better | MeasuredChange::None => Status::Supported,
            MeasuredChange::Worse => Status::Contradicted,
            MeasuredChange::Open => Status::Unknown,
        }
    }
}

impl QualityMeasure {
    /// Whether it may have become worse, and certainly by less than the smallest difference that matters.
    pub fn is_worse_within(&self) -> bool {
        self.measured.change() == MeasuredChange::None && self.measured.may_be_worse()
    }
}

/// Something that is organised differently, and where that is written down.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct OrganisedDifferently {
    /// The part of the care that is organised differently.
    pub what: Statement,
    /// The document in which that is written down.
    pub documented: Reference,
}

/// What is known of the labour and the quality of a practice, before it is checked.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct LabourFacts {
    /// The year before, and who was served in it.
    pub before: ServedInYear,
    /// The year after, and who was served in it.
    pub after: ServedInYear,
    /// The hours of each profession.
    pub hours: Vec<ProfessionHours>,
    /// The judgement that everyone whose hours changed is among the professions, inside the
    /// practice and outside of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complete: Option<Judgement>,
    /// The smallest saving that matters, in hours in the year after. The article gives none: it is the
    /// caller's, and without it fewer hours are *fewer*, and not a saving that matters.
    #[serde(default, with = "crate::wire::optional_decimal", skip_serializing_if = "Option::is_none")]
    pub smallest_relevant: Option<Decimal>,
    /// The judgement that the quality of care is good. That it did not fall does not show that it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub good: Option<Judgement>,
    /// The people and parties with a stake, such as the practice itself: their judgements do not count.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub interested: Vec<Stakeholder>,
    /// The reason why a pandemic year among the two is fair; nothing when nobody gave one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pandemic_reason: Option<Statement>,
    /// The measures of quality.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quality: Vec<QualityMeasure>,
    /// The parts of the care that are organised differently.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub organised_differently: Vec<OrganisedDifferently>,
}

/// Whether a year is over, and its figures can be known, on the day of a policy.
pub(super) fn is_over(year: Year, policy: &EvidencePolicy) -> bool {
    year.following_new_year() <= policy.day()
}

/// Whether a document on what is organised differently was there on the day of a policy.
pub(super) fn is_known(differently: &OrganisedDifferently, policy: &EvidencePolicy) -> bool {
    differently.documented.consulted() <= policy.day()
}
