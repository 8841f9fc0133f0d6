//! The Dutch rules of appropriate care (*passende zorg*), as typed rules.
//!
//! A tool at a health insurer hands this crate facts and gets assessments that can be defended: the verdict, the
//! margin, the clause, what is still unknown, and what would be enough.
// What computes a verdict may not panic, wrap or round; tests, examples and benches may stop where they like.
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::float_arithmetic
)]
#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod explanation;
pub mod identifier;
pub mod judgement;
pub mod language;
pub mod party;
pub mod quantity;
pub mod region;
pub mod report;
pub mod rule;
pub mod rulebook;
pub mod source;
pub mod time;
pub mod verdict;
pub mod volume;
mod wire;

pub use language::Language;
pub use verdict::Verdict;
