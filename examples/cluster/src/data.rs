//! What is counted, made here and about no real hospital: procedures in Parquet files, norms, a country and
//! what happens in it.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use datafusion::arrow::array::{
    ArrayRef, Date32Array, DictionaryArray, Int32Array, Int64Array, RecordBatch, StringArray,
};
use datafusion::arrow::datatypes::Int32Type;
use datafusion::parquet::arrow::ArrowWriter;
use datafusion::parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use passende_zorg::chrono::NaiveDate;
use passende_zorg::concentration::{
    Area, AreaId, CareAction, CareScenario, Country, Minutes, Provider, Redistribution, RedistributionError,
    RedistributionOptions, RegionName, Travel,
};
use passende_zorg::party::{Location, UnitKind};
use passende_zorg::rule::Reference;
use passende_zorg::rust_decimal::Decimal;
use passende_zorg::time::Year;
use passende_zorg::volume::norm::{Basket, BasketItem, Demand, Norm, NormLevel, NormStatus, Norms, Window};

use crate::Failure;

/// The kinds of care, and the number of norms on them.
pub(crate) const CARES: u32 = 18;
/// The year asked about, and the years that are counted until then.
pub(crate) const YEAR: i32 = 2024;
const YEARS: u32 = 5;
const LOCATIONS: u32 = 300;
const ROWS_OF_A_BATCH: u64 = 50_000;

/// Numbers that look drawn by lot and are always the same.
pub(crate) struct Numbers(u64);

impl Numbers {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    pub(crate) fn below(&mut self, bound: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((self.0 >> 33) % u64::from(bound)).unwrap_or(0)
    }

    /// A number of which the higher ones are rare.
    fn seldom(&mut self, bound: u32) -> i32 {
        let product = u64::from(self.below(bound)) * u64::from(self.below(bound));
        i32::try_from(product / u64::from(bound)).unwrap_or(0)
    }
}

pub(crate) fn care(code: u32) -> String {
    format!("care-{code:02}")
}

/// Columns of so many procedures: on a day of five years, at a location, of some care.
fn procedures(numbers: &mut Numbers, rows: u64) -> Result<RecordBatch, Failure> {
    let names = |number: u32, name: &dyn Fn(u32) -> String| {
        Arc::new(StringArray::from_iter_values((0..number).map(name))) as ArrayRef
    };
    let first = NaiveDate::from_ymd_opt(YEAR - 4, 1, 1).map_or(0, |day| day.to_epoch_days());
    let (mut days, mut locations, mut cares) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..rows {
        days.push(first + i32::try_from(numbers.below(365 * YEARS + 2))?);
        locations.push(numbers.seldom(LOCATIONS));
        cares.push(numbers.seldom(CARES));
    }
    let keyed = |keys: Vec<i32>, names| DictionaryArray::<Int32Type>::try_new(Int32Array::from(keys), names);
    let columns: [(&str, ArrayRef); 3] = [
        ("date", Arc::new(Date32Array::from(days))),
        ("location", Arc::new(keyed(locations, names(LOCATIONS, &|code| format!("06{code:06}")))?)),
        ("intervention", Arc::new(keyed(cares, names(CARES, &care))?)),
    ];
    Ok(RecordBatch::try_from_iter(columns)?)
}

/// Writes so many procedures into files in a folder.
pub(crate) fn write_procedures(folder: &Path, rows: u64, files: u32) -> Result<(), Failure> {
    std::fs::create_dir_all(folder)?;
    for file in 0..files {
        let mut numbers = Numbers::new(u64::from(file) + 1);
        let mut left = rows / u64::from(files) + u64::from(u64::from(file) < rows % u64::from(files));
        let schema = procedures(&mut numbers, 0)?.schema();
        let mut writer =
            ArrowWriter::try_new(File::create(folder.join(format!("{file:03}.parquet")))?, schema, None)?;
        while left > 0 {
            let some = left.min(ROWS_OF_A_BATCH);
            writer.write(&procedures(&mut numbers, some)?)?;
            left -= some;
        }
        writer.close()?;
    }
    Ok(())
}

/// The batches of a file of procedures.
pub(crate) fn read_file(file: &Path) -> Result<impl Iterator<Item = Result<RecordBatch, Failure>>, Failure> {
    let reader = ParquetRecordBatchReaderBuilder::try_new(File::open(file)?)?;
    Ok(reader.with_batch_size(65_536).build()?.map(|batch| Ok(batch?)))
}

/// The Parquet files of a folder.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_, Failure>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "parquet"));
    files.sort();
    Ok(files)
}

/// A norm on each kind of care: over a year or the mean of several, of one kind or of two with weights.
pub(crate) fn norms() -> Result<Norms, Failure> {
    let norm = |code: u32| -> Result<Norm, Failure> {
        let own = BasketItem::weighing(&care(code), 1)?;
        let basket = match code % 4 {
            3 => Basket::try_new([own, BasketItem::weighing(&care(code - 1), 2)?])?,
            _ => Basket::try_new([own])?,
        };
        let years = u16::try_from(code % 3 + 1)?;
        let window = if years == 1 { Window::CalendarYear } else { Window::mean_of(years)? };
        let (from, consulted) = ("2018-01-01".parse()?, "2025-01-01".parse()?);
        Ok(Norm::builder(&care(code), UnitKind::Location, basket)
            .title(&format!("Zorg {code}"), &format!("Care {code}"))
            .window(window)
            .level(from, NormLevel::new(Demand::minimum(20 + 10 * (code % 5))?, NormStatus::Adopted))
            .source(Reference::try_new("made up for an example", "1", consulted)?)
            .build()?)
    };
    Ok(Norms::try_new((0..CARES).map(norm).collect::<Result<Vec<_>, _>>()?)?)
}

pub(crate) fn year() -> Result<Year, Failure> {
    Ok(Year::try_new(YEAR)?)
}

const AREAS: u32 = 4_100;
const PROVIDERS: u32 = 75;
/// The scenarios for each kind of care.
pub(crate) const SCENARIOS: u32 = 10;

/// Areas and providers on a grid, a minute a step.
struct Grid;

fn place(name: &str) -> [u32; 2] {
    let seed = name.bytes().fold(7_u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(byte)));
    let mut numbers = Numbers::new(seed);
    [numbers.below(300), numbers.below(300)]
}

impl Travel for Grid {
    fn minutes(&self, from: &str, to: &str) -> Option<Minutes> {
        let ([east, north], [other_east, other_north]) = (place(from), place(to));
        let steps = east.abs_diff(other_east) + north.abs_diff(other_north);
        Minutes::try_new(Decimal::from(steps)).ok()
    }
}

fn provider(at: u32) -> Result<Location, Failure> {
    Ok(Location::try_new(&format!("H{at:02}"))?)
}

/// A country of 4,100 areas and 75 providers in ten regions.
pub(crate) fn country() -> Result<Country, Failure> {
    let mut numbers = Numbers::new(4);
    let areas = (0..AREAS)
        .map(|at| Ok(Area { id: AreaId::try_new(&format!("A{at:04}"))?, population: numbers.below(9_000) }));
    let areas = areas.collect::<Result<Vec<_>, Failure>>()?;
    let providers = (0..PROVIDERS).map(|at| {
        let region = RegionName::try_new(&format!("R{}", at * 10 / PROVIDERS))?;
        Ok(Provider { location: provider(at)?, region: Some(region), area: None })
    });
    Ok(Country::try_new(areas, providers.collect::<Result<Vec<_>, Failure>>()?, &Grid)?)
}

/// The minimum of each kind of care in the country.
pub(crate) const MINIMUM: u32 = 50;

/// The patients of a kind of care divided anew in a scenario, in which about a third of the providers stops.
pub(crate) fn divided(
    country: &Country,
    care: u32,
    scenario: u32,
) -> Result<Result<Redistribution<'_>, RedistributionError>, Failure> {
    let mut numbers = Numbers::new(u64::from(care) + 100);
    let mut volumes = Vec::new();
    for at in 0..PROVIDERS {
        let volume = 5 + numbers.below(120);
        if numbers.below(10) < 8 {
            volumes.push((provider(at)?, volume));
        }
    }
    let mut numbers = Numbers::new(u64::from(care * SCENARIOS + scenario) + 1_000);
    let mut actions = Vec::new();
    for at in 0..PROVIDERS {
        if numbers.below(3) == 0 {
            actions.push((provider(at)?, CareAction::Stop));
        }
    }
    let scenario = CareScenario { actions, moves: Vec::new() };
    Ok(country.redistribute(&volumes, MINIMUM, &scenario, RedistributionOptions::PRACTICE_2024))
}

/// Writes each kind of care in each scenario as a row, into files in a folder.
pub(crate) fn write_cases(folder: &Path, files: u32) -> Result<(), Failure> {
    std::fs::create_dir_all(folder)?;
    let cases: Vec<(i64, i64)> = (0..CARES)
        .flat_map(|care| (0..SCENARIOS).map(move |scenario| (i64::from(care), i64::from(scenario))))
        .collect();
    let of_a_file = cases.len().div_ceil(usize::try_from(files)?);
    for (file, cases) in cases.chunks(of_a_file).enumerate() {
        let (cares, scenarios): (Vec<i64>, Vec<i64>) = cases.iter().copied().unzip();
        let columns: [(&str, ArrayRef); 2] = [
            ("care", Arc::new(Int64Array::from(cares))),
            ("scenario", Arc::new(Int64Array::from(scenarios))),
        ];
        let batch = RecordBatch::try_from_iter(columns)?;
        let file = File::create(folder.join(format!("{file:03}.parquet")))?;
        let mut writer = ArrowWriter::try_new(file, batch.schema(), None)?;
        writer.write(&batch)?;
        writer.close()?;
    }
    Ok(())
}
