//! What the examples share: command lines, files, and ways to say what went wrong.
#![allow(dead_code, reason = "each example uses the part that it needs")]

pub(crate) mod asked;
pub(crate) mod country;
pub(crate) mod division;
pub(crate) mod drawing;
pub(crate) mod dutch;
pub(crate) mod folder;
pub(crate) mod form;
pub(crate) mod geography;
pub(crate) mod numbers;
pub(crate) mod small;
pub(crate) mod synthetic;

use std::fmt;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use passende_zorg::explanation::{Explanation, LineKind, OpenQuestion, Outcome};
use passende_zorg::formats::TableForm;
use passende_zorg::language::Describe;
use passende_zorg::report::Markdown;
use passende_zorg::rule::Basis;
use passende_zorg::source::Document;
use passende_zorg::{InputError, Language, Verdict};

/// One clear line on what is wrong; the examples exit with 2 after it.
#[derive(Debug)]
pub(crate) struct Failure {
    dutch: String,
    english: String,
}

impl Failure {
    /// What is told in English alone, such as of options.
    pub(crate) fn new(message: impl fmt::Display) -> Self {
        Self::told(|_| message.to_string())
    }

    /// What the library says is wrong, in both languages.
    #[expect(clippy::needless_pass_by_value, reason = "`map_err` hands it over")]
    pub(crate) fn of(error: impl Describe) -> Self {
        Self::told(|language| error.in_language(language).to_string())
    }

    /// What is told in both languages.
    fn told(message: impl Fn(Language) -> String) -> Self {
        // One line, whatever the message was made of.
        let [dutch, english] = Language::ALL.map(|language| message(language).replace(['\n', '\r'], " "));
        Self { dutch, english }
    }
}

/// What the library refuses, in both languages.
impl From<InputError> for Failure {
    fn from(error: InputError) -> Self {
        Self::of(error)
    }
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        Self::new(format_args!("command line: {error}"))
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        // Whoever closes the pipe has read enough: that is no failure, and has no message.
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::new("");
        }
        Self::new(format_args!("output: {error}"))
    }
}

/// Runs an example: exit 0 when it could answer, 2 when the input was bad.
pub(crate) fn run(example: impl FnOnce(&mut dyn Write) -> Result<(), Failure>) -> ExitCode {
    run_in(Language::English, example)
}

/// Runs an example that speaks this language when no other is asked for.
pub(crate) fn run_in(
    usual: Language,
    example: impl FnOnce(&mut dyn Write) -> Result<(), Failure>,
) -> ExitCode {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let result = example(&mut out).and_then(|()| out.flush().map_err(Failure::from));
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) if failure.english.is_empty() => ExitCode::SUCCESS,
        Err(Failure { dutch, english }) => {
            // The options may not have been read when something failed.
            let mut asked = std::env::args().skip_while(|argument| argument != "--language").skip(1);
            let language = asked.next().and_then(|code| Language::from_code(&code)).unwrap_or(usual);
            // What was answered before the failure is not an answer.
            let told = match language {
                Language::Dutch => format!("fout: {dutch}\n"),
                Language::English => format!("error: {english}\n"),
            };
            let _ = io::stderr().write_all(told.as_bytes());
            ExitCode::from(2)
        }
    }
}

/// How the answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Format {
    #[default]
    Text,
    Json,
    Markdown,
}

/// The options that every example has.
#[derive(Debug, Clone)]
pub(crate) struct Common {
    pub(crate) format: Format,
    pub(crate) language: Language,
    pub(crate) help: bool,
    /// The form of the table that is read, where the example takes one of another form.
    pub(crate) form: Option<TableForm>,
}

impl Default for Common {
    fn default() -> Self {
        Self { format: Format::Text, language: Language::English, help: false, form: None }
    }
}

impl Common {
    /// For an example that reads a table, which may be of another form.
    pub(crate) fn of_tables() -> Self {
        Self { form: Some(TableForm::new()), ..Self::default() }
    }

    /// Reads a table, of the form that was stated, with a reader of the library.
    pub(crate) fn read_table<T, E: Into<InputError>>(
        &self,
        path: &Path,
        reader: impl FnOnce(&[u8]) -> Result<T, E>,
    ) -> Result<T, Failure> {
        let text = form::tidy(self, path, read(path)?)?;
        // In the names of the file, which are those that its owner knows.
        let form = self.form.clone().unwrap_or_default();
        let read = reader(&text).map_err(|error| form.in_file(error.into()));
        read.map_err(in_file(path)).map_err(|Failure { dutch, english }| {
            // Who meets a file as it was delivered is told that there are options for it.
            if english.ends_with("not by semicolons") {
                let [dutch, english] = [
                    dutch + "; met --separator ';' wordt zo'n bestand gelezen",
                    english + "; --separator ';' reads such a file",
                ];
                return Failure { dutch, english };
            }
            Failure { dutch, english }
        })
    }

    /// An answer with what stands under it: as Markdown with its clauses, or as lines of text without them.
    pub(crate) fn tell(&self, tree: &Explanation, out: &mut dyn Write) -> Result<(), Failure> {
        if self.format == Format::Markdown {
            return Ok(writeln!(out, "{}", Markdown::new(tree, self.language))?);
        }
        lines(self.language, tree, 0, out)?;
        Ok(writeln!(out)?)
    }
}

fn lines(language: Language, tree: &Explanation, depth: usize, out: &mut dyn Write) -> Result<(), Failure> {
    let indent = depth * 2;
    let message = tree.message().in_language(language);
    match tree.kind() {
        LineKind::Note => write!(out, "{:indent$}{message}", "")?,
        _ => write!(out, "{:indent$}{}: {message}", "", tree.heading(language))?,
    }
    // Where something is wrong or open, or neither passed nor failed, the place of the clause stands behind it.
    let told = match tree.outcome() {
        Outcome::Verdict(verdict) => matches!(verdict, Verdict::NotMet | Verdict::Undetermined),
        Outcome::Sign(_) => tree.kind() != LineKind::Note,
    };
    let clause = tree.basis().filter(|_| told);
    match clause {
        Some(Basis::Rule(rule)) if rule.citation().document() == Document::CareAgreement2022 => {
            writeln!(out, " [{}]", rule.citation().section().get(language))?;
        }
        Some(Basis::Rule(rule)) => writeln!(out, " [{}]", rule.citation().in_language(language))?,
        _ => writeln!(out)?,
    }
    let below = tree.notes().iter().chain(tree.open_questions().iter().map(OpenQuestion::message));
    for note in below {
        writeln!(out, "{:indent$}  {}", "", note.in_language(language))?;
    }
    for way in tree.ways_to_pass() {
        writeln!(out, "{:indent$}  {}:", "", language.pick("genoeg is", "enough is"))?;
        for change in way.changes() {
            writeln!(out, "{:indent$}    - {}", "", change.in_language(language))?;
        }
        for choice in way.choices() {
            writeln!(out, "{:indent$}    - {}:", "", language.pick("een van deze", "one of these"))?;
            for alternative in choice {
                let told = alternative.iter().map(|change| change.in_language(language).to_string());
                let told: Vec<String> = told.collect();
                writeln!(out, "{:indent$}      - {}", "", told.join(language.pick(" en ", " and ")))?;
            }
        }
    }
    tree.parts().iter().try_for_each(|part| lines(language, part, depth + 1, out))
}

/// Reads the command line: `take` is given each option, and says whether it knows it.
pub(crate) fn parse(
    common: &mut Common,
    mut take: impl FnMut(&str, &mut lexopt::Parser) -> Result<bool, Failure>,
) -> Result<(), Failure> {
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        let lexopt::Arg::Long(name) = argument else { return Err(argument.unexpected().into()) };
        let name = name.to_owned();
        match name.as_str() {
            "help" => common.help = true,
            "format" => {
                common.format = match value(&mut parser)?.as_str() {
                    "text" => Format::Text,
                    "json" => Format::Json,
                    "markdown" => Format::Markdown,
                    found => return Err(expected("--format", "text, json or markdown", found)),
                };
            }
            "language" => {
                let found = value(&mut parser)?;
                let language = Language::from_code(&found);
                common.language = language.ok_or_else(|| expected("--language", "nl or en", &found))?;
            }
            _ if take(&name, &mut parser)? => {}
            _ if form::taken(common, &name, &mut parser)? => {}
            _ => return Err(lexopt::Arg::Long(&name).unexpected().into()),
        }
    }
    Ok(())
}

/// The value of an option, as text.
pub(crate) fn value(parser: &mut lexopt::Parser) -> Result<String, Failure> {
    parser.value()?.into_string().map_err(|found| {
        Failure::new(format_args!("command line: expected text in UTF-8, found {}", found.to_string_lossy()))
    })
}

/// One of the options of `--then`, as `OPTION=VALUE`, for whoever takes options.
pub(crate) fn then<'f>(found: &'f str, known: &[&str]) -> Result<(&'f str, lexopt::Parser), Failure> {
    let named = found.split_once('=').filter(|(name, _)| known.contains(name));
    let expects = || format!("OPTION=VALUE with one of {}", known.join(", "));
    let (name, value) = named.ok_or_else(|| expected("--then", &expects(), found))?;
    let mut parser = lexopt::Parser::from_args([format!("--{name}={value}")]);
    parser.next()?;
    Ok((name, parser))
}

/// The value of an option, as a path.
pub(crate) fn path(parser: &mut lexopt::Parser) -> Result<PathBuf, Failure> {
    Ok(parser.value()?.into())
}

pub(crate) fn expected(option: &str, expected: &str, found: &str) -> Failure {
    Failure::new(format_args!("{option}: expected {expected}, found `{found}`"))
}

/// One of the words that an option can have.
pub(crate) fn one_of<T: Copy>(
    option: &str,
    all: &[T],
    code: fn(T) -> &'static str,
    parser: &mut lexopt::Parser,
) -> Result<T, Failure> {
    let found = value(parser)?;
    all.iter().copied().find(|one| code(*one) == found).ok_or_else(|| {
        let codes: Vec<&str> = all.iter().map(|one| code(*one)).collect();
        expected(option, &codes.join(" or "), &found)
    })
}

/// A year on the command line.
pub(crate) fn year(option: &str, text: &str) -> Result<passende_zorg::time::Year, Failure> {
    let number: i32 = text.parse().map_err(|_| expected(option, "a year from 1900 to 2199", text))?;
    passende_zorg::time::Year::try_new(number).map_err(at(option))
}

/// A day on the command line.
pub(crate) fn day(option: &str, text: &str) -> Result<chrono::NaiveDate, Failure> {
    let day = if text.len() == 10 { text.parse().ok() } else { None };
    day.ok_or_else(|| expected(option, "a day as YYYY-MM-DD", text))
}

pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| Failure::new(format_args!("{}: {error}", path.display())))
}

/// What a file holds, or the example where there is one, with its name for errors.
pub(crate) fn source(
    file: Option<&Path>,
    example: Option<String>,
) -> Result<Option<(PathBuf, Vec<u8>)>, Failure> {
    match file {
        Some(path) => Ok(Some((path.to_owned(), read(path)?))),
        None => Ok(example.map(|text| (PathBuf::from("synthetic example"), text.into_bytes()))),
    }
}

/// Reads a file with a reader of the library.
pub(crate) fn read_as<T, E: Describe>(
    path: &Path,
    reader: impl FnOnce(&[u8]) -> Result<T, E>,
) -> Result<T, Failure> {
    reader(&read(path)?).map_err(in_file(path))
}

/// Reads one of the files that were made here, if there is one of that name.
pub(crate) fn made_as<T, E: Describe>(
    files: &[(&'static str, String)],
    name: &str,
    reader: impl FnOnce(&[u8]) -> Result<T, E>,
) -> Result<Option<T>, Failure> {
    let found = files.iter().find(|(found, _)| *found == name);
    found.map(|(_, text)| reader(text.as_bytes()).map_err(in_file(name.as_ref()))).transpose()
}

/// Writes example files to a folder, and their names to the output.
pub(crate) fn write_files(
    folder: &Path,
    files: impl IntoIterator<Item = (impl AsRef<str>, impl AsRef<[u8]>)>,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    std::fs::create_dir_all(folder).map_err(of_file(folder))?;
    for (name, text) in files {
        let path = folder.join(name.as_ref());
        // What is there already may be someone's own.
        let mut file = std::fs::File::create_new(&path).map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => {
                Failure::new(format_args!("{}: expected no file of that name, found one", path.display()))
            }
            _ => of_file(&path)(error),
        })?;
        file.write_all(text.as_ref()).map_err(of_file(&path))?;
        writeln!(out, "{}", path.display())?;
    }
    Ok(())
}

/// Puts the name of a file before what is wrong with it.
pub(crate) fn in_file<E: Describe>(path: &Path) -> impl FnOnce(E) -> Failure {
    at(path.display())
}

/// Puts an option, or another place, before what the library says is wrong there.
pub(crate) fn at<E: Describe>(place: impl fmt::Display) -> impl FnOnce(E) -> Failure {
    move |error| Failure::told(|language| format!("{place}: {}", error.in_language(language)))
}

/// The same of what the library does not tell: of files themselves.
pub(crate) fn of_file<E: fmt::Display>(path: &Path) -> impl FnOnce(E) -> Failure + '_ {
    move |error| Failure::new(format_args!("{}: {error}", path.display()))
}

/// Reads a value that has no reader of its own: what is wrong is said with its path.
pub(crate) fn from_json<T: serde::de::DeserializeOwned>(path: &Path, text: &[u8]) -> Result<T, Failure> {
    passende_zorg::from_json(text).map_err(in_file(path))
}

pub(crate) fn write_json(out: &mut dyn Write, value: &impl serde::Serialize) -> Result<(), Failure> {
    serde_json::to_writer_pretty(&mut *out, value).map_err(|error| Failure::from(io::Error::from(error)))?;
    Ok(writeln!(out)?)
}

/// A text as a cell of CSV: quoted when it holds what would be read as something else, and with an apostrophe before it when a
/// spreadsheet would run it as a formula.
pub(crate) fn csv_cell(text: &str) -> String {
    let formula = if text.starts_with(['=', '+', '-', '@']) { "'" } else { "" };
    if text.contains([',', '"', ';', '\n', '\r']) {
        format!("\"{formula}{}\"", text.replace('"', "\"\""))
    } else {
        format!("{formula}{text}")
    }
}
