//! The form of results in this folder, and what is said beside them.

use chrono::NaiveDate;

use crate::explanation::Explanation;
pub(super) use crate::explanation::parts::{Part, explain, explain_with, open_questions, verdict};
use crate::language::{Message, Text};
use crate::messages::messages;
use crate::money::Euro;
use crate::rule::Rule;

/// A rule that says the same elsewhere, or that governs what is answered.
pub(super) fn also(rule: &'static Rule) -> Explanation {
    Explanation::note(Message::new(Note::Governs { title: rule.title() })).on_basis(rule)
}

messages! {
    /// Something to know beside a part.
    #[derive(Debug)]
    pub(super) enum Note {
        Governs { title: Text } = "funds.rule": "{title}.", "{title}.";
        FitTotals { milestones: Euro, budget: Euro, difference: Euro } = "municipal.fit-totals":
            "mijlpalen {milestones}, begroting {budget}, verschil {difference}",
            "milestones {milestones}, budget {budget}, difference {difference}";
        NoDecision { due: NaiveDate, past: bool } = "municipal.no-decision-given":
            if *past =>
                "Er is nog geen beslissing opgegeven; de termijn liep tot en met {due}.",
                "No decision is given yet; the term ran up to and including {due}.";
            "Er is nog geen beslissing opgegeven; de termijn loopt tot en met {due}.",
            "No decision is given yet; the term runs up to and including {due}.";
        HardshipTooFar = "municipal.hardship-too-far":
            "Bepalingen blijven alleen buiten toepassing voor zover toepassing onbillijk is; dit besluit laat alles buiten toepassing.",
            "Provisions are left out of account only so far as applying them is unfair; this decision leaves out everything.";
    }
}
