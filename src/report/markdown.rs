//! An explanation as Markdown.

use core::fmt;

use crate::explanation::{Explanation, LineKind};
use crate::language::{Language, list_in_words};
use crate::rule::Basis;

/// An explanation as Markdown, written when displayed.
///
/// ```
/// use passende_zorg::{Language, Verdict, report::Markdown};
/// use passende_zorg::source::Edition;
/// use passende_zorg::volume::agreement::EarlyConcentration;
///
/// let explanation = EarlyConcentration::default().under(Edition::Final).explanation();
/// let text = Markdown::new(&explanation, Language::English).to_string();
/// assert!(text.starts_with("- **undetermined** Concentration need not wait for the norms"));
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Markdown<'e> {
    explanation: &'e Explanation,
    language: Language,
}

impl<'e> Markdown<'e> {
    /// An explanation in a language.
    pub const fn new(explanation: &'e Explanation, language: Language) -> Self {
        Self { explanation, language }
    }

    /// Writes the explanation, and what it rests on unless that was just said of the whole it is a part of.
    fn write(&self, f: &mut fmt::Formatter<'_>, depth: usize, above: Option<&Basis>) -> fmt::Result {
        let (explanation, language) = (self.explanation, self.language);
        let say = |dutch, english| language.pick(dutch, english);
        let mut item = |depth: usize, line: &dyn fmt::Display| {
            let indent = depth.saturating_mul(2);
            writeln!(f, "{:indent$}- {line}", "")
        };
        let below = depth.saturating_add(1);
        // A verdict is bold; what was only noticed is not, so that nobody takes it for one.
        let (heading, mark) = (explanation.heading(language), emphasis(explanation.kind()));
        item(
            depth,
            &format_args!(
                "{mark}{heading}{mark} {}",
                MarkdownText(&explanation.message().in_language(language))
            ),
        )?;
        if let Some(margin) = explanation.margin() {
            item(below, &format_args!("{}: {}", say("marge", "margin"), margin.in_language(language)))?;
        }
        for note in explanation.notes() {
            let text = note.in_language(language);
            item(below, &format_args!("{}: {}", say("toelichting", "note"), MarkdownText(&text)))?;
        }
        for question in explanation.open_questions() {
            let text = question.message().in_language(language);
            item(below, &format_args!("{}: {}", say("open vraag", "open question"), MarkdownText(&text)))?;
        }
        for way in explanation.ways_to_pass() {
            let enough = say("genoeg is", "enough is");
            if let ([only], []) = (way.changes(), way.choices()) {
                item(below, &format_args!("{enough}: {}", MarkdownText(&only.in_language(language))))?;
                continue;
            }
            item(below, &format_args!("{enough}:"))?;
            for change in way.changes() {
                item(below.saturating_add(1), &MarkdownText(&change.in_language(language)))?;
            }
            for choice in way.choices() {
                item(below.saturating_add(1), &format_args!("{}:", say("een van deze", "one of these")))?;
                for alternative in choice {
                    let changes: Vec<String> =
                        alternative.iter().map(|change| change.in_language(language).to_string()).collect();
                    let changes = list_in_words(&changes, language);
                    item(below.saturating_add(2), &MarkdownText(&changes))?;
                }
            }
        }
        if let Some(basis) = explanation.basis().filter(|basis| above != Some(*basis)) {
            let text = basis.in_language(language);
            item(below, &format_args!("{}: {}", say("grondslag", "basis"), MarkdownText(&text)))?;
        }
        for part in explanation.parts() {
            Markdown { explanation: part, language }.write(f, below, explanation.basis().or(above))?;
        }
        Ok(())
    }
}

const fn emphasis(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Criterion => "**",
        LineKind::Finding | LineKind::Note | LineKind::LookAhead | LineKind::LookBack => "*",
    }
}

impl fmt::Display for Markdown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, 0, None)
    }
}

/// A text in which nothing is taken for Markdown: names from outside may hold any character.
///
/// ```
/// use passende_zorg::report::MarkdownText;
/// assert_eq!(MarkdownText(&"A|1 *new*").to_string(), r"A\|1 \*new\*");
/// ```
#[derive(Debug, Clone, Copy)]
pub struct MarkdownText<D>(pub D);

impl<D: fmt::Display> fmt::Display for MarkdownText<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use fmt::Write as _;
        write!(Escaping(f), "{}", self.0)
    }
}

struct Escaping<'f, 'b>(&'f mut fmt::Formatter<'b>);

impl fmt::Write for Escaping<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for character in text.chars() {
            match character {
                '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' => {
                    self.0.write_char('\\')?;
                    self.0.write_char(character)?;
                }
                '\n' | '\r' => self.0.write_char(' ')?,
                _ => self.0.write_char(character)?,
            }
        }
        Ok(())
    }
}
