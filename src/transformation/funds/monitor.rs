use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use super::{Channel, PotState};
use crate::money::Euro;
use crate::rule::Rule;
use crate::source::Edition;
use crate::transformation::Sector;
use crate::transformation::rules;

/// The use of the funds, sector by sector (*uitputting*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Monitor {
    edition: Edition,
    sectors: Vec<SectorUse>,
}

impl Monitor {
    pub(super) const fn new(edition: Edition, sectors: Vec<SectorUse>) -> Self {
        Self { edition, sectors }
    }

    /// Every sector, in a fixed order.
    pub fn sectors(&self) -> &[SectorUse] {
        &self.sectors
    }

    /// The use of the funds by one sector.
    pub fn of(&self, sector: Sector) -> Option<&SectorUse> {
        self.sectors.iter().find(|used| used.sector == sector)
    }

    /// The rule that has the use per sector watched, where the catalogue of the edition has one of its own.
    pub const fn rule(&self) -> Option<&'static Rule> {
        match self.edition {
            Edition::Framework2023 => Some(&rules::BK23_EARMARK_SAME),
            Edition::Draft | Edition::Final => None,
        }
    }
}

/// The use that a sector made of its earmark, the purposes within it included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectorUse {
    sector: Sector,
    earmark: Euro,
    drawn: Euro,
    left: Euro,
    returned: Euro,
    from_open: Euro,
    by_channel: [Euro; 3],
}

impl SectorUse {
    pub(super) fn new(
        sector: Sector,
        pots: impl Iterator<Item = PotState>,
        by_channel: [Euro; 3],
        from_open: Euro,
    ) -> Self {
        let mut used = Self {
            sector,
            earmark: Euro::ZERO,
            drawn: Euro::ZERO,
            left: Euro::ZERO,
            returned: Euro::ZERO,
            from_open,
            by_channel,
        };
        for pot in pots {
            used.earmark = used.earmark.plus(pot.opening()).plus(pot.received()).minus(pot.released());
            used.drawn = used.drawn.plus(pot.granted());
            used.left = used.left.plus(pot.available());
            used.returned = used.returned.plus(pot.returned());
        }
        used
    }

    /// The sector that used the funds.
    pub const fn sector(&self) -> Sector {
        self.sector
    }

    /// Its earmark, with what was released to it and without what it released.
    pub const fn earmark(&self) -> Euro {
        self.earmark
    }

    /// The part of the earmark that was granted.
    pub const fn drawn(&self) -> Euro {
        self.drawn
    }

    /// The part of the earmark that is not used yet.
    pub const fn left(&self) -> Euro {
        self.left
    }

    /// The part of the earmark that returned to the fund.
    pub const fn returned(&self) -> Euro {
        self.returned
    }

    /// The amount granted to the sector from the open half, besides its earmark.
    pub const fn from_open(&self) -> Euro {
        self.from_open
    }

    /// The amount granted to the sector through a channel, whatever the pot.
    pub const fn through(&self, channel: Channel) -> Euro {
        let [insurers, ministry, otherwise] = self.by_channel;
        match channel {
            Channel::Insurers => insurers,
            Channel::MinistryBudget => ministry,
            Channel::Otherwise => otherwise,
        }
    }

    /// The part of the earmark that was granted, from 0 to 1 and cut off at four decimals, so that it never
    /// seems used up when it is not; none without an earmark.
    pub fn share(&self) -> Option<Decimal> {
        let share = self.drawn.amount().checked_div(self.earmark.amount())?;
        Some(share.trunc_with_scale(4).normalize())
    }
}

/// Amounts and the share as strings.
impl Serialize for SectorUse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        #[serde(rename_all = "kebab-case")]
        struct Wire {
            sector: Sector,
            earmark: Euro,
            drawn: Euro,
            left: Euro,
            returned: Euro,
            share: Option<String>,
            from_open: Euro,
            insurers: Euro,
            ministry_budget: Euro,
            otherwise: Euro,
        }
        Wire {
            sector: self.sector,
            earmark: self.earmark,
            drawn: self.drawn,
            left: self.left,
            returned: self.returned,
            share: self.share().map(|share| share.to_string()),
            from_open: self.from_open,
            insurers: self.through(Channel::Insurers),
            ministry_budget: self.through(Channel::MinistryBudget),
            otherwise: self.through(Channel::Otherwise),
        }
        .serialize(serializer)
    }
}
