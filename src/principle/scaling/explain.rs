//! Where scaling up stands, as sentences.

use core::fmt;

use chrono::NaiveDate;

use super::{NewDay, ScaleStanding, ScaleStep};
use crate::explanation::{Explanation, OpenQuestion, Sign};
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
        let asked = self.waits_unjudged().filter_map(|action| {
            let because = action.waits_for.as_ref()?.because.clone()?;
            let asked = Message::new(AskedWaiting { what: action.what.clone(), because });
            Some(OpenQuestion::judgement(asked, &rules::PRAC_NOWAIT))
        });
        let explanation = explanation.with_questions(asked.collect());
        let put_off = self.actions().flat_map(|action| {
            let what = &action.what;
            action.put_off_by(self.on()).map(|(was, new)| PutOff { what: what.clone(), was, new })
        });
        let explanation = put_off.fold(explanation, |tree, note| tree.with_note(Message::new(note)));
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
struct AskedWaiting {
    what: Statement,
    because: Statement,
}

impl Describe for AskedWaiting {
    fn code(&self) -> &'static str {
        "scale.waiting-unjudged"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { what, because } = self;
        match language {
            Language::Dutch => write!(
                f,
                "een oordeel, van wie er geen belang bij heeft, of ‘{what}’ moet wachten (opgegeven reden: {because})"
            ),
            Language::English => write!(
                f,
                "a judgement, by someone without a stake, whether “{what}” has to wait (reason given: {because})"
            ),
        }
    }
}

/// A last day was put off.
#[derive(Debug)]
struct PutOff {
    what: Statement,
    was: NaiveDate,
    new: NewDay,
}

impl Describe for PutOff {
    fn code(&self) -> &'static str {
        if self.new.on > self.was { "scale.put-off-late" } else { "scale.put-off" }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { what, was, new: NewDay { on, due } } = self;
        let late = on > was;
        let [was, on, due] = [was, on, due].map(|day| day_in_words(*day, language));
        match (language, late) {
            (Language::Dutch, false) => {
                write!(f, "{what}: de uiterste dag {was} is op {on} verzet naar {due}")
            }
            (Language::Dutch, true) => write!(
                f,
                "{what}: de uiterste dag {was} was al verstreken toen die op {on} werd verzet naar {due}"
            ),
            (Language::English, false) => {
                write!(f, "{what}: its last day, {was}, was put off to {due} on {on}")
            }
            (Language::English, true) => write!(
                f,
                "{what}: its last day, {was}, was over already when it was put off to {due} on {on}"
            ),
        }
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
