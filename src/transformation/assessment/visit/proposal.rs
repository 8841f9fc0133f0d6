//! How the criteria of the proposal, its regional plans, its business case and its savings are read.

use rust_decimal::Decimal;

use super::{Context, text};
use crate::Verdict;
use crate::criteria::{Reader, State};
use crate::explanation::Margin;
use crate::money::{Balance, Euro};
use crate::rule::Rule;
use crate::source::Edition;
use crate::transformation::assessment::topic::Subject;
use crate::transformation::assessment::topic::Word;
use crate::transformation::assessment::{Matter, SubstantialChange, Terms, Topic};
use crate::transformation::business_case::{Horizon, present_value, structural_value};
use crate::transformation::plan::index::acute_care_shifts;
use crate::transformation::plan::{
    BusinessCase, BusinessCaseLine, CostOrBenefit, Effect, Extent, RegionalDocument, RelationState,
};
use crate::transformation::{ImpactAspect, rules};

/// Step 1: what the short proposal shows at least.
pub(super) fn content(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    let proposal = context.plan.proposal.as_ref();
    let shown = [
        (Topic::ProposalBottlenecks, proposal.and_then(|proposal| proposal.bottlenecks.as_ref())),
        (Topic::ProposalRegionalPlans, proposal.and_then(|proposal| proposal.regional_plans.as_ref())),
        (Topic::ProposalLongTerm, proposal.and_then(|proposal| proposal.long_term.as_ref())),
        (Topic::ProposalAppropriateCare, proposal.and_then(|proposal| proposal.appropriate_care.as_ref())),
    ];
    for (topic, text) in shown {
        context.demands(topic, text.is_some(), reader);
    }
}

/// Substantial impact on one of the aspects; and of a package of smaller initiatives besides that it
/// passes its own tests.
pub(super) fn impactful(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    let expected = |aspect| context.plan.effects.iter().any(|effect| effect.aspect == aspect);
    let judged = |aspect| matches!(context.judged(Matter::of_aspect(aspect)), State::Judged(_));
    let any = |aspect: &ImpactAspect| expected(*aspect) || judged(*aspect);
    if context.extent() == Extent::Complete && !ImpactAspect::ALL.iter().any(any) {
        let context = match context.edition() {
            Edition::Framework2023 => context.under(&rules::BK23_S1_DEF),
            Edition::Draft | Edition::Final => *context,
        };
        reader.ground(context.whole(Topic::Effects, State::Missing));
    } else {
        reader.any(|reader| {
            for aspect in ImpactAspect::ALL.iter().copied() {
                let state = impact(context, aspect, expected(aspect));
                let of = context.under(rule_of_aspect(context.edition(), aspect));
                reader.ground(of.ground(Topic::Impact, Subject::Word(Word::Aspect(aspect)), state));
            }
        });
    }
    if reader.so_far() == Verdict::NotApplicable {
        reader.ground(context.whole(Topic::NothingLeft, State::Against(None)));
    }
    if context.plan.bundle.is_some() {
        package(context, reader);
    }
}

/// The tests of a package: enough impact, enough implementation power, and under the
/// agreements in line with them.
fn package(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    let package = context.under(match context.edition() {
        Edition::Draft => &rules::IZA_J_2_A_3,
        Edition::Final => &rules::IZA22_J_CRITERIA,
        Edition::Framework2023 => &rules::BK23_S1_BUNDLE,
    });
    let tests = [
        (Topic::BundleImpact, Matter::BundleImpact),
        (Topic::BundlePower, Matter::BundlePower),
        (Topic::BundleInLine, Matter::BundleInLine),
    ];
    let tests = tests.into_iter().take(if context.edition() == Edition::Framework2023 { 2 } else { 3 });
    for (topic, matter) in tests {
        reader.ground(package.whole(topic, context.judged(matter)));
    }
}

/// A person's judgement; else the caller's measure, where there are numbers; else open. In a complete plan
/// an aspect on which nothing is expected does not apply.
fn impact<'a>(context: &Context<'a>, aspect: ImpactAspect, expected: bool) -> State<'a> {
    match context.judged(Matter::of_aspect(aspect)) {
        State::Unjudged => {}
        judged => return judged,
    }
    let measure = context.terms.substantial(aspect);
    match measure.and_then(|measure| largest(&context.plan.effects, aspect, measure)) {
        Some(margin) => State::ByPolicy(margin),
        None if expected || context.extent() == Extent::Excerpt => State::Unjudged,
        None => State::NotApplicable(None),
    }
}

/// The largest change of an aspect, held against the caller's measure. It settles nothing when another
/// effect on the aspect has no numbers, or goes the other way: then a person has to weigh them.
fn largest(effects: &[Effect], aspect: ImpactAspect, measure: SubstantialChange) -> Option<Margin> {
    let mut largest: Option<Decimal> = None;
    for effect in effects.iter().filter(|effect| effect.aspect == aspect) {
        let change = measure.change(effect)?;
        if change.is_sign_negative() {
            return None;
        }
        largest = largest.max(Some(change));
    }
    largest.map(|largest| Margin::of_share(largest, largest, measure.share()))
}

const fn rule_of_aspect(edition: Edition, aspect: ImpactAspect) -> &'static Rule {
    match (edition, aspect) {
        (Edition::Draft, _) => &rules::IZA_J_2_A_2,
        (Edition::Final, _) => &rules::IZA22_J_CRITERIA,
        (Edition::Framework2023, ImpactAspect::CareUse) => &rules::BK23_S1_IMPACT_1,
        (Edition::Framework2023, ImpactAspect::Redistribution) => &rules::BK23_S1_IMPACT_2,
        (Edition::Framework2023, ImpactAspect::Staff) => &rules::BK23_S1_IMPACT_3,
        (Edition::Framework2023, ImpactAspect::RealEstate) => &rules::BK23_S1_IMPACT_4,
    }
}

/// Precondition 1: in line, or an explanation; a contradiction is not cured by one.
pub(super) fn regional_plans(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    if context.plan.relations.is_empty() {
        context.demands(Topic::Relations, false, reader);
    }
    context.all_of(Topic::Documents, reader);
    let in_line = context.plan.relations.iter().any(|relation| relation.state == RelationState::InLine);
    for relation in &context.plan.relations {
        let state = match relation.state {
            RelationState::InLine => State::Stated,
            // In line with one of them is enough; a reason is asked when there is no relation at all.
            RelationState::NoRelation if in_line => State::NotApplicable(relation.reason.as_ref()),
            RelationState::NoRelation => State::of(context.extent(), relation.reason.is_some()),
            RelationState::Contradicts => State::Against(relation.reason.as_ref()),
            RelationState::NotFormed => State::NotApplicable(relation.reason.as_ref()),
        };
        reader.ground(context.ground(
            Topic::Relation,
            Subject::Word(Word::Document(relation.document)),
            state,
        ));
    }
}

/// The agreements: in line as far as the documents exist. What is not known to exist is not demanded, and
/// no relation is no contradiction.
pub(super) fn in_line(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    if context.plan.relations.is_empty() {
        reader.ground(context.whole(Topic::Relations, State::NotSaid));
    }
    context.all_of(Topic::Documents, reader);
    for relation in &context.plan.relations {
        let state = match relation.state {
            RelationState::InLine => State::Stated,
            RelationState::Contradicts => State::Against(relation.reason.as_ref()),
            RelationState::NoRelation | RelationState::NotFormed => {
                State::NotApplicable(relation.reason.as_ref())
            }
        };
        let of = Subject::Word(Word::Document(relation.document));
        for (topic, rule) in [
            (Topic::Relation, relation.document.in_line_rule(context.edition())),
            (Topic::NoContradiction, RegionalDocument::no_contradiction_rule(context.edition())),
        ] {
            reader.ground(context.under(rule).ground(topic, of, state));
        }
    }
}

/// Precondition 3: on which aspects, and why; and no longer than the implementation of the plan.
pub(super) fn alignment_needed(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    let aspects = context.plan.alignment.as_ref().map_or(&[][..], |it| it.aspects.as_slice());
    context.demands(Topic::AlignedAspects, !aspects.is_empty(), reader);
    for aspect in aspects {
        let of = text(aspect.aspect.as_str());
        context.demands_of(Topic::AlignmentReason, of, aspect.reason.is_some(), reader);
    }
    within_plan(&context.under(&rules::BK23_DEF_ALIGNMENT), reader);
}

/// Alignment begins no sooner and ends no later than the plan is carried out.
pub(super) fn within_plan(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    let Some(alignment) = context.plan.alignment.as_ref() else { return };
    if let Some(from) = alignment.from {
        match context.plan.execution_from {
            Some(start) => {
                let margin = Margin::of_earliest(from, start);
                reader.ground(context.whole(Topic::AlignmentStart, State::Measured(margin)));
            }
            None => reader.ground(context.whole(Topic::ExecutionStart, State::NotSaid)),
        }
    }
    if let Some(until) = alignment.until {
        match context.plan.execution_until {
            Some(end) => {
                let margin = Margin::of_deadline(until, end);
                reader.ground(context.whole(Topic::AlignmentWithinPlan, State::Measured(margin)));
            }
            None => reader.ground(context.whole(Topic::ExecutionEnd, State::NotSaid)),
        }
    }
}

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
