use passende_zorg::concentration::Sweep;
use passende_zorg::source::Edition;
use proptest::prelude::*;

/// One minimum after another, counted anew: how many meet it, and how many patients are at the others.
fn slowly(volumes: &[u32], minimum: u64) -> (usize, u64) {
    let meets = |volume: &&u32| u64::from(**volume) >= minimum;
    let meet = volumes.iter().filter(|volume| **volume > 0).filter(meets).count();
    let to_move = volumes.iter().filter(|volume| !meets(volume)).map(|volume| u64::from(*volume)).sum();
    (meet, to_move)
}

proptest! {
    /// The sweep says of every minimum what counting anew says, and its steps leave no minimum out.
    #[test]
    fn the_sweep_is_every_minimum_counted_anew(volumes in prop::collection::vec(0_u32..40, 0..12)) {
        let sweep = Sweep::of(volumes.iter().copied());
        let total: u64 = volumes.iter().map(|volume| u64::from(*volume)).sum();
        prop_assert_eq!(sweep.total(), total);
        prop_assert_eq!(sweep.providers(), volumes.iter().filter(|volume| **volume > 0).count());
        for minimum in 1..=total + 2 {
            let step = sweep.at(minimum);
            prop_assert_eq!((step.meet(), step.to_move()), slowly(&volumes, minimum), "minimum {}", minimum);
            prop_assert!(step.from() <= minimum && step.until().is_none_or(|until| minimum <= until));
            prop_assert_eq!(step.until().is_none(), minimum > total);
            prop_assert_eq!(sweep.largest_number(minimum), Some(total / minimum));
        }
        let mut next = 1;
        for step in sweep.steps() {
            prop_assert_eq!(step.from(), next);
            let until = step.until().unwrap();
            prop_assert!(until >= step.from());
            next = until + 1;
        }
        prop_assert_eq!(next, total + 1);
    }

    /// Raising the minimum never lets more providers meet it, and never moves fewer patients.
    #[test]
    fn a_higher_minimum_is_never_easier(volumes in prop::collection::vec(0_u32..1000, 0..40)) {
        let sweep = Sweep::of(volumes.iter().copied());
        for (lower, higher) in sweep.steps().iter().zip(sweep.steps().iter().skip(1)) {
            prop_assert!(higher.meet() < lower.meet());
            prop_assert!(higher.to_move() > lower.to_move());
        }
    }

    /// The order in which providers are given changes nothing.
    #[test]
    fn order_does_not_matter(volumes in prop::collection::vec(0_u32..1000, 0..40)) {
        let turned = Sweep::of(volumes.iter().rev().copied());
        prop_assert_eq!(Sweep::of(volumes), turned);
    }
}

#[test]
fn at_the_edges() {
    let none = Sweep::of([]);
    assert_eq!((none.providers(), none.total(), none.steps().len()), (0, 0, 0));
    assert_eq!((none.at(1).meet(), none.at(1).to_move()), (0, 0));
    let rules = Edition::AGREEMENTS.map(|agreement| none.rule(agreement).id().as_str());
    assert_eq!(rules, ["IZA-3.2.3-nza-map", "IZA22-D-MAP"]);
    let one = Sweep::of([20]);
    assert_eq!(one.steps().len(), 1);
    for (minimum, meet, to_move) in [(0, 1, 0), (1, 1, 0), (19, 1, 0), (20, 1, 0), (21, 0, 20), (1000, 0, 20)]
    {
        assert_eq!((one.at(minimum).meet(), one.at(minimum).to_move()), (meet, to_move), "{minimum}");
    }
    assert_eq!(one.largest_number(0), None);
    let large = Sweep::of([u32::MAX, u32::MAX, 1]);
    assert_eq!(large.total(), 2 * u64::from(u32::MAX) + 1);
    assert_eq!(large.at(u64::from(u32::MAX)).meet(), 2);
    assert_eq!(large.at(u64::from(u32::MAX) + 1).meet(), 0);
    assert_eq!(large.at(u64::MAX).until(), None);
    assert_eq!(
        serde_json::to_value(one.at(21)).unwrap(),
        serde_json::json!({"from": 21, "until": null, "meet": 0, "to-move": 20})
    );
}
