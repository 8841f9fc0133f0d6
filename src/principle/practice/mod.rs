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
pub use establishment::{
    EstablishmentLog, PracticeEntry, PracticeEvent, PracticeFinding, PracticeStanding, PracticeState,
};
pub use facts::{
    LabourFacts, OrganisedDifferently, Profession, ProfessionHours, QualityMeasure, ServedInYear,
};
pub use labour::LabourSaving;
pub use labour_words::{LabourGap, LabourJudgement, LabourNotice, LabourPart};
pub use principles::PrinciplesTest;
