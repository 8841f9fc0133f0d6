use super::{Context, Reader, State, Subject};
use crate::explanation::Margin;
use crate::transformation::assessment::{Matter, Topic};
use crate::transformation::plan::{Agreement, Competition, Extent, ImpactDirection};
use crate::transformation::{Edition, rules};

/// The latest agreement is due within five years of a day that the caller gives.
pub(super) fn five_years(context: &Context<'_>, reader: &mut impl Reader) {
    let agreements = context.plan.agreements();
    if agreements.is_empty() {
        let state = match context.extent() {
            Extent::Complete => State::NotApplicable(None),
            Extent::Excerpt => State::NotSaid,
        };
        return reader.ground(context.whole(Topic::LatestDue, state));
    }
    for agreement in agreements.iter().filter(|agreement| agreement.due().is_none()) {
        let name = Subject::Named(agreement.id().as_str());
        reader.ground(context.ground(Topic::DueKnown, name, State::NotSaid));
    }
    let latest = agreements.iter().filter_map(Agreement::due).max();
    match (latest, context.terms.five_years_end()) {
        (Some(latest), Some(end)) => {
            let margin = Margin::of_deadline(latest, end);
            reader.ground(context.whole(Topic::LatestDue, State::Measured(margin)));
        }
        (_, None) => reader.ground(context.whole(Topic::TermStart, State::NotSaid)),
        (None, Some(_)) => {}
    }
}

/// Climate and environment: not larger than now. Effects in different directions are for a person to weigh.
pub(super) fn sustainability(context: &Context<'_>, reader: &mut impl Reader) {
    let Some(sustainability) = context.plan.sustainability() else {
        return reader.ground(context.whole(Topic::Sustainability, State::NotSaid));
    };
    if let Some(reason) = sustainability.not_applicable() {
        return reader.ground(context.whole(Topic::Footprint, State::NotApplicable(Some(reason))));
    }
    let goes = |direction| sustainability.effects().iter().any(|effect| effect.direction() == direction);
    let judged = State::judged(context.judgements.of(Matter::Sustainability));
    let state = match (goes(ImpactDirection::Smaller), goes(ImpactDirection::Larger)) {
        _ if sustainability.effects().is_empty() => State::NotSaid,
        // An excerpt may leave effects out, and the norm is about all of them together.
        _ if context.extent() == Extent::Excerpt => judged,
        (_, false) => State::Stated,
        (false, true) => State::Against(None),
        (true, true) => judged,
    };
    reader.ground(context.whole(Topic::Footprint, state));
}

/// The four cumulative tests of competition.
pub(super) fn competition(context: &Context<'_>, reader: &mut impl Reader) {
    let assessment = context.plan.competition();
    let tests = [
        (
            Topic::BenefitsOutweigh,
            &rules::IZA22_J_COMP_1,
            assessment.and_then(Competition::benefits_outweigh),
        ),
        (
            Topic::NoLessRestrictive,
            &rules::IZA22_J_COMP_2,
            assessment.and_then(Competition::no_less_restrictive),
        ),
        (Topic::Necessary, &rules::IZA22_J_COMP_3, assessment.and_then(Competition::necessary)),
        (Topic::NoLonger, &rules::IZA22_J_COMP_4, assessment.and_then(Competition::no_longer_than_needed)),
    ];
    for (topic, rule, judgement) in tests {
        let context = if context.edition() == Edition::Draft { *context } else { context.under(rule) };
        reader.ground(context.whole(topic, State::judged(judgement)));
    }
}
