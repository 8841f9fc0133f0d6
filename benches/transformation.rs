//! What the assessment of a plan costs, each as a ratio to a hand-written floor that is measured in the same run.
//!
//! `cargo bench --bench transformation` prints one line per comparison: the time of the floor, of the crate, their ratio and the
//! limit it must stay under. With `-- --check` it exits with 1 when a ratio is over its limit, with `--check --times` when a time is too. The plan is made here: 50 agreements,
//! 200 activities, 500 lines of a business case.
//!
//! | comparison | floor |
//! |---|---|
//! | verdict of the assessment | one pass over the same facts in flat arrays: fields that are there, the latest day, sums per year, discounted |
//! | the same, in time | against 20 microseconds |
//! | the business case alone | the same sums, line by line into an array of years |
//! | ten times the lines | against ten times the time of the business case |
//! | a procedure of 200, 2,000 and 20,000 milestones, each reached and paid for | each against ten times the one before |
//! | ways to pass of a plan of which no party has signed, 200, 2,000 and 20,000 parties | each against ten times the one before |

mod common;

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Duration;

use chrono::NaiveDate;
use common::{Comparison, Limit, race};
use passende_zorg::Verdict;
use passende_zorg::explanation::Assessment as _;
use passende_zorg::source::Edition;
use passende_zorg::time::Year;
use passende_zorg::transformation::business_case::{Horizon, present_value};
use passende_zorg::transformation::plan::{BusinessCase, Plan};
use passende_zorg::transformation::procedure::Procedure;
use passende_zorg::transformation::{Judgements, PlanAssessment, Step, TermStart, Terms};
use serde_json::{Value, json};

const AGREEMENTS: usize = 50;
const ACTIVITIES: usize = 200;
const LINES: usize = 500;
const YEARS: usize = 10;
const ROUNDS: u32 = 200;
/// So many assessments per round, for the clock to see them.
const TIMES: u32 = 100;

fn lines(number: usize) -> Value {
    let line = |at: usize| {
        json!({
            "id": format!("line {at}"), "title": "line", "kind": if at.is_multiple_of(3) { "cost" } else { "benefit" },
            "timing": if at.is_multiple_of(5) { json!({"one-off": {"year": 2024 + at % YEARS}}) } else { json!({"structural": {"from": 2024 + at % 4}}) },
            "amount": (1_000 + at * 7 % 900).to_string()
        })
    };
    (0..number).map(line).collect()
}

fn plan(number_of_lines: usize) -> Plan {
    let mut json: Value =
        serde_json::from_str(include_str!("../examples/assess_plan/synthetic.json")).unwrap();
    let agreement = |at: usize| {
        json!({
            "id": format!("agreement {at}"), "text": "agreement", "goal": "home", "indicator": "days", "unit": "days",
            "baseline": "10", "target": "8", "due": format!("2027-{:02}-28", at % 12 + 1), "responsible": "hospital"
        })
    };
    let activity = |at: usize| {
        json!({
            "id": format!("activity {at}"), "text": "activity", "owner": "hospital", "from": "2024-09-01", "until": "2025-01-31",
            "serves": [format!("agreement {}", at % AGREEMENTS)]
        })
    };
    json["agreements"] = (0..AGREEMENTS).map(agreement).collect();
    json["activities"] = (0..ACTIVITIES).map(activity).collect();
    json["business-case"] = json!({"lines": lines(number_of_lines)});
    json["milestones"] = json!([]);
    json.as_object_mut().unwrap().remove("funds");
    serde_json::from_value(json).unwrap()
}

fn horizon() -> Horizon {
    Horizon::try_new(Year::try_new(2024).unwrap(), YEARS, "0.03".parse().unwrap()).unwrap()
}

fn terms() -> Terms {
    let start: NaiveDate = "2024-07-01".parse().unwrap();
    Terms::under(Edition::Framework2023, start)
        .with_five_years_from(TermStart::Execution, start)
        .with_horizon(horizon())
}

/// The facts of the plan as a person in a hurry would write them down.
struct Flat {
    /// Goal, measure and day of each agreement.
    agreements: Vec<(bool, bool, Option<NaiveDate>)>,
    /// Sign times cents, first and last year, of each line.
    lines: Vec<(i64, usize, usize)>,
    factors: Vec<f64>,
    end: NaiveDate,
}

fn flat(plan: &Plan) -> Flat {
    use passende_zorg::transformation::plan::{CostOrBenefit, Timing};
    let facts = plan.facts();
    let index = |year: Year| usize::try_from(year.number() - 2024).unwrap();
    Flat {
        agreements: facts
            .agreements
            .iter()
            .map(|agreement| (agreement.goal.is_some(), agreement.target.is_some(), agreement.due))
            .collect(),
        lines: facts
            .business_case
            .as_ref()
            .unwrap()
            .lines
            .iter()
            .map(|line| {
                let cents = i64::try_from(line.amount.least().cents()).unwrap();
                let signed = if line.kind == CostOrBenefit::Cost { -cents } else { cents };
                match line.timing {
                    Timing::OneOff { year } => (signed, index(year.unwrap()), index(year.unwrap()) + 1),
                    Timing::Structural { from, .. } => (signed, index(from.unwrap()), YEARS),
                }
            })
            .collect(),
        factors: (0..YEARS).map(|later| 1.03_f64.powi(i32::try_from(later).unwrap()).recip()).collect(),
        end: "2029-07-01".parse().unwrap(),
    }
}

impl Flat {
    #[allow(clippy::cast_precision_loss, reason = "the floor may be inexact")]
    fn worth(&self) -> f64 {
        let mut changes = [0_i64; YEARS + 1];
        for (cents, from, until) in &self.lines {
            changes[*from] += cents;
            changes[*until] -= cents;
        }
        let mut running = 0;
        let mut worth = 0.0;
        for (change, factor) in changes.iter().zip(&self.factors) {
            running += change;
            worth += running as f64 * factor;
        }
        worth
    }

    fn passes(&self) -> bool {
        let mut latest = None;
        let mut smart = true;
        for (goal, measure, due) in &self.agreements {
            smart &= *goal && *measure && due.is_some();
            latest = latest.max(*due);
        }
        smart && latest.is_some_and(|latest| latest <= self.end) && self.worth() > 0.0
    }
}

fn verdict(of: &Plan) -> [Comparison; 2] {
    let (flat, judgements, terms) = (flat(of), Judgements::default(), terms());
    let assess = || PlanAssessment::new(black_box(of), &judgements, &terms, Step::Full).verdict();
    assert_eq!(assess(), Verdict::Met);
    assert!(flat.passes());
    let allocated = allocation_counter::measure(|| assert_eq!(assess(), Verdict::Met)).count_total;
    assert_eq!(allocated, 0, "a verdict allocates nothing");
    let (floor, ours) = race(
        ROUNDS,
        || (0..TIMES).for_each(|_| assert!(black_box(&flat).passes())),
        || (0..TIMES).for_each(|_| assert!(black_box(assess()) == Verdict::Met)),
    );
    let (floor, ours) = (floor / TIMES, ours / TIMES);
    [
        Comparison { name: "verdict: 50 agreements, 500 lines", floor, ours, limit: Limit::Ratio(10.0) },
        Comparison {
            name: "the same, against 20 microseconds",
            floor: Duration::from_micros(20),
            ours,
            limit: Limit::Time,
        },
    ]
}

fn value(of: &BusinessCase, flat: &Flat) -> Comparison {
    let horizon = horizon();
    let (floor, ours) = race(
        ROUNDS,
        || (0..TIMES).for_each(|_| assert!(black_box(flat).worth() > 0.0)),
        || {
            for _ in 0..TIMES {
                assert!(black_box(present_value(black_box(of), None, &horizon)).exact().is_some());
            }
        },
    );
    Comparison {
        name: "business case of 500 lines",
        floor: floor / TIMES,
        ours: ours / TIMES,
        limit: Limit::Ratio(10.0),
    }
}

/// A plan of so many parties that decide, none of which has signed anything or took part in the analysis.
fn unsigned(parties: usize) -> Plan {
    let mut json: Value =
        serde_json::from_str(include_str!("../examples/assess_plan/synthetic.json")).unwrap();
    let party = |at: usize| json!({"id": format!("party {at}"), "kind": "other-provider", "role": "participant", "decisive": true});
    json["parties"].as_array_mut().unwrap().extend((0..parties).map(party));
    serde_json::from_value(json).unwrap()
}

/// The ways to pass of three sizes, each ten times the one before.
fn ways() -> [Comparison; 2] {
    let (judgements, terms) = (Judgements::default(), terms());
    let [small, middle, large] = [200, 2_000, 20_000].map(unsigned);
    let ways = |plan: &Plan| {
        let assessment = PlanAssessment::new(black_box(plan), &judgements, &terms, Step::Full);
        assert_eq!(black_box(assessment.ways_to_pass()).len(), 1);
    };
    let [(one, two), (again, three)] =
        [race(5, || ways(&small), || ways(&middle)), race(3, || ways(&middle), || ways(&large))];
    [
        Comparison {
            name: "ways: 2,000 parties, against ten times 200",
            floor: one * 10,
            ours: two,
            limit: Limit::Ratio(2.0),
        },
        Comparison {
            name: "ways: 20,000 parties, against ten times 2,000",
            floor: again * 10,
            ours: three,
            limit: Limit::Ratio(2.0),
        },
    ]
}

/// The log of a plan of so many milestones, each of which is reached and paid for on a day of its own.
fn log(milestones: usize) -> Vec<u8> {
    let day = |at: usize| {
        NaiveDate::from_ymd_opt(2024, 1, 1).unwrap().checked_add_days(chrono::Days::new(at as u64)).unwrap()
    };
    let votes = json!([{"by": "A", "vote": "approve"}, {"by": "B", "vote": "approve"}]);
    let name = |at: usize| format!("m{at}");
    let planned: Vec<Value> =
        (0..milestones).map(|at| json!({"milestone": name(at), "planned": day(at)})).collect();
    let batches: Vec<Value> = (0..milestones)
        .map(|at| json!({"id": format!("b{at}"), "milestone": name(at), "amount": "1"}))
        .collect();
    let amount = milestones.to_string();
    let mut events = vec![
        json!({"on": "2023-02-01", "event": "self-assessed"}),
        json!({"on": "2023-02-02", "event": {"submitted-for-assessment": {"milestones": planned, "funds-asked": amount}}}),
        json!({"on": "2023-03-01", "event": {"decided": {"votes": votes, "grant": {"amount": amount, "batches": batches}}}}),
        json!({"on": "2023-03-02", "event": "implementation-begun"}),
    ];
    for at in 0..milestones {
        events.push(json!({"on": day(at), "event": {"milestone-reached": {"milestone": name(at)}}}));
        events.push(json!({"on": day(at), "event": {"paid": {"amount": "1"}}}));
    }
    let insured = json!([{"insurer": "A", "insured": 2}, {"insurer": "B", "insured": 1}]);
    json!({"edition": "final", "leaders": {"insured": insured}, "events": events}).to_string().into_bytes()
}

/// Reading the log of three sizes and explaining where the plan stands, each ten times the one before.
fn procedures() -> [Comparison; 2] {
    let [small, middle, large] = [200, 2_000, 20_000].map(log);
    let on: NaiveDate = "2099-01-01".parse().unwrap();
    let follow = |log: &[u8]| {
        let procedure = Procedure::from_json(black_box(log)).unwrap();
        assert!(black_box(procedure.on(on).explanation()).parts().len() > 100);
    };
    let [(one, two), (again, three)] =
        [race(5, || follow(&small), || follow(&middle)), race(3, || follow(&middle), || follow(&large))];
    let name =
        ["procedure: 2,000 milestones, against ten times 200", "procedure: 20,000, against ten times 2,000"];
    [
        Comparison { name: name[0], floor: one * 10, ours: two, limit: Limit::Ratio(2.0) },
        Comparison { name: name[1], floor: again * 10, ours: three, limit: Limit::Ratio(2.0) },
    ]
}

fn growth(small: &BusinessCase, large: &BusinessCase) -> Comparison {
    let horizon = horizon();
    let time = |of: &BusinessCase| {
        assert!(black_box(present_value(black_box(of), None, &horizon)).exact().is_some());
    };
    let (floor, ours) =
        race(ROUNDS, || (0..TIMES).for_each(|_| time(small)), || (0..TIMES).for_each(|_| time(large)));
    Comparison {
        name: "5,000 lines, against ten times 500",
        floor: floor * 10 / TIMES,
        ours: ours / TIMES,
        limit: Limit::Ratio(1.5),
    }
}

fn main() -> ExitCode {
    let check = std::env::args().any(|argument| argument == "--check");
    let (small, large) = (plan(LINES), plan(10 * LINES));
    let case = |plan: &Plan| plan.facts().business_case.as_ref().unwrap().clone();
    println!("{:<44} {:>12} {:>12} {:>8} {:>8}", "", "floor", "crate", "ratio", "limit");
    let [ratio, absolute] = verdict(&small);
    let [middle, many] = ways();
    let value = value(&case(&small), &flat(&small));
    let [states, doubled] = procedures();
    let comparisons =
        [ratio, absolute, value, growth(&case(&small), &case(&large)), middle, many, states, doubled];
    let holds = comparisons.iter().map(Comparison::print).fold(true, |all, one| all & one);
    if check && !holds { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
