//! What would be enough for a unit: each clause that is wanting settled, and the whole held again.

use std::collections::BTreeSet;

use super::book::{IsThere, ShareIs};
use super::check::CompositeCheck;
use super::clause::Whom;
use super::questions::is_wanting;
use super::said::{CompositeChange, Kind};
use super::standing::{Begin, Standing};
use super::tree::{CountNode, Node};
use crate::Verdict;
use crate::explanation::Way;

/// What is settled may open something else; deeper than this nothing goes.
const ROUNDS: usize = 4;

/// What settles something: changes that are needed, and choices.
type Route = Way<CompositeChange>;

impl CompositeCheck<'_> {
    /// The one way, with its choices; none where nothing has to change, or where something cannot.
    pub(super) fn ways(&self) -> Vec<Route> {
        if !is_wanting(self.verdict()) {
            return Vec::new();
        }
        let Some(mut route) = self.settle(&self.report.root, self.nothing_settled()) else {
            return Vec::new();
        };
        // What is settled may ask something else, which is settled in a next round.
        for _ in 0..ROUNDS {
            let keys: BTreeSet<usize> = route.settled(0).iter().map(|change| change.key).collect();
            if self.report.root.verdict(self.unit, self.standing(&keys)) == Verdict::Met {
                break;
            }
            let Some(more) = self.settle(&self.report.root, self.standing(&keys)) else { return Vec::new() };
            if more.changes().is_empty() && more.choices().is_empty() {
                return Vec::new();
            }
            route = route.and(more);
        }
        if self.works_against_itself(&route) {
            return Vec::new();
        }
        let most = route.choices().iter().map(Vec::len).max().unwrap_or(1);
        let passes = |alternative: usize| {
            let settled: BTreeSet<usize> =
                route.settled(alternative).iter().map(|change| change.key).collect();
            self.report.root.verdict(self.unit, self.standing(&settled)) == Verdict::Met
        };
        if (0..most.max(1)).all(passes) { vec![route] } else { Vec::new() }
    }

    /// Whether a number that is changed is a part of another that asks more for it, or the contrary: then
    /// nobody can say beforehand what is enough.
    fn works_against_itself(&self, route: &Route) -> bool {
        let mut counts = Vec::new();
        self.report.root.counts(&mut counts);
        let most = route.choices().iter().map(Vec::len).max().unwrap_or(1).max(1);
        let changed: BTreeSet<usize> =
            (0..most).flat_map(|at| route.settled(at)).map(|change| change.key).collect();
        let shares = |one: &CountNode<'_>, other: &CountNode<'_>| {
            let names = |count: &CountNode<'_>| -> BTreeSet<String> {
                count.clause.basket.iter().map(|item| item.intervention.to_string()).collect()
            };
            !names(one).is_disjoint(&names(other))
        };
        let of_change = counts.iter().filter(|count| changed.contains(&count.key));
        of_change.clone().any(|one| {
            counts.iter().filter(|other| other.key != one.key && shares(one, other)).any(|other| {
                let opposite = one.clause.maximum.is_some() != other.clause.maximum.is_some();
                let asks_more = other.is_condition
                    && other.own(self.unit).is_some_and(|observed| other.hold_own(observed) != Verdict::Met);
                opposite || asks_more
            })
        })
    }

    fn settle(&self, node: &Node<'_>, standing: Standing<'_>) -> Option<Route> {
        let change = |key: usize, kind| Some(Way::new(vec![CompositeChange { key, kind }]));
        let unit = || self.unit.to_owned();
        if !is_wanting(node.verdict(self.unit, standing)) {
            return Some(Way::new(Vec::new()));
        }
        match node {
            Node::Count(count) => self.settle_number(count),
            Node::Fact(key, asked) => {
                let title = asked.title.clone();
                match standing.fact(self.unit, asked) {
                    IsThere::ToJudge(_) => change(*key, Kind::Judge { title, unit: unit() }),
                    IsThere::Judged(judged) if judged.verdict() == Verdict::NotApplicable => {
                        change(*key, Kind::Judge { title, unit: unit() })
                    }
                    _ => change(*key, Kind::BeThere { title, unit: unit() }),
                }
            }
            Node::Share(key, asked) => {
                let is_most = asked.at_most.is_some();
                let bound = asked.at_most.or(asked.at_least)?;
                let is_known = standing.share(self.unit, asked) != ShareIs::OfNothing;
                let kind = Kind::Share { title: asked.title.clone(), unit: unit(), bound, is_most };
                if is_known { change(*key, kind) } else { None }
            }
            Node::Open(_) | Node::NotBegun(_) => None,
            Node::All(nodes) => nodes
                .iter()
                .try_fold(Way::new(Vec::new()), |all, node| Some(all.and(self.settle(node, standing)?))),
            Node::Any(nodes) => {
                let routes = nodes.iter().filter(|node| is_wanting(node.verdict(self.unit, standing)));
                let routes: Vec<Route> = routes.filter_map(|node| self.settle(node, standing)).collect();
                one_of(routes)
            }
            Node::Where(both) => {
                let [holds, asks] = &**both;
                // Whether the condition holds is a fact; what is asked where it does is enough either way.
                if is_wanting(asks.verdict(self.unit, standing)) {
                    self.settle(asks, standing)
                } else {
                    self.settle(holds, standing)
                }
            }
            Node::Since(_, node) => self.settle(node, standing),
            Node::StartUp(start, begun, both) => {
                let [first, then] = &**both;
                match Begin::of(start, begun.get(self.unit).copied(), standing.asked.on()) {
                    Begin::NotYet(_) => None,
                    Begin::Starting(_) => self.settle(first, standing),
                    Begin::Over(_) => self.settle(then, standing),
                    Begin::Unknown => Some(self.settle(first, standing)?.and(self.settle(then, standing)?)),
                }
            }
            Node::Presumed(key, presumed, node) => {
                let title = presumed.title.clone();
                let rebut =
                    Way::new(vec![CompositeChange { key: *key, kind: Kind::Rebut { title, unit: unit() } }]);
                // It was judged on once.
                if standing.rebuttal(self.unit).is_some() {
                    return None;
                }
                one_of(self.settle(node, standing).into_iter().chain([rebut]).collect())
            }
        }
    }

    fn settle_number(&self, count: &CountNode<'_>) -> Option<Route> {
        let change = |at: usize| {
            let unit = count.units.get(at)?.to_string();
            Some(CompositeChange { key: count.key, kind: change(count, unit, at)? })
        };
        if count.parts.is_empty() && count.begun.is_empty() {
            return None;
        }
        let Some((of, _)) = &count.members else {
            return Some(Way::new(vec![change(count.place(self.unit)?)?]));
        };
        let members = count.members_of(self.unit);
        let mut wanting: Vec<usize> =
            members.iter().copied().filter(|at| is_wanting(count.hold(count.observed(*at)))).collect();
        let Whom::AtLeast(least) = of else {
            return Some(Way::new(wanting.into_iter().map(change).collect::<Option<_>>()?));
        };
        // Those who lack least are raised, and where there are too few of them others come.
        let met = u32::try_from(members.len().saturating_sub(wanting.len())).unwrap_or(u32::MAX);
        let needed = least.get().saturating_sub(met);
        let (low, _) = count.required();
        wanting.sort_by_key(|at| low.saturating_sub(count.observed(*at).least()));
        wanting.truncate(usize::try_from(needed).unwrap_or(usize::MAX));
        let more = needed.saturating_sub(u32::try_from(wanting.len()).unwrap_or(u32::MAX));
        let mut changes = wanting.into_iter().map(change).collect::<Option<Vec<_>>>()?;
        if more > 0 {
            let kind = Kind::MoreUnits { what: count.what(), unit: self.unit.to_owned(), number: more };
            changes.push(CompositeChange { key: count.key, kind });
        }
        Some(Way::new(changes))
    }
}

/// The change of a number that is enough.
fn change(count: &CountNode<'_>, unit: String, at: usize) -> Option<Kind> {
    let (what, days, observed) = (count.what(), count.days(at), count.observed(at));
    let (_, high) = count.required();
    let is_most = count.clause.maximum.is_some();
    let verdict = if count.members.is_some() { count.hold(observed) } else { count.hold_own(observed) };
    Some(match (is_most, verdict) {
        (_, Verdict::Met | Verdict::NotApplicable) => return None,
        (true, Verdict::NotMet) => {
            let number = count.whole(observed.most()?.checked_sub(high)?);
            Kind::Fewer { what, unit, days, number }
        }
        (true, Verdict::Undetermined) => {
            Kind::TurnsOutAtMost { what, unit, days, at_most: count.whole(high) }
        }
        // Within a guideline, and known: more, and not another number.
        (false, Verdict::Undetermined) if observed.is_exact() => {
            let number = count.whole(high.saturating_sub(observed.least()));
            Kind::More { what, unit, days, number }
        }
        (false, Verdict::NotMet) => {
            let number = count.whole(high.saturating_sub(observed.least()));
            Kind::More { what, unit, days, number }
        }
        (false, Verdict::Undetermined) => Kind::TurnsOut { what, unit, days, at_least: count.whole(high) },
    })
}

/// A choice of several ways, each as the changes of its first alternatives; the way itself where there is
/// one.
fn one_of(mut routes: Vec<Route>) -> Option<Route> {
    if routes.len() < 2 {
        return routes.pop();
    }
    let choice = routes.iter().map(|route| route.settled(0)).collect();
    Some(Way::new(Vec::new()).with_choices(vec![choice]))
}
