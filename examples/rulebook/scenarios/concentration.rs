//! Scenarios of the family `concentration`: facts of which the answers together bring each of its rules to every side.

use passende_zorg::concentration::{ConcentrationImpact, ImpactFacts, NormMeaning, Sweep};
use passende_zorg::explanation::Explanation;
use passende_zorg::quantity::CountRange;
use passende_zorg::source::Edition;

/// An analysis of which everything was done, acute care among it.
const DONE: &str = r#"{
    "scale": "regional", "shift-begins": "2026-01-01", "plan-made": "2025-05-01", "analysis-made": "2025-06-01",
    "initiators": ["insurers", "largest-provider"], "involved": ["providers", "networks", "professionals", "patients"],
    "delivered-to-nza": "2025-07-01",
    "effects": {"providers": JUDGED, "networks": JUDGED, "professionals": JUDGED, "patients": JUDGED},
    "aspects": {
        "quality-safety-continuity": JUDGED, "staff-infrastructure": JUDGED, "cascade-effects": JUDGED, "quality-of-life": JUDGED,
        "education-research-innovation": JUDGED, "law-and-competition": JUDGED, "financial-position": JUDGED, "chain-partners": JUDGED
    },
    "desirable": JUDGED,
    "acute-care-shifts": true,
    "acute": {
        "by-regional-consultation": true, "stakeholders": JUDGED, "inhabitants-involved": true,
        "subjects": {
            "gp-posts": JUDGED, "emergency-departments": JUDGED, "acute-obstetrics": JUDGED, "acute-mental-health": JUDGED,
            "primary-care-stay": JUDGED, "emergency-pharmacy": JUDGED, "district-nursing": JUDGED, "ambulances": JUDGED,
            "acute-cascade-effects": JUDGED, "acute-continuity": JUDGED, "coherence-with-other-care": JUDGED, "hospital-profile": JUDGED,
            "continuity-of-operations": JUDGED, "total-cost": JUDGED, "staff-at-night": JUDGED
        },
        "transformation-funds": "500000.00", "structural-savings": {"a-year": "125000.00", "years": 5}
    }
}"#;

/// The same with less: inhabitants were not involved, savings do not outweigh the funds, and nobody took the initiative.
const NOT_DONE: [(&str, &str); 3] = [
    (r#""inhabitants-involved": true"#, r#""inhabitants-involved": false"#),
    (r#""125000.00", "years": 5"#, r#""25000.00", "years": 5"#),
    (r#""initiators": ["insurers", "largest-provider"]"#, r#""initiators": []"#),
];

const JUDGED: &str = r#"{"by": "region table", "on": "2025-05-20", "verdict": "VERDICT", "reason": "as the minutes of that day say"}"#;

fn facts(text: &str, verdict: &str) -> ImpactFacts {
    let text = text.replace("JUDGED", &JUDGED.replace("VERDICT", verdict));
    passende_zorg::from_json(text.as_bytes()).expect("the facts of a scenario are written here")
}

pub(crate) fn explanations() -> Vec<Explanation> {
    let not_done = NOT_DONE.iter().fold(DONE.to_owned(), |text, (from, to)| text.replace(from, to));
    let of_impact = [facts(DONE, "met"), facts(&not_done, "not-met")];
    let mut all = Vec::new();
    for agreement in Edition::AGREEMENTS {
        let on = chrono::NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default();
        all.extend(
            of_impact.iter().map(|facts| ConcentrationImpact::new(agreement, facts, on).explanation()),
        );
        // Fewer than fifty patients in all, and more than a hundred.
        for counts in [[30, 12, 5], [63, 41, 9]] {
            all.push(NormMeaning::of(counts.map(CountRange::exactly), 50).under(agreement).explanation());
        }
        all.push(Sweep::of([63, 41, 9]).under(agreement).explanation());
    }
    all
}
