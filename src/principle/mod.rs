//! The principles of appropriate care (*principes van passende zorg*): evidence in, a profile out, and
//! never a pass or a fail.
//!
//! Principles are a compass. They give direction, and what is appropriate for one patient is settled by
//! patient and professional. A buyer of care must hold purchases against them all the same. So this family
//! turns [`evidence`] about a practice, a plan or a contract into an [`Appraisal`]: per element of each
//! principle what supports, what contradicts and what is unknown, under the [document](PrincipleSet) that the
//! caller chooses.
//!
//! | what | item |
//! |---|---|
//! | the principles as each document has them | [`PrincipleSet`], [`StartingPoint`], [`Difference`] |
//! | what is known about a practice, a plan or a contract | [`Dossier`], [`evidence`] |
//! | what counts as evidence | [`EvidencePolicy`], [`evidence::EvidenceSilence`] |
//! | the profile, and two of them side by side | [`Appraisal`], [`AppraisalComparison`] |
//! | the definition of appropriate care | [`DefinitionPart`] |
//! | grounds on which care is not appropriate, as signals | [`Ground`] |
//! | a gate of the caller's own; a clause that binds | [`GatePolicy`], [`BindingClause`] |
//! | many rows at once | [`EvidenceTally`] |

mod appraisal;
mod dossier;
mod element;
pub mod evidence;
mod policy;
pub mod rules;
mod set;
mod tally;

#[doc(alias = "toetsing")]
#[doc(alias = "toetsing aan de principes")]
pub use appraisal::Appraisal;
#[doc(alias = "vergelijking")]
pub use appraisal::AppraisalComparison;
#[doc(alias = "melding")]
pub use appraisal::AppraisalNotice;
#[doc(alias = "dekking")]
pub use appraisal::Coverage;
#[doc(alias = "winst")]
pub use appraisal::Gain;
#[doc(alias = "poort van de inkoper")]
pub use appraisal::GatePolicy;
#[doc(alias = "grond waarop zorg niet passend is")]
pub use appraisal::Ground;
#[doc(alias = "signaal")]
pub use appraisal::Signal;
pub use appraisal::{
    ComparisonNotice, DefinitionPart, ElementChange, ElementProfile, GainBalance, Gate, GateChange,
    GateDemand, GateNotice, GateOutcome, GroundSignal, Insight, Ledger, LedgerEntry, PrincipleProfile, Shift,
    Side,
};
#[doc(alias = "bindende afspraak")]
pub use dossier::BindingClause;
#[doc(alias = "pakketbesluit")]
pub use dossier::CollectiveDecision;
#[doc(alias = "dossier")]
pub use dossier::Dossier;
pub use dossier::{DecisionGround, NotApplying};
#[doc(alias = "onderdeel")]
#[doc(alias = "onderdeel van een principe")]
pub use element::Element;
#[doc(alias = "niveau")]
pub use element::Level;
#[doc(alias = "principe")]
#[doc(alias = "principes")]
#[doc(alias = "vier principes")]
pub use element::Principle;
pub use policy::EvidenceClass;
#[doc(alias = "toetsbeleid")]
pub use policy::EvidencePolicy;
#[doc(alias = "verschil")]
pub use set::Difference;
#[doc(alias = "set principes")]
pub use set::PrincipleSet;
#[doc(alias = "uitgangspunt")]
pub use set::StartingPoint;
pub use set::{Degree, PrincipleKind, SetStatus, Standing, StatedPrinciple};
pub use tally::EvidenceTally;
#[doc(alias = "beoordeling")]
#[doc(alias = "stand van een onderdeel")]
pub use tally::Status;
