//! What raising a norm means.

use super::answer::told;
use super::country::{CountryFacts, CountsAt, RaisedNormRequest};
use super::line::AnswerLine;
use super::scenarios::{OfScenario, cares, ends};
use super::{Answer, AnswerItem, RequestKind};
use crate::concentration::{Care, Country, RaisedNorm, Sweep, SweepStep, Unobserved, WhenClosed};
use crate::explanation::Assessment as _;
use crate::formats::{InputError, refusals};
use crate::source::Edition;
use rust_decimal::Decimal;

pub(super) fn answer(asked: &RaisedNormRequest) -> Result<Answer, InputError> {
    let kinds = cares(core::slice::from_ref(&asked.care), |_| "care".to_owned())?;
    let mut answer = Answer::new(RequestKind::RaisedNorm);
    if asked.country.is_none() {
        without_country(asked)?;
    }
    let country = asked.country.as_ref().map(CountryFacts::country).transpose();
    let (country, notices) = country.map_err(|error| error.within("country"))?.unzip();
    answer.notices = notices.unwrap_or_default();
    answer.notices.extend(told(kinds.notices()));
    for (counts, cares) in ends(&kinds) {
        for care in cares {
            of_care(asked, care, (country.as_ref(), counts), &mut answer)?;
        }
    }
    Ok(answer)
}

/// Nothing that is about travel may go unused.
fn without_country(asked: &RaisedNormRequest) -> Result<(), InputError> {
    let given = [
        ("care.flows", !asked.care.flows.is_empty()),
        ("care.within", asked.care.within.is_some()),
        ("when-closed", asked.when_closed.is_some()),
        ("unobserved", asked.unobserved.is_some()),
    ];
    match given.into_iter().find(|(_, is_given)| *is_given) {
        Some((field, _)) => Err(Refused::WithoutCountry { field }.into()),
        None => Ok(()),
    }
}

/// What it means with counts at one of their ends: in one item, of every minimum in an item of its own, and
/// where patients go.
fn of_care(
    asked: &RaisedNormRequest,
    care: &Care,
    (country, counts): (Option<&Country>, Option<CountsAt>),
    answer: &mut Answer,
) -> Result<(), InputError> {
    let edition = asked.edition.unwrap_or(Edition::Final);
    let assumed =
        (asked.when_closed.unwrap_or(WhenClosed::Nearest), asked.unobserved.unwrap_or(Unobserved::Nearest));
    let raised = match country {
        Some(country) => RaisedNorm::try_in(country, care, asked.to, assumed)?,
        None => RaisedNorm::try_new(care, asked.to)?,
    };
    let intervention = care.intervention.as_str();
    let norms = format!("{}-{}", raised.from(), raised.to());
    let told = raised.under(edition);
    let about = [("raise", norms.as_str()), ("intervention", intervention)];
    let mut whole = AnswerItem::about(about, told.outcome()).of_counts(counts);
    whole.explanation = Some(AnswerLine::of_assessment(&told));
    whole.value("norm-from", &raised.from());
    whole.value("norm-to", &raised.to());
    whole.value("providers-that-meet-from", &raised.now().meet());
    whole.value("providers-that-meet-to", &raised.then().meet());
    whole.value("providers-left-out", &raised.left_out());
    whole.value("patients-left-out", &raised.now().to_move());
    whole.value("patients-who-lose-their-provider", &raised.moved());
    if let Some(mean) = raised.mean_extra() {
        whole.value("minutes-extra-mean-of-moved", &mean.number());
    }
    if raised.division().is_some() {
        whole.value("patients-stranded", &raised.stranded().number());
    }
    answer.items.push(whole);
    for step in raised.sweep().steps() {
        answer.items.push(of_step(*step, raised.sweep(), intervention).of_counts(counts));
    }
    // Where nobody meets the norm of today, nobody stops and there is nothing to divide.
    if let Some(division) = raised.division().filter(|_| raised.now().meet() > 0) {
        let of = OfScenario { scenario: &norms, care: intervention, counts };
        of.result(division, (asked.care.within, edition), &[], &mut answer.items);
    }
    Ok(())
}

/// The minima of which the meaning is the same.
fn of_step(step: SweepStep, sweep: &Sweep, intervention: &str) -> AnswerItem {
    let until = step.until().map_or(String::new(), |until| until.to_string());
    let minima = format!("{}-{until}", step.from());
    let mut item = AnswerItem::bare([("minimum", minima.as_str()), ("intervention", intervention)]);
    item.value("minimum-from", &step.from());
    if let Some(until) = step.until() {
        item.value("minimum-until", &until);
    }
    item.value("providers-that-meet", &step.meet());
    item.value("patients-to-move", &step.to_move());
    // If patients could be divided freely.
    let possible = [("from", Some(step.from())), ("until", step.until())];
    for (end, minimum) in possible {
        if let Some(number) = minimum.and_then(|minimum| sweep.largest_number(minimum)) {
            item.value(&format!("providers-possible-at-minimum-{end}"), &number);
        }
    }
    if let Some(share) = Decimal::from(step.to_move()).checked_div(sweep.total().into()) {
        item.value("share-to-move", &share.round_dp(6).normalize());
    }
    item
}

refusals! {
    /// The reasons for which a request on a higher norm is refused.
    enum Refused {
        WithoutCountry { field: &'static str } = "request.without-country" at "{field}":
            "verwacht: niets over reizen, want er is geen `country`; gevonden: wel iets",
            "expected nothing on travel, as there is no `country`, found something";
    }
}
