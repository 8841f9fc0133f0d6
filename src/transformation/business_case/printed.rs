use super::sum::occurs;
use crate::money::{Balance, Euro};
use crate::transformation::plan::{
    BusinessCase, BusinessCaseLine, CostOrBenefit, PrintedBalance, Project, Timing,
};

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
