//! The figures as they are printed: how the frame of each sector is built up, line by line, in millions of
//! euros, for 2023, 2024, 2025 and 2026.

use core::fmt;

use rust_decimal::Decimal;

use super::FrameLine::{
    self, Adjustment, AfterGrowth, AvailabilityShift, Base, Budget, ConditionalAdmission, Consultation,
    Frame, Growth, Growth2023, Growth2024, Growth2025, Growth2026, PriceLevel, Tranche, WaitingLists,
};
use super::FrameSector::{
    self, DistrictNursing, GeneralPractice, MedicalSpecialistCare, MentalHealthCare, MultidisciplinaryCare,
};
use crate::language::Language;
use crate::messages::Say;
use crate::money::Euro;
use crate::source::Edition;

/// A line of a sector, with its figure of each year; nought where the line has none.
pub(super) type Row = (FrameSector, FrameLine, [i32; 4]);

/// The lines that both editions print alike (draft, annex K, tables c; final text, part K, 6).
#[rustfmt::skip]
const ALIKE: &[Row] = &[
    (MedicalSpecialistCare, Budget,     [24_864, 24_873, 24_876, 24_877]),
    (MedicalSpecialistCare, Tranche,    [   923,    923,    923,    923]),
    (MedicalSpecialistCare, PriceLevel, [25_787, 25_796, 25_800, 25_801]),
    (MedicalSpecialistCare, Adjustment, [   200,    200,    200,    200]),
    (MedicalSpecialistCare, Base,       [25_987, 25_996, 26_000, 26_001]),
    (MedicalSpecialistCare, Growth,     [   259,    470,    576,    576]),
    (MedicalSpecialistCare, Growth2023, [   259,    260,    260,    260]),
    (MedicalSpecialistCare, Growth2024, [     0,    210,    210,    210]),
    (MedicalSpecialistCare, Growth2025, [     0,      0,    106,    106]),
    (MentalHealthCare, Budget,     [4_204, 4_204, 4_204, 4_204]),
    (MentalHealthCare, Tranche,    [  163,   163,   163,   163]),
    (MentalHealthCare, PriceLevel, [4_366, 4_366, 4_366, 4_366]),
    (MentalHealthCare, Adjustment, [  180,   180,   180,   180]),
    (MentalHealthCare, Base,       [4_546, 4_546, 4_546, 4_546]),
    (MentalHealthCare, Growth,     [   44,    82,   109,   128]),
    (MentalHealthCare, Growth2023, [   44,    45,    45,    45]),
    (MentalHealthCare, Growth2024, [    0,    36,    36,    36]),
    (MentalHealthCare, Growth2025, [    0,     0,    28,    28]),
    (MentalHealthCare, Growth2026, [    0,     0,     0,    19]),
    (GeneralPractice, Budget,     [3_561, 3_561, 3_561, 3_561]),
    (GeneralPractice, Tranche,    [  134,   134,   134,   134]),
    (GeneralPractice, PriceLevel, [3_695, 3_696, 3_696, 3_696]),
    (GeneralPractice, Adjustment, [  -80,   -80,   -80,   -80]),
    (GeneralPractice, Base,       [3_615, 3_616, 3_616, 3_616]),
    (GeneralPractice, Growth,     [   74,   161,   274,   410]),
    (GeneralPractice, Growth2023, [   74,    72,    72,    72]),
    (GeneralPractice, Growth2024, [    0,    89,    89,    89]),
    (GeneralPractice, Growth2025, [    0,     0,   113,   113]),
    (GeneralPractice, Growth2026, [    0,     0,     0,   136]),
    (GeneralPractice, Frame,      [3_689, 3_776, 3_890, 4_026]),
    (MultidisciplinaryCare, Budget,     [738, 738, 738, 738]),
    (MultidisciplinaryCare, Tranche,    [ 26,  26,  26,  26]),
    (MultidisciplinaryCare, PriceLevel, [764, 764, 764, 764]),
    (MultidisciplinaryCare, Adjustment, [-20, -20, -20, -20]),
    (MultidisciplinaryCare, Base,       [744, 744, 744, 744]),
    (MultidisciplinaryCare, Growth,     [ 15,  38,  69, 110]),
    (MultidisciplinaryCare, Growth2023, [ 15,  15,  15,  15]),
    (MultidisciplinaryCare, Growth2024, [  0,  23,  23,  23]),
    (MultidisciplinaryCare, Growth2025, [  0,   0,  31,  31]),
    (MultidisciplinaryCare, Growth2026, [  0,   0,   0,  41]),
    (MultidisciplinaryCare, Frame,      [759, 782, 813, 853]),
    (DistrictNursing, Budget,     [4_156, 4_144, 4_132, 4_121]),
    (DistrictNursing, Tranche,    [  161,   160,   160,   159]),
    (DistrictNursing, PriceLevel, [4_316, 4_304, 4_292, 4_281]),
    (DistrictNursing, Adjustment, [ -600,  -600,  -600,  -600]),
    (DistrictNursing, Base,       [3_716, 3_704, 3_692, 3_681]),
    (DistrictNursing, Growth,     [   85,   166,   281,   419]),
    (DistrictNursing, Growth2023, [   85,    74,    74,    74]),
    (DistrictNursing, Growth2024, [    0,    91,    91,    90]),
    (DistrictNursing, Growth2025, [    0,     0,   116,   116]),
    (DistrictNursing, Growth2026, [    0,     0,     0,   139]),
    (DistrictNursing, Frame,      [3_802, 3_870, 3_973, 4_100]),
];

/// The lines that the draft alone prints.
const DRAFT: &[Row] = &[
    (MedicalSpecialistCare, Frame, [26_246, 26_466, 26_576, 26_577]),
    (MentalHealthCare, Frame, [4_590, 4_628, 4_655, 4_674]),
];

/// The lines that the final text alone prints. Of the shift and the admission one figure is printed each,
/// without its column; that it is of 2023 follows from the sums.
#[rustfmt::skip]
const FINAL: &[Row] = &[
    (MedicalSpecialistCare, AfterGrowth,          [26_246, 26_466, 26_576, 26_577]),
    (MedicalSpecialistCare, AvailabilityShift,    [   -50,      0,      0,      0]),
    (MedicalSpecialistCare, ConditionalAdmission, [     2,      0,      0,      0]),
    (MedicalSpecialistCare, Consultation,         [     2,      2,      2,      2]),
    (MedicalSpecialistCare, Frame,                [26_201, 26_468, 26_578, 26_579]),
    (MentalHealthCare, WaitingLists,              [    30,     30,      0,      0]),
    (MentalHealthCare, Frame,                     [ 4_620,  4_658,  4_655,  4_674]),
];

/// The lines of an edition. The framework of 2023 has no frames of its own and goes by the final text.
pub(super) fn rows(edition: Edition) -> impl Iterator<Item = &'static Row> {
    ALIKE.iter().chain(edition.pick(DRAFT, FINAL))
}

/// The totals as they are printed (draft, annex K, 2h; final text, part K, 2c).
pub(super) const fn totals(edition: Edition) -> [i32; 4] {
    edition.pick([39_086, 39_521, 39_906, 40_229], [39_071, 39_553, 39_909, 40_232])
}

/// The growth of volume in tenths of a per cent, alike in both editions (draft, annex K, 2g; final text,
/// part K, 2b).
pub(super) const fn growth(sector: FrameSector) -> [u8; 4] {
    match sector {
        MedicalSpecialistCare => [10, 8, 4, 0],
        MentalHealthCare => [10, 8, 6, 4],
        DistrictNursing | GeneralPractice => [20, 24, 30, 35],
        MultidisciplinaryCare => [20, 30, 40, 50],
    }
}

/// An amount in millions.
pub(super) fn million(amount: i32) -> Euro {
    Euro::of_cents(i128::from(amount).saturating_mul(100_000_000))
}

/// An amount in millions where it is whole millions, and in full where it is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Millions(pub(super) Euro);

impl Say for Millions {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let amount = self.0.amount();
        let millions = amount.checked_div(million(1).amount()).filter(Decimal::is_integer);
        let Some(millions) = millions else {
            return self.0.say(language, f);
        };
        match language {
            Language::Dutch => f.write_str("€ ")?,
            Language::English => f.write_str("EUR ")?,
        }
        millions.normalize().say(language, f)?;
        f.write_str(language.pick(" miljoen", " million"))
    }
}
