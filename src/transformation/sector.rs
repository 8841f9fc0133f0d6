//! The words that a plan, its assessment, its procedure and its funds share: sectors, aspects of impact,
//! names.

use crate::party::name;
use crate::words::words;

words! {
    /// A sector of care or support, as the agreement divides funds and frames over them.
    ///
    /// Four of them have an earmark of their own (final agreement, 4.1.2, p. 18; draft, annex K, 2i):
    /// medical specialist care, mental health care, general practice with multidisciplinary care, and
    /// district nursing. Short stay has one within the half that is open to all.
    Sector {
        /// Medical specialist care (*medisch-specialistische zorg*, MSZ).
        #[doc(alias = "MSZ")]
        MedicalSpecialistCare = "medical-specialist-care", "medisch-specialistische zorg", "medical specialist care";
        /// Mental health care (*geestelijke gezondheidszorg*, GGZ).
        #[doc(alias = "GGZ")]
        MentalHealthCare = "mental-health-care", "geestelijke gezondheidszorg", "mental health care";
        /// General practice and multidisciplinary care (*huisartsenzorg en multidisciplinaire zorg*, MDZ).
        #[doc(alias = "huisartsenzorg en MDZ")]
        GeneralPractice = "general-practice", "huisartsenzorg en multidisciplinaire zorg", "general practice and multidisciplinary care";
        /// Nursing at home (*wijkverpleging*).
        #[doc(alias = "wijkverpleging")]
        DistrictNursing = "district-nursing", "wijkverpleging", "district nursing";
        /// Short stay and geriatric rehabilitation (*eerstelijnsverblijf*, ELV; *revalidatiezorg*, GRZ).
        #[doc(alias = "ELV/GRZ")]
        ShortStay = "short-stay", "eerstelijnsverblijf en geriatrische revalidatie", "short stay and geriatric rehabilitation";
        /// Long-term care (*langdurige zorg*, Wlz).
        #[doc(alias = "Wlz")]
        LongTermCare = "long-term-care", "langdurige zorg", "long-term care";
        /// The social domain, of the municipalities (*sociaal domein*).
        #[doc(alias = "sociaal domein")]
        SocialDomain = "social-domain", "sociaal domein", "social domain";
        /// Care of any other kind, without an earmark of its own.
        Other = "other", "andere zorg", "other care";
    }
}

words! {
    /// The aspect on which a transformation may have substantial impact (*aspect*).
    ///
    /// *Source*: assessment framework, step 1; final agreement, p. 100; draft, annex J, 2a.
    ImpactAspect {
        /// Care used under the Health Insurance Act (*zorggebruik Zvw*).
        CareUse = "care-use", "zorggebruik Zvw", "care use under the Zvw";
        /// The division of care over providers and places (*herverdeling*, *profielkeuzes*).
        Redistribution = "redistribution", "herverdeling (profielkeuzes)", "redistribution (profile choices)";
        Staff = "staff", "inzet van personeel", "deployment of staff";
        /// The size of care real estate (*omvang van zorgvastgoed*), in relation to that of the provider.
        RealEstate = "real-estate", "omvang van zorgvastgoed", "size of care real estate";
    }
}

name!(
    /// The name by which a plan refers to one of its parties (*partij*).
    PartyId
);
name!(
    /// The name by which a plan refers to one of its agreements (*transformatieafspraak*).
    AgreementId
);
name!(
    /// The name by which a plan refers to one of its activities (*activiteit*).
    ActivityId
);
name!(
    /// The name by which a plan refers to one of its milestones (*mijlpaal*).
    MilestoneId
);
name!(
    /// The name by which a plan refers to a batch of the funds (*tranche van de middelen*).
    BatchId
);
name!(
    /// The name by which a plan refers to one of its goals (*doel*).
    GoalId
);
name!(
    /// The name of a line of a business case or of a request for funds (*regel*).
    LineId
);
name!(
    /// The name of a project of which a business case prints a balance (*project*).
    ProjectId
);
name!(
    /// The name of a variant of a business case (*scenario*).
    ScenarioId
);

words! {
    /// The obligation of an agreement or a milestone (*inspannings- of resultaatsverplichting*).
    ///
    /// *Source*: assessment framework, funds 3; regulation, article 1, *mijlpaal*.
    Obligation {
        /// The parties owe an effort (*inspanningsverplichting*).
        Effort = "effort", "inspanning", "effort";
        /// The parties owe a result (*resultaatsverplichting*).
        Result = "result", "resultaat", "result";
    }
}
