//! Columns of [Apache Arrow](arrow_array) 59 (*kolommen*): facts out of record batches, and results into them.
//!
//! What an engine holds as columns (a query engine, a data frame, a Parquet file) comes in without a detour over
//! text: a name that a dictionary array has once is looked up once, whatever the number of its rows. Columns
//! have the names, and cells the meaning, that they have in the tables of text ([`csv`](crate::volume::csv)):
//! a null is not known, a count may be a number or a text as `<10`, and a column that nobody asked for is
//! refused, so that nothing is passed over in silence; select the columns first.
//!
//! Names are texts: `Utf8`, `LargeUtf8`, `Utf8View`, or a dictionary of these. A name that is a number is refused,
//! since an AGB code that was once a number has lost its zeros. A day is a `Date32`, a `Date64`, a timestamp
//! without a zone (of which the time of day is dropped) or a text as `2024-05-01`; a timestamp with a zone is
//! refused, since its day depends on where one stands.
//!
//! ```
//! use passende_zorg::arrow59::{self, arrow_array::record_batch};
//! use passende_zorg::{Verdict, time::Year, volume::{Asked, check, multitrauma, norm::Norms}};
//!
//! let batch = record_batch!(
//!     ("location", Utf8, ["North", "South"]),
//!     ("intervention", Utf8, ["multitrauma", "multitrauma"]),
//!     ("year", Int32, [2024, 2024]),
//!     ("count", Int64, [Some(244), None])
//! )?;
//! let counts = arrow59::read_counts(&[batch])?;
//! let norms = Norms::try_new(vec![multitrauma::location_norm()])?;
//! let report = check(&norms, &counts, Asked::about(Year::try_new(2024)?))?;
//! let verdicts: Vec<Verdict> = report.rows().map(|row| row.verdict()).collect();
//! assert_eq!(verdicts, [Verdict::Met, Verdict::Undetermined]);
//!
//! let columns = arrow59::volume_report(&report)?;
//! assert_eq!((columns.num_rows(), columns.column_by_name("verdict").is_some()), (2, true));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The feature has the major version in its name, as engines hold one and a batch of another does not fit:
//! the next will stand beside it.

mod arrays;
mod cells;
mod columns;
mod read;
mod results;

pub use arrow_array;
pub use arrow_schema;

pub use read::{read_contracts, read_counts, read_flows, read_procedures};
pub use results::{portfolio, redistributions, volume_report};
