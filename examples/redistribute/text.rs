//! A redistribution as a page for people.

use std::collections::BTreeMap;
use std::io::Write;

use passende_zorg::concentration::{
    Minutes, Origins, Patients, ProviderStatus, Redistribution, RedistributionOptions, TravelClass,
};
use passende_zorg::language::{Describe, Text};
use passende_zorg::party::Intervention;
use passende_zorg::report::MarkdownText;
use passende_zorg::time::Year;
use passende_zorg::{Language, Verdict};
use rust_decimal::Decimal;

use crate::Divided;
use crate::common::country::LABEL;
use crate::common::division::assumed;
use crate::common::folder::Notices;
use crate::common::geography::approximation;
use crate::common::numbers::{about, minutes, patients, whole};
use crate::common::{Failure, Format};

/// What holds for all kinds of care on a page.
pub(crate) struct Head<'a> {
    pub(crate) scenario: &'a str,
    pub(crate) year: Year,
    pub(crate) synthetic: bool,
    /// The speed, where travel is in straight lines.
    pub(crate) speed: Option<u32>,
    /// What is told of the files.
    pub(crate) notices: &'a Notices,
    /// Whether it was observed where patients go.
    pub(crate) with_flows: bool,
    pub(crate) how: RedistributionOptions,
    /// Within how many minutes care has to be: all of it, or some.
    pub(crate) within: Option<Minutes>,
    pub(crate) limits: &'a BTreeMap<Intervention, Minutes>,
    pub(crate) language: Language,
}

impl Head<'_> {
    /// Within how many minutes a kind of care has to be, where that is asked.
    pub(crate) fn limit(&self, intervention: &Intervention) -> Option<Minutes> {
        self.within.or_else(|| self.limits.get(intervention).copied())
    }

    /// What stands above everything that was made up.
    pub(crate) fn label(&self) -> Option<&'static str> {
        self.synthetic.then(|| LABEL.get(self.language))
    }

    /// The scenario and the assumptions, on a line each.
    pub(crate) fn notes(&self) -> impl Iterator<Item = String> {
        let Self { scenario, year, language, .. } = *self;
        let assumed = assumed(self.with_flows, self.how, language);
        let travel = self.speed.map(|speed| approximation(speed, language));
        [format!("Scenario {scenario}, {year}. {assumed}")].into_iter().chain(travel)
    }

    fn lines(&self) -> impl Iterator<Item = String> {
        self.label().map(str::to_owned).into_iter().chain(self.notes())
    }

    fn write(&self, out: &mut dyn Write) -> Result<(), Failure> {
        for line in self.lines() {
            writeln!(out, "{line}")?;
        }
        self.notices.write(Format::Text, self.language, out)?;
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
    let minimum = number(result.minimum(), language);
    match language {
        Language::Dutch => {
            let whose = if all { "" } else { " van wie nog ergens terechtkan" };
            format!(
                "{intervention}, norm {minimum}: van {before} naar {after} aanbieders, waarvan {met} de norm halen; {moved} patiënten gaan naar een andere aanbieder; de gemiddelde reistijd{whose} gaat van {then} naar {now} minuten."
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

/// What more is told of a result: how well the nearest tells where patients go, and who comes beyond a limit.
pub(crate) fn more(
    intervention: &Intervention,
    result: &Redistribution<'_>,
    head: &Head<'_>,
) -> impl Iterator<Item = String> {
    let beyond = head.limit(intervention).map(|limit| beyond(result, limit, head.language));
    fit(result.origins(), head.language).into_iter().chain(beyond)
}

/// Who comes beyond a limit of minutes.
fn beyond(result: &Redistribution<'_>, limit: Minutes, language: Language) -> String {
    let (reach, patients_beyond) = (result.reach(limit), result.patients_beyond(limit));
    let people = [reach.people_beyond_before(), reach.people_beyond_after(), reach.people()];
    let [before, after, people] = people.map(|number| whole(number, language));
    let came = patients(patients_beyond.came.millionths(), language);
    let limit = limit.in_language(language);
    match language {
        Language::Dutch => format!(
            "Verder dan {limit} minuten van de dichtstbijzijnde aanbieder wonen nu {before} van de {people} inwoners, en straks {after}. Van de patiënten gaan er {came} verder dan {limit} minuten reizen die dat nu niet doen."
        ),
        Language::English => format!(
            "Beyond {limit} minutes of the nearest provider live {before} of {people} people now, and {after} after it. {came} patients come to travel beyond {limit} minutes who do not now."
        ),
    }
}

/// How well the nearest tells where patients were seen to go, where anything was seen.
fn fit(origins: &Origins<'_>, language: Language) -> Option<String> {
    let share = (origins.share_to_nearest()? * Decimal::ONE_HUNDRED).round();
    let seen = patients(origins.compared().millionths(), language);
    let mean = minutes(origins.mean_minutes(), language);
    let nearest = minutes(origins.mean_minutes_to_nearest(), language);
    Some(match language {
        Language::Dutch => format!(
            "Van {seen} waargenomen patiënten gaat {share} % naar de dichtstbijzijnde aanbieder; zij reizen gemiddeld {mean} minuten, en naar de dichtstbijzijnde zouden het er {nearest} zijn."
        ),
        Language::English => format!(
            "Of {seen} observed patients {share} % go to the nearest provider; they travel {mean} minutes on average, and to the nearest it would be {nearest}."
        ),
    })
}

/// A second sentence, when patients can go nowhere.
pub(crate) fn stranded(result: &Redistribution<'_>, language: Language) -> Option<String> {
    let amount = result.stranded().map(|it| it.amount.millionths()).sum::<i64>();
    let told = language
        .pick("patiënten kunnen nergens in hun regio terecht.", "patients can go nowhere in their region.");
    (amount > 0).then(|| format!("{} {told}", patients(amount, language)))
}

/// What is noteworthy of a result, a line each.
pub(crate) fn notices(result: &Redistribution<'_>, language: Language) -> impl Iterator<Item = String> {
    let note = language.pick("let op", "note");
    let notices = result.notices().into_iter();
    notices.map(move |notice| format!("{note}: {}", notice.in_language(language)))
}

pub(crate) const AT_LEAST: Text =
    Text::new("Met alle ondergrenzen van de aantallen.", "With all lower bounds of the counts.");
const AT_MOST: Text =
    Text::new("Met alle bovengrenzen van de aantallen:", "With all upper bounds of the counts:");
const DIFFERS: Text = Text::new("Verschil:", "They differ:");

pub(crate) fn page(
    head: &Head<'_>,
    results: &[Divided<'_>],
    details: bool,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    head.write(out)?;
    let language = head.language;
    for (at, divided) in results.iter().enumerate() {
        if details && at > 0 {
            writeln!(out)?;
        }
        if divided.most.is_some() {
            writeln!(out, "{}", AT_LEAST.get(language))?;
        }
        one(divided.intervention, &divided.least, details, head, out)?;
        if let Some(most) = &divided.most {
            writeln!(out, "{}", AT_MOST.get(language))?;
            one(divided.intervention, most, details, head, out)?;
            for difference in divided.differences() {
                writeln!(out, "  {} {}", DIFFERS.get(language), difference.in_language(language))?;
            }
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

/// One kind of care.
fn one(
    intervention: &Intervention,
    result: &Redistribution<'_>,
    details: bool,
    head: &Head<'_>,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let language = head.language;
    writeln!(out, "{}", sentence(intervention, result, language))?;
    for line in more(intervention, result, head) {
        writeln!(out, "  {line}")?;
    }
    if details {
        self::details(result, language, out)?;
    } else if let Some(stranded) = stranded(result, language) {
        writeln!(out, "  {stranded}")?;
    }
    for notice in notices(result, language) {
        writeln!(out, "  {notice}")?;
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
    let longer = say("wie verder reist, doet dat gemiddeld", "those who travel further, on average");
    writeln!(out, "  {longer} {extra} {}", say("minuten langer", "minutes more"))?;
    for class in TravelClass::ALL.iter().filter(|class| travel.class(**class) > Patients::ZERO) {
        let amount = about(travel.class(*class).millionths(), language);
        writeln!(out, "    {amount:>9} {}", class.in_language(language))?;
    }
    Ok(())
}

pub(crate) fn tables(
    head: &Head<'_>,
    results: &[Divided<'_>],
    details: bool,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let language = head.language;
    for line in head.lines() {
        writeln!(out, "{}\n", MarkdownText(&line))?;
    }
    head.notices.write(Format::Markdown, language, out)?;
    writeln!(out)?;
    if details {
        for divided in results {
            if divided.most.is_some() {
                writeln!(out, "{}\n", AT_LEAST.get(language))?;
            }
            table(divided.intervention, &divided.least, head, out)?;
            if let Some(most) = &divided.most {
                writeln!(out, "{}\n", AT_MOST.get(language))?;
                table(divided.intervention, most, head, out)?;
            }
        }
    } else {
        let least = results.iter().map(|divided| (divided.intervention, &divided.least));
        overview(least, language, out)?;
        if results.iter().any(|divided| divided.most.is_some()) {
            writeln!(out, "\n{}\n", AT_MOST.get(language))?;
            let most = results.iter().filter_map(|it| Some((it.intervention, it.most.as_ref()?)));
            overview(most, language, out)?;
        }
        writeln!(out)?;
        for divided in results {
            let told =
                more(divided.intervention, &divided.least, head).chain(notices(&divided.least, language));
            let least: Vec<String> = told.collect();
            // What holds at both ends is told once.
            let most = divided.most.iter().flat_map(|most| notices(most, language));
            let most = most.filter(|line| !least.contains(line));
            let most = most.map(|line| format!("{} {line}", AT_MOST.get(language)));
            for line in least.iter().cloned().chain(most) {
                writeln!(out, "- {}", MarkdownText(format_args!("{}, {line}", divided.intervention)))?;
            }
        }
    }
    for divided in results {
        for difference in divided.differences() {
            let (intervention, differs) = (divided.intervention, DIFFERS.get(language));
            let line = format!("{intervention}. {differs} {}", difference.in_language(language));
            writeln!(out, "- {}", MarkdownText(&line))?;
        }
    }
    Ok(())
}

/// The providers of one kind of care.
fn table(
    intervention: &Intervention,
    result: &Redistribution<'_>,
    head: &Head<'_>,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let language = head.language;
    let say = |dutch, english| language.pick(dutch, english);
    writeln!(out, "{}\n", MarkdownText(sentence(intervention, result, language)))?;
    for line in more(intervention, result, head) {
        writeln!(out, "{}\n", MarkdownText(&line))?;
    }
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
        writeln!(out, "| {} | {status} | {before} | {after} | {verdict} |", MarkdownText(it.location))?;
    }
    writeln!(out)?;
    for notice in notices(result, language) {
        writeln!(out, "- {}", MarkdownText(&notice))?;
    }
    Ok(writeln!(out)?)
}

/// A row for each kind of care.
fn overview<'r, 'a: 'r>(
    results: impl Iterator<Item = (&'r Intervention, &'r Redistribution<'a>)>,
    language: Language,
    out: &mut dyn Write,
) -> Result<(), Failure> {
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
        let (intervention, minimum) = (MarkdownText(intervention), number(result.minimum(), language));
        writeln!(
            out,
            "| {intervention} | {minimum} | {before} | {after} | {met} | {moved} | {nowhere} | {then} | {now} | {further} |"
        )?;
    }
    Ok(())
}

fn number(number: u32, language: Language) -> String {
    whole(u64::from(number), language)
}
