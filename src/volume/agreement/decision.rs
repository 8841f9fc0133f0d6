use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Tranche;
use crate::Verdict;
use crate::criteria::{self, Criterion, Part};
use crate::explanation::held;
use crate::explanation::{Explanation, OpenQuestion};
use crate::language::Text;
use crate::rule::Rule;
use crate::source::Edition;
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

/// What is asked of the way in which a norm is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Setting {
    Led,
    Consulted(FieldParty),
    Patients,
}

impl Criterion for Setting {
    type Word = core::convert::Infallible;

    fn code(self) -> &'static str {
        match self {
            Self::Led => "decision.led",
            Self::Consulted(FieldParty::MedicalSpecialists) => "decision.medical-specialists",
            Self::Consulted(FieldParty::Hospitals) => "decision.hospitals",
            Self::Consulted(FieldParty::UniversityMedicalCentres) => "decision.university-centres",
            Self::Consulted(FieldParty::HealthInsurers) => "decision.health-insurers",
            Self::Consulted(FieldParty::IndependentClinics) => "decision.independent-clinics",
            Self::Patients => "decision.patients",
        }
    }

    fn text(self) -> Text {
        match self {
            Self::Led => Text::new("onder leiding van het Zorginstituut", "led by the Zorginstituut"),
            Self::Consulted(party) => party.text(),
            Self::Patients => Text::new(
                "in samenspraak met de betrokken patiëntenorganisatie",
                "in joint consultation with the patient organisation concerned",
            ),
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
/// use passende_zorg::Verdict;
/// use passende_zorg::source::Edition;
/// use passende_zorg::volume::agreement::FieldParty::*;
/// use passende_zorg::volume::agreement::{NormDecision, Tranche};
///
/// let day = "2025-03-11".parse().unwrap();
/// let decision = NormDecision::new(Tranche::First, day)
///     .led_by_zorginstituut()
///     .consulted([MedicalSpecialists, Hospitals, UniversityMedicalCentres, HealthInsurers])
///     .clinics_not_concerned()
///     .together_with("patient organisation for lung cancer");
/// assert_eq!(decision.verdict(Edition::Final), Verdict::Met);
/// assert_eq!(decision.in_time(Edition::Final), Verdict::NotMet); // due by 1 January 2024
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
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
    pub fn in_time(&self, agreement: Edition) -> Verdict {
        let schedule = agreement.schedule(self.tranche);
        schedule.map_or(Verdict::NotApplicable, |schedule| {
            schedule.norms_set_in_time(Some(self.set_on), self.set_on)
        })
    }

    /// Whether the text says how norms of the tranche are set: the draft of the first, the final
    /// text of the first two.
    const fn is_asked(&self, agreement: Edition) -> bool {
        matches!(
            (agreement, self.tranche),
            (Edition::Draft, Tranche::First)
                | (Edition::Final | Edition::Framework2023, Tranche::First | Tranche::Second)
        )
    }

    fn parts(&self, agreement: Edition) -> Vec<Part<Setting>> {
        let rule = Self::rule(agreement);
        let part = |of: Setting, verdict| {
            let verdict = if self.is_asked(agreement) { verdict } else { Verdict::NotApplicable };
            of.under(rule).comes_to(verdict)
        };
        let mut parts = vec![part(Setting::Led, self.led)];
        for party in FieldParty::ALL {
            let consulted = self.consulted.get(party).copied().unwrap_or(Verdict::Undetermined);
            parts.push(part(Setting::Consulted(*party), consulted));
        }
        parts.push(part(Setting::Patients, self.patients));
        parts
    }

    /// Whether the norm was set in the way that the agreement asks.
    pub fn verdict(&self, agreement: Edition) -> Verdict {
        criteria::verdict(&self.parts(agreement))
    }

    /// The questions that can still change the outcome.
    pub fn open_questions(&self, agreement: Edition) -> Vec<OpenQuestion> {
        criteria::open_questions(self.verdict(agreement), &self.parts(agreement))
    }

    fn tree(&self, agreement: Edition) -> Explanation {
        let whole = (
            "decision",
            Text::new("Norm vastgesteld zoals het akkoord vraagt", "Norm set as the agreement asks"),
        );
        criteria::explain(whole, Self::rule(agreement), self.verdict(agreement), &self.parts(agreement))
    }

    const fn rule(agreement: Edition) -> &'static Rule {
        match agreement {
            Edition::Draft => &rules::DRAFT_ROUND_TABLE,
            Edition::Final | Edition::Framework2023 => &rules::FINAL_ROUND_TABLE,
        }
    }
}

held! {
    /// The result as a tree.
    'a NormDecision: under(agreement: Edition)
}
