//! What an appraisal costs, as a ratio to a hand-written floor that is measured in the same run.
//!
//! `cargo bench --bench principle` prints one line per comparison: the time of the floor, of the crate, their ratio and the limit it must
//! stay under. With `-- --check` it exits with 1 when a ratio is over its limit, with `--check --times` when a time is too. The dossiers are made here: 40 elements with 10 items each.
//!
//! | comparison | floor |
//! |---|---|
//! | the statuses of 10,000 practices | one pass over the same items in flat rows: a day, a kind, a level and a direction, into bits per element |
//! | the same, in time | against one second |
//! | columns of classes | the same bits from two columns |
//! | ten times the practices | against ten times the time |
//! | chains of 100, 1,000 and 10,000 contracts | each against ten times the time of the one before |
//! | lives of 100, 1,000 and 10,000 events | each against ten times the time of the one before |

mod common;

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Duration;

use chrono::NaiveDate;
use common::{Comparison, Limit, race};
use passende_zorg::contracting::chain::{Chain, ChainAlignment};
use passende_zorg::practice::life::EvidenceLife;
use passende_zorg::principle::evidence::{Direction, Evidence, EvidenceFinding, EvidenceId, SourceKind};
use passende_zorg::principle::{
    Appraisal, Dossier, Element, EvidenceClass, EvidencePolicy, EvidenceTally, Level, PrincipleSet, Status,
};
use passende_zorg::rule::Reference;
use passende_zorg::statement::Statement;

const PRACTICES: usize = 10_000;
/// So many different dossiers, each looked at a hundred times: four million items at once would measure the memory of the machine.
const DOSSIERS: usize = 100;
const ELEMENTS: usize = 40;
const ITEMS: usize = 10;
const ROUNDS: u32 = 5;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A number that looks drawn, and is the same every time.
fn drawn(seed: usize) -> usize {
    let mixed = (seed as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    usize::try_from((mixed ^ (mixed >> 29)) % 1_000_003).unwrap()
}

fn evidence(dossier: usize, at: usize) -> Evidence {
    let seed = drawn(dossier * 1_000 + at);
    let measured = |value: usize| {
        serde_json::from_value(serde_json::json!({"measured": {
            "unit": "points", "better": "higher", "smallest-relevant": "2",
            "baseline": {"value": "50", "from": 2022}, "measured": {"value": value.to_string(), "from": 2024}
        }}))
        .unwrap()
    };
    let finding = match seed % 5 {
        0 => EvidenceFinding::Supports,
        1 => EvidenceFinding::Contradicts,
        2 => EvidenceFinding::NotRegistered,
        _ => measured(44 + seed % 13),
    };
    let kind =
        [SourceKind::Guideline, SourceKind::EffectStudy, SourceKind::OutcomeRegistry, SourceKind::Opinion]
            [seed / 7 % 4];
    Evidence::try_new(
        EvidenceId::try_new(&format!("item {at}")).unwrap(),
        Element::ALL[at % ELEMENTS],
        kind,
        Statement::try_new("claimed").unwrap(),
        finding,
        if seed.is_multiple_of(11) { day("2026-01-01") } else { day("2025-01-01") },
        Reference::try_new("report", "1", day("2025-01-01")).unwrap(),
    )
    .unwrap()
}

fn dossiers() -> Vec<Dossier> {
    let dossier = |number| {
        let evidence = (0..ELEMENTS * ITEMS).map(|at| evidence(number, at)).collect();
        Dossier::try_new(Statement::try_new("practice").unwrap(), Level::Practice, evidence).unwrap()
    };
    (0..DOSSIERS).map(dossier).collect()
}

fn policy(on: NaiveDate) -> EvidencePolicy {
    EvidencePolicy::on(on)
        .with_ranking(&[&[SourceKind::Guideline], &[SourceKind::EffectStudy, SourceKind::OutcomeRegistry]])
}

/// An item as a person in a hurry would write it down: which element, from which day, how strong, and the gain in hundredths.
#[derive(Clone, Copy)]
struct Row {
    element: u8,
    dated: NaiveDate,
    rank: u8,
    gain: i16,
    smallest: i16,
}

fn rows(dossier: &Dossier) -> Vec<Row> {
    let later = policy(day("2030-01-01"));
    let row = |item: &Evidence| {
        // What says nothing whatever the day, such as what its kind of source cannot carry, is written down so.
        let says_nothing = matches!(later.weigh(item, Level::Practice), EvidenceClass::Silent(_));
        let (gain, smallest) = match item.finding() {
            _ if says_nothing => (0, 1),
            EvidenceFinding::Supports => (1, 1),
            EvidenceFinding::Contradicts => (-1, 1),
            EvidenceFinding::Measured(measured) => (i16::try_from(measured.gain().0).unwrap(), 2),
            _ => (0, 1),
        };
        let element = Element::ALL.iter().position(|element| *element == item.element()).unwrap();
        Row {
            element: u8::try_from(element).unwrap(),
            dated: item.dated(),
            rank: later.rank(item.kind()).unwrap_or(u8::MAX),
            gain,
            smallest,
        }
    };
    dossier.evidence().iter().map(row).collect()
}

/// Per element the strongest rank seen and two bits.
fn bits(rows: &[Row], on: NaiveDate) -> [(u8, u8); 45] {
    let mut seen = [(u8::MAX, 0); 45];
    for row in rows.iter().filter(|row| row.dated <= on) {
        let bit = if row.gain >= row.smallest {
            1
        } else if row.gain <= -row.smallest {
            2
        } else {
            continue;
        };
        let (rank, bits) = &mut seen[usize::from(row.element)];
        if row.rank < *rank {
            (*rank, *bits) = (row.rank, bit);
        } else if row.rank == *rank {
            *bits |= bit;
        }
    }
    seen
}

fn decided(appraisal: &Appraisal<'_>) -> usize {
    Element::ALL.iter().filter(|element| appraisal.tally().status(**element).is_decided()).count()
}

fn practices(dossiers: &[Dossier]) -> [Comparison; 2] {
    let on = day("2025-06-30");
    let policy = policy(on);
    let flat: Vec<Vec<Row>> = dossiers.iter().map(rows).collect();
    // Both come to the same before they are timed.
    for (dossier, rows) in dossiers.iter().zip(&flat) {
        let appraisal = Appraisal::new(dossier, PrincipleSet::Advice2020, &policy);
        for (element, (_, bits)) in Element::ALL.iter().zip(bits(rows, on)) {
            let expected =
                [Status::Unknown, Status::Supported, Status::Contradicted, Status::Mixed][usize::from(bits)];
            assert_eq!(appraisal.tally().status(*element), expected);
        }
    }
    let allocated = allocation_counter::measure(|| {
        let appraisal = Appraisal::new(&dossiers[0], PrincipleSet::Advice2020, &policy);
        assert!(Element::ALL.iter().any(|element| appraisal.status(*element).is_decided()));
    });
    assert_eq!(allocated.count_total, 0, "an appraisal allocates nothing");
    let (floor, ours) = race(
        ROUNDS,
        || {
            for _ in 0..PRACTICES / DOSSIERS {
                for rows in &flat {
                    let seen = bits(black_box(rows), on);
                    assert!(black_box(seen.iter().filter(|(_, bits)| *bits > 0).count()) > 0);
                }
            }
        },
        || {
            for _ in 0..PRACTICES / DOSSIERS {
                for dossier in dossiers {
                    let appraisal = Appraisal::new(black_box(dossier), PrincipleSet::Advice2020, &policy);
                    assert!(black_box(decided(&appraisal)) > 0);
                }
            }
        },
    );
    [
        Comparison { name: "10,000 practices, 40 elements, 10 items", floor, ours, limit: Limit::Ratio(4.0) },
        Comparison {
            name: "the same, against one second",
            floor: Duration::from_secs(1),
            ours,
            limit: Limit::Time,
        },
    ]
}

fn columns(dossiers: &[Dossier]) -> Comparison {
    let policy = policy(day("2025-06-30"));
    let items = dossiers.iter().flat_map(Dossier::evidence);
    let (elements, classes): (Vec<Element>, Vec<EvidenceClass>) =
        items.map(|item| (item.element(), policy.weigh(item, Level::Practice))).unzip();
    let codes: Vec<(u8, u8, u8)> = elements
        .iter()
        .zip(&classes)
        .map(|(element, class)| {
            let code = u8::try_from(Element::ALL.iter().position(|other| other == element).unwrap()).unwrap();
            match class {
                EvidenceClass::Speaks { direction: Direction::Supports, rank } => (code, *rank, 1),
                EvidenceClass::Speaks { rank, .. } => (code, *rank, 2),
                EvidenceClass::Silent(_) => (code, 0, 0),
            }
        })
        .collect();
    let (floor, ours) = race(
        ROUNDS * 20,
        || {
            let mut seen = [(u8::MAX, 0_u8); 45];
            for (code, rank, bit) in black_box(&codes).iter().filter(|(.., bit)| *bit > 0) {
                let (least, bits) = &mut seen[usize::from(*code)];
                if rank < least {
                    (*least, *bits) = (*rank, *bit);
                } else if rank == least {
                    *bits |= bit;
                }
            }
            assert!(black_box(seen)[0].1 > 0);
        },
        || {
            let tally = EvidenceTally::of_columns(black_box(&elements), black_box(&classes)).unwrap();
            assert!(black_box(tally.status(Element::HealthGain)).is_decided());
        },
    );
    Comparison { name: "40,000 rows in columns", floor, ours, limit: Limit::Ratio(4.0) }
}

fn growth(dossiers: &[Dossier]) -> Comparison {
    let policy = policy(day("2025-06-30"));
    let time = |times: usize| {
        for _ in 0..times {
            for dossier in dossiers {
                let appraisal = Appraisal::new(black_box(dossier), PrincipleSet::Advice2020, &policy);
                assert!(black_box(decided(&appraisal)) > 0);
            }
        }
    };
    let (floor, ours) = race(ROUNDS, || time(10), || time(100));
    Comparison {
        name: "10,000 practices, against ten times 1,000",
        floor: floor * 10,
        ours,
        limit: Limit::Ratio(1.5),
    }
}

/// A row of contracts, one below the other, each with an innovation above it and a payment for each contact.
fn chain(links: usize) -> Chain {
    let actors: Vec<String> =
        (0..=links).map(|at| format!(r#"{{"id": "p{at}", "kind": "other"}}"#)).collect();
    let contract = |at: usize| {
        format!(
            r#"{{"id": "l{at}", "buyer": "p{at}", "seller": "p{}", "from": "2026-01-01", "clauses": [
                {{"id": "c{at}", "care": "heart", "incentive": "production", "price": "1"}},
                {{"id": "i{at}", "care": "heart", "fewer-contacts": 1}}]}}"#,
            at + 1
        )
    };
    let contracts: Vec<String> = (0..links).map(contract).collect();
    let json = format!(r#"{{"actors": [{}], "links": [{}]}}"#, actors.join(","), contracts.join(","));
    serde_json::from_str(&json).expect("a chain")
}

/// A life in which research is agreed on again and again.
fn life(events: usize) -> String {
    const CITED: &str = r#"{"title": "t", "section": "s", "consulted": "2020-01-01"}"#;
    let gap = format!(r#"{{"on": "2020-01-01", "event": {{"gap-found": {CITED}}}}}"#);
    let again =
        r#"{"on": "2020-01-01", "event": {"research-agreed": {"owner": "x", "until": "2020-06-01"}}}"#;
    let all: Vec<&str> = core::iter::once(gap.as_str()).chain(core::iter::repeat_n(again, events)).collect();
    format!(r#"{{"care": "a treatment", "events": [{}]}}"#, all.join(","))
}

/// Each size against ten times the one before.
fn grown(names: [&'static str; 2], run: impl Fn(usize)) -> [Comparison; 2] {
    let mut sizes = [100, 1_000].into_iter();
    names.map(|name| {
        let size = sizes.next().unwrap_or(1_000);
        let (floor, ours) = race(ROUNDS, || run(size), || run(size * 10));
        // The logarithm of looking up a name, and caches that no longer hold all of it.
        Comparison { name, floor: floor * 10, ours, limit: Limit::Ratio(3.0) }
    })
}

fn chains() -> [Comparison; 2] {
    let chains = [100, 1_000, 10_000].map(|links| (links, chain(links)));
    grown(["1,000 contracts, against ten times 100", "10,000 contracts, against ten times 1,000"], |size| {
        let (_, chain) = chains.iter().find(|(links, _)| *links == size).expect("one of the sizes");
        assert!(!black_box(ChainAlignment::of(chain, day("2026-06-01"))).findings().is_empty());
    })
}

fn lives() -> [Comparison; 2] {
    let lives = [100, 1_000, 10_000].map(|events| (events, life(events)));
    grown(["1,000 events, against ten times 100", "10,000 events, against ten times 1,000"], |size| {
        let (_, json) = lives.iter().find(|(events, _)| *events == size).expect("one of the sizes");
        let life: EvidenceLife = serde_json::from_str(json).expect("a life");
        assert_eq!(black_box(life.as_of(day("2026-06-01")).missed_terms().count()), 1);
    })
}

fn main() -> ExitCode {
    let check = std::env::args().any(|argument| argument == "--check");
    let dossiers = dossiers();
    println!("{:<44} {:>12} {:>12} {:>8} {:>8}", "", "floor", "crate", "ratio", "limit");
    let [ratio, absolute] = practices(&dossiers);
    let comparisons = [ratio, absolute, columns(&dossiers), growth(&dossiers)];
    let holds = comparisons
        .iter()
        .chain(&chains())
        .chain(&lives())
        .map(Comparison::print)
        .fold(true, |all, one| all & one);
    if check && !holds { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
