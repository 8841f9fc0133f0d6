use core::fmt;
use core::num::{NonZeroU16, NonZeroU32};

use super::NormError;
use super::error::{LONGEST_WINDOW, NormErrorKind};
use crate::formats::InputError;
use crate::language::Language;
use crate::party::Intervention;

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
