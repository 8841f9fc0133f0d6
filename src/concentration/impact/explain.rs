//! What an agreement demands of an impact analysis, part by part.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Aspect, Delivery, ImpactFacts, Initiator, Involved, acute, rules};
use crate::Verdict;
use crate::explanation::Margin;
use crate::explanation::parts::Part;
use crate::language::Text;
use crate::rule::Rule;
use crate::volume::agreement::{Agreement, Scale};

pub(super) fn rule(agreement: Agreement) -> &'static Rule {
    match agreement {
        Agreement::Draft => &rules::IZA_D_3_C,
        Agreement::Final => &rules::IZA22_D_IMPACT,
    }
}

/// What turns the verdict.
pub(super) fn demanded(agreement: Agreement, facts: &ImpactFacts) -> Vec<Part> {
    let mut parts = match agreement {
        Agreement::Draft => Aspect::ALL.iter().map(|aspect| looked_at(agreement, *aspect, facts)).collect(),
        Agreement::Final => of_final_text(facts),
    };
    parts.extend(acute::demanded(agreement, facts));
    parts
}

/// What is shown and turns nothing: under the final text the aspects that it does not name.
pub(super) fn beside(agreement: Agreement, facts: &ImpactFacts) -> Vec<Part> {
    match agreement {
        Agreement::Draft => Vec::new(),
        Agreement::Final => Aspect::ALL
            .iter()
            .filter(|aspect| **aspect != Aspect::ChainPartners)
            .map(|aspect| looked_at(Agreement::Draft, *aspect, facts))
            .collect(),
    }
}

fn of_final_text(facts: &ImpactFacts) -> Vec<Part> {
    let rule = rule(Agreement::Final);
    let before = |code, text, made: Option<NaiveDate>| {
        let holds = made.zip(facts.shift_begins).map(|(made, begins)| made < begins);
        let margin = made.zip(facts.shift_begins).and_then(|(made, begins)| {
            // Finished on the day before at the latest.
            begins.pred_opt().map(|due| Margin::of_deadline(made, due))
        });
        Part::fact(code, text, rule, holds).with_margin(margin)
    };
    let mut parts = vec![
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
        Part::computed(
            "impact.initiative",
            Text::new(
                "op initiatief van verzekeraars en de grootste aanbieder",
                "on the initiative of insurers and the largest provider",
            ),
            rule,
            initiative(facts),
        ),
        Part::fact(
            "impact.involved",
            Text::new(
                "met aanbieders, netwerken, professionals en patiënten",
                "with providers, networks, professionals and patients",
            ),
            rule,
            of_all(facts.involved.as_ref(), Involved::ALL),
        ),
    ];
    parts.extend(Involved::ALL.iter().map(|whom| {
        let (code, text) = effect_on(*whom);
        Part::looked_at(code, text, rule, facts.effects.get(whom))
    }));
    parts.extend([
        looked_at(Agreement::Final, Aspect::ChainPartners, facts),
        Part::looked_at(
            "impact.desirable",
            Text::new("beoordeeld of de impact wenselijk is", "judged whether the impact is desirable"),
            rule,
            facts.desirable.as_ref(),
        ),
        Part::fact(
            "impact.delivered",
            Text::new("aangeleverd aan de NZa", "handed to NZa"),
            rule,
            delivered(facts),
        ),
    ]);
    parts
}

/// Whether both were handed over, finished; not known as long as one of them may have been finished later.
fn delivered(facts: &ImpactFacts) -> Option<bool> {
    let day = match facts.delivered_to_nza? {
        Delivery::On(day) => day,
        Delivery::Not => return Some(false),
    };
    let in_time = [facts.plan_made, facts.analysis_made].map(|made| made.map(|made| made <= day));
    if in_time.contains(&Some(false)) {
        Some(false)
    } else {
        in_time.iter().all(Option::is_some).then_some(true)
    }
}

/// Whether those who must took the initiative; on a national scale the text names nobody.
fn initiative(facts: &ImpactFacts) -> Verdict {
    match (facts.scale, of_all(facts.initiators.as_ref(), Initiator::ALL)) {
        (Some(Scale::National), _) => Verdict::NotApplicable,
        (_, Some(true)) => Verdict::Met,
        (Some(Scale::Regional), Some(false)) => Verdict::NotMet,
        (None, Some(false)) | (_, None) => Verdict::Undetermined,
    }
}

/// What a shift means for someone, and the code of the part.
const fn effect_on(whom: Involved) -> (&'static str, Text) {
    match whom {
        Involved::Providers => (
            "impact.effect-on-providers",
            Text::new("wat het voor zorgaanbieders betekent", "what it means for providers"),
        ),
        Involved::Networks => (
            "impact.effect-on-networks",
            Text::new("wat het voor zorgnetwerken betekent", "what it means for networks of care"),
        ),
        Involved::Professionals => (
            "impact.effect-on-professionals",
            Text::new("wat het voor zorgprofessionals betekent", "what it means for professionals"),
        ),
        Involved::Patients => (
            "impact.effect-on-patients",
            Text::new("wat het voor patiënten betekent", "what it means for patients"),
        ),
    }
}

/// Whether all are among those who are known; nothing when nobody is known.
fn of_all<T: Ord>(found: Option<&BTreeSet<T>>, all: &[T]) -> Option<bool> {
    found.map(|found| all.iter().all(|one| found.contains(one)))
}

fn looked_at(agreement: Agreement, aspect: Aspect, facts: &ImpactFacts) -> Part {
    Part::looked_at(aspect.part_code(), aspect.text(), rule(agreement), facts.aspects.get(&aspect))
}
