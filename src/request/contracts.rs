//! Contracts: the chain of one, and all those of a buyer.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::answer::told;
use super::ask::{ChainRequest, ContractedRow, ContractsRequest};
use super::form::{self, AnswerReach, AnswerShape, Answerer, FormPlace, FormQuestion};
use super::form_chain;
use super::form_volumes::VolumeForm;
use super::line::{AnswerQuestion, Told};
use super::volumes::{Given, add, item, of_norm};
use super::{Answer, AnswerItem, RequestKind};
use crate::contracting::agreed::{AgreedUnknown, AskedOf};
use crate::contracting::chain::{ChainAlignment, ChainPart};
use crate::contracting::norms::{Contract, ContractCheck, ContractReport, check_contracts};
use crate::contracting::portfolio::{ContractShare, PortfolioReview};
use crate::formats::{InputError, refusals};
use crate::messages::messages;
use crate::party::{Intervention, Unit, checked_name};
use crate::source::Edition;
use crate::time::Period;

pub(super) fn chain(asked: &ChainRequest) -> Result<Answer, InputError> {
    let on = asked.on.or_else(|| asked.chain.main_day()).ok_or_else(|| Refused::NoDay.at("on"))?;
    let alignment = ChainAlignment::of(&asked.chain, on);
    let mut answer = Answer::of(RequestKind::Chain, &alignment);
    answer.on = Some(on);
    let parts = ChainPart::ALL.iter();
    answer.items = parts
        .map(|part| {
            let item = AnswerItem::about([("part", part.code())], alignment.part(*part));
            item.titled("part", |language| part.in_language(language).to_owned())
        })
        .collect();
    answer.questions = form_chain::of_chain(&asked.chain, &alignment, on);
    answer.findings = told(alignment.findings());
    answer.notices = told(&alignment.notices());
    answer.notices.extend(form::left_to_write(asked, "/chain"));
    Ok(answer)
}

pub(super) fn portfolio(asked: &ContractsRequest) -> Result<Answer, InputError> {
    reviewed(asked, asked.on, |review, norms| {
        let mut answer = of_review(review, norms.map_or(&[], |norms| norms.contracts.checks()), asked.on);
        of_counts(norms, &mut answer.questions);
        answer.questions.extend(of_terms(asked, review));
        if let Some(norms) = norms {
            answer.notices = told(norms.contracts.notices());
            let ended = norms.contracts.checks().iter().map(ContractCheck::contract);
            for contract in ended.filter(|contract| !contract.holds_on(asked.on)) {
                let (unit, care, on) = (contract.unit().clone(), contract.intervention().clone(), asked.on);
                add(&mut answer.notices, Told::of(&Ended::Contract { unit, care, on }));
            }
            norms.notices.iter().for_each(|notice| add(&mut answer.notices, notice.clone()));
        }
        answer.notices.extend(form::left_to_write(&asked.portfolio, "/contracts/portfolio"));
        answer
    })
}

/// Who is contracted, held against the norms of a request.
pub(super) struct AgainstNorms<'r, 'f> {
    contracts: &'r ContractReport<'f>,
    form: VolumeForm<'r, 'r>,
    /// What there is to know of the counts.
    notices: Vec<Told>,
}

/// The contracts of a request on a day, with those for care below its norms.
pub(super) fn reviewed<R>(
    asked: &ContractsRequest,
    on: NaiveDate,
    then: impl FnOnce(&PortfolioReview<'_>, Option<&AgainstNorms<'_, '_>>) -> R,
) -> Result<R, InputError> {
    let edition = asked.edition.unwrap_or(Edition::Final);
    let review = PortfolioReview::try_new(edition, &asked.portfolio, on);
    let review = review.map_err(|error| error.within("portfolio"))?;
    let Some(volumes) = &asked.volumes else {
        return if asked.contracted.is_empty() {
            Ok(then(&review, None))
        } else {
            Err(Refused::NoVolumes.into())
        };
    };
    if asked.contracted.is_empty() {
        return Err(Refused::Nobody.into());
    }
    if let Some(found) = volumes.on.filter(|day| *day != asked.on) {
        return Err(Refused::TwoDays { on: asked.on, found }.into());
    }
    let given = Given::on(volumes, on).map_err(|error| error.within("volumes"))?;
    if !volumes.norms.composite().is_empty() {
        return Err(Refused::Composite { found: volumes.norms.composite().len() }.into());
    }
    let report = given.simple().map_err(|error| error.within("volumes"))?;
    let contracted = contracted(&asked.contracted)?;
    let contracts = check_contracts(&report, &contracted);
    let form = VolumeForm::new(volumes, &given, "/contracts/volumes");
    let norms = AgainstNorms { contracts: &contracts, form, notices: given.notices(&report) };
    Ok(then(&review.with_norms(contracts.checks()), Some(&norms)))
}

fn of_review(review: &PortfolioReview<'_>, checks: &[ContractCheck<'_>], on: NaiveDate) -> Answer {
    let mut answer = Answer::of(RequestKind::Contracts, review);
    answer.on = Some(on);
    for (name, share) in [("multi-year", review.multi_year()), ("paid-as-advised", review.paid_as_advised())]
    {
        answer.items.push(of_share(name, share));
    }
    for (payment, paid) in review.by_payment() {
        let mut item = AnswerItem::bare([("payment", payment.map_or("unknown", |it| it.code()))]);
        item.value("contracts", &paid.contracts);
        item.value("contracts-with-turnover", &paid.with_turnover);
        item.value("turnover-euro", &paid.turnover.amount());
        answer.items.push(item);
    }
    for page in review.pages() {
        let item = item([("provider", page.provider())], &page, None);
        answer.questions.extend(form::of_item(&item, [Answerer::ContractParty, Answerer::Assessor]));
        answer.items.push(item);
    }
    for check in checks.iter().filter(|check| check.contract().holds_on(on)) {
        let (contract, volume) = (check.contract(), check.check());
        let about = [
            ("norm", volume.norm().id().as_str()),
            ("per", volume.unit_kind().code()),
            ("unit", volume.unit_name()),
            ("contracted", contract.unit().name()),
            ("intervention", contract.intervention().as_str()),
        ];
        let item = item(about, check, volume.consequence()).of_stage(volume.standing().stage());
        answer.items.push(of_norm(
            item,
            |language| volume.norm().title(language).to_owned(),
            volume.unit_kind(),
        ));
    }
    answer
}

/// Gives the questions on counts their places.
fn of_counts(norms: Option<&AgainstNorms<'_, '_>>, questions: &mut [FormQuestion]) {
    let Some(norms) = norms else { return };
    let checks = norms.contracts.checks().iter().map(ContractCheck::check);
    let known: Vec<FormQuestion> = checks.flat_map(|check| norms.form.of_simple(&check)).collect();
    for question in questions {
        let same = known.iter().find(|it| it.question == question.question);
        if let Some(same) = same {
            (question.by, question.changes, question.places) = (same.by, same.changes, same.places.clone());
        }
    }
}

/// What is not known of the terms of contracts that hold, and where it goes.
fn of_terms(asked: &ContractsRequest, review: &PortfolioReview<'_>) -> Vec<FormQuestion> {
    let mut questions = Vec::new();
    for (at, row) in review.rows().enumerate() {
        let changes = if row.verdict.is_undetermined() { AnswerReach::Part } else { AnswerReach::Nothing };
        let about =
            [("provider", row.contract.provider.as_str()), ("contract", row.contract.terms.name.as_str())];
        for (question, unknown) in row.terms.unknown() {
            let terms = format!("/contracts/portfolio/contracts/{at}/terms");
            let (by, place) = agreed_place(unknown, (&terms, row.contract.terms.of), asked.on);
            let mut question = FormQuestion::new(AnswerQuestion::of(&question), by, changes).about(about);
            question.places.push(place);
            questions.push(question);
        }
    }
    questions
}

/// Who may say what is not known of facts at a pointer, and where it goes: what is asked of a region is for
/// the parties in it.
pub(super) fn agreed_place(
    unknown: AgreedUnknown,
    (facts, of): (&str, AskedOf),
    on: NaiveDate,
) -> (Answerer, FormPlace) {
    let place = |key: &str| format!("{facts}/{key}");
    let party = match of {
        AskedOf::Region | AskedOf::AcuteRegion | AskedOf::MentalRegion => Answerer::RegionalParties,
        _ => Answerer::ContractParty,
    };
    // Favourable is what was there on the last day.
    let in_time = |due: Option<NaiveDate>| due.map_or(on, |due| due.min(on));
    match unknown {
        AgreedUnknown::Field(key) => {
            let (shape, example) = match key {
                "sector" | "ground" => (AnswerShape::Code, Value::Null),
                // What it is not, less is asked of.
                _ => (AnswerShape::YesNo, Value::Bool(false)),
            };
            (party, FormPlace::new(place(key), shape, example))
        }
        AgreedUnknown::Answer(asked, due) => {
            let answer = match due {
                Some(_) => json!({"text": "…", "on": in_time(due)}),
                None => json!({"text": "…"}),
            };
            (party, FormPlace::of(place(&format!("answers/{}", asked.name())), &answer))
        }
        AgreedUnknown::Day(undertaking, due) => {
            let key = format!("answers/{}/on", undertaking.name());
            (party, FormPlace::of(place(&key), &json!(in_time(due))))
        }
        AgreedUnknown::Judgement(undertaking) => {
            let key = format!("answers/{}/judged", undertaking.name());
            (Answerer::Assessor, FormPlace::of(place(&key), &form::to_judge(on)))
        }
    }
}

fn of_share(name: &str, share: ContractShare) -> AnswerItem {
    let mut item = AnswerItem::bare([("share", name)]);
    item.value("contracts-yes", &share.yes);
    item.value("contracts-no", &share.no);
    item.value("contracts-unknown", &share.unknown);
    if let Some(part) = share.share() {
        item.value("share-of-known", &part);
    }
    item
}

fn contracted(rows: &[ContractedRow]) -> Result<Vec<Contract>, InputError> {
    let each = rows.iter().enumerate().map(|(at, row)| {
        let within = move |error: InputError| error.within(format!("contracted[{at}]"));
        let name = checked_name(&row.name).map_err(|error| within(error.within("name")))?;
        let contract = Contract::new(Unit::from_checked(row.kind, name.into()), row.intervention.clone());
        if row.from.is_none() && row.until.is_none() {
            return Ok(contract);
        }
        // A contract of which only the end is known has always held until then.
        let period = Period::try_new(row.from.unwrap_or(NaiveDate::MIN), row.until);
        let period = period.map_err(within)?;
        Ok(contract.with_period(period))
    });
    each.collect()
}

messages! {
    /// What is not held against a norm.
    #[derive(Debug)]
    enum Ended {
        Contract { unit: Unit, care: Intervention, on: NaiveDate } = "request.contract-ended":
            "Het contract met {unit} voor {care:?} geldt niet op {on}, en is niet tegen een norm gehouden.",
            "The contract with {unit} for {care:?} does not hold on {on}, and was held against no norm.";
    }
}

refusals! {
    /// The reasons for which a request on contracts is refused.
    enum Refused {
        NoDay = "request.no-day":
            "verwacht: een dag, want niets in de keten heeft een datum; gevonden: geen",
            "expected a day, as nothing in the chain is dated, found none";
        TwoDays { on: NaiveDate, found: NaiveDate } = "request.two-days" at "volumes.on":
            "verwacht: de dag van de contracten, {on}, of geen dag; gevonden: {found}",
            "expected the day of the contracts, {on}, or none, found {found}";
        NoVolumes = "request.nothing" at "volumes":
            "verwacht: aantallen en normen voor wie gecontracteerd is; gevonden: geen",
            "expected counts and norms for those who are contracted, found none";
        Nobody = "request.nothing" at "contracted":
            "verwacht: iemand die gecontracteerd is, want er zijn normen; gevonden: niemand",
            "expected someone who is contracted, as there are norms, found nobody";
        Composite { found: usize } = "request.composite" at "volumes.norms":
            "verwacht: geen samengestelde normen, want daaraan wordt geen contract getoetst; gevonden: {found}",
            "expected no composite norms, which no contract is held against, found {found}";
    }
}
