use std::collections::BTreeSet;

use passende_zorg::Language;
use passende_zorg::language::Message;
use passende_zorg::money::Euro;
use passende_zorg::source::Edition;
use passende_zorg::transformation::Sector;
use passende_zorg::transformation::funds::{
    Channel, EarmarkLedger, EarmarkPurpose, Earmarks, Pot, TechnicalRoute, UnusedFunds,
};
use passende_zorg::transformation::municipal::{ApplicationId, Received, allocate};
use passende_zorg::transformation::{ImpactAspect, Obligation};

use crate::support::{day, judged, with, year};

fn distinct<T: Copy>(of: &[T], words: impl Fn(T, Language) -> String) {
    for language in Language::ALL {
        let seen: BTreeSet<String> = of.iter().map(|each| words(*each, language)).collect();
        assert_eq!(seen.len(), of.len());
        assert!(seen.iter().all(|word| word.len() > 3));
    }
    assert!(of.iter().all(|each| words(*each, Language::Dutch) != words(*each, Language::English)));
}

#[test]
fn everything_has_a_name_of_its_own_in_both_languages() {
    distinct(EarmarkPurpose::ALL, |each, language| each.in_language(language).to_owned());
    distinct(&Channel::ALL, |each, language| each.in_language(language).to_owned());
    distinct(Obligation::ALL, |each, language| each.in_language(language).to_owned());
    distinct(ImpactAspect::ALL, |each, language| each.in_language(language).to_owned());
    let routes = [TechnicalRoute::RiskEqualisation, TechnicalRoute::SeparatePerformance];
    distinct(&routes, |each, language| each.in_language(language).to_owned());
    let mut pots = vec![Pot::Open];
    pots.extend(Sector::ALL.iter().map(|sector| Pot::Earmark(*sector)));
    pots.extend(EarmarkPurpose::ALL.iter().map(|purpose| Pot::Purpose(*purpose)));
    distinct(&pots, |each, language| each.in_language(language).to_string());
}

#[test]
fn the_rules_are_those_of_the_edition() {
    let ids = |rules: &[&passende_zorg::rule::Rule]| -> Vec<&'static str> {
        rules.iter().map(|rule| rule.id().as_str()).collect()
    };
    assert_eq!(
        ids(EarmarkLedger::rules(Edition::Draft)),
        [
            "IZA-4.2.1-channels",
            "IZA-4.2.1-count",
            "IZA-4.2.1-spill",
            "IZA-4.2.1-noregion",
            "IZA-4.2.1-uiol",
            "IZA-4.2.1-earmark",
        ]
    );
    assert_eq!(ids(EarmarkLedger::rules(Edition::Final)), ["IZA22-4.2-EARMARK", "IZA22-4.2-USE"]);
    assert_eq!(
        ids(EarmarkLedger::rules(Edition::Framework2023)),
        ["IZA22-4.2-EARMARK", "IZA22-4.2-USE", "BK23-EARMARK-SAME"]
    );
    assert_eq!(
        ids(Earmarks::of(Edition::Draft).rules()),
        ["IZA-4.1.2-d-i", "IZA-K-2-i-i", "IZA-4.1.2-d-ii", "IZA-K-2-i-ii", "IZA-K-6-a-1"]
    );
    let keys = Earmarks::of(Edition::Draft).keys().map(|key| key.rule().id().as_str());
    assert_eq!(keys, ["IZA-4.1.2-d-i", "IZA-4.2.1-earmark", "IZA-K-6-a-1"]);
    assert_eq!(Earmarks::of(Edition::Draft).years().rule().id().as_str(), "IZA-K-6-a-1");
    assert_eq!(Earmarks::of(Edition::Final).years().rule().id().as_str(), "IZA22-4.2-EARMARK");
}

fn both(message: &Message) -> [String; 2] {
    Language::ALL.map(|language| message.in_language(language).to_string())
}

#[test]
fn what_is_unused_is_told() {
    let unused = || UnusedFunds::new(Pot::Open, year(2024), Euro::whole(5));
    let told = |unused: UnusedFunds| both(unused.under(Edition::Final).explanation().message());
    assert_eq!(
        told(unused()),
        [
            "Nog niet bekend is of € 5 uit de vrije helft, in 2024 niet besteed, beschikbaar blijft.",
            "Whether EUR 5 of the open half, not spent in 2024, stays available is open.",
        ]
    );
    let stays = with!(
        unused(),
        in_health_insurance_frame = true,
        efficient_and_effective = judged(passende_zorg::Verdict::Met)
    );
    assert_eq!(
        told(stays),
        [
            "€ 5 uit de vrije helft, in 2024 niet besteed, blijft beschikbaar (assessor, 1 januari 2025: seen).",
            "EUR 5 of the open half, not spent in 2024, stays available (assessor, 1 January 2025: seen).",
        ]
    );
    let questions = unused().open_questions(Edition::Draft);
    let codes: Vec<_> = questions.iter().map(|question| question.message().code()).collect();
    assert_eq!(codes, ["unused.frame", "unused.efficient"]);
    assert_eq!(
        both(questions[0].message()),
        [
            "Zijn de middelen aan het Zvw-kader toegevoegd?",
            "Were the funds added to the frame of the Health Insurance Act?"
        ]
    );
}

#[test]
fn the_ceiling_is_told() {
    let received = Received {
        application: ApplicationId::try_new("a").unwrap(),
        complete_on: day("2026-05-01"),
        asked: Euro::whole(60),
    };
    let allocated = allocate(Euro::whole(40), &[received]).unwrap();
    assert_eq!(
        both(allocated[0].explanation().message()),
        [
            "Van aanvraag a van € 60 past € 40 onder het plafond.",
            "Of application a for EUR 60, EUR 40 fits under the ceiling."
        ]
    );
    assert_eq!(
        serde_json::to_value(&allocated[0]).unwrap(),
        serde_json::json!({"application": "a", "asked": "60.00", "granted": "40.00"})
    );
}
