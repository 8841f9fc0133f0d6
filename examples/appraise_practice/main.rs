//! Appraises practices against the principles: `cargo run --example appraise_practice -- --help`.

#[path = "../common/mod.rs"]
mod common;
mod text;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::NaiveDate;
use common::{Common, Failure, Format, dutch, in_file, write_json};
use passende_zorg::Language;
use passende_zorg::explanation::Assessment;
use passende_zorg::principle::evidence::Evidence;
use passende_zorg::principle::{
    Appraisal, AppraisalComparison, Dossier, EvidencePolicy, GateOutcome, GatePolicy, PrincipleSet,
};
use passende_zorg::report::Markdown;
use passende_zorg::request::{Answer, AppraisalRequest, Request};
use serde::Serialize;

const HELP: &str = "\
Appraises practices, plans or contracts against the principles of appropriate care: what supports, what contradicts, what is
unknown. Nothing is passed or failed but what a contract clause makes binding, or a gate that you set yourself.

usage: appraise_practice [--practice FILE] [options]

  --practice FILE     a dossier (JSON; see --write-example)
  --compare FILE      a second dossier, put beside the first: before and after, or another practice
  --set SET           advice-2020, iza-draft-2022, iza-2022, specialists-2023 or page-2024; advice-2020 unless said otherwise
  --policy FILE       what counts as evidence, and how strong (JSON)
  --gate FILE         a gate of your own (JSON)
  --on DAY            what is dated later is not known yet; the last day in the dossiers unless said otherwise
  --synthetic         a made-up clinic with figures, clauses, a policy and a gate, beside itself a year before
  --principles        the principles and elements of the set, with their places, and nothing else
  --format FORMAT     text, json or markdown
  --language LANGUAGE nl or en
  --write-example DIR write the example files to a folder, in the language, to start your own from

Without files it runs on three practices that are encoded from what is published of them.
";

const FILES: [(&str, &str); 7] = [
    ("treatment-plan.json", include_str!("treatment-plan.json")),
    ("telemonitoring.json", include_str!("telemonitoring.json")),
    ("almere.json", include_str!("almere.json")),
    ("synthetic.json", include_str!("synthetic.json")),
    ("synthetic-before.json", include_str!("synthetic-before.json")),
    ("policy.json", include_str!("policy.json")),
    ("gate.json", include_str!("gate.json")),
];

#[derive(Default)]
struct Options {
    common: Common,
    practice: Option<PathBuf>,
    compare: Option<PathBuf>,
    set: Option<PrincipleSet>,
    policy: Option<PathBuf>,
    gate: Option<PathBuf>,
    on: Option<NaiveDate>,
    synthetic: bool,
    principles: bool,
    write_example: Option<PathBuf>,
}

impl Options {
    fn parse() -> Result<Self, Failure> {
        let (mut options, mut common) = (Self::default(), Common::default());
        common::parse(&mut common, |name, parser| {
            match name {
                "practice" => options.practice = Some(common::path(parser)?),
                "compare" => options.compare = Some(common::path(parser)?),
                "set" => {
                    let found = common::value(parser)?;
                    let codes: Vec<&str> = PrincipleSet::ALL.iter().map(|set| set.code()).collect();
                    let set = PrincipleSet::from_code(&found);
                    options.set =
                        Some(set.ok_or_else(|| common::expected("--set", &codes.join(", "), &found))?);
                }
                "policy" => options.policy = Some(common::path(parser)?),
                "gate" => options.gate = Some(common::path(parser)?),
                "on" => options.on = Some(common::day("--on", &common::value(parser)?)?),
                "synthetic" => options.synthetic = true,
                "principles" => options.principles = true,
                "write-example" => options.write_example = Some(common::path(parser)?),
                _ => return Ok(false),
            }
            Ok(true)
        })?;
        options.common = common;
        if options.compare.is_some() && options.practice.is_none() {
            return Err(Failure::new("--practice: expected a file to compare with, found none"));
        }
        if options.synthetic && options.practice.is_some() {
            return Err(Failure::new("--synthetic: expected no --practice beside it"));
        }
        if options.on.is_some() && options.policy.is_some() {
            return Err(Failure::new("--on: expected the day in the policy, found both"));
        }
        Ok(options)
    }
}

fn embedded(name: &str, language: Language) -> (&'static Path, Vec<u8>) {
    let (name, text) = FILES.iter().find(|(found, _)| *found == name).copied().unwrap_or(("", ""));
    (Path::new(name), dutch::in_language(text, language).into_bytes())
}

fn given(path: &Path) -> Result<(&Path, Vec<u8>), Failure> {
    Ok((path, common::read(path)?))
}

fn dossier((path, text): (&Path, Vec<u8>)) -> Result<Dossier, Failure> {
    Dossier::from_json(&text).map_err(in_file(path))
}

/// What was asked for: dossiers, what they are held against, and whether the first two are put side by side.
pub(crate) struct Asked {
    dossiers: Vec<Dossier>,
    pub(crate) set: PrincipleSet,
    policy: EvidencePolicy,
    gate: Option<GatePolicy>,
    compared: bool,
}

fn read(options: &Options) -> Result<Asked, Failure> {
    let practice = options.practice.as_deref();
    let embedded = |name| embedded(name, options.common.language);
    let dossiers = match (practice, options.compare.as_deref(), options.synthetic) {
        (Some(one), Some(other), _) => vec![dossier(given(one)?)?, dossier(given(other)?)?],
        (Some(one), None, _) => vec![dossier(given(one)?)?],
        (None, _, true) => {
            vec![dossier(embedded("synthetic-before.json"))?, dossier(embedded("synthetic.json"))?]
        }
        (None, ..) => ["treatment-plan.json", "telemonitoring.json", "almere.json"]
            .map(|name| dossier(embedded(name)))
            .into_iter()
            .collect::<Result<_, _>>()?,
    };
    let last = dossiers.iter().flat_map(Dossier::evidence).map(Evidence::dated).max();
    let policy = match (&options.policy, options.synthetic) {
        (None, false) => EvidencePolicy::on(
            options
                .on
                .or(last)
                .ok_or_else(|| Failure::new("--on: expected a day, since there is no evidence"))?,
        ),
        (given_policy, _) => {
            let (path, text) = match given_policy {
                Some(path) => given(path)?,
                None => embedded("policy.json"),
            };
            common::from_json(path, &text)?
        }
    };
    let gate = match (&options.gate, options.synthetic) {
        (None, false) => None,
        (given_gate, _) => {
            let (path, text) = match given_gate {
                Some(path) => given(path)?,
                None => embedded("gate.json"),
            };
            Some(common::from_json(path, &text)?)
        }
    };
    let compared = options.compare.is_some() || options.synthetic;
    Ok(Asked { dossiers, set: options.set.unwrap_or(PrincipleSet::Advice2020), policy, gate, compared })
}

fn main() -> ExitCode {
    common::run(|out| {
        let options = Options::parse()?;
        let language = options.common.language;
        if options.common.help {
            return Ok(out.write_all(HELP.as_bytes())?);
        }
        if let Some(folder) = &options.write_example {
            let files = FILES.map(|(name, text)| (name, dutch::in_language(text, language)));
            return common::write_files(folder, files, out);
        }
        if options.principles {
            return principles(&options, out);
        }
        let asked = read(&options)?;
        let appraisals: Vec<Appraisal> =
            asked.dossiers.iter().map(|dossier| Appraisal::new(dossier, asked.set, &asked.policy)).collect();
        let comparison = match appraisals.as_slice() {
            [before, after] if asked.compared => Some(AppraisalComparison::between(before, after)),
            _ => None,
        };
        let gate = |appraisal| match &asked.gate {
            Some(policy) => GateOutcome::try_new(appraisal, policy).map(Some).map_err(Failure::of),
            None => Ok(None),
        };
        match options.common.format {
            Format::Text => {
                text::head(&asked, language, out)?;
                for appraisal in &appraisals {
                    text::write(appraisal, gate(appraisal)?.as_ref(), language, out)?;
                }
                comparison.map_or(Ok(()), |comparison| text::comparison(&comparison, language, out))
            }
            Format::Markdown => {
                for appraisal in &appraisals {
                    write!(out, "{}", Markdown::new(&appraisal.explanation(), language))?;
                    if let Some(gate) = gate(appraisal)? {
                        write!(out, "{}", Markdown::new(&gate.explanation(), language))?;
                    }
                }
                match comparison {
                    Some(comparison) => {
                        Ok(write!(out, "{}", Markdown::new(&comparison.explanation(), language))?)
                    }
                    None => Ok(()),
                }
            }
            Format::Json => {
                let answers = asked.dossiers.iter().map(|dossier| {
                    let mut request = AppraisalRequest::new(dossier.clone(), asked.set, asked.policy.clone());
                    request.gate.clone_from(&asked.gate);
                    Request::Appraisal(Box::new(request)).answer()
                });
                write_json(out, &Told { appraisals: answers.collect::<Result<_, _>>()?, comparison })
            }
        }
    })
}

/// The answers as any tool gets them, with what differs between two.
#[derive(Serialize)]
struct Told<'a> {
    appraisals: Vec<Answer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    comparison: Option<AppraisalComparison<'a>>,
}

fn principles(options: &Options, out: &mut dyn Write) -> Result<(), Failure> {
    let set = options.set.unwrap_or(PrincipleSet::Advice2020);
    match options.common.format {
        Format::Json => write_json(out, &set.principles()),
        Format::Text | Format::Markdown => text::principles(set, options.common.language, out),
    }
}
