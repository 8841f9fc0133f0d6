//! What falling short of a composite norm comes to, and what that rests on.

use chrono::NaiveDate;

use super::check::CompositeCheck;
use super::standing::{Holding, Standing};
use super::tree::Node;
use crate::Verdict;
use crate::volume::norm::{Consequence, Remedy, Setter, Stage, agreed};

/// A tree, and what of it is held on which day.
type AsHeld<'r> = (&'r Node<'r>, Standing<'r>);

impl CompositeCheck<'_> {
    /// Whether what it is short of was asked when the final agreement was signed, so that it is observed and
    /// enforced (part D, a).
    pub(super) fn existing(&self) -> Verdict {
        let facts = self.report.norm.facts();
        let signed = agreed().is_some_and(|agreed| facts.from < agreed && self.report.asked.on() >= agreed);
        if !signed || !self.binds() || facts.abroad == Some(true) {
            return Verdict::NotMet;
        }
        let last_step = self.last_step();
        match &self.report.existing {
            Some(asked_then) if last_step.is_some_and(|step| agreed().is_none_or(|day| step >= day)) => {
                match self.held(self.over_what_is_counted(asked_then)) {
                    Verdict::NotMet => Verdict::Met,
                    Verdict::Undetermined => Verdict::Undetermined,
                    Verdict::Met | Verdict::NotApplicable => Verdict::NotMet,
                }
            }
            _ => Verdict::Met,
        }
    }

    /// The first day of the last of the steps that are asked.
    fn last_step(&self) -> Option<NaiveDate> {
        self.report.root.last_step(self.unit, self.report.asked.on())
    }

    /// Whether it is one that the Round Table has set since the agreement called for it, and binds.
    pub(super) fn is_set_by_round_table(&self) -> bool {
        let facts = self.report.norm.facts();
        let since = agreed().is_some_and(|agreed| facts.from >= agreed);
        since && self.binds() && facts.set_by == Some(Setter::RoundTable)
    }

    /// The verdict on a tree, of which nothing that applies is nothing to break.
    fn held(&self, (tree, standing): AsHeld<'_>) -> Verdict {
        match tree.verdict(self.unit, standing) {
            Verdict::NotApplicable => Verdict::Met,
            verdict => verdict,
        }
    }

    /// What binds on the day.
    fn binding_now(&self) -> AsHeld<'_> {
        (&self.report.root, Standing { holds: Holding::Binding, ..self.nothing_settled() })
    }

    /// What bound over what is counted, where that may be another step.
    pub(super) fn binding_then(&self) -> Option<AsHeld<'_>> {
        self.report.then.as_ref().map(|then| self.over_what_is_counted(then))
    }

    fn over_what_is_counted<'s>(&'s self, tree: &'s Node<'s>) -> AsHeld<'s> {
        (tree, Standing { holds: Holding::Counted, ..self.nothing_settled() })
    }

    /// Whether what binds was kept: guidelines bind nobody, what was not asked yet over what is counted was not
    /// broken, and who was exempt then broke nothing.
    pub(super) fn kept(&self) -> Verdict {
        if self.was_exempt() {
            return Verdict::Met;
        }
        Verdict::all_of([self.kept_now(), self.kept_then()])
    }

    fn kept_now(&self) -> Verdict {
        self.held(self.binding_now())
    }

    fn kept_then(&self) -> Verdict {
        self.binding_then().map_or(Verdict::Met, |then| self.held(then))
    }

    /// Whether an exemption held on the last day that is counted, decided by the day asked about.
    pub(super) fn was_exempt(&self) -> bool {
        let on = self.report.asked.on();
        let last = self.report.last_counted().min(on);
        let exemption = self.report.book.exemption(self.unit, [last, on]);
        exemption.is_some_and(|exemption| exemption.decided.verdict() == Verdict::Met)
    }

    /// Whether the consequence rests on what was asked over what is counted alone.
    pub(super) fn rests_on_then(&self) -> bool {
        self.kept_now() == Verdict::Met && self.kept_then() != Verdict::Met
    }

    /// The first day of a step that is asked on the day, and was not over what is counted.
    pub(super) fn later_step(&self) -> Option<NaiveDate> {
        self.last_step().filter(|step| *step > self.report.last_counted())
    }

    /// The first day of the earlier step from which a consequence follows, where only that was broken.
    pub(super) fn broken_step(&self) -> Option<NaiveDate> {
        let is_earlier = self.kept_now() != Verdict::NotMet && self.kept_then() == Verdict::NotMet;
        let then = self.report.then.as_ref().filter(|_| is_earlier)?;
        then.last_step(self.unit, self.report.last_counted().min(self.report.asked.on()))
    }

    /// What falling short comes to; none where the unit does not, where the norm does not bind, where it is
    /// short of a guideline alone, or where it was asked only after what is counted.
    pub fn consequence(&self) -> Option<Consequence> {
        let facts = self.report.norm.facts();
        if self.verdict() != Verdict::NotMet || !self.binds() || facts.from > self.report.last_counted() {
            return None;
        }
        let acted_on = self.acted_on();
        match (self.kept(), self.short_before()) {
            (Verdict::Met | Verdict::NotApplicable, _) => None,
            (_, Verdict::NotMet) => Some(Consequence::NoneYet),
            _ if acted_on == Consequence::NoneYet => Some(Consequence::NoneYet),
            (Verdict::Undetermined, _) | (_, Verdict::Undetermined) => Some(Consequence::NotKnown),
            _ => Some(acted_on),
        }
    }

    /// What follows of a shortfall that has a consequence.
    fn acted_on(&self) -> Consequence {
        let facts = self.report.norm.facts();
        match (self.report.stage(), facts.enforced_from) {
            (Stage::Enforced, _) => facts.remedy.unwrap_or(Remedy::Supervision).consequence(),
            (_, Some(_)) => Consequence::NoneYet,
            (_, None) => match self.existing() {
                Verdict::Met => Consequence::Supervised,
                Verdict::Undetermined => Consequence::NotKnown,
                Verdict::NotMet | Verdict::NotApplicable => Consequence::NoneYet,
            },
        }
    }

    /// Whether it fell short in every year before that counts too.
    pub(super) fn short_before(&self) -> Verdict {
        if self.report.before.is_empty() {
            return Verdict::Met;
        }
        Verdict::all_of(self.years_before().map(|before| before.was.was_short()))
    }

    /// How it stood in each year before that counts.
    pub(super) fn years_before(&self) -> impl Iterator<Item = YearBefore<'_>> {
        let facts = self.report.norm.facts();
        self.report.before.iter().map(|(asked, root, then)| {
            let known = self.report.asked.on();
            let exemption = self.report.book.exemption(self.unit, [asked.on(), known]);
            let is_exempt = exemption.is_some_and(|it| it.decided.verdict() == Verdict::Met);
            let standing = |holds| Standing { asked: *asked, holds, ..self.nothing_settled() };
            let on_its_day = (root, standing(Holding::Binding));
            let counted = then.as_ref().map(|then| (then, standing(Holding::Counted)));
            let both = [Some(on_its_day), counted].into_iter().flatten();
            let verdict = |(tree, standing): AsHeld<'_>| tree.verdict(self.unit, standing);
            // What decides: what was broken, and else what is not known.
            let rank = |held: &AsHeld<'_>| match verdict(*held) {
                Verdict::NotMet => 0_u8,
                Verdict::Undetermined => 1,
                Verdict::Met => 2,
                Verdict::NotApplicable => 3,
            };
            let held = both.min_by_key(rank).unwrap_or(on_its_day);
            let was = match root.did_none(self.unit) {
                _ if is_exempt => Before::Exempt,
                Verdict::Met => Before::NoneDone,
                _ if facts.from > facts.asks.last_counted(*asked) => Before::NotAsked,
                did_none => match verdict(held) {
                    // Where it may have done none, nothing may have been asked.
                    Verdict::NotMet if did_none.is_undetermined() => Before::Unknown,
                    Verdict::NotMet => Before::Short,
                    Verdict::Undetermined => Before::Unknown,
                    Verdict::Met => Before::Kept,
                    Verdict::NotApplicable => Before::NotAsked,
                },
            };
            YearBefore { was, held }
        })
    }

    /// What leaves the outcome open: the verdict, or where that is decided, whether something follows from it.
    pub(super) fn left_open(&self) -> Vec<AsHeld<'_>> {
        if self.verdict().is_undetermined() {
            return vec![(&self.report.root, self.nothing_settled())];
        }
        if self.consequence() != Some(Consequence::NotKnown) {
            return Vec::new();
        }
        let existing = self.report.existing.as_ref().map(|asked_then| self.over_what_is_counted(asked_then));
        let existing = existing.filter(|_| self.acted_on() == Consequence::NotKnown);
        let trees = [Some(self.binding_now()), self.binding_then(), existing].into_iter().flatten();
        let open = trees.filter(|held| self.held(*held).is_undetermined());
        let years = self.years_before().filter(|before| before.was.was_short().is_undetermined());
        open.chain(years.map(|before| before.held)).collect()
    }
}

/// A year before that counts, and what it is held against.
pub(super) struct YearBefore<'r> {
    pub(super) was: Before,
    pub(super) held: AsHeld<'r>,
}

/// How a unit stood in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    Exempt,
    NoneDone,
    NotAsked,
    Kept,
    Short,
    Unknown,
}

impl Before {
    /// Whether it was below the norm.
    pub(super) const fn was_short(self) -> Verdict {
        match self {
            Self::Short => Verdict::Met,
            Self::Unknown => Verdict::Undetermined,
            Self::Exempt | Self::NoneDone | Self::NotAsked | Self::Kept => Verdict::NotMet,
        }
    }
}
