use passende_zorg::Verdict;
use passende_zorg::party::UnitKind;
use passende_zorg::volume::composite::CompositeNorm;
use passende_zorg::volume::norm::{Demand, Norms};
use passende_zorg::volume::{Asked, CountTable, check};

use crate::support::{norm_per, year};

/// Professional norms seen in practice: 20 per location *and* 10 per urologist.
fn norms() -> Norms {
    let norm = |per, id: &str, minimum| {
        let norm = norm_per(per, "cystectomy", Demand::minimum(minimum).unwrap());
        let mut value = serde_json::to_value(&norm).unwrap();
        value["id"] = id.into();
        serde_json::from_value(value).unwrap()
    };
    Norms::try_new([norm(UnitKind::Location, "location", 20), norm(UnitKind::Specialist, "urologist", 10)])
        .unwrap()
}

fn verdicts(rows: &str) -> Vec<(String, Verdict, Vec<String>)> {
    let table =
        CountTable::from_csv(format!("location,specialist,intervention,year,count\n{rows}").as_bytes())
            .unwrap();
    let norms = norms();
    let report = check(&norms, &table, Asked::about(year(2024))).unwrap();
    let composite = CompositeNorm::try_new("location", "urologist", &report).unwrap();
    let results = composite.check();
    results
        .iter()
        .map(|result| {
            let specialists = result.specialists().iter().map(|row| row.unit_name().to_owned()).collect();
            let explanation = result.explanation();
            assert_eq!(explanation.parts().len(), result.specialists().len() + 1);
            assert_eq!(
                (explanation.verdict().unwrap(), explanation.message().code()),
                (result.verdict(), "volume.composite")
            );
            assert_eq!(result.open_questions().is_empty(), !result.verdict().is_undetermined());
            (result.location().unit_name().to_owned(), result.verdict(), specialists)
        })
        .collect()
}

#[test]
fn a_location_and_each_of_its_specialists() {
    let one = |rows: &str| verdicts(rows)[0].1;
    let row = |specialist: &str, count: &str| format!("A,{specialist},cystectomy,2024,{count}\n");
    assert_eq!(one(&[row("u1", "10"), row("u2", "10")].concat()), Verdict::Met);
    assert_eq!(one(&[row("u1", "10"), row("u2", "9")].concat()), Verdict::NotMet); // 19, and u2 below
    assert_eq!(one(&[row("u1", "11"), row("u2", "9")].concat()), Verdict::NotMet); // 20, but u2 below
    assert_eq!(one(&[row("u1", "20"), row("u2", "<10")].concat()), Verdict::NotMet);
    assert_eq!(one(&[row("u1", "20"), row("u2", "5..15")].concat()), Verdict::Undetermined);
    assert_eq!(one(&[row("u1", "9"), row("u2", "5..15")].concat()), Verdict::NotMet); // u1 decides
    assert_eq!(one(&[row("u1", "20"), row("u2", "0")].concat()), Verdict::Met); // u2 did none
    assert_eq!(one(&row("u1", "0")), Verdict::NotApplicable);
}

#[test]
fn a_specialist_at_several_locations_is_one_unit() {
    let rows = "A,u1,cystectomy,2024,15\nA,u2,cystectomy,2024,6\nB,u2,cystectomy,2024,4\nB,u3,cystectomy,2024,16\nC,u4,x,2024,1\n";
    assert_eq!(
        verdicts(rows),
        [
            ("A".to_owned(), Verdict::Met, vec!["u1".to_owned(), "u2".to_owned()]),
            ("B".to_owned(), Verdict::Met, vec!["u2".to_owned(), "u3".to_owned()]),
            ("C".to_owned(), Verdict::NotApplicable, vec![]),
        ]
    );
}

#[test]
fn other_years_do_not_make_a_specialist_one_of_the_location() {
    let rows = "A,u1,cystectomy,2024,25\nA,u2,cystectomy,2023,3\n";
    assert_eq!(verdicts(rows), [("A".to_owned(), Verdict::Met, vec!["u1".to_owned()])]);
}

#[test]
fn who_certainly_did_none_is_not_one_of_the_location() {
    let none = "A,u1,cystectomy,2024,25\nA,u2,cystectomy,2024,0\nA,u3,cystectomy,2024,<2\n";
    assert_eq!(verdicts(none)[0].2, ["u1", "u3"]);
    let table =
        CountTable::from_csv(format!("location,specialist,intervention,year,count\n{none}").as_bytes())
            .unwrap();
    // In a year that is not complete, none so far may become some.
    let table = table.with_incomplete(year(2024));
    let norms = norms();
    let report = check(&norms, &table, Asked::about(year(2024))).unwrap();
    let composite = CompositeNorm::try_new("location", "urologist", &report).unwrap();
    assert_eq!(composite.check()[0].specialists().len(), 3);
}

#[test]
fn two_norms_of_other_kinds_do_not_make_one() {
    let table = CountTable::from_csv(b"location,specialist,intervention,year,count\nA,u,cystectomy,2024,5\n")
        .unwrap();
    let norms = norms();
    let report = check(&norms, &table, Asked::about(year(2024))).unwrap();
    let code =
        |a, b| CompositeNorm::try_new(a, b, &report).err().map(|error| (error.code(), error.to_string()));
    let error = code("urologist", "location").unwrap();
    assert_eq!(
        error,
        (
            "composite.other-unit",
            "norm `urologist`: expected one per location, found one per specialist".to_owned()
        )
    );
    assert_eq!(code("location", "location").unwrap().0, "composite.other-unit");
    assert_eq!(code("location", "surgeon").unwrap().0, "composite.unknown-norm");
    assert!(code("location", "urologist").is_none());
}
