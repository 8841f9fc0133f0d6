//! What follows from the events: the state, the terms, the milestones and the money.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::course::Procedure;
use super::duty::Due;
use super::finding::{Outcome, PlannedMilestone, ProcedureFinding, ProcedureMilestone};
use super::message::Refusal;
use super::state::State;
use crate::formats::{InputError, refusals};
use crate::judgement::Judgement;
use crate::messages::{described_by, messages};
use crate::money::Euro;
use crate::rule::Basis;
use crate::source::Edition;
use crate::statement::Statement;
use crate::transformation::funds::Grant;
use crate::transformation::procedure::message;
use crate::transformation::{MilestoneId, rules};

/// The point to which both market leaders went in rejecting a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rejection {
    /// They said nothing of the kind.
    None,
    /// They intend to, and have not said otherwise since.
    Intended,
    /// They decided to reject it, after the last positive quick test.
    Decided,
}

/// Everything that follows from the events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Standing {
    pub(super) state: State,
    /// The day on which the state began.
    pub(super) since: Option<NaiveDate>,
    pub(super) submitted: Option<NaiveDate>,
    /// The quick test was answered positively. That stays: an adapted plan comes back after the quick test.
    pub(super) quick_test_positive: bool,
    /// The point they went to in rejecting the plan, since the last positive quick test.
    pub(super) rejection: Rejection,
    /// One vote at least of the last answer to the quick test asked for more information.
    pub(super) information_asked: bool,
    pub(super) term: Option<Due>,
    /// The terms that came to an end, each with the day on which what was due came.
    pub(super) ended: Vec<(Due, NaiveDate)>,
    pub(super) questions_until: Option<NaiveDate>,
    pub(super) approved: Option<NaiveDate>,
    /// The day on which the others were told of the approval, under an agreement.
    pub(super) told_of_approval: Option<NaiveDate>,
    /// The day on which the implementation began.
    pub(super) begun: Option<NaiveDate>,
    pub(super) funds_asked: Option<Euro>,
    pub(super) grant: Option<Grant>,
    pub(super) milestones: Vec<ProcedureMilestone>,
    /// The place of each milestone in the list.
    places: BTreeMap<MilestoneId, usize>,
    /// The sum of the batches of each milestone.
    batches: BTreeMap<MilestoneId, Euro>,
    /// The amount that is payable, over all events so far.
    payable_so_far: Euro,
    /// The amount that was paid, over all events so far.
    paid_so_far: Euro,
    pub(super) paid: Vec<(NaiveDate, Euro)>,
    /// The state of the plan when the brake was pulled.
    pub(super) before_brake: State,
    /// The judgement by which it was pulled last.
    pub(super) brake: Option<Judgement>,
    pub(super) findings: Vec<ProcedureFinding>,
}

impl Standing {
    pub(super) const fn new() -> Self {
        Self {
            state: State::Preparation,
            since: None,
            submitted: None,
            quick_test_positive: false,
            rejection: Rejection::None,
            information_asked: false,
            term: None,
            ended: Vec::new(),
            questions_until: None,
            approved: None,
            told_of_approval: None,
            begun: None,
            funds_asked: None,
            grant: None,
            milestones: Vec::new(),
            places: BTreeMap::new(),
            batches: BTreeMap::new(),
            payable_so_far: Euro::ZERO,
            paid_so_far: Euro::ZERO,
            paid: Vec::new(),
            before_brake: State::Preparation,
            brake: None,
            findings: Vec::new(),
        }
    }

    pub(super) fn payable(&self, on: NaiveDate) -> Euro {
        let reached = |id: &MilestoneId| self.milestone(id).is_some_and(|it| it.state(on).is_reached());
        self.grant.as_ref().map_or(Euro::ZERO, |grant| grant.payable(reached))
    }

    pub(super) fn paid(&self, on: NaiveDate) -> Euro {
        self.paid.iter().filter(|(day, _)| *day <= on).map(|(_, amount)| *amount).sum()
    }

    pub(super) fn enter(&mut self, state: State, on: NaiveDate) {
        self.state = state;
        self.since = Some(on);
    }

    /// The term has been met, in time or late.
    pub(super) fn meet_term(&mut self, on: NaiveDate) -> Option<Due> {
        let term = self.term.take()?;
        self.ended.push((term.clone(), on));
        if on > term.by {
            self.findings.push(ProcedureFinding::Late {
                what: term.what.clone(),
                by: term.by,
                on,
                basis: term.basis.clone(),
            });
        }
        Some(term)
    }

    /// Holds a grant against the plan.
    pub(super) fn hold(&mut self, grant: &Grant) -> Result<(), Refusal> {
        match self.funds_asked {
            None => return Err(Refusal::FundsNotAsked { found: grant.amount() }),
            Some(asked) if grant.amount() > asked => {
                return Err(Refusal::MoreThanAsked { asked, found: grant.amount() });
            }
            Some(_) => {}
        }
        for batch in grant.batches() {
            if self.milestone(batch.milestone()).is_none() {
                let (batch, milestone) = (batch.id().clone(), batch.milestone().clone());
                return Err(Refusal::BatchMilestone { batch, milestone });
            }
        }
        self.batches = BTreeMap::new();
        for batch in grant.batches() {
            let sum = self.batches.entry(batch.milestone().clone()).or_insert(Euro::ZERO);
            *sum = sum.plus(batch.amount());
        }
        self.payable_so_far = self.grant_payable(grant);
        self.grant = Some(grant.clone());
        Ok(())
    }

    fn grant_payable(&self, grant: &Grant) -> Euro {
        let reached =
            |id: &MilestoneId| self.milestone(id).is_some_and(|it| matches!(it.outcome, Outcome::Reached(_)));
        grant.payable(reached)
    }

    /// The milestones of the plan.
    pub(super) fn plan_milestones(&mut self, plan: &[PlannedMilestone]) -> Result<(), Refusal> {
        let mut places = BTreeMap::new();
        for (at, planned) in plan.iter().enumerate() {
            if places.insert(planned.milestone().clone(), at).is_some() {
                return Err(Refusal::MilestoneTwice { milestone: planned.milestone().clone() });
            }
        }
        let open =
            |plan: &PlannedMilestone| ProcedureMilestone { plan: plan.clone(), outcome: Outcome::Open };
        self.milestones = plan.iter().map(open).collect();
        self.places = places;
        Ok(())
    }

    fn milestone(&self, id: &MilestoneId) -> Option<&ProcedureMilestone> {
        self.milestones.get(*self.places.get(id)?)
    }

    /// A milestone is reached, and its batches become payable.
    pub(super) fn reach(&mut self, edition: Edition, id: &MilestoneId, on: NaiveDate) -> Result<(), Refusal> {
        let milestone = self.not_yet_reached(id)?;
        milestone.outcome = Outcome::Reached(on);
        let planned = milestone.planned();
        if on > planned {
            self.findings.push(ProcedureFinding::MilestoneLate {
                milestone: id.clone(),
                planned,
                on,
                edition,
            });
        }
        let batches = self.batches.get(id).copied().unwrap_or(Euro::ZERO);
        self.payable_so_far = self.payable_so_far.plus(batches);
        Ok(())
    }

    pub(super) fn not_yet_reached(&mut self, id: &MilestoneId) -> Result<&mut ProcedureMilestone, Refusal> {
        let place = self.places.get(id).copied();
        match place.and_then(|place| self.milestones.get_mut(place)) {
            None => Err(Refusal::UnknownMilestone { milestone: id.clone() }),
            Some(ProcedureMilestone { outcome: Outcome::Reached(on), .. }) => {
                Err(Refusal::AlreadyReached { milestone: id.clone(), on: *on })
            }
            Some(milestone) => Ok(milestone),
        }
    }

    pub(super) fn pay(&mut self, on: NaiveDate, amount: Euro) -> Result<(), Refusal> {
        // Events come in the order of their days, so that all of them count.
        let left = self.payable_so_far.minus(self.paid_so_far);
        if amount <= Euro::ZERO {
            Err(Refusal::NotPositive { found: amount })
        } else if amount > left {
            Err(Refusal::MoreThanPayable { left, found: amount })
        } else {
            self.paid.push((on, amount));
            self.paid_so_far = self.paid_so_far.plus(amount);
            Ok(())
        }
    }
}

/// The overview that insurers mean to make public of a plan, before it is held against the edition.
///
/// It has no field for money, prices, volumes per insurer or anything else that is commercially
/// sensitive, and reading it from JSON refuses every field that it does not know. What the words say is
/// for the people who write them.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "an overview: an object")]
pub struct Overview {
    /// The goals of the plan, in short.
    pub goals: Vec<Statement>,
    /// The agreements made, in short: in the framework only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agreements: Vec<Statement>,
    /// The results, in short: in the framework only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub results: Vec<Statement>,
    /// The care parties involved.
    pub parties: Vec<Statement>,
    /// The person or office to ask about the plan.
    pub contact: Statement,
}

/// What is public about an approved plan (*openbaar overzicht*): goals, parties and contact, and under the
/// framework agreements and results as well.
///
/// It exists of approved plans only. By when it must be public, no text says.
///
/// *Source*: assessment framework, step 4; final agreement, p. 102; draft, annex J, 2h.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct PublicationRecord {
    overview: Overview,
    #[serde(skip)]
    edition: Edition,
}

impl PublicationRecord {
    /// What may be public of a plan that was approved.
    ///
    /// # Errors
    /// When the plan was not approved; when the goals or the parties are missing, and under the
    /// framework the agreements or the results; and when agreements or results are given under a text
    /// that does not make them public.
    pub fn of(procedure: &Procedure, overview: Overview) -> Result<Self, InputError> {
        let edition = procedure.edition();
        if procedure.approved_on().is_none() {
            return Err(Refused::NotApproved { state: procedure.state().code() }.into());
        }
        let framework = edition == Edition::Framework2023;
        let fields = [
            ("goals", &overview.goals, true),
            ("agreements", &overview.agreements, framework),
            ("results", &overview.results, framework),
            ("parties", &overview.parties, true),
        ];
        for (field, given, public) in fields {
            match (public, given.is_empty()) {
                (true, true) => return Err(Refused::Missing { field }.into()),
                (false, false) => {
                    return Err(Refused::NotPublic { field, edition: edition.code() }.into());
                }
                _ => {}
            }
        }
        Ok(Self { overview, edition })
    }

    /// The overview that is public.
    pub const fn overview(&self) -> &Overview {
        &self.overview
    }

    /// The rule or reference that makes it public.
    pub fn basis(&self) -> Basis {
        match self.edition {
            Edition::Draft => (&rules::IZA_J_2_H_1).into(),
            Edition::Final => message::publication(),
            Edition::Framework2023 => (&rules::BK23_P_PUBLISH).into(),
        }
    }
}

messages! {
    /// The sentence on what is public of an approved plan.
    #[derive(Debug)]
    enum Said {
        Record { goals: Vec<Statement>, parties: Vec<Statement>, contact: Statement } = "publication.record":
            "Openbaar: {goals}; betrokken partijen: {parties}; contact: {contact}.",
            "Public: {goals}; parties involved: {parties}; contact: {contact}.";
    }
}

described_by!(PublicationRecord, |record| {
    let Overview { goals, parties, contact, .. } = record.overview.clone();
    Said::Record { goals, parties, contact }
});

refusals! {
    /// The reasons for which an overview is refused.
    enum Refused {
        NotApproved { state: &'static str } = "publication.not-approved":
            "verwacht: een goedgekeurd plan; gevonden: een plan in de stand {state}",
            "expected an approved plan, found one in state {state}";
        Missing { field: &'static str } = "publication.missing" at "{field}":
            "verwacht: minstens één tekst; gevonden: geen",
            "expected at least one text, found none";
        NotPublic { field: &'static str, edition: &'static str } = "publication.not-public" at "{field}":
            "verwacht: geen, want versie {edition} maakt ze niet openbaar",
            "expected none, since edition {edition} does not make them public";
    }
}
