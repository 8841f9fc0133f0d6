//! Facts held against what an edition asks, on a day.

use chrono::{Datelike, NaiveDate};

use super::facts::{AgreedAnswer, AgreedFacts, AlignmentGround, RegionalTask};
use super::said::Said;
use super::table::{Asking, Only, Read, When};
use super::ways::AgreedChange;
use super::{AskedOf, Undertaking};
use crate::Verdict;
use crate::contracting::frame::FrameSector;
use crate::criteria::{Ground, Part, State, Subject, criteria};
use crate::explanation::{Explanation, Margin, OpenQuestion, assessed};
use crate::formats::InputError;
use crate::judgement::Judgement;
use crate::rule::Force;
use crate::source::Edition;

/// A contract, a buyer, a provider or a region held against what an edition asks of it, on a day (*toets
/// aan de afspraken*).
///
/// Of what a text demands outright, the passage that provides for it is enough; where the words have to be
/// weighed (*passend*, *voldoende*, *stevig*), a person judges, and a passage alone leaves it open. What is
/// not known is open. What is asked from a day, or by a day, is not applicable before that day; what a buyer,
/// a provider or a region has after its last day is late, while a contract is held on its day alone. Adding
/// a passage without a day never makes an answer worse; one with a day may show that it came late.
///
/// The agreement is for 2023 to 2026, and holds nobody outside it; nor is a contract held on a day on which
/// it does not hold. What the advice of 2020 and the guide of the specialists expect binds nobody: of it is
/// told what is there and what is missing, without a verdict.
///
/// ```
/// use passende_zorg::Verdict;
/// use passende_zorg::contracting::agreed::{AgreedFacts, AgreedReview};
/// use passende_zorg::source::Edition;
///
/// let facts: AgreedFacts = serde_json::from_str(r#"{
///     "of": "insurer", "name": "Insurer A",
///     "answers": {"acute-reimbursed": {"absent": "the policy excludes Clinic B"}}
/// }"#)?;
/// let review = AgreedReview::try_new(Edition::Final, &facts, "2025-06-01".parse()?)?;
/// assert_eq!(review.verdict(), Verdict::NotMet);
/// assert_eq!(review.lacking().map(|asked| asked.name()).collect::<Vec<_>>(), ["acute-reimbursed"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// *Source*: by [rule](Undertaking::rule).
#[derive(Debug, Clone, Copy)]
pub struct AgreedReview<'f> {
    pub(super) edition: Edition,
    pub(super) facts: &'f AgreedFacts,
    pub(super) on: NaiveDate,
    /// Whether the care is acute, by the facts or by what stands beside them.
    pub(super) acute: Option<bool>,
}

impl<'f> AgreedReview<'f> {
    /// Facts held against an edition, on a day.
    ///
    /// # Errors
    /// When a field has no meaning for what the facts are of; when an answer is to what is read in a field,
    /// has a day without a text, is to something that is asked of another side, says both that there is a
    /// text and that there is none, says nothing, or judges what is absent; when a contract ends before it
    /// begins; when a task is named twice.
    pub fn try_new(edition: Edition, facts: &'f AgreedFacts, on: NaiveDate) -> Result<Self, InputError> {
        facts.check()?;
        Ok(Self { edition: edition.agreement(), facts, on, acute: facts.acute })
    }

    /// The same where something beside the facts says whether the care is acute, and they do not.
    pub(in crate::contracting) fn or_acute(self, acute: Option<bool>) -> Self {
        Self { acute: self.acute.or(acute), ..self }
    }

    /// The facts that are held.
    pub const fn facts(&self) -> &'f AgreedFacts {
        self.facts
    }

    /// Whether all that binds is provided for; not applicable to what is only expected, outside 2023 to
    /// 2026, and of a contract that does not hold on the day.
    pub fn verdict(&self) -> Verdict {
        if self.facts.of.is_expected_only() { Verdict::NotApplicable } else { self.completeness() }
    }

    /// The same of what is only expected too: whether everything is there.
    pub fn completeness(&self) -> Verdict {
        Verdict::all_of(self.grounds().map(|(_, ground)| ground.state.verdict()))
    }

    /// What is missing or wrong.
    pub fn lacking(&self) -> impl Iterator<Item = Undertaking> {
        self.that_stand(Verdict::NotMet)
    }

    /// What is not known, or still to be judged.
    pub fn open(&self) -> impl Iterator<Item = Undertaking> {
        self.that_stand(Verdict::Undetermined)
    }

    /// What is asked and provided for.
    pub fn provided(&self) -> impl Iterator<Item = Undertaking> {
        self.that_stand(Verdict::Met)
    }

    /// The lines of what a person has to judge: nobody did, or set it aside where that is no answer.
    pub(in crate::contracting) fn lines_to_judge(&self) -> impl Iterator<Item = Explanation> {
        let judge = |ground: &Ground<'_, AgreedCriterion>| {
            matches!(ground.state, State::Unjudged | State::JudgedAway(_))
        };
        self.grounds()
            .filter(move |(_, ground)| judge(ground))
            .map(|(undertaking, ground)| self.line(undertaking, ground))
    }

    /// The lines of what is not known.
    pub(in crate::contracting) fn lines_to_ask(&self) -> impl Iterator<Item = Explanation> {
        let asked = self.grounds().filter(|(_, ground)| matches!(ground.state, State::NotSaid));
        asked.map(|(undertaking, ground)| self.line(undertaking, ground))
    }

    /// What stands in one way.
    pub(in crate::contracting) fn that_stand(&self, verdict: Verdict) -> impl Iterator<Item = Undertaking> {
        self.grounds().filter_map(move |(undertaking, ground)| {
            (ground.state.verdict() == verdict).then_some(undertaking)
        })
    }

    /// The lines of what stands in one way.
    pub(in crate::contracting) fn lines_that_stand(
        &self,
        verdict: Verdict,
    ) -> impl Iterator<Item = Explanation> {
        let those = self.grounds().filter(move |(_, ground)| ground.state.verdict() == verdict);
        those.map(|(undertaking, ground)| self.line(undertaking, ground))
    }

    /// What will be asked while a contract holds and is not provided for yet, with the day and whether it is
    /// the last.
    pub(in crate::contracting) fn coming(&self) -> impl Iterator<Item = (Undertaking, NaiveDate, bool)> {
        self.grounds().filter_map(|(undertaking, ground)| {
            let (day, is_last) = match undertaking.asked(self.edition)?.when {
                When::From(day) if self.on < day => (day, false),
                When::By(day) if self.on <= day => (day, true),
                _ => return None,
            };
            let waits = ground.state.verdict() == Verdict::NotApplicable;
            let holds = self.facts.until.is_none_or(|until| day < until);
            (waits && holds && self.applies(undertaking.row.only) != Some(false)).then_some((
                undertaking,
                day,
                is_last,
            ))
        })
    }

    /// Whether a text provides for something, enough or not; none where that is not known.
    pub fn has_text(&self, undertaking: Undertaking) -> Option<bool> {
        let answer = self.facts.answers.get(&undertaking)?;
        let there = answer.text.is_some() && answer.on.is_none_or(|day| day <= self.on);
        (answer.text.is_some() || answer.absent.is_some()).then_some(there)
    }

    /// Whether something may be asked of these facts, by their sector and kind; where that is not known too.
    pub(in crate::contracting) fn may_apply(&self, undertaking: Undertaking) -> bool {
        self.applies(undertaking.row.only) != Some(false)
    }

    /// Whether it holds on the day, as a contract may not; what is no contract always does.
    pub(in crate::contracting) fn contract_holds(&self) -> bool {
        let AgreedFacts { from, until, .. } = self.facts;
        from.is_none_or(|from| from <= self.on) && until.is_none_or(|until| self.on < until)
    }

    /// Whether nothing is held on the day.
    pub(in crate::contracting) fn is_outside(&self) -> bool {
        self.outside().is_some()
    }

    /// Why nothing is held on the day, where nothing is.
    pub(super) fn outside(&self) -> Option<Said> {
        let of = &self.facts.of;
        if !self.contract_holds() {
            return Some(Said::HoldsNot { name: self.facts.name.clone(), on: self.on });
        }
        let outside = !of.is_expected_only() && !(2023..=2026).contains(&self.on.year());
        outside.then_some(Said::NoAgreement { side: *of, on: self.on })
    }

    /// What is asked, with what was found of it.
    pub(super) fn grounds(&self) -> impl Iterator<Item = (Undertaking, Ground<'f, AgreedCriterion>)> {
        let asked = self.outside().is_none().then(|| Undertaking::of(self.facts.of)).into_iter().flatten();
        let review = *self;
        asked.filter_map(move |undertaking| Some((undertaking, review.ground(undertaking)?)))
    }

    fn ground(&self, undertaking: Undertaking) -> Option<Ground<'f, AgreedCriterion>> {
        let asking = undertaking.asked(self.edition).filter(|asking| !undertaking.is_told(asking))?;
        let answer = self.facts.answers.get(&undertaking);
        let applies = self.applies(undertaking.row.only);
        if applies == Some(false) && answer.is_none() {
            return None;
        }
        let state = match applies {
            Some(true) => self.state(undertaking, asking, answer),
            Some(false) => State::NotApplicable(None),
            // Of whom it is asked is not known: what is as it must be, or is not asked yet, stays so.
            None => match self.state(undertaking, asking, answer) {
                state if matches!(state.verdict(), Verdict::Met | Verdict::NotApplicable) => state,
                _ => State::NotSaid,
            },
        };
        let subject = Subject::Coded(undertaking.name(), undertaking.text());
        Some(Ground { rule: asking.rule, criterion: AgreedCriterion::Asked, subject, state })
    }

    /// Whether something is asked of these facts; none where they do not say.
    pub(super) fn applies(&self, only: Only) -> Option<bool> {
        let sector = |of: FrameSector| self.facts.sector.map(|sector| sector == of);
        match only {
            Only::Any => Some(true),
            Only::MedicalSpecialist => sector(FrameSector::MedicalSpecialistCare),
            Only::MentalHealth => sector(FrameSector::MentalHealthCare),
            Only::GeneralPractice => sector(FrameSector::GeneralPractice),
            Only::Acute => self.acute,
            Only::Independent => self.facts.independent,
            Only::Impactful => {
                let is_for_one = self.facts.ground == Some(AlignmentGround::ImpactfulTransformation);
                (self.edition == Edition::Draft || is_for_one).then_some(true)
            }
            Only::MentalIndependent => {
                match (self.facts.independent, sector(FrameSector::MentalHealthCare)) {
                    (Some(false), _) | (_, Some(false)) => Some(false),
                    (independent, mental) => independent.and(mental),
                }
            }
        }
    }

    /// What was found of something that is asked, on the day. Before its day only what is there already
    /// counts.
    fn state(
        &self,
        undertaking: Undertaking,
        asking: &Asking,
        answer: Option<&'f AgreedAnswer>,
    ) -> State<'f> {
        let state = self.found(undertaking, asking, answer);
        match asking.when {
            When::From(day) if self.on < day => State::NotApplicable(None),
            When::By(day) if self.on <= day && state.verdict() != Verdict::Met => State::NotApplicable(None),
            _ => state,
        }
    }

    fn found(
        &self,
        undertaking: Undertaking,
        asking: &Asking,
        answer: Option<&'f AgreedAnswer>,
    ) -> State<'f> {
        let judgement =
            answer.and_then(|answer| answer.judged.as_ref()).filter(|judged| judged.on() <= self.on);
        let tasks = self.facts.tasks.as_deref();
        match undertaking.row.read {
            Read::Alignment => return self.alignment(judgement),
            Read::Focus if tasks.is_some_and(<[_]>::is_empty) => return State::Missing,
            Read::Focus if tasks.is_some() && judgement.is_none() => return State::Unjudged,
            Read::Answer | Read::Sharpness | Read::Focus => {}
            Read::Tasks => match tasks {
                Some([]) => return State::Missing,
                Some(tasks) => {
                    let complete = tasks.iter().all(RegionalTask::is_complete);
                    return State::Computed(if complete { Verdict::Met } else { Verdict::NotMet });
                }
                None => {}
            },
        }
        let Some(answer) = answer else { return State::NotSaid };
        let there = answer.text.is_some() && answer.on.is_none_or(|day| day <= self.on);
        if answer.absent.is_some() || (answer.text.is_some() && !there) {
            return State::Missing;
        }
        let due = self.due(asking);
        let late = answer.on.zip(due).filter(|(day, due)| day > due);
        match (judgement, judgement.map(Judgement::verdict)) {
            (Some(judgement), Some(Verdict::NotMet)) => State::Judged(judgement),
            (Some(judgement), Some(Verdict::NotApplicable)) if undertaking.row.is_conditional => {
                State::Judged(judgement)
            }
            (Some(judgement), Some(Verdict::NotApplicable)) => State::JudgedAway(judgement),
            _ if late.is_some() => {
                late.map_or(State::Missing, |(day, due)| State::Measured(Margin::of_deadline(day, due)))
            }
            (Some(judgement), _) => State::Judged(judgement),
            (None, _) if there && answer.on.is_none() && due.is_some_and(|due| self.on > due) => {
                State::NotSaid
            }
            (None, _) if asking.rule.force() == Force::OpenNorm || !there => State::Unjudged,
            (None, _) => State::Stated,
        }
    }

    /// The last day on which something was in time. A contract holds on the day that is asked about, and so
    /// does its clause.
    fn due(&self, asking: &Asking) -> Option<NaiveDate> {
        match asking.when {
            When::By(due) if self.facts.of != AskedOf::Contract => Some(due),
            _ => None,
        }
    }

    /// Whether the contract was come to as it may be. Alignment needs a ground that holds; and where it is
    /// agreed on, a contract that is not in alignment does not do what was agreed. Elsewhere one by one is
    /// the rule.
    fn alignment(&self, judgement: Option<&'f Judgement>) -> State<'f> {
        use AlignmentGround::{AcuteCare, ImpactfulTransformation, ProvenIntervention, SystemFunction};
        let holds = judgement.map(Judgement::verdict);
        match (self.facts.aligned, self.facts.ground) {
            (None, _) | (Some(true), None) => State::NotSaid,
            (Some(true), Some(AcuteCare)) if self.acute == Some(false) => State::Against(None),
            (Some(true), Some(_)) => match judgement {
                Some(judgement) if judgement.verdict() == Verdict::NotApplicable => {
                    State::JudgedAway(judgement)
                }
                _ => State::judged(judgement),
            },
            (Some(false), Some(ImpactfulTransformation | ProvenIntervention | SystemFunction)) => match holds
            {
                Some(Verdict::Met) => State::Weighed(Verdict::NotMet, judgement),
                Some(Verdict::NotMet) => State::Weighed(Verdict::Met, judgement),
                _ => judgement.map_or(State::Unjudged, State::JudgedAway),
            },
            (Some(false), _) => State::Computed(Verdict::Met),
        }
    }

    /// What is not known or not judged, while it can change the verdict.
    pub fn open_questions(&self) -> Vec<OpenQuestion> {
        if !self.verdict().is_undetermined() {
            return Vec::new();
        }
        let parts = self.grounds().map(|(_, ground)| Part::<AgreedCriterion>::from(ground));
        parts.filter(|part| part.verdict().is_undetermined()).map(|part| part.question()).collect()
    }
}

/// Where something would stand that is not known of facts.
#[cfg(feature = "formats")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AgreedUnknown {
    /// A field of the facts, by its key.
    Field(&'static str),
    /// The answer on something that is asked, with the last day on which it was in time, where it had to be
    /// there by a day.
    Answer(Undertaking, Option<NaiveDate>),
    /// The day of an answer that is there, with the last day on which it was in time.
    Day(Undertaking, Option<NaiveDate>),
    /// The judgement of an answer.
    Judgement(Undertaking),
}

#[cfg(feature = "formats")]
impl AgreedReview<'_> {
    /// What is not known or not judged, also where the verdict is settled, with the question and where its
    /// answer would stand.
    pub(crate) fn unknown(&self) -> impl Iterator<Item = (OpenQuestion, AgreedUnknown)> {
        let open = self.grounds().filter(|(_, ground)| ground.state.verdict().is_undetermined());
        open.map(move |(undertaking, ground)| {
            let is_to_judge = matches!(ground.state, State::Unjudged | State::JudgedAway(_));
            let due = undertaking.asked(self.edition).and_then(|asking| self.due(asking));
            let has_text = self.facts.answers.get(&undertaking).is_some_and(|answer| answer.text.is_some());
            let unknown = match self.unknown_field(undertaking) {
                Some(field) => AgreedUnknown::Field(field),
                None if is_to_judge => AgreedUnknown::Judgement(undertaking),
                None if has_text && due.is_some() => AgreedUnknown::Day(undertaking, due),
                None if has_text => AgreedUnknown::Judgement(undertaking),
                None => AgreedUnknown::Answer(undertaking, due),
            };
            (Part::<AgreedCriterion>::from(ground).question(), unknown)
        })
    }

    /// The field that has to be known before anything else is asked.
    fn unknown_field(&self, undertaking: Undertaking) -> Option<&'static str> {
        let (only, facts) = (undertaking.row.only, self.facts);
        let is_known = self.applies(only).is_some();
        match only {
            _ if is_known && undertaking.row.read == Read::Alignment => match facts.aligned {
                None => Some("aligned"),
                Some(true) if facts.ground.is_none() => Some("ground"),
                Some(_) => None,
            },
            // What is as it must be stands whether it is asked or not.
            Only::Impactful => None,
            _ if is_known => None,
            Only::Acute => Some("acute"),
            Only::Independent => Some("independent"),
            Only::MentalIndependent if facts.independent.is_none() => Some("independent"),
            Only::MedicalSpecialist
            | Only::MentalHealth
            | Only::GeneralPractice
            | Only::MentalIndependent
            | Only::Any => Some("sector"),
        }
    }
}

assessed!(AgreedReview<'_>; AgreedChange);

criteria! {
    pub(super) enum AgreedCriterion {
        Asked = "agreed.asked", "{}", "{}";
    }
}
