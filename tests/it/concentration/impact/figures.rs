//! Figures of a scenario beside an analysis.

use passende_zorg::concentration::{
    CapacityImpact, Care, CareAction, CareScenario, ImpactFigures, JointScenario, Patients,
    RedistributionOptions, Resource, ScenarioName, UseOf, UsePerPatient,
};
use passende_zorg::party::Intervention;
use passende_zorg::source::Edition;
use passende_zorg::{Language, Verdict};
use rust_decimal::Decimal;

use super::super::made::{country, location};
use super::{of, whole};

/// By hand: three hospitals, two kinds of care; C stops with both, and its patients go to B, 31 minutes further.
#[test]
fn figures_of_a_scenario() {
    let country = country(
        &[("a", 100), ("b", 100), ("c", 100)],
        &[("A", "R"), ("B", "R"), ("C", "R")],
        &[
            ("a", "A", 5),
            ("b", "B", 5),
            ("c", "C", 5),
            ("a", "B", 20),
            ("b", "A", 20),
            ("c", "B", 36),
            ("c", "A", 50),
        ],
    );
    let care = |name: &str, minimum, counts: [u32; 3]| Care {
        intervention: Intervention::try_new(name).unwrap(),
        minimum,
        volumes: ["A", "B", "C"]
            .into_iter()
            .zip(counts)
            .map(|(name, count)| (location(name), count))
            .collect(),
        flows: vec![],
    };
    let cares = [care("lung", 50, [60, 40, 20]), care("breast", 100, [100, 300, 200])];
    let stop = CareScenario { actions: vec![(location("C"), CareAction::Stop)], moves: Vec::new() };
    let joint = cares.iter().map(|care| (care.intervention.clone(), stop.clone())).collect();
    let scenario = JointScenario { name: ScenarioName::try_new("close C").unwrap(), cases: joint };
    let compared = country.compare(&cares, &[scenario], RedistributionOptions::PRACTICE_2024).unwrap();
    let mut uses = UsePerPatient::default();
    for (name, hours) in [("B", 3), ("C", 4)] {
        uses.insert(&location(name), &cares[0].intervention, Resource::TheatreHours, hours.into()).unwrap();
        uses.insert(&location(name), &cares[1].intervention, Resource::Revenue, Decimal::new(90_050, 2))
            .unwrap();
    }
    let capacity = CapacityImpact::of(compared[0].results(), &uses, UseOf::Receiver);
    let figures = ImpactFigures::of(&compared[0], &capacity);
    // Lung: A meets 50 and B does with C's 20. Breast: all three meet 100, then two.
    assert_eq!(figures.meet, (4, 4));
    assert_eq!(
        (figures.moved, figures.shortage, figures.stranded),
        (Patients::of(220), Patients::ZERO, Patients::ZERO)
    );
    assert_eq!((figures.drawn_below, figures.most_losses), (0, 2));
    assert_eq!(figures.extra_travel, Decimal::from(220 * 31));
    assert_eq!(
        (figures.much_further, figures.largest_extra.to_string()),
        (Patients::of(220), "31".to_owned())
    );
    // Lung 60 of 120, breast 300 of 600; then lung 60 of 120 and breast 500 of 600.
    assert_eq!(figures.largest_share, ("0.5".parse().unwrap(), "0.8333".parse().unwrap()));
    let [(Resource::TheatreHours, theatre), (Resource::Revenue, revenue)] = figures.capacity[..] else {
        panic!()
    };
    assert_eq!((theatre.needed(), theatre.freed()), (60.into(), 80.into()));
    assert_eq!((revenue.needed(), revenue.freed()), (180_100.into(), 180_100.into()));

    let facts = whole();
    let analysis = of(Edition::Draft, &facts).with_figures(figures.clone());
    assert_eq!(analysis.figures(), Some(&figures));
    let told = |language| {
        let notes = |part: &passende_zorg::explanation::Explanation| {
            part.notes().iter().map(|note| note.in_language(language).to_string()).collect::<Vec<_>>()
        };
        analysis.explanation().parts().iter().flat_map(notes).collect::<Vec<String>>()
    };
    assert_eq!(
        told(Language::English),
        [
            "a norm is met 4 times now and 4 times after; 0 patients short; 0 can go nowhere",
            "theatre hours: 60 comes, 80 goes",
            "providers that go on and fall below a norm: 0; most kinds of care that one provider loses: 2",
            "220 patients go elsewhere; all patients together travel 6,820 minutes further, one patient 31 at most; 220 patients travel 30 minutes or more further",
            "largest share of one provider in its region: 50%, after 83.33%",
            "revenue in euros: 180,100 comes, 180,100 goes",
        ]
    );
    assert_eq!(
        told(Language::Dutch)[4],
        "grootste aandeel van één aanbieder in zijn regio: 50 %, straks 83,33 %"
    );
    // The verdict does not hang on figures.
    assert_eq!(analysis.verdict(), Verdict::Met);
}

/// By hand: B starts in the middle and draws two thirds of the patients of A, which falls below 15 without topping up. Nothing is known of capacity, and nothing is said of it.
#[test]
fn one_that_goes_on_is_drawn_below_a_norm() {
    let country = country(
        &[("a", 100), ("b", 200), ("c", 300)],
        &[("A", "R"), ("B", "R"), ("C", "R")],
        &[("a", "A", 5), ("b", "A", 20), ("b", "B", 5), ("c", "C", 5)],
    );
    let lung = Intervention::try_new("lung").unwrap();
    let volumes = vec![(location("A"), 30), (location("C"), 40)];
    let care = Care { intervention: lung.clone(), minimum: 15, volumes, flows: vec![] };
    let start = CareScenario { actions: vec![(location("B"), CareAction::Start)], moves: Vec::new() };
    let scenario = JointScenario { name: ScenarioName::try_new("B").unwrap(), cases: [(lung, start)].into() };
    let options = RedistributionOptions { top_up: false, ..RedistributionOptions::PRACTICE_2024 };
    let compared = country.compare(&[care], &[scenario], options).unwrap();
    let capacity = CapacityImpact::of(compared[0].results(), &UsePerPatient::default(), UseOf::Receiver);
    let figures = ImpactFigures::of(&compared[0], &capacity);
    assert_eq!((figures.meet, figures.drawn_below, figures.most_losses), ((2, 2), 1, 0));
    let facts = whole();
    let tree = of(Edition::Draft, &facts).with_figures(figures).explanation();
    let with_notes = tree.parts().iter().filter(|part| !part.notes().is_empty());
    let told: Vec<String> = with_notes
        .map(|part| part.message().in_language(Language::English).to_string())
        .map(|text| text.split(':').next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(
        told,
        ["quality, safety and continuity", "cascade effects", "quality of life", "law, competition among it"]
    );
}
