//! How a norm stands on a day: its stage, what binds, and what falling short leads to.

use super::Norm;
use super::level::{Demand, NormLevel, NormStatus, Setter, Window};
use crate::Verdict;
use crate::quantity::CountRange;
use crate::rule::Rule;
use crate::time::{Timeline, Year};
use crate::volume::ground::VolumeGround;
use crate::volume::rules;
use crate::words::words;
use chrono::NaiveDate;

/// What a norm demands by day, found once of its levels: from each day on, the ground of the level that
/// applies, without a count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Demands {
    first: VolumeGround,
    /// From the day on which the second level begins, its demand; the first again without one.
    from: NaiveDate,
    second: VolumeGround,
    /// Of the levels after these, which few norms have.
    later: Box<[(NaiveDate, VolumeGround)]>,
}

impl Demands {
    pub(super) fn of(levels: &Timeline<NormLevel>, window: Window) -> Self {
        let ground = |level: &NormLevel| VolumeGround::new(CountRange::NONE, level.demand(), window);
        let starts = levels.spans().iter().map(|span| span.period().from()).skip(1);
        let mut each = starts.map(|day| (day, ground(NormStanding::level_on(levels, day))));
        let first = ground(levels.first().value());
        let (from, second) = each.next().unwrap_or((NaiveDate::MAX, first));
        Self { first, from, second, later: each.collect() }
    }

    /// The ground on a day, of a count.
    #[inline]
    pub(super) fn hold(&self, observed: CountRange, day: NaiveDate) -> VolumeGround {
        let ground = if self.from <= day { &self.second } else { &self.first };
        if self.later.is_empty() {
            return ground.with_observed(observed);
        }
        let begun = self.later.iter().rev().find(|(from, _)| *from <= day);
        begun.map_or(ground, |(_, ground)| ground).with_observed(observed)
    }
}

/// Where a norm stands on a day: the level that applies, how far it has come, and how hard it is.
///
/// The level that applies is the last adopted one that has begun; without one, the last proposed one that has
/// begun; before any has begun, the first. So a proposal never displaces what has been adopted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NormStanding<'a> {
    norm: &'a Norm,
    level: &'a NormLevel,
    from: NaiveDate,
    stage: Stage,
    on: NaiveDate,
}

words!(
    /// The stage that a level of a norm has reached on a day.
    Stage {
        /// It has not begun (*nog niet ingegaan*).
        #[doc(alias = "aangekondigd")]
        Announced = "announced", "nog niet ingegaan", "not yet begun";
        /// It is put forward and not adopted (*voorgesteld*): nobody acts on a proposal,
        /// whatever day it names.
        Proposed = "proposed", "voorgesteld", "proposed";
        /// It holds (*van kracht*). A guideline never comes further than this.
        #[doc(alias = "van kracht")]
        InForce = "in-force", "van kracht", "in force";
        /// It holds, and insurers and supervisors act on it (*gehandhaafd*): an adopted minimum from
        /// its day of enforcement.
        #[doc(alias = "gehandhaafd")]
        #[doc(alias = "handhaving")]
        Enforced = "enforced", "gehandhaafd", "enforced";
        /// It holds no longer (*vervallen*).
        #[doc(alias = "vervallen")]
        Expired = "expired", "vervallen", "expired";
    }
);

impl Stage {
    /// The stage on a day of what holds from a day until another, with its status and the day of enforcement.
    pub(in crate::volume) fn on(
        on: NaiveDate,
        (from, until): (NaiveDate, Option<NaiveDate>),
        status: NormStatus,
        enforced: Option<NaiveDate>,
    ) -> Self {
        if until.is_some_and(|until| on >= until) {
            Self::Expired
        } else if on < from {
            Self::Announced
        } else if status == NormStatus::Proposed {
            Self::Proposed
        } else if enforced.is_some_and(|day| on >= day) {
            Self::Enforced
        } else {
            Self::InForce
        }
    }

    /// Whether the level holds on the day: a norm that has not begun or has ended has no force, and what a
    /// count comes to under it is a look ahead or a look back.
    pub const fn has_force(self) -> bool {
        !matches!(self, Self::Announced | Self::Expired)
    }
}

words!(
    /// Whether falling short of a norm is a breach on a day.
    Binding {
        /// An adopted minimum that holds (*bindend*).
        #[doc(alias = "bindend")]
        Binding = "binding", "bindend", "binding";
        /// A proposal or a guideline that holds: it gives direction (*richtinggevend*).
        #[doc(alias = "richtinggevend")]
        Indicative = "indicative", "richtinggevend", "indicative";
        /// Nothing that holds: the norm has not begun, or has ended (*zonder kracht*).
        WithoutForce = "none", "zonder kracht", "without force";
    }
);

words!(
    /// The consequence, by the text of the norm, for a unit that falls short once the norm is enforced.
    Remedy {
        /// Insurers and supervisors watch over it; the text leaves open what they do.
        Supervision = "supervision", "toezicht", "supervision";
        /// The care may no longer be delivered there.
        CareStops = "care-stops", "de zorg stopt", "the care stops";
        /// The care is not paid for.
        NoPayment = "no-payment", "geen betaling", "no payment";
        /// The insurers are advised not to buy the care there (*negatief inkoopadvies*).
        #[doc(alias = "negatief inkoopadvies")]
        NegativeAdvice = "negative-advice", "negatief inkoopadvies", "negative purchasing advice";
        /// The care is reimbursed in contracted centres only.
        ContractedOnly = "contracted-only", "vergoeding alleen in gecontracteerde centra", "reimbursement in contracted centres only";
    }
);

impl Remedy {
    /// What follows where the norm is enforced.
    pub(in crate::volume) const fn consequence(self) -> Consequence {
        match self {
            Self::Supervision => Consequence::Supervised,
            Self::CareStops => Consequence::CareMustStop,
            Self::NoPayment => Consequence::NotPaid,
            Self::NegativeAdvice => Consequence::AdvisedAgainst,
            Self::ContractedOnly => Consequence::ContractedOnly,
        }
    }
}

words!(
    /// The consequence of falling short of a norm on a day (*gevolg*).
    Consequence {
        /// Nothing yet: nobody acts on the norm before some later day, or no such day is set.
        NoneYet = "none-yet", "vooralsnog zonder gevolg", "no consequence yet";
        /// Insurers and supervisors act on it; the sources leave open how.
        Supervised = "supervised", "verzekeraars en toezichthouders handelen ernaar", "insurers and supervisors act on it";
        /// The care may no longer be delivered there.
        CareMustStop = "care-must-stop",
            "volgens de norm mag deze zorg hier niet meer worden geleverd",
            "by the norm this care may no longer be delivered here";
        /// The care is not paid for.
        NotPaid = "not-paid", "volgens de norm wordt deze zorg hier niet betaald", "by the norm this care is not paid for here";
        /// Insurers are advised not to buy it here.
        AdvisedAgainst = "advised-against", "verzekeraars krijgen het advies deze zorg hier niet in te kopen", "insurers are advised not to buy this care here";
        /// It is reimbursed in contracted centres only.
        ContractedOnly = "contracted-only", "vergoeding alleen in gecontracteerde centra", "reimbursed in contracted centres only";
        /// It is not known whether there is one: that depends on a number or a fact that is not known.
        NotKnown = "not-known", "niet bekend of er een gevolg is", "not known whether there is a consequence";
    }
);

/// What falling short of a norm comes to, with the level that it follows from: the level on the day asked
/// about, or an earlier one that is still acted on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NormEffect {
    consequence: Consequence,
    demand: Demand,
    since: NaiveDate,
    rule: Option<&'static Rule>,
    may_be: Option<(Consequence, Demand)>,
}

impl NormEffect {
    /// The consequence of falling short on the day asked about.
    pub const fn consequence(self) -> Consequence {
        self.consequence
    }

    /// The demand of the level that the consequence follows from.
    pub const fn demand(self) -> Demand {
        self.demand
    }

    /// The day on which that level began.
    pub const fn since(self) -> NaiveDate {
        self.since
    }

    /// The rule of the rulebook by which it follows, where it is not the text of the norm itself.
    pub const fn rule(self) -> Option<&'static Rule> {
        self.rule
    }

    /// What the consequence may be too, with the demand of the earlier level that it would follow from: of
    /// counts between bounds it may not be known whether that level was kept.
    pub const fn may_be(self) -> Option<(Consequence, Demand)> {
        self.may_be
    }
}

impl<'a> NormStanding<'a> {
    pub(super) fn of(norm: &'a Norm, on: NaiveDate) -> Self {
        let (level, from) = Self::find(&norm.levels, on);
        let enforced = level.enforcement().filter(|_| level.is_adopted_minimum());
        let stage = Stage::on(on, (from, norm.levels.until()), level.status(), enforced);
        Self { norm, level, from, stage, on }
    }

    /// The level alone, for whoever needs no more.
    fn level_on(levels: &Timeline<NormLevel>, on: NaiveDate) -> &NormLevel {
        Self::find(levels, on).0
    }

    fn find(levels: &Timeline<NormLevel>, on: NaiveDate) -> (&NormLevel, NaiveDate) {
        let mut begun = None;
        for span in levels.spans().iter().rev() {
            if span.period().from() <= on {
                if span.value().status() == NormStatus::Adopted {
                    return (span.value(), span.period().from());
                }
                begun = begun.or(Some(span));
            }
        }
        let span = begun.unwrap_or_else(|| levels.first());
        (span.value(), span.period().from())
    }

    /// The level that applies.
    pub const fn level(&self) -> &'a NormLevel {
        self.level
    }

    /// The day on which the level begins.
    pub const fn from(&self) -> NaiveDate {
        self.from
    }

    /// The stage that the level has reached on the day.
    pub const fn stage(&self) -> Stage {
        self.stage
    }

    /// The day asked about.
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The level that applied until this one began; none when it was the first.
    pub fn before(&self) -> Option<&'a NormLevel> {
        let yesterday = self.from.pred_opt()?;
        let first = self.norm.levels.first().period().from();
        (first <= yesterday).then(|| Self::level_on(&self.norm.levels, yesterday))
    }

    /// Whether falling short is a breach on the day asked about: only of a minimum that has been adopted,
    /// and only while it holds.
    pub const fn binding(&self) -> Binding {
        match self.stage {
            Stage::Announced | Stage::Expired => Binding::WithoutForce,
            _ if self.level.is_adopted_minimum() => Binding::Binding,
            _ => Binding::Indicative,
        }
    }

    /// The rule of the rulebook by which the norm binds, where one does: that of multitrauma; that existing
    /// norms are complied with (final agreement, part D, a); that norms which the Round Table has set bind
    /// (part D, b). The last of these is a basis only for a level that it [set](NormLevel::with_setter) since
    /// the agreement; that it did is the claim of whoever supplies the norm.
    ///
    /// Another adopted minimum binds by the text that it rests on, and by no rule of the agreement.
    pub fn binding_rule(&self) -> Option<&'static Rule> {
        let own = self.norm.rule.filter(|rule| **rule == rules::FINAL_MULTITRAUMA);
        match self.binding() {
            Binding::Binding if own.is_some() => own,
            Binding::Binding if self.is_existing() => Some(&rules::FINAL_EXISTING),
            Binding::Binding if self.is_set_by_round_table() => Some(&rules::FINAL_BINDING),
            _ => None,
        }
    }

    /// Whether the level is one that was in force when the final agreement was signed, and so is to
    /// be observed and enforced (final agreement, part D, a). Where its data give a day of
    /// enforcement, that day counts.
    pub fn is_existing(&self) -> bool {
        is_existing(self.level, self.from, self.on)
    }

    /// Whether the level is one that the Round Table has set since the agreement called for it.
    pub fn is_set_by_round_table(&self) -> bool {
        let since = agreed().is_some_and(|agreed| self.from >= agreed);
        since && self.level.is_adopted_minimum() && self.level.setter() == Some(Setter::RoundTable)
    }

    /// Whether the level began after the last day of a year: it was not yet asked of the counts of that year.
    pub fn began_after(&self, year: Year) -> bool {
        self.stage.has_force() && self.from > year.last_day()
    }

    /// Whether the level began within the years that the norm counts, of which `year` is the last, and
    /// not on their first day.
    pub fn began_within(&self, year: Year) -> bool {
        let first = year.number().saturating_add(1).saturating_sub(i32::from(self.norm.window.years()));
        let first_day = NaiveDate::from_ymd_opt(first, 1, 1).unwrap_or(NaiveDate::MIN);
        self.stage.has_force() && self.from > first_day && self.from <= year.last_day()
    }

    /// What a count of a year means on the day asked about; none when it does not fall short, or of nothing
    /// that binds.
    ///
    /// Only falling short of a binding norm that holds has a consequence, and only of a level that was
    /// already asked of the counts of the year. A level that is not acted on yet does not take away that an
    /// earlier one is: until the new level is enforced, falling short of the last one that is acted on
    /// keeps its consequence, unless a level after it, by which less was asked of that year, was met.
    pub fn consequence(&self, observed: CountRange, year: Year) -> Option<NormEffect> {
        let verdict =
            |level: &NormLevel| VolumeGround::new(observed, level.demand(), self.norm.window).verdict();
        if self.binding() != Binding::Binding || verdict(self.level) != Verdict::NotMet {
            return None;
        }
        let last_day = year.last_day();
        let mut not_yet: Option<NormEffect> = None;
        // A later level that may have been met: then nothing follows of an earlier one.
        let mut open: Option<Demand> = None;
        for span in self.norm.levels.spans().iter().rev() {
            let (level, since) = (span.value(), span.period().from());
            if since > self.on || since > last_day || !level.is_adopted_minimum() {
                continue;
            }
            let demand = level.demand();
            let effect = |consequence, rule| NormEffect { consequence, demand, since, rule, may_be: None };
            let none_yet = effect(Consequence::NoneYet, None);
            let enforced = level.enforcement().is_some_and(|day| self.on >= day);
            if enforced || level.enforcement().is_none() && is_existing(level, since, self.on) {
                let acted_on = if enforced {
                    effect(self.norm.remedy.consequence(), None)
                } else {
                    effect(Consequence::Supervised, Some(&rules::FINAL_EXISTING))
                };
                return match verdict(level) {
                    Verdict::NotMet if open.is_none() => Some(acted_on),
                    Verdict::NotMet | Verdict::Undetermined => Some(NormEffect {
                        consequence: Consequence::NotKnown,
                        // What decides is the least of them.
                        may_be: Some((
                            acted_on.consequence,
                            open.filter(|open| open.low() < demand.low()).unwrap_or(demand),
                        )),
                        // Of the level of the day nothing follows yet.
                        ..not_yet.unwrap_or(NormEffect {
                            demand: self.level.demand(),
                            since: self.from,
                            ..none_yet
                        })
                    }),
                    Verdict::Met | Verdict::NotApplicable => not_yet,
                };
            }
            match verdict(level) {
                Verdict::NotMet => not_yet = not_yet.or(Some(none_yet)),
                Verdict::Undetermined => open = open.or(Some(demand)),
                // What was asked of the counts of the year was met.
                Verdict::Met | Verdict::NotApplicable => return not_yet,
            }
        }
        not_yet
    }
}

/// The day of the final agreement.
pub(in crate::volume) fn agreed() -> Option<NaiveDate> {
    rules::FINAL_EXISTING.citation().document().published().latest()
}

fn is_existing(level: &NormLevel, from: NaiveDate, on: NaiveDate) -> bool {
    level.is_adopted_minimum() && agreed().is_some_and(|agreed| from < agreed && on >= agreed)
}
