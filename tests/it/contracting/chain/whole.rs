use passende_zorg::Language;
use passende_zorg::contracting::chain::{
    ActorId, ChainAlignment, ChainFinding, ChainGap, ChainPart, ChecklistPoint, JointPart,
};
use passende_zorg::language::Describe;
use passende_zorg::principle::Status;
use serde_json::{Value, json};

use super::{ALIGNED, chain, on, read};
use crate::support::day;

fn aligned() -> Value {
    serde_json::from_str(ALIGNED).unwrap()
}

/// How congruence and what it is made of stand, on a day.
fn parts(json: &Value, on: &str) -> [Status; 4] {
    let chain = read(json);
    let alignment = ChainAlignment::of(&chain, day(on));
    let [decided, contracts, parallel] = [ChainPart::Decided, ChainPart::Contracts, ChainPart::Parallel];
    [alignment.congruent(), alignment.part(decided), alignment.part(contracts), alignment.part(parallel)]
}

const ON: &str = "2026-06-01";
const YES: Status = Status::Supported;
const NO: Status = Status::Contradicted;
const OPEN: Status = Status::Unknown;

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
        let alignment = ChainAlignment::of(&chain, on());
        let expected = if names.len() == 3 { Status::Supported } else { Status::Contradicted };
        assert_eq!(
            (alignment.decided_together(JointPart::How), alignment.decided()),
            (expected, expected),
            "{names:?}"
        );
        let unsigned: Vec<&str> =
            alignment.unsigned(JointPart::How).unwrap().iter().map(|actor| actor.as_str()).collect();
        assert!(["I", "H", "S"].iter().all(|name| names.contains(name) != unsigned.contains(name)));
        json["decided"].as_array_mut().unwrap().pop();
        let chain = read(&json);
        let alignment = ChainAlignment::of(&chain, on());
        assert_eq!(alignment.decided_together(JointPart::Pays), Status::Unknown);
        assert_eq!(alignment.unsigned(JointPart::Pays), None);
        let whole = if names.len() == 3 { Status::Unknown } else { Status::Contradicted };
        assert_eq!(alignment.decided(), whole);
    }
}

/// Advice, A 4.1 and B 5.1: congruence follows from the contracts, however many signatures stand under the plan, and is unknown without any.
#[test]
fn congruence_follows_from_the_contracts() {
    assert_eq!(parts(&aligned(), ON), [YES; 4]);
    let mut without = aligned();
    without["links"] = json!([]);
    assert_eq!(parts(&without, ON), [OPEN, YES, OPEN, YES]);
    // Each way in which a contract contradicts another, itself or the conversation, by itself.
    for (pointer, value, code) in [
        ("/links/1/clauses/0/incentive", json!("production"), "chain.shrink-against-production"),
        ("/links/1/clauses/0/volume/target", json!(321), "chain.shrinks-less"),
        ("/links/0/clauses/0/incentive", json!("production"), "chain.against-element"),
        ("/links/1/clauses/1/theme", json!("other"), "chain.not-translated"),
        ("/links/0/clauses/2/decides-for-patient", json!("only if we agree"), "chain.decides-for-patient"),
        ("/investments/0/theme", json!("other"), "chain.not-bought"),
    ] {
        let mut against = aligned();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        against.pointer_mut(parent).unwrap()[key] = value;
        let chain = read(&against);
        let alignment = ChainAlignment::of(&chain, on());
        assert!(alignment.findings().iter().any(|finding| finding.code() == code), "{code}");
        assert_eq!(parts(&against, ON), [NO, YES, NO, YES], "{code}");
    }
    // What is a sign and no contradiction by itself keeps it from being supported.
    let mut signs = Vec::new();
    for (pointer, value, code) in [
        ("/links/0/clauses/2/incentive", json!("ceiling"), "chain.rewards-production"),
        ("/links/0/clauses/2/incentive", json!("capacity"), "chain.paid-otherwise"),
        ("/links/1/until", json!("2026-12-31"), "chain.shorter-below"),
        ("/own-risk-waivers", json!([{"care": "check"}]), "chain.own-risk-waived"),
    ] {
        let mut sign = aligned();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        sign.pointer_mut(parent).unwrap()[key] = value;
        let chain = read(&sign);
        let alignment = ChainAlignment::of(&chain, on());
        let found = alignment.findings().iter().filter(|finding| finding.contradicts().is_none());
        signs.extend(found.map(ChainFinding::code));
        assert!(signs.contains(&code));
        assert_eq!(parts(&sign, ON), [OPEN, YES, OPEN, YES], "{code}");
    }
}

/// What is not known of the contracts is no support: no insurer that pursues anything, a party without a contract, a link that is not known, an
/// agreement of which nothing below speaks.
#[test]
fn contracts_that_are_not_known_support_nothing() {
    let gaps = |json: &Value| {
        let chain = read(json);
        let alignment = ChainAlignment::of(&chain, on());
        let about = alignment.gaps().iter().filter(|gap| gap.rule().id().as_str() == "ADV2020-A2.3-a");
        let told: Vec<String> =
            about.map(|gap| Describe::in_language(gap, Language::English).to_string()).collect();
        (alignment.contracts(), told)
    };
    let mut pursues_nothing = aligned();
    for clause in pursues_nothing["links"][0]["clauses"].as_array_mut().unwrap() {
        clause.as_object_mut().unwrap().remove("pursues");
    }
    assert_eq!(
        gaps(&pursues_nothing),
        (OPEN, vec!["an agreement of an insurer that pursues an element of the principles".to_owned()])
    );
    let mut unlinked = aligned();
    unlinked["actors"].as_array_mut().unwrap().push(json!({"id": "GPs", "kind": "other"}));
    assert_eq!(
        gaps(&unlinked),
        (OPEN, vec!["a contract of GPs that binds on the day asked about".to_owned()])
    );
    let mut no_link_below = aligned();
    no_link_below["links"].as_array_mut().unwrap().pop();
    no_link_below["actors"].as_array_mut().unwrap().pop();
    for decided in no_link_below["decided"].as_array_mut().unwrap() {
        decided["signed"].as_array_mut().unwrap().pop();
    }
    no_link_below["actions"].as_array_mut().unwrap().remove(3);
    assert_eq!(
        gaps(&no_link_below),
        (OPEN, vec!["the agreements of hospital with the specialists who give the care".to_owned()])
    );
    let mut unspoken = aligned();
    unspoken["links"][1]["clauses"].as_array_mut().unwrap().remove(0);
    assert_eq!(
        gaps(&unspoken),
        (
            OPEN,
            vec![
                "an agreement of hospital with those who give the care on knee replacement, in which purchase/fewer-knees is carried on"
                    .to_owned()
            ]
        )
    );
    let mut none = aligned();
    none["links"] = json!([]);
    assert_eq!(gaps(&none), (OPEN, vec!["a contract that binds on the day asked about".to_owned()]));
}

/// A contract binds from its first day to its last, and nobody before or after; what is left out is told.
#[test]
fn a_contract_binds_while_it_runs() {
    let mut json = aligned();
    let clause =
        json!([{"id": "old-knee", "care": "knee replacement", "incentive": "production", "price": "1000"}]);
    json["links"]
        .as_array_mut()
        .unwrap()
        .push(json!({"id": "other", "buyer": "hospital", "seller": "specialists",
        "from": "2026-03-01", "until": "2026-05-31", "clauses": clause}));
    for (on, binds, told) in [
        (
            "2026-02-28",
            false,
            Some(
                "A contract between hospital and specialists begins on 1 March 2026 and binds nobody yet on the day asked about.",
            ),
        ),
        ("2026-03-01", true, None),
        ("2026-05-31", true, None),
        (
            "2026-06-01",
            false,
            Some(
                "A contract between hospital and specialists ran until 31 May 2026 and binds nobody on the day asked about.",
            ),
        ),
    ] {
        let chain = read(&json);
        let alignment = ChainAlignment::of(&chain, day(on));
        assert_eq!(alignment.contracts() == NO, binds, "{on}");
        assert_eq!(alignment.findings().is_empty(), !binds, "{on}");
        let notices: Vec<String> = alignment
            .notices()
            .iter()
            .map(|notice| notice.in_language(Language::English).to_string())
            .collect();
        assert_eq!(notices, told.into_iter().map(str::to_owned).collect::<Vec<_>>(), "{on}");
        let json = serde_json::to_value(&alignment).unwrap();
        assert_eq!((json["notices"].as_array().unwrap().len(), &json["on"]), (notices.len(), &json!(on)));
    }
}

/// What was decided is known from the day of the last signature, and without one from the day on which the document was consulted.
#[test]
fn what_is_decided_later_is_not_decided_yet() {
    for (signed, known) in
        [(None, "2026-01-15"), (Some("2025-12-01"), "2025-12-01"), (Some("2026-02-01"), "2026-02-01")]
    {
        let mut json = aligned();
        if let Some(signed) = signed {
            json["decided"][0]["on"] = signed.into();
        }
        let chain = read(&json);
        let known = day(known);
        for (on, status) in
            [(known.pred_opt().unwrap(), OPEN), (known, YES), (known.succ_opt().unwrap(), YES)]
        {
            let alignment = ChainAlignment::of(&chain, on);
            assert_eq!(alignment.decided_together(JointPart::What), status, "{signed:?} {on}");
            let told = alignment
                .notices()
                .into_iter()
                .map(|notice| notice.in_language(Language::English).to_string());
            let told =
                told.filter(|told| told.starts_with("What was decided on “what has to happen”")).count();
            assert_eq!(told, usize::from(status == OPEN));
        }
    }
    assert_eq!(ChainAlignment::of(&read(&json!({"actors": [], "links": []})), on()).congruent(), OPEN);
    // Signed by all of nobody is not together.
    let mut nobody = json!({"actors": [], "links": []});
    nobody["decided"] = json!([{"part": "what", "document": {"title": "t", "section": "s", "consulted": "2026-01-01"}, "signed": []}]);
    assert_eq!(ChainAlignment::of(&read(&nobody), on()).decided_together(JointPart::What), OPEN);
}

/// Time and information to choose: judged by the day, by none of the parties that buy or deliver.
#[test]
fn who_has_a_stake_does_not_judge_time_to_choose() {
    for (by, judged, verdict, expected, notice) in [
        ("patient council", "2026-06-01", "met", YES, None),
        ("patient council", "2026-06-02", "met", OPEN, Some("chain.judged-later")),
        ("patient council", "2026-06-01", "not-met", NO, None),
        ("patient council", "2026-06-01", "not-applicable", OPEN, None),
        ("Hospital", "2026-06-01", "met", OPEN, Some("chain.judged-by-interested")),
        ("insurer", "2026-06-01", "not-met", OPEN, Some("chain.judged-by-interested")),
    ] {
        let mut json = aligned();
        json["time-to-choose"] = json!({"by": by, "on": judged, "verdict": verdict, "reason": "asked"});
        let chain = read(&json);
        let alignment = ChainAlignment::of(&chain, on());
        assert_eq!(alignment.checklist(ChecklistPoint::Chosen), expected, "{by} {judged} {verdict}");
        let codes: Vec<&str> = alignment.notices().iter().map(Describe::code).collect();
        assert_eq!(codes, notice.into_iter().collect::<Vec<_>>());
        let asked = alignment.gaps().contains(&ChainGap::TimeToChoose);
        assert_eq!(asked, expected == OPEN);
    }
    // A council that is a party to the chain, and neither buys nor delivers, may judge.
    let mut json = aligned();
    json["actors"].as_array_mut().unwrap().push(json!({"id": "patient council", "kind": "other"}));
    assert_eq!(ChainAlignment::of(&read(&json), on()).checklist(ChecklistPoint::Chosen), YES);
}

/// The day to ask about: of the days on which something was decided or judged the last of those on which most contracts bind.
#[test]
fn the_main_day() {
    let main = |json: &Value| read(json).main_day().map(|day| day.to_string());
    let mut json = aligned();
    assert_eq!(main(&json).as_deref(), Some("2026-01-15"));
    let old = |at: usize| {
        json!({"id": format!("old {at}"), "buyer": "hospital", "seller": "specialists",
        "from": "2018-01-01", "until": "2019-12-31", "clauses": []})
    };
    for at in 0..3 {
        json["links"].as_array_mut().unwrap().push(old(at));
    }
    assert_eq!(main(&json).as_deref(), Some("2026-01-15"), "however many ended");
    json["time-to-choose"]["on"] = "2099-01-01".into();
    assert_eq!(main(&json).as_deref(), Some("2026-01-15"), "a day on which nothing binds");
    json["time-to-choose"]["on"] = "2027-03-01".into();
    assert_eq!(main(&json).as_deref(), Some("2027-03-01"));
    // Without a known day in their time: the first days of contracts and actions, where most bind.
    json["decided"] = json!([]);
    json.as_object_mut().unwrap().remove("time-to-choose");
    json["actions"][3].as_object_mut().unwrap().remove("waits-for");
    assert_eq!(main(&json).as_deref(), Some("2018-01-01"), "three bind");
    json["links"].as_array_mut().unwrap().truncate(3);
    assert_eq!(main(&json).as_deref(), Some("2026-06-01"), "the last day on which an action begins");
    json["links"] = json!([]);
    assert_eq!(main(&json).as_deref(), Some("2026-06-01"));
    json["actions"] = json!([]);
    assert_eq!(main(&json), None);
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
            let alignment = ChainAlignment::of(&chain, on());
            let learning = |gap: &&ChainGap| gap.rule().id().as_str() == "ADV2020-A4.2-a";
            assert_eq!(alignment.gaps().iter().filter(learning).cloned().collect::<Vec<_>>(), expected);
        }
    }
    let mut json = chain(json!([]), json!([]));
    json["links"].as_array_mut().unwrap().pop();
    let chain = read(&json);
    let hospital = ChainGap::LinkBelow { actor: ActorId::try_new("H").unwrap() };
    let specialists = ChainGap::WithoutContract { actor: ActorId::try_new("S").unwrap() };
    let gaps = ChainAlignment::of(&chain, on()).gaps().to_vec();
    assert!(gaps.contains(&hospital) && gaps.contains(&specialists));
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
            ChainAlignment::of(&chain_above, on()).checklist(ChecklistPoint::PolicyReturns),
            status,
            "{goals:?} {themes:?}"
        );
        // What a hospital agrees with its specialists is no contract of the insurer.
        let mut below = chain(json!([{"id": "z", "care": "c"}]), clauses);
        below["policy-goals"] = json!(goals);
        let below = read(&below);
        let expected = if goals.is_empty() { Status::Unknown } else { Status::Contradicted };
        assert_eq!(ChainAlignment::of(&below, on()).checklist(ChecklistPoint::PolicyReturns), expected);
        // Where no contract of the insurer binds, nothing is missing in one.
        let ended = ChainAlignment::of(&chain_above, day("2027-01-01"));
        assert_eq!(ended.checklist(ChecklistPoint::PolicyReturns), Status::Unknown);
    }
}

/// What is asked of government is answered by no chain of contracts.
#[test]
fn what_is_asked_of_government() {
    let chain = read(&aligned());
    let alignment = ChainAlignment::of(&chain, on());
    for point in ChecklistPoint::ALL {
        let asked =
            matches!(point, ChecklistPoint::Payment | ChecklistPoint::Figures | ChecklistPoint::AllPolicies);
        assert_eq!(point.is_asked_of_government(), asked);
        assert_eq!(alignment.checklist(*point) == Status::NotApplicable, asked, "{point:?}");
    }
}
