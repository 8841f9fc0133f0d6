//! The command line.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use passende_zorg::source::Edition;
use passende_zorg::time::Year;
use passende_zorg::transformation::business_case::Horizon;
use passende_zorg::transformation::plan::Plan;
use passende_zorg::transformation::{Judgements, ScenarioId, Step, TermStart, Terms};

use crate::common::{
    Common, Failure, at, day, dutch, expected, in_file, one_of, parse, path, read, value, year,
};
use crate::variants;

pub(crate) const HELP: &str = "\
Holds a transformation plan against the conditions of the care agreement and the assessment framework.

usage: assess_plan [--plan FILE] [--judgements FILE] [options]

  without --plan            the plan Positief Gezond Almere of 2024, as far as it is published
  --plan FILE               your plan, as JSON
  --judgements FILE         what assessors have judged so far, as JSON
  --synthetic               a complete, made-up plan that passes
  --variant NAME            that plan with one thing wrong: --variant list names them
  --edition EDITION         draft, final or framework-2023; otherwise the edition of the day
  --editions                the same plan under all three
  --step STEP               quick, full, competition, situational or funds; otherwise all
  --on DAY                  the day of the assessment, YYYY-MM-DD
  --five-years-from X:DAY   from when the five years run; X is submission, approval or execution
  --horizon YEAR:YEARS:RATE over which years the business case is added up, and at which rate: 2025:10:0.03
  --scenario NAME           one scenario of the business case; otherwise it must be positive in all
  --write-example FOLDER    write the plans and judgements that the example uses
  --format text|json|markdown
  --language nl|en
";

pub(crate) const ALMERE: &str = include_str!("almere.json");
pub(crate) const SYNTHETIC: &str = include_str!("synthetic.json");
pub(crate) const JUDGEMENTS: &str = include_str!("judgements.json");

#[derive(Default)]
pub(crate) struct Options {
    pub(crate) common: Common,
    pub(crate) plan: Option<PathBuf>,
    pub(crate) judgements: Option<PathBuf>,
    pub(crate) synthetic: bool,
    pub(crate) variant: Option<String>,
    pub(crate) edition: Option<Edition>,
    pub(crate) editions: bool,
    pub(crate) step: Option<Step>,
    pub(crate) on: Option<NaiveDate>,
    pub(crate) five_years_from: Option<(TermStart, NaiveDate)>,
    pub(crate) horizon: Option<Horizon>,
    pub(crate) scenario: Option<ScenarioId>,
    pub(crate) write_example: Option<PathBuf>,
}

impl Options {
    pub(crate) fn parse() -> Result<Self, Failure> {
        let mut common = Common::default();
        let mut options = Self::default();
        parse(&mut common, |name, parser| {
            match name {
                "plan" => options.plan = Some(path(parser)?),
                "judgements" => options.judgements = Some(path(parser)?),
                "synthetic" => options.synthetic = true,
                "variant" => options.variant = Some(value(parser)?),
                "editions" => options.editions = true,
                "edition" => {
                    options.edition = Some(one_of("--edition", Edition::ALL, Edition::code, parser)?);
                }
                "step" => {
                    let found = value(parser)?;
                    let step = Step::ALL.iter().copied().find(|step| step.code() == found);
                    let known = "quick, full, competition, situational or funds";
                    options.step = Some(step.ok_or_else(|| expected("--step", known, &found))?);
                }
                "on" => options.on = Some(day("--on", &value(parser)?)?),
                "five-years-from" => options.five_years_from = Some(term(&value(parser)?)?),
                "horizon" => options.horizon = Some(horizon(&value(parser)?)?),
                "scenario" => {
                    let found = value(parser)?;
                    let scenario = ScenarioId::try_new(&found);
                    options.scenario = Some(scenario.map_err(at("--scenario"))?);
                }
                "write-example" => options.write_example = Some(path(parser)?),
                _ => return Ok(false),
            }
            Ok(true)
        })?;
        options.common = common;
        Ok(options)
    }

    /// Example data in the language of the answer.
    pub(crate) fn in_language(&self, json: &str) -> String {
        dutch::in_language(json, self.common.language)
    }

    /// Whether the made-up plan is asked for.
    pub(crate) fn is_synthetic(&self) -> bool {
        self.plan.is_none() && (self.synthetic || self.variant.is_some())
    }

    pub(crate) fn read_plan(&self) -> Result<Plan, Failure> {
        if let Some(file) = &self.plan {
            return Plan::from_json(&read(file)?).map_err(in_file(file));
        }
        if let Some(name) = &self.variant {
            let variant = variants::VARIANTS.iter().find(|variant| variant.name == name);
            let variant =
                variant.ok_or_else(|| expected("--variant", "a name that `--variant list` gives", name))?;
            return Ok(variants::plan(variant, &self.in_language(SYNTHETIC)));
        }
        let (name, json) =
            if self.synthetic { ("synthetic.json", SYNTHETIC) } else { ("almere.json", ALMERE) };
        let json = self.in_language(json);
        Plan::from_json(json.as_bytes()).map_err(in_file(Path::new(name)))
    }

    pub(crate) fn read_judgements(&self) -> Result<Judgements, Failure> {
        if let Some(file) = &self.judgements {
            return Judgements::from_json(&read(file)?).map_err(in_file(file));
        }
        let json = if self.is_synthetic() { self.in_language(JUDGEMENTS) } else { "{}".to_owned() };
        Judgements::from_json(json.as_bytes()).map_err(in_file(Path::new("judgements.json")))
    }

    /// What is not said is taken from the default data: a day in 2024, and for the made-up plan its own years.
    pub(crate) fn terms(&self, plan: &Plan) -> Result<Terms, Failure> {
        let on = match self.on {
            Some(on) => on,
            None => day("--on", "2024-06-01")?,
        };
        let mut terms = match self.edition {
            Some(edition) => Terms::under(edition, on),
            None => Terms::try_on(on).map_err(at("--on"))?,
        };
        if let Some((start, day)) = self.five_years_from {
            terms = terms.with_five_years_from(start, day);
        } else if self.is_synthetic() {
            terms = terms.with_five_years_from(TermStart::Execution, day("--five-years-from", "2024-07-01")?);
        }
        if let Some(horizon) = self.horizon.clone() {
            terms = terms.with_horizon(horizon);
        } else if self.is_synthetic() {
            terms = terms.with_horizon(horizon("2024:6:0.03")?);
        } else if self.plan.is_none() {
            // The published amounts are per year and not discounted: one year says what they say.
            terms = terms.with_horizon(horizon("2029:1:0")?);
        }
        if let Some(scenario) = self.scenario.clone() {
            let case = plan.facts().business_case.as_ref();
            let mut known = case.iter().flat_map(|case| &case.scenarios);
            if !known.any(|known| known.id == scenario) {
                return Err(expected("--scenario", "a scenario of the business case", scenario.as_str()));
            }
            terms = terms.with_scenario(scenario);
        }
        Ok(terms)
    }
}

fn term(text: &str) -> Result<(TermStart, NaiveDate), Failure> {
    const OPTION: &str = "--five-years-from";
    let known = "submission, approval or execution, a colon and a day";
    let (start, on) = text.split_once(':').ok_or_else(|| expected(OPTION, known, text))?;
    let start = TermStart::ALL.iter().copied().find(|known| known.code() == start);
    Ok((start.ok_or_else(|| expected(OPTION, known, text))?, day(OPTION, on)?))
}

fn horizon(text: &str) -> Result<Horizon, Failure> {
    const OPTION: &str = "--horizon";
    let wrong = || expected(OPTION, "first year, number of years and rate, like 2025:10:0.03", text);
    let mut parts = text.split(':');
    let (Some(first), Some(years), Some(rate), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(wrong());
    };
    let first: Year = year(OPTION, first)?;
    let (years, rate) = (years.parse().map_err(|_| wrong())?, rate.parse().map_err(|_| wrong())?);
    Horizon::try_new(first, years, rate).map_err(at(OPTION))
}
