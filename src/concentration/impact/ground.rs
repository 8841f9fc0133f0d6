//! Why a criterion of an impact analysis comes out as it does.

use chrono::NaiveDate;

use super::{Initiator, Involved};
use crate::Verdict;
use crate::explanation::Margin;
use crate::judgement::Judgement;
use crate::money::{Balance, Euro};

/// What was found of a criterion of an impact analysis (*grond*), with the facts that it rests on; the verdict follows from it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImpactGround {
    /// Nothing is known of it.
    NotKnown,
    /// It is so, or it is not.
    Known(bool),
    /// It was finished on a day, and care shifts from a day on: before it, or not.
    Finished {
        /// The day on which it was finished.
        made: NaiveDate,
        /// The first day on which care shifts.
        begins: NaiveDate,
    },
    /// It was finished, and from which day care shifts is not known.
    BeginNotKnown {
        /// The day on which it was finished.
        made: NaiveDate,
    },
    /// On the day asked about it was not done yet. That is open as long as care has not begun to shift.
    NotYet {
        /// Whether care shifts already on the day asked about; nothing when that is not known.
        has_begun: Option<bool>,
    },
    /// It was handed over on a day, and one of the two was not finished then.
    Unfinished {
        /// The day on which it was handed over.
        on: NaiveDate,
    },
    /// It was handed over, and it is not known whether both were finished then.
    FinishNotKnown {
        /// The day on which it was handed over.
        on: NaiveDate,
    },
    /// It was handed over, finished.
    Delivered {
        /// The day on which it was handed over.
        on: NaiveDate,
    },
    /// Who took the initiative: these are missing.
    Initiators {
        /// Who did not.
        missing: Vec<Initiator>,
        /// Whether the text asks it of this shift; nothing when the scale is not known.
        is_asked: Option<bool>,
    },
    /// Who took part: these are missing.
    TookPart {
        /// Who did not.
        missing: Vec<Involved>,
    },
    /// Someone looked at it, whatever was found.
    LookedAt {
        /// Who, when, and what was found.
        judgement: Judgement,
    },
    /// Someone looked at it when care shifted already.
    LookedAtLate {
        /// Who, when, and what was found.
        judgement: Judgement,
        /// The first day on which care shifts.
        begins: NaiveDate,
    },
    /// Someone judged that it plays no part, as it may.
    NoPart {
        /// Who, when and why.
        judgement: Judgement,
    },
    /// Someone judged that it plays no part, which the text does not provide for: it stays open.
    JudgedAway {
        /// Who, when and why.
        judgement: Judgement,
    },
    /// A person judged it.
    Judged {
        /// Who, when, and what it came to.
        judgement: Judgement,
    },
    /// Nobody judged the whole, and so many things were found that are not acceptable.
    NotAcceptable {
        /// How many.
        number: usize,
    },
    /// Nobody judged the whole, and nothing was found that is not acceptable.
    Acceptable,
    /// No transformation funds are used.
    NoFunds,
    /// Savings that go on, over a period that the caller chose, and funds.
    Savings {
        /// What is saved a year.
        a_year: Euro,
        /// Over so many years.
        years: u16,
        /// The funds that are used.
        funds: Euro,
    },
}

impl ImpactGround {
    /// What it comes to.
    pub fn verdict(&self) -> Verdict {
        let of = |holds| if holds { Verdict::Met } else { Verdict::NotMet };
        match self {
            Self::NotKnown
            | Self::BeginNotKnown { .. }
            | Self::FinishNotKnown { .. }
            | Self::JudgedAway { .. }
            | Self::NotYet { has_begun: Some(false) | None } => Verdict::Undetermined,
            Self::NotYet { has_begun: Some(true) }
            | Self::Unfinished { .. }
            | Self::LookedAtLate { .. }
            | Self::NotAcceptable { .. } => Verdict::NotMet,
            Self::Delivered { .. } | Self::LookedAt { .. } | Self::Acceptable => Verdict::Met,
            Self::NoPart { .. } | Self::NoFunds => Verdict::NotApplicable,
            Self::Known(holds) => of(*holds),
            Self::Finished { made, begins } => of(made < begins),
            Self::Initiators { missing, is_asked } => match (is_asked, missing.is_empty()) {
                (Some(false), _) => Verdict::NotApplicable,
                (_, true) => Verdict::Met,
                (Some(true), false) => Verdict::NotMet,
                (None, false) => Verdict::Undetermined,
            },
            Self::TookPart { missing } => of(missing.is_empty()),
            Self::Judged { judgement } => judgement.verdict(),
            Self::Savings { a_year, years, funds } => of(a_year.times(u32::from(*years)) >= *funds),
        }
    }

    /// What was compared, where a number was.
    pub(super) fn margin(&self) -> Option<Margin> {
        match self {
            // Finished on the day before at the latest.
            Self::Finished { made, begins } => begins.pred_opt().map(|due| Margin::of_deadline(*made, due)),
            Self::Savings { a_year, years, funds } => {
                let saved = a_year.times(u32::from(*years));
                Some(Margin::of_balance(Balance::exactly(saved), *funds))
            }
            _ => None,
        }
    }

    /// Who judged, where someone did.
    pub const fn judgement(&self) -> Option<&Judgement> {
        match self {
            Self::LookedAt { judgement }
            | Self::LookedAtLate { judgement, .. }
            | Self::NoPart { judgement }
            | Self::JudgedAway { judgement }
            | Self::Judged { judgement } => Some(judgement),
            _ => None,
        }
    }

    /// Whether someone looked, and found something that is not acceptable.
    pub(super) fn is_not_acceptable(&self) -> bool {
        let found = matches!(self, Self::LookedAt { .. } | Self::LookedAtLate { .. });
        found && self.judgement().is_some_and(|judgement| judgement.verdict() == Verdict::NotMet)
    }
}
