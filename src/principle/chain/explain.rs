//! The alignment of a chain as a tree.

use core::fmt;

use super::{Alignment, ChainGap, ChecklistPoint, JointPart};
use crate::explanation::{Explanation, OpenQuestion, Sign};
use crate::language::{Describe, Language, Message, Text};
use crate::principle::{Status, rules};

const FINDING: Sign = Sign::new("finding", Text::new("bevinding", "finding"));
const CHAIN: Sign = Sign::new("chain", Text::new("keten", "chain"));

impl Alignment<'_> {
    /// The alignment as a tree: congruence with what was decided together, the findings with what would resolve each, the checklist, and
    /// what is lacking as open questions.
    pub fn explanation(&self) -> Explanation {
        let gaps = self.gaps().iter().map(|gap| {
            OpenQuestion::fact(
                Message::new(Lacking(*gap)),
                match gap {
                    ChainGap::LinkBelow => &rules::ADV2020_A2_3_A,
                    _ => &rules::ADV2020_A4_2_A,
                },
            )
        });
        let phases = self
            .missing_phases()
            .map(|phase| OpenQuestion::fact(Message::new(NoAction(phase.text())), &rules::ADV2020_A2_6_A));
        let whole = Whole { findings: self.findings().len(), congruent: self.congruent() };
        let joint = JointPart::ALL.iter().map(|part| {
            let missing = self.unsigned(*part).unwrap_or_default();
            let missing = missing.iter().map(ToString::to_string).collect();
            let told = Decided { part: *part, missing };
            Explanation::new(self.decided_together(*part), Message::new(told))
        });
        let aligned = Explanation::new(self.aligned(), Message::new(Named("chain.aligned", ALIGNED)))
            .on_basis(&rules::ADV2020_I_ALIGNED)
            .with_parts(joint);
        let parallel = Explanation::new(self.parallel(), Message::new(Named("chain.parallel", PARALLEL)))
            .on_basis(&rules::ADV2020_A4_1_A);
        let findings = self.findings().iter().map(|finding| {
            Explanation::new(FINDING, Message::new(finding.clone()))
                .on_basis(finding.rule())
                .with_note(Message::new(Named("chain.resolved-by", finding.resolved_by())))
        });
        let points = ChecklistPoint::ALL.iter().map(|point| {
            Explanation::new(self.checklist(*point), Message::new(Named("chain.checklist", point.text())))
                .on_basis(&rules::ADV2020_A4_1_1)
        });
        Explanation::new(CHAIN, Message::new(whole))
            .with_questions(gaps.chain(phases).collect())
            .with_parts([aligned, parallel])
            .with_parts(findings)
            .with_parts(points)
    }
}

const ALIGNED: Text =
    Text::new("samen besloten wat, hoe, wie en wie betaalt", "decided together what, how, who and who pays");
const PARALLEL: Text = Text::new(
    "tegelijk aan het werk, zonder op elkaar te wachten",
    "at work at the same time, without waiting",
);

#[derive(Debug)]
struct Named(&'static str, Text);

impl Describe for Named {
    fn code(&self) -> &'static str {
        self.0
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.1.get(language))
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
        match (language, number) {
            (Language::Dutch, 1) => write!(f, "Eén bevinding in de keten; congruentie: {congruent}."),
            (Language::Dutch, _) => write!(f, "{number} bevindingen in de keten; congruentie: {congruent}."),
            (Language::English, 1) => write!(f, "One finding in the chain; congruence: {congruent}."),
            (Language::English, _) => write!(f, "{number} findings in the chain; congruence: {congruent}."),
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
        write!(f, "; {} {}", language.pick("niet getekend door", "not signed by"), self.missing.join(", "))
    }
}

#[derive(Debug)]
struct Lacking(ChainGap);

impl Describe for Lacking {
    fn code(&self) -> &'static str {
        self.0.code()
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", language.pick("ontbreekt", "lacking"), self.0.in_language(language))
    }
}

#[derive(Debug)]
struct NoAction(Text);

impl Describe for NoAction {
    fn code(&self) -> &'static str {
        "chain.missing-phase"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", language.pick("niemand doet", "nobody does"), self.0.get(language))
    }
}
