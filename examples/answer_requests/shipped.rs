//! The requests that the example answers by itself: one of each family, of the files of the other examples.

/// Two norms, and counts of which one is withheld.
const VOLUMES: &str = include_str!("volumes.json");

/// Three made-up providers of which two are too small: where their patients go, who had better stay, and what raising the norm means.
const REDISTRIBUTION: &str = include_str!("redistribution.json");
const SITES: &str = include_str!("sites.json");
const RAISED_NORM: &str = include_str!("raised-norm.json");

/// Two contracts of a buyer, one of them for care below a norm.
const CONTRACTS: &str = include_str!("contracts.json");

/// Two years side by side, between which a norm went up.
const COMPARISON: &str = include_str!("comparison.json");

/// What one party would do by when, of which one thing is known to be done and one not to be.
const DATES: &str = include_str!("dates.json");

/// A list of requests, as JSON.
pub(crate) fn requests() -> String {
    let parts = [
        VOLUMES.to_owned(),
        format!(
            r#"{{"plan": {{"plan": {}, "judgements": {}, "terms": {{"on": "2024-06-01", "edition": "framework-2023",
    "five-years": {{"from": "submission", "on": "2024-06-01"}}, "horizon": {{"first": 2024, "years": 6, "rate": "0.03"}}}}}}}}"#,
            include_str!("../assess_plan/synthetic.json"),
            include_str!("../assess_plan/judgements.json")
        ),
        format!(
            r#"{{"procedure": {{"procedure": {}, "on": "2023-10-04"}}}}"#,
            include_str!("../follow_procedure/events.json")
        ),
        format!(
            r#"{{"appraisal": {{"dossier": {}, "set": "advice-2020", "policy": {}}}}}"#,
            include_str!("../appraise_practice/telemonitoring.json"),
            include_str!("../appraise_practice/policy.json")
        ),
        format!(r#"{{"chain": {{"chain": {}}}}}"#, include_str!("../align_contracts/synthetic.json")),
        CONTRACTS.to_owned(),
        REDISTRIBUTION.to_owned(),
        SITES.to_owned(),
        COMPARISON.to_owned(),
        DATES.to_owned(),
        format!(
            r#"{{"agreement": {{"on": "2025-06-01", "year": 2024, "spending": {}, "price": {}, "facts": {}, "capacity": {}, "distribution": {},
    "growth": [{{"sector": "medical-specialist-care", "year": 2024, "share": "0.03"}}], "targets": {}}}}}"#,
            include_str!("../follow_agreement/spending.json"),
            include_str!("../follow_agreement/price.json"),
            include_str!("../follow_agreement/region.json"),
            include_str!("../follow_agreement/capacity.json"),
            include_str!("../follow_agreement/distribution.json"),
            include_str!("../follow_agreement/readings.json")
        ),
        format!(
            r#"{{"practice": {{"policy": {{"on": "2025-03-01"}}, "labour": {}, "dossier": {}, "record": {}, "scale": {}, "cycle": {},
    "agreement": {}, "plan": {}, "life": {}, "contracted": ["Hospital North", "Hospital West"]}}}}"#,
            include_str!("../scale_practice/labour.json"),
            include_str!("../scale_practice/practice.json"),
            include_str!("../scale_practice/record.json"),
            include_str!("../scale_practice/scale.json"),
            include_str!("../scale_practice/cycle.json"),
            include_str!("../scale_practice/agreement.json"),
            include_str!("../scale_practice/plan.json"),
            include_str!("../scale_practice/life.json")
        ),
        format!(
            r#"{{"funds": {{"shares": {}, "ledger": {}, "municipal": {}}}}}"#,
            include_str!("../share_funds/shares.json"),
            include_str!("../share_funds/ledger.json"),
            include_str!("../share_funds/municipal.json")
        ),
        RAISED_NORM.to_owned(),
    ];
    format!("[{}]\n", parts.join(",\n"))
}
