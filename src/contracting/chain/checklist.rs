//! What the advice asks of parties for congruence, point by point.

use std::collections::BTreeSet;

use super::{ActorKind, ChainAlignment, ChainFinding, Clause, Theme};
use crate::Verdict;
use crate::principle::Status;
use crate::words::words;

words!(
    /// What the advice of 2020 asks of parties for congruence (part A, 4.1.1). The last three
    /// it asks of government.
    ChecklistPoint {
        /// Patient and professional choose, with time and information enough.
        Chosen = "chosen", "patiënt en zorgverlener kiezen, met tijd en informatie", "patient and professional choose, with time and information";
        /// Appropriate care is rewarded.
        Rewarded = "rewarded", "passende zorg wordt financieel beloond", "appropriate care is financially rewarded";
        /// Agreements between professionals and providers entice to it.
        Enticing = "enticing", "afspraken tussen aanbieder en zorgverleners verleiden ertoe", "agreements between provider and professionals entice to it";
        /// The wishes of the insurer's policy return in its contracts.
        PolicyReturns = "policy-returns", "de beleidswens van de verzekeraar staat in zijn contracten", "the policy wish of the insurer stands in its contracts";
        /// Innovators get a chance.
        Innovators = "innovators", "innovatoren krijgen de kans", "innovators get a chance";
        /// Payment and risk equalisation are aligned: asked of government.
        Payment = "payment", "bekostiging en risicoverevening gelijkgericht", "payment and risk equalisation aligned";
        /// One set of figures on cost: asked of government.
        Figures = "figures", "eenduidige cijfers over kosten", "one set of figures on cost";
        /// Health in all policies: asked of government.
        AllPolicies = "all-policies", "gezondheid in al het beleid", "health in all policies";
    }
);

impl ChecklistPoint {
    /// Whether it is asked of government, so that a chain of contracts does not answer it.
    pub const fn is_asked_of_government(self) -> bool {
        matches!(self, Self::Payment | Self::Figures | Self::AllPolicies)
    }
}

impl ChainAlignment<'_> {
    /// How a point of the checklist stands (advice of 2020, part A, 4.1.1), by the contracts that bind on
    /// the day; what is asked of government is not applicable here.
    pub fn checklist(&self, point: ChecklistPoint) -> Status {
        let found = |is: fn(&ChainFinding) -> bool| self.findings().iter().any(is);
        let rewards = |clause: &Clause| {
            clause.pursues.is_some()
                && clause.incentive.is_some_and(|incentive| !incentive.rewards_production())
        };
        let rewarded = |kind| self.running.bought_by(kind).any(|(_, clause)| rewards(clause));
        match point {
            ChecklistPoint::Chosen => match self.time_to_choose() {
                Some(Verdict::Met) => Status::Supported,
                Some(Verdict::NotMet) => Status::Contradicted,
                _ => Status::Unknown,
            },
            ChecklistPoint::Rewarded => Status::of(
                rewarded(ActorKind::Insurer),
                found(|it| {
                    matches!(it, ChainFinding::LostIncome { .. } | ChainFinding::AgainstElement { .. })
                }),
            ),
            ChecklistPoint::Enticing => Status::of(
                rewarded(ActorKind::Provider),
                found(|it| {
                    matches!(
                        it,
                        ChainFinding::ShrinkAgainstProduction { .. }
                            | ChainFinding::ProductionOnly { .. }
                            | ChainFinding::LostIncome { .. }
                    )
                }),
            ),
            ChecklistPoint::PolicyReturns => {
                let goals: BTreeSet<&Theme> = self.chain().policy_goals().iter().collect();
                let bought = self.themes_bought();
                // Of an insurer whose contracts are not known it is not known what is missing in them.
                let insured = |link: &super::Link| self.running.kind(&link.buyer) == ActorKind::Insurer;
                let missing = self.running.links().any(insured) && !goals.is_subset(&bought);
                Status::of(!goals.is_disjoint(&bought), missing)
            }
            ChecklistPoint::Innovators => {
                let bought = self.themes_bought();
                let bought =
                    self.chain().investments().iter().any(|investment| bought.contains(&investment.theme));
                Status::of(bought, found(|it| matches!(it, ChainFinding::NotBought { .. })))
            }
            ChecklistPoint::Payment | ChecklistPoint::Figures | ChecklistPoint::AllPolicies => {
                Status::NotApplicable
            }
        }
    }

    /// The themes that an insurer buys.
    fn themes_bought(&self) -> BTreeSet<&Theme> {
        self.running.bought_by(ActorKind::Insurer).filter_map(|(_, clause)| clause.theme.as_ref()).collect()
    }
}
