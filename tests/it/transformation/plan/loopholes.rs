//! What would slip through: paid before it is reached, involved in name only, counted from another day, left out of an excerpt.

use passende_zorg::Verdict::{self, Met, NotApplicable, NotMet, Undetermined};
use passende_zorg::explanation::Assessment as _;
use passende_zorg::judgement::Judgement;
use passende_zorg::language::{Describe, Language};
use passende_zorg::source::Edition;
use passende_zorg::transformation::plan::Plan;
use passende_zorg::transformation::{Condition, FindingKind, Matter, PlanAssessment, Step, TermStart};

use super::{judged, judgements, plan_with, says, says_under, terms};
use crate::support::day;

const NO_BATCHES: (&str, Option<&str>) = ("/funds/batches", None);

fn finds(plan: &Plan, edition: Edition, kind: FindingKind) -> Vec<String> {
    let (judgements, terms) = (judgements(), terms(edition));
    let found = PlanAssessment::new(plan, &judgements, &terms, Step::Full).findings();
    found.iter().filter(|it| it.kind() == kind).map(|it| it.name().to_owned()).collect()
}

/// Without batches the funds wait for the agreements they are tied to: of 31 December 2025 and 2027.
#[test]
fn nothing_is_paid_before_the_agreements_it_is_tied_to() {
    for (at, paid, expected) in [
        ("/funds/first-payment", "2025-12-30", NotMet),
        ("/funds/first-payment", "2025-12-31", Met),
        ("/funds/first-payment", "2026-01-01", Met),
        ("/funds/last-payment", "2027-12-30", NotMet),
        ("/funds/last-payment", "2027-12-31", Met),
    ] {
        let paid = format!("\"{paid}\"");
        let plan = plan_with(&[NO_BATCHES, (at, Some(&paid))]);
        assert_eq!(says(&plan, Condition::FundsTied), expected, "{at} {paid}");
        for edition in [Edition::Draft, Edition::Final] {
            assert_eq!(
                says_under(edition, &plan, Condition::FundsPeriod),
                expected,
                "{edition:?} {at} {paid}"
            );
        }
    }
    // What drawing up the plan costs is paid before any agreement.
    let prepared = plan_with(&[
        NO_BATCHES,
        ("/funds/lines/0/cost-kind", Some("\"preparation\"")),
        ("/funds/first-payment", Some("\"2024-02-01\"")),
    ]);
    assert_eq!(says(&prepared, Condition::FundsTied), Met);
    // An agreement or a milestone without a day leaves it open.
    let silent = plan_with(&[NO_BATCHES, ("/agreements/0/due", None)]);
    assert_eq!(says(&silent, Condition::FundsTied), Undetermined);
    for at in ["/milestones/0/due", "/milestones/1/due"] {
        assert_eq!(says(&plan_with(&[(at, None)]), Condition::FundsTied), Undetermined, "{at}");
    }
}

/// Under the draft a batch waits for a result; of a milestone that does not say, its agreement does.
#[test]
fn the_draft_pays_on_no_effort() {
    let (effort, result) = (Some("\"effort\""), Some("\"result\""));
    let says = |edition, changes: super::Changes<'_>| {
        says_under(edition, &plan_with(changes), Condition::FundsPeriod)
    };
    for (milestone, agreement, expected) in [
        (result, effort, Met),
        (effort, result, NotMet),
        (None, effort, NotMet),
        (None, result, Met),
        (None, None, Undetermined),
    ] {
        let changes = [("/milestones/0/obligation", milestone), ("/agreements/1/obligation", agreement)];
        assert_eq!(says(Edition::Draft, &changes), expected, "{milestone:?} {agreement:?}");
        assert_eq!(says(Edition::Final, &changes), Met);
        let tied = [NO_BATCHES, ("/agreements/1/obligation", agreement)];
        let of_agreement = if agreement == result {
            Met
        } else if agreement == effort {
            NotMet
        } else {
            Undetermined
        };
        assert_eq!(says(Edition::Draft, &tied), of_agreement, "{agreement:?}");
    }
}

/// The funds are those of 2023 to 2027.
#[test]
fn funds_are_paid_in_their_years() {
    for (at, paid, expected) in [
        ("/funds/first-payment", "2022-12-31", NotMet),
        ("/funds/last-payment", "2027-12-31", Met),
        ("/funds/last-payment", "2028-01-01", Undetermined),
    ] {
        let paid = format!("\"{paid}\"");
        for edition in Edition::ALL {
            let verdict = says_under(*edition, &plan_with(&[(at, Some(&paid))]), Condition::FundsPeriod);
            assert_eq!(verdict, expected, "{edition:?} {at} {paid}");
        }
    }
    let first = [
        NO_BATCHES,
        ("/funds/first-payment", Some("\"2023-01-01\"")),
        ("/funds/last-payment", Some("\"2027-12-31\"")),
    ];
    assert_eq!(says(&plan_with(&first), Condition::FundsPeriod), Met);
}

/// A group is involved since a day that has come, or from one within the plan, by a party of its own.
#[test]
fn involved_in_name_only() {
    let of_patients = |record: &str| {
        let plan = plan_with(&[("/parties/3/role", Some("\"affected\"")), ("/involvements/-", Some(record))]);
        let judgements = judgements();
        let terms = terms(Edition::Framework2023);
        let assessment = PlanAssessment::new(&plan, &judgements, &terms, Step::Full);
        let explanation = assessment.of(Condition::SharedUrgency).explanation();
        let line = explanation.parts().iter().find(|part| {
            part.message()
                .in_language(Language::English)
                .to_string()
                .starts_with("active involvement of patients")
        });
        line.unwrap().verdict().unwrap()
    };
    for (record, expected) in [
        (r#"{"group": "patients", "since": "2024-05-31"}"#, Met),
        (r#"{"group": "patients", "since": "2024-06-01"}"#, Met),
        (r#"{"group": "patients", "since": "2024-06-02"}"#, NotMet),
        (r#"{"group": "patients", "planned": "2024-05-31"}"#, Undetermined),
        (r#"{"group": "patients", "planned": "2024-06-01"}"#, Met),
        (r#"{"group": "patients", "planned": "2028-12-31"}"#, Met),
        (r#"{"group": "patients", "planned": "2029-01-01"}"#, NotMet),
        (r#"{"group": "patients", "how": "not at all"}"#, Undetermined),
        (r#"{"group": "patients", "party": "patients", "since": "2024-01-01"}"#, Met),
        (r#"{"group": "patients", "party": "hospital", "since": "2024-01-01"}"#, NotMet),
    ] {
        assert_eq!(of_patients(record), expected, "{record}");
    }
    let later = plan_with(&[("/involvements/0/since", Some("\"2024-06-02\""))]);
    assert_eq!(finds(&later, Edition::Framework2023, FindingKind::DatedLater), ["municipality"]);
    // A burden is not shifted onto a party that is involved; after the plan it is.
    for (planned, expected) in [
        ("2024-05-31", Undetermined),
        ("2024-06-01", Met),
        ("2028-12-31", Met),
        ("2029-01-01", NotMet),
        ("2040-01-01", NotMet),
    ] {
        let record = format!(r#"{{"group": "purchasers", "party": "municipality", "planned": "{planned}"}}"#);
        let plan = plan_with(&[("/involvements/0", Some(&record))]);
        assert_eq!(says(&plan, Condition::SharedUrgency), expected, "{planned}");
    }
}

/// Providers of the social domain are no providers of care.
#[test]
fn providers_of_care_take_part() {
    let social = Some("\"social-domain-provider\"");
    let none = [("/parties/0/kind", social), ("/parties/1/kind", social), ("/parties/2/kind", social)];
    // The company of specialists belongs to a hospital.
    let changes = [&none[..], &[("/parties/0/specialist-company", None)]].concat();
    assert_eq!(says(&plan_with(&changes), Condition::SharedUrgency), NotMet);
    for edition in [Edition::Draft, Edition::Final] {
        assert_eq!(says_under(edition, &plan_with(&changes), Condition::Execution), NotMet);
    }
}

/// Who receives funds or answers for an agreement is needed, whatever the plan says of it; who owns an activity only may not be.
#[test]
fn who_is_needed_carries_the_urgency() {
    let unsaid = [
        ("/parties/0/decisive", Some("false")),
        ("/parties/1/decisive", Some("false")),
        ("/parties/2/decisive", Some("false")),
        ("/parties/3/decisive", Some("true")),
        ("/endorsements", Some(r#"[{"party": "patients", "by": "the board", "on": "2024-01-15"}]"#)),
        ("/capacity-changes", None),
    ];
    for edition in Edition::ALL {
        assert_eq!(says_under(*edition, &plan_with(&unsaid), Condition::SharedUrgency), Undetermined);
    }
    // General practice receives nothing and answers for nothing.
    let practice = [("/parties/2/decisive", Some("false")), ("/endorsements/2", None)];
    let owns = [&practice[..], &[("/activities/0/owner", Some("\"general-practice\""))]].concat();
    let answers = [&practice[..], &[("/agreements/2/responsible", Some("\"general-practice\""))]].concat();
    let receives = [&practice[..], &[("/funds/lines/0/receiver", Some("\"general-practice\""))]].concat();
    for (changes, expected) in
        [(&practice[..], Met), (&owns[..], Met), (&answers[..], Undetermined), (&receives[..], Undetermined)]
    {
        assert_eq!(says(&plan_with(changes), Condition::SharedUrgency), expected, "{changes:?}");
    }
}

/// From what the five years run is the caller's to say, and on which day that was the plan's where it knows it.
#[test]
fn the_day_in_the_plan_starts_the_five_years() {
    let judgements = judgements();
    for edition in Edition::ALL {
        let verdict = |plan: &Plan, start, from: &str| {
            let terms = terms(*edition).with_five_years_from(start, day(from));
            let assessment = PlanAssessment::new(plan, &judgements, &terms, Step::Full);
            let other = assessment.findings().iter().any(|it| it.kind() == FindingKind::OtherStart);
            (assessment.of(Condition::FiveYears).verdict(), other)
        };
        // Five years from 1 July 2024 end on 1 July 2029.
        for (due, expected) in [("2029-07-01", Met), ("2029-07-02", NotMet)] {
            let plan = plan_with(&[("/agreements/0/due", Some(&format!("\"{due}\"")))]);
            assert_eq!(verdict(&plan, TermStart::Execution, "2026-07-01"), (expected, true), "{due}");
            assert_eq!(verdict(&plan, TermStart::Execution, "2024-07-01"), (expected, false), "{due}");
        }
        let submitted =
            [("/submitted", Some("\"2024-03-25\"")), ("/agreements/0/due", Some("\"2029-03-26\""))];
        assert_eq!(verdict(&plan_with(&submitted), TermStart::Submission, "2027-01-01"), (NotMet, true));
        // No plan knows when it was approved.
        assert!(!verdict(&plan_with(&submitted), TermStart::Approval, "2027-01-01").1);
    }
}

/// Structural costs of which the horizon (2024 and 2025) has no year, as one-off costs: the first year after it, the last one in it.
#[test]
fn structural_costs_outside_the_horizon() {
    let judgements = judgements();
    for (from, open) in [(2025, false), (2026, true)] {
        let late = format!("{{\"structural\": {{\"from\": {from}}}}}");
        let plan = plan_with(&[
            ("/business-case/lines/2/timing", Some(&late)),
            ("/business-case/lines/3/timing", Some("{\"structural\": {\"from\": 2024}}")),
            ("/business-case/lines/1/timing", Some("{\"one-off\": {\"year\": 2024}}")),
            ("/business-case/lines/3/amount", Some("\"9000000\"")),
        ]);
        let terms = terms(Edition::Final).with_horizon(super::horizon(2024, 2, "0.03"));
        let assessment =
            PlanAssessment::new(&plan, &judgements, &terms, Step::Full).of(Condition::BusinessCase);
        assert_eq!(assessment.verdict(), if open { Undetermined } else { Met }, "{from}");
    }
}

/// A business case shows to which target groups and which results of the agreement the plan contributes.
#[test]
fn a_business_case_shows_for_whom() {
    let groups = [("/goals/0/target-groups", None), ("/goals/1/target-groups", None)];
    let themes = [("/goals/0/themes", None), ("/goals/1/themes", None)];
    for edition in Edition::ALL {
        for (changes, expected) in
            [(&groups[..1], Met), (&groups[..], NotMet), (&themes[..1], Met), (&themes[..], NotMet)]
        {
            let verdict = says_under(*edition, &plan_with(changes), Condition::BusinessCase);
            assert_eq!(verdict, expected, "{edition:?} {changes:?}");
        }
    }
}

/// Under the agreements parties are aligned with each other, and within a hospital with its specialists.
#[test]
fn alignment_between_and_within() {
    for edition in [Edition::Draft, Edition::Final] {
        let says =
            |changes: super::Changes<'_>| says_under(edition, &plan_with(changes), Condition::Execution);
        assert_eq!(says(&[("/alignment", None)]), NotMet);
        assert_eq!(says(&[("/alignment/aspects", None)]), Met, "contract agreements are left");
        assert_eq!(says(&[("/alignment/contract-agreements", None)]), Met, "aspects are left");
        assert_eq!(says(&[("/parties/0/specialist-company/agreement", None)]), Undetermined);
        let tomorrow = [("/parties/0/specialist-company/agreement/on", Some("\"2024-06-02\""))];
        assert_eq!(says(&tomorrow), Undetermined);
        assert_eq!(says(&[("/parties/0/specialist-company", None)]), Met, "not every hospital has one");
    }
}

/// Sustainability is judged away only where the plan names no effect, and a judgement against it is heard.
#[test]
fn sustainability_applies_where_there_are_effects() {
    let verdict = |changes: super::Changes<'_>, by: Verdict| {
        let (plan, terms) = (plan_with(changes), terms(Edition::Framework2023));
        let judgements = judgements().with(Matter::Sustainability, judged(by));
        PlanAssessment::new(&plan, &judgements, &terms, Step::Full).of(Condition::Sustainability).verdict()
    };
    let mixed = [("/sustainability/effects/1/direction", Some("\"larger\""))];
    for (by, on_mixed, on_smaller) in
        [(Met, Met, Met), (NotMet, NotMet, NotMet), (NotApplicable, Undetermined, Met)]
    {
        assert_eq!(verdict(&mixed, by), on_mixed, "{by:?}");
        assert_eq!(verdict(&[], by), on_smaller, "{by:?}");
    }
}

/// Costs of drawing up the plan were agreed beforehand, on a day that has come.
#[test]
fn what_is_agreed_tomorrow_is_not_agreed_beforehand() {
    for (agreed, incurred, expected) in [
        ("2024-05-31", "2024-06-02", Met),
        ("2024-06-01", "2024-06-02", Met),
        ("2024-06-02", "2024-06-03", NotMet),
        ("2024-05-01", "2024-05-01", NotMet),
    ] {
        let (agreed, incurred) = (format!("\"{agreed}\""), format!("\"{incurred}\""));
        let plan = plan_with(&[
            ("/funds/lines/0/cost-kind", Some("\"preparation\"")),
            ("/funds/lines/0/agreed-beforehand", Some(&agreed)),
            ("/funds/lines/0/incurred", Some(&incurred)),
        ]);
        assert_eq!(says(&plan, Condition::FundsOneOff), expected, "{agreed} {incurred}");
        let later = finds(&plan, Edition::Framework2023, FindingKind::DatedLater);
        assert_eq!(later.is_empty(), agreed.as_str() <= "\"2024-06-01\"", "{agreed}");
    }
}

/// A pace of nothing is none.
#[test]
fn a_pace_of_nothing() {
    for (fte, costs, expected) in
        [("\"0\"", "\"0\"", NotMet), ("\"1\"", "\"0\"", Met), ("\"0\"", "\"1\"", Met)]
    {
        let plan = plan_with(&[
            ("/capacity-changes/0/fte", Some(fte)),
            ("/capacity-changes/0/organisation-costs", Some(costs)),
        ]);
        assert_eq!(says(&plan, Condition::CapacityPace), expected, "{fte} {costs}");
    }
}

/// What an excerpt lists may be some of it: a condition that asks it of each is not met by those that it has; what fails still fails.
#[test]
fn an_excerpt_may_leave_out_the_rest() {
    let excerpt = ("/extent", Some("\"excerpt\""));
    for (condition, fails) in [
        (Condition::SharedUrgency, ("/endorsements/0", None)),
        (Condition::Execution, ("/commitments/0", None)),
        (Condition::Agreements, ("/relations/0/state", Some("\"contradicts\""))),
        (Condition::FiveYears, ("/agreements/0/due", Some("\"2029-07-02\""))),
        (Condition::BusinessCase, ("/business-case/lines/2/amount", Some("\"9000000\""))),
        (Condition::RegionalPlans, ("/relations/0/state", Some("\"contradicts\""))),
        (Condition::CapacityPace, ("/capacity-changes/0/agreement", None)),
    ] {
        assert_eq!(says_under(Edition::Final, &plan_with(&[]), condition), Met, "{condition:?}");
        assert_eq!(
            says_under(Edition::Final, &plan_with(&[excerpt]), condition),
            Undetermined,
            "{condition:?}"
        );
        let failing = says_under(Edition::Final, &plan_with(&[excerpt, fails]), condition);
        assert_ne!(failing, Met, "{condition:?}");
    }
    let due = plan_with(&[excerpt, ("/agreements/0/due", Some("\"2029-07-02\""))]);
    assert_eq!(says(&due, Condition::FiveYears), NotMet);
    // The lines account for all that is asked, or they do not.
    for condition in [Condition::FundsOneOff, Condition::NoDoubleFunding, Condition::FundsTied] {
        assert_eq!(says(&plan_with(&[excerpt]), condition), Met, "{condition:?}");
        let one = plan_with(&[excerpt, ("/funds/lines/1", None), NO_BATCHES]);
        assert_eq!(says(&one, condition), Undetermined, "{condition:?}");
    }
    // A loss on the lines that it has is shown, and settles nothing.
    let loss = plan_with(&[excerpt, ("/business-case/lines/2/amount", Some("\"9000000\""))]);
    let (judgements, terms) = (judgements(), terms(Edition::Final));
    let assessment = PlanAssessment::new(&loss, &judgements, &terms, Step::Full).of(Condition::BusinessCase);
    assert_eq!(assessment.verdict(), Undetermined);
    assert!(assessment.margin().unwrap().difference_at_most().unwrap().is_sign_negative());
}

/// A party that judges in the words of its board is a party; a person whose initial is an id is not.
#[test]
fn the_name_of_a_party_stands_anywhere() {
    let says = |by: &str| {
        let judgement = Judgement::try_new(by, day("2024-04-10"), "seen", Met).unwrap();
        let judgements = judgements().with(Matter::Necessity, judgement);
        let (plan, terms) = (
            plan_with(&[
                ("/parties/5/id", Some("\"j\"")),
                ("/commitments/5/party", Some("\"j\"")),
                ("/impact-analysis/made-with/5", Some("\"j\"")),
                ("/parties/5/kind", Some("\"other\"")),
            ]),
            terms(Edition::Framework2023),
        );
        PlanAssessment::new(&plan, &judgements, &terms, Step::Funds).of(Condition::FundsNecessity).verdict()
    };
    for (by, expected) in [
        ("Ziekenhuis Voorbeeldstad", Undetermined),
        ("Raad van bestuur van Ziekenhuis  VOORBEELDSTAD", Undetermined),
        ("De Wijkverpleging Voorbeeldstad, mevrouw X", Undetermined),
        ("j", Undetermined),
        ("hospital", Undetermined),
        ("J. de Vries, zorginkoper", Met),
        ("board of hospital", Met),
        ("Ziekenhuis Voorbeeldstadt", Met),
    ] {
        assert_eq!(says(by), expected, "{by}");
    }
}

/// What is wrong is mended in words that are enough.
#[test]
fn ways_that_are_enough() {
    let way = |changes: super::Changes<'_>, edition, condition| -> Vec<String> {
        let (plan, judgements, terms) = (plan_with(changes), judgements(), terms(edition));
        let assessment = PlanAssessment::new(&plan, &judgements, &terms, Step::Full).of(condition);
        assert_ne!(assessment.verdict(), Met);
        let ways = assessment.ways_to_pass();
        assert_eq!(ways.len(), 1);
        ways[0].changes().iter().map(|it| it.in_language(Language::English).to_string()).collect()
    };
    let contradicts = [("/relations/0/state", Some("\"contradicts\""))];
    assert_eq!(
        way(&contradicts, Edition::Framework2023, Condition::RegionalPlans),
        ["bring the plan in line with this document: regional plan"]
    );
    let late = [("/submitted", Some("\"2024-03-15\""))];
    assert_eq!(
        way(&late, Edition::Final, Condition::FundsRequest),
        ["carry out a self-assessment, and submit the plan anew after it"]
    );
    let unsaid = [
        ("/funds/lines/0/cost-kind", Some("\"preparation\"")),
        ("/funds/lines/0/incurred", Some("\"2024-05-01\"")),
    ];
    assert_eq!(
        way(&unsaid, Edition::Framework2023, Condition::FundsOneOff),
        ["show that line ‘training of the teams’ was agreed beforehand with the market leaders"]
    );
    let later = [("/impact-analysis/on", Some("\"2024-06-02\""))];
    assert_eq!(way(&later, Edition::Final, Condition::ImpactAnalysis).len(), 1);
}
