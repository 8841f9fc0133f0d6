//! What is refused, with its place.

use passende_zorg::InputError;

use passende_zorg::volume::composite::CompositeFacts;

use super::*;

fn with_asks(asks: &str, more: &str) -> Result<NormSet, InputError> {
    let text = format!(
        r#"{{"norms": [{{"id": "n", "title": {{"nl": "n", "en": "n"}}, "per": "location", "from": "2020-01-01",
        "source": {{"title": "an example", "section": "1", "consulted": "2026-11-29"}}, "asks": {asks}{more}}}]}}"#
    );
    NormSet::from_json(text.as_bytes())
}

fn code_of(error: &InputError) -> &'static str {
    let codes = [
        "composite.number",
        "composite.guideline",
        "composite.empty",
        "composite.twice",
        "composite.weight",
        "composite.condition",
        "composite.quarter",
        "composite.whom",
        "composite.day",
        "composite.bound",
        "composite.at-one-location",
    ];
    codes.into_iter().find(|code| *code == error.code()).unwrap()
}

fn count(more: &str) -> String {
    format!(r#"{{"count": {{"basket": [{{"intervention": "x"}}]{more}}}}}"#)
}

/// A clause, what stands beside it, and where it is refused for what.
#[allow(clippy::too_many_lines, reason = "a table")]
fn cases() -> Vec<(String, &'static str, &'static str, &'static str)> {
    let one = || count(r#", "minimum": 10"#);
    vec![
        (count(""), "", "norms[0].asks.count", "composite.number"),
        (count(r#", "minimum": 1, "maximum": 2"#), "", "norms[0].asks.count", "composite.number"),
        (count(r#", "low": 1"#), "", "norms[0].asks.count", "composite.number"),
        (count(r#", "low": 3, "high": 2"#), "", "norms[0].asks.count.low", "composite.guideline"),
        (
            r#"{"count": {"basket": [], "minimum": 1}}"#.to_owned(),
            "",
            "norms[0].asks.count.basket",
            "composite.empty",
        ),
        (
            r#"{"count": {"basket": [{"intervention": "x"}, {"intervention": "x"}], "minimum": 1}}"#
                .to_owned(),
            "",
            "norms[0].asks.count.basket[1].intervention",
            "composite.twice",
        ),
        (
            r#"{"count": {"basket": [{"intervention": "x", "weight": "0"}], "minimum": 1}}"#.to_owned(),
            "",
            "norms[0].asks.count.basket[0].weight",
            "composite.weight",
        ),
        (
            r#"{"count": {"basket": [{"intervention": "x", "weight": "0.0001"}], "minimum": 1}}"#.to_owned(),
            "",
            "norms[0].asks.count.basket[0].weight",
            "composite.weight",
        ),
        (
            count(r#", "minimum": 1, "only": [{"attribute": "a"}]"#),
            "",
            "norms[0].asks.count.only[0]",
            "composite.condition",
        ),
        (
            count(r#", "minimum": 1, "window": {"kind": "four-quarters", "ending": 5}"#),
            "",
            "norms[0].asks.count.window.ending",
            "composite.quarter",
        ),
        (
            count(r#", "minimum": 1, "window": {"kind": "four-quarters", "ending": 0}"#),
            "",
            "norms[0].asks.count.window.ending",
            "composite.quarter",
        ),
        (count(r#", "minimum": 1, "per": "specialist""#), "", "norms[0].asks.count.of", "composite.whom"),
        (count(r#", "minimum": 1, "of": "each""#), "", "norms[0].asks.count.of", "composite.whom"),
        (r#"{"all-of": []}"#.to_owned(), "", "norms[0].asks.all-of", "composite.empty"),
        (r#"{"any-of": []}"#.to_owned(), "", "norms[0].asks.any-of", "composite.empty"),
        (
            format!(r#"{{"all-of": [{}, {}]}}"#, one(), count("")),
            "",
            "norms[0].asks.all-of[1].count",
            "composite.number",
        ),
        (
            format!(r#"{{"where": {{"holds": {}, "asks": {}}}}}"#, one(), count("")),
            "",
            "norms[0].asks.where.asks.count",
            "composite.number",
        ),
        (r#"{"over-time": []}"#.to_owned(), "", "norms[0].asks.over-time", "composite.empty"),
        (
            format!(
                r#"{{"over-time": [{{"from": "2021-01-01", "asks": {}}}, {{"from": "2021-01-01", "asks": {}}}]}}"#,
                one(),
                one()
            ),
            "",
            "norms[0].asks.over-time[1].from",
            "composite.day",
        ),
        (
            r#"{"share": {"measure": "m", "title": {"nl": "m", "en": "m"}}}"#.to_owned(),
            "",
            "norms[0].asks.share",
            "composite.bound",
        ),
        (one(), r#", "until": "2020-01-01""#, "norms[0].until", "composite.day"),
        (one(), r#", "enforced-from": "2019-12-31""#, "norms[0].enforced-from", "composite.day"),
        (one(), r#", "at-one-location": true"#, "norms[0].at-one-location", "composite.at-one-location"),
        (one(), r#", "levels": []"#, "norms[0].levels", "composite.mixed"),
        (one(), r#", "counts": "patients""#, "norms[0].counts", "composite.mixed"),
    ]
}

#[test]
fn a_clause_that_is_none_is_refused() {
    // The file has the place; the norm itself has the code too.
    let refused = |asks: &str, more: &str| {
        let of_file = with_asks(asks, more).unwrap_err();
        let text = format!(
            r#"{{"id": "n", "title": {{"nl": "n", "en": "n"}}, "per": "location", "from": "2020-01-01",
            "source": {{"title": "an example", "section": "1", "consulted": "2026-11-29"}}, "asks": {asks}{more}}}"#
        );
        crate::schema::agrees("norms", format!(r#"{{"norms": [{text}]}}"#).as_bytes(), &of_file);
        let code = serde_json::from_str::<CompositeFacts>(&text).map_or("composite.mixed", |facts| {
            let error = CompositeNorm::try_new(facts).unwrap_err();
            assert_eq!(format!("norms[0].{}", error.path()), of_file.path());
            code_of(&error)
        });
        (of_file.path().to_owned(), code.to_owned(), of_file.message().to_owned())
    };
    let one = || count(r#", "minimum": 10"#);
    assert!(with_asks(&one(), "").is_ok());
    for (asks, more, path, code) in cases() {
        let found = refused(&asks, more);
        assert_eq!((found.0.as_str(), found.1.as_str()), (path, code), "{asks} {more}: {}", found.2);
        assert!(found.2.contains("expected"), "{}", found.2);
    }
    assert!(with_asks(&one(), r#", "until": "2020-01-02", "enforced-from": "2020-01-01""#).is_ok());
    // A key that there is not is named with its place.
    let error = with_asks(r#"{"count": {"baskets": []}}"#, "").unwrap_err();
    assert!(error.path().starts_with("norms[0].asks"), "{error}");
}

#[test]
fn a_simple_norm_has_nothing_of_a_composite_one() {
    let simple = |more: &str| {
        let text = format!(
            r#"{{"norms": [{{"id": "n", "title": {{"nl": "n", "en": "n"}}, "per": "location",
            "source": {{"title": "an example", "section": "1", "consulted": "2026-11-29"}}{more}}}]}}"#
        );
        NormSet::from_json(text.as_bytes())
    };
    let whole = r#", "basket": [{"intervention": "x"}], "window": {"kind": "calendar-year"},
        "levels": [{"from": "2020-01-01", "minimum": 1, "status": "adopted"}]"#;
    assert_eq!(simple(whole).unwrap().simple().len(), 1);
    let error = simple("").unwrap_err();
    assert_eq!(error.path(), "norms[0].basket");
    let error = simple(&format!(r#"{whole}, "remedy-after": 2"#)).unwrap_err();
    assert_eq!(error.path(), "norms[0].remedy-after");
    let error = simple(&whole.replace("\"minimum\": 1", "\"minimum\": 0")).unwrap_err();
    assert!(error.path().starts_with("norms[0].levels[0]"), "{error}");
    // A file that the simple reader takes is taken here, with the same norms.
    let text = format!(
        r#"{{"norms": [{{"id": "n", "title": {{"nl": "n", "en": "n"}}, "per": "location",
        "source": {{"title": "an example", "section": "1", "consulted": "2026-11-29"}}{whole}}}]}}"#
    );
    let norms = passende_zorg::volume::norm::Norms::from_json(text.as_bytes()).unwrap();
    assert_eq!(*NormSet::from_json(text.as_bytes()).unwrap().simple(), norms);
    let twice = text.replace(
        "\"norms\": [",
        &format!("\"norms\": [{},", serde_json::to_string(&norm_named("n")).unwrap()),
    );
    let error = NormSet::from_json(twice.as_bytes()).unwrap_err();
    assert!(error.message().contains("expected each norm once, found `n` twice"), "{error}");
}

fn norm_named(id: &str) -> CompositeNorm {
    let text = serde_json::to_string(&norm("de-lung")).unwrap().replace("de-lung", id);
    serde_json::from_str(&text).unwrap()
}

#[test]
fn facts_that_do_not_hang_together_are_refused() {
    let fact = |from: Option<&str>, until: Option<&str>| {
        let mut fact = StatedFact::new(statement("A"), statement("f"), true);
        (fact.from, fact.until) = (from.map(day), until.map(day));
        fact
    };
    let of = |facts: Vec<StatedFact>| {
        let error = with!(UnitFacts::new(), @facts = facts).check().err();
        error.map(|error| (error.path().to_owned(), error.code().to_owned()))
    };
    let refused = |path: &str, code: &str| Some((path.to_owned(), code.to_owned()));
    assert_eq!(of(vec![fact(None, None), fact(None, None)]), refused("facts[1]", "composite.stated"));
    assert_eq!(of(vec![fact(None, Some("2024-01-01")), fact(Some("2024-01-01"), None)]), None);
    assert_eq!(
        of(vec![fact(None, Some("2024-01-02")), fact(Some("2024-01-01"), None)]),
        refused("facts[1]", "composite.stated")
    );
    assert_eq!(
        of(vec![fact(Some("2024-01-01"), Some("2024-01-01"))]),
        refused("facts[0].until", "composite.until")
    );
    let share = |part, whole| StatedShare::new(statement("A"), statement("m"), year(2024), part, whole);
    let shares = |shares: Vec<StatedShare>| {
        let error = with!(UnitFacts::new(), @shares = shares).check().err();
        error.map(|error| (error.path().to_owned(), error.code().to_owned()))
    };
    assert_eq!(shares(vec![share(3, 3)]), None);
    assert_eq!(shares(vec![share(4, 3)]), refused("shares[0].part", "composite.part"));
    assert_eq!(
        shares(vec![with!(share(1, 3), part_at_most = 4)]),
        refused("shares[0].part", "composite.part")
    );
    assert_eq!(shares(vec![share(1, 3), share(2, 3)]), refused("shares[1]", "composite.stated"));
    let first = || FirstCase::new(statement("A"), NormId::try_new("n").unwrap(), day("2024-01-01"));
    let error = with!(UnitFacts::new(), @first_cases = vec![first(), first()]).check().unwrap_err();
    assert_eq!(error.path(), "first-cases[1]");
    let rebuttal = || Rebuttal::new(statement("A"), NormId::try_new("n").unwrap(), year(2024), judged(Met));
    let error = with!(UnitFacts::new(), @rebuttals = vec![rebuttal(), rebuttal()]).check().unwrap_err();
    assert_eq!(error.path(), "rebuttals[1]");
    // What is refused is not held.
    let facts = with!(UnitFacts::new(), @rebuttals = vec![rebuttal(), rebuttal()]);
    assert!(Held::nothing().try_with_facts(&facts).is_err());
}

#[test]
fn counts_without_the_units_of_a_norm_are_refused() {
    let table = counts("A,pancreas,2024,20\n");
    let error =
        norm("us-pancreas-surgeons").check(&Held::counts(&table), Asked::about(year(2024))).unwrap_err();
    assert_eq!(error.code(), "check.no-column");
}
