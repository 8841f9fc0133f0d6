//! A redistribution as a page for people.

use std::io::Write;

use passende_zorg::concentration::{Patients, ProviderStatus, Redistribution, TravelClass};
use passende_zorg::language::Text;
use passende_zorg::party::Intervention;
use passende_zorg::time::Year;
use passende_zorg::{Language, Verdict};

use crate::Results;
use crate::common::Failure;
use crate::common::country::LABEL;
use crate::common::geography::{ASSUMED, approximation};
use crate::common::numbers::{about, minutes, patients};

/// What holds for all kinds of care on a page.
pub(crate) struct Head<'a> {
    pub(crate) scenario: &'a str,
    pub(crate) year: Year,
    pub(crate) synthetic: bool,
    /// The speed, where travel is in straight lines.
    pub(crate) speed: Option<u32>,
    /// What the files leave out.
    pub(crate) note: Option<String>,
    pub(crate) language: Language,
}

impl Head<'_> {
    /// What stands above everything that was made up.
    pub(crate) fn label(&self) -> Option<&'static str> {
        self.synthetic.then(|| LABEL.get(self.language))
    }

    /// The scenario and the assumptions, on a line each.
    pub(crate) fn notes(&self) -> impl Iterator<Item = String> {
        let Self { scenario, year, language, .. } = *self;
        let assumed = ASSUMED.get(language);
        let travel = self.speed.map(|speed| approximation(speed, language));
        [format!("Scenario {scenario}, {year}. {assumed}")].into_iter().chain(travel).chain(self.note.clone())
    }

    fn lines(&self) -> impl Iterator<Item = String> {
        self.label().map(str::to_owned).into_iter().chain(self.notes())
    }

    fn write(&self, out: &mut dyn Write) -> Result<(), Failure> {
        for line in self.lines() {
            writeln!(out, "{line}")?;
        }
        Ok(writeln!(out)?)
    }
}

/// What a sentence and a row tell of one kind of care.
struct Told {
    before: usize,
    after: usize,
    met: usize,
    moved: String,
    then: String,
    now: String,
    further: String,
    /// Whether all are among those whose travel is known.
    all: bool,
}

impl Told {
    fn of(result: &Redistribution<'_>, language: Language) -> Self {
        let travel = result.travel();
        Self {
            before: result.providers().filter(|it| it.before > Patients::ZERO).count(),
            after: result.providers().filter(|it| it.after > Patients::ZERO).count(),
            met: result.providers().filter(|it| it.verdict_after == Verdict::Met).count(),
            moved: patients(result.moves().map(|it| it.amount.millionths()).sum(), language),
            then: minutes(travel.mean_before(), language),
            now: minutes(travel.mean_after(), language),
            further: minutes(travel.mean_extra_of_moved(), language),
            all: travel.volume() == result.providers().map(|it| it.before).sum(),
        }
    }
}

/// One sentence on what a scenario does.
pub(crate) fn sentence(
    intervention: &Intervention,
    result: &Redistribution<'_>,
    language: Language,
) -> String {
    let Told { before, after, met, moved, then, now, all, .. } = Told::of(result, language);
    let minimum = result.minimum();
    match language {
        Language::Dutch => {
            let whose = if all { "" } else { " (van wie nog ergens terecht kan)" };
            format!(
                "{intervention}, norm {minimum}: van {before} naar {after} aanbieders, van wie {met} de norm halen; {moved} patiënten gaan ergens anders heen; gemiddeld {then} minuten reizen{whose} wordt {now}."
            )
        }
        Language::English => {
            let whose = if all { "" } else { " (of those who can still go somewhere)" };
            format!(
                "{intervention}, norm {minimum}: from {before} to {after} providers, {met} of which meet the norm; {moved} patients go elsewhere; {then} minutes of travel on average{whose} become {now}."
            )
        }
    }
}

/// A second sentence, when patients can go nowhere.
pub(crate) fn stranded(result: &Redistribution<'_>, language: Language) -> Option<String> {
    let amount = result.stranded().map(|it| it.amount.millionths()).sum::<i64>();
    let told = language
        .pick("patiënten kunnen nergens in hun regio terecht.", "patients can go nowhere in their region.");
    (amount > 0).then(|| format!("{} {told}", patients(amount, language)))
}

/// A sentence on providers whose patients come from no area.
fn blocks(result: &Redistribution<'_>, language: Language) -> Option<String> {
    let names: Vec<&str> = result.blocks().map(passende_zorg::party::Location::as_str).collect();
    let told = language.pick(
        "geen gebied gaat daar het eerst heen; hun patiënten tellen thuis als 0 minuten.",
        "no area goes there first; their patients count as 0 minutes from home.",
    );
    (!names.is_empty()).then(|| format!("{}: {told}", names.join(", ")))
}

pub(crate) fn page(
    head: &Head<'_>,
    results: &Results<'_>,
    details: bool,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    head.write(out)?;
    let language = head.language;
    for (at, (intervention, result)) in results.iter().enumerate() {
        if details && at > 0 {
            writeln!(out)?;
        }
        writeln!(out, "{}", sentence(intervention, result, language))?;
        if details {
            self::details(result, language, out)?;
        } else if let Some(stranded) = stranded(result, language) {
            writeln!(out, "  {stranded}")?;
        }
        if let Some(blocks) = blocks(result, language) {
            writeln!(out, "  {blocks}")?;
        }
    }
    if !details {
        let hint = language.pick(
            "Meer over één soort zorg met --intervention, over alle met --details.",
            "More on one kind of care with --intervention, on all of them with --details.",
        );
        writeln!(out, "\n{hint}")?;
    }
    Ok(())
}

fn details(result: &Redistribution<'_>, language: Language, out: &mut dyn Write) -> Result<(), Failure> {
    let say = |dutch, english| language.pick(dutch, english);
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
    for it in result.steps().filter(|it| it.amount > Patients::ZERO) {
        let why = match it.step {
            1 => say("stopt, begint of is verplaatst", "stops, starts or was moved"),
            _ => say("vult aan", "tops up"),
        };
        let amount = about(it.amount.millionths(), language);
        writeln!(out, "  {} {} {}: {amount} ({why})", it.from, say("naar", "to"), it.to)?;
    }
    for it in result.stranded() {
        let told =
            say("patiënten kunnen nergens in hun regio terecht", "patients can go nowhere in their region");
        writeln!(out, "  {}: {} {told}", it.from, about(it.amount.millionths(), language))?;
    }
    for it in result.shortages() {
        let (amount, reason) = (about(it.amount.millionths(), language), it.reason.in_language(language));
        writeln!(out, "  {}: {amount} {}: {reason}", it.location, say("tekort", "short"))?;
    }
    let travel = result.travel();
    let extra = minutes(travel.mean_extra_of_longer(), language);
    let longer = say("wie verder reist, gemiddeld", "those who travel further, on average");
    writeln!(out, "  {longer} {extra} {}", say("minuten meer", "minutes more"))?;
    for class in TravelClass::ALL.iter().filter(|class| travel.class(**class) > Patients::ZERO) {
        let amount = about(travel.class(*class).millionths(), language);
        writeln!(out, "    {amount:>9} {}", class.in_language(language))?;
    }
    Ok(())
}

pub(crate) fn tables(
    head: &Head<'_>,
    results: &Results<'_>,
    details: bool,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let language = head.language;
    let say = |dutch, english| language.pick(dutch, english);
    for line in head.lines() {
        writeln!(out, "{line}\n")?;
    }
    if !details {
        return overview(results, language, out);
    }
    for (intervention, result) in results {
        writeln!(out, "{}\n", sentence(intervention, result, language))?;
        writeln!(
            out,
            "| {} | {} | {} | {} | {} |\n|---|---|---:|---:|---|",
            say("aanbieder", "provider"),
            say("status", "status"),
            say("voor", "before"),
            say("na", "after"),
            say("norm na", "norm after")
        )?;
        for it in result.providers() {
            let (before, after) =
                (about(it.before.millionths(), language), about(it.after.millionths(), language));
            let (status, verdict) = (it.status.in_language(language), it.verdict_after.in_language(language));
            writeln!(out, "| {} | {status} | {before} | {after} | {verdict} |", it.location)?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// A row for each kind of care.
fn overview(results: &Results<'_>, language: Language, out: &mut dyn Write) -> Result<(), Failure> {
    const COLUMNS: [Text; 10] = [
        Text::new("zorg", "care"),
        Text::new("norm", "norm"),
        Text::new("aanbieders voor", "providers before"),
        Text::new("na", "after"),
        Text::new("halen de norm", "meet the norm"),
        Text::new("patiënten gaan elders heen", "patients go elsewhere"),
        Text::new("kunnen nergens heen", "can go nowhere"),
        Text::new("minuten voor", "minutes before"),
        Text::new("na", "after"),
        Text::new("verder, van wie elders heen gaat", "further, of those who go elsewhere"),
    ];
    writeln!(out, "| {} |", COLUMNS.map(|column| column.get(language)).join(" | "))?;
    writeln!(out, "|---|{}", "---:|".repeat(COLUMNS.len() - 1))?;
    for (intervention, result) in results {
        let Told { before, after, met, moved, then, now, further, .. } = Told::of(result, language);
        let nowhere = patients(result.stranded().map(|it| it.amount.millionths()).sum(), language);
        let minimum = result.minimum();
        writeln!(
            out,
            "| {intervention} | {minimum} | {before} | {after} | {met} | {moved} | {nowhere} | {then} | {now} | {further} |"
        )?;
    }
    Ok(())
}
