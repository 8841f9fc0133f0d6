//! The made-up plan with one thing wrong at a time: each variant fails on one condition, and on that one only.
#![allow(dead_code, reason = "the tests use this file too, and not all of it")]

use passende_zorg::transformation::plan::Plan;
use passende_zorg::transformation::{Condition, Step};
use serde_json::Value;

/// The made-up plan with one value put in another place.
pub(crate) struct Variant {
    pub(crate) name: &'static str,
    pub(crate) step: Step,
    pub(crate) condition: Condition,
    /// Where, as a JSON pointer.
    at: &'static str,
    /// What comes there, as JSON; nothing to take it away.
    value: Option<&'static str>,
}

const fn variant(
    name: &'static str,
    step: Step,
    condition: Condition,
    at: &'static str,
    value: Option<&'static str>,
) -> Variant {
    Variant { name, step, condition, at, value }
}

use Condition as C;
use Step::{Full, Funds, QuickTest, Situational};

pub(crate) const VARIANTS: &[Variant] = &[
    variant("no-target", Full, C::Agreements, "/agreements/3/target", None),
    variant("too-dear", Full, C::BusinessCase, "/business-case/lines/2/amount", Some("\"2310000\"")),
    variant("no-chain", Full, C::ImpactAnalysis, "/impact-analysis/findings/6", None),
    variant("not-committed", Full, C::Execution, "/commitments/0", None),
    variant("too-late", Full, C::FiveYears, "/agreements/3/due", Some("\"2029-07-02\"")),
    variant(
        "larger-footprint",
        Full,
        C::Sustainability,
        "/sustainability/effects/0/direction",
        Some("\"larger\""),
    ),
    variant("no-long-term", QuickTest, C::ProposalContent, "/proposal/long-term", None),
    variant("contradicts-plan", QuickTest, C::RegionalPlans, "/relations/0/state", Some("\"contradicts\"")),
    variant("burden-shifted", QuickTest, C::SharedUrgency, "/involvements/0", None),
    variant("no-reason-to-align", QuickTest, C::AlignmentNeeded, "/alignment/aspects/0/reason", None),
    variant("no-pace", Situational, C::CapacityPace, "/capacity-changes/0/fte", None),
    variant("structural-line", Funds, C::FundsOneOff, "/funds/lines/0/cost-kind", Some("\"structural\"")),
    variant("a-cent-short", Funds, C::FundsTied, "/funds/batches/1/amount", Some("\"999999.99\"")),
    variant("no-sector", Funds, C::FundsDivision, "/funds/lines/1/sector", None),
    variant("paid-twice", Funds, C::NoDoubleFunding, "/funds/lines/0/paid-elsewhere", Some("true")),
    variant("paid-too-long", Funds, C::FundsPeriod, "/funds/last-payment", Some("\"2031-01-01\"")),
    variant("no-self-assessment", Funds, C::FundsRequest, "/self-assessment", None),
];

/// The plan of a variant, of the made-up plan in a language.
pub(crate) fn plan(variant: &Variant, synthetic: &str) -> Plan {
    let mut json: Value = serde_json::from_str(synthetic).expect("the plan is JSON");
    let (parent, last) = variant.at.rsplit_once('/').expect("the place has a parent");
    let parent = json.pointer_mut(parent).expect("the parent is there");
    let value = variant.value.map(|value| serde_json::from_str(value).expect("the value is JSON"));
    match (parent, value) {
        (Value::Object(fields), Some(value)) => drop(fields.insert(last.to_owned(), value)),
        (Value::Object(fields), None) => drop(fields.remove(last).expect("the field is there")),
        (Value::Array(items), value) => {
            let at: usize = last.parse().expect("the place is a number");
            match value {
                Some(value) => items[at] = value,
                None => drop(items.remove(at)),
            }
        }
        _ => panic!("the parent has no parts"),
    }
    serde_json::from_value(json).expect("the variant is a plan")
}
