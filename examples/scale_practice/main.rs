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
use passende_zorg::practice::cycle::{AgendaPlan, CycleLog};
use passende_zorg::practice::life::EvidenceLife;
use passende_zorg::practice::scaling::ScaleUp;
use passende_zorg::practice::{EstablishmentLog, LabourSaving, PrinciplesTest};
use passende_zorg::principle::{Dossier, EvidencePolicy};
use passende_zorg::report::Markdown;
use passende_zorg::request::{PracticeRequest, Request};
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
                    options.contracted.push(provider.map_err(common::at("--contracted"))?);
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
        let requests = requests(&options)?;
        if options.common.format == Format::Json {
            let asked = requests.into_iter().map(|asked| Request::Practice(Box::new(asked)).answer());
            let answers = asked.collect::<Result<Vec<_>, _>>().map_err(Failure::of)?;
            return write_json(out, &serde_json::json!({"synthetic": !own, "answers": answers}));
        }
        let label = (!own).then(|| LABEL.get(language));
        let is_markdown = options.common.format == Format::Markdown;
        if let Some(label) = label {
            let (emphasis, end) = if is_markdown { ("*", "\n") } else { ("", "") };
            writeln!(out, "{emphasis}{label}{emphasis}{end}")?;
        }
        for subject in Subject::ALL {
            for tree in requests.iter().filter_map(|asked| explain(subject, asked)) {
                let heading = subject.heading(language);
                if is_markdown {
                    writeln!(out, "## {heading}\n\n{}", Markdown::new(&tree, language))?;
                } else {
                    writeln!(out, "\n{heading}")?;
                    write(&tree, language, 1, out)?;
                }
            }
        }
        // The synthetic practice has a provider on purpose that does not apply it.
        for asked in requests.into_iter().filter(|_| !options.contracted.is_empty()) {
            let told = Request::Practice(Box::new(asked)).answer().map_err(Failure::of)?.notices;
            for notice in told.iter().filter(|notice| notice.code == "practice.never-applied") {
                eprintln!("note: {}", notice.text.get(language));
            }
        }
        Ok(())
    })
}

/// What is asked: the first file of each subject together, the second ones, and so on; without files the
/// synthetic practice.
fn requests(options: &Options) -> Result<Vec<PracticeRequest>, Failure> {
    let new = || {
        let mut asked = PracticeRequest::new(options.policy.clone());
        asked.edition = Some(options.edition);
        asked
    };
    let mut requests = Vec::new();
    if options.files.is_empty() {
        let mut asked = new();
        for (subject, (name, text)) in Subject::ALL.into_iter().zip(FILES) {
            let text = dutch::in_language(text, options.common.language);
            put(&mut asked, subject, Path::new(name), text.as_bytes())?;
        }
        requests.push(asked);
    }
    for subject in Subject::ALL {
        let files = options.files.iter().filter(|(found, _)| *found == subject);
        for (at, (_, path)) in files.enumerate() {
            if at == requests.len() {
                requests.push(new());
            }
            if let Some(asked) = requests.get_mut(at) {
                put(asked, subject, path, &common::read(path)?)?;
            }
        }
    }
    // Of the synthetic practice one provider is contracted that does not apply it.
    let made = options
        .common
        .language
        .pick(["Ziekenhuis Noord", "Ziekenhuis West"], ["Hospital North", "Hospital West"]);
    let made = made.map(Institution::try_new).into_iter().collect::<Result<Vec<_>, _>>();
    let made = made.map_err(Failure::of)?;
    let is_made = options.files.is_empty() && options.contracted.is_empty();
    let contracted = if is_made { &made } else { &options.contracted };
    for asked in requests.iter_mut().filter(|asked| asked.record.is_some()) {
        asked.contracted.clone_from(contracted);
    }
    Ok(requests)
}

/// Reads a file into a request.
fn put(asked: &mut PracticeRequest, subject: Subject, path: &Path, text: &[u8]) -> Result<(), Failure> {
    match subject {
        Subject::Labour => asked.labour = Some(LabourSaving::from_json(text).map_err(in_file(path))?),
        Subject::Practice => asked.dossier = Some(Dossier::from_json(text).map_err(in_file(path))?),
        Subject::Record => asked.record = Some(EstablishmentLog::from_json(text).map_err(in_file(path))?),
        Subject::Scale => asked.scale = Some(ScaleUp::from_json(text).map_err(in_file(path))?),
        Subject::Cycle => asked.cycle = Some(CycleLog::from_json(text).map_err(in_file(path))?),
        Subject::Plan => asked.plan = Some(AgendaPlan::from_json(text).map_err(in_file(path))?),
        Subject::Life => asked.life = Some(EvidenceLife::from_json(text).map_err(in_file(path))?),
        Subject::Agreement => asked.agreement = Some(common::from_json(path, text)?),
    }
    Ok(())
}

/// A subject of a request as a tree, where it is asked.
fn explain(subject: Subject, asked: &PracticeRequest) -> Option<Explanation> {
    let (policy, on) = (&asked.policy, asked.policy.day());
    let edition = asked.edition.unwrap_or(Edition::Final);
    Some(match subject {
        Subject::Labour => asked.labour.as_ref()?.held(policy).explanation(),
        Subject::Practice => PrinciplesTest::of(asked.dossier.as_ref()?, policy).explanation(),
        Subject::Record => asked.record.as_ref()?.as_of(on).under(edition, &asked.contracted).explanation(),
        Subject::Scale => asked.scale.as_ref()?.as_of(on).explanation(),
        Subject::Cycle => asked.cycle.as_ref()?.as_of(on).under(edition).explanation(),
        Subject::Plan => asked.plan.as_ref()?.under(edition, on).explanation(),
        Subject::Life => asked.life.as_ref()?.as_of(on).under(edition).explanation(),
        Subject::Agreement => asked.agreement.as_ref()?.on(on).explanation(),
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
