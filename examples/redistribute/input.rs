//! What a country, its volumes and its scenarios are, from a folder or from the examples.

use std::collections::BTreeMap;

use passende_zorg::concentration::csv::read_points;
use passende_zorg::concentration::{JointScenario, Scenario};
use passende_zorg::party::Intervention;
use passende_zorg::time::Year;

use crate::Options;
use crate::common::country::Synthetic;
use crate::common::folder::{self, Files, Source};
use crate::common::geography::{Points, Ways};
use crate::common::small::SMALL;
use crate::common::{Failure, expected};

/// What the files say, of one scenario.
pub(crate) struct Input {
    pub(crate) files: Files,
    pub(crate) scenario: String,
    /// Per kind of care what happens to it.
    pub(crate) cases: BTreeMap<Intervention, Scenario>,
    pub(crate) year: Year,
    /// The file of scenarios, as an error names it.
    pub(crate) place: String,
}

pub(crate) fn read(options: &Options) -> Result<Input, Failure> {
    let source = match &options.folder {
        Some(folder) => Source::Folder(folder.clone()),
        None if options.small => Source::Made(SMALL.map(|(name, text)| (name, text.to_owned())).to_vec()),
        None => Source::Made(Synthetic::country().files()),
    };
    let files = Files::read(&source, options.speed)?;
    let JointScenario { name, mut cases } = scenario(options, folder::scenarios(&source, &files)?)?;
    if !options.interventions.is_empty() {
        for asked in &options.interventions {
            if !cases.keys().any(|found| found.as_str() == asked) {
                return Err(expected("--intervention", "a kind of care of the scenario", asked));
            }
        }
        cases.retain(|found, _| options.interventions.iter().any(|asked| asked == found.as_str()));
    }
    let year = files.year(options.year)?;
    Ok(Input { files, scenario: name.into(), cases, year, place: source.name("scenarios.csv") })
}

/// The scenario that is asked for; of an example the first one, unless said otherwise.
fn scenario(options: &Options, scenarios: Vec<JointScenario>) -> Result<JointScenario, Failure> {
    let known: Vec<String> = scenarios.iter().map(|scenario| scenario.name.to_string()).collect();
    let asked = match &options.scenario {
        Some(scenario) => scenario,
        None if options.folder.is_some() => {
            return Err(Failure::new("--scenario: expected a scenario, found none"));
        }
        None => &known[0],
    };
    let found = scenarios.into_iter().find(|scenario| *scenario.name == **asked);
    found.ok_or_else(|| expected("--scenario", &format!("one of {}", known.join(", ")), asked))
}

/// The files of the national country, with the travel times that follow from its points.
pub(crate) fn national(speed: u32) -> Result<Vec<(&'static str, String)>, Failure> {
    let country = Synthetic::country();
    let mut files = country.files();
    let source = Source::Made(files.clone());
    let points: Points = source.required("points.csv", read_points)?.into_iter().collect();
    files.push(("travel.csv", country.travel_csv(&Ways::straight(&points, &[], speed)?)));
    Ok(files)
}
