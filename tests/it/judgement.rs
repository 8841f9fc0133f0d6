use passende_zorg::Verdict;
use passende_zorg::judgement::Judgement;

use crate::support::day;

#[test]
fn a_judgement_has_a_name_a_reason_and_an_outcome() {
    let on = day("2025-03-01");
    let judge = |by: &str, reason: &str, verdict| Judgement::try_new(by, on, reason, verdict);
    assert_eq!(judge(" ", "x", Verdict::Met).unwrap_err().code(), "judgement.no-name");
    assert_eq!(judge("x", "", Verdict::Met).unwrap_err().code(), "judgement.no-reason");
    assert_eq!(judge("x", "x", Verdict::Undetermined).unwrap_err().code(), "judgement.undetermined");
    for verdict in [Verdict::Met, Verdict::NotMet, Verdict::NotApplicable] {
        let judgement = judge(" x ", " y ", verdict).unwrap();
        assert_eq!(
            (judgement.by(), judgement.on(), judgement.reason(), judgement.verdict()),
            ("x", on, "y", verdict)
        );
        let text = serde_json::to_string(&judgement).unwrap();
        assert_eq!(serde_json::from_str::<Judgement>(&text).unwrap(), judgement);
    }
    // Neither a name nor a reason can look like a line of an answer, or like nothing.
    for (by, reason, code) in [
        ("x\ny", "z", "name.control-character"),
        ("x\u{202e}y", "z", "name.hidden-character"),
        ("\u{200b}", "z", "name.hidden-character"),
        ("x", "fine\n- met: all", "judgement.several-lines"),
        ("x", "fine\rmet", "judgement.several-lines"),
        ("x", "fine\u{2028}met", "statement.control-character"),
        ("x", "\u{202e}fine", "statement.control-character"),
        ("x", "\u{200b}", "statement.empty"),
    ] {
        assert_eq!(judge(by, reason, Verdict::Met).unwrap_err().code(), code, "{by:?} {reason:?}");
    }
}

#[test]
fn a_judgement_from_outside_goes_through_the_constructor() {
    for (text, part) in [
        (r#"{"by":"x","on":"2025-03-01","reason":"","verdict":"met"}"#, "expected the reason"),
        (r#"{"by":"x","on":"2025-02-30","reason":"y","verdict":"met"}"#, "YYYY-MM-DD"),
        (r#"{"by":"x","on":"2025-03-01","reason":"y","verdict":"undetermined"}"#, "unknown variant"),
        (r#"{"by":"x","on":"2025-03-01","reason":"y","verdict":"met","sure":true}"#, "unknown field `sure`"),
        (r#"{"by":"x","on":"2025-03-01","verdict":"met"}"#, "missing field `reason`"),
    ] {
        let error = serde_json::from_str::<Judgement>(text).unwrap_err().to_string();
        assert!(error.contains(part), "{error}");
    }
}
