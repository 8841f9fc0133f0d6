//! A norm built in code, and why it is refused.

use std::sync::Arc;

use chrono::NaiveDate;

use super::level::{Basket, NormLevel, Window};
use super::standing::Demands;
use super::standing::Remedy;
use super::{Norm, NormId, title};
use crate::explanation::Measure;
use crate::formats::InputError;
use crate::party::{Intervention, UnitKind, checked_name};
use crate::rule::{Reference, Rule};
use crate::time::{Timeline, TimelineError};

/// Makes a [`Norm`] step by step; [`build`](Self::build) checks that it is one.
#[derive(Debug, Clone)]
#[must_use]
pub struct NormBuilder {
    id: String,
    title: Option<(String, String)>,
    basket: Basket,
    per: UnitKind,
    window: Window,
    levels: Vec<(NaiveDate, NormLevel)>,
    until: Option<NaiveDate>,
    source: Option<Reference>,
    rule: Option<&'static Rule>,
    authority: Option<String>,
    remedy: Remedy,
    measure: Measure,
}

impl NormBuilder {
    pub(super) fn new(id: &str, per: UnitKind, basket: Basket) -> Self {
        Self {
            id: id.to_owned(),
            title: None,
            basket,
            per,
            window: Window::CalendarYear,
            levels: Vec::new(),
            until: None,
            source: None,
            rule: None,
            authority: None,
            remedy: Remedy::Supervision,
            measure: Measure::Procedures,
        }
    }

    /// The title, in both languages. Required.
    pub fn title(mut self, dutch: &str, english: &str) -> Self {
        self.title = Some((dutch.to_owned(), english.to_owned()));
        self
    }

    /// Over which years the norm counts; one calendar year unless said otherwise.
    pub const fn window(mut self, window: Window) -> Self {
        self.window = window;
        self
    }

    /// A level that holds from a day until the next one begins. At least one, in order of time.
    pub fn level(mut self, from: NaiveDate, level: NormLevel) -> Self {
        self.levels.push((from, level));
        self
    }

    /// The first day on which the norm no longer holds.
    pub const fn until(mut self, day: NaiveDate) -> Self {
        self.until = Some(day);
        self
    }

    /// The text that the norm rests on. Required.
    pub fn source(mut self, source: Reference) -> Self {
        self.source = Some(source);
        self
    }

    /// The rule of the rulebook that the norm comes from.
    pub const fn rule(mut self, rule: &'static Rule) -> Self {
        self.rule = Some(rule);
        self
    }

    /// The body that set the norm, by name.
    pub fn authority(mut self, authority: &str) -> Self {
        self.authority = Some(authority.to_owned());
        self
    }

    /// The consequence of falling short of the enforced norm; supervision unless said otherwise.
    pub const fn remedy(mut self, remedy: Remedy) -> Self {
        self.remedy = remedy;
        self
    }

    /// The norm counts patients, not procedures.
    pub const fn counting_patients(mut self) -> Self {
        self.measure = Measure::Patients;
        self
    }

    /// The norm.
    ///
    /// # Errors
    /// When a name is no name; when there is no title, no source or no level; when the levels are not in
    /// order of time or the norm ends before the last begins; when a level is enforced before it begins.
    pub fn build(self) -> Result<Norm, NormError> {
        let name = |field| move |error| NormErrorKind::Name { field, error };
        let id = NormId::try_new(&self.id).map_err(name("id"))?;
        let (nl, en) = self.title.ok_or(NormErrorKind::NoTitle)?;
        let title = title(&nl, &en).map_err(name("title"))?;
        let authority = match &self.authority {
            Some(authority) => Some(checked_name(authority).map_err(name("authority"))?.into()),
            None => None,
        };
        for (at, (from, level)) in self.levels.iter().enumerate() {
            if let Some(found) = level.enforcement().filter(|day| day < from) {
                return Err(NormErrorKind::EnforcedTooEarly { at, from: *from, found }.into());
            }
        }
        let levels = Timeline::try_from_starts(self.levels, self.until).map_err(NormErrorKind::Levels)?;
        let source = Arc::new(self.source.ok_or(NormErrorKind::NoSource)?);
        Ok(Norm {
            id,
            title,
            basket: self.basket,
            per: self.per,
            window: self.window,
            demands: Demands::of(&levels, self.window),
            levels,
            source,
            rule: self.rule,
            authority,
            remedy: self.remedy,
            measure: self.measure,
        })
    }
}

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

crate::formats::as_input_error!(NormError);
