//! Where the printed figures of an edition contradict each other: sums held against their parts, growth
//! against its percentage, totals against their sectors.

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Serialize, Serializer};

use super::figures::{Millions, million};
use super::{FIRST, FrameLine, FrameSector, MacroFrames, rules};
use crate::explanation::Explanation;
use crate::language::Message;
use crate::messages::{Percent, messages};
use crate::money::Euro;
use crate::rule::Rule;
use crate::source::Edition;
use crate::time::Year;

messages! {
    /// A figure that is printed otherwise than the figures around it make it (*tegenspraak in de cijfers*).
    /// One million is what rounding can do; more is not explained by the text. What is printed goes first
    /// all the same.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum FrameContradiction {
        /// A line is not the sum of the lines above it.
        Sum {
            /// The sector whose table it is.
            sector: FrameSector,
            /// The year of the column.
            year: Year,
            /// The line that should be a sum.
            line: FrameLine,
            /// The figure that is printed.
            printed: Euro,
            /// The sum of its parts as they are printed.
            computed: Euro,
        } = "frame.sum":
            let shown = Millions(*printed); let sum = Millions(*computed);
            "{sector}, {year}, {line}: afgedrukt staat {shown}, de delen tellen op tot {sum}.",
            "{sector}, {year}, {line}: printed is {shown}, its parts add up to {sum}.";
        /// The growth of a year is not its percentage of what the sector had before it, rounded to a million.
        Growth {
            /// The sector whose table it is.
            sector: FrameSector,
            /// The year of the column.
            year: Year,
            /// The year of which it is the growth.
            of: Year,
            /// The percentage that is agreed for the year of the line, as a share.
            share: Decimal,
            /// The figure that is printed.
            printed: Euro,
            /// The figure that the percentage comes to.
            computed: Euro,
        } = "frame.growth-printed":
            let shown = Millions(*printed); let made = Millions(*computed); let percent = Percent(*share);
            "{sector}, {year}, volumegroei van {of}: afgedrukt staat {shown}, {percent} komt op {made}.",
            "{sector}, {year}, volume growth of {of}: printed is {shown}, {percent} comes to {made}.";
        /// The total is not the sum of the sectors.
        Total {
            /// The year of the column.
            year: Year,
            /// The total that is printed.
            printed: Euro,
            /// The sum of the sectors as they are printed.
            computed: Euro,
        } = "frame.total-printed":
            let shown = Millions(*printed); let sum = Millions(*computed);
            "{year}, macrokader van alle sectoren: afgedrukt staat {shown}, de sectoren tellen op tot {sum}.",
            "{year}, macro frame of all sectors: printed is {shown}, the sectors add up to {sum}.";
    }
}

/// `{"code": …, "text": {"nl": …, "en": …}}`
impl Serialize for FrameContradiction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::language::message(self, serializer)
    }
}

impl FrameContradiction {
    /// The year of the column in which it stands.
    pub const fn year(&self) -> Year {
        match self {
            Self::Sum { year, .. } | Self::Growth { year, .. } | Self::Total { year, .. } => *year,
        }
    }

    /// What is printed less what it should be.
    pub fn difference(&self) -> Euro {
        match self {
            Self::Sum { printed, computed, .. }
            | Self::Growth { printed, computed, .. }
            | Self::Total { printed, computed, .. } => printed.minus(*computed),
        }
    }

    /// Whether rounding to the million can have made it: a difference of one.
    pub fn may_be_rounding(&self) -> bool {
        [million(1), million(-1)].contains(&self.difference())
    }

    fn rule(&self, frames: MacroFrames) -> &'static Rule {
        match self {
            Self::Total { .. } => frames.frame_rule(),
            // The growth of district nursing in 2023 is a statement of its own.
            Self::Growth { sector: FrameSector::DistrictNursing, of, .. }
                if frames.edition == Edition::Draft && of.number() == FIRST =>
            {
                &rules::IZA_K_C_2
            }
            Self::Sum { .. } | Self::Growth { .. } => {
                frames.edition.pick(&rules::IZA_K_C_1, &rules::IZA22_K_C_1)
            }
        }
    }

    pub(super) fn explanation(&self, frames: MacroFrames) -> Explanation {
        Explanation::finding(Message::new(self.clone())).on_basis(self.rule(frames))
    }
}

impl MacroFrames {
    /// The figures that are printed otherwise than the figures around them make them, sector by sector and
    /// year by year; the totals last.
    ///
    /// ```
    /// use passende_zorg::contracting::frame::MacroFrames;
    /// use passende_zorg::source::Edition;
    ///
    /// let found = MacroFrames::of(Edition::Draft).contradictions();
    /// let unexplained = found.iter().filter(|found| !found.may_be_rounding());
    /// // Of 2023: 85 for district nursing, where 2 % is 74, and 74 for general practice, where it is 72.
    /// let differences: Vec<String> = unexplained.map(|found| found.difference().to_string()).collect();
    /// assert_eq!(differences, ["11000000.00", "2000000.00"]);
    /// ```
    pub fn contradictions(self) -> Vec<FrameContradiction> {
        let mut found = Vec::new();
        for sector in FrameSector::ALL.iter().copied() {
            for year in Self::years() {
                self.sums(sector, year, &mut found);
                self.growths(sector, year, &mut found);
            }
        }
        for year in Self::years() {
            let sectors = FrameSector::ALL.iter().filter_map(|sector| self.frame(*sector, year));
            let computed: Euro = sectors.map(|frame| frame.value()).sum();
            if let Some(printed) =
                self.total(year).map(|total| total.value()).filter(|total| *total != computed)
            {
                found.push(FrameContradiction::Total { year, printed, computed });
            }
        }
        found
    }

    fn sums(self, sector: FrameSector, year: Year, found: &mut Vec<FrameContradiction>) {
        use FrameLine as L;
        let of = |line| self.printed(sector, line, year);
        let sum = |lines: &[L]| -> Euro { lines.iter().filter_map(|line| of(*line)).sum() };
        let mutations = [L::AvailabilityShift, L::ConditionalAdmission, L::Consultation, L::WaitingLists];
        // Technical mutations come on top of what the growth made, where that has a line of its own.
        let grown = [L::Base, L::Growth];
        let base: &[L] = if of(L::AfterGrowth).is_some() { &[L::AfterGrowth] } else { &grown };
        for (line, computed) in [
            (L::PriceLevel, sum(&[L::Budget, L::Tranche])),
            (L::Base, sum(&[L::PriceLevel, L::Adjustment])),
            (L::Growth, sum(&L::GROWTHS)),
            (L::AfterGrowth, sum(&grown)),
            (L::Frame, sum(base).plus(sum(&mutations))),
        ] {
            if let Some(printed) = of(line).filter(|printed| *printed != computed) {
                found.push(FrameContradiction::Sum { sector, year, line, printed, computed });
            }
        }
    }

    fn growths(self, sector: FrameSector, year: Year, found: &mut Vec<FrameContradiction>) {
        let Some(mut before) = self.printed(sector, FrameLine::Base, year) else { return };
        for (line, of) in FrameLine::GROWTHS.into_iter().zip(Self::years()) {
            let (Some(printed), Some(share)) = (self.printed(sector, line, year), self.growth(sector, of))
            else {
                continue;
            };
            let share = share.value();
            let grown = before.amount().saturating_mul(share);
            let exact = grown.checked_div(million(1).amount()).unwrap_or_default();
            let rounded = exact.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
            let computed = i32::try_from(rounded).map_or(Euro::ZERO, million);
            if printed != computed {
                found.push(FrameContradiction::Growth { sector, year, of, share, printed, computed });
            }
            before = before.plus(printed);
        }
    }
}
