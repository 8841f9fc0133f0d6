//! What the assessment of a plan costs, each as a ratio to a hand-written floor that is measured in the same run.
//!
//! `cargo bench --bench transformation` prints one line per comparison: the time of the floor, of the crate, their ratio and the
//! limit it must stay under. With `-- --check` it exits with 1 when a ratio is over its limit. The plan is made here: 50 agreements,
//! 200 activities, 500 lines of a business case.
//!
//! | comparison | floor |
//! |---|---|
//! | verdict of the assessment | one pass over the same facts in flat arrays: fields that are there, the latest day, sums per year, discounted |
//! | the same, in time | against 20 microseconds |
//! | the business case alone | the same sums, line by line into an array of years |
//! | ten times the lines | against ten times the time of the business case |

mod common;

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Duration;

use chrono::NaiveDate;
use common::{Comparison, race};
use passende_zorg::Verdict;
use passende_zorg::time::Year;
use passende_zorg::transformation::business_case::{Horizon, present_value};
use passende_zorg::transformation::plan::{BusinessCase, Plan};
use passende_zorg::transformation::{Edition, Judgements, PlanAssessment, Step, TermStart, Terms};
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
    use passende_zorg::transformation::plan::{LineKind, Timing};
    let facts = plan.facts();
    let index = |year: Year| usize::try_from(year.number() - 2024).unwrap();
    Flat {
        agreements: facts
            .agreements()
            .iter()
            .map(|agreement| (agreement.goal().is_some(), agreement.target().is_some(), agreement.due()))
            .collect(),
        lines: facts
            .business_case()
            .unwrap()
            .lines()
            .iter()
            .map(|line| {
                let cents = i64::try_from(line.amount().least().cents()).unwrap();
                let signed = if line.kind() == LineKind::Cost { -cents } else { cents };
                match line.timing() {
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
        Comparison { name: "verdict: 50 agreements, 500 lines", floor, ours, limit: 10.0 },
        Comparison {
            name: "the same, against 20 microseconds",
            floor: Duration::from_micros(20),
            ours,
            limit: 1.0,
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
    Comparison { name: "business case of 500 lines", floor: floor / TIMES, ours: ours / TIMES, limit: 10.0 }
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
        limit: 1.5,
    }
}

fn main() -> ExitCode {
    let check = std::env::args().any(|argument| argument == "--check");
    let (small, large) = (plan(LINES), plan(10 * LINES));
    let case = |plan: &Plan| plan.facts().business_case().unwrap().clone();
    println!("{:<44} {:>12} {:>12} {:>8} {:>8}", "", "floor", "crate", "ratio", "limit");
    let [ratio, absolute] = verdict(&small);
    let comparisons =
        [ratio, absolute, value(&case(&small), &flat(&small)), growth(&case(&small), &case(&large))];
    let holds = comparisons.iter().map(Comparison::print).fold(true, |all, one| all & one);
    if check && !holds { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
