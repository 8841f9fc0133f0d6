//! A kind of care: what each provider does of it, and the minimum.

use crate::party::{Intervention, Location};

/// One kind of care in a year (*zorgsoort*): how many patients each provider has, and the minimum that a norm sets.
///
/// Which year, or mean of years, and which basket of procedures the numbers are about, is for the caller to say; a count that is known between bounds only has to be
/// settled first: low, high or not at all.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Care {
    /// Which care.
    pub intervention: Intervention,
    /// The minimum a year.
    pub minimum: u32,
    /// How many patients each provider has.
    pub volumes: Vec<(Location, u32)>,
}
