//! The procedure as a tree that can be read, on a day.

use chrono::NaiveDate;

use super::course::{Procedure, Route};
use super::duty::Due;
use super::finding::{MilestoneState, ProcedureFinding, ProcedureMilestone};
use super::message::{Ask, Note, Said};
use super::state::State;
use crate::Verdict;
use crate::explanation::{Explanation, OpenQuestion, evaluated};
use crate::language::Message;
use crate::rule::{Basis, Rule};
use crate::source::Edition;
use crate::transformation::procedure::message;
use crate::transformation::rules;

impl Procedure {
    /// What is waited for, at the end of a day: who has to decide or do what, and by when; nothing once
    /// the plan is decided on.
    pub fn open_questions(&self, on: NaiveDate) -> Vec<OpenQuestion> {
        self.as_of(on).questions()
    }

    fn questions(&self) -> Vec<OpenQuestion> {
        let state = self.state();
        let basis = state.rules(self.edition()).into_iter().next();
        let mut questions = Vec::new();
        if let Some((rule, message)) = basis.zip(Ask::in_state(state, self.due().map(|due| due.by()))) {
            let a_person_decides = state.is_divided()
                || matches!(state, State::QuickTest | State::Assessment | State::Questions);
            questions.push(if a_person_decides {
                OpenQuestion::judgement(message, rule)
            } else {
                OpenQuestion::fact(message, rule)
            });
        }
        if self.approved_on().is_some() && self.told_of_approval_on().is_none() {
            questions.extend(
                self.told_basis().map(|basis| OpenQuestion::fact(Message::new(Ask::ToInform), basis)),
            );
        }
        let waits = matches!(state, State::Approved | State::WaitingForFunds | State::Implementation);
        if waits && self.funds_asked().is_some() && self.grant().is_none() {
            let rule = self.approval_rule();
            questions.push(OpenQuestion::judgement(Message::new(Ask::ForFunds), rule));
        }
        questions
    }

    fn tree(&self, on: NaiveDate) -> Explanation {
        let seen = self.as_of(on);
        let state = seen.state();
        let (verdict, edition) = (seen.verdict(), seen.edition());
        // Once the two weeks of the others are over, nobody can ask any more.
        let asked_until = seen.questions_until().filter(|until| state == State::Questions && on > *until);
        let said = Said::State { verdict, state, edition, since: seen.since(), asked_until };
        let mut explanation =
            Explanation::new(seen.verdict(), Message::new(said)).with_questions(seen.questions());
        let governing = state.rules(seen.edition());
        // Approved or not rests on who decides; before that the state rests on what governs it.
        let decided = matches!(seen.verdict(), Verdict::Met | Verdict::NotMet).then(|| seen.approval_rule());
        if let Some(rule) = decided.or(governing.first().copied()) {
            explanation = explanation.on_basis(rule);
        }
        if state.is_divided() {
            explanation = explanation.with_note(Message::new(Note::DividedIsSilent));
        }
        if state == State::Stopped && seen.grant().is_some() {
            explanation = explanation.with_note(Message::new(Note::NothingReclaimed));
        }
        if state == State::Halted {
            explanation = explanation.with_note(Message::new(Note::BrakeIsNoReview));
            if let Some(brake) = &seen.standing.brake {
                explanation = explanation.with_note(Message::new(Note::brake(brake)));
            }
        }
        let mut parts = vec![seen.leaders().explanation()];
        parts.extend(seen.standing.ended.iter().map(|(due, on)| ended(due, *on)));
        parts.extend(seen.term_parts(on));
        if let Some(route) = seen.route() {
            let part = match route {
                Route::Regular => Explanation::note(Message::new(Said::Regular)),
                Route::Retest => Explanation::new(seen.retested(), Message::new(Said::Retest)),
            };
            parts.push(part.on_basis(Route::basis(seen.edition())));
        }
        if seen.is_presumed_to_succeed() {
            parts.push(
                Explanation::note(Message::new(Said::Presumption)).on_basis(&rules::BK23_S1_PRESUMPTION),
            );
        }
        parts.extend(seen.told_part());
        parts.extend(seen.money_part(on));
        parts.extend(seen.milestones().iter().map(|milestone| seen.milestone_part(milestone, on)));
        // What came late stands among the terms.
        let others =
            seen.findings().iter().filter(|finding| !matches!(finding, ProcedureFinding::Late { .. }));
        parts.extend(others.map(|finding| {
            let part = Explanation::finding(Message::new(finding.clone()));
            let mut rules = finding.rules().into_iter();
            match rules.next() {
                Some(rule) => part.on_basis(rule).with_parts(rules.map(governs)),
                None => part,
            }
        }));
        let basis = explanation.basis().cloned();
        let governing = governing.into_iter().filter(|rule| basis != Some(Basis::Rule(rule)));
        parts.extend(governing.map(governs));
        explanation.with_parts(parts)
    }

    /// Where it stands that both market leaders decide.
    const fn approval_rule(&self) -> &'static Rule {
        match self.edition() {
            Edition::Draft => &rules::IZA_J_2_F_2,
            Edition::Final => &rules::IZA22_J_FOLLOW,
            Edition::Framework2023 => &rules::BK23_P_LEADERS,
        }
    }

    /// Whether the market leaders have tested a plan again that was running already: under the framework
    /// the quick test is that test, whatever becomes of the plan after it.
    fn retested(&self) -> Verdict {
        if self.standing.quick_test_positive { Verdict::Met } else { self.verdict() }
    }

    fn term_parts(&self, on: NaiveDate) -> Vec<Explanation> {
        let mut parts = Vec::new();
        let open = |until: &NaiveDate| self.state() == State::Questions && on <= *until;
        if let Some(until) = self.questions_until().filter(open) {
            parts.push(
                Explanation::note(Message::new(Said::QuestionsUntil { until }))
                    .on_basis(&rules::BK23_P_OTHERS),
            );
        }
        if let Some(due) = self.due().filter(|_| self.state() != State::Implementation) {
            let (verdict, basis, margin) = (due.verdict(on), due.basis().clone(), due.margin(on));
            let part = Explanation::new(verdict, Message::new(Said::Term { what: due.what, by: due.by }))
                .on_basis(basis)
                .with_margin(Some(margin));
            parts.push(if verdict == Verdict::NotMet {
                part.with_note(Message::new(Note::LapseIsSilent))
            } else {
                part
            });
        }
        parts
    }

    /// Where it stands that the others are told of the approval: the agreements say so; the framework has
    /// them told of the intention.
    fn told_basis(&self) -> Option<Basis> {
        match self.edition() {
            Edition::Draft => Some((&rules::IZA_J_2_F_3).into()),
            Edition::Final => Some(message::told_of_approval()),
            Edition::Framework2023 => None,
        }
    }

    /// Under the agreements the others are told once the plan is approved. The duty is open until it is
    /// done. The texts name no day; that it is done before the plan is carried out is a reading of this
    /// crate, since the others act in alignment after they were told.
    fn told_part(&self) -> Option<Explanation> {
        let basis = self.told_basis().filter(|_| self.approved_on().is_some())?;
        let (on, begun) = (self.told_of_approval_on(), self.standing.begun);
        let verdict = match (on, begun) {
            (Some(_), _) => Verdict::Met,
            (None, Some(_)) => Verdict::NotMet,
            (None, None) => Verdict::Undetermined,
        };
        Some(Explanation::new(verdict, Message::new(Said::Told { on, begun })).on_basis(basis))
    }

    fn money_part(&self, on: NaiveDate) -> Option<Explanation> {
        let granted = self.grant()?.amount();
        let (payable, paid) = (self.payable(on), self.paid(on));
        let basis = match self.edition() {
            Edition::Draft => (&rules::IZA_4_2_3_STEP4).into(),
            Edition::Final | Edition::Framework2023 => self.monitoring_basis(),
        };
        let verdict = if paid == payable { Verdict::Met } else { Verdict::Undetermined };
        Some(Explanation::new(verdict, Message::new(Said::Money { granted, payable, paid })).on_basis(basis))
    }

    fn milestone_part(&self, milestone: &ProcedureMilestone, on: NaiveDate) -> Explanation {
        let state = milestone.state(on);
        let (id, planned) = (milestone.id().clone(), milestone.planned());
        // It is carried out and followed once it was approved.
        if matches!(state, MilestoneState::Planned | MilestoneState::Overdue { .. })
            && self.approved_on().is_none_or(|day| day > on)
        {
            return Explanation::new(Verdict::NotApplicable, Message::new(Said::Waits { id, planned }))
                .on_basis(self.monitoring_basis());
        }
        let verdict = match state {
            MilestoneState::Reached { .. } => Verdict::Met,
            MilestoneState::NotReached { .. } => Verdict::NotMet,
            MilestoneState::Planned | MilestoneState::Overdue { .. } => Verdict::Undetermined,
        };
        Explanation::new(verdict, Message::new(Said::milestone(id, planned, state)))
            .on_basis(self.monitoring_basis())
    }
}

evaluated! {
    /// How the plan stands at the end of a day, with what is due, what is waited for, what is
    /// payable, how the milestones stand, and the rules that govern the state. What happened on a
    /// later day does not count.
    'a Procedure: on(on: NaiveDate)
}

/// What was due, and came: in time or late, which the text gives no consequence.
fn ended(due: &Due, on: NaiveDate) -> Explanation {
    let (margin, basis) = (due.margin(on), due.basis().clone());
    let (verdict, message) = if on > due.by {
        let Due { what, by, basis } = due.clone();
        (Verdict::NotMet, Message::new(ProcedureFinding::Late { what, by, on, basis }))
    } else {
        (Verdict::Met, Message::new(Said::InTime { what: due.what.clone(), on, by: due.by }))
    };
    Explanation::new(verdict, message).on_basis(basis).with_margin(Some(margin))
}

pub(super) fn governs(rule: &'static Rule) -> Explanation {
    Explanation::note(Message::new(Said::Governs { title: rule.title() })).on_basis(rule)
}
