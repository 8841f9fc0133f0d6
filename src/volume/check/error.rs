//! Why a check is refused, and how a report crosses the border.

use chrono::NaiveDate;
use serde::ser::{SerializeSeq, SerializeStruct};
use serde::{Serialize, Serializer};

use super::{VolumeCheck, VolumeReport};
use crate::language::{Describe, InBoth};
use crate::party::{Intervention, UnitKind};
use crate::time::Year;
use crate::volume::check::message::Said;
use crate::volume::norm::{Demand, NormId};
use crate::volume::table::Position;
use crate::wire::excerpt;

/// Norms and counts that cannot be held against each other.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("norm {}: {kind}", excerpt(norm.as_str()))]
pub struct CheckError {
    norm: NormId,
    kind: CheckErrorKind,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum CheckErrorKind {
    #[error("expected counts per {per}, found no column {per} in the counts")]
    NoColumn { per: UnitKind },
    #[error("expected every row that it counts to name {} {per}, found {at} without", if *per == UnitKind::Institution { "an" } else { "a" })]
    NoUnit { per: UnitKind, at: Position },
    #[error("expected weights with which the counts still add up, found a sum above 64 bits")]
    TooLarge,
    #[error(
        "expected counts carried over to {on}, the day asked about, found counts as they stand on {found}"
    )]
    OtherDay { on: NaiveDate, found: NaiveDate },
}

impl CheckError {
    pub(super) const fn new(norm: NormId, kind: CheckErrorKind) -> Self {
        Self { norm, kind }
    }

    /// That sums do not fit, of a norm.
    pub(in crate::volume) fn too_large(norm: Option<&NormId>) -> Self {
        let norm = norm.cloned().unwrap_or_else(|| NormId::from_checked("norm".into()));
        Self { norm, kind: CheckErrorKind::TooLarge }
    }

    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match self.kind {
            CheckErrorKind::NoColumn { .. } => "check.no-column",
            CheckErrorKind::NoUnit { .. } => "check.no-unit",
            CheckErrorKind::TooLarge => "check.too-large",
            CheckErrorKind::OtherDay { .. } => "check.other-day",
        }
    }

    /// The norm that cannot be held against the counts.
    pub const fn norm(&self) -> &NormId {
        &self.norm
    }

    /// The first row without the unit that the norm counts per, where that is what is wrong.
    pub const fn at(&self) -> Option<Position> {
        match self.kind {
            CheckErrorKind::NoUnit { at, .. } => Some(at),
            _ => None,
        }
    }
}

crate::formats::as_input_error!(CheckError);

/// Counts of one unit that cannot be held against a norm.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("norm {}: {kind}", excerpt(norm.as_str()))]
pub struct FactsError {
    norm: NormId,
    kind: FactsErrorKind,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum FactsErrorKind {
    #[error("expected the counts of a {expected}, found those of a {found}")]
    OtherUnit { expected: UnitKind, found: UnitKind },
    #[error("expected interventions of its basket, found {}", excerpt(found.as_str()))]
    NotInBasket { found: Intervention },
    #[error("expected years of its window ({first} to {last}), found {found}")]
    NotInWindow { first: i32, last: Year, found: Year },
    #[error("expected each intervention once per year, found {} in {year} twice", excerpt(intervention.as_str()))]
    Twice { intervention: Intervention, year: Year },
    #[error("expected weights with which the counts still add up, found a sum above 64 bits")]
    TooLarge,
}

impl FactsError {
    pub(super) const fn new(norm: NormId, kind: FactsErrorKind) -> Self {
        Self { norm, kind }
    }

    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match self.kind {
            FactsErrorKind::OtherUnit { .. } => "facts.other-unit",
            FactsErrorKind::NotInBasket { .. } => "facts.not-in-basket",
            FactsErrorKind::NotInWindow { .. } => "facts.not-in-window",
            FactsErrorKind::Twice { .. } => "facts.twice",
            FactsErrorKind::TooLarge => "facts.too-large",
        }
    }

    /// The norm that the counts were to be held against.
    pub const fn norm(&self) -> &NormId {
        &self.norm
    }
}

crate::formats::as_input_error!(FactsError);

/// The requirement per year: a number, or a range.
struct Required(Demand);

impl Serialize for Required {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Demand::Minimum(minimum) => serializer.serialize_u32(minimum.get()),
            Demand::Guideline(range) => {
                let mut fields = serializer.serialize_struct("Guideline", 2)?;
                fields.serialize_field("low", &range.low())?;
                fields.serialize_field("high", &range.high())?;
                fields.end()
            }
        }
    }
}

/// One row: norm, unit, verdict, force, stage, the numbers, and why.
impl Serialize for VolumeCheck<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let ground = self.ground();
        let total = match ground.demand() {
            Demand::Minimum(_) => Some(ground.required_low()),
            Demand::Guideline(_) => None,
        };
        let reason = Said::why(self);
        let mut fields = serializer.serialize_struct("VolumeCheck", 11)?;
        fields.serialize_field("norm", self.norm().id())?;
        fields.serialize_field("unit", &self.unit())?;
        fields.serialize_field("verdict", &self.verdict())?;
        fields.serialize_field("force", &self.standing().binding())?;
        fields.serialize_field("stage", &self.standing().stage())?;
        fields.serialize_field("observed", &self.observed())?;
        fields.serialize_field("required", &Required(ground.demand()))?;
        fields.serialize_field("required-total", &total)?;
        fields.serialize_field("shortfall", &self.shortfall())?;
        fields.serialize_field("code", reason.code())?;
        fields.serialize_field(
            "text",
            &InBoth(|language, f: &mut core::fmt::Formatter<'_>| reason.describe(language, f)),
        )?;
        fields.end()
    }
}

struct Rows<'r>(&'r VolumeReport<'r>);

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let count = self.0.norms().iter().map(super::NormResults::len).fold(0, usize::saturating_add);
        let mut rows = serializer.serialize_seq(Some(count))?;
        for row in self.0.rows() {
            rows.serialize_element(&row)?;
        }
        rows.end()
    }
}

/// `{"on": …, "year": …, "notices": […], "results": […]}`, one result for each norm and unit.
impl Serialize for VolumeReport<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("VolumeReport", 4)?;
        fields.serialize_field("on", &self.asked().on())?;
        fields.serialize_field("year", &self.asked().year())?;
        fields.serialize_field("notices", &self.notices())?;
        fields.serialize_field("results", &Rows(self))?;
        fields.end()
    }
}
