//! The register of the rules: which of them the scenarios bring to *met* and which to *not met*, found by running them.

use std::collections::{BTreeMap, BTreeSet};

use passende_zorg::Verdict;
use passende_zorg::explanation::{Explanation, LineKind};
use passende_zorg::rule::{Basis, Rule, RuleRole};
use passende_zorg::rulebook::Rulebook;

use crate::scenarios;

/// What the scenarios bring of one rule.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Reached {
    /// In so many lines it is met, or supported.
    pub(crate) met: usize,
    /// In so many lines it is not met, or contradicted.
    pub(crate) not_met: usize,
    /// In so many lines it is cited otherwise: open, not applicable, a finding, a note, a question.
    pub(crate) told: usize,
}

impl Reached {
    pub(crate) fn decides(self) -> bool {
        self.met > 0 && self.not_met > 0
    }

    pub(crate) fn is_cited(self) -> bool {
        self.met + self.not_met + self.told > 0
    }
}

/// Every rule of the rulebook, with what the scenarios bring of it.
pub(crate) fn register() -> Vec<(&'static Rule, Reached)> {
    let mut reached: BTreeMap<&str, Reached> = BTreeMap::new();
    for tree in scenarios::all() {
        read(&tree, &mut reached);
    }
    let ids: BTreeSet<&str> = Rulebook.iter().map(|rule| rule.id().as_str()).collect();
    assert!(reached.keys().all(|id| ids.contains(id)), "a scenario cites a rule that is not in the rulebook");
    Rulebook.iter().map(|rule| (rule, reached.get(rule.id().as_str()).copied().unwrap_or_default())).collect()
}

fn read(line: &Explanation, reached: &mut BTreeMap<&str, Reached>) {
    if let Some(Basis::Rule(rule)) = line.basis() {
        let it = reached.entry(rule.id().as_str()).or_default();
        let decides = line.kind() == LineKind::Criterion;
        match (line.verdict(), line.outcome().code()) {
            (Some(Verdict::Met), _) | (None, "supported") if decides => it.met += 1,
            (Some(Verdict::NotMet), _) | (None, "contradicted") if decides => it.not_met += 1,
            _ => it.told += 1,
        }
    }
    for question in line.open_questions() {
        if let Basis::Rule(rule) = question.basis() {
            reached.entry(rule.id().as_str()).or_default().told += 1;
        }
    }
    for part in line.parts() {
        read(part, reached);
    }
}

/// The rules of which the register lacks something, and what.
pub(crate) fn lacking() -> Vec<String> {
    let lacks = |(rule, reached): (&Rule, Reached)| {
        let what = match rule.role() {
            RuleRole::Decides if !reached.decides() => {
                format!("met in {} lines, not met in {}", reached.met, reached.not_met)
            }
            _ if !reached.is_cited() => "cited nowhere".to_owned(),
            _ => return None,
        };
        Some(format!("{} ({}): {what}", rule.id(), rule.role().code()))
    };
    register().into_iter().filter_map(lacks).collect()
}
