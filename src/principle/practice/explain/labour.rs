//! The first test as sentences: hours, shifts, measures and what is missing.

use core::fmt;

use rust_decimal::Decimal;

use super::Named;
use crate::explanation::{Explanation, OpenQuestion};
use crate::language::number_in_words;
use crate::language::{Describe, Language, Message, Text};
use crate::principle::practice::{
    LabourGap, LabourPart, LabourSaving, OrganisedDifferently, Profession, QualityMeasure,
};
use crate::principle::{EvidencePolicy, rules};
use crate::time::Year;

impl LabourSaving {
    /// The test as a tree: its three parts with what is behind them and what is missing, the hours saved, and to whom work was shifted.
    pub fn explanation(&self, policy: &EvidencePolicy) -> Explanation {
        let gaps = self.gaps(policy);
        let part = |part: &LabourPart| {
            let open = gaps.iter().filter(|gap| gap.part() == *part).map(|gap| {
                let message = Message::new(Missing(*gap));
                match gap {
                    LabourGap::NotComplete | LabourGap::PandemicYear => {
                        OpenQuestion::judgement(message, &rules::PRAC_SELECT)
                    }
                    _ => OpenQuestion::fact(message, &rules::PRAC_SELECT),
                }
            });
            let tree =
                Explanation::new(self.part(*part, policy), Message::new(Named(part.code(), part.text())));
            let tree = tree.with_questions(open.collect());
            match part {
                LabourPart::Quality => tree.with_parts(self.facts().quality.iter().map(|measure| {
                    Explanation::new(measure.status(policy), Message::new(Measure(measure.clone())))
                })),
                LabourPart::Staff => self.staff_notes().into_iter().fold(tree, Explanation::with_note),
                LabourPart::Organisation => {
                    let differently = self.facts().organised_differently.iter();
                    differently.fold(tree, |tree, it| tree.with_note(Message::new(Differently(it.clone()))))
                }
            }
        };
        Explanation::new(self.status(policy), Message::new(LABOUR))
            .on_basis(&rules::PRAC_SELECT)
            .with_parts(LabourPart::ALL.iter().map(part))
    }

    /// What is known of the hours: for each patient, saved in all, and to whom they shifted.
    fn staff_notes(&self) -> Vec<Message> {
        let mut notes = Vec::new();
        if !self.facts().hours.is_empty() {
            let each =
                self.all_per_patient().map(|(before, after)| Message::new(PerPatient { before, after }));
            let saved = self
                .saved_hours()
                .map(|(least, most)| Message::new(Saved { least, most, year: self.facts().after.year }));
            notes.extend(each.into_iter().chain(saved));
        }
        for hours in self.shifted_to() {
            let (profession, each) = (hours.profession.clone(), self.per_patient(hours));
            notes.push(Message::new(Shifted { profession, each }));
        }
        notes
    }
}

const LABOUR: Named = Named(
    "practice.labour-saving",
    Text::new(
        "goede kwaliteit met minder uren van professionals, dankzij een andere organisatie",
        "good quality with fewer hours of professionals, by organising differently",
    ),
);

#[derive(Debug)]
struct Missing(LabourGap);

impl Describe for Missing {
    fn code(&self) -> &'static str {
        self.0.code()
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", language.pick("nodig", "needed"), self.0.in_language(language))
    }
}

#[derive(Debug)]
struct Measure(QualityMeasure);

impl Describe for Measure {
    fn code(&self) -> &'static str {
        "practice.measure"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.0.measure)?;
        self.0.measured.describe(language, f)
    }
}

#[derive(Debug)]
struct Differently(OrganisedDifferently);

impl Describe for Differently {
    fn code(&self) -> &'static str {
        "practice.organised-differently"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.0.what, self.0.documented.in_language(language))
    }
}

#[derive(Debug)]
struct PerPatient {
    before: Decimal,
    after: Decimal,
}

impl Describe for PerPatient {
    fn code(&self) -> &'static str {
        "practice.per-patient"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (before, after) = (number_in_words(self.before, language), number_in_words(self.after, language));
        match language {
            Language::Dutch => {
                write!(f, "alle beroepsgroepen samen: van {before} naar {after} uur per patiënt")
            }
            Language::English => {
                write!(f, "all professions together: from {before} to {after} hours per patient")
            }
        }
    }
}

#[derive(Debug)]
struct Saved {
    least: Decimal,
    most: Decimal,
    year: Year,
}

impl Describe for Saved {
    fn code(&self) -> &'static str {
        "practice.saved-hours"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { least, most, year } = self;
        let more = *most < Decimal::ZERO;
        let (least, most) = if more { (most.abs(), least.abs()) } else { (*least, *most) };
        let told = match (language, more) {
            (Language::Dutch, true) => "extra uren",
            (Language::Dutch, false) => "bespaarde uren",
            (Language::English, true) => "more hours",
            (Language::English, false) => "hours saved",
        };
        write!(f, "{told} {} {year}: {}", language.pick("in", "in"), number_in_words(least, language))?;
        if least != most {
            write!(f, " {} {}", language.pick("tot en met", "to"), number_in_words(most, language))?;
        }
        Ok(())
    }
}

#[derive(Debug)]
struct Shifted {
    profession: Profession,
    each: Option<(Decimal, Decimal)>,
}

impl Describe for Shifted {
    fn code(&self) -> &'static str {
        "practice.shifted"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", language.pick("werk verschoof naar", "work shifted to"), self.profession)?;
        let Some((before, after)) = self.each else { return Ok(()) };
        let (before, after) = (number_in_words(before, language), number_in_words(after, language));
        match language {
            Language::Dutch => write!(f, ": van {before} naar {after} uur per patiënt"),
            Language::English => write!(f, ": from {before} to {after} hours per patient"),
        }
    }
}
