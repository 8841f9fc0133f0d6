//! Waste: more or heavier care than needed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::explanation::{Explanation, OpenQuestion, Sign, assessed};
use crate::formats::{InputError, refusals};
use crate::judgement::Judgement;
use crate::language::{Message, Text};
use crate::messages::{Fixed, messages};
use crate::practice::rules;
use crate::principle::Signal;
use crate::quantity::CountRange;
use crate::words::words;

words!(
    /// A kind of waste (*verspilling*): more or heavier care than needed (advice of 2020, introduction).
    WasteKind {
        /// Specialised or heavy care where lighter care is enough.
        TooHeavy = "too-heavy", "zwaardere zorg dan nodig", "heavier care than needed";
        /// Care on site where digital care would do.
        OnSite = "on-site", "op locatie waar digitaal volstaat", "on site where digital care would do";
        /// Care that prevention, a healthier life or healthier surroundings would have made unnecessary.
        Preventable = "preventable", "te voorkomen met preventie of leefstijl", "preventable by prevention or life style";
    }
);

/// How much care was given, and how much of it was more or heavier than needed (*screening op verspilling*).
///
/// What was needed is not defined anywhere: it is settled where the care is given. So the number that was
/// not needed comes with who judged it, when and why.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct WasteCount {
    /// The kind of waste that was looked for; a screening has each kind once.
    pub kind: WasteKind,
    /// The amount of care that was given: patients, contacts or admissions.
    pub given: CountRange,
    /// The part of it that was more or heavier than needed; nothing when nobody looked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_needed: Option<NotNeeded>,
}

/// A number that was not needed, as someone judged.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct NotNeeded {
    /// The number that was not needed, exact or between bounds.
    pub count: CountRange,
    /// Who judged, when and why. The verdict says whether lighter care would have been
    /// enough: *met* when it would.
    pub judgement: Judgement,
}

/// The three kinds of waste, each with what is known of it.
///
/// ```
/// use passende_zorg::principle::Signal;
/// use passende_zorg::practice::{WasteKind, WasteScreen};
/// let screen: WasteScreen = serde_json::from_str(
///     r#"[{"kind": "on-site", "given": 2000, "not-needed": {
/// "count": {"at-least": 500, "at-most": 700},
/// "judgement": {"by": "department", "on": "2025-02-01", "verdict": "met",
/// "reason": "controls without examination"}
/// }}]"#,
/// )?;
/// assert_eq!(screen.signal(WasteKind::OnSite), Signal::Raised);
/// assert_eq!(screen.signal(WasteKind::Preventable), Signal::Unknown);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "Vec<WasteCount>", into = "Vec<WasteCount>")]
pub struct WasteScreen(Vec<WasteCount>);

impl WasteScreen {
    /// A screen, each kind once.
    ///
    /// # Errors
    /// When a kind is given twice, or when certainly more was not needed than was given.
    pub fn try_new(counts: Vec<WasteCount>) -> Result<Self, InputError> {
        for (at, count) in counts.iter().enumerate() {
            if counts.iter().take(at).any(|before| before.kind == count.kind) {
                return Err(Refused::Twice { at, kind: count.kind.code() }.into());
            }
            if let (Some(not_needed), Some(given)) = (&count.not_needed, count.given.most())
                && not_needed.count.least() > given
            {
                return Err(Refused::MoreThanGiven { at, given, found: not_needed.count.least() }.into());
            }
        }
        Ok(Self(counts))
    }

    /// The count of a kind; nothing when it was not looked at.
    pub fn of(&self, kind: WasteKind) -> Option<&WasteCount> {
        self.0.iter().find(|count| count.kind == kind)
    }

    /// Whether a kind is signalled: raised when certainly some of it was not needed, not raised
    /// when certainly none.
    pub fn signal(&self, kind: WasteKind) -> Signal {
        let Some(not_needed) = self.of(kind).and_then(|count| count.not_needed.as_ref()) else {
            return Signal::Unknown;
        };
        match not_needed.judgement.verdict() {
            crate::Verdict::Met if not_needed.count.least() > 0 => Signal::Raised,
            crate::Verdict::Met if not_needed.count.most() != Some(0) => Signal::Unknown,
            _ => Signal::NotRaised,
        }
    }

    /// The three kinds as a tree.
    pub fn explanation(&self) -> Explanation {
        const SCREEN: Sign = Sign::new("screen", Text::new("signalen", "signals"));
        let parts = WasteKind::ALL.iter().map(|kind| {
            let signal = self.signal(*kind);
            let asked = (signal == Signal::Unknown)
                .then(|| OpenQuestion::judgement(Message::new(Said::asked(*kind)), &rules::ADV2020_S_WASTE));
            Explanation::new(signal, self.told(*kind)).with_questions(asked.into_iter().collect())
        });
        Explanation::new(SCREEN, Message::new(Said::Screen))
            .on_basis(&rules::ADV2020_S_WASTE)
            .with_parts(parts)
    }

    /// What is known of a kind, under its code.
    fn told(&self, kind: WasteKind) -> Message {
        let Some(WasteCount { given, not_needed, .. }) = self.of(kind) else {
            return Message::new(Fixed(kind.code(), kind.text()));
        };
        let given = *given;
        let told = match not_needed {
            None => Said::NotLooked { kind, given },
            Some(NotNeeded { count, judgement: judged }) => {
                let (by, on, reason) = (judged.by().to_owned(), judged.on(), judged.reason().to_owned());
                Said::Judged { kind, count: *count, given, by, on, reason }
            }
        };
        Message::new(told)
    }
}

assessed!(WasteScreen);

impl TryFrom<Vec<WasteCount>> for WasteScreen {
    type Error = InputError;

    fn try_from(counts: Vec<WasteCount>) -> Result<Self, InputError> {
        Self::try_new(counts)
    }
}

impl From<WasteScreen> for Vec<WasteCount> {
    fn from(screen: WasteScreen) -> Self {
        screen.0
    }
}

messages! {
    /// A line of the explanation.
    #[derive(Debug)]
    enum Said {
        Screen = "waste.screen":
            "Meer of zwaardere zorg dan nodig, in drie soorten.", "More or heavier care than needed, in three kinds.";
        NotLooked { kind: WasteKind, given: CountRange } = { kind.code() }:
            "{kind}: {given} geleverd, niet bekeken", "{kind}: {given} given, nobody looked";
        Judged { kind: WasteKind, count: CountRange, given: CountRange, by: String, on: NaiveDate, reason: String } = { kind.code() }:
            "{kind}: {count} van {given} ({by}, {on}: {reason})", "{kind}: {count} of {given} ({by}, {on}: {reason})";
        AskedTooHeavy = "waste.asked":
            "Bij hoeveel patiënten had lichtere zorg dezelfde uitkomst gegeven?",
            "For how many patients would lighter care have had the same outcome?";
        AskedOnSite = "waste.asked":
            "Hoeveel contacten op locatie hadden digitaal gekund?", "How many contacts on site could have been digital?";
        AskedPreventable = "waste.asked":
            "Hoeveel van deze zorg was met preventie niet nodig geweest?", "How much of this care would prevention have made unnecessary?";
    }
}

impl Said {
    const fn asked(kind: WasteKind) -> Self {
        match kind {
            WasteKind::TooHeavy => Self::AskedTooHeavy,
            WasteKind::OnSite => Self::AskedOnSite,
            WasteKind::Preventable => Self::AskedPreventable,
        }
    }
}

refusals! {
    /// The reasons for which a screening on waste is refused.
    enum Refused {
        Twice { at: usize, kind: &'static str } = "waste.twice" at "[{at}].kind":
            "verwacht: elke soort één keer; gevonden: `{kind}` nogmaals",
            "expected each kind once, found `{kind}` again";
        MoreThanGiven { at: usize, given: u64, found: u64 } = "waste.more-than-given" at "[{at}].not-needed":
            "verwacht: hoogstens de {given} die zijn verstrekt; gevonden: {found}",
            "expected at most the {given} that were given, found {found}";
    }
}
