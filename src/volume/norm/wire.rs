//! Norms as JSON, and the register of them in which each has its own name.

use core::fmt;
use core::num::{NonZeroU16, NonZeroU32};

use chrono::NaiveDate;
use serde::de::{Deserializer, Error, Visitor};
use serde::{Deserialize, Serialize, Serializer};

use super::Norm;
use super::builder::NormError;
use super::builder::NormErrorKind;
use super::level::{Basket, BasketItem, Demand, NormLevel, NormStatus, Setter, Window};
use super::standing::Remedy;
use crate::explanation::Measure;
use crate::formats::value::{day, optional_day};
use crate::formats::{Excerpt, InputError, refusals};
use crate::party::{Intervention, UnitKind};
use crate::rule::Reference;
use crate::volume::rules;
use crate::wire::excerpt;

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a norm: an object")]
pub(in crate::volume) struct WireNorm {
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::SomeText"))]
    pub(in crate::volume) id: String,
    pub(in crate::volume) title: WireTitle,
    pub(in crate::volume) basket: Vec<WireItem>,
    pub(in crate::volume) per: UnitKind,
    pub(in crate::volume) window: WireWindow,
    pub(in crate::volume) levels: Vec<WireLevel>,
    #[serde(default, deserialize_with = "optional_day", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    pub(in crate::volume) until: Option<NaiveDate>,
    pub(in crate::volume) source: WireSource,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::volume) authority: Option<String>,
    #[serde(default = "supervision", skip_serializing_if = "is_supervision")]
    pub(in crate::volume) remedy: Remedy,
    #[serde(default = "procedures", skip_serializing_if = "is_procedures")]
    pub(in crate::volume) counts: WireMeasure,
}

/// The measure of a norm, as far as a norm can count by it.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub(in crate::volume) enum WireMeasure {
    Procedures,
    Patients,
}

const fn procedures() -> WireMeasure {
    WireMeasure::Procedures
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_procedures(measure: &WireMeasure) -> bool {
    *measure == WireMeasure::Procedures
}

const fn supervision() -> Remedy {
    Remedy::Supervision
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_supervision(remedy: &Remedy) -> bool {
    *remedy == Remedy::Supervision
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "a title: an object with `nl` and `en`")]
pub(in crate::volume) struct WireTitle {
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::SomeText"))]
    pub(in crate::volume) nl: String,
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::SomeText"))]
    pub(in crate::volume) en: String,
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an item of a basket: an object with `intervention`")]
pub(in crate::volume) struct WireItem {
    intervention: Intervention,
    #[serde(default = "one", deserialize_with = "whole_number")]
    weight: NonZeroU32,
}

const fn one() -> NonZeroU32 {
    NonZeroU32::MIN
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
enum WindowKind {
    CalendarYear,
    MeanOfYears,
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "a window: an object with `kind`")]
pub(in crate::volume) struct WireWindow {
    kind: WindowKind,
    #[serde(default, deserialize_with = "some_years", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "NonZeroU16"))]
    years: Option<NonZeroU16>,
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a level: an object with `from`")]
pub(in crate::volume) struct WireLevel {
    #[serde(deserialize_with = "day")]
    from: NaiveDate,
    #[serde(default, deserialize_with = "some_number", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "NonZeroU32"))]
    minimum: Option<NonZeroU32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    guideline: Option<WireGuideline>,
    status: NormStatus,
    #[serde(default, deserialize_with = "optional_day", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    enforced_from: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    set_by: Option<Setter>,
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "a guideline: an object with `low` and `high`")]
struct WireGuideline {
    #[serde(deserialize_with = "whole_number")]
    low: NonZeroU32,
    #[serde(deserialize_with = "whole_number")]
    high: NonZeroU32,
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "a source: an object with `title`, `section` and `consulted`")]
pub(in crate::volume) struct WireSource {
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::SomeText"))]
    pub(in crate::volume) title: String,
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::SomeText"))]
    pub(in crate::volume) section: String,
    #[serde(deserialize_with = "day")]
    pub(in crate::volume) consulted: NaiveDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::volume) rule: Option<String>,
}

/// A whole number of at least one, refused in words that name no type of this language.
struct WholeNumber;

impl Visitor<'_> for WholeNumber {
    type Value = NonZeroU32;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number from 1 to 4294967295")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<NonZeroU32, E> {
        u32::try_from(number)
            .ok()
            .and_then(NonZeroU32::new)
            .ok_or_else(|| E::invalid_value(serde::de::Unexpected::Unsigned(number), &self))
    }
}

fn whole_number<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NonZeroU32, D::Error> {
    deserializer.deserialize_u64(WholeNumber)
}

fn some_number<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NonZeroU32>, D::Error> {
    whole_number(deserializer).map(Some)
}

fn some_years<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NonZeroU16>, D::Error> {
    let years = whole_number(deserializer)?.get();
    match u16::try_from(years).ok().map(Window::mean_of) {
        Some(Ok(Window::MeanOfYears(years))) => Ok(Some(years)),
        _ => Err(D::Error::custom(InputError::from(NormErrorKind::Years { found: years }))),
    }
}

impl TryFrom<WireWindow> for Window {
    type Error = NormError;

    fn try_from(wire: WireWindow) -> Result<Self, NormError> {
        match (wire.kind, wire.years) {
            (WindowKind::CalendarYear, None) => Ok(Self::CalendarYear),
            (WindowKind::MeanOfYears, Some(years)) => Ok(Self::MeanOfYears(years)),
            (WindowKind::CalendarYear, Some(_)) => Err(NormErrorKind::HasYears.into()),
            (WindowKind::MeanOfYears, None) => Err(NormErrorKind::NeedsYears.into()),
        }
    }
}

impl WireLevel {
    fn level(&self) -> Result<NormLevel, NormError> {
        let demand = match (self.minimum, &self.guideline) {
            (Some(minimum), None) => Demand::minimum(minimum.get())?,
            (None, Some(guideline)) => Demand::guideline(guideline.low.get(), guideline.high.get())?,
            (Some(_), Some(_)) => return Err(NormErrorKind::Both.into()),
            (None, None) => return Err(NormErrorKind::Neither.into()),
        };
        let level = NormLevel::new(demand, self.status);
        let level = self.enforced_from.map_or(level, |day| level.with_enforcement_from(day));
        Ok(self.set_by.map_or(level, |setter| level.with_setter(setter)))
    }
}

impl TryFrom<WireNorm> for Norm {
    type Error = NormError;

    fn try_from(wire: WireNorm) -> Result<Self, NormError> {
        let basket = Basket::try_new(
            wire.basket.into_iter().map(|item| BasketItem::new(item.intervention, item.weight)),
        )?;
        let source = Reference::try_new(&wire.source.title, &wire.source.section, wire.source.consulted)
            .map_err(|error| NormErrorKind::Name { field: "source", error })?;
        let mut builder = Self::builder(&wire.id, wire.per, basket)
            .title(&wire.title.nl, &wire.title.en)
            .window(wire.window.try_into()?)
            .source(source)
            .remedy(wire.remedy);
        if wire.counts == WireMeasure::Patients {
            builder = builder.counting_patients();
        }
        for level in &wire.levels {
            builder = builder.level(level.from, level.level()?);
        }
        if let Some(until) = wire.until {
            builder = builder.until(until);
        }
        if let Some(id) = wire.source.rule {
            builder = builder
                .rule(rules::find(&id).ok_or_else(|| NormErrorKind::UnknownRule { found: excerpt(&id) })?);
        }
        if let Some(authority) = wire.authority {
            builder = builder.authority(&authority);
        }
        builder.build()
    }
}

#[cfg(feature = "schema")]
crate::schema::read_as!(Norm = WireNorm);

impl<'de> Deserialize<'de> for Norm {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let wire = WireNorm::deserialize(deserializer)?;
        Self::try_from(wire).map_err(|error| D::Error::custom(InputError::from(error)))
    }
}

impl Serialize for Norm {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let number = |number| NonZeroU32::new(number).unwrap_or(NonZeroU32::MIN);
        WireNorm {
            id: self.id.as_str().to_owned(),
            title: WireTitle { nl: self.title.nl.to_string(), en: self.title.en.to_string() },
            basket: self
                .basket
                .items()
                .iter()
                .map(|item| WireItem {
                    intervention: item.intervention().clone(),
                    weight: number(item.weight()),
                })
                .collect(),
            per: self.per,
            window: match self.window {
                Window::CalendarYear => WireWindow { kind: WindowKind::CalendarYear, years: None },
                Window::MeanOfYears(years) => {
                    WireWindow { kind: WindowKind::MeanOfYears, years: Some(years) }
                }
            },
            levels: self
                .levels
                .spans()
                .iter()
                .map(|span| {
                    let (minimum, guideline) = match span.value().demand() {
                        Demand::Minimum(minimum) => (Some(minimum), None),
                        Demand::Guideline(range) => (
                            None,
                            Some(WireGuideline { low: number(range.low()), high: number(range.high()) }),
                        ),
                    };
                    WireLevel {
                        from: span.period().from(),
                        minimum,
                        guideline,
                        status: span.value().status(),
                        enforced_from: span.value().enforcement(),
                        set_by: span.value().setter(),
                    }
                })
                .collect(),
            until: self.levels.until(),
            source: WireSource {
                title: self.source.title().to_owned(),
                section: self.source.section().to_owned(),
                consulted: self.source.consulted(),
                rule: self.rule.map(|rule| rule.id().as_str().to_owned()),
            },
            authority: self.authority.as_deref().map(str::to_owned),
            remedy: self.remedy,
            counts: match self.measure {
                Measure::Patients => WireMeasure::Patients,
                _ => WireMeasure::Procedures,
            },
        }
        .serialize(serializer)
    }
}

/// Norms that are used together, in order of their names (to the byte), and none twice.
///
/// ```
/// use passende_zorg::volume::norm::Norms;
///
/// let norms = Norms::from_json(r#"{"norms": [{
///     "id": "lung", "title": {"nl": "Longresecties", "en": "Lung resections"},
///     "basket": [{"intervention": "lung-resection"}],
///     "per": "location", "window": {"kind": "calendar-year"},
///     "levels": [{"from": "2025-03-11", "minimum": 60, "status": "adopted", "enforced-from": "2026-01-01"}],
///     "source": {"title": "press report", "section": "lung", "consulted": "2025-03-13"}
/// }]}"#.as_bytes())?;
/// assert_eq!(norms.len(), 1);
///
/// let error = Norms::from_json(br#"{"norms": [{"id": "lung", "per": "planet"}]}"#).unwrap_err();
/// assert_eq!(error.path(), "norms[0].per");
/// # Ok::<(), passende_zorg::InputError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "Wire")]
pub struct Norms {
    norms: Vec<Norm>,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "norms: an object with `norms`")]
struct Wire {
    norms: Vec<Norm>,
}

impl TryFrom<Wire> for Norms {
    type Error = InputError;

    fn try_from(wire: Wire) -> Result<Self, InputError> {
        Self::try_new(wire.norms)
    }
}

impl Norms {
    /// Norms with different names.
    ///
    /// # Errors
    /// When two norms have one name.
    pub fn try_new(norms: impl IntoIterator<Item = Norm>) -> Result<Self, InputError> {
        let mut norms: Vec<Norm> = norms.into_iter().collect();
        norms.sort_by(|a, b| a.id().cmp(b.id()));
        match norms.iter().zip(norms.iter().skip(1)).find(|(a, b)| a.id() == b.id()) {
            Some((twice, _)) => Err(Refused::Twice { id: twice.id().into() }.into()),
            None => Ok(Self { norms }),
        }
    }

    /// The norms, in order of their names.
    pub fn iter(&self) -> core::slice::Iter<'_, Norm> {
        self.norms.iter()
    }

    /// The number of norms in the set.
    pub fn len(&self) -> usize {
        self.norms.len()
    }

    /// Whether there is no norm.
    pub fn is_empty(&self) -> bool {
        self.norms.is_empty()
    }

    /// The norm with a name.
    pub fn get(&self, id: &str) -> Option<&Norm> {
        let at = self.norms.binary_search_by(|norm| norm.id().as_str().cmp(id)).ok()?;
        self.norms.get(at)
    }
}

impl<'a> IntoIterator for &'a Norms {
    type Item = &'a Norm;
    type IntoIter = core::slice::Iter<'a, Norm>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

refusals! {
    /// The reason for which norms are refused together: one of them is given twice.
    enum Refused {
        Twice { id: Excerpt } = "norms.twice":
            "verwacht: elke norm één keer; gevonden: {id} twee keer",
            "expected each norm once, found {id} twice";
    }
}

#[cfg(feature = "formats")]
impl Norms {
    /// Reads norms from JSON, `{"norms": [{"id": …, "title": …, "basket": …, …}]}`.
    ///
    /// # Errors
    /// As [`from_json`](crate::from_json), and when a norm is not one.
    #[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
    pub fn from_json(text: &[u8]) -> Result<Self, crate::InputError> {
        crate::from_json(text)
    }
}
