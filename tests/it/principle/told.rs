//! What an appraisal left out or did not follow is told, in whole sentences.

use passende_zorg::Language;
use passende_zorg::language::Describe;
use passende_zorg::principle::evidence::SourceKind;
use passende_zorg::principle::{Appraisal, Dossier, EvidencePolicy, PrincipleSet};
use serde_json::{Value, json};

use super::everything;

/// The codes and the sentences of what is told, on 30 June 2025.
fn told(dossier: &Value, policy: &EvidencePolicy) -> (Vec<&'static str>, Vec<String>) {
    let dossier: Dossier = serde_json::from_value(dossier.clone()).unwrap();
    let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, policy);
    let notices = appraisal.notices();
    let notes = appraisal.explanation().notes().len();
    assert!(notes >= notices.len(), "each notice stands in the explanation");
    let sentences = notices
        .iter()
        .flat_map(|notice| Language::ALL.map(|language| notice.in_language(language).to_string()));
    (notices.iter().map(Describe::code).collect(), sentences.collect())
}

fn with(key: &str, value: Value) -> Value {
    let mut dossier =
        json!({"title": "A clinic", "level": "practice", "evidence": [], "interested": ["The Clinic"]});
    dossier[key] = value;
    dossier
}

fn evidence(id: &str, kind: &str, dated: &str) -> Value {
    json!({"id": id, "element": "access", "kind": kind, "dated": dated, "claim": "seen", "finding": "supports",
        "documented": {"title": "Report", "section": "1", "consulted": "2025-01-01"}})
}

fn judgement(by: &str, on: &str, verdict: &str) -> Value {
    json!({"by": by, "on": on, "verdict": verdict, "reason": "seen"})
}

#[test]
fn evidence_of_later_is_told() {
    let study = |dated: &str, number: usize| {
        let items = (0..number).map(|at| evidence(&format!("study {at}"), "effect-study", dated));
        told(&with("evidence", items.collect()), &everything())
    };
    assert_eq!(study("2025-06-29", 1).0, Vec::<&str>::new());
    assert_eq!(study("2025-06-30", 1).0, Vec::<&str>::new());
    let (codes, sentences) = study("2025-07-01", 1);
    assert_eq!(codes, ["appraisal.evidence-later"]);
    assert_eq!(
        sentences,
        [
            "Eén bewijsstuk is van na 30 juni 2025 en telt daarom niet mee.",
            "One item is dated after 30 June 2025 and does not count for that reason."
        ]
    );
    assert_eq!(
        study("2025-07-01", 2).1,
        [
            "2 bewijsstukken zijn van na 30 juni 2025 en tellen daarom niet mee.",
            "2 items are dated after 30 June 2025 and do not count for that reason."
        ]
    );
}

#[test]
fn a_forecast_is_told() {
    let of = |number: usize, until: i32| {
        let items = (0..number).map(|at| {
            let mut item = evidence(&format!("study {at}"), "effect-study", "2025-01-01");
            item["period"] = json!({"from": 2024, "until": until});
            item
        });
        told(&with("evidence", items.collect()), &everything())
    };
    assert_eq!(of(1, 2025).0, Vec::<&str>::new());
    assert_eq!(of(1, 2026).0, ["appraisal.forecasts"]);
    assert_eq!(
        of(1, 2026).1,
        [
            "Eén bewijsstuk is een prognose: het ondersteunt niets.",
            "One item is a forecast: it supports nothing."
        ]
    );
    assert_eq!(
        of(2, 2026).1,
        [
            "2 bewijsstukken zijn prognoses: ze ondersteunen niets.",
            "2 items are forecasts: they support nothing."
        ]
    );
}

/// Who judged what away: too late, with a stake, where no document leaves room, and against a clause that binds.
#[test]
fn a_judgement_that_is_not_followed_is_told() {
    for (element, by, on, bound, code, dutch) in [
        ("footing", "buyer", "2025-06-29", false, None, ""),
        ("footing", "buyer", "2025-06-30", false, None, ""),
        (
            "footing",
            "buyer",
            "2025-07-01",
            false,
            Some("appraisal.judged-later"),
            "Het oordeel van buyer van 1 juli 2025 dat 'houvast bij een vraag om niet-passende zorg' niet van toepassing is, bestaat op de peildatum nog niet.",
        ),
        (
            "footing",
            "the board of the clinic",
            "2025-06-30",
            false,
            Some("appraisal.judged-by-interested"),
            "the board of the clinic heeft belang bij de uitkomst: het oordeel dat 'houvast bij een vraag om niet-passende zorg' niet van toepassing is, telt niet mee.",
        ),
        (
            "effectiveness",
            "buyer",
            "2025-06-30",
            false,
            Some("appraisal.may-not-be-judged-away"),
            "buyer acht 'effectief volgens de stand van wetenschap en praktijk' niet van toepassing; geen van de documenten laat daar ruimte voor, dus het blijft open.",
        ),
        (
            "footing",
            "buyer",
            "2025-06-30",
            true,
            Some("appraisal.clause-not-lifted"),
            "buyer acht 'houvast bij een vraag om niet-passende zorg' niet van toepassing; dat heft de bindende afspraak niet op: dat kunnen alleen de partijen zelf, in het contract.",
        ),
    ] {
        let judged = json!([{"element": element, "judgement": judgement(by, on, "not-applicable")}]);
        let mut dossier = with("not-applying", judged);
        if bound {
            dossier["binding"] = json!([{"element": element,
                "clause": {"title": "Contract", "section": "5", "consulted": "2025-01-01"}}]);
        }
        let (codes, sentences) = told(&dossier, &everything());
        assert_eq!(codes, code.into_iter().collect::<Vec<_>>(), "{element} {by} {on}");
        assert_eq!(sentences.first().map_or("", String::as_str), dutch);
    }
}

#[test]
fn a_decision_or_clause_that_is_not_there_is_told() {
    let document = json!({"title": "Contract", "section": "5", "consulted": "2025-01-01"});
    for (on, codes) in
        [("2025-06-29", vec![]), ("2025-06-30", vec![]), ("2025-07-01", vec!["appraisal.decided-later"])]
    {
        let decisions = json!([{"ground": "too-dear", "decision": document, "on": on}]);
        assert_eq!(told(&with("decisions", decisions), &everything()).0, codes, "{on}");
    }
    for (key, on, codes) in [
        ("from", "2025-06-30", vec![]),
        ("from", "2025-07-01", vec!["appraisal.clause-not-in-force"]),
        ("until", "2025-06-30", vec![]),
        ("until", "2025-06-29", vec!["appraisal.clause-not-in-force"]),
    ] {
        let mut clause = json!({"element": "footing", "clause": document});
        clause[key] = on.into();
        assert_eq!(told(&with("binding", json!([clause])), &everything()).0, codes, "{key} {on}");
    }
}

/// A judgement on an item: which of the two reasons it is left out for.
#[test]
fn a_judgement_on_an_item_is_left_out_for_one_reason() {
    for (by, on, expected) in [
        ("buyer", "2025-06-30", None),
        (
            "buyer",
            "2025-07-01",
            Some([
                "Het oordeel van buyer van 1 juli 2025 over bewijsstuk 'near' bestaat op de peildatum nog niet.",
                "The judgement of buyer of 1 July 2025 on item 'near' does not exist yet on the day asked about.",
            ]),
        ),
        (
            "The Clinic",
            "2025-06-30",
            Some([
                "The Clinic heeft belang bij de uitkomst: het oordeel van 30 juni 2025 over bewijsstuk 'near' telt niet mee.",
                "The Clinic has a stake in the answer: the judgement of 30 June 2025 on item 'near' does not count.",
            ]),
        ),
    ] {
        let mut item = evidence("near", "effect-study", "2025-01-01");
        item["element"] = "close-to-home".into();
        item["finding"] = "contradicts".into();
        item["further-away"] = json!({"reason": "staff", "judgement": judgement(by, on, "met")});
        let (codes, sentences) = told(&with("evidence", json!([item])), &everything());
        assert_eq!(codes.len(), usize::from(expected.is_some()), "{by} {on}");
        assert_eq!(sentences, expected.map_or(Vec::new(), |expected| expected.map(str::to_owned).to_vec()));
    }
}

/// By which default evidence was weighed: when it decides something, and only then.
#[test]
fn the_default_is_told_where_it_decides() {
    use SourceKind::{EffectStudy, OutcomeRegistry};
    for (kinds, policy, is_told, partly) in [
        (vec!["effect-study"], everything(), false, false),
        (vec!["effect-study", "effect-study"], everything(), false, false),
        (vec!["effect-study", "outcome-registry"], everything(), true, false),
        (vec!["opinion"], everything(), true, false),
        (vec!["staff-survey"], everything(), true, false),
        (vec!["effect-study", "opinion"], everything().with_ranking(&[&[EffectStudy]]), true, true),
        (
            vec!["effect-study", "outcome-registry"],
            everything().with_ranking(&[&[EffectStudy, OutcomeRegistry]]),
            false,
            true,
        ),
    ] {
        let items = kinds.iter().enumerate().map(|(at, kind)| evidence(&at.to_string(), kind, "2025-01-01"));
        let (codes, sentences) = told(&with("evidence", items.collect()), &policy);
        assert_eq!(codes.contains(&"appraisal.kinds-by-default"), is_told, "{kinds:?}");
        if is_told {
            let dutch = if partly {
                "Het toetsbeleid noemt niet elke soort bron"
            } else {
                "Zonder toetsbeleid van de inkoper"
            };
            assert!(sentences[0].starts_with(dutch), "{}", sentences[0]);
        }
    }
}
