//! The answer for people.

use std::io::Write;

use passende_zorg::explanation::{Assessment as _, Explanation, Way};
use passende_zorg::language::{Describe as _, day_in_words, list_in_words};
use passende_zorg::report::{Markdown, MarkdownText};
use passende_zorg::source::Edition;
use passende_zorg::transformation::business_case::{
    Split, check_printed, compare_options, present_value, split,
};
use passende_zorg::transformation::plan::{BusinessCase, BusinessCaseLine};
use passende_zorg::transformation::{
    Change, ConditionAssessment, EditionComparison, PlanAssessment, ScenarioId, Step,
};
use passende_zorg::{Language, Verdict};

use crate::Asked;
use crate::common::Failure;
use crate::options::Options;

type Told = Result<(), Failure>;

/// The steps that are asked for.
pub(crate) fn steps(options: &Options) -> Vec<Step> {
    options.step.map_or_else(|| Step::ALL.to_vec(), |step| vec![step])
}

fn heading(asked: &Asked, language: Language, out: &mut dyn Write) -> Told {
    let (plan, terms) = (asked.plan.facts(), &asked.terms);
    let day = day_in_words(terms.on(), language);
    writeln!(out, "{}", &plan.title)?;
    writeln!(out, "{}, {day}; {}", terms.edition().in_language(language), plan.extent.in_language(language))?;
    for source in &plan.sources {
        writeln!(out, "{}: {source}", language.pick("bron", "source"))?;
    }
    Ok(())
}

fn at(asked: &Asked, step: Step) -> PlanAssessment<'_> {
    PlanAssessment::new(&asked.plan, &asked.judgements, &asked.terms, step)
}

/// A short answer: verdicts, what is open, the money, and what does not add up.
pub(crate) fn text(options: &Options, asked: &Asked, out: &mut dyn Write) -> Told {
    let language = options.common.language;
    heading(asked, language, out)?;
    if options.editions {
        return editions(options, asked, out);
    }
    for step in steps(options) {
        let assessment = at(asked, step);
        if assessment.conditions().is_empty() {
            continue;
        }
        let verdict = assessment.verdict().in_language(language);
        writeln!(out, "\n{}: {verdict}", step.under(asked.terms.edition()).get(language))?;
        if step == Step::QuickTest && asked.terms.edition() == Edition::Framework2023 {
            let outcome = assessment.quick_test().in_language(language);
            writeln!(out, "  {}: {outcome}", language.pick("uitkomst", "outcome"))?;
        }
        for condition in assessment.conditions() {
            tell_condition(&assessment.of(*condition), language, out)?;
        }
    }
    let standing = at(asked, Step::Full).standing();
    let (name, steps) = (language.pick("stand", "standing"), standing.steps_in_language(language));
    writeln!(out, "\n{name} ({steps}): {}", standing.in_language(language))?;
    if let Some(case) = asked.plan.facts().business_case.as_ref() {
        money(case, asked, language, out)?;
    }
    let assessment = at(asked, Step::Full);
    let findings = assessment.findings();
    writeln!(
        out,
        "\n{}: {}",
        language.pick("bevindingen naast het oordeel", "findings beside the verdict"),
        findings.len()
    )?;
    for finding in findings {
        writeln!(out, "  {}", finding.in_language(language))?;
    }
    Ok(())
}

/// A condition: its verdict and margin; what is open; and what would be enough when it is not met.
fn tell_condition(condition: &ConditionAssessment<'_>, language: Language, out: &mut dyn Write) -> Told {
    let (verdict, name) = (condition.verdict(), condition.condition().in_language(language));
    writeln!(out, "  {:<20} {name} ({})", verdict.in_language(language), condition.rule().id())?;
    numbers(condition.explanation().parts(), language, out)?;
    for question in condition.open_questions() {
        writeln!(out, "  {:<20}   open: {}", "", question.message().in_language(language))?;
    }
    if verdict == Verdict::NotMet {
        for way in condition.ways_to_pass() {
            tell_way(&way, language, out)?;
        }
    }
    Ok(())
}

/// What was compared, each with its own words.
fn numbers(parts: &[Explanation], language: Language, out: &mut dyn Write) -> Told {
    for part in parts {
        if let Some(margin) = part.margin() {
            let (message, margin) = (part.message().in_language(language), margin.in_language(language));
            writeln!(out, "  {:<20}   {message}: {margin}", "")?;
        }
        numbers(part.parts(), language, out)?;
    }
    Ok(())
}

/// Everything that is needed, and each choice with its alternatives.
fn tell_way(way: &Way<Change>, language: Language, out: &mut dyn Write) -> Told {
    writeln!(out, "  {:<20}   {}:", "", language.pick("genoeg is", "enough is"))?;
    for change in way.changes() {
        writeln!(out, "  {:<20}     {}", "", change.in_language(language))?;
    }
    for choice in way.choices() {
        writeln!(out, "  {:<20}     {}:", "", language.pick("een van deze", "one of these"))?;
        for alternative in choice {
            let words: Vec<String> =
                alternative.iter().map(|it| it.in_language(language).to_string()).collect();
            writeln!(out, "  {:<20}       {}", "", list_in_words(&words, language))?;
        }
    }
    Ok(())
}

fn money(case: &BusinessCase, asked: &Asked, language: Language, out: &mut dyn Write) -> Told {
    let title = |id: &ScenarioId| case.title_of(id).unwrap_or(id.as_str()).to_owned();
    let mut checks = check_printed(case).peekable();
    if checks.peek().is_some() {
        writeln!(
            out,
            "\n{}",
            language.pick(
                "gepubliceerde saldi per jaar, en wat uit de posten volgt",
                "printed balances per year, and what follows from the lines"
            )
        )?;
    }
    for check in checks {
        let scenario =
            check.printed().scenario.as_ref().map_or_else(String::new, |id| format!(" ({})", title(id)));
        let follows = if check.follows() {
            language.pick("volgt", "follows")
        } else {
            language.pick("volgt NIET", "does NOT follow")
        };
        let open = if check.printed().leaves_out_unknown { " - PM" } else { "" };
        let printed = format!("{}{open}", check.printed().amount.in_language(language));
        let computed = check.computed().in_language(language);
        writeln!(out, "  {printed:>18}  {follows:<15} {computed}: {}{scenario}", &check.project().title)?;
    }
    let Some(horizon) = asked.terms.horizon() else { return Ok(()) };
    let (name, whose) = language.pick(
        ("contante waarde", "gekozen; geen tekst schrijft dit voor"),
        ("present value", "chosen; no text prescribes it"),
    );
    writeln!(out, "\n{name} {} ({whose})", horizon.in_language(language))?;
    for option in compare_options(case, horizon).rows() {
        writeln!(out, "  {}: {}", option.title, option.balance.in_language(language))?;
    }
    if case.scenarios.is_empty() {
        writeln!(out, "  {}", present_value(case, None, horizon).in_language(language))?;
    }
    let scenario = asked.terms.scenario().or(case.scenarios.first().map(|it| &it.id));
    if let Some(scenario) = scenario {
        let of_which = language.pick("waarvan, in scenario", "of which, in scenario");
        writeln!(out, "  {of_which} {}:", title(scenario))?;
    }
    let parts: [fn(&BusinessCaseLine) -> Split; 2] =
        [|line| Split::Payer(line.payer), |line| Split::Sector(line.sector)];
    for by in parts {
        for row in split(case, scenario, horizon, by) {
            let part = row.part.in_language(language);
            writeln!(out, "    {part}: {}", row.present_value.in_language(language))?;
        }
    }
    for left_out in &case.not_included {
        writeln!(out, "  {}: {left_out}", language.pick("niet inbegrepen", "not included"))?;
    }
    Ok(())
}

fn editions(options: &Options, asked: &Asked, out: &mut dyn Write) -> Told {
    let language = options.common.language;
    let step = options.step.unwrap_or(Step::Full);
    let comparison = EditionComparison::of(&asked.plan, &asked.judgements, &asked.terms, step);
    let differing = comparison.differing();
    for row in &comparison.rows {
        let verdict = row.verdict.in_language(language);
        writeln!(out, "\n{}: {verdict}", row.edition.in_language(language))?;
        for (condition, verdict) in &row.conditions {
            let differs = if differing.contains(condition) { "*" } else { " " };
            let name = condition.in_language(language);
            writeln!(out, "  {differs} {:<20} {name}", verdict.in_language(language))?;
        }
    }
    writeln!(out, "\n* {}", language.pick("hierin verschillen de teksten", "on these the texts differ"))?;
    Ok(())
}

/// A report that can be attached to a decision.
pub(crate) fn markdown(options: &Options, asked: &Asked, out: &mut dyn Write) -> Told {
    let language = options.common.language;
    writeln!(out, "# {}\n", MarkdownText(asked.plan.facts().title.as_str()))?;
    let standing = at(asked, Step::Full).standing();
    let (name, counted) = (language.pick("Stand", "Standing"), standing.steps_in_language(language));
    writeln!(out, "**{name}** ({counted}): {}\n", standing.in_language(language))?;
    for source in &asked.plan.facts().sources {
        writeln!(out, "- {}: {}", language.pick("bron", "source"), MarkdownText(source.as_str()))?;
    }
    for step in steps(options) {
        let assessment = at(asked, step);
        if !assessment.conditions().is_empty() {
            writeln!(out, "\n## {}\n", step.under(asked.terms.edition()).get(language))?;
            write!(out, "{}", Markdown::new(&assessment.explanation(), language))?;
        }
    }
    let assessment = at(asked, Step::Full);
    writeln!(
        out,
        "\n## {}\n",
        language.pick("Bevindingen naast het oordeel", "Findings beside the verdict")
    )?;
    for finding in assessment.findings() {
        writeln!(out, "- {}", MarkdownText(&finding.in_language(language).to_string()))?;
    }
    Ok(())
}
