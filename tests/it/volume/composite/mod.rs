//! Norms as their texts make them: one of each shape, at its borders.

use passende_zorg::Language::{Dutch, English};
use passende_zorg::Verdict::{self, Met, NotApplicable, NotMet, Undetermined};
use passende_zorg::explanation::{Assessment, Explanation};
use passende_zorg::language::Describe as _;
use passende_zorg::party::UnitKind;
use passende_zorg::volume::composite::{
    CompositeNorm, CompositeNotice, Counts, Exemption, FirstCase, Held, NormSet, Rebuttal, StatedFact,
    StatedShare, UnitFacts,
};
use passende_zorg::volume::norm::{Consequence, NormId, Stage};
use passende_zorg::volume::tally::{PerformedProcedure, ProcedureTable};
use passende_zorg::volume::{Asked, CountTable, Place, Silence};

use crate::support::{day, judged, statement, with, year};

mod binding;
mod borders;
mod compared;
mod days;
mod known;
mod laws;
mod periods;
mod refused;

const FILES: [&str; 5] = [
    include_str!("../../../../examples/check_norms/norms/agreement.json"),
    include_str!("../../../../examples/check_norms/norms/belgium.json"),
    include_str!("../../../../examples/check_norms/norms/germany.json"),
    include_str!("../../../../examples/check_norms/norms/leapfrog.json"),
    include_str!("../../../../examples/check_norms/norms/netherlands.json"),
];

fn norms() -> Vec<CompositeNorm> {
    let read = |text: &&str| NormSet::from_json(text.as_bytes()).unwrap().composite().to_vec();
    FILES.iter().flat_map(read).collect()
}

fn norm(id: &str) -> CompositeNorm {
    norms().into_iter().find(|norm| norm.facts().id.as_str() == id).unwrap()
}

/// Counts with a location; and with a further column, where the first row names it.
fn counts(rows: &str) -> CountTable {
    CountTable::from_csv(format!("location,intervention,year,count\n{rows}").as_bytes()).unwrap()
}

fn id(norm: &CompositeNorm) -> NormId {
    norm.facts().id.clone()
}

fn verdict(norm: &CompositeNorm, held: &Held<'_>, asked: Asked, unit: &str) -> Verdict {
    let report = norm.check(held, asked).unwrap();
    let row = report.row(unit).unwrap();
    // What the tree says is what the row says, and ways are there where something can be done.
    assert_eq!(row.explanation().verdict(), Some(row.verdict()));
    let is_open = row.verdict().is_undetermined() || row.consequence() == Some(Consequence::NotKnown);
    assert_eq!(row.open_questions().is_empty(), !is_open, "{unit}");
    if matches!(row.verdict(), Met | NotApplicable) {
        assert_eq!(row.ways_to_pass(), []);
    }
    row.verdict()
}

fn of_year(norm: &str, rows: &str, number: i32) -> Verdict {
    verdict(&self::norm(norm), &Held::counts(&counts(rows)), Asked::about(year(number)), "A")
}

fn ways(norm: &CompositeNorm, held: &Held<'_>, asked: Asked, unit: &str) -> Vec<String> {
    let report = norm.check(held, asked).unwrap();
    let row = report.row(unit).unwrap();
    row.ways_to_pass().iter().map(|way| way.in_language(English).to_string()).collect()
}

fn lines(tree: &Explanation) -> Vec<String> {
    let mut told = vec![tree.message().in_language(English).to_string()];
    told.extend(tree.notes().iter().map(|note| note.in_language(English).to_string()));
    told.extend(tree.parts().iter().flat_map(lines));
    told
}

/// Every file is read, written and read again the same, and none is official.
#[test]
fn examples_come_back_as_they_were_written() {
    let norms = norms();
    assert_eq!(norms.len(), 19);
    for norm in &norms {
        let written = serde_json::to_string(norm).unwrap();
        assert_eq!(&serde_json::from_str::<CompositeNorm>(&written).unwrap(), norm, "{written}");
        let source = format!("{} {}", norm.facts().source.title(), norm.facts().source.section());
        assert!(source.contains("example"), "{source}");
    }
}

/// Shape 1: the same team elsewhere is another unit.
#[test]
fn a_team_is_one_at_one_location() {
    let rows =
        "location,team,intervention,year,count\nA,t,complex-surgery,2024,12\nB,t,complex-surgery,2024,20\n";
    let table = CountTable::from_csv(rows.as_bytes()).unwrap();
    let (norm, asked) = (norm("iza-fixed-team"), Asked::about(year(2024)));
    let held = Held::counts(&table);
    let of = |unit| verdict(&norm, &held, asked, unit);
    assert_eq!((of("t (A)"), of("t (B)")), (NotMet, Met));
    // A proposal has no consequence.
    let report = norm.check(&held, asked).unwrap();
    assert_eq!((report.stage(), report.row("t (A)").unwrap().consequence()), (Stage::Proposed, None));
    let mut procedures = ProcedureTable::new(&[UnitKind::Team]);
    for (at, times) in [("A", 12), ("B", 20)] {
        for number in 1..=times {
            let patient = format!("{at}{number}");
            let done = PerformedProcedure::new(day("2024-03-01"), Place::at(at).team("t"), "complex-surgery");
            procedures.push(done.with_patient(&patient)).unwrap();
        }
    }
    let held = Held::procedures(&procedures);
    assert_eq!(verdict(&norm, &held, asked, "t (A)"), NotMet);
    assert_eq!(verdict(&norm, &held, asked, "t (B)"), Met);
}

/// Shape 2, Belgium: twenty in one of three years by their number.
#[test]
fn one_of_several_years_is_enough() {
    let norm = norm("be-pancreas-entry");
    let of = |counted: [&str; 3]| {
        let rows: Vec<String> = counted
            .iter()
            .zip(2016..)
            .map(|(count, year)| format!("A,A,pancreas,{year},{count}\n"))
            .collect();
        let text = format!("location,institution,intervention,year,count\n{}", rows.concat());
        let table = CountTable::from_csv(text.as_bytes()).unwrap();
        verdict(&norm, &Held::counts(&table), Asked::about(year(2018)).on_day(day("2019-07-01")), "A")
    };
    assert_eq!(of(["19", "19", "19"]), NotMet);
    assert_eq!(of(["20", "1", "1"]), Met);
    assert_eq!(of(["19", "20", "19"]), Met);
    assert_eq!(of(["19", "19", "21"]), Met);
    assert_eq!(of(["19", "15..25", "19"]), Undetermined);
    assert_eq!(of(["20", "15..25", ""]), Met);
    assert_eq!(of(["0", "0", "0"]), NotApplicable);
    assert_eq!(of(["0", "0", "3"]), NotMet);
}

/// Shape 2 and 9, Leapfrog: twelve months or the mean of two years; and the surgeons as policy.
#[test]
fn twelve_months_or_the_mean_of_two_years_and_a_policy() {
    let norm = norm("us-pancreas");
    let policy = |holds| {
        let fact = StatedFact::new(statement("A"), statement("surgeon-volume-policy"), holds);
        with!(UnitFacts::new(), @facts = vec![fact])
    };
    let of = |before: u32, now: u32, holds: Option<bool>| {
        let table = counts(&format!("A,pancreas,2023,{before}\nA,pancreas,2024,{now}\n"));
        let facts = holds.map_or_else(UnitFacts::new, policy);
        let held = Held::counts(&table).try_with_facts(&facts).unwrap();
        verdict(&norm, &held, Asked::about(year(2024)), "A")
    };
    assert_eq!(of(1, 20, Some(true)), Met);
    assert_eq!(of(21, 19, Some(true)), Met);
    assert_eq!(of(20, 19, Some(true)), NotMet); // 39 of 40
    assert_eq!(of(1, 20, Some(false)), NotMet);
    assert_eq!(of(1, 20, None), Undetermined);
    assert_eq!(of(1, 19, None), NotMet);
    let table = counts("A,pancreas,2023,10\nA,pancreas,2024,15\n");
    let held = Held::counts(&table);
    assert_eq!(
        ways(&norm, &held, Asked::about(year(2024)), "A"),
        [
            "have this in place at A: a surgeon minimum in the privileging policy; one of these: 5 more at A: pancreas \
          (2024), or 15 more at A: pancreas (2023 and 2024)"
        ]
    );
}

/// The surgeon counted instead: a location and each of its surgeons, of whom one who works elsewhere too is one.
#[test]
fn each_surgeon_of_a_location() {
    let norm = norm("us-pancreas-surgeons");
    let of = |rows: &str, unit: &str| {
        let text = format!("location,specialist,intervention,year,count\n{rows}");
        let table = CountTable::from_csv(text.as_bytes()).unwrap();
        verdict(&norm, &Held::counts(&table), Asked::about(year(2024)), unit)
    };
    let row = |specialist: &str, count: &str| format!("A,{specialist},pancreas,2024,{count}\n");
    assert_eq!(of(&[row("u1", "10"), row("u2", "10")].concat(), "A"), Met);
    assert_eq!(of(&[row("u1", "10"), row("u2", "9")].concat(), "A"), NotMet);
    assert_eq!(of(&[row("u1", "11"), row("u2", "9")].concat(), "A"), NotMet);
    // Who may have done none may not be one of whom anything is asked.
    assert_eq!(of(&[row("u1", "20"), row("u2", "<10")].concat(), "A"), Undetermined);
    assert_eq!(of(&[row("u1", "20"), row("u2", "1..9")].concat(), "A"), NotMet);
    assert_eq!(of(&[row("u1", "20"), row("u2", "5..15")].concat(), "A"), Undetermined);
    assert_eq!(of(&[row("u1", "9"), row("u2", "5..15")].concat(), "A"), NotMet);
    assert_eq!(of(&[row("u1", "20"), row("u2", "0")].concat(), "A"), Met);
    assert_eq!(of(&row("u1", "0"), "A"), NotApplicable);
    let two = "A,u1,pancreas,2024,15\nA,u2,pancreas,2024,6\nB,u2,pancreas,2024,4\nB,u3,pancreas,2024,16\nC,u4,x,2024,1\n";
    assert_eq!((of(two, "A"), of(two, "B"), of(two, "C")), (Met, Met, NotApplicable));
    assert_eq!(of("A,u1,pancreas,2024,25\nA,u2,pancreas,2023,3\n", "A"), Met); // not one of 2024
}

/// Shape 8: 600 per centre, and four cardiologists of 150 each.
#[test]
fn at_least_so_many_specialists_of_so_many_each() {
    let norm = norm("nl-pci");
    let of = |each: &[&str]| {
        let rows: Vec<String> =
            each.iter().zip('a'..).map(|(count, name)| format!("A,{name},pci,2024,{count}\n")).collect();
        let text = format!("location,specialist,intervention,year,count\n{}", rows.concat());
        let table = CountTable::from_csv(text.as_bytes()).unwrap();
        let held = Held::counts(&table);
        let asked = Asked::about(year(2024));
        (verdict(&norm, &held, asked, "A"), ways(&norm, &held, asked, "A"))
    };
    assert_eq!(of(&["150", "150", "150", "150"]).0, Met);
    assert_eq!(of(&["149", "151", "150", "150"]), (NotMet, vec!["1 more at a: pci (2024)".to_owned()]));
    assert_eq!(of(&["149", "151", "150", "150", "150"]).0, Met); // a fifth who falls short does not matter
    assert_eq!(of(&["149", "150", "150", "150"]).0, NotMet); // 599
    assert_eq!(of(&["140..160", "200", "200", "200"]).0, Undetermined);
    assert_eq!(of(&["140..160", "140..160", "200", "200", "200"]).0, Undetermined);
    assert_eq!(of(&["140..149", "200", "200", "200"]).0, NotMet);
    assert_eq!(of(&["300", "300"]), (NotMet, vec!["2 more who reach it, at A: pci".to_owned()]));
}

/// Shape 6, 16: held against what was asked in the year that is counted; and two years in a row.
#[test]
fn a_level_is_tied_to_the_counted_year_and_follows_after_two() {
    let norm = norm("nl-cystectomy");
    let of = |counted: [u32; 3]| {
        let rows: Vec<String> = counted
            .iter()
            .zip(2014..)
            .map(|(count, year)| format!("A,cystectomy,{year},{count}\n"))
            .collect();
        let table = counts(&rows.concat());
        let held = Held::counts(&table);
        [2014, 2015, 2016].map(|number| {
            let report = norm.check(&held, Asked::about(year(number)).on_day(day("2017-03-01"))).unwrap();
            let row = report.row("A").unwrap();
            (row.verdict(), row.consequence())
        })
    };
    let not_yet = Some(Consequence::NoneYet);
    // Twenty is asked from 2015 on; ten was before, though the norm itself began with 2015.
    assert_eq!(of([10, 19, 20]), [(Met, None), (NotMet, not_yet), (Met, None)]);
    assert_eq!(of([9, 20, 19]), [(NotMet, None), (Met, None), (NotMet, not_yet)]);
    assert_eq!(of([9, 19, 19])[2], (NotMet, Some(Consequence::AdvisedAgainst)));
    assert_eq!(of([30, 19, 19])[1], (NotMet, not_yet));
    // A year in which it was exempt is no year of falling short, whenever that was decided.
    let table = counts("A,cystectomy,2015,19\nA,cystectomy,2016,19\n");
    let exempt = |decided| {
        let mut exemption = Exemption::new(statement("A"), id(&norm), statement("a fire"), judged(decided));
        (exemption.from, exemption.until) = (Some(day("2015-01-01")), Some(day("2016-01-01")));
        let facts = with!(UnitFacts::new(), @exemptions = vec![exemption]);
        let held = Held::counts(&table).try_with_facts(&facts).unwrap();
        let report = norm.check(&held, Asked::about(year(2016)).on_day(day("2025-03-01"))).unwrap();
        report.row("A").unwrap().consequence()
    };
    assert_eq!(exempt(Met), Some(Consequence::NoneYet));
    assert_eq!(exempt(NotMet), Some(Consequence::AdvisedAgainst));
}

/// Shape 4, 5: half in the first twelve months, and then the forecast, presumed and rebutted.
#[test]
fn a_start_and_then_a_forecast() {
    let norm = norm("de-knee");
    let started = FirstCase::new(statement("A"), id(&norm), day("2023-04-17"));
    let starting = with!(UnitFacts::new(), @first_cases = vec![started]);
    let table = counts("A,knee-replacement,2022,0\nA,knee-replacement,2023,20\nA,knee-replacement,2024,29\n");
    let on = |on: &str, facts: &UnitFacts, number: i32| {
        let held = Held::counts(&table).try_with_facts(facts).unwrap();
        verdict(&norm, &held, Asked::about(year(number)).on_day(day(on)), "A")
    };
    // From the first of the month of the first case; twelve months that are not over may bring more.
    assert_eq!(on("2023-03-31", &starting, 2023), NotApplicable);
    assert_eq!(on("2023-04-16", &starting, 2023), NotApplicable);
    assert_eq!(on("2023-04-17", &starting, 2023), Undetermined);
    // Over on 1 April 2024: then the forecast counts, made in 2023 from 2022 and from four quarters up to June.
    assert_eq!(on("2024-03-31", &starting, 2024), Undetermined);
    assert_eq!(on("2024-04-01", &starting, 2024), NotMet);
    assert_eq!(on("2025-01-01", &starting, 2025), NotMet); // 20 in 2023, and at most 49 in four quarters
    let rebutted = |verdict| {
        let rebuttal = Rebuttal::new(statement("A"), id(&norm), year(2025), judged(verdict));
        with!(starting.clone(), @rebuttals = vec![rebuttal])
    };
    let later = "2026-11-28";
    assert_eq!(on(later, &rebutted(Met), 2025), Met);
    assert_eq!(on(later, &rebutted(NotMet), 2025), NotMet);
    assert_eq!(on(later, &rebutted(NotApplicable), 2025), NotMet); // decides nothing
    assert_eq!(on(later, &rebutted(Met), 2024), NotMet); // of another year
    let held = Held::counts(&table).try_with_facts(&starting).unwrap();
    let report = norm.check(&held, Asked::about(year(2025))).unwrap();
    assert_eq!(report.row("A").unwrap().consequence(), Some(Consequence::NotPaid));
    // Without a first case, rows of an early year tell that the start is over.
    let old = counts("A,knee-replacement,2021,60\nA,knee-replacement,2023,20\nA,knee-replacement,2024,29\n");
    let held = Held::counts(&old);
    assert_eq!(verdict(&norm, &held, Asked::about(year(2025)), "A"), NotMet);
}

/// Shape 5: fifty in either window, the year before or four quarters, is presumed to come again.
#[test]
fn a_presumption_is_met_by_either_window() {
    let norm = norm("de-knee");
    let mut procedures = ProcedureTable::new(&[]);
    let mut push = |on: &str, number: u32| {
        for at in 0..number {
            let patient = format!("{on}-{at}");
            let done = PerformedProcedure::new(day(on), Place::at("A"), "knee-replacement");
            procedures.push(done.with_patient(&patient)).unwrap();
        }
    };
    push("2022-02-01", 60);
    push("2023-12-31", 1);
    push("2024-01-01", 30);
    push("2024-06-30", 9);
    push("2024-07-01", 10);
    push("2025-06-30", 39);
    push("2025-07-01", 30);
    let held = Held::procedures(&procedures);
    let of = |number| {
        let report = norm.check(&held, Asked::about(year(number))).unwrap();
        let row = report.row("A").unwrap();
        (
            row.verdict(),
            lines(&row.explanation()).iter().filter(|line| line.contains("needed")).cloned().collect(),
        )
    };
    let told = |line: &str| line.to_owned();
    let (verdict, found): (Verdict, Vec<String>) = of(2026);
    assert_eq!(verdict, NotMet);
    assert_eq!(
        found,
        [
            told("knee-replacement, A, 2024: 49; at least 50 needed"),
            told("knee-replacement, A, 1 July 2024 to 30 June 2025: 49; at least 50 needed"),
        ]
    );
    assert_eq!(of(2027).0, Met); // 69 in 2025
}

/// Shape 7: 2020 counts neither in the sum nor among the years.
#[test]
fn a_year_that_is_left_out_does_not_count() {
    let all = |count: u32| {
        let rows: Vec<String> = [(2019, 55), (2020, 0), (2021, count)]
            .iter()
            .map(|(year, count)| format!("A,colorectal,{year},{count}\n"))
            .collect();
        rows.concat()
    };
    assert_eq!(of_year("nl-colorectal", &all(45), 2021), Met); // 100 over two years
    assert_eq!(of_year("nl-colorectal", &all(44), 2021), NotMet);
    let only = serde_json::to_string(&norm("nl-colorectal")).unwrap().replace("\"years\":3", "\"years\":1");
    let only: CompositeNorm = serde_json::from_str(&only).unwrap();
    let table = counts("A,colorectal,2020,3\n");
    let found = verdict(&only, &Held::counts(&table), Asked::about(year(2020)), "A");
    assert_eq!(found, NotApplicable); // nothing is left
}

/// Shape 10: of rows with some attribute, and distinct patients.
#[test]
fn rows_count_where_their_attributes_say_so() {
    let penis = norm("nl-penis");
    let of = |rows: &[(&str, &str, &str)]| {
        let mut procedures = ProcedureTable::new(&[]).with_attributes(["stage", "new"]);
        for (patient, stage, new) in rows {
            let done = PerformedProcedure::new(day("2024-05-01"), Place::at("A"), "penile-cancer");
            procedures.push(done.with_patient(patient).with_attributes(&[stage, new])).unwrap();
        }
        verdict(&penis, &Held::procedures(&procedures), Asked::about(year(2024)), "A")
    };
    let patients: Vec<String> = (0..10).map(|at| format!("p{at}")).collect();
    let all: Vec<(&str, &str, &str)> =
        patients.iter().map(|patient| (patient.as_str(), "T2", "yes")).collect();
    assert_eq!(of(&all), Met);
    let changed = |row: (&'static str, &'static str)| {
        let mut rows = all.clone();
        rows[9] = ("p9", row.0, row.1);
        of(&rows)
    };
    assert_eq!(changed(("T1a", "yes")), NotMet);
    assert_eq!(changed(("T2", "no")), NotMet);
    assert_eq!(changed(("", "yes")), Undetermined); // not known whether it counts
    assert_eq!(changed(("", "no")), NotMet);
    let mut twice = all.clone();
    twice[9] = ("p8", "T3", "yes");
    assert_eq!(of(&twice), NotMet); // nine people

    let newborn = norm("nl-newborn-heart");
    let of = |age: &str| {
        let mut procedures = ProcedureTable::new(&[]).with_attributes(["age-in-days"]);
        for number in 0..60 {
            let patient = format!("p{number}");
            let values = [if number == 0 { age } else { "12" }];
            let done = PerformedProcedure::new(day("2024-05-01"), Place::at("A"), "congenital-heart");
            procedures.push(done.with_patient(&patient).with_attributes(&values)).unwrap();
        }
        verdict(&newborn, &Held::procedures(&procedures), Asked::about(year(2024)), "A")
    };
    assert_eq!(
        [of("29"), of("30"), of("31"), of("?"), of("")],
        [Met, Met, NotMet, Undetermined, Undetermined]
    );
    // A table has no attributes: of sixty any number may count, of fifty-nine never enough.
    assert_eq!(of_year("nl-newborn-heart", "A,congenital-heart,2024,60\n", 2024), Undetermined);
    assert_eq!(of_year("nl-newborn-heart", "A,congenital-heart,2024,59\n", 2024), NotMet);
    let table = counts("A,congenital-heart,2024,60\n");
    let held = Held::counts(&table);
    let report = newborn.check(&held, Asked::about(year(2024))).unwrap();
    let told: Vec<String> = report.notices().iter().map(|it| it.in_language(English).to_string()).collect();
    assert_eq!(
        told,
        [
            "The norm counts by 'age-in-days', which the counts do not have; the number is known between bounds only."
        ]
    );
    assert_eq!(
        of_year("nl-bariatric", "A,gastric-bypass,2024,150\nA,sleeve-gastrectomy,2024,49\n", 2024),
        NotMet
    );
}

/// Shape 11: who does the stomach alone needs a fixed contact, which a person judges.
#[test]
fn a_condition_is_asked_where_it_holds() {
    let norm = norm("nl-stomach");
    let of = |oesophagus: &str, fact: Option<(bool, Option<Verdict>)>| {
        let table = counts(&format!("A,stomach,2024,20\nA,oesophagus,2024,{oesophagus}\n"));
        let mut facts = UnitFacts::new();
        if let Some((holds, verdict)) = fact {
            let mut fact = StatedFact::new(statement("A"), statement("oesophagus-contact"), holds);
            fact.judged = verdict.map(judged);
            facts.facts.push(fact);
        }
        let held = Held::counts(&table).try_with_facts(&facts).unwrap();
        verdict(&norm, &held, Asked::about(year(2024)).on_day(day("2026-11-28")), "A")
    };
    assert_eq!(of("1", None), Met);
    assert_eq!(of("1", Some((false, None))), Met);
    assert_eq!(of("0", None), Undetermined);
    assert_eq!(of("0", Some((false, None))), NotMet);
    assert_eq!(of("0", Some((true, None))), Undetermined); // nobody judged it
    assert_eq!(of("0", Some((true, Some(Met)))), Met);
    assert_eq!(of("0", Some((true, Some(NotMet)))), NotMet);
    assert_eq!(of("0", Some((true, Some(NotApplicable)))), Undetermined);
    // Not known whether it does the oesophagus: with the contact it is met either way.
    assert_eq!(of("<3", Some((true, Some(Met)))), Met);
    assert_eq!(of("<3", Some((false, None))), Undetermined);
}

/// Shape 12: a pool together, and later one place.
#[test]
fn a_pool_qualifies_and_then_one_place() {
    let norm = norm("be-pancreas-pool");
    let rows =
        |year: i32| format!("A,A,N,pancreas,{year},12\nB,B,N,pancreas,{year},8\nC,C,M,pancreas,{year},19\n");
    let text = format!("location,institution,network,intervention,year,count\n{}{}", rows(2018), rows(2019));
    let table = CountTable::from_csv(text.as_bytes()).unwrap();
    let of = |number, on: &str, unit| {
        verdict(&norm, &Held::counts(&table), Asked::about(year(number)).on_day(day(on)), unit)
    };
    assert_eq!(of(2018, "2019-06-30", "A"), NotApplicable); // asked from July on
    assert_eq!([of(2018, "2019-07-01", "A"), of(2018, "2019-07-01", "B")], [Met, Met]);
    assert_eq!(of(2018, "2019-12-31", "C"), NotMet);
    assert_eq!([of(2019, "2020-01-01", "A"), of(2019, "2020-01-01", "B")], [NotMet, NotMet]);
}

/// Shape 13: an outcome with a value, and registration in time.
#[test]
fn an_outcome_has_a_value() {
    let norm = norm("nl-cystectomy-outcome");
    let of = |deaths: (u32, Option<u32>), registered: u32, years: i32| {
        let mut facts = UnitFacts::new();
        for back in 0..years {
            let mut share =
                StatedShare::new(statement("A"), statement("mortality-30-days"), year(2024 - back), 0, 20);
            if back == 0 {
                (share.part, share.part_at_most) = deaths;
            }
            facts.shares.push(share);
        }
        let registered =
            StatedShare::new(statement("A"), statement("registered-in-time"), year(2024), registered, 20);
        facts.shares.push(registered);
        let held = Held::nothing().try_with_facts(&facts).unwrap();
        verdict(&norm, &held, Asked::about(year(2024)), "A")
    };
    assert_eq!(of((3, None), 20, 3), Met); // 3 of 60 is 5 %
    assert_eq!(of((4, None), 20, 3), NotMet);
    assert_eq!(of((2, Some(4)), 20, 3), Undetermined);
    assert_eq!(of((3, None), 19, 3), NotMet);
    assert_eq!(of((3, None), 20, 2), Undetermined); // a year is not known
    let low = with!(UnitFacts::new(), @shares = ["mortality-30-days", "registered-in-time"].map(|measure| {
        StatedShare::new(statement("A"), statement(measure), year(2024), 2, 20)
    }).to_vec());
    let shorter = serde_json::to_string(&norm).unwrap().replace("\"years\":3,", "");
    let shorter: CompositeNorm = serde_json::from_str(&shorter).unwrap();
    let held = Held::nothing().try_with_facts(&low).unwrap();
    assert_eq!(
        ways(&shorter, &held, Asked::about(year(2024)), "A"),
        ["at A 5% at most: mortality within 30 days and at A 100% at least: registered within three months"]
    );
    let nothing = with!(UnitFacts::new(), @shares = ["mortality-30-days", "registered-in-time"].map(|measure| {
        StatedShare::new(statement("A"), statement(measure), year(2024), 0, 0)
    }).to_vec());
    let held = Held::nothing().try_with_facts(&nothing).unwrap();
    assert_eq!(verdict(&shorter, &held, Asked::about(year(2024)), "A"), NotApplicable);
}

/// Shape 14: a maximum.
#[test]
fn a_maximum_is_not_gone_over() {
    let norm = norm("iza-spreading");
    let of = |count: &str| {
        let text =
            format!("location,institution,intervention,year,count\nA,A,low-complex-surgery,2024,{count}\n");
        let table = CountTable::from_csv(text.as_bytes()).unwrap();
        let held = Held::counts(&table);
        (
            verdict(&norm, &held, Asked::about(year(2024)), "A"),
            ways(&norm, &held, Asked::about(year(2024)), "A"),
        )
    };
    assert_eq!([of("499").0, of("500").0, of("501").0], [Met, Met, NotMet]);
    assert_eq!(of("503").1, ["3 fewer at A: low-complex-surgery (2024)"]);
    assert_eq!(of("490..510").0, Undetermined);
    assert_eq!(
        of("490..510").1,
        ["the number at A turns out to be 500 or fewer: low-complex-surgery (2024)"]
    );
    assert_eq!(of("0").0, NotApplicable);
}

/// Shape 15: an entry of a catalogue that has no number yet.
#[test]
fn what_has_no_value_is_open() {
    let norm = norm("de-heart-transplant");
    let table = counts("A,heart-transplant,2024,12\n");
    let held = Held::counts(&table);
    assert_eq!(verdict(&norm, &held, Asked::about(year(2024)), "A"), Undetermined);
    let report = norm.check(&held, Asked::about(year(2024))).unwrap();
    let questions = report.row("A").unwrap().open_questions();
    let asked: Vec<String> = questions.iter().map(|it| it.in_language(Dutch).to_string()).collect();
    assert_eq!(asked, ["Welke waarde krijgt: minimumaantal harttransplantaties?"]);
    assert_eq!(ways(&norm, &held, Asked::about(year(2024)), "A"), [] as [&str; 0]);
}

/// Shape 17: an exemption is a decision, on its ground and for its days.
#[test]
fn a_unit_is_exempt_as_someone_decided() {
    let norm = norm("de-lung");
    let table = counts("A,lung-cancer,2025,74\n");
    let of = |exemption: Option<Exemption>, on: &str| {
        let mut facts = UnitFacts::new();
        facts.exemptions.extend(exemption);
        let held = Held::counts(&table).try_with_facts(&facts).unwrap();
        verdict(&norm, &held, Asked::about(year(2025)).on_day(day(on)), "A")
    };
    let given = |verdict| {
        let exemption =
            Exemption::new(statement("A"), id(&norm), statement("hardship, quality shown"), judged(verdict));
        with!(exemption, from = day("2026-12-01"), until = day("2027-12-01"))
    };
    assert_eq!(of(None, "2026-12-01"), NotMet);
    let dates = ["2026-11-30", "2026-12-01", "2027-11-30", "2027-12-01"];
    assert_eq!(dates.map(|on| of(Some(given(Met)), on)), [NotMet, NotApplicable, NotApplicable, NotMet]);
    assert_eq!(of(Some(given(NotMet)), "2026-12-01"), NotMet);
    let mut other = given(Met);
    other.norm = NormId::try_new("de-knee").unwrap();
    assert_eq!(of(Some(other), "2026-12-01"), NotMet);
}

/// Shape 18: whose counts decide, and what another counts.
#[test]
fn the_count_of_the_source_that_decides() {
    let norm = norm("nl-register");
    let (register, statistics) = (counts("A,rare-tumour,2024,7\n"), counts("A,rare-tumour,2024,9\n"));
    let asked = Asked::about(year(2024));
    let held = Held::counts(&statistics).with_source(statement("register"), Counts::Table(&register));
    assert_eq!(verdict(&norm, &held, asked, "A"), NotMet);
    let report = norm.check(&held, asked).unwrap();
    let told = lines(&report.row("A").unwrap().explanation());
    assert!(
        told.iter().any(|line| line == "By the other count: 9, met; it does not decide here."),
        "{told:?}"
    );
    let held = Held::counts(&statistics);
    assert_eq!(verdict(&norm, &held, asked, "A"), Undetermined);
    let report = norm.check(&held, asked).unwrap();
    let told = lines(&report.row("A").unwrap().explanation());
    assert!(told.iter().any(|line| line == "The counts of register decide, and are not there."), "{told:?}");
}

/// Shape 19: a weight with decimals.
#[test]
fn teaching_assistance_counts_for_a_half() {
    let norm = norm("de-pancreas-teaching");
    let of = |own: u32, assisted: u32| {
        let text = format!(
            "location,specialist,intervention,year,count\nA,s,pancreas,2025,{own}\nA,s,pancreas-teaching-assistance,2025,{assisted}\n"
        );
        let table = CountTable::from_csv(text.as_bytes()).unwrap();
        let held = Held::counts(&table);
        let report = norm.check(&held, Asked::about(year(2025))).unwrap();
        let row = report.row("s").unwrap();
        (row.verdict(), row.margin().unwrap().difference_at_least().unwrap().to_string())
    };
    assert_eq!(of(15, 10), (Met, "0".to_owned()));
    assert_eq!(of(15, 9), (NotMet, "-0.5".to_owned()));
    assert_eq!(of(15, 11), (Met, "0.5".to_owned()));
}

/// A unit that certainly did nothing of it has nothing asked, whatever else is wanting.
#[test]
fn who_does_none_is_asked_nothing() {
    let norm = norm("us-pancreas");
    let table = counts("A,pancreas,2023,0\nA,pancreas,2024,0\nB,pancreas,2024,20\nB,pancreas,2023,1\n");
    let held = Held::counts(&table);
    assert_eq!(verdict(&norm, &held, Asked::about(year(2024)), "A"), NotApplicable);
    assert_eq!(verdict(&norm, &held, Asked::about(year(2024)), "B"), Undetermined);
}

/// Facts that nothing matches are told, and not dropped.
#[test]
fn facts_of_others_are_told() {
    let norm = norm("us-pancreas");
    let table = counts("A,pancreas,2023,1\nA,pancreas,2024,20\n");
    let fact = |unit: &str, name: &str| StatedFact::new(statement(unit), statement(name), true);
    let facts =
        with!(UnitFacts::new(), @facts = vec![fact("A ", "surgeon-volume-policy"), fact("B", "contact")]);
    let held = Held::counts(&table).try_with_facts(&facts).unwrap();
    let report = norm.check(&held, Asked::about(year(2024))).unwrap();
    let told = |notices: Vec<CompositeNotice>| -> Vec<String> {
        notices.iter().map(|notice| notice.in_language(English).to_string()).collect()
    };
    // The other name is asked by none, so that of its unit nothing has to be said.
    assert_eq!(told(report.notices()), ["The facts name 'B', of which there is no count."; 0]);
    assert_eq!(told(facts.not_asked([&norm])), ["The facts name 'contact', which no norm asks."]);
    let slip = with!(UnitFacts::new(), @facts = vec![fact("a", "surgeon-volume-policy")]);
    let held = Held::counts(&table).try_with_facts(&slip).unwrap();
    let report = norm.check(&held, Asked::about(year(2024))).unwrap();
    assert_eq!(told(report.notices()), ["The facts name 'a', of which there is no count."]);
    let first = FirstCase::new(statement("A"), NormId::try_new("us-pancreatic").unwrap(), day("2024-01-01"));
    let other = with!(UnitFacts::new(), @first_cases = vec![first]);
    assert_eq!(
        told(other.not_asked([&norm])),
        ["The first cases name the norm 'us-pancreatic', which is not there as a composite norm."]
    );
}

/// Silence in procedures is what the caller says it is.
#[test]
fn silence_of_procedures_is_as_the_caller_says() {
    let norm = norm("de-lung");
    let mut procedures = ProcedureTable::new(&[]);
    for (at, on) in [("A", "2024-05-01"), ("B", "2025-05-01")] {
        let done = PerformedProcedure::new(day(on), Place::at(at), "lung-cancer");
        procedures.push(done.with_patient(at)).unwrap();
    }
    let of = |silence| {
        let held = Held::nothing().with_source(statement("claims"), Counts::Procedures(&procedures, silence));
        verdict(&norm, &held, Asked::about(year(2025)), "A")
    };
    assert_eq!([of(Silence::Unknown), of(Silence::NoneDone)], [Undetermined, NotApplicable]);
}
