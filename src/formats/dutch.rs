//! What the readers of JSON and CSV say of a text by themselves, in Dutch.
//!
//! `serde`, `serde_json` and `csv` have English messages only. Their forms are few and known; a message of another
//! form stays as it is.

/// The numbers that `serde` asks for: as it names them, in English words and in Dutch ones.
const NUMBERS: [(&str, &str, &str); 11] = [
    ("u8", "a whole number from 0 to 255", "een geheel getal van 0 tot en met 255"),
    ("u16", "a whole number from 0 to 65535", "een geheel getal van 0 tot en met 65535"),
    ("u32", "a whole number from 0 to 4294967295", "een geheel getal van 0 tot en met 4294967295"),
    ("u64", "a whole number that is not below 0", "een geheel getal, nul of hoger"),
    ("usize", "a whole number that is not below 0", "een geheel getal, nul of hoger"),
    ("i32", "a whole number", "een geheel getal"),
    ("i64", "a whole number", "een geheel getal"),
    ("f64", "a number", "een getal"),
    ("a nonzero u8", "a whole number from 1 to 255", "een geheel getal van 1 tot en met 255"),
    ("a nonzero u16", "a whole number from 1 to 65535", "een geheel getal van 1 tot en met 65535"),
    ("a nonzero u32", "a whole number from 1 to 4294967295", "een geheel getal van 1 tot en met 4294967295"),
];

/// The message of a reader in words that name no type of this language.
pub(super) fn in_words(message: &str) -> String {
    let words = NUMBERS.iter().find_map(|(name, english, _)| {
        let before = message.strip_suffix(name)?.strip_suffix("expected ")?;
        Some(format!("{before}expected {english}"))
    });
    words.unwrap_or_else(|| message.to_owned())
}

/// The message of a reader in Dutch.
pub(super) fn dutch(message: &str) -> String {
    of_syntax(message).map_or_else(|| of_data(message).unwrap_or_else(|| message.to_owned()), str::to_owned)
}

/// A message on data of another shape than was asked for.
fn of_data(message: &str) -> Option<String> {
    let is_quoted = |text: &str| text.len() >= 2 && text.starts_with('`') && text.ends_with('`');
    if let Some(field) = message.strip_prefix("missing field ").filter(|it| is_quoted(it)) {
        return Some(format!("verwacht: het veld {field}; gevonden: geen"));
    }
    if let Some(field) = message.strip_prefix("duplicate field ").filter(|it| is_quoted(it)) {
        return Some(format!("verwacht: elk veld één keer; gevonden: {field} nogmaals"));
    }
    if let Some(rest) = message.strip_prefix("unknown field ") {
        let (field, expected) = rest.split_once(", ")?;
        return Some(match expected.strip_prefix("expected ") {
            Some(expected) => format!("verwacht: {}; gevonden: het veld {field}", expectation(expected)),
            None => format!("verwacht: geen velden; gevonden: het veld {field}"),
        });
    }
    if let Some(rest) = message.strip_prefix("unknown variant ") {
        let (found, expected) = rest.split_once(", ")?;
        return Some(match expected.strip_prefix("expected ") {
            Some(expected) => format!("verwacht: {}; gevonden: {found}", expectation(expected)),
            None => format!("verwacht: geen enkel woord; gevonden: {found}"),
        });
    }
    let rest = ["invalid type: ", "invalid value: ", "invalid length "]
        .into_iter()
        .find_map(|form| message.strip_prefix(form));
    if let Some((found, expected)) = rest.and_then(|rest| rest.rsplit_once(", expected ")) {
        let found = match message.strip_prefix("invalid length ") {
            Some(_) => format!("een lengte van {found}"),
            None => unexpected(found),
        };
        return Some(format!("verwacht: {}; gevonden: {found}", expectation(expected)));
    }
    message.strip_prefix("expected ").map(|expected| format!("verwacht: {}", expectation(expected)))
}

/// What was found, as `serde` names it.
fn unexpected(found: &str) -> String {
    const WHOLE: [(&str, &str); 5] = [
        ("null", "null"),
        ("unit value", "null"),
        ("sequence", "een lijst"),
        ("map", "een object"),
        ("Option value", "een waarde"),
    ];
    const BEFORE: [(&str, &str); 5] = [
        ("boolean ", ""),
        ("integer ", "het getal "),
        ("floating point ", "het getal "),
        ("number ", "het getal "),
        ("string ", "de tekst "),
    ];
    if let Some((_, dutch)) = WHOLE.into_iter().find(|(english, _)| *english == found) {
        return dutch.to_owned();
    }
    let before = BEFORE.into_iter().find_map(|(english, dutch)| Some((dutch, found.strip_prefix(english)?)));
    before.map_or_else(|| found.to_owned(), |(dutch, value)| format!("{dutch}{value}"))
}

/// What was expected: a type as `serde` names it, words of a list, or what a type of the crate says of itself.
fn expectation(expected: &str) -> String {
    const WHOLE: [(&str, &str); 16] = [
        ("a string", "een tekst"),
        ("a borrowed string", "een tekst"),
        ("string or map", "een tekst of een object"),
        ("a boolean", "true of false"),
        ("a sequence", "een lijst"),
        ("a map", "een object"),
        ("map with a single key", "een object met één sleutel"),
        ("a character", "één teken"),
        ("JSON", "JSON"),
        ("a decimal as a text, like `\"-12.50\"`", "een decimaal getal als tekst, zoals `\"-12.50\"`"),
        ("a whole number from 1 to 4294967295", "een geheel getal van 1 tot en met 4294967295"),
        ("a whole number, or `at-least` and `at-most`", "een geheel getal, of `at-least` en `at-most`"),
        (
            "an amount like \"1250.50\", bounds `at-least` and `at-most`, or \"pm\"",
            "een bedrag als \"1250.50\", grenzen `at-least` en `at-most`, of \"pm\"",
        ),
        (
            "a request: an object with one family as its key",
            "een vraag: een object met één familie als sleutel",
        ),
        ("a text", "een tekst"),
        ("a word or an object with one key", "een woord of een object met één sleutel"),
    ];
    // A text of the crate's own may begin with the word itself.
    let expected = expected.strip_prefix("expected ").unwrap_or(expected);
    let numbers = NUMBERS.into_iter().map(|(_, english, dutch)| (english, dutch));
    let known = WHOLE.into_iter().chain(numbers).find(|(english, _)| *english == expected);
    if let Some((_, dutch)) = known {
        return dutch.to_owned();
    }
    if let Some(words) = expected.strip_prefix("one of ") {
        return format!("een van {words}");
    }
    if expected.starts_with('`') {
        return expected.replace(" or ", " of ");
    }
    // A record says of what it is an object, and what it has at least.
    if let Some((_, shape)) = expected.split_once(": an object") {
        let fields =
            shape.strip_prefix(" with ").map(|fields| format!(" met {}", fields.replace(" and ", " en ")));
        return format!("een object{}", fields.unwrap_or_default());
    }
    expected.to_owned()
}

/// A message on a text that is no JSON.
fn of_syntax(message: &str) -> Option<&'static str> {
    const MESSAGES: [(&str, &str); 20] = [
        ("EOF while parsing a list", "de tekst breekt af binnen een lijst"),
        ("EOF while parsing an object", "de tekst breekt af binnen een object"),
        ("EOF while parsing a string", "de tekst breekt af binnen een tekenreeks"),
        ("EOF while parsing a value", "de tekst breekt af waar een waarde hoort"),
        ("expected `:`", "verwacht: `:`"),
        ("expected `,` or `]`", "verwacht: `,` of `]`"),
        ("expected `,` or `}`", "verwacht: `,` of `}`"),
        ("expected ident", "verwacht: true, false of null"),
        ("expected value", "verwacht: een waarde"),
        ("expected `\"`", "verwacht: `\"`"),
        ("invalid escape", "ongeldig teken na `\\`"),
        ("invalid number", "ongeldig getal"),
        ("number out of range", "het getal is te groot"),
        ("invalid unicode code point", "ongeldig Unicode-teken"),
        (
            "control character (\\u0000-\\u001F) found while parsing a string",
            "een stuurteken (\\u0000-\\u001F) binnen een tekenreeks",
        ),
        ("key must be a string", "verwacht: een tekst als sleutel"),
        ("trailing comma", "een komma te veel aan het einde"),
        ("trailing characters", "er staat nog tekst na het einde"),
        ("recursion limit exceeded", "te diep genest"),
        ("unexpected end of hex escape", "onvolledig teken na `\\u`"),
    ];
    MESSAGES.into_iter().find(|(english, _)| *english == message).map(|(_, dutch)| dutch)
}
