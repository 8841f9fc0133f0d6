use super::{Context, Reader, State, Subject};
use crate::Verdict;
use crate::explanation::Margin;
use crate::money::{Balance, Euro};
use crate::transformation::assessment::{Matter, Terms, Topic};
use crate::transformation::business_case::{Horizon, present_value, structural_value};
use crate::transformation::plan::index::acute_care_shifts;
use crate::transformation::plan::{BusinessCase, BusinessCaseLine, CostOrBenefit, Extent};

/// Over the scenario that is asked about, or over whichever of the scenarios comes true.
fn over_scenarios(
    case: &BusinessCase,
    terms: &Terms,
    value: impl Fn(Option<&crate::transformation::ScenarioId>) -> Balance,
) -> Balance {
    if let Some(scenario) = terms.scenario() {
        return value(Some(scenario));
    }
    let values = case.scenarios.iter().map(|scenario| value(Some(&scenario.id)));
    values.reduce(Balance::either).unwrap_or_else(|| value(None))
}

/// The balance of the business case as the condition sees it.
pub(in crate::transformation::assessment) fn balance(
    case: &BusinessCase,
    terms: &Terms,
    horizon: &Horizon,
) -> Balance {
    if case.not_included.is_empty() {
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
    if case.not_included.is_empty() {
        over_scenarios(case, terms, |scenario| structural_value(case, scenario, horizon))
    } else {
        Balance::UNKNOWN
    }
}

/// That it shows what is contributed to which target groups and results, and that it is positive. Positive
/// when certain; a certain loss is none, whatever was judged; in between a person weighs the benefits that
/// have no amount, if any are claimed. Who judged that the whole is not positive is heard in every case.
pub(super) fn business_case(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    let case =
        context.plan.business_case.as_ref().filter(|case| !(case.lines.is_empty() && case.claims.is_empty()));
    let Some(case) = case else {
        return context.demands(Topic::BusinessCase, false, reader);
    };
    let balance = context.terms.horizon().map(|horizon| balance(case, context.terms, horizon));
    let money = balance.map_or(State::NotSaid, |balance| measured(context, balance, Euro::CENT));
    let whole = context.extent() == Extent::Complete;
    let is_loss = whole && balance.and_then(Balance::most).is_some_and(Euro::is_negative);
    let judged = context.judged(Matter::BusinessCase);
    let goals = &context.plan.goals;
    context.demands(Topic::TargetGroups, goals.iter().any(|goal| !goal.target_groups.is_empty()), reader);
    context.demands(Topic::Results, goals.iter().any(|goal| !goal.themes.is_empty()), reader);
    if money.verdict() == Verdict::Met || is_loss || case.claims.is_empty() {
        open_money(context, case, money, reader);
        if judged.verdict() == Verdict::NotMet {
            reader.ground(context.whole(Topic::Value, judged));
        }
    } else {
        reader.any(|reader| {
            // Amounts that are not known may still make the money positive, whatever a person thinks of the rest.
            if money.verdict().is_undetermined() {
                open_money(context, case, money, reader);
            }
            reader.ground(context.whole(Topic::Value, judged));
        });
    }
    for line in context.terms.horizon().into_iter().flat_map(|horizon| left_out(case, horizon)) {
        let of = Subject::Named { id: line.id.as_str(), name: line.title.as_str() };
        reader.ground(context.ground(Topic::CostOutside, of, State::NotSaid));
    }
}

/// Money held against what it must come to; in an excerpt of the lines that it has, which settles nothing.
fn measured<'a>(context: &Context<'_>, balance: Balance, required: Euro) -> State<'a> {
    let margin = Margin::of_balance(balance, required);
    match context.extent() {
        Extent::Complete => State::Measured(margin),
        Extent::Excerpt => State::OfExcerpt(margin),
    }
}

/// Costs of which the horizon leaves out every year: the balance does without them, and so is not the
/// balance of the plan.
fn left_out<'a>(case: &'a BusinessCase, horizon: &'a Horizon) -> impl Iterator<Item = &'a BusinessCaseLine> {
    let costs = case.lines.iter().filter(|line| line.kind == CostOrBenefit::Cost);
    costs.filter(|line| horizon.leaves_out_all(line.timing))
}

/// The balance, or what keeps it from being known.
fn open_money(context: &Context<'_>, case: &BusinessCase, money: State<'_>, reader: &mut impl Reader<Topic>) {
    if matches!(money, State::NotSaid) {
        reader.ground(context.whole(Topic::Horizon, money));
    } else if case.not_included.is_empty() {
        reader.ground(context.whole(Topic::Balance, money));
    } else {
        reader.ground(context.whole(Topic::NotIncluded, State::NotSaid));
    }
}

/// Acute care that goes or comes: structural savings over the horizon outweigh the funds. The clause stands
/// in the chapter on acute care; other plans are not asked.
pub(super) fn savings(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    let plan = context.plan;
    let (Some(funds), Some(true)) = (plan.funds.as_ref(), acute_care_shifts(plan)) else {
        let silent =
            plan.funds.is_none() || plan.capacity_changes.is_empty() || acute_care_shifts(plan).is_none();
        let state =
            if silent { State::unless_complete(context.extent()) } else { State::NotApplicable(None) };
        return reader.ground(context.whole(Topic::AcuteCare, state));
    };
    let (Some(case), Some(horizon)) = (plan.business_case.as_ref(), context.terms.horizon()) else {
        let topic = if plan.business_case.is_none() { Topic::BusinessCase } else { Topic::Horizon };
        return reader.ground(context.whole(topic, State::NotSaid));
    };
    let savings = structural_balance(case, context.terms, horizon);
    reader.ground(context.whole(Topic::Savings, measured(context, savings, funds.asked)));
}
