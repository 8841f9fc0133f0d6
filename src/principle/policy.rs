//! What the caller accepts as evidence, and how strong it holds each kind of source to be.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::Level;
use super::evidence::{Carries, Direction, Evidence, EvidenceSilence, Facts, Form, Sense, SourceKind, Years};
use crate::formats::{InputError, refusals};
use crate::judgement::Stakeholder;
use crate::statement::Statement;
use crate::time::Year;

const KINDS: usize = SourceKind::ALL.len();

/// What counts as evidence, and how strong it is (*toetsbeleid*).
///
/// The documents do not rank sources. Until the caller does, every kind counts the same for what it can
/// [carry](Carries): what the provider says of itself, what someone holds to be so and what a model works
/// out carries nothing, and of a text that describes or agrees only what is counted in it does. A kind that
/// the caller names in an order counts in full, for what such a source can [show](SourceKind::shows) at
/// all: an order says which is stronger, and does not make a survey among staff show that care works. All
/// is repeated in the result: what the caller says as the caller's, the rest as the crate's own default.
///
/// ```
/// use passende_zorg::principle::EvidencePolicy;
/// use passende_zorg::principle::evidence::SourceKind::{EffectStudy, Guideline, Opinion, Position};
///
/// let policy = EvidencePolicy::on("2025-01-01".parse()?)
///     .with_ranking(&[&[Guideline, Position], &[EffectStudy]])
///     .with_refusal_of(&[Opinion]);
/// assert_eq!(
///     (policy.rank(Position), policy.rank(EffectStudy), policy.rank(Opinion)),
///     (Some(0), Some(1), None)
/// );
/// assert!(policy.names(Position) && !policy.names(Opinion));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "Wire", into = "Wire")]
pub struct EvidencePolicy {
    on: NaiveDate,
    places: [Place; KINDS],
    /// The place of what is not named: after the last that is.
    last: u8,
    pandemic_years: Vec<Year>,
    minimum_coverage: Option<Decimal>,
    by: Option<Statement>,
}

/// The place of a kind of source in the caller's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Place {
    /// So many come before it.
    Named(u8),
    Unnamed,
    Refused,
}

impl EvidencePolicy {
    /// The year that is not representative without a reason. The advice of November 2020 names its
    /// first wave, in March of that year, and holds that the situation is not representative; later
    /// years it could not know.
    pub const PANDEMIC_YEAR: i32 = 2020;

    /// Everything known on a day, with the default of the crate on what each kind of source can carry.
    pub const fn on(day: NaiveDate) -> Self {
        Self {
            on: day,
            places: [Place::Unnamed; KINDS],
            last: 0,
            pandemic_years: Vec::new(),
            minimum_coverage: None,
            by: None,
        }
    }

    /// The same policy on another day.
    #[must_use]
    pub const fn on_day(mut self, day: NaiveDate) -> Self {
        self.on = day;
        self
    }

    /// The same, with kinds of sources ranked from strong to weak. The strongest kind that speaks about an
    /// element decides it; kinds that are not named come last, together, each for what it can
    /// [carry](SourceKind::carries).
    #[must_use]
    pub fn with_ranking(mut self, order: &[&[SourceKind]]) -> Self {
        self.last = u8::try_from(order.len()).unwrap_or(u8::MAX);
        let place = |kind: SourceKind| {
            let place = order.iter().position(|kinds| kinds.contains(&kind));
            place.and_then(|place| u8::try_from(place).ok()).map_or(Place::Unnamed, Place::Named)
        };
        for (known, kind) in self.places.iter_mut().zip(SourceKind::ALL) {
            if *known != Place::Refused {
                *known = place(*kind);
            }
        }
        self
    }

    /// The same, without some kinds of sources.
    #[must_use]
    pub fn with_refusal_of(mut self, kinds: &[SourceKind]) -> Self {
        for (place, kind) in self.places.iter_mut().zip(SourceKind::ALL) {
            if kinds.contains(kind) {
                *place = Place::Refused;
            }
        }
        self
    }

    /// The same, with one more year that is not representative without a reason.
    #[must_use]
    pub fn with_pandemic_year(mut self, year: Year) -> Self {
        if !self.pandemic_years.contains(&year) {
            self.pandemic_years.push(year);
            self.pandemic_years.sort_unstable();
        }
        self
    }

    /// The same, asking that at least this share of cases was registered, where an item comes from a
    /// registry.
    ///
    /// The specialists' guide only says that what is not registered is not undone; the share is the caller's.
    ///
    /// # Errors
    /// When it is not above zero and at most one.
    pub fn with_minimum_coverage(mut self, share: Decimal) -> Result<Self, InputError> {
        if share <= Decimal::ZERO || share > Decimal::ONE {
            return Err(Refused::NotAShare { found: share }.into());
        }
        self.minimum_coverage = Some(share);
        Ok(self)
    }

    /// The same, with who holds this policy.
    #[must_use]
    pub fn with_holder(mut self, who: Statement) -> Self {
        self.by = Some(who);
        self
    }

    /// The day: what is dated later is not known yet.
    pub const fn day(&self) -> NaiveDate {
        self.on
    }

    fn place(&self, kind: SourceKind) -> Place {
        self.places.get(kind as usize).copied().unwrap_or(Place::Refused)
    }

    /// Whether the caller named a kind of source in the order, so that it counts in full.
    #[inline]
    pub fn names(&self, kind: SourceKind) -> bool {
        matches!(self.place(kind), Place::Named(_))
    }

    /// How strong a kind of source is, zero being the strongest; nothing when it is refused, or when it
    /// carries nothing and is not named.
    #[inline]
    pub fn rank(&self, kind: SourceKind) -> Option<u8> {
        match self.place(kind) {
            Place::Named(rank) => Some(rank),
            Place::Unnamed if kind.carries() == Carries::Nothing => None,
            Place::Unnamed => Some(self.last),
            Place::Refused => None,
        }
    }

    /// The kinds of sources that the caller neither named nor refused: for these the
    /// default of the crate holds.
    pub fn by_default(&self) -> impl Iterator<Item = SourceKind> + '_ {
        SourceKind::ALL.iter().copied().filter(|kind| self.place(*kind) == Place::Unnamed)
    }

    /// Whether another policy weighs evidence as this one does, whatever its day and whoever holds it.
    pub(super) fn weighs_as(&self, other: &Self) -> bool {
        self.places == other.places
            && self.last == other.last
            && self.minimum_coverage == other.minimum_coverage
            && self.pandemic_years().eq(other.pandemic_years())
    }

    /// The one whose policy it is; nothing when nobody is named.
    pub const fn holder(&self) -> Option<&Statement> {
        self.by.as_ref()
    }

    /// The share of cases that must be registered.
    pub const fn minimum_coverage(&self) -> Option<Decimal> {
        self.minimum_coverage
    }

    /// The years that are not representative without a reason, in order.
    pub fn pandemic_years(&self) -> impl Iterator<Item = Year> + '_ {
        let first = Year::try_new(Self::PANDEMIC_YEAR).ok();
        let mut years: Vec<Year> = first.into_iter().chain(self.pandemic_years.iter().copied()).collect();
        years.sort_unstable();
        years.dedup();
        years.into_iter()
    }

    /// The weight of an item, in an appraisal at a level.
    #[inline]
    pub fn weigh(&self, item: &Evidence, level: Level) -> EvidenceClass {
        self.weigh_among(&item.facts(), item, level, &[])
    }

    /// The same, where some have a stake in the answer: what they judge themselves does not count.
    #[inline]
    pub(super) fn weigh_among(
        &self,
        facts: &Facts,
        item: &Evidence,
        level: Level,
        interested: &[Stakeholder],
    ) -> EvidenceClass {
        match self.accept(facts, item, level) {
            Err(silence) => EvidenceClass::Silent(silence),
            // That it says that it is not so, is told by who would rather not.
            Ok(_) if facts.form == Form::OnlyWritten && !self.names(facts.kind) => {
                EvidenceClass::Silent(EvidenceSilence::OnlyWritten)
            }
            Ok(rank) => match facts.says.unwrap_or_else(|| item.says(self.on, interested)) {
                Sense::Speaks(direction) => EvidenceClass::Speaks { direction, rank },
                Sense::Silent(silence) => EvidenceClass::Silent(silence),
            },
        }
    }

    #[inline]
    fn accept(&self, facts: &Facts, item: &Evidence, level: Level) -> Result<u8, EvidenceSilence> {
        if facts.level.is_some_and(|of| of != level) {
            return Err(EvidenceSilence::OtherLevel);
        }
        if facts.dated > self.on {
            return Err(EvidenceSilence::NotYetKnown);
        }
        facts.too_early.map_or(Ok(()), Err)?;
        let rank = self.rank(facts.kind).ok_or_else(|| self.why_not(facts.kind))?;
        facts.claims.map_or(Ok(()), Err)?;
        if let (SourceKind::OutcomeRegistry | SourceKind::PatientReported, Some(minimum)) =
            (facts.kind, self.minimum_coverage)
        {
            match item.coverage() {
                None => return Err(EvidenceSilence::CoverageUnknown),
                Some(coverage) if coverage < minimum => return Err(EvidenceSilence::LowCoverage),
                Some(_) => {}
            }
        }
        // What was read, counted or concluded falls in years that are representative, or that someone said
        // are fair all the same.
        if facts.baseline.is_some_and(|years| self.is_pandemic(years, None)) {
            return Err(EvidenceSilence::PandemicBaseline);
        }
        if facts.later.is_some_and(|years| self.is_pandemic(years, None)) {
            return Err(EvidenceSilence::PandemicYear);
        }
        Ok(rank)
    }

    fn why_not(&self, kind: SourceKind) -> EvidenceSilence {
        match (self.place(kind), kind) {
            (Place::Unnamed, SourceKind::CapacityModel) => EvidenceSilence::Modelled,
            (Place::Unnamed, _) => EvidenceSilence::OwnWord,
            _ => EvidenceSilence::KindNotAccepted,
        }
    }

    /// Whether years are not representative: a pandemic year is among them, and nobody said why that is fair.
    pub(crate) fn is_pandemic(&self, years: Years, reason: Option<&Statement>) -> bool {
        reason.is_none()
            && (Year::try_new(Self::PANDEMIC_YEAR).is_ok_and(|year| years.contains(year))
                || self.pandemic_years.iter().any(|year| years.contains(*year)))
    }
}

/// The weight of an item: a direction with its strength, or nothing, and why (*gewicht*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceClass {
    /// It points one way: for the element or against it.
    Speaks {
        /// The way in which it points.
        direction: Direction,
        /// The place in the caller's order; zero is the strongest.
        rank: u8,
    },
    /// It says nothing about the element.
    Silent(EvidenceSilence),
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Wire {
    #[serde(deserialize_with = "crate::formats::value::day")]
    on: NaiveDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    by: Option<Statement>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    order: Vec<Vec<SourceKind>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    refused: Vec<SourceKind>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pandemic_years: Vec<Year>,
    #[serde(
        default,
        with = "crate::formats::value::optional_decimal",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::DecimalText"))]
    minimum_coverage: Option<Decimal>,
}

impl TryFrom<Wire> for EvidencePolicy {
    type Error = InputError;

    fn try_from(wire: Wire) -> Result<Self, InputError> {
        let ranked = || {
            wire.order.iter().enumerate().flat_map(|(at, kinds)| kinds.iter().map(move |kind| (at, *kind)))
        };
        for (number, (at, kind)) in ranked().enumerate() {
            if ranked().take(number).any(|(_, before)| before == kind) {
                return Err(Refused::Twice { at, kind: kind.code() }.into());
            }
        }
        if wire.order.len() > KINDS {
            return Err(Refused::TooMany { found: wire.order.len() }.into());
        }
        let both = |kind: &&SourceKind| ranked().any(|(_, other)| other == **kind);
        if let Some(kind) = wire.refused.iter().find(both) {
            return Err(Refused::Both { kind: kind.code() }.into());
        }
        let order: Vec<&[SourceKind]> = wire.order.iter().map(Vec::as_slice).collect();
        let mut policy = Self::on(wire.on).with_refusal_of(&wire.refused);
        if !order.is_empty() {
            policy = policy.with_ranking(&order);
        }
        for year in wire.pandemic_years {
            policy = policy.with_pandemic_year(year);
        }
        if let Some(share) = wire.minimum_coverage {
            policy = policy.with_minimum_coverage(share)?;
        }
        policy.by = wire.by;
        Ok(policy)
    }
}

impl From<EvidencePolicy> for Wire {
    fn from(policy: EvidencePolicy) -> Self {
        let at = |place: Place| {
            let found = policy.places.iter().zip(SourceKind::ALL).filter(move |(found, _)| **found == place);
            found.map(|(_, kind)| *kind).collect::<Vec<_>>()
        };
        Self {
            on: policy.on,
            refused: at(Place::Refused),
            order: (0..policy.last).map(|rank| at(Place::Named(rank))).collect(),
            by: policy.by,
            pandemic_years: policy.pandemic_years,
            minimum_coverage: policy.minimum_coverage,
        }
    }
}

refusals! {
    /// The reasons for which a policy on evidence is refused.
    enum Refused {
        NotAShare { found: Decimal } = "policy.not-a-share" at "minimum-coverage":
            "verwacht: een aandeel boven 0 en van hoogstens 1; gevonden: {found}",
            "expected a share above 0 and at most 1, found {found}";
        Twice { at: usize, kind: &'static str } = "policy.twice" at "order[{at}]":
            "verwacht: elke soort bron één keer; gevonden: `{kind}` nogmaals",
            "expected each kind of source once, found `{kind}` again";
        TooMany { found: usize } = "policy.too-many" at "order":
            "verwacht: hoogstens {KINDS} groepen; gevonden: {found}",
            "expected at most {KINDS} groups, found {found}";
        Both { kind: &'static str } = "policy.ranked-and-refused" at "refused":
            "verwacht: geen soort bron die in de volgorde staat; gevonden: `{kind}`",
            "expected no kind of source that the order names, found `{kind}`";
    }
}
