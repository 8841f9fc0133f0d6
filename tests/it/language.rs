use std::fmt;

use passende_zorg::Language;
use passende_zorg::language::{Describe, Message, Text, day_in_words};

use crate::support::day;

#[derive(Debug)]
struct Saying(&'static str, u32);

impl Describe for Saying {
    fn code(&self) -> &'static str {
        self.0
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", language.pick("aantal", "number"), self.1)
    }
}

#[test]
fn a_message_is_its_code_and_its_words() {
    let message = Message::new(Saying("test.number", 3));
    assert_eq!(message.code(), "test.number");
    assert_eq!(message.in_language(Language::Dutch).to_string(), "aantal 3");
    assert_eq!(Saying("test.number", 3).in_language(Language::English).to_string(), "number 3");
    assert_eq!(format!("{message:?}"), "test.number: number 3");
    assert_eq!(message, Message::new(Saying("test.number", 3)));
    assert_ne!(message, Message::new(Saying("test.number", 4)));
    assert_ne!(message, Message::new(Saying("test.other", 3)));
    assert_eq!(
        serde_json::to_value(&message).unwrap(),
        serde_json::json!({"code": "test.number", "text": {"nl": "aantal 3", "en": "number 3"}})
    );
}

#[test]
fn a_day_reads_as_one_says_it() {
    let months = [
        ("januari", "January"),
        ("februari", "February"),
        ("maart", "March"),
        ("april", "April"),
        ("mei", "May"),
        ("juni", "June"),
        ("juli", "July"),
        ("augustus", "August"),
        ("september", "September"),
        ("oktober", "October"),
        ("november", "November"),
        ("december", "December"),
    ];
    for (number, (dutch, english)) in (1..).zip(months) {
        let on = day(&format!("2026-{number:02}-09"));
        assert_eq!(day_in_words(on, Language::Dutch).to_string(), format!("9 {dutch} 2026"));
        assert_eq!(day_in_words(on, Language::English).to_string(), format!("9 {english} 2026"));
    }
}

#[test]
fn languages_have_codes() {
    assert_eq!(Language::ALL.map(Language::code), ["nl", "en"]);
    assert_eq!(Language::from_code("en"), Some(Language::English));
    assert_eq!(Language::from_code("EN"), None);
    let text = Text::new("ja", "yes");
    assert_eq!(Language::ALL.map(|language| text.get(language)), ["ja", "yes"]);
    assert_eq!(serde_json::to_string(&text).unwrap(), r#"{"nl":"ja","en":"yes"}"#);
}
