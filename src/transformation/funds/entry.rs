use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Channel, EarmarkPurpose, FundsNotice, Pot, UnusedFunds};
use crate::judgement::Judgement;
use crate::money::Euro;
use crate::source::Edition;
use crate::statement::Statement;
use crate::transformation::Sector;

/// The part of the funds on which a grant draws.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Draw {
    /// On the earmark of the sector as far as it goes, then on the open half. With a purpose, on the part
    /// of the funds that the text names for it.
    #[default]
    EarmarkFirst,
    /// On this pot and no other.
    From(Pot),
}

/// Funds that are granted, as the ledger records them.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a grant: an object with `sector`")]
pub struct Granted {
    /// The day on which the funds were granted, and from which they count.
    #[serde(deserialize_with = "crate::wire::day")]
    pub on: NaiveDate,
    /// The sector of the receiver. How a plan of several sectors is attributed no text says: the
    /// caller enters its parts.
    pub sector: Sector,
    /// The channel through which it is paid.
    pub channel: Channel,
    /// The amount, above zero.
    pub amount: Euro,
    /// The part of the funds on which it draws; the earmark first when left out.
    #[serde(default)]
    pub draw: Draw,
    /// The purpose, when it is one for which the text sets money aside or gives a limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<EarmarkPurpose>,
    /// The plan that it is for: parties of the social domain share in the funds as far as
    /// they are part of one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<Statement>,
}

/// What a sector does not use, made available to another one.
///
/// No text says when, or by whom, this is decided: whoever records it says so. It works from the day on
/// which it was decided.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a release: an object with `from`")]
pub struct Released {
    /// The sector that does not use it.
    pub from: Sector,
    /// The sector for which it becomes available.
    pub to: Sector,
    /// The amount, above zero.
    pub amount: Euro,
    /// The decision on the release: by whom, when and why.
    pub decision: Judgement,
}

impl Entry {
    /// The day from which it counts.
    pub(super) fn day(&self, edition: Edition) -> NaiveDate {
        match self {
            Self::Grant(grant) => grant.on,
            Self::Release(release) => release.decision.on(),
            Self::Unused(unused) => unused.day(edition),
        }
    }

    /// The notices on what of it does not count.
    pub(super) fn notices(&self) -> Vec<FundsNotice> {
        match self {
            Self::Unused(unused) => unused.notices(),
            Self::Grant(_) | Self::Release(_) => Vec::new(),
        }
    }
}

/// An event in the ledger of the funds.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Entry {
    /// Funds are granted to a receiver in a sector.
    Grant(Granted),
    /// A sector makes room for another.
    Release(Released),
    /// Money not spent in a year stays available, or returns to the fund.
    Unused(UnusedFunds),
}
