use super::{Context, Reader, State, Subject};
use crate::transformation::assessment::Topic;
use crate::transformation::plan::{
    Extent, Group, ImpactAnalysis, ImpactTopic, Involvement, Party, PartyKind, Role,
};
use crate::transformation::{Edition, PartyId, rules};

/// Urgency is carried by every party that decides; under the framework all groups are involved, and no burden is shifted.
pub(super) fn shared_urgency(context: &Context<'_>, reader: &mut impl Reader) {
    let plan = context.plan;
    let mut found = false;
    for party in plan.parties() {
        let name = party.id().as_str();
        let endorses = plan.endorsements().iter().any(|record| record.party() == party.id());
        match party.decisive() {
            Some(false) => continue,
            Some(true) => context.demands_of(Topic::Endorsement, name, endorses, reader),
            // Who carries the urgency need not be asked whether it decides.
            None if endorses => context.demands_of(Topic::Endorsement, name, true, reader),
            None => reader.ground(context.ground(Topic::Decisive, Subject::Named(name), State::NotSaid)),
        }
        found = true;
    }
    if !found {
        context.demands(Topic::DecisiveParties, false, reader);
    }
    if context.edition() == Edition::Framework2023 {
        for group in Group::ALL.iter().copied() {
            let state = involvement(context, group);
            reader.ground(context.ground(Topic::Involvement, Subject::Word(group.text()), state));
        }
        burdens(context, reader);
    }
}

/// A group is involved through a party that takes part, or in a way that the plan tells, or from a day that is planned.
fn involvement<'a>(context: &Context<'a>, group: Group) -> State<'a> {
    let takes_part = |party: &Party| party.kind().group() == Some(group) && party.takes_part();
    if context.plan.parties().iter().any(takes_part) {
        return State::Stated;
    }
    let mut records = context.plan.involvements().iter().filter(|record| record.group() == group).peekable();
    match records.peek() {
        None => State::of(context.extent(), false),
        Some(_) => State::known(records.any(tells)),
    }
}

/// Whether an involvement says more than that there is one: since when, from when, or how.
fn tells(record: &Involvement) -> bool {
    record.since().or(record.planned()).is_some() || record.how().is_some()
}

/// Nobody who is hit directly stays outside. Of a party that is affected and not involved it is asked, unless the plan says what it
/// bears.
fn burdens(context: &Context<'_>, reader: &mut impl Reader) {
    let plan = context.plan;
    for burden in plan.burdens() {
        let state = match context.extent() {
            _ if is_involved(context, burden.party()) => State::Stated,
            Extent::Complete => State::Against(Some(burden.what())),
            Extent::Excerpt => State::NotSaid,
        };
        reader.ground(context.ground(Topic::Burden, Subject::Named(burden.party().as_str()), state));
    }
    for party in plan.parties().iter().filter(|party| party.role() == Some(Role::Affected)) {
        let borne = plan.burdens().iter().any(|burden| burden.party() == party.id());
        if !borne && !is_involved(context, party.id()) {
            let name = Subject::Named(party.id().as_str());
            reader.ground(context.ground(Topic::Burden, name, State::NotSaid));
        }
    }
}

/// Whether a party that is hit takes part, or is involved or will be.
fn is_involved(context: &Context<'_>, id: &PartyId) -> bool {
    let takes_part = context.plan.parties().iter().any(|party| party.id() == id && party.takes_part());
    takes_part || context.plan.involvements().iter().any(|record| record.party() == Some(id) && tells(record))
}

/// Those who carry the plan out: every party that is not merely affected.
fn carrying_out<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a Party> + use<'a> {
    context.plan.parties().iter().filter(|party| party.role() != Some(Role::Affected))
}

/// What is asked of a party that carries the plan out: of one whose role is not known it is open.
fn of_party(context: &Context<'_>, topic: Topic, party: &Party, there: bool, reader: &mut impl Reader) {
    let state = match party.role() {
        _ if there => State::Stated,
        None => State::NotSaid,
        Some(_) => State::of(context.extent(), false),
    };
    reader.ground(context.ground(topic, Subject::Named(party.id().as_str()), state));
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
    // The framework asks all parties, the agreements the parties of care.
    let asked = |party: &&Party| framework || party.kind().is_of_care();
    if carrying_out(context).find(asked).is_none() {
        context.demands(Topic::Parties, false, reader);
    }
    for party in carrying_out(context).filter(asked) {
        let committed = context.plan.commitments().iter().any(|record| record.party() == party.id());
        of_party(context, Topic::Commitment, party, committed, reader);
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
    let ground = |topic, of: ImpactTopic| context.ground(topic, Subject::Word(of.text()), state(of));
    if context.edition() == Edition::Framework2023 {
        // a has its three by name; b says *among others*, so that one of them will do.
        for of in [ImpactTopic::PatientQuality, ImpactTopic::PatientSafety, ImpactTopic::PatientAccess] {
            reader.ground(ground(Topic::ImpactTopic, of));
        }
        reader.any(|reader| {
            for of in PROVIDERS {
                reader.ground(ground(Topic::ImpactProviders, of));
            }
        });
        made_with(context, analysis, reader);
    } else {
        for of in [ImpactTopic::Operations, ImpactTopic::Staff] {
            reader.ground(ground(Topic::ImpactTopic, of));
        }
        // Infrastructure and real estate are named in one breath: either will do.
        reader.any(|reader| {
            for of in PREMISES {
                reader.ground(ground(Topic::ImpactPremises, of));
            }
        });
    }
    for of in [ImpactTopic::Chain, ImpactTopic::Context] {
        reader.ground(ground(Topic::ImpactTopic, of));
    }
}

const PREMISES: [ImpactTopic; 2] = [ImpactTopic::Infrastructure, ImpactTopic::RealEstate];
const PROVIDERS: [ImpactTopic; 4] =
    [ImpactTopic::Operations, ImpactTopic::Staff, ImpactTopic::Infrastructure, ImpactTopic::RealEstate];

/// The parties involved took part in making it: those who carry the plan out.
fn made_with(context: &Context<'_>, analysis: &ImpactAnalysis, reader: &mut impl Reader) {
    if carrying_out(context).next().is_none() {
        context.demands(Topic::Parties, false, reader);
    }
    for party in carrying_out(context) {
        of_party(context, Topic::MadeWith, party, analysis.made_with().contains(party.id()), reader);
    }
}
