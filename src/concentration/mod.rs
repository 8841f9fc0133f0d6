//! Concentration (*concentratie en spreiding*): what a higher norm means for hospitals and patients.
//!
//! Before a norm is raised everyone asks who is left, how many patients move, where to, and how much
//! further they travel.
//!
//! | question | item |
//! |---|---|
//! | who meets a norm, and how many patients are at those who do not | [`NormMeaning`] |
//! | the same for all minima at once | [`Sweep`] |
//! | what raising one norm does: who is left, who moves, how much further | [`RaisedNorm`] |
//! | what counting by location instead of by institution does | [`UnitChange`] |
//! | areas and providers | [`Country`] |
//! | the ways between them | [`Travel`], [`TravelTable`], [`StraightLine`] |
//! | where patients go when care stops or starts | [`Country::redistribute`], [`Redistribution`] |
//! | the same from where they were seen to go | [`Country::redistribute_care`], [`Flow`], [`WhenClosed`] |
//! | who comes to live or travel beyond a limit of minutes | [`Country::reach`], [`Redistribution::reach`] |
//! | how well the nearest tells where they go | [`Country::origins`], [`Origins`] |
//! | counts that are withheld, at both ends | [`CaresOfYear`], [`EndDifference`] |
//! | who drops out, and what a name decided | [`CountryNotice`], [`CareNotice`] |
//! | what is noteworthy of a redistribution | [`RedistributionNotice`] |
//! | several kinds of care in several scenarios, side by side | [`Country::compare`], [`ScenarioOutcome`] |
//! | two scenarios beside each other: who differs, and why | [`ScenarioDifference`] |
//! | the impact analysis before care shifts | [`ConcentrationImpact`], [`ImpactFigures`] |
//! | theatre hours, ward days and revenue that go along | [`CapacityImpact`] |
//! | who should keep the care, so that patients travel least | [`Country::choose_sites`], [`SiteChoice`] |
//!
//! That patients go to the nearest provider, and that demand follows population, are assumptions: what
//! comes out is a calculation and no forecast.

mod capacity;
mod care;
mod care_notice;
mod comparison;
mod country;
#[cfg(feature = "formats")]
#[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
pub mod csv;
mod difference;
mod explain;
mod flows;
mod globe;
mod impact;
mod meaning;
mod notice;
mod patients;
mod raised;
mod reach;
mod redistribution;
pub mod rules;
mod scenario;
mod sites;
mod straight;
mod sweep;

#[doc(alias = "capaciteitsimpact")]
pub use capacity::CapacityImpact;
#[doc(alias = "capaciteit")]
pub use capacity::Resource;
pub use capacity::{ResourceChange, UseOf, UsePerPatient};
pub use care::{Care, CareCount, CaresOfYear};
pub use care_notice::CareNotice;
pub use comparison::{ComparisonError, JointScenario, ScenarioOutcome};
#[doc(alias = "zorgaanbieder")]
pub use country::Provider;
pub use country::{Area, Country, RegionName};
#[doc(alias = "scenariovergelijking")]
pub use difference::ScenarioDifference;
pub use difference::{ProviderDifference, ScenarioReason};
#[doc(alias = "patiëntenstroom")]
pub use flows::Flow;
pub use flows::{FlowCount, Unobserved, WhenClosed};
#[doc(alias = "ketenimpactanalyse")]
pub use impact::AcuteFacts;
#[doc(alias = "aspect")]
pub use impact::Aspect;
#[doc(alias = "impactanalyse")]
pub use impact::ConcentrationImpact;
#[doc(alias = "structurele besparingen")]
pub use impact::StructuralSavings;
pub use impact::{
    AcuteSubject, Delivery, ImpactCriterion, ImpactFacts, ImpactFigures, ImpactGround, ImpactNotice,
    ImpactStanding, Initiator, Involved,
};
#[doc(alias = "betekenis van een norm")]
pub use meaning::NormMeaning;
#[doc(alias = "melding")]
pub use notice::CountryNotice;
pub use notice::{NameSource, NamedThing};
#[doc(alias = "volume")]
pub use patients::Patients;
pub use patients::UnitChange;
#[doc(alias = "hogere norm")]
pub use raised::RaisedNorm;
#[doc(alias = "bereikbaarheid")]
pub use reach::Reach;
pub use reach::{AreaReach, PatientsBeyond, RegionReach};
#[doc(alias = "herkomst")]
pub use redistribution::Origins;
#[doc(alias = "herverdeling")]
pub use redistribution::Redistribution;
#[doc(alias = "tekort")]
pub use redistribution::Shortage;
pub use redistribution::{
    EndDifference, NetMove, PatientGroup, ProviderOutcome, ProviderStatus, RedistributionError,
    RedistributionNotice, ShortageReason, Stranded, Transfer, TravelClass, TravelOutcome,
};
pub use scenario::{CareAction, CareScenario, Move, RedistributionOptions, ScenarioName, StartersDraw};
#[doc(alias = "keuze van locaties")]
pub use sites::SiteChoice;
pub use sites::{NoSites, Optimality, RegionalChoice, SiteNotice, SiteOptions};
#[doc(alias = "postcodegebied")]
pub use straight::AreaId;
#[doc(alias = "reistijd")]
pub use straight::Minutes;
#[doc(alias = "coördinaten")]
pub use straight::Point;
#[doc(alias = "hemelsbreed")]
pub use straight::StraightLine;
pub use straight::{Travel, TravelTable, WaysTo};
pub use sweep::{Sweep, SweepStep};
