use passende_zorg::concentration::{Action, NormMeaning, RedistributionOptions, Scenario, UnitChange};
use passende_zorg::explanation::{Explanation, Margin};
use passende_zorg::party::{Institution, Location};
use passende_zorg::quantity::CountRange;
use passende_zorg::volume::agreement::Agreement;
use passende_zorg::{Language, Verdict};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::made::{country, location};

fn told(tree: &Explanation, language: Language) -> String {
    tree.message().in_language(language).to_string()
}

#[test]
fn a_meaning_as_a_tree() {
    let meaning =
        NormMeaning::of([CountRange::exactly(63), CountRange::exactly(41), CountRange::at_most(9)], 50);
    let tree = meaning.explanation(Agreement::Final);
    assert_eq!(tree.verdict(), None);
    assert_eq!(
        told(&tree, Language::Dutch),
        "ten minste 50 per jaar: 1 haalt het, 2 niet, van 0 is het niet te zeggen; 41 tot en met 50 van 104 tot en met 113 patiënten zijn elders; ruimte voor ten hoogste 2 aanbieders"
    );
    let parts: Vec<Option<Verdict>> = tree.parts().iter().map(Explanation::verdict).collect();
    assert_eq!(parts, [Some(Verdict::NotMet), Some(Verdict::NotMet)]);
    // Over several years the numbers are of all of them, and say so.
    let years = NormMeaning::over([CountRange::exactly(80), CountRange::exactly(60)], 50, 3);
    let tree_of_years = years.explanation(Agreement::Final);
    assert!(told(&tree_of_years, Language::English).contains("140 of 140 patients in 3 years are elsewhere"));
    assert!(told(&tree_of_years.parts()[0], Language::English).ends_with("(140 in 3 years)"));
    assert!(told(&tree_of_years.parts()[0], Language::Dutch).ends_with("(140 in 3 jaar)"));
    // The draft has no third ground.
    assert_eq!(meaning.explanation(Agreement::Draft).parts().len(), 1);
}

/// By hand: C has nowhere to go in its region, B stops, A stays 5 short of 50.
#[test]
fn a_redistribution_as_a_tree() {
    let country = country(
        &[("a", 100), ("b", 100), ("c", 100)],
        &[("A", "R"), ("B", "R"), ("C", "S")],
        &[("a", "A", 5), ("b", "B", 5), ("b", "A", 25), ("c", "C", 5)],
    );
    let stop = ["B", "C"].map(|name| (location(name), Action::Stop));
    let scenario = Scenario { actions: stop.to_vec(), moves: Vec::new() };
    let volumes = [("A", 30), ("B", 15), ("C", 7)].map(|(name, count)| (location(name), count));
    let result = country.redistribute(&volumes, 50, &scenario, RedistributionOptions::PRACTICE_2024).unwrap();
    let tree = result.explanation(Agreement::Final);
    assert_eq!(tree.outcome().code(), "infeasible");
    assert_eq!(
        told(&tree, Language::English),
        "norm 50: 15 patients go elsewhere, 20 minutes further on average; 7 can go nowhere"
    );
    let lines: Vec<String> = tree.parts().iter().map(|part| told(part, Language::English)).collect();
    assert_eq!(
        lines,
        [
            "A (goes on): 30 becomes 45; 5 short: no other provider in the region",
            "B (stops): 15 becomes 0",
            "C (stops): 7 becomes 0"
        ]
    );
    let verdicts: Vec<_> = tree.parts().iter().map(Explanation::verdict).collect();
    assert_eq!(verdicts, [Some(Verdict::NotMet), Some(Verdict::NotApplicable), Some(Verdict::NotApplicable)]);
    let margins: Vec<_> =
        tree.parts().iter().map(|part| part.margin().map(Margin::difference_at_most)).collect();
    assert_eq!(margins, [Some(Some(Decimal::from(-5))), None, None]);
    let notes = |at: usize| {
        tree.parts()[at]
            .notes()
            .iter()
            .map(|note| note.in_language(Language::Dutch).to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(notes(0), ["van B: 15 (stoppen, beginnen en vaste verplaatsingen)"]);
    assert_eq!(notes(1), ["naar A: 15 (stoppen, beginnen en vaste verplaatsingen)"]);
    assert_eq!(notes(2), ["7 patiënten kunnen nergens in de regio terecht"]);
    let goes_on = country
        .redistribute(&volumes, 5, &Scenario::default(), RedistributionOptions::PRACTICE_2024)
        .unwrap();
    let tree = goes_on.explanation(Agreement::Draft);
    assert_eq!(
        (tree.outcome().code(), told(&tree, Language::Dutch).as_str()),
        ("feasible", "norm 5: 0 patiënten gaan elders heen")
    );
}

fn at(institution: &str, location: &str, count: CountRange) -> (Institution, Location, CountRange) {
    (Institution::try_new(institution).unwrap(), self::location(location), count)
}

#[test]
fn what_the_unit_alone_does() {
    let exactly = CountRange::exactly;
    let range = |least, most| CountRange::between(least, most).unwrap();
    // Together 49, 50 and 51; each location below 50 on its own.
    for (second, together, moves) in [(24, 0, 0), (25, 1, 50), (26, 1, 51), (60, 1, 25)] {
        let change = UnitChange::of([at("A", "A1", exactly(25)), at("A", "A2", exactly(second))], 50, 1);
        assert_eq!(change.under(Agreement::Draft).meet(), together, "{second}");
        assert_eq!(change.under(Agreement::Final).meet(), usize::from(second == 60));
        assert_eq!(change.to_move_by_unit(), exactly(moves), "{second}");
        assert_eq!(change.only_together().len(), usize::from((25..30).contains(&second)));
    }
    // It is not known whether the institution meets it: its patients move for the unit, or they move anyhow.
    let open = UnitChange::of([at("A", "A1", exactly(25)), at("A", "A2", range(20, 30))], 50, 1);
    assert_eq!((open.to_move_by_unit(), open.only_together().len()), (range(0, 55), 0));
    assert_eq!(open.per_institution().undecided(), 1);
    // Rows of one location add up, and three years ask three times as much.
    let years = UnitChange::of(
        [at("A", "A1", exactly(50)), at("A", "A1", exactly(50)), at("A", "A1", exactly(50))],
        50,
        3,
    );
    assert_eq!((years.per_location().meet(), years.to_move_by_unit()), (1, CountRange::NONE));
}

proptest! {
    /// An institution never does worse than its locations, and what moves by location is what moves by institution and what moves for the unit.
    #[test]
    fn the_unit_explains_the_difference(counts in prop::collection::vec((0_u8..4, 0_u8..3, 0_u64..40), 0..12), minimum in 1_u32..60) {
        let rows = counts.iter().map(|(institution, location, count)| {
            at(&format!("I{institution}"), &format!("I{institution}-L{location}"), CountRange::exactly(*count))
        });
        let change = UnitChange::of(rows, minimum, 1);
        let (draft, last) = (change.per_institution(), change.per_location());
        prop_assert_eq!(draft.total(), last.total());
        prop_assert!(draft.to_move().least() <= last.to_move().least());
        prop_assert_eq!(last.to_move().least(), draft.to_move().least() + change.to_move_by_unit().least());
    }
}
