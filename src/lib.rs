//! The Dutch rules of appropriate care (*passende zorg*), as typed rules with evaluation functions.
//!
//! A tool at a health insurer hands this crate facts and gets assessments that can be defended: the
//! verdict, the margin, the clause, what is still unknown, and what would be enough. The crate reads no
//! file, asks no clock and keeps no state: the same input gives the same output, to the byte.
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
//! | 2 | [`party`], [`region`], [`identifier`], [`quantity`], [`money`], [`judgement`], [`statement`]: words of the field |
//! | 3 | [`rule`] what a rule is; [`explanation`] the tree in which every result is read |
//! | 4 | [`volume`] volume norms; [`transformation`] plans for impactful transformations; [`principle`] the principles, as a profile |
//! | 5 | [`concentration`] what a higher norm means |
//! | 6 | [`report`] explanations as Markdown; [`rulebook`] all rules of all families |
//!
//! # Glossary
//!
//! | Dutch | English | type |
//! |---|---|---|
//! | *aangekondigd, van kracht, gehandhaafd, vervallen* | announced, in force, enforced, expired | [`volume::norm::Stage`] |
//! | *aantal* | count | [`quantity::CountRange`] |
//! | *aanvraag van een gemeente* | application | [`transformation::funds::municipal::Application`] |
//! | *afspraak (transformatieafspraak)* | agreement | [`transformation::plan::Agreement`] |
//! | *afwijkingsgrond* | ground for deviation | [`volume::agreement::DeviationGround`] |
//! | *AGB-code* | AGB code | [`identifier::AgbCode`] |
//! | *begroting* | budget | [`transformation::funds::municipal::Budget`] |
//! | *behandelteam* | team | [`party::Team`] |
//! | *belemmering* | barrier | [`principle::scaling::Barrier`] |
//! | *beoordelingsproces* | procedure | [`transformation::procedure::Procedure`] |
//! | *betekenis van een norm* | meaning of a norm | [`concentration::NormMeaning`], [`concentration::Sweep`] |
//! | *bevinding* | finding | [`transformation::Finding`], [`principle::evidence::Finding`] |
//! | *bewijsstuk* | item of evidence | [`principle::evidence::Evidence`] |
//! | *bindende afspraak* | binding clause | [`principle::BindingClause`] |
//! | *businesscase* | business case | [`transformation::plan::BusinessCase`], [`transformation::business_case`] |
//! | *capaciteit* | resource | [`concentration::Resource`], [`concentration::CapacityImpact`] |
//! | *cyclus van gepast gebruik* | cycle of appropriate use | [`principle::cycle::CycleLog`] |
//! | *de-implementatie* | de-implementation | [`principle::life::DeImplementation`] |
//! | *dekking* | coverage | [`principle::Coverage`] |
//! | *dossier* | dossier | [`principle::Dossier`] |
//! | *eerste snelle toets* | quick test | [`transformation::Step::QuickTest`], [`transformation::QuickTestOutcome`] |
//! | *fair share* | fair share | [`transformation::funds::fair_share`] |
//! | *fusie, rechtsopvolging* | succession | [`volume::Succession`] |
//! | *gelijkgericht* | in alignment | [`transformation::plan::Alignment`], [`transformation::procedure::Following`] |
//! | *gelijkgerichtheid* | alignment | [`principle::chain::Alignment`] |
//! | *gepast gebruik, passende organisatie* | appropriate use, appropriate organisation | [`principle::Side`] |
//! | *gevolg* | consequence | [`volume::norm::Consequence`], [`principle::life::Follows`] |
//! | *grond waarop zorg niet passend is* | ground | [`principle::Ground`] |
//! | *hemelsbreed* | straight line | [`concentration::StraightLine`] |
//! | *hertoets* | re-test | [`transformation::procedure::Route::Retest`] |
//! | *herverdeling* | redistribution | [`concentration::Redistribution`] |
//! | *impactanalyse* | impact analysis | [`concentration::ConcentrationImpact`], [`transformation::plan::ImpactAnalysis`] |
//! | *incidentele uitzondering* | incidental exception | [`volume::agreement::IncidentalException`] |
//! | *ingreep, zorginterventie* | intervention | [`party::Intervention`] |
//! | *inspanning, resultaat* | effort, result | [`transformation::Obligation`] |
//! | *instelling* | institution | [`party::Institution`] |
//! | *keten van afspraken* | chain | [`principle::chain::Chain`] |
//! | *ketenimpactanalyse* | analysis of the chain of acute care | [`concentration::AcuteFacts`] |
//! | *keuze van locaties* | choice of sites | [`concentration::SiteChoice`] |
//! | *lerend systeem* | learning system | [`principle::chain::Learning`] |
//! | *levensloop van bewijs* | life of evidence | [`principle::life::EvidenceLife`] |
//! | *locatie* | location | [`party::Location`] |
//! | *marge* | margin | [`explanation::Margin`] |
//! | *marktleiders* | market leaders | [`transformation::procedure::MarketLeaders`] |
//! | *meetperiode* | window | [`volume::norm::Window`] |
//! | *melding* | notice | [`volume::CountNotice`], [`concentration::CountryNotice`], [`principle::AppraisalNotice`] |
//! | *mijlpaal* | milestone | [`transformation::plan::Milestone`], [`transformation::procedure::Milestone`] |
//! | *minimumnorm* | minimum | [`volume::norm::Demand::Minimum`] |
//! | *missie 2040* | mission for 2040 | [`principle::CapacityGoal`] |
//! | *multitrauma* | multitrauma | [`volume::multitrauma`] |
//! | *netwerk* | network | [`party::Network`] |
//! | *niveau* | level | [`principle::Level`] |
//! | *noodrem* | brake | [`transformation::procedure::Event::PublicInterestTested`] |
//! | *onderbouwing* | explanation | [`explanation::Explanation`] |
//! | *onderdeel van een principe* | element | [`principle::Element`] |
//! | *oordeel* | verdict; of a person: judgement | [`Verdict`], [`judgement::Judgement`] |
//! | *oormerk* | earmark | [`transformation::funds::Earmarks`], [`transformation::funds::EarmarkLedger`] |
//! | *openbaar overzicht* | public record | [`transformation::procedure::PublicationRecord`] |
//! | *openstaande vraag* | open question | [`explanation::OpenQuestion`] |
//! | *opschalen* | scaling up | [`principle::scaling::ScaleUp`] |
//! | *passende zorgpraktijk* | practice for appropriate care | [`principle::practice`] |
//! | *poort van de inkoper* | gate | [`principle::GatePolicy`] |
//! | *prikkel* | incentive | [`principle::chain::Incentive`] |
//! | *principe* | principle | [`principle::Principle`], [`principle::PrincipleSet`] |
//! | *prioriteringscriterium* | criterion of priority | [`principle::cycle::PriorityCriterion`] |
//! | *pro memorie (PM)* | unknown amount | [`money::Amount::UNKNOWN`] |
//! | *regelboek* | rulebook | [`rulebook::Rulebook`] |
//! | *regio* | region | [`region::Region`] |
//! | *reistijd* | travel | [`concentration::Travel`], [`concentration::Minutes`] |
//! | *richtinggevende norm* | guideline | [`volume::norm::Demand::Guideline`] |
//! | *Ronde Tafel* | Round Table | [`volume::agreement::NormDecision`] |
//! | *saldo* | balance | [`money::Balance`] |
//! | *schakel* | link | [`principle::chain::Link`] |
//! | *stand van een onderdeel* | status | [`principle::Status`] |
//! | *tekort (bij een norm)* | shortage | [`concentration::Shortage`] |
//! | *telling* | tally | [`volume::tally::Tally`] |
//! | *termijn* | term, due | [`transformation::procedure::Due`], [`principle::Term`] |
//! | *tijdlijn* | timeline | [`time::Timeline`] |
//! | *toegekende middelen, batch* | grant, batch | [`transformation::funds::Grant`], [`transformation::funds::Batch`] |
//! | *toetsbeleid* | policy on evidence | [`principle::EvidencePolicy`] |
//! | *toetsing aan de principes* | appraisal | [`principle::Appraisal`] |
//! | *tranche* | tranche | [`volume::agreement::Tranche`] |
//! | *transformatieplan* | transformation plan | [`transformation::plan::Plan`] |
//! | *uitgangspunt* | starting point | [`principle::StartingPoint`] |
//! | *uitkeringsplafond* | ceiling | [`transformation::funds::municipal::allocate`] |
//! | *uitkomstnorm* | outcome norm | [`volume::outcome::OutcomeNorm`] |
//! | *vaststelling* | settlement | [`transformation::funds::municipal::Settlement`] |
//! | *vaststelling van een praktijk* | establishment | [`principle::practice::EstablishmentLog`] |
//! | *verrichting* | procedure | [`volume::tally::Procedure`] |
//! | *verspilling* | waste | [`principle::WasteScreen`] |
//! | *vindplaats* | citation | [`source::Citation`] |
//! | *volgplicht* | duty of an insurer | [`transformation::procedure::InsurerDuty`] |
//! | *volumenorm* | volume norm | [`volume::norm::Norm`] |
//! | *voorwaarde* | condition | [`transformation::Condition`] |
//! | *werkend mechanisme* | mechanism | [`principle::scaling::Mechanism`] |
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
//! from CSV. Everything serialises with serde either way, and what cannot be is refused with an
//! [`InputError`]: where, what was expected and what was found.

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
pub mod concentration;
mod criteria;
mod exact;
pub mod explanation;
pub mod formats;
pub mod identifier;
pub mod judgement;
pub mod language;
mod messages;
pub mod money;
pub mod party;
pub mod principle;
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

pub use formats::InputError;
#[cfg(feature = "formats")]
#[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
pub use formats::from_json;
pub use language::Language;
pub use verdict::Verdict;

/// The examples of the README are tests too.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
