//! The answer for people, as text or Markdown.

use std::fmt::Display;
use std::io::Write;

use passende_zorg::contracting::norms::ContractReport;
use passende_zorg::explanation::Assessment as _;
use passende_zorg::language::{Describe, day_in_words, number_in_words};
use passende_zorg::report::{Markdown, MarkdownText};
use passende_zorg::volume::norm::{Binding, Demand};
use passende_zorg::volume::{NormResults, VolumeCheck, VolumeReport};
use passende_zorg::{Language, Verdict};

use crate::common::{Failure, Format, synthetic};
use crate::options::{Input, Options};

pub(crate) fn is_listed(row: &VolumeCheck<'_>) -> bool {
    matches!(row.verdict(), Verdict::NotMet | Verdict::Undetermined)
}

/// How lines are written: as text, or as Markdown in which nothing from outside is taken for Markdown.
#[derive(Clone, Copy)]
pub(crate) struct Style {
    pub(crate) language: Language,
    pub(crate) markdown: bool,
}

impl Style {
    pub(crate) fn of(options: &Options) -> Self {
        Self { language: options.common.language, markdown: options.common.format == Format::Markdown }
    }

    pub(crate) fn say(self, dutch: &'static str, english: &'static str) -> &'static str {
        self.language.pick(dutch, english)
    }

    pub(crate) fn heading(self, level: usize, text: impl Display) -> String {
        if self.markdown { format!("{} {}", "#".repeat(level), MarkdownText(text)) } else { text.to_string() }
    }

    pub(crate) fn text(self, text: impl Display) -> String {
        if self.markdown { MarkdownText(text).to_string() } else { text.to_string() }
    }

    /// Notices, one on a line.
    pub(crate) fn notices<'n>(
        self,
        notices: impl IntoIterator<Item = &'n (dyn Describe + 'n)>,
        out: &mut dyn Write,
    ) -> Result<(), Failure> {
        let (mark, word) = (if self.markdown { "- " } else { "" }, self.say("let op", "note"));
        for notice in notices {
            let sentence = std::fmt::from_fn(|f| notice.describe(self.language, f));
            writeln!(out, "{mark}{word}: {}", self.text(sentence))?;
        }
        Ok(())
    }
}

/// The report as text or Markdown: what to know first, a summary per norm, the rows that ask for attention, and the signals.
pub(crate) fn tell(
    options: &Options,
    input: &Input,
    report: &VolumeReport<'_>,
    contracts: Option<&ContractReport<'_>>,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let style = Style::of(options);
    let language = style.language;
    let (year, on) = (report.asked().year(), day_in_words(report.asked().on(), language));
    let title = match language {
        Language::Dutch => format!("Volumenormen {year}, peildatum {on}"),
        Language::English => format!("Volume norms {year}, as of {on}"),
    };
    writeln!(out, "{}", style.heading(1, title))?;
    if input.is_synthetic {
        writeln!(out, "{}", synthetic::label(language))?;
    }
    writeln!(out)?;
    let notices = report.notices();
    let of_contracts = contracts.map(ContractReport::notices).unwrap_or_default();
    style.notices(notices.iter().map(|notice| notice as &dyn Describe), out)?;
    style.notices(of_contracts.iter().map(|notice| notice as &dyn Describe), out)?;
    if !(notices.is_empty() && of_contracts.is_empty()) {
        writeln!(out)?;
    }
    let has_force = |results: &&NormResults<'_>| results.standing().stage().has_force();
    summary(style, report.norms().iter().filter(has_force), out)?;
    let beside: Vec<&NormResults<'_>> = report.norms().iter().filter(|results| !has_force(results)).collect();
    if !beside.is_empty() {
        let title = style.say(
            "Vooruitblik en terugblik: normen zonder kracht op de peildatum",
            "Look ahead and back: norms without force on the day asked about",
        );
        writeln!(out, "\n{}\n", style.heading(2, title))?;
        summary(style, beside.into_iter(), out)?;
    }
    let title = style.say("Niet gehaald of onbeslist", "Not met or undetermined");
    let title = if options.all { style.say("Alle uitkomsten", "All results") } else { title };
    writeln!(out, "\n{}\n", style.heading(2, title))?;
    for row in report.rows().filter(|row| options.all || is_listed(row)) {
        if options.explain {
            write!(out, "{}", Markdown::new(&row.explanation(), language))?;
        } else {
            tell_row(style, &row, out)?;
        }
    }
    if let Some(contracts) = contracts {
        tell_contracts(style, contracts, out)?;
    }
    Ok(())
}

fn tell_row(style: Style, row: &VolumeCheck<'_>, out: &mut dyn Write) -> Result<(), Failure> {
    let language = style.language;
    let explanation = row.explanation();
    let reason = row.reason();
    write!(out, "- {}: {}", explanation.heading(language), style.text(reason.in_language(language)))?;
    if row.standing().binding() == Binding::Indicative {
        write!(out, " {}.", capital(Binding::Indicative.in_language(language)))?;
    }
    if let Some(effect) = row.effect() {
        let consequence = capital(effect.consequence().in_language(language));
        if effect.since() == row.standing().from() {
            write!(out, " {consequence}.")?;
        } else {
            let (number, since) =
                (number_in_words(effect.demand().low(), language), day_in_words(effect.since(), language));
            match language {
                Language::Dutch => write!(out, " {consequence} (norm van {number} sinds {since}).")?,
                Language::English => write!(out, " {consequence} (norm of {number} since {since}).")?,
            }
        }
        if let Some((other, demand)) = effect.may_be() {
            let (other, number) = (other.in_language(language), number_in_words(demand.low(), language));
            match language {
                Language::Dutch => write!(out, " Is de norm van {number} niet gehaald, dan: {other}.")?,
                Language::English => write!(out, " If the norm of {number} was not met: {other}.")?,
            }
        }
    }
    let ways = row.ways_to_pass();
    let ways: Vec<String> = ways.iter().map(|way| style.text(way.in_language(language))).collect();
    if !ways.is_empty() {
        let enough = style.say("Genoeg is", "Enough is");
        write!(out, " {enough}: {}.", ways.join(style.say(", of ", ", or ")))?;
    }
    Ok(writeln!(out)?)
}

/// The contracts below a norm, and those that may be.
fn tell_contracts(style: Style, contracts: &ContractReport<'_>, out: &mut dyn Write) -> Result<(), Failure> {
    for (title, verdict) in [
        (style.say("Gecontracteerd onder de norm", "Contracted below the norm"), Verdict::NotMet),
        (style.say("Mogelijk onder de norm", "Perhaps below the norm"), Verdict::Undetermined),
    ] {
        let with_verdict = || contracts.checks().iter().filter(|check| check.verdict() == verdict);
        let number = number_in_words(with_verdict().count(), style.language);
        writeln!(out, "\n{}", style.heading(2, format_args!("{title}: {number}")))?;
        for (at, check) in with_verdict().enumerate() {
            let space = if at == 0 { "\n" } else { "" };
            let explanation = check.explanation();
            let sentence = explanation.message().in_language(style.language).to_string();
            writeln!(out, "{space}- {}", style.text(sentence))?;
        }
    }
    let source = style.say(
        "Het advies van 2020 (deel B, 7.5.4) verwacht van zorgverzekeraars dat zij de minimumnormen steviger hanteren, en noemt complexe electieve behandelingen.",
        "The advice of 2020 (part B, 7.5.4) expects insurers to apply minimum norms more firmly, and names complex elective treatments.",
    );
    Ok(writeln!(out, "\n{source}")?)
}

fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

/// One line per norm: how many units met it, missed it, are undetermined, and did none of it.
fn summary<'r>(
    style: Style,
    norms: impl Iterator<Item = &'r NormResults<'r>>,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let language = style.language;
    let headings = [
        style.say("norm", "norm"),
        style.say("vereist", "required"),
        style.say("stadium", "stage"),
        style.say("gehaald", "met"),
        style.say("niet", "not met"),
        style.say("onbeslist", "open"),
        style.say("geen", "none"),
    ];
    let mut line = |cells: [String; 7]| {
        let [norm, required, stage, numbers @ ..] = &cells;
        if style.markdown {
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
    if style.markdown {
        line(["---"; 7].map(str::to_owned))?;
    }
    for results in norms {
        let count = |verdict| {
            number_in_words(results.verdicts().filter(|of| *of == verdict).count(), language).to_string()
        };
        let demand = results.standing().level().demand();
        let number = |number| number_in_words(number, language);
        let required = match demand {
            Demand::Minimum(_) => number(demand.low()).to_string(),
            Demand::Guideline(_) => format!("{}-{}", number(demand.low()), number(demand.high())),
        };
        line([
            style.text(results.norm().title(language)),
            required,
            results.standing().stage().in_language(language).to_owned(),
            count(Verdict::Met),
            count(Verdict::NotMet),
            count(Verdict::Undetermined),
            count(Verdict::NotApplicable),
        ])?;
    }
    Ok(())
}
