//! What a source can show: not by itself what it cannot see, and nothing of years to come.

use passende_zorg::practice::PrinciplesTest;
use passende_zorg::principle::evidence::{Evidence, EvidenceFinding, EvidenceSilence, SourceKind, Years};
use passende_zorg::principle::{
    Appraisal, AppraisalNotice, Element, EvidenceClass, EvidencePolicy, Gain, GainBalance, Level,
    PrincipleSet, Status,
};
use passende_zorg::time::Year;

use super::{clause, everything, finding, item, practice, words};

fn class(policy: &EvidencePolicy, item: &Evidence) -> Result<(), EvidenceSilence> {
    match policy.weigh(item, Level::Practice) {
        EvidenceClass::Speaks { .. } => Ok(()),
        EvidenceClass::Silent(silence) => Err(silence),
    }
}

fn years(from: i32, until: i32) -> Years {
    Years::try_new(Year::try_new(from).unwrap(), Year::try_new(until).unwrap()).unwrap()
}

/// An item dated 1 January 2025: a year to come is a forecast whether it gives a number or a word, and so is a pandemic year no evidence.
#[test]
fn a_conclusion_has_its_years() {
    for found in [EvidenceFinding::Supports, EvidenceFinding::Contradicts] {
        for (from, until, expected) in [
            (2023, 2024, Ok(())),
            (2025, 2025, Ok(())),
            (2026, 2026, Err(EvidenceSilence::Forecast)),
            (2024, 2026, Err(EvidenceSilence::Forecast)),
            (2018, 2019, Ok(())),
            (2018, 2020, Err(EvidenceSilence::PandemicYear)),
            (2020, 2020, Err(EvidenceSilence::PandemicYear)),
            (2020, 2021, Err(EvidenceSilence::PandemicYear)),
            (2021, 2021, Ok(())),
        ] {
            let one = item("a", Element::CarePrevented, SourceKind::OutcomeRegistry, found.clone());
            let one = one.with_years(years(from, until));
            assert_eq!(class(&everything(), &one), expected, "{from} {until}");
            let fair = one.with_fairness(words("no elective care was put off"));
            let expected = if expected == Err(EvidenceSilence::PandemicYear) { Ok(()) } else { expected };
            assert_eq!(class(&everything(), &fair), expected, "{from} {until}");
        }
    }
    let nothing =
        item("a", Element::CarePrevented, SourceKind::OutcomeRegistry, EvidenceFinding::NotRegistered);
    assert_eq!(
        class(&everything(), &nothing.with_years(years(2030, 2030))),
        Err(EvidenceSilence::NotRegistered)
    );
}

/// Six items of a year to come meet no clause and make no candidate.
#[test]
fn a_year_to_come_meets_nothing() {
    let of = |until: i32| {
        let centre = [
            Element::HealthGain,
            Element::Effectiveness,
            Element::ReasonablePrice,
            Element::CloseToHome,
            Element::SharedDecision,
            Element::PositiveHealth,
        ];
        let items = centre.map(|element| {
            let kind =
                if element == Element::HealthGain { SourceKind::Position } else { SourceKind::EffectStudy };
            item(element.code(), element, kind, EvidenceFinding::Supports).with_years(years(2024, until))
        });
        practice(items.to_vec()).with_binding_clause(Element::Effectiveness, clause()).unwrap()
    };
    for (until, status, verdict) in [
        (2025, Status::Supported, "met"),
        (2026, Status::Unknown, "undetermined"),
        (2031, Status::Unknown, "undetermined"),
    ] {
        let (dossier, policy) = (of(until), everything());
        assert_eq!(PrinciplesTest::of(&dossier, &policy).status(), status, "{until}");
        let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
        let bound = appraisal.element(Element::Effectiveness).verdict().unwrap();
        assert_eq!(bound.code(), verdict, "{until}");
        let told =
            appraisal.notices().iter().any(|notice| matches!(notice, AppraisalNotice::Forecasts { .. }));
        assert_eq!(told, status == Status::Unknown);
    }
}

/// What a whole year comes to is not known while it runs; of how many that were looked at, is.
#[test]
fn a_running_year_is_not_added_up() {
    let reading = |later: i32| {
        finding(&format!(
            r#"{{"measured": {{"unit": "visits", "better": "lower", "baseline": {{"value": "9", "from": 2021}},
                "measured": {{"value": "5", "from": {later}}}}}}}"#
        ))
    };
    for (later, expected) in [
        (2023, Ok(())),
        (2024, Ok(())),
        (2025, Err(EvidenceSilence::RunningYear)),
        (2026, Err(EvidenceSilence::Forecast)),
    ] {
        let one = item("a", Element::CarePrevented, SourceKind::OutcomeRegistry, reading(later));
        assert_eq!(class(&everything(), &one), expected, "{later}");
    }
    let replaced = finding(r#"{"replaced": {"before": 2000, "after": 1400, "new": 600}}"#);
    let counted = finding(r#"{"counted": {"with": 5, "of": 5}}"#);
    let process = SourceKind::ProcessDocument;
    for (year, replacement, count) in [
        (2024, Ok(()), Ok(())),
        (2025, Err(EvidenceSilence::RunningYear), Ok(())),
        (2026, Err(EvidenceSilence::Forecast), Err(EvidenceSilence::Forecast)),
    ] {
        let one = item("a", Element::Replaced, process, replaced.clone()).with_years(years(year, year));
        assert_eq!(class(&everything(), &one), replacement, "{year}");
        let one =
            item("a", Element::FittingInformation, process, counted.clone()).with_years(years(year, year));
        assert_eq!(class(&everything(), &one), count, "{year}");
    }
}

/// Advice, A 3.1 and B 1: no survey and no claim shows that care works, whatever the policy ranks; nor does any word.
#[test]
fn effectiveness_is_for_science() {
    let science = [SourceKind::Guideline, SourceKind::Position, SourceKind::EffectStudy];
    let named: Vec<&[SourceKind]> = SourceKind::ALL.iter().map(core::slice::from_ref).collect();
    for policy in [everything(), everything().with_ranking(&named)] {
        for kind in SourceKind::ALL.iter().copied() {
            let shown = |element, found: EvidenceFinding| {
                let one = item("a", element, kind, found);
                let one = if kind == SourceKind::ClaimsData {
                    one.with_payment(passende_zorg::principle::evidence::PaymentForm::PerActivity).unwrap()
                } else {
                    one
                };
                class(&policy, &one).is_ok()
            };
            for found in [EvidenceFinding::Supports, EvidenceFinding::Contradicts] {
                assert_eq!(shown(Element::Effectiveness, found), science.contains(&kind), "{kind:?}");
            }
            for gained in [Element::HealthGain, Element::FunctioningGain] {
                let weighed = matches!(kind, SourceKind::Guideline | SourceKind::Position);
                assert_eq!(shown(gained, EvidenceFinding::Supports), weighed, "{kind:?}");
                assert_eq!(shown(gained, EvidenceFinding::Contradicts), science.contains(&kind), "{kind:?}");
            }
            let counts = finding(r#"{"counted": {"with": 5, "of": 5}}"#);
            if matches!(kind, SourceKind::ClaimsData | SourceKind::StaffSurvey) {
                assert!(!shown(Element::Effectiveness, counts.clone()), "{kind:?}");
                assert!(!shown(Element::SharedDecision, counts), "{kind:?}");
            }
        }
    }
}

/// Each kind with something that it sees and something that it does not.
#[test]
fn each_kind_shows_what_it_sees() {
    use SourceKind::{
        ClaimsData, EffectStudy, Guideline, OutcomeRegistry, PatientReported, Position, StaffSurvey,
    };
    for (kind, sees, does_not) in [
        (Guideline, Element::Footing, Element::SharedDecision),
        (Position, Element::ReasonablePrice, Element::WorkEnvironment),
        (OutcomeRegistry, Element::WorseningPrevented, Element::SharedDecision),
        (PatientReported, Element::SharedDecision, Element::ReasonablePrice),
        (ClaimsData, Element::ProportionateCost, Element::SharedDecision),
        (StaffSurvey, Element::WorkEnvironment, Element::ProportionateStaff),
    ] {
        assert!(kind.shows(sees, true), "{kind:?}");
        assert!(!kind.shows(does_not, true), "{kind:?}");
    }
    assert!(Element::ALL.iter().all(|element| EffectStudy.shows(*element, true)));
    // Something shows each element without numbers.
    let kinds = || SourceKind::ALL.iter();
    assert!(Element::ALL.iter().all(|element| kinds().any(|kind| kind.shows(*element, true))));
    assert!(Element::ALL.iter().all(|element| PatientReported.shows(*element, false)));
}

/// A position is not balanced by a survey; a second kind without a policy is told.
#[test]
fn a_survey_balances_no_position() {
    let against =
        item("position", Element::Effectiveness, SourceKind::Position, EvidenceFinding::Contradicts);
    let survey = item("survey", Element::Effectiveness, SourceKind::StaffSurvey, EvidenceFinding::Supports);
    let study = item("study", Element::Effectiveness, SourceKind::EffectStudy, EvidenceFinding::Supports);
    let policy = everything();
    let both = SourceKind::Position;
    let named = everything().with_ranking(&[&[both, SourceKind::EffectStudy]]);
    for (items, policy, status, told) in [
        (vec![against.clone()], &policy, Status::Contradicted, false),
        (vec![against.clone(), survey.clone()], &policy, Status::Contradicted, true),
        (vec![survey.clone()], &policy, Status::Unknown, true),
        (vec![against.clone(), study.clone()], &policy, Status::Mixed, true),
        (vec![against, study], &named, Status::Mixed, false),
    ] {
        let dossier = practice(items);
        let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, policy);
        assert_eq!(appraisal.status(Element::Effectiveness), status);
        let default = |notice: &AppraisalNotice| matches!(notice, AppraisalNotice::KindsByDefault { .. });
        assert_eq!(appraisal.notices().iter().any(default), told);
    }
}

/// That domains are linked in a contract does not show that they are aligned.
#[test]
fn a_link_on_paper_is_only_written() {
    let linked = finding(r#"{"linked": {"problems": ["debt"], "linked": ["social"]}}"#);
    for kind in [SourceKind::ContractText, SourceKind::ProcessDocument] {
        let one = item("a", Element::DomainsAligned, kind, linked.clone());
        assert_eq!(class(&everything(), &one), Err(EvidenceSilence::OnlyWritten));
        assert_eq!(class(&everything().with_ranking(&[&[kind]]), &one), Ok(()));
    }
    let told = item("a", Element::DomainsAligned, SourceKind::PatientReported, linked);
    assert_eq!(class(&everything(), &told), Ok(()));
}

fn read(
    element: Element,
    baseline: &str,
    later: &str,
    smallest: Option<&str>,
    years: (i32, i32),
) -> Evidence {
    let smallest =
        smallest.map_or(String::new(), |smallest| format!(r#""smallest-relevant": "{smallest}","#));
    let (from, until) = years;
    let later = match later.split_once(' ') {
        Some((least, most)) => format!(r#""at-least": "{least}", "at-most": "{most}""#),
        None => format!(r#""value": "{later}""#),
    };
    let better = if element == Element::ProportionateCost { "lower" } else { "higher" };
    let found = finding(&format!(
        r#"{{"measured": {{"unit": "points", "better": "{better}", {smallest}
            "baseline": {{"value": "{baseline}", "from": {from}}}, "measured": {{{later}, "from": {until}}}}}}}"#
    ));
    item(element.code(), element, SourceKind::OutcomeRegistry, found)
}

/// Advice, A 3.1: as long as a part of the gain is open, nothing is in proportion to it.
#[test]
fn a_gain_that_is_open_is_no_gain() {
    let policy = everything();
    for (health, functioning, gain, cost, balance) in [
        // A difference of 5 matters.
        ("46", None, Gain::Same, Status::Supported, GainBalance::Better),
        ("46", Some("46"), Gain::Same, Status::Supported, GainBalance::Better),
        ("46", Some("20 50"), Gain::Unknown, Status::Unknown, GainBalance::Open),
        ("46", Some("48 53"), Gain::Unknown, Status::Unknown, GainBalance::Better),
        ("53", Some("48 53"), Gain::Gained, Status::Supported, GainBalance::Better),
        ("53", Some("47.99 53"), Gain::Unknown, Status::Unknown, GainBalance::Open),
        ("53", Some("46"), Gain::Gained, Status::Supported, GainBalance::Better),
        ("43", Some("20 50"), Gain::Lost, Status::Mixed, GainBalance::TradeOff),
        ("53", Some("43"), Gain::Mixed, Status::Mixed, GainBalance::TradeOff),
    ] {
        let years = (2022, 2024);
        let mut items = vec![
            read(Element::HealthGain, "48", health, Some("5"), years),
            read(Element::ProportionateCost, "3000", "2900", None, years),
        ];
        items.extend(functioning.map(|later| read(Element::FunctioningGain, "48", later, Some("5"), years)));
        let dossier = practice(items);
        let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
        let told = format!("{health} {functioning:?}");
        assert_eq!(appraisal.gain(), gain, "{told}");
        assert_eq!(appraisal.status(Element::ProportionateCost), cost, "{told}");
        assert_eq!(appraisal.ledger().balance(), balance, "{told}");
    }
}

/// A cost that fell while an open gain may make up for a loss, and the other way round: what is open may lie on the other side.
#[test]
fn worse_is_not_said_while_better_is_open() {
    let policy = everything();
    for (functioning, smallest, balance) in [
        ("20 50", Some("5"), GainBalance::Open),
        ("20 48", Some("5"), GainBalance::Worse),
        ("48.01", None, GainBalance::Open),
        ("46", Some("5"), GainBalance::Worse),
    ] {
        let years = (2022, 2024);
        let dossier = practice(vec![
            read(Element::FunctioningGain, "48", functioning, smallest, years),
            read(Element::ProportionateCost, "3000", "3100", None, years),
        ]);
        let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
        assert_eq!(appraisal.ledger().balance(), balance, "{functioning}");
    }
}

/// Gain and cost of years of which none is the same are not in proportion; no text says how near they have to be.
#[test]
fn gain_and_cost_share_a_year() {
    let policy = everything();
    for (gained, cost, status) in [
        ((2005, 2006), (2022, 2023), Status::Unknown),
        ((2005, 2006), (2007, 2008), Status::Unknown),
        ((2005, 2006), (2006, 2008), Status::Supported),
        ((2008, 2009), (2006, 2008), Status::Supported),
        ((2009, 2010), (2006, 2008), Status::Unknown),
        ((2001, 2010), (2006, 2008), Status::Supported),
    ] {
        let cost = read(Element::ProportionateCost, "3000", "2900", None, cost);
        let gain = read(Element::HealthGain, "48", "58", Some("5"), gained);
        // In either order.
        for items in [vec![gain.clone(), cost.clone()], vec![cost.clone(), gain.clone()]] {
            let dossier = practice(items);
            let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
            assert_eq!(appraisal.status(Element::ProportionateCost), status, "{gained:?}");
            let silent = EvidenceClass::Silent(EvidenceSilence::OtherYears);
            assert_eq!(appraisal.class(&cost) == silent, status == Status::Unknown, "{gained:?}");
        }
        // A position is of no years.
        let untied =
            item("position", Element::FunctioningGain, SourceKind::Position, EvidenceFinding::Supports);
        let dossier = practice(vec![gain, untied, cost]);
        let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
        assert_eq!(appraisal.status(Element::ProportionateCost), Status::Supported);
    }
}
