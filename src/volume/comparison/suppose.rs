//! What a report would say if one count were another (*wat als*).

use super::norm::NormComparison;
use super::unit::UnitComparison;
use crate::formats::{Excerpt, InputError, refusals};
use crate::party::{Intervention, UnitKind};
use crate::quantity::CountRange;
use crate::time::Year;
use crate::volume::check::{NormResults, Supposed, VolumeReport};
use crate::volume::table::{CountTable, Place, Silence, bounds};

/// A report beside what it would be if one count were another (*wat als*): the rows that the count is a part
/// of, before and after.
#[derive(Debug)]
pub struct Supposition<'r> {
    supposed: Supposed,
    /// Each norm that it says something of, with the place of the unit that it counts for.
    norms: Vec<(NormComparison<'r>, usize)>,
}

impl VolumeReport<'_> {
    /// What the report would say if the count of an intervention at a place in a year were another, without
    /// making the table anew: of every norm that counts it, the unit that it counts for. A unit that had no row
    /// in the year did, with this one, none of the rest of it: then its other norms are among them.
    ///
    /// The place names at least as many units as tell the row apart. A row that is not there yet is supposed
    /// beside the others, and then its place names a unit in every column. The answer is that of a report on
    /// a table with the row.
    ///
    /// ```
    /// # use passende_zorg::volume::{CountTable, norm::Norms};
    /// use passende_zorg::explanation::VerdictShift;
    /// use passende_zorg::quantity::CountRange;
    /// use passende_zorg::volume::{Asked, Place, check};
    ///
    /// # let norms = Norms::from_json(br#"{"norms": [{
    /// #     "id": "lung", "title": {"nl": "Longresecties", "en": "Lung resections"},
    /// #     "basket": [{"intervention": "lung-resection"}],
    /// #     "per": "location", "window": {"kind": "calendar-year"},
    /// #     "levels": [{"from": "2020-01-01", "minimum": 50, "status": "adopted"}],
    /// #     "source": {"title": "press report", "section": "lung", "consulted": "2025-03-13"}
    /// # }]}"#)?; // at least 50
    /// let table = CountTable::from_csv(b"location,intervention,year,count\nA1,lung-resection,2024,48\n")?;
    /// let year = table.last_year().unwrap();
    /// let report = check(&norms, &table, Asked::about(year))?;
    ///
    /// let exactly = |count| {
    ///     report.supposing(&Place::at("A1"), "lung-resection", year, CountRange::exactly(count))
    /// };
    /// let shift = |count| exactly(count).map(|what_if| what_if.units().next().unwrap().shift());
    /// assert_eq!(shift(49)?, VerdictShift::Same);
    /// assert_eq!(shift(50)?, VerdictShift::NowMet);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When the report is not on counts but on procedures, or on counts that were [carried
    /// over](CountTable::carried_over), of which a row no longer stands where it was; when the counts have no such column, unit or
    /// year, or several rows for the place; when the row is new and its place leaves a column open, or it
    /// would be the first of its intervention in the year, which changes what [silence](Silence) says of
    /// everyone; when a table cannot hold the count.
    pub fn supposing(
        &self,
        place: &Place<'_>,
        intervention: &str,
        year: Year,
        count: CountRange,
    ) -> Result<Supposition<'_>, InputError> {
        let counted = |results: &&NormResults<'_>| results.counts(intervention, year);
        let of_counts = self.norms().iter().all(NormResults::is_of_rows);
        if !of_counts {
            return Err(Refused::Procedures.into());
        }
        bounds(count).map_err(|error| InputError::from(error).under("suppose.count"))?;
        let intervention = Intervention::try_new(intervention)?;
        let Some(table) = self.tables().first().copied() else {
            return Ok(Supposition {
                supposed: Supposed { intervention, year, count, row: None },
                norms: Vec::new(),
            });
        };
        if table.carried_to().is_some() {
            return Err(Refused::Carried.into());
        }
        let (row, codes) = row_of(table, place, &intervention, year)?;
        let supposed = Supposed { intervention, year, count, row };
        let mut norms = Vec::new();
        // A first row of a unit in a year says that it did none of anything else in it.
        for results in self.norms().iter().filter(|it| counted(it) || supposed.row.is_none()) {
            let largest = u64::from(u32::MAX).checked_add(table.largest_sum());
            let weight = u64::from(results.norm().basket().largest_weight());
            if largest.and_then(|largest| largest.checked_mul(weight)).is_none_or(|sum| sum == u64::MAX) {
                return Err(Refused::TooLarge.into());
            }
            let of_kind = codes.iter().find(|(kind, _)| *kind == results.norm().per());
            let unit = of_kind.and_then(|(_, code)| usize::try_from(*code).ok());
            let differs = |unit: &usize| {
                let sums = [results.row_at(*unit), results.row_supposing(*unit, &supposed)];
                let [before, after] = sums.map(|row| row.map(|row| row.observed()));
                counted(&results) || before != after
            };
            let unit = unit.filter(differs);
            norms.extend(unit.map(|unit| (NormComparison::between(results, results), unit)));
        }
        Ok(Supposition { supposed, norms })
    }
}

impl Supposition<'_> {
    /// The unit of each norm that counts it, in order of the norms: as it is, and as it would be.
    pub fn units(&self) -> impl Iterator<Item = UnitComparison<'_>> {
        self.norms.iter().map(|(norm, unit)| {
            let results = norm.after();
            let (before, after) = (results.row_at(*unit), results.row_supposing(*unit, &self.supposed));
            UnitComparison { of: norm, before, after, crossed: None }
        })
    }

    /// Those of them whose verdict would move, or what falling short comes to.
    pub fn changed(&self) -> impl Iterator<Item = UnitComparison<'_>> {
        self.units().filter(UnitComparison::has_changed)
    }
}

/// The units of a place, by their codes in a table.
type Codes = Vec<(UnitKind, u32)>;

/// The row that a place has of an intervention in a year, if there is one, and the units that it counts for.
fn row_of(
    table: &CountTable,
    place: &Place<'_>,
    intervention: &Intervention,
    year: Year,
) -> Result<(Option<usize>, Codes), InputError> {
    let mut named = Vec::new();
    for kind in UnitKind::ALL {
        let Some(name) = place.name(kind) else { continue };
        let dimension = table.dimension(kind).ok_or(Refused::Column { kind })?;
        let code = dimension.names.binary_search_by(|of| (**of).cmp(name)).ok();
        let code = code.and_then(|code| u32::try_from(code).ok());
        named.push((kind, code.ok_or_else(|| Refused::Unit { kind, found: name.into() })?));
    }
    let Some((first, _)) = named.first() else { return Err(Refused::Nowhere.into()) };
    let rows = table.rows(*first, intervention.as_str());
    let columns = table.columns().filter_map(|kind| Some((kind, table.rows(kind, intervention.as_str())?)));
    let columns: Vec<_> = columns.collect();
    let is_named = |at: &usize| {
        let is_one = |(kind, code): &(UnitKind, u32)| {
            columns.iter().any(|(of, rows)| of == kind && rows.codes.get(*at) == Some(code))
        };
        named.iter().all(is_one)
    };
    let years = rows.map(|rows| rows.years).unwrap_or_default();
    let of_year = years.iter().enumerate().filter(|(_, of)| **of == year).map(|(at, _)| at);
    let found: Vec<usize> = of_year.filter(is_named).collect();
    match found.as_slice() {
        [row] => {
            let codes = columns.iter().filter_map(|(kind, rows)| Some((*kind, *rows.codes.get(*row)?)));
            Ok((Some(*row), codes.collect()))
        }
        [] => {
            let open = table.columns().find(|kind| place.name(*kind).is_none());
            if let Some(kind) = open {
                return Err(Refused::Open { kind }.into());
            }
            let is_first = !table.has_year(year)
                || table.silence() == Silence::Unknown && !table.is_reported(intervention.as_str(), year);
            if is_first {
                return Err(Refused::First { intervention: intervention.as_str().into(), year }.into());
            }
            Ok((None, named))
        }
        several => Err(Refused::Several { found: several.len() }.into()),
    }
}

refusals! {
    /// The reasons for which a count cannot be supposed.
    enum Refused {
        Procedures = "suppose.procedures":
            "verwacht: een rapport over aantallen; gevonden: een rapport over verrichtingen: wijzig de verrichtingen",
            "expected a report on counts, found one on procedures: change the procedures";
        Carried = "suppose.carried":
            "verwacht: aantallen zoals ze zijn aangeleverd; gevonden: aantallen die op andere eenheden zijn overgegaan: wijzig de aantallen daarvóór",
            "expected counts as they were delivered, found counts carried over to other units: change the counts before that";
        Column { kind: UnitKind } = "suppose.column" at "place":
            "verwacht: aantallen met een kolom {kind}; gevonden: geen",
            "expected counts with a column {kind}, found none";
        Unit { kind: UnitKind, found: Excerpt } = "suppose.unit" at "place":
            "verwacht: een naam uit de kolom {kind} van de aantallen; gevonden: {found}",
            "expected a name in the column {kind} of the counts, found {found}";
        Nowhere = "suppose.nowhere" at "place":
            "verwacht: een plaats die een eenheid noemt; gevonden: geen",
            "expected a place that names a unit, found none";
        Open { kind: UnitKind } = "suppose.open" at "place":
            "verwacht: een rij van de aantallen, of een plaats die ook {kind} noemt; gevonden: geen van beide",
            "expected a row of the counts, or a place that names its {kind} too, found neither";
        First { intervention: Excerpt, year: Year } = "suppose.first" at "year":
            "verwacht: een jaar waarin de aantallen {intervention} bevatten; gevonden: {year}: een eerste rij zegt van alle anderen dat zij er geen deden, maak de tabel dus met die rij",
            "expected a year in which the counts have {intervention}, found {year}: a first row says of everyone else that they did none, so make the table with it";
        Several { found: usize } = "suppose.several" at "place":
            "verwacht: een plaats met één rij; gevonden: {found} rijen: noem meer eenheden",
            "expected a place of one row, found {found} rows: name more of its units";
        TooLarge = "suppose.too-large" at "count":
            "verwacht: een aantal waarmee de sommen nog passen; gevonden: een som boven 64 bits",
            "expected a count with which the sums still fit, found a sum above 64 bits";
    }
}
