//! A country of national size, made here and about no real place: 4,100 areas, 75 hospitals in ten regions, 18 kinds of care, one year.
//!
//! It lies on a flat map of 200 by 300 kilometres, and is the same on every machine: whole numbers only, from a fixed sequence.

use std::collections::BTreeMap;
use std::fmt::Write;

use passende_zorg::Language;
use passende_zorg::concentration::Travel;
use passende_zorg::language::Text;

use super::small::files_in;
use super::synthetic::{INTERVENTIONS, Numbers};

/// What stands above every answer on this country.
pub(crate) const LABEL: Text = Text::new(
    "SYNTHETISCH voorbeeld, gemaakt in deze repository: geen echte ziekenhuizen",
    "SYNTHETIC example made by this repository: no real hospitals",
);

const YEAR: i32 = 2024;
const AREAS: usize = 4_100;
const TOWNS: usize = 40;
const HOSPITALS: usize = 75;
const REGIONS: usize = 10;

/// Kinds of care beside those of the other examples, with the mean number per hospital per year.
const MORE: [(&str, u32); 6] = [
    ("adrenal-resection", 22),
    ("aneurysm-repair", 36),
    ("brain-tumour-resection", 48),
    ("ovary-resection", 30),
    ("sarcoma-resection", 27),
    ("thyroid-resection", 55),
];

/// The norm for care that a hospital does so often on average.
fn norm(mean: u32) -> u32 {
    match mean {
        ..40 => 20,
        40..100 => 50,
        _ => 100,
    }
}

/// Metres to the east and to the north.
type Place = (i64, i64);

struct Town {
    centre: Place,
    /// How large it is, beside others.
    weight: u32,
}

struct Area {
    place: Place,
    people: u32,
}

struct Hospital {
    place: Place,
    /// In percents of a hospital of common size.
    size: u32,
    /// That of the nearest of the largest towns.
    region: usize,
}

/// The country, as it is drawn by lot.
pub(crate) struct Synthetic {
    areas: Vec<Area>,
    hospitals: Vec<Hospital>,
    /// Per kind of care its name and minimum, and the volume of each hospital.
    care: Vec<(&'static str, u32, Vec<u32>)>,
}

impl Synthetic {
    pub(crate) fn country() -> Self {
        let mut numbers = Numbers(1848);
        let towns = towns(&mut numbers);
        let areas = (0..AREAS).map(|_| area(&towns, &mut numbers)).collect();
        let hospitals = hospitals(&towns, &mut numbers);
        let kinds = INTERVENTIONS.map(|(name, mean, ..)| (name, mean));
        let care = kinds.into_iter().chain(MORE).map(|(name, mean)| {
            (name, norm(mean), hospitals.iter().map(|it| volume(it, mean, &mut numbers)).collect())
        });
        let mut care: Vec<_> = care.collect();
        care.sort_unstable();
        Self { areas, hospitals, care }
    }

    /// All files but the travel times, which follow from `points.csv`; names are as the language has them.
    pub(crate) fn files(&self, language: Language) -> Vec<(&'static str, String)> {
        let files = vec![
            ("SYNTHETIC.txt", format!("{}\n{}\n", LABEL.get(Language::English), LABEL.get(Language::Dutch))),
            ("areas.csv", self.areas_csv()),
            ("points.csv", self.points_csv()),
            ("volumes.csv", self.volumes_csv()),
            ("regions.csv", self.regions_csv()),
            ("norms.csv", self.norms_csv()),
            ("scenarios.csv", self.scenarios_csv()),
        ];
        files_in(language, files)
    }

    /// The same with where patients were seen to go: to a hospital that draws them by its nearness, and not
    /// always to the nearest. Of one patient in ten nothing was seen.
    pub(crate) fn files_with_flows(&self, language: Language) -> Vec<(&'static str, String)> {
        let mut files = self.files(language);
        files.extend(files_in(language, [("flows.csv", self.flows_csv())]));
        files
    }

    fn flows_csv(&self) -> String {
        let mut numbers = Numbers(1901);
        // Of each hospital how many lots all areas up to one have: their people, and fewer the farther away.
        let lots = self.hospitals.iter().map(|hospital| {
            let lots = self.areas.iter().scan(0_u64, |sum, area| {
                let kilometres = apart(hospital.place, area.place).unsigned_abs().isqrt() / 1_000 + 8;
                *sum += u64::from(area.people) * 1_000_000 / kilometres.pow(3);
                Some(*sum)
            });
            lots.collect::<Vec<_>>()
        });
        let lots: Vec<Vec<u64>> = lots.collect();
        let mut flows: BTreeMap<(&str, usize, usize), u32> = BTreeMap::new();
        for (name, _, volumes) in &self.care {
            for (hospital, volume) in volumes.iter().enumerate() {
                for _ in (0..*volume).filter(|patient| patient % 10 != 9) {
                    let all = lots[hospital].last().copied().unwrap_or(0);
                    let lot = (u64::from(numbers.below(1 << 30)) * all) >> 30;
                    let area = lots[hospital].partition_point(|sum| *sum <= lot);
                    *flows.entry((name, area, hospital)).or_default() += 1;
                }
            }
        }
        table("area,location,intervention,year,count", flows, |((name, area, hospital), count), text| {
            writeln!(text, "{},{},{name},{YEAR},{count}", area_name(area), hospital_name(hospital))
        })
    }

    fn areas_csv(&self) -> String {
        table("area,population", self.areas.iter().enumerate(), |(at, area), text| {
            writeln!(text, "{},{}", area_name(at), area.people)
        })
    }

    fn points_csv(&self) -> String {
        let areas = self.areas.iter().enumerate().map(|(at, it)| (area_name(at), it.place));
        let hospitals = self.hospitals.iter().enumerate().map(|(at, it)| (hospital_name(at), it.place));
        table("place,east,north", areas.chain(hospitals), |(name, (east, north)), text| {
            writeln!(text, "{name},{east},{north}")
        })
    }

    fn volumes_csv(&self) -> String {
        let rows = self
            .care
            .iter()
            .flat_map(|(name, _, volumes)| volumes.iter().enumerate().map(move |it| (name, it)));
        let done = rows.filter(|(_, (_, volume))| **volume > 0);
        table("location,intervention,year,count", done, |(name, (at, volume)), text| {
            writeln!(text, "{},{name},{YEAR},{volume}", hospital_name(at))
        })
    }

    fn regions_csv(&self) -> String {
        table("location,region", self.hospitals.iter().enumerate(), |(at, hospital), text| {
            writeln!(text, "{},R{:02}", hospital_name(at), hospital.region + 1)
        })
    }

    /// The time from every area and every hospital to every hospital.
    pub(crate) fn travel_csv(&self, travel: &impl Travel) -> String {
        let hospitals: Vec<String> = (0..self.hospitals.len()).map(hospital_name).collect();
        let places = (0..self.areas.len()).map(area_name).chain(hospitals.iter().cloned());
        table("area,location,minutes", places, |place, text| {
            for hospital in &hospitals {
                if let Some(minutes) = travel.minutes(&place, hospital) {
                    writeln!(text, "{place},{hospital},{minutes}")?;
                }
            }
            Ok(())
        })
    }

    fn norms_csv(&self) -> String {
        table("intervention,minimum", &self.care, |(name, minimum, _), text| {
            writeln!(text, "{name},{minimum}")
        })
    }

    fn scenarios_csv(&self) -> String {
        let mut text = String::from("scenario,intervention,location,action\n");
        for (name, minimum, volumes) in &self.care {
            let below = |volume| (1..*minimum).contains(volume);
            for (at, _) in volumes.iter().enumerate().filter(|(_, volume)| below(*volume)) {
                let _ = writeln!(text, "stop-below-norm,{name},{},stop", hospital_name(at));
            }
        }
        for (name, minimum, volumes) in &self.care {
            if *minimum < 50 {
                self.two_centres(name, volumes, &mut text);
            }
        }
        text
    }

    /// Care that few need is left to the two hospitals of a region that do most of it; where only one does it, the largest other starts.
    fn two_centres(&self, name: &str, volumes: &[u32], text: &mut String) {
        for region in 0..REGIONS {
            let mut of_region: Vec<usize> =
                (0..HOSPITALS).filter(|at| self.hospitals[*at].region == region).collect();
            of_region.sort_by_key(|at| std::cmp::Reverse((volumes[*at], self.hospitals[*at].size)));
            for (rank, at) in of_region.into_iter().enumerate() {
                let action = match (rank < 2, volumes[at] > 0) {
                    (true, true) => "keep",
                    (true, false) => "start",
                    (false, true) => "stop",
                    (false, false) => continue,
                };
                let _ = writeln!(text, "two-centres,{name},{},{action}", hospital_name(at));
            }
        }
    }
}

fn area_name(at: usize) -> String {
    format!("A{:04}", at + 1)
}

fn hospital_name(at: usize) -> String {
    format!("H{:02}", at + 1)
}

fn table<T>(
    head: &str,
    rows: impl IntoIterator<Item = T>,
    write: impl Fn(T, &mut String) -> std::fmt::Result,
) -> String {
    let mut text = format!("{head}\n");
    for row in rows {
        let _ = write(row, &mut text);
    }
    text
}

/// A number from so far below zero to so far above it.
fn about_zero(most: u32, numbers: &mut Numbers) -> i64 {
    i64::from(numbers.below(2 * most + 1)) - i64::from(most)
}

/// The square of the distance between two places.
fn apart(one: Place, other: Place) -> i64 {
    let (east, north) = (one.0 - other.0, one.1 - other.1);
    east * east + north * north
}

/// Whether a place lies in the country: an oval of 200 by 300 kilometres.
fn inside((east, north): Place) -> bool {
    let (aside, along) = (3 * (east - 100_000), 2 * (north - 150_000));
    aside * aside + along * along <= 300_000 * 300_000
}

/// The first place that is drawn and lies in the country.
fn drawn_inside(mut draw: impl FnMut() -> Place) -> Place {
    loop {
        let place = draw();
        if inside(place) {
            return place;
        }
    }
}

fn anywhere(numbers: &mut Numbers) -> Place {
    drawn_inside(|| (i64::from(numbers.below(200_000)), i64::from(numbers.below(300_000))))
}

/// Towns 17 kilometres apart or more, the largest first.
fn towns(numbers: &mut Numbers) -> Vec<Town> {
    let mut towns: Vec<Town> = Vec::new();
    for rank in (0..).take(TOWNS) {
        let centre = loop {
            let centre = anywhere(numbers);
            if towns.iter().all(|town| apart(town.centre, centre) >= 17_000 * 17_000) {
                break centre;
            }
        };
        towns.push(Town { centre, weight: 120 / (rank + 3) });
    }
    towns
}

/// Three in four areas lie around a town: more of them around a larger one, and most near its centre.
fn area(towns: &[Town], numbers: &mut Numbers) -> Area {
    if numbers.below(4) == 0 {
        return Area { place: anywhere(numbers), people: 300 + numbers.below(3_200) };
    }
    let mut left = numbers.below(towns.iter().map(|town| town.weight).sum());
    let mut drawn = &towns[0];
    for town in towns {
        drawn = town;
        if left < town.weight {
            break;
        }
        left -= town.weight;
    }
    let wide = 3_000 + 250 * drawn.weight;
    let mut aside = || (0..3).map(|_| about_zero(wide, numbers)).sum::<i64>();
    let place = drawn_inside(|| (drawn.centre.0 + aside(), drawn.centre.1 + aside()));
    Area { place, people: 2_000 + numbers.below(7_000) }
}

/// One hospital for each town, and the others where there are fewest for the size of the town.
fn hospitals(towns: &[Town], numbers: &mut Numbers) -> Vec<Hospital> {
    let mut number = vec![0; towns.len()];
    let mut hospitals = Vec::new();
    for at in 0..HOSPITALS {
        let crowd = |town: &usize| std::cmp::Reverse(1_000 * towns[*town].weight / (number[*town] + 1));
        let town = if at < towns.len() { at } else { (0..towns.len()).min_by_key(crowd).unwrap_or(0) };
        let Town { centre, weight } = towns[town];
        let away = if number[town] == 0 { 2_000 } else { 9_000 };
        let place =
            drawn_inside(|| (centre.0 + about_zero(away, numbers), centre.1 + about_zero(away, numbers)));
        let size = 45 + 4 * weight / (number[town] + 1) + numbers.below(50);
        let region = (0..REGIONS).min_by_key(|town| apart(place, towns[*town].centre)).unwrap_or(0);
        hospitals.push(Hospital { place, size, region });
        number[town] += 1;
    }
    hospitals
}

/// How often a hospital does some care: larger ones do more kinds, and more of each.
fn volume(hospital: &Hospital, mean: u32, numbers: &mut Numbers) -> u32 {
    let (lot, spread) = (numbers.below(100), 40 + numbers.below(121));
    if lot < 35 + hospital.size / 3 { mean * hospital.size / 100 * spread / 100 } else { 0 }
}
