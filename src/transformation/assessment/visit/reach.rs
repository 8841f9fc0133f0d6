//! How the other criteria of the content are read: five years, agreements, scale, sustainability,
//! competition, capacity, digital care.

use chrono::NaiveDate;

use super::proposal::{in_line, within_plan};
use super::{Context, agreement as named, party, text};
use crate::Verdict;
use crate::criteria::{Reader, State};
use crate::explanation::Margin;
use crate::money::Euro;
use crate::source::Edition;
use crate::transformation::assessment::topic::Subject;
use crate::transformation::assessment::{Matter, Topic};
use crate::transformation::plan::{Agreement, Alignment, CapacityChange, Extent, ImpactDirection};
use crate::transformation::rules;

/// The latest agreement is due within five years of a day that the caller gives, and the earliest not
/// before the plan begins.
pub(super) fn five_years(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    let agreements = &context.plan.agreements;
    if agreements.is_empty() {
        return context.all_of(Topic::Agreements, reader);
    }
    for agreement in agreements.iter().filter(|agreement| agreement.due.is_none()) {
        reader.ground(context.ground(Topic::DueKnown, named(agreement), State::NotSaid));
    }
    let due = || agreements.iter().filter_map(|it| it.due);
    context.all_of(Topic::Agreements, reader);
    match (due().max(), context.five_years_end()) {
        (Some(latest), Some(end)) => {
            let margin = Margin::of_deadline(latest, end);
            reader.ground(context.whole(Topic::LatestDue, State::Measured(margin)));
        }
        (_, None) => reader.ground(context.whole(Topic::TermStart, State::NotSaid)),
        (None, Some(_)) => {}
    }
    if let Some((earliest, start)) = due().min().zip(begins(context)) {
        let margin = Margin::of_earliest(earliest, start);
        reader.ground(context.whole(Topic::EarliestDue, State::Measured(margin)));
    }
}

/// The first day that the plan knows: when it is carried out from, or the day from which the five years
/// run. What is reached before it is no result of the plan.
pub(in crate::transformation::assessment) fn begins(context: &Context<'_>) -> Option<NaiveDate> {
    let start = context.five_years_from().map(|(_, day)| day);
    [context.plan.execution_from, start].into_iter().flatten().min()
}

/// Climate and environment: not larger than now. Effects in different directions are for a person to weigh.
pub(super) fn sustainability(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    let Some(sustainability) = context.plan.sustainability.as_ref() else {
        return reader.ground(context.whole(Topic::Sustainability, State::NotSaid));
    };
    if let Some(reason) = sustainability.not_applicable.as_ref() {
        return reader.ground(context.whole(Topic::Footprint, State::NotApplicable(Some(reason))));
    }
    let judged = context.judged(Matter::Sustainability);
    let goes = |direction| sustainability.effects.iter().any(|effect| effect.direction == direction);
    // A plan that has effects on climate and environment is one to which this applies.
    let judged = match judged {
        State::Judged(judgement)
            if judgement.verdict() == Verdict::NotApplicable && !sustainability.effects.is_empty() =>
        {
            State::JudgedAway(judgement)
        }
        judged => judged,
    };
    let state = match (goes(ImpactDirection::Smaller), goes(ImpactDirection::Larger)) {
        // Where no effect is named, a person may say that there is none.
        _ if sustainability.effects.is_empty() => match judged {
            State::Judged(judgement) if judgement.verdict() == Verdict::NotApplicable => judged,
            _ => State::NotSaid,
        },
        // An excerpt may leave effects out, and the norm is about all of them together.
        _ if context.extent() == Extent::Excerpt => judged,
        (_, false) => State::Stated,
        (false, true) => State::Against(None),
        (true, true) => judged,
    };
    reader.ground(context.whole(Topic::Footprint, state));
    // Who judged that it becomes larger is heard, whatever the plan says of itself.
    if state.verdict() == Verdict::Met && judged.verdict() == Verdict::NotMet {
        reader.ground(context.whole(Topic::Footprint, judged));
    }
}

/// The four cumulative tests of competition.
pub(super) fn competition(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    let assessment = context.plan.competition.as_ref();
    let tests = [
        (
            Topic::BenefitsOutweigh,
            &rules::IZA22_J_COMP_1,
            assessment.and_then(|it| it.benefits_outweigh.as_ref()),
        ),
        (
            Topic::NoLessRestrictive,
            &rules::IZA22_J_COMP_2,
            assessment.and_then(|it| it.no_less_restrictive.as_ref()),
        ),
        (Topic::Necessary, &rules::IZA22_J_COMP_3, assessment.and_then(|it| it.necessary.as_ref())),
        (
            Topic::NoLonger,
            &rules::IZA22_J_COMP_4,
            assessment.and_then(|it| it.no_longer_than_needed.as_ref()),
        ),
    ];
    for (topic, rule, judgement) in tests {
        let context = if context.edition() == Edition::Draft { *context } else { context.under(rule) };
        // The parties account for themselves here; that none of the four tests applies is nowhere in the text.
        reader.ground(context.whole(topic, context.judged_on(judgement, false)));
    }
    // The fourth test in days: what outlasts the plan is not needed for it. A reading of this crate.
    if context.edition() != Edition::Framework2023 {
        let longest = context.plan.alignment.as_ref().and_then(|it| it.until);
        if let Some((until, end)) = longest.zip(context.plan.execution_until) {
            let margin = Margin::of_deadline(until, end);
            let context = if context.edition() == Edition::Draft {
                *context
            } else {
                context.under(&rules::IZA22_J_COMP_4)
            };
            reader.ground(context.whole(Topic::AlignmentWithinPlan, State::Measured(margin)));
        }
    }
}

/// Whether an agreement can be measured: an indicator with a target, or an end state that can be seen.
pub(super) const fn is_measurable(agreement: &Agreement) -> bool {
    (agreement.indicator.is_some() && agreement.target.is_some()) || agreement.end_state.is_some()
}

/// SMART agreements, the way in which they are reached, and of each of them who answers for it and
/// when it is worked on.
pub(super) fn agreements(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    let plan = context.plan;
    if plan.agreements.is_empty() {
        for topic in [Topic::Agreements, Topic::Responsibilities, Topic::Timetable] {
            context.demands(topic, false, reader);
        }
    }
    context.all_of(Topic::Agreements, reader);
    for (at, agreement) in plan.agreements.iter().enumerate() {
        let (name, of) = (named(agreement), context.index.agreement(at));
        context.demands_of(Topic::AgreementGoal, name, agreement.goal.is_some(), reader);
        context.demands_of(Topic::AgreementTarget, name, is_measurable(agreement), reader);
        context.demands_of(Topic::AgreementDue, name, agreement.due.is_some(), reader);
        context.demands_of(Topic::Responsibilities, name, of.answered, reader);
        context.demands_of(Topic::Timetable, name, of.timed, reader);
    }
    let approach = plan.approach.as_ref();
    if context.edition() == Edition::Framework2023 {
        for goal in &plan.goals {
            let of = Subject::Named { id: goal.id.as_str(), name: goal.text.as_str() };
            context.demands_of(Topic::GoalTheme, of, !goal.themes.is_empty(), reader);
        }
        context.demands(Topic::Way, approach.is_some_and(|approach| approach.way.is_some()), reader);
    } else {
        context.demands(Topic::Goals, !plan.goals.is_empty(), reader);
        let grounds = approach.is_some_and(|approach| approach.grounds.is_some());
        context.demands(Topic::Grounds, grounds, reader);
        in_line(context, reader);
    }
}

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
