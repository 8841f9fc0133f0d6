//! Two scenarios beside each other: what differs for each provider of each kind of care, and why.

mod reason;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Serialize, Serializer};

pub use reason::ScenarioReason;

use super::comparison::ScenarioOutcome;
use super::patients::Patients;
use super::redistribution::{ProviderOutcome, ProviderStatus, Redistribution, ShortageReason};
use crate::Verdict;
use crate::explanation::{COMPARED, Explanation, Outcome, VerdictShift, assessed};
use crate::language::Message;
use crate::messages::messages;
use crate::party::{Intervention, Location};

/// Two scenarios beside each other (*verschil tussen twee scenario's*), of one comparison or of two: other
/// norms, other years, other sites, other assumptions.
///
/// ```
/// # use passende_zorg::concentration::{
/// #     Area, AreaId, Care, Country, JointScenario, Minutes, Provider, RedistributionOptions, CareScenario,
/// #     ScenarioName, TravelTable,
/// # };
/// use passende_zorg::concentration::ScenarioDifference;
/// use passende_zorg::language::{Describe, Language};
/// # use passende_zorg::party::{Intervention, Location};
/// # let mut travel = TravelTable::default();
/// # for (from, to, minutes) in
/// #     [("north", "A", 5), ("north", "B", 30), ("south", "A", 25), ("south", "B", 5)]
/// # {
/// #     travel.insert(from, to, Minutes::try_new(minutes.into())?, None)?;
/// # }
/// # let area = |id: &str, population| AreaId::try_new(id).map(|id| Area { id, population });
/// # let at = |name: &str| {
/// #     Location::try_new(name).map(|location| Provider { location, region: None, area: None })
/// # };
/// # let country = Country::try_new(
/// #     vec![area("north", 400)?, area("south", 600)?],
/// #     vec![at("A")?, at("B")?],
/// #     &travel,
/// # )?;
/// # let lung = Intervention::try_new("lung-resection")?;
/// # let volumes = vec![(Location::try_new("A")?, 40), (Location::try_new("B")?, 15)];
/// # let cares = [Care { intervention: lung.clone(), minimum: 20, volumes: volumes.clone(), flows: vec![] }];
/// # let raised = |minimum| JointScenario {
/// #     name: ScenarioName::try_new(&format!("{minimum} a year")).unwrap(),
/// #     cases: [(lung.clone(), CareScenario::stop_below(&volumes, minimum))].into(),
/// # };
/// # let how = RedistributionOptions::PRACTICE_2024;
/// # let outcomes = country.compare(&cares, &[raised(10), raised(20)], how)?;
/// let difference = ScenarioDifference::between(&outcomes[0], &outcomes[1]); // at 20, B stops
/// let b = difference.changed().find(|it| it.location().as_str() == "B").unwrap();
/// let reasons: Vec<_> =
///     b.reasons().iter().map(|reason| reason.in_language(Language::English).to_string()).collect();
/// assert_eq!(reasons[0], "goes on in the first, stops in the second");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct ScenarioDifference<'r, 'a> {
    one: &'r ScenarioOutcome<'a>,
    other: &'r ScenarioOutcome<'a>,
    providers: Vec<ProviderDifference<'a>>,
}

/// A provider of a kind of care in two scenarios.
#[derive(Debug, Clone)]
pub struct ProviderDifference<'a> {
    intervention: Intervention,
    location: &'a Location,
    one: Option<ProviderOutcome<'a>>,
    other: Option<ProviderOutcome<'a>>,
    reasons: Vec<ScenarioReason>,
}

impl<'r, 'a> ScenarioDifference<'r, 'a> {
    /// Puts two scenarios beside each other: kinds of care and providers go together by name.
    pub fn between(one: &'r ScenarioOutcome<'a>, other: &'r ScenarioOutcome<'a>) -> Self {
        let cares = [one, other].into_iter().flat_map(|outcome| outcome.results().map(|(care, _)| care));
        let cares: BTreeSet<&Intervention> = cares.collect();
        let mut providers = Vec::new();
        for care in cares {
            let sides = [one, other].map(|outcome| outcome.of(care).map(Side::of).unwrap_or_default());
            let [here, there] = &sides;
            let names: BTreeSet<_> = here.providers.keys().chain(there.providers.keys()).copied().collect();
            let of = |location| ProviderDifference::of(care, location, [here, there]);
            providers.extend(names.into_iter().map(of));
        }
        Self { one, other, providers }
    }

    /// Every provider of every kind of care that one of the two has, by care and in order of name.
    pub fn providers(&self) -> impl Iterator<Item = &ProviderDifference<'a>> {
        self.providers.iter()
    }

    /// Those for whom something differs.
    pub fn changed(&self) -> impl Iterator<Item = &ProviderDifference<'a>> {
        self.providers.iter().filter(|it| it.has_changed())
    }

    /// What differs for a kind of care as a whole.
    pub fn reasons(&self, care: &Intervention) -> Vec<ScenarioReason> {
        let (one, other) = match (self.one.of(care), self.other.of(care)) {
            (Some(one), Some(other)) => (one, other),
            (None, Some(_)) => return vec![ScenarioReason::OnlyIn { is_second: true }],
            (Some(_), None) => return vec![ScenarioReason::OnlyIn { is_second: false }],
            (None, None) => return Vec::new(),
        };
        let mut reasons = Vec::new();
        if one.minimum() != other.minimum() {
            reasons.push(ScenarioReason::Minimum { one: one.minimum(), other: other.minimum() });
        }
        if one.is_feasible() != other.is_feasible() {
            reasons.push(ScenarioReason::Feasible { is_second: other.is_feasible() });
        }
        let amounts = |of: fn(&Redistribution<'_>) -> Patients| (of(one), of(other));
        let (one_moved, other_moved) = amounts(|it| it.moves().map(|it| it.amount).sum());
        if one_moved != other_moved {
            reasons.push(ScenarioReason::Moved { one: one_moved, other: other_moved });
        }
        let (one_stranded, other_stranded) = amounts(|it| it.stranded().map(|it| it.amount).sum());
        if one_stranded != other_stranded {
            reasons.push(ScenarioReason::Stranded { one: one_stranded, other: other_stranded });
        }
        let minutes = [one, other].map(|it| it.travel().largest_extra_minutes());
        if let [one, other] = minutes
            && one != other
        {
            reasons.push(ScenarioReason::Furthest { one, other });
        }
        reasons
    }

    /// The difference as a tree: each kind of care, and below it the providers for whom something differs.
    pub fn explanation(&self) -> Explanation {
        let told = Told::Scenarios {
            one: self.one.name().to_owned(),
            other: self.other.name().to_owned(),
            changed: self.changed().count(),
        };
        let of_care = |found: &[ProviderDifference<'_>]| {
            let care = found.first()?.intervention.clone();
            let told = Message::new(Told::Care { care: care.clone() });
            let changed = found.iter().filter(|it| it.has_changed()).map(ProviderDifference::explanation);
            let line = Explanation::new(COMPARED, told).with_parts(changed);
            let reasons = self.reasons(&care).into_iter();
            Some(reasons.fold(line, |line, reason| line.with_note(Message::new(reason))))
        };
        let by_care = self.providers.chunk_by(|one, other| one.intervention == other.intervention);
        Explanation::new(COMPARED, Message::new(told)).with_parts(by_care.filter_map(of_care))
    }
}

assessed!(ScenarioDifference<'_, '_>);

impl<'a> ProviderDifference<'a> {
    fn of(care: &Intervention, location: &'a Location, [here, there]: [&Side<'a>; 2]) -> Self {
        let (one, other) = (here.providers.get(location).copied(), there.providers.get(location).copied());
        let mut reasons = Vec::new();
        match (&one, &other) {
            (Some(one), Some(other)) => {
                if one.before != other.before {
                    reasons.push(ScenarioReason::Began { one: one.before, other: other.before });
                }
                if one.status != other.status {
                    reasons.push(ScenarioReason::Status { one: one.status, other: other.status });
                }
                if one.after != other.after {
                    reasons.push(ScenarioReason::Ended { one: one.after, other: other.after });
                }
            }
            (None, Some(_)) => reasons.push(ScenarioReason::OnlyIn { is_second: true }),
            (Some(_), None) => reasons.push(ScenarioReason::OnlyIn { is_second: false }),
            (None, None) => {}
        }
        for (name, [one, other]) in pairs(&here.comes, &there.comes, location) {
            reasons.push(ScenarioReason::Comes { from: name.clone(), one, other });
        }
        for (name, [one, other]) in pairs(&here.goes, &there.goes, location) {
            reasons.push(ScenarioReason::Goes { to: name.clone(), one, other });
        }
        let gone = [here, there].map(|side| side.gone.get(location).copied().unwrap_or(Patients::ZERO));
        if let [one, other] = gone
            && one != other
        {
            reasons.push(ScenarioReason::Stranded { one, other });
        }
        let short = [here, there].map(|side| side.short.get(location).copied());
        let amounts = short.map(|short| short.map_or(Patients::ZERO, |(amount, _)| amount));
        match (short, amounts) {
            ([Some((_, one)), Some((_, other))], [before, after]) if before == after => {
                reasons.extend((one != other).then_some(ScenarioReason::WhyShort { one, other }));
            }
            ([first, second], [one, other]) if one != other => {
                let reason = second.or(first).map(|(_, reason)| reason);
                reasons.extend(reason.map(|reason| ScenarioReason::Short { one, other, reason }));
            }
            _ => {}
        }
        Self { intervention: care.clone(), location, one, other, reasons }
    }

    /// The kind of care that the patients come for.
    pub const fn intervention(&self) -> &Intervention {
        &self.intervention
    }

    /// The location of the provider.
    pub const fn location(&self) -> &'a Location {
        self.location
    }

    /// The provider in the first scenario; nothing when it has no part in the care there.
    pub const fn one(&self) -> Option<&ProviderOutcome<'a>> {
        self.one.as_ref()
    }

    /// The provider in the second scenario.
    pub const fn other(&self) -> Option<&ProviderOutcome<'a>> {
        self.other.as_ref()
    }

    /// The verdicts of both after all steps.
    pub fn verdicts(&self) -> [Option<Verdict>; 2] {
        [self.one, self.other].map(|it| it.map(|it| it.verdict_after))
    }

    /// How the verdict differs from the first to the second.
    pub fn shift(&self) -> VerdictShift {
        let [one, other] = self.verdicts();
        VerdictShift::between(one, other)
    }

    /// What differs, and why: the fate of the provider, its patients, from whom they come and to whom they go.
    pub fn reasons(&self) -> &[ScenarioReason] {
        &self.reasons
    }

    /// Whether anything differs.
    pub fn has_changed(&self) -> bool {
        !self.reasons.is_empty() || self.shift() != VerdictShift::Same
    }

    fn explanation(&self) -> Explanation {
        let [_, other] = self.verdicts();
        let told = Told::Provider { location: self.location.clone(), shift: self.shift() };
        let outcome: Outcome = other.map_or_else(|| COMPARED.into(), Outcome::from);
        let line = Explanation::new(outcome, Message::new(told));
        self.reasons.iter().cloned().fold(line, |line, reason| line.with_note(Message::new(reason)))
    }
}

/// What one scenario comes to for a kind of care, by provider.
#[derive(Debug, Default)]
struct Side<'a> {
    providers: BTreeMap<&'a Location, ProviderOutcome<'a>>,
    comes: Moved<'a>,
    goes: Moved<'a>,
    /// Those who can go nowhere, by the provider whose patients they were.
    gone: BTreeMap<&'a Location, Patients>,
    short: BTreeMap<&'a Location, (Patients, ShortageReason)>,
}

/// By provider, the patients who moved, by who it was from or to.
type Moved<'a> = BTreeMap<&'a Location, BTreeMap<&'a Location, Patients>>;

impl<'a> Side<'a> {
    fn of(result: &Redistribution<'a>) -> Self {
        let mut side = Self::default();
        side.providers.extend(result.providers().map(|it| (it.location, it)));
        for it in result.moves() {
            side.comes.entry(it.to).or_default().insert(it.from, it.amount);
            side.goes.entry(it.from).or_default().insert(it.to, it.amount);
        }
        side.gone.extend(result.stranded().map(|it| (it.from, it.amount)));
        side.short.extend(result.shortages().map(|it| (it.location, (it.amount, it.reason))));
        side
    }
}

/// Of whom the patients of a provider differ, with the amounts of both.
fn pairs<'m, 'a>(
    one: &'m Moved<'a>,
    other: &'m Moved<'a>,
    location: &Location,
) -> impl Iterator<Item = (&'a Location, [Patients; 2])> + 'm {
    let both = [one, other].map(|moved| moved.get(location));
    let names: BTreeSet<&'a Location> =
        both.into_iter().flatten().flat_map(BTreeMap::keys).copied().collect();
    let amounts = move |name: &'a Location| {
        both.map(|moved| moved.and_then(|moved| moved.get(name)).copied().unwrap_or(Patients::ZERO))
    };
    names.into_iter().map(move |name| (name, amounts(name))).filter(|(_, [one, other])| one != other)
}

messages! {
    #[derive(Debug)]
    enum Told {
        Scenarios { one: String, other: String, changed: usize } = "comparison.scenarios":
            if *changed == 1 => "{one} naast {other}: voor {changed} aanbieder anders.", "{one} beside {other}: otherwise for {changed} provider.";
            "{one} naast {other}: voor {changed} aanbieders anders.", "{one} beside {other}: otherwise for {changed} providers.";
        Care { care: Intervention } = "comparison.care": "{care}", "{care}";
        Provider { location: Location, shift: VerdictShift } = "comparison.provider": "{location}: {shift}", "{location}: {shift}";
    }
}

/// `{"intervention": …, "location": …, "shift": …, "one": {"status": …, "before": …, "after": …, "verdict": …}
/// or null, "other": …, "reasons": […]}`
impl Serialize for ProviderDifference<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Provider {
            status: ProviderStatus,
            before: Patients,
            after: Patients,
            verdict: Verdict,
        }
        #[derive(Serialize)]
        struct Wire<'d> {
            intervention: &'d Intervention,
            location: &'d Location,
            shift: VerdictShift,
            one: Option<Provider>,
            other: Option<Provider>,
            reasons: &'d [ScenarioReason],
        }
        let provider = |it: ProviderOutcome<'_>| Provider {
            status: it.status,
            before: it.before,
            after: it.after,
            verdict: it.verdict_after,
        };
        Wire {
            intervention: &self.intervention,
            location: self.location,
            shift: self.shift(),
            one: self.one.map(provider),
            other: self.other.map(provider),
            reasons: &self.reasons,
        }
        .serialize(serializer)
    }
}

/// `{"one": name, "other": name, "cares": [{"intervention": …, "reasons": […]}], "providers": […]}`, the
/// providers for whom something differs.
impl Serialize for ScenarioDifference<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Care<'d> {
            intervention: &'d Intervention,
            reasons: Vec<ScenarioReason>,
        }
        #[derive(Serialize)]
        struct Wire<'d, 'a> {
            one: &'d str,
            other: &'d str,
            cares: Vec<Care<'d>>,
            providers: Vec<&'d ProviderDifference<'a>>,
        }
        let by_care = self.providers.chunk_by(|one, other| one.intervention == other.intervention);
        let cares = by_care.filter_map(<[_]>::first).map(|it| &it.intervention);
        let cares = cares.map(|intervention| Care { intervention, reasons: self.reasons(intervention) });
        Wire {
            one: self.one.name(),
            other: self.other.name(),
            cares: cares.collect(),
            providers: self.changed().collect(),
        }
        .serialize(serializer)
    }
}
