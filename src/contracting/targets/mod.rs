//! What would have changed by when (*doelen en uitkomsten*): the measurable aims of both texts, and measured values held
//! against them.
//!
//! | what | item |
//! |---|---|
//! | an aim: how much, by when, from where | [`Target`], [`TargetGroup`] |
//! | a measured value | [`TargetReading`] |
//! | how far it is, and whether it is on its way | [`TargetReview`], [`TargetStanding`] |
//! | who may take part in a combined lifestyle intervention | [`LifestyleEntry`] |

mod lifestyle;
mod review;
mod table;

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::formats::{InputError, refusals};
use crate::language::Text;
use crate::quantity::CountRange;
use crate::record::record;
use crate::rule::Rule;
use crate::source::Edition;
use crate::time::Year;
use crate::words::words;

#[doc(alias = "gecombineerde leefstijlinterventie")]
#[doc(alias = "GLI")]
pub use lifestyle::LifestyleEntry;
pub use lifestyle::LifestyleFacts;
#[doc(alias = "wachttijden")]
pub use review::TargetReview;

words!(
    /// For whom or for what an aim is (*doelgroep*).
    TargetGroup {
        /// People with mental complaints.
        MentalComplaints = "mental-complaints", "mensen met psychische klachten", "people with mental complaints";
        /// People with cancer, or at risk of it.
        Cancer = "cancer", "mensen met (risico op) kanker", "people with cancer or at risk of it";
        /// People with cardiovascular disease, or at risk of it.
        Cardiovascular = "cardiovascular", "mensen met (risico op) hart- en vaatziekten", "people with cardiovascular disease or at risk of it";
        /// Frail older people.
        Frail = "frail", "ouderen met een kwetsbare gezondheid", "frail older people";
        /// Professionals.
        Professionals = "professionals", "zorgprofessionals", "professionals";
        /// Everyone: digital care and outcome information.
        Everyone = "everyone", "iedereen", "everyone";
    }
);

impl TargetGroup {
    /// Whether its aims stand among those that the text calls a proposal.
    const fn is_proposal(self) -> bool {
        matches!(self, Self::MentalComplaints | Self::Cancer | Self::Cardiovascular | Self::Frail)
    }
}

words!(
    /// How a measured value stands (*stand van een doel*). On its way is a straight line from baseline to target, which
    /// is our reading: no text draws a line.
    TargetStanding {
        /// The target is reached.
        Reached = "reached", "behaald", "reached";
        /// It is not reached yet, and at least as far as the line.
        OnTrack = "on-track", "op koers", "on track";
        /// It is not reached yet, and behind the line.
        Behind = "behind", "achter op koers", "behind";
        /// It is not reached, and its year is there; or there is no year.
        NotReached = "not-reached", "niet behaald", "not reached";
        /// What is known does not tell.
        Unknown = "unknown", "niet te zeggen", "not to be said";
    }
);

/// A measurable aim of the agreement (*doel*): a row of the table, known by its name.
///
/// ```
/// use passende_zorg::contracting::targets::Target;
/// use passende_zorg::source::Edition;
///
/// let intake = Target::named("intake-in-norm").unwrap();
/// assert_eq!(intake.year(Edition::Draft).map(|year| year.number()), Some(2025));
/// assert_eq!(intake.value(Edition::Draft, None), "0.8".parse().ok());
/// // The final text wants everyone within the norm, at the end of its term.
/// assert_eq!(intake.value(Edition::Final, None), "1".parse().ok());
/// ```
///
/// *Source*: draft, 5.3 and by rule; final text, part L and by rule. Both call their aims a proposal that has to be
/// worked out.
#[derive(Debug, Clone, Copy)]
#[doc(alias = "uitkomstdoel")]
pub struct Target(&'static Row);

#[derive(Debug)]
struct Row {
    name: &'static str,
    group: TargetGroup,
    text: Text,
    unit: Unit,
    draft: Option<Goal>,
    last: Option<Goal>,
    rules: &'static [&'static Rule],
}

/// What an aim is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Share,
    Weeks,
    People,
}

/// How much, by which year, from where.
#[derive(Debug, Clone, Copy)]
struct Goal {
    change: Change,
    year: Option<u16>,
    /// A value in hundredths, and its year.
    baseline: Option<(u16, u16)>,
}

/// What has to come of a value. Numbers are a numerator and a denominator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    AtLeast(u32, u32),
    AtMost(u32, u32),
    /// So many hundredths less than the baseline.
    PointsLess(u32),
    /// So many per cent less than the baseline.
    PercentLess(u32),
    /// Less than the baseline; how much the text leaves open.
    Less,
    /// At most a number that the text leaves open.
    Open,
}

impl Target {
    /// Every aim, in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> + Clone {
        table::TARGETS.iter().map(Self)
    }

    /// The one with a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|target| target.name() == name)
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        self.0.name
    }

    /// What is aimed at, in a few words.
    pub const fn text(self) -> Text {
        self.0.text
    }

    /// For whom or for what it is.
    pub const fn group(self) -> TargetGroup {
        self.0.group
    }

    /// The year by which an edition wants it; none where it names no year or does not have the aim.
    pub fn year(self, edition: Edition) -> Option<Year> {
        Year::try_new(self.goal(edition)?.year?.into()).ok()
    }

    /// The value that an edition wants: a share (0.8 is 80 %), weeks or people. Where it is so much less than the
    /// baseline, that of `baseline`; none where the text leaves the number open, or does not have the aim.
    pub fn value(self, edition: Edition, baseline: Option<Decimal>) -> Option<Decimal> {
        let hundredths = |number: u32| Decimal::new(number.into(), 2);
        match self.goal(edition)?.change {
            Change::AtLeast(value, of) | Change::AtMost(value, of) => {
                Decimal::from(value).checked_div(of.into())
            }
            Change::PointsLess(points) => baseline?.checked_sub(hundredths(points)),
            Change::PercentLess(share) => baseline?.checked_mul(Decimal::ONE.checked_sub(hundredths(share))?),
            Change::Less | Change::Open => None,
        }
    }

    /// The baseline that the text itself gives, and its year.
    pub fn baseline(self, edition: Edition) -> Option<(Decimal, Year)> {
        let (value, year) = self.goal(edition)?.baseline?;
        Some((Decimal::new(value.into(), 2), Year::try_new(year.into()).ok()?))
    }

    /// The rule that says it under an edition.
    pub fn rule(self, edition: Edition) -> Option<&'static Rule> {
        let document = edition.agreement().document();
        self.0.rules.iter().copied().find(|rule| rule.citation().document() == document)
    }

    fn goal(self, edition: Edition) -> Option<Goal> {
        edition.pick(self.0.draft, self.0.last)
    }

    const fn more_is_better(change: Change) -> bool {
        matches!(change, Change::AtLeast(..))
    }
}

/// Every rule of the table that has no other.
pub(super) fn rules() -> impl Iterator<Item = &'static Rule> {
    let rules = table::TARGETS.iter().flat_map(|row| row.rules.iter().copied());
    rules.filter(|rule| rule.evaluated_by() == crate::contracting::agreed::table::EVALUATED_BY)
}

record! {
    /// A measured value of an aim (*meting*): a number, or counts of which it is a share.
    TargetReading, "a reading: an object with `target`";
    has {
        /// The aim that it is of.
        target: Target,
    }
    may {
        /// The year that it is of.
        year: Year,
        /// Those who have it, of `whole`; withheld or between bounds too.
        part: CountRange,
        /// All of them.
        whole: CountRange,
        /// The year of the baseline.
        baseline_year: Year,
    }
    numbers {
        /// The value: a share (0.8 is 80 %), weeks or people.
        value,
        /// The value before, where the text gives none or another one counts here.
        baseline,
        /// The number that parties agreed on afterwards, where the text leaves it open.
        agreed,
    }
}

impl TargetReading {
    fn check(&self) -> Result<(), InputError> {
        let counts = (self.part.is_some(), self.whole.is_some());
        if self.value.is_some() && counts != (false, false) {
            return Err(Refused::Value.into());
        }
        match (self.part, self.whole) {
            (Some(_), None) | (None, Some(_)) => return Err(Refused::Counts.into()),
            (Some(part), Some(whole)) if whole.most().is_some_and(|most| part.least() > most) => {
                return Err(Refused::Part { found: part.least() }.into());
            }
            _ => {}
        }
        if self.part.is_some() && self.target.0.unit != Unit::Share {
            return Err(Refused::Unit.into());
        }
        let of_share = self.target.0.unit == Unit::Share;
        let numbers = [("value", self.value), ("baseline", self.baseline), ("agreed", self.agreed)];
        let wrong = numbers.into_iter().find_map(|(field, found)| {
            let found = found?;
            (found.is_sign_negative() && !found.is_zero() || of_share && found > Decimal::ONE)
                .then_some((field, found))
        });
        match wrong {
            Some((field, found)) => Err(Refused::Number { field, found }.into()),
            None => Ok(()),
        }
    }

    /// The least and the most that the value can be; none where it is not known, the most none where nothing bounds it.
    fn bounds(&self) -> Option<(Decimal, Option<Decimal>)> {
        if let Some(value) = self.value {
            return Some((value, Some(value)));
        }
        let (part, whole) = self.part.zip(self.whole)?;
        let share = |part: u64, whole: u64| Decimal::from(part).checked_div(whole.into());
        let least = whole.most().map_or(Some(Decimal::ZERO), |most| share(part.least(), most))?;
        let most = part
            .most()
            .and_then(|most| share(most, whole.least()))
            .map_or(Decimal::ONE, |most| most.min(Decimal::ONE));
        Some((least, Some(most)))
    }
}

refusals! {
    /// The reasons for which a reading is refused.
    enum Refused {
        Value = "target.value" at "value": "expected a value or counts, found both";
        Counts = "target.counts" at "whole": "expected `part` and `whole` together, found one";
        Part { found: u64 } = "target.part" at "part": "expected no more than `whole`, found {found} at least";
        Unit = "target.unit" at "part": "expected a value of this aim, for it is no share, found counts";
        Number { field: &'static str, found: Decimal } = "target.number" at "{field}": "expected no number below zero, and a share of at most 1, found {found}";
        Agreed = "target.agreed" at "agreed": "expected no number of your own where the text gives one, found one";
    }
}

impl PartialEq for Target {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self.0, other.0)
    }
}

impl Eq for Target {}

/// Its name.
impl Serialize for Target {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for Target {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        let found = Self::named(&name);
        found.ok_or_else(|| {
            serde::de::Error::custom(format_args!("expected the name of an aim, found `{name}`"))
        })
    }
}

/// Writes the aims, two or three lines each: name, group, unit and words; then by edition how much by when from
/// where, and the rules.
macro_rules! rows {
    ($($name:literal $group:ident $unit:ident = $nl:literal, $en:literal:
        $(draft $draft:ident($($of:literal),*) $(by $year:literal)? $(from $from:literal in $in:literal)?;)?
        $(last $last:ident($($of_last:literal),*) $(by $year_last:literal)? $(from $from_last:literal in $in_last:literal)?;)?
        $(( $($rule:tt)+ ))+;)+) => {
        use crate::contracting::agreed::table as t;

        /// The aims.
        pub(super) static TARGETS: &[super::Row] = &[$(super::Row {
            name: $name,
            group: super::TargetGroup::$group,
            text: crate::language::Text::new($nl, $en),
            unit: super::Unit::$unit,
            draft: super::rows!(@maybe $(super::rows!(@goal $draft($($of),*) [$($year)?] [$($from, $in)?]))?),
            last: super::rows!(@maybe $(super::rows!(@goal $last($($of_last),*) [$($year_last)?] [$($from_last, $in_last)?]))?),
            rules: &[$(t::rows!(@asked $nl, $en, $($rule)+).rule),+],
        }),+];
    };
    (@maybe) => { None };
    (@maybe $found:expr) => { Some($found) };
    (@goal $change:ident($($of:literal),*) [$($year:literal)?] [$($from:literal, $in:literal)?]) => {
        super::Goal {
            change: super::rows!(@change $change($($of),*)),
            year: super::rows!(@maybe $($year)?),
            baseline: super::rows!(@maybe $(($from, $in))?),
        }
    };
    (@change $change:ident()) => { super::Change::$change };
    (@change $change:ident($($of:literal),+)) => { super::Change::$change($($of),+) };
}
use rows;
