//! How it stands, and what is told of it.

use passende_zorg::concentration::{
    AcuteFacts, AcuteSubject, Aspect, ConcentrationImpact, Delivery, ImpactCriterion, ImpactFacts,
    ImpactNotice, ImpactStanding, Involved,
};
use passende_zorg::explanation::{Explanation, LineKind};
use passende_zorg::language::Describe;
use passende_zorg::source::Edition;
use passende_zorg::transformation::plan::ImpactTopic;
use passende_zorg::{Language, Verdict};

use super::{judged, of, whole};
use crate::support::day;

/// Looked at, and found undesirable: never *met*, and the headline says so. What was not acceptable and weighed all the same is counted there.
#[test]
fn met_means_looked_at_and_found_acceptable() {
    let mut facts = whole();
    let told = |facts: &ImpactFacts, agreement| {
        let analysis = of(agreement, facts);
        let headline = analysis.explanation().message().in_language(Language::English).to_string();
        (analysis.verdict(), analysis.looked_at(), analysis.standing(), headline)
    };
    let as_of = "Impact analysis of the shift of care, as of 1 January 2026: ";
    for agreement in Edition::AGREEMENTS {
        let found = told(&facts, agreement);
        assert_eq!(
            found,
            (
                Verdict::Met,
                Verdict::Met,
                ImpactStanding::Acceptable,
                format!("{as_of}looked at and found acceptable.")
            )
        );
    }
    facts.desirable = Some(judged(Verdict::NotMet, "too far"));
    for agreement in Edition::AGREEMENTS {
        assert_eq!(
            told(&facts, agreement),
            (
                Verdict::NotMet,
                Verdict::Met,
                ImpactStanding::Undesirable,
                format!("{as_of}looked at, found undesirable.")
            )
        );
    }
    // The draft asks no judgement of the whole: what was found decides then.
    facts.desirable = None;
    facts.aspects.insert(Aspect::QualityOfLife, judged(Verdict::NotMet, "too far"));
    assert_eq!(
        told(&facts, Edition::Draft),
        (
            Verdict::NotMet,
            Verdict::Met,
            ImpactStanding::Undesirable,
            format!("{as_of}looked at, found undesirable. Found not acceptable: 1.")
        )
    );
    assert_eq!(told(&facts, Edition::Final).2, ImpactStanding::Open);
    facts.desirable = Some(judged(Verdict::Met, "safer, though further"));
    assert_eq!(
        told(&facts, Edition::Draft).3,
        format!("{as_of}looked at and found acceptable. Found not acceptable: 1.")
    );
    facts.involved.as_mut().unwrap().clear();
    facts.desirable = Some(judged(Verdict::NotMet, "too far"));
    assert_eq!(told(&facts, Edition::Final).2, ImpactStanding::Incomplete);
    let desirable = |facts: &ImpactFacts| of(Edition::Final, facts).desirable();
    assert_eq!(desirable(&facts), Verdict::NotMet);
    facts.desirable = None;
    assert_eq!(desirable(&facts), Verdict::Undetermined);
    assert_eq!(of(Edition::Draft, &facts).rule().id().as_str(), "IZA-D-3-c");
    assert_eq!(of(Edition::Final, &facts).rule().id().as_str(), "IZA22-D-IMPACT");
}

/// Facts on the chain of acute care beside *no acute care shifts* are told.
#[test]
fn facts_that_contradict_each_other_are_told() {
    for (shifts, told) in [(Some(true), 0), (Some(false), 1), (None, 1)] {
        let mut facts = whole();
        facts.acute_care_shifts = shifts;
        let notices = of(Edition::Final, &facts).notices().to_vec();
        assert_eq!(notices.len(), told);
        assert!(notices.iter().all(|notice| *notice == ImpactNotice::AcuteCareNotSaid));
        facts.acute = AcuteFacts::default();
        assert_eq!(of(Edition::Final, &facts).notices(), []);
    }
}

fn lines(tree: &Explanation, kind: LineKind, language: Language) -> Vec<String> {
    let own = tree.parts().iter().flat_map(|part| {
        let this = (part.kind() == kind).then(|| part.message().in_language(language).to_string());
        this.into_iter().chain(lines(part, kind, language))
    });
    own.collect()
}

/// A criterion is a criterion, what was found is a finding below it, and what is not asked is a note: nothing is told by a verdict of *not applicable*.
#[test]
fn kinds_of_lines_are_told_apart() {
    let mut facts = whole();
    facts.acute_care_shifts = Some(false);
    facts.acute = AcuteFacts::default();
    facts.effects.insert(Involved::Patients, judged(Verdict::NotMet, "too far"));
    let tree = of(Edition::Final, &facts).explanation();
    let criteria = lines(&tree, LineKind::Criterion, Language::English);
    assert!(
        criteria.contains(&"what it means for patients: looked at (region table, 20 May 2025)".to_owned())
    );
    assert!(criteria.contains(
        &"whether the impact is desirable for society: desirable (region table, 20 May 2025: more centres with experience)".to_owned()
    ));
    assert!(!criteria.iter().any(|line| line.contains("acute")), "{criteria:#?}");
    let findings = lines(&tree, LineKind::Finding, Language::English);
    assert!(findings.contains(&"not acceptable: too far".to_owned()), "{findings:#?}");
    assert!(findings.contains(&"quality of life: looked at (region table, 20 May 2025)".to_owned()));
    let notes = lines(&tree, LineKind::Note, Language::Dutch);
    assert_eq!(
        notes,
        [
            "Er verschuift geen acute zorg: een analyse van de acute keten wordt niet gevraagd.",
            "Onderdelen die alleen het concept noemt; zij tellen niet mee voor het oordeel.",
        ]
    );
    assert!(tree.parts().iter().all(|part| part.verdict() != Some(Verdict::NotApplicable)));
    let importance = "The agreement calls the impact analysis of great importance; it is no binding norm.";
    assert_eq!(tree.notes()[0].in_language(Language::English).to_string(), importance);
    let draft = of(Edition::Draft, &facts).explanation();
    assert_eq!(lines(&draft, LineKind::Criterion, Language::English).len(), Aspect::ALL.len() + 1);
    // What only the final text asks, and was found, is told under the draft too.
    let notes = lines(&draft, LineKind::Note, Language::English);
    assert_eq!(
        notes,
        [
            "No acute care shifts: an analysis of its chain is not asked.",
            "What only the final text asks; it does not turn the verdict."
        ]
    );
    let findings = lines(&draft, LineKind::Finding, Language::English);
    let patients =
        ["what it means for patients: looked at (region table, 20 May 2025)", "not acceptable: too far"];
    assert!(patients.iter().all(|line| findings.contains(&(*line).to_owned())), "{findings:#?}");
    assert_eq!(of(Edition::Draft, &facts).verdict(), Verdict::Met);
    facts.effects.clear();
    assert_eq!(lines(&of(Edition::Draft, &facts).explanation(), LineKind::Note, Language::English).len(), 1);
}

/// Each rule stands with what it asks: the chain of acute care, its costs, and the rest.
#[test]
fn the_explanation_names_its_rules() {
    let facts = whole();
    for (agreement, [chain, funds, whole]) in [
        (Edition::Draft, ["IZA-C-4-a-map", "IZA-C-4-a-funds", "IZA-D-3-c"]),
        (Edition::Final, ["IZA22-C-4-A-MAP", "IZA22-C-4-A-FUNDS", "IZA22-D-IMPACT"]),
    ] {
        let analysis = of(agreement, &facts);
        for (criterion, ground) in analysis.criteria() {
            assert_eq!(ground.verdict(), Verdict::Met, "{criterion:?}");
            let expected = match criterion {
                ImpactCriterion::AcuteSavings | ImpactCriterion::Acute(AcuteSubject::TotalCost) => funds,
                ImpactCriterion::Acute(_)
                | ImpactCriterion::AcuteConsultation
                | ImpactCriterion::AcuteStakeholders
                | ImpactCriterion::AcuteInhabitants => chain,
                _ => whole,
            };
            assert_eq!(criterion.rule(agreement).id().as_str(), expected, "{criterion:?}");
        }
        let named = AcuteSubject::ALL.iter().filter(|subject| subject.is_named_in(agreement)).count();
        let of_chain =
            analysis.criteria().filter(|(criterion, _)| matches!(criterion, ImpactCriterion::Acute(_)));
        assert_eq!(of_chain.count(), named);
    }
}

#[test]
fn notices_read_in_both_languages() {
    let criterion = ImpactCriterion::Desirable;
    let (one, other) = (day("2026-01-01"), day("2026-02-01"));
    let all = [
        ImpactNotice::AfterTheDay { criterion, dated: other, on: one },
        ImpactNotice::JudgedAway { criterion },
        ImpactNotice::AfterTheAnalysis { criterion, judged: other, analysis: one },
        ImpactNotice::DeliveredLate { on: other, begins: one },
        ImpactNotice::AcuteCareNotSaid,
    ];
    let mut codes = std::collections::BTreeSet::new();
    for notice in &all {
        for language in Language::ALL {
            let text = notice.in_language(language).to_string();
            assert!(text.ends_with('.') && !text.contains("2026-"), "{text}");
        }
        codes.insert(notice.code());
        assert_eq!(serde_json::to_value(notice).unwrap()["code"], notice.code());
    }
    assert_eq!(codes.len(), all.len());
}

/// The plan of which this is the analysis has a finding under each topic that an aspect belongs to, and none under the others.
#[test]
fn the_analysis_as_a_plan_has_it() {
    let mut facts = whole();
    let topics = |facts: &ImpactFacts| -> Vec<ImpactTopic> {
        let analysis = of(Edition::Final, facts).for_plan([], Language::Dutch).unwrap();
        analysis.findings.iter().map(|it| it.topic).collect()
    };
    let all = ImpactTopic::ALL.iter().copied().filter(|topic| *topic != ImpactTopic::RealEstate);
    assert_eq!(topics(&facts), all.collect::<Vec<_>>());
    facts.aspects.retain(|aspect, _| *aspect == Aspect::LawCompetition);
    // What was found on the chain of acute care stands under the chain.
    facts.acute.subjects.retain(|subject, _| *subject == AcuteSubject::Ambulances);
    assert_eq!(topics(&facts), [ImpactTopic::Chain, ImpactTopic::Context]);
    let chain = of(Edition::Final, &facts).for_plan([], Language::Dutch).unwrap().findings[0].clone();
    assert_eq!(chain.finding.as_ref().unwrap().as_str(), "ambulances (region table, 20 mei 2025)");
    facts.acute.subjects.clear();
    assert_eq!(topics(&facts), [ImpactTopic::Context]);
    let first = |facts: &ImpactFacts| {
        of(Edition::Final, facts).for_plan([], Language::Dutch).unwrap().findings[0].clone()
    };
    assert_eq!(
        first(&facts).finding.as_ref().unwrap().as_str(),
        "law-and-competition (region table, 20 mei 2025)"
    );
    // Two aspects under one topic: what plays no part is told only when nothing else is.
    facts
        .aspects
        .insert(Aspect::EducationResearchInnovation, judged(Verdict::NotApplicable, "no training here"));
    assert_eq!(
        first(&facts).finding.as_ref().unwrap().as_str(),
        "law-and-competition (region table, 20 mei 2025)"
    );
    facts.aspects.remove(&Aspect::LawCompetition);
    assert_eq!(first(&facts).finding.as_ref(), None);
    assert_eq!(
        first(&facts).not_applicable.as_ref().unwrap().as_str(),
        "no training here (region table, 20 mei 2025)"
    );
    facts.aspects.insert(Aspect::LawCompetition, judged(Verdict::NotMet, "one provider left"));
    facts.aspects.insert(Aspect::EducationResearchInnovation, judged(Verdict::Met, "training moves along"));
    let both =
        "training moves along (region table, 20 mei 2025); one provider left (region table, 20 mei 2025)";
    assert_eq!(first(&facts).finding.as_ref().unwrap().as_str(), both);
    // What is dated after the day asked about does not exist.
    let earlier = |on: &str| {
        let analysis = ConcentrationImpact::new(Edition::Final, &facts, day(on));
        let plan = analysis.for_plan([], Language::English).unwrap();
        (plan.findings.len(), plan.on)
    };
    assert_eq!((earlier("2025-05-19"), earlier("2025-05-20")), ((0, None), (1, None)));
    assert_eq!((earlier("2025-05-31").1, earlier("2025-06-01").1), (None, Some(day("2025-06-01"))));
    // What is too long together is refused, and never left out.
    let long = "x".repeat(19_000);
    facts.aspects.insert(Aspect::LawCompetition, judged(Verdict::NotMet, &long));
    assert!(of(Edition::Final, &facts).for_plan([], Language::Dutch).is_ok());
    facts.aspects.insert(Aspect::EducationResearchInnovation, judged(Verdict::Met, &long));
    let error = of(Edition::Final, &facts).for_plan([], Language::Dutch).unwrap_err();
    assert_eq!(error.code(), "statement.too-long");
}

#[test]
fn facts_as_json() {
    let facts = whole();
    let text = serde_json::to_string(&facts).unwrap();
    assert_eq!(serde_json::from_str::<ImpactFacts>(&text).unwrap(), facts);
    assert_eq!(serde_json::to_string(&ImpactFacts::default()).unwrap(), "{}");
    let not: ImpactFacts = serde_json::from_str(r#"{"delivered-to-nza": "not"}"#).unwrap();
    assert_eq!(not.delivered_to_nza, Some(Delivery::Not));
    assert_eq!(serde_json::to_string(&not).unwrap(), r#"{"delivered-to-nza":"not"}"#);
    let error = serde_json::from_str::<ImpactFacts>(r#"{"delivered-to-nza": "later"}"#).unwrap_err();
    assert!(error.to_string().starts_with("expected a day as YYYY-MM-DD or `not`, found `later`"), "{error}");
    for refused in [
        r#"{"colour": 1}"#,
        r#"{"initiators": ["ministry"]}"#,
        r#"{"shift-begins": "2026-02-30"}"#,
        r#"{"delivered-to-nza": "later"}"#,
        r#"{"scale": "global"}"#,
        r#"{"acute": {"colour": 1}}"#,
        r#"{"aspects": {"colour": {"by": "x", "on": "2025-01-01", "verdict": "met", "reason": "y"}}}"#,
        r#"{"desirable": {"by": "", "on": "2025-01-01", "verdict": "met", "reason": "y"}}"#,
    ] {
        assert!(serde_json::from_str::<ImpactFacts>(refused).is_err(), "{refused}");
    }
}
