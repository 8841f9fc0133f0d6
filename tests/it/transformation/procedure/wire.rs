//! Procedures as JSON: what is read and written, and where an error says that it is.

use passende_zorg::InputError;
use passende_zorg::transformation::procedure::{Procedure, State};
use serde_json::{Value, json};

use super::*;

fn whole() -> Value {
    json!({
        "edition": "framework-2023",
        "leaders": {"insured": [
            {"insurer": "A", "insured": 250}, {"insurer": "B", "insured": 120}, {"insurer": "C", "insured": 90},
        ]},
        "execution-began": "2022-12-01",
        "events": [
            {"on": "2023-02-01", "event": "submitted-for-quick-test"},
            {"on": "2023-02-10", "event": {"quick-test-answered": {"votes": [
                {"by": "A", "vote": "more-information"}, {"by": "B", "vote": "more-information"},
            ]}}},
            {"on": "2023-02-15", "event": {"information-supplied": {"term": "begins-anew"}}},
            {"on": "2023-03-01", "event": {"quick-test-answered": {"votes": [
                {"by": "B", "vote": "positive"}, {"by": "A", "vote": "positive"},
            ]}}},
            {"on": "2023-03-10", "event": "self-assessed"},
            {"on": "2023-03-15", "event": {"submitted-for-assessment": {
                "milestones": [
                    {"milestone": "1", "planned": "2024-07-01"}, {"milestone": "2", "planned": "2025-01-01"},
                ],
                "funds-asked": "1000.00",
            }}},
            {"on": "2023-04-12", "event": {"decision-intended": {"votes": [
                {"by": "A", "vote": "approve"}, {"by": "B", "vote": "approve"},
            ]}}},
            {"on": "2023-04-12", "event": "insurers-notified"},
            {"on": "2023-04-20", "event": {"question-asked": {
                "by": "C", "kind": "incomplete", "remark": "no figures for ward 3", "matters-because": "we contract it",
            }}},
            {"on": "2023-05-10", "event": {"decided": {
                "votes": [{"by": "A", "vote": "approve"}, {"by": "B", "vote": "approve"}],
                "grant": {"amount": "1000.00", "batches": [
                    {"id": "i", "milestone": "1", "amount": "400.00"}, {"id": "ii", "milestone": "2", "amount": "600.00"},
                ]},
            }}},
            {"on": "2023-06-01", "event": "implementation-begun"},
            {"on": "2024-07-01", "event": {"milestone-reached": {"milestone": "1"}}},
            {"on": "2024-07-02", "event": {"paid": {"amount": "400.00"}}},
            {"on": "2024-08-01", "event": {"public-interest-tested": {"secured": {
                "by": "supervisor", "on": "2024-07-30", "reason": "access is kept", "verdict": "met",
            }, "irreversible": true}}},
            {"on": "2024-09-01", "event": {"escalated": {"reason": "a wing of the building"}}},
            {"on": "2024-12-01", "event": {"adjusted": {
                "agreed": "more time", "moved": {"milestone": "2", "planned": "2025-03-01"},
            }}},
            {"on": "2025-03-02", "event": {"milestone-not-reached": {"milestone": "2", "reason": "staff"}}},
            {"on": "2025-03-03", "event": "completed"},
        ],
    })
}

fn read(value: &Value) -> Result<Procedure, InputError> {
    Procedure::from_json(&serde_json::to_vec(value).unwrap())
}

#[test]
fn a_procedure_is_read_and_written() {
    let procedure = read(&whole()).unwrap();
    assert_eq!(procedure.state(), State::Completed);
    assert_eq!(procedure.execution_began(), Some(day("2022-12-01")));
    assert_eq!(procedure.payable(day("2025-03-03")), Euro::whole(400));
    assert_eq!(serde_json::to_value(&procedure).unwrap(), whole());
    // What is not there is not written.
    let empty = json!({"edition": "draft", "leaders": whole()["leaders"], "events": []});
    assert_eq!(serde_json::to_value(read(&empty).unwrap()).unwrap(), empty);
    for edition in Edition::ALL {
        let mut value = empty.clone();
        value["edition"] = edition.code().into();
        assert_eq!(read(&value).unwrap().edition(), *edition);
    }
}

#[test]
fn what_is_wrong_is_named_by_its_path() {
    let mut cases: Vec<(&str, Value, &str, &str)> = vec![
        ("/colour", json!(1), "colour", "unknown field `colour`"),
        ("/edition", json!("2024"), "edition", "unknown variant `2024`"),
        (
            "/execution-began",
            json!("2022-12-1"),
            "execution-began",
            "expected a day as YYYY-MM-DD, found `2022-12-1`",
        ),
        ("/events/0/on", json!("01-02-2023"), "events[0].on", "expected a day as YYYY-MM-DD"),
        ("/events/0/by", json!("A"), "events[0].by", "unknown field `by`"),
        ("/events/0/event", json!("approved"), "events[0].event", "unknown variant `approved`"),
        (
            "/events/1/event/quick-test-answered/votes/1/vote",
            json!("maybe"),
            "events[1].event.quick-test-answered.votes[1].vote",
            "unknown variant `maybe`",
        ),
        (
            "/events/1/event/quick-test-answered/votes/1/by",
            json!("A"),
            "events[1].event.quick-test-answered.votes",
            "expected the votes of two insurers, found two of A",
        ),
        (
            "/events/5/event/submitted-for-assessment/funds-asked",
            json!("12.345"),
            "events[5].event.submitted-for-assessment.funds-asked",
            "at most two decimals",
        ),
        (
            "/events/8/event/question-asked/vote",
            json!("reject"),
            "events[8].event.question-asked.vote",
            "unknown field `vote`",
        ),
        ("/events/9/event/decided/grant/amount", json!("999.00"), "events[9].event.decided.grant", "add up"),
        (
            "/events/13/event/public-interest-tested/impactful",
            json!(false),
            "events[13].event.public-interest-tested.impactful",
            "unknown field `impactful`",
        ),
        (
            "/leaders/insured/2/insured",
            json!(120),
            "leaders",
            "expected two insurers with most insured persons, found B, C with 120 each",
        ),
        // Events that are refused: their place in the list.
        (
            "/events/3/on",
            json!("2023-02-14"),
            "events[3]",
            "quick-test-answered on 2023-02-14: expected a day not before 2023-02-15",
        ),
        (
            "/events/8/event/question-asked/by",
            json!("B"),
            "events[8]",
            "expected an insurer that is not a market leader",
        ),
        ("/events/12/event/paid/amount", json!("400.01"), "events[12]", "expected at most 400.00"),
        (
            "/events/10/event",
            json!("self-assessed"),
            "events[10]",
            "expected one of put-on-waiting-list, implementation-begun",
        ),
    ];
    cases.reverse();
    for (pointer, new, path, text) in cases {
        let mut value = whole();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        let parent = value.pointer_mut(parent).unwrap();
        match key.parse::<usize>() {
            Ok(at) => parent[at] = new,
            Err(_) => parent[key] = new,
        }
        let error = read(&value).unwrap_err();
        crate::schema::agrees("procedure", value.to_string().as_bytes(), &error);
        assert_eq!(error.path(), path, "{error}");
        assert!(error.to_string().starts_with(&format!("{path}: ")), "{error}");
        assert!(error.to_string().contains(text), "{error}");
        // An event that is refused has the code of its refusal.
        assert_eq!(error.code().starts_with("procedure."), path.ends_with(']'), "{error}");
        // Serde reads and refuses the same.
        let error = serde_json::from_value::<Procedure>(value).unwrap_err();
        assert!(error.to_string().contains(text), "{error}");
    }
}

#[test]
fn events_out_of_order_are_refused() {
    let mut value = whole();
    value["events"].as_array_mut().unwrap().reverse();
    let error = read(&value).unwrap_err();
    assert_eq!((error.path(), error.code()), ("events[0]", "procedure.not-possible"));
}

#[test]
fn a_text_that_is_no_procedure_is_refused() {
    let mut text = serde_json::to_vec(&whole()).unwrap();
    for end in [0, 1, 100, text.len() - 1] {
        assert_eq!(Procedure::from_json(&text[..end]).unwrap_err().code(), "input.syntax");
    }
    text.extend(b" []");
    assert_eq!(Procedure::from_json(&text).unwrap_err().code(), "input.syntax");
    for missing in ["edition", "leaders", "events"] {
        let mut value = whole();
        value.as_object_mut().unwrap().remove(missing);
        assert!(read(&value).unwrap_err().to_string().contains(missing));
    }
}
