use super::proposal::in_line;
use super::{Context, Reader};
use crate::transformation::Edition;
use crate::transformation::assessment::Topic;
use crate::transformation::plan::Agreement;

/// Whether an agreement can be measured: an indicator with a target, or an end state that can be seen.
pub(super) const fn is_measurable(agreement: &Agreement) -> bool {
    (agreement.indicator().is_some() && agreement.target().is_some()) || agreement.end_state().is_some()
}

/// SMART agreements, the way in which they are reached, responsibilities and timetable.
pub(super) fn agreements(context: &Context<'_>, reader: &mut impl Reader) {
    let plan = context.plan;
    if plan.agreements().is_empty() {
        context.demands(Topic::Agreements, false, reader);
    }
    for agreement in plan.agreements() {
        let name = agreement.id().as_str();
        context.demands_of(Topic::AgreementGoal, name, agreement.goal().is_some(), reader);
        context.demands_of(Topic::AgreementTarget, name, is_measurable(agreement), reader);
        context.demands_of(Topic::AgreementDue, name, agreement.due().is_some(), reader);
    }
    let approach = plan.approach();
    if context.edition() == Edition::Framework2023 {
        for goal in plan.goals() {
            context.demands_of(Topic::GoalTheme, goal.id().as_str(), !goal.themes().is_empty(), reader);
        }
        context.demands(Topic::Way, approach.is_some_and(|approach| approach.way().is_some()), reader);
    } else {
        context.demands(Topic::Goals, !plan.goals().is_empty(), reader);
        context.demands(
            Topic::Grounds,
            approach.is_some_and(|approach| approach.grounds().is_some()),
            reader,
        );
    }
    let responsible = plan.agreements().iter().any(|agreement| agreement.responsible().is_some())
        || plan.activities().iter().any(|activity| activity.owner().is_some());
    context.demands(Topic::Responsibilities, responsible, reader);
    let timed =
        plan.activities().iter().any(|activity| activity.from().is_some() && activity.until().is_some())
            || plan.milestones().iter().any(|milestone| milestone.due().is_some());
    context.demands(Topic::Timetable, timed, reader);
    if context.edition() != Edition::Framework2023 {
        in_line(context, reader);
    }
}
