//! The growth of one contract beside the national maximum, which binds no contract.

use rust_decimal::Decimal;

use super::{FrameSector, MacroFrames, rules};
use crate::Verdict;
use crate::contracting::also;
use crate::explanation::{Explanation, assessed};
use crate::language::Message;
use crate::messages::{Percent, messages};
use crate::rule::Rule;
use crate::source::Edition;
use crate::time::Year;

/// The growth of volume in one contract, beside the national maximum of its sector (*contractgroei*).
///
/// The percentages are national maxima on the frame of a sector and leave insurers and providers free to
/// differ: whatever a contract says, it is neither within the maximum nor over it. The answer is therefore
/// *not applicable*, with both figures beside each other.
///
/// ```
/// use passende_zorg::Verdict;
/// use passende_zorg::contracting::frame::{ContractGrowth, FrameSector};
/// use passende_zorg::source::Edition;
/// use passende_zorg::time::Year;
///
/// let year = Year::try_new(2024)?;
/// let (sector, share) = (FrameSector::MedicalSpecialistCare, "0.03".parse()?);
/// let growth = ContractGrowth::new(Edition::Final, sector, year, share);
/// assert_eq!(growth.verdict(), Verdict::NotApplicable);
/// assert_eq!(growth.national_maximum(), Some("0.008".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// *Source*: draft, 4.1.2b and annex K, 2g; final text, 4.1.2b and part K, 2b.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ContractGrowth {
    frames: MacroFrames,
    sector: FrameSector,
    year: Year,
    share: Decimal,
}

impl ContractGrowth {
    /// A contract of a sector that lets volume grow by a share in a year (0.01 is 1 %; below zero is
    /// shrinkage).
    pub const fn new(edition: Edition, sector: FrameSector, year: Year, share: Decimal) -> Self {
        Self { frames: MacroFrames::of(edition), sector, year, share }
    }

    /// Always not applicable: no percentage of the agreement is a limit of a contract.
    pub const fn verdict(&self) -> Verdict {
        Verdict::NotApplicable
    }

    /// The national maximum of the sector in that year, as a share; none where none is agreed.
    pub fn national_maximum(&self) -> Option<Decimal> {
        self.frames.growth(self.sector, self.year).map(|growth| growth.value())
    }

    /// The rule by which the maximum leaves a contract free.
    pub const fn rule(&self) -> &'static Rule {
        self.frames.edition().pick(&rules::IZA_K_2_G_2, &rules::IZA22_K_2_G_2)
    }

    /// The answer as a tree.
    pub fn explanation(&self) -> Explanation {
        let (sector, year, share) = (self.sector, self.year, Percent(self.share));
        let told = match self.national_maximum() {
            Some(most) => Said::Beside { sector, year, share, most: Percent(most) },
            None => Said::NoMaximum { sector, year, share },
        };
        let is_said = self.frames.edition() == Edition::Draft && self.national_maximum().is_some();
        let main = is_said.then(|| also(&rules::IZA_4_1_2_B_MAX));
        Explanation::new(self.verdict(), Message::new(told)).on_basis(self.rule()).with_parts(main)
    }
}

assessed!(ContractGrowth);

messages! {
    /// The line of the answer.
    #[derive(Debug)]
    enum Said {
        Beside { sector: FrameSector, year: Year, share: Percent, most: Percent } = "frame.contract-growth":
            "Dit contract laat het volume in {year} met {share} groeien. Het landelijke maximum voor {sector} is {most}; dat is geen grens van één contract.",
            "This contract lets volume grow by {share} in {year}. The national maximum for {sector} is {most}; it is no limit of a single contract.";
        NoMaximum { sector: FrameSector, year: Year, share: Percent } = "frame.contract-growth":
            "Dit contract laat het volume in {year} met {share} groeien. Voor {sector} is voor dat jaar geen landelijk maximum afgesproken.",
            "This contract lets volume grow by {share} in {year}. For {sector} no national maximum is agreed for that year.";
    }
}
