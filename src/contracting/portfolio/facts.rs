//! The contracts of a buyer.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::plans::PlanUnderway;
use crate::contracting::agreed::{AgreedFacts, AskedOf};
use crate::contracting::chain::{CareCategory, Incentive};
use crate::contracting::price::PriceProposal;
use crate::formats::{InputError, refusals};
use crate::money::Euro;
use crate::record::record;
use crate::statement::Statement;

record! {
    /// A contract of the portfolio: with whom, on what terms, how it pays and how much.
    PortfolioContract, "a contract: an object with `provider` and `terms`";
    has {
        /// The name of the provider.
        provider: Statement,
        /// The contract with what is known of what is asked of it; its name is once in the portfolio.
        terms: AgreedFacts,
    }
    may {
        /// The form of payment.
        payment: Incentive,
        /// The kind of care, acute, elective or chronic; of the first two the terms need not say whether the
        /// care is acute.
        category: CareCategory,
        /// The turnover of a year.
        turnover: Euro,
        /// The change of price that is offered or agreed.
        price: PriceProposal,
    }
}

record! {
    /// The contracts of a buyer (*contractportefeuille*).
    Portfolio, "a portfolio: an object with `buyer`";
    has {
        /// The name of the buyer.
        buyer: Statement,
    }
    lists {
        /// The contracts, each with one provider.
        contracts: PortfolioContract,
        /// The transformation plans that the buyer has a part in.
        plans: PlanUnderway,
    }
}

impl PortfolioContract {
    /// Whether what stands beside its terms can be of a contract.
    pub(super) fn check(&self) -> Result<(), InputError> {
        if self.terms.of != AskedOf::Contract {
            return Err(Refused::Contract { found: self.terms.of.code() }.into());
        }
        if self.turnover.is_some_and(|turnover| turnover < Euro::ZERO) {
            return Err(Refused::Turnover.into());
        }
        let acute = self.is_acute().zip(self.terms.acute);
        if acute.is_some_and(|(by_kind, said)| by_kind != said) {
            return Err(Refused::Acute.into());
        }
        Ok(())
    }

    /// Whether the care is acute, by its kind: elective care is not, and chronic care may be both.
    pub(super) fn is_acute(&self) -> Option<bool> {
        match self.category? {
            CareCategory::Acute => Some(true),
            CareCategory::Elective => Some(false),
            CareCategory::Chronic => None,
        }
    }

    /// Its end, where that is the last day of a month: as if it still held on it.
    pub(super) fn ends_on_a_last_day(&self) -> Option<NaiveDate> {
        self.terms.until.filter(|day| day.succ_opt().is_some_and(|next| next.day() == 1))
    }

    /// Whether it runs for a year and a day at least; none where its first or its last day is not known.
    pub fn runs_for_years(&self) -> Option<bool> {
        let after = self.terms.from?.checked_add_months(chrono::Months::new(12));
        Some(self.terms.until? > after?)
    }

    /// Whether it pays as the advice of 2020 prefers for its kind of care (part B, 3); none where that is
    /// not known.
    pub fn pays_as_advised(&self) -> Option<bool> {
        Some(self.category?.preferred() == self.payment?)
    }
}

impl Portfolio {
    pub(super) fn check(&self) -> Result<(), InputError> {
        let mut names = BTreeSet::new();
        for (at, contract) in self.contracts.iter().enumerate() {
            contract.check().map_err(|error| error.within(format_args!("contracts[{at}]")))?;
            let name = contract.terms.name.as_str();
            if !names.insert(name) {
                return Err(Refused::Twice { at, found: name.to_owned() }.into());
            }
        }
        let mut titles = BTreeSet::new();
        for (at, underway) in self.plans.iter().enumerate() {
            let title = underway.plan.facts().title.as_str();
            if !titles.insert(title) {
                return Err(Refused::PlanTwice { at, found: title.to_owned() }.into());
            }
        }
        Ok(())
    }
}

refusals! {
    /// The reasons for which a portfolio is refused.
    enum Refused {
        Contract { found: &'static str } = "portfolio.contract" at "terms.of":
            "verwacht: contract; gevonden: {found}",
            "expected contract, found {found}";
        Twice { at: usize, found: String } = "portfolio.twice" at "contracts[{at}].terms.name":
            "verwacht: elk contract één keer; gevonden: `{found}` nogmaals",
            "expected each contract once, found `{found}` again";
        PlanTwice { at: usize, found: String } = "portfolio.twice" at "plans[{at}].plan.title":
            "verwacht: elk plan één keer; gevonden: `{found}` nogmaals",
            "expected each plan once, found `{found}` again";
        Turnover = "portfolio.turnover" at "turnover":
            "verwacht: geen bedrag onder nul; gevonden: wel een",
            "expected no amount below zero, found one";
        Acute = "portfolio.acute" at "category":
            "verwacht: een soort zorg die past bij `terms.acute`; gevonden: acute zorg die niet acuut is, of planbare zorg die dat wel is",
            "expected a kind of care that agrees with `terms.acute`, found acute care that is not acute or elective care that is";
    }
}
