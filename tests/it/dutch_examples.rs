//! The example data have a Dutch form: every text in them, and nothing else.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use passende_zorg::{Language, Verdict};
use serde_json::Value;

use crate::dutch::in_language;

/// Every JSON file among the examples, besides the list of texts itself.
fn files() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|it| it == "json") && !path.ends_with("dutch.json") {
                found.push((path.clone(), std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut found = Vec::new();
    for example in [
        "appraise_practice",
        "assess_plan",
        "compare_scenarios",
        "follow_agreement",
        "follow_procedure",
        "scale_practice",
    ] {
        walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(example), &mut found);
    }
    found.extend(
        [crate::share_data::SHARES, crate::share_data::LEDGER, crate::share_data::MUNICIPAL]
            .map(|json| (PathBuf::from("share_funds"), json.to_owned())),
    );
    found
}

/// The texts of a value, and what is left of it without them.
fn split(value: &mut Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) => texts.push(core::mem::take(text)),
        Value::Array(items) => items.iter_mut().for_each(|item| split(item, texts)),
        Value::Object(fields) => fields.values_mut().for_each(|item| split(item, texts)),
        _ => {}
    }
}

#[test]
fn every_text_of_the_example_data_has_a_dutch_form() {
    // Names are names in both languages.
    let names = [
        "Positief Gezond Almere",
        "Opgroeien in een Kansrijke Omgeving",
        "Welzijn op Recept",
        "Samen Sterker in de Wijk",
        "Wij doen het zelf",
        "Zorggroep Veldkamp",
        "Huisartsengroep De Vliet",
        "GGZ De Meent",
        // Documents are cited by their own titles, and places in them by their own names.
        "Artikel over het programma Passende zorgpraktijken",
        "over het Passend behandelplan",
        "Kader Passende Zorg",
        "Maatschappelijke businesscase Positief Gezond Almere (SEO 2024-61)",
        "Samenwerken aan passende zorg (2020)",
        "Transformatieplan Positief Gezond Almere",
        "pijler 3",
        "deel A, 1.2",
        "deel B, 6.2",
        "deel B, 6.2, voetnoot 61",
    ];
    let is_name = |text: &str| {
        names.contains(&text) || text.contains("Voorbeeldstad") || text.starts_with("Zorgverzekeraar ")
    };
    let mut changed = BTreeSet::new();
    for (path, english) in files() {
        assert_eq!(in_language(&english, Language::English), english);
        let dutch = in_language(&english, Language::Dutch);
        let read = |json: &str| {
            let (mut value, mut texts) = (serde_json::from_str::<Value>(json).unwrap(), Vec::new());
            split(&mut value, &mut texts);
            (value, texts)
        };
        let ((rest, from), (same, to)) = (read(&english), read(&dutch));
        assert_eq!(rest, same, "{}", path.display());
        for (from, to) in from.iter().zip(&to) {
            let sentence = from.contains(' ') && !is_name(from);
            assert!(!sentence || from != to, "{}: {from}", path.display());
            if from != to {
                changed.insert(from.clone());
            }
        }
        assert_eq!(in_language(&dutch, Language::Dutch), dutch, "{}", path.display());
    }
    let known: BTreeSet<String> = crate::dutch::texts().map(str::to_owned).collect();
    assert_eq!(known.difference(&changed).collect::<Vec<_>>(), Vec::<&String>::new(), "in no file");
}

/// The plan in Dutch is the same plan.
#[test]
fn the_language_of_the_data_changes_no_verdict() {
    use passende_zorg::explanation::Assessment as _;
    use passende_zorg::source::Edition;
    use passende_zorg::transformation::plan::Plan;
    use passende_zorg::transformation::{Judgements, PlanAssessment, Step};
    let verdicts = |language| -> Vec<(Verdict, usize)> {
        let judgements = in_language(include_str!("../../examples/assess_plan/judgements.json"), language);
        let judgements = Judgements::from_json(judgements.as_bytes()).unwrap();
        let plans = [
            include_str!("../../examples/assess_plan/almere.json"),
            include_str!("../../examples/assess_plan/synthetic.json"),
        ];
        let mut found = Vec::new();
        for plan in plans {
            let plan = Plan::from_json(in_language(plan, language).as_bytes()).unwrap();
            for edition in Edition::ALL {
                let terms = crate::transformation::plan::terms(*edition);
                for step in Step::ALL {
                    let assessment = PlanAssessment::new(&plan, &judgements, &terms, *step);
                    found.push((assessment.verdict(), assessment.open_questions().len()));
                }
            }
        }
        found
    };
    let english = verdicts(Language::English);
    assert_eq!(english, verdicts(Language::Dutch));
    assert!(english.iter().any(|(verdict, _)| *verdict == Verdict::Met));
}
