//! A second, slow implementation of the redistribution that follows the method step by step, and the two held side by side on random instances.
//!
//! Names are plain texts; patients and minutes are whole numbers of millionths.

use std::collections::BTreeMap;

use passende_zorg::Verdict;
use passende_zorg::concentration::{
    Area, AreaId, CareAction, CareScenario, Country, Minutes, Move, Patients, Provider, ProviderOutcome,
    ProviderStatus, Redistribution, RedistributionOptions, RegionName, ShortageReason, StartersDraw,
    TravelClass, TravelTable,
};
use passende_zorg::party::Location;
use proptest::prelude::*;
use rust_decimal::Decimal;

const MILLION: i128 = 1_000_000;
/// A share of one, in the parts in which shares are given.
const WHOLE_SHARE: i64 = 1_000_000_000;

/// Minutes, and the distance: the largest where it is not known, so that a known one goes first.
type Way = (i128, u64);

#[derive(Debug, Clone)]
struct Site {
    region: Option<String>,
    area: Option<String>,
}

#[derive(Debug, Clone)]
struct Instance {
    /// The people of each area.
    areas: BTreeMap<String, u32>,
    providers: BTreeMap<String, Site>,
    /// From and to: minutes, and the distance where it is known.
    ways: BTreeMap<(String, String), (i128, Option<u64>)>,
    volumes: BTreeMap<String, u32>,
    minimum: u32,
    actions: BTreeMap<String, CareAction>,
    /// From, to and share.
    moves: Vec<(String, String, i64)>,
    top_up: bool,
    /// Whether who starts draws from the whole region.
    draw_from_region: bool,
}

/// Patients of one area who went to one provider at first, and where they are now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Who<'a> {
    now: &'a str,
    area: &'a str,
    first: &'a str,
}

type Held<'a> = BTreeMap<Who<'a>, i128>;

/// Divides a total by largest remainder: of equal remainders the first goes first.
fn divide(total: i128, weights: &[i128]) -> Vec<i128> {
    let whole: i128 = weights.iter().sum();
    if whole == 0 {
        return vec![0; weights.len()];
    }
    let mut parts: Vec<i128> = weights.iter().map(|weight| total * weight / whole).collect();
    let left = total - parts.iter().sum::<i128>();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|at| (-(total * weights[*at] % whole), *at));
    for at in order.into_iter().take(usize::try_from(left).unwrap()) {
        parts[at] += 1;
    }
    parts
}

/// Takes an amount from the patients that may be taken, in proportion to how many they are.
fn take<'a>(held: &mut Held<'a>, amount: i128, may: impl Fn(&Who<'a>) -> bool) -> Vec<(Who<'a>, i128)> {
    let (who, numbers): (Vec<Who<'a>>, Vec<i128>) = held.iter().filter(|(who, _)| may(who)).unzip();
    let taken: Vec<_> = who.into_iter().zip(divide(amount, &numbers)).collect();
    for (who, part) in &taken {
        *held.get_mut(who).unwrap() -= part;
    }
    taken
}

fn sum_of<'a>(held: &Held<'a>, which: impl Fn(&Who<'a>) -> bool) -> i128 {
    held.iter().filter(|(who, _)| which(who)).map(|(_, number)| number).sum()
}

/// Those that can be reached, nearest first: fewest minutes, then smallest distance, then first name.
fn nearest<'a>(among: impl Iterator<Item = &'a str>, way: impl Fn(&str) -> Option<Way>) -> Vec<&'a str> {
    let mut found: Vec<(Way, &str)> = among.filter_map(|name| Some((way(name)?, name))).collect();
    found.sort_unstable();
    found.into_iter().map(|(_, name)| name).collect()
}

impl Instance {
    fn names(&self) -> impl Iterator<Item = &str> {
        self.providers.keys().map(String::as_str)
    }

    fn volume(&self, provider: &str) -> i128 {
        self.volumes.get(provider).map_or(0, |count| i128::from(*count) * MILLION)
    }

    fn norm(&self) -> i128 {
        i128::from(self.minimum) * MILLION
    }

    fn region(&self, provider: &str) -> Option<&str> {
        self.providers[provider].region.as_deref()
    }

    /// Where a provider stands: in its own area, and otherwise at a place of its own name.
    fn place<'a>(&'a self, provider: &'a str) -> &'a str {
        self.providers[provider].area.as_deref().unwrap_or(provider)
    }

    /// The way that is given.
    fn way(&self, from: &str, to: &str) -> Option<Way> {
        let (minutes, distance) = self.ways.get(&(from.into(), to.into()))?;
        Some((*minutes, distance.unwrap_or(u64::MAX)))
    }

    /// The way that is given, and otherwise none to go for who is there already.
    fn way_or_home(&self, from: &str, to: &str) -> Option<Way> {
        self.way(from, to).or_else(|| (self.place(to) == from).then_some((0, u64::MAX)))
    }

    fn status(&self, provider: &str) -> ProviderStatus {
        match (self.volume(provider) > 0, self.actions.get(provider)) {
            (true, Some(CareAction::Stop)) => ProviderStatus::Stop,
            (true, Some(CareAction::Unaffected)) => ProviderStatus::Unaffected,
            (true, _) => ProviderStatus::Keep,
            (false, Some(CareAction::Keep | CareAction::Start)) => ProviderStatus::Start,
            (false, _) => ProviderStatus::None,
        }
    }

    fn remains(&self, provider: &str) -> bool {
        matches!(self.status(provider), ProviderStatus::Keep | ProviderStatus::Start)
    }

    /// Those that remain in the region of a provider.
    fn remaining_near<'a>(&'a self, provider: &'a str) -> impl Iterator<Item = &'a str> {
        self.names().filter(|name| self.remains(name) && self.region(name) == self.region(provider))
    }

    /// Step zero, areas: each goes to its nearest current provider.
    fn nearest_current(&self, area: &str) -> Option<&str> {
        let current = self.names().filter(|name| self.volume(name) > 0);
        nearest(current, |name| self.way(area, name)).into_iter().next()
    }

    /// Step zero, the areas of a provider and the people in them: every area that goes to its place.
    fn areas_of(&self, provider: &str) -> (Vec<&str>, Vec<i128>) {
        let goes_there = |area: &str| {
            self.nearest_current(area).is_some_and(|nearest| self.place(nearest) == self.place(provider))
        };
        let areas = self.areas.iter().filter(|(area, _)| goes_there(area));
        areas.map(|(area, people)| (area.as_str(), i128::from(*people))).unzip()
    }

    /// Whether the patients of a provider are one block: it has no areas, or nobody lives in them.
    fn is_block(&self, provider: &str) -> bool {
        self.volume(provider) > 0 && self.areas_of(provider).1.iter().sum::<i128>() == 0
    }

    /// Step zero, volumes: spread over areas in proportion to people. Those at one place have the same part of each of its areas, so each
    /// spreads what it has over all of them.
    fn catchment(&self) -> Held<'_> {
        let mut held = Held::new();
        for first in self.names() {
            let (areas, people) = self.areas_of(first);
            for (area, part) in areas.into_iter().zip(divide(self.volume(first), &people)) {
                held.insert(Who { now: first, area, first }, part);
            }
            if self.is_block(first) {
                held.insert(Who { now: first, area: self.place(first), first }, self.volume(first));
            }
        }
        held
    }
}

/// A redistribution under way.
#[derive(Debug)]
struct Slow<'a> {
    it: &'a Instance,
    held: Held<'a>,
    steps: BTreeMap<(u8, String, String), i128>,
    stranded: BTreeMap<String, i128>,
    shortages: BTreeMap<String, (i128, ShortageReason)>,
}

impl<'a> Slow<'a> {
    fn redistribute(it: &'a Instance) -> Self {
        let (steps, stranded, shortages) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let mut slow = Self { it, held: Held::new(), steps, stranded, shortages };
        let mut rest = it.catchment();
        slow.settled_moves(&mut rest);
        slow.stop_and_start(rest);
        slow.top_up();
        slow
    }

    fn arrive(&mut self, step: u8, who: Who<'a>, to: &'a str, number: i128) {
        *self.held.entry(Who { now: to, ..who }).or_default() += number;
        if who.now != to {
            *self.steps.entry((step, who.now.into(), to.into())).or_default() += number;
        }
    }

    /// Step one, settled moves: the total of a sender is divided over the shares first, then each part is taken from its areas in proportion.
    fn settled_moves(&mut self, rest: &mut Held<'a>) {
        for sender in self.it.names() {
            let mut shares: BTreeMap<&str, i64> = BTreeMap::new();
            for (_, to, share) in self.it.moves.iter().filter(|(from, _, _)| from == sender) {
                *shares.entry(to).or_default() += share;
            }
            let left = WHOLE_SHARE - shares.values().sum::<i64>();
            let weights: Vec<i128> = shares.values().copied().chain([left]).map(i128::from).collect();
            for (to, part) in shares.into_keys().zip(divide(self.it.volume(sender), &weights)) {
                for (who, number) in take(rest, part, |who| who.now == sender) {
                    self.arrive(1, who, to, number);
                }
            }
        }
    }

    /// Step one, the rest: who stops sends each area to the nearest that remains in the region. Where some start and draw from the region, those
    /// that remain do so too, unless the nearest is at their own place. A block has no area to be drawn from.
    fn stop_and_start(&mut self, rest: Held<'a>) {
        let it = self.it;
        let blocks: Vec<&str> = it.names().filter(|name| it.is_block(name)).collect();
        for (who, number) in rest {
            let stops = it.status(who.now) == ProviderStatus::Stop;
            let some_start = it.remaining_near(who.now).any(|name| it.status(name) == ProviderStatus::Start);
            let drawn =
                it.draw_from_region && some_start && it.remains(who.now) && !blocks.contains(&who.now);
            let nearest = nearest(it.remaining_near(who.now), |name| it.way(who.area, name));
            match nearest.first() {
                Some(to) if stops || (drawn && it.place(to) != it.place(who.now)) => {
                    self.arrive(1, who, to, number);
                }
                None if stops => *self.stranded.entry(who.now.into()).or_default() += number,
                _ => self.arrive(1, who, who.now, number),
            }
        }
        self.stranded.retain(|_, number| *number > 0);
    }

    fn total(&self, provider: &str) -> i128 {
        sum_of(&self.held, |who| who.now == provider)
    }

    fn surplus(&self, provider: &str) -> i128 {
        (self.total(provider) - self.it.norm()).max(0)
    }

    fn shortage(&self, provider: &str) -> i128 {
        (self.it.norm() - self.total(provider)).max(0)
    }

    /// Step two: who remains below the norm receives, smallest shortage first; what is short after that is told with its reason.
    fn top_up(&mut self) {
        let mut receivers: Vec<&str> = self.it.names().filter(|name| self.it.remains(name)).collect();
        receivers.sort_by_key(|name| (self.shortage(name), *name));
        for receiver in receivers {
            let reason = self.fill(receiver);
            let shortage = self.shortage(receiver);
            if shortage > 0 {
                self.shortages.insert(receiver.into(), (shortage, reason));
            }
        }
    }

    /// Fills one from others in its region above the norm, nearest first, and tells why it would not be full.
    fn fill(&mut self, receiver: &'a str) -> ShortageReason {
        let it = self.it;
        let others: Vec<&str> = it.remaining_near(receiver).filter(|name| *name != receiver).collect();
        if others.is_empty() {
            return ShortageReason::NoGiver;
        }
        if others.iter().all(|giver| self.surplus(giver) == 0) {
            return ShortageReason::NoSurplus;
        }
        if !it.top_up {
            return ShortageReason::NotToppedUp;
        }
        for giver in nearest(others.into_iter(), |giver| it.way_or_home(it.place(receiver), giver)) {
            let may = |who: &Who<'_>| who.now == giver && it.way_or_home(who.area, receiver).is_some();
            let within_reach = sum_of(&self.held, may);
            let amount = self.shortage(receiver).min(self.surplus(giver)).min(within_reach);
            for (who, number) in take(&mut self.held, amount, may) {
                self.arrive(2, who, receiver, number);
            }
        }
        let all_gave = it
            .remaining_near(receiver)
            .filter(|name| *name != receiver)
            .all(|giver| self.surplus(giver) == 0);
        if all_gave { ShortageReason::SurplusTooSmall } else { ShortageReason::Unreachable }
    }
}

/// What a redistribution comes to, of either implementation.
#[derive(Debug, PartialEq)]
struct Outcome {
    providers: BTreeMap<String, (Option<String>, ProviderStatus)>,
    /// Before and after, each with its verdict.
    numbers: BTreeMap<String, [(i128, Verdict); 2]>,
    steps: BTreeMap<(u8, String, String), i128>,
    moves: Vec<(String, String, i128)>,
    stranded: Vec<(String, i128)>,
    shortages: BTreeMap<String, (i128, ShortageReason)>,
    feasible: bool,
    blocks: Vec<String>,
    areas_without_provider: Vec<String>,
    /// The patients whose times are known, and the others.
    travel: (i128, i128),
    /// Before, after, and extra of those who travel longer.
    means: [Option<i128>; 3],
    largest: [i128; 3],
    classes: Vec<i128>,
}

/// The mean of minutes over patients, rounded half to even.
fn mean(trips: impl Iterator<Item = (i128, i128)>) -> Option<i128> {
    let (minutes, patients) =
        trips.fold((0, 0), |(sum, all), (minutes, number)| (sum + minutes * number, all + number));
    let (whole, rest) = (minutes.checked_div(patients)?, minutes % patients);
    let up = 2 * rest > patients || (2 * rest == patients && whole % 2 == 1);
    Some(whole + i128::from(up))
}

impl Outcome {
    fn slow(it: &Instance) -> Self {
        let slow = Slow::redistribute(it);
        let mut moves: BTreeMap<(String, String), i128> = BTreeMap::new();
        // Minutes before and after, and how many travel so.
        let mut trips: Vec<(i128, i128, i128)> = Vec::new();
        let mut unknown = 0;
        for (who, number) in slow.held.iter().filter(|(_, number)| **number > 0) {
            if who.first != who.now {
                *moves.entry((who.first.into(), who.now.into())).or_default() += number;
            }
            match (it.way_or_home(who.area, who.first), it.way_or_home(who.area, who.now)) {
                (Some((before, _)), Some((after, _))) => trips.push((before, after, *number)),
                _ => unknown += number,
            }
        }
        let longer: Vec<(i128, i128)> = trips
            .iter()
            .filter(|(before, after, _)| after > before)
            .map(|(before, after, number)| (after - before, *number))
            .collect();
        let limits = [0, 1].into_iter().chain([5, 10, 15, 20, 25, 30, 45].map(|limit| limit * MILLION));
        let mut classes = vec![0; 10];
        for (before, after, number) in &trips {
            classes[limits.clone().filter(|limit| after - before >= *limit).count()] += number;
        }
        let verdict = |number: i128, remains: bool| match number {
            0 if !remains => Verdict::NotApplicable,
            0 => Verdict::NotMet,
            _ if number >= it.norm() => Verdict::Met,
            _ => Verdict::NotMet,
        };
        let provider = |name: &str| (name.to_owned(), (it.region(name).map(str::to_owned), it.status(name)));
        let numbers = |name: &str| {
            let (before, after) = (it.volume(name), slow.total(name));
            (name.to_owned(), [(before, verdict(before, false)), (after, verdict(after, it.remains(name)))])
        };
        let told = || it.names().filter(|name| it.volume(name) > 0 || it.actions.contains_key(*name));
        let mut steps = slow.steps.clone();
        steps.retain(|_, number| *number > 0);
        Self {
            providers: told().map(provider).collect(),
            numbers: told().map(numbers).collect(),
            steps,
            moves: moves.into_iter().map(|((from, to), number)| (from, to, number)).collect(),
            stranded: slow.stranded.clone().into_iter().collect(),
            shortages: slow.shortages.clone(),
            feasible: slow.stranded.is_empty() && slow.shortages.is_empty(),
            blocks: it.names().filter(|name| it.is_block(name)).map(str::to_owned).collect(),
            areas_without_provider: it
                .areas
                .keys()
                .filter(|area| it.nearest_current(area).is_none())
                .cloned()
                .collect(),
            travel: (trips.iter().map(|(_, _, number)| number).sum(), unknown),
            means: [
                mean(trips.iter().map(|(before, _, number)| (*before, *number))),
                mean(trips.iter().map(|(_, after, number)| (*after, *number))),
                mean(longer.iter().copied()),
            ],
            largest: [
                trips.iter().map(|(before, _, _)| *before).max().unwrap_or(0),
                trips.iter().map(|(_, after, _)| *after).max().unwrap_or(0),
                longer.iter().map(|(extra, _)| *extra).max().unwrap_or(0),
            ],
            classes,
        }
    }

    fn of(result: &Redistribution<'_>) -> Self {
        let number = |patients: Patients| i128::from(patients.millionths());
        let minutes = |minutes: Minutes| i128::from(minutes.millionths());
        let mut steps = BTreeMap::new();
        for it in result.steps().filter(|it| it.amount != Patients::ZERO) {
            *steps.entry((it.step, it.from.to_string(), it.to.to_string())).or_default() += number(it.amount);
        }
        let provider = |it: ProviderOutcome<'_>| {
            (it.location.to_string(), (it.region.map(ToString::to_string), it.status))
        };
        let numbers = |it: ProviderOutcome<'_>| {
            let numbers = [(number(it.before), it.verdict_before), (number(it.after), it.verdict_after)];
            (it.location.to_string(), numbers)
        };
        let travel = result.travel();
        Self {
            providers: result.providers().map(provider).collect(),
            numbers: result.providers().map(numbers).collect(),
            steps,
            moves: result
                .moves()
                .map(|it| (it.from.to_string(), it.to.to_string(), number(it.amount)))
                .collect(),
            stranded: result.stranded().map(|it| (it.from.to_string(), number(it.amount))).collect(),
            shortages: result
                .shortages()
                .map(|it| (it.location.to_string(), (number(it.amount), it.reason)))
                .collect(),
            feasible: result.is_feasible(),
            blocks: result.blocks().map(ToString::to_string).collect(),
            areas_without_provider: result.areas_without_provider().map(ToString::to_string).collect(),
            travel: (number(travel.volume()), number(travel.unknown())),
            means: [travel.mean_before(), travel.mean_after(), travel.mean_extra_of_longer()]
                .map(|mean| mean.map(minutes)),
            largest: [travel.largest_before(), travel.largest_after(), travel.largest_extra_minutes()]
                .map(minutes),
            classes: TravelClass::ALL.iter().map(|class| number(travel.class(*class))).collect(),
        }
    }
}

impl Instance {
    /// The same in the words of the crate.
    fn of_the_crate(&self) -> (Country, Vec<(Location, u32)>, CareScenario, RedistributionOptions) {
        let location = |name: &String| Location::try_new(name).unwrap();
        let mut travel = TravelTable::default();
        for ((from, to), (minutes, distance)) in &self.ways {
            let minutes = Decimal::try_from_i128_with_scale(*minutes, 6).unwrap();
            travel.insert(from, to, Minutes::try_new(minutes).unwrap(), *distance).unwrap();
        }
        let area =
            |(id, people): (&String, &u32)| Area { id: AreaId::try_new(id).unwrap(), population: *people };
        let provider = |(name, site): (&String, &Site)| Provider {
            location: location(name),
            region: site.region.as_ref().map(|region| RegionName::try_new(region).unwrap()),
            area: site.area.as_ref().map(|area| AreaId::try_new(area).unwrap()),
        };
        let country = Country::try_new(
            self.areas.iter().map(area).collect(),
            self.providers.iter().map(provider).collect(),
            &travel,
        );
        let volumes = self.volumes.iter().map(|(name, number)| (location(name), *number)).collect();
        let moves = self.moves.iter().map(|(from, to, share)| Move {
            from: location(from),
            to: location(to),
            share: Decimal::new(*share, 9),
        });
        let scenario = CareScenario {
            actions: self.actions.iter().map(|(name, action)| (location(name), *action)).collect(),
            moves: moves.collect(),
        };
        let starters_draw = if self.draw_from_region { StartersDraw::Region } else { StartersDraw::Stopping };
        (
            country.unwrap(),
            volumes,
            scenario,
            RedistributionOptions {
                top_up: self.top_up,
                starters_draw,
                ..RedistributionOptions::PRACTICE_2024
            },
        )
    }
}

/// Minutes that often tie and often lie at the edge of a class; some places cannot be reached.
fn any_way() -> impl Strategy<Value = Option<(i128, Option<u64>)>> {
    let few = prop::sample::select(vec![0, 5, 10, 15, 40]).prop_map(|minutes| minutes * MILLION);
    let many = (0_i128..14).prop_map(|fives| fives * 5 * MILLION);
    let minutes = prop_oneof![3 => few, 1 => many, 1 => 0..60 * MILLION];
    prop_oneof![1 => Just(None), 7 => (minutes, prop::option::of(0_u64..3)).prop_map(Some)]
}

/// Of those without volume many start, so that there is much to draw.
fn any_action() -> impl Strategy<Value = Option<CareAction>> {
    prop_oneof![
        4 => Just(None),
        4 => Just(Some(CareAction::Start)),
        3 => prop::sample::select(CareAction::ALL).prop_map(Some),
    ]
}

/// One region more often than others, and none now and then.
fn any_region() -> impl Strategy<Value = Option<String>> {
    prop_oneof![1 => Just(None), 6 => Just(Some("R0")), 2 => Just(Some("R1")), 1 => Just(Some("R2"))]
        .prop_map(|region| region.map(str::to_owned))
}

/// Where a provider stands: at a place of its own, in an area, in a town that is no area, or at the place of the first provider.
fn any_area(areas: usize) -> impl Strategy<Value = Option<String>> {
    let in_area = (0..areas.max(1)).prop_map(|at| Some(format!("a{at}")));
    prop_oneof![4 => Just(None), 3 => in_area, 1 => Just(Some("town".to_owned())), 1 => Just(Some("p0".to_owned()))]
}

/// A whole, a half, a third and so on; hundredths; and shares that leave half a millionth of a patient.
fn any_share() -> impl Strategy<Value = i64> {
    prop_oneof![
        (1_i64..8).prop_map(|number| WHOLE_SHARE / number),
        (1_i64..100).prop_map(|hundredths| WHOLE_SHARE / 100 * hundredths),
        (1_i64..1_000_000).prop_map(|halves| WHOLE_SHARE / 2_000_000 * halves),
    ]
}

/// Who sends which share to whom: numbers that are made into moves that can be carried out.
type Sketch = (prop::sample::Index, prop::sample::Index, i64);

fn any_instance() -> impl Strategy<Value = Instance> {
    let any =
        (0_usize..=6, prop_oneof![1 => 1_usize..=2, 3 => 3_usize..=6]).prop_flat_map(|(areas, providers)| {
            let people = prop::collection::vec(prop_oneof![1 => Just(0_u32), 4 => 1_u32..5000], areas);
            let site = (any_region(), any_area(areas)).prop_map(|(region, area)| Site { region, area });
            let sites = prop::collection::vec(site, providers);
            let ways = prop::collection::vec(any_way(), (areas + providers + 1) * providers);
            let volumes = prop::collection::vec(prop_oneof![1 => Just(0_u32), 3 => 0_u32..=80], providers);
            let actions = prop::collection::vec(any_action(), providers);
            let one = (any::<prop::sample::Index>(), any::<prop::sample::Index>(), any_share());
            let moves = prop_oneof![Just(Vec::new()), prop::collection::vec(one, 1..6)];
            let minimum = prop_oneof![0_u32..=60, 0_u32..=30];
            (people, sites, ways, volumes, actions, moves, minimum, any::<[bool; 2]>())
        });
    any.prop_map(|(people, sites, ways, volumes, actions, moves, minimum, options)| {
        let named = |letter: char, number: usize| (0..number).map(move |at| format!("{letter}{at}"));
        let places = named('a', people.len()).chain(named('p', sites.len())).chain(["town".to_owned()]);
        let pairs = places.flat_map(|from| named('p', sites.len()).map(move |to| (from.clone(), to)));
        let mut it = Instance {
            areas: named('a', people.len()).zip(people).collect(),
            ways: pairs.zip(ways).filter_map(|(pair, way)| Some((pair, way?))).collect(),
            volumes: named('p', sites.len()).zip(volumes).collect(),
            actions: named('p', sites.len())
                .zip(actions)
                .filter_map(|(name, action)| Some((name, action?)))
                .collect(),
            providers: named('p', sites.len()).zip(sites).collect(),
            minimum,
            moves: Vec::new(),
            top_up: options[0],
            draw_from_region: options[1],
        };
        it.moves = it.can_be_carried_out(&moves);
        it
    })
}

impl Instance {
    /// Moves from who has volume and takes part to others that remain; each at most what earlier ones left.
    fn can_be_carried_out(&self, sketches: &[Sketch]) -> Vec<(String, String, i64)> {
        let takes_part = |name: &&str| self.status(name) != ProviderStatus::Unaffected;
        let senders: Vec<&str> =
            self.names().filter(|name| self.volume(name) > 0).filter(takes_part).collect();
        let mut left: BTreeMap<&str, i64> = senders.iter().map(|name| (*name, WHOLE_SHARE)).collect();
        let mut moves = Vec::new();
        for (from, to, share) in sketches {
            let Some(from) = senders.get(from.index(senders.len().max(1))) else { continue };
            let receivers: Vec<&str> =
                self.names().filter(|name| self.remains(name) && name != from).collect();
            let share = left[from].min(*share);
            if let Some(to) = receivers.get(to.index(receivers.len().max(1)))
                && share > 0
            {
                *left.get_mut(from).unwrap() -= share;
                moves.push(((*from).to_owned(), (*to).to_owned(), share));
            }
        }
        moves
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases.max(1000), ..ProptestConfig::default() })]

    /// Both come to the same, in everything that is told.
    #[test]
    fn both_come_to_the_same(instance in any_instance()) {
        let (country, volumes, scenario, options) = instance.of_the_crate();
        let result = country.redistribute(&volumes, instance.minimum, &scenario, options).unwrap();
        prop_assert_eq!(Outcome::of(&result), Outcome::slow(&instance));
    }
}
