//! The principles of appropriate care (*principes van passende zorg*): evidence in, a profile out, and
//! never a pass or a fail.
//!
//! Principles are a compass. They give direction, and what is appropriate for one patient is settled by
//! patient and professional. A buyer of care must hold purchases against them all the same. So this family
//! turns [`evidence`] about a practice, a plan or a contract into an
//! [`Appraisal`]: per element of each principle what supports, what contradicts and what is unknown, under
//! the [document](PrincipleSet) that
//! the caller chooses.
//!
//! | what | item |
//! |---|---|
//! | the principles as each document has them | [`PrincipleSet`], [`StartingPoint`], [`Difference`] |
//! | what is known about a practice, a plan or a contract | [`Dossier`], [`evidence`] |
//! | what counts as evidence | [`EvidencePolicy`], [`evidence::EvidenceSilence`] |
//! | the profile, and two of them side by side | [`Appraisal`], [`AppraisalComparison`] |
//! | the definition of appropriate care | [`DefinitionPart`] |
//! | grounds on which care is not appropriate, as signals | [`Ground`] |
//! | waste, and what the mission for 2040 asks of a plan | [`WasteScreen`], [`CapacityGoal`] |
//! | a gate of the caller's own; a clause that binds | [`GatePolicy`], [`BindingClause`] |
//! | the life of evidence: proven, disproven and gone, within terms | [`life`] |
//! | contracts from insurer to specialist, and whether they pull one way | [`chain`] |
//! | a practice for appropriate care: three tests, kept apart | [`practice`] |
//! | scaling up: barriers, conditions, actions with owner and day | [`scaling`] |
//! | the cycle of appropriate use, its criteria and deadlines | [`cycle`] |
//! | agreements on use and on organisation in one standard | [`CombinedAgreement`] |
//! | what a standing on a day leaves out | [`StandingNotice`] |
//! | many rows at once | [`EvidenceTally`] |

mod appraisal;
mod asked;
pub mod chain;
mod combined;
pub mod cycle;
mod dossier;
mod element;
pub mod evidence;
mod finding;
mod level;
pub mod life;
mod mission;
mod name;
mod notice;
mod policy;
pub mod practice;
pub mod rules;
pub mod scaling;
mod set;
mod stake;
mod standing_notice;
mod status;
mod tally;
mod term;
mod waiting;
mod waste;

pub use appraisal::{
    Appraisal, AppraisalComparison, AppraisalNotice, ComparisonNotice, Coverage, DefinitionPart,
    ElementChange, ElementProfile, Gain, GainBalance, Gate, GateChange, GateDemand, GateNotice, GateOutcome,
    GatePolicy, Ground, GroundSignal, Insight, Ledger, LedgerEntry, PrincipleProfile, Shift, Side, Signal,
};
pub use combined::{AgreedPart, AgreementPart, CombinedAgreement, RegionalChain};
pub use dossier::{BindingClause, CollectiveDecision, DecisionGround, Dossier, NotApplying};
pub use element::Element;
pub use level::Level;
pub use mission::{CapBasis, Capacity, CapacityGoal};
pub use name::Principle;
pub use policy::{EvidenceClass, EvidencePolicy};
pub use set::{
    Degree, Difference, PrincipleKind, PrincipleSet, SetStatus, Standing, StartingPoint, StatedPrinciple,
};
pub use stake::Stakeholder;
pub use standing_notice::StandingNotice;
pub use status::Status;
pub use tally::EvidenceTally;
pub use term::Term;
pub use waste::{NotNeeded, WasteCount, WasteKind, WasteScreen};
