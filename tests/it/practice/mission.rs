use crate::support::with;
use passende_zorg::Language;
use passende_zorg::money::Euro;
use passende_zorg::practice::{CapBasis, Capacity, CapacityGoal};
use passende_zorg::principle::Status;
use passende_zorg::rust_decimal::Decimal;

fn capacity(served: u64, staff: Option<&str>, workforce: Option<i64>, cost: Option<&str>) -> Capacity {
    Capacity {
        served,
        staff: staff.map(|staff| staff.parse().unwrap()),
        workforce: workforce.map(Decimal::from),
        cost: cost.map(|cost| Euro::try_new(cost.parse().unwrap()).unwrap()),
        means: None,
    }
}

fn goal(served: u64, staff: &str, workforce: i64) -> CapacityGoal {
    let before = capacity(1000, Some("10"), Some(1000), None);
    CapacityGoal::new(before, capacity(served, Some(staff), Some(workforce), None), 1150)
}

#[test]
fn demand_is_met_from_what_is_expected_on() {
    for (served, status) in [
        (0, Status::Contradicted),
        (1149, Status::Contradicted),
        (1150, Status::Supported),
        (1151, Status::Supported),
    ] {
        assert_eq!(goal(served, "10", 1000).demand_met(), status, "{served}");
    }
}

/// The page and the final agreement say *proportionally*; the draft and the guide do not.
#[test]
fn no_more_people_proportionally_or_at_all() {
    for (staff, workforce, absolute, proportional) in [
        ("9.99", 1000, Status::Supported, Status::Supported),
        ("10", 1000, Status::Supported, Status::Supported),
        ("10.01", 1000, Status::Contradicted, Status::Contradicted),
        ("10.01", 1001, Status::Contradicted, Status::Supported),
        ("10.02", 1001, Status::Contradicted, Status::Contradicted),
        ("10", 999, Status::Supported, Status::Contradicted),
        ("9.99", 999, Status::Supported, Status::Supported),
        ("20", 2000, Status::Contradicted, Status::Supported),
    ] {
        let goal = goal(1150, staff, workforce);
        let found = (goal.people(CapBasis::Absolute), goal.people(CapBasis::Proportional));
        assert_eq!(found, (absolute, proportional), "{staff} of {workforce}");
    }
    let before = capacity(1, Some("10"), None, None);
    let unknown = CapacityGoal::new(before, capacity(1, Some("9"), Some(1), None), 1);
    assert_eq!(unknown.people(CapBasis::Absolute), Status::Supported);
    assert_eq!(unknown.people(CapBasis::Proportional), Status::Unknown);
    let unknown = CapacityGoal::new(before, capacity(1, None, None, None), 1);
    assert_eq!(unknown.people(CapBasis::Absolute), Status::Unknown);
}

#[test]
fn within_the_frame_to_the_cent() {
    let frame = Euro::try_new("1000".parse().unwrap()).unwrap();
    for (cost, status) in [
        (Some("0"), Status::Supported),
        (Some("999.99"), Status::Supported),
        (Some("1000"), Status::Supported),
        (Some("1000.01"), Status::Contradicted),
        (None, Status::Unknown),
    ] {
        let goal = CapacityGoal::new(capacity(1, None, None, None), capacity(1, None, None, cost), 1);
        assert_eq!(with!(goal, @frame = Some(frame)).within_frame(), status, "{cost:?}");
        assert_eq!(goal.within_frame(), Status::Unknown);
    }
}

/// *Proportionally no more means* (final agreement, chapter 2): the share of all means, exactly.
#[test]
fn no_more_means_proportionally() {
    let euro = |amount: &str| Euro::try_new(amount.parse().unwrap()).unwrap();
    let of = |cost: Option<&str>, means: Option<&str>| Capacity {
        means: means.map(euro),
        ..capacity(1, None, None, cost)
    };
    let before = of(Some("100"), Some("3000"));
    for (cost, means, status) in [
        (Some("99.99"), Some("3000"), Status::Supported),
        (Some("100"), Some("3000"), Status::Supported),
        (Some("100.01"), Some("3000"), Status::Contradicted),
        (Some("100.01"), Some("3000.29"), Status::Contradicted),
        (Some("100.01"), Some("3000.30"), Status::Supported),
        (Some("100"), Some("2999.99"), Status::Contradicted),
        (Some("100"), None, Status::Unknown),
        (None, Some("3000"), Status::Unknown),
    ] {
        let goal = CapacityGoal::new(before, of(cost, means), 1);
        assert_eq!(goal.means(), status, "{cost:?} {means:?}");
        let turned = CapacityGoal::new(of(cost, means), before, 1);
        assert_eq!(turned.means() == Status::Unknown, status == Status::Unknown);
    }
}

#[test]
fn three_answers_and_no_sum() {
    let goal = goal(1200, "10.5", 1000);
    for (basis, rule, people) in [
        (CapBasis::Proportional, "VWS-mission", "proportionally no more people: 10 to 10.5 fte"),
        (CapBasis::Absolute, "FMS-goal", "no more people: 10 to 10.5 fte"),
    ] {
        let explanation = goal.held(basis).explanation();
        let json = serde_json::to_value(&explanation).unwrap();
        assert_eq!((&json["status"], &json["basis"]["id"]), (&"goal".into(), &rule.into()));
        let parts: Vec<&str> = explanation.parts().iter().map(|part| part.outcome().code()).collect();
        let mission = basis == CapBasis::Proportional;
        let means = mission.then_some("unknown");
        let expected: Vec<&str> =
            ["supported", "contradicted"].into_iter().chain(means).chain(["unknown"]).collect();
        assert_eq!(parts, expected);
        let asked: Vec<&str> =
            explanation.open_questions().iter().map(|question| question.message().code()).collect();
        assert_eq!(asked, if mission { vec!["goal.climate"] } else { vec![] });
        let text = |at: usize| explanation.parts()[at].message().in_language(Language::English).to_string();
        assert_eq!((text(0).as_str(), text(1).as_str()), ("demand: 1,200 served, 1,150 expected", people));
        assert_eq!(text(expected.len() - 1), "cost unknown, frame unknown");
        let whole = explanation.message().in_language(Language::Dutch).to_string();
        assert_eq!(whole.contains("verhoudingsgewijs niet meer mensen en middelen"), mission);
    }
}
