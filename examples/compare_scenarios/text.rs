//! Scenarios side by side as a page for people.

use std::collections::BTreeMap;
use std::io::Write;

use passende_zorg::Language;
use passende_zorg::concentration::{Patients, Resource};
use passende_zorg::explanation::Explanation;
use passende_zorg::language::Text;
use passende_zorg::report::Markdown;
use passende_zorg::time::Year;

use crate::Compared;
use crate::common::country::LABEL;
use crate::common::folder::Files;
use crate::common::geography::{ASSUMED, approximation};
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
    Text::new("langste extra reis", "longest extra way"),
    Text::new("verliest zorg", "lose care"),
];

pub(crate) struct Page<'p> {
    pub(crate) synthetic: bool,
    pub(crate) year: Year,
    pub(crate) files: &'p Files,
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
        writeln!(out)?;
        if format == Format::Markdown {
            writeln!(out, "| {} |\n|---|{}", columns.join(" | "), "---:|".repeat(columns.len() - 1))?;
        }
        for it in self.compared {
            let cells = self.cells(it);
            if format == Format::Markdown {
                writeln!(out, "| {} |", cells.join(" | "))?;
                continue;
            }
            writeln!(out, "{}", cells[0])?;
            for (column, cell) in columns.iter().zip(&cells).skip(1) {
                writeln!(out, "  {column:<24} {cell}")?;
            }
            for line in self.capacity(it) {
                writeln!(out, "  {line}")?;
            }
        }
        if format == Format::Markdown {
            writeln!(out)?;
            for it in self.compared {
                for line in self.capacity(it) {
                    writeln!(out, "- {}: {line}", it.outcome.name())?;
                }
            }
        }
        Ok(())
    }

    fn head(&self) -> impl Iterator<Item = String> {
        let language = self.language;
        let label = self.synthetic.then(|| LABEL.get(language).to_owned());
        let line = format!("{}. {}", self.year, ASSUMED.get(language));
        let travel = self.files.speed.map(|speed| approximation(speed, language));
        label.into_iter().chain([line]).chain(travel).chain(self.files.without_ways(language))
    }

    fn cells(&self, it: &Compared<'_>) -> [String; 8] {
        let (language, outcome) = (self.language, &it.outcome);
        let amount = |amount: Patients| patients(amount.millionths(), language);
        let of = language.pick("van", "of");
        let losses: BTreeMap<_, usize> = outcome.losses();
        let losses: Vec<String> = losses.iter().map(|(name, number)| format!("{name} {number}")).collect();
        [
            outcome.name().to_owned(),
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
    fn capacity(&self, it: &Compared<'_>) -> Vec<String> {
        let language = self.language;
        let used = |resource: &&Resource| it.capacity.changes().any(|(_, found, _)| found == **resource);
        let line = |resource: &Resource| {
            let total = it.capacity.total(*resource);
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
