//! Travel times as tools for routes give them: a matrix in columns, or the JSON of a table service.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use serde::Deserialize;

use super::super::straight::{AreaId, Minutes, TravelTable};
use crate::formats::csv::{Line, Rows};
use crate::formats::{Excerpt, InputError, refusals, wanted};
use crate::language::Text;
use crate::party::{Location, checked_name};

/// Reads travel times as a matrix: the first column is `area`, every other has the name of a location, and a
/// cell the minutes between them, or nothing where there is no way.
///
/// ```
/// use passende_zorg::concentration::{Travel, csv::read_travel_matrix};
/// let table = read_travel_matrix(b"area,Hill,North\n3511,12.5,\n3512,9,31\n")?;
/// assert_eq!(table.minutes("3511", "Hill").unwrap().to_string(), "12.5");
/// assert_eq!(table.minutes("3511", "North"), None);
/// # Ok::<(), passende_zorg::InputError>(())
/// ```
///
/// # Errors
/// When the text is no such matrix, or an area or a location is given twice.
pub fn read_travel_matrix(text: &[u8]) -> Result<TravelTable, InputError> {
    let mut rows = Rows::of(text)?;
    let (mut table, mut seen) = (TravelTable::default(), BTreeSet::new());
    let Some((line, head)) = rows.next()? else { return Err(Refused::NoHead.in_line(1)) };
    let mut cells = head.iter();
    if cells.next() != Some("area") {
        return Err(Refused::First { found: head.get(0).unwrap_or_default().into() }.in_line(line));
    }
    let mut locations: Vec<Box<str>> = Vec::new();
    for name in cells {
        let name = checked_name(name).map_err(|_| Refused::Name { found: name.into() }.in_line(line))?;
        if locations.iter().any(|seen| **seen == *name) {
            return Err(Line(line).twice(Text::new("elke locatie", "location"), name));
        }
        locations.push(name.into());
    }
    while let Some((line, record)) = rows.next()? {
        let area = record.get(0).unwrap_or_default();
        let area = checked_name(area).map_err(|_| Refused::Name { found: area.into() }.in_line(line))?;
        if !seen.insert(Box::<str>::from(area)) {
            return Err(Line(line).twice(Text::new("elk gebied", "area"), area));
        }
        for (location, cell) in
            locations.iter().zip(record.iter().skip(1)).filter(|(_, cell)| !cell.is_empty())
        {
            let minutes = crate::wire::parse_decimal(cell).and_then(|cell| Minutes::try_new(cell).ok());
            let refused = || Refused::Time { location: location.as_ref().into(), found: cell.into() };
            let minutes = minutes.ok_or_else(|| refused().in_line(line))?;
            // Each area and each location is there once.
            let _ = table.insert(area, location, minutes, None);
        }
    }
    Ok(table)
}

/// Reads the answer of the table service of OSRM, the routing engine on OpenStreetMap: `durations` in
/// seconds, row by row a source, with `null` where there is no way; and `distances` in metres, where asked.
///
/// The answer has no names: give the areas in the order of its sources, and the locations in the order of its
/// destinations. Seconds become minutes rounded to the millionth, and metres whole.
///
/// ```
/// use passende_zorg::concentration::{AreaId, Travel, csv::read_osrm};
/// use passende_zorg::party::Location;
/// let areas = [AreaId::try_new("3511")?, AreaId::try_new("3512")?];
/// let answer = br#"{"code": "Ok", "durations": [[750.6, null], [90, 1860]]}"#;
/// let table = read_osrm(answer, &areas, &[Location::try_new("Hill")?, Location::try_new("North")?])?;
/// assert_eq!(table.minutes("3511", "Hill").unwrap().to_string(), "12.51");
/// assert_eq!(table.minutes("3511", "North"), None);
/// # Ok::<(), passende_zorg::InputError>(())
/// ```
///
/// # Errors
/// When the text is no such answer or its code is not `Ok`; when it has other numbers of sources or
/// destinations than were given; when a time is below zero or too long, or a name is given twice.
pub fn read_osrm(text: &[u8], areas: &[AreaId], locations: &[Location]) -> Result<TravelTable, InputError> {
    let answer: Answer = crate::from_json(text).map_err(|error| error.under("concentration.osrm"))?;
    if answer.code != "Ok" {
        return Err(InputError::from(Refused::Code { found: answer.code.as_str().into() }).within("code"));
    }
    let durations = answer.durations.ok_or(Refused::NoDurations)?;
    size("durations", &durations, areas.len(), locations.len())?;
    let distances = answer.distances.unwrap_or_default();
    if !distances.is_empty() {
        size("distances", &distances, areas.len(), locations.len())?;
    }
    let mut table = TravelTable::default();
    for (source, (area, row)) in areas.iter().zip(&durations).enumerate() {
        for (to, (location, seconds)) in locations.iter().zip(row).enumerate() {
            let Some(seconds) = seconds else { continue };
            let place = || format!("durations[{source}][{to}]");
            let minutes = minutes(*seconds).ok_or_else(|| Refused::Seconds { found: seconds.to_string() });
            let minutes = minutes.map_err(|refused| InputError::from(refused).within(place()))?;
            let metres = distances.get(source).and_then(|row| row.get(to).copied().flatten());
            let metres =
                metres.map(|metres| number(metres).round()).and_then(|metres| metres.try_into().ok());
            table.insert(area.as_str(), location.as_str(), minutes, metres)?;
        }
    }
    Ok(table)
}

/// The part of an answer that is used; others, like the places on the road, are passed over.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Answer {
    code: String,
    durations: Option<Vec<Vec<Option<f64>>>>,
    distances: Option<Vec<Vec<Option<f64>>>>,
}

fn size<T>(what: &str, rows: &[Vec<T>], sources: usize, destinations: usize) -> Result<(), InputError> {
    if rows.len() != sources {
        let refused = Refused::Sources { expected: sources, found: rows.len() };
        return Err(InputError::from(refused).within(what));
    }
    match rows.iter().position(|row| row.len() != destinations) {
        Some(at) => {
            let found = rows.get(at).map_or(0, Vec::len);
            let refused = Refused::Destinations { expected: destinations, found };
            Err(InputError::from(refused).within(format_args!("{what}[{at}]")))
        }
        None => Ok(()),
    }
}

/// A number as it was written: the shortest that is this one.
fn number(found: f64) -> Decimal {
    found.to_string().parse().unwrap_or(Decimal::NEGATIVE_ONE)
}

fn minutes(seconds: f64) -> Option<Minutes> {
    let minutes = number(seconds).checked_div(Decimal::from(60))?.round_dp(6);
    Minutes::try_new(minutes).ok()
}

refusals! {
    /// The reasons for which a matrix of travel times is refused.
    enum Refused {
        NoHead = "csv.empty":
            "verwacht: area en de namen van locaties; gevonden: een lege tekst",
            "expected area and the names of locations, found an empty text";
        First { found: Excerpt } = "csv.unknown-column":
            "verwacht: area als eerste kolom; gevonden: {found}",
            "expected area as the first column, found {found}";
        Name { found: Excerpt } = "csv.name":
            "verwacht: een naam; gevonden: {found}",
            "expected a name, found {found}";
        Time { location: Excerpt, found: Excerpt } = "csv.minutes":
            let expected = wanted::A_TIME_OR_NOTHING;
            "{location}: verwacht: {expected}; gevonden: {found}",
            "{location}: expected {expected}, found {found}";
        Code { found: Excerpt } = "concentration.osrm-code":
            "verwacht: Ok; gevonden: {found}",
            "expected Ok, found {found}";
        NoDurations = "concentration.osrm":
            "durations: verwacht: een tabel met seconden; gevonden: geen",
            "durations: expected a table of seconds, found none";
        Sources { expected: usize, found: usize } = "concentration.osrm-size":
            "verwacht: een rij voor elk van de {expected} gebieden; gevonden: {found}",
            "expected a row for each of {expected} areas, found {found}";
        Destinations { expected: usize, found: usize } = "concentration.osrm-size":
            "verwacht: een cel voor elk van de {expected} locaties; gevonden: {found}",
            "expected a cell for each of {expected} locations, found {found}";
        Seconds { found: String } = "concentration.osrm-seconds":
            "verwacht: seconden tot hoogstens een miljoen minuten; gevonden: {found}",
            "expected seconds of at most a million minutes, found {found}";
    }
}

impl Refused {
    fn in_line(self, line: u64) -> InputError {
        InputError::from(self).in_line(line)
    }
}
