//! The meaning of a norm and a redistribution as trees that can be read.

use core::fmt;

use super::{NormMeaning, Patients, ProviderOutcome, ProviderStatus, Redistribution, Shortage};
use crate::explanation::{Explanation, Margin, Sign};
use crate::language::number_in_words;
use crate::language::{Describe, Language, Message, Text};
use crate::quantity::CountRange;
use crate::volume::agreement::Agreement;
use crate::volume::rules as volume_rules;

/// That something was counted, which is neither passed nor failed.
const COUNTED: Sign = Sign::new("counted", Text::new("in kaart gebracht", "mapped"));
const FEASIBLE: Sign = Sign::new("feasible", Text::new("uitvoerbaar", "feasible"));
const INFEASIBLE: Sign = Sign::new("infeasible", Text::new("niet uitvoerbaar", "not feasible"));

impl NormMeaning {
    /// The meaning as a tree, under an agreement: what was counted, and whether there are too few patients whatever the number of providers.
    ///
    /// ```
    /// use passende_zorg::{Language, report::Markdown};
    /// use passende_zorg::concentration::NormMeaning;
    /// use passende_zorg::{quantity::CountRange, volume::agreement::Agreement};
    /// let meaning = NormMeaning::of([63, 41].map(CountRange::exactly), 50);
    /// let text = Markdown::new(&meaning.explanation(Agreement::Final), Language::English).to_string();
    /// assert!(text.contains("at least 50 a year: 1 meets it, 1 does not, of 0 it cannot be told; 41 of 104 patients are elsewhere; room for 2 providers at most"));
    /// ```
    pub fn explanation(&self, agreement: Agreement) -> Explanation {
        let few = Explanation::new(self.too_few_patients(), Message::new(TooFew(*self)))
            .on_basis(&volume_rules::FINAL_GROUND_FEW);
        let below = Explanation::new(self.total_is_below_minimum(), Message::new(BelowMinimum(*self)));
        let tree = Explanation::new(COUNTED, Message::new(*self)).on_basis(self.rule(agreement));
        // The third ground is of the final text.
        match agreement {
            Agreement::Draft => tree.with_parts([below]),
            Agreement::Final => tree.with_parts([few, below]),
        }
    }
}

impl Describe for NormMeaning {
    fn code(&self) -> &'static str {
        "concentration.meaning"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (minimum, meet, miss, open) = (self.minimum(), self.meet(), self.miss(), self.undecided());
        let years = InYears(self.years());
        let years = years.in_language(language);
        let count = |range: CountRange| range.in_language(language).to_string();
        let (moves, total, number) =
            (count(self.to_move()), count(self.total()), count(self.largest_number()));
        match language {
            Language::Dutch => {
                let halen = if meet == 1 { "haalt" } else { "halen" };
                write!(
                    f,
                    "ten minste {minimum} per jaar: {meet} {halen} het, {miss} niet, van {open} is het niet te zeggen; {moves} van {total} patiënten{years} zijn elders; ruimte voor ten hoogste {number} aanbieders"
                )
            }
            Language::English => {
                let (meets, does) =
                    (if meet == 1 { "meets" } else { "meet" }, if miss == 1 { "does" } else { "do" });
                write!(
                    f,
                    "at least {minimum} a year: {meet} {meets} it, {miss} {does} not, of {open} it cannot be told; {moves} of {total} patients{years} are elsewhere; room for {number} providers at most"
                )
            }
        }
    }
}

/// Over how many years numbers are, when it is not one.
struct InYears(u16);

impl InYears {
    fn in_language(&self, language: Language) -> impl fmt::Display {
        let years = self.0;
        let word = language.pick("jaar", "years");
        fmt::from_fn(move |f| if years == 1 { Ok(()) } else { write!(f, " in {years} {word}") })
    }
}

#[derive(Debug)]
struct TooFew(NormMeaning);

impl Describe for TooFew {
    fn code(&self) -> &'static str {
        "concentration.too-few-patients"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let told = language.pick(
            "zo weinig patiënten dat 50 tot 100 nooit te halen is, hoe veel aanbieders er ook zijn",
            "so few patients that 50 to 100 is never reached, whatever the number of providers",
        );
        let years = InYears(self.0.years());
        write!(f, "{told} ({}{})", self.0.total().in_language(language), years.in_language(language))
    }
}

#[derive(Debug)]
struct BelowMinimum(NormMeaning);

impl Describe for BelowMinimum {
    fn code(&self) -> &'static str {
        "concentration.total-below-minimum"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let told = language.pick(
            "alle patiënten samen zijn minder dan het minimum",
            "all patients together are fewer than the minimum",
        );
        write!(f, "{told} ({})", self.0.minimum())
    }
}

impl Redistribution<'_> {
    /// The redistribution as a tree, under an agreement: whether it can be carried out; each provider with its verdict and its margin, and below it each transfer with
    /// the step that made it; and who can go nowhere.
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
            extra: travel.mean_extra_of_moved().map(super::Minutes::millionths),
        };
        let concerned = self.providers().filter(|it| it.status != ProviderStatus::None);
        let tree =
            Explanation::new(sign, Message::new(told)).with_parts(concerned.map(|it| self.of_provider(&it)));
        let rule = match agreement {
            Agreement::Draft => &super::rules::IZA_D_2_D,
            Agreement::Final => &super::rules::IZA22_D_MAP,
        };
        tree.on_basis(rule).with_note(Message::new(Assumed))
    }

    fn of_provider(&self, it: &ProviderOutcome<'_>) -> Explanation {
        let shortage = self.shortages().find(|shortage| shortage.location == it.location);
        let margin = (it.status != ProviderStatus::Stop)
            .then(|| Margin::of_patients(it.after.number(), self.minimum().into()));
        let tree = Explanation::new(it.verdict_after, Message::new(OfProvider::new(it, shortage)))
            .with_margin(margin);
        let notes = self.steps().filter(|step| step.amount > Patients::ZERO).filter_map(|step| {
            let (other, comes) = if step.to == it.location {
                (step.from, true)
            } else if step.from == it.location {
                (step.to, false)
            } else {
                return None;
            };
            Some(Message::new(Moved {
                other: other.to_string(),
                comes,
                amount: step.amount,
                step: step.step,
            }))
        });
        let gone = self.stranded().filter(|gone| gone.from == it.location && gone.amount > Patients::ZERO);
        let gone = gone.map(|gone| Message::new(Gone(gone.amount)));
        notes.chain(gone).fold(tree, Explanation::with_note)
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
        let minimum = self.minimum;
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
    short: Option<(Patients, super::ShortageReason)>,
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
