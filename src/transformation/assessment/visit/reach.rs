use chrono::NaiveDate;

use super::{Context, Reader, State, agreement as named};
use crate::Verdict;
use crate::explanation::Margin;
use crate::source::Edition;
use crate::transformation::assessment::{Matter, Topic};
use crate::transformation::plan::{Extent, ImpactDirection};
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
