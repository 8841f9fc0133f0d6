use passende_zorg::InputError;
use passende_zorg::contracting::norms::read_contracts;
use passende_zorg::volume::tally::ProcedureTable;
use passende_zorg::volume::{Asked, CountTable};

use crate::support::{day, year};

const HEADER: &str = "location,intervention,year,count\n";

fn read(text: impl AsRef<[u8]>) -> Result<CountTable, InputError> {
    CountTable::from_csv(text.as_ref())
}

#[test]
fn every_malformed_field_is_refused_with_its_line() {
    let cases = [
        (
            "A,lung,2024,-1",
            "csv.count",
            "line 2: count: expected a whole number up to 4294967295, `<n`, `a..b` or nothing, found `-1`",
        ),
        ("A,lung,2024,+1", "csv.count", "found `+1`"),
        ("A,lung,2024,1.0", "csv.count", "found `1.0`"),
        ("A,lung,2024,1e3", "csv.count", "found `1e3`"),
        ("A,lung,2024,4294967296", "csv.count", "found `4294967296`"),
        ("A,lung,2024,99999999999999999999999", "csv.count", "found"),
        ("A,lung,2024,<0", "csv.count", "a number of at least 1 after `<`, found `<0`"),
        ("A,lung,2024,<", "csv.count", "found `<`"),
        ("A,lung,2024,<-1", "csv.count", "found"),
        ("A,lung,2024,<4294967297", "csv.count", "found"),
        ("A,lung,2024,9..5", "csv.count", "a range with its smaller number first, found `9..5`"),
        ("A,lung,2024,5..", "csv.count", "found `5..`"),
        ("A,lung,2024,..5", "csv.count", "found `..5`"),
        ("A,lung,2024,1 .. 5", "csv.count", "found `1 .. 5`"),
        ("A,lung,2024,1..2..3", "csv.count", "found `1..2..3`"),
        ("A,lung,2024,many", "csv.count", "found `many`"),
        ("A,lung,2024,٣", "csv.count", "found"),
        ("A,lung,1899,1", "csv.year", "line 2: year: expected a year from 1900 to 2199, found `1899`"),
        ("A,lung,2200,1", "csv.year", "found `2200`"),
        ("A,lung,,1", "csv.year", "found nothing"),
        ("A,lung,-2024,1", "csv.year", "found `-2024`"),
        ("A,lung,2024.0,1", "csv.year", "found `2024.0`"),
        (",lung,2024,1", "csv.name", "line 2: location: expected a name, found nothing"),
        ("  ,lung,2024,1", "csv.name", "location: expected a name, found nothing"),
        ("A,,2024,1", "csv.name", "intervention: expected a name, found nothing"),
        ("A,lung,2024", "csv.row-length", "line 2: expected 4 cells, as in the header, found 3"),
        ("A,lung,2024,1,2", "csv.row-length", "found 5"),
        (
            "A,\"lu\nng\",2024,1",
            "table.name",
            "line 2: intervention: expected a name without control characters",
        ),
        (
            "A,lung,2024,1\nB,lung,2024,1\nA,lung,2024,2",
            "table.repeated-row",
            "line 4: expected one count for the same place, intervention and year, found it at line 2 already",
        ),
    ];
    for (rows, code, part) in cases {
        let error = read(format!("{HEADER}{rows}\n")).unwrap_err();
        let text = error.to_string();
        assert_eq!(error.code(), code, "{rows}: {text}");
        assert!(text.contains(part), "{rows}: {text}");
        assert!(error.line().is_some_and(|line| text.contains(&format!("line {line}"))), "{text}");
    }
}

#[test]
fn very_long_fields_are_refused_briefly() {
    let long = "x".repeat(100_000);
    for (rows, code) in [
        (format!("{long},lung,2024,1"), "table.name"),
        (format!("A,{long},2024,1"), "table.name"),
        (format!("A,lung,{long},1"), "csv.year"),
        (format!("A,lung,2024,{long}"), "csv.count"),
        (format!("A,lung,2024,{}", "9".repeat(100_000)), "csv.count"),
    ] {
        let error = read(format!("{HEADER}{rows}\n")).unwrap_err();
        assert_eq!((error.code(), error.line()), (code, Some(2)));
        assert!(error.to_string().len() < 200, "{error}");
    }
}

#[test]
fn headers_are_checked() {
    for (text, code, part) in [
        (
            "",
            "csv.empty",
            "line 1: expected a header with the columns location, intervention, year, count, found nothing",
        ),
        (
            "location,intervention,year\n",
            "csv.missing-column",
            "expected the column count, found only: location, intervention, year",
        ),
        ("location,intervention,year,count,colour\n", "csv.unknown-column", "found `colour`"),
        (
            "location,intervention,year,count,year\n",
            "csv.repeated-column",
            "expected each column once, found year again",
        ),
        (
            "location;intervention;year;count\n",
            "csv.unknown-column",
            "separated by commas, not by semicolons",
        ),
        ("Location,intervention,year,count\n", "csv.unknown-column", "found `Location`"),
        ("A,lung,2024,1\n", "csv.unknown-column", "found `A`"),
    ] {
        let error = read(text).unwrap_err();
        assert_eq!((error.code(), error.line()), (code, Some(1)), "{error}");
        assert!(error.to_string().contains(part), "{error}");
    }
}

#[test]
fn text_that_is_not_utf_8_is_refused_with_its_line() {
    let text = [HEADER.as_bytes(), b"A,lung,2024,1\nB,l\xffng,2024,1\n"].concat();
    let error = read(text).unwrap_err();
    assert_eq!((error.code(), error.line()), ("csv.not-utf-8", Some(3)));
    assert_eq!(read(b"\xff").unwrap_err().line(), Some(1));
}

#[test]
fn counts_mean_what_they_say() {
    for (cell, least, most) in [
        ("0", 0, Some(0)),
        ("63", 63, Some(63)),
        ("0063", 63, Some(63)),
        (" 63 ", 63, Some(63)),
        ("4294967295", 4_294_967_295, Some(4_294_967_295)),
        ("<1", 0, Some(0)),
        ("<10", 0, Some(9)),
        ("<4294967296", 0, Some(4_294_967_295)),
        ("5..9", 5, Some(9)),
        ("5..5", 5, Some(5)),
        ("", 0, None),
    ] {
        let table = read(format!("{HEADER}A,lung,2024,{cell}\n")).unwrap();
        let total = table.total("lung", year(2024));
        assert_eq!((total.least(), total.most()), (least, most), "{cell}");
    }
}

#[test]
fn a_mark_line_ends_quotes_and_column_order_do_not_matter() {
    let plain = read(format!("{HEADER}A 1,lung,2024,<10\nB,lung,2023,5\n")).unwrap();
    let tell = |table: &CountTable| {
        let locations: Vec<String> = table.locations().map(|location| location.to_string()).collect();
        let totals = [2023, 2024].map(|number| table.total("lung", year(number)));
        (locations, totals, table.years().collect::<Vec<_>>(), table.len())
    };
    for text in [
        "\u{feff}location,intervention,year,count\nA 1,lung,2024,<10\nB,lung,2023,5\n",
        "location,intervention,year,count\r\nA 1,lung,2024,<10\r\nB,lung,2023,5\r\n",
        "location,intervention,year,count\nA 1,lung,2024,<10\nB,lung,2023,5",
        "\"location\",intervention,year,count\n\"A 1\",\"lung\",\"2024\",\"<10\"\nB,lung,2023,5\n",
        "count,year,intervention,location\n<10,2024,lung,A 1\n5,2023,lung,B\n",
        " location , intervention , year , count \n A 1 , lung , 2024 , <10 \nB,lung,2023,5\n",
        "location,intervention,year,count\n\nA 1,lung,2024,<10\n\n\nB,lung,2023,5\n\n",
    ] {
        assert_eq!(tell(&read(text).unwrap()), tell(&plain), "{text:?}");
    }
    let quoted = read(format!("{HEADER}\"A, \"\"north\"\"\",lung,2024,1\n")).unwrap();
    assert_eq!(quoted.locations().next().unwrap().as_str(), "A, \"north\"");
}

#[test]
fn a_line_is_the_line_of_the_file() {
    let text = format!("{HEADER}\n\nA,lung,2024,1\n\nB,lung,2024,x\n");
    assert_eq!(read(text).unwrap_err().line(), Some(6));
    let text = "location,intervention,year,count\r\nA,lung,2024,1\r\nB,lung,2024,x\r\n";
    assert_eq!(read(text).unwrap_err().line(), Some(3));
}

#[test]
fn no_row_is_a_table_too() {
    let table = read(HEADER).unwrap();
    assert!(table.is_empty() && table.last_year().is_none());
    assert_eq!(table.total("lung", year(2024)).most(), None);
    assert_eq!(Asked::about(year(2024)).on(), day("2024-12-31"));
}

#[test]
fn rows_that_differ_in_an_optional_column_are_different_rows() {
    let header = "location,institution,network,team,specialist,intervention,year,count\n";
    let row = |institution: &str, specialist: &str| format!("A,{institution},n,t,{specialist},lung,2024,2\n");
    let text = format!("{header}{}{}{}", row("i", "s1"), row("i", "s2"), row("i", ""));
    assert_eq!(read(&text).unwrap().total("lung", year(2024)).least(), 6);
    let twice = format!("{text}{}", row("i", ""));
    assert_eq!(
        read(twice).unwrap_err().to_string(),
        "line 5: expected one count for the same place, intervention and year, found it at line 4 already"
    );
}

#[test]
fn procedures_are_refused_with_their_line() {
    let header = "date,location,intervention,patient,weight\n";
    for (row, code, part) in [
        (
            "2024-13-01,A,lung,p,1",
            "csv.date",
            "line 2: date: expected a day as YYYY-MM-DD, found `2024-13-01`",
        ),
        ("2024-1-1,A,lung,p,1", "csv.date", "found `2024-1-1`"),
        (",A,lung,p,1", "csv.date", "found nothing"),
        (
            "1899-12-31,A,lung,p,1",
            "table.year",
            "line 2: date: expected a day in the years 1900 to 2199, found 1899-12-31",
        ),
        ("2024-01-01,,lung,p,1", "csv.name", "location: expected a name"),
        ("2024-01-01,A,,p,1", "csv.name", "intervention: expected a name"),
        (
            "2024-01-01,A,lung,p,0",
            "csv.weight",
            "weight: expected a whole number from 1 to 4294967295, found `0`",
        ),
        ("2024-01-01,A,lung,p,-1", "csv.weight", "found `-1`"),
        ("2024-01-01,A,lung,p,4294967296", "csv.weight", "found"),
        ("2024-01-01,A,lung,\"p\nq\",1", "table.name", "patient: expected a name without control characters"),
        ("2024-01-01,A,lung,p", "csv.row-length", "expected 5 cells"),
    ] {
        let error = ProcedureTable::from_csv(format!("{header}{row}\n").as_bytes()).unwrap_err();
        assert_eq!((error.code(), error.line()), (code, Some(2)), "{row}: {error}");
        assert!(error.to_string().contains(part), "{row}: {error}");
    }
    let error = ProcedureTable::from_csv(b"date,location\n").unwrap_err();
    assert_eq!(error.code(), "csv.missing-column");
}

#[test]
fn contracts_name_one_kind_of_unit() {
    let contracts = read_contracts(
        b"institution,intervention,from,until\nI,lung,2024-01-01,2025-01-01\nJ,lung,,\nK,lung,,2024-01-01\n",
    )
    .unwrap();
    let holds = |at: usize, on: &str| contracts[at].holds_on(day(on));
    assert!(
        !holds(0, "2023-12-31")
            && holds(0, "2024-01-01")
            && holds(0, "2024-12-31")
            && !holds(0, "2025-01-01")
    );
    assert!(holds(1, "1900-01-01") && holds(2, "2023-12-31") && !holds(2, "2024-01-01"));
    for (text, code) in [
        ("location,institution,intervention\nA,B,lung\n", "csv.one-unit"),
        ("intervention\nlung\n", "csv.one-unit"),
        ("location\nA\n", "csv.missing-column"),
        ("location,intervention\n,lung\n", "table.name"),
        ("location,intervention\nA,\n", "table.name"),
        ("location,intervention,from\nA,lung,soon\n", "csv.date"),
        ("location,intervention,from,until\nA,lung,2024-01-01,2024-01-01\n", "csv.date"),
    ] {
        assert_eq!(read_contracts(text.as_bytes()).unwrap_err().code(), code, "{text}");
    }
    // A name that is refused is told with its line and its column.
    let refused = |text: &str| read_contracts(text.as_bytes()).unwrap_err().to_string();
    let expected = [
        "line 2: location: expected a name, found an empty text",
        "line 3: intervention: expected a name, found an empty text",
    ];
    let found = [refused("location,intervention\n,lung\n"), refused("location,intervention\nA,lung\nA,\n")];
    assert_eq!(found, expected);
}
