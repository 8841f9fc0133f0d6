//! What a business case comes to: balances per year and as a present value, exact where the amounts are,
//! and between bounds where they are not.

mod horizon;

use crate::money::{Balance, Euro};
use crate::time::Year;
use crate::transformation::ScenarioId;
use crate::transformation::plan::{
    BusinessCase, BusinessCaseLine, CostOrBenefit, PrintedBalance, Project, Timing,
};

#[doc(alias = "discontovoet")]
pub use horizon::Horizon;
pub use horizon::LONGEST_HORIZON;
pub use horizon::{OptionComparison, OptionRow, Split, SplitRow, compare_options, split};

/// The change of a year: cents at the lower and the upper bound, and the lines without that bound.
#[derive(Debug, Clone, Copy, Default)]
struct Change {
    least: i128,
    most: i128,
    no_least: i64,
    no_most: i64,
}

impl Change {
    /// Adds a line, or takes it away again when `sign` is -1.
    fn add(&mut self, line: &BusinessCaseLine, sign: i64) {
        let amount = line.amount;
        let (least, most) = (amount.least().cents(), amount.most().map(Euro::cents));
        let signed = |cents: i128| cents.saturating_mul(i128::from(sign));
        let open = if most.is_none() { sign } else { 0 };
        let most = signed(most.unwrap_or(0));
        match line.kind {
            CostOrBenefit::Benefit => {
                self.least = self.least.saturating_add(signed(least));
                self.most = self.most.saturating_add(most);
                self.no_most = self.no_most.saturating_add(open);
            }
            CostOrBenefit::Cost => {
                self.least = self.least.saturating_sub(most);
                self.most = self.most.saturating_sub(signed(least));
                self.no_least = self.no_least.saturating_add(open);
            }
        }
    }

    fn plus(self, other: Self) -> Self {
        Self {
            least: self.least.saturating_add(other.least),
            most: self.most.saturating_add(other.most),
            no_least: self.no_least.saturating_add(other.no_least),
            no_most: self.no_most.saturating_add(other.no_most),
        }
    }

    fn balance(self, discounted: impl Fn(i128) -> i128) -> Balance {
        let bound = |open: i64, cents| (open == 0).then(|| Euro::of_cents(discounted(cents)));
        Balance::between(bound(self.no_least, self.least), bound(self.no_most, self.most))
    }
}

type Changes = [Change; LONGEST_HORIZON + 1];

/// The changes from year to year: a line costs two additions, however long it lasts.
fn changes<'a>(lines: impl IntoIterator<Item = &'a BusinessCaseLine>, horizon: &Horizon) -> Changes {
    let mut changes = [Change::default(); LONGEST_HORIZON + 1];
    for line in lines {
        let (from, until) = years_of(line, horizon);
        if from >= until {
            continue;
        }
        if let Some(change) = changes.get_mut(from) {
            change.add(line, 1);
        }
        if let Some(change) = changes.get_mut(until) {
            change.add(line, -1);
        }
    }
    changes
}

/// The years of the horizon in which a line occurs.
fn years_of(line: &BusinessCaseLine, horizon: &Horizon) -> (usize, usize) {
    match line.timing {
        Timing::OneOff { year: None } => (0, 1),
        Timing::OneOff { year } => horizon.span(year, year),
        Timing::Structural { from, until } => horizon.span(from, until),
    }
}

/// Whether a line occurs in a scenario: one that names no scenario occurs in all.
fn occurs(line: &BusinessCaseLine, scenario: Option<&ScenarioId>) -> bool {
    line.scenarios.is_empty() || scenario.is_some_and(|scenario| line.scenarios.contains(scenario))
}

/// Whether a case has the scenario, when one is named: of another none of its lines would be left.
fn has(case: &BusinessCase, scenario: Option<&ScenarioId>) -> bool {
    scenario.is_none_or(|scenario| case.title_of(scenario).is_some())
}

/// The balance of a year, in money of that year and as its present value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Yearly {
    /// The year, which lies in the horizon.
    pub year: Year,
    /// The balance in money of the year.
    pub balance: Balance,
    /// The value of that balance in the first year of the horizon.
    pub present_value: Balance,
}

/// The balance year by year, of the lines that occur in a scenario, or of those that occur in all when none
/// is named. There are no years in a scenario that the case does not have.
///
/// ```
/// use passende_zorg::money::{Amount, Euro};
/// use passende_zorg::statement::Statement;
/// use passende_zorg::time::Year;
/// use passende_zorg::transformation::LineId;
/// use passende_zorg::transformation::business_case::{Horizon, present_value, yearly};
/// use passende_zorg::transformation::plan::{BusinessCase, BusinessCaseLine, CostOrBenefit, Timing};
///
/// let line = |id, kind, timing, euros| {
///     let amount = Amount::exactly(Euro::whole(euros)).unwrap();
///     BusinessCaseLine::new(
///         LineId::try_new(id).unwrap(),
///         Statement::try_new(id).unwrap(),
///         kind,
///         timing,
///         amount,
///     )
/// };
/// let first = Year::try_new(2025)?;
/// let mut case = BusinessCase::new();
/// case.lines.push(line("training", CostOrBenefit::Cost, Timing::once(first), 1_000));
/// case.lines.push(line("fewer bed days", CostOrBenefit::Benefit, Timing::EVERY_YEAR, 600));
/// let horizon = Horizon::try_new(first, 2, "0.03".parse()?)?;
/// let years: Vec<_> =
///     yearly(&case, None, &horizon).iter().map(|year| year.balance.exact().unwrap()).collect();
/// assert_eq!(years, [Euro::whole(-400), Euro::whole(600)]);
/// assert_eq!(present_value(&case, None, &horizon).exact(), Some("182.52".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn yearly(case: &BusinessCase, scenario: Option<&ScenarioId>, horizon: &Horizon) -> Vec<Yearly> {
    if !has(case, scenario) {
        return Vec::new();
    }
    years(&changes(case.lines.iter().filter(|line| occurs(line, scenario)), horizon), horizon).collect()
}

/// The balance year by year that changes from year to year add up to.
fn years<'a>(changes: &'a Changes, horizon: &'a Horizon) -> impl Iterator<Item = Yearly> + 'a {
    let mut running = Change::default();
    changes.iter().enumerate().map_while(move |(index, change)| {
        running = running.plus(*change);
        let balance = running.balance(|cents| cents);
        let present_value = running.balance(|cents| horizon.discounted(cents, index));
        Some(Yearly { year: horizon.year(index)?, balance, present_value })
    })
}

/// The value of all years together in the first one; unknown in a scenario that the case does not have.
pub fn present_value(case: &BusinessCase, scenario: Option<&ScenarioId>, horizon: &Horizon) -> Balance {
    if !has(case, scenario) {
        return Balance::UNKNOWN;
    }
    present_value_of(case.lines.iter().filter(|line| occurs(line, scenario)), horizon)
}

/// The present value of some lines.
pub(crate) fn present_value_of<'a>(
    lines: impl IntoIterator<Item = &'a BusinessCaseLine>,
    horizon: &Horizon,
) -> Balance {
    years(&changes(lines, horizon), horizon).fold(Balance::ZERO, |sum, year| sum.plus(year.present_value))
}

/// The value of the structural lines of all years together in the first one.
pub(crate) fn structural_value(
    case: &BusinessCase,
    scenario: Option<&ScenarioId>,
    horizon: &Horizon,
) -> Balance {
    if !has(case, scenario) {
        return Balance::UNKNOWN;
    }
    let structural = |line: &&BusinessCaseLine| matches!(line.timing, Timing::Structural { .. });
    present_value_of(case.lines.iter().filter(structural).filter(|line| occurs(line, scenario)), horizon)
}

/// A balance that a business case prints, beside the one that follows from its lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PrintedCheck<'a> {
    project: &'a Project,
    printed: &'a PrintedBalance,
    computed: Balance,
    known: Euro,
}

impl<'a> PrintedCheck<'a> {
    /// The project for which it is printed.
    pub const fn project(&self) -> &'a Project {
        self.project
    }

    /// The balance as the business case prints it.
    pub const fn printed(&self) -> &'a PrintedBalance {
        self.printed
    }

    /// The balance that follows from the structural lines of the project, per year.
    pub const fn computed(&self) -> Balance {
        self.computed
    }

    /// The same without the amounts that are not known at all.
    pub const fn known(&self) -> Euro {
        self.known
    }

    /// Whether the printed balance follows from the lines. One that leaves out what is unknown is held
    /// against the known lines.
    pub fn follows(&self) -> bool {
        if self.printed.leaves_out_unknown {
            self.printed.amount == self.known
        } else {
            self.computed.allows(self.printed.amount)
        }
    }

    /// Whether the lines settle the balance: none of them is unknown.
    pub fn is_settled(&self) -> bool {
        self.computed.exact().is_some()
    }
}

/// Every balance that a business case prints, held against its own lines: the structural ones of the
/// project and the scenario, per year.
pub fn check_printed(case: &BusinessCase) -> impl Iterator<Item = PrintedCheck<'_>> {
    case.projects.iter().flat_map(move |project| {
        project.printed.iter().map(move |printed| {
            let lines = case.lines.iter().filter(move |line| {
                line.project.as_ref() == Some(&project.id)
                    && matches!(line.timing, Timing::Structural { .. })
                    && occurs(line, printed.scenario.as_ref())
            });
            let signed = |line: &BusinessCaseLine| match line.kind {
                CostOrBenefit::Benefit => line.amount.earned(),
                CostOrBenefit::Cost => Balance::ZERO.minus(line.amount.earned()),
            };
            let computed = lines.clone().map(signed).fold(Balance::ZERO, Balance::plus);
            let known = lines.filter_map(|line| signed(line).exact()).sum();
            PrintedCheck { project, printed, computed, known }
        })
    })
}
