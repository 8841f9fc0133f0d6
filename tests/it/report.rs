use passende_zorg::Language;
use passende_zorg::explanation::Assessment as _;
use passende_zorg::report::{Markdown, MarkdownText};
use passende_zorg::volume::norm::Norms;
use passende_zorg::volume::{Asked, CountTable, check};

use crate::support::{minimum_norm, year};

#[test]
fn an_explanation_as_markdown() {
    let table = CountTable::from_csv("location,intervention,year,count\nA_1|x,lung,2024,50..70\n".as_bytes())
        .unwrap();
    let norms = Norms::try_new([minimum_norm("lung", 60)]).unwrap();
    let report = check(&norms, &table, Asked::about(year(2024))).unwrap();
    let explanation = report.rows().next().unwrap().explanation();
    let whole =
        passende_zorg::explanation::Explanation::new(explanation.outcome(), explanation.message().clone())
            .with_parts([explanation]);
    assert_eq!(
        Markdown::new(&whole, Language::English).to_string(),
        r"- **undetermined** Norm, location A\_1\|x, 2024: 50 to 70 counted, 60 required; what is known does not decide it.
  - **undetermined** Norm, location A\_1\|x, 2024: 50 to 70 counted, 60 required; what is known does not decide it.
    - margin: observed 50 to 70, required 60, difference -10 to 10 (procedures)
    - note: Norm: at least 60 per location, per calendar year. Adopted, in force since 1 January 2020; binding.
    - open question: How many were there at location A\_1\|x in 2024: lung? (known: 50 to 70)
    - enough is: the count of lung in 2024, if that is 60 or more
    - enough is: 10 more procedures
    - basis: test, 1 (consulted on 1 January 2025)
    - **undetermined** The norm existed at the agreement and is to be complied with: undetermined.
      - basis: Integraal Zorgakkoord (final, September 2022), part D, a, p. 57 (IZA22-D-EXISTING)
"
    );
    let dutch = Markdown::new(&whole, Language::Dutch).to_string();
    for part in [
        "- **onbeslist** ",
        "  - marge: uitkomst",
        "open vraag: ",
        "genoeg is: ",
        "grondslag: test, 1 (geraadpleegd op 1 januari 2025)",
    ] {
        assert!(dutch.contains(part), "{part}");
    }
}

#[test]
fn nothing_from_outside_is_taken_for_markdown() {
    let text = MarkdownText(&"a*b_c`d[e]f<g>h|i#j\\k\nl\rm").to_string();
    assert_eq!(text, "a\\*b\\_c\\`d\\[e\\]f\\<g\\>h\\|i\\#j\\\\k l m");
    assert_eq!(MarkdownText(&"plain é 1.2").to_string(), "plain é 1.2");
}
