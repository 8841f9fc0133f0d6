//! What every pair of checks has: the two, how the verdict moved, and what falling short comes to.

use crate::volume::norm::Consequence;

/// What someone acts on already.
pub(super) fn acted_on(consequence: Option<Consequence>) -> Option<Consequence> {
    consequence.filter(|it| *it != Consequence::NoneYet)
}

/// Writes what is the same for a unit of every kind of check: of one that has `before` and `after`.
macro_rules! two_sided {
    ($unit:ident of $check:ident) => {
        impl<'r> $unit<'r> {
            /// The first check; nothing when its counts do not name the unit.
            pub const fn before(&self) -> Option<&$check<'r>> {
                self.before.as_ref()
            }

            /// The second check; nothing when its counts do not name the unit.
            pub const fn after(&self) -> Option<&$check<'r>> {
                self.after.as_ref()
            }

            /// The verdicts of both checks.
            pub fn verdicts(&self) -> [Option<$crate::Verdict>; 2] {
                [self.before, self.after].map(|check| check.map(|check| check.verdict()))
            }

            /// How the verdict moved between the two checks.
            pub fn shift(&self) -> $crate::explanation::VerdictShift {
                let [before, after] = self.verdicts();
                $crate::explanation::VerdictShift::between(before, after)
            }

            /// What falling short comes to in both checks.
            pub fn consequences(&self) -> [Option<$crate::volume::norm::Consequence>; 2] {
                [self.before, self.after].map(|check| check.and_then(|check| check.consequence()))
            }

            /// Whether the verdict moved, or what falling short comes to: a number that changed and decides
            /// neither is no change, nor is a consequence that there is not yet.
            pub fn has_changed(&self) -> bool {
                let [before, after] = self.consequences().map($crate::volume::comparison::sides::acted_on);
                self.shift() != $crate::explanation::VerdictShift::Same || before != after
            }
        }
    };
}
pub(super) use two_sided;
