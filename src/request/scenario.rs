//! Facts beside what has to come out of them: what someone keeps, so that another text, another version or
//! another reading shows itself.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::line::AnswerLine;
use super::{Answer, AnswerItem, Request, answer};
use crate::Verdict;
use crate::formats::{InputError, refusals};
use crate::messages::messages;
use crate::record::record;
use crate::statement::Statement;
use crate::volume::norm::Consequence;

record! {
    /// A request beside what is expected of its answer (*scenariobestand*).
    ///
    /// ```
    /// use passende_zorg::request::ScenarioFile;
    ///
    /// let kept: ScenarioFile = serde_json::from_str(r#"{
    ///     "title": "Eén te weinig",
    ///     "request": {"volumes": {
    ///         "norms": {"norms": [{
    ///             "id": "long", "title": {"nl": "Longresecties", "en": "Lung resections"}, "per": "location",
    ///             "basket": [{"intervention": "longresectie"}], "window": {"kind": "calendar-year"},
    ///             "levels": [{"from": "2023-01-01", "minimum": 60, "status": "adopted"}],
    ///             "source": {"title": "een voorbeeld", "section": "1", "consulted": "2026-11-29"}}]},
    ///         "year": 2024,
    ///         "counts": [{"location": "A1", "intervention": "longresectie", "year": 2024, "count": 59}]}},
    ///     "expect": [{"about": {"unit": "A1"}, "verdict": "not-met", "shortfall-at-least": "1"}]
    /// }"#)?;
    /// let (_, differences) = kept.check()?;
    /// assert!(differences.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ScenarioFile, "a scenario: an object";
    has {
        /// What it is about.
        title: Statement,
        /// The facts.
        request: Request,
    }
    may {
        /// Where the expectation comes from.
        note: Statement,
    }
    lists {
        /// What is expected.
        expect: Expectation,
    }
}

record! {
    /// What is expected of the whole, or of one thing.
    Expectation, "an expectation: an object";
    may {
        /// Whether it is met.
        verdict: Verdict,
        /// How it stands, where nothing is passed or failed.
        status: String,
        /// What falling short comes to.
        consequence: Consequence,
    }
    numbers {
        /// How much it falls short at least, in the measure of its margin; zero where it certainly does not.
        shortfall_at_least,
        /// How much it falls short at most.
        shortfall_at_most,
    }
    lists {
        /// Codes of findings, notices or questions of the answer.
        tells: String,
    }
    maps {
        /// What it is about: of an item as much as tells it apart; of the whole nothing.
        about: String => String,
        /// What came out beside the outcome, by name.
        values: String => String,
        /// Rules that it rests on, by name, each with a verdict that a line on it has.
        rules: String => Verdict,
    }
}

impl ScenarioFile {
    /// Answers the request, and says in what the answer differs from what is expected.
    ///
    /// # Errors
    /// As [`answer`](super::answer()); and when nothing is expected.
    pub fn check(&self) -> Result<(Answer, Vec<ScenarioMismatch>), InputError> {
        if self.expect.is_empty() {
            return Err(Refused::Nothing.at("expect"));
        }
        if let Some(at) = self.expect.iter().position(Expectation::is_empty) {
            return Err(Refused::Nothing.at(format!("expect[{at}]")));
        }
        let answered = answer(&self.request).map_err(|error| error.within("request"))?;
        let mut differences = Vec::new();
        for (at, expected) in self.expect.iter().enumerate() {
            expected.check(&answered, at, &mut differences);
        }
        Ok((answered, differences))
    }
}

/// What came out of one thing: verdict, status, consequence, explanation and values.
type Came<'a> = (
    Option<Verdict>,
    Option<&'a String>,
    Option<Consequence>,
    Option<&'a AnswerLine>,
    Option<&'a BTreeMap<String, String>>,
);

impl Expectation {
    /// Whether it expects nothing of what it is about.
    fn is_empty(&self) -> bool {
        let nothing = Self { about: self.about.clone(), ..Self::new() };
        *self == nothing
    }

    fn check<'a>(&self, answer: &'a Answer, at: usize, into: &mut Vec<ScenarioMismatch>) {
        let is_it = |item: &&'a AnswerItem| {
            self.about.iter().all(|(kind, name)| item.about.get(kind).is_some_and(|found| found == name))
        };
        let found: Vec<Came<'a>> = if self.about.is_empty() {
            vec![(answer.verdict, answer.status.as_ref(), None, answer.explanation.as_ref(), None)]
        } else {
            let items = answer.items.iter().filter(is_it);
            let of = |it: &'a AnswerItem| -> Came<'a> {
                let AnswerItem { verdict, status, consequence, explanation, values, .. } = it;
                (*verdict, status.as_ref(), *consequence, explanation.as_ref(), Some(values))
            };
            items.map(of).collect()
        };
        let [(verdict, status, consequence, line, values)] = found[..] else {
            into.push(ScenarioMismatch::Items { at, found: found.len() });
            return;
        };
        let mut same = |part: &'static str, expected: Option<String>, found: Option<String>| {
            if let Some(expected) = expected
                && found.as_ref() != Some(&expected)
            {
                let found = found.unwrap_or_else(|| "–".to_owned());
                into.push(ScenarioMismatch::Other { at, part, expected, found });
            }
        };
        same("verdict", self.verdict.map(|it| it.code().into()), verdict.map(|it| it.code().into()));
        same("status", self.status.clone(), status.cloned());
        same(
            "consequence",
            self.consequence.map(|it| it.code().into()),
            consequence.map(|it| it.code().into()),
        );
        let margin = line.and_then(|line| line.margin);
        let short = |difference: Option<Decimal>| {
            difference.map(|it| Decimal::ZERO.max(Decimal::ZERO.saturating_sub(it)))
        };
        let least = short(margin.and_then(|margin| margin.difference_at_most()));
        let most = short(margin.and_then(|margin| margin.difference_at_least()));
        let written = |number: Option<Decimal>| number.map(|number| number.normalize().to_string());
        same("shortfall-at-least", written(self.shortfall_at_least), written(least));
        same("shortfall-at-most", written(self.shortfall_at_most), written(most));
        for (name, expected) in &self.values {
            let found = values.and_then(|values| values.get(name));
            if found != Some(expected) {
                let found = found.cloned().unwrap_or_else(|| "–".to_owned());
                into.push(ScenarioMismatch::Value {
                    at,
                    name: name.clone(),
                    expected: expected.clone(),
                    found,
                });
            }
        }
        let told = answer.findings.iter().chain(&answer.notices).map(|told| told.code.as_str());
        let asked = answer.questions.iter().map(|asked| asked.question.message.code.as_str());
        let told: BTreeSet<&str> = told.chain(asked).collect();
        for code in self.tells.iter().filter(|code| !told.contains(code.as_str())) {
            into.push(ScenarioMismatch::NotTold { at, code: code.clone() });
        }
        let mut reached = BTreeMap::new();
        if let Some(line) = line {
            line.rules_into(&mut reached);
        }
        for (rule, verdict) in &self.rules {
            if !reached.get(rule.as_str()).is_some_and(|found: &Vec<Verdict>| found.contains(verdict)) {
                into.push(ScenarioMismatch::NoRule { at, rule: rule.clone(), verdict: *verdict });
            }
        }
    }
}

impl Answer {
    /// The rules of the rulebook that the answer rests on, each with the verdicts that its lines have.
    pub fn rules(&self) -> BTreeMap<&str, Vec<Verdict>> {
        let mut rules = BTreeMap::new();
        let items = self.items.iter().filter_map(|item| item.explanation.as_ref());
        self.explanation.iter().chain(items).for_each(|line| line.rules_into(&mut rules));
        rules
    }
}

impl AnswerLine {
    fn rules_into<'a>(&'a self, rules: &mut BTreeMap<&'a str, Vec<Verdict>>) {
        if let Some(rule) = self.basis.as_ref().and_then(|basis| basis.rule.as_deref()) {
            let verdicts = rules.entry(rule).or_default();
            verdicts.extend(self.verdict.filter(|verdict| !verdicts.contains(verdict)));
        }
        self.parts.iter().for_each(|part| part.rules_into(rules));
    }
}

refusals! {
    /// The reasons for which a scenario is refused.
    enum Refused {
        Nothing = "scenario.nothing":
            "verwacht: iets wat eruit moet komen; gevonden: niets",
            "expected something that has to come out, found nothing";
    }
}

messages! {
    /// In what an answer differs from what was expected (*verschil met het verwachte*).
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum ScenarioMismatch {
        /// There is not one thing that an expectation is about.
        Items {
            /// The place of the expectation, from 0.
            at: usize,
            /// How many there are.
            found: usize,
        } = "scenario.items":
            "expect[{at}]: gaat over {found} onderdelen van het antwoord in plaats van over één.",
            "expect[{at}]: is about {found} items of the answer instead of one.";
        /// Something came out otherwise.
        Other {
            /// The place of the expectation, from 0.
            at: usize,
            /// What came out otherwise.
            part: &'static str,
            /// What was expected, by its code.
            expected: String,
            /// What was found, by its code.
            found: String,
        } = "scenario.other":
            "expect[{at}].{part}: verwacht {expected}, gevonden {found}.",
            "expect[{at}].{part}: expected {expected}, found {found}.";
        /// A value came out otherwise.
        Value {
            /// The place of the expectation, from 0.
            at: usize,
            /// The name of the value.
            name: String,
            /// What was expected.
            expected: String,
            /// What was found.
            found: String,
        } = "scenario.value":
            "expect[{at}].values.{name}: verwacht {expected}, gevonden {found}.",
            "expect[{at}].values.{name}: expected {expected}, found {found}.";
        /// Something is not told.
        NotTold {
            /// The place of the expectation, from 0.
            at: usize,
            /// The code of what was expected.
            code: String,
        } = "scenario.not-told":
            "expect[{at}].tells: {code} wordt niet gemeld.", "expect[{at}].tells: {code} is not told.";
        /// It does not rest on a rule, or not with that verdict.
        NoRule {
            /// The place of the expectation, from 0.
            at: usize,
            /// The name of the rule.
            rule: String,
            /// The verdict that was expected on it.
            verdict: Verdict,
        } = "scenario.no-rule":
            "expect[{at}].rules: geen regel van het antwoord berust op {rule} met het oordeel ‘{verdict}’.",
            "expect[{at}].rules: no line of the answer rests on {rule} with the verdict ‘{verdict}’.";
    }
}
