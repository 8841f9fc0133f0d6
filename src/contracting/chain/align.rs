//! Holding a chain against itself, on a day.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::checklist::ChecklistPoint;
use super::contracts::{Running, place};
use super::facts::{ActorId, ActorKind, Decided, JointPart, Phase};
use super::finding::{ChainFinding, ChainPart};
use super::gap::ChainGap;
use super::{Chain, contracts};
use crate::Verdict;
use crate::contracting::chain::checklist;
use crate::judgement::Judgement;
use crate::principle::Status;

/// What a chain comes to when it is held against itself on a day (*gelijkgerichtheid van de keten*):
/// findings, gaps, and whether it is congruent.
///
/// Only contracts that bind on the day are held against each other, and only what was decided and judged by
/// then counts; what is left out is told in [notices](Self::notices). Actions are plans; that parties act
/// at the same checklist takes that somebody is at work on the day, and that no party is ready before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainAlignment<'a> {
    chain: &'a Chain,
    on: NaiveDate,
    pub(super) running: Running<'a>,
    findings: Vec<ChainFinding>,
    gaps: Vec<ChainGap>,
}

impl<'a> ChainAlignment<'a> {
    /// Holds a chain against itself, as it is on a day. The order in which it was given does not matter.
    pub fn of(chain: &'a Chain, on: NaiveDate) -> Self {
        let (mut findings, mut gaps) = (Vec::new(), Vec::new());
        let running = Running::on(chain, on);
        contracts::alone(&running, &mut findings);
        for (link, clause) in contracts::volumes(&running, &mut findings) {
            gaps.push(ChainGap::VolumeBelow {
                place: place((link, clause)),
                care: clause.care.clone(),
                seller: link.seller.clone(),
            });
        }
        contracts::terms(&running, &mut findings);
        contracts::focus(&running, &chain.facts().investments, &mut findings);
        contracts::lost_income(&running, &mut findings);
        let untold = contracts::translations(&running, &mut findings);
        gaps.extend(untold.empty.into_iter().map(|at| ChainGap::CarriedInName { place: place(at) }));
        gaps.extend(
            untold
                .unnamed
                .into_iter()
                .map(|(at, link)| ChainGap::NotNamed { place: place(at), link: link.clone() }),
        );
        for at @ (link, clause) in untold.unspoken {
            gaps.push(ChainGap::NotSpokenOf {
                place: place(at),
                care: clause.care.clone(),
                seller: link.seller.clone(),
            });
        }
        for waiver in
            chain.facts().deductible_waivers.iter().filter(|waiver| waiver.gain != Some(Status::Supported))
        {
            findings.push(ChainFinding::DeductibleWaived { care: waiver.care.clone(), gain: waiver.gain });
        }
        for action in checklist::actions(chain, on, &mut findings) {
            let because = action.waits_for.as_ref().and_then(|waiting| waiting.because.clone());
            gaps.extend(because.map(|because| ChainGap::WaitingUnjudged {
                action: action.id.clone(),
                actor: action.actor.clone(),
                because,
            }));
        }
        findings.sort();
        findings.dedup();
        let mut alignment = Self { chain, on, running, findings, gaps };
        alignment.find_gaps();
        alignment
    }

    fn find_gaps(&mut self) {
        let mut gaps = core::mem::take(&mut self.gaps);
        let (chain, running) = (self.chain, &self.running);
        let (parties, buyers) = (running.parties(), running.buyers());
        let pursued = running.bought_by(ActorKind::Insurer).any(|(_, clause)| clause.pursues.is_some());
        match parties.is_empty() {
            true => gaps.push(ChainGap::NoContract),
            false if !pursued => gaps.push(ChainGap::NothingPursued),
            false => {}
        }
        for actor in &chain.facts().actors {
            let id = || actor.id.clone();
            if !parties.contains(&actor.id) {
                if !parties.is_empty() {
                    gaps.push(ChainGap::WithoutContract { actor: id() });
                }
            } else if actor.kind == ActorKind::Provider && !buyers.contains(&actor.id) {
                gaps.push(ChainGap::LinkBelow { actor: id() });
            }
        }
        let idle = checklist::idle(chain, self.on).into_iter();
        gaps.extend(idle.map(|actor| ChainGap::NotAtWork { actor: actor.clone() }));
        gaps.extend(self.without_action().map(|actor| ChainGap::WithoutAction { actor: actor.clone() }));
        let undecided = JointPart::ALL.iter().filter(|part| self.known(**part).is_none());
        gaps.extend(undecided.map(|part| ChainGap::NotDecided { part: *part }));
        let learning = &chain.facts().learning;
        // The same day twice is one moment.
        let moments: BTreeSet<_> = learning.feedback.iter().collect();
        let insured = chain.facts().actors.iter().any(|actor| actor.kind == ActorKind::Insurer);
        let lacking = [
            (ChainGap::TimeToChoose, self.time_to_choose().is_none()),
            (ChainGap::PolicyGoals, insured && chain.facts().policy_goals.is_empty()),
            (ChainGap::Measures, learning.measures.is_none()),
            (ChainGap::Feedback, moments.is_empty()),
            (ChainGap::SingleFeedback, moments.len() == 1),
            (ChainGap::Grows, learning.grows.is_none()),
            (ChainGap::Stops, learning.stops.is_none()),
        ];
        gaps.extend(lacking.into_iter().filter_map(|(gap, lacking)| lacking.then_some(gap)));
        gaps.extend(self.missing_phases().map(|phase| ChainGap::Phase { phase }));
        gaps.sort();
        self.gaps = gaps;
    }

    /// The chain that is held against itself.
    pub const fn chain(&self) -> &'a Chain {
        self.chain
    }

    /// The day asked about.
    pub const fn day(&self) -> NaiveDate {
        self.on
    }

    /// The findings: places where the chain does not pull one way, in a fixed order.
    pub fn findings(&self) -> &[ChainFinding] {
        &self.findings
    }

    /// The gaps: facts and judgements that are lacking, in a fixed order.
    pub fn gaps(&self) -> &[ChainGap] {
        &self.gaps
    }

    /// The phases of the cycle in which no party does anything.
    pub fn missing_phases(&self) -> impl Iterator<Item = Phase> + use<> {
        let done: BTreeSet<Phase> = self.chain.facts().actions.iter().map(|action| action.phase).collect();
        Phase::ALL.iter().copied().filter(move |phase| !done.contains(phase))
    }

    /// The decision on a part, as far as it is known on the day.
    fn known(&self, part: JointPart) -> Option<&'a Decided> {
        let known = |decided: &&Decided| decided.part == part && decided.known_from() <= self.on;
        self.chain.facts().decided.iter().find(known)
    }

    /// The parties that did not sign a part; nothing without a document on it that is known on the day.
    pub fn unsigned(&self, part: JointPart) -> Option<Vec<&'a ActorId>> {
        let signed: BTreeSet<&ActorId> = self.known(part)?.signed.iter().collect();
        let actors = self.chain.facts().actors.iter().map(|actor| &actor.id);
        Some(actors.filter(|actor| !signed.contains(actor)).collect())
    }

    /// Whether a part was decided together: supported when all parties signed, contradicted when some did
    /// not, unknown without a document.
    pub fn decided_together(&self, part: JointPart) -> Status {
        match self.unsigned(part) {
            None => Status::Unknown,
            Some(missing) if missing.is_empty() && !self.chain.facts().actors.is_empty() => Status::Supported,
            Some(missing) if missing.is_empty() => Status::Unknown,
            Some(_) => Status::Contradicted,
        }
    }

    /// Whether what, how, who and who pays were all decided together (advice of 2020,
    /// introduction, footnote 15).
    pub fn decided(&self) -> Status {
        Status::all_of(JointPart::ALL.iter().map(|part| self.decided_together(*part)))
    }

    /// Whether the contracts pull one way (advice of 2020, part A, 2.3 and part B, 5.1): contradicted
    /// when one contradicts another or what it pursues itself; unknown without any, when one of an
    /// insurer pursues nothing, when a link is not known, or when a sign is left that is no
    /// contradiction by itself.
    pub fn contracts(&self) -> Status {
        let against = |finding: &ChainFinding| finding.contradicts() == Some(ChainPart::Contracts);
        let open = |finding: &ChainFinding| finding.contradicts().is_none();
        if self.findings.iter().any(against) {
            Status::Contradicted
        } else if self.findings.iter().any(open) || self.gaps.iter().any(ChainGap::is_about_contracts) {
            Status::Unknown
        } else {
            Status::Supported
        }
    }

    /// Alignment: decided together, and in the contracts.
    pub fn aligned(&self) -> Status {
        self.decided().and(self.contracts())
    }

    /// Whether all parties act at the same checklist and none waits without a reason that holds (advice of
    /// 2020, part A, 4.1). At the same checklist takes a day on which each of them is at work: a reading of
    /// *the same checklist lines* by this crate. It is unknown when nobody is at work on the day asked
    /// about, or a party was ready before it.
    pub fn parallel(&self) -> Status {
        let apart = |finding: &ChainFinding| finding.contradicts() == Some(ChainPart::Parallel);
        if self.findings.iter().any(apart) {
            Status::Contradicted
        } else if self.chain.facts().actors.is_empty() || self.gaps.iter().any(ChainGap::is_about_time) {
            Status::Unknown
        } else {
            Status::Supported
        }
    }

    /// Congruence: alignment and parallelism (advice of 2020, part A, 4.1). It follows from the contracts,
    /// and is unknown without any. Contradicted too when a point is that the advice says congruence of
    /// parties comes to (part A, 4.1.1); a point that nobody answered is asked, and changes nothing.
    pub fn congruent(&self) -> Status {
        let points = ChecklistPoint::ALL.iter().map(|point| self.checklist(*point));
        let against = points.filter(|status| *status == Status::Contradicted);
        self.aligned().and(self.parallel()).and(Status::all_of(against))
    }

    /// One of the parts that congruence is made of.
    pub fn part(&self, part: ChainPart) -> Status {
        match part {
            ChainPart::Decided => self.decided(),
            ChainPart::Contracts => self.contracts(),
            ChainPart::Parallel => self.parallel(),
        }
    }

    /// Whether there is checklist and information to choose, as someone without a stake judged by the day.
    pub(super) fn time_to_choose(&self) -> Option<Verdict> {
        let counts = |judged: &&Judgement| judged.on() <= self.on && !self.has_a_stake_in_choosing(judged);
        let judged = self.chain.facts().time_to_choose.as_ref().filter(counts)?.verdict();
        // Choosing with checklist and information is asked of all care: that it does not apply is no answer.
        Some(judged).filter(|verdict| matches!(verdict, Verdict::Met | Verdict::NotMet))
    }
}

/// The day, findings, gaps, notices, and how each part of congruence stands.
impl Serialize for ChainAlignment<'_> {
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
        struct Checked {
            point: ChecklistPoint,
            status: Status,
            asked_of_government: bool,
        }
        let joint = |part: &JointPart| Joint {
            part: *part,
            status: self.decided_together(*part),
            unsigned: self.unsigned(*part).unwrap_or_default(),
        };
        let point = |point: &ChecklistPoint| Checked {
            point: *point,
            status: self.checklist(*point),
            asked_of_government: point.is_asked_of_government(),
        };
        let mut fields = serializer.serialize_struct("Alignment", 11)?;
        fields.serialize_field("on", &self.on)?;
        fields.serialize_field("congruent", &self.congruent())?;
        fields.serialize_field("aligned", &self.aligned())?;
        fields.serialize_field("decided", &self.decided())?;
        fields.serialize_field("decided-together", &JointPart::ALL.iter().map(joint).collect::<Vec<_>>())?;
        fields.serialize_field("contracts", &self.contracts())?;
        fields.serialize_field("parallel", &self.parallel())?;
        fields.serialize_field("findings", &self.findings)?;
        fields.serialize_field("gaps", &self.gaps)?;
        fields.serialize_field("checklist", &ChecklistPoint::ALL.iter().map(point).collect::<Vec<_>>())?;
        fields.serialize_field("notices", &self.notices())?;
        fields.end()
    }
}
