//! The states of a plan, and the events that each allows by edition.

use super::event::EventKind;
use crate::rule::Rule;
use crate::source::Edition;
use crate::transformation::rules;
use crate::words::words;

words! {
    /// The place of a plan in the procedure (*stand*).
    State {
        /// Nothing has been submitted, or what was is being adapted.
        Preparation = "preparation", "in voorbereiding", "in preparation";
        /// The market leaders hold the quick test. Framework only, as the next four.
        QuickTest = "quick-test", "in de eerste snelle toets", "in the quick test";
        /// They asked for more information. Practice, not text.
        InformationAsked = "information-asked", "wacht op meer informatie", "waiting for more information";
        /// They do not agree on the quick test, and no text says what then.
        QuickTestDivided = "quick-test-divided", "marktleiders oneens over de snelle toets", "market leaders divided on the quick test";
        /// The quick test was negative.
        QuickTestNegative = "quick-test-negative", "snelle toets negatief", "quick test negative";
        /// The quick test was positive: the plan is being drawn up, without a term.
        Elaboration = "elaboration", "in uitwerking", "being elaborated";
        /// The submitters held the plan against all conditions.
        SelfAssessed = "self-assessed", "zelftoets gedaan", "self-assessment done";
        /// The market leaders assess the plan.
        Assessment = "assessment", "in beoordeling", "in assessment";
        /// They do not agree on what they intend to decide, and no text says what then. Framework only.
        AssessmentDivided = "assessment-divided", "marktleiders oneens over het voornemen", "market leaders divided on what they intend";
        /// They agree on what they intend, and have not told the others. Framework only.
        DecisionIntended = "decision-intended", "voorgenomen besluit genomen", "intended decision taken";
        /// The other insurers can ask and point out. Framework only.
        Questions = "questions", "open voor vragen van andere verzekeraars", "open to questions of other insurers";
        /// The market leaders do not agree on the decision, and no text says what then.
        DecisionDivided = "decision-divided", "marktleiders oneens over het besluit", "market leaders divided on the decision";
        /// The plan was not approved.
        NotApproved = "not-approved", "niet goedgekeurd", "not approved";
        /// The plan was approved.
        Approved = "approved", "goedgekeurd", "approved";
        /// The plan was approved and waits for funds. Practice, not text.
        WaitingForFunds = "waiting-for-funds", "goedgekeurd, wacht op middelen", "approved, waiting for funds";
        /// The plan is being carried out and monitored.
        Implementation = "implementation", "in uitvoering", "under implementation";
        /// The supervisor pulled the brake.
        Halted = "halted", "stilgelegd met de noodrem", "halted by the brake";
        /// The plan was carried out.
        Completed = "completed", "afgerond", "completed";
        /// The parties took the plan up in individual agreements.
        IndividualContracting = "individual-contracting", "in individuele afspraken", "in individual agreements";
        /// The plan was withdrawn or broken off.
        Stopped = "stopped", "gestopt", "stopped";
    }
}

impl State {
    /// Whether nothing can follow but payment of what became payable.
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Completed | Self::IndividualContracting | Self::Stopped)
    }

    /// Whether the market leaders disagree, on which the text has no rule.
    pub const fn is_divided(self) -> bool {
        matches!(self, Self::QuickTestDivided | Self::AssessmentDivided | Self::DecisionDivided)
    }

    /// Whether an event of a kind has a place in this state, under an edition.
    pub const fn allows(self, edition: Edition, event: EventKind) -> bool {
        use EventKind as E;
        let framework = matches!(edition, Edition::Framework2023);
        let draft = matches!(edition, Edition::Draft);
        match event {
            E::SubmittedForQuickTest => framework && matches!(self, Self::Preparation),
            E::QuickTestAnswered => {
                framework && matches!(self, Self::QuickTest | Self::InformationAsked | Self::QuickTestDivided)
            }
            E::InformationSupplied => {
                framework && matches!(self, Self::InformationAsked | Self::QuickTestDivided)
            }
            E::SelfAssessed if framework => matches!(self, Self::Elaboration),
            E::SelfAssessed => matches!(self, Self::Preparation),
            E::SubmittedForAssessment => matches!(self, Self::SelfAssessed),
            E::DecisionIntended => framework && matches!(self, Self::Assessment | Self::AssessmentDivided),
            E::InsurersNotified if framework => matches!(self, Self::DecisionIntended),
            E::QuestionAsked => framework && matches!(self, Self::Questions),
            E::Decided if framework => matches!(self, Self::Questions | Self::DecisionDivided),
            E::Decided => matches!(self, Self::Assessment | Self::DecisionDivided),
            E::PutOnWaitingList => framework && matches!(self, Self::Approved),
            E::FundsGranted => framework && matches!(self, Self::WaitingForFunds),
            // The duty to inform stays until it is done.
            E::InsurersNotified => {
                matches!(
                    self,
                    Self::Approved | Self::Implementation | Self::Halted | Self::Completed | Self::Stopped
                )
            }
            E::ImplementationBegun => matches!(self, Self::Approved),
            E::MilestoneReached | E::MilestoneNotReached | E::Adjusted | E::Completed => {
                matches!(self, Self::Implementation)
            }
            E::Paid => {
                matches!(self, Self::Implementation | Self::Halted | Self::Completed | Self::Stopped)
            }
            E::Adapted => {
                self.is_divided()
                    || framework && matches!(self, Self::QuickTestNegative)
                    || matches!(self, Self::NotApproved)
            }
            E::ContractedIndividually => matches!(self, Self::QuickTestNegative | Self::NotApproved),
            E::Escalated => !draft && !self.is_final() && !matches!(self, Self::Preparation),
            E::PublicInterestTested => {
                matches!(self, Self::Approved | Self::WaitingForFunds | Self::Implementation)
            }
            E::BrakeReleased => matches!(self, Self::Halted),
            E::Stopped => !self.is_final(),
        }
    }

    /// The kinds of event that have a place in this state, under an edition.
    ///
    /// ```
    /// use passende_zorg::source::Edition;
    /// use passende_zorg::transformation::procedure::{EventKind, State};
    /// assert_eq!(
    ///     State::NotApproved.possible(Edition::Final),
    ///     [EventKind::Adapted, EventKind::ContractedIndividually, EventKind::Escalated, EventKind::Stopped],
    /// );
    /// // The draft knows no escalation.
    /// assert_eq!(
    ///     State::NotApproved.possible(Edition::Draft),
    ///     [EventKind::Adapted, EventKind::ContractedIndividually, EventKind::Stopped],
    /// );
    /// ```
    pub fn possible(self, edition: Edition) -> Vec<EventKind> {
        EventKind::ALL.iter().copied().filter(|event| self.allows(edition, *event)).collect()
    }

    /// The rules that govern the state under an edition, the first of them what the state rests on; none
    /// when the text has nothing on it.
    pub fn rules(self, edition: Edition) -> Vec<&'static Rule> {
        match edition {
            Edition::Framework2023 => self.rules_of_framework(),
            Edition::Final => self.rules_of_final(),
            Edition::Draft => self.rules_of_draft(),
        }
    }

    fn rules_of_framework(self) -> Vec<&'static Rule> {
        match self {
            Self::Preparation => vec![&rules::BK23_OPEN],
            Self::QuickTest | Self::InformationAsked => {
                vec![&rules::BK23_S1_TERM, &rules::BK23_P_LEADERS, &rules::BK23_MERITS]
            }
            Self::QuickTestDivided => {
                vec![&rules::BK23_P_LEADERS, &rules::BK23_S1_TERM, &rules::IZA22_4_2_ESCALATE]
            }
            Self::QuickTestNegative | Self::IndividualContracting => vec![&rules::BK23_OUTSIDE],
            Self::Elaboration => vec![&rules::BK23_S1_PRESUMPTION, &rules::IZA22_J_SELF],
            Self::SelfAssessed => vec![&rules::IZA22_J_SELF, &rules::BK23_S1_PRESUMPTION],
            Self::Assessment => vec![&rules::BK23_P_INTENT, &rules::BK23_P_LEADERS, &rules::BK23_MERITS],
            Self::AssessmentDivided => {
                vec![&rules::BK23_P_LEADERS, &rules::BK23_P_INTENT, &rules::IZA22_4_2_ESCALATE]
            }
            Self::DecisionIntended => vec![&rules::BK23_P_INTENT],
            Self::Questions => vec![&rules::BK23_P_OTHERS, &rules::BK23_P_FINAL],
            Self::DecisionDivided => {
                vec![&rules::BK23_P_LEADERS, &rules::BK23_P_FINAL, &rules::IZA22_4_2_ESCALATE]
            }
            Self::NotApproved => vec![&rules::BK23_P_RESUBMIT, &rules::BK23_OUTSIDE],
            Self::Approved | Self::WaitingForFunds => {
                vec![
                    &rules::BK23_P_PUBLISH,
                    &rules::BK23_P_MONITOR,
                    &rules::IZA22_J_FOLLOW,
                    &rules::IZA22_J_BRAKE,
                ]
            }
            Self::Implementation | Self::Completed => vec![&rules::BK23_P_MONITOR, &rules::BK23_P_PUBLISH],
            Self::Halted => vec![&rules::IZA22_J_BRAKE],
            Self::Stopped => Vec::new(),
        }
    }

    fn rules_of_final(self) -> Vec<&'static Rule> {
        match self {
            Self::Preparation | Self::SelfAssessed => vec![&rules::IZA22_J_SELF, &rules::IZA22_4_2_START],
            // Only what was approved binds. That insurers judge for themselves is said of what is not impactful alone.
            Self::Assessment => vec![&rules::IZA22_J_FOLLOW],
            Self::NotApproved => vec![&rules::IZA22_J_FOLLOW, &rules::IZA22_B_2_C_EXTRA],
            Self::DecisionDivided => vec![&rules::IZA22_J_FOLLOW, &rules::IZA22_4_2_ESCALATE],
            Self::IndividualContracting => vec![&rules::IZA22_J_INDIVIDUAL],
            Self::Approved | Self::Implementation => vec![&rules::IZA22_J_FOLLOW, &rules::IZA22_J_BRAKE],
            Self::Halted => vec![&rules::IZA22_J_BRAKE],
            _ => Vec::new(),
        }
    }

    fn rules_of_draft(self) -> Vec<&'static Rule> {
        match self {
            Self::Preparation | Self::SelfAssessed => {
                vec![&rules::IZA_J_2_F_1, &rules::IZA_4_2_3_ANYTIME, &rules::IZA_4_2_3_START]
            }
            Self::Assessment | Self::DecisionDivided => vec![
                &rules::IZA_J_2_F_2,
                &rules::IZA_3_8_ASSESS,
                &rules::IZA_4_2_3_STEP2,
                &rules::IZA_J_2_F_7,
                &rules::IZA_4_2_3_MERITS,
            ],
            Self::NotApproved => {
                vec![&rules::IZA_J_2_F_6, &rules::IZA_B_2_C_EXTRA, &rules::IZA_4_2_3_ANYTIME]
            }
            Self::IndividualContracting => vec![&rules::IZA_B_2_C_EXTRA],
            Self::Approved => {
                vec![
                    &rules::IZA_J_2_F_3,
                    &rules::IZA_J_2_H_1,
                    &rules::IZA_3_8_PUBLICTEST,
                    &rules::IZA_J_2_F_9,
                    &rules::IZA_4_2_3_STEP2_BRAKE,
                ]
            }
            Self::Implementation | Self::Completed => {
                vec![&rules::IZA_J_2_G_1, &rules::IZA_4_2_3_STEP4, &rules::IZA_B_3_E, &rules::IZA_J_2_H_1]
            }
            Self::Halted => vec![&rules::IZA_J_2_F_9, &rules::IZA_4_2_3_STEP2_BRAKE],
            _ => Vec::new(),
        }
    }
}
