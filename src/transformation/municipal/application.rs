use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::assessment::ApplicationAssessment;
use super::{Budget, MunicipalPlan, Municipality, PlanAgreement};
use crate::judgement::Judgement;

/// The documents that came with an application; none means that it is not known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
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
    #[serde(deserialize_with = "crate::wire::day")]
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
