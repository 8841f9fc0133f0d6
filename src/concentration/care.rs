//! Kinds of care: what each provider does of them, and their minima; from counts that may be known
//! between bounds only.

use core::fmt;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Serialize, Serializer};

use super::notice::{Beside, few};
use crate::alike;
use crate::formats::{Excerpt, InputError, refusals};
use crate::language::Language;
use crate::messages::{Say, messages};
use crate::party::{Intervention, Location};
use crate::quantity::CountRange;
use crate::time::Year;

/// One kind of care in a year (*zorgsoort*): how many patients each provider has, and the minimum that a
/// norm sets.
///
/// Which year, or mean of years, and which basket of procedures the numbers are about, is for the caller to
/// say; a count that is known between bounds only has to be settled first: low, high or not at all.
/// [`CaresOfYear`] settles it at both ends.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Care {
    /// The care that the counts and the minimum are about.
    pub intervention: Intervention,
    /// The minimum a year for each provider.
    pub minimum: u32,
    /// The number of patients of each provider in the year.
    pub volumes: Vec<(Location, u32)>,
}

/// The number of patients of a provider for some care in a year, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CareCount {
    /// The location of the provider.
    pub location: Location,
    /// The care that was counted.
    pub intervention: Intervention,
    /// The calendar year of the count.
    pub year: Year,
    /// The number of patients, exact or between bounds.
    pub count: CountRange,
}

/// The kinds of care that have a norm, in one year, at both ends of their counts (*zorgsoorten van een
/// jaar, bij onder- en bovengrens*).
///
/// A count that is withheld (`<10`) or known between two numbers is taken at its lower bound in the one and
/// at its upper bound in the other, all at once: what comes out for other numbers between them need not lie
/// between the two answers. A count without an upper bound is taken at its lower bound in both, and told.
///
/// ```
/// use passende_zorg::concentration::{CareCount, CareNotice, CaresOfYear};
/// use passende_zorg::party::{Intervention, Location};
/// use passende_zorg::{quantity::CountRange, time::Year};
/// let lung = Intervention::try_new("lung-resection")?;
/// let count = |name: &str, count| CareCount {
///     location: Location::try_new(name).unwrap(),
///     intervention: lung.clone(),
///     year: Year::try_new(2024).unwrap(),
///     count,
/// };
/// let counts = [count("North", CountRange::exactly(38)), count("Hill", CountRange::at_most(9))];
/// let cares = CaresOfYear::of(&[(lung.clone(), 50)], &counts, Year::try_new(2024)?)?;
/// assert_eq!(cares.least()[0].volumes[0].1, 0);
/// assert_eq!(cares.most().unwrap()[0].volumes[0].1, 9);
/// assert!(matches!(cares.notices(), [CareNotice::Withheld { .. }]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaresOfYear {
    least: Vec<Care>,
    most: Option<Vec<Care>>,
    notices: Vec<CareNotice>,
}

impl CaresOfYear {
    /// The kinds of care of a year, in order of the norms. Counts of one location and kind of care are
    /// added up.
    ///
    /// # Errors
    /// When the counts of one location and kind of care add up to more than 4,294,967,295.
    pub fn of<'c>(
        norms: &[(Intervention, u32)],
        counts: impl IntoIterator<Item = &'c CareCount>,
        year: Year,
    ) -> Result<Self, InputError> {
        let mut by_care: BTreeMap<&Intervention, BTreeMap<&Location, CountRange>> = BTreeMap::new();
        let (mut now, mut ever): (BTreeSet<&Location>, BTreeSet<&Location>) = Default::default();
        for it in counts {
            ever.insert(&it.location);
            if it.year != year {
                continue;
            }
            now.insert(&it.location);
            let sum =
                by_care.entry(&it.intervention).or_default().entry(&it.location).or_insert(CountRange::NONE);
            *sum = sum.checked_add(it.count).ok_or_else(|| Refused::of(it))?;
            if u32::try_from(sum.most().unwrap_or(sum.least())).is_err() {
                return Err(Refused::of(it));
            }
        }
        let silent: Vec<Location> = ever.difference(&now).map(|location| (*location).clone()).collect();
        let asked: BTreeSet<&Intervention> = norms.iter().map(|(care, _)| care).collect();
        let mut notices = Vec::new();
        let of_asked = || by_care.iter().filter(|(care, _)| asked.contains(*care));
        let between = |is: fn(CountRange) -> bool| -> Vec<(Location, Intervention, CountRange)> {
            let each = of_asked()
                .flat_map(|(care, counts)| counts.iter().map(move |(at, count)| (*at, *care, *count)));
            let those = each.filter(|(.., count)| is(*count));
            those.map(|(at, care, count)| (at.clone(), care.clone(), count)).collect()
        };
        let withheld = between(|count| !count.is_exact() && count.most().is_some());
        let unknown = between(|count| count.most().is_none());
        let is_exact = withheld.is_empty();
        if !is_exact {
            notices.push(CareNotice::Withheld { counts: withheld });
        }
        if !unknown.is_empty() {
            notices.push(CareNotice::NotKnown { counts: unknown });
        }
        if !silent.is_empty() {
            notices.push(CareNotice::WithoutCounts { locations: silent, year });
        }
        let other = by_care.keys().filter(|care| !asked.contains(*care));
        let other: Vec<Intervention> = other.map(|care| (*care).clone()).collect();
        if !other.is_empty() {
            notices.push(CareNotice::WithoutNorm { cares: other });
        }
        let unreported = norms.iter().map(|(care, _)| care).filter(|care| !by_care.contains_key(care));
        let unreported: Vec<Intervention> = unreported.cloned().collect();
        if !unreported.is_empty() {
            notices.push(CareNotice::NotReported { cares: unreported, year });
        }
        let names: BTreeSet<&str> = by_care.keys().copied().chain(asked).map(Intervention::as_str).collect();
        let groups =
            alike::groups(names).into_iter().map(|group| group.into_iter().map(Into::into).collect());
        let names: Vec<Vec<Box<str>>> = groups.collect();
        if !names.is_empty() {
            notices.push(CareNotice::LookAlike { names });
        }
        let settled = |bound: fn(CountRange) -> u64| -> Vec<Care> {
            let care = |(intervention, minimum): &(Intervention, u32)| Care {
                intervention: intervention.clone(),
                minimum: *minimum,
                volumes: by_care
                    .get(intervention)
                    .into_iter()
                    .flatten()
                    .map(|(at, count)| ((*at).clone(), u32::try_from(bound(*count)).unwrap_or(u32::MAX)))
                    .collect(),
            };
            norms.iter().map(care).collect()
        };
        let most = (!is_exact).then(|| settled(|count| count.most().unwrap_or(count.least())));
        Ok(Self { least: settled(CountRange::least), most, notices })
    }

    /// Each count at its lower bound.
    pub fn least(&self) -> &[Care] {
        &self.least
    }

    /// Each count at its upper bound; nothing where all that have one are known exactly, so that
    /// there is one answer.
    pub fn most(&self) -> Option<&[Care]> {
        self.most.as_deref()
    }

    /// The notices of what is noteworthy of the counts.
    pub fn notices(&self) -> &[CareNotice] {
        &self.notices
    }
}

messages! {
    /// What is noteworthy of the counts of a year (*opmerking bij aantallen*).
    ///
    /// Serialised with its code, its sentence in both languages and all names that it is about.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum CareNotice {
        /// These counts are known between bounds only: there are two answers.
        Withheld {
            /// The counts between bounds, each with its provider and care.
            counts: Vec<(Location, Intervention, CountRange)>,
        } = "care.withheld":
            let shown = few(counts);
            "Niet precies bekend: {shown}. Er is gerekend met alle ondergrenzen en met alle bovengrenzen; wat ertussen ligt, kan anders uitvallen.",
            "Withheld or known between bounds: {shown}. Computed with all lower bounds and with all upper bounds; what lies between may come out otherwise.";
        /// These counts have no upper bound: they are taken at their lower bound.
        NotKnown {
            /// The counts without an upper bound, each with its provider and care.
            counts: Vec<(Location, Intervention, CountRange)>,
        } = "care.not-known":
            let shown = few(counts);
            "Zonder bovengrens: {shown}. Er is gerekend met de ondergrens; met meer patiënten valt het anders uit.",
            "Without an upper bound: {shown}. The lower bound is used; with more patients it comes out otherwise.";
        /// These locations have counts of other years and none of the year asked about: they
        /// are taken to have none.
        WithoutCounts {
            /// The providers without counts for the year; they are taken to have no patients.
            locations: Vec<Location>,
            /// The year asked about.
            year: Year,
        } = "care.without-counts":
            let shown = few(locations);
            "Zonder aantallen over {year}, maar wel over een ander jaar: {shown}. Daar is gerekend met 0 patiënten.",
            "Without counts for {year}, though with counts for another year: {shown}. They are taken to have no patients.";
        /// These kinds of care have counts and no norm: they are left out.
        WithoutNorm {
            /// The kinds of care that no norm is given for.
            cares: Vec<Intervention>,
        } = "care.without-norm":
            let shown = few(cares);
            "Buiten beschouwing, want zonder norm: {shown}.", "Left out for want of a norm: {shown}.";
        /// These kinds of care have a norm, and nobody reported any in the year.
        NotReported {
            /// The kinds of care that nobody reported for the year.
            cares: Vec<Intervention>,
            /// The year asked about.
            year: Year,
        } = "care.not-reported":
            let shown = few(cares);
            "Over {year} zijn geen aantallen opgegeven van {shown}.", "Nobody reported counts for {year} of {shown}.";
        /// These names of kinds of care look alike, and count as different ones.
        LookAlike {
            /// Those that look alike together.
            names: Vec<Vec<Box<str>>>,
        } = "care.look-alike":
            let shown = few(names.iter().map(|names| Beside(names)));
            "Namen van soorten zorg lijken op elkaar en tellen als verschillende: {shown}.",
            "Names of kinds of care look alike and count as different ones: {shown}.";
    }
}

/// A count of a kind of care at a provider.
impl Say for (Location, Intervention, CountRange) {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}: {}", self.0, self.1, self.2.in_language(language))
    }
}

impl CareNotice {
    /// All names that it is about, in order.
    pub fn names(&self) -> Vec<&str> {
        match self {
            Self::Withheld { counts } | Self::NotKnown { counts } => {
                counts.iter().flat_map(|(at, care, _)| [at.as_str(), care.as_str()]).collect()
            }
            Self::WithoutCounts { locations, .. } => locations.iter().map(Location::as_str).collect(),
            Self::WithoutNorm { cares } | Self::NotReported { cares, .. } => {
                cares.iter().map(Intervention::as_str).collect()
            }
            Self::LookAlike { names } => names.iter().flatten().map(AsRef::as_ref).collect(),
        }
    }
}

/// `{"code": …, "text": {"nl": …, "en": …}, "names": […]}`
impl Serialize for CareNotice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::language::named(self, &self.names(), serializer)
    }
}

refusals! {
    /// The reason for which counts are refused: their sum is too large.
    enum Refused {
        TooMany { location: Excerpt, intervention: Excerpt } = "concentration.too-many":
            "{location}, {intervention}: expected counts that add up to at most 4,294,967,295, found more";
    }
}

impl Refused {
    fn of(count: &CareCount) -> InputError {
        let (location, intervention) = ((&count.location).into(), (&count.intervention).into());
        Self::TooMany { location, intervention }.into()
    }
}
