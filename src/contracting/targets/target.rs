//! The aims: how much, by when, from where.

use rust_decimal::Decimal;

use super::table::TARGETS;
use crate::language::{Language, Text};
use crate::rule::Rule;
use crate::source::Edition;
use crate::time::Year;
use crate::words::{named, words};

words!(
    /// For whom or for what an aim is (*doelgroep*).
    AimGroup {
        MentalComplaints = "mental-complaints", "mensen met psychische klachten", "people with mental complaints";
        Cancer = "cancer", "mensen met (risico op) kanker", "people with cancer or at risk of it";
        Cardiovascular = "cardiovascular", "mensen met (risico op) hart- en vaatziekten", "people with cardiovascular disease or at risk of it";
        /// Older people who are frail.
        Frail = "frail", "ouderen met een kwetsbare gezondheid", "frail older people";
        /// Those who work in care.
        Professionals = "professionals", "zorgprofessionals", "professionals";
        /// Everyone: digital care and outcome information.
        Everyone = "everyone", "iedereen", "everyone";
    }
);

words!(
    /// How a measured value stands (*stand van een doel*). On its way is a straight line from baseline to
    /// target, which is our reading: no text draws a line.
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
/// *Source*: draft, 5.3 and by rule; final text, part L and by rule. Both call their aims a proposal that
/// has to be worked out.
#[derive(Debug, Clone, Copy)]
pub struct Target(pub(super) &'static Row);

#[derive(Debug)]
pub(super) struct Row {
    pub(super) name: &'static str,
    pub(super) group: AimGroup,
    pub(super) text: Text,
    pub(super) unit: Unit,
    pub(super) draft: Option<Goal>,
    pub(super) last: Option<Goal>,
    pub(super) rules: &'static [&'static Rule],
}

/// What an aim is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Share,
    Weeks,
    People,
    /// In the unit in which who gives it measures.
    Number,
}

/// How much, by which year, from where.
#[derive(Debug, Clone, Copy)]
pub(super) struct Goal {
    pub(super) change: Change,
    pub(super) year: Option<u16>,
    /// A value in hundredths, and its year.
    pub(super) baseline: Option<(u16, u16)>,
    /// The year of the baseline, of which the text gives no value.
    pub(super) since: Option<u16>,
}

/// What has to come of a value. Numbers are a numerator and a denominator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    AtLeast(u32, u32),
    AtMost(u32, u32),
    /// About a share, and one from which something has to be done: between the two the text decides nothing.
    About(u32, u32, u32, u32),
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
    /// The unit in which it is counted, as it stands in names of values.
    #[cfg(feature = "formats")]
    pub(crate) const fn unit_code(self) -> &'static str {
        match self.0.unit {
            Unit::Share => "share",
            Unit::Weeks => "weeks",
            Unit::People => "people",
            Unit::Number => "number",
        }
    }

    /// Every aim, in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> + Clone {
        TARGETS.iter().map(Self)
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
    pub const fn group(self) -> AimGroup {
        self.0.group
    }

    /// The year by which an edition wants it; none where it names no year or does not have the aim.
    pub fn year(self, edition: Edition) -> Option<Year> {
        Year::try_new(self.goal(edition)?.year?.into()).ok()
    }

    /// The value that an edition wants: a share (0.8 is 80 %), weeks or people. Where it is so much less
    /// than the baseline, that of `baseline`; none where the text leaves the number open, or does not have
    /// the aim.
    pub fn value(self, edition: Edition, baseline: Option<Decimal>) -> Option<Decimal> {
        let hundredths = |number: u32| Decimal::new(number.into(), 2);
        match self.goal(edition)?.change {
            Change::AtLeast(value, of) | Change::AtMost(value, of) | Change::About(value, of, ..) => {
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

    /// The year of the baseline, by the text itself, whether or not it gives the value of that year.
    pub fn baseline_year(self, edition: Edition) -> Option<Year> {
        let goal = self.goal(edition)?;
        Year::try_new(goal.baseline.map(|(_, year)| year).or(goal.since)?.into()).ok()
    }

    /// The rule that says it under an edition.
    pub fn rule(self, edition: Edition) -> Option<&'static Rule> {
        let document = edition.agreement().document();
        self.0.rules.iter().copied().find(|rule| rule.citation().document() == document)
    }

    /// Whether it stands among the aims that a text calls a proposal: 5.3 of the draft, part L of the final
    /// text.
    pub(super) fn is_proposal(self, edition: Edition) -> bool {
        let section = self.rule(edition).map(|rule| rule.citation().section().get(Language::Dutch));
        section.is_some_and(|section| section.starts_with(edition.pick("5.3", "deel L")))
    }

    pub(super) fn goal(self, edition: Edition) -> Option<Goal> {
        edition.pick(self.0.draft, self.0.last)
    }

    pub(super) const fn more_is_better(change: Change) -> bool {
        matches!(change, Change::AtLeast(..))
    }
}

/// Every rule of the table that has no other.
pub(in crate::contracting) fn rules() -> impl Iterator<Item = &'static Rule> {
    let rules = TARGETS.iter().flat_map(|row| row.rules.iter().copied());
    rules.filter(|rule| rule.evaluated_by() == crate::contracting::agreed::table::EVALUATED_BY)
}

named!(Target, crate::language::Text::new("de naam van een doel", "the name of an aim"));

/// Writes the aims, two or three lines each: name, group, unit and words; then by edition how much by when
/// from where, and the rules.
macro_rules! rows {
    ($($name:literal $group:ident $unit:ident = $nl:literal, $en:literal:
        $(draft $draft:ident($($of:literal),*) $(by $year:literal)? $(from $from:literal in $in:literal)? $(since $since:literal)?;)?
        $(last $last:ident($($of_last:literal),*) $(by $year_last:literal)? $(from $from_last:literal in $in_last:literal)? $(since $since_last:literal)?;)?
        $(( $($rule:tt)+ ))+;)+) => {
        use crate::contracting::agreed::table as t;
        use crate::contracting::targets::target as g;

        /// The aims.
        pub(super) static TARGETS: &[g::Row] = &[$(g::Row {
            name: $name,
            group: g::AimGroup::$group,
            text: crate::language::Text::new($nl, $en),
            unit: g::Unit::$unit,
            draft: g::rows!(@maybe $(g::rows!(@goal $draft($($of),*) [$($year)?] [$($from, $in)?] [$($since)?]))?),
            last: g::rows!(@maybe $(g::rows!(@goal $last($($of_last),*) [$($year_last)?] [$($from_last, $in_last)?] [$($since_last)?]))?),
            rules: &[$(t::rows!(@asked $nl, $en, $($rule)+).rule),+],
        }),+];
    };
    (@maybe) => { None };
    (@maybe $found:expr) => { Some($found) };
    (@goal $change:ident($($of:literal),*) [$($year:literal)?] [$($from:literal, $in:literal)?] [$($since:literal)?]) => {
        g::Goal {
            change: g::rows!(@change $change($($of),*)),
            year: g::rows!(@maybe $($year)?),
            baseline: g::rows!(@maybe $(($from, $in))?),
            since: g::rows!(@maybe $($since)?),
        }
    };
    (@change $change:ident()) => { g::Change::$change };
    (@change $change:ident($($of:literal),+)) => { g::Change::$change($($of),+) };
}
pub(super) use rows;
