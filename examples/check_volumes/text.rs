//! The answer for people, as text or Markdown.

use std::io::Write;

use passende_zorg::explanation::Assessment as _;
use passende_zorg::report::{Markdown, MarkdownText};
use passende_zorg::volume::contract::ContractReport;
use passende_zorg::volume::norm::{Binding, Stage};
use passende_zorg::volume::{VolumeCheck, VolumeReport};
use passende_zorg::{Language, Verdict};

use crate::common::{Failure, Format, synthetic};
use crate::options::{Input, Options};

pub(crate) fn is_listed(row: &VolumeCheck<'_>) -> bool {
    matches!(row.verdict(), Verdict::NotMet | Verdict::Undetermined)
}

/// The report as text or Markdown: a summary per norm, then the rows that ask for attention, then the signals.
pub(crate) fn tell(
    options: &Options,
    input: &Input,
    report: &VolumeReport<'_>,
    contracts: Option<&ContractReport<'_>>,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let language = options.common.language;
    let say = |dutch, english| language.pick(dutch, english);
    let markdown = options.common.format == Format::Markdown;
    let heading = |level: usize| if markdown { format!("{} ", "#".repeat(level)) } else { String::new() };
    let (year, on) = (report.asked().year(), report.asked().on());
    writeln!(out, "{}{} {year}, {} {on}", heading(1), say("Volumenormen", "Volume norms"), say("op", "on"))?;
    if input.is_synthetic {
        writeln!(out, "{}", synthetic::LABEL)?;
    }
    writeln!(out)?;
    summary(report, language, markdown, out)?;
    let title = say("Niet gehaald of onbeslist", "Not met or undetermined");
    let title = if options.all { say("Alle uitkomsten", "All results") } else { title };
    writeln!(out, "\n{}{title}\n", heading(2))?;
    for row in report.rows().filter(|row| options.all || is_listed(row)) {
        if options.explain {
            write!(out, "{}", Markdown::new(&row.explanation(), language))?;
        } else {
            let reason = row.reason();
            let reason = reason.in_language(language).to_string();
            let reason = if markdown { MarkdownText(&reason).to_string() } else { reason };
            write!(out, "- {}: {reason}", row.verdict().in_language(language))?;
            if let Some(aside) = aside(&row) {
                write!(out, " [{}]", aside.in_language(language))?;
            }
            if let Some(consequence) = row.consequence() {
                write!(out, " {}.", capital(consequence.in_language(language)))?;
            }
            let ways: Vec<String> =
                row.ways_to_pass().iter().map(|way| way.in_language(language).to_string()).collect();
            if !ways.is_empty() {
                write!(out, " {}: {}.", say("Voldoende is", "Enough is"), ways.join(say(", of ", ", or ")))?;
            }
            writeln!(out)?;
        }
    }
    if let Some(contracts) = contracts {
        tell_contracts(contracts, language, &heading(2), out)?;
    }
    Ok(())
}

/// The contracts below a norm, those that may be, and those that were held against no norm.
fn tell_contracts(
    contracts: &ContractReport<'_>,
    language: Language,
    heading: &str,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let say = |dutch, english| language.pick(dutch, english);
    for (title, verdict) in [
        (say("Gecontracteerd onder de norm", "Contracted below the norm"), Verdict::NotMet),
        (say("Mogelijk onder de norm", "Perhaps below the norm"), Verdict::Undetermined),
    ] {
        let with_verdict = || contracts.checks().iter().filter(|check| check.verdict() == verdict);
        writeln!(out, "\n{heading}{title}: {}", with_verdict().count())?;
        for (at, check) in with_verdict().enumerate() {
            let space = if at == 0 { "\n" } else { "" };
            writeln!(out, "{space}- {}", check.explanation().message().in_language(language))?;
        }
    }
    if !contracts.unmatched().is_empty() {
        let title = say("Contracten die aan geen norm zijn gehouden", "Contracts held against no norm");
        writeln!(out, "\n{heading}{title}: {}\n", contracts.unmatched().len())?;
        for (contract, why) in contracts.unmatched() {
            let (unit, intervention) = (contract.unit(), contract.intervention());
            writeln!(
                out,
                "- {} {unit}, {intervention}: {}",
                unit.kind().in_language(language),
                why.in_language(language)
            )?;
        }
    }
    Ok(())
}

/// What keeps a row from being a breach, if something does: it gives direction only, has not begun, or has ended.
fn aside(row: &VolumeCheck<'_>) -> Option<Aside> {
    match (row.standing().stage(), row.standing().binding()) {
        (stage @ (Stage::Announced | Stage::Expired), _) => Some(Aside::Stage(stage)),
        (_, Binding::Indicative) => Some(Aside::Binding(Binding::Indicative)),
        _ => None,
    }
}

enum Aside {
    Stage(Stage),
    Binding(Binding),
}

impl Aside {
    fn in_language(&self, language: Language) -> &'static str {
        match self {
            Self::Stage(stage) => stage.in_language(language),
            Self::Binding(binding) => binding.in_language(language),
        }
    }
}

fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

/// One line per norm: how many units met it, missed it, are undetermined, and did none of it.
fn summary(
    report: &VolumeReport<'_>,
    language: Language,
    markdown: bool,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let headings = [
        language.pick("norm", "norm"),
        language.pick("vereist", "required"),
        language.pick("stadium", "stage"),
        language.pick("gehaald", "met"),
        language.pick("niet", "not met"),
        language.pick("onbeslist", "open"),
        language.pick("geen", "none"),
    ];
    let mut line = |cells: [String; 7]| {
        let [norm, required, stage, numbers @ ..] = &cells;
        if markdown {
            writeln!(out, "| {} |", cells.join(" | "))
        } else {
            write!(out, "{norm:<28} {required:>8} {stage:<18}")?;
            for number in numbers {
                write!(out, " {number:>9}")?;
            }
            writeln!(out)
        }
    };
    line(headings.map(str::to_owned))?;
    if markdown {
        line(["---"; 7].map(str::to_owned))?;
    }
    for results in report.norms() {
        let count = |verdict| results.verdicts().filter(|of| *of == verdict).count().to_string();
        let demand = results.standing().level().demand();
        let required = if demand.low() == demand.high() {
            demand.low().to_string()
        } else {
            format!("{}-{}", demand.low(), demand.high())
        };
        let id = results.norm().id().as_str();
        line([
            if markdown { MarkdownText(id).to_string() } else { id.to_owned() },
            required,
            match (results.standing().binding(), results.standing().stage()) {
                (Binding::Indicative, Stage::InForce | Stage::Enforced) => {
                    Binding::Indicative.in_language(language)
                }
                (_, stage) => stage.in_language(language),
            }
            .to_owned(),
            count(Verdict::Met),
            count(Verdict::NotMet),
            count(Verdict::Undetermined),
            count(Verdict::NotApplicable),
        ])?;
    }
    Ok(())
}
