//! Norms as their texts make them (*samengestelde normen*): a small tree of numbers, facts and shares.
//!
//! A simple [norm](super::norm::Norm) asks one number per calendar year, or of a mean of years. Many texts
//! ask more: a location *and* each of its surgeons, twelve months *or* the mean of two years, less of who
//! begins, a level tied to the year that is counted, a forecast that can be rebutted, an outcome, a fixed
//! contact. Such a norm is a [`CompositeNorm`], and what is held against it are counts, per calendar year or
//! one by one, with the facts of the units.
//!
//! | what | item |
//! |---|---|
//! | a norm and what it asks | [`CompositeNorm`], [`NormClause`] |
//! | over which days, and of whom | [`CountWindow`], [`Whom`] |
//! | counts by source, and facts of units | [`Held`], [`UnitFacts`] |
//! | every unit held against it | [`CompositeReport`] |
//! | one unit: verdict, consequence, questions, ways to pass | [`CompositeCheck`] |
//! | simple and composite norms from one file | [`NormSet`] |
//!
//! Of days that are no calendar year a table of counts gives bounds: none of a year that the days have in
//! part, to all of it. Procedures give the number itself.

mod book;
mod check;
mod checking;
mod clause;
mod consequence;
mod counting;
mod facts;
mod lines;
mod making;
mod norm;
mod questions;
mod refused;
mod said;
mod set;
mod standing;
mod tree;
mod ways;
mod window;

pub use check::{CompositeCheck, CompositeReport};
#[doc(alias = "startregeling")]
pub use clause::StartUpClause;
pub use clause::{BothWords, ClauseStep, LevelsBy, NormClause};
pub use clause::{CountClause, CountWindow, CountedItem, Counting, OnlyWhere, Whom};
pub use clause::{FactClause, PresumedClause, ShareClause, WhereClause};
#[cfg(feature = "formats")]
pub(crate) use counting::at_locations;
pub(crate) use counting::team_at;
#[doc(alias = "ontheffing")]
pub use facts::Exemption;
pub use facts::{Counts, FirstCase, Held, Rebuttal, StatedFact, StatedShare, UnitFacts};
pub use norm::CompositeFacts;
#[doc(alias = "samengestelde norm")]
pub use norm::CompositeNorm;
pub use questions::CompositeUnknown;
pub use said::{CompositeChange, CompositeNotice, FactList};
pub use set::NormSet;
