//! A life as sentences.

use core::fmt;

use chrono::NaiveDate;

use super::{Follows, LifeStanding, LifeState, Volume};
use crate::explanation::{Explanation, Sign};
use crate::language::{Describe, Language, Message, day_in_words};
use crate::principle::{AgreementEdition, Element, Status, Term, rules};
use crate::statement::Statement;

impl LifeStanding<'_> {
    /// Where it stands as a tree: the state and its term, what the volume did, what it says of the elements, what follows.
    pub fn explanation(&self, edition: AgreementEdition) -> Explanation {
        let state = self.state();
        let whole = Stands {
            care: self.life().care().clone(),
            on: self.on(),
            state,
            due: self.due(),
            lapsed: self.has_lapsed(),
        };
        let rule = match state {
            LifeState::ToEnd | LifeState::Ending | LifeState::Gone => &rules::ADV2020_A3_1_C,
            _ => &rules::ADV2020_A3_1_B,
        };
        let sign = Sign::new(state.code(), state.text());
        let mut explanation = Explanation::new(sign, Message::new(whole)).on_basis(rule);
        if self.de_implementation().is_some() {
            let told = Fell { volume: self.volume(), progress: self.progress() };
            let rule = edition.one_year();
            let volume = Sign::new(self.volume().code(), self.volume().text());
            explanation =
                explanation.with_parts([Explanation::new(volume, Message::new(told)).on_basis(rule)]);
        }
        if let Some(by) = self.complete_by() {
            explanation = explanation.with_note(Message::new(Complete { by, over: self.on() > by }));
        }
        let running = self.due();
        let missed = self.missed_terms().filter(|term| Some(*term) != running);
        explanation = missed.fold(explanation, |tree, term| tree.with_note(Message::new(Missed(term.by()))));
        let says = [Element::Effectiveness, Element::EvidenceBuilt, Element::IneffectiveCareEnds]
            .map(|element| (element, self.status(element)))
            .into_iter()
            .filter(|(_, status)| *status != Status::NotApplicable);
        let says = says.map(|(element, status)| Explanation::new(status, Message::new(Named(element))));
        let follows = self.follows(edition).into_iter().map(move |follows| {
            let sign = Sign::new("follows", crate::language::Text::new("gevolg", "follows"));
            Explanation::new(sign, Message::new(follows)).on_basis(follows.rule(edition))
        });
        explanation.with_parts(says).with_parts(follows)
    }
}

#[derive(Debug)]
struct Stands {
    care: Statement,
    on: NaiveDate,
    state: LifeState,
    due: Option<Term>,
    lapsed: bool,
}

impl Describe for Stands {
    fn code(&self) -> &'static str {
        self.state.code()
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { care, on, state, due, lapsed } = self;
        let state = state.in_language(language);
        write!(f, "{care}, {}: {state}", day_in_words(*on, language))?;
        if let Some(due) = due {
            let by = day_in_words(due.by(), language);
            let until = match (language, due.is_agreed()) {
                (Language::Dutch, true) => "afgesproken tot en met",
                (Language::Dutch, false) => "in principe één jaar, tot en met",
                (Language::English, true) => "agreed until",
                (Language::English, false) => "in principle one year, until",
            };
            write!(f, " ({until} {by}")?;
            if *lapsed {
                f.write_str(language.pick("; die termijn is voorbij", "; that term is over"))?;
            }
            f.write_str(")")?;
        }
        f.write_str(".")
    }
}

#[derive(Debug)]
struct Fell {
    volume: Volume,
    progress: Option<(u64, u64)>,
}

impl Describe for Fell {
    fn code(&self) -> &'static str {
        self.volume.code()
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", language.pick("Volume", "Volume"), self.volume.in_language(language))?;
        match (language, self.progress) {
            (_, None) => f.write_str("."),
            (Language::Dutch, Some((fewer, aimed))) => {
                write!(f, ", {fewer} minder van de {aimed} die partijen beogen.")
            }
            (Language::English, Some((fewer, aimed))) => {
                write!(f, ", {fewer} fewer of the {aimed} that parties aim at.")
            }
        }
    }
}

#[derive(Debug)]
struct Complete {
    by: NaiveDate,
    over: bool,
}

impl Describe for Complete {
    fn code(&self) -> &'static str {
        "life.complete-by"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let told = language.pick("helemaal verdwenen uiterlijk", "gone altogether by");
        write!(f, "{told} {}", day_in_words(self.by, language))?;
        if self.over {
            f.write_str(language.pick("; die dag is voorbij", "; that day is over"))
        } else {
            Ok(())
        }
    }
}

#[derive(Debug)]
struct Missed(NaiveDate);

impl Describe for Missed {
    fn code(&self) -> &'static str {
        "life.missed-term"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let by = day_in_words(self.0, language);
        match language {
            Language::Dutch => {
                write!(f, "een termijn voor onderzoek, tot en met {by}, verstreek zonder antwoord")
            }
            Language::English => write!(f, "a term for research, until {by}, ran out without an answer"),
        }
    }
}

#[derive(Debug)]
struct Named(Element);

impl Describe for Named {
    fn code(&self) -> &'static str {
        self.0.code()
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.in_language(language))
    }
}

impl Describe for Follows {
    fn code(&self) -> &'static str {
        Self::code(*self)
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Self::in_language(*self, language))
    }
}
