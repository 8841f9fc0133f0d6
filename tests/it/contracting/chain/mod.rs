use passende_zorg::Language;
use passende_zorg::contracting::chain::{Chain, ChainAlignment, ChainFacts, ChainFinding, ChecklistPoint};
use passende_zorg::language::Describe;
use passende_zorg::principle::Status;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::day;

mod contracts;
mod laws;
mod silence;
mod time;
mod whole;
mod words;

const SYNTHETIC: &str = include_str!("../../../../examples/align_contracts/synthetic.json");
const ALIGNED: &str = include_str!("../../../../examples/align_contracts/aligned.json");

/// A day on which the contracts of these tests bind.
fn on() -> chrono::NaiveDate {
    day("2026-06-01")
}

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
    ChainAlignment::of(&read(json), on()).findings().iter().map(ChainFinding::code).collect()
}

fn count(json: &Value, code: &str) -> usize {
    codes(json).iter().filter(|found| **found == code).count()
}

/// What is built in code is held together as what is read is, and can be changed and checked again.
#[test]
fn a_chain_is_built_in_code_as_it_is_read() {
    for text in [SYNTHETIC, ALIGNED] {
        let chain = Chain::from_json(text.as_bytes()).unwrap();
        let facts = chain.clone().into_facts();
        assert_eq!(serde_json::to_value(&facts).unwrap(), serde_json::to_value(&chain).unwrap());
        assert_eq!(Chain::try_new(facts.clone()).unwrap(), chain);
        let mut twice = facts.clone();
        twice.links.push(facts.links[0].clone());
        let error = Chain::try_new(twice).unwrap_err();
        let place = format!("links[{}].id", facts.links.len());
        assert_eq!((error.code(), error.path()), ("chain.twice", place.as_str()));
        let mut unknown = facts;
        unknown.actors.clear();
        assert_eq!(Chain::try_new(unknown).unwrap_err().code(), "chain.unknown-name");
    }
    assert!(Chain::try_new(ChainFacts::default()).unwrap().facts().links.is_empty());
}

#[test]
fn the_examples_show_every_kind_of_finding_and_none() {
    let synthetic = Chain::from_json(SYNTHETIC.as_bytes()).unwrap();
    let alignment = ChainAlignment::of(&synthetic, on());
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
    let alignment = ChainAlignment::of(&aligned, on());
    assert_eq!((alignment.findings().len(), alignment.gaps().len(), alignment.notices().len()), (0, 0, 0));
    assert_eq!(alignment.congruent(), Status::Supported);
    let statuses: Vec<Status> = ChecklistPoint::ALL.iter().map(|point| alignment.checklist(*point)).collect();
    assert_eq!(statuses[..5], [Status::Supported; 5]);
    // The Dutch form is the same chain in other words.
    let dutch = [
        include_str!("../../../../examples/align_contracts/nl/synthetic.json"),
        include_str!("../../../../examples/align_contracts/nl/aligned.json"),
    ];
    for (english, dutch) in [SYNTHETIC, ALIGNED].into_iter().zip(dutch) {
        let told = |text: &str| {
            let chain = Chain::from_json(text.as_bytes()).unwrap();
            let alignment = ChainAlignment::of(&chain, on());
            let mut codes: Vec<&str> = alignment.findings().iter().map(ChainFinding::code).collect();
            codes.extend(alignment.gaps().iter().map(passende_zorg::contracting::chain::ChainGap::code));
            (codes, chain.main_day(), alignment.congruent())
        };
        assert_eq!(told(english), told(dutch));
        assert_eq!(told(english).1, Some(day("2026-01-15")));
    }
    for text in [SYNTHETIC, ALIGNED] {
        let chain = Chain::from_json(text.as_bytes()).unwrap();
        let back: Chain = serde_json::from_value(serde_json::to_value(&chain).unwrap()).unwrap();
        assert_eq!(back, chain);
    }
}

#[test]
fn findings_read_like_sentences() {
    let chain = Chain::from_json(SYNTHETIC.as_bytes()).unwrap();
    let alignment = ChainAlignment::of(&chain, on());
    let text = |code: &str, language| {
        let finding = alignment.findings().iter().find(|finding| finding.code() == code).unwrap();
        Describe::in_language(finding, language).to_string()
    };
    for (code, dutch, english) in [
        (
            "chain.shrink-against-production",
            "purchase/fewer-knees spreekt een daling van 80 af, terwijl internal/per-knee uitgaat van 10 meer.",
            "purchase/fewer-knees agrees on 80 fewer, while internal/per-knee aims at 10 more.",
        ),
        (
            "chain.lost-income",
            "purchase/telemonitoring maakt 600 contacten overbodig, terwijl internal/consults elk contact met € 87,50 betaalt: € 52.500 minder inkomsten per jaar.",
            "purchase/telemonitoring makes 600 contacts unnecessary, each of which internal/consults pays with EUR 87.50: EUR 52,500 less income a year.",
        ),
        (
            "chain.waits-without-reason",
            "specialists wacht met deliver op start van hospital, zonder reden die standhoudt.",
            "specialists waits with deliver for start of hospital, without a reason that holds.",
        ),
        (
            "chain.own-risk-waived",
            "Voor sports check geldt geen eigen risico, terwijl de gezondheidswinst niet is aangetoond.",
            "The compulsory deductible is waived for sports check, while its health gain is not shown.",
        ),
        (
            "chain.paid-otherwise",
            "purchase/emergency betaalt acute zorg onder een omzetplafond; het advies ziet die liever naar beschikbaarheid betaald.",
            "purchase/emergency pays acute care under a ceiling of turnover; the advice would rather see it paid by availability.",
        ),
        (
            "chain.not-translated",
            "purchase/fewer-knees is niet doorvertaald naar internal.",
            "purchase/fewer-knees is not carried on in internal.",
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
    assert_eq!(explanation.open_questions().len(), alignment.gaps().len());
    // Congruence, of alignment (of what was decided, and of contracts) and of acting at the same time.
    let congruence = &explanation.parts()[0];
    let decided = &congruence.parts()[0].parts()[0];
    let how = decided.parts()[1].message().in_language(Language::English).to_string();
    let codes: Vec<&str> = [
        congruence,
        &congruence.parts()[0],
        decided,
        &congruence.parts()[0].parts()[1],
        &congruence.parts()[1],
    ]
    .map(|part| part.message().code())
    .to_vec();
    assert_eq!(codes, ["chain.congruent", "chain.aligned", "decided", "contracts", "parallel"]);
    // What is found is a finding, and what is asked of government a note: neither is a criterion.
    let kinds = |code: &str| explanation.parts().iter().filter(|part| part.kind().code() == code).count();
    assert_eq!((kinds("finding"), kinds("note"), kinds("criterion")), (15, 3, 6));
    assert_eq!(how, "how it is organised; not signed by specialists");
    let json = serde_json::to_value(&alignment).unwrap();
    assert_eq!(json["findings"][0]["rules"], json!(["ADV2020-A2.3-b"]));
    assert_eq!(json["findings"][14]["rules"], json!(["ADV2020-A4.1-a", "PRAC-nowait"]));
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
        ("/links/0/clauses/0/incentive", json!("gold"), "input.data", "links[0].clauses[0].incentive"),
        ("/links/0/from", json!("2026"), "value.day", "links[0].from"),
    ] {
        let mut json = given.clone();
        *json.pointer_mut(pointer).unwrap() = value;
        let error = Chain::from_json(json.to_string().as_bytes()).unwrap_err();
        crate::schema::agrees("chain", json.to_string().as_bytes(), &error);
        assert_eq!((error.code(), error.path()), (code, path), "{error}");
    }
    let mut json = given;
    json["links"][0]["clauses"][0]["translates"] = "nothing".into();
    let error = Chain::from_json(json.to_string().as_bytes()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "links[0].clauses[0].translates: expected a clause of the chain, found `nothing`"
    );
    let told = |waits: Value| {
        let mut json: Value = serde_json::from_str(SYNTHETIC).unwrap();
        json["actions"][3]["waits-for"] = waits;
        let error = Chain::from_json(json.to_string().as_bytes()).unwrap_err();
        crate::schema::agrees("chain", json.to_string().as_bytes(), &error);
        error.to_string()
    };
    let one = "actions[3].waits-for: expected an action or a framework, and not both";
    assert_eq!(told(json!({})), one);
    assert_eq!(told(json!({"action": "start", "framework": "x"})), one);
    json["colour"] = 1.into();
    assert_eq!(Chain::from_json(json.to_string().as_bytes()).unwrap_err().path(), "colour");
}

proptest! {
    /// The order in which parties, contracts, clauses and actions are given does not matter.
    #[test]
    fn order_does_not_matter(seed in any::<[usize; 4]>()) {
        let mut json: Value = serde_json::from_str(SYNTHETIC).unwrap();
        let before = serde_json::to_value(ChainAlignment::of(&read(&json), on()).findings()).unwrap();
        let rotate = |list: &mut Value, by: usize| {
            let list = list.as_array_mut().unwrap();
            let by = by % list.len();
            list.rotate_left(by);
        };
        rotate(&mut json["actors"], seed[0]);
        rotate(&mut json["links"], seed[1]);
        rotate(&mut json["links"][0]["clauses"], seed[2]);
        rotate(&mut json["actions"], seed[3]);
        prop_assert_eq!(serde_json::to_value(ChainAlignment::of(&read(&json), on()).findings()).unwrap(), before);
    }
}
