//! Holds a practice against three tests and follows its scaling up: `cargo run --example scale_practice -- --help`.

#[path = "../common/mod.rs"]
mod common;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::NaiveDate;
use common::{Common, Failure, Format, dutch, in_file, write_json};
use passende_zorg::Language;
use passende_zorg::explanation::Explanation;
use passende_zorg::language::Text;
use passende_zorg::party::Institution;
use passende_zorg::practice::CombinedAgreement;
use passende_zorg::practice::cycle::{AgendaPlan, CycleLog};
use passende_zorg::practice::life::EvidenceLife;
use passende_zorg::practice::scaling::ScaleUp;
use passende_zorg::practice::{EstablishmentLog, LabourSaving, PracticeEvent, PrinciplesTest};
use passende_zorg::principle::{Dossier, EvidencePolicy};
use passende_zorg::report::Markdown;
use passende_zorg::source::Edition;

const HELP: &str = "\
Holds a practice against the three tests that the documents have, kept apart: good quality with fewer professionals, the four principles of
the government page, and what Zorginstituut established. Then follows its scaling up: barriers, conditions, actions with owner and day, what is
late and who waits for whom; the cycle of appropriate use; and care that is pushed back. No practice is passed or failed.

usage: scale_practice [--labour FILE] [--practice FILE] [--record FILE] [--scale FILE] [--cycle FILE] [--agreement FILE] [--plan FILE] [--life FILE] [options]

  --labour FILE       patients, hours of each profession, measures of quality (JSON; see --write-example)
  --practice FILE     a dossier of evidence, as appraise_practice reads it
  --record FILE       what Zorginstituut and government did, and who applies it
  --scale FILE        mechanisms, barriers, conditions, actions, and who took it up
  --cycle FILE        one subject in the cycle of appropriate use
  --agreement FILE    a standard with agreements on use and on organisation
  --plan FILE         the work agenda and the agendas of sectors
  --life FILE         the evidence on some care from the agenda to proven, or to disproven and gone
  --policy FILE       what counts as evidence, as appraise_practice reads it
  --contracted NAME   a provider that is contracted, with --record; may be given again
  --edition EDITION   draft, final or framework-2023 (final)
  --on DAY            the day looked at (2025-03-01, or that of the policy)
  --format FORMAT     text, json or markdown
  --language LANGUAGE nl or en
  --write-example DIR write the example files to a folder, in the language, to start your own from

Without files it runs on a synthetic practice, and on the standard for stroke that the advice of 2020 gives as an example.
";

const FILES: [(&str, &str); 8] = [
    ("labour.json", include_str!("labour.json")),
    ("practice.json", include_str!("practice.json")),
    ("record.json", include_str!("record.json")),
    ("scale.json", include_str!("scale.json")),
    ("cycle.json", include_str!("cycle.json")),
    ("agreement.json", include_str!("agreement.json")),
    ("plan.json", include_str!("plan.json")),
    ("life.json", include_str!("life.json")),
];
const LABEL: Text = Text::new(
    "SYNTHETISCH voorbeeld, gemaakt in deze repository: geen echte praktijk of partijen",
    "SYNTHETIC example made by this repository: no real practice or parties",
);
const DAY: &str = "2025-03-01";

/// What can be looked at, in the order in which it is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Subject {
    Labour,
    Practice,
    Record,
    Scale,
    Cycle,
    Agreement,
    Plan,
    Life,
}

impl Subject {
    const ALL: [Self; 8] = [
        Self::Labour,
        Self::Practice,
        Self::Record,
        Self::Scale,
        Self::Cycle,
        Self::Agreement,
        Self::Plan,
        Self::Life,
    ];

    fn option(self) -> &'static str {
        match self {
            Self::Labour => "labour",
            Self::Practice => "practice",
            Self::Record => "record",
            Self::Scale => "scale",
            Self::Cycle => "cycle",
            Self::Agreement => "agreement",
            Self::Plan => "plan",
            Self::Life => "life",
        }
    }

    fn heading(self, language: Language) -> &'static str {
        match self {
            Self::Labour => {
                language.pick("Toets 1: minder inzet van professionals", "Test 1: fewer professionals")
            }
            Self::Practice => language.pick("Toets 2: de vier principes", "Test 2: the four principles"),
            Self::Record => language.pick("Toets 3: vaststelling", "Test 3: establishment"),
            Self::Scale => language.pick("Opschalen", "Scaling up"),
            Self::Cycle => language.pick("Cyclus van gepast gebruik", "Cycle of appropriate use"),
            Self::Agreement => language.pick("Gebruik en organisatie samen", "Use and organisation together"),
            Self::Plan => {
                language.pick("Werkagenda en agenda per sector", "Work agenda, and the agenda of each sector")
            }
            Self::Life => language.pick("Levensloop van het bewijs", "Life of the evidence"),
        }
    }
}

struct Options {
    common: Common,
    files: Vec<(Subject, PathBuf)>,
    contracted: Vec<Institution>,
    edition: Edition,
    policy: EvidencePolicy,
    write_example: Option<PathBuf>,
}

impl Options {
    fn parse() -> Result<Self, Failure> {
        let mut options = Self {
            common: Common::default(),
            files: Vec::new(),
            contracted: Vec::new(),
            edition: Edition::Final,
            policy: EvidencePolicy::on(common::day("--on", DAY)?),
            write_example: None,
        };
        let (mut common, mut on, mut policy): (_, Option<NaiveDate>, Option<PathBuf>) =
            (Common::default(), None, None);
        common::parse(&mut common, |name, parser| {
            if let Some(subject) = Subject::ALL.into_iter().find(|subject| subject.option() == name) {
                options.files.push((subject, common::path(parser)?));
                return Ok(true);
            }
            match name {
                "contracted" => {
                    let provider = Institution::try_new(&common::value(parser)?);
                    options
                        .contracted
                        .push(provider.map_err(|error| Failure::new(format_args!("--contracted: {error}")))?);
                }
                "edition" => {
                    options.edition = common::one_of("--edition", Edition::ALL, Edition::code, parser)?;
                }
                "on" => on = Some(common::day("--on", &common::value(parser)?)?),
                "policy" => policy = Some(common::path(parser)?),
                "write-example" => options.write_example = Some(common::path(parser)?),
                _ => return Ok(false),
            }
            Ok(true)
        })?;
        options.common = common;
        match (on, policy) {
            (Some(_), Some(_)) => {
                return Err(Failure::new("--on: expected the day in the policy, found both"));
            }
            (Some(on), None) => options.policy = EvidencePolicy::on(on),
            (None, Some(path)) => options.policy = common::from_json(&path, &common::read(&path)?)?,
            (None, None) => {}
        }
        let given = |subject| options.files.iter().any(|(found, _)| *found == subject);
        if !options.contracted.is_empty() && !options.files.is_empty() && !given(Subject::Record) {
            return Err(Failure::new("--contracted: expected --record beside it, found none"));
        }
        Ok(options)
    }
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
        let own = !options.files.is_empty();
        let mut shown = Vec::new();
        for (subject, (name, text)) in Subject::ALL.into_iter().zip(FILES) {
            if own {
                for (_, path) in options.files.iter().filter(|(found, _)| *found == subject) {
                    shown.push((subject, explain(subject, path, &common::read(path)?, &options)?));
                }
            } else {
                shown.push((
                    subject,
                    explain(
                        subject,
                        Path::new(name),
                        dutch::in_language(text, language).as_bytes(),
                        &options,
                    )?,
                ));
            }
        }
        let label = (!own).then(|| LABEL.get(language));
        match options.common.format {
            Format::Json => {
                let results: Vec<_> = shown
                    .iter()
                    .map(|(subject, tree)| serde_json::json!({"subject": subject.option(), "result": tree}))
                    .collect();
                write_json(out, &serde_json::json!({"on": options.policy.day(), "results": results}))
            }
            Format::Markdown => {
                if let Some(label) = label {
                    writeln!(out, "*{label}*\n")?;
                }
                for (subject, tree) in &shown {
                    writeln!(out, "## {}\n\n{}", subject.heading(language), Markdown::new(tree, language))?;
                }
                Ok(())
            }
            Format::Text => {
                if let Some(label) = label {
                    writeln!(out, "{label}")?;
                }
                for (subject, tree) in &shown {
                    writeln!(out, "\n{}", subject.heading(language))?;
                    write(tree, language, 1, out)?;
                }
                Ok(())
            }
        }
    })
}

fn explain(subject: Subject, path: &Path, text: &[u8], options: &Options) -> Result<Explanation, Failure> {
    let (policy, on) = (&options.policy, options.policy.day());
    Ok(match subject {
        Subject::Labour => LabourSaving::from_json(text).map_err(in_file(path))?.held(policy).explanation(),
        Subject::Practice => {
            let dossier = Dossier::from_json(text).map_err(in_file(path))?;
            PrinciplesTest::of(&dossier, policy).explanation()
        }
        Subject::Record => {
            let log = EstablishmentLog::from_json(text).map_err(in_file(path))?;
            // Of the synthetic practice one provider is contracted that does not apply it.
            let [north, west] = options
                .common
                .language
                .pick(["Ziekenhuis Noord", "Ziekenhuis West"], ["Hospital North", "Hospital West"]);
            let synthetic = [Institution::try_new(north), Institution::try_new(west)];
            let synthetic = synthetic.into_iter().collect::<Result<Vec<_>, _>>().map_err(Failure::new)?;
            let contracted = if options.files.is_empty() && options.contracted.is_empty() {
                &synthetic
            } else {
                &options.contracted
            };
            let mentioned = |provider: &Institution| {
                log.events()
                    .iter()
                    .any(|entry| matches!(&entry.event, PracticeEvent::Applied(name) if name == provider))
            };
            for provider in options.contracted.iter().filter(|provider| !mentioned(provider)) {
                eprintln!("note: {}: {provider} never applies the practice by this record", path.display());
            }
            log.as_of(on).under(options.edition, contracted).explanation()
        }
        Subject::Scale => ScaleUp::from_json(text).map_err(in_file(path))?.as_of(on).explanation(),
        Subject::Cycle => {
            let log = CycleLog::from_json(text).map_err(in_file(path))?;
            log.as_of(on).under(options.edition).explanation()
        }
        Subject::Plan => {
            let plan = AgendaPlan::from_json(text).map_err(in_file(path))?;
            plan.under(options.edition, on).explanation()
        }
        Subject::Life => {
            let life = EvidenceLife::from_json(text).map_err(in_file(path))?;
            life.as_of(on).under(options.edition).explanation()
        }
        Subject::Agreement => common::from_json::<CombinedAgreement>(path, text)?.on(on).explanation(),
    })
}

/// A tree as indented lines: what it comes to, what would resolve it, what is asked, and its parts.
fn write(tree: &Explanation, language: Language, depth: usize, out: &mut dyn Write) -> Result<(), Failure> {
    let indent = "  ".repeat(depth);
    let outcome = tree.outcome().in_language(language);
    let message = tree.message().in_language(language);
    if outcome.chars().count() > 22 {
        // A sign that is a sentence of its own stands on a line of its own.
        writeln!(out, "{indent}{outcome}\n{indent}{:<22} {message}", "")?;
    } else {
        writeln!(out, "{indent}{outcome:<22} {message}")?;
    }
    let under = |out: &mut dyn Write, lead: &str, text: &dyn std::fmt::Display| {
        writeln!(out, "{indent}{:<22} {lead}{text}", "")
    };
    let cited = depth == 1
        || matches!(tree.outcome().code(), "finding" | "follows" | "met" | "not-met" | "undetermined");
    if let Some(basis) = tree.basis().filter(|_| cited) {
        under(out, "", &basis.in_language(language))?;
    }
    for note in tree.notes() {
        under(out, "- ", &note.in_language(language))?;
    }
    for way in tree.ways_to_pass() {
        under(out, language.pick("genoeg is: ", "enough is: "), &way.in_language(language))?;
    }
    for question in tree.open_questions() {
        under(out, "? ", &question.in_language(language))?;
    }
    tree.parts().iter().try_for_each(|part| write(part, language, depth + 1, out))
}
