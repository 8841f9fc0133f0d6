//! The appraisal as a tree that can be read.

use core::fmt;

use super::{
    Appraisal, Balance, Coverage, DefinitionPart, ElementProfile, Gain, GroundSignal, Insight,
    PrincipleProfile, Side, item,
};
use crate::explanation::{Explanation, OpenQuestion, Sign};
use crate::language::{Describe, Language, Message, Text, day_in_words, list_in_words};
use crate::messages::Fixed;
use crate::principle::dossier::CollectiveDecision;
use crate::principle::evidence::Direction;
use crate::principle::{Element, EvidenceClass, Level, PrincipleKind, PrincipleSet, Status, rules};
use crate::rule::{Basis, Reference};
use crate::statement::Statement;

const PROFILE: Sign = Sign::new("profile", Text::new("profiel", "profile"));

impl Appraisal<'_> {
    /// The appraisal as a tree: the principles with their elements and evidence, gain against impact, the two sides of the definition, the grounds.
    /// Nothing in it is a verdict but what a contract clause makes binding.
    pub fn explanation(&self) -> Explanation {
        let whole = Whole {
            title: self.dossier().title().clone(),
            set: self.set(),
            level: self.dossier().level(),
            coverage: self.coverage(),
            signals: self.signals().count(),
        };
        let mut tree = Explanation::new(PROFILE, Message::new(whole)).on_basis(self.set().rule());
        let notes = [
            self.policy().holder().cloned().map(Note::Policy),
            self.dossier().note().cloned().map(Note::Dossier),
        ];
        for note in notes.into_iter().flatten() {
            tree = tree.with_note(Message::new(note));
        }
        for item in self.outside() {
            let note = Note::Outside(item.claim().clone(), item.element());
            tree = tree.with_note(Message::new(note));
        }
        for notice in self.notices() {
            tree = tree.with_note(Message::new(notice));
        }
        if let Some(text) = self.set().note() {
            let about = Explanation::note(named("principle.about-set", text));
            tree = tree.with_parts([about.on_basis(self.set().rule_on_status())]);
        }
        if self.dossier().level() == Level::Patient {
            let guard = Explanation::note(named("principle.decided-together", DECIDED_TOGETHER));
            tree = tree.with_parts([guard.on_basis(&rules::ADV2020_A4_3_A)]);
        }
        tree.with_parts(self.principles().map(|profile| profile.explanation()))
            .with_parts([self.ledger_explanation()])
            .with_parts(self.definition_explanations())
            .with_parts(self.insight_explanation())
            .with_parts(self.grounds().map(ground_explanation))
    }

    fn ledger_explanation(&self) -> Explanation {
        let ledger = self.ledger();
        let message = Against {
            balance: ledger.balance(),
            missing: ledger.missing().len(),
            all: super::ledger::SIDES.len(),
            gain: self.gain(),
        };
        Explanation::new(ledger.balance(), Message::new(message)).on_basis(&rules::ADV2020_A3_1_D)
    }

    /// The definition in its two sides and in one sentence, what stays on the menu, and under the draft how it sums up its examples.
    fn definition_explanations(&self) -> Vec<Explanation> {
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
        let both = Explanation::new(self.use_and_organisation(), named("definition.both", BOTH))
            .on_basis(&rules::ADV2020_A1_2_C)
            .with_parts(Side::ALL.iter().map(side));
        let value = Explanation::new(self.value_at_reasonable_price(), named("definition.value", VALUE))
            .on_basis(&rules::ADV2020_A1_1_A);
        let menu =
            Explanation::new(self.menu(), named("definition.menu", MENU)).on_basis(&rules::ADV2020_S_MENU);
        let mut definitions = vec![both, value, menu];
        if self.set() == PrincipleSet::Draft2022 {
            let sum = Explanation::new(self.as_the_draft_sums_up(), named("definition.draft", DRAFT_SUM));
            definitions.push(sum.on_basis(&rules::IZA_2_DEF));
        }
        definitions
    }

    /// What is missing to see gain against price; nothing when nothing is.
    fn insight_explanation(&self) -> Option<Explanation> {
        let missing: Vec<Insight> = self.missing_insight().collect();
        let line = Explanation::note(Message::new(MissingInsight(missing.clone())));
        (!missing.is_empty()).then(|| line.on_basis(&rules::ADV2020_A3_1_A))
    }
}

const DECIDED_TOGETHER: Text = Text::new(
    "Over één patiënt beslissen patiënt en zorgverlener; hier wordt niets beoordeeld.",
    "About one patient, patient and professional decide; nothing is appraised here.",
);
const BOTH: Text = Text::new(
    "gepast gebruik én passende organisatie: geen van beide vervangt de ander",
    "appropriate use and appropriate organisation: neither makes up for the other",
);
const VALUE: Text = Text::new(
    "van waarde voor gezondheid en functioneren, tegen een redelijke prijs",
    "of value for health and functioning, at a reasonable price",
);
const MENU: Text = Text::new(
    "voegt waarde toe, werkt en is doelmatig georganiseerd",
    "adds value, works and is organised efficiently",
);
const DRAFT_SUM: Text = Text::new(
    "zoals het conceptakkoord zijn voorbeelden samenvat: effectief, van meerwaarde, patiënt centraal, juiste plek, nadruk op gezondheid",
    "as the draft agreement sums up its examples: effective, of added value, the patient central, the right place, the accent on health",
);
const NOT_ASKED_HERE: Text = Text::new("wordt op dit niveau niet gevraagd", "is not asked at this level");

fn named(code: &'static str, text: Text) -> Message {
    Message::new(Fixed(code, text))
}

fn ground_explanation(signal: GroundSignal<'_>) -> Explanation {
    let explanation =
        Explanation::new(signal.signal(), named("ground", signal.ground().text())).on_basis(signal.rule());
    match signal.decision() {
        Some(decision) => explanation.with_note(Message::new(Note::Decision(decision.clone()))),
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
        let message = Message::new(Stands { element, clause: self.clause().cloned() });
        let mut tree = match self.verdict() {
            Some(verdict) => Explanation::new(verdict, message),
            None => Explanation::new(status, message),
        };
        tree = tree.on_basis(self.asked_by());
        if status == Status::ReservedForConsultation {
            return tree.with_parts(self.material().map(item::material));
        }
        if !element.levels().contains(&self.level()) {
            let note = Explanation::note(named("principle.not-asked-here", NOT_ASKED_HERE));
            return tree.with_parts([note.on_basis(&rules::ADV2020_A3_LEVEL)]);
        }
        if element.is_in_proportion_to_gain() && self.material().next().is_some() {
            tree = tree.with_note(Message::new(Note::Gain(self.gain())));
        }
        if let Some(judgement) = self.judged_not_applying() {
            let note = Note::NotApplying(judgement.clone(), status.is_decided());
            tree = tree.with_note(Message::new(note));
        }
        if status == Status::Unknown {
            let asked = OpenQuestion::fact(Message::new(Asked(element)), self.asked_by());
            tree = tree.with_questions(vec![asked]);
        }
        tree.with_parts(self.lines())
    }

    /// The items of evidence as lines: first what speaks for it, then what speaks against it, then what says nothing.
    fn lines(&self) -> Vec<Explanation> {
        let mut items: Vec<(u8, Explanation)> = self
            .material()
            .map(|item| {
                let class = self.class(item);
                let place = match class {
                    EvidenceClass::Speaks { direction: Direction::Supports, .. } => 0,
                    EvidenceClass::Speaks { .. } => 1,
                    EvidenceClass::Silent(_) => 2,
                };
                (place, item::line(item, class))
            })
            .collect();
        items.sort_by_key(|(place, _)| *place);
        items.into_iter().map(|(_, line)| line).collect()
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
                "wat hier passend is, bepalen patiënt en zorgverlener; het bewijs is informatie voor hun gesprek.",
                "what is appropriate here is settled by patient and professional; the evidence is information for their talk.",
            ));
        }
        write!(f, "{}", coverage.in_language(language))?;
        match (language, signals) {
            _ if coverage.decided() == 0 => f.write_str("."),
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

/// An element by name, and the clause that makes it binding.
#[derive(Debug)]
struct Stands {
    element: Element,
    clause: Option<Reference>,
}

impl Describe for Stands {
    fn code(&self) -> &'static str {
        "principle.element"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.element.in_language(language))?;
        match &self.clause {
            Some(clause) => {
                let binds = language.pick("bindend door", "binding by");
                write!(f, " ({binds} {}, {})", clause.title(), clause.section())
            }
            None => Ok(()),
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

/// Gain against what it takes.
#[derive(Debug)]
struct Against {
    balance: Balance,
    missing: usize,
    all: usize,
    gain: Gain,
}

impl Describe for Against {
    fn code(&self) -> &'static str {
        "principle.ledger"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { balance, missing, all, gain } = self;
        let (read, balance) = (all.saturating_sub(*missing), balance.in_language(language));
        let gain = gain.in_language(language);
        match language {
            Language::Dutch => {
                write!(
                    f,
                    "winst tegenover inzet: {balance} ({read} van {all} aspecten gemeten; winst: {gain})"
                )
            }
            Language::English => {
                write!(f, "gain against impact: {balance} ({read} of {all} aspects measured; gain: {gain})")
            }
        }
    }
}

#[derive(Debug)]
struct MissingInsight(Vec<Insight>);

impl Describe for MissingInsight {
    fn code(&self) -> &'static str {
        "principle.missing-insight"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let missing: Vec<&str> = self.0.iter().map(|insight| insight.in_language(language)).collect();
        let told = language.pick(
            "nodig om winst tegenover prijs te zien, en nog niet bekend",
            "needed to see gain against price, and not known yet",
        );
        write!(f, "{told}: {}", list_in_words(&missing, language))
    }
}

#[derive(Debug)]
enum Note {
    Policy(Statement),
    Dossier(Statement),
    Decision(CollectiveDecision),
    /// What is known of the gain that cost and staff are held against.
    Gain(Gain),
    /// The judgement, and whether evidence speaks all the same.
    NotApplying(crate::judgement::Judgement, bool),
    Outside(Statement, Element),
}

impl Describe for Note {
    fn code(&self) -> &'static str {
        match self {
            Self::Policy(_) => "principle.about-policy",
            Self::Dossier(_) => "principle.about-dossier",
            Self::Decision(_) => "principle.decision",
            Self::Gain(_) => "principle.gain",
            Self::NotApplying(_, false) => "principle.judged-not-applying",
            Self::NotApplying(_, true) => "principle.judged-though-evidence-speaks",
            Self::Outside(..) => "principle.outside-set",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Policy(by) => match language {
                Language::Dutch => write!(f, "Wat als bewijs telt en hoe zwaar, is het beleid van {by}."),
                Language::English => {
                    write!(f, "What counts as evidence, and how much, is the policy of {by}.")
                }
            },
            Self::Dossier(note) => write!(f, "{note}"),
            Self::Decision(decision) => {
                if let Some(on) = decision.on {
                    write!(f, "{}: ", day_in_words(on, language))?;
                }
                write!(f, "{}", decision.decision.in_language(language))
            }
            Self::Gain(gain) => {
                let told =
                    language.pick("winst waartegen dit wordt afgezet", "gain that this is held against");
                write!(f, "{told}: {}", gain.in_language(language))
            }
            Self::NotApplying(judgement, speaks) => {
                let (by, on, reason) =
                    (judgement.by(), day_in_words(judgement.on(), language), judgement.reason());
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
