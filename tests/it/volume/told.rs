//! What the two texts say that nothing is passed or failed by, as lines: the right one of the right rule, and of kind note.

use passende_zorg::Language::{Dutch, English};
use passende_zorg::Verdict;
use passende_zorg::explanation::{Explanation, LineKind};
use passende_zorg::rule::Basis;
use passende_zorg::source::Edition;
use passende_zorg::statement::Statement;
use passende_zorg::volume::agreement::{
    Complexity, ConcentrationPlan, FundedPurpose, NationalSteering, PlaceOfCare, PlanBasis, PlanScale,
    Tranche, VolumeClass, decision_level, place_of_care,
};

use crate::support::{day, with, year};

fn rule(line: &Explanation) -> &'static str {
    match line.basis() {
        Some(Basis::Rule(rule)) => rule.id().as_str(),
        other => panic!("expected a rule, found {other:?}"),
    }
}

fn texts(line: &Explanation) -> (String, String) {
    let text = |language| line.message().in_language(language).to_string();
    (text(Dutch), text(English))
}

#[test]
fn who_decides_is_told_and_passes_nothing() {
    use Complexity as C;
    use VolumeClass as V;
    let told = |agreement, volume, complexity, agrees| {
        let (level, by) = decision_level(agreement, volume, complexity, agrees);
        level.under(by).explanation()
    };
    // Draft, annex D, 3a and 3b; final text, p. 59: the ministry where the field does not agree, the region for what is done often.
    for (volume, complexity, agrees, dutch, english, draft) in [
        (V::Low, C::High, Verdict::Met, "besluit het veld", "The field decides", "IZA-D-3-a"),
        (V::Low, C::High, Verdict::NotMet, "besluit VWS, omdat", "The ministry decides", "IZA-D-3-a"),
        (
            V::Low,
            C::High,
            Verdict::Undetermined,
            "en anders door VWS",
            "and otherwise by the ministry",
            "IZA-D-3-a",
        ),
        (
            V::High,
            C::High,
            Verdict::Undetermined,
            "in de regio besloten",
            "is decided in the region",
            "IZA-D-3-b",
        ),
        (V::Low, C::Low, Verdict::Undetermined, "zegt de tekst niet", "does not say who", "IZA-D-3-a"),
    ] {
        for (agreement, id) in [(Edition::Draft, draft), (Edition::Final, "IZA22-D-LEVEL")] {
            let line = told(agreement, volume, complexity, agrees);
            let (nl, en) = texts(&line);
            assert!(nl.contains(dutch) && en.contains(english), "{nl} {en}");
            assert_eq!((line.kind(), line.verdict(), rule(&line)), (LineKind::Note, None, id));
        }
    }
}

#[test]
fn the_place_of_care_and_steering_are_told() {
    for (volume, complexity, place, dutch, english) in [
        (VolumeClass::High, Complexity::Low, PlaceOfCare::Nearby, "voor iedereen dichtbij", "near everyone"),
        (
            VolumeClass::Low,
            Complexity::Low,
            PlaceOfCare::NearbyWherePossible,
            "waar dat kan",
            "where that is possible",
        ),
        (
            VolumeClass::Low,
            Complexity::High,
            PlaceOfCare::FurtherWhereNeeded,
            "waar dat nodig is",
            "where that is needed",
        ),
    ] {
        let (found, by) = place_of_care(volume, complexity);
        let line = found.under(by).explanation();
        let (nl, en) = texts(&line);
        assert_eq!((found, line.kind(), rule(&line)), (place, LineKind::Note, by.id().as_str()));
        assert!(nl.contains(dutch) && en.contains(english), "{nl} {en}");
    }
    for (agreement, id) in [(Edition::Draft, "IZA-D-2-g"), (Edition::Final, "IZA22-D-POWER")] {
        let line = NationalSteering::note(agreement);
        assert_eq!(
            (line.kind(), rule(&line), line.message().code()),
            (LineKind::Note, id, "national-steering")
        );
        assert!(texts(&line).1.ends_with("nothing follows from that yet."));
    }
}

#[test]
fn a_plan_is_the_basis_of_concentration_or_is_asked() {
    for (agreement, id) in [(Edition::Draft, "IZA-D-2-e-tp"), (Edition::Final, "IZA22-D-PLANS")] {
        let plan = || ConcentrationPlan::new(PlanScale::Regional);
        for (plan, verdict, asked) in [
            (plan(), Verdict::Undetermined, 1),
            (with!(plan(), basis = PlanBasis::Plan(Statement::try_new("plan").unwrap())), Verdict::Met, 0),
            (with!(plan(), basis = PlanBasis::Absent), Verdict::NotMet, 0),
        ] {
            let told = plan.under(agreement).explanation();
            assert_eq!(
                (told.verdict(), told.open_questions().len(), rule(&told)),
                (Some(verdict), asked, id)
            );
            assert_eq!((told.parts().len(), rule(&told.parts()[0])), (1, id));
        }
    }
}

/// Annex D, 4c: 2023 up to and including 2026; 3.2.3 says that there is such support.
#[test]
fn funds_are_told_with_the_year() {
    for purpose in FundedPurpose::ALL {
        for (number, verdict) in
            [(2022, Verdict::NotMet), (2026, Verdict::Met), (2027, Verdict::Undetermined)]
        {
            let told = purpose.in_year(year(number)).explanation();
            assert_eq!((told.verdict(), rule(&told)), (Some(verdict), "IZA-D-4-c"));
            assert_eq!((rule(&told.parts()[0]), told.parts()[0].kind()), ("IZA-3.2.3-funds", LineKind::Note));
        }
    }
    let words: std::collections::BTreeSet<String> = FundedPurpose::ALL
        .iter()
        .map(|purpose| texts(&purpose.in_year(year(2024)).explanation()).0)
        .collect();
    assert_eq!(words.len(), FundedPurpose::ALL.len());
}

/// First tranche: set by 1 January 2024, acted on from 1 January 2026.
#[test]
fn a_schedule_is_told_with_the_day_from_which_it_is_acted_on() {
    let told = |agreement: Edition, tranche, set: Option<&str>, on: &str| {
        agreement.schedule(tranche).unwrap().held(set.map(day), day(on)).explanation()
    };
    for (set, on, verdict) in [
        (Some("2024-01-01"), "2024-06-01", Verdict::Met),
        (Some("2024-01-02"), "2024-06-01", Verdict::NotMet),
        (None, "2024-01-01", Verdict::Undetermined),
        (Some("2024-01-01"), "2023-12-31", Verdict::Undetermined),
    ] {
        assert_eq!(told(Edition::Final, Tranche::First, set, on).verdict(), Some(verdict), "{set:?} {on}");
    }
    let last = told(Edition::Final, Tranche::First, None, "2024-06-01");
    assert_eq!(
        (rule(&last), last.parts().len(), rule(&last.parts()[0])),
        ("IZA22-D-DATES", 1, "IZA22-D-CONTRACT")
    );
    assert_eq!(
        texts(&last.parts()[0]),
        (
            "Verzekeraars en toezichthouders handelen vanaf 1 januari 2026 naar de normen.".to_owned(),
            "Insurers and supervisors act on the norms from 1 January 2026.".to_owned()
        )
    );
    let draft = told(Edition::Draft, Tranche::First, None, "2024-06-01");
    let rules: Vec<&str> = draft.parts().iter().map(rule).collect();
    assert_eq!(rules, ["IZA-D-2-e-enforce", "IZA-3.2.3-norm-deadline", "IZA-3.2.3-enforce"]);
    assert!(told(Edition::Final, Tranche::Third, None, "2030-01-01").parts().is_empty());
}
