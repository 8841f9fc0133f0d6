//! What is not known decides nothing: who counts, numbers that may be none, years that are not over, judgements
//! of later; and what was decided once stands.

use passende_zorg::request::{Answer, Request};
use passende_zorg::volume::norm::Consequence;
use passende_zorg::{Verdict, answer};
use serde_json::{Value, json};

use Verdict::{Met, NotApplicable, NotMet, Undetermined};

fn norm(asks: &Value, more: &Value) -> Value {
    let mut norm = json!({"id": "c", "title": {"nl": "c", "en": "c"}, "per": "location", "from": "2020-01-01",
        "enforced-from": "2020-01-01", "asks": asks,
        "source": {"title": "an example", "section": "1", "consulted": "2026-11-29"}});
    for (key, value) in more.as_object().unwrap() {
        norm[key] = value.clone();
    }
    norm
}

fn least(minimum: u32, more: &Value) -> Value {
    let mut count = json!({"basket": [{"intervention": "lung"}], "minimum": minimum});
    for (key, value) in more.as_object().unwrap() {
        count[key] = value.clone();
    }
    json!({"count": count})
}

fn row(more: &Value, year: i32, count: &Value) -> Value {
    let mut row = json!({"location": "A", "intervention": "lung", "year": year, "count": count});
    for (key, value) in more.as_object().unwrap() {
        row[key] = value.clone();
    }
    row
}

fn asked(norm: &Value, counts: &[Value], more: &Value) -> Answer {
    let mut given = json!({"norms": {"norms": [norm]}, "year": 2024, "counts": counts});
    for (key, value) in more.as_object().unwrap() {
        given[key] = value.clone();
    }
    let request: Request = serde_json::from_value(json!({"volumes": given})).unwrap();
    answer(&request).unwrap()
}

/// The verdict on A, with its consequence and the codes of what is asked of it.
fn of_a(given: &Answer) -> (Verdict, Option<Consequence>, Vec<&str>) {
    let item = given.items.iter().find(|item| item.about["unit"] == "A").unwrap();
    let asked = given.questions.iter().filter(|question| question.about["unit"] == "A");
    let codes = asked.map(|question| question.question.message.code.as_str()).collect();
    (item.verdict.unwrap(), item.consequence, codes)
}

/// At least two who each do ten: none of nobody is not enough, and of a year without rows nobody knows.
#[test]
fn who_counts_may_be_nobody_or_not_known() {
    let (per, year_before) = (json!("specialist"), json!({"kind": "calendar-year", "back": 1}));
    let of = |of: &Value| least(10, &json!({"per": per, "of": of, "window": year_before}));
    let at_least_two =
        norm(&json!({"all-of": [least(20, &json!({})), of(&json!({"at-least": 2}))]}), &json!({}));
    let each = norm(&json!({"all-of": [least(20, &json!({})), of(&json!("each"))]}), &json!({}));
    let who = |name: &str| json!({"specialist": name});
    let now = row(&who("a"), 2024, &json!(30));
    let before = |name: &str, number: u32| row(&who(name), 2023, &json!(number));
    let of_rows = |norm: &Value, rows: Vec<Value>, silence: &str| {
        let given = asked(norm, &[vec![now.clone()], rows].concat(), &json!({"silence": silence}));
        let (verdict, _, codes) = of_a(&given);
        assert_eq!(verdict == Undetermined, codes == ["composite.question.who"], "{codes:?}");
        verdict
    };
    for (rows, two, all) in [
        (vec![], Undetermined, Undetermined),
        (vec![before("a", 10)], NotMet, Met),
        (vec![before("a", 9)], NotMet, NotMet),
        (vec![before("a", 10), before("b", 9)], NotMet, NotMet),
        (vec![before("a", 10), before("b", 10)], Met, Met),
        // It did none of it in that year, and so nobody did.
        (vec![before("a", 0)], NotMet, Met),
    ] {
        assert_eq!(of_rows(&at_least_two, rows.clone(), "unknown"), two, "{rows:?}");
        assert_eq!(of_rows(&each, rows.clone(), "unknown"), all, "{rows:?}");
    }
    // Where silence means none, a year of which others have rows is told of A too.
    let elsewhere = |silence: &str| {
        let other =
            json!({"location": "B", "specialist": "z", "intervention": "lung", "year": 2023, "count": 1});
        [of_rows(&at_least_two, vec![other.clone()], silence), of_rows(&each, vec![other], silence)]
    };
    assert_eq!(elsewhere("unknown"), [Undetermined, Undetermined]);
    assert_eq!(elsewhere("none"), [NotMet, Met]);
}

/// A number of nought to nine is below twenty or is of nobody.
#[test]
fn a_number_that_may_be_none_may_be_of_nobody() {
    let between = |low: u32| json!({"at-least": low, "at-most": 9});
    let each = norm(&least(20, &json!({"per": "specialist", "of": "each"})), &json!({}));
    let of = |second: &Value| {
        let rows = [
            row(&json!({"specialist": "a"}), 2024, &json!(20)),
            row(&json!({"specialist": "b"}), 2024, second),
        ];
        of_a(&asked(&each, &rows, &json!({}))).0
    };
    assert_eq!(
        [json!(0), between(0), between(1), json!(1)].map(|second| of(&second)),
        [Met, Undetermined, NotMet, NotMet]
    );
    // The same of a year in a row.
    let in_a_row = norm(&least(20, &json!({})), &json!({"remedy": "negative-advice", "remedy-after": 3}));
    let of = |second: &Value| {
        let rows = [(2022, json!(5)), (2023, second.clone()), (2024, json!(5))];
        let given = asked(&in_a_row, &rows.map(|(year, count)| row(&json!({}), year, &count)), &json!({}));
        let (verdict, consequence, codes) = of_a(&given);
        assert_eq!(verdict, NotMet);
        assert_eq!(consequence == Some(Consequence::NotKnown), codes == ["composite.question.how-many"]);
        consequence.unwrap()
    };
    assert_eq!(
        [json!(0), between(0), between(1), json!(19), json!(20)].map(|second| of(&second)),
        [
            Consequence::NoneYet,
            Consequence::NotKnown,
            Consequence::AdvisedAgainst,
            Consequence::AdvisedAgainst,
            Consequence::NoneYet
        ]
    );
}

/// The years on which a consequence rests stand in the answer, each with its number.
#[test]
fn the_years_in_a_row_are_told() {
    let norm = norm(&least(20, &json!({})), &json!({"remedy": "negative-advice", "remedy-after": 3}));
    let rows = [(2022, 4), (2023, 3), (2024, 5)].map(|(year, count)| row(&json!({}), year, &json!(count)));
    let given = asked(&norm, &rows, &json!({}));
    let told = &given.items[0].explanation.as_ref().unwrap().parts[0];
    assert_eq!(
        told.message.text.nl,
        "Gevolg, na 3 jaar op rij onder de norm: verzekeraars krijgen het advies deze zorg hier niet in te kopen."
    );
    let years: Vec<_> = told
        .parts
        .iter()
        .map(|year| (year.message.text.nl.as_str(), year.parts[0].message.text.nl.as_str()))
        .collect();
    assert_eq!(
        years,
        [
            ("2023: onder de norm", "lung, A, 2023: 3; minstens 20 nodig"),
            ("2022: onder de norm", "lung, A, 2022: 4; minstens 20 nodig"),
        ]
    );
}

/// An exemption on one ground is not undone by a refusal on another, in whatever order they stand.
#[test]
fn each_ground_of_an_exemption_stands_by_itself() {
    let norm = norm(&least(20, &json!({})), &json!({}));
    let decision = |ground: &str, on: &str, verdict: &str| json!({"unit": "A", "norm": "c", "ground": ground, "decided": {"by": "insurer", "on": on, "verdict": verdict, "reason": "seen"}});
    let of = |decisions: &[Value]| {
        let rows = [row(&json!({}), 2024, &json!(5))];
        let both = [decisions.to_vec(), decisions.iter().rev().cloned().collect()];
        let verdicts =
            both.map(|decisions| of_a(&asked(&norm, &rows, &json!({"facts": {"exemptions": decisions}}))).0);
        assert_eq!(verdicts[0], verdicts[1]);
        verdicts[0]
    };
    let granted = decision("hardship", "2024-02-01", "met");
    assert_eq!(of(std::slice::from_ref(&granted)), NotApplicable);
    for on in ["2024-01-31", "2024-02-01", "2024-02-02"] {
        assert_eq!(of(&[granted.clone(), decision("regional plan", on, "not-met")]), NotApplicable, "{on}");
    }
    assert_eq!(of(&[granted.clone(), decision("hardship", "2024-02-02", "not-met")]), NotMet);
    assert_eq!(of(&[granted.clone(), decision("hardship", "2024-01-31", "not-met")]), NotApplicable);
    // Two decisions of one day on one ground that differ are refused.
    let refused = |decisions: Value| {
        let facts: passende_zorg::volume::composite::UnitFacts =
            serde_json::from_value(json!({"exemptions": decisions})).unwrap();
        facts.check().unwrap_err().path().to_owned()
    };
    let other = decision("hardship", "2024-02-01", "not-met");
    assert_eq!(refused(json!([granted, other])), "exemptions[1]");
    assert_eq!(refused(json!([other, granted])), "exemptions[1]");
}

/// A share of a year that is not over may still come out otherwise.
#[test]
fn a_share_of_a_year_that_is_not_over_is_open() {
    let share = json!({"share": {"measure": "mortality", "title": {"nl": "sterfte", "en": "mortality"}, "at-most": "0.05"}});
    let norm = norm(&share, &json!({}));
    let of = |on: &str| {
        let facts =
            json!({"shares": [{"unit": "A", "measure": "mortality", "year": 2024, "part": 0, "whole": 10}]});
        of_a(&asked(&norm, &[row(&json!({}), 2024, &json!(30))], &json!({"on": on, "facts": facts}))).0
    };
    assert_eq!(["2024-12-30", "2024-12-31", "2025-01-01"].map(of), [Undetermined, Met, Met]);
}

/// A judgement of after the day does not count, and that is told.
#[test]
fn a_judgement_of_later_is_told() {
    let fact =
        json!({"fact": {"fact": "contact", "title": {"nl": "contact", "en": "contact"}, "weighed": true}});
    let norm = norm(&fact, &json!({}));
    let of = |on: &str| {
        let judged = json!({"by": "assessor", "on": "2025-06-01", "verdict": "met", "reason": "seen"});
        let facts = json!({"facts": [{"unit": "A", "fact": "contact", "holds": true, "judged": judged}]});
        let given = asked(&norm, &[row(&json!({}), 2024, &json!(30))], &json!({"on": on, "facts": facts}));
        let told =
            given.notices.iter().filter(|notice| notice.code == "composite.notice.not-counted").count();
        (of_a(&given).0, told)
    };
    assert_eq!(["2025-05-31", "2025-06-01", "2025-06-02"].map(of), [(Undetermined, 1), (Met, 0), (Met, 0)]);
}

/// A rebuttal that was rejected leaves the presumption, and asks for no rebuttal.
#[test]
fn a_rejected_rebuttal_leaves_the_presumption() {
    let presumed =
        json!({"presumed": {"title": {"nl": "prognose", "en": "forecast"}, "asks": least(20, &json!({}))}});
    let norm = norm(&presumed, &json!({}));
    let of = |count: u32, judged: &str| {
        let judged = json!({"by": "assessor", "on": "2025-01-01", "verdict": judged, "reason": "seen"});
        let facts = json!({"rebuttals": [{"unit": "A", "norm": "c", "year": 2024, "judged": judged}]});
        let given = asked(
            &norm,
            &[row(&json!({}), 2024, &json!(count))],
            &json!({"on": "2025-03-01", "facts": facts}),
        );
        let line = given.items[0].explanation.as_ref().unwrap();
        assert_eq!(line.ways_to_pass.len(), 0);
        (of_a(&given).0, line.parts.last().unwrap().message.code.clone())
    };
    let code = |name: &str| format!("composite.{name}");
    assert_eq!(of(19, "not-met"), (NotMet, code("not-rebutted")));
    assert_eq!(of(20, "met"), (Met, code("not-rebutted")));
    assert_eq!(of(19, "met"), (Met, code("rebutted")));
    assert_eq!(of(20, "not-met"), (NotMet, code("rebutted")));
}

/// Half in the first twelve months, and then all: a year that was spent in the start is held to half of it.
#[test]
fn a_start_is_held_to_what_was_asked_in_it() {
    let first = least(10, &json!({"window": {"kind": "from-first-case", "months": 12}}));
    let start = json!({"start-up": {"basket": [{"intervention": "lung"}], "months": 12, "first": first, "then": least(20, &json!({}))}});
    let norm = norm(&start, &json!({"remedy": "no-payment"}));
    let of = |counts: &[(i32, u32)], on: &str| {
        let facts = json!({"first-cases": [{"unit": "A", "norm": "c", "on": "2024-05-15"}]});
        let rows: Vec<Value> =
            counts.iter().map(|(year, count)| row(&json!({}), *year, &json!(count))).collect();
        let given = asked(&norm, &rows, &json!({"on": on, "facts": facts}));
        let (verdict, consequence, _) = of_a(&given);
        (verdict, consequence)
    };
    // Before its first case nothing is asked, though the months count from the first of the month.
    assert_eq!(of(&[(2024, 12)], "2024-05-14"), (NotApplicable, None));
    // All that it did in 2024 it did since its first case.
    assert_eq!(of(&[(2024, 10)], "2024-12-31"), (Met, None));
    assert_eq!(of(&[(2024, 9)], "2024-12-31"), (Undetermined, None));
    assert_eq!(of(&[(2024, 10)], "2025-04-30"), (Met, None));
    // After the start twenty are asked; in 2024 they were not.
    assert_eq!(of(&[(2024, 10), (2025, 0)], "2025-05-01"), (NotMet, None));
    assert_eq!(of(&[(2024, 20), (2025, 0)], "2025-05-01"), (Met, None));
    // Who did not do half in the start broke that.
    assert_eq!(of(&[(2024, 9), (2025, 0)], "2026-01-01"), (NotMet, Some(Consequence::NotPaid)));
    assert_eq!(of(&[(2024, 9)], "2025-05-01"), (NotMet, Some(Consequence::NotKnown)));
}

/// After a merger the years before are counted as they stand on the day asked about.
#[test]
fn years_in_a_row_go_over_a_merger() {
    let norm = norm(&least(20, &json!({})), &json!({"remedy": "no-payment", "remedy-after": 2}));
    let of = |before: u32| {
        let rows = [(2023, before), (2024, 9)]
            .map(|(year, count)| row(&json!({"location": "W"}), year, &json!(count)));
        let rows = [rows.to_vec(), vec![row(&json!({}), 2023, &json!(10)), row(&json!({}), 2024, &json!(9))]]
            .concat();
        let gone = json!({"kind": "location", "from": "W", "to": "A", "on": "2024-07-01"});
        let given = asked(&norm, &rows, &json!({"on": "2025-01-01", "successions": [gone]}));
        let (verdict, consequence, _) = of_a(&given);
        (verdict, consequence)
    };
    assert_eq!(of(9), (NotMet, Some(Consequence::NotPaid)));
    assert_eq!(of(10), (NotMet, Some(Consequence::NoneYet)));
}

/// Where nobody acts on any of it, nothing follows whatever the number is.
#[test]
fn a_consequence_that_nobody_would_act_on_is_none() {
    let steps = json!({"over-time": [{"from": "2023-01-01", "asks": least(10, &json!({}))},
        {"from": "2025-01-01", "asks": least(20, &json!({}))}]});
    let of = |more: &Value| {
        let mut norm = norm(&steps, &json!({"from": "2023-01-01"}));
        norm.as_object_mut().unwrap().remove("enforced-from");
        for (key, value) in more.as_object().unwrap() {
            norm[key] = value.clone();
        }
        let rows = [row(&json!({}), 2024, &json!({"at-least": 5, "at-most": 14}))];
        of_a(&asked(&norm, &rows, &json!({"on": "2025-06-01"}))).1
    };
    assert_eq!(of(&json!({})), Some(Consequence::NoneYet));
    assert_eq!(of(&json!({"enforced-from": "2025-06-02"})), Some(Consequence::NoneYet));
    assert_eq!(of(&json!({"enforced-from": "2025-06-01"})), Some(Consequence::NotKnown));
}

/// A simple norm that was lowered and is met brings nothing of the one before it.
#[test]
fn a_level_that_was_met_ends_the_one_before_it() {
    let of = |count: &Value| {
        let norm = json!({"id": "c", "title": {"nl": "c", "en": "c"}, "per": "location", "basket": [{"intervention": "lung"}],
            "window": {"kind": "calendar-year"}, "levels": [
                {"from": "2020-01-01", "minimum": 29, "status": "adopted", "enforced-from": "2020-01-01"},
                {"from": "2023-06-01", "minimum": 4, "status": "adopted", "enforced-from": "2030-01-01"},
                {"from": "2025-01-01", "minimum": 30, "status": "adopted"}],
            "source": {"title": "an example", "section": "1", "consulted": "2026-11-29"}});
        let given = asked(&norm, &[row(&json!({}), 2024, count)], &json!({"on": "2025-01-02"}));
        let (verdict, consequence, codes) = of_a(&given);
        assert_eq!((verdict, consequence == Some(Consequence::NotKnown)), (NotMet, codes.len() == 1));
        consequence
    };
    assert_eq!(of(&json!(3)), Some(Consequence::Supervised));
    assert_eq!(of(&json!(4)), None);
    assert_eq!(of(&json!(28)), None);
    assert_eq!(of(&json!({"at-least": 3, "at-most": 4})), Some(Consequence::NotKnown));
    assert_eq!(of(&json!({"at-least": 4, "at-most": 20})), None);
}

/// Of who did none of the care, was closed, or has none of it in its rows, nothing is asked; of who has rows of other
/// care alone nothing is known.
#[test]
fn who_does_none_of_the_care_has_nothing_asked() {
    let two = norm(&least(10, &json!({"per": "specialist", "of": {"at-least": 2}})), &json!({}));
    let each = norm(&least(10, &json!({"per": "specialist", "of": "each"})), &json!({}));
    let colon =
        json!({"location": "A", "specialist": "a", "intervention": "colon", "year": 2024, "count": 50});
    let lung = |location: &str, count: u32| json!({"location": location, "specialist": "b", "intervention": "lung", "year": 2024, "count": count});
    let of = |norm: &Value, rows: &[Value], more: &Value| {
        let given = asked(norm, rows, more);
        let (verdict, _, codes) = of_a(&given);
        (verdict, codes == ["composite.question.who"])
    };
    for norm in [&two, &each] {
        // Others reported the care, so that no row of it is none.
        assert_eq!(of(norm, &[colon.clone(), lung("B", 20)], &json!({})), (NotApplicable, false));
        assert_eq!(of(norm, &[lung("A", 0), lung("B", 20)], &json!({})), (NotApplicable, false));
        let closed = json!({"openings": [{"kind": "location", "name": "A", "closed": "2023-07-01"}]});
        let before =
            json!({"location": "A", "specialist": "a", "intervention": "lung", "year": 2022, "count": 9});
        assert_eq!(of(norm, &[before.clone(), lung("B", 20)], &closed), (NotApplicable, false));
        // Nobody reported it: then nothing is known of it.
        assert_eq!(of(norm, &[before, colon.clone()], &json!({})), (Undetermined, true));
    }
}

/// A year in a row is held as it would be by itself: what was asked over what is counted counts too.
#[test]
fn a_year_in_a_row_is_held_as_by_itself() {
    let back = json!({"window": {"kind": "calendar-year", "back": 1}});
    let steps = |first: &str, second: &str| {
        let asks = json!({"over-time": [{"from": first, "asks": least(10, &back)}, {"from": second, "asks": least(20, &back)}]});
        norm(&asks, &json!({"remedy": "no-payment", "remedy-after": 2}))
    };
    let rows: Vec<Value> = (2021..=2024).map(|year| row(&json!({}), year, &json!(3))).collect();
    let of = |norm: &Value| {
        let given = asked(norm, &rows, &json!({}));
        let told = given.items[0].explanation.as_ref().unwrap().parts[0].clone();
        let years: Vec<String> = told
            .parts
            .iter()
            .map(|line| line.message.text.en.clone())
            .filter(|line| line.starts_with("2023"))
            .collect();
        (of_a(&given).1, years)
    };
    assert_eq!(
        of(&steps("2020-01-01", "2023-01-01")),
        (Some(Consequence::NotPaid), vec!["2023: below the norm".to_owned()])
    );
    let (consequence, years) = of(&steps("2023-01-01", "2023-06-01"));
    assert_eq!(
        (consequence, years),
        (Some(Consequence::NoneYet), vec!["2023: the norm was not asked yet".to_owned()])
    );
}

/// In a row with another window: whether it did any in the year before is asked of that year.
#[test]
fn whether_it_did_any_is_asked() {
    let asks = least(20, &json!({"window": {"kind": "calendar-year", "back": 1}}));
    let norm = norm(&asks, &json!({"remedy": "no-payment", "remedy-after": 2}));
    let of = |second: &Value| {
        let rows = [(2022, json!(0)), (2023, second.clone()), (2024, json!(4))];
        let given = asked(&norm, &rows.map(|(year, count)| row(&json!({}), year, &count)), &json!({}));
        let places: Vec<String> = given
            .questions
            .iter()
            .flat_map(|it| it.places.iter().map(|place| place.pointer.clone()))
            .collect();
        (of_a(&given).1, places)
    };
    let place = vec!["/volumes/counts/1/count".to_owned()];
    assert_eq!(of(&json!({"at-least": 0, "at-most": 5})), (Some(Consequence::NotKnown), place));
    assert_eq!(of(&json!(0)).0, Some(Consequence::NoneYet));
    assert_eq!(of(&json!(1)), (Some(Consequence::NotPaid), Vec::new()));
}

/// A judgement on what was there in an earlier year goes to what is stated of that year.
#[test]
fn a_judgement_of_an_earlier_year_has_its_place() {
    let fact =
        json!({"fact": {"fact": "contact", "title": {"nl": "contact", "en": "contact"}, "weighed": true}});
    let norm = norm(&fact, &json!({"remedy": "no-payment", "remedy-after": 2}));
    let judged = json!({"by": "assessor", "on": "2024-06-01", "verdict": "not-met", "reason": "seen"});
    let facts = json!({"facts": [
        {"unit": "A", "fact": "contact", "holds": true, "from": "2024-01-01", "judged": judged},
        {"unit": "A", "fact": "contact", "holds": true, "until": "2024-01-01"}]});
    let given = asked(&norm, &[row(&json!({}), 2024, &json!(30))], &json!({"facts": facts}));
    let [question] = &given.questions[..] else { panic!("{given:#?}") };
    assert_eq!(question.places[0].pointer, "/volumes/facts/facts/1/judged");
    assert_eq!(
        question.question.message.text.nl,
        "Was dit op 31 december 2023 bij A zoals de norm het vraagt: contact?"
    );
    assert_eq!(of_a(&given).1, Some(Consequence::NotKnown));
}

/// A later level that asks more does not tell what an earlier one comes to.
#[test]
fn the_least_level_decides_what_follows() {
    let of = |most: u32| {
        let norm = json!({"id": "c", "title": {"nl": "c", "en": "c"}, "per": "location", "basket": [{"intervention": "lung"}],
            "window": {"kind": "calendar-year"}, "levels": [
                {"from": "2010-01-01", "minimum": 20, "status": "adopted", "enforced-from": "2010-01-01"},
                {"from": "2022-01-01", "minimum": 40, "status": "adopted", "enforced-from": "2040-01-01"},
                {"from": "2023-01-01", "minimum": 60, "status": "adopted", "enforced-from": "2040-01-01"}],
            "source": {"title": "an example", "section": "1", "consulted": "2026-11-29"}});
        let given =
            asked(&norm, &[row(&json!({}), 2024, &json!({"at-least": 10, "at-most": most}))], &json!({}));
        let text = serde_json::to_string(&given).unwrap();
        (of_a(&given).1, text.contains("Whether the earlier norm of 20 was met is not known"))
    };
    assert_eq!(of(19), (Some(Consequence::Supervised), false));
    assert_eq!([20, 39, 40, 50].map(of), [(Some(Consequence::NotKnown), true); 4]);
}
