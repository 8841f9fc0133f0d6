//! How the criteria of the parties and of the impact analysis are read.

use super::{Context, party as named};
use crate::criteria::{Reader, State};
use crate::source::Edition;
use crate::transformation::assessment::Topic;
use crate::transformation::assessment::topic::Subject;
use crate::transformation::assessment::topic::Word;
use crate::transformation::plan::index::{OfParty, is_involved};
use crate::transformation::plan::{
    Alignment, Extent, Group, ImpactAnalysis, ImpactTopic, Involvement, Party, PartyKind, Role,
};
use crate::transformation::rules;

/// Urgency is carried by every party that decides; under the framework all groups are involved, and
/// no burden is shifted.
pub(super) fn shared_urgency(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    let mut found = false;
    for (at, party) in context.plan.parties.iter().enumerate() {
        let of = context.index.party(at);
        let endorses = of.endorsed.is_some_and(|on| context.exists(on));
        match party.decisive {
            // Without those that wind down or build up, receive funds or answer for an agreement there is nothing to realise.
            Some(false) if !of.is_needed() => continue,
            Some(true) => context.demands_of(Topic::Endorsement, named(party), endorses, reader),
            // Who carries the urgency need not be asked whether it decides.
            _ if endorses => context.demands_of(Topic::Endorsement, named(party), true, reader),
            // Said not to decide, while the plan leans on it: whether it carries the urgency is still asked.
            Some(false) => reader.ground(context.ground(Topic::Endorsement, named(party), State::NotSaid)),
            None => reader.ground(context.ground(Topic::Decisive, named(party), State::NotSaid)),
        }
        found = true;
    }
    if !found {
        context.demands(Topic::DecisiveParties, false, reader);
    }
    context.all_of(Topic::Parties, reader);
    if context.edition() == Edition::Framework2023 {
        for group in Group::ALL.iter().copied() {
            let state = involvement(context, group);
            reader.ground(context.ground(Topic::Involvement, Subject::Word(Word::Group(group)), state));
        }
        burdens(context, reader);
    }
}

/// A group is involved through a party that takes part, since a day that has come, or from a day that is
/// planned within the plan. A party stands for the group that it belongs to, and a way of being involved
/// shows nobody who is.
fn involvement<'a>(context: &Context<'a>, group: Group) -> State<'a> {
    let takes_part = |party: &Party| party.kind.group() == Some(group) && party.takes_part();
    if context.plan.parties.iter().any(takes_part) {
        return State::Stated;
    }
    let stands_for = |record: &&Involvement| match record.party.as_ref() {
        None => record.group == group,
        Some(party) => {
            let place = context.index.named(party.as_str()).map(|(at, _)| at);
            let party = place.and_then(|at| context.plan.parties.get(at));
            record.group == group && party.is_some_and(|party| party.kind.group() == Some(group))
        }
    };
    let records = || context.plan.involvements.iter().filter(stands_for);
    let (on, end) = (context.terms.on(), context.plan.execution_until);
    if records().any(|record| is_involved((record.since, record.planned), on, end)) {
        State::Stated
    } else if records().any(|it| it.since.is_none() && it.planned.is_none_or(|day| day < on)) {
        State::NotSaid
    } else {
        State::of(context.extent(), false)
    }
}

/// Nobody who is hit directly stays outside. Of a party that is affected and not involved it is asked,
/// unless the plan says what it bears.
fn burdens(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    let plan = context.plan;
    let is_involved = |of: OfParty| of.is_involved(context.terms.on(), plan.execution_until);
    for burden in &plan.burdens {
        let Some((at, of)) = context.index.named(burden.party.as_str()) else { continue };
        let Some(party) = plan.parties.get(at) else { continue };
        let state = match context.extent() {
            _ if party.takes_part() || is_involved(of) => State::Stated,
            Extent::Complete if !of.may_be_involved(context.terms.on()) => State::Against(Some(&burden.what)),
            Extent::Complete | Extent::Excerpt => State::NotSaid,
        };
        reader.ground(context.ground(Topic::Burden, named(party), state));
    }
    for (at, party) in plan.parties.iter().enumerate() {
        let of = context.index.party(at);
        if party.role == Some(Role::Affected) && !of.bears && !is_involved(of) {
            reader.ground(context.ground(Topic::Burden, named(party), State::NotSaid));
        }
    }
}

/// Those who carry the plan out, with the records of each: every party that is not merely affected. Who
/// decides, receives funds, winds down or builds up, or answers for something, is not merely affected,
/// whatever the plan calls it.
fn implementing<'a>(context: &Context<'a>) -> impl Iterator<Item = (&'a Party, OfParty)> + use<'a> {
    let index = context.index;
    let parties = context.plan.parties.iter().enumerate().map(move |(at, party)| (party, index.party(at)));
    parties.filter(|(party, of)| {
        party.role != Some(Role::Affected) || party.decisive == Some(true) || of.carries_out()
    })
}

/// What is asked of a party that carries the plan out: of one whose role is not known it is open.
fn of_party(
    context: &Context<'_>,
    topic: Topic,
    party: &Party,
    there: bool,
    reader: &mut impl Reader<Topic>,
) {
    let state = match party.role {
        _ if there => State::Stated,
        None => State::NotSaid,
        Some(_) => State::of(context.extent(), false),
    };
    reader.ground(context.ground(topic, named(party), state));
}

/// Execution power and commitment.
pub(super) fn execution(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    let implementation = context.plan.implementation.as_ref();
    let parts = [
        (Topic::Organisation, implementation.and_then(|plan| plan.organisation.as_ref())),
        (Topic::Capacity, implementation.and_then(|plan| plan.capacity.as_ref())),
        (Topic::MilestonePlanning, implementation.and_then(|plan| plan.milestone_planning.as_ref())),
        (Topic::DecisionMaking, implementation.and_then(|plan| plan.decision_making.as_ref())),
    ];
    // The agreements ask that it is organised; the framework says in which four parts.
    let framework = context.edition() == Edition::Framework2023;
    for (topic, text) in parts.into_iter().take(if framework { 4 } else { 1 }) {
        context.demands(topic, text.is_some(), reader);
    }
    // The framework asks all parties, the agreements the parties of care, of which providers carry it out.
    let asked = |(party, _): &(&Party, OfParty)| framework || party.kind.is_of_care();
    let is_provider = |party: &Party| party.kind.group() == Some(Group::Providers);
    if !implementing(context).any(|(party, _)| framework || is_provider(party)) {
        context.demands(Topic::Parties, false, reader);
    }
    context.all_of(Topic::Parties, reader);
    if !framework {
        let alignment = context.plan.alignment.as_ref();
        let aligned = |it: &Alignment| !it.aspects.is_empty() || !it.contract_agreements.is_empty();
        context.demands(Topic::AlignedAspects, alignment.is_some_and(aligned), reader);
    }
    for (party, of) in implementing(context).filter(asked) {
        let committed = of.committed.is_some_and(|on| context.exists(on));
        of_party(context, Topic::Commitment, party, committed, reader);
        if framework && party.kind == PartyKind::Hospital {
            specialist_partnership(&context.under(&rules::BK23_S3_4_MSB), party, reader);
        }
        // Within a hospital the final agreement has its specialists as an example: it is asked, and not required in so many words.
        if let Some(company) = party.specialist_partnership.as_ref().filter(|it| !framework && it.present) {
            let agreed = company.agreement.as_ref().is_some_and(|agreement| context.exists(agreement.on));
            reader.ground(context.ground(Topic::SpecialistAgreement, named(party), State::known(agreed)));
        }
    }
}

fn specialist_partnership(context: &Context<'_>, hospital: &Party, reader: &mut impl Reader<Topic>) {
    let name = named(hospital);
    match hospital.specialist_partnership.as_ref() {
        None => reader.ground(context.ground(Topic::SpecialistPartnership, name, State::NotSaid)),
        Some(company) if company.present => {
            let agreed = company.agreement.as_ref().is_some_and(|agreement| context.exists(agreement.on));
            let state = State::of(context.extent(), agreed);
            reader.ground(context.ground(Topic::SpecialistAgreement, name, state));
        }
        Some(_) => {
            reader.ground(context.ground(Topic::SpecialistAgreement, name, State::NotApplicable(None)));
        }
    }
}

/// The foreseeable effects, topic by topic, made with those concerned.
pub(super) fn impact_analysis(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    let made = |analysis: &&ImpactAnalysis| analysis.on.is_none_or(|on| context.exists(on));
    let Some(analysis) = context.plan.impact_analysis.as_ref().filter(made) else {
        return context.demands(Topic::ImpactAnalysis, false, reader);
    };
    let framework = context.edition() == Edition::Framework2023;
    let of_providers = analysis.findings.iter().any(|finding| {
        PROVIDERS.contains(&finding.topic) && (finding.finding.is_some() || finding.not_applicable.is_some())
    });
    let state = |topic: ImpactTopic| {
        let found = analysis.findings.iter().find(|finding| finding.topic == topic);
        match found.map(|finding| (finding.finding.as_ref(), finding.not_applicable.as_ref())) {
            Some((Some(_), _)) => State::Stated,
            // There is always a wider context: it cannot be left out.
            Some((_, Some(reason))) if topic == ImpactTopic::Context => State::Against(Some(reason)),
            // Only the framework asks the effects where they apply.
            Some((_, Some(reason))) if !framework => State::LeftOut(Some(reason)),
            Some((_, Some(reason))) => State::NotApplicable(Some(reason)),
            // Of the providers the framework names four subjects *among others*: silence on some of them leaves it open whether they apply.
            _ if framework && PROVIDERS.contains(&topic) && of_providers => State::NotSaid,
            _ => State::of(context.extent(), false),
        }
    };
    let ground =
        |topic, of: ImpactTopic| context.ground(topic, Subject::Word(Word::ImpactTopic(of)), state(of));
    if framework {
        for of in EFFECTS {
            reader.ground(ground(Topic::ImpactTopic, of));
        }
        // A plan that changes care and has an effect on nobody has not been analysed with care.
        if EFFECTS.iter().all(|of| matches!(state(*of), State::NotApplicable(_))) {
            reader.ground(context.whole(Topic::NothingLeft, State::Against(None)));
        }
        reader.ground(ground(Topic::ImpactTopic, ImpactTopic::Context));
        return made_with(context, reader);
    }
    for of in [ImpactTopic::Operations, ImpactTopic::Staff] {
        reader.ground(ground(Topic::ImpactTopic, of));
    }
    // Infrastructure and real estate stand there with a stroke between them: a reading of this crate takes either.
    reader.any(|reader| {
        for of in [ImpactTopic::Infrastructure, ImpactTopic::RealEstate] {
            reader.ground(ground(Topic::ImpactPremises, of));
        }
    });
    for of in [ImpactTopic::Chain, ImpactTopic::Context] {
        reader.ground(ground(Topic::ImpactTopic, of));
    }
}

const PROVIDERS: [ImpactTopic; 4] =
    [ImpactTopic::Operations, ImpactTopic::Staff, ImpactTopic::Infrastructure, ImpactTopic::RealEstate];

/// Those concerned, as the framework names them: patients, providers, and the rest of the chain.
const EFFECTS: [ImpactTopic; 8] = [
    ImpactTopic::PatientQuality,
    ImpactTopic::PatientSafety,
    ImpactTopic::PatientAccess,
    ImpactTopic::Operations,
    ImpactTopic::Staff,
    ImpactTopic::Infrastructure,
    ImpactTopic::RealEstate,
    ImpactTopic::Chain,
];

/// The parties involved took part in making it: those who carry the plan out.
fn made_with(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    if implementing(context).next().is_none() {
        context.demands(Topic::Parties, false, reader);
    }
    context.all_of(Topic::Parties, reader);
    for (party, of) in implementing(context) {
        of_party(context, Topic::MadeWith, party, of.made_analysis, reader);
    }
}
