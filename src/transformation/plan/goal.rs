use super::record::record;
use crate::statement::Statement;
use crate::transformation::{ActivityId, AgreementId, GoalId, MilestoneId, Obligation, PartyId};
use crate::words::words;

words! {
    /// What the agreement wants to secure (*doel van het akkoord*).
    #[doc(alias = "IZA-doelen")]
    GoalTheme {
        /// *Passende zorg*.
        AppropriateCare = "appropriate-care", "passende zorg", "appropriate care";
        /// *Toegankelijkheid*.
        Accessibility = "accessibility", "toegankelijkheid", "accessibility";
        /// *Kwaliteit*.
        Quality = "quality", "kwaliteit", "quality";
        /// *Betaalbaarheid*.
        Affordability = "affordability", "betaalbaarheid", "affordability";
        /// Professionals are kept and relieved (*behoud en ontzorgen van zorgprofessionals*).
        Professionals = "professionals", "behoud en ontzorgen van professionals", "professionals kept and relieved";
    }
}

words! {
    /// A target group of chapter 5.3 of the draft agreement (*doelgroep*). The final text has no list of
    /// its own: it refers to the same report, and leaves room for more groups.
    #[doc(alias = "doelgroep")]
    TargetGroup {
        /// Section 5.3.1.
        LowHealthLiteracy = "low-health-literacy", "mensen met lage gezondheidsvaardigheden", "people with low health literacy";
        /// Section 5.3.2.
        MentalComplaints = "mental-complaints", "mensen met psychische klachten", "people with mental complaints";
        /// Section 5.3.3.
        Cancer = "cancer", "mensen met (risico op) kanker", "people with or at risk of cancer";
        /// Section 5.3.4.
        CardiovascularDisease = "cardiovascular-disease", "mensen met (risico op) hart- en vaatziekten", "people with or at risk of cardiovascular disease";
        /// Section 5.3.5.
        FrailElderly = "frail-elderly", "ouderen met een kwetsbare gezondheid", "frail elderly people";
        /// Section 5.3.6.
        Professionals = "professionals", "zorgprofessionals", "professionals";
    }
}

record! {
    /// A goal of the plan (*doel*), and what it serves.
    #[doc(alias = "doel")]
    Goal, "a goal: an object with `id` and `text`";
    has {
        /// Its name.
        id: GoalId,
        /// The goal in words.
        text: Statement,
    }
    lists {
        /// What of the care agreement it serves.
        themes: GoalTheme,
        /// For whom.
        target_groups: TargetGroup,
    }
}

record! {
    /// Something that the parties agree to reach (*transformatieafspraak*).
    ///
    /// It can be measured with an indicator and a target, or with an end state that anyone can observe.
    #[doc(alias = "transformatieafspraak")]
    Agreement, "an agreement: an object with `id` and `text`";
    has {
        /// Its name.
        id: AgreementId,
        /// What is agreed, in words.
        text: Statement,
    }
    may {
        /// The goal it serves.
        goal: GoalId,
        /// What is measured (*indicator*).
        indicator: Statement,
        /// In which unit.
        unit: Statement,
        /// What can be seen when it is reached, where no number says it.
        end_state: Statement,
        /// Who answers for it.
        responsible: PartyId,
        /// To what it binds.
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
    #[doc(alias = "activiteit")]
    Activity, "an activity: an object with `id` and `text`";
    has {
        /// Its name.
        id: ActivityId,
        /// What is done.
        text: Statement,
    }
    may {
        /// Who does it.
        owner: PartyId,
    }
    days {
        /// The first day.
        from,
        /// The last day.
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
    #[doc(alias = "mijlpaal")]
    Milestone, "a milestone: an object with `id` and `text`";
    has {
        /// Its name.
        id: MilestoneId,
        /// What is reached.
        text: Statement,
    }
    may {
        /// The agreement on the way to which it lies.
        agreement: AgreementId,
        /// To what it binds.
        obligation: Obligation,
    }
    days {
        /// When it is due.
        due,
    }
}

record! {
    /// How the goals are reached (*wijze waarop*).
    Approach, "an approach: an object";
    may {
        /// The way, in words.
        way: Statement,
        /// The grounds for the steps.
        grounds: Statement,
        /// Whether it goes in phases.
        phased: bool,
    }
}
