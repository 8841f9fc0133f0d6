use passende_zorg::Verdict;
use passende_zorg::explanation::{Assessment, Margin, Measure, OpenQuestion};
use passende_zorg::language::Language;
use passende_zorg::quantity::CountRange;
use passende_zorg::volume::norm::Norms;
use passende_zorg::volume::{Asked, CountTable, check};
use rust_decimal::Decimal;

use crate::support::{day, minimum_norm, with, year};

#[test]
fn a_margin_is_what_was_seen_less_what_is_asked() {
    let margin = Margin::of_count(CountRange::between(51, 70).unwrap(), 60, Measure::Procedures);
    assert_eq!(
        (margin.observed_at_least().unwrap(), margin.observed_at_most()),
        (Decimal::from(51), Some(Decimal::from(70)))
    );
    assert_eq!(
        (margin.difference_at_least().unwrap(), margin.difference_at_most()),
        (Decimal::from(-9), Some(Decimal::from(10)))
    );
    assert_eq!((margin.required(), margin.measure()), (Decimal::from(60), Measure::Procedures));
    assert_eq!(
        margin.in_language(Language::English).to_string(),
        "observed 51 to 70, required 60, difference -9 to 10 (procedures)"
    );
    let open = Margin::of_count(CountRange::at_least(5), 60, Measure::Patients);
    assert_eq!((open.observed_at_most(), open.difference_at_most()), (None, None));
    assert_eq!(
        open.in_language(Language::Dutch).to_string(),
        "uitkomst 5 of meer, vereist 60, verschil -55 of meer (patiënten)"
    );
    assert_eq!(
        serde_json::to_value(margin).unwrap(),
        serde_json::json!({
            "observed": {"at-least": "51", "at-most": "70"}, "required": "60",
            "difference": {"at-least": "-9", "at-most": "10"}, "measure": "procedures",
        })
    );
    assert_eq!(Measure::Share.in_language(Language::English), "share");
    let share = passende_zorg::volume::multitrauma::RegionalShare::of(
        passende_zorg::source::Edition::Final,
        CountRange::exactly(8999),
        CountRange::exactly(1001),
    );
    // 89.99 % is cut off, never rounded up to what it does not reach.
    let text = share.margin().unwrap().in_language(Language::English).to_string();
    assert_eq!(text, "observed 89.99%, required 90%, difference -0.01% (share)");
    let text = share.margin().unwrap().in_language(Language::Dutch).to_string();
    assert_eq!(text, "uitkomst 89,99 %, vereist 90 %, verschil -0,01 % (aandeel)");
}

#[test]
fn an_explanation_serialises_with_all_it_rests_on() {
    let table =
        CountTable::from_csv(b"location,intervention,year,count\nA,lung,2024,<10\nB,lung,2024,55..70\n")
            .unwrap();
    let norms = Norms::try_new([minimum_norm("lung", 60)]).unwrap();
    let report = check(&norms, &table, Asked::about(year(2024)).on_day(day("2025-01-01"))).unwrap();
    let value = serde_json::to_value(report.row("lung", "B").unwrap().explanation()).unwrap();
    assert_eq!(
        value,
        serde_json::json!({
            "kind": "criterion",
            "verdict": "undetermined",
            "message": {"code": "volume.minimum-undetermined", "text": {
                "nl": "Norm, locatie B, 2024: 55 tot en met 70 geteld, 60 vereist; de bekende aantallen geven geen uitsluitsel.",
                "en": "Norm, location B, 2024: 55 to 70 counted, 60 required; what is known does not decide it."}},
            "basis": {"title": "test", "section": "1", "consulted": "2025-01-01"},
            "margin": {
                "observed": {"at-least": "55", "at-most": "70"}, "required": "60",
                "difference": {"at-least": "-5", "at-most": "10"}, "measure": "procedures"},
            "notes": [{"code": "volume.norm.adopted", "text": {
                "nl": "Norm: minimaal 60 per locatie, per kalenderjaar. Vastgesteld en van kracht sinds 1 januari 2020; bindend.",
                "en": "Norm: at least 60 per location, per calendar year. Adopted, in force since 1 January 2020; binding."}}],
            "open-questions": [{
                "kind": "fact",
                "message": {"code": "volume.question.count", "text": {
                    "nl": "Hoeveel waren er bij locatie B in 2024: lung? (bekend: 55 tot en met 70)",
                    "en": "How many were there at location B in 2024: lung? (known: 55 to 70)"}},
                "basis": {"title": "test", "section": "1", "consulted": "2025-01-01"}}],
            "ways-to-pass": [
                {"changes": [{"code": "volume.way.counts-turn-out", "text": {
                    "nl": "het aantal lung in 2024, als dat 60 of meer is",
                    "en": "the count of lung in 2024, if that is 60 or more"}}]},
                {"changes": [{"code": "volume.way.more-procedures", "text": {
                    "nl": "5 extra ingrepen", "en": "5 more procedures"}}]}],
            "parts": [{
                "kind": "criterion",
                "verdict": "undetermined",
                "message": {"code": "volume.existing-norm", "text": {
                    "nl": "De norm bestond bij het akkoord en moet worden nageleefd: onbeslist.",
                    "en": "The norm existed at the agreement and is to be complied with: undetermined."}},
                "basis": serde_json::to_value(passende_zorg::volume::rules::find("IZA22-D-EXISTING").unwrap()).unwrap(),
            }],
        })
    );
    let short = report.row("lung", "A").unwrap().explanation();
    assert_eq!(
        (short.verdict().unwrap(), short.parts().len(), short.open_questions().len()),
        (Verdict::NotMet, 1, 0)
    );
    let note = short.notes()[0].in_language(Language::English).to_string();
    assert!(note.ends_with(" binding. Consequence: insurers and supervisors act on it. (Integraal Zorgakkoord (final, September 2022), part D, a, p. 57, IZA22-D-EXISTING)"), "{note}");
}

#[test]
fn a_note_says_when_a_norm_is_enforced_and_ends() {
    let norms = Norms::from_json(include_bytes!("../data/norms.json")).unwrap();
    let text = "location,institution,network,team,specialist,intervention,year,count\nA,I,N,T,S,prostate,2024,60\nA,I,N,T,S,trauma,2024,1\nA,I,N,T,S,stomach,2024,30\n";
    let table = CountTable::from_csv(text.as_bytes()).unwrap();
    let report = check(&norms, &table, Asked::about(year(2024))).unwrap();
    let note = |norm: &str, unit: &str, language| {
        report.row(norm, unit).unwrap().explanation().notes()[0].in_language(language).to_string()
    };
    assert_eq!(
        note("prostate", "I", Language::English),
        "Norm: at least 50 per institution, per calendar year. Adopted, in force since 1 January 2018; binding. Holds until 1 January 2030."
    );
    assert_eq!(
        note("upper-gi", "N", Language::Dutch),
        "Richtinggevende norm: 50 tot 100 per netwerk, gemiddeld per jaar over 3 jaar; gehaald bij de bovenkant. Voorgesteld met ingang van 16 september 2022, niet vastgesteld; richtinggevend."
    );
    let row = report.row("upper-gi", "N").unwrap();
    assert_eq!(
        row.reason().in_language(Language::English).to_string(),
        "Oesophagus and stomach, network N, 2022-2024: 60 or more counted (weighted), guideline 150 to 300; what is known does not decide it."
    );
    let questions: Vec<String> = row
        .open_questions()
        .iter()
        .map(|question| question.message().in_language(Language::English).to_string())
        .collect();
    assert_eq!(
        questions[..2],
        [
            "How many were there at network N in 2024: oesophagus? (nobody reported this care in 2024)",
            "How many were there at network N in 2023: the procedures of the norm? (nothing known yet)",
        ]
    );
}

#[test]
fn reasons_say_what_was_found() {
    let norms = Norms::try_new([minimum_norm("lung", 60)]).unwrap();
    let reason = |cell: &str, language| {
        let text = format!("location,intervention,year,count\nA,lung,2024,{cell}\n");
        let table = CountTable::from_csv(text.as_bytes()).unwrap();
        let report = check(&norms, &table, Asked::about(year(2024))).unwrap();
        report.row("lung", "A").unwrap().reason().in_language(language).to_string()
    };
    assert_eq!(
        reason("60", Language::English),
        "Norm, location A, 2024: 60 counted, 60 required; that is enough."
    );
    assert_eq!(reason("0", Language::Dutch), "Norm, locatie A, 2024: niet uitgevoerd.");
    assert_eq!(reason("59", Language::Dutch), "Norm, locatie A, 2024: 59 geteld, 60 vereist; 1 te weinig.");
    let guideline = crate::support::norm_per(
        passende_zorg::party::UnitKind::Location,
        "lung",
        passende_zorg::volume::norm::Demand::guideline(50, 100).unwrap(),
    );
    let norms = Norms::try_new([guideline]).unwrap();
    let reason = |cell: &str| {
        let text = format!("location,intervention,year,count\nA,lung,2024,{cell}\n");
        let table = CountTable::from_csv(text.as_bytes()).unwrap();
        let report = check(&norms, &table, Asked::about(year(2024))).unwrap();
        report.row("lung", "A").unwrap().reason().in_language(Language::English).to_string()
    };
    assert_eq!(
        reason("49"),
        "Norm, location A, 2024: 49 counted, guideline 50 to 100; 1 short of its bottom."
    );
    assert_eq!(reason("60"), "Norm, location A, 2024: 60 counted, guideline 50 to 100; lies within it.");
    assert_eq!(reason("100"), "Norm, location A, 2024: 100 counted, guideline 50 to 100; reaches its top.");
}

/// A result read as any assessment says what it says by itself.
#[track_caller]
fn says_the_same(result: &impl Assessment, verdict: Verdict, questions: &[OpenQuestion]) {
    let said = |questions: &[OpenQuestion]| -> Vec<String> {
        questions.iter().map(|question| question.in_language(Language::English).to_string()).collect()
    };
    assert_eq!(result.outcome().verdict(), Some(verdict));
    assert_eq!(result.explanation().verdict(), Some(verdict));
    assert_eq!(said(&result.open_questions()), said(questions));
    assert_eq!(questions.is_empty(), !verdict.is_undetermined());
}

#[test]
fn every_family_is_read_as_an_assessment() {
    use passende_zorg::concentration::Sweep;
    use passende_zorg::party::{Location, UnitKind};
    use passende_zorg::source::Edition;
    use passende_zorg::statement::Statement;
    use passende_zorg::transformation::funds::{Channel, Spending};
    use passende_zorg::transformation::municipal::Circumstance;
    use passende_zorg::volume::advice::{CandidateReason, CarePart, ConcentrationCandidate, NetworkDivision};
    use passende_zorg::volume::agreement::{
        Complexity, ConcentrationPlan, EarlyConcentration, NetworkArrangement, NetworkCondition,
        NormDecision, NormProposal, PlanBasis, PlanScale, Tranche,
    };

    for edition in Edition::ALL.iter().copied() {
        for minimum in [20, 75, 120] {
            let proposal = NormProposal::new(Tranche::First, UnitKind::Location, minimum);
            let (verdict, questions) = (proposal.verdict(edition), proposal.open_questions(edition));
            says_the_same(&proposal.under(edition), verdict, &questions);
        }
        let decision = NormDecision::new(Tranche::First, day("2023-12-01"));
        for decision in [decision.clone(), with!(decision, led_by_zorginstituut = false)] {
            let held = decision.under(edition);
            says_the_same(&held, decision.verdict(edition), &decision.open_questions(edition));
        }
        let network = NetworkArrangement::default();
        for network in [network.clone(), with!(network, @absent = [NetworkCondition::Pathway].into())] {
            says_the_same(
                &network.under(edition),
                network.verdict(edition),
                &network.open_questions(edition),
            );
        }
        let early = EarlyConcentration::default();
        for early in [early.clone(), with!(early, plan = PlanBasis::Absent)] {
            says_the_same(&early.under(edition), early.verdict(edition), &early.open_questions(edition));
        }
        let plan = ConcentrationPlan::new(PlanScale::National);
        for plan in
            [plan.clone(), with!(plan, basis = PlanBasis::Plan(Statement::try_new("plan 12").unwrap()))]
        {
            says_the_same(&plan.under(edition), plan.verdict(), &plan.open_questions(edition));
        }
        // Where nothing is passed or failed there is a sign, and no verdict.
        let sweep = Sweep::of([63, 41, 9]);
        assert_eq!(sweep.under(edition).outcome().verdict(), None);
        assert_eq!(
            (sweep.under(edition).facts().at(50).meet(), sweep.under(edition).asked()),
            (1, (edition,))
        );
    }
    for channel in [Channel::Insurers, Channel::Otherwise] {
        let spending = Spending::new(channel, day("2023-02-01"));
        for spending in [spending.clone(), with!(spending, criteria_set = day("2023-02-01"))] {
            says_the_same(&spending, spending.verdict(), &spending.open_questions());
        }
    }
    let circumstance = Circumstance::new(day("2027-05-10"));
    for circumstance in [circumstance.clone(), with!(circumstance, reported = day("2027-05-10"))] {
        says_the_same(&circumstance, circumstance.verdict(), &circumstance.open_questions());
    }
    let candidate = ConcentrationCandidate::default();
    for candidate in [candidate.clone(), with!(candidate, reasons = vec![CandidateReason::Rare])] {
        says_the_same(&candidate, candidate.verdict(), &candidate.open_questions());
    }
    let [centre, hospital] = ["centre", "hospital"].map(|name| Location::try_new(name).unwrap());
    for complexity in [Complexity::High, Complexity::Low] {
        let part = CarePart::new(Statement::try_new("biopsy").unwrap(), complexity, hospital.clone());
        let division = with!(NetworkDivision::new(centre.clone()), @parts = vec![part]);
        says_the_same(&division, division.verdict(), &division.open_questions());
    }
}
