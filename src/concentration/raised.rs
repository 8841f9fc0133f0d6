//! What it means to raise a norm for one kind of care.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use serde::Serialize;

use super::care::Care;
use super::country::Country;
use super::explain::{COUNTED, further};
use super::flows::{Unobserved, WhenClosed};
use super::patients::Patients;
use super::redistribution::Redistribution;
use super::scenario::{CareScenario, RedistributionOptions};
use super::straight::Minutes;
use super::sweep::{Sweep, SweepStep};
use crate::explanation::{Explanation, evaluated};
use crate::formats::{InputError, refusals};
use crate::language::{Message, Text};
use crate::messages::messages;
use crate::party::Location;
use crate::source::Edition;

/// What it means to raise a norm for one kind of care (*verhoging van een norm*): who is left, how many
/// patients lose their provider, and how much further they travel.
///
/// *Source*: draft, 3.2.3; final text, part D, f, p. 58, which ask what a higher norm means.
///
/// Who is below the norm of today is left out. Of the others those below the raised norm stop, and their
/// patients go to who remains: [in a country](Self::try_in) as it divides them.
///
/// ```
/// use passende_zorg::concentration::{Care, RaisedNorm};
/// use passende_zorg::party::{Intervention, Location};
/// use passende_zorg::{Language, source::Edition};
///
/// let volumes = [("A", 63), ("B", 41), ("C", 9)];
/// let volumes = volumes.map(|(name, count)| (Location::try_new(name).unwrap(), count)).to_vec();
/// let intervention = Intervention::try_new("lung-resection")?;
/// let care = Care { intervention, minimum: 20, volumes, flows: Vec::new() };
/// let raised = RaisedNorm::try_new(&care, 50)?;
/// assert_eq!((raised.left_out(), raised.moved()), (1, 41));
/// let told = raised.under(Edition::Final).explanation();
/// assert_eq!(
///     told.message().in_language(Language::English).to_string(),
///     "Raising the norm from 20 to 50 leaves 1 of 2 providers and moves 41 patients.",
/// );
/// # Ok::<(), passende_zorg::InputError>(())
/// ```
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct RaisedNorm<'c> {
    from: u32,
    to: u32,
    sweep: Sweep,
    division: Option<Redistribution<'c>>,
    #[serde(skip)]
    in_regions: bool,
}

impl RaisedNorm<'_> {
    /// What raising the minimum of some care means, where nothing is known of travel.
    ///
    /// # Errors
    /// When the raised norm is not above the minimum of the care.
    pub fn try_new(care: &Care, to: u32) -> Result<Self, InputError> {
        let from = care.minimum;
        if to <= from {
            return Err(Refused::NotHigher { from, found: to }.into());
        }
        let sweep = Sweep::of(care.volumes.iter().map(|(_, volume)| *volume));
        Ok(Self { from, to, sweep, division: None, in_regions: false })
    }
}

impl<'c> RaisedNorm<'c> {
    /// The same, with where patients go in a country, as is assumed of those whose provider stops and of
    /// those who were not seen to come from anywhere. Nobody has to be topped up: who remains meets the
    /// raised norm.
    ///
    /// ```
    /// use passende_zorg::concentration::*;
    /// use passende_zorg::party::{Intervention, Location};
    ///
    /// let names = ["A", "B"].map(|name| Location::try_new(name).unwrap());
    /// let providers = names.clone().map(|location| Provider { location, region: None, area: None });
    /// let mut travel = TravelTable::default();
    /// for (from, to, minutes) in [("A", "A", 0), ("A", "B", 30), ("B", "A", 30), ("B", "B", 0)] {
    ///     travel.insert(from, to, Minutes::try_new(minutes.into())?, None)?;
    /// }
    /// let country = Country::try_new(Vec::new(), providers.to_vec(), &travel)?;
    /// let volumes = names.into_iter().zip([30, 60]).collect();
    /// let intervention = Intervention::try_new("lung-resection")?;
    /// let care = Care { intervention, minimum: 20, volumes, flows: Vec::new() };
    /// let raised = RaisedNorm::try_in(&country, &care, 50, (WhenClosed::Nearest, Unobserved::Nearest))?;
    /// assert_eq!(raised.mean_extra().unwrap().number(), 30.into());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// As [`try_new`](Self::try_new) and [`Country::redistribute_care`].
    pub fn try_in(
        country: &'c Country,
        care: &Care,
        to: u32,
        (when_closed, unobserved): (WhenClosed, Unobserved),
    ) -> Result<Self, InputError> {
        let alone = RaisedNorm::try_new(care, to)?;
        let mut today = Care { minimum: to, ..care.clone() };
        today.volumes.retain(|(_, volume)| *volume > 0 && *volume >= alone.from);
        let meet: BTreeSet<&Location> = today.volumes.iter().map(|(location, _)| location).collect();
        today.flows.retain(|flow| meet.contains(&flow.location));
        let stops = CareScenario::stop_below(&today.volumes, to);
        let practice = RedistributionOptions::PRACTICE_2024;
        let options = RedistributionOptions { unobserved, when_closed, ..practice };
        let division = country.redistribute_care(&today, &stops, options)?;
        let in_regions = country.regions.iter().any(Option::is_some);
        Ok(Self { from: alone.from, to, sweep: alone.sweep, division: Some(division), in_regions })
    }

    /// The norm of today.
    pub const fn from(&self) -> u32 {
        self.from
    }

    /// The raised norm.
    pub const fn to(&self) -> u32 {
        self.to
    }

    /// The meaning of all minima, over all providers of the care.
    pub const fn sweep(&self) -> &Sweep {
        &self.sweep
    }

    /// What the norm of today means: who meets it, and how many patients are with those who do not.
    pub fn now(&self) -> SweepStep {
        self.sweep.at(self.from.into())
    }

    /// What the raised norm means.
    pub fn then(&self) -> SweepStep {
        self.sweep.at(self.to.into())
    }

    /// The number of providers that are below the norm of today, and are left out.
    pub fn left_out(&self) -> usize {
        self.sweep.providers().saturating_sub(self.now().meet())
    }

    /// The number of patients of the providers that meet the norm of today and not the raised one.
    pub fn moved(&self) -> u64 {
        self.then().to_move().saturating_sub(self.now().to_move())
    }

    /// Where those patients go; nothing where nothing is known of travel.
    pub const fn division(&self) -> Option<&Redistribution<'c>> {
        self.division.as_ref()
    }

    /// How much further they travel on average who can go somewhere; nothing when nobody does, or nothing is
    /// known of travel. Below zero they travel less.
    pub fn mean_extra(&self) -> Option<Minutes> {
        self.division.as_ref()?.travel().mean_extra_of_moved()
    }

    /// Those of them who can go nowhere, as far as travel is known.
    pub fn stranded(&self) -> Patients {
        self.division.iter().flat_map(Redistribution::stranded).map(|gone| gone.amount).sum()
    }

    fn tree(&self, agreement: Edition) -> Explanation {
        let (left, of, moved) = (self.then().meet(), self.now().meet(), self.moved());
        // Where nobody is left nobody moves.
        let verb = if left == 0 && moved > 0 { "none for" } else { "moves" };
        let [lose, patients, travel] = if moved == 1 {
            [("raakt", verb), ("patiënt zijn aanbieder", "patient"), ("die reist", "travels")]
        } else {
            [("raken", verb), ("patiënten hun aanbieder", "patients"), ("zij reizen", "travel")]
        }
        .map(|(dutch, english)| Text::new(dutch, english));
        let leaves = Told::Leaves {
            from: self.from,
            to: self.to,
            leaves: Text::new(if left == 1 { "blijft" } else { "blijven" }, "leaves"),
            left,
            of,
            lose,
            moved,
            patients,
            travel,
            extra: self.mean_extra().map(|mean| mean.number().abs().round_dp(1)),
            further: further(self.mean_extra()),
            stranded: self.stranded() > Patients::ZERO,
        };
        let stranded = Some(self.stranded()).filter(|amount| *amount > Patients::ZERO);
        let stranded = stranded.map(|amount| Told::Stranded {
            amount,
            counts: self.mean_extra().is_some(),
            whither: if self.in_regions {
                Text::new("in hun regio blijft", "in their region remains")
            } else {
                Text::new("er blijft", "there remains")
            },
            to: self.to,
        });
        let left_out =
            Told::LeftOut { from: self.from, number: self.left_out(), patients: self.now().to_move() };
        let tree = Explanation::new(COUNTED, Message::new(leaves)).on_basis(self.sweep.rule(agreement));
        let of_travel = self.left_out() > 0 && self.division.is_some();
        let of_travel = of_travel.then_some(Told::LeftOutOfTravel);
        let notes = stranded.into_iter().chain([left_out]).chain(of_travel).map(Message::new);
        notes.fold(tree, Explanation::with_note)
    }
}

evaluated! {
    /// What it means in a sentence, under an agreement; below it who can go nowhere, and who is left out.
    /// Nothing is passed or failed by it.
    'a RaisedNorm<'_>: under(agreement: Edition)
}

messages! {
    /// What raising a norm means.
    #[derive(Debug)]
    enum Told {
        Leaves {
            from: u32,
            to: u32,
            leaves: Text,
            left: usize,
            of: usize,
            lose: Text,
            moved: u64,
            patients: Text,
            travel: Text,
            extra: Option<Decimal>,
            further: Text,
            stranded: bool,
        } = "concentration.raised":
            let those = Text::new(if *of == 1 { "aanbieder" } else { "aanbieders" }, if *of == 1 { "provider" } else { "providers" });
            if extra.is_none() =>
                "Als de norm van {from} naar {to} gaat, {leaves} {left} van de {of} {those} over en {lose} {moved} {patients} kwijt.",
                "Raising the norm from {from} to {to} {leaves} {left} of {of} {those} and {lose} {moved} {patients}.";
            if *stranded =>
                "Als de norm van {from} naar {to} gaat, {leaves} {left} van de {of} {those} over en {lose} {moved} {patients} kwijt; wie elders terechtkan, reist gemiddeld {extra} minuten {further}.",
                "Raising the norm from {from} to {to} {leaves} {left} of {of} {those} and {lose} {moved} {patients}, of whom those who can go elsewhere travel {extra} minutes {further} on average.";
            "Als de norm van {from} naar {to} gaat, {leaves} {left} van de {of} {those} over en {lose} {moved} {patients} kwijt; {travel} gemiddeld {extra} minuten {further}.",
            "Raising the norm from {from} to {to} {leaves} {left} of {of} {those} and {lose} {moved} {patients}, who {travel} {extra} minutes {further} on average.";
        Stranded { amount: Patients, counts: bool, whither: Text, to: u32 } = "concentration.raised-stranded":
            if *counts =>
                "Voor {amount} van hen is er geen plek, wat niet in het gemiddelde zit: {whither} geen aanbieder over die zij kunnen bereiken en die {to} haalt.",
                "Of them, {amount} can go nowhere, which the average leaves out: {whither} no provider that they can reach and that meets {to}.";
            "Voor {amount} van hen is er geen plek: {whither} geen aanbieder over die zij kunnen bereiken en die {to} haalt.",
            "Of them, {amount} can go nowhere: {whither} no provider that they can reach and that meets {to}.";
        LeftOutOfTravel = "concentration.raised-left-out-of-travel":
            "Wie buiten beschouwing blijft, ontvangt niemand, en reizen daarheen telt nergens mee, ook niet bij wat nu al ver is.",
            "Whoever is left out receives nobody, and travel to them counts nowhere, nor in what is far today.";
        LeftOut { from: u32, number: usize, patients: u64 } = "concentration.raised-left-out":
            if *number == 0 => "Niemand zit nu onder {from}.", "Nobody is below {from} today.";
            if *number == 1 && *patients == 1 =>
                "Buiten beschouwing blijft 1 aanbieder die nu onder {from} zit, met 1 patiënt.",
                "Left out is 1 provider that is below {from} today, with 1 patient.";
            if *number == 1 =>
                "Buiten beschouwing blijft 1 aanbieder die nu onder {from} zit, met {patients} patiënten.",
                "Left out is 1 provider that is below {from} today, with {patients} patients.";
            "Buiten beschouwing blijven {number} aanbieders die nu onder {from} zitten, met {patients} patiënten.",
            "Left out are {number} providers that are below {from} today, with {patients} patients.";
    }
}

refusals! {
    /// The reason for which a norm is not raised.
    enum Refused {
        NotHigher { from: u32, found: u32 } = "concentration.not-higher" at "to":
            "verwacht: een norm boven {from}; gevonden: {found}",
            "expected a norm above {from}, found {found}";
    }
}
