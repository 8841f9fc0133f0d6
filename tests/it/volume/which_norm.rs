//! Which norm is held against which counts: the day asked about, the level that applies, and what has no force on that day.
//!
//! Expected values follow the page on formats and the final agreement, part D, a, b and g (pp. 57-58).

use passende_zorg::Language::{Dutch, English};
use passende_zorg::Verdict;
use passende_zorg::contracting::norms::{Contract, ContractCheck, ContractNotice, check_contracts};
use passende_zorg::explanation::{Assessment as _, LineKind};
use passende_zorg::language::Describe as _;
use passende_zorg::party::{Intervention, Location, Unit, UnitKind};
use passende_zorg::quantity::CountRange;
use passende_zorg::time::Period;
use passende_zorg::volume::agreement::{ExceptionNotice, Exceptions, IncidentalException, Tranche};
use passende_zorg::volume::norm::{
    Basket, Binding, Consequence, Demand, Norm, NormBuilder, NormId, NormLevel, NormStatus, Norms, Setter,
    Stage, Window,
};
use passende_zorg::volume::{Asked, CountNotice, CountTable, check};

use crate::support::{day, minimum_norm, reference, year};

fn table(rows: &str) -> CountTable {
    CountTable::from_csv(format!("location,intervention,year,count\n{rows}").as_bytes()).unwrap()
}

fn builder() -> NormBuilder {
    Norm::builder("n", UnitKind::Location, Basket::of("lung").unwrap())
        .title("Longresecties", "Lung resections")
        .source(reference())
}

fn adopted(minimum: u32) -> NormLevel {
    NormLevel::new(Demand::minimum(minimum).unwrap(), NormStatus::Adopted)
}

fn one(builder: NormBuilder) -> Norms {
    Norms::try_new([builder.build().unwrap()]).unwrap()
}

/// What one location with a count comes to in a year on a day, with what is told.
fn held(
    norms: &Norms,
    count: u32,
    of: i32,
    on: Option<&str>,
) -> (Verdict, Stage, Binding, Option<Consequence>, Vec<&'static str>) {
    let table = table(&format!("A,lung,{of},{count}\n"));
    let asked = Asked::about(year(of));
    let asked = on.map_or(asked, |on| asked.on_day(day(on)));
    let report = check(norms, &table, asked).unwrap();
    let row = report.rows().next().unwrap();
    let codes = report.notices().iter().map(passende_zorg::language::Describe::code).collect();
    (row.verdict(), row.standing().stage(), row.standing().binding(), row.consequence(), codes)
}

#[test]
fn the_day_is_the_last_of_the_year_unless_said_otherwise() {
    assert_eq!(Asked::about(year(2025)).on(), day("2025-12-31"));
    let norms = one(builder()
        .level(day("2018-01-01"), adopted(20))
        .level(day("2026-01-01"), adopted(60).with_enforcement_from(day("2026-01-01"))));
    assert_eq!(held(&norms, 45, 2025, None), (Verdict::Met, Stage::InForce, Binding::Binding, None, vec![]));
    // The next day 60 is the norm, and was not asked of 2025: no consequence, and that is told.
    assert_eq!(
        held(&norms, 45, 2025, Some("2026-01-01")),
        (Verdict::NotMet, Stage::Enforced, Binding::Binding, None, vec!["counts.level-began-after"])
    );
    assert_eq!(
        held(&norms, 45, 2026, None),
        (Verdict::NotMet, Stage::Enforced, Binding::Binding, Some(Consequence::Supervised), vec![])
    );
}

#[test]
fn what_was_asked_of_the_year_keeps_its_consequence() {
    let norms = one(builder()
        .level(day("2018-01-01"), adopted(20))
        .level(day("2026-01-01"), adopted(60).with_enforcement_from(day("2026-01-01"))));
    // 19 of 2025 also falls short of the 20 that was asked of it.
    let table = table("A,lung,2025,19\n");
    let report = check(&norms, &table, Asked::about(year(2025)).on_day(day("2026-06-01"))).unwrap();
    let row = report.rows().next().unwrap();
    let effect = row.effect().unwrap();
    assert_eq!(
        (effect.consequence(), effect.demand().low(), effect.since()),
        (Consequence::Supervised, 20, day("2018-01-01"))
    );
    assert_eq!(effect.rule().map(|rule| rule.id().as_str()), Some("IZA22-D-EXISTING"));
    let note = row.explanation().notes()[0].in_language(English).to_string();
    assert!(
        note.contains(
            "Consequence by the norm of 20 since 1 January 2018: insurers and supervisors act on it."
        ),
        "{note}"
    );
    let note = row.explanation().notes()[0].in_language(Dutch).to_string();
    assert!(note.contains("Gevolg van de norm van 20 sinds 1 januari 2018: verzekeraars"), "{note}");
}

/// Between bounds a count may fall short of the level that is acted on, or not: that it may is said.
#[test]
fn what_follows_of_a_count_between_bounds_may_not_be_known() {
    let norms = one(builder()
        .level(day("2023-01-01"), adopted(40).with_enforcement_from(day("2023-01-01")))
        .level(day("2024-01-01"), adopted(60).with_enforcement_from(day("2026-01-01"))));
    let told = |count: &str, on: &str| {
        let table = table(&format!("A,lung,2024,{count}\n"));
        let report = check(&norms, &table, Asked::about(year(2024)).on_day(day(on))).unwrap();
        let row = report.rows().next().unwrap();
        let effect = row.effect().unwrap();
        let note = row.explanation().notes()[0].in_language(English).to_string();
        let may_be = effect.may_be().map(|(other, demand)| (other, demand.low()));
        assert_eq!(
            may_be.is_some(),
            note.contains("Whether the earlier norm of 40 was met is not known"),
            "{note}"
        );
        (effect.consequence(), may_be)
    };
    let supervised = Some((Consequence::Supervised, 40));
    assert_eq!(told("38..39", "2025-12-31"), (Consequence::Supervised, None));
    assert_eq!(told("39..40", "2025-12-31"), (Consequence::NotKnown, supervised));
    assert_eq!(told("40..41", "2025-12-31"), (Consequence::NoneYet, None));
    assert_eq!(told("39..59", "2025-12-31"), (Consequence::NotKnown, supervised));
    // From the day on which sixty is acted on there is nothing left to know.
    assert_eq!(told("39..59", "2026-01-01"), (Consequence::Supervised, None));
}

#[test]
fn the_last_level_that_is_acted_on_decides_and_not_one_before_it() {
    // 100 was lowered to 20, and 60 is not enforced yet: who does 50 falls short of 60 and of nothing that is acted on.
    let norms = one(builder()
        .level(day("2016-01-01"), adopted(100))
        .level(day("2020-01-01"), adopted(20))
        .level(day("2023-01-01"), adopted(60).with_enforcement_from(day("2026-01-01"))));
    let consequence = |count, on| held(&norms, count, 2024, Some(on)).3;
    assert_eq!(consequence(50, "2024-12-31"), Some(Consequence::NoneYet));
    assert_eq!(consequence(19, "2024-12-31"), Some(Consequence::Supervised));
    assert_eq!(consequence(50, "2026-01-01"), Some(Consequence::Supervised));
    assert_eq!(consequence(60, "2026-01-01"), None);
}

#[test]
fn what_has_not_begun_or_has_ended_has_no_force() {
    let norms = one(builder().level(day("2027-01-01"), adopted(20).with_enforcement_from(day("2027-01-01"))));
    for (on, stage, binding) in [
        ("2026-12-31", Stage::Announced, Binding::WithoutForce),
        ("2027-01-01", Stage::Enforced, Binding::Binding),
        ("2027-01-02", Stage::Enforced, Binding::Binding),
    ] {
        let (verdict, found, force, consequence, _) = held(&norms, 5, 2026, Some(on));
        assert_eq!((verdict, found, force, consequence), (Verdict::NotMet, stage, binding, None), "{on}");
    }
    let norms = one(builder()
        .level(day("2018-01-01"), adopted(20).with_enforcement_from(day("2018-01-01")))
        .until(day("2025-01-01")));
    for (on, stage, binding, consequence) in [
        ("2024-12-31", Stage::Enforced, Binding::Binding, Some(Consequence::Supervised)),
        ("2025-01-01", Stage::Expired, Binding::WithoutForce, None),
        ("2025-01-02", Stage::Expired, Binding::WithoutForce, None),
    ] {
        let (verdict, found, force, follows, _) = held(&norms, 5, 2024, Some(on));
        assert_eq!((verdict, found, force, follows), (Verdict::NotMet, stage, binding, consequence), "{on}");
    }
    assert_eq!(serde_json::to_value(Binding::WithoutForce).unwrap(), "none");
    assert!(
        Stage::ALL
            .iter()
            .all(|stage| stage.has_force() != matches!(stage, Stage::Announced | Stage::Expired))
    );
}

#[test]
fn a_look_ahead_and_a_look_back_say_that_they_are_one() {
    let norms = one(builder().level(day("2025-01-01"), adopted(20)).until(day("2027-01-01")));
    let table = table("A,lung,2025,5\n");
    let row_on = |on: &str| {
        let report = check(&norms, &table, Asked::about(year(2025)).on_day(day(on))).unwrap();
        let row = report.rows().next().unwrap();
        let explanation = row.explanation();
        (
            explanation.kind(),
            explanation.heading(English).to_string(),
            row.reason().in_language(English).to_string(),
            row.reason().in_language(Dutch).to_string(),
        )
    };
    let (kind, heading, english, dutch) = row_on("2024-12-31");
    assert_eq!((kind, heading.as_str()), (LineKind::LookAhead, "look ahead: not met"));
    assert_eq!(
        english,
        "Lung resections, location A, 2025: 5 counted, 20 required; 15 short. Look ahead: the norm begins on 1 January 2025."
    );
    assert!(dutch.ends_with(" Vooruitblik: de norm gaat in op 1 januari 2025."), "{dutch}");
    let (kind, heading, english, dutch) = row_on("2027-01-01");
    assert_eq!((kind, heading.as_str()), (LineKind::LookBack, "look back: not met"));
    assert!(english.ends_with(" Look back: the norm ended on 1 January 2027."), "{english}");
    assert!(dutch.ends_with(" Terugblik: de norm is vervallen op 1 januari 2027."), "{dutch}");
    let (kind, heading, english, _) = row_on("2026-12-31");
    assert_eq!((kind, heading.as_str()), (LineKind::Criterion, "not met"));
    assert!(english.ends_with("15 short."), "{english}");
}

#[test]
fn only_an_adopted_minimum_is_ever_enforced() {
    let early = day("2018-01-01");
    for (demand, status, before, after) in [
        (Demand::minimum(20), NormStatus::Adopted, Stage::InForce, Stage::Enforced),
        (Demand::minimum(20), NormStatus::Proposed, Stage::Proposed, Stage::Proposed),
        (Demand::guideline(20, 40), NormStatus::Adopted, Stage::InForce, Stage::InForce),
        (Demand::guideline(20, 40), NormStatus::Proposed, Stage::Proposed, Stage::Proposed),
    ] {
        let demand = demand.unwrap();
        let level = NormLevel::new(demand, status).with_enforcement_from(day("2020-01-01"));
        let norm = builder().level(early, level).build().unwrap();
        let stage = |on| norm.standing(day(on)).stage();
        assert_eq!(
            [stage("2019-12-31"), stage("2020-01-01"), stage("2030-01-01")],
            [before, after, after],
            "{demand:?} {status:?}"
        );
    }
}

#[test]
fn a_level_that_began_within_the_counted_years_is_told_with_the_one_before() {
    let raised = |window: Window, from: &str| {
        one(builder().window(window).level(day("2018-01-01"), adopted(20)).level(day(from), adopted(50)))
    };
    let codes = |norms: &Norms| held(norms, 60, 2024, None).4;
    let three = Window::mean_of(3).unwrap();
    let within = vec!["counts.level-began-within"];
    let [year_after, absent] = ["counts.level-began-after", "counts.years-absent"];
    assert_eq!(codes(&raised(Window::CalendarYear, "2024-01-01")), [""; 0]);
    assert_eq!(codes(&raised(Window::CalendarYear, "2024-01-02")), within);
    assert_eq!(codes(&raised(Window::CalendarYear, "2024-12-31")), within);
    assert_eq!(codes(&raised(Window::CalendarYear, "2025-01-01")), [""; 0]); // not begun on the day asked about
    assert_eq!(codes(&raised(three, "2022-01-01")), [absent]);
    assert_eq!(codes(&raised(three, "2022-01-02")), ["counts.level-began-within", absent]);
    assert_eq!(codes(&raised(three, "2024-01-01")), ["counts.level-began-within", absent]);
    let later = held(&raised(Window::CalendarYear, "2025-01-01"), 60, 2024, Some("2025-01-01"));
    assert_eq!(later.4, [year_after]);
    // The very first level has none before it.
    let norms = one(builder().level(day("2024-07-01"), adopted(50)));
    let table = table("A,lung,2024,60\n");
    let told = |norms: &Norms| {
        check(norms, &table, Asked::about(year(2024))).unwrap().notices()[0].in_language(English).to_string()
    };
    assert_eq!(
        told(&norms),
        "These norms began on 1 July 2024, within the counted years; a part of the counts is from before that day: Lung resections (50, before that no norm)."
    );
    assert!(
        told(&raised(Window::CalendarYear, "2024-07-01")).ends_with("Lung resections (50, before that 20).")
    );
    let report = check(&norms, &table, Asked::about(year(2024))).unwrap();
    let notices = report.notices();
    let [CountNotice::LevelBeganWithin { from, norms }] = notices.as_slice() else {
        panic!("a level that began within the year");
    };
    assert_eq!((*from, norms[0].norm().id().as_str()), (day("2024-07-01"), "n"));
    assert_eq!((norms[0].asks().low(), norms[0].asked_before()), (50, None));
}

#[test]
fn a_year_that_is_not_over_is_told() {
    let norms = one(builder().level(day("2018-01-01"), adopted(20)));
    assert_eq!(held(&norms, 60, 2024, Some("2024-12-30")).4, ["counts.year-not-over"]);
    assert_eq!(held(&norms, 60, 2024, Some("2024-12-31")).4, [""; 0]);
    assert_eq!(held(&norms, 60, 2024, Some("2025-01-01")).4, [""; 0]);
}

#[test]
fn the_round_table_binds_what_it_has_set_since_the_agreement() {
    let rule = |level: NormLevel, from: &str, on: &str| {
        let norm = builder().level(day(from), level).build().unwrap();
        norm.standing(day(on)).binding_rule().map(|rule| rule.id().as_str())
    };
    let set = |level: NormLevel| level.with_setter(Setter::RoundTable);
    let (existing, binding) = (Some("IZA22-D-EXISTING"), Some("IZA22-D-BINDING"));
    assert_eq!(rule(set(adopted(60)), "2025-03-11", "2025-03-11"), binding);
    assert_eq!(rule(set(adopted(60)), "2022-09-16", "2025-03-11"), binding);
    assert_eq!(rule(set(adopted(60)), "2022-09-15", "2025-03-11"), existing);
    assert_eq!(rule(set(adopted(60)), "2025-03-11", "2025-03-10"), None); // not begun
    assert_eq!(rule(adopted(60), "2025-03-11", "2025-03-11"), None);
    assert_eq!(
        rule(adopted(60).with_setter(Setter::ScientificAssociation), "2025-03-11", "2025-03-11"),
        None
    );
    let proposed = NormLevel::new(Demand::minimum(60).unwrap(), NormStatus::Proposed);
    assert_eq!(rule(set(proposed), "2025-03-11", "2025-03-11"), None);
    let guideline = NormLevel::new(Demand::guideline(50, 100).unwrap(), NormStatus::Adopted);
    assert_eq!(rule(set(guideline), "2025-03-11", "2025-03-11"), None);
    let json = r#"{"norms": [{"id": "n", "title": {"nl": "n", "en": "n"}, "basket": [{"intervention": "lung"}], "per": "location",
        "window": {"kind": "calendar-year"}, "source": {"title": "t", "section": "s", "consulted": "2025-03-13"},
        "levels": [{"from": "2025-03-11", "minimum": 60, "status": "adopted", "set-by": "round-table"}]}]}"#;
    let norms = Norms::from_json(json.as_bytes()).unwrap();
    let level = *norms.get("n").unwrap().levels().first().value();
    assert_eq!(level.setter(), Some(Setter::RoundTable));
    let back: Norm = serde_json::from_value(serde_json::to_value(norms.get("n").unwrap()).unwrap()).unwrap();
    assert_eq!(Some(&back), norms.get("n"));
    let wrong = json.replace("round-table", "parliament");
    assert_eq!(Norms::from_json(wrong.as_bytes()).unwrap_err().path(), "norms[0].levels[0].set-by");
    // The part of an explanation that rests on the clause has the verdict of the row.
    let table = table("A,lung,2025,59\nB,lung,2025,60\nC,lung,2025,0\n");
    let report = check(&norms, &table, Asked::about(year(2025))).unwrap();
    let parts = |unit: &str| report.row("n", unit).unwrap().explanation().parts().to_vec();
    let of = |unit: &str| parts(unit).first().map(|part| (part.verdict().unwrap(), part.message().code()));
    assert_eq!(of("A"), Some((Verdict::NotMet, "volume.round-table-norm")));
    assert_eq!(of("B"), Some((Verdict::Met, "volume.round-table-norm")));
    assert_eq!(of("C"), None);
}

#[test]
fn a_contract_of_the_counted_year_is_held_against_that_year() {
    let location = |name: &str| Unit::from(Location::try_new(name).unwrap());
    let contract = |from: &str, until: Option<&str>| {
        let period = Period::try_new(day(from), until.map(day)).unwrap();
        Contract::new(location("A"), Intervention::try_new("lung").unwrap()).with_period(period)
    };
    // 20, and 60 from 2025; 45 counted in 2024.
    let norms = one(builder().level(day("2018-01-01"), adopted(20)).level(day("2025-01-01"), adopted(60)));
    let signals = |count: u32, contract: &Contract, on: Option<&str>| {
        let table = table(&format!("A,lung,2024,{count}\n"));
        let asked = Asked::about(year(2024));
        let asked = on.map_or(asked, |on| asked.on_day(day(on)));
        let report = check(&norms, &table, asked).unwrap();
        let contracts = [contract.clone()];
        let result = check_contracts(&report, &contracts);
        let codes: Vec<&str> = result.notices().iter().map(ContractNotice::code).collect();
        (result.signals().count(), codes)
    };
    let of_2024 = contract("2024-01-01", Some("2025-01-01"));
    assert_eq!(signals(5, &of_2024, None), (1, vec![]));
    // Afterwards it is still the contract of that year, and is not held against what was asked later.
    for on in ["2025-01-01", "2026-06-01"] {
        assert_eq!(signals(19, &of_2024, Some(on)), (1, vec![]), "{on}");
        assert_eq!(signals(45, &of_2024, Some(on)), (0, vec![]), "{on}");
        assert_eq!(signals(45, &contract("2024-01-01", None), Some(on)), (0, vec![]), "{on}");
        assert_eq!(signals(45, &contract("2025-01-01", None), Some(on)), (0, vec![]), "{on}");
        assert_eq!(signals(19, &contract("2025-01-01", None), Some(on)), (1, vec![]), "{on}");
    }
    // A day of the year is enough; the day before the year is not.
    assert_eq!(signals(5, &contract("2024-12-31", Some("2025-02-02")), None), (1, vec![]));
    assert_eq!(signals(5, &contract("2023-01-01", Some("2024-01-02")), None), (1, vec![]));
    assert_eq!(signals(5, &contract("2023-01-01", Some("2024-01-01")), None), (0, vec!["contract.ended"]));
    assert_eq!(signals(5, &contract("2025-01-01", None), None), (0, vec!["contract.not-begun"]));
    let ended = contract("2025-01-01", Some("2025-07-01"));
    assert_eq!(signals(5, &ended, Some("2025-06-30")), (1, vec![]));
    assert_eq!(signals(5, &ended, Some("2025-07-01")), (0, vec!["contract.ended"]));
    // Through 31 December, written as its end: it is of the year all the same, and what the end means is told.
    let last_day = contract("2024-01-01", Some("2024-12-31"));
    assert_eq!(signals(5, &last_day, None), (1, vec!["contract.ends-on-a-last-day"]));
}

#[test]
fn a_contract_that_ended_before_the_norm_began_is_not_held_against_it() {
    let norms = one(builder().level(day("2024-07-01"), adopted(20)));
    let table = table("A,lung,2024,5\n");
    let until = |until: &str| {
        let period = Period::try_new(day("2024-01-01"), Some(day(until))).unwrap();
        let unit = Unit::from(Location::try_new("A").unwrap());
        Contract::new(unit, Intervention::try_new("lung").unwrap()).with_period(period)
    };
    let contracts = [until("2024-07-01"), until("2024-07-02")];
    let report = check(&norms, &table, Asked::about(year(2024))).unwrap();
    let result = check_contracts(&report, &contracts);
    let verdicts: Vec<Verdict> = result.checks().iter().map(ContractCheck::verdict).collect();
    assert_eq!(verdicts, [Verdict::NotApplicable, Verdict::NotMet]);
}

#[test]
fn a_place_in_the_contract_is_asked_of_norms_of_the_round_table_while_the_contract_holds() {
    use Verdict::{Met, NotApplicable, NotMet};
    let table = table("A,lung,2025,70\n");
    let unit = || Unit::from(Location::try_new("A").unwrap());
    let lung = || Intervention::try_new("lung").unwrap();
    let with = |until: &str| {
        let period = Period::try_new(day("2025-01-01"), Some(day(until))).unwrap();
        Contract::new(unit(), lung()).with_period(period).with_norms([NormId::try_new("n").unwrap()])
    };
    let contracts = [with("2026-01-02"), with("2026-01-01"), Contract::new(unit(), lung()).with_norms([])];
    let verdicts = |level: NormLevel| {
        let norms = one(builder().level(day("2025-03-11"), level));
        let report = check(&norms, &table, Asked::about(year(2025)).on_day(day("2026-01-01"))).unwrap();
        let result = check_contracts(&report, &contracts);
        result.checks().iter().map(|check| check.includes_norm(Tranche::First)).collect::<Vec<_>>()
    };
    assert_eq!(verdicts(adopted(60).with_setter(Setter::RoundTable)), [Met, NotApplicable, NotMet]);
    assert_eq!(verdicts(adopted(60)), [Met, NotApplicable, NotMet]);
    assert_eq!(verdicts(adopted(60).with_setter(Setter::ScientificAssociation)), [NotApplicable; 3]);
    let norms = one(builder().level(day("2025-03-11"), adopted(60).with_setter(Setter::RoundTable)));
    let report = check(&norms, &table, Asked::about(year(2025)).on_day(day("2026-01-01"))).unwrap();
    let result = check_contracts(&report, &contracts);
    let told = result.checks()[2].inclusion(Tranche::First);
    assert_eq!(
        told.message().in_language(English).to_string(),
        "The contract with location A for lung does not include the norm Lung resections."
    );
    assert_eq!((told.verdict(), told.message().code()), (Some(NotMet), "volume.norm-in-contract"));
}

#[test]
fn an_incidental_exception_counts_in_every_year_of_the_window() {
    let norm = builder().window(Window::mean_of(3).unwrap()).level(day("2018-01-01"), adopted(60));
    let norms = one(norm);
    let table = table("Ziekenhuis Één,lung,2024,5\n");
    let exception = |on: &str, by: &str| {
        let unit = Unit::from(Location::try_new("Ziekenhuis Één").unwrap());
        IncidentalException::try_new(NormId::try_new("n").unwrap(), unit, day(on), "case", by, "reason")
            .unwrap()
    };
    let exceptions: Exceptions = [
        exception("2021-12-31", "board"),
        exception("2022-01-01", "board"),
        exception("2023-06-01", "ziekenhuis een"),
        exception("2024-12-31", "board"),
        exception("2025-01-01", "board"),
    ]
    .into_iter()
    .collect();
    let of = |on: &str| {
        let report = check(&norms, &table, Asked::about(year(2024)).on_day(day(on))).unwrap();
        let row = report.rows().next().unwrap();
        (exceptions.of(&row).count(), exceptions.notices(&row))
    };
    let (recorded, own) =
        (|number| ExceptionNotice::Recorded { number }, ExceptionNotice::DecidedByTheUnit { number: 1 });
    assert_eq!(of("2024-12-31"), (3, vec![recorded(3), own]));
    assert_eq!(of("2025-06-01"), (3, vec![recorded(3), own]));
    let later = ExceptionNotice::Later { number: 1, on: day("2024-12-30") };
    assert_eq!(of("2024-12-30"), (2, vec![recorded(2), own, later]));
    assert_eq!(own.in_language(English).to_string(), "Exceptions on which the unit itself decided: 1.");
}

#[test]
fn an_empty_cell_of_a_unit_blocks_only_norms_that_count_that_row() {
    let text = b"location,institution,intervention,year,count\nA1,A,lung,2024,60\nB1,,heart,2024,5\nB1,,heart,2023,5\n";
    let table = CountTable::from_csv(text).unwrap();
    let per_institution = |intervention: &str| {
        crate::support::norm_per(UnitKind::Institution, intervention, Demand::minimum(5).unwrap())
    };
    let norms = Norms::try_new([per_institution("lung"), minimum_norm("heart", 5)]).unwrap();
    let report = check(&norms, &table, Asked::about(year(2024))).unwrap();
    assert_eq!(report.row("lung", "A").unwrap().verdict(), Verdict::Met);
    assert_eq!(report.row("heart", "B1").unwrap().verdict(), Verdict::Met);
    let norms = Norms::try_new([per_institution("heart")]).unwrap();
    let error = check(&norms, &table, Asked::about(year(2024))).unwrap_err();
    assert_eq!((error.code(), error.at().unwrap().to_string()), ("check.no-unit", "line 3".to_owned()));
    assert_eq!(
        error.to_string(),
        "norm `heart`: expected every row that it counts to name its institution, found line 3 without"
    );
    assert_eq!(CountRange::exactly(60), report.row("lung", "A").unwrap().observed());
}
