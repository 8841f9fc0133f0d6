//! So many of so many.

use core::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::error::Refused;
use super::sense::{EvidenceSilence, Sense};
use crate::exact::Exact;
use crate::explanation::Margin;
use crate::formats::InputError;
use crate::language::Language;
use crate::language::{number_in_words, percentage_in_words};

/// So many of so many (*aantal van aantal*), such as patients, records or hours.
///
/// All is for the element and none is against it. In between only the caller can say how much is enough:
/// the documents give no number.
///
/// ```
/// use passende_zorg::principle::evidence::Counted;
/// let counted: Counted = serde_json::from_str(r#"{"with": 46, "of": 50, "sufficient": "0.9"}"#)?;
/// assert_eq!(counted.share().to_string(), "0.92");
/// assert!(serde_json::from_str::<Counted>(r#"{"with": 51, "of": 50}"#).is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "WireCounted", into = "WireCounted")]
pub struct Counted {
    with: u32,
    of: u32,
    sufficient: Option<Decimal>,
}

impl Counted {
    /// So many of so many.
    ///
    /// # Errors
    /// When there are none in all, or more with it than in all.
    pub fn try_new(with: u32, of: u32) -> Result<Self, InputError> {
        if of == 0 || with > of {
            return Err(Refused::NotPartOf { with, of }.into());
        }
        Ok(Self { with, of, sufficient: None })
    }

    /// The same, with the share that the caller holds to be enough.
    ///
    /// # Errors
    /// When the share is not above zero and at most one.
    pub fn sufficient_from(mut self, share: Decimal) -> Result<Self, InputError> {
        if share <= Decimal::ZERO || share > Decimal::ONE {
            return Err(Refused::NotAShare { field: "sufficient", found: share }.into());
        }
        self.sufficient = Some(share);
        Ok(self)
    }

    /// In how many it was seen.
    pub const fn with(&self) -> u32 {
        self.with
    }

    /// The number in all, of which some were seen to have it; never zero.
    pub const fn of(&self) -> u32 {
        self.of
    }

    /// The share that the caller holds to be enough.
    pub const fn sufficient(&self) -> Option<Decimal> {
        self.sufficient
    }

    /// The share in which it was seen.
    pub fn share(&self) -> Decimal {
        Decimal::from(self.with).checked_div(Decimal::from(self.of)).unwrap_or_default()
    }

    /// The share against what the caller holds to be enough.
    pub fn margin(&self) -> Option<Margin> {
        self.sufficient.map(|sufficient| Margin::of_share(self.share(), self.share(), sufficient))
    }

    pub(super) fn sense(&self) -> Sense {
        // Compared as products that keep every digit, so that no share is rounded to what it does not reach.
        let enough = self.sufficient.map(|share| {
            let needed = Exact::from(share).times(self.of.into());
            needed.is_some_and(|needed| Exact::from(Decimal::from(self.with)) >= needed)
        });
        match enough {
            Some(true) => Sense::SUPPORTS,
            Some(false) => Sense::CONTRADICTS,
            None if self.with == self.of => Sense::SUPPORTS,
            None if self.with == 0 => Sense::CONTRADICTS,
            None => Sense::Silent(EvidenceSilence::PartlySeen),
        }
    }

    pub(super) fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (with, of) = (number_in_words(self.with, language), number_in_words(self.of, language));
        write!(f, "{with} {} {of}", language.pick("van", "of"))?;
        if let Some(share) = self.sufficient {
            write!(
                f,
                " ({} {})",
                language.pick("genoeg is", "enough is"),
                percentage_in_words(share, language)
            )?;
        }
        Ok(())
    }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct WireCounted {
    with: u32,
    of: u32,
    #[serde(default, with = "crate::wire::optional_decimal", skip_serializing_if = "Option::is_none")]
    sufficient: Option<Decimal>,
}

impl TryFrom<WireCounted> for Counted {
    type Error = InputError;

    fn try_from(wire: WireCounted) -> Result<Self, InputError> {
        let counted = Self::try_new(wire.with, wire.of)?;
        wire.sufficient.map_or(Ok(counted), |share| counted.sufficient_from(share))
    }
}

impl From<Counted> for WireCounted {
    fn from(counted: Counted) -> Self {
        Self { with: counted.with, of: counted.of, sufficient: counted.sufficient }
    }
}
