//! What an answer on a higher norm rests on, in sentences.

use passende_zorg::Language;
use passende_zorg::concentration::WhenClosed;
use passende_zorg::language::Describe;

use crate::Answer;
use crate::common::division::assumed;
use crate::common::geography::approximation;
use crate::common::numbers::whole;
use crate::input::Travels;
use crate::raised::Raised;

/// The sentence with counts at their upper bounds, where these are others, and what stands below it.
pub(crate) fn ends(answer: &Answer<'_>) -> Vec<String> {
    let Some(most) = &answer.most else { return Vec::new() };
    let language = answer.language;
    let low = language.pick(
        "Dat is met alle ondergrenzen van de aantallen. Met alle bovengrenzen:",
        "That is with all lower bounds of the counts. With all upper bounds:",
    );
    let (sentence, below) = most.told(language);
    [low.to_owned(), sentence].into_iter().chain(below).collect()
}

/// What the answer rests on, a line each.
pub(crate) fn notes(raised: &Raised<'_>, language: Language) -> Vec<String> {
    let to = whole(u64::from(raised.norm.to()), language);
    let mut lines = vec![format!("{}, {}.", raised.intervention, raised.year)];
    match raised.travels {
        None => lines.push(language.pick(
            format!("Aanbieders onder {to} stoppen. Over reizen is niets bekend."),
            format!("Providers below {to} stop. Nothing is known of travel."),
        )),
        Some(travels) => lines.extend(of_travel(travels, &to, language)),
    }
    let note = language.pick("let op", "note");
    let notices = raised.notices();
    lines.extend(notices.iter().map(|notice| format!("{note}: {}", notice.in_language(language))));
    lines
}

fn of_travel(travels: &Travels, to: &str, language: Language) -> Vec<String> {
    let region = if travels.in_regions { language.pick(" in de regio", " in the region") } else { "" };
    let mut lines = if travels.has_areas() {
        let to_whom = match (travels.how.when_closed, language) {
            (WhenClosed::ByFlows, Language::Dutch) => format!(
                "Aanbieders onder {to} stoppen, en hun patiënten gaan naar wie overblijft{region}, zoals anderen uit hun gebied gaan."
            ),
            (WhenClosed::ByFlows, Language::English) => format!(
                "Providers below {to} stop, and their patients go to those{region} that remain, as others of their area go."
            ),
            (_, Language::Dutch) => format!(
                "Aanbieders onder {to} stoppen, en de patiënten uit hun gebieden gaan naar de dichtstbijzijnde aanbieder{region} die overblijft."
            ),
            (_, Language::English) => format!(
                "Providers below {to} stop, and every area of theirs goes to its nearest provider{region} that remains."
            ),
        };
        vec![to_whom, assumed(travels.with_flows, travels.how, language)]
    } else {
        vec![match language {
            Language::Dutch => format!(
                "Aanbieders onder {to} stoppen, en al hun patiënten gaan naar de dichtstbijzijnde aanbieder{region} die overblijft; het is geen voorspelling. De reistijd telt vanaf het ziekenhuis waar zij nu heen gaan."
            ),
            Language::English => format!(
                "Providers below {to} stop, and all their patients go to the nearest provider{region} that remains; it is no forecast. Travel is counted from the hospital where they go now."
            ),
        }]
    };
    lines.extend(travels.ways.speed().map(|speed| approximation(speed, language)));
    lines
}
