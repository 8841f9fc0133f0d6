use std::num::{NonZeroU16, NonZeroU32};

use passende_zorg::Language::English;
use passende_zorg::Verdict;
use passende_zorg::explanation::Assessment as _;
use passende_zorg::language::Describe as _;
use passende_zorg::party::{Intervention, Location, Specialist, Unit, UnitKind};
use passende_zorg::quantity::CountRange;
use passende_zorg::volume::norm::{
    Basket, BasketItem, Consequence, Demand, Norm, NormLevel, NormStatus, Norms, Window,
};
use passende_zorg::volume::{Asked, CellState, CountTable, Place, Position, Silence, VolumeCheck, check};

use crate::support::{day, minimum_norm, norm_per, reference, year};

fn table(text: &str) -> CountTable {
    CountTable::from_csv(text.as_bytes()).unwrap()
}

fn one(norm: Norm) -> Norms {
    Norms::try_new([norm]).unwrap()
}

fn three_years(intervention: &str, minimum: u32) -> Norm {
    Norm::builder(intervention, UnitKind::Location, Basket::of(intervention).unwrap())
        .title("Norm", "Norm")
        .window(Window::MeanOfYears(NonZeroU16::new(3).unwrap()))
        .level(day("2020-01-01"), NormLevel::new(Demand::minimum(minimum).unwrap(), NormStatus::Adopted))
        .source(reference())
        .build()
        .unwrap()
}

/// The example of the wire format, done by hand: 63; fewer than 10; unknown; against a minimum of 60.
#[test]
fn the_example_of_the_wire_format() {
    let text = "location,intervention,year,count\nA1,lung-resection,2025,63\nA2,lung-resection,2025,<10\nB1,lung-resection,2025,\n";
    let norms = Norms::from_json(
        br#"{"norms": [{
            "id": "lung-resection", "title": {"nl": "Longresecties", "en": "Lung resections"},
            "basket": [{"intervention": "lung-resection", "weight": 1}],
            "per": "location", "window": {"kind": "calendar-year"},
            "levels": [{"from": "2025-03-11", "minimum": 60, "status": "adopted", "enforced-from": "2026-01-01"}],
            "source": {"title": "...", "section": "...", "consulted": "2025-03-13"}}]}"#,
    )
    .unwrap();
    let table = table(text);
    let report = check(&norms, &table, Asked::about(year(2025)).on_day(day("2026-01-01"))).unwrap();
    let row = |unit, verdict, observed: serde_json::Value, shortfall: serde_json::Value, code, nl, en| {
        serde_json::json!({
            "norm": "lung-resection", "unit": {"location": unit}, "verdict": verdict, "force": "binding", "stage": "enforced",
            "observed": observed, "required": 60, "required-total": 60, "shortfall": shortfall, "code": code,
            "text": {"nl": nl, "en": en},
        })
    };
    let range = |least: u64, most: Option<u64>| serde_json::json!({"at-least": least, "at-most": most});
    let began = serde_json::json!({
        "code": "counts.level-began-within",
        "text": {
            "nl": "Deze normen gelden sinds 11 maart 2025, binnen de getelde jaren; een deel van de aantallen is van daarvoor: Longresecties (60, daarvoor geen norm).",
            "en": "These norms began on 11 March 2025, within the counted years; a part of the counts is from before that day: Lung resections (60, before that no norm).",
        },
    });
    let expected = serde_json::json!({"on": "2026-01-01", "year": 2025, "notices": [began], "results": [
        row("A1", "met", range(63, Some(63)), range(0, Some(0)), "volume.meets-minimum",
            "Longresecties, locatie A1, 2025: 63 geteld, 60 vereist; dat is genoeg.",
            "Lung resections, location A1, 2025: 63 counted, 60 required; that is enough."),
        row("A2", "not-met", range(0, Some(9)), range(51, Some(60)), "volume.below-minimum",
            "Longresecties, locatie A2, 2025: 0 tot en met 9 geteld, 60 vereist; 51 tot en met 60 te weinig.",
            "Lung resections, location A2, 2025: 0 to 9 counted, 60 required; 51 to 60 short."),
        row("B1", "undetermined", range(0, None), range(0, Some(60)), "volume.minimum-undetermined",
            "Longresecties, locatie B1, 2025: aantal onbekend, 60 vereist; de bekende aantallen geven geen uitsluitsel.",
            "Lung resections, location B1, 2025: number unknown, 60 required; what is known does not decide it."),
    ]});
    assert_eq!(serde_json::to_value(&report).unwrap(), expected);
    assert_eq!(report.row("lung-resection", "A2").unwrap().consequence(), Some(Consequence::Supervised));
    assert!(report.row("lung-resection", "A3").is_none() && report.row("lung", "A2").is_none());
}

#[test]
fn a_mean_of_three_years_can_be_certain_although_a_year_is_unknown() {
    let norms = one(three_years("lung", 20));
    for (text, expected) in [
        // 2023 unknown: 61 in the other two already make 60.
        ("A,lung,2022,40\nA,lung,2023,\nA,lung,2024,21\n", Verdict::Met),
        ("A,lung,2022,40\nA,lung,2023,\nA,lung,2024,20\n", Verdict::Met),
        ("A,lung,2022,40\nA,lung,2023,\nA,lung,2024,19\n", Verdict::Undetermined),
        // At most 9 in 2023: 59 cannot become 60 without one of them.
        ("A,lung,2022,40\nA,lung,2023,<10\nA,lung,2024,10\n", Verdict::NotMet),
        ("A,lung,2022,40\nA,lung,2023,<10\nA,lung,2024,11\n", Verdict::Undetermined),
        // Absent counts as none where the location and the care both occur in the year.
        ("A,lung,2024,60\nA,x,2022,1\nA,x,2023,1\nB,lung,2022,1\nB,lung,2023,1\n", Verdict::Met),
        ("A,lung,2024,59\nA,x,2022,1\nA,x,2023,1\nB,lung,2022,1\nB,lung,2023,1\n", Verdict::NotMet),
        // Only the care occurs in 2022, or only the location: unknown.
        ("A,lung,2024,59\nA,x,2023,1\nB,lung,2022,1\nB,lung,2023,1\n", Verdict::Undetermined),
        ("A,lung,2024,59\nA,x,2022,1\nA,x,2023,1\nB,lung,2023,1\n", Verdict::Undetermined),
        // 2023 does not occur in the file: unknown.
        ("A,lung,2022,30\nA,lung,2024,29\n", Verdict::Undetermined),
        ("A,lung,2022,30\nA,lung,2024,30\n", Verdict::Met),
    ] {
        let table = table(&format!("location,intervention,year,count\n{text}"));
        let report = check(&norms, &table, Asked::about(year(2024))).unwrap();
        assert_eq!(report.row("lung", "A").unwrap().verdict(), expected, "{text}");
    }
}

#[test]
fn an_incomplete_year_is_a_lower_bound() {
    let text = "location,intervention,year,count\nA,lung,2024,63\nB,lung,2024,<10\nC,x,2024,1\n";
    let norms = one(minimum_norm("lung", 60));
    let table = table(text).with_incomplete(year(2024));
    assert!(table.has_year(year(2024)) && !table.is_complete(year(2024)));
    let report = check(&norms, &table, Asked::about(year(2024))).unwrap();
    let bounds = |unit| {
        report.row("lung", unit).map(|row| (row.observed().least(), row.observed().most(), row.verdict()))
    };
    assert_eq!(bounds("A"), Some((63, None, Verdict::Met)));
    assert_eq!(bounds("B"), Some((0, None, Verdict::Undetermined)));
    assert_eq!(bounds("C"), Some((0, None, Verdict::Undetermined)));
    assert_eq!(table.total("lung", year(2024)).most(), None);
    assert_eq!(table.total("lung", year(2024)).least(), 63);
}

#[test]
fn who_did_none_is_not_asked() {
    let table = table(
        "location,intervention,year,count\nA,lung,2024,0\nB,x,2024,5\nC,lung,2024,<1\nD,lung,2024,<2\n",
    );
    let norms = one(minimum_norm("lung", 60));
    let report = check(&norms, &table, Asked::about(year(2024))).unwrap();
    let verdicts: Vec<Verdict> = report.rows().map(|row| row.verdict()).collect();
    assert_eq!(
        verdicts,
        [Verdict::NotApplicable, Verdict::NotApplicable, Verdict::NotApplicable, Verdict::NotMet]
    );
    let row = report.row("lung", "B").unwrap();
    assert_eq!((row.shortfall(), row.margin(), row.consequence()), (None, None, None));
    assert!(row.open_questions().is_empty() && row.ways_to_pass().is_empty());
    assert_eq!(row.reason().code(), "volume.none-done");
}

#[test]
fn a_norm_counts_its_unit_and_needs_it_in_every_row() {
    let text = "location,institution,specialist,intervention,year,count\nA1,A,s1,lung,2024,30\nA2,A,s1,lung,2024,35\nB1,B,s2,lung,2024,50\n";
    let table = table(text);
    let per = |kind, minimum| norm_per(kind, "lung", Demand::minimum(minimum).unwrap());
    let met = |kind, minimum| {
        let norms = one(per(kind, minimum));
        let report = check(&norms, &table, Asked::about(year(2024))).unwrap();
        report
            .rows()
            .map(|row| (row.unit_name().to_owned(), row.verdict() == Verdict::Met))
            .collect::<Vec<_>>()
    };
    let expect = |pairs: &[(&str, bool)]| {
        pairs.iter().map(|(name, met)| ((*name).to_owned(), *met)).collect::<Vec<_>>()
    };
    assert_eq!(met(UnitKind::Location, 60), expect(&[("A1", false), ("A2", false), ("B1", false)]));
    assert_eq!(met(UnitKind::Institution, 60), expect(&[("A", true), ("B", false)]));
    assert_eq!(met(UnitKind::Specialist, 65), expect(&[("s1", true), ("s2", false)]));
    assert_eq!(met(UnitKind::Specialist, 66), expect(&[("s1", false), ("s2", false)]));
    let norms = one(per(UnitKind::Network, 5));
    let error = check(&norms, &table, Asked::about(year(2024))).unwrap_err();
    assert_eq!((error.code(), error.norm().as_str(), error.at()), ("check.no-column", "lung", None));
    assert_eq!(
        error.to_string(),
        "norm `lung`: expected counts per network, found no column network in the counts"
    );
    let holes =
        "location,institution,intervention,year,count\nA1,A,lung,2024,30\nB1,,x,2024,5\nC1,,lung,2024,5\n";
    let table = CountTable::from_csv(holes.as_bytes()).unwrap();
    let norms = one(per(UnitKind::Institution, 5));
    let error = check(&norms, &table, Asked::about(year(2024))).unwrap_err();
    assert_eq!((error.code(), error.at()), ("check.no-unit", Some(Position::Line(4))));
    assert_eq!(
        error.to_string(),
        "norm `lung`: expected every row that it counts to name its institution, found line 4 without"
    );
    assert!(check(&one(minimum_norm("lung", 5)), &table, Asked::about(year(2024))).is_ok());
}

#[test]
fn weights_that_do_not_add_up_are_refused() {
    let heavy = BasketItem::new(Intervention::try_new("lung").unwrap(), NonZeroU32::MAX);
    let norm =
        Norm::builder("lung", UnitKind::Location, Basket::only(heavy)).title("x", "x").source(reference());
    let norm = norm
        .level(day("2020-01-01"), NormLevel::new(Demand::minimum(1).unwrap(), NormStatus::Adopted))
        .build()
        .unwrap();
    let text = format!("location,intervention,year,count\nA,lung,2024,{}\nB,lung,2024,2\n", u32::MAX);
    let fits = table("location,intervention,year,count\nA,lung,2024,4294967295\n");
    let norms = one(norm.clone());
    let report = check(&norms, &fits, Asked::about(year(2024))).unwrap();
    assert_eq!(
        report.row("lung", "A").unwrap().observed().least(),
        u64::from(u32::MAX) * u64::from(u32::MAX)
    );
    let too_large = table(&text);
    let error = check(&norms, &too_large, Asked::about(year(2024))).unwrap_err();
    assert_eq!(error.code(), "check.too-large");
    // A lower bound counts too where there is no upper one.
    let mut rows = CountTable::builder(&[]);
    for name in ["A", "B"] {
        rows.row(Place::at(name), "lung", year(2024), CountRange::at_least(u64::from(u32::MAX))).unwrap();
    }
    let error = check(&norms, &rows.finish(), Asked::about(year(2024))).unwrap_err().code();
    assert_eq!(error, "check.too-large");
    let unit = Unit::from(Location::try_new("A").unwrap());
    let counts =
        [(Intervention::try_new("lung").unwrap(), year(2024), CountRange::exactly(u64::from(u32::MAX) + 2))];
    let error = VolumeCheck::try_new(&norm, &unit, &counts, Asked::about(year(2024))).unwrap_err();
    assert_eq!(error.code(), "facts.too-large");
}

#[test]
fn tables_refuse_rows_that_cannot_be() {
    let mut rows = CountTable::builder(&[UnitKind::Institution]);
    let count = CountRange::exactly(5);
    rows.row(Place::at("A").institution("I"), "lung", year(2024), count).unwrap();
    let error = rows.row(Place::at("A").institution("I"), "lung", year(2024), count).unwrap_err();
    assert_eq!(
        (error.code(), error.at().to_string(), error.first().unwrap().to_string()),
        ("table.repeated-row", "row 2".into(), "row 1".into())
    );
    for (place, intervention, count, code) in [
        (Place::at(" "), "lung", count, "table.name"),
        (Place::at("A"), "", count, "table.name"),
        (Place::at("A").network("N"), "lung", count, "table.no-such-column"),
        (Place::at("A"), "lung", CountRange::exactly(1 << 32), "table.count-too-large"),
        (Place::at("A"), "lung", CountRange::at_most(1 << 32), "table.count-too-large"),
    ] {
        let error = rows.row(place, intervention, year(2024), count).unwrap_err();
        assert_eq!((error.code(), error.first()), (code, None), "{error}");
    }
    rows.row(Place::at("A"), "lung", year(2024), CountRange::at_least(u64::from(u32::MAX))).unwrap();
    let table = rows.finish();
    assert_eq!((table.len(), table.is_empty(), table.last_year()), (2, false, Some(year(2024))));
    let empty = CountTable::builder(&[]).finish();
    let norms = one(minimum_norm("lung", 5));
    let report = check(&norms, &empty, Asked::about(year(2024))).unwrap();
    assert!(empty.is_empty() && report.norm("lung").unwrap().is_empty() && report.rows().next().is_none());
    assert_eq!(
        table.units(UnitKind::Institution).unwrap().map(|unit| unit.name().to_owned()).collect::<Vec<_>>(),
        ["I"]
    );
    assert!(table.units(UnitKind::Team).is_none());
    assert_eq!(table.interventions().map(|name| name.to_string()).collect::<Vec<_>>(), ["lung"]);
    // Nobody reported it.
    assert_eq!(table.total("stomach", year(2024)), CountRange::UNKNOWN);
    assert_eq!(table.with_silence(Silence::NoneDone).total("stomach", year(2024)), CountRange::NONE);
}

#[test]
fn counts_of_one_unit_are_held_against_its_norm_only() {
    let norm = three_years("lung", 20);
    let lung = Intervention::try_new("lung").unwrap();
    let unit = Unit::from(Location::try_new("A").unwrap());
    let asked = Asked::about(year(2024));
    let count = CountRange::exactly(30);
    let code = |unit: &Unit, counts: &[(Intervention, passende_zorg::time::Year, CountRange)]| {
        VolumeCheck::try_new(&norm, unit, counts, asked).err().map(|error| error.code())
    };
    let specialist = Unit::from(Specialist::try_new("s").unwrap());
    assert_eq!(code(&specialist, &[]), Some("facts.other-unit"));
    assert_eq!(
        code(&unit, &[(Intervention::try_new("x").unwrap(), year(2024), count)]),
        Some("facts.not-in-basket")
    );
    for (number, expected) in [
        (2021, Some("facts.not-in-window")),
        (2022, None),
        (2023, None),
        (2024, None),
        (2025, Some("facts.not-in-window")),
    ] {
        assert_eq!(code(&unit, &[(lung.clone(), year(number), count)]), expected, "{number}");
    }
    let twice = [(lung.clone(), year(2024), count), (lung.clone(), year(2024), count)];
    let error = VolumeCheck::try_new(&norm, &unit, &twice, asked).unwrap_err();
    assert_eq!((error.code(), error.norm().as_str()), ("facts.twice", "lung"));
    assert_eq!(
        error.to_string(),
        "norm `lung`: expected each intervention once per year, found `lung` in 2024 twice"
    );

    let two = [(lung.clone(), year(2024), count), (lung.clone(), year(2022), CountRange::exactly(29))];
    let check = VolumeCheck::try_new(&norm, &unit, &two, asked).unwrap();
    assert_eq!((check.verdict(), check.observed()), (Verdict::Undetermined, CountRange::at_least(59)));
    let states: Vec<_> =
        check.cells().iter().map(|cell| (cell.fact().year().number(), cell.state())).collect();
    assert_eq!(states, [(2024, CellState::Known), (2023, CellState::Unknown), (2022, CellState::Known)]);
    let roughly = [
        (lung.clone(), year(2024), CountRange::at_least(5)),
        (lung.clone(), year(2023), CountRange::UNKNOWN),
    ];
    let rough = VolumeCheck::try_new(&norm, &unit, &roughly, asked).unwrap();
    let states: Vec<_> = rough.cells().iter().map(passende_zorg::volume::Cell::state).collect();
    assert_eq!(states, [CellState::Withheld, CellState::Unknown, CellState::Unknown]);
    let three = [two[0].clone(), two[1].clone(), (lung, year(2023), CountRange::exactly(0))];
    let check = VolumeCheck::try_new(&norm, &unit, &three, asked).unwrap();
    assert_eq!((check.verdict(), check.observed()), (Verdict::NotMet, CountRange::exactly(59)));
    assert_eq!(
        (check.unit(), check.unit_kind(), check.year()),
        (unit.clone(), UnitKind::Location, year(2024))
    );
    assert_eq!(
        (check.on(), check.standing().on(), check.norm().id().as_str()),
        (day("2024-12-31"), day("2024-12-31"), "lung")
    );
}

#[test]
fn cells_say_how_well_each_number_is_known() {
    let table = table(
        "location,intervention,year,count\nA,lung,2024,7\nA,lung,2023,<10\nB,lung,2024,\nA,lung,2021,3\nB,x,2021,1\nB,x,2023,1\nC,x,2024,1\n",
    )
    .with_incomplete(year(2021));
    let norm = Norm::builder("n", UnitKind::Location, Basket::of("lung").unwrap())
        .title("n", "n")
        .window(Window::MeanOfYears(NonZeroU16::new(4).unwrap()))
        .level(day("2020-01-01"), NormLevel::new(Demand::minimum(50).unwrap(), NormStatus::Adopted))
        .source(reference())
        .build()
        .unwrap();
    let norms = one(norm);
    let report = check(&norms, &table, Asked::about(year(2024))).unwrap();
    let cells = |unit| {
        let cells = report.row("n", unit).unwrap().cells();
        cells.iter().map(|cell| (cell.fact().year().number(), cell.state(), cell.count())).collect::<Vec<_>>()
    };
    assert_eq!(
        cells("A"),
        [
            (2024, CellState::Known, CountRange::exactly(7)),
            (2023, CellState::Withheld, CountRange::at_most(9)),
            (2022, CellState::YearAbsent, CountRange::UNKNOWN),
            (2021, CellState::YearIncomplete, CountRange::at_least(3)),
        ]
    );
    assert_eq!(
        cells("B"),
        [
            (2024, CellState::Unknown, CountRange::UNKNOWN),
            (2023, CellState::Known, CountRange::NONE),
            (2022, CellState::YearAbsent, CountRange::UNKNOWN),
            (2021, CellState::YearIncomplete, CountRange::UNKNOWN),
        ]
    );
    assert_eq!(
        cells("C"),
        [
            (2024, CellState::Known, CountRange::NONE),
            (2023, CellState::UnitAbsent, CountRange::UNKNOWN),
            (2022, CellState::YearAbsent, CountRange::UNKNOWN),
            (2021, CellState::YearIncomplete, CountRange::UNKNOWN),
        ]
    );
    let row = report.row("n", "B").unwrap();
    // A basket of one intervention asks about that intervention, whatever is wrong with the year.
    assert!(
        row.cells().iter().all(|cell| cell.fact().intervention().is_some_and(|name| name.as_str() == "lung"))
    );
    let row_a = report.row("n", "A").unwrap();
    let text = row_a.open_questions()[2].message().in_language(passende_zorg::Language::English).to_string();
    assert_eq!(text, "How many were there at location A in 2021: lung? (so far: 3 or more)");
    let results = report.norm("n").unwrap();
    assert_eq!((results.len(), results.is_empty(), results.asked()), (3, false, Asked::about(year(2024))));
    let codes: Vec<&str> = row.open_questions().iter().map(|question| question.message().code()).collect();
    assert_eq!(
        codes,
        ["volume.question.count", "volume.question.absent-year", "volume.question.complete-year"]
    );
}

#[test]
fn a_window_may_reach_back_before_any_year() {
    let table = table("location,intervention,year,count\nA,lung,1900,70\nA,lung,1901,1\n");
    let norms = one(three_years("lung", 20));
    let report = check(&norms, &table, Asked::about(year(1901))).unwrap();
    let row = report.row("lung", "A").unwrap();
    assert_eq!((row.verdict(), row.observed()), (Verdict::Met, CountRange::at_least(71)));
    assert_eq!(row.cells().len(), 2);
    // What is missing cannot turn up in years that no count can be reported for.
    let norms = one(three_years("lung", 30));
    let report = check(&norms, &table, Asked::about(year(1901))).unwrap();
    let row = report.row("lung", "A").unwrap();
    assert_eq!(row.verdict(), Verdict::Undetermined);
    let ways: Vec<&str> = row.ways_to_pass().iter().map(passende_zorg::language::Describe::code).collect();
    assert_eq!(ways, ["volume.way.more-procedures"]);
}

#[test]
fn names_on_one_side_only_are_told() {
    let table = table("location,intervention,year,count\nA,Lung,2024,70\nA,heart,2024,5\n");
    let norms = Norms::try_new([minimum_norm("lung", 60), minimum_norm("heart", 5)]).unwrap();
    let report = check(&norms, &table, Asked::about(year(2024))).unwrap();
    let told: Vec<String> =
        report.notices().iter().map(|notice| notice.in_language(English).to_string()).collect();
    assert_eq!(
        told,
        [
            "Interventions that a norm counts and that do not occur in the counts: lung (norm Norm; the counts have Lung).",
            "No norm counts Lung."
        ]
    );
    assert!(table.has_intervention("Lung") && !table.has_intervention("lung"));
}

#[test]
fn what_was_added_up_stands_in_the_explanation() {
    let table = table("location,intervention,year,count\nA,a,2024,5\nA,b,2024,<10\n");
    let basket =
        Basket::try_new([BasketItem::weighing("a", 1).unwrap(), BasketItem::weighing("b", 2).unwrap()])
            .unwrap();
    let norm = Norm::builder("n", UnitKind::Location, basket)
        .title("Norm", "Norm")
        .level(day("2020-01-01"), NormLevel::new(Demand::minimum(60).unwrap(), NormStatus::Adopted))
        .source(reference())
        .build()
        .unwrap();
    let norms = one(norm);
    let report = check(&norms, &table, Asked::about(year(2024))).unwrap();
    let row = report.row("n", "A").unwrap();
    let english = |message: &passende_zorg::language::Message| {
        message.in_language(passende_zorg::Language::English).to_string()
    };
    assert_eq!(
        english(&row.reason()),
        "Norm, location A, 2024: 5 to 23 counted (weighted), 60 required; 37 to 55 short."
    );
    assert_eq!(english(&row.explanation().notes()[1]), "Added up: a 2024 5; b 2024 0 to 9 × 2.");
    // With one number there is nothing to add.
    let norms = one(minimum_norm("a", 60));
    let report = check(&norms, &table, Asked::about(year(2024))).unwrap();
    assert_eq!(report.row("a", "A").unwrap().explanation().notes().len(), 1);
}
