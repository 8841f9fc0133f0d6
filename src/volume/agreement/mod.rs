//! What the *Integraal Zorgakkoord* says of volume norms, as the draft has it and as the final text has it.
//!
//! The two stand side by side. The draft starts from 100 procedures per institution and marks that figure
//! as a point still under discussion; the final text gives a guideline of 50 to 100 per location, addressed
//! to the Round Table that sets the norms. Neither is a norm for a provider until the Round Table has set
//! one.
//!
//! | what | item |
//! |---|---|
//! | what each edition starts from | [`Edition::starting_point`], [`Edition::norm`] |
//! | the same counts under both | [`compare`] |
//! | which tranche is due when, and for what | [`Tranche`], [`Schedule`], [`CareField`] |
//! | deviating from the starting point | [`NormProposal`], [`too_few_patients`] |
//! | how a norm is set | [`NormDecision`] |
//! | who decides on concentration | [`decision_level`] |
//! | where care is best given | [`place_of_care`] |
//! | the plan it is concentrated on, and the money for it | [`ConcentrationPlan`], [`FundedPurpose`] |
//! | concentration that need not wait | [`EarlyConcentration`] |
//! | one complex patient | [`IncidentalException`] |
//! | networks around concentrated care | [`NetworkArrangement`] |
//! | if norms do not get off the ground | [`NationalSteering`] |
//!
//! [`Edition::starting_point`]: crate::source::Edition::starting_point
//! [`Edition::norm`]: crate::source::Edition::norm

mod compare;
mod decision;
mod deviation;
mod exception;
mod level;
mod network;
mod told;
mod tranche;

pub use compare::{Compared, Comparison, EditionComparisonError, SideBySide, compare};
pub use decision::FieldParty;
#[doc(alias = "Ronde Tafel")]
pub use decision::NormDecision;
#[doc(alias = "afwijkingsgrond")]
pub use deviation::DeviationGround;
pub use deviation::{GroundResult, NormProposal, QualityHarm, too_few_patients};
#[doc(alias = "incidentele uitzondering")]
pub use exception::IncidentalException;
pub use exception::{ExceptionNotice, Exceptions};
pub use level::CareField;
#[doc(alias = "landelijke sturing")]
pub use level::NationalSteering;
pub use level::{Complexity, DecisionLevel, PlaceOfCare, VolumeClass, decision_level, place_of_care};
pub use level::{ConcentrationPlan, PlanBasis, PlanLead, PlanScale};
pub use network::{NetworkArrangement, NetworkCondition, NetworkDocument};
#[doc(alias = "transitiemiddelen")]
pub use told::FundedPurpose;
pub use tranche::EarlyConcentration;
pub use tranche::{Schedule, Tranche};
