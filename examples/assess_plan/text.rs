//! The answer for people.

use std::io::Write;

use passende_zorg::explanation::Assessment as _;
use passende_zorg::language::{Describe as _, day_in_words};
use passende_zorg::report::{Markdown, MarkdownText};
use passende_zorg::transformation::business_case::{
    Split, check_printed, compare_options, present_value, split,
};
use passende_zorg::transformation::plan::{BusinessCase, BusinessCaseLine, Scenario};
use passende_zorg::transformation::{ConditionAssessment, EditionComparison, PlanAssessment, Step};
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
    writeln!(out, "{}", plan.title())?;
    writeln!(
        out,
        "{}, {day}; {}",
        terms.edition().in_language(language),
        plan.extent().in_language(language)
    )?;
    for source in plan.sources() {
        writeln!(out, "{}: {source}", language.pick("bron", "source"))?;
    }
    Ok(())
}

/// A short answer: verdicts, what is open, the money, and what does not add up.
pub(crate) fn text(options: &Options, asked: &Asked, out: &mut dyn Write) -> Told {
    let language = options.common.language;
    heading(asked, language, out)?;
    if options.editions {
        return editions(options, asked, out);
    }
    for step in steps(options) {
        let assessment = PlanAssessment::new(&asked.plan, &asked.judgements, &asked.terms, step);
        if assessment.conditions().is_empty() {
            continue;
        }
        let verdict = assessment.verdict().in_language(language);
        writeln!(out, "\n{}: {verdict}", step.in_language(language))?;
        if step == Step::QuickTest {
            let outcome = assessment.quick_test().in_language(language);
            writeln!(out, "  {}: {outcome}", language.pick("uitkomst", "outcome"))?;
        }
        for condition in assessment.conditions() {
            tell_condition(&assessment.of(*condition), language, out)?;
        }
    }
    standing(asked, language, out)?;
    if let Some(case) = asked.plan.facts().business_case() {
        money(case, asked, language, out)?;
    }
    let assessment = PlanAssessment::new(&asked.plan, &asked.judgements, &asked.terms, Step::Full);
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

/// What it comes to in one line: quick test, assessment and competition, and the funds where they are asked.
fn standing(asked: &Asked, language: Language, out: &mut dyn Write) -> Told {
    let at = |step| PlanAssessment::new(&asked.plan, &asked.judgements, &asked.terms, step);
    let counted = [Step::QuickTest, Step::Full, Step::Competition, Step::Funds];
    let counted = &counted[..if asked.plan.facts().funds().is_some() { 4 } else { 3 }];
    let counted: Vec<Step> =
        counted.iter().copied().filter(|step| !at(*step).conditions().is_empty()).collect();
    let open: usize = counted.iter().map(|step| at(*step).open_questions().len()).sum();
    let failing = counted.iter().flat_map(|step| {
        let conditions = at(*step).conditions().iter();
        conditions.filter(|condition| at(*step).of(**condition).verdict() == Verdict::NotMet)
    });
    let failing = failing.count();
    let line = match (Verdict::all_of(counted.iter().map(|step| at(*step).verdict())), language) {
        (Verdict::Met, Language::Dutch) => "alle voorwaarden zijn vervuld".to_owned(),
        (Verdict::Met, Language::English) => "all conditions are met".to_owned(),
        (Verdict::NotMet, Language::Dutch) => {
            format!("niet voldaan; aantal voorwaarden waaraan niet is voldaan: {failing}")
        }
        (Verdict::NotMet, Language::English) => {
            format!("not met; number of conditions that are not met: {failing}")
        }
        (_, Language::Dutch) => {
            format!(
                "kansrijk, want niets is strijdig met een voorwaarde; nog niet toetsbaar; open vragen: {open}"
            )
        }
        (_, Language::English) => {
            format!("promising, for nothing fails a condition; not yet testable; open questions: {open}")
        }
    };
    let steps: Vec<&str> = counted.iter().map(|step| step.in_language(language)).collect();
    Ok(writeln!(out, "\n{} ({}): {line}", language.pick("stand", "standing"), steps.join(", "))?)
}

/// A condition: its verdict and margin; what is open; and what would be enough when it is not met.
fn tell_condition(condition: &ConditionAssessment<'_>, language: Language, out: &mut dyn Write) -> Told {
    let (verdict, name) = (condition.verdict(), condition.condition().in_language(language));
    writeln!(out, "  {:<20} {name} ({})", verdict.in_language(language), condition.rule().id())?;
    if let Some(margin) = condition.margin() {
        writeln!(out, "  {:<20}   {}", "", margin.in_language(language))?;
    }
    for question in condition.open_questions() {
        writeln!(out, "  {:<20}   open: {}", "", question.message().in_language(language))?;
    }
    if verdict == Verdict::NotMet {
        for way in condition.ways_to_pass() {
            writeln!(out, "  {:<20}   {}:", "", language.pick("voldoende is", "enough is"))?;
            for change in way.changes() {
                writeln!(out, "  {:<20}     {}", "", change.in_language(language))?;
            }
        }
    }
    Ok(())
}

fn money(case: &BusinessCase, asked: &Asked, language: Language, out: &mut dyn Write) -> Told {
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
            check.printed().scenario().map_or_else(String::new, |scenario| format!(" ({scenario})"));
        let follows = if check.follows() {
            language.pick("volgt", "follows")
        } else {
            language.pick("volgt NIET", "does NOT follow")
        };
        let open = if check.printed().leaves_out_unknown() { " - PM" } else { "" };
        let printed = format!("{}{open}", check.printed().amount().in_language(language));
        let computed = check.computed().in_language(language);
        writeln!(out, "  {printed:>18}  {follows:<15} {computed}: {}{scenario}", check.project().title())?;
    }
    let Some(horizon) = asked.terms.horizon() else { return Ok(()) };
    let last = horizon.year(horizon.years() - 1).unwrap_or(horizon.first());
    writeln!(
        out,
        "\n{} {}, {} {} ({})",
        language.pick("contante waarde", "present value"),
        if last == horizon.first() { last.to_string() } else { format!("{}-{last}", horizon.first()) },
        language.pick("discontovoet", "discount rate"),
        horizon.rate(),
        language.pick("keuze van de gebruiker", "the caller's choice")
    )?;
    for option in compare_options(case, horizon).rows() {
        writeln!(out, "  {}: {}", option.option, option.balance.in_language(language))?;
    }
    if case.scenarios().is_empty() {
        writeln!(out, "  {}", present_value(case, None, horizon).in_language(language))?;
    }
    let scenario = asked.terms.scenario().or(case.scenarios().first().map(Scenario::id));
    if let Some(scenario) = scenario {
        writeln!(out, "  {} {scenario}:", language.pick("waarvan, in scenario", "of which, in scenario"))?;
    }
    let parts: [fn(&BusinessCaseLine) -> Split; 2] =
        [|line| Split::Payer(line.payer()), |line| Split::Sector(line.sector())];
    for by in parts {
        for row in split(case, scenario, horizon, by) {
            let part = row.part.in_language(language);
            writeln!(out, "    {part}: {}", row.present_value.in_language(language))?;
        }
    }
    for left_out in case.not_included() {
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
    writeln!(out, "# {}\n", MarkdownText(asked.plan.facts().title().as_str()))?;
    for source in asked.plan.facts().sources() {
        writeln!(out, "- {}: {}", language.pick("bron", "source"), MarkdownText(source.as_str()))?;
    }
    for step in steps(options) {
        let assessment = PlanAssessment::new(&asked.plan, &asked.judgements, &asked.terms, step);
        if !assessment.conditions().is_empty() {
            writeln!(out, "\n## {}\n", step.in_language(language))?;
            write!(out, "{}", Markdown::new(&assessment.explanation(), language))?;
        }
    }
    let assessment = PlanAssessment::new(&asked.plan, &asked.judgements, &asked.terms, Step::Full);
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
