//! Who would do what by when.

use chrono::NaiveDate;

use super::ask::DatesRequest;
use super::{Answer, AnswerItem, RequestKind};
use crate::contracting::dates::ActionReview;
use crate::explanation::Sign;
use crate::formats::InputError;
use crate::source::Edition;

/// The points of a request on a day.
pub(super) fn review(asked: &DatesRequest, on: NaiveDate) -> Result<ActionReview<'_>, InputError> {
    let edition = asked.edition.unwrap_or(Edition::Final);
    let review = ActionReview::try_new(edition, &asked.log, on).map_err(|error| error.within("log"))?;
    Ok(asked.party.map_or(review, |party| review.of_party(party)))
}

pub(super) fn answer(asked: &DatesRequest) -> Result<Answer, InputError> {
    let review = review(asked, asked.on)?;
    let mut answer = Answer::of(RequestKind::Dates, &review);
    answer.on = Some(asked.on);
    let items = review.points().map(|(point, status)| {
        let mut item = AnswerItem::bare([("point", point.name()), ("theme", point.theme().code())]);
        item = item.titled("point", |language| point.text().get(language).to_owned());
        item = item.titled("theme", |language| point.theme().in_language(language).to_owned());
        item.stands(Sign::new(status.code(), status.text()));
        if let Some(due) = point.due(review.edition()) {
            item.value("due-on", &due);
        }
        let parties: Vec<&str> = point.parties(review.edition()).iter().map(|party| party.code()).collect();
        item.value("parties", &parties.join(", "));
        if let Some(page) = point.page().filter(|_| review.edition() == Edition::Final) {
            item.value("page", &page);
        }
        item
    });
    answer.items = items.collect();
    Ok(answer)
}
