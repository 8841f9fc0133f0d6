use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

use crate::judgement::Judgement;
use crate::money::Euro;
use crate::party::{Institution, Insurer, name};
use crate::transformation::{ImpactAspect, MilestoneId, Obligation};

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
        deserialize_with = "crate::wire::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub from: Option<NaiveDate>,
    /// The last day of execution.
    #[serde(
        default,
        deserialize_with = "crate::wire::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
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
            Err(D::Error::custom(format_args!("expected an amount that is not below zero, found {found}")))
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
