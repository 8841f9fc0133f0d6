//! Counts against norms, twice.

use super::answer::told;
use super::ask::ComparisonRequest;
use super::volumes::{Given, add, item, of_norm};
use super::{Answer, AnswerItem, RequestKind};
use crate::Verdict;
use crate::explanation::VerdictShift;
use crate::formats::InputError;
use crate::volume::comparison::{NormComparison, VolumeComparison};
use crate::volume::norm::Consequence;

pub(super) fn answer(asked: &ComparisonRequest) -> Result<Answer, InputError> {
    let given = |side: &'static str, asked| Given::try_new(asked).map_err(|error| error.within(side));
    let sides = [given("before", &asked.before)?, given("after", &asked.after)?];
    let [one, other] = &sides;
    let within = |side: &'static str| move |error: InputError| error.within(side);
    let reports = [one.simple().map_err(within("before"))?, other.simple().map_err(within("after"))?];
    let [before, after] = &reports;
    let composite = [one.composite().map_err(within("before"))?, other.composite().map_err(within("after"))?];
    let comparison = VolumeComparison::between(before, after).with_composite(&composite[0], &composite[1]);

    let mut answer = Answer::of(RequestKind::Comparison, &comparison);
    answer.on = Some(other.at().on());
    answer.notices = told(comparison.notices());
    for (given, report) in sides.iter().zip(&reports) {
        given.notices(report).into_iter().for_each(|notice| add(&mut answer.notices, notice));
    }
    for report in composite.iter().flatten() {
        let notices = told(report.notices_of_openings()).into_iter().chain(told(&report.notices()));
        notices.for_each(|notice| add(&mut answer.notices, notice));
    }
    for unit in comparison.norms().iter().flat_map(NormComparison::units) {
        let Some(check) = unit.after().or_else(|| unit.before()) else { continue };
        let id = check.norm().id().as_str();
        let about = [("norm", id), ("per", check.unit_kind().code()), ("unit", unit.unit_name())];
        let mut item = item(about, &unit, unit.consequences()[1]).of_stage(check.standing().stage());
        item = of_norm(item, |language| check.norm().title(language).to_owned(), check.unit_kind());
        shifted(&mut item, unit.shift(), unit.verdicts(), unit.consequences());
        if let Some(cause) = unit.cause() {
            item.value("cause", &cause.code());
        }
        answer.items.push(item);
    }
    for norm in comparison.composite() {
        let facts = norm.norm().facts();
        for unit in norm.units() {
            let about = [("norm", facts.id.as_str()), ("per", facts.per.code()), ("unit", unit.unit())];
            let item = item(about, &unit, unit.consequences()[1]);
            let mut item = of_norm(
                item,
                |language| language.pick(&facts.title.nl, &facts.title.en).to_string(),
                facts.per,
            );
            shifted(&mut item, unit.shift(), unit.verdicts(), unit.consequences());
            answer.items.push(item);
        }
    }
    Ok(answer)
}

/// How the verdict moved, with both.
fn shifted(
    item: &mut AnswerItem,
    shift: VerdictShift,
    verdicts: [Option<Verdict>; 2],
    consequences: [Option<Consequence>; 2],
) {
    for (name, consequence) in ["consequence-before", "consequence-after"].into_iter().zip(consequences) {
        if let Some(consequence) = consequence {
            item.value(name, &consequence.code());
        }
    }
    item.value("shift", &shift.code());
    for (name, verdict) in ["verdict-before", "verdict-after"].into_iter().zip(verdicts) {
        if let Some(verdict) = verdict {
            item.value(name, &verdict.code());
        }
    }
}
