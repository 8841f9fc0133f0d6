//! The three tests as sentences.

use core::fmt;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{
    LabourPart, LabourSaving, PracticeFinding, PracticeStanding, PracticeState, PrinciplesTest,
    ProfessionHours,
};
use crate::explanation::{Explanation, OpenQuestion, Sign};
use crate::language::{Describe, Language, Message, Text, day_in_words};
use crate::party::Institution;
use crate::principle::evidence::in_words;
use crate::principle::{AgreementEdition, Element, EvidencePolicy, Status, rules};
use crate::statement::Statement;

impl LabourSaving {
    /// The test as a tree: its three parts, the hours saved, and to whom work was shifted.
    pub fn explanation(&self, policy: &EvidencePolicy) -> Explanation {
        let part = |part: &LabourPart| {
            let explanation =
                Explanation::new(self.part(*part, policy), Message::new(Named(part.code(), part.text())));
            if *part == LabourPart::Staff && self.complete().is_none() {
                let asked = OpenQuestion::judgement(Message::new(Complete), &rules::PRAC_SELECT);
                explanation.with_questions(vec![asked])
            } else {
                explanation
            }
        };
        let mut explanation = Explanation::new(self.status(policy), Message::new(LABOUR))
            .on_basis(&rules::PRAC_SELECT)
            .with_parts(LabourPart::ALL.iter().map(part));
        if let Some((least, most)) = self.saved_hours() {
            explanation = explanation.with_note(Message::new(Saved { least, most }));
        }
        for hours in self.shifted_to() {
            explanation = explanation.with_note(Message::new(Shifted(hours.clone())));
        }
        explanation
    }
}

impl PrinciplesTest<'_> {
    /// The test as a tree: the four principles as they stand, and of those of which nothing is known what would be enough.
    pub fn explanation(&self) -> Explanation {
        let parts = self.principles().map(|(principle, status)| {
            let named = Named(principle.code(), principle.text());
            let enough = self.missing().find(|(missing, _)| *missing == principle);
            let ways = enough.map(|(_, elements)| Message::new(Enough(elements)));
            Explanation::new(status, Message::new(named)).with_ways(ways)
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
        "goede kwaliteit met minder inzet van professionals, door anders te organiseren",
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
struct Complete;

impl Describe for Complete {
    fn code(&self) -> &'static str {
        "practice.hours-complete"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(language.pick(
            "Zijn alle beroepsgroepen genoemd van wie de inzet veranderde, ook buiten de praktijk?",
            "Are all professions named whose hours changed, outside the practice too?",
        ))
    }
}

#[derive(Debug)]
struct Saved {
    least: Decimal,
    most: Decimal,
}

impl Describe for Saved {
    fn code(&self) -> &'static str {
        "practice.saved-hours"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (least, most) = (in_words(self.least, language), in_words(self.most, language));
        f.write_str(language.pick("bespaarde uren in het jaar erna: ", "hours saved in the year after: "))?;
        f.write_str(&least)?;
        if self.least != self.most {
            write!(f, " {} {most}", language.pick("tot en met", "to"))?;
        }
        Ok(())
    }
}

#[derive(Debug)]
struct Shifted(ProfessionHours);

impl Describe for Shifted {
    fn code(&self) -> &'static str {
        "practice.shifted"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = |hours: Option<Decimal>| in_words(hours.unwrap_or_default(), language);
        let (before, after) = (number(self.0.before), number(self.0.after));
        let profession = &self.0.profession;
        match language {
            Language::Dutch => {
                write!(f, "werk verschoof naar {profession}: van {before} naar {after} uur in een jaar")
            }
            Language::English => {
                write!(f, "work shifted to {profession}: from {before} to {after} hours in a year")
            }
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
        f.write_str(language.pick("bewijs voor een van: ", "evidence for one of: "))?;
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
        write!(f, "{} {} {since}", self.provider, language.pick("past haar toe sinds", "applies it since"))
    }
}

impl Describe for PracticeFinding {
    fn code(&self) -> &'static str {
        Self::code(self)
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let provider = match self {
            Self::ContractedWithoutApplying { provider } | Self::ContractedAndApplying { provider } => {
                Some(provider)
            }
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
                "is gecontracteerd en past de vastgestelde praktijk niet toe.",
                "is contracted and does not apply the established practice.",
            ),
            Self::DeImplemented => language.pick("De praktijk wordt afgebouwd.", "The practice is pushed back."),
            Self::ContractedAndApplying { .. } => language.pick(
                "is gecontracteerd en past haar nog toe, terwijl zij wordt afgebouwd.",
                "is contracted and still applies it, while it is pushed back.",
            ),
            Self::SettledWithoutDialogue => language.pick(
                "Er is een uitkomst zonder dialoog ervoor; de dialoog, met het Kader als leidraad, gaat vooraf.",
                "It was settled without a dialogue before it; the dialogue, led by the Kader, comes first.",
            ),
            Self::RecognisedWithoutEstablishment => language.pick(
                "De overheid erkent de praktijk, die het Zorginstituut niet heeft vastgesteld.",
                "Government recognises the practice, which Zorginstituut has not established.",
            ),
            Self::NotRecognised => language.pick(
                "De overheid heeft de praktijk nog niet erkend; erkenning beloont wie voorloopt.",
                "Government has not recognised the practice yet; recognition rewards those who go first.",
            ),
        })
    }
}
