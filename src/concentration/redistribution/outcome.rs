//! What a redistribution comes to.

use std::collections::BTreeMap;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::super::patients::UNIT;
use super::super::{AreaId, Country, Patients, RegionName, WhenClosed};
use super::case::{Case, Catchment};
use super::origins::Origins;
use super::travel::TravelOutcome;
use super::{At, Record, patients, total};
use crate::Verdict;
use crate::party::Location;
use crate::words::words;

words!(
    /// The fate of a provider in a scenario (*status*).
    ProviderStatus {
        /// It stops giving this care.
        Stop = "stop", "stopt", "stops";
        /// It begins to give this care.
        Start = "start", "begint", "starts";
        /// It goes on giving this care.
        Keep = "keep", "blijft", "goes on";
        /// It keeps its patients, and neither gives nor receives any.
        Unaffected = "unaffected", "blijft buiten beschouwing", "is left out";
        /// It had no volume and has none.
        None = "none", "levert deze zorg niet", "does not give this care";
    }
);

words!(
    /// The reason why a provider stays below the minimum (*reden van een tekort*).
    ShortageReason {
        /// There is no other provider in its region.
        NoGiver = "no-giver", "geen andere aanbieder in de regio", "no other provider in the region";
        /// No other provider in its region is above the minimum.
        NoSurplus = "no-surplus", "geen andere aanbieder boven de norm", "no other provider above the norm";
        /// The patients that others have above the minimum are too few.
        SurplusTooSmall = "surplus-too-small", "te weinig over bij anderen", "others have too little to spare";
        /// Others could spare some, and their patients cannot reach it.
        Unreachable = "unreachable", "voor zover bekend niet bereikbaar voor patiënten van anderen", "as far as is known out of reach for patients of others";
        /// Others could spare some, and nobody asked to top up.
        NotToppedUp = "not-topped-up", "aanvullen is niet gevraagd", "topping up was not asked";
    }
);

/// A provider before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProviderOutcome<'a> {
    /// The location of the provider.
    pub location: &'a Location,
    /// Its region; nothing for the nameless one.
    pub region: Option<&'a RegionName>,
    /// The fate of the provider in the scenario.
    pub status: ProviderStatus,
    /// The volume before the scenario.
    pub before: Patients,
    /// The volume after the scenario.
    pub after: Patients,
    /// Against the minimum, before.
    pub verdict_before: Verdict,
    /// Against the minimum, after: not applicable for who stopped and has none, not met for who
    /// remains and has none.
    pub verdict_after: Verdict,
}

/// Patients who ended at another provider than they began at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NetMove<'a> {
    /// The provider at which they began.
    pub from: &'a Location,
    /// The provider at which they ended.
    pub to: &'a Location,
    /// The number of patients who moved, after all steps together.
    pub amount: Patients,
}

/// A transfer as it was made: in step one (stops, starts and settled moves) or in step two (topping up).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Transfer<'a> {
    /// The step that made the transfer: one or two.
    pub step: u8,
    /// The provider that the patients leave.
    pub from: &'a Location,
    /// The provider that the patients go to.
    pub to: &'a Location,
    /// The number of patients who are transferred.
    pub amount: Patients,
}

/// Patients who can go nowhere in their region (*gestrand*).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stranded<'a> {
    /// The provider whose patients they were.
    pub from: &'a Location,
    /// The number of patients who can go nowhere.
    pub amount: Patients,
}

/// The shortage of a provider against the minimum (*tekort*).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shortage<'a> {
    /// The provider that stays below the minimum.
    pub location: &'a Location,
    /// The number of patients that it is short of.
    pub amount: Patients,
    /// The reason why it stays below.
    pub reason: ShortageReason,
}

/// The outcome of a scenario for one kind of care (*uitkomst van een herverdeling*).
#[derive(Debug, Clone)]
pub struct Redistribution<'a> {
    pub(super) country: &'a Country,
    minimum: u32,
    pub(super) norm: i64,
    /// Provider, status, before and after.
    pub(super) providers: Vec<(usize, ProviderStatus, i64, i64)>,
    moves: BTreeMap<(usize, usize), i64>,
    pub(super) record: Record,
    shortages: Vec<(usize, i64, ShortageReason)>,
    pub(super) catchment: Catchment,
    travel: TravelOutcome,
    origins: Origins<'a>,
    when_closed: WhenClosed,
    /// The patients at each provider in the end.
    pub(super) after: At,
    /// Those for whom rounding to the millionth decides whether they meet the minimum.
    pub(super) within_rounding: Vec<usize>,
}

pub(super) fn outcome<'a>(
    case: &Case<'a>,
    after: At,
    catchment: Catchment,
    (origins, when_closed): (Origins<'a>, WhenClosed),
    record: Record,
    shortages: Vec<(usize, i64, ShortageReason)>,
) -> Redistribution<'a> {
    let travel = TravelOutcome::of(case, &after, &catchment.blocks);
    let mut moves: BTreeMap<(usize, usize), i64> = BTreeMap::new();
    let mut sums = vec![0_i64; after.len()];
    for (provider, parcels) in after.iter().enumerate() {
        for parcel in parcels.iter().filter(|parcel| parcel.first != provider) {
            if let Some(sum) = sums.get_mut(parcel.first) {
                *sum = sum.saturating_add(parcel.amount);
            }
        }
        for (first, sum) in sums.iter_mut().enumerate().filter(|(_, sum)| **sum > 0) {
            moves.insert((first, provider), core::mem::take(sum));
        }
    }
    let mut providers = Vec::new();
    for (provider, parcels) in after.iter().enumerate() {
        let before = case.volume.get(provider).map_or(0, |volume| volume.saturating_mul(UNIT));
        if before > 0 || case.listed.get(provider) == Some(&true) {
            providers.push((provider, case.status(provider), before, total(parcels)));
        }
    }
    let within_rounding = within_rounding(case, &after, &record);
    let Case { country, norm, minimum, .. } = *case;
    Redistribution {
        country,
        minimum,
        norm,
        providers,
        moves,
        record,
        shortages,
        catchment,
        travel,
        origins,
        when_closed,
        after,
        within_rounding,
    }
}

/// Who received or lost a part of the patients of one provider, and is as near to the minimum as
/// dividing can be off: less than two millionths for each group of patients, one when they were spread
/// over areas and one when a settled move took part of them. Who was topped up to the minimum, or gave
/// down to it, has it exactly.
fn within_rounding(case: &Case<'_>, after: &At, record: &Record) -> Vec<usize> {
    let (mut divided, mut evened) = (vec![false; after.len()], vec![false; after.len()]);
    let whole = |provider: usize| case.volume.get(provider).map_or(0, |volume| volume.saturating_mul(UNIT));
    for ((step, from, to), amount) in &record.steps {
        let is_part = *step == 1 && *amount > 0 && *amount < whole(*from);
        for provider in [*from, *to] {
            if let (Some(divided), Some(evened)) = (divided.get_mut(provider), evened.get_mut(provider)) {
                *divided |= is_part;
                *evened |= *step == 2;
            }
        }
    }
    let near = |provider: &usize| {
        let parcels = after.get(*provider).map(Vec::as_slice).unwrap_or_default();
        let off = i64::try_from(parcels.len()).unwrap_or(i64::MAX).saturating_mul(2);
        let apart = total(parcels).abs_diff(case.norm);
        apart < off.unsigned_abs() && (apart > 0 || evened.get(*provider) != Some(&true))
    };
    let divided = divided.iter().enumerate().filter(|(_, divided)| **divided).map(|(provider, _)| provider);
    divided.filter(|provider| case.remains(*provider)).filter(near).collect()
}

impl<'a> Redistribution<'a> {
    pub(super) fn location(&self, provider: usize) -> Option<&'a Location> {
        self.country.providers.get(provider)
    }

    fn verdict(&self, amount: i64) -> Verdict {
        match amount {
            0 => Verdict::NotApplicable,
            amount if amount >= self.norm => Verdict::Met,
            _ => Verdict::NotMet,
        }
    }

    /// The minimum a year for each provider.
    pub const fn minimum(&self) -> u32 {
        self.minimum
    }

    /// Each provider that has volume or is named in the scenario, in order of their names.
    pub fn providers(&self) -> impl Iterator<Item = ProviderOutcome<'a>> {
        self.providers.iter().filter_map(|(provider, status, before, after)| {
            let region =
                self.country.region.get(*provider).and_then(|region| self.country.regions.get(*region));
            let remains = matches!(status, ProviderStatus::Keep | ProviderStatus::Start);
            let verdict_after = if remains && *after == 0 { Verdict::NotMet } else { self.verdict(*after) };
            Some(ProviderOutcome {
                location: self.location(*provider)?,
                region: region.and_then(Option::as_ref),
                status: *status,
                before: patients(*before),
                after: patients(*after),
                verdict_before: self.verdict(*before),
                verdict_after,
            })
        })
    }

    /// The moves of patients who ended elsewhere than they began.
    pub fn moves(&self) -> impl Iterator<Item = NetMove<'a>> {
        self.moves.iter().filter_map(|((from, to), amount)| {
            Some(NetMove { from: self.location(*from)?, to: self.location(*to)?, amount: patients(*amount) })
        })
    }

    /// Every transfer, with the step that made it.
    pub fn steps(&self) -> impl Iterator<Item = Transfer<'a>> {
        self.transfers().filter(|it| it.amount > Patients::ZERO)
    }

    /// The same with those of nobody, as files of a redistribution have them.
    fn transfers(&self) -> impl Iterator<Item = Transfer<'a>> {
        self.record.steps.iter().filter_map(|((step, from, to), amount)| {
            let (from, to) = (self.location(*from)?, self.location(*to)?);
            Some(Transfer { step: *step, from, to, amount: patients(*amount) })
        })
    }

    /// Patients who can go nowhere.
    pub fn stranded(&self) -> impl Iterator<Item = Stranded<'a>> {
        self.record.stranded.iter().filter_map(|(from, amount)| {
            Some(Stranded { from: self.location(*from)?, amount: patients(*amount) })
        })
    }

    /// The shortages of those who remain below the minimum, each with its reason.
    pub fn shortages(&self) -> impl Iterator<Item = Shortage<'a>> {
        self.shortages.iter().filter_map(|(provider, amount, reason)| {
            Some(Shortage { location: self.location(*provider)?, amount: patients(*amount), reason: *reason })
        })
    }

    /// Whether nobody is stranded and nobody who starts or goes on stays below the minimum; who is
    /// left out is not asked.
    pub fn is_feasible(&self) -> bool {
        self.shortages.is_empty() && self.record.stranded.values().all(|amount| *amount == 0)
    }

    /// The providers whose patients come from no area: they are moved as one block, from their own place.
    pub fn blocks(&self) -> impl Iterator<Item = &'a Location> {
        self.catchment.blocks.iter().filter_map(|provider| self.location(*provider))
    }

    /// The areas from which no provider with volume can be reached.
    pub fn areas_without_provider(&self) -> impl Iterator<Item = &'a AreaId> {
        let places = &self.country.places;
        self.catchment.unreached.iter().filter_map(|place| places.get(*place))
    }

    /// Where patients come from: how many were observed, and how many are assumed.
    pub const fn origins(&self) -> &Origins<'a> {
        &self.origins
    }

    /// What was assumed of patients whose provider stops.
    pub const fn when_closed(&self) -> WhenClosed {
        self.when_closed
    }

    /// The travel of the same patients before and after.
    pub const fn travel(&self) -> &TravelOutcome {
        &self.travel
    }
}

/// `{"minimum": …, "providers": […], "moves": […], "steps": […], "stranded": […], "shortage": […],
/// "feasible": …, "blocks": […], "areas-without-provider": […], "travel": {…}}`,
/// amounts in millionths and minutes as decimals; with flows `"origins": {…}`, and `"notices": […]` where
/// there are any.
impl Serialize for Redistribution<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        #[serde(rename_all = "kebab-case")]
        struct Provider<'a> {
            location: &'a str,
            region: &'a str,
            status: ProviderStatus,
            before: Patients,
            after: Patients,
            verdict_before: Verdict,
            verdict_after: Verdict,
        }
        #[derive(Serialize)]
        struct Moved<'a> {
            #[serde(skip_serializing_if = "Option::is_none")]
            step: Option<u8>,
            from: &'a str,
            #[serde(skip_serializing_if = "Option::is_none")]
            to: Option<&'a str>,
            amount: Patients,
        }
        #[derive(Serialize)]
        struct Short<'a> {
            location: &'a str,
            amount: Patients,
        }
        let mut fields = serializer.serialize_struct("Redistribution", 12)?;
        fields.serialize_field("minimum", &self.minimum)?;
        let providers: Vec<Provider<'_>> = self
            .providers()
            .map(|it| Provider {
                location: it.location.as_str(),
                region: it.region.map_or("", RegionName::as_str),
                status: it.status,
                before: it.before,
                after: it.after,
                verdict_before: it.verdict_before,
                verdict_after: it.verdict_after,
            })
            .collect();
        fields.serialize_field("providers", &providers)?;
        let moves: Vec<Moved<'_>> = self
            .moves()
            .map(|it| Moved {
                step: None,
                from: it.from.as_str(),
                to: Some(it.to.as_str()),
                amount: it.amount,
            })
            .collect();
        fields.serialize_field("moves", &moves)?;
        let steps: Vec<Moved<'_>> = self
            .transfers()
            .map(|it| Moved {
                step: Some(it.step),
                from: it.from.as_str(),
                to: Some(it.to.as_str()),
                amount: it.amount,
            })
            .collect();
        fields.serialize_field("steps", &steps)?;
        let stranded: Vec<Moved<'_>> = self
            .stranded()
            .map(|it| Moved { step: None, from: it.from.as_str(), to: None, amount: it.amount })
            .collect();
        fields.serialize_field("stranded", &stranded)?;
        let short: Vec<Short<'_>> =
            self.shortages().map(|it| Short { location: it.location.as_str(), amount: it.amount }).collect();
        fields.serialize_field("shortage", &short)?;
        fields.serialize_field("feasible", &self.is_feasible())?;
        fields.serialize_field("blocks", &self.blocks().collect::<Vec<_>>())?;
        fields
            .serialize_field("areas-without-provider", &self.areas_without_provider().collect::<Vec<_>>())?;
        fields.serialize_field("travel", &self.travel)?;
        if self.origins.is_given() {
            fields.serialize_field("origins", &self.origins)?;
        }
        let notices = self.notices();
        if !notices.is_empty() {
            fields.serialize_field("notices", &notices)?;
        }
        fields.end()
    }
}
