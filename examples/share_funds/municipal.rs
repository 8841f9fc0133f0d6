//! The application of a municipality: what it comes to, the term of the decision, and the advance.

use std::io::Write;

use chrono::NaiveDate;
use passende_zorg::Language;
use passende_zorg::explanation::Explanation;
use passende_zorg::language::{Message, day_in_words};
use passende_zorg::money::Euro;
use passende_zorg::report::Markdown;
use passende_zorg::transformation::funds::FundsNotice;
use passende_zorg::transformation::municipal::{
    AdvanceError, AdvanceTerm, Application, Budget, Decision, Regulation, advance,
};

use crate::Teller;
use crate::common::{Failure, Format};

pub(crate) struct Assessed {
    notices: Vec<FundsNotice>,
    application: Explanation,
    decision: Explanation,
    due: NaiveDate,
    /// What would be paid if all that is asked is granted, as far as the ceiling alone allows it.
    advance: Option<Result<Vec<AdvanceTerm>, AdvanceError>>,
}

impl Assessed {
    pub(crate) fn new(application: &Application, on: NaiveDate, decided: Option<NaiveDate>) -> Self {
        let assessment = application.assess(on);
        // The example takes the day of submission for the day of receipt.
        let decision = Decision::of_application_received(application.submitted);
        let mut notices = assessment.notices().to_vec();
        notices.extend(decision.notices(decided, on));
        // Who asks for nothing gets no advance; that the application is not met says so.
        let asks = |budget: &&Budget| budget.asked() > Euro::ZERO;
        let advance = application
            .budget
            .as_ref()
            .filter(asks)
            .map(|budget| advance(budget.asked().min(Regulation::amended().ceiling()), budget));
        Self {
            application: assessment.explanation(),
            decision: decision.held(decided, on).explanation(),
            notices,
            due: decision.due(),
            advance,
        }
    }

    pub(crate) fn tell(&self, teller: &Teller<'_>, out: &mut dyn Write) -> Result<(), Failure> {
        let language = teller.common.language;
        teller.heading(out, teller.say("Aanvraag van een gemeente", "Application of a municipality"))?;
        teller.notices(&self.notices, out)?;
        for explanation in [&self.application, &self.decision] {
            if teller.common.format == Format::Markdown {
                writeln!(out, "{}", Markdown::new(explanation, language))?;
            } else {
                plain(explanation, language, 0, out)?;
                writeln!(out)?;
            }
        }
        let due = day_in_words(self.due, teller.common.language);
        writeln!(out, "{}: {due}\n", teller.say("Beslissen uiterlijk op", "To be decided by"))?;
        match &self.advance {
            None => Ok(()),
            Some(Err(error)) => {
                let error = Message::new(error.clone());
                Ok(writeln!(
                    out,
                    "{}: {}\n",
                    teller.say("Voorschot", "Advance"),
                    error.in_language(language)
                )?)
            }
            Some(Ok(terms)) => {
                let head =
                    [teller.say("jaar", "year"), teller.say("voorschot bij verlening", "advance if granted")];
                let mut rows = vec![head.map(str::to_owned).to_vec()];
                rows.extend(
                    terms.iter().map(|term| vec![term.year().to_string(), teller.euro(term.amount())]),
                );
                teller.table(out, &rows)
            }
        }
    }
}

/// The result and its parts as lines of text, what is below another further to the right.
fn plain(
    explanation: &Explanation,
    language: Language,
    depth: usize,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let (indent, below) = ("  ".repeat(depth), "  ".repeat(depth + 1));
    writeln!(out, "{indent}{}", explanation.message().in_language(language))?;
    if let Some(margin) = explanation.margin() {
        writeln!(out, "{below}{}: {}", language.pick("marge", "margin"), margin.in_language(language))?;
    }
    for note in explanation.notes() {
        writeln!(out, "{below}{}", note.in_language(language))?;
    }
    for question in explanation.open_questions() {
        let text = question.message().in_language(language);
        writeln!(out, "{below}{}: {text}", language.pick("open vraag", "open question"))?;
    }
    if let Some(basis) = explanation.basis() {
        writeln!(out, "{below}{}: {}", language.pick("grondslag", "basis"), basis.in_language(language))?;
    }
    for part in explanation.parts() {
        plain(part, language, depth + 1, out)?;
    }
    Ok(())
}
