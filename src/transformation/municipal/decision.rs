//! The decision on an application, the advances, and the division under the ceiling.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::budget::in_time;
use super::conditions::{GrantDuty, Note};
use super::{ApplicationId, Budget, Regulation};
use crate::explanation::{Explanation, Margin, assessed, evaluated};
use crate::formats::{error_told, refusals};
use crate::language::{Describe, Message, Text};
use crate::messages::{described_by, messages};
use crate::money::{Balance, Euro};
use crate::time::Year;
use crate::transformation::funds::notice::FundsNotice;
use crate::transformation::funds::share::apportion;
use crate::transformation::rules;
use crate::{Verdict, criteria};

/// The decision on an application (*verlening*): due within 13 weeks of its receipt.
///
/// ```
/// use passende_zorg::Verdict;
/// use passende_zorg::transformation::municipal::Decision;
///
/// let day = |text: &str| text.parse().unwrap();
/// let decision = Decision::of_application_received(day("2026-06-01"));
/// assert_eq!(decision.due(), day("2026-08-31"));
/// assert_eq!(decision.in_time(Some(day("2026-09-01")), day("2026-10-01")), Verdict::NotMet);
/// ```
///
/// *Source*: regulation, article 7(1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Decision {
    received: NaiveDate,
}

impl Decision {
    /// The decision on an application that was received on a day.
    pub const fn of_application_received(day: NaiveDate) -> Self {
        Self { received: day }
    }

    /// The last day on which it can be taken in time.
    pub fn due(self) -> NaiveDate {
        Regulation::amended().decide_by(self.received)
    }

    /// Whether it was taken in time, seen from a day: undetermined while there is still time, and as long
    /// as no decision is given. A day before the receipt is none of a decision on the application.
    pub fn in_time(self, decided: Option<NaiveDate>, on: NaiveDate) -> Verdict {
        in_time(self.counted(decided), self.due(), on)
    }

    fn counted(self, decided: Option<NaiveDate>) -> Option<NaiveDate> {
        decided.filter(|decided| *decided >= self.received)
    }

    /// The notices on the day of the decision.
    pub fn notices(self, decided: Option<NaiveDate>, on: NaiveDate) -> Vec<FundsNotice> {
        let received = self.received;
        match decided {
            Some(decided) if decided < received => {
                vec![FundsNotice::DecidedBeforeReceipt { decided, received }]
            }
            Some(decided) if decided > on => vec![FundsNotice::DecidedLater { decided, on }],
            _ => Vec::new(),
        }
    }

    fn tree(self, decided: Option<NaiveDate>, on: NaiveDate) -> Explanation {
        let counted = self.counted(decided);
        let due = self.due();
        let silent = counted.is_none().then(|| Message::new(Note::NoDecision { due, past: on > due }));
        let taken = counted.filter(|decided| *decided <= on);
        let part = GrantDuty::Decided
            .asked()
            .comes_to(self.in_time(decided, on))
            .with_note(silent)
            .with_margin(taken.map(|decided| Margin::of_deadline(decided, due)));
        let text = Text::new("Beslissing op de aanvraag", "Decision on the application");
        criteria::explain(("municipal.decision", text), &rules::SPUK_7, part.verdict(), &[part])
    }
}

evaluated! {
    /// The result as a tree.
    'a Decision: held(decided: Option<NaiveDate>, on: NaiveDate)
}

/// The part of the advance that is paid in one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct AdvanceTerm {
    year: Year,
    amount: Euro,
}

impl AdvanceTerm {
    /// The year in which the term is paid.
    pub const fn year(&self) -> Year {
        self.year
    }

    /// The amount of the term, whether enough money is made available for it or not.
    pub const fn amount(&self) -> Euro {
        self.amount
    }

    /// What is payable: the grant is made on the condition that enough money is made available for the year.
    pub const fn payable(&self, enough_money: bool) -> Euro {
        if enough_money { self.amount } else { Euro::ZERO }
    }
}

/// The advance (*voorschot*) of the whole grant, in yearly terms along the budget, exact to the cent.
///
/// When all that is asked is granted, the terms are the years of the budget. When it is less, every year
/// gets its proportion; the cents left over go to the largest remainders, then to the larger year, then to
/// the earlier one. That proportion is our reading: the text says only that the terms follow the budget. A
/// year that earns more than it costs has no term that follows from the budget, and is an error.
///
/// ```
/// use passende_zorg::money::Euro;
/// use passende_zorg::transformation::municipal::{Budget, advance};
///
/// let budget: Budget = serde_json::from_str(r#"[
///     {"activity": "care path", "municipality": "Voorbeeldstad", "year": 2026, "costs": "100"},
///     {"activity": "care path", "municipality": "Voorbeeldstad", "year": 2027, "costs": "200"}
/// ]"#).unwrap();
/// let amounts = |granted| -> Vec<String> {
///     advance(granted, &budget).unwrap().iter().map(|term| term.amount().to_string()).collect()
/// };
/// assert_eq!(amounts(Euro::whole(300)), ["100.00", "200.00"]);
/// assert_eq!(amounts(Euro::whole(100)), ["33.33", "66.67"]);
/// ```
///
/// *Source*: regulation, article 7(2)(f) and 7(3).
///
/// # Errors
/// When the grant is not above zero or more than the budget asks, or when a year of the budget is below zero.
pub fn advance(granted: Euro, budget: &Budget) -> Result<Vec<AdvanceTerm>, AdvanceError> {
    let asked = budget.asked();
    if granted <= Euro::ZERO || granted > asked {
        return Err(AdvanceErrorKind::Granted { asked, found: granted }.into());
    }
    let years = budget.by_year();
    let mut weights = Vec::with_capacity(years.len());
    for (year, amount) in &years {
        let weight = u128::try_from(amount.cents());
        weights.push(weight.map_err(|_| AdvanceErrorKind::YearBelowZero { year: *year, found: *amount })?);
    }
    let whole = u128::try_from(granted.cents()).unwrap_or(0);
    let too_large = AdvanceErrorKind::TooLarge { largest: Euro::LARGEST, found: granted };
    let terms = apportion(whole, &weights).ok_or(too_large)?;
    Ok(years
        .into_keys()
        .zip(terms)
        .map(|(year, cents)| AdvanceTerm {
            year,
            amount: Euro::of_cents(i128::try_from(cents).unwrap_or(i128::MAX)),
        })
        .collect())
}

/// A grant that cannot be paid along the budget.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct AdvanceError(#[from] AdvanceErrorKind);

messages! {
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    enum AdvanceErrorKind {
        #[error("expected a grant above zero and of at most {asked}, which the budget asks, found {found}")]
        Granted { asked: Euro, found: Euro } = "advance.granted":
            "Een uitkering is hoger dan nul en hoogstens {asked}, wat de begroting vraagt; dit is {found}.",
            "A grant is above zero and at most {asked}, which the budget asks; this is {found}.";
        #[error("expected years that cost at least what they earn, found {found} in {year}")]
        YearBelowZero { year: Year, found: Euro } = "advance.year-below-zero":
            "In {year} zijn de opbrengsten hoger dan de kosten ({found}): uit deze begroting volgt geen verdeling van het voorschot over de jaren.",
            "In {year} the revenues exceed the costs ({found}): no division of the advance over the years follows from this budget.";
        #[error("expected a grant of at most {largest}, found {found}")]
        TooLarge { largest: Euro, found: Euro } = "advance.too-large":
            "Een uitkering is hoogstens {largest}; dit is {found}.", "A grant is at most {largest}; this is {found}.";
    }
}

impl AdvanceError {
    /// The stable code of the error.
    pub fn code(&self) -> &'static str {
        Describe::code(&self.0)
    }
}

crate::formats::as_input_error!(AdvanceError);

// Why the grant cannot be paid along the budget, as a sentence.
described_by!(AdvanceError, |error| error.0);

/// A complete application, as it stands in the order of receipt.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "an application: an object")]
pub struct Received {
    /// The name of the application.
    pub application: ApplicationId,
    /// The day on which it was complete.
    #[serde(deserialize_with = "crate::formats::value::day")]
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

refusals! {
    /// The reasons for which applications cannot be put in a row.
    enum AllocationErrorKind {
        Negative { found: Euro } = "ceiling.negative":
            "verwacht: een plafond waarvan nul of meer overblijft; gevonden: {found}",
            "expected a ceiling that leaves zero or more, found {found}";
        NotPositive { application: ApplicationId, found: Euro } = "ceiling.not-positive":
            "aanvraag {application}: verwacht: een bedrag hoger dan nul; gevonden: {found}",
            "application {application}: expected an amount above zero, found {found}";
        Twice { application: ApplicationId } = "ceiling.twice":
            "aanvraag {application}: verwacht: één keer; gevonden: twee keer",
            "application {application}: expected it once, found it twice";
        NotInOrder { application: ApplicationId, before: NaiveDate, found: NaiveDate } = "ceiling.not-in-order":
            "aanvraag {application}: verwacht: volledig op {before} of later; gevonden: {found}",
            "application {application}: expected it complete on {before} or later, found {found}";
    }
}

impl AllocationError {
    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        self.0.code()
    }
}

error_told!(AllocationError, |error, language, f| error.0.describe(language, f));
