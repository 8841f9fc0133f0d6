use serde::Serialize;

use super::event::EventKind;
use crate::language::{Language, Text};
use crate::rule::Rule;
use crate::transformation::{Edition, rules};

/// Where a plan stands in the procedure (*stand*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum State {
    /// Nothing has been submitted, or what was is being adapted.
    Preparation,
    /// The market leaders hold the quick test. Framework only, as the next four.
    QuickTest,
    /// They asked for more information. Practice, not text.
    InformationAsked,
    /// They do not agree on the quick test, and no text says what then.
    QuickTestDivided,
    /// The quick test was negative.
    QuickTestNegative,
    /// The quick test was positive: the plan is being drawn up, without a term.
    Elaboration,
    /// The submitters held the plan against all conditions.
    SelfAssessed,
    /// The market leaders assess the plan.
    Assessment,
    /// They do not agree on what they intend to decide, and no text says what then. Framework only.
    AssessmentDivided,
    /// They agree on what they intend, and have not told the others. Framework only.
    DecisionIntended,
    /// The other insurers can ask and point out. Framework only.
    Questions,
    /// The market leaders do not agree on the decision, and no text says what then.
    DecisionDivided,
    /// The plan was not approved.
    NotApproved,
    /// The plan was approved.
    Approved,
    /// The plan was approved and waits for funds. Practice, not text.
    WaitingForFunds,
    /// The plan is being carried out and monitored.
    Implementation,
    /// The supervisor pulled the brake.
    Halted,
    /// The plan was carried out.
    Completed,
    /// The parties took the plan up in individual agreements.
    IndividualContracting,
    /// The plan was withdrawn or broken off.
    Stopped,
}

impl State {
    /// Every state.
    pub const ALL: &'static [Self] = &[
        Self::Preparation,
        Self::QuickTest,
        Self::InformationAsked,
        Self::QuickTestDivided,
        Self::QuickTestNegative,
        Self::Elaboration,
        Self::SelfAssessed,
        Self::Assessment,
        Self::AssessmentDivided,
        Self::DecisionIntended,
        Self::Questions,
        Self::DecisionDivided,
        Self::NotApproved,
        Self::Approved,
        Self::WaitingForFunds,
        Self::Implementation,
        Self::Halted,
        Self::Completed,
        Self::IndividualContracting,
        Self::Stopped,
    ];

    const fn words(self) -> (&'static str, Text) {
        match self {
            Self::Preparation => ("preparation", Text::new("in voorbereiding", "in preparation")),
            Self::QuickTest => ("quick-test", Text::new("in de eerste snelle toets", "in the quick test")),
            Self::InformationAsked => {
                ("information-asked", Text::new("wacht op meer informatie", "waiting for more information"))
            }
            Self::QuickTestDivided => (
                "quick-test-divided",
                Text::new(
                    "marktleiders oneens over de snelle toets",
                    "market leaders divided on the quick test",
                ),
            ),
            Self::QuickTestNegative => {
                ("quick-test-negative", Text::new("snelle toets negatief", "quick test negative"))
            }
            Self::Elaboration => ("elaboration", Text::new("in uitwerking", "being elaborated")),
            Self::SelfAssessed => ("self-assessed", Text::new("zelftoets gedaan", "self-assessment done")),
            Self::Assessment => ("assessment", Text::new("in beoordeling", "in assessment")),
            Self::AssessmentDivided => (
                "assessment-divided",
                Text::new(
                    "marktleiders oneens over het voornemen",
                    "market leaders divided on what they intend",
                ),
            ),
            Self::DecisionIntended => {
                ("decision-intended", Text::new("voorgenomen besluit genomen", "intended decision taken"))
            }
            Self::Questions => (
                "questions",
                Text::new("open voor vragen van andere verzekeraars", "open to questions of other insurers"),
            ),
            Self::DecisionDivided => (
                "decision-divided",
                Text::new("marktleiders oneens over het besluit", "market leaders divided on the decision"),
            ),
            Self::NotApproved => ("not-approved", Text::new("niet goedgekeurd", "not approved")),
            Self::Approved => ("approved", Text::new("goedgekeurd", "approved")),
            Self::WaitingForFunds => (
                "waiting-for-funds",
                Text::new("goedgekeurd, wacht op middelen", "approved, waiting for funds"),
            ),
            Self::Implementation => ("implementation", Text::new("in uitvoering", "being carried out")),
            Self::Halted => ("halted", Text::new("stilgelegd met de noodrem", "halted by the brake")),
            Self::Completed => ("completed", Text::new("afgerond", "completed")),
            Self::IndividualContracting => {
                ("individual-contracting", Text::new("in individuele afspraken", "in individual agreements"))
            }
            Self::Stopped => ("stopped", Text::new("gestopt", "stopped")),
        }
    }

    /// The stable code, as on the wire.
    pub const fn code(self) -> &'static str {
        self.words().0
    }

    /// The state as words.
    pub const fn in_language(self, language: Language) -> &'static str {
        self.words().1.get(language)
    }

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
    /// use passende_zorg::transformation::{Edition, procedure::{EventKind, State}};
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

    /// The rules that govern the state under an edition, the first of them what the state rests on; none when the text has
    /// nothing on it.
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
            Self::Assessment | Self::NotApproved => vec![&rules::IZA22_J_FOLLOW],
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
