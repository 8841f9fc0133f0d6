//! What only a person can decide: recorded with who, when and why.

use core::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Verdict;
use crate::formats::{Excerpt, InputError, refusals};
use crate::language::{Language, day_in_words};
use crate::messages::Say;
use crate::party::{checked_name, name};
use crate::statement::Statement;

/// The judgement of a person on an open norm (*oordeel van een beoordelaar*).
///
/// Where a rule uses words that no number settles, the library does not guess: it asks for a judgement, and
/// repeats it in the result together with who gave it, on which day, and the reason.
///
/// ```
/// use passende_zorg::{Verdict, judgement::Judgement};
///
/// let judgement: Judgement = serde_json::from_str(r#"{
///     "by": "assessor 7", "on": "2025-03-01", "verdict": "met",
///     "reason": "review of 2024 shows no loss of quality"
/// }"#)?;
/// assert_eq!(judgement.verdict(), Verdict::Met);
/// assert_eq!(judgement.by(), "assessor 7");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "Wire")]
#[doc(alias = "oordeel")]
pub struct Judgement {
    by: String,
    on: NaiveDate,
    reason: String,
    verdict: Verdict,
}

impl Judgement {
    /// A judgement, given by someone, on a day, for a reason.
    ///
    /// # Errors
    /// When the name or the reason is empty or has characters in it that one does not see, when the
    /// reason goes over several lines, or when the verdict is *undetermined*: who has not judged
    /// has given no judgement.
    pub fn try_new(by: &str, on: NaiveDate, reason: &str, verdict: Verdict) -> Result<Self, InputError> {
        let (by, reason) = (by.trim(), reason.trim());
        if by.is_empty() {
            return Err(Refused::NoName.into());
        }
        let by = checked_name(by).map_err(|error| error.within("by"))?;
        if reason.is_empty() {
            return Err(Refused::NoReason.into());
        }
        let stated = Statement::try_new(reason).map_err(|error| error.within("reason"))?;
        if reason.chars().any(char::is_control) {
            return Err(Refused::SeveralLines { found: reason.into() }.into());
        }
        if verdict.is_undetermined() {
            return Err(Refused::Undetermined.into());
        }
        Ok(Self { by: by.to_owned(), on, reason: stated.as_str().to_owned(), verdict })
    }

    /// The name of the one who judged.
    pub fn by(&self) -> &str {
        &self.by
    }

    /// The day on which the judgement was given.
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The reason for the judgement, on one line.
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// Whether it decides: met or not met. That something does not apply decides nothing where it is asked.
    pub(crate) const fn decides(&self) -> bool {
        matches!(self.verdict, Verdict::Met | Verdict::NotMet)
    }

    /// Whether it was given in a name: that of a party, say, or of its board or a department of it. Words
    /// are compared, letters and digits only, of any case, and those of the name stand together.
    ///
    /// ```
    /// use passende_zorg::{Verdict, judgement::Judgement};
    /// let by = |by| Judgement::try_new(by, "2025-03-01".parse().unwrap(), "seen", Verdict::Met).unwrap();
    /// assert!(by("hospital De Linde, quality department").is_in_the_name_of("Hospital De Linde"));
    /// assert!(by("the board of Hospital De Linde").is_in_the_name_of("hospital de linde"));
    /// assert!(!by("De Lindeboom").is_in_the_name_of("De Linde"));
    /// ```
    pub fn is_in_the_name_of(&self, name: &str) -> bool {
        let mut by = words(&self.by);
        words(name).next().is_some()
            && core::iter::once(by.clone())
                .chain(core::iter::from_fn(move || by.next().map(|_| by.clone())))
                .any(|mut by| words(name).all(|word| by.next().is_some_and(|of| is_same_word(of, word))))
    }

    /// Whether it was given under a name, and nothing else: as an id stands for a party.
    pub(crate) fn is_by(&self, name: &str) -> bool {
        words(name).next().is_some()
            && words(&self.by).count() == words(name).count()
            && words(&self.by).zip(words(name)).all(|(of, word)| is_same_word(of, word))
    }

    /// The verdict of the judgement, never *undetermined*.
    pub const fn verdict(&self) -> Verdict {
        self.verdict
    }
}

/// The one who judged, and the day; with `#`, as in `{judgement:#}`, the reason too.
impl Say for Judgement {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}", self.by, day_in_words(self.on, language))?;
        if f.alternate() { write!(f, ": {}", self.reason) } else { Ok(()) }
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> + Clone {
    text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn is_same_word(one: &str, other: &str) -> bool {
    one.chars().flat_map(char::to_lowercase).eq(other.chars().flat_map(char::to_lowercase))
}

#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Wire {
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::SomeText"))]
    by: String,
    #[serde(deserialize_with = "crate::formats::value::day")]
    on: NaiveDate,
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::SomeText"))]
    reason: String,
    verdict: WireVerdict,
}

/// The verdicts that a person can give.
#[derive(Clone, Copy, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
enum WireVerdict {
    Met,
    NotMet,
    NotApplicable,
}

impl TryFrom<Wire> for Judgement {
    type Error = InputError;

    fn try_from(wire: Wire) -> Result<Self, InputError> {
        let verdict = match wire.verdict {
            WireVerdict::Met => Verdict::Met,
            WireVerdict::NotMet => Verdict::NotMet,
            WireVerdict::NotApplicable => Verdict::NotApplicable,
        };
        Self::try_new(&wire.by, wire.on, &wire.reason, verdict)
    }
}

refusals! {
    /// The reasons for which facts are no judgement.
    enum Refused {
        NoName = "judgement.no-name" at "by":
            "verwacht: de naam van wie oordeelt; gevonden: een lege tekst",
            "expected the name of the person who judges, found an empty text";
        NoReason = "judgement.no-reason" at "reason":
            "verwacht: de reden van het oordeel; gevonden: een lege tekst",
            "expected the reason of the judgement, found an empty text";
        SeveralLines { found: Excerpt } = "judgement.several-lines" at "reason":
            "verwacht: de reden van het oordeel op één regel; gevonden: {found}",
            "expected the reason of the judgement on one line, found {found}";
        Undetermined = "judgement.undetermined" at "verdict":
            "verwacht: een oordeel; gevonden: `undetermined`",
            "expected a judgement, found `undetermined`";
    }
}

name!(
    /// One who has a stake in the answer (*belanghebbende*), such as the provider whose care is looked at.
    /// What they judge themselves in their own favour does not count.
    Stakeholder
);

/// Whether a judgement was given by one of those who have a stake, or in the name of one: by its board, say.
pub(crate) fn is_interested<'n>(judgement: &Judgement, mut names: impl Iterator<Item = &'n str>) -> bool {
    names.any(|name| judgement.is_in_the_name_of(name))
}
