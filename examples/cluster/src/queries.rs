//! What is asked of the engine, and the same of the crate alone.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::Path;

use datafusion::arrow::array::{AsArray as _, RecordBatch};
use datafusion::arrow::compute::{cast, concat_batches};
use datafusion::arrow::datatypes::{DataType, Int64Type, UInt64Type};
use datafusion::prelude::{ParquetReadOptions, SessionContext};
use passende_zorg::arrow59::{read_procedures, volume_report};
use passende_zorg::quantity::CountRange;
use passende_zorg::volume::norm::Norms;
use passende_zorg::volume::{Asked, CountTable, Place, Silence, check};

use crate::{Failure, data, functions};

/// A row of an answer on volumes: norm, location, count, verdict.
pub(crate) type VolumeRow = (String, String, u64, String);

/// The query: procedures counted by location, care and year; held against the basket of each norm over the
/// years of its window; and of each sum the verdict.
fn sql(norms: &Norms) -> Result<String, Failure> {
    let mut baskets = String::new();
    for (code, norm) in norms.iter().enumerate() {
        let first = data::YEAR - i32::from(norm.window().years()) + 1;
        for item in norm.basket().items() {
            let comma = if baskets.is_empty() { "" } else { ", " };
            let (care, weight) = (item.intervention(), item.weight());
            write!(baskets, "{comma}({code}, '{care}', {weight}, {first}, {})", data::YEAR)?;
        }
    }
    Ok(format!(
        "WITH counts AS (
            SELECT location, intervention, CAST(date_part('year', date) AS INT) AS year, count(*) AS done
            FROM procedures GROUP BY location, intervention, date_part('year', date)
        ), sums AS (
            SELECT baskets.norm, counts.location, sum(CASE
                WHEN counts.intervention = baskets.care AND counts.year BETWEEN baskets.first AND baskets.last
                THEN counts.done * baskets.weight ELSE 0 END) AS count
            FROM counts CROSS JOIN (VALUES {baskets}) AS baskets (norm, care, weight, first, last)
            GROUP BY baskets.norm, counts.location
        )
        SELECT norm, location, count, volume_verdict(norm, count) AS verdict FROM sums"
    ))
}

async fn table(session: &SessionContext, name: &str, folder: &Path) -> Result<(), Failure> {
    let folder = format!("{}/", folder.display());
    session.deregister_table(name)?;
    session.register_parquet(name, &folder, ParquetReadOptions::default()).await?;
    Ok(())
}

async fn collected(session: &SessionContext, sql: &str) -> Result<RecordBatch, Failure> {
    let batches = session.sql(sql).await?.collect().await?;
    // Executors pass names on as texts, whatever type the plan gives them.
    let first = batches.first().ok_or("expected an answer, found none")?;
    Ok(concat_batches(&first.schema(), &batches)?)
}

/// The verdict on each location under each norm, by the engine.
pub(crate) async fn volumes(session: &SessionContext, folder: &Path) -> Result<Vec<VolumeRow>, Failure> {
    let norms = data::norms()?;
    table(session, "procedures", folder).await?;
    let batch = collected(session, &sql(&norms)?).await?;
    let names: Vec<String> = norms.iter().map(|norm| norm.id().to_string()).collect();
    let text = |at: usize| cast(batch.column(at), &DataType::Utf8);
    let (norm, count) =
        (batch.column(0).as_primitive::<Int64Type>(), batch.column(2).as_primitive::<Int64Type>());
    let (locations, verdicts) = (text(1)?, text(3)?);
    let (locations, verdicts) = (locations.as_string::<i32>(), verdicts.as_string::<i32>());
    let row = |row: usize| -> Result<VolumeRow, Failure> {
        let name = names.get(usize::try_from(norm.value(row))?).ok_or("a norm that is none")?;
        let (location, verdict) = (locations.value(row).to_owned(), verdicts.value(row).to_owned());
        Ok((name.clone(), location, u64::try_from(count.value(row))?, verdict))
    };
    let mut rows = (0..batch.num_rows()).map(row).collect::<Result<Vec<_>, _>>()?;
    rows.sort_unstable();
    Ok(rows)
}

/// The same by the crate alone: file by file, so that it needs no more memory than one of them takes.
pub(crate) fn volumes_alone(folder: &Path) -> Result<Vec<VolumeRow>, Failure> {
    let mut counts: HashMap<(String, String, i32), u64> = HashMap::new();
    for file in data::files(folder)? {
        for batch in data::read_file(&file)? {
            let procedures = read_procedures(&[batch?], &[])?;
            let Some((first, last)) = procedures.years() else { continue };
            for (place, care, year, count) in procedures.tally(first, last, None)?.counts() {
                let location = place.name(passende_zorg::party::UnitKind::Location).unwrap_or_default();
                *counts.entry((location.to_owned(), care.to_owned(), year.number())).or_default() += count;
            }
        }
    }
    let mut table = CountTable::builder(&[]);
    for ((location, care, year), count) in &counts {
        let year = passende_zorg::time::Year::try_new(*year)?;
        table.row(Place::at(location), care, year, CountRange::exactly(*count))?;
    }
    // All procedures are there: where none stands, none was done.
    let table = table.finish().with_silence(Silence::NoneDone);
    let norms = data::norms()?;
    let columns = volume_report(&check(&norms, &table, Asked::about(data::year()?))?)?;
    let text = |name: &str| -> Result<_, Failure> {
        Ok(cast(columns.column_by_name(name).ok_or("no such column")?, &DataType::Utf8)?)
    };
    let (norm, unit, verdict) = (text("norm")?, text("unit")?, text("verdict")?);
    let number = |name: &str| columns.column_by_name(name).ok_or("no such column");
    let (least, most) = (number("count-least")?, number("count-most")?);
    let (least, most) = (least.as_primitive::<UInt64Type>(), most.as_primitive::<UInt64Type>());
    assert_eq!(least.values(), most.values(), "all counts are exact");
    let cell = |array: &datafusion::arrow::array::ArrayRef, row: usize| {
        array.as_string::<i32>().value(row).to_owned()
    };
    let mut rows: Vec<VolumeRow> = (0..columns.num_rows())
        .map(|row| (cell(&norm, row), cell(&unit, row), least.value(row), cell(&verdict, row)))
        .collect();
    rows.sort_unstable();
    Ok(rows)
}

/// Every kind of care in every scenario, divided by the engine: care, scenario and outcome.
pub(crate) async fn redistributions(session: &SessionContext, folder: &Path) -> Result<RecordBatch, Failure> {
    table(session, "cases", folder).await?;
    let sql =
        "SELECT care, scenario, redistribute(care, scenario) AS outcome FROM cases ORDER BY care, scenario";
    collected(session, sql).await
}

/// Whether these are the outcomes of the crate alone, and how many of them are feasible.
pub(crate) fn is_alone(outcomes: &RecordBatch) -> Result<(bool, usize), Failure> {
    let cases = (0..data::CARES).flat_map(|care| (0..data::SCENARIOS).map(move |scenario| (care, scenario)));
    let cases: Vec<(u32, u32)> = cases.collect();
    let alone = functions::outcomes(&data::country()?, cases.iter().copied())?;
    let number = |at: usize, row: usize| outcomes.column(at).as_primitive::<Int64Type>().value(row);
    let same_cases = outcomes.num_rows() == cases.len()
        && cases.iter().enumerate().all(|(row, (care, scenario))| {
            (number(0, row), number(1, row)) == (i64::from(*care), i64::from(*scenario))
        });
    let feasible = alone.column(0).as_boolean().true_count();
    Ok((same_cases && outcomes.column(2).as_struct() == &alone, feasible))
}
