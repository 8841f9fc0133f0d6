//! Two reports side by side: what moved, through what, and why; and what if one count were another.

use passende_zorg::explanation::VerdictShift;
use passende_zorg::language::{Describe, Language};
use passende_zorg::party::UnitKind;
use passende_zorg::quantity::CountRange;
use passende_zorg::volume::comparison::{
    ChangeCause, ChangeReason, NormComparison, ReportNotice, VolumeComparison,
};
use passende_zorg::volume::norm::{
    Basket, BasketItem, Demand, Norm, NormLevel, NormStatus, Norms, Remedy, Window,
};
use passende_zorg::volume::tally::ProcedureTable;
use passende_zorg::volume::{
    Asked, CountTable, Opening, Place, Silence, Succession, Successions, VolumeReport, check,
};
use passende_zorg::{InputError, Verdict};
use proptest::prelude::*;

use crate::support::{day, minimum_norm, norm_per, reference, year};

fn norms(all: impl IntoIterator<Item = Norm>) -> Norms {
    Norms::try_new(all).unwrap()
}

fn lung(minimum: u32) -> Norms {
    norms([minimum_norm("lung", minimum)])
}

fn table(rows: &str) -> CountTable {
    CountTable::from_csv(format!("location,institution,intervention,year,count\n{rows}").as_bytes()).unwrap()
}

fn about(number: i32) -> Asked {
    Asked::about(year(number))
}

fn english(reasons: &[ChangeReason]) -> Vec<String> {
    reasons.iter().map(|reason| reason.in_language(Language::English).to_string()).collect()
}

/// Of every move whether it is for the better or the worse, written out.
#[test]
fn a_shift_is_what_it_says() {
    use Verdict::{Met, NotApplicable, NotMet, Undetermined};
    use VerdictShift as To;
    let all = [Some(Met), Some(NotMet), Some(Undetermined), Some(NotApplicable), None];
    let expected = [
        [To::Same, To::NoLongerMet, To::NoLongerDecided, To::NotApplicableNow, To::OnlyBefore],
        [To::NowMet, To::Same, To::NoLongerDecided, To::NotApplicableNow, To::OnlyBefore],
        [To::DecidedMet, To::DecidedNotMet, To::Same, To::NotApplicableNow, To::OnlyBefore],
        [To::WasNotApplicable, To::WasNotApplicable, To::WasNotApplicable, To::Same, To::OnlyBefore],
        [To::OnlyAfter, To::OnlyAfter, To::OnlyAfter, To::OnlyAfter, To::Same],
    ];
    for (before, row) in all.iter().zip(expected) {
        for (after, shift) in all.iter().zip(row) {
            assert_eq!(VerdictShift::between(*before, *after), shift, "{before:?} to {after:?}");
            let open_or = |verdict| *before == Some(Undetermined) || *before == Some(verdict);
            assert_eq!(shift.is_worse(), *after == Some(NotMet) && open_or(Met));
            assert_eq!(shift.is_better(), *after == Some(Met) && open_or(NotMet));
        }
    }
}

/// Each of both is tried alone, at the border of both norms.
#[test]
fn a_cause_is_found_by_trying_each_alone() {
    let counts = [48_u64, 49, 50, 51, 58, 59, 60, 61];
    let mut seen = std::collections::BTreeSet::new();
    for (old, new) in counts.iter().flat_map(|old| counts.map(|new| (*old, new))) {
        for (minimum, then) in [(50, 60), (60, 50), (50, 50)] {
            let table = table(&format!("A1,A,lung,2023,{old}\nA1,A,lung,2024,{new}\n"));
            let (one, other) = (lung(minimum), lung(then));
            let before = check(&one, &table, about(2023)).unwrap();
            let after = check(&other, &table, about(2024)).unwrap();
            let compared = VolumeComparison::between(&before, &after);
            let unit = compared.norms()[0].unit("A1").unwrap();
            let met = |count: u64, minimum: u32| count >= u64::from(minimum);
            let moved = met(old, minimum) != met(new, then);
            let through_counts = met(new, minimum) == met(new, then);
            let through_norm = met(old, then) == met(new, then);
            let expected = moved.then_some(match (through_counts, through_norm) {
                (true, false) => ChangeCause::Counts,
                (false, true) => ChangeCause::Norm,
                (true, true) => ChangeCause::Either,
                (false, false) => ChangeCause::Together,
            });
            assert_eq!(unit.cause(), expected, "{old} then {new}, {minimum} then {then}");
            seen.insert(unit.cause());
        }
    }
    assert_eq!(seen, ChangeCause::ALL.iter().copied().map(Some).chain([None]).collect());
}

#[test]
fn a_mean_of_years_tells_which_year_came_and_which_went() {
    let norm = Norm::builder("stomach", UnitKind::Location, Basket::of("stomach").unwrap())
        .title("Maag", "Stomach")
        .window(Window::mean_of(2).unwrap())
        .level(day("2018-01-01"), NormLevel::new(Demand::minimum(20).unwrap(), NormStatus::Adopted))
        .source(reference())
        .build()
        .unwrap();
    let norms = norms([norm]);
    let table = table("A1,A,stomach,2022,15\nA1,A,stomach,2023,24\nA1,A,stomach,2024,<10\n");
    let (before, after) =
        (check(&norms, &table, about(2023)).unwrap(), check(&norms, &table, about(2024)).unwrap());
    let compared = VolumeComparison::between(&before, &after);
    let unit = compared.norms()[0].unit("A1").unwrap();
    let expected = ["counted: 39, then 24 to 33", "no longer counted: stomach in 2022: 15"];
    let expected = [expected[0], expected[1], "now counted: stomach in 2024: 0 to 9"];
    assert_eq!(english(&unit.reasons()), expected);
    assert_eq!(unit.shift(), VerdictShift::Same); // 39 of 40, then 33 at most
    assert!(!unit.has_changed() && compared.changed().next().is_none());
}

/// A norm that counts otherwise is told apart from counts that differ, by counting both ways.
#[test]
fn another_basket_is_a_change_of_the_norm() {
    let item = |name: &str, weight| BasketItem::weighing(name, weight).unwrap();
    let of = |items: Vec<BasketItem>, window: Window| {
        let norm = Norm::builder("lung", UnitKind::Location, Basket::try_new(items).unwrap())
            .title("Long", "Lung")
            .window(window)
            .level(day("2018-01-01"), NormLevel::new(Demand::minimum(50).unwrap(), NormStatus::Adopted))
            .source(reference());
        norms([norm.build().unwrap()])
    };
    let one = of(vec![item("lung", 1), item("rib", 1)], Window::CalendarYear);
    let other = of(vec![item("lung", 2), item("sleeve", 1)], Window::mean_of(2).unwrap());
    let table = table(
        "A1,A,lung,2023,30\nA1,A,lung,2024,30\nA1,A,rib,2024,5\nA1,A,rib,2023,5\nA1,A,sleeve,2024,1\nA1,A,sleeve,2023,1\n",
    );
    let before = check(&one, &table, about(2024)).unwrap();
    let after = check(&other, &table, about(2024)).unwrap();
    let compared = NormComparison::between(before.norm("lung").unwrap(), after.norm("lung").unwrap());
    let told = english(&compared.reasons());
    let expected = [
        "the norm counts per calendar year, then per year, as the mean of 2 years",
        "required over all years together: 50, then 100",
        "the norm also counts: sleeve",
        "the norm no longer counts: rib",
        "weight of lung: 1, then 2",
    ];
    assert_eq!(told, expected);
    let unit = compared.unit("A1").unwrap();
    // 35 of 50; then 30 x 2 and 1, twice, of 100.
    assert_eq!((unit.shift(), unit.cause()), (VerdictShift::NowMet, Some(ChangeCause::Norm)));
}

#[test]
fn after_a_merger_it_is_told_who_went_on_where() {
    let norms = norms([norm_per(UnitKind::Institution, "lung", Demand::minimum(50).unwrap())]);
    let table = table("S1,East,lung,2024,30\nS2,West,lung,2024,25\nS3,South,lung,2024,60\n");
    let goes_on =
        |name| Succession::try_new(UnitKind::Institution, name, "Together", day("2024-12-31")).unwrap();
    let successions = Successions::try_new(["East", "West"].map(goes_on)).unwrap();
    let carried = table.clone().carried_over(&successions, day("2024-12-31"));
    let (before, after) =
        (check(&norms, &table, about(2024)).unwrap(), check(&norms, &carried, about(2024)).unwrap());
    let compared = VolumeComparison::between(&before, &after);
    let rows: Vec<(String, VerdictShift, Vec<String>)> = compared
        .changed()
        .map(|unit| (unit.unit_name().to_owned(), unit.shift(), english(&unit.reasons())))
        .collect();
    let row = |name: &str, shift, reasons: &[&str]| {
        (name.to_owned(), shift, reasons.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>())
    };
    let supervised = "no consequence any more; at first it was: insurers and supervisors act on it";
    let expected = [
        row("East", VerdictShift::OnlyBefore, &["counted: 30", "goes on in Together", supervised]),
        row("Together", VerdictShift::OnlyAfter, &["counted: 55 or more", "also of East and West"]),
        row("West", VerdictShift::OnlyBefore, &["counted: 25", "goes on in Together", supervised]),
    ];
    assert_eq!(rows, expected);
    // The other way round it is told as well.
    let back = VolumeComparison::between(&after, &before);
    let reasons = |name: &str| english(&back.norms()[0].unit(name).unwrap().reasons());
    assert_eq!(reasons("East")[..2], ["counted: 30", "stood under Together first"]);
    assert_eq!(reasons("Together"), ["counted: 55 or more", "first also of East and West"]);
    let together = compared.norms()[0].unit("Together").unwrap();
    assert_eq!((together.verdicts(), together.cause()), ([None, Some(Verdict::Met)], None));
    let on = Some(day("2024-12-31"));
    assert_eq!(compared.notices(), [ReportNotice::CarriedOver { before: None, after: on }]);
    let tally = compared.norms()[0].tally();
    assert_eq!(tally, [(VerdictShift::Same, 1), (VerdictShift::OnlyAfter, 1), (VerdictShift::OnlyBefore, 2)]);
}

/// In one file with both years the successor has a row in each, and a part may go on elsewhere.
#[test]
fn who_came_from_others_is_told_where_it_has_rows_of_its_own() {
    let norms = norms([norm_per(UnitKind::Institution, "lung", Demand::minimum(50).unwrap())]);
    let table =
        table("S1,East,lung,2023,30\nS2,West,lung,2023,25\nS3,New,lung,2023,10\nS3,New,lung,2024,60\n");
    let on = day("2024-06-01");
    let whole = Succession::try_new(UnitKind::Institution, "East", "New", day("2024-01-01")).unwrap();
    let part = Succession::try_new(UnitKind::Institution, "West", "New", day("2024-01-01")).unwrap();
    let part = part.try_with_share("0.4".parse().unwrap()).unwrap();
    let carried = table.clone().carried_over(&Successions::try_new([whole, part]).unwrap(), on);
    let asked = about(2023).on_day(on);
    let (before, after) = (check(&norms, &table, asked).unwrap(), check(&norms, &carried, asked).unwrap());
    let compared = VolumeComparison::between(&before, &after);
    let reasons = |name: &str| english(&compared.norms()[0].unit(name).unwrap().reasons());
    assert_eq!(reasons("New")[..2], ["counted: 10, then 50", "also of East and West"]);
    assert_eq!(reasons("West")[..2], ["counted: 25, then 15", "goes on in New"]);
    assert_eq!(reasons("East")[..2], ["counted: 30", "goes on in New"]);
    // Of counts that were carried over no row is supposed to be another.
    let at = Place::at("S2").institution("West");
    assert_eq!(refused(&after, &at, "lung", 2023, CountRange::exactly(60)), "suppose.carried");
    assert!(before.supposing(&at, "lung", year(2023), CountRange::exactly(60)).is_ok());
}

/// The same number, acted on from another day, and units that were open on other days.
#[test]
fn enforcement_and_openings_are_reasons() {
    let level = NormLevel::new(Demand::minimum(50).unwrap(), NormStatus::Adopted);
    let of = |level| {
        let norm = Norm::builder("lung", UnitKind::Location, Basket::of("lung").unwrap());
        let norm = norm.title("Long", "Lung").level(day("2020-01-01"), level).source(reference());
        norms([norm.build().unwrap()])
    };
    let (one, other) = (of(level), of(level.with_enforcement_from(day("2026-01-01"))));
    let counts = table("A1,A,lung,2023,40\nA1,A,lung,2024,40\n");
    let opening = Opening::try_new(UnitKind::Location, "A1", day("2024-01-01").into(), None).unwrap();
    let opened = counts.clone().with_openings(&[opening]);
    let (before, after) =
        (check(&one, &counts, about(2024)).unwrap(), check(&other, &opened, about(2024)).unwrap());
    let compared = VolumeComparison::between(&before, &after);
    let told = ["enforced from 1 January 2026; at first without a day"];
    assert_eq!(english(&compared.norms()[0].reasons()), told);
    assert_eq!(compared.notices(), [ReportNotice::OtherOpenings]);
}

#[test]
fn what_makes_two_reports_unlike_is_told() {
    let rows = "A1,A,lung,2023,55\nA1,A,lung,2024,55\n";
    let (one, other) = (table(rows), table(rows).with_silence(Silence::NoneDone).with_incomplete(year(2024)));
    let at_locations = norms([minimum_norm("lung", 50), minimum_norm("old", 50)]);
    let new = minimum_norm("new", 50);
    let at_institutions = norms([norm_per(UnitKind::Institution, "lung", Demand::minimum(50).unwrap()), new]);
    let before = check(&at_locations, &one, about(2024)).unwrap();
    let after = check(&at_institutions, &other, about(2024)).unwrap();
    let compared = VolumeComparison::between(&before, &after);
    let codes: Vec<_> = compared.notices().iter().map(Describe::code).collect();
    let expected = [
        "reports.norm-only-before",
        "reports.norm-only-after",
        "reports.other-units",
        "reports.other-silence",
        "reports.other-years-complete",
    ];
    assert_eq!(codes, expected);
    assert_eq!(compared.norms()[0].units().count(), 0);
    assert!(compared.norms()[0].unit("A1").is_none());
    // Of years that nobody counts it does not matter.
    let before = check(&at_locations, &one, about(2023)).unwrap();
    let other = table(rows).with_incomplete(year(2024));
    let after = check(&at_locations, &other, about(2023)).unwrap();
    assert_eq!(VolumeComparison::between(&before, &after).notices(), []);
}

/// Falling short as before, and now somebody acts on it.
#[test]
fn another_consequence_is_a_change() {
    let level = NormLevel::new(Demand::minimum(50).unwrap(), NormStatus::Adopted);
    let norm = Norm::builder("lung", UnitKind::Location, Basket::of("lung").unwrap())
        .title("Long", "Lung")
        .level(day("2023-06-01"), level.with_enforcement_from(day("2025-01-01")))
        .remedy(Remedy::CareStops)
        .source(reference())
        .build()
        .unwrap();
    let norms = norms([norm]);
    let table = table("A1,A,lung,2024,40\n");
    let on = |text| check(&norms, &table, about(2024).on_day(day(text))).unwrap();
    let (before, after) = (on("2024-12-31"), on("2025-01-01"));
    let compared = VolumeComparison::between(&before, &after);
    let unit = compared.changed().next().unwrap();
    assert_eq!(unit.shift(), VerdictShift::Same);
    let told = "consequence: no consequence yet, then by the norm this care may no longer be delivered here";
    assert_eq!(english(&unit.reasons()), [told]);
    assert_eq!(english(&compared.norms()[0].reasons()), ["the norm is in force, then enforced"]);
}

/// Falling short of what nobody acts on yet is no consequence; and the head says what the lines below it do.
#[test]
fn what_has_no_consequence_yet_is_not_told_as_one() {
    let level = NormLevel::new(Demand::minimum(50).unwrap(), NormStatus::Adopted);
    let norm = Norm::builder("lung", UnitKind::Location, Basket::of("lung").unwrap())
        .title("Long", "Lung")
        .level(day("2023-06-01"), level.with_enforcement_from(day("2026-01-01")))
        .source(reference())
        .build()
        .unwrap();
    let norms = norms([norm]);
    let rows = "A1,A,lung,2023,55\nA1,A,lung,2024,45\nB1,B,lung,2023,0\nB1,B,lung,2024,60\n";
    let table = table(&format!("{rows}C1,C,lung,2023,0\nC1,C,lung,2024,3\n"));
    let (before, after) =
        (check(&norms, &table, about(2023)).unwrap(), check(&norms, &table, about(2024)).unwrap());
    let compared = VolumeComparison::between(&before, &after);
    let a1 = compared.norms()[0].unit("A1").unwrap();
    assert_eq!(english(&a1.reasons()), ["counted: 55, then 45"]);
    let head = compared.norms()[0].explanation().message().in_language(Language::English).to_string();
    assert_eq!(head, "Lung: 3 of 3 units otherwise; of these, 1 met and 2 not met after it.");
}

#[test]
fn columns_have_every_unit_once() {
    let table = table("A1,A,lung,2023,55\nB1,B,lung,2024,<10\nA1,A,lung,2024,49\n");
    let norms = lung(50);
    let (before, after) =
        (check(&norms, &table, about(2023)).unwrap(), check(&norms, &table, about(2024)).unwrap());
    let compared = VolumeComparison::between(&before, &after);
    let columns = compared.columns();
    assert_eq!((columns.len(), columns.is_empty()), (2, false));
    assert_eq!(columns.norm, ["lung", "lung"]);
    assert_eq!(columns.unit, ["A1", "B1"]);
    assert_eq!(columns.verdict_before, [Some(Verdict::Met), Some(Verdict::Undetermined)]);
    assert_eq!(columns.verdict_after, [Some(Verdict::NotMet); 2]);
    assert_eq!(columns.count_after, [Some(CountRange::exactly(49)), Some(CountRange::at_most(9))]);
    assert_eq!(columns.required_before, [Some(50); 2]);
    assert_eq!(columns.shift, [VerdictShift::NoLongerMet, VerdictShift::DecidedNotMet]);
    assert_eq!(columns.cause, [Some(ChangeCause::Counts); 2]);
    let value = serde_json::to_value(&columns).unwrap();
    let lengths: Vec<usize> =
        value.as_object().unwrap().values().map(|column| column.as_array().unwrap().len()).collect();
    assert_eq!(lengths, [2; 12]);
}

fn refused(
    report: &VolumeReport<'_>,
    place: &Place<'_>,
    of: &str,
    in_year: i32,
    count: CountRange,
) -> String {
    let error: InputError = report.supposing(place, of, year(in_year), count).unwrap_err();
    error.code().to_owned()
}

#[test]
fn what_cannot_be_supposed_is_refused() {
    let table = table("A1,A,lung,2023,30\nA1,B,lung,2023,30\nA2,A,liver,2023,4\nA2,A,lung,2022,4\n");
    let norms = lung(50);
    let report = check(&norms, &table, about(2023)).unwrap();
    let one = CountRange::exactly(1);
    let at = Place::at("A1").institution("A");
    let refuse = |place: &Place<'_>, of, in_year, count| refused(&report, place, of, in_year, count);
    assert_eq!(refuse(&Place::at("A1"), "lung", 2023, one), "suppose.several");
    assert_eq!(refuse(&Place::at("A2"), "lung", 2023, one), "suppose.open");
    assert_eq!(refuse(&Place::at("A9"), "lung", 2023, one), "suppose.unit");
    assert_eq!(refuse(&at.team("T"), "lung", 2023, one), "suppose.column");
    assert_eq!(refuse(&at, "liver", 2022, one), "suppose.first");
    assert_eq!(refuse(&at, "lung", 2021, one), "suppose.first");
    let large = u64::from(u32::MAX);
    assert_eq!(refuse(&at, "lung", 2023, CountRange::exactly(large + 1)), "suppose.count");
    assert!(report.supposing(&at, "lung", year(2023), CountRange::exactly(large)).is_ok());
    // Without a meaning of silence to change, the first row of a kind of care is a row like another.
    let told = table.clone().with_silence(Silence::NoneDone);
    let known = check(&norms, &told, about(2023)).unwrap();
    assert!(known.supposing(&at, "liver", year(2022), one).is_ok());
    assert_eq!(refused(&known, &at, "lung", 2021, one), "suppose.first");

    let rows = b"date,location,intervention\n2023-02-01,A1,lung\n";
    let procedures = ProcedureTable::from_csv(rows).unwrap();
    let counted = procedures.count_for(&norms).unwrap();
    let report = counted.check(about(2023)).unwrap();
    assert_eq!(refused(&report, &Place::at("A1"), "lung", 2023, one), "suppose.procedures");
}

/// The rows of a table: location, institution, intervention, year and count, the first four small numbers.
type Rows = std::collections::BTreeMap<(u8, u8, u8, u8), (u8, u8)>;

fn rows() -> impl Strategy<Value = Rows> {
    proptest::collection::btree_map((0_u8..3, 0_u8..2, 0_u8..2, 0_u8..3), (0_u8..12, 0_u8..12), 1..14)
}

const CARE: [&str; 2] = ["liver", "lung"];

fn of_rows(rows: &Rows, silence: Silence, is_incomplete: bool) -> CountTable {
    let mut builder = CountTable::builder(&[UnitKind::Institution]);
    for ((location, institution, care, back), (least, more)) in rows {
        let (location, institution) = (format!("L{location}"), format!("I{institution}"));
        let place = Place::at(&location).institution(&institution);
        let count = CountRange::between(u64::from(*least), u64::from(least + more / 6)).unwrap();
        builder.row(place, CARE[usize::from(*care)], year(2024 - i32::from(*back)), count).unwrap();
    }
    let table = builder.finish().with_silence(silence);
    if is_incomplete { table.with_incomplete(year(2024)) } else { table }
}

fn of_many(minimum: u32) -> Norms {
    let basket = || {
        let item = |name: &str, weight| BasketItem::weighing(name, weight).unwrap();
        Basket::try_new([item("liver", 2), item("lung", 1)]).unwrap()
    };
    let norm = |id: &str, per, basket, window| {
        Norm::builder(id, per, basket)
            .title("Norm", "Norm")
            .window(window)
            .level(day("2018-01-01"), NormLevel::new(Demand::minimum(minimum).unwrap(), NormStatus::Adopted))
            .source(reference())
            .build()
            .unwrap()
    };
    let two = Window::mean_of(2).unwrap();
    norms([
        norm("location", UnitKind::Location, Basket::of("lung").unwrap(), Window::CalendarYear),
        norm("institution", UnitKind::Institution, Basket::of("lung").unwrap(), two),
        norm("both", UnitKind::Location, basket(), two),
        norm("one", UnitKind::Institution, basket(), Window::CalendarYear),
    ])
}

proptest! {
    /// What is supposed of one count is what a table with it comes to, and of nobody else anything changes.
    #[test]
    fn supposing_is_making_the_table_with_it(
        rows in rows(),
        place in (0_u8..3, 0_u8..2, 0_u8..2, 0_u8..2),
        count in (0_u8..30, 0_u8..12),
        minimum in 1_u32..25,
        silence in prop_oneof![Just(Silence::Unknown), Just(Silence::NoneDone)],
        is_incomplete: bool,
    ) {
        let norms = of_many(minimum);
        let table = of_rows(&rows, silence, is_incomplete);
        let asked = about(2024);
        let report = check(&norms, &table, asked).unwrap();
        let (location, institution, care, back) = place;
        let names = (format!("L{location}"), format!("I{institution}"));
        let at = Place::at(&names.0).institution(&names.1);
        let supposed = CountRange::between(u64::from(count.0), u64::from(count.0 + count.1 / 6)).unwrap();
        let in_year = year(2024 - i32::from(back));
        let what_if = report.supposing(&at, CARE[usize::from(care)], in_year, supposed);
        let mut with_it = rows.clone();
        with_it.insert(place, count);
        let with_it = of_rows(&with_it, silence, is_incomplete);
        let made = check(&norms, &with_it, asked).unwrap();
        match what_if {
            Err(error) => {
                let is_unknown = !rows.keys().any(|row| row.0 == location)
                    || !rows.keys().any(|row| row.1 == institution);
                let is_first_year = !rows.keys().any(|row| row.3 == back);
                let is_first = !rows.keys().any(|row| row.3 == back && row.2 == care);
                let expected = match error.code() {
                    "suppose.unit" => is_unknown,
                    "suppose.first" => is_first_year || is_first && silence == Silence::Unknown,
                    _ => false,
                };
                prop_assert!(expected, "{error}");
            }
            Ok(what_if) => {
                let mut touched = Vec::new();
                for unit in what_if.units() {
                    let after = unit.after().unwrap();
                    let id = after.norm().id().as_str();
                    let other = made.row(id, after.unit_name()).unwrap();
                    prop_assert_eq!(after.observed(), other.observed(), "{} {}", id, after.unit_name());
                    prop_assert_eq!(after.verdict(), other.verdict());
                    prop_assert_eq!(after.cells(), other.cells());
                    touched.push((id.to_owned(), after.unit_name().to_owned()));
                }
                for row in made.rows() {
                    let id = row.norm().id().as_str();
                    let key = (id.to_owned(), row.unit_name().to_owned());
                    if !touched.contains(&key) {
                        let before = report.row(id, row.unit_name()).unwrap();
                        prop_assert_eq!(before.observed(), row.observed(), "{:?}", key);
                    }
                }
            }
        }
    }

    /// A report beside itself has no difference, and one beside another has the other's beside it reversed.
    #[test]
    fn a_comparison_turns_round(rows in rows(), minimum in 1_u32..25) {
        let norms = of_many(minimum);
        let table = of_rows(&rows, Silence::Unknown, false);
        let (one, other) = (check(&norms, &table, about(2024)).unwrap(), check(&norms, &table, about(2023)).unwrap());
        prop_assert_eq!(VolumeComparison::between(&one, &one).changed().count(), 0);
        let (there, back) = (VolumeComparison::between(&one, &other), VolumeComparison::between(&other, &one));
        for (there, back) in there.norms().iter().zip(back.norms()) {
            for (there, back) in there.units().zip(back.units()) {
                let [before, after] = back.verdicts();
                prop_assert_eq!(there.verdicts(), [after, before]);
                prop_assert_eq!(there.shift() == VerdictShift::NowMet, back.shift() == VerdictShift::NoLongerMet);
            }
        }
    }
}

/// A norm that begins between the two days is told of, though no verdict moves: on the day before, on it and after.
#[test]
fn a_norm_that_begins_between_is_told_in_the_headline() {
    let begins = norms([Norm::builder("lung", UnitKind::Location, Basket::of("lung").unwrap())
        .title("Longresecties", "Lung resections")
        .level(day("2025-01-01"), NormLevel::new(Demand::minimum(50).unwrap(), NormStatus::Adopted))
        .source(reference())
        .build()
        .unwrap()]);
    let table = table("A1,A,lung,2024,60\n");
    let headline = |before: &str, after: &str| {
        let [before, after] =
            [before, after].map(|on| check(&begins, &table, about(2024).on_day(day(on))).unwrap());
        let compared = VolumeComparison::between(&before, &after);
        let told = compared.norms()[0].explanation();
        told.message().in_language(Language::English).to_string()
    };
    let stays = "Lung resections: verdicts and consequences stay (units: 1).";
    assert_eq!(headline("2024-12-30", "2024-12-31"), stays);
    assert_eq!(headline("2025-01-01", "2025-01-02"), stays);
    for after in ["2025-01-01", "2025-01-02"] {
        let told =
            "Lung resections: first not yet begun, then in force; verdicts and consequences stay (units: 1).";
        assert_eq!(headline("2024-12-31", after), told);
    }
}
