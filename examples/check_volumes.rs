//! Holds counts per year against volume norms: `cargo run --release --example check_volumes -- --help`.

mod common;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::NaiveDate;
use common::{Common, Failure, Format, in_file, synthetic, write_json};
use passende_zorg::explanation::{Assessment as _, Explanation};
use passende_zorg::party::{Intervention, Unit};
use passende_zorg::report::{Markdown, MarkdownText};
use passende_zorg::time::Year;
use passende_zorg::volume::agreement::{Comparison, Tranche, compare};
use passende_zorg::volume::contract::{Contract, ContractCheck, ContractReport, check_contracts};
use passende_zorg::volume::csv::read_contracts;
use passende_zorg::volume::norm::{Binding, NormId, Norms, Stage};
use passende_zorg::volume::{Asked, CountTable, VolumeCheck, VolumeReport, check};
use passende_zorg::{Language, Verdict};
use serde::Serialize;

const HELP: &str = "\
Holds counts per year against volume norms.

usage: check_volumes [--volumes FILE --norms FILE] [options]

  --volumes FILE      counts per year (CSV: location,intervention,year,count; optional institution, network,
                      team, specialist); a count is a number, <n, a..b or empty
  --norms FILE        norms (JSON)
  --contracts FILE    contracts (CSV: location,intervention; optional from, until): which are below a norm?
  --year YEAR         the year to count; the last in the file unless said otherwise
  --on DAY            the day on which the norms must hold; 1 January after the year unless said otherwise
  --incomplete YEAR   this year is not complete: its counts are lower bounds (may be repeated)
  --all               list every row, not only those that are not met or undetermined
  --explain           explain every row that is listed
  --editions          hold the counts against the draft and the final agreement instead of norms
  --totals            print the count of each intervention in each year over the whole file (CSV)
  --write-example DIR write the example files to a folder, to start your own from
  --format FORMAT     text, json or markdown
  --language LANGUAGE nl or en

Without files it runs on synthetic example data of national size.
";

#[derive(Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a switch on the command line")]
struct Options {
    common: Common,
    volumes: Option<PathBuf>,
    norms: Option<PathBuf>,
    contracts: Option<PathBuf>,
    year: Option<Year>,
    on: Option<NaiveDate>,
    incomplete: Vec<Year>,
    all: bool,
    explain: bool,
    editions: bool,
    totals: bool,
    write_example: Option<PathBuf>,
}

impl Options {
    fn parse() -> Result<Self, Failure> {
        let (mut options, mut common) = (Self::default(), Common::default());
        common::parse(&mut common, |name, parser| {
            match name {
                "volumes" => options.volumes = Some(common::path(parser)?),
                "norms" => options.norms = Some(common::path(parser)?),
                "contracts" => options.contracts = Some(common::path(parser)?),
                "year" => options.year = Some(common::year("--year", &common::value(parser)?)?),
                "on" => options.on = Some(common::day("--on", &common::value(parser)?)?),
                "incomplete" => {
                    let year = common::year("--incomplete", &common::value(parser)?)?;
                    options.incomplete.push(year);
                }
                "all" => options.all = true,
                "explain" => options.explain = true,
                "editions" => options.editions = true,
                "totals" => options.totals = true,
                "write-example" => options.write_example = Some(common::path(parser)?),
                _ => return Ok(false),
            }
            Ok(true)
        })?;
        options.common = common;
        Ok(options)
    }

    /// The year and the day asked about.
    fn asked(&self, table: &CountTable) -> Result<Asked, Failure> {
        let year = self.year.or(table.last_year());
        let year =
            year.ok_or_else(|| Failure::new("--year: expected a year, since the counts have no row"))?;
        let asked = Asked::about(year);
        Ok(self.on.map_or(asked, |day| asked.on_day(day)))
    }
}

struct Input {
    table: CountTable,
    norms: Norms,
    contracts: Option<Vec<Contract>>,
    is_synthetic: bool,
}

impl Input {
    fn read(options: &Options) -> Result<Self, Failure> {
        let (mut table, norms, is_synthetic) = match (&options.volumes, &options.norms) {
            (Some(volumes), Some(norms)) => (Self::table(volumes)?, Self::norms(norms)?, false),
            (Some(volumes), None) if options.editions || options.totals => {
                (Self::table(volumes)?, Self::no_norms()?, false)
            }
            (None, None) => {
                let example = Path::new("synthetic example");
                let table =
                    CountTable::from_csv(synthetic::volumes_csv().as_bytes()).map_err(in_file(example))?;
                let norms = Norms::from_json(synthetic::norms_json().as_bytes()).map_err(in_file(example))?;
                (table, norms, true)
            }
            (Some(_), None) => {
                return Err(Failure::new("--norms: expected a file, since --volumes is given"));
            }
            (None, Some(_)) => {
                return Err(Failure::new("--volumes: expected a file, since --norms is given"));
            }
        };
        for year in &options.incomplete {
            table = table.with_incomplete(*year);
        }
        if is_synthetic && options.contracts.is_some() {
            return Err(Failure::new("--volumes: expected a file, since --contracts is given"));
        }
        let contracts = match &options.contracts {
            Some(path) => Some(read_contracts(&common::read(path)?).map_err(in_file(path))?),
            None if is_synthetic => {
                let text = synthetic::contracts_csv();
                Some(read_contracts(text.as_bytes()).map_err(in_file(Path::new("synthetic example")))?)
            }
            None => None,
        };
        Ok(Self { table, norms, contracts, is_synthetic })
    }

    fn table(path: &Path) -> Result<CountTable, Failure> {
        CountTable::from_csv(&common::read(path)?).map_err(in_file(path))
    }

    fn norms(path: &Path) -> Result<Norms, Failure> {
        Norms::from_json(&common::read(path)?).map_err(in_file(path))
    }

    fn no_norms() -> Result<Norms, Failure> {
        Norms::try_new([]).map_err(Failure::new)
    }
}

fn main() -> ExitCode {
    common::run(|out| {
        let options = Options::parse()?;
        if options.common.help {
            return Ok(out.write_all(HELP.as_bytes())?);
        }
        if let Some(folder) = &options.write_example {
            return write_example(folder, out);
        }
        let input = Input::read(&options)?;
        if options.totals {
            return totals(&input.table, out);
        }
        let asked = options.asked(&input.table)?;
        if options.editions {
            return editions(&options, &input, asked, out);
        }
        let volumes = options.volumes.as_deref().unwrap_or(Path::new("synthetic example"));
        let report = check(&input.norms, &input.table, asked).map_err(in_file(volumes))?;
        tell_what_does_not_meet(&options, &input, &report);
        let contracts = input.contracts.as_ref().map(|contracts| check_contracts(&report, contracts));
        match options.common.format {
            Format::Json => json(&options, &input, &report, contracts.as_ref(), out),
            Format::Text | Format::Markdown => tell(&options, &input, &report, contracts.as_ref(), out),
        }
    })
}

fn write_example(folder: &Path, out: &mut dyn Write) -> Result<(), Failure> {
    let files = [
        ("volumes.csv", synthetic::volumes_csv()),
        ("norms.json", synthetic::norms_json()),
        ("contracts.csv", synthetic::contracts_csv()),
    ];
    std::fs::create_dir_all(folder).map_err(in_file(folder))?;
    for (name, text) in files {
        let path = folder.join(name);
        std::fs::write(&path, text).map_err(in_file(&path))?;
        writeln!(out, "{}", path.display())?;
    }
    Ok(())
}

/// Names that occur on one side only are more often a slip than a fact: told on standard error, whatever the format.
fn tell_what_does_not_meet(options: &Options, input: &Input, report: &VolumeReport<'_>) {
    let say = |dutch, english| options.common.language.pick(dutch, english);
    for (norm, intervention) in report.interventions_without_counts() {
        let what = say("komt in de aantallen niet voor", "does not occur in the counts");
        eprintln!("note: norm {norm}: {intervention} {what}");
    }
    for intervention in report.interventions_without_norm() {
        eprintln!(
            "note: {intervention}: {}",
            say("geen norm telt deze ingreep", "no norm counts this intervention")
        );
    }
    for year in options.incomplete.iter().filter(|year| !input.table.has_year(**year)) {
        eprintln!(
            "note: --incomplete {year}: {}",
            say("dat jaar komt in de aantallen niet voor", "the counts have no such year")
        );
    }
}

/// The count of each intervention in each year, between its bounds; no upper bound where nothing limits it.
fn totals(table: &CountTable, out: &mut dyn Write) -> Result<(), Failure> {
    writeln!(out, "intervention,year,at-least,at-most")?;
    for intervention in table.interventions() {
        for year in table.years() {
            let total = table.total(intervention.as_str(), year);
            let most = total.most().map_or_else(String::new, |most| most.to_string());
            writeln!(out, "{},{year},{},{most}", common::csv_cell(intervention.as_str()), total.least())?;
        }
    }
    Ok(())
}

/// The report as JSON; what belongs to contracts or explanations only when it was asked for.
fn json(
    options: &Options,
    input: &Input,
    report: &VolumeReport<'_>,
    contracts: Option<&ContractReport<'_>>,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    #[derive(Serialize)]
    struct Explained<'a> {
        norm: &'a NormId,
        unit: Unit,
        explanation: Explanation,
    }
    impl<'a> Explained<'a> {
        fn of(row: &VolumeCheck<'a>, explanation: Explanation) -> Self {
            Self { norm: row.norm().id(), unit: row.unit(), explanation }
        }
    }
    #[derive(Serialize)]
    struct Signal<'a> {
        contract: ContractKey<'a>,
        #[serde(flatten)]
        explained: Explained<'a>,
    }
    #[derive(Serialize)]
    struct ContractKey<'a> {
        unit: &'a Unit,
        intervention: &'a Intervention,
    }
    #[derive(Serialize)]
    struct Answer<'a> {
        #[serde(flatten)]
        report: &'a VolumeReport<'a>,
        #[serde(skip_serializing_if = "Option::is_none")]
        note: Option<&'static str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        signals: Option<Vec<Signal<'a>>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        explanations: Option<Vec<Explained<'a>>>,
    }
    impl<'a> Signal<'a> {
        fn of(signal: &ContractCheck<'a>) -> Self {
            let contract = ContractKey {
                unit: signal.contract().unit(),
                intervention: signal.contract().intervention(),
            };
            Self { contract, explained: Explained::of(&signal.check(), signal.explanation()) }
        }
    }
    let listed = report.rows().filter(|row| options.all || is_listed(row));
    let answer = Answer {
        report,
        note: input.is_synthetic.then_some(synthetic::LABEL),
        signals: contracts.map(|contracts| contracts.signals().map(Signal::of).collect()),
        explanations: options
            .explain
            .then(|| listed.map(|row| Explained::of(&row, row.explanation())).collect()),
    };
    write_json(out, &answer)
}

fn is_listed(row: &VolumeCheck<'_>) -> bool {
    matches!(row.verdict(), Verdict::NotMet | Verdict::Undetermined)
}

/// The report as text or Markdown: a summary per norm, then the rows that ask for attention, then the signals.
fn tell(
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

/// The same counts under the draft, per institution, and under the final text, per location.
fn editions(options: &Options, input: &Input, asked: Asked, out: &mut dyn Write) -> Result<(), Failure> {
    let language = options.common.language;
    let interventions: Vec<Intervention> = input.table.interventions().collect();
    let comparison = Comparison::of(Tranche::First, &interventions).map_err(Failure::new)?;
    let volumes = options.volumes.as_deref().unwrap_or(Path::new("synthetic example"));
    let sides = compare(&comparison, &input.table, asked).map_err(in_file(volumes))?;
    if options.common.format == Format::Json {
        #[derive(Serialize)]
        #[serde(rename_all = "kebab-case")]
        struct Side<'a> {
            intervention: &'a Intervention,
            draft: Vec<VolumeCheck<'a>>,
            r#final: Vec<VolumeCheck<'a>>,
        }
        let rows: Vec<Side<'_>> = sides
            .iter()
            .map(|side| Side {
                intervention: side.intervention(),
                draft: side.draft_results().rows().collect(),
                r#final: side.final_results().rows().collect(),
            })
            .collect();
        return write_json(out, &rows);
    }
    let markdown = options.common.format == Format::Markdown;
    let (draft, last) = language.pick(
        ("concept: 100 per instelling", "definitief: 50 tot 100 per locatie"),
        ("draft: 100 per institution", "final: 50 to 100 per location"),
    );
    if input.is_synthetic {
        writeln!(out, "{}\n", synthetic::LABEL)?;
    }
    if markdown {
        writeln!(out, "| | {draft} | {last} |\n|---|---|---|")?;
    } else {
        writeln!(out, "{:<24} {draft:<36} {last}", "")?;
    }
    for side in &sides {
        let tell = |results: &passende_zorg::volume::NormResults<'_>| {
            let parts =
                Verdict::ALL.map(|verdict| (results.verdicts().filter(|of| *of == verdict).count(), verdict));
            let parts =
                parts.iter().filter(|(count, verdict)| *count > 0 && *verdict != Verdict::NotApplicable);
            parts
                .map(|(count, verdict)| format!("{count} {}", verdict.in_language(language)))
                .collect::<Vec<_>>()
                .join(", ")
        };
        let (draft, last) = (tell(side.draft_results()), tell(side.final_results()));
        if markdown {
            writeln!(out, "| {} | {draft} | {last} |", MarkdownText(side.intervention()))?;
        } else {
            writeln!(out, "{:<24} {draft:<36} {last}", side.intervention().as_str())?;
        }
    }
    Ok(())
}
