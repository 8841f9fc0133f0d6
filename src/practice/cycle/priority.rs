//! By which criteria subjects come first.

use serde::{Deserialize, Serialize};

use super::error::Refused;
use crate::Verdict;
use crate::formats::InputError;
use crate::judgement::Judgement;
use crate::practice::rules;
use crate::rule::Rule;
use crate::source::Edition;
use crate::words::words;

words!(
    /// A criterion by which questions are prioritised (*prioriteringscriterium*).
    ///
    /// Both agreements name these five, *in any case*, and leave it to parties to work them out: what is
    /// large, and how they weigh against each other, stands nowhere.
    PriorityCriterion {
        /// A large burden of disease (*ziektelast*).
        #[doc(alias = "ziektelast")]
        Burden = "burden", "grote ziektelast", "large burden of disease";
        /// A large claim on the labour of people.
        Labour = "labour", "grote arbeidsinzet", "much labour";
        /// Much variation between practices (*praktijkvariatie*).
        #[doc(alias = "praktijkvariatie")]
        Variation = "variation", "veel praktijkvariatie", "much variation in practice";
        /// A large claim on money.
        Cost = "cost", "groot financieel beslag", "large claim on money";
        /// An impact on climate and environment.
        Climate = "climate", "impact op klimaat en milieu", "impact on climate and environment";
    }
);

impl PriorityCriterion {
    /// The rule that names it, under an edition of the agreement.
    pub fn rule(self, edition: Edition) -> &'static Rule {
        match edition {
            Edition::Draft => &rules::IZA_A_5_B,
            Edition::Final | Edition::Framework2023 => &rules::IZA22_A_3_B,
        }
    }
}

/// The judgement of a subject on one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Judged {
    /// The criterion by which the subject was judged.
    pub criterion: PriorityCriterion,
    /// The judgement whether the subject meets the criterion, with its giver, day and reason.
    pub judgement: Judgement,
}

/// How a subject was judged on the criteria (*prioritering*). There is no sum and no rank: the agreements
/// give no weights.
///
/// ```
/// use passende_zorg::practice::cycle::{Priority, PriorityCriterion};
/// let priority: Priority = serde_json::from_str(r#"[{"criterion": "labour", "judgement":
///     {"by": "agenda group", "on": "2023-05-01", "verdict": "met", "reason": "ten nurses a week"}}]"#)?;
/// assert_eq!(priority.met().collect::<Vec<_>>(), [PriorityCriterion::Labour]);
/// assert_eq!(priority.unjudged().count(), 4);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "Vec<Judged>", into = "Vec<Judged>")]
pub struct Priority(Vec<Judged>);

impl Priority {
    /// The judgements, each criterion once.
    ///
    /// # Errors
    /// When a criterion is judged twice.
    pub fn try_new(judged: Vec<Judged>) -> Result<Self, InputError> {
        for (at, one) in judged.iter().enumerate() {
            if judged.iter().take(at).any(|before| before.criterion == one.criterion) {
                let kind = Refused::Twice { what: "criterion", found: one.criterion.code().into() };
                return Err(kind.at(format!("[{at}].criterion")));
            }
        }
        Ok(Self(judged))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The judgement on a criterion.
    pub fn judgement(&self, criterion: PriorityCriterion) -> Option<&Judgement> {
        self.0.iter().find(|judged| judged.criterion == criterion).map(|judged| &judged.judgement)
    }

    /// The criteria that somebody judged to be met.
    pub fn met(&self) -> impl Iterator<Item = PriorityCriterion> {
        let judged = |criterion: &PriorityCriterion| self.judgement(*criterion).map(Judgement::verdict);
        PriorityCriterion::ALL
            .iter()
            .copied()
            .filter(move |criterion| judged(criterion) == Some(Verdict::Met))
    }

    /// The criteria that nobody judged.
    pub fn unjudged(&self) -> impl Iterator<Item = PriorityCriterion> {
        PriorityCriterion::ALL.iter().copied().filter(|criterion| self.judgement(*criterion).is_none())
    }
}

impl TryFrom<Vec<Judged>> for Priority {
    type Error = InputError;

    fn try_from(judged: Vec<Judged>) -> Result<Self, InputError> {
        Self::try_new(judged)
    }
}

impl From<Priority> for Vec<Judged> {
    fn from(priority: Priority) -> Self {
        priority.0
    }
}
