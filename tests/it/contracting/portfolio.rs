//! All contracts of a buyer: shares, pages, and the tables that go in and come out.

use passende_zorg::Verdict::{Met, NotApplicable, NotMet, Undetermined};
use passende_zorg::chrono::NaiveDate;
use passende_zorg::contracting::agreed::{AgreedAnswer, AgreedFacts, AskedOf, Undertaking};
use passende_zorg::contracting::chain::{CareCategory, Incentive};
use passende_zorg::contracting::norms::{Contract, check_contracts};
use passende_zorg::contracting::portfolio::{
    ContractShare, Portfolio, PortfolioContract, PortfolioReview, ProviderPage,
};
use passende_zorg::contracting::price::PriceProposal;
use passende_zorg::explanation::Explanation;
use passende_zorg::language::Language;
use passende_zorg::money::Euro;
use passende_zorg::party::{Intervention, Location, Unit};
use passende_zorg::rust_decimal::Decimal;
use passende_zorg::source::Edition;
use passende_zorg::statement::Statement;
use passende_zorg::volume::norm::Norms;
use passende_zorg::volume::{Asked, CountTable, check};
use proptest::prelude::*;

use crate::support::{day, judged, minimum_norm, with, year};

const ON: &str = "2026-06-01";

fn text(said: &str) -> Statement {
    Statement::try_new(said).unwrap()
}

fn asked(name: &str) -> Undertaking {
    Undertaking::named(name).unwrap()
}

/// A contract for 2026 of which everything is known that is asked of home nursing, and as it should be.
fn contract(name: &str, provider: &str) -> PortfolioContract {
    let mut terms = with!(
        AgreedFacts::new(AskedOf::Contract, text(name)),
        from = day("2026-01-01"),
        until = day("2027-01-01"),
        sector = passende_zorg::contracting::frame::FrameSector::DistrictNursing,
        acute = false,
        independent = false,
        aligned = false
    );
    for undertaking in Undertaking::of(AskedOf::Contract).filter(|asked| asked.name() != "alignment") {
        terms
            .answers
            .insert(undertaking, with!(AgreedAnswer::new(), text = text("article 4"), judged = judged(Met)));
    }
    PortfolioContract::new(text(provider), terms)
}

fn without(mut contract: PortfolioContract, name: &str) -> PortfolioContract {
    contract.terms.answers.insert(asked(name), with!(AgreedAnswer::new(), absent = text("not agreed")));
    contract
}

fn portfolio(contracts: Vec<PortfolioContract>) -> Portfolio {
    with!(Portfolio::new(text("Insurer A")), @contracts = contracts)
}

fn review(portfolio: &Portfolio) -> PortfolioReview<'_> {
    PortfolioReview::try_new(Edition::Final, portfolio, day(ON)).unwrap()
}

fn share(yes: usize, no: usize, unknown: usize) -> ContractShare {
    let mut share = ContractShare::default();
    (share.yes, share.no, share.unknown) = (yes, no, unknown);
    share
}

/// Every line of a tree in Dutch.
fn lines(tree: &Explanation) -> Vec<String> {
    let mut all = vec![tree.message().in_language(Language::Dutch).to_string()];
    all.extend(tree.parts().iter().flat_map(lines));
    all
}

/// A year to the day is one year; a day more is several. Without a last day it is not known.
#[test]
fn contracts_of_more_than_a_year_are_counted() {
    for (until, expected) in [
        (Some("2026-12-31"), share(0, 1, 0)),
        (Some("2027-01-01"), share(0, 1, 0)),
        (Some("2027-01-02"), share(1, 0, 0)),
        (None, share(0, 0, 1)),
    ] {
        let mut one = contract("one", "a");
        one.terms.until = until.map(day);
        assert_eq!(review(&portfolio(vec![one.clone()])).multi_year(), expected, "{until:?}");
        one.terms.from = None;
        assert_eq!(review(&portfolio(vec![one])).multi_year(), share(0, 0, 1), "{until:?}");
    }
}

#[test]
fn shares_are_of_the_contracts_that_hold() {
    let begins = |from: &str, until: &str| {
        let mut one = contract("other", "a");
        (one.terms.from, one.terms.until) = (Some(day(from)), Some(day(until)));
        one
    };
    for (from, until, holds) in [
        ("2026-06-01", "2027-01-01", true),
        ("2026-06-02", "2027-01-01", false),
        ("2025-01-01", "2026-06-01", false),
        ("2025-01-01", "2026-06-02", true),
    ] {
        let all = portfolio(vec![contract("one", "a"), begins(from, until)]);
        let found = review(&all).with_clause(asked("hybrid-offer"));
        assert_eq!(found, share(if holds { 2 } else { 1 }, 0, 0), "{from} {until}");
    }
}

/// Turnover is added up where it is known, with of how many it is.
#[test]
fn forms_of_payment_are_counted_with_their_turnover() {
    let paid = |name: &str, payment: Option<Incentive>, turnover: Option<i32>| {
        let mut one = contract(name, "a");
        (one.payment, one.turnover) = (payment, turnover.map(Euro::whole));
        one
    };
    let all = portfolio(vec![
        paid("1", Some(Incentive::Bundle), Some(3)),
        paid("2", Some(Incentive::Bundle), Some(4)),
        paid("3", Some(Incentive::Production), Some(5)),
        paid("4", Some(Incentive::Production), None),
        paid("5", None, Some(1)),
    ]);
    let by = review(&all).by_payment();
    let found = |payment: Option<Incentive>| {
        let paid = by[&payment];
        (paid.contracts, paid.with_turnover, paid.turnover)
    };
    assert_eq!(found(Some(Incentive::Bundle)), (2, 2, Euro::whole(7)));
    assert_eq!(found(Some(Incentive::Production)), (2, 1, Euro::whole(5)));
    assert_eq!(found(None), (1, 1, Euro::whole(1)));
    assert_eq!(by.len(), 3);
    let told = lines(&review(&all).explanation());
    assert!(told.contains(&"bundel: 2 contracten, omzet € 7".to_owned()), "{told:#?}");
    assert!(told.contains(&"per verrichting: 2 contracten, omzet € 5 (bekend van 1)".to_owned()));
}

/// The advice of 2020: availability for acute care, bundles for elective care, networks for chronic care.
#[test]
fn the_form_of_payment_is_held_against_the_kind_of_care() {
    for category in CareCategory::ALL.iter().copied() {
        for payment in Incentive::ALL.iter().copied() {
            let mut one = contract("one", "a");
            (one.category, one.payment) = (Some(category), Some(payment));
            one.terms.acute = Some(category == CareCategory::Acute);
            let fits = matches!(
                (category, payment),
                (CareCategory::Acute, Incentive::Availability)
                    | (CareCategory::Elective, Incentive::Bundle)
                    | (CareCategory::Chronic, Incentive::Network)
            );
            assert_eq!(one.pays_as_advised(), Some(fits));
            let all = portfolio(vec![one]);
            let review = review(&all);
            let page = &review.pages()[0];
            // The advice binds nobody: it is told, and decides nothing.
            assert_eq!(page.verdict(), Met);
            let told = lines(&page.explanation());
            assert_eq!(
                told.iter().filter(|line| line.starts_with("Ter overweging")).count(),
                usize::from(!fits)
            );
        }
    }
    assert_eq!(contract("one", "a").pays_as_advised(), None);
}

#[test]
fn a_clause_is_there_absent_or_not_known() {
    let mut unknown = contract("3", "a");
    unknown.terms.answers.remove(&asked("de-implementation"));
    let all = portfolio(vec![contract("1", "a"), without(contract("2", "a"), "de-implementation"), unknown]);
    let found = review(&all).with_clause(asked("de-implementation"));
    assert_eq!(found, share(1, 1, 1));
    // A text that was judged to be too little provides for nothing; one that is still to be judged may.
    let as_judged = |judgement| {
        let mut one = contract("4", "a");
        one.terms.answers.get_mut(&asked("hybrid-offer")).unwrap().judged = judgement;
        let all = portfolio(vec![one]);
        review(&all).with_clause(asked("hybrid-offer"))
    };
    assert_eq!(as_judged(Some(judged(NotMet))), share(0, 1, 0));
    assert_eq!(as_judged(Some(judged(Met))), share(1, 0, 0));
    assert_eq!(as_judged(None), share(1, 0, 0));
    // Of what is asked of general practices nothing is counted here.
    assert_eq!(review(&all).with_clause(asked("patient-time")), share(0, 0, 0));
    assert_eq!(found.share(), Some(Decimal::new(5, 1)));
    assert_eq!(share(1, 2, 9).share(), Some(Decimal::new(3333, 4)));
    assert_eq!(share(0, 0, 4).share(), None);
}

/// A page has what is missing first, and its verdict is that of all contracts together, price included.
#[test]
fn each_provider_has_its_page() {
    let mut unjudged = contract("3", "b");
    unjudged.terms.answers.get_mut(&asked("good-practices")).unwrap().judged = None;
    let ended =
        with!(contract("4", "c"), @terms = with!(contract("4", "c").terms, until = day("2026-06-01")));
    let priced = |passed: &str| {
        let mut offer = PriceProposal::new(year(2026));
        offer.pay_development = "0.05".parse().ok();
        (offer.pay_passed_on, offer.price_development) = (passed.parse().ok(), "0".parse().ok());
        offer.price_passed_on = offer.price_development;
        with!(contract("5", "d"), price = offer)
    };
    let all = portfolio(vec![
        contract("1", "b"),
        without(contract("2", "a"), "hybrid-offer"),
        unjudged,
        ended,
        priced("0.0499"),
    ]);
    let review = review(&all);
    let pages = review.pages();
    let verdicts: Vec<_> =
        pages.iter().map(|page| (page.provider(), page.verdict(), page.contracts().count())).collect();
    assert_eq!(
        verdicts,
        [("a", NotMet, 1), ("b", Undetermined, 2), ("c", NotApplicable, 1), ("d", NotMet, 1)]
    );
    let told = lines(&pages[0].explanation());
    assert_eq!(
        told[0],
        "Contracten met a op 1 juni 2026 (definitief akkoord): 1 van 1 gelden; ontbreekt of klopt niet: 1; te beoordelen of op te vragen: 0; ingekocht onder een volumenorm: 0."
    );
    let lacking = told.iter().position(|line| line == "Ontbreekt of klopt niet:").unwrap();
    assert!(told[lacking + 1].starts_with("Passende afspraken over aanbod en inzet van hybride zorg"));
    assert!(
        lines(&pages[2].explanation()).contains(&"4: liep tot 1 juni 2026; is er een opvolger?".to_owned())
    );
    let paid = portfolio(vec![priced("0.05")]);
    assert_eq!(self::review(&paid).pages()[0].verdict(), Met);
    // A price stands on the page whether or not it is as agreed.
    let on_page = |all: &Portfolio, at: usize| {
        let told = self::review(all).pages()[at].explanation();
        let contract = told.parts().last().unwrap();
        contract.parts().iter().filter_map(Explanation::verdict).collect::<Vec<_>>()
    };
    assert_eq!((on_page(&paid, 0), on_page(&all, 3)), (vec![Met], vec![NotMet]));
}

/// The headline counts every contract that holds: as agreed, not, open, and outside the term of the agreement.
#[test]
fn the_headline_leaves_no_contract_out() {
    let long = with!(contract("2", "b"), @terms = with!(contract("2", "b").terms, until = day("2030-01-01")));
    let all = portfolio(vec![contract("1", "a"), long]);
    for (on, headline, outside) in [
        ("2026-12-31", "2 van 2 contracten gelden; alles geregeld: 2", 0),
        ("2027-01-01", "1 van 2 contracten gelden; alles geregeld: 0", 1),
    ] {
        let told = PortfolioReview::try_new(Edition::Final, &all, day(on)).unwrap().explanation();
        let told = lines(&told);
        assert!(told[0].contains(headline), "{told:#?}");
        let line = format!("Niet getoetst, buiten de looptijd van het akkoord: {outside}.");
        assert_eq!(told.contains(&line), outside > 0, "{told:#?}");
    }
}

/// What is known of no contract is named, and what was answered without being asked stands on the page.
#[test]
fn nothing_that_was_answered_drops_out() {
    let mut one = contract("1", "a");
    one.terms.answers.remove(&asked("hybrid-offer"));
    let all = portfolio(vec![one]);
    let told = lines(&review(&all).explanation());
    let unheard: Vec<&String> = told.iter().filter(|line| line.starts_with("Van geen contract")).collect();
    let hybrid = asked("hybrid-offer").text().get(Language::Dutch);
    assert_eq!(unheard, [&format!("Van geen contract bekend (1): {hybrid}")]);
    // A thing that is asked of general practice only, answered in a contract of home nursing.
    let page = lines(&review(&all).pages()[0].explanation());
    let at = page.iter().position(|line| line == "Beantwoord, telt nu niet mee in het oordeel:").unwrap();
    let time = asked("patient-time").text().get(Language::Dutch);
    assert!(page[at..].iter().any(|line| line.contains(time)), "{page:#?}");
}

/// A provider that is contracted below a norm has that on its page; a unit that nobody has as provider is told of the whole.
#[test]
fn contracts_below_a_norm_stand_on_the_page() {
    let norms = Norms::try_new([minimum_norm("lung", 20)]).unwrap();
    let counts = CountTable::from_csv(
        b"location,intervention,year,count\na,lung,2025,19\nb,lung,2025,20\nx,lung,2025,1\nc,lung,2025,<25\n",
    )
    .unwrap();
    let report = check(&norms, &counts, Asked::about(year(2025)).on_day(day(ON))).unwrap();
    let contracted: Vec<Contract> = ["a", "b", "c", "x"]
        .map(|unit| {
            Contract::new(
                Unit::from(Location::try_new(unit).unwrap()),
                Intervention::try_new("lung").unwrap(),
            )
        })
        .into();
    let checked = check_contracts(&report, &contracted);
    let all = portfolio(vec![contract("1", "a"), contract("2", "b"), contract("3", "c")]);
    let review = review(&all).with_norms(checked.checks());
    let signals: Vec<usize> = review.pages().iter().map(|page| page.signals().count()).collect();
    assert_eq!(signals, [1, 0, 0]);
    // Care below a norm is not as it must be, whatever the contract says.
    let verdicts: Vec<_> = review.pages().iter().map(ProviderPage::verdict).collect();
    assert_eq!(verdicts, [NotMet, Met, Undetermined]);
    assert_eq!(review.pages()[2].perhaps_below().count(), 1);
    assert!(lines(&review.pages()[2].explanation())[0].contains("op te vragen: 1;"));
    let unplaced: Vec<&str> = review.unplaced_norms().map(|check| check.contract().unit().name()).collect();
    assert_eq!(unplaced, ["x"]);
    let told = lines(&review.explanation());
    assert!(told.iter().any(|line| line.contains("locatie x")));
    assert!(told.contains(&"Inkoop onder een volumenorm: 2; misschien eronder: 1.".to_owned()), "{told:#?}");
}

#[test]
fn what_is_refused_says_where() {
    let refused = |contracts: Vec<PortfolioContract>| {
        let all = portfolio(contracts);
        let error = PortfolioReview::try_new(Edition::Final, &all, day(ON)).unwrap_err();
        (error.code().to_owned(), error.path().to_owned())
    };
    let one = || contract("1", "a");
    let of = |code: &str, path: &str| (code.to_owned(), path.to_owned());
    assert_eq!(refused(vec![one(), one()]), of("portfolio.twice", "contracts[1].terms.name"));
    let region = with!(one(), @terms = AgreedFacts::new(AskedOf::Region, text("r")));
    assert_eq!(refused(vec![region]), of("portfolio.contract", "contracts[0].terms.of"));
    let owed = with!(one(), turnover = Euro::whole(-1));
    assert_eq!(refused(vec![owed]), of("portfolio.turnover", "contracts[0].turnover"));
    // Acute care that is not acute; the other way round a contract for chronic care may have acute care in it.
    let of_kind = |category, acute| {
        let mut kind = one();
        (kind.category, kind.terms.acute) = (Some(category), acute);
        PortfolioReview::try_new(Edition::Final, &portfolio(vec![kind]), day(ON))
            .map(|_| ())
            .map_err(|error| error.code().to_owned())
    };
    assert_eq!(of_kind(CareCategory::Acute, Some(false)), Err("portfolio.acute".to_owned()));
    for (category, acute) in
        [(CareCategory::Acute, None), (CareCategory::Acute, Some(true)), (CareCategory::Chronic, Some(true))]
    {
        assert_eq!(of_kind(category, acute), Ok(()));
    }
    let ends = with!(one(), @terms = with!(one().terms, until = day("2026-01-01")));
    assert_eq!(refused(vec![ends]), of("agreed.until", "contracts[0].terms.until"));
    let mut offer = PriceProposal::new(year(2026));
    offer.pay_share = "2".parse().ok();
    assert_eq!(
        refused(vec![with!(one(), price = offer)]),
        of("price.pay-share", "contracts[0].price.pay-share")
    );
}

/// What nobody judged stands apart from what nobody said, each under its own heading.
#[test]
fn to_judge_and_to_ask_stand_apart() {
    let mut one = contract("one", "a");
    let judge = with!(AgreedAnswer::new(), text = text("article 4"));
    one.terms.answers.insert(asked("hybrid-offer"), judge);
    one.terms.answers.remove(&asked("health-incentive"));
    let all = portfolio(vec![one]);
    let review = review(&all);
    let tree = review.pages()[0].explanation();
    let contract = tree.parts().last().unwrap();
    let under = |heading: &str| -> Vec<String> {
        let group = contract.parts().iter().find(|part| lines(part)[0] == heading).unwrap();
        group.parts().iter().map(|line| line.message().in_language(Language::Dutch).to_string()).collect()
    };
    let (to_judge, to_ask) = (under("Zelf beoordelen:"), under("Opvragen of nazoeken, niet bekend:"));
    assert_eq!((to_judge.len(), to_ask.len()), (1, 1), "{to_judge:?} {to_ask:?}");
    assert!(to_judge[0].starts_with(asked("hybrid-offer").text().get(Language::Dutch)));
    assert!(to_ask[0].starts_with(asked("health-incentive").text().get(Language::Dutch)));
}

const CONTRACTS: &str = "contract,provider,sector,acute,independent,category,payment,turnover,from,until,aligned,ground\n\
    one,a,general-practice,no,yes,chronic,network,1250000.50,2026-01-01,2027-01-01,yes,other\n\
    two,b,,,,,,,,,,\n";
const ANSWERS: &str = "contract,asked,text,absent,on,judged,by,judged-on,reason\n\
    one,hybrid-offer,\"article 4, and 5\",,2025-02-01,met,M. de Wit,2025-03-01,concrete\n\
    one,health-incentive,,not agreed,,,,,\n";

fn read(contracts: &str, answers: &str) -> Result<Portfolio, (String, Option<u64>, String)> {
    Portfolio::from_csv(text("Insurer A"), contracts.as_bytes(), answers.as_bytes())
        .map_err(|error| (error.code().to_owned(), error.line(), error.path().to_owned()))
}

#[test]
fn two_tables_are_one_portfolio() {
    let found = read(CONTRACTS, ANSWERS).unwrap();
    let json = r#"{"buyer": "Insurer A", "contracts": [
        {"provider": "a", "payment": "network", "category": "chronic", "turnover": "1250000.50",
            "terms": {"of": "contract", "name": "one", "sector": "general-practice", "acute": false, "independent": true,
                "aligned": true, "ground": "other", "from": "2026-01-01", "until": "2027-01-01", "answers": {
                    "hybrid-offer": {"text": "article 4, and 5", "on": "2025-02-01",
                        "judged": {"by": "M. de Wit", "on": "2025-03-01", "verdict": "met", "reason": "concrete"}},
                    "health-incentive": {"absent": "not agreed"}}}},
        {"provider": "b", "terms": {"of": "contract", "name": "two"}}
    ]}"#;
    assert_eq!(found, serde_json::from_str::<Portfolio>(json).unwrap());
    let back: Portfolio = serde_json::from_str(&serde_json::to_string(&found).unwrap()).unwrap();
    assert_eq!(back, found);
}

#[test]
fn each_cell_that_is_wrong_is_named() {
    let contracts = |cell: &str, with: &str| read(&CONTRACTS.replacen(cell, with, 1), ANSWERS).unwrap_err();
    let answers = |cell: &str, with: &str| read(CONTRACTS, &ANSWERS.replacen(cell, with, 1)).unwrap_err();
    let of = |line: u64, column: &str| ("portfolio.cell".to_owned(), Some(line), column.to_owned());
    for (cell, with, column) in [
        ("general-practice", "gp", "sector"),
        (",no,", ",nee,", "acute"),
        (",yes,chronic", ",ja,chronic", "independent"),
        ("chronic", "long", "category"),
        ("network", "lump", "payment"),
        ("1250000.50", "much", "turnover"),
        ("1250000.50", "1.250", "turnover"),
        ("1250000.50", "1_250", "turnover"),
        ("2026-01-01", "1-1-2026", "from"),
        ("2027-01-01", "later", "until"),
        (",yes,other", ",maybe,other", "aligned"),
        ("other\n", "because\n", "ground"),
        ("one,a,", "one,,", "provider"),
    ] {
        assert_eq!(contracts(cell, with), of(2, column), "{cell}");
    }
    for (line, cell, with, column) in [
        (2, "one,hybrid", "three,hybrid", "contract"),
        (2, "hybrid-offer", "hybrid", "asked"),
        (2, "2025-02-01", "soon", "on"),
        (2, ",met,", ",good,", "judged"),
        (2, "2025-03-01", "", "judged-on"),
        (2, "M. de Wit", "", "judged"),
        (2, "met,M.", ",M.", "judged"),
        (3, "not agreed,,,", "not agreed,,,somebody", "judged"),
    ] {
        assert_eq!(answers(cell, with), of(line, column), "{cell}");
    }
    // What each cell may be, and the row may not.
    let path = |line: u64, code: &str, path: &str| (code.to_owned(), Some(line), path.to_owned());
    assert_eq!(contracts("2027-01-01", "2026-01-01"), path(2, "agreed.until", "until"));
    assert_eq!(contracts("1250000.50", "-1"), path(2, "portfolio.turnover", "turnover"));
    assert_eq!(contracts(",chronic,", ",acute,"), path(2, "portfolio.acute", "category"));
    assert_eq!(answers("5\",,2025", "5\",not there,2025"), path(2, "agreed.both", "answers.hybrid-offer"));
    assert_eq!(answers("health-incentive", "alignment"), path(3, "agreed.elsewhere", "answers.alignment"));
    assert_eq!(answers("health-incentive", "picture-scale"), path(3, "agreed.side", "answers.picture-scale"));
    let twice = read(&CONTRACTS.replace("two,", "one,"), ANSWERS).unwrap_err();
    assert_eq!((twice.0.as_str(), twice.1), ("csv.twice", Some(3)));
    let twice = read(CONTRACTS, &ANSWERS.replace("health-incentive", "hybrid-offer")).unwrap_err();
    assert_eq!((twice.0.as_str(), twice.1), ("csv.twice", Some(3)));
}

#[test]
fn the_table_that_comes_out_has_a_row_for_each_contract() {
    let all = portfolio(vec![
        without(contract("two", "b, the clinic"), "hybrid-offer"),
        contract("one", "a"),
        contract("=1+1", "a"),
    ]);
    let expected = "contract,provider,verdict,price,below-norm,perhaps-below,lacking,open
\
        two,\"b, the clinic\",not-met,not-applicable,0,0,hybrid-offer,
\
        one,a,met,not-applicable,0,0,,
\
        '=1+1,a,met,not-applicable,0,0,,
";
    assert_eq!(review(&all).to_csv(), expected);
}

proptest! {
    /// The order in which contracts are given changes no share, no verdict and no page but the order in it.
    #[test]
    fn order_changes_nothing(known in prop::collection::vec((0_u8..3, 0_u8..4, any::<bool>()), 1..12), turn in 0_usize..12) {
        let make = |(at, (state, provider, long)): (usize, &(u8, u8, bool))| {
            let mut one = contract(&format!("c{at}"), &format!("p{provider}"));
            one.terms.until = NaiveDate::from_ymd_opt(if *long { 2028 } else { 2026 }, 12, 31);
            match state {
                0 => one,
                1 => without(one, "good-practices"),
                _ => {
                    one.terms.answers.remove(&asked("good-practices"));
                    one
                }
            }
        };
        let all: Vec<PortfolioContract> = known.iter().enumerate().map(make).collect();
        let mut turned = all.clone();
        turned.rotate_left(turn % all.len());
        let (first, second) = (portfolio(all), portfolio(turned));
        let (first, second) = (review(&first), review(&second));
        prop_assert_eq!(first.multi_year(), second.multi_year());
        prop_assert_eq!(first.with_clause(asked("good-practices")), second.with_clause(asked("good-practices")));
        let verdicts = |review: &PortfolioReview<'_>| -> Vec<_> {
            review.pages().iter().map(|page| (page.provider().to_owned(), page.verdict())).collect()
        };
        prop_assert_eq!(verdicts(&first), verdicts(&second));
        prop_assert_eq!(first.explanation().message().in_language(Language::Dutch).to_string(), second.explanation().message().in_language(Language::Dutch).to_string());
    }
}

/// A contract that does not hold on the day is not as agreed nor otherwise, whatever its price.
#[test]
fn a_price_of_a_contract_that_ended_decides_nothing() {
    let mut offer = PriceProposal::new(year(2025));
    (offer.pay_development, offer.pay_passed_on) = ("0.05".parse().ok(), "0".parse().ok());
    let mut one = with!(contract("1", "a"), price = offer);
    for (until, expected) in [("2026-06-01", NotApplicable), ("2026-06-02", NotMet)] {
        one.terms.until = Some(day(until));
        let all = portfolio(vec![one.clone()]);
        let review = review(&all);
        assert_eq!(review.pages()[0].verdict(), expected, "{until}");
        let told = lines(&review.pages()[0].explanation());
        assert!(
            told[0].contains(if expected == NotMet { "klopt niet: 1;" } else { "klopt niet: 0;" }),
            "{}",
            told[0]
        );
    }
}

/// A name over two lines stays one line, so that nobody can write a line of the answer.
#[test]
fn a_name_writes_no_line_of_its_own() {
    let all = portfolio(vec![without(contract("1", "a\nvoldoet: alles in orde"), "hybrid-offer")]);
    let review = review(&all);
    for tree in [review.pages()[0].explanation(), review.explanation()] {
        assert!(lines(&tree).iter().all(|line| !line.contains('\n')));
    }
}

/// Whether care is acute need not be said beside the kind that says it.
#[test]
fn the_kind_of_care_says_whether_it_is_acute() {
    let asked_of = |acute: &str, category: &str| {
        let contracts = format!("contract,provider,acute,category\nA,B,{acute},{category}\n");
        let portfolio = Portfolio::from_csv(text("C"), contracts.as_bytes(), b"contract,asked\n").unwrap();
        let review = PortfolioReview::try_new(Edition::Final, &portfolio, day("2026-06-01")).unwrap();
        let tree = review.pages()[0].explanation();
        format!("{tree:?}").contains("ROAZ")
    };
    for (acute, category, expected) in [
        ("", "acute", true),
        ("yes", "acute", true),
        ("", "", true),
        ("", "elective", false),
        ("no", "elective", false),
        ("", "chronic", true),
        ("no", "chronic", false),
    ] {
        assert_eq!(asked_of(acute, category), expected, "{acute} {category}");
    }
}
