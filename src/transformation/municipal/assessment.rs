//! An application held against the conditions of the regulation.

use chrono::{Datelike, NaiveDate};

use super::conditions::{self, GrantCondition, Note, SetAside};
use super::{Application, MunicipalPlan, Provision, Regulation};
use crate::Verdict;
use crate::criteria::{self, Part};
use crate::explanation::{Explanation, Margin, OpenQuestion, assessed};
use crate::judgement::Judgement;
use crate::language::{Message, Text};
use crate::money::{Balance, Euro};
use crate::transformation::funds::notice::{Bench, FundsNotice, JudgedMatter};
use crate::transformation::{ImpactAspect, five_years_after, rules};

/// What an application comes to, before the ceiling: every condition with its verdict.
///
/// An application from before 1 April 2026 was under a text that is not held here, and stays undetermined
/// unless it fails on something. Terms, ceiling and settlement are separate: see
/// [`Decision`](super::Decision), [`allocate`](super::allocate) and [`Settlement`](super::Settlement).
///
/// The grant is for preparation and execution from 2024 to 2028 of a plan *or part of it*: the years of the
/// budget, which is what would be paid for, are held to that period. A plan that reaches beyond it is no
/// obstacle when every year of the budget lies within; without a budget it leaves open which part is meant.
/// A plan without a day in the period is not met.
///
/// A plan *aims* at its transformation within five years: one of at most five years does, a longer one is
/// for a person.
///
/// Complete is an application with its documents, and with what they must hold: milestones with amounts,
/// and a budget by year and activity. That the amounts fit the budget is a condition, and no part of being
/// complete. Who asks for nothing, or for less, gets no grant.
///
/// Judgements of a later day than that asked about do not count, and neither do those of the applicants, of
/// the municipalities and providers of the plan, or of its patient organisations: they have a stake in the
/// grant. Insurers do judge, since the two market leaders assess the plan. What does not count is told in
/// the [notices](Self::notices).
#[derive(Debug, Clone)]
pub struct ApplicationAssessment<'a> {
    application: &'a Application,
    parts: Vec<Part<GrantCondition>>,
    notices: Vec<FundsNotice>,
}

/// The parts that are about documents and what they hold: without one of them an application is not complete.
const DOCUMENTS: [GrantCondition; 8] = [
    GrantCondition::Form,
    GrantCondition::PlanEnclosed,
    GrantCondition::AgreementEnclosed,
    GrantCondition::Milestones,
    GrantCondition::MilestoneAmounts,
    GrantCondition::Budget,
    GrantCondition::BudgetSplit,
    GrantCondition::Mandate,
];

impl<'a> ApplicationAssessment<'a> {
    pub(super) fn new(application: &'a Application, on: NaiveDate) -> Self {
        let mut bench = Bench::new(on, interested(application));
        let provisions = [
            (Provision::Definitions, definitions(application, &mut bench)),
            (Provision::Purpose, purpose(application, &mut bench)),
            (Provision::DoubleFunding, vec![additional(application, &mut bench)]),
            (Provision::Application, documents(application, on, &mut bench)),
        ];
        let given = application.hardship.as_ref();
        let hardship = given.filter(|hardship| conditions::decides(hardship, &mut bench));
        let mut set_aside = SetAside::default();
        let mut parts = vec![text_in_force(application), asks(application)];
        for (provision, of_provision) in provisions {
            let hardship = hardship.filter(|hardship| hardship.provisions.contains(&provision));
            parts.extend(of_provision.into_iter().map(|part| set_aside.apply(part, hardship)));
        }
        parts.extend(given.map(|given| set_aside.part(given)));
        tell(application, on, &mut bench);
        Self { application, parts, notices: bench.into_notices() }
    }

    /// The application that is assessed.
    pub const fn application(&self) -> &'a Application {
        self.application
    }

    /// Whether it meets every condition.
    pub fn verdict(&self) -> Verdict {
        criteria::verdict(&self.parts)
    }

    /// Whether all documents are there: only a complete application takes its place in the order of receipt.
    pub fn is_complete(&self) -> Verdict {
        let documents = self.parts.iter().filter(|part| DOCUMENTS.contains(&part.criterion));
        Verdict::all_of(documents.map(Part::verdict))
    }

    /// The verdict of one condition; none of a decision on hardship when there is none.
    pub fn of(&self, condition: GrantCondition) -> Option<Verdict> {
        self.parts.iter().find(|part| part.criterion == condition).map(Part::verdict)
    }

    /// The amount asked: the costs less the revenues of the budget; none without a budget.
    pub fn asked(&self) -> Option<Euro> {
        self.application.budget.as_ref().map(super::Budget::asked)
    }

    /// The notices on what does not count, what exceeds the ceiling, and names that look alike.
    pub fn notices(&self) -> &[FundsNotice] {
        &self.notices
    }

    /// The questions that are open and can still change the outcome.
    pub fn open_questions(&self) -> Vec<OpenQuestion> {
        criteria::open_questions(self.verdict(), &self.parts)
    }

    /// What is open, also where something else has decided, by the condition.
    #[cfg(feature = "formats")]
    pub(crate) fn unknown(&self) -> impl Iterator<Item = (OpenQuestion, GrantCondition)> {
        let open = self.parts.iter().filter(|part| part.verdict().is_undetermined());
        open.map(|part| (part.question(), part.criterion))
    }

    /// The result as a tree.
    pub fn explanation(&self) -> Explanation {
        let text = Text::new("Aanvraag van een gemeente", "Application of a municipality");
        criteria::explain(("municipal", text), &rules::SPUK_1, self.verdict(), &self.parts)
    }
}

assessed!(ApplicationAssessment<'_>);

fn text_in_force(application: &Application) -> Part<GrantCondition> {
    let holds = if application.submitted < Regulation::IN_FORCE {
        None
    } else {
        Some(Regulation::on(application.submitted).is_some())
    };
    GrantCondition::Text.asked().fact(holds)
}

/// Whether there is anything to grant: a grant is given for costs that the revenues do not cover.
fn asks(application: &Application) -> Part<GrantCondition> {
    let asked = application.budget.as_ref().map(super::Budget::asked);
    GrantCondition::AmountAsked.asked().fact(asked.map(|asked| asked > Euro::ZERO))
}

/// The names of those who have a stake in the grant.
fn interested(application: &Application) -> impl Iterator<Item = &str> {
    let (plan, agreement) = (&application.plan, application.agreement.as_ref());
    let municipalities = core::iter::once(&application.applicant)
        .chain(&application.on_behalf_of)
        .chain(&plan.municipalities)
        .chain(agreement.into_iter().flat_map(|agreement| &agreement.municipalities));
    municipalities.map(super::Municipality::as_str).chain(institutions(application))
}

fn institutions(application: &Application) -> impl Iterator<Item = &str> {
    let plan = &application.plan;
    let of_agreement = application.agreement.iter();
    let of_agreement = of_agreement
        .flat_map(|agreement| agreement.providers.iter().chain(&agreement.social_domain_providers));
    let of_plan =
        plan.providers.iter().chain(&plan.social_domain_providers).chain(&plan.patient_organisations);
    of_plan.chain(of_agreement).map(crate::party::Institution::as_str)
}

/// The notices on matters other than the judgements.
fn tell(application: &Application, on: NaiveDate, bench: &mut Bench<'_>) {
    if application.submitted > on {
        bench.tell(FundsNotice::SubmittedLater { submitted: application.submitted, on });
    }
    let (from, until) = (application.plan.from, application.plan.until);
    if let Some((from, until)) = from.zip(until).filter(|(from, until)| from > until) {
        bench.tell(FundsNotice::PlanReversed { from, until });
    }
    let ceiling = Regulation::amended().ceiling();
    let asked = application.budget.as_ref().map(super::Budget::asked);
    if let Some(asked) = asked.filter(|asked| *asked > ceiling) {
        bench.tell(FundsNotice::AboveCeiling { asked, ceiling });
    }
    let (plan, agreement) = (&application.plan, application.agreement.as_ref());
    let municipalities = core::iter::once(&application.applicant)
        .chain(&application.on_behalf_of)
        .chain(&application.mandates)
        .chain(&plan.municipalities)
        .chain(agreement.into_iter().flat_map(|agreement| &agreement.municipalities))
        .chain(application.budget.iter().flat_map(super::Budget::lines).map(|line| &line.municipality));
    let insurers =
        plan.insurers.iter().chain(agreement.into_iter().flat_map(|agreement| &agreement.insurers));
    let alike = FundsNotice::of_names(municipalities.map(super::Municipality::as_str))
        .chain(FundsNotice::of_names(institutions(application)))
        .chain(FundsNotice::of_names(insurers.map(crate::party::Insurer::as_str)));
    alike.for_each(|notice| bench.tell(notice));
}

fn definitions(application: &Application, bench: &mut Bench<'_>) -> Vec<Part<GrantCondition>> {
    let plan = &application.plan;
    let others = plan.providers.len().max(plan.social_domain_providers.len());
    let others = others.max(plan.patient_organisations.len()).max(plan.insurers.len());
    let agreement = application.agreement.as_ref();
    let mut applicants = application.on_behalf_of.clone();
    applicants.insert(application.applicant.clone());
    vec![
        GrantCondition::Plan.asked().fact(Some(!plan.municipalities.is_empty() && others > 0)),
        within_five_years(plan, bench),
        GrantCondition::Agreement.asked().fact(agreement.map(super::PlanAgreement::has_its_parties)),
        GrantCondition::AgreementOfPlan.asked().fact(
            agreement
                .map(|agreement| agreement.is_of(plan) && applicants.is_subset(&agreement.municipalities)),
        ),
        GrantCondition::AgreementPayment
            .asked()
            .fact(agreement.and_then(|agreement| agreement.payment_by_municipality)),
        GrantCondition::Milestones.asked().fact(agreement.map(super::PlanAgreement::has_milestones)),
    ]
}

fn within_five_years(plan: &MunicipalPlan, bench: &mut Bench<'_>) -> Part<GrantCondition> {
    let asked = GrantCondition::FiveYears.asked();
    let days = plan.from.zip(plan.until);
    let short = days.is_some_and(|(from, until)| five_years_after(from).is_some_and(|end| until <= end));
    match bench.counts(JudgedMatter::FiveYears, plan.within_five_years.as_ref()) {
        Some(judgement) => asked.judged(Some(judgement)),
        None if short => asked.comes_to(Verdict::Met),
        None if days.is_some() => asked.judged(None),
        None => asked.fact(None),
    }
}

/// Whether what is paid for lies in the period of the regulation.
fn in_period(application: &Application) -> Option<bool> {
    let (plan, text) = (&application.plan, Regulation::amended());
    let (first, last) = (text.first_day(), text.last_day());
    let reversed = plan.from.zip(plan.until).is_some_and(|(from, until)| from > until);
    let beside = plan.until.is_some_and(|until| until < first) || plan.from.is_some_and(|from| from > last);
    if reversed || beside {
        return Some(false);
    }
    if let Some(budget) = &application.budget {
        let years = first.year()..=last.year();
        return Some(budget.lines().iter().all(|line| years.contains(&line.year.number())));
    }
    let (from, until) = plan.from.zip(plan.until)?;
    (from >= first && until <= last).then_some(true)
}

/// That the plan itself begins earlier or goes on longer than may be paid for.
fn beside_period(application: &Application) -> Option<Message> {
    let (plan, text) = (&application.plan, Regulation::amended());
    let (first, last) = (text.first_day(), text.last_day());
    let (from, until) = (plan.from?, plan.until?);
    let is_beside = from <= until && (from < first || until > last);
    (is_beside && application.budget.is_some()).then(|| Message::new(Note::BesidePeriod { from, until }))
}

/// That the budget has lines of before the plan is carried out, which are taken to prepare it.
fn before_plan(application: &Application) -> Option<Message> {
    let (budget, from) = application.budget.as_ref().zip(application.plan.from)?;
    let is_before = budget.lines().iter().any(|line| line.year.number() < from.year());
    is_before.then(|| Message::new(Note::BeforePlan { from }))
}

fn purpose(application: &Application, bench: &mut Bench<'_>) -> Vec<Part<GrantCondition>> {
    let plan = &application.plan;
    let judged: Vec<(&ImpactAspect, &Judgement)> = plan
        .impact
        .iter()
        .filter_map(|(aspect, judgement)| {
            Some((aspect, bench.counts(JudgedMatter::Impact, Some(judgement))?))
        })
        .collect();
    let of = |aspect: &ImpactAspect| judged.iter().find(|(of, _)| *of == aspect);
    let impact = Verdict::any_of(
        ImpactAspect::ALL
            .iter()
            .map(|aspect| of(aspect).map_or(Verdict::Undetermined, |(_, judgement)| judgement.verdict())),
    );
    // Aspects of which each is said not to apply are no substantial impact.
    let impact = if impact == Verdict::NotApplicable { Verdict::NotMet } else { impact };
    let decisive =
        judged.iter().map(|(_, judgement)| *judgement).find(|judgement| judgement.verdict() == impact);
    let assessed = bench.counts(JudgedMatter::Framework, plan.framework.as_ref());
    let framework = match assessed.map(Judgement::verdict) {
        // A framework that was not applied has not been met.
        None | Some(Verdict::NotApplicable) => Verdict::Undetermined,
        Some(verdict) => verdict,
    };
    vec![
        GrantCondition::Period.asked().fact(in_period(application)).with_note(beside_period(application)),
        GrantCondition::Impact.asked().weighed(impact, decisive),
        GrantCondition::Framework.asked().weighed(framework, assessed),
    ]
}

fn additional(application: &Application, bench: &mut Bench<'_>) -> Part<GrantCondition> {
    let asked = GrantCondition::Additional.asked();
    match &application.other_money {
        None => asked.fact(None),
        Some(other) if !other.received => asked.comes_to(Verdict::NotApplicable),
        Some(other) => {
            let judgement = bench.counts(JudgedMatter::AdditionalOnly, other.additional_only.as_ref());
            asked.judged(judgement)
        }
    }
}

fn documents(application: &Application, on: NaiveDate, bench: &mut Bench<'_>) -> Vec<Part<GrantCondition>> {
    let (enclosed, due) = (application.enclosed, Regulation::amended().apply_by());
    // What is given is taken to be enclosed, unless it is said not to be.
    let given = |given: bool, said: Option<bool>| said.or(given.then_some(true));
    let mandate = if application.on_behalf_of.is_empty() {
        Verdict::NotApplicable
    } else if application.on_behalf_of.is_subset(&application.mandates) {
        Verdict::Met
    } else {
        Verdict::NotMet
    };
    let applies = |name: &super::Municipality| {
        *name == application.applicant || application.on_behalf_of.contains(name)
    };
    let takes_part = |name| application.plan.municipalities.contains(name);
    let budget = application.budget.as_ref();
    let years = |budget: &super::Budget| {
        // What prepares it is granted too (article 3), from the first day of the regulation.
        let first = Regulation::amended().first_day().year();
        let (from, until) = (application.plan.from?.year().min(first), application.plan.until?.year());
        Some(budget.lines().iter().all(|line| (from..=until).contains(&line.year.number())))
    };
    vec![
        GrantCondition::InTime
            .asked()
            .fact(in_time(application.submitted, due, on))
            .with_margin(Some(Margin::of_deadline(application.submitted, due))),
        GrantCondition::Form.asked().fact(enclosed.form),
        GrantCondition::PlanEnclosed.asked().fact(enclosed.plan),
        GrantCondition::AgreementEnclosed
            .asked()
            .fact(given(application.agreement.is_some(), enclosed.agreement)),
        GrantCondition::Budget.asked().fact(given(budget.is_some(), enclosed.budget)),
        GrantCondition::BudgetYears.asked().fact(budget.and_then(years)).with_note(before_plan(application)),
        GrantCondition::BudgetSplit.asked().fact(
            // A budget that is given has lines by year and activity, at least one.
            budget.map(|budget| !budget.lines().is_empty()),
        ),
        GrantCondition::MilestoneAmounts
            .asked()
            .fact(application.agreement.as_ref().map(super::PlanAgreement::has_amounts)),
        GrantCondition::BudgetMunicipalities
            .asked()
            .fact(budget.map(|budget| budget.lines().iter().all(|line| applies(&line.municipality)))),
        fit(application, bench),
        GrantCondition::Mandate.asked().comes_to(mandate),
        GrantCondition::Applicants.asked().fact(Some(
            takes_part(&application.applicant) && application.on_behalf_of.iter().all(takes_part),
        )),
    ]
}

/// Whether an application was submitted in time; not known as long as it was not submitted and there is time.
fn in_time(submitted: NaiveDate, due: NaiveDate, on: NaiveDate) -> Option<bool> {
    if submitted > due { Some(false) } else { (submitted <= on).then_some(true) }
}

/// Whether the amounts of the milestones fit the budget. The text does not say what fitting is: equal
/// totals fit; what differs is for a person, and the difference is shown.
fn fit(application: &Application, bench: &mut Bench<'_>) -> Part<GrantCondition> {
    let condition = GrantCondition::Fit.asked();
    let agreement = application.agreement.as_ref();
    let below_zero = |milestone: &super::GrantMilestone| milestone.amount.is_some_and(Euro::is_negative);
    let agreement = agreement.filter(|agreement| !agreement.milestones.iter().any(below_zero));
    let totals = agreement.and_then(super::PlanAgreement::milestone_total);
    let totals = totals.zip(application.budget.as_ref().map(super::Budget::asked));
    let judgement = bench.counts(JudgedMatter::MilestonesFit, application.milestones_fit.as_ref());
    let part = match (judgement, totals) {
        // Of amounts that nobody has seen nobody can judge.
        (_, None) => condition.fact(None),
        (Some(judgement), Some(_)) => condition.judged(Some(judgement)),
        (None, Some((milestones, asked))) if milestones == asked => condition.comes_to(Verdict::Met),
        (None, Some(_)) => condition.judged(None),
    };
    let unseen = judgement.filter(|_| totals.is_none());
    let unseen = unseen.map(|judged| Message::new(Note::FitUnseen { by: judged.by().to_owned() }));
    let margin = totals.map(|(sum, asked)| Margin::of_balance(Balance::exactly(sum), asked));
    let detail = totals.map(|(milestones, budget)| {
        Message::new(Note::FitTotals { milestones, budget, difference: milestones.minus(budget) })
    });
    part.with_margin(margin).with_note(detail.or(unseen))
}
