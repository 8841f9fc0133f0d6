use std::fmt::Write as _;

use passende_zorg::Language;
use passende_zorg::source::Edition;
use passende_zorg::transformation::{Condition, Step};

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/transformation/conditions.md");

/// The table in the documentation, drawn from the conditions of each edition and step.
fn drawn() -> String {
    let mut table = String::from("| condition |");
    for edition in Edition::ALL {
        write!(table, " {} |", edition.in_language(Language::English)).unwrap();
    }
    table.push_str("\n|---|---|---|---|\n");
    for step in Step::ALL {
        let asked = |edition: &Edition| edition.conditions(*step);
        if Edition::ALL.iter().all(|edition| asked(edition).is_empty()) {
            continue;
        }
        write!(table, "| **{}** |", step.in_language(Language::English)).unwrap();
        for edition in Edition::ALL {
            write!(table, " {} |", asked(edition).len()).unwrap();
        }
        table.push('\n');
        for condition in Condition::ALL {
            if !Edition::ALL.iter().any(|edition| asked(edition).contains(condition)) {
                continue;
            }
            let (english, dutch) =
                (condition.in_language(Language::English), condition.in_language(Language::Dutch));
            write!(table, "| {english} (*{dutch}*) |").unwrap();
            for edition in Edition::ALL {
                let rule = edition.rule_of(*condition).id().as_str();
                let cell =
                    if asked(edition).contains(condition) { format!("`{rule}`") } else { "-".to_owned() };
                write!(table, " {cell} |").unwrap();
            }
            table.push('\n');
        }
    }
    table
}

/// `WRITE_TABLE=1 cargo test the_table` draws it again after a change of the conditions.
#[test]
fn the_table_of_conditions_in_the_documentation_is_drawn_from_them() {
    if std::env::var_os("WRITE_TABLE").is_some() {
        std::fs::write(PATH, drawn()).unwrap();
    }
    let written = std::fs::read_to_string(PATH).unwrap();
    assert_eq!(written, drawn(), "draw it again with WRITE_TABLE=1");
    assert!(written.lines().any(|line| line.ends_with("| 8 | 7 | 6 |")), "eight, seven and six");
}
