//! Two readings of one measure, compared by the library.

use core::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::Years;
use super::finding::Refused;
use super::sense::{EvidenceSilence, Sense};
use crate::exact::Exact;
use crate::formats::InputError;
use crate::language::{Language, number_in_words};
use crate::party::checked_name;
use crate::statement::Statement;
use crate::time::Year;
use crate::words::words;

words!(
    /// The direction in which a measure becomes better.
    Better {
        /// A higher value is better than a lower one.
        Higher = "higher", "hoger is beter", "higher is better";
        /// A lower value is better than a higher one.
        Lower = "lower", "lager is beter", "lower is better";
    }
);

/// A value that was read over one year or several (*meting*), known exactly or between bounds.
///
/// ```
/// use passende_zorg::principle::evidence::Reading;
/// let reading: Reading = serde_json::from_str(r#"{"value": "61.5", "from": 2022, "until": 2023}"#)?;
/// assert_eq!((reading.from().number(), reading.until().number()), (2022, 2023));
/// assert!(serde_json::from_str::<Reading>(r#"{"value": "61.5", "from": 2023, "until": 2022}"#).is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "WireReading", into = "WireReading")]
pub struct Reading {
    at_least: Decimal,
    at_most: Decimal,
    years: Years,
}

impl Reading {
    /// A value read over one year.
    pub const fn of(value: Decimal, year: Year) -> Self {
        Self { at_least: value, at_most: value, years: Years::only(year) }
    }

    /// A value between bounds, read from the first year to the last.
    ///
    /// # Errors
    /// When the bounds or the years are the wrong way round.
    pub fn between(at_least: Decimal, at_most: Decimal, from: Year, until: Year) -> Result<Self, InputError> {
        if at_most < at_least {
            return Err(Refused::BoundsReversed { at_least, at_most }.into());
        }
        Ok(Self { at_least, at_most, years: Years::try_new(from, until)? })
    }

    /// The lower bound of the value.
    pub const fn at_least(&self) -> Decimal {
        self.at_least
    }

    /// The upper bound of the value.
    pub const fn at_most(&self) -> Decimal {
        self.at_most
    }

    /// The first year of the reading.
    pub const fn from(&self) -> Year {
        self.years.from()
    }

    /// The last year, included.
    pub const fn until(&self) -> Year {
        self.years.until()
    }

    /// The years over which it was read.
    pub const fn years(&self) -> Years {
        self.years
    }

    fn write(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_range(self.at_least, self.at_most, language, f)?;
        write!(f, " ({})", self.years)
    }
}

/// A difference that was found to fit when the pair was made.
fn written((least, most): (Exact, Exact)) -> (Decimal, Decimal) {
    (least.to_decimal().unwrap_or_default(), most.to_decimal().unwrap_or_default())
}

fn write_range(least: Decimal, most: Decimal, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{}", number_in_words(least, language))?;
    if most != least {
        write!(f, " {} {}", language.pick("tot en met", "to"), number_in_words(most, language))?;
    }
    Ok(())
}

/// The change that a pair of readings comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MeasuredChange {
    /// It certainly became better, by at least what counts.
    Better,
    /// It certainly became worse, by at least what counts.
    Worse,
    /// No difference that counts, whatever the truth between the bounds.
    None,
    /// The bounds leave it open.
    Open,
}

/// Two readings of one measure (*voor- en nameting*): the difference is computed, not believed.
///
/// A difference counts when it is at least the smallest relevant one. Which that is, the documents do not
/// say: it is the caller's. Without it any difference is one; as a gain for the patient it is then *a
/// difference*, of which it is not known that it matters.
///
/// ```
/// use passende_zorg::principle::evidence::{MeasuredChange, Measured};
/// let measured: Measured = serde_json::from_str(r#"{
///     "unit": "bed days per patient", "better": "lower", "smallest-relevant": "0.5",
///     "baseline": {"value": "6.1", "from": 2022}, "measured": {"value": "5.4", "from": 2024}
/// }"#)?;
/// assert_eq!(measured.change(), MeasuredChange::Better);
/// assert_eq!(measured.difference(), ("-0.7".parse().unwrap(), "-0.7".parse().unwrap()));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "WireMeasured", into = "WireMeasured")]
pub struct Measured {
    unit: Box<str>,
    better: Better,
    baseline: Reading,
    later: Reading,
    difference: (Exact, Exact),
    smallest_relevant: Option<Decimal>,
    /// What follows from the difference and the smallest that is relevant.
    change: MeasuredChange,
    baseline_reason: Option<Statement>,
}

impl Measured {
    /// A pair of readings in one unit.
    ///
    /// # Errors
    /// When the unit is no text that can be named, when the later reading does not end after the baseline
    /// begins, or when the difference of the two is too large to be written.
    pub fn try_new(
        unit: &str,
        better: Better,
        baseline: Reading,
        later: Reading,
    ) -> Result<Self, InputError> {
        let unit = checked_name(unit).map_err(|error| Refused::Name { field: "unit", error })?;
        if later.until() < baseline.from() {
            return Err(Refused::YearsReversed { from: baseline.from(), until: later.until() }.into());
        }
        let between = |one: Decimal, other: Decimal| {
            let difference = Exact::from(one).minus(other.into());
            // What cannot be written cannot be told.
            difference.to_decimal().map(|_| difference).ok_or(Refused::TooLarge)
        };
        let difference =
            (between(later.at_least, baseline.at_most)?, between(later.at_most, baseline.at_least)?);
        let mut measured = Self {
            unit: unit.into(),
            better,
            baseline,
            later,
            difference,
            smallest_relevant: None,
            change: MeasuredChange::Open,
            baseline_reason: None,
        };
        measured.change = measured.found();
        Ok(measured)
    }

    /// The same, with the smallest difference that counts.
    ///
    /// # Errors
    /// When it is not above zero.
    pub fn with_smallest_relevant(mut self, smallest_relevant: Decimal) -> Result<Self, InputError> {
        if smallest_relevant <= Decimal::ZERO {
            return Err(Refused::NotPositive { found: smallest_relevant }.into());
        }
        self.smallest_relevant = Some(smallest_relevant);
        self.change = self.found();
        Ok(self)
    }

    /// The same, with the reason why a baseline in a pandemic year is fair.
    #[must_use]
    pub fn with_baseline_reason(mut self, reason: Statement) -> Self {
        self.baseline_reason = Some(reason);
        self
    }

    /// The unit in which both readings are given.
    pub fn unit(&self) -> &str {
        &self.unit
    }

    /// The direction in which the measure becomes better.
    pub const fn better(&self) -> Better {
        self.better
    }

    /// The earlier reading.
    pub const fn baseline(&self) -> Reading {
        self.baseline
    }

    /// The later reading, held against the baseline.
    pub const fn later(&self) -> Reading {
        self.later
    }

    /// Whether one of the readings is known between bounds, so that the pair says how sure it is.
    pub fn has_bounds(&self) -> bool {
        [self.baseline, self.later].iter().any(|reading| reading.at_least != reading.at_most)
    }

    /// The smallest difference that counts, where the caller said so.
    pub const fn smallest_relevant(&self) -> Option<Decimal> {
        self.smallest_relevant
    }

    /// The reason why a baseline in a pandemic year is fair, where someone gave one.
    pub const fn baseline_reason(&self) -> Option<&Statement> {
        self.baseline_reason.as_ref()
    }

    /// Later minus earlier: at least, and at most. A difference of more digits than a decimal can hold is
    /// cut off on the side of zero.
    pub fn difference(&self) -> (Decimal, Decimal) {
        written(self.difference)
    }

    /// How much better: at least, and at most. Below zero is worse. Cut off as
    /// [`difference`](Self::difference) is.
    pub fn gain(&self) -> (Decimal, Decimal) {
        written(self.exact_gain())
    }

    fn exact_gain(&self) -> (Exact, Exact) {
        let (least, most) = self.difference;
        match self.better {
            Better::Higher => (least, most),
            Better::Lower => (most.opposite(), least.opposite()),
        }
    }

    /// How far the gain lies above the smallest one that counts: at least, and at most. Nothing when the
    /// caller gave none, or when it is too large to be written.
    pub fn margin(&self) -> Option<(Decimal, Decimal)> {
        let smallest = Exact::from(self.smallest_relevant?);
        let (least, most) = self.exact_gain();
        Some((least.minus(smallest).to_decimal()?, most.minus(smallest).to_decimal()?))
    }

    /// Whether it may have become worse, by however little.
    pub(crate) fn may_be_worse(&self) -> bool {
        self.exact_gain().0 < Exact::ZERO
    }

    /// Whether it may have become better, by however little.
    pub(crate) fn may_be_better(&self) -> bool {
        self.exact_gain().1 > Exact::ZERO
    }

    /// The change that the pair comes to. Nothing is rounded on the way.
    #[inline]
    pub const fn change(&self) -> MeasuredChange {
        self.change
    }

    fn found(&self) -> MeasuredChange {
        let (least, most) = self.exact_gain();
        let smallest = self.smallest_relevant.map(Exact::from);
        let (better, worse, none) = match smallest {
            Some(smallest) => (
                least >= smallest,
                most <= smallest.opposite(),
                least > smallest.opposite() && most < smallest,
            ),
            None => (least > Exact::ZERO, most < Exact::ZERO, least == Exact::ZERO && most == Exact::ZERO),
        };
        match (better, worse, none) {
            (true, ..) => MeasuredChange::Better,
            (_, true, _) => MeasuredChange::Worse,
            (.., true) => MeasuredChange::None,
            _ => MeasuredChange::Open,
        }
    }

    pub(super) fn sense(&self) -> Sense {
        match self.change() {
            MeasuredChange::Better => Sense::SUPPORTS,
            MeasuredChange::Worse => Sense::CONTRADICTS,
            MeasuredChange::None => Sense::Silent(EvidenceSilence::NoDifference),
            MeasuredChange::Open => Sense::Silent(EvidenceSilence::BoundsOpen),
        }
    }

    pub(crate) fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.baseline.write(language, f)?;
        f.write_str(language.pick(" naar ", " to "))?;
        self.later.write(language, f)?;
        write!(f, " {}, {}", self.unit, self.better.in_language(language))?;
        let (least, most) = self.gain();
        f.write_str(": ")?;
        if most < Decimal::ZERO {
            write_range(most.abs(), least.abs(), language, f)?;
            f.write_str(language.pick(" slechter", " worse"))?;
        } else if most.is_zero() && least.is_zero() {
            f.write_str(language.pick("geen verschil", "no difference"))?;
        } else if least >= Decimal::ZERO {
            write_range(least, most, language, f)?;
            f.write_str(language.pick(" beter", " better"))?;
        } else {
            let (worse, better) = (number_in_words(least.abs(), language), number_in_words(most, language));
            match language {
                Language::Dutch => write!(f, "tussen {worse} slechter en {better} beter")?,
                Language::English => write!(f, "between {worse} worse and {better} better")?,
            }
        }
        if let Some(smallest) = self.smallest_relevant {
            write!(
                f,
                "; {} {}",
                language.pick("kleinste relevante verschil", "smallest difference that matters"),
                number_in_words(smallest, language)
            )?;
        }
        Ok(())
    }
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct WireReading {
    #[serde(
        default,
        with = "crate::formats::value::optional_decimal",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::DecimalText"))]
    value: Option<Decimal>,
    #[serde(
        default,
        with = "crate::formats::value::optional_decimal",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::DecimalText"))]
    at_least: Option<Decimal>,
    #[serde(
        default,
        with = "crate::formats::value::optional_decimal",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::DecimalText"))]
    at_most: Option<Decimal>,
    from: Year,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until: Option<Year>,
}

impl TryFrom<WireReading> for Reading {
    type Error = InputError;

    fn try_from(wire: WireReading) -> Result<Self, InputError> {
        let (at_least, at_most) = match (wire.value, wire.at_least, wire.at_most) {
            (Some(value), None, None) => (value, value),
            (None, Some(at_least), Some(at_most)) => (at_least, at_most),
            _ => return Err(Refused::ValueOrBounds.into()),
        };
        Self::between(at_least, at_most, wire.from, wire.until.unwrap_or(wire.from))
    }
}

impl From<Reading> for WireReading {
    fn from(reading: Reading) -> Self {
        let Reading { at_least, at_most, years } = reading;
        let (from, until) = (years.from(), years.until());
        let exact = at_least == at_most;
        Self {
            value: exact.then_some(at_least),
            at_least: (!exact).then_some(at_least),
            at_most: (!exact).then_some(at_most),
            from,
            until: (until != from).then_some(until),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct WireMeasured {
    unit: String,
    better: Better,
    baseline: Reading,
    measured: Reading,
    #[serde(
        default,
        with = "crate::formats::value::optional_decimal",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::DecimalText"))]
    smallest_relevant: Option<Decimal>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    baseline_reason: Option<Statement>,
}

impl TryFrom<WireMeasured> for Measured {
    type Error = InputError;

    fn try_from(wire: WireMeasured) -> Result<Self, InputError> {
        let mut measured = Self::try_new(&wire.unit, wire.better, wire.baseline, wire.measured)?;
        if let Some(smallest) = wire.smallest_relevant {
            measured = measured.with_smallest_relevant(smallest)?;
        }
        measured.baseline_reason = wire.baseline_reason;
        Ok(measured)
    }
}

impl From<Measured> for WireMeasured {
    fn from(measured: Measured) -> Self {
        Self {
            unit: measured.unit.into(),
            better: measured.better,
            baseline: measured.baseline,
            measured: measured.later,
            smallest_relevant: measured.smallest_relevant,
            baseline_reason: measured.baseline_reason,
        }
    }
}
