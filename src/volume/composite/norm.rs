//! A norm as its text makes it: what is asked, as a small tree.

use core::num::{NonZeroU16, NonZeroU32};
use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::refused::Refused;
use super::said::FactList;
use crate::formats::InputError;
use crate::party::{Intervention, UnitKind};
use crate::record::{made_of, record};
use crate::rule::Reference;
use crate::statement::Statement;
use crate::time::Year;
use crate::volume::norm::{NormId, NormStatus, Remedy, Setter};
use crate::words::words;

record! {
    /// A few words in both languages.
    BothWords, "words in both languages: an object with `nl` and `en`";
    has {
        /// The words in Dutch.
        nl: Statement,
        /// The words in English.
        en: Statement,
    }
}

words!(
    /// What a level is tied to where it changes over time (*peilmoment van de normwaarde*).
    LevelsBy {
        /// The day asked about.
        Day = "day", "de peildatum", "the day asked about";
        /// The last day of the year that is counted: what was done in a year is held against what was asked
        /// in that year.
        CountedYear = "counted-year", "het getelde jaar", "the year that is counted";
    }
);

words!(
    /// What a norm counts.
    Counting {
        /// Procedures, each as often as it weighs (*ingrepen*).
        Procedures = "procedures", "ingrepen", "procedures";
        /// Distinct patients in the period (*unieke patiënten*).
        Patients = "patients", "patiënten", "patients";
    }
);

/// Of which units the number is, where it is not of the unit of the norm itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Whom {
    /// Each unit of the kind that did any of it there: every surgeon of a location.
    Each,
    /// At least so many of them: four cardiologists of a centre.
    AtLeast(NonZeroU32),
    /// The unit of which it is a part: the network of a location. Where it is a part of several, each of
    /// them.
    Its,
}

/// Over which days a number is counted (*meetperiode*).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "kebab-case",
    deny_unknown_fields,
    expecting = "a window: an object with `kind`"
)]
pub enum CountWindow {
    /// The calendar year asked about, or one so many years before it.
    CalendarYear {
        /// How many years before it.
        #[serde(default, skip_serializing_if = "is_zero")]
        back: u16,
    },
    /// A calendar year by its number.
    Year {
        /// The year.
        year: Year,
    },
    /// The mean of so many years, the last of which is the year asked about. A year that is left out counts
    /// neither in the sum nor among the years.
    MeanOfYears {
        /// The number of years, those that are left out among them.
        years: NonZeroU16,
        /// The years that are left out.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        without: Vec<Year>,
    },
    /// The total of so many years, the last of which is the year asked about.
    TotalOfYears {
        /// The number of years, those that are left out among them.
        years: NonZeroU16,
        /// The years that are left out.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        without: Vec<Year>,
    },
    /// Twelve months that end with a month: the last that is over on the day asked about, or one so many
    /// months before it.
    TwelveMonths {
        /// How many months before it.
        #[serde(default, skip_serializing_if = "is_zero")]
        back: u16,
    },
    /// Four quarters in a row, the last of which is a quarter of the year asked about, or of one so many
    /// years before it.
    FourQuarters {
        /// The last quarter, 1 to 4.
        ending: u8,
        /// How many years before it.
        #[serde(default, skip_serializing_if = "is_zero")]
        back: u16,
    },
    /// So many months from the first of the month of the first case of the unit.
    FromFirstCase {
        /// The number of months.
        months: NonZeroU16,
    },
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
const fn is_zero(number: &u16) -> bool {
    *number == 0
}

record! {
    /// An intervention, with how often it counts: one where nothing is said.
    CountedItem, "an item of a basket: an object with `intervention`";
    has {
        /// The intervention.
        intervention: Intervention,
    }
    numbers {
        /// How often one of it counts, with at most three decimals: half for teaching assistance, say.
        weight,
    }
}

record! {
    /// A condition on an attribute of a row: the value is one of some, or a number within bounds.
    OnlyWhere, "a condition: an object with `attribute`";
    has {
        /// The attribute, as the procedures name it.
        attribute: Statement,
    }
    numbers {
        /// The least value.
        at_least,
        /// The largest value.
        at_most,
    }
    lists {
        /// The values, of which one.
        any_of: Statement,
    }
}

record! {
    /// So many of something, in some period (*aantal*). One of `minimum`, `maximum` or both of `low` and
    /// `high` says how many.
    CountClause, "a count: an object with `basket` and `minimum`, `maximum`, or `low` and `high`";
    may {
        /// What is counted, in words; the names of the basket where nothing is said.
        title: BothWords,
        /// Per what, where it is not the unit of the norm.
        per: UnitKind,
        /// Of which of these.
        of: Whom,
        /// Over which days; the year asked about where nothing is said.
        window: CountWindow,
        /// Whether procedures or patients; procedures where nothing is said.
        counts: Counting,
        /// Whose counts decide, where there are several.
        source: Statement,
        /// So many or more, of a mean of years per year.
        minimum: NonZeroU32,
        /// So many or fewer.
        maximum: u32,
        /// The bottom of a guideline.
        low: NonZeroU32,
        /// The top of a guideline.
        high: NonZeroU32,
    }
    lists {
        /// What counts, each intervention once.
        basket: CountedItem,
        /// Which rows count: those of which every condition holds.
        only: OnlyWhere,
    }
}

record! {
    /// Something that has to be there: a fixed contact, a policy, a registration (*voorwaarde*).
    FactClause, "a fact: an object with `fact` and `title`";
    has {
        /// Its name, by which facts state it.
        fact: Statement,
        /// It, in words.
        title: BothWords,
    }
    may {
        /// Whether a person has to judge it.
        weighed: bool,
    }
}

record! {
    /// A part of a whole: an outcome, registrations in time (*uitkomst*). The value is `at-most` or `at-least`.
    ShareClause, "a share: an object with `measure` and `title`";
    has {
        /// Its name, by which facts state it.
        measure: Statement,
        /// It, in words.
        title: BothWords,
    }
    may {
        /// Over how many years, the last of which is the year asked about; one where nothing is said.
        years: NonZeroU16,
    }
    numbers {
        /// The largest share.
        at_most,
        /// The smallest share.
        at_least,
    }
}

record! {
    /// What is asked where something holds, and nothing where it does not.
    WhereClause, "a conditional: an object with `holds` and `asks`";
    has {
        /// The condition.
        holds: Clause,
        /// What is asked then.
        asks: Clause,
    }
}

record! {
    /// What is asked from a day on.
    ClauseStep, "a step: an object with `from` and `asks`";
    has {
        /// What is asked.
        asks: Clause,
    }
    on {
        /// The first day.
        from,
    }
}

record! {
    /// What is asked of who begins, and what after that (*startregeling*).
    StartUpClause, "a start: an object with `months`, `first` and `then`";
    has {
        /// The number of months from the first of the month of the first case.
        months: NonZeroU16,
        /// What is asked in these months.
        first: Clause,
        /// What is asked after them.
        then: Clause,
    }
    lists {
        /// Of what the first case is.
        basket: CountedItem,
    }
}

record! {
    /// Something that is presumed from counts and can be rebutted with reasons, either way (*prognose*).
    PresumedClause, "a presumption: an object with `title` and `asks`";
    has {
        /// What is presumed, in words.
        title: BothWords,
        /// From what.
        asks: Clause,
    }
}

/// What a norm asks (*eis*): a number, a fact, a share, and how they go together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Clause {
    /// So many of something.
    Count(Box<CountClause>),
    /// Something that has to be there.
    Fact(FactClause),
    /// A part of a whole.
    Share(ShareClause),
    /// Something of which the text has no value yet.
    Open(BothWords),
    /// All of these.
    AllOf(Vec<Self>),
    /// One of these.
    AnyOf(Vec<Self>),
    /// Something where something else holds.
    Where(Box<WhereClause>),
    /// One thing after another, by day.
    OverTime(Vec<ClauseStep>),
    /// Less of who begins.
    StartUp(Box<StartUpClause>),
    /// Something that is presumed.
    Presumed(Box<PresumedClause>),
}

record! {
    /// The text of a composite norm: its name, per what, what it asks, and on what it rests.
    CompositeFacts, "a norm: an object with `asks`";
    has {
        /// The name of the norm.
        id: NormId,
        /// The title.
        title: BothWords,
        /// Per what it is asked.
        per: UnitKind,
        /// What is asked.
        asks: Clause,
        /// The text that it rests on.
        source: Reference,
    }
    on {
        /// The first day on which it holds.
        from,
    }
    may {
        /// Whether it was adopted; it was where nothing is said.
        status: NormStatus,
        /// Who set it.
        set_by: Setter,
        /// The body that set it, by name.
        authority: Statement,
        /// What a level that changes over time is tied to; the day where nothing is said.
        levels_by: LevelsBy,
        /// The consequence of falling short once it is enforced; supervision where nothing is said.
        remedy: Remedy,
        /// After how many years in a row of falling short it follows; one where nothing is said.
        remedy_after: NonZeroU16,
        /// Whether it is a norm of another country, on which the agreement says nothing: that existing norms
        /// are observed is not said of it.
        abroad: bool,
        /// Whether a team is one at one location: the same team elsewhere is another unit.
        at_one_location: bool,
    }
    days {
        /// The first day on which it no longer holds.
        until,
        /// The day from which insurers and supervisors act on it.
        enforced_from,
    }
}

/// A norm that is a small tree of what is asked (*samengestelde norm*): numbers over windows, facts and
/// shares, all of them or one of them, where something holds, over time, for who begins, as a presumption.
///
/// ```
/// use passende_zorg::volume::{Asked, CountTable, composite::{CompositeNorm, Held, UnitFacts}};
/// use passende_zorg::{Language, Verdict, explanation::Assessment};
///
/// // Twenty in one of two years, and a fixed contact with a centre.
/// let norm: CompositeNorm = serde_json::from_str(r#"{
///     "id": "pancreas", "title": {"nl": "Alvleesklier", "en": "Pancreas"}, "per": "institution", "from": "2016-01-01",
///     "source": {"title": "an example", "section": "1", "consulted": "2026-11-29"},
///     "asks": {"all-of": [
///         {"any-of": [
///             {"count": {"basket": [{"intervention": "pancreas"}], "minimum": 20}},
///             {"count": {"basket": [{"intervention": "pancreas"}], "minimum": 20,
///                 "window": {"kind": "calendar-year", "back": 1}}}]},
///         {"fact": {"fact": "contact", "title": {"nl": "vast contact", "en": "a fixed contact"}}}]}
/// }"#)?;
/// let table = CountTable::from_csv(
///     b"location,institution,intervention,year,count\nA,East,pancreas,2023,20\nA,East,pancreas,2024,11\n")?;
/// let facts: UnitFacts = serde_json::from_str(r#"{"facts": [
///     {"unit": "East", "fact": "contact", "holds": false, "text": "ended in 2022"}]}"#)?;
/// let held = Held::counts(&table).try_with_facts(&facts)?;
/// let report = norm.check(&held, Asked::about(table.last_year().unwrap()))?;
/// let east = report.row("East").unwrap();
/// assert_eq!(east.verdict(), Verdict::NotMet);
/// let way = &east.ways_to_pass()[0];
/// assert_eq!(way.in_language(Language::English).to_string(), "have this in place at East: a fixed contact");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "CompositeFacts", into = "CompositeFacts")]
#[doc(alias = "samengestelde norm")]
pub struct CompositeNorm(CompositeFacts);

made_of!(CompositeNorm: CompositeFacts);

impl CompositeNorm {
    /// A norm of its text.
    ///
    /// # Errors
    /// When a day comes before the one it has to follow; when a count has no basket, an intervention twice,
    /// a weight that is no positive number of at most three decimals, no number or several, a guideline
    /// upside down, an attribute without a condition, or a quarter that is none; when a share has no bound;
    /// when a list of clauses is empty or steps are not in order of day; when it asks something of another
    /// kind of unit without saying of whom.
    pub fn try_new(facts: CompositeFacts) -> Result<Self, InputError> {
        let begins = facts.from;
        for (field, day) in [("until", facts.until), ("enforced-from", facts.enforced_from)] {
            let early = |day: &NaiveDate| *day < begins || field == "until" && *day == begins;
            if let Some(found) = day.filter(early) {
                return Err(Refused::Day { field, from: begins, found }.into());
            }
        }
        if facts.at_one_location == Some(true) && facts.per != UnitKind::Team {
            return Err(Refused::OneLocationOf { norm: facts.per }.into());
        }
        facts.asks.check(&facts).map_err(|error| error.within("asks"))?;
        Ok(Self(facts))
    }

    /// Its text.
    pub const fn facts(&self) -> &CompositeFacts {
        &self.0
    }

    /// Whether it was adopted, so that falling short is a breach while it holds.
    pub(super) fn is_adopted(&self) -> bool {
        self.0.status.is_none_or(|status| status == NormStatus::Adopted)
    }
}

impl Clause {
    fn check(&self, norm: &CompositeFacts) -> Result<(), InputError> {
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
            Self::Fact(_) | Self::Share(_) | Self::Open(_) => Ok(()),
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

impl Clause {
    /// The names of facts and shares that it asks.
    pub(super) fn asks<'n>(&'n self, into: &mut BTreeSet<(FactList, &'n str)>) {
        match self {
            Self::Fact(fact) => {
                into.insert((FactList::Facts, fact.fact.as_str()));
            }
            Self::Share(share) => {
                into.insert((FactList::Shares, share.measure.as_str()));
            }
            Self::AllOf(clauses) | Self::AnyOf(clauses) => {
                for clause in clauses {
                    clause.asks(into);
                }
            }
            Self::Where(both) => {
                both.holds.asks(into);
                both.asks.asks(into);
            }
            Self::OverTime(steps) => steps.iter().for_each(|step| step.asks.asks(into)),
            Self::StartUp(start) => {
                start.first.asks(into);
                start.then.asks(into);
            }
            Self::Presumed(presumed) => presumed.asks.asks(into),
            Self::Count(_) | Self::Open(_) => {}
        }
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
        }
        if let Some(CountWindow::FourQuarters { ending, .. }) = self.window
            && !(1..=4).contains(&ending)
        {
            return Err(Refused::Quarter { found: ending }.into());
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
