//! The checklist of a chain, the time of its actions, and its explanation.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use super::Chain;
use super::align::ChainAlignment;
use super::facts::{Action, ActionId, ActorId, ActorKind, Clause, JointPart, Theme, Waiting};
use super::finding::{ChainFinding, ChainPart};
use crate::Verdict;
use crate::contracting::rules;
use crate::contracting::waiting::circles;
use crate::explanation::{Explanation, OpenQuestion, QuestionKind, Sign, assessed};
use crate::judgement::{Judgement, is_interested};
use crate::language::{Message, Text};
use crate::messages::{Fixed, messages};
use crate::principle::Status;
use crate::words::words;

words!(
    /// What the advice of 2020 asks of parties for congruence (part A, 4.1.1). The last three
    /// it asks of government.
    ChecklistPoint {
        /// Patient and professional choose, with time and information enough.
        Chosen = "chosen", "patiënt en zorgverlener kiezen, met tijd en informatie", "patient and professional choose, with time and information";
        /// Appropriate care is rewarded.
        Rewarded = "rewarded", "passende zorg wordt financieel beloond", "appropriate care is financially rewarded";
        /// Agreements between professionals and providers entice to it.
        Enticing = "enticing", "afspraken tussen aanbieder en zorgverleners verleiden ertoe", "agreements between provider and professionals entice to it";
        /// The wishes of the insurer's policy return in its contracts.
        PolicyReturns = "policy-returns", "de beleidswens van de verzekeraar staat in zijn contracten", "the policy wish of the insurer stands in its contracts";
        Innovators = "innovators", "innovatoren krijgen de kans", "innovators get a chance";
        /// Payment and risk equalisation are aligned: asked of government.
        Payment = "payment", "bekostiging en risicoverevening gelijkgericht", "payment and risk equalisation aligned";
        /// One set of figures on cost: asked of government.
        Figures = "figures", "eenduidige cijfers over kosten", "one set of figures on cost";
        /// Health in all policies: asked of government.
        AllPolicies = "all-policies", "gezondheid in al het beleid", "health in all policies";
    }
);

impl ChecklistPoint {
    /// Whether it is asked of government, so that a chain of contracts does not answer it.
    pub const fn is_asked_of_government(self) -> bool {
        matches!(self, Self::Payment | Self::Figures | Self::AllPolicies)
    }
}

impl ChainAlignment<'_> {
    /// How a point of the checklist stands (advice of 2020, part A, 4.1.1), by the contracts that bind on
    /// the day; what is asked of government is not applicable here.
    pub fn checklist(&self, point: ChecklistPoint) -> Status {
        let found = |is: fn(&ChainFinding) -> bool| self.findings().iter().any(is);
        let rewards = |clause: &Clause| {
            clause.pursues.is_some()
                && clause.incentive.is_some_and(|incentive| !incentive.rewards_production())
        };
        let rewarded = |kind| self.running.bought_by(kind).any(|(_, clause)| rewards(clause));
        match point {
            ChecklistPoint::Chosen => match self.time_to_choose() {
                Some(Verdict::Met) => Status::Supported,
                Some(Verdict::NotMet) => Status::Contradicted,
                _ => Status::Unknown,
            },
            ChecklistPoint::Rewarded => Status::of(
                rewarded(ActorKind::Insurer),
                found(|it| {
                    matches!(
                        it,
                        ChainFinding::LostIncome { .. }
                            | ChainFinding::LostIncomeUnpriced { .. }
                            | ChainFinding::AgainstElement { .. }
                    )
                }),
            ),
            ChecklistPoint::Enticing => Status::of(
                rewarded(ActorKind::Provider),
                found(|it| {
                    matches!(
                        it,
                        ChainFinding::ShrinkAgainstProduction { .. }
                            | ChainFinding::ProductionOnly { .. }
                            | ChainFinding::LostIncome { .. }
                            | ChainFinding::LostIncomeUnpriced { .. }
                    )
                }),
            ),
            ChecklistPoint::PolicyReturns => {
                let goals: BTreeSet<&Theme> = self.chain().facts().policy_goals.iter().collect();
                let bought = self.themes_bought();
                // Of an insurer whose contracts are not known it is not known what is missing in them.
                let insured = |link: &super::Link| self.running.kind(&link.buyer) == ActorKind::Insurer;
                let missing = self.running.links().any(insured) && !goals.is_subset(&bought);
                Status::of(!goals.is_disjoint(&bought), missing)
            }
            ChecklistPoint::Innovators => {
                let bought = self.themes_bought();
                let bought = self
                    .chain()
                    .facts()
                    .investments
                    .iter()
                    .any(|investment| bought.contains(&investment.theme));
                Status::of(bought, found(|it| matches!(it, ChainFinding::NotBought { .. })))
            }
            ChecklistPoint::Payment | ChecklistPoint::Figures | ChecklistPoint::AllPolicies => {
                Status::NotApplicable
            }
        }
    }

    /// The themes that an insurer buys.
    fn themes_bought(&self) -> BTreeSet<&Theme> {
        self.running.bought_by(ActorKind::Insurer).filter_map(|(_, clause)| clause.theme.as_ref()).collect()
    }
}

impl Waiting {
    /// Whether it really has to wait, as someone without a stake judged by a day: the party that waits has
    /// one, and the one that it waits for.
    pub(crate) fn judged<'n>(
        &self,
        sides: impl IntoIterator<Item = &'n ActorId>,
        on: NaiveDate,
    ) -> Option<Verdict> {
        let mut sides = sides.into_iter().map(ActorId::as_str);
        let counts = |judged: &&Judgement| judged.on() <= on && !is_interested(judged, sides.by_ref());
        self.judgement.as_ref().filter(counts).map(Judgement::verdict)
    }
}

/// What is found in the actions; with those that wait for a reason of which nobody judged whether it holds.
pub(super) fn actions<'a>(
    chain: &'a Chain,
    on: NaiveDate,
    findings: &mut Vec<ChainFinding>,
) -> Vec<&'a Action> {
    let known: BTreeMap<&ActionId, &Action> =
        chain.facts().actions.iter().map(|action| (&action.id, action)).collect();
    let mut unjudged = Vec::new();
    for action in &chain.facts().actions {
        let Some(waiting) = &action.waits_for else { continue };
        if let Some(framework) = &waiting.framework {
            findings.push(ChainFinding::WaitsForFramework {
                action: action.id.clone(),
                actor: action.actor.clone(),
                framework: framework.clone(),
            });
        }
        let other = waiting.action.as_ref().and_then(|other| known.get(other));
        let Some(other) = other.filter(|other| other.actor != action.actor) else { continue };
        match (&waiting.because, waiting.judged([&action.actor, &other.actor], on)) {
            (Some(_), Some(Verdict::Met)) => {}
            (None, _) | (_, Some(Verdict::NotMet)) => findings.push(ChainFinding::WaitsWithoutReason {
                action: action.id.clone(),
                actor: action.actor.clone(),
                waits_for: other.id.clone(),
                other: other.actor.clone(),
            }),
            _ => unjudged.push(action),
        }
    }
    let waits = chain.facts().actions.iter().filter_map(|action| {
        let other = action.waits_for.as_ref()?.action.as_ref()?;
        Some((&action.id, other))
    });
    for circle in circles(&waits.collect()) {
        findings.push(ChainFinding::WaitInCircle { actions: circle.into_iter().cloned().collect() });
    }
    if has_common_day(chain) == Some(false) {
        findings.push(ChainFinding::NoCommonTime);
    }
    unjudged.sort_unstable_by_key(|action| &action.id);
    unjudged
}

/// The days on which each party that does something is at work: spans that do not touch, in order.
fn at_work(chain: &Chain) -> BTreeMap<&ActorId, Vec<(NaiveDate, NaiveDate)>> {
    let mut spans: BTreeMap<&ActorId, Vec<(NaiveDate, NaiveDate)>> = BTreeMap::new();
    for Action { actor, from, until, .. } in &chain.facts().actions {
        spans.entry(actor).or_default().push((*from, *until));
    }
    for spans in spans.values_mut() {
        spans.sort_unstable();
        let mut joined: Vec<(NaiveDate, NaiveDate)> = Vec::new();
        for (from, until) in spans.drain(..) {
            match joined.last_mut() {
                Some((_, last)) if from <= *last => *last = until.max(*last),
                _ => joined.push((from, until)),
            }
        }
        *spans = joined;
    }
    spans
}

/// The parties of which every action was over before a day; and all of them where nobody is at work on it.
/// In order.
///
/// What is planned for later counts while somebody is at work: plans of long ago, or for long after,
/// say nothing of the day.
pub(super) fn idle(chain: &Chain, on: NaiveDate) -> Vec<&ActorId> {
    let somebody = chain.facts().actions.iter().any(|action| (action.from..=action.until).contains(&on));
    let mut goes_on: BTreeMap<&ActorId, bool> = BTreeMap::new();
    for action in &chain.facts().actions {
        *goes_on.entry(&action.actor).or_default() |= somebody && action.until >= on;
    }
    goes_on.into_iter().filter_map(|(actor, goes_on)| (!goes_on).then_some(actor)).collect()
}

/// Whether there is a day on which every party that does something is at work; nothing when none does.
fn has_common_day(chain: &Chain) -> Option<bool> {
    let spans = at_work(chain);
    let parties = spans.len();
    // The day on which a span begins, and the day after the one on which it ends.
    let mut turns: BTreeMap<NaiveDate, (usize, usize)> = BTreeMap::new();
    for (from, until) in spans.into_values().flatten() {
        let begins = turns.entry(from).or_default();
        begins.0 = begins.0.saturating_add(1);
        if let Some(after) = until.checked_add_days(Days::new(1)) {
            let ends = turns.entry(after).or_default();
            ends.1 = ends.1.saturating_add(1);
        }
    }
    let mut busy = 0_usize;
    let all = turns.into_values().any(|(begin, end)| {
        busy = busy.saturating_add(begin).saturating_sub(end);
        busy == parties
    });
    (parties > 0).then_some(all)
}

impl ChainAlignment<'_> {
    /// The parties of which no action is known, so that it is not known whether they act at the same time.
    pub fn without_action(&self) -> impl Iterator<Item = &ActorId> {
        let busy = at_work(self.chain());
        self.chain()
            .facts()
            .actors
            .iter()
            .map(|actor| &actor.id)
            .filter(move |actor| !busy.contains_key(actor))
    }
}

const CHAIN: Sign = Sign::new("chain", Text::new("keten", "chain"));

impl ChainAlignment<'_> {
    /// The alignment as a tree: congruence and what it is made of, the findings with what would resolve
    /// each, the checklist, what is left out on the day, and what is lacking as open questions.
    pub fn explanation(&self) -> Explanation {
        let whole = Told::Alignment { findings: self.findings().len(), congruent: self.congruent() };
        let notices = self.notices();
        Explanation::new(CHAIN, Message::new(whole))
            .with_questions(self.questions())
            .with_parts(notices.into_iter().map(|notice| Explanation::note(Message::new(notice))))
            .with_parts([self.congruence()])
            .with_parts(self.found())
            .with_parts(ChecklistPoint::ALL.iter().map(|point| self.point(*point)))
    }

    /// The gaps of the chain, as questions, in their order.
    pub(crate) fn questions(&self) -> Vec<OpenQuestion> {
        let question = |gap: &super::ChainGap| {
            let (message, rule) = (Message::new(gap.clone()), gap.rule());
            match gap.kind() {
                QuestionKind::Judgement => OpenQuestion::judgement(message, rule),
                QuestionKind::Fact => OpenQuestion::fact(message, rule),
            }
        };
        self.gaps().iter().map(question).collect()
    }

    fn congruence(&self) -> Explanation {
        let joint = JointPart::ALL.iter().map(|part| {
            let missing = self.unsigned(*part).unwrap_or_default();
            let (part, missing) = (*part, missing.into_iter().cloned().collect());
            let told = match part {
                JointPart::What => Told::What { part, missing },
                JointPart::How => Told::How { part, missing },
                JointPart::Who => Told::Who { part, missing },
                JointPart::Pays => Told::Pays { part, missing },
            };
            Explanation::new(self.decided_together(part), Message::new(told))
        });
        let part = |part: ChainPart, rule| {
            Explanation::new(self.part(part), Message::new(Fixed(part.code(), part.text()))).on_basis(rule)
        };
        let decided = part(ChainPart::Decided, &rules::ADV2020_I_ALIGNED).with_parts(joint);
        let contracts = part(ChainPart::Contracts, &rules::ADV2020_A2_3_A);
        let aligned = Explanation::new(self.aligned(), Message::new(Fixed("chain.aligned", ALIGNED)))
            .on_basis(&rules::ADV2020_A2_3_B)
            .with_parts([decided, contracts]);
        Explanation::new(self.congruent(), Message::new(Fixed("chain.congruent", CONGRUENT)))
            .on_basis(&rules::ADV2020_A4_1_A)
            .with_parts([aligned, part(ChainPart::Parallel, &rules::ADV2020_A4_1_A)])
    }

    fn found(&self) -> impl Iterator<Item = Explanation> {
        self.findings().iter().map(|finding| {
            let more = finding.rules().skip(1).map(|rule| {
                Explanation::note(Message::new(Fixed("chain.also", rule.title()))).on_basis(rule)
            });
            Explanation::finding(Message::new(finding.clone()))
                .on_basis(finding.rule())
                .with_note(Message::new(Told::ResolvedBy { what: finding.resolved_by() }))
                .with_parts(more)
        })
    }

    /// A point of the checklist; what is asked of government is no criterion for a chain.
    fn point(&self, point: ChecklistPoint) -> Explanation {
        if point.is_asked_of_government() {
            let told = Message::new(Told::AskedOfGovernment { what: point.text() });
            return Explanation::note(told).on_basis(&rules::ADV2020_A4_1_1);
        }
        let told = Message::new(Fixed("chain.checklist", point.text()));
        Explanation::new(self.checklist(point), told).on_basis(&rules::ADV2020_A4_1_1)
    }
}

assessed!(ChainAlignment<'_>);

const CONGRUENT: Text = Text::new("congruentie", "congruence");
const ALIGNED: Text = Text::new("gelijkgerichtheid", "alignment");

messages! {
    /// A line of the tree that explains an alignment.
    #[derive(Debug)]
    enum Told {
        Alignment { findings: usize, congruent: Status } = "chain.alignment":
            if *findings == 0 =>
                "Geen bevindingen in de keten; congruentie: {congruent}.", "No findings in the chain; congruence: {congruent}.";
            if *findings == 1 =>
                "Eén bevinding in de keten; congruentie: {congruent}.", "One finding in the chain; congruence: {congruent}.";
            "{findings} bevindingen in de keten; congruentie: {congruent}.", "{findings} findings in the chain; congruence: {congruent}.";
        ResolvedBy { what: Text } = "chain.resolved-by": "wat zou helpen: {what}", "what would resolve it: {what}";
        AskedOfGovernment { what: Text } = "chain.asked-of-government":
            "gevraagd aan de overheid: {what}", "asked of government: {what}";
        // A part that parties decide together, and who did not sign.
        What { part: JointPart, missing: Vec<ActorId> } = "what":
            if missing.is_empty() => "{part}", "{part}";
            "{part}; niet ondertekend door {missing}", "{part}; not signed by {missing}";
        How { part: JointPart, missing: Vec<ActorId> } = "how":
            if missing.is_empty() => "{part}", "{part}";
            "{part}; niet ondertekend door {missing}", "{part}; not signed by {missing}";
        Who { part: JointPart, missing: Vec<ActorId> } = "who":
            if missing.is_empty() => "{part}", "{part}";
            "{part}; niet ondertekend door {missing}", "{part}; not signed by {missing}";
        Pays { part: JointPart, missing: Vec<ActorId> } = "pays":
            if missing.is_empty() => "{part}", "{part}";
            "{part}; niet ondertekend door {missing}", "{part}; not signed by {missing}";
    }
}
