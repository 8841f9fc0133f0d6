//! Scenarios of the family `contracting`: the agreed figures, and a year of spending within them and over them.

use passende_zorg::contracting::frame::{
    ContractGrowth, DrugSpending, FrameSector, FrameSpending, FrameStanding, MacroFrames,
};
use passende_zorg::explanation::Explanation;
use passende_zorg::money::Euro;
use passende_zorg::source::Edition;
use passende_zorg::time::Year;

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
    all
}
