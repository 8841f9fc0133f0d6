//! The page with all codes and their texts, made of the tables in the sources: `src/guide/codes.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use passende_zorg::Language;

const HEAD: &str = "\
The stable codes by which a program keys on what the crate tells, each with its texts. A code keeps its meaning; a
text may be improved. `{…}` stands for what is filled in: a name, a number, a day. Where a code has several rows, the
facts decide which one is told; a text in *italics* is an example. The page is made of the tables in the sources, and a
test holds it to them.

The codes of *words* — of a list of the field, like `not-met` or `general-practice` — stand in the documentation of
their types. An answer has no other codes than these and those.
";

/// A row of a table of messages: its code, and its texts in Dutch and English.
type Row = (String, String, String);

fn sources(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|it| it == "rs") {
            into.push(path);
        }
    }
}

/// A piece of source: a text between quotes, as it is written there, or a sign.
#[derive(Debug, Clone, PartialEq)]
enum Token {
    Text(String),
    Sign(char),
}

/// The tokens of a source, without comments.
fn tokens(source: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut rest = source.chars().peekable();
    let mut before = ' ';
    while let Some(sign) = rest.next() {
        match sign {
            '/' if rest.peek() == Some(&'/') => while rest.next().is_some_and(|it| it != '\n') {},
            '"' if before != '\'' => {
                let mut text = String::new();
                while let Some(sign) = rest.next().filter(|it| *it != '"') {
                    match sign {
                        '\\' => match rest.next() {
                            // A line that goes on: blanks at its beginning do not count.
                            Some('\n') => while rest.next_if(|it| it.is_whitespace()).is_some() {},
                            Some('n') => text.push('\n'),
                            Some(other) => text.push(other),
                            None => {}
                        },
                        _ => text.push(sign),
                    }
                }
                found.push(Token::Text(text));
            }
            _ if sign.is_whitespace() => {}
            _ => found.push(Token::Sign(sign)),
        }
        before = sign;
    }
    found
}

fn signs(tokens: &[Token]) -> String {
    tokens.iter().map(|token| if let Token::Sign(sign) = token { *sign } else { '"' }).collect()
}

/// The tokens of each table that a macro of this name is given.
fn tables<'t>(tokens: &'t [Token], name: &str, [open, close]: [char; 2]) -> Vec<&'t [Token]> {
    let start: Vec<Token> = format!("{name}!{open}").chars().map(Token::Sign).collect();
    let mut found = Vec::new();
    for at in 0..tokens.len() {
        let is_word =
            |it: &Token| matches!(it, Token::Sign(it) if it.is_alphanumeric() || *it == '_' || *it == '`');
        if !tokens[at..].starts_with(&start)
            || at > 0 && is_word(&tokens[at - 1]) && !ends_a_use(&tokens[..at])
        {
            continue;
        }
        let mut depth = 1;
        let from = at + start.len();
        let end = tokens[from..].iter().position(|token| {
            match token {
                Token::Sign(it) if *it == open => depth += 1,
                Token::Sign(it) if *it == close => depth -= 1,
                _ => {}
            }
            depth == 0
        });
        found.push(&tokens[from..from + end.unwrap()]);
    }
    found
}

/// Whether a macro may begin here, blanks being left out.
fn ends_a_use(before: &[Token]) -> bool {
    matches!(before.last(), Some(Token::Sign(';' | '}')))
}

/// The rows of a table: of each code its texts, those for a case of its own first.
fn rows(table: &[Token]) -> (Vec<Row>, usize) {
    let body = table.iter().position(|it| *it == Token::Sign('{')).unwrap();
    let (mut found, mut of_fields) = (Vec::new(), 0);
    let mut code: Option<String> = None;
    for statement in table[body + 1..].split(|it| *it == Token::Sign(';')) {
        let written = signs(statement);
        let texts: Vec<&String> = statement
            .iter()
            .filter_map(|it| if let Token::Text(it) = it { Some(it) } else { None })
            .collect();
        let is_case = written.starts_with("if") || written.starts_with("let") || written.starts_with('"');
        if !is_case {
            let equals = statement.windows(2).find(|it| it[0] == Token::Sign('='));
            code =
                equals.and_then(|it| if let Token::Text(code) = &it[1] { Some(code.clone()) } else { None });
        }
        if written.starts_with("let") && !written.contains("=>") || texts.len() < 2 {
            continue;
        }
        match &code {
            Some(code) => {
                let [nl, en] = [texts[texts.len() - 2], texts[texts.len() - 1]];
                found.push((code.clone(), plain(nl), plain(en)));
            }
            None => of_fields += 1,
        }
    }
    (found, of_fields)
}

/// A text of a page: how a field is written is left out.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (field, after) = after.split_once('}').unwrap_or((after, ""));
        let name = field.split(':').next().unwrap_or_default();
        write!(plain, "{before}{{{name}}}").unwrap();
        rest = after;
    }
    (plain + rest).replace('|', "\\|").replace('\n', " ").replace('<', "&lt;")
}

/// Codes that stand elsewhere: what the readers of JSON and CSV say by themselves.
fn of_readers() -> Vec<Row> {
    let row = |code: &str, nl: &str, en: &str| (code.to_owned(), nl.to_owned(), en.to_owned());
    vec![
        row(
            "input.syntax",
            "*wat de lezer van JSON zegt van een tekst die geen JSON is*",
            "*what the reader of JSON says of a text that is not JSON*",
        ),
        row(
            "input.data",
            "*wat de lezer zegt van JSON in een andere vorm*",
            "*what the reader says of JSON of another shape*",
        ),
        row("csv.syntax", "*wat de lezer van CSV zegt*", "*what the reader of CSV says*"),
    ]
}

fn page() -> String {
    let mut files = Vec::new();
    sources(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut files);
    files.sort();
    let mut all: BTreeMap<String, BTreeSet<(String, String)>> = BTreeMap::new();
    let mut columns: BTreeSet<String> = BTreeSet::new();
    let mut of_fields = 0;
    for file in &files {
        let source = std::fs::read_to_string(file).unwrap();
        // The macros themselves are no tables.
        let source = source
            .replace("macro_rules! messages", "")
            .replace("macro_rules! refusals", "")
            .replace("macro_rules! words", "");
        let tokens = tokens(&source);
        for (name, signs) in
            [("messages", ['{', '}']), ("refusals", ['{', '}']), ("words", ['{', '}']), ("words", ['(', ')'])]
        {
            for table in tables(&tokens, name, signs) {
                let (rows, others) = rows(table);
                of_fields += others;
                // Words of the field have no dot, unless a line is told by them.
                for (code, nl, en) in
                    rows.into_iter().filter(|(code, ..)| name != "words" || code.contains('.'))
                {
                    all.entry(code).or_default().insert((nl, en));
                }
            }
        }
        // A cell of a table is refused under the code of its column.
        for part in source.split("Column::new(").skip(1) {
            let mut texts = part.split('"');
            if let (Some(_), Some(_), Some(_), Some(code)) =
                (texts.next(), texts.next(), texts.next(), texts.next())
            {
                columns.insert(code.to_owned());
            }
        }
    }
    // A state or a word that is told under its own code.
    assert!(of_fields < 60, "{of_fields}");
    for (code, nl, en) in of_readers() {
        all.entry(code).or_default().insert((nl, en));
    }
    for code in columns.iter().filter(|code| code.contains('.')) {
        all.entry(code.clone()).or_default().insert((
            "verwacht: {expected}; gevonden: {found}".to_owned(),
            "expected {expected}, found {found}".to_owned(),
        ));
    }
    // What is written by hand stands as a scenario tells it.
    let mut examples: BTreeMap<String, (String, String)> = BTreeMap::new();
    crate::codes::all(|message| {
        let text = |language| plain(&message.in_language(language).to_string());
        if message.code().contains('.') && !all.contains_key(message.code()) {
            let told = (format!("*{}*", text(Language::Dutch)), format!("*{}*", text(Language::English)));
            let kept = examples.entry(message.code().to_owned()).or_insert_with(|| told.clone());
            if told < *kept {
                *kept = told;
            }
        }
    });
    for (code, told) in examples {
        all.entry(code).or_default().insert(told);
    }
    let mut text = HEAD.to_owned();
    let mut family = "";
    for (code, texts) in &all {
        let of = code.split('.').next().unwrap();
        if of != family {
            write!(text, "\n## `{of}`\n\n| code | Nederlands | English |\n|---|---|---|\n").unwrap();
            family = of;
        }
        for (nl, en) in texts {
            writeln!(text, "| `{code}` | {nl} | {en} |").unwrap();
        }
    }
    text
}

#[test]
fn the_page_of_codes_is_as_the_sources_have_them() {
    let (made, kept) = (page(), include_str!("../../src/guide/codes.md"));
    if made != kept {
        let to = Path::new(env!("CARGO_TARGET_TMPDIR")).join("codes.md");
        std::fs::write(&to, &made).unwrap();
        let apart = made.lines().zip(kept.lines()).find(|(made, kept)| made != kept);
        panic!("src/guide/codes.md is not as the sources have it, first at {apart:?}: copy {}", to.display());
    }
}

/// All codes that scenarios tell, and all that refusals have in this test, stand on the page.
#[test]
fn the_page_has_every_code() {
    let page = include_str!("../../src/guide/codes.md");
    let listed: BTreeSet<&str> =
        page.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
    let told = include_str!("codes.txt").lines();
    let lacking: Vec<&str> = told.filter(|code| code.contains('.') && !listed.contains(code)).collect();
    assert!(lacking.is_empty(), "{lacking:?}");
    assert!(listed.len() > 1_000, "{}", listed.len());
    // Every refusal says in Dutch what was expected.
    for line in page.lines().filter(|line| line.contains("| expected ") && !line.contains("| code |")) {
        assert!(line.contains("| verwacht: "), "{line}");
    }
}
