use passende_zorg::Language;
use passende_zorg::language::Describe;
use passende_zorg::principle::Status;
use passende_zorg::principle::chain::{
    Alignment, CareCategory, Chain, ChainFinding, ChainGap, ChecklistPoint, Incentive, JointPart, Phase,
};
use proptest::prelude::*;
use serde_json::{Value, json};

const SYNTHETIC: &str = include_str!("../../../examples/align_contracts/synthetic.json");
const ALIGNED: &str = include_str!("../../../examples/align_contracts/aligned.json");

/// Two contracts, from insurer to hospital and from hospital to specialists, with these clauses.
#[allow(clippy::needless_pass_by_value, reason = "tests read better so")]
fn chain(above: Value, below: Value) -> Value {
    json!({
        "actors": [{"id": "I", "kind": "insurer"}, {"id": "H", "kind": "provider"}, {"id": "S", "kind": "specialist-company"}],
        "links": [
            {"id": "up", "buyer": "I", "seller": "H", "from": "2026-01-01", "until": "2026-12-31", "clauses": above},
            {"id": "down", "buyer": "H", "seller": "S", "from": "2026-01-01", "until": "2026-12-31", "clauses": below}
        ]
    })
}

fn read(json: &Value) -> Chain {
    serde_json::from_value(json.clone()).unwrap()
}

fn codes(json: &Value) -> Vec<&'static str> {
    Alignment::of(&read(json)).findings().iter().map(ChainFinding::code).collect()
}

fn count(json: &Value, code: &str) -> usize {
    codes(json).iter().filter(|found| **found == code).count()
}

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
                let alignment = Alignment::of(&chain);
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
    let mut three = chain(pursued, translated);
    let more = |id: &str| json!({"id": id, "buyer": "H", "seller": "I", "from": "2026-01-01", "until": "2026-12-31", "clauses": []});
    three["links"].as_array_mut().unwrap().extend([more("z"), more("c")]);
    let chain = read(&three);
    let alignment = Alignment::of(&chain);
    let broken: Vec<&str> = alignment
        .findings()
        .iter()
        .filter_map(|finding| match finding {
            ChainFinding::NotTranslated { broken_at, .. } => Some(broken_at.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(broken, ["c"], "the first by name");
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
    let alignment = Alignment::of(&found);
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
    let alignment = Alignment::of(&chain);
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
        let mut json = chain(json!([]), json!([]));
        for (at, until) in [above, below].into_iter().enumerate() {
            match until {
                Some(until) => json["links"][at]["until"] = until.into(),
                None => {
                    json["links"][at].as_object_mut().unwrap().remove("until");
                }
            }
        }
        assert_eq!(count(&json, "chain.shorter-below"), expected, "{above:?} {below:?}");
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

/// Introduction, footnote 15: what, how, who, and who pays; together is all three. Every set of signatures on one part.
#[test]
fn decided_together_is_signed_by_all() {
    for signed in 0..8_u32 {
        let names: Vec<&str> = ["I", "H", "S"]
            .into_iter()
            .enumerate()
            .filter(|(at, _)| signed >> at & 1 == 1)
            .map(|(_, name)| name)
            .collect();
        let mut json = chain(json!([]), json!([]));
        let document = json!({"title": "t", "section": "s", "consulted": "2026-01-01"});
        json["decided"] = JointPart::ALL
            .iter()
            .map(|part| json!({"part": part.code(), "document": document, "signed": ["I", "H", "S"]}))
            .collect();
        json["decided"][1]["signed"] = json!(names);
        let chain = read(&json);
        let alignment = Alignment::of(&chain);
        let expected = if names.len() == 3 { Status::Supported } else { Status::Contradicted };
        assert_eq!(
            (alignment.decided_together(JointPart::How), alignment.aligned()),
            (expected, expected),
            "{names:?}"
        );
        let unsigned: Vec<&str> =
            alignment.unsigned(JointPart::How).unwrap().iter().map(|actor| actor.as_str()).collect();
        assert!(["I", "H", "S"].iter().all(|name| names.contains(name) != unsigned.contains(name)));
        json["decided"].as_array_mut().unwrap().pop();
        let chain = read(&json);
        let alignment = Alignment::of(&chain);
        assert_eq!(alignment.decided_together(JointPart::Pays), Status::Unknown);
        assert_eq!(alignment.unsigned(JointPart::Pays), None);
        let whole = if names.len() == 3 { Status::Unknown } else { Status::Contradicted };
        assert_eq!(alignment.aligned(), whole);
    }
}

/// Advice, A 4.1: within the same time lines, not waiting. A day too early and a day in time.
#[test]
fn at_the_same_time() {
    let with = |hospital_until: &str, specialists_from: &str, waits: Value| {
        let mut json = chain(json!([]), json!([]));
        json["actions"] = json!([
            {"id": "a", "actor": "I", "phase": "purchase", "from": "2026-01-01", "until": "2027-12-31"},
            {"id": "b", "actor": "H", "phase": "realise", "from": "2026-01-01", "until": hospital_until},
            {"id": "c", "actor": "S", "phase": "realise", "from": specialists_from, "until": "2027-12-31"}
        ]);
        if !waits.is_null() {
            json["actions"][2]["waits-for"] = waits;
        }
        json
    };
    for (from, status) in [
        ("2026-06-29", Status::Supported),
        ("2026-06-30", Status::Supported),
        ("2026-07-01", Status::Contradicted),
    ] {
        let chain = read(&with("2026-06-30", from, Value::Null));
        assert_eq!(Alignment::of(&chain).parallel(), status, "{from}");
    }
    for (waits, status) in [
        (json!({"action": "b"}), Status::Contradicted),
        (json!({"action": "b", "because": "software first"}), Status::Supported),
    ] {
        let chain = read(&with("2027-12-31", "2026-01-01", waits.clone()));
        assert_eq!(Alignment::of(&chain).parallel(), status, "{waits}");
    }
    let itself = with("2027-12-31", "2026-01-01", json!({"action": "c"}));
    let error = Chain::from_json(itself.to_string().as_bytes()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "actions[2].waits-for.action: expected another action than itself, found `c`"
    );
    assert_eq!(error.code(), "chain.waits-for-itself");
    // Two that wait for each other never begin, whatever their reasons.
    let reason = "the other first";
    let mut circle = with("2027-12-31", "2026-01-01", json!({"action": "b", "because": reason}));
    circle["actions"][1]["waits-for"] = json!({"action": "c", "because": reason});
    assert_eq!(codes(&circle), ["chain.wait-in-circle"]);
    let circle = read(&circle);
    let alignment = Alignment::of(&circle);
    assert_eq!(alignment.parallel(), Status::Contradicted);
    let finding = &alignment.findings()[0];
    assert_eq!(
        Describe::in_language(finding, Language::Dutch).to_string(),
        "Deze acties wachten op elkaar: b, c."
    );
    let rules: Vec<&str> = finding.rules().map(|rule| rule.id().as_str()).collect();
    assert_eq!(rules, ["ADV2020-A2.6-c", "PRAC-nowait"]);
    let mut silent = with("2027-12-31", "2026-01-01", Value::Null);
    silent["actions"].as_array_mut().unwrap().pop();
    let chain = read(&silent);
    assert_eq!(Alignment::of(&chain).parallel(), Status::Unknown, "of one party nothing is known");
    assert_eq!(
        Alignment::of(&chain).missing_phases().collect::<Vec<_>>(),
        [Phase::Organise, Phase::Evaluate, Phase::Reward]
    );
}

/// Advice, A 4.2: measured, fed back more than once, a rule for what grows and one for what stops. All 24 ways.
#[test]
fn what_a_learning_system_lacks() {
    for code in 0..8_u32 {
        for (feedback, gap) in [
            (vec![], Some(ChainGap::Feedback)),
            (vec!["2026-12-01"], Some(ChainGap::SingleFeedback)),
            (vec!["2026-12-01", "2026-12-01"], Some(ChainGap::SingleFeedback)),
            (vec!["2026-12-01", "2026-12-02"], None),
        ] {
            let mut learning = json!({"feedback": feedback});
            let fields =
                [("measures", ChainGap::Measures), ("grows", ChainGap::Grows), ("stops", ChainGap::Stops)];
            let mut expected: Vec<ChainGap> = gap.into_iter().collect();
            for (at, (field, lacking)) in fields.into_iter().enumerate() {
                if code >> at & 1 == 1 {
                    learning[field] = "said".into();
                } else {
                    expected.push(lacking);
                }
            }
            expected.sort();
            let mut json = chain(json!([]), json!([]));
            json["learning"] = learning;
            let chain = read(&json);
            assert_eq!(Alignment::of(&chain).gaps(), expected);
        }
    }
    let mut json = chain(json!([]), json!([]));
    json["links"].as_array_mut().unwrap().pop();
    let chain = read(&json);
    assert!(Alignment::of(&chain).gaps().contains(&ChainGap::LinkBelow));
}

/// Advice, A 4.1.1: the fourth point is computed from policy and contracts.
#[test]
fn the_policy_wish_returns_in_the_contracts() {
    for (goals, themes, status) in [
        (vec![], vec!["prevention"], Status::Unknown),
        (vec!["prevention"], vec!["prevention"], Status::Supported),
        (vec!["prevention"], vec![], Status::Contradicted),
        (vec!["prevention", "digital"], vec!["digital"], Status::Mixed),
    ] {
        let clauses: Value = themes
            .iter()
            .enumerate()
            .map(|(at, theme)| json!({"id": format!("a{at}"), "care": "c", "theme": theme}))
            .collect();
        let mut json = chain(clauses.clone(), json!([]));
        json["policy-goals"] = json!(goals);
        let chain_above = read(&json);
        assert_eq!(
            Alignment::of(&chain_above).checklist(ChecklistPoint::PolicyReturns),
            status,
            "{goals:?} {themes:?}"
        );
        // What a hospital agrees with its specialists is no contract of the insurer.
        let mut below = chain(json!([]), clauses);
        below["policy-goals"] = json!(goals);
        let below = read(&below);
        let expected = if goals.is_empty() { Status::Unknown } else { Status::Contradicted };
        assert_eq!(Alignment::of(&below).checklist(ChecklistPoint::PolicyReturns), expected);
    }
}

#[test]
fn the_examples_show_every_kind_of_finding_and_none() {
    let synthetic = Chain::from_json(SYNTHETIC.as_bytes()).unwrap();
    let alignment = Alignment::of(&synthetic);
    let mut kinds: Vec<&str> = alignment.findings().iter().map(ChainFinding::code).collect();
    kinds.dedup();
    assert_eq!(
        kinds,
        [
            "chain.shrink-against-production",
            "chain.not-bought",
            "chain.not-translated",
            "chain.rewards-production",
            "chain.production-only",
            "chain.lost-income",
            "chain.shorter-below",
            "chain.paid-otherwise",
            "chain.own-risk-waived",
            "chain.decides-for-patient",
            "chain.waits-without-reason"
        ]
    );
    let statuses: Vec<Status> = ChecklistPoint::ALL.iter().map(|point| alignment.checklist(*point)).collect();
    let (none, mixed) = (Status::NotApplicable, Status::Mixed);
    assert_eq!(statuses, [Status::Unknown, mixed, Status::Contradicted, mixed, mixed, none, none, none]);
    let aligned = Chain::from_json(ALIGNED.as_bytes()).unwrap();
    let alignment = Alignment::of(&aligned);
    assert_eq!(
        (alignment.findings().len(), alignment.gaps().len(), alignment.missing_phases().count()),
        (0, 0, 0)
    );
    assert_eq!(alignment.congruent(), Status::Supported);
    let statuses: Vec<Status> = ChecklistPoint::ALL.iter().map(|point| alignment.checklist(*point)).collect();
    assert_eq!(statuses[..5], [Status::Supported; 5]);
    for text in [SYNTHETIC, ALIGNED] {
        let chain = Chain::from_json(text.as_bytes()).unwrap();
        let back: Chain = serde_json::from_value(serde_json::to_value(&chain).unwrap()).unwrap();
        assert_eq!(back, chain);
    }
}

#[test]
fn findings_read_like_sentences() {
    let chain = Chain::from_json(SYNTHETIC.as_bytes()).unwrap();
    let alignment = Alignment::of(&chain);
    let text = |code: &str, language| {
        let finding = alignment.findings().iter().find(|finding| finding.code() == code).unwrap();
        Describe::in_language(finding, language).to_string()
    };
    for (code, dutch, english) in [
        (
            "chain.shrink-against-production",
            "purchase/fewer-knees spreekt 80 minder af, terwijl internal/per-knee 10 meer wil.",
            "purchase/fewer-knees agrees on 80 fewer, while internal/per-knee aims at 10 more.",
        ),
        (
            "chain.lost-income",
            "purchase/telemonitoring maakt 600 contacten overbodig die internal/consults elk met € 87,50 betaalt: € 52.500 minder inkomsten per jaar.",
            "purchase/telemonitoring makes 600 contacts unnecessary, each of which internal/consults pays with EUR 87.50: EUR 52,500 less income a year.",
        ),
        (
            "chain.waits-without-reason",
            "deliver wacht zonder reden op start.",
            "deliver waits for start without a reason.",
        ),
        (
            "chain.own-risk-waived",
            "Voor sports check geldt geen eigen risico, en de winst ervan is onbekend.",
            "There is no own risk for sports check, and its gain is unknown.",
        ),
    ] {
        assert_eq!(
            (text(code, Language::Dutch).as_str(), text(code, Language::English).as_str()),
            (dutch, english)
        );
    }
    let explanation = alignment.explanation();
    assert_eq!((explanation.outcome().code(), explanation.verdict()), ("chain", None));
    assert_eq!(
        explanation.message().in_language(Language::English).to_string(),
        "15 findings in the chain; congruence: contradicted."
    );
    assert_eq!(explanation.open_questions().len(), 4);
    let how = explanation.parts()[0].parts()[1].message().in_language(Language::English).to_string();
    assert_eq!(how, "how it is organised; not signed by specialists");
    let json = serde_json::to_value(&alignment).unwrap();
    assert_eq!(json["findings"][0]["rules"], json!(["ADV2020-A2.3-b"]));
    assert_eq!(json["findings"][14]["rules"], json!(["ADV2020-A2.6-c", "PRAC-nowait"]));
    assert_eq!(
        (&json["congruent"], &json["decided-together"][1]["unsigned"]),
        (&"contradicted".into(), &json!(["specialists"]))
    );
}

#[test]
fn what_makes_no_chain_is_refused_with_its_place() {
    let given: Value = serde_json::from_str(SYNTHETIC).unwrap();
    for (pointer, value, code, path) in [
        ("/actors/1/id", json!("insurer"), "chain.twice", "actors[1].id"),
        ("/links/1/id", json!("purchase"), "chain.twice", "links[1].id"),
        ("/links/0/buyer", json!("nobody"), "chain.unknown-name", "links[0].buyer"),
        ("/links/0/seller", json!("nobody"), "chain.unknown-name", "links[0].seller"),
        ("/links/0/seller", json!("insurer"), "chain.with-itself", "links[0].seller"),
        ("/links/0/until", json!("2025-12-31"), "chain.out-of-order", "links[0].until"),
        ("/links/1/clauses/0/id", json!("consent"), "chain.twice", "links[1].clauses[0].id"),
        ("/links/0/clauses/1/fewer-contacts", json!(0), "chain.zero", "links[0].clauses[1].fewer-contacts"),
        ("/links/1/clauses/1/price", json!("-0.01"), "chain.negative", "links[1].clauses[1].price"),
        ("/investments/0/actor", json!("nobody"), "chain.unknown-name", "investments[0].actor"),
        ("/decided/1/part", json!("what"), "chain.twice", "decided[1].part"),
        ("/decided/0/signed/2", json!("nobody"), "chain.unknown-name", "decided[0].signed[2]"),
        ("/actions/1/id", json!("plan"), "chain.twice", "actions[1].id"),
        ("/actions/1/actor", json!("nobody"), "chain.unknown-name", "actions[1].actor"),
        ("/actions/0/until", json!("2025-12-31"), "chain.out-of-order", "actions[0].until"),
        (
            "/actions/3/waits-for/action",
            json!("nothing"),
            "chain.unknown-name",
            "actions[3].waits-for.action",
        ),
        ("/links/0/clauses/0/incentive", json!("gold"), "chain.json", "links[0].clauses[0].incentive"),
        ("/links/0/from", json!("2026"), "chain.json", "links[0].from"),
    ] {
        let mut json = given.clone();
        *json.pointer_mut(pointer).unwrap() = value;
        let error = Chain::from_json(json.to_string().as_bytes()).unwrap_err();
        assert_eq!((error.code(), error.path()), (code, path), "{error}");
    }
    let mut json = given;
    json["links"][0]["clauses"][0]["translates"] = "nothing".into();
    let error = Chain::from_json(json.to_string().as_bytes()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "links[0].clauses[0].translates: expected a clause of the chain, found `nothing`"
    );
    json["colour"] = 1.into();
    assert_eq!(Chain::from_json(json.to_string().as_bytes()).unwrap_err().path(), "colour");
}

proptest! {
    /// The order in which parties, contracts, clauses and actions are given does not matter.
    #[test]
    fn order_does_not_matter(seed in any::<[usize; 4]>()) {
        let mut json: Value = serde_json::from_str(SYNTHETIC).unwrap();
        let before = serde_json::to_value(Alignment::of(&read(&json)).findings()).unwrap();
        let rotate = |list: &mut Value, by: usize| {
            let list = list.as_array_mut().unwrap();
            let by = by % list.len();
            list.rotate_left(by);
        };
        rotate(&mut json["actors"], seed[0]);
        rotate(&mut json["links"], seed[1]);
        rotate(&mut json["links"][0]["clauses"], seed[2]);
        rotate(&mut json["actions"], seed[3]);
        prop_assert_eq!(serde_json::to_value(Alignment::of(&read(&json)).findings()).unwrap(), before);
    }
}
