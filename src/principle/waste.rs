//! Waste: more or heavier care than needed.

use core::fmt;

use serde::{Deserialize, Serialize};

use super::appraisal::Signal;
use super::rules;
use crate::explanation::{Explanation, OpenQuestion, Sign};
use crate::formats::{InputError, refusals};
use crate::judgement::Judgement;
use crate::language::{Describe, Language, Message, Text, day_in_words};
use crate::quantity::CountRange;
use crate::words::words;

words!(
    /// A kind of waste (*verspilling*): more or heavier care than needed (advice of 2020, introduction).
    #[doc(alias = "verspilling")]
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
/// What was needed is not defined anywhere: it is settled where the care is given. So the number that was not needed comes with who judged
/// it, when and why.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct WasteCount {
    /// Of which kind.
    pub kind: WasteKind,
    /// How much care was given: patients, contacts or admissions.
    pub given: CountRange,
    /// How much of it was more or heavier than needed; nothing when nobody looked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_needed: Option<NotNeeded>,
}

/// A number that was not needed, as someone judged.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct NotNeeded {
    /// How many.
    pub count: CountRange,
    /// Who judged, when and why. The verdict says whether lighter care would have been enough: *met* when it would.
    pub judgement: Judgement,
}

/// The three kinds of waste, each with what is known of it.
///
/// ```
/// use passende_zorg::principle::{Signal, WasteKind, WasteScreen};
/// let screen: WasteScreen = serde_json::from_str(r#"[{"kind": "on-site", "given": 2000, "not-needed": {
///     "count": {"at-least": 500, "at-most": 700},
///     "judgement": {"by": "department", "on": "2025-02-01", "verdict": "met", "reason": "controls without examination"}
/// }}]"#)?;
/// assert_eq!(screen.signal(WasteKind::OnSite), Signal::Raised);
/// assert_eq!(screen.signal(WasteKind::Preventable), Signal::Unknown);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
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

    /// What is known of a kind.
    pub fn of(&self, kind: WasteKind) -> Option<&WasteCount> {
        self.0.iter().find(|count| count.kind == kind)
    }

    /// Whether a kind is signalled: raised when certainly some of it was not needed, not raised when certainly none.
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
            let told = Told { kind: *kind, count: self.of(*kind).cloned() };
            let signal = self.signal(*kind);
            let part = Explanation::new(signal, Message::new(told));
            if signal == Signal::Unknown {
                let asked = OpenQuestion::judgement(Message::new(Asked(*kind)), &rules::ADV2020_S_WASTE);
                part.with_questions(vec![asked])
            } else {
                part
            }
        });
        let parts: Vec<Explanation> = parts.collect();
        Explanation::new(SCREEN, Message::new(Screened)).on_basis(&rules::ADV2020_S_WASTE).with_parts(parts)
    }
}

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

#[derive(Debug)]
struct Screened;

impl Describe for Screened {
    fn code(&self) -> &'static str {
        "waste.screen"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(language.pick(
            "Meer of zwaardere zorg dan nodig, in drie soorten.",
            "More or heavier care than needed, in three kinds.",
        ))
    }
}

#[derive(Debug)]
struct Told {
    kind: WasteKind,
    count: Option<WasteCount>,
}

impl Describe for Told {
    fn code(&self) -> &'static str {
        self.kind.code()
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind.in_language(language))?;
        let Some(count) = &self.count else { return Ok(()) };
        let given = count.given.in_language(language);
        match &count.not_needed {
            None => {
                write!(f, ": {given} {}", language.pick("geleverd, niet bekeken", "given, nobody looked"))
            }
            Some(NotNeeded { count, judgement }) => {
                let not_needed = count.in_language(language);
                match language {
                    Language::Dutch => write!(f, ": {not_needed} van {given}")?,
                    Language::English => write!(f, ": {not_needed} of {given}")?,
                }
                let on = day_in_words(judgement.on(), language);
                write!(f, " ({}, {on}: {})", judgement.by(), judgement.reason())
            }
        }
    }
}

#[derive(Debug)]
struct Asked(WasteKind);

impl Describe for Asked {
    fn code(&self) -> &'static str {
        "waste.asked"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match (self.0, language) {
            (WasteKind::TooHeavy, Language::Dutch) => {
                "Bij hoeveel patiënten had lichtere zorg dezelfde uitkomst gegeven?"
            }
            (WasteKind::TooHeavy, Language::English) => {
                "For how many patients would lighter care have had the same outcome?"
            }
            (WasteKind::OnSite, Language::Dutch) => "Hoeveel contacten op locatie hadden digitaal gekund?",
            (WasteKind::OnSite, Language::English) => "How many contacts on site could have been digital?",
            (WasteKind::Preventable, Language::Dutch) => {
                "Hoeveel van deze zorg was met preventie niet nodig geweest?"
            }
            (WasteKind::Preventable, Language::English) => {
                "How much of this care would prevention have made unnecessary?"
            }
        })
    }
}

refusals! {
    /// Why it is refused.
    enum Refused {
        Twice { at: usize, kind: &'static str } = "waste.twice" at "[{at}].kind": "expected each kind once, found `{kind}` again";
        MoreThanGiven { at: usize, given: u64, found: u64 } = "waste.more-than-given" at "[{at}].not-needed": "expected at most the {given} that were given, found {found}";
    }
}
