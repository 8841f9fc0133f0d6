//! What it takes to see gain against price.

use super::Appraisal;
use crate::principle::{Element, Status};
use crate::words::words;

words!(
    /// What is needed to see gain against price (*inzicht in uitkomsten en kosten*), advice
    /// of 2020, part A, 3.1.
    Insight {
        /// Outcomes, in health or in functioning.
        Outcomes = "outcomes", "uitkomsten", "outcomes";
        /// Costs, as a price that is reasonable for the gain or cost in proportion to it.
        Costs = "costs", "kosten", "costs";
        /// A conversation in which the outcomes that matter were chosen.
        ChosenWithPatients = "chosen-with-patients", "uitkomsten met patiënten gekozen", "outcomes chosen with patients";
        /// Structural measurement of results.
        MeasuredStructurally = "measured-structurally", "structureel gemeten", "measured structurally";
    }
);

impl Appraisal<'_> {
    /// What is still missing to see gain against price. Something missing is a gap and no sign against.
    ///
    /// At the level of one patient nothing is missing: it is not asked there.
    pub fn missing_insight(&self) -> impl Iterator<Item = Insight> {
        let open = |elements: &[Element]| {
            let statuses = || elements.iter().map(|element| self.status(*element));
            statuses().any(|status| status == Status::Unknown) && !statuses().any(Status::is_decided)
        };
        let missing = [
            (Insight::Outcomes, open(&[Element::HealthGain, Element::FunctioningGain])),
            (Insight::Costs, open(&[Element::ReasonablePrice, Element::ProportionateCost])),
            (Insight::ChosenWithPatients, open(&[Element::OutcomesChosen])),
            (Insight::MeasuredStructurally, open(&[Element::ResultsMeasured])),
        ];
        missing.into_iter().filter_map(|(insight, missing)| missing.then_some(insight))
    }
}
