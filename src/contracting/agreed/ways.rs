//! What would be enough: each thing that is missing or open provided for, tried on the facts before it is
//! told.

use super::Undertaking;
use super::facts::{AgreedAnswer, AgreedFacts, RegionalTask};
use super::review::AgreedReview;
use super::table::Read;
use crate::Verdict;
use crate::criteria::State;
use crate::explanation::Way;
use crate::judgement::Judgement;
use crate::language::Text;
use crate::messages::messages;
use crate::rule::{Force, Rule};
use crate::statement::Statement;

messages! {
    /// Something that would be enough for what an agreement asks (*wat nodig is om te voldoen*).
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub enum AgreedChange {
        /// A text that provides for it.
        Write(what: Text) = "agreed.way.write": "leg vast: {what}", "put down: {what}";
        /// A text, and a person who judges that it is enough.
        WriteEnough(what: Text) = "agreed.way.write-enough":
            "leg vast en laat beoordelen of het genoeg is: {what}", "put down, and have it judged to be enough: {what}";
        /// A person who judges that what is there is enough.
        Judge(what: Text) = "agreed.way.judge":
            "laat beoordelen of het genoeg is: {what}", "have it judged to be enough: {what}";
        /// A contract that is made one by one.
        OneByOne = "agreed.way.one-by-one": "contracteer individueel", "contract individually";
        /// A contract that is made in alignment, as its ground asks.
        Align = "agreed.way.align": "contracteer gelijkgericht, zoals de grond vraagt", "contract in alignment, as its ground asks";
        /// A task with what is agreed of it.
        AddTask = "agreed.way.add-task": "leg een opgave vast, met wat daarover is afgesproken", "put down a task, with what is agreed of it";
        /// What is not agreed of a task.
        Complete(task: Statement) = "agreed.way.complete":
            "maak de afspraken over '{task}' volledig", "complete what is agreed of '{task}'";
    }
}

impl AgreedReview<'_> {
    /// The one way in which everything is provided for; none where nothing has to change, where it binds
    /// nobody, or where something came late.
    pub(super) fn ways(&self) -> Vec<Way<AgreedChange>> {
        if !matches!(self.verdict(), Verdict::NotMet | Verdict::Undetermined) {
            return Vec::new();
        }
        let (mut facts, mut changes) = (self.facts.clone(), Vec::new());
        for (undertaking, ground) in self.grounds() {
            if matches!(ground.state.verdict(), Verdict::NotMet | Verdict::Undetermined) {
                self.provide(undertaking, &ground.state, &mut facts, &mut changes);
            }
        }
        let review = AgreedReview { facts: &facts, ..*self };
        let passes = facts.check().is_ok() && review.verdict() == Verdict::Met;
        passes.then(|| Way::new(changes)).into_iter().collect()
    }

    /// Makes the change that is enough for one thing.
    fn provide(
        &self,
        undertaking: Undertaking,
        state: &State<'_>,
        facts: &mut AgreedFacts,
        changes: &mut Vec<AgreedChange>,
    ) {
        let what = undertaking.text();
        let words = || Statement::try_new("…").ok();
        let enough = Judgement::try_new("…", self.on, "…", Verdict::Met).ok();
        let judged = facts.answers.get(&undertaking).and_then(|answer| answer.judged.as_ref());
        let refused = matches!(state, State::Against(_))
            || judged.is_some_and(|judgement| judgement.verdict() == Verdict::NotMet);
        let weighs = match state {
            State::Unjudged | State::JudgedAway(_) => true,
            // Of whom it is asked is not known, or on which day it was there.
            State::NotSaid => !refused && self.has_text(undertaking) == Some(true),
            _ => false,
        };
        let is_of_tasks = matches!(undertaking.row.read, Read::Tasks | Read::Focus);
        if is_of_tasks && facts.tasks.as_ref().is_some_and(Vec::is_empty) {
            changes.push(AgreedChange::AddTask);
            facts.tasks = words().map(|title| vec![completed(RegionalTask::new(title))]);
        }
        match undertaking.row.read {
            Read::Tasks if facts.tasks.is_some() => {
                let tasks = facts.tasks.take().into_iter().flatten();
                let incomplete = |task: &RegionalTask| AgreedChange::Complete(task.title.clone());
                let tasks =
                    tasks.inspect(|task| changes.extend((!task.is_complete()).then(|| incomplete(task))));
                facts.tasks = Some(tasks.map(completed).collect());
            }
            Read::Alignment if facts.aligned == Some(false) => {
                changes.push(AgreedChange::Align);
                facts.aligned = Some(true);
                facts.answers.entry(undertaking).or_insert_with(AgreedAnswer::new).judged = enough;
            }
            Read::Alignment if facts.aligned.is_none() || facts.ground.is_none() || refused => {
                changes.push(AgreedChange::OneByOne);
                (facts.aligned, facts.ground) = (Some(false), None);
                facts.answers.remove(&undertaking);
            }
            read if weighs || read == Read::Focus && facts.tasks.is_some() => {
                changes.push(AgreedChange::Judge(what));
                facts.answers.entry(undertaking).or_insert_with(AgreedAnswer::new).judged = enough;
            }
            _ => {
                let force = undertaking.rule(self.edition).map(Rule::force);
                let weighed = refused || force == Some(Force::OpenNorm);
                let change = if weighed { AgreedChange::WriteEnough } else { AgreedChange::Write };
                changes.push(change(what));
                let mut answer = AgreedAnswer::new();
                (answer.text, answer.judged) = (words(), enough.filter(|_| weighed));
                facts.answers.insert(undertaking, answer);
            }
        }
    }
}

/// A task with everything agreed that is asked of it.
fn completed(mut task: RegionalTask) -> RegionalTask {
    let Ok(words) = Statement::try_new("…") else { return task };
    if task.parties.is_empty() {
        task.parties.push(words.clone());
    }
    for part in [&mut task.solution, &mut task.scale, &mut task.result, &mut task.progress] {
        part.get_or_insert_with(|| words.clone());
    }
    task
}
