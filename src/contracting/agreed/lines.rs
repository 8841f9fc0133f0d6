//! What was found, told: a line for each thing that is asked, and what stands beside it.

use super::facts::{AgreedFacts, AlignmentGround};
use super::review::{AgreedCriterion, AgreedReview};
use super::said::Said;
use super::table::{Owed, Read, When};
use super::{AskedOf, Undertaking};
use crate::Verdict;
use crate::contracting::{also, rules};
use crate::criteria::{Found, Ground, Part};
use crate::explanation::{Explanation, Outcome, Sign};
use crate::language::{Message, Text};
use crate::rule::Rule;
use crate::source::Edition;

impl<'f> AgreedReview<'f> {
    /// The answer as a tree.
    pub fn explanation(&self) -> Explanation {
        let AgreedFacts { of, name, .. } = self.facts;
        if let Some(outside) = self.outside() {
            let term = self.edition.pick(&rules::IZA_K_7_1, &rules::IZA22_K_7_1);
            let told = Explanation::new(Verdict::NotApplicable, Message::new(outside));
            return if self.contract_holds() { told.on_basis(term) } else { told };
        }
        let (lacking, open, all) = (self.lacking().count(), self.open().count(), self.grounds().count());
        let whole = if of.is_expected_only() {
            let told = Said::Expected { side: *of, name: name.clone(), all, lacking, open };
            Explanation::new(presence(self.completeness()), Message::new(told))
        } else {
            let (edition, on, verdict) = (self.edition, self.on, self.verdict());
            let told = Said::Review { side: *of, name: name.clone(), edition, on, verdict, lacking, open };
            Explanation::new(verdict, Message::new(told))
        };
        whole
            .with_questions(self.open_questions())
            .with_ways(self.ways())
            .with_parts(self.grounds().map(|(undertaking, ground)| self.line(undertaking, ground)))
            .with_parts(self.follows())
            .with_parts(self.told())
    }

    /// The line of something that is asked, with what stands in the facts.
    pub(super) fn line(&self, undertaking: Undertaking, ground: Ground<'f, AgreedCriterion>) -> Explanation {
        let part: Part<AgreedCriterion> = ground.into();
        let verdict = part.verdict();
        let line = if self.facts.of.is_expected_only() {
            let told = Message::new(part.clone());
            Explanation::new(presence(verdict), told).on_basis(part.rule)
        } else {
            part.explanation()
        };
        let notes = self.notes(undertaking, &part).into_iter();
        let line = notes.fold(line, |line, said| line.with_note(Message::new(said)));
        let owed = match undertaking.row.owed {
            Owed::Both => None,
            Owed::Insurer => Some(Said::OwedByInsurer),
            Owed::Provider => Some(Said::OwedByProvider),
        };
        let line = match owed.filter(|_| matches!(verdict, Verdict::NotMet | Verdict::Undetermined)) {
            Some(owed) => line.with_note(Message::new(owed)),
            None => line,
        };
        line.with_parts(undertaking.also(self.edition).map(also))
    }

    /// What is told of a line: why it is not asked, what it was read from, and what the facts have of it.
    fn notes(&self, undertaking: Undertaking, part: &Part<AgreedCriterion>) -> Vec<Said> {
        let when = undertaking.asked(self.edition).map(|asking| asking.when);
        let unknown = self.applies(undertaking.row.only) != Some(true);
        let tasks = self.facts.tasks.as_ref();
        let mut notes = Vec::new();
        if unknown {
            notes.push(Said::OnlyOf { what: undertaking.row.only.text() });
        }
        match (&part.found, when, undertaking.row.read) {
            (Found::NotApplicable(_), Some(When::From(day)), _) => notes.push(Said::From { day }),
            (Found::NotApplicable(_), Some(When::By(day)), _) => notes.push(Said::By { day }),
            (_, _, Read::Alignment) => {
                notes.extend(self.facts.aligned.zip(self.facts.ground).map(|told| match told {
                    (true, AlignmentGround::AcuteCare) if self.acute == Some(false) => Said::NotAcute,
                    (true, ground) => Said::Aligned { ground },
                    (false, ground) => Said::OneByOne { ground },
                }));
            }
            (_, _, Read::Focus) => notes.extend(tasks.map(|tasks| Said::Tasks { tasks: tasks.len() })),
            (Found::Computed(Verdict::NotMet), _, Read::Tasks) => {
                let incomplete = self.facts.tasks.iter().flatten().filter(|task| !task.is_complete());
                notes.push(Said::Incomplete { tasks: incomplete.map(|task| task.title.clone()).collect() });
            }
            _ => {}
        }
        if let Some(answer) = self.facts.answers.get(&undertaking) {
            let told =
                matches!(part.found, Found::Judged(_) | Found::JudgedAway(_) | Found::Weighed(_, Some(_)));
            notes.extend(Said::answer(answer, self.on, told));
        }
        notes
    }

    /// What follows when a plan is not sharp enough in time.
    fn follows(&self) -> Option<Explanation> {
        let plan = self.lacking().find(|lacking| lacking.row.read == Read::Sharpness)?;
        let said = match (self.facts.of, self.edition) {
            (AskedOf::Region, Edition::Draft) => Said::InsurersSteer,
            (AskedOf::Region, _) => Said::AuthoritySteps,
            (_, Edition::Draft) => Said::InsurersSteerAcute,
            _ => Said::InsurersTalk,
        };
        Some(Explanation::note(Message::new(said)).on_basis(plan.rule(self.edition)?))
    }

    /// What the text says beside what it asks; with what the facts have of it.
    fn told(&self) -> impl Iterator<Item = Explanation> {
        Undertaking::of(self.facts.of).filter_map(|undertaking| self.beside(undertaking))
    }

    /// What the facts have an answer to that is not asked of them on the day.
    pub(in crate::contracting) fn lines_not_asked(&self) -> impl Iterator<Item = Explanation> {
        let answers = &self.facts.answers;
        let beside = answers.keys().filter(|_| !self.is_outside()).filter_map(|asked| self.beside(*asked));
        let is_idle = move |(asked, ground): &(Undertaking, Ground<'_, AgreedCriterion>)| {
            ground.state.verdict() == Verdict::NotApplicable && answers.contains_key(asked)
        };
        beside.chain(self.grounds().filter(is_idle).map(|(asked, ground)| self.line(asked, ground)))
    }

    /// A thing that the text tells only, has dropped, or does not have.
    fn beside(&self, undertaking: Undertaking) -> Option<Explanation> {
        let answer = self.facts.answers.get(&undertaking);
        let text = undertaking.text();
        let (said, rule): (Said, &'static Rule) = match undertaking.asked(self.edition) {
            Some(asking) if undertaking.is_told(asking) => (Said::Told { text }, asking.rule),
            Some(_) => return None,
            None if undertaking.is_gone() => (Said::DraftOnly { text }, undertaking.rule(Edition::Draft)?),
            None => {
                answer?;
                let rule = undertaking.rule(Edition::Draft).or(undertaking.rule(Edition::Final));
                (Said::NotHere { text }, rule?)
            }
        };
        let stands = answer.into_iter().flat_map(|answer| Said::answer(answer, self.on, false));
        let stands = stands.map(|said| Explanation::note(Message::new(said)));
        let elsewhere = undertaking.also(self.edition).map(also);
        Some(Explanation::note(Message::new(said)).on_basis(rule).with_parts(stands).with_parts(elsewhere))
    }
}

/// Of what is only expected: whether it is there.
fn presence(verdict: Verdict) -> Outcome {
    Outcome::Sign(match verdict {
        Verdict::Met => Sign::new("present", Text::new("aanwezig", "present")),
        Verdict::NotMet => Sign::new("missing", Text::new("ontbreekt", "missing")),
        Verdict::Undetermined => Sign::new("unknown", Text::new("onbekend", "unknown")),
        Verdict::NotApplicable => Sign::new("not-asked", Text::new("niet gevraagd", "not asked")),
    })
}
