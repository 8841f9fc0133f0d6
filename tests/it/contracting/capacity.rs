//! A budget of capacity, and money divided among specialists.

use passende_zorg::contracting::capacity::{
    CapacityActivity, CapacityBudget, CapacityDepartment, CapacityReview, Distribution, DistributionBasis,
    DistributionGroup, DistributionModel,
};
use passende_zorg::explanation::Explanation;
use passende_zorg::language::Language;
use passende_zorg::money::Euro;
use passende_zorg::principle::Status::{Contradicted, Supported, Unknown};
use passende_zorg::rust_decimal::Decimal;
use passende_zorg::statement::Statement;
use passende_zorg::transformation::funds::Weight;
use proptest::prelude::*;

use crate::support::with;

fn text(said: &str) -> Statement {
    Statement::try_new(said).unwrap()
}

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn activity(name: &str, before: u32, planned: u32, agreed: u32, hours: &str) -> CapacityActivity {
    with!(
        CapacityActivity::new(text(name)),
        before = before,
        planned = planned,
        agreed = agreed,
        hours = number(hours)
    )
}

/// Two departments: 4,000 + 1,000 hours of 4 people, and 3,000 of 2.
fn budget() -> CapacityBudget {
    let cardiology =
        vec![activity("visits", 9000, 8000, 9000, "0.5"), activity("remote", 0, 4000, 4000, "0.25")];
    let surgery = vec![activity("operations", 1000, 1000, 1001, "3")];
    let department = |name: &str, staff: &str, activities| with!(CapacityDepartment::new(text(name)), staff = number(staff), @activities = activities);
    with!(
        CapacityBudget::new(),
        hours_a_year = number("1500"),
        demand = 13_000,
        cost = Euro::whole(100),
        frame = Euro::whole(100),
        @departments = vec![department("cardiology", "4", cardiology), department("surgery", "2", surgery)]
    )
}

fn lines(tree: &Explanation) -> Vec<String> {
    let mut all = vec![tree.message().in_language(Language::English).to_string()];
    all.extend(tree.notes().iter().map(|note| note.in_language(Language::English).to_string()));
    all.extend(tree.parts().iter().flat_map(lines));
    all
}

#[test]
fn staff_follows_from_norm_times() {
    let budget = budget();
    let review = CapacityReview::try_new(&budget).unwrap();
    let needed = |at: usize| {
        (review.hours_needed(&budget.departments[at]), review.staff_needed(&budget.departments[at]))
    };
    assert_eq!(needed(0), (Some(number("5000")), Some(number("3.3333"))));
    assert_eq!(needed(1), (Some(number("3000")), Some(number("2"))));
    let growth: Vec<Option<i64>> =
        budget.departments[0].activities.iter().map(CapacityReview::growth).collect();
    assert_eq!(growth, [Some(-1000), Some(4000)]);
    // What is not known of one activity is not known of the whole.
    for at in 0..2 {
        let mut open = self::budget();
        let activity = &mut open.departments[0].activities[1];
        if at == 0 {
            activity.hours = None;
        } else {
            activity.planned = None;
        }
        let review = CapacityReview::try_new(&open).unwrap();
        assert_eq!(review.hours_needed(&open.departments[0]), None);
        assert_eq!(review.staff_needed(&open.departments[1]), Some(number("2")));
    }
    let mut open = self::budget();
    open.hours_a_year = None;
    assert_eq!(CapacityReview::try_new(&open).unwrap().staff_needed(&open.departments[1]), None);
}

/// One more or one fewer than was agreed with the insurer does not fit, and is told as written down or not.
#[test]
fn what_does_not_fit_the_agreement_is_listed() {
    for (planned, agreed, misfit) in [
        (Some(999), Some(1000), true),
        (Some(1000), Some(1000), false),
        (Some(1001), Some(1000), true),
        (None, Some(1000), false),
        (Some(1000), None, false),
    ] {
        let mut budget = budget();
        budget.departments.truncate(1);
        budget.departments[0].activities.truncate(1);
        let activity = &mut budget.departments[0].activities[0];
        (activity.planned, activity.agreed) = (planned, agreed);
        assert_eq!(CapacityReview::try_new(&budget).unwrap().misfits().count(), usize::from(misfit));
    }
    let mut budget = budget();
    budget.departments[0].activities[0].recorded = Some(text("letter of 3 November"));
    let review = CapacityReview::try_new(&budget).unwrap();
    assert_eq!((review.misfits().count(), review.unrecorded().count()), (2, 1));
    let told = lines(&review.explanation());
    assert!(told.contains(&"does not fit the agreement; set down: letter of 3 November".to_owned()));
    assert!(told.contains(
        &"Does not fit the agreements with the insurer: 2; of these not set down in writing: 1.".to_owned()
    ));
}

/// More demand, no more staff, within the money: each at its border.
#[test]
fn the_three_questions_of_the_guide() {
    let asked = |budget: &CapacityBudget| {
        let review = CapacityReview::try_new(budget).unwrap();
        [review.demand_met(), review.no_more_staff(), review.within_frame()]
    };
    // 13,000 planned; 8,000 hours are 5.33 people of 6.
    assert_eq!(asked(&budget()), [Supported; 3]);
    assert_eq!(asked(&with!(budget(), demand = 13_001))[0], Contradicted);
    assert_eq!(
        asked(&with!(budget(), cost = with!(budget(), cost = Euro::whole(101)).cost.unwrap()))[2],
        Contradicted
    );
    let mut fewer = budget();
    fewer.departments[0].staff = Some(number("3.3333"));
    assert_eq!(asked(&fewer)[1], Contradicted);
    fewer.departments[0].staff = Some(number("3.3334"));
    assert_eq!(asked(&fewer)[1], Supported);
    let mut open = budget();
    (open.frame, open.departments[0].staff) = (None, None);
    assert_eq!(asked(&open), [Supported, Unknown, Unknown]);
    let mut open = budget();
    open.demand = None;
    assert_eq!(asked(&open)[0], Unknown);
    let told = lines(&CapacityReview::try_new(&budget()).unwrap().explanation());
    assert!(told.contains(&"with no more staff".to_owned()), "{told:#?}");
}

#[test]
fn a_budget_that_does_not_hold_together_is_refused() {
    let refused = |budget: &CapacityBudget| {
        let error = CapacityReview::try_new(budget).unwrap_err();
        (error.code().to_owned(), error.path().to_owned())
    };
    let changed = |change: fn(&mut CapacityBudget)| {
        let mut budget = budget();
        change(&mut budget);
        refused(&budget)
    };
    let of = |code: &str, path: &str| (code.to_owned(), path.to_owned());
    assert_eq!(changed(|it| it.hours_a_year = Some(Decimal::ZERO)), of("capacity.year", "hours-a-year"));
    assert_eq!(
        changed(|it| it.departments[1].name = it.departments[0].name.clone()),
        of("capacity.department", "departments[1].name")
    );
    assert_eq!(
        changed(|it| it.departments[1].staff = Some(Decimal::NEGATIVE_ONE)),
        of("capacity.staff", "departments[1].staff")
    );
    let twice =
        changed(|it| it.departments[0].activities[1].name = it.departments[0].activities[0].name.clone());
    assert_eq!(twice, of("capacity.activity", "departments[0].activities[1].name"));
    let hours = changed(|it| it.departments[0].activities[1].hours = Some(Decimal::NEGATIVE_ONE));
    assert_eq!(hours, of("capacity.hours", "departments[0].activities[1].hours"));
}

fn weight(text: &str) -> Weight {
    Weight::try_new(number(text)).unwrap()
}

fn model(
    amount: i32,
    weights: &[(DistributionBasis, &str)],
    groups: &[(&str, &[(DistributionBasis, &str)])],
) -> DistributionModel {
    let mut model = DistributionModel::new(Euro::whole(amount));
    model.weights = weights.iter().map(|(basis, of)| (*basis, weight(of))).collect();
    let group = |(name, values): &(&str, &[(DistributionBasis, &str)])| {
        let mut group = DistributionGroup::new(text(name));
        group.values = values.iter().map(|(basis, of)| (*basis, weight(of))).collect();
        group
    };
    model.groups = groups.iter().map(group).collect();
    model
}

use DistributionBasis::{
    ClinicVisits, ClinicalOperations, Fixed, Output, Procedures, Quality, UniquePatients,
};

/// By hand: 60 and 40 of 100 by output and quality; of 60 a third and two thirds, of 40 half and half.
#[test]
fn money_is_divided_to_the_cent() {
    let two = |one: &'static str, other: &'static str| [(Output, one), (Quality, other)];
    let found = model(100, &two("0.6", "0.4"), &[("a", &two("1", "5")), ("b", &two("2", "5"))]);
    let distribution = Distribution::try_new(&found).unwrap();
    let cents: Vec<i128> = distribution.shares().iter().map(|(_, share)| share.cents()).collect();
    assert_eq!(cents, [4000, 6000]);
    // A cent that is left over goes to the largest remainder, of equals to the first.
    let three = model(
        1,
        &[(Output, "1")],
        &[("a", &[(Output, "1")]), ("b", &[(Output, "1")]), ("c", &[(Output, "1")])],
    );
    let cents: Vec<i128> =
        Distribution::try_new(&three).unwrap().shares().iter().map(|(_, share)| share.cents()).collect();
    assert_eq!(cents, [34, 33, 33]);
    // What weighs nothing needs no value.
    let nought = model(1, &[(Output, "1"), (Quality, "0")], &[("a", &[(Output, "1")])]);
    assert_eq!(Distribution::try_new(&nought).unwrap().shares()[0].1, Euro::whole(1));
}

/// Steering on counts is told, and so is a fixed part above a half; a half does not prevail.
#[test]
fn counts_and_a_fixed_part_that_prevails_are_told() {
    for basis in DistributionBasis::ALL.iter().copied() {
        let found = model(1, &[(basis, "1")], &[("a", &[(basis, "1")])]);
        let distribution = Distribution::try_new(&found).unwrap();
        let counts = matches!(basis, ClinicVisits | UniquePatients | Procedures | ClinicalOperations);
        assert_eq!(distribution.unwanted().collect::<Vec<_>>(), if counts { vec![basis] } else { vec![] });
        assert_eq!(distribution.fixed_prevails(), basis == Fixed);
        let told = lines(&distribution.explanation());
        assert_eq!(
            told.iter().filter(|line| line.contains("the guide")).count(),
            usize::from(counts || basis == Fixed)
        );
    }
    for (fixed, other, prevails) in
        [("0.499999999", "0.500000001", false), ("0.5", "0.5", false), ("0.500000001", "0.499999999", true)]
    {
        let found = model(1, &[(Fixed, fixed), (Output, other)], &[("a", &[(Fixed, "1"), (Output, "1")])]);
        assert_eq!(Distribution::try_new(&found).unwrap().fixed_prevails(), prevails, "{fixed}");
    }
    let nought = model(1, &[(Output, "1"), (Procedures, "0")], &[("a", &[(Output, "1")])]);
    assert_eq!(Distribution::try_new(&nought).unwrap().unwanted().count(), 0);
}

#[test]
fn a_key_that_does_not_hold_together_is_refused() {
    let refused = |model: &DistributionModel| {
        let error = Distribution::try_new(model).unwrap_err();
        (error.code().to_owned(), error.path().to_owned())
    };
    let of = |code: &str, path: &str| (code.to_owned(), path.to_owned());
    let one: &[(DistributionBasis, &str)] = &[(Output, "1")];
    assert_eq!(refused(&model(-1, one, &[("a", one)])), of("distribution.amount", "amount"));
    for weights in ["0.999999999", "1.000000001"] {
        assert_eq!(
            refused(&model(1, &[(Output, weights)], &[("a", one)])),
            of("distribution.weights", "weights")
        );
    }
    assert_eq!(
        refused(&model(1, one, &[("a", one), ("a", one)])),
        of("distribution.group", "groups[1].name")
    );
    assert_eq!(
        refused(&model(1, one, &[("a", one), ("b", &[])])),
        of("distribution.value", "groups[1].values.output")
    );
    assert_eq!(
        refused(&model(1, one, &[("a", &[(Output, "0")])])),
        of("distribution.nobody", "weights.output")
    );
}

proptest! {
    /// Nothing is lost and nothing is made, and a larger value never has a smaller share.
    #[test]
    fn shares_are_the_amount(
        amount in 0_i32..1_000_000, first in 0_u32..=1000, values in prop::collection::vec((0_u32..500, 0_u32..500), 1..8),
    ) {
        prop_assume!(values.iter().any(|(one, _)| *one > 0) && values.iter().any(|(_, other)| *other > 0));
        let mut model = DistributionModel::new(Euro::whole(amount));
        let share = |of: u32| Weight::try_new(Decimal::new(of.into(), 3)).unwrap();
        model.weights = [(Output, share(first)), (Quality, share(1000 - first))].into();
        model.groups = values.iter().enumerate().map(|(at, (one, other))| {
            let mut group = DistributionGroup::new(text(&format!("g{at}")));
            group.values = [(Output, Weight::from(*one)), (Quality, Weight::from(*other))].into();
            group
        }).collect();
        let distribution = Distribution::try_new(&model).unwrap();
        let sum = distribution.shares().iter().fold(Euro::ZERO, |sum, (_, share)| sum.plus(*share));
        prop_assert_eq!(sum, Euro::whole(amount));
        for (at, one) in values.iter().enumerate() {
            for (place, other) in values.iter().enumerate() {
                let cents = |at: usize| distribution.shares()[at].1.cents();
                // Each basis may round by a cent.
                prop_assert!(one.0 < other.0 || one.1 < other.1 || cents(at) + 2 >= cents(place));
            }
        }
    }
}
