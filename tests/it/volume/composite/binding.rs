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
            "What follows of what was asked since 1 January 2020: by the norm this care may no longer be delivered here.",
        ),
        ("30", "2025-01-01", Verdict::NotMet, None, not_yet),
        ("59", "2025-01-01", Verdict::NotMet, None, not_yet),
        ("60", "2025-01-01", Verdict::Met, None, "asked since 1 January 2025"),
        (
            "29..30",
            "2025-01-01",
            Verdict::NotMet,
            Some(Consequence::NotKnown),
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
    // Of alternatives a guideline is none that has to be kept: who reaches neither breaks the one that binds.
    assert_eq!(held(&either, "49", "2025-03-01").1, Some(Consequence::CareMustStop));
    assert_eq!(held(&either, "100", "2025-03-01").0, Verdict::Met);
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
    let within = "na de startperiode (1 februari 2023 t/m 31 januari 2024), waarin ook dagen van het getelde jaar vielen";
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

/// Part D, a, is of norms that existed when the agreement was signed: a step of after it does not exist by its norm.
#[test]
fn a_step_of_after_the_agreement_is_no_existing_norm() {
    let norm = |day: &str| {
        let steps = json!({"over-time": [
            {"from": "2020-01-01", "asks": count(&json!({"minimum": 30}))},
            {"from": day, "asks": count(&json!({"minimum": 60}))}]});
        let mut norm = serde_json::to_value(norm(&steps, &json!({}))).unwrap();
        for key in ["enforced-from", "remedy"] {
            norm.as_object_mut().unwrap().remove(key);
        }
        serde_json::from_value::<CompositeNorm>(norm).unwrap()
    };
    let consequence = |day: &str, did: &str| held(&norm(day), did, "2025-03-01").1;
    let (none_yet, supervised) = (Some(Consequence::NoneYet), Some(Consequence::Supervised));
    for (day, expected) in [("2022-09-15", supervised), ("2022-09-16", none_yet), ("2024-01-01", none_yet)] {
        assert_eq!(consequence(day, "35"), expected, "{day}");
        assert_eq!(consequence(day, "29"), supervised, "{day}");
        assert_eq!(consequence(day, "60"), None);
    }
}

/// A norm has a consequence for what is counted under it: from the last day of the window on, whatever the year asked
/// about.
#[test]
fn a_norm_is_of_what_is_counted() {
    let of = |window: &Value, from: &str, on: &str| {
        let asks = count(&json!({"minimum": 600, "window": window}));
        let enforced = json!({"from": from, "enforced-from": from});
        held(&norm(&asks, &enforced), "40", on)
    };
    let stops = Some(Consequence::CareMustStop);
    // The year before the one that is asked about.
    let back = json!({"kind": "calendar-year", "back": 1});
    let asks = |from: &str| {
        let asks = count(&json!({"minimum": 600, "window": back}));
        let table = "location,intervention,year,count\nA,lung,2023,40\nA,lung,2024,40\n";
        let table = CountTable::from_csv(table.as_bytes()).unwrap();
        let norm = norm(&asks, &json!({"from": from, "enforced-from": from}));
        let report =
            norm.check(&Held::counts(&table), Asked::about(year(2024)).on_day(day("2025-03-01"))).unwrap();
        report.row("A").unwrap().consequence()
    };
    assert_eq!((asks("2023-12-31"), asks("2024-01-01")), (stops, None));
    let own = json!({"kind": "calendar-year"});
    assert_eq!(of(&own, "2024-12-31", "2025-03-01").1, stops);
    let (verdict, consequence, told) = of(&own, "2025-01-01", "2025-03-01");
    assert_eq!((verdict, consequence), (Verdict::NotMet, None));
    assert_eq!(told, "The norm holds since 1 January 2025 and was not asked yet over what is counted.");
}

/// What has to be there on the day is asked on the day, also in a step of after what is counted.
#[test]
fn a_fact_of_a_later_step_is_asked_on_the_day() {
    let later = |asks: &Value| {
        norm(
            &json!({"over-time": [
            {"from": "2020-01-01", "asks": count(&json!({"minimum": 30}))},
            {"from": "2025-01-01", "asks": asks}]}),
            &json!({}),
        )
    };
    let fact = json!({"fact": {"fact": "contact", "title": {"nl": "vast contact", "en": "fixed contact"}}});
    let both = later(&json!({"all-of": [count(&json!({"minimum": 60})), fact]}));
    let table = |did: u32| {
        CountTable::from_csv(format!("location,intervention,year,count\nA,lung,2024,{did}\n").as_bytes())
            .unwrap()
    };
    let consequence = |did: u32, holds: bool| {
        let (table, facts) = (
            table(did),
            json!({"facts": [{"unit": "A", "fact": "contact", "holds": holds, "text": "brief"}]}),
        );
        let facts: passende_zorg::volume::composite::UnitFacts = serde_json::from_value(facts).unwrap();
        let held = Held::counts(&table).try_with_facts(&facts).unwrap();
        let report = both.check(&held, Asked::about(year(2024)).on_day(day("2025-03-01"))).unwrap();
        report.row("A").unwrap().consequence()
    };
    let stops = Some(Consequence::CareMustStop);
    assert_eq!((consequence(35, true), consequence(35, false)), (None, stops));
    assert_eq!((consequence(60, true), consequence(60, false)), (None, stops));
    assert_eq!((consequence(29, true), consequence(29, false)), (stops, stops));
}

/// Who was exempt over what is counted broke nothing, also when the exemption has ended by the day.
#[test]
fn an_exemption_of_then_still_counts() {
    let asked = |until: &str| {
        let norm = serde_json::to_value(norm(&count(&json!({"minimum": 60})), &json!({}))).unwrap();
        let request: Request =
            serde_json::from_value(json!({"volumes": {"norms": {"norms": [norm]}, "year": 2024,
            "on": "2025-03-01", "facts": {"exemptions": [{"unit": "A", "norm": "lung", "ground": "opbouw",
                "from": "2024-01-01", "until": until,
                "decided": {"by": "IGJ", "on": "2024-01-01", "verdict": "met", "reason": "opbouw"}}]},
            "counts": [{"location": "A", "intervention": "lung", "year": 2024, "count": 35}]}}))
            .unwrap();
        let answer = request.answer().unwrap();
        let idle = answer.notices.iter().any(|told| told.code == "composite.notice.not-counted");
        (answer.items[0].verdict.unwrap(), answer.items[0].consequence, idle)
    };
    assert_eq!(asked("2024-12-31"), (Verdict::NotMet, Some(Consequence::CareMustStop), true));
    assert_eq!(asked("2025-01-01"), (Verdict::NotMet, None, false));
    assert_eq!(asked("2025-03-01"), (Verdict::NotMet, None, false));
    assert_eq!(asked("2025-03-02"), (Verdict::NotApplicable, None, false));
}

/// A step that begins within what is counted is told.
#[test]
fn a_step_within_what_is_counted_is_told() {
    let told = |from: &str| {
        let asks = json!({"over-time": [
            {"from": "2020-01-01", "asks": count(&json!({"minimum": 30}))},
            {"from": from, "asks": count(&json!({"minimum": 60}))}]});
        let norm = norm(&asks, &json!({}));
        let table = CountTable::from_csv(b"location,intervention,year,count\nA,lung,2024,35\n").unwrap();
        let report =
            norm.check(&Held::counts(&table), Asked::about(year(2024)).on_day(day("2025-03-01"))).unwrap();
        let tree = report.row("A").unwrap().explanation();
        let notes = tree.parts().iter().flat_map(|part| part.notes().to_vec());
        notes.map(|note| note.in_language(Language::English).to_string()).collect::<Vec<_>>()
    };
    assert_eq!(told("2024-01-01"), [""; 0]);
    assert_eq!(told("2024-01-02"), ["A part of what is counted is from before 2 January 2024."]);
    assert_eq!(told("2024-12-31"), ["A part of what is counted is from before 31 December 2024."]);
    assert_eq!(told("2025-01-01"), [""; 0]);
}

/// Whether something was asked of a unit is decided by what is there, also for a step of before the day.
#[test]
fn a_condition_of_an_earlier_step_is_held() {
    let at_least = |minimum: u32| count(&json!({"minimum": minimum}));
    let sole = json!({"fact": {"fact": "sole", "title": {"nl": "enige", "en": "sole"}}});
    let asks = json!({"over-time": [
        {"from": "2020-01-01", "asks": {"where": {"holds": sole, "asks": at_least(30)}}},
        {"from": "2025-01-01", "asks": at_least(60)}]});
    let norm = norm(&asks, &json!({}));
    let consequence = |did: u32, holds: bool| {
        let table = format!("location,intervention,year,count\nA,lung,2024,{did}\n");
        let table = CountTable::from_csv(table.as_bytes()).unwrap();
        let facts = json!({"facts": [{"unit": "A", "fact": "sole", "holds": holds, "text": "brief"}]});
        let facts: passende_zorg::volume::composite::UnitFacts = serde_json::from_value(facts).unwrap();
        let held = Held::counts(&table).try_with_facts(&facts).unwrap();
        let report = norm.check(&held, Asked::about(year(2024)).on_day(day("2025-03-01"))).unwrap();
        report.row("A").unwrap().consequence()
    };
    let stops = Some(Consequence::CareMustStop);
    assert_eq!((consequence(29, true), consequence(30, true)), (stops, None));
    assert_eq!((consequence(29, false), consequence(30, false)), (None, None));
}
