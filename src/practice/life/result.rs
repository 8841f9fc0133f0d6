//! What came of pushing care back: the volume, and whether it reached what parties aim at in its term.

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

use super::event::{DeImplementation, LifeEvent, LifeEventKind, LifeState, YearCount};
use super::standing::LifeStanding;
use crate::Verdict;
use crate::explanation::{Margin, Measure};
use crate::practice::{StandingNotice, Term};
use crate::principle::EvidencePolicy;
use crate::quantity::CountRange;
use crate::time::Year;
use crate::words::words;

words!(
    /// The course of the volume since the baseline.
    Volume {
        /// It certainly fell; what turned up elsewhere counts with it, where someone looked.
        Fell = "fell", "gedaald", "fell";
        /// It certainly did not fall.
        DidNotFall = "did-not-fall", "niet gedaald", "did not fall";
        /// It fell here and turned up elsewhere.
        Moved = "moved", "hier gedaald, elders opgedoken", "fell here and turned up elsewhere";
        /// Not counted since, or not so that it can be told.
        Unknown = "unknown", "niet te zeggen", "cannot be told";
    }
);

words!(
    /// What came of a de-implementation (*resultaat van de afbouw*).
    ///
    /// The agreements want a demonstrable result within a term and do not say how much is enough. A reading
    /// of this crate: the result is there when the volume of a year, with what turned up elsewhere, is at
    /// the target of the parties, in a year of which most days lie in the term; or when no contract and no
    /// package has the care any more. What was counted of a year of which most days lie before the
    /// agreement is no result of it.
    Achieved {
        /// At the target in the last year of its term, and still.
        InTerm = "in-term", "streefaantal binnen de termijn bereikt", "target reached within the term";
        /// At the target, in a later year.
        Late = "late", "streefaantal bereikt, na de termijn", "target reached, after the term";
        /// It was there at the end of the term, and rose again after it.
        RoseAgain = "rose-again", "streefaantal bereikt, daarna weer gestegen", "target reached, and risen again";
        /// The term is over, and it is certainly not there; or without a target: it certainly did not fall.
        Missed = "missed", "streefaantal niet bereikt, de termijn is verstreken", "target not reached, and the term is over";
        /// It cannot be told: the term runs, nothing was counted, nobody looked elsewhere, or
        /// parties set no target.
        Open = "open", "nog niet te zeggen", "cannot be told yet";
    }
);

impl Achieved {
    /// Whether it was there within the term.
    pub(super) const fn in_term(self) -> Verdict {
        match self {
            // It was there at the end of its term; that it rose again after it is told.
            Self::InTerm | Self::RoseAgain => Verdict::Met,
            Self::Late | Self::Missed => Verdict::NotMet,
            Self::Open => Verdict::Undetermined,
        }
    }
}

impl YearCount {
    /// Whether it lies in a pandemic year, and nobody said why it is fair all the same.
    pub(super) fn is_pandemic(&self) -> bool {
        self.year.number() == EvidencePolicy::PANDEMIC_YEAR && self.pandemic_reason.is_none()
    }

    /// With what turned up elsewhere; of what nobody looked for at least none.
    fn altogether(&self) -> Option<CountRange> {
        self.count.checked_add(self.moved_elsewhere.unwrap_or(CountRange::NONE))
    }

    /// Whether it is at a target: certainly, certainly not, or nothing. Certainly takes that
    /// someone looked elsewhere.
    fn is_at(&self, target: u64) -> Option<bool> {
        let Some(now) = self.altogether() else { return Some(false) };
        if now.least() > target {
            Some(false)
        } else if self.moved_elsewhere.is_some() && now.most().is_some_and(|most| most <= target) {
            Some(true)
        } else {
            None
        }
    }
}

/// Where most days of a year lie, as a term has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lies {
    Before,
    Within,
    After,
    /// Most of its days lie in none of the three.
    Across,
}

/// Where a year lies from the day of an agreement to the last day of its term.
fn lies(year: Year, since: NaiveDate, due: NaiveDate) -> Lies {
    let days = |from: NaiveDate, to: NaiveDate| to.signed_duration_since(from).num_days().max(0);
    let (Some(begins), Some(next)) = (
        NaiveDate::from_ymd_opt(year.number(), 1, 1),
        NaiveDate::from_ymd_opt(year.number().saturating_add(1), 1, 1),
    ) else {
        return Lies::Across;
    };
    let after = due.succ_opt().unwrap_or(due);
    let is_most = |days: i64| days.saturating_mul(2) > next.signed_duration_since(begins).num_days();
    if is_most(days(begins, since.min(next))) {
        Lies::Before
    } else if is_most(days(begins.max(after), next)) {
        Lies::After
    } else if is_most(days(begins.max(since), next.min(after))) {
        Lies::Within
    } else {
        Lies::Across
    }
}

impl<'a> LifeStanding<'a> {
    /// The counts that say something: of years after the baseline that were over when they were counted, or
    /// the lower bound of one that was not; none of a pandemic year without a reason.
    fn counts(&self) -> impl Iterator<Item = YearCount> + use<'a> {
        self.counts_after(self.de_implementation().map(|(_, agreed)| agreed.baseline.year))
    }

    fn counts_after(&self, baseline: Option<Year>) -> impl Iterator<Item = YearCount> + use<'a> {
        self.events().filter_map(move |(on, event)| match event {
            LifeEvent::Counted(counted) if baseline.is_some_and(|baseline| counted.year > baseline) => {
                as_counted(counted, on).filter(|counted| !counted.is_pandemic())
            }
            _ => None,
        })
    }

    /// The last count of a year after the baseline that says something.
    pub fn last_count(&self) -> Option<YearCount> {
        self.counts().max_by_key(|counted| counted.year)
    }

    /// The de-implementation whose baseline says something.
    fn measured_from(&self) -> Option<(NaiveDate, &'a DeImplementation)> {
        self.de_implementation().filter(|(_, agreed)| !agreed.baseline.is_pandemic())
    }

    /// The course of the volume since the baseline.
    pub fn volume(&self) -> Volume {
        match (self.measured_from(), self.last_count()) {
            (Some((_, agreed)), Some(last)) => Self::change(agreed, &last),
            _ => Volume::Unknown,
        }
    }

    /// From the baseline to a count.
    fn change(agreed: &DeImplementation, last: &YearCount) -> Volume {
        let before = agreed.baseline.count;
        // What turned up elsewhere did not disappear.
        let Some(now) = last.altogether() else { return Volume::Unknown };
        let reaches = |count: CountRange| before.most().is_some_and(|before| count.least() >= before);
        if now.most().is_some_and(|most| most < before.least()) {
            Volume::Fell
        } else if reaches(last.count) {
            Volume::DidNotFall
        } else if reaches(now) {
            Volume::Moved
        } else {
            Volume::Unknown
        }
    }

    /// How many fewer than the baseline, of how many that parties aim at: certain on both sides, or nothing.
    pub fn progress(&self) -> Option<(u64, u64)> {
        let (_, agreed) = self.measured_from()?;
        let before = agreed.baseline.count.most()?;
        Some((self.fewer()?, before.checked_sub(agreed.target?)?))
    }

    /// How many fewer than the baseline: certain on both sides, or nothing.
    pub(super) fn fewer(&self) -> Option<u64> {
        let (_, agreed) = self.measured_from()?;
        let last = self.last_count()?;
        let exact = |range: CountRange| range.most().filter(|most| *most == range.least());
        let (before, now) = (exact(agreed.baseline.count)?, exact(last.altogether()?)?);
        Some(before.saturating_sub(now))
    }

    /// By how many it rose above the baseline, with what turned up elsewhere: certain on
    /// both sides, or nothing.
    pub(super) fn rise(&self) -> Option<u64> {
        let (_, agreed) = self.measured_from()?;
        let exact = |range: CountRange| range.most().filter(|most| *most == range.least());
        let (before, now) = (exact(agreed.baseline.count)?, exact(self.last_count()?.altogether()?)?);
        now.checked_sub(before).filter(|rise| *rise > 0)
    }

    /// The progress as a margin: how many fewer, below zero where it rose, of how many that parties aim at.
    pub fn margin(&self) -> Option<Margin> {
        let (fewer, aimed) = self.progress()?;
        let fewer =
            self.rise().map_or_else(|| fewer.into(), |rise| Decimal::ZERO.saturating_sub(rise.into()));
        Some(Margin::of_weighted(fewer, Some(fewer), aimed.into(), Measure::Number))
    }

    /// The term for a result of the de-implementation that runs or ran: one year unless
    /// parties agreed on another.
    pub fn result_term(&self) -> Option<Term> {
        self.de_implementation().and_then(|(since, agreed)| Term::since(since, agreed.until))
    }

    /// The day since when no contract, or no package, has it any more.
    pub fn gone_since(&self) -> Option<NaiveDate> {
        let gone = |kind| matches!(kind, LifeEventKind::ContractsEnded | LifeEventKind::LeftPackage);
        if self.state() != LifeState::Gone {
            return None;
        }
        // The first day since it was last anything else.
        self.events().fold(None, |since, (on, event)| match event.kind() {
            kind if gone(kind) => since.or(Some(on)),
            LifeEventKind::Proven
            | LifeEventKind::GapFound
            | LifeEventKind::ResearchAgreed
            | LifeEventKind::DeImplementationAgreed => None,
            _ => since,
        })
    }

    /// Whether it was certainly given in a year that began on or after a day.
    pub(super) fn is_given_since(&self, day: NaiveDate) -> bool {
        self.events().any(|(on, event)| match event {
            LifeEvent::Counted(counted) => as_counted(counted, on).is_some_and(|counted| {
                let begins = NaiveDate::from_ymd_opt(counted.year.number(), 1, 1);
                counted.count.least() > 0 && begins.is_some_and(|begins| begins >= day)
            }),
            _ => false,
        })
    }

    /// The result of the de-implementation; nothing when none was agreed.
    pub fn achieved(&self) -> Option<Achieved> {
        let (since, agreed) = self.de_implementation()?;
        self.achieved_by(since, agreed)
    }

    /// The result of an agreement to push care back.
    fn achieved_by(&self, since: NaiveDate, agreed: &DeImplementation) -> Option<Achieved> {
        let due = Term::since(since, agreed.until)?.by();
        let target = agreed.target.filter(|_| !agreed.baseline.is_pandemic());
        let at = |counted: &YearCount| target.and_then(|target| counted.is_at(target));
        let counts = || self.counts_after(Some(agreed.baseline.year));
        let within = counts().filter(|counted| lies(counted.year, since, due) == Lies::Within);
        let in_term = within.max_by_key(|counted| counted.year).is_some_and(|last| at(&last) == Some(true));
        if let Some(gone) = self.gone_since() {
            return Some(match () {
                () if self.is_given_since(gone) => Achieved::RoseAgain,
                () if in_term || gone <= due => Achieved::InTerm,
                () => Achieved::Late,
            });
        }
        let says = |counted: &YearCount| matches!(lies(counted.year, since, due), Lies::Within | Lies::After);
        let Some(last) = counts().filter(says).max_by_key(|counted| counted.year) else {
            return Some(Achieved::Open);
        };
        // A count of an earlier year of the term says nothing of its end.
        let is_later =
            |year: i32| Year::try_new(year).is_ok_and(|year| lies(year, since, due) == Lies::Within);
        let is_over = self.on() > due && !is_later(last.year.number().saturating_add(1));
        let is_measured = !agreed.baseline.is_pandemic();
        let did_not_fall =
            || is_measured && matches!(Self::change(agreed, &last), Volume::DidNotFall | Volume::Moved);
        Some(match (in_term, at(&last)) {
            (true, Some(true)) => Achieved::InTerm,
            (true, Some(false)) => Achieved::RoseAgain,
            (false, Some(true)) => Achieved::Late,
            (false, Some(false)) if is_over => Achieved::Missed,
            (_, None) if is_over && did_not_fall() => Achieved::Missed,
            _ => Achieved::Open,
        })
    }

    /// Whether there was a result within the term (draft, annex A, 5d; final text, part A, 3f): nothing
    /// when no de-implementation was agreed.
    pub fn result_in_term(&self) -> Option<Verdict> {
        self.achieved().map(Achieved::in_term)
    }

    /// The terms for a result of earlier agreements that were over before parties agreed on the next,
    /// each with what came of it: a new term hides none before it. A term that was replaced while it
    /// ran is no longer one.
    pub fn earlier_results(&self) -> Vec<(Term, Achieved)> {
        let earlier = self.earlier_agreements().into_iter();
        let over = earlier.filter_map(|(since, agreed, next)| {
            let term = Term::since(since, agreed.until).filter(|term| next > term.by())?;
            Some((term, self.achieved_by(since, agreed)?))
        });
        over.collect()
    }

    /// The day on which parties last agreed on another term while one ran, and the last day of that one.
    pub fn terms_replaced(&self) -> Vec<(NaiveDate, Term)> {
        let earlier = self.earlier_agreements().into_iter();
        let replaced = earlier.filter_map(|(since, agreed, next)| {
            Some((next, Term::since(since, agreed.until).filter(|term| next <= term.by())?))
        });
        replaced.collect()
    }

    /// The terms for the whole of it that were over before parties agreed on the next, in order.
    pub fn earlier_wholes(&self) -> Vec<NaiveDate> {
        let earlier = self.earlier_agreements().into_iter();
        earlier.filter_map(|(_, agreed, next)| agreed.complete_by.filter(|by| next > *by)).collect()
    }

    /// Years after the baseline that were counted, and of which most days lie before the agreement:
    /// in order, each once.
    fn years_before(&self) -> Vec<Year> {
        let Some(((since, _), due)) = self.de_implementation().zip(self.result_term()) else {
            return Vec::new();
        };
        let counted = self.counts().map(|counted| counted.year);
        let mut years: Vec<Year> =
            counted.filter(|year| lies(*year, since, due.by()) == Lies::Before).collect();
        years.sort_unstable();
        years.dedup();
        years
    }

    /// The last day by which it has to be gone altogether, and whether it was (final text, part A, 2 and
    /// 3f; draft, annex A, 6d): of what is outside the package the term that was set, of other care the one
    /// that parties agreed on for the whole of it. Nothing when there is none.
    pub fn whole_in_term(&self) -> Option<(NaiveDate, Verdict)> {
        let (_, agreed) = self.de_implementation()?;
        let by = self.whole_by().or(agreed.until.filter(|_| self.is_outside_package()))?;
        let given_after = || by.succ_opt().is_some_and(|after| self.is_given_since(after));
        let verdict = match self.gone_since() {
            Some(gone) if self.is_given_since(gone) || gone > by => Verdict::NotMet,
            Some(_) => Verdict::Met,
            None if given_after() => Verdict::NotMet,
            None => Verdict::Undetermined,
        };
        Some((by, verdict))
    }

    /// The term for the question that was agreed on last, and whether it was answered in it (draft, annex
    /// A, 5c; final text, part A, 3c); nothing when the question is not on an agenda or no term was agreed.
    pub fn answered_in_term(&self) -> Option<(Term, Verdict)> {
        use LifeEventKind::{Disproven, NotDemonstrated, NotInPackage, Proven};
        self.on_agenda_since()?;
        let (at, until) = self.events().enumerate().fold(None, |last, (at, (_, event))| match event {
            LifeEvent::ResearchAgreed(term) => Some((at, term.until)),
            _ => last,
        })?;
        let answers =
            |event: &LifeEvent| matches!(event.kind(), Proven | Disproven | NotDemonstrated | NotInPackage);
        let answered = self.events().skip(at.saturating_add(1)).find(|(_, event)| answers(event));
        let verdict = match answered {
            Some((on, _)) if on <= until => Verdict::Met,
            Some(_) => Verdict::NotMet,
            None if self.on() > until => Verdict::NotMet,
            None => Verdict::Undetermined,
        };
        Some((Term::agreed(until), verdict))
    }

    /// The pandemic years that were counted without a reason to use them, the baseline included, in
    /// order and each once.
    pub fn pandemic_years(&self) -> Vec<Year> {
        let counted = self.events().filter_map(|(_, event)| match event {
            LifeEvent::Counted(counted) => Some(counted),
            LifeEvent::DeImplementationAgreed(agreed) => Some(&agreed.baseline),
            _ => None,
        });
        let mut years: Vec<Year> =
            counted.filter(|counted| counted.is_pandemic()).map(|counted| counted.year).collect();
        years.sort_unstable();
        years.dedup();
        years
    }

    /// The notices of counts of pandemic years without a reason, and of events after the day.
    pub fn notices(&self) -> Vec<StandingNotice> {
        let later = StandingNotice::later(self.on(), self.life().events().iter().map(|entry| entry.on));
        let before = self.years_before().into_iter().map(StandingNotice::BeforeAgreement);
        let not_begun = self.events().filter_map(|(on, event)| match event {
            LifeEvent::Counted(counted) if counted.year.number() > on.year() => {
                Some(StandingNotice::YearNotBegun { year: counted.year, on })
            }
            _ => None,
        });
        self.pandemic_years()
            .into_iter()
            .map(StandingNotice::PandemicYear)
            .chain(before)
            .chain(not_begun)
            .chain(later)
            .collect()
    }
}

/// What a count says, by the day on which it was made: of a year that was not over its lower bound, of one
/// that had not begun nothing.
pub(super) fn as_counted(counted: &YearCount, on: NaiveDate) -> Option<YearCount> {
    match counted.year.number().cmp(&on.year()) {
        core::cmp::Ordering::Less => Some(counted.clone()),
        core::cmp::Ordering::Equal => {
            let at_least = |range: CountRange| CountRange::at_least(range.least());
            let moved_elsewhere = counted.moved_elsewhere.map(at_least);
            Some(YearCount { count: at_least(counted.count), moved_elsewhere, ..counted.clone() })
        }
        core::cmp::Ordering::Greater => None,
    }
}
