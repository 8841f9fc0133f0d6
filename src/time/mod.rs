//! Calendar years, periods of days, and timelines of values that follow each other without gap or overlap.

mod period;
mod timeline;
mod year;

#[doc(alias = "periode")]
pub use period::Period;
#[doc(alias = "tijdlijn")]
pub use timeline::Timeline;
pub use timeline::{Span, TimelineError};
#[doc(alias = "kalenderjaar")]
pub use year::Year;
pub use year::YearError;
