//! Reads areas, travel, volumes, flows, regions, norms, scenarios and moves from CSV, with errors that name the
//! line.
//!
//! Columns may come in any order, cells may be quoted, blanks around them do not count, and a byte order
//! mark is passed over.

mod matrix;
mod norms;

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

pub use matrix::{read_osrm, read_travel_matrix};
pub use norms::{read_limits, read_norms};

use super::capacity::{Resource, UsePerPatient};
use super::care::CareCount;
use super::comparison::JointScenario;
use super::country::{Area, Provider, RegionName};
use super::flows::FlowCount;
use super::scenario::{CareAction, CareScenario, Move, ScenarioName};
use super::straight::{AreaId, Minutes, Point, TravelTable};
use crate::formats::csv::{Column, Header, Line, Rows, parse_digits};
use crate::formats::{InputError, wanted};
use crate::language::Text;
use crate::party::{Intervention, Location, UnitKind, checked_name};
use crate::volume::csv::{of_units, parse_count, parse_year};

const LOCATION: Column = of_units(UnitKind::Location);
const INTERVENTION: Column = Column::of_names("intervention");
const YEAR: Column = Column::new("year", "csv.year");
const COUNT: Column = Column::new("count", "csv.count");
const AREA: Column = Column::of_names("area");
const POPULATION: Column = Column::new("population", "csv.population");
const MINUTES: Column = Column::new("minutes", "csv.minutes");
const DISTANCE: Column = Column::new("distance", "csv.distance");
const REGION: Column = Column::of_names("region");
const MINIMUM: Column = Column::new("minimum", "csv.minimum");
const SCENARIO: Column = Column::of_names("scenario");
const ACTION: Column = Column::new("action", "csv.action");
const SENDER: Column = Column::of_names("from");
const RECEIVER: Column = Column::of_names("to");
const SHARE: Column = Column::new("share", "csv.share");
const PLACE: Column = Column::of_names("place");
const EAST: Column = Column::new("east", "csv.metres");
const NORTH: Column = Column::new("north", "csv.metres");
const LATITUDE: Column = Column::new("latitude", "csv.degrees");
const LONGITUDE: Column = Column::new("longitude", "csv.degrees");
const RESOURCE: Column = Column::new("resource", "csv.resource");
const PER_PATIENT: Column = Column::new("per-patient", "csv.per-patient");

/// A row as it is read.
struct Row<'r> {
    line: u64,
    header: &'r Header,
    record: &'r ::csv::StringRecord,
}

impl Row<'_> {
    fn cell(&self, column: Column) -> &str {
        self.header.cell(self.record, column)
    }

    fn refuse(&self, column: Column, expected: Text) -> InputError {
        Line(self.line).refuse(column, expected, self.cell(column))
    }

    fn name<T>(&self, column: Column, name: fn(&str) -> Result<T, InputError>) -> Result<T, InputError> {
        name(self.cell(column)).map_err(|_| self.refuse(column, wanted::A_NAME))
    }

    /// A count of some care at a location in a year.
    fn care_count(&self) -> Result<CareCount, InputError> {
        let year = parse_year(self.cell(YEAR));
        let count = parse_count(self.cell(COUNT));
        Ok(CareCount {
            location: self.name(LOCATION, Location::try_new)?,
            intervention: self.name(INTERVENTION, Intervention::try_new)?,
            year: year.ok_or_else(|| self.refuse(YEAR, wanted::A_YEAR))?,
            count: count.map_err(|expected| self.refuse(COUNT, expected))?,
        })
    }

    fn scenario(&self) -> Result<ScenarioName, InputError> {
        self.name(SCENARIO, ScenarioName::try_new)
    }

    fn number(&self, column: Column) -> Result<u32, InputError> {
        let number = parse_digits(self.cell(column)).and_then(|number| u32::try_from(number).ok());
        number.ok_or_else(|| self.refuse(column, wanted::A_NUMBER))
    }

    fn minutes(&self, column: Column) -> Result<Minutes, InputError> {
        let minutes = self.decimal(column, wanted::A_TIME)?;
        Minutes::try_new(minutes).map_err(|_| self.refuse(column, wanted::A_TIME))
    }

    fn decimal(&self, column: Column, expected: Text) -> Result<Decimal, InputError> {
        crate::wire::parse_decimal(self.cell(column)).ok_or_else(|| self.refuse(column, expected))
    }
}

fn rows(
    text: &[u8],
    required: &[Column],
    optional: &[Column],
    mut read: impl FnMut(&Row<'_>) -> Result<(), InputError>,
) -> Result<(), InputError> {
    let mut rows = Rows::of(text)?;
    let header = Header::read(&mut rows, required, optional)?;
    while let Some((line, record)) = rows.next()? {
        read(&Row { line, header: &header, record })?;
    }
    Ok(())
}

/// Reads areas: `area,population`.
///
/// # Errors
/// When the text is no such table, or an area is given twice.
pub fn read_areas(text: &[u8]) -> Result<Vec<Area>, InputError> {
    let (mut areas, mut seen) = (Vec::new(), BTreeSet::new());
    rows(text, &[AREA, POPULATION], &[], |row| {
        let id: AreaId = row.name(AREA, AreaId::try_new)?;
        if !seen.insert(id.clone()) {
            return Err(Line(row.line).twice(Text::new("elk gebied", "area"), id.as_str()));
        }
        areas.push(Area { id, population: row.number(POPULATION)? });
        Ok(())
    })?;
    Ok(areas)
}

/// Reads travel times: `area,location,minutes`, optional `distance`. Rows whose area is the place of a
/// provider give the travel between providers.
///
/// # Errors
/// When the text is no such table, or a pair is given twice.
pub fn read_travel(text: &[u8]) -> Result<TravelTable, InputError> {
    let mut table = TravelTable::default();
    rows(text, &[AREA, LOCATION, MINUTES], &[DISTANCE], |row| {
        let minutes = row.minutes(MINUTES)?;
        let distance = match row.cell(DISTANCE) {
            "" => None,
            _ => Some(u64::from(row.number(DISTANCE)?)),
        };
        let named = |column| checked_name(row.cell(column)).map_err(|_| row.refuse(column, wanted::A_NAME));
        let (area, location) = (named(AREA)?, named(LOCATION)?);
        let twice = |_| Line(row.line).twice(Text::new("elk paar", "pair"), &format!("{area} to {location}"));
        table.insert(area, location, minutes, distance).map_err(twice)
    })?;
    Ok(table)
}

/// Reads where areas and providers lie: `place,east,north` in metres on a flat map, or
/// `place,latitude,longitude` in degrees.
///
/// # Errors
/// When the text is no such table, mixes the two, has a coordinate that cannot be, or gives a place twice.
pub fn read_points(text: &[u8]) -> Result<Vec<(AreaId, Point)>, InputError> {
    const GLOBE: [Column; 2] = [LATITUDE, LONGITUDE];
    let (mut points, mut seen) = (Vec::new(), BTreeSet::new());
    rows(text, &[PLACE], &[EAST, NORTH, GLOBE[0], GLOBE[1]], |row| {
        let place = row.name(PLACE, AreaId::try_new)?;
        if !seen.insert(place.clone()) {
            return Err(Line(row.line).twice(Text::new("elke plaats", "place"), place.as_str()));
        }
        let within = |column, most: u32, expected| {
            let found = row.decimal(column, expected)?;
            let holds = found.abs() <= Decimal::from(most);
            if holds { Ok(found) } else { Err(row.refuse(column, expected)) }
        };
        let point = if row.header.has(EAST) || row.header.has(NORTH) {
            if let Some(column) = GLOBE.into_iter().find(|column| row.header.has(*column)) {
                return Err(row.refuse(column, wanted::NO_DEGREES));
            }
            Point::Plane {
                east: within(EAST, 10_000_000, wanted::METRES)?,
                north: within(NORTH, 10_000_000, wanted::METRES)?,
            }
        } else {
            Point::Globe {
                latitude: within(LATITUDE, 90, wanted::A_LATITUDE)?,
                longitude: within(LONGITUDE, 180, wanted::A_LONGITUDE)?,
            }
        };
        points.push((place, point));
        Ok(())
    })?;
    Ok(points)
}

/// Reads volumes: `location,intervention,year,count`, and optional `institution`, `network`, `team`,
/// `specialist`, as [`CountTable::from_csv`](crate::volume::CountTable::from_csv) reads them: a count is a
/// whole number, `<n`, `a..b`, or empty when it is not known. Rows that differ in an optional column are of
/// one location all the same: [`CaresOfYear`](super::CaresOfYear) adds them up.
///
/// # Errors
/// When the text is no such table, or two rows agree in everything but the count.
pub fn read_volumes(text: &[u8]) -> Result<Vec<CareCount>, InputError> {
    const MORE: [Column; 4] = [
        of_units(UnitKind::Institution),
        of_units(UnitKind::Network),
        of_units(UnitKind::Team),
        of_units(UnitKind::Specialist),
    ];
    let (mut volumes, mut seen) = (Vec::new(), BTreeSet::new());
    rows(text, &[LOCATION, INTERVENTION, YEAR, COUNT], &MORE, |row| {
        let volume = row.care_count()?;
        let CareCount { location, intervention, year, .. } = &volume;
        let more = MORE.map(|column| Box::<str>::from(row.cell(column)));
        if !seen.insert((location.clone(), intervention.clone(), *year, more)) {
            return Err(Line(row.line).twice(
                Text::new("elke locatie met verrichting en jaar", "location, intervention and year"),
                location.as_str(),
            ));
        }
        volumes.push(volume);
        Ok(())
    })?;
    Ok(volumes)
}

/// A flow as a file has it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FlowRow {
    /// The line on which the row begins.
    pub line: u64,
    /// The patients of an area who went to a provider.
    pub flow: FlowCount,
}

/// Reads where patients were seen to go: `area,location,intervention,year,count`, a count as
/// [`read_volumes`] reads it.
///
/// ```
/// use passende_zorg::concentration::csv::read_flows;
/// let flows = read_flows(b"area,location,intervention,year,count\n3511,Hill,lung-resection,2024,<10\n")?;
/// assert_eq!((flows[0].flow.area.as_str(), flows[0].flow.count.most()), ("3511", Some(9)));
/// # Ok::<(), passende_zorg::InputError>(())
/// ```
///
/// # Errors
/// When the text is no such table, or an area, location, intervention and year are given twice.
pub fn read_flows(text: &[u8]) -> Result<Vec<FlowRow>, InputError> {
    let (mut flows, mut seen) = (Vec::new(), BTreeSet::new());
    rows(text, &[AREA, LOCATION, INTERVENTION, YEAR, COUNT], &[], |row| {
        let area = row.name(AREA, AreaId::try_new)?;
        let CareCount { location, intervention, year, count } = row.care_count()?;
        if !seen.insert((area.clone(), location.clone(), intervention.clone(), year)) {
            let pair = format!("{area} to {location}");
            return Err(Line(row.line).twice(
                Text::new(
                    "elk gebied met locatie, verrichting en jaar",
                    "area, location, intervention and year",
                ),
                &pair,
            ));
        }
        flows.push(FlowRow { line: row.line, flow: FlowCount { area, location, intervention, year, count } });
        Ok(())
    })?;
    Ok(flows)
}

/// Reads the regions of providers: `location,region`, optional `area` in which the provider stands.
///
/// # Errors
/// When the text is no such table, or a location is given twice.
pub fn read_regions(text: &[u8]) -> Result<Vec<Provider>, InputError> {
    let (mut providers, mut seen) = (Vec::new(), BTreeSet::new());
    rows(text, &[LOCATION, REGION], &[AREA], |row| {
        let location = row.name(LOCATION, Location::try_new)?;
        if !seen.insert(location.clone()) {
            return Err(Line(row.line).twice(Text::new("elke locatie", "location"), location.as_str()));
        }
        let region = match row.cell(REGION) {
            "" => None,
            _ => Some(row.name(REGION, RegionName::try_new)?),
        };
        let area = match row.cell(AREA) {
            "" => None,
            _ => Some(row.name(AREA, AreaId::try_new)?),
        };
        providers.push(Provider { location, region, area });
        Ok(())
    })?;
    Ok(providers)
}

/// An action as a file has it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ScenarioRow {
    /// The line on which the row begins.
    pub line: u64,
    /// The name of the scenario that the row belongs to.
    pub scenario: ScenarioName,
    /// The care that the row is about.
    pub intervention: Intervention,
    /// The location of the provider that acts.
    pub location: Location,
    /// The action of the provider in the scenario.
    pub action: CareAction,
}

/// Reads scenarios: `scenario,intervention,location,action`.
///
/// # Errors
/// When the text is no such table, or a scenario, intervention and location are given twice.
pub fn read_scenarios(text: &[u8]) -> Result<Vec<ScenarioRow>, InputError> {
    let (mut scenarios, mut seen) = (Vec::new(), BTreeSet::new());
    rows(text, &[SCENARIO, INTERVENTION, LOCATION, ACTION], &[], |row| {
        let scenario = row.scenario()?;
        let intervention = row.name(INTERVENTION, Intervention::try_new)?;
        let location = row.name(LOCATION, Location::try_new)?;
        let action = CareAction::ALL.iter().find(|action| action.code() == row.cell(ACTION));
        let action = action.ok_or_else(|| row.refuse(ACTION, wanted::AN_ACTION))?;
        if !seen.insert((scenario.clone(), intervention.clone(), location.clone())) {
            let what =
                Text::new("elk scenario met verrichting en locatie", "scenario, intervention and location");
            return Err(Line(row.line).twice(what, location.as_str()));
        }
        scenarios.push(ScenarioRow { line: row.line, scenario, intervention, location, action: *action });
        Ok(())
    })?;
    Ok(scenarios)
}

/// A move as a file has it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MoveRow {
    /// The line on which the row begins.
    pub line: u64,
    /// The name of the scenario that the row belongs to.
    pub scenario: ScenarioName,
    /// The care that the row is about.
    pub intervention: Intervention,
    /// The move from one provider to another.
    pub moved: Move,
}

/// The scenarios of a file of actions and one of moves, in order of their first rows.
///
/// ```
/// use passende_zorg::concentration::csv::{joint_scenarios, read_moves, read_scenarios};
/// let actions = read_scenarios(b"scenario,intervention,location,action\nraise,lung-resection,Hill,stop\n")?;
/// let moves = read_moves(b"scenario,intervention,from,to,share\nraise,lung-resection,Hill,North,0.6\n")?;
/// let scenarios = joint_scenarios(actions, moves);
/// assert_eq!(scenarios[0].name.as_str(), "raise");
/// let case = scenarios[0].cases.values().next().unwrap();
/// assert_eq!((case.actions.len(), case.moves.len()), (1, 1));
/// # Ok::<(), passende_zorg::InputError>(())
/// ```
pub fn joint_scenarios(
    actions: impl IntoIterator<Item = ScenarioRow>,
    moves: impl IntoIterator<Item = MoveRow>,
) -> Vec<JointScenario> {
    let mut joined = Joined::default();
    for ScenarioRow { scenario, intervention, location, action, .. } in actions {
        joined.case(scenario, intervention, |case| case.actions.push((location, action)));
    }
    for MoveRow { scenario, intervention, moved, .. } in moves {
        joined.case(scenario, intervention, |case| case.moves.push(moved));
    }
    joined.scenarios
}

/// Scenarios that come together row by row, and at which place each name is.
#[derive(Default)]
struct Joined {
    scenarios: Vec<JointScenario>,
    places: BTreeMap<ScenarioName, usize>,
}

impl Joined {
    fn case(&mut self, name: ScenarioName, intervention: Intervention, add: impl FnOnce(&mut CareScenario)) {
        let next = self.scenarios.len();
        let place = *self.places.entry(name.clone()).or_insert(next);
        if place == next {
            self.scenarios.push(JointScenario { name, cases: BTreeMap::new() });
        }
        if let Some(scenario) = self.scenarios.get_mut(place) {
            add(scenario.cases.entry(intervention).or_default());
        }
    }
}

/// Reads settled moves: `scenario,intervention,from,to,share`.
///
/// # Errors
/// When the text is no such table.
pub fn read_moves(text: &[u8]) -> Result<Vec<MoveRow>, InputError> {
    let required = [SCENARIO, INTERVENTION, SENDER, RECEIVER, SHARE];
    let mut moves = Vec::new();
    rows(text, &required, &[], |row| {
        let share = row.decimal(SHARE, wanted::A_SHARE)?;
        if share <= Decimal::ZERO || share > Decimal::ONE || share.normalize().scale() > 12 {
            return Err(row.refuse(SHARE, wanted::A_SHARE));
        }
        let from = row.name(SENDER, Location::try_new)?;
        let to = row.name(RECEIVER, Location::try_new)?;
        moves.push(MoveRow {
            line: row.line,
            scenario: row.scenario()?,
            intervention: row.name(INTERVENTION, Intervention::try_new)?,
            moved: Move { from, to, share },
        });
        Ok(())
    })?;
    Ok(moves)
}

/// Reads what patients use: `location,intervention,resource,per-patient`, where a resource is
/// `theatre-hours`, `ward-days`, `intensive-care-days`, `clinic-hours` or `revenue`.
///
/// # Errors
/// When the text is no such table, or a use is given twice.
pub fn read_uses(text: &[u8]) -> Result<UsePerPatient, InputError> {
    let (mut uses, mut seen) = (UsePerPatient::default(), BTreeSet::new());
    rows(text, &[LOCATION, INTERVENTION, RESOURCE, PER_PATIENT], &[], |row| {
        let location = row.name(LOCATION, Location::try_new)?;
        let intervention = row.name(INTERVENTION, Intervention::try_new)?;
        let resource = Resource::ALL.iter().find(|resource| resource.code() == row.cell(RESOURCE));
        let resource = *resource.ok_or_else(|| row.refuse(RESOURCE, wanted::A_RESOURCE))?;
        let amount = row.decimal(PER_PATIENT, wanted::A_USE)?;
        if !seen.insert((location.clone(), intervention.clone(), resource)) {
            return Err(Line(row.line).twice(
                Text::new(
                    "elke locatie met verrichting en capaciteit",
                    "location, intervention and resource",
                ),
                location.as_str(),
            ));
        }
        uses.insert(&location, &intervention, resource, amount)
            .map_err(|_| row.refuse(PER_PATIENT, wanted::A_USE))
    })?;
    Ok(uses)
}
