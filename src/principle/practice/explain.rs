//! The three tests as sentences.

use core::fmt;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{
    LabourGap, LabourPart, LabourSaving, OrganisedDifferently, PracticeFinding, PracticeStanding,
    PracticeState, PrinciplesTest, Profession, QualityMeasure,
};
use crate::explanation::{Explanation, OpenQuestion, Sign};
use crate::language::{Describe, Language, Message, Text, day_in_words};
use crate::party::Institution;
use crate::principle::{AgreementEdition, Element, EvidencePolicy, Status, rules};
use crate::quantity::in_words;
use crate::statement::Statement;
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

impl PrinciplesTest<'_> {
    /// The test as a tree: the four principles as they stand with their elements and evidence, and for those of which nothing is known what would
    /// be enough.
    pub fn explanation(&self) -> Explanation {
        let missing: Vec<_> = self.missing().collect();
        let parts = self.principles().map(|(principle, status)| {
            let named = Named(principle.code(), principle.text());
            let enough = missing.iter().find(|(missing, _)| *missing == principle);
            let ways = enough.map(|(_, elements)| Message::new(Enough(elements.clone())));
            let profile = self.appraisal().principle(principle).into_iter();
            let elements =
                profile.flat_map(|profile| profile.elements()).map(|element| element.explanation());
            Explanation::new(status, Message::new(named)).with_ways(ways).with_parts(elements)
        });
        let parts: Vec<Explanation> = parts.collect();
        let whole = ByPrinciples { title: self.appraisal().dossier().title().clone(), status: self.status() };
        Explanation::new(self.status(), Message::new(whole)).on_basis(&rules::VWS_PRACT).with_parts(parts)
    }
}

impl PracticeStanding<'_> {
    /// Where it stands as a tree, with what follows for the contracts with some providers, and who gives care by it.
    pub fn explanation(&self, edition: AgreementEdition, contracted: &[Institution]) -> Explanation {
        let state = self.state();
        let whole = Stands {
            practice: self.log().practice().clone(),
            on: self.on(),
            state,
            since: self.since(),
            recognised: self.recognised_since(),
        };
        let findings = self.findings(contracted).into_iter().map(|finding| {
            const FOLLOWS: Sign = Sign::new("follows", Text::new("gevolg", "follows"));
            let rule = finding.rule(edition);
            Explanation::new(FOLLOWS, Message::new(finding)).on_basis(rule)
        });
        let rule = match edition {
            AgreementEdition::Draft => &rules::IZA_A_6_E,
            AgreementEdition::Final => &rules::IZA22_A_13_A,
        };
        let mut explanation = Explanation::new(Sign::new(state.code(), state.text()), Message::new(whole))
            .on_basis(rule)
            .with_parts(findings);
        for (provider, since) in self.applying() {
            explanation = explanation.with_note(Message::new(Applies { provider: provider.clone(), since }));
        }
        explanation
    }
}

#[derive(Debug)]
struct Named(&'static str, Text);

const LABOUR: Named = Named(
    "practice.labour-saving",
    Text::new(
        "goede kwaliteit met minder uren van professionals, dankzij een andere organisatie",
        "good quality with fewer hours of professionals, by organising differently",
    ),
);

impl Describe for Named {
    fn code(&self) -> &'static str {
        self.0
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.1.get(language))
    }
}

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
        let (before, after) = (in_words(self.before, language), in_words(self.after, language));
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
        write!(f, "{told} {} {year}: {}", language.pick("in", "in"), in_words(least, language))?;
        if least != most {
            write!(f, " {} {}", language.pick("tot en met", "to"), in_words(most, language))?;
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
        let (before, after) = (in_words(before, language), in_words(after, language));
        match language {
            Language::Dutch => write!(f, ": van {before} naar {after} uur per patiënt"),
            Language::English => write!(f, ": from {before} to {after} hours per patient"),
        }
    }
}

#[derive(Debug)]
struct ByPrinciples {
    title: Statement,
    status: Status,
}

impl Describe for ByPrinciples {
    fn code(&self) -> &'static str {
        "practice.by-principles"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let title = &self.title;
        let candidate = self.status == Status::Supported;
        match (language, candidate) {
            (Language::Dutch, true) => {
                write!(
                    f,
                    "{title} is kandidaat: elk van de vier principes is ondersteund. Vaststellen is aan het Zorginstituut."
                )
            }
            (Language::Dutch, false) => {
                let status = self.status.in_language(language);
                write!(f, "{title}, werken volgens de vier principes: {status}.")
            }
            (Language::English, true) => {
                write!(
                    f,
                    "{title} is a candidate: each of the four principles is supported. Establishing it is up to Zorginstituut."
                )
            }
            (Language::English, false) => {
                let status = self.status.in_language(language);
                write!(f, "{title}, working by the four principles: {status}.")
            }
        }
    }
}

#[derive(Debug)]
struct Enough(Vec<Element>);

impl Describe for Enough {
    fn code(&self) -> &'static str {
        "practice.enough"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0.as_slice() {
            [_] => language.pick("bewijs voor ", "evidence for "),
            _ => language.pick("bewijs voor een van: ", "evidence for one of: "),
        })?;
        for (at, element) in self.0.iter().enumerate() {
            write!(f, "{}{}", if at == 0 { "" } else { "; " }, element.in_language(language))?;
        }
        Ok(())
    }
}

#[derive(Debug)]
struct Stands {
    practice: Statement,
    on: NaiveDate,
    state: PracticeState,
    since: Option<NaiveDate>,
    recognised: Option<NaiveDate>,
}

impl Describe for Stands {
    fn code(&self) -> &'static str {
        self.state.code()
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { practice, on, state, since, recognised } = self;
        write!(f, "{practice}, {}: {}", day_in_words(*on, language), state.in_language(language))?;
        if let Some(since) = since {
            write!(f, " {} {}", language.pick("sinds", "since"), day_in_words(*since, language))?;
        }
        if let Some(recognised) = recognised {
            let said = language.pick("door de overheid erkend sinds", "recognised by government since");
            write!(f, "; {said} {}", day_in_words(*recognised, language))?;
        }
        f.write_str(".")
    }
}

#[derive(Debug)]
struct Applies {
    provider: Institution,
    since: NaiveDate,
}

impl Describe for Applies {
    fn code(&self) -> &'static str {
        "practice.applies"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let since = day_in_words(self.since, language);
        write!(
            f,
            "{} {} {since}",
            self.provider,
            language.pick("past de praktijk toe sinds", "applies it since")
        )
    }
}

impl Describe for PracticeFinding {
    fn code(&self) -> &'static str {
        Self::code(self)
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let provider = match self {
            Self::ContractedWithoutApplying { provider }
            | Self::NotKnownToApply { provider }
            | Self::ContractedAndApplying { provider } => Some(provider),
            _ => None,
        };
        if let Some(provider) = provider {
            write!(f, "{provider} ")?;
        }
        f.write_str(match self {
            Self::BasisForContracts => language.pick(
                "De vastgestelde praktijk is de basis voor contractering.",
                "The established practice is the basis for contracts.",
            ),
            Self::ContractedWithoutApplying { .. } => language.pick(
                "is gecontracteerd en past de vastgestelde praktijk niet meer toe.",
                "is contracted and no longer applies the established practice.",
            ),
            Self::NotKnownToApply { .. } => language.pick(
                "is gecontracteerd; of de vastgestelde praktijk er wordt toegepast, is niet bekend.",
                "is contracted; whether it applies the established practice is not known.",
            ),
            Self::DeImplemented => language.pick("De praktijk wordt gedeïmplementeerd.", "The practice is de-implemented."),
            Self::ContractedAndApplying { .. } => language.pick(
                "is gecontracteerd en past de praktijk nog toe, terwijl die wordt gedeïmplementeerd.",
                "is contracted and still applies the practice, while it is de-implemented.",
            ),
            Self::EstablishedWithoutDialogue => language.pick(
                "De praktijk is vastgesteld zonder dialoog ervoor; de dialoog, met het Kader als leidraad, gaat vooraf.",
                "It was established without a dialogue before it; the dialogue, led by the Kader, comes first.",
            ),
            Self::RecognisedWithoutEstablishment => language.pick(
                "De overheid erkent de praktijk, die het Zorginstituut niet heeft vastgesteld.",
                "Government recognises the practice, which Zorginstituut has not established.",
            ),
            Self::RecognisedThoughNotAppropriate => language.pick(
                "De overheid erkent de praktijk, die als niet-passend is aangemerkt.",
                "Government recognises the practice, which is held not to be appropriate.",
            ),
            Self::NotRecognised => language.pick(
                "De overheid heeft de praktijk nog niet erkend; erkenning beloont wie voorloopt.",
                "Government has not recognised the practice yet; recognition rewards those who go first.",
            ),
        })
    }
}
