//! How specialists divide money among their groups.

use std::collections::BTreeSet;

use crate::contracting::rules;
use crate::explanation::{Explanation, Sign, assessed};
use crate::formats::{InputError, refusals};
use crate::language::{Message, Text};
use crate::messages::messages;
use crate::money::Euro;
use crate::record::record;
use crate::statement::Statement;
use crate::transformation::funds::Weight;
use crate::transformation::funds::share::apportion;
use crate::words::words;
use rust_decimal::Decimal;

words!(
    /// What money is divided by (*verdeelparameter*). The last four are counts, on which the guide does not
    /// want steering.
    DistributionBasis {
        /// Output of care, in parameters of the hospital's own.
        Output = "output", "output", "output";
        /// Efficiency in giving care.
        Efficiency = "efficiency", "doelmatigheid", "efficiency";
        /// A fixed part, by formative staff or to harmonise income.
        Fixed = "fixed", "vast deel", "fixed part";
        /// How the budget of capacity was realised.
        Realisation = "realisation", "realisatie van de capaciteitsbegroting", "realisation of the budget of capacity";
        /// Activities that add to appropriate care.
        AppropriateCare = "appropriate-care", "activiteiten voor passende zorg", "activities for appropriate care";
        /// Aspects of quality.
        Quality = "quality", "kwaliteit", "quality";
        ClinicVisits = "clinic-visits", "aantal polibezoeken", "number of clinic visits";
        UniquePatients = "unique-patients", "aantal unieke patiënten", "number of unique patients";
        Procedures = "procedures", "aantal ingrepen", "number of procedures";
        ClinicalOperations = "clinical-operations", "aantal klinische verrichtingen", "number of clinical operations";
    }
);

impl DistributionBasis {
    /// Whether it counts what is done.
    const fn counts(self) -> bool {
        matches!(
            self,
            Self::ClinicVisits | Self::UniquePatients | Self::Procedures | Self::ClinicalOperations
        )
    }
}

record! {
    /// A group among which money is divided, with its value by each basis (*vakgroep*).
    DistributionGroup, "a group: an object with `name` and `values`";
    has {
        /// The group, once in a model.
        name: Statement,
    }
    maps {
        /// Its value by each basis, in a unit that is the same for all groups.
        values: DistributionBasis => Weight,
    }
}

record! {
    /// The key by which money is divided (*verdeelmodel*).
    DistributionModel, "a model: an object with `amount`, `weights` and `groups`";
    has {
        /// The money that is divided.
        amount: Euro,
    }
    lists {
        /// The groups, in the order in which a cent that is left over goes to equals.
        groups: DistributionGroup,
    }
    maps {
        /// How much each basis weighs, together 1.
        weights: DistributionBasis => Weight,
    }
}

/// Money divided among groups by a key, to the cent (*verdeling*). The money of each basis is its weight of
/// the whole, and each group has its part of that by its value; both are divided by largest remainders, so
/// that nothing is lost.
///
/// That counts of visits, patients, procedures or operations weigh is told as unwanted, and so is a fixed
/// part of more than half: the guide wants none that prevails, which we read as more than a half. Nothing
/// is passed or failed.
///
/// ```
/// use passende_zorg::contracting::capacity::{Distribution, DistributionBasis, DistributionModel};
/// use passende_zorg::money::Euro;
///
/// let model: DistributionModel = serde_json::from_str(r#"{
///     "amount": "100", "weights": {"output": "0.7", "procedures": "0.3"},
///     "groups": [{"name": "Cardiology", "values": {"output": "2", "procedures": "1"}},
///                {"name": "Surgery", "values": {"output": "1", "procedures": "2"}}]
/// }"#)?;
/// let distribution = Distribution::try_new(&model)?;
/// // 46.67 and 10; 23.33 and 20.
/// assert_eq!(distribution.shares()[0].1.cents(), 5667);
/// let sum = distribution.shares().iter().fold(Euro::ZERO, |sum, (_, share)| sum.plus(*share));
/// assert_eq!(sum, model.amount);
/// assert_eq!(distribution.unwanted().collect::<Vec<_>>(), [DistributionBasis::Procedures]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// *Source*: guide of the medical specialists (2023), handles for own bodies, and on the model of
/// distribution.
#[derive(Debug, Clone)]
pub struct Distribution<'f> {
    model: &'f DistributionModel,
    shares: Vec<(&'f Statement, Euro)>,
}

impl<'f> Distribution<'f> {
    /// Money divided by a model.
    ///
    /// # Errors
    /// When the amount is below zero, the weights do not add up to 1, a group is named twice, a group lacks
    /// the value of a basis that weighs, or nobody has any of it.
    pub fn try_new(model: &'f DistributionModel) -> Result<Self, InputError> {
        let Ok(amount) = u128::try_from(model.amount.cents()) else { return Err(Refused::Amount.into()) };
        let weights: Vec<u128> = model.weights.values().map(|weight| weight.billionths()).collect();
        if weights.iter().sum::<u128>() != Weight::from(1).billionths() {
            let found = model.weights.values().map(|weight| weight.value()).sum();
            return Err(Refused::Weights { found }.into());
        }
        let mut names = BTreeSet::new();
        for (at, group) in model.groups.iter().enumerate() {
            if !names.insert(group.name.as_str()) {
                return Err(Refused::Group { at, found: group.name.to_string() }.into());
            }
        }
        let parts = apportion(amount, &weights).ok_or(Refused::TooLarge)?;
        let mut shares = vec![0_u128; model.groups.len()];
        for ((basis, weight), part) in model.weights.iter().zip(parts) {
            if *weight == Weight::ZERO {
                continue;
            }
            let value = |(at, group): (usize, &DistributionGroup)| {
                let value = group.values.get(basis).map(|value| value.billionths());
                value.ok_or(InputError::from(Refused::Value { at, basis: basis.code() }))
            };
            let values = model.groups.iter().enumerate().map(value).collect::<Result<Vec<u128>, _>>()?;
            if values.iter().all(|value| *value == 0) {
                return Err(Refused::Nobody { basis: basis.code() }.into());
            }
            for (share, more) in shares.iter_mut().zip(apportion(part, &values).ok_or(Refused::TooLarge)?) {
                *share = share.saturating_add(more);
            }
        }
        let euros = |cents: u128| Euro::of_cents(i128::try_from(cents).unwrap_or(i128::MAX));
        let shares =
            model.groups.iter().map(|group| &group.name).zip(shares.into_iter().map(euros)).collect();
        Ok(Self { model, shares })
    }

    /// What each group has, in the order of the model.
    pub fn shares(&self) -> &[(&'f Statement, Euro)] {
        &self.shares
    }

    /// The counts that weigh, on which the guide does not want steering.
    pub fn unwanted(&self) -> impl Iterator<Item = DistributionBasis> {
        let weighs = self.model.weights.iter().filter(|(_, weight)| **weight != Weight::ZERO);
        weighs.map(|(basis, _)| *basis).filter(|basis| basis.counts())
    }

    /// Whether the fixed part weighs more than a half, which is our reading of *prevails*.
    pub fn fixed_prevails(&self) -> bool {
        let fixed = self.model.weights.get(&DistributionBasis::Fixed);
        fixed.is_some_and(|fixed| fixed.billionths().saturating_mul(2) > Weight::from(1).billionths())
    }

    /// The answer as a tree.
    pub fn explanation(&self) -> Explanation {
        let shares = self.shares.iter().map(|(name, share)| {
            let told = Said::Share { name: (*name).clone(), share: *share };
            Explanation::note(Message::new(told))
        });
        let unwanted = self.unwanted().map(|basis| {
            Explanation::finding(Message::new(Said::Counts { basis })).on_basis(&rules::FMS_DIST_1)
        });
        let fixed = self
            .fixed_prevails()
            .then(|| Explanation::finding(Message::new(Said::Fixed)).on_basis(&rules::FMS_DIST_1));
        let whole = Said::Whole { amount: self.model.amount, groups: self.shares.len() };
        Explanation::new(DISTRIBUTION, Message::new(whole))
            .on_basis(&rules::FMS_DIST_3)
            .with_parts(shares)
            .with_parts(unwanted)
            .with_parts(fixed)
    }
}

assessed!(Distribution<'_>);

const DISTRIBUTION: Sign = Sign::new("distribution", Text::new("verdeling", "distribution"));

refusals! {
    /// The reasons for which a model is refused.
    enum Refused {
        Amount = "distribution.amount" at "amount":
            "verwacht: geen bedrag onder nul; gevonden: wel een",
            "expected no amount below zero, found one";
        Weights { found: Decimal } = "distribution.weights" at "weights":
            "verwacht: gewichten die samen 1 zijn; gevonden: {found}",
            "expected weights of 1 together, found {found}";
        Group { at: usize, found: String } = "distribution.group" at "groups[{at}].name":
            "verwacht: elke groep één keer; gevonden: `{found}` nogmaals",
            "expected each group once, found `{found}` again";
        Value { at: usize, basis: &'static str } = "distribution.value" at "groups[{at}].values.{basis}":
            "verwacht: een waarde bij elke grondslag die meeweegt; gevonden: geen",
            "expected a value of every basis that weighs, found none";
        Nobody { basis: &'static str } = "distribution.nobody" at "weights.{basis}":
            "verwacht: een groep met een waarde hoger dan nul; gevonden: geen",
            "expected a group with a value above zero, found none";
        TooLarge = "distribution.too-large" at "groups":
            "verwacht: waarden die exact te vermenigvuldigen zijn; gevonden: grotere",
            "expected values that can be multiplied exactly, found larger ones";
    }
}

messages! {
    /// The lines of the answer.
    #[derive(Debug)]
    enum Said {
        Whole { amount: Euro, groups: usize } = "distribution.whole":
            if *groups == 1 => "{amount} verdeeld: alles voor één vakgroep.", "{amount} divided: all of it to one group.";
            "{amount} verdeeld over {groups} vakgroepen.", "{amount} divided among {groups} groups.";
        Share { name: Statement, share: Euro } = "distribution.share": "{name}: {share}", "{name}: {share}";
        Counts { basis: DistributionBasis } = "distribution.counts":
            "De verdeling stuurt op {basis}; de handreiking vindt sturen op aantallen ongewenst.", "The division steers on the {basis}; the guide does not want steering on counts.";
        Fixed = "distribution.fixed":
            "Het vaste deel weegt zwaarder dan de helft; de handreiking wil liever geen vast deel dat overheerst (meer dan de helft is onze lezing).",
            "The fixed part weighs more than a half; the guide would rather have none that prevails (more than a half is our reading).";
    }
}
