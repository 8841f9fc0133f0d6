//! A life as sentences.

use chrono::NaiveDate;

use super::{Achieved, LifeStanding, LifeState, Volume};
use crate::Verdict;
use crate::explanation::held;
use crate::explanation::{Explanation, OpenQuestion, Sign};
use crate::language::{Message, Text};
use crate::messages::{Fixed, messages};
use crate::practice::Term;
use crate::practice::rules;
use crate::principle::{Element, Status};
use crate::source::Edition;
use crate::statement::Statement;

impl LifeStanding<'_> {
    fn tree(&self, edition: Edition) -> Explanation {
        let state = self.state();
        let due = self.due();
        let whole = Said::State {
            care: self.life().care().clone(),
            on: self.on(),
            state,
            due: due.map(|due| due.by()),
            agreed: due.is_some_and(|due| due.is_agreed()),
            lapsed: self.has_lapsed(),
        };
        let rule = match state {
            LifeState::ToEnd | LifeState::Ending | LifeState::Gone => {
                &crate::principle::rules::ADV2020_A3_1_C
            }
            _ => &crate::principle::rules::ADV2020_A3_1_B,
        };
        let sign = Sign::new(state.code(), state.text());
        let mut explanation = Explanation::new(sign, Message::new(whole)).on_basis(rule);
        explanation = explanation.with_parts(self.of_the_result(edition));
        if let Some(by) = self.complete_by() {
            explanation = explanation.with_note(Message::new(Said::CompleteBy { by, over: self.on() > by }));
        }
        for (on, term) in self.terms_replaced() {
            explanation = explanation.with_note(Message::new(Said::TermReplaced { on, was: term.by() }));
        }
        for by in self.earlier_wholes() {
            explanation = explanation.with_note(Message::new(Said::MissedWhole { by }));
        }
        for notice in self.notices() {
            explanation = explanation.with_note(Message::new(notice));
        }
        let missed = self.missed_terms().filter(|term| Some(*term) != due);
        let missed = missed.map(|term| Message::new(Said::MissedTerm { by: term.by() }));
        explanation = missed.fold(explanation, Explanation::with_note);
        let says = [Element::Effectiveness, Element::EvidenceBuilt, Element::IneffectiveCareEnds]
            .map(|element| (element, self.status(element)))
            .into_iter()
            .filter(|(_, status)| *status != Status::NotApplicable);
        let says = says.map(|(element, status)| {
            Explanation::new(status, Message::new(Fixed(element.code(), element.text())))
        });
        let follows = self.follows(edition).into_iter().map(move |follows| {
            const FOLLOWS: Sign = Sign::new("follows", Text::new("gevolg", "follows"));
            let told = Message::new(Fixed(follows.code(), follows.text()));
            Explanation::new(FOLLOWS, told).on_basis(follows.rule(edition))
        });
        explanation.with_parts(says).with_parts(follows)
    }
}

held! {
    /// Where it stands as a tree: the state and its term, what the volume did, what it says of the
    /// elements, what follows.
    'a LifeStanding<'_>: under(edition: Edition)
}

impl LifeStanding<'_> {
    /// What came of the question and of the de-implementation, each against its term.
    fn of_the_result(&self, edition: Edition) -> Vec<Explanation> {
        let draft = edition == Edition::Draft;
        let mut parts = Vec::new();
        if let Some((term, verdict)) = self.answered_in_term() {
            let rule = if draft { &rules::IZA_A_5_C_TERM } else { &rules::IZA22_A_3_C_TERM };
            parts.push(
                Explanation::new(verdict, Message::new(Said::Answered { by: term.by() })).on_basis(rule),
            );
        }
        let (Some(achieved), Some(term), Some(verdict)) =
            (self.achieved(), self.result_term(), self.result_in_term())
        else {
            return parts;
        };
        for (term, achieved) in self.earlier_results() {
            let told = resulted(achieved, term);
            parts.push(Explanation::new(achieved.in_term(), told).on_basis(edition.one_year()));
        }
        let volume = Sign::new(self.volume().code(), self.volume().text());
        let (fewer, aimed) = self.progress().unzip();
        let told = Said::Volume { volume: self.volume(), fewer, aimed, rise: self.rise() };
        parts.push(
            Explanation::new(volume, Message::new(told))
                .on_basis(&rules::ADV2020_I_DEIMPL)
                .with_margin(self.margin()),
        );
        let told = resulted(achieved, term);
        let result = Explanation::new(verdict, told.clone()).on_basis(edition.one_year());
        let has_target = self.de_implementation().is_some_and(|(_, agreed)| agreed.target.is_some());
        let asked = (verdict == Verdict::Undetermined && !has_target)
            .then(|| OpenQuestion::fact(Message::new(Said::AskedTarget), edition.one_year()));
        parts.push(result.with_questions(asked.into_iter().collect()));
        if draft {
            // The same agreement stands among the commitments of chapter 3.
            parts.push(Explanation::new(verdict, told).on_basis(&rules::IZA_3_1_IMPL_1Y));
        }
        if let Some((by, verdict)) = self.whole_in_term() {
            let rule = match (self.is_outside_package(), draft) {
                (true, true) => &rules::IZA_A_6_D_OUTCOME,
                (true, false) => &rules::IZA22_A_2_OUTCOME,
                (false, _) => &rules::IZA22_A_3_F,
            };
            if !draft || self.is_outside_package() {
                let told = Message::new(Said::Whole { by, gone: self.gone_since() });
                parts.push(Explanation::new(verdict, told).on_basis(rule));
            }
        }
        parts
    }
}

/// What came of an agreement within its term, under the code of what came of it.
fn resulted(achieved: Achieved, term: Term) -> Message {
    Message::new(Said::Result { by: term.by(), achieved })
}

messages! {
    /// A line of the explanation.
    #[derive(Debug)]
    enum Said {
        State { care: Statement, on: NaiveDate, state: LifeState, due: Option<NaiveDate>, agreed: bool, lapsed: bool } = { state.code() }:
            if due.is_none() => "{care}, {on}: {state}.", "{care}, {on}: {state}.";
            if *agreed && *lapsed =>
                "{care}, {on}: {state} (afgesproken tot en met {due}; die termijn is verstreken).",
                "{care}, {on}: {state} (agreed until {due}; that term is over).";
            if *agreed => "{care}, {on}: {state} (afgesproken tot en met {due}).", "{care}, {on}: {state} (agreed until {due}).";
            if *lapsed =>
                "{care}, {on}: {state} (in principe één jaar, tot en met {due}; die termijn is verstreken).",
                "{care}, {on}: {state} (in principle one year, until {due}; that term is over).";
            "{care}, {on}: {state} (in principe één jaar, tot en met {due}).",
            "{care}, {on}: {state} (in principle one year, until {due}).";
        Answered { by: NaiveDate } = "life.answered":
            "De kennisvraag is beantwoord binnen de afgesproken termijn, uiterlijk {by}.",
            "The question is answered within the agreed term, by {by}.";
        Result { by: NaiveDate, achieved: Achieved } = { achieved.code() }:
            "Aantoonbaar resultaat uiterlijk {by}: {achieved}.", "A demonstrable result by {by}: {achieved}.";
        Volume { volume: Volume, fewer: Option<u64>, aimed: Option<u64>, rise: Option<u64> } = { volume.code() }:
            if aimed.is_none() => "Volume: {volume}.", "Volume: {volume}.";
            if rise.is_some() =>
                "Volume: {volume}, {rise} meer; partijen beogen {aimed} minder.",
                "Volume: {volume}, {rise} more; parties aim at {aimed} fewer.";
            "Volume: {volume}, {fewer} minder; partijen beogen {aimed} minder.",
            "Volume: {volume}, {fewer} fewer; parties aim at {aimed} fewer.";
        AskedTarget = "life.asked-target":
            "Welk volume per jaar geldt voor partijen als resultaat?", "Which volume in a year do parties hold to be a result?";
        Whole { by: NaiveDate, gone: Option<NaiveDate> } = "life.whole":
            if gone.is_some() =>
                "Uiterlijk {by} volledig afgebouwd: uit contract of pakket sinds {gone}.",
                "Gone altogether by {by}: out of contracts or the package since {gone}.";
            "Uiterlijk {by} volledig afgebouwd: nog niet uit contract of pakket.",
            "Gone altogether by {by}: not out of contracts or the package yet.";
        CompleteBy { by: NaiveDate, over: bool } = "life.complete-by":
            if *over =>
                "uiterlijk {by} volledig afgebouwd; die datum is verstreken", "gone altogether by {by}; that day is over";
            "uiterlijk {by} volledig afgebouwd", "gone altogether by {by}";
        /// Another term was agreed on while one ran.
        TermReplaced { on: NaiveDate, was: NaiveDate } = "life.term-replaced":
            "op {on} spraken partijen opnieuw een termijn af; de termijn die liep, tot en met {was}, verviel daarmee",
            "on {on} parties agreed on another term, in place of the one that ran until {was}";
        MissedWhole { by: NaiveDate } = "life.missed-whole":
            "een eerdere termijn voor de volledige afbouw, tot en met {by}, was al verstreken",
            "an earlier term for the whole of it, until {by}, was over already";
        MissedTerm { by: NaiveDate } = "life.missed-term":
            "een termijn voor onderzoek, tot en met {by}, verstreek zonder antwoord",
            "a term for research, until {by}, ran out without an answer";
    }
}
