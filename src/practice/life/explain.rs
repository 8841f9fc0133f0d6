//! A life as sentences, and the terms of promising care.

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Achieved, LifeStanding, LifeState, Volume};
use crate::Verdict;
use crate::explanation::{Explanation, Margin, OpenQuestion, Sign, evaluated};
use crate::language::{Message, Text};
use crate::messages::{Fixed, messages};
use crate::practice::{Term, rules};
use crate::principle::{Element, Status};
use crate::rule::Rule;
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

evaluated! {
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
        let (fewer, aimed) = (self.fewer(), self.progress().map(|(_, aimed)| aimed));
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
        // The target is reached by what was counted; whether it turned up elsewhere nobody said.
        let nobody_looked = self.last_count().is_some_and(|last| last.moved_elsewhere.is_none());
        let elsewhere = (verdict == Verdict::Undetermined && has_target && nobody_looked)
            .then(|| OpenQuestion::fact(Message::new(Said::AskedElsewhere), edition.one_year()));
        parts.push(result.with_questions(asked.into_iter().chain(elsewhere).collect()));
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
            if aimed.is_none() && fewer.is_none_or(|fewer| fewer == 0) => "Volume: {volume}.", "Volume: {volume}.";
            if aimed.is_none() => "Volume: {volume}, {fewer} minder.", "Volume: {volume}, {fewer} fewer.";
            if rise.is_some() =>
                "Volume: {volume}, {rise} meer; partijen beogen {aimed} minder.",
                "Volume: {volume}, {rise} more; parties aim at {aimed} fewer.";
            "Volume: {volume}, {fewer} minder; partijen beogen {aimed} minder.",
            "Volume: {volume}, {fewer} fewer; parties aim at {aimed} fewer.";
        AskedTarget = "life.asked-target":
            "Welk volume per jaar geldt voor partijen als resultaat?", "Which volume in a year do parties hold to be a result?";
        AskedElsewhere = "life.asked-elsewhere":
            "Hoeveel daarvan kwam elders terecht: bij een andere aanbieder of onder een andere code?",
            "How many of them turned up elsewhere: with another provider, or under another code?";
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

/// A project under the scheme for promising care (*Veelbelovende Zorg*): at most six years of research, and
/// a judgement of Zorginstituut within six months after it (advice of 2020, part B, 2.3).
///
/// ```
/// use passende_zorg::Verdict;
/// use passende_zorg::practice::life::PromisingCare;
/// let day = |text: &str| text.parse().unwrap();
/// let project = PromisingCare::new(day("2021-09-01"), day("2027-08-31"));
/// assert_eq!(project.within_six_years(), Verdict::Met);
/// assert_eq!(project.judgement_due(), Some(day("2028-02-29")));
/// assert_eq!(project.judged_in_time(day("2028-03-01")), Verdict::NotMet);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PromisingCare {
    /// The first day of the project.
    #[serde(deserialize_with = "crate::formats::value::day")]
    pub from: NaiveDate,
    /// The last day of the project.
    #[serde(deserialize_with = "crate::formats::value::day")]
    pub until: NaiveDate,
    /// The day on which it was judged.
    #[serde(
        default,
        deserialize_with = "crate::formats::value::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    pub judged: Option<NaiveDate>,
}

impl PromisingCare {
    /// A project from its first day to its last.
    pub const fn new(from: NaiveDate, until: NaiveDate) -> Self {
        Self { from, until, judged: None }
    }

    /// The rule that sets the terms for promising care.
    pub fn rule(&self) -> &'static Rule {
        &rules::ADV2020_B2_3_B
    }

    /// The last day of six years from the first.
    pub fn six_years(&self) -> Option<NaiveDate> {
        let anniversary = self.from.checked_add_months(Months::new(72))?;
        // What begins on a leap day has no such day six years on: its last day is the one before 1 March.
        if anniversary.day() < self.from.day() { Some(anniversary) } else { anniversary.pred_opt() }
    }

    /// Whether the project stays within six years.
    pub fn within_six_years(&self) -> Verdict {
        match self.six_years() {
            Some(last) if self.until <= last => Verdict::Met,
            _ => Verdict::NotMet,
        }
    }

    /// The days left of six years.
    pub fn margin(&self) -> Option<Margin> {
        self.six_years().map(|last| Margin::of_deadline(self.until, last))
    }

    /// The last day of the six months in which Zorginstituut judges.
    pub fn judgement_due(&self) -> Option<NaiveDate> {
        self.until.checked_add_months(Months::new(6))
    }

    /// Whether the judgement came in time, as seen on a day: undetermined while it can still come, not
    /// applicable while the project runs.
    pub fn judged_in_time(&self, on: NaiveDate) -> Verdict {
        let Some(due) = self.judgement_due() else { return Verdict::Undetermined };
        match self.judged.filter(|judged| *judged <= on) {
            Some(judged) if judged <= due => Verdict::Met,
            None if on <= self.until => Verdict::NotApplicable,
            None if on <= due => Verdict::Undetermined,
            _ => Verdict::NotMet,
        }
    }

    fn tree(&self, on: NaiveDate) -> Explanation {
        let judged = self.judged_in_time(on);
        let six =
            Explanation::new(self.within_six_years(), Message::new(Promised::Research { until: self.until }))
                .on_basis(self.rule())
                .with_margin(self.margin());
        let judgement = self.judgement_due().map(|due| {
            Explanation::new(judged, Message::new(Promised::Judgement { due })).on_basis(self.rule())
        });
        // A project that runs is not through: its judgement is still to come.
        let judged = if judged == Verdict::NotApplicable { Verdict::Undetermined } else { judged };
        let whole = self.within_six_years().and(judged);
        Explanation::new(whole, Message::new(Promised::Whole))
            .on_basis(self.rule())
            .with_parts([six])
            .with_parts(judgement)
    }
}

evaluated! {
    /// The two terms as a tree, as seen on a day.
    'a PromisingCare: on(on: NaiveDate)
}

messages! {
    #[derive(Debug)]
    enum Promised {
        Whole = "promising.whole":
            "Een project onder de regeling veelbelovende zorg.", "A project under the scheme for promising care.";
        Research { until: NaiveDate } = "promising.research":
            "Het onderzoek, tot en met {until}, duurt hooguit zes jaar.", "The research, until {until}, takes at most six years.";
        Judgement { due: NaiveDate } = "promising.judgement":
            "Zorginstituut oordeelt binnen zes maanden, uiterlijk {due}.", "Zorginstituut judges within six months, by {due}.";
    }
}
