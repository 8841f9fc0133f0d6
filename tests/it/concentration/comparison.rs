use std::collections::BTreeMap;

use passende_zorg::concentration::csv::read_uses;
use passende_zorg::concentration::{
    CapacityImpact, Care, CareAction, CareScenario, Country, JointScenario, Patients, Redistribution,
    RedistributionOptions, Resource, ScenarioName, UseOf, UsePerPatient,
};
use passende_zorg::party::{Intervention, Location};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::made::{country, location, made_of};

const AS_IN_2024: RedistributionOptions = RedistributionOptions::PRACTICE_2024;

fn care(name: &str) -> Intervention {
    Intervention::try_new(name).unwrap()
}

fn volumes(volumes: &[(&str, u32)]) -> Vec<(Location, u32)> {
    volumes.iter().map(|(name, count)| (location(name), *count)).collect()
}

fn stop(names: &[&str]) -> CareScenario {
    CareScenario {
        actions: names.iter().map(|name| (location(name), CareAction::Stop)).collect(),
        moves: Vec::new(),
    }
}

proptest! {
    /// Each cell is what dividing alone gives, and the totals are the sums of the cells.
    #[test]
    fn each_cell_is_what_dividing_alone_gives(made in made_of(1..6, 2..6), other in made_of(1..2, 2..6)) {
        let country = made.country(false);
        let known = made.counts();
        let second: Vec<(Location, u32)> = known.iter().zip(other.counts.iter().cycle()).map(|((name, _), (_, count))| (name.clone(), *count)).collect();
        let cares = [
            Care { intervention: care("lung"), minimum: made.minimum, volumes: known.clone(), flows: vec![] },
            Care { intervention: care("breast"), minimum: other.minimum, volumes: second, flows: vec![] },
        ];
        let joint = |name: &str, cases: Vec<(Intervention, CareScenario)>| JointScenario { name: ScenarioName::try_new(name).unwrap(), cases: cases.into_iter().collect() };
        let scenarios = [
            joint("nothing", Vec::new()),
            joint("made", vec![(care("lung"), made.scenario()), (care("breast"), made.scenario())]),
            joint("raised", vec![(care("lung"), CareScenario::stop_below(&known, 40))]),
        ];
        let compared = country.compare(&cares, &scenarios, AS_IN_2024).unwrap();
        prop_assert_eq!(compared.len(), 3);
        for (scenario, outcome) in scenarios.iter().zip(&compared) {
            prop_assert_eq!(outcome.name(), scenario.name.as_str());
            let (mut moved, mut feasible, mut extra, mut losses) = (0, 0, Decimal::ZERO, BTreeMap::new());
            let (mut stranded, mut short) = (0, 0);
            for care in &cares {
                let case = scenario.cases.get(&care.intervention).cloned().unwrap_or_default();
                let alone = country.redistribute(&care.volumes, care.minimum, &case, AS_IN_2024).unwrap();
                let cell = outcome.of(&care.intervention).unwrap();
                prop_assert_eq!(serde_json::to_value(cell).unwrap(), serde_json::to_value(&alone).unwrap());
                moved += alone.moves().map(|it| it.amount.millionths()).sum::<i64>();
                stranded += alone.stranded().map(|it| it.amount.millionths()).sum::<i64>();
                short += alone.shortages().map(|it| it.amount.millionths()).sum::<i64>();
                feasible += usize::from(alone.is_feasible());
                extra += alone.travel().extra_travel();
                for it in alone.providers().filter(|it| it.before.millionths() > 0 && it.after.millionths() == 0) {
                    *losses.entry(it.location.clone()).or_insert(0) += 1;
                }
            }
            prop_assert_eq!(outcome.moved().millionths(), moved);
            prop_assert_eq!(outcome.stranded().millionths(), stranded);
            prop_assert_eq!(outcome.shortage().millionths(), short);
            prop_assert_eq!(outcome.feasible(), feasible);
            prop_assert_eq!(outcome.extra_travel(), extra);
            let told: BTreeMap<Location, usize> = outcome.losses().into_iter().map(|(name, number)| (name.clone(), number)).collect();
            prop_assert_eq!(told, losses);
            let (before, after): (Vec<i64>, Vec<i64>) = outcome.volumes().values().map(|(before, after)| (before.millionths(), after.millionths())).unzip();
            prop_assert_eq!(before.iter().sum::<i64>(), after.iter().sum::<i64>() + stranded);
        }
    }

    /// Counted as at the sender, what is freed is what is needed and what the stranded used.
    #[test]
    fn nothing_appears_when_counted_as_at_the_sender(made in made_of(1..6, 2..6), hours in prop::collection::vec(1_u32..500, 6)) {
        let country = made.country(false);
        let result = country.redistribute(&made.counts(), made.minimum, &made.scenario(), AS_IN_2024).unwrap();
        let mut uses = UsePerPatient::default();
        for ((name, _), hours) in made.counts().iter().zip(&hours) {
            uses.insert(name, &care("lung"), Resource::WardDays, Decimal::new((*hours).into(), 2)).unwrap();
        }
        let lung = care("lung");
        let total = CapacityImpact::of([(&lung, &result)], &uses, UseOf::Sender).total(Resource::WardDays);
        let of_stranded: Decimal = result.stranded().map(|it| it.amount.number() * uses.of(it.from, &lung, Resource::WardDays).unwrap()).sum();
        prop_assert_eq!(total.net(), Some(-of_stranded));
        prop_assert_eq!(total.freed(), total.needed() + of_stranded);
    }
}

/// Two areas; B and its 15 patients go to A, 20 minutes further.
fn two() -> Country {
    country(
        &[("a", 100), ("b", 100)],
        &[("A", "R"), ("B", "R"), ("C", "S")],
        &[("a", "A", 5), ("b", "B", 5), ("b", "A", 25)],
    )
}

fn moved(country: &Country) -> Redistribution<'_> {
    country.redistribute(&volumes(&[("A", 40), ("B", 15)]), 50, &stop(&["B"]), AS_IN_2024).unwrap()
}

/// By hand: 15 patients at 3.5 hours with A, at 4 with B.
#[test]
fn use_of_the_receiver_or_of_the_sender() {
    let country = two();
    let (result, lung) = (moved(&country), care("lung"));
    let uses = read_uses(
        b"location,intervention,resource,per-patient\nA,lung,theatre-hours,3.5\nB,lung,theatre-hours,4\nB,lung,revenue,12500.25\nA,breast,ward-days,1\n",
    )
    .unwrap();
    for (counted, needed) in [(UseOf::Receiver, "52.5"), (UseOf::Sender, "60")] {
        let impact = CapacityImpact::of([(&lung, &result)], &uses, counted);
        let (at_a, at_b) = (
            impact.at(&location("A"), Resource::TheatreHours),
            impact.at(&location("B"), Resource::TheatreHours),
        );
        assert_eq!(at_a.unwrap().net(), Some(needed.parse().unwrap()));
        assert_eq!((at_b.unwrap().freed(), at_b.unwrap().needed()), (60.into(), Decimal::ZERO));
        // Nobody said what A earns with a patient.
        let revenue = impact.at(&location("A"), Resource::Revenue).unwrap();
        let known = counted == UseOf::Sender;
        assert_eq!(revenue.unknown_needed(), Patients::of(if known { 0 } else { 15 }));
        assert_eq!(revenue.net(), known.then(|| "187503.75".parse().unwrap()));
        let total = impact.total(Resource::Revenue);
        assert_eq!(total.freed(), "187503.75".parse().unwrap());
        assert_eq!(total.unknown_needed(), revenue.unknown_needed());
        // No ward days are known for this care, so that none are asked.
        assert_eq!(impact.at(&location("A"), Resource::WardDays), None);
        assert_eq!(impact.changes().count(), 4);
    }
    let json = serde_json::to_value(CapacityImpact::of([(&lung, &result)], &uses, UseOf::Receiver)).unwrap();
    let first = serde_json::json!({"location": "A", "resource": "theatre-hours", "freed": "0", "needed": "52.5", "unknown-freed": 0, "unknown-needed": 0});
    assert_eq!(json[0], first);
}

#[test]
fn uses_that_cannot_be() {
    for (row, told) in [
        (
            "A,lung,theatre-hours,-0.1",
            "line 2: per-patient: expected a use from 0 to 1,000,000,000, found `-0.1`",
        ),
        ("A,lung,theatre-hours,1000000000.1", "line 2: per-patient: expected a use"),
        (
            "A,lung,theatre-hours,",
            "line 2: per-patient: expected a use from 0 to 1,000,000,000, found nothing",
        ),
        (
            "A,lung,beds,1",
            "line 2: resource: expected theatre-hours, ward-days, intensive-care-days, clinic-hours or revenue, found `beds`",
        ),
        (",lung,revenue,1", "line 2: location: expected a name"),
        ("A,lung,revenue,1\nA,lung,revenue,2", "line 3: "),
    ] {
        let text = format!("location,intervention,resource,per-patient\n{row}\n");
        let found = read_uses(text.as_bytes()).unwrap_err().to_string();
        assert!(found.starts_with(told), "{found}, expected {told}");
    }
    let mut uses = UsePerPatient::default();
    let mut insert = |amount: &str| {
        uses.insert(&location("A"), &care("lung"), Resource::Revenue, amount.parse().unwrap())
            .map_err(|error| (error.code(), error.to_string()))
    };
    let refused = |code, told: &str| Err((code, told.to_owned()));
    assert_eq!(
        insert("-1"),
        refused(
            "concentration.use",
            "`A`, `lung`, revenue: expected a use from 0 to 1,000,000,000, found -1"
        )
    );
    assert_eq!(insert("1000000000"), Ok(()));
    assert_eq!(
        insert("0"),
        refused("concentration.twice", "`A`, `lung`, revenue: expected each use once, found it again")
    );
    // What was there stays.
    assert_eq!(uses.of(&location("A"), &care("lung"), Resource::Revenue), Some(1_000_000_000.into()));
}

#[test]
fn scenarios_that_cannot_be() {
    let country = two();
    let given = |name: &str| Care {
        intervention: care(name),
        minimum: 20,
        volumes: volumes(&[("A", 40), ("B", 15)]),
        flows: vec![],
    };
    let joint = |name: &str, found: &str, case: CareScenario| JointScenario {
        name: ScenarioName::try_new(name).unwrap(),
        cases: [(care(found), case)].into(),
    };
    let refused = |cares: &[Care], scenario: JointScenario| {
        let error = country.compare(cares, &[scenario], AS_IN_2024).map(|_| ()).unwrap_err();
        (error.scenario().to_owned(), error.intervention().to_string(), error.code(), error.to_string())
    };
    let of = |scenario: &str, intervention: &str, code, told: &str| {
        (scenario.to_owned(), intervention.to_owned(), code, told.to_owned())
    };
    assert_eq!(
        refused(&[given("lung")], joint("x", "lung", stop(&["Z"]))),
        of(
            "x",
            "lung",
            "redistribution.unknown-provider",
            "scenario `x`, `lung`: scenario: expected a provider of the country, found `Z`"
        )
    );
    assert_eq!(
        refused(&[given("lung")], joint("x", "heart", CareScenario::default())),
        of(
            "x",
            "heart",
            "redistribution.unknown-care",
            "scenario `x`, `heart`: expected a kind of care that is asked about, found `heart`"
        )
    );
    assert_eq!(
        refused(&[given("lung"), given("lung")], joint("y", "lung", CareScenario::default())),
        of(
            "y",
            "lung",
            "redistribution.care-twice",
            "scenario `y`, `lung`: expected each kind of care once, found `lung` again"
        )
    );
}

#[test]
fn a_scenario_as_json() {
    let country = two();
    let given = Care {
        intervention: care("lung"),
        minimum: 50,
        volumes: volumes(&[("A", 40), ("B", 15)]),
        flows: vec![],
    };
    let scenario = JointScenario {
        name: ScenarioName::try_new("close B").unwrap(),
        cases: [(care("lung"), stop(&["B"]))].into(),
    };
    let compared = country.compare(&[given], &[scenario], AS_IN_2024).unwrap();
    let json = serde_json::to_value(&compared[0]).unwrap();
    assert_eq!(json["scenario"], "close B");
    assert_eq!(
        (&json["feasible"], &json["moved"], &json["extra-travel"]),
        (&1.into(), &15_000_000.into(), &"300".into())
    );
    assert_eq!(json["losses"], serde_json::json!({"B": 1}));
    assert_eq!(
        (&json["results"][0]["intervention"], &json["results"][0]["minimum"]),
        (&"lung".into(), &50.into())
    );
    assert_eq!(json["largest-extra"], "20.000000");
}

/// Everyone at 49 stops under a minimum of 50; at 50 and 51 nobody does.
#[test]
fn everyone_below_a_minimum_stops() {
    let counts = volumes(&[("A", 49), ("B", 50), ("C", 51), ("D", 0)]);
    let stops: Vec<_> =
        CareScenario::stop_below(&counts, 50).actions.into_iter().map(|(name, _)| name.to_string()).collect();
    assert_eq!(stops, ["A", "D"]);
}

/// 15 of 55 patients move, 20 minutes further each.
#[test]
fn how_much_further_those_travel_who_move() {
    let country = two();
    let result = moved(&country);
    assert_eq!(result.travel().mean_extra_of_moved().unwrap().to_string(), "20");
    assert_eq!(result.travel().extra_travel(), Decimal::from(300));
    let nobody =
        country.redistribute(&volumes(&[("A", 40)]), 10, &CareScenario::default(), AS_IN_2024).unwrap();
    assert_eq!(nobody.travel().mean_extra_of_moved(), None);
}
