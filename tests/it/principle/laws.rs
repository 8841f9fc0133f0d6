use passende_zorg::principle::evidence::{Direction, Evidence, EvidenceFinding, NoTrial, SourceKind};
use passende_zorg::principle::{
    Appraisal, Dossier, Element, EvidenceClass, EvidencePolicy, EvidenceTally, Level, PrincipleSet, Status,
};
use proptest::prelude::*;
use proptest::sample::select;

use super::{everything, item, words};

fn any_finding() -> impl Strategy<Value = EvidenceFinding> {
    select(vec![
        EvidenceFinding::Supports,
        EvidenceFinding::Contradicts,
        EvidenceFinding::NotRegistered,
        EvidenceFinding::NotProven,
        EvidenceFinding::NoTrial(NoTrial { impossible_because: None }),
        super::finding(
            r#"{"measured": {"unit": "points", "better": "higher", "smallest-relevant": "1",
                "baseline": {"value": "1", "from": 2022}, "measured": {"value": "3", "from": 2024}}}"#,
        ),
        super::finding(
            r#"{"measured": {"unit": "points", "better": "higher",
                "baseline": {"value": "1", "from": 2022}, "measured": {"value": "0", "from": 2024}}}"#,
        ),
    ])
}

fn any_evidence(longest: usize) -> impl Strategy<Value = Vec<Evidence>> {
    let one = (select(Element::ALL), select(SourceKind::ALL), any_finding());
    prop::collection::vec(one, 0..longest).prop_map(|drawn| {
        let made = drawn.into_iter().enumerate();
        made.map(|(at, (element, kind, finding))| item(&format!("item {at}"), element, kind, finding))
            .collect()
    })
}

fn any_policy() -> impl Strategy<Value = EvidencePolicy> {
    let kinds = || prop::sample::subsequence(SourceKind::ALL, 0..4);
    (kinds(), kinds(), kinds()).prop_map(|(first, second, refused)| {
        everything().with_ranking(&[&first, &second]).with_refusal_of(&refused)
    })
}

fn dossier(level: Level, evidence: Vec<Evidence>) -> Dossier {
    Dossier::try_new(words("x"), level, evidence).unwrap()
}

fn statuses(level: Level, evidence: &[Evidence], policy: &EvidencePolicy) -> Vec<Status> {
    let dossier = dossier(level, evidence.to_vec());
    let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, policy);
    Element::ALL.iter().map(|element| appraisal.status(*element)).collect()
}

proptest! {
    /// Adding support never turns what is supported into contradicted; adding anything never turns what is decided into unknown.
    #[test]
    fn what_is_learned_is_not_unlearned(
        evidence in any_evidence(30), policy in any_policy(), level in select(Level::ALL), element in select(Element::ALL),
        kind in select(SourceKind::ALL), finding in any_finding(),
    ) {
        let before = statuses(level, &evidence, &policy);
        let supporting = finding == EvidenceFinding::Supports;
        let mut more = evidence.clone();
        more.push(item("one more", element, kind, finding));
        let after = statuses(level, &more, &policy);
        for (at, (before, after)) in before.iter().zip(&after).enumerate() {
            // In proportion to a gain that nobody knows, what a weaker source concluded against it gives way to what a
            // stronger one reads, and then nothing is known of the proportion.
            let concluded = evidence.iter().filter(|item| {
                let speaks = matches!(policy.weigh(item, level), EvidenceClass::Speaks { .. });
                item.element() == element && *item.finding() == EvidenceFinding::Contradicts && speaks
            });
            let stronger = policy.rank(kind).is_some_and(|new| {
                concluded.filter_map(|item| policy.rank(item.kind())).all(|old| new < old)
            });
            let displaced = Element::ALL[at] == element
                && element.is_in_proportion_to_gain()
                && (*before, *after) == (Status::Contradicted, Status::Unknown)
                && stronger;
            if before.is_decided() && !displaced {
                prop_assert!(after.is_decided());
            }
            let gain = matches!(element, Element::HealthGain | Element::FunctioningGain);
            if Element::ALL[at] != element && !(gain && Element::ALL[at].is_in_proportion_to_gain()) {
                prop_assert_eq!(before, after);
            }
            if supporting {
                prop_assert!(!(*before == Status::Supported && *after != Status::Supported));
            }
        }
    }

    /// Without an order of the caller, evidence against never goes away by adding more of anything.
    #[test]
    fn a_contradiction_stays_in_sight(evidence in any_evidence(30), more in any_evidence(30)) {
        let renamed = more.iter().enumerate().map(|(at, found)| item(&format!("more {at}"), found.element(), found.kind(), found.finding().clone()));
        let both: Vec<Evidence> = evidence.iter().cloned().chain(renamed).collect();
        let against = |status: &Status| matches!(status, Status::Contradicted | Status::Mixed);
        let policy = everything();
        let after = statuses(Level::Practice, &both, &policy);
        for ((before, after), element) in statuses(Level::Practice, &evidence, &policy).iter().zip(after).zip(Element::ALL) {
            prop_assert!(!against(before) || against(&after), "{:?}", element);
        }
    }

    #[test]
    fn order_does_not_matter((evidence, shuffled) in any_evidence(40).prop_flat_map(|evidence| (Just(evidence.clone()), Just(evidence).prop_shuffle())), policy in any_policy()) {
        let (one, other) = (dossier(Level::Practice, evidence), dossier(Level::Practice, shuffled));
        let one = Appraisal::new(&one, PrincipleSet::Advice2020, &policy);
        let other = Appraisal::new(&other, PrincipleSet::Advice2020, &policy);
        prop_assert_eq!(one.tally(), other.tally());
        for element in Element::ALL {
            prop_assert_eq!(one.status(*element), other.status(*element));
        }
    }

    /// Split anywhere, merged either way round, and merged twice: the same.
    #[test]
    fn tallies_merge(evidence in any_evidence(40), policy in any_policy(), at in 0..40_usize) {
        let class = |item: &Evidence| policy.weigh(item, Level::Practice);
        let tally = |evidence: &[Evidence]| {
            let elements: Vec<Element> = evidence.iter().map(Evidence::element).collect();
            let classes: Vec<EvidenceClass> = evidence.iter().map(class).collect();
            EvidenceTally::of_columns(&elements, &classes).unwrap()
        };
        let (one, other) = evidence.split_at(at.min(evidence.len()));
        let (mut forth, mut back) = (tally(one), tally(other));
        forth.merge(&tally(other));
        back.merge(&tally(one));
        back.merge(&tally(one));
        prop_assert_eq!(&forth, &tally(&evidence));
        prop_assert_eq!(forth, back);
    }

    /// The bulk path and the appraisal agree.
    #[test]
    fn columns_agree_with_the_appraisal(evidence in any_evidence(40), policy in any_policy()) {
        let dossier = dossier(Level::Practice, evidence);
        let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
        let mut by_hand = EvidenceTally::default();
        for item in dossier.evidence() {
            by_hand.add(item.element(), policy.weigh(item, Level::Practice));
        }
        prop_assert_eq!(appraisal.tally(), &by_hand);
    }

    /// A document that says more refines one that says less: what both have stands the same in both.
    #[test]
    fn a_richer_set_refines_a_thinner_one(evidence in any_evidence(40), policy in any_policy(), rich in select(PrincipleSet::ALL), thin in select(PrincipleSet::ALL)) {
        let dossier = dossier(Level::Practice, evidence);
        let (rich, thin) = (Appraisal::new(&dossier, rich, &policy), Appraisal::new(&dossier, thin, &policy));
        for profile in thin.elements() {
            if let Some(same) = rich.elements().find(|other| other.element() == profile.element()) {
                prop_assert_eq!(profile.status(), same.status());
            }
        }
        prop_assert_eq!(thin.use_and_organisation(), rich.use_and_organisation());
    }

    #[test]
    fn nothing_is_answered_of_one_patient(evidence in any_evidence(20), policy in any_policy(), set in select(PrincipleSet::ALL)) {
        let dossier = dossier(Level::Patient, evidence);
        let appraisal = Appraisal::new(&dossier, set, &policy);
        prop_assert!(appraisal.elements().all(|profile| profile.status() == Status::ReservedForConsultation && profile.verdict().is_none()));
        let json = serde_json::to_value(&appraisal).unwrap().to_string();
        for word in ["\"supported\"", "\"contradicted\"", "\"mixed\"", "\"verdict\""] {
            prop_assert!(!json.contains(word), "{} in {}", word, json);
        }
        // Neither does anything in the tree that people read.
        let tree = serde_json::to_value(appraisal.explanation()).unwrap().to_string();
        prop_assert!(!tree.contains("\"verdict\":"));
    }

    /// Signals, gaps and what is quietly supported make up all that can be asked.
    #[test]
    fn every_element_is_told_once(evidence in any_evidence(40), policy in any_policy(), level in select(&Level::ALL[1..]), set in select(PrincipleSet::ALL)) {
        let dossier = dossier(level, evidence);
        let appraisal = Appraisal::new(&dossier, set, &policy);
        let of = |status| appraisal.elements().filter(|profile| profile.status() == status).count();
        let (signals, gaps) = (appraisal.signals().count(), appraisal.gaps().count());
        prop_assert_eq!(signals, of(Status::Contradicted) + of(Status::Mixed));
        prop_assert_eq!(gaps, of(Status::Unknown));
        let coverage = appraisal.coverage();
        prop_assert_eq!(coverage.decided(), signals + of(Status::Supported));
        prop_assert_eq!(coverage.askable(), coverage.decided() + gaps);
        prop_assert_eq!(appraisal.elements().count(), coverage.askable() + of(Status::NotApplicable));
    }
}

#[test]
fn columns_of_different_length_are_refused() {
    let class = EvidenceClass::Speaks { direction: Direction::Supports, rank: 0 };
    assert!(EvidenceTally::of_columns(&[Element::Access], &[]).is_none());
    assert!(EvidenceTally::of_columns(&[], &[class]).is_none());
    assert!(EvidenceTally::of_columns(&[Element::Access], &[class]).is_some());
}

/// No function says of care that it is appropriate: neither by name, nor as the only answer of a public item.
#[test]
fn nothing_returns_that_care_is_appropriate() {
    fn sources(folder: &std::path::Path, found: &mut Vec<std::path::PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                sources(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    let mut files = Vec::new();
    sources(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    assert!(files.len() > 100);
    let mut yes_or_no = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        for line in text.lines().filter(|line| line.contains("fn ")) {
            let name = line.split("fn ").nth(1).unwrap().split(['(', '<']).next().unwrap();
            assert!(!name.contains("appropriate"), "{}: {line}", file.display());
            assert!(!name.contains("passend"), "{}: {line}", file.display());
            let rooms = ["principle", "practice", "contracting"];
            let of_principles =
                file.components().any(|part| rooms.iter().any(|room| part.as_os_str() == *room));
            if of_principles
                && line.trim_start().starts_with("pub ")
                && !line.contains("pub(")
                && line.contains("-> bool")
            {
                yes_or_no.push(name.to_owned());
            }
        }
    }
    // Years, terms and contracts may be asked with yes or no; care may not.
    yes_or_no.sort_unstable();
    assert_eq!(
        yes_or_no,
        [
            "became_better",
            "became_worse",
            "binds_on",
            "binds_on",
            "contains",
            "differs",
            "fixed_prevails",
            "grew_over",
            "has_bounds",
            "has_lapsed",
            "has_lapsed",
            "holds_on",
            "is_agreed",
            "is_asked_of_government",
            "is_decided",
            "is_expected_only",
            "is_forecast",
            "is_in_proportion_to_gain",
            "is_multi_year",
            "is_of",
            "is_of_a_running_year",
            "is_signal",
            "is_worse_within",
            "may_be_rounding",
            "meets",
            "names",
            "shows",
            "term_is_missing"
        ]
    );
}
