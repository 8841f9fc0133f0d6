//! The one reader of JSON: what holds of every input alike.

use std::fmt::Write as _;

use passende_zorg::concentration::ImpactFacts;
use passende_zorg::contracting::chain::Chain;
use passende_zorg::from_json;
use passende_zorg::judgement::Judgement;
use passende_zorg::practice::cycle::{AgendaPlan, CycleLog};
use passende_zorg::practice::life::EvidenceLife;
use passende_zorg::practice::scaling::ScaleUp;
use passende_zorg::practice::{EstablishmentLog, LabourSaving};
use passende_zorg::principle::Dossier;
use passende_zorg::principle::EvidencePolicy;
use passende_zorg::transformation::Judgements;
use passende_zorg::transformation::plan::Plan;
use passende_zorg::transformation::procedure::Procedure;
use passende_zorg::volume::norm::Norms;
use serde_json::Value;

/// Writes JSON in which the first key of one object stands twice: the object that comes so many objects later.
fn with_a_key_twice(value: &Value, left: &mut usize, text: &mut String) {
    match value {
        Value::Object(entries) => {
            let twice = *left == 0 && !entries.is_empty();
            *left = left.wrapping_sub(1);
            text.push('{');
            let again = entries.iter().take(usize::from(twice));
            for (at, (key, value)) in entries.iter().chain(again).enumerate() {
                text.push_str(if at > 0 { "," } else { "" });
                let _ = write!(text, "{}:", Value::from(key.as_str()));
                if at < entries.len() {
                    with_a_key_twice(value, left, text);
                } else {
                    let _ = write!(text, "{value}");
                }
            }
            text.push('}');
        }
        Value::Array(items) => {
            text.push('[');
            for (at, item) in items.iter().enumerate() {
                text.push_str(if at > 0 { "," } else { "" });
                with_a_key_twice(item, left, text);
            }
            text.push(']');
        }
        other => {
            let _ = write!(text, "{other}");
        }
    }
}

fn objects(value: &Value) -> usize {
    match value {
        Value::Object(entries) => 1 + entries.values().map(objects).sum::<usize>(),
        Value::Array(items) => items.iter().map(objects).sum(),
        _ => 0,
    }
}

/// A reader, of which only the error is looked at.
type Read = fn(&[u8]) -> Result<(), String>;

fn readers() -> Vec<(&'static str, &'static str, Read)> {
    macro_rules! inputs {
        ($($file:literal: $read:expr;)+) => {
            vec![$((
                $file,
                include_str!(concat!("../../", $file)),
                |text| $read(text).map(drop).map_err(|error| error.to_string()),
            )),+]
        };
    }
    inputs! {
        "examples/assess_plan/almere.json": Plan::from_json;
        "examples/assess_plan/judgements.json": Judgements::from_json;
        "examples/follow_procedure/events.json": Procedure::from_json;
        "examples/align_contracts/synthetic.json": Chain::from_json;
        "examples/appraise_practice/synthetic.json": Dossier::from_json;
        "examples/appraise_practice/policy.json": from_json::<EvidencePolicy>;
        "examples/compare_scenarios/impact.json": from_json::<ImpactFacts>;
        "examples/scale_practice/cycle.json": CycleLog::from_json;
        "examples/scale_practice/labour.json": LabourSaving::from_json;
        "examples/scale_practice/life.json": EvidenceLife::from_json;
        "examples/scale_practice/plan.json": AgendaPlan::from_json;
        "examples/scale_practice/record.json": EstablishmentLog::from_json;
        "examples/scale_practice/scale.json": ScaleUp::from_json;
        "tests/data/norms.json": Norms::from_json;
    }
}

#[test]
fn no_input_has_a_key_twice_in_any_object() {
    let (mut tried, mut lists) = (0, 0);
    for (file, text, read) in readers() {
        let value: Value = serde_json::from_str(text).unwrap();
        assert_eq!(read(text.as_bytes()), Ok(()), "{file}");
        for at in 0..objects(&value) {
            let (mut left, mut twice) = (at, String::new());
            with_a_key_twice(&value, &mut left, &mut twice);
            if twice.len() == value.to_string().len() {
                continue; // an empty object
            }
            let error = read(twice.as_bytes()).unwrap_err();
            assert!(error.contains("expected each key once, found `"), "{file}, object {at}: {error}");
            tried += 1;
        }
        lists += 1;
    }
    assert!(lists == 14 && tried > 350, "{lists} inputs, {tried} objects");
}

#[test]
fn what_is_outside_the_objects_comes_out_the_same_for_every_input() {
    for (file, text, read) in readers() {
        let marked = [b"\xef\xbb\xbf", text.as_bytes()].concat();
        assert_eq!(read(&marked), Ok(()), "{file}: with a byte order mark");
        let error = read(&text.as_bytes()[..text.len() / 2]).unwrap_err();
        assert!(error.contains("EOF while parsing"), "{file}: {error}");
        let error = read([text.as_bytes(), b"{}"].concat().as_slice()).unwrap_err();
        assert!(error.contains("trailing characters"), "{file}: {error}");
        assert!(read(b"").unwrap_err().contains("EOF while parsing"), "{file}");
        assert!(read(b"{\"\xff\": 1}").is_err(), "{file}");
        let unknown = text.replacen('{', &format!("{{\"{}\": 1, ", "z".repeat(5_000)), 1);
        let error = read(unknown.as_bytes()).unwrap_err();
        assert!(error.len() < 800, "{file}: {} bytes", error.len());
    }
}

#[test]
fn the_place_is_told() {
    let error = from_json::<Vec<Judgement>>(b"[\n  {\"by\": \"A\", \"on\": \"2025-13-01\"}]").unwrap_err();
    assert_eq!((error.path(), error.line(), error.code()), ("[0].on", Some(2), "value.day"));
    let error = from_json::<Vec<Judgement>>(b"[").unwrap_err();
    assert_eq!((error.line(), error.column(), error.code()), (Some(1), Some(1), "input.syntax"));
    let found = |length: usize| {
        let text = format!("[{{\"verdict\": \"{}\"}}]", "y".repeat(length));
        from_json::<Vec<Judgement>>(text.as_bytes()).unwrap_err().to_string()
    };
    assert!(
        found(38).contains(&format!("unknown variant `{}`, expected one of", "y".repeat(38))),
        "{}",
        found(38)
    );
    assert!(
        found(60).contains(&format!("unknown variant `{}…`, expected one of", "y".repeat(40))),
        "{}",
        found(60)
    );
}

/// A word of the field is written and read by its code, as a text; of anything else it is told where it
/// stands, and which codes are expected.
#[test]
fn a_word_is_its_code() {
    use passende_zorg::principle::Level;
    for level in Level::ALL {
        let written = serde_json::to_string(level).unwrap();
        assert_eq!(written, format!("\"{}\"", level.code()));
        assert_eq!(&from_json::<Level>(written.as_bytes()).unwrap(), level);
    }
    let codes = "one of `patient`, `practice`, `institution`, `region`, `system`";
    for (text, found) in [
        ("[7]", "invalid type: integer `7`"),
        ("[null]", "invalid type: null"),
        ("[{\"practice\": null}]", "invalid type: map"),
        ("[[]]", "invalid type: sequence"),
        ("[\"Practice\"]", "unknown variant `Practice`"),
    ] {
        let error = from_json::<Vec<Level>>(text.as_bytes()).unwrap_err();
        assert_eq!(
            (error.path(), error.code(), error.expected(), error.found()),
            ("[0]", "input.data", Some(codes), Some(found)),
            "{error}"
        );
    }
}

/// What was expected and what was found stand apart, whoever refused it; the place is told once, and is no part of the message.
#[test]
fn an_error_says_what_was_expected_and_found() {
    use passende_zorg::InputError;
    let told = |error: &InputError| {
        let side = |text: Option<&str>| text.unwrap_or_default().to_owned();
        (error.path().to_owned(), side(error.expected()), side(error.found()))
    };
    let of =
        |path: &str, expected: &str, found: &str| (path.to_owned(), expected.to_owned(), found.to_owned());
    let json = |text: &str| from_json::<Vec<Judgement>>(text.as_bytes()).unwrap_err();
    let day = json(r#"[{"by": "A", "on": "2025-13-01"}]"#);
    assert_eq!(told(&day), of("[0].on", "a day as YYYY-MM-DD", "`2025-13-01`"));
    assert_eq!(day.message(), "expected a day as YYYY-MM-DD, found `2025-13-01`");
    assert_eq!(
        day.to_string(),
        format!("[0].on: {} at line 1 column {}", day.message(), day.column().unwrap())
    );
    let kind = json(r#"[{"by": 5}]"#);
    assert_eq!(told(&kind), of("[0].by", "a string", "invalid type: integer `5`"));
    let key = json(r#"[{"colour": 5}]"#);
    assert_eq!(
        told(&key),
        of("[0].colour", "one of `by`, `on`, `reason`, `verdict`", "unknown field `colour`")
    );
    // A record that refuses a part of its own names that part.
    let name = json(r#"[{"by": "", "on": "2025-01-01", "reason": "r", "verdict": "met"}]"#);
    assert_eq!(told(&name), of("[0].by", "the name of the person who judges", "an empty text"));
    // So does a list that refuses one of its own, and words before a colon are no place.
    let twice = r#"[{"kind": "on-site", "given": 9}, {"kind": "on-site", "given": 8}]"#;
    let twice = from_json::<passende_zorg::practice::WasteScreen>(twice.as_bytes()).unwrap_err();
    assert_eq!(told(&twice), of("[1].kind", "each kind once", "`on-site` again"));
    // What was found cannot pass for the words around it.
    let sly = json(r#"[{"by": "A", "on": "x, found y"}]"#);
    assert_eq!(told(&sly), of("[0].on", "a day as YYYY-MM-DD", "`x, found y`"));
    let cut = json("[{");
    assert_eq!((told(&cut), cut.code()), (of("[0]", "", ""), "input.syntax"));
    assert_eq!(cut.to_string(), "[0]: EOF while parsing an object at line 1 column 2");
    // Of a table it is the line and the column's name.
    let table =
        passende_zorg::volume::CountTable::from_csv(b"location,intervention,year,count\nA,lung,2024,x\n");
    let table = table.unwrap_err();
    assert_eq!(told(&table), of("count", "a whole number up to 4294967295, `<n`, `a..b` or nothing", "`x`"));
    assert_eq!((table.line(), table.column(), table.code()), (Some(2), None, "csv.count"));
    assert_eq!(table.to_string(), format!("line 2: count: {}", table.message()));
    // In code there is no place in a text.
    let built =
        Judgement::try_new("A", "2025-01-01".parse().unwrap(), "", passende_zorg::Verdict::Met).unwrap_err();
    assert_eq!((built.path(), built.line(), built.column()), ("reason", None, None));
}

/// What is refused is told in Dutch too, whoever refuses it: the reader of JSON, a type, a table or an error of its own.
#[test]
fn refusals_are_told_in_dutch() {
    use passende_zorg::language::Describe;
    use passende_zorg::request::Request;
    use passende_zorg::time::{Timeline, Year};
    use passende_zorg::volume::CountTable;
    use passende_zorg::volume::norm::Norms;
    use passende_zorg::{InputError, Language};

    let dutch = |error: &InputError| error.in_language(Language::Dutch).to_string();
    let request = |text: &str| dutch(&from_json::<Request>(text.as_bytes()).unwrap_err());
    for (text, told) in [
        ("", "de tekst breekt af waar een waarde hoort"),
        ("[", "de tekst breekt af binnen een lijst"),
        (r#"{"plan": {"#, "plan: de tekst breekt af binnen een object"),
        ("{} x", "er staat nog tekst na het einde"),
        (r#"{"a": 1, "a": 2}"#, "a: verwacht: elke sleutel één keer; gevonden: `a` nogmaals"),
        (r#"{"plan": {}}"#, "plan: verwacht: het veld `plan`; gevonden: geen"),
        (r#"{"plan": 1}"#, "plan: verwacht: een object; gevonden: het getal `1`"),
        ("7", "verwacht: een woord of een object met één sleutel; gevonden: het getal 7"),
        (
            r#"{"volumes": {"year": 1899}}"#,
            "volumes.year: verwacht: een jaar van 1900 tot en met 2199; gevonden: 1899",
        ),
        (
            r#"{"volumes": {"year": "2024"}}"#,
            "volumes.year: verwacht: een geheel getal; gevonden: de tekst \"2024\"",
        ),
        (
            r#"{"volumes": {"on": "1 mei"}}"#,
            "volumes.on: verwacht: een dag als JJJJ-MM-DD; gevonden: `1 mei`",
        ),
        (
            r#"{"volumes": {"counts": [{"location": "A", "intervention": "b", "year": 2024, "count": null}]}}"#,
            "volumes.counts[0].count: verwacht: een geheel getal, of `at-least` en `at-most`; gevonden: null",
        ),
    ] {
        let found = request(text);
        assert_eq!(found.split_once(" (regel 1, kolom ").unwrap().0, told, "{found}");
    }
    assert!(request("[\n1").ends_with("(regel 2, kolom 1)"));
    let unknown = request(r#"{"plann": {}}"#);
    assert!(unknown.starts_with("verwacht: een van `volumes`, "), "{unknown}");
    assert!(unknown.contains("; gevonden: `plann`"), "{unknown}");
    let field = request(r#"{"volumes": {"jaar": 2024}}"#);
    assert!(
        field.contains("verwacht: een van `norms`") && field.contains("gevonden: het veld `jaar`"),
        "{field}"
    );
    let twice = br#"{"norms": [{"id": "x", "title": {"nl": "x", "en": "x"}, "basket": [], "per": "location",
        "window": {"kind": "calendar-year"}, "levels": [{"from": "2024-01-01", "minimum": 1, "status": "adopted"}],
        "source": {"title": "t", "section": "s", "consulted": "2026-01-01"}}]}"#;
    let norm = Norms::from_json(twice).unwrap_err();
    assert_eq!((norm.code(), norm.path()), ("norm.empty-basket", "norms[0].basket"));
    assert!(dutch(&norm).starts_with("norms[0].basket: verwacht: minstens één verrichting; gevonden: geen"));
    let table = |rows: &str| {
        let text = format!("location,intervention,year,count\n{rows}\n");
        dutch(&CountTable::from_csv(text.as_bytes()).unwrap_err())
    };
    assert_eq!(
        table("A,x,2024,twee"),
        "regel 2: count: verwacht: een geheel getal tot en met 4294967295, `<n`, `a..b` of niets; gevonden: `twee`"
    );
    assert_eq!(table(",x,2024,1"), "regel 2: location: verwacht: een naam; gevonden: niets");
    assert_eq!(
        table("A,x,2024,1\nA,x,2024,2"),
        "regel 3: verwacht: één aantal voor dezelfde plaats, verrichting en hetzelfde jaar; gevonden: al op regel 2"
    );
    let year = Year::try_new(1899).unwrap_err();
    assert_eq!(
        year.in_language(Language::Dutch).to_string(),
        "verwacht: een jaar van 1900 tot en met 2199; gevonden: 1899"
    );
    assert_eq!(year.in_language(Language::English).to_string(), year.to_string());
    let line = Timeline::<u8>::try_from_starts([], None).unwrap_err();
    assert_eq!(
        line.in_language(Language::Dutch).to_string(),
        "verwacht: minstens één waarde; gevonden: geen"
    );
    let empty = InputError::from(line);
    assert_eq!(
        (empty.code(), dutch(&empty).as_str()),
        ("timeline.empty", "verwacht: minstens één waarde; gevonden: geen")
    );
}
