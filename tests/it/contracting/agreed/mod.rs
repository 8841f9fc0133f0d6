//! What the agreements ask of contracts, buyers, providers and regions.

use passende_zorg::Verdict::{self, Met, NotApplicable, NotMet, Undetermined};
use passende_zorg::chrono::NaiveDate;
use passende_zorg::contracting::agreed::{
    AgreedAnswer, AgreedFacts, AgreedReview, AlignmentGround, AskedOf, RegionalTask, Undertaking,
};
use passende_zorg::contracting::frame::FrameSector;
use passende_zorg::explanation::Explanation;
use passende_zorg::language::Language;
use passende_zorg::rule::Force;
use passende_zorg::source::{Document, Edition};
use passende_zorg::statement::Statement;
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::{day, judged, with};

mod days;
mod facts;
mod ways;

fn text(said: &str) -> Statement {
    Statement::try_new(said).unwrap()
}

fn there() -> AgreedAnswer {
    with!(AgreedAnswer::new(), text = text("article 4"))
}

fn absent() -> AgreedAnswer {
    with!(AgreedAnswer::new(), absent = text("not agreed"))
}

/// Facts of a side to which everything in the table may apply.
fn facts(of: AskedOf) -> AgreedFacts {
    with!(
        AgreedFacts::new(of, text("an example")),
        sector = FrameSector::MentalHealthCare,
        acute = true,
        independent = true
    )
}

fn asked(name: &str) -> Undertaking {
    Undertaking::named(name).unwrap()
}

fn answered(name: &str, answer: AgreedAnswer) -> AgreedFacts {
    let mut facts = facts(asked(name).side());
    facts.sector = match name {
        "patient-time" | "patient-time-guide" | "patient-time-plan" => Some(FrameSector::GeneralPractice),
        "drug-efficiency" | "drug-results" | "drug-variation" | "improvement-cycle" => {
            Some(FrameSector::MedicalSpecialistCare)
        }
        _ => facts.sector,
    };
    if name == "care-framework" {
        facts.ground = Some(AlignmentGround::ImpactfulTransformation);
    }
    facts.answers.insert(asked(name), answer);
    facts
}

/// How one thing stands.
fn stands(edition: Edition, facts: &AgreedFacts, on: &str, name: &str) -> Verdict {
    let review = AgreedReview::try_new(edition, facts, day(on)).unwrap();
    let is = |found: Vec<Undertaking>| found.contains(&asked(name));
    match (is(review.lacking().collect()), is(review.open().collect()), is(review.provided().collect())) {
        (true, false, false) => NotMet,
        (false, true, false) => Undetermined,
        (false, false, true) => Met,
        (false, false, false) => NotApplicable,
        _ => panic!("{name} stands in two ways"),
    }
}

const LATE: &str = "2026-06-01";

/// Whether something is held in an edition, and not only told.
fn is_held(undertaking: Undertaking, edition: Edition) -> bool {
    let told = [
        "focus",
        "more-alignment",
        "innovations-in-plan",
        "innovations-pay",
        "picture-first",
        "outside-care-first",
        "no-delay",
        "mirror",
        "measure-safeguards",
        "workable-package",
    ];
    let expected = undertaking.side().is_expected_only();
    undertaking.rule(edition).is_some_and(|rule| {
        matches!(rule.force(), Force::Norm | Force::OpenNorm) || expected && rule.force() == Force::Compass
    }) && !told.contains(&undertaking.name())
        && (undertaking.name(), edition) != ("patient-time", Edition::Final)
}

/// What a text asks of some contracts of a kind, or where needed.
const LAPSE: [&str; 8] = [
    "hired-shifts",
    "patient-time",
    "patient-time-guide",
    "patient-time-plan",
    "care-framework",
    "shared-duties",
    "independent-tariff",
    "picture-recalibrated",
];

/// How facts come to be known of things that are not read in an answer alone.
const READ: [&str; 5] = ["alignment", "focus-of-plan", "roaz-focus", "tasks-of-plan", "roaz-tasks"];

#[test]
fn every_thing_is_there_or_absent_or_not_known() {
    let mut held = 0;
    for undertaking in Undertaking::all().filter(|it| !READ.contains(&it.name())) {
        for edition in Edition::AGREEMENTS {
            let name = undertaking.name();
            let of = |answer: AgreedAnswer| stands(edition, &answered(name, answer), LATE, name);
            let dated = with!(there(), on = day("2023-01-01"));
            let weighed = |verdict| with!(dated.clone(), judged = judged(verdict));
            if !is_held(undertaking, edition) {
                for answer in [there(), absent(), weighed(NotMet)] {
                    assert_eq!(of(answer), NotApplicable, "{name} {edition:?}");
                }
                continue;
            }
            held += 1;
            let is_open = undertaking.rule(edition).unwrap().force() == Force::OpenNorm;
            assert_eq!(of(dated.clone()), if is_open { Undetermined } else { Met }, "{name} {edition:?}");
            assert_eq!(of(absent()), NotMet, "{name} {edition:?}");
            assert_eq!((of(weighed(Met)), of(weighed(NotMet))), (Met, NotMet), "{name} {edition:?}");
            // That it does not apply is no answer, unless the text asks it of some or where needed.
            let may_lapse = LAPSE.contains(&name);
            let expected = if may_lapse { NotApplicable } else { Undetermined };
            assert_eq!(of(weighed(NotApplicable)), expected, "{name} {edition:?}");
            let mut unknown = answered(name, there());
            unknown.answers.clear();
            assert_eq!(stands(edition, &unknown, LATE, name), Undetermined, "{name} {edition:?}");
        }
    }
    assert!(held > 230, "{held}");
}

fn verdict(facts: &AgreedFacts, on: &str) -> Verdict {
    AgreedReview::try_new(Edition::Final, facts, day(on)).unwrap().verdict()
}

/// Everything that is asked of a side, provided for and judged to be so.
fn complete(of: AskedOf) -> AgreedFacts {
    let mut facts = facts(of);
    if of == AskedOf::Contract {
        facts.aligned = Some(false);
    }
    for undertaking in Undertaking::of(of).filter(|asked| asked.name() != "alignment") {
        let answer = with!(there(), on = day("2023-01-01"), judged = judged(Met));
        facts.answers.insert(undertaking, answer);
    }
    facts
}

#[test]
fn one_thing_that_is_missing_decides() {
    for of in AskedOf::ALL.iter().copied() {
        let whole =
            AgreedReview::try_new(Edition::Final, &complete(of), day(LATE)).map(|it| it.completeness());
        assert_eq!(whole.unwrap(), Met, "{of:?}");
        for undertaking in Undertaking::of(of)
            .filter(|asked| is_held(*asked, Edition::Final) && !READ.contains(&asked.name()))
        {
            let applies = stands(Edition::Final, &complete(of), LATE, undertaking.name()) == Met;
            let mut facts = complete(of);
            facts.answers.insert(undertaking, absent());
            if undertaking.name() == "care-framework" {
                // Asked where care is impactful only.
                facts.ground = Some(AlignmentGround::ImpactfulTransformation);
            }
            let review = AgreedReview::try_new(Edition::Final, &facts, day(LATE)).unwrap();
            assert_eq!(review.completeness(), if applies { NotMet } else { Met }, "{}", undertaking.name());
            // What is only expected is told, and never passed or failed.
            assert_eq!(
                review.verdict(),
                if of.is_expected_only() { NotApplicable } else { review.completeness() }
            );
        }
    }
}

#[test]
fn nothing_is_held_outside_the_term_or_outside_the_contract() {
    let insurer = with!(facts(AskedOf::Insurer), @answers = [(asked("acute-reimbursed"), absent())].into());
    for (on, expected) in [
        ("2022-12-31", NotApplicable),
        ("2023-01-01", NotMet),
        ("2026-12-31", NotMet),
        ("2027-01-01", NotApplicable),
    ] {
        assert_eq!(verdict(&insurer, on), expected, "{on}");
    }
    let mut contract = answered("acute-capacity", absent());
    (contract.from, contract.until) = (Some(day("2024-03-01")), Some(day("2025-03-01")));
    for (on, expected) in [
        ("2024-02-29", NotApplicable),
        ("2024-03-01", NotMet),
        ("2025-02-28", NotMet),
        ("2025-03-01", NotApplicable),
    ] {
        assert_eq!(verdict(&contract, on), expected, "{on}");
    }
    let review = AgreedReview::try_new(Edition::Final, &contract, day("2025-03-01")).unwrap();
    assert_eq!(
        review.explanation().message().in_language(Language::Dutch).to_string(),
        "Het contract an example geldt niet op 1 maart 2025."
    );
    // What is expected has no term.
    let bundle = with!(facts(AskedOf::Bundle), @answers = [(asked("one-price"), absent())].into());
    let review = AgreedReview::try_new(Edition::Final, &bundle, day("2030-01-01")).unwrap();
    assert_eq!((review.verdict(), review.completeness()), (NotApplicable, NotMet));
}

/// Alignment needs a ground that holds, which a person judges; where it is agreed on, one by one is not enough.
#[test]
fn alignment_needs_its_ground_and_where_agreed_is_owed() {
    use AlignmentGround::{AcuteCare, ImpactfulTransformation, ProvenIntervention, SystemFunction};
    let owed = [ImpactfulTransformation, ProvenIntervention, SystemFunction];
    for edition in Edition::ALL.iter().copied() {
        let of = |aligned, ground, acute, holds: Option<Verdict>| {
            let mut facts = AgreedFacts::new(AskedOf::Contract, text("an example"));
            (facts.aligned, facts.ground, facts.acute) = (aligned, ground, acute);
            if let Some(holds) = holds {
                facts.answers.insert(asked("alignment"), with!(AgreedAnswer::new(), judged = judged(holds)));
            }
            stands(edition, &facts, LATE, "alignment")
        };
        assert_eq!(of(Some(false), None, None, None), Met);
        assert_eq!(of(None, None, None, None), Undetermined);
        assert_eq!(of(Some(true), None, None, None), Undetermined);
        for ground in AlignmentGround::ALL.iter().copied() {
            let holds = [None, Some(Met), Some(NotMet)];
            assert_eq!(holds.map(|holds| of(None, Some(ground), None, holds)), [Undetermined; 3]);
            let aligned = holds.map(|holds| of(Some(true), Some(ground), Some(true), holds));
            assert_eq!(aligned, [Undetermined, Met, NotMet], "{ground:?}");
            let alone = holds.map(|holds| of(Some(false), Some(ground), None, holds));
            let expected = if owed.contains(&ground) { [Undetermined, NotMet, Met] } else { [Met; 3] };
            assert_eq!(alone, expected, "{ground:?}");
        }
        // What is not acute has no ground in acute care, whatever was judged.
        for holds in [None, Some(Met), Some(NotMet)] {
            assert_eq!(of(Some(true), Some(AcuteCare), Some(false), holds), NotMet);
        }
        assert_eq!(of(Some(true), Some(AcuteCare), None, Some(Met)), Met);
    }
}

fn task(title: &str) -> RegionalTask {
    with!(
        RegionalTask::new(text(title)),
        solution = text("one team"),
        scale = text("the region"),
        result = text("a tenth fewer admissions"),
        progress = text("every quarter"),
        @parties = vec![text("hospital")]
    )
}

#[test]
fn tasks_are_counted_and_each_is_agreed_in_full() {
    for (of, focus, tasks) in [
        (AskedOf::Region, "focus-of-plan", "tasks-of-plan"),
        (AskedOf::AcuteRegion, "roaz-focus", "roaz-tasks"),
    ] {
        let with_tasks = |tasks: Vec<RegionalTask>| with!(facts(of), tasks = tasks);
        let of = |facts: &AgreedFacts, name: &str| stands(Edition::Final, facts, LATE, name);
        let empty = with_tasks(Vec::new());
        assert_eq!((of(&empty, focus), of(&empty, tasks)), (NotMet, NotMet));
        // How many are few the text does not say: a person judges.
        let mut full = with_tasks(vec![task("one"), task("two")]);
        assert_eq!((of(&full, focus), of(&full, tasks)), (Undetermined, Met));
        full.answers.insert(asked(focus), with!(AgreedAnswer::new(), judged = judged(Met)));
        assert_eq!(of(&full, focus), Met);
        for at in 0..5 {
            let mut second = task("two");
            if at == 4 {
                second.parties.clear();
            } else {
                *[&mut second.solution, &mut second.scale, &mut second.result, &mut second.progress][at] =
                    None;
            }
            let facts = with_tasks(vec![task("one"), second]);
            assert_eq!(of(&facts, tasks), NotMet, "{at}");
            let told =
                lines(&AgreedReview::try_new(Edition::Final, &facts, day(LATE)).unwrap().explanation());
            assert!(told.iter().any(|line| line == "not agreed in full: two"), "{told:#?}");
        }
    }
}

/// Every line of a tree in English.
fn lines(tree: &Explanation) -> Vec<String> {
    let mut all = vec![tree.message().in_language(Language::English).to_string()];
    all.extend(tree.notes().iter().map(|note| note.in_language(Language::English).to_string()));
    all.extend(tree.parts().iter().flat_map(lines));
    all
}

#[test]
fn what_is_asked_of_some_is_not_asked_of_others() {
    for (name, sector) in [
        ("patient-time-guide", FrameSector::GeneralPractice),
        ("drug-variation", FrameSector::MedicalSpecialistCare),
        ("complex-care", FrameSector::MentalHealthCare),
    ] {
        for other in FrameSector::ALL.iter().copied() {
            let mut facts = answered(name, absent());
            facts.sector = Some(other);
            assert_eq!(
                stands(Edition::Final, &facts, LATE, name),
                if other == sector { NotMet } else { NotApplicable }
            );
        }
        let mut facts = answered(name, absent());
        facts.sector = None;
        assert_eq!(stands(Edition::Final, &facts, LATE, name), Undetermined, "{name}");
    }
    for (name, acute, independent, mental, expected) in [
        ("acute-capacity", Some(true), None, None, NotMet),
        ("acute-capacity", Some(false), None, None, NotApplicable),
        ("acute-capacity", None, None, None, Undetermined),
        ("shared-duties", None, Some(true), None, NotMet),
        ("shared-duties", None, Some(false), None, NotApplicable),
        ("shared-duties", None, None, None, Undetermined),
        ("mental-shifts", None, Some(true), Some(true), NotMet),
        ("mental-shifts", None, Some(true), Some(false), NotApplicable),
        ("mental-shifts", None, Some(false), Some(true), NotApplicable),
        ("mental-shifts", None, Some(false), None, NotApplicable),
        ("mental-shifts", None, None, Some(false), NotApplicable),
        ("mental-shifts", None, None, Some(true), Undetermined),
        ("mental-shifts", None, Some(true), None, Undetermined),
    ] {
        let mut facts = answered(name, with!(absent(), judged = judged(NotMet)));
        facts.answers.values_mut().for_each(|answer| answer.judged = None);
        (facts.acute, facts.independent) = (acute, independent);
        facts.sector =
            mental.map(|is| if is { FrameSector::MentalHealthCare } else { FrameSector::DistrictNursing });
        // The final text asks these shifts of who is hired, and no longer of contracts.
        let edition = if name == "mental-shifts" { Edition::Draft } else { Edition::Final };
        assert_eq!(
            stands(edition, &facts, LATE, name),
            expected,
            "{name} {acute:?} {independent:?} {mental:?}"
        );
    }
}

/// The final text has the framework lead in contracts on impactful care, the draft in every contract.
#[test]
fn the_framework_leads_where_the_text_says_so() {
    for ground in AlignmentGround::ALL.iter().copied().map(Some).chain([None]) {
        let mut facts = answered("care-framework", absent());
        facts.ground = ground;
        let impactful = ground == Some(AlignmentGround::ImpactfulTransformation);
        let expected = [NotMet, if impactful { NotMet } else { Undetermined }];
        let found = Edition::AGREEMENTS.map(|edition| stands(edition, &facts, LATE, "care-framework"));
        assert_eq!(found, expected, "{ground:?}");
        // Where it is not known whether it is asked, what is there and enough stays so.
        let there = with!(there(), judged = judged(Met));
        facts.answers.insert(asked("care-framework"), there);
        assert_eq!(stands(Edition::Final, &facts, LATE, "care-framework"), Met, "{ground:?}");
    }
}

/// What follows when a region does not get there: insurers steer by the draft, NZa is turned to by the final text.
#[test]
fn a_plan_that_is_not_sharp_has_its_consequence() {
    for (name, draft, last) in [
        ("sharp-plan", "insurers and municipalities steer themselves", "put it to NZa"),
        ("sharp-roaz-plan", "insurers steer on further measures", "insurers confer with the providers"),
    ] {
        for (edition, expected) in [(Edition::Draft, draft), (Edition::Final, last)] {
            for (answer, on, follows) in [
                (absent(), "2023-12-31", false),
                (absent(), "2024-01-01", true),
                (with!(there(), on = day("2023-12-31"), judged = judged(Met)), LATE, false),
                (with!(there(), on = day("2023-12-31"), judged = judged(NotMet)), LATE, true),
            ] {
                let facts = answered(name, answer);
                let told = lines(&AgreedReview::try_new(edition, &facts, day(on)).unwrap().explanation());
                let found: Vec<&String> =
                    told.iter().filter(|line| line.starts_with("What follows")).collect();
                assert_eq!(found.len(), usize::from(follows), "{name} {edition:?} {on}");
                assert!(found.iter().all(|line| line.contains(expected)), "{found:?}");
            }
        }
    }
}

/// The final text has no ban on leniency: it is told as the draft's, and an answer to it decides nothing.
#[test]
fn what_only_the_draft_has_is_told_as_that() {
    let facts = with!(facts(AskedOf::Insurer), @answers = [(asked("no-leniency"), absent())].into());
    let told = |edition| lines(&AgreedReview::try_new(edition, &facts, day(LATE)).unwrap().explanation());
    let ban = "A ban on waiving the difference for care without a contract, to be worked out";
    assert!(told(Edition::Final).contains(&format!("In the draft only: {ban}.")));
    assert!(told(Edition::Draft).contains(&format!("Also in the text: {ban}.")));
    assert_eq!(asked("no-leniency").rule(Edition::Final), None);
    // What a text does not ask is told where somebody answered it, and not else.
    let facts =
        with!(self::facts(AskedOf::Contract), @answers = [(asked("independent-tariff"), there())].into());
    let told = lines(&AgreedReview::try_new(Edition::Final, &facts, day(LATE)).unwrap().explanation());
    assert_eq!(told.iter().filter(|line| line.starts_with("This text does not ask it")).count(), 1);
}

/// A judgement of after the day asked about was not given yet, and a text of after it was not there.
#[test]
fn what_comes_later_does_not_count_yet() {
    let facts = answered("health-incentive", with!(there(), judged = judged(Met)));
    for (on, expected) in [("2024-12-31", Undetermined), ("2025-01-01", Met), ("2025-01-02", Met)] {
        assert_eq!(stands(Edition::Final, &facts, on, "health-incentive"), expected, "{on}");
    }
    let facts = answered("acute-reimbursed", with!(there(), on = day("2025-01-01")));
    for (on, expected) in [("2024-12-31", NotMet), ("2025-01-01", Met), ("2025-01-02", Met)] {
        assert_eq!(stands(Edition::Final, &facts, on, "acute-reimbursed"), expected, "{on}");
    }
}

/// Met is best, then what is not known, then what is missing.
fn rank(verdict: Verdict) -> u8 {
    match verdict {
        NotMet => 0,
        Undetermined => 1,
        Met | NotApplicable => 2,
    }
}

proptest! {
    /// Adding a passage never makes an answer worse, whatever stood there; taking a judgement of *met* away never makes it better.
    #[test]
    fn a_passage_never_makes_it_worse(
        of in select(AskedOf::ALL), edition in select(Edition::ALL), on in 0_u64..1500,
        known in prop::collection::vec(0_u8..4, 40), at in 0_usize..40,
    ) {
        let on = day("2022-12-01") + passende_zorg::chrono::Days::new(on);
        let mut facts = facts(of);
        let asked: Vec<Undertaking> = Undertaking::of(of).filter(|it| it.name() != "alignment").collect();
        for (undertaking, known) in asked.iter().zip(known) {
            let answer = match known {
                0 => continue,
                1 => absent(),
                2 => there(),
                _ => with!(there(), judged = judged(Met)),
            };
            facts.answers.insert(*undertaking, answer);
        }
        let changed = asked[at % asked.len()];
        // Of the thing itself and of the whole: the whole is mostly not met, whatever the thing is.
        let review = |facts: &AgreedFacts| {
            let review = AgreedReview::try_new(edition, facts, on).unwrap();
            let not = |mut those: Box<dyn Iterator<Item = Undertaking> + '_>| those.any(|it| it == changed);
            let own = match (not(Box::new(review.lacking())), not(Box::new(review.open()))) {
                (true, _) => NotMet,
                (_, true) => Undetermined,
                _ => Met,
            };
            (rank(own), rank(review.completeness()))
        };
        let before = review(&facts);
        let answer = facts.answers.entry(changed).or_insert_with(there);
        if answer.text.is_none() {
            *answer = there();
        }
        let after = review(&facts);
        prop_assert!(after.0 >= before.0 && after.1 >= before.1, "{} {before:?} {after:?}", changed.name());
        facts.answers.values_mut().for_each(|answer| {
            if answer.text.is_some() {
                answer.judged = None;
            }
        });
        let unjudged = review(&facts);
        prop_assert!(unjudged.0 <= after.0 && unjudged.1 <= after.1);
    }
}

/// What a person denied counts before whether the passage came in time; and a judgement is never lost beside a passage.
#[test]
fn a_judgement_counts_beside_a_passage_without_a_day() {
    for (name, judgement, expected) in [
        ("roaz-plan", NotMet, NotMet),
        ("roaz-plan", Met, Met),
        ("roaz-plan", NotApplicable, Undetermined),
        ("picture-recalibrated", NotApplicable, NotApplicable),
    ] {
        let facts = answered(name, with!(there(), judged = judged(judgement)));
        assert_eq!(stands(Edition::Final, &facts, LATE, name), expected, "{name} {judgement:?}");
    }
    // Before its day only what is there already counts, whatever was judged.
    for (judgement, expected) in [(None, NotApplicable), (Some(NotMet), NotApplicable), (Some(Met), Met)] {
        let mut answer = there();
        answer.judged = judgement.map(judged);
        let facts = answered("hybrid-offer", answer);
        assert_eq!(stands(Edition::Final, &facts, "2025-06-01", "hybrid-offer"), expected, "{judgement:?}");
    }
}

/// That nobody knows whether care is acute opens only what would be missing; and a refusal is told all the same.
#[test]
fn what_is_not_known_of_the_care_opens_no_more_than_it_must() {
    let known = |answer: AgreedAnswer| {
        let mut facts = answered("acute-capacity", answer);
        facts.acute = None;
        facts
    };
    for (answer, expected) in [(there(), Met), (absent(), Undetermined)] {
        assert_eq!(stands(Edition::Final, &known(answer), LATE, "acute-capacity"), expected);
    }
    let facts = known(absent());
    let told = lines(&AgreedReview::try_new(Edition::Final, &facts, day(LATE)).unwrap().explanation());
    assert!(told.contains(&"absent: not agreed".to_owned()), "{told:#?}");
    let mut early = answered("acute-plan", absent());
    (early.acute, early.sector) = (None, None);
    assert_eq!(stands(Edition::Final, &early, "2023-06-01", "acute-plan"), NotApplicable);
}

/// That a ground does not apply is no judgement of it, and the judgement that decided is repeated.
#[test]
fn a_ground_is_judged_and_the_judgement_told() {
    let of = |aligned: bool, verdict: Verdict| {
        let mut facts = AgreedFacts::new(AskedOf::Contract, text("an example"));
        (facts.aligned, facts.ground) = (Some(aligned), Some(AlignmentGround::ProvenIntervention));
        facts.answers.insert(asked("alignment"), with!(AgreedAnswer::new(), judged = judged(verdict)));
        facts
    };
    for aligned in [true, false] {
        assert_eq!(stands(Edition::Final, &of(aligned, NotApplicable), LATE, "alignment"), Undetermined);
    }
    let facts = of(false, Met);
    let told = lines(&AgreedReview::try_new(Edition::Final, &facts, day(LATE)).unwrap().explanation());
    assert!(told.iter().any(|line| line.contains("assessor") && line.contains("not met")), "{told:#?}");
}
