use passende_zorg::Language;
use passende_zorg::Verdict;
use passende_zorg::contracting::norms::{Contract, ContractNotice, check_contracts};
use passende_zorg::language::Describe as _;
use passende_zorg::party::{Institution, Intervention, Location, Unit};
use passende_zorg::time::Period;
use passende_zorg::volume::norm::{Demand, Norm, NormLevel, NormStatus, Norms};
use passende_zorg::volume::{Asked, CountTable, check};

use crate::support::{day, minimum_norm, norm_per, year};

fn contract(unit: &str, intervention: &str) -> Contract {
    let unit = Unit::from(Location::try_new(unit).unwrap());
    Contract::new(unit, Intervention::try_new(intervention).unwrap())
}

fn table() -> CountTable {
    let text = "location,intervention,year,count\nA,lung,2024,60\nB,lung,2024,59\nC,lung,2024,50..70\nD,lung,2024,0\n";
    CountTable::from_csv(text.as_bytes()).unwrap()
}

/// Advice of 2020, B 7.5.4: hospitals that do fewer than the volume norm and are contracted all the same.
#[test]
fn the_signal_is_a_contract_below_a_norm_that_binds() {
    let (table, norms) = (table(), Norms::try_new([minimum_norm("lung", 60)]).unwrap());
    let contracts = ["A", "B", "C", "D"].map(|unit| contract(unit, "lung"));
    let report = check(&norms, &table, Asked::about(year(2024))).unwrap();
    let result = check_contracts(&report, &contracts);
    let verdicts: Vec<Verdict> =
        result.checks().iter().map(passende_zorg::contracting::norms::ContractCheck::verdict).collect();
    assert_eq!(verdicts, [Verdict::Met, Verdict::NotMet, Verdict::Undetermined, Verdict::NotMet]);
    let signals: Vec<_> = result.signals().collect();
    assert_eq!(signals.len(), 2);
    assert_eq!((signals[0].contract().unit().name(), signals[0].check().unit_name()), ("B", "B"));
    let explanation = signals[0].explanation();
    assert_eq!(explanation.message().code(), "volume.contracted-below-norm");
    assert_eq!(
        explanation.message().in_language(Language::English).to_string(),
        "Contracted for lung: location B is below the norm Norm in 2024 (1 short)."
    );
    assert_eq!(
        explanation.message().in_language(Language::Dutch).to_string(),
        "Gecontracteerd voor lung: locatie B blijft in 2024 onder de norm Norm (1 te weinig)."
    );
    assert_eq!((explanation.parts().len(), explanation.verdict().unwrap()), (1, Verdict::NotMet));
    assert!(result.notices().is_empty());
    // Who did none at all does fewer than the norm.
    let none = signals[1].explanation();
    assert_eq!(
        none.message().in_language(Language::English).to_string(),
        "Contracted for lung: location D did none in 2024 (norm Norm)."
    );
    assert_eq!(
        none.message().in_language(Language::Dutch).to_string(),
        "Gecontracteerd voor lung: locatie D heeft er in 2024 geen uitgevoerd (norm Norm)."
    );
    let codes: Vec<&str> = result.checks().iter().map(|check| check.explanation().message().code()).collect();
    assert_eq!(
        codes,
        [
            "volume.contracted-and-meets",
            "volume.contracted-below-norm",
            "volume.contracted-undetermined",
            "volume.contracted-none-done"
        ]
    );
}

#[test]
fn what_does_not_bind_on_the_day_is_no_signal() {
    let table = table();
    let contracts = [contract("B", "lung")];
    let signals = |norm: Norm, on: &str| {
        let norms = Norms::try_new([norm]).unwrap();
        let report = check(&norms, &table, Asked::about(year(2024)).on_day(day(on))).unwrap();
        check_contracts(&report, &contracts).signals().count()
    };
    let location = passende_zorg::party::UnitKind::Location;
    let proposed = |demand| {
        let basket = passende_zorg::volume::norm::Basket::of("lung").unwrap();
        let builder =
            Norm::builder("lung", location, basket).title("x", "x").source(crate::support::reference());
        builder.level(day("2020-01-01"), NormLevel::new(demand, NormStatus::Proposed)).build().unwrap()
    };
    let begins = |on: &str| {
        let basket = passende_zorg::volume::norm::Basket::of("lung").unwrap();
        let level = NormLevel::new(Demand::minimum(60).unwrap(), NormStatus::Adopted);
        let builder =
            Norm::builder("lung", location, basket).title("x", "x").source(crate::support::reference());
        builder.level(day(on), level).build().unwrap()
    };
    assert_eq!(signals(begins("2024-12-31"), "2024-12-31"), 1);
    assert_eq!(signals(begins("2025-01-01"), "2024-12-31"), 0); // announced
    assert_eq!(signals(begins("2025-01-01"), "2025-01-01"), 0); // not yet in the year that is counted
    assert_eq!(signals(proposed(Demand::minimum(60).unwrap()), "2025-01-01"), 0);
    assert_eq!(signals(norm_per(location, "lung", Demand::guideline(60, 100).unwrap()), "2025-01-01"), 0);
    let basket = passende_zorg::volume::norm::Basket::of("lung").unwrap();
    let ended = || {
        let level = NormLevel::new(Demand::minimum(60).unwrap(), NormStatus::Adopted)
            .with_enforcement_from(day("2021-01-01"));
        let builder = Norm::builder("lung", location, basket.clone())
            .title("x", "x")
            .source(crate::support::reference());
        builder.level(day("2020-01-01"), level).until(day("2025-01-01")).build().unwrap()
    };
    assert_eq!((signals(ended(), "2024-12-31"), signals(ended(), "2025-01-01")), (1, 0));
}

#[test]
fn a_contract_counts_while_it_holds_and_for_what_it_is() {
    let (table, norms) = (table(), Norms::try_new([minimum_norm("lung", 60)]).unwrap());
    let period = Period::try_new(day("2025-01-01"), Some(day("2026-01-01"))).unwrap();
    let institution = Unit::from(Institution::try_new("B").unwrap());
    let contracts = [
        contract("B", "lung").with_period(period),
        contract("B", "heart"),
        contract("Z", "lung"),
        Contract::new(institution, Intervention::try_new("lung").unwrap()),
    ];
    for (on, signals, first) in [
        ("2024-12-31", 0, Some("contract.not-begun")),
        ("2025-01-01", 1, None),
        ("2025-12-31", 1, None),
        ("2026-01-01", 0, Some("contract.ended")),
    ] {
        let report = check(&norms, &table, Asked::about(year(2024)).on_day(day(on))).unwrap();
        let result = check_contracts(&report, &contracts);
        assert_eq!(result.signals().count(), signals, "{on}");
        let codes: Vec<&str> = result.notices().iter().map(ContractNotice::code).collect();
        let rest = ["contract.no-norm", "contract.no-counts", "contract.no-counts"];
        assert_eq!(codes, first.into_iter().chain(rest).collect::<Vec<_>>(), "{on}");
    }
}

/// Insurers contract institutions; a norm per location is held against each location of the institution that does the care.
#[test]
fn a_contract_with_an_institution_reaches_its_locations() {
    let text = "location,institution,intervention,year,count\nA1,A,lung,2024,60\nA2,A,lung,2024,59\nA3,A,heart,2024,5\nA4,A,lung,2024,0\nB1,B,lung,2024,5\n";
    let table = CountTable::from_csv(text.as_bytes()).unwrap();
    let institution = |name: &str| Unit::from(Institution::try_new(name).unwrap());
    let lung = || Intervention::try_new("lung").unwrap();
    let contracts = [Contract::new(institution("A"), lung()), Contract::new(institution("C"), lung())];
    let norms = Norms::try_new([minimum_norm("lung", 60)]).unwrap();
    let report = check(&norms, &table, Asked::about(year(2024))).unwrap();
    let result = check_contracts(&report, &contracts);
    let found: Vec<_> =
        result.checks().iter().map(|check| (check.check().unit_name().to_owned(), check.verdict())).collect();
    assert_eq!(found, [("A1".to_owned(), Verdict::Met), ("A2".to_owned(), Verdict::NotMet)]);
    let signal = result.signals().next().unwrap();
    assert_eq!(signal.contract().unit().name(), "A");
    assert_eq!(
        signal.explanation().message().in_language(Language::English).to_string(),
        "Contracted for lung: location A2 is below the norm Norm in 2024 (1 short)."
    );
    assert_eq!(result.notices().len(), 1);
    // And the other way round: a contract with a location under a norm per institution.
    let per = passende_zorg::party::UnitKind::Institution;
    let norms = Norms::try_new([norm_per(per, "lung", Demand::minimum(120).unwrap())]).unwrap();
    let report = check(&norms, &table, Asked::about(year(2024))).unwrap();
    let contracts = [contract("A2", "lung")];
    let result = check_contracts(&report, &contracts);
    let found: Vec<_> =
        result.checks().iter().map(|check| (check.check().unit_name().to_owned(), check.verdict())).collect();
    assert_eq!(found, [("A".to_owned(), Verdict::NotMet)]);
}

/// Final agreement, part D, g and k: a place in the contracts from 1 January 2026, and 1 January 2028.
#[test]
fn a_contract_gives_the_norm_a_place_from_its_day() {
    use passende_zorg::volume::agreement::Tranche;
    use passende_zorg::volume::norm::NormId;
    let table = table();
    let id = |name: &str| NormId::try_new(name).unwrap();
    let contracts = [
        contract("A", "lung"),
        contract("A", "lung").with_norms([id("lung"), id("heart")]),
        contract("A", "lung").with_norms([id("heart")]),
        contract("A", "lung").with_norms([]),
    ];
    let held = [Verdict::Undetermined, Verdict::Met, Verdict::NotMet, Verdict::NotMet];
    let not_asked = [Verdict::NotApplicable; 4];
    let verdicts = |norm: Norm, on: &str, tranche| {
        let norms = Norms::try_new([norm]).unwrap();
        let report = check(&norms, &table, Asked::about(year(2024)).on_day(day(on))).unwrap();
        let result = check_contracts(&report, &contracts);
        result.checks().iter().map(|check| check.includes_norm(tranche)).collect::<Vec<_>>()
    };
    for (tranche, on, expected) in [
        (Tranche::First, "2025-12-31", not_asked),
        (Tranche::First, "2026-01-01", held),
        (Tranche::First, "2026-01-02", held),
        (Tranche::Second, "2027-12-31", not_asked),
        (Tranche::Second, "2028-01-01", held),
        (Tranche::Third, "2030-01-01", not_asked),
    ] {
        assert_eq!(verdicts(minimum_norm("lung", 60), on, tranche), expected, "{tranche:?} {on}");
    }
    let location = passende_zorg::party::UnitKind::Location;
    let guideline = norm_per(location, "lung", Demand::guideline(50, 100).unwrap());
    assert_eq!(verdicts(guideline, "2026-01-01", Tranche::First), not_asked);
}

/// The same contract once more counts once, and is told; another period or another care is another contract.
#[test]
fn the_same_contract_once_more_counts_once() {
    let table = table();
    let norms = Norms::try_new([minimum_norm("lung", 60)]).unwrap();
    let report = check(&norms, &table, Asked::about(year(2024))).unwrap();
    let period =
        |from: &str| passende_zorg::time::Period::try_new(day(from), Some(day("2026-01-01"))).unwrap();
    let one = || contract("B", "lung").with_period(period("2024-01-01"));
    let other = contract("B", "lung").with_period(period("2023-01-01"));
    let found = |contracts: &[Contract]| {
        let held = check_contracts(&report, contracts);
        let twice = held.notices().iter().filter(|notice| notice.code() == "contract.twice").count();
        (held.signals().count(), twice)
    };
    assert_eq!(found(&[one()]), (1, 0));
    assert_eq!(found(&[one(), one()]), (1, 1));
    assert_eq!(found(&[one(), other.clone(), one(), one()]), (2, 2));
    assert_eq!(found(&[one(), other]), (2, 0));
}

/// Who is contracted from after the counted year and did none in it is not below the norm for that.
#[test]
fn who_began_after_the_counted_year_did_none_before_it() {
    let (table, norms) = (table(), Norms::try_new([minimum_norm("lung", 60)]).unwrap());
    let report = check(&norms, &table, Asked::about(year(2024)).on_day(day("2025-06-01"))).unwrap();
    for (from, unit, expected) in [
        ("2024-12-31", "D", Verdict::NotMet),
        ("2025-01-01", "D", Verdict::NotApplicable),
        // Who did some is below it, whenever the contract began.
        ("2025-01-01", "B", Verdict::NotMet),
    ] {
        let period = Period::try_new(day(from), None).unwrap();
        let contracts = [contract(unit, "lung").with_period(period)];
        let result = check_contracts(&report, &contracts);
        let [check] = result.checks() else { panic!() };
        assert_eq!(check.verdict(), expected, "{from} {unit}");
        let before = check.explanation().message().code() == "volume.contracted-none-before";
        assert_eq!(before, expected == Verdict::NotApplicable);
    }
}
