//! What stands in an array, row by row, whatever its type: texts, whole numbers, days.

use arrow_array::Array;
use arrow_array::cast::AsArray as _;
use arrow_array::types::{
    ArrowDictionaryKeyType, ArrowPrimitiveType, Date32Type, Date64Type, Int8Type, Int16Type, Int32Type,
    Int64Type, TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType,
    TimestampSecondType, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_schema::{DataType, TimeUnit};
use chrono::NaiveDate;

use crate::formats::InputError;

/// The texts of an array of them.
#[derive(Clone, Copy)]
pub(super) enum Texts<'a> {
    Short(&'a arrow_array::StringArray),
    Large(&'a arrow_array::LargeStringArray),
    View(&'a arrow_array::StringViewArray),
}

impl<'a> Texts<'a> {
    pub(super) fn of(array: &'a (impl Array + ?Sized)) -> Option<Self> {
        let array = array.as_any();
        let short = array.downcast_ref().map(Self::Short);
        short
            .or_else(|| array.downcast_ref().map(Self::Large))
            .or_else(|| array.downcast_ref().map(Self::View))
    }

    pub(super) fn len(self) -> usize {
        match self {
            Self::Short(array) => array.len(),
            Self::Large(array) => array.len(),
            Self::View(array) => array.len(),
        }
    }

    /// The text at a place; none where it is null, or there is no such place.
    #[inline]
    pub(super) fn get(self, at: usize) -> Option<&'a str> {
        if at >= self.len() {
            return None;
        }
        match self {
            Self::Short(array) => array.is_valid(at).then(|| array.value(at)),
            Self::Large(array) => array.is_valid(at).then(|| array.value(at)),
            Self::View(array) => array.is_valid(at).then(|| array.value(at)),
        }
    }
}

/// Takes each text of an array in turn, an empty one for a null; whether it is an array of texts.
pub(super) fn texts(
    array: &dyn Array,
    mut take: impl FnMut(usize, &str) -> Result<(), InputError>,
) -> Result<bool, InputError> {
    if let DataType::Dictionary(keys, _) = array.data_type() {
        let Some(values) = array.as_any_dictionary_opt().and_then(|array| Texts::of(array.values())) else {
            return Ok(false);
        };
        return by_key!(keys.as_ref(), array, |keys| {
            for (at, key) in keys.iter().enumerate() {
                let key = key.and_then(place);
                take(at, key.and_then(|key| values.get(key)).unwrap_or_default())?;
            }
            Ok(true)
        } else { Ok(false) });
    }
    let Some(texts) = Texts::of(array) else { return Ok(false) };
    for at in 0..array.len() {
        take(at, texts.get(at).unwrap_or_default())?;
    }
    Ok(true)
}

/// Takes each number of an array in turn; whether it is an array of whole numbers.
pub(super) fn whole(
    array: &dyn Array,
    take: impl FnMut(usize, Option<i128>) -> Result<(), InputError>,
) -> Result<bool, InputError> {
    match array.data_type() {
        DataType::Int8 => each::<Int8Type, i128>(array, take),
        DataType::Int16 => each::<Int16Type, i128>(array, take),
        DataType::Int32 => each::<Int32Type, i128>(array, take),
        DataType::Int64 => each::<Int64Type, i128>(array, take),
        DataType::UInt8 => each::<UInt8Type, i128>(array, take),
        DataType::UInt16 => each::<UInt16Type, i128>(array, take),
        DataType::UInt32 => each::<UInt32Type, i128>(array, take),
        DataType::UInt64 => each::<UInt64Type, i128>(array, take),
        _ => Ok(false),
    }
}

fn each<T: ArrowPrimitiveType, N: From<T::Native>>(
    array: &dyn Array,
    mut take: impl FnMut(usize, Option<N>) -> Result<(), InputError>,
) -> Result<bool, InputError> {
    let Some(array) = array.as_primitive_opt::<T>() else { return Ok(false) };
    match array.nulls() {
        None => {
            for (at, value) in array.values().iter().enumerate() {
                take(at, Some(N::from(*value)))?;
            }
        }
        Some(_) => {
            for (at, value) in array.iter().enumerate() {
                take(at, value.map(N::from))?;
            }
        }
    }
    Ok(true)
}

/// Takes each day of an array in turn, as its number from 1 January 1970; whether it is an array of days.
pub(super) fn day_numbers(
    array: &dyn Array,
    mut take: impl FnMut(usize, Option<i64>) -> Result<(), InputError>,
) -> Result<bool, InputError> {
    const SECONDS: i64 = 86_400;
    let of_a_day = match array.data_type() {
        DataType::Date32 => 1,
        DataType::Timestamp(TimeUnit::Second, None) => SECONDS,
        DataType::Date64 | DataType::Timestamp(TimeUnit::Millisecond, None) => SECONDS.saturating_mul(1_000),
        DataType::Timestamp(TimeUnit::Microsecond, None) => SECONDS.saturating_mul(1_000_000),
        DataType::Timestamp(TimeUnit::Nanosecond, None) => SECONDS.saturating_mul(1_000_000_000),
        _ => return Ok(false),
    };
    let take = |at, value: Option<i64>| take(at, value.and_then(|value| value.checked_div_euclid(of_a_day)));
    match array.data_type() {
        DataType::Date32 => each::<Date32Type, i64>(array, take),
        DataType::Date64 => each::<Date64Type, i64>(array, take),
        DataType::Timestamp(TimeUnit::Second, _) => each::<TimestampSecondType, i64>(array, take),
        DataType::Timestamp(TimeUnit::Millisecond, _) => each::<TimestampMillisecondType, i64>(array, take),
        DataType::Timestamp(TimeUnit::Microsecond, _) => each::<TimestampMicrosecondType, i64>(array, take),
        _ => each::<TimestampNanosecondType, i64>(array, take),
    }
}

/// A day by its number from 1 January 1970.
pub(super) fn day_of(number: i64) -> Option<NaiveDate> {
    NaiveDate::from_epoch_days(i32::try_from(number).ok()?)
}

pub(super) fn shown(found: Option<i128>) -> String {
    found.map_or_else(String::new, |found| found.to_string())
}

pub(super) fn shown_day(number: Option<i64>) -> String {
    number.map_or_else(String::new, |number| match day_of(number) {
        Some(day) => day.to_string(),
        None => format!("the day {number} after 1 January 1970"),
    })
}

/// The place that a key of a dictionary names.
#[inline]
pub(super) fn place(key: impl Into<i128>) -> Option<usize> {
    usize::try_from(key.into()).ok()
}

/// Runs for the keys of a dictionary, whatever their type.
macro_rules! by_key {
    ($type:expr, $array:expr, |$keys:ident| $body:block else $other:block) => {
        match $type {
            DataType::Int8 => by_key!(@ Int8Type, $array, $keys, $body, $other),
            DataType::Int16 => by_key!(@ Int16Type, $array, $keys, $body, $other),
            DataType::Int32 => by_key!(@ Int32Type, $array, $keys, $body, $other),
            DataType::Int64 => by_key!(@ Int64Type, $array, $keys, $body, $other),
            DataType::UInt8 => by_key!(@ UInt8Type, $array, $keys, $body, $other),
            DataType::UInt16 => by_key!(@ UInt16Type, $array, $keys, $body, $other),
            DataType::UInt32 => by_key!(@ UInt32Type, $array, $keys, $body, $other),
            _ => by_key!(@ UInt64Type, $array, $keys, $body, $other),
        }
    };
    (@ $key:ident, $array:expr, $keys:ident, $body:block, $other:block) => {
        match crate::arrow59::arrays::keys_of::<arrow_array::types::$key>($array) {
            Some($keys) => $body,
            None => $other,
        }
    };
}
pub(super) use by_key;

pub(super) fn keys_of<K: ArrowDictionaryKeyType>(
    array: &dyn Array,
) -> Option<&arrow_array::PrimitiveArray<K>> {
    array.as_dictionary_opt::<K>().map(arrow_array::DictionaryArray::keys)
}
