//! By how much something is above or below what is required, in the measure of the comparison.

use core::fmt;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _, ser::SerializeStruct};

use crate::Verdict;
use crate::formats::value::NotAValue;
use crate::language::{Language, number_in_words, percentage_in_words};
use crate::money::{Balance, Euro};
use crate::quantity::CountRange;
use crate::words::words;

words!(
    /// The unit in which a margin is measured.
    Measure {
        /// Procedures, weighted as the norm says (*ingrepen*).
        Procedures = "procedures", "ingrepen", "procedures";
        Patients = "patients", "patiënten", "patients";
        /// A share of a whole, as a fraction: 0.9 is ninety percent.
        Share = "share", "aandeel", "share";
        /// Amounts of money in euros, with cents as decimals.
        Euros = "euros", "euro", "euros";
        /// Days between one date and another.
        Days = "days", "dagen", "days";
        /// Days after one on which something may begin at the earliest.
        DaysAfter = "days-after", "dagen", "days";
        /// Things that are counted, like the parties that take part.
        Number = "number", "aantal", "number";
    }
);

/// A number held against another (*marge*): what was observed, what is required, and the difference.
///
/// The observed number may be known between bounds only, so the difference has bounds too: below zero is
/// what is missing, above zero what there is to spare.
///
/// ```
/// use passende_zorg::{explanation::{Margin, Measure}, quantity::CountRange};
/// use rust_decimal::Decimal;
///
/// let margin = Margin::of_count(CountRange::at_most(9), 60, Measure::Procedures);
/// assert_eq!(margin.difference_at_least(), Some(Decimal::from(-60)));
/// assert_eq!(margin.difference_at_most(), Some(Decimal::from(-51)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Margin {
    at_least: Option<Decimal>,
    at_most: Option<Decimal>,
    required: Decimal,
    measure: Measure,
}

impl Margin {
    /// The margin of a count.
    pub fn of_count(observed: CountRange, required: u64, measure: Measure) -> Self {
        Self {
            at_least: Some(observed.least().into()),
            at_most: observed.most().map(Into::into),
            required: required.into(),
            measure,
        }
    }

    /// The margin of a count with weights that need not be whole.
    pub(crate) const fn of_weighted(
        at_least: Decimal,
        at_most: Option<Decimal>,
        required: Decimal,
        measure: Measure,
    ) -> Self {
        Self { at_least: Some(at_least), at_most, required, measure }
    }

    /// The margin of a number of patients that need not be whole.
    pub(crate) const fn of_patients(observed: Decimal, required: Decimal) -> Self {
        Self { at_least: Some(observed), at_most: Some(observed), required, measure: Measure::Patients }
    }

    /// The margin of a share, from its bounds.
    pub(crate) fn of_share(at_least: Decimal, at_most: Decimal, required: Decimal) -> Self {
        let [at_least, at_most] = [at_least, at_most].map(|share| Some(share.normalize()));
        Self { at_least, at_most, required: required.normalize(), measure: Measure::Share }
    }

    /// The margin of a balance of money.
    pub fn of_balance(observed: Balance, required: Euro) -> Self {
        Self {
            at_least: observed.least().map(Euro::amount),
            at_most: observed.most().map(Euro::amount),
            required: required.amount(),
            measure: Measure::Euros,
        }
    }

    /// The margin of a day before which something must be reached: the days that are left, of which
    /// none may be missing.
    pub fn of_deadline(reached: NaiveDate, due: NaiveDate) -> Self {
        let days = Decimal::from(due.signed_duration_since(reached).num_days());
        Self { at_least: Some(days), at_most: Some(days), required: Decimal::ZERO, measure: Measure::Days }
    }

    /// The margin of a day before which something may not be: the days after it, of which
    /// none may be missing.
    pub fn of_earliest(reached: NaiveDate, earliest: NaiveDate) -> Self {
        Self { measure: Measure::DaysAfter, ..Self::of_deadline(earliest, reached) }
    }

    /// The lower bound of what was observed; none when nothing limits it.
    pub const fn observed_at_least(&self) -> Option<Decimal> {
        self.at_least
    }

    /// The upper bound of what was observed; none when nothing limits it.
    pub const fn observed_at_most(&self) -> Option<Decimal> {
        self.at_most
    }

    /// The number that is required, in the unit of the margin.
    pub const fn required(&self) -> Decimal {
        self.required
    }

    /// The unit in which the margin is measured.
    pub const fn measure(&self) -> Measure {
        self.measure
    }

    /// The difference if the lower bound is the truth; none when nothing limits it.
    pub fn difference_at_least(&self) -> Option<Decimal> {
        self.at_least.map(|least| least.saturating_sub(self.required))
    }

    /// The difference if the upper bound is the truth; none when nothing limits it.
    pub fn difference_at_most(&self) -> Option<Decimal> {
        self.at_most.map(|most| most.saturating_sub(self.required))
    }

    /// Whether what was observed reaches what is required: certainly, certainly not, or as far as
    /// is known not decided.
    pub fn verdict(&self) -> Verdict {
        if self.at_least.is_some_and(|least| least >= self.required) {
            Verdict::Met
        } else if self.at_most.is_some_and(|most| most < self.required) {
            Verdict::NotMet
        } else {
            Verdict::Undetermined
        }
    }

    /// A number as people read it: a share as a percentage of two decimals, cut off so that it never seems
    /// to reach what it does not reach.
    fn number(&self, number: Decimal, language: Language) -> String {
        if self.measure == Measure::Euros {
            let amount = Euro::try_new(number).ok();
            return amount
                .map_or_else(|| number.to_string(), |amount| amount.in_language(language).to_string());
        }
        if self.measure == Measure::Share {
            return percentage_in_words(number.trunc_with_scale(4), language).to_string();
        }
        number_in_words(number, language).to_string()
    }

    /// The margin as words.
    pub fn in_language(&self, language: Language) -> impl fmt::Display + '_ {
        fmt::from_fn(move |f| {
            let number = |number| self.number(number, language);
            let range = |f: &mut fmt::Formatter<'_>, least: Option<Decimal>, most: Option<Decimal>| match (
                least, most,
            ) {
                (Some(least), Some(most)) if most == least => f.write_str(&number(least)),
                (Some(least), Some(most)) => {
                    write!(f, "{} {} {}", number(least), language.pick("tot en met", "to"), number(most))
                }
                (Some(least), None) => write!(f, "{} {}", number(least), language.pick("of meer", "or more")),
                (None, Some(most)) => write!(f, "{} {}", number(most), language.pick("of minder", "or less")),
                (None, None) => f.write_str(language.pick("onbekend", "unknown")),
            };
            let words = match self.measure {
                Measure::Days => Some(language.pick(("over", "te laat"), ("left", "too late"))),
                Measure::DaysAfter => Some(language.pick(("daarna", "te vroeg"), ("after it", "too early"))),
                _ => None,
            };
            if let Some(((over, late), days)) = words.zip(self.difference_at_least()) {
                let one = language.pick("dag", "day");
                let unit = if days.abs() == Decimal::ONE { one } else { self.measure.in_language(language) };
                if days.is_zero() && self.measure == Measure::DaysAfter {
                    return f.write_str(language.pick("op die dag zelf", "on that very day"));
                }
                return write!(
                    f,
                    "{} {unit} {}",
                    number_in_words(days.abs(), language),
                    if days.is_sign_negative() { late } else { over }
                );
            }
            f.write_str(language.pick("uitkomst ", "observed "))?;
            range(f, self.at_least, self.at_most)?;
            write!(f, "{}{}", language.pick(", vereist ", ", required "), number(self.required))?;
            f.write_str(language.pick(", verschil ", ", difference "))?;
            range(f, self.difference_at_least(), self.difference_at_most())?;
            match self.measure {
                Measure::Euros => Ok(()),
                measure => write!(f, " ({})", measure.in_language(language)),
            }
        })
    }
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "bounds: an object")]
struct Bounds {
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::DecimalText>"))]
    at_least: Option<String>,
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::DecimalText>"))]
    at_most: Option<String>,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a margin: an object")]
struct Wire {
    observed: Bounds,
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::DecimalText"))]
    required: String,
    difference: Bounds,
    measure: Measure,
}

#[cfg(feature = "schema")]
crate::schema::read_as!(Margin = Wire);

/// Decimals as strings: `{"observed": {…}, "required": "60", "difference": {…}, "measure": "procedures"}`.
impl Serialize for Margin {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let bounds = |least: Option<Decimal>, most: Option<Decimal>| Bounds {
            at_least: least.map(|least| least.to_string()),
            at_most: most.map(|most| most.to_string()),
        };
        let mut fields = serializer.serialize_struct("Margin", 4)?;
        fields.serialize_field("observed", &bounds(self.at_least, self.at_most))?;
        fields.serialize_field("required", &self.required.to_string())?;
        fields
            .serialize_field("difference", &bounds(self.difference_at_least(), self.difference_at_most()))?;
        fields.serialize_field("measure", &self.measure)?;
        fields.end()
    }
}

/// As it is written; a difference that does not follow from the rest is refused.
impl<'de> Deserialize<'de> for Margin {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = |text: &str| crate::formats::value::decimal(text).map_err(D::Error::custom);
        let bounds = |bounds: &Bounds| -> Result<_, D::Error> {
            let of = |text: &Option<String>| text.as_deref().map(number).transpose();
            Ok((of(&bounds.at_least)?, of(&bounds.at_most)?))
        };
        let Wire { observed, required, difference, measure } = Wire::deserialize(deserializer)?;
        let (at_least, at_most) = bounds(&observed)?;
        let margin = Self { at_least, at_most, required: number(&required)?, measure };
        if bounds(&difference)? != (margin.difference_at_least(), margin.difference_at_most()) {
            return Err(D::Error::custom(NotAValue::Difference.whole()));
        }
        Ok(margin)
    }
}
