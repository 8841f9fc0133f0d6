//! What holding a portfolio costs, as a ratio to a hand-written floor that is measured in the same run.
//!
//! `cargo bench --bench contracting` prints one line per comparison: the time of the floor, of the crate, their ratio and the limit it
//! must stay under. With `-- --check` it exits with 1 when a ratio is over its limit, with `--check --times` when a time is too. The contracts are made here: 10,000 of them, each
//! with an answer to everything that is asked of contracts.
//!
//! | comparison | floor |
//! |---|---|
//! | the verdicts of 10,000 contracts | one pass over the same answers as rows of flags: met, not met or open |
//! | the same, in time | against 0.2 seconds |
//! | ten times the contracts | against ten times the time |

mod common;

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Duration;

use common::{Comparison, Limit, race};
use passende_zorg::Verdict;
use passende_zorg::contracting::agreed::{AgreedAnswer, AgreedFacts, AgreedReview, AskedOf, Undertaking};
use passende_zorg::contracting::frame::FrameSector;
use passende_zorg::judgement::Judgement;
use passende_zorg::source::Edition;
use passende_zorg::statement::Statement;

const CONTRACTS: usize = 10_000;
const ROUNDS: u32 = 5;

fn contract(number: usize) -> AgreedFacts {
    let said = |text: &str| Statement::try_new(text).unwrap();
    let mut facts = AgreedFacts::new(AskedOf::Contract, said(&format!("contract {number}")));
    facts.sector = Some(FrameSector::MedicalSpecialistCare);
    (facts.acute, facts.independent, facts.aligned) =
        (Some(number.is_multiple_of(4)), Some(false), Some(false));
    for undertaking in Undertaking::of(AskedOf::Contract) {
        let mut answer = AgreedAnswer::new();
        answer.text = Some(said("article 4"));
        // Every other contract has one thing that is missing, and every third one that nobody judged.
        let missing = number.is_multiple_of(2) && undertaking.name() == "health-incentive";
        if missing {
            (answer.text, answer.absent) = (None, Some(said("not agreed")));
        } else if !(number.is_multiple_of(3) && undertaking.name() == "good-practices")
            && undertaking.name() != "alignment"
        {
            let verdict = Judgement::try_new("buyer", "2025-01-01".parse().unwrap(), "seen", Verdict::Met);
            answer.judged = verdict.ok();
        }
        facts.answers.insert(undertaking, answer);
    }
    facts
}

/// An answer as a person in a hurry would write it down: whether it is asked, and what it comes to.
fn flags(facts: &AgreedFacts) -> Vec<u8> {
    let review = AgreedReview::try_new(Edition::Final, facts, "2026-06-01".parse().unwrap()).unwrap();
    Undertaking::of(AskedOf::Contract)
        .map(|undertaking| {
            let is = |found: Vec<Undertaking>| found.contains(&undertaking);
            match (is(review.lacking().collect()), is(review.open().collect())) {
                (true, _) => 2,
                (_, true) => 1,
                _ => 0,
            }
        })
        .collect()
}

fn verdict(facts: &AgreedFacts) -> Verdict {
    AgreedReview::try_new(Edition::Final, facts, "2026-06-01".parse().unwrap()).unwrap().verdict()
}

fn not_met(some: &[AgreedFacts]) -> usize {
    some.iter().filter(|facts| verdict(black_box(facts)) == Verdict::NotMet).count()
}

fn main() -> ExitCode {
    let check = std::env::args().any(|argument| argument == "--check");
    let contracts: Vec<AgreedFacts> = (0..CONTRACTS).map(contract).collect();
    let rows: Vec<Vec<u8>> = contracts.iter().map(flags).collect();
    let expected = |row: &[u8]| match row.iter().max() {
        Some(2) => Verdict::NotMet,
        Some(1) => Verdict::Undetermined,
        _ => Verdict::Met,
    };
    for (facts, row) in contracts.iter().zip(&rows) {
        assert_eq!(verdict(facts), expected(row));
    }
    let allocated = allocation_counter::measure(|| {
        assert_eq!(verdict(&contracts[0]), Verdict::NotMet);
    });
    assert_eq!(allocated.count_total, 0, "a verdict allocates nothing");
    println!("{:<44} {:>12} {:>12} {:>8} {:>8}", "", "floor", "crate", "ratio", "limit");
    let (floor, ours) = race(
        ROUNDS,
        || {
            let count = rows.iter().filter(|row| expected(black_box(row)) == Verdict::NotMet).count();
            assert_eq!(count, CONTRACTS / 2);
        },
        || assert_eq!(not_met(&contracts), CONTRACTS / 2),
    );
    let (tenth, whole) = race(
        ROUNDS,
        || assert!(not_met(&contracts[..CONTRACTS / 10]) > 0),
        || assert!(not_met(&contracts) > 0),
    );
    let comparisons = [
        Comparison {
            name: "10,000 contracts with all their answers",
            floor,
            ours,
            limit: Limit::Ratio(200.0),
        },
        Comparison {
            name: "the same, against 0.2 seconds",
            floor: Duration::from_millis(200),
            ours,
            limit: Limit::Time,
        },
        Comparison {
            name: "10,000 contracts, against ten times 1,000",
            floor: tenth * 10,
            ours: whole,
            limit: Limit::Ratio(2.0),
        },
    ];
    let holds = comparisons.iter().map(Comparison::print).fold(true, |all, one| all & one);
    if check && !holds { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
