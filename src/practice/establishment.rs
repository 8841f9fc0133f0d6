//! The third test: what Zorginstituut established, and what follows from it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::facts::Refused;
use crate::formats::InputError;
use crate::language::Describe;
use crate::messages::messages;
use crate::party::Institution;
use crate::practice::{StandingNotice, Term, rules};
use crate::rule::{Reference, Rule};
use crate::source::Edition;
use crate::statement::Statement;
use crate::time::{Log, LogEntry};
use crate::words::words;

/// An event in the record of a practice, on the day that it is recorded under.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum PracticeEvent {
    /// The dialogue with all parties on it began: by which text of the Kader it is led.
    Dialogue(Reference),
    /// Zorginstituut established it as an appropriate practice.
    Established(Reference),
    /// It was held not to be one. The agreements say that such practices are pushed back, and not who
    /// holds them to be so.
    NotAppropriate(Reference),
    /// Government recognised it.
    Recognised(Reference),
    /// Government took its recognition back.
    RecognitionWithdrawn(Reference),
    /// A provider gives care by it from this day on.
    Applied(Institution),
    /// A provider no longer does.
    Left(Institution),
}

impl PracticeEvent {
    /// The provider that begins (true) or ends to apply the practice, when that is what happened.
    const fn application(&self) -> Option<(&Institution, bool)> {
        match self {
            Self::Applied(provider) => Some((provider, true)),
            Self::Left(provider) => Some((provider, false)),
            _ => None,
        }
    }
}

words!(
    /// The stage that Zorginstituut has reached with a practice (*stand van de vaststelling*).
    PracticeState {
        /// No dialogue has begun, and nothing is established.
        NotDiscussed = "not-discussed", "nog niet besproken", "not discussed yet";
        /// A dialogue on it has begun, and nothing is established.
        InDialogue = "in-dialogue", "in dialoog", "in dialogue";
        Established = "established", "vastgesteld als passende praktijk", "established as an appropriate practice";
        NotAppropriate = "not-appropriate", "aangemerkt als niet-passende praktijk", "held not to be an appropriate practice";
    }
);

messages! {
    /// A consequence that the agreements attach to a practice, for a provider or for all.
    #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
    #[serde(rename_all = "kebab-case", tag = "finding")]
    #[non_exhaustive]
    pub enum PracticeFinding {
        /// Established: it is the basis for contracts and for practice.
        BasisForContracts = "practice.basis-for-contracts":
            "De vastgestelde praktijk is de basis voor contractering.", "The established practice is the basis for contracts.";
        /// A contracted provider no longer gives care by what is established.
        ContractedWithoutApplying {
            /// The contracted provider that no longer applies the practice.
            provider: Institution,
        } = "practice.contracted-without-applying":
            "{provider} is gecontracteerd en past de vastgestelde praktijk niet meer toe.",
            "{provider} is contracted and no longer applies the established practice.";
        /// Of a contracted provider it is not known that it gives care by what is established. That is no
        /// sign that it does not.
        NotKnownToApply {
            /// The contracted provider that is not known to apply the practice.
            provider: Institution,
        } = "practice.not-known-to-apply":
            "{provider} is gecontracteerd; of de vastgestelde praktijk er wordt toegepast, is niet bekend.",
            "{provider} is contracted; whether it applies the established practice is not known.";
        /// Held not to be appropriate: it is de-implemented.
        DeImplemented = "practice.de-implemented": "De praktijk wordt afgebouwd.", "The practice is de-implemented.";
        /// A contracted provider gives care by what is to be de-implemented.
        ContractedAndApplying {
            /// The contracted provider that applies what is to be de-implemented.
            provider: Institution,
        } = "practice.contracted-and-applying":
            "{provider} is gecontracteerd en past de praktijk toe, terwijl die wordt afgebouwd.",
            "{provider} is contracted and applies the practice, while it is de-implemented.";
        /// The record holds no dialogue before the establishment, while the agreements let the dialogue come
        /// first. The record may begin later than the dialogue did.
        EstablishedWithoutDialogue = "practice.established-without-dialogue":
            "In dit verslag gaat geen dialoog aan de vaststelling vooraf. Is die gevoerd, met het Kader als leidraad?",
            "This record holds no dialogue before the establishment. Was there one, led by the Kader?";
        /// Government recognises it while Zorginstituut has not established it.
        RecognisedWithoutEstablishment = "practice.recognised-without-establishment":
            "De overheid erkent de praktijk, die het Zorginstituut niet heeft vastgesteld.",
            "Government recognises the practice, which Zorginstituut has not established.";
        /// Government recognises it while it is held not to be appropriate.
        RecognisedThoughNotAppropriate = "practice.recognised-though-not-appropriate":
            "De overheid erkent de praktijk, die als niet-passend is aangemerkt.",
            "Government recognises the practice, which is held not to be appropriate.";
        /// Established, and the record holds no recognition by government: recognition is what
        /// rewards those who go first.
        NotRecognised = "practice.not-recognised":
            "In dit verslag staat geen erkenning door de overheid. Is de praktijk erkend? Erkenning beloont wie voorloopt.",
            "This record holds no recognition by government. Is the practice recognised? Recognition rewards those who go first.";
        /// Established, and government took its recognition back.
        RecognitionWithdrawn = "practice.recognition-withdrawn":
            "De overheid heeft haar erkenning van de praktijk ingetrokken.",
            "Government has taken back its recognition of the practice.";
    }
}

impl PracticeFinding {
    /// The stable code of the finding, the same in every language.
    pub fn code(&self) -> &'static str {
        Describe::code(self)
    }

    /// The rule that it rests on, under an edition. The final agreement has both statements in one paragraph.
    pub fn rule(&self, edition: Edition) -> &'static Rule {
        match (self, edition) {
            (_, Edition::Final | Edition::Framework2023) => &rules::IZA22_A_13_A,
            (
                Self::RecognisedWithoutEstablishment
                | Self::RecognisedThoughNotAppropriate
                | Self::NotRecognised
                | Self::RecognitionWithdrawn,
                Edition::Draft,
            ) => &rules::IZA_A_6_E_RECOGNISE,
            (_, Edition::Draft) => &rules::IZA_A_6_E,
        }
    }
}

/// The record of a practice with Zorginstituut and government (*vaststelling en erkenning*): dated facts,
/// in order.
///
/// Only Zorginstituut establishes, after a dialogue in which the Kader leads; the library repeats what was
/// established and says what follows.
///
/// ```
/// use passende_zorg::party::Institution;
/// use passende_zorg::practice::{EstablishmentLog, PracticeState};
/// let log: EstablishmentLog = serde_json::from_str(
///     r#"{"practice": "Telemonitoring at home", "events": [
/// {"on": "2024-02-01", "event": {"dialogue": {"title": "Kader Passende Zorg", "section": "all",
/// "consulted": "2024-02-01"}}},
/// {"on": "2024-09-01", "event": {"established": {"title": "Decision", "section": "1",
/// "consulted": "2024-09-02"}}},
/// {"on": "2024-10-01", "event": {"applied": "Hospital A"}}
/// ]}"#,
/// )?;
/// let standing = log.as_of("2024-10-01".parse()?);
/// assert_eq!(standing.state(), PracticeState::Established);
/// let contracted = [Institution::try_new("Hospital A")?, Institution::try_new("Hospital B")?];
/// let findings = standing.findings(&contracted);
/// let codes: Vec<&str> = findings.iter().map(|finding| finding.code()).collect();
/// assert_eq!(
///     codes,
///     ["practice.basis-for-contracts", "practice.not-known-to-apply", "practice.not-recognised"]
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "Wire")]
pub struct EstablishmentLog {
    practice: Statement,
    events: Log<PracticeEvent>,
    /// The providers that apply it, after everything that was recorded.
    #[serde(skip)]
    applying: BTreeSet<Institution>,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Wire {
    practice: Statement,
    events: Vec<LogEntry<PracticeEvent>>,
}

impl TryFrom<Wire> for EstablishmentLog {
    type Error = InputError;

    fn try_from(wire: Wire) -> Result<Self, InputError> {
        let mut log = Self::of(wire.practice);
        wire.events.into_iter().try_for_each(|LogEntry { on, event }| log.record(on, event))?;
        Ok(log)
    }
}

impl EstablishmentLog {
    /// A practice of which nothing is recorded yet.
    pub const fn of(practice: Statement) -> Self {
        Self { practice, events: Log::new(), applying: BTreeSet::new() }
    }

    /// Records what happened.
    ///
    /// # Errors
    /// When the day is before that of the event before it, when a provider applies it that already does, or
    /// leaves it that does not. Nothing is recorded then.
    pub fn record(&mut self, on: NaiveDate, event: PracticeEvent) -> Result<(), InputError> {
        if self.events.later_than(on).is_some() {
            return self.events.record(on, event);
        }
        if let Some((provider, applies)) = event.application() {
            if self.applying.contains(provider) == applies {
                let found = provider.to_string().into();
                let refused =
                    if applies { Refused::AppliesAlready { found } } else { Refused::DoesNotApply { found } };
                return Err(refused.at(format!("{}.event", self.events.next())));
            }
            if applies {
                self.applying.insert(provider.clone());
            } else {
                self.applying.remove(provider);
            }
        }
        self.events.keep(on, event);
        Ok(())
    }

    /// Reads a record from JSON.
    ///
    /// # Errors
    /// As [`record`](Self::record), and when the text is not JSON or a key is unknown or missing. The
    /// error names the place.
    #[cfg(feature = "formats")]
    #[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
    pub fn from_json(text: &[u8]) -> Result<Self, InputError> {
        let wire: Wire = crate::from_json(text)?;
        wire.try_into()
    }

    /// The practice that the record is about.
    pub const fn practice(&self) -> &Statement {
        &self.practice
    }

    /// The events in the order of their days.
    pub fn events(&self) -> &[LogEntry<PracticeEvent>] {
        self.events.entries()
    }

    /// Where it stood at the end of a day.
    pub const fn as_of(&self, on: NaiveDate) -> PracticeStanding<'_> {
        PracticeStanding { log: self, on }
    }
}

/// Where a practice stands at the end of a day.
#[derive(Debug, Clone, Copy)]
pub struct PracticeStanding<'a> {
    log: &'a EstablishmentLog,
    on: NaiveDate,
}

impl<'a> PracticeStanding<'a> {
    /// The record with all events, also those after the day.
    pub const fn log(&self) -> &'a EstablishmentLog {
        self.log
    }

    /// The day asked about, included.
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The notices of events that are left out, since they are dated after the day.
    pub fn notices(&self) -> Vec<StandingNotice> {
        StandingNotice::later(self.on, self.log.events().iter().map(|entry| entry.on)).into_iter().collect()
    }

    fn events(&self) -> impl Iterator<Item = (NaiveDate, &'a PracticeEvent)> + use<'a> {
        self.log.events.until(self.on).iter().map(|entry| (entry.on, &entry.event))
    }

    /// What Zorginstituut settled last, or how far the dialogue is. A dialogue after it re-opens nothing
    /// until it has an outcome.
    pub fn state(&self) -> PracticeState {
        self.state_since().0
    }

    /// The day since when it stands so; nothing when nothing happened yet.
    pub fn since(&self) -> Option<NaiveDate> {
        self.state_since().1
    }

    fn state_since(&self) -> (PracticeState, Option<NaiveDate>) {
        self.events().fold((PracticeState::NotDiscussed, None), |(state, since), (on, event)| {
            let next = match (event, state) {
                (PracticeEvent::Established(_), _) => PracticeState::Established,
                (PracticeEvent::NotAppropriate(_), _) => PracticeState::NotAppropriate,
                (PracticeEvent::Dialogue(_), PracticeState::NotDiscussed) => PracticeState::InDialogue,
                _ => state,
            };
            (next, if next == state { since } else { Some(on) })
        })
    }

    /// The day since when government recognises it; nothing when it does not.
    pub fn recognised_since(&self) -> Option<NaiveDate> {
        self.events().fold(None, |since, (on, event)| match event {
            PracticeEvent::Recognised(_) => since.or(Some(on)),
            PracticeEvent::RecognitionWithdrawn(_) => None,
            _ => since,
        })
    }

    /// The providers that give care by it, each with the day since when, by name.
    pub fn applying(&self) -> impl Iterator<Item = (&'a Institution, NaiveDate)> + use<'a> {
        self.applying_by_name().into_iter()
    }

    fn applying_by_name(&self) -> BTreeMap<&'a Institution, NaiveDate> {
        self.applied().filter_map(|(provider, since)| Some((provider, since?))).collect()
    }

    /// The providers that ever applied it, each with the day since when; nothing when it no longer does.
    fn applied(&self) -> impl Iterator<Item = (&'a Institution, Option<NaiveDate>)> + use<'a> {
        let mut applied = BTreeMap::new();
        for (on, event) in self.events() {
            match event {
                PracticeEvent::Applied(provider) => applied.insert(provider, Some(on)),
                PracticeEvent::Left(provider) => applied.insert(provider, None),
                _ => None,
            };
        }
        applied.into_iter()
    }

    /// The findings for the contracts with some providers, in a fixed order.
    pub fn findings(&self, contracted: &[Institution]) -> Vec<PracticeFinding> {
        let applied: BTreeMap<_, _> = self.applied().collect();
        let state = self.state();
        let of = |provider: &Institution| {
            let provider = provider.clone();
            match (state, applied.get(&provider)) {
                (PracticeState::Established, None) => Some(PracticeFinding::NotKnownToApply { provider }),
                (PracticeState::Established, Some(None)) => {
                    Some(PracticeFinding::ContractedWithoutApplying { provider })
                }
                (PracticeState::NotAppropriate, Some(Some(_))) => {
                    Some(PracticeFinding::ContractedAndApplying { provider })
                }
                _ => None,
            }
        };
        let follows = match state {
            PracticeState::Established => Some(PracticeFinding::BasisForContracts),
            PracticeState::NotAppropriate => Some(PracticeFinding::DeImplemented),
            PracticeState::NotDiscussed | PracticeState::InDialogue => None,
        };
        let recognition = match (state, self.recognised_since()) {
            (PracticeState::Established, None) if self.was_recognised() => {
                Some(PracticeFinding::RecognitionWithdrawn)
            }
            (PracticeState::Established, None) => Some(PracticeFinding::NotRecognised),
            (PracticeState::Established, Some(_)) | (_, None) => None,
            (PracticeState::NotAppropriate, Some(_)) => Some(PracticeFinding::RecognisedThoughNotAppropriate),
            (_, Some(_)) => Some(PracticeFinding::RecognisedWithoutEstablishment),
        };
        let dialogue =
            self.was_established_without_dialogue().then_some(PracticeFinding::EstablishedWithoutDialogue);
        let mut findings: Vec<PracticeFinding> = follows
            .into_iter()
            .chain(contracted.iter().filter_map(of))
            .chain(dialogue)
            .chain(recognition)
            .collect();
        findings.sort_unstable();
        findings.dedup();
        findings
    }

    fn was_recognised(&self) -> bool {
        self.events().any(|(_, event)| matches!(event, PracticeEvent::Recognised(_)))
    }

    /// The last day of the year that the agreements give in principle for de-implementation (final
    /// agreement, A 3f), where it was held not to be appropriate. That this year holds for a practice too
    /// is a reading of this crate: part A 13a gives no term.
    pub fn de_implemented_by(&self) -> Option<NaiveDate> {
        let since = self.since().filter(|_| self.state() == PracticeState::NotAppropriate)?;
        Term::since(since, None).map(|term| term.by())
    }

    /// Whether it was established at first without a dialogue before it.
    fn was_established_without_dialogue(&self) -> bool {
        let mut events = self.events().map(|(_, event)| event);
        let first =
            events.find(|event| matches!(event, PracticeEvent::Dialogue(_) | PracticeEvent::Established(_)));
        matches!(first, Some(PracticeEvent::Established(_)))
    }
}
