//! What a country, its volumes and its scenarios are, from a folder or from the examples.

use std::collections::BTreeMap;

use passende_zorg::concentration::csv::read_points;
use passende_zorg::concentration::{CareScenario, CaresOfYear, JointScenario};
use passende_zorg::party::Intervention;
use passende_zorg::time::Year;

use crate::Options;
use crate::common::country::Synthetic;
use crate::common::folder::{self, Files, Source, known};
use crate::common::geography::{Points, SPEED, Ways};
use crate::common::small::{in_language, small};
use crate::common::{Failure, expected};

/// What the files say, of one scenario.
pub(crate) struct Input {
    pub(crate) files: Files,
    pub(crate) scenario: String,
    /// Per kind of care what happens to it.
    pub(crate) cases: BTreeMap<Intervention, CareScenario>,
    pub(crate) year: Year,
    pub(crate) cares: CaresOfYear,
    /// The file of scenarios, as an error names it.
    pub(crate) place: String,
}

pub(crate) fn read(options: &Options) -> Result<Input, Failure> {
    let language = options.common.language;
    let source = match &options.folder {
        Some(folder) => Source::Folder(folder.clone()),
        None if options.small => Source::Made(small(language)),
        None if options.observed => Source::Made(Synthetic::country().files_with_flows(language)),
        None => Source::Made(Synthetic::country().files(language)),
    };
    let mut files = Files::read(&source, options.speed)?;
    let JointScenario { name, mut cases } = scenario(options, folder::scenarios(&source, &files)?)?;
    if !options.interventions.is_empty() {
        for asked in &options.interventions {
            if !cases.keys().any(|found| found.as_str() == options.named(asked)) {
                return Err(expected("--intervention", "a kind of care of the scenario", asked));
            }
        }
        cases.retain(|found, _| {
            options.interventions.iter().any(|asked| options.named(asked) == found.as_str())
        });
    }
    let year = files.year(options.year)?;
    let cares = files.cares(year)?;
    files.notices.add(cares.notices().iter().cloned())?;
    Ok(Input { files, scenario: name.to_string(), cases, year, cares, place: source.name("scenarios.csv") })
}

impl Options {
    /// A name on the command line, as the data have it: that of what is made here may be given in either language.
    pub(crate) fn named<'n>(&self, name: &'n str) -> &'n str {
        if self.folder.is_some() { name } else { in_language(name, self.common.language) }
    }
}

/// The scenario that is asked for; of an example the first one, unless said otherwise.
fn scenario(options: &Options, scenarios: Vec<JointScenario>) -> Result<JointScenario, Failure> {
    let names: Vec<String> = scenarios.iter().map(|scenario| scenario.name.to_string()).collect();
    let asked = match &options.scenario {
        Some(scenario) => options.named(scenario),
        None if options.folder.is_some() => {
            return Err(Failure::new("--scenario: expected a scenario, found none"));
        }
        None => &names[0],
    };
    let found = scenarios.into_iter().find(|scenario| scenario.name.as_str() == asked);
    found.ok_or_else(|| expected("--scenario", &format!("one of {}", known(&names)), asked))
}

/// The files of the national country, with the travel times that follow from its points.
pub(crate) fn national(options: &Options) -> Result<Vec<(&'static str, String)>, Failure> {
    let country = Synthetic::country();
    let (speed, language) = (options.speed.unwrap_or(SPEED), options.common.language);
    let mut files =
        if options.observed { country.files_with_flows(language) } else { country.files(language) };
    let source = Source::Made(files.clone());
    let points: Points = source.required("points.csv", read_points)?.into_iter().collect();
    files.push(("travel.csv", country.travel_csv(&Ways::straight(&points, &[], speed)?)));
    Ok(files)
}
