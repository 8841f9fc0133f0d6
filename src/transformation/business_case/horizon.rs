//! The years and the rate over which a business case is added up, and its lines split by what the caller
//! asks.

use core::fmt;
use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::Serialize;

use super::{occurs, present_value_of};
use crate::formats::{InputError, refusals};
use crate::language::{Language, Text, percentage_in_words};
use crate::money::Balance;
use crate::rule::Rule;
use crate::statement::Statement;
use crate::time::Year;
use crate::transformation::plan::{BusinessCase, BusinessCaseLine, CostOrBenefit, Payer, Scenario, Timing};
use crate::transformation::{ScenarioId, Sector, rules};

/// The longest horizon, in years.
pub const LONGEST_HORIZON: usize = 100;

/// Twelve decimals of a discount factor, as a whole number.
const UNIT: i128 = 1_000_000_000_000;

/// Over which years a business case is added up, and at which discount rate (*horizon*, *discontovoet*).
/// Both are the caller's: no source gives them.
///
/// The first year counts in full; a year that is n years later counts for 1 / (1 + rate)^n. That factor is
/// rounded to twelve decimals, and the present value of each year to the cent, halves away from zero; the
/// years then add up exactly.
///
/// ```
/// use passende_zorg::money::Euro;
/// use passende_zorg::time::Year;
/// use passende_zorg::transformation::business_case::Horizon;
///
/// let horizon = Horizon::try_new(Year::try_new(2025)?, 3, "0.03".parse()?)?;
/// assert_eq!(horizon.factor(1).unwrap().to_string(), "0.970873786408");
/// assert_eq!(horizon.present_value(Euro::whole(1_000), 1).to_string(), "970.87");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Horizon {
    first: Year,
    rate: Decimal,
    /// Of each year, times [`UNIT`].
    factors: Vec<i128>,
}

impl Horizon {
    /// So many years from the first on, at a rate (0.03 is three percent).
    ///
    /// # Errors
    /// When there are no years or more than [`LONGEST_HORIZON`], when the last is after 2199, or when the
    /// rate is below 0 or above 1.
    pub fn try_new(first: Year, years: usize, rate: Decimal) -> Result<Self, InputError> {
        if years == 0 || years > LONGEST_HORIZON {
            return Err(Refused::Years { found: years }.into());
        }
        if rate < Decimal::ZERO || rate > Decimal::ONE {
            return Err(Refused::Rate { found: rate }.into());
        }
        let later = i32::try_from(years).unwrap_or(i32::MAX).saturating_sub(1);
        if Year::try_new(first.number().saturating_add(later)).is_err() {
            return Err(Refused::TooLate { first, years }.into());
        }
        let growth = Decimal::ONE.saturating_add(rate);
        let factor = |factor: &Decimal| factor.checked_div(growth);
        let factors = core::iter::successors(Some(Decimal::ONE), factor)
            .take(years)
            .map(|factor| {
                let rounded =
                    factor.round_dp_with_strategy(12, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
                rounded.saturating_mul(Decimal::from(UNIT)).trunc().mantissa()
            })
            .collect();
        Ok(Self { first, rate, factors })
    }

    /// The years and the rate: *2024-2029, discontovoet 3 %*.
    pub fn in_language(&self, language: Language) -> impl fmt::Display + '_ {
        fmt::from_fn(move |f| {
            let last = self.year(self.years().saturating_sub(1)).unwrap_or(self.first);
            write!(f, "{}", self.first)?;
            if last != self.first {
                write!(f, "-{last}")?;
            }
            let rate = percentage_in_words(self.rate, language);
            write!(f, ", {} {rate}", language.pick("discontovoet", "discount rate"))
        })
    }

    /// The first year of the horizon, which counts in full.
    pub const fn first(&self) -> Year {
        self.first
    }

    /// The number of years, from 1 to [`LONGEST_HORIZON`].
    pub fn years(&self) -> usize {
        self.factors.len()
    }

    /// The discount rate, from 0 to 1 (0.03 is three percent).
    pub const fn rate(&self) -> Decimal {
        self.rate
    }

    /// The year that is so many years after the first, if it lies in the horizon.
    pub fn year(&self, index: usize) -> Option<Year> {
        let later = i32::try_from(index).ok().filter(|_| index < self.years())?;
        Year::try_new(self.first.number().checked_add(later)?).ok()
    }

    /// The discount factor of the year that is so many years after the first.
    pub fn factor(&self, index: usize) -> Option<Decimal> {
        self.factors.get(index).and_then(|factor| Decimal::try_from_i128_with_scale(*factor, 12).ok())
    }

    /// What an amount of the year that is so many years after the first is worth in the first; nothing
    /// outside the horizon.
    pub fn present_value(&self, amount: crate::money::Euro, index: usize) -> crate::money::Euro {
        crate::money::Euro::of_cents(self.discounted(amount.cents(), index))
    }

    /// Whether some or all of the years of a line lie outside the horizon.
    pub(crate) fn leaves_out(&self, timing: Timing) -> bool {
        let (first, last) = (self.first, self.year(self.years().saturating_sub(1)));
        let outside = |year: Year| year < first || last.is_none_or(|last| year > last);
        match timing {
            Timing::OneOff { year } => year.is_some_and(outside),
            Timing::Structural { from, until } => from.is_some_and(outside) || until.is_some_and(outside),
        }
    }

    /// Whether every year of a line lies outside the horizon.
    pub(crate) fn leaves_out_all(&self, timing: Timing) -> bool {
        let (first, last) = (self.first, self.year(self.years().saturating_sub(1)));
        let after = |year: Year| last.is_none_or(|last| year > last);
        match timing {
            Timing::OneOff { year } => year.is_some_and(|year| year < first || after(year)),
            Timing::Structural { from, until } => {
                from.is_some_and(after) || until.is_some_and(|until| until < first)
            }
        }
    }

    /// Cents of a year, discounted and rounded to the cent, halves away from zero.
    pub(super) fn discounted(&self, cents: i128, index: usize) -> i128 {
        let factor = self.factors.get(index).copied().unwrap_or(0);
        if factor == UNIT {
            return cents;
        }
        let product = cents.saturating_mul(factor);
        let half = if product < 0 { -UNIT / 2 } else { UNIT / 2 };
        product.saturating_add(half) / UNIT
    }

    /// The years of the horizon from one year to another, as a half-open range of indices; empty
    /// when none lies in it.
    pub(super) fn span(&self, from: Option<Year>, until: Option<Year>) -> (usize, usize) {
        let first = self.first.number();
        let index = |year: Year, more: i32| {
            let after = year.number().saturating_sub(first).saturating_add(more);
            usize::try_from(after).unwrap_or(0).min(self.years())
        };
        (from.map_or(0, |year| index(year, 0)), until.map_or(self.years(), |year| index(year, 1)))
    }
}

refusals! {
    /// The reasons for which a horizon is refused.
    enum Refused {
        Years { found: usize } = "horizon.years":
            "verwacht: een looptijd van 1 tot en met {LONGEST_HORIZON} jaar; gevonden: {found}",
            "expected a horizon of 1 to {LONGEST_HORIZON} years, found {found}";
        Rate { found: Decimal } = "horizon.rate":
            "verwacht: een discontovoet van 0 tot en met 1; gevonden: {found}",
            "expected a discount rate from 0 to 1, found {found}";
        TooLate { first: Year, years: usize } = "horizon.too-late":
            "verwacht: een looptijd die uiterlijk in 2199 eindigt; gevonden: {years} jaar vanaf {first}",
            "expected a horizon that ends by 2199, found {years} years from {first}";
    }
}

/// The aspect by which a business case is split.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Split {
    /// The purse of a line; none when the line does not say.
    Payer(Option<Payer>),
    /// The sector of a line; none when the line does not say.
    Sector(Option<Sector>),
}

impl Split {
    /// The part in words, in a language.
    pub const fn in_language(self, language: Language) -> &'static str {
        match self {
            Self::Payer(Some(payer)) => payer.in_language(language),
            Self::Sector(Some(sector)) => sector.in_language(language),
            Self::Payer(None) => Text::new("betaler niet vermeld", "payer not said").get(language),
            Self::Sector(None) => Text::new("sector niet vermeld", "sector not said").get(language),
        }
    }
}

/// A part of a business case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct SplitRow {
    /// The purse or sector of the part.
    pub part: Split,
    /// The present value of the lines in the part.
    pub present_value: Balance,
}

/// The present value per part, in the order of the parts. The parts are discounted and rounded one by one,
/// so that with a rate above zero their sum may differ from the whole by a cent per part and year.
pub fn split(
    case: &BusinessCase,
    scenario: Option<&ScenarioId>,
    horizon: &Horizon,
    by: impl Fn(&BusinessCaseLine) -> Split,
) -> Vec<SplitRow> {
    let mut parts: BTreeMap<Split, Vec<&BusinessCaseLine>> = BTreeMap::new();
    for line in case.lines.iter().filter(|line| occurs(line, scenario)) {
        parts.entry(by(line)).or_default().push(line);
    }
    let row = |(part, lines): (Split, Vec<&BusinessCaseLine>)| SplitRow {
        part,
        present_value: present_value_of(lines, horizon),
    };
    parts.into_iter().map(row).collect()
}

/// An option within a plan: its costs, its benefits, and the chance of success that the plan states.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct OptionRow {
    /// The scenario of the business case that makes the option.
    pub option: ScenarioId,
    /// The title of the scenario, in the words of the plan.
    pub title: Statement,
    /// The present value of its costs, as a balance below zero.
    pub costs: Balance,
    /// The present value of its benefits.
    pub benefits: Balance,
    /// The present value of its benefits less its costs.
    pub balance: Balance,
    /// The chance that it succeeds, in the words of the plan; none when it states none.
    pub chance_of_success: Option<Statement>,
}

/// The options within one plan beside each other, in the order of the plan. They are not ranked: the best
/// balance of cost, benefit and chance of success is for people to weigh, and plans are never weighed
/// against each other.
///
/// *Source*: assessment framework, step 3.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct OptionComparison {
    rows: Vec<OptionRow>,
}

impl OptionComparison {
    /// The options, in the order of the plan.
    pub fn rows(&self) -> &[OptionRow] {
        &self.rows
    }

    /// The rule that asks for the comparison, and says on what.
    pub const fn rule(&self) -> &'static Rule {
        &rules::BK23_OPTIONS
    }
}

/// Puts the options of a plan side by side: a scenario of the business case is an option.
pub fn compare_options(case: &BusinessCase, horizon: &Horizon) -> OptionComparison {
    let row = |scenario: &Scenario| {
        let of = |kind: Option<CostOrBenefit>| {
            let lines = case.lines.iter().filter(move |line| {
                occurs(line, Some(&scenario.id)) && kind.is_none_or(|kind| line.kind == kind)
            });
            present_value_of(lines, horizon)
        };
        OptionRow {
            option: scenario.id.clone(),
            title: scenario.title.clone(),
            costs: of(Some(CostOrBenefit::Cost)),
            benefits: of(Some(CostOrBenefit::Benefit)),
            balance: of(None),
            chance_of_success: scenario.chance_of_success.clone(),
        }
    };
    OptionComparison { rows: case.scenarios.iter().map(row).collect() }
}
