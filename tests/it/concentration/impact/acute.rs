//! The chain of acute care.

use passende_zorg::concentration::{
    AcuteFacts, AcuteSubject, ImpactCriterion, ImpactFacts, ImpactGround, ImpactStanding, StructuralSavings,
};
use passende_zorg::money::Euro;
use passende_zorg::source::Edition;
use passende_zorg::{Language, Verdict};
use rust_decimal::Decimal;
use std::num::NonZeroU16;

use super::{Change, hold, judged, of, verdicts, whole};

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
        for agreement in Edition::AGREEMENTS {
            let analysis = of(agreement, &facts);
            let savings = ImpactCriterion::AcuteSavings;
            assert_eq!(analysis.of(savings).unwrap().verdict(), verdict, "{funds} {a_year} {years}");
            let rule = savings.rule(agreement).id().as_str();
            assert_eq!(
                rule,
                if agreement == Edition::Draft { "IZA-C-4-a-funds" } else { "IZA22-C-4-A-FUNDS" }
            );
            assert_eq!(analysis.verdict() == Verdict::NotMet, verdict == Verdict::NotMet);
        }
    }
    let facts = whole();
    let tree = of(Edition::Final, &facts).explanation();
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

/// Each subject of the chain of acute care; only the final text names staff at night. Kinds of care may play no part, of which the texts give examples; what they name one by one may not.
#[test]
fn each_subject_of_the_acute_chain_alone() {
    for subject in AcuteSubject::ALL.iter().copied() {
        let draft = subject.is_named_in(Edition::Draft);
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
    let analysis = of(Edition::Final, &facts);
    assert_eq!(analysis.of(ImpactCriterion::AcuteKinds), Some(&ImpactGround::NotKnown));
    assert_eq!(analysis.open_questions().len(), 1);
    // Everything judged away that a person can judge: nothing of it is met.
    facts.aspects.values_mut().for_each(|it| *it = judged(Verdict::NotApplicable, "no"));
    facts.effects.values_mut().for_each(|it| *it = judged(Verdict::NotApplicable, "no"));
    facts.acute.subjects.values_mut().for_each(|it| *it = judged(Verdict::NotApplicable, "no"));
    facts.acute.stakeholders = Some(judged(Verdict::NotApplicable, "no"));
    facts.desirable = Some(judged(Verdict::NotApplicable, "no"));
    assert_eq!(verdicts(&facts), (Verdict::Undetermined, Verdict::Undetermined));
    assert_eq!(of(Edition::Draft, &facts).standing(), ImpactStanding::Open);
}
