//! Twenty scenarios, one file each.

/// The name of each file, and what is in it.
pub(crate) const SCENARIOS: [(&str, &str); 20] = [
    ("01-precies-het-minimum.json", include_str!("01-precies-het-minimum.json")),
    ("02-een-te-weinig.json", include_str!("02-een-te-weinig.json")),
    ("03-afgeschermd-aantal.json", include_str!("03-afgeschermd-aantal.json")),
    ("04-klein-afgeschermd-aantal.json", include_str!("04-klein-afgeschermd-aantal.json")),
    ("05-gemiddelde-over-drie-jaar.json", include_str!("05-gemiddelde-over-drie-jaar.json")),
    ("06-jaar-of-gemiddelde.json", include_str!("06-jaar-of-gemiddelde.json")),
    ("07-na-een-fusie.json", include_str!("07-na-een-fusie.json")),
    ("08-twee-chirurgen-een-operatie.json", include_str!("08-twee-chirurgen-een-operatie.json")),
    ("09-afspraak-op-de-laatste-dag.json", include_str!("09-afspraak-op-de-laatste-dag.json")),
    ("10-afspraak-een-dag-te-laat.json", include_str!("10-afspraak-een-dag-te-laat.json")),
    ("11-kaal-plan.json", include_str!("11-kaal-plan.json")),
    ("12-uittreksel.json", include_str!("12-uittreksel.json")),
    ("13-besluit-nog-op-tijd.json", include_str!("13-besluit-nog-op-tijd.json")),
    ("14-besluit-te-laat.json", include_str!("14-besluit-te-laat.json")),
    ("15-keten-spreekt-zich-tegen.json", include_str!("15-keten-spreekt-zich-tegen.json")),
    ("16-eigen-inkoopeis.json", include_str!("16-eigen-inkoopeis.json")),
    ("17-onder-de-norm-gecontracteerd.json", include_str!("17-onder-de-norm-gecontracteerd.json")),
    ("18-twee-locaties-stoppen.json", include_str!("18-twee-locaties-stoppen.json")),
    ("19-welke-locatie-blijft.json", include_str!("19-welke-locatie-blijft.json")),
    ("20-een-hogere-norm.json", include_str!("20-een-hogere-norm.json")),
];
