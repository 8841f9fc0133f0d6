//! The answer as text.

use std::io::Write;

use passende_zorg::Language;
use passende_zorg::explanation::Explanation;
use passende_zorg::language::day_in_words;
use passende_zorg::transformation::procedure::Event;

use crate::common::Failure;
use crate::{LABEL, Standing};

pub(crate) fn write(standing: &Standing, language: Language, out: &mut dyn Write) -> Result<(), Failure> {
    let (procedure, on) = (&standing.procedure, standing.on);
    let say = |dutch: &'static str, english: &'static str| language.pick(dutch, english);
    if standing.synthetic {
        writeln!(out, "{}\n", LABEL.get(language))?;
    }
    let explanation = procedure.on(on).explanation();
    let day = |day| day_in_words(day, language);
    writeln!(out, "{}: {}", day(on), explanation.message().in_language(language))?;
    for note in explanation.notes() {
        writeln!(out, "  {}: {}", say("toelichting", "note"), note.in_language(language))?;
    }
    for notice in &standing.notices {
        writeln!(out, "{}: {}", say("let op", "note"), notice.in_language(language))?;
    }
    for question in explanation.open_questions() {
        let basis = question.basis().in_language(language);
        let question = question.message().in_language(language);
        writeln!(out, "- {}: {question}\n  {basis}", say("open vraag", "open question"))?;
    }
    for part in explanation.parts() {
        write_part(part, language, out)?;
    }

    heading(out, say("Termijn", "Due"))?;
    match procedure.due() {
        Some(due) => {
            let late = match due.days_late(on) {
                0 => say("nog niet verstreken", "not lapsed yet").to_owned(),
                1 => say("1 dag te laat", "1 day late").to_owned(),
                days => format!("{days} {}", say("dagen te laat", "days late")),
            };
            let basis = due.basis().in_language(language);
            writeln!(out, "  {} {} ({late})\n  {basis}", day(due.by()), due.what().in_language(language))?;
        }
        None => writeln!(out, "  {}", say("geen", "none"))?,
    }

    heading(out, say("Geschiedenis", "History"))?;
    for entry in procedure.history() {
        let what = entry.event.kind().in_language(language);
        match told(&entry.event, language) {
            Some(more) => writeln!(out, "  {} {what}: {more}", day(entry.on))?,
            None => writeln!(out, "  {} {what}", day(entry.on))?,
        }
    }

    heading(out, say("Geld", "Money"))?;
    let granted = procedure.grant().map(|grant| grant.amount().in_language(language).to_string());
    let none = || say("niets", "nothing").to_owned();
    for (what, amount) in [
        (say("toegekend", "granted"), granted.unwrap_or_else(none)),
        (say("uit te betalen", "payable"), procedure.payable(on).in_language(language).to_string()),
        (say("betaald", "paid"), procedure.paid(on).in_language(language).to_string()),
        (say("nog te betalen", "outstanding"), procedure.outstanding(on).in_language(language).to_string()),
    ] {
        writeln!(out, "  {what:<15} {amount}")?;
    }

    heading(out, say("Openbaar", "Public"))?;
    match &standing.public {
        Some(record) => {
            let overview = record.overview();
            for (what, texts) in [
                (say("doelen", "goals"), &overview.goals),
                (say("afspraken", "agreements"), &overview.agreements),
                (say("resultaten", "results"), &overview.results),
                (say("partijen", "parties"), &overview.parties),
            ] {
                for text in texts {
                    writeln!(out, "  {what:<11} {text}")?;
                }
            }
            writeln!(out, "  {:<11} {}", "contact", overview.contact)?;
        }
        None if procedure.approved_on().is_some() => {
            writeln!(out, "  {}", say("een kort overzicht (--overview)", "a short overview (--overview)"))?;
        }
        None => writeln!(out, "  {}", say("niets: niet goedgekeurd", "nothing: not approved"))?,
    }
    Ok(())
}

/// The amount or the milestone that an event is about.
fn told(event: &Event, language: Language) -> Option<String> {
    let say = |dutch, english| language.pick(dutch, english);
    let (what, amount) = match event {
        Event::MilestoneReached { milestone } | Event::MilestoneNotReached { milestone, .. } => {
            return Some(milestone.to_string());
        }
        Event::SubmittedForAssessment { funds_asked, .. } => (say("gevraagd ", "asked "), (*funds_asked)?),
        Event::Decided { grant, .. } => (say("toegekend ", "granted "), grant.as_ref()?.amount()),
        Event::FundsGranted { grant, .. } => (say("toegekend ", "granted "), grant.amount()),
        Event::Paid { amount } => ("", *amount),
        _ => return None,
    };
    Some(format!("{what}{}", amount.in_language(language)))
}

fn heading(out: &mut dyn Write, text: &str) -> Result<(), Failure> {
    Ok(writeln!(out, "\n{text}")?)
}

fn write_part(part: &Explanation, language: Language, out: &mut dyn Write) -> Result<(), Failure> {
    let rule = part.basis().map(|basis| basis.in_language(language).to_string());
    writeln!(out, "- {}: {}", part.heading(language), part.message().in_language(language))?;
    for note in part.notes() {
        writeln!(out, "  {}: {}", language.pick("toelichting", "note"), note.in_language(language))?;
    }
    if let Some(rule) = rule {
        writeln!(out, "  {rule}")?;
    }
    Ok(())
}
