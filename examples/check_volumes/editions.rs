//! The same counts under the draft and under the final agreement.

use std::io::Write;

use passende_zorg::Verdict;
use passende_zorg::language::Describe;
use passende_zorg::party::Intervention;
use passende_zorg::request::{OpeningRow, Request, VolumeRequest};
use passende_zorg::volume::agreement::{Comparison, Tranche, compare};
use passende_zorg::volume::composite::NormSet;
use passende_zorg::volume::{Asked, NormResults};

use crate::beside::write_answer;
use crate::common::{Failure, Format, in_file, synthetic};
use crate::options::{Input, Options};
use crate::text::Style;

/// The same counts under the draft, per institution, and under the final text, per location.
pub(crate) fn editions(
    options: &Options,
    input: &Input,
    asked: Asked,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let style = Style::of(options);
    let language = style.language;
    let interventions: Vec<Intervention> = input.table.interventions().collect();
    let comparison = Comparison::of(Tranche::First, &interventions).map_err(Failure::of)?;
    if options.common.format == Format::Json {
        let norms = NormSet::try_new(comparison.norms().clone(), [])?;
        let mut request = VolumeRequest::of_table(norms, asked.year(), &input.table);
        request.on = Some(asked.on());
        request.openings = input.openings.iter().map(OpeningRow::from).collect();
        return write_answer(input, Request::Volumes(Box::new(request)).answer()?, out);
    }
    let compared = compare(&comparison, &input.table, asked).map_err(in_file(options.counts()))?;
    let (draft, last) = language.pick(
        ("concept: 100 per instelling", "definitief: 50 tot 100 per locatie"),
        ("draft: 100 per institution", "final: 50 to 100 per location"),
    );
    if input.is_synthetic {
        writeln!(out, "{}\n", synthetic::label(language))?;
    }
    style.notices(compared.notices().iter().map(|notice| notice as &dyn Describe), out)?;
    if !compared.notices().is_empty() {
        writeln!(out)?;
    }
    if style.markdown {
        writeln!(out, "| | {draft} | {last} |\n|---|---|---|")?;
    } else {
        writeln!(out, "{:<24} {draft:<36} {last}", "")?;
    }
    for side in compared.sides() {
        let tell = |results: &NormResults<'_>| {
            let parts =
                Verdict::ALL.map(|verdict| (results.verdicts().filter(|of| *of == verdict).count(), verdict));
            let parts =
                parts.iter().filter(|(count, verdict)| *count > 0 && *verdict != Verdict::NotApplicable);
            parts
                .map(|(count, verdict)| format!("{count} {}", verdict.in_language(language)))
                .collect::<Vec<_>>()
                .join(", ")
        };
        let (draft, last) = (tell(side.draft_results()), tell(side.final_results()));
        let intervention = style.text(side.intervention());
        if style.markdown {
            writeln!(out, "| {intervention} | {draft} | {last} |")?;
        } else {
            writeln!(out, "{intervention:<24} {draft:<36} {last}")?;
        }
    }
    Ok(())
}
