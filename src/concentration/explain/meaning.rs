//! The meaning of a norm, and of all minima, as trees that can be read.

use core::fmt;

use super::super::notice::as_u64;
use super::super::{NormMeaning, Sweep, SweepStep};
use crate::Verdict;
use crate::explanation::{Explanation, Sign};
use crate::language::{Describe, Language, Message, Text, day_in_words, number_in_words};
use crate::quantity::CountRange;
use crate::volume::agreement::Agreement;
use crate::volume::rules as volume_rules;

/// That something was counted, which is neither passed nor failed.
const COUNTED: Sign = Sign::new("counted", Text::new("in kaart gebracht", "mapped"));

impl NormMeaning {
    /// The meaning as a tree, under an agreement: what was counted, and whether there are too few patients whatever the number of providers.
    ///
    /// ```
    /// use passende_zorg::{Language, report::Markdown};
    /// use passende_zorg::concentration::NormMeaning;
    /// use passende_zorg::{quantity::CountRange, volume::agreement::Agreement};
    /// let meaning = NormMeaning::of([63, 41].map(CountRange::exactly), 50);
    /// let text = Markdown::new(&meaning.explanation(Agreement::Final), Language::English).to_string();
    /// assert!(text.contains("at least 50 a year: 1 meets it, 1 does not; 41 of 104 patients are with providers that do not meet it; room for 2 providers at most"));
    /// ```
    pub fn explanation(&self, agreement: Agreement) -> Explanation {
        let few = Explanation::new(self.too_few_patients(), Message::new(TooFew(*self)))
            .on_basis(&volume_rules::FINAL_GROUND_FEW);
        let below = Explanation::finding(Message::new(BelowMinimum(*self)));
        let tree = Explanation::new(COUNTED, Message::new(*self))
            .on_basis(self.rule(agreement))
            .with_note(Message::new(MappedBy(agreement)));
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
        let number = |number: usize| number_in_words(as_u64(number), language);
        let (meet, miss, open) = (number(self.meet()), number(self.miss()), number(self.undecided()));
        let (minimum, years) = (number_in_words(self.minimum(), language), InYears(self.years()));
        let years = years.in_language(language);
        let count = |range: CountRange| range.in_language(language).to_string();
        let (moves, total, most) = (count(self.to_move()), count(self.total()), count(self.largest_number()));
        match language {
            Language::Dutch => {
                let halen = if self.meet() == 1 { "haalt" } else { "halen" };
                write!(f, "ten minste {minimum} per jaar: {meet} {halen} het, {miss} niet")?;
                if self.undecided() > 0 {
                    write!(f, ", van {open} is het onbekend")?;
                }
                write!(
                    f,
                    "; {moves} van de {total} patiënten{years} zijn bij aanbieders die het niet halen; plaats voor ten hoogste {most} aanbieders"
                )
            }
            Language::English => {
                let (meets, does) = (
                    if self.meet() == 1 { "meets" } else { "meet" },
                    if self.miss() == 1 { "does" } else { "do" },
                );
                write!(f, "at least {minimum} a year: {meet} {meets} it, {miss} {does} not")?;
                if self.undecided() > 0 {
                    write!(f, ", of {open} it is not known")?;
                }
                write!(
                    f,
                    "; {moves} of {total} patients{years} are with providers that do not meet it; room for {most} providers at most"
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
            "derde afwijkingsgrond: zo weinig patiënten dat 50 tot 100 nooit te halen is, ongeacht het aantal aanbieders",
            "third ground for deviation: so few patients that 50 to 100 is never reached, whatever the number of providers",
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
        let (minimum, total) = (number_in_words(self.0.minimum(), language), self.0.total());
        let (total, years) = (total.in_language(language), InYears(self.0.years()));
        let years = years.in_language(language);
        let is_below = self.0.total_is_below_minimum();
        match (language, is_below) {
            (Language::Dutch, Verdict::Met) => write!(
                f,
                "Alle patiënten samen ({total}{years}) zijn er minder dan het minimum van {minimum}: geen enkele aanbieder kan het halen."
            ),
            (Language::Dutch, Verdict::NotMet) => {
                write!(
                    f,
                    "Alle patiënten samen ({total}{years}) zijn genoeg voor ten minste één aanbieder met {minimum} per jaar."
                )
            }
            (Language::Dutch, _) => write!(
                f,
                "Of alle patiënten samen ({total}{years}) genoeg zijn voor één aanbieder met {minimum} per jaar, is niet bekend."
            ),
            (Language::English, Verdict::Met) => write!(
                f,
                "All patients together ({total}{years}) are fewer than the minimum of {minimum}: no provider can meet it."
            ),
            (Language::English, Verdict::NotMet) => {
                write!(
                    f,
                    "All patients together ({total}{years}) are enough for one provider at least with {minimum} a year."
                )
            }
            (Language::English, _) => write!(
                f,
                "Whether all patients together ({total}{years}) are enough for one provider with {minimum} a year is not known."
            ),
        }
    }
}

/// By when NZa maps it.
#[derive(Debug)]
struct MappedBy(Agreement);

impl Describe for MappedBy {
    fn code(&self) -> &'static str {
        "concentration.mapped-by"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (by, also) = NormMeaning::mapped_by(self.0);
        let Some(by) = by.map(|by| day_in_words(by, language)) else { return Ok(()) };
        match language {
            Language::Dutch => write!(f, "Het akkoord vraagt de NZa dit uiterlijk {by} in kaart te brengen")?,
            Language::English => write!(f, "The agreement asks NZa to map this by {by}")?,
        }
        match (also.map(|also| day_in_words(also, language)), language) {
            (Some(also), Language::Dutch) => write!(f, "; de eigen actielijst noemt {also}.")?,
            (Some(also), Language::English) => write!(f, "; its own list of actions says {also}.")?,
            (None, _) => f.write_str(".")?,
        }
        Ok(())
    }
}

impl Sweep {
    /// The meaning of all minima as a tree, under an agreement: how many providers and patients there are, and below it each step.
    ///
    /// ```
    /// use passende_zorg::{Language, report::Markdown};
    /// use passende_zorg::{concentration::Sweep, volume::agreement::Agreement};
    /// let tree = Sweep::of([20, 35]).explanation(Agreement::Draft);
    /// let text = Markdown::new(&tree, Language::English).to_string();
    /// assert!(text.contains("from 21 to 35 a year: 1 meets it, 20 patients are with those that do not"));
    /// ```
    pub fn explanation(&self, agreement: Agreement) -> Explanation {
        let whole = SweepTold { providers: self.providers(), total: self.total() };
        let steps = self.steps().iter().map(|step| Explanation::finding(Message::new(StepTold(*step))));
        Explanation::new(COUNTED, Message::new(whole)).on_basis(self.rule(agreement)).with_parts(steps)
    }
}

#[derive(Debug)]
struct SweepTold {
    providers: usize,
    total: u64,
}

impl Describe for SweepTold {
    fn code(&self) -> &'static str {
        "concentration.sweep"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let providers = number_in_words(as_u64(self.providers), language);
        let total = number_in_words(self.total, language);
        match language {
            Language::Dutch => {
                write!(f, "Alle minima doorgerekend: {providers} aanbieders met samen {total} patiënten.")
            }
            Language::English => {
                write!(f, "All minima: {providers} providers with {total} patients together.")
            }
        }
    }
}

#[derive(Debug)]
struct StepTold(SweepStep);

impl Describe for StepTold {
    fn code(&self) -> &'static str {
        "concentration.sweep-step"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = |number: u64| number_in_words(number, language);
        let (from, meet, move_) =
            (number(self.0.from()), number(as_u64(self.0.meet())), number(self.0.to_move()));
        let until = self.0.until().map(number);
        match (language, until) {
            (Language::Dutch, Some(until)) => write!(f, "van {from} tot en met {until} per jaar")?,
            (Language::Dutch, None) => write!(f, "vanaf {from} per jaar")?,
            (Language::English, Some(until)) => write!(f, "from {from} to {until} a year")?,
            (Language::English, None) => write!(f, "from {from} a year on")?,
        }
        match (language, self.0.meet()) {
            (Language::Dutch, 1) => {
                write!(f, ": {meet} aanbieder haalt het, {move_} patiënten zijn bij wie het niet haalt")
            }
            (Language::Dutch, _) => {
                write!(f, ": {meet} aanbieders halen het, {move_} patiënten zijn bij wie het niet haalt")
            }
            (Language::English, 1) => {
                write!(f, ": {meet} meets it, {move_} patients are with those that do not")
            }
            (Language::English, _) => {
                write!(f, ": {meet} meet it, {move_} patients are with those that do not")
            }
        }
    }
}
