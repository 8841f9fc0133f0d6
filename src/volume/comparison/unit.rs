//! A unit held against a norm twice: what moved, through what, and why.

use serde::{Serialize, Serializer};

use super::norm::NormComparison;
use super::reason::ChangeReason;
use super::sides::{acted_on, two_sided};
use crate::explanation::{COMPARED, Explanation, Outcome, VerdictShift, assessed};
use crate::language::Message;
use crate::messages::messages;
use crate::party::Unit;
use crate::quantity::CountRange;
use crate::volume::check::{Cell, VolumeCheck};
use crate::volume::ground::VolumeGround;
use crate::words::words;

words!(
    /// Through what a verdict changed: each is tried alone (*oorzaak van de verschuiving*).
    ChangeCause {
        /// With the counts of the second check, the norm of the first comes to the verdict of the second.
        Counts = "counts", "door de aantallen", "through the counts";
        /// With the counts of the first check, the norm of the second comes to the verdict of the second.
        Norm = "norm", "door de norm", "through the norm";
        /// Either of them alone is enough.
        Either = "either", "door de aantallen, en ook door de norm alleen", "through the counts, and through the norm alone too";
        /// Neither of them alone is enough.
        Together = "together", "door de aantallen en de norm samen", "through the counts and the norm together";
    }
);

/// A unit in two checks against a norm (*verschil per eenheid*).
#[derive(Debug, Clone, Copy)]
pub struct UnitComparison<'r> {
    pub(super) of: &'r NormComparison<'r>,
    pub(super) before: Option<VolumeCheck<'r>>,
    pub(super) after: Option<VolumeCheck<'r>>,
    /// What the first counts would be as the second norm counts, and the other way round.
    pub(super) crossed: Option<[CountRange; 2]>,
}

two_sided!(UnitComparison of VolumeCheck);

impl UnitComparison<'_> {
    /// The unit of both checks.
    pub fn unit(&self) -> Option<Unit> {
        self.after.or(self.before).map(|check| check.unit())
    }

    /// The name of the unit of both checks.
    pub fn unit_name(&self) -> &str {
        let check = self.after.as_ref().or(self.before.as_ref());
        check.map_or("", VolumeCheck::unit_name)
    }

    /// Through what the verdict moved.
    ///
    /// Nothing when it did not; when one of the checks is not there; and when the norms count otherwise and
    /// the counts were made from procedures, so that neither can be changed alone.
    pub fn cause(&self) -> Option<ChangeCause> {
        let (before, after) = self.before.zip(self.after)?;
        if before.verdict() == after.verdict() {
            return None;
        }
        let [old_counts, new_counts] =
            if self.of.counts_alike() { [before.observed(), after.observed()] } else { self.crossed? };
        let held = |check: VolumeCheck<'_>, observed| {
            VolumeGround::new(observed, check.ground().demand(), check.norm().window()).verdict()
        };
        let through_counts = held(before, new_counts) == after.verdict();
        let through_norm = held(after, old_counts) == after.verdict();
        Some(match (through_counts, through_norm) {
            (true, false) => ChangeCause::Counts,
            (false, true) => ChangeCause::Norm,
            (true, true) => ChangeCause::Either,
            (false, false) => ChangeCause::Together,
        })
    }

    /// What differs for this unit: the numbers, the consequence, where it comes from or went on. What
    /// differs in the norm itself is told [once for all units](NormComparison::reasons).
    pub fn reasons(&self) -> Vec<ChangeReason> {
        let mut reasons = Vec::new();
        match (&self.before, &self.after) {
            (Some(before), Some(after)) => {
                if before.observed() != after.observed() {
                    reasons
                        .push(ChangeReason::Counted { before: before.observed(), after: after.observed() });
                }
                let (old, new) = (before.cells(), after.cells());
                if old.len() > 1 || new.len() > 1 {
                    reasons.extend(numbers(&old, &new));
                }
                reasons.extend(self.of.moved(after));
            }
            (Some(check), None) | (None, Some(check)) => {
                reasons.push(ChangeReason::OneSided { count: check.observed() });
                let moved = self.of.moved(check);
                let absent =
                    if self.after.is_none() { ChangeReason::AbsentAfter } else { ChangeReason::AbsentBefore };
                let is_told = !moved.is_empty();
                reasons.extend(moved);
                reasons.extend((!is_told).then_some(absent));
            }
            (None, None) => {}
        }
        let [before, after] = self.consequences();
        if acted_on(before) != acted_on(after) {
            reasons.push(ChangeReason::Consequence { before, after });
        }
        reasons
    }

    /// The difference as a tree: the move, and its reasons beside it.
    pub fn explanation(&self) -> Explanation {
        let [_, after] = self.verdicts();
        let told = Told::Unit { unit: self.unit(), shift: self.shift(), cause: self.cause() };
        let outcome: Outcome = after.map_or_else(|| COMPARED.into(), Outcome::from);
        let line = Explanation::new(outcome, Message::new(told));
        self.reasons().into_iter().fold(line, |line, reason| line.with_note(Message::new(reason)))
    }
}

assessed!(UnitComparison<'_>);

/// The numbers that differ between what two checks add up.
fn numbers(before: &[Cell], after: &[Cell]) -> Vec<ChangeReason> {
    let of = |cells: &[Cell], cell: &Cell| cells.iter().find(|other| other.fact() == cell.fact()).cloned();
    let mut reasons = Vec::new();
    for cell in before {
        let (fact, count) = (cell.fact().clone(), cell.count());
        match of(after, cell).map(|other| other.count()) {
            None => reasons.push(ChangeReason::Left { fact, count }),
            Some(after) if after != count => {
                reasons.push(ChangeReason::Number { fact, before: count, after });
            }
            Some(_) => {}
        }
    }
    let entered = after.iter().filter(|cell| of(before, cell).is_none());
    let entered =
        entered.map(|cell| ChangeReason::Entered { fact: cell.fact().clone(), count: cell.count() });
    reasons.extend(entered);
    reasons
}

messages! {
    #[derive(Debug)]
    enum Told {
        Unit { unit: Option<Unit>, shift: VerdictShift, cause: Option<ChangeCause> } = "comparison.unit":
            if cause.is_none() => "{unit:?}: {shift}.", "{unit:?}: {shift}.";
            "{unit:?}: {shift}, {cause}.", "{unit:?}: {shift}, {cause}.";
    }
}

/// `{"unit": …, "shift": …, "cause": … or null, "before": …, "after": …, "reasons": […]}`, with each check
/// as in a report, and null where there is none.
impl Serialize for UnitComparison<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Wire<'c, 'r> {
            unit: Option<Unit>,
            shift: VerdictShift,
            cause: Option<ChangeCause>,
            before: Option<&'c VolumeCheck<'r>>,
            after: Option<&'c VolumeCheck<'r>>,
            reasons: Vec<ChangeReason>,
        }
        let (unit, shift, cause, reasons) = (self.unit(), self.shift(), self.cause(), self.reasons());
        Wire { unit, shift, cause, before: self.before(), after: self.after(), reasons }.serialize(serializer)
    }
}
