//! The plan as facts (*transformatieplan*): what the parties wrote down, checked to hang together.
//!
//! A plan states no conclusions that can be drawn from it: not that the business case is positive but its
//! lines, not that parties are committed but who signed, and when. What a reader must weigh is not in it
//! either: judgements come [beside it](crate::transformation::Judgements).

mod business_case;
mod context;
mod facts;
mod goal;
pub(in crate::transformation) mod index;
mod party;
mod validate;

#[doc(alias = "businesscase")]
pub use business_case::BusinessCase;
#[doc(alias = "kostensoort")]
pub use business_case::CostKind;
#[doc(alias = "aanvraag transformatiemiddelen")]
pub use business_case::FundsRequest;
#[doc(alias = "financier")]
pub use business_case::Payer;
#[doc(alias = "optie")]
pub use business_case::Scenario;
#[doc(alias = "zelftoets")]
pub use business_case::SelfAssessment;
pub use business_case::{BusinessCaseLine, Claim, CostOrBenefit, PrintedBalance, Project, Timing};
pub use business_case::{FundsLine, Purpose, Share};
#[doc(alias = "gelijkgerichtheid")]
pub use context::Alignment;
#[doc(alias = "pakket")]
pub use context::Bundle;
#[doc(alias = "afbouw")]
pub use context::CapacityChange;
#[doc(alias = "mededingingsproof")]
pub use context::Competition;
#[doc(alias = "kort voorstel")]
pub use context::Proposal;
#[doc(alias = "schaal")]
pub use context::Scale;
#[doc(alias = "duurzaamheid")]
pub use context::Sustainability;
pub use context::{
    AlignedAspect, Alternative, CapacityDirection, CompetitionRoute, Effect, ImpactDirection,
    RegionalDocument, Relation, RelationState, ScaleChoice, SustainabilityAspect, SustainabilityEffect,
};
#[doc(alias = "transformatieplan")]
pub use facts::Plan;
pub use facts::{Digital, Extent, PlanFacts};
#[doc(alias = "activiteit")]
pub use goal::Activity;
#[doc(alias = "transformatieafspraak")]
#[doc(alias = "afspraak")]
pub use goal::Agreement;
pub use goal::Approach;
#[doc(alias = "doel")]
pub use goal::Goal;
#[doc(alias = "IZA-doelen")]
pub use goal::GoalTheme;
#[doc(alias = "impactanalyse")]
pub use goal::ImpactTopic;
#[doc(alias = "implementatieplan")]
pub use goal::Implementation;
#[doc(alias = "mijlpaal")]
pub use goal::Milestone;
#[doc(alias = "doelgroep")]
pub use goal::TargetGroup;
pub use goal::{ImpactAnalysis, ImpactFinding};
#[doc(alias = "partij")]
pub use party::Party;
#[doc(alias = "soort partij")]
pub use party::PartyKind;
#[doc(alias = "rol")]
pub use party::Role;
pub use party::{Burden, Commitment, Endorsement, Group, Involvement, Proof, SpecialistPartnership};
