//! Calendar years, periods of days, and timelines of values that follow each other without gap or overlap.

mod period;
mod timeline;
mod year;

pub use period::Period;
pub use timeline::{Span, Timeline, TimelineError};
pub use year::{Year, YearError};
