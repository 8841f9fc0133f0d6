//! What the draft reckons to save and to spend beside the frames: its annexes a and b to annex K. The final
//! text has neither table.

use super::figures::million;
use super::{MacroFrames, column};
use crate::money::Euro;
use crate::time::Year;
use crate::words::words;

words!(
    /// A measure by which the draft reckons to save (*meegenomen besparing*).
    ///
    /// *Source*: draft, annex K, table a. The final text has no such table.
    SavingsMeasure {
        CareAgreement = "care-agreement", "Integraal Zorgakkoord", "the care agreement itself";
        AppropriateCare = "appropriate-care", "passende zorg als norm", "appropriate care as the norm";
        DrugPurchasing = "drug-purchasing", "inkoop van geneesmiddelen en medische technologie", "purchasing of drugs and medical technology";
        DataExchange = "data-exchange", "standaardisatie van gegevensuitwisseling", "standards for the exchange of data";
        OneAndAHalfLine = "one-and-a-half-line", "anderhalvelijnszorg", "care between first and second line";
        /// One set of requirements for purchasing and accounts.
        PurchasingRequirements = "purchasing-requirements", "gelijke inkoop- en verantwoordingseisen", "the same requirements for purchasing and accounts";
        /// The right care in the right place, and concentration of complex care.
        RightPlace = "right-place", "juiste zorg op de juiste plek en concentratie", "the right care in the right place, and concentration";
        Tariffs = "tariffs", "doelmatigheid via de tarieven", "efficiency by tariffs";
        /// Prevention of falls of people of 65 and over.
        FallPrevention = "fall-prevention", "valpreventie bij 65-plussers", "prevention of falls over 65";
    }
);

words!(
    /// A purpose for which the draft has money beside the frames (*investerings- en transitiemiddelen*).
    ///
    /// *Source*: draft, annex K, table b. The final text has no such table.
    MeansPurpose {
        /// Prevention of falls of people of 65 and over.
        FallPrevention = "fall-prevention", "valpreventie bij 65-plussers", "prevention of falls over 65";
        AppropriateCare = "appropriate-care", "passende zorg als norm", "appropriate care as the norm";
        DataExchange = "data-exchange", "standaardisatie van gegevensuitwisseling", "standards for the exchange of data";
        /// The right care in the right place, and concentration of complex care.
        RightPlace = "right-place", "juiste zorg op de juiste plek en concentratie", "the right care in the right place, and concentration";
        /// Funds for transformation of the agreement.
        Transformation = "transformation", "transformatie binnen het akkoord", "transformation under the agreement";
        BasicCareOrganisation = "basic-care-organisation", "organisatie van de basiszorg", "the organisation of basic care";
        /// Time of general practitioners for their patients.
        TimeOfPractitioners = "time-of-practitioners", "tijd van huisartsen", "time of general practitioners";
    }
);

/// The figures of a line for 2023 to 2026, and the structural one, in millions.
type Line = ([i32; 4], i32);

impl SavingsMeasure {
    const fn line(self) -> Line {
        match self {
            Self::CareAgreement => ([-332, -646, -963, -1_346], -1_346),
            Self::AppropriateCare => ([0, 0, -23, -70], -1_206),
            Self::DrugPurchasing => ([-15, -35, -50, -65], -130),
            Self::DataExchange => ([0, 0, 0, 0], -340),
            Self::OneAndAHalfLine => ([0, 0, 0, 0], -50),
            Self::PurchasingRequirements => ([-50, -130, -130, -130], -130),
            Self::RightPlace => ([0, 0, -100, -200], -300),
            Self::Tariffs => ([0, -120, -140, -147], -147),
            Self::FallPrevention => ([-50, -80, -95, -103], -140),
        }
    }

    /// The amount that is reckoned with for a year, below zero; nought where the table is blank, and
    /// outside 2023 to 2026.
    pub fn amount(self, year: Year) -> Euro {
        of(self.line(), year)
    }

    /// The amount that is reckoned with in the end, year after year (*structureel*).
    pub fn structural(self) -> Euro {
        million(self.line().1)
    }
}

impl MeansPurpose {
    const fn line(self) -> Line {
        match self {
            Self::FallPrevention => ([60, 60, 60, 62], 70),
            Self::AppropriateCare => ([50, 60, 83, 100], 66),
            Self::DataExchange => ([200, 400, 200, 200], 0),
            Self::RightPlace => ([380, 380, 380, 380], 0),
            Self::Transformation => ([228, 228, 228, 228], 0),
            Self::BasicCareOrganisation => ([50, 40, 35, 20], 0),
            Self::TimeOfPractitioners => ([4, 8, 12, 48], 120),
        }
    }

    /// The amount that there is in a year; nought outside 2023 to 2026.
    pub fn amount(self, year: Year) -> Euro {
        of(self.line(), year)
    }

    /// The amount that there is in the end, year after year (*structureel*).
    pub fn structural(self) -> Euro {
        million(self.line().1)
    }
}

fn of((years, _): Line, year: Year) -> Euro {
    column(year).and_then(|at| years.get(at).copied()).map_or(Euro::ZERO, million)
}

impl MacroFrames {
    /// What all measures together save in a year, below zero, as the draft reckons.
    pub(super) fn savings(year: Year) -> Euro {
        SavingsMeasure::ALL.iter().map(|measure| measure.amount(year)).sum()
    }

    /// What all purposes together have in a year, as the draft reckons.
    pub(super) fn means(year: Year) -> Euro {
        MeansPurpose::ALL.iter().map(|purpose| purpose.amount(year)).sum()
    }
}
