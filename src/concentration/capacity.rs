//! What a scenario asks of theatres, wards and clinics, and what it does to revenue.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use super::care::Care;
use super::care_notice::CareNotice;
use super::country::Country;
use super::notice::NameSource;
use super::patients::Patients;
use super::redistribution::Redistribution;
use crate::formats::{InputError, refusals};
use crate::language::Message;
use crate::party::{Intervention, Location};
use crate::wire::excerpt;
use crate::words::words;

words!(
    /// A means of a provider that patients use (*capaciteit*).
    Resource {
        /// Hours of the operating theatre.
        TheatreHours = "theatre-hours", "OK-uren", "theatre hours";
        /// Days that a patient lies on a ward.
        WardDays = "ward-days", "verpleegdagen", "ward days";
        /// Days in intensive care.
        IntensiveCareDays = "intensive-care-days", "IC-dagen", "intensive care days";
        /// Hours of the outpatient clinic.
        ClinicHours = "clinic-hours", "polikliniekuren", "clinic hours";
        /// Revenue of the provider, in euros.
        Revenue = "revenue", "omzet in euro", "revenue in euros";
    }
);

words!(
    /// By whose use the patients are counted that a provider receives (*wiens gebruik*).
    UseOf {
        /// The use of the patients that the receiver has already.
        Receiver = "receiver", "de ontvanger", "the receiver";
        /// The use at the provider they come from.
        Sender = "sender", "de verzender", "the sender";
    }
);

/// What a patient uses at a provider, on average, by kind of care (*gebruik per patiënt*).
///
/// ```
/// use passende_zorg::concentration::{Resource, UsePerPatient};
/// use passende_zorg::party::{Intervention, Location};
/// let mut uses = UsePerPatient::default();
/// let (a, lung) = (Location::try_new("A")?, Intervention::try_new("lung-resection")?);
/// uses.insert(&a, &lung, Resource::TheatreHours, "3.5".parse()?)?;
/// assert_eq!(uses.of(&a, &lung, Resource::TheatreHours), Some("3.5".parse()?));
/// assert!(uses.insert(&a, &lung, Resource::WardDays, "-1".parse()?).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct UsePerPatient {
    /// Few kinds of care and resources, and many providers.
    uses: BTreeMap<(Intervention, Resource), BTreeMap<Location, Decimal>>,
}

impl UsePerPatient {
    /// Adds what a patient uses.
    ///
    /// # Errors
    /// When it is below zero or above a thousand million, or given already.
    pub fn insert(
        &mut self,
        location: &Location,
        intervention: &Intervention,
        resource: Resource,
        amount: Decimal,
    ) -> Result<(), InputError> {
        let name = || {
            let (location, intervention) = (excerpt(location.as_str()), excerpt(intervention.as_str()));
            format!("{location}, {intervention}, {}", resource.code()).into()
        };
        if amount < Decimal::ZERO || amount > Decimal::from(1_000_000_000) {
            return Err(Refused::Amount { name: name(), found: amount }.into());
        }
        let of = self.uses.entry((intervention.clone(), resource)).or_default();
        match of.insert(location.clone(), amount) {
            None => Ok(()),
            Some(before) => {
                of.insert(location.clone(), before);
                Err(Refused::Twice { name: name() }.into())
            }
        }
    }

    /// The use of one patient on average; nothing when it is not known.
    pub fn of(
        &self,
        location: &Location,
        intervention: &Intervention,
        resource: Resource,
    ) -> Option<Decimal> {
        self.uses.get(&(intervention.clone(), resource))?.get(location).copied()
    }

    /// What of it counts for nothing: providers that the country does not have, and other kinds of care than
    /// these.
    ///
    /// ```
    /// use passende_zorg::concentration::{Country, TravelTable, csv::read_uses};
    /// let uses = read_uses(b"location,intervention,resource,per-patient\nA,lung,ward-days,6.5\n")?;
    /// let country = Country::try_new(vec![], vec![], &TravelTable::default())?;
    /// let told: Vec<_> = uses.notices(&country, &[]).iter().map(|it| it.code().to_owned()).collect();
    /// assert_eq!(told, ["country.nowhere", "care.without-norm"]);
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    pub fn notices(&self, country: &Country, cares: &[Care]) -> Vec<Message> {
        let places: BTreeSet<&str> = self.iter().map(|(location, ..)| location.as_str()).collect();
        let mut notices: Vec<Message> =
            country.notices_on(NameSource::Uses, places).into_iter().map(Message::new).collect();
        let is_known = |care: &&Intervention| cares.iter().any(|known| known.intervention == **care);
        let other: BTreeSet<&Intervention> = self.iter().map(|(_, care, ..)| care).collect();
        let other: Vec<Intervention> = other.into_iter().filter(|care| !is_known(care)).cloned().collect();
        if !other.is_empty() {
            notices.push(Message::new(CareNotice::WithoutNorm { cares: other }));
        }
        notices
    }

    /// All of it: the provider, the care, the resource, and how much.
    pub fn iter(&self) -> impl Iterator<Item = (&Location, &Intervention, Resource, Decimal)> {
        self.uses.iter().flat_map(|((intervention, resource), of)| {
            of.iter().map(move |(location, amount)| (location, intervention, *resource, *amount))
        })
    }
}

refusals! {
    /// The reasons for which a use per patient is refused.
    enum Refused {
        Amount { name: Box<str>, found: Decimal } = "concentration.use":
            "{name}: verwacht: een gebruik van 0 tot en met 1.000.000.000; gevonden: {found}",
            "{name}: expected a use from 0 to 1,000,000,000, found {found}";
        Twice { name: Box<str> } = "concentration.twice":
            "{name}: verwacht: elk gebruik één keer; gevonden: nogmaals",
            "{name}: expected each use once, found it again";
    }
}

/// The change that a scenario brings at one provider for one resource, a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ResourceChange {
    #[serde(serialize_with = "as_text")]
    freed: Decimal,
    #[serde(serialize_with = "as_text")]
    needed: Decimal,
    unknown_freed: Patients,
    unknown_needed: Patients,
}

impl ResourceChange {
    /// The use of patients who leave, as far as it is known.
    pub const fn freed(&self) -> Decimal {
        self.freed
    }

    /// The use of patients who come, as far as it is known.
    pub const fn needed(&self) -> Decimal {
        self.needed
    }

    /// Patients who leave, of whom it is not known what they used.
    pub const fn unknown_freed(&self) -> Patients {
        self.unknown_freed
    }

    /// Patients who come, of whom it is not known what they use.
    pub const fn unknown_needed(&self) -> Patients {
        self.unknown_needed
    }

    /// What is needed more than before; below zero when capacity comes free. Nothing while
    /// some use is not known.
    pub fn net(&self) -> Option<Decimal> {
        let is_known = self.unknown_freed == Patients::ZERO && self.unknown_needed == Patients::ZERO;
        self.needed.checked_sub(self.freed).filter(|_| is_known)
    }

    fn add(&mut self, amount: Patients, used: Option<Decimal>, comes: bool) {
        let (known, unknown) = if comes {
            (&mut self.needed, &mut self.unknown_needed)
        } else {
            (&mut self.freed, &mut self.unknown_freed)
        };
        let product = used.and_then(|used| amount.number().checked_mul(used));
        match product.and_then(|product| known.checked_add(product)) {
            Some(sum) => *known = sum.normalize(),
            None => *unknown = unknown.plus(amount),
        }
    }
}

fn as_text<S: Serializer>(number: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(number)
}

/// What a scenario asks of each provider (*gevolgen voor capaciteit*), over all kinds of care.
///
/// Who leaves frees what a patient used at the provider left; who comes needs what a patient uses at the
/// receiver, or used at the sender, as the caller says. A resource counts for a kind of care when its use
/// is known somewhere; where it is not, the patients are counted as unknown and no number is guessed.
///
/// ```
/// use passende_zorg::concentration::{
///     CareAction, Area, AreaId, CapacityImpact, Country, Minutes, Provider, RedistributionOptions, Resource,
///     CareScenario, TravelTable, UseOf, UsePerPatient,
/// };
/// use passende_zorg::party::{Intervention, Location};
/// let mut travel = TravelTable::default();
/// travel.insert("here", "A", Minutes::ZERO, None)?;
/// travel.insert("there", "B", Minutes::ZERO, None)?;
/// travel.insert("there", "A", Minutes::try_new(20.into())?, None)?;
/// let areas = ["here", "there"].map(|id| Area { id: AreaId::try_new(id).unwrap(), population: 100 });
/// let (a, b) = (Location::try_new("A")?, Location::try_new("B")?);
/// let at = |location: &Location| Provider { location: location.clone(), region: None, area: None };
/// let country = Country::try_new(areas.to_vec(), vec![at(&a), at(&b)], &travel)?;
/// let stops = CareScenario { actions: vec![(b.clone(), CareAction::Stop)], moves: Vec::new() };
/// let result = country.redistribute(
///     &[(a.clone(), 40), (b.clone(), 15)],
///     50,
///     &stops,
///     RedistributionOptions::PRACTICE_2024,
/// )?;
///
/// let lung = Intervention::try_new("lung-resection")?;
/// let mut uses = UsePerPatient::default();
/// uses.insert(&a, &lung, Resource::TheatreHours, "3.5".parse()?)?;
/// uses.insert(&b, &lung, Resource::TheatreHours, "4".parse()?)?;
/// let impact = CapacityImpact::of([(&lung, &result)], &uses, UseOf::Receiver);
/// // 15 patients of 3.5 hours
/// assert_eq!(impact.at(&a, Resource::TheatreHours).unwrap().net(), Some("52.5".parse()?));
/// assert_eq!(impact.at(&b, Resource::TheatreHours).unwrap().net(), Some((-60).into()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CapacityImpact {
    changes: BTreeMap<(Location, Resource), ResourceChange>,
}

impl CapacityImpact {
    /// The changes that the results of one scenario ask, for each kind of care.
    pub fn of<'r, 'a: 'r>(
        results: impl IntoIterator<Item = (&'r Intervention, &'r Redistribution<'a>)>,
        uses: &UsePerPatient,
        counted: UseOf,
    ) -> Self {
        let mut impact = Self::default();
        for (intervention, result) in results {
            for resource in Resource::ALL.iter().copied() {
                let Some(known) = uses.uses.get(&(intervention.clone(), resource)) else { continue };
                let of = |location: &Location| known.get(location).copied();
                for moved in result.moves() {
                    let at_receiver = match counted {
                        UseOf::Receiver => of(moved.to),
                        UseOf::Sender => of(moved.from),
                    };
                    impact.change(moved.from, resource).add(moved.amount, of(moved.from), false);
                    impact.change(moved.to, resource).add(moved.amount, at_receiver, true);
                }
                for gone in result.stranded() {
                    impact.change(gone.from, resource).add(gone.amount, of(gone.from), false);
                }
            }
        }
        impact
    }

    fn change(&mut self, location: &Location, resource: Resource) -> &mut ResourceChange {
        self.changes.entry((location.clone(), resource)).or_default()
    }

    /// The changes, provider by provider.
    pub fn changes(&self) -> impl Iterator<Item = (&Location, Resource, &ResourceChange)> {
        self.changes.iter().map(|((location, resource), change)| (location, *resource, change))
    }

    /// The change at a provider; nothing when nobody comes or leaves whose use counts.
    pub fn at(&self, location: &Location, resource: Resource) -> Option<&ResourceChange> {
        self.changes.get(&(location.clone(), resource))
    }

    /// The changes together: less is freed than needed when receivers use more for the same patients.
    pub fn total(&self, resource: Resource) -> ResourceChange {
        let all = self.changes().filter(|(_, found, _)| *found == resource);
        all.fold(ResourceChange::default(), |sum, (_, _, change)| ResourceChange {
            freed: sum.freed.saturating_add(change.freed),
            needed: sum.needed.saturating_add(change.needed),
            unknown_freed: sum.unknown_freed.plus(change.unknown_freed),
            unknown_needed: sum.unknown_needed.plus(change.unknown_needed),
        })
    }
}

/// `[{"location": …, "resource": …, "freed": …, "needed": …, "unknown-freed": …, "unknown-needed": …}]`.
impl Serialize for CapacityImpact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Row<'c> {
            location: &'c Location,
            resource: Resource,
            #[serde(flatten)]
            change: &'c ResourceChange,
        }
        serializer.collect_seq(self.changes().map(|(location, resource, change)| Row {
            location,
            resource,
            change,
        }))
    }
}
