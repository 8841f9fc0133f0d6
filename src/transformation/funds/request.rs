//! What is asked for in JSON: a split, and a ledger.

use core::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::earmark::EarmarkPurpose;
use super::grant::{Entry, Grant};
use super::ledger::EarmarkLedger;
use super::pot::Pot;
use super::share::Refused;
use super::share::{FairShares, Weight, fair_share};
use crate::Verdict;
use crate::formats::{InputError, refusals};
use crate::language::{Describe, Language};
use crate::money::Euro;
use crate::party::Insurer;
use crate::source::Edition;
use crate::time::Year;
use crate::transformation::Sector;
use crate::transformation::municipal::Application;

/// A split that is asked for:
/// `{"grant": {"amount": …, "batches": […]}, "weights": [{"insurer": …, "weight": …}]}`, or with `"amount"`
/// in the place of `"grant"`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a split: an object with `weights`")]
pub struct ShareRequest {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    amount: Option<Euro>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    grant: Option<Grant>,
    weights: Vec<GivenWeight>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a weight: an object with `insurer`")]
struct GivenWeight {
    insurer: Insurer,
    weight: Weight,
}

impl ShareRequest {
    /// The grant that is to be split, when it is one.
    pub const fn grant(&self) -> Option<&Grant> {
        self.grant.as_ref()
    }

    /// The shares.
    ///
    /// # Errors
    /// When both an amount and a grant are given, or neither; and those of [`fair_share`].
    pub fn split(&self) -> Result<FairShares, InputError> {
        let amount = match (self.amount, &self.grant) {
            (Some(amount), None) => amount,
            (None, Some(grant)) => grant.amount(),
            _ => return Err(Refused::AmountOrGrant.into()),
        };
        fair_share(amount, self.weights.iter().map(|given| (given.insurer.clone(), given.weight)))
    }
}

/// A ledger that is asked for: `{"edition": "final", "entries": [{"grant": {…}}, …], "close": false}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a ledger: an object with `entries`")]
pub struct LedgerRequest {
    edition: Edition,
    entries: Vec<Entry>,
    #[serde(default)]
    close: bool,
}

impl LedgerRequest {
    /// The ledger with every entry recorded, in the order of their days; entries of one day in the order
    /// given.
    ///
    /// # Errors
    /// Those of [`EarmarkLedger::record`], with the place of the entry in the list before them.
    pub fn ledger(&self) -> Result<EarmarkLedger, LedgerError> {
        let mut ledger = EarmarkLedger::open(self.edition);
        let mut in_order: Vec<(usize, &Entry)> = self.entries.iter().enumerate().collect();
        in_order.sort_by_key(|(_, entry)| entry.day(self.edition));
        for (at, entry) in in_order {
            ledger.record(entry.clone()).map_err(|error| error.at(at))?;
        }
        if self.close {
            ledger.close();
        }
        Ok(ledger)
    }
}

/// An entry that the ledger refuses.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.in_language(Language::English))]
pub struct LedgerError {
    kind: LedgerErrorKind,
    at: Option<usize>,
}

refusals! {
    /// The reasons for which a ledger refuses an entry.
    pub(super) enum LedgerErrorKind {
        NotPositive { found: Euro } = "ledger.not-positive":
            "verwacht: een bedrag hoger dan nul; gevonden: {found}",
            "expected an amount above zero, found {found}";
        Overdrawn { pot: Pot, available: Euro, found: Euro } = "ledger.overdrawn":
            "verwacht: hoogstens {available}, wat er over is in {pot}; gevonden: {found}",
            "expected at most {available}, which is left in {pot}, found {found}";
        NotForIt { pot: Pot, sector: Sector } = "ledger.not-for-it":
            let the_sector = sector.text();
            "verwacht: een pot voor {the_sector} en het doel ervan; gevonden: {pot}",
            "expected a pot for {the_sector} and its purpose, found {pot}";
        Limit { purpose: EarmarkPurpose, limit: Euro, found: Euro } = "ledger.limit":
            let the_purpose = purpose.text();
            "verwacht: hoogstens {limit} voor {the_purpose}; gevonden: {found}",
            "expected at most {limit} for {the_purpose}, found {found}";
        LimitOfYear { purpose: EarmarkPurpose, year: i32, limit: Euro, found: Euro } = "ledger.limit-of-year":
            let the_purpose = purpose.text();
            "verwacht: hoogstens {limit} voor {the_purpose} in {year}; gevonden: {found}",
            "expected at most {limit} for {the_purpose} in {year}, found {found}";
        EarmarkFirst { sector: Sector, left: Euro } = "ledger.earmark-first":
            let the_sector = sector.text();
            "verwacht: eerst het oormerk van {the_sector}, waarvan nog {left} over is; gevonden: een toekenning uit de open helft",
            "expected the earmark of {the_sector} first, of which {left} is left, found a grant from the open half";
        NoPlan = "ledger.no-plan":
            "verwacht: het plan waarvan het sociaal domein deel uitmaakt; gevonden: geen",
            "expected the plan of which the social domain is part, found none";
        SameSector { sector: Sector } = "ledger.same-sector":
            let the_sector = sector.text();
            "verwacht: vrijgave aan een andere sector; gevonden: vrijgave aan {the_sector} zelf",
            "expected a release to another sector, found one to {the_sector} itself";
        NotDecided { found: Verdict } = "ledger.not-decided":
            "verwacht: een besluit tot vrijgave; gevonden: `{found}`",
            "expected a decision to release, found `{found}`";
        StillOpen { year: Year } = "ledger.still-open":
            "verwacht: bekend of wat in {year} niet is besteed beschikbaar blijft; gevonden: nog open",
            "expected to know whether what was not spent in {year} stays available, found it open";
        NotInPeriod { first: Year, last: Year, found: i32 } = "ledger.not-in-period":
            "verwacht: een jaar van {first} tot en met {last}, waarin er middelen zijn; gevonden: {found}",
            "expected a year from {first} to {last}, in which there are funds, found {found}";
        PurposeNotInPeriod { purpose: EarmarkPurpose, first: Year, last: Year, found: i32 } = "ledger.purpose-not-in-period":
            let the_purpose = purpose.text();
            "verwacht: een jaar van {first} tot en met {last} voor {the_purpose}; gevonden: {found}",
            "expected a year from {first} to {last} for {the_purpose}, found {found}";
        Reversed { last: NaiveDate, found: NaiveDate } = "ledger.reversed":
            "verwacht: een dag niet vóór {last}, die van de boeking ervoor; gevonden: {found}",
            "expected a day not before {last}, that of the entry before it, found {found}";
        Closed = "ledger.closed":
            "verwacht: een open kasboek; gevonden: een gesloten kasboek",
            "expected an open ledger, found it closed";
    }
}

impl From<LedgerErrorKind> for LedgerError {
    fn from(kind: LedgerErrorKind) -> Self {
        Self { kind, at: None }
    }
}

impl LedgerError {
    pub(super) const fn at(mut self, at: usize) -> Self {
        self.at = Some(at);
        self
    }

    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// The index of the entry in the list that was read, when it was one.
    pub const fn entry(&self) -> Option<usize> {
        self.at
    }
}

impl Describe for LedgerError {
    fn code(&self) -> &'static str {
        self.code()
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(at) = self.at {
            write!(f, "entries[{at}]: ")?;
        }
        self.kind.describe(language, f)
    }
}

/// The entry stands in the path.
impl From<LedgerError> for InputError {
    fn from(error: LedgerError) -> Self {
        let refused = Self::from(error.kind);
        match error.at {
            Some(at) => refused.within(format_args!("entries[{at}]")),
            None => refused,
        }
    }
}

macro_rules! from_json {
    ($($name:ident),*) => {$(
        impl $name {
            /// Reads it from JSON.
            ///
            /// # Errors
            /// As [`from_json`](crate::from_json).
            #[cfg(feature = "formats")]
            #[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
            pub fn from_json(text: &[u8]) -> Result<Self, InputError> {
                crate::from_json(text)
            }
        }
    )*};
}
from_json!(ShareRequest, LedgerRequest, Application);
