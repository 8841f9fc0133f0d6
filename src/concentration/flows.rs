//! Where patients were seen to go: how many of an area went to a provider.

use crate::party::{Intervention, Location};
use crate::quantity::CountRange;
use crate::time::Year;
use crate::words::words;

use super::AreaId;

/// The number of patients of an area who went to a provider for some care in a year, as far as it is known
/// (*patiëntenstroom*): a row of claims by home and by hospital.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FlowCount {
    /// The area that the patients live in.
    pub area: AreaId,
    /// The location of the provider that they went to.
    pub location: Location,
    /// The care that was counted.
    pub intervention: Intervention,
    /// The calendar year of the count.
    pub year: Year,
    /// The number of patients, exact or between bounds.
    pub count: CountRange,
}

/// The patients of an area who went to a provider for one kind of care (*herkomst*), the part of
/// [`Care`](super::Care) that says where patients really come from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Flow {
    /// The area that the patients live in.
    pub area: AreaId,
    /// The location of the provider that they went to.
    pub location: Location,
    /// The number of patients, exact or between bounds.
    pub count: CountRange,
}

words!(
    /// The assumption for patients of whom it was not observed where they live (*aanname bij onbekende
    /// herkomst*).
    Unobserved {
        /// They come from the areas to which their provider is nearest, in proportion to the people there.
        Nearest = "nearest", "uit de gebieden waarvoor de aanbieder het dichtst bij is", "from the areas to which the provider is nearest";
        /// They come from where the observed patients of their provider come from, in proportion.
        AsObserved = "as-observed", "uit dezelfde gebieden als de waargenomen patiënten, naar verhouding", "from the same areas as the observed patients, in proportion";
    }
);

words!(
    /// The assumption for patients whose provider stops (*waar patiënten van een stopper heen gaan*).
    WhenClosed {
        /// They go to the provider that is nearest of those that remain in its region.
        Nearest = "nearest", "naar de dichtstbijzijnde aanbieder die overblijft", "to the nearest provider that remains";
        /// They go where others from their area were seen to go: to the providers that remain in the region,
        /// in proportion to the observed patients; and to the nearest where nobody from their area was.
        ByFlows = "by-flows", "naar de aanbieders waar anderen uit hun gebied heen gaan, naar verhouding", "to where others from their area go, in proportion";
    }
);
