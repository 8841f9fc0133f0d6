//! A comparison in columns.

use serde::Serialize;

use super::norm::NormComparison;
use super::unit::{ChangeCause, UnitComparison};
use crate::Verdict;
use crate::explanation::VerdictShift;
use crate::quantity::CountRange;
use crate::volume::check::VolumeCheck;
use crate::volume::norm::Consequence;

/// Every norm and unit of a comparison, in columns of equal length: what a data frame or a sheet takes.
///
/// ```
/// # use passende_zorg::time::Year;
/// # use passende_zorg::volume::comparison::VolumeComparison;
/// # use passende_zorg::volume::{Asked, CountTable, check, norm::Norms};
/// # let norms = Norms::from_json(br#"{"norms": [{
/// #     "id": "lung", "title": {"nl": "Longresecties", "en": "Lung resections"},
/// #     "basket": [{"intervention": "lung-resection"}],
/// #     "per": "location", "window": {"kind": "calendar-year"},
/// #     "levels": [{"from": "2020-01-01", "minimum": 50, "status": "adopted"}],
/// #     "source": {"title": "press report", "section": "lung", "consulted": "2025-03-13"}
/// # }]}"#)?;
/// # let table = CountTable::from_csv(
/// #     b"location,intervention,year,count\nA1,lung-resection,2023,55\nA1,lung-resection,2024,48\n",
/// # )?;
/// # let about = |year| Year::try_new(year).map(Asked::about);
/// # let (before, after) = (check(&norms, &table, about(2023)?)?, check(&norms, &table, about(2024)?)?);
/// # let comparison = VolumeComparison::between(&before, &after);
/// let columns = comparison.columns();
/// assert_eq!(columns.unit, ["A1"]);
/// assert_eq!(columns.count_after[0].unwrap().least(), 48);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ComparisonColumns<'c> {
    /// The name of the norm, of the second report.
    pub norm: Vec<&'c str>,
    /// The name of the unit.
    pub unit: Vec<String>,
    /// The verdict of the first report; nothing when it does not name the unit.
    pub verdict_before: Vec<Option<Verdict>>,
    /// The verdict of the second report.
    pub verdict_after: Vec<Option<Verdict>>,
    /// The sum that was counted in the first.
    pub count_before: Vec<Option<CountRange>>,
    /// The sum that was counted in the second.
    pub count_after: Vec<Option<CountRange>>,
    /// The total over the window below which the first norm is not met.
    pub required_before: Vec<Option<u64>>,
    /// The same of the second report.
    pub required_after: Vec<Option<u64>>,
    /// What falling short comes to in the first.
    pub consequence_before: Vec<Option<Consequence>>,
    /// The same of the second report.
    pub consequence_after: Vec<Option<Consequence>>,
    /// How the verdict moved between the two.
    pub shift: Vec<VerdictShift>,
    /// Through what the verdict moved.
    pub cause: Vec<Option<ChangeCause>>,
}

impl<'c> ComparisonColumns<'c> {
    pub(super) fn of(norms: &'c [NormComparison<'c>]) -> Self {
        let mut columns = Self::default();
        for norm in norms {
            let id = norm.after().norm().id().as_str();
            norm.units().for_each(|unit| columns.push(id, &unit));
        }
        columns
    }

    fn push(&mut self, norm: &'c str, unit: &UnitComparison<'_>) {
        let checks = [unit.before(), unit.after()];
        let [count_before, count_after] = checks.map(|check| check.map(VolumeCheck::observed));
        let [before, after] = checks.map(|check| check.map(|check| check.ground().required_low()));
        let ([verdict_before, verdict_after], [first, then]) = (unit.verdicts(), unit.consequences());
        self.norm.push(norm);
        self.unit.push(unit.unit_name().to_owned());
        self.verdict_before.push(verdict_before);
        self.verdict_after.push(verdict_after);
        self.count_before.push(count_before);
        self.count_after.push(count_after);
        self.required_before.push(before);
        self.required_after.push(after);
        self.consequence_before.push(first);
        self.consequence_after.push(then);
        self.shift.push(unit.shift());
        self.cause.push(unit.cause());
    }

    /// The number of rows.
    pub const fn len(&self) -> usize {
        self.unit.len()
    }

    /// Whether there is no row.
    pub const fn is_empty(&self) -> bool {
        self.unit.is_empty()
    }
}
