use passende_zorg::principle::evidence::{
    Better, Carries, Counted, Direction, Evidence, EvidenceFinding, EvidenceSilence, Measured, PaymentForm,
    Reading, Replacement, SourceKind, Years,
};
use passende_zorg::principle::{Element, EvidenceClass, EvidencePolicy, Level};
use passende_zorg::rust_decimal::Decimal;

use super::{everything, item, study, words};
use crate::support::{day, year};

fn silent(silence: EvidenceSilence) -> EvidenceClass {
    EvidenceClass::Silent(silence)
}

fn supports(rank: u8) -> EvidenceClass {
    EvidenceClass::Speaks { direction: Direction::Supports, rank }
}

/// The item is dated 1 January 2025.
#[test]
fn what_is_dated_later_is_not_known_yet() {
    let item = study("item", Element::HealthGain, EvidenceFinding::Supports);
    for (on, expected) in [
        ("2024-12-31", silent(EvidenceSilence::NotYetKnown)),
        ("2025-01-01", supports(0)),
        ("2025-01-02", supports(0)),
        ("1999-01-01", silent(EvidenceSilence::NotYetKnown)),
    ] {
        assert_eq!(EvidencePolicy::on(day(on)).weigh(&item, Level::Practice), expected, "{on}");
        assert_eq!(EvidencePolicy::on(day(on)).day(), day(on));
    }
}

#[test]
fn an_item_speaks_about_its_own_level() {
    for of in Level::ALL.iter().filter(|level| **level != Level::Patient) {
        let item = study("item", Element::Access, EvidenceFinding::Supports).with_level(*of).unwrap();
        for level in Level::ALL {
            let expected = if level == of { supports(0) } else { silent(EvidenceSilence::OtherLevel) };
            assert_eq!(everything().weigh(&item, *level), expected, "{of:?} {level:?}");
        }
    }
    let refused = study("item", Element::Access, EvidenceFinding::Supports).with_level(Level::Patient);
    assert_eq!(refused.unwrap_err().code(), "evidence.one-patient");
}

#[test]
fn kinds_are_ranked_and_refused_by_the_caller_only() {
    use SourceKind::{EffectStudy, Guideline, Opinion, OutcomeRegistry, Position};
    for kind in SourceKind::ALL {
        let expected = (kind.carries() != Carries::Nothing).then_some(0);
        assert_eq!(everything().rank(*kind), expected, "no document ranks {kind:?}");
        assert!(!everything().names(*kind));
    }
    let policy =
        everything().with_ranking(&[&[Guideline, Position], &[EffectStudy]]).with_refusal_of(&[Opinion]);
    for kind in SourceKind::ALL {
        let expected = match kind {
            Guideline | Position => Some(0),
            EffectStudy => Some(1),
            Opinion => None,
            kind if kind.carries() == Carries::Nothing => None,
            _ => Some(2),
        };
        assert_eq!(policy.rank(*kind), expected, "{kind:?}");
        let on_access = kind.shows(Element::Access, true);
        let weighed =
            policy.weigh(&item("item", Element::Access, *kind, EvidenceFinding::Supports), Level::Practice);
        match (kind, expected) {
            (SourceKind::ClaimsData, _) => assert_eq!(weighed, silent(EvidenceSilence::PaymentUnknown)),
            (SourceKind::SelfDeclaration, _) => assert_eq!(weighed, silent(EvidenceSilence::OwnWord)),
            (SourceKind::CapacityModel, _) => assert_eq!(weighed, silent(EvidenceSilence::Modelled)),
            (SourceKind::ContractText | SourceKind::ProcessDocument, _) => {
                assert_eq!(weighed, silent(EvidenceSilence::OnlyWritten));
            }
            (_, Some(_)) if !on_access => assert_eq!(weighed, silent(EvidenceSilence::CannotConclude)),
            (_, Some(rank)) => assert_eq!(weighed, supports(rank)),
            (_, None) => assert_eq!(weighed, silent(EvidenceSilence::KindNotAccepted)),
        }
    }
    assert_eq!(
        policy.with_refusal_of(&[OutcomeRegistry]).with_ranking(&[&[OutcomeRegistry]]).rank(OutcomeRegistry),
        None
    );
}

/// Without a policy nobody is right because of their own word, and a text shows what was counted in it only. Every kind, every way to speak.
#[test]
fn what_a_kind_carries_until_the_caller_names_it() {
    use SourceKind::{CapacityModel, ContractText, Opinion, ProcessDocument, SelfDeclaration};
    let counted = |with| EvidenceFinding::Counted(Counted::try_new(with, 4).unwrap());
    let own_word = [SelfDeclaration, Opinion];
    let contradicts = |rank| EvidenceClass::Speaks { direction: Direction::Contradicts, rank };
    for kind in SourceKind::ALL.iter().filter(|kind| **kind != SourceKind::ClaimsData) {
        let named = everything().with_ranking(&[&[*kind]]);
        assert!(named.names(*kind) && named.by_default().all(|other| other != *kind));
        assert_eq!(named.by_default().count() + 1, SourceKind::ALL.len());
        for (finding, speaks) in [
            (EvidenceFinding::Supports, supports(0)),
            (EvidenceFinding::Contradicts, contradicts(0)),
            (counted(4), supports(0)),
            (counted(0), contradicts(0)),
        ] {
            let item = item("item", Element::Access, *kind, finding.clone());
            // A survey among staff does not see access, unless it counted it.
            let concludes = matches!(finding, EvidenceFinding::Supports | EvidenceFinding::Contradicts);
            let speaks = if *kind == SourceKind::StaffSurvey && concludes {
                silent(EvidenceSilence::CannotConclude)
            } else {
                speaks
            };
            assert_eq!(named.weigh(&item, Level::Practice), speaks, "{kind:?} is named");
            let expected = match kind {
                CapacityModel => silent(EvidenceSilence::Modelled),
                kind if own_word.contains(kind) => silent(EvidenceSilence::OwnWord),
                ContractText | ProcessDocument if finding == EvidenceFinding::Supports => {
                    silent(EvidenceSilence::OnlyWritten)
                }
                _ => speaks,
            };
            assert_eq!(everything().weigh(&item, Level::Practice), expected, "{kind:?} {finding:?}");
        }
        let refused = everything().with_refusal_of(&[*kind]);
        let item = item("item", Element::Access, *kind, EvidenceFinding::Supports);
        assert_eq!(refused.weigh(&item, Level::Practice), silent(EvidenceSilence::KindNotAccepted));
        assert!(refused.by_default().all(|other| other != *kind));
    }
}

/// Advice, B 1: which claims can show what on their own. Every form against every element.
#[test]
fn what_claims_can_show() {
    let costs = [Element::ReasonablePrice, Element::ProportionateCost, Element::Affordability];
    for element in Element::ALL {
        let claims = || item("item", *element, SourceKind::ClaimsData, EvidenceFinding::Supports);
        let weigh = |item: &Evidence| everything().weigh(item, Level::Practice);
        assert_eq!(weigh(&claims()), silent(EvidenceSilence::PaymentUnknown));
        // Cost and volume.
        let sees = costs.contains(element)
            || matches!(
                element,
                Element::IneffectiveCareEnds
                    | Element::CarePrevented
                    | Element::CloseToHome
                    | Element::Replaced
                    | Element::DigitalFirst
                    | Element::HeavierCarePrevented
            );
        for form in PaymentForm::ALL {
            let expected = match form {
                PaymentForm::PerActivity if sees => supports(0),
                PaymentForm::SettledCeiling if !costs.contains(element) && sees => supports(0),
                PaymentForm::PerActivity => silent(EvidenceSilence::CannotConclude),
                PaymentForm::SettledCeiling if !costs.contains(element) => {
                    silent(EvidenceSilence::CannotConclude)
                }
                _ => silent(EvidenceSilence::ClaimsAlone),
            };
            assert_eq!(weigh(&claims().with_payment(*form).unwrap()), expected, "{element:?} {form:?}");
        }
    }
    let refused = study("item", Element::Access, EvidenceFinding::Supports).with_payment(PaymentForm::Bundle);
    assert_eq!(refused.unwrap_err().code(), "evidence.payment-without-claims");
}

/// The share is the caller's, and asked of what comes from a registry or from patients.
#[test]
fn coverage_is_asked_where_cases_are_registered() {
    let policy = everything().with_minimum_coverage("0.60".parse().unwrap()).unwrap();
    for kind in SourceKind::ALL.iter().filter(|kind| **kind != SourceKind::ClaimsData) {
        let asked = matches!(kind, SourceKind::OutcomeRegistry | SourceKind::PatientReported);
        let bare = item("item", Element::WorseningPrevented, *kind, EvidenceFinding::Supports);
        if kind.carries() != Carries::Conclusion || *kind == SourceKind::StaffSurvey {
            continue;
        }
        let expected = if asked { silent(EvidenceSilence::CoverageUnknown) } else { supports(0) };
        assert_eq!(policy.weigh(&bare, Level::Practice), expected, "{kind:?}");
        assert_eq!(everything().weigh(&bare, Level::Practice), supports(0));
        for (coverage, enough) in
            [("0.01", false), ("0.59", false), ("0.60", true), ("0.61", true), ("1", true)]
        {
            let covered = bare.clone().with_coverage(coverage.parse().unwrap()).unwrap();
            let expected = if asked && !enough { silent(EvidenceSilence::LowCoverage) } else { supports(0) };
            assert_eq!(policy.weigh(&covered, Level::Practice), expected, "{kind:?} {coverage}");
        }
    }
    for share in ["0", "-1", "1.1"] {
        let share: Decimal = share.parse().unwrap();
        let refused = everything().with_minimum_coverage(share).unwrap_err();
        let told = format!("minimum-coverage: expected a share above 0 and at most 1, found {share}");
        assert_eq!((refused.code(), refused.to_string()), ("policy.not-a-share", told));
        let refused = study("item", Element::Access, EvidenceFinding::Supports).with_coverage(share);
        assert_eq!(refused.unwrap_err().code(), "evidence.not-a-share");
    }
    assert_eq!(policy.minimum_coverage(), Some("0.60".parse().unwrap()));
}

/// Advice, introduction: the year of the first wave is no baseline without a reason. Later years are for the caller to name.
#[test]
fn a_pandemic_year_is_no_baseline_without_a_reason() {
    let measured = |from: i32, until: i32, reason: Option<&str>| {
        let before = Reading::between(Decimal::ONE, Decimal::ONE, year(from), year(until)).unwrap();
        let after = Reading::of(Decimal::TWO, year(2024));
        let mut pair = Measured::try_new("points", Better::Higher, before, after).unwrap();
        if let Some(reason) = reason {
            pair = pair.with_baseline_reason(words(reason));
        }
        study("item", Element::Access, EvidenceFinding::Measured(pair))
    };
    let later = everything().with_pandemic_year(year(2021)).with_pandemic_year(year(2021));
    for (from, until, plain, named) in [
        (2018, 2018, true, true),
        (2019, 2019, true, true),
        (2020, 2020, false, false),
        (2021, 2021, true, false),
        (2022, 2022, true, true),
        (2018, 2020, false, false),
        (2019, 2021, false, false),
        (2021, 2023, true, false),
        (2022, 2023, true, true),
    ] {
        let expected = |counts| if counts { supports(0) } else { silent(EvidenceSilence::PandemicBaseline) };
        let item = measured(from, until, None);
        assert_eq!(everything().weigh(&item, Level::Practice), expected(plain), "{from}-{until}");
        assert_eq!(later.weigh(&item, Level::Practice), expected(named), "{from}-{until}");
        let reasoned = measured(from, until, Some("this care went on as before"));
        assert_eq!(later.weigh(&reasoned, Level::Practice), supports(0), "{from}-{until} with a reason");
    }
    let years = |policy: &EvidencePolicy| {
        policy.pandemic_years().map(passende_zorg::time::Year::number).collect::<Vec<_>>()
    };
    assert_eq!((years(&everything()), years(&later)), (vec![2020], vec![2020, 2021]));
    assert_eq!(years(&everything().with_pandemic_year(year(2019))), [2019, 2020]);
}

/// The same of later readings, counts and replacements: the situation of those years is not representative. The baseline's reason is the
/// baseline's alone.
#[test]
fn what_is_read_or_counted_in_a_pandemic_year_needs_a_reason() {
    let years = |from, until| Years::try_new(year(from), year(until)).unwrap();
    let measured = |from: i32, until: i32| {
        let before = Reading::of(Decimal::ONE, year(2018));
        let after = Reading::between(Decimal::TWO, Decimal::TWO, year(from), year(until)).unwrap();
        let pair = Measured::try_new("points", Better::Higher, before, after).unwrap();
        let pair = pair.with_baseline_reason(words("about the baseline only"));
        study("item", Element::Access, EvidenceFinding::Measured(pair))
    };
    let counted = |from, until| {
        let all = EvidenceFinding::Counted(Counted::try_new(4, 4).unwrap());
        study("item", Element::Access, all).with_years(years(from, until))
    };
    let replaced = |from, until| {
        study("item", Element::Replaced, EvidenceFinding::Replaced(Replacement::new_form(9, 5, 4)))
            .with_years(years(from, until))
    };
    let concluded = |from, until| {
        study("item", Element::Access, EvidenceFinding::Supports).with_years(years(from, until))
    };
    let later = everything().with_pandemic_year(year(2021));
    for (from, until, plain, named) in [
        (2019, 2019, true, true),
        (2020, 2020, false, false),
        (2021, 2021, true, false),
        (2022, 2022, true, true),
        (2019, 2021, false, false),
        (2021, 2022, true, false),
    ] {
        let expected = |counts| if counts { supports(0) } else { silent(EvidenceSilence::PandemicYear) };
        for item in [measured(from, until), counted(from, until), replaced(from, until)] {
            assert_eq!(
                everything().weigh(&item, Level::Practice),
                expected(plain),
                "{from}-{until} {item:?}"
            );
            assert_eq!(later.weigh(&item, Level::Practice), expected(named), "{from}-{until} {item:?}");
            let reasoned = item.with_fairness(words("this care went on as before"));
            assert_eq!(later.weigh(&reasoned, Level::Practice), supports(0), "{from}-{until} with a reason");
        }
        assert_eq!(later.weigh(&concluded(from, until), Level::Practice), expected(named), "{from}-{until}");
    }
}

#[test]
fn a_policy_crosses_the_border_as_it_is() {
    use SourceKind::{EffectStudy, Guideline, Opinion, Position};
    let policies = [
        everything(),
        everything().with_holder(words("the team")),
        everything().with_ranking(&[&[Guideline, Position], &[EffectStudy]]),
        everything()
            .with_ranking(&[&[EffectStudy], &[Guideline]])
            .with_refusal_of(&[Opinion, Position])
            .with_pandemic_year(year(2021))
            .with_minimum_coverage("0.5".parse().unwrap())
            .unwrap()
            .with_holder(words("the team")),
        everything().with_refusal_of(SourceKind::ALL),
    ];
    for policy in policies {
        let json = serde_json::to_string(&policy).unwrap();
        let back: EvidencePolicy = serde_json::from_str(&json).unwrap();
        for kind in SourceKind::ALL {
            assert_eq!(back.rank(*kind), policy.rank(*kind), "{json}");
        }
        assert_eq!(back, policy, "{json}");
    }
    assert_eq!(everything().holder(), None);
    for (json, told) in [
        (r#"{"on": "2025-1-1"}"#, "expected a day as YYYY-MM-DD, found `2025-1-1`"),
        (r"{}", "missing field `on`"),
        (r#"{"on": "2025-01-01", "colour": 1}"#, "unknown field `colour`"),
        (r#"{"on": "2025-01-01", "refused": ["rumour"]}"#, "unknown variant `rumour`"),
        (
            r#"{"on": "2025-01-01", "minimum-coverage": "2"}"#,
            "minimum-coverage: expected a share above 0 and at most 1, found 2",
        ),
        (r#"{"on": "2025-01-01", "minimum-coverage": 0.5}"#, "expected a decimal as a text"),
        (r#"{"on": "2025-01-01", "minimum-coverage": "1e-1"}"#, "expected a decimal as a text"),
    ] {
        let error = serde_json::from_str::<EvidencePolicy>(json).unwrap_err().to_string();
        assert!(error.contains(told), "{error}");
    }
}

/// What contradicts itself, or says nothing, is refused and not dropped.
#[test]
fn an_order_hangs_together() {
    let policy =
        |rest: &str| serde_json::from_str::<EvidencePolicy>(&format!(r#"{{"on": "2025-01-01", {rest}}}"#));
    let told =
        policy(r#""order": [["guideline"], ["opinion"]], "refused": ["position", "opinion"]"#).unwrap_err();
    assert_eq!(told.to_string(), "refused: expected no kind of source that the order names, found `opinion`");
    let groups = |many: usize| policy(&format!(r#""order": [{}]"#, vec!["[]"; many].join(", ")));
    assert!(groups(12).is_ok());
    assert_eq!(groups(13).unwrap_err().to_string(), "order: expected at most 12 groups, found 13");
}

/// A kind of source has one place in the order.
#[test]
fn a_kind_is_ranked_once() {
    let policy = |order: &str| {
        serde_json::from_str::<EvidencePolicy>(&format!(r#"{{"on": "2025-01-01", "order": {order}}}"#))
    };
    assert!(policy(r#"[["guideline"], ["opinion"]]"#).is_ok());
    for (order, at) in [
        (r#"[["guideline", "opinion", "guideline"]]"#, 0),
        (r#"[["guideline"], ["opinion", "guideline"]]"#, 1),
    ] {
        let told = policy(order).unwrap_err().to_string();
        assert_eq!(told, format!("order[{at}]: expected each kind of source once, found `guideline` again"));
    }
}
