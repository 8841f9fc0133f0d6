use passende_zorg::Language;
use passende_zorg::explanation::Explanation;
use passende_zorg::language::Describe;
use passende_zorg::practice::{LabourGap, LabourPart, LabourSaving};
use passende_zorg::principle::{EvidencePolicy, Status};
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::text;
use crate::principle::everything;
use crate::support::{day, year};

pub(super) fn read(json: &Value) -> LabourSaving {
    serde_json::from_value(json.clone()).unwrap()
}

fn complete(verdict: &str) -> Value {
    json!({"by": "department", "on": "2025-02-01", "verdict": verdict, "reason": "roster"})
}

/// One profession, exact numbers; any saving of a hundredth of an hour matters, and the quality was judged to be good.
pub(super) fn exact(before: u32, after: u32, then: u32, now: u32) -> Value {
    json!({
        "before": {"year": 2022, "patients": then}, "after": {"year": 2024, "patients": now},
        "hours": [{"profession": "nurses", "before": before.to_string(), "after": after.to_string()}],
        "complete": complete("met"), "good": complete("met"), "smallest-relevant": "0.01"
    })
}

/// Hours per patient, against fractions in whole numbers: every small case.
#[test]
fn fewer_hours_per_patient_is_computed() {
    for before in 0..6_u32 {
        for after in 0..6 {
            for then in 1..5 {
                for now in 1..5 {
                    let practice = read(&exact(before, after, then, now));
                    let expected =
                        if after * then < before * now { Status::Supported } else { Status::Contradicted };
                    assert_eq!(practice.staff(&everything()), expected, "{before}/{then} to {after}/{now}");
                    // What the patients of the year after would have taken, less what they took, in hundredths.
                    let (whole, over) = (i64::from(before * now) * 100, i64::from(then));
                    let (down, up) = (whole.div_euclid(over), (whole + over - 1).div_euclid(over));
                    let taken = i64::from(after) * 100;
                    let saved = (Decimal::new(down - taken, 2), Decimal::new(up - taken, 2));
                    assert_eq!(practice.saved_hours(), Some(saved));
                    assert_eq!(practice.shifted_to().count(), 0, "nobody else gave hours up");
                }
            }
        }
    }
}

/// Whatever the truth within what is known: supported when all of it saves, contradicted when none of it does.
#[test]
fn what_is_not_known_leaves_open_what_it_may_change() {
    // What is not known is tried far beyond what is known of the rest.
    let truths = |known: Option<u32>| known.map_or(vec![0, 1, 2, 5, 400], |known| vec![known]);
    let served = [json!(3), json!({"at-least": 2, "at-most": 4}), json!({"at-least": 2})];
    let patients = |at: usize| [vec![3], vec![2, 3, 4], vec![2, 3, 4, 5, 400, 1_000_000]][at].clone();
    for before in [None, Some(0), Some(4), Some(6)] {
        for after in [None, Some(0), Some(3), Some(6)] {
            for then in 0..served.len() {
                for now in 0..served.len() {
                    let mut hours = json!({"profession": "nurses"});
                    for (name, value) in [("before", before), ("after", after)] {
                        if let Some(value) = value {
                            hours[name] = value.to_string().into();
                        }
                    }
                    let practice = read(&json!({
                        "before": {"year": 2022, "patients": served[then]}, "after": {"year": 2024, "patients": served[now]},
                        "hours": [hours], "complete": complete("met"), "smallest-relevant": "0.0001"
                    }));
                    // A saving of a ten-thousandth of an hour matters.
                    let (mut saves, mut none) = (true, true);
                    for b in truths(before) {
                        for a in truths(after) {
                            for t in patients(then) {
                                for n in patients(now) {
                                    let fewer = i64::from(b) * i64::from(n) - i64::from(a) * i64::from(t);
                                    saves &= fewer * 10_000 >= i64::from(t);
                                    none &= fewer <= 0;
                                }
                            }
                        }
                    }
                    let expected = match (saves, none) {
                        (true, _) => Status::Supported,
                        (_, true) => Status::Contradicted,
                        _ => Status::Unknown,
                    };
                    let told = format!("{before:?} {after:?} {then} {now}");
                    assert_eq!(practice.staff(&everything()), expected, "{told}");
                    let bounded =
                        before.is_some() && after.is_some() && then < 2 && (now < 2 || before == Some(0));
                    assert_eq!(practice.saved_hours().is_some(), bounded, "{told}");
                }
            }
        }
    }
}

#[test]
fn hours_that_move_to_another_save_nothing() {
    let two = |nurses: [&str; 2], doctors: [&str; 2]| {
        let mut json = exact(0, 0, 100, 100);
        json["hours"] = json!([
            {"profession": "nurses", "before": nurses[0], "after": nurses[1]},
            {"profession": "doctors", "before": doctors[0], "after": doctors[1]}
        ]);
        read(&json)
    };
    let shifted = |practice: &LabourSaving| {
        practice.shifted_to().map(|hours| hours.profession.to_string()).collect::<Vec<_>>()
    };
    let moved = two(["80", "40"], ["0", "40"]);
    assert_eq!(
        (moved.staff(&everything()), shifted(&moved)),
        (Status::Contradicted, vec!["doctors".to_owned()])
    );
    let less = two(["80", "40"], ["0", "39.99"]);
    assert_eq!((less.staff(&everything()), shifted(&less)), (Status::Supported, vec!["doctors".to_owned()]));
    assert_eq!(less.saved_hours(), Some((Decimal::new(1, 2), Decimal::new(1, 2))));
    let all = two(["80", "40"], ["10", "10"]);
    assert_eq!((all.staff(&everything()), shifted(&all)), (Status::Supported, vec![]));
    // Nobody gave hours up: both give more, and nothing shifted.
    let both = two(["40", "80"], ["0", "1"]);
    assert_eq!(shifted(&both), Vec::<String>::new());
    let same = two(["40", "40"], ["0", "1"]);
    assert_eq!(shifted(&same), Vec::<String>::new());
    let more = two(["80", "40"], ["0", "40.01"]);
    assert_eq!(more.staff(&everything()), Status::Contradicted);
    assert_eq!(more.saved_hours(), Some((Decimal::new(-1, 2), Decimal::new(-1, 2))));
}

#[test]
fn a_list_that_nobody_calls_complete_shows_nothing() {
    let mut practice = exact(10, 5, 10, 10);
    for (verdict, expected) in
        [("met", Status::Supported), ("not-met", Status::Unknown), ("not-applicable", Status::Unknown)]
    {
        practice["complete"] = complete(verdict);
        assert_eq!(read(&practice).staff(&everything()), expected, "{verdict}");
    }
    practice["complete"] = complete("met");
    // A judgement of a later day is not known yet.
    for (on, expected) in [
        ("2025-06-29", Status::Supported),
        ("2025-06-30", Status::Supported),
        ("2025-07-01", Status::Unknown),
    ] {
        practice["complete"]["on"] = on.into();
        assert_eq!(read(&practice).staff(&everything()), expected, "{on}");
    }
    practice.as_object_mut().unwrap().remove("complete");
    let open = read(&practice);
    assert_eq!(open.staff(&everything()), Status::Unknown);
    let questions: Vec<&str> = open.held(&everything()).explanation().parts()[1]
        .open_questions()
        .iter()
        .map(|question| question.message().code())
        .collect();
    assert_eq!(questions, ["not-complete"]);
}

/// Without hours nothing is fewer, whatever is judged of the list.
#[test]
fn no_hours_say_nothing() {
    let mut practice = exact(10, 5, 10, 10);
    practice["hours"] = json!([]);
    let practice = read(&practice);
    assert_eq!(practice.staff(&everything()), Status::Unknown);
    assert_eq!(
        practice.gaps(&everything()),
        [LabourGap::NoHours, LabourGap::NoQuality, LabourGap::NotDocumented]
    );
    assert!(practice.held(&everything()).explanation().parts()[1].notes().is_empty());
}

/// Figures of a year are known when it is over: on 1 January after it, and not on the day before.
#[test]
fn a_year_is_known_when_it_is_over() {
    let mut practice = exact(10, 5, 10, 10);
    practice["complete"]["on"] = "2024-12-01".into();
    practice["good"]["on"] = "2024-12-01".into();
    practice["quality"] = json!([quality("better")]);
    let practice = read(&practice);
    for (on, expected) in [
        ("2024-12-31", Status::Unknown),
        ("2025-01-01", Status::Supported),
        ("2025-01-02", Status::Supported),
    ] {
        let policy = EvidencePolicy::on(day(on));
        assert_eq!((practice.staff(&policy), practice.quality(&policy)), (expected, expected), "{on}");
    }
    let gaps = practice.gaps(&EvidencePolicy::on(day("2024-12-31")));
    assert_eq!(gaps, [LabourGap::NotYetKnown, LabourGap::QualityOpen, LabourGap::NotDocumented]);
}

/// What is missing is named, and belongs to one part.
#[test]
fn gaps_are_named() {
    let mut practice = exact(10, 5, 10, 10);
    practice["hours"][0].as_object_mut().unwrap().remove("after");
    practice["quality"] = json!([quality("open")]);
    let gaps = read(&practice).gaps(&everything());
    assert_eq!(gaps, [LabourGap::HoursOpen, LabourGap::QualityOpen, LabourGap::NotDocumented]);
    practice["before"]["year"] = 2020.into();
    let mut measure = quality("better");
    measure["measured"]["baseline"]["from"] = 2020.into();
    measure["pandemic-reason"] = "this care went on as usual".into();
    practice["quality"] = json!([measure]);
    let gaps = read(&practice).gaps(&everything());
    assert_eq!(gaps, [LabourGap::PandemicYear, LabourGap::NotDocumented]);
    let parts = LabourGap::ALL.iter().map(|gap| gap.part());
    let counted = |part| parts.clone().filter(|found| *found == part).count();
    assert_eq!([LabourPart::Quality, LabourPart::Staff, LabourPart::Organisation].map(counted), [5, 7, 1]);
}

/// Advice of 2020, introduction: 2020 is no baseline; further years are the caller's.
#[test]
fn a_pandemic_year_is_not_representative_without_a_reason() {
    for (before, after, policy, expected) in [
        (2019, 2024, everything(), Status::Supported),
        (2020, 2024, everything(), Status::Unknown),
        (2021, 2024, everything(), Status::Supported),
        (2021, 2024, everything().with_pandemic_year(year(2021)), Status::Unknown),
        (2018, 2019, everything(), Status::Supported),
        (2019, 2020, everything(), Status::Unknown),
        (2019, 2021, everything(), Status::Supported),
    ] {
        let mut practice = exact(10, 5, 10, 10);
        practice["before"]["year"] = before.into();
        practice["after"]["year"] = after.into();
        assert_eq!(read(&practice).staff(&policy), expected, "{before}");
        practice["pandemic-reason"] = "this care went on as usual".into();
        assert_eq!(read(&practice).staff(&policy), Status::Supported, "{before} with a reason");
    }
}

fn quality(kind: &str) -> Value {
    // Higher is better, and 1 counts.
    let (from, baseline, later) = match kind {
        "better" => (2022, json!("6"), json!({"value": "7"})),
        "same" => (2022, json!("6"), json!({"value": "6.99"})),
        "within" => (2022, json!("6"), json!({"value": "5.01"})),
        "earlier" => (2021, json!("6"), json!({"value": "7"})),
        "worse" => (2022, json!("6"), json!({"value": "5"})),
        "open" => (2022, json!("6"), json!({"at-least": "5", "at-most": "7"})),
        "pandemic" => (2020, json!("6"), json!({"value": "5"})),
        other => panic!("{other}"),
    };
    let mut measured = json!({
        "unit": "points", "better": "higher", "smallest-relevant": "1",
        "baseline": {"value": baseline, "from": from}, "measured": later
    });
    measured["measured"]["from"] = 2024.into();
    json!({"measure": kind, "measured": measured})
}

/// All sets of measures of seven kinds, judged to be good.
#[test]
fn quality_is_good_when_nothing_fell_and_someone_judged_so() {
    let kinds = ["better", "same", "worse", "open", "pandemic", "within", "earlier"];
    for set in 0..128_usize {
        let chosen: Vec<&str> =
            kinds.iter().enumerate().filter(|(at, _)| set >> at & 1 == 1).map(|(_, kind)| *kind).collect();
        let has = |kind| chosen.contains(&kind);
        let open = ["open", "pandemic", "within", "earlier"].into_iter().any(has);
        let expected = match (has("better") || has("same"), has("worse"), open) {
            (true, true, _) => Status::Mixed,
            (false, true, _) => Status::Contradicted,
            (_, false, true) | (false, false, false) => Status::Unknown,
            (true, false, false) => Status::Supported,
        };
        let mut practice = exact(10, 5, 10, 10);
        practice["quality"] = chosen.iter().map(|kind| quality(kind)).collect();
        let practice = read(&practice);
        assert_eq!(practice.quality(&everything()), expected, "{chosen:?}");
        assert_eq!(practice.part(LabourPart::Quality, &everything()), expected);
    }
}

/// That nothing became worse does not show that it is good: 40 of 100 died, and 40 of 100 die. Who has a stake does not judge, and who judges later has not
/// judged yet.
#[test]
fn good_quality_is_judged_by_someone_without_a_stake() {
    let mut practice = exact(10, 5, 10, 10);
    practice["quality"] = json!([quality("same")]);
    practice["interested"] = json!(["The Clinic"]);
    for (by, on, verdict, expected, notices) in [
        ("auditor", "2025-06-29", "met", Status::Supported, 0),
        ("auditor", "2025-06-30", "met", Status::Supported, 0),
        ("auditor", "2025-07-01", "met", Status::Unknown, 1),
        ("auditor", "2025-01-01", "not-met", Status::Contradicted, 0),
        ("auditor", "2025-01-01", "not-applicable", Status::Unknown, 0),
        ("the clinic", "2025-01-01", "met", Status::Unknown, 1),
        ("the clinic", "2025-01-01", "not-met", Status::Unknown, 1),
        ("the board of the clinic", "2025-01-01", "met", Status::Unknown, 1),
        ("the clinical auditor", "2025-01-01", "met", Status::Supported, 0),
    ] {
        practice["good"] = json!({"by": by, "on": on, "verdict": verdict, "reason": "seen"});
        let read = read(&practice);
        assert_eq!(read.quality(&everything()), expected, "{by} {on} {verdict}");
        assert_eq!(read.notices(&everything()).len(), notices, "{by} {on} {verdict}");
        assert_eq!(
            read.gaps(&everything()).contains(&LabourGap::NotJudgedGood),
            expected == Status::Unknown,
            "{by} {on} {verdict}"
        );
    }
    practice.as_object_mut().unwrap().remove("good");
    assert_eq!(read(&practice).quality(&everything()), Status::Unknown);
    // The same holds for the list of professions.
    practice["complete"]["by"] = "THE CLINIC".into();
    let practice = read(&practice);
    assert_eq!(practice.staff(&everything()), Status::Unknown);
    let told: Vec<String> = practice
        .notices(&everything())
        .iter()
        .flat_map(|notice| Language::ALL.map(|language| notice.in_language(language).to_string()))
        .collect();
    assert_eq!(
        told,
        [
            "THE CLINIC heeft belang bij de uitkomst: het oordeel dat alle beroepsgroepen zijn genoemd telt niet mee.",
            "THE CLINIC has a stake in the answer: the judgement that all professions are named does not count."
        ]
    );
}

/// Fewer is not yet a saving that matters: from where on it does is the caller's. 400 patients before and after, 1,600 hours before.
#[test]
fn a_saving_matters_from_the_smallest_that_does() {
    for (after, smallest, expected, gap) in [
        ("1599", None, Status::Unknown, Some(LabourGap::RelevanceUnknown)),
        ("1599", Some("1.0000000000000000000000000001"), Status::Unknown, Some(LabourGap::BelowRelevant)),
        ("1599", Some("1"), Status::Supported, None),
        ("1599", Some("0.9999999999999999999999999999"), Status::Supported, None),
        ("1599.0000000000000000000000001", Some("1"), Status::Unknown, Some(LabourGap::BelowRelevant)),
        ("1600", None, Status::Contradicted, None),
        ("1600", Some("1"), Status::Contradicted, None),
        ("1601", Some("1"), Status::Contradicted, None),
        ("800", Some("80"), Status::Supported, None),
    ] {
        let mut practice = exact(1600, 0, 400, 400);
        practice["hours"][0]["after"] = after.into();
        match smallest {
            Some(smallest) => practice["smallest-relevant"] = smallest.into(),
            None => {
                practice.as_object_mut().unwrap().remove("smallest-relevant");
            }
        }
        let practice = read(&practice);
        assert_eq!(practice.staff(&everything()), expected, "{after} {smallest:?}");
        let gaps = practice.gaps(&everything());
        let staff: Vec<LabourGap> = gaps.into_iter().filter(|gap| gap.part() == LabourPart::Staff).collect();
        assert_eq!(staff, gap.into_iter().collect::<Vec<_>>(), "{after} {smallest:?}");
    }
    // Bounds: it matters when all that it may be does, and is too small when none of it does.
    for (served, smallest, expected) in [
        (json!({"at-least": 10, "at-most": 20}), "30", Status::Supported),
        (json!({"at-least": 10, "at-most": 20}), "30.01", Status::Unknown),
        (json!({"at-least": 10, "at-most": 20}), "80.01", Status::Unknown),
    ] {
        // 100 hours for 10 to 20 patients; then 20 for 10: of 50 to 100 hours 30 to 80 are saved.
        let mut practice = exact(100, 20, 10, 10);
        practice["before"]["patients"] = served;
        practice["smallest-relevant"] = smallest.into();
        let practice = read(&practice);
        assert_eq!(practice.saved_hours(), Some((Decimal::from(30), Decimal::from(80))));
        assert_eq!(practice.staff(&everything()), expected, "{smallest}");
        let gap = match smallest {
            "30" => None,
            "30.01" => Some(LabourGap::HoursOpen),
            _ => Some(LabourGap::BelowRelevant),
        };
        assert_eq!(
            practice.gaps(&everything()).first().copied().filter(|gap| gap.part() == LabourPart::Staff),
            gap
        );
    }
    for refused in ["0", "-1"] {
        let mut practice = exact(10, 5, 10, 10);
        practice["smallest-relevant"] = refused.into();
        let error = LabourSaving::from_json(practice.to_string().as_bytes()).unwrap_err();
        assert_eq!((error.code(), error.path()), ("practice.not-positive", "smallest-relevant"));
    }
}

/// What was saved is told as a share too, cut off and never rounded up.
#[test]
fn the_share_that_was_saved() {
    for (before, after, then, now, share) in [
        (1600, 1599, 400, 400, Some("0.0006")),
        (800, 750, 400, 500, Some("0.25")),
        (3, 2, 10, 10, Some("0.3333")),
        (10, 10, 10, 10, None),
        (10, 11, 10, 10, None),
    ] {
        let expected = share.map(|share| share.parse::<Decimal>().unwrap());
        assert_eq!(read(&exact(before, after, then, now)).saved_share(), expected, "{before} {after}");
    }
    let mut open = exact(10, 5, 10, 10);
    open["after"]["patients"] = json!({"at-least": 9, "at-most": 10});
    assert_eq!(read(&open).saved_share(), None);
}

/// A reading in a pandemic year leaves quality open, before or after, until someone says why it is fair.
#[test]
fn quality_in_a_pandemic_year() {
    for (from, later, reason, expected) in [
        (2019, 2021, false, Status::Supported),
        (2019, 2020, false, Status::Unknown),
        (2020, 2021, false, Status::Unknown),
        (2019, 2020, true, Status::Supported),
        (2020, 2021, true, Status::Supported),
    ] {
        let mut practice = exact(10, 5, 10, 10);
        (practice["before"]["year"], practice["after"]["year"]) = (from.into(), later.into());
        let mut measure = quality("better");
        measure["measured"]["baseline"]["from"] = from.into();
        measure["measured"]["measured"]["from"] = later.into();
        if reason {
            measure["pandemic-reason"] = "this care went on as usual".into();
        }
        practice["quality"] = json!([measure]);
        assert_eq!(read(&practice).quality(&everything()), expected, "{from} {later} {reason}");
    }
}

/// That a number fell is no sign against where lower is better; a loss within the border of the caller is told; and quality is read in the years of the
/// hours, 2022 and 2024.
#[test]
fn what_is_said_of_a_measure_of_quality() {
    let policy = everything();
    let years = |from: i32, until: i32| {
        json!({"measure": "m", "measured": {"unit": "points", "better": "lower",
        "baseline": {"value": "38", "from": from}, "measured": {"value": "31", "from": until}}})
    };
    let of = |later: &str, smallest: &str| {
        json!({"measure": "m", "measured": {"unit": "points", "better": "lower",
        "smallest-relevant": smallest, "baseline": {"value": "38", "from": 2022},
        "measured": {"value": later, "from": 2024}}})
    };
    for (measure, said, dutch, gap) in [
        (years(2022, 2024), "held", "niet verslechterd", None),
        (years(2021, 2024), "other-years", "uit andere jaren", Some(LabourGap::QualityOtherYears)),
        (years(2022, 2023), "other-years", "uit andere jaren", Some(LabourGap::QualityOtherYears)),
        (years(2010, 2011), "other-years", "uit andere jaren", Some(LabourGap::QualityOtherYears)),
        (of("38", "50"), "held", "niet verslechterd", None),
        (of("38.01", "50"), "worse-within", "misschien slechter", Some(LabourGap::QualityWorse)),
        (of("80", "50"), "worse-within", "misschien slechter", Some(LabourGap::QualityWorse)),
        (of("88", "50"), "fell", "verslechterd", None),
    ] {
        let mut practice = exact(10, 5, 10, 10);
        practice["quality"] = json!([measure]);
        let practice = read(&practice);
        let tree = practice.held(&policy).explanation();
        let outcome = tree.parts()[0].parts()[0].outcome();
        assert_eq!((outcome.code(), outcome.in_language(Language::Dutch)), (said, dutch), "{measure}");
        let of_quality: Vec<LabourGap> =
            practice.gaps(&policy).into_iter().filter(|gap| gap.part() == LabourPart::Quality).collect();
        assert_eq!(of_quality, gap.into_iter().collect::<Vec<_>>(), "{measure}");
    }
}

/// What stands in a document of after the day is not known yet.
#[test]
fn a_document_of_later_shows_no_organisation() {
    for (consulted, status, notices) in [
        ("2025-06-29", Status::Supported, 0),
        ("2025-06-30", Status::Supported, 0),
        ("2025-07-01", Status::Unknown, 1),
    ] {
        let mut practice = exact(10, 5, 10, 10);
        practice["organised-differently"] = json!([{"what": "calls instead of visits",
            "documented": {"title": "Report", "section": "2", "consulted": consulted}}]);
        let practice = read(&practice);
        assert_eq!(practice.organisation(&everything()), status, "{consulted}");
        let told: Vec<String> = practice
            .notices(&everything())
            .iter()
            .flat_map(|notice| Language::ALL.map(|language| notice.in_language(language).to_string()))
            .collect();
        assert_eq!(told.len(), notices * 2);
        for (told, expected) in told.iter().zip([
            "Report is geraadpleegd op 1 juli 2025, na de peildatum, en telt daarom niet mee.",
            "Report was consulted on 1 July 2025, after the day asked about, and does not count for that reason.",
        ]) {
            assert_eq!(told, expected);
        }
    }
}

/// Good quality, fewer hours and organised differently: every combination of the three.
#[test]
fn the_three_parts_are_needed_together() {
    for quality_kind in [Some("better"), Some("worse"), None] {
        for after in [5, 10] {
            for differently in [true, false] {
                let mut practice = exact(10, after, 10, 10);
                if let Some(kind) = quality_kind {
                    practice["quality"] = json!([quality(kind)]);
                }
                if differently {
                    practice["organised-differently"] = json!([{"what": "calls instead of visits",
                        "documented": {"title": "Report", "section": "2", "consulted": "2025-01-01"}}]);
                }
                let expected = if quality_kind == Some("worse") || after == 10 {
                    Status::Contradicted
                } else if quality_kind.is_none() || !differently {
                    Status::Unknown
                } else {
                    Status::Supported
                };
                assert_eq!(read(&practice).status(&everything()), expected);
            }
        }
    }
}

#[test]
fn what_is_no_practice_is_refused_with_its_place() {
    let good = exact(10, 5, 10, 10);
    assert_eq!(read(&serde_json::to_value(read(&good)).unwrap()), read(&good));
    let with = |pointer: &str, value: Value| {
        let mut json = good.clone();
        *json.pointer_mut(pointer).unwrap() = value;
        LabourSaving::from_json(json.to_string().as_bytes()).unwrap_err()
    };
    let large = "79228162514264337593543950335";
    for (pointer, value, path, code, told) in [
        (
            "/after/year",
            json!(2022),
            "after.year",
            "practice.year-not-later",
            "expected a year after 2022, found 2022",
        ),
        ("/before/patients", json!(0), "before.patients", "practice.no-patients", "at least one patient"),
        (
            "/after/patients",
            json!({"at-most": 5}),
            "after.patients",
            "practice.no-patients",
            "at least one patient",
        ),
        ("/hours/0/after", json!("-0.01"), "hours[0].after", "practice.negative", "found -0.01"),
        ("/hours/0/before", json!("1e3"), "hours[0].before", "value.decimal", "expected a decimal"),
        ("/hours/0/before", json!(large), "hours", "practice.too-large", "found larger ones"),
        ("/complete/verdict", json!("maybe"), "complete.verdict", "input.data", "unknown variant"),
    ] {
        let error = with(pointer, value);
        assert_eq!((error.path(), error.code()), (path, code));
        assert!(error.to_string().starts_with(path) && error.to_string().contains(told), "{error}");
    }
    let mut twice = good.clone();
    let hours = twice["hours"][0].clone();
    twice["hours"].as_array_mut().unwrap().push(hours);
    let error = LabourSaving::from_json(twice.to_string().as_bytes()).unwrap_err();
    assert_eq!(error.to_string(), "hours[1].profession: expected each profession once, found `nurses` again");
    assert_eq!(error.code(), "practice.twice");
    for other in ["Nurses", "nurses ", "nur ses", "nürses"] {
        twice["hours"][1]["profession"] = other.trim().into();
        assert_eq!(
            LabourSaving::from_json(twice.to_string().as_bytes()).unwrap_err().code(),
            "practice.twice"
        );
    }
    twice["hours"][1]["profession"] = "nurse".into();
    assert!(LabourSaving::from_json(twice.to_string().as_bytes()).is_ok());
}

#[test]
fn the_first_test_reads_like_a_sentence() {
    let mut practice = exact(12_000, 10_000, 100, 90);
    let doctors = json!({"profession": "doctors", "before": "0", "after": "50.5"});
    practice["hours"].as_array_mut().unwrap().push(doctors);
    practice["quality"] = json!([quality("better")]);
    practice["organised-differently"] = json!([{"what": "calls instead of visits",
        "documented": {"title": "Report", "section": "2", "consulted": "2025-01-01"}}]);
    let tree = read(&practice).held(&everything()).explanation();
    assert_eq!(
        text(&tree, Language::English),
        "good quality with fewer hours of professionals, by organising differently"
    );
    let notes = |part: &Explanation, language| {
        part.notes().iter().map(|note| note.in_language(language).to_string()).collect::<Vec<_>>()
    };
    // 12,000 hours for 100 patients are 120 each; 10,050.5 for 90 are 111.67; 90 times 120 less 10,050.5 is 749.5.
    assert_eq!(
        notes(&tree.parts()[1], Language::Dutch),
        [
            "alle beroepsgroepen samen: van 120 naar 111,67 uur per patiënt",
            "bespaarde uren in 2024: 749,5 (6,93 % van wat deze patiënten eerder gevraagd zouden hebben); kleinste besparing die ertoe doet: 0,01",
            "werk verschoof naar doctors: van 0 naar 0,56 uur per patiënt"
        ]
    );
    assert_eq!(
        notes(&tree.parts()[1], Language::English),
        [
            "all professions together: from 120 to 111.67 hours per patient",
            "hours saved in 2024: 749.5 (6.93% of what these patients would have taken before); smallest saving that matters: 0.01",
            "work shifted to doctors: from 0 to 0.56 hours per patient"
        ]
    );
    assert_eq!(
        text(&tree.parts()[0].parts()[0], Language::English),
        "better: 6 (2022) to 7 (2024) points, higher is better: 1 better; smallest difference that matters 1"
    );
    assert!(notes(&tree.parts()[2], Language::English)[0].starts_with("calls instead of visits (Report, 2"));
    let parts: Vec<&str> = tree.parts().iter().map(|part| part.outcome().code()).collect();
    assert_eq!(parts, ["supported", "supported", "supported"]);
    // More hours are told as more, and bounds as bounds.
    let more = read(&exact(10, 12, 10, 10)).held(&everything()).explanation();
    assert_eq!(notes(&more.parts()[1], Language::Dutch)[1], "extra uren in 2024: 2");
    let mut bounds = exact(10, 12, 10, 10);
    bounds["before"]["patients"] = json!({"at-least": 8, "at-most": 10});
    let tree = read(&bounds).held(&everything()).explanation();
    assert_eq!(
        notes(&tree.parts()[1], Language::English),
        ["hours saved in 2024: -2 to 0.5; smallest saving that matters: 0.01"]
    );
    let mut shifted = exact(10, 8, 10, 10);
    shifted["hours"]
        .as_array_mut()
        .unwrap()
        .push(json!({"profession": "doctors", "before": "0", "after": "1"}));
    shifted["before"]["patients"] = json!({"at-least": 9, "at-most": 10});
    let tree = read(&shifted).held(&everything()).explanation();
    assert_eq!(notes(&tree.parts()[1], Language::Dutch).last().unwrap(), "werk verschoof naar doctors");
}
