//! The goals of a plan, its agreements, activities and milestones, and its impact analysis, as facts.

use crate::record::record;
use crate::statement::Statement;
use crate::transformation::{ActivityId, AgreementId, GoalId, MilestoneId, Obligation, PartyId};
use crate::words::words;

words! {
    /// A goal that the care agreement wants to secure (*doel van het akkoord*).
    GoalTheme {
        /// Care that is appropriate (*passende zorg*).
        AppropriateCare = "appropriate-care", "passende zorg", "appropriate care";
        /// The accessibility of care (*toegankelijkheid*).
        Accessibility = "accessibility", "toegankelijkheid", "accessibility";
        /// The quality of care (*kwaliteit*).
        Quality = "quality", "kwaliteit", "quality";
        /// The affordability of care (*betaalbaarheid*).
        Affordability = "affordability", "betaalbaarheid", "affordability";
        /// Care professionals who stay and are relieved (*behoud en ontzorgen van zorgprofessionals*).
        Professionals = "professionals", "behoud en ontzorgen van professionals", "professionals kept and relieved";
    }
}

words! {
    /// A target group of chapter 5.3 of the draft agreement (*doelgroep*). The final text has no list of
    /// its own: it refers to the same report, and leaves room for more groups.
    TargetGroup {
        /// People with low health literacy (section 5.3.1).
        LowHealthLiteracy = "low-health-literacy", "mensen met lage gezondheidsvaardigheden", "people with low health literacy";
        /// People with mental complaints (section 5.3.2).
        MentalComplaints = "mental-complaints", "mensen met psychische klachten", "people with mental complaints";
        /// People with cancer or at risk of it (section 5.3.3).
        Cancer = "cancer", "mensen met (risico op) kanker", "people with or at risk of cancer";
        /// People with cardiovascular disease or at risk of it (section 5.3.4).
        CardiovascularDisease = "cardiovascular-disease", "mensen met (risico op) hart- en vaatziekten", "people with or at risk of cardiovascular disease";
        /// Frail elderly people (section 5.3.5).
        FrailElderly = "frail-elderly", "ouderen met een kwetsbare gezondheid", "frail elderly people";
        /// Care professionals themselves (section 5.3.6).
        Professionals = "professionals", "zorgprofessionals", "professionals";
    }
}

record! {
    /// A goal of the plan (*doel*), and what it serves.
    Goal, "a goal: an object with `id` and `text`";
    has {
        /// The name by which agreements and claims refer to the goal.
        id: GoalId,
        /// The goal itself, in the words of the plan.
        text: Statement,
    }
    lists {
        /// The goals of the care agreement that it serves.
        themes: GoalTheme,
        /// The target groups that the goal is for.
        target_groups: TargetGroup,
    }
}

record! {
    /// Something that the parties agree to reach (*transformatieafspraak*).
    ///
    /// It can be measured with an indicator and a target, or with an end state that anyone can observe.
    Agreement, "an agreement: an object with `id` and `text`";
    has {
        /// The name by which the plan refers to the agreement.
        id: AgreementId,
        /// The result that is agreed, in words.
        text: Statement,
    }
    may {
        /// The goal of the plan that the agreement serves.
        goal: GoalId,
        /// The quantity that is measured (*indicator*).
        indicator: Statement,
        /// The unit of the indicator, and so of its baseline and target.
        unit: Statement,
        /// The state that can be seen when it is reached, where no number says it.
        end_state: Statement,
        /// The party that answers for the agreement.
        responsible: PartyId,
        /// To what it binds: to an effort, or to a result.
        obligation: Obligation,
    }
    days {
        /// The day by which it is reached.
        due,
    }
    numbers {
        /// The value at the start (*nulmeting*).
        baseline,
        /// The value to reach (*streefwaarde*).
        target,
    }
}

record! {
    /// Something that is done (*activiteit*), by someone, in some time.
    Activity, "an activity: an object with `id` and `text`";
    has {
        /// The name by which other activities refer to it.
        id: ActivityId,
        /// The work that is done, in words.
        text: Statement,
    }
    may {
        /// The party that does the work.
        owner: PartyId,
    }
    days {
        /// The first day of the activity.
        from,
        /// The last day of the activity, not before the first.
        until,
    }
    lists {
        /// The agreements it helps to reach.
        serves: AgreementId,
        /// The activities that come before it.
        after: ActivityId,
    }
}

record! {
    /// A point on the way that can be reached or not (*mijlpaal*).
    Milestone, "a milestone: an object with `id` and `text`";
    has {
        /// The name by which batches of the funds refer to the milestone.
        id: MilestoneId,
        /// The point that is to be reached, in words.
        text: Statement,
    }
    may {
        /// The agreement on the way to which it lies.
        agreement: AgreementId,
        /// To what it binds: to an effort, or to a result.
        obligation: Obligation,
    }
    days {
        /// The day by which it is to be reached.
        due,
    }
}

record! {
    /// The way in which the goals are reached (*wijze waarop*).
    Approach, "an approach: an object";
    may {
        /// The way to the goals, in words.
        way: Statement,
        /// The grounds for the steps.
        grounds: Statement,
        /// Whether it goes in phases.
        phased: bool,
    }
}

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
