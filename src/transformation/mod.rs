//! Impactful transformations (*impactvolle transformaties*): from a plan to a reasoned, dated decision.
//!
//! A [plan](plan::Plan) goes in as facts, together with what people [judged](Judgements) and with the
//! [terms](Terms) that the texts leave to the caller. [`PlanAssessment`] holds it against the
//! [conditions](Condition) of an [edition](crate::source::Edition) and a [step](Step): the quick test, the
//! assessment, the situational aspects, the funds. The [`business_case`] adds up its lines; [`procedure`]
//! follows it from submission to the last milestone; [`funds`] divides the money, and [`municipal`] is the
//! track that municipalities have of their own.
//!
//! ```
//! use passende_zorg::transformation::{
//!     Condition, Judgements, PlanAssessment, PlanStanding, Step, TermStart, Terms, plan::Plan,
//! };
//! use passende_zorg::{Verdict, explanation::Assessment};
//!
//! let plan: Plan = serde_json::from_str(
//!     r#"{
//! "title": "Recovery at home", "extent": "complete",
//! "agreements": [{"id": "bed-days", "text": "fewer bed days", "due": "2029-07-02"}]
//! }"#,
//! )?;
//! let start = "2024-07-01".parse()?;
//! let terms = Terms::try_on(start)?.with_five_years_from(TermStart::Execution, start);
//! let judgements = Judgements::default();
//! let within = PlanAssessment::new(&plan, &judgements, &terms, Step::Full).of(Condition::FiveYears);
//! assert_eq!(within.verdict(), Verdict::NotMet); // a day too late
//! assert_eq!(
//!     within.ways_to_pass()[0].in_language(passende_zorg::Language::English).to_string(),
//!     "see to it that agreement ‘fewer bed days’ is reached by 1 July 2029"
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Conditions by edition
//!
//! The criteria that each edition asks of a plan (*voorwaarden, beoordelingscriteria*), with the rule in
//! which each stands. The quick test comes first, the full assessment after it; what is asked of the funds
//! stands apart.
//!
#![doc = include_str!("conditions.md")]
//!
//! Five things the texts leave open are never filled in here: what *substantial* is, when the five years
//! begin, over which years and at which rate a business case is added up, who a market leader is (a
//! definition is borrowed, and labelled so), and what happens when the two market leaders disagree.

mod assessment;
pub mod business_case;
pub mod funds;
pub mod municipal;
pub mod plan;
pub mod procedure;
pub mod rules;
mod sector;

#[doc(alias = "wijziging")]
pub use assessment::Change;
#[doc(alias = "voorwaarde")]
#[doc(alias = "criteria")]
pub use assessment::Condition;
#[doc(alias = "bevinding")]
pub use assessment::FindingKind;
#[doc(alias = "open norm")]
pub use assessment::Matter;
#[doc(alias = "stap")]
pub use assessment::Step;
pub use assessment::{
    ChangeDirection, ConditionAssessment, EditionComparison, EditionRow, Judgements, PlanAssessment,
    PlanFinding, PlanQuestion, PlanStanding, QuickTestOutcome, SubstantialChange, TermStart, Terms, Topic,
};
#[doc(alias = "activiteit")]
pub use sector::ActivityId;
#[doc(alias = "transformatieafspraak")]
pub use sector::AgreementId;
#[doc(alias = "batch")]
pub use sector::BatchId;
#[doc(alias = "doel")]
pub use sector::GoalId;
pub use sector::ImpactAspect;
#[doc(alias = "regel")]
pub use sector::LineId;
#[doc(alias = "mijlpaal")]
pub use sector::MilestoneId;
#[doc(alias = "inspanning")]
#[doc(alias = "resultaat")]
pub use sector::Obligation;
#[doc(alias = "partij")]
pub use sector::PartyId;
#[doc(alias = "project")]
pub use sector::ProjectId;
#[doc(alias = "variant")]
pub use sector::ScenarioId;
pub use sector::Sector;

/// The last day of five years that begin on a day: the day of the same date five years later, which still
/// counts. Of 29 February it is the 28th. The texts say no more than *within five years* and *at most five
/// years*; everything here that speaks of five years reads it so.
pub(crate) fn five_years_after(day: chrono::NaiveDate) -> Option<chrono::NaiveDate> {
    day.checked_add_months(chrono::Months::new(60))
}
