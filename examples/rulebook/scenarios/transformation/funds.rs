//! The money: what stays, what is paid on, and the municipal grant.

use std::collections::BTreeSet;

use passende_zorg::Verdict;
use passende_zorg::explanation::Explanation;
use passende_zorg::judgement::Judgement;
use passende_zorg::money::Euro;
use passende_zorg::party::Insurer;
use passende_zorg::source::Edition;
use passende_zorg::time::Year;
use passende_zorg::transformation::Obligation;
use passende_zorg::transformation::funds::{
    Channel, EarmarkLedger, PaymentBasis, Pot, Spending, TechnicalRoute, UnusedFunds, Weight, fair_share,
};
use passende_zorg::transformation::municipal::{
    Allocation, Application, ApplicationId, Circumstance, Decision, Received, Settlement, SettlementFacts,
    allocate,
};
use serde_json::Value;

fn judged(verdict: Verdict) -> Judgement {
    judged_on("2026-01-01", verdict)
}

fn judged_on(on: &str, verdict: Verdict) -> Judgement {
    let on = on.parse().expect("a day");
    Judgement::try_new("assessor", on, "seen", verdict).expect("a judgement")
}

const APPLICATION: &str = r#"{
    "applicant": "A", "on-behalf-of": ["B"], "mandates": ["B"], "submitted": "2026-06-01",
    "plan": {"municipalities": ["A", "B"], "providers": ["Clinic"], "from": "2026-07-01", "until": "2028-12-31",
        "impact": {"staff": {"by": "x", "on": "2026-01-01", "reason": "r", "verdict": "met"}},
        "framework": {"by": "leaders", "on": "2026-01-01", "reason": "r", "verdict": "met"}},
    "agreement": {"insurers": ["Z"], "providers": ["Clinic"], "municipalities": ["A", "B"],
        "payment-by-municipality": true, "milestones": [{"id": "one", "obligation": "effort", "amount": "170.25"}]},
    "budget": [{"activity": "a", "municipality": "A", "year": 2026, "costs": "120"},
        {"activity": "a", "municipality": "B", "year": 2028, "costs": "50.25"}],
    "enclosed": {"form": true, "plan": true}, "other-money": {"received": false}}"#;

/// Where in the application, and what comes there.
const CHANGES: &[(&str, &str)] = &[
    ("/submitted", r#""2026-06-02""#),
    ("/submitted", r#""2027-04-01""#),
    ("/submitted", r#""2030-07-16""#),
    ("/plan/municipalities", "[]"),
    ("/plan/until", r#""2034-01-01""#),
    ("/plan/within-five-years", r#"{"by": "x", "on": "2026-01-01", "reason": "r", "verdict": "not-met"}"#),
    ("/plan/impact/staff/verdict", r#""not-met""#),
    ("/plan/framework/verdict", r#""not-met""#),
    ("/agreement/payment-by-municipality", "false"),
    ("/agreement/milestones", "[]"),
    ("/mandates", "[]"),
    (
        "/other-money",
        r#"{"received": true, "additional-only": {"by": "x", "on": "2026-01-01", "reason": "r", "verdict": "met"}}"#,
    ),
    (
        "/other-money",
        r#"{"received": true, "additional-only": {"by": "x", "on": "2026-01-01", "reason": "r", "verdict": "not-met"}}"#,
    ),
    (
        "/hardship",
        r#"{"provisions": ["application"], "decision": {"by": "Minister", "on": "2026-08-01", "reason": "r", "verdict": "met"}}"#,
    ),
];

fn applications() -> Vec<Explanation> {
    let assess = |(at, value): &(&str, &str)| {
        let mut json: Value = serde_json::from_str(APPLICATION).expect("the application is JSON");
        let (parent, last) = at.rsplit_once('/').expect("a place");
        let value = serde_json::from_str(value).expect("a value");
        json.pointer_mut(parent)
            .expect("the parent")
            .as_object_mut()
            .expect("an object")
            .insert(last.to_owned(), value);
        let application: Application =
            serde_json::from_value(json).unwrap_or_else(|error| panic!("{at}: {error}"));
        application.assess("2026-12-31".parse().expect("a day")).explanation()
    };
    CHANGES.iter().map(assess).collect()
}

fn municipal() -> Vec<Explanation> {
    let day = |text: &str| text.parse().expect("a day");
    let mut all = applications();
    let decision = Decision::of_application_received(day("2026-06-01"));
    for on in ["2026-08-31", "2026-09-01"] {
        all.push(decision.held(Some(day(on)), day(on)).explanation());
    }
    for reported in ["2026-06-01", "2026-06-02"] {
        let told = with!(Circumstance::new(day("2026-06-01")), reported = day(reported));
        all.push(with!(told.clone(), without_delay = judged(Verdict::Met)).explanation());
        all.push(with!(told, without_delay = judged(Verdict::NotMet)).explanation());
    }
    let received = |name: &str, on: &str, asked| {
        let application = ApplicationId::try_new(name).expect("a name");
        Received { application, complete_on: day(on), asked: Euro::whole(asked) }
    };
    let list = [received("a", "2026-05-01", 60), received("b", "2026-05-02", 60)];
    all.extend(allocate(Euro::whole(100), &list).expect("in order").iter().map(Allocation::explanation));
    for verdict in [Verdict::Met, Verdict::NotMet] {
        for (in_time, complete) in [(true, true), (false, false)] {
            let (granted, costs) = (Euro::whole(100), Euro::whole(90));
            let mut facts = SettlementFacts::new(BTreeSet::new(), granted, costs, Euro::ZERO);
            facts.received = Some(day("2029-07-15"));
            facts.information_in_time = Some(in_time);
            facts.information_complete = Some(complete);
            facts.auditors_statement = Some(in_time);
            facts.activities = Some(judged(verdict));
            facts.obligations = Some(judged(verdict));
            let settled = Settlement::try_new(facts).expect("amounts");
            all.push(settled.on(day("2029-08-01")).explanation());
        }
    }
    all
}

pub(super) fn explanations() -> Vec<Explanation> {
    let year = Year::try_new(2024).expect("a year");
    let mut all = municipal();
    all.extend(
        [TechnicalRoute::RiskEqualisation, TechnicalRoute::SeparatePerformance]
            .map(TechnicalRoute::explanation),
    );
    let insurers = ["A", "B"].map(|name| (Insurer::try_new(name).expect("a name"), Weight::from(1)));
    let shares = fair_share(Euro::whole(1), insurers).expect("an amount and weights");
    for edition in Edition::ALL {
        all.push(EarmarkLedger::open(*edition).explanation());
        all.push(shares.under(*edition).explanation());
        for obligation in [Obligation::Effort, Obligation::Result] {
            all.push(PaymentBasis::new(*edition, obligation).explanation());
        }
        for verdict in [Verdict::Met, Verdict::NotMet] {
            let unused =
                with!(UnusedFunds::new(Pot::Open, year, Euro::whole(1)), in_health_insurance_frame = true);
            all.push(with!(unused, efficient_and_effective = judged(verdict)).under(*edition).explanation());
        }
    }
    let decided = "2023-06-01".parse().expect("a day");
    for (criteria, verdict) in [("2023-05-31", Verdict::Met), ("2023-06-01", Verdict::NotMet)] {
        for channel in Channel::ALL {
            let spending = with!(
                Spending::new(channel, decided),
                criteria_set = criteria.parse().expect("a day"),
                concrete_and_temporary = judged_on("2023-05-31", verdict),
                in_line_with_region = judged_on("2023-05-31", verdict),
                centrally_necessary = judged_on("2023-05-31", verdict)
            );
            all.push(spending.explanation());
        }
    }
    all
}
