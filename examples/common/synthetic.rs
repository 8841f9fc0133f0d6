//! Example data of national size, made here and about no real hospital: 75 locations of 60 institutions, 12 interventions, 3 years.
//!
//! Everything is derived from a fixed sequence of numbers, so it is the same on every machine.

use std::fmt::Write;

use passende_zorg::Language;
use passende_zorg::language::Text;

/// What stands above every answer on this data.
pub(crate) const LABEL: Text = Text::new(
    "SYNTHETISCHE voorbeeldgegevens van dit project: geen echt ziekenhuis, geen officiële norm",
    "SYNTHETIC example data made by this repository: no real hospital, no official norm",
);

/// The same in a language.
pub(crate) fn label(language: Language) -> &'static str {
    LABEL.get(language)
}

const LOCATIONS: u32 = 75;
const INSTITUTIONS: u32 = 60;
const YEARS: [i32; 3] = [2022, 2023, 2024];

/// Name, mean number per location per year, minimum of the example norm, title in Dutch and English.
pub(crate) const INTERVENTIONS: [(&str, u32, u32, &str, &str); 12] = [
    ("bladder-resection", 24, 20, "Blaasresecties", "Bladder resections"),
    ("breast-surgery", 190, 150, "Borstoperaties", "Breast surgery"),
    ("carotid-surgery", 38, 30, "Carotisoperaties", "Carotid surgery"),
    ("colon-resection", 120, 90, "Colonresecties", "Colon resections"),
    ("kidney-resection", 42, 30, "Nierresecties", "Kidney resections"),
    ("liver-resection", 30, 40, "Leverresecties", "Liver resections"),
    ("lung-resection", 58, 60, "Longresecties", "Lung resections"),
    ("oesophagus-resection", 22, 40, "Slokdarmresecties", "Oesophageal resections"),
    ("pancreas-resection", 21, 40, "Pancreasresecties", "Pancreatic resections"),
    ("prostatectomy", 85, 100, "Prostatectomieën", "Prostatectomies"),
    ("rectum-resection", 45, 50, "Rectumresecties", "Rectal resections"),
    ("stomach-resection", 18, 20, "Maagresecties", "Gastric resections"),
];

/// Numbers that look drawn by lot and are always the same (a linear congruential sequence).
pub(crate) struct Numbers(pub(crate) u64);

impl Numbers {
    pub(crate) fn below(&mut self, bound: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((self.0 >> 33) % u64::from(bound)).unwrap_or(0)
    }
}

fn location(number: u32) -> (String, String) {
    (format!("L{:02}", number + 1), format!("I{:02}", number % INSTITUTIONS + 1))
}

/// Counts per year in the format of `check_volumes --volumes`, some withheld and some not known.
pub(crate) fn volumes_csv() -> String {
    let mut numbers = Numbers(2022);
    let mut text = String::from("location,institution,intervention,year,count\n");
    for number in 0..LOCATIONS {
        let (location, institution) = location(number);
        for (intervention, mean, ..) in INTERVENTIONS {
            if numbers.below(10) < 3 {
                continue; // not done here
            }
            let size = mean / 3 + numbers.below(mean + mean / 2);
            for year in YEARS {
                let count = size + numbers.below(mean / 6 + 2);
                let cell = match numbers.below(100) {
                    0 => String::new(),
                    1 => format!("{}..{}", count.saturating_sub(5), count + 5),
                    _ if count < 10 => "<10".to_owned(),
                    _ => count.to_string(),
                };
                let _ = writeln!(text, "{location},{institution},{intervention},{year},{cell}");
            }
        }
    }
    text
}

/// Norms in the format of `check_volumes --norms`, their source in a language.
pub(crate) fn norms_json(language: Language) -> String {
    let source = language.pick("Synthetische voorbeeldnormen", "Synthetic example norms");
    let norm = |(intervention, _, minimum, nl, en): (&str, u32, u32, &str, &str)| {
        let window = if intervention == "stomach-resection" {
            r#"{"kind": "mean-of-years", "years": 3}"#
        } else {
            r#"{"kind": "calendar-year"}"#
        };
        let half = minimum / 2;
        format!(
            r#"  {{"id": "{intervention}", "title": {{"nl": "{nl}", "en": "{en}"}},
   "basket": [{{"intervention": "{intervention}", "weight": 1}}], "per": "location", "window": {window},
   "levels": [{{"from": "2018-01-01", "minimum": {half}, "status": "adopted"}},
              {{"from": "2024-07-01", "minimum": {minimum}, "status": "adopted", "enforced-from": "2026-01-01"}}],
   "source": {{"title": "{source}", "section": "{intervention}", "consulted": "2024-07-01"}}}}"#
        )
    };
    format!("{{\"norms\": [\n{}\n]}}\n", INTERVENTIONS.map(norm).join(",\n"))
}

/// Contracts in the format of `check_volumes --contracts`: some of the care that is done, and one that is not.
pub(crate) fn contracts_csv() -> String {
    let mut numbers = Numbers(7);
    let mut text = String::from("location,intervention,from,until\n");
    for row in volumes_csv().lines() {
        if let [location, _, intervention, "2024", _] = row.split(',').collect::<Vec<_>>()[..]
            && numbers.below(6) == 0
        {
            let _ = writeln!(text, "{location},{intervention},2024-01-01,2027-01-01");
        }
    }
    text.push_str("L01,hip-replacement,2024-01-01,2027-01-01\n");
    text
}

/// Procedures, one row each, in the format of `tally_procedures --procedures`.
pub(crate) fn procedures_csv() -> String {
    let mut numbers = Numbers(11);
    let mut text = String::from("date,location,intervention,patient,weight\n");
    for patient in 0..20_000 {
        let (intervention, ..) = INTERVENTIONS[usize::try_from(numbers.below(12)).unwrap_or(0)];
        let (year, month, day) = (2021 + numbers.below(4), numbers.below(12) + 1, numbers.below(28) + 1);
        let (location, _) = location(numbers.below(LOCATIONS));
        let weight = if numbers.below(50) == 0 { "2" } else { "" };
        let row = format!("{year}-{month:02}-{day:02},{location},{intervention},p{patient},{weight}\n");
        text.push_str(&row);
        if numbers.below(400) == 0 {
            text.push_str(&row); // registered twice
        }
    }
    text
}
