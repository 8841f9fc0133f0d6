use passende_zorg::region::Region;

use crate::support::day;

#[test]
fn a_region_exists_in_its_period() {
    let region = Region::try_new("ROAZ", "03", "Midden", day("2023-01-01"), Some(day("2025-01-01"))).unwrap();
    for (on, exists) in
        [("2022-12-31", false), ("2023-01-01", true), ("2024-12-31", true), ("2025-01-01", false)]
    {
        assert_eq!(region.exists_on(day(on)), exists, "{on}");
    }
    assert_eq!((region.kind(), region.code(), region.name()), ("ROAZ", "03", "Midden"));
    assert_eq!(region.period().until(), Some(day("2025-01-01")));
}

#[test]
fn a_region_reads_what_it_writes_and_refuses_the_rest() {
    let text = r#"{"kind":"ROAZ","code":"03","name":"Midden","from":"2023-01-01"}"#;
    let region: Region = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::to_string(&region).unwrap(), text);
    for (text, part) in [
        (r#"{"kind":"","code":"03","name":"Midden","from":"2023-01-01"}"#, "kind: expected a name"),
        (r#"{"kind":"ROAZ","code":"03","name":"Midden","from":"2023-1-1"}"#, "YYYY-MM-DD, found `2023-1-1`"),
        (
            r#"{"kind":"ROAZ","code":"03","name":"Midden","from":"2023-01-01","until":"2023-01-01"}"#,
            "expected an end after",
        ),
        (
            r#"{"kind":"ROAZ","code":"03","name":"Midden","from":"2023-01-01","size":3}"#,
            "unknown field `size`",
        ),
    ] {
        let error = serde_json::from_str::<Region>(text).unwrap_err().to_string();
        assert!(error.contains(part), "{error}");
    }
    let error = Region::try_new("ROAZ", " ", "Midden", day("2023-01-01"), None).unwrap_err();
    assert_eq!(error.code(), "region.name");
    let error =
        Region::try_new("ROAZ", "1", "Midden", day("2023-01-01"), Some(day("2022-01-01"))).unwrap_err();
    assert_eq!((error.code(), error.path()), ("period.ends-before-it-begins", "until"));
}
