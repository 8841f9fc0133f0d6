//! What a transformation plan says of the picture and the plan of a region.

use passende_zorg::Verdict::{self, NotApplicable, NotMet, Undetermined};
use passende_zorg::contracting::agreed::{
    AgreedAnswer, AgreedFacts, AgreedReview, AskedOf, RegionalRelation, RegionalTask, Undertaking,
};
use passende_zorg::explanation::Explanation;
use passende_zorg::rule::{Basis, Rule};
use passende_zorg::source::{Document, Edition};
use passende_zorg::statement::Statement;
use passende_zorg::transformation::plan::{
    Extent, Plan, PlanFacts, RegionalDocument, Relation, RelationState,
};

use crate::support::{day, with};

fn text(said: &str) -> Statement {
    Statement::try_new(said).unwrap()
}

/// Whether the ROAZ plan is there, from which day if that is known; none where nobody said.
type Known = Option<Option<&'static str>>;

const ABSENT: &str = "absent";

fn acute(plan: Known) -> AgreedFacts {
    let mut facts = AgreedFacts::new(AskedOf::AcuteRegion, text("ROAZ Noord"));
    let absent = || with!(AgreedAnswer::new(), absent = text("not drawn up"));
    facts.answers.insert(asked("acute-picture"), absent());
    let answer = match plan {
        None => return facts,
        Some(Some(ABSENT)) => absent(),
        Some(on) => {
            let mut answer = with!(AgreedAnswer::new(), text = text("ROAZ plan"));
            answer.on = on.map(day);
            answer
        }
    };
    facts.answers.insert(asked("roaz-plan"), answer);
    facts
}

fn asked(name: &str) -> Undertaking {
    Undertaking::named(name).unwrap()
}

fn plan(states: &[RelationState], submitted: Option<&str>) -> Plan {
    let mut facts = PlanFacts::new(text("One emergency department"), Extent::Excerpt);
    facts.submitted = submitted.map(day);
    facts.relations = states.iter().map(|state| Relation::new(RegionalDocument::RoazPlan, *state)).collect();
    Plan::try_new(facts).unwrap()
}

fn verdict(region: &AgreedFacts, plan: &Plan, on: &str) -> Verdict {
    let review = AgreedReview::try_new(Edition::Final, region, day(on)).unwrap();
    let relation = RegionalRelation::try_new(review, plan).unwrap();
    assert_eq!(relation.open_questions().is_empty(), !relation.verdict().is_undetermined());
    relation.verdict()
}

/// Every state of a relation beside every knowledge of the document. The picture is not there, and the plan
/// says nothing of it: that counts for nothing.
#[test]
fn each_statement_is_held_against_what_is_known() {
    use RelationState::{Contradicts, InLine, NoRelation, NotFormed};
    let (unknown, there, gone) = (None, Some(None), Some(Some(ABSENT)));
    let (before, same, after) =
        (Some(Some("2024-02-29")), Some(Some("2024-03-01")), Some(Some("2024-03-02")));
    for (state, known, expected) in [
        // That it is in line, no fact can show: a person judges.
        (Some(InLine), there, Undetermined),
        (Some(InLine), before, Undetermined),
        (Some(InLine), gone, NotMet),
        (Some(InLine), unknown, Undetermined),
        (Some(Contradicts), there, NotMet),
        (Some(Contradicts), gone, NotMet),
        (Some(Contradicts), unknown, NotMet),
        (Some(NoRelation), there, Undetermined),
        (Some(NoRelation), gone, NotApplicable),
        (Some(NoRelation), unknown, Undetermined),
        (Some(NotFormed), gone, NotApplicable),
        (Some(NotFormed), unknown, Undetermined),
        (Some(NotFormed), there, Undetermined),
        (Some(NotFormed), before, NotMet),
        (Some(NotFormed), same, NotMet),
        (Some(NotFormed), after, Undetermined),
        (None, there, Undetermined),
        (None, gone, NotApplicable),
        (None, unknown, Undetermined),
    ] {
        let states: Vec<_> = state.into_iter().collect();
        let found = verdict(&acute(known), &plan(&states, Some("2024-03-01")), "2024-06-01");
        assert_eq!(found, expected, "{state:?} {known:?}");
    }
}

/// A document with a day is there from that day on.
#[test]
fn a_document_is_there_from_its_day() {
    let region = acute(Some(Some("2024-03-01")));
    let plan = plan(&[RelationState::InLine], None);
    let found = ["2024-02-29", "2024-03-01", "2024-03-02"].map(|on| verdict(&region, &plan, on));
    assert_eq!(found, [NotMet, Undetermined, Undetermined]);
}

#[test]
fn what_contradicts_is_not_cured_by_what_is_in_line() {
    let region = acute(Some(None));
    for states in [
        [RelationState::InLine, RelationState::Contradicts],
        [RelationState::Contradicts, RelationState::InLine],
    ] {
        assert_eq!(verdict(&region, &plan(&states, None), "2024-06-01"), NotMet);
    }
}

/// The plan of a care office region is there when it has tasks; the picture when any of its contents is.
#[test]
fn documents_are_known_by_what_is_in_them() {
    use RegionalDocument::{PrimaryCareVision, RegionalPicture, RegionalPlan, RoazPlan};
    let mut facts = AgreedFacts::new(AskedOf::Region, text("Noord"));
    let plan = plan(&[], None);
    let there = |facts: &AgreedFacts, document| {
        let review = AgreedReview::try_new(Edition::Draft, facts, day("2024-06-01")).unwrap();
        RegionalRelation::try_new(review, &plan).unwrap().is_there(document)
    };
    assert_eq!(there(&facts, RegionalPlan), None);
    // No tasks is no proof that there is no plan; that somebody says so is.
    facts.tasks = Some(Vec::new());
    assert_eq!(there(&facts, RegionalPlan), None);
    facts.tasks = Some(vec![RegionalTask::new(text("waiting lists"))]);
    assert_eq!(there(&facts, RegionalPlan), Some(true));
    facts.answers.insert(asked("picture-capacity"), with!(AgreedAnswer::new(), absent = text("no")));
    assert_eq!(there(&facts, RegionalPicture), None);
    facts.answers.insert(asked("picture-needs"), with!(AgreedAnswer::new(), absent = text("no")));
    assert_eq!(there(&facts, RegionalPicture), Some(false));
    facts.answers.insert(asked("picture-needs"), with!(AgreedAnswer::new(), text = text("chapter 3")));
    assert_eq!(there(&facts, RegionalPicture), Some(true));
    assert_eq!((there(&facts, RoazPlan), there(&facts, PrimaryCareVision)), (None, None));
}

fn rule(line: &Explanation) -> Option<&'static Rule> {
    match line.basis() {
        Some(Basis::Rule(rule)) => Some(rule),
        _ => None,
    }
}

#[test]
fn each_text_asks_it_in_its_place() {
    for (edition, document) in
        [(Edition::Draft, Document::CareAgreementDraft2022), (Edition::Final, Document::CareAgreement2022)]
    {
        let (region, plan) = (acute(Some(None)), plan(&[RelationState::InLine], None));
        let review = AgreedReview::try_new(edition, &region, day("2024-06-01")).unwrap();
        let tree = RegionalRelation::try_new(review, &plan).unwrap().explanation();
        let rules: Vec<_> = tree.parts().iter().filter_map(rule).collect();
        assert_eq!(rules.len(), 2, "{rules:?}");
        assert!(rules.iter().all(|rule| rule.citation().document() == document), "{rules:?}");
    }
}

/// What may stand apart is held under the clause that it may not contradict; what calls itself in line under its own.
#[test]
fn a_contradiction_has_its_own_clause() {
    use RelationState::{Contradicts, InLine, NoRelation, NotFormed};
    let region = acute(Some(Some("2024-03-02")));
    for (state, expected) in [
        (InLine, ["IZA-C-6-e-tp", "IZA22-C-6-E-TP"]),
        (Contradicts, ["IZA-B-1-e", "IZA22-B-1-E"]),
        (NoRelation, ["IZA-B-1-e", "IZA22-B-1-E"]),
        (NotFormed, ["IZA-B-1-e", "IZA22-B-1-E"]),
    ] {
        let plan = plan(&[state], Some("2024-03-01"));
        let found = Edition::AGREEMENTS.map(|edition| {
            let review = AgreedReview::try_new(edition, &region, day("2024-06-01")).unwrap();
            let tree = RegionalRelation::try_new(review, &plan).unwrap().explanation();
            rule(&tree.parts()[1]).unwrap().id().as_str().to_owned()
        });
        assert_eq!(found, expected, "{state:?}");
    }
}

/// A document of another kind of region is told, and a contradiction of it counts.
#[test]
fn what_is_said_of_other_documents_is_not_lost() {
    let region = acute(Some(None));
    let mut facts = plan(&[RelationState::InLine], None).into_facts();
    let told = |facts: &PlanFacts| {
        let plan = Plan::try_new(facts.clone()).unwrap();
        let review = AgreedReview::try_new(Edition::Final, &region, day("2024-06-01")).unwrap();
        let relation = RegionalRelation::try_new(review, &plan).unwrap();
        (relation.verdict(), relation.explanation().parts().len())
    };
    assert_eq!(told(&facts), (Undetermined, 2));
    facts.relations.push(Relation::new(RegionalDocument::RegionalPlan, RelationState::InLine));
    assert_eq!(told(&facts), (Undetermined, 3));
    facts.relations[1].state = RelationState::Contradicts;
    assert_eq!(told(&facts), (NotMet, 3));
}

/// Before it is submitted a plan says nothing yet.
#[test]
fn a_plan_counts_from_the_day_of_its_submission() {
    let region = acute(Some(Some(ABSENT)));
    let plan = plan(&[RelationState::InLine], Some("2024-03-01"));
    let found = ["2024-02-29", "2024-03-01", "2024-03-02"].map(|on| verdict(&region, &plan, on));
    assert_eq!(found, [NotApplicable, NotMet, NotMet]);
}

#[test]
fn only_a_region_has_them() {
    let plan = plan(&[], None);
    for side in AskedOf::ALL {
        let facts = AgreedFacts::new(*side, text("one"));
        let review = AgreedReview::try_new(Edition::Final, &facts, day("2024-06-01")).unwrap();
        let found = RegionalRelation::try_new(review, &plan).map_err(|error| error.code().to_owned());
        let is_region = matches!(side, AskedOf::Region | AskedOf::AcuteRegion);
        assert_eq!(found.err(), (!is_region).then(|| "agreed.region".to_owned()), "{side:?}");
    }
}
