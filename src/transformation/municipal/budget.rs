use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Municipality;
use crate::formats::{InputError, refusals};
use crate::money::Euro;
use crate::time::Year;
use crate::transformation::ActivityId;

/// The estimated costs and revenues of one activity of a municipality in one year.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
        Empty = "budget.empty": "expected a budget with at least one line, found none";
        Negative { line: String, found: Euro } = "budget.negative": "{line}: expected an amount that is not below zero, found {found}";
        Twice { line: String } = "budget.twice": "{line}: expected each activity of a municipality once a year, found it twice";
    }
}
