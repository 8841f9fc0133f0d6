//! All units held against a composite norm twice.

use std::collections::BTreeSet;

use serde::{Serialize, Serializer};

use super::reason::ChangeReason;
use super::sides::{acted_on, two_sided};
use crate::Verdict;
use crate::explanation::{
    Assessment as _, COMPARED, Explanation, LineChange, Outcome, VerdictShift, assessed,
};
use crate::language::Message;
use crate::messages::messages;
use crate::party::UnitKind;
use crate::volume::composite::{BothWords, CompositeCheck, CompositeNorm, CompositeReport};
use crate::volume::norm::NormId;

/// The units of two checks against a [composite norm](crate::volume::composite), or against two
/// (*verschil per samengestelde norm*).
#[derive(Debug)]
pub struct CompositeComparison<'r> {
    before: &'r CompositeReport<'r>,
    after: &'r CompositeReport<'r>,
}

/// A unit in two checks against a composite norm.
#[derive(Debug, Clone, Copy)]
pub struct CompositeUnitComparison<'r> {
    unit: &'r str,
    before: Option<CompositeCheck<'r>>,
    after: Option<CompositeCheck<'r>>,
}

impl<'r> CompositeComparison<'r> {
    /// Puts two checks side by side: of one norm, or of one norm and another.
    pub const fn between(before: &'r CompositeReport<'r>, after: &'r CompositeReport<'r>) -> Self {
        Self { before, after }
    }

    /// The norm as the second check has it.
    pub const fn norm(&self) -> &'r CompositeNorm {
        self.after.norm()
    }

    /// Every unit that one of the two names, in order of name; none when they are about two kinds of unit.
    pub fn units(&self) -> impl Iterator<Item = CompositeUnitComparison<'r>> {
        let Self { before, after } = *self;
        let is_alike = before.norm().facts().per == after.norm().facts().per;
        let names = [before, after].into_iter().flat_map(CompositeReport::unit_names).filter(|_| is_alike);
        let names: BTreeSet<&'r str> = names.map(|name| &**name).collect();
        let of = move |unit: &'r str| CompositeUnitComparison {
            unit,
            before: before.row(unit),
            after: after.row(unit),
        };
        names.into_iter().map(of)
    }

    /// The units whose verdict moved, or what falling short comes to.
    pub fn changed(&self) -> impl Iterator<Item = CompositeUnitComparison<'r>> {
        self.units().filter(CompositeUnitComparison::has_changed)
    }

    /// The difference as a tree, with the units that changed.
    pub fn explanation(&self) -> Explanation {
        let norm = self.after.norm().facts().title.clone();
        let (units, changed) = (self.units().count(), self.changed().count());
        let [per, then] = [self.before, self.after].map(|report| report.norm().facts().per);
        let told = if per == then {
            Told::Norm { norm, units, changed }
        } else {
            Told::OtherUnits { norm, before: per, after: then }
        };
        let parts = self.changed().map(|unit| unit.explanation());
        Explanation::new(COMPARED, Message::new(told)).with_parts(parts)
    }
}

assessed!(CompositeComparison<'_>);

two_sided!(CompositeUnitComparison of CompositeCheck);

impl<'r> CompositeUnitComparison<'r> {
    /// The name of the unit of both checks.
    pub const fn unit(&self) -> &'r str {
        self.unit
    }

    /// The clauses that come out otherwise, or where none does, those that say something else: numbers,
    /// days, what is there.
    pub fn reasons(&self) -> Vec<LineChange> {
        let Some((before, after)) = self.before.zip(self.after) else {
            let only = |check: Option<CompositeCheck<'_>>, is_first| {
                check.map(|check| LineChange::only(&check.explanation(), is_first))
            };
            return only(self.before, true).into_iter().chain(only(self.after, false)).collect();
        };
        let changes = before.explanation().changes_to(&after.explanation());
        let (other, same): (Vec<_>, Vec<_>) = changes.into_iter().partition(LineChange::is_another_outcome);
        if other.is_empty() { same } else { other }
    }

    /// The difference as a tree: the move, and its reasons beside it.
    pub fn explanation(&self) -> Explanation {
        let [_, after] = self.verdicts();
        let told = Told::Unit { unit: self.unit.to_owned(), shift: self.shift() };
        let outcome: Outcome = after.map_or_else(|| COMPARED.into(), Outcome::from);
        let line = Explanation::new(outcome, Message::new(told));
        let line = self.reasons().into_iter().fold(line, |line, reason| line.with_note(Message::new(reason)));
        let [before, after] = self.consequences();
        if acted_on(before) == acted_on(after) {
            return line;
        }
        line.with_note(Message::new(ChangeReason::Consequence { before, after }))
    }
}

assessed!(CompositeUnitComparison<'_>);

messages! {
    #[derive(Debug)]
    enum Told {
        Norm { norm: BothWords, units: usize, changed: usize } = "comparison.composite-norm":
            "{norm}: {changed} van {units} eenheden anders.", "{norm}: {changed} of {units} units otherwise.";
        OtherUnits { norm: BothWords, before: UnitKind, after: UnitKind } = "comparison.composite-other-units":
            "{norm}: eerst per {before} geteld, daarna per {after}; die zijn niet naast elkaar te leggen.",
            "{norm}: counted per {before} first, then per {after}; these do not go side by side.";
        Unit { unit: String, shift: VerdictShift } = "comparison.composite-unit":
            "{unit:?}: {shift}.", "{unit:?}: {shift}.";
    }
}

/// `{"unit": …, "shift": …, "before": … or null, "after": … or null, "reasons": […]}`, with the verdicts.
impl Serialize for CompositeUnitComparison<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Wire<'r> {
            unit: &'r str,
            shift: VerdictShift,
            before: Option<Verdict>,
            after: Option<Verdict>,
            reasons: Vec<LineChange>,
        }
        let [before, after] = self.verdicts();
        let (unit, shift, reasons) = (self.unit, self.shift(), self.reasons());
        Wire { unit, shift, before, after, reasons }.serialize(serializer)
    }
}

/// `{"norm": {"before": …, "after": …}, "units": […]}`, every unit.
impl Serialize for CompositeComparison<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Pair<'n> {
            before: &'n NormId,
            after: &'n NormId,
        }
        #[derive(Serialize)]
        struct Wire<'r> {
            norm: Pair<'r>,
            units: Vec<CompositeUnitComparison<'r>>,
        }
        let norm = Pair { before: &self.before.norm().facts().id, after: &self.after.norm().facts().id };
        Wire { norm, units: self.units().collect() }.serialize(serializer)
    }
}
