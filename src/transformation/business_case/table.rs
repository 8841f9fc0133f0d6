use std::collections::BTreeMap;

use serde::Serialize;

use super::Horizon;
use super::sum::{occurs, present_value_of};
use crate::language::{Language, Text};
use crate::money::Balance;
use crate::rule::Rule;
use crate::statement::Statement;
use crate::transformation::plan::{BusinessCase, BusinessCaseLine, CostOrBenefit, Payer, Scenario};
use crate::transformation::{ScenarioId, Sector, rules};

/// The aspect by which a business case is split.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Split {
    /// The purse of a line; none when the line does not say.
    Payer(Option<Payer>),
    /// The sector of a line; none when the line does not say.
    Sector(Option<Sector>),
}

impl Split {
    /// The part in words, in a language.
    pub const fn in_language(self, language: Language) -> &'static str {
        match self {
            Self::Payer(Some(payer)) => payer.in_language(language),
            Self::Sector(Some(sector)) => sector.in_language(language),
            Self::Payer(None) => Text::new("betaler niet vermeld", "payer not said").get(language),
            Self::Sector(None) => Text::new("sector niet vermeld", "sector not said").get(language),
        }
    }
}

/// A part of a business case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct SplitRow {
    /// The purse or sector of the part.
    pub part: Split,
    /// The present value of the lines in the part.
    pub present_value: Balance,
}

/// The present value per part, in the order of the parts. The parts are discounted and rounded one by one,
/// so that with a rate above zero their sum may differ from the whole by a cent per part and year.
pub fn split(
    case: &BusinessCase,
    scenario: Option<&ScenarioId>,
    horizon: &Horizon,
    by: impl Fn(&BusinessCaseLine) -> Split,
) -> Vec<SplitRow> {
    let mut parts: BTreeMap<Split, Vec<&BusinessCaseLine>> = BTreeMap::new();
    for line in case.lines.iter().filter(|line| occurs(line, scenario)) {
        parts.entry(by(line)).or_default().push(line);
    }
    let row = |(part, lines): (Split, Vec<&BusinessCaseLine>)| SplitRow {
        part,
        present_value: present_value_of(lines, horizon),
    };
    parts.into_iter().map(row).collect()
}

/// An option within a plan: its costs, its benefits, and the chance of success that the plan states.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct OptionRow {
    /// The scenario of the business case that makes the option.
    pub option: ScenarioId,
    /// The title of the scenario, in the words of the plan.
    pub title: Statement,
    /// The present value of its costs, as a balance below zero.
    pub costs: Balance,
    /// The present value of its benefits.
    pub benefits: Balance,
    /// The present value of its benefits less its costs.
    pub balance: Balance,
    /// The chance that it succeeds, in the words of the plan; none when it states none.
    pub chance_of_success: Option<Statement>,
}

/// The options within one plan beside each other, in the order of the plan. They are not ranked: the best
/// balance of cost, benefit and chance of success is for people to weigh, and plans are never weighed
/// against each other.
///
/// *Source*: assessment framework, step 3.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct OptionComparison {
    rows: Vec<OptionRow>,
}

impl OptionComparison {
    /// The options, in the order of the plan.
    pub fn rows(&self) -> &[OptionRow] {
        &self.rows
    }

    /// The rule that asks for the comparison, and says on what.
    pub const fn rule(&self) -> &'static Rule {
        &rules::BK23_OPTIONS
    }
}

/// Puts the options of a plan side by side: a scenario of the business case is an option.
pub fn compare_options(case: &BusinessCase, horizon: &Horizon) -> OptionComparison {
    let row = |scenario: &Scenario| {
        let of = |kind: Option<CostOrBenefit>| {
            let lines = case.lines.iter().filter(move |line| {
                occurs(line, Some(&scenario.id)) && kind.is_none_or(|kind| line.kind == kind)
            });
            present_value_of(lines, horizon)
        };
        OptionRow {
            option: scenario.id.clone(),
            title: scenario.title.clone(),
            costs: of(Some(CostOrBenefit::Cost)),
            benefits: of(Some(CostOrBenefit::Benefit)),
            balance: of(None),
            chance_of_success: scenario.chance_of_success.clone(),
        }
    };
    OptionComparison { rows: case.scenarios.iter().map(row).collect() }
}
