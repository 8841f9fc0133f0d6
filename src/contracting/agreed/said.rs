//! The lines of an answer.

use chrono::NaiveDate;

use super::AskedOf;
use super::facts::{AgreedAnswer, AlignmentGround};
use crate::Verdict;
use crate::judgement::Judgement;
use crate::language::Text;
use crate::messages::messages;
use crate::source::Edition;
use crate::statement::Statement;

impl Said {
    /// What an answer says: its text or that there is none, and the judgement unless it is told already.
    pub(super) fn answer(
        answer: &AgreedAnswer,
        asked_on: NaiveDate,
        is_judgement_told: bool,
    ) -> impl Iterator<Item = Self> {
        let text = answer.text.clone().map(|text| match answer.on {
            Some(on) if on > asked_on => Self::TextLater { text, on },
            Some(on) => Self::TextOf { text, on },
            None => Self::Text { text },
        });
        let absent = answer.absent.clone().map(|reason| Self::Absent { reason });
        let judged = answer.judged.clone().filter(|_| !is_judgement_told);
        let judged = judged.map(|judgement| {
            if judgement.on() > asked_on {
                Self::JudgedLater { judgement }
            } else {
                Self::Judged { verdict: judgement.verdict(), judgement }
            }
        });
        [text, absent, judged].into_iter().flatten()
    }
}

messages! {
    /// The lines of the answer.
    #[derive(Debug)]
    pub(super) enum Said {
        Review { side: AskedOf, name: Statement, edition: Edition, on: NaiveDate, verdict: Verdict, lacking: usize, open: usize } = "agreed.review":
            "{name} ({side}) op {on}, getoetst ({edition}): {verdict}. Ontbreekt of klopt niet: {lacking}; onbekend of nog te beoordelen: {open}.",
            "{name} ({side}) on {on}, held against the {edition}: {verdict}; {lacking} missing or wrong, {open} not known or to be judged.";
        Expected { side: AskedOf, name: Statement, all: usize, lacking: usize, open: usize } = "agreed.expected":
            "{name} ({side}): van de {all} punten ontbreken er {lacking} en zijn er {open} onbekend. Het zijn verwachtingen, geen plichten.",
            "{name} ({side}): of {all} points {lacking} are missing; {open} not known. These are expectations, no duties.";
        HoldsNot { name: Statement, on: NaiveDate } = "agreed.holds-not":
            "Het contract {name} geldt niet op {on}.", "The contract {name} does not hold on {on}.";
        NoAgreement { side: AskedOf, on: NaiveDate } = "agreed.no-agreement":
            "Op {on} vraagt het akkoord niets van een {side}; het geldt van 2023 tot en met 2026.",
            "On {on} the agreement asks nothing of a {side}; it is for 2023 to 2026.";
        Text { text: Statement } = "agreed.text": "de tekst: {text}", "the text: {text}";
        TextOf { text: Statement, on: NaiveDate } = "agreed.text": "de tekst, van {on}: {text}", "the text, of {on}: {text}";
        TextLater { text: Statement, on: NaiveDate } = "agreed.text-later":
            "op de peildatum was er nog geen tekst; deze is van {on}: {text}",
            "on the day asked about there was no text yet; this one is of {on}: {text}";
        JudgedLater { judgement: Judgement } = "agreed.judged-later":
            "dit oordeel is van na de peildatum en telt nog niet mee: {judgement:#}",
            "this judgement is of after the day asked about and does not count yet: {judgement:#}";
        Judged { verdict: Verdict, judgement: Judgement } = "agreed.judged": "oordeel: {verdict} ({judgement:#})", "judgement: {verdict} ({judgement:#})";
        Absent { reason: Statement } = "agreed.absent": "ontbreekt: {reason}", "absent: {reason}";
        From { day: NaiveDate } = "agreed.from": "gevraagd vanaf {day}", "asked from {day}";
        By { day: NaiveDate } = "agreed.by": "gevraagd uiterlijk op {day}", "asked on {day} at the latest";
        OnlyOf { what: Text } = "agreed.only-of": "alleen gevraagd van {what}", "asked of {what} only";
        Aligned { ground: AlignmentGround } = "agreed.aligned": "gelijkgericht gecontracteerd; grond: {ground}", "contracted in alignment; ground: {ground}";
        NotAcute = "agreed.not-acute":
            "gelijkgericht gecontracteerd op grond van acute zorg, maar dit contract gaat niet over acute zorg",
            "contracted in alignment on the ground of acute care, but this contract is not about acute care";
        OwedByInsurer = "agreed.owed": "aan zet: de verzekeraar", "to act: the insurer";
        OwedByProvider = "agreed.owed": "aan zet: de aanbieder", "to act: the provider";
        OneByOne { ground: AlignmentGround } = "agreed.one-by-one": "individueel gecontracteerd; aanleiding om dat gelijkgericht te doen: {ground}", "contracted individually; ground to do so in alignment: {ground}";
        Tasks { tasks: usize } = "agreed.tasks":
            if *tasks == 1 => "Het plan telt één opgave; een getal als grens staat er niet.", "The plan has one task; the text has no number as a limit.";
            "Het plan telt {tasks} opgaven; een getal als grens staat er niet.", "The plan has {tasks} tasks; the text has no number as a limit.";
        Incomplete { tasks: Vec<Statement> } = "agreed.incomplete": "onvolledig afgesproken: {tasks}", "not agreed in full: {tasks}";
        Told { text: Text } = "agreed.told": "Ook in de tekst: {text}.", "Also in the text: {text}.";
        DraftOnly { text: Text } = "agreed.draft-only": "Alleen in het concept: {text}.", "In the draft only: {text}.";
        NotHere { text: Text } = "agreed.not-here": "Deze tekst vraagt het niet: {text}.", "This text does not ask it: {text}.";
        InsurersSteer = "agreed.insurers-steer":
            "Gevolg: verzekeraars en gemeenten sturen zelf, gemotiveerd en openbaar, in hun inkoopbeleid, waar nodig voor de toegankelijkheid.",
            "What follows: insurers and municipalities steer themselves, with reasons and in the open, in their purchasing policy, where access needs it.";
        AuthoritySteps = "agreed.authority-steps":
            "Gevolg: partijen in de regio kunnen het aan de NZa voorleggen; die kan toetsen, aanjagen of bemiddelen.",
            "What follows: parties in the region can put it to NZa, which may test, spur or mediate.";
        InsurersSteerAcute = "agreed.insurers-steer-acute":
            "Gevolg: verzekeraars sturen, gemotiveerd en openbaar, op aanvullende maatregelen, waar nodig voor toegang tot acute zorg.",
            "What follows: insurers steer on further measures, with reasons and in the open, where access to acute care needs it.";
        InsurersTalk = "agreed.insurers-talk":
            "Gevolg: verzekeraars overleggen met de aanbieders over aanvullende maatregelen, waar nodig voor toegang en kwaliteit.",
            "What follows: insurers confer with the providers on further measures, where access and quality need it.";
    }
}
