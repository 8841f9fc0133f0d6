//! Several kinds of care in several scenarios, side by side.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use super::care::Care;
use super::country::Country;
use super::patients::Patients;
use super::patients::patient_minutes;
use super::redistribution::{Case, Present, RedistributionErrorKind as Kind, Work, divide};
use super::redistribution::{Redistribution, RedistributionError};
use super::scenario::{CareScenario, RedistributionOptions, ScenarioName};
use super::straight::Minutes;
use crate::Language;
use crate::formats::error_told;
use crate::language::Describe;
use crate::party::{Intervention, Location};
use crate::wire::excerpt;

/// What happens to several kinds of care together (*scenario*). In care that is not in it nobody stops or
/// starts; whether it is topped up is for the options to say.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct JointScenario {
    /// The name of the scenario.
    pub name: ScenarioName,
    /// The scenario of each kind of care.
    pub cases: BTreeMap<Intervention, CareScenario>,
}

impl JointScenario {
    /// The scenario where some volumes are the truth, out of two that counts between bounds allow: of each
    /// kind of care as [`CareScenario::at_volumes`] has it.
    #[must_use]
    pub fn at_volumes_of(&self, cares: &[Care], other: &[Care]) -> Self {
        let of = |cares: &[Care], care: &Intervention| {
            cares.iter().find(|it| it.intervention == *care).map(|care| care.volumes.clone())
        };
        let fitted = |(care, case): (&Intervention, &CareScenario)| {
            let case = match of(cares, care).zip(of(other, care)) {
                Some((here, there)) => case.at_volumes(&here, &there),
                None => case.clone(),
            };
            (care.clone(), case)
        };
        Self { name: self.name.clone(), cases: self.cases.iter().map(fitted).collect() }
    }
}

/// A scenario that does not hang together, and which one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.in_language(Language::English))]
pub struct ComparisonError {
    scenario: ScenarioName,
    intervention: Intervention,
    error: RedistributionError,
}

impl ComparisonError {
    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        self.error.code()
    }

    /// The error in the facts of the scenario.
    pub const fn error(&self) -> &RedistributionError {
        &self.error
    }

    /// The name of the scenario with the error.
    pub fn scenario(&self) -> &str {
        self.scenario.as_str()
    }

    /// The kind of care with the error.
    pub const fn intervention(&self) -> &Intervention {
        &self.intervention
    }
}

error_told!(ComparisonError, |error, language, f| {
    let (scenario, care) = (excerpt(error.scenario()), excerpt(error.intervention.as_str()));
    write!(f, "scenario {scenario}, {care}: {}", error.error.in_language(language))
});

impl Country {
    /// Divides the patients of several kinds of care in several scenarios (*vergelijking van scenario's*):
    /// as [`Country::redistribute`] does for each, with what can be shared computed once.
    ///
    /// ```
    /// use passende_zorg::concentration::{
    ///     Area, AreaId, Care, Country, JointScenario, Minutes, Patients, Provider, RedistributionOptions,
    ///     CareScenario, ScenarioName, TravelTable,
    /// };
    /// use passende_zorg::party::{Intervention, Location};
    /// let mut travel = TravelTable::default();
    /// for (from, to, minutes) in
    ///     [("north", "A", 5), ("north", "B", 30), ("south", "A", 25), ("south", "B", 5)]
    /// {
    ///     travel.insert(from, to, Minutes::try_new(minutes.into())?, None)?;
    /// }
    /// let area = |id: &str, population| AreaId::try_new(id).map(|id| Area { id, population });
    /// let at = |name: &str| {
    ///     Location::try_new(name).map(|location| Provider { location, region: None, area: None })
    /// };
    /// let country = Country::try_new(
    ///     vec![area("north", 400)?, area("south", 600)?],
    ///     vec![at("A")?, at("B")?],
    ///     &travel,
    /// )?;
    ///
    /// let lung = Intervention::try_new("lung-resection")?;
    /// let volumes = vec![(Location::try_new("A")?, 40), (Location::try_new("B")?, 15)];
    /// let (intervention, flows) = (lung.clone(), vec![]);
    /// let cares = [Care { intervention, minimum: 20, volumes: volumes.clone(), flows }];
    /// let raised = |minimum| JointScenario {
    ///     name: ScenarioName::try_new(&format!("{minimum} a year")).unwrap(),
    ///     cases: [(lung.clone(), CareScenario::stop_below(&volumes, minimum))].into(),
    /// };
    /// let compared =
    ///     country.compare(&cares, &[raised(10), raised(20)], RedistributionOptions::PRACTICE_2024)?;
    /// let moved: Vec<Patients> = compared.iter().map(|scenario| scenario.moved()).collect();
    /// assert_eq!(moved, [Patients::ZERO, Patients::of(15)]); // at 20 B stops
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When a kind of care is given twice and there is a scenario, a scenario has care that is not given,
    /// or one of them does not hang together: the first in order of the scenarios.
    pub fn compare(
        &self,
        cares: &[Care],
        scenarios: &[JointScenario],
        options: RedistributionOptions,
    ) -> Result<Vec<ScenarioOutcome<'_>>, ComparisonError> {
        let mut work = Work::default();
        let mut present: Vec<Option<Present<'_>>> = cares.iter().map(|_| None).collect();
        let nothing = CareScenario::default();
        let known: BTreeSet<&Intervention> = cares.iter().map(|care| &care.intervention).collect();
        let mut outcomes = Vec::with_capacity(scenarios.len());
        for scenario in scenarios {
            let refuse = |intervention: &Intervention, error: RedistributionError| ComparisonError {
                scenario: scenario.name.clone(),
                intervention: intervention.clone(),
                error,
            };
            for found in scenario.cases.keys() {
                if !known.contains(found) {
                    return Err(refuse(found, Kind::UnknownCare { found: found.clone() }.into()));
                }
            }
            let mut results = BTreeMap::new();
            for (care, present) in cares.iter().zip(&mut present) {
                let found = &care.intervention;
                let case = scenario.cases.get(found).unwrap_or(&nothing);
                let case = Case::try_new(self, &care.volumes, care.minimum, case)
                    .map_err(|error| refuse(found, error))?;
                let now = match present.take() {
                    Some(now) => now,
                    None => Present::of(&case, &care.flows, options.unobserved, &mut work)
                        .map_err(|error| refuse(found, error))?,
                };
                let result = divide(&case, present.insert(now).clone(), options, &mut work);
                if results.insert(found.clone(), result).is_some() {
                    return Err(refuse(found, Kind::CareTwice { found: found.clone() }.into()));
                }
            }
            outcomes.push(ScenarioOutcome { name: scenario.name.clone(), results });
        }
        Ok(outcomes)
    }
}

/// The outcome of a scenario for all kinds of care together (*uitkomst van een scenario*).
#[derive(Debug, Clone)]
pub struct ScenarioOutcome<'a> {
    name: ScenarioName,
    results: BTreeMap<Intervention, Redistribution<'a>>,
}

impl<'a> ScenarioOutcome<'a> {
    /// The name of the scenario.
    pub fn name(&self) -> &str {
        self.name.as_str()
    }

    /// The outcome for each kind of care, in order of their names.
    pub fn results(&self) -> impl Iterator<Item = (&Intervention, &Redistribution<'a>)> {
        self.results.iter()
    }

    /// The outcome for a kind of care; nothing when it is not among them.
    pub fn of(&self, intervention: &Intervention) -> Option<&Redistribution<'a>> {
        self.results.get(intervention)
    }

    /// The number of kinds of care that are [feasible](Redistribution::is_feasible).
    pub fn feasible(&self) -> usize {
        self.results.values().filter(|result| result.is_feasible()).count()
    }

    /// Patients who end at another provider than they began at.
    pub fn moved(&self) -> Patients {
        self.sum(|result| result.moves().map(|it| it.amount).sum())
    }

    /// Patients who can go nowhere.
    pub fn stranded(&self) -> Patients {
        self.sum(|result| result.stranded().map(|it| it.amount).sum())
    }

    /// The number of patients that all that remain are short of their minima together.
    pub fn shortage(&self) -> Patients {
        self.sum(|result| result.shortages().map(|it| it.amount).sum())
    }

    /// Patients times extra minutes a year.
    pub fn extra_travel(&self) -> Decimal {
        patient_minutes(
            self.results.values().fold(0, |sum, result| sum.saturating_add(result.travel().extra())),
        )
    }

    /// The largest number of extra minutes of anyone.
    pub fn largest_extra_minutes(&self) -> Minutes {
        let largest = self.results.values().map(|result| result.travel().largest_extra_minutes());
        largest.max().unwrap_or(Minutes::ZERO)
    }

    /// The kinds of care each provider loses, as a number: it has patients before and none after.
    pub fn losses(&self) -> BTreeMap<&'a Location, usize> {
        let all = self.results.values().flat_map(Redistribution::providers);
        let lost = all.filter(|it| it.before > Patients::ZERO && it.after == Patients::ZERO);
        lost.fold(BTreeMap::new(), |mut losses, it| {
            let number: &mut usize = losses.entry(it.location).or_default();
            *number = number.saturating_add(1);
            losses
        })
    }

    /// The patients of each provider over all kinds of care, before and after.
    pub fn volumes(&self) -> BTreeMap<&'a Location, (Patients, Patients)> {
        let all = self.results.values().flat_map(Redistribution::providers);
        all.fold(BTreeMap::new(), |mut volumes, it| {
            let (before, after): &mut (Patients, Patients) = volumes.entry(it.location).or_default();
            *before = before.plus(it.before);
            *after = after.plus(it.after);
            volumes
        })
    }

    fn sum(&self, of: impl Fn(&Redistribution<'a>) -> Patients) -> Patients {
        self.results.values().map(of).sum()
    }
}

/// `{"scenario": …, "feasible": …, "moved": …, "stranded": …, "shortage": …, "extra-travel": …,
/// "largest-extra": …, "losses": {…}, "results": [{"intervention": …, …}]}`.
impl Serialize for ScenarioOutcome<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct OfCare<'r, 'a> {
            intervention: &'r Intervention,
            #[serde(flatten)]
            result: &'r Redistribution<'a>,
        }
        #[derive(Serialize)]
        #[serde(rename_all = "kebab-case")]
        struct Wire<'r, 'a> {
            scenario: &'r str,
            feasible: usize,
            moved: Patients,
            stranded: Patients,
            shortage: Patients,
            extra_travel: String,
            largest_extra: Minutes,
            losses: BTreeMap<&'a Location, usize>,
            results: Vec<OfCare<'r, 'a>>,
        }
        let of_care = |(intervention, result)| OfCare { intervention, result };
        Wire {
            scenario: self.name(),
            feasible: self.feasible(),
            moved: self.moved(),
            stranded: self.stranded(),
            shortage: self.shortage(),
            extra_travel: self.extra_travel().to_string(),
            largest_extra: self.largest_extra_minutes(),
            losses: self.losses(),
            results: self.results().map(of_care).collect(),
        }
        .serialize(serializer)
    }
}
