use super::{Context, Reader, State};
use crate::explanation::Margin;
use crate::money::{Balance, Euro};
use crate::transformation::assessment::{Matter, Terms, Topic};
use crate::transformation::business_case::{Horizon, present_value, structural_value};
use crate::transformation::plan::{BusinessCase, CapacityDirection, PartyKind};

/// Over the scenario that is asked about, or over whichever of the scenarios comes true.
fn over_scenarios(
    case: &BusinessCase,
    terms: &Terms,
    value: impl Fn(Option<&crate::transformation::ScenarioId>) -> Balance,
) -> Balance {
    if let Some(scenario) = terms.scenario() {
        return value(Some(scenario));
    }
    let values = case.scenarios().iter().map(|scenario| value(Some(scenario.id())));
    values.reduce(Balance::either).unwrap_or_else(|| value(None))
}

/// The balance of the business case as the condition sees it.
pub(in crate::transformation::assessment) fn balance(
    case: &BusinessCase,
    terms: &Terms,
    horizon: &Horizon,
) -> Balance {
    if case.not_included().is_empty() {
        over_scenarios(case, terms, |scenario| present_value(case, scenario, horizon))
    } else {
        Balance::UNKNOWN
    }
}

/// What the structural lines come to, as far as the lines are all there is.
pub(in crate::transformation::assessment) fn structural_balance(
    case: &BusinessCase,
    terms: &Terms,
    horizon: &Horizon,
) -> Balance {
    if case.not_included().is_empty() {
        over_scenarios(case, terms, |scenario| structural_value(case, scenario, horizon))
    } else {
        Balance::UNKNOWN
    }
}

/// Positive when certain; else a person weighs the benefits that have no amount, if any are claimed; else what the money says.
pub(super) fn business_case(context: &Context<'_>, reader: &mut impl Reader) {
    let case =
        context.plan.business_case().filter(|case| !(case.lines().is_empty() && case.claims().is_empty()));
    let Some(case) = case else {
        return context.demands(Topic::BusinessCase, false, reader);
    };
    let margin = context
        .terms
        .horizon()
        .map(|horizon| Margin::of_balance(balance(case, context.terms, horizon), Euro::CENT));
    let money = margin.map_or(State::NotSaid, State::Measured);
    let is_certain = money.verdict() == crate::Verdict::Met;
    if !is_certain && !case.claims().is_empty() {
        let judged = State::judged(context.judgements.of(Matter::BusinessCase));
        return reader.any(|reader| {
            // Amounts that are not known may still make the money positive, whatever a person thinks of the rest.
            if money.verdict().is_undetermined() {
                open_money(context, case, money, reader);
            }
            reader.ground(context.whole(Topic::Value, judged));
        });
    }
    open_money(context, case, money, reader);
}

/// The balance, or what keeps it from being known.
fn open_money(context: &Context<'_>, case: &BusinessCase, money: State<'_>, reader: &mut impl Reader) {
    if matches!(money, State::NotSaid) {
        reader.ground(context.whole(Topic::Horizon, money));
    } else if case.not_included().is_empty() {
        reader.ground(context.whole(Topic::Balance, money));
    } else {
        reader.ground(context.whole(Topic::NotIncluded, State::NotSaid));
    }
}

/// A hospital that changes its profile: structural savings over the horizon outweigh the funds. Other plans are not asked.
pub(super) fn savings(context: &Context<'_>, reader: &mut impl Reader) {
    let plan = context.plan;
    let winds_down = |party: &crate::transformation::plan::Party| {
        party.kind() == PartyKind::Hospital
            && plan.capacity_changes().iter().any(|change| {
                change.party() == party.id() && change.direction() == CapacityDirection::WindDown
            })
    };
    let (Some(funds), true) = (plan.funds(), plan.parties().iter().any(winds_down)) else {
        let silent = plan.funds().is_none() || plan.capacity_changes().is_empty();
        let state =
            if silent { State::unless_complete(context.extent()) } else { State::NotApplicable(None) };
        return reader.ground(context.whole(Topic::Savings, state));
    };
    let (Some(case), Some(horizon)) = (plan.business_case(), context.terms.horizon()) else {
        let topic = if plan.business_case().is_none() { Topic::BusinessCase } else { Topic::Horizon };
        return reader.ground(context.whole(topic, State::NotSaid));
    };
    let savings = structural_balance(case, context.terms, horizon);
    reader.ground(context.whole(Topic::Savings, State::Measured(Margin::of_balance(savings, funds.asked()))));
}
