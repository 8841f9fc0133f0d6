//! Volume norms (*volumenormen*): how often complex care must be done in one place to be done well.
//!
//! | step | what |
//! |---|---|
//! | counts in | [`CountTable`], read from CSV or built; or a [`tally`] of procedures |
//! | norms in | [`norm::Norms`], read from JSON or built; of the agreements: [`agreement`], [`multitrauma`] |
//! | check | [`check()`]: every norm against every unit, as a [`VolumeReport`] |
//! | one row | [`VolumeCheck`]: verdict, numbers, stage, consequence, questions, ways to pass |
//! | side by side | two reports: [`comparison`] |
//! | beyond | the [`advice`]; [`composite`] and [`outcome`] norms |
//!
//! A *count* is an interval, so a verdict is certain either way or undetermined. A *norm* has levels on a
//! timeline, so the day asked about decides which holds.
//!
//! Without the feature `formats`, tables and norms are built in code:
//!
//! ```
//! use passende_zorg::chrono::NaiveDate;
//! use passende_zorg::{Verdict, party::UnitKind, quantity::CountRange, rule::Reference, time::Year};
//! use passende_zorg::volume::norm::{Basket, Demand, NormLevel, Norm, Norms, NormStatus, Window};
//! use passende_zorg::volume::{Asked, CountTable, Place, check};
//!
//! let day = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
//! let norm = Norm::builder("stomach", UnitKind::Location, Basket::of("stomach-resection")?)
//!     .title("Maagresecties", "Gastric resections")
//!     .window(Window::mean_of(2)?)
//!     .level(day(2018), NormLevel::new(Demand::minimum(20)?, NormStatus::Adopted))
//!     .source(Reference::try_new("example", "stomach", day(2024))?)
//!     .build()?;
//! let norms = Norms::try_new([norm])?;
//!
//! let mut rows = CountTable::builder(&[]); // no columns besides the location
//! rows.row(Place::at("A1"), "stomach-resection", Year::try_new(2023)?, CountRange::exactly(31))?;
//! rows.row(Place::at("A1"), "stomach-resection", Year::try_new(2024)?, CountRange::at_most(9))?;
//! let table = rows.finish();
//!
//! let report = check(&norms, &table, Asked::about(Year::try_new(2024)?))?;
//! assert_eq!(report.row("stomach", "A1").unwrap().verdict(), Verdict::Undetermined); // 31 to 40 of 40
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod advice;
pub mod agreement;
mod check;
pub mod comparison;
pub mod composite;
#[cfg(feature = "formats")]
#[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
pub mod csv;
pub(crate) mod dictionary;
mod ground;
pub mod multitrauma;
pub mod norm;
mod notice;
pub mod outcome;
pub mod rules;
mod succession;
pub(crate) mod table;
pub mod tally;

pub use check::{
    Asked, Cell, CellState, CheckError, ColumnsError, CountFact, FactsError, NormResults, VolumeChange,
    VolumeCheck, VolumeReport, check, check_columns,
};
pub use dictionary::Dictionary;
pub use ground::{Finding, VolumeGround};
#[doc(alias = "melding")]
pub use notice::CountNotice;
pub use notice::{ChangedLevel, MissingIntervention, NameColumn, NamedNorm};
#[doc(alias = "fusie")]
#[doc(alias = "rechtsopvolging")]
pub use succession::Succession;
pub use succession::Successions;
#[doc(alias = "openingsdatum")]
#[doc(alias = "sluitingsdatum")]
pub use table::Opening;
pub use table::{CountTable, CountTableBuilder, PeriodCounts, Place, Position, Silence, TableError};
