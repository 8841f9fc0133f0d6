//! Holding a plan against the conditions of an edition.

mod case;
mod change;
mod compare;
mod condition;
mod finding;
mod findings;
mod judgements;
mod outcome;
mod request;
mod result;
mod standing;
mod terms;
mod topic;
mod visit;
mod ways;

pub use change::Change;
pub use compare::{EditionComparison, EditionRow};
pub use condition::{Condition, Step};
pub use finding::{FindingKind, PlanFinding};
pub use judgements::{Judgements, Matter};
pub use outcome::QuickTestOutcome;
pub use result::{ConditionAssessment, PlanAssessment};
pub use standing::PlanStanding;
pub use terms::{ChangeDirection, SubstantialChange, TermStart, Terms};
pub use topic::Topic;
