use std::fmt::Write as _;

use passende_zorg::Language;
use passende_zorg::principle::{Degree, Element, Level, Principle, PrincipleSet};

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/principle/set/table.md");

/// The table in the documentation, drawn from the data.
fn drawn() -> String {
    let mut table = String::from("| element |");
    for set in PrincipleSet::ALL {
        write!(table, " {} |", set.in_language(Language::English)).unwrap();
    }
    table.push_str(" levels |\n|---|---|---|---|---|---|---|\n");
    let mut group = None;
    for element in Element::ALL {
        if group != Some(element.principle()) {
            group = Some(element.principle());
            let name = element.principle().map_or("beside the principles: the definition", |principle| {
                principle.in_language(Language::English)
            });
            writeln!(table, "| **{name}** | | | | | | |").unwrap();
        }
        write!(table, "| {} (`{}`) |", element.in_language(Language::English), element.code()).unwrap();
        for set in PrincipleSet::ALL {
            match set.standing(*element) {
                Some(standing) => {
                    let mark = if standing.degree() == Degree::Stated { "**stated**" } else { "touched" };
                    write!(table, " {mark}: {} |", standing.citation().section().get(Language::English))
                        .unwrap();
                }
                None => table.push_str(" - |"),
            }
        }
        let levels: Vec<&str> =
            element.levels().iter().map(|level| level.in_language(Language::English)).collect();
        writeln!(table, " {} |", levels.join(", ")).unwrap();
    }
    table
}

/// `WRITE_TABLE=1 cargo test the_table` draws it again after a change of the data.
#[test]
fn the_table_in_the_documentation_is_drawn_from_the_data() {
    if std::env::var_os("WRITE_TABLE").is_some() {
        std::fs::write(PATH, drawn()).unwrap();
    }
    let written = std::fs::read_to_string(PATH).unwrap();
    assert_eq!(written, drawn(), "draw it again with WRITE_TABLE=1");
    assert_eq!(written.lines().count(), 2 + Element::ALL.len() + Principle::ALL.len() + 1);
}

#[test]
fn nothing_is_asked_at_the_level_of_one_patient() {
    for element in Element::ALL {
        assert!(!element.levels().is_empty(), "{element:?}");
        assert!(!element.levels().contains(&Level::Patient), "{element:?}");
    }
}
