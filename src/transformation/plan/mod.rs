//! The plan as facts (*transformatieplan*): what the parties wrote down, checked to hang together.
//!
//! A plan states no conclusions that can be drawn from it: not that the business case is positive but its
//! lines, not that parties are committed but who signed, and when. What a reader must weigh is not in it
//! either: judgements come [beside it](crate::transformation::Judgements).

mod analysis;
mod business_case;
mod context;
mod error;
mod facts;
mod goal;
pub(in crate::transformation) mod index;
mod party;
mod record;
mod request;
mod validate;

pub use analysis::{ImpactAnalysis, ImpactFinding, ImpactTopic, Implementation};
pub use business_case::{
    BusinessCase, BusinessCaseLine, Claim, CostOrBenefit, Payer, PrintedBalance, Project, Scenario, Timing,
};
pub use context::{
    AlignedAspect, Alignment, Alternative, Bundle, CapacityChange, CapacityDirection, Competition,
    CompetitionRoute, Effect, ImpactDirection, Proposal, RegionalDocument, Relation, RelationState, Scale,
    ScaleChoice, Sustainability, SustainabilityAspect, SustainabilityEffect,
};
pub use facts::{Digital, Extent, Plan, PlanFacts};
pub use goal::{Activity, Agreement, Approach, Goal, GoalTheme, Milestone, TargetGroup};
pub use party::{
    Burden, Commitment, Endorsement, Group, Involvement, Party, PartyKind, Proof, Role, SpecialistCompany,
};
pub use request::{CostKind, FundsLine, FundsRequest, Purpose, SelfAssessment, Share};
