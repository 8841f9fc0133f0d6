//! One unit held against one norm: the verdict and the numbers under it.

use std::sync::Arc;

use chrono::NaiveDate;

use super::Asked;
use super::error::FactsError;
use super::error::FactsErrorKind;
use super::message::{Said, UnderWay};
use super::notices::Question;
use super::report::NormResults;
use super::sums::{Cell, CellState, CountFact, Supposed};
use super::sums::{first_of_window, window_years};
use super::ways::VolumeChange;
use super::ways::can_change;
use crate::Verdict;
use crate::explanation::{Assessment, Explanation, Margin, OpenQuestion, Outcome, Way};
use crate::language::Message;
use crate::party::{Intervention, Unit, UnitKind};
use crate::quantity::CountRange;
use crate::time::Year;
use crate::volume::ground::{Finding, VolumeGround};
use crate::volume::norm::{Consequence, Norm, NormEffect, NormStanding, Stage};

/// One norm held against one unit (*toets aan de volumenorm*).
///
/// A row of a [report](super::VolumeReport), or made from the counts of a single unit with
/// [`try_new`](Self::try_new).
#[derive(Debug, Clone, Copy)]
pub struct VolumeCheck<'a> {
    norm: &'a Norm,
    standing: NormStanding<'a>,
    year: Year,
    ground: VolumeGround,
    facts: Facts<'a>,
}

/// The source of the numbers behind a row.
#[derive(Debug, Clone, Copy)]
pub(super) enum Facts<'a> {
    /// A unit of a report by its place, and a count that is supposed to be another.
    InReport(&'a NormResults<'a>, &'a Arc<str>, usize, Option<&'a Supposed>),
    Given(&'a Unit, &'a [(Intervention, Year, CountRange)]),
}

impl<'a> VolumeCheck<'a> {
    pub(super) const fn new(
        norm: &'a Norm,
        standing: NormStanding<'a>,
        year: Year,
        ground: VolumeGround,
        facts: Facts<'a>,
    ) -> Self {
        Self { norm, standing, year, ground, facts }
    }

    /// Holds the counts of one unit against a norm. A count that is not given is unknown: unlike a table, a
    /// list of counts does not claim to be complete.
    ///
    /// ```
    /// use passende_zorg::party::{Intervention, Location, Specialist, Unit};
    /// use passende_zorg::{Verdict, explanation::Assessment, quantity::CountRange, time::Year};
    /// use passende_zorg::volume::{Asked, VolumeCheck, multitrauma};
    ///
    /// let norm = multitrauma::location_norm();
    /// let counted = [(multitrauma::intervention(), Year::try_new(2023)?, CountRange::exactly(239))];
    /// let asked = Asked::about(Year::try_new(2023)?);
    ///
    /// let location = Unit::from(Location::try_new("level 1 centre")?);
    /// let check = VolumeCheck::try_new(&norm, &location, &counted, asked)?;
    /// assert_eq!(check.verdict(), Verdict::NotMet);
    ///
    /// let specialist = Unit::from(Specialist::try_new("surgeon")?);
    /// let error = VolumeCheck::try_new(&norm, &specialist, &counted, asked).unwrap_err();
    /// assert_eq!(error.code(), "facts.other-unit");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When the unit is of another kind than the norm counts per; when a count is about an intervention
    /// outside its basket, a year outside its window, or is given twice; when the weighted sum does not fit.
    pub fn try_new(
        norm: &'a Norm,
        unit: &'a Unit,
        counts: &'a [(Intervention, Year, CountRange)],
        asked: Asked,
    ) -> Result<Self, FactsError> {
        let refuse = |kind| FactsError::new(norm.id().clone(), kind);
        if unit.kind() != norm.per() {
            return Err(refuse(FactsErrorKind::OtherUnit { expected: norm.per(), found: unit.kind() }));
        }
        let first = first_of_window(norm, asked.year());
        for (at, (intervention, year, _)) in counts.iter().enumerate() {
            if !norm.basket().items().iter().any(|item| item.intervention() == intervention) {
                return Err(refuse(FactsErrorKind::NotInBasket { found: intervention.clone() }));
            }
            if year.number() < first || *year > asked.year() {
                return Err(refuse(FactsErrorKind::NotInWindow { first, last: asked.year(), found: *year }));
            }
            if counts.iter().take(at).any(|(other, of, _)| other == intervention && of == year) {
                return Err(refuse(FactsErrorKind::Twice {
                    intervention: intervention.clone(),
                    year: *year,
                }));
            }
        }
        let window = usize::from(norm.window().years());
        let all_given = counts.len() == window.saturating_mul(norm.basket().items().len());
        let mut observed = if all_given { CountRange::NONE } else { CountRange::UNKNOWN };
        for item in norm.basket().items() {
            for (_, _, count) in counts.iter().filter(|(of, ..)| of == item.intervention()) {
                observed = count
                    .checked_times(item.weight())
                    .and_then(|count| observed.checked_add(count))
                    .ok_or_else(|| refuse(FactsErrorKind::TooLarge))?;
            }
        }
        let standing = norm.standing(asked.on());
        let ground = VolumeGround::new(observed, standing.level().demand(), norm.window());
        Ok(Self { norm, standing, year: asked.year(), ground, facts: Facts::Given(unit, counts) })
    }

    /// The norm that the unit is held against.
    pub const fn norm(&self) -> &'a Norm {
        self.norm
    }

    /// The unit that is held against the norm.
    pub fn unit(&self) -> Unit {
        match self.facts {
            Facts::InReport(results, name, ..) => results.unit(name),
            Facts::Given(unit, _) => unit.clone(),
        }
    }

    /// The kind of the unit.
    pub fn unit_kind(&self) -> UnitKind {
        match self.facts {
            Facts::InReport(results, ..) => results.kind(),
            Facts::Given(unit, _) => unit.kind(),
        }
    }

    /// The name of the unit.
    pub fn unit_name(&self) -> &str {
        match self.facts {
            Facts::InReport(_, name, ..) => name,
            Facts::Given(unit, _) => unit.name(),
        }
    }

    /// The year with which the window ends.
    pub const fn year(&self) -> Year {
        self.year
    }

    /// The standing of the norm on the day asked about.
    pub const fn standing(&self) -> NormStanding<'a> {
        self.standing
    }

    /// The day asked about.
    pub const fn on(&self) -> NaiveDate {
        self.standing.on()
    }

    /// The numbers, from which the verdict follows.
    pub const fn ground(&self) -> VolumeGround {
        self.ground
    }

    /// The verdict of the count against the norm.
    pub const fn verdict(&self) -> Verdict {
        self.ground.verdict()
    }

    /// The finding of the count against the norm, from which the verdict follows.
    pub const fn finding(&self) -> Finding {
        self.ground.finding()
    }

    /// The weighted sum of the basket over the window.
    pub const fn observed(&self) -> CountRange {
        self.ground.observed()
    }

    /// The shortfall to the minimum, or to the bottom of the guideline; none when the norm does not apply.
    pub const fn shortfall(&self) -> Option<CountRange> {
        self.ground.shortfall()
    }

    /// What falling short means on the day asked about; none when it did not happen, when the norm does not
    /// bind on that day, or when its level was not yet asked of the counts of the year.
    pub fn consequence(&self) -> Option<Consequence> {
        self.effect().map(NormEffect::consequence)
    }

    /// The same, with the level that it follows from and the rule by which it does.
    pub fn effect(&self) -> Option<NormEffect> {
        self.standing.consequence(self.observed(), self.year)
    }

    /// The same counts held against the norm as it stands on another day.
    pub(crate) fn on_day(&self, day: NaiveDate) -> Self {
        let standing = self.norm.standing(day);
        let ground = VolumeGround::new(self.observed(), standing.level().demand(), self.norm.window());
        Self { standing, ground, ..*self }
    }

    /// The sentence that says why.
    pub fn reason(&self) -> Message {
        Message::new(Said::why(self))
    }

    /// The numbers that were added up.
    pub fn cells(&self) -> Vec<Cell> {
        match self.facts {
            Facts::InReport(results, _, at, supposed) => results.cells(at, supposed),
            Facts::Given(_, counts) => self.given_cells(counts),
        }
    }

    fn given_cells(&self, counts: &[(Intervention, Year, CountRange)]) -> Vec<Cell> {
        let mut cells = Vec::new();
        for year in window_years(self.norm, self.year) {
            for item in self.norm.basket().items() {
                let given =
                    counts.iter().find(|(of, in_year, _)| of == item.intervention() && *in_year == year);
                let fact = CountFact::new(Some(item.intervention().clone()), year);
                let count = given.map_or(CountRange::UNKNOWN, |(_, _, count)| *count);
                cells.push(Cell::reported(fact, count, item.weight()));
            }
        }
        cells
    }
}

impl VolumeCheck<'_> {
    /// The numbers that are not known well enough and can still make the difference, each with its question:
    /// for the verdict, and where that is decided, for whether [something follows from it](Self::effect). None
    /// when neither is open.
    ///
    /// ```
    /// use passende_zorg::{quantity::CountRange, time::Year, VolumeCheck};
    /// use passende_zorg::party::{Location, Unit};
    /// use passende_zorg::volume::{Asked, multitrauma};
    ///
    /// let (norm, centre) = (multitrauma::location_norm(), Unit::from(Location::try_new("A")?));
    /// let year = Year::try_new(2024)?;
    /// let open = |least, most| -> Result<usize, Box<dyn std::error::Error>> {
    ///     let counted = [(multitrauma::intervention(), year, CountRange::between(least, most)?)];
    ///     Ok(VolumeCheck::try_new(&norm, &centre, &counted, Asked::about(year))?.open_numbers().len())
    /// };
    /// assert_eq!((open(230, 239)?, open(239, 240)?, open(240, 250)?), (0, 1, 0));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn open_numbers(&self) -> Vec<(Cell, OpenQuestion)> {
        let ground = match self.effect().and_then(NormEffect::may_be) {
            _ if self.verdict().is_undetermined() => self.ground,
            Some((_, demand)) => VolumeGround::new(self.observed(), demand, self.norm.window()),
            None => return Vec::new(),
        };
        let open: Vec<Cell> =
            self.cells().into_iter().filter(|cell| cell.state() != CellState::Known).collect();
        let ask =
            |cell: &Cell| OpenQuestion::fact(Message::new(Question::count(self, cell)), self.norm.basis());
        let matter = open.iter().enumerate().filter(|(at, _)| can_change(ground, &open, *at));
        matter.map(|(_, cell)| (cell.clone(), ask(cell))).collect()
    }

    /// What has yet to be set within the guideline, where that still decides.
    pub fn norm_question(&self) -> Option<OpenQuestion> {
        let is_open = self.verdict().is_undetermined()
            && matches!(self.finding(), Finding::WithinGuideline | Finding::GuidelineUndetermined);
        is_open.then(|| {
            let question = Question::norm_within_guideline(self);
            OpenQuestion::judgement(Message::new(question), self.norm.basis())
        })
    }
}

impl Assessment for VolumeCheck<'_> {
    type Change = VolumeChange;

    fn outcome(&self) -> Outcome {
        self.verdict().into()
    }

    fn margin(&self) -> Option<Margin> {
        self.ground.margin(self.norm.measure())
    }

    /// A verdict that is decided leaves no question, unless what follows from it is open. Otherwise each number
    /// that is not known well enough, and can still make the difference, is one; and where the guideline itself
    /// leaves room, so is the norm that has yet to be set in it.
    fn open_questions(&self) -> Vec<OpenQuestion> {
        self.open_numbers().into_iter().map(|(_, question)| question).chain(self.norm_question()).collect()
    }

    fn ways_to_pass(&self) -> Vec<Way<VolumeChange>> {
        super::ways::ways(self.ground, self.norm, || self.cells())
    }

    fn explanation(&self) -> Explanation {
        let mut explanation = Explanation::new(self.verdict(), self.reason())
            .on_basis(self.norm.basis())
            .with_margin(self.margin())
            .with_note(Message::new(UnderWay::of(self)));
        let cells = self.cells();
        if cells.len() > 1 {
            explanation = explanation.with_note(Message::new(Said::added_up(cells)));
        }
        explanation = explanation.with_questions(self.open_questions());
        if matches!(self.verdict(), Verdict::NotMet | Verdict::Undetermined) {
            explanation = explanation.with_ways(self.ways_to_pass());
        }
        explanation = explanation.with_parts(Said::bound(self));
        match self.standing.stage() {
            Stage::Announced => explanation.as_look_ahead(),
            Stage::Expired => explanation.as_look_back(),
            Stage::Proposed | Stage::InForce | Stage::Enforced => explanation,
        }
    }
}
