//! Two scenarios beside each other.

use passende_zorg::concentration::{
    Care, CareAction, CareScenario, JointScenario, Patients, ProviderStatus, RedistributionOptions,
    ScenarioDifference, ScenarioName, ScenarioReason, ShortageReason,
};
use passende_zorg::explanation::VerdictShift;
use passende_zorg::language::{Describe, Language};
use passende_zorg::party::Intervention;
use proptest::prelude::*;

use super::made::{country, location, made_of};

const AS_IN_2024: RedistributionOptions = RedistributionOptions::PRACTICE_2024;

fn care(name: &str) -> Intervention {
    Intervention::try_new(name).unwrap()
}

fn scenario(name: &str, cases: impl IntoIterator<Item = (Intervention, CareScenario)>) -> JointScenario {
    JointScenario { name: ScenarioName::try_new(name).unwrap(), cases: cases.into_iter().collect() }
}

fn stop(name: &str) -> CareScenario {
    CareScenario { actions: [(location(name), CareAction::Stop)].into(), moves: Vec::new() }
}

/// B stops, and its 15 patients go to A; C keeps 8 of 20, alone in its region.
#[test]
fn who_differs_is_told_with_the_reasons() {
    let country = country(
        &[("a", 100), ("b", 100), ("c", 100)],
        &[("A", "R"), ("B", "R"), ("C", "S")],
        &[("a", "A", 5), ("b", "B", 5), ("b", "A", 25), ("c", "C", 5)],
    );
    let volumes = vec![(location("A"), 40), (location("B"), 15), (location("C"), 8)];
    let of = |minimum| Care { intervention: care("lung"), minimum, volumes: volumes.clone(), flows: vec![] };
    let as_is = [scenario("as it is", [])];
    let now = country.compare(&[of(8)], &as_is, AS_IN_2024).unwrap();
    let then =
        country.compare(&[of(20)], &[scenario("raised", [(care("lung"), stop("B"))])], AS_IN_2024).unwrap();
    let difference = ScenarioDifference::between(&now[0], &then[0]);
    let told: Vec<(String, VerdictShift, Vec<ScenarioReason>)> = difference
        .changed()
        .map(|it| (it.location().to_string(), it.shift(), it.reasons().to_vec()))
        .collect();
    let (none, fifteen) = (Patients::ZERO, Patients::of(15));
    let expected = [
        (
            "A".to_owned(),
            VerdictShift::Same,
            vec![
                ScenarioReason::Ended { one: Patients::of(40), other: Patients::of(55) },
                ScenarioReason::Comes { from: location("B"), one: none, other: fifteen },
            ],
        ),
        (
            "B".to_owned(),
            VerdictShift::NotApplicableNow,
            vec![
                ScenarioReason::Status { one: ProviderStatus::Keep, other: ProviderStatus::Stop },
                ScenarioReason::Ended { one: fifteen, other: none },
                ScenarioReason::Goes { to: location("A"), one: none, other: fifteen },
            ],
        ),
        (
            "C".to_owned(),
            VerdictShift::NoLongerMet,
            vec![ScenarioReason::Short {
                one: none,
                other: Patients::of(12),
                reason: ShortageReason::NoGiver,
            }],
        ),
    ];
    assert_eq!(told, expected);
    let of_care: Vec<String> = difference
        .reasons(&care("lung"))
        .iter()
        .map(|reason| reason.in_language(Language::English).to_string())
        .collect();
    let expected = [
        "the norm is 8 in the first, 20 in the second",
        "the first only is feasible",
        "patients who go elsewhere: 0 against 15",
        "most minutes further: 0 against 20",
    ];
    assert_eq!(of_care, expected);
    assert_eq!(difference.reasons(&care("breast")), []);
    let value = serde_json::to_value(&difference).unwrap();
    assert_eq!(value["one"], "as it is");
    assert_eq!(value["providers"].as_array().unwrap().len(), 3);
    assert_eq!(value["providers"][1]["other"]["status"], "stop");
    let tree = difference.explanation();
    let head = tree.message().in_language(Language::Dutch).to_string();
    assert_eq!(head, "as it is naast raised: voor 3 aanbieders anders.");
}

/// Whose patients can go nowhere is told with the provider, and a shortage only where it differs.
#[test]
fn who_can_go_nowhere_is_told() {
    let country = country(
        &[("a", 100), ("c", 100)],
        &[("A", "R"), ("B", "R"), ("C", "S")],
        &[("a", "A", 5), ("a", "B", 9), ("c", "C", 5)],
    );
    let volumes = vec![(location("A"), 40), (location("B"), 30), (location("C"), 70)];
    let lung = Care { intervention: care("lung"), minimum: 50, volumes, flows: vec![] };
    let scenarios = [
        scenario("as it is", []),
        scenario("c", [(care("lung"), stop("C"))]),
        scenario("a", [(care("lung"), stop("A"))]),
    ];
    let outcomes = country.compare(&[lung], &scenarios, AS_IN_2024).unwrap();
    let told = |one: usize, other: usize, name: &str| {
        let difference = ScenarioDifference::between(&outcomes[one], &outcomes[other]);
        let found = difference.providers().find(|it| it.location().as_str() == name).cloned();
        found.unwrap().reasons().to_vec()
    };
    let (none, seventy) = (Patients::ZERO, Patients::of(70));
    let expected = [
        ScenarioReason::Status { one: ProviderStatus::Keep, other: ProviderStatus::Stop },
        ScenarioReason::Ended { one: seventy, other: none },
        ScenarioReason::Stranded { one: none, other: seventy },
    ];
    assert_eq!(told(0, 1, "C"), expected);
    let short =
        ScenarioReason::Short { one: Patients::of(20), other: none, reason: ShortageReason::NoSurplus };
    assert!(told(0, 2, "B").contains(&short), "{:?}", told(0, 2, "B"));
    assert_eq!(told(0, 1, "B"), []);
}

/// Care and providers of one side only are there, and say so.
#[test]
fn what_is_in_one_of_the_two_is_told() {
    let country = country(&[("a", 100)], &[("A", "R"), ("B", "R")], &[("a", "A", 5), ("a", "B", 9)]);
    let of = |name: &str, at: &str| Care {
        intervention: care(name),
        minimum: 5,
        volumes: vec![(location(at), 10)],
        flows: vec![],
    };
    let as_is = [scenario("as it is", [])];
    let one = country.compare(&[of("lung", "A")], &as_is, AS_IN_2024).unwrap();
    let other = country.compare(&[of("lung", "B"), of("liver", "A")], &as_is, AS_IN_2024).unwrap();
    let difference = ScenarioDifference::between(&one[0], &other[0]);
    let only = |is_second| vec![ScenarioReason::OnlyIn { is_second }];
    let told: Vec<_> = difference
        .changed()
        .map(|it| {
            (it.intervention().to_string(), it.location().to_string(), it.shift(), it.reasons().to_vec())
        })
        .collect();
    let row =
        |care: &str, at: &str, shift, is_second| (care.to_owned(), at.to_owned(), shift, only(is_second));
    let expected = [
        row("liver", "A", VerdictShift::OnlyAfter, true),
        row("lung", "A", VerdictShift::OnlyBefore, false),
        row("lung", "B", VerdictShift::OnlyAfter, true),
    ];
    assert_eq!(told, expected);
    assert_eq!(difference.reasons(&care("liver")), only(true));
    let turned = ScenarioDifference::between(&other[0], &one[0]);
    assert_eq!(turned.reasons(&care("liver")), only(false));
}

proptest! {
    /// Beside itself nothing differs; and what differs in patients adds up to what differs for all.
    #[test]
    fn amounts_add_up(made in made_of(1..6, 2..6)) {
        let country = made.country(false);
        let cares = [Care {
            intervention: care("lung"),
            minimum: made.minimum,
            volumes: made.counts(),
            flows: vec![],
        }];
        let scenarios = [scenario("nothing", []), scenario("made", [(care("lung"), made.scenario())])];
        let outcomes = country.compare(&cares, &scenarios, AS_IN_2024).unwrap();
        prop_assert_eq!(ScenarioDifference::between(&outcomes[1], &outcomes[1]).changed().count(), 0);
        let difference = ScenarioDifference::between(&outcomes[0], &outcomes[1]);
        let mut more = 0_i64;
        for it in difference.providers() {
            let after = [it.one(), it.other()].map(|it| it.map_or(0, |it| it.after.millionths()));
            let ended = after[1] - after[0];
            let moved: i64 = it.reasons().iter().map(|reason| match reason {
                ScenarioReason::Comes { one, other, .. } => other.millionths() - one.millionths(),
                ScenarioReason::Goes { one, other, .. } => one.millionths() - other.millionths(),
                _ => 0,
            }).sum();
            let stranded = |of: usize| -> i64 {
                let result = outcomes[of].of(&care("lung")).unwrap();
                result.stranded().filter(|gone| gone.from == it.location()).map(|gone| gone.amount.millionths()).sum()
            };
            prop_assert_eq!(ended, moved - (stranded(1) - stranded(0)), "{}", it.location());
            more += ended;
        }
        let total = |of: usize| outcomes[of].stranded().millionths();
        prop_assert_eq!(more, total(0) - total(1));
    }
}
