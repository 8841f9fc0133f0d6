use super::record::record;
use crate::statement::Statement;
use crate::transformation::PartyId;
use crate::words::words;

words! {
    /// What an impact analysis looks at (*impactanalyse*).
    ///
    /// *Source*: assessment framework, step 3, condition 3, a to d; final agreement, p. 101, condition 4,
    /// without the patients.
    ImpactTopic {
        /// a: the quality of care for patients and citizens.
        PatientQuality = "patient-quality", "kwaliteit voor patiënten en burgers", "quality for patients and citizens";
        /// a: the safety of care for patients and citizens.
        PatientSafety = "patient-safety", "veiligheid voor patiënten en burgers", "safety for patients and citizens";
        /// a: its accessibility.
        PatientAccess = "patient-access", "toegankelijkheid voor patiënten en burgers", "access for patients and citizens";
        /// b: operations of the providers (*bedrijfsvoering*).
        Operations = "operations", "bedrijfsvoering", "operations";
        /// b: the staff of the providers.
        Staff = "staff", "personeel", "staff";
        /// b: the ICT and other infrastructure of the providers.
        Infrastructure = "infrastructure", "ICT en andere infrastructuur", "ICT and other infrastructure";
        /// b: the real estate of the providers.
        RealEstate = "real-estate", "vastgoed", "real estate";
        /// c: the rest of the chain of care (*zorgketen*).
        Chain = "chain", "rest van de zorgketen", "rest of the chain of care";
        /// d: the wider context, such as regional and national agreements.
        Context = "context", "regionale en landelijke afspraken", "regional and national agreements";
    }
}

record! {
    /// The finding of the analysis on one topic, or the reason why the topic does not apply.
    ImpactFinding, "a finding: an object with `topic`";
    has {
        /// The topic of the finding; an analysis has one finding at most on each.
        topic: ImpactTopic,
    }
    may {
        /// The effect that was found, in words; never beside a reason why the topic does not apply.
        finding: Statement,
        /// The reason why the topic does not apply.
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
        /// The findings, topic by topic.
        findings: ImpactFinding,
        /// The parties with which it was made.
        made_with: PartyId,
    }
}

record! {
    /// The plan for the implementation (*implementatieplan*).
    Implementation, "an implementation plan: an object";
    may {
        /// The (project) organisation of the implementation.
        organisation: Statement,
        /// The capacity for the implementation, in words.
        capacity: Statement,
        /// The planning of milestones.
        milestone_planning: Statement,
        /// The way in which decisions on the implementation are made.
        decision_making: Statement,
    }
}
