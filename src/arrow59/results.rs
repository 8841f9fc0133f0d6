//! Reports, redistributions and portfolios into record batches.

use std::sync::Arc;

use arrow_array::builder::{
    BooleanBuilder, Date32Builder, Decimal128Builder, Int32Builder, ListBuilder, StringBuilder,
    StringDictionaryBuilder, UInt32Builder, UInt64Builder,
};
use arrow_array::types::Int32Type;
use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{ArrowError, DataType, Field, Schema};

use crate::concentration::{Patients, Redistribution, RegionName, ShortageReason};
use crate::contracting::agreed::Undertaking;
use crate::contracting::portfolio::PortfolioReview;
use crate::party::Intervention;
use crate::quantity::CountRange;
use crate::volume::VolumeReport;
use crate::volume::norm::Consequence;

/// A column of few different texts.
type Words = StringDictionaryBuilder<Int32Type>;

/// The columns of a result, each with its name and whether a cell of it may be null.
fn batch<const N: usize>(columns: [(&str, bool, ArrayRef); N]) -> Result<RecordBatch, ArrowError> {
    let field = |(name, may_be_null, array): &(&str, bool, ArrayRef)| {
        Field::new(*name, array.data_type().clone(), *may_be_null)
    };
    let schema = Schema::new(columns.iter().map(field).collect::<Vec<_>>());
    RecordBatch::try_new(Arc::new(schema), columns.map(|(_, _, array)| array).to_vec())
}

/// A report as columns, a row for each norm and unit.
///
/// | column | type | |
/// |---|---|---|
/// | `norm`, `unit-kind`, `unit` | text | the norm, the kind of unit that it counts per, and the unit |
/// | `year`, `on` | `Int32, Date32` | the last year that was counted, and the day on which the norm is read |
/// | `verdict`, `stage`, `consequence` | text | codes; the consequence is null where none follows |
/// | `count-least`, `count-most` | `UInt64` | what was counted over the window; the most is null where nobody knows |
/// | `required-low`, `required-high` | `UInt64` | below the first the norm is not met, from the second it is |
/// | `shortfall-least`, `shortfall-most` | `UInt64` | how much it falls short; null where none was done, the most also where nobody knows |
///
/// Texts of which there are few are dictionaries. Reasons, questions and ways to pass stand in no column: of
/// a row they are asked by [`VolumeReport::row`].
///
/// ```
/// use passende_zorg::arrow59::{arrow_array::{Array as _, cast::AsArray as _}, volume_report};
/// use passende_zorg::time::Year;
/// use passende_zorg::volume::{Asked, CountTable, check, multitrauma, norm::Norms};
///
/// let counts = CountTable::from_csv(b"location,intervention,year,count\nNorth,multitrauma,2024,231\n")?;
/// let norms = Norms::try_new(vec![multitrauma::location_norm()])?;
/// let report = check(&norms, &counts, Asked::about(Year::try_new(2024)?))?;
/// let columns = volume_report(&report)?;
/// let short = columns.column_by_name("shortfall-most").unwrap();
/// assert_eq!(short.as_primitive::<passende_zorg::arrow59::arrow_array::types::UInt64Type>().value(0), 9);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// None that this crate knows of: the error of Arrow is passed on.
pub fn volume_report(report: &VolumeReport<'_>) -> Result<RecordBatch, ArrowError> {
    let [mut norm, mut kind, mut verdict, mut stage, mut consequence] = [(); 5].map(|()| Words::new());
    let (mut unit, mut year, mut on) = (StringBuilder::new(), Int32Builder::new(), Date32Builder::new());
    let [mut least, mut most, mut low, mut high, mut short, mut short_most] =
        [(); 6].map(|()| UInt64Builder::new());
    for results in report.norms() {
        let id = results.norm().id().as_str();
        for row in results.rows() {
            norm.append_value(id);
            kind.append_value(row.unit_kind().code());
            unit.append_value(row.unit_name());
            year.append_value(row.year().number());
            on.append_value(row.on().to_epoch_days());
            verdict.append_value(row.verdict().code());
            stage.append_value(row.standing().stage().code());
            consequence.append_option(row.consequence().map(Consequence::code));
            least.append_value(row.observed().least());
            most.append_option(row.observed().most());
            low.append_value(row.ground().required_low());
            high.append_value(row.ground().required_high());
            short.append_option(row.shortfall().map(CountRange::least));
            short_most.append_option(row.shortfall().and_then(CountRange::most));
        }
    }
    batch([
        ("norm", false, Arc::new(norm.finish())),
        ("unit-kind", false, Arc::new(kind.finish())),
        ("unit", false, Arc::new(unit.finish())),
        ("year", false, Arc::new(year.finish())),
        ("on", false, Arc::new(on.finish())),
        ("verdict", false, Arc::new(verdict.finish())),
        ("stage", false, Arc::new(stage.finish())),
        ("consequence", true, Arc::new(consequence.finish())),
        ("count-least", false, Arc::new(least.finish())),
        ("count-most", true, Arc::new(most.finish())),
        ("required-low", false, Arc::new(low.finish())),
        ("required-high", false, Arc::new(high.finish())),
        ("shortfall-least", true, Arc::new(short.finish())),
        ("shortfall-most", true, Arc::new(short_most.finish())),
    ])
}

/// Redistributions as columns, a row for each provider that has patients or is named, of each kind of care in
/// each scenario.
///
/// | column | type | |
/// |---|---|---|
/// | `scenario`, `intervention`, `location` | text | |
/// | `region` | text | null for the region without a name |
/// | `minimum` | `UInt32` | patients a year |
/// | `status` | text | what becomes of the provider: the code of [`ProviderStatus`](crate::concentration::ProviderStatus) |
/// | `before`, `after` | `Decimal128(19, 6)` | patients |
/// | `verdict-before`, `verdict-after` | text | against the minimum |
/// | `shortage`, `shortage-reason` | `Decimal128(19, 6), text` | of who stays below it, and otherwise null |
/// | `feasible` | `Boolean` | whether the scenario is, for this kind of care |
///
/// ```
/// use passende_zorg::arrow59::redistributions;
/// use passende_zorg::concentration::{
///     Area, AreaId, CareAction, CareScenario, Country, Minutes, Provider, RedistributionOptions, TravelTable,
/// };
/// use passende_zorg::party::{Intervention, Location};
///
/// # let mut travel = TravelTable::default();
/// # for (place, location, minutes) in
/// #     [("3511", "Hill", 10), ("3511", "North", 30), ("Hill", "North", 25), ("North", "Hill", 25)]
/// # {
/// #     travel.insert(place, location, Minutes::try_new(minutes.into())?, None)?;
/// # }
/// # let area = Area { id: AreaId::try_new("3511")?, population: 900 };
/// let (hill, north) = (Location::try_new("Hill")?, Location::try_new("North")?);
/// # let provider = |location: &Location| Provider { location: location.clone(), region: None, area: None };
/// # let country = Country::try_new(vec![area], vec![provider(&hill), provider(&north)], &travel)?;
/// // Hill has 12 patients, North 60; Hill stops.
/// let volumes = [(hill.clone(), 12), (north, 60)];
/// let scenario = CareScenario { actions: vec![(hill, CareAction::Stop)], moves: Vec::new() };
/// let result = country.redistribute(&volumes, 50, &scenario, RedistributionOptions::PRACTICE_2024)?;
/// let care = Intervention::try_new("lung-resection")?;
/// let columns = redistributions([("raise", &care, &result)])?;
/// assert_eq!(columns.num_rows(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// As [`volume_report`].
pub fn redistributions<'r>(
    results: impl IntoIterator<Item = (&'r str, &'r Intervention, &'r Redistribution<'r>)>,
) -> Result<RecordBatch, ArrowError> {
    let [mut scenario, mut intervention, mut location, mut region] = [(); 4].map(|()| Words::new());
    let [mut status, mut verdict_before, mut verdict_after, mut reason] = [(); 4].map(|()| Words::new());
    let (mut minimum, mut feasible) = (UInt32Builder::new(), BooleanBuilder::new());
    let [mut before, mut after, mut shortage] =
        [(); 3].map(|()| Decimal128Builder::new().with_data_type(DataType::Decimal128(19, 6)));
    for (name, care, result) in results {
        let shortages: Vec<(&str, Patients, ShortageReason)> =
            result.shortages().map(|short| (short.location.as_str(), short.amount, short.reason)).collect();
        let is_feasible = result.is_feasible();
        for provider in result.providers() {
            // Both are in the order of the names.
            let at = shortages.binary_search_by(|(of, ..)| (*of).cmp(provider.location.as_str()));
            let short = at.ok().and_then(|at| shortages.get(at));
            scenario.append_value(name);
            intervention.append_value(care.as_str());
            location.append_value(provider.location.as_str());
            region.append_option(provider.region.map(RegionName::as_str));
            minimum.append_value(result.minimum());
            status.append_value(provider.status.code());
            before.append_value(i128::from(provider.before.millionths()));
            after.append_value(i128::from(provider.after.millionths()));
            verdict_before.append_value(provider.verdict_before.code());
            verdict_after.append_value(provider.verdict_after.code());
            shortage.append_option(short.map(|(_, amount, _)| i128::from(amount.millionths())));
            reason.append_option(short.map(|(.., reason)| reason.code()));
            feasible.append_value(is_feasible);
        }
    }
    batch([
        ("scenario", false, Arc::new(scenario.finish())),
        ("intervention", false, Arc::new(intervention.finish())),
        ("location", false, Arc::new(location.finish())),
        ("region", true, Arc::new(region.finish())),
        ("minimum", false, Arc::new(minimum.finish())),
        ("status", false, Arc::new(status.finish())),
        ("before", false, Arc::new(before.finish())),
        ("after", false, Arc::new(after.finish())),
        ("verdict-before", false, Arc::new(verdict_before.finish())),
        ("verdict-after", false, Arc::new(verdict_after.finish())),
        ("shortage", true, Arc::new(shortage.finish())),
        ("shortage-reason", true, Arc::new(reason.finish())),
        ("feasible", false, Arc::new(feasible.finish())),
    ])
}

/// A portfolio as columns, a row for each contract, as [`PortfolioReview::to_csv`] has them.
///
/// | column | type | |
/// |---|---|---|
/// | `contract`, `provider` | text | |
/// | `verdict`, `price` | text | whether the contract is as agreed, and its price |
/// | `below-norm`, `perhaps-below` | `UInt32` | contracts of the provider for care below a norm, and perhaps below one |
/// | `lacking`, `open` | list of text | the names of what is missing, and of what nobody has said |
///
/// ```
/// use passende_zorg::Edition;
/// use passende_zorg::arrow59::portfolio;
/// use passende_zorg::contracting::portfolio::{Portfolio, PortfolioReview};
/// use passende_zorg::statement::Statement;
///
/// let contracts = b"contract,provider,from\nB 2026,Hospital B,2026-01-01\n";
/// let contracts = Portfolio::from_csv(Statement::try_new("Insurer A")?, contracts, b"contract,asked\n")?;
/// let review = PortfolioReview::try_new(Edition::Final, &contracts, "2026-02-01".parse()?)?;
/// let columns = portfolio(&review)?;
/// assert_eq!((columns.num_rows(), columns.num_columns()), (1, 8));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// As [`volume_report`].
pub fn portfolio(review: &PortfolioReview<'_>) -> Result<RecordBatch, ArrowError> {
    let [mut contract, mut provider] = [(); 2].map(|()| StringBuilder::new());
    let [mut verdict, mut price] = [(); 2].map(|()| Words::new());
    let [mut below, mut perhaps] = [(); 2].map(|()| UInt32Builder::new());
    let item = Arc::new(Field::new("item", DataType::Utf8, false));
    let [mut lacking, mut open] =
        [(); 2].map(|()| ListBuilder::new(StringBuilder::new()).with_field(Arc::clone(&item)));
    let list = |list: &mut ListBuilder<StringBuilder>, names: &mut dyn Iterator<Item = Undertaking>| {
        names.for_each(|asked| list.values().append_value(asked.name()));
        list.append(true);
    };
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    for row in review.rows() {
        contract.append_value(row.contract.terms.name.as_str());
        provider.append_value(row.contract.provider.as_str());
        verdict.append_value(row.verdict.code());
        price.append_value(row.price.code());
        below.append_value(number(row.below_norm));
        perhaps.append_value(number(row.perhaps_below));
        list(&mut lacking, &mut row.terms.lacking());
        list(&mut open, &mut row.terms.open());
    }
    batch([
        ("contract", false, Arc::new(contract.finish())),
        ("provider", false, Arc::new(provider.finish())),
        ("verdict", false, Arc::new(verdict.finish())),
        ("price", false, Arc::new(price.finish())),
        ("below-norm", false, Arc::new(below.finish())),
        ("perhaps-below", false, Arc::new(perhaps.finish())),
        ("lacking", false, Arc::new(lacking.finish())),
        ("open", false, Arc::new(open.finish())),
    ])
}
