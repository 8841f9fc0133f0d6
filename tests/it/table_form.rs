//! Tables as they are delivered: each change that is stated, its borders, and what is not stated and refused.

use passende_zorg::Language::{Dutch, English};
use passende_zorg::formats::{DayForm, FormNotice, NumberForm, TableForm};
use passende_zorg::language::Describe as _;
use passende_zorg::quantity::CountRange;
use passende_zorg::volume::CountTable;
use passende_zorg::volume::tally::ProcedureTable;
use proptest::prelude::*;

/// The rows of a table: place, care, year and count, in order.
fn rows(table: &CountTable) -> Vec<String> {
    let mut rows: Vec<String> = table
        .counts()
        .map(|(place, care, year, count)| {
            let location = place.name(passende_zorg::party::UnitKind::Location).unwrap();
            format!("{location} {care} {year} {}", count.in_language(English))
        })
        .collect();
    rows.sort();
    rows
}

fn read(form: &TableForm, text: &[u8]) -> Vec<String> {
    rows(&CountTable::from_csv(form.tidy(text).unwrap().text()).unwrap())
}

/// The cell of a column, as it comes out.
fn cell(form: &TableForm, column: &str, cell: &str) -> String {
    let text = format!("{column};x\n\"{}\";y\n", cell.replace('"', "\"\""));
    let tidy = form.clone().separated_by(';').tidy(text.as_bytes()).unwrap();
    let text = String::from_utf8(tidy.text().to_vec()).unwrap();
    let line = text.lines().nth(1).unwrap();
    line.strip_suffix(",y").unwrap().trim_matches('"').to_owned()
}

/// Ten forms in which counts are published, each with one line of options.
#[test]
fn ten_forms_in_which_counts_are_published() {
    let counts = || TableForm::new().column("count", "Cases");
    let named = |form: TableForm, location: &str, care: &str, year: &str| {
        form.column("location", location).column("intervention", care).column("year", year)
    };
    let cases: [(&str, TableForm, &[u8], &[&str]); 10] = [
        (
            "a state with further columns and quoted names",
            named(counts(), "Hospital", "Procedure", "Year").without("County").without("OSHPDID"),
            b"Year,County,Hospital,OSHPDID,Procedure,Cases\n2022,Los Angeles,\"Cedars, East\",106190555,Pancreatic,12\n",
            &["Cedars, East Pancreatic 2022 12"],
        ),
        (
            "semicolons, Dutch thousands and small numbers withheld",
            named(TableForm::new().column("count", "Aantal"), "Locatie", "Ingreep", "Jaar")
                .separated_by(';')
                .numbers(NumberForm::Dutch)
                .sign("<=10", "0..10"),
            b"Jaar;Locatie;Ingreep;Aantal\n2024;A;dotteren;1.204\n2024;B;dotteren;<=10\n",
            &["A dotteren 2024 1,204", "B dotteren 2024 0 to 10"],
        ),
        (
            "tabs, and a file of one year",
            TableForm::new().separated_by('\t').column("count", "n").constant("year", "2023"),
            b"location\tintervention\tn\nA\tlung\t63\n",
            &["A lung 2023 63"],
        ),
        (
            "numbers of a program that knows no whole ones",
            TableForm::new().numbers(NumberForm::Whole),
            b"location,intervention,year,count\nA,lung,2024.0,12.0\n",
            &["A lung 2024 12"],
        ),
        (
            "a star for one to seven",
            named(counts(), "Provider", "Group", "Year").sign("*", "1..7"),
            b"Provider,Group,Year,Cases\nRX1,hip,2023,*\nRX2,hip,2023,45\n",
            &["RX1 hip 2023 1 to 7", "RX2 hip 2023 45"],
        ),
        (
            "ranges with a dash",
            TableForm::new().separated_by(';').sign("1-9", "1..9").sign("1-4", "1..4"),
            b"location;intervention;year;count\nA;pancreas;2018;1-9\nB;pancreas;2018;1-4\n",
            &["A pancreas 2018 1 to 9", "B pancreas 2018 1 to 4"],
        ),
        (
            "a title above the header and empty rows below",
            TableForm::new().title_lines(2).separated_by(';').without_empty_rows(),
            b"Volumes per ziekenhuis\n\nlocation;intervention;year;count\nA;lung;2024;5\n;;;\n;;;\n",
            &["A lung 2024 5"],
        ),
        (
            "a spreadsheet in Windows-1252",
            TableForm::new().in_windows_1252().separated_by(';'),
            b"location;intervention;year;count\nSt. J\xf6r\xe9;oesofagus \x96 resectie;2024;5\n",
            &["St. Jöré oesofagus – resectie 2024 5"],
        ),
        (
            "not known, in words",
            TableForm::new().sign("n.b.", "").sign("Not Available", ""),
            b"location,intervention,year,count\nA,lung,2024,n.b.\nB,lung,2024,Not Available\nC,lung,2024,7\n",
            &["A lung 2024 unknown", "B lung 2024 unknown", "C lung 2024 7"],
        ),
        (
            "English thousands in quotes",
            TableForm::new().numbers(NumberForm::English),
            b"location,intervention,year,count\nA,hip,2024,\"1,063\"\n",
            &["A hip 2024 1,063"],
        ),
    ];
    for (what, form, text, expected) in cases {
        assert!(CountTable::from_csv(text).is_err(), "{what}: taken without a word");
        assert_eq!(read(&form, text), expected, "{what}");
    }
}

#[test]
fn numbers_are_of_the_form_that_was_stated_and_of_no_other() {
    let of = |form, text: &str| cell(&TableForm::new().numbers(form), "count", text);
    for (form, text, expected) in [
        (NumberForm::Whole, "12.0", "12"),
        (NumberForm::Whole, "12.00", "12"),
        (NumberForm::Whole, "12", "12"),
        (NumberForm::Whole, "12.5", "12.5"),
        (NumberForm::Whole, "1,234", "1,234"),
        (NumberForm::Whole, "12.", "12."),
        (NumberForm::Whole, "<10.0", "<10"),
        (NumberForm::Whole, "5.0..9.0", "5..9"),
        (NumberForm::Dutch, "1.234", "1234"),
        (NumberForm::Dutch, "1.234.567,0", "1234567"),
        (NumberForm::Dutch, "1234,5", "1234.5"),
        (NumberForm::Dutch, "12.34", "12.34"),
        (NumberForm::Dutch, "1234.567", "1234.567"),
        (NumberForm::Dutch, "-1.234,50", "-1234.5"),
        (NumberForm::Dutch, "<1.000", "<1000"),
        (NumberForm::Dutch, "1.000..2.000", "1000..2000"),
        (NumberForm::Dutch, "1,2,3", "1,2,3"),
        (NumberForm::English, "1,234.5", "1234.5"),
        (NumberForm::English, "1,23", "1,23"),
        (NumberForm::English, "12,345", "12345"),
        (NumberForm::English, "1234,567", "1234,567"),
        (NumberForm::English, "", ""),
        (NumberForm::English, "ca. 12", "ca. 12"),
    ] {
        assert_eq!(of(form, text), expected, "{form:?} {text}");
    }
    // Names are no numbers, however they look; a further column is one where it is said.
    let dutch = TableForm::new().numbers(NumberForm::Dutch);
    assert_eq!(cell(&dutch, "location", "1.234"), "1.234");
    assert_eq!(cell(&dutch, "age-in-days", "1,5"), "1,5");
    assert_eq!(cell(&dutch.number_column("age-in-days"), "age-in-days", "1,5"), "1.5");
}

#[test]
fn days_are_of_the_form_that_was_stated_and_of_no_other() {
    let of = |form, text: &str| cell(&TableForm::new().days(form), "date", text);
    for (form, text, expected) in [
        (DayForm::DayFirst, "31-12-2024", "2024-12-31"),
        (DayForm::DayFirst, "1/2/2024", "2024-02-01"),
        (DayForm::DayFirst, "01.02.2024", "2024-02-01"),
        (DayForm::DayFirst, "31-12-2024 08:30", "2024-12-31"),
        (DayForm::DayFirst, "29-02-2024", "2024-02-29"),
        (DayForm::DayFirst, "29-02-2023", "29-02-2023"),
        (DayForm::DayFirst, "12-31-2024", "12-31-2024"),
        (DayForm::DayFirst, "2024-12-31", "2024-12-31"),
        (DayForm::DayFirst, "31-12-24", "31-12-24"),
        (DayForm::DayFirst, "31-12-2024 in de avond", "31-12-2024 in de avond"),
        (DayForm::WithTime, "2024-12-31T08:30:00", "2024-12-31"),
        (DayForm::WithTime, "2024-12-31T08:30:00.000+01:00", "2024-12-31"),
        (DayForm::WithTime, "2024-12-31 08:30", "2024-12-31"),
        (DayForm::WithTime, "2024-12-31", "2024-12-31"),
        (DayForm::WithTime, "31-12-2024", "31-12-2024"),
    ] {
        assert_eq!(of(form, text), expected, "{form:?} {text}");
    }
    let form = TableForm::new().separated_by(';').days(DayForm::DayFirst);
    let tidy = form.tidy(b"date;location;intervention\n1-5-2024;A;lung\n").unwrap();
    assert_eq!(ProcedureTable::from_csv(tidy.text()).unwrap().len(), 1);
}

/// What was changed is told, how often, in both languages; what was not changed is not.
#[test]
fn what_was_changed_is_told() {
    let form = TableForm::new()
        .separated_by(';')
        .without("Noot")
        .numbers(NumberForm::Dutch)
        .days(DayForm::DayFirst)
        .sign("*", "1..9")
        .sign("?", "")
        .sign("~", "5")
        .without_empty_rows();
    let text = b"location;count;date;Noot\nA;1.000;1-2-2024;x\nB;*;2024-02-01;\nC;*;2024-02-01;\nD;?;2024-02-01;\n;;;\n";
    let tidy = form.tidy(text).unwrap();
    let told = |language| -> Vec<String> {
        tidy.notices().iter().map(|notice| notice.in_language(language).to_string()).collect()
    };
    assert_eq!(
        told(English),
        [
            "Columns left out: Noot.",
            "Empty rows at the end left out: 1.",
            "Numbers written anew: 1.",
            "Days written anew: 1.",
            "Sign '*' read as 1..9; cells: 2.",
            "Sign '?' read as not known; cells: 1.",
        ]
    );
    assert_eq!(told(Dutch).len(), 6);
    assert!(TableForm::new().is_plain() && !form.is_plain());
    let plain = TableForm::new().tidy(b"location,count\nA,12\n").unwrap();
    assert_eq!((plain.text(), plain.notices().len()), (&b"location,count\nA,12\n"[..], 0));
    let text = "location,count\nJör,1\n";
    let utf8 = TableForm::new().in_windows_1252().tidy(text.as_bytes()).unwrap();
    assert_eq!((utf8.text(), utf8.notices()), (text.as_bytes(), &[FormNotice::AlreadyUtf8][..]));
}

#[test]
fn what_does_not_fit_is_refused_with_its_line() {
    let refused = |form: TableForm, text: &str| {
        let error = form.tidy(text.as_bytes()).unwrap_err();
        (error.line(), error.to_string())
    };
    let (line, told) = refused(TableForm::new().column("count", "Aantal"), "location,count\nA,1\n");
    assert_eq!(line, Some(1));
    assert!(told.contains("expected the column `Aantal`, found only: location, count"), "{told}");
    let (line, told) = refused(TableForm::new().title_lines(2).without("Noot"), "Titel\n\nlocation\nA\n");
    assert_eq!(line, Some(3));
    assert!(told.contains("`Noot`"), "{told}");
    let (_, told) = refused(TableForm::new().column("count", "n").column("weight", "n"), "n\n1\n");
    assert!(told.contains("expected each column of the file under one name"), "{told}");
    let (_, told) = refused(TableForm::new().separated_by('§'), "a\n");
    assert!(told.contains("expected a separator of ASCII, found `§`"), "{told}");
    let (line, _) = refused(TableForm::new().title_lines(1), "Titel\na,b\n1,2\n1\n");
    assert_eq!(line, Some(4));
    // A sign that was not stated is refused by the reader, on the line of the file.
    let form = TableForm::new().title_lines(1).separated_by(';').sign("*", "1..9");
    let tidy =
        form.tidy(b"Titel\nlocation;intervention;year;count\nA;lung;2024;*\n\nB;lung;2024;-\n").unwrap();
    let error = CountTable::from_csv(tidy.text()).unwrap_err();
    assert_eq!((error.line(), error.path()), (Some(5), "count"));
    // An empty row that others follow is no end.
    let tidy =
        TableForm::new().without_empty_rows().tidy(b"location,intervention,year,count\n,,,\nA,lung,2024,1\n");
    assert_eq!(CountTable::from_csv(tidy.unwrap().text()).unwrap_err().line(), Some(2));
    assert!(TableForm::new().title_lines(3).tidy(b"a\n").unwrap().text().is_empty());
}

proptest! {
    /// A table written in Dutch form comes back as it was, whatever its names.
    #[test]
    fn a_table_in_dutch_form_comes_back(
        table in prop::collection::btree_map(("[a-z;\", .é-]{0,8}x", 2015..2025_i32), 0_u32..3_000_000, 1..12),
    ) {
        let (mut house, mut dutch) = ("location,intervention,year,count\n".to_owned(), "Locatie;Zorg;Jaar;Aantal\n".to_owned());
        for ((name, year), count) in &table {
            let quoted = format!("\"{}\"", name.trim().replace('"', "\"\""));
            house.extend([format!("{quoted},lung,{year},{count}\n")]);
            let grouped = CountRange::exactly(u64::from(*count)).in_language(Dutch).to_string();
            dutch.extend([format!("{quoted};lung;{year};{}\n", grouped.replace('\u{a0}', "."))]);
        }
        let form = TableForm::new().separated_by(';').numbers(NumberForm::Dutch)
            .column("location", "Locatie").column("intervention", "Zorg").column("year", "Jaar").column("count", "Aantal");
        let tidy = form.tidy(dutch.as_bytes()).unwrap();
        let (expected, found) = (CountTable::from_csv(house.as_bytes()), CountTable::from_csv(tidy.text()));
        match (expected, found) {
            (Ok(expected), Ok(found)) => prop_assert_eq!(rows(&expected), rows(&found)),
            (Err(expected), Err(found)) => prop_assert_eq!(expected.line(), found.line()),
            (expected, found) => prop_assert!(false, "{:?} {:?}", expected.is_ok(), found.is_ok()),
        }
    }
}

/// A form is kept as JSON and read again the same; what is not a form is refused with its place.
#[test]
fn a_form_is_kept() {
    let whole = TableForm::new()
        .separated_by(';')
        .in_windows_1252()
        .title_lines(2)
        .column("year", "Jaar")
        .column("count", "Aantal")
        .constant("intervention", "lung")
        .without("Provincie")
        .number_column("stage")
        .numbers(NumberForm::Dutch)
        .days(DayForm::DayFirst)
        .sign("*", "")
        .without_empty_rows();
    for form in [TableForm::new(), TableForm::new().separated_by('\t'), whole] {
        let kept = serde_json::to_string(&form).unwrap();
        assert_eq!(passende_zorg::from_json::<TableForm>(kept.as_bytes()).unwrap(), form, "{kept}");
    }
    assert_eq!(serde_json::to_string(&TableForm::new()).unwrap(), "{}");
    for (text, path) in [
        (r#"{"columns": {"count": "a", "count": "b"}}"#, "columns.count"),
        (r#"{"separator": ";;"}"#, "separator"),
        (r#"{"numbers": "German"}"#, "numbers"),
        (r#"{"colour": 1}"#, "colour"),
    ] {
        assert_eq!(
            passende_zorg::from_json::<TableForm>(text.as_bytes()).unwrap_err().path(),
            path,
            "{text}"
        );
    }
    let told = FormNotice::Sign("*".into(), "0..10".into(), 3);
    let told = serde_json::to_value(&told).unwrap();
    assert_eq!(
        (told["code"].as_str(), told["text"]["nl"].as_str()),
        (Some("form.sign"), Some("Teken '*' gelezen als 0..10; cellen: 3."))
    );
    for language in passende_zorg::Language::ALL {
        let kept = serde_json::to_string(&language).unwrap();
        assert_eq!(serde_json::from_str::<passende_zorg::Language>(&kept).unwrap(), language);
    }
    assert!(serde_json::from_str::<passende_zorg::Language>("\"fr\"").is_err());
}
