//! What raising a norm means, in sentences.

use passende_zorg::Language;
use passende_zorg::concentration::WhenClosed;
use passende_zorg::language::{Describe, Text};

use crate::Answer;
use crate::common::division::assumed;
use crate::common::geography::approximation;
use crate::common::numbers::{about, counted, patients, whole};
use crate::raised::{Further, Raised};

const PATIENTS: [Text; 2] = [Text::new("patiënt", "patient"), Text::new("patiënten", "patients")];

/// The answer in one sentence.
pub(crate) fn sentence(raised: &Raised<'_>, language: Language) -> String {
    let [from, to] = [raised.from, raised.to].map(|norm| whole(u64::from(norm), language));
    let (left, of) = (raised.then().meet(), raised.now().meet());
    let moved = counted(raised.moved(), PATIENTS, language);
    let further = further(raised, language).unwrap_or_default();
    match language {
        Language::Dutch => {
            let remain = if left == 1 { "blijft" } else { "blijven" };
            let [lose, their] = if raised.moved() == 1 { ["raakt", "zijn"] } else { ["raken", "hun"] };
            format!(
                "Als de norm van {from} naar {to} gaat, {remain} {left} van de {of} aanbieders over en {lose} {moved} {their} aanbieder kwijt{further}."
            )
        }
        Language::English => format!(
            "Raising the norm from {from} to {to} leaves {left} of {of} providers and moves {moved}{further}."
        ),
    }
}

/// The clause on travel, where there is any.
fn further(raised: &Raised<'_>, language: Language) -> Option<String> {
    let mean = raised.further.as_ref()?.mean?.millionths();
    let one = raised.moved() == 1;
    let minutes = about(mean.abs(), language);
    Some(match language {
        Language::Dutch => {
            let further = if mean < 0 { "minder ver" } else { "verder" };
            format!(
                "; {} gemiddeld {minutes} minuten {further}",
                if one { "die reist" } else { "zij reizen" }
            )
        }
        Language::English => {
            let further = if mean < 0 { "less" } else { "further" };
            format!(", who {} {minutes} minutes {further} on average", if one { "travels" } else { "travel" })
        }
    })
}

/// A second sentence, when patients can go nowhere.
pub(crate) fn stranded(raised: &Raised<'_>, language: Language) -> Option<String> {
    let further = raised.further.as_ref().filter(|further| further.stranded > 0)?;
    let amount = patients(further.stranded, language);
    let to = whole(u64::from(raised.to), language);
    let remains = if further.travels.in_regions {
        language.pick("in hun regio blijft", "in their region remains")
    } else {
        language.pick("er blijft", "there remains")
    };
    let average = match further.mean {
        Some(_) => language.pick(", en tellen in het gemiddelde niet mee", ", and are not in the average"),
        None => "",
    };
    Some(match language {
        Language::Dutch => format!(
            "Van hen kunnen {amount} nergens terecht{average}: {remains} geen aanbieder over die zij kunnen bereiken en die {to} haalt."
        ),
        Language::English => format!(
            "Of them, {amount} can go nowhere{average}: {remains} no provider that they can reach and that meets {to}."
        ),
    })
}

/// What the sentence above rests on, and the sentence with counts at their upper bounds, where these are others.
pub(crate) fn ends(answer: &Answer<'_>) -> Vec<String> {
    let Some(most) = &answer.most else { return Vec::new() };
    let language = answer.language;
    let low = language.pick(
        "Dat is met alle ondergrenzen van de aantallen. Met alle bovengrenzen:",
        "That is with all lower bounds of the counts. With all upper bounds:",
    );
    let mut lines = vec![low.to_owned(), sentence(most, language)];
    lines.extend(stranded(most, language));
    lines.push(left_out(most, language));
    lines
}

/// Who is left out.
fn left_out(raised: &Raised<'_>, language: Language) -> String {
    let from = whole(u64::from(raised.from), language);
    let people = counted(raised.now().to_move(), PATIENTS, language);
    match (language, raised.left_out()) {
        (Language::Dutch, 0) => format!("Niemand zit nu onder {from}."),
        (Language::English, 0) => format!("Nobody is below {from} today."),
        (Language::Dutch, 1) => {
            format!("Buiten beschouwing blijft 1 aanbieder die nu onder {from} zit, met {people}.")
        }
        (Language::English, 1) => {
            format!("Left out is 1 provider that is below {from} today, with {people}.")
        }
        (Language::Dutch, number) => {
            format!(
                "Buiten beschouwing blijven {number} aanbieders die nu onder {from} zitten, met {people}."
            )
        }
        (Language::English, number) => {
            format!("Left out are {number} providers that are below {from} today, with {people}.")
        }
    }
}

/// What the answer rests on, a line each.
pub(crate) fn notes(raised: &Raised<'_>, language: Language) -> Vec<String> {
    let Raised { intervention, year, to, .. } = raised;
    let (left_out, to) = (left_out(raised, language), whole(u64::from(*to), language));
    let mut lines = vec![format!("{intervention}, {year}. {left_out}")];
    match &raised.further {
        None => lines.push(language.pick(
            format!("Aanbieders onder {to} stoppen. Over reizen is niets bekend."),
            format!("Providers below {to} stop. Nothing is known of travel."),
        )),
        Some(further) => lines.extend(further_notes(further, &to, language)),
    }
    lines
}

fn further_notes(further: &Further<'_>, to: &str, language: Language) -> Vec<String> {
    let region =
        if further.travels.in_regions { language.pick(" in de regio", " in the region") } else { "" };
    let mut lines = if further.travels.has_areas() {
        let to_whom = match (further.travels.how.when_closed, language) {
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
        vec![to_whom, assumed(further.travels.with_flows, further.travels.how, language)]
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
    lines.extend(further.travels.ways.speed().map(|speed| approximation(speed, language)));
    let note = language.pick("let op", "note");
    lines.extend(further.notices.iter().map(|notice| format!("{note}: {}", notice.in_language(language))));
    lines
}
