//! The agreed figures (*financiële kaders*): the macro frame of each sector and year, how it is built up, the
//! growth that is available, and what follows when spending goes over a frame.
//!
//! | what | item |
//! |---|---|
//! | the figures of an edition | [`MacroFrames`] |
//! | how a frame is built up, and contradictions in print | [`MacroFrames::lines`], [`FrameContradiction`] |
//! | the growth of one contract beside the national maximum | [`ContractGrowth`] |
//! | what the draft reckons to save, and to spend beside the frames | [`SavingsMeasure`], [`MeansPurpose`] |
//! | spending held against the frames, and what follows | [`FrameSpending`], [`FrameStanding`] |

mod consequence;
mod contract;
mod contradiction;
mod figures;
mod means;
mod spending;
mod standing;

use rust_decimal::Decimal;

use crate::explanation::{Explanation, Sign, evaluated};
use crate::language::{Message, Text};
use crate::messages::{Percent, messages};
use crate::money::Euro;
use crate::rule::{FigureStatus, Parameter, Rule};
use crate::source::Edition;
use crate::time::Year;
use crate::words::words;

use super::{also, rules};
use figures::{Millions, million};

#[doc(alias = "macrobeheersinstrument")]
#[doc(alias = "mbi")]
pub use consequence::OvershootConsequence;
#[doc(alias = "contractgroei")]
#[doc(alias = "volumegroei")]
pub use contract::ContractGrowth;
pub use contradiction::FrameContradiction;
pub use means::MeansPurpose;
#[doc(alias = "besparingen")]
pub use means::SavingsMeasure;
#[doc(alias = "dure geneesmiddelen")]
pub use spending::DrugSpending;
pub use spending::FrameSpending;
#[doc(alias = "overschrijding")]
pub use standing::FrameStanding;

words!(
    /// A sector with a macro frame of its own (*sector met een macrokader*). General practice and
    /// multidisciplinary care have one each, where the [transformation funds](crate::transformation::Sector)
    /// take them together.
    ///
    /// *Source*: draft, 4.1.1c; final text, 4.1.2, p. 17.
    FrameSector {
        /// Medical specialist care (*medisch-specialistische zorg*, MSZ).
        MedicalSpecialistCare = "medical-specialist-care", "medisch-specialistische zorg", "medical specialist care";
        /// Mental health care (*geestelijke gezondheidszorg*, GGZ).
        MentalHealthCare = "mental-health-care", "geestelijke gezondheidszorg", "mental health care";
        /// Nursing at home (*wijkverpleging*).
        DistrictNursing = "district-nursing", "wijkverpleging", "district nursing";
        GeneralPractice = "general-practice", "huisartsenzorg", "general practice";
        /// Multidisciplinary care (*multidisciplinaire zorg*, MDZ).
        MultidisciplinaryCare = "multidisciplinary-care", "multidisciplinaire zorg", "multidisciplinary care";
    }
);

words!(
    /// A line of the table by which a frame is built up (*opbouw van het kader*).
    FrameLine {
        /// The budget of 2022, in the prices of the budget.
        Budget = "budget-2022", "begroting 2022", "budget of 2022";
        /// The rise of wages and prices of 2022.
        Tranche = "tranche-2022", "loon- en prijsbijstelling 2022", "wages and prices of 2022";
        /// The two together: in the prices of 2022.
        PriceLevel = "price-level-2022", "in prijzen van 2022", "in the prices of 2022";
        /// The adjustment of the starting level to what was spent (*structurele bijstelling*).
        Adjustment = "adjustment", "bijstelling van het startniveau", "adjustment of the starting level";
        /// The base from which the sector grows.
        Base = "base", "basis na bijstelling", "base after the adjustment";
        /// The growth of volume of all years so far.
        Growth = "growth", "volumegroei bij elkaar", "volume growth together";
        /// The growth of 2023 in it.
        Growth2023 = "growth-2023", "waarvan groei van 2023", "of which growth of 2023";
        /// The growth of 2024 in it.
        Growth2024 = "growth-2024", "waarvan groei van 2024", "of which growth of 2024";
        /// The growth of 2025 in it.
        Growth2025 = "growth-2025", "waarvan groei van 2025", "of which growth of 2025";
        /// The growth of 2026 in it.
        Growth2026 = "growth-2026", "waarvan groei van 2026", "of which growth of 2026";
        /// Base and growth together, where technical mutations follow.
        AfterGrowth = "after-growth", "kader na groei", "frame after growth";
        /// The shift of contributions to emergency departments and acute obstetrics
        /// (*beschikbaarheidbijdragen*).
        AvailabilityShift = "availability-shift", "verschuiving beschikbaarheidbijdragen", "shift of availability contributions";
        /// Conditional admission of care (*voorwaardelijke toelating*).
        ConditionalAdmission = "conditional-admission", "voorwaardelijke toelating", "conditional admission";
        /// The consultation function that came over from another budget.
        Consultation = "consultation", "overgekomen consultatiefunctie", "consultation function that came over";
        /// Money for waiting lists, in 2023 and 2024.
        WaitingLists = "waiting-lists", "wachtlijsten", "waiting lists";
        /// The macro frame of the sector.
        Frame = "frame", "macrokader", "macro frame";
    }
);

impl FrameLine {
    /// The lines of growth, a year each.
    const GROWTHS: [Self; 4] = [Self::Growth2023, Self::Growth2024, Self::Growth2025, Self::Growth2026];
}

/// The first year that has frames.
const FIRST: i32 = 2023;

/// The financial frames that an edition agrees on (*macrokaders*): national figures in the prices of 2022,
/// to the million, for 2023 to 2026.
///
/// They bind no single contract: asked of one, [`ContractGrowth`] says so. Wages and prices come on top by
/// the yearly indexation, transformation funds stand beside them, and cuts for earlier overshoots are in none
/// of them. The framework of 2023 has no frames and goes by the final text.
///
/// ```
/// use passende_zorg::contracting::frame::{FrameLine, FrameSector, MacroFrames};
/// use passende_zorg::money::Euro;
/// use passende_zorg::source::Edition;
/// use passende_zorg::time::Year;
///
/// let (frames, year) = (MacroFrames::of(Edition::Final), Year::try_new(2024)?);
/// let hospitals = FrameSector::MedicalSpecialistCare;
/// assert_eq!(frames.frame(hospitals, year).unwrap().value(), Euro::whole(1_000_000).times(26_468));
/// assert_eq!(frames.growth(hospitals, year).unwrap().value(), "0.008".parse()?);
/// assert_eq!(frames.printed(hospitals, FrameLine::Growth2024, year), Some(Euro::whole(210_000_000)));
/// // The printed total is one million less than the five sectors together.
/// let sectors = FrameSector::ALL.iter().map(|sector| frames.frame(*sector, year).unwrap().value());
/// let sectors: Euro = sectors.sum();
/// assert_eq!(sectors.minus(frames.total(year).unwrap().value()), Euro::whole(1_000_000));
/// assert!(frames.frame(hospitals, Year::try_new(2027)?).is_none());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// *Source*: draft, 4.1 and annex K; final text, 4.1 and part K.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[doc(alias = "macrokader")]
pub struct MacroFrames {
    edition: Edition,
}

impl MacroFrames {
    /// The frames of an edition.
    pub const fn of(edition: Edition) -> Self {
        Self { edition }
    }

    /// The edition whose frames they are.
    pub const fn edition(self) -> Edition {
        self.edition
    }

    /// The years that have frames.
    pub fn years() -> impl Iterator<Item = Year> {
        (FIRST..).take(4).filter_map(|year| Year::try_new(year).ok())
    }

    /// The macro frame of a sector in a year, in the prices of 2022; none outside 2023 to 2026.
    pub fn frame(self, sector: FrameSector, year: Year) -> Option<Parameter<Euro>> {
        let amount = self.printed(sector, FrameLine::Frame, year)?;
        Some(Parameter::new(amount, FigureStatus::Stated, self.frame_rule()))
    }

    /// The macro frame of all sectors together, as it is printed.
    pub fn total(self, year: Year) -> Option<Parameter<Euro>> {
        let amount = figures::totals(self.edition).get(column(year)?).copied()?;
        Some(Parameter::new(million(amount), FigureStatus::Stated, self.frame_rule()))
    }

    /// The growth of volume that is available to a sector in a year, as a share (0.01 is 1 %): a national
    /// maximum, without the rise of wages and prices.
    pub fn growth(self, sector: FrameSector, year: Year) -> Option<Parameter<Decimal>> {
        let tenths = figures::growth(sector).get(column(year)?).copied()?;
        let share = Decimal::new(i64::from(tenths), 3);
        let rule = self.edition.pick(&rules::IZA_K_2_G, &rules::IZA22_K_2_G);
        Some(Parameter::new(share, FigureStatus::Stated, rule))
    }

    /// What a line of the table of a sector says of a year; none where it has no figure.
    pub fn printed(self, sector: FrameSector, line: FrameLine, year: Year) -> Option<Euro> {
        let at = column(year)?;
        let mut rows = figures::rows(self.edition);
        let (_, _, years) = rows.find(|(of, what, _)| (*of, *what) == (sector, line))?;
        years.get(at).copied().filter(|amount| *amount != 0).map(million)
    }

    /// The lines by which the frame of a sector is built up in a year, in the order of the table.
    pub fn lines(self, sector: FrameSector, year: Year) -> impl Iterator<Item = (FrameLine, Euro)> {
        FrameLine::ALL.iter().filter_map(move |line| Some((*line, self.printed(sector, *line, year)?)))
    }

    const fn frame_rule(self) -> &'static Rule {
        self.edition.pick(&rules::IZA_K_2_H, &rules::IZA22_K_2_H)
    }

    fn tree(self, year: Year) -> Explanation {
        let figure = |rule, told: Said| Explanation::new(FIGURE, Message::new(told)).on_basis(rule);
        let sector = |sector: &FrameSector| {
            let sector = *sector;
            let frame = self.frame(sector, year)?;
            let lines = self.lines(sector, year).filter(|(line, _)| *line != FrameLine::Frame).map(
                |(line, amount)| {
                    let rule = match line {
                        FrameLine::Adjustment => self.edition.pick(&rules::IZA_K_2_F, &rules::IZA22_K_2_F),
                        _ => self.edition.pick(&rules::IZA_K_C_1, &rules::IZA22_K_C_1),
                    };
                    figure(rule, Said::Line { line, amount: Millions(amount) })
                },
            );
            let growth = self.growth(sector, year)?;
            let growth = figure(growth.rule(), Said::Growth { share: Percent(growth.value()) });
            let frame = Said::Frame { sector, amount: Millions(frame.value()) };
            Some(figure(self.frame_rule(), frame).with_parts(lines).with_parts([growth]))
        };
        let headline = match self.total(year) {
            Some(total) => Said::Total { year, total: Millions(total.value()) },
            None => Said::NoFrames { year },
        };
        let found = self.contradictions().into_iter().filter(|found| found.year() == year);
        let found = found.map(|found| found.explanation(self));
        let tree = Explanation::new(FIGURE, Message::new(headline)).on_basis(self.frame_rule());
        if column(year).is_none() {
            return tree;
        }
        tree.with_parts(FrameSector::ALL.iter().filter_map(sector))
            .with_parts(found)
            .with_parts(self.notes(year))
    }

    /// What stands beside the figures.
    fn notes(self, year: Year) -> Vec<Explanation> {
        let note = |told: Said, rule: &'static Rule| Explanation::note(Message::new(told)).on_basis(rule);
        let leading = note(Said::Leading, self.edition.pick(&rules::IZA_K_2_0, &rules::IZA22_K_2_0));
        let indexed = note(Said::Indexed, self.edition.pick(&rules::IZA_K_3_1, &rules::IZA22_K_3_1));
        match self.edition {
            Edition::Draft => vec![
                leading.with_parts([also(&rules::IZA_4_1_2_LEAD)]),
                indexed.with_parts([also(&rules::IZA_4_1_3_INDEX)]),
                note(Said::EarlierOvershoots, &rules::IZA_K_C_3),
                note(Said::Savings { year, amount: Millions(Self::savings(year)) }, &rules::IZA_K_A),
                note(Said::Means { year, amount: Millions(Self::means(year)) }, &rules::IZA_K_B),
                note(Said::FiveSectors, &rules::IZA_4_1_1_C),
                note(Said::MainFrames, &rules::IZA_4_1_2_C),
                note(Said::MainAdjustments, &rules::IZA_4_1_2_A),
                note(Said::MainGrowth, &rules::IZA_4_1_2_B),
            ],
            Edition::Final | Edition::Framework2023 => {
                vec![
                    leading,
                    indexed,
                    note(Said::WithoutPercentage, &rules::IZA22_K_2_G),
                    note(Said::NoInstrumentHospitals, &rules::IZA22_K_5_MSZ_10),
                    note(Said::NoInstrumentMentalHealth, &rules::IZA22_K_5_GGZ_3),
                ]
            }
        }
    }
}

evaluated! {
    /// The frames of one year, each with the lines of which it is made, and where the print contradicts
    /// itself.
    'a MacroFrames: in_year(year: Year)
}

/// The column of a year in the tables.
fn column(year: Year) -> Option<usize> {
    usize::try_from(year.number().checked_sub(FIRST)?).ok().filter(|at| *at < 4)
}

const FIGURE: Sign = Sign::new("figure", Text::new("afgesproken", "agreed"));

messages! {
    /// The lines of the explanation of the figures.
    #[derive(Debug)]
    enum Said {
        Total { year: Year, total: Millions } = "frame.total":
            "Macrokader van {year}, in prijzen van 2022: {total}. Het is een landelijk kader en geen grens van één contract.",
            "Macro frame of {year}, in the prices of 2022: {total}. It is a national frame, and no limit of a single contract.";
        NoFrames { year: Year } = "frame.none":
            "Voor {year} is geen macrokader afgesproken; de kaders gelden van 2023 tot en met 2026.",
            "No macro frame is agreed for {year}; there are frames for 2023 to 2026.";
        Frame { sector: FrameSector, amount: Millions } = "frame.sector": "{sector}: {amount}", "{sector}: {amount}";
        Line { line: FrameLine, amount: Millions } = "frame.line": "{line}: {amount}", "{line}: {amount}";
        Growth { share: Percent } = "frame.growth":
            "beschikbare volumegroei, hoogstens: {share}", "available growth of volume, at most: {share}";
        Leading = "frame.leading":
            "Waar tekst en tabel verschillen, gaan de bedragen van de tabellen voor.",
            "Where text and table differ, the amounts of the tables go first.";
        Indexed = "frame.indexed":
            "Lonen en prijzen komen er nog bij: VWS indexeert de kaders elk jaar naar de ramingen van het CPB. Latere technische mutaties kunnen de reeks wijzigen.",
            "Wages and prices come on top: the Minister indexes the frames each year by the forecasts of CPB. Later technical mutations can change the series.";
        Savings { year: Year, amount: Millions } = "frame.savings":
            "Besparingen waarmee het concept voor {year} rekent: {amount}.", "Savings that the draft reckons with for {year}: {amount}.";
        Means { year: Year, amount: Millions } = "frame.means":
            "Geld naast de kaders in {year}, voor investeringen en transitie: {amount}.",
            "Money beside the frames in {year}, for investment and transition: {amount}.";
        FiveSectors = "frame.five-sectors":
            "De financiële afspraken gaan over deze vijf sectoren.", "The financial agreements are on these five sectors.";
        MainFrames = "frame.main-text": "De hoofdtekst geeft dezelfde kaders.", "The main text gives the same frames.";
        MainAdjustments = "frame.main-text":
            "De hoofdtekst geeft dezelfde bijstellingen.", "The main text gives the same adjustments.";
        MainGrowth = "frame.main-text":
            "De hoofdtekst geeft dezelfde groeipercentages.", "The main text gives the same percentages of growth.";
        WithoutPercentage = "frame.without-percentage":
            "Voor eerstelijnsverblijf, geriatrische revalidatie en zorg voor specifieke patiëntgroepen is geen percentage afgesproken: VWS stelt hun groeiruimte elk jaar vast, voor 2023 op ongeveer 3 %.",
            "For short stay, geriatric rehabilitation and care for specific groups of patients no percentage is agreed: the Minister sets their room for growth each year, for 2023 at about 3%.";
        NoInstrumentHospitals = "frame.no-instrument":
            "Voor de overschrijdingen van de medisch-specialistische zorg in 2018 en 2021 wordt het macrobeheersinstrument niet ingezet.",
            "The macro control instrument is not used for the overshoots of medical specialist care in 2018 and 2021.";
        NoInstrumentMentalHealth = "frame.no-instrument":
            "Voor de overschrijdingen van de geestelijke gezondheidszorg in 2020 en 2021 wordt het macrobeheersinstrument niet ingezet.",
            "The macro control instrument is not used for the overshoots of mental health care in 2020 and 2021.";
        EarlierOvershoots = "frame.earlier-overshoots":
            "Kortingen voor overschrijdingen in 2018, 2020 en 2021 staan als pro memorie in de tabellen en zijn nog niet verwerkt.",
            "Cuts for overshoots in 2018, 2020 and 2021 stand in the tables without an amount, and are in none of the frames.";
    }
}
