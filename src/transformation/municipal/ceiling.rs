use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ApplicationId;
use crate::Verdict;
use crate::explanation::assessed;
use crate::explanation::{Explanation, Margin};
use crate::language::Message;
use crate::messages::{described_by, messages};
use crate::money::{Balance, Euro};
use crate::transformation::rules;

/// A complete application, as it stands in the order of receipt.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "an application: an object")]
pub struct Received {
    /// The name of the application.
    pub application: ApplicationId,
    /// The day on which it was complete.
    #[serde(deserialize_with = "crate::wire::day")]
    pub complete_on: NaiveDate,
    /// The amount that it asks for, above zero.
    pub asked: Euro,
}

/// The amount that an application gets under the ceiling (*uitkeringsplafond*).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Allocation {
    application: ApplicationId,
    asked: Euro,
    granted: Euro,
}

impl Allocation {
    /// The name of the application.
    pub const fn application(&self) -> &ApplicationId {
        &self.application
    }

    /// The amount that was asked.
    pub const fn asked(&self) -> Euro {
        self.asked
    }

    /// The amount that fits under the ceiling.
    pub const fn granted(&self) -> Euro {
        self.granted
    }

    /// Whether all that was asked fits.
    pub fn verdict(&self) -> Verdict {
        if self.refused() == Euro::ZERO { Verdict::Met } else { Verdict::NotMet }
    }

    /// The result as a tree.
    pub fn explanation(&self) -> Explanation {
        Explanation::new(self.verdict(), Message::new(self.clone()))
            .on_basis(&rules::SPUK_5)
            .with_margin(Some(Margin::of_balance(Balance::exactly(self.granted), self.asked)))
    }

    /// The amount that is refused because of the ceiling.
    pub const fn refused(&self) -> Euro {
        self.asked.minus(self.granted)
    }
}

assessed!(Allocation);

messages! {
    /// The sentences on the part of an application that fits.
    #[derive(Debug)]
    enum Fits {
        All { application: ApplicationId, asked: Euro } = "ceiling.granted":
            "Aanvraag {application} van {asked} past onder het plafond.",
            "Application {application} for {asked} fits under the ceiling.";
        Part { application: ApplicationId, asked: Euro, granted: Euro } = "ceiling.granted-in-part":
            "Van aanvraag {application} van {asked} past {granted} onder het plafond.",
            "Of application {application} for {asked}, {granted} fits under the ceiling.";
        Nothing { application: ApplicationId, asked: Euro } = "ceiling.refused":
            "Aanvraag {application} van {asked} past niet onder het plafond.",
            "Application {application} for {asked} does not fit under the ceiling.";
    }
}

described_by!(Allocation, |allocation| {
    let Allocation { application, asked, granted } = allocation.clone();
    match (granted > Euro::ZERO, allocation.refused() > Euro::ZERO) {
        (_, false) => Fits::All { application, asked },
        (true, true) => Fits::Part { application, asked, granted },
        (false, true) => Fits::Nothing { application, asked },
    }
});

/// Divides what the ceiling leaves over complete applications, in the order given.
///
/// The first to be complete comes first; the application that crosses the ceiling gets what is left, and
/// those after it nothing. The text has no order within a day, so the order of the list is the caller's
/// there.
///
/// ```
/// use passende_zorg::money::Euro;
/// use passende_zorg::transformation::municipal::{ApplicationId, Received, allocate};
///
/// let received = |name, day: &str, euros| Received {
///     application: ApplicationId::try_new(name).unwrap(),
///     complete_on: day.parse().unwrap(),
///     asked: Euro::whole(euros),
/// };
/// let list =
///     [received("a", "2026-05-01", 60), received("b", "2026-05-02", 60), received("c", "2026-05-03", 10)];
/// let granted: Vec<Euro> = allocate(Euro::whole(100), &list)?.iter().map(|each| each.granted()).collect();
/// assert_eq!(granted, [Euro::whole(60), Euro::whole(40), Euro::ZERO]);
/// # Ok::<(), passende_zorg::transformation::municipal::AllocationError>(())
/// ```
///
/// *Source*: regulation, article 5.
///
/// # Errors
/// When what is left is below zero, when an application asks for nothing or is there twice, or when they
/// are not in the order of their days.
pub fn allocate(left: Euro, received: &[Received]) -> Result<Vec<Allocation>, AllocationError> {
    if left.is_negative() {
        return Err(AllocationErrorKind::Negative { found: left }.into());
    }
    let mut left = left;
    let mut seen = BTreeSet::new();
    let mut before = NaiveDate::MIN;
    let mut allocations = Vec::with_capacity(received.len());
    for each in received {
        let application = &each.application;
        if each.asked <= Euro::ZERO {
            let (application, found) = (application.clone(), each.asked);
            return Err(AllocationErrorKind::NotPositive { application, found }.into());
        }
        if !seen.insert(application) {
            return Err(AllocationErrorKind::Twice { application: application.clone() }.into());
        }
        if each.complete_on < before {
            let application = application.clone();
            return Err(
                AllocationErrorKind::NotInOrder { application, before, found: each.complete_on }.into()
            );
        }
        before = each.complete_on;
        let granted = each.asked.min(left);
        left = left.minus(granted);
        allocations.push(Allocation { application: application.clone(), asked: each.asked, granted });
    }
    Ok(allocations)
}

/// Applications that cannot be put in a row.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct AllocationError(#[from] AllocationErrorKind);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
enum AllocationErrorKind {
    #[error("expected a ceiling that leaves zero or more, found {found}")]
    Negative { found: Euro },
    #[error("application {application}: expected an amount above zero, found {found}")]
    NotPositive { application: ApplicationId, found: Euro },
    #[error("application {application}: expected it once, found it twice")]
    Twice { application: ApplicationId },
    #[error("application {application}: expected it complete on {before} or later, found {found}")]
    NotInOrder { application: ApplicationId, before: NaiveDate, found: NaiveDate },
}

impl AllocationError {
    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match self.0 {
            AllocationErrorKind::Negative { .. } => "ceiling.negative",
            AllocationErrorKind::NotPositive { .. } => "ceiling.not-positive",
            AllocationErrorKind::Twice { .. } => "ceiling.twice",
            AllocationErrorKind::NotInOrder { .. } => "ceiling.not-in-order",
        }
    }
}
