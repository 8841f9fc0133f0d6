//! The levels of a norm, minimum or guideline, and the basket of interventions that count.

use core::fmt;
use core::num::{NonZeroU16, NonZeroU32};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::NormError;
use super::builder::{LONGEST_WINDOW, NormErrorKind};
use crate::formats::InputError;
use crate::language::Language;
use crate::party::Intervention;
use crate::words::words;

/// The number that a norm asks for, per year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Demand {
    /// So many or more (*minimumnorm*).
    #[doc(alias = "minimumnorm")]
    Minimum(NonZeroU32),
    /// A range that gives direction to whoever sets the norm (*richtinggevende norm*); never a breach.
    #[doc(alias = "richtinggevende norm")]
    Guideline(Guideline),
}

/// The range of a guideline: its bottom is at most its top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Guideline {
    low: NonZeroU32,
    high: NonZeroU32,
}

impl Guideline {
    /// The bottom of the range.
    #[inline]
    pub const fn low(self) -> u32 {
        self.low.get()
    }

    /// The top of the range.
    #[inline]
    pub const fn high(self) -> u32 {
        self.high.get()
    }
}

impl Demand {
    /// A fixed minimum.
    ///
    /// # Errors
    /// When it is zero: a norm that everyone meets is no norm.
    pub const fn minimum(minimum: u32) -> Result<Self, NormError> {
        match NonZeroU32::new(minimum) {
            Some(minimum) => Ok(Self::Minimum(minimum)),
            None => Err(NormError::of(NormErrorKind::ZeroMinimum)),
        }
    }

    /// A guideline from `low` to `high`, both included.
    ///
    /// # Errors
    /// When `low` is zero or more than `high`.
    pub const fn guideline(low: u32, high: u32) -> Result<Self, NormError> {
        match (NonZeroU32::new(low), NonZeroU32::new(high)) {
            (Some(low), Some(high)) if low.get() <= high.get() => {
                Ok(Self::Guideline(Guideline { low, high }))
            }
            _ => Err(NormError::of(NormErrorKind::Guideline { low, high })),
        }
    }

    /// The number below which the demand is not met: the minimum, or the bottom of the guideline.
    #[inline]
    pub const fn low(self) -> u32 {
        match self {
            Self::Minimum(minimum) => minimum.get(),
            Self::Guideline(guideline) => guideline.low(),
        }
    }

    /// The number from which the demand is met: the minimum, or the top of the guideline.
    #[inline]
    pub const fn high(self) -> u32 {
        match self {
            Self::Minimum(minimum) => minimum.get(),
            Self::Guideline(guideline) => guideline.high(),
        }
    }
}

/// The status of a level of a norm, as its text has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum NormStatus {
    /// Put forward, not adopted (*voorgesteld*).
    #[doc(alias = "voorgesteld")]
    Proposed,
    /// Set by whoever may set it (*vastgesteld*).
    #[doc(alias = "vastgesteld")]
    Adopted,
}

words!(
    /// Who set a level (*vaststeller van de norm*), as far as the texts speak of them.
    ///
    /// *Source*: final agreement, part D, a and b, p. 57: the Round Table sets higher norms, and what it
    /// has set binds; advice of 2020, part B, 7.5.1: scientific associations use volume norms for much
    /// oncological, surgical and cardiological care.
    Setter {
        /// The Round Table that the agreement called for.
        RoundTable = "round-table", "de Ronde Tafel", "the Round Table";
        ScientificAssociation = "scientific-association", "een wetenschappelijke vereniging", "a scientific association";
    }
);

/// The demand of a norm from some day on (*normwaarde*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct NormLevel {
    demand: Demand,
    status: NormStatus,
    enforced_from: Option<NaiveDate>,
    set_by: Option<Setter>,
}

impl NormLevel {
    /// A demand and its status.
    pub const fn new(demand: Demand, status: NormStatus) -> Self {
        Self { demand, status, enforced_from: None, set_by: None }
    }

    /// The same, with the day from which insurers and supervisors act on it.
    #[must_use]
    pub const fn with_enforcement_from(mut self, day: NaiveDate) -> Self {
        self.enforced_from = Some(day);
        self
    }

    /// The same, set by the Round Table or by a scientific association. By whom it was set is the claim of
    /// whoever supplies the norm; while nothing is said it is nobody's.
    #[must_use]
    pub const fn with_setter(mut self, setter: Setter) -> Self {
        self.set_by = Some(setter);
        self
    }

    /// The demand of the level, per year.
    #[inline]
    pub const fn demand(&self) -> Demand {
        self.demand
    }

    /// The status of the level, as its text has it.
    #[inline]
    pub const fn status(&self) -> NormStatus {
        self.status
    }

    /// The day from which insurers and supervisors act on it, where one is set.
    pub const fn enforcement(&self) -> Option<NaiveDate> {
        self.enforced_from
    }

    /// The party that set it, where that is said.
    pub const fn setter(&self) -> Option<Setter> {
        self.set_by
    }

    /// Whether falling short of it is a breach while it has force: only of a minimum that has been adopted.
    pub(crate) const fn is_adopted_minimum(&self) -> bool {
        matches!((self.status, self.demand), (NormStatus::Adopted, Demand::Minimum(_)))
    }
}

/// The interventions that count towards a norm, each with its weight.
///
/// A basket has at least one intervention and none twice.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Basket {
    items: Vec<BasketItem>,
}

impl Basket {
    /// A basket of one intervention of weight one.
    ///
    /// # Errors
    /// When the name is no name.
    pub fn of(intervention: &str) -> Result<Self, InputError> {
        Ok(Self { items: vec![BasketItem::new(Intervention::try_new(intervention)?, NonZeroU32::MIN)] })
    }

    /// A basket of one intervention with a weight.
    pub fn only(item: BasketItem) -> Self {
        Self { items: vec![item] }
    }

    /// A basket of several interventions.
    ///
    /// # Errors
    /// When there is none, or one stands in it twice.
    pub fn try_new(items: impl IntoIterator<Item = BasketItem>) -> Result<Self, NormError> {
        let items: Vec<BasketItem> = items.into_iter().collect();
        if items.is_empty() {
            return Err(NormErrorKind::EmptyBasket.into());
        }
        for (at, item) in items.iter().enumerate() {
            if let Some(first) =
                items.iter().take(at).position(|earlier| earlier.intervention == item.intervention)
            {
                return Err(NormErrorKind::TwiceInBasket {
                    intervention: item.intervention.clone(),
                    first,
                    at,
                }
                .into());
            }
        }
        Ok(Self { items })
    }

    /// The items of the basket, in the order given.
    pub fn items(&self) -> &[BasketItem] {
        &self.items
    }

    /// Whether something in the basket counts more than once.
    pub fn is_weighted(&self) -> bool {
        self.largest_weight() > 1
    }

    /// The largest weight in the basket.
    pub fn largest_weight(&self) -> u32 {
        self.items.iter().map(BasketItem::weight).max().unwrap_or(1)
    }
}

/// An intervention and how often it counts.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct BasketItem {
    intervention: Intervention,
    weight: NonZeroU32,
}

impl BasketItem {
    /// An intervention by name that counts `weight` times.
    ///
    /// # Errors
    /// When the name is no name, or the weight is zero.
    pub fn weighing(intervention: &str, weight: u32) -> Result<Self, NormError> {
        let name = |error| NormErrorKind::Name { field: "basket", error };
        let intervention = Intervention::try_new(intervention).map_err(name)?;
        let weight = NonZeroU32::new(weight).ok_or(NormErrorKind::ZeroWeight)?;
        Ok(Self { intervention, weight })
    }

    /// An intervention that counts `weight` times.
    pub const fn new(intervention: Intervention, weight: NonZeroU32) -> Self {
        Self { intervention, weight }
    }

    /// The intervention that the item counts.
    pub const fn intervention(&self) -> &Intervention {
        &self.intervention
    }

    /// The number of times that one procedure counts.
    pub const fn weight(&self) -> u32 {
        self.weight.get()
    }
}

/// Over which years a norm counts (*meetperiode*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Window {
    /// One calendar year: the year asked about.
    CalendarYear,
    /// The mean of so many years: the year asked about and the ones before it.
    MeanOfYears(NonZeroU16),
}

impl Window {
    /// The mean of so many years.
    ///
    /// ```
    /// use passende_zorg::volume::norm::Window;
    /// assert_eq!(Window::mean_of(3)?.years(), 3);
    /// assert!(Window::mean_of(0).is_err() && Window::mean_of(301).is_err());
    /// # Ok::<(), passende_zorg::volume::norm::NormError>(())
    /// ```
    ///
    /// # Errors
    /// When there are no years, or more than the 300 in which a count can be reported.
    pub const fn mean_of(years: u16) -> Result<Self, NormError> {
        match NonZeroU16::new(years) {
            Some(number) if years <= LONGEST_WINDOW => Ok(Self::MeanOfYears(number)),
            _ => Err(NormError::of(NormErrorKind::Years { found: years as u32 })),
        }
    }

    /// The number of years that are counted.
    #[inline]
    pub const fn years(self) -> u16 {
        match self {
            Self::CalendarYear => 1,
            Self::MeanOfYears(years) => years.get(),
        }
    }

    /// The window as words.
    pub fn in_language(self, language: Language) -> impl fmt::Display {
        fmt::from_fn(move |f| match self {
            Self::CalendarYear => f.write_str(language.pick("per kalenderjaar", "per calendar year")),
            Self::MeanOfYears(years) => write!(
                f,
                "{} {years} {}",
                language.pick("gemiddeld per jaar over", "per year, as the mean of"),
                language.pick("jaar", if years.get() == 1 { "year" } else { "years" })
            ),
        })
    }
}

crate::messages::say_in_language!(Window);
