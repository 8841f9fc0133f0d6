//! A life as sentences.

use core::fmt;

use chrono::NaiveDate;

use super::{Achieved, Follows, LifeStanding, LifeState, Volume};
use crate::Verdict;
use crate::explanation::{Explanation, OpenQuestion, Sign};
use crate::language::{Describe, Language, Message, day_in_words, number_in_words};
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
        explanation = explanation.with_parts(self.of_the_result(edition));
        if let Some(by) = self.complete_by() {
            explanation = explanation.with_note(Message::new(Complete { by, over: self.on() > by }));
        }
        for (on, term) in self.terms_replaced() {
            explanation = explanation.with_note(Message::new(Replaced { on, was: term.by() }));
        }
        for by in self.earlier_wholes() {
            explanation = explanation.with_note(Message::new(MissedWhole(by)));
        }
        for notice in self.notices() {
            explanation = explanation.with_note(Message::new(notice));
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

impl LifeStanding<'_> {
    /// What came of the question and of the de-implementation, each against its term.
    fn of_the_result(&self, edition: AgreementEdition) -> Vec<Explanation> {
        let draft = edition == AgreementEdition::Draft;
        let mut parts = Vec::new();
        if let Some((term, verdict)) = self.answered_in_term() {
            let rule = if draft { &rules::IZA_A_5_C_TERM } else { &rules::IZA22_A_3_C_TERM };
            parts.push(Explanation::new(verdict, Message::new(Answered(term.by()))).on_basis(rule));
        }
        let (Some(achieved), Some(term), Some(verdict)) =
            (self.achieved(), self.result_term(), self.result_in_term())
        else {
            return parts;
        };
        for (term, achieved) in self.earlier_results() {
            let told = Message::new(Resulted { achieved, by: term.by() });
            parts.push(Explanation::new(achieved.in_term(), told).on_basis(edition.one_year()));
        }
        let volume = Sign::new(self.volume().code(), self.volume().text());
        let fell = Fell { volume: self.volume(), progress: self.progress(), rise: self.rise() };
        parts.push(
            Explanation::new(volume, Message::new(fell))
                .on_basis(&rules::ADV2020_I_DEIMPL)
                .with_margin(self.margin()),
        );
        let told = Resulted { achieved, by: term.by() };
        let result = Explanation::new(verdict, Message::new(told)).on_basis(edition.one_year());
        let has_target = self.de_implementation().is_some_and(|(_, agreed)| agreed.target.is_some());
        let asked = (verdict == Verdict::Undetermined && !has_target)
            .then(|| OpenQuestion::fact(Message::new(AskedTarget), edition.one_year()));
        parts.push(result.with_questions(asked.into_iter().collect()));
        if draft {
            // The same agreement stands among the commitments of chapter 3.
            parts.push(Explanation::new(verdict, Message::new(told)).on_basis(&rules::IZA_3_1_IMPL_1Y));
        }
        if let Some((by, verdict)) = self.whole_in_term() {
            let rule = match (self.is_outside_package(), draft) {
                (true, true) => &rules::IZA_A_6_D_OUTCOME,
                (true, false) => &rules::IZA22_A_2_OUTCOME,
                (false, _) => &rules::IZA22_A_3_F,
            };
            if !draft || self.is_outside_package() {
                parts.push(
                    Explanation::new(verdict, Message::new(Whole { by, gone: self.gone_since() }))
                        .on_basis(rule),
                );
            }
        }
        parts
    }
}

#[derive(Debug)]
struct Answered(NaiveDate);

impl Describe for Answered {
    fn code(&self) -> &'static str {
        "life.answered"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let by = day_in_words(self.0, language);
        match language {
            Language::Dutch => {
                write!(f, "De kennisvraag is beantwoord binnen de afgesproken termijn, uiterlijk {by}.")
            }
            Language::English => write!(f, "The question is answered within the agreed term, by {by}."),
        }
    }
}

#[derive(Debug, Clone, Copy)]
struct Resulted {
    achieved: Achieved,
    by: NaiveDate,
}

impl Describe for Resulted {
    fn code(&self) -> &'static str {
        self.achieved.code()
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (by, achieved) = (day_in_words(self.by, language), self.achieved.in_language(language));
        match language {
            Language::Dutch => write!(f, "Aantoonbaar resultaat uiterlijk {by}: {achieved}."),
            Language::English => write!(f, "A demonstrable result by {by}: {achieved}."),
        }
    }
}

#[derive(Debug)]
struct Whole {
    by: NaiveDate,
    gone: Option<NaiveDate>,
}

impl Describe for Whole {
    fn code(&self) -> &'static str {
        "life.whole"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let by = day_in_words(self.by, language);
        match language {
            Language::Dutch => write!(f, "Uiterlijk {by} volledig afgebouwd: ")?,
            Language::English => write!(f, "Gone altogether by {by}: ")?,
        }
        match self.gone {
            Some(gone) => {
                let since =
                    language.pick("uit contract of pakket sinds", "out of contracts or the package since");
                write!(f, "{since} {}.", day_in_words(gone, language))
            }
            None => f.write_str(
                language.pick("nog niet uit contract of pakket.", "not out of contracts or the package yet."),
            ),
        }
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
                f.write_str(language.pick("; die termijn is verstreken", "; that term is over"))?;
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
    rise: Option<u64>,
}

impl Describe for Fell {
    fn code(&self) -> &'static str {
        self.volume.code()
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", language.pick("Volume", "Volume"), self.volume.in_language(language))?;
        match (language, self.progress) {
            (_, None) => f.write_str("."),
            (language, Some((fewer, aimed))) => {
                let (fewer, aimed) = (number_in_words(fewer, language), number_in_words(aimed, language));
                let rise = self.rise.map(|rise| number_in_words(rise, language));
                match (language, rise) {
                    (Language::Dutch, None) => {
                        write!(f, ", {fewer} minder; partijen beogen {aimed} minder.")
                    }
                    (Language::Dutch, Some(more)) => {
                        write!(f, ", {more} meer; partijen beogen {aimed} minder.")
                    }
                    (Language::English, None) => {
                        write!(f, ", {fewer} fewer; parties aim at {aimed} fewer.")
                    }
                    (Language::English, Some(more)) => {
                        write!(f, ", {more} more; parties aim at {aimed} fewer.")
                    }
                }
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
        let by = day_in_words(self.by, language);
        match language {
            Language::Dutch => write!(f, "uiterlijk {by} volledig afgebouwd")?,
            Language::English => write!(f, "gone altogether by {by}")?,
        }
        if self.over {
            f.write_str(language.pick("; die datum is verstreken", "; that day is over"))
        } else {
            Ok(())
        }
    }
}

#[derive(Debug)]
struct AskedTarget;

impl Describe for AskedTarget {
    fn code(&self) -> &'static str {
        "life.asked-target"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(language.pick(
            "Welk volume per jaar geldt voor partijen als resultaat?",
            "Which volume in a year do parties hold to be a result?",
        ))
    }
}

/// Another term was agreed on while one ran.
#[derive(Debug)]
struct Replaced {
    on: NaiveDate,
    was: NaiveDate,
}

impl Describe for Replaced {
    fn code(&self) -> &'static str {
        "life.term-replaced"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (on, was) = (day_in_words(self.on, language), day_in_words(self.was, language));
        match language {
            Language::Dutch => write!(
                f,
                "op {on} spraken partijen opnieuw een termijn af; de termijn die liep, tot en met {was}, verviel daarmee"
            ),
            Language::English => {
                write!(f, "on {on} parties agreed on another term, in place of the one that ran until {was}")
            }
        }
    }
}

#[derive(Debug)]
struct MissedWhole(NaiveDate);

impl Describe for MissedWhole {
    fn code(&self) -> &'static str {
        "life.missed-whole"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let by = day_in_words(self.0, language);
        match language {
            Language::Dutch => {
                write!(f, "een eerdere termijn voor de volledige afbouw, tot en met {by}, was al verstreken")
            }
            Language::English => {
                write!(f, "an earlier term for the whole of it, until {by}, was over already")
            }
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
