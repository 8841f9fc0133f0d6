//! Two answers beside each other.

use std::io::Write;

use passende_zorg::explanation::Explanation;
use passende_zorg::volume::comparison::{CompositeComparison, VolumeComparison};
use passende_zorg::volume::composite::{CompositeNorm, NormSet};
use passende_zorg::volume::norm::Norms;
use serde_json::{Value, json};

use crate::common::{Common, Failure, Format, write_json};
use crate::{Input, Options};

/// One of the two: what was asked, and the files that were read for it.
#[derive(Clone, Copy)]
pub(crate) struct Side<'s> {
    pub(crate) options: &'s Options,
    pub(crate) input: &'s Input,
}

/// The first answer beside the second: of every norm that both have, the units that come out otherwise.
pub(crate) fn beside(
    common: &Common,
    [before, after]: [Side<'_>; 2],
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let is_asked = |id: &str| before.options.norm.as_deref().is_none_or(|asked| asked == id);
    let (held, then_held) = (before.input.held(before.options)?, after.input.held(after.options)?);
    let (asked, then_asked) = (before.input.asked(before.options)?, after.input.asked(after.options)?);
    let mut trees: Vec<Explanation> = Vec::new();
    let mut values: Vec<Value> = Vec::new();
    let mut add = |tree, value: serde_json::Result<Value>| {
        trees.push(tree);
        values.push(value.map_err(Failure::new)?);
        Ok::<_, Failure>(())
    };
    let composite = |side: Side<'_>| -> Vec<CompositeNorm> {
        side.input.sets.iter().flat_map(NormSet::composite).cloned().collect()
    };
    let others = composite(after);
    for norm in composite(before).iter().filter(|norm| is_asked(norm.facts().id.as_str())) {
        let Some(other) = others.iter().find(|other| other.facts().id == norm.facts().id) else { continue };
        let first = norm.check(&held, asked).map_err(Failure::new)?;
        let then = other.check(&then_held, then_asked).map_err(Failure::new)?;
        let comparison = CompositeComparison::between(&first, &then);
        add(comparison.explanation(), serde_json::to_value(&comparison))?;
    }
    // Simple norms are held against a table or procedures as `check_volumes` does it.
    let simple = |side: Side<'_>| {
        Norms::try_new(side.input.sets.iter().flat_map(|set| set.simple().iter()).cloned())
            .map_err(Failure::new)
    };
    let (norms, then_norms) = (simple(before)?, simple(after)?);
    before.input.with_simple(before.options, &norms, asked, |first| {
        after.input.with_simple(after.options, &then_norms, then_asked, |then| {
            let comparison = VolumeComparison::between(first, then);
            for norm in comparison.norms().iter().filter(|norm| is_asked(norm.after().norm().id().as_str())) {
                add(norm.explanation(), serde_json::to_value(norm))?;
            }
            Ok(())
        })
    })?;
    if trees.is_empty() {
        let found = before.options.norm.as_deref().unwrap_or_default();
        return Err(crate::common::expected("--norm", "the name of a norm that both answers have", found));
    }
    if common.format == Format::Json {
        return write_json(out, &json!({"synthetic": before.options.is_synthetic(), "norms": values}));
    }
    trees.iter().try_for_each(|tree| common.tell(tree, out))
}
