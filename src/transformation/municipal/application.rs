//! What a municipality hands in: application, plan, agreement with the parties, and circumstances told
//! later.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use super::Budget;
use super::assessment::ApplicationAssessment;
use super::conditions::GrantDuty;
use crate::Verdict;
use crate::criteria::{self, Part};
use crate::explanation::{Explanation, OpenQuestion, assessed};
use crate::formats::value::NotAValue;
use crate::judgement::Judgement;
use crate::language::Text;
use crate::money::Euro;
use crate::party::{Institution, Insurer, name};
use crate::record::record;
use crate::transformation::{ImpactAspect, MilestoneId, Obligation, rules};

/// The documents that came with an application; none means that it is not known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "the documents: an object")]
pub struct Enclosed {
    /// It was made on the form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<bool>,
    /// The plan came with the application.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<bool>,
    /// A copy of the plan agreement; taken to be there when the agreement itself is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement: Option<bool>,
    /// The budget; taken to be there when the budget itself is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<bool>,
}

/// Whether the municipality already receives government money for activities of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "other money: an object with `received`")]
pub struct OtherMoney {
    /// True when it receives such money already.
    pub received: bool,
    /// When it does: the judgement that the application is for additional activities only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub additional_only: Option<Judgement>,
}

/// A provision that can be left out of account (*hardheidsclausule*), as far as an
/// application is held against it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Provision {
    /// Article 1: who is in the plan and the agreement, and what a milestone is.
    Definitions,
    /// Article 3: the period, the impact and the framework.
    Purpose,
    /// Article 4: only what is additional to other government money.
    DoubleFunding,
    /// Article 6: the last day and the documents.
    Application,
}

impl Provision {
    /// Every provision, in the order of the articles.
    pub const ALL: [Self; 4] = [Self::Definitions, Self::Purpose, Self::DoubleFunding, Self::Application];
}

/// The decision to leave provisions out of account because they would work out too harshly
/// (*hardheidsclausule*).
///
/// Only the Minister can take it; here it is a judgement, recorded with who, when and why. One that is not
/// in the name of the Minister (or of the ministry, *VWS*), or that is of an applicant or another party,
/// changes nothing, and that is told.
///
/// Provisions are left out *so far as* applying them is unfair. In the reading of this crate that is where
/// applying them would have the application refused: what is met stays met, what is not known stays open,
/// and what is not named stays as it is. A decision that names every provision, or leaves nothing that is
/// met, is no such decision: then the application stays undetermined.
///
/// *Source*: regulation, article 11.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "hardship: an object with `provisions`")]
pub struct Hardship {
    /// The provisions that are left out of account.
    pub provisions: BTreeSet<Provision>,
    /// The decision; it works only when it is the Minister's, and its verdict is *met*.
    pub decision: Judgement,
}

/// An application of a municipality for transformation funds (*aanvraag specifieke uitkering*).
///
/// ```
/// use passende_zorg::Verdict;
/// use passende_zorg::transformation::municipal::Application;
///
/// let application: Application = serde_json::from_str(r#"{
///     "applicant": "Voorbeeldstad", "submitted": "2027-04-01", "plan": {"municipalities": ["Voorbeeldstad"]}
/// }"#)?;
/// let assessment = application.assess("2027-04-02".parse().unwrap());
/// assert_eq!(assessment.verdict(), Verdict::NotMet); // a day late, and no other party in the plan
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// *Source*: regulation, articles 1, 3, 4 and 6.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "an application: an object")]
pub struct Application {
    /// The municipality that applies; for others too when it is the lead (*penvoerder*).
    pub applicant: Municipality,
    /// The other municipalities on whose behalf it applies.
    #[serde(default)]
    pub on_behalf_of: BTreeSet<Municipality>,
    /// The municipalities of which there is proof that the applicant may apply for them.
    #[serde(default)]
    pub mandates: BTreeSet<Municipality>,
    /// The day on which it was submitted.
    #[serde(deserialize_with = "crate::formats::value::day")]
    pub submitted: NaiveDate,
    /// The plan for which funds are asked.
    pub plan: MunicipalPlan,
    /// The agreement on the plan; none when it was not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement: Option<PlanAgreement>,
    /// The budget of the activities; none when it was not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<Budget>,
    /// The judgement that the amounts of the milestones fit the budget, when their totals differ.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub milestones_fit: Option<Judgement>,
    /// The documents that came with the application.
    #[serde(default)]
    pub enclosed: Enclosed,
    /// Other government money for activities of the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_money: Option<OtherMoney>,
    /// A decision to leave provisions out of account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hardship: Option<Hardship>,
}

impl Application {
    /// Holds the application against the regulation, in the text held here, at the end of a day: what is
    /// dated later does not count, and is told.
    pub fn assess(&self, on: NaiveDate) -> ApplicationAssessment<'_> {
        ApplicationAssessment::new(self, on)
    }
}

name!(
    /// A municipality (*gemeente*).
    Municipality
);
name!(
    /// The name by which applications are told apart (*aanvraag*).
    ApplicationId
);

/// The facts of a plan that the municipal track asks (*transformatieplan*).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a plan: an object")]
pub struct MunicipalPlan {
    /// The municipalities that drew it up.
    pub municipalities: BTreeSet<Municipality>,
    /// The care providers that drew it up with them.
    #[serde(default)]
    pub providers: BTreeSet<Institution>,
    /// The providers of the social domain.
    #[serde(default)]
    pub social_domain_providers: BTreeSet<Institution>,
    /// The patient organisations.
    #[serde(default)]
    pub patient_organisations: BTreeSet<Institution>,
    /// The insurers that drew it up with them.
    #[serde(default)]
    pub insurers: BTreeSet<Insurer>,
    /// The first day of preparation.
    #[serde(
        default,
        deserialize_with = "crate::formats::value::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    pub from: Option<NaiveDate>,
    /// The last day of execution.
    #[serde(
        default,
        deserialize_with = "crate::formats::value::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    pub until: Option<NaiveDate>,
    /// The judgements, aspect by aspect, on whether the impact is substantial.
    #[serde(default)]
    pub impact: BTreeMap<ImpactAspect, Judgement>,
    /// The judgement that it aims at its transformation within five years, when its days say more than that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within_five_years: Option<Judgement>,
    /// The judgement that the assessment under the framework came to, and whose it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub framework: Option<Judgement>,
}

/// An interim obligation of the plan agreement (*mijlpaal*): of effort or of result.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a milestone: an object with `id`")]
pub struct GrantMilestone {
    /// The name by which the agreement refers to the milestone.
    pub id: MilestoneId,
    /// The obligation to which the parties bound themselves.
    pub obligation: Obligation,
    /// The amount that belongs to it, not below zero, if the agreement gives one. An amount below zero is
    /// refused when it is read.
    #[serde(default, deserialize_with = "not_negative", skip_serializing_if = "Option::is_none")]
    pub amount: Option<Euro>,
}

fn not_negative<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Euro>, D::Error> {
    match Option::<Euro>::deserialize(deserializer)? {
        Some(found) if found.is_negative() => {
            Err(D::Error::custom(NotAValue::Negative { found: found.to_string() }.whole()))
        }
        amount => Ok(amount),
    }
}

/// The contract on rights and duties that follow from the plan (*overeenkomst transformatieplan*), between
/// insurers, at least one provider of care or of the social domain, and at least one municipality.
///
/// The text says *insurers* and gives no number: here one is enough. That it covers payment of the funds by
/// the municipality is part of the definition; it is asked as a fact.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a plan agreement: an object")]
pub struct PlanAgreement {
    /// The insurers that are party to the agreement.
    pub insurers: BTreeSet<Insurer>,
    /// The care providers that are party to the agreement.
    #[serde(default)]
    pub providers: BTreeSet<Institution>,
    /// The providers of the social domain.
    #[serde(default)]
    pub social_domain_providers: BTreeSet<Institution>,
    /// The municipalities that are party to the agreement.
    pub municipalities: BTreeSet<Municipality>,
    /// The milestones, with their amounts.
    pub milestones: Vec<GrantMilestone>,
    /// Whether it covers payment of the funds, by the municipality, to the providers and
    /// professionals that take part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment_by_municipality: Option<bool>,
}

impl PlanAgreement {
    /// Whether the parties are there that make it a plan agreement.
    pub fn has_its_parties(&self) -> bool {
        let provides = !(self.providers.is_empty() && self.social_domain_providers.is_empty());
        !self.insurers.is_empty() && provides && !self.municipalities.is_empty()
    }

    /// Whether it is an agreement on this plan: the participants bound themselves in it, not others.
    ///
    /// Each municipality of the plan is a party, and so is at least one of the providers that the plan
    /// names. Of the providers the definition asks one or more, so not all of them; a plan that names none,
    /// since a patient organisation or an insurer drew it up, leaves open who of the providers takes part,
    /// and then none is held against it. Insurers are not compared: they need not have drawn up the plan.
    pub fn is_of(&self, plan: &MunicipalPlan) -> bool {
        let names_none = plan.providers.is_empty() && plan.social_domain_providers.is_empty();
        let shares_one = !self.providers.is_disjoint(&plan.providers)
            || !self.social_domain_providers.is_disjoint(&plan.social_domain_providers);
        plan.municipalities.is_subset(&self.municipalities) && (names_none || shares_one)
    }

    /// Whether there is a milestone, and each has its amount, not below zero.
    pub fn has_amounts(&self) -> bool {
        let amount =
            |milestone: &GrantMilestone| milestone.amount.is_some_and(|amount| !amount.is_negative());
        !self.milestones.is_empty() && self.milestones.iter().all(amount)
    }

    /// The amount of the milestones together; none when one of them has no amount.
    pub fn milestone_total(&self) -> Option<Euro> {
        self.milestones.iter().try_fold(Euro::ZERO, |sum, milestone| Some(sum.plus(milestone.amount?)))
    }

    /// Whether there is at least one milestone, and each has a name of its own.
    pub fn has_milestones(&self) -> bool {
        let names: BTreeSet<&MilestoneId> = self.milestones.iter().map(|milestone| &milestone.id).collect();
        !names.is_empty() && names.len() == self.milestones.len()
    }
}

record! {
    /// Something a municipality must report in writing without delay (*onverwijlde melding*): that it will
    /// not, or not in time, meet an obligation, or another circumstance that matters for the grant.
    ///
    /// How many days *without delay* is, the text does not say: on the day itself, or before, is in time;
    /// later is judged.
    ///
    /// ```
    /// use passende_zorg::Verdict;
    /// use passende_zorg::transformation::municipal::Circumstance;
    ///
    /// let day = |text: &str| text.parse().unwrap();
    /// let mut circumstance = Circumstance::new(day("2027-05-10"));
    /// circumstance.reported = Some(day("2027-05-10"));
    /// assert_eq!(circumstance.verdict(), Verdict::Met);
    /// circumstance.reported = Some(day("2027-05-11"));
    /// assert_eq!(circumstance.verdict(), Verdict::Undetermined);
    /// ```
    ///
    /// *Source*: regulation, article 8(2).
    Circumstance, "a circumstance: an object with `known`";
    on {
        /// The day on which it became likely, or known.
        known,
    }
    may {
        /// The judgement whether it was, or still is, reported without delay.
        without_delay: Judgement,
    }
    days {
        /// The day on which it was reported in writing.
        reported,
    }
}

impl Circumstance {
    fn part(&self) -> Part<GrantDuty> {
        let asked = GrantDuty::Reported.asked();
        match self.reported {
            Some(reported) if reported <= self.known => asked.comes_to(Verdict::Met),
            _ => asked.judged(self.without_delay.as_ref()),
        }
    }

    /// Whether it was reported without delay.
    pub fn verdict(&self) -> Verdict {
        self.part().verdict()
    }

    /// The questions that are open and can still change the outcome.
    pub fn open_questions(&self) -> Vec<OpenQuestion> {
        criteria::open_questions(self.verdict(), &[self.part()])
    }

    /// The result as a tree.
    pub fn explanation(&self) -> Explanation {
        let text = Text::new("Meldplicht", "Duty to report");
        criteria::explain(("municipal.circumstance", text), &rules::SPUK_8, self.verdict(), &[self.part()])
    }
}

assessed!(Circumstance);
