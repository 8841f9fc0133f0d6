//! A redistribution as a tree that can be read.

use core::fmt;
use std::collections::BTreeMap;

use super::super::{
    Minutes, Patients, ProviderOutcome, ProviderStatus, Redistribution, Shortage, ShortageReason, Transfer,
};
use crate::explanation::{Explanation, Margin, Sign};
use crate::language::{Describe, Language, Message, Text, number_in_words};
use crate::party::Location;
use crate::volume::agreement::Agreement;

const FEASIBLE: Sign = Sign::new("feasible", Text::new("uitvoerbaar", "feasible"));
const INFEASIBLE: Sign = Sign::new("infeasible", Text::new("niet uitvoerbaar", "not feasible"));

impl Redistribution<'_> {
    /// The redistribution as a tree, under an agreement: whether it can be carried out; each provider with its verdict and its margin, and below it each transfer with
    /// the step that made it; and who can go nowhere.
    ///
    /// What is [noteworthy](Redistribution::notices) of it comes last.
    ///
    /// The draft counts per institution: under it the names that are given must be those of institutions. Whether a scenario is feasible is no rule of the agreement, so that the whole is a sign and no verdict.
    pub fn explanation(&self, agreement: Agreement) -> Explanation {
        let sign = if self.is_feasible() { FEASIBLE } else { INFEASIBLE };
        let moved = self.moves().map(|it| it.amount).sum();
        let stranded: Patients = self.stranded().map(|it| it.amount).sum();
        let travel = self.travel();
        let told = Told {
            minimum: self.minimum(),
            moved,
            stranded,
            extra: travel.mean_extra_of_moved().map(Minutes::millionths),
        };
        let shortages: BTreeMap<&Location, Shortage<'_>> =
            self.shortages().map(|shortage| (shortage.location, shortage)).collect();
        let mut notes: BTreeMap<&Location, Vec<Message>> = BTreeMap::new();
        for step in self.steps() {
            let Transfer { step, from, to, amount } = step;
            for (own, other, comes) in [(from, to, false), (to, from, true)] {
                let moved = Moved { other: other.to_string(), comes, amount, step };
                notes.entry(own).or_default().push(Message::new(moved));
            }
        }
        for gone in self.stranded().filter(|gone| gone.amount > Patients::ZERO) {
            notes.entry(gone.from).or_default().push(Message::new(Gone(gone.amount)));
        }
        let concerned = self.providers().filter(|it| it.status != ProviderStatus::None);
        let providers = concerned.map(|it| {
            let notes = notes.remove(it.location).unwrap_or_default();
            self.of_provider(&it, shortages.get(it.location).copied(), notes)
        });
        let tree = Explanation::new(sign, Message::new(told)).with_parts(providers);
        let rule = match agreement {
            Agreement::Draft => &super::super::rules::IZA_D_2_D,
            Agreement::Final => &super::super::rules::IZA22_D_MAP,
        };
        let notices = self.notices().into_iter().map(|notice| Explanation::note(Message::new(notice)));
        tree.on_basis(rule).with_note(Message::new(Assumed)).with_parts(notices)
    }

    fn of_provider(
        &self,
        it: &ProviderOutcome<'_>,
        shortage: Option<Shortage<'_>>,
        notes: Vec<Message>,
    ) -> Explanation {
        let margin = (it.status != ProviderStatus::Stop)
            .then(|| Margin::of_patients(it.after.number(), self.minimum().into()));
        let tree = Explanation::new(it.verdict_after, Message::new(OfProvider::new(it, shortage)))
            .with_margin(margin);
        notes.into_iter().fold(tree, Explanation::with_note)
    }
}

#[derive(Debug)]
struct Told {
    minimum: u32,
    moved: Patients,
    stranded: Patients,
    extra: Option<i64>,
}

impl Describe for Told {
    fn code(&self) -> &'static str {
        "concentration.redistribution"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (moved, stranded) = (self.moved.in_language(language), self.stranded.in_language(language));
        let minimum = number_in_words(self.minimum, language);
        match language {
            Language::Dutch => write!(f, "norm {minimum}: {moved} patiënten gaan elders heen")?,
            Language::English => write!(f, "norm {minimum}: {moved} patients go elsewhere")?,
        }
        if let Some(extra) = self.extra {
            let extra =
                number_in_words(rust_decimal::Decimal::new(extra, 6).round_dp(1).normalize(), language);
            match language {
                Language::Dutch => write!(f, ", gemiddeld {extra} minuten verder")?,
                Language::English => write!(f, ", {extra} minutes further on average")?,
            }
        }
        if self.stranded > Patients::ZERO {
            match language {
                Language::Dutch => write!(f, "; {stranded} kunnen nergens terecht")?,
                Language::English => write!(f, "; {stranded} can go nowhere")?,
            }
        }
        Ok(())
    }
}

#[derive(Debug)]
struct Assumed;

impl Describe for Assumed {
    fn code(&self) -> &'static str {
        "concentration.assumed"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(language.pick(
            "aangenomen is dat patiënten naar de dichtstbijzijnde aanbieder gaan en dat de vraag de bevolking volgt",
            "it is assumed that patients go to the nearest provider and that demand follows population",
        ))
    }
}

/// A provider, detached from the country.
#[derive(Debug)]
struct OfProvider {
    name: String,
    status: ProviderStatus,
    before: Patients,
    after: Patients,
    short: Option<(Patients, ShortageReason)>,
}

impl OfProvider {
    fn new(it: &ProviderOutcome<'_>, shortage: Option<Shortage<'_>>) -> Self {
        let short = shortage.map(|shortage| (shortage.amount, shortage.reason));
        Self { name: it.location.to_string(), status: it.status, before: it.before, after: it.after, short }
    }
}

impl Describe for OfProvider {
    fn code(&self) -> &'static str {
        "concentration.provider"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (before, after) = (self.before.in_language(language), self.after.in_language(language));
        let to = language.pick("wordt", "becomes");
        write!(f, "{} ({}): {before} {to} {after}", self.name, self.status.in_language(language))?;
        match &self.short {
            Some((amount, reason)) => {
                let short = language.pick("tekort", "short");
                write!(f, "; {} {short}: {}", amount.in_language(language), reason.in_language(language))
            }
            None => Ok(()),
        }
    }
}

#[derive(Debug)]
struct Moved {
    other: String,
    comes: bool,
    amount: Patients,
    step: u8,
}

impl Describe for Moved {
    fn code(&self) -> &'static str {
        "concentration.transfer"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let way = if self.comes { language.pick("van", "from") } else { language.pick("naar", "to") };
        let why = match self.step {
            1 => {
                language.pick("stoppen, beginnen en vaste verplaatsingen", "stops, starts and settled moves")
            }
            _ => language.pick("aanvullen tot de norm", "topping up to the norm"),
        };
        write!(f, "{way} {}: {} ({why})", self.other, self.amount.in_language(language))
    }
}

#[derive(Debug)]
struct Gone(Patients);

impl Describe for Gone {
    fn code(&self) -> &'static str {
        "concentration.stranded"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let told = language
            .pick("patiënten kunnen nergens in de regio terecht", "patients can go nowhere in the region");
        write!(f, "{} {told}", self.0.in_language(language))
    }
}
