use std::collections::BTreeSet;

use passende_zorg::Language;
use passende_zorg::language::Describe;
use passende_zorg::practice::scaling::{BarrierKind, ScaleFinding, ScaleStep, ScaleUp};
use serde_json::{Value, json};

use crate::support::day;

/// A file in which all is done, a month for each step.
fn full() -> Value {
    json!({
        "practice": "a practice", "collected": "2024-01-10", "published": "2024-02-10",
        "mechanisms": [{"id": "early", "what": "seen early", "found": "2024-03-10"}],
        "barriers": [{"id": "tariff", "kind": "financing", "what": "not paid", "found": "2024-04-10", "gone": "2024-08-10"}],
        "conditions": [{"id": "title", "what": "a payment title", "mechanisms": ["early"], "set": "2024-05-10", "fulfilled": "2024-08-10"}],
        "actions": [{"id": "write", "what": "write the title", "agreed": "2024-06-10", "owner": "NZa", "due": "2024-07-31",
            "done": "2024-07-20", "barriers": ["tariff"], "conditions": ["title"]}],
        "progress": ["2024-07-10"]
    })
}

fn read(json: &Value) -> ScaleUp {
    serde_json::from_value(json.clone()).unwrap()
}

fn codes(json: &Value, on: &str) -> Vec<&'static str> {
    read(json).as_of(day(on)).findings().iter().map(ScaleFinding::code).collect()
}

fn step(json: &Value, on: &str) -> Option<ScaleStep> {
    read(json).as_of(day(on)).step()
}

/// Article on practices: each step on the day before it, and on its day.
#[test]
fn the_step_follows_from_the_days() {
    let mut file = full();
    file["actions"][0]["done"] = "2024-08-10".into();
    for (before, on, reached) in [
        ("2024-01-09", "2024-01-10", ScaleStep::Collected),
        ("2024-02-09", "2024-02-10", ScaleStep::Published),
        ("2024-03-09", "2024-03-10", ScaleStep::MechanismsKnown),
        ("2024-04-09", "2024-04-10", ScaleStep::BarriersKnown),
        ("2024-05-09", "2024-05-10", ScaleStep::ConditionsSet),
        ("2024-06-09", "2024-06-10", ScaleStep::ActionsAgreed),
        ("2024-07-09", "2024-07-10", ScaleStep::Followed),
        ("2024-08-09", "2024-08-10", ScaleStep::Done),
    ] {
        assert_eq!(
            step(&file, before),
            ScaleStep::ALL.iter().copied().take_while(|step| *step != reached).last()
        );
        assert_eq!(read(&file).as_of(day(before)).next_step(), Some(reached));
        assert_eq!(step(&file, on), Some(reached), "{on}");
    }
    assert_eq!(read(&file).as_of(day("2030-01-01")).next_step(), None);
}

/// No step is skipped: without one, the file stays before it, whatever came later.
#[test]
fn no_step_is_skipped() {
    let without = |keys: &[&str]| {
        let mut file = full();
        for key in keys {
            file.as_object_mut().unwrap().remove(*key);
        }
        // What named the things that are gone is gone too.
        for (key, list) in [("barriers", "barriers"), ("conditions", "conditions")] {
            if keys.contains(&key) && file.get("actions").is_some() {
                file["actions"][0].as_object_mut().unwrap().remove(list);
            }
        }
        if keys.contains(&"mechanisms") && file.get("conditions").is_some() {
            file["conditions"][0]["mechanisms"] = json!([]);
        }
        step(&file, "2030-01-01")
    };
    // A practice like the published ones is scaled up too.
    assert_eq!(without(&["published"]), Some(ScaleStep::Done));
    assert_eq!(without(&["published", "mechanisms"]), Some(ScaleStep::Collected));
    assert_eq!(without(&["mechanisms"]), Some(ScaleStep::Published));
    let mut unpublished = full();
    unpublished.as_object_mut().unwrap().remove("published");
    for (on, step, next) in [
        ("2024-03-09", ScaleStep::Collected, ScaleStep::Published),
        ("2024-03-10", ScaleStep::MechanismsKnown, ScaleStep::BarriersKnown),
    ] {
        let file = read(&unpublished);
        assert_eq!((file.as_of(day(on)).step(), file.as_of(day(on)).next_step()), (Some(step), Some(next)));
    }
    assert_eq!(without(&["barriers"]), Some(ScaleStep::MechanismsKnown));
    assert_eq!(without(&["conditions"]), Some(ScaleStep::BarriersKnown));
    assert_eq!(without(&["progress"]), Some(ScaleStep::ActionsAgreed));
    // All was fulfilled without any action: nothing is left to follow.
    assert_eq!(without(&["actions", "progress"]), Some(ScaleStep::Done));
    let mut early = full();
    early["progress"] = json!(["2024-06-09"]);
    assert_eq!(
        step(&early, "2030-01-01"),
        Some(ScaleStep::ActionsAgreed),
        "looked at before anything was agreed"
    );
    early["progress"] = json!(["2024-06-10"]);
    assert_eq!(step(&early, "2030-01-01"), Some(ScaleStep::Done));
}

/// With an action that is not done it is not done, though every barrier is gone and every condition fulfilled.
#[test]
fn an_open_action_keeps_it_from_being_done() {
    let mut file = full();
    file["actions"][0].as_object_mut().unwrap().remove("done");
    assert_eq!(step(&file, "2024-12-31"), Some(ScaleStep::Followed));
    file["actions"][0]["done"] = "2025-01-10".into();
    assert_eq!(step(&file, "2025-01-09"), Some(ScaleStep::Followed));
    assert_eq!(step(&file, "2025-01-10"), Some(ScaleStep::Done));
    // Nor is it done while a barrier or a condition is left, whatever was done.
    for (list, field, before) in
        [("barriers", "gone", "2025-02-01"), ("conditions", "fulfilled", "2025-02-01")]
    {
        let mut left = file.clone();
        left[list][0][field] = before.into();
        assert_eq!(step(&left, "2025-01-31"), Some(ScaleStep::ConditionsSet), "{list}");
        assert_eq!(step(&left, "2025-02-01"), Some(ScaleStep::Done), "{list}");
    }
}

#[test]
fn that_there_are_no_barriers_is_judged() {
    let mut file = full();
    file["barriers"] = json!([]);
    file["actions"][0]["barriers"] = json!([]);
    for (verdict, expected) in [
        ("met", ScaleStep::Done),
        ("not-met", ScaleStep::MechanismsKnown),
        ("not-applicable", ScaleStep::MechanismsKnown),
    ] {
        file["no-barriers"] =
            json!({"by": "team", "on": "2024-04-10", "verdict": verdict, "reason": "asked all sites"});
        assert_eq!(step(&file, "2030-01-01"), Some(expected), "{verdict}");
    }
    file["no-barriers"]["verdict"] = "met".into();
    assert_eq!(step(&file, "2024-04-09"), Some(ScaleStep::MechanismsKnown));
    assert_eq!(step(&file, "2024-04-10"), Some(ScaleStep::BarriersKnown));
}

/// Without a party on every barrier and condition that is left, actions are not agreed.
#[test]
fn each_barrier_and_condition_needs_a_party() {
    let file = full();
    let agreed = |file: &Value| step(file, "2024-06-10") >= Some(ScaleStep::ActionsAgreed);
    assert!(agreed(&file));
    // What was done acts no more: from then on nobody acts on what is left.
    assert_eq!(step(&file, "2024-07-19"), Some(ScaleStep::Followed));
    assert_eq!(step(&file, "2024-07-20"), Some(ScaleStep::ConditionsSet));
    assert_eq!(codes(&file, "2024-07-20"), ["scale.barrier-remains", "scale.condition-remains"]);
    for (key, code) in
        [("barriers", "scale.barrier-without-action"), ("conditions", "scale.condition-without-action")]
    {
        let mut without = file.clone();
        without["actions"][0][key] = json!([]);
        assert!(!agreed(&without), "{key}");
        assert_eq!(codes(&without, "2024-06-10"), [code]);
        // What is gone or fulfilled needs no action any more.
        assert_eq!(codes(&without, "2024-07-19"), [code]);
        assert_eq!(codes(&without, "2024-08-10"), Vec::<&str>::new());
    }
    let mut nobody = file.clone();
    nobody["actions"][0].as_object_mut().unwrap().remove("owner");
    assert!(!agreed(&nobody));
    assert_eq!(codes(&nobody, "2024-07-19"), ["scale.action-without-owner"]);
    // Before they were agreed on, nobody acted.
    assert_eq!(
        codes(&file, "2024-06-09"),
        ["scale.barrier-without-action", "scale.condition-without-action"]
    );
    assert_eq!(
        codes(&file, "2024-05-09"),
        ["scale.barrier-without-action", "scale.mechanism-without-condition"]
    );
    assert_eq!(codes(&file, "2024-04-09"), ["scale.mechanism-without-condition"]);
    assert_eq!(codes(&file, "2024-03-09"), Vec::<&str>::new());
}

#[test]
fn late_is_after_the_last_day() {
    let mut file = full();
    file["actions"][0].as_object_mut().unwrap().remove("done");
    for (on, late) in
        [("2024-07-30", None), ("2024-07-31", None), ("2024-08-01", Some(1)), ("2024-08-11", Some(11))]
    {
        let found = read(&file).as_of(day(on)).findings().into_iter().find_map(|finding| match finding {
            ScaleFinding::Overdue { days, due, owner, .. } => {
                assert_eq!((due, owner.unwrap().as_str()), (day("2024-07-31"), "NZa"));
                Some(days)
            }
            _ => None,
        });
        assert_eq!(found, late, "{on}");
    }
    // Done late is late until it is done.
    file["actions"][0]["done"] = "2024-08-05".into();
    assert_eq!(codes(&file, "2024-08-04"), ["scale.overdue"]);
    // From then on the barrier is there with all actions on it done.
    assert_eq!(codes(&file, "2024-08-05"), ["scale.barrier-remains", "scale.condition-remains"]);
    assert_eq!(codes(&file, "2024-08-10"), Vec::<&str>::new());
    file["actions"][0].as_object_mut().unwrap().remove("due");
    assert_eq!(codes(&file, "2024-08-04"), ["scale.action-without-day"]);
}

/// A new day holds from the day on which it was agreed, and changes nothing of the days before.
#[test]
fn a_new_day_is_agreed_on_a_day() {
    let mut file = full();
    file["actions"][0]["done"] = "2025-01-31".into();
    file["actions"][0]["postponed"] =
        json!([{"on": "2024-08-10", "due": "2024-09-30"}, {"on": "2024-10-05", "due": "2024-12-31"}]);
    let due = |on: &str| read(&file).facts().actions[0].due_as_of(day(on)).unwrap().to_string();
    for (on, expected, late) in [
        ("2024-07-31", "2024-07-31", false),
        ("2024-08-01", "2024-07-31", true),
        ("2024-08-09", "2024-07-31", true),
        ("2024-08-10", "2024-09-30", false),
        ("2024-09-30", "2024-09-30", false),
        ("2024-10-04", "2024-09-30", true),
        ("2024-10-05", "2024-12-31", false),
        ("2025-01-01", "2024-12-31", true),
    ] {
        assert_eq!((due(on).as_str(), codes(&file, on).contains(&"scale.overdue")), (expected, late), "{on}");
    }
    for (at, on, due, told) in [
        (
            0,
            "2024-06-09",
            "2024-09-30",
            "actions[0].postponed[0].on: expected a day not before 2024-06-10, found 2024-06-09",
        ),
        (
            0,
            "2024-08-10",
            "2024-08-09",
            "actions[0].postponed[0].due: expected a day not before 2024-08-10, found 2024-08-09",
        ),
        (
            1,
            "2024-08-09",
            "2024-12-31",
            "actions[0].postponed[1].on: expected a day not before 2024-08-10, found 2024-08-09",
        ),
    ] {
        let mut refused = file.clone();
        refused["actions"][0]["postponed"][at] = json!({"on": on, "due": due});
        assert_eq!(ScaleUp::from_json(refused.to_string().as_bytes()).unwrap_err().to_string(), told);
    }
}

/// Summary of the advice of 2020: what succeeds, all insurers take up. Someone has to judge that it did.
#[test]
fn insurers_take_up_what_succeeds() {
    let mut file = full();
    file["insurers"] = json!([{"insurer": "Y", "since": "2025-01-01"}, {"insurer": "Z"}]);
    file["providers"] = json!([{"provider": "H", "since": "2024-09-01"}]);
    assert_eq!(codes(&file, "2024-12-31"), Vec::<&str>::new());
    for (verdict, count) in [("met", 2), ("not-met", 0)] {
        file["successful"] =
            json!({"by": "team", "on": "2024-10-01", "verdict": verdict, "reason": "outcomes"});
        assert_eq!(codes(&file, "2024-12-31"), vec!["scale.insurer-without"; count]);
        assert_eq!(codes(&file, "2024-09-30"), Vec::<&str>::new());
    }
    file["successful"]["verdict"] = "met".into();
    assert_eq!(codes(&file, "2025-01-01").len(), 1);
    let file = read(&file);
    let taken = |on| file.as_of(day(on)).providers().count();
    assert_eq!((taken("2024-08-31"), taken("2024-09-01")), (0, 1));
}

/// Actions of four parties, each of which waits for none or for one of them, with or without a reason.
fn waiting(waits: &[Option<usize>], reason: Option<&str>) -> Value {
    let mut file = full();
    let actions = waits.iter().enumerate().map(|(at, waits)| {
        let mut action = json!({"id": format!("a{at}"), "what": "act", "agreed": "2024-06-10", "owner": format!("party {at}"), "due": "2030-01-01"});
        if let Some(waits) = waits {
            action["waits-for"] = json!({"action": format!("a{waits}")});
            if let Some(reason) = reason {
                action["waits-for"]["because"] = reason.into();
            }
        }
        action
    });
    file["actions"] = actions.collect();
    file["barriers"] = json!([]);
    file["conditions"] = json!([]);
    file["mechanisms"] = json!([]);
    file
}

/// Who comes back to themselves by following whom they wait for, is in a circle: all 256 ways for four to wait for none or another.
#[test]
fn circles_are_those_who_come_back_to_themselves() {
    for number in 0..256_usize {
        // One of the three others, or none.
        let other = |at: usize| (number >> (2 * at) & 3).checked_sub(1).map(|other| (at + 1 + other) % 4);
        let waits: Vec<Option<usize>> = (0..4).map(other).collect();
        let returns = |start: &usize| {
            let mut at = Some(*start);
            (0..4).any(|_| {
                at = at.and_then(|at| waits[at]);
                at == Some(*start)
            })
        };
        let expected: BTreeSet<usize> = (0..4).filter(returns).collect();
        let findings = read(&waiting(&waits, Some("a reason"))).as_of(day("2024-06-10")).findings();
        let mut found = BTreeSet::new();
        for finding in &findings {
            let ScaleFinding::WaitInCircle { actions } = finding else { panic!("{finding:?}") };
            let members: Vec<usize> =
                actions.iter().map(|action| action.as_str()[1..].parse().unwrap()).collect();
            assert_eq!(members.iter().min(), members.first(), "from its smallest member on");
            for (at, member) in members.iter().enumerate() {
                assert_eq!(waits[*member], Some(members[(at + 1) % members.len()]));
                assert!(found.insert(*member), "in one circle only");
            }
        }
        assert_eq!(found, expected, "{waits:?}");
    }
}

/// Article on practices: nobody waits for the other.
#[test]
fn waiting_for_another_needs_a_reason() {
    let file = waiting(&[Some(1), None], None);
    assert_eq!(codes(&file, "2024-06-10"), ["scale.waits-without-reason"]);
    assert_eq!(
        codes(&waiting(&[Some(1), None], Some("the title comes first")), "2024-06-10"),
        Vec::<&str>::new()
    );
    let mut own = file.clone();
    own["actions"][1]["owner"] = "party 0".into();
    assert_eq!(codes(&own, "2024-06-10"), Vec::<&str>::new(), "its own next action");
    let mut done = file.clone();
    done["actions"][1]["done"] = "2024-06-12".into();
    assert_eq!(codes(&done, "2024-06-11"), ["scale.waits-without-reason"]);
    assert_eq!(codes(&done, "2024-06-12"), Vec::<&str>::new(), "what it waited for is done");
    let mut nobody = file;
    for at in [0, 1] {
        nobody["actions"][at].as_object_mut().unwrap().remove("owner");
    }
    assert_eq!(
        codes(&nobody, "2024-06-10"),
        ["scale.action-without-owner", "scale.action-without-owner", "scale.waits-without-reason"]
    );
}

/// What became known later changes nothing of an earlier day, and the order of the lists changes nothing at all.
#[test]
fn only_what_is_known_by_the_day_counts() {
    let file = full();
    let mut later = file.clone();
    later["mechanisms"].as_array_mut().unwrap().push(json!({"id": "m", "what": "x", "found": "2024-07-16"}));
    later["barriers"]
        .as_array_mut()
        .unwrap()
        .push(json!({"id": "b", "kind": "regulation", "what": "x", "found": "2024-07-16"}));
    later["conditions"]
        .as_array_mut()
        .unwrap()
        .push(json!({"id": "c", "what": "x", "mechanisms": ["m"], "set": "2024-07-16"}));
    later["actions"].as_array_mut().unwrap().push(json!({"id": "a", "what": "x", "agreed": "2024-07-16"}));
    later["progress"].as_array_mut().unwrap().push("2024-07-16".into());
    for on in ["2024-01-01", "2024-03-10", "2024-05-10", "2024-06-10", "2024-07-15"] {
        assert_eq!((step(&later, on), codes(&later, on)), (step(&file, on), codes(&file, on)), "{on}");
    }
    let after = codes(&later, "2024-07-16");
    assert_eq!(
        after,
        [
            "scale.barrier-without-action",
            "scale.condition-without-action",
            "scale.action-without-owner",
            "scale.action-without-day"
        ]
    );
    let mut turned = later.clone();
    for list in ["mechanisms", "barriers", "conditions", "actions", "progress"] {
        turned[list].as_array_mut().unwrap().reverse();
    }
    for on in ["2024-05-10", "2024-07-16", "2024-12-31"] {
        assert_eq!(read(&turned).as_of(day(on)).findings(), read(&later).as_of(day(on)).findings(),);
    }
}

#[test]
fn what_is_no_file_is_refused_with_its_place() {
    let good = full();
    assert_eq!(serde_json::to_value(read(&good)).unwrap(), good);
    let refused = |pointer: &str, value: Value| {
        let mut json = good.clone();
        *json.pointer_mut(pointer).unwrap() = value;
        let error = ScaleUp::from_json(json.to_string().as_bytes()).unwrap_err();
        assert!(error.to_string().starts_with(error.path()));
        (error.to_string(), error.code())
    };
    for (pointer, value, told, code) in [
        (
            "/published",
            json!("2024-01-09"),
            "published: expected a day not before 2024-01-10, found 2024-01-09",
            "scale.out-of-order",
        ),
        (
            "/barriers/0/gone",
            json!("2024-04-09"),
            "barriers[0].gone: expected a day not before 2024-04-10, found 2024-04-09",
            "scale.out-of-order",
        ),
        (
            "/conditions/0/fulfilled",
            json!("2024-05-09"),
            "conditions[0].fulfilled: expected a day not before 2024-05-10, found 2024-05-09",
            "scale.out-of-order",
        ),
        (
            "/actions/0/due",
            json!("2024-06-09"),
            "actions[0].due: expected a day not before 2024-06-10, found 2024-06-09",
            "scale.out-of-order",
        ),
        (
            "/actions/0/done",
            json!("2024-06-09"),
            "actions[0].done: expected a day not before 2024-06-10, found 2024-06-09",
            "scale.out-of-order",
        ),
        (
            "/conditions/0/mechanisms/0",
            json!("none"),
            "conditions[0].mechanisms[0]: expected the id of one of the mechanisms, found `none`",
            "scale.unknown-name",
        ),
        (
            "/actions/0/barriers/0",
            json!("none"),
            "actions[0].barriers[0]: expected the id of one of the barriers, found `none`",
            "scale.unknown-name",
        ),
        (
            "/actions/0/conditions/0",
            json!("none"),
            "actions[0].conditions[0]: expected the id of one of the conditions, found `none`",
            "scale.unknown-name",
        ),
    ] {
        assert_eq!(refused(pointer, value), (told.to_owned(), code));
    }
    let (told, code) = refused("/barriers/0/kind", json!("ict"));
    assert!(told.starts_with("barriers[0].kind: unknown variant `ict`"), "{told}");
    assert_eq!(code, "input.data");
}

#[test]
fn a_name_is_given_once_and_a_day_may_be_the_same() {
    let good = full();
    let twice = |key: &str, item: Option<Value>| {
        let mut json = good.clone();
        let list = json.as_object_mut().unwrap().entry(key).or_insert(json!([])).as_array_mut().unwrap();
        let item = item.unwrap_or_else(|| list[0].clone());
        if list.is_empty() {
            list.push(item.clone());
        }
        list.push(item);
        ScaleUp::from_json(json.to_string().as_bytes()).unwrap_err().to_string()
    };
    assert_eq!(
        twice("mechanisms", None),
        "mechanisms[1].id: expected each mechanism once, found `early` again"
    );
    assert_eq!(twice("barriers", None), "barriers[1].id: expected each barrier once, found `tariff` again");
    assert_eq!(
        twice("conditions", None),
        "conditions[1].id: expected each condition once, found `title` again"
    );
    assert_eq!(twice("actions", None), "actions[1].id: expected each action once, found `write` again");
    assert_eq!(
        twice("providers", Some(json!({"provider": "H", "since": "2025-01-01"}))),
        "providers[1].provider: expected each provider once, found `H` again"
    );
    assert_eq!(
        twice("insurers", Some(json!({"insurer": "Z"}))),
        "insurers[1].insurer: expected each insurer once, found `Z` again"
    );
    let mut waits = good.clone();
    waits["actions"][0]["waits-for"] = json!({"action": "none"});
    let error = ScaleUp::from_json(waits.to_string().as_bytes()).unwrap_err();
    assert_eq!(error.path(), "actions[0].waits-for.action");
    waits["actions"][0]["waits-for"] = json!({"action": "write"});
    let error = ScaleUp::from_json(waits.to_string().as_bytes()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "actions[0].waits-for.action: expected another action than itself, found `write`"
    );
    assert_eq!(error.code(), "waiting.itself");
    for (on, refused) in
        [("2024-04-09", false), ("2024-04-10", true), ("2024-08-09", true), ("2024-08-10", false)]
    {
        let mut none = good.clone();
        none["no-barriers"] = json!({"by": "team", "on": on, "verdict": "met", "reason": "asked"});
        let result = ScaleUp::from_json(none.to_string().as_bytes());
        assert_eq!(result.is_err(), refused, "{on}");
        if let Err(error) = result {
            assert_eq!(
                error.to_string(),
                format!("no-barriers: expected no barrier on {on}, found `tariff`")
            );
            assert_eq!(error.code(), "scale.barrier-after-all");
        }
        none["no-barriers"]["verdict"] = "not-met".into();
        assert!(ScaleUp::from_json(none.to_string().as_bytes()).is_ok());
    }
    // On the same day is in order.
    for (pointer, same) in [
        ("/published", "2024-01-10"),
        ("/barriers/0/gone", "2024-04-10"),
        ("/conditions/0/fulfilled", "2024-05-10"),
        ("/actions/0/due", "2024-06-10"),
        ("/actions/0/done", "2024-06-10"),
    ] {
        let mut json = good.clone();
        *json.pointer_mut(pointer).unwrap() = same.into();
        assert!(ScaleUp::from_json(json.to_string().as_bytes()).is_ok(), "{pointer}");
    }
}

/// Article on practices: four fields, one of them in two; advice of 2020, B 6.1: five for prevention.
#[test]
fn barriers_are_named_by_their_source() {
    let named = |id: &str| {
        let of = |kind: &&BarrierKind| kind.rule().is_some_and(|rule| rule.id().as_str() == id);
        BarrierKind::ALL.iter().filter(of).map(|kind| kind.code()).collect::<Vec<_>>()
    };
    assert_eq!(
        named("PRAC-bar"),
        ["financing", "regulation", "culture-patients", "culture-professionals", "knowledge-skills"]
    );
    assert_eq!(
        named("ADV2020-B6.1-b"),
        ["funding-silo", "unclear-boundary", "coordination", "wrong-pocket", "time-and-breadth"]
    );
    assert_eq!(BarrierKind::Other.rule(), None);
}

#[test]
fn a_file_reads_like_a_story() {
    let mut file = full();
    file["actions"][0].as_object_mut().unwrap().remove("done");
    file["providers"] = json!([{"provider": "H", "since": "2024-08-01"}]);
    file["insurers"] = json!([{"insurer": "Z"}]);
    file["successful"] = json!({"by": "team", "on": "2024-08-01", "verdict": "met", "reason": "outcomes"});
    let file = read(&file);
    let tree = file.as_of(day("2024-08-01")).explanation();
    let text = |language| tree.message().in_language(language).to_string();
    assert_eq!(
        text(Language::Dutch),
        "a practice, 1 augustus 2024: voortgang bewaakt; volgende stap: de acties afronden, de belemmeringen wegnemen en aan de voorwaarden voldoen."
    );
    assert_eq!(
        text(Language::English),
        "a practice, 1 August 2024: progress looked at; next step: finish the actions, take the barriers away and fulfil the conditions."
    );
    assert_eq!((tree.outcome().code(), tree.verdict()), ("followed", None));
    let parts = |language| {
        tree.parts().iter().map(|part| part.message().in_language(language).to_string()).collect::<Vec<_>>()
    };
    assert_eq!(
        parts(Language::Dutch),
        [
            "write the title (write, NZa): had op 31 juli 2024 klaar moeten zijn, een dag geleden.",
            "Z heeft deze geslaagde praktijk niet in de contracten."
        ]
    );
    assert_eq!(
        parts(Language::English),
        [
            "write the title (write, NZa): due on 31 July 2024, one day ago.",
            "Z does not have this successful practice in its contracts."
        ]
    );
    assert_eq!(
        tree.notes()[0].in_language(Language::English).to_string(),
        "H has taken it up since 1 August 2024"
    );
    let before = file.as_of(day("2024-01-01")).explanation();
    assert_eq!(
        before.message().in_language(Language::English).to_string(),
        "a practice, 1 January 2024: not collected yet."
    );
}

/// Every finding has a sentence in both languages, a way out and a rule, and crosses the border with them.
#[test]
fn every_finding_says_what_would_resolve_it() {
    let mut file = waiting(&[Some(1), Some(0), Some(0)], None);
    file["mechanisms"] = json!([{"id": "m", "what": "x", "found": "2024-06-10"}]);
    file["conditions"] = json!([{"id": "c", "what": "x", "mechanisms": [], "set": "2024-06-10"}]);
    file["barriers"] = json!([
        {"id": "b", "kind": "wrong-pocket", "what": "x", "found": "2024-06-10"},
        {"id": "d", "kind": "other", "what": "x", "found": "2024-06-10"}
    ]);
    file["conditions"]
        .as_array_mut()
        .unwrap()
        .push(json!({"id": "e", "what": "x", "mechanisms": [], "set": "2024-06-10"}));
    let mut extra = json!([
        {"id": "z0", "what": "x", "agreed": "2024-06-10", "done": "2024-06-10", "conditions": ["e"]},
        {"id": "z1", "what": "x", "agreed": "2024-06-10", "done": "2024-06-10", "barriers": ["d"]},
        {"id": "z2", "what": "x", "agreed": "2024-06-10"},
        {"id": "z3", "what": "x", "agreed": "2024-06-01", "owner": "P", "due": "2024-06-08"}
    ]);
    file["actions"].as_array_mut().unwrap().append(extra.as_array_mut().unwrap());
    file["insurers"] = json!([{"insurer": "Z"}]);
    file["successful"] = json!({"by": "team", "on": "2024-06-10", "verdict": "met", "reason": "outcomes"});
    let findings = read(&file).as_of(day("2024-06-10")).findings();
    let kinds: BTreeSet<&str> = findings.iter().map(ScaleFinding::code).collect();
    assert_eq!(kinds.len(), 11);
    for finding in &findings {
        let json = serde_json::to_value(finding).unwrap();
        assert_eq!(json["code"], finding.code());
        for language in Language::ALL {
            let told = Describe::in_language(finding, language).to_string();
            assert!(told.ends_with('.') && told.len() > 10, "{told}");
            assert!(finding.resolved_by().get(language).len() > 5);
        }
        assert_eq!(json["text"]["nl"], Describe::in_language(finding, Language::Dutch).to_string());
        assert_ne!(json["text"]["nl"], json["text"]["en"]);
        let rules: Vec<&str> = finding.rules().map(|rule| rule.id().as_str()).collect();
        let expected: &[&str] = match finding.code() {
            "scale.waits-without-reason" | "scale.wait-in-circle" => &["PRAC-nowait"],
            "scale.insurer-without" => &["ADV2020-A5.4-scale", "IZA-A-6-d-scale"],
            "scale.barrier-without-action" => &["ADV2020-B6.1-b", "PRAC-cycle"],
            _ => &["PRAC-cycle"],
        };
        assert_eq!(rules, expected, "{}", finding.code());
    }
    let circle = findings.iter().find(|finding| finding.code() == "scale.wait-in-circle").unwrap();
    assert_eq!(
        Describe::in_language(circle, Language::English).to_string(),
        "These actions wait for each other: a0 and a1."
    );
}

/// That an action was put off is told, and that its last day was over by then: the day before, on it and after it.
#[test]
fn what_was_put_off_is_told() {
    for (on, code) in [
        ("2024-07-30", "scale.put-off"),
        ("2024-07-31", "scale.put-off"),
        ("2024-08-01", "scale.put-off-late"),
    ] {
        let mut file = full();
        file["actions"][0].as_object_mut().unwrap().remove("done");
        file["actions"][0]["postponed"] = json!([{"on": on, "due": "2030-01-01"}]);
        let told = |asked: &str| {
            let file = read(&file);
            let tree = file.as_of(day(asked)).explanation();
            let codes = tree.notes().iter().map(|note| note.code().to_owned());
            codes.filter(|code| code.starts_with("scale.put-off")).collect::<Vec<_>>()
        };
        assert_eq!(told(on), [code], "{on}");
        assert_eq!(told("2024-07-29"), [""; 0]);
    }
    let mut twice = full();
    twice["actions"][0].as_object_mut().unwrap().remove("due");
    twice["actions"][0]["postponed"] =
        json!([{"on": "2024-07-01", "due": "2024-07-31"}, {"on": "2024-08-02", "due": "2024-09-30"}]);
    let file = read(&twice);
    let action = &file.facts().actions[0];
    let put_off: Vec<_> = action.put_off_by(day("2024-08-02")).map(|(was, new)| (was, new.due)).collect();
    assert_eq!(put_off, [(day("2024-07-31"), day("2024-09-30"))], "the first day put off none");
    let tree = file.as_of(day("2024-08-02")).explanation();
    let note = tree.notes().iter().find(|note| note.code() == "scale.put-off-late").unwrap();
    assert_eq!(
        note.in_language(Language::Dutch).to_string(),
        "write the title: de uiterste dag 31 juli 2024 was al verstreken toen die op 2 augustus 2024 werd verzet naar 30 september 2024"
    );
    assert_eq!(
        note.in_language(Language::English).to_string(),
        "write the title: its last day, 31 July 2024, was over already when it was put off to 30 September 2024 on 2 August 2024"
    );
}

/// One party under two spellings would count as two: it is refused.
#[test]
fn parties_are_spelled_in_one_way() {
    let with = |other: &str| {
        let mut file = full();
        file["insurers"] = json!([{"insurer": "Insurer Z", "since": "2024-01-01"}, {"insurer": other}]);
        ScaleUp::from_json(file.to_string().as_bytes())
            .map_err(|error| (error.code(), error.path().to_owned()))
    };
    assert!(with("Insurer Y").is_ok());
    for other in ["insurer z", "InsurerZ", "INSURER Z"] {
        assert_eq!(
            with(other).unwrap_err(),
            ("scale.two-spellings", "insurers[1].insurer".to_owned()),
            "{other}"
        );
    }
    let mut owner = full();
    owner["providers"] = json!([{"provider": "nza", "since": "2024-01-01"}]);
    let error = ScaleUp::from_json(owner.to_string().as_bytes()).unwrap_err();
    assert_eq!((error.code(), error.path()), ("scale.two-spellings", "providers[0].provider"));
}
