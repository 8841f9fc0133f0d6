//! The alignment of a chain as a tree.

use core::fmt;

use super::{Alignment, ChainPart, ChecklistPoint, JointPart};
use crate::explanation::{Explanation, OpenQuestion, QuestionKind, Sign};
use crate::language::{Describe, Language, Message, Text, list_in_words, number_in_words};
use crate::messages::Fixed;
use crate::principle::{Status, rules};

const CHAIN: Sign = Sign::new("chain", Text::new("keten", "chain"));

impl Alignment<'_> {
    /// The alignment as a tree: congruence and what it is made of, the findings with what would resolve each, the checklist, what is left out on the
    /// day, and what is lacking as open questions.
    pub fn explanation(&self) -> Explanation {
        let whole = Whole { findings: self.findings().len(), congruent: self.congruent() };
        let notices = self.notices();
        Explanation::new(CHAIN, Message::new(whole))
            .with_questions(self.questions())
            .with_parts(notices.into_iter().map(|notice| Explanation::note(Message::new(notice))))
            .with_parts([self.congruence()])
            .with_parts(self.found())
            .with_parts(ChecklistPoint::ALL.iter().map(|point| self.point(*point)))
    }

    /// What is lacking, as questions.
    fn questions(&self) -> Vec<OpenQuestion> {
        let question = |gap: &super::ChainGap| {
            let (message, rule) = (Message::new(gap.clone()), gap.rule());
            match gap.kind() {
                QuestionKind::Judgement => OpenQuestion::judgement(message, rule),
                QuestionKind::Fact => OpenQuestion::fact(message, rule),
            }
        };
        self.gaps().iter().map(question).collect()
    }

    fn congruence(&self) -> Explanation {
        let joint = JointPart::ALL.iter().map(|part| {
            let missing = self.unsigned(*part).unwrap_or_default();
            let missing = missing.iter().map(ToString::to_string).collect();
            let told = Decided { part: *part, missing };
            Explanation::new(self.decided_together(*part), Message::new(told))
        });
        let part = |part: ChainPart, rule| {
            Explanation::new(self.part(part), Message::new(Fixed(part.code(), part.text()))).on_basis(rule)
        };
        let decided = part(ChainPart::Decided, &rules::ADV2020_I_ALIGNED).with_parts(joint);
        let contracts = part(ChainPart::Contracts, &rules::ADV2020_A2_3_A);
        let aligned = Explanation::new(self.aligned(), Message::new(Fixed("chain.aligned", ALIGNED)))
            .on_basis(&rules::ADV2020_A2_3_B)
            .with_parts([decided, contracts]);
        Explanation::new(self.congruent(), Message::new(Fixed("chain.congruent", CONGRUENT)))
            .on_basis(&rules::ADV2020_A4_1_A)
            .with_parts([aligned, part(ChainPart::Parallel, &rules::ADV2020_A4_1_A)])
    }

    fn found(&self) -> impl Iterator<Item = Explanation> {
        self.findings().iter().map(|finding| {
            let more = finding.rules().skip(1).map(|rule| {
                Explanation::note(Message::new(Fixed("chain.also", rule.title()))).on_basis(rule)
            });
            Explanation::finding(Message::new(finding.clone()))
                .on_basis(finding.rule())
                .with_note(Message::new(Resolved(finding.resolved_by())))
                .with_parts(more)
        })
    }

    /// A point of the checklist; what is asked of government is no criterion for a chain.
    fn point(&self, point: ChecklistPoint) -> Explanation {
        if point.is_asked_of_government() {
            let told = Message::new(OfGovernment(point.text()));
            return Explanation::note(told).on_basis(&rules::ADV2020_A4_1_1);
        }
        let told = Message::new(Fixed("chain.checklist", point.text()));
        Explanation::new(self.checklist(point), told).on_basis(&rules::ADV2020_A4_1_1)
    }
}

const CONGRUENT: Text = Text::new("congruentie", "congruence");
const ALIGNED: Text = Text::new("gelijkgerichtheid", "alignment");

#[derive(Debug)]
struct Resolved(Text);

impl Describe for Resolved {
    fn code(&self) -> &'static str {
        "chain.resolved-by"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", language.pick("wat zou helpen", "what would resolve it"), self.0.get(language))
    }
}

#[derive(Debug)]
struct OfGovernment(Text);

impl Describe for OfGovernment {
    fn code(&self) -> &'static str {
        "chain.asked-of-government"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: {}",
            language.pick("gevraagd aan de overheid", "asked of government"),
            self.0.get(language)
        )
    }
}

#[derive(Debug)]
struct Whole {
    findings: usize,
    congruent: Status,
}

impl Describe for Whole {
    fn code(&self) -> &'static str {
        "chain.alignment"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (number, congruent) = (self.findings, self.congruent.in_language(language));
        let many = number_in_words(number, language);
        match (language, number) {
            (Language::Dutch, 0) => write!(f, "Geen bevindingen in de keten; congruentie: {congruent}."),
            (Language::Dutch, 1) => write!(f, "Eén bevinding in de keten; congruentie: {congruent}."),
            (Language::Dutch, _) => write!(f, "{many} bevindingen in de keten; congruentie: {congruent}."),
            (Language::English, 1) => write!(f, "One finding in the chain; congruence: {congruent}."),
            (Language::English, _) => write!(f, "{many} findings in the chain; congruence: {congruent}."),
        }
    }
}

#[derive(Debug)]
struct Decided {
    part: JointPart,
    missing: Vec<String>,
}

impl Describe for Decided {
    fn code(&self) -> &'static str {
        self.part.code()
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.part.in_language(language))?;
        if self.missing.is_empty() {
            return Ok(());
        }
        let missing = list_in_words(&self.missing, language);
        write!(f, "; {} {missing}", language.pick("niet ondertekend door", "not signed by"))
    }
}
