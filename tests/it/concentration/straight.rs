use passende_zorg::InputError;
use passende_zorg::concentration::csv::read_points;
use passende_zorg::concentration::{AreaId, Point, StraightLine, Travel};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn id(name: &str) -> AreaId {
    AreaId::try_new(name).unwrap()
}

fn plane(east: i64, north: i64) -> Point {
    Point::Plane { east: east.into(), north: north.into() }
}

fn globe(latitude: &str, longitude: &str) -> Point {
    Point::Globe { latitude: latitude.parse().unwrap(), longitude: longitude.parse().unwrap() }
}

fn line(points: &[(&str, Point)], speed: u32) -> Result<StraightLine, InputError> {
    StraightLine::try_new(points.iter().map(|(name, point)| (id(name), *point)), speed)
}

#[test]
fn on_a_plane_by_whole_triangles() {
    for (east, north, metres) in [(3, 4, 5), (5_000, 12_000, 13_000), (-8, 15, 17), (0, 0, 0), (0, -7, 7)] {
        let travel =
            line(&[("a", plane(1_000, 2_000)), ("b", plane(1_000 + east, 2_000 + north))], 60).unwrap();
        assert_eq!(travel.distance("a", "b"), Some(metres * 1_000));
        assert_eq!(travel.distance("b", "a"), Some(metres * 1_000));
        // A kilometre a minute.
        assert_eq!(travel.minutes("a", "b").unwrap().millionths(), i64::try_from(metres).unwrap() * 1_000);
    }
    let travel = line(&[("a", plane(0, 0)), ("b", plane(1, 0))], 7).unwrap();
    // A metre at 7 kilometres an hour: 0.0085714... minutes.
    assert_eq!(travel.minutes("a", "b").unwrap().to_string(), "0.008571");
    assert_eq!((travel.minutes("a", "c"), travel.distance("c", "a")), (None, None));
}

/// Metres by the haversine formula on a sphere of 6,371,008.8 metres, computed apart from this crate with fifty digits.
#[test]
fn on_the_globe_by_great_circles() {
    for (one, other, millimetres) in HAVERSINE {
        let travel = line(&[("a", globe(one.0, one.1)), ("b", globe(other.0, other.1))], 50).unwrap();
        let found = travel.distance("a", "b").unwrap();
        // On the other side of the world a millimetre through the earth is many over it.
        let near = if millimetres > 15_000_000_000 { 300_000 } else { 1_000 };
        assert!(found.abs_diff(millimetres) <= near, "{one:?} {other:?}: {found}, expected {millimetres}");
    }
}

type Degrees = (&'static str, &'static str);

const HAVERSINE: [(Degrees, Degrees, u64); 8] = [
    (("37.7626798", "-122.2541062"), ("37.8556279", "-122.2575014"), 10_339_674),
    (("52.0907", "5.1214"), ("52.3676", "4.9041"), 34_162_106),
    (("32.7157", "-117.1611"), ("41.7558", "-124.2026"), 1_181_804_914),
    (("0", "0"), ("0", "90"), 10_007_557_221),
    (("90", "0"), ("-90", "0"), 20_015_114_442),
    (("10", "179.9"), ("10", "-179.9"), 21_901_155),
    (("0", "0"), ("0", "179.5"), 19_959_516_902),
    (("52.000000001", "5"), ("52", "5"), 0),
];

#[test]
fn what_gives_no_travel() {
    let code = |result: Result<StraightLine, InputError>| result.unwrap_err().code();
    for (speed, accepted) in
        [(0, false), (1, false), (2, true), (3, true), (999, true), (1_000, true), (1_001, false)]
    {
        assert_eq!(line(&[("a", plane(0, 0))], speed).is_ok(), accepted, "{speed}");
    }
    assert_eq!(code(line(&[], 1)), "concentration.speed");
    assert_eq!(code(line(&[("a", plane(0, 0)), ("a", plane(1, 0))], 50)), "concentration.twice");
    assert_eq!(code(line(&[("a", plane(0, 0)), ("b", globe("0", "0"))], 50)), "concentration.mixed-points");
    for (point, accepted) in [
        (globe("90", "180"), true),
        (globe("-90", "-180"), true),
        (globe("90.000000001", "0"), false),
        (globe("-90.000000001", "0"), false),
        (globe("0", "180.000000001"), false),
        (globe("0", "-181"), false),
        (plane(10_000_000, -10_000_000), true),
        (plane(10_000_001, 0), false),
        (plane(0, -10_000_001), false),
        (Point::Plane { east: Decimal::MAX, north: Decimal::ZERO }, false),
    ] {
        let found = line(&[("a", point)], 50);
        assert_eq!(found.is_ok(), accepted, "{point:?}");
        if let Err(error) = found {
            assert_eq!(error.code(), "concentration.coordinate");
        }
    }
    let told = line(&[("Utrecht", globe("152", "5"))], 50).unwrap_err().to_string();
    assert_eq!(told, "`Utrecht`: expected a coordinate from -90 to 90, found 152");
}

#[test]
fn points_from_a_file() {
    let points = read_points(b"place,east,north\nA,100.5,-20\nB,0,0\n").unwrap();
    assert_eq!(points[0], (id("A"), Point::Plane { east: "100.5".parse().unwrap(), north: (-20).into() }));
    let points = read_points(b"longitude,place,latitude\n5.1,A,52.0907\n").unwrap();
    assert_eq!(points, [(id("A"), globe("52.0907", "5.1"))]);
    for (text, told) in [
        ("place,east,north\nA,1\n", "line 2"),
        ("place,east\nA,1\n", "line 2: north: expected metres from -10,000,000 to 10,000,000, found nothing"),
        (
            "place,latitude,longitude\nA,90.1,0\n",
            "line 2: latitude: expected degrees from -90 to 90, found `90.1`",
        ),
        ("place,latitude,longitude\nA,90,180.1\n", "line 2: longitude: expected degrees from -180 to 180"),
        ("place,east,north\nA,1,10000001\n", "line 2: north: expected metres"),
        ("place,east,north,latitude\nA,1,1,1\n", "line 2: latitude: expected no degrees beside metres"),
        ("place,east,north\nA,1,1\nA,1,1\n", "line 3: "),
        ("place,east,north\n,1,1\n", "line 2: place: expected a name"),
        ("site,east,north\nA,1,1\n", "line 1: "),
    ] {
        let found = read_points(text.as_bytes()).unwrap_err().to_string();
        assert!(found.contains(told), "{found}, expected {told}");
    }
}

/// The way between two points as it is defined, computed as one would write it first: the root of the squares
/// through the earth, and over it by halves until two terms of the series are enough.
fn by_definition(line: &StraightLine, on_globe: bool, one: [i64; 3], other: [i64; 3], speed: u32) {
    const RADIUS: u128 = 6_371_008_800;
    let squares = one.iter().zip(other).map(|(one, other)| u128::from(one.abs_diff(other)).pow(2));
    let (mut chord, mut pieces) = (squares.sum::<u128>().isqrt(), 1);
    let square = RADIUS.pow(2);
    if on_globe {
        while chord * 4 > RADIUS {
            let height = (square * 4).saturating_sub(chord.pow(2)).isqrt();
            chord = (square * 2 - RADIUS * height).isqrt();
            pieces *= 2;
        }
        let third = chord.pow(3) / (square * 24);
        chord = (chord + third + third * chord.pow(2) * 9 / (square * 80)) * pieces;
    }
    let speed = u128::from(speed);
    let millionths = (chord * 120 + speed) / (speed * 2);
    assert_eq!(line.distance("a", "b").map(u128::from), Some(chord));
    assert_eq!(line.minutes("a", "b").unwrap().millionths(), i64::try_from(millionths).unwrap());
}

/// The millimetres of a place from the middle of the globe, by billionths of degrees: the power series of the
/// sine in fixed point.
fn turned(latitude: i64, longitude: i64) -> [i64; 3] {
    const ONE: i128 = 1_000_000_000_000_000_000;
    let sine = |angle: i64| {
        let x = i128::from(angle) * 17_453_292_519_943_295_769 / 1_000_000_000_000;
        let square = x * x / ONE;
        let (mut sum, mut term) = (x, x);
        for n in (2..32_i128).step_by(2) {
            term = -(term * square / (n * (n + 1) * ONE));
            sum += term;
        }
        sum
    };
    let cosine = |angle: i64| sine(90_000_000_000 - angle.abs());
    let flat = cosine(latitude);
    [flat * cosine(longitude) / ONE, flat * sine(longitude) / ONE, sine(latitude)]
        .map(|part| i64::try_from(part * 6_371_008_800 / ONE).unwrap())
}

fn on_the_globe(one: (i64, i64), other: (i64, i64), speed: u32) {
    let point = |(latitude, longitude)| Point::Globe {
        latitude: Decimal::new(latitude, 9),
        longitude: Decimal::new(longitude, 9),
    };
    let line = line(&[("a", point(one)), ("b", point(other))], speed).unwrap();
    by_definition(&line, true, turned(one.0, one.1), turned(other.0, other.1), speed);
}

#[test]
fn to_the_millimetre_what_the_definition_says() {
    // Along a meridian, from next door to the far side, closer together where the chord is a quarter of the
    // radius, and where a coordinate is 2^31 away.
    let far = (1..2_000).map(|at| at * 90_000_000);
    let near = (0..2_000).map(|at| at * 1_003);
    let quarter = (0..2_000).map(|at| 14_361_511_000 + at);
    let word = (0..2_000).map(|at| 19_696_000_000 + at * 10_000);
    for degrees in far.chain(near).chain(quarter).chain(word) {
        on_the_globe((-90_000_000_000, 0), (degrees - 90_000_000_000, 0), 50);
        on_the_globe((0, -90_000_000_000), (0, degrees - 90_000_000_000), 999);
    }
}

#[test]
fn the_ways_to_providers_are_those_of_each() {
    let points = [("a", globe("52.1", "5.1")), ("b", globe("52.4", "4.9")), ("c", globe("50.8", "5.7"))];
    let line = line(&points, 60).unwrap();
    let to = ["b", "nowhere", "c", "a"];
    let ways_to = line.ways_to(&to);
    for from in ["a", "b", "c", "nowhere"] {
        let mut ways = [None; 4];
        ways_to(from, &mut ways);
        let each = to.map(|to| line.minutes(from, to).map(|minutes| (minutes, line.distance(from, to))));
        assert_eq!(ways, each);
        assert_eq!(ways.iter().flatten().count(), if from == "nowhere" { 0 } else { 3 });
    }
    // No more than there is room for, and what was there for who cannot be reached is gone.
    let mut two = [None, line.minutes("a", "b").map(|minutes| (minutes, None))];
    ways_to("a", &mut two);
    assert!(two[0].is_some() && two[1].is_none());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn every_way_is_what_the_definition_says(
        (one, other) in ((-90_000_000_000_i64..=90_000_000_000, -180_000_000_000_i64..=180_000_000_000), (-90_000_000_000_i64..=90_000_000_000, -180_000_000_000_i64..=180_000_000_000)),
        (from, north, east) in ((50_750_000_000_i64..=53_500_000_000, 3_360_000_000_i64..=7_230_000_000), -2_000_000_000_i64..=2_000_000_000, -3_000_000_000_i64..=3_000_000_000),
        (flat, other_flat) in ((-10_000_000_000_i64..=10_000_000_000, -10_000_000_000_i64..=10_000_000_000), (-10_000_000_000_i64..=10_000_000_000, -10_000_000_000_i64..=10_000_000_000)),
        speed in 2_u32..=1_000,
    ) {
        on_the_globe(one, other, speed);
        // As far apart as places in one country are.
        on_the_globe(from, (from.0 + north, from.1 + east), speed);
        let metres = |(east, north)| Point::Plane { east: Decimal::new(east, 3), north: Decimal::new(north, 3) };
        let line = line(&[("a", metres(flat)), ("b", metres(other_flat))], speed).unwrap();
        by_definition(&line, false, [flat.0, flat.1, 0], [other_flat.0, other_flat.1, 0], speed);
    }
}

proptest! {
    /// The way there is the way back, no detour is shorter, and faster is never later.
    #[test]
    fn distances_are_distances(places in proptest::collection::vec((-90_000_i64..=90_000, -180_000_i64..=180_000), 3), flat: bool, speed in 2_u32..1_000) {
        let names = ["a", "b", "c"];
        let point = |(one, other): (i64, i64)| if flat { plane(one * 50, other * 50) } else {
            Point::Globe { latitude: Decimal::new(one, 3), longitude: Decimal::new(other, 3) }
        };
        let points: Vec<_> = names.iter().zip(&places).map(|(name, place)| (*name, point(*place))).collect();
        let (slow, fast) = (line(&points, speed).unwrap(), line(&points, speed + 1).unwrap());
        let way = |from, to| slow.distance(from, to).unwrap();
        prop_assert_eq!(way("a", "b"), way("b", "a"));
        prop_assert_eq!(way("a", "a"), 0);
        // A millimetre of rounding for each piece.
        prop_assert!(way("a", "c") <= way("a", "b") + way("b", "c") + 600_000);
        prop_assert!(slow.minutes("a", "b") >= fast.minutes("a", "b"));
        if !flat {
            // Half way around at most.
            prop_assert!(way("a", "b") <= 20_015_414_500);
        }
    }
}
