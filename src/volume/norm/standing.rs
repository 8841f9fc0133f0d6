use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Demand, Level, Norm, Status};
use crate::Verdict;
use crate::language::{Language, Text};
use crate::quantity::CountRange;
use crate::rule::Rule;
use crate::time::Timeline;
use crate::volume::ground::VolumeGround;
use crate::volume::rules;

/// Where a norm stands on a day: the level that applies, how far it has come, and how hard it is.
///
/// The level that applies is the last adopted one that has begun; without one, the last proposed one that has
/// begun; before any has begun, the first. So a proposal never displaces what has been adopted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NormStanding<'a> {
    norm: &'a Norm,
    level: &'a Level,
    from: NaiveDate,
    stage: Stage,
    on: NaiveDate,
}

/// How far a level of a norm has come on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// It has not begun (*nog niet ingegaan*).
    Announced,
    /// It holds (*van kracht*).
    InForce,
    /// It holds, and insurers and supervisors act on it (*gehandhaafd*).
    Enforced,
    /// It holds no longer (*vervallen*).
    Expired,
}

impl Stage {
    /// The stage as words.
    pub const fn in_language(self, language: Language) -> &'static str {
        match self {
            Self::Announced => Text::new("nog niet ingegaan", "not yet begun"),
            Self::InForce => Text::new("van kracht", "in force"),
            Self::Enforced => Text::new("gehandhaafd", "enforced"),
            Self::Expired => Text::new("vervallen", "expired"),
        }
        .get(language)
    }
}

/// Whether falling short of a norm is a breach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Binding {
    /// An adopted minimum (*bindend*).
    #[doc(alias = "bindend")]
    Binding,
    /// A proposal or a guideline: it gives direction (*richtinggevend*).
    #[doc(alias = "richtinggevend")]
    Indicative,
}

impl Binding {
    /// The binding force as words.
    pub const fn in_language(self, language: Language) -> &'static str {
        match self {
            Self::Binding => Text::new("bindend", "binding"),
            Self::Indicative => Text::new("richtinggevend", "indicative"),
        }
        .get(language)
    }
}

/// What follows, by the text of the norm, for a unit that falls short once the norm is enforced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Remedy {
    /// Insurers and supervisors watch over it; the text leaves open what they do.
    Supervision,
    /// The care may no longer be delivered there.
    CareStops,
}

/// What falling short of a norm means on a day (*gevolg*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[doc(alias = "gevolg")]
pub enum Consequence {
    /// Nothing yet: nobody acts on the norm before some later day, or no such day is set.
    NoneYet,
    /// Insurers and supervisors act on it; the sources leave open how.
    Supervised,
    /// The care may no longer be delivered there.
    CareMustStop,
}

impl Consequence {
    /// The consequence as words.
    pub const fn in_language(self, language: Language) -> &'static str {
        match self {
            Self::NoneYet => Text::new("vooralsnog zonder gevolg", "no consequence yet"),
            Self::Supervised => Text::new(
                "verzekeraars en toezichthouders handelen ernaar",
                "insurers and supervisors act on it",
            ),
            Self::CareMustStop => Text::new(
                "volgens de norm mag deze zorg hier niet meer worden geleverd",
                "by the norm this care may no longer be delivered here",
            ),
        }
        .get(language)
    }
}

impl<'a> NormStanding<'a> {
    pub(super) fn of(norm: &'a Norm, on: NaiveDate) -> Self {
        let (level, from) = Self::find(&norm.levels, on);
        let stage = if norm.levels.until().is_some_and(|until| on >= until) {
            Stage::Expired
        } else if on < from {
            Stage::Announced
        } else if level.enforcement().is_some_and(|day| on >= day) {
            Stage::Enforced
        } else {
            Stage::InForce
        };
        Self { norm, level, from, stage, on }
    }

    /// The level alone, for whoever needs no more.
    #[inline]
    pub(super) fn level_on(levels: &Timeline<Level>, on: NaiveDate) -> &Level {
        Self::find(levels, on).0
    }

    #[inline]
    fn find(levels: &Timeline<Level>, on: NaiveDate) -> (&Level, NaiveDate) {
        let mut begun = None;
        for span in levels.spans().iter().rev() {
            if span.period().from() <= on {
                if span.value().status() == Status::Adopted {
                    return (span.value(), span.period().from());
                }
                begun = begun.or(Some(span));
            }
        }
        let span = begun.unwrap_or_else(|| levels.first());
        (span.value(), span.period().from())
    }

    /// The level that applies.
    pub const fn level(&self) -> &'a Level {
        self.level
    }

    /// The day on which the level begins.
    pub const fn from(&self) -> NaiveDate {
        self.from
    }

    /// How far it has come.
    pub const fn stage(&self) -> Stage {
        self.stage
    }

    /// The day asked about.
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// Whether falling short is a breach: only of a minimum that has been adopted.
    pub const fn binding(&self) -> Binding {
        binding(self.level)
    }

    /// The rule by which the norm binds: the final agreement says so of norms that the Round Table has set (part D, b). Whether
    /// an adopted norm is one of those is the claim of whoever supplies it; an existing norm is to be observed anyway.
    pub fn binding_rule(&self) -> Option<&'static Rule> {
        match self.binding() {
            Binding::Binding if self.is_existing() => Some(&rules::FINAL_EXISTING),
            Binding::Binding => Some(&rules::FINAL_BINDING),
            Binding::Indicative => None,
        }
    }

    /// Whether the level is one that was in force when the final agreement was signed, and so is to be observed
    /// and enforced (final agreement, part D, a). Where its data give a day of enforcement, that day counts.
    pub fn is_existing(&self) -> bool {
        is_existing(self.level, self.from, self.on)
    }

    /// What a count means on the day asked about, with the rule that says so where the rulebook has it.
    ///
    /// Only falling short of a binding norm that holds has a consequence. A level that is not acted on yet does not
    /// take away that an earlier one is: until the new level is enforced, falling short of the last one that is
    /// acted on keeps its consequence.
    pub fn consequence(&self, observed: CountRange) -> Option<(Consequence, Option<&'static Rule>)> {
        let falls_short = |level: &Level| {
            binding(level) == Binding::Binding
                && VolumeGround::new(observed, level.demand(), self.norm.window).verdict() == Verdict::NotMet
        };
        if self.stage == Stage::Expired || !falls_short(self.level) {
            return None;
        }
        for span in self.norm.levels.spans().iter().rev().filter(|span| span.period().from() <= self.on) {
            let level = span.value();
            let enforced = level.enforcement().is_some_and(|day| self.on >= day);
            let existing = level.enforcement().is_none() && is_existing(level, span.period().from(), self.on);
            if falls_short(level) && (enforced || existing) {
                return Some(match (enforced, self.norm.remedy) {
                    (true, Remedy::CareStops) => (Consequence::CareMustStop, None),
                    (true, Remedy::Supervision) => (Consequence::Supervised, None),
                    (false, _) => (Consequence::Supervised, Some(&rules::FINAL_EXISTING)),
                });
            }
        }
        Some((Consequence::NoneYet, None))
    }
}

const fn binding(level: &Level) -> Binding {
    match (level.status(), level.demand()) {
        (Status::Adopted, Demand::Minimum(_)) => Binding::Binding,
        (Status::Proposed, _) | (_, Demand::Guideline(_)) => Binding::Indicative,
    }
}

fn is_existing(level: &Level, from: NaiveDate, on: NaiveDate) -> bool {
    let agreed = rules::FINAL_EXISTING.citation().document().published().latest();
    binding(level) == Binding::Binding && agreed.is_some_and(|agreed| from < agreed && on >= agreed)
}
