//! What there is to say to one provider.

use chrono::NaiveDate;

use super::PortfolioContract;
use super::review::Held;
use crate::Verdict;
use crate::contracting::norms::ContractCheck;
use crate::contracting::price::PriceReview;
use crate::contracting::rules;
use crate::explanation::{Explanation, assessed};
use crate::language::{Message, Text};
use crate::messages::{Fixed, Known, messages};
use crate::source::Edition;
use crate::statement::Statement;

/// The page of a provider (*aanbiederpagina*): contracts that do not hold on the day, the norms that it is
/// contracted below, and for each contract that holds what is missing, what has to be judged, what to ask
/// for, and its price.
#[derive(Debug, Clone)]
pub struct ProviderPage<'r, 'f> {
    provider: &'f Statement,
    contracts: Vec<&'r Held<'f>>,
    checks: Vec<&'f ContractCheck<'f>>,
    edition: Edition,
    on: NaiveDate,
}

impl<'r, 'f> ProviderPage<'r, 'f> {
    pub(super) const fn new(
        provider: &'f Statement,
        contracts: Vec<&'r Held<'f>>,
        checks: Vec<&'f ContractCheck<'f>>,
        (edition, on): (Edition, NaiveDate),
    ) -> Self {
        Self { provider, contracts, checks, edition, on }
    }

    /// The name of the provider.
    pub fn provider(&self) -> &'f str {
        self.provider.as_str()
    }

    pub(super) const fn name(&self) -> &'f Statement {
        self.provider
    }

    /// The contracts with it, in the order in which they were given.
    pub fn contracts(&self) -> impl Iterator<Item = &'f PortfolioContract> {
        self.contracts.iter().map(|held| held.contract)
    }

    /// What its contracts come to together; one for care below a volume norm is not as it must be, and one
    /// perhaps below it leaves that open.
    pub fn verdict(&self) -> Verdict {
        let contracts = self.contracts.iter().map(|held| held.verdict());
        Verdict::all_of(contracts.chain(self.checks.iter().map(|check| check.verdict())))
    }

    /// The contracts for care below a norm.
    pub fn signals(&self) -> impl Iterator<Item = &'f ContractCheck<'f>> {
        self.checks.iter().copied().filter(|check| check.is_signal())
    }

    /// The contracts for care of which the counts do not tell whether it is below a norm.
    pub fn perhaps_below(&self) -> impl Iterator<Item = &'f ContractCheck<'f>> {
        self.checks.iter().copied().filter(|check| !check.is_signal())
    }

    fn running(&self) -> impl Iterator<Item = &&'r Held<'f>> {
        self.contracts.iter().filter(|held| held.terms.contract_holds())
    }

    /// How many things are missing or wrong in its contracts, and how many are open; of a price as one thing,
    /// and of care perhaps below a norm too.
    pub(super) fn lacking_and_open(&self) -> (usize, usize) {
        let count = |of: Verdict| {
            let things = |held: &&Held<'_>| {
                held.terms.that_stand(of).count().saturating_add(usize::from(held.price_verdict() == of))
            };
            self.contracts.iter().map(things).fold(0, usize::saturating_add)
        };
        (count(Verdict::NotMet), count(Verdict::Undetermined).saturating_add(self.perhaps_below().count()))
    }

    /// The page as a tree: what no contract provides for on the day, the norms, and then each contract with
    /// what is missing, what to judge and what to ask.
    pub fn explanation(&self) -> Explanation {
        let (lacking, open) = self.lacking_and_open();
        let (running, contracts, signals) =
            (self.running().count(), self.contracts.len(), self.signals().count());
        let told = Said::Page {
            provider: self.provider.clone(),
            edition: self.edition,
            on: self.on,
            running,
            contracts,
            lacking,
            open,
            signals,
        };
        let ended = self.contracts.iter().filter(|held| !held.terms.contract_holds()).map(|held| {
            let terms = &held.contract.terms;
            let (name, from, until) = (terms.name.clone(), Known(terms.from), Known(terms.until));
            let begins = terms.from.is_some_and(|from| from > self.on);
            let told = if begins { Said::Begins { name, from } } else { Said::Ended { name, until } };
            Explanation::note(Message::new(told))
        });
        let ended: Vec<Explanation> = ended.collect();
        let none = (!ended.is_empty())
            .then(|| Explanation::note(Message::new(Said::NoContract { on: self.on })).with_parts(ended));
        Explanation::new(self.verdict(), Message::new(told))
            .with_parts(none)
            .with_parts(self.checks.iter().map(|check| check.explanation()))
            .with_parts(self.running().map(|held| contract(held)))
    }
}

/// A contract that holds, as a tree.
fn contract(held: &Held<'_>) -> Explanation {
    let (terms, verdict) = (&held.contract.terms, held.verdict());
    let (name, from, until) = (terms.name.clone(), Known(terms.from), Known(terms.until));
    let told = Message::new(Said::Contract { name, from, until });
    let paid = held.contract.category.zip(held.contract.payment);
    let advised =
        paid.filter(|_| held.contract.pays_as_advised() == Some(false)).map(|(category, payment)| {
            let (category, payment, preferred) =
                (category.text(), payment.text(), category.preferred().text());
            Explanation::note(Message::new(Said::Paid { category, payment, preferred }))
                .on_basis(&rules::ADV2020_B3_MAP)
        });
    let price = held.price.as_ref().map(PriceReview::explanation);
    let lacking: Vec<Explanation> = held.terms.lines_that_stand(Verdict::NotMet).collect();
    let groups = [
        (LACKING, lacking),
        (TO_JUDGE, held.terms.lines_to_judge().collect()),
        (TO_ASK, held.terms.lines_to_ask().collect()),
        (NOT_ASKED, held.terms.lines_not_asked().collect()),
    ];
    let groups = groups.into_iter().filter(|(_, lines)| !lines.is_empty());
    let groups = groups.map(|(heading, lines)| {
        Explanation::note(Message::new(Fixed("portfolio.group", heading))).with_parts(lines)
    });
    let outside = held.terms.is_outside().then(|| held.terms.explanation());
    Explanation::new(verdict, told)
        .with_parts(outside)
        .with_parts(groups)
        .with_parts(price)
        .with_parts(advised)
}

assessed!(ProviderPage<'_, '_>);

const LACKING: Text = Text::new("Ontbreekt of klopt niet:", "Missing or wrong:");
const TO_JUDGE: Text = Text::new("Zelf beoordelen:", "To judge:");
const TO_ASK: Text = Text::new("Opvragen of nazoeken, niet bekend:", "To ask for or look up, not known:");

const NOT_ASKED: Text =
    Text::new("Beantwoord, op deze dag niet gevraagd:", "Answered, though not asked on this day:");

messages! {
    /// The lines of a page.
    #[derive(Debug)]
    enum Said {
        Page { provider: Statement, edition: Edition, on: NaiveDate, running: usize, contracts: usize, lacking: usize, open: usize, signals: usize } = "portfolio.page":
            "Contracten met {provider} op {on} ({edition}): {running} van {contracts} gelden; ontbreekt of klopt niet: {lacking}; te beoordelen of op te vragen: {open}; ingekocht onder een volumenorm: {signals}.",
            "Contracts with {provider} on {on} ({edition}): {running} of {contracts} hold; missing or wrong: {lacking}; to judge or to ask for: {open}; bought below a volume norm: {signals}.";
        NoContract { on: NaiveDate } = "portfolio.no-contract": "Geldt niet op {on}:", "Does not hold on {on}:";
        Ended { name: Statement, until: Known<NaiveDate> } = "portfolio.ended": "{name}: liep tot {until}; is er een opvolger?", "{name}: ran until {until}; is there a successor?";
        Begins { name: Statement, from: Known<NaiveDate> } = "portfolio.begins": "{name}: begint op {from}", "{name}: begins on {from}";
        Contract { name: Statement, from: Known<NaiveDate>, until: Known<NaiveDate> } = "portfolio.contract":
            "Contract {name}, van {from} tot {until}", "Contract {name}, from {from} until {until}";
        Paid { category: Text, payment: Text, preferred: Text } = "portfolio.advised":
            "Ter overweging, advies van 2020: voor {category} liever {preferred}; nu: {payment}.", "To consider, advice of 2020: for {category} rather {preferred}; now: {payment}.";
    }
}
