use super::proposal::in_line;
use super::{Context, Reader, Subject, agreement as named};
use crate::source::Edition;
use crate::transformation::assessment::Topic;
use crate::transformation::plan::Agreement;

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
