//! Numbers and days of a plan that the clause puts beside each other are compared.

use passende_zorg::Verdict::{self, Met, NotMet, Undetermined};
use passende_zorg::explanation::Assessment as _;
use passende_zorg::source::Edition;
use passende_zorg::transformation::{Condition, PlanAssessment, Step, TermStart};

use super::{judgements, plan_with, says, says_under, terms};

const EXCERPT: (&str, Option<&str>) = ("/extent", Some("\"excerpt\""));

/// The made-up plan is carried out from 1 July 2024 to 31 December 2028.
#[test]
fn alignment_lasts_no_longer_than_the_plan() {
    for (at, day, expected) in [
        ("/alignment/until", "2028-12-30", Met),
        ("/alignment/until", "2028-12-31", Met),
        ("/alignment/until", "2029-01-01", NotMet),
        ("/alignment/until", "2040-12-31", NotMet),
        ("/alignment/from", "2024-06-30", NotMet),
        ("/alignment/from", "2024-07-01", Met),
        ("/alignment/from", "2024-07-02", Met),
    ] {
        let day = format!("\"{day}\"");
        let plan = plan_with(&[(at, Some(&day))]);
        assert_eq!(says(&plan, Condition::AlignmentNeeded), expected, "{at} {day}");
        assert_eq!(says(&plan, Condition::AlignedContracts), expected, "{at} {day}");
        // Under the agreements what outlasts the plan is longer than needed; when it begins they do not say.
        let longer = if at == "/alignment/until" { expected } else { Met };
        for edition in [Edition::Draft, Edition::Final] {
            assert_eq!(says_under(edition, &plan, Condition::Competition), longer, "{at} {day}");
        }
        assert_eq!(
            says(&plan, Condition::Competition),
            Met,
            "the framework has it with the need for alignment"
        );
    }
    // Days of the alignment that nobody stated are asked beside the contract agreements; days of the plan with the need for it too.
    for (at, expected) in [
        ("/alignment/until", Met),
        ("/execution-until", Undetermined),
        ("/alignment/from", Met),
        ("/execution-from", Undetermined),
    ] {
        assert_eq!(says(&plan_with(&[(at, None)]), Condition::AlignmentNeeded), expected, "{at}");
        assert_ne!(says(&plan_with(&[(at, None)]), Condition::AlignedContracts), Met, "{at}");
    }
}

/// The first agreement is not reached before the plan begins: on 1 July 2024, from which the five years run too.
#[test]
fn nothing_is_reached_before_the_plan_begins() {
    for (due, expected) in
        [("2024-06-30", NotMet), ("2024-07-01", Met), ("2024-07-02", Met), ("2019-01-01", NotMet)]
    {
        let due = format!("\"{due}\"");
        for edition in Edition::ALL {
            let plan = plan_with(&[("/agreements/1/due", Some(&due))]);
            assert_eq!(says_under(*edition, &plan, Condition::FiveYears), expected, "{due}");
        }
    }
    // A plan that was running before the day from which the five years run has begun then.
    let running =
        [("/execution-from", Some("\"2023-01-01\"")), ("/agreements/1/due", Some("\"2023-01-01\""))];
    let (given, approved) = (judgements(), terms(Edition::Framework2023));
    let approved = approved.with_five_years_from(TermStart::Approval, crate::support::day("2024-07-01"));
    let running = plan_with(&running);
    let assessment = PlanAssessment::new(&running, &given, &approved, Step::Full);
    assert_eq!(assessment.of(Condition::FiveYears).verdict(), Met);
    // What is due on the first day is in time, and is not put off.
    let early =
        [("/agreements/1/due", Some("\"2019-01-01\"")), ("/agreements/2/due", Some("\"2024-07-01\""))];
    let plan = plan_with(&early);
    let (given, terms) = (judgements(), terms(Edition::Final));
    let way = PlanAssessment::new(&plan, &given, &terms, Step::Full).ways_to_pass().remove(0);
    assert_eq!(
        way.changes().iter().map(passende_zorg::transformation::Change::by).collect::<Vec<_>>(),
        [Some(crate::support::day("2024-07-01"))]
    );
}

/// Batches wait for milestones of 31 December 2025 and 31 December 2027: the first payment and the last do not come before them.
#[test]
fn payments_follow_the_milestones() {
    let (first, last) = ("/funds/first-payment", "/funds/last-payment");
    for (at, day, expected) in [
        (first, "2025-12-30", NotMet),
        (first, "2025-12-31", Met),
        (first, "2026-01-01", Met),
        (last, "2027-12-30", NotMet),
        (last, "2027-12-31", Met),
    ] {
        let day = format!("\"{day}\"");
        let plan = plan_with(&[(at, Some(&day))]);
        assert_eq!(says(&plan, Condition::FundsTied), expected, "{at} {day}");
        assert_eq!(
            says(&plan, Condition::FundsPeriod),
            Met,
            "{at} {day}: the framework has it with the milestones"
        );
        for edition in [Edition::Draft, Edition::Final] {
            assert_eq!(says_under(edition, &plan, Condition::FundsPeriod), expected, "{at} {day}");
        }
        // An excerpt may leave out the batch that is paid first, but not make the last earlier than one that it has.
        let excerpt = if at == first { Met } else { expected };
        assert_eq!(
            says(&plan_with(&[(at, Some(&day)), EXCERPT]), Condition::FundsTied),
            excerpt,
            "{at} {day}"
        );
    }
    // Of a milestone without a day nobody knows whether it was paid too early.
    let no_day = [("/milestones/0/due", None), ("/milestones/1/due", None), (first, Some("\"2024-07-01\""))];
    assert_eq!(says(&plan_with(&no_day), Condition::FundsTied), Undetermined);
    let (given, terms) = (judgements(), terms(Edition::Framework2023));
    let plan = plan_with(&[(first, Some("\"2024-07-01\"")), (last, Some("\"2024-07-02\""))]);
    let way = PlanAssessment::new(&plan, &given, &terms, Step::Funds).ways_to_pass().remove(0);
    let days: Vec<_> = way.changes().iter().map(passende_zorg::transformation::Change::by).collect();
    assert_eq!(days, ["2025-12-31", "2027-12-31"].map(|text| Some(crate::support::day(text))));
}

/// The lines give 640,000 to district nursing and 1,000,000 to the hospital; what is printed beside them says the same, per sector and party.
#[test]
fn the_printed_division_is_that_of_the_lines() {
    let verdict = |shares: &str, more: &[(&str, Option<&str>)]| -> Verdict {
        let division = format!("[{shares}]");
        let changes = [&[("/funds/division", Some(&*division))], more].concat();
        says(&plan_with(&changes), Condition::FundsDivision)
    };
    let share =
        |of: &str, name: &str, amount: &str| format!("{{\"{of}\": \"{name}\", \"amount\": \"{amount}\"}}");
    for (of, small, large) in
        [("party", "district-nursing", "hospital"), ("sector", "district-nursing", "medical-specialist-care")]
    {
        let division = |one: &str, other: &str| [share(of, small, one), share(of, large, other)].join(",");
        assert_eq!(verdict(&division("640000", "1000000"), &[]), Met, "{of}");
        assert_eq!(verdict(&division("640000.01", "999999.99"), &[]), NotMet, "{of}: a cent goes elsewhere");
        assert_eq!(verdict(&division("639999.99", "1000000.01"), &[]), NotMet, "{of}");
        assert_eq!(verdict(&division("1000000", "640000"), &[]), NotMet, "{of}: the other way round");
        // What is printed in two parts is one amount.
        let parts =
            [share(of, small, "600000"), share(of, small, "40000"), share(of, large, "1000000")].join(",");
        assert_eq!(verdict(&parts, &[]), Met, "{of}");
        // Where a line does not say where it goes, the division may say more than the lines, and no less.
        let silent =
            if of == "party" { ("/funds/lines/0/receiver", None) } else { ("/funds/lines/0/sector", None) };
        assert_eq!(verdict(&division("640000", "1000000"), &[silent]), Met, "{of}");
        assert_eq!(
            verdict(&division("1000000", "640000"), &[silent]),
            NotMet,
            "{of}: the hospital's line is larger"
        );
    }
    assert_eq!(
        verdict(&share("sector", "mental-health-care", "1640000"), &[]),
        NotMet,
        "a sector that no line has"
    );
    // An excerpt may leave lines out, so that more is printed; less is not.
    let short = [("/funds/lines/0", None), EXCERPT];
    let both =
        [share("party", "district-nursing", "640000"), share("party", "hospital", "1000000")].join(",");
    assert_eq!(verdict(&both, &short), Undetermined);
    let less =
        [share("party", "district-nursing", "640000.01"), share("party", "hospital", "999999.99")].join(",");
    assert_eq!(verdict(&less, &short), NotMet);
    // The way to pass draws it up anew.
    let (given, terms) = (judgements(), terms(Edition::Framework2023));
    let swapped =
        [share("party", "district-nursing", "1000000"), share("party", "hospital", "640000")].join(",");
    let plan = plan_with(&[("/funds/division", Some(&format!("[{swapped}]")))]);
    let assessment = PlanAssessment::new(&plan, &given, &terms, Step::Funds);
    let way = assessment.ways_to_pass().remove(0);
    assert_eq!(way.changes().len(), 1);
    let (mended, ..) = assessment.after(&way).unwrap();
    assert_eq!(says(&mended, Condition::FundsDivision), Met);
}

/// A one-off cost of a year that the horizon (2024 to 2029) leaves out: the balance without it is not the balance of the plan.
#[test]
fn one_off_costs_outside_the_horizon() {
    let line = |kind: &str, timing: &str| {
        format!(
            "{{\"id\": \"late\", \"title\": \"moving\", \"kind\": \"{kind}\", \"timing\": {timing}, \"amount\": \"1\"}}"
        )
    };
    for (year, expected) in
        [(2023, Undetermined), (2024, Met), (2029, Met), (2030, Undetermined), (2050, Undetermined)]
    {
        let cost = line("cost", &format!("{{\"one-off\": {{\"year\": {year}}}}}"));
        let plan = plan_with(&[("/business-case/lines/-", Some(&cost))]);
        for edition in Edition::ALL {
            assert_eq!(says_under(*edition, &plan, Condition::BusinessCase), expected, "{year}");
        }
        // A benefit that is left out makes the balance no better than it is.
        let benefit = line("benefit", &format!("{{\"one-off\": {{\"year\": {year}}}}}"));
        let plan = plan_with(&[("/business-case/lines/-", Some(&benefit))]);
        assert_eq!(says(&plan, Condition::BusinessCase), Met, "{year}");
    }
    // It does not hide a loss.
    let cost = line("cost", "{\"one-off\": {\"year\": 2050}}");
    let loss =
        [("/business-case/lines/-", Some(&*cost)), ("/business-case/lines/2/amount", Some("\"2310000\""))];
    assert_eq!(says(&plan_with(&loss), Condition::BusinessCase), NotMet);
}
