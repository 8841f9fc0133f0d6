//! For what the funds are earmarked, by year and sector, and whether spending answers to it.

use serde::Serialize;

use super::Channel;
use super::notice::{Bench, FundsNotice, JudgedMatter};
use crate::Verdict;
use crate::criteria::{self, Part, criteria};
use crate::explanation::{Explanation, OpenQuestion, assessed};
use crate::judgement::Judgement;
use crate::language::Text;
use crate::money::Euro;
use crate::record::record;
use crate::rule::{FigureStatus, Parameter, Rule};
use crate::source::Edition;
use crate::time::Year;
use crate::transformation::{Sector, rules};
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
        self.edition.pick(&rules::IZA_K_6_A_1, &rules::IZA22_4_2_EARMARK)
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

record! {
    /// What the draft agreement asks of every spending of transformation funds (*besteding*).
    ///
    /// On the basis of a concrete, temporary plan, in line with the challenges of the region, and on
    /// criteria that were set before the decision; through the purchasing of insurers, and centrally only
    /// if that is necessary. The final agreement keeps this, without the challenges of the region (p. 109);
    /// the catalogue names it of the draft only.
    ///
    /// What is spent on the basis of something has that before it: a judgement of a day after the decision
    /// does not count, and is told.
    ///
    /// ```
    /// use passende_zorg::{
    ///     Verdict,
    ///     transformation::funds::{Channel, Spending},
    /// };
    ///
    /// let day = |text: &str| text.parse().unwrap();
    /// let mut spending = Spending::new(Channel::Insurers, day("2023-02-01"));
    /// spending.criteria_set = Some(day("2023-02-01"));
    /// assert_eq!(spending.verdict(), Verdict::NotMet); // not beforehand
    /// spending.criteria_set = Some(day("2023-01-31"));
    /// assert_eq!(spending.verdict(), Verdict::Undetermined); // the plan is not judged
    /// ```
    ///
    /// *Source*: draft agreement, 4.1.2 d and annex K, 6a.
    Spending, "a spending: an object with `channel` and `decided`";
    has {
        /// The channel that spends the funds.
        channel: Channel,
    }
    on {
        /// The day of the decision.
        decided,
    }
    may {
        /// The judgement that there is a plan, concrete and temporary.
        concrete_and_temporary: Judgement,
        /// The judgement that it is in line with the challenges of the region.
        in_line_with_region: Judgement,
        /// The judgement that spending outside the purchasing of insurers is necessary.
        centrally_necessary: Judgement,
    }
    days {
        /// The day on which the criteria were set.
        criteria_set,
    }
}

impl Spending {
    fn parts(&self, bench: &mut Bench<'_>) -> [Part<SpendingCriterion>; 4] {
        [
            SpendingCriterion::Criteria
                .asked()
                .fact(self.criteria_set.map(|criteria| criteria < self.decided)),
            SpendingCriterion::Plan
                .asked()
                .judged(bench.counts(JudgedMatter::ConcretePlan, self.concrete_and_temporary.as_ref())),
            SpendingCriterion::Region
                .asked()
                .judged(bench.counts(JudgedMatter::InLineWithRegion, self.in_line_with_region.as_ref())),
            match self.channel {
                Channel::Insurers => SpendingCriterion::Channel.asked().comes_to(Verdict::Met),
                Channel::MinistryBudget | Channel::Otherwise => {
                    let judgement =
                        bench.counts(JudgedMatter::CentrallyNecessary, self.centrally_necessary.as_ref());
                    SpendingCriterion::Channel.asked().judged(judgement)
                }
            },
        ]
    }

    fn bench(&self) -> Bench<'static> {
        Bench::new(self.decided, [])
    }

    /// Whether it is all that the draft asks.
    pub fn verdict(&self) -> Verdict {
        criteria::verdict(&self.parts(&mut self.bench()))
    }

    /// The notices on judgements that do not count.
    pub fn notices(&self) -> Vec<FundsNotice> {
        let mut bench = self.bench();
        self.parts(&mut bench);
        bench.into_notices()
    }

    /// The questions that are open and can still change the outcome.
    pub fn open_questions(&self) -> Vec<OpenQuestion> {
        criteria::open_questions(self.verdict(), &self.parts(&mut self.bench()))
    }

    /// The rules of the main text of the draft that say it too.
    pub const fn also_in() -> &'static [&'static Rule] {
        &ALSO_IN
    }

    /// The result as a tree.
    pub fn explanation(&self) -> Explanation {
        let text = Text::new("Besteding zoals het concept vraagt", "Spending as the draft asks");
        criteria::explain(
            ("spending", text),
            &rules::IZA_K_6_A_2,
            self.verdict(),
            &self.parts(&mut self.bench()),
        )
        .with_parts(Self::also_in().iter().map(|rule| super::notice::also(rule)))
    }
}

assessed!(Spending);

static ALSO_IN: [&Rule; 1] = [&rules::IZA_4_1_2_D_ALIGNED];

criteria! {
    enum SpendingCriterion {
        Criteria = "spending.criteria", "criteria vooraf vastgesteld", "criteria set beforehand", rules::IZA_K_6_A_3;
        Plan = "spending.plan", "concreet en tijdelijk plan", "concrete and temporary plan", rules::IZA_K_6_A_2;
        Region = "spending.region", "in lijn met de regio", "in line with the region", rules::IZA_K_6_A_2;
        Channel = "spending.channel", "via de zorginkoop, of centraal omdat het nodig is", "through purchasing, or centrally because that is necessary", rules::IZA_K_6_A_2;
    }
}
