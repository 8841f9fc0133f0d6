use std::num::NonZeroU16;

use passende_zorg::concentration::{
    Action, AcuteFacts, AcuteSubject, Aspect, CapacityImpact, Care, ConcentrationImpact, Delivery,
    ImpactCriterion, ImpactFacts, ImpactFigures, ImpactGround, ImpactNotice, ImpactStanding, Involved,
    JointScenario, Patients, RedistributionOptions, Resource, Scenario, ScenarioName, StructuralSavings,
    UseOf, UsePerPatient,
};
use passende_zorg::explanation::{Explanation, LineKind};
use passende_zorg::judgement::Judgement;
use passende_zorg::language::Describe;
use passende_zorg::money::Euro;
use passende_zorg::party::Intervention;
use passende_zorg::transformation::plan::{ImpactFinding, ImpactTopic};
use passende_zorg::volume::agreement::{Agreement, Scale};
use passende_zorg::{Language, Verdict};
use rust_decimal::Decimal;

use super::made::{country, location};
use crate::support::day;

fn judged_on(on: &str, verdict: Verdict, reason: &str) -> Judgement {
    Judgement::try_new("region table", day(on), reason, verdict).unwrap()
}

fn judged(verdict: Verdict, reason: &str) -> Judgement {
    judged_on("2025-05-20", verdict, reason)
}

/// Everything that both texts ask for.
fn whole() -> ImpactFacts {
    let mut facts: ImpactFacts = serde_json::from_str(
        r#"{"shift-begins": "2026-01-01", "plan-made": "2025-06-01", "analysis-made": "2025-06-01",
        "initiators": ["insurers", "largest-provider"], "involved": ["providers", "networks", "professionals", "patients"],
        "scale": "regional", "delivered-to-nza": "2025-07-01", "acute-care-shifts": true,
        "acute": {"by-regional-consultation": true, "inhabitants-involved": true,
            "transformation-funds": "500000.00", "structural-savings": {"a-year": "100000.00", "years": 5}}}"#,
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

/// The day on which the shift begins, unless said otherwise.
fn of(agreement: Agreement, facts: &ImpactFacts) -> ConcentrationImpact<'_> {
    ConcentrationImpact::new(agreement, facts, day("2026-01-01"))
}

fn verdicts(facts: &ImpactFacts) -> (Verdict, Verdict) {
    (of(Agreement::Draft, facts).verdict(), of(Agreement::Final, facts).verdict())
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
        ("initiators unknown", |facts| facts.initiators = None, Met, Undetermined),
        (
            "an initiator fewer",
            |facts| assert!(facts.initiators.as_mut().unwrap().pop_last().is_some()),
            Met,
            NotMet,
        ),
        (
            "the other initiator fewer",
            |facts| assert!(facts.initiators.as_mut().unwrap().pop_first().is_some()),
            Met,
            NotMet,
        ),
        ("involved unknown", |facts| facts.involved = None, Met, Undetermined),
        (
            "patients not involved",
            |facts| assert!(facts.involved.as_mut().unwrap().pop_last().is_some()),
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
        (
            "national, and who took the initiative is not known",
            |facts| {
                facts.scale = Some(Scale::National);
                facts.initiators = None;
            },
            Met,
            Met,
        ),
        ("desirability not judged", |facts| facts.desirable = None, Met, Undetermined),
        ("desirable", |facts| facts.desirable = Some(judged(Met, "better")), Met, Met),
        ("not desirable", |facts| facts.desirable = Some(judged(NotMet, "too far")), NotMet, NotMet),
        (
            "desirability judged away",
            |facts| facts.desirable = Some(judged(Verdict::NotApplicable, "no need")),
            Undetermined,
            Undetermined,
        ),
        ("delivery unknown", |facts| facts.delivered_to_nza = None, Met, Undetermined),
        ("acute care not known", |facts| facts.acute_care_shifts = None, Undetermined, Undetermined),
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

/// Plan and analysis: made the day before the shift, on the day, the day after; as it is on the day before it was made, on it and after it, before and after care shifts.
#[test]
fn what_comes_before_the_shift_is_held_against_the_day_asked_about() {
    use Verdict::{Met, NotMet, Undetermined};
    for change in [
        (|facts, made| facts.plan_made = Some(made)) as fn(&mut ImpactFacts, chrono::NaiveDate),
        |facts, made| facts.analysis_made = Some(made),
    ] {
        for (made, asked, verdict) in [
            ("2025-12-31", "2026-01-01", Met),
            ("2026-01-01", "2026-01-01", NotMet),
            ("2026-01-02", "2026-01-02", NotMet),
            ("2029-01-01", "2029-01-01", NotMet),
            // Not made yet: open as long as care does not shift, and too late from then on.
            ("2025-10-01", "2025-09-30", Undetermined),
            ("2025-10-01", "2025-10-01", Met),
            ("2026-01-02", "2025-12-31", Undetermined),
            ("2026-01-02", "2026-01-01", NotMet),
        ] {
            let mut facts = whole();
            facts.delivered_to_nza = Some(on(made.max("2025-06-01")));
            change(&mut facts, day(made));
            let asked = day(asked);
            let analysis = ConcentrationImpact::new(Agreement::Final, &facts, asked);
            let criteria = [ImpactCriterion::PlanBeforehand, ImpactCriterion::AnalysisBeforehand];
            let worst = Verdict::all_of(criteria.map(|it| analysis.of(it).unwrap().verdict()));
            assert_eq!(worst, verdict, "{made} {asked}");
            let told = analysis.notices().iter().any(
                |notice| matches!(notice, ImpactNotice::AfterTheDay { dated, .. } if *dated == day(made)),
            );
            assert_eq!(told, day(made) > asked, "{made} {asked}");
        }
    }
    let mut facts = whole();
    facts.shift_begins = None;
    facts.plan_made = Some(day("2026-01-02"));
    let analysis = of(Agreement::Final, &facts);
    assert_eq!(analysis.of(ImpactCriterion::PlanBeforehand), Some(&ImpactGround::NotYet { has_begun: None }));
    assert_eq!(analysis.of(ImpactCriterion::PlanBeforehand).unwrap().verdict(), Undetermined);
}

/// Handed over: the day before it was made, on it, after it; not yet is open until care shifts, and not met from then on.
#[test]
fn what_is_handed_over_is_finished_and_there() {
    use Verdict::{Met, NotMet, Undetermined};
    type Given = fn(&mut ImpactFacts);
    let cases: [(&str, Given, &str, Verdict); 14] = [
        ("the day before", |it| it.delivered_to_nza = Some(on("2025-05-31")), "2026-01-01", NotMet),
        ("the day they were made", |it| it.delivered_to_nza = Some(on("2025-06-01")), "2026-01-01", Met),
        ("the day after", |it| it.delivered_to_nza = Some(on("2025-06-02")), "2026-01-01", Met),
        ("the analysis later", |it| it.analysis_made = Some(day("2025-07-02")), "2026-01-01", NotMet),
        ("the plan later", |it| it.plan_made = Some(day("2025-07-02")), "2026-01-01", NotMet),
        ("the analysis on the day", |it| it.analysis_made = Some(day("2025-07-01")), "2026-01-01", Met),
        ("the analysis not known", |it| it.analysis_made = None, "2026-01-01", Undetermined),
        ("not, before the shift", |it| it.delivered_to_nza = Some(Delivery::Not), "2025-12-31", Undetermined),
        (
            "not, on the day of the shift",
            |it| it.delivered_to_nza = Some(Delivery::Not),
            "2026-01-01",
            NotMet,
        ),
        ("not, after it", |it| it.delivered_to_nza = Some(Delivery::Not), "2026-01-02", NotMet),
        (
            "not, and the shift not known",
            |it| {
                it.delivered_to_nza = Some(Delivery::Not);
                it.shift_begins = None;
            },
            "2026-01-02",
            Undetermined,
        ),
        ("the day before that day", |_| {}, "2025-06-30", Undetermined),
        ("that day", |_| {}, "2025-07-01", Met),
        ("later than the shift", |it| it.delivered_to_nza = Some(on("2026-02-01")), "2026-02-01", Met),
    ];
    for (what, change, asked, verdict) in cases {
        let mut facts = whole();
        change(&mut facts);
        let analysis = ConcentrationImpact::new(Agreement::Final, &facts, day(asked));
        assert_eq!(analysis.of(ImpactCriterion::Delivered).unwrap().verdict(), verdict, "{what}");
        let late = matches!(analysis.notices(), [ImpactNotice::DeliveredLate { .. }]);
        assert_eq!(late, what == "later than the shift", "{what}");
    }
}

/// What the analysis of the chain of acute care must have, in both texts.
#[test]
fn each_demand_of_the_acute_chain_alone() {
    use Verdict::{Met, NotMet, Undetermined};
    let changes: [Change; 12] = [
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
        (
            "those who have a stake judged away",
            |facts| facts.acute.stakeholders = Some(judged(Verdict::NotApplicable, "nobody has one")),
            Undetermined,
            Undetermined,
        ),
        (
            "those who have a stake not judged",
            |facts| facts.acute.stakeholders = None,
            Undetermined,
            Undetermined,
        ),
        ("funds not known", |facts| facts.acute.transformation_funds = None, Undetermined, Undetermined),
        (
            "no funds, and savings not known",
            |facts| {
                facts.acute.transformation_funds = Some(Euro::ZERO);
                facts.acute.structural_savings = None;
            },
            Met,
            Met,
        ),
        ("savings not known", |facts| facts.acute.structural_savings = None, Undetermined, Undetermined),
    ];
    hold(&changes);
}

/// A hundred thousand a year over five years: a cent more of funds is not outweighed, and nothing is rounded on the way.
#[test]
fn structural_savings_outweigh_the_funds() {
    for (funds, a_year, years, verdict) in [
        ("499999.99", "100000.00", 5, Verdict::Met),
        ("500000.00", "100000.00", 5, Verdict::Met),
        ("500000.01", "100000.00", 5, Verdict::NotMet),
        ("500000.00", "99999.99", 5, Verdict::NotMet),
        ("500000.00", "100000.00", 4, Verdict::NotMet),
        ("0.01", "0.00", 9, Verdict::NotMet),
        ("0.00", "0.00", 1, Verdict::NotApplicable),
        ("9999999999999.99", "9999999999999.99", u16::MAX, Verdict::Met),
    ] {
        let mut facts = whole();
        facts.acute.transformation_funds = Some(funds.parse().unwrap());
        let years = NonZeroU16::new(years).unwrap();
        facts.acute.structural_savings = Some(StructuralSavings { a_year: a_year.parse().unwrap(), years });
        for agreement in Agreement::ALL {
            let analysis = of(agreement, &facts);
            let savings = ImpactCriterion::AcuteSavings;
            assert_eq!(analysis.of(savings).unwrap().verdict(), verdict, "{funds} {a_year} {years}");
            let rule = savings.rule(agreement).id().as_str();
            assert_eq!(
                rule,
                if agreement == Agreement::Draft { "IZA-C-4-a-funds" } else { "IZA22-C-4-A-FUNDS" }
            );
            assert_eq!(analysis.verdict() == Verdict::NotMet, verdict == Verdict::NotMet);
        }
    }
    let facts = whole();
    let tree = of(Agreement::Final, &facts).explanation();
    let line = tree.parts().iter().find(|part| part.message().code() == "impact.acute.savings").unwrap();
    assert_eq!(
        line.message().in_language(Language::English).to_string(),
        "structural savings against transformation funds for a time: EUR 100,000 a year over 5 years, a period that the caller chose, against EUR 500,000"
    );
    assert_eq!(line.margin().unwrap().difference_at_least(), Some(Decimal::ZERO));
    for refused in [
        r#"{"acute": {"transformation-funds": "-0.01"}}"#,
        r#"{"acute": {"structural-savings": {"a-year": "-1.00", "years": 5}}}"#,
        r#"{"acute": {"structural-savings": {"a-year": "1.00", "years": 0}}}"#,
        r#"{"acute": {"structural-savings": {"a-year": "1.00"}}}"#,
    ] {
        assert!(serde_json::from_str::<ImpactFacts>(refused).is_err(), "{refused}");
    }
}

/// The draft lists seven aspects and the partners in the chain; the final text names the partners only. Looked at and found bad is looked at; judged away is open.
#[test]
fn each_aspect_alone() {
    for aspect in Aspect::ALL.iter().copied() {
        let of_final = aspect == Aspect::ChainPartners;
        let open = if of_final { Verdict::Undetermined } else { Verdict::Met };
        let mut facts = whole();
        facts.aspects.remove(&aspect);
        assert_eq!(verdicts(&facts), (Verdict::Undetermined, open), "{aspect:?}");
        let draft = of(Agreement::Draft, &facts);
        assert!(!draft.is_looked_at(aspect));
        assert!(Aspect::ALL.iter().all(|other| *other == aspect || draft.is_looked_at(*other)));
        assert_eq!(draft.open_questions().len(), 1);
        facts.aspects.insert(aspect, judged(Verdict::NotMet, "as it is"));
        assert_eq!(verdicts(&facts), (Verdict::Met, Verdict::Met), "desirable all the same: {aspect:?}");
        assert!(of(Agreement::Final, &facts).is_looked_at(aspect));
        facts.aspects.insert(aspect, judged(Verdict::NotApplicable, "as it is"));
        assert_eq!(verdicts(&facts), (Verdict::Undetermined, open), "{aspect:?}");
        let told = of(Agreement::Draft, &facts).notices().to_vec();
        assert_eq!(told, [ImpactNotice::JudgedAway { criterion: ImpactCriterion::Aspect(aspect) }]);
        assert_eq!(
            of(Agreement::Final, &facts).notices().is_empty(),
            !of_final,
            "what is not asked is not open"
        );
    }
}

/// The final text maps whom it concerns, and how; the draft does not. Networks may play no part, and need not take part then.
#[test]
fn each_effect_alone() {
    for whom in Involved::ALL.iter().copied() {
        let mut facts = whole();
        facts.effects.remove(&whom);
        assert_eq!(verdicts(&facts), (Verdict::Met, Verdict::Undetermined), "{whom:?}");
        facts.effects.insert(whom, judged(Verdict::NotMet, "as it is"));
        assert_eq!(verdicts(&facts), (Verdict::Met, Verdict::Met), "{whom:?}");
        facts.effects.insert(whom, judged(Verdict::NotApplicable, "as it is"));
        let no_part = whom == Involved::Networks;
        let open = if no_part { Verdict::Met } else { Verdict::Undetermined };
        assert_eq!(verdicts(&facts), (Verdict::Met, open), "{whom:?}");
        facts.involved.as_mut().unwrap().remove(&whom);
        let without = if no_part { Verdict::Met } else { Verdict::NotMet };
        assert_eq!(verdicts(&facts), (Verdict::Met, without), "{whom:?}");
    }
}

/// Each subject of the chain of acute care; only the final text names staff at night. Kinds of care may play no part, of which the texts give examples; what they name one by one may not.
#[test]
fn each_subject_of_the_acute_chain_alone() {
    for subject in AcuteSubject::ALL.iter().copied() {
        let draft = subject.is_named_in(Agreement::Draft);
        assert_eq!(draft, subject != AcuteSubject::Staff);
        let open = |is_open: bool, named: bool| {
            if is_open && named { Verdict::Undetermined } else { Verdict::Met }
        };
        let mut facts = whole();
        facts.acute.subjects.remove(&subject);
        assert_eq!(verdicts(&facts), (open(true, draft), Verdict::Undetermined), "{subject:?}");
        facts.acute_care_shifts = Some(false);
        assert_eq!(verdicts(&facts), (Verdict::Met, Verdict::Met), "{subject:?}");
        facts.acute_care_shifts = Some(true);
        facts.acute.subjects.insert(subject, judged(Verdict::NotMet, "as it is"));
        assert_eq!(verdicts(&facts), (Verdict::Met, Verdict::Met), "{subject:?}");
        facts.acute.subjects.insert(subject, judged(Verdict::NotApplicable, "as it is"));
        let closed = subject.is_kind_of_care();
        assert_eq!(verdicts(&facts), (open(!closed, draft), open(!closed, true)), "{subject:?}");
    }
    let kinds = AcuteSubject::ALL.iter().filter(|subject| subject.is_kind_of_care()).count();
    assert_eq!(
        kinds, 7,
        "posts, emergency departments, obstetrics, mental health, short stay, pharmacy, nursing"
    );
    for subject in ["hospital-profile", "continuity-of-operations", "total-cost"] {
        assert!(AcuteSubject::ALL.iter().any(|it| it.code() == subject), "{subject}");
    }
}

/// All kinds of acute care judged away, though acute care shifts: nothing is left, and that is not met.
#[test]
fn a_chain_of_which_nothing_is_left_is_open() {
    let mut facts = whole();
    let kinds = AcuteSubject::ALL.iter().filter(|subject| subject.is_kind_of_care());
    for subject in kinds {
        assert_eq!(verdicts(&facts), (Verdict::Met, Verdict::Met));
        facts.acute.subjects.insert(*subject, judged(Verdict::NotApplicable, "not here"));
    }
    assert_eq!(verdicts(&facts), (Verdict::Undetermined, Verdict::Undetermined));
    let analysis = of(Agreement::Final, &facts);
    assert_eq!(analysis.of(ImpactCriterion::AcuteKinds), Some(&ImpactGround::NotKnown));
    assert_eq!(analysis.open_questions().len(), 1);
    // Everything judged away that a person can judge: nothing of it is met.
    facts.aspects.values_mut().for_each(|it| *it = judged(Verdict::NotApplicable, "no"));
    facts.effects.values_mut().for_each(|it| *it = judged(Verdict::NotApplicable, "no"));
    facts.acute.subjects.values_mut().for_each(|it| *it = judged(Verdict::NotApplicable, "no"));
    facts.acute.stakeholders = Some(judged(Verdict::NotApplicable, "no"));
    facts.desirable = Some(judged(Verdict::NotApplicable, "no"));
    assert_eq!(verdicts(&facts), (Verdict::Undetermined, Verdict::Undetermined));
    assert_eq!(of(Agreement::Draft, &facts).standing(), ImpactStanding::Open);
}

/// A judgement of the day before counts, and so does one of the day asked about; one of the day after does not exist, and is told.
#[test]
fn a_judgement_after_the_day_does_not_exist() {
    type Given = fn(&mut ImpactFacts, Judgement);
    let places: [Given; 5] = [
        |facts, it| drop(facts.effects.insert(Involved::Patients, it)),
        |facts, it| drop(facts.aspects.insert(Aspect::ChainPartners, it)),
        |facts, it| facts.desirable = Some(it),
        |facts, it| facts.acute.stakeholders = Some(it),
        |facts, it| drop(facts.acute.subjects.insert(AcuteSubject::Profile, it)),
    ];
    for (at, place) in places.into_iter().enumerate() {
        for (judged, verdict) in [
            ("2025-05-31", Verdict::Met),
            ("2025-06-01", Verdict::Met),
            ("2025-06-02", Verdict::Undetermined),
        ] {
            let mut facts = whole();
            facts.delivered_to_nza = Some(on("2025-06-01"));
            place(&mut facts, judged_on(judged, Verdict::Met, "as it is"));
            let analysis = ConcentrationImpact::new(Agreement::Final, &facts, day("2025-06-01"));
            assert_eq!(analysis.verdict(), verdict, "{at} {judged}");
            assert_eq!(
                analysis.open_questions().len(),
                usize::from(verdict != Verdict::Met),
                "{at} {judged}"
            );
            let told = analysis.notices().iter().map(Describe::code).collect::<Vec<_>>();
            let expected: &[&str] = if verdict == Verdict::Met { &[] } else { &["impact.after-the-day"] };
            assert_eq!(told, expected, "{at} {judged}");
        }
    }
}

/// What the final text asks beforehand was looked at the day before care shifts, on the day, the day after. The draft sets no day.
#[test]
fn what_is_looked_at_afterwards_is_too_late() {
    type Given = fn(&mut ImpactFacts, Judgement);
    let places: [Given; 3] = [
        |facts, it| drop(facts.effects.insert(Involved::Patients, it)),
        |facts, it| drop(facts.aspects.insert(Aspect::ChainPartners, it)),
        |facts, it| facts.desirable = Some(it),
    ];
    for (at, place) in places.into_iter().enumerate() {
        for (judged, verdict) in
            [("2025-12-31", Verdict::Met), ("2026-01-01", Verdict::NotMet), ("2026-01-02", Verdict::NotMet)]
        {
            let mut facts = whole();
            facts.analysis_made = Some(day("2025-12-31"));
            facts.delivered_to_nza = Some(on("2025-12-31"));
            place(&mut facts, judged_on(judged, Verdict::Met, "as it is"));
            let asked = day("2026-01-02");
            let of = |agreement| ConcentrationImpact::new(agreement, &facts, asked);
            assert_eq!(of(Agreement::Final).verdict(), verdict, "{at} {judged}");
            assert_eq!(of(Agreement::Draft).verdict(), Verdict::Met, "{at} {judged}");
            if verdict == Verdict::NotMet {
                assert_eq!(of(Agreement::Final).standing(), ImpactStanding::Incomplete);
            }
        }
    }
    // After the analysis was finished and before care shifts: it counts, and is told; a judgement of the whole comes after it as a rule.
    for (judged, told) in [("2025-06-01", 0), ("2025-06-02", 1)] {
        let mut facts = whole();
        facts.effects.insert(Involved::Patients, judged_on(judged, Verdict::Met, "as it is"));
        facts.desirable = Some(judged_on("2025-09-01", Verdict::Met, "as it is"));
        let analysis = of(Agreement::Final, &facts);
        assert_eq!((analysis.verdict(), analysis.notices().len()), (Verdict::Met, told), "{judged}");
    }
}

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
    for agreement in Agreement::ALL {
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
    for agreement in Agreement::ALL {
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
        told(&facts, Agreement::Draft),
        (
            Verdict::NotMet,
            Verdict::Met,
            ImpactStanding::Undesirable,
            format!("{as_of}looked at, found undesirable. Found not acceptable: 1.")
        )
    );
    assert_eq!(told(&facts, Agreement::Final).2, ImpactStanding::Open);
    facts.desirable = Some(judged(Verdict::Met, "safer, though further"));
    assert_eq!(
        told(&facts, Agreement::Draft).3,
        format!("{as_of}looked at and found acceptable. Found not acceptable: 1.")
    );
    facts.involved.as_mut().unwrap().clear();
    facts.desirable = Some(judged(Verdict::NotMet, "too far"));
    assert_eq!(told(&facts, Agreement::Final).2, ImpactStanding::Incomplete);
    let desirable = |facts: &ImpactFacts| of(Agreement::Final, facts).desirable();
    assert_eq!(desirable(&facts), Verdict::NotMet);
    facts.desirable = None;
    assert_eq!(desirable(&facts), Verdict::Undetermined);
    assert_eq!(of(Agreement::Draft, &facts).rule().id().as_str(), "IZA-D-3-c");
    assert_eq!(of(Agreement::Final, &facts).rule().id().as_str(), "IZA22-D-IMPACT");
}

/// Facts on the chain of acute care beside *no acute care shifts* are told.
#[test]
fn facts_that_contradict_each_other_are_told() {
    for (shifts, told) in [(Some(true), 0), (Some(false), 1), (None, 1)] {
        let mut facts = whole();
        facts.acute_care_shifts = shifts;
        let notices = of(Agreement::Final, &facts).notices().to_vec();
        assert_eq!(notices.len(), told);
        assert!(notices.iter().all(|notice| *notice == ImpactNotice::AcuteCareNotSaid));
        facts.acute = AcuteFacts::default();
        assert_eq!(of(Agreement::Final, &facts).notices(), []);
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
    let tree = of(Agreement::Final, &facts).explanation();
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
    let draft = of(Agreement::Draft, &facts).explanation();
    assert_eq!(lines(&draft, LineKind::Criterion, Language::English).len(), Aspect::ALL.len() + 1);
    assert_eq!(lines(&draft, LineKind::Note, Language::English).len(), 1);
}

/// Each rule stands with what it asks: the chain of acute care, its costs, and the rest.
#[test]
fn the_explanation_names_its_rules() {
    let facts = whole();
    for (agreement, [chain, funds, whole]) in [
        (Agreement::Draft, ["IZA-C-4-a-map", "IZA-C-4-a-funds", "IZA-D-3-c"]),
        (Agreement::Final, ["IZA22-C-4-A-MAP", "IZA22-C-4-A-FUNDS", "IZA22-D-IMPACT"]),
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

/// What is asked when nothing is known: each thing once, as a question that one can send.
#[test]
fn everything_that_is_open_is_asked() {
    let nothing = ImpactFacts { acute_care_shifts: Some(true), ..ImpactFacts::default() };
    for (agreement, number) in
        [(Agreement::Draft, 8 + 3 + 14 + 1), (Agreement::Final, 6 + 4 + 1 + 3 + 15 + 1)]
    {
        let analysis = of(agreement, &nothing);
        let questions = analysis.open_questions();
        // Under the draft the whole is not judged, and with nothing found nothing is unacceptable.
        assert_eq!(questions.len(), number, "{agreement:?}");
        for language in Language::ALL {
            let asked: std::collections::BTreeSet<String> =
                questions.iter().map(|question| question.in_language(language).to_string()).collect();
            assert_eq!(asked.len(), questions.len());
            assert!(asked.iter().all(|question| question.ends_with('?')), "{asked:#?}");
        }
    }
    // Where it is decided nothing is asked.
    let decided = ImpactFacts { involved: Some([].into()), ..nothing };
    assert_eq!(of(Agreement::Final, &decided).verdict(), Verdict::NotMet);
    assert_eq!(of(Agreement::Final, &decided).open_questions(), []);
}

/// Learning a fact never overturns what was decided: whatever is taken away from the whole, what is met or not met without it is not turned round by it.
#[test]
fn learning_a_fact_overturns_nothing() {
    type Forget = fn(&mut ImpactFacts);
    let forget: [Forget; 13] = [
        |it| it.shift_begins = None,
        |it| it.plan_made = None,
        |it| it.analysis_made = None,
        |it| it.scale = None,
        |it| it.initiators = None,
        |it| it.involved = None,
        |it| it.delivered_to_nza = None,
        |it| it.acute_care_shifts = None,
        |it| it.acute.by_regional_consultation = None,
        |it| it.acute.transformation_funds = None,
        |it| it.acute.structural_savings = None,
        |it| it.effects.clear(),
        |it| it.acute.subjects.clear(),
    ];
    let bad: [Forget; 6] = [
        |_| {},
        |it| it.plan_made = Some(day("2026-03-01")),
        |it| assert!(it.involved.as_mut().unwrap().pop_last().is_some()),
        |it| it.delivered_to_nza = Some(Delivery::Not),
        |it| it.acute.inhabitants_involved = Some(false),
        |it| it.desirable = Some(judged(Verdict::NotMet, "too far")),
    ];
    for agreement in Agreement::ALL {
        for bad in bad {
            for set in 0_u32..1 << forget.len() {
                let mut facts = whole();
                bad(&mut facts);
                let known = of(agreement, &facts).verdict();
                let mut less = facts.clone();
                forget
                    .iter()
                    .enumerate()
                    .filter(|(at, _)| set & 1 << at != 0)
                    .for_each(|(_, it)| it(&mut less));
                let before = of(agreement, &less).verdict();
                assert!(before == Verdict::Undetermined || before == known, "{agreement:?} {set:b}");
            }
        }
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
        let analysis = of(Agreement::Final, facts).for_plan([], Language::Dutch).unwrap();
        analysis.findings().iter().map(ImpactFinding::topic).collect()
    };
    let all = ImpactTopic::ALL.iter().copied().filter(|topic| *topic != ImpactTopic::RealEstate);
    assert_eq!(topics(&facts), all.collect::<Vec<_>>());
    facts.aspects.retain(|aspect, _| *aspect == Aspect::LawCompetition);
    // What was found on the chain of acute care stands under the chain.
    facts.acute.subjects.retain(|subject, _| *subject == AcuteSubject::Ambulances);
    assert_eq!(topics(&facts), [ImpactTopic::Chain, ImpactTopic::Context]);
    let chain = of(Agreement::Final, &facts).for_plan([], Language::Dutch).unwrap().findings()[0].clone();
    assert_eq!(chain.finding().unwrap().as_str(), "ambulances (region table, 20 mei 2025)");
    facts.acute.subjects.clear();
    assert_eq!(topics(&facts), [ImpactTopic::Context]);
    let first = |facts: &ImpactFacts| {
        of(Agreement::Final, facts).for_plan([], Language::Dutch).unwrap().findings()[0].clone()
    };
    assert_eq!(first(&facts).finding().unwrap().as_str(), "law-and-competition (region table, 20 mei 2025)");
    // Two aspects under one topic: what plays no part is told only when nothing else is.
    facts
        .aspects
        .insert(Aspect::EducationResearchInnovation, judged(Verdict::NotApplicable, "no training here"));
    assert_eq!(first(&facts).finding().unwrap().as_str(), "law-and-competition (region table, 20 mei 2025)");
    facts.aspects.remove(&Aspect::LawCompetition);
    assert_eq!(first(&facts).finding(), None);
    assert_eq!(
        first(&facts).not_applicable().unwrap().as_str(),
        "no training here (region table, 20 mei 2025)"
    );
    facts.aspects.insert(Aspect::LawCompetition, judged(Verdict::NotMet, "one provider left"));
    facts.aspects.insert(Aspect::EducationResearchInnovation, judged(Verdict::Met, "training moves along"));
    let both =
        "training moves along (region table, 20 mei 2025); one provider left (region table, 20 mei 2025)";
    assert_eq!(first(&facts).finding().unwrap().as_str(), both);
    // What is dated after the day asked about does not exist.
    let earlier = |on: &str| {
        let analysis = ConcentrationImpact::new(Agreement::Final, &facts, day(on));
        let plan = analysis.for_plan([], Language::English).unwrap();
        (plan.findings().len(), plan.on())
    };
    assert_eq!((earlier("2025-05-19"), earlier("2025-05-20")), ((0, None), (1, None)));
    assert_eq!((earlier("2025-05-31").1, earlier("2025-06-01").1), (None, Some(day("2025-06-01"))));
    // What is too long together is refused, and never left out.
    let long = "x".repeat(19_000);
    facts.aspects.insert(Aspect::LawCompetition, judged(Verdict::NotMet, &long));
    assert!(of(Agreement::Final, &facts).for_plan([], Language::Dutch).is_ok());
    facts.aspects.insert(Aspect::EducationResearchInnovation, judged(Verdict::Met, &long));
    let error = of(Agreement::Final, &facts).for_plan([], Language::Dutch).unwrap_err();
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
    let analysis = of(Agreement::Draft, &facts).with_figures(figures.clone());
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
            "a norm is met 4 times now and 4 times after; 0 patients short; 0 can go nowhere",
            "theatre hours: 60 comes, 80 goes",
            "providers that go on and fall below a norm: 0; one provider loses 2 kinds of care at most",
            "220 patients go elsewhere; all patients together travel 6,820 minutes further, one patient 31 at most; 220 patients travel 30 minutes or more further",
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
    let tree = of(Agreement::Draft, &facts).with_figures(figures).explanation();
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
