//! How a norm is set at the Round Table, held against what the agreement asks.

use super::Tranche;
use crate::Verdict;
use crate::criteria::{self, Criterion, Part};
use crate::explanation::{Explanation, OpenQuestion, evaluated};
use crate::language::Text;
use crate::record::record;
use crate::rule::Rule;
use crate::source::Edition;
use crate::statement::Statement;
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

record! {
    /// The record of how a norm was set at the Round Table (*Ronde Tafel*), held against what the agreement
    /// asks.
    ///
    /// Asked are: the lead of the Zorginstituut, consultation of the field parties, and joint consultation
    /// with the patient organisations of the condition. What the record does not say is undetermined. How
    /// the Round Table votes, neither text says; the draft asks this of the first tranche, the final text
    /// of the first two.
    ///
    /// ```
    /// use passende_zorg::Verdict;
    /// use passende_zorg::source::Edition;
    /// use passende_zorg::statement::Statement;
    /// use passende_zorg::volume::agreement::FieldParty::*;
    /// use passende_zorg::volume::agreement::{NormDecision, Tranche};
    ///
    /// let mut decision = NormDecision::new(Tranche::First, "2025-03-11".parse()?);
    /// decision.led_by_zorginstituut = Some(true);
    /// let four = [MedicalSpecialists, Hospitals, UniversityMedicalCentres, HealthInsurers];
    /// decision.consulted = four.map(|party| (party, true)).into();
    /// decision.clinics_concerned = Some(false);
    /// decision.patient_organisations = Some(vec![Statement::try_new("patient organisation, lung cancer")?]);
    /// assert_eq!(decision.verdict(Edition::Final), Verdict::Met);
    /// assert_eq!(decision.in_time(Edition::Final), Verdict::NotMet); // due by 1 January 2024
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    NormDecision, "a decision on a norm: an object with `tranche` and `set-on`";
    has {
        /// The tranche of the norm.
        tranche: Tranche,
    }
    on {
        /// The day on which the norm was set.
        set_on,
    }
    may {
        /// Whether the Zorginstituut was in the lead, or another.
        led_by_zorginstituut: bool,
        /// Whether the condition concerns the independent clinics, which belong only with some conditions.
        clinics_concerned: bool,
        /// The patient organisations of the condition in joint consultation with which it was set; an
        /// empty list when it was set without any.
        patient_organisations: Vec<Statement>,
    }
    maps {
        /// Whether a party was consulted.
        consulted: FieldParty => bool,
    }
}

impl NormDecision {
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

    fn consultation(&self, party: FieldParty) -> Verdict {
        match self.consulted.get(&party) {
            Some(true) => Verdict::Met,
            Some(false) => Verdict::NotMet,
            None if party == FieldParty::IndependentClinics && self.clinics_concerned == Some(false) => {
                Verdict::NotApplicable
            }
            None => Verdict::Undetermined,
        }
    }

    fn parts(&self, agreement: Edition) -> Vec<Part<Setting>> {
        let rule = Self::rule(agreement);
        let part = |of: Setting, verdict| {
            let verdict = if self.is_asked(agreement) { verdict } else { Verdict::NotApplicable };
            of.under(rule).comes_to(verdict)
        };
        let of = |holds: Option<bool>| match holds {
            Some(true) => Verdict::Met,
            Some(false) => Verdict::NotMet,
            None => Verdict::Undetermined,
        };
        let mut parts = vec![part(Setting::Led, of(self.led_by_zorginstituut))];
        for party in FieldParty::ALL {
            parts.push(part(Setting::Consulted(*party), self.consultation(*party)));
        }
        let with_patients = self.patient_organisations.as_ref().map(|names| !names.is_empty());
        parts.push(part(Setting::Patients, of(with_patients)));
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
        agreement.pick(&rules::DRAFT_ROUND_TABLE, &rules::FINAL_ROUND_TABLE)
    }
}

evaluated! {
    /// The result as a tree.
    'a NormDecision: under(agreement: Edition)
}
