//! At the same time, and not waiting.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::{Action, ActionId, ActorId, Chain, ChainAlignment, ChainFinding, Waiting};
use crate::Verdict;
use crate::contracting::waiting::circles;
use crate::judgement::Judgement;
use crate::judgement::is_interested;

impl Waiting {
    /// Whether it really has to wait, as someone without a stake judged by a day: the party that waits has
    /// one, and the one that it waits for.
    pub(crate) fn judged<'n>(
        &self,
        sides: impl IntoIterator<Item = &'n ActorId>,
        on: NaiveDate,
    ) -> Option<Verdict> {
        let mut sides = sides.into_iter().map(ActorId::as_str);
        let counts = |judged: &&Judgement| judged.on() <= on && !is_interested(judged, sides.by_ref());
        self.judgement.as_ref().filter(counts).map(Judgement::verdict)
    }
}

/// What is found in the actions; with those that wait for a reason of which nobody judged whether it holds.
pub(super) fn actions<'a>(
    chain: &'a Chain,
    on: NaiveDate,
    findings: &mut Vec<ChainFinding>,
) -> Vec<&'a Action> {
    let known: BTreeMap<&ActionId, &Action> =
        chain.actions().iter().map(|action| (&action.id, action)).collect();
    let mut unjudged = Vec::new();
    for action in chain.actions() {
        let Some(waiting) = &action.waits_for else { continue };
        if let Some(framework) = &waiting.framework {
            findings.push(ChainFinding::WaitsForFramework {
                action: action.id.clone(),
                actor: action.actor.clone(),
                framework: framework.clone(),
            });
        }
        let other = waiting.action.as_ref().and_then(|other| known.get(other));
        let Some(other) = other.filter(|other| other.actor != action.actor) else { continue };
        match (&waiting.because, waiting.judged([&action.actor, &other.actor], on)) {
            (Some(_), Some(Verdict::Met)) => {}
            (None, _) | (_, Some(Verdict::NotMet)) => findings.push(ChainFinding::WaitsWithoutReason {
                action: action.id.clone(),
                actor: action.actor.clone(),
                waits_for: other.id.clone(),
                other: other.actor.clone(),
            }),
            _ => unjudged.push(action),
        }
    }
    let waits = chain.actions().iter().filter_map(|action| {
        let other = action.waits_for.as_ref()?.action.as_ref()?;
        Some((&action.id, other))
    });
    for circle in circles(&waits.collect()) {
        findings.push(ChainFinding::WaitInCircle { actions: circle.into_iter().cloned().collect() });
    }
    if has_common_day(chain) == Some(false) {
        findings.push(ChainFinding::NoCommonTime);
    }
    unjudged.sort_unstable_by_key(|action| &action.id);
    unjudged
}

/// The days on which each party that does something is at work: spans that do not touch, in order.
fn at_work(chain: &Chain) -> BTreeMap<&ActorId, Vec<(NaiveDate, NaiveDate)>> {
    let mut spans: BTreeMap<&ActorId, Vec<(NaiveDate, NaiveDate)>> = BTreeMap::new();
    for Action { actor, from, until, .. } in chain.actions() {
        spans.entry(actor).or_default().push((*from, *until));
    }
    for spans in spans.values_mut() {
        spans.sort_unstable();
        let mut joined: Vec<(NaiveDate, NaiveDate)> = Vec::new();
        for (from, until) in spans.drain(..) {
            match joined.last_mut() {
                Some((_, last)) if from <= *last => *last = until.max(*last),
                _ => joined.push((from, until)),
            }
        }
        *spans = joined;
    }
    spans
}

/// The parties of which every action was over before a day; and all of them where nobody is at work on it.
/// In order.
///
/// What is planned for later counts while somebody is at work: plans of long ago, or for long after,
/// say nothing of the day.
pub(super) fn idle(chain: &Chain, on: NaiveDate) -> Vec<&ActorId> {
    let somebody = chain.actions().iter().any(|action| (action.from..=action.until).contains(&on));
    let mut goes_on: BTreeMap<&ActorId, bool> = BTreeMap::new();
    for action in chain.actions() {
        *goes_on.entry(&action.actor).or_default() |= somebody && action.until >= on;
    }
    goes_on.into_iter().filter_map(|(actor, goes_on)| (!goes_on).then_some(actor)).collect()
}

/// Whether there is a day on which every party that does something is at work; nothing when none does.
fn has_common_day(chain: &Chain) -> Option<bool> {
    let spans = at_work(chain);
    let parties = spans.len();
    // The day on which a span begins, and the day after the one on which it ends.
    let mut turns: BTreeMap<NaiveDate, (usize, usize)> = BTreeMap::new();
    for (from, until) in spans.into_values().flatten() {
        let begins = turns.entry(from).or_default();
        begins.0 = begins.0.saturating_add(1);
        if let Some(after) = until.checked_add_days(Days::new(1)) {
            let ends = turns.entry(after).or_default();
            ends.1 = ends.1.saturating_add(1);
        }
    }
    let mut busy = 0_usize;
    let all = turns.into_values().any(|(begin, end)| {
        busy = busy.saturating_add(begin).saturating_sub(end);
        busy == parties
    });
    (parties > 0).then_some(all)
}

impl ChainAlignment<'_> {
    /// The parties of which no action is known, so that it is not known whether they act at the same time.
    pub fn without_action(&self) -> impl Iterator<Item = &ActorId> {
        let busy = at_work(self.chain());
        self.chain().actors().iter().map(|actor| &actor.id).filter(move |actor| !busy.contains_key(actor))
    }
}
