//! The alignment of a chain as a tree.

use super::{ActorId, ChainAlignment, ChainPart, ChecklistPoint, JointPart};
use crate::contracting::rules;
use crate::explanation::assessed;
use crate::explanation::{Explanation, OpenQuestion, QuestionKind, Sign};
use crate::language::{Message, Text};
use crate::messages::{Fixed, messages};
use crate::principle::Status;

const CHAIN: Sign = Sign::new("chain", Text::new("keten", "chain"));

impl ChainAlignment<'_> {
    /// The alignment as a tree: congruence and what it is made of, the findings with what would resolve
    /// each, the checklist, what is left out on the day, and what is lacking as open questions.
    pub fn explanation(&self) -> Explanation {
        let whole = Told::Alignment { findings: self.findings().len(), congruent: self.congruent() };
        let notices = self.notices();
        Explanation::new(CHAIN, Message::new(whole))
            .with_questions(self.questions())
            .with_parts(notices.into_iter().map(|notice| Explanation::note(Message::new(notice))))
            .with_parts([self.congruence()])
            .with_parts(self.found())
            .with_parts(ChecklistPoint::ALL.iter().map(|point| self.point(*point)))
    }

    /// The gaps of the chain, as questions.
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
            let (part, missing) = (*part, missing.into_iter().cloned().collect());
            let told = match part {
                JointPart::What => Told::What { part, missing },
                JointPart::How => Told::How { part, missing },
                JointPart::Who => Told::Who { part, missing },
                JointPart::Pays => Told::Pays { part, missing },
            };
            Explanation::new(self.decided_together(part), Message::new(told))
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
                .with_note(Message::new(Told::ResolvedBy { what: finding.resolved_by() }))
                .with_parts(more)
        })
    }

    /// A point of the checklist; what is asked of government is no criterion for a chain.
    fn point(&self, point: ChecklistPoint) -> Explanation {
        if point.is_asked_of_government() {
            let told = Message::new(Told::AskedOfGovernment { what: point.text() });
            return Explanation::note(told).on_basis(&rules::ADV2020_A4_1_1);
        }
        let told = Message::new(Fixed("chain.checklist", point.text()));
        Explanation::new(self.checklist(point), told).on_basis(&rules::ADV2020_A4_1_1)
    }
}

assessed!(ChainAlignment<'_>);

const CONGRUENT: Text = Text::new("congruentie", "congruence");
const ALIGNED: Text = Text::new("gelijkgerichtheid", "alignment");

messages! {
    /// A line of the tree that explains an alignment.
    #[derive(Debug)]
    enum Told {
        Alignment { findings: usize, congruent: Status } = "chain.alignment":
            if *findings == 0 =>
                "Geen bevindingen in de keten; congruentie: {congruent}.", "No findings in the chain; congruence: {congruent}.";
            if *findings == 1 =>
                "Eén bevinding in de keten; congruentie: {congruent}.", "One finding in the chain; congruence: {congruent}.";
            "{findings} bevindingen in de keten; congruentie: {congruent}.", "{findings} findings in the chain; congruence: {congruent}.";
        ResolvedBy { what: Text } = "chain.resolved-by": "wat zou helpen: {what}", "what would resolve it: {what}";
        AskedOfGovernment { what: Text } = "chain.asked-of-government":
            "gevraagd aan de overheid: {what}", "asked of government: {what}";
        // A part that parties decide together, and who did not sign.
        What { part: JointPart, missing: Vec<ActorId> } = "what":
            if missing.is_empty() => "{part}", "{part}";
            "{part}; niet ondertekend door {missing}", "{part}; not signed by {missing}";
        How { part: JointPart, missing: Vec<ActorId> } = "how":
            if missing.is_empty() => "{part}", "{part}";
            "{part}; niet ondertekend door {missing}", "{part}; not signed by {missing}";
        Who { part: JointPart, missing: Vec<ActorId> } = "who":
            if missing.is_empty() => "{part}", "{part}";
            "{part}; niet ondertekend door {missing}", "{part}; not signed by {missing}";
        Pays { part: JointPart, missing: Vec<ActorId> } = "pays":
            if missing.is_empty() => "{part}", "{part}";
            "{part}; niet ondertekend door {missing}", "{part}; not signed by {missing}";
    }
}
