//! Where scaling up stands on a day: the step, and what nobody acts on.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::ScaleUp;
use super::facts::{
    Barrier, BarrierId, ConditionId, InsurerAdoption, Mechanism, ScaleAction, ScalingCondition,
};
use super::finding::ScaleFinding;
use crate::Verdict;
use crate::contracting::chain::{ActionId, ActorId};
use crate::contracting::waiting::circles;
use crate::judgement::{Judgement, is_interested};
use crate::language::Text;
use crate::party::Institution;
use crate::practice::StandingNotice;
use crate::words::words;

words!(
    /// How far the scaling up of a practice is (*stap*), article on practices.
    ///
    /// What comes after the actions the article leaves open, so there is no step *scaled up*.
    ScaleStep {
        /// Collected as an example.
        Collected = "collected", "opgehaald", "collected";
        /// Published as an example; a practice need not be published to go on.
        Published = "published", "gepubliceerd", "published";
        /// It is known which mechanisms work in it.
        MechanismsKnown = "mechanisms-known", "werkende mechanismen in beeld", "working mechanisms known";
        /// It is known which barriers are met, or that there are none.
        BarriersKnown = "barriers-known", "belemmeringen in beeld", "barriers known";
        /// It is known which conditions each mechanism needs elsewhere.
        ConditionsSet = "conditions-set", "voorwaarden bepaald", "conditions set";
        /// On every barrier that is left, and on every condition that is not fulfilled, an action
        /// runs that somebody owns.
        ActionsAgreed = "actions-agreed", "voor elke belemmering en voorwaarde een actie", "an action on every barrier and condition";
        /// The progress of the actions was looked at.
        Followed = "followed", "voortgang bewaakt", "progress looked at";
        /// No action is open, no barrier is left and every condition is fulfilled.
        Done = "done", "geen actie open, geen belemmering over, aan de voorwaarden voldaan", "no action open, no barrier left, conditions fulfilled";
    }
);

impl ScaleStep {
    /// What it takes to get there, as something to do.
    pub(super) const fn to_do(self) -> Text {
        match self {
            Self::Collected => Text::new("de praktijk als voorbeeld ophalen", "collect it as an example"),
            Self::Published => Text::new("de praktijk publiceren", "publish it"),
            Self::MechanismsKnown => {
                Text::new("de werkende mechanismen in beeld brengen", "find out which mechanisms work in it")
            }
            Self::BarriersKnown => {
                Text::new("de belemmeringen in beeld brengen", "find out which barriers are met")
            }
            Self::ConditionsSet => {
                Text::new("de voorwaarden bepalen", "settle which conditions each mechanism needs")
            }
            Self::ActionsAgreed => Text::new(
                "voor elke belemmering en voorwaarde een actie afspreken",
                "agree on an action for every barrier and condition",
            ),
            Self::Followed => Text::new("de voortgang bewaken", "look at the progress"),
            Self::Done => Text::new(
                "de acties afronden, de belemmeringen wegnemen en aan de voorwaarden voldoen",
                "finish the actions, take the barriers away and fulfil the conditions",
            ),
        }
    }
}

/// Where scaling up stands at the end of a day.
#[derive(Debug, Clone, Copy)]
pub struct ScaleStanding<'a> {
    file: &'a ScaleUp,
    on: NaiveDate,
}

impl<'a> ScaleStanding<'a> {
    pub(super) const fn new(file: &'a ScaleUp, on: NaiveDate) -> Self {
        Self { file, on }
    }

    /// The file with all facts, also those after the day.
    pub const fn file(&self) -> &'a ScaleUp {
        self.file
    }

    /// The day asked about, included.
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The notices of facts that are left out, such as those that are dated after the day.
    pub fn notices(&self) -> Vec<StandingNotice> {
        let facts = self.file.facts();
        let judged = || [&facts.no_barriers, &facts.successful].into_iter().flatten();
        let waits = || {
            let waiting =
                facts.actions.iter().filter_map(|action| Some((action, action.waits_for.as_ref()?)));
            waiting.filter_map(|(action, waiting)| Some((action, waiting.judgement.as_ref()?)))
        };
        let actions: BTreeMap<_, _> = facts.actions.iter().map(|action| (&action.id, action)).collect();
        let interested = judged().filter(|judgement| self.has_a_stake(judgement));
        let interested = interested.chain(waits().filter_map(|(action, judgement)| {
            let sides = sides(action, |other| actors_of(&actions, other)).map(ActorId::as_str);
            is_interested(judgement, sides).then_some(judgement)
        }));
        let interested = interested.filter(|judgement| judgement.on() <= self.on);
        let interested: Vec<StandingNotice> = interested
            .map(|judgement| StandingNotice::JudgedByInterested { by: judgement.by().to_owned() })
            .collect();
        let judged = judged().chain(waits().map(|(_, judgement)| judgement)).map(Judgement::on);
        let barriers = facts.barriers.iter().flat_map(|it| core::iter::once(it.found).chain(it.gone));
        let conditions = facts.conditions.iter().flat_map(|it| core::iter::once(it.set).chain(it.fulfilled));
        let actions = facts.actions.iter().flat_map(|it| {
            core::iter::once(it.agreed).chain(it.done).chain(it.postponed.iter().map(|new| new.on))
        });
        let others = core::iter::once(facts.collected)
            .chain(facts.published)
            .chain(facts.mechanisms.iter().map(|it| it.found))
            .chain(facts.providers.iter().map(|it| it.since))
            .chain(facts.insurers.iter().filter_map(|it| it.since))
            .chain(facts.progress.iter().map(|it| it.0));
        let days = judged.chain(barriers).chain(conditions).chain(actions).chain(others);
        StandingNotice::later(self.on, days).into_iter().chain(interested).collect()
    }

    /// Whether a judgement on the practice comes from one that has taken it up, or is to have
    /// it in its contracts.
    fn has_a_stake(&self, judgement: &Judgement) -> bool {
        let facts = self.file.facts();
        let providers = facts.providers.iter().map(|adopter| adopter.provider.as_str());
        let insurers = facts.insurers.iter().map(|adoption| adoption.insurer.as_str());
        is_interested(judgement, providers.chain(insurers))
    }

    /// Whether someone without a stake judged so by the day.
    fn judged(&self, judgement: Option<&Judgement>) -> bool {
        judgement.is_some_and(|judged| {
            judged.on() <= self.on && judged.verdict() == Verdict::Met && !self.has_a_stake(judged)
        })
    }

    fn mechanisms(&self) -> impl Iterator<Item = &'a Mechanism> + use<'a> {
        let on = self.on;
        self.file.facts().mechanisms.iter().filter(move |mechanism| mechanism.found <= on)
    }

    /// The barriers that are known and not gone.
    pub fn open_barriers(&self) -> impl Iterator<Item = &'a Barrier> + use<'a> {
        let on = self.on;
        let known = self.file.facts().barriers.iter().filter(move |barrier| barrier.found <= on);
        known.filter(move |barrier| barrier.gone.is_none_or(|gone| gone > on))
    }

    /// The conditions that are known and not fulfilled.
    pub fn open_conditions(&self) -> impl Iterator<Item = &'a ScalingCondition> + use<'a> {
        let on = self.on;
        let known = self.conditions();
        known.filter(move |condition| condition.fulfilled.is_none_or(|fulfilled| fulfilled > on))
    }

    fn conditions(&self) -> impl Iterator<Item = &'a ScalingCondition> + use<'a> {
        let on = self.on;
        self.file.facts().conditions.iter().filter(move |condition| condition.set <= on)
    }

    /// The actions that were agreed on.
    pub fn actions(&self) -> impl Iterator<Item = &'a ScaleAction> + use<'a> {
        let on = self.on;
        self.file.facts().actions.iter().filter(move |action| action.agreed <= on)
    }

    /// The actions that are agreed on and not done.
    pub fn open_actions(&self) -> impl Iterator<Item = &'a ScaleAction> + use<'a> {
        let on = self.on;
        self.actions().filter(move |action| action.done.is_none_or(|done| done > on))
    }

    /// The providers that have taken it up, each with the day since when.
    pub fn providers(&self) -> impl Iterator<Item = (&'a Institution, NaiveDate)> + use<'a> {
        let on = self.on;
        let adopters = self.file.facts().providers.iter().map(|adopter| (&adopter.provider, adopter.since));
        adopters.filter(move |(_, since)| *since <= on)
    }

    /// The insurers that do not have it in their contracts.
    pub fn insurers_without(&self) -> impl Iterator<Item = &'a InsurerAdoption> + use<'a> {
        let on = self.on;
        self.file
            .facts()
            .insurers
            .iter()
            .filter(move |adoption| adoption.since.is_none_or(|since| since > on))
    }

    /// How far it is: the last step that has been reached with all before it; nothing before it was
    /// collected. It need not be published to go on.
    pub fn step(&self) -> Option<ScaleStep> {
        let passed = |step: &ScaleStep| self.holds(*step) || *step == ScaleStep::Published;
        let steps = ScaleStep::ALL.iter().copied().take_while(passed);
        steps.filter(|step| self.holds(*step)).last()
    }

    /// The step after the one that has been reached; nothing when all have.
    pub fn next_step(&self) -> Option<ScaleStep> {
        let reached = self.step();
        ScaleStep::ALL.iter().copied().find(|step| Some(*step) > reached && !self.holds(*step))
    }

    /// Whether a step has been reached, once those before it have. An action that is done acts no more.
    fn holds(&self, step: ScaleStep) -> bool {
        match step {
            ScaleStep::Collected => self.file.facts().collected <= self.on,
            ScaleStep::Published => self.file.facts().published.is_some_and(|day| day <= self.on),
            ScaleStep::MechanismsKnown => self.mechanisms().next().is_some(),
            ScaleStep::BarriersKnown => {
                self.file.facts().barriers.iter().any(|barrier| barrier.found <= self.on)
                    || self.judged(self.file.facts().no_barriers.as_ref())
            }
            ScaleStep::ConditionsSet => self.without_condition().next().is_none(),
            ScaleStep::ActionsAgreed => {
                let acted_on = ActedOn::of(self.open_actions().filter(|action| action.owner.is_some()));
                self.open_barriers().all(|barrier| acted_on.barriers.contains(&barrier.id))
                    && self.open_conditions().all(|condition| acted_on.conditions.contains(&condition.id))
            }
            ScaleStep::Followed => {
                let first = self.actions().map(|action| action.agreed).min();
                let looked =
                    |first| self.file.facts().progress.iter().any(|day| (first..=self.on).contains(&day.0));
                first.is_none_or(looked)
            }
            // With no action open, the step of actions has asked already that nothing is left to act on.
            ScaleStep::Done => self.open_actions().next().is_none(),
        }
    }

    fn without_condition(&self) -> impl Iterator<Item = &'a Mechanism> + use<'a> {
        let covered: BTreeSet<_> = self.conditions().flat_map(|condition| &condition.mechanisms).collect();
        self.mechanisms().filter(move |mechanism| !covered.contains(&mechanism.id))
    }

    /// What nobody acts on, what is late and who waits for whom, in a fixed order.
    ///
    /// Linear in the file, but for the logarithm of looking up a name.
    pub fn findings(&self) -> Vec<ScaleFinding> {
        let (ever, now) = (ActedOn::of(self.actions()), ActedOn::of(self.open_actions()));
        let mut findings = Vec::new();
        for Barrier { id, kind, what, .. } in self.open_barriers().filter(|it| !now.barriers.contains(&it.id))
        {
            let (barrier, kind, what) = (id.clone(), *kind, what.clone());
            findings.push(if ever.barriers.contains(id) {
                ScaleFinding::BarrierRemains { barrier, kind, what }
            } else {
                ScaleFinding::BarrierWithoutAction { barrier, kind, what }
            });
        }
        for Mechanism { id, what, .. } in self.without_condition() {
            findings
                .push(ScaleFinding::MechanismWithoutCondition { mechanism: id.clone(), what: what.clone() });
        }
        for ScalingCondition { id, what, .. } in
            self.open_conditions().filter(|it| !now.conditions.contains(&it.id))
        {
            let (condition, what) = (id.clone(), what.clone());
            findings.push(if ever.conditions.contains(id) {
                ScaleFinding::ConditionRemains { condition, what }
            } else {
                ScaleFinding::ConditionWithoutAction { condition, what }
            });
        }
        self.late(&mut findings);
        self.waiting(&mut findings);
        if self.judged(self.file.facts().successful.as_ref()) {
            let without = self.insurers_without().map(|adoption| adoption.insurer.clone());
            findings.extend(without.map(|insurer| ScaleFinding::InsurerWithout { insurer }));
        }
        findings.sort_unstable();
        findings
    }

    fn late(&self, findings: &mut Vec<ScaleFinding>) {
        for action in self.open_actions() {
            let (id, what) = (|| action.id.clone(), || action.what.clone());
            if action.owner.is_none() {
                findings.push(ScaleFinding::ActionWithoutOwner { action: id(), what: what() });
            }
            match action.due_as_of(self.on) {
                None => findings.push(ScaleFinding::ActionWithoutDay { action: id(), what: what() }),
                Some(due) if self.on > due => findings.push(ScaleFinding::Overdue {
                    action: id(),
                    what: what(),
                    owner: action.owner.clone(),
                    due,
                    days: self.on.signed_duration_since(due).num_days(),
                }),
                Some(_) => {}
            }
        }
    }

    /// Those that wait for an open action of another party, each with that action and with whether it
    /// really has to wait, as someone without a stake judged by the day.
    fn waiting_for_another(&self) -> Vec<(&'a ScaleAction, &'a ScaleAction, Option<Verdict>)> {
        let open: BTreeMap<_, _> = self.open_actions().map(|action| (&action.id, action)).collect();
        let waits = open.values().copied().filter_map(|action| {
            let waiting = action.waits_for.as_ref()?;
            let other = open.get(waiting.action.as_ref()?).copied()?;
            // Who follows on an action of their own waits for nobody.
            let own = action.owner.is_some() && action.owner == other.owner;
            let judged = waiting.judged(sides(action, |_| other.owner.as_ref()), self.on);
            (!own).then_some((action, other, judged))
        });
        waits.collect()
    }

    /// The actions that wait for one of another party for a reason of which nobody without a stake
    /// judged, by the day, whether it holds: in the order of their names. That a reason was written does
    /// not show that it does.
    pub fn waits_unjudged(&self) -> impl Iterator<Item = &'a ScaleAction> + use<'a> {
        let waits = self.waiting_for_another().into_iter();
        waits.filter_map(|(action, _, judged)| {
            let gives_a_reason = action.waits_for.as_ref().is_some_and(|waiting| waiting.because.is_some());
            let is_judged = matches!(judged, Some(Verdict::Met | Verdict::NotMet));
            (gives_a_reason && !is_judged).then_some(action)
        })
    }

    fn waiting(&self, findings: &mut Vec<ScaleFinding>) {
        let open: BTreeMap<_, _> = self.open_actions().map(|action| (&action.id, action)).collect();
        let mut waits = BTreeMap::new();
        for action in open.values() {
            let Some(waiting) = &action.waits_for else { continue };
            if let Some(framework) = &waiting.framework {
                let (action, framework) = (action.id.clone(), framework.clone());
                findings.push(ScaleFinding::WaitsForFramework { action, framework });
            }
            let Some((id, _)) = waiting.action.as_ref().and_then(|other| open.get_key_value(other)) else {
                continue;
            };
            waits.insert(&action.id, *id);
        }
        for (action, other, judged) in self.waiting_for_another() {
            let because = action.waits_for.as_ref().and_then(|waiting| waiting.because.as_ref());
            if because.is_none() || judged == Some(Verdict::NotMet) {
                let (action, waits_for) = (action.id.clone(), other.id.clone());
                findings.push(ScaleFinding::WaitsWithoutReason { action, waits_for });
            }
        }
        for circle in circles(&waits) {
            findings.push(ScaleFinding::WaitInCircle { actions: circle.into_iter().cloned().collect() });
        }
    }
}

/// The parties that own the action that waits and the one that is waited for.
fn sides<'a>(
    action: &'a ScaleAction,
    owner: impl FnOnce(&ActionId) -> Option<&'a ActorId>,
) -> impl Iterator<Item = &'a ActorId> {
    let other = action.waits_for.as_ref().and_then(|waiting| waiting.action.as_ref());
    action.owner.iter().chain(other.and_then(owner))
}

fn actors_of<'a>(actions: &BTreeMap<&ActionId, &'a ScaleAction>, id: &ActionId) -> Option<&'a ActorId> {
    actions.get(id).and_then(|action| action.owner.as_ref())
}

/// The barriers and conditions that some actions act on.
struct ActedOn<'a> {
    barriers: BTreeSet<&'a BarrierId>,
    conditions: BTreeSet<&'a ConditionId>,
}

impl<'a> ActedOn<'a> {
    fn of(actions: impl Iterator<Item = &'a ScaleAction>) -> Self {
        let (mut barriers, mut conditions) = (BTreeSet::new(), BTreeSet::new());
        for action in actions {
            barriers.extend(&action.barriers);
            conditions.extend(&action.conditions);
        }
        Self { barriers, conditions }
    }
}
