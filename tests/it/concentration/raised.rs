//! What raising a norm means, against the sums that it stands for.

use passende_zorg::concentration::{
    Area, AreaId, Care, Country, Flow, Minutes, Patients, Provider, ProviderStatus, RaisedNorm, RegionName,
    TravelTable, Unobserved, WhenClosed,
};
use passende_zorg::party::{Intervention, Location};
use passende_zorg::quantity::CountRange;
use passende_zorg::request::Request;
use passende_zorg::{Edition, Language, answer};
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use serde_json::{Value, json};

const NEAREST: (WhenClosed, Unobserved) = (WhenClosed::Nearest, Unobserved::Nearest);

fn care(minimum: u32, volumes: &[u32]) -> Care {
    let volumes = volumes.iter().enumerate();
    let volumes = volumes.map(|(at, volume)| (Location::try_new(&format!("H{at}")).unwrap(), *volume));
    let intervention = Intervention::try_new("lung-resection").unwrap();
    Care { intervention, minimum, volumes: volumes.collect(), flows: Vec::new() }
}

/// Providers at a distance of as many times ten minutes as their numbers are apart, each where its patients live.
fn country(providers: usize, region: impl Fn(usize) -> Option<&'static str>) -> Country {
    let name = |at: usize| format!("H{at}");
    let each = (0..providers).map(|at| Provider {
        location: Location::try_new(&name(at)).unwrap(),
        region: region(at).map(|name| RegionName::try_new(name).unwrap()),
        area: None,
    });
    let mut travel = TravelTable::default();
    for from in 0..providers {
        for to in 0..providers {
            let minutes = Minutes::try_new((10 * from.abs_diff(to)).into()).unwrap();
            travel.insert(&name(from), &name(to), minutes, None).unwrap();
        }
    }
    Country::try_new(Vec::new(), each.collect(), &travel).unwrap()
}

/// The sentence and what stands below it.
fn told(raised: &RaisedNorm<'_>, language: Language) -> (String, Vec<String>) {
    let tree = raised.under(Edition::Final).explanation();
    let notes = tree.notes().iter().map(|note| note.in_language(language).to_string()).collect();
    (tree.message().in_language(language).to_string(), notes)
}

/// Who has as many as a norm meets it, and who has one less does not.
#[test]
fn at_the_borders_of_both_norms() {
    let care = care(20, &[19, 20, 21, 49, 50, 51]);
    let raised = RaisedNorm::try_new(&care, 50).unwrap();
    assert_eq!((raised.now().meet(), raised.then().meet()), (5, 2));
    assert_eq!((raised.left_out(), raised.now().to_move()), (1, 19));
    assert_eq!(raised.moved(), 20 + 21 + 49);
    assert!(raised.division().is_none() && raised.mean_extra().is_none());
    for to in [19, 20] {
        let error = RaisedNorm::try_new(&care, to).unwrap_err();
        assert_eq!((error.code(), error.path()), ("concentration.not-higher", "to"));
        assert_eq!(error.to_string(), format!("to: expected a norm above 20, found {to}"));
        assert!(RaisedNorm::try_in(&country(6, |_| None), &care, to, NEAREST).is_err());
    }
    assert_eq!(RaisedNorm::try_new(&care, 21).unwrap().moved(), 20);
}

#[test]
fn sentences_of_one_and_of_more() {
    let said = |volumes: &[u32], norms: (u32, u32), language| {
        told(&RaisedNorm::try_new(&care(norms.0, volumes), norms.1).unwrap(), language)
    };
    let (more, below) = said(&[1_200, 60, 60, 30, 9, 8], (10, 50), Language::Dutch);
    assert_eq!(
        more,
        "Als de norm van 10 naar 50 gaat, blijven 3 van de 4 aanbieders over en raken 30 patiënten hun aanbieder kwijt."
    );
    assert_eq!(below, ["Buiten beschouwing blijven 2 aanbieders die nu onder 10 zitten, met 17 patiënten."]);
    let (one, below) = said(&[2, 1], (1, 2), Language::Dutch);
    assert_eq!(
        one,
        "Als de norm van 1 naar 2 gaat, blijft 1 van de 2 aanbieders over en raakt 1 patiënt zijn aanbieder kwijt."
    );
    assert_eq!(below, ["Niemand zit nu onder 1."]);
    let (one, below) = said(&[3, 2, 1], (2, 3), Language::English);
    assert_eq!(one, "Raising the norm from 2 to 3 leaves 1 of 2 providers and moves 2 patients.");
    assert_eq!(below, ["Left out is 1 provider that is below 2 today, with 1 patient."]);
    let (_, below) = said(&[30, 9], (10, 50), Language::English);
    assert_eq!(below, ["Left out is 1 provider that is below 10 today, with 9 patients."]);
    let (none, below) = said(&[], (10, 1_000), Language::English);
    assert_eq!(none, "Raising the norm from 10 to 1,000 leaves 0 of 0 providers and moves 0 patients.");
    assert_eq!(below, ["Nobody is below 10 today."]);
}

/// Each provider is where its patients live: those of H0 go to H2, over H1 which stops too.
#[test]
fn patients_go_to_who_remains() {
    let care = care(20, &[30, 40, 60]);
    let country = country(3, |_| None);
    let raised = RaisedNorm::try_in(&country, &care, 50, NEAREST).unwrap();
    // 30 patients 20 minutes further, 40 patients 10: 1,000 over 70.
    let (english, notes) = told(&raised, Language::English);
    assert_eq!(
        english,
        "Raising the norm from 20 to 50 leaves 1 of 3 providers and moves 70 patients, who travel 14.3 minutes further on average."
    );
    assert_eq!(notes, ["Nobody is below 20 today."]);
    let (dutch, _) = told(&raised, Language::Dutch);
    assert!(dutch.ends_with("kwijt; zij reizen gemiddeld 14,3 minuten verder."), "{dutch}");
    let to: Vec<_> =
        raised.division().unwrap().moves().map(|it| (it.from.as_str(), it.to.as_str())).collect();
    assert_eq!(to, [("H0", "H2"), ("H1", "H2")]);
    // Who is below the norm today is no way out: H1 with 19 takes nobody.
    let small = self::care(20, &[30, 19, 60]);
    let raised = RaisedNorm::try_in(&country, &small, 50, NEAREST).unwrap();
    assert_eq!(raised.mean_extra().unwrap().number(), 20.into());
}

#[test]
fn who_can_go_nowhere_is_told() {
    let care = care(20, &[30, 60]);
    let apart = country(2, |at| Some(["north", "south"][at]));
    let raised = RaisedNorm::try_in(&apart, &care, 50, NEAREST).unwrap();
    assert_eq!(raised.stranded(), Patients::of(30));
    let (english, notes) = told(&raised, Language::English);
    assert_eq!(english, "Raising the norm from 20 to 50 leaves 1 of 2 providers and moves 30 patients.");
    assert_eq!(
        notes[0],
        "Of them, 30 can go nowhere: in their region remains no provider that they can reach and that meets 50."
    );
    let everybody = country(2, |_| None);
    let raised = RaisedNorm::try_in(&everybody, &care, 100, NEAREST).unwrap();
    let (_, notes) = told(&raised, Language::Dutch);
    assert_eq!(
        notes[0],
        "Voor 90 van hen is er geen plek: er blijft geen aanbieder over die zij kunnen bereiken en die 100 haalt."
    );
    // Some can: those are in the average, and the others are not.
    let care = self::care(20, &[30, 60, 40]);
    let partly = country(3, |at| Some(["north", "south", "south"][at]));
    let raised = RaisedNorm::try_in(&partly, &care, 50, NEAREST).unwrap();
    assert_eq!((raised.moved(), raised.mean_extra().unwrap().number()), (70, 10.into()));
    let (_, notes) = told(&raised, Language::English);
    assert!(
        notes[0].starts_with("Of them, 30 can go nowhere, which the average leaves out: in their"),
        "{notes:?}"
    );
}

/// Patients who went past the nearest travel less when theirs stops.
#[test]
fn who_travelled_far_travels_less() {
    let area = AreaId::try_new("west").unwrap();
    let [near, far] = ["H0", "H1"].map(|name| Location::try_new(name).unwrap());
    let providers = [&near, &far].map(|it| Provider { location: it.clone(), region: None, area: None });
    let mut travel = TravelTable::default();
    for (to, minutes) in [("H0", 5), ("H1", 35)] {
        travel.insert("west", to, Minutes::try_new(minutes.into()).unwrap(), None).unwrap();
    }
    let areas = vec![Area { id: area.clone(), population: 100 }];
    let country = Country::try_new(areas, providers.to_vec(), &travel).unwrap();
    let mut care = care(20, &[60, 30]);
    let seen = |location: &Location, count| Flow { area: area.clone(), location: location.clone(), count };
    care.flows = vec![seen(&near, CountRange::exactly(60)), seen(&far, CountRange::exactly(30))];
    let by_flows = (WhenClosed::ByFlows, Unobserved::Nearest);
    let raised = RaisedNorm::try_in(&country, &care, 50, by_flows).unwrap();
    let (english, _) = told(&raised, Language::English);
    assert!(english.ends_with("moves 30 patients, who travel 30 minutes less on average."), "{english}");
    let (dutch, _) = told(&raised, Language::Dutch);
    assert!(dutch.ends_with("zij reizen gemiddeld 30 minuten minder ver."), "{dutch}");
    // The division says the same.
    let division = raised.division().unwrap().under(Edition::Final).explanation();
    let told = |language| division.message().in_language(language).to_string();
    assert_eq!(
        told(Language::Dutch),
        "norm 50: 30 patiënten gaan elders heen, gemiddeld 30 minuten minder ver"
    );
    assert_eq!(told(Language::English), "norm 50: 30 patients go elsewhere, 30 minutes less on average");
    // Who is left out has flows that are left out too.
    care.minimum = 31;
    let raised = RaisedNorm::try_in(&country, &care, 50, by_flows).unwrap();
    assert_eq!((raised.left_out(), raised.moved()), (1, 0));
}

fn request(value: Value) -> Request {
    serde_json::from_value(value).unwrap()
}

fn asked() -> Value {
    json!({"raised-norm": {"care": {"intervention": "lung-resection", "minimum": 20, "volumes": [
        {"location": "A", "count": 30}, {"location": "B", "count": {"at-least": 40, "at-most": 55}},
        {"location": "C", "count": 60}]}, "to": 50}})
}

/// Of counts between bounds both ends are answered, and each end says which it is.
#[test]
fn both_ends_are_answered() {
    let given = answer(&request(asked())).unwrap();
    let of = |counts: &str| {
        let mut raised = given.items.iter().filter(|item| item.about.contains_key("raise"));
        raised.find(|item| item.about["counts"] == counts).unwrap()
    };
    let [lower, upper] = ["lower-bounds", "upper-bounds"].map(of);
    assert_eq!(
        (
            lower.values["patients-who-lose-their-provider"].as_str(),
            upper.values["patients-who-lose-their-provider"].as_str()
        ),
        ("70", "30")
    );
    assert_eq!(lower.about["raise"], "20-50");
    assert_eq!(lower.status.as_deref(), Some("counted"));
    assert!(!lower.values.contains_key("patients-stranded"));
    assert_eq!(given.notices[0].code, "care.withheld");
    let minima = given.items.iter().filter(|item| item.about.contains_key("minimum"));
    let lower = minima.filter(|item| item.about["counts"] == "lower-bounds");
    let lower: Vec<(&str, &str)> =
        lower.map(|it| (it.about["minimum"].as_str(), it.values["patients-to-move"].as_str())).collect();
    assert_eq!(lower, [("1-30", "0"), ("31-40", "30"), ("41-60", "70"), ("61-130", "130")]);
}

/// Patients of whoever stops go to the nearest unless it is said otherwise, and the text that asks it is the final one.
#[test]
fn what_is_not_said_is_the_usual() {
    let mut asked = json!({"raised-norm": {"care": {"intervention": "lung-resection", "minimum": 20,
        "volumes": [{"location": "A", "count": 30}, {"location": "B", "count": 60}, {"location": "C", "count": 60}],
        "flows": [{"area": "west", "location": "A", "count": 30}, {"area": "west", "location": "B", "count": 40}]},
        "to": 50, "country": {"areas": [{"id": "west", "population": 100}, {"id": "east", "population": 100}],
        "providers": [{"location": "A"}, {"location": "B"}, {"location": "C"}], "travel": [
            {"from": "west", "to": "A", "minutes": "5"}, {"from": "west", "to": "B", "minutes": "30"},
            {"from": "west", "to": "C", "minutes": "20"}, {"from": "east", "to": "A", "minutes": "40"},
            {"from": "east", "to": "B", "minutes": "10"}, {"from": "east", "to": "C", "minutes": "15"}]}}});
    let moved = |asked: &Value| -> Vec<String> {
        let given = answer(&request(asked.clone())).unwrap();
        let rule = given.items[0].explanation.as_ref().unwrap().basis.as_ref().unwrap().rule.clone();
        let to = given.items.iter().filter_map(|item| item.about.get("to").cloned());
        to.chain(rule).collect()
    };
    let usual = moved(&asked);
    assert_eq!(usual, ["C", "IZA22-D-MAP"]);
    asked["raised-norm"]["when-closed"] = json!("by-flows");
    asked["raised-norm"]["edition"] = json!("draft");
    assert_eq!(moved(&asked), ["B", "IZA-3.2.3-nza-map"]);
    asked["raised-norm"]["when-closed"] = json!("nearest");
    asked["raised-norm"]["edition"] = json!("final");
    assert_eq!(moved(&asked), usual);
}

/// Where nobody meets the norm of today there is nobody to divide, and nothing is called feasible.
#[test]
fn where_nobody_meets_today_nothing_is_divided() {
    let mut asked = asked();
    asked["raised-norm"]["country"] =
        json!({"providers": [{"location": "A"}, {"location": "B"}, {"location": "C"}]});
    let scenarios = |asked: &Value| {
        let given = answer(&request(asked.clone())).unwrap();
        given.items.iter().filter(|item| item.about.contains_key("scenario")).count()
    };
    asked["raised-norm"]["to"] = json!(90);
    for (minimum, is_divided) in [(60, true), (61, false)] {
        asked["raised-norm"]["care"]["minimum"] = json!(minimum);
        assert_eq!(scenarios(&asked) > 0, is_divided, "{minimum}");
    }
}

/// What is said of travel without a country is refused, and a wrong place names where it stands.
#[test]
fn what_would_go_unused_is_refused() {
    let refused = |change: &dyn Fn(&mut Value)| {
        let mut asked = asked();
        change(&mut asked["raised-norm"]);
        let error = answer(&request(asked)).unwrap_err();
        (error.code(), error.path().to_owned())
    };
    for (pointer, value) in [
        ("/care/flows", json!([{"area": "north", "location": "A", "count": 3}])),
        ("/care/within", json!("30")),
        ("/when-closed", json!("by-flows")),
        ("/unobserved", json!("as-observed")),
    ] {
        let (of, key) = pointer.rsplit_once('/').unwrap();
        let found = refused(&|asked| asked.pointer_mut(of).unwrap()[key] = value.clone());
        let path = format!("raised-norm{}", pointer.replace('/', "."));
        assert_eq!(found, ("request.without-country", path));
    }
    assert_eq!(
        refused(&|asked| asked["to"] = json!(20)),
        ("concentration.not-higher", "raised-norm.to".into())
    );
    let twice = refused(&|asked| {
        let again = asked["care"]["volumes"][0].clone();
        asked["care"]["volumes"].as_array_mut().unwrap().push(again);
    });
    assert_eq!(twice, ("request.twice", "raised-norm.care.volumes[3]".into()));
    let of_country =
        refused(&|asked| asked["country"] = json!({"providers": [{"location": "A"}, {"location": "A"}]}));
    assert_eq!(of_country.1, "raised-norm.country");
}

proptest! {
    /// The headline is what the lines below it add up to.
    #[test]
    fn the_headline_is_the_sum_of_the_lines(
        volumes in proptest::collection::vec(0_u32..120, 0..12),
        from in 0_u32..60,
        more in 1_u32..60,
        regions in 1_usize..3,
    ) {
        let (care, to) = (care(from, &volumes), from + more);
        let country = country(volumes.len(), |at| Some(["north", "south"][at % regions]));
        let raised = RaisedNorm::try_in(&country, &care, to, NEAREST).unwrap();
        let those = |is: &dyn Fn(u32) -> bool| -> Vec<u32> {
            volumes.iter().copied().filter(|volume| *volume > 0 && is(*volume)).collect()
        };
        let (stop, out) = (those(&|it| it >= from && it < to), those(&|it| it < from));
        prop_assert_eq!(raised.moved(), stop.iter().map(|it| u64::from(*it)).sum::<u64>());
        prop_assert_eq!(raised.left_out(), out.len());
        prop_assert_eq!(raised.then().meet(), those(&|it| it >= to).len());
        let division = raised.division().unwrap();
        let moved: Patients = division.moves().map(|it| it.amount).sum();
        prop_assert_eq!(moved.plus(raised.stranded()).number(), raised.moved().into());
        prop_assert_eq!(raised.mean_extra().is_none(), moved == Patients::ZERO);
        let stops = division.providers().filter(|it| it.status == ProviderStatus::Stop);
        prop_assert_eq!(stops.count(), stop.len());
        // Without a country it counts the same.
        let alone = RaisedNorm::try_new(&care, to).unwrap();
        prop_assert!(alone.moved() == raised.moved() && alone.sweep() == raised.sweep());
    }
}
