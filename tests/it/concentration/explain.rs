use passende_zorg::concentration::{
    CareAction, CareScenario, NormMeaning, RedistributionOptions, Sweep, UnitChange,
};
use passende_zorg::explanation::{Explanation, LineKind, Margin};
use passende_zorg::party::{Institution, Location};
use passende_zorg::quantity::CountRange;
use passende_zorg::source::Edition;
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
    let tree = meaning.under(Edition::Final).explanation();
    assert_eq!(tree.verdict(), None);
    assert_eq!(
        told(&tree, Language::Dutch),
        "ten minste 50 per jaar: 1 haalt het, 2 niet; 41 tot en met 50 van de 104 tot en met 113 patiënten zijn bij aanbieders die het niet halen; plaats voor ten hoogste 2 aanbieders"
    );
    // What a person could take for a criterion, and is none, is a finding.
    let parts: Vec<_> = tree.parts().iter().map(|part| (part.verdict(), part.kind())).collect();
    assert_eq!(parts, [(Some(Verdict::NotMet), LineKind::Criterion), (None, LineKind::Finding)]);
    // Over several years the numbers are of all of them, and say so.
    let years = NormMeaning::over([CountRange::exactly(80), CountRange::exactly(60)], 50, 3);
    let tree_of_years = years.under(Edition::Final).explanation();
    assert!(
        told(&tree_of_years, Language::English)
            .contains("140 of 140 patients in 3 years are with providers that do not meet it")
    );
    assert!(told(&tree_of_years.parts()[0], Language::English).ends_with("(140 in 3 years)"));
    assert!(told(&tree_of_years.parts()[0], Language::Dutch).ends_with("(140 in 3 jaar)"));
    // The draft has no third ground.
    assert_eq!(meaning.under(Edition::Draft).explanation().parts().len(), 1);
    let by = |agreement, language| {
        meaning.under(agreement).explanation().notes()[0].in_language(language).to_string()
    };
    assert_eq!(
        by(Edition::Final, Language::English),
        "The agreement asks NZa to map this by 31 December 2023."
    );
    assert_eq!(
        by(Edition::Draft, Language::Dutch),
        "Het akkoord vraagt de NZa dit uiterlijk 31 december 2023 in kaart te brengen; de eigen actielijst noemt 1 januari 2024."
    );
}

/// All patients together at one below the minimum, at it and above it, and between bounds.
#[test]
fn whether_all_together_are_enough_is_a_finding() {
    for (total, told_in, text) in [
        (
            CountRange::exactly(49),
            Language::English,
            "All patients together (49) are fewer than the minimum of 50: no provider can meet it.",
        ),
        (
            CountRange::exactly(50),
            Language::English,
            "All patients together (50) are enough for one provider at least with 50 a year.",
        ),
        (
            CountRange::exactly(51),
            Language::Dutch,
            "Alle patiënten samen (51) zijn genoeg voor ten minste één aanbieder met 50 per jaar.",
        ),
        (
            CountRange::between(49, 50).unwrap(),
            Language::Dutch,
            "Of alle patiënten samen (49 tot en met 50) genoeg zijn voor één aanbieder met 50 per jaar, is niet bekend.",
        ),
        (
            CountRange::exactly(49),
            Language::Dutch,
            "Alle patiënten samen (49) zijn er minder dan het minimum van 50: geen enkele aanbieder kan het halen.",
        ),
        (
            CountRange::between(49, 50).unwrap(),
            Language::English,
            "Whether all patients together (49 to 50) are enough for one provider with 50 a year is not known.",
        ),
    ] {
        let tree = NormMeaning::of([total], 50).under(Edition::Draft).explanation();
        assert_eq!(told(&tree.parts()[0], told_in), text);
    }
    let open =
        NormMeaning::of([CountRange::between(40, 1_234).unwrap()], 50).under(Edition::Draft).explanation();
    assert_eq!(
        told(&open, Language::English),
        "at least 50 a year: 0 meet it, 0 do not, of 1 it is not known; 0 to 49 of 40 to 1,234 patients are with providers that do not meet it; room for 0 to 24 providers at most"
    );
}

#[test]
fn all_minima_as_a_tree() {
    let tree = Sweep::of([1_020, 35, 35]).under(Edition::Draft).explanation();
    assert!(format!("{:?}", tree.basis()).contains("IZA-3.2.3-nza-map"));
    assert_eq!((tree.verdict(), tree.outcome().code()), (None, "counted"));
    assert_eq!(
        told(&tree, Language::Dutch),
        "Alle minima doorgerekend: 3 aanbieders met samen 1.090 patiënten."
    );
    let lines = |language| tree.parts().iter().map(|part| told(part, language)).collect::<Vec<_>>();
    assert_eq!(
        lines(Language::English),
        [
            "from 1 to 35 a year: 3 meet it, 0 patients are with those that do not",
            "from 36 to 1,020 a year: 1 meets it, 70 patients are with those that do not",
            "from 1,021 to 1,090 a year: 0 meet it, 1,090 patients are with those that do not",
        ]
    );
    assert_eq!(
        lines(Language::Dutch)[1],
        "van 36 tot en met 1.020 per jaar: 1 aanbieder haalt het, 70 patiënten zijn bij wie het niet haalt"
    );
    assert!(tree.parts().iter().all(|part| part.kind() == LineKind::Finding));
}

/// By hand: C has nowhere to go in its region, B stops, A stays 5 short of 50.
#[test]
fn a_redistribution_as_a_tree() {
    let country = country(
        &[("a", 100), ("b", 100), ("c", 100)],
        &[("A", "R"), ("B", "R"), ("C", "S")],
        &[("a", "A", 5), ("b", "B", 5), ("b", "A", 25), ("c", "C", 5)],
    );
    let stop = ["B", "C"].map(|name| (location(name), CareAction::Stop));
    let scenario = CareScenario { actions: stop.to_vec(), moves: Vec::new() };
    let volumes = [("A", 30), ("B", 15), ("C", 7)].map(|(name, count)| (location(name), count));
    let result = country.redistribute(&volumes, 50, &scenario, RedistributionOptions::PRACTICE_2024).unwrap();
    let tree = result.under(Edition::Final).explanation();
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
    // What is noteworthy stands last, as a note: B reaches nobody that gives the care when only A and C do.
    let without = [("A", 30), ("C", 7)].map(|(name, count)| (location(name), count));
    let told_last = country
        .redistribute(&without, 5, &CareScenario::default(), RedistributionOptions::PRACTICE_2024)
        .unwrap()
        .under(Edition::Final)
        .explanation();
    assert_eq!(told_last.parts().len(), 2, "{told_last:?}");
    let tied = self::country(&[("a", 100)], &[("A", "R"), ("B", "R")], &[("a", "A", 5), ("a", "B", 5)]);
    let both = [("A", 30), ("B", 7)].map(|(name, count)| (location(name), count));
    let tree = tied
        .redistribute(&both, 5, &CareScenario::default(), RedistributionOptions::PRACTICE_2024)
        .unwrap()
        .under(Edition::Final)
        .explanation();
    let kinds: Vec<LineKind> = tree.parts().iter().map(Explanation::kind).collect();
    assert_eq!(kinds, [LineKind::Criterion, LineKind::Criterion, LineKind::Note, LineKind::Note]);
    let goes_on = country
        .redistribute(&volumes, 5, &CareScenario::default(), RedistributionOptions::PRACTICE_2024)
        .unwrap();
    let tree = goes_on.under(Edition::Draft).explanation();
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
        assert_eq!(change.under(Edition::Draft).meet(), together, "{second}");
        assert_eq!(change.under(Edition::Final).meet(), usize::from(second == 60));
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
