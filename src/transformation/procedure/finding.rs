//! What went otherwise than the texts ask, what does not count on a day, and milestones.

use core::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::course::Procedure;
use super::duty::DueStep;
use super::event::TermAfterInformation;
use super::state::State;
use crate::language::{Describe, Language};
use crate::messages::messages;
use crate::party::Insurer;
use crate::rule::{Basis, Rule};
use crate::source::Edition;
use crate::statement::Statement;
use crate::transformation::{MilestoneId, rules};

messages! {
    /// Something to know about the course of a procedure, which refuses nothing (*bevinding*): what was
    /// late, what is practice and not text, and where the text is silent.
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum ProcedureFinding {
        /// A plan was submitted under an agreement before its working method held, and before the
        /// criteria were to be settled.
        BeforeWorkingMethod {
            /// The day of submission.
            on: NaiveDate,
            /// The edition under which it was submitted.
            edition: Edition,
        } = "procedure.before-working-method":
            "Ingediend op {on}: de werkwijze geldt vanaf 1 januari 2023, en de criteria moesten voor die dag vaststaan.",
            "Submitted on {on}: the working method holds from 1 January 2023, and the criteria had to be settled before that day.";
        /// A plan was submitted under the framework of 2023 after the day by which that had to be evaluated.
        AfterReview {
            /// The day of submission.
            on: NaiveDate,
        } = "procedure.after-review":
            "Ingediend op {on}: dit kader moest uiterlijk eind 2023 geëvalueerd zijn; ga na welke versie geldt.",
            "Submitted on {on}: this framework had to be evaluated by the end of 2023; check which version holds.";
        /// Something was done after its term. What follows from that is not in the text.
        Late {
            /// The step that was taken late.
            what: DueStep,
            /// The last day in time.
            by: NaiveDate,
            /// The day on which it was done.
            on: NaiveDate,
            /// The rule or reference that gives the term.
            basis: Basis,
        } = "procedure.late":
            "{what} kwam op {on}, na {by}; wat daaruit volgt, zegt de tekst niet.",
            "{what} came on {on}, after {by}; what follows from that, the text does not say.";
        /// Another insurer asked when its two weeks were over.
        LateQuestion {
            /// The insurer that asked too late.
            by: Insurer,
            /// The last day in time.
            until: NaiveDate,
            /// The day of the question.
            on: NaiveDate,
        } = "procedure.late-question":
            "{by} vroeg op {on}; vragen stellen kon tot en met {until}.",
            "{by} asked on {on}; asking was possible up to {until}.";
        /// One asked as another insurer that is not among the insurers that were counted in the region: who
        /// it is, is to be checked.
        AskedByUnknown {
            /// The insurer that asked, and was not counted in the region.
            by: Insurer,
            /// The day of the question.
            on: NaiveDate,
        } = "procedure.asked-by-unknown":
            "{by} vroeg op {on} als andere verzekeraar, maar is niet geteld in de regio; ga na of het een zorgverzekeraar is.",
            "{by} asked on {on} as another insurer, but was not counted in the region; check whether it is a health insurer.";
        /// A milestone was reached after the day on which it was planned.
        MilestoneLate {
            /// The milestone that was reached late.
            milestone: MilestoneId,
            /// The day on which it was planned.
            planned: NaiveDate,
            /// The day on which it was reached.
            on: NaiveDate,
            /// The edition under which the plan is assessed.
            edition: Edition,
        } = "procedure.milestone-late":
            "Mijlpaal {milestone:?} is behaald op {on}, na de planning van {planned}.",
            "Milestone {milestone:?} was reached on {on}, after {planned}, for which it was planned.";
        /// A milestone was planned anew after its day had passed.
        MilestoneMovedLate {
            /// The milestone that was planned anew.
            milestone: MilestoneId,
            /// The day on which it was planned before.
            planned: NaiveDate,
            /// The day on which it was planned anew.
            on: NaiveDate,
            /// The day on which it is planned now.
            to: NaiveDate,
            /// The edition under which the plan is assessed.
            edition: Edition,
        } = "procedure.milestone-moved-late":
            "Mijlpaal {milestone:?}, gepland op {planned}, is pas daarna, op {on}, verzet naar {to}.",
            "Milestone {milestone:?}, planned on {planned}, was moved to {to} only after that, on {on}.";
        /// One who is not the supervisor found the public interest not to be secured: that pulls no brake.
        BrakeByAnother {
            /// The name in which it was judged, which is not the supervisor's.
            by: String,
            /// The day on which the test was recorded.
            on: NaiveDate,
            /// The edition under which the plan is assessed.
            edition: Edition,
        } = "procedure.brake-by-another":
            if *edition == Edition::Draft =>
                "Op {on} vond {by} het publieke belang niet geborgd. Wie de noodrem hanteert, werkt het concept niet uit; het plan gaat door.",
                "On {on} {by} found the public interest not to be secured. Who has the brake, the draft leaves to be worked out; the plan goes on.";
            "Op {on} vond {by} het publieke belang niet geborgd. De noodrem is aan de NZa; het plan gaat door.",
            "On {on} {by} found the public interest not to be secured. The brake is the NZa's; the plan goes on.";
        /// The others were told of the approval after the implementation of the plan had begun.
        ToldLate {
            /// The day on which the implementation began.
            begun: NaiveDate,
            /// The day on which they were told.
            on: NaiveDate,
            /// The edition that has them told.
            edition: Edition,
        } = "procedure.told-late":
            "De indieners en de andere verzekeraars zijn op {on} over de goedkeuring geïnformeerd, nadat de uitvoering op {begun} was begonnen.",
            "The submitters and the other insurers were informed of the approval on {on}, after the implementation had begun on {begun}.";
        /// The market leaders asked for more information: practice, not text. The four weeks go on.
        InformationAsked {
            /// The day on which the information was asked for.
            on: NaiveDate,
        } = "procedure.information-asked":
            "Op {on} is meer informatie gevraagd. Dat is praktijk en staat niet in het kader; de vier weken lopen door.",
            "On {on} more information was asked for. That is practice and not in the framework; the four weeks go on.";
        /// The information came; what that does to the four weeks is the caller's choice.
        InformationSupplied {
            /// The day on which the information was supplied.
            on: NaiveDate,
            /// The choice of the caller: the four weeks go on or begin anew.
            term: TermAfterInformation,
        } = "procedure.information-supplied":
            if *term == TermAfterInformation::BeginsAnew =>
                "Op {on} is de informatie gegeven; de vier weken beginnen opnieuw, naar keuze van de gebruiker.",
                "On {on} the information was supplied; by choice of the user the four weeks begin anew.";
            "Op {on} is de informatie gegeven; de vier weken lopen door, naar keuze van de gebruiker.",
            "On {on} the information was supplied; by choice of the user the four weeks go on.";
        /// A plan was adapted where the text does not speak of it.
        AdaptedInSilence {
            /// The day on which the plan was adapted.
            on: NaiveDate,
            /// The state in which the plan was.
            from: State,
            /// The edition under which the plan is assessed.
            edition: Edition,
        } = "procedure.adapted-in-silence":
            "Op {on} is het plan aangepast ({from}); of en hoe het dan terugkomt, zegt de tekst niet.",
            "On {on} the plan was adapted ({from}); whether and how it then comes back, the text does not say.";
        /// A plan waits for funds: practice, not text.
        WaitingList {
            /// The day from which the plan waits for funds.
            on: NaiveDate,
        } = "procedure.waiting-list":
            "Het plan wacht vanaf {on} op middelen. Dat is praktijk; geen tekst kent een wachtlijst.",
            "The plan waits for funds from {on} on. That is practice; no text knows a waiting list.";
        /// The public interest is not secured in a plan that is not irreversible; whether the brake of the
        /// draft reaches it is not clear.
        BrakeOnReversiblePlan {
            /// The day on which the test was recorded.
            on: NaiveDate,
        } = "procedure.brake-on-reversible-plan":
            "Op {on} bleek het publieke belang niet geborgd in een omkeerbaar plan; of de noodrem van het concept zo ver reikt, is niet duidelijk. Het plan gaat door.",
            "On {on} the public interest was found not to be secured in a reversible plan; whether the brake of the draft reaches that far is not clear. The plan goes on.";
        /// Another insurer asked, or pointed something out: it is for the market leaders to weigh.
        QuestionAsked {
            /// The insurer that asked.
            by: Insurer,
            /// The day of the question.
            on: NaiveDate,
            /// The question or remark, in words.
            remark: Statement,
            /// The reason why it matters for acting in alignment.
            matters_because: Statement,
        } = "procedure.question-asked":
            "{by} vroeg of merkte op ({on}): {remark} – van belang omdat: {matters_because}",
            "{by} asked or remarked ({on}): {remark} – it matters because: {matters_because}";
    }
}

impl ProcedureFinding {
    /// The rules that it is about; none when no text speaks of it.
    pub fn rules(&self) -> Vec<&'static Rule> {
        match self {
            Self::BeforeWorkingMethod { edition: Edition::Draft, .. } => {
                vec![&rules::IZA_4_2_3_START, &rules::IZA_J_2_A_1, &rules::IZA_J_2_F_8]
            }
            Self::BeforeWorkingMethod { .. } => vec![&rules::IZA22_4_2_START],
            Self::AfterReview { .. } => vec![&rules::BK23_P_REVIEW],
            Self::ToldLate { edition: Edition::Draft, .. } => vec![&rules::IZA_J_2_F_3],
            Self::ToldLate { .. } => vec![&rules::IZA22_J_FOLLOW],
            Self::Late { basis: Basis::Rule(rule), .. } => vec![rule],
            Self::LateQuestion { .. } | Self::AskedByUnknown { .. } | Self::QuestionAsked { .. } => {
                vec![&rules::BK23_P_OTHERS]
            }
            Self::MilestoneLate { edition, .. } | Self::MilestoneMovedLate { edition, .. } => match edition {
                Edition::Draft => vec![&rules::IZA_J_2_G_1],
                Edition::Final => Vec::new(),
                Edition::Framework2023 => vec![&rules::BK23_P_MONITOR],
            },
            Self::BrakeByAnother { edition: Edition::Draft, .. } => vec![&rules::IZA_J_2_F_9],
            Self::BrakeByAnother { .. } => vec![&rules::IZA22_J_BRAKE],
            Self::InformationAsked { .. } | Self::InformationSupplied { .. } => vec![&rules::BK23_S1_TERM],
            Self::AdaptedInSilence { edition: Edition::Framework2023, .. } => vec![&rules::BK23_P_RESUBMIT],
            Self::Late { .. } | Self::AdaptedInSilence { .. } | Self::WaitingList { .. } => Vec::new(),
            Self::BrakeOnReversiblePlan { .. } => {
                vec![&rules::IZA_J_2_F_9, &rules::IZA_4_2_3_STEP2_BRAKE]
            }
        }
    }
}

messages! {
    /// Something to know about what was given on a procedure (*melding*).
    #[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
    #[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case", tag = "notice")]
    #[non_exhaustive]
    pub enum ProcedureNotice {
        /// Events are dated after the day asked about, and left out of account.
        LaterEvents {
            /// The number of events that are left out of account.
            count: usize,
            /// The day of the first of them.
            first: NaiveDate,
            /// The day asked about.
            on: NaiveDate,
        } = "procedure.later-events":
            if *count == 1 =>
                "Eén gebeurtenis is van na {on} en telt niet mee: die van {first}.",
                "One event is after {on} and does not count: that of {first}.";
            "{count} gebeurtenissen zijn van na {on} en tellen niet mee, de eerste van {first}.",
            "{count} events are after {on} and do not count, the first of {first}.";
    }
}

impl ProcedureNotice {
    /// The sentence of the notice, in a language.
    pub fn in_language(&self, language: Language) -> impl fmt::Display + '_ {
        fmt::from_fn(move |f| self.describe(language, f))
    }
}

impl Procedure {
    /// The notices on the history that does not count at the end of a day.
    pub fn notices(&self, on: NaiveDate) -> Vec<ProcedureNotice> {
        let mut later = self.history().iter().map(|entry| entry.on).filter(|day| *day > on);
        let Some(first) = later.next() else {
            return Vec::new();
        };
        vec![ProcedureNotice::LaterEvents { count: later.count().saturating_add(1), first, on }]
    }
}

/// A milestone of a plan and the day on which it is planned (*mijlpaal*).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a planned milestone: an object")]
pub struct PlannedMilestone {
    milestone: MilestoneId,
    #[serde(deserialize_with = "crate::formats::value::day")]
    planned: NaiveDate,
}

impl PlannedMilestone {
    /// A milestone on a day.
    pub const fn new(milestone: MilestoneId, planned: NaiveDate) -> Self {
        Self { milestone, planned }
    }

    /// The name of the milestone in the plan.
    pub const fn milestone(&self) -> &MilestoneId {
        &self.milestone
    }

    /// The day on which it is planned; reached on that day is in time.
    pub const fn planned(&self) -> NaiveDate {
        self.planned
    }
}

/// The state of a milestone on a day.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case", tag = "state")]
pub enum MilestoneState {
    /// Not there yet, and its day has not passed.
    Planned,
    /// Not there yet, and its day has passed.
    Overdue {
        /// The number of days by which it is late, at least 1.
        days: u64,
    },
    /// Reached by the day asked about.
    Reached {
        /// The day on which it was reached.
        on: NaiveDate,
    },
    /// Found not to be reached.
    NotReached {
        /// The day on which it was found not to be reached.
        on: NaiveDate,
        /// The reason why it was not reached.
        reason: Statement,
    },
}

impl MilestoneState {
    /// Whether it is reached.
    pub const fn is_reached(&self) -> bool {
        matches!(self, Self::Reached { .. })
    }
}

/// The outcome of a milestone, whatever the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    Open,
    Reached(NaiveDate),
    NotReached(NaiveDate, Statement),
}

/// A milestone in the course of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProcedureMilestone {
    pub(super) plan: PlannedMilestone,
    pub(super) outcome: Outcome,
}

impl ProcedureMilestone {
    /// The name of the milestone in the plan.
    pub const fn id(&self) -> &MilestoneId {
        &self.plan.milestone
    }

    /// The day on which it is planned, after the last adjustment.
    pub const fn planned(&self) -> NaiveDate {
        self.plan.planned
    }

    pub(super) const fn is_open(&self) -> bool {
        matches!(self.outcome, Outcome::Open)
    }

    /// The state on a day, as far as recorded: what was recorded on a later day does not count.
    pub fn state(&self, on: NaiveDate) -> MilestoneState {
        match &self.outcome {
            Outcome::Reached(day) if *day <= on => MilestoneState::Reached { on: *day },
            Outcome::NotReached(day, reason) if *day <= on => {
                MilestoneState::NotReached { on: *day, reason: reason.clone() }
            }
            _ => match super::duty::days_after(self.plan.planned, on) {
                0 => MilestoneState::Planned,
                days => MilestoneState::Overdue { days },
            },
        }
    }
}
