//! Evidence that does not hold together.

use rust_decimal::Decimal;

use crate::party::NameError;
use crate::time::Year;

/// Facts that make no evidence (*bewijsstuk dat niet klopt*).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct EvidenceError(#[from] EvidenceErrorKind);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum EvidenceErrorKind {
    #[error("{field}: {error}")]
    Name { field: &'static str, error: NameError },
    #[error("expected an upper bound that is not below {at_least}, found {at_most}")]
    BoundsReversed { at_least: Decimal, at_most: Decimal },
    #[error("expected a year that is not before {from}, found {until}")]
    YearsReversed { from: Year, until: Year },
    #[error("expected `value`, or `at-least` and `at-most`")]
    ValueOrBounds,
    #[error("expected readings whose difference can be written, found a larger one")]
    TooLarge,
    #[error("smallest-relevant: expected a number above zero, found {found}")]
    NotPositive { found: Decimal },
    #[error("{field}: expected a share above 0 and at most 1, found {found}")]
    NotAShare { field: &'static str, found: Decimal },
    #[error("expected a part of at least one in all, found {with} of {of}")]
    NotPartOf { with: u32, of: u32 },
    #[error("expected {expected}, found none")]
    Nothing { expected: &'static str },
    #[error("expected each {what} once, found `{found}` again")]
    Twice { what: &'static str, found: &'static str },
    #[error("finding: expected `{finding}` on the element `{expected}`, found it on `{found}`")]
    OtherElement { finding: &'static str, expected: &'static str, found: &'static str },
    #[error(
        "level: expected practice, institution, region or system, found `patient`: evidence is not of one patient"
    )]
    OnePatient,
    #[error("payment: expected it with claims data only, found it with `{kind}`")]
    PaymentWithoutClaims { kind: &'static str },
    #[error("large-enough: expected it with a study of effect only, found it with `{kind}`")]
    SizeWithoutStudy { kind: &'static str },
}

impl EvidenceError {
    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match &self.0 {
            EvidenceErrorKind::Name { .. } => "evidence.name",
            EvidenceErrorKind::BoundsReversed { .. } => "evidence.bounds-reversed",
            EvidenceErrorKind::YearsReversed { .. } => "evidence.years-reversed",
            EvidenceErrorKind::ValueOrBounds => "evidence.value-or-bounds",
            EvidenceErrorKind::TooLarge => "evidence.too-large",
            EvidenceErrorKind::NotPositive { .. } => "evidence.not-positive",
            EvidenceErrorKind::NotAShare { .. } => "evidence.not-a-share",
            EvidenceErrorKind::NotPartOf { .. } => "evidence.not-part-of",
            EvidenceErrorKind::Nothing { .. } => "evidence.nothing",
            EvidenceErrorKind::Twice { .. } => "evidence.twice",
            EvidenceErrorKind::OtherElement { .. } => "evidence.other-element",
            EvidenceErrorKind::OnePatient => "evidence.one-patient",
            EvidenceErrorKind::PaymentWithoutClaims { .. } => "evidence.payment-without-claims",
            EvidenceErrorKind::SizeWithoutStudy { .. } => "evidence.size-without-study",
        }
    }
}
