//! The small synthetic country, written by hand; and the Dutch form of the names in the data that is made here.

use passende_zorg::Language;

const SMALL: [(&str, &str); 8] = [
    ("areas.csv", include_str!("small/areas.csv")),
    ("travel.csv", include_str!("small/travel.csv")),
    ("volumes.csv", include_str!("small/volumes.csv")),
    ("regions.csv", include_str!("small/regions.csv")),
    ("norms.csv", include_str!("small/norms.csv")),
    ("scenarios.csv", include_str!("small/scenarios.csv")),
    ("moves.csv", include_str!("small/moves.csv")),
    ("uses.csv", include_str!("small/uses.csv")),
];

/// Names of what is made here, in English and in Dutch.
const NAMES: [(&str, &str); 29] = [
    ("North", "Noord"),
    ("Bay", "Baai"),
    ("Hill", "Heuvel"),
    ("East", "Oost"),
    ("Lake", "Meer"),
    ("Mill", "Molen"),
    ("raise", "verhogen"),
    ("new-site", "nieuwe-locatie"),
    ("all-west", "heel-west"),
    ("stop-below-norm", "stop-onder-norm"),
    ("two-centres", "twee-centra"),
    ("adrenal-resection", "bijnierresectie"),
    ("aneurysm-repair", "aneurysma-operatie"),
    ("bladder-resection", "blaasresectie"),
    ("brain-tumour-resection", "hersentumorresectie"),
    ("breast-surgery", "borstoperatie"),
    ("carotid-surgery", "carotisoperatie"),
    ("colon-resection", "colonresectie"),
    ("kidney-resection", "nierresectie"),
    ("liver-resection", "leverresectie"),
    ("lung-resection", "longresectie"),
    ("oesophagus-resection", "slokdarmresectie"),
    ("ovary-resection", "ovariumresectie"),
    ("pancreas-resection", "pancreasresectie"),
    ("prostatectomy", "prostatectomie"),
    ("rectum-resection", "rectumresectie"),
    ("sarcoma-resection", "sarcoomresectie"),
    ("stomach-resection", "maagresectie"),
    ("thyroid-resection", "schildklierresectie"),
];

/// A name of what is made here as a language has it; either form is understood.
pub(crate) fn in_language(name: &str, language: Language) -> &str {
    let found = NAMES.iter().find(|(english, dutch)| *english == name || *dutch == name);
    found.map_or(name, |(english, dutch)| language.pick(*dutch, *english))
}

/// Files of what is made here, with their names as a language has them.
pub(crate) fn files_in(
    language: Language,
    files: impl IntoIterator<Item = (&'static str, String)>,
) -> Vec<(&'static str, String)> {
    let line =
        |line: &str| line.split(',').map(|cell| in_language(cell, language)).collect::<Vec<_>>().join(",");
    let text = |text: String| match language {
        Language::English => text,
        Language::Dutch => text.lines().map(|it| line(it) + "\n").collect(),
    };
    files.into_iter().map(|(name, found)| (name, text(found))).collect()
}

/// The files of the small country.
pub(crate) fn small(language: Language) -> Vec<(&'static str, String)> {
    files_in(language, SMALL.map(|(name, text)| (name, text.to_owned())))
}
