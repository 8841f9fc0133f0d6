//! Who would do what by when: the action points of the draft and the dates of both texts.

use std::collections::BTreeSet;

use passende_zorg::chrono::NaiveDate;
use passende_zorg::contracting::dates::{
    ActionLog, ActionPoint, ActionReview, ActionStatus, AgreementParty, Done, Progress,
};
use passende_zorg::explanation::Explanation;
use passende_zorg::language::Language;
use passende_zorg::source::Edition;

use crate::support::day;

use ActionStatus::{Late, Open, Passed, Undated};

fn point(name: &str) -> ActionPoint {
    ActionPoint::named(name).unwrap()
}

fn lines(tree: &Explanation) -> Vec<String> {
    let mut all = vec![tree.message().in_language(Language::English).to_string()];
    all.extend(tree.notes().iter().map(|note| note.in_language(Language::English).to_string()));
    all.extend(tree.parts().iter().flat_map(lines));
    all
}

fn around(day: NaiveDate) -> [NaiveDate; 3] {
    [day.pred_opt().unwrap(), day, day.succ_opt().unwrap()]
}

/// Every point in both texts: the day before, on it and after it, done and not done and not known.
#[test]
fn every_day_is_on_time_and_the_day_after_is_late() {
    let mut dated = 0;
    for point in ActionPoint::all() {
        for edition in Edition::ALL.iter().copied() {
            let Some(due) = point.due(edition) else {
                let expected = point.is_of(edition).then_some(Undated);
                assert_eq!(point.status(edition, Progress::NotDone, day("2030-01-01")), expected);
                continue;
            };
            dated += 1;
            let later = day("2031-01-01");
            let stood = |progress| around(due).map(|on| point.status(edition, progress, on).unwrap());
            assert_eq!(stood(Progress::NotDone), [Open, Open, Late], "{}", point.name());
            assert_eq!(stood(Progress::Unknown), [Open, Open, Passed], "{}", point.name());
            let done = around(due).map(|done| point.status(edition, Progress::Done(done), later).unwrap());
            assert_eq!(
                done,
                [ActionStatus::Done, ActionStatus::Done, ActionStatus::DoneLate],
                "{}",
                point.name()
            );
            // What is done tomorrow is not done today.
            let tomorrow = point.status(edition, Progress::Done(due.succ_opt().unwrap()), due).unwrap();
            assert_eq!(tomorrow, Open);
        }
    }
    assert_eq!(dated, 292);
}

/// The draft has 120 points in fourteen subjects, by the counts of its annex; the final text has no list.
#[test]
fn the_annex_has_its_points() {
    let annex: Vec<ActionPoint> =
        ActionPoint::all().filter(|point| point.name().starts_with("IZA-L-")).collect();
    assert_eq!(annex.len(), 120);
    assert!(annex.iter().all(|point| point.is_of(Edition::Draft)));
    let of = |subject: &str| {
        annex.iter().filter(|point| point.name().starts_with(&format!("IZA-L-{subject}-"))).count()
    };
    let counts =
        ["ALG", "PZ", "REG", "ACU", "CON", "ELZ", "SDG", "GGZ", "PRE", "ARB", "DIG", "CTR", "GOV", "MON"]
            .map(of);
    assert_eq!(counts, [7, 20, 8, 13, 8, 17, 3, 6, 7, 7, 14, 7, 2, 1]);
    assert_eq!(annex.iter().filter(|point| point.due(Edition::Draft).is_none()).count(), 21);
    let names: BTreeSet<&str> = ActionPoint::all().map(ActionPoint::name).collect();
    assert_eq!(names.len(), ActionPoint::all().count());
}

/// A body that says a day earlier says the same in other words; one that says more is told beside the annex.
#[test]
fn where_annex_and_body_differ_both_are_told() {
    for (name, annex, body, differs) in [
        ("IZA-L-PZ-3", "2026-01-01", Some("2025-12-31"), false),
        ("IZA-L-ACU-12", "2023-07-01", Some("2023-06-30"), false),
        ("IZA-L-PZ-6", "2023-07-01", None, false),
        // Printed as 1-1-2024/5: the last day that it can mean.
        ("IZA-L-DIG-2", "2025-01-01", Some("2024-12-31"), false),
        ("IZA-L-DIG-4", "2024-01-01", Some("2023-03-31"), true),
        ("IZA-L-PZ-5", "2023-03-01", None, false),
    ] {
        let point = point(name);
        assert_eq!(point.due(Edition::Draft), Some(day(annex)));
        assert_eq!((point.due_by_body(), point.differs()), (body.map(day), differs), "{name}");
        let told = |edition| {
            let log = ActionLog::new();
            lines(&ActionReview::try_new(edition, &log, day("2023-01-01")).unwrap().explanation())
        };
        let mut mine =
            told(Edition::Draft).into_iter().skip_while(|line| !line.contains(&format!("({name})"))).skip(1);
        assert_eq!(
            mine.next().is_some_and(|line| line.starts_with("the text on the subject says")),
            differs,
            "{name}"
        );
        assert!(!told(Edition::Final).iter().any(|line| line.starts_with("the text on the subject says")));
    }
    let apart: Vec<&str> =
        ActionPoint::all().filter(|point| point.differs()).map(ActionPoint::name).collect();
    assert_eq!(apart, ["IZA-L-DIG-4"]);
}

/// The final text has days of its own, each on its page; what it dropped it does not have.
#[test]
fn the_final_text_has_its_own_days() {
    for (name, expected) in [
        ("IZA-L-CTR-6", Some("2023-05-31")),
        ("IZA-L-REG-4", Some("2023-06-30")),
        ("IZA-L-ACU-13", Some("2023-12-31")),
        ("drug-use-plan", Some("2023-02-01")),
        ("IZA-L-PRE-5", Some("2023-07-01")),
        ("improvement-plan", Some("2023-06-30")),
        ("chain-addendum", Some("2022-12-15")),
        ("framework-concrete", Some("2022-12-31")),
        ("ministry-funds", Some("2022-10-31")),
        ("evaluation-decision", Some("2024-06-01")),
        ("job-profiles", Some("2024-12-31")),
        ("food-guideline", Some("2030-01-01")),
        // What comes back every year has no day of its own, and a season has none.
        ("contracts-known", None),
        ("IZA-L-ACU-1", None),
    ] {
        assert_eq!(point(name).due(Edition::Final), expected.map(day), "{name}");
        assert!(point(name).is_of(Edition::Final));
    }
    // The ban on leniency is gone, and so is its day.
    assert!(!point("IZA-L-CTR-5").is_of(Edition::Final));
    assert_eq!(point("IZA-L-CTR-5").status(Edition::Final, Progress::Unknown, day("2024-01-01")), None);
}

/// A party owes what names it, and what names all parties; the ministry does not owe what is asked of the others.
#[test]
fn a_party_owes_what_names_it() {
    use AgreementParty::{Insurers, LargestInsurers, LargestMunicipalities, Ministry, Municipalities, Zn};
    let log = ActionLog::new();
    let owes = |party, name: &str| {
        let review = ActionReview::try_new(Edition::Draft, &log, day("2030-01-01")).unwrap().of_party(party);
        ActionStatus::ALL.iter().any(|status| review.points_that_are(*status).any(|it| it == point(name)))
    };
    for (name, expected) in [
        ("IZA-L-ELZ-4", [true, true, false, false, false, false]),
        ("IZA-L-CTR-1", [true, true, true, true, true, true]),
        ("IZA-L-PRE-5", [true, true, false, true, true, false]),
        ("IZA-L-REG-5", [true, true, true, true, false, false]),
        ("IZA-L-PRE-1", [true, true, true, true, true, false]),
        ("IZA-L-GOV-1", [false, false, false, false, false, true]),
    ] {
        let parties = [Insurers, LargestInsurers, Municipalities, LargestMunicipalities, Zn, Ministry];
        assert_eq!(parties.map(|party| owes(party, name)), expected, "{name}");
    }
    // The final text names others than the annex of the draft for some.
    let named = |name: &str| Edition::AGREEMENTS.map(|edition| point(name).parties(edition).to_vec());
    assert_eq!(named("IZA-L-CON-5"), [vec![AgreementParty::Parties], vec![Insurers]]);
    assert_eq!(named("IZA-L-CTR-2")[0], named("IZA-L-CTR-2")[1]);
    // Who supervises is no party to the agreement, and members of a group owe what the group does.
    assert!(!owes(AgreementParty::Igj, "IZA-L-CTR-1") && owes(AgreementParty::Igj, "IZA-L-PZ-12"));
    assert!(owes(AgreementParty::NlGgz, "IZA-L-GGZ-1") && !owes(Zn, "IZA-L-GGZ-1"));
    assert!(owes(AgreementParty::Nvz, "IZA-L-PZ-13"));
    // Everyone's points together are all points.
    let all = ActionReview::try_new(Edition::Draft, &log, day("2030-01-01")).unwrap();
    let count = ActionStatus::ALL.iter().map(|status| all.points_that_are(*status).count()).sum::<usize>();
    assert_eq!(count, ActionPoint::all().filter(|point| point.is_of(Edition::Draft)).count());
}

#[test]
fn what_was_done_is_read_and_told() {
    let json = r#"{"not-done": ["IZA-L-ALG-1"], "done": {"IZA-L-CTR-2": "2023-01-15"}}"#;
    let log: ActionLog = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&log).unwrap().replace(' ', ""), json.replace(' ', ""));
    let review = ActionReview::try_new(Edition::Draft, &log, day("2023-01-14")).unwrap();
    let that_are = |review: &ActionReview<'_>, status| {
        review.points_that_are(status).map(ActionPoint::name).collect::<Vec<_>>()
    };
    assert_eq!(that_are(&review, Late), ["IZA-L-ALG-1", "IZA-L-CTR-2"]);
    let review = ActionReview::try_new(Edition::Draft, &log, day("2023-01-15")).unwrap();
    assert_eq!(that_are(&review, ActionStatus::DoneLate), ["IZA-L-CTR-2"]);
    assert!(lines(&review.explanation()).contains(&"done on 15 January 2023".to_owned()));
    let mut both = log.clone();
    both.done.insert(point("IZA-L-ALG-1"), Done(day("2023-01-01")));
    let refused = ActionReview::try_new(Edition::Draft, &both, day("2023-01-15")).unwrap_err();
    assert_eq!((refused.code(), refused.path()), ("dates.both", "done.IZA-L-ALG-1"));
    let unknown =
        serde_json::from_str::<ActionLog>(r#"{"done": {"IZA-L-XYZ-1": "2023-01-15"}}"#).unwrap_err();
    assert!(unknown.to_string().contains("found `IZA-L-XYZ-1`"));
    assert!(serde_json::from_str::<ActionLog>(r#"{"done": {"IZA-L-CTR-2": "15-1-2023"}}"#).is_err());
}

/// What was done too late is in the headline, and what the text does not have is told.
#[test]
fn what_is_late_or_elsewhere_is_told() {
    let told = |edition: Edition, log: &str| {
        let log: ActionLog = serde_json::from_str(log).unwrap();
        let review = ActionReview::try_new(edition, &log, day("2023-10-02")).unwrap();
        lines(&review.explanation())
    };
    let elsewhere = "Something is said of these points, which this text";
    let late = told(Edition::Draft, r#"{"done": {"IZA-L-CTR-2": "2023-09-15"}}"#);
    assert!(late[0].contains("done 1, 1 of them late, without a day"), "{}", late[0]);
    assert!(!late.iter().any(|line| line.starts_with(elsewhere)));
    let due = point("IZA-L-CTR-2").due(Edition::Draft).unwrap();
    let in_time = told(Edition::Draft, &format!(r#"{{"done": {{"IZA-L-CTR-2": "{due}"}}}}"#));
    assert!(in_time[0].contains("done 1, without a day"), "{}", in_time[0]);
    // Every point of the one text that the other does not have.
    for (edition, other) in [(Edition::Draft, Edition::Final), (Edition::Final, Edition::Draft)] {
        let alone: Vec<&str> = ActionPoint::all()
            .filter(|point| point.is_of(other) && !point.is_of(edition))
            .map(ActionPoint::name)
            .collect();
        let log = serde_json::json!({"not-done": alone}).to_string();
        let lines = told(edition, &log);
        let line = lines.iter().find(|line| line.starts_with(elsewhere));
        assert_eq!(line.is_some(), !alone.is_empty());
        assert!(alone.iter().all(|name| line.unwrap().contains(name)));
    }
}
