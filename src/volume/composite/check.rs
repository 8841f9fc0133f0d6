//! Every unit held against a composite norm.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::book::FactBook;
use super::clause::LevelsBy;
use super::counting::Ready;
use super::facts::Held;
use super::making::{Maker, StepsOn};
use super::norm::CompositeNorm;
use super::said::{CompositeNotice, FactList};
use super::tree::{Holding, Node, Standing, did_none};
use crate::Verdict;
use crate::rule::{Basis, Reference};
use crate::statement::Statement;
use crate::time::Year;
use crate::volume::check::{Asked, CheckError};
use crate::volume::norm::{Consequence, NormStatus, Remedy, Setter, Stage, agreed};
use crate::volume::notice::CountNotice;
use chrono::NaiveDate;

/// Nothing is taken to be settled.
static NONE: BTreeSet<usize> = BTreeSet::new();

/// A tree, and what of it is held on which day.
type AsHeld<'r> = (&'r Node<'r>, Standing<'r>);

/// Every unit held against a composite norm.
#[derive(Debug)]
pub struct CompositeReport<'a> {
    pub(super) norm: &'a CompositeNorm,
    pub(super) asked: Asked,
    pub(super) root: Node<'a>,
    /// What was asked over what is counted, where another step may be asked on the day.
    then: Option<Node<'a>>,
    /// What was asked when the final agreement was signed, where that may be another step.
    existing: Option<Node<'a>>,
    /// The same, of the years before in which falling short counts too.
    before: Vec<(Asked, Node<'a>, Option<Node<'a>>)>,
    /// Units whose counts show a case before the first that is stated.
    against: BTreeSet<Arc<str>>,
    pub(super) book: FactBook<'a>,
    units: Vec<Arc<str>>,
    /// Of each unit, whether it certainly did nothing of what the norm asks a number of.
    none: Vec<bool>,
    basis: Arc<Reference>,
    of_openings: Vec<CountNotice>,
}

/// One unit held against a composite norm (*toets aan de samengestelde norm*).
#[derive(Debug, Clone, Copy)]
pub struct CompositeCheck<'r> {
    pub(super) report: &'r CompositeReport<'r>,
    pub(super) unit: &'r str,
    did_none: bool,
}

impl CompositeNorm {
    /// Holds every unit against the norm: the units of its kind that the counts name, and where it asks no
    /// number of them, those of which there are facts.
    ///
    /// A unit that certainly did nothing of what it asks a number of has nothing asked of it.
    ///
    /// # Errors
    /// As [`check`](crate::volume::check()): when the counts do not name the units that it counts per, when
    /// sums do not fit, when the counts were carried over to another day.
    pub fn check<'a>(&'a self, held: &Held<'a>, asked: Asked) -> Result<CompositeReport<'a>, CheckError> {
        let facts = self.facts();
        let book = held.facts.map(|known| FactBook::of(known, facts)).unwrap_or_default();
        let is_at_one = facts.at_one_location == Some(true);
        let ready: Option<Vec<(Option<Statement>, Ready<'a>)>> = held
            .sources
            .iter()
            .map(|(name, counts)| Some((name.clone(), Ready::of(counts, held.openings, is_at_one)?)))
            .collect();
        let ready = ready.ok_or_else(|| CheckError::too_large(Some(&facts.id)))?;
        let mut against = BTreeSet::new();
        let known = asked.on();
        let mut make = |asked: Asked, steps: StepsOn| {
            let first_cases = &book.first_cases;
            let (keys, named, in_condition) = (0, BTreeMap::new(), false);
            let earlier = core::mem::take(&mut against);
            let ready = &ready;
            let mut maker = Maker {
                norm: facts,
                asked,
                known,
                ready,
                first_cases,
                keys,
                named,
                steps,
                in_condition,
                against: earlier,
            };
            let made = maker.make(&facts.asks);
            against = maker.against;
            made
        };
        let steps = match facts.levels_by {
            Some(LevelsBy::CountedYear) => StepsOn::Counted,
            Some(LevelsBy::Day) | None => StepsOn::Day,
        };
        let root = make(asked, steps)?;
        let (has_steps, starts) = facts.asks.has_steps();
        let has_then = starts || has_steps && steps == StepsOn::Day;
        let then = has_then.then(|| make(asked, StepsOn::Counted)).transpose()?;
        let may_exist = has_steps && facts.enforced_from.is_none();
        let before_agreement = agreed().and_then(|day| day.pred_opt()).filter(|_| may_exist);
        let existing = before_agreement.map(|day| make(asked, StepsOn::Of(day))).transpose()?;
        let years = facts.remedy_after.map_or(1, |years| i32::from(years.get()));
        let mut before = Vec::new();
        for back in 1..years {
            let year = Year::try_new(asked.year().number().saturating_sub(back));
            let Ok(year) = year else { break };
            let earlier = Asked::about(year);
            let then = has_then.then(|| make(earlier, StepsOn::Counted)).transpose()?;
            before.push((earlier, make(earlier, steps)?, then));
        }
        let mut counts = Vec::new();
        root.counts(&mut counts);
        let own: Vec<_> = counts.iter().filter(|count| count.members.is_none()).collect();
        let units: BTreeSet<Arc<str>> = if own.is_empty() {
            let named = ready.first().map(|(_, ready)| ready.units(facts.per)).unwrap_or_default();
            let mut asked = BTreeSet::new();
            facts.asks.asks(&mut asked);
            named.into_iter().chain(book.units(&asked).map(|(_, unit)| Arc::from(unit))).collect()
        } else {
            let of_sources = ready.iter().flat_map(|(_, ready)| ready.units(facts.per));
            own.iter().flat_map(|count| count.units.iter().cloned()).chain(of_sources).collect()
        };
        let units: Vec<Arc<str>> = units.into_iter().collect();
        let did_none = |unit: &Arc<str>| did_none(&counts, unit) == Verdict::Met;
        let none = units.iter().map(did_none).collect();
        let basis = Arc::new(facts.source.clone());
        let of_openings = ready.iter().flat_map(|(_, ready)| ready.rows().notices_of_openings());
        let of_openings = of_openings.cloned().collect();
        Ok(CompositeReport {
            norm: self,
            asked,
            root,
            then,
            existing,
            before,
            against,
            book,
            units,
            none,
            basis,
            of_openings,
        })
    }
}

impl<'a> CompositeReport<'a> {
    /// The norm.
    pub const fn norm(&self) -> &'a CompositeNorm {
        self.norm
    }

    /// The year and the day that were asked about.
    pub const fn asked(&self) -> Asked {
        self.asked
    }

    /// Every unit, in order of name.
    pub fn rows(&self) -> impl Iterator<Item = CompositeCheck<'_>> {
        (0..self.units.len()).filter_map(|at| self.at(at))
    }

    /// The last day that it counts; where it counts nothing, the day asked about.
    pub(super) fn last_counted(&self) -> NaiveDate {
        let asks = &self.norm.facts().asks;
        if asks.counts_nothing() { self.asked.on() } else { asks.last_counted(self.asked) }
    }

    /// The first day that it counts; none where that is another for each unit, or nothing is counted.
    #[cfg(feature = "formats")]
    pub(crate) fn first_counted(&self) -> Option<NaiveDate> {
        self.root.first_counted()
    }

    pub(in crate::volume) fn unit_names(&self) -> &[Arc<str>] {
        &self.units
    }

    /// One unit.
    pub fn row(&self, unit: &str) -> Option<CompositeCheck<'_>> {
        let at = self.units.binary_search_by(|name| (**name).cmp(unit)).ok()?;
        self.at(at)
    }

    fn at(&self, at: usize) -> Option<CompositeCheck<'_>> {
        let (unit, did_none) = (self.units.get(at)?, *self.none.get(at)?);
        Some(CompositeCheck { report: self, unit, did_none })
    }

    /// The stage of the norm on the day asked about.
    pub fn stage(&self) -> Stage {
        let facts = self.norm.facts();
        let status = facts.status.unwrap_or(NormStatus::Adopted);
        let enforced = facts.enforced_from.filter(|_| self.norm.is_adopted());
        Stage::on(self.asked.on(), (facts.from, facts.until), status, enforced)
    }

    /// What a reader has to know beside the verdicts: what the norm asks, stated of units that no count
    /// names, and attributes that it counts by and that the counts do not have.
    pub fn notices(&self) -> Vec<CompositeNotice> {
        let mut asked = BTreeSet::new();
        self.norm.facts().asks.asks(&mut asked);
        let is_unit = |unit: &str| self.units.binary_search_by(|name| (**name).cmp(unit)).is_ok();
        let named: BTreeSet<(FactList, &str)> = self.book.units(&asked).collect();
        let unknown = named.into_iter().filter(|(_, unit)| !is_unit(unit));
        let unknown = unknown.map(|(list, unit)| CompositeNotice::UnknownUnit(list, unit.to_owned()));
        let mut counts = Vec::new();
        self.root.counts(&mut counts);
        let without: BTreeSet<&Statement> =
            counts.iter().flat_map(|count| count.without.iter().copied()).collect();
        let without = without.into_iter().map(|name| CompositeNotice::NoAttribute(name.clone()));
        let on = self.asked.on();
        // Exemptions count on the day, over what is counted, and in the years before that count too.
        let before = self.before.iter().map(|(asked, ..)| asked.on());
        let days: Vec<NaiveDate> = before.chain([on, self.last_counted().min(on)]).collect();
        let years = self.before.iter().map(|(asked, ..)| asked.year());
        let years: Vec<Year> = years.chain([self.asked.year()]).collect();
        let idle = self.book.idle((on, &days), &years, &self.norm.facts().asks);
        let idle = idle.into_iter().map(|(list, unit)| CompositeNotice::NotCounted(list, unit.to_owned()));
        let unknown = unknown.chain(idle);
        let against =
            self.against.iter().map(|unit| CompositeNotice::FirstCaseAgainst(unit.as_ref().to_owned()));
        unknown.chain(without).chain(against).collect()
    }

    /// What is told of the [days on which units were open](Held::with_openings): of whom the counts know
    /// nothing, and of years in which a unit has rows all the same.
    pub fn notices_of_openings(&self) -> &[CountNotice] {
        &self.of_openings
    }

    pub(super) fn basis(&self) -> Basis {
        Basis::Reference(Arc::clone(&self.basis))
    }
}

impl<'r> CompositeCheck<'r> {
    /// The unit.
    pub const fn unit(&self) -> &'r str {
        self.unit
    }

    /// The norm.
    pub const fn norm(&self) -> &'r CompositeNorm {
        self.report.norm
    }

    /// The verdict: not applicable to a unit that is exempt, or that certainly did nothing of what is
    /// counted.
    pub fn verdict(&self) -> Verdict {
        if self.is_exempt() || self.did_none() {
            return Verdict::NotApplicable;
        }
        self.report.root.verdict(self.unit, self.standing(&NONE))
    }

    pub(super) fn standing<'s>(&'s self, settled: &'s BTreeSet<usize>) -> Standing<'s> {
        let asked = self.report.asked;
        let (book, known) = (&self.report.book, asked.on());
        Standing { asked, known, book, settled, holds: Holding::All, since: None }
    }

    pub(super) fn nothing_settled(&self) -> Standing<'_> {
        self.standing(&NONE)
    }

    pub(super) fn is_exempt(&self) -> bool {
        let on = self.report.asked.on();
        let exemption = self.report.book.exemption(self.unit, [on, on]);
        exemption.is_some_and(|exemption| exemption.decided.verdict() == Verdict::Met)
    }

    /// Whether it certainly did nothing of what the norm asks a number of.
    pub(super) const fn did_none(&self) -> bool {
        self.did_none
    }

    /// Whether falling short is a breach on the day asked about.
    pub fn binds(&self) -> bool {
        self.report.norm.is_adopted() && self.report.stage().has_force()
    }

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
