//! Volume norms (*volumenormen*): how often complex care must be done in one place to be done well.
//!
//! | step | what |
//! |---|---|
//! | counts in | [`CountTable`], read from [CSV](csv) or built; or from procedures with a [`tally`] |
//! | norms in | [`norm::Norms`], read from JSON or built; those of the agreements in [`agreement`] and [`multitrauma`] |
//! | check | [`check()`]: every norm against every unit, as a [`VolumeReport`] |
//! | one row | [`VolumeCheck`]: verdict, numbers, stage, consequence, open questions, ways to pass, explanation |
//! | beyond | [`contract`]s below the norm, the [`advice`] on concentrating care, [`composite`] norms, [`outcome`] norms |
//!
//! A *count* is an interval, so a verdict is certain either way or undetermined. A *norm* has levels on a
//! timeline, so the day asked about decides which holds.

pub mod advice;
pub mod agreement;
mod check;
pub mod composite;
pub mod contract;
#[cfg(feature = "formats")]
#[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
pub mod csv;
mod dictionary;
mod ground;
pub mod multitrauma;
pub mod norm;
pub mod outcome;
pub mod rules;
mod table;
pub mod tally;

pub use check::{
    Asked, Cell, CellState, CheckError, CountFact, FactsError, NormResults, VolumeChange, VolumeCheck,
    VolumeReport, check,
};
pub use dictionary::Dictionary;
pub use ground::{Finding, VolumeGround};
pub use table::{CountTable, CountTableBuilder, Place, Position, TableError};
