//! Which providers were chosen, how much further people travel then, and how sure it is
//! that nothing is better.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::super::patients::patient_minutes;
use super::super::scenario::{CareAction, CareScenario};
use super::super::{Care, Country, Patients, RegionName};
use super::notice::SiteNotice;
use super::together::{Part, Together};
use crate::explanation::Sign;
use crate::language::Text;
use crate::party::{Intervention, Location};
use crate::words::words;

words!(
    /// The certainty that nothing is better (*bewijs*), the surest first.
    Optimality {
        /// No other choice has less extra travel.
        Proven = "proven", "bewezen", "proven";
        /// No other choice has less extra travel for patients whose area is known; of others, with a
        /// provider to which no area is nearest, nothing can be said.
        UnknownOrigin = "unknown-origin", "open: van een deel van de patiënten is de herkomst onbekend", "open: where some patients come from is not known";
        /// Nothing better was found; the lower bound tells how much better there could be.
        BestFound = "best-found", "beste die gevonden is", "best found";
    }
);

words!(
    /// The reason why nobody was chosen in a region (*reden dat geen keuze mogelijk is*).
    NoSites {
        /// All patients of the region together are fewer than the minimum.
        TooFewPatients = "too-few-patients", "te weinig patiënten in de regio", "too few patients in the region";
        /// With every set someone stays below the minimum, or someone can reach nobody.
        NoneMeets = "none-meets", "geen enkele keuze voldoet", "no choice will do";
        /// Every choice takes more kinds of care from one provider than it may lose.
        TooManyLosses = "too-many-losses", "een aanbieder verliest te veel", "one provider loses too much";
        /// None was found in as many steps as were taken; there may be one.
        NotFound = "not-found", "niet gevonden", "not found";
    }
);

const NO_CHOICE: Sign = Sign::new("no-choice", Text::new("geen keuze mogelijk", "no choice is possible"));
const NO_CHOICE_IN_PART: Sign = Sign::new(
    "no-choice-in-part",
    Text::new("voor een deel geen keuze mogelijk", "no choice is possible in a part"),
);
const NOBODY: Sign = Sign::new("no-patients", Text::new("geen patiënten", "no patients"));
/// The providers that keep one kind of care in one region.
#[derive(Debug, Clone)]
struct Chosen {
    care: usize,
    region: usize,
    kept: Result<Vec<usize>, NoSites>,
    stopped: Vec<usize>,
    extra: i128,
    bound: i128,
    proof: Optimality,
    patients: i64,
    /// Candidates to whom no area is nearest, with their patients.
    nearest_to_nobody: Vec<(usize, i64)>,
}

/// The providers that keep each kind of care in each region (*keuze van locaties*).
#[derive(Debug, Clone)]
pub struct SiteChoice<'a> {
    country: &'a Country,
    cares: Vec<Intervention>,
    chosen: Vec<Chosen>,
    /// Of each kind of care, in order of its name, those who stop.
    stopped: BTreeMap<Intervention, Vec<usize>>,
    losses: BTreeMap<usize, usize>,
    bound: i128,
    proof: Optimality,
    pub(super) notices: Vec<SiteNotice>,
}

impl<'a> SiteChoice<'a> {
    pub(super) fn of(country: &'a Country, cares: &[Care]) -> Self {
        Self {
            country,
            cares: cares.iter().map(|care| care.intervention.clone()).collect(),
            chosen: Vec::new(),
            stopped: BTreeMap::new(),
            losses: BTreeMap::new(),
            bound: 0,
            proof: Optimality::Proven,
            notices: Vec::new(),
        }
    }

    /// Adds what was found in a region, for the kinds of care with these numbers.
    pub(super) fn add(&mut self, region: usize, numbers: &[usize], parts: &[Part], together: Together) {
        let Together { found, bound } = together;
        let cost = |found: &super::search::Found| found.best.as_ref().map_or(0, |(cost, _)| *cost);
        let cost_of_all = found.iter().fold(0_i128, |sum, found| sum.saturating_add(cost(found)));
        let is_complete = found.iter().all(|found| found.best.is_some() || found.bound.is_none());
        let all_proven = is_complete && bound == Some(cost_of_all);
        if found.iter().any(|found| found.best.is_some()) {
            self.bound = self.bound.saturating_add(bound.unwrap_or(0));
        }
        for ((number, part), found) in numbers.iter().zip(parts).zip(&found) {
            let candidates = &part.market.candidates;
            let patients = part.market.total();
            let is_lonely = found.bound.is_none();
            let proven = found.is_proven() || all_proven || bound.is_none();
            let kept = match &found.best {
                Some((_, kept)) => Ok(kept.clone()),
                None if is_lonely && patients < part.market.norm => Err(NoSites::TooFewPatients),
                None if is_lonely => Err(NoSites::NoneMeets),
                None if bound.is_none() => Err(NoSites::TooManyLosses),
                None => Err(NoSites::NotFound),
            };
            let unknown = !part.market.nearest_to_nobody.is_empty();
            let proof = match &kept {
                _ if !proven => Optimality::BestFound,
                // Whoever lives where: all together are too few.
                Err(NoSites::TooFewPatients) => Optimality::Proven,
                _ if unknown => Optimality::UnknownOrigin,
                _ => Optimality::Proven,
            };
            self.proof = self.proof.max(proof);
            let of = |keeps: bool| {
                let kept = kept.iter().flatten();
                let those = candidates.iter().zip(kept).filter(move |(_, kept)| **kept == keeps);
                those.map(|(provider, _)| *provider).collect::<Vec<_>>()
            };
            let (stays, stopped) = (of(true), of(false));
            for provider in &stopped {
                let losses = self.losses.entry(*provider).or_default();
                *losses = losses.saturating_add(1);
            }
            if let Some(care) = self.cares.get(*number) {
                self.stopped.entry(care.clone()).or_default().extend(&stopped);
            }
            self.chosen.push(Chosen {
                care: *number,
                region,
                kept: kept.map(|_| stays),
                stopped,
                extra: cost(found),
                bound: found.bound.unwrap_or(0),
                proof,
                patients,
                nearest_to_nobody: part.market.nearest_to_nobody.clone(),
            });
        }
    }

    /// How it stands as a whole: what is proven of some regions is not proven of all, and of nobody nothing is.
    pub fn sign(&self) -> Sign {
        let reasons: Vec<NoSites> =
            self.chosen.iter().filter_map(|it| it.kept.as_ref().err().copied()).collect();
        if self.chosen.iter().all(|chosen| chosen.patients == 0) {
            return NOBODY;
        }
        match reasons.len() {
            0 => Sign::new(self.proof.code(), self.proof.text()),
            without if without < self.chosen.len() => NO_CHOICE_IN_PART,
            _ if reasons.contains(&NoSites::NotFound) => {
                Sign::new(NoSites::NotFound.code(), NoSites::NotFound.text())
            }
            _ => NO_CHOICE,
        }
    }

    /// What was chosen, for each kind of care in each region where it is given: region by region,
    /// the nameless one first.
    pub fn choices(&self) -> impl Iterator<Item = RegionalChoice<'_>> {
        self.chosen.iter().filter_map(|chosen| {
            Some(RegionalChoice { country: self.country, intervention: self.cares.get(chosen.care)?, chosen })
        })
    }

    /// Whether a set was chosen for each kind of care in each region where it is given. Where none was, the
    /// figures below know nothing of it.
    pub fn is_complete(&self) -> bool {
        self.chosen.iter().all(|chosen| chosen.kept.is_ok())
    }

    /// Patients times extra minutes a year, over all kinds of care, of those whose area is known.
    pub fn extra_travel(&self) -> Decimal {
        patient_minutes(self.chosen.iter().fold(0, |sum, chosen| sum.saturating_add(chosen.extra)))
    }

    /// No choice has less extra travel than this, of care for which one was made.
    pub fn lower_bound(&self) -> Decimal {
        patient_minutes(self.bound)
    }

    /// Whether it is proven that nothing is better, for all kinds of care in all regions.
    pub const fn proof(&self) -> Optimality {
        self.proof
    }

    /// The scenario in which those stop who were not chosen. Where no choice could be made, everyone goes on.
    pub fn scenario(&self, intervention: &Intervention) -> CareScenario {
        let stopped = self.stopped.get(intervention).into_iter().flatten();
        let named = stopped.filter_map(|provider| self.country.providers.get(*provider));
        CareScenario {
            actions: named.map(|location| (location.clone(), CareAction::Stop)).collect(),
            moves: Vec::new(),
        }
    }

    /// The number of kinds of care that a provider loses.
    pub fn losses(&self, location: &Location) -> usize {
        let provider = self.country.provider(location);
        provider.and_then(|provider| self.losses.get(&provider)).copied().unwrap_or(0)
    }

    /// What is noteworthy of it: providers to which no area is nearest, and what was settled
    /// by the order of names.
    pub fn notices(&self) -> &[SiteNotice] {
        &self.notices
    }
}

/// The providers that keep one kind of care in one region.
#[derive(Debug, Clone, Copy)]
pub struct RegionalChoice<'c> {
    country: &'c Country,
    intervention: &'c Intervention,
    chosen: &'c Chosen,
}

impl<'c> RegionalChoice<'c> {
    /// The care that the choice is about.
    pub const fn intervention(&self) -> &'c Intervention {
        self.intervention
    }

    /// The region; nothing for the nameless one.
    pub fn region(&self) -> Option<&'c RegionName> {
        self.country.regions.get(self.chosen.region).and_then(Option::as_ref)
    }

    /// Those who keep it, in order of their names.
    ///
    /// # Errors
    /// When nobody was chosen, with the reason.
    pub fn kept(&self) -> Result<impl Iterator<Item = &'c Location>, NoSites> {
        let chosen = self.chosen;
        let country = self.country;
        let kept = chosen.kept.as_ref().map_err(|reason| *reason)?;
        Ok(kept.iter().filter_map(|provider| country.providers.get(*provider)))
    }

    /// The providers that stop giving the care.
    pub fn stopped(&self) -> impl Iterator<Item = &'c Location> {
        let country = self.country;
        self.chosen.stopped.iter().filter_map(|provider| country.providers.get(*provider))
    }

    /// The providers to which no area is nearest, with their patients. Where these live is not
    /// known: what they travel is in no sum, so that keeping such a provider seems to cost nothing,
    /// and closing it neither.
    pub fn nearest_to_nobody(&self) -> impl Iterator<Item = (&'c Location, Patients)> {
        let country = self.country;
        let those = self.chosen.nearest_to_nobody.iter();
        those.filter_map(|(provider, patients)| {
            Some((country.providers.get(*provider)?, Patients::from_millionths(*patients)))
        })
    }

    /// The number of patients of the region.
    pub const fn patients(&self) -> Patients {
        Patients::from_millionths(self.chosen.patients)
    }

    /// Patients times extra minutes a year, of those whose area is known.
    pub fn extra_travel(&self) -> Decimal {
        patient_minutes(self.chosen.extra)
    }

    /// No set has less extra travel than this for this care alone, whatever other care asks.
    pub fn lower_bound(&self) -> Decimal {
        patient_minutes(self.chosen.bound)
    }

    /// Whether it is proven that nothing is better, or that there is nothing at all.
    pub const fn proof(&self) -> Optimality {
        self.chosen.proof
    }
}

/// `{"extra-travel": …, "lower-bound": …, "proof": …, "choices": [{"intervention": …, "region": …,
/// "kept": […], "stopped": […], …}]}`,
/// and `"notices": […]` where there are any.
impl Serialize for SiteChoice<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("SiteChoice", 5)?;
        fields.serialize_field("extra-travel", &self.extra_travel().to_string())?;
        fields.serialize_field("lower-bound", &self.lower_bound().to_string())?;
        fields.serialize_field("proof", &self.proof)?;
        fields.serialize_field("choices", &self.choices().collect::<Vec<_>>())?;
        if !self.notices.is_empty() {
            fields.serialize_field("notices", &self.notices)?;
        }
        fields.end()
    }
}

impl Serialize for RegionalChoice<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("RegionalChoice", 10)?;
        fields.serialize_field("intervention", self.intervention)?;
        fields.serialize_field("region", self.region().map_or("", RegionName::as_str))?;
        fields.serialize_field("patients", &self.patients())?;
        fields.serialize_field("kept", &self.kept().ok().map(Iterator::collect::<Vec<_>>))?;
        fields.serialize_field("reason", &self.kept().err().map(NoSites::code))?;
        fields.serialize_field("stopped", &self.stopped().collect::<Vec<_>>())?;
        fields.serialize_field("extra-travel", &self.extra_travel().to_string())?;
        fields.serialize_field("lower-bound", &self.lower_bound().to_string())?;
        fields.serialize_field("proof", &self.proof())?;
        let unknown: Vec<&Location> = self.nearest_to_nobody().map(|(location, _)| location).collect();
        fields.serialize_field("nearest-to-nobody", &unknown)?;
        fields.end()
    }
}
