//! Scenarios side by side, what they ask of providers, and the analysis of their impact: `cargo run --example compare_scenarios -- --help`.

#[path = "../common/mod.rs"]
mod common;
mod text;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::NaiveDate;
use common::country::LABEL;
use common::division::{self, Division};
use common::dutch;
use common::folder::{self, Files, Source, known};
use common::small::{in_language, small};
use common::{Common, Failure, Format, geography, write_json};
use passende_zorg::Language;
use passende_zorg::concentration::csv::read_uses;
use passende_zorg::concentration::{
    CapacityImpact, Care, ConcentrationImpact, EndDifference, ImpactFacts, ImpactFigures, JointScenario,
    ScenarioDifference, ScenarioName, ScenarioOutcome, UseOf, UsePerPatient,
};
use passende_zorg::party::Intervention;
use passende_zorg::request::{Answer, ImpactQuestion, Request, ScenarioPair, UseFacts};
use passende_zorg::source::Edition;
use passende_zorg::time::Year;

const HELP: &str = "\
Puts scenarios side by side, over all kinds of care that have a norm: which can be carried out, how many patients go elsewhere and how much further, who loses care,
and what it asks of theatres, wards, clinics and revenue. With the facts of an impact analysis it holds that analysis against the care agreement.

Counts that are withheld (<10) or known between bounds (5..12) are taken at all their lower bounds and at all their upper bounds; both answers are given, and where they
differ.

usage: compare_scenarios [--dir DIR] [options]

  --dir DIR           a folder with areas.csv, travel.csv or points.csv, volumes.csv, norms.csv, scenarios.csv, and if you like regions.csv, moves.csv, flows.csv and uses.csv
  --year YEAR         the year of the volumes; the last one unless said otherwise
  --speed KMH         the speed of straight lines, without travel.csv; 50 unless said otherwise
  --use-of WHOM       receiver or sender: by whose use of uses.csv patients count where they arrive
  --impact FILE       the facts of an impact analysis (JSON), of one scenario
  --scenario S        of which scenario; the first unless said otherwise
  --difference A=B    in what scenario B differs from scenario A: for whom, and why
  --on DAY            the day on which the analysis is looked at; what is dated after it does not count. The day on which care begins to shift, or else the last of the year
  --agreement A       draft, final or framework-2023: against which text it is held; final unless said otherwise
  --format FORMAT     text, json (patients in millionths) or markdown
  --language LANGUAGE nl or en; the example has its names and its facts in it
  --write-example DIR write the files of the small country and of the analysis to a folder, to start your own from; files that are there stay as they are

Without a folder it runs on a small synthetic country with three scenarios, and holds an example of an impact analysis against the agreement.
";

#[derive(Default)]
struct Options {
    common: Common,
    folder: Option<PathBuf>,
    year: Option<Year>,
    speed: Option<u32>,
    division: Division,
    use_of: Option<UseOf>,
    impact: Option<PathBuf>,
    scenario: Option<String>,
    difference: Option<String>,
    on: Option<NaiveDate>,
    agreement: Option<Edition>,
    write_example: Option<PathBuf>,
}

impl Options {
    fn parse() -> Result<Self, Failure> {
        let (mut options, mut common) = (Self::default(), Common::default());
        common::parse(&mut common, |name, parser| {
            match name {
                "dir" => options.folder = Some(common::path(parser)?),
                "year" => options.year = Some(common::year("--year", &common::value(parser)?)?),
                "speed" => options.speed = Some(geography::speed(&common::value(parser)?)?),
                "use-of" => {
                    options.use_of = Some(common::one_of("--use-of", UseOf::ALL, UseOf::code, parser)?);
                }
                "impact" => options.impact = Some(common::path(parser)?),
                "scenario" => options.scenario = Some(common::value(parser)?),
                "difference" => options.difference = Some(common::value(parser)?),
                "on" => options.on = Some(common::day("--on", &common::value(parser)?)?),
                "agreement" => {
                    options.agreement =
                        Some(common::one_of("--agreement", Edition::ALL, Edition::code, parser)?);
                }
                "write-example" => options.write_example = Some(common::path(parser)?),
                _ => return options.division.option(name, parser),
            }
            Ok(true)
        })?;
        options.common = common;
        if options.difference.is_some() && (options.impact.is_some() || options.scenario.is_some()) {
            return Err(Failure::new("--difference: expected no --impact or --scenario beside it"));
        }
        Ok(options)
    }

    /// The facts of an impact analysis, if they were given or the example has them.
    fn facts(&self) -> Result<Option<ImpactFacts>, Failure> {
        let read = |path: &Path, text: &[u8]| common::from_json(path, text).map(Some);
        match &self.impact {
            Some(path) => read(path, &common::read(path)?),
            None if self.folder.is_none() => {
                read("impact.json".as_ref(), impact(self.common.language).as_bytes())
            }
            None => Ok(None),
        }
    }
}

fn last_day(year: Year) -> NaiveDate {
    let next = year.following_new_year();
    next.pred_opt().unwrap_or(next)
}

/// The facts of the analysis of the example.
fn impact(language: Language) -> String {
    dutch::in_language(include_str!("impact.json"), language)
}

/// One scenario, and what it asks of providers.
struct Compared<'a> {
    outcome: ScenarioOutcome<'a>,
    capacity: CapacityImpact,
    /// The same with counts at their upper bounds, where these are others.
    at_most: Option<(ScenarioOutcome<'a>, CapacityImpact)>,
}

impl Compared<'_> {
    /// Where the two differ, by kind of care.
    fn differences(&self) -> impl Iterator<Item = (&Intervention, Vec<EndDifference>)> {
        let most = self.at_most.iter();
        most.flat_map(|(most, _)| self.outcome.results().map(move |it| (it, most))).filter_map(
            |((intervention, least), most)| {
                let found = least.differences_at_most(most.of(intervention)?);
                (!found.is_empty()).then_some((intervention, found))
            },
        )
    }
}

/// Puts the scenarios side by side.
fn compare<'a>(
    options: &Options,
    source: &Source,
    files: &'a Files,
    cares: &passende_zorg::concentration::CaresOfYear,
    uses: &UsePerPatient,
) -> Result<Vec<Compared<'a>>, Failure> {
    let (scenarios, place) = (folder::scenarios(source, files)?, source.name("scenarios.csv"));
    let counted = options.use_of.unwrap_or(UseOf::Receiver);
    let divide = |cares: &[Care], scenarios: &[JointScenario]| {
        let outcomes = files.country.compare(cares, scenarios, options.division.0);
        let outcomes = outcomes.map_err(common::at(&place))?;
        let with_capacity = |outcome: ScenarioOutcome<'a>| {
            let capacity = CapacityImpact::of(outcome.results(), uses, counted);
            (outcome, capacity)
        };
        Ok::<_, Failure>(outcomes.into_iter().map(with_capacity).collect::<Vec<_>>())
    };
    let at_end = |own: &[Care], other: &[Care]| -> Vec<JointScenario> {
        scenarios.iter().map(|scenario| scenario.at_volumes_of(own, other)).collect()
    };
    let (least, most) = match cares.most() {
        None => (divide(cares.least(), &scenarios)?, Vec::new()),
        Some(most) => (
            divide(cares.least(), &at_end(cares.least(), most))?,
            divide(most, &at_end(most, cares.least()))?,
        ),
    };
    let mut most = most.into_iter();
    let both =
        least.into_iter().map(|(outcome, capacity)| Compared { outcome, capacity, at_most: most.next() });
    Ok(both.collect())
}

/// The name of a scenario as the data have it, on the command line by an option.
fn named<'n>(options: &Options, (option, name): (&str, &'n str), names: &[&str]) -> Result<&'n str, Failure> {
    let asked = match options.folder {
        Some(_) => name,
        None => in_language(name, options.common.language),
    };
    if names.contains(&asked) {
        return Ok(asked);
    }
    Err(common::expected(option, &format!("one of {}", known(names)), asked))
}

/// The scenario of a name, on the command line by an option.
fn of_name<'c, 'a>(
    options: &Options,
    asked: (&str, &str),
    compared: &'c [Compared<'a>],
) -> Result<&'c Compared<'a>, Failure> {
    let names: Vec<&str> = compared.iter().map(|it| it.outcome.name()).collect();
    let asked = named(options, asked, &names)?;
    let at = names.iter().position(|name| *name == asked);
    at.and_then(|at| compared.get(at)).ok_or_else(|| Failure::new("a scenario that is not there"))
}

/// Which of the scenarios the impact analysis is of.
fn analysed<'c, 'a>(options: &Options, compared: &'c [Compared<'a>]) -> Result<&'c Compared<'a>, Failure> {
    match (options.scenario.as_deref(), compared.first()) {
        (None, Some(first)) => Ok(first),
        (asked, _) => of_name(options, ("--scenario", asked.unwrap_or_default()), compared),
    }
}

/// In what one scenario differs from another, with counts at their lower bounds and at their upper bounds.
fn difference(
    options: &Options,
    (found, year): (&str, Year),
    files: &Files,
    compared: &[Compared<'_>],
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let option = "--difference";
    let (one, other) = pair(found)?;
    let (one, other) =
        (of_name(options, (option, one), compared)?, of_name(options, (option, other), compared)?);
    let mut answers = vec![ScenarioDifference::between(&one.outcome, &other.outcome)];
    if let (Some((one, _)), Some((other, _))) = (&one.at_most, &other.at_most) {
        answers.push(ScenarioDifference::between(one, other));
    }
    let language = options.common.language;
    if options.folder.is_none() {
        writeln!(out, "{}", LABEL.get(language))?;
    }
    writeln!(out, "{year}. {}", division::assumed(files.flows.is_some(), options.division.0, language))?;
    files.notices.write(options.common.format, language, out)?;
    writeln!(out)?;
    let ends =
        options.common.language.pick(["ondergrenzen", "bovengrenzen"], ["lower bounds", "upper bounds"]);
    for (answer, end) in answers.iter().zip(ends) {
        if answers.len() > 1 {
            writeln!(
                out,
                "{}",
                options.common.language.pick("Aantallen aan hun ", "Counts at their ").to_owned() + end
            )?;
        }
        options.common.tell(&answer.explanation(), out)?;
    }
    Ok(())
}

/// The answer as any tool gets it, of the difference between two scenarios where that is asked.
fn answered(
    options: &Options,
    (source, files): (&Source, &Files),
    year: Year,
    uses: &UsePerPatient,
) -> Result<Answer, Failure> {
    let scenarios = folder::scenarios(source, files)?;
    let names: Vec<&str> = scenarios.iter().map(|scenario| scenario.name.as_str()).collect();
    let asked = |option: &str, name: &str| -> Result<ScenarioName, Failure> {
        let name = named(options, (option, name), &names)?;
        ScenarioName::try_new(name).map_err(Failure::from)
    };
    let mut request = files.redistribution(year, &scenarios, options.division.0);
    request.edition = options.agreement;
    request.use_of = options.use_of;
    request.uses = UseFacts::of(uses);
    if let Some(found) = &options.difference {
        let (one, other) = pair(found)?;
        request.beside = Some(ScenarioPair::new(asked("--difference", one)?, asked("--difference", other)?));
    } else if let Some(facts) = options.facts()? {
        let first = names.first().copied().unwrap_or_default();
        let scenario = match &options.scenario {
            Some(name) => asked("--scenario", name)?,
            None => ScenarioName::try_new(first)?,
        };
        let on = options.on.or(facts.shift_begins).unwrap_or_else(|| last_day(year));
        request.impact = Some(Box::new(ImpactQuestion::new(scenario, facts, on)));
    } else if let Some(name) = &options.scenario {
        asked("--scenario", name)?;
    }
    let mut answer = Request::Redistribution(Box::new(request)).answer()?;
    if options.difference.is_some() {
        answer.items.retain(|item| item.about.contains_key("difference"));
    }
    files.note(&mut answer, options.folder.is_none());
    Ok(answer)
}

/// The scenarios of `--difference`.
fn pair(found: &str) -> Result<(&str, &str), Failure> {
    found.split_once('=').ok_or_else(|| common::expected("--difference", "two scenarios as A=B", found))
}

fn main() -> ExitCode {
    common::run(|out| {
        let options = Options::parse()?;
        let language = options.common.language;
        if options.common.help {
            out.write_all(HELP.as_bytes())?;
            return Ok(out.write_all(division::HELP.as_bytes())?);
        }
        if let Some(folder) = &options.write_example {
            let files = small(language).into_iter().chain([("impact.json", impact(language))]);
            return common::write_files(folder, files, out);
        }
        let source = match &options.folder {
            Some(folder) => Source::Folder(folder.clone()),
            None => Source::Made(small(language)),
        };
        let mut files = Files::read(&source, options.speed)?;
        options.division.check(files.flows.is_some(), "flows.csv")?;
        let year = files.year(options.year)?;
        let uses = source.optional("uses.csv", read_uses)?.unwrap_or_default();
        let cares = files.cares(year)?;
        files.notices.add(cares.notices().iter().cloned())?;
        let of_uses = uses.notices(&files.country, cares.least());
        files.notices.add(of_uses)?;
        if options.common.format == Format::Json {
            return write_json(out, &answered(&options, (&source, &files), year, &uses)?);
        }
        let compared = compare(&options, &source, &files, &cares, &uses)?;
        if let Some(found) = &options.difference {
            return difference(&options, (found, year), &files, &compared, out);
        }
        let of_impact = analysed(&options, &compared)?;
        let facts = options.facts()?;
        let analysis = facts.as_ref().map(|facts| {
            let figures = ImpactFigures::of(&of_impact.outcome, &of_impact.capacity);
            let agreement = options.agreement.unwrap_or(Edition::Final);
            let on = options.on.or(facts.shift_begins).unwrap_or_else(|| last_day(year));
            let analysis = ConcentrationImpact::new(agreement, facts, on).with_figures(figures);
            match &of_impact.at_most {
                Some((most, capacity)) => analysis.with_figures_at_most(ImpactFigures::of(most, capacity)),
                None => analysis,
            }
        });
        let page = text::Page {
            how: options.division.0,
            synthetic: options.folder.is_none(),
            year,
            files: &files,
            compared: &compared,
            language,
        };
        page.write(options.common.format, out)?;
        match &analysis {
            Some(analysis) => text::impact(of_impact.outcome.name(), &analysis.explanation(), language, out),
            None => Ok(()),
        }
    })
}
