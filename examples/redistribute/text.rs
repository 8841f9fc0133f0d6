//! A redistribution as a page for people.

use std::io::Write;

use passende_zorg::concentration::{Minutes, Patients, ProviderStatus, Redistribution, TravelClass};
use passende_zorg::language::Text;
use passende_zorg::party::Intervention;
use passende_zorg::time::Year;
use passende_zorg::{Language, Verdict};

use crate::common::Failure;

const LABEL: Text = Text::new(
    "SYNTHETISCH voorbeeld, gemaakt in deze repository: geen echte ziekenhuizen",
    "SYNTHETIC example made by this repository: no real hospitals",
);
const ASSUMED: Text = Text::new(
    "Aangenomen is dat patiënten naar de dichtstbijzijnde aanbieder gaan en dat de vraag de bevolking volgt; het is geen voorspelling.",
    "It is assumed that patients go to the nearest provider and that demand follows population; it is no forecast.",
);

/// Millionths with one decimal, rounded.
fn about(millionths: i64, language: Language) -> String {
    let tenths = (millionths + 50_000) / 100_000;
    format!("{}{}{}", tenths / 10, language.pick(",", "."), tenths % 10)
}

fn minutes(minutes: Option<Minutes>, language: Language) -> String {
    minutes.map_or_else(|| "-".to_owned(), |minutes| about(minutes.millionths(), language))
}

/// One sentence on what a scenario does.
fn sentence(intervention: &Intervention, result: &Redistribution<'_>, language: Language) -> String {
    let before = result.providers().filter(|it| it.before > Patients::ZERO).count();
    let after = result.providers().filter(|it| it.after > Patients::ZERO).count();
    let met = result.providers().filter(|it| it.verdict_after == Verdict::Met).count();
    let moved = about(result.moves().map(|it| it.amount.millionths()).sum(), language);
    let travel = result.travel();
    let (then, now) = (minutes(travel.mean_before(), language), minutes(travel.mean_after(), language));
    let minimum = result.minimum();
    match language {
        Language::Dutch => format!(
            "{intervention}, norm {minimum}: van {before} naar {after} aanbieders, van wie {met} de norm halen; {moved} patiënten gaan ergens anders heen; gemiddeld {then} minuten reizen wordt {now}."
        ),
        Language::English => format!(
            "{intervention}, norm {minimum}: from {before} to {after} providers, {met} of which meet the norm; {moved} patients go elsewhere; {then} minutes of travel on average become {now}."
        ),
    }
}

fn head(
    scenario: &str,
    year: Year,
    synthetic: bool,
    language: Language,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    if synthetic {
        writeln!(out, "{}", LABEL.get(language))?;
    }
    writeln!(out, "{} {scenario}, {year}. {}", language.pick("Scenario", "Scenario"), ASSUMED.get(language))?;
    Ok(())
}

pub(crate) fn page(
    scenario: &str,
    year: Year,
    results: &[(&Intervention, Redistribution<'_>)],
    synthetic: bool,
    language: Language,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    head(scenario, year, synthetic, language, out)?;
    let say = |dutch, english| language.pick(dutch, english);
    for (intervention, result) in results {
        writeln!(out, "\n{}", sentence(intervention, result, language))?;
        for it in result.providers().filter(|it| it.status != ProviderStatus::None) {
            let (before, after) =
                (about(it.before.millionths(), language), about(it.after.millionths(), language));
            let verdict = it.verdict_after.in_language(language);
            let status = it.status.in_language(language);
            writeln!(
                out,
                "  {:<12} {status:<12} {before:>9} {} {after:>9}  {verdict}",
                it.location.as_str(),
                say("naar", "to")
            )?;
        }
        for it in result.steps() {
            let why = match it.step {
                1 => say("stopt, begint of is verplaatst", "stops, starts or was moved"),
                _ => say("vult aan", "tops up"),
            };
            writeln!(
                out,
                "  {} {} {}: {} ({why})",
                it.from,
                say("naar", "to"),
                it.to,
                about(it.amount.millionths(), language)
            )?;
        }
        for it in result.stranded() {
            let told = say(
                "patiënten kunnen nergens in hun regio terecht",
                "patients can go nowhere in their region",
            );
            writeln!(out, "  {}: {} {told}", it.from, about(it.amount.millionths(), language))?;
        }
        for it in result.shortages() {
            let reason = it.reason.in_language(language);
            writeln!(
                out,
                "  {}: {} {}: {reason}",
                it.location,
                about(it.amount.millionths(), language),
                say("tekort", "short")
            )?;
        }
        let travel = result.travel();
        let extra = minutes(travel.mean_extra_of_longer(), language);
        writeln!(
            out,
            "  {} {extra} {}",
            say("wie verder reist, gemiddeld", "those who travel further, on average"),
            say("minuten meer", "minutes more")
        )?;
        for class in TravelClass::ALL.iter().filter(|class| travel.class(**class) > Patients::ZERO) {
            let amount = about(travel.class(*class).millionths(), language);
            writeln!(out, "    {amount:>9} {}", class.in_language(language))?;
        }
    }
    Ok(())
}

pub(crate) fn table(
    scenario: &str,
    year: Year,
    results: &[(&Intervention, Redistribution<'_>)],
    synthetic: bool,
    language: Language,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    head(scenario, year, synthetic, language, out)?;
    let say = |dutch, english| language.pick(dutch, english);
    for (intervention, result) in results {
        writeln!(out, "\n{}\n", sentence(intervention, result, language))?;
        writeln!(
            out,
            "| {} | {} | {} | {} | {} |\n|---|---|---|---|---|",
            say("aanbieder", "provider"),
            say("status", "status"),
            say("voor", "before"),
            say("na", "after"),
            say("norm na", "norm after")
        )?;
        for it in result.providers() {
            let (before, after) =
                (about(it.before.millionths(), language), about(it.after.millionths(), language));
            let verdict = it.verdict_after.in_language(language);
            writeln!(
                out,
                "| {} | {} | {before} | {after} | {verdict} |",
                it.location,
                it.status.in_language(language)
            )?;
        }
    }
    Ok(())
}
