use std::num::{NonZeroU16, NonZeroU32};

use passende_zorg::explanation::{Assessment as _, QuestionKind};
use passende_zorg::party::{Intervention, Location, Unit, UnitKind};
use passende_zorg::quantity::CountRange;
use passende_zorg::time::Year;
use passende_zorg::volume::norm::{Basket, BasketItem, Demand, Norm, NormLevel, NormStatus, Window};
use passende_zorg::volume::{Asked, VolumeChange, VolumeCheck};
use passende_zorg::{Language, Verdict};
use proptest::prelude::*;

use crate::support::{day, reference, year};

fn item(number: usize, weight: u32) -> BasketItem {
    BasketItem::new(intervention(number), NonZeroU32::new(weight).unwrap())
}

fn intervention(number: usize) -> Intervention {
    Intervention::try_new(&format!("i{number}")).unwrap()
}

fn norm(weights: &[u32], years: u16, demand: Demand) -> Norm {
    let items = weights.iter().enumerate().map(|(number, weight)| item(number, *weight));
    Norm::builder("n", UnitKind::Location, Basket::try_new(items).unwrap())
        .title("Norm", "Norm")
        .window(Window::MeanOfYears(NonZeroU16::new(years).unwrap()))
        .level(day("2020-01-01"), NormLevel::new(demand, NormStatus::Adopted))
        .source(reference())
        .build()
        .unwrap()
}

fn minimum(minimum: u32) -> Demand {
    Demand::minimum(minimum).unwrap()
}

type Counts = Vec<(Intervention, Year, CountRange)>;

fn with<T>(norm: &Norm, counts: &Counts, look: impl FnOnce(VolumeCheck<'_>) -> T) -> T {
    let unit = Unit::from(Location::try_new("A").unwrap());
    look(VolumeCheck::try_new(norm, &unit, counts, Asked::about(year(2024))).unwrap())
}

fn texts(norm: &Norm, counts: &Counts, language: Language) -> Vec<String> {
    with(norm, counts, |check| {
        check.ways_to_pass().iter().map(|way| way.in_language(language).to_string()).collect()
    })
}

fn years(counts: &[(i32, CountRange)]) -> Counts {
    counts.iter().map(|(number, count)| (intervention(0), year(*number), *count)).collect()
}

#[test]
fn what_would_be_enough_reads_like_a_sentence() {
    let exactly = |count| years(&[(2024, CountRange::exactly(count))]);
    let one_year = norm(&[1], 1, minimum(60));
    assert_eq!(texts(&one_year, &exactly(48), Language::English), ["12 more procedures"]);
    assert_eq!(texts(&one_year, &exactly(48), Language::Dutch), ["12 extra ingrepen"]);
    assert_eq!(texts(&one_year, &exactly(59), Language::English), ["1 more procedure"]);
    assert_eq!(texts(&one_year, &exactly(59), Language::Dutch), ["1 extra ingreep"]);
    assert!(texts(&one_year, &exactly(60), Language::English).is_empty());
    assert!(texts(&one_year, &exactly(0), Language::English).is_empty());

    let three = norm(&[1], 3, minimum(20));
    let unknown = years(&[(2024, CountRange::exactly(25)), (2022, CountRange::exactly(15))]);
    assert_eq!(
        texts(&three, &unknown, Language::English),
        ["the count of i0 in 2023, if that is 20 or more", "20 more procedures"]
    );
    assert_eq!(
        texts(&three, &unknown, Language::Dutch),
        ["het aantal i0 in 2023, als dat 20 of meer is", "20 extra ingrepen"]
    );
    // Neither withheld number is enough alone; both are.
    let withheld = years(&[
        (2024, CountRange::exactly(45)),
        (2023, CountRange::at_most(9)),
        (2022, CountRange::between(1, 9).unwrap()),
    ]);
    assert_eq!(
        texts(&three, &withheld, Language::English),
        ["the count of i0 in 2023 and i0 in 2022, if that is 15 or more together", "14 more procedures"]
    );
    assert_eq!(
        texts(&three, &withheld, Language::Dutch)[0],
        "het aantal i0 in 2023 en i0 in 2022, als dat samen 15 of meer is"
    );
}

#[test]
fn the_fewest_numbers_that_are_just_enough_are_named() {
    let three = norm(&[1, 1, 1], 1, minimum(60));
    let between = |least, most| CountRange::between(least, most).unwrap();
    let counts = vec![
        (intervention(0), year(2024), between(42, 51)),
        (intervention(1), year(2024), CountRange::at_most(9)),
        (intervention(2), year(2024), CountRange::at_most(5)),
    ];
    // 18 are missing: 9 and 9 are exactly that, and the 5 is not needed.
    let ways = texts(&three, &counts, Language::English);
    assert_eq!(
        ways,
        ["the count of i0 in 2024 and i1 in 2024, if that is 60 or more together", "18 more procedures"]
    );
}

#[test]
fn weights_are_told_apart() {
    let mixed = norm(&[1, 2], 1, minimum(60));
    let counts = vec![
        (intervention(0), year(2024), CountRange::exactly(20)),
        (intervention(1), year(2024), CountRange::exactly(15)),
    ];
    assert_eq!(
        texts(&mixed, &counts, Language::English),
        ["10 more procedures (i0)", "5 more procedures (i1)"]
    );
    let odd = vec![counts[0].clone(), (intervention(1), year(2024), CountRange::exactly(14))];
    assert_eq!(texts(&mixed, &odd, Language::English), ["12 more procedures (i0)", "6 more procedures (i1)"]);
    let open = vec![
        (intervention(0), year(2024), CountRange::at_most(9)),
        (intervention(1), year(2024), CountRange::between(20, 28).unwrap()),
    ];
    assert_eq!(
        texts(&mixed, &open, Language::English)[0],
        "the count of i1 in 2024 and i0 in 2024, if that is 60 or more together (weighted)"
    );
    let alone = vec![
        (intervention(0), year(2024), CountRange::exactly(1)),
        (intervention(1), year(2024), CountRange::UNKNOWN),
    ];
    // 59 are missing, and each counts twice.
    assert_eq!(texts(&mixed, &alone, Language::English)[0], "the count of i1 in 2024, if that is 30 or more");
}

#[test]
fn a_whole_basket_that_is_not_known_is_one_fact() {
    use passende_zorg::volume::norm::Norms;
    use passende_zorg::volume::{CountTable, check};
    let text = "location,intervention,year,count\nA,i0,2024,10\nA,i1,2024,5\nA,x,2022,1\n";
    let table = CountTable::from_csv(text.as_bytes()).unwrap();
    let ways = |weights: &[u32]| {
        let norms = Norms::try_new([norm(weights, 2, minimum(30))]).unwrap();
        let report = check(&norms, &table, Asked::about(year(2024))).unwrap();
        report.rows().next().unwrap().ways_to_pass()[0].in_language(Language::English).to_string()
    };
    assert_eq!(ways(&[1, 1]), "the count of procedures of the norm in 2023, if that is 45 or more");
    assert_eq!(
        ways(&[1, 2]),
        "the count of procedures of the norm in 2023, if that is 40 or more (weighted)"
    );
}

#[test]
fn a_number_that_cannot_make_the_difference_is_not_asked() {
    let norm = norm(&[1, 10], 1, minimum(10));
    let counts = vec![
        (intervention(0), year(2024), CountRange::at_most(1)),
        (intervention(1), year(2024), CountRange::at_most(1)),
    ];
    // One of the second is enough and without it one of the first is not: the first makes no difference.
    let asked = with(&norm, &counts, |check| check.open_questions());
    assert_eq!(asked.len(), 1);
    let text = asked[0].message().in_language(Language::English).to_string();
    assert_eq!(text, "How many were there at location A in 2024: i1? (known: 0 to 1)");
}

/// Small numbers of unlike weights: few enough to try everything.
fn small() -> impl Strategy<Value = (Vec<u32>, u32, Option<u32>, Vec<CountRange>)> {
    (prop::collection::vec(1_u32..8, 1..4), 1_u32..25, prop::option::of(1_u32..10)).prop_flat_map(
        |(weights, low, more)| {
            let range = (0_u64..3, 0_u64..4)
                .prop_map(|(least, more)| CountRange::between(least, least + more).unwrap());
            let cells = prop::collection::vec(range, weights.len());
            (Just(weights), Just(low), Just(more), cells)
        },
    )
}

/// Every way in which the numbers can turn out.
fn outcomes(counts: &[CountRange]) -> Vec<Vec<u64>> {
    counts.iter().fold(vec![vec![]], |done, count| {
        let possible = count.least()..=count.most().unwrap();
        done.iter()
            .flat_map(|start| possible.clone().map(move |next| [start.as_slice(), &[next]].concat()))
            .collect()
    })
}

proptest! {
    #[test]
    fn exactly_what_can_make_the_difference_is_asked((weights, low, more, counts) in small()) {
        let demand = more.map_or_else(|| minimum(low), |more| Demand::guideline(low, low + more).unwrap());
        let norm = norm(&weights, 1, demand);
        let (low, high) = (u64::from(low), u64::from(low + more.unwrap_or(0)));
        let side = |outcome: &[u64]| {
            let sum: u64 = outcome.iter().zip(&weights).map(|(number, weight)| number * u64::from(*weight)).sum();
            (sum >= low, sum >= high)
        };
        let decisive = |at: usize| outcomes(&counts).iter().any(|outcome| {
            let other = |number| { let mut other = outcome.clone(); other[at] = number; side(&other) };
            (counts[at].least()..=counts[at].most().unwrap()).any(|number| other(number) != side(outcome))
        });
        let given = facts(&weights, &counts);
        let (verdict, asked) = with(&norm, &given, |check| (check.verdict(), check.open_questions()));
        if verdict.is_undetermined() {
            let expected: Vec<String> = (0..counts.len()).filter(|at| decisive(*at)).map(|at| format!(": i{at}? (")).collect();
            let asked: Vec<String> = asked.iter().filter(|question| question.kind() == QuestionKind::Fact)
                .map(|question| question.message().in_language(Language::English).to_string()).collect();
            prop_assert_eq!(asked.len(), expected.len(), "{:?} {:?}", asked, expected);
            prop_assert!(asked.iter().zip(&expected).all(|(asked, expected)| asked.contains(expected)), "{:?} {:?}", asked, expected);
        }
    }
}

#[test]
fn patients_are_called_patients() {
    let norm = passende_zorg::volume::multitrauma::location_norm();
    let counts =
        vec![(passende_zorg::volume::multitrauma::intervention(), year(2024), CountRange::exactly(230))];
    assert_eq!(texts(&norm, &counts, Language::English), ["10 more patients"]);
    assert_eq!(texts(&norm, &counts, Language::Dutch), ["10 extra patiënten"]);
    with(&norm, &counts, |check| {
        assert_eq!(check.margin().unwrap().measure(), passende_zorg::explanation::Measure::Patients);
    });
}

#[test]
fn a_guideline_is_passed_at_its_top_and_asks_for_the_norm() {
    let guideline = norm(&[1], 1, Demand::guideline(50, 100).unwrap());
    let within = years(&[(2024, CountRange::exactly(60))]);
    assert_eq!(texts(&guideline, &within, Language::English), ["40 more procedures"]);
    with(&guideline, &within, |check| {
        let questions = check.open_questions();
        assert_eq!(questions.len(), 1);
        assert_eq!(questions[0].kind(), QuestionKind::Judgement);
        assert_eq!(questions[0].message().code(), "volume.question.norm-within-guideline");
        let text = questions[0].message().in_language(Language::English).to_string();
        assert_eq!(text, "Which norm within 50 to 100 will be set for Norm?");
        let text = questions[0].message().in_language(Language::Dutch).to_string();
        assert_eq!(text, "Welke norm wordt binnen 50 tot 100 vastgesteld voor Norm?");
    });
    let unknown = years(&[(2024, CountRange::at_least(20))]);
    with(&guideline, &unknown, |check| {
        let codes: Vec<_> = check.open_questions().iter().map(|question| question.message().code()).collect();
        assert_eq!(codes, ["volume.question.count", "volume.question.norm-within-guideline"]);
        let question = check.open_questions()[0].message().in_language(Language::English).to_string();
        assert_eq!(question, "How many were there at location A in 2024: i0? (known: 20 or more)");
    });
    let below = years(&[(2024, CountRange::exactly(49))]);
    with(&guideline, &below, |check| assert!(check.open_questions().is_empty()));
}

fn range() -> impl Strategy<Value = CountRange> {
    prop_oneof![
        (0_u64..30).prop_map(CountRange::exactly),
        (0_u64..12).prop_map(CountRange::at_most),
        (0_u64..20, 0_u64..15).prop_map(|(least, more)| CountRange::between(least, least + more).unwrap()),
        (0_u64..20).prop_map(CountRange::at_least),
        Just(CountRange::UNKNOWN),
    ]
}

fn case() -> impl Strategy<Value = (Vec<u32>, u16, u32, Option<u32>, Vec<CountRange>)> {
    (prop::collection::vec(1_u32..4, 1..4), 1_u16..4, 1_u32..40, prop::option::of(1_u32..30)).prop_flat_map(
        |(weights, years, low, more)| {
            let cells = weights.len() * usize::from(years);
            (Just(weights), Just(years), Just(low), Just(more), prop::collection::vec(range(), cells))
        },
    )
}

fn facts(weights: &[u32], counts: &[CountRange]) -> Counts {
    let place = |at: usize| {
        (intervention(at % weights.len()), year(2024 - i32::try_from(at / weights.len()).unwrap()))
    };
    counts.iter().enumerate().map(|(at, count)| (place(at).0, place(at).1, *count)).collect()
}

/// Makes a change to the facts by hand; a little less of it when asked. None when there is nothing to make less.
fn make(change: &VolumeChange, counts: &Counts, weights: &[u32], less: bool) -> Option<Counts> {
    let mut after = counts.clone();
    let weight_of = |of: &Intervention| weights[of.as_str()[1..].parse::<usize>().unwrap()];
    match change {
        VolumeChange::MoreProcedures { number, of, .. } => {
            let number = if less { number.checked_sub(1)? } else { *number };
            let cell = after.iter_mut().find(|(name, ..)| of.is_empty() || of.contains(name)).unwrap();
            cell.2 = cell.2.checked_add(CountRange::exactly(number)).unwrap();
        }
        VolumeChange::CountsTurnOut { facts, together_at_least, weight } => {
            // The counts named are as small as they can be, but for what they have to be together.
            let mut left = *together_at_least * u64::from(weight.unwrap_or(1));
            if less {
                left = left.checked_sub(u64::from(weight.unwrap_or(1)))?;
            }
            let named: Vec<usize> = after
                .iter()
                .enumerate()
                .filter(|(_, (name, of, _))| {
                    facts.iter().any(|fact| fact.intervention() == Some(name) && fact.year() == *of)
                })
                .map(|(at, _)| at)
                .collect();
            assert_eq!(named.len(), facts.len());
            for at in &named {
                left = left.checked_sub(after[*at].2.least() * u64::from(weight_of(&after[*at].0)))?;
            }
            for at in named {
                let (name, _, count) = &mut after[at];
                let room =
                    count.most().map_or(left, |most| (most - count.least()) * u64::from(weight_of(name)));
                let taken = room.min(left).div_ceil(u64::from(weight_of(name)));
                left = left.saturating_sub(taken * u64::from(weight_of(name)));
                *count = CountRange::exactly(count.least() + taken);
            }
            assert!(less || left == 0, "the counts can be as large as the way says");
        }
    }
    Some(after)
}

proptest! {
    #[test]
    fn every_way_to_pass_passes_and_a_little_less_does_not((weights, years, low, more, counts) in case()) {
        let demand = more.map_or_else(|| minimum(low), |more| Demand::guideline(low, low + more).unwrap());
        let norm = norm(&weights, years, demand);
        let counts = facts(&weights, &counts);
        let (verdict, ways, questions) = with(&norm, &counts, |check| (check.verdict(), check.ways_to_pass(), check.open_questions()));
        let closed = matches!(verdict, Verdict::Met | Verdict::NotApplicable);
        prop_assert_eq!(ways.is_empty(), closed);
        prop_assert_eq!(questions.is_empty(), !verdict.is_undetermined());
        let mixed = weights.iter().any(|weight| *weight != weights[0]);
        for way in ways {
            prop_assert_eq!(way.changes().len(), 1);
            let change = &way.changes()[0];
            let after = make(change, &counts, &weights, false).unwrap();
            prop_assert_eq!(with(&norm, &after, |check| check.verdict()), Verdict::Met, "{:?}", change);
            // With unlike weights the last one may overshoot, so only the plain cases show that less is not enough.
            if !mixed && let Some(short) = make(change, &counts, &weights, true) {
                prop_assert_ne!(with(&norm, &short, |check| check.verdict()), Verdict::Met, "{:?}", change);
            }
        }
    }

    #[test]
    fn an_explanation_carries_all_of_it((weights, years, low, more, counts) in case()) {
        let demand = more.map_or_else(|| minimum(low), |more| Demand::guideline(low, low + more).unwrap());
        let norm = norm(&weights, years, demand);
        let counts = facts(&weights, &counts);
        with(&norm, &counts, |check| {
            let explanation = check.explanation();
            assert_eq!(explanation.verdict().unwrap(), check.verdict());
            assert_eq!(explanation.open_questions(), check.open_questions());
            assert_eq!(explanation.ways_to_pass().len(), check.ways_to_pass().len());
            assert_eq!(explanation.margin().copied(), check.margin());
            assert_eq!(explanation.message().code(), check.finding().code());
            assert_eq!(explanation.message(), &check.reason());
        });
    }
}
