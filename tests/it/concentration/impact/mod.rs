//! The impact analysis that is asked for before care is shifted.

mod acute;
mod days;
mod demands;
mod figures;
mod told;

use passende_zorg::Verdict;
use passende_zorg::concentration::{
    AcuteSubject, Aspect, ConcentrationImpact, Delivery, ImpactFacts, Involved,
};
use passende_zorg::judgement::Judgement;
use passende_zorg::source::Edition;

use crate::support::day;

pub(super) fn judged_on(on: &str, verdict: Verdict, reason: &str) -> Judgement {
    Judgement::try_new("region table", day(on), reason, verdict).unwrap()
}

pub(super) fn judged(verdict: Verdict, reason: &str) -> Judgement {
    judged_on("2025-05-20", verdict, reason)
}

/// Everything that both texts ask for.
pub(super) fn whole() -> ImpactFacts {
    let mut facts: ImpactFacts = serde_json::from_str(
        r#"{"shift-begins": "2026-01-01", "plan-made": "2025-06-01", "analysis-made": "2025-06-01",
        "initiators": ["insurers", "largest-provider"], "involved": ["providers", "networks", "professionals", "patients"],
        "scale": "regional", "delivered-to-nza": "2025-07-01", "acute-care-shifts": true,
        "acute": {"by-regional-consultation": true, "inhabitants-involved": true,
            "transformation-funds": "500000.00", "structural-savings": {"a-year": "100000.00", "years": 5}}}"#,
    )
    .unwrap();
    let seen = |what: &str| judged(Verdict::Met, what);
    facts.effects = Involved::ALL.iter().map(|whom| (*whom, seen(whom.code()))).collect();
    facts.acute.stakeholders = Some(seen("all were there"));
    facts.acute.subjects = AcuteSubject::ALL.iter().map(|about| (*about, seen(about.code()))).collect();
    facts.aspects = Aspect::ALL.iter().map(|aspect| (*aspect, judged(Verdict::Met, aspect.code()))).collect();
    facts.desirable = Some(judged(Verdict::Met, "more centres with experience"));
    facts
}

/// The day on which the shift begins, unless said otherwise.
pub(super) fn of(agreement: Edition, facts: &ImpactFacts) -> ConcentrationImpact<'_> {
    ConcentrationImpact::new(agreement, facts, day("2026-01-01"))
}

pub(super) fn verdicts(facts: &ImpactFacts) -> (Verdict, Verdict) {
    (of(Edition::Draft, facts).verdict(), of(Edition::Final, facts).verdict())
}

pub(super) fn on(text: &str) -> Delivery {
    Delivery::On(day(text))
}

pub(super) type Change = (&'static str, fn(&mut ImpactFacts), Verdict, Verdict);

pub(super) fn hold(changes: &[Change]) {
    for (what, change, draft, final_text) in changes {
        let mut facts = whole();
        change(&mut facts);
        assert_eq!(verdicts(&facts), (*draft, *final_text), "{what}");
    }
}
