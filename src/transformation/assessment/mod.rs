//! Holding a plan against the conditions of an edition.

mod case;
mod change;
mod condition;
mod finding;
mod findings;
mod form;
mod request;
mod result;
mod terms;
mod topic;
mod visit;
mod ways;
mod wire;

pub use change::Change;
pub use change::{EditionComparison, EditionRow};
pub use condition::{Condition, Step};
pub use finding::QuickTestOutcome;
pub use finding::{FindingKind, PlanFinding};
pub use finding::{Judgements, Matter};
pub use form::PlanQuestion;
pub use result::{ConditionAssessment, PlanAssessment};
pub use terms::PlanStanding;
pub use terms::{ChangeDirection, SubstantialChange, TermStart, Terms};
pub use topic::Topic;
