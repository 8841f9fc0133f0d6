//! How the criteria of the request for funds are read.

use core::cmp::Ordering;

use chrono::NaiveDate;

use super::reach::is_measurable;
use super::{Context, line as named};
use crate::Verdict;
use crate::criteria::Fold;
use crate::criteria::{Reader, State};
use crate::explanation::Margin;
use crate::money::Euro;
use crate::source::Edition;
use crate::transformation::assessment::topic::Subject;
use crate::transformation::assessment::topic::Word;
use crate::transformation::assessment::{Condition, Matter, TermStart, Topic};
use crate::transformation::funds::Batch;
use crate::transformation::plan::index::Divided;
use crate::transformation::plan::{CostKind, Extent, FundsLine, FundsRequest, Milestone, Purpose, Share};
use crate::transformation::{Obligation, five_years_after, rules};

/// The request, or nothing to look at when no funds are asked.
fn asked<'a>(context: &Context<'a>, reader: &mut impl Reader<Topic>) -> Option<&'a FundsRequest> {
    let funds = context.plan.funds.as_ref();
    if funds.is_none() {
        reader.ground(context.whole(Topic::FundsAsked, State::unless_complete(context.extent())));
    }
    funds
}

/// The lines of the request; an excerpt that does not account for all that is asked may leave some out.
fn lines<'a>(
    context: &Context<'_>,
    funds: &'a FundsRequest,
    none: State<'_>,
    reader: &mut impl Reader<Topic>,
) -> &'a [FundsLine] {
    let sum: Euro = funds.lines.iter().map(|it| it.amount).sum();
    if funds.lines.is_empty() {
        reader.ground(context.whole(Topic::FundsLines, none));
    } else if context.extent() == Extent::Excerpt && sum < funds.asked {
        context.all_of(Topic::FundsLines, reader);
    }
    &funds.lines
}

/// Without the funds not, or not fast or widely enough. That it is written does not show it: the framework
/// asks that it holds, so that a person judges; the agreements ask that the request is reasoned, and a
/// judgement counts when there is one.
pub(super) fn necessity(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    if let Some(funds) = asked(context, reader) {
        let state = match context.judged(Matter::Necessity) {
            _ if funds.necessity.is_none() => State::of(context.extent(), false),
            State::Unjudged if context.edition() != Edition::Framework2023 => State::Stated,
            judged => judged,
        };
        reader.ground(context.whole(Topic::Necessity, state));
        context.demands(Topic::Purpose, funds.purpose.is_some(), reader);
    }
}

/// The agreements: to bring about or speed up an impactful transformation, and to soften no savings.
pub(super) fn purpose(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    let Some(funds) = asked(context, reader) else { return };
    match funds.purpose {
        // The agreements speak of bringing about and speeding up; scaling up came with the framework.
        Some(Purpose::ScaleUp) if context.edition() != Edition::Framework2023 => {
            reader.ground(context.whole(Topic::ScaleUpPurpose, State::NotSaid));
        }
        purpose => context.demands(Topic::Purpose, purpose.is_some(), reader),
    }
    let draft = context.edition() == Edition::Draft;
    let coupled = if draft { context.under(&rules::IZA_4_2_3_COUPLED) } else { *context };
    let impactful =
        Context::new(context.plan, context.index, context.judgements, context.terms, Condition::Impactful);
    let state = match Fold::verdict(|fold| impactful.visit(fold)) {
        Verdict::Met => State::Stated,
        Verdict::NotMet => State::Against(None),
        Verdict::Undetermined | Verdict::NotApplicable => State::Unjudged,
    };
    reader.ground(coupled.whole(Topic::Coupled, state));
    let soften = if draft { context.under(&rules::IZA_4_2_1_NOTSOFTEN) } else { *context };
    reader.ground(soften.whole(Topic::SavingsTask, context.judged(Matter::SavingsTask)));
}

/// A one-off investment: every line has a kind of cost that the funds are for.
pub(super) fn one_off(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    let Some(funds) = asked(context, reader) else { return };
    let lines = lines(context, funds, State::NotSaid, reader);
    let framework = context.edition() == Edition::Framework2023;
    let for_sustainability = |line: &FundsLine| line.cost_kind == CostKind::SustainabilityInvestment;
    if framework && !lines.is_empty() && !lines.iter().any(for_sustainability) {
        reader.ground(context.under(&rules::BK23_M_6).whole(Topic::NoSustainability, State::Stated));
    }
    for line in lines {
        let name = named(line);
        match line.cost_kind {
            CostKind::Structural => {
                reader.ground(context.ground(Topic::CostKind, name, State::Against(Some(&line.title))));
            }
            CostKind::SustainabilityInvestment if framework => {
                let context = context.under(&rules::BK23_M_6);
                reader.ground(context.ground(Topic::CostKind, name, State::Against(Some(&line.title))));
            }
            CostKind::Preparation if framework => {
                let context = context.under(&rules::BK23_M_PREP);
                reader.ground(context.ground(Topic::Preparation, name, agreed_beforehand(&context, line)));
            }
            _ => reader.ground(context.ground(Topic::CostKind, name, State::Stated)),
        }
    }
}

/// Agreed with the market leaders on a day before the first cost. An agreement of after the day
/// asked about is none yet.
fn agreed_beforehand<'a>(context: &Context<'_>, line: &FundsLine) -> State<'a> {
    match (line.agreed_beforehand.filter(|on| context.exists(*on)), line.incurred) {
        (None, _) => State::of(context.extent(), false),
        (Some(_), None) => State::NotSaid,
        (Some(agreed), Some(incurred)) => {
            let last = incurred.pred_opt().unwrap_or(incurred);
            State::Measured(Margin::of_deadline(agreed, last))
        }
    }
}

/// Tied to agreements that can be monitored; batches add up, and are paid when what they wait
/// for has been reached.
pub(super) fn tied(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    let Some(funds) = asked(context, reader) else { return };
    let lines = lines(context, funds, State::of(context.extent(), false), reader);
    // What drawing up the plan costs comes before any agreement in it.
    for line in lines.iter().filter(|line| line.cost_kind != CostKind::Preparation) {
        context.demands_of(Topic::Tied, named(line), line.agreement.is_some(), reader);
    }
    for (at, agreement) in context.plan.agreements.iter().enumerate() {
        if context.index.agreement(at).funded {
            context.demands_of(
                Topic::Monitorable,
                super::agreement(agreement),
                is_measurable(agreement),
                reader,
            );
        }
    }
    if !funds.batches.is_empty() {
        let sum: Euro = funds.batches.iter().map(Batch::amount).sum();
        reader.ground(context.whole(Topic::BatchesSum, State::sum(context.extent(), funds.asked, sum)));
    }
    paid_on_results(context, funds, reader);
}

/// Nothing is paid before what it waits for: the first payment not before the first of the milestones that
/// batches wait for, and the last not before the last. Without batches the funds wait for the agreements
/// that they are tied to. What has no day leaves it open.
fn paid_on_results(context: &Context<'_>, funds: &FundsRequest, reader: &mut impl Reader<Topic>) {
    let (mut days, mut all_known): (Option<(NaiveDate, NaiveDate)>, bool) = (None, true);
    let mut wait_for = |due: Option<NaiveDate>| match due {
        None => all_known = false,
        Some(due) => days = Some(days.map_or((due, due), |(first, last)| (first.min(due), last.max(due)))),
    };
    let in_batches = !funds.batches.is_empty();
    for batch in &context.index.batches {
        let Some(milestone) = batch.milestone.and_then(|at| context.plan.milestones.get(at)) else {
            continue;
        };
        let name = milestone_named(milestone);
        wait_for(milestone.due);
        if milestone.due.is_none() {
            reader.ground(context.ground(Topic::MilestoneDue, name, State::NotSaid));
        }
    }
    let tied = |at: usize| !in_batches && context.index.agreement(at).funded;
    for (_, agreement) in context.plan.agreements.iter().enumerate().filter(|(at, _)| tied(*at)) {
        wait_for(agreement.due);
        if agreement.due.is_none() {
            let name = super::agreement(agreement);
            reader.ground(context.ground(Topic::AgreementDue, name, State::NotSaid));
        }
    }
    let Some((first, last)) = days else { return };
    // What drawing up the plan costs is paid before any agreement in it, and an excerpt may leave out the batch that is paid first.
    let prepared = funds.lines.iter().any(|line| line.cost_kind == CostKind::Preparation);
    let known = all_known && (in_batches || !prepared);
    for (topic, due, paid) in [
        (Topic::FirstPayment, first, funds.first_payment.filter(|_| known)),
        (Topic::LastPayment, last, funds.last_payment),
    ] {
        let known = topic == Topic::LastPayment || context.extent() == Extent::Complete;
        if let Some(paid) = paid.filter(|_| known) {
            reader.ground(context.whole(topic, State::Measured(Margin::of_earliest(paid, due))));
        }
    }
}

/// The draft pays on results, and on no effort: batch by batch, or agreement by agreement where
/// there are no batches.
fn on_results_only(context: &Context<'_>, funds: &FundsRequest, reader: &mut impl Reader<Topic>) {
    let state = |obligation| match obligation {
        Some(Obligation::Result) => State::Stated,
        Some(Obligation::Effort) => State::Against(None),
        None => State::NotSaid,
    };
    for (batch, of) in funds.batches.iter().zip(&context.index.batches) {
        let name = super::text(batch.id().as_str());
        reader.ground(context.ground(Topic::BatchOnResult, name, state(of.obligation)));
    }
    if funds.batches.is_empty() {
        for (at, agreement) in context.plan.agreements.iter().enumerate() {
            if context.index.agreement(at).funded {
                let name = super::agreement(agreement);
                reader.ground(context.ground(Topic::AgreementOnResult, name, state(agreement.obligation)));
            }
        }
    }
}

fn milestone_named(milestone: &Milestone) -> Subject<'_> {
    Subject::Named { id: milestone.id.as_str(), name: milestone.text.as_str() }
}

/// How the funds are used per sector and party: line by line, or in a division that is printed. What is
/// printed adds up, and says what the lines say.
pub(super) fn division(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    let Some(funds) = asked(context, reader) else { return };
    if funds.lines.is_empty() && funds.division.is_empty() {
        context.demands(Topic::FundsLines, false, reader);
    }
    let by_sector: Option<Euro> = sum_of(&funds.division, |share| share.sector.is_some());
    let by_party: Option<Euro> = sum_of(&funds.division, |share| share.party.is_some());
    for line in &funds.lines {
        let there =
            (line.sector.is_some() || by_sector.is_some()) && (line.receiver.is_some() || by_party.is_some());
        context.demands_of(Topic::Destination, named(line), there, reader);
    }
    let lines = (!funds.lines.is_empty()).then(|| funds.lines.iter().map(|it| it.amount).sum());
    for (topic, sum) in
        [(Topic::LinesSum, lines), (Topic::DivisionSum, by_sector), (Topic::DivisionSum, by_party)]
    {
        if let Some(sum) = sum {
            reader.ground(context.whole(topic, State::sum(context.extent(), funds.asked, sum)));
        }
    }
    if by_sector.is_some() {
        let whole = !funds.lines.is_empty() && funds.lines.iter().all(|line| line.sector.is_some());
        for (sector, divided) in &context.index.sectors {
            let of = Subject::Word(Word::Sector(*sector));
            let state = agrees(context.extent(), *divided, whole);
            reader.ground(context.ground(Topic::DivisionSector, of, state));
        }
    }
    if by_party.is_some() {
        let whole = !funds.lines.is_empty() && funds.lines.iter().all(|line| line.receiver.is_some());
        for (receiver, divided) in &context.index.receivers {
            let place = context.index.named(receiver).and_then(|(at, _)| context.plan.parties.get(at));
            let of = place.map_or(super::text(receiver), super::party);
            let state = agrees(context.extent(), *divided, whole);
            reader.ground(context.ground(Topic::DivisionParty, of, state));
        }
    }
}

/// What is printed for a sector or a party, beside what the lines give it: the same, or at least that when
/// some lines do not say where they go. An excerpt may leave lines out.
fn agrees<'a>(extent: Extent, divided: Divided, lines_say_all: bool) -> State<'a> {
    let Divided { lines, printed } = divided;
    match lines.cmp(&printed) {
        Ordering::Equal => State::Stated,
        Ordering::Less if !lines_say_all => State::Stated,
        Ordering::Less if extent == Extent::Excerpt => State::NotSaid,
        Ordering::Less | Ordering::Greater => State::Differs { expected: lines, found: printed },
    }
}

/// What the shares of one dimension come to, where there are any.
fn sum_of(division: &[Share], of: impl Fn(&&Share) -> bool) -> Option<Euro> {
    let amounts = division.iter().filter(of).map(|it| it.amount);
    amounts.reduce(Euro::plus)
}

/// Nothing is paid twice, and nothing for which other means were set aside.
pub(super) fn no_double(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    let Some(funds) = asked(context, reader) else { return };
    for line in lines(context, funds, State::NotSaid, reader) {
        let answers =
            [(Topic::PaidElsewhere, line.paid_elsewhere), (Topic::OtherMeans, line.other_means_available)];
        for (topic, answer) in answers {
            let state = match answer {
                Some(false) => State::Stated,
                Some(true) => State::Against(Some(&line.title)),
                None => State::NotSaid,
            };
            reader.ground(context.ground(topic, named(line), state));
        }
    }
}

/// From the first payment to the last in at most five years: our reading of a text that does not say from
/// when. The agreements pay on results too.
pub(super) fn period(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    let Some(funds) = asked(context, reader) else { return };
    match (funds.first_payment.and_then(five_years_after), funds.last_payment) {
        (Some(end), Some(last)) => {
            let margin = Margin::of_deadline(last, end);
            reader.ground(context.whole(Topic::PaymentPeriod, State::Measured(margin)));
        }
        _ => reader.ground(context.whole(Topic::PaymentDays, State::NotSaid)),
    }
    // The funds are those of 2023 to 2027; what is not spent may stay available after that, which a later text has to say.
    if let Some(first) = funds.first_payment {
        let margin = FUNDS_BEGIN.map(|begin| Margin::of_earliest(first, begin));
        reader.ground(context.whole(Topic::FundsBegin, margin.map_or(State::NotSaid, State::Measured)));
    }
    if let Some(last) = funds.last_payment {
        let in_time = FUNDS_END.is_some_and(|end| last <= end);
        reader.ground(context.whole(Topic::FundsEnd, State::known(in_time)));
    }
    match context.edition() {
        Edition::Draft => {
            let context = context.under(&rules::IZA_4_2_3_STEP3);
            paid_on_results(&context, funds, reader);
            on_results_only(&context, funds, reader);
        }
        Edition::Final => paid_on_results(&context.under(&rules::IZA22_4_2_PAY), funds, reader),
        Edition::Framework2023 => {}
    }
}

const FUNDS_BEGIN: Option<NaiveDate> = NaiveDate::from_ymd_opt(2023, 1, 1);
pub(in crate::transformation::assessment) const FUNDS_END: Option<NaiveDate> =
    NaiveDate::from_ymd_opt(2027, 12, 31);

/// A reasoned request, and a self-assessment before submission. The connection with a regional plan is
/// shown as far as possible: that it is not shown is a finding.
pub(super) fn request(context: &Context<'_>, reader: &mut impl Reader<Topic>) {
    let Some(funds) = asked(context, reader) else { return };
    context.demands(Topic::Necessity, funds.necessity.is_some(), reader);
    let assessed = context.plan.self_assessment.as_ref().map(|it| it.on).filter(|on| context.exists(*on));
    let state = match (assessed, submitted(context)) {
        // A test of the day of submission itself was there in time: a reading of this crate.
        (Some(assessed), Some(submitted)) => State::Measured(Margin::of_deadline(assessed, submitted)),
        (None, _) => State::of(context.extent(), false),
        // A plan that is complete and has no day of submission has not been submitted.
        (Some(_), None) => State::known(context.extent() == Extent::Complete),
    };
    reader.ground(context.whole(Topic::SelfAssessment, state));
}

/// The day of submission, as the plan has it, or as the caller lets the five years run from it.
fn submitted(context: &Context<'_>) -> Option<NaiveDate> {
    let from_submission =
        context.terms.five_years_from().filter(|(start, _)| *start == TermStart::Submission);
    context.plan.submitted.or(from_submission.map(|(_, day)| day))
}
