//! Example data in the language of who reads it: the texts in it are English, and `dutch.json` has each of them in Dutch.

use std::collections::HashMap;
use std::sync::LazyLock;

use passende_zorg::Language;

const TEXTS: &str = include_str!("dutch.json");

static DUTCH: LazyLock<HashMap<String, String>> =
    LazyLock::new(|| serde_json::from_str(TEXTS).expect("an object of texts"));

/// The English of every text that has a Dutch form.
#[allow(dead_code, reason = "the tests ask")]
pub(crate) fn texts() -> impl Iterator<Item = &'static str> {
    DUTCH.keys().map(String::as_str)
}

/// The JSON with its texts in a language: keys, codes, numbers and layout stay as they are.
pub(crate) fn in_language(json: &str, language: Language) -> String {
    if language == Language::English {
        return json.to_owned();
    }
    let mut written = String::with_capacity(json.len());
    let mut rest = json;
    while let Some(at) = rest.find('"') {
        let (before, from) = rest.split_at(at);
        let mut strings = serde_json::Deserializer::from_str(from).into_iter::<String>();
        let text = strings.next().and_then(Result::ok).expect("the example data are JSON");
        let (string, after) = from.split_at(strings.byte_offset());
        written.push_str(before);
        match DUTCH.get(&text).filter(|_| !after.trim_start().starts_with(':')) {
            Some(dutch) => written.push_str(&serde_json::to_string(dutch).expect("a text is JSON")),
            None => written.push_str(string),
        }
        rest = after;
    }
    written + rest
}
