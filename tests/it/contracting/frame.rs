//! Agreed figures: what is printed, where it contradicts itself, and what follows of an overshoot.

use passende_zorg::Verdict::{self, Met, NotApplicable, NotMet, Undetermined};
use passende_zorg::contracting::frame::{
    ContractGrowth, DrugSpending, FrameContradiction, FrameLine, FrameSector, FrameSpending, FrameStanding,
    MacroFrames, MeansPurpose, OvershootConsequence, SavingsMeasure,
};
use passende_zorg::explanation::Explanation;
use passende_zorg::language::Language;
use passende_zorg::money::Euro;
use passende_zorg::rust_decimal::Decimal;
use passende_zorg::source::Edition;
use proptest::prelude::*;

use crate::support::{with, year};

use FrameSector::{
    DistrictNursing, GeneralPractice, MedicalSpecialistCare, MentalHealthCare, MultidisciplinaryCare,
};

/// Millions of euros.
fn m(amount: u32) -> Euro {
    Euro::whole(1_000_000).times(amount)
}

fn share(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn said(tree: &Explanation, language: Language) -> String {
    tree.message().in_language(language).to_string()
}

/// The frames and totals as the texts print them (draft, annex K, 2h; final text, p. 105).
#[test]
fn frames_are_as_printed() {
    let printed = |edition| {
        let frames = MacroFrames::of(edition);
        let of = |sector| -> Vec<Euro> {
            MacroFrames::years().map(|year| frames.frame(sector, year).unwrap().value()).collect()
        };
        let total: Vec<Euro> = MacroFrames::years().map(|year| frames.total(year).unwrap().value()).collect();
        let mut all: Vec<Vec<Euro>> = FrameSector::ALL.iter().map(|sector| of(*sector)).collect();
        all.push(total);
        all
    };
    let millions = |rows: [[u32; 4]; 6]| -> Vec<Vec<Euro>> { rows.map(|row| row.map(m).to_vec()).to_vec() };
    let draft = millions([
        [26_246, 26_466, 26_576, 26_577],
        [4_590, 4_628, 4_655, 4_674],
        [3_802, 3_870, 3_973, 4_100],
        [3_689, 3_776, 3_890, 4_026],
        [759, 782, 813, 853],
        [39_086, 39_521, 39_906, 40_229],
    ]);
    let last = millions([
        [26_201, 26_468, 26_578, 26_579],
        [4_620, 4_658, 4_655, 4_674],
        [3_802, 3_870, 3_973, 4_100],
        [3_689, 3_776, 3_890, 4_026],
        [759, 782, 813, 853],
        [39_071, 39_553, 39_909, 40_232],
    ]);
    assert_eq!(printed(Edition::Draft), draft);
    assert_eq!(printed(Edition::Final), last);
    assert_eq!(printed(Edition::Framework2023), last, "the framework goes by the final text");
}

#[test]
fn growth_is_as_printed_in_both_editions() {
    for edition in Edition::ALL.iter().copied() {
        for (sector, tenths) in [
            (MedicalSpecialistCare, [10, 8, 4, 0]),
            (MentalHealthCare, [10, 8, 6, 4]),
            (DistrictNursing, [20, 24, 30, 35]),
            (GeneralPractice, [20, 24, 30, 35]),
            (MultidisciplinaryCare, [20, 30, 40, 50]),
        ] {
            for (year, tenth) in MacroFrames::years().zip(tenths) {
                let growth = MacroFrames::of(edition).growth(sector, year).unwrap();
                assert_eq!(growth.value(), Decimal::new(tenth, 3), "{edition:?} {sector:?} {year}");
            }
        }
    }
}

/// There are figures of 2023 to 2026, and of no year before or after.
#[test]
fn there_are_frames_of_four_years() {
    for (number, there) in [(2022, false), (2023, true), (2026, true), (2027, false)] {
        let (frames, year) = (MacroFrames::of(Edition::Final), year(number));
        assert_eq!(frames.total(year).is_some(), there, "{number}");
        assert_eq!(frames.frame(MentalHealthCare, year).is_some(), there, "{number}");
        assert_eq!(frames.growth(MentalHealthCare, year).is_some(), there, "{number}");
        assert_eq!(frames.in_year(year).explanation().parts().is_empty(), !there, "{number}");
    }
}

/// The list was made apart from the crate, from the table of printed figures: sector, year, line, printed, computed.
#[test]
fn contradictions_are_found_and_no_others() {
    use FrameLine as L;
    let alike = [
        (MedicalSpecialistCare, 2023, L::Growth2023, 259, 260),
        (MedicalSpecialistCare, 2025, L::PriceLevel, 25_800, 25_799),
        (MedicalSpecialistCare, 2026, L::PriceLevel, 25_801, 25_800),
        (MentalHealthCare, 2023, L::PriceLevel, 4_366, 4_367),
        (MentalHealthCare, 2023, L::Growth2023, 44, 45),
        (MentalHealthCare, 2024, L::PriceLevel, 4_366, 4_367),
        (MentalHealthCare, 2024, L::Growth, 82, 81),
        (MentalHealthCare, 2024, L::Growth2024, 36, 37),
        (MentalHealthCare, 2025, L::PriceLevel, 4_366, 4_367),
        (MentalHealthCare, 2025, L::Growth2024, 36, 37),
        (MentalHealthCare, 2026, L::PriceLevel, 4_366, 4_367),
        (MentalHealthCare, 2026, L::Growth2024, 36, 37),
        (DistrictNursing, 2023, L::PriceLevel, 4_316, 4_317),
        (DistrictNursing, 2023, L::Frame, 3_802, 3_801),
        (DistrictNursing, 2023, L::Growth2023, 85, 74),
        (DistrictNursing, 2024, L::Growth, 166, 165),
        (DistrictNursing, 2025, L::Growth2024, 91, 90),
        (DistrictNursing, 2026, L::PriceLevel, 4_281, 4_280),
        (DistrictNursing, 2026, L::Growth2025, 116, 115),
        (GeneralPractice, 2023, L::Growth2023, 74, 72),
        (GeneralPractice, 2024, L::PriceLevel, 3_696, 3_695),
        (GeneralPractice, 2024, L::Frame, 3_776, 3_777),
        (GeneralPractice, 2025, L::PriceLevel, 3_696, 3_695),
        (GeneralPractice, 2026, L::PriceLevel, 3_696, 3_695),
        (MultidisciplinaryCare, 2026, L::Frame, 853, 854),
    ];
    let of = |edition| {
        let (mut lines, mut totals) = (Vec::new(), Vec::new());
        for found in MacroFrames::of(edition).contradictions() {
            match found {
                FrameContradiction::Sum { sector, year, line, printed, computed } => {
                    lines.push((sector, year.number(), line, printed, computed));
                }
                FrameContradiction::Growth { sector, year, of, printed, computed, .. } => {
                    let line = match of.number() {
                        2023 => L::Growth2023,
                        2024 => L::Growth2024,
                        2025 => L::Growth2025,
                        _ => L::Growth2026,
                    };
                    lines.push((sector, year.number(), line, printed, computed));
                }
                FrameContradiction::Total { year, printed, computed } => {
                    totals.push((year.number(), printed, computed));
                }
                other => panic!("{other:?}"),
            }
        }
        lines.sort_unstable();
        (lines, totals)
    };
    let expected = |more: &[(FrameSector, i32, FrameLine, u32, u32)]| {
        let all = alike.iter().chain(more);
        let mut all: Vec<_> = all
            .map(|(sector, year, line, printed, computed)| (*sector, *year, *line, m(*printed), m(*computed)))
            .collect();
        all.sort_unstable();
        all
    };
    let (draft, totals) = of(Edition::Draft);
    assert_eq!(draft, expected(&[]));
    let less = [(2024, m(39_521), m(39_522)), (2025, m(39_906), m(39_907)), (2026, m(40_229), m(40_230))];
    assert_eq!(totals, less);
    let (last, totals) = of(Edition::Final);
    assert_eq!(last, expected(&[(MedicalSpecialistCare, 2023, L::Frame, 26_201, 26_200)]));
    assert_eq!(totals, [(2024, m(39_553), m(39_554))]);
}

#[test]
fn a_contradiction_that_rounding_does_not_explain_is_told_apart() {
    for edition in [Edition::Draft, Edition::Final] {
        let found = MacroFrames::of(edition).contradictions();
        let unexplained: Vec<(Euro, bool)> = found
            .iter()
            .filter(|found| !found.may_be_rounding())
            .map(|found| (found.difference(), matches!(found, FrameContradiction::Growth { .. })))
            .collect();
        assert_eq!(unexplained, [(m(11), true), (m(2), true)], "{edition:?}");
    }
    let tree = MacroFrames::of(Edition::Draft).in_year(year(2023)).explanation();
    let told: Vec<&Explanation> =
        tree.parts().iter().filter(|part| part.message().code() == "frame.growth-printed").collect();
    let nursing =
        told.iter().find(|line| said(line, Language::English).contains("district nursing")).unwrap();
    assert_eq!(
        said(nursing, Language::English),
        "district nursing, 2023, volume growth of 2023: printed is EUR 85 million, 2% comes to EUR 74 million."
    );
    assert_eq!(
        said(nursing, Language::Dutch),
        "wijkverpleging, 2023, volumegroei van 2023: afgedrukt staat € 85 miljoen, 2 % komt op € 74 miljoen."
    );
    let ids: Vec<String> = told.iter().map(|line| format!("{:?}", line.basis().unwrap())).collect();
    assert_eq!(ids.iter().filter(|id| id.contains("IZA-K-c-2")).count(), 1, "{ids:?}");
}

/// The sums that the draft prints below its table of savings, and those of the table of means, which has none.
#[test]
fn savings_and_means_add_up() {
    let of = |number: i32| {
        let year = year(number);
        let other = SavingsMeasure::ALL.iter().filter(|measure| **measure != SavingsMeasure::CareAgreement);
        let other: Euro = other.map(|measure| measure.amount(year)).sum();
        let agreement = SavingsMeasure::CareAgreement.amount(year);
        let means: Euro = MeansPurpose::ALL.iter().map(|purpose| purpose.amount(year)).sum();
        (agreement, other, agreement.plus(other), means)
    };
    let less = |amount| Euro::ZERO.minus(m(amount));
    for (year, agreement, other, all, means) in [
        (2023, 332, 115, 447, 972),
        (2024, 646, 365, 1_011, 1_176),
        (2025, 963, 538, 1_501, 998),
        (2026, 1_346, 715, 2_061, 1_038),
        (2022, 0, 0, 0, 0),
        (2027, 0, 0, 0, 0),
    ] {
        assert_eq!(of(year), (less(agreement), less(other), less(all), m(means)), "{year}");
    }
    let structural: Euro = SavingsMeasure::ALL.iter().map(|measure| measure.structural()).sum();
    assert_eq!(structural, less(3_789));
    assert_eq!(MeansPurpose::ALL.iter().map(|purpose| purpose.structural()).sum::<Euro>(), m(256));
}

#[test]
fn no_percentage_is_a_limit_of_a_contract() {
    for edition in Edition::ALL.iter().copied() {
        for growth in ["-0.5", "0", "0.008", "0.0080001", "3"] {
            let asked = ContractGrowth::new(edition, MedicalSpecialistCare, year(2024), share(growth));
            assert_eq!(asked.verdict(), NotApplicable, "{growth}");
            assert_eq!(asked.explanation().verdict(), Some(NotApplicable));
            assert_eq!(asked.national_maximum(), Some(share("0.008")));
        }
    }
    let asked =
        ContractGrowth::new(Edition::Final, GeneralPractice, year(2025), share("0.045")).explanation();
    assert_eq!(
        said(&asked, Language::Dutch),
        "Dit contract laat het volume in 2025 met 4,5 % groeien. Het landelijke maximum voor huisartsenzorg is 3 %; dat is geen grens van één contract."
    );
    let later = ContractGrowth::new(Edition::Final, GeneralPractice, year(2027), share("0.045"));
    assert_eq!((later.verdict(), later.national_maximum()), (NotApplicable, None));
    assert!(said(&later.explanation(), Language::English).contains("no national maximum is agreed"));
}

fn spending(number: i32, spent: [u32; 5], available: [u32; 5]) -> FrameSpending {
    let by_sector = |amounts: [u32; 5]| FrameSector::ALL.iter().copied().zip(amounts.map(m)).collect();
    with!(FrameSpending::new(year(number)), @spent = by_sector(spent), @available = by_sector(available))
}

/// A frame is not exceeded by a cent less or by nothing, and is by a cent more.
#[test]
fn a_frame_is_exceeded_by_a_cent() {
    let available = m(27_000);
    for (spent, verdict, over) in [
        (available.minus(Euro::CENT), Met, None),
        (available, Met, None),
        (available.plus(Euro::CENT), NotMet, Some(Euro::CENT)),
    ] {
        let mut facts = spending(2024, [0, 4_600, 3_800, 3_700, 700], [27_000, 4_700, 3_900, 3_800, 800]);
        facts.spent.insert(MedicalSpecialistCare, spent);
        let standing = FrameStanding::try_new(Edition::Final, &facts).unwrap();
        assert_eq!((standing.of(MedicalSpecialistCare), standing.verdict()), (verdict, verdict));
        assert_eq!(standing.overshoot(MedicalSpecialistCare), over);
        assert_eq!(standing.consequences().is_empty(), over.is_none());
    }
}

/// Each branch of what follows: the total holds to the cent, is exceeded by one, is not known.
#[test]
fn what_follows_looks_at_the_total() {
    let available = [27_000, 4_700, 3_900, 3_800, 800];
    let follows =
        |facts: &FrameSpending| FrameStanding::try_new(Edition::Draft, facts).unwrap().consequences();
    // Mental health care 100 over, multidisciplinary care 100 under.
    let even = spending(2024, [27_000, 4_800, 3_900, 3_800, 700], available);
    let confer = OvershootConsequence::Confer { sectors: vec![MentalHealthCare] };
    // The annex of the draft names one instrument; whether the total holds takes no measure away.
    let measures = OvershootConsequence::Measures { instrument_only: true };
    assert_eq!(
        follows(&even),
        [confer.clone(), OvershootConsequence::TotalHolds { room: Euro::ZERO }, measures.clone()]
    );
    let mut over = even.clone();
    over.spent.insert(DistrictNursing, m(3_900).plus(Euro::CENT));
    let confer_both = OvershootConsequence::Confer { sectors: vec![MentalHealthCare, DistrictNursing] };
    assert_eq!(
        follows(&over),
        [confer_both, OvershootConsequence::TotalExceeded { over: Euro::CENT }, measures.clone()]
    );
    for drop in FrameSector::ALL.iter().filter(|sector| **sector != MentalHealthCare) {
        let mut unknown = even.clone();
        unknown.available.remove(drop);
        assert_eq!(
            follows(&unknown),
            [confer.clone(), OvershootConsequence::TotalNotKnown, measures.clone()]
        );
        let standing = FrameStanding::try_new(Edition::Draft, &unknown).unwrap();
        assert_eq!(
            (standing.verdict(), standing.total(), standing.of(*drop)),
            (NotMet, Undetermined, Undetermined)
        );
        assert_eq!(standing.open_questions().len(), 0, "it is over, whatever the other is");
    }
    let mut open = spending(2024, [27_000, 4_700, 3_900, 3_800, 800], available);
    open.spent.remove(&GeneralPractice);
    let standing = FrameStanding::try_new(Edition::Final, &open).unwrap();
    assert_eq!((standing.verdict(), standing.open_questions().len()), (Undetermined, 1));
}

/// Half of the growth over 7 % in 2023 and 2024 and over 5 % in 2025 and 2026; exactly the limit is not over it.
#[test]
fn expensive_drugs_are_corrected_over_the_limit() {
    let before = m(2_000);
    for (number, percent) in [(2023, 7), (2024, 7), (2025, 5), (2026, 5)] {
        let limit = before.plus(m(20 * percent));
        for (now, correction) in [
            (limit.minus(Euro::CENT), Euro::ZERO),
            (limit, Euro::ZERO),
            (limit.plus(Euro::CENT.times(2)), Euro::CENT),
            (limit.plus(m(60)), m(30)),
        ] {
            let facts = with!(
                spending(number, [27_100, 0, 0, 0, 0], [27_000, 1, 1, 1, 1]),
                expensive_drugs = DrugSpending { before, year: now },
            );
            let standing = FrameStanding::try_new(Edition::Final, &facts).unwrap();
            assert_eq!(standing.drug_limit().unwrap().value(), Decimal::new(i64::from(percent), 2));
            assert_eq!(standing.correction(), Some(correction), "{number} {now}");
            assert_eq!(standing.remainder(), Some(m(100).minus(correction)));
            let corrected = standing
                .consequences()
                .iter()
                .any(|follows| matches!(follows, OvershootConsequence::Correction { amount, .. } if *amount == correction));
            assert_eq!(corrected, now > limit);
        }
    }
}

#[test]
fn without_an_overshoot_or_without_drugs_nothing_is_corrected() {
    let drugs = DrugSpending { before: m(2_000), year: m(3_000) };
    let within = with!(spending(2024, [27_000, 0, 0, 0, 0], [27_000, 1, 1, 1, 1]), expensive_drugs = drugs);
    let standing = FrameStanding::try_new(Edition::Final, &within).unwrap();
    assert_eq!((standing.correction(), standing.remainder()), (None, None));
    assert_eq!(standing.consequences(), []);
    let unknown = spending(2024, [27_001, 0, 0, 0, 0], [27_000, 1, 1, 1, 1]);
    let standing = FrameStanding::try_new(Edition::Final, &unknown).unwrap();
    assert_eq!((standing.correction(), standing.remainder()), (None, None));
    assert!(standing.consequences().contains(&OvershootConsequence::DrugsNotKnown { limit: share("0.07") }));
    // More is corrected than was over: nothing remains, and that the text has no rule for it is told.
    let more = with!(spending(2024, [27_001, 0, 0, 0, 0], [27_000, 1, 1, 1, 1]), expensive_drugs = drugs);
    let standing = FrameStanding::try_new(Edition::Final, &more).unwrap();
    assert_eq!((standing.correction(), standing.remainder()), (Some(m(430)), Some(Euro::ZERO)));
    let told = standing.explanation();
    let told = told.parts().iter().find(|part| part.message().code() == "frame.correction").unwrap();
    assert_eq!(
        said(told, Language::Dutch),
        "Dure geneesmiddelen groeien met 50 %: VWS corrigeert de mbi-afrekening voor de helft van de groei boven 7 %, € 430.000.000. Dat is meer dan de overschrijding; de tekst regelt dat niet."
    );
}

/// What is said of the drugs while hospitals did not go over their frame, or that is not known; and never that 7 % is over 7 %.
#[test]
fn drugs_are_told_with_and_without_an_overshoot() {
    let told = |spent: Option<u32>, drugs: DrugSpending| {
        let mut facts =
            with!(spending(2024, [0, 101, 0, 0, 0], [100, 100, 1, 1, 1]), expensive_drugs = drugs);
        match spent {
            Some(spent) => facts.spent.insert(MedicalSpecialistCare, m(spent)),
            None => facts.spent.remove(&MedicalSpecialistCare),
        };
        let tree = FrameStanding::try_new(Edition::Final, &facts).unwrap().explanation();
        let line =
            tree.parts().iter().find(|part| said(part, Language::English).starts_with("Expensive drugs"));
        said(line.unwrap(), Language::English)
    };
    let grown = |now: Euro| DrugSpending { before: m(1_000), year: now };
    let ten = grown(m(1_100));
    assert_eq!(
        told(Some(100), ten),
        "Expensive drugs grow by 10%; the frame of medical specialist care is not exceeded, so nothing is corrected."
    );
    assert!(told(None, ten).ends_with("whether that frame is exceeded is not known."));
    assert!(
        told(Some(101), ten)
            .contains("grow by 10%: the Minister corrects the settlement under the macro control instrument")
    );
    assert!(
        told(Some(101), grown(m(1_070).plus(Euro::whole(1_000))))
            .contains("grow by 7.01%: the Minister corrects")
    );
    assert!(told(Some(101), grown(m(1_070))).contains("grow by 7%, not over 7%: nothing is corrected."));
}

/// What follows and what contradicts itself can be stored, with its code and in both languages.
#[test]
fn findings_are_written_with_code_and_text() {
    let follows = serde_json::to_value(OvershootConsequence::TotalHolds { room: m(1) }).unwrap();
    assert_eq!(follows["code"], "frame.total-holds");
    assert!(follows["text"]["nl"].as_str().unwrap().contains("er blijft € 1.000.000 over"), "{follows}");
    let found = serde_json::to_value(MacroFrames::of(Edition::Final).contradictions()).unwrap();
    assert_eq!(found.as_array().unwrap().len(), 27);
    assert_eq!(found[26]["code"], "frame.total-printed");
    assert!(
        found[26]["text"]["en"].as_str().unwrap().contains("the sectors add up to EUR 39,554 million"),
        "{found}"
    );
}

#[test]
fn a_year_without_frames_is_not_applicable() {
    for number in [2022, 2027] {
        let facts = spending(number, [99_999, 0, 0, 0, 0], [1, 1, 1, 1, 1]);
        let standing = FrameStanding::try_new(Edition::Final, &facts).unwrap();
        assert_eq!((standing.verdict(), standing.total()), (NotApplicable, NotApplicable));
        assert_eq!((standing.consequences(), standing.overshoot(MedicalSpecialistCare)), (vec![], None));
        assert!(standing.explanation().parts().is_empty());
    }
}

/// A frame that is given lower than the agreed one is told: wages and prices only add to it.
#[test]
fn a_frame_below_the_agreed_one_is_told() {
    for (available, told) in [(26_467, 1), (26_468, 0), (26_469, 0)] {
        let facts = spending(2024, [26_000, 4_000, 3_000, 3_000, 700], [available, 4_658, 3_870, 3_776, 782]);
        let standing = FrameStanding::try_new(Edition::Final, &facts).unwrap();
        assert_eq!(standing.verdict(), Met);
        let tree = standing.explanation();
        let lower = tree.parts().iter().filter(|part| part.message().code() == "frame.lower-than-agreed");
        assert_eq!(lower.count(), told, "{available}");
    }
}

#[test]
fn amounts_below_zero_are_refused_with_their_place() {
    let base = || spending(2024, [1, 1, 1, 1, 1], [1, 1, 1, 1, 1]);
    let less = Euro::ZERO.minus(Euro::CENT);
    let mut spent = base();
    spent.spent.insert(DistrictNursing, less);
    let mut available = base();
    available.available.insert(GeneralPractice, less);
    for (facts, path, code) in [
        (spent, "spent.district-nursing", "frame.negative"),
        (available, "available.general-practice", "frame.negative"),
        (
            with!(base(), expensive_drugs = DrugSpending { before: Euro::ZERO, year: m(1) }),
            "expensive-drugs.before",
            "frame.drugs-before",
        ),
        (
            with!(base(), expensive_drugs = DrugSpending { before: m(1), year: less }),
            "expensive-drugs.year",
            "frame.negative",
        ),
    ] {
        let error = FrameStanding::try_new(Edition::Final, &facts).unwrap_err();
        assert_eq!((error.path(), error.code()), (path, code));
    }
    let read: FrameSpending = serde_json::from_value(serde_json::to_value(base()).unwrap()).unwrap();
    assert_eq!(read, base());
}

proptest! {
    /// Spending more never helps: the verdict gets no better, the overshoot no smaller, the remainder no less.
    #[test]
    fn more_spending_is_no_better(spent in 0_u32..60_000, more in 0_u32..5_000, now in 0_u32..4_000) {
        let of = |spent: u32| {
            let facts = with!(
                spending(2025, [spent, 10, 10, 10, 10], [27_000, 20, 20, 20, 20]),
                expensive_drugs = DrugSpending { before: m(2_000), year: m(now) },
            );
            let standing = FrameStanding::try_new(Edition::Final, &facts).unwrap();
            let rank = |verdict: Verdict| u8::from(verdict == Met);
            (rank(standing.verdict()), standing.overshoot(MedicalSpecialistCare), standing.remainder())
        };
        let (less, greater) = (of(spent), of(spent + more));
        prop_assert!(greater.0 <= less.0 && greater.1 >= less.1 && greater.2 >= less.2);
    }

    /// Correction and remainder make up the overshoot, unless more is corrected than was over.
    #[test]
    fn correction_and_remainder_make_up_the_overshoot(over in 1_u32..2_000, now in 0_u32..4_000) {
        let facts = with!(
            spending(2023, [27_000 + over, 10, 10, 10, 10], [27_000, 20, 20, 20, 20]),
            expensive_drugs = DrugSpending { before: m(2_000), year: m(now) },
        );
        let standing = FrameStanding::try_new(Edition::Draft, &facts).unwrap();
        let (correction, remainder) = (standing.correction().unwrap(), standing.remainder().unwrap());
        prop_assert!(correction.plus(remainder) == m(over) || (remainder == Euro::ZERO && correction > m(over)));
    }
}
