//! What is dated: before the day asked about, and before care shifts.

use passende_zorg::Verdict;
use passende_zorg::concentration::{
    AcuteSubject, Aspect, ConcentrationImpact, Delivery, ImpactCriterion, ImpactFacts, ImpactGround,
    ImpactNotice, ImpactStanding, Involved,
};
use passende_zorg::judgement::Judgement;
use passende_zorg::language::Describe;
use passende_zorg::source::Edition;

use super::{judged_on, of, on, whole};
use crate::support::day;

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
            let analysis = ConcentrationImpact::new(Edition::Final, &facts, asked);
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
    let analysis = of(Edition::Final, &facts);
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
        let analysis = ConcentrationImpact::new(Edition::Final, &facts, day(asked));
        assert_eq!(analysis.of(ImpactCriterion::Delivered).unwrap().verdict(), verdict, "{what}");
        let late = matches!(analysis.notices(), [ImpactNotice::DeliveredLate { .. }]);
        assert_eq!(late, what == "later than the shift", "{what}");
    }
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
            let analysis = ConcentrationImpact::new(Edition::Final, &facts, day("2025-06-01"));
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
            assert_eq!(of(Edition::Final).verdict(), verdict, "{at} {judged}");
            assert_eq!(of(Edition::Draft).verdict(), Verdict::Met, "{at} {judged}");
            if verdict == Verdict::NotMet {
                assert_eq!(of(Edition::Final).standing(), ImpactStanding::Incomplete);
            }
        }
    }
    // After the analysis was finished and before care shifts: it counts, and is told; a judgement of the whole comes after it as a rule.
    for (judged, told) in [("2025-06-01", 0), ("2025-06-02", 1)] {
        let mut facts = whole();
        facts.effects.insert(Involved::Patients, judged_on(judged, Verdict::Met, "as it is"));
        facts.desirable = Some(judged_on("2025-09-01", Verdict::Met, "as it is"));
        let analysis = of(Edition::Final, &facts);
        assert_eq!((analysis.verdict(), analysis.notices().len()), (Verdict::Met, told), "{judged}");
    }
}
