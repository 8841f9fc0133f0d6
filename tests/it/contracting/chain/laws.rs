use passende_zorg::contracting::chain::{ChainAlignment, ChainFinding, ChainGap};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{chain, on, read};

/// A chain of links of which each may speak of the care or not, and pay for each contact or not.
fn downward(speaks: &[bool], innovates: &[bool]) -> Value {
    let actors: Vec<Value> =
        (0..=speaks.len()).map(|at| json!({"id": format!("p{at}"), "kind": "other"})).collect();
    let links: Vec<Value> = speaks
        .iter()
        .zip(innovates)
        .enumerate()
        .map(|(at, (speaks, innovates))| {
            let care = if *speaks { "heart" } else { "knees" };
            let mut clauses =
                vec![json!({"id": format!("c{at}"), "care": care, "incentive": "production", "price": "1"})];
            if *innovates {
                clauses.push(json!({"id": format!("i{at}"), "care": "heart", "fewer-contacts": 1}));
            }
            json!({"id": format!("l{at}"), "buyer": format!("p{at}"), "seller": format!("p{}", at + 1),
                "from": "2026-01-01", "clauses": clauses})
        })
        .collect();
    json!({"actors": actors, "links": links})
}

proptest! {
    /// Down a row of contracts income is lost at every contract on the care that is reached from an innovation by contracts on that care
    /// alone, to the nearest innovation above. Against a walk down from each innovation.
    #[test]
    fn income_is_lost_along_contracts_on_the_same_care(
        row in prop::collection::vec((any::<bool>(), any::<bool>()), 1..8),
    ) {
        let (speaks, innovates): (Vec<bool>, Vec<bool>) = row.into_iter().unzip();
        let mut expected: Vec<(String, String)> = Vec::new();
        for at in 0..speaks.len() {
            if !speaks[at] {
                continue;
            }
            // The nearest innovation at or above, with nothing between that does not speak of the care.
            for above in (0..=at).rev() {
                if innovates[above] {
                    expected.push((format!("i{above}"), format!("c{at}")));
                    break;
                }
                if !speaks[above] {
                    break;
                }
            }
        }
        let chain = read(&downward(&speaks, &innovates));
        let alignment = ChainAlignment::of(&chain, on());
        let mut found: Vec<(String, String)> = alignment.findings().iter().filter_map(|finding| match finding {
            ChainFinding::LostIncome { innovation, paid, .. } => {
                Some((innovation.clause.to_string(), paid.clause.to_string()))
            }
            _ => None,
        }).collect();
        found.sort();
        expected.sort();
        prop_assert_eq!(found, expected);
    }

    /// What is carried on and what is not, against looking at every pair of agreements.
    #[test]
    fn carrying_on_against_every_pair(
        above in prop::collection::vec((0..2_u8, 0..3_u8), 1..5),
        below in prop::collection::vec((0..3_u8, 0..2_u8, 0..3_u8, 0..6_usize), 0..8),
    ) {
        let care = |at: u8| format!("care {at}");
        let theme = |clause: &mut Value, at: u8| if at > 0 { clause["theme"] = format!("theme {at}").into() };
        let upper: Vec<Value> = above.iter().enumerate().map(|(at, (of, themed))| {
            let mut clause = json!({"id": format!("a{at}"), "care": care(*of), "pursues": "daily-life"});
            theme(&mut clause, *themed);
            clause
        }).collect();
        let mut json = chain(json!(upper), json!([]));
        json["links"].as_array_mut().unwrap().pop();
        for name in 0..3_u8 {
            let clauses: Vec<Value> = below.iter().enumerate().filter(|(_, lower)| lower.0 == name).map(|(at, lower)| {
                let mut clause = json!({"id": format!("b{at}"), "care": care(lower.1)});
                theme(&mut clause, lower.2);
                if lower.3 < above.len() {
                    clause["translates"] = format!("a{}", lower.3).into();
                }
                clause
            }).collect();
            let link = json!({"id": format!("l{name}"), "buyer": "H", "seller": "S", "from": "2026-01-01", "clauses": clauses});
            json["links"].as_array_mut().unwrap().push(link);
        }
        let mut expected: Vec<(usize, String)> = Vec::new();
        let mut silent: Vec<usize> = Vec::new();
        let mut unnamed: Vec<(usize, String)> = Vec::new();
        for (at, (of, themed)) in above.iter().enumerate() {
            let carries = |lower: &(u8, u8, u8, usize)| {
                lower.1 == *of && (lower.3 == at || (*themed > 0 && lower.2 == *themed))
            };
            let concerned = |lower: &(u8, u8, u8, usize)| lower.1 == *of || lower.3 == at;
            let links: Vec<u8> = (0..3).filter(|name| below.iter().any(|lower| lower.0 == *name && concerned(lower))).collect();
            // What names another agreement of the kind may carry on this one too: that is asked.
            let names_another = |lower: &(u8, u8, u8, usize)| above.get(lower.3).is_some_and(|other| *other == above[at] && lower.1 == *of);
            let lacks = |name: u8| !below.iter().any(|lower| lower.0 == name && carries(lower));
            let strays = |name: u8| below.iter().any(|lower| lower.0 == name && lower.3 == at && lower.1 != *of);
            let asks = |name: u8| !strays(name) && below.iter().any(|lower| lower.0 == name && names_another(lower));
            let broken = links.iter().find(|name| lacks(**name) && !asks(**name));
            if broken.is_none() && let Some(name) = links.iter().find(|name| lacks(**name)) {
                unnamed.push((at, format!("l{name}")));
            }
            match broken {
                Some(name) => expected.push((at, format!("l{name}"))),
                None if links.is_empty() => silent.push(at),
                None => {}
            }
        }
        let chain = read(&json);
        let alignment = ChainAlignment::of(&chain, on());
        let number = |clause: &str| clause[1..].parse::<usize>().unwrap();
        let mut found: Vec<(usize, String)> = alignment.findings().iter().filter_map(|finding| match finding {
            ChainFinding::NotTranslated { place, broken_at } => Some((number(place.clause.as_str()), broken_at.to_string())),
            _ => None,
        }).collect();
        found.sort();
        prop_assert_eq!(found, expected);
        let asked: Vec<usize> = alignment.gaps().iter().filter_map(|gap| match gap {
            ChainGap::NotSpokenOf { place, .. } => Some(number(place.clause.as_str())),
            _ => None,
        }).collect();
        prop_assert_eq!(asked, silent);
        let mut asked: Vec<(usize, String)> = alignment.gaps().iter().filter_map(|gap| match gap {
            ChainGap::NotNamed { place, link } => Some((number(place.clause.as_str()), link.to_string())),
            _ => None,
        }).collect();
        asked.sort();
        prop_assert_eq!(asked, unnamed);
    }
}
