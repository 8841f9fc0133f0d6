//! The first test as sentences: hours, shifts, measures and what is missing.

use core::fmt;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use crate::explanation::{Explanation, OpenQuestion, Sign};
use crate::judgement::Judgement;
use crate::language::{
    Describe, Language, Message, Text, day_in_words, number_in_words, percentage_in_words,
};
use crate::messages::Fixed;
use crate::principle::practice::{
    LabourGap, LabourNotice, LabourPart, LabourSaving, OrganisedDifferently, Profession, QualityMeasure,
};
use crate::principle::{EvidencePolicy, Status, notice, rules};
use crate::time::Year;

impl LabourSaving {
    /// The test as a tree: its three parts with what is behind them and what is missing, the hours saved, and to whom work was shifted.
    pub fn explanation(&self, policy: &EvidencePolicy) -> Explanation {
        let gaps = self.gaps(policy);
        let part = |part: &LabourPart| {
            let open = gaps.iter().filter(|gap| gap.part() == *part).map(|gap| {
                let message = Message::new(Missing(*gap));
                match gap {
                    LabourGap::NotComplete | LabourGap::PandemicYear | LabourGap::NotJudgedGood => {
                        OpenQuestion::judgement(message, &rules::PRAC_SELECT)
                    }
                    _ => OpenQuestion::fact(message, &rules::PRAC_SELECT),
                }
            });
            let tree =
                Explanation::new(self.part(*part, policy), Message::new(Fixed(part.code(), part.text())));
            let tree = tree.with_questions(open.collect());
            match part {
                LabourPart::Quality => {
                    let good = self.facts().good.iter().filter(|judged| self.counts(judged, policy));
                    let tree =
                        good.fold(tree, |tree, judged| tree.with_note(Message::new(Good(judged.clone()))));
                    tree.with_parts(self.facts().quality.iter().map(|measure| {
                        let sign =
                            held(self.measure(measure, policy), measure, self.is_of_its_years(measure));
                        Explanation::new(sign, Message::new(Measure(measure.clone())))
                    }))
                }
                LabourPart::Staff => self.staff_notes().into_iter().fold(tree, Explanation::with_note),
                LabourPart::Organisation => {
                    let differently = self.facts().organised_differently.iter();
                    let differently = differently.filter(|it| it.documented.consulted() <= policy.day());
                    differently.fold(tree, |tree, it| tree.with_note(Message::new(Differently(it.clone()))))
                }
            }
        };
        let tree = Explanation::new(self.status(policy), Message::new(LABOUR))
            .on_basis(&rules::PRAC_SELECT)
            .with_parts(LabourPart::ALL.iter().map(part));
        self.notices(policy).into_iter().fold(tree, |tree, notice| tree.with_note(Message::new(notice)))
    }

    /// What is known of the hours: for each patient, saved in all, and to whom they shifted.
    fn staff_notes(&self) -> Vec<Message> {
        let mut notes = Vec::new();
        if !self.facts().hours.is_empty() {
            let each =
                self.all_per_patient().map(|(before, after)| Message::new(PerPatient { before, after }));
            let (share, relevant) = (self.saved_share(), self.facts().smallest_relevant);
            let year = self.facts().after.year;
            let saved = self
                .saved_hours()
                .map(|(least, most)| Message::new(Saved { least, most, share, relevant, year }));
            notes.extend(each.into_iter().chain(saved));
        }
        for hours in self.shifted_to() {
            let (profession, each) = (hours.profession.clone(), self.per_patient(hours));
            notes.push(Message::new(Shifted { profession, each }));
        }
        notes
    }
}

const LABOUR: Fixed = Fixed(
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

/// That quality did not become worse is no verdict on how good it is. What is better may be a number that fell.
fn held(status: Status, measure: &QualityMeasure, of_its_years: bool) -> Sign {
    match status {
        Status::Supported => Sign::new("held", Text::new("niet verslechterd", "no worse")),
        Status::Contradicted => Sign::new("fell", Text::new("verslechterd", "worse")),
        _ if !of_its_years => Sign::new("other-years", Text::new("uit andere jaren", "of other years")),
        _ if measure.is_worse_within() => {
            Sign::new("worse-within", Text::new("misschien slechter", "may be worse"))
        }
        other => Sign::new(other.code(), other.text()),
    }
}

#[derive(Debug)]
struct Good(Judgement);

impl Describe for Good {
    fn code(&self) -> &'static str {
        "practice.judged-good"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (by, on) = (self.0.by(), day_in_words(self.0.on(), language));
        let (verdict, reason) = (self.0.verdict().in_language(language), self.0.reason());
        write!(f, "{}: {verdict} ({by}, {on}: {reason})", language.pick("goede kwaliteit", "good quality"))
    }
}

impl Describe for LabourNotice {
    fn code(&self) -> &'static str {
        match self {
            Self::JudgedLater { .. } => "labour.judged-later",
            Self::JudgedByInterested { .. } => "labour.judged-by-interested",
            Self::DocumentedLater { .. } => "labour.documented-later",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self, language) {
            (Self::JudgedLater { what, by, judged }, Language::Dutch) => write!(
                f,
                "Het oordeel van {by} van {} {}, bestaat op de peildatum nog niet.",
                day_in_words(*judged, language),
                what.in_language(language)
            ),
            (Self::JudgedLater { what, by, judged }, Language::English) => write!(
                f,
                "The judgement of {by} of {} {} does not exist yet on the day asked about.",
                day_in_words(*judged, language),
                what.in_language(language)
            ),
            (Self::JudgedByInterested { what, by }, Language::Dutch) => write!(
                f,
                "{by} heeft belang bij de uitkomst: het oordeel {} telt niet mee.",
                what.in_language(language)
            ),
            (Self::JudgedByInterested { what, by }, Language::English) => write!(
                f,
                "{by} has a stake in the answer: the judgement {} does not count.",
                what.in_language(language)
            ),
            (Self::DocumentedLater { document, consulted }, Language::Dutch) => write!(
                f,
                "{document} is geraadpleegd op {}, na de peildatum, en telt daarom niet mee.",
                day_in_words(*consulted, language)
            ),
            (Self::DocumentedLater { document, consulted }, Language::English) => write!(
                f,
                "{document} was consulted on {}, after the day asked about, and does not count for that reason.",
                day_in_words(*consulted, language)
            ),
        }
    }
}

/// `{"code": …, "text": {"nl": …, "en": …}}`
impl Serialize for LabourNotice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        notice::serialize(self, serializer)
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
    share: Option<Decimal>,
    relevant: Option<Decimal>,
    year: Year,
}

impl Describe for Saved {
    fn code(&self) -> &'static str {
        "practice.saved-hours"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { least, most, share, relevant, year } = self;
        if least.is_zero() && most.is_zero() {
            return match language {
                Language::Dutch => write!(f, "bespaarde uren in {year}: geen"),
                Language::English => write!(f, "hours saved in {year}: none"),
            };
        }
        let more = *most < Decimal::ZERO;
        let (least, most) = if more { (most.abs(), least.abs()) } else { (*least, *most) };
        let told = match (language, more) {
            (Language::Dutch, true) => "extra uren",
            (Language::Dutch, false) => "bespaarde uren",
            (Language::English, true) => "more hours",
            (Language::English, false) => "hours saved",
        };
        write!(f, "{told} in {year}: {}", number_in_words(least, language))?;
        if least != most {
            write!(f, " {} {}", language.pick("tot en met", "to"), number_in_words(most, language))?;
        }
        if let Some(share) = share {
            let share = percentage_in_words(*share, language);
            let of = language.pick(
                "van wat deze patiënten eerder gevraagd zouden hebben",
                "of what these patients would have taken before",
            );
            write!(f, " ({share} {of})")?;
        }
        match relevant.filter(|_| !more) {
            Some(relevant) => {
                let told = language.pick("kleinste besparing die ertoe doet", "smallest saving that matters");
                write!(f, "; {told}: {}", number_in_words(relevant, language))
            }
            None => Ok(()),
        }
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
