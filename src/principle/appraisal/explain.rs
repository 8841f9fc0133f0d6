//! The appraisal as a tree that can be read.

use chrono::NaiveDate;

use super::gain::Gain;
use super::item::{GroundSignal, Insight};
use super::notice::GainBalance;
use super::profile::{Coverage, DefinitionPart, ElementProfile, PrincipleProfile, Side};
use super::{Appraisal, item};
use crate::explanation::{Explanation, OpenQuestion, Sign, assessed};
use crate::language::{Message, Text};
use crate::messages::{Fixed, messages, say_in_language};
use crate::principle::dossier::CollectiveDecision;
use crate::principle::evidence::Direction;
use crate::principle::{Element, EvidenceClass, Level, PrincipleKind, PrincipleSet, Status, rules};
use crate::rule::{Basis, Reference};
use crate::statement::Statement;

say_in_language!(Coverage);

const PROFILE: Sign = Sign::new("profile", Text::new("profiel", "profile"));

impl Appraisal<'_> {
    /// The appraisal as a tree: the principles with their elements and evidence, gain against impact,
    /// the two sides of the definition, the grounds. Nothing in it is a verdict but what a contract
    /// clause makes binding.
    pub fn explanation(&self) -> Explanation {
        let whole = Told::Profile {
            title: self.dossier().title().clone(),
            set: self.set(),
            level: self.dossier().level(),
            coverage: self.coverage(),
            signals: self.signals().count(),
        };
        let mut tree = Explanation::new(PROFILE, Message::new(whole)).on_basis(self.set().rule());
        let notes = [
            self.policy().holder().cloned().map(|by| Told::Policy { by }),
            self.dossier().note().cloned().map(|note| Told::Dossier { note }),
        ];
        for note in notes.into_iter().flatten() {
            tree = tree.with_note(Message::new(note));
        }
        for item in self.outside().filter(|item| self.element(item.element()).clause().is_none()) {
            let note = Told::Outside { claim: item.claim().clone(), element: item.element() };
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
            .with_parts(self.bound_elsewhere().map(|profile| profile.explanation()))
            .with_parts([self.ledger_explanation()])
            .with_parts(self.definition_explanations())
            .with_parts(self.insight_explanation())
            .with_parts(self.grounds().map(ground_explanation))
    }

    fn ledger_explanation(&self) -> Explanation {
        let ledger = self.ledger();
        let all = super::notice::SIDES.len();
        let read = all.saturating_sub(ledger.missing().len());
        let message = Told::Ledger { balance: ledger.balance(), read, all, gain: self.gain() };
        Explanation::new(ledger.balance(), Message::new(message)).on_basis(&rules::ADV2020_A3_1_D)
    }

    /// The definition in its two sides and in one sentence, what stays on the menu, and under the draft how
    /// it sums up its examples.
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
        (!missing.is_empty()).then(|| {
            let line = Explanation::note(Message::new(Told::MissingInsight { missing }));
            line.on_basis(&rules::ADV2020_A3_1_A)
        })
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
        Some(CollectiveDecision { on, decision, .. }) => {
            let (on, decision) = (*on, decision.clone());
            explanation.with_note(Message::new(Told::Decision { on, decision }))
        }
        None => explanation,
    }
}

impl PrincipleProfile<'_> {
    /// The principle as a tree: a profile of its elements, with no status of its own.
    pub fn explanation(&self) -> Explanation {
        let says = Told::Principle {
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
    /// The element as a tree: its status, the evidence for and against, what says nothing and why, and
    /// what could be asked for.
    pub fn explanation(&self) -> Explanation {
        let (element, status) = (self.element(), self.status());
        let message = Message::new(Told::Element { element, clause: self.clause().cloned() });
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
            tree = tree.with_note(Message::new(Told::Gain { gain: self.gain() }));
        }
        if let Some(judgement) = self.judged_not_applying() {
            let (by, on, reason) = (judgement.by().to_owned(), judgement.on(), judgement.reason().to_owned());
            let note = if status.is_decided() {
                Told::JudgedThoughEvidenceSpeaks { by, on, reason }
            } else {
                Told::JudgedNotApplying { by, on, reason }
            };
            tree = tree.with_note(Message::new(note));
        }
        if status == Status::Unknown {
            let asked = OpenQuestion::fact(
                Message::new(Told::Asked { element, asks: element.asks_for() }),
                self.asked_by(),
            );
            tree = tree.with_questions(vec![asked]);
        }
        tree.with_parts(self.lines())
    }

    /// The items of evidence as lines: first what speaks for it, then what speaks against it,
    /// then what says nothing.
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

assessed!(Appraisal<'_>, PrincipleProfile<'_>, ElementProfile<'_>);

messages! {
    /// A line of the tree that explains an appraisal.
    #[derive(Debug)]
    enum Told {
        Profile { title: Statement, level: Level, set: PrincipleSet, coverage: Coverage, signals: usize } = "principle.profile":
            if *level == Level::Patient =>
                "{title} ({level}, {set}): wat hier passend is, bepalen patiënt en zorgverlener; het bewijs is informatie voor hun gesprek.",
                "{title} ({level}, {set}): what is appropriate here is settled by patient and professional; the evidence is information for their talk.";
            if coverage.decided() == 0 => "{title} ({level}, {set}): {coverage}.", "{title} ({level}, {set}): {coverage}.";
            if *signals == 0 =>
                "{title} ({level}, {set}): {coverage}; geen ervan vraagt aandacht.",
                "{title} ({level}, {set}): {coverage}; none of them asks for attention.";
            if *signals == 1 =>
                "{title} ({level}, {set}): {coverage}; één ervan vraagt aandacht.",
                "{title} ({level}, {set}): {coverage}; one of them asks for attention.";
            "{title} ({level}, {set}): {coverage}; {signals} ervan vragen aandacht.",
            "{title} ({level}, {set}): {coverage}; {signals} of them ask for attention.";
        Principle { name: Text, kind: PrincipleKind, says: Text, coverage: Coverage } = "principle.principle":
            if *kind == PrincipleKind::Precondition =>
                "{name} ({kind}): {says} Hier: {coverage}.", "{name} ({kind}): {says} Here: {coverage}.";
            "{name}: {says} Hier: {coverage}.", "{name}: {says} Here: {coverage}.";
        /// An element by name, and the clause that makes it binding.
        Element { element: Element, clause: Option<Reference> } = "principle.element":
            if clause.is_some() => "{element} (bindend door {clause:?})", "{element} (binding by {clause:?})";
            "{element}", "{element}";
        /// The evidence that one could ask for on an element.
        Asked { element: Element, asks: Text } = "principle.asked": "{element}: {asks}", "{element}: {asks}";
        /// Gain against what it takes.
        Ledger { balance: GainBalance, read: usize, all: usize, gain: Gain } = "principle.ledger":
            "winst tegenover inzet: {balance} ({read} van {all} aspecten gemeten; winst: {gain})",
            "gain against impact: {balance} ({read} of {all} aspects measured; gain: {gain})";
        MissingInsight { missing: Vec<Insight> } = "principle.missing-insight":
            "nodig om winst tegenover prijs te zien, en nog niet bekend: {missing}",
            "needed to see gain against price, and not known yet: {missing}";
        Policy { by: Statement } = "principle.about-policy":
            "Wat als bewijs telt en hoe zwaar, is het beleid van {by}.", "What counts as evidence, and how much, is the policy of {by}.";
        Dossier { note: Statement } = "principle.about-dossier": "{note}", "{note}";
        Decision { on: Option<NaiveDate>, decision: Reference } = "principle.decision":
            if on.is_some() => "{on}: {decision}", "{on}: {decision}";
            "{decision}", "{decision}";
        /// The gain, as far as known, that cost and staff are held against.
        Gain { gain: Gain } = "principle.gain":
            "winst waartegen dit wordt afgezet: {gain}", "gain that this is held against: {gain}";
        JudgedNotApplying { by: String, on: NaiveDate, reason: String } = "principle.judged-not-applying":
            "niet van toepassing volgens {by}, {on}: {reason}", "not applicable according to {by}, {on}: {reason}";
        JudgedThoughEvidenceSpeaks { by: String, on: NaiveDate, reason: String } = "principle.judged-though-evidence-speaks":
            "niet van toepassing volgens {by}, {on}: {reason}; toch spreekt er bewijs over",
            "not applicable according to {by}, {on}: {reason}; yet evidence speaks about it";
        Outside { claim: Statement, element: Element } = "principle.outside-set":
            "Buiten dit document: {claim} ({element}).", "Outside this document: {claim} ({element}).";
    }
}
