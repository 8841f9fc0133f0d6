//! Whether the facts of a plan hang together. Linear in the size of the plan.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::business_case::{BusinessCase, FundsRequest, Timing};
use super::facts::PlanFacts;
use super::facts::Refused;
use super::goal::ImpactAnalysis;
use crate::formats::InputError;
use crate::language::Text;
use crate::money::Euro;

type Checked = Result<(), InputError>;

/// The names of one kind that the plan gives out, and where.
struct Names<'a> {
    what: Kind,
    places: BTreeMap<&'a str, usize>,
}

/// How one of a kind is told of: each of them, and one.
#[derive(Clone, Copy)]
struct Kind(Text, Text);

const PARTY: Kind = Kind(Text::new("elke partij", "party"), Text::new("een partij", "a party"));
const GOAL: Kind = Kind(Text::new("elk doel", "goal"), Text::new("een doel", "a goal"));
const AGREEMENT: Kind =
    Kind(Text::new("elke afspraak", "agreement"), Text::new("een afspraak", "an agreement"));
const MILESTONE: Kind =
    Kind(Text::new("elke mijlpaal", "milestone"), Text::new("een mijlpaal", "a milestone"));
const ACTIVITY: Kind =
    Kind(Text::new("elke activiteit", "activity"), Text::new("een activiteit", "an activity"));
const PROJECT: Kind = Kind(Text::new("elk project", "project"), Text::new("een project", "a project"));
const SCENARIO: Kind = Kind(Text::new("elk scenario", "scenario"), Text::new("een scenario", "a scenario"));
const LINE: Kind = Kind(Text::new("elke regel", "line"), Text::new("een regel", "a line"));
const BATCH: Kind = Kind(Text::new("elke tranche", "batch"), Text::new("een tranche", "a batch"));

impl<'a> Names<'a> {
    fn of(
        what: Kind,
        list: &'static str,
        names: impl IntoIterator<Item = &'a str>,
    ) -> Result<Self, InputError> {
        let mut places = BTreeMap::new();
        for (at, name) in names.into_iter().enumerate() {
            if let Some(first) = places.insert(name, at) {
                let (found, first) = (name.to_owned(), format!("{list}[{first}]"));
                return Err(Refused::Twice { what: what.0, found: found.into(), first }
                    .at(format!("{list}[{at}].id")));
            }
        }
        Ok(Self { what, places })
    }

    fn knows<N: AsRef<str> + ?Sized>(&self, name: Option<&N>, path: impl FnOnce() -> String) -> Checked {
        let name = name.map(AsRef::as_ref);
        match name {
            Some(name) if !self.places.contains_key(name) => {
                Err(Refused::UnknownName { what: self.what.1, found: name.into() }.at(path()))
            }
            _ => Ok(()),
        }
    }
}

fn in_order(from: Option<NaiveDate>, until: Option<NaiveDate>, path: impl FnOnce() -> String) -> Checked {
    match (from, until) {
        (Some(from), Some(found)) if found < from => Err(Refused::DaysOutOfOrder { from, found }.at(path())),
        _ => Ok(()),
    }
}

fn positive(found: Euro, path: impl FnOnce() -> String) -> Checked {
    if found > Euro::ZERO { Ok(()) } else { Err(Refused::NotPositive { found }.at(path())) }
}

fn one_of_both(both: bool, expected: Text, path: impl FnOnce() -> String) -> Checked {
    if both {
        Err(Refused::Contradiction { expected, found: Text::new("beide", "both") }.at(path()))
    } else {
        Ok(())
    }
}

pub(super) fn check(facts: &PlanFacts) -> Checked {
    let parties = Names::of(PARTY, "parties", facts.parties.iter().map(|party| party.id.as_str()))?;
    let goals = Names::of(GOAL, "goals", facts.goals.iter().map(|goal| goal.id.as_str()))?;
    let agreements =
        Names::of(AGREEMENT, "agreements", facts.agreements.iter().map(|agreement| agreement.id.as_str()))?;
    let milestones =
        Names::of(MILESTONE, "milestones", facts.milestones.iter().map(|milestone| milestone.id.as_str()))?;

    for (at, party) in facts.parties.iter().enumerate() {
        if let Some(company) = &party.specialist_partnership
            && company.agreement.is_some()
            && !company.present
        {
            let kind = Refused::Contradiction {
                expected: Text::new(
                    "geen afspraak met een medisch specialistisch bedrijf dat er niet is",
                    "no agreement with a specialist partnership that is not there",
                ),
                found: Text::new("wel een", "one"),
            };
            return Err(kind.at(format!("parties[{at}].specialist-company.agreement")));
        }
    }
    for (at, agreement) in facts.agreements.iter().enumerate() {
        goals.knows(agreement.goal.as_ref(), || format!("agreements[{at}].goal"))?;
        parties.knows(agreement.responsible.as_ref(), || format!("agreements[{at}].responsible"))?;
    }
    for (at, milestone) in facts.milestones.iter().enumerate() {
        agreements.knows(milestone.agreement.as_ref(), || format!("milestones[{at}].agreement"))?;
    }
    activities(facts, &parties, &agreements)?;

    let named = |list: &'static str, names: &mut dyn Iterator<Item = &str>| {
        names
            .enumerate()
            .try_for_each(|(at, name)| parties.knows(Some(name), || format!("{list}[{at}].party")))
    };
    named("endorsements", &mut facts.endorsements.iter().map(|record| record.party.as_str()))?;
    named("commitments", &mut facts.commitments.iter().map(|record| record.party.as_str()))?;
    named("burdens", &mut facts.burdens.iter().map(|record| record.party.as_str()))?;
    named("capacity-changes", &mut facts.capacity_changes.iter().map(|record| record.party.as_str()))?;
    for (at, involvement) in facts.involvements.iter().enumerate() {
        parties.knows(involvement.party.as_ref(), || format!("involvements[{at}].party"))?;
    }
    for (at, change) in facts.capacity_changes.iter().enumerate() {
        in_order(change.from, change.until, || format!("capacity-changes[{at}].until"))?;
        if let Some(fte) = change.fte.filter(Decimal::is_sign_negative) {
            let kind = Refused::Negative {
                expected: Text::new("voltijdsequivalenten", "full-time equivalents"),
                found: fte.to_string(),
            };
            return Err(kind.at(format!("capacity-changes[{at}].fte")));
        }
        if let Some(costs) = change.organisation_costs.filter(|costs| costs.is_negative()) {
            let kind = Refused::Negative { expected: Text::new("kosten", "costs"), found: costs.to_string() };
            return Err(kind.at(format!("capacity-changes[{at}].organisation-costs")));
        }
    }

    in_order(facts.execution_from, facts.execution_until, || "execution-until".to_owned())?;
    if let Some(alignment) = &facts.alignment {
        in_order(alignment.from, alignment.until, || "alignment.until".to_owned())?;
    }
    if let Some(sustainability) = &facts.sustainability {
        let both = sustainability.not_applicable.is_some() && !sustainability.effects.is_empty();
        one_of_both(
            both,
            Text::new("`effects` of `not-applicable`", "either `effects` or `not-applicable`"),
            || "sustainability".to_owned(),
        )?;
    }
    facts.impact_analysis.as_ref().map_or(Ok(()), |analysis| impact(analysis, &parties))?;
    facts.business_case.as_ref().map_or(Ok(()), |case| business_case(case, &goals))?;
    facts.funds.as_ref().map_or(Ok(()), |funds| request(funds, &parties, &agreements, &milestones))
}

fn activities(facts: &PlanFacts, parties: &Names<'_>, agreements: &Names<'_>) -> Checked {
    let names = Names::of(ACTIVITY, "activities", facts.activities.iter().map(|record| record.id.as_str()))?;
    for (at, activity) in facts.activities.iter().enumerate() {
        parties.knows(activity.owner.as_ref(), || format!("activities[{at}].owner"))?;
        in_order(activity.from, activity.until, || format!("activities[{at}].until"))?;
        for (nth, name) in activity.serves.iter().enumerate() {
            agreements.knows(Some(name), || format!("activities[{at}].serves[{nth}]"))?;
        }
        for (nth, name) in activity.after.iter().enumerate() {
            names.knows(Some(name), || format!("activities[{at}].after[{nth}]"))?;
        }
    }
    // Take away, again and again, what waits for nothing that is left; what remains waits in a circle.
    let mut waits_for: Vec<usize> = facts.activities.iter().map(|activity| activity.after.len()).collect();
    let mut waiting: Vec<Vec<usize>> = vec![Vec::new(); facts.activities.len()];
    for (at, activity) in facts.activities.iter().enumerate() {
        for before in &activity.after {
            let before = names.places.get(before.as_str()).and_then(|place| waiting.get_mut(*place));
            if let Some(list) = before {
                list.push(at);
            }
        }
    }
    let mut free: Vec<usize> =
        waits_for.iter().enumerate().filter(|(_, waits)| **waits == 0).map(|(at, _)| at).collect();
    while let Some(done) = free.pop() {
        for next in waiting.get_mut(done).map(core::mem::take).unwrap_or_default() {
            if let Some(waits) = waits_for.get_mut(next) {
                *waits = waits.saturating_sub(1);
                if *waits == 0 {
                    free.push(next);
                }
            }
        }
    }
    let stuck = facts.activities.iter().zip(&waits_for).enumerate().find(|(_, (_, waits))| **waits > 0);
    stuck.map_or(Ok(()), |(at, (activity, _))| {
        let kind = Refused::Circle { found: activity.id.to_string().into() };
        Err(kind.at(format!("activities[{at}].after")))
    })
}

fn impact(analysis: &ImpactAnalysis, parties: &Names<'_>) -> Checked {
    let mut seen = BTreeMap::new();
    for (at, finding) in analysis.findings.iter().enumerate() {
        let path = || format!("impact-analysis.findings[{at}]");
        let both = finding.finding.is_some() && finding.not_applicable.is_some();
        one_of_both(
            both,
            Text::new("`finding` of `not-applicable`", "either `finding` or `not-applicable`"),
            path,
        )?;
        if let Some(first) = seen.insert(finding.topic, at) {
            let (what, found) = (Text::new("elk onderwerp", "topic"), finding.topic.code().to_owned());
            let first = format!("impact-analysis.findings[{first}]");
            return Err(Refused::Twice { what, found: found.into(), first }.at(format!("{}.topic", path())));
        }
    }
    for (at, party) in analysis.made_with.iter().enumerate() {
        parties.knows(Some(party), || format!("impact-analysis.made-with[{at}]"))?;
    }
    Ok(())
}

fn business_case(case: &BusinessCase, goals: &Names<'_>) -> Checked {
    let projects = case.projects.iter().map(|project| project.id.as_str());
    let projects = Names::of(PROJECT, "business-case.projects", projects)?;
    let scenarios = case.scenarios.iter().map(|scenario| scenario.id.as_str());
    let scenarios = Names::of(SCENARIO, "business-case.scenarios", scenarios)?;
    Names::of(LINE, "business-case.lines", case.lines.iter().map(|line| line.id.as_str()))?;
    for (at, line) in case.lines.iter().enumerate() {
        projects.knows(line.project.as_ref(), || format!("business-case.lines[{at}].project"))?;
        for (nth, scenario) in line.scenarios.iter().enumerate() {
            scenarios.knows(Some(scenario), || format!("business-case.lines[{at}].scenarios[{nth}]"))?;
        }
        if let Timing::Structural { from: Some(from), until: Some(found) } = line.timing
            && found < from
        {
            let path = format!("business-case.lines[{at}].timing");
            return Err(Refused::YearsOutOfOrder { from, found }.at(path));
        }
    }
    for (at, project) in case.projects.iter().enumerate() {
        for (nth, printed) in project.printed.iter().enumerate() {
            scenarios.knows(printed.scenario.as_ref(), || {
                format!("business-case.projects[{at}].printed[{nth}].scenario")
            })?;
        }
    }
    for (at, claim) in case.claims.iter().enumerate() {
        goals.knows(claim.goal.as_ref(), || format!("business-case.claims[{at}].goal"))?;
    }
    Ok(())
}

fn request(
    funds: &FundsRequest,
    parties: &Names<'_>,
    agreements: &Names<'_>,
    milestones: &Names<'_>,
) -> Checked {
    positive(funds.asked, || "funds.asked".to_owned())?;
    in_order(funds.first_payment, funds.last_payment, || "funds.last-payment".to_owned())?;
    Names::of(LINE, "funds.lines", funds.lines.iter().map(|line| line.id.as_str()))?;
    for (at, line) in funds.lines.iter().enumerate() {
        positive(line.amount, || format!("funds.lines[{at}].amount"))?;
        parties.knows(line.receiver.as_ref(), || format!("funds.lines[{at}].receiver"))?;
        agreements.knows(line.agreement.as_ref(), || format!("funds.lines[{at}].agreement"))?;
    }
    Names::of(BATCH, "funds.batches", funds.batches.iter().map(|batch| batch.id().as_str()))?;
    for (at, batch) in funds.batches.iter().enumerate() {
        positive(batch.amount(), || format!("funds.batches[{at}].amount"))?;
        milestones.knows(Some(batch.milestone().as_str()), || format!("funds.batches[{at}].milestone"))?;
    }
    for (at, share) in funds.division.iter().enumerate() {
        positive(share.amount, || format!("funds.division[{at}].amount"))?;
        parties.knows(share.party.as_ref(), || format!("funds.division[{at}].party"))?;
    }
    Ok(())
}
