//! The assessment of a plan: the conditions of an edition read together, and each as it came out.

use core::fmt;
use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::case::Case;
use super::change::Change;
use super::condition::{Condition, Step};
use super::finding::Judgements;
use super::finding::PlanFinding;
use super::findings::findings;
use super::terms::{TermStart, Terms};
use super::topic::Topic;
use super::visit::{Context, five_years_from};
use super::ways::ways;
use crate::Verdict;
use crate::criteria::{Fold, Kept, Node, Part};
use crate::explanation::{Assessment, Explanation, Margin, OpenQuestion, Outcome, Way};
use crate::language::{Describe, Language, Message, day_in_words, name_in_words};
use crate::messages::messages;
use crate::money::Balance;
use crate::rule::Rule;
use crate::source::Edition;
use crate::statement::Statement;
use crate::transformation::business_case::{OptionRow, compare_options};
use crate::transformation::plan::Plan;
use crate::transformation::rules;

/// A plan held against the conditions of a step, under the terms of the caller.
///
/// The verdict is found without allocating anything; reasons, questions and ways are made when they are
/// asked for.
///
/// ```
/// use passende_zorg::statement::Statement;
/// use passende_zorg::transformation::{
///     Condition, Judgements, PlanAssessment, Step, Terms,
///     plan::{Extent, Plan, PlanFacts},
/// };
/// use passende_zorg::{Verdict, explanation::Assessment};
///
/// let plan = Plan::try_new(PlanFacts::new(Statement::try_new("Care at home")?, Extent::Excerpt))?;
/// let terms = Terms::try_on("2024-06-01".parse()?)?;
/// let judgements = Judgements::default();
/// let assessment = PlanAssessment::new(&plan, &judgements, &terms, Step::Full);
/// assert_eq!(assessment.verdict(), Verdict::Undetermined); // an excerpt does not say enough
/// assert_eq!(assessment.of(Condition::BusinessCase).verdict(), Verdict::Undetermined);
/// for way in assessment.ways_to_pass() {
///     let (plan, judgements, terms) = assessment.after(&way)?;
///     assert_eq!(PlanAssessment::new(&plan, &judgements, &terms, Step::Full).verdict(), Verdict::Met);
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct PlanAssessment<'a> {
    plan: &'a Plan,
    judgements: &'a Judgements,
    terms: &'a Terms,
    step: Step,
}

impl<'a> PlanAssessment<'a> {
    /// A plan, what was judged of it, the terms, and the step that is taken.
    pub const fn new(plan: &'a Plan, judgements: &'a Judgements, terms: &'a Terms, step: Step) -> Self {
        Self { plan, judgements, terms, step }
    }

    /// The plan that is assessed.
    pub const fn plan(&self) -> &'a Plan {
        self.plan
    }

    /// The terms under which it is assessed.
    pub const fn terms(&self) -> &'a Terms {
        self.terms
    }

    /// The same plan, judgements and terms at another step.
    #[must_use]
    pub const fn with_step(mut self, step: Step) -> Self {
        self.step = step;
        self
    }

    /// The conditions of the step.
    pub const fn conditions(&self) -> &'static [Condition] {
        self.terms.edition().conditions(self.step)
    }

    /// The assessment of one condition, whether it belongs to the step or not.
    pub const fn of(&self, condition: Condition) -> ConditionAssessment<'a> {
        ConditionAssessment { of: *self, condition }
    }

    /// The verdict on all conditions of the step together.
    pub fn verdict(&self) -> Verdict {
        Edition::overall(self.conditions().iter().map(|condition| self.of(*condition).verdict()))
    }

    /// What good practice would add, and what does not add up. It never changes the verdict.
    pub fn findings(&self) -> Vec<PlanFinding> {
        findings(self.plan.facts(), self.judgements, self.terms)
    }

    /// The plan, judgements and terms as they are after a way to pass, with of each choice the first
    /// alternative. What a change leaves to be written is `…`.
    ///
    /// # Errors
    /// Never for a way that this assessment returned; for another, when the plan no longer hangs together.
    pub fn after(&self, way: &Way<Change>) -> Result<(Plan, Judgements, Terms), crate::formats::InputError> {
        self.after_changes(&way.settled(0))
    }

    /// The same after some changes, such as those of a way with [other alternatives](Way::settled).
    ///
    /// # Errors
    /// When the plan no longer hangs together.
    pub fn after_changes(
        &self,
        changes: &[Change],
    ) -> Result<(Plan, Judgements, Terms), crate::formats::InputError> {
        let mut case = self.case();
        case.apply(changes);
        Ok((Plan::try_new(case.plan)?, case.judgements, case.terms))
    }

    pub(super) fn case(&self) -> Case {
        Case::new(self.plan.facts().clone(), self.judgements.clone(), self.terms.clone())
    }

    pub(super) fn nodes(&self, condition: Condition) -> Vec<Node<Topic>> {
        let context =
            Context::new(self.plan.facts(), self.plan.index(), self.judgements, self.terms, condition);
        Kept::nodes(|kept| context.visit(kept))
    }

    /// What is open of some conditions: what is not known where that leaves one undetermined, and
    /// in a plan that is complete also what is missing from one that is not met. What several
    /// conditions ask is asked once.
    pub(super) fn questions(&self, conditions: &[Condition]) -> Vec<OpenQuestion> {
        let nodes: Vec<Node<Topic>> =
            conditions.iter().flat_map(|condition| self.nodes(*condition)).collect();
        let mut asked = BTreeSet::new();
        let open = nodes.iter().flat_map(Node::open);
        open.filter(|part| asked.insert((part.criterion, &part.of))).map(Part::question).collect()
    }

    const fn basis(&self) -> Option<&'static Rule> {
        match (self.terms.edition(), self.step) {
            (Edition::Draft, Step::Full) => Some(&rules::IZA_J_2_E_0),
            _ => None,
        }
    }
}

impl Edition {
    /// What conditions that must all be met come to. The draft says so in as many words; the other texts
    /// list theirs as what plans meet.
    pub fn overall(verdicts: impl IntoIterator<Item = Verdict>) -> Verdict {
        Verdict::all_of(verdicts)
    }
}

impl Assessment for PlanAssessment<'_> {
    type Change = Change;

    fn outcome(&self) -> Outcome {
        self.verdict().into()
    }

    fn open_questions(&self) -> Vec<OpenQuestion> {
        self.questions(self.conditions())
    }

    fn ways_to_pass(&self) -> Vec<Way<Change>> {
        ways(&self.case(), self.conditions())
    }

    fn explanation(&self) -> Explanation {
        let message = Message::new(Whole {
            title: self.plan.facts().title.clone(),
            step: self.step,
            verdict: self.verdict(),
            terms: self.terms.clone(),
            five_years_from: five_years_from(self.plan.facts(), self.terms),
        });
        let parts = self.conditions().iter().map(|condition| self.of(*condition).explanation());
        let mut explanation = Explanation::new(self.verdict(), message).with_parts(parts);
        if let Some(rule) = self.basis() {
            explanation = explanation.on_basis(rule);
        }
        explanation
    }
}

/// A plan held against one condition.
#[derive(Debug, Clone, Copy)]
pub struct ConditionAssessment<'a> {
    of: PlanAssessment<'a>,
    condition: Condition,
}

impl ConditionAssessment<'_> {
    /// What each option of the business case comes to, where the plan has several: the framework has them
    /// weighed, and a person weighs.
    fn options(&self) -> Vec<Explanation> {
        let framework = self.of.terms.edition() == Edition::Framework2023;
        let case = self.of.plan.facts().business_case.as_ref().zip(self.of.terms.horizon());
        let asked = case.filter(|_| framework && self.condition == Condition::BusinessCase);
        let rows = asked.map(|(case, horizon)| compare_options(case, horizon).rows().to_vec());
        let several = rows.filter(|rows| rows.len() > 1).unwrap_or_default();
        let note = |row| Explanation::note(Message::new(OfOption::from(row))).on_basis(&rules::BK23_OPTIONS);
        several.into_iter().map(note).collect()
    }

    /// The condition that the plan is held against.
    pub const fn condition(&self) -> Condition {
        self.condition
    }

    /// The rule in which it stands.
    pub const fn rule(&self) -> &'static Rule {
        self.of.terms.edition().rule_of(self.condition)
    }

    /// The verdict on the condition.
    pub fn verdict(&self) -> Verdict {
        let PlanAssessment { plan, judgements, terms, .. } = self.of;
        let context = Context::new(plan.facts(), plan.index(), judgements, terms, self.condition);
        Fold::verdict(|fold| context.visit(fold))
    }
}

impl Assessment for ConditionAssessment<'_> {
    type Change = Change;

    fn outcome(&self) -> Outcome {
        self.verdict().into()
    }

    /// Of the number that the condition compares, where it does: a balance in euros, or days. Of several
    /// it is the first that is not met, or else the first; the parts of the
    /// [explanation](Self::explanation) have them all.
    fn margin(&self) -> Option<Margin> {
        let nodes = self.of.nodes(self.condition);
        let margins: Vec<Margin> = nodes.iter().flat_map(Node::parts).filter_map(Part::margin).collect();
        margins.iter().find(|margin| margin.verdict() == Verdict::NotMet).or(margins.first()).copied()
    }

    fn open_questions(&self) -> Vec<OpenQuestion> {
        self.of.questions(&[self.condition])
    }

    fn ways_to_pass(&self) -> Vec<Way<Change>> {
        ways(&self.of.case(), &[self.condition])
    }

    fn explanation(&self) -> Explanation {
        let message = Message::new(OfCondition { condition: self.condition, verdict: self.verdict() });
        Explanation::new(self.verdict(), message)
            .on_basis(self.rule())
            .with_questions(self.open_questions())
            .with_ways(self.ways_to_pass())
            .with_parts(self.of.nodes(self.condition).iter().map(Node::explanation))
            .with_parts(self.options())
    }
}

messages! {
    /// The sentence on an option of the business case.
    #[derive(Debug)]
    enum OfOption {
        Row { title: Statement, costs: Balance, benefits: Balance, balance: Balance, chance: Option<Statement> } = "plan.option":
            if chance.is_some() =>
                "Optie {title:?}: kosten {costs}, opbrengsten {benefits}, saldo {balance}; kans van slagen: {chance}",
                "Option {title:?}: costs {costs}, benefits {benefits}, balance {balance}; chance of success: {chance}";
            "Optie {title:?}: kosten {costs}, opbrengsten {benefits}, saldo {balance}",
            "Option {title:?}: costs {costs}, benefits {benefits}, balance {balance}";
    }
}

impl From<OptionRow> for OfOption {
    fn from(row: OptionRow) -> Self {
        let OptionRow { title, costs, benefits, balance, chance_of_success, .. } = row;
        Self::Row { title, costs, benefits, balance, chance: chance_of_success }
    }
}

#[derive(Debug)]
struct OfCondition {
    condition: Condition,
    verdict: Verdict,
}

impl Describe for OfCondition {
    fn code(&self) -> &'static str {
        self.condition.code()
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (condition, verdict) = (self.condition.in_language(language), self.verdict.in_language(language));
        match language {
            Language::Dutch => write!(f, "Voorwaarde {condition}: {verdict}."),
            Language::English => write!(f, "Condition {condition}: {verdict}."),
        }
    }
}

/// The whole, with the terms under which it was found.
#[derive(Debug)]
struct Whole {
    title: Statement,
    step: Step,
    verdict: Verdict,
    terms: Terms,
    five_years_from: Option<(TermStart, NaiveDate)>,
}

impl Describe for Whole {
    fn code(&self) -> &'static str {
        "plan.assessment"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let edition = self.terms.edition();
        let (step, edition) = (self.step.under(edition).get(language), edition.in_language(language));
        let day = day_in_words(self.terms.on(), language);
        write!(f, "{}, {step}, {edition}, {day}: {}.", self.title, self.verdict.in_language(language))?;
        if let Some((start, day)) = self.five_years_from {
            // The start is the caller's choice; the day is that of the plan where it has one.
            let is_given = self.terms.five_years_from().is_some_and(|(_, given)| given == day);
            let (start, day) = (start.in_language(language), day_in_words(day, language));
            match (language, is_given) {
                (Language::Dutch, true) => {
                    write!(f, " Vijf jaar vanaf {start} ({day}; keuze van de gebruiker).")
                }
                (Language::Dutch, false) => write!(f, " Vijf jaar vanaf {start} ({day}; dag uit het plan)."),
                (Language::English, true) => {
                    write!(f, " Five years from {start} ({day}; the caller's choice).")
                }
                (Language::English, false) => {
                    write!(f, " Five years from {start} ({day}; the day in the plan).")
                }
            }?;
        }
        if let Some(scenario) = self.terms.scenario() {
            let scenario = name_in_words(scenario.as_str());
            match language {
                Language::Dutch => write!(f, " Scenario {scenario} (keuze van de gebruiker)."),
                Language::English => write!(f, " Scenario {scenario} (the caller's choice)."),
            }?;
        }
        if let Some(horizon) = self.terms.horizon() {
            let horizon = horizon.in_language(language);
            match language {
                Language::Dutch => write!(f, " Contante waarde over {horizon} (keuze van de gebruiker)."),
                Language::English => write!(f, " Present value over {horizon} (the caller's choice)."),
            }?;
        }
        Ok(())
    }
}
