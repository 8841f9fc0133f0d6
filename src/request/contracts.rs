//! Chains of contracts.

use super::answer::told;
use super::ask::ChainRequest;
use super::{Answer, AnswerItem, RequestKind};
use crate::contracting::chain::{ChainAlignment, ChainPart};
use crate::formats::{InputError, refusals};

pub(super) fn chain(asked: &ChainRequest) -> Result<Answer, InputError> {
    let on = asked.on.or_else(|| asked.chain.main_day()).ok_or_else(|| Refused::NoDay.at("on"))?;
    let alignment = ChainAlignment::of(&asked.chain, on);
    let mut answer = Answer::of(RequestKind::Chain, &alignment);
    answer.on = Some(on);
    let parts = ChainPart::ALL.iter();
    answer.items =
        parts.map(|part| AnswerItem::about([("part", part.code())], alignment.part(*part))).collect();
    answer.findings = told(alignment.findings());
    answer.notices = told(&alignment.notices());
    Ok(answer)
}

refusals! {
    /// The reasons for which a request on a chain is refused.
    enum Refused {
        NoDay = "request.no-day": "expected a day, as nothing in the chain is dated, found none";
    }
}
