//! Scenarios of the family `contracting`: the agreed figures, and a year of spending within them and over them.

use passende_zorg::Verdict;
use passende_zorg::contracting::agreed::{
    AgreedAnswer, AgreedFacts, AgreedReview, AlignmentGround, AskedOf, RegionalRelation, RegionalTask,
    Undertaking,
};
use passende_zorg::contracting::capacity::{CapacityBudget, CapacityReview, Distribution, DistributionModel};
use passende_zorg::contracting::dates::{ActionLog, ActionReview};
use passende_zorg::contracting::frame::{
    ContractGrowth, DrugSpending, FrameSector, FrameSpending, FrameStanding, MacroFrames,
};
use passende_zorg::contracting::portfolio::{Portfolio, PortfolioReview, ProviderPage};
use passende_zorg::contracting::price::{PriceProposal, PriceReview};
use passende_zorg::contracting::targets::{
    LifestyleEntry, LifestyleFacts, Target, TargetReading, TargetReview,
};
use passende_zorg::explanation::Explanation;
use passende_zorg::judgement::Judgement;
use passende_zorg::money::Euro;
use passende_zorg::source::Edition;
use passende_zorg::statement::Statement;
use passende_zorg::time::Year;
use passende_zorg::transformation::plan::Plan;

/// A year in which every sector has 100 million, of which hospitals and one other sector use more or less.
fn spending(year: i32, hospitals: i32, others: i32) -> FrameSpending {
    let million = |amount: i32| Euro::whole(amount * 1_000_000);
    let mut facts = FrameSpending::new(Year::try_new(year).expect("a year"));
    for sector in FrameSector::ALL.iter().copied() {
        facts.available.insert(sector, million(100));
        facts.spent.insert(sector, million(others));
    }
    facts.spent.insert(FrameSector::MedicalSpecialistCare, million(hospitals));
    facts.expensive_drugs = Some(DrugSpending { before: million(10), year: million(11) });
    facts
}

pub(super) fn explanations() -> Vec<Explanation> {
    let mut all = Vec::new();
    for edition in [Edition::Draft, Edition::Final] {
        let frames = MacroFrames::of(edition);
        all.extend(MacroFrames::years().map(|year| frames.in_year(year).explanation()));
        for year in [2023, 2025] {
            let asked = Year::try_new(year).expect("a year");
            let growth = ContractGrowth::new(
                edition,
                FrameSector::GeneralPractice,
                asked,
                "0.05".parse().expect("a share"),
            );
            all.push(growth.explanation());
            // Within the frame; over it with the total holding; over it with the total exceeded.
            for (hospitals, others) in [(100, 100), (101, 90), (101, 100)] {
                let facts = spending(year, hospitals, others);
                all.push(FrameStanding::try_new(edition, &facts).expect("amounts").explanation());
            }
        }
    }
    // Hospitals left out: of their drugs nobody can say whether they are corrected.
    let mut open = spending(2024, 100, 101);
    open.spent.remove(&FrameSector::MedicalSpecialistCare);
    all.push(FrameStanding::try_new(Edition::Final, &open).expect("amounts").explanation());
    for mut offer in offers() {
        let reviews = [Edition::Draft, Edition::Final]
            .map(|edition| PriceReview::try_new(edition, &offer).expect("an offer").explanation());
        all.extend(reviews);
        offer.year = Year::try_new(2027).expect("a year");
        let later = [Edition::Draft, Edition::Final]
            .map(|edition| PriceReview::try_new(edition, &offer).expect("an offer").explanation());
        all.extend(later);
    }
    all.extend(agreed());
    all.extend(planned());
    all.extend(bought());
    all
}

/// A portfolio with its pages, a budget of capacity and a key of distribution.
fn bought() -> Vec<Explanation> {
    let portfolio: Portfolio = serde_json::from_str(
        r#"{"buyer": "Insurer A", "contracts": [
            {"provider": "B", "payment": "production", "category": "elective", "turnover": "10", "terms": {"of": "contract",
                "name": "1", "from": "2024-01-01", "answers": {"hybrid-offer": {"absent": "no"}, "good-practices": {"text": "yes"}}}},
            {"provider": "B", "payment": "production", "terms": {"of": "contract", "name": "2", "from": "2027-01-01"}},
            {"provider": "Ziekenhuis Oostwaard", "terms": {"of": "contract", "name": "3", "until": "2026-01-01"}},
            {"provider": "ziekenhuis oostwaard", "terms": {"of": "contract", "name": "4", "until": "2027-01-01"}}
        ]}"#,
    )
    .expect("a portfolio");
    let mut with_plans = portfolio.clone();
    with_plans.plans =
        serde_json::from_str(include_str!("../../check_contracts/plans.json")).expect("the shipped plans");
    let mut all = Vec::new();
    for (portfolio, on) in
        [(&portfolio, "2026-06-01"), (&with_plans, "2026-06-01"), (&with_plans, "2025-06-01")]
    {
        let on = on.parse().expect("a day");
        let review = PortfolioReview::try_new(Edition::Final, portfolio, on).expect("contracts");
        all.push(review.explanation());
        all.extend(review.pages().iter().map(ProviderPage::explanation));
    }
    all.extend(beside_a_region());
    let budget: CapacityBudget = serde_json::from_str(
        r#"{"hours-a-year": "1500", "demand": 10, "departments": [{"name": "a", "staff": "1", "activities": [
            {"name": "b", "before": 9, "planned": 10, "agreed": 9, "hours": "1"},
            {"name": "c", "before": 9, "planned": 10, "agreed": 9, "hours": "1", "recorded": "a letter"}]}]}"#,
    )
    .expect("a budget");
    let open: CapacityBudget = serde_json::from_str(r#"{"departments": []}"#).expect("a budget");
    for budget in [budget, open] {
        all.push(CapacityReview::try_new(&budget).expect("a budget").explanation());
    }
    let model: DistributionModel = serde_json::from_str(
        r#"{"amount": "1", "weights": {"fixed": "0.6", "procedures": "0.4"},
            "groups": [{"name": "a", "values": {"fixed": 1, "procedures": 1}}]}"#,
    )
    .expect("a model");
    all.push(Distribution::try_new(&model).expect("a key").explanation());
    all
}

/// A transformation plan beside an acute region, with and without its documents.
fn beside_a_region() -> Vec<Explanation> {
    let region = |plan: &str| -> AgreedFacts {
        let answers =
            format!(r#"{{"acute-picture": {{"text": "a", "on": "2023-06-20"}}, "roaz-plan": {plan}}}"#);
        let facts = format!(r#"{{"of": "acute-region", "name": "A", "answers": {answers}}}"#);
        serde_json::from_str(&facts).expect("a region")
    };
    let here = region(r#"{"text": "b", "on": "2023-12-01"}"#);
    let undated = region(r#"{"text": "b"}"#);
    let gone = region(r#"{"absent": "b"}"#);
    let unknown: AgreedFacts =
        serde_json::from_str(r#"{"of": "acute-region", "name": "A"}"#).expect("a region");
    let plan = |state: &str, submitted: &str| -> Plan {
        let relation = format!(r#"{{"document": "roaz-plan", "state": "{state}"}}"#);
        let plan = format!(
            r#"{{"title": "B", "extent": "excerpt", "submitted": "{submitted}", "relations": [{relation}]}}"#
        );
        serde_json::from_str(&plan).expect("a plan")
    };
    let mut all = Vec::new();
    for edition in Edition::AGREEMENTS {
        for facts in [&here, &undated, &gone, &unknown] {
            let review = AgreedReview::try_new(edition, facts, "2024-06-01".parse().expect("a day"));
            let review = review.expect("a region");
            for (state, submitted) in [
                ("in-line", "2024-01-01"),
                ("contradicts", "2024-01-01"),
                ("not-formed", "2024-01-01"),
                ("not-formed", "2023-11-01"),
            ] {
                let plan = plan(state, submitted);
                all.push(RegionalRelation::try_new(review, &plan).expect("a region").explanation());
            }
        }
    }
    all
}

/// The dates and the aims of both texts, and who may take part in a lifestyle intervention.
fn planned() -> Vec<Explanation> {
    let day = "2025-06-01".parse().expect("a day");
    let log = ActionLog::new();
    let mut all = Vec::new();
    for edition in Edition::AGREEMENTS {
        all.push(ActionReview::try_new(edition, &log, day).expect("a log").explanation());
        for target in Target::all() {
            let reading = TargetReading::new(target);
            all.push(TargetReview::try_new(edition, &reading).expect("a reading").explanation());
        }
        for bmi in ["24", "30"] {
            let mut facts = LifestyleFacts::new();
            facts.bmi = bmi.parse().ok();
            all.push(LifestyleEntry::try_new(edition, &facts).expect("a person").explanation());
        }
    }
    all
}

/// Each side with everything that is asked of it, and with nothing of it, late in the term.
fn agreed() -> Vec<Explanation> {
    let day = "2026-06-01".parse().expect("a day");
    let said = |text: &str| Statement::try_new(text).expect("a text");
    let judged =
        |verdict| Judgement::try_new("assessor", "2024-01-01".parse().expect("a day"), "an example", verdict);
    let mut all = Vec::new();
    for side in AskedOf::ALL.iter().copied() {
        for (sector, there) in FrameSector::ALL.iter().flat_map(|sector| [(*sector, true), (*sector, false)])
        {
            let mut facts = AgreedFacts::new(side, said("an example"));
            (facts.sector, facts.acute, facts.independent) = (Some(sector), Some(true), Some(true));
            if side == AskedOf::Contract {
                facts.aligned = Some(!there);
                facts.ground = Some(if there {
                    AlignmentGround::Other
                } else {
                    AlignmentGround::ImpactfulTransformation
                });
            }
            let mut task = RegionalTask::new(said("frail older people"));
            task.parties.push(said("hospital"));
            let words = [&mut task.solution, &mut task.scale, &mut task.result, &mut task.progress];
            for word in words {
                *word = Some(said("an example"));
            }
            if matches!(side, AskedOf::Region | AskedOf::AcuteRegion) {
                facts.tasks = Some(if there { vec![task] } else { Vec::new() });
            }
            let read_elsewhere = ["alignment", "focus-of-plan", "roaz-focus", "tasks-of-plan", "roaz-tasks"];
            for undertaking in Undertaking::of(side) {
                if ["tasks-of-plan", "roaz-tasks"].contains(&undertaking.name()) {
                    continue;
                }
                let mut answer = AgreedAnswer::new();
                if !there && read_elsewhere.contains(&undertaking.name()) {
                    answer.judged = judged(Verdict::NotMet).ok();
                    if undertaking.name() == "alignment" {
                        facts.answers.insert(undertaking, answer);
                    }
                    continue;
                }
                if there {
                    answer.text = Some(said("an example"));
                    answer.on = "2023-01-01".parse().ok();
                    answer.judged = judged(Verdict::Met).ok();
                } else {
                    answer.absent = Some(said("an example"));
                }
                facts.answers.insert(undertaking, answer);
            }
            let reviews = Edition::AGREEMENTS
                .map(|edition| AgreedReview::try_new(edition, &facts, day).expect("facts").explanation());
            all.extend(reviews);
        }
    }
    all
}

/// Offers that pass on all of pay and price with reasons for the rest, that do neither, and on which the draft is of two minds.
fn offers() -> [PriceProposal; 3] {
    [
        ("0.05", "0.02", r#"{"given": "two theatres stand empty"}"#, "met", "provider", "false"),
        ("0.04", "0.02", r#""none""#, "not-met", "generic", "true"),
        ("0.05", "0.03", r#"{"given": "all can do better"}"#, "not-met", "generic", "false"),
    ]
    .map(|(pay, price, reasoning, verdict, scope, on_pay)| {
        let json = r#"{
            "year": 2024, "pay-development": "0.05", "pay-passed-on": "PAY", "pay-share": "0.7",
            "price-development": "0.03", "price-passed-on": "PRICE",
            "price-judged": {"by": "buyer", "on": "2023-11-01", "verdict": "VERDICT", "reason": "an example"},
            "adjustments": [
                {"title": "theatres", "aspect": "efficiency", "scope": "SCOPE", "on-pay": FROM, "effect": "-0.01", "reasoning": REASONING},
                {"title": "volume", "aspect": "volume", "scope": "provider", "on-pay": false, "effect": "-0.01", "reasoning": REASONING}
            ]
        }"#;
        let json = json.replace("\"PAY\"", &format!("\"{pay}\"")).replace("PRICE", price).replace("FROM", on_pay);
        let json = json.replace("VERDICT", verdict).replace("SCOPE", scope).replace("REASONING", reasoning);
        serde_json::from_str(&json).expect("an offer")
    })
}
