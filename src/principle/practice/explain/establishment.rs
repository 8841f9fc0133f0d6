//! The third test as sentences: where it stands, and what follows for contracts.

use core::fmt;
use std::collections::HashSet;

use chrono::NaiveDate;

use crate::Verdict;
use crate::explanation::{Explanation, Sign};
use crate::language::{Describe, Language, Message, Text, day_in_words};
use crate::party::Institution;
use crate::principle::practice::{PracticeFinding, PracticeStanding, PracticeState};
use crate::principle::{AgreementEdition, rules};
use crate::statement::Statement;

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
            let line = match finding {
                PracticeFinding::ContractedAndApplying { .. }
                    if self.de_implemented_by().is_some_and(|by| self.on() <= by) =>
                {
                    Explanation::new(Verdict::Undetermined, Message::new(finding))
                }
                PracticeFinding::ContractedWithoutApplying { .. }
                | PracticeFinding::ContractedAndApplying { .. } => {
                    Explanation::new(Verdict::NotMet, Message::new(finding))
                }
                // What the record does not hold may have happened.
                PracticeFinding::NotKnownToApply { .. }
                | PracticeFinding::EstablishedWithoutDialogue
                | PracticeFinding::NotRecognised => {
                    Explanation::new(Verdict::Undetermined, Message::new(finding))
                }
                _ => Explanation::new(FOLLOWS, Message::new(finding)),
            };
            line.on_basis(rule)
        });
        let rule = match edition {
            AgreementEdition::Draft => &rules::IZA_A_6_E,
            AgreementEdition::Final => &rules::IZA22_A_13_A,
        };
        let mut explanation = Explanation::new(Sign::new(state.code(), state.text()), Message::new(whole))
            .on_basis(rule)
            .with_parts(findings);
        if state == PracticeState::Established {
            let contracted: HashSet<&Institution> = contracted.iter().collect();
            let rests =
                self.applying().filter(|(provider, _)| contracted.contains(provider)).map(|(provider, _)| {
                    let told = RestsOnIt { provider: provider.clone() };
                    Explanation::new(Verdict::Met, Message::new(told)).on_basis(rule)
                });
            explanation = explanation.with_parts(rests);
        }
        for (provider, since) in self.applying() {
            explanation = explanation.with_note(Message::new(Applies { provider: provider.clone(), since }));
        }
        for notice in self.notices() {
            explanation = explanation.with_note(Message::new(notice));
        }
        explanation
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

/// A contract that rests on what was established: the provider gives care by it.
#[derive(Debug)]
struct RestsOnIt {
    provider: Institution,
}

impl Describe for RestsOnIt {
    fn code(&self) -> &'static str {
        "practice.rests-on-it"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let told = language.pick(
            "is gecontracteerd en past de vastgestelde praktijk toe.",
            "is contracted and applies the established practice.",
        );
        write!(f, "{} {told}", self.provider)
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
            Self::DeImplemented => language.pick("De praktijk wordt afgebouwd.", "The practice is de-implemented."),
            Self::ContractedAndApplying { .. } => language.pick(
                "is gecontracteerd en past de praktijk toe, terwijl die wordt afgebouwd.",
                "is contracted and applies the practice, while it is de-implemented.",
            ),
            Self::EstablishedWithoutDialogue => language.pick(
                "In dit verslag gaat geen dialoog aan de vaststelling vooraf. Is die gevoerd, met het Kader als leidraad?",
                "This record holds no dialogue before the establishment. Was there one, led by the Kader?",
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
                "In dit verslag staat geen erkenning door de overheid. Is de praktijk erkend? Erkenning beloont wie voorloopt.",
                "This record holds no recognition by government. Is the practice recognised? Recognition rewards those who go first.",
            ),
            Self::RecognitionWithdrawn => language.pick(
                "De overheid heeft haar erkenning van de praktijk ingetrokken.",
                "Government has taken back its recognition of the practice.",
            ),
        })
    }
}
