use chrono::NaiveDate;

use crate::formats::InputError;
use crate::party::Intervention;
use crate::time::TimelineError;

/// The number of years in which a count can be reported, 1900 to 2199.
pub(super) const LONGEST_WINDOW: u16 = 300;

/// Facts that do not make a norm.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct NormError(#[from] NormErrorKind);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum NormErrorKind {
    #[error("{field}: {error}")]
    Name { field: &'static str, error: InputError },
    #[error("basket: expected at least one intervention, found none")]
    EmptyBasket,
    #[error(
        "basket[{at}]: expected each intervention once, found `{intervention}` again after basket[{first}]"
    )]
    TwiceInBasket { intervention: Intervention, first: usize, at: usize },
    #[error("basket: expected a weight from 1 to 4294967295, found 0")]
    ZeroWeight,
    #[error("minimum: expected a whole number from 1 to 4294967295, found 0")]
    ZeroMinimum,
    #[error("guideline: expected 1 <= low <= high, found low {low} and high {high}")]
    Guideline { low: u32, high: u32 },
    #[error("levels{}: {}", .0.at().map_or_else(String::new, |at| format!("[{at}]")), .0.detail())]
    Levels(TimelineError),
    #[error(
        "levels[{at}].enforced-from: expected a day not before {from}, where the level begins, found {found}"
    )]
    EnforcedTooEarly { at: usize, from: NaiveDate, found: NaiveDate },
    #[error("title: expected a title in Dutch and in English, found none")]
    NoTitle,
    #[error("source: expected the text that the norm rests on, found none")]
    NoSource,
    #[error("level: expected either `minimum` or `guideline`, found {found}")]
    Demand { found: &'static str },
    #[error("expected a number of years from 1 to {LONGEST_WINDOW}, found {found}")]
    Years { found: u32 },
    #[error("window: expected {expected}, found {found}")]
    Window { expected: &'static str, found: &'static str },
    #[error("source.rule: expected the id of a rule of the rulebook, found {found}")]
    UnknownRule { found: String },
}

impl NormError {
    pub(super) const fn of(kind: NormErrorKind) -> Self {
        Self(kind)
    }

    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match &self.0 {
            NormErrorKind::Name { .. } => "norm.name",
            NormErrorKind::EmptyBasket => "norm.empty-basket",
            NormErrorKind::TwiceInBasket { .. } => "norm.twice-in-basket",
            NormErrorKind::ZeroWeight => "norm.zero-weight",
            NormErrorKind::ZeroMinimum => "norm.zero-minimum",
            NormErrorKind::Guideline { .. } => "norm.guideline",
            NormErrorKind::Levels(_) => "norm.levels",
            NormErrorKind::EnforcedTooEarly { .. } => "norm.enforced-too-early",
            NormErrorKind::NoTitle => "norm.no-title",
            NormErrorKind::NoSource => "norm.no-source",
            NormErrorKind::Demand { .. } => "norm.demand",
            NormErrorKind::Years { .. } => "norm.years",
            NormErrorKind::Window { .. } => "norm.window",
            NormErrorKind::UnknownRule { .. } => "norm.unknown-rule",
        }
    }
}
