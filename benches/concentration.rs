//! What the meaning of a norm costs, as a ratio to a hand-written floor that is measured in the same run.
//!
//! `cargo bench --bench concentration` prints one line per comparison: the time of the floor, of the crate, their ratio and the limit it must stay under. With
//! `-- --check` it exits with 1 when a ratio is over its limit, with `--check --times` when a time is too. The country is made here: 4,100 areas and 75 providers in ten regions.
//!
//! | comparison | floor |
//! |---|---|
//! | straight lines from 3,600 areas to 300 providers, from 36,000 to 30 and from 36,000 to 300 | against 0.4, 0.4 and 2 seconds |
//! | a sweep of 100 providers | sorting the same volumes |
//! | the same, in time | against 50 microseconds |
//! | 18 norms in 10 scenarios, compared in one run | for each the nearest of the providers with volume, for every area, over a matrix of minutes |
//! | the same, in time | against 200 milliseconds |
//! | the same, each by itself | the same |
//! | the most memory until then | 50 megabytes (on Linux, which tells it) |
//! | ten times the areas | against ten times the time |
//! | 16 providers in one region, chosen with proof | against a second |
//! | the same | the best of all 65,536 sets, each with the nearest of the set for every area |
//! | 75 providers in one region, of 800 areas and of 4,100, without a proof | against ten and forty seconds |
//! | 20, 200 and 2,000 kinds of care of 12 providers, chosen together with a limit on losses | each against ten times the one before |

mod common;

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Duration;

use common::{Comparison, Limit, looks_at_times, race};
use passende_zorg::concentration::{
    Area, AreaId, Care, CareAction, CareScenario, Country, JointScenario, Minutes, Optimality, Point,
    Provider, RedistributionOptions, RegionName, ScenarioName, ScenarioOutcome, SiteOptions, StraightLine,
    Sweep, Travel,
};
use passende_zorg::party::{Intervention, Location};
use rust_decimal::Decimal;

const AREAS: usize = 4_100;
const PROVIDERS: usize = 75;
const NORMS: usize = 18;
const SCENARIOS: usize = 10;
const ROUNDS: u32 = 5;
/// The most memory that a national run may take.
const MEGABYTES: u64 = 50;

/// A number that looks drawn, and is the same every time.
fn drawn(seed: usize) -> usize {
    let mixed = (seed as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    usize::try_from((mixed ^ (mixed >> 29)) % 1_000_003).unwrap()
}

/// Everyone on a grid, a minute a step.
struct Grid;

fn place(name: &str) -> (usize, usize) {
    let seed = name.bytes().fold(7_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(usize::from(byte)));
    (drawn(seed) % 300, drawn(seed ^ 0x5555) % 300)
}

fn millis(from: &str, to: &str) -> u32 {
    let (one, other) = (place(from), place(to));
    let apart = one.0.abs_diff(other.0) + one.1.abs_diff(other.1);
    u32::try_from(apart * 1_000 + drawn(apart + from.len() * 7 + to.len()) % 1_000).unwrap()
}

impl Travel for Grid {
    fn minutes(&self, from: &str, to: &str) -> Option<Minutes> {
        Minutes::try_new(Decimal::new(millis(from, to).into(), 3)).ok()
    }
}

fn provider(at: usize) -> Location {
    Location::try_new(&format!("H{at:02}")).unwrap()
}

fn country(areas: usize) -> Country {
    let area = |at: usize| Area {
        id: AreaId::try_new(&format!("A{at:06}")).unwrap(),
        population: u32::try_from(drawn(at) % 9_000).unwrap(),
    };
    let providers = (0..PROVIDERS).map(|at| Provider {
        location: provider(at),
        region: RegionName::try_new(&format!("R{}", at * 10 / PROVIDERS)).ok(),
        area: None,
    });
    Country::try_new((0..areas).map(area).collect(), providers.collect(), &Grid).unwrap()
}

/// The volumes of a norm, and what happens in a scenario: about a third stops.
fn case(norm: usize, scenario: usize) -> (Vec<(Location, u32)>, CareScenario) {
    let volumes = (0..PROVIDERS).filter(|at| drawn(at * 100 + norm) % 10 < 8);
    let volumes: Vec<_> =
        volumes.map(|at| (provider(at), u32::try_from(5 + drawn(at * 31 + norm) % 120).unwrap())).collect();
    let stops = |at: &usize| drawn(at * 77 + norm * 13 + scenario).is_multiple_of(3);
    let actions = (0..PROVIDERS).filter(stops).map(|at| (provider(at), CareAction::Stop)).collect();
    (volumes, CareScenario { actions, moves: Vec::new() })
}

/// The same as [`all`] in one run: what is the same in every scenario is computed once.
fn compared(country: &Country, cares: &[Care], scenarios: &[JointScenario]) -> usize {
    let compared = country.compare(cares, scenarios, RedistributionOptions::PRACTICE_2024).unwrap();
    let results = compared.iter().flat_map(ScenarioOutcome::results);
    results.map(|(_, result)| result.moves().count() + result.shortages().count()).sum()
}

fn all(country: &Country, cases: &[(Vec<(Location, u32)>, CareScenario)]) -> usize {
    let divided = cases.iter().map(|(volumes, scenario)| {
        country.redistribute(volumes, 50, scenario, RedistributionOptions::PRACTICE_2024).unwrap()
    });
    divided.map(|result| result.moves().count() + result.shortages().count()).sum()
}

/// For every area the nearest of some providers, over a matrix of minutes.
fn nearest(minutes: &[Vec<u32>], cases: &[(Vec<(Location, u32)>, CareScenario)]) -> usize {
    let mut sum = 0;
    for (volumes, _) in cases {
        let with: Vec<usize> = volumes.iter().map(|(name, _)| name.as_str()[1..].parse().unwrap()).collect();
        for row in minutes {
            sum += with.iter().copied().min_by_key(|at| row[*at]).unwrap_or(0);
        }
    }
    sum
}

/// The first providers in one region, some of whom will have to stop.
fn one_region(providers: usize, areas: usize) -> (Country, Care) {
    let area = |at: usize| Area {
        id: AreaId::try_new(&format!("A{at:06}")).unwrap(),
        population: u32::try_from(drawn(at) % 9_000).unwrap(),
    };
    let all = (0..providers).map(|at| Provider { location: provider(at), region: None, area: None });
    let country = Country::try_new((0..areas).map(area).collect(), all.collect(), &Grid).unwrap();
    let volume = |at: usize| u32::try_from(5 + drawn(at * 31) % 60).unwrap();
    let volumes = (0..providers).map(|at| (provider(at), volume(at))).collect();
    (
        country,
        Care {
            intervention: Intervention::try_new("lung-resection").unwrap(),
            minimum: 50,
            volumes,
            flows: vec![],
        },
    )
}

/// Patients of an area, who they go to now, and to whom else in how many minutes more, the nearest first.
type Group = (u64, usize, Vec<(usize, u64)>);

/// The least travel of all sets, as one would write it first: groups of areas to their nearest of the set.
fn all_sets(groups: &[Group], providers: usize, minimum: u64) -> u64 {
    let mut least = u64::MAX;
    for set in 1_u32..1 << providers {
        let (mut volumes, mut cost) = (vec![0_u64; providers], 0_u64);
        for (amount, first, near) in groups {
            let stays = (set >> first & 1 == 1).then_some((*first, 0));
            let (to, extra) =
                stays.or_else(|| near.iter().copied().find(|(at, _)| set >> at & 1 == 1)).unwrap();
            volumes[to] += amount;
            cost += amount * extra;
        }
        let meets = |(at, volume): (usize, &u64)| set >> at & 1 == 0 || *volume >= minimum;
        if cost < least && volumes.iter().enumerate().all(meets) {
            least = cost;
        }
    }
    least
}

fn choosing(comparisons: &mut Vec<Comparison>) {
    let (market, care) = one_region(16, AREAS);
    let groups: Vec<_> = (0..AREAS)
        .map(|at| {
            let name = format!("A{at:06}");
            let time = |to: usize| u64::from(millis(&name, provider(to).as_str()));
            let mut near: Vec<(usize, u64)> = (0..16).map(|to| (to, time(to))).collect();
            near.sort_by_key(|(_, time)| *time);
            let first = near[0];
            (drawn(at) as u64 % 9_000, first.0, near.iter().map(|(to, time)| (*to, time - first.1)).collect())
        })
        .collect();
    let (floor, ours) = race(
        1,
        || {
            black_box(all_sets(black_box(&groups), 16, 50 * 9_000));
        },
        || {
            let chosen = market.choose_sites(std::slice::from_ref(&care), &SiteOptions::default()).unwrap();
            assert_eq!(black_box(chosen).proof(), Optimality::Proven);
        },
    );
    comparisons.push(Comparison {
        name: "16 providers chosen, against all sets",
        floor,
        ours,
        limit: Limit::Ratio(0.5),
    });
    comparisons.push(Comparison {
        name: "  against a second",
        floor: Duration::from_secs(1),
        ours,
        limit: Limit::Time,
    });
    if !looks_at_times() {
        return;
    }
    for (name, areas, seconds) in [
        ("75 in one region, 800 areas, in 10 seconds", 800, 10),
        ("75 in one region, 4,100 areas, in 40 seconds", AREAS, 40),
    ] {
        let (market, care) = one_region(PROVIDERS, areas);
        let choose = || market.choose_sites(std::slice::from_ref(&care), &SiteOptions::default()).unwrap();
        let (_, ours) = race(1, || (), || drop(black_box(choose())));
        comparisons.push(Comparison { name, floor: Duration::from_secs(seconds), ours, limit: Limit::Time });
    }
}

/// So many kinds of care, of which each provider may lose a quarter.
fn together(market: &Country, kinds: usize) -> usize {
    let volume = |kind: usize, at: usize| u32::try_from(5 + drawn(at * 31 + kind * 1_009) % 60).unwrap();
    let cares: Vec<Care> = (0..kinds)
        .map(|kind| Care {
            intervention: Intervention::try_new(&format!("care-{kind:04}")).unwrap(),
            minimum: 50,
            volumes: (0..12).map(|at| (provider(at), volume(kind, at))).collect(),
            flows: vec![],
        })
        .collect();
    let most_losses = u32::try_from(kinds / 4).ok();
    let options = SiteOptions { most_losses, ..SiteOptions::default() };
    market.choose_sites(&cares, &options).unwrap().choices().count()
}

/// Choosing kinds of care together, of three sizes, each ten times the one before.
fn choosing_together() -> [Comparison; 2] {
    let area = |at: usize| Area {
        id: AreaId::try_new(&format!("A{at:06}")).unwrap(),
        population: u32::try_from(drawn(at) % 9_000).unwrap(),
    };
    let all = (0..12).map(|at| Provider { location: provider(at), region: None, area: None });
    let market = Country::try_new((0..100).map(area).collect(), all.collect(), &Grid).unwrap();
    let choose = |kinds: usize| assert_eq!(black_box(together(black_box(&market), kinds)), kinds);
    let [(one, two), (again, three)] =
        [race(3, || choose(20), || choose(200)), race(1, || choose(200), || choose(2_000))];
    [
        Comparison {
            name: "200 kinds together, against ten times 20",
            floor: one * 10,
            ours: two,
            limit: Limit::Ratio(2.0),
        },
        Comparison {
            name: "2,000 kinds together, against ten times 200",
            floor: again * 10,
            ours: three,
            limit: Limit::Ratio(2.0),
        },
    ]
}

/// The most memory that this process took so far, in megabytes, where the system tells it.
fn most_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kilobytes / 1_000)
}

fn sweeping(comparisons: &mut Vec<Comparison>) {
    let volumes: Vec<u32> = (0..100).map(|at| u32::try_from(1 + drawn(at) % 400).unwrap()).collect();
    let (floor, ours) = race(
        2_000,
        || {
            let mut sorted = black_box(&volumes).clone();
            sorted.sort_unstable();
            black_box(&sorted);
        },
        || {
            black_box(Sweep::of(black_box(&volumes).iter().copied()));
        },
    );
    comparisons.push(Comparison { name: "a sweep of 100 providers", floor, ours, limit: Limit::Ratio(8.0) });
    comparisons.push(Comparison {
        name: "  against 50 microseconds",
        floor: Duration::from_micros(50),
        ours,
        limit: Limit::Time,
    });
}

/// A country in which everyone travels in a straight line, from the coordinates to the nearest of every area.
fn straight(areas: usize, providers: usize) -> Duration {
    // Within the Netherlands: degrees to the millionth.
    let place = |seed: usize| Point::Globe {
        latitude: Decimal::new(i64::try_from(50_750_000 + drawn(seed) * 27 / 10).unwrap(), 6),
        longitude: Decimal::new(i64::try_from(3_360_000 + drawn(seed ^ 0x5555) * 38 / 10).unwrap(), 6),
    };
    let area = |at: usize| AreaId::try_new(&format!("A{at:06}")).unwrap();
    let names: Vec<Location> =
        (0..providers).map(|at| Location::try_new(&format!("H{at:03}")).unwrap()).collect();
    let homes = (0..).zip(&names).map(|(at, name)| (AreaId::try_new(name.as_str()).unwrap(), place(at * 31)));
    let points: Vec<_> = (0..areas).map(|at| (area(at), place(at))).chain(homes).collect();
    let (_, ours) = race(
        2,
        || (),
        || {
            let travel = StraightLine::try_new(points.iter().cloned(), 50).unwrap();
            let people = (0..areas).map(|at| Area { id: area(at), population: 100 }).collect();
            let those =
                names.iter().map(|name| Provider { location: name.clone(), region: None, area: None });
            black_box(Country::try_new(people, those.collect(), &travel).unwrap());
        },
    );
    ours
}

fn straight_lines() -> [Comparison; 3] {
    let second = |name, areas, providers, milliseconds| Comparison {
        name,
        floor: Duration::from_millis(milliseconds),
        ours: straight(areas, providers),
        limit: Limit::Time,
    };
    [
        second("straight, 3,600 areas x 300, in 0.4 seconds", 3_600, 300, 400),
        second("straight, 36,000 areas x 30, in 0.4 seconds", 36_000, 30, 400),
        second("straight, 36,000 areas x 300, in 2 seconds", 36_000, 300, 2_000),
    ]
}

/// The national size; tells whether the memory stayed within its bound.
fn dividing(comparisons: &mut Vec<Comparison>) -> bool {
    let cases: Vec<_> =
        (0..NORMS).flat_map(|norm| (0..SCENARIOS).map(move |scenario| case(norm, scenario))).collect();
    let named = |norm: usize| Intervention::try_new(&format!("care-{norm:02}")).unwrap();
    let kinds: Vec<Care> = (0..NORMS)
        .map(|norm| Care { intervention: named(norm), minimum: 50, volumes: case(norm, 0).0, flows: vec![] })
        .collect();
    let joint: Vec<JointScenario> = (0..SCENARIOS)
        .map(|scenario| JointScenario {
            name: ScenarioName::try_new(&scenario.to_string()).unwrap(),
            cases: (0..NORMS).map(|norm| (named(norm), case(norm, scenario).1)).collect(),
        })
        .collect();
    let national = country(AREAS);
    assert_eq!(all(&national, &cases), compared(&national, &kinds, &joint));
    let memory = most_memory();
    let within = memory.is_none_or(|memory| memory < MEGABYTES);
    match memory {
        Some(memory) => {
            println!("the most memory of a national run: {memory} MB (under {MEGABYTES}: {within})");
        }
        None => println!("the most memory of a national run: not told by this system"),
    }

    let minutes: Vec<Vec<u32>> = (0..AREAS)
        .map(|area| (0..PROVIDERS).map(|at| millis(&format!("A{area:06}"), provider(at).as_str())).collect())
        .collect();
    let mut against_the_nearest = |name, limit, ours: &dyn Fn() -> usize| {
        let floor = || {
            black_box(nearest(black_box(&minutes), &cases));
        };
        let (floor, ours) = race(ROUNDS, floor, || {
            black_box(ours());
        });
        comparisons.push(Comparison { name, floor, ours, limit: Limit::Ratio(limit) });
        ours
    };
    let ours = against_the_nearest("18 norms in 10 scenarios, compared", 4.0, &|| {
        compared(black_box(&national), &kinds, &joint)
    });
    against_the_nearest("the same, one by one", 5.0, &|| all(black_box(&national), &cases));
    let floor = Duration::from_millis(200);
    comparisons.push(Comparison {
        name: "compared, against 200 milliseconds",
        floor,
        ours,
        limit: Limit::Time,
    });

    let few = &cases[..NORMS];
    let (tenth, tenfold) = (country(AREAS / 10), country(AREAS * 10));
    // The work grows in proportion; a country ten times the size no longer fits the cache of a machine, and each step takes longer there.
    for (name, smaller, larger, limit) in [
        ("ten times a tenth of the areas", &tenth, &national, 1.5),
        ("ten times all areas", &national, &tenfold, 1.5),
    ] {
        let (floor, ours) = race(
            ROUNDS,
            || {
                for _ in 0..10 {
                    black_box(all(black_box(smaller), few));
                }
            },
            || {
                black_box(all(black_box(larger), few));
            },
        );
        comparisons.push(Comparison { name, floor, ours, limit: Limit::Ratio(limit) });
    }
    within
}

fn main() -> ExitCode {
    let check = std::env::args().any(|argument| argument == "--check");
    println!("{:<44} {:>12} {:>12} {:>8} {:>8}", "", "floor", "crate", "ratio", "limit");
    let mut holds = true;
    // Each part as soon as it is there: the last ones take minutes.
    let mut print = |comparisons: &[Comparison]| {
        holds &= comparisons.iter().map(Comparison::print).fold(true, |all, one| all & one);
    };
    let mut first = Vec::new();
    sweeping(&mut first);
    let within = dividing(&mut first) || !looks_at_times();
    print(&first);
    if looks_at_times() {
        print(&straight_lines());
    }
    let mut chosen = Vec::new();
    choosing(&mut chosen);
    print(&chosen);
    print(&choosing_together());
    if check && !(holds && within) { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
