//! Transformation plans on the page of a provider, and the days that come.

use passende_zorg::contracting::agreed::{AgreedAnswer, AgreedFacts, AskedOf, Undertaking};
use passende_zorg::contracting::portfolio::{
    PlanUnderway, Portfolio, PortfolioContract, PortfolioReview, ProviderPage,
};
use passende_zorg::explanation::Explanation;
use passende_zorg::language::Language;
use passende_zorg::source::Edition;
use passende_zorg::statement::Statement;

use crate::support::{day, with};

fn text(said: &str) -> Statement {
    Statement::try_new(said).unwrap()
}

/// A plan of two parties with a procedure of two market leaders.
fn plan(title: &str, party: &str, events: &str) -> PlanUnderway {
    let plan = format!(
        r#"{{"plan": {{"title": "{title}", "extent": "excerpt", "parties": [
            {{"id": "one", "name": "{party}", "kind": "hospital", "role": "initiator"}},
            {{"id": "clinic", "kind": "other-provider", "role": "participant"}}
        ]}}, "procedure": {{"edition": "framework-2023", "leaders": {{"insured": [
            {{"insurer": "A", "insured": 250}}, {{"insurer": "B", "insured": 120}}
        ]}}, "events": [{events}]}}}}"#
    );
    serde_json::from_str(&plan).unwrap()
}

const SUBMITTED: &str = r#"{"on": "2024-03-01", "event": "submitted-for-quick-test"}"#;

/// Until it is carried out from 2024-07-01, with two milestones, of which one is reached.
fn carried_out() -> String {
    let votes = |vote: &str| {
        format!(r#"{{"votes": [{{"by": "A", "vote": "{vote}"}}, {{"by": "B", "vote": "{vote}"}}]}}"#)
    };
    [
        SUBMITTED.to_owned(),
        format!(r#"{{"on": "2024-03-20", "event": {{"quick-test-answered": {}}}}}"#, votes("positive")),
        r#"{"on": "2024-04-01", "event": "self-assessed"}"#.to_owned(),
        r#"{"on": "2024-04-02", "event": {"submitted-for-assessment": {"milestones": [
            {"milestone": "first", "planned": "2025-01-01"}, {"milestone": "second", "planned": "2024-10-01"}
        ]}}}"#
            .to_owned(),
        format!(r#"{{"on": "2024-04-20", "event": {{"decision-intended": {}}}}}"#, votes("approve")),
        r#"{"on": "2024-04-21", "event": "insurers-notified"}"#.to_owned(),
        format!(r#"{{"on": "2024-05-10", "event": {{"decided": {}}}}}"#, votes("approve")),
        r#"{"on": "2024-07-01", "event": "implementation-begun"}"#.to_owned(),
        r#"{"on": "2024-11-01", "event": {"milestone-reached": {"milestone": "second"}}}"#.to_owned(),
    ]
    .join(", ")
}

fn contract(name: &str, provider: &str, from: &str, until: &str) -> PortfolioContract {
    let terms = with!(
        AgreedFacts::new(AskedOf::Contract, text(name)),
        from = day(from),
        until = day(until),
        sector = passende_zorg::contracting::frame::FrameSector::DistrictNursing,
        acute = false,
        independent = false
    );
    PortfolioContract::new(text(provider), terms)
}

fn portfolio(contracts: Vec<PortfolioContract>, plans: Vec<PlanUnderway>) -> Portfolio {
    with!(Portfolio::new(text("Insurer A")), @contracts = contracts, @plans = plans)
}

fn with_page<T>(
    edition: Edition,
    portfolio: &Portfolio,
    on: &str,
    seen: impl FnOnce(&ProviderPage<'_, '_>) -> T,
) -> T {
    let review = PortfolioReview::try_new(edition, portfolio, day(on)).unwrap();
    seen(&review.pages()[0])
}

/// The dates of the first page, each with its sentence.
fn dates(edition: Edition, portfolio: &Portfolio, on: &str) -> Vec<(String, String)> {
    with_page(edition, portfolio, on, |page| {
        let dates = page.dates();
        let told = |date: &passende_zorg::contracting::portfolio::PageDate| {
            (date.day().to_string(), date.what().in_language(Language::English).to_string())
        };
        dates.iter().map(told).collect()
    })
}

fn lines(tree: &Explanation) -> Vec<String> {
    let mut all = vec![tree.message().in_language(Language::English).to_string()];
    all.extend(tree.notes().iter().map(|note| note.in_language(Language::English).to_string()));
    all.extend(tree.parts().iter().flat_map(lines));
    all
}

fn whole(portfolio: &Portfolio, on: &str) -> Vec<String> {
    lines(&PortfolioReview::try_new(Edition::Final, portfolio, day(on)).unwrap().explanation())
}

#[test]
fn a_plan_stands_with_each_provider_that_is_a_party_of_it() {
    let plans = vec![plan("Closer by", "Hospital B", SUBMITTED)];
    let contracts = ["Hospital B", "Hospital C", "clinic"]
        .map(|provider| contract(provider, provider, "2024-01-01", "2025-01-01"));
    let portfolio = portfolio(contracts.into(), plans);
    let review = PortfolioReview::try_new(Edition::Final, &portfolio, day("2024-04-01")).unwrap();
    let plans: Vec<_> =
        review.pages().iter().map(|page| (page.provider().to_owned(), page.plans().count())).collect();
    // Of a party without a name its id counts.
    let expected = [("Hospital B", 1), ("Hospital C", 0), ("clinic", 1)];
    assert_eq!(plans, expected.map(|(name, count)| (name.to_owned(), count)));
    assert_eq!(review.unplaced_plans().count(), 0);
}

#[test]
fn a_plan_without_a_provider_is_told() {
    let plans = vec![plan("Closer by", "Hospital X", SUBMITTED), plan("Begun", "Hospital B", SUBMITTED)];
    let portfolio = portfolio(vec![contract("one", "Hospital B", "2024-01-01", "2025-01-01")], plans);
    let review = PortfolioReview::try_new(Edition::Final, &portfolio, day("2024-04-01")).unwrap();
    let unplaced: Vec<_> = review.unplaced_plans().map(|found| found.plan.facts().title.as_str()).collect();
    assert_eq!(unplaced, ["Closer by"]);
    let told = whole(&portfolio, "2024-03-29");
    assert!(told.contains(&"Transformation plans: 2 of 2 are under way.".to_owned()), "{told:#?}");
    let of = |names: &str| format!("Providers of this plan without a contract in the portfolio: {names}");
    assert!(told.contains(&of("Hospital X and clinic")) && told.contains(&of("clinic")), "{told:#?}");
    // From the day after on, both have a day that has passed.
    let late = "Transformation plans: 2 of 2 are under way; with a day that has passed: 2.".to_owned();
    assert!(whole(&portfolio, "2024-03-30").contains(&late));
}

/// Before it is submitted a plan is not under way, nor when it is over or was rejected.
#[test]
fn a_plan_runs_from_its_submission_until_it_is_over() {
    let rejected = format!(
        r#"{SUBMITTED}, {{"on": "2024-03-20", "event": {{"quick-test-answered": {{"votes": [
            {{"by": "A", "vote": "negative"}}, {{"by": "B", "vote": "negative"}}]}}}}}}"#
    );
    let stopped =
        format!(r#"{SUBMITTED}, {{"on": "2024-03-20", "event": {{"stopped": {{"reason": "no"}}}}}}"#);
    for (events, on, running) in [
        (SUBMITTED.to_owned(), "2024-02-29", 0),
        (SUBMITTED.to_owned(), "2024-03-01", 1),
        (rejected.clone(), "2024-03-19", 1),
        (rejected, "2024-03-20", 0),
        (stopped.clone(), "2024-03-19", 1),
        (stopped, "2024-03-20", 0),
        (carried_out(), "2024-12-31", 1),
    ] {
        let portfolio = portfolio(Vec::new(), vec![plan("Closer by", "Hospital B", &events)]);
        let expected = format!("Transformation plans: {running} of 1 are under way");
        assert!(whole(&portfolio, on).iter().any(|line| line.starts_with(&expected)), "{events} on {on}");
    }
}

/// Four weeks from 1 March end on 29 March.
#[test]
fn what_is_due_of_a_plan_is_late_from_the_day_after() {
    let portfolio = portfolio(
        vec![contract("one", "Hospital B", "2024-01-01", "2030-01-01")],
        vec![plan("Closer by", "Hospital B", SUBMITTED)],
    );
    let due = |on: &str| dates(Edition::Draft, &portfolio, on).remove(0);
    for (on, expected) in [
        ("2024-03-28", "The answer to the quick test: by 29 March 2024; to act: A and B (plan ‘Closer by’)"),
        ("2024-03-29", "The answer to the quick test: by 29 March 2024; to act: A and B (plan ‘Closer by’)"),
        (
            "2024-03-30",
            "The answer to the quick test: by 29 March 2024, 1 day late; to act: A and B (plan ‘Closer by’)",
        ),
        (
            "2024-03-31",
            "The answer to the quick test: by 29 March 2024, 2 days late; to act: A and B (plan ‘Closer by’)",
        ),
    ] {
        assert_eq!(due(on), ("2024-03-29".to_owned(), expected.to_owned()));
    }
}

/// While information was asked of the submitters, it is for them to act.
#[test]
fn who_has_to_act_is_told() {
    let asked = format!(
        r#"{SUBMITTED}, {{"on": "2024-03-11", "event": {{"quick-test-answered": {{"votes": [
            {{"by": "A", "vote": "more-information"}}, {{"by": "B", "vote": "more-information"}}]}}}}}}"#
    );
    let portfolio = portfolio(
        vec![contract("one", "Hospital B", "2024-01-01", "2030-01-01")],
        vec![plan("Closer by", "Hospital B", &asked)],
    );
    for (on, who) in [("2024-03-10", "A and B"), ("2024-03-11", "the submitters")] {
        let (_, told) = dates(Edition::Draft, &portfolio, on).remove(0);
        assert!(told.contains(&format!("; to act: {who} (plan")), "{on}: {told}");
    }
}

/// What has passed counts in the headlines of the page and of the whole, and brings a provider into the order.
#[test]
fn days_that_have_passed_stand_in_the_headlines() {
    let portfolio = portfolio(
        vec![contract("one", "Hospital B", "2023-01-01", "2024-01-01")],
        vec![plan("Closer by", "Hospital B", SUBMITTED)],
    );
    let told = |on: &str| {
        let page = with_page(Edition::Final, &portfolio, on, |page| lines(&page.explanation()).remove(0));
        let first = whole(&portfolio, on).into_iter().find(|line| line.starts_with("Hospital B: below"));
        (page.contains("days of plans that have passed: 1."), first)
    };
    assert_eq!(told("2024-03-29"), (false, None));
    let first =
        "Hospital B: below a volume norm 0, missing or wrong 0, open 0, days of plans that have passed 1";
    assert_eq!(told("2024-03-30"), (true, Some(first.to_owned())));
}

#[test]
fn contracts_without_a_first_or_a_last_day_are_counted() {
    let told = |from: Option<&str>, until: Option<&str>| {
        let mut one = contract("one", "Hospital B", "2026-01-01", "2027-01-01");
        (one.terms.from, one.terms.until) = (from.map(day), until.map(day));
        let told = whole(&portfolio(vec![one], Vec::new()), "2026-06-01");
        told.contains(&"Count as holding, without a known first or last day: 1.".to_owned())
    };
    assert!(told(None, Some("2027-01-01")) && told(Some("2026-01-01"), None) && told(None, None));
    assert!(!told(Some("2026-01-01"), Some("2027-01-01")));
    // One that has ended does not hold, whatever its first day was.
    assert!(!told(None, Some("2026-06-01")));
}

#[test]
fn milestones_stand_in_order_until_they_are_reached() {
    let portfolio = portfolio(
        vec![contract("one", "Hospital B", "2024-01-01", "2030-01-01")],
        vec![plan("Closer by", "Hospital B", &carried_out())],
    );
    let milestones = |on: &str| -> Vec<String> {
        let dates = dates(Edition::Final, &portfolio, on);
        dates.into_iter().filter(|(_, told)| told.starts_with("Milestone")).map(|(day, _)| day).collect()
    };
    // As soon as they are submitted, and not before.
    assert_eq!(milestones("2024-04-01"), [""; 0]);
    assert_eq!(milestones("2024-04-02"), ["2024-10-01", "2025-01-01"]);
    assert_eq!(milestones("2024-07-01"), ["2024-10-01", "2025-01-01"]);
    assert_eq!(milestones("2024-10-31"), ["2024-10-01", "2025-01-01"]);
    assert_eq!(milestones("2024-11-01"), ["2025-01-01"]);
    assert_eq!(milestones("2025-06-01"), ["2025-01-01"]);
}

/// What did not come, or late, stands with the plan; what is open is not called late.
#[test]
fn milestones_that_were_missed_stay_on_the_page() {
    let told = |event: &str, on: &str| {
        let events = format!("{}, {event}", carried_out());
        let portfolio = portfolio(
            vec![contract("one", "Hospital B", "2024-01-01", "2030-01-01")],
            vec![plan("Closer by", "Hospital B", &events)],
        );
        with_page(Edition::Final, &portfolio, on, |page| lines(&page.explanation()))
    };
    let failed = r#"{"on": "2025-02-01", "event": {"milestone-not-reached": {"milestone": "first", "reason": "illness"}}}"#;
    let late = "Milestone second: reached on 1 November 2024, 31 days late".to_owned();
    let missed = "Milestone first: not reached, established on 1 February 2025: illness".to_owned();
    let passed = "Milestone first: planned on 1 January 2025; 30 days have passed, not known whether it is reached (plan ‘Closer by’)";
    let before = told(failed, "2025-01-31");
    assert!(before.contains(&late) && before.contains(&passed.to_owned()), "{before:#?}");
    let after = told(failed, "2025-02-01");
    assert!(after.contains(&late) && after.contains(&missed), "{after:#?}");
    assert!(!after.iter().any(|line| line.starts_with("Milestone first: planned")));
}

/// A contract has a last day, or a first one if it has not begun; one that has ended has none.
#[test]
fn contracts_begin_and_end_on_a_day() {
    let portfolio = portfolio(vec![contract("one", "Hospital B", "2026-01-01", "2027-01-01")], Vec::new());
    let found = |on: &str| dates(Edition::Draft, &portfolio, on);
    let first = ("2026-01-01".to_owned(), "Contract one: first day 1 January 2026".to_owned());
    let last = ("2026-12-31".to_owned(), "Contract one: last day 31 December 2026".to_owned());
    assert_eq!(found("2025-12-31"), [first]);
    assert_eq!(found("2026-01-01"), std::slice::from_ref(&last));
    assert_eq!(found("2026-12-31"), [last]);
    assert_eq!(found("2027-01-01"), []);
}

/// The draft asks a digital offer of every contract from 2025 on, the final text by the end of 2025; of a
/// contract that has ended by then nothing is asked.
#[test]
fn what_will_be_asked_is_told_with_its_day() {
    let hybrid = |edition, contracts: Vec<PortfolioContract>, on: &str| -> Vec<(String, String)> {
        let text = Undertaking::named("hybrid-offer").unwrap().text();
        let text = text.get(Language::English);
        let dates = dates(edition, &portfolio(contracts, Vec::new()), on);
        let told = dates.into_iter().filter_map(|(day, told)| {
            Some((day, told.strip_prefix(text)?.trim_start_matches(": ").to_owned()))
        });
        told.collect()
    };
    let until = |name: &str, until: &str| contract(name, "Hospital B", "2024-01-01", until);
    let told = |day: &str, words: &str| vec![(day.to_owned(), words.to_owned())];
    let two = vec![until("one", "2025-01-02"), until("two", "2026-01-01"), until("three", "2025-01-01")];
    let from = told("2025-01-01", "asked from 1 January 2025 (contracts: 2)");
    assert_eq!(hybrid(Edition::Draft, two.clone(), "2024-12-31"), from);
    assert_eq!(hybrid(Edition::Draft, two.clone(), "2025-01-01"), []);
    let by = told("2025-12-31", "asked by 31 December 2025 (contracts: 1)");
    assert_eq!(hybrid(Edition::Final, two.clone(), "2024-12-31"), by);
    assert_eq!(hybrid(Edition::Final, two.clone(), "2025-12-31"), by);
    assert_eq!(hybrid(Edition::Final, vec![until("one", "2025-12-31")], "2024-12-31"), []);
    // What a person found not to apply after its day is no day that comes.
    let mut lapsed = until("one", "2027-01-01");
    lapsed.terms.independent = Some(true);
    let tariff = Undertaking::named("independent-tariff").unwrap();
    let (on, verdict) = (day("2023-06-01"), passende_zorg::Verdict::NotApplicable);
    let not_asked = passende_zorg::judgement::Judgement::try_new("buyer", on, "no tariff", verdict).unwrap();
    lapsed.terms.answers.insert(tariff, with!(AgreedAnswer::new(), text = text("none"), judged = not_asked));
    let tariff = tariff.text().get(Language::English).to_owned();
    for on in ["2024-01-01", "2024-01-02"] {
        let found = dates(Edition::Draft, &portfolio(vec![lapsed.clone()], Vec::new()), on);
        assert!(!found.iter().any(|(_, told)| told.starts_with(&tariff)), "{on}: {found:?}");
    }
    // What is provided for already is not waited for.
    let mut ready = until("one", "2027-01-01");
    let answer = with!(
        AgreedAnswer::new(),
        text = text("article 4"),
        judged = crate::support::judged(passende_zorg::Verdict::Met)
    );
    ready.terms.answers.insert(Undertaking::named("hybrid-offer").unwrap(), answer);
    assert_eq!(hybrid(Edition::Final, vec![ready], "2025-06-01"), []);
}

#[test]
fn a_title_is_once_in_a_portfolio() {
    let plans = vec![plan("Closer by", "B", SUBMITTED), plan("Closer by", "C", SUBMITTED)];
    let portfolio = portfolio(Vec::new(), plans);
    let error = PortfolioReview::try_new(Edition::Final, &portfolio, day("2024-04-01")).unwrap_err();
    assert_eq!((error.path(), error.code()), ("plans[1].plan.title", "portfolio.twice"));
}

#[test]
fn names_that_look_alike_are_told() {
    let contracts = ["Hospital B", "hospital b"]
        .map(|provider| contract(provider, provider, "2024-01-01", "2025-01-01"))
        .into();
    let alike = portfolio(contracts, vec![plan("Closer by", "Hospital-B", SUBMITTED)]);
    let told = "Look alike, and count as different names: Hospital B and hospital b";
    let found = whole(&alike, "2024-04-01");
    assert!(found.contains(&told.to_owned()), "{found:#?}");
    // On its own page too.
    let here = with_page(Edition::Final, &alike, "2024-04-01", |page| lines(&page.explanation()));
    assert!(
        here.contains(&"Looks like this name, and does not count here: ‘hospital b’".to_owned()),
        "{here:#?}"
    );
    let different = portfolio(vec![contract("one", "Hospital B", "2024-01-01", "2025-01-01")], Vec::new());
    assert!(!whole(&different, "2024-04-01").iter().any(|line| line.starts_with("Look alike")));
}

/// The last day of a month as the first day on which it no longer holds is told, for it is often meant otherwise.
#[test]
fn an_end_on_the_last_day_of_a_month_is_told() {
    for (until, expected) in
        [("2026-12-30", 0), ("2026-12-31", 1), ("2027-01-01", 0), ("2028-02-28", 0), ("2028-02-29", 1)]
    {
        let portfolio = portfolio(vec![contract("one", "Hospital B", "2026-01-01", until)], Vec::new());
        let told = whole(&portfolio, "2026-06-01");
        let found =
            told.iter().filter(|line| line.starts_with("Contracts with the last day of a month")).count();
        assert_eq!(found, expected, "{until}");
        let here = dates(Edition::Final, &portfolio, "2026-06-01").remove(0).1;
        assert_eq!(here.contains("if it still holds on"), expected == 1, "{here}");
    }
}

#[test]
fn a_portfolio_with_plans_is_read_as_it_was_written() {
    let written = portfolio(
        vec![contract("one", "Hospital B", "2024-01-01", "2025-01-01")],
        vec![plan("Closer by", "Hospital B", &carried_out())],
    );
    let text = serde_json::to_string(&written).unwrap();
    assert_eq!(serde_json::from_str::<Portfolio>(&text).unwrap(), written);
}
