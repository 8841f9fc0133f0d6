//! What the two texts say, from annex D of the draft and part D (pp. 57-60) of the final text.

use passende_zorg::language::Describe as _;
use passende_zorg::party::{Intervention, Location, Unit, UnitKind};
use passende_zorg::quantity::CountRange;
use passende_zorg::rule::FigureStatus;
use passende_zorg::source::Edition;
use passende_zorg::statement::Statement;
use passende_zorg::volume::agreement::{
    CareField, Comparison, Complexity, DecisionLevel, ExceptionNotice, Exceptions, FieldParty,
    IncidentalException, NationalSteering, NormDecision, Tranche, VolumeClass, compare, decision_level,
};
use passende_zorg::volume::norm::{Binding, NormId, Norms};
use passende_zorg::volume::{Asked, CountTable, check};
use passende_zorg::{Language, Verdict};

use crate::support::{day, minimum_norm, with, year};

#[test]
fn what_each_edition_starts_from() {
    let start = |agreement: Edition, tranche| {
        let start = agreement.starting_point(tranche)?;
        Some((start.value().low(), start.value().high(), start.status(), start.rule().id().as_str()))
    };
    for (agreement, tranche, expected) in [
        (Edition::Draft, Tranche::First, Some((100, 100, FigureStatus::Provisional, "IZA-D-2-b"))),
        (Edition::Draft, Tranche::Second, Some((100, 100, FigureStatus::Provisional, "IZA-D-2-h"))),
        (Edition::Draft, Tranche::Third, None),
        (Edition::Final, Tranche::First, Some((50, 100, FigureStatus::Stated, "IZA22-D-RANGE"))),
        (Edition::Final, Tranche::Second, Some((50, 100, FigureStatus::Stated, "IZA22-D-RANGE"))),
        (Edition::Final, Tranche::Third, None),
    ] {
        assert_eq!(start(agreement, tranche), expected, "{agreement:?} {tranche:?}");
    }
    assert_eq!(Edition::Draft.unit().0, UnitKind::Institution);
    assert_eq!(Edition::Final.unit().0, UnitKind::Location);
}

#[test]
fn a_starting_point_as_a_norm_is_never_a_breach() {
    let lung = Intervention::try_new("lung").unwrap();
    for agreement in Edition::AGREEMENTS {
        let norm = agreement.norm(Tranche::First, &lung).unwrap();
        let standing = norm.standing(day("2026-06-01"));
        assert_eq!((norm.per(), standing.binding()), (agreement.unit().0, Binding::Indicative));
        assert_eq!(standing.consequence(CountRange::exactly(1), year(2025)), None);
        assert_eq!(standing.binding_rule(), None);
        assert_eq!(norm.rule().unwrap().citation().document(), agreement.document());
        assert!(agreement.norm(Tranche::Third, &lung).is_none());
    }
    let last = Edition::Final.norm(Tranche::First, &lung).unwrap();
    assert_eq!(last.levels().first().period().from(), day("2022-09-16"));
    let finding = |count| last.hold(CountRange::exactly(count), day("2026-06-01")).finding().code();
    assert_eq!(
        [49, 50, 99, 100].map(finding),
        [
            "volume.below-guideline",
            "volume.within-guideline",
            "volume.within-guideline",
            "volume.reaches-guideline"
        ]
    );
}

/// First tranche: norms by 1-1-2024, acted on from 1-1-2026; second: 1-1-2026 and 1-1-2028; third: from 2026.
#[test]
fn the_tranches_have_their_days() {
    for agreement in Edition::AGREEMENTS {
        for (tranche, begins, by, from) in [
            (Tranche::First, None, Some("2024-01-01"), Some("2026-01-01")),
            (Tranche::Second, Some("2024-01-01"), Some("2026-01-01"), Some("2028-01-01")),
        ] {
            let schedule = agreement.schedule(tranche).unwrap();
            assert_eq!(schedule.begins(), begins.map(day));
            assert_eq!(schedule.norms_by(), by.map(day));
            assert_eq!(schedule.acted_on_from(), from.map(day));
            let from = day(from.unwrap());
            assert!(!schedule.is_acted_on(from.pred_opt().unwrap()));
            assert!(schedule.is_acted_on(from) && schedule.is_acted_on(from.succ_opt().unwrap()));
            let by = day(by.unwrap());
            let (before, after) = (by.pred_opt().unwrap(), by.succ_opt().unwrap());
            for (set, on, expected) in [
                (None, before, Verdict::Undetermined),
                (None, by, Verdict::Undetermined),
                (None, after, Verdict::NotMet),
                (Some(before), by, Verdict::Met),
                (Some(by), by, Verdict::Met),
                (Some(by), after, Verdict::Met),
                (Some(after), after, Verdict::NotMet),
                // Set later than the day asked about: not set yet on that day.
                (Some(after), by, Verdict::Undetermined),
            ] {
                assert_eq!(schedule.norms_set_in_time(set, on), expected, "{set:?} {on}");
            }
        }
    }
    assert!(Edition::Draft.schedule(Tranche::Third).is_none());
    let third = Edition::Final.schedule(Tranche::Third).unwrap();
    assert_eq!(
        (third.begins(), third.norms_by(), third.acted_on_from()),
        (Some(day("2026-01-01")), None, None)
    );
    assert_eq!(third.norms_set_in_time(None, day("2030-01-01")), Verdict::NotApplicable);
    assert!(!third.is_acted_on(day("2030-01-01")));
    let rules = |agreement: Edition, tranche| {
        let schedule = agreement.schedule(tranche).unwrap();
        (schedule.rule().id().as_str(), schedule.acting_rule().unwrap().id().as_str())
    };
    assert_eq!(rules(Edition::Draft, Tranche::First), ("IZA-D-2-c", "IZA-D-2-e-enforce"));
    assert_eq!(third.acting_rule(), None);
    let also = |agreement: Edition, tranche| {
        let rules = agreement.schedule(tranche).unwrap().also_in();
        rules.iter().map(|rule| rule.id().as_str()).collect::<Vec<_>>()
    };
    assert_eq!(also(Edition::Draft, Tranche::First), ["IZA-3.2.3-norm-deadline", "IZA-3.2.3-enforce"]);
    assert_eq!(also(Edition::Draft, Tranche::Second), ["IZA-3.2.3-phase2"]);
    assert!(also(Edition::Final, Tranche::First).is_empty());
    let main = Edition::Draft.starting_point_also_in(Tranche::First);
    assert_eq!(main.map(|rule| rule.id().as_str()), Some("IZA-3.2.3-norm100"));
    assert_eq!(Edition::Final.starting_point_also_in(Tranche::First), None);
    assert_eq!(CareField::rule().id().as_str(), "IZA-D-2-step");
    assert_eq!(rules(Edition::Draft, Tranche::Second), ("IZA-D-2-h", "IZA-D-2-h"));
    assert_eq!(rules(Edition::Final, Tranche::Second), ("IZA22-D-DATES", "IZA22-D-CONTRACT"));
}

#[test]
fn which_field_is_in_which_tranche() {
    use CareField::{HighlyComplexOncology, Other, VascularSurgery};
    for field in CareField::ALL {
        for tranche in Tranche::ALL {
            let certain =
                tranche == Tranche::First && matches!(field, HighlyComplexOncology | VascularSurgery);
            let draft = match tranche {
                Tranche::Third => Verdict::NotApplicable,
                _ if certain => Verdict::Met,
                _ => Verdict::Undetermined,
            };
            assert_eq!(field.is_in(Edition::Draft, tranche), draft);
            assert_eq!(field.is_in(Edition::Final, tranche), Verdict::Undetermined);
        }
    }
    assert_eq!(Other.is_in(Edition::Draft, Tranche::First), Verdict::Undetermined);
}

#[test]
fn who_decides_on_concentration() {
    use DecisionLevel as Level;
    for agrees in Verdict::ALL {
        for complexity in [Complexity::Low, Complexity::High] {
            let high = |agreement| decision_level(agreement, VolumeClass::High, complexity, agrees);
            assert_eq!(high(Edition::Final).0, Level::Regional);
            assert_eq!(high(Edition::Draft).1.id().as_str(), "IZA-D-3-b");
        }
        let low = |complexity| decision_level(Edition::Draft, VolumeClass::Low, complexity, agrees);
        let expected = match agrees {
            Verdict::Met => Level::NationalByField,
            Verdict::NotMet => Level::NationalByMinistry,
            Verdict::Undetermined | Verdict::NotApplicable => Level::National,
        };
        assert_eq!(low(Complexity::High), (expected, low(Complexity::Low).1));
        assert_eq!(
            (low(Complexity::Low).0, low(Complexity::Low).1.id().as_str()),
            (Level::NotSaid, "IZA-D-3-a")
        );
    }
}

#[test]
fn a_norm_is_set_in_consultation() {
    use FieldParty::{HealthInsurers, Hospitals, MedicalSpecialists, UniversityMedicalCentres};
    let four = [MedicalSpecialists, Hospitals, UniversityMedicalCentres, HealthInsurers];
    let bare = |tranche| NormDecision::new(tranche, day("2023-12-31"));
    let most = |tranche| with!(bare(tranche), led_by_zorginstituut = true, @consulted = four.map(|party| (party, true)).into(), patient_organisations = vec![Statement::try_new("patients").unwrap()]);
    for agreement in Edition::AGREEMENTS {
        // What the record does not say is asked: lead, five parties, patients.
        assert_eq!(bare(Tranche::First).verdict(agreement), Verdict::Undetermined);
        assert_eq!(bare(Tranche::First).open_questions(agreement).len(), 7);
        assert_eq!(most(Tranche::First).verdict(agreement), Verdict::Undetermined);
        assert_eq!(most(Tranche::First).open_questions(agreement).len(), 1);
        let complete = || with!(most(Tranche::First), clinics_concerned = false);
        assert_eq!(complete().verdict(agreement), Verdict::Met);
        assert_eq!(
            with!(most(Tranche::First), @consulted = FieldParty::ALL.iter().map(|party| (*party, true)).collect()).verdict(agreement),
            Verdict::Met
        );
        for party in FieldParty::ALL {
            let mut passed_over = complete();
            passed_over.consulted.insert(*party, false);
            assert_eq!(passed_over.verdict(agreement), Verdict::NotMet, "{party:?}");
        }
        assert_eq!(with!(complete(), led_by_zorginstituut = false).verdict(agreement), Verdict::NotMet);
        assert_eq!(with!(complete(), patient_organisations = vec![]).verdict(agreement), Verdict::NotMet);
        assert!(with!(complete(), led_by_zorginstituut = false).open_questions(agreement).is_empty());
        assert_eq!(complete().under(agreement).explanation().parts().len(), 2 + FieldParty::ALL.len());
    }
    // The draft asks this of the first tranche, the final text of the first two.
    for (tranche, draft, last) in [
        (Tranche::First, Verdict::Met, Verdict::Met),
        (Tranche::Second, Verdict::NotApplicable, Verdict::Met),
        (Tranche::Third, Verdict::NotApplicable, Verdict::NotApplicable),
    ] {
        let decision = with!(most(tranche), clinics_concerned = false);
        assert_eq!((decision.verdict(Edition::Draft), decision.verdict(Edition::Final)), (draft, last));
    }
    let set = |on| NormDecision::new(Tranche::First, day(on)).in_time(Edition::Final);
    assert_eq!([set("2024-01-01"), set("2024-01-02")], [Verdict::Met, Verdict::NotMet]);
    assert_eq!(
        NormDecision::new(Tranche::Third, day("2027-01-01")).in_time(Edition::Draft),
        Verdict::NotApplicable
    );
}

#[test]
fn an_incidental_exception_stands_beside_the_verdict() {
    let table =
        CountTable::from_csv(b"location,intervention,year,count\nA,lung,2024,59\nB,lung,2024,59\n").unwrap();
    let norms = Norms::try_new([minimum_norm("lung", 60)]).unwrap();
    let report = check(&norms, &table, Asked::about(year(2024))).unwrap();
    let exception = |unit: &str, norm: &str, on: &str| {
        let unit = Unit::from(Location::try_new(unit).unwrap());
        let norm = NormId::try_new(norm).unwrap();
        IncidentalException::try_new(norm, unit, day(on), "case 1", "board", "no transport").unwrap()
    };
    let exceptions: Exceptions = [
        exception("A", "lung", "2024-01-01"),
        exception("A", "lung", "2024-12-31"),
        exception("A", "lung", "2023-12-31"),
        exception("A", "heart", "2024-05-01"),
    ]
    .into_iter()
    .collect();
    let row = report.row("lung", "A").unwrap();
    assert_eq!(exceptions.of(&row).count(), 2);
    let notices = exceptions.notices(&row);
    assert_eq!(notices, [ExceptionNotice::Recorded { number: 2 }]);
    assert_eq!(
        notices[0].in_language(Language::English).to_string(),
        "Incidental exceptions recorded: 2; they do not change the verdict."
    );
    assert_eq!(row.verdict(), Verdict::NotMet);
    assert!(exceptions.notices(&report.row("lung", "B").unwrap()).is_empty());
    assert_eq!(IncidentalException::rule(Edition::Draft).id().as_str(), "IZA-D-2-e-exception");
    assert_eq!(IncidentalException::rule(Edition::Final).id().as_str(), "IZA22-D-INCIDENTAL");
}

#[test]
fn an_exception_is_recorded_in_full() {
    let unit = || Unit::from(Location::try_new("A").unwrap());
    let record = |case, by, reason| {
        IncidentalException::try_new(
            NormId::try_new("lung").unwrap(),
            unit(),
            day("2024-05-01"),
            case,
            by,
            reason,
        )
    };
    for (result, field) in [
        (record("", "b", "c"), "case"),
        (record("a", " ", "c"), "decided-by"),
        (record("a", "b", ""), "reason"),
    ] {
        let error = result.unwrap_err();
        assert_eq!((error.code(), error.path()), ("exception.incomplete", field));
    }
    let exception = record("a", "b", "c").unwrap();
    let text = serde_json::to_string(&exception).unwrap();
    assert_eq!(
        text,
        r#"{"norm":"lung","unit":{"location":"A"},"on":"2024-05-01","case":"a","decided-by":"b","reason":"c"}"#
    );
    assert_eq!(serde_json::from_str::<IncidentalException>(&text).unwrap(), exception);
    assert_eq!(
        (exception.case(), exception.decided_by(), exception.reason(), exception.on()),
        ("a", "b", "c", day("2024-05-01"))
    );
    assert_eq!((exception.norm().as_str(), exception.unit()), ("lung", &unit()));
    for kind in UnitKind::ALL {
        let other = text.replace("\"location\"", &format!("\"{kind}\""));
        assert_eq!(serde_json::from_str::<IncidentalException>(&other).unwrap().unit().kind(), kind);
    }
    for (from, to) in
        [("\"A\"", "\"\""), ("location", "planet"), ("2024-05-01", "1 May"), ("\"case\"", "\"patient\"")]
    {
        assert!(serde_json::from_str::<IncidentalException>(&text.replace(from, to)).is_err(), "{to}");
    }
}

#[test]
fn national_steering_is_only_considered() {
    for (agreement, id) in [(Edition::Draft, "IZA-D-2-g"), (Edition::Final, "IZA22-D-POWER")] {
        let (options, rule) = NationalSteering::considered(agreement);
        assert_eq!((options, rule.id().as_str()), (NationalSteering::ALL, id));
    }
}

#[test]
fn the_same_counts_under_both_editions() {
    let text = "location,institution,intervention,year,count\nA1,A,lung,2024,50\nA2,A,lung,2024,50\nB1,B,lung,2024,99\nA1,A,liver,2024,49\nB1,B,liver,2024,100\n";
    let table = CountTable::from_csv(text.as_bytes()).unwrap();
    let names = ["lung", "liver"].map(|name| Intervention::try_new(name).unwrap());
    let comparison = Comparison::of(Tranche::First, &names).unwrap();
    assert_eq!(comparison.norms().len(), 4);
    let sides = compare(&comparison, &table, Asked::about(year(2024))).unwrap();
    let codes = |at: usize| {
        let side = &sides.sides()[at];
        let draft: Vec<_> =
            side.draft_results().rows().map(|row| (row.unit_name().to_owned(), row.verdict())).collect();
        let last: Vec<_> = side
            .final_results()
            .rows()
            .map(|row| (row.unit_name().to_owned(), row.finding().code()))
            .collect();
        (side.intervention().as_str().to_owned(), draft, last)
    };
    let verdicts = |pairs: &[(&str, Verdict)]| {
        pairs.iter().map(|(name, verdict)| ((*name).to_owned(), *verdict)).collect::<Vec<_>>()
    };
    let found = |pairs: &[(&str, &'static str)]| {
        pairs.iter().map(|(name, code)| ((*name).to_owned(), *code)).collect::<Vec<_>>()
    };
    assert_eq!(
        codes(0),
        (
            "lung".to_owned(),
            verdicts(&[("A", Verdict::Met), ("B", Verdict::NotMet)]),
            found(&[
                ("A1", "volume.within-guideline"),
                ("A2", "volume.within-guideline"),
                ("B1", "volume.within-guideline")
            ]),
        )
    );
    assert_eq!(
        codes(1),
        (
            "liver".to_owned(),
            verdicts(&[("A", Verdict::NotMet), ("B", Verdict::Met)]),
            found(&[
                ("A1", "volume.below-guideline"),
                ("A2", "volume.none-done"),
                ("B1", "volume.reaches-guideline")
            ]),
        )
    );
    // One by its unit's name, as the whole.
    let lung = &sides.sides()[0];
    let one = (lung.draft("B").unwrap().verdict(), lung.final_text("A2").unwrap().finding().code());
    assert_eq!(one, (Verdict::NotMet, "volume.within-guideline"));
    assert!(lung.draft("A1").is_none() && lung.final_text("A").is_none(), "an institution is no location");
    // Two spellings of one location are told.
    let twice_spelled = text.replace("A2,A", "a1,A");
    let alike = CountTable::from_csv(twice_spelled.as_bytes()).unwrap();
    let told = compare(&comparison, &alike, Asked::about(year(2024))).unwrap();
    let codes: Vec<&str> = told.notices().iter().map(passende_zorg::language::Describe::code).collect();
    assert!(sides.notices().is_empty() && codes == ["counts.names-look-alike"], "{codes:?}");
    assert_eq!(Comparison::of(Tranche::Third, &names).unwrap_err().code(), "comparison.no-figure");
    let twice = [&names[0], &names[0]];
    assert_eq!(Comparison::of(Tranche::First, twice).unwrap_err().code(), "comparison.twice");
    let bare = CountTable::from_csv(b"location,intervention,year,count\nA,lung,2024,5\n").unwrap();
    assert_eq!(compare(&comparison, &bare, Asked::about(year(2024))).unwrap_err().code(), "check.no-column");
}
