//! Whether the facts of a file hang together.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::ScaleFacts;
use super::error::Refused;
use crate::Verdict;
use crate::alike::alike;
use crate::formats::InputError;

type Checked = Result<(), InputError>;

/// The names of one kind of thing, each given once.
struct Names<'a> {
    list: &'static str,
    names: BTreeSet<&'a str>,
}

impl<'a> Names<'a> {
    fn of(
        what: &'static str,
        list: &'static str,
        field: &str,
        names: impl Iterator<Item = &'a str>,
    ) -> Result<Self, InputError> {
        let mut known = BTreeSet::new();
        for (at, name) in names.enumerate() {
            if !known.insert(name) {
                let path = format!("{list}[{at}].{field}");
                return Err(Refused::Twice { what, found: name.into() }.at(path));
            }
        }
        Ok(Self { list, names: known })
    }

    fn know(&self, name: &str, path: impl FnOnce() -> String) -> Checked {
        if self.names.contains(name) {
            return Ok(());
        }
        Err(Refused::Unknown { list: self.list, found: name.into() }.at(path()))
    }
}

fn in_order(from: NaiveDate, then: Option<NaiveDate>, path: impl FnOnce() -> String) -> Checked {
    match then.filter(|then| *then < from) {
        Some(found) => Err(Refused::DaysOutOfOrder { from, found }.at(path())),
        None => Ok(()),
    }
}

/// Names that look alike are of one party, and are written in one way: else one party would count as two.
fn one_spelling(file: &ScaleFacts) -> Checked {
    let named = |list: &'static str, field: &'static str| {
        move |(at, name)| (name, move || format!("{list}[{at}].{field}"))
    };
    let owners = file.actions.iter().enumerate();
    let owners = owners.filter_map(|(at, action)| Some((at, action.owner.as_ref()?.as_str())));
    let providers = file.providers.iter().map(|adopter| adopter.provider.as_str()).enumerate();
    let insurers = file.insurers.iter().map(|adoption| adoption.insurer.as_str()).enumerate();
    let mut spellings: BTreeMap<String, &str> = BTreeMap::new();
    let mut one = |name, path: &dyn Fn() -> String| {
        let known = *spellings.entry(alike(name)).or_insert(name);
        if known == name {
            return Ok(());
        }
        Err(Refused::Spelled { found: name.into(), known: known.into() }.at(path()))
    };
    for (name, path) in owners.map(named("actions", "owner")) {
        one(name, &path)?;
    }
    for (name, path) in providers.map(named("providers", "provider")) {
        one(name, &path)?;
    }
    for (name, path) in insurers.map(named("insurers", "insurer")) {
        one(name, &path)?;
    }
    Ok(())
}

pub(super) fn check(file: &ScaleFacts) -> Checked {
    check_facts(file)?;
    one_spelling(file)
}

fn check_facts(file: &ScaleFacts) -> Checked {
    in_order(file.collected, file.published, || "published".to_owned())?;
    let ids = file.mechanisms.iter().map(|mechanism| mechanism.id.as_str());
    let mechanisms = Names::of("mechanism", "mechanisms", "id", ids)?;
    let barriers =
        Names::of("barrier", "barriers", "id", file.barriers.iter().map(|barrier| barrier.id.as_str()))?;
    let ids = file.conditions.iter().map(|condition| condition.id.as_str());
    let conditions = Names::of("condition", "conditions", "id", ids)?;
    let actions = Names::of("action", "actions", "id", file.actions.iter().map(|action| action.id.as_str()))?;
    Names::of(
        "provider",
        "providers",
        "provider",
        file.providers.iter().map(|adopter| adopter.provider.as_str()),
    )?;
    Names::of(
        "insurer",
        "insurers",
        "insurer",
        file.insurers.iter().map(|adoption| adoption.insurer.as_str()),
    )?;
    for (at, barrier) in file.barriers.iter().enumerate() {
        in_order(barrier.found, barrier.gone, || format!("barriers[{at}].gone"))?;
    }
    if let Some(judged) = file.no_barriers.as_ref().filter(|judged| judged.verdict() == Verdict::Met) {
        let on = judged.on();
        let met = |gone: Option<NaiveDate>| gone.is_none_or(|gone| gone > on);
        if let Some(barrier) = file.barriers.iter().find(|barrier| barrier.found <= on && met(barrier.gone)) {
            let found = barrier.id.to_string();
            return Err(Refused::BarrierAfterAll { on, found: found.into() }.at("no-barriers".to_owned()));
        }
    }
    for (at, condition) in file.conditions.iter().enumerate() {
        in_order(condition.set, condition.fulfilled, || format!("conditions[{at}].fulfilled"))?;
        for (number, mechanism) in condition.mechanisms.iter().enumerate() {
            mechanisms.know(mechanism.as_str(), || format!("conditions[{at}].mechanisms[{number}]"))?;
        }
    }
    for (at, action) in file.actions.iter().enumerate() {
        in_order(action.agreed, action.due, || format!("actions[{at}].due"))?;
        in_order(action.agreed, action.done, || format!("actions[{at}].done"))?;
        let mut last = action.agreed;
        for (number, new) in action.postponed.iter().enumerate() {
            in_order(last, Some(new.on), || format!("actions[{at}].postponed[{number}].on"))?;
            in_order(new.on, Some(new.due), || format!("actions[{at}].postponed[{number}].due"))?;
            last = new.on;
        }
        for (number, barrier) in action.barriers.iter().enumerate() {
            barriers.know(barrier.as_str(), || format!("actions[{at}].barriers[{number}]"))?;
        }
        for (number, condition) in action.conditions.iter().enumerate() {
            conditions.know(condition.as_str(), || format!("actions[{at}].conditions[{number}]"))?;
        }
        let Some(waiting) = &action.waits_for else { continue };
        let path = || format!("actions[{at}].waits-for.action");
        match (&waiting.action, &waiting.framework) {
            (Some(other), None) => {
                actions.know(other.as_str(), path)?;
                if *other == action.id {
                    return Err(Refused::WaitsForItself { found: action.id.to_string().into() }.at(path()));
                }
            }
            (None, Some(_)) if waiting.judgement.is_some() => {
                let path = format!("actions[{at}].waits-for.judgement");
                return Err(Refused::JudgedFramework.at(path));
            }
            (None, Some(_)) => {}
            _ => return Err(Refused::OneToWaitFor.at(format!("actions[{at}].waits-for"))),
        }
    }
    Ok(())
}
