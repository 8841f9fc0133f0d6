use super::{Context, Reader, State, Subject};
use crate::transformation::assessment::Topic;
use crate::transformation::plan::{Group, ImpactTopic, Party, PartyKind, Role};
use crate::transformation::{Edition, PartyId, rules};

/// Urgency is carried by every party that decides; under the framework all groups are involved, and no burden is shifted.
pub(super) fn shared_urgency(context: &Context<'_>, reader: &mut impl Reader) {
    let plan = context.plan;
    if !plan.parties().iter().any(|party| party.decisive() == Some(true)) {
        context.demands(Topic::DecisiveParties, false, reader);
    }
    for party in plan.parties() {
        let name = party.id().as_str();
        match party.decisive() {
            Some(true) => {
                let endorses = plan.endorsements().iter().any(|record| record.party() == party.id());
                context.demands_of(Topic::Endorsement, name, endorses, reader);
            }
            Some(false) => {}
            None => reader.ground(context.ground(Topic::Decisive, Subject::Named(name), State::NotSaid)),
        }
    }
    if context.edition() == Edition::Framework2023 {
        for group in Group::ALL.iter().copied() {
            reader.ground(context.ground(
                Topic::Involvement,
                Subject::Word(group.text()),
                involvement(context, group),
            ));
        }
        for burden in plan.burdens() {
            let state = if is_involved(context, burden.party()) {
                State::Stated
            } else {
                State::Against(Some(burden.what()))
            };
            reader.ground(context.ground(Topic::Burden, Subject::Named(burden.party().as_str()), state));
        }
    }
}

/// A group is involved through a party that takes part, or since a day, or from a day that is planned.
fn involvement<'a>(context: &Context<'a>, group: Group) -> State<'a> {
    let takes_part = |party: &Party| party.kind().group() == Some(group) && party.takes_part();
    if context.plan.parties().iter().any(takes_part) {
        return State::Stated;
    }
    let mut records = context.plan.involvements().iter().filter(|record| record.group() == group).peekable();
    match records.peek() {
        None => State::of(context.extent(), false),
        Some(_) => State::known(records.any(|record| record.since().or(record.planned()).is_some())),
    }
}

/// Whether a party that is hit takes part, or is involved or will be on a day.
fn is_involved(context: &Context<'_>, id: &PartyId) -> bool {
    let takes_part = context.plan.parties().iter().any(|party| party.id() == id && party.takes_part());
    let dated = |party: &&PartyId| *party == id;
    takes_part
        || context.plan.involvements().iter().any(|record| {
            record.party().as_ref().is_some_and(dated) && record.since().or(record.planned()).is_some()
        })
}

/// Those who carry the plan out: every party that is not merely affected.
fn carrying_out<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a Party> + use<'a> {
    context.plan.parties().iter().filter(|party| party.role() != Some(Role::Affected))
}

/// Execution power and commitment.
pub(super) fn execution(context: &Context<'_>, reader: &mut impl Reader) {
    let implementation = context.plan.implementation();
    let parts = [
        (Topic::Organisation, implementation.and_then(|plan| plan.organisation())),
        (Topic::Capacity, implementation.and_then(|plan| plan.capacity())),
        (Topic::MilestonePlanning, implementation.and_then(|plan| plan.milestone_planning())),
        (Topic::DecisionMaking, implementation.and_then(|plan| plan.decision_making())),
    ];
    // The agreements ask that it is organised; the framework says in which four parts.
    let framework = context.edition() == Edition::Framework2023;
    for (topic, text) in parts.into_iter().take(if framework { 4 } else { 1 }) {
        context.demands(topic, text.is_some(), reader);
    }
    if carrying_out(context).next().is_none() {
        context.demands(Topic::Parties, false, reader);
    }
    for party in carrying_out(context) {
        let committed = context.plan.commitments().iter().any(|record| record.party() == party.id());
        context.demands_of(Topic::Commitment, party.id().as_str(), committed, reader);
        if framework && party.kind() == PartyKind::Hospital {
            specialist_company(&context.under(&rules::BK23_S3_4_MSB), party, reader);
        }
    }
}

fn specialist_company(context: &Context<'_>, hospital: &Party, reader: &mut impl Reader) {
    let name = Subject::Named(hospital.id().as_str());
    match hospital.specialist_company() {
        None => reader.ground(context.ground(Topic::SpecialistCompany, name, State::NotSaid)),
        Some(company) if company.present() => {
            let state = State::of(context.extent(), company.agreement().is_some());
            reader.ground(context.ground(Topic::SpecialistAgreement, name, state));
        }
        Some(_) => {
            reader.ground(context.ground(Topic::SpecialistAgreement, name, State::NotApplicable(None)));
        }
    }
}

/// The foreseeable effects, topic by topic, made with those concerned.
pub(super) fn impact_analysis(context: &Context<'_>, reader: &mut impl Reader) {
    let Some(analysis) = context.plan.impact_analysis() else {
        return context.demands(Topic::ImpactAnalysis, false, reader);
    };
    let state = |topic: ImpactTopic| {
        let found = analysis.findings().iter().find(|finding| finding.topic() == topic);
        match found.map(|finding| (finding.finding(), finding.not_applicable())) {
            Some((Some(_), _)) => State::Stated,
            // There is always a wider context: it cannot be left out.
            Some((_, Some(reason))) if topic == ImpactTopic::Context => State::Against(Some(reason)),
            Some((_, Some(reason))) => State::NotApplicable(Some(reason)),
            _ => State::of(context.extent(), false),
        }
    };
    let premises = [ImpactTopic::Infrastructure, ImpactTopic::RealEstate];
    let patients = [ImpactTopic::PatientQuality, ImpactTopic::PatientSafety, ImpactTopic::PatientAccess];
    let framework = context.edition() == Edition::Framework2023;
    for topic in ImpactTopic::ALL.iter().copied() {
        if framework || !(premises.contains(&topic) || patients.contains(&topic)) {
            reader.ground(context.ground(Topic::ImpactTopic, Subject::Word(topic.text()), state(topic)));
        }
    }
    if framework {
        if context.plan.parties().is_empty() {
            context.demands(Topic::Parties, false, reader);
        }
        for party in context.plan.parties() {
            let name = party.id().as_str();
            context.demands_of(Topic::MadeWith, name, analysis.made_with().contains(party.id()), reader);
        }
    } else {
        // The agreements name infrastructure and real estate in one breath: either will do.
        reader.any(|reader| {
            for topic in premises {
                reader.ground(context.ground(
                    Topic::ImpactPremises,
                    Subject::Word(topic.text()),
                    state(topic),
                ));
            }
        });
    }
}
