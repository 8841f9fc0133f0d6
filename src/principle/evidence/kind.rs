//! Where evidence comes from, and how the care was paid that claims tell of.

use crate::words::words;

words!(
    /// What kind of source an item of evidence comes from (*soort bron*).
    ///
    /// None of the documents ranks these. How strong each is, is for the caller to say:
    /// [`EvidencePolicy`](super::super::EvidencePolicy). What a kind can show of which the caller says
    /// nothing, is its [`carries`](Self::carries).
    SourceKind {
        /// A guideline or quality standard.
        #[doc(alias = "kwaliteitsstandaard")]
        Guideline = "guideline", "richtlijn of kwaliteitsstandaard", "guideline or quality standard";
        /// A position of Zorginstituut on whether care meets the state of science and practice (*standpunt*).
        #[doc(alias = "standpunt")]
        Position = "position", "standpunt van Zorginstituut", "position of Zorginstituut";
        /// A study of effect, randomised or not.
        EffectStudy = "effect-study", "effectonderzoek", "study of effect";
        /// A registry of outcomes.
        #[doc(alias = "kwaliteitsregistratie")]
        OutcomeRegistry = "outcome-registry", "uitkomstregistratie", "outcome registry";
        /// Reports by patients themselves.
        #[doc(alias = "PROM")]
        PatientReported = "patient-reported", "door patiënten gemeld", "reported by patients";
        /// Data from claims (*declaratiedata*).
        #[doc(alias = "declaratiedata")]
        ClaimsData = "claims-data", "declaratiedata", "claims data";
        /// The text of a contract between parties.
        ContractText = "contract-text", "contract", "contract";
        /// A model of capacity or of a business case.
        CapacityModel = "capacity-model", "capaciteitsmodel of businesscase", "capacity model or business case";
        /// A description of the process, or an audit of records.
        ProcessDocument = "process-document", "procesbeschrijving of dossieronderzoek", "process description or audit of records";
        /// A survey among staff.
        StaffSurvey = "staff-survey", "peiling onder personeel", "survey among staff";
        /// A declaration of the provider on itself.
        SelfDeclaration = "self-declaration", "eigen verklaring", "self-declaration";
        /// An opinion that someone holds.
        Opinion = "opinion", "mening", "opinion";
    }
);

words!(
    /// What a kind of source can show where the caller's policy does not name it (*draagkracht van een
    /// soort bron*).
    ///
    /// The documents rank no sources. This is the crate's own safe default, and every answer repeats it:
    /// what the provider writes or says of itself, what someone holds to be so, and what a model works out,
    /// is not what happened. A caller who thinks otherwise of a kind names it in the
    /// [order](super::super::EvidencePolicy::ranking) of the policy.
    Carries {
        /// Its conclusions and its figures.
        Conclusion = "conclusion", "conclusies en cijfers", "conclusions and figures";
        /// The counts and readings in it; that a text says so is no fact.
        Figures = "figures", "alleen wat er geteld of gemeten is", "only what was counted or read";
        /// Nothing at all, neither its conclusions nor its figures.
        Nothing = "nothing", "niets", "nothing";
    }
);

impl SourceKind {
    /// What it can show where the caller's policy does not name it.
    ///
    /// ```
    /// use passende_zorg::principle::evidence::{Carries, SourceKind};
    /// assert_eq!(SourceKind::Position.carries(), Carries::Conclusion);
    /// assert_eq!(SourceKind::ProcessDocument.carries(), Carries::Figures);
    /// assert_eq!(SourceKind::SelfDeclaration.carries(), Carries::Nothing);
    /// ```
    pub const fn carries(self) -> Carries {
        match self {
            Self::Guideline
            | Self::Position
            | Self::EffectStudy
            | Self::OutcomeRegistry
            | Self::PatientReported
            | Self::ClaimsData
            | Self::StaffSurvey => Carries::Conclusion,
            Self::ContractText | Self::ProcessDocument => Carries::Figures,
            Self::CapacityModel | Self::SelfDeclaration | Self::Opinion => Carries::Nothing,
        }
    }
}

words!(
    /// How the care was paid of which claims tell (*bekostiging*).
    ///
    /// The more is paid in one sum, the less a claim tells of the care that was given (advice
    /// of 2020, part B, 1).
    PaymentForm {
        /// Each activity is claimed.
        PerActivity = "per-activity", "per activiteit", "per activity";
        /// One sum for a whole question of care (*bundelbekostiging*).
        #[doc(alias = "bundelbekostiging")]
        Bundle = "bundle", "bundel", "bundle";
        /// One sum for a network (*netwerkbekostiging*).
        #[doc(alias = "netwerkbekostiging")]
        Network = "network", "netwerkbekostiging", "network payment";
        /// One sum over providers and domains (*integrale bekostiging*).
        #[doc(alias = "integrale bekostiging")]
        Integrated = "integrated", "integrale bekostiging", "integrated payment";
        /// Each activity is claimed, and corrected afterwards against a ceiling, outside the claims.
        #[doc(alias = "plafondafspraak")]
        SettledCeiling = "settled-ceiling", "plafond met correctie achteraf", "ceiling corrected afterwards";
    }
);

words!(
    /// The direction in which evidence points (*richting*).
    Direction {
        /// Evidence for the element.
        Supports = "supports", "ondersteunt", "supports";
        /// Evidence against the element.
        Contradicts = "contradicts", "spreekt tegen", "contradicts";
    }
);
