//! Evidence that counts: of who was treated, of co-treatment, of distance, and of what replaces what.

use core::fmt;
use core::num::NonZeroU32;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::finding::Refused;
use super::sense::{EvidenceSilence, Sense};
use crate::Verdict;
use crate::exact::Exact;
use crate::explanation::Margin;
use crate::formats::InputError;
use crate::judgement::Judgement;
use crate::language::{Language, number_in_words, percentage_in_words};
use crate::words::words;

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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    pub fn with_sufficient_share(mut self, share: Decimal) -> Result<Self, InputError> {
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct WireCounted {
    with: u32,
    of: u32,
    #[serde(
        default,
        with = "crate::formats::value::optional_decimal",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::DecimalText"))]
    sufficient: Option<Decimal>,
}

impl TryFrom<WireCounted> for Counted {
    type Error = InputError;

    fn try_from(wire: WireCounted) -> Result<Self, InputError> {
        let counted = Self::try_new(wire.with, wire.of)?;
        wire.sufficient.map_or(Ok(counted), |share| counted.with_sufficient_share(share))
    }
}

impl From<Counted> for WireCounted {
    fn from(counted: Counted) -> Self {
        Self { with: counted.with, of: counted.of, sufficient: counted.sufficient }
    }
}

/// Patients with a hip fracture of one age, and how many of them a geriatrician treated too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct HipFractures {
    /// Their age in whole years.
    pub age: u8,
    /// The number that a geriatrician treated too, of how many.
    pub co_treated: Counted,
}

/// Standing co-treatment by a geriatrician for a hip fracture (*geriatrische medebehandeling*): from
/// seventy years on.
///
/// The advice of 2020 gives it as an example (part A, 3.2, footnote 27); its force is that of the guideline
/// that it cites. Younger patients do not count either way.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct GeriatricCoTreatment(Vec<HipFractures>);

impl GeriatricCoTreatment {
    /// From this age on, in whole years.
    pub const FROM_AGE: u8 = 70;

    /// The patients, by age.
    pub const fn new(patients: Vec<HipFractures>) -> Self {
        Self(patients)
    }

    /// How many of those of seventy and older were treated so; nothing when there are none.
    pub fn seventy_and_older(&self) -> Option<Counted> {
        let older = self.0.iter().filter(|group| group.age >= Self::FROM_AGE);
        let (with, of) = older.fold((0_u32, 0_u32), |(with, of), group| {
            (with.saturating_add(group.co_treated.with()), of.saturating_add(group.co_treated.of()))
        });
        Counted::try_new(with, of).ok()
    }

    pub(super) fn sense(&self) -> Sense {
        self.seventy_and_older()
            .map_or(Sense::Silent(EvidenceSilence::NobodyAsked), |counted| counted.sense())
    }

    pub(super) fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(language.pick(
            "medebehandeld door een geriater, heupfractuur vanaf 70 jaar: ",
            "co-treated by a geriatrician, hip fracture from 70 years on: ",
        ))?;
        match self.seventy_and_older() {
            Some(counted) => counted.describe(language, f),
            None => f.write_str(language.pick("geen patiënten", "no patients")),
        }
    }
}

words!(
    /// What may require that care is given further away (*reden om verder weg te gaan*): the final
    /// agreement names demands of quality, costly infrastructure and scarce staff (chapter 2, p. 9,
    /// starting point 8). A volume norm is a demand of quality, and is named apart here.
    DistanceReason {
        #[doc(alias = "kwaliteitseis")]
        Quality = "quality", "kwaliteitseis", "demand of quality";
        /// A volume norm, which is a demand of quality (*volumenorm*).
        #[doc(alias = "volumenorm")]
        VolumeNorm = "volume-norm", "volumenorm", "volume norm";
        /// Costly infrastructure that is to be used efficiently.
        Infrastructure = "infrastructure", "doelmatige inzet van dure infrastructuur", "efficient use of costly infrastructure";
        /// Scarce staff that is to be used efficiently.
        Staff = "staff", "doelmatige inzet van schaars personeel", "efficient use of scarce staff";
    }
);

/// The reason for which care is given further away, and whether someone judged that it requires it. That a
/// reason is named does not show that it holds: without a judgement it stays open.
///
/// ```
/// use passende_zorg::principle::evidence::{DistanceReason, FurtherAway};
/// let further: FurtherAway = serde_json::from_str(
///     r#"{"reason": "volume-norm", "judgement":
/// {"by": "regional table", "on": "2025-01-10", "verdict": "met",
/// "reason": "20 operations a year, the norm is 50"}}"#,
/// )?;
/// assert_eq!(further.reason, DistanceReason::VolumeNorm);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct FurtherAway {
    /// The reason for which care is given further away.
    pub reason: DistanceReason,
    /// The judgement whether it requires the distance: *met* when it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judgement: Option<Judgement>,
}

impl FurtherAway {
    /// The verdict on the reason, when it was judged by the day.
    pub(super) fn judged_on(&self, on: NaiveDate) -> Option<Verdict> {
        self.judgement.as_ref().filter(|judged| judged.on() <= on).map(Judgement::verdict)
    }
}

/// Contacts before and after new forms came (*vervangen of stapelen*).
///
/// Care is *replaced* when what was there makes way for what comes. When it does not, the new is stacked on
/// the old.
///
/// ```
/// use passende_zorg::principle::evidence::Replacement;
/// // 2,000 visits became 1,400; 600 made way, for 600 calls.
/// let replaced: Replacement =
///     serde_json::from_str(r#"{"before": 2000, "after": 1400, "new": 600, "new-per-old": 1}"#)?;
/// assert_eq!((replaced.made_way(), replaced.came()), (600, 600));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Replacement {
    before: u32,
    after: u32,
    new: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    new_per_old: Option<NonZeroU32>,
}

impl Replacement {
    /// Contacts of the old form before and after, and of the new form after, for the same patients.
    pub const fn new_form(before: u32, after: u32, new: u32) -> Self {
        Self { before, after, new, new_per_old: None }
    }

    /// The same, with how many of the new stand for one of the old. The documents do not
    /// say; it is the caller's.
    #[must_use]
    pub const fn with_ratio(mut self, new_per_old: NonZeroU32) -> Self {
        self.new_per_old = Some(new_per_old);
        self
    }

    /// The number of the old that made way; none when there are more of them.
    pub const fn made_way(&self) -> u32 {
        self.before.saturating_sub(self.after)
    }

    /// The number of the new that came.
    pub const fn came(&self) -> u32 {
        self.new
    }

    pub(super) const fn sense(&self) -> Sense {
        let made_way = self.made_way() as u64;
        if self.new == 0 {
            return Sense::Silent(EvidenceSilence::NothingCame);
        }
        if made_way == 0 {
            return Sense::CONTRADICTS;
        }
        let Some(rate) = self.new_per_old else {
            // Fewer contacts in all: whatever the rate, nothing was stacked.
            return if made_way >= self.new as u64 {
                Sense::SUPPORTS
            } else {
                Sense::Silent(EvidenceSilence::PartlyReplaced)
            };
        };
        if made_way.saturating_mul(rate.get() as u64) >= self.new as u64 {
            Sense::SUPPORTS
        } else {
            Sense::CONTRADICTS
        }
    }

    pub(super) fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = |number: u32| number_in_words(number, language).to_string();
        let (before, after, new) = (number(self.before), number(self.after), number(self.new));
        match language {
            Language::Dutch => {
                write!(f, "{before} contacten werden er {after}, en {new} van de nieuwe vorm")?;
            }
            Language::English => write!(f, "{before} contacts became {after}, and {new} of the new form")?,
        }
        match self.new_per_old {
            Some(rate) if language == Language::Dutch => write!(f, " ({rate} nieuw voor één oud)"),
            Some(rate) => write!(f, " ({rate} new for one old)"),
            None => Ok(()),
        }
    }
}
