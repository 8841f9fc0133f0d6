//! Simple and composite norms from one file.

use core::num::NonZeroU16;
use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize, Serializer, ser::SerializeStruct};

use super::clause::{BothWords, LevelsBy, NormClause};
use super::norm::{CompositeFacts, CompositeNorm};
use super::refused::Refused;
use crate::formats::InputError;
use crate::formats::value::optional_day;
use crate::language::Text;
use crate::party::{Intervention, UnitKind};
use crate::rule::Reference;
use crate::statement::Statement;
use crate::time::Year;
use crate::volume::norm::wire::{
    WireItem, WireLevel, WireMeasure, WireNorm, WireSource, WireTitle, WireWindow,
};
use crate::volume::norm::{BasketItem, Norm, NormId, NormStatus, Norms, Remedy, Setter};
use crate::volume::notice::{CountNotice, NamedNorm};
use crate::volume::table::CountTable;

const WITHOUT_ASKS: Text = Text::new("zonder `asks`", "without `asks`");

/// Norms as a file has them: each is simple, with `basket` and `levels`, or composite, with `asks`.
///
/// ```
/// use passende_zorg::volume::composite::NormSet;
///
/// let set = NormSet::from_json(br#"{"norms": [
///     {"id": "lung", "title": {"nl": "Longresecties", "en": "Lung resections"}, "per": "location",
///      "basket": [{"intervention": "lung"}], "window": {"kind": "calendar-year"},
///      "levels": [{"from": "2023-01-01", "minimum": 60, "status": "adopted"}],
///      "source": {"title": "an example", "section": "1", "consulted": "2026-11-29"}},
///     {"id": "heart", "title": {"nl": "Dotteren", "en": "PCI"}, "per": "location", "from": "2007-01-01",
///      "asks": {"count": {"basket": [{"intervention": "pci"}], "minimum": 600}},
///      "source": {"title": "an example", "section": "2", "consulted": "2026-11-29"}}]}"#)?;
/// assert_eq!((set.simple().len(), set.composite().len()), (1, 1));
/// # Ok::<(), passende_zorg::InputError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "Wire")]
pub struct NormSet {
    simple: Norms,
    composite: Vec<CompositeNorm>,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "norms: an object with `norms`")]
struct Wire {
    norms: Vec<WireAny>,
}

/// A norm of either kind.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a norm: an object")]
struct WireAny {
    id: String,
    title: WireTitle,
    per: UnitKind,
    source: WireSource,
    authority: Option<String>,
    remedy: Option<Remedy>,
    #[serde(default, deserialize_with = "optional_day")]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    until: Option<NaiveDate>,
    basket: Option<Vec<WireItem>>,
    window: Option<WireWindow>,
    levels: Option<Vec<WireLevel>>,
    counts: Option<WireMeasure>,
    #[serde(default, deserialize_with = "optional_day")]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    from: Option<NaiveDate>,
    status: Option<NormStatus>,
    set_by: Option<Setter>,
    levels_by: Option<LevelsBy>,
    remedy_after: Option<NonZeroU16>,
    at_one_location: Option<bool>,
    abroad: Option<bool>,
    #[serde(default, deserialize_with = "optional_day")]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    enforced_from: Option<NaiveDate>,
    asks: Option<NormClause>,
}

enum Either {
    Simple(Box<Norm>),
    Composite(Box<CompositeNorm>),
}

impl WireAny {
    fn either(self) -> Result<Either, InputError> {
        let of_simple = [
            ("basket", self.basket.is_some()),
            ("window", self.window.is_some()),
            ("levels", self.levels.is_some()),
            ("counts", self.counts.is_some()),
        ];
        let of_composite = [
            ("from", self.from.is_some()),
            ("status", self.status.is_some()),
            ("set-by", self.set_by.is_some()),
            ("levels-by", self.levels_by.is_some()),
            ("remedy-after", self.remedy_after.is_some()),
            ("at-one-location", self.at_one_location.is_some()),
            ("abroad", self.abroad.is_some()),
            ("enforced-from", self.enforced_from.is_some()),
        ];
        let only = |fields: &[(&'static str, bool)], with| {
            let found = fields.iter().find(|(_, is_there)| *is_there);
            found.map_or(Ok(()), |(field, _)| Err(InputError::from(Refused::Mixed { field, with })))
        };
        let Some(asks) = self.asks else {
            only(&of_composite, Text::new("met `asks`", "with `asks`"))?;
            let lacks = |field| Refused::Lacks { field };
            let wire = WireNorm {
                id: self.id,
                title: self.title,
                basket: self.basket.ok_or_else(|| lacks("basket"))?,
                per: self.per,
                window: self.window.ok_or_else(|| lacks("window"))?,
                levels: self.levels.ok_or_else(|| lacks("levels"))?,
                until: self.until,
                source: self.source,
                authority: self.authority,
                remedy: self.remedy.unwrap_or(Remedy::Supervision),
                counts: self.counts.unwrap_or(WireMeasure::Procedures),
            };
            return Ok(Either::Simple(Box::new(Norm::try_from(wire)?)));
        };
        only(&of_simple, WITHOUT_ASKS)?;
        if self.source.rule.is_some() {
            return Err(Refused::Mixed { field: "source.rule", with: WITHOUT_ASKS }.into());
        }
        let words =
            |text: &str, field: &'static str| Statement::try_new(text).map_err(|error| error.within(field));
        let title = BothWords::new(words(&self.title.nl, "title.nl")?, words(&self.title.en, "title.en")?);
        let source = Reference::try_new(&self.source.title, &self.source.section, self.source.consulted);
        let source = source.map_err(|error| error.within("source"))?;
        let id = NormId::try_new(&self.id).map_err(|error| error.within("id"))?;
        let from = self.from.ok_or(Refused::Lacks { field: "from" })?;
        let mut facts = CompositeFacts::new(id, title, self.per, asks, source, from);
        facts.authority = self.authority.as_deref().map(|text| words(text, "authority")).transpose()?;
        (facts.status, facts.set_by, facts.levels_by) = (self.status, self.set_by, self.levels_by);
        (facts.remedy, facts.remedy_after) = (self.remedy, self.remedy_after);
        (facts.until, facts.enforced_from) = (self.until, self.enforced_from);
        (facts.at_one_location, facts.abroad) = (self.at_one_location, self.abroad);
        Ok(Either::Composite(Box::new(CompositeNorm::try_new(facts)?)))
    }
}

impl TryFrom<Wire> for NormSet {
    type Error = InputError;

    fn try_from(wire: Wire) -> Result<Self, InputError> {
        let (mut simple, mut composite) = (Vec::new(), Vec::new());
        for (at, norm) in wire.norms.into_iter().enumerate() {
            match norm.either().map_err(|error| error.within(format_args!("norms[{at}]")))? {
                Either::Simple(norm) => simple.push(*norm),
                Either::Composite(norm) => composite.push(*norm),
            }
        }
        Self::try_new(Norms::try_new(simple)?, composite)
    }
}

impl NormSet {
    /// Norms with different names.
    ///
    /// # Errors
    /// When two norms have one name.
    pub fn try_new(
        simple: Norms,
        composite: impl IntoIterator<Item = CompositeNorm>,
    ) -> Result<Self, InputError> {
        let mut composite: Vec<CompositeNorm> = composite.into_iter().collect();
        composite.sort_by(|one, other| one.facts().id.cmp(&other.facts().id));
        let mut names: BTreeSet<&str> = simple.iter().map(|norm| norm.id().as_str()).collect();
        let twice = composite.iter().find(|norm| !names.insert(norm.facts().id.as_str()));
        if let Some(norm) = twice {
            return Err(Refused::NormTwice { id: norm.facts().id.to_string() }.into());
        }
        Ok(Self { simple, composite })
    }

    /// The simple norms.
    pub const fn simple(&self) -> &Norms {
        &self.simple
    }

    /// The composite norms, in order of their names.
    pub fn composite(&self) -> &[CompositeNorm] {
        &self.composite
    }

    /// Reads norms of both kinds from JSON.
    ///
    /// # Errors
    /// As [`from_json`](crate::from_json), and when a norm is not one, has what only the other kind has, or
    /// has a name that another has.
    #[cfg(feature = "formats")]
    #[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
    pub fn from_json(text: &[u8]) -> Result<Self, InputError> {
        crate::from_json(text)
    }
}

impl NormSet {
    /// Whether it has no norm of either kind.
    pub fn is_empty(&self) -> bool {
        self.simple.is_empty() && self.composite.is_empty()
    }

    /// Names that counts and norms do not share, more often a slip than a fact: care that a norm counts and
    /// that the counts do not have, and care that no norm counts, simple or composite.
    ///
    /// ```
    /// use passende_zorg::language::Describe;
    /// use passende_zorg::volume::{CountTable, composite::NormSet};
    ///
    /// let set = NormSet::from_json(br#"{"norms": [
    ///     {"id": "heart", "title": {"nl": "Dotteren", "en": "PCI"}, "per": "location", "from": "2007-01-01",
    ///      "asks": {"count": {"basket": [{"intervention": "pci"}], "minimum": 600}},
    ///      "source": {"title": "an example", "section": "2", "consulted": "2026-11-29"}}]}"#)?;
    /// let table = CountTable::from_csv(b"location,intervention,year,count\nA1,PCI,2024,640\n")?;
    /// let codes: Vec<_> = set.notices_on(&table).iter().map(Describe::code).collect();
    /// // `pci` is not `PCI`: nobody has the one, and no norm counts the other.
    /// assert_eq!(codes, ["counts.interventions-without-counts", "counts.interventions-without-norm"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn notices_on(&self, table: &CountTable) -> Vec<CountNotice> {
        let occurs = |name: &Intervention| table.has_intervention(name.as_str());
        let simple = self.simple.iter().flat_map(|norm| {
            let items = norm.basket().items().iter().map(BasketItem::intervention);
            items.map(move |name| (name, (!occurs(name)).then(|| NamedNorm::of(norm))))
        });
        let composite = self.composite.iter().flat_map(|norm| {
            let mut counted = BTreeSet::new();
            norm.facts().asks.counted(&mut counted);
            let facts = norm.facts();
            counted.into_iter().map(move |name| {
                (
                    name,
                    (!occurs(name)).then(|| {
                        NamedNorm::titled(&facts.id, [facts.title.nl.as_str(), facts.title.en.as_str()])
                    }),
                )
            })
        });
        CountNotice::of_names(table.interventions().collect(), simple.chain(composite))
    }

    /// Who has no row of what a composite norm counts in a year, and one of another year: what they did
    /// counts as none. Of simple norms [a report](crate::volume::VolumeReport::notices) tells it.
    ///
    /// ```
    /// use passende_zorg::language::Describe;
    /// use passende_zorg::volume::{CountTable, composite::NormSet};
    ///
    /// let norms = NormSet::from_json(br#"{"norms": [{"id": "lung", "title": {"nl": "Long", "en": "Lung"},
    ///     "per": "location", "from": "2020-01-01",
    ///     "asks": {"count": {"basket": [{"intervention": "lung"}], "minimum": 20}},
    ///     "source": {"title": "an example", "section": "1", "consulted": "2026-11-29"}}]}"#)?;
    /// let table = CountTable::from_csv(
    ///     b"location,intervention,year,count\nA,lung,2023,15\nA,hip,2024,40\nB,lung,2024,30\n",
    /// )?;
    /// let told = norms.notices_of_silence(&table, table.last_year().unwrap());
    /// assert_eq!(told[0].code(), "counts.taken-for-none"); // A did 15 in 2023
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    pub fn notices_of_silence(&self, table: &CountTable, year: Year) -> Vec<CountNotice> {
        let mut asked = BTreeSet::new();
        for norm in &self.composite {
            let mut counted = BTreeSet::new();
            norm.facts().asks.counted(&mut counted);
            asked.extend(counted.into_iter().map(|name| (norm.facts().per, name)));
        }
        let told = asked.into_iter().filter_map(|(kind, name)| {
            let units = table.taken_for_none(kind, name.as_str(), year);
            let intervention = name.clone();
            (!units.is_empty()).then_some(CountNotice::TakenForNone { kind, intervention, year, units })
        });
        told.collect()
    }

    /// The kinds of units that its norms are about and count.
    #[cfg(feature = "formats")]
    pub(crate) fn kinds(&self) -> BTreeSet<UnitKind> {
        let mut kinds: BTreeSet<UnitKind> = self.simple.iter().map(Norm::per).collect();
        for norm in &self.composite {
            kinds.insert(norm.facts().per);
            norm.facts().asks.kinds(&mut kinds);
        }
        kinds
    }

    /// What is told where the counts are of several years in one number: the norms that count per calendar
    /// year, which cannot be held against them.
    pub fn notice_of_periods(&self) -> Option<CountNotice> {
        let norms: Vec<NamedNorm> = self.simple.iter().map(NamedNorm::of).collect();
        (!norms.is_empty()).then_some(CountNotice::NormsPerYear { norms })
    }
}

/// `{"norms": [...]}`: first those that are simple, then those that are composite.
impl Serialize for NormSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        #[serde(untagged)]
        enum Either<'n> {
            Simple(&'n Norm),
            Composite(&'n CompositeNorm),
        }
        let simple = self.simple.iter().map(Either::Simple);
        let all: Vec<Either<'_>> = simple.chain(self.composite.iter().map(Either::Composite)).collect();
        let mut fields = serializer.serialize_struct("NormSet", 1)?;
        fields.serialize_field("norms", &all)?;
        fields.end()
    }
}
