//! What raising a norm means, as a page for people and for machines.

use std::collections::BTreeSet;
use std::io::Write;

use passende_zorg::Language;
use passende_zorg::language::Text;
use passende_zorg::report::MarkdownText;

use crate::Answer;
use crate::common::numbers::{share, whole};
use crate::common::{Failure, Format};
use crate::raised::Raised;
use crate::words::{ends, notes};

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
    let nobody = |minimum: &u64| raised.norm.sweep().at(*minimum).meet() == 0;
    let mut minima: BTreeSet<u64> = all.collect();
    if let Some(first) = minima.iter().copied().find(nobody) {
        minima.retain(|minimum| *minimum <= first);
    }
    minima.extend([raised.norm.from(), raised.norm.to()].map(u64::from));
    minima
}

/// The rows of the table, and a word on the two norms.
fn rows(raised: &Raised<'_>, language: Language) -> Vec<([String; 6], &'static str)> {
    let row = |minimum: u64| {
        let (step, total) = (raised.norm.sweep().at(minimum), raised.norm.sweep().total());
        let until = step.until().map_or(String::new(), |until| whole(until, language));
        let word = match u32::try_from(minimum) {
            Ok(norm) if norm == raised.norm.from() => language.pick("nu", "today"),
            Ok(norm) if norm == raised.norm.to() => language.pick("verhoogd", "raised"),
            _ => "",
        };
        let cells = [
            whole(minimum, language),
            format!("{}-{until}", whole(step.from(), language)),
            step.meet().to_string(),
            whole(step.to_move(), language),
            share(step.to_move(), total, language),
            whole(raised.norm.sweep().largest_number(minimum).unwrap_or(0), language),
        ];
        (cells, word)
    };
    selection(raised).into_iter().map(row).collect()
}

pub(crate) fn page(answer: &Answer<'_>, out: &mut dyn Write) -> Result<(), Failure> {
    let (raised, language) = (&answer.least, answer.language);
    let (sentence, below) = raised.told(language);
    writeln!(out, "{sentence}")?;
    for line in below.into_iter().chain(ends(answer)) {
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
    let (sentence, below) = raised.told(language);
    writeln!(out, "**{sentence}**")?;
    let label = answer.label.map(|label| format!("**{label}**"));
    for line in below.into_iter().chain(ends(answer)).chain(label) {
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
