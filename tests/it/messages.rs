//! What every table of sentences promises, as seen from outside: a sentence names the same facts in both languages, each
//! written as the language writes it.

use passende_zorg::concentration::{
    AreaId, CareNotice, CountryNotice, EndDifference, ImpactCriterion, ImpactGround, ImpactNotice, Involved,
    NamedThing, Patients,
};
use passende_zorg::explanation::Explanation;
use passende_zorg::language::Describe;
use passende_zorg::money::Euro;
use passende_zorg::party::{Insurer, Location};
use passende_zorg::source::Edition;
use passende_zorg::transformation::MilestoneId;
use passende_zorg::transformation::procedure::{
    AssessmentVote, BothVotes, Event, Insured, LeaderVote, MarketLeaders, PlannedMilestone, Procedure,
    QuickTestVote,
};
use passende_zorg::{Language, Verdict};

use crate::support::day;

/// In Dutch and in English.
fn both(said: &impl Describe) -> [String; 2] {
    [Language::Dutch, Language::English].map(|language| said.in_language(language).to_string())
}

fn areas(names: &[&str]) -> Vec<AreaId> {
    names.iter().map(|name| AreaId::try_new(name).unwrap()).collect()
}

fn locations(names: &[&str]) -> Vec<Location> {
    names.iter().map(|name| Location::try_new(name).unwrap()).collect()
}

#[test]
fn one_and_several_have_their_own_words() {
    let without = |names: &[&str]| {
        both(&CountryNotice::AreasWithoutWay { areas: areas(names), people: 1_200, of: 1_662_416 })
    };
    let [dutch, english] = without(&["x"]);
    assert!(dutch.starts_with("Uit 1 gebied met 1.200 van de 1.662.416 inwoners"), "{dutch}");
    assert!(english.contains("from 1 area with 1,200 of 1,662,416 people (x)"), "{english}");
    let [dutch, english] = without(&["x", "y"]);
    assert!(dutch.starts_with("Uit 2 gebieden met 1.200 van de 1.662.416 inwoners"), "{dutch}");
    assert!(english.contains("from 2 areas with 1,200 of 1,662,416 people (x and y)"), "{english}");
}

#[test]
fn things_stand_in_a_row() {
    let without = |missing| both(&ImpactGround::TookPart { missing });
    assert_eq!(without(vec![]), ["ja", "yes"]);
    let words = |one: Involved, language| one.in_language(language);
    let [a, b, c] = [Involved::Providers, Involved::Networks, Involved::Patients];
    let (nl, en) = (Language::Dutch, Language::English);
    assert_eq!(without(vec![a]), [format!("zonder {}", words(a, nl)), format!("without {}", words(a, en))]);
    assert_eq!(
        without(vec![a, b, c]),
        [
            format!("zonder {}, {} en {}", words(a, nl), words(b, nl), words(c, nl)),
            format!("without {}, {} and {}", words(a, en), words(b, en), words(c, en)),
        ]
    );
}

/// A file with a thousand slips gives no sentence of a thousand names; the notice itself has them all.
#[test]
fn of_many_names_the_first_stand_in_the_sentence() {
    let to = |names: &[&str]| {
        let notice = CountryNotice::NoWayTo { providers: locations(names) };
        assert_eq!(notice.names(), names);
        both(&notice)
    };
    let [dutch, english] = to(&["A", "B", "C", "D", "E"]);
    assert!(dutch.starts_with("Naar A, B, C, D en E is geen reistijd bekend"), "{dutch}");
    assert!(english.starts_with("No way is known to A, B, C, D and E:"), "{english}");
    let [dutch, english] = to(&["A", "B", "C", "D", "E", "F", "G"]);
    assert!(dutch.starts_with("Naar A, B, C, D, E en 2 andere is geen reistijd bekend"), "{dutch}");
    assert!(english.starts_with("No way is known to A, B, C, D, E and 2 more:"), "{english}");
}

#[test]
fn names_that_are_taken_for_each_other_stand_beside_each_other() {
    let names: Vec<Vec<Box<str>>> =
        [["01012", "1012"], ["a", "A"]].map(|pair| pair.map(Into::into).into()).into();
    let told = both(&CountryNotice::LookAlike { things: NamedThing::Area, names: names.clone() });
    assert_eq!(
        told,
        [
            "Namen van gebieden lijken op elkaar en tellen als verschillende: 01012 naast 1012 en a naast A.",
            "Names of areas look alike and count as different ones: 01012 beside 1012 and a beside A.",
        ]
    );
    let [dutch, english] = both(&CareNotice::LookAlike { names });
    assert!(dutch.contains("soorten zorg") && dutch.ends_with(": 01012 naast 1012 en a naast A."), "{dutch}");
    assert!(
        english.contains("kinds of care") && english.ends_with(": 01012 beside 1012 and a beside A."),
        "{english}"
    );
}

#[test]
fn days_and_amounts_are_those_of_the_language() {
    let finished = ImpactGround::Finished { made: day("2025-03-01"), begins: day("2026-01-31") };
    assert_eq!(
        both(&finished),
        [
            "afgerond op 1 maart 2025; de zorg verschuift vanaf 31 januari 2026",
            "finished on 1 March 2025; care shifts from 31 January 2026 on",
        ]
    );
    let savings = ImpactGround::Savings {
        a_year: Euro::whole(1_500_000),
        years: 5,
        funds: "769100.50".parse().unwrap(),
    };
    assert_eq!(
        both(&savings),
        [
            "€ 1.500.000 per jaar, over een periode van 5 jaar die de vrager koos, tegenover € 769.100,50",
            "EUR 1,500,000 a year over 5 years, a period that the caller chose, against EUR 769,100.50",
        ]
    );
    // What a list of the field names is said in its words.
    let late = ImpactNotice::AfterTheDay {
        criterion: ImpactCriterion::AcuteKinds,
        dated: day("2026-05-02"),
        on: day("2026-01-01"),
    };
    assert_eq!(
        both(&late),
        [
            "Van na de peildatum 1 januari 2026, en dus niet meegeteld: soorten acute zorg (2 mei 2026).",
            "Dated after 1 January 2026, the day asked about, and left out: kinds of acute care (2 May 2026).",
        ]
    );
}

/// What may be missing has a sentence of its own where it is.
#[test]
fn a_case_of_its_own_is_told_as_that_case() {
    let ends = |at_least, at_most| {
        both(&EndDifference::Verdict { location: Location::try_new("A 1").unwrap(), at_least, at_most })
    };
    assert_eq!(
        ends(None, Some(Verdict::Met)),
        [
            "A 1: geen aanbieder van deze zorg bij de ondergrens, voldoet bij de bovengrens",
            "A 1: no provider of this care at the low end, met at the high end",
        ]
    );
    assert_eq!(
        ends(Some(Verdict::NotMet), None),
        [
            "A 1: voldoet niet bij de ondergrens, geen aanbieder van deze zorg bij de bovengrens",
            "A 1: not met at the low end, no provider of this care at the high end",
        ]
    );
    assert_eq!(
        ends(Some(Verdict::NotMet), Some(Verdict::Met)),
        [
            "A 1: voldoet niet bij de ondergrens, voldoet bij de bovengrens",
            "A 1: not met at the low end, met at the high end",
        ]
    );
    assert_eq!(
        both(&EndDifference::Moved { at_least: Patients::of(999), at_most: Patients::of(2_000) }),
        [
            "patiënten die elders heen gaan: 999 bij de ondergrens, 2.000 bij de bovengrens",
            "patients who go elsewhere: 999 at the low end, 2,000 at the high end",
        ]
    );
}

/// The first line on a milestone.
fn find(line: &Explanation) -> Option<[String; 2]> {
    if line.message().code().starts_with("procedure.milestone-") {
        return Some(both(line.message()));
    }
    line.parts().iter().find_map(find)
}

/// What a procedure says of its only milestone, planned on 1 July 2024, on a day.
fn of_milestone(id: &str, on: &str) -> [String; 2] {
    let insured = [("A", 250), ("B", 120)];
    let insured = insured.map(|(name, count)| Insured::new(Insurer::try_new(name).unwrap(), count));
    let vote = |name| LeaderVote::new(Insurer::try_new(name).unwrap(), AssessmentVote::Approve);
    let votes = || BothVotes::try_new(vote("A"), vote("B")).unwrap();
    let milestones = vec![PlannedMilestone::new(MilestoneId::try_new(id).unwrap(), day("2024-07-01"))];
    let mut procedure = Procedure::new(Edition::Framework2023, MarketLeaders::of_region(insured).unwrap());
    for (on, event) in [
        ("2023-02-01", Event::SubmittedForQuickTest),
        ("2023-02-20", Event::QuickTestAnswered { votes: positive() }),
        ("2023-03-10", Event::SelfAssessed),
        ("2023-03-15", Event::SubmittedForAssessment { milestones, funds_asked: None }),
        ("2023-04-12", Event::DecisionIntended { votes: votes() }),
        ("2023-04-12", Event::InsurersNotified),
        ("2023-05-10", Event::Decided { votes: votes(), grant: None }),
        ("2023-06-01", Event::ImplementationBegun),
    ] {
        procedure.record(day(on), event).unwrap();
    }
    find(&procedure.on(day(on)).explanation()).unwrap()
}

fn positive() -> BothVotes<QuickTestVote> {
    let vote = |name| LeaderVote::new(Insurer::try_new(name).unwrap(), QuickTestVote::Positive);
    BothVotes::try_new(vote("A"), vote("B")).unwrap()
}

#[test]
fn a_name_of_several_words_is_quoted_and_a_day_late_is_one_day() {
    assert_eq!(
        of_milestone("1", "2024-06-30"),
        [
            "Mijlpaal 1, gepland op 1 juli 2024: nog niet aan de orde.",
            "Milestone 1, planned on 1 July 2024: not due yet."
        ]
    );
    assert_eq!(
        of_milestone("eerste fase", "2024-07-02"),
        [
            "Mijlpaal ‘eerste fase’, gepland op 1 juli 2024: 1 dag te laat.",
            "Milestone ‘eerste fase’, planned on 1 July 2024: 1 day late.",
        ]
    );
    assert_eq!(
        of_milestone("fase", "2024-07-03"),
        [
            "Mijlpaal fase, gepland op 1 juli 2024: 2 dagen te laat.",
            "Milestone fase, planned on 1 July 2024: 2 days late.",
        ]
    );
}
