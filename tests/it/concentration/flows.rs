//! Patients where they were seen to go.

use passende_zorg::concentration::{
    AreaId, Care, CareAction, CareScenario, Country, Flow, JointScenario, Origins, Patients,
    RedistributionNotice, RedistributionOptions, ScenarioName, SiteOptions, StartersDraw, Unobserved,
    WhenClosed,
};
use passende_zorg::party::{Intervention, Location};
use passende_zorg::quantity::CountRange;
use proptest::prelude::*;

use super::made::{Made, country, location, made};

const PLAIN: RedistributionOptions =
    RedistributionOptions { top_up: false, ..RedistributionOptions::PRACTICE_2024 };

pub(super) fn flow(area: &str, to: &str, count: CountRange) -> Flow {
    Flow { area: AreaId::try_new(area).unwrap(), location: location(to), count }
}

fn exactly(flows: &[(&str, &str, u64)]) -> Vec<Flow> {
    flows.iter().map(|(area, to, count)| flow(area, to, CountRange::exactly(*count))).collect()
}

fn care(volumes: &[(&str, u32)], flows: Vec<Flow>) -> Care {
    Care {
        intervention: Intervention::try_new("lung").unwrap(),
        minimum: 20,
        volumes: volumes.iter().map(|(name, count)| (location(name), *count)).collect(),
        flows,
    }
}

fn acting(actions: &[(&str, CareAction)]) -> CareScenario {
    let actions = actions.iter().map(|(name, action)| (location(name), *action));
    CareScenario { actions: actions.collect(), moves: Vec::new() }
}

/// Two areas, three providers: A near the first, B near the second, C far from both.
fn three() -> Country {
    let ways = [("x", "A", 5), ("x", "B", 20), ("x", "C", 40), ("y", "A", 20), ("y", "B", 5), ("y", "C", 30)];
    country(&[("x", 300), ("y", 100)], &[("A", "R"), ("B", "R"), ("C", "R")], &ways)
}

/// What each provider has after it, in whole millionths.
fn after(country: &Country, care: &Care, scenario: &CareScenario, how: RedistributionOptions) -> Vec<i64> {
    let result = country.redistribute_care(care, scenario, how).unwrap();
    result.providers().map(|it| it.after.millionths()).collect()
}

fn parts(origins: &Origins<'_>) -> [i64; 3] {
    [origins.observed(), origins.within_bounds(), origins.assumed()].map(Patients::millionths)
}

/// Observed, within bounds and assumed: the volume of 20 against flows that leave less, as much and more room.
#[test]
fn what_is_not_observed_goes_into_bounds_and_then_to_the_nearest() {
    let country = three();
    for (exact, most, expected) in [
        (20, None, [20_000_000, 0, 0]),
        (19, None, [19_000_000, 0, 1_000_000]),
        (12, Some(7), [12_000_000, 7_000_000, 1_000_000]),
        (12, Some(8), [12_000_000, 8_000_000, 0]),
        (12, Some(9), [12_000_000, 8_000_000, 0]),
        (0, Some(9), [0, 9_000_000, 11_000_000]),
    ] {
        let mut flows = exactly(&[("y", "A", exact)]);
        flows.extend(most.map(|most| flow("x", "A", CountRange::at_most(most))));
        let care = care(&[("A", 20), ("B", 5)], flows);
        let origins = country.origins(&care, Unobserved::Nearest).unwrap();
        let [observed, within, assumed] = parts(&origins);
        // Of B nothing was observed.
        assert_eq!([observed, within, assumed - 5_000_000], expected, "{exact} {most:?}");
        let share = origins.share_assumed().unwrap();
        assert_eq!(share, rust_decimal::Decimal::new(assumed, 6) / rust_decimal::Decimal::from(25));
    }
}

/// The room of several withheld counts is used in proportion: 3 patients over rooms of 9 and 18.
#[test]
fn withheld_flows_share_what_is_left_by_their_room() {
    let country = three();
    let flows = vec![
        flow("x", "A", CountRange::at_most(9)),
        flow("y", "A", CountRange::between(2, 20).unwrap()),
        flow("y", "B", CountRange::exactly(1)),
    ];
    let care = care(&[("A", 5), ("B", 1)], flows);
    let stop = acting(&[("A", CareAction::Stop), ("C", CareAction::Start)]);
    let result = country.redistribute_care(&care, &stop, PLAIN).unwrap();
    // 1 from x and 2 + 2 from y go to B, nearest of B and C for both.
    assert_eq!(result.travel().mean_before().unwrap().millionths(), (5 + 4 * 20 + 5) * 1_000_000 / 6);
    assert_eq!(result.origins().within_bounds(), Patients::of(3));
}

/// Flows to a provider may be as many as its volume, and not one more.
#[test]
fn flows_fit_the_volume() {
    let country = three();
    for (seen, fits) in [(19, true), (20, true), (21, false)] {
        let care = care(&[("A", 20)], exactly(&[("x", "A", seen - 4), ("y", "A", 4)]));
        let found = country.redistribute_care(&care, &CareScenario::default(), PLAIN);
        assert_eq!(found.is_ok(), fits, "{seen}");
        if let Err(error) = found {
            assert_eq!(error.code(), "redistribution.too-many-seen");
            assert_eq!(
                error.to_string(),
                "flows to `A`: expected at most its volume of 20 together, found 21"
            );
        }
    }
}

#[test]
fn flows_that_cannot_be_are_refused() {
    let country = three();
    for (flows, code, told) in [
        (exactly(&[("z", "A", 1)]), "redistribution.unknown-area", "an area of the country, found `z`"),
        // The place of a provider is no area.
        (exactly(&[("A", "A", 1)]), "redistribution.unknown-area", "an area of the country, found `A`"),
        (
            exactly(&[("x", "D", 1)]),
            "redistribution.unknown-provider",
            "a provider of the country, found `D`",
        ),
        (exactly(&[("x", "A", 1), ("x", "A", 2)]), "redistribution.flow-twice", "found `x` to `A` again"),
        (exactly(&[("x", "C", 1)]), "redistribution.too-many-seen", "its volume of 0 together, found 1"),
        (exactly(&[("x", "A", u64::MAX)]), "redistribution.too-many-seen", "its volume of 20 together"),
    ] {
        let care = care(&[("A", 20)], flows);
        let error = country.redistribute_care(&care, &CareScenario::default(), PLAIN).unwrap_err();
        assert_eq!(error.code(), code);
        assert!(error.to_string().contains(told), "{error}");
        let error = country.origins(&care, Unobserved::Nearest).unwrap_err();
        assert_eq!(error.code(), code);
        let error = country.choose_sites(&[care], &SiteOptions::default()).unwrap_err();
        assert_eq!(error.code(), code);
    }
}

/// A stops: its patients of x to the nearest, or one in four to B and three in four to C, as others of x do.
#[test]
fn patients_of_who_stops_go_to_the_nearest_or_where_others_go() {
    let country = three();
    let care =
        care(&[("A", 40), ("B", 10), ("C", 30)], exactly(&[("x", "A", 40), ("x", "B", 10), ("x", "C", 30)]));
    let stop = acting(&[("A", CareAction::Stop)]);
    assert_eq!(after(&country, &care, &stop, PLAIN), [0, 50_000_000, 30_000_000]);
    let by_flows = RedistributionOptions { when_closed: WhenClosed::ByFlows, ..PLAIN };
    assert_eq!(after(&country, &care, &stop, by_flows), [0, 20_000_000, 60_000_000]);
    // Nobody else of x is left to be seen, and one is told of.
    let care = self::care(&[("A", 40), ("B", 10)], exactly(&[("x", "A", 40), ("y", "B", 10)]));
    let result = country.redistribute_care(&care, &stop, by_flows).unwrap();
    assert_eq!(result.providers().map(|it| it.after).collect::<Vec<_>>(), [Patients::ZERO, Patients::of(50)]);
    assert_eq!(result.notices(), [RedistributionNotice::NobodySeen { patients: Patients::of(40) }]);
}

/// Patients pass the nearest, and stay where they go: only one that starts and is nearer draws them.
#[test]
fn who_starts_draws_those_to_whom_it_is_nearer() {
    let ways = [("x", "A", 5), ("x", "B", 20), ("x", "N", 10)];
    let country = country(&[("x", 300)], &[("A", "R"), ("B", "R"), ("N", "R")], &ways);
    let care = care(&[("A", 40), ("B", 10)], exactly(&[("x", "A", 40), ("x", "B", 10)]));
    let begin = acting(&[("N", CareAction::Start)]);
    assert_eq!(after(&country, &care, &begin, PLAIN), [40_000_000, 0, 10_000_000]);
    let stopping = RedistributionOptions { starters_draw: StartersDraw::Stopping, ..PLAIN };
    assert_eq!(after(&country, &care, &begin, stopping), [40_000_000, 10_000_000, 0]);
}

/// Who comes from where no way is known to their provider stays, and is in no mean.
#[test]
fn no_way_is_no_reason_to_leave() {
    let country = country(&[("x", 300)], &[("A", "R"), ("N", "R")], &[("x", "N", 10)]);
    let care = care(&[("A", 40)], exactly(&[("x", "A", 30)]));
    let begin = acting(&[("N", CareAction::Start)]);
    let result = country.redistribute_care(&care, &begin, PLAIN).unwrap();
    // To A no area is nearest: who was not seen comes from where the others do.
    assert_eq!(result.providers().next().unwrap().after, Patients::of(40));
    assert_eq!(result.travel().unknown(), Patients::of(40));
    assert_eq!(result.origins().without_way(), Patients::of(30));
    assert_eq!(result.blocks().count(), 0);
    let stop = acting(&[("A", CareAction::Stop), ("N", CareAction::Start)]);
    assert_eq!(after(&country, &care, &stop, PLAIN), [0, 40_000_000]);
}

/// Of those who were seen, the unseen are from the same areas; or from where the provider is nearest.
#[test]
fn the_rest_comes_from_where_it_is_assumed() {
    let country = three();
    let care = care(&[("A", 40), ("B", 20)], exactly(&[("y", "A", 10), ("y", "B", 20)]));
    let mean = |unobserved| {
        let how = RedistributionOptions { unobserved, ..PLAIN };
        let result = country.redistribute_care(&care, &CareScenario::default(), how).unwrap();
        let notices = result.notices();
        let [RedistributionNotice::OriginsAssumed { patients, of, assumption }] = &notices[..] else {
            panic!("{notices:?}")
        };
        assert_eq!((*patients, *of, *assumption), (Patients::of(30), Patients::of(60), unobserved));
        result.travel().mean_before().unwrap().millionths()
    };
    // 10 of y to A at 20, 20 of y to B at 5; and 30 of x at 5, or of y at 20.
    assert_eq!(mean(Unobserved::Nearest), (10 * 20 + 20 * 5 + 30 * 5) * 1_000_000 / 60);
    assert_eq!(mean(Unobserved::AsObserved), (40 * 20 + 20 * 5) * 1_000_000 / 60);
}

/// How well the nearest tells it: by patients, by minutes and by provider; one as near is a nearest too.
#[test]
fn the_nearest_is_held_against_what_was_seen() {
    let country = country(
        &[("x", 300), ("y", 100), ("z", 100)],
        &[("A", "R"), ("B", "R")],
        &[("x", "A", 5), ("x", "B", 5), ("y", "A", 30), ("y", "B", 10), ("z", "A", 10)],
    );
    let flows = [("x", "A", 10), ("x", "B", 6), ("y", "A", 4), ("y", "B", 8), ("z", "B", 2)];
    let care = care(&[("A", 14), ("B", 16)], exactly(&flows));
    let origins = country.origins(&care, Unobserved::Nearest).unwrap();
    assert_eq!((origins.compared(), origins.to_nearest()), (Patients::of(28), Patients::of(24)));
    assert_eq!(origins.without_way(), Patients::of(2));
    assert_eq!(origins.share_to_nearest().unwrap().to_string(), "0.857143");
    assert_eq!(origins.mean_minutes().unwrap().millionths(), (16 * 5 + 4 * 30 + 8 * 10) * 1_000_000 / 28);
    assert_eq!(origins.mean_minutes_to_nearest().unwrap().to_string(), "7.142857");
    let by: Vec<_> = origins.by_provider().map(|(at, all, near)| (at.as_str(), all, near)).collect();
    assert_eq!(by, [("A", Patients::of(14), Patients::of(10)), ("B", Patients::of(14), Patients::of(14))]);
}

/// Sites are chosen from where patients are seen to go, and the numbers are those of a redistribution.
#[test]
fn sites_are_chosen_from_what_was_seen() {
    let country = three();
    let care =
        care(&[("A", 15), ("B", 15), ("C", 15)], exactly(&[("y", "A", 15), ("y", "B", 15), ("x", "C", 15)]));
    let chosen = country.choose_sites(std::slice::from_ref(&care), &SiteOptions::default()).unwrap();
    let choice = chosen.choices().next().unwrap();
    let kept: Vec<_> = choice.kept().unwrap().map(Location::as_str).collect();
    // All of y to B and all of x to A: A would have 15 then, so B has all 45.
    assert_eq!(kept, ["B"]);
    let result = country.redistribute_care(&care, &chosen.scenario(&care.intervention), PLAIN).unwrap();
    assert_eq!(chosen.extra_travel(), result.travel().extra_travel());
    assert_eq!(chosen.extra_travel(), (15 * (5 - 20) + 15 * (20 - 40)).into());
}

/// Flows that make one of a made country: whole patients from areas, so that volumes follow.
fn seen() -> impl Strategy<Value = (Made, Vec<(usize, usize, u32, u32)>)> {
    let rows = prop::collection::vec((any::<usize>(), any::<usize>(), 0_u32..20, 0_u32..6), 0..12);
    (made(), rows)
}

/// Flows of a made country that its volumes can have, with counts from so many to so many.
fn fitting(made: &Made, rows: &[(usize, usize, u32, u32)]) -> Vec<Flow> {
    let mut left: Vec<u32> = made.counts.iter().map(|(_, count)| *count).collect();
    let mut flows: Vec<Flow> = Vec::new();
    for (area, provider, count, more) in rows {
        let (area, at) = (area % made.areas.len(), provider % made.counts.len());
        let least = (*count).min(left[at]);
        left[at] -= least;
        let range = CountRange::between(least.into(), u64::from(least + more)).unwrap();
        let new = flow(&made.areas[area].0, &made.counts[at].0, range);
        if flows.iter().any(|flow| (&flow.area, &flow.location) == (&new.area, &new.location)) {
            left[at] += least;
        } else {
            flows.push(new);
        }
    }
    flows
}

fn care_of(made: &Made, flows: Vec<Flow>) -> Care {
    let intervention = Intervention::try_new("lung").unwrap();
    Care { intervention, minimum: made.minimum, volumes: made.counts(), flows }
}

fn how() -> impl Strategy<Value = RedistributionOptions> {
    let draw = prop::sample::select(StartersDraw::ALL);
    let unobserved = prop::sample::select(Unobserved::ALL);
    (any::<bool>(), draw, unobserved, prop::sample::select(WhenClosed::ALL)).prop_map(
        |(top_up, starters_draw, unobserved, when_closed)| RedistributionOptions {
            top_up,
            starters_draw,
            unobserved,
            when_closed,
        },
    )
}

proptest! {
    /// Nobody is lost: before is after and stranded together, and every patient is seen, within bounds or assumed.
    #[test]
    fn everyone_is_somewhere((made, rows) in seen(), how in how()) {
        let country = made.country(false);
        let care = care_of(&made, fitting(&made, &rows));
        let result = country.redistribute_care(&care, &made.scenario(), how).unwrap();
        let sum = |of: fn(&passende_zorg::concentration::ProviderOutcome<'_>) -> Patients| -> i64 {
            result.providers().map(|it| of(&it).millionths()).sum()
        };
        let stranded: i64 = result.stranded().map(|it| it.amount.millionths()).sum();
        prop_assert_eq!(sum(|it| it.before), sum(|it| it.after) + stranded);
        let travel = result.travel();
        let all = travel.volume().plus(travel.unknown());
        prop_assert_eq!(all.millionths() + stranded, sum(|it| it.before));
        prop_assert_eq!(parts(result.origins()).iter().sum::<i64>(), sum(|it| it.before));
        let least: u64 = care.flows.iter().map(|flow| flow.count.least()).sum();
        prop_assert_eq!(result.origins().observed().millionths(), i64::try_from(least).unwrap() * 1_000_000);
    }

    /// The order of areas, providers, ways and flows changes nothing.
    #[test]
    fn order_of_rows_changes_nothing((made, rows) in seen(), how in how()) {
        let flows = fitting(&made, &rows);
        let turned: Vec<Flow> = flows.iter().rev().cloned().collect();
        let wire = |country: &Country, flows| {
            let care = care_of(&made, flows);
            serde_json::to_value(country.redistribute_care(&care, &made.scenario(), how).unwrap()).unwrap()
        };
        prop_assert_eq!(wire(&made.country(false), flows), wire(&made.country(true), turned));
    }

    /// Flows to the nearest, in proportion to people, are what is assumed without them.
    #[test]
    fn flows_to_the_nearest_are_the_assumption(
        made in made(),
        each in prop::collection::vec(0_u32..9, 5),
        how in how(),
    ) {
        let how = RedistributionOptions { when_closed: WhenClosed::Nearest, ..how };
        // As many people as patients, at those to whom an area is nearest.
        let mut made = made;
        for ((_, people), each) in made.areas.iter_mut().zip(&each) {
            *people = *each;
        }
        let mut counts = vec![0; made.counts.len()];
        let mut flows = Vec::new();
        // Those who give the care are known before anyone is counted: all of them do.
        for (area, people) in &made.areas {
            let way = |name: &str| made.ways.iter().find(|(from, to, _)| from == area && to == name);
            let near = (0..counts.len()).filter_map(|at| Some((way(&made.counts[at].0)?.2, at))).min();
            if let Some((_, at)) = near.filter(|_| *people > 0) {
                counts[at] += people;
                flows.push(flow(area, &made.counts[at].0, CountRange::exactly((*people).into())));
            }
        }
        // Where one gets nobody, its areas would go elsewhere.
        prop_assume!(counts.iter().all(|count| *count > 0));
        for ((_, count), sum) in made.counts.iter_mut().zip(counts) {
            *count = sum;
        }
        let (country, scenario) = (made.country(false), made.scenario());
        let with = country.redistribute_care(&care_of(&made, flows), &scenario, how).unwrap();
        let without = country.redistribute_care(&care_of(&made, vec![]), &scenario, how).unwrap();
        prop_assert_eq!(with.origins().share_to_nearest().unwrap(), 1.into());
        let wire = |result| {
            let mut value = serde_json::to_value(result).unwrap();
            let fields = value.as_object_mut().unwrap();
            fields.remove("origins");
            // That areas are as near to two providers decides nothing where it was seen where they go.
            fields.remove("notices");
            value
        };
        prop_assert_eq!(wire(&with), wire(&without));
    }

    /// A comparison of scenarios gives what each of them gives alone.
    #[test]
    fn a_comparison_uses_flows_too((made, rows) in seen(), how in how()) {
        let country = made.country(false);
        let care = care_of(&made, fitting(&made, &rows));
        let joint = |name: &str, case: CareScenario| JointScenario {
            name: ScenarioName::try_new(name).unwrap(),
            cases: [(care.intervention.clone(), case)].into(),
        };
        let scenarios = [joint("one", made.scenario()), joint("none", CareScenario::default())];
        let compared = country.compare(std::slice::from_ref(&care), &scenarios, how).unwrap();
        for (outcome, scenario) in compared.iter().zip([made.scenario(), CareScenario::default()]) {
            let alone = country.redistribute_care(&care, &scenario, how).unwrap();
            let (_, found) = outcome.results().next().unwrap();
            prop_assert_eq!(serde_json::to_value(found).unwrap(), serde_json::to_value(&alone).unwrap());
        }
    }
}
