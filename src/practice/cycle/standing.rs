//! Where a subject stands in the cycle on a day.

use core::fmt;

use chrono::NaiveDate;

use super::event::{CycleEvent, CycleEventKind, CycleImplementation, CyclePhase, Monitoring};
use super::plan::{AgendaPlan, CycleDeadline, Priority, PriorityCriterion, SectorAgenda};
use super::{CareSector, CycleLog};
use crate::Verdict;
use crate::explanation::{Explanation, OpenQuestion, Sign, evaluated};
use crate::judgement::Judgement;
use crate::language::{Describe, Language, Message, Text, day_in_words};
use crate::messages::{Fixed, messages};
use crate::practice::{StandingNotice, Term, rules};
use crate::source::Edition;
use crate::statement::Statement;
use crate::time::LogEntry;

/// Whether something came within a term, as seen on a day.
fn in_term(came: Option<NaiveDate>, term: Term, on: NaiveDate) -> Verdict {
    match came {
        Some(came) if came <= term.by() => Verdict::Met,
        None if on <= term.by() => Verdict::Undetermined,
        _ => Verdict::NotMet,
    }
}

/// Where a subject stands at the end of a day.
#[derive(Debug, Clone, Copy)]
pub struct CycleStanding<'a> {
    log: &'a CycleLog,
    on: NaiveDate,
}

impl<'a> CycleStanding<'a> {
    pub(super) const fn new(log: &'a CycleLog, on: NaiveDate) -> Self {
        Self { log, on }
    }

    /// The log with all events, also those after the day.
    pub const fn log(&self) -> &'a CycleLog {
        self.log
    }

    /// The day asked about, included.
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The notices of facts that are left out, since they are dated after the day.
    pub fn notices(&self) -> Vec<StandingNotice> {
        let judged = self.events().iter().filter_map(|entry| match &entry.event {
            CycleEvent::Monitored(monitoring) => monitoring.result.as_ref().map(Judgement::on),
            _ => None,
        });
        let priority = self.priority().into_iter().flat_map(|priority| {
            PriorityCriterion::ALL.iter().filter_map(|criterion| priority.judgement(*criterion))
        });
        let days = self.log.events().iter().map(|entry| entry.on);
        let days = days.chain(judged).chain(priority.map(Judgement::on));
        StandingNotice::later(self.on, days).into_iter().collect()
    }

    /// The events up to and including the day.
    fn events(&self) -> &'a [LogEntry<CycleEvent>] {
        self.log.events.until(self.on)
    }

    /// The events since it last came on the agenda.
    fn round_events(&self) -> &'a [LogEntry<CycleEvent>] {
        let events = self.events();
        let begins = events.iter().rposition(|entry| entry.event.kind() == CycleEventKind::PutOnAgenda);
        begins.and_then(|begins| events.get(begins..)).unwrap_or_default()
    }

    /// The phase; nothing before it came on an agenda.
    pub fn phase(&self) -> Option<CyclePhase> {
        self.events().last().map(|entry| entry.event.leads_to())
    }

    /// Since which day it is in the phase. What is monitored again is so since the first time in this round.
    pub fn since(&self) -> Option<NaiveDate> {
        let phase = self.phase();
        let same = self.events().iter().rev().take_while(|entry| Some(entry.event.leads_to()) == phase);
        same.last().map(|entry| entry.on)
    }

    /// The number of times it came on the agenda: the round that it is in.
    pub fn round(&self) -> usize {
        self.events().iter().filter(|entry| entry.event.kind() == CycleEventKind::PutOnAgenda).count()
    }

    fn implementation(&self) -> Option<(NaiveDate, &'a CycleImplementation)> {
        self.round_events().iter().rev().find_map(|entry| match &entry.event {
            CycleEvent::ImplementationAgreed(agreed) => Some((entry.on, agreed)),
            _ => None,
        })
    }

    /// The terms for the answer in this round, each with the day on which it was agreed.
    fn answer_terms(&self) -> impl Iterator<Item = (NaiveDate, Term)> + use<'a> {
        self.round_events().iter().filter_map(|entry| {
            let by = match &entry.event {
                CycleEvent::PutOnAgenda(item) => item.answer_by?,
                CycleEvent::TermAgreed(term) => term.answer_by,
                _ => return None,
            };
            Some((entry.on, Term::agreed(by)))
        })
    }

    /// The term for the answer that was agreed on last in this round, and whether the question was
    /// evaluated in it (draft, annex A, 5c; final text, part A, 3c); nothing when none was agreed.
    pub fn answered_in_term(&self) -> Option<(Term, Verdict)> {
        let (_, term) = self.answer_terms().last()?;
        let evaluated =
            self.round_events().iter().find(|entry| entry.event.kind() == CycleEventKind::Evaluated);
        Some((term, in_term(evaluated.map(|entry| entry.on), term, self.on)))
    }

    /// The terms for the answer that were over before parties agreed on the next: a new term
    /// hides none before it.
    pub fn missed_terms(&self) -> impl Iterator<Item = Term> + use<'a> {
        let next = self.answer_terms().skip(1);
        self.answer_terms()
            .zip(next)
            .filter(|((_, term), (next, _))| next > &term.by())
            .map(|((_, term), _)| term)
    }

    /// The term for a demonstrable result of implementation, and whether it was there in it, as somebody
    /// judged by the day of what was monitored (draft, annex A, 5d; final text, part A, 3f); nothing when
    /// no implementation was agreed on.
    pub fn result_in_term(&self) -> Option<(Term, Verdict)> {
        let (since, agreed) = self.implementation()?;
        let term = Term::since(since, agreed.until)?;
        Some((term, in_term(self.demonstrated_since(), term, self.on)))
    }

    /// Since which day implementation has a demonstrable result: the day of what was monitored, as somebody
    /// judged by the day asked about.
    pub fn demonstrated_since(&self) -> Option<NaiveDate> {
        let shown = |monitoring: &Monitoring| {
            let judged = monitoring.result.as_ref();
            judged.is_some_and(|judged| judged.verdict() == Verdict::Met && judged.on() <= self.on)
        };
        self.round_events().iter().find_map(|entry| match &entry.event {
            CycleEvent::Monitored(monitoring) if shown(monitoring) => Some(entry.on),
            _ => None,
        })
    }

    /// The term that runs: the one within which parties agreed to answer the question; or, until a
    /// result was demonstrated, that of implementation, which is one year unless they agreed on
    /// another. Nothing when none runs.
    pub fn due(&self) -> Option<Term> {
        match self.phase()? {
            CyclePhase::OnAgenda => self.round_events().iter().rev().find_map(|entry| match &entry.event {
                CycleEvent::PutOnAgenda(item) => item.answer_by.map(Term::agreed),
                CycleEvent::TermAgreed(term) => Some(Term::agreed(term.answer_by)),
                _ => None,
            }),
            CyclePhase::Implementing | CyclePhase::Monitored if self.demonstrated_since().is_none() => {
                let (since, agreed) = self.implementation()?;
                Term::since(since, agreed.until)
            }
            _ => None,
        }
    }

    /// The last day by which implementation has to be complete, where parties agreed on one.
    pub fn complete_by(&self) -> Option<NaiveDate> {
        self.implementation()?.1.complete_by
    }

    /// Whether the term that runs is over.
    pub fn has_lapsed(&self) -> bool {
        self.due().is_some_and(|due| self.on > due.by())
    }

    /// Whether a question of knowledge on the agenda has no term in which it is answered, while the
    /// agreements want parties to agree on one.
    pub fn term_is_missing(&self) -> bool {
        self.phase() == Some(CyclePhase::OnAgenda) && self.due().is_none()
    }

    /// The judgements on the criteria when it last came on the agenda; nothing before it came on one.
    pub fn priority(&self) -> Option<&'a Priority> {
        self.round_events().iter().find_map(|entry| match &entry.event {
            CycleEvent::PutOnAgenda(item) => Some(&item.priority),
            _ => None,
        })
    }
}

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
            let rule = edition.pick(&rules::IZA_A_5_C_TERM, &rules::IZA22_A_3_C_TERM);
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

evaluated! {
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

evaluated! {
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
