//! The cycle as sentences.

use core::fmt;

use chrono::NaiveDate;

use super::{
    AgendaPlan, CareSector, CycleDeadline, CyclePhase, CycleStanding, PriorityCriterion, SectorAgenda,
};
use crate::Verdict;
use crate::explanation::held;
use crate::explanation::{Explanation, OpenQuestion, Sign};
use crate::judgement::Judgement;
use crate::language::{Describe, Language, Message, Text, day_in_words};
use crate::messages::{Fixed, messages};
use crate::practice::Term;
use crate::practice::rules;
use crate::source::Edition;
use crate::statement::Statement;

const NOT_ON_AGENDA: Text = Text::new("nog niet op de agenda", "not on the agenda yet");

impl CycleStanding<'_> {
    fn tree(&self, edition: Edition) -> Explanation {
        let phase = self.phase();
        let sign = phase
            .map_or(Sign::new("not-on-agenda", NOT_ON_AGENDA), |phase| Sign::new(phase.code(), phase.text()));
        let whole = Stands {
            subject: self.log().subject().clone(),
            sector: self.log().sector().clone(),
            on: self.on(),
            phase,
            round: self.round(),
            due: self.due(),
            lapsed: self.has_lapsed(),
        };
        let rule = match (phase, edition) {
            (Some(CyclePhase::Implementing | CyclePhase::Monitored), _) => edition.one_year(),
            _ => CycleDeadline::Broadening.rule(edition),
        };
        let mut tree = Explanation::new(sign, Message::new(whole)).on_basis(rule);
        if self.term_is_missing() {
            let rule = match edition {
                Edition::Draft => &rules::IZA_A_5_C_TERM,
                Edition::Final | Edition::Framework2023 => &rules::IZA22_A_3_C_TERM,
            };
            tree = tree.with_questions(vec![OpenQuestion::fact(Message::new(Said::AskedTerm), rule)]);
        }
        let demonstrated = self.demonstrated_since().map(|since| Said::Demonstrated { since });
        let complete = self.complete_by().map(|by| Said::CompleteBy { by });
        let missed = self.missed_terms().map(|term| Said::MissedTerm { by: term.by() });
        let notes = demonstrated.into_iter().chain(complete).chain(missed).map(Message::new);
        let notes = notes.chain(self.notices().into_iter().map(Message::new));
        let tree = notes.fold(tree, Explanation::with_note);
        let draft = edition == Edition::Draft;
        let answer_rule = if draft { &rules::IZA_A_5_C_TERM } else { &rules::IZA22_A_3_C_TERM };
        let answered = self.answered_in_term().map(|(term, verdict)| {
            Explanation::new(verdict, Message::new(Said::Answered { by: term.by() })).on_basis(answer_rule)
        });
        let result = self.result_in_term().map(|(term, verdict)| {
            Explanation::new(verdict, Message::new(Said::Result { by: term.by() }))
                .on_basis(edition.one_year())
        });
        let tree = tree.with_parts(answered).with_parts(result);
        let criteria = self.priority().into_iter().flat_map(|priority| {
            let known = |judged: &&Judgement| judged.on() <= self.on();
            let judged = move |criterion| priority.judgement(criterion).filter(known);
            PriorityCriterion::ALL.iter().map(move |criterion| (*criterion, judged(*criterion)))
        });
        tree.with_parts(criteria.map(|(criterion, judgement)| {
            const UNJUDGED: Sign = Sign::new("unknown", Text::new("niet beoordeeld", "not judged"));
            let sign = judgement.map_or(UNJUDGED, |judged| said(judged.verdict()));
            let told = judgement.map_or_else(
                || Message::new(Fixed(criterion.code(), criterion.text())),
                |judged| {
                    let (by, reason) = (judged.by().to_owned(), judged.reason().to_owned());
                    let told = Said::OnCriterion { criterion, by, on: judged.on(), reason };
                    Message::new(told)
                },
            );
            Explanation::new(sign, told).on_basis(criterion.rule(edition))
        }))
    }
}

held! {
    /// Where it stands as a tree: the phase with its term, and how it was judged on the criteria.
    'a CycleStanding<'_>: under(edition: Edition)
}

/// What a judgement on a criterion says; a criterion is neither passed nor failed.
const fn said(verdict: Verdict) -> Sign {
    match verdict {
        Verdict::Met => Sign::new("applies", Text::new("van toepassing", "applies")),
        Verdict::NotMet => Sign::new("does-not-apply", Text::new("niet van toepassing", "does not apply")),
        Verdict::NotApplicable | Verdict::Undetermined => {
            Sign::new("not-applicable", Text::new("niet te beoordelen", "not applicable"))
        }
    }
}

impl AgendaPlan {
    fn tree(&self, edition: Edition, on: NaiveDate) -> Explanation {
        const PLAN: Sign = Sign::new("plan", Text::new("plan", "plan"));
        let known = |came: Option<NaiveDate>| came.filter(|came| *came <= on);
        let deadline = |deadline: CycleDeadline| {
            let told = Said::Deadline { deadline, due: deadline.due() };
            let told = Message::new(told);
            Explanation::new(self.verdict(deadline, edition, on), told).on_basis(deadline.rule(edition))
        };
        let margin = |deadline: CycleDeadline, came| known(came).and_then(|came| deadline.margin(came));
        let broadening = CycleDeadline::Broadening;
        let sectors = self.sectors().iter().map(|SectorAgenda { sector, agenda }| {
            let told = Message::new(Said::Came { sector: sector.clone(), came: known(*agenda) });
            Explanation::new(CycleDeadline::Agenda.verdict(edition, *agenda, on), told)
                .with_margin(margin(CycleDeadline::Agenda, *agenda))
        });
        let rule = CycleDeadline::Agenda.rule(edition);
        let none =
            self.sectors().is_empty().then(|| OpenQuestion::fact(Message::new(Said::WhichSectors), rule));
        Explanation::new(PLAN, Message::new(Said::Plan)).with_parts([
            deadline(broadening).with_margin(margin(broadening, self.broadening())),
            deadline(CycleDeadline::Agenda).with_questions(none.into_iter().collect()).with_parts(sectors),
        ])
    }
}

held! {
    /// The two deadlines as a tree, as seen on a day: the first for all together, the
    /// second sector by sector.
    'a AgendaPlan: under(edition: Edition, on: NaiveDate)
}

#[derive(Debug)]
struct Stands {
    subject: Statement,
    sector: CareSector,
    on: NaiveDate,
    phase: Option<CyclePhase>,
    round: usize,
    due: Option<Term>,
    lapsed: bool,
}

impl Describe for Stands {
    fn code(&self) -> &'static str {
        self.phase.map_or("not-on-agenda", CyclePhase::code)
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let phase = self.phase.map_or(NOT_ON_AGENDA, CyclePhase::text).get(language);
        write!(f, "{} ({}), {}: {phase}", self.subject, self.sector, day_in_words(self.on, language))?;
        if self.round > 1 {
            write!(f, ", {} {}", language.pick("ronde", "round"), self.round)?;
        }
        if let Some(due) = self.due {
            let until = if due.is_agreed() {
                language.pick("afgesproken tot en met", "agreed until")
            } else {
                language.pick("in principe één jaar, tot en met", "in principle one year, until")
            };
            write!(f, " ({until} {}", day_in_words(due.by(), language))?;
            if self.lapsed {
                f.write_str(language.pick("; die termijn is voorbij", "; that term is over"))?;
            }
            f.write_str(")")?;
        }
        f.write_str(".")
    }
}

messages! {
    /// The other lines of the explanations.
    #[derive(Debug)]
    enum Said {
        Answered { by: NaiveDate } = "cycle.answered":
            "De vraag is beantwoord binnen de afgesproken termijn, uiterlijk {by}.",
            "The question is answered within the agreed term, by {by}.";
        Result { by: NaiveDate } = "cycle.result":
            "Er is uiterlijk {by} aantoonbaar resultaat.", "There is a demonstrable result by {by}.";
        Demonstrated { since: NaiveDate } = "cycle.demonstrated":
            "aantoonbaar resultaat sinds {since}", "demonstrable result since {since}";
        CompleteBy { by: NaiveDate } = "cycle.complete-by":
            "volledig ingevoerd uiterlijk {by}", "implemented altogether by {by}";
        MissedTerm { by: NaiveDate } = "cycle.missed-term":
            "een eerdere termijn voor het antwoord, tot en met {by}, verstreek zonder antwoord",
            "an earlier term for the answer, until {by}, ran out without an answer";
        AskedTerm = "cycle.term":
            "Binnen welke redelijke termijn is deze vraag beantwoord?", "Within which reasonable term is this question answered?";
        OnCriterion { criterion: PriorityCriterion, by: String, on: NaiveDate, reason: String } = { criterion.code() }:
            "{criterion} ({by}, {on}: {reason})", "{criterion} ({by}, {on}: {reason})";
        Plan = "cycle.plan":
            "De afspraken over de cyclus van gepast gebruik.", "The agreements on the cycle of appropriate use.";
        Deadline { deadline: CycleDeadline, due: Option<NaiveDate> } = { deadline.code() }:
            "{deadline}, uiterlijk {due}", "{deadline}, at the latest {due}";
        WhichSectors = "cycle.which-sectors":
            "Van welke sectoren wordt een agenda gevraagd, en wanneer was die er?",
            "Of which sectors is an agenda asked, and when was it there?";
        Came { sector: CareSector, came: Option<NaiveDate> } = "cycle.came":
            if came.is_none() => "{sector}: is er nog niet", "{sector}: is not there yet";
            "{sector}: {came}", "{sector}: {came}";
    }
}
