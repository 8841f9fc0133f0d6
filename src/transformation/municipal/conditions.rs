//! The conditions of a municipal grant, and what is asked of it afterwards: each with its
//! sentence and its article.

use chrono::NaiveDate;

use super::{Hardship, Provision};
use crate::Verdict;
use crate::alike::speaks_for;
use crate::criteria::{Criterion, Part, criteria};
use crate::language::{Message, Text};
use crate::messages::messages;
use crate::money::Euro;
use crate::transformation::funds::notice::{Bench, FundsNotice, JudgedMatter};
use crate::transformation::rules;

criteria! {
    /// A condition of the municipal grant (*voorwaarde van de uitkering*), of which an
    /// application has to meet each.
    #[non_exhaustive]
    pub enum GrantCondition {
        /// Submitted under the text of 1 April 2026, which is the one that is held here.
        Text = "municipal.text", "onder de tekst van 1 april 2026", "under the text of 1 April 2026", rules::SPUK_12;
        /// Costs that the revenues do not cover.
        AmountAsked = "municipal.asked", "vraagt een bedrag boven nul", "asks for an amount above zero", rules::SPUK_6;
        /// A plan of a municipality together with another party.
        Plan = "municipal.plan", "plan van een gemeente met een andere partij", "plan of a municipality and another party", rules::SPUK_DEF_PLAN;
        /// A transformation within five years.
        FiveYears = "municipal.five-years", "gericht op vijf jaar of minder", "aims at five years or less", rules::SPUK_DEF_PLAN;
        /// An agreement of insurers, a provider and a municipality.
        Agreement = "municipal.agreement", "overeenkomst tussen verzekeraars, een aanbieder en een gemeente", "agreement of insurers, a provider and a municipality", rules::SPUK_DEF_AGREEMENT;
        /// Applicants and participants of the plan as parties to the agreement.
        AgreementOfPlan = "municipal.agreement-of-plan", "aanvragers en deelnemers aan het plan zijn partij bij de overeenkomst", "applicants and participants of the plan are parties to the agreement", rules::SPUK_DEF_AGREEMENT;
        /// Payment by the municipality to the participants, in the agreement.
        AgreementPayment = "municipal.agreement-payment", "overeenkomst ziet op betaling door de gemeente aan de deelnemers", "agreement covers payment by the municipality to the participants", rules::SPUK_DEF_AGREEMENT;
        /// Milestones in the agreement.
        Milestones = "municipal.milestones", "mijlpalen in de overeenkomst", "milestones in the agreement", rules::SPUK_DEF_MILESTONE;
        /// What is paid for lies within the years 2024 to 2028. That the plan itself may begin earlier or go
        /// on longer is our reading of article 3: it is told beside the verdict.
        Period = "municipal.period", "wat wordt betaald valt binnen 2024 tot en met 2028", "what is paid for lies within 2024 to 2028", rules::SPUK_1;
        /// Substantial impact on one of four aspects.
        Impact = "municipal.impact", "substantiële impact op een van vier aspecten", "substantial impact on one of four aspects", rules::SPUK_1;
        /// The assessment framework for impactful transformations.
        Framework = "municipal.framework", "voldoet aan het beoordelingskader", "meets the assessment framework", rules::SPUK_1;
        /// Only costs that are not paid for already.
        Additional = "municipal.additional", "alleen wat niet al wordt vergoed", "only what is not paid for already", rules::SPUK_4;
        /// Submission before the application closes.
        InTime = "municipal.in-time", "op tijd ingediend", "submitted in time", rules::SPUK_6;
        /// The form of the regulation.
        Form = "municipal.form", "op het formulier", "on the form", rules::SPUK_6;
        /// The plan, enclosed with the application.
        PlanEnclosed = "municipal.plan-enclosed", "plan bijgevoegd", "plan enclosed", rules::SPUK_6;
        /// The agreement, enclosed.
        AgreementEnclosed = "municipal.agreement-enclosed", "overeenkomst bijgevoegd", "agreement enclosed", rules::SPUK_6;
        /// The budget, enclosed.
        Budget = "municipal.budget", "begroting bijgevoegd", "budget enclosed", rules::SPUK_6;
        /// A budget over the years in which the plan is prepared and carried out: what prepares it is granted too.
        BudgetYears = "municipal.budget-years", "begroting over de jaren van voorbereiding en uitvoering", "budget over the years of preparation and implementation", rules::SPUK_6;
        /// A budget by year and activity.
        BudgetSplit = "municipal.budget-split", "begroting per jaar en activiteit", "budget by year and activity", rules::SPUK_6;
        /// An amount with every milestone.
        MilestoneAmounts = "municipal.milestone-amounts", "bedrag bij elke mijlpaal", "an amount with every milestone", rules::SPUK_6;
        /// Only costs of the applying municipalities in the budget.
        BudgetMunicipalities = "municipal.budget-municipalities", "begroting van de aanvragende gemeenten", "budget of the applying municipalities", rules::SPUK_6;
        /// Amounts of milestones that fit the budget.
        Fit = "municipal.fit", "bedragen van mijlpalen passen bij de begroting", "amounts of milestones fit the budget", rules::SPUK_6;
        /// The authority of the lead to apply for others.
        Mandate = "municipal.mandate", "penvoerder is gemachtigd", "the lead is authorised", rules::SPUK_6_LEAD;
        /// Applying municipalities that take part in the plan.
        Applicants = "municipal.applicants", "aanvragende gemeenten doen mee aan het plan", "applying municipalities are in the plan", rules::SPUK_6_LEAD;
        /// The decision of the Minister on hardship.
        Hardship = "municipal.hardship", "besluit bij hardheid", "decision on hardship", rules::SPUK_11;
    }
}

impl GrantCondition {
    /// The stable code of what is said of it.
    pub fn code(self) -> &'static str {
        Criterion::code(self)
    }

    /// The condition as words.
    pub fn text(self) -> Text {
        Criterion::text(self)
    }
}

criteria! {
    /// What is asked once an application is made, and of a grant that is to be settled.
    pub(super) enum GrantDuty {
        Decided = "municipal.decided", "beslist binnen 13 weken", "decided within 13 weeks", rules::SPUK_7;
        Reported = "municipal.report", "onverwijld schriftelijk gemeld", "reported in writing without delay", rules::SPUK_8;
        InTime = "settlement.in-time", "verantwoording op tijd", "accounted for in time", rules::SPUK_9;
        Complete = "settlement.complete", "verantwoording volledig", "accounted for completely", rules::SPUK_9;
        Auditor = "settlement.auditor", "controleverklaring", "auditor's statement", rules::SPUK_10;
        Activities = "settlement.activities", "activiteiten verricht", "activities carried out", rules::SPUK_10;
        Obligations = "settlement.obligations", "verplichtingen nagekomen", "obligations met", rules::SPUK_10;
        Milestones = "settlement.milestones", "mijlpalen behaald", "milestones reached", rules::SPUK_10;
    }
}

messages! {
    /// What stands beside a condition.
    #[derive(Debug)]
    pub(super) enum Note {
        FitTotals { milestones: Euro, budget: Euro, difference: Euro } = "municipal.fit-totals":
            "mijlpalen {milestones}, begroting {budget}, verschil {difference}",
            "milestones {milestones}, budget {budget}, difference {difference}";
        FitUnseen { by: String } = "municipal.fit-unseen":
            "het oordeel van {by} telt niet mee: niet alle bedragen zijn bekend",
            "the judgement of {by} does not count: not all amounts are known";
        BesidePeriod { from: NaiveDate, until: NaiveDate } = "municipal.beside-period":
            "het plan loopt van {from} tot en met {until}; alleen wat erin is begroot telt hier",
            "the plan runs from {from} to {until}; only what is budgeted in it counts here";
        BeforePlan { from: NaiveDate } = "municipal.before-plan":
            "begroot is ook voor {from}, de eerste dag van de uitvoering; dat telt als voorbereiding, wat de begroting zelf niet laat zien",
            "the budget has years before {from}, the first day of the implementation; they count as preparation, which the budget itself does not show";
        NoDecision { due: NaiveDate, past: bool } = "municipal.no-decision-given":
            if *past =>
                "Er is nog geen beslissing opgegeven; de termijn liep tot en met {due}.",
                "No decision is given yet; the term ran up to and including {due}.";
            "Er is nog geen beslissing opgegeven; de termijn loopt tot en met {due}.",
            "No decision is given yet; the term runs up to and including {due}.";
        HardshipTooFar = "municipal.hardship-too-far":
            "Bepalingen blijven alleen buiten toepassing voor zover toepassing onbillijk is; dit besluit laat alles buiten toepassing.",
            "Provisions are left out of account only so far as applying them is unfair; this decision leaves out everything.";
    }
}

/// In whose name the Minister's decisions are taken.
const MINISTER: [&str; 5] = ["Minister", "Ministerie", "Ministry", "VWS", "Staatssecretaris van VWS"];

/// Whether it is a decision that counts: of the Minister and of nobody who has a stake, not later than the
/// day asked about, and one that leaves provisions out of account.
pub(super) fn decides(hardship: &Hardship, bench: &mut Bench<'_>) -> bool {
    let Some(decision) = bench.counts(JudgedMatter::Hardship, Some(&hardship.decision)) else {
        return false;
    };
    if !speaks_for(decision.by(), &MINISTER) {
        bench.tell(FundsNotice::NotTheMinister { by: decision.by().to_owned() });
        return false;
    }
    decision.verdict() == Verdict::Met
}

/// How much a decision set aside, and how much that is met it left.
#[derive(Debug, Default)]
pub(super) struct SetAside {
    aside: usize,
    met: usize,
}

impl SetAside {
    /// The part, left out of account where the decision names its provision and applying it would have the
    /// application refused.
    pub(super) fn apply(
        &mut self,
        part: Part<GrantCondition>,
        hardship: Option<&Hardship>,
    ) -> Part<GrantCondition> {
        match (part.verdict(), hardship) {
            (Verdict::NotMet, Some(hardship)) => {
                self.aside = self.aside.saturating_add(1);
                part.set_aside(&hardship.decision)
            }
            (Verdict::Met, _) => {
                self.met = self.met.saturating_add(1);
                part
            }
            _ => part,
        }
    }

    /// The part on the decision itself.
    pub(super) fn part(&self, given: &Hardship) -> Part<GrantCondition> {
        let everything = Provision::ALL.iter().all(|provision| given.provisions.contains(provision));
        let too_far = self.aside > 0 && (everything || self.met == 0);
        let verdict = if too_far { Verdict::Undetermined } else { Verdict::NotApplicable };
        GrantCondition::Hardship
            .asked()
            .weighed(verdict, Some(&given.decision))
            .with_note(too_far.then(|| Message::new(Note::HardshipTooFar)))
    }
}
