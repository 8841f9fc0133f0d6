use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::judged::{Part, explain, open_questions};
use super::{Agreement, Tranche};
use crate::Verdict;
use crate::explanation::{Explanation, OpenQuestion};
use crate::language::Text;
use crate::rule::Rule;
use crate::volume::rules;

/// A party that the Round Table sets norms in consultation with (*veldpartij*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum FieldParty {
    /// *Federatie Medisch Specialisten* (FMS).
    #[doc(alias = "FMS")]
    MedicalSpecialists,
    /// *Nederlandse Vereniging van Ziekenhuizen* (NVZ).
    #[doc(alias = "NVZ")]
    Hospitals,
    /// *Nederlandse Federatie van Universitair Medische Centra* (NFU).
    #[doc(alias = "NFU")]
    UniversityMedicalCentres,
    /// *Zorgverzekeraars Nederland* (ZN).
    #[doc(alias = "ZN")]
    HealthInsurers,
    /// *Zelfstandige Klinieken Nederland* (ZKN): depending on the condition.
    #[doc(alias = "ZKN")]
    IndependentClinics,
}

impl FieldParty {
    /// Every party.
    pub const ALL: &'static [Self] = &[
        Self::MedicalSpecialists,
        Self::Hospitals,
        Self::UniversityMedicalCentres,
        Self::HealthInsurers,
        Self::IndependentClinics,
    ];

    const fn text(self) -> (&'static str, Text) {
        match self {
            Self::MedicalSpecialists => {
                ("decision.medical-specialists", Text::new("overleg met FMS", "consulted FMS"))
            }
            Self::Hospitals => ("decision.hospitals", Text::new("overleg met NVZ", "consulted NVZ")),
            Self::UniversityMedicalCentres => {
                ("decision.university-centres", Text::new("overleg met NFU", "consulted NFU"))
            }
            Self::HealthInsurers => ("decision.health-insurers", Text::new("overleg met ZN", "consulted ZN")),
            Self::IndependentClinics => {
                ("decision.independent-clinics", Text::new("overleg met ZKN", "consulted ZKN"))
            }
        }
    }
}

/// The record of how a norm was set at the Round Table (*Ronde Tafel*), held against what the agreement asks.
///
/// Asked are: the lead of the Zorginstituut, consultation of the field parties, and joint decision with at least
/// one patient organisation. Whether the independent clinics belong with a condition is for the record to say;
/// while it does not, that part is undetermined. How the Round Table votes, neither text says.
///
/// ```
/// use passende_zorg::{Verdict, volume::agreement::{Agreement, FieldParty::*, NormDecision, Tranche}};
///
/// let day = "2025-03-11".parse().unwrap();
/// let decision = NormDecision::new(Tranche::First, day)
///     .led_by_zorginstituut()
///     .consulted([MedicalSpecialists, Hospitals, UniversityMedicalCentres, HealthInsurers])
///     .clinics_concerned(false)
///     .together_with("patient organisation for lung cancer");
/// assert_eq!(decision.verdict(Agreement::Final), Verdict::Met);
/// assert_eq!(decision.in_time(Agreement::Final), Verdict::NotMet); // due by 1 January 2024
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "Ronde Tafel")]
pub struct NormDecision {
    tranche: Tranche,
    set_on: NaiveDate,
    led: Option<()>,
    consulted: BTreeSet<FieldParty>,
    clinics_concerned: Option<bool>,
    patient_organisations: Vec<String>,
}

impl NormDecision {
    /// A norm of a tranche, set on a day.
    pub const fn new(tranche: Tranche, set_on: NaiveDate) -> Self {
        Self {
            tranche,
            set_on,
            led: None,
            consulted: BTreeSet::new(),
            clinics_concerned: None,
            patient_organisations: Vec::new(),
        }
    }

    /// The Zorginstituut was in the lead.
    #[must_use]
    pub const fn led_by_zorginstituut(mut self) -> Self {
        self.led = Some(());
        self
    }

    /// These parties were consulted.
    #[must_use]
    pub fn consulted(mut self, parties: impl IntoIterator<Item = FieldParty>) -> Self {
        self.consulted.extend(parties);
        self
    }

    /// Whether the condition concerns the independent clinics.
    #[must_use]
    pub const fn clinics_concerned(mut self, concerned: bool) -> Self {
        self.clinics_concerned = Some(concerned);
        self
    }

    /// A patient organisation decided jointly.
    #[must_use]
    pub fn together_with(mut self, patient_organisation: &str) -> Self {
        let name = patient_organisation.trim();
        if !name.is_empty() {
            self.patient_organisations.push(name.to_owned());
        }
        self
    }

    /// Whether the norm was set by the day that the agreement gives for its tranche.
    pub fn in_time(&self, agreement: Agreement) -> Verdict {
        let schedule = agreement.schedule(self.tranche);
        schedule.map_or(Verdict::NotApplicable, |schedule| {
            schedule.norms_set_in_time(Some(self.set_on), self.set_on)
        })
    }

    fn parts(&self, agreement: Agreement) -> Vec<Part> {
        let rule = Self::rule(agreement);
        let yes = |done| if done { Verdict::Met } else { Verdict::NotMet };
        let lead = Text::new("onder leiding van het Zorginstituut", "led by the Zorginstituut");
        let mut parts = vec![Part::computed("decision.led", lead, rule, yes(self.led.is_some()))];
        for party in FieldParty::ALL {
            let consulted = yes(self.consulted.contains(party));
            let verdict = match (party, self.clinics_concerned) {
                (FieldParty::IndependentClinics, Some(false)) => Verdict::NotApplicable,
                (FieldParty::IndependentClinics, None) if consulted == Verdict::NotMet => {
                    Verdict::Undetermined
                }
                _ => consulted,
            };
            let (code, text) = party.text();
            parts.push(Part::computed(code, text, rule, verdict));
        }
        let patients =
            Text::new("samen met de patiëntenorganisatie", "jointly with the patient organisation");
        parts.push(Part::computed(
            "decision.patients",
            patients,
            rule,
            yes(!self.patient_organisations.is_empty()),
        ));
        parts
    }

    /// Whether the norm was set in the way that the agreement asks.
    pub fn verdict(&self, agreement: Agreement) -> Verdict {
        Verdict::all_of(self.parts(agreement).iter().map(|part| part.verdict))
    }

    /// What is not known and can still change the outcome.
    pub fn open_questions(&self, agreement: Agreement) -> Vec<OpenQuestion> {
        open_questions(self.verdict(agreement), &self.parts(agreement), false)
    }

    /// The result as a tree.
    pub fn explanation(&self, agreement: Agreement) -> Explanation {
        let whole = (
            "decision",
            Text::new("Norm vastgesteld zoals het akkoord vraagt", "Norm set as the agreement asks"),
        );
        let (verdict, questions) = (self.verdict(agreement), self.open_questions(agreement));
        explain(whole, Self::rule(agreement), verdict, questions, &self.parts(agreement))
    }

    const fn rule(agreement: Agreement) -> &'static Rule {
        match agreement {
            Agreement::Draft => &rules::DRAFT_ROUND_TABLE,
            Agreement::Final => &rules::FINAL_ROUND_TABLE,
        }
    }
}
