//! The answer for machines.

use std::io::Write;

use passende_zorg::explanation::{Assessment as _, Explanation};
use passende_zorg::party::{Intervention, Unit};
use passende_zorg::volume::contract::{ContractCheck, ContractReport};
use passende_zorg::volume::norm::NormId;
use passende_zorg::volume::{VolumeCheck, VolumeReport};
use serde::Serialize;

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
    #[derive(Serialize)]
    struct Answer<'a> {
        #[serde(flatten)]
        report: &'a VolumeReport<'a>,
        #[serde(skip_serializing_if = "Option::is_none")]
        note: Option<&'static str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        signals: Option<Vec<Signal<'a>>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        explanations: Option<Vec<Explained<'a>>>,
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
    let answer = Answer {
        report,
        note: input.is_synthetic.then_some(synthetic::LABEL),
        signals: contracts.map(|contracts| contracts.signals().map(Signal::of).collect()),
        explanations: options
            .explain
            .then(|| listed.map(|row| Explained::of(&row, row.explanation())).collect()),
    };
    write_json(out, &answer)
}
