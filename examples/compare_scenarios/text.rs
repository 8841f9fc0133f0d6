//! Scenarios side by side as a page for people.

use std::collections::BTreeMap;
use std::io::Write;

use passende_zorg::Language;
use passende_zorg::concentration::{
    CapacityImpact, EndDifference, Patients, RedistributionNotice, RedistributionOptions, Resource,
    ScenarioOutcome,
};
use passende_zorg::explanation::Explanation;
use passende_zorg::language::{Describe, Text};
use passende_zorg::report::{Markdown, MarkdownText};
use passende_zorg::time::Year;

use crate::Compared;
use crate::common::country::LABEL;
use crate::common::division::assumed;
use crate::common::folder::Files;
use crate::common::geography::approximation;
use crate::common::numbers::{about, decimal, patients};
use crate::common::{Failure, Format};

/// What is said of a scenario in a row.
const COLUMNS: [Text; 8] = [
    Text::new("scenario", "scenario"),
    Text::new("uitvoerbaar", "feasible"),
    Text::new("gaan elders heen", "go elsewhere"),
    Text::new("kunnen nergens heen", "can go nowhere"),
    Text::new("tekort", "short"),
    Text::new("patiëntminuten verder", "patient-minutes further"),
    Text::new("meeste minuten verder", "most minutes further"),
    Text::new("verliezen zorg", "lose care"),
];

pub(crate) struct Page<'p> {
    pub(crate) synthetic: bool,
    pub(crate) year: Year,
    pub(crate) files: &'p Files,
    pub(crate) how: RedistributionOptions,
    pub(crate) compared: &'p [Compared<'p>],
    pub(crate) language: Language,
}

impl Page<'_> {
    pub(crate) fn write(&self, format: Format, out: &mut dyn Write) -> Result<(), Failure> {
        let language = self.language;
        let columns = COLUMNS.map(|column| column.get(language));
        for line in self.head() {
            writeln!(out, "{line}")?;
        }
        if format == Format::Markdown {
            writeln!(out)?;
        }
        self.files.notices.write(format, language, out)?;
        writeln!(out)?;
        if format == Format::Markdown {
            writeln!(out, "| {} |\n|---|{}", columns.join(" | "), "---:|".repeat(columns.len() - 1))?;
        }
        for (name, outcome, capacity) in self.rows() {
            let cells = self.cells(&name, outcome);
            if format == Format::Markdown {
                writeln!(out, "| {} |", cells.map(|cell| MarkdownText(cell).to_string()).join(" | "))?;
                continue;
            }
            writeln!(out, "{}", cells[0])?;
            for (column, cell) in columns.iter().zip(&cells).skip(1) {
                writeln!(out, "  {column:<24} {cell}")?;
            }
            for line in self.capacity(capacity) {
                writeln!(out, "  {line}")?;
            }
        }
        if format == Format::Markdown {
            writeln!(out)?;
            for (name, _, capacity) in self.rows() {
                for line in self.capacity(capacity) {
                    writeln!(out, "- {}", MarkdownText(format_args!("{name}: {line}")))?;
                }
            }
        }
        self.beside(format, out)
    }

    /// Each scenario, with counts at their lower bounds and at their upper bounds where these are others.
    fn rows(&self) -> impl Iterator<Item = (String, &ScenarioOutcome<'_>, &CapacityImpact)> {
        let language = self.language;
        let [low, high] = language.pick(["ondergrenzen", "bovengrenzen"], ["lower bounds", "upper bounds"]);
        self.compared.iter().flat_map(move |it| {
            let name = it.outcome.name();
            let first = if it.at_most.is_some() { format!("{name} ({low})") } else { name.to_owned() };
            let most = it.at_most.iter();
            let most = most.map(move |(most, capacity)| (format!("{name} ({high})"), most, capacity));
            core::iter::once((first, &it.outcome, &it.capacity)).chain(most)
        })
    }

    /// What is noteworthy of each scenario, and where lower and upper bounds differ.
    fn beside(&self, format: Format, out: &mut dyn Write) -> Result<(), Failure> {
        let language = self.language;
        let [note, differ] = language.pick(["let op", "verschil"], ["note", "they differ"]);
        let mut told: Vec<(String, Vec<String>)> = Vec::new();
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        for it in self.compared {
            // What holds of the care in every scenario is told once, with all scenarios that it holds in.
            let notices = it.outcome.results().flat_map(|(care, result)| {
                let one = move |notice: RedistributionNotice| {
                    format!("{note}: {care}: {}", notice.in_language(language))
                };
                result.notices().into_iter().map(one)
            });
            let differences = it.differences().flat_map(|(care, found)| {
                let one =
                    move |found: EndDifference| format!("{differ}: {care}: {}", found.in_language(language));
                found.into_iter().map(one)
            });
            for line in notices.chain(differences) {
                let name = it.outcome.name().to_owned();
                if let Some(at) = places.get(&line) {
                    told[*at].1.push(name);
                } else {
                    places.insert(line.clone(), told.len());
                    told.push((line, vec![name]));
                }
            }
        }
        for (line, names) in told {
            let line = format!("{line} ({})", names.join(", "));
            match format {
                Format::Markdown => writeln!(out, "- {}", MarkdownText(&line))?,
                Format::Text | Format::Json => writeln!(out, "{line}")?,
            }
        }
        Ok(())
    }

    fn head(&self) -> impl Iterator<Item = String> {
        let language = self.language;
        let label = self.synthetic.then(|| LABEL.get(language).to_owned());
        let line = format!("{}. {}", self.year, assumed(self.files.flows.is_some(), self.how, language));
        let travel = self.files.speed.map(|speed| approximation(speed, language));
        label.into_iter().chain([line]).chain(travel)
    }

    fn cells(&self, name: &str, outcome: &ScenarioOutcome<'_>) -> [String; 8] {
        let language = self.language;
        let amount = |amount: Patients| patients(amount.millionths(), language);
        let of = language.pick("van", "of");
        let losses: BTreeMap<_, usize> = outcome.losses();
        let losses: Vec<String> = losses.iter().map(|(name, number)| format!("{name} {number}")).collect();
        [
            name.to_owned(),
            format!("{} {of} {}", outcome.feasible(), outcome.results().count()),
            amount(outcome.moved()),
            amount(outcome.stranded()),
            amount(outcome.shortage()),
            decimal(outcome.extra_travel(), language),
            about(outcome.largest_extra_minutes().millionths(), language),
            if losses.is_empty() { "-".to_owned() } else { losses.join(", ") },
        ]
    }

    /// What the scenario asks of providers, and what it frees.
    fn capacity(&self, capacity: &CapacityImpact) -> Vec<String> {
        let language = self.language;
        let used = |resource: &&Resource| capacity.changes().any(|(_, found, _)| found == **resource);
        let line = |resource: &Resource| {
            let total = capacity.total(*resource);
            let (needed, freed) = (decimal(total.needed(), language), decimal(total.freed(), language));
            let unknown = total.unknown_needed().plus(total.unknown_freed());
            let name = resource.in_language(language);
            let told = match language {
                Language::Dutch => format!("{name}: {needed} erbij, {freed} eraf"),
                Language::English => format!("{name}: {needed} more here, {freed} less there"),
            };
            if unknown == Patients::ZERO {
                return told;
            }
            let words =
                language.pick("patiënten van wie het onbekend is", "patients of whom it is not known");
            format!("{told} ({} {words})", patients(unknown.millionths(), language))
        };
        Resource::ALL.iter().filter(used).map(line).collect()
    }
}

/// The impact analysis as a tree.
pub(crate) fn impact(
    scenario: &str,
    analysis: &Explanation,
    language: Language,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    writeln!(out, "\n{} {scenario}\n", language.pick("Scenario", "Scenario"))?;
    Ok(write!(out, "{}", Markdown::new(analysis, language))?)
}
