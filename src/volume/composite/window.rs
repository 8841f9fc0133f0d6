//! Which days a window counts.

use chrono::{Datelike, Months, NaiveDate};

use super::clause::CountWindow;
use crate::language::{Language, day_in_words};
use crate::messages::Say;
use crate::time::Year;
use crate::volume::check::Asked;

/// Days that are counted as one: from a first to a last, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Days {
    pub(super) first: NaiveDate,
    pub(super) last: NaiveDate,
}

impl Days {
    fn of_year(year: i32) -> Self {
        let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or(NaiveDate::MIN);
        Self { first: day(1, 1), last: day(12, 31) }
    }

    /// So many whole months from the first day of one.
    pub(super) fn of_months(first: NaiveDate, months: u16) -> Self {
        let end = first.checked_add_months(Months::new(months.into())).unwrap_or(NaiveDate::MAX);
        Self { first, last: end.pred_opt().unwrap_or(NaiveDate::MIN) }
    }

    /// The same days, in which those that follow each other are one stretch.
    pub(super) fn joined(mut days: Vec<Self>) -> Vec<Self> {
        days.sort_unstable();
        let mut joined: Vec<Self> = Vec::with_capacity(days.len());
        for next in days {
            match joined.last_mut() {
                Some(last) if last.last.succ_opt() == Some(next.first) => last.last = next.last,
                _ => joined.push(next),
            }
        }
        joined
    }

    /// The years that it touches, as numbers.
    pub(super) fn years(self) -> core::ops::RangeInclusive<i32> {
        self.first.year()..=self.last.year()
    }

    /// Whether it has every day of a year.
    pub(super) fn has_all_of(self, year: Year) -> bool {
        self.first <= year.first_day() && year.last_day() <= self.last
    }

    /// Whether it is one calendar year.
    pub(super) fn is_year(self) -> bool {
        self == Self::of_year(self.first.year())
    }

    pub(super) fn contains(self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }
}

impl Say for Days {
    fn say(&self, language: Language, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        if self.is_year() {
            return write!(f, "{}", self.first.year());
        }
        let through = language.pick("t/m", "to");
        write!(f, "{} {through} {}", day_in_words(self.first, language), day_in_words(self.last, language))
    }
}

/// What a window comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Counted {
    /// These stretches of days, of which a number is asked so many times.
    Over(Vec<Days>, u64),
    /// Every year of it is left out.
    NoYear,
    /// So many months from the first case of each unit.
    FromFirstCase(u16),
}

/// The first day of the month of a day.
pub(super) fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

impl CountWindow {
    pub(super) fn counted(&self, asked: Asked) -> Counted {
        let year = asked.year().number();
        let years = |number: u16, without: &[Year]| {
            let first = year.saturating_add(1).saturating_sub(number.into());
            let kept = (first..=year).filter(|year| !without.iter().any(|out| out.number() == *year));
            kept.map(Days::of_year).collect::<Vec<_>>()
        };
        let over = |days: Vec<Days>, times: usize| {
            let times = u64::try_from(times).unwrap_or(u64::MAX);
            if days.is_empty() { Counted::NoYear } else { Counted::Over(days, times) }
        };
        match self {
            Self::CalendarYear { back } => {
                over(vec![Days::of_year(year.saturating_sub(i32::from(*back)))], 1)
            }
            Self::Year { year } => over(vec![Days::of_year(year.number())], 1),
            Self::MeanOfYears { years: number, without } => {
                let kept = years(number.get(), without);
                let times = kept.len();
                over(kept, times)
            }
            Self::TotalOfYears { years: number, without } => over(years(number.get(), without), 1),
            Self::TwelveMonths { back } => {
                // The month of the day asked about, where that day is its last; or else the one before.
                let next = asked.on().succ_opt().unwrap_or(NaiveDate::MAX);
                let end = first_of_month(next).checked_sub_months(Months::new((*back).into()));
                let first = end.and_then(|end| end.checked_sub_months(Months::new(12)));
                over(first.map(|first| Days::of_months(first, 12)).into_iter().collect(), 1)
            }
            Self::FourQuarters { ending, back } => {
                let months = u32::from(*ending).saturating_mul(3);
                let end =
                    NaiveDate::from_ymd_opt(year.saturating_sub(1).saturating_sub((*back).into()), 1, 1)
                        .and_then(|first| first.checked_add_months(Months::new(months)));
                over(end.map(|first| Days::of_months(first, 12)).into_iter().collect(), 1)
            }
            Self::FromFirstCase { months } => Counted::FromFirstCase(months.get()),
        }
    }
}
