//! The appraisal as a tree that can be read.

use core::fmt;

use super::{Appraisal, Coverage, DefinitionPart, ElementProfile, GroundSignal, PrincipleProfile, Side};
use crate::explanation::{Explanation, OpenQuestion, Sign};
use crate::language::percentage_in_words;
use crate::language::{Describe, Language, Message, Text};
use crate::principle::evidence::{Direction, Evidence, Silence};
use crate::principle::{Element, Level, PrincipleKind, PrincipleSet, Status, rules};
use crate::rule::{Basis, Reference};
use crate::statement::Statement;

const PROFILE: Sign = Sign::new("profile", Text::new("profiel", "profile"));

impl Appraisal<'_> {
    /// The appraisal as a tree: the principles with their elements and evidence, the two sides of the definition, the grounds. Nothing
    /// in it is a verdict but what a contract clause makes binding.
    pub fn explanation(&self) -> Explanation {
        let whole = Whole {
            title: self.dossier().title().clone(),
            set: self.set(),
            level: self.dossier().level(),
            coverage: self.coverage(),
            signals: self.signals().count(),
        };
        let mut explanation = Explanation::new(PROFILE, Message::new(whole)).on_basis(self.set().rule());
        for note in [self.set().note().map(Note::Set), self.policy().holder().cloned().map(Note::Policy)] {
            explanation = explanation.with_note_of(note);
        }
        if let Some(note) = self.dossier().note() {
            explanation = explanation.with_note(Message::new(Note::Dossier(note.clone())));
        }
        let principles = self.principles().map(|profile| profile.explanation());
        let outside =
            self.outside().map(|item| Message::new(Note::Outside(item.claim().clone(), item.element())));
        let mut explanation = explanation
            .with_parts(principles)
            .with_parts([self.sides_explanation()])
            .with_parts(self.grounds().map(ground_explanation));
        for note in outside {
            explanation = explanation.with_note(note);
        }
        explanation
    }

    fn sides_explanation(&self) -> Explanation {
        let side = |side: &Side| {
            let parts = DefinitionPart::ALL.iter().filter(|part| part.side() == *side);
            let parts =
                parts.map(|part| Explanation::new(self.part(*part), named("definition.part", part.text())));
            let rule = match side {
                Side::Use => &rules::ADV2020_A1_2_A,
                Side::Organisation => &rules::ADV2020_A1_2_B,
            };
            let status = self.side(*side);
            Explanation::new(status, named("definition.side", side.text())).on_basis(rule).with_parts(parts)
        };
        let text = Text::new(
            "gepast gebruik én passende organisatie: geen van beide vervangt de ander",
            "appropriate use and appropriate organisation: neither makes up for the other",
        );
        Explanation::new(self.use_and_organisation(), named("definition.both", text))
            .on_basis(&rules::ADV2020_A1_2_C)
            .with_parts(Side::ALL.iter().map(side))
    }
}

impl Explanation {
    fn with_note_of(self, note: Option<Note>) -> Self {
        match note {
            Some(note) => self.with_note(Message::new(note)),
            None => self,
        }
    }
}

fn named(code: &'static str, text: Text) -> Message {
    Message::new(Named { code, text })
}

fn ground_explanation(signal: GroundSignal<'_>) -> Explanation {
    let explanation =
        Explanation::new(signal.signal(), named("ground", signal.ground().text())).on_basis(signal.rule());
    match signal.decision() {
        Some(decision) => explanation.with_note(Message::new(Note::Decision(decision.decision.clone()))),
        None => explanation,
    }
}

impl PrincipleProfile<'_> {
    /// The principle as a tree: a profile of its elements, with no status of its own.
    pub fn explanation(&self) -> Explanation {
        let says = Principled {
            name: self.principle().text(),
            kind: self.stated().kind(),
            says: self.stated().says(),
            coverage: self.coverage(),
        };
        Explanation::new(PROFILE, Message::new(says))
            .with_parts(self.elements().map(|profile| profile.explanation()))
    }
}

impl ElementProfile<'_> {
    /// The element as a tree: its status, the evidence for and against, what says nothing and why, and what could be asked for.
    pub fn explanation(&self) -> Explanation {
        let (element, status) = (self.element(), self.status());
        let message =
            Message::new(Stands { element, clause: self.clause().cloned(), verdict: self.verdict() });
        let mut explanation = match self.verdict() {
            Some(verdict) => Explanation::new(verdict, message),
            None => Explanation::new(status, message),
        };
        if let Some(clause) = self.clause() {
            explanation = explanation.on_basis(Basis::Reference(std::sync::Arc::new(clause.clone())));
        }
        if status == Status::ReservedForConsultation {
            let material = self.material().map(|item| Message::new(Item::material(item)));
            return material.fold(explanation, Explanation::with_note);
        }
        let told = |item: &Evidence, direction| Message::new(Item::speaking(item, direction));
        for item in self.supporting() {
            explanation = explanation.with_note(told(item, Direction::Supports));
        }
        for item in self.contradicting() {
            explanation = explanation.with_note(told(item, Direction::Contradicts));
        }
        for (item, silence) in self.silent() {
            explanation = explanation.with_note(Message::new(Item::silent(item, silence)));
        }
        if let Some(judgement) = self.judged_not_applying() {
            let note = Note::NotApplying(judgement.clone(), status != Status::NotApplicable);
            explanation = explanation.with_note(Message::new(note));
        }
        if status == Status::Unknown {
            let asked = OpenQuestion::fact(Message::new(Asked(element)), self.asked_by());
            explanation = explanation.with_questions(vec![asked]);
        }
        explanation
    }

    /// Who asks for it: the clause, or the rule of the document.
    fn asked_by(&self) -> Basis {
        match self.clause() {
            Some(clause) => Basis::Reference(std::sync::Arc::new(clause.clone())),
            None => Basis::Rule(self.rule()),
        }
    }
}

#[derive(Debug)]
struct Whole {
    title: Statement,
    set: PrincipleSet,
    level: Level,
    coverage: Coverage,
    signals: usize,
}

impl Describe for Whole {
    fn code(&self) -> &'static str {
        "principle.profile"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { title, set, level, coverage, signals } = self;
        let (set, level) = (set.in_language(language), level.in_language(language));
        write!(f, "{title} ({level}, {set}): ")?;
        if *level == *Level::Patient.in_language(language) {
            return f.write_str(language.pick(
                "wat hier passend is, bepalen patiënt en zorgverlener; het bewijs is stof voor hun gesprek.",
                "what is appropriate here is settled by patient and professional; the evidence is material for their talk.",
            ));
        }
        write!(f, "{}", coverage.in_language(language))?;
        match (language, signals) {
            (Language::Dutch, 0) => f.write_str("; geen ervan vraagt aandacht."),
            (Language::Dutch, 1) => f.write_str("; één ervan vraagt aandacht."),
            (Language::Dutch, _) => write!(f, "; {signals} ervan vragen aandacht."),
            (Language::English, 0) => f.write_str("; none of them asks for attention."),
            (Language::English, 1) => f.write_str("; one of them asks for attention."),
            (Language::English, _) => write!(f, "; {signals} of them ask for attention."),
        }
    }
}

#[derive(Debug)]
struct Principled {
    name: Text,
    kind: PrincipleKind,
    says: Text,
    coverage: Coverage,
}

impl Describe for Principled {
    fn code(&self) -> &'static str {
        "principle.principle"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name.get(language))?;
        if self.kind == PrincipleKind::Precondition {
            write!(f, " ({})", self.kind.in_language(language))?;
        }
        write!(f, ": {} {}", self.says.get(language), language.pick("Hier: ", "Here: "))?;
        write!(f, "{}.", self.coverage.in_language(language))
    }
}

#[derive(Debug)]
struct Named {
    code: &'static str,
    text: Text,
}

impl Describe for Named {
    fn code(&self) -> &'static str {
        self.code
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text.get(language))
    }
}

/// An element by name, and the clause that makes it binding.
#[derive(Debug)]
struct Stands {
    element: Element,
    clause: Option<Reference>,
    verdict: Option<crate::Verdict>,
}

impl Describe for Stands {
    fn code(&self) -> &'static str {
        "principle.element"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.element.in_language(language))?;
        match &self.clause {
            Some(clause) if self.verdict.is_some() => {
                let binds = language.pick("bindend door", "binding by");
                write!(f, " ({binds} {}, {})", clause.title(), clause.section())
            }
            _ => Ok(()),
        }
    }
}

/// What could be asked for.
#[derive(Debug)]
struct Asked(Element);

impl Describe for Asked {
    fn code(&self) -> &'static str {
        "principle.asked"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.0.in_language(language), self.0.asks_for().get(language))
    }
}

/// An item of evidence, and what it counts for.
#[derive(Debug)]
pub(super) struct Item {
    evidence: Evidence,
    direction: Option<Direction>,
    silence: Option<Silence>,
}

impl Item {
    fn speaking(item: &Evidence, direction: Direction) -> Self {
        Self { evidence: item.clone(), direction: Some(direction), silence: None }
    }

    fn silent(item: &Evidence, silence: Silence) -> Self {
        Self { evidence: item.clone(), direction: None, silence: Some(silence) }
    }

    fn material(item: &Evidence) -> Self {
        Self { evidence: item.clone(), direction: None, silence: None }
    }
}

impl Describe for Item {
    fn code(&self) -> &'static str {
        match (self.direction, self.silence) {
            (Some(direction), _) => direction.code(),
            (None, Some(silence)) => silence.code(),
            (None, None) => "material",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { evidence: item, direction, silence } = self;
        match (direction, silence) {
            (Some(direction), _) => write!(f, "{}: ", direction.in_language(language))?,
            (None, Some(_)) => f.write_str(language.pick("telt niet mee: ", "does not count: "))?,
            (None, None) => {
                f.write_str(language.pick("stof voor het gesprek: ", "material for the talk: "))?;
            }
        }
        write!(f, "{}", item.claim())?;
        if item.finding().has_detail() {
            f.write_str(" (")?;
            item.finding().describe(language, f)?;
            f.write_str(")")?;
        }
        if let Some(silence) = silence {
            write!(f, "; {}", silence.in_language(language))?;
        }
        if let Some(reason) = item.finding().measured().and_then(|measured| measured.baseline_reason()) {
            write!(f, "; {} {reason}", language.pick("over de nulmeting:", "on the baseline:"))?;
        }
        write!(f, " [{}", item.kind().in_language(language))?;
        if let Some(population) = item.population() {
            write!(f, "; {population}")?;
        }
        if let Some(coverage) = item.coverage() {
            let share = percentage_in_words(coverage, language);
            write!(f, "; {share} {}", language.pick("geregistreerd", "registered"))?;
        }
        write!(f, "; {}, {}]", item.documented().title(), item.documented().section())
    }
}

#[derive(Debug)]
enum Note {
    Set(Text),
    Policy(Statement),
    Dossier(Statement),
    Decision(Reference),
    /// The judgement, and whether evidence speaks all the same.
    NotApplying(crate::judgement::Judgement, bool),
    Outside(Statement, Element),
}

impl Describe for Note {
    fn code(&self) -> &'static str {
        match self {
            Self::Set(_) => "principle.about-set",
            Self::Policy(_) => "principle.about-policy",
            Self::Dossier(_) => "principle.about-dossier",
            Self::Decision(_) => "principle.decision",
            Self::NotApplying(_, false) => "principle.judged-not-applying",
            Self::NotApplying(_, true) => "principle.judged-though-evidence-speaks",
            Self::Outside(..) => "principle.outside-set",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Set(text) => f.write_str(text.get(language)),
            Self::Policy(by) => match language {
                Language::Dutch => write!(f, "Wat als bewijs telt en hoe zwaar, is het beleid van {by}."),
                Language::English => {
                    write!(f, "What counts as evidence, and how much, is the policy of {by}.")
                }
            },
            Self::Dossier(note) => write!(f, "{note}"),
            Self::Decision(decision) => write!(f, "{}", decision.in_language(language)),
            Self::NotApplying(judgement, speaks) => {
                let (by, on, reason) = (judgement.by(), judgement.on(), judgement.reason());
                let what = language.pick("niet van toepassing volgens", "not applicable according to");
                write!(f, "{what} {by}, {on}: {reason}")?;
                if *speaks {
                    f.write_str(
                        language.pick("; toch spreekt er bewijs over", "; yet evidence speaks about it"),
                    )?;
                }
                Ok(())
            }
            Self::Outside(claim, element) => match language {
                Language::Dutch => {
                    write!(f, "Buiten dit document: {claim} ({}).", element.in_language(language))
                }
                Language::English => {
                    write!(f, "Outside this document: {claim} ({}).", element.in_language(language))
                }
            },
        }
    }
}
