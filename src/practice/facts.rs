//! The facts of a saving of labour, and the second test: whether a practice works by all four principles.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::formats::{Excerpt, refusals};
use crate::judgement::{Judgement, Stakeholder};
use crate::language::Text;
use crate::party::name;
use crate::principle::evidence::{EvidenceSilence, Measured, MeasuredChange};
use crate::principle::{
    Appraisal, Dossier, Element, EvidencePolicy, Gain, Level, Principle, PrincipleSet, Status,
};
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ProfessionHours {
    /// The profession that gives the hours, inside the practice or outside of it.
    pub profession: Profession,
    /// Hours in the year before.
    #[serde(
        default,
        with = "crate::formats::value::optional_decimal",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::DecimalText"))]
    pub before: Option<Decimal>,
    /// Hours in the year after.
    #[serde(
        default,
        with = "crate::formats::value::optional_decimal",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::DecimalText"))]
    pub after: Option<Decimal>,
}

/// A measure of quality, before and after.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct OrganisedDifferently {
    /// The part of the care that is organised differently.
    pub what: Statement,
    /// The document in which that is written down.
    pub documented: Reference,
}

/// What is known of the labour and the quality of a practice, before it is checked.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    #[serde(
        default,
        with = "crate::formats::value::optional_decimal",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::DecimalText"))]
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

/// Whether a practice works by all four principles, as the government page describes a practice for
/// appropriate care (*werkt volgens de vier principes*).
///
/// All four count and none weighs more. Each is carried by what the page puts in its
/// [centre](Self::centre), and by nothing beside it; what the page only touches on can speak against it all
/// the same. A gap is no sign against. What comes out says that the practice is a candidate, and never that
/// it is established: that is for Zorginstituut, see [`EstablishmentLog`](super::EstablishmentLog). The
/// page is one sentence on an information page and gives no test: that each of the four has to be shown is
/// a reading of this crate.
///
/// ```
/// use passende_zorg::practice::PrinciplesTest;
/// use passende_zorg::principle::{Dossier, EvidencePolicy, Principle, Status};
/// let dossier: Dossier = serde_json::from_str(r#"{
///     "title": "Telemonitoring at home", "level": "practice",
///     "evidence": [{
///         "id": "near", "element": "close-to-home", "kind": "process-document", "dated": "2025-03-01",
///         "claim": "patients measure at home", "finding": {"counted": {"with": 96, "of": 96}},
///         "documented": {"title": "Annual report", "section": "2", "consulted": "2025-03-14"}
///     }]
/// }"#)?;
/// let policy = EvidencePolicy::on("2025-06-01".parse()?);
/// let test = PrinciplesTest::of(&dossier, &policy);
/// assert_eq!(test.principle(Principle::RightCareRightPlace), Status::Supported);
/// assert_eq!(test.status(), Status::Unknown);
/// assert_eq!(test.missing().count(), 3);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct PrinciplesTest<'a>(Appraisal<'a>);

impl<'a> PrinciplesTest<'a> {
    /// Holds the evidence on a practice against the four principles of the page.
    pub fn of(dossier: &'a Dossier, policy: &'a EvidencePolicy) -> Self {
        Self(Appraisal::new(dossier, PrincipleSet::Page2024, policy))
    }

    /// The appraisal that it reads.
    pub const fn appraisal(&self) -> &Appraisal<'a> {
        &self.0
    }

    /// What the page puts in the centre of a principle: care that works, at a reasonable price; close to
    /// the patient; decided together with the doctor; health, and what someone is able to do. None for a
    /// principle that the page does not have.
    ///
    /// ```
    /// use passende_zorg::principle::{Element, Principle};
    /// use passende_zorg::practice::PrinciplesTest;
    /// assert_eq!(
    ///     PrinciplesTest::centre(Principle::ValueDriven),
    ///     [Element::Effectiveness, Element::ReasonablePrice]
    /// );
    /// ```
    pub const fn centre(principle: Principle) -> &'static [Element] {
        match principle {
            Principle::ValueDriven => &[Element::Effectiveness, Element::ReasonablePrice],
            Principle::RightCareRightPlace => &[Element::CloseToHome],
            Principle::TogetherWithPatient => &[Element::SharedDecision],
            Principle::HealthNotIllness => &[Element::PositiveHealth],
            Principle::WorkEnvironment => &[],
        }
    }

    /// How a principle stands: as all that is in its centre stands together. Where that is supported and
    /// something beside it is contradicted or mixed, it is mixed.
    ///
    /// The page speaks of a practice. Of a plan for another level it says nothing: not applicable. At the
    /// level of one patient all is reserved for the consultation.
    pub fn principle(&self, principle: Principle) -> Status {
        match self.0.dossier().level() {
            Level::Patient => return Status::ReservedForConsultation,
            Level::Practice => {}
            _ => return Status::NotApplicable,
        }
        let Some(profile) = self.0.principle(principle) else { return Status::NotApplicable };
        let centre = Status::all_of(Self::centre(principle).iter().map(|element| self.0.status(*element)));
        let against = profile.count(Status::Contradicted) > 0 || profile.count(Status::Mixed) > 0;
        if centre == Status::Supported && against { Status::Mixed } else { centre }
    }

    /// The four principles, in the order of the page, as they stand.
    pub fn principles(&self) -> impl Iterator<Item = (Principle, Status)> {
        let stated = PrincipleSet::Page2024.principles().iter();
        stated.map(|stated| (stated.principle(), self.principle(stated.principle())))
    }

    /// All four together. Supported says that the practice is a candidate.
    pub fn status(&self) -> Status {
        Status::all_of(self.principles().map(|(_, status)| status))
    }

    /// The principles whose centre is not known, each with the elements that are open: all of them are
    /// needed. A price is held against a gain, so as long as that is not known it is among them.
    pub fn missing(&self) -> impl Iterator<Item = (Principle, Vec<Element>)> {
        let unknown = self.principles().filter(|(_, status)| *status == Status::Unknown);
        unknown.map(|(principle, _)| {
            let centre = Self::centre(principle);
            let gain = centre.contains(&Element::ReasonablePrice) && self.0.gain() == Gain::Unknown;
            let gain = gain.then_some(Element::HealthGain);
            // What was brought for the price may only wait for the gain.
            let waits = |element: Element| {
                self.0.element(element).silent().any(|(_, silence)| silence == EvidenceSilence::GainUnknown)
            };
            let open = centre.iter().copied();
            let open = open.filter(|element| self.0.status(*element) == Status::Unknown && !waits(*element));
            (principle, open.chain(gain).collect())
        })
    }
}

refusals! {
    /// The reasons for which the facts of a practice are refused.
    pub(super) enum Refused {
        YearNotLater { before: Year, found: Year } = "practice.year-not-later":
            "verwacht: een jaar na {before}; gevonden: {found}",
            "expected a year after {before}, found {found}";
        NoPatients = "practice.no-patients":
            "verwacht: minstens één patiënt; gevonden: een aantal dat 0 kan zijn",
            "expected at least one patient, found a number that may be 0";
        Twice { what: Text, found: Excerpt } = "practice.twice":
            "verwacht: {what} één keer; gevonden: {found} nogmaals",
            "expected each {what} once, found {found} again";
        Negative { found: Decimal } = "practice.negative":
            "verwacht: uren, nul of meer; gevonden: {found}",
            "expected hours that are not below zero, found {found}";
        NotPositive { found: Decimal } = "practice.not-positive":
            "verwacht: een getal hoger dan nul; gevonden: {found}",
            "expected a number above zero, found {found}";
        TooLarge = "practice.too-large":
            "verwacht: uren die op te tellen en te vergelijken zijn; gevonden: grotere aantallen",
            "expected hours that can be added and compared, found larger ones";
        DoesNotApply { found: Excerpt } = "practice.does-not-apply":
            "verwacht: een aanbieder die het toepast; gevonden: {found}",
            "expected a provider that applies it, found {found}";
        AppliesAlready { found: Excerpt } = "practice.applies-already":
            "verwacht: een aanbieder die het nog niet toepast; gevonden: {found}",
            "expected a provider that does not apply it yet, found {found}";
    }
}
