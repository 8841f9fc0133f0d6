//! What would be enough, of what is missing or open.

use passende_zorg::contracting::agreed::AgreedChange::{
    self, AddTask, Align, Complete, Judge, OneByOne, Write, WriteEnough,
};
use passende_zorg::explanation::Assessment;
use passende_zorg::language::Describe;

use super::*;

/// The changes of the one way, or none where there is no way.
fn ways(facts: &AgreedFacts, on: &str) -> Option<Vec<AgreedChange>> {
    let review = AgreedReview::try_new(Edition::Final, facts, day(on)).unwrap();
    let ways = review.ways_to_pass();
    assert!(ways.len() < 2 && ways.iter().all(|way| way.choices().is_empty()));
    ways.first().map(|way| way.changes().to_vec())
}

/// Of each thing alone: nothing has to change, it is written, it is judged.
#[test]
fn each_thing_that_is_missing_is_put_down() {
    for of in AskedOf::ALL.iter().copied() {
        assert_eq!(ways(&complete(of), LATE), None, "{of:?}");
        let asked = Undertaking::of(of).filter(|asked| !READ.contains(&asked.name()));
        for undertaking in asked.filter(|asked| is_held(*asked, Edition::Final)) {
            let name = undertaking.name();
            let mut facts = complete(of);
            if stands(Edition::Final, &facts, LATE, name) != Met {
                continue;
            }
            let weighed = undertaking.rule(Edition::Final).unwrap().force() == Force::OpenNorm;
            facts.answers.insert(undertaking, with!(there(), on = day("2023-01-01")));
            let judge = vec![Judge(undertaking.text())];
            assert_eq!(ways(&facts, LATE), (weighed && !of.is_expected_only()).then_some(judge), "{name}");
            for answer in [Some(absent()), None] {
                match answer {
                    Some(answer) => facts.answers.insert(undertaking, answer),
                    None => facts.answers.remove(&undertaking),
                };
                let found = ways(&facts, LATE);
                let write = if weighed { WriteEnough } else { Write };
                let expected = vec![write(undertaking.text())];
                // Of what had to be there on a day, a text of today is late.
                let possible = found.is_some() || of != AskedOf::Contract;
                assert!(possible && found.is_none_or(|found| found == expected), "{name}");
            }
        }
    }
}

#[test]
fn a_judgement_against_it_asks_another_text_and_another_judgement() {
    let mut facts = complete(AskedOf::Contract);
    let hybrid = asked("hybrid-offer");
    facts.answers.insert(hybrid, with!(there(), judged = judged(NotMet)));
    assert_eq!(ways(&facts, LATE), Some(vec![WriteEnough(hybrid.text())]));
    facts.answers.insert(hybrid, with!(there(), judged = judged(NotApplicable)));
    assert_eq!(ways(&facts, LATE), Some(vec![Judge(hybrid.text())]));
}

/// What came late cannot be mended; what binds nobody has no way; nor has what is not asked on the day.
#[test]
fn there_is_no_way_where_nothing_can_be_done_or_need_be() {
    let mut region = complete(AskedOf::Region);
    region.answers.insert(asked("health-promotion"), with!(there(), on = day("2025-01-02")));
    let late = AgreedReview::try_new(Edition::Final, &region, day(LATE)).unwrap();
    assert_eq!((late.verdict(), ways(&region, LATE)), (NotMet, None));
    let bundle = with!(complete(AskedOf::Bundle), @answers = [].into());
    assert_eq!(ways(&bundle, LATE), None);
    let insurer = with!(complete(AskedOf::Insurer), @answers = [].into());
    assert!(ways(&insurer, "2026-12-31").is_none_or(|changes| !changes.is_empty()));
    assert_eq!(ways(&insurer, "2027-01-01"), None);
}

#[test]
fn a_contract_is_made_in_the_way_that_its_ground_allows() {
    use AlignmentGround::{AcuteCare, ImpactfulTransformation, RegionalTask as Task};
    let of = |aligned, ground, holds: Option<Verdict>, acute| {
        let mut facts = complete(AskedOf::Contract);
        (facts.aligned, facts.ground, facts.acute) = (aligned, ground, Some(acute));
        if let Some(holds) = holds {
            facts.answers.insert(asked("alignment"), with!(AgreedAnswer::new(), judged = judged(holds)));
        }
        ways(&facts, LATE)
    };
    let judge = Judge(asked("alignment").text());
    for (aligned, ground, holds, acute, expected) in [
        (None, None, None, true, Some(OneByOne)),
        (None, Some(Task), Some(Met), true, Some(OneByOne)),
        (Some(true), None, None, true, Some(OneByOne)),
        (Some(true), Some(Task), None, true, Some(judge.clone())),
        (Some(true), Some(Task), Some(NotApplicable), true, Some(judge)),
        (Some(true), Some(Task), Some(NotMet), true, Some(OneByOne)),
        (Some(true), Some(Task), Some(Met), true, None),
        (Some(true), Some(AcuteCare), Some(Met), false, Some(OneByOne)),
        (Some(false), Some(ImpactfulTransformation), Some(Met), true, Some(Align)),
        (Some(false), Some(ImpactfulTransformation), None, true, Some(Align)),
        (Some(false), Some(ImpactfulTransformation), Some(NotMet), true, None),
        (Some(false), Some(Task), None, true, None),
    ] {
        let found = of(aligned, ground, holds, acute);
        assert_eq!(found, expected.map(|one| vec![one]), "{aligned:?} {ground:?} {holds:?}");
    }
}

#[test]
fn tasks_are_added_and_completed() {
    for (of, focus) in [(AskedOf::Region, "focus-of-plan"), (AskedOf::AcuteRegion, "roaz-focus")] {
        let with_tasks = |tasks: Vec<RegionalTask>, is_judged: bool| {
            let mut facts = with!(complete(of), tasks = tasks);
            facts.answers.retain(|asked, _| !READ.contains(&asked.name()));
            if is_judged {
                facts.answers.insert(asked(focus), with!(AgreedAnswer::new(), judged = judged(Met)));
            }
            ways(&facts, LATE)
        };
        let focus = Judge(asked(focus).text());
        let added = with_tasks(Vec::new(), false).unwrap();
        assert!(added.len() == 2 && added.contains(&AddTask) && added.contains(&focus), "{added:?}");
        let bare = RegionalTask::new(text("two"));
        let both = vec![Complete(text("two"))];
        assert_eq!(with_tasks(vec![task("one"), bare], true), Some(both));
        assert_eq!(with_tasks(vec![task("one")], false), Some(vec![focus]));
        assert_eq!(with_tasks(vec![task("one")], true), None);
    }
}

#[test]
fn a_way_stands_in_the_tree_in_both_languages() {
    let mut facts = complete(AskedOf::Contract);
    facts.answers.insert(asked("hybrid-offer"), absent());
    (facts.aligned, facts.ground) = (None, None);
    let tree = AgreedReview::try_new(Edition::Final, &facts, day(LATE)).unwrap().explanation();
    let [way] = tree.ways_to_pass() else { panic!("one way") };
    let told = way.in_language(Language::Dutch).to_string();
    assert!(
        told.starts_with("contracteer individueel en leg vast en laat beoordelen")
            || told.contains(" en contracteer individueel"),
        "{told}"
    );
    assert_eq!(way.code(), "way.several-changes");
}
