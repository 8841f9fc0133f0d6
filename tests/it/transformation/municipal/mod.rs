//! The track of the municipalities: the application, the decision, and the settlement.

mod application;
mod counts;
mod decision;
mod settlement;

use passende_zorg::money::Euro;
use passende_zorg::rust_decimal::Decimal;
use passende_zorg::transformation::MilestoneId;
use passende_zorg::transformation::municipal::{Application, Municipality};

use crate::support::day;

pub(super) fn cents(cents: i64) -> Euro {
    Euro::try_new(Decimal::new(cents, 2)).unwrap()
}

pub(super) fn municipality(name: &str) -> Municipality {
    Municipality::try_new(name).unwrap()
}

pub(super) fn milestone(name: &str) -> MilestoneId {
    MilestoneId::try_new(name).unwrap()
}

/// A day after everything.
pub(super) fn afterwards() -> passende_zorg::chrono::NaiveDate {
    day("2031-01-01")
}

/// An application that meets everything.
pub(crate) fn complete() -> Application {
    serde_json::from_str(
        r#"{
        "applicant": "A", "on-behalf-of": ["B"], "mandates": ["B"], "submitted": "2026-06-01",
        "plan": {"municipalities": ["A", "B"], "providers": ["Clinic"], "from": "2026-07-01", "until": "2028-12-31",
            "impact": {"staff": {"by": "x", "on": "2026-01-01", "reason": "r", "verdict": "met"}},
            "framework": {"by": "leaders", "on": "2026-01-01", "reason": "r", "verdict": "met"}},
        "agreement": {"insurers": ["Z"], "providers": ["Clinic"], "municipalities": ["A", "B"],
            "payment-by-municipality": true, "milestones": [
            {"id": "one", "obligation": "effort", "amount": "100.00"},
            {"id": "two", "obligation": "result", "amount": "50.25"}]},
        "budget": [
            {"activity": "a", "municipality": "A", "year": 2026, "costs": "120", "revenues": "20"},
            {"activity": "a", "municipality": "B", "year": 2028, "costs": "50.25"}],
        "enclosed": {"form": true, "plan": true}, "other-money": {"received": false}}"#,
    )
    .unwrap()
}
