use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Demand, Level, Norm, Status};
use crate::Verdict;
use crate::language::{Language, Text};
use crate::rule::Rule;
use crate::time::Timeline;
use crate::volume::rules;

/// Where a norm stands on a day: the level that applies, how far it has come, and how hard it is.
///
/// The level that applies is the last adopted one that has begun; without one, the last proposed one that has
/// begun; before any has begun, the first. So a proposal never displaces what has been adopted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NormStanding<'a> {
    level: &'a Level,
    from: NaiveDate,
    stage: Stage,
    remedy: Remedy,
    on: NaiveDate,
}

/// How far a level of a norm has come on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// It has not begun (*aangekondigd*).
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
            Self::Announced => Text::new("aangekondigd", "announced"),
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
    /// Insurers and supervisors watch over compliance; the sources leave open what they then do.
    Supervised,
    /// The care may no longer be delivered there.
    CareMustStop,
}

impl Consequence {
    /// The consequence as words.
    pub const fn in_language(self, language: Language) -> &'static str {
        match self {
            Self::NoneYet => Text::new("nog geen gevolg", "no consequence yet"),
            Self::Supervised => Text::new(
                "verzekeraars en toezichthouders zien toe",
                "insurers and supervisors watch over it",
            ),
            Self::CareMustStop => Text::new(
                "deze zorg mag hier niet meer worden geleverd",
                "this care may no longer be delivered here",
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
        Self { level, from, stage, remedy: norm.remedy, on }
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
        match (self.level.status(), self.level.demand()) {
            (Status::Adopted, Demand::Minimum(_)) => Binding::Binding,
            (Status::Proposed, _) | (_, Demand::Guideline(_)) => Binding::Indicative,
        }
    }

    /// Whether the norm is one that was in force when the final agreement was signed, and so is to be observed
    /// and enforced whether or not a day of enforcement is set (final agreement, annex D, 2a).
    pub fn is_existing(&self) -> bool {
        self.binding() == Binding::Binding
            && rules::FINAL_EXISTING
                .citation()
                .document()
                .published()
                .latest()
                .is_some_and(|agreed| self.from < agreed && self.on >= agreed)
    }

    /// What a verdict means on the day asked about, with the rule that says so where the rulebook has it.
    ///
    /// Only falling short of a binding norm that holds has a consequence.
    pub fn consequence(&self, verdict: Verdict) -> Option<(Consequence, Option<&'static Rule>)> {
        if verdict != Verdict::NotMet || self.binding() == Binding::Indicative || self.stage == Stage::Expired
        {
            return None;
        }
        Some(match (self.stage, self.remedy) {
            (Stage::Enforced, Remedy::CareStops) => (Consequence::CareMustStop, None),
            (Stage::Enforced, Remedy::Supervision) => (Consequence::Supervised, None),
            (Stage::InForce, _) if self.level.enforcement().is_none() && self.is_existing() => {
                (Consequence::Supervised, Some(&rules::FINAL_EXISTING))
            }
            _ => (Consequence::NoneYet, None),
        })
    }
}
