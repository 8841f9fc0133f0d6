use passende_zorg::contracting::chain::{CareCategory, ChainAlignment, ChainFinding, Incentive};
use serde_json::{Value, json};

use super::{chain, codes, count, on, read};

/// Advice, A 2.3, first pattern: shrinkage above, and below it production that is rewarded or a target that rises. All combinations.
#[test]
fn shrinkage_against_production() {
    const CODE: &str = "chain.shrink-against-production";
    for (target, shrinks) in [(0, 100), (99, 1), (100, 0), (101, 0)] {
        for incentive in Incentive::ALL {
            for (below_target, grows) in [(99, 0), (100, 0), (101, 1), (150, 50)] {
                let above =
                    json!([{"id": "a", "care": "knees", "volume": {"baseline": 100, "target": target}}]);
                let below = json!([{"id": "b", "care": "knees", "incentive": incentive.code(), "volume": {"baseline": 100, "target": below_target}}]);
                let chain = read(&chain(above, below));
                let alignment = ChainAlignment::of(&chain, on());
                let found = alignment.findings().iter().find(|finding| finding.code() == CODE);
                let rewarded = matches!(incentive, Incentive::Production | Incentive::Ceiling);
                let expected = shrinks > 0 && (rewarded || grows > 0);
                assert_eq!(found.is_some(), expected, "{target} {incentive:?} {below_target}");
                if let Some(ChainFinding::ShrinkAgainstProduction { shrinks_by, grows_by, .. }) = found {
                    assert_eq!((*shrinks_by, *grows_by), (shrinks, grows));
                }
            }
        }
    }
    let above = json!([{"id": "a", "care": "knees", "volume": {"baseline": 100, "target": 50}}]);
    let other = json!([{"id": "b", "care": "hips", "incentive": "production"}]);
    assert_eq!(count(&chain(above.clone(), other), CODE), 0, "other care");
    let mut beside = chain(above, json!([{"id": "b", "care": "knees", "incentive": "production"}]));
    beside["links"][1]["buyer"] = "I".into();
    assert_eq!(count(&beside, CODE), 0, "a contract beside it, and not below");
}

/// Advice, A 2.3, second pattern, both ways round.
#[test]
fn one_side_invests_and_the_other_does_not_buy() {
    for (invests, buys, expected) in [
        (vec!["digital"], vec!["digital"], vec![]),
        (vec!["digital"], vec![], vec!["chain.not-bought"]),
        (vec!["digital"], vec!["prevention"], vec!["chain.not-bought", "chain.not-invested"]),
        (vec![], vec!["digital"], vec![]), // it is not known in what it invests
        (vec!["digital", "prevention"], vec!["digital"], vec!["chain.not-bought"]),
        (vec!["digital"], vec!["digital", "prevention"], vec!["chain.not-invested"]),
    ] {
        let clauses = |prefix: &str| -> Value {
            buys.iter()
                .enumerate()
                .map(|(at, theme)| json!({"id": format!("{prefix}{at}"), "care": "c", "theme": theme}))
                .collect()
        };
        let mut json = chain(clauses("a"), clauses("b"));
        json["investments"] = invests.iter().map(|theme| json!({"actor": "H", "theme": theme})).collect();
        assert_eq!(codes(&json), expected, "{invests:?} {buys:?}");
        json["investments"] = invests.iter().map(|theme| json!({"actor": "I", "theme": theme})).collect();
        assert_eq!(codes(&json), [""; 0], "an insurer buys from others");
        // Of who has no contract with an insurer it is not known what one would buy.
        json["investments"] = invests.iter().map(|theme| json!({"actor": "S", "theme": theme})).collect();
        assert_eq!(codes(&json), [""; 0], "specialists sell to a hospital");
    }
}

/// Advice, A 2.3: an agreement returns in every link below, by reference or by theme; the first link in which it does not is named.
#[test]
fn an_agreement_that_is_not_carried_on() {
    let pursued = json!([{"id": "a", "care": "c", "pursues": "daily-life"}]);
    let themed = json!([{"id": "a", "care": "c", "theme": "digital"}]);
    let plain = json!([{"id": "a", "care": "c"}]);
    let nothing = json!([{"id": "b", "care": "c"}]);
    let translated = json!([{"id": "b", "care": "c", "translates": "a"}]);
    let same_theme = json!([{"id": "b", "care": "c", "theme": "digital"}]);
    let other_theme = json!([{"id": "b", "care": "c", "theme": "prevention"}]);
    for (above, below, broken) in [
        (&pursued, &nothing, 1),
        (&pursued, &translated, 0),
        (&pursued, &same_theme, 1),
        (&themed, &nothing, 1),
        (&themed, &translated, 0),
        (&themed, &same_theme, 0),
        (&themed, &other_theme, 1),
        (&plain, &nothing, 0),
    ] {
        assert_eq!(
            count(&chain(above.clone(), below.clone()), "chain.not-translated"),
            broken,
            "{above} {below}"
        );
    }
    let more = |id: &str, care: &str| {
        json!({"id": id, "buyer": "H", "seller": "I", "from": "2026-01-01", "until": "2026-12-31",
        "clauses": [{"id": format!("in {id}"), "care": care}]})
    };
    let mut three = chain(pursued.clone(), translated);
    three["links"].as_array_mut().unwrap().extend([more("z", "c"), more("d", "c"), more("b", "cleaning")]);
    let broken = |json: &Value| {
        let chain = read(json);
        let alignment = ChainAlignment::of(&chain, on());
        let broken = alignment.findings().iter().filter_map(|finding| match finding {
            ChainFinding::NotTranslated { broken_at, .. } => Some(broken_at.to_string()),
            _ => None,
        });
        let unspoken = alignment.gaps().iter().filter(|gap| gap.code() == "not-spoken-of").count();
        (broken.collect::<Vec<_>>(), unspoken)
    };
    assert_eq!(broken(&three), (vec!["d".to_owned()], 0), "the first by name that speaks of the care");
    // A contract on other care need not carry it on: where none speaks of the care, that is asked.
    let other = chain(pursued.clone(), json!([{"id": "b", "care": "cleaning"}]));
    assert_eq!(broken(&other), (vec![], 1));
    // Nor does one on other care carry it on, whatever it names.
    let astray = chain(pursued.clone(), json!([{"id": "b", "care": "cleaning", "translates": "a"}]));
    assert_eq!(broken(&astray), (vec!["down".to_owned()], 0));
    let other_care = chain(themed.clone(), json!([{"id": "b", "care": "other", "theme": "digital"}]));
    assert_eq!(broken(&other_care), (vec![], 1), "a theme on other care");
    // Without a contract below there is nobody to carry it on: that link is asked for.
    let mut alone = chain(pursued, json!([]));
    alone["links"].as_array_mut().unwrap().pop();
    assert_eq!(broken(&alone), (vec![], 0));
}

/// Advice, B 5.1: production and ceilings are named wherever they are; specialists who are paid for nothing else too.
#[test]
fn incentives_that_reward_production() {
    for first in Incentive::ALL {
        let rewards = |incentive: &Incentive| matches!(incentive, Incentive::Production | Incentive::Ceiling);
        for second in Incentive::ALL {
            let below = json!([
                {"id": "b", "care": "x", "incentive": first.code()}, {"id": "c", "care": "y", "incentive": second.code()}, {"id": "d", "care": "z"}
            ]);
            let json = chain(json!([]), below);
            let rewarding = usize::from(rewards(first)) + usize::from(rewards(second));
            assert_eq!(count(&json, "chain.rewards-production"), rewarding);
            assert_eq!(count(&json, "chain.production-only"), usize::from(rewarding == 2));
            let mut hospital = json.clone();
            hospital["actors"][2]["kind"] = "other".into();
            assert_eq!(count(&hospital, "chain.production-only"), 0);
            hospital["actors"][2]["kind"] = "employed-specialists".into();
            assert_eq!(count(&hospital, "chain.production-only"), usize::from(rewarding == 2));
        }
        for (element, less) in
            [("replaced", true), ("care-prevented", true), ("health-gain", false), ("tailored", false)]
        {
            let json = chain(
                json!([{"id": "a", "care": "x", "pursues": element, "incentive": first.code()}]),
                json!([{"id": "b", "care": "x", "translates": "a"}]),
            );
            assert_eq!(
                count(&json, "chain.against-element"),
                usize::from(less && rewards(first)),
                "{element} {first:?}"
            );
        }
    }
    assert_eq!(
        count(&chain(json!([]), json!([{"id": "b", "care": "x"}])), "chain.production-only"),
        0,
        "nothing is paid"
    );
}

/// Advice, A 4.1.1: fewer consults are less turnover. To the cent: 3 x 33.33.
#[test]
fn what_is_lost_with_each_contact() {
    let with = |innovation: Value, paid: Value| chain(json!([innovation]), json!([paid]));
    let innovation = json!({"id": "a", "care": "heart", "fewer-contacts": 3});
    let paid = json!({"id": "b", "care": "heart", "incentive": "production", "price": "33.33"});
    let found = read(&with(innovation.clone(), paid.clone()));
    let alignment = ChainAlignment::of(&found, on());
    let loss = alignment.findings().iter().find_map(|finding| match finding {
        ChainFinding::LostIncome { contacts, price, loss, .. } => {
            Some((*contacts, price.to_string(), loss.to_string()))
        }
        _ => None,
    });
    assert_eq!(loss, Some((3, "33.33".to_owned(), "99.99".to_owned())));
    for (field, value) in
        [("care", json!("lungs")), ("incentive", json!("fixed-sum")), ("price", Value::Null)]
    {
        let mut other = paid.clone();
        other[field] = value;
        if other[field].is_null() {
            other.as_object_mut().unwrap().remove(field);
        }
        assert_eq!(count(&with(innovation.clone(), other), "chain.lost-income"), 0, "{field}");
    }
}

/// Only who is reached by the agreement loses by it: the party it is made with and everyone below, at any depth; not another hospital.
#[test]
fn income_is_lost_below_the_agreement_and_nowhere_else() {
    let link = |id: &str, buyer: &str, seller: &str, clause: Value| json!({"id": id, "buyer": buyer, "seller": seller, "from": "2026-01-01", "until": "2026-12-31", "clauses": [clause]});
    let paid = |id: &str| json!({"id": id, "care": "heart", "incentive": "production", "price": "10.00"});
    let json = json!({
        "actors": [{"id": "I", "kind": "insurer"}, {"id": "J", "kind": "insurer"}, {"id": "H", "kind": "provider"}, {"id": "K", "kind": "provider"},
            {"id": "S", "kind": "specialist-company"}, {"id": "T", "kind": "other"}],
        "links": [
            link("agreed", "I", "H", json!({"id": "monitoring", "care": "heart", "fewer-contacts": 5})),
            link("other insurer", "J", "H", paid("same hospital")),
            link("other hospital", "I", "K", paid("elsewhere")),
            link("below", "H", "S", paid("specialists")),
            link("deeper", "S", "T", paid("deeper")),
            link("round", "T", "H", paid("round"))
        ]
    });
    let chain = read(&json);
    let alignment = ChainAlignment::of(&chain, on());
    let mut losing: Vec<&str> = alignment
        .findings()
        .iter()
        .filter_map(|finding| match finding {
            ChainFinding::LostIncome { paid, .. } => Some(paid.clause.as_str()),
            _ => None,
        })
        .collect();
    losing.sort_unstable();
    assert_eq!(losing, ["deeper", "round", "same hospital", "specialists"]);
}

#[test]
fn several_years_above_and_one_below() {
    for (above, below, expected) in [
        (Some("2028-12-31"), Some("2026-12-31"), 1),
        (Some("2028-12-31"), Some("2027-01-01"), 0),
        (Some("2027-01-01"), Some("2026-12-31"), 1),
        (Some("2026-12-31"), Some("2026-12-31"), 0),
        (None, Some("2026-12-31"), 1),
        (Some("2028-12-31"), None, 0),
    ] {
        let clause = |id: &str| json!([{"id": id, "care": "c"}]);
        let mut json = chain(clause("a"), clause("b"));
        for (at, until) in [above, below].into_iter().enumerate() {
            match until {
                Some(until) => json["links"][at]["until"] = until.into(),
                None => {
                    json["links"][at].as_object_mut().unwrap().remove("until");
                }
            }
        }
        assert_eq!(count(&json, "chain.shorter-below"), expected, "{above:?} {below:?}");
        // A contract on other care has a term of its own.
        json["links"][1]["clauses"][0]["care"] = "cleaning".into();
        assert_eq!(count(&json, "chain.shorter-below"), 0, "other care");
    }
}

/// Advice, B 3: acute by availability, elective by bundle, chronic by network. Another form is a question.
#[test]
fn payment_by_kind_of_care() {
    for category in CareCategory::ALL {
        for incentive in Incentive::ALL {
            let preferred = match category {
                CareCategory::Acute => Incentive::Availability,
                CareCategory::Elective => Incentive::Bundle,
                _ => Incentive::Network,
            };
            let json = chain(
                json!([{"id": "a", "care": "x", "category": category.code(), "incentive": incentive.code()}]),
                json!([]),
            );
            assert_eq!(
                count(&json, "chain.paid-otherwise"),
                usize::from(*incentive != preferred),
                "{category:?} {incentive:?}"
            );
        }
    }
    for (days, category) in [
        (0, CareCategory::Acute),
        (2, CareCategory::Acute),
        (3, CareCategory::Elective),
        (90, CareCategory::Elective),
    ] {
        assert_eq!(CareCategory::of_episode(days, 3), category);
    }
}

#[test]
fn own_risk_and_one_patient() {
    for (gain, expected) in [
        (None, 1),
        (Some("supported"), 0),
        (Some("contradicted"), 1),
        (Some("mixed"), 1),
        (Some("unknown"), 1),
    ] {
        let mut json = chain(json!([]), json!([]));
        json["own-risk-waivers"] = json!([{"care": "check"}]);
        if let Some(gain) = gain {
            json["own-risk-waivers"][0]["gain"] = gain.into();
        }
        assert_eq!(count(&json, "chain.own-risk-waived"), expected, "{gain:?}");
    }
    let json = chain(
        json!([{"id": "a", "care": "x", "decides-for-patient": "no operation unless we agree"}]),
        json!([]),
    );
    assert_eq!(codes(&json), ["chain.decides-for-patient"]);
}

/// Numbers beside each other: less below too, and all agreements below together less than the one above.
#[test]
fn shrinkage_that_is_taken_over_in_part() {
    let volume = |target: u32| json!({"baseline": 100, "target": target});
    for (above, below, expected) in [
        (80, vec![80], None),
        (80, vec![81], Some(19)),
        (80, vec![79], None),
        (80, vec![90, 90], None),
        (80, vec![91, 90], Some(19)),
        (80, vec![100], Some(0)),
        (100, vec![100], None),
        (80, vec![], None),
    ] {
        let lower: Vec<Value> = below
            .iter()
            .enumerate()
            .map(|(at, target)| json!({"id": format!("b{at}"), "care": "knees", "volume": volume(*target)}))
            .collect();
        let json = chain(json!([{"id": "a", "care": "knees", "volume": volume(above)}]), json!(lower));
        let chain = read(&json);
        let alignment = ChainAlignment::of(&chain, on());
        let found = alignment.findings().iter().find_map(|finding| match finding {
            ChainFinding::ShrinksLess { above_by, below_by, .. } => Some((*above_by, *below_by)),
            _ => None,
        });
        assert_eq!(found, expected.map(|by| (20, by)), "{above} {below:?}");
    }
    // Growth below is told as such.
    let json = chain(
        json!([{"id": "a", "care": "knees", "volume": volume(80)}]),
        json!([{"id": "b", "care": "knees", "volume": volume(101)}]),
    );
    assert_eq!(codes(&json), ["chain.shrink-against-production"]);
}

/// One sign at each agreement below, with the one above that shrinks most and how many others there are.
#[test]
fn each_agreement_below_is_told_once() {
    let above = |id: &str, target: u32| json!({"id": id, "care": "knees", "volume": {"baseline": 100, "target": target}});
    let below = |id: &str| json!({"id": id, "care": "knees", "incentive": "production"});
    let json = chain(
        json!([above("x", 90), above("z", 60), above("y", 60), above("grows", 120)]),
        json!([below("b"), below("c")]),
    );
    let chain = read(&json);
    let alignment = ChainAlignment::of(&chain, on());
    let found: Vec<(&str, usize, &str, u32)> = alignment
        .findings()
        .iter()
        .filter_map(|finding| match finding {
            ChainFinding::ShrinkAgainstProduction { above, others, below, shrinks_by, .. } => {
                Some((above.clause.as_str(), *others, below.clause.as_str(), *shrinks_by))
            }
            _ => None,
        })
        .collect();
    assert_eq!(found, [("y", 2, "b", 40), ("y", 2, "c", 40)], "the first by name of those that shrink most");
}

/// What several agreements with one party make unnecessary is added up; what several below pay for is lost at most once.
#[test]
fn contacts_are_lost_once() {
    let innovation = |id: &str, contacts: u32| json!({"id": id, "care": "heart", "fewer-contacts": contacts});
    let paid =
        |id: &str, price: &str| json!({"id": id, "care": "heart", "incentive": "production", "price": price});
    let json =
        chain(json!([innovation("m", 3), innovation("k", 4)]), json!([paid("b", "10.01"), paid("c", "20")]));
    let chain = read(&json);
    let alignment = ChainAlignment::of(&chain, on());
    let mut found: Vec<(String, usize, String, u64, String, bool)> = alignment
        .findings()
        .iter()
        .filter_map(|finding| match finding {
            ChainFinding::LostIncome { innovation, others, paid, contacts, loss, at_most, .. } => Some((
                innovation.clause.to_string(),
                *others,
                paid.clause.to_string(),
                *contacts,
                loss.to_string(),
                *at_most,
            )),
            _ => None,
        })
        .collect();
    found.sort();
    let expected = |paid: &str, loss: &str| ("m".to_owned(), 1, paid.to_owned(), 7, loss.to_owned(), true);
    assert_eq!(found, [expected("b", "70.07"), expected("c", "140.00")]);
    let told = alignment.findings().iter().find(|finding| finding.code() == "chain.lost-income").unwrap();
    assert_eq!(
        passende_zorg::language::Describe::in_language(told, passende_zorg::Language::English).to_string(),
        "up/m (and 1 more) makes 7 contacts unnecessary, each of which down/b pays with EUR 10.01: at most EUR 70.07 less income a year."
    );
}
