//! Regions as data: the crate compiles no list of regions, because they are redrawn.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::formats::{InputError, refusals};
use crate::party::checked_name;
use crate::time::Period;

/// A region (*regio*) of some kind of division, with the period in which it exists.
///
/// The kind is free text of the caller (`zorgkantoor`, `ROAZ`, …): which division a rule means, and which
/// regions it had on a day, is data that changes.
///
/// ```
/// use passende_zorg::region::Region;
///
/// let region: Region = serde_json::from_str(r#"{
///     "kind": "ROAZ", "code": "03", "name": "Midden", "from": "2023-01-01", "until": "2025-01-01"
/// }"#)?;
/// assert_eq!(region.code(), "03");
/// assert!(!region.exists_on("2025-01-01".parse().unwrap()));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "Wire", into = "Wire")]
#[doc(alias = "regio")]
pub struct Region {
    kind: String,
    code: String,
    name: String,
    period: Period,
}

impl Region {
    /// A region that exists from a day on, and until a day if it has ended.
    ///
    /// # Errors
    /// When the kind, the code or the name is no name, or when the period ends before it begins.
    pub fn try_new(
        kind: &str,
        code: &str,
        name: &str,
        from: NaiveDate,
        until: Option<NaiveDate>,
    ) -> Result<Self, InputError> {
        let part = |field, text| {
            checked_name(text).map(str::to_owned).map_err(|error| Refused::Name { field, error })
        };
        Ok(Self {
            kind: part("kind", kind)?,
            code: part("code", code)?,
            name: part("name", name)?,
            period: Period::try_new(from, until)?,
        })
    }

    /// The division that it is a region of.
    pub fn kind(&self) -> &str {
        &self.kind
    }

    /// Its code in that division, with leading zeros.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The name of the region.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The period in which it exists.
    pub const fn period(&self) -> Period {
        self.period
    }

    /// Whether it exists on a day.
    pub fn exists_on(&self, day: NaiveDate) -> bool {
        self.period.contains(day)
    }
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(
    rename_all = "kebab-case",
    deny_unknown_fields,
    expecting = "a region: an object with `kind`, `code`, `name` and `from`"
)]
struct Wire {
    kind: String,
    code: String,
    name: String,
    #[serde(deserialize_with = "crate::formats::value::day")]
    from: NaiveDate,
    #[serde(
        default,
        deserialize_with = "crate::formats::value::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    until: Option<NaiveDate>,
}

impl TryFrom<Wire> for Region {
    type Error = InputError;

    fn try_from(wire: Wire) -> Result<Self, InputError> {
        Self::try_new(&wire.kind, &wire.code, &wire.name, wire.from, wire.until)
    }
}

impl From<Region> for Wire {
    fn from(region: Region) -> Self {
        let Region { kind, code, name, period } = region;
        Self { kind, code, name, from: period.from(), until: period.until() }
    }
}

refusals! {
    /// The reasons for which facts are no region.
    enum Refused {
        Name { field: &'static str, error: InputError } = "region.name" at "{field}":
            "{error}",
            "{error}";
    }
}
