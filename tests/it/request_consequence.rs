//! What is not known of a consequence is asked, and answering it makes the consequence known.

use passende_zorg::request::{AnswerReach, Request, answer_with_all};
use passende_zorg::volume::norm::Consequence;
use passende_zorg::{Verdict, answer};
use serde_json::{Value, json};

fn request(norms: &Value, counts: &[(i32, &Value)], on: &str, facts: &Value) -> Request {
    let rows = counts
        .iter()
        .map(|(year, count)| json!({"location": "A", "intervention": "lung", "year": year, "count": count}));
    let rows: Vec<Value> = rows
        .chain(
            [2023, 2024]
                .map(|year| json!({"location": "B", "intervention": "lung", "year": year, "count": 500})),
        )
        .collect();
    let given = json!({"norms": {"norms": [norms]}, "year": 2024, "on": on, "counts": rows, "facts": facts});
    serde_json::from_value(json!({"volumes": given})).unwrap()
}

/// What A comes to: the verdict and the consequence, with the pointers that the questions name.
fn of_a(request: &Request) -> (Option<Verdict>, Option<Consequence>, Vec<(String, AnswerReach)>) {
    let given = answer(request).unwrap();
    let item = given.items.iter().find(|item| item.about["unit"] == "A").unwrap();
    let of_a = given.questions.iter().filter(|question| question.about["unit"] == "A");
    let places = of_a
        .flat_map(|question| question.places.iter().map(|place| (place.pointer.clone(), question.changes)));
    (item.verdict, item.consequence, places.collect())
}

fn between(low: u32, high: u32) -> Value {
    if low == high { json!(low) } else { json!({"at-least": low, "at-most": high}) }
}

fn source() -> Value {
    json!({"title": "an example", "section": "1", "consulted": "2026-11-29"})
}

/// Forty that is acted on, and sixty that is not yet, as steps of a composite norm or as levels of a simple one.
fn forty_then_sixty(is_simple: bool) -> Value {
    let title = json!({"nl": "Long", "en": "Lung"});
    if is_simple {
        return json!({"id": "lung", "title": title, "per": "location", "basket": [{"intervention": "lung"}], "window": {"kind": "calendar-year"},
            "remedy": "care-stops", "source": source(), "levels": [
                {"from": "2020-01-01", "minimum": 40, "status": "adopted", "enforced-from": "2020-01-01"},
                {"from": "2024-01-01", "minimum": 60, "status": "adopted", "enforced-from": "2026-01-01"}]});
    }
    let least = |number: u32| json!({"count": {"basket": [{"intervention": "lung"}], "minimum": number}});
    json!({"id": "lung", "title": title, "per": "location", "from": "2020-01-01", "enforced-from": "2020-01-01",
        "remedy": "care-stops", "levels-by": "day", "source": source(), "asks": {"over-time": [
            {"from": "2020-01-01", "asks": least(40)}, {"from": "2025-01-01", "asks": least(60)}]}})
}

/// Every range over the borders: the consequence is not known where the numbers in it do not agree, it is asked
/// exactly then, and each answer makes it what a number that was known from the start makes it.
#[test]
fn a_number_that_decides_a_consequence_is_asked() {
    let borders = [38_u32, 39, 40, 41, 58, 59, 60, 61];
    for (is_simple, on) in
        [(true, "2024-12-31"), (true, "2026-01-01"), (false, "2024-12-31"), (false, "2025-01-01")]
    {
        let norm = forty_then_sixty(is_simple);
        let held = |count: &Value| request(&norm, &[(2024, count)], on, &json!({}));
        let (mut asked, mut silent) = (0, 0);
        for low in borders {
            for high in borders.into_iter().filter(|high| *high >= low) {
                let range = between(low, high);
                let open = held(&range);
                let (verdict, consequence, places) = of_a(&open);
                let known: Vec<_> = (low..=high).map(|number| of_a(&held(&json!(number)))).collect();
                let reach = match verdict {
                    Some(Verdict::Undetermined) => Some(AnswerReach::Part),
                    _ if consequence == Some(Consequence::NotKnown) => Some(AnswerReach::Consequence),
                    _ => None,
                };
                let is_open = known.iter().any(|it| it != &known[0]);
                assert_eq!(reach.is_some(), is_open, "{is_simple} {on} {range}");
                let Some(reach) = reach else {
                    silent += 1;
                    assert_eq!((consequence, places.len()), (known[0].1, 0), "{is_simple} {on} {range}");
                    continue;
                };
                asked += 1;
                assert_eq!(
                    places,
                    [("/volumes/counts/0/count".to_owned(), reach)],
                    "{is_simple} {on} {range}"
                );
                for (number, known) in (low..=high).zip(&known) {
                    let (after, _) =
                        answer_with_all(&open, [("/volumes/counts/0/count", json!(number))]).unwrap();
                    assert_eq!(&of_a(&after), known);
                }
            }
        }
        assert!(asked > 0 && silent > 0, "{is_simple} {on}");
    }
}

/// After two years in a row: what is not known of the year before is asked, of that year.
#[test]
fn a_year_before_that_decides_a_consequence_is_asked() {
    let meeting = json!({"fact": {"fact": "meeting", "title": {"nl": "MDO", "en": "team meeting"}}});
    let least = json!({"count": {"basket": [{"intervention": "lung"}], "minimum": 20}});
    let norm = |asks: &Value| {
        json!({"id": "lung", "title": {"nl": "Long", "en": "Lung"}, "per": "location", "from": "2020-01-01",
            "enforced-from": "2020-01-01", "remedy": "no-payment", "remedy-after": 2, "source": source(), "asks": asks})
    };
    let of_before = |before: &Value| {
        request(&norm(&least), &[(2024, &json!(12)), (2023, before)], "2024-12-31", &json!({}))
    };
    let not_known = (Some(Verdict::NotMet), Some(Consequence::NotKnown));
    for (low, high, known) in [(18, 19, true), (19, 20, false), (20, 21, true), (0, 30, false)] {
        let (before, open) = (between(low, high), of_before(&between(low, high)));
        let (verdict, consequence, places) = of_a(&open);
        assert_eq!((verdict, consequence) != not_known, known, "{before}");
        let place = [("/volumes/counts/1/count".to_owned(), AnswerReach::Consequence)];
        assert_eq!(places, if known { &[][..] } else { &place[..] }, "{before}");
        for (number, then) in [(19, Consequence::NotPaid), (20, Consequence::NoneYet)] {
            if known {
                continue;
            }
            let (after, _) = answer_with_all(&open, [("/volumes/counts/1/count", json!(number))]).unwrap();
            assert_eq!(of_a(&after), (Some(Verdict::NotMet), Some(then), Vec::new()));
        }
    }
    // Nothing is known of what was there: that it is absent today is stated, of today.
    let both = json!({"all-of": [meeting, least]});
    let today = json!({"unit": "A", "fact": "meeting", "holds": false, "from": "2024-01-01"});
    let counts = [(2024, &json!(12)), (2023, &json!(25))];
    let open = request(&norm(&both), &counts, "2024-12-31", &json!({"facts": [today]}));
    let (verdict, consequence, places) = of_a(&open);
    assert_eq!((verdict, consequence), not_known);
    assert_eq!(places, [("/volumes/facts/facts/-".to_owned(), AnswerReach::Consequence)]);
    let asked = answer(&open).unwrap().questions;
    let question = asked.iter().find(|question| question.about["unit"] == "A").unwrap();
    assert_eq!(question.question.message.text.nl, "Was dit op 31 december 2023 aanwezig bij A: MDO?");
    let mut stated = question.places[0].example.clone();
    for (holds, then) in [(false, Consequence::NotPaid), (true, Consequence::NoneYet)] {
        stated["holds"] = json!(holds);
        let (after, _) = answer_with_all(&open, [("/volumes/facts/facts/-", stated.clone())]).unwrap();
        assert_eq!(of_a(&after), (Some(Verdict::NotMet), Some(then), Vec::new()));
    }
}
