//! What public files do to names and rows: zeros lost, accents written otherwise, totals among their parts, care that nobody reported.

use passende_zorg::Language::{Dutch, English};
use passende_zorg::Verdict;
use passende_zorg::contracting::norms::check_contracts;
use passende_zorg::contracting::norms::read_contracts;
use passende_zorg::language::Describe as _;
use passende_zorg::party::UnitKind;
use passende_zorg::quantity::CountRange;
use passende_zorg::volume::norm::Norms;
use passende_zorg::volume::tally::ProcedureTable;
use passende_zorg::volume::{Asked, CountNotice, CountTable, NameColumn, Silence, check};

use crate::support::{minimum_norm, year};

fn table(rows: &str) -> CountTable {
    CountTable::from_csv(format!("location,intervention,year,count\n{rows}").as_bytes()).unwrap()
}

/// The groups of locations that look alike.
fn alike(names: &[&str]) -> Vec<Vec<String>> {
    let rows: Vec<String> =
        names.iter().map(|name| format!("\"{name}\",lung,2024,{}\n", names.len())).collect();
    let rows = rows.concat();
    let notices = table(&rows).notices();
    let groups = notices.iter().filter_map(|notice| match notice {
        CountNotice::NamesLookAlike { column, names } => {
            assert_eq!(*column, NameColumn::Unit(UnitKind::Location));
            Some(names.iter().map(ToString::to_string).collect())
        }
        _ => None,
    });
    groups.collect()
}

#[test]
fn names_that_look_alike_are_told() {
    for names in [
        ["0007", "7"],
        ["00", "0"],
        ["7", "7.0"],
        ["06010203", "6010203"],
        ["Locatie 01", "locatie 1"],
        ["St. Jans", "ST.  JANS"],
        ["A 1", "A1"],
        ["Rivière", "Rivie\u{300}re"], // composed and decomposed
        ["Rivière", "Riviere"],        // the accent lost
        ["Één", "een"],
        ["Ijsselland", "IJSSELLAND"],
        ["'t Gooi", "’t Gooi"],
        ["Noord-Oost", "Noord–Oost"],
        ["Łódź", "łódz"],
        ["Άννα", "αννα"],
        ["Й", "й"],
        ["A\u{a0}1", "A 1"], // a blank that does not break
    ] {
        let groups = alike(&names);
        assert_eq!(groups.len(), 1, "{names:?}");
        assert_eq!(groups[0].len(), 2, "{names:?}");
    }
    for names in [
        ["7", "70"],
        ["0", "1"],
        ["10", "1"],
        ["1.05", "1.5"],
        ["7.0", "70"],
        ["A1", "A2"],
        ["A-1", "A1"],
        ["east", "west"],
        ["ø", "o"], // a letter of its own, no accent
    ] {
        assert!(alike(&names).is_empty(), "{names:?}");
    }
    assert_eq!(alike(&["7", "07", "007", "8"]), [vec!["007", "07", "7"]]);
    let notice = table("7,x,2024,1\n0007,x,2024,2\n").notices().remove(0);
    assert_eq!(
        notice.in_language(English).to_string(),
        "These locations look alike and may be one: 0007 and 7 (zeros, capitals, blanks or accents written otherwise)."
    );
    assert_eq!(
        notice.in_language(Dutch).to_string(),
        "Deze locaties lijken op elkaar en zijn misschien één: 0007 en 7 (nullen, hoofdletters, spaties of accenten anders geschreven)."
    );
}

#[test]
fn names_of_care_and_of_contracts_that_look_alike_are_told() {
    let table = table("A,Lung,2024,70\nA,lung ,2024,5\nZiekenhuis Één,heart,2024,5\n");
    let notices = table.notices();
    assert!(matches!(
        notices.as_slice(),
        [CountNotice::NamesLookAlike { column: NameColumn::Intervention, names }] if names.len() == 2
    ));
    let norms = Norms::try_new([minimum_norm("LUNG", 60), minimum_norm("heart", 5)]).unwrap();
    let report = check(&norms, &table, Asked::about(year(2024))).unwrap();
    let missing = report.notices().into_iter().find_map(|notice| match notice {
        CountNotice::InterventionsWithoutCounts { interventions } => Some(interventions),
        _ => None,
    });
    let missing = missing.unwrap();
    assert_eq!((missing[0].norm().id().as_str(), missing[0].intervention().as_str()), ("LUNG", "LUNG"));
    assert!(missing[0].alike().is_some_and(|name| ["Lung", "lung"].contains(&name.as_str())));
    let contracts = read_contracts(
        "location,intervention\nziekenhuis een,heart\nA,Heart\nNowhere,heart\nA,liver\n".as_bytes(),
    )
    .unwrap();
    let result = check_contracts(&report, &contracts);
    let told: Vec<String> =
        result.notices().iter().map(|notice| notice.in_language(English).to_string()).collect();
    assert_eq!(
        told,
        [
            "The contract with location ziekenhuis een for heart was held against no norm: ziekenhuis een does not occur in the counts, but Ziekenhuis Één does.",
            "The contract with location A for Heart was held against no norm: no norm counts this intervention, but one counts heart.",
            "The contract with location Nowhere for heart was held against no norm: Nowhere has no counts of what the norm counts.",
            "The contract with location A for liver was held against no norm: no norm counts this intervention.",
        ]
    );
}

#[test]
fn patients_whose_names_look_alike_are_counted_and_not_named() {
    let text = "date,location,intervention,patient\n2024-01-01,A,x,007\n2024-01-02,A,x,7\n2024-01-03,A,x,8\n";
    let procedures = ProcedureTable::from_csv(text.as_bytes()).unwrap();
    let norms = |patients: bool| {
        let json = serde_json::to_value(minimum_norm("x", 5)).unwrap();
        let mut json = json;
        if patients {
            json["counts"] = "patients".into();
        }
        Norms::try_new([serde_json::from_value(json).unwrap()]).unwrap()
    };
    let told = |patients: bool| {
        let norms = norms(patients);
        let counts = procedures.count_for(&norms).unwrap();
        counts.check(Asked::about(year(2024))).unwrap().notices()
    };
    assert_eq!(told(true), [CountNotice::PatientsLookAlike { names: 2 }]);
    assert!(told(false).is_empty());
    assert!(!told(true)[0].in_language(English).to_string().contains("007"));
}

/// Who is told to be the sum of the others: the name, and of how many numbers.
fn sums(table: &CountTable) -> Vec<(String, usize)> {
    let notices = table.notices();
    let sums = notices.iter().filter_map(|notice| match notice {
        CountNotice::SumOfOthers { name, numbers, .. } => Some((name.to_string(), *numbers)),
        _ => None,
    });
    sums.collect()
}

#[test]
fn a_row_that_is_the_sum_of_the_others_is_told() {
    let told = |rows: &str| sums(&table(rows));
    let h0 = |numbers| vec![("H0".to_owned(), numbers)];
    // Two years of two others; one year of three others; one year of two others proves nothing.
    assert_eq!(
        told("H1,x,2023,10\nH2,x,2023,20\nH0,x,2023,30\nH1,x,2024,11\nH2,x,2024,21\nH0,x,2024,32\n"),
        h0(2)
    );
    assert_eq!(told("H1,x,2024,10\nH2,x,2024,20\nH3,x,2024,5\nH0,x,2024,35\n"), h0(1));
    assert_eq!(told("H1,x,2024,10\nH2,x,2024,20\nH0,x,2024,30\n"), []);
    // One number that is not the sum is enough to be no total.
    assert_eq!(told("H1,x,2024,10\nH2,x,2024,20\nH3,x,2024,5\nH0,x,2024,36\n"), []);
    assert_eq!(told("H1,x,2024,10\nH2,x,2024,20\nH3,x,2024,5\nH0,x,2024,34\n"), []);
    assert_eq!(
        told("H1,x,2023,10\nH2,x,2023,20\nH0,x,2023,30\nH1,x,2024,11\nH2,x,2024,21\nH0,x,2024,33\n"),
        []
    );
    // It delivers what nobody else does.
    assert_eq!(told("H1,x,2024,10\nH2,x,2024,20\nH3,x,2024,5\nH0,x,2024,35\nH0,y,2024,5\n"), []);
    // Withheld small numbers leave bounds: within a tenth of the number is near enough.
    assert_eq!(told("H1,x,2024,100\nH2,x,2024,200\nH3,x,2024,<10\nH0,x,2024,305\n"), h0(1));
    assert_eq!(told("H1,x,2024,100\nH2,x,2024,200\nH3,x,2024,<10\nH0,x,2024,300\n"), h0(1));
    assert_eq!(told("H1,x,2024,100\nH2,x,2024,200\nH3,x,2024,<10\nH0,x,2024,309\n"), h0(1));
    assert_eq!(told("H1,x,2024,100\nH2,x,2024,200\nH3,x,2024,<10\nH0,x,2024,310\n"), []);
    assert_eq!(told("H1,x,2024,100\nH2,x,2024,200\nH3,x,2024,<10\nH0,x,2024,299\n"), []);
    assert_eq!(told("H1,x,2024,10\nH2,x,2024,20\nH3,x,2024,<10\nH0,x,2024,35\n"), []); // bounds too wide
    assert_eq!(told("H1,x,2024,100\nH2,x,2024,200\nH3,x,2024,\nH0,x,2024,305\n"), []); // no bound at all
    // Who did none is no part, and nothing is the sum of nothing.
    assert_eq!(told("H1,x,2024,0\nH2,x,2024,0\nH3,x,2024,0\nH0,x,2024,0\n"), []);
    assert_eq!(told("H1,x,2024,5\nH2,x,2024,0\nH3,x,2024,0\nH4,x,2024,0\nH0,x,2024,5\n"), []);
}

/// A number of a location without a specialist that is the sum of those of two or more of them counts twice if it is a
/// total; one more or less and it is not. Of parts that are withheld it is enough that their bounds hold it.
#[test]
fn a_total_beside_its_parts_is_told() {
    let told = |bare: &str, parts: &[&str]| {
        let mut text =
            format!("location,specialist,intervention,year,count\nA,,x,2024,{bare}\nB,s9,x,2024,65\n");
        text.extend(parts.iter().enumerate().map(|(at, count)| format!("A,s{at},x,2024,{count}\n")));
        let table = CountTable::from_csv(text.as_bytes()).unwrap();
        let notices = table.notices().into_iter();
        let those = notices.filter(|it| matches!(it, CountNotice::TotalBesideParts { .. }));
        those.map(|it| it.in_language(English).to_string()).collect::<Vec<_>>()
    };
    let expected = "A number without a specialist is the sum of those with one at these locations; \
                    if it is a total, everything counts twice: A.";
    assert_eq!(told("65", &["35", "30"]), [expected]);
    assert_eq!(told("64", &["35", "30"]), [""; 0]);
    assert_eq!(told("66", &["35", "30"]), [""; 0]);
    assert_eq!(told("35", &["35"]), [expected]);
    assert_eq!(told("34", &["35"]), [""; 0]);
    for (bare, is_told) in [("59", false), ("60", true), ("69", true), ("70", false)] {
        assert_eq!(told(bare, &["60", "<10"]).len(), usize::from(is_told), "{bare}");
    }
    assert_eq!(told("0", &["0", "0"]), [""; 0]);
}

#[test]
fn totals_of_a_region_an_institution_and_of_kinds_of_care_are_told() {
    let text = "location,institution,network,intervention,year,count
Total A,A,N,x,2024,30
A1,A,N,x,2024,10
A2,A,N,x,2024,15
A3,A,N,x,2024,5
B1,B,N,x,2024,77
B2,B,N,x,2024,3
B3,B,N,x,2024,4
B4,B,N,x,2024,4
";
    let table = CountTable::from_csv(text.as_bytes()).unwrap();
    let notices = table.notices();
    let [CountNotice::SumOfOthers { column, name, within, numbers }] = notices.as_slice() else {
        panic!("{notices:?}");
    };
    assert_eq!(
        (*column, &**name, *within, *numbers),
        (NameColumn::Unit(UnitKind::Location), "Total A", Some(UnitKind::Institution), 1)
    );
    assert_eq!(
        notices[0].in_language(English).to_string(),
        "All numbers (1) of location Total A are the sum of all other locations of the same institution; if Total A is a total, everything counts twice."
    );
    let care = "A,all,2024,30\nA,x,2024,10\nA,y,2024,20\nB,all,2024,7\nB,x,2024,3\nB,y,2024,4\n";
    assert_eq!(sums(&self::table(care)), [("all".to_owned(), 2)]);
    assert_eq!(sums(&self::table(&care.replace("B,all,2024,7", "B,all,2024,8"))), []);
}

#[test]
fn care_that_nobody_reported_is_unknown_and_told() {
    let table = table("A,blaas,2020,16\nB,blaas,2020,24\nA,vulva,2024,5\nB,vulva,2024,22\n");
    assert_eq!(table.total("blaas", year(2024)), CountRange::UNKNOWN);
    assert_eq!(table.total("blaas", year(2020)), CountRange::exactly(40));
    assert_eq!(table.total("blaas", year(2021)), CountRange::UNKNOWN);
    assert!(table.is_reported("blaas", year(2020)) && !table.is_reported("blaas", year(2024)));
    let norms = Norms::try_new([minimum_norm("blaas", 20), minimum_norm("vulva", 20)]).unwrap();
    let report = check(&norms, &table, Asked::about(year(2024))).unwrap();
    assert_eq!(report.row("blaas", "A").unwrap().verdict(), Verdict::Undetermined);
    let told: Vec<String> =
        report.notices().iter().map(|notice| notice.in_language(English).to_string()).collect();
    assert_eq!(told, ["Nobody reported blaas for 2024: how much of it was done then is unknown."]);
    let table = table.with_silence(Silence::NoneDone);
    let report = check(&norms, &table, Asked::about(year(2024))).unwrap();
    assert_eq!(report.row("blaas", "A").unwrap().verdict(), Verdict::NotApplicable);
    assert!(report.notices().is_empty());
    assert_eq!(table.silence(), Silence::NoneDone);
}

#[test]
fn units_and_years_without_rows_are_told() {
    let norms = Norms::from_json(br#"{"norms": [{"id": "m", "title": {"nl": "m", "en": "m"}, "basket": [{"intervention": "lung"}], "per": "location",
        "window": {"kind": "mean-of-years", "years": 3}, "levels": [{"from": "2018-01-01", "minimum": 20, "status": "adopted"}],
        "source": {"title": "t", "section": "s", "consulted": "2025-01-01"}}]}"#).unwrap();
    let table = table("A,lung,2023,60\nA,lung,2024,60\nNEW,lung,2024,55\n");
    let report = check(&norms, &table, Asked::about(year(2024))).unwrap();
    assert_eq!(report.row("m", "NEW").unwrap().verdict(), Verdict::Undetermined);
    let told: Vec<String> =
        report.notices().iter().map(|notice| notice.in_language(English).to_string()).collect();
    assert_eq!(
        told,
        [
            "The counts have no row at all of 2022: what was done then is unknown.",
            "These locations do not occur in the counts of 2023; what they did then is unknown, and not none: NEW.",
        ]
    );
    let codes = |table: &CountTable| -> Vec<&str> {
        let report = check(&norms, table, Asked::about(year(2024))).unwrap();
        report.notices().iter().map(CountNotice::code).collect()
    };
    assert_eq!(codes(&table.clone().with_silence(Silence::NoneDone)), ["counts.years-absent"]);
    // A year that is declared incomplete is unknown anyway, and one that is not there is told.
    assert_eq!(codes(&table.clone().with_incomplete(year(2023))), ["counts.years-absent"]);
    assert_eq!(
        codes(&table.with_incomplete(year(2021))),
        ["counts.years-absent", "counts.units-absent", "counts.incomplete-year-absent"]
    );
}

#[test]
fn a_long_list_of_names_is_cut_off_and_counted() {
    let rows = (0..12)
        .map(|at| format!("L{at:02},lung,2024,{}\nL{at:02},x,2023,1\n", at * 7 + 1))
        .collect::<Vec<_>>()
        .concat();
    let told = |rows: &str| {
        let table = table(rows);
        let norms = Norms::try_new([minimum_norm("other", 5)]).unwrap();
        let report = check(&norms, &table, Asked::about(year(2022))).unwrap();
        report.notices().iter().map(|notice| notice.in_language(English).to_string()).collect::<Vec<_>>()
    };
    assert!(told(&rows).iter().any(|told| told == "No norm counts lung and x."));
    let many = (0..12).map(|at| format!("A,i{at:02},2024,{}\n", at * 7 + 1)).collect::<Vec<_>>().concat();
    assert!(told(&many).iter().any(|told| told.ends_with("i08, i09 and 2 more.")));
    let eleven = (0..10).map(|at| format!("A,i{at:02},2024,{}\n", at * 7 + 1)).collect::<Vec<_>>().concat();
    assert!(told(&eleven).iter().any(|told| told.ends_with("i08 and i09.")));
}
