//! From and by which day things are asked.

use super::*;

/// From which day, or by which day, something is asked: the draft and the final text, as they stand there.
const DAYS: [(&str, Edition, &str, &str); 38] = {
    use Edition::{Draft, Final};
    [
        ("hybrid-offer", Draft, "from", "2025-01-01"),
        ("hybrid-offer", Final, "by", "2025-12-31"),
        ("patient-time", Draft, "from", "2023-01-01"),
        ("patient-time-offered", Final, "from", "2023-01-01"),
        ("independent-tariff", Draft, "from", "2024-01-01"),
        ("patient-time-guide", Draft, "from", "2023-01-01"),
        ("patient-time-guide", Final, "from", "2023-01-01"),
        ("outcome-based", Draft, "by", "2025-12-31"),
        ("outcome-based", Final, "by", "2025-12-31"),
        ("improvement-cycle", Draft, "from", "2023-04-01"),
        ("improvement-cycle", Final, "from", "2023-04-01"),
        ("core-data", Draft, "by", "2025-12-31"),
        ("core-data", Final, "by", "2025-12-31"),
        ("exchange", Draft, "by", "2025-12-31"),
        ("exchange", Final, "by", "2025-12-31"),
        ("shared-solutions", Draft, "by", "2025-12-31"),
        ("shared-solutions", Final, "by", "2025-12-31"),
        ("security", Draft, "by", "2024-12-31"),
        ("security", Final, "by", "2024-12-31"),
        ("picture-recalibrated", Draft, "by", "2023-06-30"),
        ("picture-recalibrated", Final, "by", "2023-06-30"),
        ("sharp-plan", Draft, "by", "2023-12-31"),
        ("sharp-plan", Final, "by", "2023-12-31"),
        ("health-promotion", Draft, "by", "2025-01-01"),
        ("health-promotion", Final, "by", "2025-01-01"),
        ("professional-network", Draft, "by", "2025-01-01"),
        ("professional-network", Final, "by", "2025-01-01"),
        ("acute-picture", Draft, "by", "2023-06-30"),
        ("acute-picture", Final, "by", "2023-06-30"),
        ("roaz-plan", Draft, "by", "2023-12-31"),
        ("roaz-plan", Final, "by", "2023-12-31"),
        ("sharp-roaz-plan", Draft, "by", "2023-12-31"),
        ("sharp-roaz-plan", Final, "by", "2023-12-31"),
        ("coordination-in-place", Draft, "by", "2025-01-01"),
        ("coordination-in-place", Final, "by", "2025-01-01"),
        ("outcomes-open", Draft, "by", "2025-01-01"),
        ("exploratory-talk", Draft, "from", "2025-01-01"),
        ("exploratory-talk", Final, "from", "2025-01-01"),
    ]
};

/// The day before, on it, and after it.
fn around(date: &str) -> [NaiveDate; 3] {
    let day = day(date);
    [day.pred_opt().unwrap(), day, day.succ_opt().unwrap()]
}

#[test]
fn each_day_is_that_of_its_text() {
    for (name, edition, kind, date) in DAYS {
        let open = asked(name).rule(edition).unwrap().force() == Force::OpenNorm;
        for (at, on) in around(date).into_iter().enumerate() {
            let on = on.to_string();
            if !on.starts_with("202") || on.starts_with("2022") {
                continue;
            }
            let of = |answer| stands(edition, &answered(name, answer), &on, name);
            let due = if kind == "from" { at > 0 } else { at > 1 };
            assert_eq!(of(absent()), if due { NotMet } else { NotApplicable }, "{name} {on}");
            let mut unknown = answered(name, there());
            unknown.answers.clear();
            let expected = if due { Undetermined } else { NotApplicable };
            assert_eq!(stands(edition, &unknown, &on, name), expected, "{name} {on}");
            // What is there early is there: of what is due by a day, met before it too.
            let early = with!(there(), on = day("2023-01-01"));
            let expected = match (kind, at) {
                ("from", 0) => NotApplicable,
                // What still has to be judged is not asked before its day.
                ("by", 0 | 1) if open => NotApplicable,
                _ if open => Undetermined,
                _ => Met,
            };
            assert_eq!(of(early), expected, "{name} {on}");
        }
        if kind == "from" {
            continue;
        }
        for (at, on) in around(date).into_iter().enumerate() {
            let late = with!(there(), on = on);
            let expected = match at {
                // A contract holds on the day that is asked about, and so does its clause.
                2 if name != "hybrid-offer" => NotMet,
                _ if open => Undetermined,
                _ => Met,
            };
            assert_eq!(stands(edition, &answered(name, late), LATE, name), expected, "{name} {on}");
        }
        // Without its day it may have been late, unless it is the clause of a contract that holds today.
        let undated = stands(edition, &answered(name, there()), LATE, name);
        assert_eq!(undated, if name == "hybrid-offer" && !open { Met } else { Undetermined }, "{name}");
    }
    // No other thing has a day: the rules of the table name those days as their figures.
    let named: Vec<(&str, Edition)> = Edition::AGREEMENTS.into_iter().flat_map(dated).collect();
    let mut listed: Vec<(&str, Edition)> = DAYS.iter().map(|(name, edition, ..)| (*name, *edition)).collect();
    let parts = PARTS.iter().map(|(name, _)| *name).chain(COORDINATION);
    listed.extend(parts.flat_map(|name| Edition::AGREEMENTS.map(|edition| (name, edition))));
    listed.push(("plan-cooperation", Edition::Final));
    let sorted = |mut all: Vec<(&'static str, Edition)>| {
        all.sort_unstable();
        all
    };
    assert_eq!(sorted(named), sorted(listed));
}

/// What both editions ask from a day: the parts of pictures and plans from when these are due, and of what is set up from a day.
const PARTS: [(&str, &str); 26] = [
    ("promising-start", "2024-01-01"),
    ("fall-prevention", "2024-01-01"),
    ("childhood-overweight", "2024-01-01"),
    ("lifestyle-adults", "2024-01-01"),
    ("social-prescribing", "2024-01-01"),
    ("picture-capacity", "2023-07-01"),
    ("picture-needs", "2023-07-01"),
    ("focus-of-plan", "2024-01-01"),
    ("tasks-of-plan", "2024-01-01"),
    ("carried-and-concrete", "2024-01-01"),
    ("acute-demand", "2023-07-01"),
    ("acute-flows", "2023-07-01"),
    ("acute-labour", "2023-07-01"),
    ("acute-forecasts", "2023-07-01"),
    ("acute-expertise", "2023-07-01"),
    ("plan-coordination", "2024-01-01"),
    ("plan-quality", "2024-01-01"),
    ("plan-concentration", "2024-01-01"),
    ("plan-facilities", "2024-01-01"),
    ("plan-results", "2024-01-01"),
    ("roaz-focus", "2024-01-01"),
    ("roaz-tasks", "2024-01-01"),
    ("roaz-assessed", "2024-01-01"),
    ("roaz-carried", "2024-01-01"),
    ("acute-plan", "2024-01-01"),
    ("one-access", "2025-01-01"),
];

/// The other four parts of care coordination.
const COORDINATION: [&str; 4] = ["one-triage", "capacity-in-view", "best-fit", "follow-up"];

/// What has a day among the figures of its rule.
fn dated(edition: Edition) -> impl Iterator<Item = (&'static str, Edition)> {
    let has_day = move |asked: &Undertaking| {
        asked
            .rule(edition)
            .is_some_and(|rule| rule.figures().iter().any(|figure| figure.parse::<NaiveDate>().is_ok()))
    };
    Undertaking::all().filter(has_day).map(move |asked| (asked.name(), edition))
}

#[test]
fn parts_are_asked_from_the_day_on_which_the_whole_is_due() {
    let coordination = COORDINATION.map(|name| (name, "2025-01-01"));
    for (name, date) in PARTS.into_iter().chain(coordination) {
        for edition in Edition::AGREEMENTS {
            let stood =
                around(date).map(|on| stands(edition, &answered(name, absent()), &on.to_string(), name));
            assert_eq!(stood, [NotApplicable, NotMet, NotMet], "{name}");
        }
    }
    // The final text adds a part to the plan.
    let facts = answered("plan-cooperation", absent());
    let stood = Edition::AGREEMENTS.map(|edition| stands(edition, &facts, LATE, "plan-cooperation"));
    assert_eq!(stood, [NotApplicable, NotMet]);
}
