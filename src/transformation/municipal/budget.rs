//! The budget of an application, and the figures and days of the regulation.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Municipality;
use crate::Verdict;
use crate::formats::{InputError, refusals};
use crate::money::Euro;
use crate::rule::Rule;
use crate::time::{Timeline, Year};
use crate::transformation::{ActivityId, rules};

/// The estimated costs and revenues of one activity of a municipality in one year.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a line: an object with `activity`")]
pub struct BudgetLine {
    /// The activity that has the costs and revenues.
    pub activity: ActivityId,
    /// The municipality whose activity it is.
    pub municipality: Municipality,
    /// The year in which the costs and revenues fall.
    pub year: Year,
    /// The costs, not below zero.
    pub costs: Euro,
    /// The revenues, not below zero.
    #[serde(default = "nothing")]
    pub revenues: Euro,
}

const fn nothing() -> Euro {
    Euro::ZERO
}

/// The budget of an application (*begroting*): costs and revenues by activity and year.
///
/// ```
/// use passende_zorg::money::Euro;
/// use passende_zorg::transformation::municipal::Budget;
///
/// let budget: Budget = serde_json::from_str(
///     r#"[
/// {"activity": "meeting place", "municipality": "Voorbeeldstad", "year": 2026, "costs": "1000.50"},
/// {"activity": "meeting place", "municipality": "Voorbeeldstad", "year": 2027, "costs": "800",
/// "revenues": "50.25"}
/// ]"#,
/// )?;
/// assert_eq!(budget.asked().to_string(), "1750.25");
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// *Source*: regulation, article 6(4)(c).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "Vec<BudgetLine>", into = "Vec<BudgetLine>")]
pub struct Budget {
    lines: Vec<BudgetLine>,
}

impl From<Budget> for Vec<BudgetLine> {
    fn from(budget: Budget) -> Self {
        budget.lines
    }
}

impl TryFrom<Vec<BudgetLine>> for Budget {
    type Error = InputError;

    fn try_from(lines: Vec<BudgetLine>) -> Result<Self, InputError> {
        Self::try_new(lines)
    }
}

impl Budget {
    /// A budget.
    ///
    /// # Errors
    /// When there is no line, when an amount is below zero, or when an activity of a municipality is
    /// there twice in a year.
    pub fn try_new(lines: impl IntoIterator<Item = BudgetLine>) -> Result<Self, InputError> {
        let lines: Vec<BudgetLine> = lines.into_iter().collect();
        if lines.is_empty() {
            return Err(Refused::Empty.into());
        }
        let mut seen = BTreeSet::new();
        for line in &lines {
            if let Some(found) = [line.costs, line.revenues].into_iter().find(|amount| amount.is_negative()) {
                return Err(Refused::Negative { line: named(line), found }.into());
            }
            if !seen.insert((&line.activity, &line.municipality, line.year)) {
                return Err(Refused::Twice { line: named(line) }.into());
            }
        }
        Ok(Self { lines })
    }

    /// The lines, in the order given.
    pub fn lines(&self) -> &[BudgetLine] {
        &self.lines
    }

    /// The costs of all lines together.
    pub fn costs(&self) -> Euro {
        self.lines.iter().map(|line| line.costs).sum()
    }

    /// The revenues of all lines together.
    pub fn revenues(&self) -> Euro {
        self.lines.iter().map(|line| line.revenues).sum()
    }

    /// The amount that is asked: costs less revenues.
    pub fn asked(&self) -> Euro {
        self.costs().minus(self.revenues())
    }

    /// Costs less revenues of every year that has a line; below zero when a year earns more than it costs.
    pub fn by_year(&self) -> BTreeMap<Year, Euro> {
        let mut years = BTreeMap::new();
        for line in &self.lines {
            let sum = years.entry(line.year).or_insert(Euro::ZERO);
            *sum = sum.plus(line.costs).minus(line.revenues);
        }
        years
    }
}

fn named(line: &BudgetLine) -> String {
    format!("{}, {}, {}", line.activity, line.municipality, line.year)
}

refusals! {
    /// The reasons for which a budget is refused.
    enum Refused {
        Empty = "budget.empty":
            "verwacht: een begroting met minstens één regel; gevonden: geen",
            "expected a budget with at least one line, found none";
        Negative { line: String, found: Euro } = "budget.negative":
            "{line}: verwacht: een bedrag van nul of hoger; gevonden: {found}",
            "{line}: expected an amount that is not below zero, found {found}";
        Twice { line: String } = "budget.twice":
            "{line}: verwacht: elke activiteit van een gemeente één keer per jaar; gevonden: twee keer",
            "{line}: expected each activity of a municipality once a year, found it twice";
    }
}

/// What the regulation on the municipal grant (*specifieke uitkering*) says in numbers and days, in the
/// text of a day.
///
/// Weekends and public holidays are not counted separately: a term is so many days, whatever day it ends on.
///
/// ```
/// use passende_zorg::money::Euro;
/// use passende_zorg::transformation::municipal::Regulation;
///
/// let on = |day: &str| Regulation::on(day.parse().unwrap());
/// assert_eq!(on("2026-03-31"), None); // the text before that day is not held
/// assert_eq!(on("2026-04-01").unwrap().ceiling(), Euro::whole(352_973_325));
/// assert_eq!(on("2030-07-16"), None);
/// ```
///
/// *Source*: regulation, articles 3, 5, 6, 7, 10 and 12.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Regulation {
    ceiling: Euro,
    first_day: NaiveDate,
    last_day: NaiveDate,
    apply_by: NaiveDate,
    decide_within: Days,
    settle_within: Days,
    reclaim_within: Months,
}

const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => NaiveDate::MAX,
    }
}

impl Regulation {
    /// The day from which the text held here is in force.
    pub const IN_FORCE: NaiveDate = day(2026, 4, 1);
    /// The first day on which the regulation no longer holds, except for grants made before it.
    pub const EXPIRES: NaiveDate = day(2030, 7, 16);

    const AMENDED: Self = Self {
        ceiling: Euro::whole(352_973_325),
        first_day: day(2024, 1, 1),
        last_day: day(2028, 12, 31),
        apply_by: day(2027, 3, 31),
        decide_within: Days::new(13 * 7),
        settle_within: Days::new(37 * 7),
        reclaim_within: Months::new(12),
    };

    /// The text on a day; none before the text held here, and none once it has expired.
    pub fn on(day: NaiveDate) -> Option<Self> {
        let texts = Timeline::try_from_starts([(Self::IN_FORCE, Self::AMENDED)], Some(Self::EXPIRES)).ok()?;
        texts.on(day).copied()
    }

    /// The text held here, whatever the day.
    pub const fn amended() -> Self {
        Self::AMENDED
    }

    /// Whether the regulation still applies, on a day, to a grant made on an earlier one: also after it has
    /// expired, when the grant was made before that.
    pub fn applies(granted: NaiveDate, on: NaiveDate) -> Verdict {
        if on < Self::IN_FORCE {
            Verdict::Undetermined
        } else if on < Self::EXPIRES || granted < Self::EXPIRES {
            Verdict::Met
        } else {
            Verdict::NotMet
        }
    }

    /// The rule on its expiry.
    pub const fn expiry_rule() -> &'static Rule {
        &rules::SPUK_12
    }

    /// The amount that can be granted over the whole term of the regulation.
    pub const fn ceiling(self) -> Euro {
        self.ceiling
    }

    /// The first day on which a plan can be prepared or carried out.
    pub const fn first_day(self) -> NaiveDate {
        self.first_day
    }

    /// The last day on which a plan can be prepared or carried out.
    pub const fn last_day(self) -> NaiveDate {
        self.last_day
    }

    /// The last day on which an application can be submitted.
    pub const fn apply_by(self) -> NaiveDate {
        self.apply_by
    }

    /// The last day on which an application that was received on a day can be decided in
    /// time: 13 weeks later.
    pub fn decide_by(self, received: NaiveDate) -> NaiveDate {
        received.checked_add_days(self.decide_within).unwrap_or(NaiveDate::MAX)
    }

    /// The last day on which a grant can be settled in time, after the accountability information was
    /// received: 37 weeks later.
    pub fn settle_by(self, received: NaiveDate) -> NaiveDate {
        received.checked_add_days(self.settle_within).unwrap_or(NaiveDate::MAX)
    }

    /// The last day on which a reclaim can be announced, after the accountability information was received:
    /// the same day a year later; 28 February when that year has no 29th.
    pub fn announce_reclaim_by(self, received: NaiveDate) -> NaiveDate {
        received.checked_add_months(self.reclaim_within).unwrap_or(NaiveDate::MAX)
    }
}

/// Whether something was done by its last day, seen from a day. It is undetermined while there is still
/// time, and as long as no day is given: that nothing is said does not show that nothing was done. What was
/// done after the day from which is looked had not been done.
pub(super) fn in_time(done: Option<NaiveDate>, due: NaiveDate, on: NaiveDate) -> Verdict {
    match done {
        Some(done) if done <= on => {
            if done <= due {
                Verdict::Met
            } else {
                Verdict::NotMet
            }
        }
        Some(_) if on > due => Verdict::NotMet,
        Some(_) | None => Verdict::Undetermined,
    }
}
