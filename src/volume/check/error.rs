//! Why a check is refused, and how a report crosses the border.

use core::fmt;

use chrono::NaiveDate;
use serde::ser::{SerializeSeq, SerializeStruct};
use serde::{Serialize, Serializer};

use super::{VolumeCheck, VolumeReport};
use crate::Language;
use crate::formats::{error_told, refusals};
use crate::language::{Describe, InBoth};
use crate::party::{Intervention, UnitKind};
use crate::time::Year;
use crate::volume::check::message::Said;
use crate::volume::norm::{Demand, NormId};
use crate::volume::table::Position;
use crate::wire::excerpt;

/// Norms and counts that cannot be held against each other.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.in_language(Language::English))]
pub struct CheckError {
    norm: NormId,
    kind: CheckErrorKind,
}

refusals! {
    /// The reasons for which norms and counts cannot be held against each other.
    pub(super) enum CheckErrorKind {
        NoColumn { per: UnitKind } = "check.no-column":
            "verwacht: aantallen per {per}; gevonden: geen kolom {per} in de aantallen",
            "expected counts per {per}, found no column {per} in the counts";
        NoUnit { per: UnitKind, at: Position } = "check.no-unit":
            "verwacht: {per} in elke rij die meetelt; gevonden: {at} zonder",
            "expected every row that it counts to name its {per}, found {at} without";
        TooLarge = "check.too-large":
            "verwacht: gewichten waarmee de aantallen nog op te tellen zijn; gevonden: een som boven 64 bits",
            "expected weights with which the counts still add up, found a sum above 64 bits";
        OtherDay { on: NaiveDate, found: NaiveDate } = "check.other-day":
            "verwacht: aantallen overgezet naar {on}, de dag van de vraag; gevonden: aantallen zoals ze op {found} zijn",
            "expected counts carried over to {on}, the day asked about, found counts as they stand on {found}";
    }
}

/// Writes why a norm cannot be held against something.
fn of(norm: &NormId, why: &impl Describe, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "norm {}: ", excerpt(norm.as_str()))?;
    why.describe(language, f)
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
        self.kind.code()
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

error_told!(CheckError, |error, language, f| of(&error.norm, &error.kind, language, f));

/// Counts of one unit that cannot be held against a norm.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.in_language(Language::English))]
pub struct FactsError {
    norm: NormId,
    kind: FactsErrorKind,
}

refusals! {
    /// The reasons for which the counts of one unit cannot be held against a norm.
    pub(super) enum FactsErrorKind {
        OtherUnit { expected: UnitKind, found: UnitKind } = "facts.other-unit":
            "verwacht: de aantallen van een {expected}; gevonden: die van een {found}",
            "expected the counts of a {expected}, found those of a {found}";
        NotInBasket { found: Intervention } = "facts.not-in-basket":
            "verwacht: verrichtingen uit de mand; gevonden: {found:?}",
            "expected interventions of its basket, found {found:?}";
        NotInWindow { first: i32, last: Year, found: Year } = "facts.not-in-window":
            "verwacht: jaren van het venster ({first} tot en met {last}); gevonden: {found}",
            "expected years of its window ({first} to {last}), found {found}";
        Twice { intervention: Intervention, year: Year } = "facts.twice":
            "verwacht: elke verrichting één keer per jaar; gevonden: {intervention:?} in {year} twee keer",
            "expected each intervention once per year, found {intervention:?} in {year} twice";
        TooLarge = "facts.too-large":
            "verwacht: gewichten waarmee de aantallen nog op te tellen zijn; gevonden: een som boven 64 bits",
            "expected weights with which the counts still add up, found a sum above 64 bits";
    }
}

impl FactsError {
    pub(super) const fn new(norm: NormId, kind: FactsErrorKind) -> Self {
        Self { norm, kind }
    }

    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// The norm that the counts were to be held against.
    pub const fn norm(&self) -> &NormId {
        &self.norm
    }
}

error_told!(FactsError, |error, language, f| of(&error.norm, &error.kind, language, f));

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
