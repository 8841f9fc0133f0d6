//! Procedures of plans, and what follows for insurers.

use passende_zorg::explanation::Explanation;
use passende_zorg::language::Message;
use passende_zorg::source::Edition;
use passende_zorg::transformation::procedure::{
    Approval, ContractForm, Funds, InsurerDuty, Overview, Procedure, PublicationRecord, TransformationClass,
};
use serde_json::{Value, json};

const LEADERS: &str = r#"{"insured": [{"insurer": "A", "insured": 3}, {"insurer": "B", "insured": 2}, {"insurer": "C", "insured": 1}]}"#;

fn votes(first: &str, second: &str) -> Value {
    json!([{"by": "A", "vote": first}, {"by": "B", "vote": second}])
}

fn event(on: &str, event: impl Into<Value>) -> Value {
    let event: Value = event.into();
    json!({"on": on, "event": event})
}

fn submitted(on: &str) -> Value {
    let milestones =
        json!([{"milestone": "m1", "planned": "2024-07-01"}, {"milestone": "m2", "planned": "2025-07-01"}]);
    event(on, json!({"submitted-for-assessment": {"milestones": milestones, "funds-asked": "1000"}}))
}

fn grant() -> Value {
    json!({"amount": "1000", "batches": [
        {"id": "b1", "milestone": "m1", "amount": "400"}, {"id": "b2", "milestone": "m2", "amount": "600"}]})
}

fn secured(verdict: &str, irreversible: impl Into<Value>, on: &str) -> Value {
    let irreversible: Value = irreversible.into();
    let judgement = json!({"by": "NZa", "on": on, "verdict": verdict, "reason": "seen"});
    event(on, json!({"public-interest-tested": {"secured": judgement, "irreversible": irreversible}}))
}

/// The logs of an edition: approved in time and carried out, rejected and taken up otherwise, divided, halted, late.
fn logs(edition: Edition) -> Vec<Vec<Value>> {
    let plain = |on: &str, kind: &str| event(on, json!(kind));
    let carried_out = |from: Vec<Value>| {
        let more = [
            plain("2024-01-02", "implementation-begun"),
            event("2024-07-01", json!({"milestone-reached": {"milestone": "m1"}})),
            event("2024-07-02", json!({"paid": {"amount": "400"}})),
            event("2025-07-01", json!({"milestone-not-reached": {"milestone": "m2", "reason": "no staff"}})),
        ];
        [from, more.to_vec()].concat()
    };
    let halted = |from: &[Value], irreversible: bool| {
        [from, &[secured("not-met", irreversible, "2024-01-03")]].concat()
    };
    if edition == Edition::Framework2023 {
        let test = |answered: &str, first: &str, second: &str| {
            vec![
                plain("2023-03-01", "submitted-for-quick-test"),
                event(answered, json!({"quick-test-answered": {"votes": votes(first, second)}})),
            ]
        };
        let assessed = |intended: &str, told: &str, vote: &str| {
            let mut log = test("2023-03-29", "positive", "positive");
            log.extend([
                plain("2023-09-01", "self-assessed"),
                submitted("2023-09-01"),
                event(intended, json!({"decision-intended": {"votes": votes(vote, vote)}})),
                plain(told, "insurers-notified"),
                event("2023-10-20", json!({"question-asked": {"by": "C", "kind": "question", "remark": "why here?", "matters-because": "we contract it too"}})),
            ]);
            log
        };
        let decided = |log: Vec<Value>, on: &str, vote: &str| {
            let grant = if vote == "approve" { grant() } else { Value::Null };
            let mut event = json!({"votes": votes(vote, vote)});
            if !grant.is_null() {
                event["grant"] = grant;
            }
            [log, vec![self::event(on, json!({"decided": event}))]].concat()
        };
        let in_time = decided(assessed("2023-09-29", "2023-09-29", "approve"), "2023-10-27", "approve");
        let late = decided(assessed("2023-09-30", "2023-10-10", "approve"), "2023-12-27", "approve");
        let rejected = decided(assessed("2023-09-29", "2023-09-29", "reject"), "2023-10-27", "reject");
        let negative = test("2023-03-30", "negative", "negative");
        vec![
            Vec::new(),
            vec![plain("2024-01-01", "submitted-for-quick-test")],
            test("2023-03-29", "positive", "negative"),
            test("2023-03-29", "more-information", "more-information"),
            assessed("2023-09-29", "2023-09-29", "approve"),
            [negative.clone(), vec![plain("2023-04-01", "contracted-individually")]].concat(),
            negative,
            carried_out(in_time.clone()),
            halted(&in_time, true),
            late,
            [rejected, vec![event("2023-12-01", json!({"adapted": {"change": "one ward less"}}))]].concat(),
        ]
    } else {
        let decided = |submitted_on: &str, first: &str, second: &str| {
            let mut event = json!({"votes": votes(first, second)});
            if (first, second) == ("approve", "approve") {
                event["grant"] = grant();
            }
            vec![
                plain("2022-12-01", "self-assessed"),
                submitted(submitted_on),
                self::event("2023-03-01", json!({"decided": event})),
            ]
        };
        let approved = decided("2023-01-02", "approve", "approve");
        let told = [approved.clone(), vec![plain("2023-03-02", "insurers-notified")]].concat();
        let rejected = decided("2023-01-02", "reject", "reject");
        let (first, last) = approved.split_at(2);
        vec![
            Vec::new(),
            first.to_vec(),
            decided("2022-12-31", "approve", "reject"),
            carried_out(told.clone()),
            carried_out([first, last].concat()),
            halted(&told, true),
            halted(&told, false),
            [rejected.clone(), vec![plain("2023-03-02", "contracted-individually")]].concat(),
            [rejected, vec![event("2023-03-02", json!({"adapted": {"change": "one ward less"}}))]].concat(),
        ]
    }
}

fn procedure(edition: Edition, events: &[Value], begun: Option<&str>) -> Procedure {
    let leaders: Value = serde_json::from_str(LEADERS).expect("the leaders are JSON");
    let mut log = json!({"edition": edition.code(), "leaders": leaders, "events": events});
    if let Some(begun) = begun {
        log["execution-began"] = json!(begun);
    }
    Procedure::from_json(log.to_string().as_bytes())
        .unwrap_or_else(|error| panic!("{edition:?} {events:?}: {error}"))
}

fn public(procedure: &Procedure) -> Option<Explanation> {
    let framework = procedure.edition() == Edition::Framework2023;
    let texts = if framework { json!(["fewer beds"]) } else { json!([]) };
    let overview = json!({"goals": ["care at home"], "agreements": texts, "results": texts, "parties": ["hospital"], "contact": "office"});
    let overview: Overview = serde_json::from_value(overview).expect("an overview");
    let record = PublicationRecord::of(procedure, overview).ok()?;
    Some(Explanation::note(Message::new(record.clone())).on_basis(record.basis()))
}

fn duties() -> impl Iterator<Item = Explanation> {
    let approvals = [Approval::Approved, Approval::Rejected, Approval::Undecided];
    let several = || -> ContractForm {
        let judged = json!({"by": "buyer", "on": "2024-01-01", "verdict": "met", "reason": "seen"});
        serde_json::from_value(json!({"several-years": {"stimulates-best": judged}})).expect("a contract")
    };
    Edition::ALL.iter().flat_map(move |edition| {
        [TransformationClass::Impactful, TransformationClass::Other].into_iter().flat_map(move |class| {
            approvals.into_iter().flat_map(move |approval| {
                [Funds::NotAsked, Funds::Asked, Funds::Granted].into_iter().map(move |funds| {
                    InsurerDuty::of(*edition, class, approval, funds, &several()).explanation()
                })
            })
        })
    })
}

pub(super) fn explanations() -> Vec<Explanation> {
    let mut all: Vec<Explanation> = duties().collect();
    for edition in Edition::ALL {
        for events in logs(*edition) {
            for begun in [None, Some("2022-06-01")] {
                let procedure = procedure(*edition, &events, begun);
                all.extend(public(&procedure));
                for on in [
                    "2022-12-31",
                    "2023-03-01",
                    "2023-03-30",
                    "2023-09-15",
                    "2023-10-05",
                    "2023-11-15",
                    "2024-01-02",
                    "2026-01-01",
                ] {
                    all.push(procedure.on(on.parse().expect("a day")).explanation());
                }
            }
        }
    }
    all
}
