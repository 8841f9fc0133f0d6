//! What raising a norm means, as a page for people and for machines.

use std::collections::BTreeSet;
use std::io::Write;

use passende_zorg::Language;
use passende_zorg::concentration::SweepStep;
use passende_zorg::language::Text;
use passende_zorg::report::MarkdownText;
use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::Answer;
use crate::common::numbers::{share, whole};
use crate::common::{Failure, Format};
use crate::raised::Raised;
use crate::words::{ends, notes, sentence, stranded};

const TABLE: Text = Text::new(
    "Ronde minima (alle met --format json), over alle aanbieders van deze zorg, ook die nu onder de norm zitten:",
    "Round minima (all of them with --format json), over all providers of this care, those below the norm today too:",
);
const AT_UPPER: Text = Text::new(
    "Dezelfde met alle bovengrenzen van de aantallen:",
    "The same with all upper bounds of the counts:",
);
const COLUMNS: [Text; 6] = [
    Text::new("minimum", "minimum"),
    Text::new("geldt van-tot", "holds from-until"),
    Text::new("halen het", "meet it"),
    Text::new("te verplaatsen", "patients to move"),
    Text::new("deel van alle", "share of all"),
    Text::new("hoogstens", "at most"),
];
const AT_MOST: Text = Text::new(
    "hoogstens: zo veel aanbieders zouden het minimum kunnen halen als patiënten vrij te verdelen waren",
    "at most: so many providers could meet the minimum if patients could be divided freely",
);

/// Round minima up to the first that nobody meets, and the two norms.
fn selection(raised: &Raised<'_>) -> BTreeSet<u64> {
    let round = |step: u64| (1..=10).map(move |times| times * step);
    let all = [1].into_iter().chain([10, 100, 1_000, 10_000, 100_000].into_iter().flat_map(round));
    let nobody = |minimum: &u64| raised.sweep.at(*minimum).meet() == 0;
    let mut minima: BTreeSet<u64> = all.collect();
    if let Some(first) = minima.iter().copied().find(nobody) {
        minima.retain(|minimum| *minimum <= first);
    }
    minima.extend([raised.from, raised.to].map(u64::from));
    minima
}

/// The rows of the table, and a word on the two norms.
fn rows(raised: &Raised<'_>, language: Language) -> Vec<([String; 6], &'static str)> {
    let row = |minimum: u64| {
        let (step, total) = (raised.sweep.at(minimum), raised.sweep.total());
        let until = step.until().map_or(String::new(), |until| whole(until, language));
        let word = match u32::try_from(minimum) {
            Ok(norm) if norm == raised.from => language.pick("nu", "today"),
            Ok(norm) if norm == raised.to => language.pick("verhoogd", "raised"),
            _ => "",
        };
        let cells = [
            whole(minimum, language),
            format!("{}-{until}", whole(step.from(), language)),
            step.meet().to_string(),
            whole(step.to_move(), language),
            share(step.to_move(), total, language),
            whole(raised.sweep.largest_number(minimum).unwrap_or(0), language),
        ];
        (cells, word)
    };
    selection(raised).into_iter().map(row).collect()
}

pub(crate) fn page(answer: &Answer<'_>, out: &mut dyn Write) -> Result<(), Failure> {
    let (raised, language) = (&answer.least, answer.language);
    writeln!(out, "{}", sentence(raised, language))?;
    for line in stranded(raised, language).into_iter().chain(ends(answer)) {
        writeln!(out, "{line}")?;
    }
    if let Some(label) = answer.label {
        writeln!(out, "{label}")?;
    }
    writeln!(out)?;
    for line in notes(raised, language) {
        writeln!(out, "{line}")?;
    }
    answer.notices.write(Format::Text, language, out)?;
    writeln!(out, "\n{}\n", TABLE.get(language))?;
    table(raised, language, out)?;
    if let Some(most) = &answer.most {
        writeln!(out, "\n{}\n", AT_UPPER.get(language))?;
        table(most, language, out)?;
    }
    Ok(writeln!(out, "\n{}", AT_MOST.get(language))?)
}

fn table(raised: &Raised<'_>, language: Language, out: &mut dyn Write) -> Result<(), Failure> {
    let columns = COLUMNS.map(|column| column.get(language));
    let widths = columns.map(|column| column.chars().count().max(9));
    let mut write = |cells: [&str; 6], word: &str| {
        let cells = std::iter::zip(cells, widths).map(|(cell, width)| format!("{cell:>width$}"));
        let line = format!("{}  {word}", cells.collect::<Vec<_>>().join("  "));
        writeln!(out, "{}", line.trim_end())
    };
    write(columns, "")?;
    for (cells, word) in &rows(raised, language) {
        write(cells.each_ref().map(String::as_str), word)?;
    }
    Ok(())
}

pub(crate) fn markdown(answer: &Answer<'_>, out: &mut dyn Write) -> Result<(), Failure> {
    let (raised, language) = (&answer.least, answer.language);
    writeln!(out, "**{}**", sentence(raised, language))?;
    let label = answer.label.map(|label| format!("**{label}**"));
    for line in stranded(raised, language).into_iter().chain(ends(answer)).chain(label) {
        writeln!(out, "\n{line}")?;
    }
    for line in notes(raised, language) {
        writeln!(out, "\n{}", MarkdownText(&line))?;
    }
    writeln!(out)?;
    answer.notices.write(Format::Markdown, language, out)?;
    writeln!(out, "\n{}\n", TABLE.get(language))?;
    markdown_table(raised, language, out)?;
    if let Some(most) = &answer.most {
        writeln!(out, "\n{}\n", AT_UPPER.get(language))?;
        markdown_table(most, language, out)?;
    }
    Ok(writeln!(out, "\n{}", AT_MOST.get(language))?)
}

fn markdown_table(raised: &Raised<'_>, language: Language, out: &mut dyn Write) -> Result<(), Failure> {
    writeln!(
        out,
        "| {} | |\n|{}---|",
        COLUMNS.map(|column| column.get(language)).join(" | "),
        "---:|".repeat(6)
    )?;
    for (cells, word) in rows(raised, language) {
        writeln!(out, "| {} | {word} |", cells.join(" | "))?;
    }
    Ok(())
}

/// All of it: amounts in whole patients, or in millionths where they need not be whole.
pub(crate) fn json(answer: &Answer<'_>) -> Value {
    let mut page = at_end(&answer.least, answer.language);
    page["synthetic"] = answer.label.into();
    // The first is with the lower bounds then.
    if let Some(most) = &answer.most {
        page["at-most"] = at_end(most, answer.language);
    }
    let of = |raised: &Raised<'_>| {
        let notices = raised.further.iter().flat_map(|further| further.notices.clone());
        notices.filter_map(|notice| serde_json::to_value(notice).ok()).collect::<Vec<_>>()
    };
    let mut notices = answer.notices.json();
    notices.extend(of(&answer.least));
    let more: Vec<Value> =
        answer.most.iter().flat_map(of).filter(|notice| !notices.contains(notice)).collect();
    notices.extend(more);
    if !notices.is_empty() {
        page["notices"] = notices.into();
    }
    page
}

/// The answer at one end of the counts.
fn at_end(raised: &Raised<'_>, language: Language) -> Value {
    let sweep = &raised.sweep;
    let step = |step: &SweepStep| {
        // There is no step without patients.
        let share = Decimal::from(step.to_move()) / Decimal::from(sweep.total());
        json!({
            "from": step.from(), "until": step.until(), "meet": step.meet(), "to-move": step.to_move(),
            "share": share.round_dp(6).normalize().to_string(),
            "largest-number-from": sweep.largest_number(step.from()),
            "largest-number-until": step.until().and_then(|until| sweep.largest_number(until)),
        })
    };
    let further = raised.further.as_ref().map(|further| {
        json!({
            "mean-extra-of-moved": further.mean, "stranded": further.stranded,
            "from": if further.travels.has_areas() { "areas" } else { "providers" },
            "straight-line-speed": further.travels.ways.speed(), "no-way-known": further.unknown,
        })
    });
    json!({
        "sentence": sentence(raised, language), "second-sentence": stranded(raised, language),
        "notes": notes(raised, language), "intervention": raised.intervention.as_str(), "year": raised.year.number(),
        "norm-from": raised.from, "norm-to": raised.to,
        "left-out": {"providers": raised.left_out(), "patients": raised.now().to_move()},
        "meet-from": raised.now().meet(), "meet-to": raised.then().meet(), "moved": raised.moved(), "travel": further,
        "sweep": {"providers": sweep.providers(), "total": sweep.total(), "steps": sweep.steps().iter().map(step).collect::<Vec<_>>()},
    })
}
