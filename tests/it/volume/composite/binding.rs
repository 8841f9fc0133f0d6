//! What falling short of a composite norm comes to: of what was not asked yet, and of a guideline, nothing.

use passende_zorg::Language;
use passende_zorg::explanation::Assessment as _;
use passende_zorg::rule::Basis;
use passende_zorg::volume::composite::{CompositeNorm, Held};
use passende_zorg::volume::norm::Consequence;
use passende_zorg::volume::{Asked, CountTable};
use passende_zorg::{Verdict, request::Request};
use serde_json::{Value, json};

use crate::support::{day, year};

fn norm(asks: &Value, more: &Value) -> CompositeNorm {
    let mut norm = json!({"id": "lung", "title": {"nl": "Long", "en": "Lung"}, "per": "location", "from": "2020-01-01",
        "enforced-from": "2021-01-01", "remedy": "care-stops", "asks": asks,
        "source": {"title": "an example", "section": "1", "consulted": "2026-11-29"}});
    for (key, value) in more.as_object().unwrap() {
        norm[key] = value.clone();
    }
    serde_json::from_value(norm).unwrap()
}

fn count(number: &Value) -> Value {
    let mut count = json!({"basket": [{"intervention": "lung"}]});
    for (key, value) in number.as_object().unwrap() {
        count[key] = value.clone();
    }
    json!({"count": count})
}

/// The verdict, the consequence and the first line below of A, which did so many in 2024, on a day.
fn held(norm: &CompositeNorm, did: &str, on: &str) -> (Verdict, Option<Consequence>, String) {
    let table = format!("location,intervention,year,count\nA,lung,2024,{did}\nB,lung,2024,500\n");
    let table = CountTable::from_csv(table.as_bytes()).unwrap();
    let report = norm.check(&Held::counts(&table), Asked::about(year(2024)).on_day(day(on))).unwrap();
    let row = report.row("A").unwrap();
    let tree = row.explanation();
    let told = tree.parts().first().map(|part| part.message().in_language(Language::English).to_string());
    (row.verdict(), row.consequence(), told.unwrap_or_default())
}

/// Thirty until 2025, and sixty from then on: a year before that day was only asked thirty.
#[test]
fn a_later_step_has_no_consequence_for_an_earlier_year() {
    let tied_to = |by: &str| {
        let asks = json!({"over-time": [
            {"from": "2020-01-01", "asks": count(&json!({"minimum": 30}))},
            {"from": "2025-01-01", "asks": count(&json!({"minimum": 60}))}]});
        norm(&asks, &json!({"levels-by": by}))
    };
    let by_day = tied_to("day");
    let stops = Some(Consequence::CareMustStop);
    let not_yet = "What is asked since 1 January 2025 was not asked yet over what is counted: \
                   falling short of it has no consequence.";
    for (did, on, verdict, consequence, told) in [
        (
            "29",
            "2024-12-31",
            Verdict::NotMet,
            stops,
            "What follows: by the norm this care may no longer be delivered here.",
        ),
        ("30", "2024-12-31", Verdict::Met, None, "asked since 1 January 2020"),
        (
            "29",
            "2025-01-01",
            Verdict::NotMet,
            stops,
            "What follows: by the norm this care may no longer be delivered here.",
        ),
        ("30", "2025-01-01", Verdict::NotMet, None, not_yet),
        ("59", "2025-01-01", Verdict::NotMet, None, not_yet),
        ("60", "2025-01-01", Verdict::Met, None, "asked since 1 January 2025"),
        (
            "29..30",
            "2025-01-01",
            Verdict::NotMet,
            Some(Consequence::NoneYet),
            "Whether falling short has a consequence is not known.",
        ),
    ] {
        assert_eq!(held(&by_day, did, on), (verdict, consequence, told.to_owned()), "{did} {on}");
    }
    // Tied to the counted year the later step is not asked of it at all.
    assert_eq!(held(&tied_to("counted-year"), "30", "2025-06-01").0, Verdict::Met);
}

/// Below a guideline nothing is broken; what is asked beside it is.
#[test]
fn a_guideline_binds_nobody() {
    let guideline = count(&json!({"low": 50, "high": 100}));
    let alone = norm(&guideline, &json!({}));
    let told = "A guideline is not binding: falling short of it has no consequence.";
    assert_eq!(held(&alone, "49", "2025-03-01"), (Verdict::NotMet, None, told.to_owned()));
    assert_eq!(held(&alone, "50", "2025-03-01").0, Verdict::Undetermined);
    assert_eq!(held(&alone, "100", "2025-03-01").0, Verdict::Met);
    let both = norm(&json!({"all-of": [guideline, count(&json!({"minimum": 20}))]}), &json!({}));
    assert_eq!(held(&both, "20", "2025-03-01").1, None);
    assert_eq!(held(&both, "19", "2025-03-01").1, Some(Consequence::CareMustStop));
    let either = norm(&json!({"any-of": [guideline, count(&json!({"minimum": 200}))]}), &json!({}));
    assert_eq!(held(&either, "49", "2025-03-01").1, None);
    // As a condition it decides what is asked, and that binds.
    let asked_where = json!({"where": {"holds": count(&json!({"low": 5, "high": 10})), "asks": count(&json!({"minimum": 20}))}});
    assert_eq!(held(&norm(&asked_where, &json!({})), "19", "2025-03-01").1, Some(Consequence::CareMustStop));
}

/// Who set it is told; what the Round Table set since the agreement binds by its clause.
#[test]
fn who_set_it_is_told() {
    let text = |more: &Value| {
        let norm = norm(&count(&json!({"minimum": 60})), more);
        let table = CountTable::from_csv(b"location,intervention,year,count\nA,lung,2024,9\n").unwrap();
        let report =
            norm.check(&Held::counts(&table), Asked::about(year(2024)).on_day(day("2025-03-01"))).unwrap();
        let tree = report.row("A").unwrap().explanation();
        let notes = tree.notes().iter().map(|note| note.in_language(Language::English).to_string());
        let rules = tree.parts().iter().filter_map(|part| {
            part.basis().and_then(|basis| match basis {
                Basis::Rule(rule) => Some(rule.id().as_str().to_owned()),
                Basis::Reference(_) => None,
            })
        });
        (notes.collect::<Vec<_>>(), rules.collect::<Vec<_>>())
    };
    assert_eq!(text(&json!({})).0, [""; 0]);
    let binding = "IZA22-D-BINDING".to_owned();
    for (from, by_rule) in [("2022-09-15", false), ("2022-09-16", true)] {
        let of_table =
            json!({"from": from, "enforced-from": from, "set-by": "round-table", "authority": "Tafel"});
        let (notes, rules) = text(&of_table);
        assert_eq!(notes, ["Set by the Round Table (Tafel)."]);
        assert_eq!(rules.contains(&binding), by_rule, "{from} {rules:?}");
    }
    let (notes, rules) = text(&json!({"set-by": "scientific-association"}));
    assert_eq!((notes.len(), rules.contains(&binding)), (1, false));
}

/// The start of a unit that reaches into the counted year is told with its days.
#[test]
fn a_start_that_was_counted_is_told() {
    let asks = json!({"start-up": {"basket": [{"intervention": "lung"}], "months": 12,
        "first": count(&json!({"minimum": 10})), "then": count(&json!({"minimum": 60}))}});
    let norm = serde_json::to_value(norm(&asks, &json!({}))).unwrap();
    let told = |first: &str| {
        let request: Request =
            serde_json::from_value(json!({"volumes": {"norms": {"norms": [norm]}, "year": 2024,
            "on": "2025-03-01", "facts": {"first-cases": [{"unit": "A", "norm": "lung", "on": first}]},
            "counts": [{"location": "A", "intervention": "lung", "year": 2024, "count": 35}]}}))
            .unwrap();
        let answer = request.answer().unwrap();
        let line = answer.items[0].explanation.as_ref().unwrap();
        line.parts.last().unwrap().message.text.nl.clone()
    };
    assert_eq!(told("2022-12-10"), "na de startperiode (1 december 2022 t/m 30 november 2023)");
    assert_eq!(told("2023-01-01"), "na de startperiode (2023)");
    let within = "na de startperiode (1 februari 2023 t/m 31 januari 2024), waarin ook een deel van het getelde jaar viel";
    assert_eq!(told("2023-02-10"), within);
}

/// What is not there cannot have been judged to be there.
#[test]
fn what_is_absent_was_not_judged_to_be_there() {
    let facts = |holds: bool, verdict: &str| {
        let text = json!({"facts": [{"unit": "A", "fact": "mdo", "holds": holds,
            "judged": {"by": "B", "on": "2025-01-01", "verdict": verdict, "reason": "gezien"}}]});
        passende_zorg::from_json::<passende_zorg::volume::composite::UnitFacts>(text.to_string().as_bytes())
            .and_then(|facts| facts.check())
    };
    assert_eq!(facts(false, "met").unwrap_err().path(), "facts[0].judged");
    for (holds, verdict) in [(false, "not-met"), (true, "met"), (true, "not-met")] {
        assert!(facts(holds, verdict).is_ok());
    }
}
