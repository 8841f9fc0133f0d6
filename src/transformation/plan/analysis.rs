use super::record::record;
use crate::statement::Statement;
use crate::transformation::PartyId;
use crate::words::words;

words! {
    /// What an impact analysis looks at (*impactanalyse*).
    ///
    /// *Source*: assessment framework, step 3, condition 3, a to d; final agreement, p. 101, condition 4,
    /// without the patients.
    #[doc(alias = "impactanalyse")]
    ImpactTopic {
        /// a: the quality of care for patients and citizens.
        PatientQuality = "patient-quality", "kwaliteit voor patiënten en burgers", "quality for patients and citizens";
        /// a: its safety.
        PatientSafety = "patient-safety", "veiligheid voor patiënten en burgers", "safety for patients and citizens";
        /// a: its accessibility.
        PatientAccess = "patient-access", "toegankelijkheid voor patiënten en burgers", "access for patients and citizens";
        /// b: operations of the providers (*bedrijfsvoering*).
        Operations = "operations", "bedrijfsvoering", "operations";
        /// b: their staff.
        Staff = "staff", "personeel", "staff";
        /// b: their ICT and other infrastructure.
        Infrastructure = "infrastructure", "ICT en andere infrastructuur", "ICT and other infrastructure";
        /// b: their real estate.
        RealEstate = "real-estate", "vastgoed", "real estate";
        /// c: the rest of the chain of care (*zorgketen*).
        Chain = "chain", "rest van de zorgketen", "rest of the chain of care";
        /// d: the wider context, such as regional and national agreements.
        Context = "context", "regionale en landelijke afspraken", "regional and national agreements";
    }
}

record! {
    /// What the analysis found on one topic, or why the topic does not apply.
    ImpactFinding, "a finding: an object with `topic`";
    has {
        /// The topic.
        topic: ImpactTopic,
    }
    may {
        /// What was found.
        finding: Statement,
        /// Why the topic does not apply.
        not_applicable: Statement,
    }
}

record! {
    /// The analysis of the effects that can be foreseen (*impactanalyse*).
    ImpactAnalysis, "an impact analysis: an object";
    days {
        /// The day on which it was finished.
        on,
    }
    lists {
        /// What was found, topic by topic.
        findings: ImpactFinding,
        /// The parties with which it was made.
        made_with: PartyId,
    }
}

record! {
    /// The plan for carrying out (*implementatieplan*).
    #[doc(alias = "implementatieplan")]
    Implementation, "an implementation plan: an object";
    may {
        /// The (project) organisation.
        organisation: Statement,
        /// The capacity.
        capacity: Statement,
        /// The planning of milestones.
        milestone_planning: Statement,
        /// How decisions are made.
        decision_making: Statement,
    }
}
