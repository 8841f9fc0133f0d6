//! Rows by name: which of them a table has already, and the two ways to read them from CSV.

use std::collections::BTreeMap;

use passende_zorg::InputError;
use passende_zorg::party::UnitKind;
use passende_zorg::quantity::CountRange;
use passende_zorg::volume::{CountTable, Place, Position};
use proptest::prelude::*;

use crate::support::year;

/// Adds rows whatever they are refused for, and tells which were refused as rows that are there already.
fn repeated(rows: &[(u32, Option<u32>, u32, i32)]) -> (Vec<(u64, Position)>, usize) {
    let mut table = CountTable::builder(&[UnitKind::Specialist]);
    let mut refused = Vec::new();
    for (number, (location, specialist, care, of)) in (0..).zip(rows) {
        let (location, care) = (format!("location {location}"), format!("care {care}"));
        let specialist = specialist.map(|specialist| specialist.to_string());
        let place = Place::at(&location);
        let place = specialist.as_ref().map_or(place, |name| place.specialist(name));
        if let Err(error) = table.row(place, &care, year(*of), CountRange::exactly(1)) {
            assert_eq!(error.code(), "table.repeated-row");
            refused.push((number, error.first().unwrap()));
        }
    }
    (refused, table.finish().len())
}

/// The same by definition.
fn repeated_by_definition(rows: &[(u32, Option<u32>, u32, i32)]) -> (Vec<(u64, Position)>, usize) {
    let mut first = BTreeMap::new();
    let mut refused = Vec::new();
    for (number, row) in (0..).zip(rows) {
        let next = Position::Row(first.len() as u64 + 1);
        match first.get(row) {
            Some(first) => refused.push((number, *first)),
            None => _ = first.insert(row, next),
        }
    }
    (refused, first.len())
}

#[test]
fn a_row_is_repeated_in_a_table_of_which_hardly_any_cell_is_filled() {
    // Every location has a care of its own, and each row comes again in the end.
    let once: Vec<_> = (0..5_000).map(|at| (at, None, at, 2024)).collect();
    let mut rows = once.clone();
    rows.extend(&once);
    rows.push((0, None, 1, 2024));
    rows.push((0, Some(0), 0, 2024));
    rows.push((0, None, 0, 1900));
    rows.push((0, None, 0, 2199));
    rows.push((4_999, None, 4_999, 2024));
    assert_eq!(repeated(&rows), repeated_by_definition(&rows));
    assert_eq!(repeated(&rows).0.len(), 5_001);
}

#[test]
fn a_row_is_repeated_in_a_table_of_which_every_cell_is_filled() {
    let mut rows = Vec::new();
    for of in [2024, 2020, 2021, 2199, 1900] {
        rows.extend((0..20).flat_map(|at| (0..70).map(move |care| (at, None, care, of))));
        rows.push((19, None, 69, of));
        rows.push((0, None, 0, of));
    }
    assert_eq!(repeated(&rows), repeated_by_definition(&rows));
    assert_eq!(repeated(&rows), ((repeated_by_definition(&rows).0), 20 * 70 * 5));
}

#[test]
fn a_name_is_the_same_with_and_without_blanks_at_its_ends() {
    let mut table = CountTable::builder(&[]);
    let mut row = |location, care| table.row(Place::at(location), care, year(2024), CountRange::exactly(1));
    row("A", "lung").unwrap();
    row(" A\t", "liver").unwrap();
    assert_eq!(row("A", " lung ").unwrap_err().first(), Some(Position::Row(1)));
    assert_eq!(row("\u{a0}A", "liver").unwrap_err().first(), Some(Position::Row(2)));
    row("a", "lung").unwrap();
    assert_eq!(row("A", "\u{7}").unwrap_err().code(), "table.name");
    assert_eq!(
        row(" ", "lung").unwrap_err().to_string(),
        "row 4: location: expected a name, found an empty text"
    );
    assert_eq!(table.finish().len(), 3);
}

/// What a text is read as: its rows, or what it is refused for.
fn read(text: &str) -> Result<Vec<String>, (String, Option<u64>)> {
    let told = |error: InputError| (error.to_string(), error.line());
    let table = CountTable::from_csv(text.as_bytes()).map_err(told)?;
    Ok(table.counts().map(|row| format!("{row:?}")).collect())
}

/// The same text with one cell of its header in quotes, so that it is read as a text with quotes.
fn quoted(text: &str) -> String {
    text.replacen("year", "\"year\"", 1)
}

#[test]
fn a_text_reads_the_same_with_and_without_quotes() {
    for text in [
        "location,intervention,year,count",
        "\r\n\n location , intervention,year,count\r\n\r\nA,lung,2024,7\r\r\rB,lung,2024,<3",
        "location,intervention,year,count\nA,lung,2024,7\n \nB,lung,2024,8\n",
        "location,intervention,year,count\nA,lung,2024,7\n\n\nB,lung,2024\n",
        "location,intervention,year,count\nA,lung,2024,7,\n",
        "location,intervention,year,count\nA,lung,2024,7\r\n\r\nA,lung,2024,8\r\n",
        "location,intervention,year,count\r\u{a0}\u{eb}, lung\t,2024,\r,lung,2024,1",
        "location,,year,count\n",
        "location;intervention\n",
    ] {
        assert_eq!(read(text), read(&quoted(text)), "{text:?}");
    }
    let refused = read("\nlocation,intervention,year,count\r\n\r\nA,lung,2024\n").unwrap_err();
    assert_eq!(refused, ("line 4: expected 4 cells, as in the header, found 3".to_owned(), Some(4)));
}

proptest! {
    #[test]
    fn exactly_the_rows_that_are_there_already_are_refused(
        rows in prop::collection::vec((0_u32..6, prop::option::of(0_u32..3), 0_u32..70, 2020_i32..2026), 0..300)
    ) {
        prop_assert_eq!(repeated(&rows), repeated_by_definition(&rows));
    }

    #[test]
    fn lines_and_cells_are_the_same_with_and_without_quotes(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "A", " B ", "lung", "2024", "7", "<3", ",", ",", ",", ",", "\n", "\r\n", "\r", "\u{a0}", "\u{e9}",
            "A,lung,2024,7\n", "B,lung,2023,1..2\r\n", "C,liver,2024,\n\n", " ,lung,2024,1\n",
        ]), 0..12)
    ) {
        let text = format!("location,intervention,year,count\n{}", pieces.concat());
        prop_assert_eq!(read(&text), read(&quoted(&text)), "{:?}", text);
    }
}
