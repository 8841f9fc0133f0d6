//! The functions of the crate that the engine calls: whoever runs a part of a query has them under their names.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use datafusion::arrow::array::{
    ArrayRef, AsArray as _, BooleanBuilder, Decimal128Builder, Int64Builder, StringArray, StructArray,
};
use datafusion::arrow::datatypes::{DataType, Field, Fields, Int64Type};
use datafusion::common::{DataFusionError, Result};
use datafusion::logical_expr::{
    ColumnarValue, ScalarFunctionArgs, ScalarUDF, ScalarUDFImpl, Signature, Volatility,
};
use passende_zorg::chrono::NaiveDate;
use passende_zorg::concentration::{Country, Patients};
use passende_zorg::volume::check_columns;
use passende_zorg::volume::norm::Norms;

use crate::{Failure, data};

/// All functions, as a session or an executor registers them.
pub(crate) fn all(on: NaiveDate) -> std::result::Result<Vec<Arc<ScalarUDF>>, Failure> {
    let signature = || Signature::exact(vec![DataType::Int64, DataType::Int64], Volatility::Immutable);
    let verdict = VolumeVerdict { signature: signature(), norms: data::norms()?, on };
    let redistribute = Redistribute { signature: signature(), country: data::country()? };
    Ok(vec![Arc::new(ScalarUDF::from(verdict)), Arc::new(ScalarUDF::from(redistribute))])
}

fn failed(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> DataFusionError {
    DataFusionError::External(error.into())
}

/// `volume_verdict(norm, count)`: the verdict on a count, as the norm of that number stands on the day.
#[derive(Debug)]
struct VolumeVerdict {
    signature: Signature,
    norms: Norms,
    on: NaiveDate,
}

/// The norms are the same for all: the day tells functions apart.
impl PartialEq for VolumeVerdict {
    fn eq(&self, other: &Self) -> bool {
        self.on == other.on
    }
}

impl Eq for VolumeVerdict {}

impl Hash for VolumeVerdict {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.on.hash(state);
    }
}

impl ScalarUDFImpl for VolumeVerdict {
    fn name(&self) -> &'static str {
        "volume_verdict"
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(DataType::Utf8)
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let [norms, counts] = pairs(&args)?;
        let verdicts = check_columns(&self.norms, &norms, &counts, self.on).map_err(failed)?;
        let codes = StringArray::from_iter_values(verdicts.iter().map(|verdict| verdict.code()));
        Ok(ColumnarValue::Array(Arc::new(codes)))
    }
}

/// The two columns of numbers that a function is called with; a null or a number below zero is refused.
fn pairs(args: &ScalarFunctionArgs) -> Result<[Vec<u32>; 2]> {
    let column = |array: &ArrayRef| {
        let numbers = array.as_primitive::<Int64Type>().iter().map(|number| {
            let number = number.ok_or_else(|| failed("expected a number, found null"))?;
            u32::try_from(number).map_err(failed)
        });
        numbers.collect::<Result<Vec<u32>>>()
    };
    match &*ColumnarValue::values_to_arrays(&args.args)? {
        [one, other] => Ok([column(one)?, column(other)?]),
        columns => Err(failed(format!("expected two columns, found {}", columns.len()))),
    }
}

/// `redistribute(care, scenario)`: what becomes of the patients of a kind of care.
#[derive(Debug)]
struct Redistribute {
    signature: Signature,
    country: Country,
}

/// There is one country.
impl PartialEq for Redistribute {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Redistribute {}

impl Hash for Redistribute {
    fn hash<H: Hasher>(&self, _: &mut H) {}
}

fn outcome() -> Fields {
    let patients = DataType::Decimal128(19, 6);
    Fields::from(vec![
        Field::new("feasible", DataType::Boolean, false),
        Field::new("moved", patients.clone(), false),
        Field::new("short", patients, false),
        Field::new("longest", DataType::Int64, false),
    ])
}

/// Outcomes as columns: whether each is feasible, how many patients end elsewhere, how many are lacking at
/// providers below the minimum, and the longest way in millionths of a minute.
pub(crate) fn outcomes(
    country: &Country,
    cases: impl Iterator<Item = (u32, u32)>,
) -> std::result::Result<StructArray, Failure> {
    let patients = || Decimal128Builder::new().with_data_type(DataType::Decimal128(19, 6));
    let (mut feasible, mut moved, mut short) = (BooleanBuilder::new(), patients(), patients());
    let mut longest = Int64Builder::new();
    for (care, scenario) in cases {
        let result = data::divided(country, care, scenario)??;
        let sum = |all: &mut dyn Iterator<Item = Patients>| i128::from(all.sum::<Patients>().millionths());
        feasible.append_value(result.is_feasible());
        moved.append_value(sum(&mut result.moves().map(|it| it.amount)));
        short.append_value(sum(&mut result.shortages().map(|it| it.amount)));
        longest.append_value(result.travel().largest_after().millionths());
    }
    let columns: Vec<ArrayRef> = vec![
        Arc::new(feasible.finish()),
        Arc::new(moved.finish()),
        Arc::new(short.finish()),
        Arc::new(longest.finish()),
    ];
    Ok(StructArray::try_new(outcome(), columns, None)?)
}

impl ScalarUDFImpl for Redistribute {
    fn name(&self) -> &'static str {
        "redistribute"
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(DataType::Struct(outcome()))
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let [cares, scenarios] = pairs(&args)?;
        let outcomes = outcomes(&self.country, cares.into_iter().zip(scenarios)).map_err(failed)?;
        Ok(ColumnarValue::Array(Arc::new(outcomes)))
    }
}
