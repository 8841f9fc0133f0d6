//! Which sites keep a kind of care.

use super::answer::told;
use super::country::{CareAt, CountsAt, SitesRequest};
use super::scenarios::{cares, ends, in_list};
use super::volumes::add;
use super::{Answer, AnswerItem, RequestKind};
use crate::concentration::{CareAction, Optimality, RegionalChoice, SiteChoice, SiteOptions};
use crate::explanation::Sign;
use crate::formats::{InputError, refusals};
use crate::language::Text;
use crate::party::Location;

const BY_COUNTS: Sign =
    Sign::new("depends-on-counts", Text::new("hangt af van de aantallen", "depends on the counts"));

pub(super) fn answer(asked: &SitesRequest) -> Result<Answer, InputError> {
    let (country, notices) = asked.country.country().map_err(|error| error.within("country"))?;
    let at = |rows: &[CareAt]| {
        rows.iter().map(|row| (row.intervention.clone(), row.location.clone())).collect::<Vec<_>>()
    };
    let options = SiteOptions {
        must_keep: at(&asked.must_keep),
        must_stop: at(&asked.must_stop),
        most_losses: asked.most_losses,
        steps: asked.steps,
        exactly: asked
            .exactly
            .iter()
            .map(|row| (row.intervention.clone(), row.region.clone(), row.number))
            .collect(),
    };
    if let Some(at) = asked.cares.iter().position(|care| care.within.is_some()) {
        return Err(Refused::Within.at(format!("cares[{at}]")));
    }
    let kinds = cares(&asked.cares, in_list)?;
    let mut answer = Answer::new(RequestKind::Sites);
    answer.notices = notices;
    answer.notices.extend(told(kinds.notices()));
    let mut of_ends: Vec<(Sign, Vec<(String, String)>)> = Vec::new();
    for (counts, kinds) in ends(&kinds) {
        let choice: SiteChoice<'_> = country.choose_sites(kinds, &options).map_err(InputError::from)?;
        for notice in told(choice.notices()) {
            add(&mut answer.notices, notice);
        }
        let mut whole = AnswerItem::bare([("choice", "all")]).of_counts(counts);
        let sign = choice.sign();
        whole.stands(sign);
        let without = choice.choices().filter(|chosen| chosen.kept().is_err()).count();
        if choice.choices().count() > without {
            whole.value("patient-minutes-extra-a-year", &choice.extra_travel());
            whole.value("patient-minutes-extra-a-year-at-least", &choice.lower_bound());
        }
        if without > 0 {
            whole.value("regions-without-choice", &without);
        }
        answer.items.push(whole);
        let mut keeps = Vec::new();
        for chosen in choice.choices() {
            let kept = chosen.kept().into_iter().flatten();
            keeps.extend(kept.map(|at| (chosen.intervention().to_string(), at.to_string())));
            of_choice(&chosen, counts, &mut answer.items);
        }
        of_ends.push((sign, keeps));
    }
    // Of two ends that choose otherwise neither is the choice; else the least sure of both.
    let sure = |sign: Sign| Optimality::ALL.iter().position(|proof| proof.code() == sign.code());
    let least_sure = of_ends.iter().map(|(sign, _)| *sign);
    let least_sure = least_sure.max_by_key(|sign| sure(*sign).unwrap_or(usize::MAX));
    let differ = of_ends.iter().zip(of_ends.iter().skip(1)).any(|((_, one), (_, other))| one != other);
    answer.status = if differ { Some(BY_COUNTS) } else { least_sure }.map(|sign| sign.code().to_owned());
    Ok(answer)
}

fn of_choice(chosen: &RegionalChoice<'_>, counts: Option<CountsAt>, items: &mut Vec<AnswerItem>) {
    let about = || {
        let mut item = AnswerItem::bare([("intervention", chosen.intervention().as_str())]).of_counts(counts);
        item.about.extend(chosen.region().map(|region| ("region".to_owned(), region.to_string())));
        item
    };
    let mut whole = about();
    whole.value("patients", &chosen.patients().number());
    let kept: Vec<&Location> = match chosen.kept() {
        Ok(kept) => {
            whole.stands(Sign::new(chosen.proof().code(), chosen.proof().text()));
            whole.value("patient-minutes-extra-a-year", &chosen.extra_travel());
            whole.value("patient-minutes-extra-a-year-at-least", &chosen.lower_bound());
            kept.collect()
        }
        Err(reason) => {
            whole.stands(Sign::new(reason.code(), reason.text()));
            Vec::new()
        }
    };
    items.push(whole);
    let kept = kept.into_iter().map(|location| (location, CareAction::Keep));
    for (location, action) in kept.chain(chosen.stopped().map(|location| (location, CareAction::Stop))) {
        let mut item = about();
        item.about.insert("provider".to_owned(), location.to_string());
        item.stands(Sign::new(action.code(), action.text()));
        let of_unknown = chosen.nearest_to_nobody().find(|(found, _)| *found == location);
        if let Some((_, patients)) = of_unknown {
            item.value("patients-of-unknown-origin", &patients.number());
        }
        items.push(item);
    }
}

refusals! {
    /// The reason for which a request on sites is refused.
    enum Refused {
        Within = "request.within" at "within":
            "verwacht: geen grens in minuten, want die wordt bij een keuze van locaties niet gevraagd; gevonden: een grens",
            "expected no limit of minutes, which is not asked of a choice of sites, found one";
    }
}
