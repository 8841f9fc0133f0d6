//! The Dutch rules of appropriate care (*passende zorg*), as typed rules with evaluation functions.
//!
//! A tool at a health insurer hands this crate facts and gets assessments that can be defended: the
//! verdict, the margin, the clause, what is still unknown, and what would be enough. The crate reads no
//! file, asks no clock and keeps no state: the same input gives the same output, to the byte.
//!
//! # Three questions
//!
//! **A count against a norm.** At least 240 multitrauma patients per level 1 location per year, or the care
//! stops from 2024; [`volume`] has norms of your own, files and totals.
//!
//! ```
//! use passende_zorg::{Verdict, VolumeCheck, quantity::CountRange, time::Year};
//! use passende_zorg::party::{Location, Unit};
//! use passende_zorg::volume::{Asked, multitrauma};
//!
//! let norm = multitrauma::location_norm();
//! let centre = Unit::from(Location::try_new("level 1 centre")?);
//! let year = Year::try_new(2024)?;
//! let counted = [(multitrauma::intervention(), year, CountRange::between(231, 238)?)];
//! let check = VolumeCheck::try_new(&norm, &centre, &counted, Asked::about(year))?;
//! assert_eq!(check.verdict(), Verdict::NotMet);
//! assert_eq!(check.shortfall(), Some(CountRange::between(2, 9)?));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! **A plan against the framework.** Which criteria an impactful transformation has to meet, and whether a
//! plan does; [`transformation`] has the conditions of each edition.
//!
//! ```
//! use passende_zorg::{Edition, PlanAssessment, Verdict};
//! use passende_zorg::transformation::{Condition, Judgements, Step, Terms, plan::Plan};
//!
//! let plan: Plan = serde_json::from_str(r#"{"title": "Recovery at home", "extent": "complete"}"#)?;
//! let terms = Terms::under(Edition::Framework2023, "2024-06-01".parse()?);
//! let judgements = Judgements::default();
//! let assessment = PlanAssessment::new(&plan, &judgements, &terms, Step::Full);
//! assert_eq!(assessment.conditions().len(), 6);
//! assert_eq!(assessment.of(Condition::BusinessCase).verdict(), Verdict::NotMet); // it has none
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! **A practice against the principles.** What supports it, what contradicts it, and what nobody has shown;
//! [`principle`] has the principles as each document states them.
//!
//! ```
//! use passende_zorg::Appraisal;
//! use passende_zorg::principle::{Dossier, Element, EvidencePolicy, PrincipleSet, Status};
//!
//! let text = r#"{"title": "Clinic", "level": "practice", "evidence": []}"#;
//! let dossier: Dossier = serde_json::from_str(text)?;
//! let policy = EvidencePolicy::on("2025-06-01".parse()?);
//! let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
//! assert_eq!(appraisal.status(Element::HealthGain), Status::Unknown); // silence is no evidence against
//! assert!(appraisal.gaps().any(|gap| gap.element() == Element::HealthGain));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The pages of the [`guide`] tell the rest: files, options, how to read a verdict, a glossary from Dutch
//! to type.
//!
//! # Map
//!
//! Data goes one way: facts, criteria of rules, typed result, explanation, text. A lower floor never knows a
//! higher one.
//!
//! | floor | modules |
//! |---|---|
//! | 1 | [`language`], [`verdict`] |
//! | 2 | words of the field: [`party`], [`region`], [`identifier`], [`quantity`], [`money`], [`time`] |
//! | 2 | what people wrote or judged: [`statement`], [`judgement`] |
//! | 2 | [`formats`]: what comes from outside, and how it is refused |
//! | 3 | [`source`] documents, editions, citations; [`rule`] |
//! | 3 | [`explanation`] the tree in which every result is read |
//! | 4 | [`volume`], [`transformation`], [`principle`] |
//! | 5 | [`practice`] what is asked around a practice; [`contracting`] what purchasing asks |
//! | 5 | [`concentration`] what a higher norm means |
//! | 6 | [`report`] explanations as Markdown; [`rulebook`] all rules of all families; `request` one call for all; `schema` their shapes; `arrow59` columns |
//!
//! A new rule is a row of `rules!` in the `rules` of its family, which names the item that evaluates it. What
//! it asks of a plan is a row of `Topic`, under a condition in `assessment/condition.rs` and read in
//! `assessment/visit`; of a grant, a norm or a network a row of the `criteria!` beside its facts. The
//! principles are no criteria: there it is an element of a set, or a finding.
//!
//! # What the crate does not decide
//!
//! What is appropriate for one patient, at which every answer is reserved for the consultation; whether
//! care is appropriate at all, of which it draws a [profile](principle::Appraisal) and no verdict; what an
//! open norm means (a person judges, and is recorded); which norms are official; what law requires of a
//! contract. A figure that a source marks as not settled is held as
//! [provisional](rule::FigureStatus::Provisional), and nothing is shipped as an official value without its
//! source.
//!
//! # Features
//!
//! `formats` (off by default) reads every input: facts from JSON (`from_json`), counts and other tables
//! from CSV; with it comes `request`, one call for all families. `sha2` gives SHA-256 for the receipts of
//! answers, `schema` the JSON Schema of everything that is read (they stand in the folder `schemas` too), and
//! `arrow59` reads and writes columns of Apache Arrow 59.
//! Everything serialises with serde either way, and what cannot be is refused with an [`InputError`]: where,
//! what was expected and what was found.

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

mod alike;
#[cfg(feature = "arrow59")]
#[cfg_attr(docsrs, doc(cfg(feature = "arrow59")))]
#[doc(alias = "kolommen")]
pub mod arrow59;
#[doc(alias = "spreiding")]
#[doc(alias = "concentratie")]
pub mod concentration;
#[doc(alias = "zorginkoop")]
#[doc(alias = "contractering")]
pub mod contracting;
mod criteria;
mod exact;
pub mod explanation;
pub mod formats;
pub mod guide;
pub mod identifier;
pub mod judgement;
pub mod language;
mod messages;
pub mod money;
pub mod party;
#[doc(alias = "passende zorgpraktijk")]
pub mod practice;
#[doc(alias = "passende zorg")]
pub mod principle;
pub mod quantity;
mod record;
mod reference;
pub mod region;
pub mod report;
#[cfg(feature = "formats")]
#[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
pub mod request;
pub mod rule;
pub mod rulebook;
#[cfg(feature = "schema")]
#[cfg_attr(docsrs, doc(cfg(feature = "schema")))]
pub mod schema;
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

pub use explanation::Assessment;
pub use formats::InputError;
#[cfg(feature = "formats")]
#[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
pub use formats::from_json;
pub use language::Language;
pub use principle::Appraisal;
#[cfg(feature = "formats")]
#[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
pub use request::{Answer, Request, answer};
pub use source::Edition;
pub use transformation::PlanAssessment;
pub use verdict::Verdict;
pub use volume::VolumeCheck;

/// The examples of the README are tests too.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

/// Those of the Dutch one too.
#[cfg(doctest)]
#[doc = include_str!("../README.nl.md")]
struct ReadmeDutch;
