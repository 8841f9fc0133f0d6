//! Spending held against the frames, and what follows of an overshoot.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::consequence::OvershootConsequence;
use super::figures::Millions;
use super::spending::FrameSpending;
use super::{FrameSector, MacroFrames, rules};
use crate::Verdict;
use crate::contracting::also;
use crate::criteria::{self, Criterion, Part};
use crate::explanation::{Explanation, Margin, OpenQuestion, assessed};
use crate::formats::InputError;
use crate::language::{Message, Text};
use crate::messages::{Known, Percent, messages};
use crate::money::{Balance, Euro};
use crate::rule::{FigureStatus, Parameter, Rule};
use crate::source::Edition;
use crate::time::Year;

/// A year of spending held against the macro frames (*overschrijding van het macrokader*): which sectors stay
/// within theirs, and what follows where one does not.
///
/// *Met* means that every sector stayed within what was available to it. An overshoot makes parties confer
/// on its nature and cause; whether the total is exceeded too is looked at, and if it is not, that can be a
/// reason for the Minister to take no measures; half of the growth of expensive drugs over a limit is
/// corrected in the settlement of medical specialist care; what remains goes to regular decision-making.
/// None of it follows of itself: the texts say *can*, and the [consequences](Self::consequences) are told,
/// not passed or failed.
///
/// The total is that of the sectors together as they stood for the year; the printed totals are in the
/// prices of 2022, and differ from their sectors by a million in some years. Nothing in the texts limits
/// the correction to the overshoot; where it is more, nothing remains, and that is told.
///
/// ```
/// use passende_zorg::Verdict;
/// use passende_zorg::contracting::frame::{FrameSector, FrameSpending, FrameStanding, OvershootConsequence};
/// use passende_zorg::money::Euro;
/// use passende_zorg::source::Edition;
///
/// let facts: FrameSpending = serde_json::from_str(r#"{
///     "year": 2024,
///     "spent": {"medical-specialist-care": "28100000000"},
///     "available": {"medical-specialist-care": "28000000000"},
///     "expensive-drugs": {"before": "2000000000", "year": "2200000000"}
/// }"#)?;
/// let standing = FrameStanding::try_new(Edition::Final, &facts)?;
/// assert_eq!(standing.of(FrameSector::MedicalSpecialistCare), Verdict::NotMet);
/// assert_eq!(standing.overshoot(FrameSector::MedicalSpecialistCare), Some(Euro::whole(100_000_000)));
/// // Drugs grew by 10 %: 3 % of 2,000 million is over the limit of 7 %, and half of that is corrected.
/// assert_eq!(standing.correction(), Some(Euro::whole(30_000_000)));
/// assert_eq!(standing.remainder(), Some(Euro::whole(70_000_000)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// *Source*: draft, 4.1.4 and annex K, 4 and 5; final text, 4.1.3 and part K, 3 and 4.
#[derive(Debug, Clone)]
pub struct FrameStanding<'f> {
    frames: MacroFrames,
    facts: &'f FrameSpending,
    parts: Vec<Part<Within>>,
}

impl<'f> FrameStanding<'f> {
    /// Spending held against the frames of an edition.
    ///
    /// # Errors
    /// When an amount is below zero, or the spending on drugs in the year before is not above it.
    pub fn try_new(edition: Edition, facts: &'f FrameSpending) -> Result<Self, InputError> {
        facts.check()?;
        let frames = MacroFrames::of(edition);
        let mut standing = Self { frames, facts, parts: Vec::new() };
        standing.parts = FrameSector::ALL.iter().map(|sector| standing.part(*sector)).collect();
        Ok(standing)
    }

    fn part(&self, sector: FrameSector) -> Part<Within> {
        let (spent, available) = (self.facts.spent.get(&sector), self.facts.available.get(&sector));
        let asked = Within { sector, year: self.facts.year }.under(self.frames.frame_rule());
        match (spent, available) {
            _ if self.frames.frame(sector, self.facts.year).is_none() => {
                asked.comes_to(Verdict::NotApplicable)
            }
            // Room that is left, below zero where the frame is exceeded.
            (Some(spent), Some(available)) => {
                let margin = Margin::of_balance(Balance::exactly(available.minus(*spent)), Euro::ZERO);
                asked.comes_to(margin.verdict()).with_margin(Some(margin))
            }
            _ => asked.fact(None),
        }
    }

    /// Whether every sector stayed within what was available to it; not applicable in a year without frames.
    pub fn verdict(&self) -> Verdict {
        criteria::verdict(&self.parts)
    }

    /// Whether a sector stayed within what was available to it.
    pub fn of(&self, sector: FrameSector) -> Verdict {
        let part = self.parts.iter().find(|part| part.criterion.sector == sector);
        part.map_or(Verdict::NotApplicable, Part::verdict)
    }

    /// The amount by which a sector went over its frame; none where it did not, or where that is not known.
    pub fn overshoot(&self, sector: FrameSector) -> Option<Euro> {
        let (spent, available) = (self.facts.spent.get(&sector)?, self.facts.available.get(&sector)?);
        let over = spent.minus(*available);
        (self.of(sector) == Verdict::NotMet).then_some(over)
    }

    /// Whether all sectors together stayed within what was available to all; undetermined while an amount
    /// of one of them is missing.
    pub fn total(&self) -> Verdict {
        match self.totals() {
            _ if self.verdict() == Verdict::NotApplicable => Verdict::NotApplicable,
            None => Verdict::Undetermined,
            Some((spent, available)) if spent > available => Verdict::NotMet,
            Some(_) => Verdict::Met,
        }
    }

    fn totals(&self) -> Option<(Euro, Euro)> {
        let FrameSpending { spent, available, .. } = self.facts;
        let all = |amounts: &BTreeMap<FrameSector, Euro>| {
            (amounts.len() == FrameSector::ALL.len()).then(|| amounts.values().copied().sum::<Euro>())
        };
        all(spent).zip(all(available))
    }

    /// The growth of expensive drugs over which half is corrected, as a share: 7 % in 2023 and 2024, 5 % in
    /// 2025 and 2026; none in other years.
    pub fn drug_limit(&self) -> Option<Parameter<Decimal>> {
        let (percent, rule) = match self.facts.year.number() {
            2023 | 2024 => (7, self.frames.edition().pick(&rules::IZA_K_5_MSZ_4, &rules::IZA22_K_5_MSZ_4)),
            2025 | 2026 => (5, self.frames.edition().pick(&rules::IZA_K_5_MSZ_5, &rules::IZA22_K_5_MSZ_5)),
            _ => return None,
        };
        Some(Parameter::new(Decimal::new(percent, 2), FigureStatus::Stated, rule))
    }

    /// The amount by which the settlement of medical specialist care is corrected for expensive drugs: half
    /// of the growth over the limit, to the cent; nought where growth stays at or below it; none where the
    /// sector did not go over its frame, or where that or the spending on drugs is not known.
    pub fn correction(&self) -> Option<Euro> {
        self.overshoot(FrameSector::MedicalSpecialistCare)?;
        let (drugs, limit) = (self.facts.expensive_drugs?, self.drug_limit()?.value());
        Some(drugs.half_over(limit))
    }

    /// What remains of the overshoot of medical specialist care after the correction, for regular
    /// decision-making; none where the sector is not known to be over, or the correction is not known.
    pub fn remainder(&self) -> Option<Euro> {
        let over = self.overshoot(FrameSector::MedicalSpecialistCare)?;
        Some(over.minus(self.correction()?).max(Euro::ZERO))
    }

    /// What follows of an overshoot, in the order of the texts; nothing where no sector is known to be over.
    pub fn consequences(&self) -> Vec<OvershootConsequence> {
        use OvershootConsequence as Follows;
        let over: Vec<FrameSector> =
            FrameSector::ALL.iter().copied().filter(|sector| self.overshoot(*sector).is_some()).collect();
        if over.is_empty() {
            return Vec::new();
        }
        let mut follows = vec![Follows::Confer { sectors: over.clone() }];
        match self.totals() {
            Some((spent, available)) if spent > available => {
                follows.push(Follows::TotalExceeded { over: spent.minus(available) });
            }
            Some((spent, available)) => follows.push(Follows::TotalHolds { room: available.minus(spent) }),
            None => follows.push(Follows::TotalNotKnown),
        }
        follows.push(Follows::Measures { instrument_only: self.frames.edition() == Edition::Draft });
        if over.contains(&FrameSector::MedicalSpecialistCare) {
            follows.extend(self.drugs());
        }
        follows.extend(self.remainder().map(|amount| Follows::Remainder { amount }));
        follows
    }

    fn drugs(&self) -> Option<OvershootConsequence> {
        let limit = self.drug_limit()?.value();
        let Some(drugs) = self.facts.expensive_drugs else {
            return Some(OvershootConsequence::DrugsNotKnown { limit });
        };
        if !drugs.grew_over(limit) {
            return Some(OvershootConsequence::NoCorrection { drugs, limit });
        }
        let (amount, over) = (self.correction()?, self.overshoot(FrameSector::MedicalSpecialistCare)?);
        Some(OvershootConsequence::Correction { drugs, limit, amount, is_more: amount > over })
    }

    /// What the spending on drugs comes to where hospitals did not go over their frame, or that is not known.
    fn drugs_without_overshoot(&self) -> Option<Explanation> {
        let (drugs, limit) = (self.facts.expensive_drugs?, self.drug_limit()?);
        let over = Percent(limit.value());
        let grew = Percent(drugs.growth_beside(limit.value()));
        let told = match self.of(FrameSector::MedicalSpecialistCare) {
            Verdict::NotMet => return None,
            Verdict::Undetermined => Said::DrugsOpen { grew, over },
            Verdict::Met | Verdict::NotApplicable => Said::DrugsWithin { grew },
        };
        Some(Explanation::note(Message::new(told)).on_basis(limit.rule()))
    }

    /// The rule under which a consequence stands.
    fn rule_of(&self, follows: &OvershootConsequence) -> &'static Rule {
        match follows {
            OvershootConsequence::Confer { .. } => {
                self.frames.edition().pick(&rules::IZA_K_4_A, &rules::IZA22_K_4_A)
            }
            OvershootConsequence::TotalHolds { .. }
            | OvershootConsequence::TotalExceeded { .. }
            | OvershootConsequence::TotalNotKnown => {
                self.frames.edition().pick(&rules::IZA_K_4_B, &rules::IZA22_K_4_B)
            }
            OvershootConsequence::Measures { .. } => {
                self.frames.edition().pick(&rules::IZA_K_4_C, &rules::IZA22_K_4_C)
            }
            OvershootConsequence::Correction { .. }
            | OvershootConsequence::NoCorrection { .. }
            | OvershootConsequence::DrugsNotKnown { .. } => {
                self.drug_limit().map_or(self.frames.frame_rule(), |limit| limit.rule())
            }
            OvershootConsequence::Remainder { .. } => {
                self.frames.edition().pick(&rules::IZA_K_5_MSZ_6, &rules::IZA22_K_5_MSZ_6)
            }
        }
    }

    /// What the main text of the draft says of it too; the final text says the same in both places.
    fn also(&self, follows: &OvershootConsequence) -> Option<Explanation> {
        let draft = self.frames.edition() == Edition::Draft;
        match follows {
            _ if !draft => None,
            OvershootConsequence::Confer { .. } => Some(also(&rules::IZA_4_1_4_A)),
            OvershootConsequence::TotalHolds { .. } => Some(also(&rules::IZA_4_1_4_B)),
            OvershootConsequence::Measures { .. } => {
                Some(Explanation::note(Message::new(Said::MoreMeasures)).on_basis(&rules::IZA_4_1_4_C))
            }
            _ => None,
        }
    }

    /// The amounts that are missing, while they can change the verdict.
    pub fn open_questions(&self) -> Vec<OpenQuestion> {
        criteria::open_questions(self.verdict(), &self.parts)
    }

    /// The sectors of which an amount is missing, also where the verdict is settled, each with the question.
    #[cfg(feature = "formats")]
    pub(crate) fn unknown(&self) -> impl Iterator<Item = (OpenQuestion, FrameSector)> {
        let open = self.parts.iter().filter(|part| part.verdict().is_undetermined());
        open.map(|part| (part.question(), part.criterion.sector))
    }

    /// The rule of the frames.
    pub const fn rule(&self) -> &'static Rule {
        self.frames.frame_rule()
    }

    /// The answer as a tree: the sectors, and what follows as findings.
    pub fn explanation(&self) -> Explanation {
        let (year, verdict) = (self.facts.year, self.verdict());
        let told = match self.consequences().into_iter().next() {
            _ if verdict == Verdict::NotApplicable => Said::NoFrames { year },
            Some(OvershootConsequence::Confer { sectors }) => Said::Exceeded { year, sectors },
            _ if verdict == Verdict::Met => Said::Holds { year },
            _ => Said::NotKnown { year },
        };
        let tree = Explanation::new(verdict, Message::new(told)).on_basis(self.rule());
        if verdict == Verdict::NotApplicable {
            return tree;
        }
        let follows = self.consequences().into_iter().map(|follows| {
            let (rule, also) = (self.rule_of(&follows), self.also(&follows));
            Explanation::finding(Message::new(follows)).on_basis(rule).with_parts(also)
        });
        let lower = FrameSector::ALL.iter().filter_map(|sector| {
            let agreed = self.frames.frame(*sector, year)?.value();
            let available =
                self.facts.available.get(sector).copied().filter(|available| *available < agreed)?;
            let told = Said::LowerThanAgreed {
                sector: *sector,
                available: Millions(available),
                agreed: Millions(agreed),
            };
            Some(
                Explanation::note(Message::new(told))
                    .on_basis(self.frames.edition().pick(&rules::IZA_K_3_1, &rules::IZA22_K_3_1)),
            )
        });
        let drugs = self.drugs_without_overshoot();
        tree.with_questions(self.open_questions())
            .with_parts(
                self.parts
                    .iter()
                    .map(|part| part.explanation().with_note(self.amounts(part.criterion.sector))),
            )
            .with_parts(follows)
            .with_parts(drugs)
            .with_parts(lower)
    }

    fn amounts(&self, sector: FrameSector) -> Message {
        let of = |amounts: &BTreeMap<FrameSector, Euro>| Known(amounts.get(&sector).copied().map(Millions));
        Message::new(Said::Amounts { spent: of(&self.facts.spent), available: of(&self.facts.available) })
    }
}

assessed!(FrameStanding<'_>);

/// That a sector stays within its frame of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Within {
    sector: FrameSector,
    year: Year,
}

impl Criterion for Within {
    type Word = core::convert::Infallible;

    fn code(self) -> &'static str {
        "frame.within"
    }

    fn text(self) -> Text {
        match self.sector {
            FrameSector::MedicalSpecialistCare => Text::new(
                "uitgaven aan medisch-specialistische zorg binnen het kader",
                "spending on medical specialist care within the frame",
            ),
            FrameSector::MentalHealthCare => Text::new(
                "uitgaven aan geestelijke gezondheidszorg binnen het kader",
                "spending on mental health care within the frame",
            ),
            FrameSector::DistrictNursing => Text::new(
                "uitgaven aan wijkverpleging binnen het kader",
                "spending on district nursing within the frame",
            ),
            FrameSector::GeneralPractice => Text::new(
                "uitgaven aan huisartsenzorg binnen het kader",
                "spending on general practice within the frame",
            ),
            FrameSector::MultidisciplinaryCare => Text::new(
                "uitgaven aan multidisciplinaire zorg binnen het kader",
                "spending on multidisciplinary care within the frame",
            ),
        }
    }
}

messages! {
    /// The lines of the answer.
    #[derive(Debug)]
    enum Said {
        NoFrames { year: Year } = "frame.spending":
            "Voor {year} is geen macrokader afgesproken.", "No macro frame is agreed for {year}.";
        Holds { year: Year } = "frame.spending":
            "De uitgaven van {year} blijven in elke sector binnen het kader.",
            "The spending of {year} stays within the frame in every sector.";
        Exceeded { year: Year, sectors: Vec<FrameSector> } = "frame.spending":
            "De uitgaven van {year} gaan boven het kader uit: {sectors}.",
            "The spending of {year} goes over the frame: {sectors}.";
        NotKnown { year: Year } = "frame.spending":
            "Of de uitgaven van {year} in elke sector binnen het kader blijven, is niet bekend.",
            "Whether the spending of {year} stays within the frame in every sector is not known.";
        DrugsOpen { grew: Percent, over: Percent } = "frame.drugs-open":
            "Dure geneesmiddelen groeien met {grew}. Alleen bij groei boven {over} én een overschrijding van het kader medisch-specialistische zorg wordt gecorrigeerd; of dat kader is overschreden, is niet bekend.",
            "Expensive drugs grow by {grew}. Only growth over {over} with an overshoot of the frame of medical specialist care is corrected; whether that frame is exceeded is not known.";
        DrugsWithin { grew: Percent } = "frame.drugs-within":
            "Dure geneesmiddelen groeien met {grew}; het kader medisch-specialistische zorg is niet overschreden, dus wordt er niets gecorrigeerd.",
            "Expensive drugs grow by {grew}; the frame of medical specialist care is not exceeded, so nothing is corrected.";
        MoreMeasures = "frame.more-measures":
            "De hoofdtekst laat meer ruimte: daar is het macrobeheersinstrument één van de maatregelen; de bijlage noemt alleen dat instrument.",
            "The main text leaves more room: there the macro control instrument is one of the measures; the annex names that instrument alone.";
        Amounts { spent: Known<Millions>, available: Known<Millions> } = "frame.amounts":
            "uitgegeven {spent}, beschikbaar {available}", "spent {spent}, available {available}";
        LowerThanAgreed { sector: FrameSector, available: Millions, agreed: Millions } = "frame.lower-than-agreed":
            "{sector}: het opgegeven kader ({available}) is lager dan het afgesproken kader in prijzen van 2022 ({agreed}), terwijl lonen en prijzen daar nog bij komen; een technische mutatie kan dat verklaren.",
            "{sector}: the frame that is given ({available}) is lower than the agreed frame in the prices of 2022 ({agreed}), though wages and prices still come on top; a technical mutation can explain it.";
    }
}
