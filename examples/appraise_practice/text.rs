//! The appraisal as a page of text.

use std::io::Write;

use passende_zorg::Language;
use passende_zorg::explanation::Assessment;
use passende_zorg::language::{Describe, day_in_words};
use passende_zorg::principle::{
    Appraisal, AppraisalComparison, DefinitionPart, ElementProfile, GateOutcome, PrincipleSet, Side, Status,
};

use crate::Asked;
use crate::common::Failure;

pub(crate) fn head(asked: &Asked, language: Language, out: &mut dyn Write) -> Result<(), Failure> {
    let set = asked.set;
    writeln!(out, "{} ({})", set.document().title().get(language), set.status().in_language(language))?;
    if let Some(note) = set.note() {
        writeln!(out, "{}", note.get(language))?;
    }
    Ok(())
}

pub(crate) fn write(
    appraisal: &Appraisal<'_>,
    gate: Option<&GateOutcome<'_>>,
    language: Language,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let dossier = appraisal.dossier();
    let day = day_in_words(appraisal.policy().day(), language);
    let known = language.pick("peildatum", "as known on");
    writeln!(out, "\n{} ({}; {known} {day})", dossier.title(), dossier.level().in_language(language))?;
    if let Some(note) = dossier.note() {
        writeln!(out, "{note}")?;
    }
    for notice in appraisal.notices() {
        writeln!(out, "  {}: {}", language.pick("let op", "note"), notice.in_language(language))?;
    }
    writeln!(out, "  {}", appraisal.coverage().in_language(language))?;
    for principle in appraisal.principles() {
        let name = principle.principle().in_language(language);
        writeln!(out, "\n  {name}: {}", principle.coverage().in_language(language))?;
        for profile in principle.elements().filter(|profile| told(profile)) {
            element(&profile, language, out)?;
        }
        let open: Vec<&str> = principle
            .elements()
            .filter(|profile| !told(profile) && profile.status() == Status::Unknown)
            .map(|profile| profile.element().in_language(language))
            .collect();
        if !open.is_empty() {
            writeln!(out, "    {}: {}", Status::Unknown.in_language(language), open.join("; "))?;
        }
    }
    definition(appraisal, language, out)?;
    match gate {
        Some(gate) => write_gate(gate, language, out),
        None => Ok(()),
    }
}

/// What the whole comes to: use and organisation, gain against impact, and the grounds.
fn definition(appraisal: &Appraisal<'_>, language: Language, out: &mut dyn Write) -> Result<(), Failure> {
    let both = language.pick("gebruik én organisatie", "use and organisation");
    writeln!(out, "\n  {both}: {}", appraisal.use_and_organisation().in_language(language))?;
    for side in Side::ALL {
        let parts = DefinitionPart::ALL.iter().filter(|part| part.side() == *side);
        let parts: Vec<String> = parts
            .map(|part| {
                format!("{} {}", part.in_language(language), appraisal.part(*part).in_language(language))
            })
            .collect();
        let (name, status) = (side.in_language(language), appraisal.side(*side).in_language(language));
        writeln!(out, "    {name} {status} ({})", parts.join(", "))?;
    }
    let explanation = appraisal.explanation();
    for part in explanation.parts().iter().filter(|part| part.message().code() == "principle.ledger") {
        writeln!(out, "  {}", part.message().in_language(language))?;
    }
    for part in explanation.parts().iter().filter(|part| part.message().code() == "definition.menu") {
        writeln!(
            out,
            "  {}: {}",
            part.message().in_language(language),
            part.outcome().in_language(language)
        )?;
    }
    let grounds: Vec<String> = appraisal
        .grounds()
        .map(|found| {
            format!("{}: {}", found.ground().in_language(language), found.signal().in_language(language))
        })
        .collect();
    let title =
        language.pick("gronden waarop zorg niet passend is", "grounds on which care is not appropriate");
    Ok(writeln!(out, "  {title}: {}", grounds.join("; "))?)
}

fn write_gate(gate: &GateOutcome<'_>, language: Language, out: &mut dyn Write) -> Result<(), Failure> {
    let explanation = gate.explanation();
    writeln!(out, "\n  {}", explanation.message().in_language(language))?;
    for part in explanation.parts() {
        let outcome = part.outcome().in_language(language);
        writeln!(out, "    {outcome:<14} {}", part.message().in_language(language))?;
    }
    for way in gate.ways_to_pass() {
        writeln!(out, "    {}: {}", language.pick("genoeg is", "enough is"), way.in_language(language))?;
    }
    Ok(())
}

/// What is worth a line of its own: what is decided, bound, or has something brought to it.
fn told(profile: &ElementProfile<'_>) -> bool {
    profile.material().next().is_some()
        || profile.clause().is_some()
        || profile.judged_not_applying().is_some()
}

fn element(profile: &ElementProfile<'_>, language: Language, out: &mut dyn Write) -> Result<(), Failure> {
    let explanation = profile.explanation();
    let outcome = explanation.outcome().in_language(language);
    writeln!(out, "    {outcome:<14} {}", explanation.message().in_language(language))?;
    for note in explanation.notes() {
        writeln!(out, "      {}", note.in_language(language))?;
    }
    for part in explanation.parts() {
        writeln!(out, "      {}", part.message().in_language(language))?;
    }
    if !explanation.open_questions().is_empty() {
        writeln!(
            out,
            "      {}: {}",
            language.pick("te vragen", "to ask"),
            profile.element().asks_for().get(language)
        )?;
    }
    Ok(())
}

pub(crate) fn comparison(
    comparison: &AppraisalComparison<'_>,
    language: Language,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let explanation = comparison.explanation();
    writeln!(out, "\n{}", explanation.message().in_language(language))?;
    for notice in comparison.notices() {
        writeln!(out, "  {}: {}", language.pick("let op", "note"), notice.in_language(language))?;
    }
    for part in explanation.parts() {
        writeln!(out, "  {}", part.message().in_language(language))?;
    }
    Ok(())
}

pub(crate) fn principles(set: PrincipleSet, language: Language, out: &mut dyn Write) -> Result<(), Failure> {
    writeln!(out, "{} ({})", set.document().title().get(language), set.status().in_language(language))?;
    for stated in set.principles() {
        let (name, kind) = (stated.principle().in_language(language), stated.kind().in_language(language));
        writeln!(out, "\n{name} ({kind}; {})", stated.citation().section().get(language))?;
        writeln!(out, "  {}", stated.says().get(language))?;
        for element in set.elements_of(stated.principle()) {
            if let Some(standing) = set.standing(element) {
                let (name, degree) = (element.in_language(language), standing.degree().in_language(language));
                writeln!(out, "  - {name}: {degree}, {}", standing.citation().section().get(language))?;
            }
        }
    }
    Ok(())
}
