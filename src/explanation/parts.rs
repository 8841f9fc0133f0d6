//! Results that are a list of parts, each of them computed or judged, in one form for all families.

use core::fmt;

use super::{Explanation, Margin, OpenQuestion};
use crate::Verdict;
use crate::judgement::Judgement;
use crate::language::{Describe, Language, Message, Text};
use crate::messages::In;
use crate::rule::Rule;

/// One part of a result: what it is about, what it came to, and who judged it if someone did.
#[derive(Debug, Clone)]
pub(crate) struct Part {
    pub(crate) code: &'static str,
    pub(crate) text: Text,
    pub(crate) rule: &'static Rule,
    pub(crate) verdict: Verdict,
    asks_judgement: bool,
    /// A person judged that it does not apply, and the text gives no ground for that.
    judged_away: bool,
    pub(crate) judged: Option<Judgement>,
    detail: Option<Message>,
    margin: Option<Margin>,
}

impl Part {
    /// A part that follows from the facts; none is a fact that is not known.
    pub(crate) fn fact(code: &'static str, text: Text, rule: &'static Rule, holds: Option<bool>) -> Self {
        let verdict = match holds {
            None => Verdict::Undetermined,
            Some(true) => Verdict::Met,
            Some(false) => Verdict::NotMet,
        };
        Self::computed(code, text, rule, verdict)
    }

    /// A part whose verdict has been computed.
    pub(crate) const fn computed(
        code: &'static str,
        text: Text,
        rule: &'static Rule,
        verdict: Verdict,
    ) -> Self {
        Self {
            code,
            text,
            rule,
            verdict,
            asks_judgement: false,
            judged_away: false,
            judged: None,
            detail: None,
            margin: None,
        }
    }

    /// A part that a person judges: undetermined until someone has. That it does not apply is no answer: it
    /// stays open then, unless the text lets it, for which there is
    /// [`judged_where_applicable`](Self::judged_where_applicable).
    pub(crate) fn judged(
        code: &'static str,
        text: Text,
        rule: &'static Rule,
        judgement: Option<&Judgement>,
    ) -> Self {
        let mut part = Self::judged_where_applicable(code, text, rule, judgement);
        if part.verdict == Verdict::NotApplicable {
            part.verdict = Verdict::Undetermined;
            part.judged_away = true;
        }
        part
    }

    /// A part that a person judges, and that the text asks where it applies.
    pub(crate) fn judged_where_applicable(
        code: &'static str,
        text: Text,
        rule: &'static Rule,
        judgement: Option<&Judgement>,
    ) -> Self {
        let verdict = judgement.map_or(Verdict::Undetermined, Judgement::verdict);
        let mut part = Self::computed(code, text, rule, verdict);
        part.asks_judgement = true;
        part.judged = judgement.cloned();
        part
    }

    /// The same, as something that a person has to settle when it is open.
    pub(crate) const fn for_a_person(mut self) -> Self {
        self.asks_judgement = true;
        self
    }

    pub(crate) fn with_judgement(mut self, judgement: Option<&Judgement>) -> Self {
        self.judged = judgement.cloned();
        self
    }

    pub(crate) fn with_detail(mut self, detail: Option<Message>) -> Self {
        self.detail = detail;
        self
    }

    pub(crate) const fn with_margin(mut self, margin: Option<Margin>) -> Self {
        self.margin = margin;
        self
    }

    /// The same, left out of account by a decision.
    pub(crate) fn set_aside(mut self, judgement: &Judgement) -> Self {
        self.verdict = Verdict::NotApplicable;
        self.judged = Some(judgement.clone());
        self
    }

    /// The question that is still open: a judgement that a person has to make, or a fact.
    pub(crate) fn question(&self, judgement: bool) -> OpenQuestion {
        let message = Message::new(self.clone());
        if judgement {
            OpenQuestion::judgement(message, self.rule)
        } else {
            OpenQuestion::fact(message, self.rule)
        }
    }

    pub(crate) fn explanation(&self) -> Explanation {
        let explanation = Explanation::new(self.verdict, Message::new(self.clone()))
            .on_basis(self.rule)
            .with_margin(self.margin);
        match &self.detail {
            Some(detail) => explanation.with_note(detail.clone()),
            None => explanation,
        }
    }
}

impl Describe for Part {
    fn code(&self) -> &'static str {
        self.code
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.text.get(language))?;
        if self.judged_away {
            f.write_str(language.pick(
                "beoordeeld als niet van toepassing, waarvoor deze tekst geen grond geeft",
                "judged not applicable, for which this text gives no ground",
            ))?;
        } else {
            write!(f, "{}", self.verdict.in_language(language))?;
        }
        if let Some(judgement) = &self.judged {
            write!(f, " ({:#})", In(judgement, language))?;
        }
        Ok(())
    }
}

pub(crate) fn verdict(parts: &[Part]) -> Verdict {
    Verdict::all_of(parts.iter().map(|part| part.verdict))
}

/// What is still open of the parts, and only when the whole is undetermined: what cannot
/// change it is not asked.
pub(crate) fn open_questions(parts: &[Part]) -> Vec<OpenQuestion> {
    let whole = verdict(parts);
    let open = parts.iter().filter(|part| whole.is_undetermined() && part.verdict.is_undetermined());
    open.map(|part| part.question(part.asks_judgement)).collect()
}

/// The whole as a tree, its parts below it.
pub(crate) fn explain(
    code: &'static str,
    text: Text,
    rule: Option<&'static Rule>,
    parts: &[Part],
) -> Explanation {
    explain_with(code, text, rule, parts, &[])
}

/// The same, with parts after it that are shown and do not turn the verdict.
pub(crate) fn explain_with(
    code: &'static str,
    text: Text,
    rule: Option<&'static Rule>,
    parts: &[Part],
    beside: &[Part],
) -> Explanation {
    let verdict = verdict(parts);
    let explanation = Explanation::new(verdict, Message::new(Whole { code, text, verdict }))
        .with_questions(open_questions(parts))
        .with_parts(parts.iter().chain(beside).map(Part::explanation));
    match rule {
        Some(rule) => explanation.on_basis(rule),
        None => explanation,
    }
}

/// The whole, of which the parts are the reasons.
#[derive(Debug)]
pub(crate) struct Whole {
    pub(crate) code: &'static str,
    pub(crate) text: Text,
    pub(crate) verdict: Verdict,
}

impl Describe for Whole {
    fn code(&self) -> &'static str {
        self.code
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}.", self.text.get(language), self.verdict.in_language(language))
    }
}
