use passende_zorg::Language;
use passende_zorg::party::{
    Institution, Intervention, LONGEST_NAME, Location, Network, Specialist, Team, Unit, UnitKind,
};

#[test]
fn a_name_is_not_empty_not_endless_and_has_no_control_characters() {
    for (text, code) in [
        ("", "name.empty"),
        ("   ", "name.empty"),
        ("a\nb", "name.control-character"),
        ("a\u{0}b", "name.control-character"),
        ("a\tb", "name.control-character"),
        ("a\u{200b}b", "name.hidden-character"),
        ("a\u{ad}b", "name.hidden-character"),
        ("\u{202e}ab", "name.hidden-character"),
        ("a\u{2028}b", "name.hidden-character"),
        ("\u{feff}", "name.hidden-character"),
        ("\u{3164}", "name.hidden-character"),
    ] {
        assert_eq!(Location::try_new(text).unwrap_err().code(), code, "{text:?}");
    }
    for (length, ok) in
        [(LONGEST_NAME - 1, true), (LONGEST_NAME, true), (LONGEST_NAME + 1, false), (100_000, false)]
    {
        let result = Location::try_new(&"x".repeat(length));
        assert_eq!(result.is_ok(), ok, "{length}");
        if let Err(error) = result {
            assert_eq!(error.code(), "name.too-long");
            assert!(error.to_string().len() < 100);
        }
    }
    assert_eq!(Location::try_new(" 0012 ").unwrap().as_str(), "0012");
    assert_eq!(Intervention::try_new("Slokdarm, maag").unwrap().to_string(), "Slokdarm, maag");
}

#[test]
fn names_cross_the_border_through_the_constructor() {
    assert!(serde_json::from_str::<Location>("\"\"").is_err());
    assert_eq!(serde_json::from_str::<Location>("\" A1 \"").unwrap(), Location::try_new("A1").unwrap());
    assert_eq!(serde_json::to_string(&Location::try_new("A1").unwrap()).unwrap(), "\"A1\"");
}

#[test]
fn a_unit_knows_its_kind() {
    let units = [
        Unit::from(Location::try_new("x").unwrap()),
        Unit::from(Institution::try_new("x").unwrap()),
        Unit::from(Network::try_new("x").unwrap()),
        Unit::from(Team::try_new("x").unwrap()),
        Unit::from(Specialist::try_new("x").unwrap()),
    ];
    for (unit, kind) in units.iter().zip(UnitKind::ALL) {
        assert_eq!((unit.kind(), unit.name()), (kind, "x"));
        assert_eq!(unit.to_string(), "x");
        assert_eq!(serde_json::to_string(unit).unwrap(), format!("{{\"{kind}\":\"x\"}}"));
    }
    let codes = UnitKind::ALL.map(UnitKind::code);
    assert_eq!(codes, ["location", "institution", "network", "team", "specialist"]);
    assert_eq!(
        UnitKind::ALL.map(|kind| kind.in_language(Language::Dutch)),
        ["locatie", "instelling", "netwerk", "team", "specialist"]
    );
    assert_eq!(UnitKind::Location.in_language(Language::English), "location");
}
