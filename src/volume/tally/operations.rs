//! Operations by several specialists, counted once; and the frame of a tally: which rows are complete.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use super::procedures::ProcedureTable;
use crate::formats::{error_told, refusals};
use crate::party::UnitKind;
use crate::quantity::CountRange;
use crate::time::Year;
use crate::volume::dictionary::{NO_CODE, WordKey, names_that_look_like_another};
use crate::volume::norm::Norm;
use crate::volume::notice::CountNotice;
use crate::volume::table::{CountTable, PlaceCodes, PlaceKey, Position, TableError};

/// At least and at most so many.
#[derive(Debug, Clone, Copy, Default)]
struct Bounds {
    least: u64,
    most: u64,
}

impl Bounds {
    fn add(&mut self, other: Self) {
        self.least = self.least.saturating_add(other.least);
        self.most = self.most.saturating_add(other.most);
    }

    /// As a count, which a table refuses when it is too large for one.
    const fn count(self) -> CountRange {
        let largest = CountRange::LARGEST;
        let (least, most) = (self.least, self.most);
        CountRange::from_bounds(
            if least > largest { largest } else { least },
            if most > largest { largest } else { most },
        )
    }
}

/// A row in the order in which operations are found: by unit, care, day and patient, and then by who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Row {
    /// The place as far as it tells operations apart.
    whole: u32,
    intervention: u32,
    date: NaiveDate,
    patient: u32,
    /// The whole place, with the team and the specialist that it may name besides.
    member: u32,
    at: usize,
}

/// The operations of the rows, each with its place, care, year, how often it counts, and the first row of it.
struct Operation {
    whole: u32,
    intervention: u32,
    year: Year,
    bounds: Bounds,
    has_patient: bool,
    /// The number of specialists or teams that have a row of it.
    members: usize,
    rows: usize,
    first: usize,
}

impl ProcedureTable {
    /// The operations, each counted once for every unit of a kind that had a part in it: per location,
    /// institution or network as often as it was done there, per team once for each team, per specialist
    /// once for each specialist.
    ///
    /// Rows of one patient, day, care and location are one operation when they name different specialists
    /// or teams; it counts as often as the one of them whose rows weigh most. Without a patient nobody can
    /// tell whether rows of different specialists on one day are one operation or several, and the count
    /// lies between the two.
    ///
    /// ```
    /// use passende_zorg::{party::UnitKind, quantity::CountRange, time::Year, volume::tally::ProcedureTable};
    ///
    /// let procedures = ProcedureTable::from_csv(b"date,location,specialist,intervention,patient
    /// 2024-05-01,A,s1,lung,p1
    /// 2024-05-01,A,s2,lung,p1
    /// ")?;
    /// let year = Year::try_new(2024)?;
    /// let per = |kind| procedures.operations(kind).unwrap().total("lung", year);
    /// assert_eq!(per(UnitKind::Location), CountRange::exactly(1));
    /// assert_eq!(per(UnitKind::Specialist), CountRange::exactly(2)); // one of each
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When a count is above 4,294,967,295.
    pub fn operations(&self, per: UnitKind) -> Result<CountTable, TableError> {
        let kept: Vec<UnitKind> = self.places.book.kinds().filter(|kind| is_kept(*kind, per)).collect();
        let (wholes, operations) = self.found(per);
        let mut sums: BTreeMap<(u32, u32, Year), (Bounds, usize)> = BTreeMap::new();
        for operation in operations {
            let key = (operation.whole, operation.intervention, operation.year);
            let sum = sums.entry(key).or_insert((Bounds::default(), operation.first));
            sum.0.add(operation.bounds);
            sum.1 = sum.1.min(operation.first);
        }
        let mut table = CountTable::builder(&kept);
        for ((whole, intervention, year), (bounds, first)) in sums {
            let Some(codes) = usize::try_from(whole).ok().and_then(|whole| wholes.get(whole)) else {
                continue;
            };
            let name = self.interventions.names().name(intervention).unwrap_or_default();
            table.row_at(
                self.position(first),
                &self.places.book.decode(codes),
                name,
                year,
                bounds.count(),
            )?;
        }
        Ok(table.finish())
    }

    /// The patients, each counted once in a year for every unit of a kind that treated them, per
    /// intervention.
    ///
    /// A row without a patient may be of anyone: someone who is counted already, or one more.
    ///
    /// # Errors
    /// When a count is above 4,294,967,295.
    pub fn patients(&self, per: UnitKind) -> Result<CountTable, TableError> {
        let mut table = CountTable::builder(&[per]);
        let counted = self.distinct(per, |intervention| Some((intervention, 1)));
        for ((unit, intervention, year), (bounds, first)) in counted {
            let place = self.places.book.decode(&only(per, unit));
            let name = self.interventions.names().name(intervention).unwrap_or_default();
            table.row_at(self.position(first), &place, name, year, bounds.count())?;
        }
        Ok(table.finish())
    }

    /// The patients of the basket of a norm as a whole, by unit and year: whoever had two interventions of
    /// it counts once, as often as the one that weighs most.
    pub(super) fn patients_of_basket(&self, norm: &Norm) -> BTreeMap<(&str, Year), (CountRange, Position)> {
        let weights: HashMap<&str, u32> =
            norm.basket().items().iter().map(|item| (item.intervention().as_str(), item.weight())).collect();
        let weight =
            |code: u32| weights.get(self.interventions.names().name(code)?).map(|weight| (0, *weight));
        let counted = self.distinct(norm.per(), weight);
        let named = counted.into_iter().filter_map(|((unit, _, year), (bounds, first))| {
            let name = self.places.book.decode(&only(norm.per(), unit)).name(norm.per())?;
            Some(((name, year), (bounds.count(), self.position(first))))
        });
        named.collect()
    }

    /// Distinct patients by unit, group of care and year; `group` says to which group an intervention
    /// belongs, and how often a patient with it counts.
    fn distinct(
        &self,
        per: UnitKind,
        group: impl Fn(u32) -> Option<(u32, u32)>,
    ) -> BTreeMap<(u32, u32, Year), (Bounds, usize)> {
        let mut rows: Vec<(u32, u32, Year, u32, u32, usize)> = self
            .rows()
            .filter_map(|(at, place, intervention, year, patient)| {
                let (group, weight) = group(intervention)?;
                Some((unit_of(per, self.codes(place)), group, year, patient, weight, at))
            })
            .collect();
        rows.sort_unstable();
        let mut counted: BTreeMap<(u32, u32, Year), (Bounds, usize)> = BTreeMap::new();
        for one in rows.chunk_by(|a, b| (a.0, a.1, a.2, a.3) == (b.0, b.1, b.2, b.3)) {
            let Some((unit, group, year, patient, _, _)) = one.first().copied() else { continue };
            let largest = one.iter().map(|row| u64::from(row.4)).max().unwrap_or(0);
            let all = one.iter().map(|row| u64::from(row.4)).fold(0, u64::saturating_add);
            let first = one.iter().map(|row| row.5).min().unwrap_or(0);
            let (sum, at) = counted.entry((unit, group, year)).or_insert((Bounds::default(), first));
            *at = (*at).min(first);
            if patient == NO_CODE {
                // All of these rows may be of people who are counted already, or of one more, or of one more each.
                sum.least = sum.least.max(largest);
                sum.most = sum.most.saturating_add(all);
            } else {
                sum.add(Bounds { least: largest, most: largest });
            }
        }
        counted
    }

    /// The operations per unit of a kind, and the places that they name.
    fn found(&self, per: UnitKind) -> (Vec<PlaceCodes>, Vec<Operation>) {
        let mut wholes: Vec<PlaceCodes> = Vec::new();
        let mut codes: HashMap<PlaceKey, u32, WordKey> = HashMap::default();
        let whole_of: Vec<u32> = self
            .places
            .iter()
            .map(|place| {
                let kept = kept(per, place);
                let next = u32::try_from(wholes.len()).unwrap_or(NO_CODE);
                let code = *codes.entry(PlaceKey(kept)).or_insert(next);
                if code == next {
                    wholes.push(kept);
                }
                code
            })
            .collect();
        let mut rows: Vec<Row> = self
            .rows()
            .filter_map(|(at, member, intervention, _, patient)| {
                let whole = *whole_of.get(usize::try_from(member).ok()?)?;
                Some(Row { whole, intervention, date: *self.date_of.get(at)?, patient, member, at })
            })
            .collect();
        rows.sort_unstable();
        let same = |a: &Row, b: &Row| {
            (a.whole, a.intervention, a.date, a.patient) == (b.whole, b.intervention, b.date, b.patient)
        };
        let operations = rows.chunk_by(same).filter_map(|rows| self.operation(rows)).collect();
        (wholes, operations)
    }

    /// The rows of one patient, day, care and place as one operation, or of no known patient as between one
    /// and as many as there are.
    fn operation(&self, rows: &[Row]) -> Option<Operation> {
        let first = rows.first()?;
        let weight = |row: &Row| u64::from(self.weight_of.get(row.at).copied().unwrap_or(1));
        let members: Vec<u64> = rows
            .chunk_by(|a, b| a.member == b.member)
            .map(|of_one| of_one.iter().map(weight).fold(0, u64::saturating_add))
            .collect();
        let largest = members.iter().copied().max().unwrap_or(0);
        let all = members.iter().copied().fold(0, u64::saturating_add);
        let most = if first.patient == NO_CODE { all } else { largest };
        Some(Operation {
            whole: first.whole,
            intervention: first.intervention,
            year: *self.year_of.get(first.at)?,
            bounds: Bounds { least: largest, most },
            has_patient: first.patient != NO_CODE,
            members: members.len(),
            rows: rows.len(),
            first: rows.iter().map(|row| row.at).min().unwrap_or(first.at),
        })
    }

    /// What is told of the rows themselves: those that were there before, operations of several specialists
    /// or teams, and rows without a patient of which nobody can tell whether they are one.
    pub fn notices(&self) -> Vec<CountNotice> {
        self.told(false)
    }

    /// The same; where patients are counted, of every row without one.
    pub(super) fn told(&self, counts_patients: bool) -> Vec<CountNotice> {
        let mut notices = Vec::new();
        if self.duplicates > 0 {
            notices.push(CountNotice::DuplicateRows { rows: self.duplicates });
        }
        let (_, operations) = self.found(UnitKind::Location);
        let (shared, open): (Vec<&Operation>, Vec<&Operation>) = operations
            .iter()
            .filter(|operation| operation.members > 1)
            .partition(|operation| operation.has_patient);
        let rows =
            |of: &[&Operation]| of.iter().map(|operation| operation.rows).fold(0, usize::saturating_add);
        if !shared.is_empty() {
            notices.push(CountNotice::SharedOperations { operations: shared.len(), rows: rows(&shared) });
        }
        let without = self.patient_of.iter().filter(|patient| **patient == NO_CODE).count();
        let without = if counts_patients { without } else { rows(&open) };
        if without > 0 {
            notices.push(CountNotice::RowsWithoutPatient { rows: without });
        }
        if counts_patients {
            let names =
                names_that_look_like_another((0..).map_while(|code| self.patients.names().name(code)));
            notices.extend((names > 0).then_some(CountNotice::PatientsLookAlike { names }));
        }
        notices
    }

    /// The rows: number, place, intervention, year and patient.
    pub(super) fn rows(&self) -> impl Iterator<Item = (usize, u32, u32, Year, u32)> + '_ {
        let columns =
            self.place_of.iter().zip(&self.intervention_of).zip(self.year_of.iter().zip(&self.patient_of));
        columns.enumerate().map(|(at, ((place, intervention), (year, patient)))| {
            (at, *place, *intervention, *year, *patient)
        })
    }

    pub(super) fn codes(&self, place: u32) -> Option<&PlaceCodes> {
        self.places.get(place)
    }

    pub(super) fn position(&self, row: usize) -> Position {
        self.at_of.get(row).unwrap_or(Position::Row(0))
    }
}

/// Whether a unit of a kind tells operations apart when they are counted per another: where it was done
/// always, who did it only for whoever counts per that.
const fn is_kept(kind: UnitKind, per: UnitKind) -> bool {
    match kind {
        UnitKind::Location | UnitKind::Institution | UnitKind::Network => true,
        UnitKind::Team => matches!(per, UnitKind::Team),
        UnitKind::Specialist => matches!(per, UnitKind::Specialist),
    }
}

/// A place as far as it tells operations apart.
fn kept(per: UnitKind, place: &PlaceCodes) -> PlaceCodes {
    let mut kept = *place;
    for (code, kind) in kept.iter_mut().zip(UnitKind::ALL) {
        if !is_kept(kind, per) {
            *code = NO_CODE;
        }
    }
    kept
}

/// A place that names one unit only.
fn only(per: UnitKind, unit: u32) -> PlaceCodes {
    UnitKind::ALL.map(|kind| if kind == per { unit } else { NO_CODE })
}

fn unit_of(per: UnitKind, place: Option<&PlaceCodes>) -> u32 {
    let codes = place.into_iter().flatten().zip(UnitKind::ALL);
    codes.filter(|(_, kind)| *kind == per).map(|(code, _)| *code).next().unwrap_or(NO_CODE)
}

/// What a tally counts: so many units, so many interventions, and the years of a period.
///
/// Units and interventions are dense codes, such as a [`Dictionary`](crate::volume::Dictionary) gives out:
/// 0 up to their number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Frame {
    units: u32,
    interventions: u32,
    first: Year,
    last: Year,
}

impl Frame {
    /// A frame of units and interventions over the years from `first` to `last`.
    ///
    /// # Errors
    /// When the years are out of order, or when there are more cells than can be numbered in 64 bits.
    pub fn try_new(units: u32, interventions: u32, first: Year, last: Year) -> Result<Self, FrameError> {
        if first > last {
            return Err(FrameErrorKind::Reversed { first, last }.into());
        }
        let frame = Self { units, interventions, first, last };
        let cells = u64::from(units).saturating_mul(u64::from(interventions));
        match cells.checked_mul(frame.years()) {
            Some(_) => Ok(frame),
            None => Err(FrameErrorKind::TooLarge { units, interventions }.into()),
        }
    }

    /// The number of units in the frame.
    pub const fn units(&self) -> u32 {
        self.units
    }

    /// The number of interventions in the frame.
    pub const fn interventions(&self) -> u32 {
        self.interventions
    }

    /// The first year counted.
    pub const fn first(&self) -> Year {
        self.first
    }

    /// The last year counted.
    pub const fn last(&self) -> Year {
        self.last
    }

    #[inline]
    pub(super) fn years(&self) -> u64 {
        u64::try_from(self.last.number().saturating_sub(self.first.number())).unwrap_or(0).saturating_add(1)
    }

    /// The number of cells in all.
    pub(super) fn size(&self) -> u64 {
        u64::from(self.units).saturating_mul(u64::from(self.interventions)).saturating_mul(self.years())
    }

    /// The number of a cell, if it lies in the frame.
    #[inline]
    #[allow(
        clippy::arithmetic_side_effects,
        reason = "no frame is made whose cells cannot be numbered in 64 bits"
    )]
    pub(super) fn locate(&self, unit: u32, intervention: u32, year: Year) -> Option<u64> {
        if unit >= self.units || intervention >= self.interventions || year < self.first || year > self.last {
            return None;
        }
        let year = u64::from((year.number() - self.first.number()).unsigned_abs());
        Some(
            (u64::from(unit) * u64::from(self.interventions) + u64::from(intervention)) * self.years() + year,
        )
    }
}

/// Numbers that do not make a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct FrameError(#[from] FrameErrorKind);

refusals! {
    /// The reasons for which numbers do not make a frame.
    #[derive(Copy)]
    enum FrameErrorKind {
        Reversed { first: Year, last: Year } = "frame.reversed":
            "verwacht: een eerste jaar niet na het laatste; gevonden: {first} tot en met {last}",
            "expected a first year not after the last, found {first} to {last}";
        TooLarge { units: u32, interventions: u32 } = "frame.too-large":
            "verwacht: een aantal cellen dat in 64 bits past; gevonden: {units} eenheden en {interventions} verrichtingen",
            "expected a number of cells that fits in 64 bits, found {units} units and {interventions} interventions";
    }
}

impl FrameError {
    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        self.0.code()
    }
}

error_told!(FrameError, |error, language, f| error.0.describe(language, f));
