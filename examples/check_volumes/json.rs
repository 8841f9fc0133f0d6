//! The answer for machines.

use std::io::Write;

use passende_zorg::contracting::norms::{ContractCheck, ContractNotice, ContractReport};
use passende_zorg::explanation::{Assessment as _, Explanation};
use passende_zorg::party::{Intervention, Unit};
use passende_zorg::request::{Answer, Request};
use passende_zorg::time::Year;
use passende_zorg::volume::norm::NormId;
use passende_zorg::volume::{CountNotice, VolumeCheck, VolumeReport};
use serde::Serialize;

use crate::beside::noted;
use crate::common::{Failure, synthetic, write_json};
use crate::options::{Input, Options};
use crate::text::is_listed;

/// The report as JSON; what belongs to contracts or explanations only when it was asked for.
pub(crate) fn json(
    options: &Options,
    input: &Input,
    report: &VolumeReport<'_>,
    contracts: Option<&ContractReport<'_>>,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    #[derive(Serialize)]
    struct Explained<'a> {
        norm: &'a NormId,
        unit: Unit,
        explanation: Explanation,
    }
    impl<'a> Explained<'a> {
        fn of(row: &VolumeCheck<'a>, explanation: Explanation) -> Self {
            Self { norm: row.norm().id(), unit: row.unit(), explanation }
        }
    }
    #[derive(Serialize)]
    struct Signal<'a> {
        contract: ContractKey<'a>,
        #[serde(flatten)]
        explained: Explained<'a>,
    }
    #[derive(Serialize)]
    struct ContractKey<'a> {
        unit: &'a Unit,
        intervention: &'a Intervention,
    }
    /// Of the counts and of the contracts alike.
    #[derive(Serialize)]
    #[serde(untagged)]
    enum Notice {
        Counts(CountNotice),
        Contract(ContractNotice),
    }
    #[derive(Serialize)]
    struct Page<'a> {
        on: chrono::NaiveDate,
        year: Year,
        notices: Vec<Notice>,
        results: Vec<VolumeCheck<'a>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        note: Option<&'static str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        signals: Option<Vec<Signal<'a>>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        explanations: Option<Vec<Explained<'a>>>,
        /// The answer to a request, as any tool gets it.
        answer: Answer,
    }
    impl<'a> Signal<'a> {
        fn of(signal: &ContractCheck<'a>) -> Self {
            let contract = ContractKey {
                unit: signal.contract().unit(),
                intervention: signal.contract().intervention(),
            };
            Self { contract, explained: Explained::of(&signal.check(), signal.explanation()) }
        }
    }
    let listed = report.rows().filter(|row| options.all || is_listed(row));
    let of_contracts = contracts.map(ContractReport::notices).unwrap_or_default();
    let answer = Request::Volumes(Box::new(input.request(options, report.asked())?)).answer()?;
    let answer = noted(input, answer);
    let page = Page {
        on: report.asked().on(),
        year: report.asked().year(),
        notices: report
            .notices()
            .into_iter()
            .map(Notice::Counts)
            .chain(of_contracts.iter().cloned().map(Notice::Contract))
            .collect(),
        results: report.rows().collect(),
        note: input.is_synthetic.then(|| synthetic::label(options.common.language)),
        signals: contracts.map(|contracts| contracts.signals().map(Signal::of).collect()),
        explanations: options
            .explain
            .then(|| listed.map(|row| Explained::of(&row, row.explanation())).collect()),
        answer,
    };
    write_json(out, &page)
}
