//! The Dutch rules of appropriate care (*passende zorg*), as typed rules with evaluation functions.
//!
//! A tool at a health insurer hands this crate facts and gets assessments that can be defended: the verdict, the
//! margin, the clause, what is still unknown, and what would be enough. The crate reads no file, asks no clock and keeps
//! no state: the same input gives the same output, to the byte.
//!
//! ```
//! use passende_zorg::{Verdict, explanation::Assessment, quantity::CountRange, time::Year};
//! use passende_zorg::party::{Location, Unit};
//! use passende_zorg::volume::{Asked, VolumeCheck, multitrauma};
//!
//! // At least 240 multitrauma patients per level 1 location per year, or the care stops from 2024.
//! let norm = multitrauma::location_norm();
//! let centre = Unit::from(Location::try_new("level 1 centre")?);
//! let year = Year::try_new(2024)?;
//! let counted = [(multitrauma::intervention(), year, CountRange::between(231, 238)?)];
//!
//! let check = VolumeCheck::try_new(&norm, &centre, &counted, Asked::about(year))?;
//! assert_eq!(check.verdict(), Verdict::NotMet);
//! assert_eq!(check.shortfall(), Some(CountRange::between(2, 9)?));
//! assert_eq!(check.norm().rule().unwrap().id().as_str(), "IZA22-C-4-C");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Map
//!
//! Data goes one way: facts, rules, typed result, explanation, text. A lower floor never knows a higher one.
//!
//! | floor | modules |
//! |---|---|
//! | 1 | [`source`] documents and citations; [`verdict`]; [`language`]; [`time`] |
//! | 2 | [`party`], [`region`], [`identifier`], [`quantity`], [`judgement`]: words of the field |
//! | 3 | [`rule`] what a rule is; [`explanation`] the tree in which every result is read |
//! | 4 | [`volume`] volume norms |
//! | 5 | [`report`] explanations as Markdown; [`rulebook`] all rules of all families |
//!
//! # Glossary
//!
//! | Dutch | English | type |
//! |---|---|---|
//! | *aangekondigd, van kracht, gehandhaafd, vervallen* | announced, in force, enforced, expired | [`volume::norm::Stage`] |
//! | *aantal* | count | [`quantity::CountRange`] |
//! | *AGB-code* | AGB code | [`identifier::AgbCode`] |
//! | *afwijkingsgrond* | ground for deviation | [`volume::agreement::DeviationGround`] |
//! | *behandelteam* | team | [`party::Team`] |
//! | *gevolg* | consequence | [`volume::norm::Consequence`] |
//! | *incidentele uitzondering* | incidental exception | [`volume::agreement::IncidentalException`] |
//! | *ingreep, zorginterventie* | intervention | [`party::Intervention`] |
//! | *instelling* | institution | [`party::Institution`] |
//! | *locatie* | location | [`party::Location`] |
//! | *marge* | margin | [`explanation::Margin`] |
//! | *meetperiode* | window | [`volume::norm::Window`] |
//! | *minimumnorm* | minimum | [`volume::norm::Demand::Minimum`] |
//! | *multitrauma* | multitrauma | [`volume::multitrauma`] |
//! | *netwerk* | network | [`party::Network`] |
//! | *onderbouwing* | explanation | [`explanation::Explanation`] |
//! | *oordeel* | verdict; of a person: judgement | [`Verdict`], [`judgement::Judgement`] |
//! | *openstaande vraag* | open question | [`explanation::OpenQuestion`] |
//! | *regelboek* | rulebook | [`rulebook::Rulebook`] |
//! | *regio* | region | [`region::Region`] |
//! | *richtinggevende norm* | guideline | [`volume::norm::Demand::Guideline`] |
//! | *Ronde Tafel* | Round Table | [`volume::agreement::NormDecision`] |
//! | *tijdlijn* | timeline | [`time::Timeline`] |
//! | *tranche* | tranche | [`volume::agreement::Tranche`] |
//! | *telling* | tally | [`volume::tally::Tally`] |
//! | *uitkomstnorm* | outcome norm | [`volume::outcome::OutcomeNorm`] |
//! | *verrichting* | procedure | [`volume::tally::Procedure`] |
//! | *vindplaats* | citation | [`source::Citation`] |
//! | *volumenorm* | volume norm | [`volume::norm::Norm`] |
//!
//! # What the crate does not decide
//!
//! What is appropriate for one patient; what an open norm means (a person judges, and is recorded); which norms are
//! official; what law requires of a contract. A figure that a source marks as not settled is held as
//! [provisional](rule::FigureStatus::Provisional), and nothing is shipped as an official value without its source.
//!
//! # Features
//!
//! `formats` (off by default) reads counts, procedures and contracts from CSV and norms from JSON. Everything serialises
//! with serde either way.

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
pub mod money;
pub mod party;
pub mod quantity;
pub mod region;
pub mod report;
pub mod rule;
pub mod rulebook;
pub mod source;
pub mod statement;
pub mod time;
pub mod transformation;
pub mod verdict;
pub mod volume;
mod wire;
mod words;

pub use chrono;
pub use rust_decimal;

pub use language::Language;
pub use verdict::Verdict;

/// The examples of the README are tests too.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
