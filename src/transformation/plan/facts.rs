//! The facts of a plan, which hang together once a plan is made of them.

use chrono::NaiveDate;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::business_case::{BusinessCase, FundsRequest, SelfAssessment};
use super::context::{
    Alignment, Bundle, CapacityChange, Competition, Effect, Proposal, Relation, ScaleChoice, Sustainability,
};
use super::goal::{Activity, Agreement, Approach, Goal, ImpactAnalysis, Implementation, Milestone};
use super::index::Index;
use super::party::{Burden, Commitment, Endorsement, Involvement, Party};
use super::validate;
use crate::Verdict;
use crate::formats::{Excerpt, InputError, refusals};
use crate::language::Text;
use crate::money::Euro;
use crate::record::record;
use crate::region::Region;
use crate::statement::Statement;
use crate::time::Year;
use crate::words::words;

words! {
    /// How much of the plan the facts cover (*volledigheid*). It decides what silence means.
    ///
    /// What a text demands and a complete plan does not contain is missing: not met. What a text asks
    /// only *where applicable* (like sustainability), and facts that nobody can be expected to print
    /// (whether a hospital has a specialist partnership, whether a line is paid elsewhere too), stay open in
    /// a complete plan as well.
    Extent {
        /// The plan as it was submitted: what it does not contain, it lacks.
        Complete = "complete", "volledig", "complete";
        /// A summary or a published part: what it does not contain is not known.
        Excerpt = "excerpt", "uittreksel", "excerpt";
    }
}

impl Extent {
    /// The verdict on something that the text demands and the facts do not contain.
    pub const fn silence(self) -> Verdict {
        match self {
            Self::Complete => Verdict::NotMet,
            Self::Excerpt => Verdict::Undetermined,
        }
    }
}

words! {
    /// The national support that a digital transformation can be connected with (*verbinding*).
    Digital {
        KnowledgeCentre = "knowledge-centre", "Kenniscentrum Digitale Zorg", "knowledge centre for digital care";
        /// The structure of national support (*ondersteuningsstructuur*).
        SupportStructure = "support-structure", "ondersteuningsstructuur", "support structure";
        InnovationMenu = "innovation-menu", "menukaart arbeidsbesparende innovaties", "menu of labour-saving innovations";
    }
}

record! {
    /// Everything a plan can state, not checked yet. Start here to build one: set a field or
    /// add to a list, and [`Plan::try_new`] checks that all of it hangs together.
    ///
    /// Everything but the title and the [extent](Extent) may be left out.
    PlanFacts, "a plan: an object with `title` and `extent`";
    has {
        /// The title of the plan.
        title: Statement,
        /// The extent to which these facts cover the plan.
        extent: Extent,
    }
    may {
        /// The scale, and why it fits.
        scale: ScaleChoice,
        /// The region, where it works in one.
        region: Region,
        /// The short proposal for the quick test.
        proposal: Proposal,
        /// The initiatives, where the plan is a bundle of smaller ones.
        bundle: Bundle,
        /// The way in which the goals are reached.
        approach: Approach,
        /// The costs and benefits of the transformation.
        business_case: BusinessCase,
        /// Its foreseeable effects.
        impact_analysis: ImpactAnalysis,
        /// The plan for the implementation.
        implementation: Implementation,
        /// The alignment it needs.
        alignment: Alignment,
        /// The competition assessment.
        competition: Competition,
        /// The meaning of the plan for climate and environment.
        sustainability: Sustainability,
        /// The request for transformation funds; none in a complete plan means that it asks for none.
        funds: FundsRequest,
        /// The self-assessment.
        self_assessment: SelfAssessment,
    }
    days {
        /// The day on which it was or will be submitted (*indiening*); what must come before
        /// it is held against it.
        submitted,
        /// The first day of the implementation.
        execution_from,
        /// The last day of the implementation, not before the first.
        execution_until,
    }
    lists {
        /// The parties that make the plan, carry it out, or are hit by it.
        parties: Party,
        /// The effects that are expected on the four aspects.
        effects: Effect,
        /// The goals that the plan is to reach.
        goals: Goal,
        /// The agreements that the parties make on what to reach.
        agreements: Agreement,
        /// The milestones on the way to the agreements.
        milestones: Milestone,
        /// The activities by which the agreements are reached.
        activities: Activity,
        /// The endorsements of the urgency, party by party.
        endorsements: Endorsement,
        /// The involvement of groups and parties, now or planned.
        involvements: Involvement,
        /// The burdens of the plan that fall on parties directly.
        burdens: Burden,
        /// The commitments of parties to the consequences for their own organisations.
        commitments: Commitment,
        /// The relation to regional documents.
        relations: Relation,
        /// Capacity that goes or comes.
        capacity_changes: CapacityChange,
        /// The national support with which a digital transformation is connected.
        digital_links: Digital,
        /// The sources of these facts.
        sources: Statement,
    }
}

/// A transformation plan (*transformatieplan*) whose facts hang together: what it refers to exists, no name
/// is used twice, activities do not wait for each other in a circle, days are in order, and amounts are not
/// below zero.
///
/// ```
/// use passende_zorg::statement::Statement;
/// use passende_zorg::transformation::{
///     AgreementId, GoalId,
///     plan::{Agreement, Extent, Goal, Plan, PlanFacts},
/// };
///
/// let text = |text| Statement::try_new(text).unwrap();
/// let mut agreement = Agreement::new(AgreementId::try_new("a1")?, text("shorter stay"));
/// agreement.goal = Some(GoalId::try_new("g9")?);
/// let mut facts = PlanFacts::new(text("Care at home"), Extent::Complete);
/// facts.agreements.push(agreement);
///
/// // The goal that the agreement serves is not in the plan: it is refused until it is.
/// let error = Plan::try_new(facts.clone()).unwrap_err();
/// assert_eq!((error.path(), error.code()), ("agreements[0].goal", "plan.unknown-name"));
/// facts.goals.push(Goal::new(GoalId::try_new("g9")?, text("home sooner")));
/// let plan = Plan::try_new(facts)?;
/// assert_eq!(plan.facts().agreements.len(), 1);
/// # Ok::<(), passende_zorg::InputError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Plan {
    facts: PlanFacts,
    index: Index,
}

impl Plan {
    /// A plan from facts that hang together.
    ///
    /// # Errors
    /// When a name does not exist or is used twice, activities wait for each other in a circle,
    /// days are out of order, or an amount is not above zero where it must be. The error has the
    /// path of what is wrong.
    pub fn try_new(facts: PlanFacts) -> Result<Self, InputError> {
        validate::check(&facts)?;
        Ok(Self { index: Index::of(&facts), facts })
    }

    /// The facts of the plan, which hang together.
    pub const fn facts(&self) -> &PlanFacts {
        &self.facts
    }

    pub(in crate::transformation) const fn index(&self) -> &Index {
        &self.index
    }

    /// The facts, to be changed and checked again.
    pub fn into_facts(self) -> PlanFacts {
        self.facts
    }

    /// Reads a plan from JSON.
    ///
    /// # Errors
    /// When the text is no plan: the error names the path, what was expected and what was found.
    #[cfg(feature = "formats")]
    pub fn from_json(json: &[u8]) -> Result<Self, InputError> {
        Self::try_new(crate::from_json(json)?)
    }
}

/// Two plans are equal when they state the same facts.
impl PartialEq for Plan {
    fn eq(&self, other: &Self) -> bool {
        self.facts == other.facts
    }
}

impl Eq for Plan {}

#[cfg(feature = "schema")]
crate::schema::read_as!(Plan = PlanFacts);

impl<'de> Deserialize<'de> for Plan {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::try_new(PlanFacts::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

impl Serialize for Plan {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.facts.serialize(serializer)
    }
}

refusals! {
    /// The reasons for which the facts of a plan are refused.
    pub(super) enum Refused {
        UnknownName { what: Text, found: Excerpt } = "plan.unknown-name":
            "verwacht: {what} uit het plan; gevonden: {found}",
            "expected {what} of the plan, found {found}";
        Twice { what: Text, found: Excerpt, first: String } = "plan.twice":
            "verwacht: {what} één keer; gevonden: {found} nogmaals na {first}",
            "expected each {what} once, found {found} again after {first}";
        Circle { found: Excerpt } = "plan.circle":
            "verwacht: activiteiten die niet in een kring op elkaar wachten; gevonden: {found} in een kring",
            "expected activities that do not wait for each other in a circle, found {found} in one";
        DaysOutOfOrder { from: NaiveDate, found: NaiveDate } = "plan.out-of-order":
            "verwacht: een dag niet vóór {from}; gevonden: {found}",
            "expected a day not before {from}, found {found}";
        YearsOutOfOrder { from: Year, found: Year } = "plan.out-of-order":
            "verwacht: een jaar niet vóór {from}; gevonden: {found}",
            "expected a year not before {from}, found {found}";
        NotPositive { found: Euro } = "plan.not-positive":
            "verwacht: een bedrag hoger dan nul; gevonden: {found}",
            "expected an amount above zero, found {found}";
        Negative { expected: Text, found: String } = "plan.negative":
            "verwacht: {expected}, nul of hoger; gevonden: {found}",
            "expected {expected} not below zero, found {found}";
        Contradiction { expected: Text, found: Text } = "plan.contradiction":
            "verwacht: {expected}; gevonden: {found}",
            "expected {expected}, found {found}";
    }
}
