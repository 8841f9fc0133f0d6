//! Two answers beside each other, and what if one count were another.

use std::io::Write;

use passende_zorg::language::Describe;
use passende_zorg::quantity::CountRange;
use passende_zorg::request::{Answer, ComparisonRequest, CountRow, Request};
use passende_zorg::volume::comparison::{ComparisonColumns, VolumeComparison};
use passende_zorg::volume::tally::ProcedureTable;
use passende_zorg::volume::{Asked, CountTable, VolumeReport};

use crate::common::{Failure, Format, asked, at, csv_cell, synthetic, write_json};
use crate::options::{Input, Options};
use crate::text::Style;

/// The answer beside the one of `--then`.
pub(crate) fn beside(
    options: &Options,
    input: &Input,
    asked: Asked,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let then = options.then()?;
    let other = Input::read(&then)?;
    let then_asked = then.asked(&other.table)?;
    if options.common.format == Format::Json && !options.columns {
        let sides = ComparisonRequest::new(input.request(options, asked)?, other.request(&then, then_asked)?);
        return write_answer(input, Request::Comparison(Box::new(sides)).answer()?, out);
    }
    input.with_report(options, asked, |before| {
        other.with_report(&then, then_asked, |after| {
            let comparison = VolumeComparison::between(before, after);
            if options.columns {
                // The output is a table that is read on, so what is told stands on standard error.
                for notice in comparison.notices() {
                    let language = options.common.language;
                    eprintln!("{}: {}", language.pick("let op", "note"), notice.in_language(language));
                }
                return columns(&comparison.columns(), out);
            }
            if input.is_synthetic {
                writeln!(out, "{}\n", synthetic::label(options.common.language))?;
            }
            let style = Style::of(options);
            let (first, second) = (before.notices(), after.notices());
            let both = first.iter().filter(|notice| second.contains(notice));
            let one = first.iter().filter(|notice| !second.contains(notice));
            let other = second.iter().filter(|notice| !first.contains(notice));
            let marks = [("", ""), ("eerst: ", "first: "), ("daarna: ", "then: ")];
            let [both, one, other] = [both.collect::<Vec<_>>(), one.collect(), other.collect()];
            for ((dutch, english), notices) in marks.into_iter().zip([both, one, other]) {
                let mark = style.say(dutch, english);
                let word = style.say("let op", "note");
                for notice in notices {
                    let sentence = style.text(notice.in_language(style.language));
                    writeln!(out, "{}{word}: {mark}{sentence}", if style.markdown { "- " } else { "" })?;
                }
            }
            writeln!(out)?;
            options.common.tell(&comparison.explanation(), out)
        })
    })
}

/// What the report would say if a count were another.
pub(crate) fn supposing(
    options: &Options,
    report: &VolumeReport<'_>,
    (input, supposed): (&Input, &CountTable),
    out: &mut dyn Write,
) -> Result<(), Failure> {
    if options.common.format == Format::Json {
        return supposing_as_answer(options, report, (input, supposed), out);
    }
    for (place, intervention, year, count) in supposed.counts() {
        let what_if = report.supposing(&place, intervention, year, count);
        let what_if = what_if.map_err(at("--suppose"))?;
        let units: Vec<_> = what_if.units().collect();
        let style = Style::of(options);
        if options.volumes.is_none() {
            writeln!(out, "{}\n", synthetic::label(style.language))?;
        }
        for unit in &units {
            let Some(after) = unit.after() else { continue };
            let title = after.norm().title(style.language);
            writeln!(out, "{}", style.heading(2, format_args!("{title}, {}", after.year())))?;
            let indent = if style.markdown { "" } else { "  " };
            let mut told = Vec::new();
            options.common.tell(&unit.explanation(), &mut told)?;
            for line in String::from_utf8_lossy(&told).lines() {
                writeln!(out, "{}", format!("{indent}{line}").trim_end())?;
            }
        }
        if units.is_empty() {
            let none = style.say(
                "Geen norm telt dit mee in de jaren die zijn gevraagd.",
                "No norm counts this in the years that are asked about.",
            );
            writeln!(out, "{none}")?;
        }
    }
    Ok(())
}

/// The same as any tool gets it: of the units that it touches.
fn supposing_as_answer(
    options: &Options,
    report: &VolumeReport<'_>,
    (input, supposed): (&Input, &CountTable),
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let before = input.request(options, report.asked())?;
    let mut after = before.clone();
    let mut touched: Vec<(String, String)> = Vec::new();
    for ((place, intervention, year, count), row) in supposed.counts().zip(CountRow::of_table(supposed)) {
        let what_if = report.supposing(&place, intervention, year, count);
        let what_if = what_if.map_err(at("--suppose"))?;
        touched.extend(what_if.units().filter_map(|unit| {
            let check = unit.after().or_else(|| unit.before())?;
            Some((check.norm().id().to_string(), check.unit_name().to_owned()))
        }));
        // A row names a place by some of its units; the rows of the file have the others.
        let is_there = |found: &&mut CountRow| {
            let named = [
                row.institution.is_none() || row.institution == found.institution,
                row.network.is_none() || row.network == found.network,
                row.team.is_none() || row.team == found.team,
                row.specialist.is_none() || row.specialist == found.specialist,
            ];
            row.location == found.location && named == [true; 4]
        };
        let is_it = |found: &CountRow| (&found.intervention, found.year) == (&row.intervention, year);
        if let Some(found) = after.counts.iter_mut().filter(is_there).find(|found| is_it(found)) {
            found.count = count;
            continue;
        }
        let mut new = after.counts.iter_mut().find(is_there).map_or_else(|| row.clone(), |it| it.clone());
        (new.intervention, new.year, new.count) = (row.intervention.clone(), year, count);
        after.counts.push(new);
    }
    let sides = ComparisonRequest::new(before, after);
    let mut answer = Request::Comparison(Box::new(sides)).answer()?;
    answer.items.retain(|item| {
        let named = |kind| item.about.get(kind).cloned().unwrap_or_default();
        touched.contains(&(named("norm"), named("unit")))
    });
    write_answer(input, answer, out)
}

/// An answer as any tool gets it.
pub(crate) fn write_answer(input: &Input, answer: Answer, out: &mut dyn Write) -> Result<(), Failure> {
    write_json(out, &noted(input, answer))
}

/// An answer with what the files say beside it, such as of rows that stand twice.
pub(crate) fn noted(input: &Input, mut answer: Answer) -> Answer {
    let of_procedures = input.procedures.as_ref().map(ProcedureTable::notices).unwrap_or_default();
    asked::note_all(&mut answer, &of_procedures);
    if input.is_synthetic {
        asked::made_up(&mut answer, synthetic::LABEL);
    }
    answer
}

fn columns(columns: &ComparisonColumns<'_>, out: &mut dyn Write) -> Result<(), Failure> {
    writeln!(
        out,
        "norm,unit,verdict-before,verdict-after,count-before,count-after,required-before,required-after,\
         consequence-before,consequence-after,shift,cause"
    )?;
    let count = |count: Option<CountRange>| {
        count.map_or_else(String::new, |count| match count.most() {
            Some(most) if most == count.least() => most.to_string(),
            Some(most) => format!("{}..{most}", count.least()),
            None if count.least() == 0 => String::new(),
            None => format!("{}..", count.least()),
        })
    };
    for at in 0..columns.len() {
        let verdict = |of: &[Option<passende_zorg::Verdict>]| of[at].map_or("", |verdict| verdict.code());
        let required = |of: &[Option<u64>]| of[at].map_or_else(String::new, |number| number.to_string());
        let consequence =
            |of: &[Option<passende_zorg::volume::norm::Consequence>]| of[at].map_or("", |it| it.code());
        writeln!(
            out,
            "{},{},{},{},{},{},{},{},{},{},{},{}",
            csv_cell(columns.norm[at]),
            csv_cell(&columns.unit[at]),
            verdict(&columns.verdict_before),
            verdict(&columns.verdict_after),
            count(columns.count_before[at]),
            count(columns.count_after[at]),
            required(&columns.required_before),
            required(&columns.required_after),
            consequence(&columns.consequence_before),
            consequence(&columns.consequence_after),
            columns.shift[at].code(),
            columns.cause[at].map_or("", |cause| cause.code()),
        )?;
    }
    Ok(())
}
