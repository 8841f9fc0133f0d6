//! Must an insurer follow? The whole table: class, approval, funds, contract and edition.

use passende_zorg::rule::{Basis, Force};
use passende_zorg::rulebook::Rulebook;
use passende_zorg::source::Edition;
use passende_zorg::transformation::procedure::{
    Approval, ContractForm, Duty, Following, Funds, InsurerDuty, TransformationClass,
};
use passende_zorg::{Language, Verdict};

use crate::support::judged;

const FUNDS: [Funds; 3] = [Funds::NotAsked, Funds::Asked, Funds::Granted];
const APPROVALS: [Approval; 3] = [Approval::Approved, Approval::Rejected, Approval::Undecided];

fn duty(edition: Edition, class: TransformationClass, approval: Approval, funds: Funds) -> InsurerDuty {
    InsurerDuty::of(edition, class, approval, funds, &ContractForm::WithinOneYear)
}

fn first_rule(duty: &InsurerDuty) -> &'static str {
    duty.rules()[0].id().as_str()
}

#[test]
fn another_transformation_is_followed_by_choice_and_gets_no_funds() {
    for edition in Edition::ALL {
        for approval in APPROVALS {
            for (funds, verdict) in
                FUNDS.into_iter().zip([Verdict::NotApplicable, Verdict::NotMet, Verdict::NotMet])
            {
                let duty = duty(*edition, TransformationClass::Other, approval, funds);
                assert_eq!((duty.following(), duty.can_have_funds()), (Following::Voluntary, verdict));
                assert_eq!((duty.verdict(), duty.duties()), (Verdict::NotApplicable, &[][..]));
                let rule = if *edition == Edition::Draft { "IZA-J-2-c-2" } else { "IZA22-J-SMALLER" };
                assert_eq!(first_rule(&duty), rule);
                assert!(duty.open_questions().is_empty());
            }
        }
    }
}

#[test]
fn an_approved_impactful_transformation_binds() {
    let base = [Duty::ActInAlignment, Duty::SupportInLineWithMarketPosition, Duty::ComparableIncentives];
    for (edition, rule) in [
        (Edition::Draft, "IZA-J-2-f-3"),
        (Edition::Final, "IZA22-J-FOLLOW"),
        (Edition::Framework2023, "BK23-P-OTHERS"),
    ] {
        for (funds, verdict, share) in [
            (Funds::NotAsked, Verdict::NotApplicable, false),
            (Funds::Asked, Verdict::Undetermined, false),
            (Funds::Granted, Verdict::Met, true),
        ] {
            let duty = duty(edition, TransformationClass::Impactful, Approval::Approved, funds);
            assert_eq!((duty.following(), duty.verdict()), (Following::Bound, Verdict::Met));
            assert_eq!((duty.can_have_funds(), first_rule(&duty)), (verdict, rule));
            let mut expected = base.to_vec();
            if share {
                expected.push(Duty::FairShareOfFunds);
            }
            expected.push(Duty::SimilarAgreementsOfProvider);
            assert_eq!(duty.duties(), expected);
        }
    }
}

#[test]
fn what_was_rejected_binds_nobody_and_what_is_undecided_waits() {
    for (edition, rejected, undecided) in [
        (Edition::Draft, "IZA-J-2-f-6", "IZA-J-2-f-2"),
        (Edition::Final, "IZA22-J-FOLLOW", "IZA22-J-FOLLOW"),
        (Edition::Framework2023, "BK23-OUTSIDE", "BK23-P-LEADERS"),
    ] {
        for (funds, free, open) in [
            (Funds::NotAsked, Verdict::NotApplicable, Verdict::NotApplicable),
            (Funds::Asked, Verdict::NotMet, Verdict::Undetermined),
            (Funds::Granted, Verdict::NotMet, Verdict::Undetermined),
        ] {
            let duty_of = |approval| duty(edition, TransformationClass::Impactful, approval, funds);
            let no = duty_of(Approval::Rejected);
            assert_eq!((no.following(), no.verdict()), (Following::Free, Verdict::NotApplicable));
            assert_eq!((no.can_have_funds(), first_rule(&no)), (free, rejected));
            let wait = duty_of(Approval::Undecided);
            assert_eq!((wait.following(), wait.verdict()), (Following::Open, Verdict::Undetermined));
            assert_eq!((wait.can_have_funds(), first_rule(&wait)), (open, undecided));
            assert!(no.duties().is_empty() && wait.duties().is_empty());
            let questions: Vec<_> =
                wait.open_questions().iter().map(|asked| asked.message().code()).collect();
            assert_eq!(questions, ["duty.ask-approval"]);
            assert!(no.open_questions().is_empty());
            let text = |language| no.explanation().message().in_language(language).to_string();
            assert!(text(Language::Dutch).contains("niet gebonden; de verzekeraar oordeelt zelf"));
            assert!(text(Language::English).contains("not bound; the insurer judges for itself"));
        }
    }
}

#[test]
fn a_person_judges_whether_a_multi_year_contract_stimulates_best() {
    for edition in Edition::ALL {
        let with = |approval, stimulates_best| {
            let contract = ContractForm::SeveralYears { stimulates_best };
            InsurerDuty::of(*edition, TransformationClass::Impactful, approval, Funds::NotAsked, &contract)
        };
        let asks = |duty: &InsurerDuty| {
            duty.open_questions().iter().map(|asked| asked.message().code()).collect::<Vec<_>>()
        };
        let aims = |duty: &InsurerDuty| duty.duties().contains(&Duty::MultiYearContract);
        let unknown = with(Approval::Approved, None);
        assert_eq!((aims(&unknown), asks(&unknown)), (false, vec!["duty.ask-contract"]));
        let best = with(Approval::Approved, Some(judged(Verdict::Met)));
        assert_eq!((aims(&best), asks(&best)), (true, vec![]));
        for verdict in [Verdict::NotMet, Verdict::NotApplicable] {
            let other = with(Approval::Approved, Some(judged(verdict)));
            assert_eq!((aims(&other), asks(&other)), (false, vec![]));
        }
        let rejected = with(Approval::Rejected, None);
        assert_eq!((aims(&rejected), asks(&rejected)), (false, vec![]));
    }
}

#[test]
fn each_duty_names_its_rule() {
    let several = ContractForm::SeveralYears { stimulates_best: Some(judged(Verdict::Met)) };
    let bases = |edition| {
        let duty = InsurerDuty::of(
            edition,
            TransformationClass::Impactful,
            Approval::Approved,
            Funds::Granted,
            &several,
        );
        let explanation = duty.explanation();
        for language in Language::ALL {
            assert!(!explanation.message().in_language(language).to_string().is_empty());
        }
        let basis = |part: &passende_zorg::explanation::Explanation| match part.basis() {
            Some(Basis::Rule(rule)) => rule.id().to_string(),
            Some(Basis::Reference(text)) => text.section().to_owned(),
            None => String::new(),
        };
        explanation.parts().iter().map(basis).collect::<Vec<_>>()
    };
    assert_eq!(
        bases(Edition::Draft),
        [
            "IZA-4.2.3-step2",
            "IZA-J-2-f-3",
            "IZA-J-2-f-4",
            "IZA-J-2-f-4",
            "IZA-4.2.3-step2",
            "IZA-J-2-f-5",
            "IZA-J-2-c-4",
            // Under which an impactful plan goes another way than contracting.
            "IZA-J-2-c-1"
        ]
    );
    assert_eq!(
        bases(Edition::Final),
        [
            "IZA22-4.2-PURPOSE",
            "IZA22-J-FOLLOW",
            "IZA22-J-FOLLOW",
            "IZA22-J-FOLLOW",
            "IZA22-4.2-FAIRSHARE",
            "IZA22-J-MULTIYEAR",
            "deel J, gelijkgerichtheid, p. 100"
        ]
    );
    assert_eq!(Rulebook.find("IZA-J-2-c-4").unwrap().force(), Force::Aim);
}

#[test]
fn funds_rest_on_what_is_said_of_the_class() {
    let (impactful, other) = (TransformationClass::Impactful, TransformationClass::Other);
    for (edition, class, funds, expected) in [
        (Edition::Draft, other, Funds::NotAsked, "IZA-4.2.3-coupled"),
        (Edition::Draft, other, Funds::Asked, "IZA-4.2.3-coupled"),
        // Impactful without funds exists, and the draft says so.
        (Edition::Draft, impactful, Funds::NotAsked, "IZA-J-2-0-2"),
        (Edition::Draft, impactful, Funds::Asked, "IZA-4.2.3-step2"),
        (Edition::Final, other, Funds::Asked, "IZA22-4.2-PURPOSE"),
        (Edition::Framework2023, impactful, Funds::NotAsked, "IZA22-4.2-PURPOSE"),
    ] {
        let explanation = duty(edition, class, Approval::Approved, funds).explanation();
        let Some(Basis::Rule(rule)) = explanation.parts()[0].basis() else { panic!("a rule") };
        assert_eq!(rule.id().as_str(), expected);
    }
}
