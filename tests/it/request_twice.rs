//! What stands twice in a request: it is refused or told, or it counts once; where it counts twice, it shows.

use std::collections::BTreeSet;

use passende_zorg::answer;
use passende_zorg::request::{Answer, Request};
use serde_json::Value;

use crate::shipped_requests::requests;

/// The lists of a value, as pointers, with how many items each has.
fn lists(value: &Value, at: &str, into: &mut Vec<(String, usize)>) {
    match value {
        Value::Array(items) => {
            into.push((at.to_owned(), items.len()));
            let items = items.iter().enumerate();
            items.for_each(|(place, item)| lists(item, &format!("{at}/{place}"), into));
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(key, field)| lists(field, &format!("{at}/{key}"), into));
        }
        _ => {}
    }
}

/// How many notices, notes and findings an answer has, wherever they stand.
fn told(answer: &Answer) -> usize {
    fn of(value: &Value) -> usize {
        match value {
            Value::Object(fields) => {
                let lists = ["notices", "notes", "findings"].map(|key| fields.get(key)?.as_array());
                lists.into_iter().flatten().map(Vec::len).sum::<usize>()
                    + fields.values().map(of).sum::<usize>()
            }
            Value::Array(items) => items.iter().map(of).sum(),
            _ => 0,
        }
    }
    of(&serde_json::to_value(answer).unwrap())
}

/// The place without numbers.
fn kind(place: &str) -> String {
    let keys = place.split('/').map(|key| if key.parse::<usize>().is_ok() { "*" } else { key });
    keys.collect::<Vec<_>>().join("/")
}

#[test]
fn what_counts_twice_is_seen() {
    let all: Vec<Value> = serde_json::from_str(&requests()).unwrap();
    let (mut tried, mut changes) = (0, BTreeSet::new());
    for value in &all {
        let before = answer(&serde_json::from_value::<Request>(value.clone()).unwrap()).unwrap();
        let mut places = Vec::new();
        lists(value, "", &mut places);
        for (place, length) in places {
            for item in 0..length.min(3) {
                let mut twice = value.clone();
                let list = twice.pointer_mut(&place).unwrap().as_array_mut().unwrap();
                list.push(list[item].clone());
                tried += 1;
                let Ok(request) = serde_json::from_value::<Request>(twice) else { continue };
                let Ok(after) = answer(&request) else { continue };
                if told(&after) <= told(&before) && after != before {
                    changes.insert(kind(&place));
                }
            }
        }
    }
    assert!(tried > 300, "{tried}");
    let known = [
        // One contract beside another: each row has an item of its own.
        "/agreement/growth",
        // More than the whole: what they add up to is refused by the clause that counts them.
        "/funds/municipal/agreement/milestones",
        "/plan/plan/funds/division",
        // Each is named, so that it is named twice.
        "/plan/plan/alignment/aspects",
        "/plan/plan/burdens",
        "/plan/plan/relations",
        "/practice/agreement/parts",
        "/practice/labour/quality",
        "/volumes/norms/norms/*/asks/any-of",
    ];
    assert_eq!(changes, known.into_iter().map(str::to_owned).collect());
}

/// The same entry once more is told with the number of the first.
#[test]
fn an_entry_of_a_ledger_that_stands_twice_is_told() {
    let all: Vec<Value> = serde_json::from_str(&requests()).unwrap();
    let mut funds = all.into_iter().find(|request| request.get("funds").is_some()).unwrap();
    let ledger = &mut funds["funds"]["ledger"]["entries"];
    let last = ledger.as_array().unwrap().last().unwrap().clone();
    let number = ledger.as_array().unwrap().len();
    let told = |funds: &Value| -> Vec<String> {
        let given = answer(&serde_json::from_value::<Request>(funds.clone()).unwrap()).unwrap();
        let notices = given.notices.iter().chain(given.items.iter().flat_map(|item| &item.notices));
        let those = notices.filter(|told| told.code == "funds.entry-twice");
        those.map(|told| told.text.en.clone()).collect()
    };
    ledger.as_array_mut().unwrap().push(last);
    let expected = format!("Entry {} is the same as entry {number} in everything; both count.", number + 1);
    assert_eq!(told(&funds), [expected]);
}
