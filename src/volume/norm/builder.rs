//! A norm built in code, and why it is refused.

use core::fmt;

use std::sync::Arc;

use chrono::NaiveDate;

use super::level::{Basket, NormLevel, Window};
use super::standing::Demands;
use super::standing::Remedy;
use super::{Norm, NormId, title};
use crate::Language;
use crate::explanation::Measure;
use crate::formats::{InputError, Tell, refusals};
use crate::language::Describe;
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
        let levels = Timeline::try_from_starts(self.levels, self.until).map_err(|error| {
            let place = error.at().map_or_else(String::new, |at| format!("[{at}]"));
            NormErrorKind::Levels { place, error }
        })?;
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

refusals! {
    /// The reasons for which facts do not make a norm.
    pub(super) enum NormErrorKind {
        Name { field: &'static str, error: InputError } = "norm.name" at "{field}":
            "{error}",
            "{error}";
        EmptyBasket = "norm.empty-basket" at "basket":
            "verwacht: minstens één verrichting; gevonden: geen",
            "expected at least one intervention, found none";
        TwiceInBasket { intervention: Intervention, first: usize, at: usize } = "norm.twice-in-basket" at "basket[{at}]":
            "verwacht: elke verrichting één keer; gevonden: `{intervention}` nogmaals na basket[{first}]",
            "expected each intervention once, found `{intervention}` again after basket[{first}]";
        ZeroWeight = "norm.zero-weight" at "basket":
            "verwacht: een gewicht van 1 tot en met 4294967295; gevonden: 0",
            "expected a weight from 1 to 4294967295, found 0";
        ZeroMinimum = "norm.zero-minimum" at "minimum":
            "verwacht: een geheel getal van 1 tot en met 4294967295; gevonden: 0",
            "expected a whole number from 1 to 4294967295, found 0";
        Guideline { low: u32, high: u32 } = "norm.guideline" at "guideline":
            "verwacht: 1 <= low <= high; gevonden: low {low} en high {high}",
            "expected 1 <= low <= high, found low {low} and high {high}";
        Levels { place: String, error: TimelineError } = "norm.levels" at "levels{place}":
            let wrong = WithoutPlace(error);
            "{wrong}",
            "{wrong}";
        EnforcedTooEarly { at: usize, from: NaiveDate, found: NaiveDate } = "norm.enforced-too-early" at "levels[{at}].enforced-from":
            "verwacht: een dag niet vóór {from}, waarop het niveau begint; gevonden: {found}",
            "expected a day not before {from}, where the level begins, found {found}";
        NoTitle = "norm.no-title" at "title":
            "verwacht: een titel in het Nederlands en in het Engels; gevonden: geen",
            "expected a title in Dutch and in English, found none";
        NoSource = "norm.no-source" at "source":
            "verwacht: de tekst waarop de norm berust; gevonden: geen",
            "expected the text that the norm rests on, found none";
        Both = "norm.demand" at "level":
            "verwacht: `minimum` of `guideline`; gevonden: beide",
            "expected either `minimum` or `guideline`, found both";
        Neither = "norm.demand" at "level":
            "verwacht: `minimum` of `guideline`; gevonden: geen van beide",
            "expected either `minimum` or `guideline`, found neither";
        Years { found: u32 } = "norm.years":
            "verwacht: een aantal jaren van 1 tot en met {LONGEST_WINDOW}; gevonden: {found}",
            "expected a number of years from 1 to {LONGEST_WINDOW}, found {found}";
        NeedsYears = "norm.window" at "window":
            "verwacht: `years` bij `mean-of-years`; gevonden: geen",
            "expected `years` with `mean-of-years`, found none";
        HasYears = "norm.window" at "window":
            "verwacht: geen `years` bij `calendar-year`; gevonden: `years`",
            "expected no `years` with `calendar-year`, found `years`";
        UnknownRule { found: String } = "norm.unknown-rule" at "source.rule":
            "verwacht: de id van een regel uit het regelboek; gevonden: {found}",
            "expected the id of a rule of the rulebook, found {found}";
    }
}

/// What is wrong with levels, whose place is told beside it.
struct WithoutPlace<'a>(&'a TimelineError);

impl Tell for WithoutPlace<'_> {
    fn tell(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.detail(language, f)
    }
}

impl NormError {
    pub(super) const fn of(kind: NormErrorKind) -> Self {
        Self(kind)
    }

    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        self.0.code()
    }
}

impl Describe for NormError {
    fn code(&self) -> &'static str {
        self.code()
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.describe(language, f)
    }
}

/// Its place in the norm is the path.
impl From<NormError> for InputError {
    fn from(error: NormError) -> Self {
        error.0.into()
    }
}
