//! Holding a chain against itself.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::{Action, Actor, ActorId, ActorKind, Chain, ChainFinding, Clause, JointPart, Link, Phase, Place};
use crate::Verdict;
use crate::principle::waiting::circles;
use crate::principle::{Element, Status};
use crate::words::words;

words!(
    /// What a chain lacks, of which nothing follows yet (*wat ontbreekt*).
    ChainGap {
        /// It is not said what is measured.
        Measures = "measures", "wat gemeten wordt", "what is measured";
        /// There is no day on which results are fed back.
        Feedback = "feedback", "een moment waarop resultaten terugkomen", "a moment at which results come back";
        /// There is one such day: an improvement is no learning system (advice of 2020, part A, 4.2).
        SingleFeedback = "single-feedback", "een volgend moment: één verbeterslag is geen lerend systeem", "a next moment: one improvement is no learning system";
        /// It is not said what grows when it works.
        Grows = "grows", "wat groeit als het werkt", "what grows when it works";
        /// It is not said what stops when it does not contribute.
        Stops = "stops", "wat stopt als het niet bijdraagt", "what stops when it does not contribute";
        /// A provider without a contract below it.
        LinkBelow = "link-below", "de afspraken tussen aanbieder en specialisten", "the agreements between provider and specialists";
    }
);

words!(
    /// What the advice of 2020 asks of parties for congruence (part A, 4.1.1). The last three it asks of government.
    ChecklistPoint {
        /// Patient and professional choose, with time and information enough.
        Chosen = "chosen", "patiënt en zorgverlener kiezen, met tijd en informatie", "patient and professional choose, with time and information";
        /// Appropriate care is rewarded.
        Rewarded = "rewarded", "passende zorg wordt financieel beloond", "appropriate care is financially rewarded";
        /// What professionals and providers agree entices to it.
        Enticing = "enticing", "afspraken met zorgverleners verleiden ertoe", "agreements with professionals entice to it";
        /// What the insurer's policy wants returns in its contracts.
        PolicyReturns = "policy-returns", "de beleidswens komt terug in de contracten", "the policy wish returns in the contracts";
        /// Innovators get a chance.
        Innovators = "innovators", "innovatoren krijgen de kans", "innovators get a chance";
        /// Payment and risk equalisation are aligned: asked of government.
        Payment = "payment", "bekostiging en risicoverevening gelijkgericht", "payment and risk equalisation aligned";
        /// One set of figures on cost: asked of government.
        Figures = "figures", "eenduidige cijfers over kosten", "one set of figures on cost";
        /// Health in all policies: asked of government.
        AllPolicies = "all-policies", "gezondheid in al het beleid", "health in all policies";
    }
);

/// What a chain comes to when it is held against itself (*gelijkgerichtheid van de keten*): findings, gaps, and how each precondition stands.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "gelijkgerichtheid")]
pub struct Alignment<'a> {
    chain: &'a Chain,
    findings: Vec<ChainFinding>,
    gaps: Vec<ChainGap>,
}

impl<'a> Alignment<'a> {
    /// Holds a chain against itself. The order in which it was given does not matter.
    pub fn of(chain: &'a Chain) -> Self {
        let mut findings = Vec::new();
        for link in chain.links() {
            for clause in &link.clauses {
                alone(link, clause, &mut findings);
            }
        }
        between(chain, &mut findings);
        lost_income(chain, &mut findings);
        focus(chain, &mut findings);
        for waiver in chain.own_risk_waivers().iter().filter(|waiver| waiver.gain != Some(Status::Supported))
        {
            findings.push(ChainFinding::OwnRiskWaived { care: waiver.care.clone(), gain: waiver.gain });
        }
        parallel(chain, &mut findings);
        findings.sort();
        findings.dedup();
        Self { chain, findings, gaps: gaps(chain) }
    }

    /// The chain.
    pub const fn chain(&self) -> &'a Chain {
        self.chain
    }

    /// What does not pull one way, in a fixed order.
    pub fn findings(&self) -> &[ChainFinding] {
        &self.findings
    }

    /// What is lacking.
    pub fn gaps(&self) -> &[ChainGap] {
        &self.gaps
    }

    /// The phases of the cycle in which no party does anything.
    pub fn missing_phases(&self) -> impl Iterator<Item = Phase> {
        let done: BTreeSet<Phase> = self.chain.actions().iter().map(|action| action.phase).collect();
        Phase::ALL.iter().copied().filter(move |phase| !done.contains(phase))
    }

    /// Who did not sign a part; nothing when there is no document on it.
    pub fn unsigned(&self, part: JointPart) -> Option<Vec<&'a ActorId>> {
        let decided = self.chain.decided().iter().find(|decided| decided.part == part)?;
        let actors = self.chain.actors().iter().map(|actor| &actor.id);
        Some(actors.filter(|actor| !decided.signed.contains(actor)).collect())
    }

    /// Whether a part was decided together: supported when all parties signed, contradicted when some did not, unknown without a document.
    pub fn decided_together(&self, part: JointPart) -> Status {
        match self.unsigned(part) {
            None => Status::Unknown,
            Some(missing) if missing.is_empty() => Status::Supported,
            Some(_) => Status::Contradicted,
        }
    }

    /// Whether what, how, who and who pays were all decided together (advice of 2020, introduction, footnote 15).
    pub fn aligned(&self) -> Status {
        Status::all_of(JointPart::ALL.iter().map(|part| self.decided_together(*part)))
    }

    /// Whether all parties act at the same time and none waits without a reason (advice of 2020, part A, 4.1).
    pub fn parallel(&self) -> Status {
        let apart = |finding: &ChainFinding| {
            matches!(
                finding,
                ChainFinding::WaitsWithoutReason { .. }
                    | ChainFinding::WaitInCircle { .. }
                    | ChainFinding::NoCommonTime
            )
        };
        if self.findings.iter().any(apart) {
            Status::Contradicted
        } else if windows(self.chain).len() == self.chain.actors().len() && !self.chain.actors().is_empty() {
            Status::Supported
        } else {
            Status::Unknown
        }
    }

    /// Congruence: alignment and parallelism (advice of 2020, part A, 4.1).
    pub fn congruent(&self) -> Status {
        self.aligned().and(self.parallel())
    }

    /// How a point of the checklist stands (advice of 2020, part A, 4.1.1).
    pub fn checklist(&self, point: ChecklistPoint) -> Status {
        let found = |codes: &[&str]| self.findings.iter().any(|finding| codes.contains(&finding.code()));
        let clauses = |keep: fn(&Chain, &Link) -> bool| {
            let links = self.chain.links().iter().filter(move |link| keep(self.chain, link));
            links.flat_map(|link| &link.clauses)
        };
        let rewards = |clause: &Clause| {
            clause.pursues.is_some()
                && clause.incentive.is_some_and(|incentive| !incentive.rewards_production())
        };
        let bought = |chain: &Chain, link: &Link| chain.kind(&link.buyer) == ActorKind::Insurer;
        let below = |chain: &Chain, link: &Link| chain.kind(&link.buyer) == ActorKind::Provider;
        match point {
            ChecklistPoint::Chosen => {
                match self.chain.time_to_choose().map(crate::judgement::Judgement::verdict) {
                    Some(Verdict::Met) => Status::Supported,
                    Some(Verdict::NotMet) => Status::Contradicted,
                    Some(Verdict::NotApplicable) => Status::NotApplicable,
                    _ => Status::Unknown,
                }
            }
            ChecklistPoint::Rewarded => Status::of(
                clauses(bought).any(rewards),
                found(&["chain.lost-income", "chain.against-element"]),
            ),
            ChecklistPoint::Enticing => Status::of(
                clauses(below).any(rewards),
                found(&["chain.shrink-against-production", "chain.production-only", "chain.lost-income"]),
            ),
            ChecklistPoint::PolicyReturns if self.chain.policy_goals().is_empty() => Status::Unknown,
            ChecklistPoint::PolicyReturns => {
                let returns = |goal| clauses(bought).any(|clause| clause.theme.as_ref() == Some(goal));
                let (there, missing): (Vec<_>, Vec<_>) =
                    self.chain.policy_goals().iter().partition(|goal| returns(goal));
                Status::of(!there.is_empty(), !missing.is_empty())
            }
            ChecklistPoint::Innovators => {
                let bought_somewhere = self.chain.investments().iter().any(|investment| {
                    clauses(bought).any(|clause| clause.theme.as_ref() == Some(&investment.theme))
                });
                Status::of(bought_somewhere, found(&["chain.not-bought"]))
            }
            ChecklistPoint::Payment | ChecklistPoint::Figures | ChecklistPoint::AllPolicies => {
                Status::NotApplicable
            }
        }
    }
}

fn place(link: &Link, clause: &Clause) -> Place {
    Place { link: link.id.clone(), clause: clause.id.clone() }
}

/// The elements that lead to less of what is paid per unit.
const fn leads_to_less(element: Element) -> bool {
    matches!(
        element,
        Element::CarePrevented
            | Element::Replaced
            | Element::DigitalFirst
            | Element::SelfCareFirst
            | Element::IllnessPrevented
            | Element::WorseningPrevented
            | Element::HeavierCarePrevented
            | Element::IneffectiveCareEnds
    )
}

/// What is found in a clause by itself.
fn alone(link: &Link, clause: &Clause, findings: &mut Vec<ChainFinding>) {
    if let Some(words) = &clause.decides_for_patient {
        findings.push(ChainFinding::DecidesForPatient { place: place(link, clause), words: words.clone() });
    }
    let Some(incentive) = clause.incentive else { return };
    if incentive.rewards_production() {
        findings.push(ChainFinding::RewardsProduction { place: place(link, clause), incentive });
        if let Some(element) = clause.pursues.filter(|element| leads_to_less(*element)) {
            findings.push(ChainFinding::AgainstElement { place: place(link, clause), element, incentive });
        }
    }
    if let Some(category) = clause.category.filter(|category| category.preferred() != incentive) {
        findings.push(ChainFinding::PaidOtherwise { place: place(link, clause), category, incentive });
    }
}

/// What is found between a contract and those below it.
fn between(chain: &Chain, findings: &mut Vec<ChainFinding>) {
    let mut below: BTreeMap<&ActorId, Vec<&Link>> = BTreeMap::new();
    for link in chain.links() {
        below.entry(&link.buyer).or_default().push(link);
        let specialists =
            matches!(chain.kind(&link.seller), ActorKind::SpecialistCompany | ActorKind::EmployedSpecialists);
        let mut paid = link.clauses.iter().filter_map(|clause| clause.incentive).peekable();
        if specialists && paid.peek().is_some() && paid.all(super::Incentive::rewards_production) {
            findings.push(ChainFinding::ProductionOnly { link: link.id.clone() });
        }
    }
    // The clauses below a party by care, once, however many contracts it delivers under.
    let mut by_care: BTreeMap<(&ActorId, &super::Theme), Vec<(&Link, &Clause)>> = BTreeMap::new();
    for links in below.values_mut() {
        links.sort_by_key(|link| &link.id);
        for (link, clause) in
            links.iter().flat_map(|link| link.clauses.iter().map(move |clause| (*link, clause)))
        {
            by_care.entry((&link.buyer, &clause.care)).or_default().push((link, clause));
        }
    }
    for above in chain.links() {
        let Some(links) = below.get(&above.seller) else { continue };
        for link in links.iter().filter(|link| above.is_multi_year() && !link.is_multi_year()) {
            findings.push(ChainFinding::ShorterBelow { above: above.id.clone(), below: link.id.clone() });
        }
        for clause in &above.clauses {
            let shrinks_by = clause.volume.map_or(0, super::VolumeTarget::shrinks_by);
            let same_care =
                by_care.get(&(&above.seller, &clause.care)).into_iter().flatten().filter(|_| shrinks_by > 0);
            for (link, lower) in same_care {
                let grows_by = lower.volume.map_or(0, super::VolumeTarget::grows_by);
                if grows_by > 0 || lower.incentive.is_some_and(super::Incentive::rewards_production) {
                    findings.push(ChainFinding::ShrinkAgainstProduction {
                        above: place(above, clause),
                        below: place(link, lower),
                        shrinks_by,
                        grows_by,
                    });
                }
            }
            if clause.pursues.is_some() || clause.theme.is_some() {
                let carries = |link: &&&Link| {
                    let mut lower = link.clauses.iter();
                    !lower.any(|lower| {
                        lower.translates.as_ref() == Some(&clause.id)
                            || (clause.theme.is_some() && lower.theme == clause.theme)
                    })
                };
                if let Some(broken) = links.iter().find(carries) {
                    let (place, broken_at) = (place(above, clause), broken.id.clone());
                    findings.push(ChainFinding::NotTranslated { place, broken_at });
                }
            }
        }
    }
}

/// The parties that a contract reaches: who delivers under it, and everyone below.
fn reached<'a>(seller: &'a ActorId, below: &BTreeMap<&ActorId, Vec<&'a ActorId>>) -> BTreeSet<&'a ActorId> {
    let (mut reached, mut next) = (BTreeSet::from([seller]), vec![seller]);
    while let Some(actor) = next.pop() {
        let further = below.get(actor).into_iter().flatten().copied();
        next.extend(further.filter(|further| reached.insert(*further)));
    }
    reached
}

/// An innovation that makes contacts unnecessary, against every clause on the same care that pays for each: of the party that it is agreed with,
/// and of those below it. What another provider is paid for the same care is not lost by it.
fn lost_income(chain: &Chain, findings: &mut Vec<ChainFinding>) {
    let clauses =
        || chain.links().iter().flat_map(|link| link.clauses.iter().map(move |clause| (link, clause)));
    let mut paid: BTreeMap<&super::Theme, Vec<(&Link, &Clause)>> = BTreeMap::new();
    for (link, clause) in clauses() {
        if clause.incentive == Some(super::Incentive::Production) && clause.price.is_some() {
            paid.entry(&clause.care).or_default().push((link, clause));
        }
    }
    let mut below: BTreeMap<&ActorId, Vec<&ActorId>> = BTreeMap::new();
    for link in chain.links() {
        below.entry(&link.buyer).or_default().push(&link.seller);
    }
    for (link, clause) in clauses() {
        let Some(contacts) = clause.fewer_contacts else { continue };
        let reached = reached(&link.seller, &below);
        let here = paid.get(&clause.care).into_iter().flatten();
        for (where_paid, by) in here.filter(|(where_paid, _)| reached.contains(&where_paid.seller)) {
            let Some(price) = by.price else { continue };
            let loss = price.times(contacts);
            let (innovation, paid) = (place(link, clause), place(where_paid, by));
            findings.push(ChainFinding::LostIncome { innovation, paid, contacts, price, loss });
        }
    }
}

/// What one side invests in and the other does not buy, both ways round.
fn focus(chain: &Chain, findings: &mut Vec<ChainFinding>) {
    let mut invests: BTreeMap<&ActorId, BTreeSet<&super::Theme>> = BTreeMap::new();
    for investment in chain.investments() {
        invests.entry(&investment.actor).or_default().insert(&investment.theme);
    }
    let mut buys: BTreeMap<&ActorId, BTreeSet<&super::Theme>> = BTreeMap::new();
    for link in chain.links().iter().filter(|link| chain.kind(&link.buyer) == ActorKind::Insurer) {
        for clause in &link.clauses {
            let Some(theme) = &clause.theme else { continue };
            buys.entry(&link.seller).or_default().insert(theme);
            // Of a party that names no investments it is not known in what it invests.
            if invests.get(&link.seller).is_some_and(|themes| !themes.contains(theme)) {
                findings.push(ChainFinding::NotInvested { place: place(link, clause), theme: theme.clone() });
            }
        }
    }
    for (actor, themes) in invests {
        for theme in themes {
            let bought = buys.get(actor).is_some_and(|bought| bought.contains(theme));
            if chain.kind(actor) != ActorKind::Insurer && !bought {
                findings.push(ChainFinding::NotBought { actor: actor.clone(), theme: theme.clone() });
            }
        }
    }
}

/// Per party that does something, the first and the last day.
fn windows(chain: &Chain) -> BTreeMap<&ActorId, (chrono::NaiveDate, chrono::NaiveDate)> {
    let mut windows = BTreeMap::new();
    for Action { actor, from, until, .. } in chain.actions() {
        let window = windows.entry(actor).or_insert((*from, *until));
        *window = (window.0.min(*from), window.1.max(*until));
    }
    windows
}

fn parallel(chain: &Chain, findings: &mut Vec<ChainFinding>) {
    let actors: BTreeMap<&super::ActionId, &ActorId> =
        chain.actions().iter().map(|action| (&action.id, &action.actor)).collect();
    for action in chain.actions() {
        let Some(waiting) = &action.waits_for else { continue };
        if waiting.because.is_none()
            && actors.get(&waiting.action).is_some_and(|actor| **actor != action.actor)
        {
            findings.push(ChainFinding::WaitsWithoutReason {
                action: action.id.clone(),
                waits_for: waiting.action.clone(),
            });
        }
    }
    let waits =
        chain.actions().iter().filter_map(|action| Some((&action.id, &action.waits_for.as_ref()?.action)));
    for circle in circles(&waits.collect()) {
        findings.push(ChainFinding::WaitInCircle { actions: circle.into_iter().cloned().collect() });
    }
    let windows = windows(chain);
    let latest_start = windows.values().map(|window| window.0).max();
    let earliest_end = windows.values().map(|window| window.1).min();
    if latest_start > earliest_end {
        findings.push(ChainFinding::NoCommonTime);
    }
}

fn gaps(chain: &Chain) -> Vec<ChainGap> {
    let learning = chain.learning();
    let buyers: BTreeSet<&ActorId> = chain.links().iter().map(|link| &link.buyer).collect();
    let alone = |actor: &Actor| actor.kind == ActorKind::Provider && !buyers.contains(&actor.id);
    // The same day twice is one moment.
    let moments: BTreeSet<_> = learning.feedback.iter().collect();
    let lacking = [
        (ChainGap::Measures, learning.measures.is_none()),
        (ChainGap::Feedback, moments.is_empty()),
        (ChainGap::SingleFeedback, moments.len() == 1),
        (ChainGap::Grows, learning.grows.is_none()),
        (ChainGap::Stops, learning.stops.is_none()),
        (ChainGap::LinkBelow, chain.actors().iter().any(alone)),
    ];
    lacking.into_iter().filter_map(|(gap, lacking)| lacking.then_some(gap)).collect()
}

/// Findings, gaps, and how each precondition stands.
impl Serialize for Alignment<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        #[serde(rename_all = "kebab-case")]
        struct Joint<'a> {
            part: JointPart,
            status: Status,
            unsigned: Vec<&'a ActorId>,
        }
        #[derive(Serialize)]
        #[serde(rename_all = "kebab-case")]
        struct Point {
            point: ChecklistPoint,
            status: Status,
        }
        let joint = |part: &JointPart| Joint {
            part: *part,
            status: self.decided_together(*part),
            unsigned: self.unsigned(*part).unwrap_or_default(),
        };
        let point = |point: &ChecklistPoint| Point { point: *point, status: self.checklist(*point) };
        let mut fields = serializer.serialize_struct("Alignment", 8)?;
        fields.serialize_field("findings", &self.findings)?;
        fields.serialize_field("gaps", &self.gaps)?;
        fields.serialize_field("missing-phases", &self.missing_phases().collect::<Vec<_>>())?;
        fields.serialize_field("decided-together", &JointPart::ALL.iter().map(joint).collect::<Vec<_>>())?;
        fields.serialize_field("aligned", &self.aligned())?;
        fields.serialize_field("parallel", &self.parallel())?;
        fields.serialize_field("congruent", &self.congruent())?;
        fields.serialize_field("checklist", &ChecklistPoint::ALL.iter().map(point).collect::<Vec<_>>())?;
        fields.end()
    }
}
