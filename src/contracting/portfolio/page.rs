//! What there is to say to one provider.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::PortfolioContract;
use super::plans::{PageDate, PlanUnderway, Stood};
use super::review::Held;
use crate::Verdict;
use crate::contracting::agreed::Undertaking;
use crate::contracting::norms::ContractCheck;
use crate::contracting::price::PriceReview;
use crate::contracting::rules;
use crate::explanation::{Explanation, assessed};
use crate::language::{Message, Text};
use crate::messages::{Fixed, Known, messages};
use crate::source::Edition;
use crate::statement::Statement;

/// The page of a provider (*aanbiederpagina*): contracts that do not hold on the day, the norms that it is
/// contracted below, the transformation plans in which it takes part, the days that come, and for each
/// contract that holds what is missing, what has to be judged, what to ask for, and its price.
#[derive(Debug, Clone)]
pub struct ProviderPage<'r, 'f> {
    pub(super) provider: &'f Statement,
    pub(super) contracts: Vec<&'r Held<'f>>,
    pub(super) checks: Vec<&'f ContractCheck<'f>>,
    pub(super) plans: Vec<&'r Stood<'f>>,
    /// Other names of contracts, plans and norms that look like its own.
    pub(super) similar: Vec<String>,
    pub(super) edition: Edition,
    pub(super) on: NaiveDate,
}

impl<'r, 'f> ProviderPage<'r, 'f> {
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

    /// The transformation plans of which it is a party by name, over or not.
    pub fn plans(&self) -> impl Iterator<Item = &'f PlanUnderway> {
        self.plans.iter().map(|stood| stood.plan)
    }

    /// The days that come, in order: the first or the last day of a contract, the day from or by which
    /// something is asked of contracts that do not provide for it yet, and what is due of a plan, which may
    /// be late.
    pub fn dates(&self) -> Vec<PageDate> {
        let ends = self.contracts.iter().filter_map(|held| {
            let (terms, name) = (&held.contract.terms, held.contract.terms.name.clone());
            if held.terms.contract_holds() {
                let day = terms.until?.pred_opt()?;
                let until = held.contract.ends_on_a_last_day();
                return Some(PageDate::new(day, Message::new(Said::LastDay { name, day, until })));
            }
            let day = terms.from.filter(|from| *from > self.on)?;
            Some(PageDate::new(day, Message::new(Said::FirstDay { name, day })))
        });
        let mut asked: BTreeMap<(NaiveDate, Undertaking), (bool, usize)> = BTreeMap::new();
        for (undertaking, day, is_last) in self.running().flat_map(|held| held.terms.coming()) {
            let contracts = &mut asked.entry((day, undertaking)).or_insert((is_last, 0)).1;
            *contracts = contracts.saturating_add(1);
        }
        let asked = asked.into_iter().map(|((day, undertaking), (is_last, contracts))| {
            let text = undertaking.text();
            let told = Said::Asked { text, day, is_last, contracts };
            PageDate::new(day, Message::new(told))
        });
        let plans = self.plans.iter().flat_map(|stood| stood.dates(self.on));
        let mut dates: Vec<PageDate> = ends.chain(asked).chain(plans).collect();
        dates.sort_by_key(PageDate::day);
        dates
    }

    /// How many of the days have passed: of what is still to be done.
    pub(super) fn passed(&self) -> usize {
        self.plans.iter().flat_map(|stood| stood.dates(self.on)).filter(|date| date.day() < self.on).count()
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
        let passed = self.passed();
        let told = Said::Page {
            provider: self.provider.clone(),
            edition: self.edition,
            on: self.on,
            running,
            contracts,
            lacking,
            open,
            signals,
            passed,
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
        let dates = self.dates();
        let dates = dates.iter().map(|date| Explanation::note(date.what().clone())).collect();
        let plans = self.plans.iter().map(|stood| stood.explanation(self.on)).collect();
        Explanation::new(self.verdict(), Message::new(told))
            .with_parts(none)
            .with_parts(self.checks.iter().map(|check| check.explanation()))
            .with_parts(group(PLANS, plans))
            .with_parts(
                self.similar
                    .iter()
                    .map(|name| Explanation::note(Message::new(Said::Alike { name: name.clone() }))),
            )
            .with_parts(group(DATES, dates))
            .with_parts(self.running().map(|held| contract(held)))
    }
}

/// Lines under a heading; none where there are none.
fn group(heading: Text, lines: Vec<Explanation>) -> Option<Explanation> {
    let told = || Explanation::note(Message::new(Fixed("portfolio.group", heading)));
    (!lines.is_empty()).then(|| told().with_parts(lines))
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
    let groups = groups.into_iter().filter_map(|(heading, lines)| group(heading, lines));
    let outside = held.terms.is_outside().then(|| held.terms.explanation());
    Explanation::new(verdict, told)
        .with_parts(outside)
        .with_parts(groups)
        .with_parts(price)
        .with_parts(advised)
}

assessed!(ProviderPage<'_, '_>);

const PLANS: Text = Text::new("Transformatieplannen:", "Transformation plans:");
const DATES: Text = Text::new("Data:", "Dates:");
const LACKING: Text = Text::new("Ontbreekt of klopt niet:", "Missing or wrong:");
const TO_JUDGE: Text = Text::new("Zelf beoordelen:", "To judge:");
const TO_ASK: Text = Text::new("Opvragen of nazoeken, niet bekend:", "To ask for or look up, not known:");

const NOT_ASKED: Text = Text::new(
    "Beantwoord, telt nu niet mee in het oordeel:",
    "Answered, and does not count in the verdict now:",
);

messages! {
    /// The lines of a page.
    #[derive(Debug)]
    enum Said {
        Page { provider: Statement, edition: Edition, on: NaiveDate, running: usize, contracts: usize, lacking: usize, open: usize, signals: usize, passed: usize } = "portfolio.page":
            if *passed > 0 => "Contracten met {provider} op {on} ({edition}): {running} van {contracts} gelden; ontbreekt of klopt niet: {lacking}; te beoordelen of op te vragen: {open}; ingekocht onder een volumenorm: {signals}; verstreken data van plannen: {passed}.",
                "Contracts with {provider} on {on} ({edition}): {running} of {contracts} hold; missing or wrong: {lacking}; to judge or to ask for: {open}; bought below a volume norm: {signals}; days of plans that have passed: {passed}.";
            "Contracten met {provider} op {on} ({edition}): {running} van {contracts} gelden; ontbreekt of klopt niet: {lacking}; te beoordelen of op te vragen: {open}; ingekocht onder een volumenorm: {signals}.",
            "Contracts with {provider} on {on} ({edition}): {running} of {contracts} hold; missing or wrong: {lacking}; to judge or to ask for: {open}; bought below a volume norm: {signals}.";
        NoContract { on: NaiveDate } = "portfolio.no-contract": "Geldt niet op {on}:", "Does not hold on {on}:";
        Ended { name: Statement, until: Known<NaiveDate> } = "portfolio.ended": "{name}: liep tot {until}; is er een opvolger?", "{name}: ran until {until}; is there a successor?";
        Begins { name: Statement, from: Known<NaiveDate> } = "portfolio.begins": "{name}: begint op {from}", "{name}: begins on {from}";
        Alike { name: String } = "portfolio.alike-here":
            "Lijkt op deze naam, en telt hier niet mee: {name:?}", "Looks like this name, and does not count here: {name:?}";
        LastDay { name: Statement, day: NaiveDate, until: Option<NaiveDate> } = "portfolio.last-day":
            if until.is_some() => "Contract {name}: laatste dag {day}; geldt het op {until} nog, geef dan de dag erna als einde", "Contract {name}: last day {day}; if it still holds on {until}, give the day after as its end";
            "Contract {name}: laatste dag {day}", "Contract {name}: last day {day}";
        FirstDay { name: Statement, day: NaiveDate } = "portfolio.first-day": "Contract {name}: eerste dag {day}", "Contract {name}: first day {day}";
        Asked { text: Text, day: NaiveDate, is_last: bool, contracts: usize } = "portfolio.asked":
            if *is_last => "{text}: gevraagd uiterlijk {day} (contracten: {contracts})", "{text}: asked by {day} (contracts: {contracts})";
            "{text}: gevraagd vanaf {day} (contracten: {contracts})", "{text}: asked from {day} (contracts: {contracts})";
        Contract { name: Statement, from: Known<NaiveDate>, until: Known<NaiveDate> } = "portfolio.contract":
            "Contract {name}, van {from} tot {until}", "Contract {name}, from {from} until {until}";
        Paid { category: Text, payment: Text, preferred: Text } = "portfolio.advised":
            "Ter overweging, advies van 2020: voor {category} liever {preferred}; nu: {payment}.", "To consider, advice of 2020: for {category} rather {preferred}; now: {payment}.";
    }
}
