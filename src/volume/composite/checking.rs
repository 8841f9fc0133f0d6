//! Whether what a norm asks is something that can be asked; and the names of what it asks.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::clause::{CountClause, CountWindow, CountedItem, NormClause};
use super::norm::CompositeFacts;
use super::refused::Refused;
use super::said::FactList;
use super::window::Counted;
use crate::formats::InputError;
use crate::party::Intervention;
#[cfg(feature = "formats")]
use crate::party::UnitKind;
use crate::volume::check::Asked;

impl NormClause {
    pub(super) fn check(&self, norm: &CompositeFacts) -> Result<(), InputError> {
        let each = |clauses: &[Self], name: &'static str| {
            if clauses.is_empty() {
                return Err(InputError::from(Refused::Empty).within(name));
            }
            clauses.iter().enumerate().try_for_each(|(at, clause)| {
                clause.check(norm).map_err(|error| error.within(format_args!("{name}[{at}]")))
            })
        };
        match self {
            Self::Count(count) => count.check(norm).map_err(|error| error.within("count")),
            Self::Share(share) if share.at_least.is_some() == share.at_most.is_some() => {
                Err(InputError::from(Refused::Bound).within("share"))
            }
            Self::Share(share) => {
                let bound = share.at_most.or(share.at_least).unwrap_or(Decimal::ZERO);
                if bound < Decimal::ZERO || bound > Decimal::ONE {
                    return Err(InputError::from(Refused::ShareBound { found: bound }).within("share"));
                }
                Ok(())
            }
            Self::Fact(_) | Self::Open(_) => Ok(()),
            Self::AllOf(clauses) => each(clauses, "all-of"),
            Self::AnyOf(clauses) => each(clauses, "any-of"),
            Self::Where(both) => {
                both.holds.check(norm).map_err(|error| error.within("where.holds"))?;
                both.asks.check(norm).map_err(|error| error.within("where.asks"))
            }
            Self::OverTime(steps) => {
                if steps.is_empty() {
                    return Err(InputError::from(Refused::Empty).within("over-time"));
                }
                for (at, step) in steps.iter().enumerate() {
                    let place = |error: InputError| error.within(format_args!("over-time[{at}]"));
                    step.asks.check(norm).map_err(|error| place(error.within("asks")))?;
                    let before = at.checked_sub(1).and_then(|before| steps.get(before));
                    if let Some(before) = before.filter(|before| before.from >= step.from) {
                        let found = step.from;
                        return Err(place(Refused::Day { field: "from", from: before.from, found }.into()));
                    }
                }
                Ok(())
            }
            Self::StartUp(start) => {
                check_basket(&start.basket).map_err(|error| error.within("start-up"))?;
                start.first.check(norm).map_err(|error| error.within("start-up.first"))?;
                start.then.check(norm).map_err(|error| error.within("start-up.then"))
            }
            Self::Presumed(presumed) => {
                presumed.asks.check(norm).map_err(|error| error.within("presumed.asks"))
            }
        }
    }
}

impl NormClause {
    /// Whether it presumes something, and whether it asks when a unit began.
    pub(super) fn uses(&self) -> (bool, bool) {
        let (mut presumes, mut asks_begin) = (false, false);
        self.each(&mut |clause| match clause {
            Self::Presumed(_) => presumes = true,
            Self::StartUp(_) => asks_begin = true,
            Self::Count(count) => {
                asks_begin |= matches!(count.window, Some(CountWindow::FromFirstCase { .. }));
            }
            _ => {}
        });
        (presumes, asks_begin)
    }

    /// Whether it asks no number at all.
    pub(super) fn counts_nothing(&self) -> bool {
        let mut counts = 0_usize;
        self.each_count(&mut |_| counts = counts.saturating_add(1));
        counts == 0
    }

    /// Whether something that it asks changes over time, and whether it asks something else of who begins.
    pub(super) fn has_steps(&self) -> (bool, bool) {
        let (mut changes, mut starts) = (false, false);
        self.each(&mut |clause| {
            changes |= matches!(clause, Self::OverTime(_));
            starts |= matches!(clause, Self::StartUp(_));
        });
        (changes, starts)
    }

    /// The last day that is counted by it; of what counts nothing that of the year asked about.
    pub(super) fn last_counted(&self, asked: Asked) -> NaiveDate {
        let mut last = None;
        self.each_count(&mut |count| {
            let window = count.window.as_ref().map(|window| window.counted(asked));
            if let Some(Counted::Over(days, _)) = window {
                last = last.max(days.last().map(|days| days.last));
            } else {
                last = last.max(Some(asked.year().last_day()));
            }
        });
        last.unwrap_or_else(|| asked.year().last_day())
    }

    fn each_count<'n>(&'n self, visit: &mut impl FnMut(&'n CountClause)) {
        match self {
            Self::Count(count) => visit(count),
            Self::AllOf(clauses) | Self::AnyOf(clauses) => {
                for clause in clauses {
                    clause.each_count(visit);
                }
            }
            Self::Where(both) => both.asks.each_count(visit),
            Self::OverTime(steps) => {
                for step in steps {
                    step.asks.each_count(visit);
                }
            }
            Self::StartUp(start) => start.then.each_count(visit),
            Self::Presumed(presumed) => presumed.asks.each_count(visit),
            Self::Fact(_) | Self::Share(_) | Self::Open(_) => {}
        }
    }

    /// Every clause of it and below it, also where that decides what is asked.
    pub(super) fn each<'n>(&'n self, visit: &mut impl FnMut(&'n Self)) {
        visit(self);
        match self {
            Self::AllOf(clauses) | Self::AnyOf(clauses) => {
                for clause in clauses {
                    clause.each(visit);
                }
            }
            Self::Where(both) => {
                both.holds.each(visit);
                both.asks.each(visit);
            }
            Self::OverTime(steps) => steps.iter().for_each(|step| step.asks.each(visit)),
            Self::StartUp(start) => {
                start.first.each(visit);
                start.then.each(visit);
            }
            Self::Presumed(presumed) => presumed.asks.each(visit),
            Self::Count(_) | Self::Fact(_) | Self::Share(_) | Self::Open(_) => {}
        }
    }

    /// Every count of it, also where that decides what is asked.
    fn every_count<'n>(&'n self, visit: &mut impl FnMut(&'n CountClause)) {
        self.each(&mut |clause| {
            if let Self::Count(count) = clause {
                visit(count);
            }
        });
    }

    /// The interventions that it counts, also where that decides what is asked.
    pub(super) fn counted<'n>(&'n self, into: &mut BTreeSet<&'n Intervention>) {
        self.every_count(&mut |count| into.extend(count.basket.iter().map(|item| &item.intervention)));
    }

    /// The kinds of units that it counts, besides those of the norm.
    #[cfg(feature = "formats")]
    pub(super) fn kinds(&self, into: &mut BTreeSet<UnitKind>) {
        self.every_count(&mut |count| into.extend(count.per));
    }

    /// The names of facts and shares that it asks.
    pub(super) fn asks<'n>(&'n self, into: &mut BTreeSet<(FactList, &'n str)>) {
        self.each(&mut |clause| match clause {
            Self::Fact(fact) => {
                into.insert((FactList::Facts, fact.fact.as_str()));
            }
            Self::Share(share) => {
                into.insert((FactList::Shares, share.measure.as_str()));
            }
            _ => {}
        });
    }
}

/// A basket has something in it, and nothing twice.
fn check_basket(basket: &[CountedItem]) -> Result<(), InputError> {
    if basket.is_empty() {
        return Err(InputError::from(Refused::Empty).within("basket"));
    }
    for (at, item) in basket.iter().enumerate() {
        if basket.iter().take(at).any(|earlier| earlier.intervention == item.intervention) {
            return Err(Refused::Twice { at, found: item.intervention.to_string() }.into());
        }
        let is_weight = |weight: &rust_decimal::Decimal| {
            weight.is_sign_positive() && !weight.is_zero() && weight.normalize().scale() <= 3
        };
        if let Some(found) = item.weight.filter(|weight| !is_weight(weight)) {
            return Err(Refused::Weight { at, found }.into());
        }
    }
    Ok(())
}

impl CountClause {
    fn check(&self, norm: &CompositeFacts) -> Result<(), InputError> {
        check_basket(&self.basket)?;
        let guideline = self.low.zip(self.high);
        let numbers = usize::from(self.minimum.is_some())
            .saturating_add(usize::from(self.maximum.is_some()))
            .saturating_add(usize::from(self.low.is_some() || self.high.is_some()));
        if numbers != 1 || guideline.is_none() && self.minimum.is_none() && self.maximum.is_none() {
            return Err(Refused::Number.into());
        }
        if let Some((low, high)) = guideline.filter(|(low, high)| low > high) {
            return Err(Refused::Guideline { low: low.get(), high: high.get() }.into());
        }
        for (at, only) in self.only.iter().enumerate() {
            if only.any_of.is_empty() && only.at_least.is_none() && only.at_most.is_none() {
                return Err(Refused::Condition { at }.into());
            }
            if only.at_least.zip(only.at_most).is_some_and(|(least, most)| least > most) {
                return Err(Refused::Reversed { at }.into());
            }
        }
        if let Some(CountWindow::FourQuarters { ending, .. }) = self.window
            && !(1..=4).contains(&ending)
        {
            return Err(Refused::Quarter { found: ending }.into());
        }
        let back = match &self.window {
            Some(CountWindow::CalendarYear { back } | CountWindow::FourQuarters { back, .. }) => (*back, 300),
            Some(CountWindow::MeanOfYears { years, .. } | CountWindow::TotalOfYears { years, .. }) => {
                (years.get(), 300)
            }
            Some(CountWindow::TwelveMonths { back }) => (*back, 3_600),
            Some(CountWindow::FromFirstCase { months }) => (months.get(), 3_600),
            Some(CountWindow::Year { .. }) | None => (0, 0),
        };
        if back.0 > back.1 {
            return Err(Refused::Back { found: back.0 }.into());
        }
        let is_other = self.per.is_some_and(|per| per != norm.per);
        if is_other != self.of.is_some() {
            return Err(Refused::Whom { norm: norm.per }.into());
        }
        if is_other && norm.at_one_location == Some(true) {
            return Err(Refused::AtOneLocation.into());
        }
        Ok(())
    }
}
