//! Two answers beside each other.

use std::io::Write;

use passende_zorg::explanation::Explanation;
use passende_zorg::language::{Describe as _, day_in_words};
use passende_zorg::request::{ComparisonRequest, Request};
use passende_zorg::volume::comparison::{CompositeComparison, NormComparison, VolumeComparison};
use passende_zorg::volume::composite::{CompositeNorm, NormSet};
use passende_zorg::volume::norm::Norms;

use crate::common::{Common, Failure, Format};
use crate::{Input, LABEL, Options, write_answer};

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
    if common.format == Format::Json {
        let sides = ComparisonRequest::new(
            before.input.request(before.options)?,
            after.input.request(after.options)?,
        );
        let mut answer = Request::Comparison(Box::new(sides)).answer()?;
        before.input.note(&mut answer);
        after.input.note(&mut answer);
        return write_answer(before.options, answer, out);
    }
    let is_asked = |id: &str| before.options.norm.as_deref().is_none_or(|asked| asked == id);
    let (held, then_held) = (before.input.held(before.options)?, after.input.held(after.options)?);
    let (asked, then_asked) = (before.input.asked(before.options)?, after.input.asked(after.options)?);
    let language = common.language;
    let mut notices: Vec<String> = Vec::new();
    let mut only = |id: &str, is_first: bool| {
        let (first, second) = language.pick(
            ("alleen in het eerste antwoord", "alleen in het tweede antwoord"),
            ("in the first answer only", "in the second answer only"),
        );
        let not = language.pick("niet vergeleken", "not compared");
        notices.push(format!("{id}: {}; {not}.", if is_first { first } else { second }));
    };
    let mut trees: Vec<Explanation> = Vec::new();
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
        let first = norm.check(&held, asked).map_err(Failure::of)?;
        let then = other.check(&then_held, then_asked).map_err(Failure::of)?;
        trees.push(CompositeComparison::between(&first, &then).explanation());
    }
    // Simple norms are held against a table or procedures as `check_volumes` does it.
    let simple = |side: Side<'_>| {
        Norms::try_new(side.input.sets.iter().flat_map(|set| set.simple().iter()).cloned())
            .map_err(Failure::of)
    };
    let (norms, then_norms) = (simple(before)?, simple(after)?);
    before.input.with_simple(before.options, &norms, asked, |first| {
        after.input.with_simple(after.options, &then_norms, then_asked, |then| {
            let comparison = VolumeComparison::between(first, then);
            notices.extend(comparison.notices().iter().map(|it| it.in_language(language).to_string()));
            let norms = comparison.norms().iter();
            let norms = norms.filter(|norm| is_asked(norm.after().norm().id().as_str()));
            trees.extend(norms.map(NormComparison::explanation));
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
    if before.options.is_synthetic() {
        writeln!(out, "{}", LABEL.get(language))?;
    }
    let [first, then] = about.map(|(year, on)| format!("{year} ({})", day_in_words(on, language)));
    writeln!(out, "{first} {} {then}\n", language.pick("naast", "beside"))?;
    for notice in notices {
        writeln!(out, "{}: {notice}", language.pick("let op", "note"))?;
    }
    trees.iter().try_for_each(|tree| common.tell(tree, out))
}
