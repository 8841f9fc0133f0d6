use std::sync::Arc;

use chrono::NaiveDate;

use super::error::NormErrorKind;
use super::{Basket, Norm, NormError, NormId, NormLevel, Remedy, Window, title};
use crate::explanation::Measure;
use crate::party::{UnitKind, checked_name};
use crate::rule::{Reference, Rule};
use crate::time::Timeline;

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
            levels,
            source,
            rule: self.rule,
            authority,
            remedy: self.remedy,
            measure: self.measure,
        })
    }
}
