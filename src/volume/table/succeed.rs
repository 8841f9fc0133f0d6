//! Counts of units that are no more, as those of the units in which they went on.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use super::{CountTable, Dimension, YearSet};
use crate::party::UnitKind;
use crate::time::Year;
use crate::volume::dictionary::NO_CODE;
use crate::volume::notice::CountNotice;
use crate::volume::succession::{Succession, Successions};

/// The succession that a table was carried over by, and the day to which.
#[derive(Debug, Clone)]
pub(crate) struct CarriedOver {
    successions: Successions,
    on: NaiveDate,
    notices: Vec<CountNotice>,
}

impl CountTable {
    /// The same counts as they stand on a day: what a unit did that has gone on in another by then, in
    /// years up to and including that of its succession, counts for the other. A succession after the day
    /// does not exist for it, and is told; so is a unit that has rows of later years.
    ///
    /// Without successions a unit that came about by a merger has no earlier years: they are unknown. With
    /// them its earlier years are known where each unit that went on in it has a row. In the year of a
    /// succession itself it is enough that the successor has rows and none of the others has: the whole
    /// year was then reported under its name (a reading of this crate).
    ///
    /// Of a unit that has gone on in others [for a part](Succession::try_with_share) the rows are divided,
    /// between whole numbers, and the rest stays with it.
    ///
    /// The day must be the one that is asked about when the table is [checked](crate::volume::check()).
    ///
    /// ```
    /// use passende_zorg::volume::{CountTable, Succession, Successions};
    /// use passende_zorg::{party::UnitKind, quantity::CountRange};
    ///
    /// let text = b"location,institution,intervention,year,count\n\
    ///     S1,East,lung,2023,30\nS2,West,lung,2023,25\nS1,Together,lung,2024,29\n";
    /// let merged = "2024-01-01".parse()?;
    /// let successions = ["East", "West"]
    ///     .map(|from| Succession::try_new(UnitKind::Institution, from, "Together", merged).unwrap());
    /// let table = CountTable::from_csv(text)?
    ///     .carried_over(&Successions::try_new(successions)?, "2024-12-31".parse()?);
    /// let institutions: Vec<_> =
    ///     table.units(UnitKind::Institution).unwrap().map(|unit| unit.name().to_owned()).collect();
    /// assert_eq!(institutions, ["Together"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn carried_over(mut self, successions: &Successions, on: NaiveDate) -> Self {
        if successions.is_empty() {
            return self;
        }
        let notices = successions.iter().flat_map(|succession| self.told(&succession, on)).collect();
        self = self.divided(successions, on);
        let kinds: BTreeSet<UnitKind> = successions.iter().map(|succession| succession.kind()).collect();
        for dimension in self.dimensions.iter_mut().filter(|dimension| kinds.contains(&dimension.kind)) {
            *dimension = carry_over(dimension, &self.years, successions, on);
        }
        self.carried = Some(CarriedOver { successions: successions.clone(), on, notices });
        self
    }

    /// The same counts, of which the years in which a unit is known are those of another table,
    /// which was carried over.
    pub(crate) fn known_as_in(mut self, other: &Self) -> Self {
        for dimension in &mut self.dimensions {
            let Some(of) = other.dimension(dimension.kind) else { continue };
            for (name, years) in dimension.names.iter().zip(&mut dimension.present) {
                let at = of.names.binary_search(name).ok();
                *years = at.and_then(|at| of.present.get(at)).copied().unwrap_or_default();
            }
        }
        self.carried.clone_from(&other.carried);
        self
    }

    /// The notices on one succession, and on rows that come after it.
    fn told(&self, succession: &Succession, on: NaiveDate) -> Vec<CountNotice> {
        let (kind, day) = (succession.kind(), succession.day());
        let (from, to) = (Arc::<str>::from(succession.from()), Arc::<str>::from(succession.to()));
        if day > on {
            return vec![CountNotice::SuccessionLater { kind, from, to, day, on }];
        }
        let place = self.dimension(kind).and_then(|dimension| {
            let at = dimension.names.binary_search(&from).ok()?;
            dimension.present.get(at)
        });
        let Some(present) = place else {
            return vec![CountNotice::SuccessionUnknown { kind, from, to }];
        };
        let years: Vec<Year> = present.iter().filter(|year| year.number() > day.year()).collect();
        let later =
            CountNotice::RowsAfterSuccession { kind, unit: Arc::clone(&from), day, years: years.clone() };
        let later = (!years.is_empty()).then_some(later);
        let told = if succession.is_of_a_part() {
            CountNotice::SucceededInPart { kind, from, to, day, share: succession.share() }
        } else {
            CountNotice::Succeeded { kind, from, to, day }
        };
        core::iter::once(told).chain(later.filter(|_| !succession.is_of_a_part())).collect()
    }

    /// The day to which the counts were carried over, if they were.
    pub(crate) fn carried_to(&self) -> Option<NaiveDate> {
        self.carried.as_ref().map(|carried| carried.on)
    }

    /// The name under which a unit goes on, on the day to which the counts were carried over.
    pub(crate) fn current_name<'t>(&'t self, kind: UnitKind, name: &'t str) -> &'t str {
        match &self.carried {
            Some(carried) => carried.successions.current(kind, name, |_| true, carried.on),
            None => name,
        }
    }

    /// The names under which a unit, or parts of it, go on, on the day to which the counts were carried over;
    /// none where it goes on under its own.
    pub(crate) fn successors<'t>(&'t self, kind: UnitKind, name: &'t str) -> Vec<&'t str> {
        let Some(carried) = &self.carried else { return Vec::new() };
        let current = self.current_name(kind, name);
        if current != name {
            return vec![current];
        }
        let parts = carried.successions.parts(carried.on).flatten();
        parts.filter(|part| part.kind() == kind && part.from() == name).map(Succession::to).collect()
    }

    /// The names of the units that go on, whole or in part, in another.
    pub(crate) fn predecessors(&self, kind: UnitKind, name: &str) -> BTreeSet<Arc<str>> {
        let carried = self.carried.iter();
        let successions = carried.flat_map(|carried| carried.successions.iter());
        let from = successions.filter(|it| it.kind() == kind).map(|it| Arc::<str>::from(it.from()));
        from.filter(|from| **from != *name && self.successors(kind, from).contains(&name)).collect()
    }

    pub(super) fn notices_of_successions(&self) -> &[CountNotice] {
        self.carried.as_ref().map(|carried| carried.notices.as_slice()).unwrap_or_default()
    }
}

/// The units of one kind as they stand on a day.
fn carry_over(before: &Dimension, years: &[Year], successions: &Successions, on: NaiveDate) -> Dimension {
    let kind = before.kind;
    let current = |name: &Arc<str>, year: Year| {
        let now = successions.current(kind, name, |day| year.number() <= day.year(), on);
        if **name == *now { Arc::clone(name) } else { Arc::from(now) }
    };
    // By unit and year, since a unit has few years and many rows.
    let mut now: BTreeMap<(u32, Year), Arc<str>> = BTreeMap::new();
    let mut of_rows = vec![YearSet::default(); before.names.len()];
    for (code, year) in before.codes.iter().zip(years) {
        if let Some(of_unit) = usize::try_from(*code).ok().and_then(|code| of_rows.get_mut(code)) {
            of_unit.insert(*year);
        }
    }
    for (code, (name, of_unit)) in (0..).zip(before.names.iter().zip(&of_rows)) {
        for year in of_unit.iter() {
            now.insert((code, year), current(name, year));
        }
    }
    let names: Vec<Arc<str>> = now.values().cloned().collect::<BTreeSet<_>>().into_iter().collect();
    let place = |name: &Arc<str>| names.binary_search(name).ok().and_then(|at| u32::try_from(at).ok());
    let places: BTreeMap<(u32, Year), u32> =
        now.iter().filter_map(|(key, name)| Some((*key, place(name)?))).collect();
    let codes = before
        .codes
        .iter()
        .zip(years)
        .map(|(code, year)| places.get(&(*code, *year)).copied().unwrap_or(NO_CODE));
    let known = Known::new(before, successions, on);
    Dimension {
        kind,
        codes: codes.collect(),
        present: names.iter().map(|name| known.years(name, on)).collect(),
        closed: Vec::new(),
        names,
        without: before.without.clone(),
    }
}

/// Who knows of a unit in which years something is known: from its own rows, and from those of the
/// units that went on in it.
pub(super) struct Known<'d> {
    before: &'d Dimension,
    /// By the unit in which they went on, the units that did, each with the day.
    went_on: BTreeMap<Arc<str>, Vec<(NaiveDate, Arc<str>)>>,
}

impl<'d> Known<'d> {
    pub(super) fn new(before: &'d Dimension, successions: &Successions, on: NaiveDate) -> Self {
        let mut went_on: BTreeMap<Arc<str>, Vec<(NaiveDate, Arc<str>)>> = BTreeMap::new();
        // What went on in part has been divided, and who knows of it with it.
        let applied = |succession: &Succession| {
            succession.kind() == before.kind && succession.day() <= on && !succession.is_of_a_part()
        };
        for succession in successions.iter().filter(applied) {
            let (from, to) = (Arc::from(succession.from()), Arc::from(succession.to()));
            went_on.entry(to).or_default().push((succession.day(), from));
        }
        Self { before, went_on }
    }

    fn own(&self, name: &Arc<str>) -> YearSet {
        let at = self.before.names.binary_search(name).ok();
        at.and_then(|at| self.before.present.get(at)).copied().unwrap_or_default()
    }

    /// Whether what a unit did in a year is known, of what had gone on in it up to a day. `fuel` ends what
    /// would go round in circles.
    fn is_known(&self, name: &Arc<str>, year: Year, until: NaiveDate, fuel: usize) -> bool {
        let own = self.own(name);
        let here = own.contains(year);
        let others = self.went_on.get(name).map(Vec::as_slice).unwrap_or_default();
        let others = || others.iter().filter(|(day, _)| *day <= until);
        let Some((first, fuel)) = others().map(|(day, _)| day.year()).min().zip(fuel.checked_sub(1)) else {
            return here;
        };
        let known = |(day, other): &&(NaiveDate, Arc<str>)| self.is_known(other, year, *day, fuel);
        let later = others().filter(|(day, _)| day.year() > year.number());
        let now = || others().filter(|(day, _)| day.year() == year.number());
        let had_begun = year.number() >= first || own.iter().any(|year| year.number() < first);
        let whole_year = here && now().all(|(_, other)| !self.own(other).contains(year));
        (here || !had_begun)
            && later.clone().all(|one| known(&one))
            && (whole_year || now().all(|one| known(&one)))
    }

    pub(super) fn years(&self, name: &Arc<str>, on: NaiveDate) -> YearSet {
        let fuel = self.went_on.values().map(Vec::len).fold(0, usize::saturating_add);
        let occurring: YearSet = self.before.present.iter().flat_map(YearSet::iter).collect();
        occurring.iter().filter(|year| self.is_known(name, *year, on, fuel)).collect()
    }
}
