//! The meaning of a norm, that of all minima, and a redistribution, as trees that can be read.

use core::fmt;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::flows::{Unobserved, WhenClosed};
use super::meaning::NormMeaning;
use super::patients::Patients;
use super::redistribution::{
    ProviderOutcome, ProviderStatus, Redistribution, Shortage, ShortageReason, Transfer,
};
use super::straight::Minutes;
use super::sweep::{Sweep, SweepStep};
use crate::Verdict;
use crate::explanation::{Explanation, Margin, Sign, evaluated};
use crate::language::{Language, Message, Text};
use crate::messages::{Say, messages};
use crate::party::Location;
use crate::quantity::CountRange;
use crate::source::Edition;
use crate::volume::rules as volume_rules;

/// That something was counted, which is neither passed nor failed.
pub(super) const COUNTED: Sign = Sign::new("counted", Text::new("in kaart gebracht", "mapped"));

impl NormMeaning {
    fn tree(&self, agreement: Edition) -> Explanation {
        let few = Explanation::new(self.too_few_patients(), Message::new(Told::too_few(self)))
            .on_basis(&volume_rules::FINAL_GROUND_FEW);
        let below = Explanation::finding(Message::new(Told::below_minimum(self)));
        let tree = Explanation::new(COUNTED, Message::new(Told::meaning(self)))
            .on_basis(self.rule(agreement))
            .with_note(Message::new(Told::mapped_by(agreement)));
        // The third ground is of the final text.
        match agreement {
            Edition::Draft => tree.with_parts([below]),
            Edition::Final | Edition::Framework2023 => tree.with_parts([few, below]),
        }
    }
}

evaluated! {
    /// The meaning as a tree, under an agreement: what was counted, and whether there are too few patients
    /// whatever the number of providers.
    ///
    /// ```
    /// use passende_zorg::concentration::NormMeaning;
    /// use passende_zorg::{Language, report::Markdown};
    /// use passende_zorg::quantity::CountRange;
    /// use passende_zorg::source::Edition;
    /// let meaning = NormMeaning::of([63, 41].map(CountRange::exactly), 50);
    /// let text = Markdown::new(&meaning.under(Edition::Final).explanation(), Language::English).to_string();
    /// assert!(text.contains("at least 50 a year: 1 meets it, 1 does not; 41 of 104 patients are with"));
    /// assert!(text.contains("room for 2 providers at most"));
    /// ```
    'a NormMeaning: under(agreement: Edition)
}

impl Sweep {
    fn tree(&self, agreement: Edition) -> Explanation {
        let whole = Told::Sweep { providers: self.providers(), total: self.total() };
        let steps = self.steps().iter().map(|step| Explanation::finding(Message::new(Told::step(*step))));
        Explanation::new(COUNTED, Message::new(whole)).on_basis(self.rule(agreement)).with_parts(steps)
    }
}

evaluated! {
    /// The meaning of all minima as a tree, under an agreement: how many providers and patients there are,
    /// and below it each step.
    ///
    /// ```
    /// use passende_zorg::{Language, report::Markdown};
    /// use passende_zorg::concentration::Sweep;
    /// use passende_zorg::source::Edition;
    /// let tree = Sweep::of([20, 35]).under(Edition::Draft).explanation();
    /// let text = Markdown::new(&tree, Language::English).to_string();
    /// assert!(text.contains("from 21 to 35 a year: 1 meets it, 20 patients are with those that do not"));
    /// ```
    'a Sweep: under(agreement: Edition)
}

const FEASIBLE: Sign = Sign::new("feasible", Text::new("uitvoerbaar", "feasible"));
const INFEASIBLE: Sign = Sign::new("infeasible", Text::new("niet uitvoerbaar", "not feasible"));

/// Whether those who move travel further, or less.
pub(super) fn further(mean: Option<Minutes>) -> Text {
    match mean {
        Some(mean) if mean.millionths() < 0 => Text::new("minder ver", "less"),
        _ => Text::new("verder", "further"),
    }
}

impl Redistribution<'_> {
    fn tree(&self, agreement: Edition) -> Explanation {
        let sign = if self.is_feasible() { FEASIBLE } else { INFEASIBLE };
        let moved = self.moves().map(|it| it.amount).sum();
        let stranded: Patients = self.stranded().map(|it| it.amount).sum();
        let told = Told::Redistribution {
            minimum: self.minimum(),
            moved,
            stranded,
            extra: self.travel().mean_extra_of_moved().map(|mean| mean.number().abs().round_dp(1)),
            further: further(self.travel().mean_extra_of_moved()),
        };
        let shortages: BTreeMap<&Location, Shortage<'_>> =
            self.shortages().map(|shortage| (shortage.location, shortage)).collect();
        let mut notes: BTreeMap<&Location, Vec<Message>> = BTreeMap::new();
        for step in self.steps() {
            let Transfer { step, from, to, amount } = step;
            for (own, other, comes) in [(from, to, false), (to, from, true)] {
                let moved = Told::Moved { other: other.clone(), comes, amount, step };
                notes.entry(own).or_default().push(Message::new(moved));
            }
        }
        for gone in self.stranded().filter(|gone| gone.amount > Patients::ZERO) {
            notes.entry(gone.from).or_default().push(Message::new(Told::Stranded { amount: gone.amount }));
        }
        let concerned = self.providers().filter(|it| it.status != ProviderStatus::None);
        let providers = concerned.map(|it| {
            let notes = notes.remove(it.location).unwrap_or_default();
            self.of_provider(&it, shortages.get(it.location).copied(), notes)
        });
        let tree = Explanation::new(sign, Message::new(told)).with_parts(providers);
        let rule = agreement.pick(&super::rules::IZA_D_2_D, &super::rules::IZA22_D_MAP);
        let notices = self.notices().into_iter().map(|notice| Explanation::note(Message::new(notice)));
        let assumed = match self.origins() {
            origins if origins.is_given() => {
                Told::AssumedBeside { rest: origins.assumption(), closed: self.when_closed() }
            }
            _ => Told::Assumed,
        };
        tree.on_basis(rule).with_note(Message::new(assumed)).with_parts(notices)
    }

    fn of_provider(
        &self,
        it: &ProviderOutcome<'_>,
        shortage: Option<Shortage<'_>>,
        notes: Vec<Message>,
    ) -> Explanation {
        let margin = (it.status != ProviderStatus::Stop)
            .then(|| Margin::of_patients(it.after.number(), self.minimum().into()));
        let told = Told::Provider {
            location: it.location.clone(),
            status: it.status,
            before: it.before,
            after: it.after,
            short: shortage.map(|shortage| shortage.amount),
            reason: shortage.map(|shortage| shortage.reason),
        };
        let tree = Explanation::new(it.verdict_after, Message::new(told)).with_margin(margin);
        notes.into_iter().fold(tree, Explanation::with_note)
    }
}

evaluated! {
    /// The redistribution as a tree, under an agreement: whether it can be carried out; each provider with
    /// its verdict and its margin, and below it each transfer with the step that made it; and who can go
    /// nowhere.
    ///
    /// What is [noteworthy](Redistribution::notices) of it comes last.
    ///
    /// The draft counts per institution: under it the names that are given must be those of
    /// institutions. Whether a scenario is feasible is no rule of the agreement, so that the whole is a
    /// sign and no verdict.
    'a Redistribution<'_>: under(agreement: Edition)
}

messages! {
    #[derive(Debug)]
    enum Told {
        Meaning {
            minimum: u32,
            meet: usize,
            meets: Text,
            miss: usize,
            not: Text,
            open: usize,
            moves: CountRange,
            total: CountRange,
            years: InYears,
            most: CountRange,
        } = "concentration.meaning":
            if *open == 0 =>
                "ten minste {minimum} per jaar: {meet} {meets} het, {miss} {not}; {moves} van de {total} patiënten{years} zijn bij aanbieders die het niet halen; plaats voor ten hoogste {most} aanbieders",
                "at least {minimum} a year: {meet} {meets} it, {miss} {not}; {moves} of {total} patients{years} are with providers that do not meet it; room for {most} providers at most";
            "ten minste {minimum} per jaar: {meet} {meets} het, {miss} {not}, van {open} is het onbekend; {moves} van de {total} patiënten{years} zijn bij aanbieders die het niet halen; plaats voor ten hoogste {most} aanbieders",
            "at least {minimum} a year: {meet} {meets} it, {miss} {not}, of {open} it is not known; {moves} of {total} patients{years} are with providers that do not meet it; room for {most} providers at most";
        MappedBy { by: Option<NaiveDate>, also: Option<NaiveDate> } = "concentration.mapped-by":
            if also.is_some() =>
                "Het akkoord vraagt de NZa dit uiterlijk {by} in kaart te brengen; de eigen actielijst noemt {also}.",
                "The agreement asks NZa to map this by {by}; its own list of actions says {also}.";
            "Het akkoord vraagt de NZa dit uiterlijk {by} in kaart te brengen.", "The agreement asks NZa to map this by {by}.";
        TooFew { total: CountRange, years: InYears } = "concentration.too-few-patients":
            "derde afwijkingsgrond: zo weinig patiënten dat 50 tot 100 nooit te halen is, ongeacht het aantal aanbieders ({total}{years})",
            "third ground for deviation: so few patients that 50 to 100 is never reached, whatever the number of providers ({total}{years})";
        BelowMinimum { is_below: Verdict, minimum: u32, total: CountRange, years: InYears } = "concentration.total-below-minimum":
            if *is_below == Verdict::Met =>
                "Alle patiënten samen ({total}{years}) zijn er minder dan het minimum van {minimum}: geen enkele aanbieder kan het halen.",
                "All patients together ({total}{years}) are fewer than the minimum of {minimum}: no provider can meet it.";
            if *is_below == Verdict::NotMet =>
                "Alle patiënten samen ({total}{years}) zijn genoeg voor ten minste één aanbieder met {minimum} per jaar.",
                "All patients together ({total}{years}) are enough for one provider at least with {minimum} a year.";
            "Of alle patiënten samen ({total}{years}) genoeg zijn voor één aanbieder met {minimum} per jaar, is niet bekend.",
            "Whether all patients together ({total}{years}) are enough for one provider with {minimum} a year is not known.";
        Sweep { providers: usize, total: u64 } = "concentration.sweep":
            "Alle minima doorgerekend: {providers} aanbieders met samen {total} patiënten.",
            "All minima: {providers} providers with {total} patients together.";
        Step { from: u64, until: Option<u64>, meet: usize, to_move: u64 } = "concentration.sweep-step":
            if until.is_none() && *meet == 1 =>
                "vanaf {from} per jaar: {meet} aanbieder haalt het, {to_move} patiënten zijn bij wie het niet haalt",
                "from {from} a year on: {meet} meets it, {to_move} patients are with those that do not";
            if until.is_none() =>
                "vanaf {from} per jaar: {meet} aanbieders halen het, {to_move} patiënten zijn bij wie het niet haalt",
                "from {from} a year on: {meet} meet it, {to_move} patients are with those that do not";
            if *meet == 1 =>
                "van {from} tot en met {until} per jaar: {meet} aanbieder haalt het, {to_move} patiënten zijn bij wie het niet haalt",
                "from {from} to {until} a year: {meet} meets it, {to_move} patients are with those that do not";
            "van {from} tot en met {until} per jaar: {meet} aanbieders halen het, {to_move} patiënten zijn bij wie het niet haalt",
            "from {from} to {until} a year: {meet} meet it, {to_move} patients are with those that do not";
        Redistribution { minimum: u32, moved: Patients, stranded: Patients, extra: Option<Decimal>, further: Text } = "concentration.redistribution":
            if extra.is_none() && *stranded == Patients::ZERO =>
                "norm {minimum}: {moved} patiënten gaan elders heen", "norm {minimum}: {moved} patients go elsewhere";
            if extra.is_none() =>
                "norm {minimum}: {moved} patiënten gaan elders heen; {stranded} kunnen nergens terecht",
                "norm {minimum}: {moved} patients go elsewhere; {stranded} can go nowhere";
            if *stranded == Patients::ZERO =>
                "norm {minimum}: {moved} patiënten gaan elders heen, gemiddeld {extra} minuten {further}",
                "norm {minimum}: {moved} patients go elsewhere, {extra} minutes {further} on average";
            "norm {minimum}: {moved} patiënten gaan elders heen, gemiddeld {extra} minuten {further}; {stranded} kunnen nergens terecht",
            "norm {minimum}: {moved} patients go elsewhere, {extra} minutes {further} on average; {stranded} can go nowhere";
        Assumed = "concentration.assumed":
            "aangenomen is dat patiënten naar de dichtstbijzijnde aanbieder gaan en dat de vraag de bevolking volgt",
            "it is assumed that patients go to the nearest provider and that demand follows population";
        AssumedBeside { rest: Unobserved, closed: WhenClosed } = "concentration.assumed-beside":
            "patiënten komen vandaan waar dat is waargenomen, en voor de rest {rest}; aangenomen is dat patiënten van wie stopt, gaan {closed}",
            "patients come from where that was observed, and the rest {rest}; it is assumed that patients of those who stop go {closed}";
        Provider {
            location: Location,
            status: ProviderStatus,
            before: Patients,
            after: Patients,
            short: Option<Patients>,
            reason: Option<ShortageReason>,
        } = "concentration.provider":
            if short.is_some() =>
                "{location} ({status}): {before} wordt {after}; {short} tekort: {reason}",
                "{location} ({status}): {before} becomes {after}; {short} short: {reason}";
            "{location} ({status}): {before} wordt {after}", "{location} ({status}): {before} becomes {after}";
        Moved { other: Location, comes: bool, amount: Patients, step: u8 } = "concentration.transfer":
            if *comes && *step == 1 =>
                "van {other}: {amount} (stoppen, beginnen en vaste verplaatsingen)",
                "from {other}: {amount} (stops, starts and settled moves)";
            if *comes =>
                "van {other}: {amount} (aanvullen tot de norm)", "from {other}: {amount} (topping up to the norm)";
            if *step == 1 =>
                "naar {other}: {amount} (stoppen, beginnen en vaste verplaatsingen)",
                "to {other}: {amount} (stops, starts and settled moves)";
            "naar {other}: {amount} (aanvullen tot de norm)", "to {other}: {amount} (topping up to the norm)";
        Stranded { amount: Patients } = "concentration.stranded":
            "{amount} patiënten kunnen nergens in de regio terecht", "{amount} patients can go nowhere in the region";
    }
}

impl Told {
    fn meaning(of: &NormMeaning) -> Self {
        Self::Meaning {
            minimum: of.minimum(),
            meet: of.meet(),
            meets: if of.meet() == 1 { Text::new("haalt", "meets") } else { Text::new("halen", "meet") },
            miss: of.miss(),
            not: Text::new("niet", if of.miss() == 1 { "does not" } else { "do not" }),
            open: of.undecided(),
            moves: of.to_move(),
            total: of.total(),
            years: InYears(of.years()),
            most: of.largest_number(),
        }
    }

    const fn too_few(of: &NormMeaning) -> Self {
        Self::TooFew { total: of.total(), years: InYears(of.years()) }
    }

    fn below_minimum(of: &NormMeaning) -> Self {
        Self::BelowMinimum {
            is_below: of.total_is_below_minimum(),
            minimum: of.minimum(),
            total: of.total(),
            years: InYears(of.years()),
        }
    }

    /// By when NZa maps it.
    const fn mapped_by(agreement: Edition) -> Self {
        let (by, also) = NormMeaning::mapped_by(agreement);
        Self::MappedBy { by, also }
    }

    const fn step(step: SweepStep) -> Self {
        Self::Step { from: step.from(), until: step.until(), meet: step.meet(), to_move: step.to_move() }
    }
}

/// Over how many years numbers are, when it is not one.
#[derive(Debug)]
struct InYears(u16);

impl Say for InYears {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            1 => Ok(()),
            years => write!(f, " in {years} {}", language.pick("jaar", "years")),
        }
    }
}
