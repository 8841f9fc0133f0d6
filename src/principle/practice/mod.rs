//! Practices for appropriate care (*passende zorgpraktijken*): three different tests of one, kept apart.
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

mod error;
mod establishment;
mod explain;
mod facts;
mod labour;
mod labour_words;
mod principles;
#[doc(alias = "erkenning")]
#[doc(alias = "vaststelling van een praktijk")]
pub use establishment::EstablishmentLog;
#[doc(alias = "vaststelling")]
pub use establishment::PracticeState;
pub use establishment::{PracticeEntry, PracticeEvent, PracticeFinding, PracticeStanding};
#[doc(alias = "beroepsgroep")]
pub use facts::Profession;
pub use facts::{LabourFacts, OrganisedDifferently, ProfessionHours, QualityMeasure, ServedInYear};
#[doc(alias = "arbeidsbesparend")]
pub use labour::LabourSaving;
pub use labour_words::{LabourGap, LabourJudgement, LabourNotice, LabourPart};
pub use principles::PrinciplesTest;
