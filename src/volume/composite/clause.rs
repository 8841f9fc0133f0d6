//! What a norm asks, as a small tree.

use core::num::{NonZeroU16, NonZeroU32};

use serde::{Deserialize, Serialize};

use crate::party::{Intervention, UnitKind};
use crate::record::record;
use crate::statement::Statement;
use crate::time::Year;
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(
    tag = "kind",
    rename_all = "kebab-case",
    deny_unknown_fields,
    expecting = "a window: an object with `kind`"
)]
pub enum CountWindow {
    /// The calendar year asked about, or one so many years before it.
    CalendarYear {
        /// How many years it lies before it.
        #[serde(default, skip_serializing_if = "is_zero")]
        back: u16,
    },
    /// A calendar year by its number.
    Year {
        /// The calendar year, by its number.
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
        /// How many years it lies before it.
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
        /// The intervention, by its name in the counts.
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
        /// The least value, that value included.
        at_least,
        /// The largest value, that value included.
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
        /// What it is, in words that a reader knows.
        title: BothWords,
    }
    may {
        /// Whether a person has to judge it.
        weighed: bool,
    }
}

record! {
    /// A part of a whole: an outcome, registrations in time (*uitkomst*). One of `at-most` and `at-least`
    /// bounds it.
    ShareClause, "a share: an object with `measure` and `title`";
    has {
        /// Its name, by which facts state it.
        measure: Statement,
        /// What it is, in words that a reader knows.
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
        /// The condition, which is a clause too.
        holds: NormClause,
        /// What is asked then.
        asks: NormClause,
    }
}

record! {
    /// What is asked from a day on.
    ClauseStep, "a step: an object with `from` and `asks`";
    has {
        /// What is asked from that day on.
        asks: NormClause,
    }
    on {
        /// The first day on which it is asked.
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
        first: NormClause,
        /// What is asked after them.
        then: NormClause,
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
        /// From which counts it is presumed.
        asks: NormClause,
    }
}

/// What a norm asks (*eis*): a number, a fact, a share, and how they go together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum NormClause {
    /// So many of something.
    Count(Box<CountClause>),
    /// Something that has to be there.
    Fact(FactClause),
    /// A part of a whole.
    Share(ShareClause),
    /// Something of which the text has no value yet.
    Open(BothWords),
    /// All of these clauses.
    AllOf(Vec<Self>),
    /// One of these clauses.
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
