//! What there is to say to one provider.

use chrono::NaiveDate;

use super::PortfolioContract;
use super::review::Held;
use crate::Verdict;
use crate::contracting::norms::ContractCheck;
use crate::contracting::rules;
use crate::explanation::{Explanation, assessed};
use crate::language::{Message, Text};
use crate::messages::{Fixed, messages};
use crate::statement::Statement;

/// The page of a provider (*aanbiederpagina*): for each of its contracts what is missing first, then what is not
/// known or has to be judged, and the norms that it is contracted below.
#[derive(Debug, Clone)]
pub struct ProviderPage<'r, 'f> {
    provider: &'r str,
    contracts: Vec<&'r Held<'f>>,
    signals: Vec<&'f ContractCheck<'f>>,
    on: NaiveDate,
}

impl<'r, 'f> ProviderPage<'r, 'f> {
    pub(super) const fn new(
        provider: &'r str,
        contracts: Vec<&'r Held<'f>>,
        signals: Vec<&'f ContractCheck<'f>>,
        on: NaiveDate,
    ) -> Self {
        Self { provider, contracts, signals, on }
    }

    /// The name of the provider.
    pub const fn provider(&self) -> &'r str {
        self.provider
    }

    /// The contracts with it, in the order in which they were given.
    pub fn contracts(&self) -> impl Iterator<Item = &'f PortfolioContract> {
        self.contracts.iter().map(|held| held.contract)
    }

    /// What its contracts come to together; a norm that it is contracted below is told apart.
    pub fn verdict(&self) -> Verdict {
        Verdict::all_of(self.contracts.iter().map(|held| held.verdict()))
    }

    /// The contracts for care below a norm.
    pub fn signals(&self) -> &[&'f ContractCheck<'f>] {
        &self.signals
    }

    /// The page as a tree.
    pub fn explanation(&self) -> Explanation {
        let count = |of: Verdict| {
            self.contracts.iter().map(|held| held.terms.that_stand(of).count()).fold(0, usize::saturating_add)
        };
        let (lacking, open) = (count(Verdict::NotMet), count(Verdict::Undetermined));
        let (provider, on, signals) = (self.provider.to_owned(), self.on, self.signals.len());
        let told = Said::Page { provider, on, contracts: self.contracts.len(), lacking, open, signals };
        let contracts = self.contracts.iter().map(|held| {
            let told = Said::Contract { name: held.contract.terms.name.clone(), verdict: held.verdict() };
            let advised = held
                .contract
                .pays_as_advised()
                .filter(|advised| !advised)
                .and(held.contract.category.zip(held.contract.payment));
            let advised = advised.map(|(category, payment)| {
                let told = Said::Paid {
                    category: category.text(),
                    payment: payment.text(),
                    preferred: category.preferred().text(),
                };
                Explanation::note(Message::new(told)).on_basis(&rules::ADV2020_B3_MAP)
            });
            let price = held
                .price
                .as_ref()
                .filter(|price| price.verdict() != Verdict::Met)
                .map(super::super::price::PriceReview::explanation);
            let lines = [(Verdict::NotMet, LACKING), (Verdict::Undetermined, OPEN)].into_iter().filter_map(
                |(of, heading)| {
                    let lines: Vec<Explanation> = held.terms.lines_that_stand(of).collect();
                    (!lines.is_empty()).then(|| {
                        Explanation::note(Message::new(Fixed("portfolio.group", heading))).with_parts(lines)
                    })
                },
            );
            let outside = held.terms.is_outside().then(|| held.terms.explanation());
            Explanation::new(held.verdict(), Message::new(told))
                .with_parts(outside)
                .with_parts(lines)
                .with_parts(price)
                .with_parts(advised)
        });
        Explanation::new(self.verdict(), Message::new(told))
            .with_parts(self.signals.iter().map(|check| check.explanation()))
            .with_parts(contracts)
    }
}

assessed!(ProviderPage<'_, '_>);

const LACKING: Text = Text::new("Ontbreekt of klopt niet:", "Missing or wrong:");
const OPEN: Text = Text::new("Onbekend of te beoordelen:", "Not known or to be judged:");

messages! {
    /// The lines of a page.
    #[derive(Debug)]
    enum Said {
        Page { provider: String, on: NaiveDate, contracts: usize, lacking: usize, open: usize, signals: usize } = "portfolio.page":
            "{provider} op {on}. Contracten: {contracts}; ontbreekt of klopt niet: {lacking}; onbekend of te beoordelen: {open}; gecontracteerd onder een volumenorm: {signals}.",
            "{provider} on {on}. Contracts: {contracts}; missing or wrong: {lacking}; not known or to be judged: {open}; contracted below a volume norm: {signals}.";
        Contract { name: Statement, verdict: Verdict } = "portfolio.contract": "Contract {name}: {verdict}.", "Contract {name}: {verdict}.";
        Paid { category: Text, payment: Text, preferred: Text } = "portfolio.advised":
            "Betaald: {payment}. Voor {category} verkiest het advies van 2020: {preferred}.", "Paid: {payment}. For {category} the advice of 2020 prefers: {preferred}.";
    }
}
