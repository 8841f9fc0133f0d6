use passende_zorg::statement::{LONGEST_STATEMENT, Statement};

#[test]
fn a_statement_says_something_and_can_be_repeated() {
    let code = |text: &str| Statement::try_new(text).map_err(|error| error.code()).err();
    assert_eq!(code(""), Some("statement.empty"));
    assert_eq!(code(" \n\t"), Some("statement.empty"));
    assert_eq!(code("\u{a0}"), Some("statement.empty"));
    for (bytes, refused) in [
        (LONGEST_STATEMENT - 1, None),
        (LONGEST_STATEMENT, None),
        (LONGEST_STATEMENT + 1, Some("statement.too-long")),
    ] {
        assert_eq!(code(&"x".repeat(bytes)), refused);
        // Blanks at the ends do not count.
        assert_eq!(code(&format!("  {}  ", "x".repeat(bytes))), refused);
    }
    for good in ["a\nb", "a\r\nb", "a\tb", "één plan"] {
        assert_eq!(code(good), None, "{good}");
    }
    for bad in ["a\0b", "a\u{7}b", "a\u{1b}[1mb", "a\u{85}b"] {
        assert_eq!(code(bad), Some("statement.control-character"), "{bad:?}");
    }
    for unseen in ["\u{200b}", "\u{feff} \u{2060}", "\u{3164}", "\u{2800}\u{ad}"] {
        assert_eq!(code(unseen), Some("statement.empty"), "{unseen:?}");
    }
    // A soft hyphen does no harm in a text that says something; what turns or breaks a line does.
    assert_eq!(code("zorg\u{ad}aanbieder"), None);
    for forging in [
        '\u{61c}', '\u{200e}', '\u{200f}', '\u{2028}', '\u{2029}', '\u{202a}', '\u{202e}', '\u{2066}',
        '\u{2069}',
    ] {
        assert_eq!(code(&format!("a{forging}b")), Some("statement.control-character"), "{forging:?}");
    }
    for beside in ['\u{200d}', '\u{2010}', '\u{2027}', '\u{202f}', '\u{2065}', '\u{206a}'] {
        assert_eq!(code(&format!("a{beside}b")), None, "{beside:?}");
    }
    assert_eq!(Statement::try_new("a\r\n- met\tb").unwrap().to_string(), "a  - met b", "on one line");
    assert_eq!(
        Statement::try_new("a\0b").unwrap_err().to_string(),
        "expected a text without control characters, found `a\\0b`"
    );
}

#[test]
fn a_statement_crosses_the_border_unchanged() {
    let statement = Statement::try_new(" shorter lists ").unwrap();
    assert_eq!((statement.as_str(), statement.to_string().as_str()), ("shorter lists", "shorter lists"));
    assert_eq!(serde_json::to_string(&statement).unwrap(), r#""shorter lists""#);
    assert_eq!(serde_json::from_str::<Statement>(r#"" shorter lists""#).unwrap(), statement);
    assert!(serde_json::from_str::<Statement>(r#"" ""#).is_err());
    assert_eq!(format!("{statement:>15}"), "  shorter lists");
}
