//! The small synthetic country, written by hand.

pub(crate) const SMALL: [(&str, &str); 8] = [
    ("areas.csv", include_str!("small/areas.csv")),
    ("travel.csv", include_str!("small/travel.csv")),
    ("volumes.csv", include_str!("small/volumes.csv")),
    ("regions.csv", include_str!("small/regions.csv")),
    ("norms.csv", include_str!("small/norms.csv")),
    ("scenarios.csv", include_str!("small/scenarios.csv")),
    ("moves.csv", include_str!("small/moves.csv")),
    ("uses.csv", include_str!("small/uses.csv")),
];
