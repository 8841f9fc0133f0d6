use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::judged::{Part, explain, open_questions};
use super::{Agreement, Tranche};
use crate::Verdict;
use crate::explanation::{Explanation, OpenQuestion};
use crate::language::Text;
use crate::rule::Rule;
use crate::volume::rules;
use crate::words::words;

words!(
    /// A party that the Round Table sets norms in consultation with (*veldpartij*).
    FieldParty {
        /// *Federatie Medisch Specialisten* (FMS).
        #[doc(alias = "FMS")]
        MedicalSpecialists = "medical-specialists", "overleg met FMS", "consulted FMS";
        /// *Nederlandse Vereniging van Ziekenhuizen* (NVZ).
        #[doc(alias = "NVZ")]
        Hospitals = "hospitals", "overleg met NVZ", "consulted NVZ";
        /// *Nederlandse Federatie van Universitair Medische Centra* (NFU).
        #[doc(alias = "NFU")]
        UniversityMedicalCentres = "university-medical-centres", "overleg met NFU", "consulted NFU";
        /// *Zorgverzekeraars Nederland* (ZN).
        #[doc(alias = "ZN")]
        HealthInsurers = "health-insurers", "overleg met ZN", "consulted ZN";
        /// *Zelfstandige Klinieken Nederland* (ZKN): depending on the condition.
        #[doc(alias = "ZKN")]
        IndependentClinics = "independent-clinics", "overleg met ZKN", "consulted ZKN";
    }
);

impl FieldParty {
    /// The code of the part that tells of it.
    const fn part(self) -> &'static str {
        match self {
            Self::MedicalSpecialists => "decision.medical-specialists",
            Self::Hospitals => "decision.hospitals",
            Self::UniversityMedicalCentres => "decision.university-centres",
            Self::HealthInsurers => "decision.health-insurers",
            Self::IndependentClinics => "decision.independent-clinics",
        }
    }
}

/// The record of how a norm was set at the Round Table (*Ronde Tafel*), held against what the agreement asks.
///
/// Asked are: the lead of the Zorginstituut, consultation of the field parties, and joint consultation with
/// the patient organisations of the condition. What the record does not say is undetermined. How the Round
/// Table votes, neither text says; the draft asks this of the first tranche, the final text of the first
/// two.
///
/// ```
/// use passende_zorg::{Verdict, volume::agreement::{Agreement, FieldParty::*, NormDecision, Tranche}};
///
/// let day = "2025-03-11".parse().unwrap();
/// let decision = NormDecision::new(Tranche::First, day)
///     .led_by_zorginstituut()
///     .consulted([MedicalSpecialists, Hospitals, UniversityMedicalCentres, HealthInsurers])
///     .clinics_not_concerned()
///     .together_with("patient organisation for lung cancer");
/// assert_eq!(decision.verdict(Agreement::Final), Verdict::Met);
/// assert_eq!(decision.in_time(Agreement::Final), Verdict::NotMet); // due by 1 January 2024
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "Ronde Tafel")]
pub struct NormDecision {
    tranche: Tranche,
    set_on: NaiveDate,
    led: Verdict,
    consulted: BTreeMap<FieldParty, Verdict>,
    patients: Verdict,
    patient_organisations: Vec<String>,
}

impl NormDecision {
    /// A norm of a tranche, set on a day; nothing is known yet of how.
    pub const fn new(tranche: Tranche, set_on: NaiveDate) -> Self {
        Self {
            tranche,
            set_on,
            led: Verdict::Undetermined,
            consulted: BTreeMap::new(),
            patients: Verdict::Undetermined,
            patient_organisations: Vec::new(),
        }
    }

    /// The Zorginstituut was in the lead.
    #[must_use]
    pub const fn led_by_zorginstituut(mut self) -> Self {
        self.led = Verdict::Met;
        self
    }

    /// Another was in the lead.
    #[must_use]
    pub const fn led_by_another(mut self) -> Self {
        self.led = Verdict::NotMet;
        self
    }

    /// These parties were consulted.
    #[must_use]
    pub fn consulted(mut self, parties: impl IntoIterator<Item = FieldParty>) -> Self {
        self.consulted.extend(parties.into_iter().map(|party| (party, Verdict::Met)));
        self
    }

    /// These parties were not consulted.
    #[must_use]
    pub fn not_consulted(mut self, parties: impl IntoIterator<Item = FieldParty>) -> Self {
        self.consulted.extend(parties.into_iter().map(|party| (party, Verdict::NotMet)));
        self
    }

    /// The condition does not concern the independent clinics, which belong only with some conditions.
    #[must_use]
    pub fn clinics_not_concerned(mut self) -> Self {
        self.consulted.insert(FieldParty::IndependentClinics, Verdict::NotApplicable);
        self
    }

    /// It was set in joint consultation with a patient organisation of the condition.
    #[must_use]
    pub fn together_with(mut self, patient_organisation: &str) -> Self {
        let name = patient_organisation.trim();
        if !name.is_empty() {
            self.patient_organisations.push(name.to_owned());
            self.patients = Verdict::Met;
        }
        self
    }

    /// It was set without a patient organisation of the condition.
    #[must_use]
    pub const fn without_patient_organisation(mut self) -> Self {
        self.patients = Verdict::NotMet;
        self
    }

    /// The patient organisations with which it was set.
    pub fn patient_organisations(&self) -> &[String] {
        &self.patient_organisations
    }

    /// Whether the norm was set by the day that the agreement gives for its tranche.
    pub fn in_time(&self, agreement: Agreement) -> Verdict {
        let schedule = agreement.schedule(self.tranche);
        schedule.map_or(Verdict::NotApplicable, |schedule| {
            schedule.norms_set_in_time(Some(self.set_on), self.set_on)
        })
    }

    /// Whether the text says how norms of the tranche are set: the draft of the first, the final
    /// text of the first two.
    const fn is_asked(&self, agreement: Agreement) -> bool {
        matches!(
            (agreement, self.tranche),
            (Agreement::Draft, Tranche::First) | (Agreement::Final, Tranche::First | Tranche::Second)
        )
    }

    fn parts(&self, agreement: Agreement) -> Vec<Part> {
        let rule = Self::rule(agreement);
        let part = |code, text, verdict| {
            let verdict = if self.is_asked(agreement) { verdict } else { Verdict::NotApplicable };
            Part::computed(code, text, rule, verdict)
        };
        let lead = Text::new("onder leiding van het Zorginstituut", "led by the Zorginstituut");
        let mut parts = vec![part("decision.led", lead, self.led)];
        for party in FieldParty::ALL {
            let consulted = self.consulted.get(party).copied().unwrap_or(Verdict::Undetermined);
            parts.push(part(party.part(), party.text(), consulted));
        }
        let patients = Text::new(
            "in samenspraak met de betrokken patiëntenorganisatie",
            "in joint consultation with the patient organisation concerned",
        );
        parts.push(part("decision.patients", patients, self.patients));
        parts
    }

    /// Whether the norm was set in the way that the agreement asks.
    pub fn verdict(&self, agreement: Agreement) -> Verdict {
        Verdict::all_of(self.parts(agreement).iter().map(|part| part.verdict))
    }

    /// The questions that can still change the outcome.
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
