//! Where scaling up stands, as sentences.

use core::fmt;

use chrono::NaiveDate;

use super::{ScaleStanding, ScaleStep};
use crate::explanation::{Explanation, Sign};
use crate::language::{Describe, Language, Message, Text, day_in_words};
use crate::party::Institution;
use crate::principle::rules;
use crate::rule::Rule;
use crate::statement::Statement;

impl ScaleStanding<'_> {
    /// Where it stands as a tree: the step, what stands in the way and what would resolve it, and who has taken it up.
    pub fn explanation(&self) -> Explanation {
        const FINDING: Sign = Sign::new("finding", Text::new("bevinding", "finding"));
        let (step, next) = (self.step(), self.next_step());
        let sign = step
            .map_or(Sign::new("not-collected", NOT_COLLECTED), |step| Sign::new(step.code(), step.text()));
        let whole = Stands { practice: self.file().facts().practice.clone(), on: self.on(), step, next };
        let findings = self.findings().into_iter().map(|finding| {
            let (resolved, mut rules) = (Message::new(Resolved(finding.resolved_by())), finding.rules());
            let (first, others) = (rules.next(), rules);
            let tree = Explanation::new(FINDING, Message::new(finding)).with_note(resolved);
            let tree = tree
                .with_parts(others.map(|rule| Explanation::note(Message::new(Also(rule))).on_basis(rule)));
            match first {
                Some(rule) => tree.on_basis(rule),
                None => tree,
            }
        });
        let explanation = Explanation::new(sign, Message::new(whole)).on_basis(&rules::PRAC_CYCLE);
        let taken_up =
            self.providers().map(|(provider, since)| TakenUp { provider: provider.clone(), since });
        let tree =
            taken_up.fold(explanation.with_parts(findings), |tree, note| tree.with_note(Message::new(note)));
        self.notices().into_iter().fold(tree, |tree, notice| tree.with_note(Message::new(notice)))
    }
}

const NOT_COLLECTED: Text = Text::new("nog niet opgehaald", "not collected yet");

#[derive(Debug)]
struct Stands {
    practice: Statement,
    on: NaiveDate,
    step: Option<ScaleStep>,
    next: Option<ScaleStep>,
}

impl Describe for Stands {
    fn code(&self) -> &'static str {
        self.step.map_or("not-collected", ScaleStep::code)
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let step = self.step.map_or(NOT_COLLECTED, ScaleStep::text).get(language);
        write!(f, "{}, {}: {step}", self.practice, day_in_words(self.on, language))?;
        if let (Some(_), Some(next)) = (self.step, self.next) {
            let not_yet = language.pick("volgende stap", "next step");
            write!(f, "; {not_yet}: {}", next.to_do().get(language))?;
        }
        f.write_str(".")
    }
}

#[derive(Debug)]
struct Resolved(Text);

impl Describe for Resolved {
    fn code(&self) -> &'static str {
        "scale.resolved-by"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", language.pick("wat zou helpen", "what would help"), self.0.get(language))
    }
}

#[derive(Debug)]
struct Also(&'static Rule);

impl Describe for Also {
    fn code(&self) -> &'static str {
        "scale.also"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (rule, also) = (self.0, language.pick("ook", "also"));
        write!(f, "{also}: {} ({})", rule.citation().in_language(language), rule.id())
    }
}

#[derive(Debug)]
struct TakenUp {
    provider: Institution,
    since: NaiveDate,
}

impl Describe for TakenUp {
    fn code(&self) -> &'static str {
        "scale.taken-up"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let since = day_in_words(self.since, language);
        write!(
            f,
            "{} {} {since}",
            self.provider,
            language.pick("heeft de praktijk overgenomen sinds", "has taken it up since")
        )
    }
}
