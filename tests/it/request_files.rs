//! What files and values of the library come to as requests, and countries with bounds, limits, uses and an analysis.

use std::collections::{BTreeMap, BTreeSet};

use passende_zorg::concentration::csv::read_uses;
use passende_zorg::concentration::{
    Area, AreaId, CareAction, CareCount, CareScenario, ConcentrationImpact, FlowCount, ImpactFacts,
    JointScenario, Minutes, Move, Provider, ScenarioName, TravelTable,
};
use passende_zorg::party::{Intervention, Location};
use passende_zorg::quantity::CountRange;
use passende_zorg::request::{
    Answer, AnswerItem, CareFacts, CountRow, CountryFacts, OpeningRow, RedistributionRequest, Request,
    ScenarioFacts, SourceCounts, SuccessionRow, UseFacts, VolumeRequest,
};
use passende_zorg::statement::Statement;
use passende_zorg::volume::composite::{Counts, Held, NormSet, UnitFacts};
use passende_zorg::volume::csv::{read_openings, read_successions};
use passende_zorg::volume::tally::ProcedureTable;
use passende_zorg::volume::{Asked, CountTable, PeriodCounts, Silence};
use passende_zorg::{Edition, Verdict, answer, from_json};
use serde_json::{Value, json};

use crate::support::{day, year};

const NETHERLANDS: &[u8] = include_bytes!("../../examples/check_norms/norms/netherlands.json");
const PROCEDURES: &[u8] = include_bytes!("../../examples/check_norms/procedures.csv");
const COUNTS: &[u8] = include_bytes!("../../examples/check_norms/counts.csv");
const FACTS: &[u8] = include_bytes!("../../examples/check_norms/facts.json");

/// The Dutch norms that ask for no other units than the location.
fn norms() -> NormSet {
    let set = NormSet::from_json(NETHERLANDS).unwrap();
    let own = set.composite().iter().filter(|norm| norm.facts().id.as_str() != "nl-pci").cloned();
    NormSet::try_new(set.simple().clone(), own).unwrap()
}

/// The verdict of each norm on each unit, as the norms say it themselves.
fn by_the_norms(set: &NormSet, held: &Held<'_>, asked: Asked) -> BTreeMap<(String, String), Verdict> {
    let mut found = BTreeMap::new();
    for norm in set.composite() {
        for row in norm.check(held, asked).unwrap().rows() {
            found.insert((norm.facts().id.to_string(), row.unit().to_owned()), row.verdict());
        }
    }
    found
}

/// The same of the items of an answer, of the composite norms.
fn by_the_answer(set: &NormSet, answer: &Answer) -> BTreeMap<(String, String), Verdict> {
    let is_composite = |id: &str| set.composite().iter().any(|norm| norm.facts().id.as_str() == id);
    let items = answer.items.iter().filter(|item| is_composite(&item.about["norm"]));
    items
        .map(|item| ((item.about["norm"].clone(), item.about["unit"].clone()), item.verdict.unwrap()))
        .collect()
}

/// A request crosses the border and is the same after it.
fn asked(request: VolumeRequest) -> Answer {
    let request = Request::Volumes(Box::new(request));
    let written = serde_json::to_vec(&request).unwrap();
    assert_eq!(from_json::<Request>(&written).unwrap(), request);
    answer(&request).unwrap()
}

#[test]
fn procedures_with_attributes_come_to_what_they_come_to() {
    let set = norms();
    let attributes = ["stage", "new", "age-in-days", "primary"];
    let table = ProcedureTable::from_csv_with(PROCEDURES, &attributes).unwrap();
    let (_, last) = table.years().unwrap();
    let held = Held::procedures(&table);
    let expected = by_the_norms(&set, &held, Asked::about(last));
    assert_eq!(expected[&("nl-penis".into(), "Noord".into())], Verdict::Met);
    assert_eq!(expected[&("nl-penis".into(), "Zuid".into())], Verdict::Undetermined);
    let request = VolumeRequest::of_procedures(set.clone(), last, &table);
    assert!(request.procedures.iter().any(|row| row.attributes.get("stage").is_some_and(|it| it == "T2")));
    assert!(request.procedures.iter().all(|row| row.attributes.values().all(|value| !value.is_empty())));
    assert_eq!(by_the_answer(&set, &asked(request)), expected);
}

/// Weights and patients stay; a row that stands twice is one.
#[test]
fn rows_of_procedures_are_as_they_were() {
    let text = "date,location,institution,intervention,patient,weight\n\
                2024-05-01,A,I,lung,p,2\n2024-05-01,A,I,lung,p,2\n2024-05-02,A,I,lung,,1\n";
    let table = ProcedureTable::from_csv(text.as_bytes()).unwrap();
    let request = VolumeRequest::of_procedures(norms(), year(2024), &table);
    let rows: Vec<_> = request
        .procedures
        .iter()
        .map(|row| {
            (row.date, row.patient.as_deref(), row.weight, row.institution.as_ref().map(AsRef::as_ref))
        })
        .collect();
    let i = Some("I");
    assert_eq!(rows, [(day("2024-05-01"), Some("p"), Some(2), i), (day("2024-05-02"), None, None, i)]);
}

#[test]
fn counts_of_several_years_come_to_what_they_come_to() {
    let text = "location,intervention,year,count\nNoord,colorectal,2023..2025,152\n\
                Zuid,colorectal,2023..2025,149\nOost,colorectal,2024..2025,149\n";
    let set = norms();
    let counts = PeriodCounts::from_csv(text.as_bytes()).unwrap();
    let openings = read_openings(b"name,opened\nOost,2024-02-01\n").unwrap();
    for openings in [&openings[..], &[]] {
        let held = Held::counts_of(Counts::Periods(&counts, Silence::Unknown)).with_openings(openings);
        let mut request = VolumeRequest::of_periods(set.clone(), year(2025), &counts);
        request.openings = openings.iter().map(OpeningRow::from).collect();
        let given = asked(request);
        let found = by_the_answer(&set, &given);
        assert_eq!(found, by_the_norms(&set, &held, Asked::about(year(2025))));
        let oost = found[&("nl-colorectal".into(), "Oost".into())];
        assert_eq!(oost, if openings.is_empty() { Verdict::Undetermined } else { Verdict::NotMet });
    }
    // Norms per calendar year have nothing to be held against, which is told.
    let simple = json!({"norms": [{"id": "colorectal", "title": {"nl": "Darm", "en": "Bowel"}, "per": "location",
        "basket": [{"intervention": "colorectal"}], "window": {"kind": "calendar-year"},
        "levels": [{"from": "2020-01-01", "minimum": 50, "status": "adopted"}],
        "source": {"title": "an example", "section": "1", "consulted": "2026-11-29"}}]});
    let set = NormSet::from_json(simple.to_string().as_bytes()).unwrap();
    let given = asked(VolumeRequest::of_periods(set, year(2025), &counts));
    assert!(given.items.is_empty());
    let told: Vec<&str> = given.notices.iter().map(|it| it.code.as_str()).collect();
    assert!(told.contains(&"counts.norms-per-year"), "{told:?}");
    assert!(given.notices.iter().any(|it| it.text.nl.ends_with("gegeven: Darm.")), "{:?}", given.notices);
}

#[test]
fn counts_of_another_source_count_for_the_norms_that_name_it() {
    let set = norms();
    let (table, facts) = (CountTable::from_csv(COUNTS).unwrap(), from_json::<UnitFacts>(FACTS).unwrap());
    let register =
        CountTable::from_csv(b"location,intervention,year,count\nZuid,rare-tumour,2025,7\n").unwrap();
    let name = Statement::try_new("register").unwrap();
    let held = Held::counts(&table).with_source(name.clone(), Counts::Table(&register));
    let held = held.try_with_facts(&facts).unwrap();
    let mut request = VolumeRequest::of_table(set.clone(), year(2025), &table);
    request.facts = Some(facts.clone());
    let without = by_the_answer(&set, &asked(request.clone()));
    let mut source = SourceCounts::new(name);
    source.counts = CountRow::of_table(&register);
    request.sources = vec![source];
    let with = by_the_answer(&set, &asked(request.clone()));
    assert_eq!(with, by_the_norms(&set, &held, Asked::about(year(2025))));
    assert_ne!(with, without);
    // The same source twice.
    request.sources.push(request.sources[0].clone());
    let error = answer(&Request::Volumes(Box::new(request))).unwrap_err();
    assert_eq!((error.path(), error.code()), ("volumes.sources[1].name", "request.source-twice"));
}

#[test]
fn counts_are_given_in_one_way() {
    let row = json!({"location": "A", "intervention": "colorectal", "year": 2024, "count": 1});
    let done = json!({"location": "A", "intervention": "colorectal", "date": "2024-05-01"});
    let period =
        json!({"location": "A", "intervention": "colorectal", "first": 2023, "last": 2024, "count": 1});
    let lists = [("counts", row), ("procedures", done), ("periods", period)];
    let norms = norms();
    let refused = |fields: &[(&str, Value)]| {
        let mut request = json!({"volumes": {"norms": norms, "year": 2024}});
        for (name, value) in fields {
            request["volumes"][*name] = value.clone();
        }
        let request: Request = serde_json::from_value(request).unwrap();
        answer(&request).map_err(|error| (error.path().to_owned(), error.code()))
    };
    let both = |list: &str| Some((format!("volumes.{list}"), "request.both"));
    for (at, (one, first)) in lists.iter().enumerate() {
        assert!(refused(&[(one, json!([first]))]).is_ok());
        for (other, second) in &lists[at + 1..] {
            let found = refused(&[(one, json!([first])), (other, json!([second]))]);
            assert_eq!(found.err(), both(other), "{one} beside {other}");
        }
    }
    let periods = json!([lists[2].1]);
    for (list, value) in [
        ("incomplete", json!([2024])),
        ("successions", json!([{"kind": "location", "from": "A", "to": "B", "on": "2024-06-01"}])),
    ] {
        assert_eq!(refused(&[("periods", periods.clone()), (list, value)]).err(), both(list));
    }
    let reversed =
        json!([{"location": "A", "intervention": "colorectal", "first": 2024, "last": 2023, "count": 1}]);
    assert_eq!(refused(&[("periods", reversed)]).unwrap_err().0, "volumes.periods[0]");
}

#[test]
fn openings_and_successions_are_rows() {
    let openings = read_openings(b"name,opened,closed\nA,2024-02-01,\nB,,2025-01-01\n").unwrap();
    let rows: Vec<OpeningRow> = openings.iter().map(OpeningRow::from).collect();
    assert_eq!((rows[0].name.as_str(), rows[0].opened, rows[0].closed), ("A", Some(day("2024-02-01")), None));
    assert_eq!((rows[1].opened, rows[1].closed), (None, Some(day("2025-01-01"))));
    let read = read_successions(b"from,to,day,share\nA,B,2024-06-01,0.4\nC,D,2024-07-01,1\n").unwrap();
    let rows: Vec<SuccessionRow> = read.iter().map(|it| SuccessionRow::from(&it)).collect();
    // The whole ones come first.
    assert_eq!((rows[0].on, rows[0].share), (day("2024-07-01"), None));
    assert_eq!((rows[1].from.as_str(), rows[1].share.unwrap().to_string()), ("A", "0.4".to_owned()));
}

fn shipped(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn redistribution() -> Value {
    shipped(include_str!("../../examples/answer_requests/redistribution.json"))
}

fn answered(request: &Value) -> Answer {
    let request: Request = from_json(request.to_string().as_bytes()).unwrap();
    answer(&request).unwrap()
}

fn refused(request: &Value) -> (String, &'static str) {
    let request: Request = from_json(request.to_string().as_bytes()).unwrap();
    let error = answer(&request).unwrap_err();
    (error.path().to_owned(), error.code())
}

/// Those of the items that are about these, without the key that says at which bounds counts are.
fn at(answer: &Answer, bounds: Option<&str>) -> Vec<AnswerItem> {
    let those = answer.items.iter().filter(|item| item.about.get("counts").map(String::as_str) == bounds);
    let mut items: Vec<AnswerItem> = those.cloned().collect();
    for item in &mut items {
        item.about.remove("counts");
        item.titles.remove("counts");
    }
    items
}

fn item<'a>(answer: &'a Answer, about: &[(&str, &str)]) -> &'a AnswerItem {
    let about: BTreeMap<String, String> =
        about.iter().map(|(kind, name)| ((*kind).to_owned(), (*name).to_owned())).collect();
    answer.items.iter().find(|item| item.about == about).unwrap()
}

/// Counts between bounds are those at their lower bounds and those at their upper bounds, each as if it were known.
#[test]
fn bounds_are_divided_at_both_ends() {
    let with = |request: &Value, family: &str, count: Value| {
        let mut request = request.clone();
        request[family]["cares"][0]["volumes"][0]["count"] = count;
        answered(&request)
    };
    for (request, family) in [
        (redistribution(), "redistribution"),
        (shipped(include_str!("../../examples/answer_requests/sites.json")), "sites"),
    ] {
        let both = with(&request, family, json!({"at-least": 20, "at-most": 61}));
        let [least, most] = [20, 61].map(|count| with(&request, family, json!(count)));
        let mut lower = at(&both, Some("lower-bounds"));
        // What differs at the upper bounds is told beside the lower ones.
        let apart: Vec<&str> =
            lower.iter().flat_map(|item| &item.notices).map(|told| told.code.as_str()).collect();
        assert_eq!(
            apart.iter().any(|code| code.starts_with("ends.")),
            family == "redistribution",
            "{apart:?}"
        );
        for item in &mut lower {
            item.notices.retain(|told| !told.code.starts_with("ends."));
        }
        let whole = |answer: &Answer| at(answer, None);
        let bare = |mut items: Vec<AnswerItem>| {
            items.retain(|item| {
                item.about.keys().next().is_none_or(|kind| kind != "difference") || item.explanation.is_none()
            });
            items
        };
        assert_eq!(bare(lower), whole(&least));
        assert_eq!(bare(at(&both, Some("upper-bounds"))), whole(&most));
        assert!(both.notices.iter().any(|told| told.code == "care.withheld"));
        assert!(at(&both, None).is_empty() && both.explanation.is_none());
    }
}

/// From the north to B 30 minutes instead of 5, from the south 21 instead of 5: 400 and 600 people, 24 and 40 patients.
#[test]
fn who_comes_beyond_a_limit_is_told() {
    let beyond = |limit: &str| {
        let mut request = redistribution();
        request["redistribution"]["cares"][0]["within"] = json!(limit);
        let answer = answered(&request);
        let whole = item(&answer, &[("scenario", "A and C stop"), ("intervention", "lung-resection")]);
        ["people-beyond-before", "people-beyond-after", "people-came-beyond", "patients-came-beyond"]
            .map(|name| whole.values[name].clone())
    };
    assert_eq!(beyond("4.999999"), ["1900", "1900", "0", "0"]);
    assert_eq!(beyond("20.999999"), ["0", "1000", "1000", "64"]);
    assert_eq!(beyond("21"), ["0", "400", "400", "24"]);
    assert_eq!(beyond("29.999999"), ["0", "400", "400", "24"]);
    assert_eq!(beyond("30"), ["0", "0", "0", "0"]);
    let without = answered(&redistribution());
    assert!(without.items.iter().all(|item| !item.values.contains_key("minutes-limit")));
}

/// A lets 24 patients of 3 hours go, C 40 of whom it is not known; B needs 64 times 4, or what the senders used.
#[test]
fn what_a_scenario_asks_of_theatres_is_told() {
    let used = |location: &str, amount: &str| json!({"location": location, "intervention": "lung-resection", "resource": "theatre-hours", "per-patient": amount});
    let hours = |use_of: Option<&str>| {
        let mut request = redistribution();
        request["redistribution"]["uses"] = json!([used("A", "3"), used("B", "4")]);
        if let Some(use_of) = use_of {
            request["redistribution"]["use-of"] = json!(use_of);
        }
        let answer = answered(&request);
        ["A", "B", "C"].map(|provider| {
            let about = [("scenario", "A and C stop"), ("provider", provider), ("resource", "theatre-hours")];
            item(&answer, &about).values.clone()
        })
    };
    let [a, b, c] = hours(None);
    assert_eq!((&*a["theatre-hours-freed-a-year"], &*a["theatre-hours-more-a-year"]), ("72", "-72"));
    assert_eq!((&*b["theatre-hours-needed-a-year"], &*b["theatre-hours-more-a-year"]), ("256", "256"));
    assert_eq!(&*c["patients-who-leave-of-unknown-use"], "40");
    assert!(!c.contains_key("theatre-hours-more-a-year"));
    assert_eq!(hours(Some("receiver"))[1], b);
    let sender = &hours(Some("sender"))[1];
    assert_eq!(&*sender["theatre-hours-needed-a-year"], "72");
    assert_eq!(&*sender["patients-who-come-of-unknown-use"], "40");
    // Twice, or beyond what can be.
    let mut request = redistribution();
    request["redistribution"]["uses"] = json!([used("A", "3"), used("A", "3")]);
    assert_eq!(refused(&request), ("redistribution.uses[1]".to_owned(), "concentration.twice"));
    for (amount, holds) in [("1000000000", true), ("1000000000.1", false), ("0", true), ("-0.1", false)] {
        request["redistribution"]["uses"] = json!([used("A", amount)]);
        if holds {
            answered(&request);
        } else {
            assert_eq!(refused(&request), ("redistribution.uses[0]".to_owned(), "concentration.use"));
        }
    }
}

#[test]
fn an_impact_analysis_is_held_against_the_agreement() {
    let facts: ImpactFacts =
        from_json(include_bytes!("../../examples/compare_scenarios/impact.json")).unwrap();
    for (edition, on) in [
        (None, "2025-05-31"),
        (None, "2025-06-01"),
        (None, "2026-01-01"),
        (Some(Edition::Draft), "2026-01-01"),
    ] {
        let mut request = redistribution();
        request["redistribution"]["impact"] = json!({"scenario": "A goes to C", "facts": facts, "on": on});
        if let Some(edition) = edition {
            request["redistribution"]["edition"] = json!(edition);
        }
        let analysis = ConcentrationImpact::new(edition.unwrap_or(Edition::Final), &facts, day(on));
        let answer = answered(&request);
        let found = item(&answer, &[("impact", "A goes to C")]);
        assert_eq!(found.verdict, Some(analysis.verdict()));
        assert_eq!(found.values["standing"], analysis.standing().code());
        assert_eq!((answer.on, found.notices.len()), (Some(day(on)), analysis.notices().len()));
        let of_impact = answer.questions.iter().filter(|it| it.about.contains_key("impact")).count();
        assert_eq!(of_impact, analysis.open_questions().len());
        // The figures of the scenario stand beside the aspects.
        let text = serde_json::to_string(&found.explanation).unwrap();
        assert!(text.contains(r#""code":"impact.figures""#), "{text}");
    }
    let mut request = redistribution();
    request["redistribution"]["impact"] = json!({"scenario": "none", "facts": facts, "on": "2026-01-01"});
    assert_eq!(refused(&request), ("redistribution.impact.scenario".to_owned(), "request.unknown-scenario"));
}

/// Built of the values of the library, the shipped request is asked again.
#[test]
fn a_country_of_the_library_is_a_request() {
    let shipped: Request = serde_json::from_value(redistribution()).unwrap();
    let Request::Redistribution(asked) = &shipped else { panic!() };
    let lung = Intervention::try_new("lung-resection").unwrap();
    let [a, b, c] = ["A", "B", "C"].map(|name| Location::try_new(name).unwrap());
    let mut travel = TravelTable::default();
    let mut way = |from: &str, to: &str, minutes: &str| {
        travel.insert(from, to, Minutes::try_new(minutes.parse().unwrap()).unwrap(), None).unwrap();
    };
    for row in &asked.country.travel {
        way(&row.from, &row.to, &row.minutes.to_string());
    }
    let area = |id: &str, population| Area { id: AreaId::try_new(id).unwrap(), population };
    let areas = [area("north", 400), area("middle", 900), area("south", 600)];
    let providers = [&a, &b, &c].map(|it| Provider { location: it.clone(), region: None, area: None });
    let mut request = RedistributionRequest::new(CountryFacts::of(&areas, &providers, &travel));
    let count = |location: &Location, number| CareCount {
        location: location.clone(),
        intervention: lung.clone(),
        year: year(2024),
        count: CountRange::exactly(number),
    };
    // Of another year nothing counts, and what a provider has in parts is added up.
    let other = CareCount { year: year(2023), ..count(&a, 99) };
    let counts = [count(&a, 20), count(&b, 70), other, count(&c, 40), count(&a, 4)];
    let flow = FlowCount {
        area: AreaId::try_new("north").unwrap(),
        location: a.clone(),
        intervention: lung.clone(),
        year: year(2023),
        count: CountRange::exactly(9),
    };
    request.cares = CareFacts::of_year(&[(lung.clone(), 60)], &counts, &[flow], year(2024));
    let name = |text: &str| ScenarioName::try_new(text).unwrap();
    let stop = |location: &Location| (location.clone(), CareAction::Stop);
    let both = CareScenario { actions: vec![stop(&a), stop(&c)], moves: Vec::new() };
    let moved = Move { from: a.clone(), to: c.clone(), share: 1.into() };
    let to_c = CareScenario { actions: vec![stop(&a)], moves: vec![moved] };
    let scenarios = [("A and C stop", both), ("A goes to C", to_c)]
        .map(|(text, case)| JointScenario { name: name(text), cases: [(lung.clone(), case)].into() });
    request.scenarios = scenarios.iter().map(ScenarioFacts::from).collect();
    request.beside.clone_from(&asked.beside);
    let own = answer(&Request::Redistribution(Box::new(request))).unwrap();
    assert_eq!(own, answer(&shipped).unwrap());

    let uses =
        read_uses(b"location,intervention,resource,per-patient\nA,lung-resection,ward-days,6.5\n").unwrap();
    let rows = UseFacts::of(&uses);
    assert_eq!((rows.len(), rows[0].per_patient.to_string()), (1, "6.5".to_owned()));
}

#[test]
fn nothing_of_a_country_stands_twice() {
    let again = |list: &str| {
        let mut request = redistribution();
        request["redistribution"]["cares"][0]["flows"] =
            json!([{"area": "north", "location": "A", "count": 1}]);
        let rows = request.pointer_mut(list).unwrap().as_array_mut().unwrap();
        rows.push(rows[0].clone());
        refused(&request)
    };
    for (list, path) in [
        ("/redistribution/cares", "cares[1]"),
        ("/redistribution/cares/0/volumes", "cares[0].volumes[3]"),
        ("/redistribution/cares/0/flows", "cares[0].flows[1]"),
    ] {
        assert_eq!(again(list), (format!("redistribution.{path}"), "request.twice"));
    }
    // What a choice of sites does not ask is no part of it.
    let mut sites = shipped(include_str!("../../examples/answer_requests/sites.json"));
    sites["sites"]["cares"][0]["within"] = json!("45");
    assert_eq!(refused(&sites), ("sites.cares[0].within".to_owned(), "request.within"));
}

/// Care without counts, and care without flows beside care with them, is told.
#[test]
fn what_is_missing_of_care_is_told() {
    let mut request = redistribution();
    let mut other = request["redistribution"]["cares"][0].clone();
    other["intervention"] = json!("pancreas");
    other["volumes"] = json!([]);
    request["redistribution"]["cares"].as_array_mut().unwrap().push(other);
    let codes = |request: &Value| -> Vec<String> {
        let told = answered(request).notices;
        told.into_iter().map(|told| told.code).filter(|code| code.starts_with("care.")).collect()
    };
    assert_eq!(codes(&request), ["care.no-counts"]);
    request["redistribution"]["cares"][1]["volumes"] = json!([{"location": "A", "count": 5}]);
    assert_eq!(codes(&request), [""; 0]);
    request["redistribution"]["cares"][0]["flows"] = json!([{"area": "north", "location": "A", "count": 1}]);
    assert_eq!(codes(&request), ["care.no-flows"]);
}

/// Where flows say where patients come from, the tree does not say that everyone goes to the nearest.
#[test]
fn the_assumption_is_the_one_that_was_made() {
    let assumed = |options: Option<Value>, flows: bool| {
        let mut request = redistribution();
        if flows {
            request["redistribution"]["cares"][0]["flows"] =
                json!([{"area": "north", "location": "A", "count": 1}]);
        }
        if let Some(options) = options {
            request["redistribution"]["options"] = options;
        }
        let answer = answered(&request);
        let whole = item(&answer, &[("scenario", "A and C stop"), ("intervention", "lung-resection")]);
        whole.explanation.as_ref().unwrap().notes[0].clone()
    };
    assert_eq!(assumed(None, false).code, "concentration.assumed");
    let nearest = assumed(None, true);
    assert_eq!(nearest.code, "concentration.assumed-beside");
    assert!(nearest.text.en.ends_with("go to the nearest provider that remains"), "{}", nearest.text.en);
    let by_flows = json!({"top-up": true, "starters-draw": "region", "when-closed": "by-flows"});
    let told = assumed(Some(by_flows), true).text.nl;
    assert!(
        told.ends_with("gaan naar de aanbieders waar anderen uit hun gebied heen gaan, naar verhouding"),
        "{told}"
    );
}

/// Where no row has anything to count, nobody has to name an institution; a row that counts has to, and is told.
#[test]
fn rows_that_count_name_the_units_of_the_norm() {
    let norm = json!({"id": "lung", "title": {"nl": "Long", "en": "Lung"}, "per": "institution",
        "basket": [{"intervention": "lung"}], "window": {"kind": "calendar-year"},
        "levels": [{"from": "2020-01-01", "minimum": 20, "status": "adopted"}],
        "source": {"title": "an example", "section": "1", "consulted": "2026-11-29"}});
    let row = |care: &str, location: &str| json!({"intervention": care, "location": location, "year": 2024, "count": 5});
    let with = |rows: Value| json!({"volumes": {"norms": {"norms": [norm]}, "year": 2024, "counts": rows}});
    assert!(answered(&with(json!([]))).items.is_empty());
    assert!(answered(&with(json!([row("knee", "A")]))).items.is_empty());
    let request: Request =
        from_json(with(json!([row("knee", "A"), row("lung", "B")])).to_string().as_bytes()).unwrap();
    let error = answer(&request).unwrap_err();
    assert_eq!((error.path(), error.code()), ("volumes.norms", "check.no-unit"));
    assert!(error.to_string().ends_with("found row 2 without"), "{error}");
    // A file with the column and no row is the same.
    let table = CountTable::from_csv(b"location,institution,intervention,year,count\n").unwrap();
    let set = NormSet::from_json(json!({"norms": [norm]}).to_string().as_bytes()).unwrap();
    assert!(asked(VolumeRequest::of_table(set, year(2024), &table)).items.is_empty());
}

/// What is given and counts for nothing is told.
#[test]
fn what_counts_for_nothing_is_told() {
    let codes = |request: &Value| -> Vec<String> {
        let told = answered(request).notices.into_iter();
        let ours = ["country.nowhere", "care.without-norm", "request.source-unused"];
        told.map(|told| told.code).filter(|code| ours.contains(&code.as_str())).collect()
    };
    let mut request = redistribution();
    let used = |location: &str, care: &str| json!({"location": location, "intervention": care, "resource": "ward-days", "per-patient": "3"});
    for (uses, expected) in [
        (json!([used("A", "lung-resection")]), vec![]),
        (json!([used("A ", "lung-resection"), used("a", "lung-resection")]), vec!["country.nowhere"]),
        (json!([used("A", "lung")]), vec!["care.without-norm"]),
    ] {
        request["redistribution"]["uses"] = uses;
        assert_eq!(codes(&request), expected);
    }
    let mut volumes = shipped(include_str!("../../examples/answer_requests/volumes.json"));
    volumes["volumes"]["sources"] = json!([{"name": "register", "counts": []}]);
    let is_asked = volumes["volumes"]["norms"]["norms"]
        .as_array()
        .unwrap()
        .iter()
        .any(|norm| norm.get("asks").is_some());
    assert_eq!(codes(&volumes).contains(&"request.source-unused".to_owned()), !is_asked);
    volumes["volumes"]["norms"]["norms"].as_array_mut().unwrap().retain(|norm| norm.get("asks").is_none());
    assert_eq!(codes(&volumes), ["request.source-unused"]);
}

/// A choice that is proven of some regions says that there are others without one.
#[test]
fn a_region_without_a_choice_is_counted() {
    let mut sites = shipped(include_str!("../../examples/answer_requests/sites.json"));
    let without = |request: &Value| {
        item(&answered(request), &[("choice", "all")]).values.get("regions-without-choice").cloned()
    };
    assert_eq!(without(&sites), None);
    sites["sites"]["cares"][0]["minimum"] = json!(1_000);
    assert_eq!(without(&sites), Some("1".to_owned()));
}

/// Where no choice is possible nothing is proven and no minutes are added up: 134 patients are enough for a minimum of
/// 134 and not for one more, and nobody may lose what everybody has to.
#[test]
fn where_no_choice_is_possible_it_says_so() {
    let mut sites = shipped(include_str!("../../examples/answer_requests/sites.json"));
    let stands = |request: &Value| {
        let answer = answered(request);
        let of = |about: &[(&str, &str)]| {
            let item = item(&answer, about);
            (item.status.clone().unwrap(), item.values.contains_key("patient-minutes-extra-a-year"))
        };
        let stands = [of(&[("choice", "all")]), of(&[("intervention", "lung-resection")])];
        assert_eq!(answer.status.as_ref(), Some(&stands[0].0));
        stands
    };
    let both = |whole: &str, own: &str, counts: bool| [(whole.to_owned(), counts), (own.to_owned(), counts)];
    for (minimum, expected) in [
        (133, both("proven", "proven", true)),
        (134, both("proven", "proven", true)),
        (135, both("no-choice", "too-few-patients", false)),
    ] {
        sites["sites"]["cares"][0]["minimum"] = json!(minimum);
        assert_eq!(stands(&sites), expected, "{minimum}");
    }
    sites["sites"]["cares"][0]["minimum"] = json!(60);
    sites["sites"]["most-losses"] = json!(0);
    assert_eq!(stands(&sites), both("no-choice", "too-many-losses", false));
    sites["sites"]["most-losses"] = json!(1);
    assert_eq!(stands(&sites), both("proven", "proven", true));
    sites["sites"].as_object_mut().unwrap().remove("most-losses");
    sites["sites"]["cares"][0]["volumes"] = json!([]);
    assert_eq!(answered(&sites).status.as_deref(), Some("no-patients"));
    // In one region there are enough patients and in another too few: nothing is proven of the whole.
    let mut sites = shipped(include_str!("../../examples/answer_requests/sites.json"));
    sites["sites"]["country"]["providers"] = json!([{"location": "A", "region": "north"},
        {"location": "B", "region": "south"}, {"location": "C", "region": "south"}]);
    assert_eq!(answered(&sites).status.as_deref(), Some("no-choice-in-part"));
    // Who stays depends on how many A has: at the lower bound too few, at the upper enough.
    let mut sites = shipped(include_str!("../../examples/answer_requests/sites.json"));
    for (most, status) in [(59, "proven"), (90, "depends-on-counts")] {
        sites["sites"]["cares"][0]["volumes"][0]["count"] = json!({"at-least": 24, "at-most": most});
        let answer = answered(&sites);
        let kept = |counts: &str| -> BTreeSet<String> {
            let items =
                answer.items.iter().filter(|it| it.about.get("counts").is_some_and(|of| of == counts));
            let kept = items.filter(|it| it.status.as_deref() == Some("keep"));
            kept.filter_map(|it| it.about.get("provider").cloned()).collect()
        };
        let same = kept("lower-bounds") == kept("upper-bounds");
        assert_eq!(answer.status.as_deref(), Some(if same { "proven" } else { "depends-on-counts" }));
        assert!(same == (status == "proven"), "{most}");
    }
}
