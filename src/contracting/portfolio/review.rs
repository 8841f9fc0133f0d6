//! A portfolio held against an edition on a day, and its shares.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::page::ProviderPage;
use super::plans::{PlanUnderway, Stood};
use super::share::{ContractShare, PaidBy};
use super::{Portfolio, PortfolioContract};
use crate::Verdict;
use crate::alike;
use crate::contracting::agreed::{AgreedReview, AskedOf, Undertaking};
use crate::contracting::chain::Incentive;
use crate::contracting::norms::ContractCheck;
use crate::contracting::price::PriceReview;
use crate::contracting::rules;
use crate::explanation::{Explanation, Sign, assessed};
use crate::formats::InputError;
use crate::language::{Message, Text};
use crate::messages::{Fixed, Percent, messages};
use crate::money::Euro;
use crate::source::Edition;
use crate::statement::Statement;

/// The contracts of a buyer held against an edition on a day (*toets van de portefeuille*).
///
/// Shares are of the contracts that hold on the day. What is not known of a contract counts on no side and
/// is told beside the share.
///
/// ```
/// use passende_zorg::Verdict;
/// use passende_zorg::contracting::portfolio::{Portfolio, PortfolioReview};
/// use passende_zorg::source::Edition;
///
/// let portfolio: Portfolio = serde_json::from_str(r#"{"buyer": "Insurer A", "contracts": [
///     {"provider": "Hospital B", "payment": "bundle",
///         "terms": {"of": "contract", "name": "B 2026", "from": "2026-01-01", "until": "2029-01-01",
///             "aligned": false}},
///     {"provider": "Clinic C", "payment": "production",
///         "terms": {"of": "contract", "name": "C 2026", "from": "2026-01-01", "until": "2027-01-01",
///             "answers": {"hybrid-offer": {"absent": "refused"}}}}
/// ]}"#)?;
/// let review = PortfolioReview::try_new(Edition::Final, &portfolio, "2026-06-01".parse()?)?;
/// assert_eq!(review.multi_year().yes, 1);
/// let pages = review.pages();
/// assert_eq!((pages.len(), pages[0].provider()), (2, "Clinic C"));
/// assert_eq!(pages[0].verdict(), Verdict::NotMet);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// *Source*: by contract that of [`AgreedReview`] and [`PriceReview`]; on the shares advice of 2020, part
/// A, 5.4.
#[derive(Debug, Clone)]
pub struct PortfolioReview<'f> {
    portfolio: &'f Portfolio,
    edition: Edition,
    on: NaiveDate,
    contracts: Vec<Held<'f>>,
    checks: Vec<&'f ContractCheck<'f>>,
    plans: Vec<Stood<'f>>,
}

/// A contract as a row of a table.
#[cfg(feature = "formats")]
#[derive(Debug)]
pub(crate) struct Row<'r, 'f> {
    pub(crate) contract: &'f PortfolioContract,
    pub(crate) verdict: Verdict,
    pub(crate) terms: &'r AgreedReview<'f>,
    pub(crate) price: Verdict,
    /// Of the provider: the contracts for care below a norm.
    pub(crate) below_norm: usize,
    /// And those for care perhaps below one.
    pub(crate) perhaps_below: usize,
}

/// A contract with what it is held against.
#[derive(Debug, Clone)]
pub(super) struct Held<'f> {
    pub(super) contract: &'f PortfolioContract,
    pub(super) terms: AgreedReview<'f>,
    pub(super) price: Option<PriceReview<'f>>,
}

impl Held<'_> {
    /// Whether it is as agreed, on terms and on price.
    pub(super) fn verdict(&self) -> Verdict {
        if !self.terms.contract_holds() {
            return Verdict::NotApplicable;
        }
        self.terms.verdict().and(self.price_verdict())
    }

    /// Whether its price is as agreed; not applicable where none is given, or the contract does not hold.
    pub(super) fn price_verdict(&self) -> Verdict {
        let price = self.price.as_ref().filter(|_| self.terms.contract_holds());
        price.map_or(Verdict::NotApplicable, PriceReview::verdict)
    }
}

impl<'f> PortfolioReview<'f> {
    /// A portfolio held against an edition on a day.
    ///
    /// # Errors
    /// When a contract is named twice, is no contract, or has a turnover below zero; and as for
    /// [`AgreedReview`] and [`PriceReview`], with the contract in the path.
    pub fn try_new(edition: Edition, portfolio: &'f Portfolio, on: NaiveDate) -> Result<Self, InputError> {
        portfolio.check()?;
        let hold = |(at, contract): (usize, &'f PortfolioContract)| {
            let within = |part: &'static str| {
                move |error: InputError| error.within(format_args!("contracts[{at}].{part}"))
            };
            let terms = AgreedReview::try_new(edition, &contract.terms, on).map_err(within("terms"))?;
            let terms = terms.or_acute(contract.is_acute());
            let price = contract.price.as_ref().map(|offer| PriceReview::try_new(edition, offer));
            Ok(Held { contract, terms, price: price.transpose().map_err(within("price"))? })
        };
        let contracts =
            portfolio.contracts.iter().enumerate().map(hold).collect::<Result<_, InputError>>()?;
        let plans = portfolio.plans.iter().map(|plan| Stood::on(plan, on)).collect();
        Ok(Self { portfolio, edition: edition.agreement(), on, contracts, checks: Vec::new(), plans })
    }

    /// The same with what is contracted held against volume norms, of the contracts that hold on the day:
    /// care below a norm, or perhaps below it, is told on the page of the provider that has the name of its
    /// unit. What meets its norm, or has none that binds, is passed over.
    #[must_use]
    pub fn with_norms(mut self, checks: impl IntoIterator<Item = &'f ContractCheck<'f>>) -> Self {
        let tells = |check: &&'f ContractCheck<'f>| {
            matches!(check.verdict(), Verdict::NotMet | Verdict::Undetermined)
                && check.contract().holds_on(self.on)
        };
        self.checks.extend(checks.into_iter().filter(tells));
        self
    }

    fn signals(&self) -> impl Iterator<Item = &'f ContractCheck<'f>> {
        self.checks.iter().copied().filter(|check| check.is_signal())
    }

    fn running(&self) -> impl Iterator<Item = &Held<'f>> + Clone {
        self.contracts.iter().filter(|held| held.terms.contract_holds())
    }

    /// How many of the contracts that hold on the day run for more than a year.
    pub fn multi_year(&self) -> ContractShare {
        ContractShare::of(self.running().map(|held| held.contract.runs_for_years()))
    }

    /// How many of them pay as the advice of 2020 prefers for their kind of care.
    pub fn paid_as_advised(&self) -> ContractShare {
        ContractShare::of(self.running().map(|held| held.contract.pays_as_advised()))
    }

    /// How many of them have a text on something that can be asked of contracts that nobody judged to be too
    /// little; of those of which it may be asked. Of what is asked of another side nothing is known here.
    pub fn with_clause(&self, undertaking: Undertaking) -> ContractShare {
        let asked = self.running().filter(|held| held.terms.may_apply(undertaking));
        ContractShare::of(asked.map(|held| match held.terms.has_text(undertaking) {
            Some(true) if held.terms.lacking().any(|lacking| lacking == undertaking) => Some(false),
            has_text => has_text,
        }))
    }

    /// The contracts that hold on the day by the form of their payment; of which it is not known, under
    /// none.
    pub fn by_payment(&self) -> BTreeMap<Option<Incentive>, PaidBy> {
        let mut by: BTreeMap<_, PaidBy> = BTreeMap::new();
        for held in self.running() {
            let paid = by.entry(held.contract.payment).or_default();
            paid.contracts = paid.contracts.saturating_add(1);
            if let Some(turnover) = held.contract.turnover {
                paid.with_turnover = paid.with_turnover.saturating_add(1);
                paid.turnover = paid.turnover.plus(turnover);
            }
        }
        by
    }

    /// A page for each provider, in the order of their names.
    pub fn pages(&self) -> Vec<ProviderPage<'_, 'f>> {
        let mut by: BTreeMap<&'f Statement, Vec<&Held<'f>>> = BTreeMap::new();
        for held in &self.contracts {
            by.entry(&held.contract.provider).or_default().push(held);
        }
        let mut checks: BTreeMap<&str, Vec<&'f ContractCheck<'f>>> = BTreeMap::new();
        for check in &self.checks {
            checks.entry(check.contract().unit().name()).or_default().push(check);
        }
        let mut plans: BTreeMap<&str, Vec<&Stood<'f>>> = BTreeMap::new();
        for stood in &self.plans {
            for party in stood.parties() {
                plans.entry(party).or_default().push(stood);
            }
        }
        let similar = self.similar();
        let page = |(provider, contracts): (&'f Statement, _)| ProviderPage {
            provider,
            contracts,
            checks: checks.remove(provider.as_str()).unwrap_or_default(),
            plans: plans.remove(provider.as_str()).unwrap_or_default(),
            similar: other_names(&similar, provider.as_str()),
            edition: self.edition,
            on: self.on,
        };
        by.into_iter().map(page).collect()
    }

    /// The names that look alike.
    fn similar(&self) -> Vec<Vec<&str>> {
        let names = self.plans.iter().flat_map(Stood::parties).chain(self.providers());
        alike::groups(names.chain(self.checks.iter().map(|check| check.contract().unit().name())))
    }

    fn providers(&self) -> BTreeSet<&'f str> {
        self.contracts.iter().map(|held| held.contract.provider.as_str()).collect()
    }

    /// The plans of which no party has the name of a provider of the portfolio.
    pub fn unplaced_plans(&self) -> impl Iterator<Item = &'f PlanUnderway> {
        self.unplaced().map(|stood| stood.plan)
    }

    fn unplaced(&self) -> impl Iterator<Item = &Stood<'f>> {
        let known = self.providers();
        self.plans.iter().filter(move |stood| stood.parties().is_disjoint(&known))
    }

    /// The contracts for care below a norm, or perhaps below it, with units that no contract of the
    /// portfolio has as its provider.
    pub fn unplaced_norms(&self) -> impl Iterator<Item = &'f ContractCheck<'f>> {
        let known = self.providers();
        self.checks.iter().copied().filter(move |check| !known.contains(check.contract().unit().name()))
    }

    /// The providers, those with most to see to first.
    fn order(&self) -> impl Iterator<Item = Explanation> {
        let pages = self.pages();
        let mut order: Vec<_> = pages
            .iter()
            .map(|page| ((page.signals().count(), page.lacking_and_open(), page.passed()), page.name()))
            .filter(|(counts, _)| *counts != (0, (0, 0), 0))
            .collect();
        order.sort_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(other.1)));
        let told = order.into_iter().map(|((signals, (lacking, open), passed), provider)| {
            let provider = provider.clone();
            Explanation::note(Message::new(Said::First { provider, signals, lacking, open, passed }))
        });
        told.collect::<Vec<_>>().into_iter()
    }

    /// Each contract with its verdict and what it is held against.
    #[cfg(feature = "formats")]
    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'_, 'f>> {
        let mut norms: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for check in &self.checks {
            let (below, perhaps) = norms.entry(check.contract().unit().name()).or_default();
            let count = if check.is_signal() { below } else { perhaps };
            *count = count.saturating_add(1);
        }
        let of = move |provider: &str| norms.get(provider).copied().unwrap_or_default();
        self.contracts.iter().map(move |held| Row {
            contract: held.contract,
            verdict: held.verdict(),
            terms: &held.terms,
            price: held.price_verdict(),
            below_norm: of(held.contract.provider.as_str()).0,
            perhaps_below: of(held.contract.provider.as_str()).1,
        })
    }

    /// What stands beside the contracts: the plans, and what of names and days may be meant otherwise.
    fn beside(&self) -> impl Iterator<Item = Explanation> {
        let known = self.providers();
        let plans = (!self.plans.is_empty()).then(|| {
            let running = self.plans.iter().filter(|stood| stood.is_running()).count();
            let behind = self.plans.iter().filter(|stood| stood.is_behind(self.on)).count();
            let told = Said::Plans { running, all: self.plans.len(), behind };
            let lines = self.plans.iter().map(|stood| {
                let names = stood.without_contract(&known);
                let line = stood.explanation(self.on);
                if names.is_empty() { line } else { line.with_note(Message::new(Said::Without { names })) }
            });
            Explanation::note(Message::new(told)).with_parts(lines)
        });
        let similar = self.similar().into_iter().map(|names| {
            let names = names.into_iter().map(str::to_owned).collect();
            Explanation::note(Message::new(Said::Alike { names }))
        });
        let last_days = self.contracts.iter().filter(|held| held.contract.ends_on_a_last_day().is_some());
        let last_days = last_days.count();
        let last_days =
            (last_days > 0).then(|| Explanation::note(Message::new(Said::LastDays { contracts: last_days })));
        let no_days = self
            .running()
            .filter(|held| held.contract.terms.from.is_none() || held.contract.terms.until.is_none());
        let no_days = no_days.count();
        let no_days =
            (no_days > 0).then(|| Explanation::note(Message::new(Said::NoDays { contracts: no_days })));
        plans.into_iter().chain(similar).chain(last_days).chain(no_days)
    }

    /// The portfolio as a tree: its shares, and under them what is asked of contracts with how many have it.
    pub fn explanation(&self) -> Explanation {
        let (all, running) = (self.contracts.len(), self.running().count());
        let count = |verdict| self.running().filter(|held| held.verdict() == verdict).count();
        let whole = Said::Whole {
            buyer: self.portfolio.buyer.clone(),
            edition: self.edition,
            on: self.on,
            all,
            running,
            yes: count(Verdict::Met),
            no: count(Verdict::NotMet),
            unknown: count(Verdict::Undetermined),
            outside: count(Verdict::NotApplicable),
            below: self.signals().count(),
        };
        let outside = count(Verdict::NotApplicable);
        let outside = (outside > 0).then(|| {
            let told = Said::Outside { contracts: outside, on: self.on };
            Explanation::note(Message::new(told))
                .on_basis(self.edition.pick(&rules::IZA_K_7_1, &rules::IZA22_K_7_1))
        });
        let below = (!self.checks.is_empty()).then(|| {
            let contracts = self.signals().count();
            let perhaps = self.checks.len().saturating_sub(contracts);
            Explanation::note(Message::new(Said::BelowNorm { contracts, perhaps }))
        });
        let share = |text: Text, share: ContractShare| {
            let ContractShare { yes, no, unknown } = share;
            let share = share.share().map(|share| Percent(share.round_dp(3)));
            Explanation::note(Message::new(Said::Share {
                text,
                yes,
                of: yes.saturating_add(no),
                unknown,
                share,
            }))
        };
        let forms = self.by_payment().into_iter().map(|(payment, paid)| {
            let PaidBy { contracts: count, with_turnover: known, turnover } = paid;
            let text = payment.map_or(Text::new("onbekend", "not known"), Incentive::text);
            Explanation::note(Message::new(Said::Paid { text, count, known, turnover }))
        });
        let mut unheard = Vec::new();
        let clauses = Undertaking::of(AskedOf::Contract).filter(|asked| asked.is_answered()).filter_map(
            |undertaking| {
                let found = self.with_clause(undertaking);
                if found.share().is_none() && found.unknown > 0 {
                    unheard.push(undertaking.text());
                }
                found.share().map(|_| share(undertaking.text(), found))
            },
        );
        let clauses: Vec<Explanation> = clauses.collect();
        let unheard = (!unheard.is_empty())
            .then(|| Explanation::note(Message::new(Said::Unheard { of: unheard.len(), texts: unheard })));
        Explanation::new(PORTFOLIO, Message::new(whole))
            .with_parts(outside)
            .with_parts(below)
            .with_parts(self.beside())
            .with_parts([
                share(MULTI_YEAR, self.multi_year()),
                share(ALIGNED, ContractShare::of(self.running().map(|held| held.contract.terms.aligned))),
                share(AS_ADVISED, self.paid_as_advised()).on_basis(&rules::ADV2020_B3_MAP),
            ])
            .with_parts([
                Explanation::note(Message::new(Fixed("portfolio.payment", PAYMENT))).with_parts(forms)
            ])
            .with_parts([Explanation::note(Message::new(Fixed("portfolio.clauses", CLAUSES)))
                .with_parts(clauses)
                .with_parts(unheard)])
            .with_parts([
                Explanation::note(Message::new(Fixed("portfolio.order", ORDER))).with_parts(self.order())
            ])
            .with_parts(self.unplaced_norms().map(ContractCheck::explanation))
    }
}

assessed!(PortfolioReview<'_>);

/// The other names of a group in which a name is.
fn other_names(groups: &[Vec<&str>], name: &str) -> Vec<String> {
    let own = groups.iter().find(|group| group.contains(&name)).into_iter().flatten();
    own.filter(|other| **other != name).map(|other| (*other).to_owned()).collect()
}

const PORTFOLIO: Sign = Sign::new("portfolio", Text::new("portefeuille", "portfolio"));
const MULTI_YEAR: Text = Text::new("meerjarig", "for more than a year");
const ALIGNED: Text = Text::new("gelijkgericht gecontracteerd", "contracted in alignment");
const AS_ADVISED: Text = Text::new(
    "betaald zoals het advies van 2020 voor de soort zorg verkiest",
    "paid as the advice of 2020 prefers for the kind of care",
);
const PAYMENT: Text = Text::new("Vorm van betaling:", "Form of payment:");
const ORDER: Text = Text::new("Waar het eerst naar te kijken:", "Where to look first:");
const CLAUSES: Text = Text::new(
    "Waarover de contracten een tekst hebben die niet is afgekeurd:",
    "On what the contracts have a text that was not turned down:",
);

messages! {
    /// The lines of the answer.
    #[derive(Debug)]
    enum Said {
        Whole { buyer: Statement, edition: Edition, on: NaiveDate, all: usize, running: usize, yes: usize, no: usize, unknown: usize, outside: usize, below: usize } = "portfolio.whole":
            if *outside > 0 && *below > 0 => "{buyer} op {on} ({edition}): {running} van {all} contracten gelden; alles geregeld: {yes}, minstens één punt niet: {no}, nog niet te zeggen: {unknown}, niet getoetst: {outside}; inkoop onder een volumenorm: {below}.", "{buyer} on {on} ({edition}): {running} of {all} contracts hold; all provided for: {yes}, at least one thing not: {no}, not to be said yet: {unknown}, not held: {outside}; for care below a volume norm: {below}.";
            if *outside > 0 => "{buyer} op {on} ({edition}): {running} van {all} contracten gelden; alles geregeld: {yes}, minstens één punt niet: {no}, nog niet te zeggen: {unknown}, niet getoetst: {outside}.", "{buyer} on {on} ({edition}): {running} of {all} contracts hold; all provided for: {yes}, at least one thing not: {no}, not to be said yet: {unknown}, not held: {outside}.";
            if *below > 0 => "{buyer} op {on} ({edition}): {running} van {all} contracten gelden; alles geregeld: {yes}, minstens één punt niet: {no}, nog niet te zeggen: {unknown}; inkoop onder een volumenorm: {below}.", "{buyer} on {on} ({edition}): {running} of {all} contracts hold; all provided for: {yes}, at least one thing not: {no}, not to be said yet: {unknown}; for care below a volume norm: {below}.";
            "{buyer} op {on} ({edition}): {running} van {all} contracten gelden; alles geregeld: {yes}, minstens één punt niet: {no}, nog niet te zeggen: {unknown}.", "{buyer} on {on} ({edition}): {running} of {all} contracts hold; all provided for: {yes}, at least one thing not: {no}, not to be said yet: {unknown}.";
        Outside { contracts: usize, on: NaiveDate } = "portfolio.outside":
            "Niet getoetst, buiten de looptijd van het akkoord: {contracts}.", "Not held, outside the term of the agreement: {contracts}.";
        BelowNorm { contracts: usize, perhaps: usize } = "portfolio.below-norm":
            "Inkoop onder een volumenorm: {contracts}; misschien eronder: {perhaps}.", "Contracts for care below a volume norm: {contracts}; perhaps below it: {perhaps}.";
        Plans { running: usize, all: usize, behind: usize } = "portfolio.plans":
            if *behind > 0 => "Transformatieplannen: {running} van {all} lopen; met een dag die verstreken is: {behind}.", "Transformation plans: {running} of {all} are under way; with a day that has passed: {behind}.";
            "Transformatieplannen: {running} van {all} lopen.", "Transformation plans: {running} of {all} are under way.";
        Without { names: Vec<String> } = "portfolio.without-contract":
            "Aanbieders bij dit plan zonder contract in de portefeuille: {names:?}", "Providers of this plan without a contract in the portfolio: {names:?}";
        NoDays { contracts: usize } = "portfolio.no-days":
            "Tellen als geldend, zonder bekende eerste of laatste dag: {contracts}.", "Count as holding, without a known first or last day: {contracts}.";
        LastDays { contracts: usize } = "portfolio.last-days":
            "Contracten met de laatste dag van een maand als `until`: {contracts}. Op die dag gelden zij hier al niet meer; geef de dag erna als zij dan nog gelden.",
            "Contracts with the last day of a month as `until`: {contracts}. On that day they no longer hold here; give the day after if they still do.";
        Alike { names: Vec<String> } = "portfolio.alike":
            "Lijken op elkaar, en tellen als verschillende namen: {names:?}", "Look alike, and count as different names: {names:?}";
        Unheard { of: usize, texts: Vec<Text> } = "portfolio.unheard":
            "Van geen contract bekend ({of}): {texts}", "Known of no contract ({of}): {texts}";
        Share { text: Text, yes: usize, of: usize, unknown: usize, share: Option<Percent> } = "portfolio.share":
            let percent = share.unwrap_or(Percent(rust_decimal::Decimal::ZERO));
            if share.is_none() => "{text}: van geen contract bekend (onbekend: {unknown})", "{text}: known of no contract (not known: {unknown})";
            if *unknown == 0 => "{text}: {yes} van {of} ({percent})", "{text}: {yes} of {of} ({percent})";
            "{text}: {yes} van {of} ({percent}); onbekend: {unknown}", "{text}: {yes} of {of} ({percent}); not known: {unknown}";
        Paid { text: Text, count: usize, known: usize, turnover: Euro } = "portfolio.paid":
            if *count == 1 && *known == 0 => "{text}: {count} contract, omzet niet bekend", "{text}: {count} contract, turnover not known";
            if *count == 1 => "{text}: {count} contract, omzet {turnover}", "{text}: {count} contract, turnover {turnover}";
            if *known == 0 => "{text}: {count} contracten, omzet niet bekend", "{text}: {count} contracts, turnover not known";
            if known == count => "{text}: {count} contracten, omzet {turnover}", "{text}: {count} contracts, turnover {turnover}";
            "{text}: {count} contracten, omzet {turnover} (bekend van {known})", "{text}: {count} contracts, turnover {turnover} (known of {known})";
        First { provider: Statement, signals: usize, lacking: usize, open: usize, passed: usize } = "portfolio.first":
            if *passed > 0 => "{provider}: onder een volumenorm {signals}, ontbreekt of klopt niet {lacking}, open {open}, verstreken data van plannen {passed}",
                "{provider}: below a volume norm {signals}, missing or wrong {lacking}, open {open}, days of plans that have passed {passed}";
            "{provider}: onder een volumenorm {signals}, ontbreekt of klopt niet {lacking}, open {open}", "{provider}: below a volume norm {signals}, missing or wrong {lacking}, open {open}";
    }
}
