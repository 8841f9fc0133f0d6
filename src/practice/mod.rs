//! What the agreements ask *around* a practice (*passende zorgpraktijken*): that it is established, saves
//! labour, is scaled up, and that the evidence for it is looked at again and again.
//!
//! | what | item |
//! |---|---|
//! | a practice: three different tests, kept apart | see below |
//! | scaling up: barriers, conditions, actions with owner and day | [`scaling`] |
//! | the cycle of appropriate use, its criteria and deadlines | [`cycle`] |
//! | the life of evidence: proven, disproven and gone, within terms | [`life`] |
//! | agreements on use and on organisation in one standard | [`CombinedAgreement`] |
//! | waste, and what the mission for 2040 asks of a plan | [`WasteScreen`], [`CapacityGoal`] |
//! | what a standing on a day leaves out | [`StandingNotice`] |
//!
//! # Three tests of a practice
//!
//! | test | source | item |
//! |---|---|---|
//! | good quality with fewer professionals, by organising differently | article | [`LabourSaving`] |
//! | it works by all four principles | government page | [`PrinciplesTest`] |
//! | Zorginstituut established it, after a dialogue | agreements (A 6e; A 13a) | [`EstablishmentLog`] |
//!
//! One does not follow from another, and the library does not add them up. The agreements make only the
//! third the basis for contracts; the article calls the examples it chose the starting point for agreements
//! between providers, insurers and others.

mod combined;
pub mod cycle;
mod establishment;
mod explain;
mod facts;
mod labour;
mod labour_words;
pub mod life;
mod mission;
pub mod rules;
pub mod scaling;
mod waste;

#[doc(alias = "kwaliteitsstandaard")]
pub use combined::CombinedAgreement;
#[doc(alias = "spoedzorgketen")]
pub use combined::RegionalChain;
pub use combined::StandingNotice;
#[doc(alias = "termijn")]
pub use combined::Term;
pub use combined::{AgreedPart, AgreementPart};
#[doc(alias = "erkenning")]
#[doc(alias = "vaststelling van een praktijk")]
pub use establishment::EstablishmentLog;
#[doc(alias = "vaststelling")]
pub use establishment::PracticeState;
pub use establishment::{PracticeEvent, PracticeFinding, PracticeStanding};
pub use facts::PrinciplesTest;
#[doc(alias = "beroepsgroep")]
pub use facts::Profession;
pub use facts::{LabourFacts, OrganisedDifferently, ProfessionHours, QualityMeasure, ServedInYear};
#[doc(alias = "arbeidsbesparend")]
pub use labour::LabourSaving;
pub use labour_words::{LabourGap, LabourJudgement, LabourNotice, LabourPart};
#[doc(alias = "missie 2040")]
pub use mission::CapacityGoal;
pub use mission::{CapBasis, Capacity};
#[doc(alias = "verspilling")]
pub use waste::WasteKind;
#[doc(alias = "verspilling")]
pub use waste::WasteScreen;
pub use waste::{NotNeeded, WasteCount};
