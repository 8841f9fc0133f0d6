//! The result of a check as JSON.

use serde::ser::{SerializeSeq, SerializeStruct};
use serde::{Serialize, Serializer};

use super::{VolumeCheck, VolumeReport};
use crate::language::{Describe, InBoth};
use crate::volume::check::message::Said;
use crate::volume::norm::Demand;

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
