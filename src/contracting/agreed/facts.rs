//! The facts that are held against what is asked.

use super::table::Read;
use super::{AskedOf, Undertaking};
use crate::contracting::frame::FrameSector;
use crate::formats::{InputError, refusals};
use crate::judgement::Judgement;
use crate::record::record;
use crate::statement::Statement;
use crate::words::words;

words!(
    /// Why contracts are made in alignment instead of one by one (*grond voor gelijkgerichtheid*).
    AlignmentGround {
        ImpactfulTransformation = "impactful-transformation", "impactvolle transformatie", "impactful transformation";
        /// A proven intervention that insurers approved and paid for together.
        ProvenIntervention = "proven-intervention", "bewezen, samen betaalde interventie", "proven intervention, paid for together";
        /// Acute care, where it is needed by national quality frames and transformation plans in the region.
        AcuteCare = "acute-care", "acute zorg, naar landelijke kaders", "acute care, by national frames";
        RegionalTask = "regional-task", "grote opgave van de regio", "large task of the region";
        Innovation = "innovation", "sociale of technologische innovatie", "social or technological innovation";
        /// The exploratory talk of mental health care.
        ExploratoryTalk = "exploratory-talk", "verkennend gesprek in de ggz", "exploratory talk in mental health care";
        /// A function that is organised above the local level only.
        SystemFunction = "system-function", "systeemfunctie", "system function";
        /// Any other reason.
        Other = "other", "een andere reden", "another reason";
    }
);

record! {
    /// What is known of something that is asked: the text that provides for it, or that there is none.
    /// Where words have to be weighed, a person judges.
    AgreedAnswer, "an answer: an object with `text`, `absent` or `judged`";
    may {
        /// The text that provides for it: a clause, a passage of a plan.
        text: Statement,
        /// That nothing provides for it, and why.
        absent: Statement,
        /// The judgement of a person.
        judged: Judgement,
    }
    days {
        /// The day on which it was there.
        on,
    }
}

record! {
    /// A task of a regional plan (*opgave*), with what was agreed of it.
    RegionalTask, "a task: an object with `title`";
    has {
        /// The task, once in a plan.
        title: Statement,
    }
    may {
        /// The solution that is worked on.
        solution: Statement,
        /// The scale at which it is.
        scale: Statement,
        /// The result by which it is steered.
        result: Statement,
        /// How progress is shown.
        progress: Statement,
    }
    lists {
        /// The parties that work on it.
        parties: Statement,
    }
}

record! {
    /// A contract, a buyer, a provider, a region or another side, with what is known of what is asked of
    /// it. What is left out is not known.
    AgreedFacts, "facts: an object with `of` and `name`";
    has {
        /// What it is that the facts are of.
        of: AskedOf,
        /// The name by which people know it.
        name: Statement,
    }
    may {
        /// The sector of the care.
        sector: FrameSector,
        /// Whether the care is acute.
        acute: bool,
        /// Whether the provider is an independent professional (*vrijgevestigd, zzp*).
        independent: bool,
        /// Whether the contract was made in alignment with others.
        aligned: bool,
        /// Why it was, or could have been. Whether the ground holds is judged in the answer on `alignment`:
        /// of an impactful transformation, say, whether the market leaders found that it meets the
        /// conditions.
        ground: AlignmentGround,
        /// The tasks of the plan; an empty list is a plan without.
        tasks: Vec<RegionalTask>,
    }
    days {
        /// The first day on which a contract holds.
        from,
        /// The first day on which it no longer holds.
        until,
    }
    maps {
        /// What is known, by what is asked.
        answers: Undertaking => AgreedAnswer,
    }
}

impl AgreedFacts {
    /// Whether the facts hang together. The path of an error begins in them.
    pub(in crate::contracting) fn check(&self) -> Result<(), InputError> {
        if let Some((from, until)) = self.from.zip(self.until).filter(|(from, until)| until <= from) {
            return Err(Refused::Until { from: from.to_string(), found: until.to_string() }.into());
        }
        let contract = self.of == AskedOf::Contract;
        let planned = matches!(self.of, AskedOf::Region | AskedOf::AcuteRegion);
        let fields = [
            ("aligned", self.aligned.is_some() && !contract),
            ("ground", self.ground.is_some() && !contract),
            ("from", self.from.is_some() && !contract),
            ("until", self.until.is_some() && !contract),
            ("tasks", self.tasks.is_some() && !planned),
        ];
        if let Some((field, _)) = fields.into_iter().find(|(_, misplaced)| *misplaced) {
            return Err(Refused::Field { field }.into());
        }
        for (undertaking, answer) in &self.answers {
            self.check_answer(*undertaking, answer)?;
        }
        let mut titles = std::collections::BTreeSet::new();
        for (at, task) in self.tasks.iter().flatten().enumerate() {
            if !titles.insert(task.title.as_str()) {
                return Err(Refused::Twice { at, found: task.title.to_string() }.into());
            }
        }
        Ok(())
    }

    /// Whether an answer can be one to what is asked of these facts.
    pub(in crate::contracting) fn check_answer(
        &self,
        undertaking: Undertaking,
        answer: &AgreedAnswer,
    ) -> Result<(), InputError> {
        let name = undertaking.name();
        let is_read_elsewhere = match undertaking.row.read {
            Read::Answer | Read::Sharpness => false,
            Read::Alignment => answer.absent.is_some() || answer.judged.is_some() && self.ground.is_none(),
            Read::Focus => {
                self.tasks.as_ref().is_some_and(|tasks| answer.absent.is_some() || tasks.is_empty())
            }
            Read::Tasks => self.tasks.is_some(),
        };
        if is_read_elsewhere {
            return Err(Refused::Elsewhere { name }.into());
        }
        if undertaking.side() != self.of {
            let (expected, found) = (self.of, undertaking.side());
            return Err(Refused::AskedOf { name, expected, found }.into());
        }
        match (&answer.text, &answer.absent, &answer.judged) {
            (Some(_), Some(_), _) => return Err(Refused::Both { name }.into()),
            (None, None, None) => return Err(Refused::Nothing { name }.into()),
            (None, _, _) if answer.on.is_some() => return Err(Refused::Day { name }.into()),
            (_, Some(_), Some(_)) => return Err(Refused::Judged { name }.into()),
            _ => {}
        }
        Ok(())
    }
}

impl RegionalTask {
    /// Whether everything is agreed that is asked of a task.
    pub(super) const fn is_complete(&self) -> bool {
        !self.parties.is_empty()
            && self.solution.is_some()
            && self.scale.is_some()
            && self.result.is_some()
            && self.progress.is_some()
    }
}

refusals! {
    /// The reasons for which facts are refused.
    enum Refused {
        Until { from: String, found: String } = "agreed.until" at "until":
            "verwacht: een dag na {from}; gevonden: {found}",
            "expected a day after {from}, found {found}";
        Field { field: &'static str } = "agreed.field" at "{field}":
            "verwacht: dit veld alleen waar het iets betekent: `from`, `until`, `aligned` en `ground` bij een contract, `tasks` bij een regio",
            "expected this field only where it has a meaning: `from`, `until`, `aligned` and `ground` of a contract, `tasks` of a region";
        Elsewhere { name: &'static str } = "agreed.elsewhere" at "answers.{name}":
            "verwacht: dit in `aligned` en `ground`, of in `tasks`; gevonden: een eigen antwoord",
            "expected this in `aligned` and `ground`, or in `tasks`, found an answer of its own";
        AskedOf { name: &'static str, expected: AskedOf, found: AskedOf } = "agreed.side" at "answers.{name}":
            let the_expected = expected.text();
            let the_found = found.text();
            "verwacht: iets wat wordt gevraagd van: {the_expected}; gevonden: iets wat wordt gevraagd van: {the_found}",
            "expected something that is asked of: {the_expected}; found something that is asked of: {the_found}";
        Both { name: &'static str } = "agreed.both" at "answers.{name}":
            "verwacht: `text` of `absent`; gevonden: beide",
            "expected `text` or `absent`, found both";
        Nothing { name: &'static str } = "agreed.nothing" at "answers.{name}":
            "verwacht: `text`, `absent` of `judged`; gevonden: geen",
            "expected `text`, `absent` or `judged`, found none";
        Day { name: &'static str } = "agreed.day" at "answers.{name}.on":
            "verwacht: geen dag zonder `text`; gevonden: wel een dag",
            "expected no day without `text`, found one";
        Judged { name: &'static str } = "agreed.judged-absent" at "answers.{name}.judged":
            "verwacht: geen oordeel over wat ontbreekt; gevonden: wel een oordeel",
            "expected no judgement of what is absent, found one";
        Twice { at: usize, found: String } = "agreed.twice" at "tasks[{at}].title":
            "verwacht: elke taak één keer; gevonden: `{found}` nogmaals",
            "expected each task once, found `{found}` again";
    }
}
