use passende_zorg::judgement::Judgement;
use passende_zorg::money::Euro;
use passende_zorg::source::Edition;
use passende_zorg::transformation::Obligation;
use passende_zorg::transformation::Sector;
use passende_zorg::transformation::funds::{
    Channel, Draw, EarmarkKey, EarmarkLedger, EarmarkPurpose, Earmarks, Entry, Funded, Granted,
    LedgerRequest, PaymentBasis, Pot, PotState, Released, SetAside, Spending, TechnicalRoute, UnusedFunds,
};
use passende_zorg::{Language, Verdict, rule::FigureStatus};
use proptest::prelude::*;

use crate::support::{day, judged, with, year};

fn million(millions: i32) -> Euro {
    Euro::whole(millions).times(1_000_000)
}

fn grant(sector: Sector, amount: Euro) -> Granted {
    Granted {
        on: day("2024-05-01"),
        sector,
        channel: Channel::Insurers,
        amount,
        draw: Draw::EarmarkFirst,
        purpose: None,
        plan: None,
    }
}

fn release(from: Sector, to: Sector, amount: Euro) -> Entry {
    Entry::Release(Released { from, to, amount, decision: judged(Verdict::Met) })
}

fn judged_on(on: &str, verdict: Verdict) -> Judgement {
    Judgement::try_new("assessor", day(on), "seen", verdict).unwrap()
}

fn judged_in_2023(verdict: Verdict) -> Judgement {
    judged_on("2023-02-01", verdict)
}

/// A release of 30 million to general practice, which has 160 million of its own; and a grant of 185 million to it.
fn released_and_granted(decided: &str, granted: &str) -> Vec<Entry> {
    let release = Released {
        from: Sector::MentalHealthCare,
        to: Sector::GeneralPractice,
        amount: million(30),
        decision: judged_on(decided, Verdict::Met),
    };
    let grant = Granted { on: day(granted), ..grant(Sector::GeneralPractice, million(185)) };
    vec![Entry::Release(release), Entry::Grant(grant)]
}

#[test]
fn a_release_works_from_the_day_on_which_it_was_decided() {
    let gp = Pot::Earmark(Sector::GeneralPractice);
    // The day before the grant, on it, and after it: after it, 25 million is from the open half.
    for (decided, from_open) in [("2024-02-29", 0), ("2024-03-01", 0), ("2024-03-02", 25)] {
        let entries = released_and_granted(decided, "2024-03-01");
        let request = serde_json::json!({"edition": "final", "entries": entries});
        let ledger = LedgerRequest::from_json(request.to_string().as_bytes()).unwrap().ledger().unwrap();
        assert_eq!(ledger.pot(Pot::Open).granted(), million(from_open), "{decided}");
        assert_eq!(ledger.pot(gp).granted(), million(185 - from_open));
        // Entry by entry the order is the caller's.
        let mut ledger = EarmarkLedger::open(Edition::Final);
        let codes: Vec<_> = entries
            .into_iter()
            .filter_map(|entry| ledger.record(entry).err())
            .map(|error| error.code())
            .collect();
        assert_eq!(codes, if from_open > 0 { vec!["ledger.reversed"] } else { vec![] }, "{decided}");
    }
    for (decided, fits) in
        [("2022-12-31", false), ("2023-01-01", true), ("2027-12-31", true), ("2028-01-01", false)]
    {
        let [release, _] = released_and_granted(decided, decided).try_into().unwrap();
        let code = EarmarkLedger::open(Edition::Final).record(release).err().map(|error| error.code());
        assert_eq!(code, (!fits).then_some("ledger.not-in-period"), "{decided}");
    }
}

#[test]
fn what_is_left_of_a_year_is_judged_when_it_is_over() {
    for (on, counts) in [("2023-02-01", false), ("2024-12-31", false), ("2025-01-01", true)] {
        for verdict in [Verdict::Met, Verdict::NotMet] {
            let unused = || UnusedFunds::new(Pot::Open, year(2024), million(5));
            let judged_so = [
                with!(
                    unused(),
                    in_health_insurance_frame = true,
                    efficient_and_effective = judged_on(on, verdict)
                ),
                with!(unused(), in_health_insurance_frame = false, decision = judged_on(on, verdict)),
            ];
            for unused in judged_so {
                let expected = if counts { verdict } else { Verdict::Undetermined };
                assert_eq!(unused.verdict(Edition::Final), expected, "{on}");
                assert_eq!(unused.open_questions(Edition::Final).len(), usize::from(!counts));
                assert_eq!(unused.notices().len(), usize::from(!counts));
            }
        }
    }
    // What is unused of a year does not come before the grants of that year.
    let entries = serde_json::json!({"edition": "final", "entries": [
        {"unused": {"pot": {"earmark": "short-stay"}, "year": 2025, "amount": "1", "in-health-insurance-frame": false,
                    "decision": {"by": "x", "on": "2026-02-01", "reason": "r", "verdict": "not-met"}}},
        {"grant": {"on": "2025-03-01", "sector": "short-stay", "channel": "insurers", "amount": "2"}}]});
    let ledger = LedgerRequest::from_json(entries.to_string().as_bytes()).unwrap().ledger().unwrap();
    assert_eq!(ledger.entries().len(), 2);
    assert!(matches!(ledger.entries()[0], Entry::Grant(_)));
}

#[test]
fn a_judgement_of_after_the_decision_carries_no_spending() {
    for (on, verdict, told) in [
        ("2023-01-31", Verdict::Met, 0),
        ("2023-02-01", Verdict::Met, 0),
        ("2023-02-02", Verdict::Undetermined, 3),
    ] {
        let spending = with!(
            Spending::new(Channel::MinistryBudget, day("2023-02-01")),
            criteria_set = day("2023-01-31"),
            concrete_and_temporary = judged_on(on, Verdict::Met),
            in_line_with_region = judged_on(on, Verdict::Met),
            centrally_necessary = judged_on(on, Verdict::Met)
        );
        assert_eq!((spending.verdict(), spending.notices().len()), (verdict, told), "{on}");
    }
}

#[test]
fn the_earmarks_are_as_printed_and_add_up() {
    for edition in Edition::ALL {
        let earmarks = Earmarks::of(*edition);
        assert_eq!(earmarks.edition(), *edition);
        assert_eq!(earmarks.total().to_string(), "2800000000.00");
        assert_eq!(
            Earmarks::SECTORS.map(|sector| earmarks.of_sector(sector)),
            [940, 160, 160, 140].map(million)
        );
        let half: Euro = Earmarks::SECTORS.iter().map(|sector| earmarks.of_sector(*sector)).sum();
        assert_eq!(half, earmarks.earmarked_half());
        assert_eq!(earmarks.earmarked_half().times(2), earmarks.total());
        assert_eq!(earmarks.open_half(), million(1_400));
        assert!(earmarks.keys().iter().all(|key| key.status() == FigureStatus::Provisional));
        assert_eq!(earmarks.keys().map(|key| key.value())[2], EarmarkKey::StartingLevel2023);
        let years = earmarks.years();
        assert_eq!(years.value(), (Some(year(2023)), Some(year(2027))));
        let draft = *edition == Edition::Draft;
        assert_eq!(years.status() == FigureStatus::Provisional, draft);
        assert_eq!(earmarks.in_2027(), (!draft).then(|| million(380)));
        assert_eq!(earmarks.of_sector(Sector::ShortStay), if draft { Euro::ZERO } else { million(40) });
        let training = Some(SetAside::Committed(Euro::whole(4_400_000)));
        let expected =
            [Some(SetAside::Committed(million(100))), training, Some(SetAside::AtMost(million(48)))];
        let found: Vec<_> =
            EarmarkPurpose::ALL.iter().map(|purpose| earmarks.for_purpose(*purpose)).collect();
        assert_eq!(found, if draft { vec![None; 3] } else { expected.to_vec() });
        for sector in [Sector::LongTermCare, Sector::SocialDomain, Sector::Other] {
            assert_eq!(earmarks.of_sector(sector), Euro::ZERO);
        }
        assert!(earmarks.rules().iter().all(|rule| rule.figures().contains(&"2800000000")
            || rule.id().as_str().ends_with("-ii")
            || rule.id().as_str() == "BK23-EARMARK-SAME"));
    }
}

/// The frames of 2023 after growth (annex K, table c) reproduce the printed amounts, rounded to ten million.
#[test]
fn the_frames_of_2023_give_the_printed_amounts() {
    let frames = [26_246_u32, 4_590, 4_448, 3_802];
    let sum: u32 = frames.iter().sum();
    assert_eq!(sum, 39_086);
    // So many tens of millions, rounded to the nearest.
    let tens = frames.map(|frame| (2 * 140 * frame + sum) / (2 * sum));
    assert_eq!(tens, [94, 16, 16, 14]);
}

#[test]
fn a_ledger_opens_with_all_funds() {
    for edition in Edition::ALL {
        let ledger = EarmarkLedger::open(*edition);
        assert_eq!(ledger.opening(), million(2_800));
        assert_eq!((ledger.granted(), ledger.returned()), (Euro::ZERO, Euro::ZERO));
        assert_eq!(ledger.available(), million(2_800));
        assert_eq!(ledger.edition(), *edition);
        assert!(!EarmarkLedger::rules(*edition).is_empty());
    }
    let ledger = EarmarkLedger::open(Edition::Final);
    let opening = |pot| ledger.pot(pot).opening();
    assert_eq!(opening(Pot::Earmark(Sector::MedicalSpecialistCare)), Euro::whole(835_600_000));
    assert_eq!(opening(Pot::Purpose(EarmarkPurpose::TopCareAndEfficiencyResearch)), million(100));
    assert_eq!(opening(Pot::Purpose(EarmarkPurpose::SpecialistTraining)), Euro::whole(4_400_000));
    assert_eq!(opening(Pot::Purpose(EarmarkPurpose::NursingResearch)), Euro::ZERO);
    assert_eq!(opening(Pot::Earmark(Sector::ShortStay)), million(40));
    assert_eq!(opening(Pot::Open), million(1_360));
    let draft = EarmarkLedger::open(Edition::Draft);
    assert_eq!(draft.pot(Pot::Earmark(Sector::MedicalSpecialistCare)).opening(), million(940));
    assert_eq!(draft.pot(Pot::Open).opening(), million(1_400));
}

#[test]
fn an_overdraft_is_refused_to_the_cent() {
    let sector = Sector::DistrictNursing;
    for (over, fits) in [(Euro::CENT, false), (Euro::ZERO, true), (Euro::ZERO.minus(Euro::CENT), true)] {
        let mut ledger = EarmarkLedger::open(Edition::Final);
        let mut entry = grant(sector, million(140).plus(over));
        entry.draw = Draw::From(Pot::Earmark(sector));
        assert_eq!(ledger.record(Entry::Grant(entry.clone())).is_ok(), fits);
        assert_eq!(ledger.granted(), if fits { entry.amount } else { Euro::ZERO });
        assert_eq!(ledger.entries().len(), usize::from(fits));
        // Earmark and open half together: 1,500 million.
        let mut ledger = EarmarkLedger::open(Edition::Final);
        let both = ledger.record(Entry::Grant(grant(sector, million(1_500).plus(over))));
        assert_eq!(both.is_ok(), fits);
        assert_eq!(ledger.granted() == Euro::ZERO, !fits);
    }
    let mut ledger = EarmarkLedger::open(Edition::Final);
    let mut entry = grant(sector, million(141));
    entry.draw = Draw::From(Pot::Earmark(sector));
    let error = ledger.record(Entry::Grant(entry)).unwrap_err();
    assert_eq!(error.code(), "ledger.overdrawn");
    assert_eq!(
        error.to_string(),
        "expected at most 140000000.00, which is left in the earmark of district nursing, found 141000000.00"
    );
    for amount in [Euro::ZERO, Euro::ZERO.minus(Euro::CENT)] {
        assert_eq!(
            ledger.record(Entry::Grant(grant(sector, amount))).unwrap_err().code(),
            "ledger.not-positive"
        );
    }
}

#[test]
fn there_are_funds_from_2023_to_2027() {
    for (on, fits) in
        [("2022-12-31", false), ("2023-01-01", true), ("2027-12-31", true), ("2028-01-01", false)]
    {
        for edition in Edition::ALL {
            let mut ledger = EarmarkLedger::open(*edition);
            let entry = Granted { on: day(on), ..grant(Sector::Other, million(1)) };
            let code = ledger.record(Entry::Grant(entry)).err().map(|error| error.code());
            assert_eq!(code, (!fits).then_some("ledger.not-in-period"), "{on}");
            let number: i32 = on[..4].parse().unwrap();
            let decision = judged_on(&format!("{}-01-01", number + 1), Verdict::NotMet);
            let unused = with!(
                UnusedFunds::new(Pot::Open, year(number), million(1)),
                in_health_insurance_frame = false,
                decision = decision
            );
            assert_eq!(ledger.record(Entry::Unused(unused)).is_ok(), fits, "{on}");
        }
    }
}

#[test]
fn a_pot_is_for_its_sector_and_purpose() {
    let refused = |sector, pot, purpose| {
        let mut entry = grant(sector, million(1));
        entry.draw = Draw::From(pot);
        entry.purpose = purpose;
        let mut ledger = EarmarkLedger::open(Edition::Final);
        let before = ledger.clone();
        let code = ledger.record(Entry::Grant(entry)).err().map(|error| error.code());
        assert_eq!(code.is_some(), ledger == before);
        code
    };
    let (msz, ggz) = (Sector::MedicalSpecialistCare, Sector::MentalHealthCare);
    let (top, nursing) = (EarmarkPurpose::TopCareAndEfficiencyResearch, EarmarkPurpose::NursingResearch);
    let not_for_it = Some("ledger.not-for-it");
    assert_eq!(refused(ggz, Pot::Earmark(msz), None), not_for_it);
    assert_eq!(refused(ggz, Pot::Earmark(ggz), None), None);
    // What can be attributed to a sector counts in its earmark: the open half comes after it, and is there for sectors without one.
    assert_eq!(refused(ggz, Pot::Open, None), Some("ledger.earmark-first"));
    assert_eq!(refused(Sector::ShortStay, Pot::Open, None), None);
    assert_eq!(refused(Sector::Other, Pot::Open, None), None);
    assert_eq!(refused(msz, Pot::Purpose(top), None), not_for_it);
    assert_eq!(refused(ggz, Pot::Purpose(top), Some(top)), not_for_it);
    assert_eq!(refused(msz, Pot::Purpose(top), Some(top)), None);
    assert_eq!(refused(msz, Pot::Earmark(msz), Some(top)), not_for_it);
    assert_eq!(refused(msz, Pot::Open, Some(top)), not_for_it);
    assert_eq!(refused(ggz, Pot::Earmark(ggz), Some(nursing)), not_for_it);
    assert_eq!(refused(ggz, Pot::Open, Some(nursing)), None);
}

#[test]
fn a_purpose_has_its_part_and_its_limit() {
    let mut entry = Granted { on: day("2023-05-01"), ..grant(Sector::DistrictNursing, million(48)) };
    entry.purpose = Some(EarmarkPurpose::NursingResearch);
    let mut ledger = EarmarkLedger::open(Edition::Final);
    ledger.record(Entry::Grant(entry.clone())).unwrap();
    assert_eq!(ledger.pot(Pot::Open).granted(), million(48));
    assert_eq!(ledger.of_purpose(EarmarkPurpose::NursingResearch), million(48));
    entry.amount = Euro::CENT;
    assert_eq!(ledger.record(Entry::Grant(entry.clone())).unwrap_err().code(), "ledger.limit");
    // The draft has no such limit, nor a part of its own for a purpose.
    let mut draft = EarmarkLedger::open(Edition::Draft);
    entry.amount = million(49);
    draft.record(Entry::Grant(entry)).unwrap();
    assert_eq!(draft.pot(Pot::Earmark(Sector::DistrictNursing)).granted(), million(49));

    let mut entry = grant(Sector::MedicalSpecialistCare, Euro::whole(1_100_000));
    entry.purpose = Some(EarmarkPurpose::SpecialistTraining);
    for on in ["2023-12-31", "2024-01-01", "2025-06-01", "2026-12-31"] {
        entry.on = day(on);
        ledger.record(Entry::Grant(entry.clone())).unwrap();
    }
    assert_eq!(ledger.pot(Pot::Purpose(EarmarkPurpose::SpecialistTraining)).available(), Euro::ZERO);
    entry.amount = Euro::CENT;
    assert_eq!(ledger.record(Entry::Grant(entry)).unwrap_err().code(), "ledger.limit-of-year");
    let used = ledger.monitor();
    let used = used.of(Sector::MedicalSpecialistCare).unwrap();
    assert_eq!((used.earmark(), used.drawn()), (million(940), Euro::whole(4_400_000)));
}

/// What the text divides over the years is so much in each of them: a cent more is refused, and the next year begins anew.
#[test]
fn a_purpose_has_its_part_of_each_year() {
    for (purpose, limit) in [
        (EarmarkPurpose::SpecialistTraining, Euro::whole(1_100_000)),
        (EarmarkPurpose::TopCareAndEfficiencyResearch, million(25)),
    ] {
        for edition in [Edition::Final, Edition::Framework2023] {
            assert_eq!(Earmarks::of(edition).per_year(purpose), Some(limit));
            let four_years = limit.times(4);
            assert_eq!(
                Earmarks::of(edition).for_purpose(purpose),
                Some(SetAside::Committed(four_years)),
                "2023 to 2026"
            );
            let mut ledger = EarmarkLedger::open(edition);
            let mut entry = grant(Sector::MedicalSpecialistCare, limit.minus(Euro::CENT));
            entry.purpose = Some(purpose);
            ledger.record(Entry::Grant(entry.clone())).unwrap();
            entry.amount = Euro::CENT.times(2);
            assert_eq!(
                ledger.record(Entry::Grant(entry.clone())).unwrap_err().code(),
                "ledger.limit-of-year"
            );
            entry.amount = Euro::CENT;
            ledger.record(Entry::Grant(entry.clone())).unwrap();
            assert_eq!(
                ledger.record(Entry::Grant(entry.clone())).unwrap_err().code(),
                "ledger.limit-of-year"
            );
            entry.on = day("2025-01-01");
            ledger.record(Entry::Grant(entry)).unwrap();
        }
    }
    assert_eq!(Earmarks::of(Edition::Final).per_year(EarmarkPurpose::NursingResearch), None);
    assert!(
        EarmarkPurpose::ALL.iter().all(|purpose| Earmarks::of(Edition::Draft).per_year(*purpose).is_none())
    );
}

#[test]
fn what_a_sector_leaves_goes_to_another_when_it_was_decided() {
    let (ggz, social) = (Sector::MentalHealthCare, Sector::SocialDomain);
    let mut ledger = EarmarkLedger::open(Edition::Final);
    ledger.record(release(ggz, social, million(60))).unwrap();
    assert_eq!(ledger.pot(Pot::Earmark(ggz)).available(), million(100));
    assert_eq!(ledger.pot(Pot::Earmark(ggz)).released(), million(60));
    assert_eq!(ledger.pot(Pot::Earmark(social)).received(), million(60));
    let mut entry = Granted { on: day("2025-01-01"), ..grant(social, million(70)) };
    entry.channel = Channel::MinistryBudget;
    // The social domain shares as far as it is part of a plan; the draft says nothing of it.
    let no_plan = Entry::Grant(entry.clone());
    assert_eq!(ledger.record(no_plan.clone()).unwrap_err().code(), "ledger.no-plan");
    EarmarkLedger::open(Edition::Draft).record(no_plan).unwrap();
    entry.plan = Some(passende_zorg::statement::Statement::try_new("plan of the region").unwrap());
    ledger.record(Entry::Grant(entry)).unwrap();
    assert_eq!(ledger.pot(Pot::Open).granted(), million(10));
    assert_eq!(ledger.record(release(ggz, ggz, million(1))).unwrap_err().code(), "ledger.same-sector");
    let over = release(ggz, social, million(100).plus(Euro::CENT));
    assert_eq!(ledger.record(over).unwrap_err().code(), "ledger.overdrawn");
    assert_eq!(ledger.record(release(ggz, social, Euro::ZERO)).unwrap_err().code(), "ledger.not-positive");
    let decision = judged(Verdict::NotMet);
    let refused = Entry::Release(Released { from: ggz, to: social, amount: million(1), decision });
    assert_eq!(ledger.record(refused).unwrap_err().code(), "ledger.not-decided");

    let monitor = ledger.monitor();
    let used = monitor.of(social).unwrap();
    assert_eq!((used.earmark(), used.drawn(), used.left()), (million(60), million(60), Euro::ZERO));
    assert_eq!((used.from_open(), used.returned()), (million(10), Euro::ZERO));
    assert_eq!(Channel::ALL.map(|channel| used.through(channel)), [Euro::ZERO, million(70), Euro::ZERO]);
    assert_eq!(used.share().unwrap().to_string(), "1");
    let left = monitor.of(ggz).unwrap();
    assert_eq!((left.earmark(), left.left()), (million(100), million(100)));
    assert_eq!(left.share().unwrap().to_string(), "0");
    assert_eq!(monitor.of(Sector::Other).unwrap().share(), None);
    assert_eq!(monitor.sectors().len(), Sector::ALL.len());
    assert_eq!(monitor.rule(), None);
    let framework = EarmarkLedger::open(Edition::Framework2023).monitor();
    assert_eq!(framework.rule().unwrap().id().as_str(), "BK23-EARMARK-SAME");
    let json = serde_json::to_value(used).unwrap();
    assert_eq!(json["ministry-budget"], "70000000.00");
    assert_eq!(json["share"], "1");
}

#[test]
fn a_share_that_is_not_the_whole_never_reads_as_one() {
    let mut ledger = EarmarkLedger::open(Edition::Draft);
    let almost = million(140).minus(Euro::CENT);
    ledger.record(Entry::Grant(grant(Sector::DistrictNursing, almost))).unwrap();
    let monitor = ledger.monitor();
    assert_eq!(monitor.of(Sector::DistrictNursing).unwrap().share().unwrap().to_string(), "0.9999");
}

#[test]
fn unused_funds_stay_or_return() {
    let pot = Pot::Earmark(Sector::GeneralPractice);
    let unused = || UnusedFunds::new(pot, year(2024), million(5));
    let judged_so = |verdict| {
        with!(unused(), in_health_insurance_frame = true, efficient_and_effective = judged(verdict))
    };
    let outside = |verdict| with!(unused(), in_health_insurance_frame = false, decision = judged(verdict));
    let cases = [
        (unused(), Verdict::Undetermined, "unused.open", 2),
        (with!(unused(), in_health_insurance_frame = true), Verdict::Undetermined, "unused.open", 1),
        (with!(unused(), in_health_insurance_frame = false), Verdict::Undetermined, "unused.open", 1),
        (outside(Verdict::Met), Verdict::Met, "unused.stays-available", 0),
        (outside(Verdict::NotMet), Verdict::NotMet, "unused.returns", 0),
        (outside(Verdict::NotApplicable), Verdict::Undetermined, "unused.open", 1),
        (
            with!(unused(), efficient_and_effective = judged(Verdict::Met)),
            Verdict::Undetermined,
            "unused.open",
            1,
        ),
        (
            with!(unused(), efficient_and_effective = judged(Verdict::NotMet)),
            Verdict::Undetermined,
            "unused.open",
            1,
        ),
        (judged_so(Verdict::Met), Verdict::Met, "unused.stays-available", 0),
        (judged_so(Verdict::NotMet), Verdict::NotMet, "unused.returns", 0),
        (judged_so(Verdict::NotApplicable), Verdict::Undetermined, "unused.open", 1),
    ];
    for (unused, verdict, code, questions) in cases {
        assert_eq!(unused.verdict(Edition::Final), verdict);
        let explanation = unused.under(Edition::Final).explanation();
        assert_eq!(explanation.message().code(), code);
        assert_eq!(explanation.open_questions().len(), questions);
        let mut ledger = EarmarkLedger::open(Edition::Final);
        let recorded = ledger.record(Entry::Unused(unused.clone()));
        let returned = if verdict == Verdict::NotMet { million(5) } else { Euro::ZERO };
        assert_eq!(
            recorded.err().map(|error| error.code()),
            verdict.is_undetermined().then_some("ledger.still-open")
        );
        assert_eq!((ledger.returned(), ledger.pot(pot).returned()), (returned, returned));
        assert_eq!(ledger.available(), million(2_800).minus(returned));
        let text = serde_json::to_string(&unused).unwrap();
        assert_eq!(serde_json::from_str::<UnusedFunds>(&text).unwrap(), unused);
    }
    let too_much = with!(
        UnusedFunds::new(pot, year(2024), million(160).plus(Euro::CENT)),
        in_health_insurance_frame = true
    );
    let mut ledger = EarmarkLedger::open(Edition::Final);
    assert_eq!(ledger.record(Entry::Unused(too_much)).unwrap_err().code(), "ledger.overdrawn");
    let nothing = with!(UnusedFunds::new(pot, year(2024), Euro::ZERO), in_health_insurance_frame = false);
    assert_eq!(ledger.record(Entry::Unused(nothing)).unwrap_err().code(), "ledger.not-positive");
    let text = outside(Verdict::NotMet).under(Edition::Draft).explanation();
    assert_eq!(
        text.message().in_language(Language::English).to_string(),
        "EUR 5,000,000 of the earmark of general practice and multidisciplinary care, not spent in 2024, goes back (assessor, 1 January 2025: seen)."
    );
    assert_eq!(UnusedFunds::rule(Edition::Draft).id().as_str(), "IZA-4.1.2-d-carry");
    assert_eq!(UnusedFunds::also_in(Edition::Draft).len(), 2);
    assert_eq!(UnusedFunds::also_in(Edition::Final).len(), 0);
}

#[test]
fn what_is_left_of_2023_stays_without_a_condition() {
    for (number, final_text) in
        [(2023, Verdict::Met), (2024, Verdict::Undetermined), (2027, Verdict::Undetermined)]
    {
        let unused = UnusedFunds::new(Pot::Open, year(number), million(5));
        assert_eq!(unused.verdict(Edition::Draft), Verdict::Undetermined);
        for edition in [Edition::Final, Edition::Framework2023] {
            assert_eq!(unused.verdict(edition), final_text, "{number}");
            let mut ledger = EarmarkLedger::open(edition);
            let kept = ledger.record(Entry::Unused(unused.clone()));
            assert_eq!(kept.is_ok(), final_text == Verdict::Met);
            assert_eq!(ledger.available(), million(2_800));
        }
    }
    // Neither the frame nor a judgement changes it, and none is shown.
    let judged_not = with!(
        UnusedFunds::new(Pot::Open, year(2023), million(5)),
        in_health_insurance_frame = true,
        efficient_and_effective = judged(Verdict::NotMet)
    );
    let explanation = judged_not.under(Edition::Final).explanation();
    assert_eq!((explanation.verdict().unwrap(), explanation.open_questions().len()), (Verdict::Met, 0));
    assert_eq!(
        explanation.message().in_language(Language::English).to_string(),
        "EUR 5,000,000 of the open half, not spent in 2023, stays available."
    );
    assert_eq!(judged_not.verdict(Edition::Draft), Verdict::NotMet);
}

#[test]
fn the_purposes_of_medical_specialist_care_end_with_2026() {
    for (on, fits) in
        [("2023-01-01", true), ("2026-12-30", true), ("2026-12-31", true), ("2027-01-01", false)]
    {
        for purpose in EarmarkPurpose::ALL {
            let committed = *purpose != EarmarkPurpose::NursingResearch;
            for edition in Edition::ALL {
                let limited = committed && *edition != Edition::Draft;
                let years = Earmarks::of(*edition).purpose_years(*purpose);
                assert_eq!(years, limited.then(|| (year(2023), year(2026))));
                let mut ledger = EarmarkLedger::open(*edition);
                let before = ledger.clone();
                let mut entry = grant(Sector::MedicalSpecialistCare, million(1));
                (entry.on, entry.purpose) = (day(on), Some(*purpose));
                let error = ledger.record(Entry::Grant(entry)).err();
                let refused = (limited && !fits).then_some("ledger.purpose-not-in-period");
                assert_eq!(
                    error.as_ref().map(passende_zorg::transformation::funds::LedgerError::code),
                    refused,
                    "{on} {purpose:?}"
                );
                assert_eq!(ledger == before, refused.is_some());
                if *purpose == EarmarkPurpose::SpecialistTraining
                    && let Some(error) = error
                {
                    let text = "expected a year from 2023 to 2026 for specialist training, found 2027";
                    assert_eq!(error.to_string(), text);
                }
            }
        }
    }
}

#[test]
fn closing_returns_what_is_left() {
    let mut ledger = EarmarkLedger::open(Edition::Final);
    ledger.record(Entry::Grant(grant(Sector::MentalHealthCare, million(100)))).unwrap();
    assert!(!ledger.is_closed());
    ledger.close();
    assert!(ledger.is_closed());
    assert_eq!(
        (ledger.granted(), ledger.available(), ledger.returned()),
        (million(100), Euro::ZERO, million(2_700))
    );
    let refused = ledger.record(Entry::Grant(grant(Sector::MentalHealthCare, Euro::CENT)));
    assert_eq!(refused.unwrap_err().code(), "ledger.closed");
    let before = ledger.clone();
    ledger.close();
    assert_eq!(ledger, before);
}

#[test]
fn a_ledger_is_read_entry_by_entry() {
    let text = r#"{"edition": "final", "entries": [
        {"grant": {"on": "2024-05-01", "sector": "district-nursing", "channel": "insurers", "amount": "10"}},
        {"release": {"from": "mental-health-care", "to": "other", "amount": "5",
                     "decision": {"by": "meeting", "on": "2025-01-01", "reason": "not used", "verdict": "met"}}},
        {"unused": {"pot": "open", "year": 2024, "amount": "3", "in-health-insurance-frame": true,
                    "efficient-and-effective": {"by": "meeting", "on": "2025-01-01", "reason": "no", "verdict": "not-met"}}},
        {"grant": {"on": "2025-02-01", "sector": "other", "channel": "otherwise", "amount": "6",
                   "draw": {"from": {"earmark": "other"}}}}]}"#;
    let request = LedgerRequest::from_json(text.as_bytes()).unwrap();
    let error = request.ledger().unwrap_err();
    assert_eq!((error.entry(), error.code()), (Some(3), "ledger.overdrawn"));
    assert!(error.to_string().starts_with("entries[3]: expected at most 5.00"), "{error}");
    let fits = text.replace(r#""amount": "6""#, r#""amount": "5""#);
    let ledger = LedgerRequest::from_json(fits.as_bytes()).unwrap().ledger().unwrap();
    assert_eq!((ledger.granted(), ledger.returned()), (Euro::whole(15), Euro::whole(3)));
    assert_eq!(ledger.entries().len(), 4);
    let closed = fits.replace(r#""edition""#, r#""close": true, "edition""#);
    assert!(LedgerRequest::from_json(closed.as_bytes()).unwrap().ledger().unwrap().is_closed());
    let region = text.replace(r#""sector": "other""#, r#""region": "north", "sector": "other""#);
    let error = LedgerRequest::from_json(region.as_bytes()).unwrap_err();
    assert_eq!(error.path(), "entries[3].grant.region");
    let error = LedgerRequest::from_json(text.replace("2024-05-01", "2024-5-1").as_bytes()).unwrap_err();
    assert_eq!(error.path(), "entries[0].grant.on");
    assert_eq!(error.to_string().lines().count(), 1);
    let written = serde_json::to_vec(&request).unwrap();
    assert_eq!(LedgerRequest::from_json(&written).unwrap(), request);
}

#[test]
fn payment_differs_between_the_editions() {
    let basis = |edition, obligation| PaymentBasis::new(edition, obligation);
    for edition in Edition::ALL {
        assert_eq!(basis(*edition, Obligation::Result).verdict(), Verdict::Met);
        let effort = basis(*edition, Obligation::Effort);
        let draft = *edition == Edition::Draft;
        assert_eq!(effort.verdict(), if draft { Verdict::NotMet } else { Verdict::Met });
        let rule = match edition {
            Edition::Draft => "IZA-4.2.3-step3",
            Edition::Final => "IZA22-4.2-PAY",
            _ => "BK23-M-3",
        };
        assert_eq!(effort.rule().id().as_str(), rule);
        let code = if draft { "payment.no-basis" } else { "payment.basis" };
        assert_eq!(effort.explanation().message().code(), code);
        assert_eq!(effort.explanation().verdict().unwrap(), effort.verdict());
    }
    let text = basis(Edition::Draft, Obligation::Effort).explanation();
    let text = |language| text.message().in_language(language).to_string();
    assert_eq!(text(Language::English), "The draft agreement does not pay on an effort.");
    assert_eq!(
        text(Language::Dutch),
        "Het conceptakkoord kent geen betaling op basis van een inspanningsverplichting."
    );
    let dutch = |edition| {
        let explanation = basis(edition, Obligation::Effort).explanation();
        explanation.message().in_language(Language::Dutch).to_string()
    };
    assert_eq!(
        dutch(Edition::Final),
        "Het definitieve akkoord kent betaling op basis van een inspanningsverplichting."
    );
    assert_eq!(
        dutch(Edition::Framework2023),
        "Het beoordelingskader 2023 kent betaling op basis van een inspanningsverplichting."
    );
}

#[test]
fn the_route_changes_in_2024_or_2025() {
    let (old, new) = (Some(TechnicalRoute::RiskEqualisation), Some(TechnicalRoute::SeparatePerformance));
    for (number, unknown, necessary, not) in [
        (2022, None, None, None),
        (2023, old, old, old),
        (2024, None, old, new),
        (2025, new, new, new),
        (2026, new, new, new),
    ] {
        let route = |necessary| TechnicalRoute::in_year(year(number), necessary);
        assert_eq!(
            [route(None), route(Some(true)), route(Some(false))],
            [unknown, necessary, not],
            "{number}"
        );
    }
    let begins = TechnicalRoute::separate_performance_begins();
    assert_eq!(begins.value(), (Some(year(2024)), Some(year(2025))));
    assert_eq!(
        (begins.status(), begins.rule().id().as_str()),
        (FigureStatus::Provisional, "IZA-4.2.3-route2024")
    );
    assert_eq!(TechnicalRoute::SeparatePerformance.is_competition_neutral(), Verdict::Met);
    assert_eq!(TechnicalRoute::RiskEqualisation.is_competition_neutral(), Verdict::Undetermined);
    assert_eq!(TechnicalRoute::neutrality_rule().id().as_str(), "IZA-4.2.3-neutral");
    assert_eq!(TechnicalRoute::RiskEqualisation.rule().id().as_str(), "IZA-4.2.3-route2023");
    assert_eq!(TechnicalRoute::SeparatePerformance.rule().id().as_str(), "IZA-4.2.3-route2024");
    assert_eq!(Channel::usual(Funded::Initiative), Channel::Insurers);
    assert_eq!(Channel::usual(Funded::NationalActivity), Channel::MinistryBudget);
    assert_eq!(Channel::rule().id().as_str(), "IZA-4.2.1-channels");
    assert_eq!(Channel::usual_rule().id().as_str(), "IZA-4.2.1-updown");
}

#[test]
fn spending_rests_on_a_plan_and_on_criteria_set_before() {
    let spending = |channel| {
        with!(
            Spending::new(channel, day("2023-02-01")),
            concrete_and_temporary = judged_in_2023(Verdict::Met),
            in_line_with_region = judged_in_2023(Verdict::Met)
        )
    };
    for (criteria, verdict) in
        [("2023-01-31", Verdict::Met), ("2023-02-01", Verdict::NotMet), ("2023-02-02", Verdict::NotMet)]
    {
        assert_eq!(
            with!(spending(Channel::Insurers), criteria_set = day(criteria)).verdict(),
            verdict,
            "{criteria}"
        );
    }
    let central = with!(spending(Channel::MinistryBudget), criteria_set = day("2023-01-01"));
    assert_eq!(central.verdict(), Verdict::Undetermined);
    assert_eq!(central.open_questions().len(), 1);
    for verdict in [Verdict::Met, Verdict::NotMet] {
        assert_eq!(with!(central.clone(), centrally_necessary = judged_in_2023(verdict)).verdict(), verdict);
    }
    let open = Spending::new(Channel::Insurers, day("2023-02-01"));
    assert_eq!((open.verdict(), open.open_questions().len()), (Verdict::Undetermined, 3));
    let criteria = open.explanation().parts().iter().filter(|part| part.verdict().is_some()).count();
    assert_eq!((criteria, open.explanation().parts().len()), (4, 5));
    assert_eq!(Spending::also_in()[0].id().as_str(), "IZA-4.1.2-d-aligned");
}

fn sectors() -> impl Strategy<Value = Sector> {
    proptest::sample::select(Sector::ALL)
}

fn entries() -> impl Strategy<Value = Entry> {
    let amount = prop_oneof![-1..3_i32, 1..400_000_000_i32].prop_map(Euro::whole);
    let pot = prop_oneof![
        sectors().prop_map(Pot::Earmark),
        proptest::sample::select(EarmarkPurpose::ALL).prop_map(Pot::Purpose),
        Just(Pot::Open),
    ];
    let draw = prop_oneof![2 => Just(Draw::EarmarkFirst), 1 => pot.clone().prop_map(Draw::From)];
    let channel = proptest::sample::select(Channel::ALL.as_slice());
    let purpose = proptest::option::weighted(0.2, proptest::sample::select(EarmarkPurpose::ALL));
    let judgement = proptest::sample::select([Verdict::Met, Verdict::NotMet].as_slice()).prop_map(judged);
    prop_oneof![
        (sectors(), channel, amount.clone(), draw, purpose).prop_map(
            |(sector, channel, amount, draw, purpose)| {
                Entry::Grant(Granted {
                    on: day("2025-01-01"),
                    sector,
                    channel,
                    amount,
                    draw,
                    purpose,
                    plan: None,
                })
            }
        ),
        (sectors(), sectors(), amount.clone(), judgement.clone())
            .prop_map(|(from, to, amount, decision)| Entry::Release(Released { from, to, amount, decision })),
        (pot, amount, any::<bool>(), judgement).prop_map(|(pot, amount, frame, judgement)| {
            let unused = with!(UnusedFunds::new(pot, year(2024), amount), in_health_insurance_frame = frame);
            Entry::Unused(with!(unused, efficient_and_effective = judgement.clone(), decision = judgement))
        }),
    ]
}

proptest! {
    #[test]
    fn the_sums_hold_after_every_entry(entries in proptest::collection::vec(entries(), 0..40), close in any::<bool>()) {
        for edition in Edition::ALL {
            let mut ledger = EarmarkLedger::open(*edition);
            let mut granted = Euro::ZERO;
            for entry in &entries {
                let before = ledger.clone();
                if ledger.record(entry.clone()).is_err() {
                    prop_assert_eq!(&ledger, &before);
                } else if let Entry::Grant(grant) = entry {
                    granted = granted.plus(grant.amount);
                }
                prop_assert_eq!(ledger.opening(), million(2_800));
                let sum = ledger.granted().plus(ledger.available()).plus(ledger.returned());
                prop_assert_eq!(sum, million(2_800));
                prop_assert_eq!(ledger.granted(), granted);
                let moved = |of: fn(&PotState) -> Euro| -> Euro {
                    ledger.pots().map(|(_, state)| of(&state)).sum()
                };
                prop_assert_eq!(moved(PotState::received), moved(PotState::released));
                for (pot, state) in ledger.pots() {
                    prop_assert!(!state.available().is_negative(), "{:?}", pot);
                }
            }
            if close {
                ledger.close();
                prop_assert_eq!(ledger.available(), Euro::ZERO);
                prop_assert_eq!(ledger.granted().plus(ledger.returned()), million(2_800));
            }
            // What the monitor shows by channel, and by pot, is what was granted.
            let monitor = ledger.monitor();
            let channels: Euro = monitor.sectors().iter()
                .flat_map(|used| Channel::ALL.map(|channel| used.through(channel))).sum();
            let pots: Euro = monitor.sectors().iter().map(|used| used.drawn().plus(used.from_open())).sum();
            prop_assert_eq!((channels, pots), (granted, granted));
        }
    }
}
