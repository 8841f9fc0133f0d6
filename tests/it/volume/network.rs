//! Networks around concentrated care, and concentration that need not wait: draft, annex D, 2f and 4a; final text, part D, h and preconditions a.

use passende_zorg::source::Edition;
use passende_zorg::statement::Statement;
use passende_zorg::volume::agreement::{
    EarlyConcentration, NetworkArrangement, NetworkCondition, NetworkDocument, PlanBasis,
};
use passende_zorg::{Language, Verdict};

use crate::support::{day, judged, with};

#[test]
fn a_network_is_arranged_condition_by_condition() {
    let signed = day("2024-02-01");
    let each = |start: NetworkArrangement,
                step: &dyn Fn(NetworkArrangement, NetworkCondition) -> NetworkArrangement| {
        NetworkCondition::ALL.iter().fold(start, |network, condition| step(network, *condition))
    };
    let named = || NetworkDocument::new(Statement::try_new("agreement").unwrap(), signed);
    let documented = || {
        each(NetworkArrangement::default(), &|mut network, condition| {
            network.documents.insert(condition, named());
            network
        })
    };
    let judged_so = |mut network: NetworkArrangement, condition, verdict| {
        network.judged.insert(condition, judged(verdict));
        network
    };
    let all = || each(documented(), &|network, condition| judged_so(network, condition, Verdict::Met));
    for agreement in Edition::AGREEMENTS {
        assert_eq!(all().verdict(agreement), Verdict::Met);
        // A document does not judge itself.
        for open in [NetworkArrangement::default(), documented()] {
            assert_eq!(open.verdict(agreement), Verdict::Undetermined);
            assert_eq!(open.open_questions(agreement).len(), NetworkCondition::ALL.len());
        }
        for condition in NetworkCondition::ALL {
            assert_eq!(with!(all(), @absent = [*condition].into()).verdict(agreement), Verdict::NotMet);
            assert_eq!(judged_so(all(), *condition, Verdict::NotMet).verdict(agreement), Verdict::NotMet);
            // Care nearby and research near home are asked where possible; of the others no text says that they may not apply.
            let where_possible =
                matches!(condition, NetworkCondition::CareNearby | NetworkCondition::Research);
            let away = judged_so(all(), *condition, Verdict::NotApplicable);
            let expected = if where_possible { Verdict::Met } else { Verdict::Undetermined };
            assert_eq!(away.verdict(agreement), expected, "{condition:?}");
            assert_eq!(away.open_questions(agreement).len(), usize::from(!where_possible));
        }
        // Judged on 1 January 2025, documents of 1 February 2024.
        for (on, verdict, document, notes) in [
            ("2024-01-31", Verdict::Undetermined, false, 1),
            ("2024-02-01", Verdict::Undetermined, true, 1),
            ("2024-12-31", Verdict::Undetermined, true, 1),
            ("2025-01-01", Verdict::Met, true, 0),
        ] {
            let seen = all().as_of(day(on));
            let found = (
                seen.verdict(agreement),
                seen.documents.contains_key(&NetworkCondition::Pathway),
                seen.under(agreement).explanation().notes().len(),
            );
            assert_eq!(found, (verdict, document, notes), "{on}");
        }
        let explanation = all().under(agreement).explanation();
        assert_eq!(explanation.parts().len(), NetworkCondition::ALL.len());
        let part = |at: usize| explanation.parts()[at].message().in_language(Language::English).to_string();
        assert_eq!(
            part(1),
            "clinical research without needless referral: met (assessor, 1 January 2025: seen)"
        );
        assert_eq!(part(2), "clear care pathway: met (assessor, 1 January 2025: seen)");
    }
    let rules: Vec<&str> = all()
        .under(Edition::Draft)
        .explanation()
        .parts()
        .iter()
        .map(|part| match part.basis() {
            Some(passende_zorg::rule::Basis::Rule(rule)) => rule.id().as_str(),
            other => panic!("expected a rule, found {other:?}"),
        })
        .collect();
    assert_eq!(
        rules,
        [
            "IZA-D-1-network",
            "IZA-D-4-a",
            "IZA-D-4-a",
            "IZA-D-4-a",
            "IZA-D-4-a",
            "IZA-D-4-a",
            "IZA-D-4-a",
            "IZA-D-4-a-info"
        ]
    );
}

#[test]
fn concentration_for_access_need_not_wait() {
    let (yes, no) = (|| judged(Verdict::Met), || judged(Verdict::NotMet));
    let complete = || {
        with!(
            EarlyConcentration::default(),
            plan = PlanBasis::Plan(Statement::try_new("plan").unwrap()),
            under_way = yes(),
            for_access = yes(),
            jointly = yes(),
            broadly_supported = yes()
        )
    };
    for agreement in Edition::AGREEMENTS {
        assert_eq!(complete().verdict(agreement), Verdict::Met);
        assert_eq!(EarlyConcentration::default().verdict(agreement), Verdict::Undetermined);
        assert_eq!(EarlyConcentration::default().open_questions(agreement).len(), 5);
        for broken in [
            with!(complete(), for_access = no()),
            with!(complete(), jointly = no()),
            with!(complete(), broadly_supported = no()),
            with!(complete(), under_way = no()),
            with!(complete(), plan = PlanBasis::Absent),
        ] {
            assert_eq!(broken.verdict(agreement), Verdict::NotMet);
            assert!(broken.open_questions(agreement).is_empty());
        }
        // That it is judged not to apply decides nothing.
        let away = || judged(Verdict::NotApplicable);
        for away in [
            with!(complete(), under_way = away()),
            with!(complete(), for_access = away()),
            with!(complete(), jointly = away()),
            with!(complete(), broadly_supported = away()),
        ] {
            assert_eq!(
                (away.verdict(agreement), away.open_questions(agreement).len()),
                (Verdict::Undetermined, 1)
            );
        }
        // Judged on 1 January 2025.
        for (on, verdict, notes) in
            [("2024-12-31", Verdict::Undetermined, 1), ("2025-01-01", Verdict::Met, 0)]
        {
            let seen = complete().as_of(day(on));
            assert_eq!(
                (seen.verdict(agreement), seen.under(agreement).explanation().notes().len()),
                (verdict, notes)
            );
        }
        let explanation = complete().under(agreement).explanation();
        assert_eq!((explanation.parts().len(), explanation.verdict().unwrap()), (5, Verdict::Met));
        let part = explanation.parts()[2].message().in_language(Language::English).to_string();
        assert_eq!(part, "for access: met (assessor, 1 January 2025: seen)");
    }
}
