use passende_zorg::principle::evidence::{
    AuditedStep, Better, Counted, DecisionAudit, DecisionStep, Direction, DomainLinks, EvidenceFinding,
    EvidenceSilence, GeriatricCoTreatment, HipFractures, LinkedDomain, Measured, MeasuredChange, NoTrial,
    Reading, Replacement, SocialProblem,
};
use passende_zorg::principle::{Element, EvidenceClass, Level};
use passende_zorg::rust_decimal::Decimal;

use super::{everything, item, study, words};
use crate::support::year;

/// What an item with this finding counts for when everything is accepted.
fn class(element: Element, finding: EvidenceFinding) -> EvidenceClass {
    everything().weigh(&study("item", element, finding), Level::Practice)
}

fn speaks(direction: Direction) -> EvidenceClass {
    EvidenceClass::Speaks { direction, rank: 0 }
}

const SUPPORTS: Direction = Direction::Supports;
const CONTRADICTS: Direction = Direction::Contradicts;

fn reading(least: i64, most: i64, at: i32) -> Reading {
    Reading::between(Decimal::from(least), Decimal::from(most), year(at), year(at)).unwrap()
}

/// Every pair of small intervals against all exact pairs between the bounds.
#[test]
fn a_change_is_what_every_truth_between_the_bounds_agrees_on() {
    let spans: Vec<(i64, i64)> = (0..4).flat_map(|least| (least..4).map(move |most| (least, most))).collect();
    for better in [Better::Higher, Better::Lower] {
        for smallest in [None, Some(1), Some(2), Some(3)] {
            for before in &spans {
                for after in &spans {
                    let measured = Measured::try_new(
                        "points",
                        better,
                        reading(before.0, before.1, 2021),
                        reading(after.0, after.1, 2023),
                    );
                    let mut measured = measured.unwrap();
                    if let Some(smallest) = smallest {
                        measured = measured.with_smallest_relevant(Decimal::from(smallest)).unwrap();
                    }
                    let of_one = |then: i64, later: i64| {
                        let gain = if better == Better::Higher { later - then } else { then - later };
                        let counts = smallest.unwrap_or(1);
                        if gain >= counts {
                            MeasuredChange::Better
                        } else if gain <= -counts {
                            MeasuredChange::Worse
                        } else {
                            MeasuredChange::None
                        }
                    };
                    let mut all: Vec<MeasuredChange> = Vec::new();
                    for then in before.0..=before.1 {
                        for later in after.0..=after.1 {
                            all.push(of_one(then, later));
                        }
                    }
                    let expected = if all.iter().all(|change| *change == all[0]) {
                        all[0]
                    } else {
                        MeasuredChange::Open
                    };
                    // Without a smallest difference anything between two whole numbers counts too.
                    let expected = match (expected, smallest) {
                        (MeasuredChange::None, None) if before.0 != before.1 || after.0 != after.1 => {
                            MeasuredChange::Open
                        }
                        (expected, _) => expected,
                    };
                    assert_eq!(measured.change(), expected, "{better:?} {smallest:?} {before:?} {after:?}");
                }
            }
        }
    }
}

#[test]
fn a_difference_counts_from_the_smallest_relevant_one() {
    let measured = |later: &str| {
        let later = Reading::of(later.parse().unwrap(), year(2024));
        let pair =
            Measured::try_new("points", Better::Higher, Reading::of(Decimal::from(50), year(2022)), later);
        pair.unwrap().with_smallest_relevant(Decimal::from(5)).unwrap()
    };
    for (later, change, margin) in [
        ("90", MeasuredChange::Better, "35"),
        ("55.1", MeasuredChange::Better, "0.1"),
        ("55", MeasuredChange::Better, "0"),
        ("54.9", MeasuredChange::None, "-0.1"),
        ("50", MeasuredChange::None, "-5"),
        ("45.1", MeasuredChange::None, "-9.9"),
        ("45", MeasuredChange::Worse, "-10"),
        ("44.9", MeasuredChange::Worse, "-10.1"),
    ] {
        let measured = measured(later);
        let margin: Decimal = margin.parse().unwrap();
        assert_eq!((measured.change(), measured.margin()), (change, Some((margin, margin))), "{later}");
    }
    let finding = |later| EvidenceFinding::Measured(measured(later));
    assert_eq!(class(Element::HealthGain, finding("55")), speaks(SUPPORTS));
    assert_eq!(class(Element::HealthGain, finding("45")), speaks(CONTRADICTS));
    assert_eq!(
        class(Element::HealthGain, finding("50")),
        EvidenceClass::Silent(EvidenceSilence::NoDifference)
    );
}

#[test]
fn a_gain_is_seen_from_the_better_side() {
    let pair = |better| Measured::try_new("days", better, reading(6, 7, 2022), reading(4, 5, 2024)).unwrap();
    let decimals = |least: i64, most: i64| (Decimal::from(least), Decimal::from(most));
    assert_eq!(pair(Better::Lower).difference(), decimals(-3, -1));
    assert_eq!(pair(Better::Lower).gain(), decimals(1, 3));
    assert_eq!(pair(Better::Higher).gain(), decimals(-3, -1));
    assert_eq!(pair(Better::Lower).margin(), None);
    assert_eq!((pair(Better::Lower).unit(), pair(Better::Lower).better()), ("days", Better::Lower));
    assert_eq!(pair(Better::Lower).baseline(), reading(6, 7, 2022));
    assert_eq!(pair(Better::Lower).later(), reading(4, 5, 2024));
}

#[test]
fn readings_that_make_no_pair_are_refused() {
    let largest = |value: Decimal, at| Reading::of(value, year(at));
    let code = |pair: Result<Measured, passende_zorg::InputError>| pair.unwrap_err().code();
    let one = reading(1, 1, 2022);
    assert_eq!(code(Measured::try_new(" ", Better::Lower, one, one)), "evidence.name");
    assert_eq!(
        code(Measured::try_new("x", Better::Lower, reading(1, 1, 2023), one)),
        "evidence.years-reversed"
    );
    assert!(Measured::try_new("x", Better::Lower, one, one).is_ok(), "both in one year");
    let far = Measured::try_new("x", Better::Lower, largest(Decimal::MIN, 2022), largest(Decimal::MAX, 2023));
    assert_eq!(code(far), "evidence.too-large");
    for (smallest, refused) in [("-1", true), ("0", true), ("0.01", false)] {
        let pair = Measured::try_new("x", Better::Lower, one, one).unwrap();
        assert_eq!(pair.with_smallest_relevant(smallest.parse().unwrap()).is_err(), refused, "{smallest}");
    }
    let reversed = Reading::between(Decimal::ONE, Decimal::ZERO, year(2022), year(2022));
    assert_eq!(reversed.unwrap_err().code(), "evidence.bounds-reversed");
    let reversed = Reading::between(Decimal::ONE, Decimal::ONE, year(2023), year(2022));
    assert_eq!(reversed.unwrap_err().code(), "evidence.years-reversed");
}

/// All counts up to eight, against tenths computed with whole numbers.
#[test]
fn so_many_of_so_many() {
    for of in 1..=8_u32 {
        for with in 0..=of {
            let counted = Counted::try_new(with, of).unwrap();
            let expected = match with {
                0 => speaks(CONTRADICTS),
                _ if with == of => speaks(SUPPORTS),
                _ => EvidenceClass::Silent(EvidenceSilence::PartlySeen),
            };
            assert_eq!(
                class(Element::Footing, EvidenceFinding::Counted(counted)),
                expected,
                "{with} of {of}"
            );
            for tenths in 1..=10_u32 {
                let enough = counted.with_sufficient_share(Decimal::new(tenths.into(), 1)).unwrap();
                let expected = if with * 10 >= tenths * of { SUPPORTS } else { CONTRADICTS };
                assert_eq!(
                    class(Element::Footing, EvidenceFinding::Counted(enough)),
                    speaks(expected),
                    "{with} of {of}, {tenths}/10"
                );
                let margin = enough.margin().unwrap();
                assert_eq!(
                    (margin.observed_at_least(), margin.required()),
                    (Some(counted.share()), Decimal::new(tenths.into(), 1))
                );
            }
        }
        assert_eq!(Counted::try_new(of + 1, of).unwrap_err().code(), "evidence.not-part-of");
    }
    assert_eq!(Counted::try_new(0, 0).unwrap_err().code(), "evidence.not-part-of");
    let counted = Counted::try_new(1, 2).unwrap();
    assert_eq!((counted.with(), counted.of(), counted.sufficient(), counted.margin()), (1, 2, None, None));
    for share in ["0", "-0.1", "1.01"] {
        assert_eq!(
            counted.with_sufficient_share(share.parse().unwrap()).unwrap_err().code(),
            "evidence.not-a-share"
        );
    }
    assert!(counted.with_sufficient_share(Decimal::ONE).is_ok());
}

/// Two thirds of three is two: a share that is written rounded must not turn it away.
#[test]
fn shares_are_compared_as_products() {
    let counted = Counted::try_new(2, 3)
        .unwrap()
        .with_sufficient_share("0.6666666666666666666666666666".parse().unwrap());
    assert_eq!(class(Element::Footing, EvidenceFinding::Counted(counted.unwrap())), speaks(SUPPORTS));
    let counted = Counted::try_new(2, 3)
        .unwrap()
        .with_sufficient_share("0.6666666666666666666666666667".parse().unwrap());
    assert_eq!(class(Element::Footing, EvidenceFinding::Counted(counted.unwrap())), speaks(CONTRADICTS));
}

/// Four needed steps, each not looked at, seen nowhere, in part or everywhere: all 256.
#[test]
fn deciding_together_takes_every_needed_step() {
    let needed =
        [DecisionStep::Options, DecisionStep::Goals, DecisionStep::Time, DecisionStep::PlanRevisited];
    for code in 1..256_u32 {
        let found: Vec<u32> = (0..4).map(|at| code / 4_u32.pow(at) % 4).collect();
        let steps = needed.iter().zip(&found).filter(|(_, found)| **found > 0).map(|(step, found)| {
            AuditedStep { step: *step, found: Counted::try_new([0, 0, 3, 5][*found as usize], 5).unwrap() }
        });
        let audit = DecisionAudit::try_new(steps.collect()).unwrap();
        let missing = found.iter().filter(|found| **found == 0).count();
        assert_eq!(audit.missing().count(), missing);
        // One step that is missing shows no more than that; without any of the four there was nothing to decide together.
        let expected = if found == [1, 1, 1, 1] {
            speaks(CONTRADICTS)
        } else if missing > 0 {
            EvidenceClass::Silent(EvidenceSilence::StepsMissing)
        } else if found.contains(&1) {
            EvidenceClass::Silent(EvidenceSilence::StepNotSeen)
        } else if found.contains(&2) {
            EvidenceClass::Silent(EvidenceSilence::PartlySeen)
        } else {
            speaks(SUPPORTS)
        };
        assert_eq!(class(Element::SharedDecision, EvidenceFinding::Decided(audit)), expected, "{found:?}");
    }
    assert_eq!(DecisionAudit::try_new(Vec::new()).unwrap_err().code(), "evidence.nothing");
    let step = AuditedStep { step: DecisionStep::Time, found: Counted::try_new(1, 1).unwrap() };
    assert_eq!(
        DecisionAudit::try_new(vec![step.clone(), step.clone()]).unwrap_err().code(),
        "evidence.twice"
    );
    let aid = AuditedStep { step: DecisionStep::DecisionAid, found: Counted::try_new(0, 5).unwrap() };
    let audit = DecisionAudit::try_new(vec![step, aid]).unwrap();
    assert_eq!(audit.of(DecisionStep::Time), Some(Counted::try_new(1, 1).unwrap()));
    // A decision aid helps, and its absence says nothing.
    assert_eq!(
        class(Element::SharedDecision, EvidenceFinding::Decided(audit)),
        EvidenceClass::Silent(EvidenceSilence::StepsMissing)
    );
}

/// Advice, A 3.3: replaced, and not stacked.
#[test]
fn replaced_is_what_made_way() {
    for before in 0..5_u32 {
        for after in 0..5 {
            for new in 0..7 {
                let replacement = Replacement::new_form(before, after, new);
                let gone = i64::from(before) - i64::from(after);
                let expected = if new == 0 {
                    EvidenceClass::Silent(EvidenceSilence::NothingCame)
                } else if gone <= 0 {
                    speaks(CONTRADICTS)
                } else if i64::from(new) <= gone {
                    speaks(SUPPORTS)
                } else {
                    EvidenceClass::Silent(EvidenceSilence::PartlyReplaced)
                };
                assert_eq!(
                    class(Element::Replaced, EvidenceFinding::Replaced(replacement)),
                    expected,
                    "{before} {after} {new}"
                );
                assert_eq!((i64::from(replacement.made_way()), replacement.came()), (gone.max(0), new));
                for rate in 1..4_u32 {
                    let replacement = replacement.with_ratio(rate.try_into().unwrap());
                    let expected = if new == 0 {
                        EvidenceClass::Silent(EvidenceSilence::NothingCame)
                    } else if gone > 0 && gone * i64::from(rate) >= i64::from(new) {
                        speaks(SUPPORTS)
                    } else {
                        speaks(CONTRADICTS)
                    };
                    let found = class(Element::Replaced, EvidenceFinding::Replaced(replacement));
                    assert_eq!(found, expected, "{before} {after} {new} at {rate}");
                }
            }
        }
    }
    let large = Replacement::new_form(u32::MAX, 0, u32::MAX).with_ratio(u32::MAX.try_into().unwrap());
    assert_eq!(class(Element::Replaced, EvidenceFinding::Replaced(large)), speaks(SUPPORTS));
}

/// Advice, A 3.2, footnote 27: from seventy years on.
#[test]
fn co_treatment_counts_from_seventy_years_on() {
    let group = |age, with, of| HipFractures { age, co_treated: Counted::try_new(with, of).unwrap() };
    for (patients, expected, counted) in [
        (vec![group(69, 0, 4)], EvidenceClass::Silent(EvidenceSilence::NobodyAsked), None),
        (vec![group(69, 0, 4), group(70, 3, 3)], speaks(SUPPORTS), Some((3, 3))),
        (vec![group(70, 0, 3)], speaks(CONTRADICTS), Some((0, 3))),
        (vec![group(71, 0, 3), group(69, 4, 4)], speaks(CONTRADICTS), Some((0, 3))),
        (
            vec![group(70, 3, 3), group(95, 1, 2)],
            EvidenceClass::Silent(EvidenceSilence::PartlySeen),
            Some((4, 5)),
        ),
        (Vec::new(), EvidenceClass::Silent(EvidenceSilence::NobodyAsked), None),
    ] {
        let found = GeriatricCoTreatment::new(patients);
        let older = found.seventy_and_older().map(|counted| (counted.with(), counted.of()));
        assert_eq!(older, counted);
        assert_eq!(class(Element::Multidisciplinary, EvidenceFinding::CoTreated(found)), expected);
    }
    assert_eq!(GeriatricCoTreatment::FROM_AGE, 70);
}

/// Advice, A 3.2: a social problem asks for the social domain, several problems for the two laws of care aligned. All sets of both.
#[test]
fn domains_that_the_problems_ask_for() {
    for problems in 0..16_u32 {
        let problems: Vec<SocialProblem> = SocialProblem::ALL
            .iter()
            .enumerate()
            .filter(|(at, _)| problems >> at & 1 == 1)
            .map(|(_, found)| *found)
            .collect();
        let multiple = problems.contains(&SocialProblem::Multiple);
        let social = problems.len() > usize::from(multiple);
        for linked in 0..4_u32 {
            let linked: Vec<LinkedDomain> = LinkedDomain::ALL
                .iter()
                .enumerate()
                .filter(|(at, _)| linked >> at & 1 == 1)
                .map(|(_, found)| *found)
                .collect();
            let missing = (social && !linked.contains(&LinkedDomain::Social))
                || (multiple && !linked.contains(&LinkedDomain::LongTermCare));
            let expected = if !social && !multiple {
                EvidenceClass::Silent(EvidenceSilence::NobodyAsked)
            } else if missing {
                EvidenceClass::Silent(EvidenceSilence::LinkMissing)
            } else {
                speaks(SUPPORTS)
            };
            let links = DomainLinks::new(problems.clone(), linked);
            assert_eq!(links.missing().next().is_some(), missing);
            assert_eq!(
                class(Element::DomainsAligned, EvidenceFinding::Linked(links)),
                expected,
                "{problems:?}"
            );
        }
    }
}

/// Advice, A 3.1: a gain has to matter to the patient, so without the smallest difference that does, any difference is a difference only.
/// What is no gain of the patient needs none.
#[test]
fn a_gain_is_one_when_it_is_known_to_matter() {
    let gains = [Element::HealthGain, Element::FunctioningGain, Element::Effectiveness];
    let pair = |later: i64, smallest: Option<i64>| {
        let at = |value, of| Reading::of(Decimal::from(value), year(of));
        let pair = Measured::try_new("points", Better::Higher, at(50, 2022), at(later, 2024)).unwrap();
        smallest
            .map_or(pair.clone(), |smallest| pair.with_smallest_relevant(Decimal::from(smallest)).unwrap())
    };
    for element in Element::ALL.iter().filter(|element| **element != Element::CloseToHome) {
        let weighed = |later, smallest| class(*element, EvidenceFinding::Measured(pair(later, smallest)));
        let bare = if gains.contains(element) {
            EvidenceClass::Silent(EvidenceSilence::NotShownRelevant)
        } else {
            speaks(SUPPORTS)
        };
        assert_eq!(weighed(60, None), bare, "{element:?}");
        for (later, expected) in [
            (56, speaks(SUPPORTS)),
            (55, speaks(SUPPORTS)),
            (54, EvidenceClass::Silent(EvidenceSilence::NoDifference)),
            (46, EvidenceClass::Silent(EvidenceSilence::NoDifference)),
            (45, speaks(CONTRADICTS)),
        ] {
            assert_eq!(weighed(later, Some(5)), expected, "{element:?} {later}");
        }
        // Worse needs no smallest difference to be no gain.
        assert_eq!(weighed(49, None), speaks(CONTRADICTS), "{element:?}");
    }
}

/// A study that was large enough to show a difference and shows none speaks against an effect; a small one says nothing.
#[test]
fn a_large_study_without_a_difference_speaks_against_an_effect() {
    use passende_zorg::principle::evidence::SourceKind;
    let pair = |least: i64, most: i64| {
        let at = |value, of| Reading::of(Decimal::from(value), year(of));
        let later =
            Reading::between(Decimal::from(least), Decimal::from(most), year(2024), year(2024)).unwrap();
        let pair = Measured::try_new("points", Better::Higher, at(50, 2022), later).unwrap();
        EvidenceFinding::Measured(pair.with_smallest_relevant(Decimal::from(5)).unwrap())
    };
    let bounds_open = EvidenceClass::Silent(EvidenceSilence::BoundsOpen);
    for (least, most, expected) in [
        (46, 54, speaks(CONTRADICTS)),
        (45, 54, bounds_open),
        (46, 55, bounds_open),
        (55, 55, speaks(SUPPORTS)),
        (54, 54, EvidenceClass::Silent(EvidenceSilence::NoDifference)),
    ] {
        assert_eq!(class(Element::Effectiveness, pair(least, most)), expected, "{least} to {most}");
    }
    // Of a registry the same readings show no difference, and no more.
    let registry = item("x", Element::Effectiveness, SourceKind::OutcomeRegistry, pair(46, 54));
    let silent = EvidenceClass::Silent(EvidenceSilence::NoDifference);
    assert_eq!(everything().weigh(&registry, Level::Practice), silent);
    // Or someone judged by the day that it was large enough.
    for (on, verdict, expected) in [
        ("2025-06-29", "met", speaks(CONTRADICTS)),
        ("2025-06-30", "met", speaks(CONTRADICTS)),
        ("2025-07-01", "met", silent),
        ("2025-06-30", "not-met", silent),
        ("2025-06-30", "not-applicable", silent),
    ] {
        let judgement = format!(
            r#"{{"by": "methodologist", "on": "{on}", "verdict": "{verdict}", "reason": "n = 4000"}}"#
        );
        let judgement = serde_json::from_str(&judgement).unwrap();
        let item = study("x", Element::Effectiveness, pair(54, 54)).with_size_judgement(judgement).unwrap();
        assert_eq!(everything().weigh(&item, Level::Practice), expected, "{on} {verdict}");
    }
    let judgement = r#"{"by": "a", "on": "2025-01-01", "verdict": "met", "reason": "b"}"#;
    let refused = item("x", Element::Effectiveness, SourceKind::OutcomeRegistry, EvidenceFinding::NotProven)
        .with_size_judgement(serde_json::from_str(judgement).unwrap());
    assert_eq!(refused.unwrap_err().code(), "evidence.size-without-study");
}

/// Final agreement, starting point 8: further away where quality, costly infrastructure or scarce staff requires it, and not for nothing.
#[test]
fn distance_may_be_required() {
    let further = |reason: &str, judged: Option<(&str, &str)>| {
        let judgement = judged.map_or(String::new(), |(on, verdict)| {
            format!(
                r#", "judgement": {{"by": "table", "on": "{on}", "verdict": "{verdict}", "reason": "y"}}"#
            )
        });
        serde_json::from_str(&format!(r#"{{"reason": "{reason}"{judgement}}}"#)).unwrap()
    };
    let pair = |later: i64| {
        let at = |value, of| Reading::of(Decimal::from(value), year(of));
        EvidenceFinding::Measured(
            Measured::try_new("km", Better::Lower, at(8, 2022), at(later, 2024)).unwrap(),
        )
    };
    let distance = |finding| study("x", Element::CloseToHome, finding);
    let weigh =
        |item: &passende_zorg::principle::evidence::Evidence| everything().weigh(item, Level::Practice);
    let open = EvidenceClass::Silent(EvidenceSilence::FurtherAway);
    // Nearer is nearer; further away is left open; a source that concludes that it need not be so contradicts.
    assert_eq!(weigh(&distance(pair(7))), speaks(SUPPORTS));
    assert_eq!(weigh(&distance(pair(9))), open);
    assert_eq!(weigh(&distance(EvidenceFinding::Contradicts)), speaks(CONTRADICTS));
    for reason in ["quality", "volume-norm", "infrastructure", "staff"] {
        for (judged, expected) in [
            (None, open),
            (Some(("2025-06-29", "met")), speaks(SUPPORTS)),
            (Some(("2025-06-30", "met")), speaks(SUPPORTS)),
            (Some(("2025-07-01", "met")), open),
            (Some(("2025-06-30", "not-met")), speaks(CONTRADICTS)),
            (Some(("2025-06-30", "not-applicable")), open),
        ] {
            for finding in [pair(9), EvidenceFinding::Contradicts] {
                let item = distance(finding).with_distance(further(reason, judged)).unwrap();
                assert_eq!(weigh(&item), expected, "{reason} {judged:?}");
            }
        }
    }
    let refused =
        study("x", Element::Access, EvidenceFinding::Supports).with_distance(further("staff", None));
    assert_eq!(refused.unwrap_err().code(), "evidence.other-element");
}

/// A reading of a year that had not come when it was written is a forecast, whenever one looks at it. The item is dated 1 January 2025.
#[test]
fn a_forecast_supports_nothing_as_measured() {
    use passende_zorg::principle::EvidencePolicy;
    use passende_zorg::principle::evidence::Years;
    let at = |value, of| Reading::of(Decimal::from(value), year(of));
    let forecast = EvidenceClass::Silent(EvidenceSilence::Forecast);
    let running = EvidenceClass::Silent(EvidenceSilence::RunningYear);
    for (of, expected) in [(2024, speaks(SUPPORTS)), (2025, running), (2026, forecast), (2029, forecast)] {
        let pair = Measured::try_new("days", Better::Lower, at(6, 2022), at(5, of)).unwrap();
        let item = study("x", Element::Access, EvidenceFinding::Measured(pair));
        for on in ["2025-06-30", "2031-01-01"] {
            let policy = EvidencePolicy::on(crate::support::day(on));
            assert_eq!(policy.weigh(&item, Level::Practice), expected, "{of} on {on}");
        }
        let counted = EvidenceFinding::Counted(Counted::try_new(5, 5).unwrap());
        let years = Years::try_new(year(2022), year(of)).unwrap();
        let item = study("x", Element::Access, counted).with_years(years);
        // Of how many that were looked at is known while the year runs.
        let expected = if expected == running { speaks(SUPPORTS) } else { expected };
        assert_eq!(everything().weigh(&item, Level::Practice), expected, "{of}");
        assert_eq!(item.is_forecast(), expected == forecast);
    }
    // A word about years to come is as much a forecast as a number.
    let years = Years::try_new(year(2022), year(2029)).unwrap();
    let item = study("x", Element::Access, EvidenceFinding::Supports).with_years(years);
    assert_eq!(everything().weigh(&item, Level::Practice), forecast);
}

/// What is so often taken for evidence against, says nothing (guide; advice, introduction, footnote 7).
#[test]
fn what_is_missing_is_no_evidence_against() {
    let no_trial =
        |reason: Option<&str>| EvidenceFinding::NoTrial(NoTrial { impossible_because: reason.map(words) });
    for (finding, silence) in [
        (EvidenceFinding::NotRegistered, EvidenceSilence::NotRegistered),
        (no_trial(None), EvidenceSilence::NoTrial),
        (no_trial(Some("it would not be ethical")), EvidenceSilence::NoTrialPossible),
        (EvidenceFinding::NotProven, EvidenceSilence::NotProven),
    ] {
        assert_eq!(class(Element::Effectiveness, finding), EvidenceClass::Silent(silence));
    }
    // To be shown not to work is another thing than not to be shown to work.
    assert_eq!(class(Element::Effectiveness, EvidenceFinding::Contradicts), speaks(CONTRADICTS));
    assert_eq!(class(Element::Effectiveness, EvidenceFinding::Supports), speaks(SUPPORTS));
}

#[test]
fn findings_that_are_about_one_element_are_refused_on_another() {
    let counted = Counted::try_new(1, 1).unwrap();
    let step = AuditedStep { step: DecisionStep::Time, found: counted };
    for (finding, only) in [
        (EvidenceFinding::Decided(DecisionAudit::try_new(vec![step]).unwrap()), Element::SharedDecision),
        (EvidenceFinding::Replaced(Replacement::new_form(2, 1, 1)), Element::Replaced),
        (EvidenceFinding::CoTreated(GeriatricCoTreatment::new(Vec::new())), Element::Multidisciplinary),
        (EvidenceFinding::Linked(DomainLinks::new(Vec::new(), Vec::new())), Element::DomainsAligned),
    ] {
        for element in Element::ALL {
            let template = item(
                "x",
                Element::HealthGain,
                passende_zorg::principle::evidence::SourceKind::Opinion,
                EvidenceFinding::Supports,
            );
            let made = passende_zorg::principle::evidence::Evidence::try_new(
                template.id().clone(),
                *element,
                template.kind(),
                template.claim().clone(),
                finding.clone(),
                template.dated(),
                template.documented().clone(),
            );
            match made {
                Ok(made) => assert_eq!((made.element(), *element), (only, only)),
                Err(error) => {
                    assert_ne!(*element, only);
                    assert_eq!(error.code(), "evidence.other-element");
                }
            }
        }
    }
}
