use chrono::NaiveDate;
use serde::Serialize;

use super::conditions::{GrantDuty, Note};
use super::regulation::in_time;
use super::{Budget, Regulation};
use crate::Verdict;
use crate::criteria;
use crate::explanation::held;
use crate::explanation::{Explanation, Margin};
use crate::language::{Describe, Message, Text};
use crate::messages::{described_by, messages};
use crate::money::Euro;
use crate::time::Year;
use crate::transformation::funds::apportion::apportion;
use crate::transformation::funds::notice::FundsNotice;
use crate::transformation::rules;

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
        criteria::explain(("municipal.decision", text), &rules::SPUK_7, part.verdict, &[part])
    }
}

held! {
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
            "In {year} zijn de opbrengsten hoger dan de kosten ({found}): voor dat jaar volgt geen termijn uit de begroting.",
            "In {year} the revenues exceed the costs ({found}): no term for that year follows from the budget.";
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

// Why the grant cannot be paid along the budget, as a sentence.
described_by!(AdvanceError, |error| error.0);
