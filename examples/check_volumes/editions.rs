//! The same counts under the draft and under the final agreement.

use std::io::Write;
use std::path::Path;

use passende_zorg::Verdict;
use passende_zorg::party::Intervention;
use passende_zorg::report::MarkdownText;
use passende_zorg::volume::agreement::{Comparison, Tranche, compare};
use passende_zorg::volume::{Asked, VolumeCheck};
use serde::Serialize;

use crate::common::{Failure, Format, in_file, synthetic, write_json};
use crate::options::{Input, Options};

/// The same counts under the draft, per institution, and under the final text, per location.
pub(crate) fn editions(
    options: &Options,
    input: &Input,
    asked: Asked,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let language = options.common.language;
    let interventions: Vec<Intervention> = input.table.interventions().collect();
    let comparison = Comparison::of(Tranche::First, &interventions).map_err(Failure::new)?;
    let volumes = options.volumes.as_deref().unwrap_or(Path::new("synthetic example"));
    let sides = compare(&comparison, &input.table, asked).map_err(in_file(volumes))?;
    if options.common.format == Format::Json {
        #[derive(Serialize)]
        #[serde(rename_all = "kebab-case")]
        struct Side<'a> {
            intervention: &'a Intervention,
            draft: Vec<VolumeCheck<'a>>,
            r#final: Vec<VolumeCheck<'a>>,
        }
        let rows: Vec<Side<'_>> = sides
            .iter()
            .map(|side| Side {
                intervention: side.intervention(),
                draft: side.draft_results().rows().collect(),
                r#final: side.final_results().rows().collect(),
            })
            .collect();
        return write_json(out, &rows);
    }
    let markdown = options.common.format == Format::Markdown;
    let (draft, last) = language.pick(
        ("concept: 100 per instelling", "definitief: 50 tot 100 per locatie"),
        ("draft: 100 per institution", "final: 50 to 100 per location"),
    );
    if input.is_synthetic {
        writeln!(out, "{}\n", synthetic::LABEL)?;
    }
    if markdown {
        writeln!(out, "| | {draft} | {last} |\n|---|---|---|")?;
    } else {
        writeln!(out, "{:<24} {draft:<36} {last}", "")?;
    }
    for side in &sides {
        let tell = |results: &passende_zorg::volume::NormResults<'_>| {
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
        if markdown {
            writeln!(out, "| {} | {draft} | {last} |", MarkdownText(side.intervention()))?;
        } else {
            writeln!(out, "{:<24} {draft:<36} {last}", side.intervention().as_str())?;
        }
    }
    Ok(())
}
