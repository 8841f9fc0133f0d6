//! All units held against a norm twice.

use core::cmp::Ordering;
use std::sync::Arc;

use serde::{Serialize, Serializer};

use super::reason::{ChangeReason, ReportNotice};
use super::unit::UnitComparison;
use crate::Verdict;
use crate::explanation::{COMPARED, Explanation, VerdictShift, assessed};
use crate::language::Message;
use crate::messages::messages;
use crate::party::Intervention;
use crate::quantity::CountRange;
use crate::volume::check::{NormResults, VolumeCheck};
use crate::volume::ground::VolumeGround;
use crate::volume::norm::{Basket, BasketItem, Norm, NormId, Stage};
use crate::volume::notice::NamedNorm;
use crate::volume::table::CountTable;

/// The units of two checks against a norm, or against two norms (*verschil per norm*): side by side where
/// both count per the same kind of unit.
#[derive(Debug)]
pub struct NormComparison<'r> {
    before: &'r NormResults<'r>,
    after: &'r NormResults<'r>,
    /// By unit of the first check, its counts as the second norm counts; and the other way round.
    crossed: Option<[Vec<CountRange>; 2]>,
}

impl<'r> NormComparison<'r> {
    /// Puts two checks side by side: of one norm, or of one norm and another, whatever their names.
    ///
    /// ```
    /// use passende_zorg::language::{Describe, Language};
    /// use passende_zorg::explanation::VerdictShift;
    /// use passende_zorg::volume::comparison::NormComparison;
    /// use passende_zorg::volume::{Asked, CountTable, check, norm::Norms};
    ///
    /// # let norm = |id: &str, minimum: u32| format!(r#"{{
    /// #     "id": "{id}", "title": {{"nl": "Longresecties", "en": "Lung resections"}},
    /// #     "basket": [{{"intervention": "lung-resection"}}],
    /// #     "per": "location", "window": {{"kind": "calendar-year"}},
    /// #     "levels": [{{"from": "2020-01-01", "minimum": {minimum}, "status": "adopted"}}],
    /// #     "source": {{"title": "press report", "section": "lung", "consulted": "2025-03-13"}}
    /// # }}"#);
    /// # let text = format!(r#"{{"norms": [{}, {}]}}"#, norm("at-50", 50), norm("at-60", 60));
    /// # let norms = Norms::from_json(text.as_bytes())?; // at-50 and at-60
    /// let table = CountTable::from_csv(b"location,intervention,year,count\nA1,lung-resection,2024,55\n")?;
    /// let report = check(&norms, &table, Asked::about(table.last_year().unwrap()))?;
    /// let comparison =
    ///     NormComparison::between(report.norm("at-50").unwrap(), report.norm("at-60").unwrap());
    /// let a1 = comparison.unit("A1").unwrap();
    /// assert_eq!(a1.shift(), VerdictShift::NoLongerMet);
    /// let reason = comparison.reasons()[0].in_language(Language::English).to_string();
    /// assert_eq!(reason, "the norm asks 50 a year, then 60");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn between(before: &'r NormResults<'r>, after: &'r NormResults<'r>) -> Self {
        let crossed = || Some([before.counted_by(after)?, after.counted_by(before)?]);
        let crossed = if count_alike(before.norm(), after.norm()) { None } else { crossed() };
        Self { before, after, crossed }
    }

    /// The results of the first check.
    pub const fn before(&self) -> &'r NormResults<'r> {
        self.before
    }

    /// The results of the second check.
    pub const fn after(&self) -> &'r NormResults<'r> {
        self.after
    }

    pub(super) fn counts_alike(&self) -> bool {
        count_alike(self.before.norm(), self.after.norm())
    }

    /// Every unit that one of the two names, in order of name; none when they count per two kinds of unit.
    pub fn units(&self) -> impl Iterator<Item = UnitComparison<'_>> {
        let (before, after) = (self.before.unit_names(), self.after.unit_names());
        let is_alike = self.before.norm().per() == self.after.norm().per();
        let (mut at, mut beside) = (0_usize, 0_usize);
        core::iter::from_fn(move || {
            let order = match (before.get(at), after.get(beside)) {
                _ if !is_alike => return None,
                (Some(one), Some(other)) => one.cmp(other),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => return None,
            };
            let pair = (order.is_le().then_some(at), order.is_ge().then_some(beside));
            at = at.saturating_add(usize::from(order.is_le()));
            beside = beside.saturating_add(usize::from(order.is_ge()));
            Some(self.at(pair))
        })
    }

    /// The units whose verdict moved, or what falling short comes to.
    pub fn changed(&self) -> impl Iterator<Item = UnitComparison<'_>> {
        self.units().filter(UnitComparison::has_changed)
    }

    /// One unit.
    pub fn unit(&self, name: &str) -> Option<UnitComparison<'_>> {
        let place = |results: &NormResults<'_>| results.unit_names().binary_search_by(|of| (**of).cmp(name));
        let pair = (place(self.before).ok(), place(self.after).ok());
        let is_alike = self.before.norm().per() == self.after.norm().per();
        (is_alike && pair != (None, None)).then(|| self.at(pair))
    }

    fn at(&self, (before, after): (Option<usize>, Option<usize>)) -> UnitComparison<'_> {
        let crossed = self.crossed.as_ref().zip(before.zip(after));
        let crossed =
            crossed.and_then(|([old, new], (before, after))| Some([*old.get(before)?, *new.get(after)?]));
        let row = |results: &'r NormResults<'r>, at: Option<usize>| results.row_at(at?);
        UnitComparison { of: self, before: row(self.before, before), after: row(self.after, after), crossed }
    }

    /// What differs in the norm itself: what it counts, over which years, how many it asks, how far it has
    /// come.
    pub fn reasons(&self) -> Vec<ChangeReason> {
        let ([old, new], mut reasons) = ([self.before.norm(), self.after.norm()], Vec::new());
        let [before, after] = [self.before, self.after].map(NormResults::standing);
        let demands = [before, after].map(|standing| standing.level().demand());
        if let [before, after] = demands
            && before != after
        {
            reasons.push(ChangeReason::Demand { before, after });
        }
        if old.window() != new.window() {
            reasons.push(ChangeReason::Window { before: old.window(), after: new.window() });
            let total = |results: &NormResults<'_>| {
                let demand = results.standing().level().demand();
                VolumeGround::new(CountRange::NONE, demand, results.norm().window()).required_low()
            };
            let [before, after] = [self.before, self.after].map(total);
            reasons.push(ChangeReason::Required { before, after });
        }
        if old.measure() != new.measure() {
            reasons.push(ChangeReason::Measure { before: old.measure(), after: new.measure() });
        }
        let more = not_in(new.basket(), old.basket());
        if !more.is_empty() {
            reasons.push(ChangeReason::CountsMore { interventions: more });
        }
        let no_more = not_in(old.basket(), new.basket());
        if !no_more.is_empty() {
            reasons.push(ChangeReason::CountsNoMore { interventions: no_more });
        }
        for item in old.basket().items() {
            let weight = weight_of(new.basket(), item.intervention()).unwrap_or(item.weight());
            if weight != item.weight() {
                let (intervention, before) = (item.intervention().clone(), item.weight());
                reasons.push(ChangeReason::Weight { intervention, before, after: weight });
            }
        }
        if before.stage() != after.stage() {
            reasons.push(ChangeReason::Stage { before: before.stage(), after: after.stage() });
        }
        let enforced = [before, after].map(|standing| standing.level().enforcement());
        if let [before, after] = enforced
            && before != after
        {
            reasons.push(ChangeReason::Enforcement { before, after });
        }
        reasons
    }

    /// What makes the two unlike: none, or that they count per two kinds of unit.
    pub(super) fn notice(&self) -> Option<ReportNotice> {
        let (before, after) = (self.before.norm().per(), self.after.norm().per());
        let norm = NamedNorm::of(self.after.norm());
        (before != after).then_some(ReportNotice::OtherUnits { norm, before, after })
    }

    /// Where a unit went on or came from, as far as the two checks differ in that.
    pub(super) fn moved(&self, check: &VolumeCheck<'_>) -> Vec<ChangeReason> {
        let (kind, name) = (check.unit_kind(), check.unit_name());
        let [before, after] = [self.before, self.after].map(NormResults::links);
        let unit = |name: &str| self.after.unit(&name.into());
        let units = |names: Vec<&str>| names.into_iter().map(unit).collect::<Vec<_>>();
        let goes_on = [before, after].map(|links| links.successors(kind, name));
        let came_from = |results: &NormResults<'_>, links: &CountTable, others: &CountTable| {
            let (names, apart) = (links.predecessors(kind, name), others.predecessors(kind, name));
            let is_named = |from: &&Arc<str>| results.unit_names().binary_search(from).is_ok();
            names.difference(&apart).filter(is_named).map(|from| unit(from)).collect::<Vec<_>>()
        };
        let [went_on, stood_under] = match goes_on {
            [before, after] if before == after => [Vec::new(), Vec::new()],
            [before, after] => [units(after), units(before)],
        };
        let from = came_from(self.before, after, before);
        let apart = came_from(self.after, before, after);
        let told = [
            (!went_on.is_empty()).then_some(ChangeReason::WentOn { into: went_on }),
            (!stood_under.is_empty()).then_some(ChangeReason::StoodUnder { unit: stood_under }),
            (!from.is_empty()).then_some(ChangeReason::CameFrom { from }),
            (!apart.is_empty()).then_some(ChangeReason::SetApart { from: apart }),
        ];
        told.into_iter().flatten().collect()
    }

    /// The difference as a tree: what differs in the norm, and the units that changed.
    pub fn explanation(&self) -> Explanation {
        let (units, changed) = (self.units().count(), self.changed().count());
        let after = |verdict| {
            self.changed().filter(|unit| unit.after().is_some_and(|check| check.verdict() == verdict)).count()
        };
        let (met, not_met) = (after(Verdict::Met), after(Verdict::NotMet));
        let norm = NamedNorm::of(self.after.norm());
        let [before, after] = [self.before, self.after].map(|results| results.standing().stage());
        let told = match self.notice() {
            Some(notice) => Message::new(notice),
            None => Message::new(Told::Norm { norm, units, changed, met, not_met, before, after }),
        };
        let line = Explanation::new(COMPARED, told).with_parts(self.changed().map(|unit| unit.explanation()));
        self.reasons().into_iter().fold(line, |line, reason| line.with_note(Message::new(reason)))
    }

    /// The number of units by how their verdict moved.
    pub fn tally(&self) -> Vec<(VerdictShift, usize)> {
        let mut tally = vec![0_usize; VerdictShift::ALL.len()];
        for unit in self.units() {
            if let Some(number) = tally.get_mut(unit.shift() as usize) {
                *number = number.saturating_add(1);
            }
        }
        VerdictShift::ALL.iter().copied().zip(tally).filter(|(_, number)| *number > 0).collect()
    }
}

assessed!(NormComparison<'_>);

/// Whether two norms count the same: what, per what, over which years.
fn count_alike(one: &Norm, other: &Norm) -> bool {
    let weighs = |basket: &Basket, within: &Basket| {
        let mut items = basket.items().iter();
        items.all(|item| weight_of(within, item.intervention()) == Some(item.weight()))
    };
    one.per() == other.per()
        && one.window() == other.window()
        && one.measure() == other.measure()
        && weighs(one.basket(), other.basket())
        && weighs(other.basket(), one.basket())
}

fn weight_of(basket: &Basket, intervention: &Intervention) -> Option<u32> {
    basket.items().iter().find(|item| item.intervention() == intervention).map(BasketItem::weight)
}

fn not_in(basket: &Basket, other: &Basket) -> Vec<Intervention> {
    let items = basket.items().iter().map(BasketItem::intervention);
    items.filter(|name| weight_of(other, name).is_none()).cloned().collect()
}

messages! {
    #[derive(Debug)]
    enum Told {
        Norm { norm: NamedNorm, units: usize, changed: usize, met: usize, not_met: usize, before: Stage, after: Stage } = "comparison.norm":
            if *changed == 0 && before != after =>
                "{norm}: eerst {before}, daarna {after}; oordelen en gevolgen blijven gelijk (eenheden: {units}).",
                "{norm}: first {before}, then {after}; verdicts and consequences stay (units: {units}).";
            if *changed == 0 => "{norm}: oordelen en gevolgen blijven gelijk (eenheden: {units}).", "{norm}: verdicts and consequences stay (units: {units}).";
            "{norm}: anders bij {changed} van de {units}; daarvan daarna voldoende {met}, onvoldoende {not_met}.",
            "{norm}: {changed} of {units} units otherwise; of these, {met} met and {not_met} not met after it.";
    }
}

/// `{"norm": {"before": …, "after": …}, "reasons": […], "units": […]}`, every unit.
impl Serialize for NormComparison<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Pair<'n> {
            before: &'n NormId,
            after: &'n NormId,
        }
        #[derive(Serialize)]
        struct Wire<'r> {
            norm: Pair<'r>,
            reasons: Vec<ChangeReason>,
            units: Vec<UnitComparison<'r>>,
        }
        let norm = Pair { before: self.before.norm().id(), after: self.after.norm().id() };
        Wire { norm, reasons: self.reasons(), units: self.units().collect() }.serialize(serializer)
    }
}
