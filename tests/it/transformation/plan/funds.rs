//! The funds that a plan asks.

use passende_zorg::Verdict::{self, Met, NotApplicable, NotMet, Undetermined};
use passende_zorg::explanation::{Assessment as _, Explanation};
use passende_zorg::source::Edition;
use passende_zorg::transformation::plan::CostKind;
use passende_zorg::transformation::{Condition, Judgements, Matter, PlanAssessment, Step};

use super::judged;
use super::{judgements, plan_with, says, says_under, terms};

const EXCERPT: (&str, Option<&str>) = ("/extent", Some("\"excerpt\""));

#[test]
fn without_a_request_there_is_nothing_to_judge() {
    let complete = plan_with(&[("/funds", None)]);
    let excerpt = plan_with(&[("/funds", None), EXCERPT]);
    for (edition, step) in super::steps().filter(|(_, step)| *step == Step::Funds) {
        let (terms, judgements) = (terms(edition), judgements());
        let of = |plan| PlanAssessment::new(plan, &judgements, &terms, step).verdict();
        assert_eq!(of(&complete), NotApplicable);
        // The savings of a hospital that winds down are asked about only where funds are.
        assert_eq!(of(&excerpt), Undetermined);
    }
}

#[test]
fn what_a_request_must_say() {
    use Condition::{FundsDivision, FundsNecessity, FundsRequest, FundsTied};
    for (condition, at) in [
        (FundsNecessity, "/funds/necessity"),
        (FundsNecessity, "/funds/purpose"),
        (FundsRequest, "/funds/necessity"),
        (FundsRequest, "/self-assessment"),
        (FundsTied, "/funds/lines/0/agreement"),
        (FundsTied, "/agreements/1/end-state"),
        (FundsTied, "/agreements/0/indicator"),
        (FundsDivision, "/funds/lines/0/sector"),
        (FundsDivision, "/funds/lines/1/sector"),
    ] {
        assert_eq!(says(&plan_with(&[(at, None)]), condition), NotMet, "{at}");
        assert_eq!(says(&plan_with(&[(at, None), EXCERPT]), condition), Undetermined, "{at}");
    }
    // An agreement that no line is tied to is not asked to be monitored for the money.
    assert_eq!(says(&plan_with(&[("/agreements/2/indicator", None)]), FundsTied), Met);
    // Without lines it is not known what the money is for; a printed division still says who gets it.
    let no_lines = ("/funds/lines", Some("[]"));
    for (condition, expected) in [
        (Condition::FundsOneOff, Undetermined),
        (Condition::NoDoubleFunding, Undetermined),
        (FundsTied, NotMet),
        (FundsDivision, Met),
    ] {
        assert_eq!(says(&plan_with(&[no_lines]), condition), expected, "{condition:?}");
    }
    assert_eq!(says(&plan_with(&[no_lines, ("/funds/division", None)]), FundsDivision), NotMet);
    // What drawing up the plan costs need not be tied to an agreement in it.
    let untied = [("/funds/lines/0/agreement", None), ("/funds/lines/0/cost-kind", Some("\"preparation\""))];
    assert_eq!(says(&plan_with(&untied), FundsTied), Met);
}

/// Scaling up came with the framework: the agreements speak of bringing about and speeding up.
#[test]
fn purposes_by_edition() {
    for (purpose, agreements) in [("enable", Met), ("accelerate", Met), ("scale-up", Undetermined)] {
        let purpose = format!("\"{purpose}\"");
        let plan = plan_with(&[("/funds/purpose", Some(&purpose))]);
        assert_eq!(says(&plan, Condition::FundsPurpose), Met, "{purpose}");
        assert_eq!(says(&plan, Condition::FundsNecessity), Met, "{purpose}");
        for edition in [Edition::Draft, Edition::Final] {
            assert_eq!(says_under(edition, &plan, Condition::FundsPurpose), agreements, "{purpose}");
        }
    }
}

/// Every kind of cost, under every text. Preparation needs the day on which the market leaders agreed.
#[test]
fn kinds_of_cost() {
    for kind in CostKind::ALL {
        let value = format!("\"{}\"", kind.code());
        let plan = plan_with(&[("/funds/lines/0/cost-kind", Some(&value))]);
        let framework = match kind {
            CostKind::Structural | CostKind::SustainabilityInvestment | CostKind::Preparation => NotMet,
            _ => Met,
        };
        let agreements = if *kind == CostKind::Structural { NotMet } else { Met };
        assert_eq!(says(&plan, Condition::FundsOneOff), framework, "{kind:?}");
        for edition in [Edition::Draft, Edition::Final] {
            assert_eq!(says_under(edition, &plan, Condition::FundsOneOff), agreements, "{kind:?}");
        }
    }
}

/// Beforehand is a day before the first cost, not the day itself.
#[test]
fn preparation_is_agreed_beforehand() {
    let kind = ("/funds/lines/0/cost-kind", Some("\"preparation\""));
    let incurred = ("/funds/lines/0/incurred", Some("\"2024-02-01\""));
    for (agreed, expected) in
        [("2024-01-31", Met), ("2024-02-01", NotMet), ("2024-02-02", NotMet), ("2023-02-01", Met)]
    {
        let agreed = format!("\"{agreed}\"");
        let plan = plan_with(&[kind, incurred, ("/funds/lines/0/agreed-beforehand", Some(&agreed))]);
        assert_eq!(says(&plan, Condition::FundsOneOff), expected, "{agreed}");
    }
    assert_eq!(says(&plan_with(&[kind, incurred]), Condition::FundsOneOff), NotMet);
    assert_eq!(says(&plan_with(&[kind, incurred, EXCERPT]), Condition::FundsOneOff), Undetermined);
    let no_first_cost = plan_with(&[kind, ("/funds/lines/0/agreed-beforehand", Some("\"2024-01-31\""))]);
    assert_eq!(says(&no_first_cost, Condition::FundsOneOff), Undetermined);
}

/// A cent too little, right, a cent too much, and far off: lines, batches and division.
#[test]
fn sums_hold_to_the_cent() {
    for (at, condition) in [
        ("/funds/lines/1/amount", Condition::FundsDivision),
        ("/funds/batches/1/amount", Condition::FundsTied),
        ("/funds/division/1/amount", Condition::FundsDivision),
    ] {
        for (amount, expected) in [
            ("999999.99", NotMet),
            ("1000000.00", Met),
            ("1000000", Met),
            ("1000000.01", NotMet),
            ("1", NotMet),
            ("9999999999999.99", NotMet),
        ] {
            let amount = format!("\"{amount}\"");
            assert_eq!(says(&plan_with(&[(at, Some(&amount))]), condition), expected, "{at} {amount}");
        }
    }
    // An excerpt may leave a line out, but cannot hold more than the whole.
    for (at, condition) in
        [("/funds/lines/1", Condition::FundsDivision), ("/funds/batches/0", Condition::FundsTied)]
    {
        assert_eq!(says(&plan_with(&[(at, None)]), condition), NotMet, "{at}");
        assert_eq!(says(&plan_with(&[(at, None), EXCERPT]), condition), Undetermined, "{at}");
    }
    let too_much = plan_with(&[("/funds/lines/1/amount", Some("\"1000000.01\"")), EXCERPT]);
    assert_eq!(says(&too_much, Condition::FundsDivision), NotMet);
    // Each dimension of a printed division adds up by itself.
    let both = r#"[{"amount": "640000", "party": "district-nursing"}, {"amount": "1000000", "party": "hospital"}, {"amount": "640000", "sector": "district-nursing"}, {"amount": "1000000", "sector": "medical-specialist-care"}]"#;
    assert_eq!(says(&plan_with(&[("/funds/division", Some(both))]), Condition::FundsDivision), Met);
    let sector_short = both.replace("\"1000000\", \"sector\"", "\"999999.99\", \"sector\"");
    assert_eq!(
        says(&plan_with(&[("/funds/division", Some(&sector_short))]), Condition::FundsDivision),
        NotMet
    );
    // A line needs no sector or receiver of its own where that division is printed.
    let bare =
        [("/funds/lines/0/sector", None), ("/funds/lines/1/receiver", None), ("/funds/division", Some(both))];
    assert_eq!(says(&plan_with(&bare), Condition::FundsDivision), Met);
    assert_eq!(says(&plan_with(&bare[..1]), Condition::FundsDivision), NotMet);
    assert_eq!(says(&plan_with(&[bare[1], ("/funds/division", None)]), Condition::FundsDivision), NotMet);
    // No batches is no failure, and neither is no printed division.
    assert_eq!(says(&plan_with(&[("/funds/batches", None)]), Condition::FundsTied), Met);
    assert_eq!(says(&plan_with(&[("/funds/division", None)]), Condition::FundsDivision), Met);
}

#[test]
fn nothing_is_paid_twice() {
    for at in ["/funds/lines/0/paid-elsewhere", "/funds/lines/1/other-means-available"] {
        for (value, expected) in [(Some("true"), NotMet), (Some("false"), Met), (None, Undetermined)] {
            assert_eq!(
                says(&plan_with(&[(at, value)]), Condition::NoDoubleFunding),
                expected,
                "{at} {value:?}"
            );
        }
    }
}

/// Five years from the first payment: the day before, the day, the day after; and from 29 February.
#[test]
fn at_most_five_years_of_funds() {
    // Without batches and agreements nothing says what a payment waits for. After 2027 it is open whether there are funds.
    let untied =
        [("/funds/batches", None), ("/funds/lines/0/agreement", None), ("/funds/lines/1/agreement", None)];
    for (first, last, expected) in [
        ("2023-01-01", "2027-12-31", Met),
        ("2023-01-01", "2028-01-01", Undetermined),
        ("2023-01-01", "2028-01-02", NotMet),
        ("2025-12-31", "2030-12-31", Undetermined),
        ("2025-12-31", "2031-01-01", NotMet),
        ("2025-12-31", "2025-12-31", Met),
        ("2024-02-29", "2029-02-28", Undetermined),
        ("2024-02-29", "2029-03-01", NotMet),
    ] {
        let [first, last] = [first, last].map(|day| format!("\"{day}\""));
        let days = [("/funds/first-payment", Some(&*first)), ("/funds/last-payment", Some(&*last))];
        let plan = plan_with(&[&days[..], &untied[..]].concat());
        for edition in Edition::ALL {
            assert_eq!(says_under(*edition, &plan, Condition::FundsPeriod), expected, "{first} {last}");
        }
    }
    for at in ["/funds/first-payment", "/funds/last-payment"] {
        assert_eq!(says(&plan_with(&[(at, None)]), Condition::FundsPeriod), Undetermined, "{at}");
    }
}

/// The agreements: for an impactful plan only, and not to soften the savings task.
#[test]
fn the_purpose_of_the_funds() {
    for edition in [Edition::Draft, Edition::Final] {
        let of = |judgements: &Judgements, changes: &[(&str, Option<&str>)]| {
            let (plan, terms) = (plan_with(changes), terms(edition));
            PlanAssessment::new(&plan, judgements, &terms, Step::Funds).of(Condition::FundsPurpose).verdict()
        };
        assert_eq!(of(&judgements(), &[]), Met);
        assert_eq!(of(&judgements(), &[("/funds/purpose", None)]), NotMet);
        let no_word = Judgements::default().with(Matter::CareUse, judged(Met));
        assert_eq!(of(&no_word, &[]), Undetermined);
        assert_eq!(of(&judgements().with(Matter::SavingsTask, judged(NotMet)), &[]), NotMet);
        // Not impactful: no money. Not judged: not known.
        let not = judgements().with(Matter::CareUse, judged(NotMet)).with(Matter::Staff, judged(NotMet));
        assert_eq!(of(&not, &[]), NotMet);
        let open = Judgements::default().with(Matter::SavingsTask, judged(Met));
        assert_eq!(of(&open, &[]), Undetermined);
    }
}

/// Acute care of a hospital that winds down, under the draft: six years of structural lines against 1,640,000. Without discounting they come to
/// 5 x 2,310,000 (2025 has none) less 5 x 1,150,000, counted by hand: nursing runs 2025-2029, beds 2026-2029.
#[test]
fn structural_savings_outweigh_the_funds() {
    let acute = ("/capacity-changes/0/acute-care", Some("true"));
    let savings = |changes: &[(&str, Option<&str>)], rate: &str| -> Verdict {
        // What takes the changes of capacity away has none to mark as acute.
        let gone = changes.iter().any(|(at, _)| *at == "/capacity-changes");
        let marked = if gone { changes.to_vec() } else { [&[acute], changes].concat() };
        let plan = plan_with(&marked);
        let terms = terms(Edition::Draft).with_horizon(super::horizon(2024, 6, rate));
        PlanAssessment::new(&plan, &judgements(), &terms, Step::Funds).of(Condition::Savings).verdict()
    };
    // 4 x 2,310,000 - 5 x 1,150,000 = 3,490,000.
    for (asked, expected) in
        [("3489999.99", Met), ("3490000", Met), ("3490000.01", NotMet), ("9000000", NotMet)]
    {
        let asked = format!("\"{asked}\"");
        assert_eq!(savings(&[("/funds/asked", Some(&asked))], "0"), expected, "{asked}");
    }
    assert_eq!(savings(&[("/business-case/lines/2/amount", Some("\"pm\""))], "0"), Undetermined);
    assert_eq!(savings(&[("/business-case/not-included", Some("[\"rent\"]"))], "0"), Undetermined);
    assert_eq!(savings(&[("/business-case", None)], "0"), Undetermined);
    // An excerpt that is silent on the funds, or on capacity, leaves it open; one that tells both does not.
    assert_eq!(savings(&[EXCERPT, ("/funds", None)], "0"), Undetermined);
    assert_eq!(savings(&[EXCERPT, ("/capacity-changes", None)], "0"), Undetermined);
    // The clause is of the chapter on acute care: of other care it is not asked, and of what is not said only in an excerpt.
    let says_acute = |acute| ("/capacity-changes/0/acute-care", acute);
    let nor_the_other = ("/capacity-changes/1/acute-care", Some("false"));
    assert_eq!(savings(&[says_acute(Some("false"))], "0"), NotApplicable);
    assert_eq!(savings(&[says_acute(Some("false")), nor_the_other, EXCERPT], "0"), NotApplicable);
    assert_eq!(savings(&[says_acute(Some("false")), EXCERPT], "0"), Undetermined);
    assert_eq!(savings(&[says_acute(None)], "0"), NotApplicable);
    assert_eq!(savings(&[says_acute(None), EXCERPT], "0"), Undetermined);
    // Acute care that comes is moved as well as acute care that goes, at any provider.
    let dear = ("/funds/asked", Some("\"9000000\""));
    for change in [
        ("/capacity-changes/0/direction", Some("\"build-up\"")),
        ("/parties/0/kind", Some("\"other-provider\"")),
    ] {
        assert_eq!(savings(&[change, dear], "0"), NotMet, "{change:?}");
    }
    assert_eq!(savings(&[("/funds", None)], "0"), NotApplicable);
}

fn collect(tree: &Explanation, code: &str, found: &mut Vec<Option<Verdict>>) {
    if tree.message().code() == code {
        found.push(tree.verdict());
    }
    tree.parts().iter().for_each(|part| collect(part, code, found));
}

/// A request without lines has nothing to hold a printed division against, and nothing to say of what its lines are not for.
#[test]
fn a_request_without_lines() {
    let lines = |changes: super::Changes<'_>, edition, code: &str| {
        let (plan, judgements, terms) =
            (super::plan_with(changes), super::judgements(), super::terms(edition));
        let tree = PlanAssessment::new(&plan, &judgements, &terms, Step::Funds).explanation();
        let mut found = Vec::new();
        collect(&tree, code, &mut found);
        found
    };
    let bare = [("/funds/lines", Some("[]")), ("/funds/batches", Some("[]"))];
    let divided = lines(&bare, Edition::Framework2023, "plan.division-party");
    assert_eq!(divided, [Some(Verdict::Met); 2]);
    let by_sector = r#"[{"amount": "640000", "sector": "district-nursing"}, {"amount": "1000000", "sector": "medical-specialist-care"}]"#;
    let by_sector = [bare[0], bare[1], ("/funds/division", Some(by_sector))];
    let divided = lines(&by_sector, Edition::Framework2023, "plan.division-sector");
    assert_eq!(divided, [Some(Verdict::Met); 2]);
    let none = lines(&bare, Edition::Framework2023, "plan.no-sustainability");
    let some = lines(&[], Edition::Framework2023, "plan.no-sustainability");
    assert_eq!((none.len(), some), (0, vec![Some(Verdict::Met)]));
    assert_eq!(lines(&[], Edition::Final, "plan.no-sustainability").len(), 0);
}
