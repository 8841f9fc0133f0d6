//! Scenarios of the family `volume`: facts of which the answers together bring each of its rules to every side.

use passende_zorg::Verdict;
use passende_zorg::chrono::NaiveDate;
use passende_zorg::contracting::norms::{Contract, check_contracts};
use passende_zorg::explanation::{Assessment as _, Explanation};
use passende_zorg::judgement::Judgement;
use passende_zorg::party::{Intervention, Location, Unit, UnitKind};
use passende_zorg::quantity::CountRange;
use passende_zorg::rule::Reference;
use passende_zorg::source::Edition;
use passende_zorg::statement::Statement;
use passende_zorg::time::Year;
use passende_zorg::volume::advice::{CandidateReason, CarePart, ConcentrationCandidate, NetworkDivision};
use passende_zorg::volume::agreement::{
    Complexity, ConcentrationPlan, EarlyConcentration, Exceptions, FieldParty, FundedPurpose,
    IncidentalException, NationalSteering, NetworkArrangement, NetworkCondition, NormDecision, NormProposal,
    PlanBasis, PlanScale, QualityHarm, Tranche, VolumeClass, decision_level, place_of_care,
};
use passende_zorg::volume::composite::{Held, NormSet, UnitFacts};
use passende_zorg::volume::multitrauma::{self, RegionalShare};
use passende_zorg::volume::norm::{Basket, Demand, Norm, NormId, NormLevel, NormStatus, Norms, Setter};
use passende_zorg::volume::outcome::{OutcomeMeasure, OutcomeNorm};
use passende_zorg::volume::{Asked, CountTable, check};

/// A location that does much of everything and one that does little.
const COUNTS: &str = "location,institution,intervention,year,count
North,North,lung,2026,120
South,South,lung,2026,20
North,North,liver,2026,120
South,South,liver,2026,20
North,North,multitrauma,2026,240
South,South,multitrauma,2026,239
";

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn judged(verdict: Verdict) -> Judgement {
    Judgement::try_new("assessor", day("2026-01-01"), "seen", verdict).expect("a judgement")
}

fn research() -> Reference {
    Reference::try_new("study", "1", day("2025-01-01")).expect("a reference")
}

fn care(name: &str) -> Intervention {
    Intervention::try_new(name).expect("a name")
}

/// One norm that there was already, and one that the Round Table has set.
fn norms() -> Norms {
    let norm = |name: &str, from: &str, level: NormLevel| {
        let norm = Norm::builder(name, UnitKind::Location, Basket::of(name).expect("a basket"));
        norm.title(name, name).level(day(from), level).source(research()).build().expect("a norm")
    };
    let level = NormLevel::new(Demand::minimum(50).expect("a minimum"), NormStatus::Adopted);
    let starting =
        |agreement: Edition| agreement.norm(Tranche::First, &care("lung")).expect("a starting point");
    Norms::try_new([
        norm("lung", "2018-01-01", level),
        norm(
            "liver",
            "2025-01-01",
            level.with_setter(Setter::RoundTable).with_enforcement_from(day("2026-01-01")),
        ),
        multitrauma::location_norm(),
        multitrauma::draft_location_norm(),
        starting(Edition::Draft),
        starting(Edition::Final),
    ])
    .expect("norms")
}

/// Norms as their texts make them, on made-up hospitals, on two days.
fn composite() -> Vec<Explanation> {
    const NORMS: [&str; 5] = [
        include_str!("../../check_norms/norms/agreement.json"),
        include_str!("../../check_norms/norms/belgium.json"),
        include_str!("../../check_norms/norms/germany.json"),
        include_str!("../../check_norms/norms/leapfrog.json"),
        include_str!("../../check_norms/norms/netherlands.json"),
    ];
    let table = CountTable::from_csv(include_bytes!("../../check_norms/counts.csv")).expect("counts");
    let facts: UnitFacts =
        serde_json::from_str(include_str!("../../check_norms/facts.json")).expect("facts of units");
    let held = Held::counts(&table).try_with_facts(&facts).expect("facts that hang together");
    let mut all = Vec::new();
    for text in NORMS {
        let set = NormSet::from_json(text.as_bytes()).expect("norms");
        for (norm, (year, on)) in set
            .composite()
            .iter()
            .flat_map(|norm| [(2025, "2025-12-31"), (2018, "2019-08-01")].map(|on| (norm, on)))
        {
            let asked = Asked::about(Year::try_new(year).expect("a year")).on_day(day(on));
            let report = norm.check(&held, asked).expect("a report");
            all.extend(report.rows().map(|row| row.explanation()));
        }
    }
    all
}

fn counts() -> Vec<Explanation> {
    let table = CountTable::from_csv(COUNTS.as_bytes()).expect("counts");
    let norms = norms();
    let report = check(&norms, &table, Asked::about(Year::try_new(2026).expect("a year"))).expect("a report");
    let mut all: Vec<Explanation> = report.rows().map(|row| row.explanation()).collect();
    let unit = |name: &str| Unit::from(Location::try_new(name).expect("a name"));
    let contracts: Vec<Contract> =
        [("North", "lung"), ("South", "lung"), ("North", "liver"), ("South", "liver")]
            .map(|(name, of)| Contract::new(unit(name), care(of)))
            .into_iter()
            .flat_map(|contract| {
                let liver = NormId::try_new("liver").expect("a name");
                [contract.clone().with_norms([liver]), contract.with_norms([])]
            })
            .collect();
    for contract in check_contracts(&report, &contracts).checks() {
        all.extend([contract.explanation(), contract.inclusion(Tranche::First)]);
    }
    let norm = NormId::try_new("lung").expect("a name");
    let exception = IncidentalException::try_new(
        norm,
        unit("South"),
        day("2026-03-01"),
        "case 1",
        "board",
        "no transport",
    );
    let exceptions: Exceptions = exception.into_iter().collect();
    let row = report.row("lung", "South").expect("a row");
    all.extend(
        Edition::AGREEMENTS.into_iter().flat_map(|agreement| exceptions.explanations(&row, agreement)),
    );
    all
}

fn proposals(agreement: Edition) -> Vec<Explanation> {
    let per = agreement.unit().0;
    let propose = |per, minimum| NormProposal::new(Tranche::First, per, minimum);
    let mut all: Vec<Explanation> = [Verdict::Met, Verdict::NotMet]
        .into_iter()
        .flat_map(|verdict| {
            [
                with!(propose(per, 150), needed_for_quality = judged(verdict)),
                with!(
                    propose(per, 20),
                    harms_quality = QualityHarm::new(judged(verdict), research()),
                    other_reason = judged(verdict)
                ),
                with!(propose(UnitKind::Team, 100), gain_kept = judged(verdict)),
            ]
        })
        .map(|proposal| proposal.under(agreement).explanation())
        .collect();
    all.push(
        with!(propose(per, 20), national_total = CountRange::exactly(45)).under(agreement).explanation(),
    );
    all
}

fn agreements(agreement: Edition) -> Vec<Explanation> {
    let year = |number| Year::try_new(number).expect("a year");
    let mut all = proposals(agreement);
    let on = day("2026-06-01");
    for tranche in Tranche::ALL {
        all.extend(
            agreement
                .schedule(tranche)
                .map(|schedule| schedule.held(Some(day("2023-12-31")), on).explanation()),
        );
    }
    for verdict in [Verdict::Met, Verdict::NotMet] {
        let mut network = NetworkArrangement::default();
        network.judged =
            NetworkCondition::ALL.iter().map(|condition| (*condition, judged(verdict))).collect();
        let early = with!(
            EarlyConcentration::default(),
            plan = PlanBasis::Plan(Statement::try_new("regional plan").expect("a name")),
            under_way = judged(verdict),
            for_access = judged(verdict),
            jointly = judged(verdict),
            broadly_supported = judged(verdict)
        );
        all.extend([network.under(agreement).explanation(), early.under(agreement).explanation()]);
    }
    let decision = with!(NormDecision::new(Tranche::First, day("2023-12-31")), @consulted = FieldParty::ALL.iter().map(|party| (*party, true)).collect(), patient_organisations = vec![Statement::try_new("patients").expect("a name")]);
    all.push(with!(decision.clone(), led_by_zorginstituut = true).under(agreement).explanation());
    all.push(with!(decision, led_by_zorginstituut = false).under(agreement).explanation());
    let plan = ConcentrationPlan::new(PlanScale::National);
    all.extend(
        [
            with!(plan.clone(), basis = PlanBasis::Plan(Statement::try_new("plan 12").expect("a name"))),
            with!(plan, basis = PlanBasis::Absent),
        ]
        .map(|plan| plan.under(agreement).explanation()),
    );
    all.push(NationalSteering::note(agreement));
    for volume in [VolumeClass::Low, VolumeClass::High] {
        for complexity in [Complexity::Low, Complexity::High] {
            let (level, rule) = decision_level(agreement, volume, complexity, Verdict::Undetermined);
            let (place, compass) = place_of_care(volume, complexity);
            all.extend([level.under(rule).explanation(), place.under(compass).explanation()]);
        }
    }
    all.extend(FundedPurpose::ALL.iter().map(|purpose| purpose.in_year(year(2026)).explanation()));
    for (level_one, elsewhere) in [(90, 10), (89, 11)] {
        let (level_one, elsewhere) = (CountRange::exactly(level_one), CountRange::exactly(elsewhere));
        all.push(RegionalShare::of(agreement, level_one, elsewhere).explanation());
    }
    all
}

fn advice() -> Vec<Explanation> {
    let candidate = |verdict| {
        let care = with!(ConcentrationCandidate::default(), reasons = vec![CandidateReason::Rare]);
        with!(care, quality_gains = judged(verdict), access_kept = judged(verdict)).explanation()
    };
    let at = |name| Location::try_new(name).expect("a name");
    let division = |location| {
        let part =
            CarePart::new(Statement::try_new("resection").expect("a name"), Complexity::High, at(location));
        with!(NetworkDivision::new(at("centre")), @parts = vec![part]).explanation()
    };
    let outcome = OutcomeNorm::new(care("lung"), OutcomeMeasure::Mortality).explanation();
    vec![candidate(Verdict::Met), candidate(Verdict::NotMet), division("centre"), division("other"), outcome]
}

pub(crate) fn explanations() -> Vec<Explanation> {
    let mut all = counts();
    all.extend(composite());
    all.extend(Edition::AGREEMENTS.into_iter().flat_map(agreements));
    all.extend(advice());
    all
}
