use passende_zorg::concentration::{
    Action, AcuteFacts, AcuteSubject, Aspect, CapacityImpact, Care, ConcentrationImpact, Delivery,
    ImpactFacts, ImpactFigures, Involved, JointScenario, Patients, RedistributionOptions, Resource, Scenario,
    ScenarioName, UseOf, UsePerPatient,
};
use passende_zorg::judgement::Judgement;
use passende_zorg::party::Intervention;
use passende_zorg::transformation::plan::{ImpactFinding, ImpactTopic};
use passende_zorg::volume::agreement::{Agreement, Scale};
use passende_zorg::{Language, Verdict};
use rust_decimal::Decimal;

use super::made::{country, location};
use crate::support::day;

fn judged(verdict: Verdict, reason: &str) -> Judgement {
    Judgement::try_new("region table", day("2025-05-20"), reason, verdict).unwrap()
}

/// Everything that both texts ask for.
fn whole() -> ImpactFacts {
    let mut facts: ImpactFacts = serde_json::from_str(
        r#"{"shift-begins": "2026-01-01", "plan-made": "2025-06-01", "analysis-made": "2025-06-01",
        "initiators": ["insurers", "largest-provider"], "involved": ["providers", "networks", "professionals", "patients"],
        "scale": "regional", "delivered-to-nza": "2029-06-01", "acute-care-shifts": true,
        "acute": {"by-regional-consultation": true, "inhabitants-involved": true}}"#,
    )
    .unwrap();
    let seen = |what: &str| judged(Verdict::Met, what);
    facts.effects = Involved::ALL.iter().map(|whom| (*whom, seen(whom.code()))).collect();
    facts.acute.stakeholders = Some(seen("all were there"));
    facts.acute.subjects = AcuteSubject::ALL.iter().map(|about| (*about, seen(about.code()))).collect();
    facts.aspects = Aspect::ALL.iter().map(|aspect| (*aspect, judged(Verdict::Met, aspect.code()))).collect();
    facts.desirable = Some(judged(Verdict::Met, "more centres with experience"));
    facts
}

fn verdicts(facts: &ImpactFacts) -> (Verdict, Verdict) {
    let of = |agreement| ConcentrationImpact::new(agreement, facts).verdict();
    (of(Agreement::Draft), of(Agreement::Final))
}

fn on(text: &str) -> Delivery {
    Delivery::On(day(text))
}

type Change = (&'static str, fn(&mut ImpactFacts), Verdict, Verdict);

/// One thing left out or otherwise at a time: what it does under the draft and under the final text.
#[test]
fn each_demand_alone() {
    use Verdict::{Met, NotMet, Undetermined};
    let changes: [Change; 20] = [
        ("nothing", |_| {}, Met, Met),
        ("no facts", |facts| *facts = ImpactFacts::default(), Undetermined, Undetermined),
        ("begin unknown", |facts| facts.shift_begins = None, Met, Undetermined),
        ("analysis unknown", |facts| facts.analysis_made = None, Met, Undetermined),
        ("plan unknown", |facts| facts.plan_made = None, Met, Undetermined),
        ("analysis on the day before", |facts| facts.analysis_made = Some(day("2025-12-31")), Met, Met),
        ("analysis on the day", |facts| facts.analysis_made = Some(day("2026-01-01")), Met, NotMet),
        ("analysis on the day after", |facts| facts.analysis_made = Some(day("2026-01-02")), Met, NotMet),
        ("plan on the day before", |facts| facts.plan_made = Some(day("2025-12-31")), Met, Met),
        ("plan on the day", |facts| facts.plan_made = Some(day("2026-01-01")), Met, NotMet),
        ("plan years after", |facts| facts.plan_made = Some(day("2029-01-01")), Met, NotMet),
        ("initiators unknown", |facts| facts.initiators = None, Met, Undetermined),
        (
            "an initiator fewer",
            |facts| {
                let _ = facts.initiators.as_mut().unwrap().pop_last();
            },
            Met,
            NotMet,
        ),
        (
            "the other initiator fewer",
            |facts| {
                let _ = facts.initiators.as_mut().unwrap().pop_first();
            },
            Met,
            NotMet,
        ),
        ("involved unknown", |facts| facts.involved = None, Met, Undetermined),
        (
            "patients not involved",
            |facts| {
                let _ = facts.involved.as_mut().unwrap().pop_last();
            },
            Met,
            NotMet,
        ),
        ("scale unknown", |facts| facts.scale = None, Met, Met),
        (
            "scale unknown and an initiator fewer",
            |facts| {
                facts.scale = None;
                let _ = facts.initiators.as_mut().unwrap().pop_last();
            },
            Met,
            Undetermined,
        ),
        (
            "national, and nobody took the initiative",
            |facts| {
                facts.scale = Some(Scale::National);
                facts.initiators.as_mut().unwrap().clear();
            },
            Met,
            Met,
        ),
        ("desirability not judged", |facts| facts.desirable = None, Met, Undetermined),
    ];
    hold(&changes);
}

/// Both are handed to NZa, finished: asked by the final text only.
#[test]
fn each_way_to_hand_over_alone() {
    use Verdict::{Met, NotMet, Undetermined};
    let changes: [Change; 9] = [
        (
            "handed over, and the analysis is not known to be made",
            |facts| {
                facts.analysis_made = None;
                facts.shift_begins = Some(day("2026-01-01"));
            },
            Met,
            Undetermined,
        ),
        (
            "handed over before the plan was made, the other unknown",
            |facts| {
                facts.analysis_made = None;
                facts.delivered_to_nza = Some(on("2025-05-31"));
            },
            Met,
            NotMet,
        ),
        ("delivery unknown", |facts| facts.delivered_to_nza = None, Met, Undetermined),
        ("not handed over", |facts| facts.delivered_to_nza = Some(Delivery::Not), Met, NotMet),
        (
            "the day before they were made",
            |facts| facts.delivered_to_nza = Some(on("2025-05-31")),
            Met,
            NotMet,
        ),
        ("the day they were made", |facts| facts.delivered_to_nza = Some(on("2025-06-01")), Met, Met),
        ("the day after", |facts| facts.delivered_to_nza = Some(on("2025-06-02")), Met, Met),
        (
            "handed over before the analysis was made",
            |facts| {
                facts.delivered_to_nza = Some(on("2025-06-15"));
                facts.analysis_made = Some(day("2025-06-16"));
            },
            Met,
            NotMet,
        ),
        (
            "handed over before the plan was made",
            |facts| {
                facts.delivered_to_nza = Some(on("2025-06-15"));
                facts.plan_made = Some(day("2025-06-16"));
            },
            Met,
            NotMet,
        ),
    ];
    hold(&changes);
}

/// What the analysis of the chain of acute care must have, in both texts.
#[test]
fn each_demand_of_the_acute_chain_alone() {
    use Verdict::{Met, NotMet, Undetermined};
    let changes: [Change; 8] = [
        ("acute care not known", |facts| facts.acute_care_shifts = None, Undetermined, Undetermined),
        ("no acute care", |facts| facts.acute_care_shifts = Some(false), Met, Met),
        (
            "nothing on the acute chain",
            |facts| facts.acute = AcuteFacts::default(),
            Undetermined,
            Undetermined,
        ),
        ("made by others", |facts| facts.acute.by_regional_consultation = Some(false), NotMet, NotMet),
        (
            "by whom is not known",
            |facts| facts.acute.by_regional_consultation = None,
            Undetermined,
            Undetermined,
        ),
        ("without inhabitants", |facts| facts.acute.inhabitants_involved = Some(false), NotMet, NotMet),
        (
            "inhabitants not known",
            |facts| facts.acute.inhabitants_involved = None,
            Undetermined,
            Undetermined,
        ),
        (
            "without some who have a stake",
            |facts| facts.acute.stakeholders = Some(judged(NotMet, "no ambulance service")),
            NotMet,
            NotMet,
        ),
    ];
    hold(&changes);
}

fn hold(changes: &[Change]) {
    for (what, change, draft, final_text) in changes {
        let mut facts = whole();
        change(&mut facts);
        assert_eq!(verdicts(&facts), (*draft, *final_text), "{what}");
    }
}

/// The draft lists seven aspects and the partners in the chain; the final text names the partners only.
#[test]
fn each_aspect_alone() {
    for aspect in Aspect::ALL.iter().copied() {
        let mut facts = whole();
        facts.aspects.remove(&aspect);
        let final_text = if aspect == Aspect::ChainPartners { Verdict::Undetermined } else { Verdict::Met };
        assert_eq!(verdicts(&facts), (Verdict::Undetermined, final_text), "{aspect:?}");
        let draft = ConcentrationImpact::new(Agreement::Draft, &facts);
        assert!(!draft.is_looked_at(aspect));
        assert!(Aspect::ALL.iter().all(|other| *other == aspect || draft.is_looked_at(*other)));
        assert_eq!(draft.open_questions().len(), 1);
        // Looked at and found bad is looked at; that it plays no part was looked at too.
        for found in [Verdict::NotMet, Verdict::NotApplicable] {
            facts.aspects.insert(aspect, judged(found, "as it is"));
            assert_eq!(verdicts(&facts), (Verdict::Met, Verdict::Met), "{aspect:?} {found:?}");
        }
    }
}

/// The final text maps whom it concerns, and how; the draft does not.
#[test]
fn each_effect_alone() {
    for whom in Involved::ALL.iter().copied() {
        let mut facts = whole();
        facts.effects.remove(&whom);
        assert_eq!(verdicts(&facts), (Verdict::Met, Verdict::Undetermined), "{whom:?}");
        for found in [Verdict::NotMet, Verdict::NotApplicable] {
            facts.effects.insert(whom, judged(found, "as it is"));
            assert_eq!(verdicts(&facts), (Verdict::Met, Verdict::Met), "{whom:?} {found:?}");
        }
    }
}

/// Where acute care shifts its chain is looked at; staff at night only under the final text.
#[test]
fn each_subject_of_the_acute_chain_alone() {
    for subject in AcuteSubject::ALL.iter().copied() {
        let mut facts = whole();
        facts.acute.subjects.remove(&subject);
        let draft = if subject == AcuteSubject::Staff { Verdict::Met } else { Verdict::Undetermined };
        assert_eq!(verdicts(&facts), (draft, Verdict::Undetermined), "{subject:?}");
        facts.acute_care_shifts = Some(false);
        assert_eq!(verdicts(&facts), (Verdict::Met, Verdict::Met), "{subject:?}");
        facts.acute_care_shifts = Some(true);
        facts.acute.subjects.insert(subject, judged(Verdict::NotMet, "as it is"));
        assert_eq!(verdicts(&facts), (Verdict::Met, Verdict::Met), "{subject:?}");
    }
}

#[test]
fn desirable_or_not_is_another_question() {
    let mut facts = whole();
    for (judgement, desirable) in [
        (Some(judged(Verdict::NotMet, "too far")), Verdict::NotMet),
        (Some(judged(Verdict::Met, "better")), Verdict::Met),
        (None, Verdict::Undetermined),
    ] {
        facts.desirable = judgement;
        let analysis = ConcentrationImpact::new(Agreement::Final, &facts);
        assert_eq!(analysis.desirable(), desirable);
        assert_eq!(analysis.verdict() == Verdict::Met, facts.desirable.is_some());
    }
    assert_eq!(ConcentrationImpact::new(Agreement::Draft, &facts).rule().id().as_str(), "IZA-D-3-c");
    assert_eq!(ConcentrationImpact::new(Agreement::Final, &facts).rule().id().as_str(), "IZA22-D-IMPACT");
}

#[test]
fn the_explanation_shows_all_and_names_its_rules() {
    let facts = whole();
    for (agreement, acute) in [(Agreement::Draft, "IZA-C-4-a-map"), (Agreement::Final, "IZA22-C-4-A-MAP")] {
        let tree = ConcentrationImpact::new(agreement, &facts).explanation();
        for aspect in Aspect::ALL {
            let all = tree.parts().iter().flat_map(|part| [part].into_iter().chain(part.parts()));
            let told = all.filter(|part| {
                part.message()
                    .in_language(Language::English)
                    .to_string()
                    .starts_with(aspect.in_language(Language::English))
            });
            assert_eq!(told.count(), 1, "{agreement:?} {aspect:?}");
        }
        let named = AcuteSubject::ALL.iter().filter(|subject| subject.is_named_in(agreement)).count();
        let of_chain =
            tree.parts().iter().filter(|part| format!("{:?}", part.basis()).contains(acute)).count();
        assert_eq!(of_chain, named + 3, "by whom, with whom and with inhabitants");
        // What the final text does not ask for stands apart, cites the draft, and has no verdict as a whole.
        let beside = tree.parts().last().unwrap();
        match agreement {
            Agreement::Draft => assert!(beside.parts().is_empty()),
            Agreement::Final => {
                assert_eq!((beside.verdict(), beside.parts().len()), (None, Aspect::ALL.len() - 1));
                assert!(
                    beside.parts().iter().all(|part| format!("{:?}", part.basis()).contains("IZA-D-3-c"))
                );
            }
        }
        let rules: Vec<String> = tree.parts().iter().map(|part| format!("{:?}", part.basis())).collect();
        assert!(rules.iter().any(|rule| rule.contains(acute)));
    }
}

/// That something was looked at is one thing, what was found another: both are told.
#[test]
fn the_explanation_tells_what_was_found() {
    let mut facts = whole();
    facts.desirable = Some(judged(Verdict::NotMet, "too far"));
    facts.effects.insert(Involved::Patients, judged(Verdict::NotApplicable, "none of them"));
    let analysis = ConcentrationImpact::new(Agreement::Final, &facts);
    let told = |language| {
        let tree = analysis.explanation();
        tree.parts().iter().map(|part| part.message().in_language(language).to_string()).collect::<Vec<_>>()
    };
    let english = told(Language::English);
    for line in [
        "judged whether the impact is desirable: looked at, found not met (region table, 20 May 2025: too far)",
        "what it means for patients: looked at, found not applicable (region table, 20 May 2025: none of them)",
    ] {
        assert!(english.iter().any(|found| found == line), "{line}: {english:#?}");
    }
    let dutch = told(Language::Dutch);
    let line = "beoordeeld of de impact wenselijk is: bekeken, bevinding voldoet niet (region table, 20 mei 2025: too far)";
    assert!(dutch.iter().any(|found| found == line), "{dutch:#?}");
}

/// The plan of which this is the analysis has a finding under each topic that an aspect belongs to, and none under the others.
#[test]
fn the_analysis_as_a_plan_has_it() {
    let mut facts = whole();
    let topics = |facts: &ImpactFacts| -> Vec<ImpactTopic> {
        let analysis = ConcentrationImpact::new(Agreement::Final, facts).for_plan([]).unwrap();
        analysis.findings().iter().map(ImpactFinding::topic).collect()
    };
    let all = ImpactTopic::ALL.iter().copied().filter(|topic| *topic != ImpactTopic::RealEstate);
    assert_eq!(topics(&facts), all.collect::<Vec<_>>());
    facts.aspects.retain(|aspect, _| *aspect == Aspect::LawCompetition);
    // What was found on the chain of acute care stands under the chain.
    facts.acute.subjects.retain(|subject, _| *subject == AcuteSubject::Ambulances);
    assert_eq!(topics(&facts), [ImpactTopic::Chain, ImpactTopic::Context]);
    let chain =
        ConcentrationImpact::new(Agreement::Final, &facts).for_plan([]).unwrap().findings()[0].clone();
    assert_eq!(chain.finding().unwrap().as_str(), "ambulances (region table, 2025-05-20)");
    facts.acute.subjects.clear();
    assert_eq!(topics(&facts), [ImpactTopic::Context]);
    let of = |facts: &ImpactFacts| {
        ConcentrationImpact::new(Agreement::Final, facts).for_plan([]).unwrap().findings()[0].clone()
    };
    assert_eq!(of(&facts).finding().unwrap().as_str(), "law-and-competition (region table, 2025-05-20)");
    // Two aspects under one topic: what plays no part is told only when nothing else is.
    facts
        .aspects
        .insert(Aspect::EducationResearchInnovation, judged(Verdict::NotApplicable, "no training here"));
    assert_eq!(of(&facts).finding().unwrap().as_str(), "law-and-competition (region table, 2025-05-20)");
    facts.aspects.remove(&Aspect::LawCompetition);
    assert_eq!(of(&facts).finding(), None);
    assert_eq!(of(&facts).not_applicable().unwrap().as_str(), "no training here (region table, 2025-05-20)");
    facts.aspects.insert(Aspect::LawCompetition, judged(Verdict::NotMet, "one provider left"));
    facts.aspects.insert(Aspect::EducationResearchInnovation, judged(Verdict::Met, "training moves along"));
    let both =
        "training moves along (region table, 2025-05-20); one provider left (region table, 2025-05-20)";
    assert_eq!(of(&facts).finding().unwrap().as_str(), both);
    // What is too long together is refused, and never left out.
    let long = "x".repeat(19_000);
    facts.aspects.insert(Aspect::LawCompetition, judged(Verdict::NotMet, &long));
    assert!(ConcentrationImpact::new(Agreement::Final, &facts).for_plan([]).is_ok());
    facts.aspects.insert(Aspect::EducationResearchInnovation, judged(Verdict::Met, &long));
    let error = ConcentrationImpact::new(Agreement::Final, &facts).for_plan([]).unwrap_err();
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

/// By hand: three hospitals, two kinds of care; C stops with both, and its patients go to B, 31 minutes further.
#[test]
fn figures_of_a_scenario() {
    let country = country(
        &[("a", 100), ("b", 100), ("c", 100)],
        &[("A", "R"), ("B", "R"), ("C", "R")],
        &[
            ("a", "A", 5),
            ("b", "B", 5),
            ("c", "C", 5),
            ("a", "B", 20),
            ("b", "A", 20),
            ("c", "B", 36),
            ("c", "A", 50),
        ],
    );
    let care = |name: &str, minimum, counts: [u32; 3]| Care {
        intervention: Intervention::try_new(name).unwrap(),
        minimum,
        volumes: ["A", "B", "C"]
            .into_iter()
            .zip(counts)
            .map(|(name, count)| (location(name), count))
            .collect(),
    };
    let cares = [care("lung", 50, [60, 40, 20]), care("breast", 100, [100, 300, 200])];
    let stop = Scenario { actions: vec![(location("C"), Action::Stop)], moves: Vec::new() };
    let joint = cares.iter().map(|care| (care.intervention.clone(), stop.clone())).collect();
    let scenario = JointScenario { name: ScenarioName::try_new("close C").unwrap(), cases: joint };
    let compared = country.compare(&cares, &[scenario], RedistributionOptions::PRACTICE_2024).unwrap();
    let mut uses = UsePerPatient::default();
    for (name, hours) in [("B", 3), ("C", 4)] {
        uses.insert(&location(name), &cares[0].intervention, Resource::TheatreHours, hours.into()).unwrap();
        uses.insert(&location(name), &cares[1].intervention, Resource::Revenue, Decimal::new(90_050, 2))
            .unwrap();
    }
    let capacity = CapacityImpact::of(compared[0].results(), &uses, UseOf::Receiver);
    let figures = ImpactFigures::of(&compared[0], &capacity);
    // Lung: A meets 50 and B does with C's 20. Breast: all three meet 100, then two.
    assert_eq!(figures.meet, (4, 4));
    assert_eq!(
        (figures.moved, figures.shortage, figures.stranded),
        (Patients::of(220), Patients::ZERO, Patients::ZERO)
    );
    assert_eq!((figures.drawn_below, figures.most_losses), (0, 2));
    assert_eq!(figures.extra_travel, Decimal::from(220 * 31));
    assert_eq!(
        (figures.much_further, figures.largest_extra.to_string()),
        (Patients::of(220), "31".to_owned())
    );
    // Lung 60 of 120, breast 300 of 600; then lung 60 of 120 and breast 500 of 600.
    assert_eq!(figures.largest_share, ("0.5".parse().unwrap(), "0.8333".parse().unwrap()));
    let [(Resource::TheatreHours, theatre), (Resource::Revenue, revenue)] = figures.capacity[..] else {
        panic!()
    };
    assert_eq!((theatre.needed(), theatre.freed()), (60.into(), 80.into()));
    assert_eq!((revenue.needed(), revenue.freed()), (180_100.into(), 180_100.into()));

    let facts = whole();
    let analysis = ConcentrationImpact::new(Agreement::Draft, &facts).with_figures(figures.clone());
    assert_eq!(analysis.figures(), Some(&figures));
    let told = |language| {
        let notes = |part: &passende_zorg::explanation::Explanation| {
            part.notes().iter().map(|note| note.in_language(language).to_string()).collect::<Vec<_>>()
        };
        analysis.explanation().parts().iter().flat_map(notes).collect::<Vec<String>>()
    };
    assert_eq!(
        told(Language::English),
        [
            "a norm met 4 times, 4 times after; 0 patients short; 0 can go nowhere",
            "theatre hours: 60 comes, 80 goes",
            "0 times one that goes on falls below a norm; kinds of care that one provider loses: 2 at most",
            "220 patients go elsewhere, 6,820 minutes further together; 31 at most; 220 travel 30 minutes or more further",
            "largest share of one provider in its region: 50%, after 83.33%",
            "revenue in euros: 180,100 comes, 180,100 goes",
        ]
    );
    assert_eq!(
        told(Language::Dutch)[4],
        "grootste aandeel van één aanbieder in zijn regio: 50 %, straks 83,33 %"
    );
    // The verdict does not hang on figures.
    assert_eq!(analysis.verdict(), Verdict::Met);
}

/// By hand: B starts in the middle and draws two thirds of the patients of A, which falls below 15 without topping up. Nothing is known of capacity, and nothing is said of it.
#[test]
fn one_that_goes_on_is_drawn_below_a_norm() {
    let country = country(
        &[("a", 100), ("b", 200), ("c", 300)],
        &[("A", "R"), ("B", "R"), ("C", "R")],
        &[("a", "A", 5), ("b", "A", 20), ("b", "B", 5), ("c", "C", 5)],
    );
    let lung = Intervention::try_new("lung").unwrap();
    let volumes = vec![(location("A"), 30), (location("C"), 40)];
    let care = Care { intervention: lung.clone(), minimum: 15, volumes };
    let start = Scenario { actions: vec![(location("B"), Action::Start)], moves: Vec::new() };
    let scenario = JointScenario { name: ScenarioName::try_new("B").unwrap(), cases: [(lung, start)].into() };
    let options = RedistributionOptions { top_up: false, ..RedistributionOptions::PRACTICE_2024 };
    let compared = country.compare(&[care], &[scenario], options).unwrap();
    let capacity = CapacityImpact::of(compared[0].results(), &UsePerPatient::default(), UseOf::Receiver);
    let figures = ImpactFigures::of(&compared[0], &capacity);
    assert_eq!((figures.meet, figures.drawn_below, figures.most_losses), ((2, 2), 1, 0));
    let facts = whole();
    let tree = ConcentrationImpact::new(Agreement::Draft, &facts).with_figures(figures).explanation();
    let with_notes = tree.parts().iter().filter(|part| !part.notes().is_empty());
    let told: Vec<String> = with_notes
        .map(|part| part.message().in_language(Language::English).to_string())
        .map(|text| text.split(':').next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(
        told,
        ["quality, safety and continuity", "cascade effects", "quality of life", "law, competition among it"]
    );
}
