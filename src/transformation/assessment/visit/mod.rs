//! What each condition looks at. Every ground is found in one place, for the verdict and
//! for the reasons alike.

mod funds;
mod parties;
mod proposal;
mod reach;

pub(super) use funds::FUNDS_END;
pub(super) use proposal::{balance, structural_balance};
pub(super) use reach::begins;

use super::condition::Condition;
use super::finding::{Judgements, Matter};
use super::terms::{TermStart, Terms};
use super::topic::Topic;
use crate::Verdict;
use crate::criteria::{Ground, Reader, State};
use crate::judgement::Judgement;
use crate::money::Euro;
use crate::rule::Rule;
use crate::source::Edition;
use crate::transformation::assessment::topic::{Subject, Word};
use crate::transformation::five_years_after;
use crate::transformation::plan::index::Index;
use crate::transformation::plan::{Agreement, Extent, FundsLine, Party, PartyKind, PlanFacts};

/// What the conditions look at, and under which rule.
#[derive(Debug, Clone, Copy)]
pub(super) struct Context<'a> {
    pub(super) plan: &'a PlanFacts,
    pub(super) index: &'a Index,
    pub(super) judgements: &'a Judgements,
    pub(super) terms: &'a Terms,
    pub(super) condition: Condition,
    pub(super) rule: &'static Rule,
}

impl<'a> Context<'a> {
    pub(super) const fn new(
        plan: &'a PlanFacts,
        index: &'a Index,
        judgements: &'a Judgements,
        terms: &'a Terms,
        condition: Condition,
    ) -> Self {
        let rule = terms.edition().rule_of(condition);
        Self { plan, index, judgements, terms, condition, rule }
    }

    const fn edition(&self) -> Edition {
        self.terms.edition()
    }

    fn extent(&self) -> Extent {
        self.plan.extent
    }

    /// The same, under another rule.
    const fn under(mut self, rule: &'static Rule) -> Self {
        self.rule = rule;
        self
    }

    const fn ground<'b>(&self, topic: Topic, subject: Subject<'b>, state: State<'b>) -> Ground<'b, Topic> {
        Ground { rule: self.rule, criterion: topic, subject, state }
    }

    /// A ground on the plan as a whole.
    const fn whole<'b>(&self, topic: Topic, state: State<'b>) -> Ground<'b, Topic> {
        self.ground(topic, Subject::Whole, state)
    }

    /// Whether something that the text demands of the plan is there.
    fn demands(&self, topic: Topic, there: bool, reader: &mut impl Reader<Topic>) {
        reader.ground(self.whole(topic, State::of(self.extent(), there)));
    }

    /// Whether something that the text demands of each named thing is there.
    fn demands_of(&self, topic: Topic, of: Subject<'_>, there: bool, reader: &mut impl Reader<Topic>) {
        reader.ground(self.ground(topic, of, State::of(self.extent(), there)));
    }

    /// Whether something that is dated exists on the day that is asked about.
    fn exists(&self, on: chrono::NaiveDate) -> bool {
        on <= self.terms.on()
    }

    /// That an excerpt has them all: it may leave out some of what a condition asks of each.
    fn all_of(&self, what: Topic, reader: &mut impl Reader<Topic>) {
        if self.extent() == Extent::Excerpt {
            reader.ground(self.ground(Topic::AllOf, Subject::Word(Word::Topic(what)), State::NotSaid));
        }
    }

    /// From which day the five years run: the plan's own, where it has one, goes before that of the caller.
    pub(super) fn five_years_from(&self) -> Option<(TermStart, chrono::NaiveDate)> {
        five_years_from(self.plan, self.terms)
    }

    /// The last day of the five years.
    pub(super) fn five_years_end(&self) -> Option<chrono::NaiveDate> {
        five_years_after(self.five_years_from()?.1)
    }

    /// What a person judged of a matter, as far as it counts: on the day asked about, by who has no stake
    /// in it, and not to set aside what the text sets no ground aside for.
    fn judged(&self, matter: Matter) -> State<'a> {
        match self.judgements.of(matter) {
            Some(judgement) if self.exists(judgement.on()) && self.has_stake(judgement) => {
                State::ByStakeholder(judgement)
            }
            judgement => self.judged_on(judgement, matter.may_not_apply()),
        }
    }

    /// The same of a judgement that the text leaves to the parties themselves.
    fn judged_on(&self, judgement: Option<&'a Judgement>, may_not_apply: bool) -> State<'a> {
        match judgement.filter(|judgement| self.exists(judgement.on())) {
            None => State::Unjudged,
            Some(judgement) if judgement.verdict() == Verdict::NotApplicable && !may_not_apply => {
                State::JudgedAway(judgement)
            }
            Some(judgement) => State::Judged(judgement),
        }
    }

    /// Whether a judgement was given in the name of a party of the plan. The insurers
    /// assess, so theirs count.
    fn has_stake(&self, judgement: &Judgement) -> bool {
        let judges = |party: &&Party| !matches!(party.kind, PartyKind::Insurer | PartyKind::CareOffice);
        self.plan.parties.iter().filter(judges).any(|party| {
            let name = party.name.as_ref().map(crate::statement::Statement::as_str);
            // A person may well be called as an id is.
            judgement.is_by(party.id.as_str()) || name.is_some_and(|name| judgement.is_in_the_name_of(name))
        })
    }

    /// Tells the reader every ground of the condition. A condition that the text asks of every plan is not
    /// met when nothing of it is left.
    pub(super) fn visit(&self, reader: &mut impl Reader<Topic>) {
        self.grounds(reader);
        let asked = !self.condition.is_of_funds() || self.plan.funds.is_some();
        if asked && !self.condition.may_not_apply() && reader.so_far() == Verdict::NotApplicable {
            reader.ground(self.whole(Topic::NothingLeft, State::Against(None)));
        }
    }

    fn grounds(&self, reader: &mut impl Reader<Topic>) {
        match self.condition {
            Condition::ProposalContent => proposal::content(self, reader),
            Condition::Impactful => proposal::impactful(self, reader),
            Condition::RegionalPlans => proposal::regional_plans(self, reader),
            Condition::AlignmentNeeded => proposal::alignment_needed(self, reader),
            Condition::SharedUrgency => parties::shared_urgency(self, reader),
            Condition::Execution => parties::execution(self, reader),
            Condition::ImpactAnalysis => parties::impact_analysis(self, reader),
            Condition::Agreements => reach::agreements(self, reader),
            Condition::FiveYears => reach::five_years(self, reader),
            Condition::BusinessCase => proposal::business_case(self, reader),
            Condition::Sustainability => reach::sustainability(self, reader),
            Condition::Competition => reach::competition(self, reader),
            Condition::AlignedContracts => reach::aligned_contracts(self, reader),
            Condition::CapacityPace => reach::capacity_pace(self, reader),
            Condition::BestScale => reach::best_scale(self, reader),
            Condition::ScalingUp => reach::scaling_up(self, reader),
            Condition::DigitalConnection => reach::digital(self, reader),
            Condition::FundsNecessity => funds::necessity(self, reader),
            Condition::FundsOneOff => funds::one_off(self, reader),
            Condition::FundsTied => funds::tied(self, reader),
            Condition::FundsDivision => funds::division(self, reader),
            Condition::NoDoubleFunding => funds::no_double(self, reader),
            Condition::FundsPeriod => funds::period(self, reader),
            Condition::FundsRequest => funds::request(self, reader),
            Condition::FundsPurpose => funds::purpose(self, reader),
            Condition::Savings => proposal::savings(self, reader),
        }
    }
}

/// From which day the five years of a plan run. From what is the caller's to say, since no text does; on
/// which day that was, the plan may know.
pub(super) fn five_years_from(plan: &PlanFacts, terms: &Terms) -> Option<(TermStart, chrono::NaiveDate)> {
    let (start, day) = terms.five_years_from()?;
    let own = match start {
        TermStart::Submission => plan.submitted,
        TermStart::Execution => plan.execution_from,
        TermStart::Approval => None,
    };
    Some((start, own.unwrap_or(day)))
}

/// A party as a subject, by the name that people know it by.
fn party(party: &Party) -> Subject<'_> {
    let id = party.id.as_str();
    Subject::Party { id, name: party.name.as_ref().map_or(id, |name| name.as_str()) }
}

/// An agreement as a subject, by its words.
fn agreement(agreement: &Agreement) -> Subject<'_> {
    Subject::Named { id: agreement.id.as_str(), name: agreement.text.as_str() }
}

/// A line of the request as a subject, by its title.
fn line(line: &FundsLine) -> Subject<'_> {
    Subject::Named { id: line.id.as_str(), name: line.title.as_str() }
}

/// A text of the plan as a subject.
const fn text(text: &str) -> Subject<'_> {
    Subject::Named { id: text, name: text }
}

/// What silence means follows from the extent of the facts.
impl State<'_> {
    /// Whether something that the text demands is there; silence means what the extent of the facts says.
    pub(crate) const fn of(extent: Extent, there: bool) -> Self {
        match (there, extent) {
            (true, _) => Self::Stated,
            (false, Extent::Complete) => Self::Missing,
            (false, Extent::Excerpt) => Self::NotSaid,
        }
    }

    /// Something that is not there, and that the plan need not have: in a complete plan it does not apply.
    pub(crate) const fn unless_complete(extent: Extent) -> Self {
        match extent {
            Extent::Complete => Self::NotApplicable(None),
            Extent::Excerpt => Self::NotSaid,
        }
    }

    /// Whether something is there that the plan need not state: silence leaves it open.
    pub(crate) const fn known(there: bool) -> Self {
        if there { Self::Stated } else { Self::NotSaid }
    }

    /// A sum that must be an amount. An excerpt may leave out what is missing to it, but
    /// cannot hold too much.
    pub(crate) fn sum(extent: Extent, expected: Euro, found: Euro) -> Self {
        match extent {
            _ if expected == found => Self::Stated,
            Extent::Excerpt if found < expected => Self::NotSaid,
            Extent::Complete | Extent::Excerpt => Self::Differs { expected, found },
        }
    }
}
