//! A line of an explanation as data, which can be stored and read again.

use super::answer::parted;
use crate::Verdict;
use crate::explanation::{
    Assessment, Explanation, LineKind, Margin, OpenQuestion, Outcome, QuestionKind, Way,
};
use crate::language::{Describe, Language};
use crate::record::record;
use crate::rule::Basis;
use crate::source::{Citation, Document};

record! {
    /// A text in both languages.
    #[derive(Hash)]
    BothTexts, "a text in both languages: an object with `nl` and `en`";
    has {
        /// In Dutch.
        nl: String,
        /// In English.
        en: String,
    }
}

impl BothTexts {
    pub(super) fn of(text: impl Fn(Language) -> String) -> Self {
        Self::new(text(Language::Dutch), text(Language::English))
    }

    /// The text in a language.
    pub fn get(&self, language: Language) -> &str {
        language.pick(&self.nl, &self.en)
    }
}

record! {
    /// A sentence with its stable code.
    #[derive(Hash)]
    Told, "a sentence: an object with `code` and `text`";
    has {
        /// The code, the same in every language and version.
        code: String,
        /// The sentence.
        text: BothTexts,
    }
}

impl Told {
    /// Any message of the crate, or of the caller's, as data.
    ///
    /// ```
    /// use passende_zorg::{Language, request::Told, volume::CountTable};
    /// let counts = "location,intervention,year,count\nA1,lung,2024,9\na1,lung,2024,9\n";
    /// let table = CountTable::from_csv(counts.as_bytes())?;
    /// let told = Told::of(&table.notices()[0]);
    /// assert_eq!(told.code, "counts.names-look-alike");
    /// assert!(told.text.get(Language::English).contains("A1"));
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    pub fn of(message: &impl Describe) -> Self {
        let text = |language| Describe::in_language(message, language).to_string();
        Self::new(message.code().into(), BothTexts::of(text))
    }
}

record! {
    /// The clause that something rests on: where to look it up.
    AnswerClause, "a clause: an object";
    has {
        /// The title of the document.
        document: BothTexts,
        /// The place in it.
        section: BothTexts,
    }
    may {
        /// The name of the rule in the rulebook of the crate; nothing for a text of the caller's.
        rule: String,
        /// The code of the document, where the crate knows it.
        edition: Document,
        /// Where the document is published under a public number.
        address: String,
    }
    days {
        /// The day on which the caller consulted their text.
        consulted,
    }
    lists {
        /// Figures of the rule that the source itself has not settled.
        provisional: String,
    }
}

impl AnswerClause {
    fn of_citation(citation: Citation) -> Self {
        let document = citation.document();
        let both = |text: crate::language::Text| BothTexts::of(|language| text.get(language).to_owned());
        let mut clause = Self::new(both(document.title()), both(citation.section()));
        clause.edition = Some(document);
        clause.address = document.address().map(Into::into);
        clause
    }

    fn of(basis: &Basis) -> Self {
        match basis {
            Basis::Rule(rule) => {
                let mut clause = Self::of_citation(rule.citation());
                clause.rule = Some(rule.id().as_str().into());
                clause.provisional =
                    rule.provisional_figures().iter().map(|figure| (*figure).into()).collect();
                clause
            }
            Basis::Reference(text) => {
                let both = |text: &str| BothTexts::new(text.into(), text.into());
                let own = || Self::new(both(text.title()), both(text.section()));
                let mut clause = text.cited().map_or_else(own, Self::of_citation);
                clause.consulted = Some(text.consulted());
                clause
            }
        }
    }
}

record! {
    /// Something that is not known and can still change the outcome.
    AnswerQuestion, "an open question: an object";
    has {
        /// Whether a fact is missing or a judgement.
        kind: QuestionKind,
        /// The question.
        message: Told,
        /// The clause that asks it.
        basis: AnswerClause,
    }
}

impl AnswerQuestion {
    pub(super) fn of(question: &OpenQuestion) -> Self {
        Self::new(question.kind(), Told::of(question.message()), AnswerClause::of(question.basis()))
    }
}

record! {
    /// A line of an explanation, as [`Explanation`] has it.
    AnswerLine, "a line of an explanation: an object";
    has {
        /// What kind of line it is.
        kind: LineKind,
        /// The sentence that says why.
        message: Told,
    }
    may {
        /// The verdict.
        verdict: Verdict,
        /// How it stands, where nothing is passed or failed.
        status: String,
        /// The clause that it rests on.
        basis: AnswerClause,
        /// The numbers that were compared.
        margin: Margin,
    }
    lists {
        /// What is good to know beside the verdict.
        notes: Told,
        /// The questions that can still change it.
        open_questions: AnswerQuestion,
        /// What would be enough.
        ways_to_pass: Way<Told>,
        /// What it is made of.
        parts: AnswerLine,
    }
}

impl AnswerLine {
    pub(super) fn of(line: &Explanation) -> Self {
        let mut answer = Self::bare(line, line.outcome());
        answer.open_questions = line.open_questions().iter().map(AnswerQuestion::of).collect();
        let ways = line.ways_to_pass().iter();
        answer.ways_to_pass = ways.map(|way| way.clone().map(|change| Told::of(&change))).collect();
        answer
    }

    /// The explanation of an assessment, with its questions and ways also where the tree has them in its
    /// parts only.
    pub(super) fn of_assessment(of: &impl Assessment) -> Self {
        let mut answer = Self::bare(&of.explanation(), of.outcome());
        answer.open_questions = of.open_questions().iter().map(AnswerQuestion::of).collect();
        let ways = of.ways_to_pass().into_iter();
        answer.ways_to_pass = ways.map(|way| way.map(|change| Told::of(&change))).collect();
        answer
    }

    /// A verdict and the sentence that says why.
    pub(super) fn told(verdict: Verdict, message: &impl Describe) -> Self {
        let mut answer = Self::new(LineKind::Criterion, Told::of(message));
        answer.verdict = Some(verdict);
        answer
    }

    fn bare(line: &Explanation, outcome: Outcome) -> Self {
        let mut answer = Self::new(line.kind(), Told::of(line.message()));
        (answer.verdict, answer.status) = parted(outcome);
        answer.basis = line.basis().map(AnswerClause::of);
        answer.margin = line.margin().copied();
        answer.notes = line.notes().iter().map(Told::of).collect();
        answer.parts = line.parts().iter().map(Self::of).collect();
        answer
    }
}
