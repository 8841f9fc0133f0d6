//! What the agreements ask of contracts, buyers, providers and regions.

use passende_zorg::Verdict::{self, Met, NotApplicable, NotMet, Undetermined};
use passende_zorg::chrono::NaiveDate;
use passende_zorg::contracting::agreed::{
    AgreedFacts, AgreedReview, AlignmentGround, Answer, AskedOf, RegionalTask, Undertaking,
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

fn text(said: &str) -> Statement {
    Statement::try_new(said).unwrap()
}

fn there() -> Answer {
    with!(Answer::new(), text = text("article 4"))
}

fn absent() -> Answer {
    with!(Answer::new(), absent = text("not agreed"))
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

fn answered(name: &str, answer: Answer) -> AgreedFacts {
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
            let of = |answer: Answer| stands(edition, &answered(name, answer), LATE, name);
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

/// From which day, or by which day, something is asked: the draft and the final text, as they stand there.
const DAYS: [(&str, Edition, &str, &str); 38] = {
    use Edition::{Draft, Final};
    [
        ("hybrid-offer", Draft, "from", "2025-01-01"),
        ("hybrid-offer", Final, "by", "2025-12-31"),
        ("patient-time", Draft, "from", "2023-01-01"),
        ("patient-time-offered", Final, "from", "2023-01-01"),
        ("independent-tariff", Draft, "from", "2024-01-01"),
        ("patient-time-guide", Draft, "from", "2023-01-01"),
        ("patient-time-guide", Final, "from", "2023-01-01"),
        ("outcome-based", Draft, "by", "2025-12-31"),
        ("outcome-based", Final, "by", "2025-12-31"),
        ("improvement-cycle", Draft, "from", "2023-04-01"),
        ("improvement-cycle", Final, "from", "2023-04-01"),
        ("core-data", Draft, "by", "2025-12-31"),
        ("core-data", Final, "by", "2025-12-31"),
        ("exchange", Draft, "by", "2025-12-31"),
        ("exchange", Final, "by", "2025-12-31"),
        ("shared-solutions", Draft, "by", "2025-12-31"),
        ("shared-solutions", Final, "by", "2025-12-31"),
        ("security", Draft, "by", "2024-12-31"),
        ("security", Final, "by", "2024-12-31"),
        ("picture-recalibrated", Draft, "by", "2023-06-30"),
        ("picture-recalibrated", Final, "by", "2023-06-30"),
        ("sharp-plan", Draft, "by", "2023-12-31"),
        ("sharp-plan", Final, "by", "2023-12-31"),
        ("health-promotion", Draft, "by", "2025-01-01"),
        ("health-promotion", Final, "by", "2025-01-01"),
        ("professional-network", Draft, "by", "2025-01-01"),
        ("professional-network", Final, "by", "2025-01-01"),
        ("acute-picture", Draft, "by", "2023-06-30"),
        ("acute-picture", Final, "by", "2023-06-30"),
        ("roaz-plan", Draft, "by", "2023-12-31"),
        ("roaz-plan", Final, "by", "2023-12-31"),
        ("sharp-roaz-plan", Draft, "by", "2023-12-31"),
        ("sharp-roaz-plan", Final, "by", "2023-12-31"),
        ("coordination-in-place", Draft, "by", "2025-01-01"),
        ("coordination-in-place", Final, "by", "2025-01-01"),
        ("outcomes-open", Draft, "by", "2025-01-01"),
        ("exploratory-talk", Draft, "from", "2025-01-01"),
        ("exploratory-talk", Final, "from", "2025-01-01"),
    ]
};

/// The day before, on it, and after it.
fn around(date: &str) -> [NaiveDate; 3] {
    let day = day(date);
    [day.pred_opt().unwrap(), day, day.succ_opt().unwrap()]
}

#[test]
fn each_day_is_that_of_its_text() {
    for (name, edition, kind, date) in DAYS {
        let open = asked(name).rule(edition).unwrap().force() == Force::OpenNorm;
        for (at, on) in around(date).into_iter().enumerate() {
            let on = on.to_string();
            if !on.starts_with("202") || on.starts_with("2022") {
                continue;
            }
            let of = |answer| stands(edition, &answered(name, answer), &on, name);
            let due = if kind == "from" { at > 0 } else { at > 1 };
            assert_eq!(of(absent()), if due { NotMet } else { NotApplicable }, "{name} {on}");
            let mut unknown = answered(name, there());
            unknown.answers.clear();
            let expected = if due { Undetermined } else { NotApplicable };
            assert_eq!(stands(edition, &unknown, &on, name), expected, "{name} {on}");
            // What is there early is there: of what is due by a day, met before it too.
            let early = with!(there(), on = day("2023-01-01"));
            let expected = match (kind, at) {
                ("from", 0) => NotApplicable,
                // What still has to be judged is not asked before its day.
                ("by", 0 | 1) if open => NotApplicable,
                _ if open => Undetermined,
                _ => Met,
            };
            assert_eq!(of(early), expected, "{name} {on}");
        }
        if kind == "from" {
            continue;
        }
        for (at, on) in around(date).into_iter().enumerate() {
            let late = with!(there(), on = on);
            let expected = match at {
                // A contract holds on the day that is asked about, and so does its clause.
                2 if name != "hybrid-offer" => NotMet,
                _ if open => Undetermined,
                _ => Met,
            };
            assert_eq!(stands(edition, &answered(name, late), LATE, name), expected, "{name} {on}");
        }
        // Without its day it may have been late, unless it is the clause of a contract that holds today.
        let undated = stands(edition, &answered(name, there()), LATE, name);
        assert_eq!(undated, if name == "hybrid-offer" && !open { Met } else { Undetermined }, "{name}");
    }
    // No other thing has a day: the rules of the table name those days as their figures.
    let named: Vec<(&str, Edition)> = Edition::AGREEMENTS.into_iter().flat_map(dated).collect();
    let mut listed: Vec<(&str, Edition)> = DAYS.iter().map(|(name, edition, ..)| (*name, *edition)).collect();
    let parts = PARTS.iter().map(|(name, _)| *name).chain(COORDINATION);
    listed.extend(parts.flat_map(|name| Edition::AGREEMENTS.map(|edition| (name, edition))));
    listed.push(("plan-cooperation", Edition::Final));
    let sorted = |mut all: Vec<(&'static str, Edition)>| {
        all.sort_unstable();
        all
    };
    assert_eq!(sorted(named), sorted(listed));
}

/// What both editions ask from a day: the parts of pictures and plans from when these are due, and of what is set up from a day.
const PARTS: [(&str, &str); 26] = [
    ("promising-start", "2024-01-01"),
    ("fall-prevention", "2024-01-01"),
    ("childhood-overweight", "2024-01-01"),
    ("lifestyle-adults", "2024-01-01"),
    ("social-prescribing", "2024-01-01"),
    ("picture-capacity", "2023-07-01"),
    ("picture-needs", "2023-07-01"),
    ("focus-of-plan", "2024-01-01"),
    ("tasks-of-plan", "2024-01-01"),
    ("carried-and-concrete", "2024-01-01"),
    ("acute-demand", "2023-07-01"),
    ("acute-flows", "2023-07-01"),
    ("acute-labour", "2023-07-01"),
    ("acute-forecasts", "2023-07-01"),
    ("acute-expertise", "2023-07-01"),
    ("plan-coordination", "2024-01-01"),
    ("plan-quality", "2024-01-01"),
    ("plan-concentration", "2024-01-01"),
    ("plan-facilities", "2024-01-01"),
    ("plan-results", "2024-01-01"),
    ("roaz-focus", "2024-01-01"),
    ("roaz-tasks", "2024-01-01"),
    ("roaz-assessed", "2024-01-01"),
    ("roaz-carried", "2024-01-01"),
    ("acute-plan", "2024-01-01"),
    ("one-access", "2025-01-01"),
];

/// The other four parts of care coordination.
const COORDINATION: [&str; 4] = ["one-triage", "capacity-in-view", "best-fit", "follow-up"];

/// What has a day among the figures of its rule.
fn dated(edition: Edition) -> impl Iterator<Item = (&'static str, Edition)> {
    let has_day = move |asked: &Undertaking| {
        asked
            .rule(edition)
            .is_some_and(|rule| rule.figures().iter().any(|figure| figure.parse::<NaiveDate>().is_ok()))
    };
    Undertaking::all().filter(has_day).map(move |asked| (asked.name(), edition))
}

#[test]
fn parts_are_asked_from_the_day_on_which_the_whole_is_due() {
    let coordination = COORDINATION.map(|name| (name, "2025-01-01"));
    for (name, date) in PARTS.into_iter().chain(coordination) {
        for edition in Edition::AGREEMENTS {
            let stood =
                around(date).map(|on| stands(edition, &answered(name, absent()), &on.to_string(), name));
            assert_eq!(stood, [NotApplicable, NotMet, NotMet], "{name}");
        }
    }
    // The final text adds a part to the plan.
    let facts = answered("plan-cooperation", absent());
    let stood = Edition::AGREEMENTS.map(|edition| stands(edition, &facts, LATE, "plan-cooperation"));
    assert_eq!(stood, [NotApplicable, NotMet]);
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
                facts.answers.insert(asked("alignment"), with!(Answer::new(), judged = judged(holds)));
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
        full.answers.insert(asked(focus), with!(Answer::new(), judged = judged(Met)));
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

#[test]
fn facts_that_do_not_hold_together_are_refused() {
    let code = |facts: &AgreedFacts| {
        let refused = AgreedReview::try_new(Edition::Final, facts, day(LATE)).unwrap_err();
        (refused.code(), refused.path().to_owned())
    };
    let with_answer = |name: &str, answer: Answer| {
        let mut facts = facts(asked(name).side());
        facts.answers.insert(asked(name), answer);
        facts
    };
    let both = with!(there(), absent = text("no"));
    let cases = [
        (with_answer("acute-capacity", both), "agreed.both", "answers.acute-capacity"),
        (with_answer("acute-capacity", Answer::new()), "agreed.nothing", "answers.acute-capacity"),
        (
            with_answer("acute-capacity", with!(absent(), on = day(LATE))),
            "agreed.day",
            "answers.acute-capacity.on",
        ),
        (
            with_answer("acute-capacity", with!(absent(), judged = judged(Met))),
            "agreed.judged",
            "answers.acute-capacity.judged",
        ),
        (with_answer("alignment", absent()), "agreed.elsewhere", "answers.alignment"),
        (
            with_answer("alignment", with!(Answer::new(), judged = judged(Met))),
            "agreed.elsewhere",
            "answers.alignment",
        ),
        (
            with!(with_answer("focus-of-plan", absent()), tasks = vec![task("one")]),
            "agreed.elsewhere",
            "answers.focus-of-plan",
        ),
        (
            with!(with_answer("tasks-of-plan", absent()), tasks = vec![task("one")]),
            "agreed.elsewhere",
            "answers.tasks-of-plan",
        ),
        (
            with!(facts(AskedOf::Region), tasks = vec![task("one"), task("one")]),
            "agreed.twice",
            "tasks[1].title",
        ),
        (with!(facts(AskedOf::Contract), from = day(LATE), until = day(LATE)), "agreed.until", "until"),
        (with!(facts(AskedOf::Region), from = day(LATE)), "agreed.field", "from"),
        (with!(facts(AskedOf::Region), until = day(LATE)), "agreed.field", "until"),
        (with!(facts(AskedOf::Insurer), aligned = true), "agreed.field", "aligned"),
        (with!(facts(AskedOf::Insurer), ground = AlignmentGround::Other), "agreed.field", "ground"),
        (with!(facts(AskedOf::Contract), tasks = Vec::new()), "agreed.field", "tasks"),
    ];
    for (facts, expected, path) in cases {
        assert_eq!(code(&facts), (expected, path.to_owned()));
    }
    let mut other = facts(AskedOf::Contract);
    other.answers.insert(asked("sharp-plan"), there());
    assert_eq!(code(&other), ("agreed.side", "answers.sharp-plan".to_owned()));
    let unknown = serde_json::from_str::<AgreedFacts>(
        r#"{"of": "contract", "name": "x", "answers": {"hybrid": {"text": "y"}}}"#,
    );
    assert!(unknown.unwrap_err().to_string().contains("found `hybrid`"));
}

#[test]
fn names_are_once_in_the_table_and_facts_come_back_as_they_were_written() {
    let mut names: Vec<&str> = Undertaking::all().map(Undertaking::name).collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
    for of in AskedOf::ALL.iter().copied() {
        let facts = complete(of);
        let json = serde_json::to_string(&facts).unwrap();
        assert_eq!(serde_json::from_str::<AgreedFacts>(&json).unwrap(), facts);
        for undertaking in Undertaking::of(of) {
            let documents = Edition::AGREEMENTS
                .map(|edition| undertaking.rule(edition).map(|rule| rule.citation().document()));
            let expected = if of.is_expected_only()
                || ["region-first", "de-implementation"].contains(&undertaking.name())
            {
                documents
                    .iter()
                    .all(|it| matches!(it, Some(Document::Advice2020 | Document::SpecialistsGuide2023)))
            } else {
                matches!(
                    documents,
                    [None | Some(Document::CareAgreementDraft2022), None | Some(Document::CareAgreement2022)]
                )
            };
            assert!(expected && documents.iter().any(Option::is_some), "{}", undertaking.name());
        }
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
    let known = |answer: Answer| {
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
        facts.answers.insert(asked("alignment"), with!(Answer::new(), judged = judged(verdict)));
        facts
    };
    for aligned in [true, false] {
        assert_eq!(stands(Edition::Final, &of(aligned, NotApplicable), LATE, "alignment"), Undetermined);
    }
    let facts = of(false, Met);
    let told = lines(&AgreedReview::try_new(Edition::Final, &facts, day(LATE)).unwrap().explanation());
    assert!(told.iter().any(|line| line.contains("assessor") && line.contains("not met")), "{told:#?}");
}
