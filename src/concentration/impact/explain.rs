//! What an agreement demands of an impact analysis, part by part.

use std::collections::BTreeSet;

use super::{Aspect, ImpactFacts, Initiator, Involved, rules};
use crate::Verdict;
use crate::explanation::Margin;
use crate::explanation::parts::Part;
use crate::judgement::Judgement;
use crate::language::Text;
use crate::rule::Rule;
use crate::volume::agreement::Agreement;

pub(super) fn rule(agreement: Agreement) -> &'static Rule {
    match agreement {
        Agreement::Draft => &rules::IZA_D_3_C,
        Agreement::Final => &rules::IZA22_D_IMPACT,
    }
}

/// What turns the verdict.
pub(super) fn demanded(agreement: Agreement, facts: &ImpactFacts) -> Vec<Part> {
    let mut parts = match agreement {
        Agreement::Draft => Aspect::ALL
            .iter()
            .filter(|aspect| **aspect != Aspect::AcuteCare)
            .map(|aspect| looked_at(agreement, *aspect, facts))
            .collect(),
        Agreement::Final => of_final_text(facts),
    };
    parts.push(acute(agreement, facts));
    parts
}

/// What is shown and turns nothing: under the final text the aspects that it does not name.
pub(super) fn beside(agreement: Agreement, facts: &ImpactFacts) -> Vec<Part> {
    let named = |aspect: &Aspect| matches!(aspect, Aspect::ChainPartners | Aspect::AcuteCare);
    match agreement {
        Agreement::Draft => Vec::new(),
        Agreement::Final => Aspect::ALL
            .iter()
            .filter(|aspect| !named(aspect))
            .map(|aspect| looked_at(agreement, *aspect, facts))
            .collect(),
    }
}

fn of_final_text(facts: &ImpactFacts) -> Vec<Part> {
    let rule = rule(Agreement::Final);
    let before = |code, text, made: Option<chrono::NaiveDate>| {
        let holds = made.zip(facts.shift_begins).map(|(made, begins)| made < begins);
        let margin = made.zip(facts.shift_begins).and_then(|(made, begins)| {
            // Finished on the day before at the latest.
            begins.pred_opt().map(|due| Margin::of_deadline(made, due))
        });
        Part::fact(code, text, rule, holds).with_margin(margin)
    };
    let initiative = of_all(facts.initiators.as_ref(), Initiator::ALL);
    let involved = of_all(facts.involved.as_ref(), Involved::ALL);
    vec![
        before(
            "impact.plan-beforehand",
            Text::new("plan vóór de verschuiving", "plan before the shift"),
            facts.plan_made,
        ),
        before(
            "impact.beforehand",
            Text::new("analyse vóór de verschuiving", "analysis before the shift"),
            facts.analysis_made,
        ),
        Part::fact(
            "impact.initiative",
            Text::new(
                "op initiatief van verzekeraars en de grootste aanbieder",
                "on the initiative of insurers and the largest provider",
            ),
            rule,
            initiative,
        ),
        Part::fact(
            "impact.involved",
            Text::new(
                "met aanbieders, netwerken, professionals en patiënten",
                "with providers, networks, professionals and patients",
            ),
            rule,
            involved,
        ),
        looked_at(Agreement::Final, Aspect::ChainPartners, facts),
        judged(
            "impact.desirable",
            Text::new("beoordeeld of de impact wenselijk is", "judged whether the impact is desirable"),
            rule,
            facts.desirable.as_ref(),
        ),
        Part::fact(
            "impact.delivered",
            Text::new("aangeleverd aan de NZa", "handed to NZa"),
            rule,
            facts.delivered_to_nza.map(|_| true),
        ),
    ]
}

/// Whether all are among those who are known; nothing when nobody is known.
fn of_all<T: Ord>(found: Option<&BTreeSet<T>>, all: &[T]) -> Option<bool> {
    found.map(|found| all.iter().all(|one| found.contains(one)))
}

/// That something was judged, whatever came of it.
fn judged(code: &'static str, text: Text, rule: &'static Rule, judgement: Option<&Judgement>) -> Part {
    let verdict = if judgement.is_some() { Verdict::Met } else { Verdict::Undetermined };
    Part::computed(code, text, rule, verdict).for_a_person().with_judgement(judgement)
}

fn looked_at(agreement: Agreement, aspect: Aspect, facts: &ImpactFacts) -> Part {
    judged(aspect.part_code(), aspect.text(), rule(agreement), facts.aspects.get(&aspect))
}

/// The chain of acute care, when acute care shifts.
fn acute(agreement: Agreement, facts: &ImpactFacts) -> Part {
    let rule = match agreement {
        Agreement::Draft => &rules::IZA_C_4_A_MAP,
        Agreement::Final => &rules::IZA22_C_4_A_MAP,
    };
    let aspect = Aspect::AcuteCare;
    match facts.acute_care_shifts {
        Some(true) => judged(aspect.part_code(), aspect.text(), rule, facts.aspects.get(&aspect)),
        Some(false) => Part::computed(aspect.part_code(), aspect.text(), rule, Verdict::NotApplicable),
        None => Part::computed(
            aspect.part_code(),
            Text::new("of ook acute zorg verschuift", "whether acute care shifts too"),
            rule,
            Verdict::Undetermined,
        ),
    }
}
