//! Two answers beside each other.

use std::io::Write;

use passende_zorg::Language;
use passende_zorg::explanation::Explanation;
use passende_zorg::language::{Describe as _, day_in_words};
use passende_zorg::volume::comparison::{CompositeComparison, VolumeComparison};
use passende_zorg::volume::composite::{CompositeNorm, NormSet};
use passende_zorg::volume::norm::Norms;
use serde_json::{Value, json};

use crate::common::{Common, Failure, Format, write_json};
use crate::{Input, LABEL, Options};

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
    let language = common.language;
    // Each as JSON, in both languages, and as it is told here.
    let mut notices: Vec<(Value, String)> = Vec::new();
    let mut only = |id: &str, is_first: bool| {
        let of = |language: Language| {
            let (first, second) = language.pick(
                ("alleen in het eerste antwoord", "alleen in het tweede antwoord"),
                ("in the first answer only", "in the second answer only"),
            );
            let not = language.pick("niet vergeleken", "not compared");
            format!("{id}: {}; {not}.", if is_first { first } else { second })
        };
        let code = if is_first { "reports.norm-only-before" } else { "reports.norm-only-after" };
        let [nl, en] = [Language::Dutch, Language::English].map(of);
        notices.push((json!({"code": code, "text": {"nl": nl, "en": en}}), of(language)));
    };
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
    let own = composite(before);
    let is_new = |norm: &&CompositeNorm| !own.iter().any(|it| it.facts().id == norm.facts().id);
    for norm in others.iter().filter(|norm| is_asked(norm.facts().id.as_str())).filter(is_new) {
        only(norm.facts().id.as_str(), false);
    }
    for norm in own.iter().filter(|norm| is_asked(norm.facts().id.as_str())) {
        let Some(other) = others.iter().find(|other| other.facts().id == norm.facts().id) else {
            only(norm.facts().id.as_str(), true);
            continue;
        };
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
            for notice in comparison.notices() {
                let value = serde_json::to_value(notice).map_err(Failure::new)?;
                notices.push((value, notice.in_language(language).to_string()));
            }
            for norm in comparison.norms().iter().filter(|norm| is_asked(norm.after().norm().id().as_str())) {
                add(norm.explanation(), serde_json::to_value(norm))?;
            }
            Ok(())
        })
    })?;
    if trees.is_empty() {
        return Err(match &before.options.norm {
            Some(found) => {
                crate::common::expected("--norm", "the name of a norm that both answers have", found)
            }
            None => Failure::new("--then: expected norms that both answers have, found none"),
        });
    }
    let about = [asked, then_asked].map(|asked| (asked.year(), asked.on()));
    if common.format == Format::Json {
        let notices: Vec<Value> = notices.into_iter().map(|(value, _)| value).collect();
        let [first, second] = about.map(|(year, on)| json!({"year": year, "on": on}));
        return write_json(
            out,
            &json!({"synthetic": before.options.is_synthetic(), "before": first, "after": second,
                "notices": notices, "norms": values}),
        );
    }
    if before.options.is_synthetic() {
        writeln!(out, "{}", LABEL.get(language))?;
    }
    let [first, then] = about.map(|(year, on)| format!("{year} ({})", day_in_words(on, language)));
    writeln!(out, "{first} {} {then}\n", language.pick("naast", "beside"))?;
    for (_, notice) in notices {
        writeln!(out, "{}: {notice}", language.pick("let op", "note"))?;
    }
    trees.iter().try_for_each(|tree| common.tell(tree, out))
}
