use passende_zorg::explanation::Assessment as _;
use passende_zorg::language::Describe as _;
use passende_zorg::quantity::CountRange;
use passende_zorg::source::Edition;
use passende_zorg::volume::multitrauma::{
    RegionalShare, TreatedIn, draft_location_norm, intervention, is_multitrauma, location_norm, stop_day,
};
use passende_zorg::volume::norm::{Binding, Consequence, Norms, Stage};
use passende_zorg::volume::{Asked, CountTable, check};
use passende_zorg::{Language, Verdict};
use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::support::{day, year};

fn share(level_one: CountRange, elsewhere: CountRange) -> RegionalShare {
    RegionalShare::of(Edition::Final, level_one, elsewhere)
}

fn exact(level_one: u64, elsewhere: u64) -> RegionalShare {
    share(CountRange::exactly(level_one), CountRange::exactly(elsewhere))
}

#[test]
fn a_score_above_15_is_multitrauma() {
    for (score, expected) in [(0, false), (14, false), (15, false), (16, true), (17, true), (75, true)] {
        assert_eq!(is_multitrauma(score), expected, "{score}");
    }
}

/// At least 240 per location per year; below it, no multitrauma care from 1 January 2024.
#[test]
fn a_level_one_location_sees_240_or_stops() {
    let text = "location,intervention,year,count\nA,multitrauma,2023,239\nB,multitrauma,2023,240\nC,multitrauma,2023,241\nD,multitrauma,2023,3\n";
    let table = CountTable::from_csv(text.as_bytes()).unwrap();
    let norms = Norms::try_new([location_norm()]).unwrap();
    assert_eq!(intervention().as_str(), "multitrauma");
    for (on, stage, consequence) in [
        ("2022-09-15", Stage::Announced, None),
        ("2023-12-31", Stage::InForce, Some(Consequence::NoneYet)),
        ("2024-01-01", Stage::Enforced, Some(Consequence::CareMustStop)),
        ("2024-01-02", Stage::Enforced, Some(Consequence::CareMustStop)),
    ] {
        let report = check(&norms, &table, Asked::about(year(2023)).on_day(day(on))).unwrap();
        let verdicts: Vec<Verdict> = report.rows().map(|row| row.verdict()).collect();
        assert_eq!(verdicts, [Verdict::NotMet, Verdict::Met, Verdict::Met, Verdict::NotMet]);
        let row = report.row("multitrauma", "A").unwrap();
        assert_eq!((row.standing().stage(), row.consequence()), (stage, consequence), "{on}");
        let has_force = stage != Stage::Announced;
        let binding = if has_force { Binding::Binding } else { Binding::WithoutForce };
        assert_eq!(row.standing().binding(), binding);
        // It binds by its own clause: it is neither an existing norm nor one that the Round Table set.
        let rule = row.standing().binding_rule().map(|rule| rule.id().as_str());
        assert_eq!(rule, has_force.then_some("IZA22-C-4-C"));
        assert!(!row.standing().is_existing() && !row.standing().is_set_by_round_table());
        assert_eq!(row.shortfall(), Some(CountRange::exactly(1)));
    }
    assert_eq!(stop_day(), day("2024-01-01"));
    assert_eq!(location_norm().rule().map(|rule| rule.id().as_str()), Some("IZA22-C-4-C"));
}

/// A draft adopts nothing: the same figure, only indicative.
#[test]
fn the_draft_has_the_same_figure_as_a_proposal() {
    let norm = draft_location_norm();
    let standing = norm.standing(day("2025-01-01"));
    assert_eq!((standing.level().demand().low(), standing.binding()), (240, Binding::Indicative));
    assert_eq!(standing.consequence(CountRange::exactly(1), year(2025)), None);
    assert_eq!(norm.rule().map(|rule| rule.id().as_str()), Some("IZA-C-4-c-240"));
    let both = Norms::try_new([location_norm(), draft_location_norm()]).unwrap();
    assert_eq!(both.len(), 2);
}

#[test]
fn nine_out_of_ten_is_the_floor() {
    for (level_one, elsewhere, floor, everyone) in [
        (0, 0, Verdict::NotApplicable, Verdict::NotApplicable),
        (1, 0, Verdict::Met, Verdict::Met),
        (0, 1, Verdict::NotMet, Verdict::NotMet),
        (8, 1, Verdict::NotMet, Verdict::NotMet),
        (9, 1, Verdict::Met, Verdict::NotMet),
        (10, 1, Verdict::Met, Verdict::NotMet),
        (899, 100, Verdict::NotMet, Verdict::NotMet),
        (900, 100, Verdict::Met, Verdict::NotMet),
        (901, 100, Verdict::Met, Verdict::NotMet),
        (CountRange::LARGEST, CountRange::LARGEST, Verdict::NotMet, Verdict::NotMet),
    ] {
        let share = exact(level_one, elsewhere);
        assert_eq!((share.verdict(), share.everyone()), (floor, everyone), "{level_one} {elsewhere}");
    }
    let margin = exact(90, 10).margin().unwrap();
    assert_eq!(
        (margin.observed_at_least().unwrap(), margin.difference_at_least().unwrap()),
        (Decimal::new(9, 1), Decimal::ZERO)
    );
    assert_eq!(exact(0, 0).margin(), None);
    assert_eq!(share(CountRange::UNKNOWN, CountRange::exactly(1)).margin(), None);
}

#[test]
fn what_is_not_known_decides_only_what_it_can() {
    let between = |least, most| CountRange::between(least, most).unwrap();
    for (level_one, elsewhere, floor, everyone) in [
        (between(90, 95), between(5, 10), Verdict::Met, Verdict::NotMet),
        (between(89, 95), between(5, 10), Verdict::Undetermined, Verdict::NotMet),
        (between(80, 89), between(10, 20), Verdict::NotMet, Verdict::NotMet),
        (between(80, 90), between(10, 20), Verdict::Undetermined, Verdict::NotMet),
        (CountRange::UNKNOWN, CountRange::exactly(5), Verdict::Undetermined, Verdict::NotMet),
        (CountRange::exactly(5), CountRange::UNKNOWN, Verdict::Undetermined, Verdict::Undetermined),
        (CountRange::at_least(90), between(0, 10), Verdict::Met, Verdict::Undetermined),
        (CountRange::exactly(5), CountRange::at_least(1), Verdict::NotMet, Verdict::NotMet),
        (between(0, 5), CountRange::NONE, Verdict::Undetermined, Verdict::Met),
    ] {
        let share = share(level_one, elsewhere);
        assert_eq!((share.verdict(), share.everyone()), (floor, everyone), "{share:?}");
        let asked = share.open_questions().len();
        let open = [level_one, elsewhere].iter().filter(|count| !count.is_exact()).count();
        assert_eq!(asked, if floor.is_undetermined() { open } else { 0 });
    }
}

#[test]
fn a_way_needs_counts_that_are_known() {
    let exactly = CountRange::exactly;
    let between = |least, most| CountRange::between(least, most).unwrap();
    for (level_one, elsewhere, ways) in [
        (exactly(80), exactly(20), 1),
        (between(79, 80), exactly(20), 0),
        (exactly(80), between(20, 21), 0),
        (between(79, 80), between(20, 21), 0),
    ] {
        let share = share(level_one, elsewhere);
        assert_eq!((share.verdict(), share.ways_to_pass().len()), (Verdict::NotMet, ways), "{share:?}");
    }
}

#[test]
fn patients_are_counted_from_scores_and_places() {
    use TreatedIn::{Elsewhere, LevelOne, Unknown};
    let patients = [
        (Some(15), LevelOne),
        (Some(16), LevelOne),
        (Some(75), LevelOne),
        (Some(16), Elsewhere),
        (Some(9), Elsewhere),
        (None, Elsewhere),
        (Some(20), Unknown),
        (Some(3), Unknown),
    ];
    let share = RegionalShare::from_patients(Edition::Draft, patients);
    assert_eq!(share.level_one(), CountRange::between(2, 3).unwrap());
    assert_eq!(share.elsewhere(), CountRange::between(1, 3).unwrap());
    assert_eq!(
        share.explanation().basis().unwrap().in_language(Language::English).to_string(),
        "Integraal Zorgakkoord (draft, September 2022), annex C, 4c (IZA-C-4-c-90)"
    );
}

#[test]
fn the_explanation_reads_like_sentences() {
    let explanation = exact(80, 20).explanation();
    let english =
        |message: &passende_zorg::language::Message| message.in_language(Language::English).to_string();
    let dutch = |message: &passende_zorg::language::Message| message.in_language(Language::Dutch).to_string();
    assert_eq!(explanation.message().code(), "multitrauma.share-not-met");
    assert_eq!(
        english(explanation.message()),
        "Multitrauma patients of the region: 80 in level 1, 20 elsewhere; floor 90%."
    );
    assert_eq!(
        dutch(explanation.message()),
        "Multitraumapatiënten van de regio: 80 in level 1, 20 elders; ondergrens 90 %."
    );
    assert_eq!(english(&explanation.notes()[0]), "Aim, treatment of everyone in level 1: not met.");
    assert_eq!(dutch(&explanation.notes()[0]), "Streven, behandeling van iedereen in level 1: voldoet niet.");
    assert_eq!(
        english(&explanation.ways_to_pass()[0].changes()[0]),
        "10 patients in level 1 instead of elsewhere"
    );
    assert_eq!(
        dutch(&explanation.ways_to_pass()[0].changes()[0]),
        "10 patiënten in level 1 in plaats van elders"
    );
    let one = &exact(89, 11).ways_to_pass()[0];
    assert_eq!(one.in_language(Language::English).to_string(), "1 patient in level 1 instead of elsewhere");
    assert_eq!(one.in_language(Language::Dutch).to_string(), "1 patiënt in level 1 in plaats van elders");
    assert_eq!((one.code(), one.changes().len()), ("multitrauma.way.moved-to-level-one", 1));
    let open = share(CountRange::at_most(9), CountRange::at_least(1)).explanation();
    let questions: Vec<String> =
        open.open_questions().iter().map(|question| english(question.message())).collect();
    assert_eq!(
        questions,
        [
            "How many multitrauma patients were treated in level 1? (known: 0 to 9)",
            "How many multitrauma patients were treated elsewhere? (known: 1 or more)"
        ]
    );
    assert_eq!(
        dutch(open.open_questions()[1].message()),
        "Hoeveel multitraumapatiënten werden elders behandeld? (bekend: 1 of meer)"
    );
}

proptest! {
    #[test]
    fn the_floor_is_nine_tenths_and_ways_are_the_fewest(level_one in 0_u64..500, elsewhere in 0_u64..500) {
        let total = level_one + elsewhere;
        let expected = if total == 0 { Verdict::NotApplicable }
            else if Decimal::from(level_one) / Decimal::from(total) >= Decimal::new(9, 1) { Verdict::Met }
            else { Verdict::NotMet };
        let share = exact(level_one, elsewhere);
        prop_assert_eq!(share.verdict(), expected);
        let ways = share.ways_to_pass();
        prop_assert_eq!(ways.len(), usize::from(expected == Verdict::NotMet));
        for way in ways {
            let passende_zorg::volume::multitrauma::ShareChange::MovedToLevelOne(moved) = way.changes()[0];
            prop_assert_eq!(exact(level_one + moved, elsewhere - moved).verdict(), Verdict::Met);
            prop_assert_eq!(exact(level_one + moved - 1, elsewhere + 1 - moved).verdict(), Verdict::NotMet);
        }
    }

    #[test]
    fn a_certain_share_is_certain_for_every_number(a in 0_u64..30, more_a in 0_u64..6, b in 0_u64..6, more_b in 0_u64..4) {
        let verdict = share(CountRange::between(a, a + more_a).unwrap(), CountRange::between(b, b + more_b).unwrap()).verdict();
        for level_one in a..=a + more_a {
            for elsewhere in b..=b + more_b {
                let one = exact(level_one, elsewhere).verdict();
                prop_assert!(verdict.is_undetermined() || verdict == one || one == Verdict::NotApplicable);
            }
        }
    }
}
