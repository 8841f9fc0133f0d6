//! Two checks against a composite norm side by side: which clauses come out otherwise.

use passende_zorg::explanation::VerdictShift;
use passende_zorg::language::{Describe, Language};
use passende_zorg::volume::comparison::{CompositeComparison, CompositeUnitComparison};

use super::*;

fn english(unit: &CompositeUnitComparison<'_>) -> Vec<String> {
    unit.reasons().iter().map(|reason| reason.in_language(Language::English).to_string()).collect()
}

/// The centre has enough; of its four cardiologists one fell below 150.
#[test]
fn the_clause_that_comes_out_otherwise_is_told() {
    let pci = norm("nl-pci");
    let row = |of: i32, who: &str, count: u32| format!("C,{who},pci,{of},{count}\n");
    let of_year =
        |of, last| ["a", "b", "c", "d"].map(|who| row(of, who, if who == "d" { last } else { 160 }));
    let rows: String = of_year(2023, 150).into_iter().chain(of_year(2024, 149)).collect();
    let table =
        CountTable::from_csv(format!("location,specialist,intervention,year,count\n{rows}").as_bytes())
            .unwrap();
    let held = Held::counts(&table);
    let (before, after) = (
        pci.check(&held, Asked::about(year(2023))).unwrap(),
        pci.check(&held, Asked::about(year(2024))).unwrap(),
    );
    let compared = CompositeComparison::between(&before, &after);
    let centre = compared.changed().next().unwrap();
    assert_eq!((centre.unit(), centre.shift()), ("C", VerdictShift::NoLongerMet));
    assert_eq!(centre.verdicts(), [Some(Met), Some(NotMet)]);
    let expected = [
        "first: pci, d, 2023: 150; at least 150 needed (met); then: pci, d, 2024: 149; at least 150 needed (not met)",
        "only then: What follows: insurers and supervisors act on it",
    ];
    assert_eq!(english(&centre), expected);
    let text = compared.explanation().parts()[0].message().in_language(Language::English).to_string();
    assert_eq!(text, "C: no longer met.");

    // The same beside itself, and with its sides changed.
    let same = CompositeComparison::between(&before, &before);
    assert_eq!((same.units().count(), same.changed().count()), (1, 0));
    assert!(same.units().all(|unit| unit.reasons().is_empty()));
    let back = CompositeComparison::between(&after, &before);
    assert_eq!(back.units().next().unwrap().shift(), VerdictShift::NowMet);
}

/// Of a unit that one of the two names its line there is told.
#[test]
fn a_unit_of_one_side_has_its_line() {
    let norm = norm("nl-cystectomy");
    let (one, other) = (counts("A,cystectomy,2024,25\n"), counts("B,cystectomy,2024,25\n"));
    let asked = Asked::about(year(2024));
    let (before, after) =
        (norm.check(&Held::counts(&one), asked).unwrap(), norm.check(&Held::counts(&other), asked).unwrap());
    let compared = CompositeComparison::between(&before, &after);
    let told: Vec<(&str, Vec<String>)> = compared.units().map(|it| (it.unit(), english(&it))).collect();
    assert!(told[0].0 == "A" && told[0].1[0].starts_with("only first: Cystectomy, A"), "{told:#?}");
    assert!(told[1].0 == "B" && told[1].1[0].starts_with("only then: Cystectomy, B"), "{told:#?}");
}

/// Where no clause comes out otherwise, the numbers that differ are told.
#[test]
fn numbers_that_decide_nothing_are_told_where_nothing_decides() {
    let norm = norm("nl-cystectomy");
    let table = counts("A,cystectomy,2023,25\nA,cystectomy,2024,24\nB,cystectomy,2024,30\n");
    let held = Held::counts(&table);
    let (before, after) = (
        norm.check(&held, Asked::about(year(2023))).unwrap(),
        norm.check(&held, Asked::about(year(2024))).unwrap(),
    );
    let compared = CompositeComparison::between(&before, &after);
    let a = compared.units().next().unwrap();
    assert_eq!((a.unit(), a.shift(), a.has_changed()), ("A", VerdictShift::Same, false));
    let told = "first: cystectomy, A, 2023: 25; at least 20 needed (met); then: cystectomy, A, 2024: 24; at least 20 needed (met)";
    assert_eq!(english(&a), [told]);
    let shifts: Vec<_> = compared.changed().map(|unit| (unit.unit(), unit.shift())).collect();
    assert_eq!(shifts, [("B", VerdictShift::DecidedMet)]);
    let value = serde_json::to_value(&compared).unwrap();
    assert_eq!(value["norm"]["before"], "nl-cystectomy");
    assert_eq!(value["units"][1]["before"], "undetermined");
    assert_eq!(value["units"][1]["shift"], "decided-met");
}

/// An exemption that is decided is a line that only then is there.
#[test]
fn what_only_one_side_says_is_told() {
    let norm = norm("nl-cystectomy");
    let table = counts("A,cystectomy,2024,5\n");
    let exempt = Exemption::new(statement("A"), norm.facts().id.clone(), statement("an island"), judged(Met));
    let facts = with!(UnitFacts::new(), @exemptions = vec![exempt]);
    let (bare, with) = (Held::counts(&table), Held::counts(&table).try_with_facts(&facts).unwrap());
    let asked = Asked::about(year(2024)).on_day(day("2025-06-01"));
    let (before, after) = (norm.check(&bare, asked).unwrap(), norm.check(&with, asked).unwrap());
    let compared = CompositeComparison::between(&before, &after);
    let a = compared.changed().next().unwrap();
    assert_eq!(a.shift(), VerdictShift::NotApplicableNow);
    let reasons = english(&a);
    assert!(reasons[0].contains("then: Cystectomy, A: exempt (an island"), "{reasons:#?}");
}

/// Lines of units go together by the unit, however many there are on each side.
#[test]
fn specialists_are_held_against_themselves() {
    let norm = norm("us-pancreas-surgeons");
    let rows = "A,s1,pancreas,2023,9\nA,s2,pancreas,2023,15\nA,s2,pancreas,2024,15\nA,s3,pancreas,2024,12\n";
    let text = format!("location,specialist,intervention,year,count\n{rows}");
    let table = CountTable::from_csv(text.as_bytes()).unwrap().with_silence(Silence::NoneDone);
    let held = Held::counts(&table);
    let (before, after) = (
        norm.check(&held, Asked::about(year(2023))).unwrap(),
        norm.check(&held, Asked::about(year(2024))).unwrap(),
    );
    let (before, after) = (before.row("A").unwrap().explanation(), after.row("A").unwrap().explanation());
    let changes = before.changes_to(&after);
    let told: Vec<String> = changes.iter().map(|it| it.in_language(Language::English).to_string()).collect();
    let of = |name: &str| told.iter().filter(|line| line.contains(&format!(" {name},"))).collect::<Vec<_>>();
    assert!(of("s1").iter().all(|line| line.starts_with("only first: ")), "{told:#?}");
    assert!(of("s3").iter().all(|line| line.starts_with("only then: ")), "{told:#?}");
    let both = |line: &&String| line.matches(" s2,").count() == 2;
    assert!(!of("s2").is_empty() && of("s2").iter().all(both), "{told:#?}");
}

/// Norms about two kinds of unit have no unit in common, and that is said.
#[test]
fn other_units_are_told() {
    let one = norm("nl-cystectomy");
    let mut facts = one.facts().clone();
    facts.per = UnitKind::Institution;
    let per_institution = CompositeNorm::try_new(facts).unwrap();
    let text = b"location,institution,intervention,year,count\nA,I,cystectomy,2024,25\n";
    let table = CountTable::from_csv(text).unwrap();
    let held = Held::counts(&table);
    let asked = Asked::about(year(2024));
    let (before, after) = (one.check(&held, asked).unwrap(), per_institution.check(&held, asked).unwrap());
    let compared = CompositeComparison::between(&before, &after);
    assert_eq!(compared.units().count(), 0);
    let text = compared.explanation().message().in_language(Language::English).to_string();
    assert!(
        text.ends_with("counted per location first, then per institution; these do not go side by side."),
        "{text}"
    );
}
