//! An item of evidence as a line; the grounds on which care is not appropriate, as signals; and what it
//! takes to see gain against price.

use core::fmt;

use serde::Serialize;

use super::Appraisal;
use crate::explanation::Explanation;
use crate::judgement::Judgement;
use crate::language::{Describe, Language, Message, day_in_words, percentage_in_words};
use crate::principle::dossier::{CollectiveDecision, DecisionGround};
use crate::principle::evidence::{Direction, Evidence, EvidenceFinding, EvidenceSilence, FurtherAway};
use crate::principle::{Element, EvidenceClass, Level, Status, rules};
use crate::rule::Rule;
use crate::words::words;

/// An item of evidence, and what it counts for.
#[derive(Debug)]
pub(super) struct Item {
    evidence: Evidence,
    counts: Option<EvidenceClass>,
}

/// The line of an item that counts, or that says nothing and why.
pub(super) fn line(item: &Evidence, class: EvidenceClass) -> Explanation {
    let message = Message::new(Item { evidence: item.clone(), counts: Some(class) });
    let line = match class {
        EvidenceClass::Speaks { .. } => Explanation::finding(message),
        EvidenceClass::Silent(_) => Explanation::note(message),
    };
    match rule(item, class) {
        Some(rule) => line.on_basis(rule),
        None => line,
    }
}

/// The line of an item that is information for a conversation.
pub(super) fn material(item: &Evidence) -> Explanation {
    Explanation::note(Message::new(Item { evidence: item.clone(), counts: None }))
}

fn rule(item: &Evidence, class: EvidenceClass) -> Option<&'static Rule> {
    match (class, item.finding()) {
        (EvidenceClass::Silent(silence), _) if silence.rule().is_some() => silence.rule(),
        (_, EvidenceFinding::CoTreated(_)) => Some(&rules::ADV2020_A3_2_E),
        _ => None,
    }
}

impl Item {
    const fn silence(&self) -> Option<EvidenceSilence> {
        match self.counts {
            Some(EvidenceClass::Silent(silence)) => Some(silence),
            _ => None,
        }
    }

    const fn direction(&self) -> Option<Direction> {
        match self.counts {
            Some(EvidenceClass::Speaks { direction, .. }) => Some(direction),
            _ => None,
        }
    }

    fn write_reasons(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let item = &self.evidence;
        if let Some(reason) = item.finding().measured().and_then(|measured| measured.baseline_reason()) {
            write!(f, "; {} {reason}", language.pick("over de nulmeting:", "on the baseline:"))?;
        }
        if let Some(reason) = item.pandemic_reason() {
            write!(f, "; {} {reason}", language.pick("over het pandemiejaar:", "on the pandemic year:"))?;
        }
        if let Some(FurtherAway { reason, judgement }) = item.further_away() {
            let told = language.pick("reden om verder weg te gaan", "reason to go further away");
            write!(f, "; {told}: {}", reason.in_language(language))?;
            match judgement {
                Some(judgement) => write_judgement(judgement, language, f)?,
                None => f.write_str(language.pick(" (niet beoordeeld)", " (not judged)"))?,
            }
        }
        if let Some(judgement) = item.judged_large_enough() {
            f.write_str(language.pick("; groot genoeg", "; large enough"))?;
            write_judgement(judgement, language, f)?;
        }
        Ok(())
    }
}

fn write_judgement(judgement: &Judgement, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (verdict, on) = (judgement.verdict().in_language(language), day_in_words(judgement.on(), language));
    write!(f, " ({verdict}, {}, {on}: {})", judgement.by(), judgement.reason())
}

impl Describe for Item {
    fn code(&self) -> &'static str {
        match (self.direction(), self.silence()) {
            (Some(direction), _) => direction.code(),
            (None, Some(silence)) => silence.code(),
            (None, None) => "material",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let item = &self.evidence;
        match (self.direction(), self.silence()) {
            (Some(direction), _) => write!(f, "{}: ", direction.in_language(language))?,
            (None, Some(EvidenceSilence::Forecast)) => {
                f.write_str(language.pick("prognose: ", "forecast: "))?;
            }
            (None, Some(_)) => f.write_str(language.pick("telt niet mee: ", "does not count: "))?,
            (None, None) => {
                f.write_str(language.pick("informatie voor het gesprek: ", "information for the talk: "))?;
            }
        }
        write!(f, "{}", item.claim())?;
        if item.finding().has_detail() {
            f.write_str(" (")?;
            item.finding().describe(language, f)?;
            f.write_str(")")?;
        }
        if let Some(silence) = self.silence() {
            write!(f, "; {}", silence.in_language(language))?;
        }
        self.write_reasons(language, f)?;
        write!(f, " [{}", item.kind().in_language(language))?;
        if let Some(population) = item.population() {
            write!(f, "; {population}")?;
        }
        if let Some(coverage) = item.coverage() {
            let share = percentage_in_words(coverage, language);
            write!(f, "; {share} {}", language.pick("geregistreerd", "registered"))?;
        }
        if let Some(years) = item.given_period() {
            write!(f, "; {years}")?;
        }
        write!(f, "; {}, {}]", item.documented().title(), item.documented().section())
    }
}

words!(
    /// A ground on which care is not appropriate (*grond waarop zorg niet passend is*), advice of 2020,
    /// part A, 1.1.
    ///
    /// That its cost is not borne together is one ground, of which the advice gives two examples: the list
    /// is not closed. The summary of the advice leaves out the low cost that people can bear themselves.
    Ground {
        /// It does not contribute to how someone functions.
        NoContribution = "no-contribution", "draagt niet bij aan het functioneren", "does not contribute to functioning";
        /// It does not work in this person.
        NotInThisPerson = "not-in-this-person", "niet effectief bij deze persoon", "not effective in this person";
        /// We settled together that its high cost cannot or will not be borne.
        TooDear = "too-dear", "hoge kosten die we samen niet kunnen of willen dragen", "high cost that together we cannot or will not bear";
        /// We settled together that its low cost can be borne by people themselves.
        BearableOneself = "bearable-oneself", "lage kosten die mensen zelf kunnen dragen", "low cost that people can bear themselves";
        /// We settled together, for another reason, that its cost cannot or will not be borne.
        OtherCost = "other-cost", "kosten die we om een andere reden samen niet kunnen of willen dragen", "cost that for another reason together we cannot or will not bear";
    }
);

words!(
    /// Whether something is signalled (*signaal*). A signal asks for a talk; it settles nothing.
    Signal {
        /// There is reason to talk about it.
        Raised = "raised", "signaal", "raised";
        /// The evidence that is known speaks against it.
        NotRaised = "not-raised", "geen signaal", "not raised";
        /// Nothing that counts is known.
        Unknown = "unknown", "onbekend", "unknown";
        /// It is settled by patient and professional.
        ReservedForConsultation = "reserved-for-consultation", "voorbehouden aan de spreekkamer", "reserved for the consultation";
    }
);

impl From<Signal> for crate::explanation::Outcome {
    fn from(signal: Signal) -> Self {
        crate::explanation::Sign::new(signal.code(), signal.text()).into()
    }
}

/// A ground, and whether it is signalled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct GroundSignal<'a> {
    ground: Ground,
    signal: Signal,
    #[serde(skip_serializing_if = "Option::is_none")]
    decision: Option<&'a CollectiveDecision>,
}

impl<'a> GroundSignal<'a> {
    /// The ground that may be signalled.
    pub const fn ground(&self) -> Ground {
        self.ground
    }

    /// The state of the signal on this ground.
    pub const fn signal(&self) -> Signal {
        self.signal
    }

    /// The collective decision behind it.
    pub const fn decision(&self) -> Option<&'a CollectiveDecision> {
        self.decision
    }

    /// The rule of the advice of 2020 that names the grounds.
    pub fn rule(&self) -> &'static Rule {
        &rules::ADV2020_A1_1_B
    }
}

impl<'a> Appraisal<'a> {
    /// The grounds (advice of 2020, part A, 1.1). Whether it works in one person is always for the
    /// consultation; that its cost is not borne needs a decision taken together, known on the day of the
    /// policy, and without one it is unknown.
    pub fn grounds(&self) -> impl Iterator<Item = GroundSignal<'a>> {
        let patient = self.dossier().level() == Level::Patient;
        let functioning = match self.status(Element::FunctioningGain) {
            // Where it speaks both ways there is reason to talk about it too.
            Status::Contradicted | Status::Mixed => Signal::Raised,
            Status::Supported => Signal::NotRaised,
            _ => Signal::Unknown,
        };
        let (decisions, on) = (self.dossier().decisions(), self.policy().day());
        Ground::ALL.iter().map(move |ground| {
            let decided = |ground: DecisionGround| {
                let decision = decisions.iter().find(|decision| decision.ground == ground);
                let decision = decision.filter(|decision| decision.known_from() <= on);
                (if decision.is_some() { Signal::Raised } else { Signal::Unknown }, decision)
            };
            let (signal, decision) = match ground {
                Ground::NotInThisPerson => (Signal::ReservedForConsultation, None),
                Ground::NoContribution if patient => (Signal::ReservedForConsultation, None),
                Ground::NoContribution => (functioning, None),
                Ground::TooDear => decided(DecisionGround::TooDear),
                Ground::BearableOneself => decided(DecisionGround::BearableOneself),
                Ground::OtherCost => decided(DecisionGround::Other),
            };
            GroundSignal { ground: *ground, signal, decision }
        })
    }
}

words!(
    /// What is needed to see gain against price (*inzicht in uitkomsten en kosten*), advice
    /// of 2020, part A, 3.1.
    Insight {
        /// Outcomes, in health or in functioning.
        Outcomes = "outcomes", "uitkomsten", "outcomes";
        /// Costs, as a price that is reasonable for the gain or cost in proportion to it.
        Costs = "costs", "kosten", "costs";
        /// A conversation in which the outcomes that matter were chosen.
        ChosenWithPatients = "chosen-with-patients", "uitkomsten met patiënten gekozen", "outcomes chosen with patients";
        /// Structural measurement of results.
        MeasuredStructurally = "measured-structurally", "structureel gemeten", "measured structurally";
    }
);

impl Appraisal<'_> {
    /// What is still missing to see gain against price. Something missing is a gap and no sign against.
    ///
    /// At the level of one patient nothing is missing: it is not asked there.
    pub fn missing_insight(&self) -> impl Iterator<Item = Insight> {
        let open = |elements: &[Element]| {
            let statuses = || elements.iter().map(|element| self.status(*element));
            statuses().any(|status| status == Status::Unknown) && !statuses().any(Status::is_decided)
        };
        let missing = [
            (Insight::Outcomes, open(&[Element::HealthGain, Element::FunctioningGain])),
            (Insight::Costs, open(&[Element::ReasonablePrice, Element::ProportionateCost])),
            (Insight::ChosenWithPatients, open(&[Element::OutcomesChosen])),
            (Insight::MeasuredStructurally, open(&[Element::ResultsMeasured])),
        ];
        missing.into_iter().filter_map(|(insight, missing)| missing.then_some(insight))
    }
}
