//! One call for every family: what it answers is what the family answers, and both sides of it cross the border.

use std::collections::BTreeMap;

use passende_zorg::contracting::chain::{ChainAlignment, ChainPart};
use passende_zorg::explanation::{Assessment as _, Margin, Measure};
use passende_zorg::principle::Appraisal;
use passende_zorg::quantity::CountRange;
use passende_zorg::request::{
    Answer, AnswerLine, DigestFunction, Receipt, ReceiptDifference, Reply, Request, RequestKind, answer_all,
    answer_with_receipt, reply, verify, verify_answer,
};
use passende_zorg::transformation::{Judgements, PlanAssessment, Step, TermStart, Terms};
use passende_zorg::volume::composite::Held;
use passende_zorg::volume::{Asked, CountTable, Place, check};
use passende_zorg::{Edition, Language, Verdict, answer, from_json};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::shipped_requests::requests;
use crate::support::{day, year};

fn shipped() -> Vec<Request> {
    from_json(requests().as_bytes()).unwrap()
}

fn of(kind: RequestKind) -> (Request, Answer) {
    let request = shipped().into_iter().find(|request| request.kind() == kind).unwrap();
    let answer = answer(&request).unwrap();
    (request, answer)
}

/// The items that are about one thing of each kind, by the last of them.
fn by<'a>(answer: &'a Answer, kind: &str) -> BTreeMap<&'a str, (Option<Verdict>, Option<&'a str>)> {
    let items = answer.items.iter().filter_map(|item| Some((item.about.get(kind)?.as_str(), item)));
    items.map(|(name, item)| (name, (item.verdict, item.status.as_deref()))).collect()
}

#[test]
fn every_family_is_shipped_once() {
    let kinds: Vec<RequestKind> = shipped().iter().map(Request::kind).collect();
    assert_eq!(kinds, RequestKind::ALL);
}

#[test]
fn requests_and_answers_can_be_stored_and_read() {
    for request in shipped() {
        let written = serde_json::to_string(&request).unwrap();
        assert_eq!(from_json::<Request>(written.as_bytes()).unwrap(), request);
        let answer = answer(&request).unwrap();
        let written = serde_json::to_string(&answer).unwrap();
        assert_eq!(from_json::<Answer>(written.as_bytes()).unwrap(), answer);
        assert_eq!(answer.asked, request.kind());
        // The same again, to the byte.
        assert_eq!(serde_json::to_string(&request.answer().unwrap()).unwrap(), written);
    }
}

/// An explanation as data is the explanation as it is written, but for the clause, which is shorter.
#[test]
fn a_line_has_all_that_the_explanation_has() {
    fn without_basis(mut value: Value) -> Value {
        match &mut value {
            Value::Object(fields) => {
                fields.remove("basis");
                for field in fields.values_mut() {
                    *field = without_basis(field.take());
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|item| *item = without_basis(item.take())),
            _ => {}
        }
        value
    }
    let (request, answer) = of(RequestKind::Appraisal);
    let Request::Appraisal(asked) = &request else { panic!() };
    let tree = Appraisal::new(&asked.dossier, asked.set, &asked.policy).explanation();
    let written = without_basis(serde_json::to_value(&tree).unwrap());
    assert_eq!(without_basis(serde_json::to_value(answer.explanation.as_ref().unwrap()).unwrap()), written);
}

#[test]
fn clauses_say_where_to_look() {
    let (_, answer) = of(RequestKind::Plan);
    let item = answer.items.iter().find(|item| item.about["step"] == "full").unwrap();
    let parts = &item.explanation.as_ref().unwrap().parts;
    let basis = parts[0].basis.as_ref().unwrap();
    let rule = passende_zorg::transformation::rules::find(basis.rule.as_deref().unwrap()).unwrap();
    assert_eq!(basis.edition, Some(rule.citation().document()));
    assert_eq!(basis.section.nl, rule.citation().section().get(passende_zorg::Language::Dutch));
    assert_eq!(basis.address, None); // the framework has no public number
    let (_, answer) = of(RequestKind::Volumes);
    let basis = answer.items[0].explanation.as_ref().unwrap().basis.as_ref().unwrap();
    assert_eq!((basis.rule.as_deref(), basis.consulted), (None, Some(day("2026-11-29"))));
}

#[test]
fn volumes_are_those_of_the_family() {
    let (request, answer) = of(RequestKind::Volumes);
    let Request::Volumes(asked) = &request else { panic!() };
    let mut rows = CountTable::builder(&[]);
    for row in &asked.counts {
        let place = Place::at(row.location.as_str());
        rows.row(place, row.intervention.as_str(), row.year, row.count).unwrap();
    }
    let table = rows.finish();
    let at = Asked::about(year(2024)).on_day(day("2025-03-01"));
    let report = check(asked.norms.simple(), &table, at).unwrap();
    let simple =
        report.rows().map(|row| (row.norm().id().to_string(), row.unit_name().to_owned(), row.verdict()));
    let composite = asked.norms.composite().iter().flat_map(|norm| {
        let report = norm.check(&Held::counts(&table), at).unwrap();
        let rows =
            report.rows().map(|row| (norm.facts().id.to_string(), row.unit().to_owned(), row.verdict()));
        rows.collect::<Vec<_>>()
    });
    let expected: Vec<_> = simple.chain(composite).collect();
    let found = answer
        .items
        .iter()
        .map(|item| (item.about["norm"].clone(), item.about["unit"].clone(), item.verdict.unwrap()));
    assert_eq!(found.collect::<Vec<_>>(), expected);
    // A1 did 24 and 18 pancreas resections: not 20 in 2024, and a mean of 21.
    let a1 = answer.items.iter().find(|item| item.about["norm"] == "pancreas" && item.about["unit"] == "A1");
    assert_eq!(a1.unwrap().verdict, Some(Verdict::Met));
    // Withheld and below 10: certainly not 60.
    let a2 =
        answer.items.iter().find(|item| item.about["norm"] == "lung" && item.about["unit"] == "A2").unwrap();
    let margin = a2.explanation.as_ref().unwrap().margin.unwrap();
    assert_eq!((a2.verdict, margin.measure()), (Some(Verdict::NotMet), Measure::Procedures));
    assert_eq!(margin.difference_at_most(), Some((-51).into()));
}

/// What a composite norm counts is counted, and what it counts and nobody has is told.
#[test]
fn names_are_held_against_all_norms() {
    let codes = |change: &dyn Fn(&mut Value)| {
        let mut value: Value = serde_json::from_str(&requests()).unwrap();
        let mut volumes = value[0].take();
        change(&mut volumes);
        let answer = answer(&serde_json::from_value(volumes).unwrap()).unwrap();
        answer.notices.iter().map(|notice| (notice.code.clone(), notice.text.en.clone())).collect::<Vec<_>>()
    };
    let without = |found: &[(String, String)]| {
        found.iter().any(|(code, _)| code == "counts.interventions-without-norm")
    };
    assert!(!without(&codes(&|_| {})));
    let found = codes(&|volumes| {
        for row in volumes["volumes"]["counts"].as_array_mut().unwrap() {
            if row["intervention"] == "pancreas-resection" {
                row["intervention"] = json!("Pancreas resection");
            }
        }
    });
    assert!(without(&found));
    let missing = found.iter().find(|(code, _)| code == "counts.interventions-without-counts").unwrap();
    assert!(
        missing.1.contains("pancreas-resection") && missing.1.contains("Pancreas resection"),
        "{missing:?}"
    );
    // Only composite norms: what the counts tell is told all the same.
    let found = codes(&|volumes| {
        volumes["volumes"]["norms"]["norms"].as_array_mut().unwrap().remove(0);
        volumes["volumes"]["incomplete"] = json!([2021]);
    });
    assert!(without(&found), "{found:#?}");
    assert!(found.iter().any(|(code, _)| code == "counts.incomplete-year-absent"), "{found:#?}");
}

#[test]
fn plans_are_those_of_the_family() {
    let (request, answer) = of(RequestKind::Plan);
    let Request::Plan(mut asked) = request else { panic!() };
    let judgements = asked.judgements.clone().unwrap();
    let at = |step| PlanAssessment::new(&asked.plan, &judgements, &asked.terms, step);
    let standing = at(Step::Full).standing();
    assert_eq!(answer.verdict, Some(standing.verdict()));
    let steps = by(&answer, "step");
    for step in standing.steps() {
        assert!(steps.contains_key(step.code()));
        for condition in at(*step).conditions() {
            let found = answer.items.iter().find(|item| {
                item.about.get("condition").is_some_and(|it| it == condition.code())
                    && item.about["step"] == step.code()
            });
            assert_eq!(found.unwrap().verdict, Some(at(*step).of(*condition).verdict()));
        }
    }
    // Without judgements, one step: questions and ways of that step.
    asked.plan = from_json(include_bytes!("../../examples/assess_plan/almere.json")).unwrap();
    asked.judgements = None;
    asked.step = Some(Step::Full);
    let nobody = Judgements::default();
    let assessment = PlanAssessment::new(&asked.plan, &nobody, &asked.terms, Step::Full);
    let answer = passende_zorg::answer(&Request::Plan(asked.clone())).unwrap();
    assert_eq!(answer.verdict, Some(assessment.verdict()));
    let line = answer.explanation.unwrap();
    let texts = |line: &AnswerLine| {
        line.open_questions.iter().map(|it| it.message.text.en.clone()).collect::<Vec<_>>()
    };
    let expected: Vec<String> = assessment
        .open_questions()
        .iter()
        .map(|it| it.in_language(passende_zorg::Language::English).to_string())
        .collect();
    assert_eq!((texts(&line), line.ways_to_pass.len()), (expected, assessment.ways_to_pass().len()));
    assert!(!line.open_questions.is_empty());
}

#[test]
fn the_other_families_are_those_of_the_family() {
    let (request, answer) = of(RequestKind::Procedure);
    let Request::Procedure(asked) = &request else { panic!() };
    let standing = asked.procedure.as_of(asked.on);
    assert_eq!(answer.verdict, standing.on(asked.on).explanation().verdict());
    assert_eq!(answer.findings.len(), standing.findings().len());
    assert_eq!(answer.notices.len(), asked.procedure.notices(asked.on).len());

    let (request, answer) = of(RequestKind::Appraisal);
    let Request::Appraisal(asked) = &request else { panic!() };
    let appraisal = Appraisal::new(&asked.dossier, asked.set, &asked.policy);
    let found = by(&answer, "element");
    for element in appraisal.elements() {
        let status = element.status();
        assert_eq!(found[element.element().code()], (None, Some(status.code())));
    }
    assert_eq!((answer.verdict, answer.status.as_deref()), (None, Some("profile")));

    let (request, answer) = of(RequestKind::Chain);
    let Request::Chain(asked) = &request else { panic!() };
    let alignment = ChainAlignment::of(&asked.chain, asked.chain.main_day().unwrap());
    for part in ChainPart::ALL {
        assert_eq!(by(&answer, "part")[part.code()], (None, Some(alignment.part(*part).code())));
    }
    assert_eq!((answer.on, answer.findings.len()), (asked.chain.main_day(), alignment.findings().len()));
}

/// Patients times extra minutes, by hand: 24 from the north and 40 from the south to B; or 24 from the north to C.
#[test]
fn patients_go_where_they_go() {
    let (_, answer) = of(RequestKind::Redistribution);
    let item = |scenario: &str, provider: Option<&str>| {
        let is = |item: &&passende_zorg::request::AnswerItem| {
            let is_whole = !item.about.contains_key("from") && provider.is_none();
            let named = item.about.get("provider").map(String::as_str);
            item.about["scenario"] == scenario && named == provider && (provider.is_some() || is_whole)
        };
        answer.items.iter().find(is).unwrap()
    };
    let stop = item("A and C stop", None);
    assert_eq!((stop.status.as_deref(), stop.values["patients-moved"].as_str()), (Some("feasible"), "64"));
    assert_eq!(stop.values["patient-minutes-extra-a-year"], (24 * 25 + 40 * 16).to_string());
    let b = item("A and C stop", Some("B"));
    assert_eq!((b.verdict, b.values["patients-after"].as_str()), (Some(Verdict::Met), "134"));
    assert_eq!(item("A and C stop", Some("A")).values["fate"], "stop");
    let moved = item("A goes to C", None);
    assert_eq!(moved.values["patient-minutes-extra-a-year"], (24 * 47 + 12).to_string());
    assert_eq!(item("A goes to C", Some("C")).values["patients-after"], "64");
}

/// Of all sets that meet 60 (B, A or C alone), B alone has the least travel: 1,240, and not 3,120 or 2,190.
#[test]
fn sites_are_chosen() {
    let (_, answer) = of(RequestKind::Sites);
    assert_eq!(answer.status.as_deref(), Some("proven"));
    for (item, about) in answer.items.iter().zip(["choice", "intervention"]) {
        assert!(item.about.contains_key(about));
        assert_eq!(item.values["patient-minutes-extra-a-year"], "1240");
        assert_eq!(item.values["patient-minutes-extra-a-year-at-least"], "1240");
    }
    let stands: Vec<_> = answer.items[2..]
        .iter()
        .map(|item| (item.about["provider"].as_str(), item.status.as_deref().unwrap()))
        .collect();
    assert_eq!(stands, [("B", "keep"), ("A", "stop"), ("C", "stop")]);
}

/// Where nothing is asked, no answer looks as if all were well.
#[test]
fn nothing_asked_is_refused() {
    let shipped: Value = serde_json::from_str(&requests()).unwrap();
    for (at, list, path) in [
        (0, "/volumes/norms/norms", "volumes.norms"),
        (6, "/redistribution/cares", "redistribution.cares"),
        (6, "/redistribution/scenarios", "redistribution.scenarios"),
        (7, "/sites/cares", "sites.cares"),
    ] {
        let mut request = shipped[at].clone();
        *request.pointer_mut(list).unwrap() = json!([]);
        let error = answer(&serde_json::from_value(request).unwrap()).unwrap_err();
        assert_eq!((error.path(), error.code()), (path, "request.nothing"));
    }
}

/// A margin of which the difference was changed is none.
#[test]
fn a_difference_follows_from_the_rest() {
    let margin = Margin::of_count(CountRange::exactly(59), 60, Measure::Procedures);
    let mut written = serde_json::to_value(margin).unwrap();
    assert_eq!(serde_json::from_value::<Margin>(written.clone()).unwrap(), margin);
    written["difference"]["at-most"] = json!("0");
    assert!(serde_json::from_value::<Margin>(written).is_err());
}

#[test]
fn what_is_wrong_with_a_country_is_told_in_its_place() {
    let shipped: Value = serde_json::from_str(&requests()).unwrap();
    let refused = |change: &dyn Fn(&mut Value)| {
        let mut request = shipped[6].clone();
        change(&mut request["redistribution"]);
        let error = answer(&serde_json::from_value(request).unwrap()).unwrap_err();
        (error.path().to_owned(), error.code())
    };
    let again = |list: &'static str| {
        move |asked: &mut Value| {
            let rows = asked.pointer_mut(list).unwrap().as_array_mut().unwrap();
            rows.push(rows[0].clone());
        }
    };
    let path = |path: &str| format!("redistribution.{path}");
    assert_eq!(refused(&again("/country/travel")).0, path("country.travel[9]"));
    assert_eq!(refused(&again("/country/areas")).0, path("country"));
    assert_eq!(refused(&again("/scenarios")), (path("scenarios[2]"), "request.twice"));
    assert_eq!(refused(&again("/scenarios/0/cases")), (path("scenarios[0].cases[1]"), "request.twice"));
    let unknown = refused(&|asked| asked["scenarios"][0]["cases"][0]["actions"][0]["location"] = json!("D"));
    assert_eq!(unknown, (path("scenarios"), "redistribution.unknown-provider"));
    // A way from nowhere is told.
    let mut request = shipped[7].clone();
    request["sites"]["country"]["travel"][0]["from"] = json!("nrth");
    let told = answer(&serde_json::from_value(request).unwrap()).unwrap().notices;
    assert!(told.iter().any(|notice| notice.text.en.contains("nrth")), "{told:#?}");
}

/// Each fault: what is changed of a shipped request, and the place that the refusal names.
#[test]
fn refusals_name_the_place() {
    let shipped: Value = serde_json::from_str(&requests()).unwrap();
    let changed = |at: usize, pointer: &str, value: Value| {
        let mut request = shipped[at].clone();
        *request.pointer_mut(pointer).unwrap() = value;
        serde_json::to_vec(&request).unwrap()
    };
    let read = [
        (changed(0, "/volumes/counts/1/year", json!(1800)), "volumes.counts[1].year"),
        (changed(0, "/volumes/counts/1/count", json!(-3)), "volumes.counts[1].count"),
        (changed(0, "/volumes/norms/norms/0/per", json!("ward")), "volumes.norms.norms[0].per"),
        (changed(0, "/volumes/on", json!("1-3-2025")), "volumes.on"),
        (changed(1, "/plan/terms/horizon/rate", json!("3")), "plan.terms.horizon"),
        (changed(1, "/plan/terms/edition", json!("azwa")), "plan.terms.edition"),
        (changed(3, "/appraisal/set", json!("kader")), "appraisal.set"),
        (br#"{"volumes": {}, "plan": {}}"#.to_vec(), ""),
        (br#"{"norms": {}}"#.to_vec(), ""),
        (b"{}".to_vec(), ""),
        (b"[]".to_vec(), ""),
    ];
    for (text, path) in read {
        let error = from_json::<Request>(&text).unwrap_err();
        assert!(error.path().starts_with(path), "expected {path}, found {error}");
        // A share above one is the only one of these of which the schema knows nothing.
        assert_eq!(crate::schema::refuses("request", &text), path != "plan.terms.horizon", "{error}");
    }
    let answered = [
        (changed(0, "/volumes/counts/1/location", json!("A1")), "volumes.counts[1]", "table.repeated-row"),
        (changed(0, "/volumes/norms/norms/0/per", json!("institution")), "volumes.norms", "check.no-unit"),
    ];
    for (text, path, code) in answered {
        let error = answer(&from_json(&text).unwrap()).unwrap_err();
        assert_eq!((error.path(), error.code()), (path, code), "{error}");
        assert!(code != "table.repeated-row" || error.found() == Some("it at counts[0] already"), "{error}");
    }
    let mut request = shipped[0].clone();
    let opening = json!([{"kind": "location", "name": "A1", "opened": "2024-01-01", "closed": "2024-01-01"}]);
    request["volumes"]["openings"] = opening;
    let error = answer(&serde_json::from_value(request).unwrap()).unwrap_err();
    assert!(error.path().starts_with("volumes.openings[0]"), "{error}");
}

#[test]
fn an_error_leaves_the_other_requests_alone() {
    let mut requests = shipped();
    let empty = r#"{"chain": {"chain": {"actors": [], "links": []}}}"#;
    requests.insert(1, serde_json::from_str(empty).unwrap());
    let answers = answer_all(&requests);
    assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), RequestKind::ALL.len());
    assert_eq!(answers[1].as_ref().unwrap_err().code(), "request.no-day");
}

#[test]
fn terms_cross_the_border() {
    let on = day("2024-06-01");
    let least: Terms = serde_json::from_value(json!({"on": "2024-06-01"})).unwrap();
    assert_eq!(least, Terms::try_on(on).unwrap());
    let all = json!({"on": "2024-06-01", "edition": "draft", "five-years": {"from": "approval", "on": "2024-01-31"},
        "horizon": {"first": 2025, "years": 10, "rate": "0.03"}, "scenario": "base",
        "substantial": {"staff": {"direction": "decrease", "share": "0.05"}}});
    let terms: Terms = serde_json::from_value(all.clone()).unwrap();
    assert_eq!(
        (terms.edition(), terms.five_years_from()),
        (Edition::Draft, Some((TermStart::Approval, day("2024-01-31"))))
    );
    assert_eq!(serde_json::to_value(&terms).unwrap(), all);
    let refused = [
        (json!({"on": "2022-08-31"}), "on: "),
        (json!({}), "on"),
        (json!({"on": "2024-06-01", "horizon": {"first": 2025, "years": 0, "rate": "0.03"}}), "horizon"),
        (json!({"on": "2024-06-01", "horizon": {"first": 2025, "years": 1, "rate": "1.01"}}), "horizon"),
        (json!({"on": "2024-06-01", "horizon": {"first": 2025, "years": 1}}), "rate"),
        (
            json!({"on": "2024-06-01", "substantial": {"staff": {"direction": "decrease", "share": "0"}}}),
            "substantial.staff",
        ),
        (json!({"on": "2024-06-01", "step": "full"}), "step"),
    ];
    for (value, place) in refused {
        let error = serde_json::from_value::<Terms>(value).unwrap_err().to_string();
        assert!(error.contains(place), "{place}: {error}");
    }
}

proptest! {
    /// A minimum a year of any counts: as one would compare it by hand, and the margin stored and read.
    #[test]
    fn a_count_is_held_against_a_minimum(least in 0_u64..200, room in 0_u64..40, minimum in 1_u32..200) {
        let request = json!({"volumes": {
            "norms": {"norms": [{"id": "n", "title": {"nl": "n", "en": "n"}, "per": "location",
                "basket": [{"intervention": "i"}], "window": {"kind": "calendar-year"},
                "levels": [{"from": "2020-01-01", "minimum": minimum, "status": "adopted"}],
                "source": {"title": "t", "section": "s", "consulted": "2025-01-01"}}]},
            "year": 2024,
            "counts": [{"location": "A", "intervention": "i", "year": 2024,
                "count": {"at-least": least, "at-most": least + room}}]}});
        let answer = answer(&serde_json::from_value(request).unwrap()).unwrap();
        let minimum = u64::from(minimum);
        let expected = if least >= minimum { Verdict::Met } else if least + room < minimum { Verdict::NotMet } else { Verdict::Undetermined };
        let item = &answer.items[0];
        // Who certainly did none is not concerned.
        let expected = if least + room == 0 { Verdict::NotApplicable } else { expected };
        prop_assert_eq!(item.verdict, Some(expected));
        prop_assert_eq!(answer.on, Some(day("2024-12-31")));
        let margin = item.explanation.as_ref().unwrap().margin;
        if expected == Verdict::NotApplicable {
            prop_assert_eq!(margin, None);
            return Ok(());
        }
        let margin = margin.unwrap();
        prop_assert_eq!(margin, Margin::of_count(CountRange::between(least, least + room).unwrap(), minimum, Measure::Procedures));
        let written = serde_json::to_string(&margin).unwrap();
        prop_assert_eq!(serde_json::from_str::<Margin>(&written).unwrap(), margin);
    }
}

/// A digest of no use but here: another for other bytes, as far as a test can tell.
fn sum(bytes: &[u8]) -> String {
    let folded = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3));
    format!("{folded:016x}")
}

const OWN: DigestFunction = DigestFunction::new("own", sum);

fn differences(receipt: &Receipt, request: &Request) -> Vec<ReceiptDifference> {
    verify(receipt, request, DigestFunction::SHA_256).unwrap()
}

#[test]
fn a_receipt_is_of_what_was_given_and_came_out() {
    for request in shipped() {
        let mut answer = answer_with_receipt(&request, DigestFunction::SHA_256).unwrap();
        let receipt = answer.receipt.take().unwrap();
        assert_eq!(differences(&receipt, &request), []);
        assert_eq!((receipt.on, receipt.version.as_str()), (answer.on, env!("CARGO_PKG_VERSION")));
        assert_eq!(receipt.function, "sha-256");
        // Stored and read, and of the answer without it.
        let written = serde_json::to_string(&receipt).unwrap();
        assert_eq!(from_json::<Receipt>(written.as_bytes()).unwrap(), receipt);
        assert_eq!(answer, passende_zorg::answer(&request).unwrap());
        let own = answer_with_receipt(&request, OWN).unwrap().receipt.unwrap();
        assert_eq!(verify(&own, &request, OWN).unwrap(), []);
        assert_eq!(
            verify(&own, &request, DigestFunction::SHA_256).unwrap_err().code(),
            "receipt.other-function"
        );
    }
}

/// The rules that an answer cites are those of its clauses, and their documents.
#[test]
fn a_receipt_names_rules_and_editions() {
    let (request, _) = of(RequestKind::Plan);
    let mut answer = answer_with_receipt(&request, OWN).unwrap();
    let receipt = answer.receipt.take().unwrap();
    let text = serde_json::to_string(&answer).unwrap();
    for rule in passende_zorg::rulebook::Rulebook.iter() {
        let is_cited = text.contains(&format!(r#""rule":"{}""#, rule.id()));
        assert_eq!(receipt.rules.contains_key(rule.id().as_str()), is_cited, "{}", rule.id());
    }
    assert!(receipt.editions.contains(&passende_zorg::source::Document::AssessmentFramework2023));
}

/// What a rule, the version or the answer was, is no longer what it is.
#[test]
fn a_receipt_of_other_times_says_what_changed() {
    let (request, _) = of(RequestKind::Plan);
    let made = answer_with_receipt(&request, DigestFunction::SHA_256).unwrap().receipt.unwrap();
    let changed = |change: &dyn Fn(&mut Receipt)| {
        let mut then = made.clone();
        change(&mut then);
        differences(&then, &request)
    };
    let rule = made.rules.keys().next().unwrap().clone();
    let found = changed(&|then| then.rules.values_mut().take(1).for_each(|digest| *digest = "0".to_owned()));
    assert_eq!(found, [ReceiptDifference::Rule { rule: rule.clone() }]);
    let found = changed(&|then| drop(then.rules.remove(&rule)));
    assert_eq!(found, [ReceiptDifference::Rule { rule }]);
    let found = changed(&|then| drop(then.rules.insert("OLD-1".to_owned(), "0".to_owned())));
    assert_eq!(found, [ReceiptDifference::Rule { rule: "OLD-1".to_owned() }]);
    let now = env!("CARGO_PKG_VERSION").to_owned();
    let found = changed(&|then| then.version = "0.0.9".to_owned());
    assert_eq!(found, [ReceiptDifference::Version { then: "0.0.9".to_owned(), now }]);
    assert_eq!(changed(&|then| then.rulebook.clear()), [ReceiptDifference::Rulebook]);
    let of_answer: [fn(&mut Receipt); 3] =
        [|then| then.answer.clear(), |then| then.on = None, |then| then.editions.clear()];
    for change in of_answer {
        assert_eq!(changed(&change), [ReceiptDifference::Answer]);
    }
}

/// Every place in a value: its pointer.
fn places(value: &Value, at: &str, into: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(key, field)| places(field, &format!("{at}/{key}"), into));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(nth, item)| places(item, &format!("{at}/{nth}"), into));
        }
        _ => into.push(at.to_owned()),
    }
}

/// The same value with the keys of every object the other way round.
fn turned(value: &Value) -> String {
    let text = |parts: Vec<String>| parts.join(" ,\n");
    match value {
        Value::Object(fields) => {
            let fields =
                fields.iter().rev().map(|(key, field)| format!("{} : {}", json!(key), turned(field)));
            format!("{{{}}}", text(fields.collect()))
        }
        Value::Array(items) => format!("[ {} ]", text(items.iter().map(turned).collect())),
        plain => plain.to_string(),
    }
}

/// A fact that is changed by itself changes the digest of its part and of nothing else of the request; the order of
/// keys changes nothing.
#[test]
fn a_change_of_a_fact_changes_the_receipt() {
    for request in shipped() {
        let receipt = answer_with_receipt(&request, DigestFunction::SHA_256).unwrap().receipt.unwrap();
        let written = serde_json::to_value(&request).unwrap();
        let again: Request = from_json(turned(&written).as_bytes()).unwrap();
        assert_eq!(differences(&receipt, &again), []);
        let mut all = Vec::new();
        places(&written, "", &mut all);
        let mut changed = 0;
        for place in &all {
            let mut other = written.clone();
            let fact = other.pointer_mut(place).unwrap();
            *fact = match fact {
                Value::Number(number) => json!(number.as_i64().unwrap() + 1),
                Value::String(text) => match text.parse::<chrono::NaiveDate>() {
                    Ok(day) => json!(day.succ_opt().unwrap()),
                    Err(_) => json!(format!("{text}x")),
                },
                Value::Bool(is) => json!(!*is),
                other => panic!("{other}"),
            };
            // Some facts cannot be what they were changed to, such as a year with a letter.
            let Ok(other) = serde_json::from_value::<Request>(other) else { continue };
            let Ok(told) = verify(&receipt, &other, DigestFunction::SHA_256) else { continue };
            let part = place.split('/').nth(2).unwrap().to_owned();
            assert_eq!(told[0], ReceiptDifference::Request { part }, "{place}");
            let parts = told.iter().filter(|it| matches!(it, ReceiptDifference::Request { .. }));
            assert_eq!(parts.count(), 1, "{place}");
            changed += 1;
        }
        assert!(changed > 5.min(all.len() / 3), "{changed} of {} of {}", all.len(), request.kind().code());
    }
}

/// A stored answer that was changed since is not the one of its receipt, whatever was changed; the receipt itself still holds.
#[test]
fn a_stored_answer_that_was_changed_is_found() {
    for request in shipped() {
        let answer = answer_with_receipt(&request, DigestFunction::SHA_256).unwrap();
        let receipt = answer.receipt.clone().unwrap();
        assert_eq!(verify_answer(&answer, &request, DigestFunction::SHA_256).unwrap(), []);
        let written = serde_json::to_value(&answer).unwrap();
        let mut all = Vec::new();
        places(&written, "", &mut all);
        all.retain(|place| !place.starts_with("/receipt"));
        let mut changed = 0;
        for place in all.iter().step_by((all.len() / 12).max(1)) {
            let mut other = written.clone();
            let told = other.pointer_mut(place).unwrap();
            if told.is_null() {
                continue;
            }
            *told = match told.take() {
                Value::Number(number) => json!(number.as_f64().unwrap() + 1.0),
                Value::String(text) if text == "not-met" => json!("met"),
                Value::String(text) => json!(format!("{text}x")),
                Value::Bool(is) => json!(!is),
                other => other,
            };
            // A word that is none, or a day with a letter, cannot be read as an answer.
            let Ok(stored) = serde_json::from_value::<Answer>(other) else { continue };
            let found = verify_answer(&stored, &request, DigestFunction::SHA_256).unwrap();
            assert_eq!(found, [ReceiptDifference::Stored], "{place}");
            changed += 1;
        }
        assert!(changed > 5.min(all.len() / 3), "{changed} of {} of {}", all.len(), request.kind().code());
        assert_eq!(differences(&receipt, &request), []);
        let mut bare = answer;
        bare.receipt = None;
        let refused = verify_answer(&bare, &request, DigestFunction::SHA_256).unwrap_err();
        assert_eq!((refused.code(), refused.path()), ("receipt.none", "receipt"));
    }
}

/// Where something is refused while a request is read, the pointer of the error leads to what is refused.
#[test]
fn an_error_points_to_what_is_refused() {
    let mut found = 0;
    for request in shipped() {
        let written = serde_json::to_value(&request).unwrap();
        let mut all = Vec::new();
        places(&written, "", &mut all);
        for place in all.iter().step_by((all.len() / 60).max(1)) {
            let mut other = written.clone();
            *other.pointer_mut(place).unwrap() = json!({"no-such": ["thing"]});
            let Err(error) = from_json::<Request>(other.to_string().as_bytes()) else { continue };
            let pointer = error.pointer();
            assert!(other.pointer(&pointer).is_some(), "{place}: {pointer}: {error}");
            // The place that was changed, or what it is a part of, or what stands in it.
            assert!(place.starts_with(&pointer) || pointer.starts_with(place.as_str()), "{place}: {pointer}");
            assert!(
                !error.message_in(Language::Dutch).is_empty() && error.code() != "input.syntax",
                "{error}"
            );
            found += 1;
        }
    }
    assert!(found > 200, "{found}");
}

/// Text in and text out: what the library answers, and every refusal in its place.
#[test]
fn a_reply_is_an_answer_or_a_refusal() {
    let text = requests();
    let function = DigestFunction::new("sum", sum);
    for (one, request) in serde_json::from_str::<Vec<Value>>(&text).unwrap().iter().zip(shipped()) {
        let written = reply(one.to_string().as_bytes(), Some(function));
        let Reply::Answer(answer) = serde_json::from_str::<Reply>(&written).unwrap() else {
            panic!("{written}")
        };
        assert_eq!(*answer, answer_with_receipt(&request, function).unwrap());
    }
    let all: Vec<Reply> = serde_json::from_str(&reply(text.as_bytes(), None)).unwrap();
    assert_eq!(all.len(), shipped().len());
    for (text, path, code) in [
        (r#"{"volumes": {"norms": 1}}"#, "volumes.norms", "input.data"),
        (r#"{"chain": {"chain": {"actors": [], "links": []}}}"#, "chain.on", "request.no-day"),
        ("{}", "", "input.data"),
        ("", "", "input.syntax"),
        ("[", "", "input.syntax"),
        (r#"{"a": 1, "a": 2}"#, "a", "input.key-twice"),
    ] {
        let Reply::Refused(refusal) = serde_json::from_str::<Reply>(&reply(text.as_bytes(), None)).unwrap()
        else {
            panic!("{text}")
        };
        assert_eq!((refusal.path.as_str(), refusal.code.as_str()), (path, code), "{text}: {refusal:?}");
    }
    let mixed =
        format!(r#"[{{"chain": {{"chain": {{"actors": [], "links": []}}}}}}, {}, 3]"#, json!({"plan": 1}));
    let mixed: Vec<Reply> = serde_json::from_str(&reply(mixed.as_bytes(), None)).unwrap();
    let paths = mixed.iter().map(|reply| match reply {
        Reply::Refused(refusal) => {
            assert!(refusal.message.starts_with(&refusal.path), "{refusal:?}");
            refusal.path.as_str()
        }
        _ => panic!(),
    });
    assert_eq!(paths.collect::<Vec<_>>(), ["[0].chain.on", "[1].plan", "[2]"]);
}

/// Nobody applies for a contract: its open points are for the parties to it, or for who judges.
#[test]
fn open_points_of_contracts_are_for_the_parties() {
    use passende_zorg::request::Answerer::{Applicant, Assessor, ContractParty, Registry};
    for kind in [RequestKind::Chain, RequestKind::Contracts] {
        let (_, answer) = of(kind);
        let by = |who| answer.questions.iter().filter(|question| question.by == who).count();
        let of_counts = usize::from(kind == RequestKind::Contracts);
        assert_eq!((by(Applicant), by(Registry)), (0, of_counts), "{kind}");
        assert_eq!(by(ContractParty) + by(Assessor) + of_counts, answer.questions.len(), "{kind}");
        assert!(by(ContractParty) > 0, "{kind}");
    }
}
