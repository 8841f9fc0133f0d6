//! A country and its volumes, from the files of a folder or from files that are made here.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::PathBuf;

use passende_zorg::Language;
use passende_zorg::concentration::csv::{
    FlowRow, MoveRow, joint_scenarios, read_areas, read_flows, read_limits, read_moves, read_norms,
    read_osrm, read_points, read_regions, read_scenarios, read_travel, read_travel_matrix, read_volumes,
};
use passende_zorg::concentration::{
    Area, AreaId, CareCount, CaresOfYear, Country, FlowCount, JointScenario, Minutes, NameSource, Provider,
    RedistributionOptions, ScenarioName, TravelTable,
};
use passende_zorg::language::{Describe, Message};
use passende_zorg::party::{Intervention, Location};
use passende_zorg::report::MarkdownText;
use passende_zorg::request::{Answer, CareFacts, CountryFacts, RedistributionRequest, ScenarioFacts};
use passende_zorg::time::Year;
use rust_decimal::Decimal;

use super::country::LABEL;
use super::geography::{self, Points, SPEED, Ways, complete};
use super::{Failure, Format, asked, at, expected};

/// Where the files are.
pub(crate) enum Source {
    Folder(PathBuf),
    Made(Vec<(&'static str, String)>),
}

impl Source {
    /// A file, if there is one.
    pub(crate) fn optional<T, E: Describe>(
        &self,
        name: &str,
        read: impl FnOnce(&[u8]) -> Result<T, E>,
    ) -> Result<Option<T>, Failure> {
        match self {
            Self::Folder(folder) => {
                let path = folder.join(name);
                path.exists().then(|| super::read_as(&path, read)).transpose()
            }
            Self::Made(files) => super::made_as(files, name, read),
        }
    }

    pub(crate) fn required<T, E: Describe>(
        &self,
        name: &str,
        read: impl FnOnce(&[u8]) -> Result<T, E>,
    ) -> Result<T, Failure> {
        self.optional(name, read)?
            .ok_or_else(|| Failure::new(format_args!("--dir: expected a folder with {name}, found none")))
    }

    /// The name of a file as an error has it.
    pub(crate) fn name(&self, file: &str) -> String {
        match self {
            Self::Folder(folder) => folder.join(file).display().to_string(),
            Self::Made(_) => file.to_owned(),
        }
    }
}

/// What is told beside an answer, in the order in which it was noticed.
#[derive(Default)]
pub(crate) struct Notices(Vec<(Message, serde_json::Value)>);

impl Notices {
    pub(crate) fn add<N>(&mut self, notices: impl IntoIterator<Item = N>) -> Result<(), Failure>
    where
        N: Describe + serde::Serialize + Send + Sync + 'static,
    {
        for notice in notices {
            let value = serde_json::to_value(&notice).map_err(Failure::new)?;
            self.0.push((Message::new(notice), value));
        }
        Ok(())
    }

    /// A line each.
    pub(crate) fn lines(&self, language: Language) -> impl Iterator<Item = String> {
        let note = language.pick("let op", "note");
        self.0.iter().map(move |(message, _)| format!("{note}: {}", message.in_language(language)))
    }

    /// Writes a line each, in Markdown as a list.
    pub(crate) fn write(
        &self,
        format: Format,
        language: Language,
        out: &mut dyn Write,
    ) -> Result<(), Failure> {
        for line in self.lines(language) {
            match format {
                Format::Markdown => writeln!(out, "- {}", MarkdownText(&line))?,
                Format::Text | Format::Json => writeln!(out, "{line}")?,
            }
        }
        Ok(())
    }

    pub(crate) fn json(&self) -> Vec<serde_json::Value> {
        self.0.iter().map(|(_, value)| value.clone()).collect()
    }

    /// Tells them beside an answer. A year that the files name is more than that counts are missing.
    pub(crate) fn note(&self, answer: &mut Answer) {
        answer.notices.retain(|told| !matches!(told.code.as_str(), "care.no-counts" | "care.no-flows"));
        asked::note_all(answer, self.0.iter().map(|(message, _)| message));
    }

    /// Puts them on a page, where there are any.
    pub(crate) fn put_on(&self, page: &mut serde_json::Value) {
        if !self.0.is_empty() {
            page["notices"] = self.json().into();
        }
    }
}

/// What the files say.
pub(crate) struct Files {
    pub(crate) country: Country,
    /// How people travel in it.
    pub(crate) ways: Ways,
    pub(crate) areas: Vec<Area>,
    pub(crate) providers: Vec<Provider>,
    pub(crate) points: Option<Points>,
    pub(crate) norms: Vec<(Intervention, u32)>,
    pub(crate) volumes: Vec<CareCount>,
    /// Where patients were seen to go, if anything was.
    pub(crate) flows: Option<Vec<FlowCount>>,
    /// Within how many minutes care has to be, of care of which that is asked.
    pub(crate) limits: BTreeMap<Intervention, Minutes>,
    /// What is told of them.
    pub(crate) notices: Notices,
    /// The speed, where travel is in straight lines.
    pub(crate) speed: Option<u32>,
}

impl Files {
    pub(crate) fn read(source: &Source, speed: Option<u32>) -> Result<Self, Failure> {
        let areas = source.required("areas.csv", read_areas)?;
        let volumes = source.required("volumes.csv", read_volumes)?;
        let norms = source.required("norms.csv", read_norms)?;
        let mut providers = source.optional("regions.csv", read_regions)?.unwrap_or_default();
        let table = travel(source, &areas, &providers)?;
        let points: Option<Points> =
            source.optional("points.csv", read_points)?.map(|points| points.into_iter().collect());
        complete(&mut providers, volumes.iter().map(|row| row.location.clone()));
        complete(&mut providers, table.iter().flat_map(TravelTable::locations));
        let ways = match (table, &points) {
            (Some(_), _) if speed.is_some() => {
                return Err(Failure::new("--speed: expected a folder without travel.csv, found one with it"));
            }
            (Some(table), _) => Ways::Table(table),
            (None, Some(points)) => Ways::straight(points, &providers, speed.unwrap_or(SPEED))?,
            (None, None) => {
                return Err(Failure::new(
                    "--dir: expected a folder with travel.csv or points.csv, found neither",
                ));
            }
        };
        let country = Country::try_new(areas.clone(), providers.clone(), &ways).map_err(Failure::of)?;
        let flows = source
            .optional("flows.csv", read_flows)?
            .map(|rows| flows(&source.name("flows.csv"), &country, &areas, rows));
        let limits = source.optional("limits.csv", read_limits)?.unwrap_or_default();
        let is_known = |care: &Intervention| norms.iter().any(|(known, _)| known == care);
        if let Some((care, _)) = limits.iter().find(|(care, _)| !is_known(care)) {
            let (name, care) = (source.name("limits.csv"), quoted(care));
            return Err(Failure::new(format_args!(
                "{name}: expected a kind of care of norms.csv, found {care}"
            )));
        }
        let notices = notices(&country, &ways, points.as_ref())?;
        let speed = ways.speed();
        Ok(Self {
            country,
            ways,
            areas,
            providers,
            points,
            norms,
            volumes,
            flows: flows.transpose()?,
            limits: limits.into_iter().collect(),
            notices,
            speed,
        })
    }

    /// The year that is asked for, and otherwise the last.
    pub(crate) fn year(&self, asked: Option<Year>) -> Result<Year, Failure> {
        let years: BTreeSet<Year> = self.volumes.iter().map(|row| row.year).collect();
        let last = years.last().ok_or_else(|| Failure::new("volumes.csv: expected a row, found none"))?;
        match asked {
            Some(year) if !years.contains(&year) => {
                let known = format!("a year of volumes.csv ({})", known(years.iter()));
                Err(expected("--year", &known, &year.to_string()))
            }
            Some(year) => Ok(year),
            None => Ok(*last),
        }
    }

    /// The country as a request has it.
    pub(crate) fn country_facts(&self) -> CountryFacts {
        CountryFacts::of(&self.areas, &self.providers, &self.ways)
    }

    /// The kinds of care as a request has them.
    pub(crate) fn care_facts(&self, year: Year) -> Vec<CareFacts> {
        let flows = self.flows.as_deref().unwrap_or_default();
        let mut cares = CareFacts::of_year(&self.norms, &self.volumes, flows, year);
        for care in &mut cares {
            care.within = self.limits.get(&care.intervention).copied();
        }
        cares
    }

    /// A request on scenarios.
    pub(crate) fn redistribution(
        &self,
        year: Year,
        scenarios: &[JointScenario],
        how: RedistributionOptions,
    ) -> RedistributionRequest {
        let mut request = RedistributionRequest::new(self.country_facts());
        request.options = Some(how);
        request.cares = self.care_facts(year);
        request.scenarios = scenarios.iter().map(ScenarioFacts::from).collect();
        request
    }

    /// Tells beside an answer what the files tell, and what it is about.
    pub(crate) fn note(&self, answer: &mut Answer, is_made_up: bool) {
        self.notices.note(answer);
        if let Some(speed) = self.speed {
            geography::note(answer, speed);
        }
        if is_made_up {
            asked::made_up(answer, LABEL);
        }
    }

    /// The kinds of care that have a norm, at both ends of their counts.
    pub(crate) fn cares(&self, year: Year) -> Result<CaresOfYear, Failure> {
        let cares = CaresOfYear::of(&self.norms, &self.volumes, year);
        let cares = cares.map_err(at("volumes.csv"))?;
        match &self.flows {
            Some(flows) => cares.with_flows(flows).map_err(at("flows.csv")),
            None => Ok(cares),
        }
    }
}

/// Travel times in one of the forms that there are files of.
fn travel(source: &Source, areas: &[Area], providers: &[Provider]) -> Result<Option<TravelTable>, Failure> {
    let areas: Vec<AreaId> = areas.iter().map(|area| area.id.clone()).collect();
    let locations: Vec<Location> = providers.iter().map(|provider| provider.location.clone()).collect();
    let found = [
        source.optional("travel.csv", read_travel)?,
        source.optional("travel-matrix.csv", read_travel_matrix)?,
        source.optional("osrm.json", |text| read_osrm(text, &areas, &locations))?,
    ];
    let mut found = found.into_iter().flatten();
    match (found.next(), found.next()) {
        (_, Some(_)) => Err(Failure::new(
            "--dir: expected one of travel.csv, travel-matrix.csv and osrm.json, found more of them",
        )),
        (table, None) => Ok(table),
    }
}

/// Flows between areas and providers of the other files.
pub(crate) fn flows(
    name: &str,
    country: &Country,
    areas: &[Area],
    rows: Vec<FlowRow>,
) -> Result<Vec<FlowCount>, Failure> {
    let areas: BTreeSet<&AreaId> = areas.iter().map(|area| &area.id).collect();
    for FlowRow { line, flow } in &rows {
        let refuse = |column: &str, expected: &str, found: &dyn std::fmt::Display| {
            Failure::new(format_args!("{name}: line {line}: {column}: expected {expected}, found {found}"))
        };
        if !areas.contains(&flow.area) {
            return Err(refuse("area", "an area of areas.csv", &quoted(&flow.area)));
        }
        if country.providers().binary_search(&flow.location).is_err() {
            let expected = "a provider of volumes.csv, regions.csv or travel.csv";
            return Err(refuse("location", expected, &quoted(&flow.location)));
        }
    }
    Ok(rows.into_iter().map(|row| row.flow).collect())
}

/// What is told of a country, and of the names that files have beside it.
pub(crate) fn notices(country: &Country, ways: &Ways, points: Option<&Points>) -> Result<Notices, Failure> {
    let mut notices = Notices::default();
    notices.add(country.notices().iter().cloned())?;
    if let Ways::Table(table) = ways {
        notices.add(country.notices_on(NameSource::Travel, table.areas()))?;
    }
    let points = points.into_iter().flat_map(BTreeMap::keys).map(AreaId::as_str);
    notices.add(country.notices_on(NameSource::Points, points))?;
    Ok(notices)
}

/// A name as an error quotes it: a short piece of it is enough.
pub(crate) fn quoted(name: &impl AsRef<str>) -> String {
    let name = name.as_ref();
    let shown: String = name.chars().take(40).collect();
    if shown.len() < name.len() { format!("`{shown}…`") } else { format!("`{shown}`") }
}

/// The first of the names that could have been given.
pub(crate) fn known<T: std::fmt::Display>(names: impl IntoIterator<Item = T>) -> String {
    const MOST: usize = 20;
    let names: Vec<String> = names.into_iter().map(|name| name.to_string()).collect();
    let shown = names.iter().take(MOST).cloned().collect::<Vec<_>>().join(", ");
    if names.len() > MOST { format!("{shown} and {} more", names.len() - MOST) } else { shown }
}

/// The scenarios of the files, in the order of their rows.
pub(crate) fn scenarios(source: &Source, files: &Files) -> Result<Vec<JointScenario>, Failure> {
    let actions = source.required("scenarios.csv", read_scenarios)?;
    let moves = source.optional("moves.csv", read_moves)?.unwrap_or_default();
    let refuse = |file: &str, line: u64, column: &str, told: &str| {
        Failure::new(format_args!("{}: line {line}: {column}: expected {told}", source.name(file)))
    };
    let known = |file: &str, line: u64, column: &str, name: &Location| {
        let told = || format!("a provider of volumes.csv, regions.csv or travel.csv, found {}", quoted(name));
        match files.country.providers().binary_search(name) {
            Ok(_) => Ok(()),
            Err(_) => Err(refuse(file, line, column, &told())),
        }
    };
    for row in &actions {
        known("scenarios.csv", row.line, "location", &row.location)?;
    }
    let mut shares: BTreeMap<(&ScenarioName, &Intervention, &Location), Decimal> = BTreeMap::new();
    for MoveRow { line, scenario, intervention, moved } in &moves {
        known("moves.csv", *line, "from", &moved.from)?;
        known("moves.csv", *line, "to", &moved.to)?;
        let sum = shares.entry((scenario, intervention, &moved.from)).or_default();
        *sum += moved.share;
        if *sum > Decimal::ONE {
            let told = format!("shares from {} that add up to at most 1, found {sum}", quoted(&moved.from));
            return Err(refuse("moves.csv", *line, "share", &told));
        }
    }
    let scenarios = joint_scenarios(actions, moves);
    if scenarios.is_empty() {
        let file = source.name("scenarios.csv");
        return Err(Failure::new(format_args!("{file}: expected a row, found none")));
    }
    Ok(scenarios)
}
