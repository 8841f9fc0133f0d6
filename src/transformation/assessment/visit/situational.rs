use super::proposal::within_plan;
use super::{Context, Reader, State, Subject, party, text};
use crate::money::Euro;
use crate::transformation::assessment::Topic;
use crate::transformation::plan::{Alignment, CapacityChange};
use crate::transformation::rules;

/// Which aligned agreements are needed, and for which period; only where alignment is.
pub(super) fn aligned_contracts(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    let needs = |alignment: &&Alignment| !alignment.aspects.is_empty();
    let Some(alignment) = context.plan.alignment.as_ref().filter(needs) else {
        let state = State::unless_complete(context.extent());
        return reader.ground(context.whole(Topic::AlignedAspects, state));
    };
    context.demands(Topic::ContractAgreements, !alignment.contract_agreements.is_empty(), reader);
    let dated = alignment.from.is_some() && alignment.until.is_some();
    context.demands(Topic::AlignmentPeriod, dated, reader);
    within_plan(&context.under(&rules::BK23_DEF_ALIGNMENT), reader);
}

/// Binding agreements on the pace of winding down and building up, and transparency; only
/// where capacity changes.
pub(super) fn capacity_pace(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    if context.plan.capacity_changes.is_empty() {
        reader.ground(context.whole(Topic::CapacityChanges, State::unless_complete(context.extent())));
    }
    if !context.plan.capacity_changes.is_empty() {
        context.all_of(Topic::Changes, reader);
    }
    for change in &context.plan.capacity_changes {
        let id = change.party.as_str();
        let place = context.index.named(id).and_then(|(at, _)| context.plan.parties.get(at));
        let name = place.map_or(text(id), party);
        let agreed = change.agreement.as_ref().is_some_and(|agreement| context.exists(agreement.on));
        context.demands_of(Topic::CapacityAgreement, name, agreed, reader);
        context.demands_of(Topic::CapacityPace, name, has_pace(change), reader);
        context.demands_of(Topic::CapacityTransparency, name, change.transparency.is_some(), reader);
    }
}

/// Full-time equivalents and organisation costs, from a day until a day; when both are nothing,
/// nothing goes or comes.
fn has_pace(change: &CapacityChange) -> bool {
    let (Some(fte), Some(costs)) = (change.fte, change.organisation_costs) else { return false };
    change.from.is_some() && change.until.is_some() && !(fte.is_zero() && costs == Euro::ZERO)
}

/// The best fitting scale is argued, and so is each initiative or scale that was looked at besides.
pub(super) fn best_scale(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    let scale = context.plan.scale.as_ref();
    context.under(&rules::BK23_DEF_SCALE).demands(Topic::ScaleStated, scale.is_some(), reader);
    context.demands(Topic::ScaleReason, scale.is_some_and(|scale| scale.reason.is_some()), reader);
    for alternative in scale.map_or(&[][..], |scale| &scale.alternatives) {
        let (what, why) = (alternative.what.as_str(), alternative.why_not.as_ref());
        context.demands_of(Topic::ScaleAlternative, text(what), why.is_some(), reader);
    }
}

/// Small initiatives: how they can grow, or when that is looked at.
pub(super) fn scaling_up(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    match context.plan.bundle.as_ref() {
        Some(bundle) => context.demands(Topic::Scaling, bundle.scaling.is_some(), reader),
        None => reader.ground(context.whole(Topic::Scaling, State::unless_complete(context.extent()))),
    }
}

/// A digital transformation may connect with national support; that it does not is no shortcoming.
pub(super) fn digital(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    let state =
        if context.plan.digital_links.is_empty() { State::NotApplicable(None) } else { State::Stated };
    reader.ground(context.ground(Topic::DigitalLink, Subject::Whole, state));
}
