use super::{Context, Reader, State, Subject};
use crate::explanation::Margin;
use crate::rule::Rule;
use crate::transformation::assessment::{Matter, SubstantialChange, Topic};
use crate::transformation::plan::{
    Alignment, Effect, Extent, ImpactAspect, RegionalDocument, Relation, RelationState,
};
use crate::transformation::{Edition, rules};

/// Step 1: what the short proposal shows at least.
pub(super) fn content(context: &Context<'_>, reader: &mut impl Reader) {
    let proposal = context.plan.proposal();
    let shown = [
        (Topic::ProposalBottlenecks, proposal.and_then(|proposal| proposal.bottlenecks())),
        (Topic::ProposalRegionalPlans, proposal.and_then(|proposal| proposal.regional_plans())),
        (Topic::ProposalLongTerm, proposal.and_then(|proposal| proposal.long_term())),
        (Topic::ProposalAppropriateCare, proposal.and_then(|proposal| proposal.appropriate_care())),
    ];
    for (topic, text) in shown {
        context.demands(topic, text.is_some(), reader);
    }
}

/// Substantial, positive impact on one of the aspects; a bundle has its own tests besides.
pub(super) fn impactful(context: &Context<'_>, reader: &mut impl Reader) {
    let expected = |aspect| context.plan.effects().iter().any(|effect| effect.aspect() == aspect);
    let judged = |aspect| context.judgements.of(Matter::of_aspect(aspect)).is_some();
    let any = |aspect: &ImpactAspect| expected(*aspect) || judged(*aspect);
    if context.extent() == Extent::Complete && !ImpactAspect::ALL.iter().any(any) {
        reader.ground(context.whole(Topic::Effects, State::Missing));
    } else {
        reader.any(|reader| {
            for aspect in ImpactAspect::ALL.iter().copied() {
                let state = impact(context, aspect, expected(aspect));
                let of = context.under(rule_of_aspect(context.edition(), aspect));
                reader.ground(of.ground(Topic::Impact, Subject::Word(aspect.text()), state));
            }
        });
    }
    if context.plan.bundle().is_some() {
        let bundle = context.under(match context.edition() {
            Edition::Draft => &rules::IZA_J_2_A_3,
            Edition::Final => &rules::IZA22_J_CRITERIA,
            Edition::Framework2023 => &rules::BK23_S1_BUNDLE,
        });
        let mut judged = |topic, matter| {
            reader.ground(bundle.whole(topic, State::judged(context.judgements.of(matter))));
        };
        judged(Topic::BundleImpact, Matter::BundleImpact);
        judged(Topic::BundlePower, Matter::BundlePower);
        if context.edition() != Edition::Framework2023 {
            judged(Topic::BundleInLine, Matter::BundleInLine);
        }
    }
}

/// A person's judgement; else the caller's measure, where there are numbers; else open. In a complete plan an aspect on which
/// nothing is expected does not apply.
fn impact<'a>(context: &Context<'a>, aspect: ImpactAspect, expected: bool) -> State<'a> {
    if let Some(judgement) = context.judgements.of(Matter::of_aspect(aspect)) {
        return State::Judged(judgement);
    }
    let of_aspect = context.plan.effects().iter().filter(|effect| effect.aspect() == aspect);
    let measured = context.terms.substantial(aspect).and_then(|measure| largest(of_aspect, measure));
    match measured {
        Some(margin) => State::ByPolicy(margin),
        None if expected || context.extent() == Extent::Excerpt => State::Unjudged,
        None => State::NotApplicable(None),
    }
}

/// The largest change of an aspect, held against the caller's measure.
fn largest<'a>(effects: impl Iterator<Item = &'a Effect>, measure: SubstantialChange) -> Option<Margin> {
    let change = |effect: &Effect| measure.change(effect.baseline()?, effect.expected()?);
    let largest = effects.filter_map(change).max()?;
    Some(Margin::of_share(largest, largest, measure.share()))
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
pub(super) fn regional_plans(context: &Context<'_>, reader: &mut impl Reader) {
    if context.plan.relations().is_empty() {
        context.demands(Topic::Relations, false, reader);
    }
    for relation in context.plan.relations() {
        let state = match relation.state() {
            RelationState::InLine => State::Stated,
            RelationState::NoRelation => State::of(context.extent(), relation.reason().is_some()),
            RelationState::Contradicts => State::Against(relation.reason()),
            RelationState::NotFormed => State::NotApplicable(relation.reason()),
        };
        reader.ground(context.ground(Topic::Relation, Subject::Word(relation.document().text()), state));
    }
}

/// The agreements: in line as far as the documents exist. What is not known to exist is not demanded, and no relation is no
/// contradiction.
pub(super) fn in_line(context: &Context<'_>, reader: &mut impl Reader) {
    if context.plan.relations().is_empty() {
        reader.ground(context.whole(Topic::Relations, State::NotSaid));
    }
    for relation in context.plan.relations() {
        let state = match relation.state() {
            RelationState::InLine | RelationState::NoRelation => State::Stated,
            RelationState::Contradicts => State::Against(relation.reason()),
            RelationState::NotFormed => State::NotApplicable(relation.reason()),
        };
        let context = context.under(rule_of_relation(context.edition(), relation, context.rule));
        reader.ground(context.ground(Topic::Relation, Subject::Word(relation.document().text()), state));
    }
}

const fn rule_of_relation(edition: Edition, relation: &Relation, otherwise: &'static Rule) -> &'static Rule {
    match (edition, relation.document(), relation.state()) {
        (Edition::Draft, RegionalDocument::RoazPlan | RegionalDocument::RoazPicture, _) => {
            &rules::IZA_C_6_E_TP
        }
        (Edition::Draft, _, RelationState::Contradicts) => &rules::IZA_B_1_E,
        (Edition::Draft, _, _) => &rules::IZA_J_2_B_2,
        _ => otherwise,
    }
}

/// Precondition 3: on which aspects, and why; and no longer than the plan.
pub(super) fn alignment_needed(context: &Context<'_>, reader: &mut impl Reader) {
    let alignment = context.plan.alignment();
    let aspects = alignment.map_or(&[][..], |alignment| alignment.aspects());
    context.demands(Topic::AlignedAspects, !aspects.is_empty(), reader);
    for aspect in aspects {
        context.demands_of(
            Topic::AlignmentReason,
            aspect.aspect().as_str(),
            aspect.reason().is_some(),
            reader,
        );
    }
    if !aspects.is_empty() {
        within_plan(&context.under(&rules::BK23_DEF_ALIGNMENT), reader);
    }
}

/// Alignment lasts no longer than the plan is carried out.
fn within_plan(context: &Context<'_>, reader: &mut impl Reader) {
    let until = context.plan.alignment().and_then(Alignment::until);
    match (until, context.plan.execution_until()) {
        (Some(until), Some(end)) => {
            let margin = Margin::of_deadline(until, end);
            reader.ground(context.whole(Topic::AlignmentWithinPlan, State::Measured(margin)));
        }
        (until, end) => {
            for (topic, known) in
                [(Topic::AlignmentPeriod, until.is_some()), (Topic::ExecutionEnd, end.is_some())]
            {
                reader.ground(context.whole(topic, State::known(known)));
            }
        }
    }
}
