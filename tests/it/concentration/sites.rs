use std::collections::{BTreeMap, BTreeSet};

use passende_zorg::concentration::{
    Care, CareAction, CareScenario, Country, NoSites, Optimality, RedistributionOptions, RegionName,
    SiteNotice, SiteOptions,
};
use passende_zorg::language::Describe as _;
use passende_zorg::party::{Intervention, Location};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::made::{Made, country, location, made_of};

const NOT_TOPPED_UP: RedistributionOptions =
    RedistributionOptions { top_up: false, ..RedistributionOptions::PRACTICE_2024 };

fn lung() -> Intervention {
    Intervention::try_new("lung").unwrap()
}

fn care(volumes: &[(&str, u32)], minimum: u32) -> Care {
    Care {
        intervention: lung(),
        minimum,
        volumes: volumes.iter().map(|(name, count)| (location(name), *count)).collect(),
        flows: vec![],
    }
}

/// Extra travel of a scenario in patients times minutes; nothing when somebody is stranded or stays short. By dividing the patients anew.
fn by_redistribution(country: &Country, care: &Care, scenario: &CareScenario) -> Option<Decimal> {
    let result = country.redistribute(&care.volumes, care.minimum, scenario, NOT_TOPPED_UP).unwrap();
    // Of patients whose area is not known nobody can tell how far they travel.
    result.is_feasible().then(|| result.travel().extra_travel_from_areas())
}

/// The least extra travel of all sets of some providers.
fn by_enumeration(
    country: &Country,
    care: &Care,
    free: &[&Location],
    stopped: &[&Location],
) -> Option<Decimal> {
    (0_u32..1 << free.len())
        .filter_map(|set| {
            let stops = free.iter().enumerate().filter(|(at, _)| set & 1 << at == 0).map(|(_, name)| *name);
            let actions =
                stops.chain(stopped.iter().copied()).map(|name| (name.clone(), CareAction::Stop)).collect();
            by_redistribution(country, care, &CareScenario { actions, moves: Vec::new() })
        })
        .min()
}

/// The made country with one region only, so that all sets can be enumerated at once.
fn in_one_region(made: &Made) -> Made {
    let providers = made.providers.iter().map(|(name, _)| (name.clone(), "R".to_owned())).collect();
    Made { providers, ..made.clone() }
}

fn of(made: &Made) -> Care {
    Care { intervention: lung(), minimum: made.minimum, volumes: made.counts(), flows: vec![] }
}

fn given(care: &Care) -> Vec<&Location> {
    care.volumes.iter().filter(|(_, count)| *count > 0).map(|(name, _)| name).collect()
}

/// Whether a provider with patients is nearest to no area where people live: by fewest minutes, and of equals the first by name.
fn is_nearest_to_nobody(made: &Made, care: &Care) -> bool {
    let with: Vec<&str> = given(care).into_iter().map(Location::as_str).collect();
    let nearest = |area: &str| {
        let ways = made.ways.iter().filter(|(from, to, _)| from == area && with.contains(&to.as_str()));
        ways.min_by_key(|(_, to, time)| (*time, to.clone())).map(|(_, to, _)| to.as_str())
    };
    let lived_in = made.areas.iter().filter(|(_, people)| *people > 0);
    let chosen: Vec<&str> = lived_in.filter_map(|(area, _)| nearest(area)).collect();
    with.iter().any(|name| !chosen.contains(name))
}

/// Holds a choice for one region against all sets.
fn check(made: &Made, options: &SiteOptions) -> Result<(), TestCaseError> {
    let (country, care) = (made.country(false), of(made));
    let chosen = country.choose_sites(std::slice::from_ref(&care), options).unwrap();
    let listed =
        |list: &[(Intervention, Location)], name: &Location| list.iter().any(|(_, found)| found == name);
    let free: Vec<&Location> = given(&care)
        .into_iter()
        .filter(|name| !listed(&options.must_keep, name) && !listed(&options.must_stop, name))
        .collect();
    let stopped: Vec<&Location> = options.must_stop.iter().map(|(_, name)| name).collect();
    let least = by_enumeration(&country, &care, &free, &stopped);
    let is_few =
        matches!(chosen.choices().next().map(|it| it.kept().err()), Some(Some(NoSites::TooFewPatients)));
    let unknown = is_nearest_to_nobody(made, &care);
    prop_assert_eq!(
        chosen.proof(),
        if unknown && !is_few { Optimality::UnknownOrigin } else { Optimality::Proven }
    );
    prop_assert_eq!(unknown, chosen.choices().any(|it| it.nearest_to_nobody().next().is_some()));
    prop_assert_eq!(
        unknown,
        chosen.notices().iter().any(|it| matches!(it, SiteNotice::NearestToNobody { .. }))
    );
    let Some(choice) = chosen.choices().next() else {
        prop_assert!(given(&care).is_empty());
        return Ok(());
    };
    match choice.kept() {
        Ok(kept) => {
            let kept: Vec<&Location> = kept.collect();
            for (_, name) in &options.must_keep {
                prop_assert!(kept.contains(&name));
            }
            for (_, name) in &options.must_stop {
                prop_assert!(!kept.contains(&name));
            }
            let scenario = chosen.scenario(&lung());
            prop_assert_eq!(kept.len() + scenario.actions.len(), given(&care).len());
            let told = by_redistribution(&country, &care, &scenario);
            prop_assert!(told.is_some(), "the choice does not do");
            prop_assert_eq!(told.unwrap(), choice.extra_travel());
            prop_assert_eq!(least.unwrap(), choice.extra_travel());
            prop_assert_eq!(choice.extra_travel(), choice.lower_bound());
        }
        Err(reason) => {
            prop_assert_eq!(least, None);
            let total: u32 = care.volumes.iter().map(|(_, count)| count).sum();
            let few = total < care.minimum;
            prop_assert_eq!(reason, if few { NoSites::TooFewPatients } else { NoSites::NoneMeets });
            prop_assert!(chosen.scenario(&lung()).actions.is_empty());
        }
    }
    Ok(())
}

proptest! {
    /// No set of providers does better, with ways that are missing, areas without people, and blocks.
    #[test]
    fn no_other_set_is_better(made in made_of(0..8, 1..8)) {
        check(&in_one_region(&made), &SiteOptions::default())?;
    }

    #[test]
    fn no_other_set_is_better_when_some_are_settled(made in made_of(1..8, 3..7), keep in 0_usize..3, stop in 0_usize..4) {
        let mut made = in_one_region(&made);
        for (_, count) in &mut made.counts {
            *count += 1;
        }
        let name = |at: usize| (lung(), location(&made.providers[at].0));
        let must_stop = if stop == 3 || stop == keep { Vec::new() } else { vec![name(stop)] };
        let options = SiteOptions { must_keep: vec![name(keep)], must_stop, ..SiteOptions::default() };
        check(&made, &options)?;
    }

    /// To keep the largest, however many, is never better; also with more providers than all sets can be tried of.
    #[test]
    fn the_largest_are_never_better(made in made_of(4..20, 9..14)) {
        let made = in_one_region(&made);
        let (country, care) = (made.country(false), of(&made));
        let chosen = country.choose_sites(std::slice::from_ref(&care), &SiteOptions::default()).unwrap();
        let mut by_size: Vec<&(Location, u32)> = care.volumes.iter().filter(|(_, count)| *count > 0).collect();
        by_size.sort_by_key(|(name, count)| (std::cmp::Reverse(*count), name));
        for kept in 0..by_size.len() {
            let actions = by_size[kept..].iter().map(|(name, _)| (name.clone(), CareAction::Stop)).collect();
            let largest = by_redistribution(&country, &care, &CareScenario { actions, moves: Vec::new() });
            if let Some(extra) = largest {
                prop_assert!(chosen.is_complete());
                prop_assert!(chosen.extra_travel() <= extra, "the largest {kept}");
            }
        }
        if chosen.is_complete() && !by_size.is_empty() {
            let own = by_redistribution(&country, &care, &chosen.scenario(&lung()));
            prop_assert_eq!(own, Some(chosen.extra_travel()));
        } else {
            prop_assert_eq!(chosen.extra_travel(), Decimal::ZERO);
        }
    }

    /// Regions do not know of each other: the choice for both is the choice for each, with the others left as they are.
    #[test]
    fn regions_are_chosen_apart(made in made_of(1..6, 1..7)) {
        let (country, care) = (made.country(false), of(&made));
        let chosen = country.choose_sites(std::slice::from_ref(&care), &SiteOptions::default()).unwrap();
        let mut sum = Decimal::ZERO;
        for choice in chosen.choices() {
            let region = choice.region().unwrap().as_str();
            let free: Vec<&Location> = given(&care).into_iter().filter(|name| made.region(name) == region).collect();
            // Everyone of other regions is left out, so that only this one is looked at.
            let others = given(&care).into_iter().filter(|name| made.region(name) != region);
            let apart: Vec<(Location, CareAction)> = others.map(|name| (name.clone(), CareAction::Unaffected)).collect();
            let least = (0_u32..1 << free.len())
                .filter_map(|set| {
                    let stops = free.iter().enumerate().filter(|(at, _)| set & 1 << at == 0);
                    let stops = stops.map(|(_, name)| ((*name).clone(), CareAction::Stop));
                    let actions = apart.iter().cloned().chain(stops).collect();
                    by_redistribution(&country, &care, &CareScenario { actions, moves: Vec::new() })
                })
                .min();
            prop_assert_eq!(choice.kept().is_ok(), least.is_some());
            if let Some(least) = least {
                prop_assert_eq!(least, choice.extra_travel());
            }
            sum += choice.extra_travel();
        }
        prop_assert_eq!(sum, chosen.extra_travel());
        prop_assert_eq!(sum, chosen.lower_bound());
    }

    /// With few steps the bound is below what is best, and what is found is above it; with all steps they meet.
    #[test]
    fn a_bound_is_a_bound(made in made_of(2..9, 4..9), steps in 0_u32..12) {
        let made = in_one_region(&made);
        let (country, care) = (made.country(false), of(&made));
        let choose = |steps| {
            let options = SiteOptions { steps, ..SiteOptions::default() };
            country.choose_sites(std::slice::from_ref(&care), &options).unwrap()
        };
        let (few, all) = (choose(Some(steps)), choose(None));
        let (Some(few_choice), Some(best)) = (few.choices().next(), all.choices().next()) else { return Ok(()) };
        prop_assert!(all.proof() != Optimality::BestFound);
        match (few_choice.kept().is_ok(), best.kept().is_ok()) {
            (true, true) => {
                prop_assert!(few.lower_bound() <= all.extra_travel());
                prop_assert!(few.extra_travel() >= all.extra_travel());
                prop_assert_eq!(few.proof() != Optimality::BestFound, few.lower_bound() == few.extra_travel());
            }
            (true, false) => prop_assert!(false, "found what does not exist"),
            (false, true) => {
                prop_assert!(few_choice.lower_bound() <= best.extra_travel());
                prop_assert_eq!((few.extra_travel(), few.lower_bound()), (Decimal::ZERO, Decimal::ZERO));
                prop_assert_eq!(few_choice.kept().err(), Some(NoSites::NotFound));
            }
            (false, false) => {}
        }
    }

    /// The order in which anything is given changes nothing.
    #[test]
    fn order_changes_nothing(made in made_of(1..7, 1..7)) {
        let (country, turned) = (made.country(false), made.country(true));
        let mut care = of(&made);
        let one = serde_json::to_value(country.choose_sites(std::slice::from_ref(&care), &SiteOptions::default()).unwrap()).unwrap();
        care.volumes.reverse();
        let other = serde_json::to_value(turned.choose_sites(std::slice::from_ref(&care), &SiteOptions::default()).unwrap()).unwrap();
        prop_assert_eq!(one, other);
    }
}

/// Many providers in one region, and what is asked of the choice.
#[derive(Debug, Clone)]
struct Seen {
    made: Made,
    steps: Option<u32>,
    keep: Option<usize>,
    exactly: Option<u32>,
}

fn seen_of_many() -> impl Strategy<Value = Seen> {
    let made = made_of(6..14, 8..11).prop_map(|made| in_one_region(&made));
    let asked =
        (proptest::option::of(0_u32..80), proptest::option::of(0_usize..8), proptest::option::of(1_u32..6));
    (made, asked).prop_map(|(made, (steps, keep, exactly))| Seen { made, steps, keep, exactly })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// However many steps are taken, of all sets of eight to ten providers, of those with one that stays, and of those of some
    /// size, none is below the bound, and none is better than what is proven.
    #[test]
    fn no_set_is_below_the_bound(seen in seen_of_many()) {
        let Seen { made, steps, keep, exactly } = seen;
        let (country, care) = (made.country(false), of(&made));
        let all = given(&care);
        let stays = keep.and_then(|keep| all.get(keep).copied());
        let free: Vec<&Location> = all.iter().copied().filter(|name| Some(*name) != stays).collect();
        let size = |set: u32| set.count_ones() + u32::from(stays.is_some());
        let sets = (0_u32..1 << free.len()).filter(|set| exactly.is_none_or(|exactly| exactly == size(*set)));
        let least = sets
            .filter_map(|set| {
                let stops = free.iter().enumerate().filter(|(at, _)| set & 1 << at == 0).map(|(_, name)| *name);
                let actions = stops.map(|name| (name.clone(), CareAction::Stop)).collect();
                by_redistribution(&country, &care, &CareScenario { actions, moves: Vec::new() })
            })
            .min();
        let options = SiteOptions {
            steps,
            must_keep: stays.map(|name| (lung(), name.clone())).into_iter().collect(),
            exactly: exactly.map(|number| (lung(), RegionName::try_new("R").ok(), number)).into_iter().collect(),
            ..SiteOptions::default()
        };
        let chosen = country.choose_sites(std::slice::from_ref(&care), &options).unwrap();
        let Some(choice) = chosen.choices().next() else { return Ok(()) };
        match (choice.kept().is_ok(), least) {
            (true, None) => prop_assert!(false, "found what does not exist"),
            (true, Some(least)) => {
                prop_assert!(choice.lower_bound() <= least && least <= choice.extra_travel());
                prop_assert!(choice.proof() == Optimality::BestFound || least == choice.extra_travel());
            }
            (false, Some(least)) => {
                prop_assert!(choice.lower_bound() <= least);
                prop_assert_eq!(choice.kept().err(), Some(NoSites::NotFound));
            }
            (false, None) => {}
        }
        prop_assert!(steps.is_some() || choice.proof() != Optimality::BestFound);
    }
}

/// Two kinds of care in one region with a limit on losses, against all pairs of sets.
#[derive(Debug, Clone)]
struct Pair {
    made: Made,
    other: Vec<u32>,
    minimum: u32,
}

impl Pair {
    fn cares(&self) -> [Care; 2] {
        let names = self.made.counts().into_iter().map(|(name, _)| name);
        let volumes = names.zip(self.other.iter().copied()).collect();
        let breast = Intervention::try_new("breast").unwrap();
        [of(&self.made), Care { intervention: breast, minimum: self.minimum, volumes, flows: vec![] }]
    }
}

fn pair() -> impl Strategy<Value = Pair> {
    (made_of(3..7, 2..5), prop::collection::vec(1_u32..90, 4), 1_u32..60).prop_map(
        |(made, other, minimum)| {
            let mut made = in_one_region(&made);
            made.counts.iter_mut().for_each(|(_, count)| *count += 1);
            Pair { made, other, minimum }
        },
    )
}

proptest! {
    #[test]
    fn no_other_sets_within_the_limit_are_better(pair in pair(), limit in 0_u32..3) {
        let country = pair.made.country(false);
        let names: Vec<Location> = pair.made.counts().into_iter().map(|(name, _)| name).collect();
        let cares = pair.cares();
        let options = SiteOptions { most_losses: Some(limit), ..SiteOptions::default() };
        let chosen = country.choose_sites(&cares, &options).unwrap();
        prop_assert!(chosen.proof() != Optimality::BestFound);
        // All sets of each, apart.
        let sets: Vec<BTreeMap<u32, Decimal>> = cares.iter().map(|care| {
            (0_u32..1 << names.len()).filter_map(|set| {
                let stops = names.iter().enumerate().filter(|(at, _)| set & 1 << at == 0);
                let actions = stops.map(|(_, name)| (name.clone(), CareAction::Stop)).collect();
                Some((set, by_redistribution(&country, care, &CareScenario { actions, moves: Vec::new() })?))
            }).collect()
        }).collect();
        let is_possible: Vec<bool> = sets.iter().map(|sets| !sets.is_empty()).collect();
        // Care that has no set is lost by nobody.
        let or_apart = |at: usize| if sets[at].is_empty() { vec![((1 << names.len()) - 1, Decimal::ZERO)] } else { sets[at].clone().into_iter().collect() };
        let all: u32 = (1 << names.len()) - 1;
        let mut least: Option<Decimal> = None;
        for (one, one_cost) in or_apart(0) {
            for (other, other_cost) in or_apart(1) {
                let losses = (0..names.len()).map(|at| u32::from(!one & all & 1 << at != 0) + u32::from(!other & all & 1 << at != 0));
                if losses.max().unwrap_or(0) <= limit {
                    let sum = one_cost + other_cost;
                    least = Some(least.map_or(sum, |least| least.min(sum)));
                }
            }
        }
        if is_possible.iter().any(|possible| *possible) {
            if let Some(least) = least {
                    prop_assert_eq!(least, chosen.extra_travel());
                    for name in &names {
                        prop_assert!(chosen.losses(name) <= limit as usize);
                    }
            } else {
                    let reasons: Vec<_> = chosen.choices().filter_map(|choice| choice.kept().err()).collect();
                    prop_assert!(reasons.contains(&NoSites::TooManyLosses), "{reasons:?}");
                    prop_assert_eq!(chosen.extra_travel(), Decimal::ZERO);
            }
        }
    }
}

proptest! {
    /// With few steps and a limit the bound is below what is best within it, and what is found is above it; care for which none is found has no part in either.
    #[test]
    fn a_bound_within_a_limit_is_a_bound(pair in pair(), limit in 0_u32..3, steps in 0_u32..6) {
        let (country, cares) = (pair.made.country(false), pair.cares());
        let choose = |cares: &[Care], steps| {
            let options = SiteOptions { most_losses: Some(limit), steps, ..SiteOptions::default() };
            let chosen = country.choose_sites(cares, &options).unwrap();
            let failed: Vec<Intervention> =
                chosen.choices().filter(|it| it.kept().is_err()).map(|it| it.intervention().clone()).collect();
            (chosen.extra_travel(), chosen.lower_bound(), failed)
        };
        let (extra, bound, failed) = choose(&cares, Some(steps));
        prop_assert!(bound <= extra);
        // What is best for those that were found, by themselves.
        let found: Vec<Care> =
            cares.iter().filter(|care| !failed.contains(&care.intervention)).cloned().collect();
        let (best, _, not) = choose(&found, None);
        prop_assert!(not.is_empty(), "found what does not exist");
        prop_assert!(bound <= best && best <= extra, "{bound} {best} {extra}");
    }
}

/// Six areas of equal size in a row, a hospital in each.
fn six() -> Country {
    let names = ["A", "B", "C", "D", "E", "F"];
    let areas: Vec<String> = names.iter().map(|name| name.to_lowercase()).collect();
    let areas: Vec<(&str, u32)> = areas.iter().map(|name| (name.as_str(), 100)).collect();
    let mut ways = Vec::new();
    for (at, (area, _)) in areas.iter().enumerate() {
        for (to, name) in names.iter().enumerate() {
            ways.push((*area, *name, u32::try_from(at.abs_diff(to)).unwrap() * 10 + 1));
        }
    }
    country(&areas, &names.map(|name| (name, "R")), &ways)
}

/// By hand: the largest three are not the best three.
#[test]
fn the_largest_are_not_the_nearest() {
    let country = six();
    let care = care(&[("A", 50), ("B", 49), ("C", 20), ("D", 30), ("E", 20), ("F", 31)], 50);
    let chosen = country.choose_sites(std::slice::from_ref(&care), &SiteOptions::default()).unwrap();
    let kept: Vec<&str> = chosen.choices().next().unwrap().kept().unwrap().map(Location::as_str).collect();
    let by_hand = by_enumeration(&country, &care, &given(&care), &[]).unwrap();
    assert_eq!(chosen.extra_travel(), by_hand);
    let largest = ["C", "D", "E"].map(|name| (location(name), CareAction::Stop));
    let keep_largest =
        by_redistribution(&country, &care, &CareScenario { actions: largest.to_vec(), moves: Vec::new() });
    assert_eq!(keep_largest, Some(Decimal::from(20 * 10 + 30 * 20 + 20 * 10)));
    assert_eq!(kept, ["A", "B", "E"]);
    assert_eq!(chosen.extra_travel(), Decimal::from(20 * 10 + 30 * 10 + 31 * 10));
}

/// The minimum at one below, at and one above what the region has.
#[test]
fn too_few_patients_for_anyone() {
    let country = six();
    for (minimum, possible) in [(199, true), (200, true), (201, false), (2_000, false)] {
        let care = care(&[("A", 119), ("F", 81)], minimum);
        let chosen = country.choose_sites(&[care], &SiteOptions::default()).unwrap();
        let choice = chosen.choices().next().unwrap();
        assert_eq!(choice.kept().err(), (!possible).then_some(NoSites::TooFewPatients), "{minimum}");
        assert_eq!(choice.proof(), Optimality::Proven);
        let stops: Vec<&str> = choice.stopped().map(Location::as_str).collect();
        // F goes: a third of its 81 patients travels 10 minutes further, a third 30 and a third 50; had A gone, there would be 119.
        assert_eq!(stops, if possible { vec!["F"] } else { vec![] });
        assert_eq!(chosen.extra_travel(), Decimal::from(if possible { 81 * 30 } else { 0 }));
    }
}

/// Two places between which nobody can go: 120 patients are enough for a norm of 120 and one too few for 121, and no site gets all of them.
#[test]
fn enough_patients_who_cannot_come_together() {
    let country =
        country(&[("a", 10), ("b", 10)], &[("A", "R"), ("B", "R")], &[("a", "A", 5), ("b", "B", 5)]);
    for (minimum, expected) in [
        (60, None),
        (61, Some(NoSites::NoneMeets)),
        (120, Some(NoSites::NoneMeets)),
        (121, Some(NoSites::TooFewPatients)),
    ] {
        let chosen =
            country.choose_sites(&[care(&[("A", 60), ("B", 60)], minimum)], &SiteOptions::default()).unwrap();
        assert_eq!(chosen.choices().next().unwrap().kept().err(), expected, "{minimum}");
    }
}

#[test]
fn nobody_has_to_move_when_all_meet_it() {
    let country = six();
    let chosen = country
        .choose_sites(&[care(&[("A", 20), ("B", 21), ("C", 0)], 20)], &SiteOptions::default())
        .unwrap();
    assert_eq!(chosen.extra_travel(), Decimal::ZERO);
    assert_eq!(chosen.choices().next().unwrap().kept().unwrap().count(), 2);
    assert_eq!(chosen.choices().next().unwrap().stopped().count(), 0);
}

/// Areas and hospitals scattered over a square, and a norm that about half of them miss.
fn scattered(providers: usize) -> (Country, Care) {
    let drawn = |seed: u64| {
        let mixed = (seed + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        u32::try_from((mixed ^ (mixed >> 29)) % 100_003).unwrap()
    };
    let place = |seed: u64| (drawn(seed) % 100, drawn(seed + 1_000_000) % 100);
    let apart = |one: (u32, u32), other: (u32, u32)| one.0.abs_diff(other.0) + one.1.abs_diff(other.1);
    // The last areas lie where the providers do, so that an area is nearest to each of them.
    let areas: Vec<String> = (0..100 + providers).map(|at| format!("a{at:03}")).collect();
    let names: Vec<String> = (0..providers).map(|at| format!("P{at:02}")).collect();
    let ways: Vec<(&str, &str, u32)> = areas
        .iter()
        .zip(0_u64..)
        .flat_map(|(area, from)| {
            let there = if from < 100 { place(from) } else { place(5_000 + from - 100) };
            let far = move |to: u64| apart(there, place(5_000 + to));
            names.iter().zip(0_u64..).map(move |(name, to)| (area.as_str(), name.as_str(), far(to)))
        })
        .collect();
    let areas: Vec<(&str, u32)> =
        areas.iter().zip(0_u64..).map(|(area, at)| (area.as_str(), 100 + drawn(9_000 + at) % 900)).collect();
    let regions: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "R")).collect();
    let counts: Vec<(&str, u32)> =
        names.iter().zip(0_u64..).map(|(name, at)| (name.as_str(), 5 + drawn(7_000 + at) % 60)).collect();
    (country(&areas, &regions, &ways), care(&counts, 50))
}

/// Up to twenty providers in a region are searched to the end, and from 21 on for 20,000 steps: what is found without a number of steps is what is found with that number.
#[test]
fn twenty_are_proven_and_more_are_searched_for_so_many_steps() {
    for (providers, given) in [(19, u32::MAX), (20, u32::MAX), (22, 20_000)] {
        let (country, care) = scattered(providers);
        let with = |steps| {
            let options = SiteOptions { steps, ..SiteOptions::default() };
            country.choose_sites(std::slice::from_ref(&care), &options).unwrap()
        };
        let (chosen, few, many) = (with(None), with(Some(20)), with(Some(given)));
        let all = [chosen.proof(), few.proof(), many.proof()];
        assert_eq!(all, [Optimality::Proven, Optimality::BestFound, Optimality::Proven], "{providers}");
        assert_eq!(
            (chosen.extra_travel(), chosen.lower_bound()),
            (many.extra_travel(), many.lower_bound()),
            "{providers}"
        );
        assert!(few.lower_bound() <= chosen.lower_bound() && chosen.extra_travel() <= few.extra_travel());
    }
}

/// The search for a good set to begin with counts: without steps only the first one is there, and half of the steps improve it.
#[test]
fn improving_takes_steps() {
    let (country, care) = scattered(40);
    let extra = |steps| {
        let options = SiteOptions { steps: Some(steps), ..SiteOptions::default() };
        country.choose_sites(std::slice::from_ref(&care), &options).unwrap().extra_travel()
    };
    let (first, some, more) = (extra(0), extra(1_000), extra(8_000));
    assert!(more < some && some < first, "{first} {some} {more}");
}

/// With steps enough to improve, no set is better that has one site more or less, or one instead of another.
#[test]
fn what_is_improved_has_no_better_neighbour() {
    let (country, care) = scattered(60);
    let options = SiteOptions { steps: Some(8_000), ..SiteOptions::default() };
    let chosen = country.choose_sites(std::slice::from_ref(&care), &options).unwrap();
    let kept: BTreeSet<&Location> = chosen.choices().next().unwrap().kept().unwrap().collect();
    let all = given(&care);
    let cost = |kept: &BTreeSet<&Location>| {
        let stops = all.iter().filter(|name| !kept.contains(*name));
        let actions = stops.map(|name| ((*name).clone(), CareAction::Stop)).collect();
        by_redistribution(&country, &care, &CareScenario { actions, moves: Vec::new() })
    };
    assert_eq!(cost(&kept), Some(chosen.extra_travel()));
    assert_eq!(chosen.proof(), Optimality::BestFound, "a proof would hide how it was found");
    let flipped = |names: &[&Location]| {
        let mut other = kept.clone();
        for name in names {
            if !other.remove(*name) {
                other.extend(all.iter().filter(|it| *it == name));
            }
        }
        other
    };
    let mut looked_at = 0;
    for (at, one) in all.iter().enumerate() {
        for other in &all[at..] {
            let both = if one == other { vec![*one] } else { vec![*one, *other] };
            if both.len() == 2 && kept.contains(*one) == kept.contains(*other) {
                continue;
            }
            if let Some(found) = cost(&flipped(&both)) {
                looked_at += 1;
                assert!(found >= chosen.extra_travel(), "{one} {other}: {found}");
            }
        }
    }
    assert!(looked_at > 20, "{looked_at}");
}

/// By hand: A closes with the first kind (10 patients, 5 minutes further) and B with the second (11). A third kind, of which all but one have to close, and for which eight steps
/// find no set, changes nothing of that.
#[test]
fn care_without_a_set_stands_apart() {
    let others: Vec<(String, String)> = (1..=8).map(|at| (format!("q{at}"), format!("Q{at}"))).collect();
    let mut areas = vec![("a", 10), ("b", 10), ("p", 10)];
    areas.extend(others.iter().map(|(area, _)| (area.as_str(), 10)));
    let mut providers = vec![("A", "R"), ("B", "R"), ("P", "R")];
    providers.extend(others.iter().map(|(_, name)| (name.as_str(), "R")));
    let mut ways = vec![("a", "A", 5), ("b", "B", 5), ("p", "P", 5), ("a", "B", 10), ("b", "A", 10)];
    for (area, own) in &others {
        ways.extend([(area.as_str(), "P", 90), ("p", own.as_str(), 90)]);
        ways.extend(
            others.iter().map(|(_, to)| (area.as_str(), to.as_str(), if to == own { 5 } else { 20 })),
        );
    }
    let country = country(&areas, &providers, &ways);
    let named = |name: &str, care: Care| Care { intervention: Intervention::try_new(name).unwrap(), ..care };
    let first = named("first", care(&[("A", 10), ("B", 19)], 20));
    let second = named("second", care(&[("A", 11), ("B", 11)], 20));
    // Only P may stay, and it has too few as long as any of the others does.
    let mut counts = vec![("P", 10)];
    counts.extend(others.iter().map(|(_, name)| (name.as_str(), 100)));
    let third = named("third", care(&counts, 50));
    let options = SiteOptions {
        must_keep: vec![(third.intervention.clone(), location("P"))],
        most_losses: Some(1),
        steps: Some(8),
        ..SiteOptions::default()
    };
    let apart = SiteOptions { must_keep: Vec::new(), ..options.clone() };
    let two = country.choose_sites(&[first.clone(), second.clone()], &apart).unwrap();
    assert_eq!((two.extra_travel(), two.lower_bound()), (105.into(), 105.into()));
    let losses = ["A", "B", "P", "nobody"].map(|name| two.losses(&location(name)));
    assert_eq!(losses, [1, 1, 0, 0]);
    let all = [first, second, third];
    let three = country.choose_sites(&all, &options).unwrap();
    assert_eq!((three.extra_travel(), three.lower_bound()), (105.into(), 105.into()));
    assert_eq!((three.is_complete(), three.proof()), (false, Optimality::BestFound));
    assert_eq!(three.choices().nth(2).unwrap().kept().err(), Some(NoSites::NotFound));
    // Without a limit each stands alone, and what was not found has no bound in the sum.
    let alone = SiteOptions { most_losses: None, ..options };
    let three = country.choose_sites(&all, &alone).unwrap();
    let two = SiteOptions { must_keep: Vec::new(), ..alone.clone() };
    let two = country.choose_sites(&all[..2], &two).unwrap();
    assert_eq!((three.extra_travel(), three.lower_bound()), (two.extra_travel(), two.lower_bound()));
    assert!(three.lower_bound() <= three.extra_travel());
    // What is proven of one kind stays proven beside a kind that is not.
    let proofs: Vec<Optimality> = three.choices().map(|choice| choice.proof()).collect();
    assert_eq!(proofs, [Optimality::Proven, Optimality::Proven, Optimality::BestFound]);
    // With more steps it is found: 800 patients of the others go to P, 85 minutes further.
    let long = SiteOptions { steps: None, ..alone };
    let found = country.choose_sites(&all, &long).unwrap();
    assert_eq!((found.extra_travel(), found.is_complete()), ((105 + 68_000).into(), true));
}

#[test]
fn options_that_cannot_be() {
    let country = six();
    let ask = |options: SiteOptions| {
        country.choose_sites(&[care(&[("A", 20), ("B", 0)], 10)], &options).map(|_| ()).unwrap_err()
    };
    let one = |name: &str| vec![(lung(), location(name))];
    let keep = |must_keep| SiteOptions { must_keep, ..SiteOptions::default() };
    for (options, code, told) in [
        (
            keep(one("B")),
            "redistribution.no-volume",
            "must keep: expected a provider that gives this care, found `B`",
        ),
        (
            keep(one("Z")),
            "redistribution.no-volume",
            "must keep: expected a provider that gives this care, found `Z`",
        ),
        (
            SiteOptions { must_stop: one("A"), ..keep(one("A")) },
            "redistribution.twice",
            "must stop: expected each provider once, found `A` again",
        ),
        (
            keep(vec![(Intervention::try_new("breast").unwrap(), location("A"))]),
            "redistribution.unknown-care",
            "expected a kind of care that is asked about, found `breast`",
        ),
    ] {
        let error = ask(options);
        assert_eq!((error.code(), error.to_string().as_str()), (code, told));
    }
    let twice = [care(&[("A", 20)], 10), care(&[("B", 20)], 10)];
    let error = country.choose_sites(&twice, &SiteOptions::default()).map(|_| ()).unwrap_err();
    assert_eq!(error.code(), "redistribution.care-twice");
}

/// B is nearest to no area as long as it is further from both: it is told by its name, in JSON too.
#[test]
fn who_is_nearest_to_nobody_is_told() {
    let of = |minutes: u32| {
        let ways = [("a", "A", 5), ("b", "A", 5), ("a", "B", 10), ("b", "B", minutes)];
        let country = country(&[("a", 10), ("b", 10)], &[("A", "R"), ("B", "R")], &ways);
        let cares = [care(&[("A", 30), ("B", 30)], 20)];
        let chosen = country.choose_sites(&cares, &SiteOptions::default()).unwrap();
        let told: Vec<String> =
            chosen.notices().iter().map(|it| format!("{}: {}", it.code(), it.names().join(" "))).collect();
        let json = serde_json::to_value(&chosen).unwrap();
        assert_eq!(json.get("notices").is_some(), !told.is_empty(), "{json}");
        (told, json["notices"][0]["code"].clone())
    };
    let ways = [("a", "A", 5), ("b", "A", 5), ("a", "B", 10), ("b", "B", 6)];
    let country = country(&[("a", 10), ("b", 10)], &[("A", "R"), ("B", "R")], &ways);
    let chosen = country.choose_sites(&[care(&[("A", 30), ("B", 30)], 20)], &SiteOptions::default()).unwrap();
    let told = passende_zorg::Language::ALL.map(|it| chosen.notices()[0].in_language(it).to_string());
    assert_eq!(
        told,
        [
            "lung: voor geen enkel gebied het dichtst bij: B, samen 30 patiënten, van wie er 0 elders heen moeten. Waar zij wonen is onbekend: hun reistijd telt in geen som mee, zodat openhouden noch sluiten iets lijkt te kosten, en de keuze is niet te bewijzen.",
            "lung: nearest to no area: B, with 30 patients together, 0 of whom have to go elsewhere. Where these live is not known: their travel is in no sum, so that neither keeping nor closing seems to cost anything, and nothing can be shown to be best.",
        ]
    );
    assert_eq!(of(6), (vec!["sites.nearest-to-nobody: B".to_owned()], "sites.nearest-to-nobody".into()));
    assert_eq!(of(4), (Vec::new(), serde_json::Value::Null));
}

/// Exactly so many stay: of all sets of that size that will do, none is better, tried one by one; and none at all is told.
#[test]
fn exactly_so_many_stay() {
    let (country, care) = scattered(9);
    let names = given(&care);
    for number in 0..=9_u32 {
        let exactly = vec![(care.intervention.clone(), RegionName::try_new("R").ok(), number)];
        let options = SiteOptions { exactly, ..SiteOptions::default() };
        let chosen = country.choose_sites(std::slice::from_ref(&care), &options).unwrap();
        let choice = chosen.choices().next().unwrap();
        let sets = (0_u32..1 << names.len()).filter(|set| set.count_ones() == number);
        let costs = sets.filter_map(|set| {
            let stops = names.iter().zip(0..).filter(|(_, at)| set >> at & 1 == 0);
            let actions = stops.map(|(name, _)| ((*name).clone(), CareAction::Stop)).collect();
            let scenario = CareScenario { actions, moves: Vec::new() };
            by_redistribution(&country, &care, &scenario)
        });
        let best = costs.filter(|_| number > 0).min();
        let found = choice.kept().ok().map(|kept| (kept.count(), choice.extra_travel()));
        assert_eq!(found, best.map(|cost| (usize::try_from(number).unwrap(), cost)), "{number}");
        assert_ne!(choice.proof(), Optimality::BestFound);
    }
}

/// A number for care or a region that is not there, or given twice, is refused.
#[test]
fn a_number_of_sites_has_its_region() {
    let (country, care) = scattered(5);
    let region = |name: &str| RegionName::try_new(name).ok();
    let other = Intervention::try_new("other").unwrap();
    let lung = care.intervention.clone();
    for (exactly, code) in [
        (vec![(other, region("R"), 2)], "redistribution.unknown-care"),
        (vec![(lung.clone(), region("Q"), 2)], "redistribution.unknown-region"),
        (vec![(lung.clone(), None, 2)], "redistribution.unknown-region"),
        (vec![(lung.clone(), region("R"), 2), (lung.clone(), region("R"), 3)], "redistribution.region-twice"),
    ] {
        let options = SiteOptions { exactly, ..SiteOptions::default() };
        let error = country.choose_sites(std::slice::from_ref(&care), &options).unwrap_err();
        assert_eq!(error.code(), code);
    }
}
