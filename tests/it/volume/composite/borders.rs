//! What an adversary would try: zeros, other sources, days that are not over, statements against the counts.

use super::*;

fn with_asks(asks: &str, more: &str) -> CompositeNorm {
    let text = format!(
        r#"{{"id": "n", "title": {{"nl": "n", "en": "n"}}, "per": "location", "from": "2020-01-01",
        "source": {{"title": "an example", "section": "1", "consulted": "2026-11-29"}}, "asks": {asks}{more}}}"#
    );
    serde_json::from_str(&text).unwrap()
}

fn least(care: &str, minimum: u32, more: &str) -> String {
    format!(r#"{{"count": {{"basket": [{{"intervention": "{care}"}}], "minimum": {minimum}{more}}}}}"#)
}

const FACT: &str = r#"{"fact": {"fact": "k", "title": {"nl": "k", "en": "k"}}}"#;

fn k(holds: bool) -> UnitFacts {
    with!(UnitFacts::new(), @facts = vec![StatedFact::new(statement("A"), statement("k"), holds)])
}

fn of_2025(norm: &CompositeNorm, rows: &str, facts: &UnitFacts) -> Verdict {
    let table = counts(rows);
    let held = Held::counts(&table).try_with_facts(facts).unwrap();
    verdict(norm, &held, Asked::about(year(2025)), "A")
}

/// Who delivers in the year asked about is asked, however little stood in the window.
#[test]
fn none_in_the_window_is_no_way_out_for_who_delivers_now() {
    let back = r#", "window": {"kind": "calendar-year", "back": 1}"#;
    let norm = with_asks(&format!(r#"{{"all-of": [{}, {FACT}]}}"#, least("x", 20, back)), "");
    assert_eq!(of_2025(&norm, "A,x,2024,0\nA,x,2025,90\n", &k(true)), NotMet);
    assert_eq!(of_2025(&norm, "A,x,2024,20\nA,x,2025,0\n", &k(false)), NotMet);
    assert_eq!(of_2025(&norm, "A,x,2024,0\nA,x,2025,0\n", &k(false)), NotApplicable);
    let any = with_asks(&format!(r#"{{"any-of": [{}, {}]}}"#, least("x", 20, back), least("x", 99, "")), "");
    assert_eq!(of_2025(&any, "A,x,2024,0\nA,x,2025,55\n", &UnitFacts::new()), NotMet);
    // Years that are left out ask nothing, and let nobody off the rest.
    let without = r#", "window": {"kind": "mean-of-years", "years": 2, "without": [2024, 2025]}"#;
    let norm = with_asks(&format!(r#"{{"all-of": [{}, {FACT}]}}"#, least("x", 20, without)), "");
    assert_eq!(of_2025(&norm, "A,x,2024,3\nA,x,2025,12\n", &k(false)), NotMet);
}

/// None of one is less than one of it.
#[test]
fn none_of_one_number_is_no_better_than_one() {
    let both = with_asks(&format!(r#"{{"all-of": [{}, {}]}}"#, least("x", 20, ""), least("y", 20, "")), "");
    let of = |y: u32| of_2025(&both, &format!("A,x,2025,25\nA,y,2025,{y}\n"), &UnitFacts::new());
    assert_eq!([of(0), of(1), of(19), of(20)], [NotMet, NotMet, NotMet, Met]);
    let neither = of_2025(&both, "A,x,2025,0\nA,y,2025,0\n", &UnitFacts::new());
    assert_eq!(neither, NotApplicable);
}

/// A source that does not name a unit says nothing of it, unless it is known to have everything.
#[test]
fn a_unit_that_a_source_lacks_is_not_known_in_it() {
    let asks =
        format!(r#"{{"all-of": [{}, {}]}}"#, least("x", 10, ""), least("x", 8, r#", "source": "register""#));
    let norm = with_asks(&asks, "");
    let (main, register) = (counts("A,x,2025,12\n"), counts("B,x,2025,14\n"));
    let of = |register: &CountTable, unit| {
        let held = Held::counts(&main).with_source(statement("register"), Counts::Table(register));
        let report = norm.check(&held, Asked::about(year(2025))).unwrap();
        let row = report.row(unit).unwrap();
        (row.verdict(), row.open_questions().len())
    };
    assert_eq!((of(&register, "A"), of(&register, "B")), ((Undetermined, 1), (Undetermined, 1)));
    let silent = register.with_silence(Silence::NoneDone);
    assert_eq!(of(&silent, "A").0, NotMet);
    // Who is in one source only is held all the same.
    let only = with_asks(&least("x", 8, r#", "source": "register""#), "");
    let held = Held::counts(&main).with_source(statement("register"), Counts::Table(&silent));
    let report = only.check(&held, Asked::about(year(2025))).unwrap();
    let units: Vec<String> = report.rows().map(|row| row.unit().to_owned()).collect();
    assert_eq!(units, ["A", "B"]);
}

/// A year that is not over may bring more, and what comes after the day does not count.
#[test]
fn a_year_that_is_not_over_is_not_lost_yet() {
    let mut procedures = ProcedureTable::new(&[]);
    for (at, on) in ["2025-03-01", "2025-06-30", "2025-07-01", "2025-12-01"].into_iter().enumerate() {
        let patient = at.to_string();
        procedures
            .push(PerformedProcedure::new(day(on), Place::at("A"), "x").with_patient(&patient))
            .unwrap();
    }
    let of = |minimum, on| {
        let norm = with_asks(&least("x", minimum, ""), "");
        verdict(&norm, &Held::procedures(&procedures), Asked::about(year(2025)).on_day(day(on)), "A")
    };
    assert_eq!([of(2, "2025-06-29"), of(2, "2025-06-30")], [Undetermined, Met]);
    assert_eq!([of(5, "2025-12-30"), of(5, "2025-12-31")], [Undetermined, NotMet]);
    let table = counts("A,x,2025,4\n");
    let norm = with_asks(&least("x", 5, ""), "");
    let of = |on| verdict(&norm, &Held::counts(&table), Asked::about(year(2025)).on_day(day(on)), "A");
    assert_eq!([of("2025-12-30"), of("2025-12-31")], [Undetermined, NotMet]);
}

/// What was done in a year is held against what was asked in that year, whichever year is asked about.
#[test]
fn a_step_is_that_of_the_year_that_is_counted() {
    let back = r#", "window": {"kind": "calendar-year", "back": 1}"#;
    let asks = format!(
        r#"{{"over-time": [{{"from": "2022-01-01", "asks": {}}}, {{"from": "2025-01-01", "asks": {}}}]}}"#,
        least("x", 10, back),
        least("x", 20, back)
    );
    let by_year = with_asks(&asks, r#", "levels-by": "counted-year""#);
    let by_day = with_asks(&asks, "");
    let rows = "A,x,2024,15\nA,x,2025,15\n";
    assert_eq!(of_2025(&by_year, rows, &UnitFacts::new()), Met);
    assert_eq!(of_2025(&by_day, rows, &UnitFacts::new()), NotMet);
}

/// A first case is not believed against an earlier one in the counts.
#[test]
fn a_first_case_that_the_counts_contradict_is_not_taken() {
    let norm = norm("de-knee");
    let table =
        counts("A,knee-replacement,2022,40\nA,knee-replacement,2023,30\nA,knee-replacement,2024,10\n");
    let of = |on: &str| {
        let first = FirstCase::new(statement("A"), id(&norm), day(on));
        let facts = with!(UnitFacts::new(), @first_cases = vec![first]);
        let held = Held::counts(&table).try_with_facts(&facts).unwrap();
        let report = norm.check(&held, Asked::about(year(2025))).unwrap();
        (report.row("A").unwrap().verdict(), report.notices().len())
    };
    assert_eq!(of("2022-12-31"), (NotMet, 0));
    assert_eq!(of("2023-01-01"), (NotMet, 1));
    assert_eq!(of("2025-06-01"), (NotMet, 1));
}

/// Specialists are found too where each has a window of their own.
#[test]
fn specialists_with_a_window_of_their_own_are_counted() {
    let asks = format!(
        r#"{{"all-of": [{}, {}]}}"#,
        least("x", 20, ""),
        least(
            "x",
            100,
            r#", "per": "specialist", "of": "each", "window": {"kind": "from-first-case", "months": 12}"#
        )
    );
    let mut procedures = ProcedureTable::new(&[UnitKind::Specialist]);
    let mut push = |on: &str, who: &str, number: u32| {
        for at in 0..number {
            let patient = format!("{who}{on}{at}");
            let done = PerformedProcedure::new(day(on), Place::at("A").specialist(who), "x");
            procedures.push(done.with_patient(&patient)).unwrap();
        }
    };
    push("2023-01-05", "s0", 120);
    push("2025-01-05", "s1", 24);
    let held = Held::procedures(&procedures);
    let norm = with_asks(&asks, "");
    let asked = Asked::about(year(2025)).on_day(day("2026-01-31"));
    // Of s0 nobody knows when they began; s1 did 24.
    assert_eq!(verdict(&norm, &held, asked, "A"), NotMet);
}

/// What is settled may ask more, which is told with it; where one number works against another, nothing is.
#[test]
fn a_way_is_one_all_the_way_down() {
    let asks = format!(
        r#"{{"all-of": [{FACT}, {{"where": {{"holds": {FACT}, "asks": {}}}}}, {}]}}"#,
        least("y", 30, ""),
        least("x", 3, "")
    );
    let table = counts("A,x,2025,3\nA,y,2025,5\n");
    let facts = k(false);
    let held = Held::counts(&table).try_with_facts(&facts).unwrap();
    let asked = Asked::about(year(2025));
    assert_eq!(
        ways(&with_asks(&asks, ""), &held, asked, "A"),
        ["have this in place at A: k and 25 more at A: y (2025)"]
    );
    let asks = format!(
        r#"{{"all-of": [{}, {{"where": {{"holds": {}, "asks": {FACT}}}}}]}}"#,
        least("x", 50, ""),
        least("x", 40, "")
    );
    let table = counts("A,x,2025,30\n");
    let held = Held::counts(&table).try_with_facts(&facts).unwrap();
    assert_eq!(ways(&with_asks(&asks, ""), &held, asked, "A"), [] as [&str; 0]);
    let asks = format!(
        r#"{{"all-of": [{}, {}]}}"#,
        least("x", 20, ""),
        r#"{"count": {"basket": [{"intervention": "x"}], "maximum": 10}}"#
    );
    let table = counts("A,x,2025,15\n");
    assert_eq!(ways(&with_asks(&asks, ""), &Held::counts(&table), asked, "A"), [] as [&str; 0]);
}

/// A number within a guideline that is known asks for more, and does not turn out to be another.
#[test]
fn a_known_number_does_not_turn_out_to_be_another() {
    let guideline = with_asks(r#"{"count": {"basket": [{"intervention": "x"}], "low": 10, "high": 20}}"#, "");
    let of = |count: &str| {
        let table = counts(&format!("A,x,2025,{count}\n"));
        let held = Held::counts(&table);
        let asked = Asked::about(year(2025));
        (verdict(&guideline, &held, asked, "A"), ways(&guideline, &held, asked, "A"))
    };
    assert_eq!(of("15"), (Undetermined, vec!["5 more at A: x (2025)".to_owned()]));
    assert_eq!(of("9"), (NotMet, vec!["11 more at A: x (2025)".to_owned()]));
    assert_eq!([of("10").0, of("19").0, of("20").0], [Undetermined, Undetermined, Met]);
    assert_eq!(of("15..25").1, ["the number at A turns out to be 20 or more: x (2025)"]);
}

/// The consequence after some years in a row says what is known of the years before.
#[test]
fn years_in_a_row_are_known_or_not() {
    let more = r#", "remedy": "no-payment", "remedy-after": 2, "enforced-from": "2021-01-01""#;
    let of = |before: &str, more: &str| {
        let table = counts(&format!("A,x,2024,{before}\nA,x,2025,12\nB,x,2024,1\n"));
        let norm = with_asks(&least("x", 20, ""), more);
        let report = norm.check(&Held::counts(&table), Asked::about(year(2025))).unwrap();
        let row = report.row("A").unwrap();
        (
            row.consequence(),
            lines(&row.explanation()).iter().filter(|line| line.contains("years in a row")).count(),
        )
    };
    assert_eq!(of("19", more), (Some(Consequence::NotPaid), 1));
    assert_eq!(of("20", more), (Some(Consequence::NoneYet), 1));
    assert_eq!(of("0", more), (Some(Consequence::NoneYet), 1)); // it did none of it
    assert_eq!(of("<30", more), (Some(Consequence::NotKnown), 1));
    // Two years short, and not enforced: that is not for want of years.
    let later = more.replace("2021-01-01", "2027-01-01");
    assert_eq!(of("19", &later), (Some(Consequence::NoneYet), 0));
}

/// What is stated and does not count is told.
#[test]
fn what_does_not_count_is_told() {
    let presumed = with_asks(
        &format!(r#"{{"presumed": {{"title": {{"nl": "p", "en": "p"}}, "asks": {}}}}}"#, least("x", 20, "")),
        "",
    );
    let simple = with_asks(&least("x", 20, ""), "");
    let told = |norm: &CompositeNorm, facts: &UnitFacts, on: &str| {
        let table = counts("A,x,2025,5\n");
        let held = Held::counts(&table).try_with_facts(facts).unwrap();
        norm.check(&held, Asked::about(year(2025)).on_day(day(on))).unwrap().notices().len()
    };
    let rebuttal = |number| {
        let rebuttal = Rebuttal::new(statement("A"), id(&simple), year(number), judged(Met));
        with!(UnitFacts::new(), @rebuttals = vec![rebuttal])
    };
    assert_eq!(told(&presumed, &rebuttal(2025), "2025-12-31"), 0);
    assert_eq!(told(&presumed, &rebuttal(2024), "2025-12-31"), 1);
    assert_eq!(told(&simple, &rebuttal(2025), "2025-12-31"), 1);
    assert_eq!(
        [told(&presumed, &rebuttal(2025), "2024-12-31"), told(&presumed, &rebuttal(2025), "2025-01-01")],
        [1, 0]
    );
    let first = FirstCase::new(statement("A"), id(&simple), day("2025-02-01"));
    assert_eq!(told(&simple, &with!(UnitFacts::new(), @first_cases = vec![first]), "2025-12-31"), 1);
    let exemption = |decided| {
        let exemption = Exemption::new(statement("A"), id(&simple), statement("a fire"), judged(decided));
        with!(UnitFacts::new(), @exemptions = vec![with!(exemption, from = day("2025-06-01"))])
    };
    assert_eq!(told(&simple, &exemption(Met), "2025-06-01"), 0);
    assert_eq!(told(&simple, &exemption(Met), "2025-05-31"), 1);
    assert_eq!(told(&simple, &exemption(NotApplicable), "2025-06-01"), 1);
    // A fact of other days says so in its line.
    let fact = with!(StatedFact::new(statement("A"), statement("k"), true), until = day("2025-12-31"));
    let facts = with!(UnitFacts::new(), @facts = vec![fact]);
    let norm = with_asks(FACT, "");
    let held = Held::nothing().try_with_facts(&facts).unwrap();
    let line = |on: &str| {
        let report = norm.check(&held, Asked::about(year(2025)).on_day(day(on))).unwrap();
        lines(&report.row("A").unwrap().explanation()).pop().unwrap()
    };
    assert_eq!(line("2025-12-30"), "k");
    assert_eq!(line("2025-12-31"), "k: there until 31 December 2025, no longer on this day");
}

/// Shares are held as whole numbers, and told as them.
#[test]
fn a_share_is_not_rounded_into_its_bound() {
    let norm =
        with_asks(r#"{"share": {"measure": "m", "title": {"nl": "m", "en": "m"}, "at-most": "0.05"}}"#, "");
    let of = |part, whole| {
        let share = StatedShare::new(statement("A"), statement("m"), year(2025), part, whole);
        let facts = with!(UnitFacts::new(), @shares = vec![share]);
        let held = Held::nothing().try_with_facts(&facts).unwrap();
        let report = norm.check(&held, Asked::about(year(2025))).unwrap();
        let row = report.row("A").unwrap();
        (row.verdict(), lines(&row.explanation()).pop().unwrap())
    };
    assert_eq!(of(1001, 20_015), (NotMet, "m: 1,001 of 20,015; 5% at most".to_owned()));
    assert_eq!(of(1000, 20_000).0, Met);
    assert_eq!(of(0, 0), (NotApplicable, "m, 2025: there was nothing to measure".to_owned()));
}
