use serde::Serialize;

use crate::money::Euro;
use crate::rule::{FigureStatus, Parameter, Rule};
use crate::source::Edition;
use crate::time::Year;
use crate::transformation::Sector;
use crate::transformation::rules;
use crate::words::words;

words! {
    /// A part of the funds that the text sets aside for one purpose (*bestemming*).
    EarmarkPurpose {
        /// Top referral care, *Citrien* and efficiency research, within medical specialist care.
        #[doc(alias = "Topzorg")]
        TopCareAndEfficiencyResearch = "top-care-and-efficiency-research",
            "Topzorg, Citrien en doelmatigheidsonderzoek", "top referral care, Citrien and efficiency research";
        /// The training of specialists (*vervolgopleiding*), within medical specialist care.
        #[doc(alias = "vervolgopleiding")]
        SpecialistTraining = "specialist-training", "vervolgopleidingen", "specialist training";
        /// *Onderzoeksprogramma verpleging en verzorging*, with guidelines and quality standards, within
        /// the half open to all.
        #[doc(alias = "onderzoeksprogramma V&V")]
        NursingResearch = "nursing-research",
            "onderzoek en richtlijnen verpleging en verzorging", "research and guidelines in nursing and care";
    }
}

/// The way in which a text sets money aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SetAside {
    /// It is there for the purpose, and for nothing else.
    Committed(Euro),
    /// No more than this may go to the purpose; what does not, stays for others.
    AtMost(Euro),
}

/// Three sizes of a sector that a text names as the key of the earmarks; they do not give the same amounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EarmarkKey {
    /// The size of the sector (4.1.2 and annex K, 2).
    SectorSize,
    /// Its budgeted turnover in 2023 (4.2.1).
    BudgetedTurnover2023,
    /// The starting level of its frame in 2023 (annex K, on the funds).
    StartingLevel2023,
}

/// How the transformation funds are earmarked (*oormerk*), as a text gives it.
///
/// Of EUR 2.8 billion half is for four sectors: 940, 160, 160 and 140 million. The other half is open to
/// all. The final agreement also earmarks 40 million of the open half for short stay and geriatric
/// rehabilitation, commits 104.4 million of the medical specialist part, and lets at most 48 million of the
/// open half go to nursing research. The draft has none of these three. The framework of 2023 refers to the
/// final agreement: earmarked and free funds follow the same principles.
///
/// The four amounts are as printed. Of the keys that the texts name, only the sector frames of 2023 after
/// growth come to them when rounded to ten million; the keys are therefore held as provisional, and nothing
/// is computed from them.
///
/// ```
/// use passende_zorg::money::Euro;
/// use passende_zorg::source::Edition;
/// use passende_zorg::transformation::Sector;
/// use passende_zorg::transformation::funds::Earmarks;
///
/// let earmarks = Earmarks::of(Edition::Final);
/// assert_eq!(earmarks.total(), Euro::whole(1_400_000_000).times(2));
/// assert_eq!(earmarks.of_sector(Sector::MedicalSpecialistCare), Euro::whole(940_000_000));
/// assert_eq!(earmarks.of_sector(Sector::ShortStay), Euro::whole(40_000_000));
/// ```
///
/// *Source*: final agreement, 4.1.2 d, p. 18, and part K, pp. 106-109; draft agreement,
/// 4.1.2 d and annex K, 2 i.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Earmarks {
    edition: Edition,
}

/// So many million euros.
const fn million(millions: i32) -> Euro {
    Euro::whole(millions).times(1_000_000)
}

impl Earmarks {
    /// The four sectors that share the earmarked half.
    pub const SECTORS: [Sector; 4] = [
        Sector::MedicalSpecialistCare,
        Sector::MentalHealthCare,
        Sector::GeneralPractice,
        Sector::DistrictNursing,
    ];

    /// The earmarks as the edition has them.
    pub const fn of(edition: Edition) -> Self {
        Self { edition }
    }

    /// The edition that gives the earmarks.
    pub const fn edition(self) -> Edition {
        self.edition
    }

    /// All transformation funds.
    pub const fn total(self) -> Euro {
        million(2_800)
    }

    /// The half for the four sectors.
    pub const fn earmarked_half(self) -> Euro {
        million(1_400)
    }

    /// The half that is open to all, the earmark for short stay included.
    pub const fn open_half(self) -> Euro {
        self.total().minus(self.earmarked_half())
    }

    /// The earmark of a sector, whichever half it is in; zero for a sector without one.
    pub const fn of_sector(self, sector: Sector) -> Euro {
        match (sector, self.edition) {
            (Sector::MedicalSpecialistCare, _) => million(940),
            (Sector::MentalHealthCare | Sector::GeneralPractice, _) => million(160),
            (Sector::DistrictNursing, _) => million(140),
            (Sector::ShortStay, Edition::Final | Edition::Framework2023) => million(40),
            _ => Euro::ZERO,
        }
    }

    /// The money set aside for a purpose; none where the text says nothing of it, as in the draft.
    pub const fn for_purpose(self, purpose: EarmarkPurpose) -> Option<SetAside> {
        match (self.edition, purpose) {
            (Edition::Draft, _) => None,
            (_, EarmarkPurpose::TopCareAndEfficiencyResearch) => Some(SetAside::Committed(million(100))),
            (_, EarmarkPurpose::SpecialistTraining) => Some(SetAside::Committed(Euro::whole(4_400_000))),
            (_, EarmarkPurpose::NursingResearch) => Some(SetAside::AtMost(million(48))),
        }
    }

    /// What is there for a purpose in each year, where the text divides it: 25 million for top referral
    /// care and efficiency research, 1.1 million for specialist training. Whether what is left of a year
    /// may be used in a later one the text does not say: that it may not is a reading of this crate.
    ///
    /// *Source*: final agreement, part K, e and f.
    pub const fn per_year(self, purpose: EarmarkPurpose) -> Option<Euro> {
        match (self.edition, purpose) {
            (Edition::Draft, _) | (_, EarmarkPurpose::NursingResearch) => None,
            (_, EarmarkPurpose::TopCareAndEfficiencyResearch) => Some(million(25)),
            (_, EarmarkPurpose::SpecialistTraining) => Some(Euro::whole(1_100_000)),
        }
    }

    /// The first and the last year of the money for a purpose; none where the text gives no years of its
    /// own for it.
    ///
    /// The two purposes within medical specialist care are for 2023 to 2026. Of what is then left the text
    /// says nothing: it stays set aside until the ledger is closed.
    pub fn purpose_years(self, purpose: EarmarkPurpose) -> Option<(Year, Year)> {
        match self.for_purpose(purpose) {
            Some(SetAside::Committed(_)) => year(2023).zip(year(2026)),
            Some(SetAside::AtMost(_)) | None => None,
        }
    }

    /// The first and the last year of the funds.
    ///
    /// In the draft provisional: annex K says 2023 to 2027, while the agreement itself, and annex
    /// D on money for concentration, end with 2026. The final agreement says that 380 million of
    /// the total fall in 2027.
    pub const fn years(self) -> Parameter<(Option<Year>, Option<Year>)> {
        let status = match self.edition {
            Edition::Draft => FigureStatus::Provisional,
            Edition::Final | Edition::Framework2023 => FigureStatus::Stated,
        };
        Parameter::new((year(2023), year(2027)), status, self.period_rule())
    }

    /// The part of the total in 2027, after the term of the agreement; the draft does not say.
    pub const fn in_2027(self) -> Option<Euro> {
        match self.edition {
            Edition::Draft => None,
            Edition::Final | Edition::Framework2023 => Some(million(380)),
        }
    }

    /// The keys that the text names, each where it names it: all provisional, since they
    /// contradict each other.
    pub const fn keys(self) -> [Parameter<EarmarkKey>; 3] {
        let (size, turnover, level): (_, _, &'static Rule) = match self.edition {
            Edition::Draft => (&rules::IZA_4_1_2_D_I, &rules::IZA_4_2_1_EARMARK, &rules::IZA_K_6_A_1),
            Edition::Final | Edition::Framework2023 => {
                (&rules::IZA22_4_2_EARMARK, &rules::IZA22_4_2_EARMARK, &rules::IZA22_4_2_EARMARK)
            }
        };
        let open = FigureStatus::Provisional;
        [
            Parameter::new(EarmarkKey::SectorSize, open, size),
            Parameter::new(EarmarkKey::BudgetedTurnover2023, open, turnover),
            Parameter::new(EarmarkKey::StartingLevel2023, open, level),
        ]
    }

    const fn period_rule(self) -> &'static Rule {
        match self.edition {
            Edition::Draft => &rules::IZA_K_6_A_1,
            Edition::Final | Edition::Framework2023 => &rules::IZA22_4_2_EARMARK,
        }
    }

    /// The rules that give the amounts.
    pub const fn rules(self) -> &'static [&'static Rule] {
        match self.edition {
            Edition::Draft => &DRAFT,
            Edition::Final => &FINAL,
            Edition::Framework2023 => &FRAMEWORK,
        }
    }
}

static DRAFT: [&Rule; 5] = [
    &rules::IZA_4_1_2_D_I,
    &rules::IZA_K_2_I_I,
    &rules::IZA_4_1_2_D_II,
    &rules::IZA_K_2_I_II,
    &rules::IZA_K_6_A_1,
];
static FINAL: [&Rule; 1] = [&rules::IZA22_4_2_EARMARK];
static FRAMEWORK: [&Rule; 2] = [&rules::IZA22_4_2_EARMARK, &rules::BK23_EARMARK_SAME];

pub(super) const fn year(number: i32) -> Option<Year> {
    match Year::try_new(number) {
        Ok(year) => Some(year),
        Err(_) => None,
    }
}
