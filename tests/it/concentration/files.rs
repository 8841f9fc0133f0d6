//! Files of areas, travel, volumes, regions, norms, scenarios, moves, points and uses.

use passende_zorg::InputError;
use passende_zorg::concentration::csv::{
    joint_scenarios, read_areas, read_limits, read_moves, read_norms, read_points, read_regions,
    read_scenarios, read_travel, read_uses, read_volumes,
};
use passende_zorg::concentration::{
    CapacityImpact, CareAction, CaresOfYear, Country, CountryNotice, RedistributionOptions, Resource, Travel,
    UseOf,
};
use rust_decimal::Decimal;

use super::made::location;
use crate::support::year;

type Reader = fn(&[u8]) -> Result<(), InputError>;

/// What is wrong is told with its line, what was expected and what was found.
#[test]
fn bad_rows_are_refused() {
    const AREAS: Reader = |text| read_areas(text).map(drop);
    const TRAVEL: Reader = |text| read_travel(text).map(drop);
    const POINTS: Reader = |text| read_points(text).map(drop);
    const VOLUMES: Reader = |text| read_volumes(text).map(drop);
    const REGIONS: Reader = |text| read_regions(text).map(drop);
    const NORMS: Reader = |text| read_norms(text).map(drop);
    const SCENARIOS: Reader = |text| read_scenarios(text).map(drop);
    const MOVES: Reader = |text| read_moves(text).map(drop);
    const USES: Reader = |text| read_uses(text).map(drop);
    let cases: [(Reader, &str, u64, &str); 37] = [
        (AREAS, "area,population\nA,1\nA,2\n", 3, "`A`"),
        (AREAS, "area,population\nA,-1\n", 2, "expected a whole number from 0 to 4,294,967,295, found `-1`"),
        (AREAS, "area,population\nA,4294967296\n", 2, "found `4294967296`"),
        (AREAS, "area,population\n,1\n", 2, "expected a name, found nothing"),
        (AREAS, "area\nA\n", 1, "population"),
        (TRAVEL, "area,location,minutes\nA,X,-1\n", 2, "expected minutes from 0 to 1,000,000"),
        (TRAVEL, "area,location,minutes\nA,X,1000000.1\n", 2, "found `1000000.1`"),
        (TRAVEL, "area,location,minutes\nA,X,1.0000001\n", 2, "found `1.0000001`"),
        (TRAVEL, "area,location,minutes\nA,X,5\nA,X,5\n", 3, "A to X"),
        (TRAVEL, "area,location,minutes\n,X,5\n", 2, "expected a name"),
        (TRAVEL, "area,location,minutes,distance\nA,X,5,-3\n", 2, "found `-3`"),
        (POINTS, "place,latitude,longitude\nA,90.1,5\n", 2, "expected degrees from -90 to 90, found `90.1`"),
        (POINTS, "place,latitude,longitude\nA,52,180.1\n", 2, "expected degrees from -180 to 180"),
        (POINTS, "place,east,north\nA,10000001,0\n", 2, "expected metres from -10,000,000 to 10,000,000"),
        (POINTS, "place,east,north,latitude\nA,1,0,52\n", 2, "expected no degrees beside metres"),
        (POINTS, "place,east,north\nA,1,0\nA,2,0\n", 3, "`A`"),
        (
            VOLUMES,
            "location,intervention,year,count\nX,lung,1899,1\n",
            2,
            "expected a year from 1900 to 2199",
        ),
        (VOLUMES, "location,intervention,year,count\nX,lung,2024,<0\n", 2, "found `<0`"),
        (VOLUMES, "location,intervention,year,count\nX,lung,2024,9..5\n", 2, "smaller number first"),
        (VOLUMES, "location,intervention,year,count\nX,lung,2024,4294967296\n", 2, "found `4294967296`"),
        (TRAVEL, "area,location,minutes\nA\u{200b},X,5\n", 2, "expected a name"),
        (SCENARIOS, "scenario,intervention,location,action\nS\u{1b}[2J,lung,X,stop\n", 2, "expected a name"),
        (
            MOVES,
            "scenario,intervention,from,to,share\nS,lung,X,Y,0.1234567890123\n",
            2,
            "at most twelve decimals",
        ),
        (VOLUMES, "location,intervention,year,count\nX,lung,2024,1\nX,lung,2024,2\n", 3, "`X`"),
        (REGIONS, "location,region\nX,R\nX,R\n", 3, "`X`"),
        (NORMS, "intervention,minimum\nlung,1\nlung,2\n", 3, "`lung`"),
        (NORMS, "intervention,minimum\nlung,1.5\n", 2, "found `1.5`"),
        (
            NORMS,
            "intervention,minimum\nlung,0\n",
            2,
            "expected a whole number from 1 to 4,294,967,295, found `0`",
        ),
        (
            SCENARIOS,
            "scenario,intervention,location,action\nS,lung,X,close\n",
            2,
            "stop, keep, start or unaffected",
        ),
        (SCENARIOS, "scenario,intervention,location,action\n,lung,X,stop\n", 2, "expected a name"),
        (SCENARIOS, "scenario,intervention,location,action\nS,lung,X,stop\nS,lung,X,keep\n", 3, "`X`"),
        (
            MOVES,
            "scenario,intervention,from,to,share\nS,lung,X,Y,0\n",
            2,
            "expected a share above 0 and at most 1",
        ),
        (MOVES, "scenario,intervention,from,to,share\nS,lung,X,Y,1.01\n", 2, "found `1.01`"),
        (MOVES, "scenario,intervention,from,to,share\n,lung,X,Y,1\n", 2, "expected a name"),
        (
            USES,
            "location,intervention,resource,per-patient\nX,lung,beds,1\n",
            2,
            "expected theatre-hours, ward-days",
        ),
        (USES, "location,intervention,resource,per-patient\nX,lung,revenue,-1\n", 2, "found `-1`"),
        (USES, "location,intervention,resource,per-patient\nX,lung,revenue,1\nX,lung,revenue,1\n", 3, "`X`"),
    ];
    for (read, text, line, told) in cases {
        let error = read(text.as_bytes()).unwrap_err();
        assert_eq!(error.line(), Some(line), "{text}: {error}");
        assert!(error.to_string().contains(told), "{text}: {error}");
    }
}

/// At their bounds values are read, blanks and quotes do not count, and columns come in any order.
#[test]
fn rows_are_read() {
    let table = read_travel(
        b"\xEF\xBB\xBFminutes,distance, location ,area\n1000000,4294967295,\"X, north\", A \n0,,Y,A\n",
    )
    .unwrap();
    assert_eq!(table.minutes("A", "X, north").unwrap().to_string(), "1000000");
    assert_eq!(table.distance("A", "X, north"), Some(4_294_967_295));
    assert_eq!((table.minutes("A", "Y").unwrap().millionths(), table.distance("A", "Y")), (0, None));
    let providers = read_regions(b"location,region,area\nX,R,a\nY,,\n").unwrap();
    assert_eq!(providers[0].region.as_ref().unwrap().as_str(), "R");
    assert_eq!(providers[0].area.as_ref().unwrap().as_str(), "a");
    assert_eq!((&providers[1].region, &providers[1].area), (&None, &None));
    assert_eq!(read_areas(b"area,population\nA,4294967295\n").unwrap()[0].population, u32::MAX);
    assert_eq!(read_points(b"place,latitude,longitude\nA,-90,180\n").unwrap().len(), 1);
    assert_eq!(read_points(b"place,east,north\nA,-10000000,10000000\n").unwrap().len(), 1);
    let moves = read_moves(b"scenario,intervention,from,to,share\n\nS,lung,X,Y,1\n").unwrap();
    assert_eq!(moves[0].line, 3, "the empty line counts");
    assert_eq!(moves[0].moved.share, Decimal::ONE);
}

/// From files to an answer: the year that is asked, each norm once, and scenarios in the order of their rows.
#[test]
fn files_make_care_and_scenarios() {
    let norms = read_norms(b"intervention,minimum\nstomach,20\nlung,50\nrare,5\n").unwrap();
    let volumes = read_volumes(
        b"location,intervention,year,count\nX,lung,2023,60\nX,lung,2024,55\nY,lung,2024,10\nY,stomach,2024,30\nY,other,2024,9\n",
    )
    .unwrap();
    let made = CaresOfYear::of(&norms, &volumes, year(2024)).unwrap();
    assert_eq!(made.most(), None);
    let made = made.least();
    let told: Vec<_> =
        made.iter().map(|care| (care.intervention.as_str(), care.minimum, care.volumes.clone())).collect();
    assert_eq!(
        told,
        [
            ("stomach", 20, vec![(location("Y"), 30)]),
            ("lung", 50, vec![(location("X"), 55), (location("Y"), 10)]),
            ("rare", 5, vec![]),
        ]
    );
    let actions = read_scenarios(
        b"scenario,intervention,location,action\nlater,lung,Y,stop\nfirst,lung,X,unaffected\nlater,stomach,X,start\nlater,lung,X,keep\n",
    )
    .unwrap();
    let moves =
        read_moves(b"scenario,intervention,from,to,share\nlater,lung,Y,X,0.5\nonly,lung,Y,X,1\n").unwrap();
    let scenarios = joint_scenarios(actions, moves);
    let names: Vec<&str> = scenarios.iter().map(|scenario| scenario.name.as_str()).collect();
    assert_eq!(names, ["later", "first", "only"]);
    let later = &scenarios[0].cases[&made[1].intervention];
    assert_eq!(later.actions, [(location("Y"), CareAction::Stop), (location("X"), CareAction::Keep)]);
    assert_eq!(later.moves.len(), 1);
    assert_eq!(scenarios[0].cases[&made[0].intervention].actions, [(location("X"), CareAction::Start)]);
    assert_eq!((scenarios[1].cases.len(), scenarios[2].cases.len()), (1, 1));

    let travel = read_travel(b"area,location,minutes\na,X,5\nb,Y,5\na,Y,20\nb,X,20\n").unwrap();
    let areas = read_areas(b"area,population\na,100\nb,100\n").unwrap();
    let country =
        Country::try_new(areas, read_regions(b"location,region\nX,R\nY,R\n").unwrap(), &travel).unwrap();
    // The travel has no rows from the places of providers.
    assert_eq!(without_ways(&country), [location("X"), location("Y")]);
    let compared = country.compare(made, &scenarios[..1], RedistributionOptions::PRACTICE_2024).unwrap();
    let uses = read_uses(b"location,intervention,resource,per-patient\nX,lung,theatre-hours,2.5\n").unwrap();
    let capacity = CapacityImpact::of(compared[0].results(), &uses, UseOf::Receiver);
    // Ten patients of Y come to X: five by the settled move, and five because Y stops.
    assert_eq!(capacity.total(Resource::TheatreHours).needed(), Decimal::from(25));
}

/// Whose place has no way to another is told, unless it is alone or stands at the place of another.
#[test]
fn who_has_no_ways_is_told() {
    for (regions, ways, told) in [
        ("X,R,\n", "a,X,5\n", &[][..]),
        ("X,R,\nY,R,\n", "a,X,5\nX,Y,9\n", &["Y"][..]),
        ("X,R,\nY,R,\n", "a,X,5\nX,Y,9\nY,X,9\n", &[][..]),
        ("X,R,\nY,R,\n", "a,X,5\nX,X,9\nY,Y,9\n", &["X", "Y"][..]),
        ("X,R,a\nY,R,b\n", "a,Y,5\n", &["Y"][..]),
        ("X,R,a\nY,R,a\nZ,R,\n", "b,X,5\n", &["Z"][..]),
    ] {
        let travel = read_travel(format!("area,location,minutes\n{ways}").as_bytes()).unwrap();
        let providers = read_regions(format!("location,region,area\n{regions}").as_bytes()).unwrap();
        let country = Country::try_new(Vec::new(), providers, &travel).unwrap();
        let found = without_ways(&country);
        let found: Vec<&str> = found.iter().map(passende_zorg::party::Location::as_str).collect();
        assert_eq!(found, told, "{regions} {ways}");
    }
}

fn without_ways(country: &Country) -> Vec<passende_zorg::party::Location> {
    let those = country.notices().iter().filter_map(|notice| match notice {
        CountryNotice::NoWayFrom { providers } => Some(providers.clone()),
        _ => None,
    });
    those.flatten().collect()
}

/// A limit for each kind of care that is held to one.
#[test]
fn limits_are_read_by_kind_of_care() {
    let read = |text: &str| read_limits(text.as_bytes());
    let limits = read("intervention,minutes\nstroke,45\naneurysm,22.5\n").unwrap();
    let told: Vec<String> = limits.iter().map(|(care, minutes)| format!("{care} {minutes}")).collect();
    assert_eq!(told, ["stroke 45", "aneurysm 22.5"]);
    for (text, line, code) in [
        ("intervention,minutes\nstroke,45\nstroke,50\n", 3, "csv.twice"),
        ("intervention,minutes\nstroke,-1\n", 2, "csv.minutes"),
        ("intervention,minutes\nstroke,\n", 2, "csv.minutes"),
        ("intervention,minutes\n,45\n", 2, "csv.name"),
    ] {
        let error = read(text).unwrap_err();
        assert_eq!((error.line(), error.code()), (Some(line), code), "{error}");
    }
}
