//! Where evidence comes from, and how the care was paid that claims tell of.

use crate::words::words;

words!(
    /// What kind of source an item of evidence comes from (*soort bron*).
    ///
    /// None of the documents ranks these. How strong each is, is for the caller to say: [`EvidencePolicy`](super::super::EvidencePolicy).
    #[doc(alias = "soort bron")]
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
        /// What patients report themselves.
        #[doc(alias = "PROM")]
        PatientReported = "patient-reported", "door patiënten gemeld", "reported by patients";
        /// Data from claims (*declaratiedata*).
        #[doc(alias = "declaratiedata")]
        ClaimsData = "claims-data", "declaratiedata", "claims data";
        /// A contract.
        ContractText = "contract-text", "contract", "contract";
        /// A model of capacity or of a business case.
        CapacityModel = "capacity-model", "capaciteitsmodel of businesscase", "capacity model or business case";
        /// A description of the process, or an audit of records.
        ProcessDocument = "process-document", "procesbeschrijving of dossieronderzoek", "process description or audit of records";
        /// A survey among staff.
        StaffSurvey = "staff-survey", "peiling onder personeel", "survey among staff";
        /// What the provider says of itself.
        SelfDeclaration = "self-declaration", "eigen verklaring", "self-declaration";
        /// An opinion.
        Opinion = "opinion", "mening", "opinion";
    }
);

words!(
    /// How the care was paid of which claims tell (*bekostiging*).
    ///
    /// The more is paid in one sum, the less a claim tells of the care that was given (advice of 2020, part B, 1).
    #[doc(alias = "bekostiging")]
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
    /// Which way evidence points (*richting*).
    #[doc(alias = "richting")]
    Direction {
        /// For the element.
        Supports = "supports", "ondersteunt", "supports";
        /// Against it.
        Contradicts = "contradicts", "spreekt tegen", "contradicts";
    }
);
