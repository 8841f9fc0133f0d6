use passende_zorg::explanation::Assessment;
use passende_zorg::language::Describe;
use passende_zorg::principle::evidence::{Evidence, EvidenceFinding, SourceKind};
use passende_zorg::principle::{
    Appraisal, Dossier, Element, EvidencePolicy, Gate, GateChange, GateDemand, GateOutcome, GatePolicy,
    Level, PrincipleSet,
};
use passende_zorg::{Language, Verdict};

use super::{clause, everything, item, practice, study, words};

fn policy(demands: &[(Element, GateDemand)]) -> GatePolicy {
    let demands =
        demands.iter().map(|(element, demand)| Gate { element: *element, demand: *demand }).collect();
    GatePolicy::try_new(words("the team"), words("as we buy"), clause(), demands).unwrap()
}

fn ranked() -> EvidencePolicy {
    everything().with_ranking(&[&[SourceKind::Guideline], &[SourceKind::Opinion]])
}

/// Strong and weak, for and against, on one element.
fn items(element: Element, subset: u32) -> Vec<Evidence> {
    let of = |name: &str, kind, finding| item(&format!("{name} {}", element.code()), element, kind, finding);
    let all = [
        of("for-strong", SourceKind::Guideline, EvidenceFinding::Supports),
        of("for-weak", SourceKind::Opinion, EvidenceFinding::Supports),
        of("against-strong", SourceKind::Guideline, EvidenceFinding::Contradicts),
        of("against-weak", SourceKind::Opinion, EvidenceFinding::Contradicts),
    ];
    all.into_iter().enumerate().filter(|(at, _)| subset >> at & 1 == 1).map(|(_, item)| item).collect()
}

/// By hand, from which of the four are there: a guideline outranks an opinion.
fn expected(demand: GateDemand, subset: u32) -> Verdict {
    let has = |at: u32| subset >> at & 1 == 1;
    let strong = has(0) || has(2);
    let (supports, against) = if strong { (has(0), has(2)) } else { (has(1), has(3)) };
    match (demand, supports, against) {
        (_, _, true) => Verdict::NotMet,
        (GateDemand::Supported, false, false) => Verdict::Undetermined,
        _ => Verdict::Met,
    }
}

/// The dossier after a change, made for real.
fn made(dossier: &Dossier, changes: &[GateChange]) -> Dossier {
    let refuted = |item: &Evidence| {
        changes.iter().any(|change| matches!(change, GateChange::Refute(_, id) if id == item.id()))
    };
    let mut evidence: Vec<Evidence> =
        dossier.evidence().iter().filter(|item| !refuted(item)).cloned().collect();
    for change in changes {
        if let GateChange::Show(element) = change {
            evidence.push(item(
                &format!("shown {}", element.code()),
                *element,
                SourceKind::Guideline,
                EvidenceFinding::Supports,
            ));
        }
    }
    practice(evidence)
}

/// Two demands on two elements, every combination of evidence on each: the verdict, and every way to open the gate made for real.
#[test]
fn a_gate_is_opened_by_the_ways_it_names_and_by_nothing_less() {
    let evidence_policy = ranked();
    let (one, other) = (Element::Access, Element::DailyLife);
    for first in GateDemand::ALL {
        for second in GateDemand::ALL {
            let gate = policy(&[(one, *first), (other, *second)]);
            for (of_one, of_other) in
                (0..16).flat_map(|of_one| (0..16).map(move |of_other| (of_one, of_other)))
            {
                let evidence = items(one, of_one).into_iter().chain(items(other, of_other)).collect();
                let dossier = practice(evidence);
                let verdict = |dossier: &Dossier| {
                    let appraisal = Appraisal::new(dossier, PrincipleSet::Advice2020, &evidence_policy);
                    GateOutcome::try_new(&appraisal, &gate).unwrap().verdict()
                };
                let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &evidence_policy);
                let outcome = GateOutcome::try_new(&appraisal, &gate).unwrap();
                let by_hand = Verdict::all_of([expected(*first, of_one), expected(*second, of_other)]);
                assert_eq!(outcome.verdict(), by_hand, "{first:?} {second:?} {of_one:b} {of_other:b}");
                assert_eq!(outcome.ways_to_pass().is_empty(), by_hand == Verdict::Met);
                for way in outcome.ways_to_pass() {
                    assert_eq!(verdict(&made(&dossier, way.changes())), Verdict::Met);
                    for left_out in 0..way.changes().len() {
                        let mut fewer = way.changes().to_vec();
                        fewer.remove(left_out);
                        assert_ne!(verdict(&made(&dossier, &fewer)), Verdict::Met);
                    }
                }
                let open = if by_hand.is_undetermined() {
                    [expected(*first, of_one), expected(*second, of_other)]
                        .iter()
                        .filter(|verdict| verdict.is_undetermined())
                        .count()
                } else {
                    0
                };
                assert_eq!(outcome.open_questions().len(), open);
                assert_eq!(outcome.margin(), None);
            }
        }
    }
}

/// Showing a guideline is enough against an opinion; refuting it is enough too, when nothing else is asked.
#[test]
fn both_smallest_ways_are_named() {
    let evidence_policy = ranked();
    let dossier = practice(items(Element::DailyLife, 0b1000));
    let gate = policy(&[(Element::DailyLife, GateDemand::NotContradicted)]);
    let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &evidence_policy);
    let outcome = GateOutcome::try_new(&appraisal, &gate).unwrap();
    let codes: Vec<&str> = outcome.ways_to_pass().iter().map(Describe::code).collect();
    assert_eq!(codes, ["gate.show", "gate.refute"]);
}

/// What cannot be asked at this level asks nothing.
#[test]
fn a_demand_that_cannot_be_asked_does_not_count() {
    let (dossier, evidence_policy) = (practice(Vec::new()), everything());
    let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &evidence_policy);
    let gate = policy(&[(Element::HealthInAllPolicies, GateDemand::Supported)]);
    let outcome = GateOutcome::try_new(&appraisal, &gate).unwrap();
    assert_eq!((outcome.verdict(), outcome.ways_to_pass().len()), (Verdict::NotApplicable, 0));
}

#[test]
fn no_gate_is_set_on_one_patient() {
    let evidence_policy = everything();
    let gate = policy(&[(Element::HealthGain, GateDemand::NotContradicted)]);
    for level in Level::ALL {
        let dossier = Dossier::try_new(words("x"), *level, Vec::new()).unwrap();
        let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &evidence_policy);
        let outcome = GateOutcome::try_new(&appraisal, &gate);
        assert_eq!(
            outcome.map_err(|error| error.code()).err(),
            (*level == Level::Patient).then_some("gate.one-patient")
        );
    }
}

#[test]
fn a_gate_that_asks_nothing_or_twice_is_refused() {
    let gate = |demands| {
        GatePolicy::try_new(words("x"), words("y"), clause(), demands).map_err(|error| error.code())
    };
    assert_eq!(gate(Vec::new()), Err("gate.no-demand"));
    let of = |element, demand| Gate { element, demand };
    let twice = vec![
        of(Element::HealthGain, GateDemand::Supported),
        of(Element::HealthGain, GateDemand::NotContradicted),
    ];
    assert_eq!(gate(twice), Err("gate.twice"));
    for (json, told) in [
        (
            r#"{"by": "x", "reason": "y", "source": {"title": "t", "section": "s", "consulted": "2025-01-01"}, "demands": []}"#,
            "demands: expected at least one, found none",
        ),
        (r#"{"by": " ", "reason": "y"}"#, "expected a text, found an empty one"),
        (
            r#"{"by": "x", "reason": "y", "source": {"title": "t", "section": "s", "consulted": "soon"}, "demands": []}"#,
            "expected a day as YYYY-MM-DD, found `soon`",
        ),
    ] {
        let error = serde_json::from_str::<GatePolicy>(json).unwrap_err().to_string();
        assert!(error.contains(told), "{error}");
    }
}

/// It says whose gate it is, in both languages.
#[test]
fn a_gate_says_whose_it_is() {
    let evidence_policy = ranked();
    let dossier = practice(items(Element::DailyLife, 0b0100));
    let gate = policy(&[
        (Element::DailyLife, GateDemand::NotContradicted),
        (Element::Footing, GateDemand::NotContradicted),
    ]);
    let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &evidence_policy);
    let outcome = GateOutcome::try_new(&appraisal, &gate).unwrap();
    let explanation = outcome.explanation();
    let text = |language| explanation.message().in_language(language).to_string();
    assert_eq!(
        text(Language::English),
        "Purchasing demand of the team (as we buy): not met. None of the documents makes such a demand."
    );
    assert_eq!(
        text(Language::Dutch),
        "Eigen inkoopeis van the team (as we buy): niet voldaan. Geen van de documenten stelt zo'n eis."
    );
    assert_eq!(
        explanation.parts()[1].message().in_language(Language::English).to_string(),
        "footing when care is asked that is not appropriate: unknown; required: not contradicted"
    );
    assert_eq!(
        explanation.ways_to_pass()[0].in_language(Language::Dutch).to_string(),
        "onderbouw dat bewijsstuk 'against-strong daily-life' niet klopt (impact op het dagelijks leven van patiënt en mantelzorger)"
    );
    assert_eq!(outcome.policy(), &gate);
    assert_eq!(
        (gate.by().as_str(), gate.reason().as_str(), gate.source()),
        ("the team", "as we buy", &clause())
    );
}

/// Two opinions against it: one guideline outweighs both, so refuting the two is not a smallest way.
#[test]
fn a_larger_way_is_not_named() {
    let evidence_policy = ranked();
    let against = |id| item(id, Element::DailyLife, SourceKind::Opinion, EvidenceFinding::Contradicts);
    let dossier = practice(vec![against("one"), against("other")]);
    let gate = policy(&[(Element::DailyLife, GateDemand::NotContradicted)]);
    let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &evidence_policy);
    let ways = GateOutcome::try_new(&appraisal, &gate).unwrap().ways_to_pass();
    let changes: Vec<&[GateChange]> = ways.iter().map(passende_zorg::explanation::Way::changes).collect();
    assert_eq!(changes, [[GateChange::Show(Element::DailyLife)].as_slice()]);
}

/// Cost is held against the gain: without one, evidence of a lower cost is not enough, and the way says so. All 16 sets on cost times all 16 on the
/// gain, every way made for real and nothing in it left out.
#[test]
fn a_demand_on_cost_names_the_gain_too() {
    let evidence_policy = ranked();
    let gate = policy(&[(Element::ProportionateCost, GateDemand::Supported)]);
    let mut with_gain = 0;
    for (of_cost, of_gain) in (0..16).flat_map(|of_cost| (0..16).map(move |of_gain| (of_cost, of_gain))) {
        let evidence = items(Element::ProportionateCost, of_cost).into_iter();
        let dossier = practice(evidence.chain(items(Element::HealthGain, of_gain)).collect());
        let verdict = |dossier: &Dossier| {
            let appraisal = Appraisal::new(dossier, PrincipleSet::Advice2020, &evidence_policy);
            GateOutcome::try_new(&appraisal, &gate).unwrap().verdict()
        };
        let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &evidence_policy);
        let outcome = GateOutcome::try_new(&appraisal, &gate).unwrap();
        let ways = outcome.ways_to_pass();
        assert_eq!(ways.is_empty(), outcome.verdict() == Verdict::Met, "{of_cost:b} {of_gain:b}");
        for way in ways {
            assert_eq!(verdict(&made(&dossier, way.changes())), Verdict::Met, "{of_cost:b} {of_gain:b}");
            for left_out in 0..way.changes().len() {
                let mut fewer = way.changes().to_vec();
                fewer.remove(left_out);
                assert_ne!(verdict(&made(&dossier, &fewer)), Verdict::Met, "{of_cost:b} {of_gain:b} {way:?}");
            }
            with_gain += usize::from(way.changes().contains(&GateChange::Show(Element::HealthGain)));
        }
    }
    assert!(with_gain > 0);
    let empty = practice(Vec::new());
    let appraisal = Appraisal::new(&empty, PrincipleSet::Advice2020, &evidence_policy);
    let ways = GateOutcome::try_new(&appraisal, &gate).unwrap().ways_to_pass();
    let show = [GateChange::Show(Element::ProportionateCost), GateChange::Show(Element::HealthGain)];
    assert_eq!(
        ways.iter().map(passende_zorg::explanation::Way::changes).collect::<Vec<_>>(),
        [show.as_slice()]
    );
}

/// Each word of the gate, by itself: a code, once published, keeps its meaning.
#[test]
fn codes_of_the_gate_are_stable() {
    let dossier = practice(items(Element::DailyLife, 0b0100));
    let (evidence_policy, gate) = (ranked(), policy(&[(Element::DailyLife, GateDemand::NotContradicted)]));
    let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &evidence_policy);
    let explanation = GateOutcome::try_new(&appraisal, &gate).unwrap().explanation();
    assert_eq!(explanation.message().code(), "gate.outcome");
    assert_eq!(explanation.parts()[0].message().code(), "gate.demand");
    let refute = GateChange::Refute(Element::DailyLife, items(Element::DailyLife, 4)[0].id().clone());
    assert_eq!((GateChange::Show(Element::DailyLife).code(), refute.code()), ("gate.show", "gate.refute"));
    let error = |demands: &[(Element, GateDemand)]| {
        let demands = demands.iter().map(|(element, demand)| Gate { element: *element, demand: *demand });
        GatePolicy::try_new(words("x"), words("y"), clause(), demands.collect()).unwrap_err().code()
    };
    let one = (Element::DailyLife, GateDemand::Supported);
    assert_eq!((error(&[]), error(&[one, one])), ("gate.no-demand", "gate.twice"));
}

/// What shows it is said as something that one can bring: never that the burden be shown.
#[test]
fn what_shows_an_element_is_said_the_right_way_round() {
    for (element, dutch, english) in [
        (
            Element::DailyLife,
            "bewijs dat de belasting van patiënt en mantelzorger niet toeneemt",
            "evidence that the burden on patient and informal carer does not grow",
        ),
        (
            Element::Environment,
            "bewijs dat uitstoot, afval en ritten niet toenemen",
            "evidence that emissions, waste and journeys do not grow",
        ),
        (
            Element::Effectiveness,
            "bewijs voor 'effectief volgens de stand van wetenschap en praktijk': een standpunt, een aanbeveling in een richtlijn of passend onderzoek",
            "evidence for 'effective by the state of science and practice': a position of Zorginstituut, a recommendation in a guideline or an apt study",
        ),
    ] {
        let change = GateChange::Show(element);
        assert_eq!(change.in_language(Language::Dutch).to_string(), dutch);
        assert_eq!(change.in_language(Language::English).to_string(), english);
    }
}

/// A gate in a document that was read after the day is told: the day before, on the day and after it.
#[test]
fn a_gate_of_later_is_told() {
    for (consulted, told) in [("2025-06-29", 0), ("2025-06-30", 0), ("2025-07-01", 1)] {
        let source = passende_zorg::rule::Reference::try_new("Policy", "1", crate::support::day(consulted));
        let demand = Gate { element: Element::Access, demand: GateDemand::Supported };
        let gate = GatePolicy::try_new(words("the team"), words("as we buy"), source.unwrap(), vec![demand])
            .unwrap();
        let (dossier, policy) = (practice(Vec::new()), everything());
        let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
        let outcome = GateOutcome::try_new(&appraisal, &gate).unwrap();
        let notices: Vec<String> = outcome
            .notices()
            .iter()
            .flat_map(|notice| Language::ALL.map(|language| notice.in_language(language).to_string()))
            .collect();
        assert_eq!((notices.len(), outcome.explanation().notes().len()), (told * 2, told), "{consulted}");
        assert!(outcome.notices().iter().all(|notice| notice.code() == "gate.source-later"));
        for (notice, expected) in notices.iter().zip([
            "De eigen inkoopeis staat in Policy, geraadpleegd op 1 juli 2025. Of deze eis op 30 juni 2025 gold, is niet bekend.",
            "The purchasing demand stands in Policy, consulted on 1 July 2025. Whether it held on 30 June 2025 is not known.",
        ]) {
            assert_eq!(notice, expected);
        }
    }
}

/// How a gate came out is said in both languages, in each of its outcomes.
#[test]
fn the_outcome_of_a_gate_is_said_in_words() {
    let gate = policy(&[(Element::DailyLife, GateDemand::Supported)]);
    let evidence_policy = everything();
    for (evidence, dutch, english) in [
        (vec![study("a", Element::DailyLife, EvidenceFinding::Supports)], "voldaan", "met"),
        (vec![study("a", Element::DailyLife, EvidenceFinding::Contradicts)], "niet voldaan", "not met"),
        (Vec::new(), "onbeslist", "undetermined"),
    ] {
        let dossier = practice(evidence);
        let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &evidence_policy);
        let outcome = GateOutcome::try_new(&appraisal, &gate).unwrap();
        let tree = outcome.explanation();
        let told = Language::ALL.map(|language| tree.message().in_language(language).to_string());
        let starts = [
            format!("Eigen inkoopeis van the team (as we buy): {dutch}."),
            format!("Purchasing demand of the team (as we buy): {english}."),
        ];
        assert!(told.iter().zip(&starts).all(|(told, start)| told.starts_with(start)), "{told:?}");
    }
}
