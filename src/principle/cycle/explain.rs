//! The cycle as sentences.

use core::fmt;

use chrono::NaiveDate;

use super::{
    AgendaPlan, CareSector, CycleDeadline, CyclePhase, CycleStanding, PriorityCriterion, SectorAgenda,
};
use crate::Verdict;
use crate::explanation::{Explanation, OpenQuestion, Sign};
use crate::judgement::Judgement;
use crate::language::{Describe, Language, Message, Text, day_in_words};
use crate::principle::{AgreementEdition, Term, rules};
use crate::statement::Statement;

const NOT_ON_AGENDA: Text = Text::new("nog niet op de agenda", "not on the agenda yet");

const DEMONSTRATED: Text = Text::new("aantoonbaar resultaat sinds", "demonstrable result since");
const COMPLETE_BY: Text = Text::new("volledig ingevoerd uiterlijk", "implemented altogether by");

impl CycleStanding<'_> {
    /// Where it stands as a tree: the phase with its term, and how it was judged on the criteria.
    pub fn explanation(&self, edition: AgreementEdition) -> Explanation {
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
                AgreementEdition::Draft => &rules::IZA_A_5_C_TERM,
                AgreementEdition::Final => &rules::IZA22_A_3_C_TERM,
            };
            tree = tree.with_questions(vec![OpenQuestion::fact(Message::new(AskedTerm), rule)]);
        }
        for (code, told, on) in [
            ("cycle.demonstrated", DEMONSTRATED, self.demonstrated_since()),
            ("cycle.complete-by", COMPLETE_BY, self.complete_by()),
        ] {
            let note = on.map(|on| Message::new(Dated { code, told, on }));
            tree = note.into_iter().fold(tree, Explanation::with_note);
        }
        let missed = self.missed_terms();
        tree = missed.fold(tree, |tree, term| tree.with_note(Message::new(MissedTerm(term.by()))));
        for notice in self.notices() {
            tree = tree.with_note(Message::new(notice));
        }
        let draft = edition == AgreementEdition::Draft;
        let answer_rule = if draft { &rules::IZA_A_5_C_TERM } else { &rules::IZA22_A_3_C_TERM };
        let answered = self.answered_in_term().map(|(term, verdict)| {
            Explanation::new(verdict, Message::new(InTerm::Answer(term.by()))).on_basis(answer_rule)
        });
        let result = self.result_in_term().map(|(term, verdict)| {
            Explanation::new(verdict, Message::new(InTerm::Result(term.by()))).on_basis(edition.one_year())
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
            let told = Message::new(OnCriterion { criterion, judgement: judgement.cloned() });
            Explanation::new(sign, told).on_basis(criterion.rule(edition))
        }))
    }
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
    /// The two deadlines as a tree, as seen on a day: the first for all together, the second sector by sector.
    pub fn explanation(&self, edition: AgreementEdition, on: NaiveDate) -> Explanation {
        const PLAN: Sign = Sign::new("plan", Text::new("plan", "plan"));
        let known = |came: Option<NaiveDate>| came.filter(|came| *came <= on);
        let deadline = |deadline: CycleDeadline| {
            Explanation::new(self.verdict(deadline, edition, on), Message::new(deadline))
                .on_basis(deadline.rule(edition))
        };
        let margin = |deadline: CycleDeadline, came| known(came).and_then(|came| deadline.margin(came));
        let broadening = CycleDeadline::Broadening;
        let sectors = self.sectors().iter().map(|SectorAgenda { sector, agenda }| {
            let told = Message::new(Came { sector: sector.clone(), came: known(*agenda) });
            Explanation::new(CycleDeadline::Agenda.verdict(edition, *agenda, on), told)
                .with_margin(margin(CycleDeadline::Agenda, *agenda))
        });
        let rule = CycleDeadline::Agenda.rule(edition);
        let none = self.sectors().is_empty().then(|| OpenQuestion::fact(Message::new(WhichSectors), rule));
        Explanation::new(PLAN, Message::new(Plan)).with_parts([
            deadline(broadening).with_margin(margin(broadening, self.broadening())),
            deadline(CycleDeadline::Agenda).with_questions(none.into_iter().collect()).with_parts(sectors),
        ])
    }
}

#[derive(Debug)]
struct Dated {
    code: &'static str,
    told: Text,
    on: NaiveDate,
}

impl Describe for Dated {
    fn code(&self) -> &'static str {
        self.code
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.told.get(language), day_in_words(self.on, language))
    }
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

/// What has to come within a term.
#[derive(Debug)]
enum InTerm {
    Answer(NaiveDate),
    Result(NaiveDate),
}

impl Describe for InTerm {
    fn code(&self) -> &'static str {
        match self {
            Self::Answer(_) => "cycle.answered",
            Self::Result(_) => "cycle.result",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Self::Answer(by) | Self::Result(by)) = self;
        let by = day_in_words(*by, language);
        match (self, language) {
            (Self::Answer(_), Language::Dutch) => {
                write!(f, "De vraag is beantwoord binnen de afgesproken termijn, uiterlijk {by}.")
            }
            (Self::Answer(_), Language::English) => {
                write!(f, "The question is answered within the agreed term, by {by}.")
            }
            (Self::Result(_), Language::Dutch) => write!(f, "Er is uiterlijk {by} aantoonbaar resultaat."),
            (Self::Result(_), Language::English) => write!(f, "There is a demonstrable result by {by}."),
        }
    }
}

#[derive(Debug)]
struct MissedTerm(NaiveDate);

impl Describe for MissedTerm {
    fn code(&self) -> &'static str {
        "cycle.missed-term"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let by = day_in_words(self.0, language);
        match language {
            Language::Dutch => {
                write!(f, "een eerdere termijn voor het antwoord, tot en met {by}, verstreek zonder antwoord")
            }
            Language::English => {
                write!(f, "an earlier term for the answer, until {by}, ran out without an answer")
            }
        }
    }
}

#[derive(Debug)]
struct AskedTerm;

impl Describe for AskedTerm {
    fn code(&self) -> &'static str {
        "cycle.term"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(language.pick(
            "Binnen welke redelijke termijn is deze vraag beantwoord?",
            "Within which reasonable term is this question answered?",
        ))
    }
}

#[derive(Debug)]
struct OnCriterion {
    criterion: PriorityCriterion,
    judgement: Option<Judgement>,
}

impl Describe for OnCriterion {
    fn code(&self) -> &'static str {
        self.criterion.code()
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.criterion.in_language(language))?;
        match &self.judgement {
            Some(judged) => {
                let on = day_in_words(judged.on(), language);
                write!(f, " ({}, {on}: {})", judged.by(), judged.reason())
            }
            None => Ok(()),
        }
    }
}

#[derive(Debug)]
struct WhichSectors;

impl Describe for WhichSectors {
    fn code(&self) -> &'static str {
        "cycle.which-sectors"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(language.pick(
            "Van welke sectoren wordt een agenda gevraagd, en wanneer was die er?",
            "Of which sectors is an agenda asked, and when was it there?",
        ))
    }
}

#[derive(Debug)]
struct Plan;

impl Describe for Plan {
    fn code(&self) -> &'static str {
        "cycle.plan"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(language.pick(
            "De afspraken over de cyclus van gepast gebruik.",
            "The agreements on the cycle of appropriate use.",
        ))
    }
}

impl Describe for CycleDeadline {
    fn code(&self) -> &'static str {
        Self::code(*self)
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Self::in_language(*self, language))?;
        match self.due() {
            Some(due) => {
                write!(f, ", {} {}", language.pick("uiterlijk", "at the latest"), day_in_words(due, language))
            }
            None => Ok(()),
        }
    }
}

#[derive(Debug)]
struct Came {
    sector: CareSector,
    came: Option<NaiveDate>,
}

impl Describe for Came {
    fn code(&self) -> &'static str {
        "cycle.came"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.came {
            Some(came) => write!(f, "{}: {}", self.sector, day_in_words(came, language)),
            None => write!(f, "{}: {}", self.sector, language.pick("is er nog niet", "is not there yet")),
        }
    }
}
