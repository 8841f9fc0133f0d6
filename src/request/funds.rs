//! Transformation funds: shares of insurers, the ledger of the earmarks, and an application of a
//! municipality.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::FundsSubject as Subject;
use super::answer::told;
use super::ask::TransformationFundsRequest;
use super::form::{self, AnswerShape, Answerer, FormPlace, to_judge};
use super::held::Holds;
use super::{Answer, AnswerItem, RequestKind};
use crate::explanation::QuestionKind;
use crate::formats::{InputError, refusals};
use crate::money::Euro;
use crate::source::Edition;
use crate::transformation::ImpactAspect;
use crate::transformation::funds::{EarmarkLedger, Pot, ShareRequest};
use crate::transformation::municipal::{Application, Budget, Decision, GrantCondition, Regulation, advance};
use crate::words::words;

words!(
    /// What a request on transformation funds can be about (*onderwerp*).
    FundsSubject {
        /// What each insurer pays.
        Shares = "shares", "aandeel per verzekeraar", "share per insurer";
        /// The earmarks and what is left of them.
        Ledger = "ledger", "oormerken", "earmarks";
        /// An application of a municipality.
        Application = "application", "aanvraag van een gemeente", "application of a municipality";
        /// The decision on that application, and its term.
        Decision = "decision", "beslissing op de aanvraag", "decision on the application";
        /// What is paid in advance, if all that is asked is granted.
        Advance = "advance", "voorschot bij verlening", "advance if granted";
    }
);

impl TransformationFundsRequest {
    /// The day from which the application of the municipality is looked at: the one asked about, or else the
    /// later one of its submission and the decision; nothing without an application.
    pub fn day(&self) -> Option<NaiveDate> {
        let submitted = self.municipal.as_ref()?.submitted;
        Some(self.on.unwrap_or_else(|| self.decided.map_or(submitted, |decided| decided.max(submitted))))
    }
}

pub(super) fn answer(asked: &TransformationFundsRequest) -> Result<Answer, InputError> {
    let mut answer = Answer::new(RequestKind::Funds);
    answer.on = asked.day();
    if let Some(request) = &asked.shares {
        of_shares(request, &mut answer).map_err(|error| error.within("shares"))?;
    }
    hold(asked, asked.day(), &mut answer)?;
    if answer.items.is_empty() {
        return Err(Refused::Nothing.into());
    }
    answer.notices.extend(form::left_to_write(asked, "/funds"));
    Ok(answer)
}

const BY: [Answerer; 2] = [Answerer::Applicant, Answerer::Assessor];

/// Holds the ledger and the application of a request against their texts, the latter on a day.
pub(super) fn hold(
    asked: &TransformationFundsRequest,
    on: Option<NaiveDate>,
    into: &mut impl Holds,
) -> Result<(), InputError> {
    let about = |subject: Subject| [("subject", subject.code())];
    if let Some(request) = &asked.ledger {
        let ledger = request.ledger().map_err(|error| InputError::from(error).within("ledger"))?;
        into.hold(about(Subject::Ledger), &ledger);
        into.beside(|answer| of_ledger(answer, &ledger));
    }
    let Some((application, on)) = asked.municipal.as_ref().zip(on) else {
        let given = [("on", asked.on), ("decided", asked.decided)].into_iter().find(|(_, day)| day.is_some());
        return given.map_or(Ok(()), |(key, _)| Err(Refused::NoApplication { key }.into()));
    };
    let assessment = application.assess(on);
    into.hold(about(Subject::Application), &assessment);
    into.beside(|answer| {
        answer.titled(Subject::Application.text());
        answer.value("asked-euro", assessment.asked().map(Euro::amount));
        answer.notices.extend(told(assessment.notices()));
        for (question, condition) in assessment.unknown() {
            let [fact, judgement] = BY;
            let by = if question.kind() == QuestionKind::Judgement { judgement } else { fact };
            answer.ask(&question, by, of_condition(condition, application, on));
        }
    });
    // The day of submission is taken for the day of receipt.
    let decision = Decision::of_application_received(application.submitted);
    into.hold(about(Subject::Decision), &decision.held(asked.decided, on));
    into.beside(|answer| {
        answer.titled(Subject::Decision.text());
        answer.value("due-on", Some(decision.due()));
        answer.notices.extend(told(&decision.notices(asked.decided, on)));
        let day = FormPlace::new("/funds/decided".to_owned(), AnswerShape::Day, json!(on));
        answer.ask_of_last([Answerer::Minister; 2], |_| vec![day.clone()]);
        if let Some(budget) = application.budget.as_ref().filter(|budget| budget.asked() > Euro::ZERO) {
            of_advance(answer, budget);
        }
    });
    Ok(())
}

fn of_shares(request: &ShareRequest, answer: &mut Answer) -> Result<(), InputError> {
    let shares = request.split()?;
    let subject = ("subject", Subject::Shares.code());
    answer.hold([subject], &shares.under(Edition::Final));
    answer.titled(Subject::Shares.text());
    answer.value("amount-euro", Some(shares.amount().amount()));
    for share in shares.shares() {
        let about = [subject, ("insurer", share.insurer().as_str())];
        answer.part(Subject::Shares.text(), AnswerItem::bare(about));
        answer.value("weight", Some(share.weight().value()));
        let part = share.amount().amount().checked_div(shares.amount().amount());
        answer.value("share", part.map(|part| part.round_dp(6)));
        answer.value("amount-euro", Some(share.amount().amount()));
    }
    let batches = request.grant().map_or(Ok(Vec::new()), |grant| shares.per_batch(grant))?;
    for batch in &batches {
        for payment in batch.payments() {
            let insurer = payment.insurer().as_str();
            let about = [
                subject,
                ("insurer", insurer),
                ("batch", batch.batch().as_str()),
                ("milestone", batch.milestone().as_str()),
            ];
            answer.part(Subject::Shares.text(), AnswerItem::bare(about));
            answer.value("amount-euro", Some(payment.amount().amount()));
        }
    }
    answer.notices.extend(told(&shares.notices()));
    Ok(())
}

fn of_ledger(answer: &mut Answer, ledger: &EarmarkLedger) {
    let subject = ("subject", Subject::Ledger.code());
    answer.titled(Subject::Ledger.text());
    let whole = [
        ("opening", ledger.opening()),
        ("granted", ledger.granted()),
        ("left", ledger.available()),
        ("returned", ledger.returned()),
    ];
    amounts(answer, whole);
    answer.notices.extend(told(&ledger.notices()));
    for (pot, state) in ledger.pots() {
        let (kind, of) = match pot {
            Pot::Earmark(sector) => ("sector", sector.code()),
            Pot::Purpose(purpose) => ("purpose", purpose.code()),
            Pot::Open => ("half", "open"),
        };
        let item = AnswerItem::bare([subject, (kind, of)]);
        let item = item.titled(kind, |language| pot.in_language(language).to_string());
        answer.part(Subject::Ledger.text(), item);
        let of_pot = [
            ("opening", state.opening()),
            ("received", state.received()),
            ("released", state.released()),
            ("granted", state.granted()),
            ("left", state.available()),
            ("returned", state.returned()),
        ];
        amounts(answer, of_pot);
    }
    for used in ledger.monitor().sectors() {
        let item = AnswerItem::bare([subject, ("sector", used.sector().code()), ("use", "monitor")]);
        let item = item.titled("sector", |language| used.sector().in_language(language).to_owned());
        answer.part(Subject::Ledger.text(), item);
        amounts(answer, [("drawn", used.drawn()), ("from-open-half", used.from_open())]);
        answer.value("used-share", used.share());
    }
}

fn amounts<const N: usize>(answer: &mut Answer, amounts: [(&str, Euro); N]) {
    for (name, amount) in amounts {
        answer.value(&format!("{name}-euro"), Some(amount.amount()));
    }
}

/// What would be paid if all that is asked is granted, as far as the ceiling alone allows it.
fn of_advance(answer: &mut Answer, budget: &Budget) {
    match advance(budget.asked().min(Regulation::amended().ceiling()), budget) {
        Ok(terms) => {
            for term in terms {
                let year = term.year().to_string();
                let about = [("subject", Subject::Advance.code()), ("year", year.as_str())];
                answer.part(Subject::Advance.text(), AnswerItem::bare(about));
                answer.value("amount-euro", Some(term.amount().amount()));
            }
        }
        Err(error) => answer.notices.extend(told([&error])),
    }
}

/// Where what is missing of an application goes, by its condition.
fn of_condition(condition: GrantCondition, application: &Application, on: NaiveDate) -> Vec<FormPlace> {
    let (plan, is_there) = (&application.plan, application.budget.is_some());
    let place = |key: &str, shape, example| FormPlace::new(format!("/funds/municipal/{key}"), shape, example);
    let judged = |key: &str| vec![place(key, AnswerShape::Record, to_judge(on))];
    let yes = |key: &str| vec![place(key, AnswerShape::YesNo, Value::Bool(true))];
    let days = || {
        let days = [("plan/from", plan.from), ("plan/until", plan.until)];
        let missing = days.into_iter().filter(|(_, day)| day.is_none());
        missing.map(|(key, _)| place(key, AnswerShape::Day, json!("…"))).collect::<Vec<_>>()
    };
    let budget = || {
        let line =
            json!({"activity": "…", "municipality": application.applicant, "year": null, "costs": "…"});
        vec![place("budget", AnswerShape::Record, json!([line]))]
    };
    let agreement = || {
        let mut municipalities = plan.municipalities.clone();
        municipalities.extend(application.on_behalf_of.iter().cloned());
        municipalities.insert(application.applicant.clone());
        // Of the plan, where it names any.
        let insurers = if plan.insurers.is_empty() { json!(["…"]) } else { json!(plan.insurers) };
        let providers = if plan.providers.is_empty() { json!(["…"]) } else { json!(plan.providers) };
        let agreement = json!({
            "insurers": insurers, "providers": providers, "municipalities": municipalities, "payment-by-municipality": true,
            "milestones": [{"id": "…", "obligation": null, "amount": "…"}],
        });
        vec![place("agreement", AnswerShape::Record, agreement)]
    };
    match condition {
        GrantCondition::Form => yes("enclosed/form"),
        GrantCondition::PlanEnclosed => yes("enclosed/plan"),
        GrantCondition::Framework => judged("plan/framework"),
        GrantCondition::Fit if !is_there => budget(),
        GrantCondition::Fit => {
            let milestones =
                application.agreement.iter().flat_map(|agreement| agreement.milestones.iter().enumerate());
            let open = milestones.filter(|(_, milestone)| milestone.amount.is_none());
            let amount = |(at, _)| {
                place(&format!("agreement/milestones/{at}/amount"), AnswerShape::Decimal, json!("…"))
            };
            let amounts: Vec<FormPlace> = open.map(amount).collect();
            match (&application.agreement, amounts.is_empty()) {
                (None, _) => agreement(),
                (Some(_), false) => amounts,
                (Some(_), true) => judged("milestones-fit"),
            }
        }
        GrantCondition::Hardship => judged("hardship/decision"),
        GrantCondition::Impact => {
            let aspects = ImpactAspect::ALL.iter();
            let mut open = aspects.filter(|aspect| !plan.impact.contains_key(*aspect));
            open.next().map_or_else(Vec::new, |aspect| judged(&format!("plan/impact/{}", aspect.code())))
        }
        GrantCondition::FiveYears if days().is_empty() => judged("plan/within-five-years"),
        GrantCondition::FiveYears => days(),
        GrantCondition::Period | GrantCondition::BudgetYears if is_there => days(),
        GrantCondition::AmountAsked
        | GrantCondition::Budget
        | GrantCondition::BudgetYears
        | GrantCondition::BudgetSplit
        | GrantCondition::BudgetMunicipalities
        | GrantCondition::Period => budget(),
        GrantCondition::Additional if application.other_money.is_some() => {
            judged("other-money/additional-only")
        }
        GrantCondition::Additional => {
            vec![place("other-money", AnswerShape::Record, json!({"received": false}))]
        }
        GrantCondition::AgreementPayment if application.agreement.is_some() => {
            yes("agreement/payment-by-municipality")
        }
        GrantCondition::Agreement
        | GrantCondition::AgreementOfPlan
        | GrantCondition::AgreementPayment
        | GrantCondition::AgreementEnclosed
        | GrantCondition::Milestones
        | GrantCondition::MilestoneAmounts => agreement(),
        _ => Vec::new(),
    }
}

refusals! {
    /// The reasons for which a request on funds is refused.
    enum Refused {
        Nothing = "request.nothing":
            "verwacht: een verdeling, een kasboek of een aanvraag; gevonden: geen",
            "expected a split, a ledger or an application, found none";
        NoApplication { key: &'static str } = "request.no-application" at "{key}":
            "verwacht: geen dag, want er is geen aanvraag; gevonden: wel een",
            "expected no day, as there is no application, found one";
    }
}
