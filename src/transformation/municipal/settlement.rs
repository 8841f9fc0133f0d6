//! The settlement of a grant after its activities.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;

use super::budget::in_time;
use super::conditions::GrantDuty;
use super::{Municipality, PlanAgreement, Regulation};
use crate::Verdict;
use crate::criteria::{self, Part};
use crate::explanation::{Explanation, OpenQuestion, held};
use crate::judgement::Judgement;
use crate::language::Text;
use crate::money::Euro;
use crate::transformation::funds::notice::{Bench, FundsNotice, JudgedMatter};
use crate::transformation::{MilestoneId, rules};

/// The amount at which a grant is settled, as far as the text gives one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SettledAt {
    /// At what was realised, at most the grant: all conditions are met.
    Realised(Euro),
    /// Accountability was late, missing or incomplete, or it is not known whether it was: the Minister may
    /// fix a lower amount, on what is known then.
    MayBeLower {
        /// The highest amount that the Minister may fix.
        at_most: Euro,
    },
    /// A condition is not met, or still open: the text gives no amount, and the Minister decides.
    NotGiven {
        /// The highest amount at which the grant can be settled.
        at_most: Euro,
    },
}

/// The settlement of a municipal grant (*vaststelling*), and what can be reclaimed.
///
/// Settled at realised costs less realised revenues, at most the grant, under three conditions: the
/// activities were carried out, the obligations met and the milestones reached (article 10(3)). The text
/// says *costs and revenues*; that the revenues are taken off is our reading. Judgements of the
/// municipalities that got the grant do not count: the Minister settles it. Neither does what is dated
/// after the day asked about. Beside them stand accountability in time and complete, without which the
/// Minister may fix a lower amount (9(3)), and the auditor's statement, a duty of its own (10(2)): they are
/// shown, and do not turn the verdict.
///
/// ```
/// use passende_zorg::money::Euro;
/// use passende_zorg::transformation::municipal::{Municipality, SettledAt, Settlement};
///
/// let to = [Municipality::try_new("Voorbeeldstad")?];
/// let on = "2029-06-01".parse()?;
/// let settlement = Settlement::try_new(to, Euro::whole(1_000), Euro::whole(900), Euro::whole(100))?
///     .accounted_for("2029-05-01".parse()?, true, true);
/// assert_eq!(settlement.at(on), SettledAt::NotGiven { at_most: Euro::whole(800) }); // nobody has judged yet
/// assert_eq!(settlement.reclaimable(), Some(Euro::whole(200)));
/// assert_eq!(settlement.decision_due().unwrap().to_string(), "2030-01-15");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// *Source*: regulation, articles 9 and 10.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settlement {
    to: BTreeSet<Municipality>,
    granted: Euro,
    costs: Euro,
    revenues: Euro,
    unlawful: Euro,
    paid: Euro,
    received: Option<NaiveDate>,
    information_in_time: Option<bool>,
    information_complete: Option<bool>,
    auditor: Option<bool>,
    activities: Option<Judgement>,
    obligations: Option<Judgement>,
    milestones: BTreeMap<MilestoneId, Option<bool>>,
}

impl Settlement {
    /// A grant to municipalities, all of it paid as an advance, with the costs and revenues that were
    /// realised; nothing else is known yet.
    ///
    /// # Errors
    /// When the grant is not above zero, or when the costs or revenues are below zero.
    pub fn try_new(
        to: impl IntoIterator<Item = Municipality>,
        granted: Euro,
        costs: Euro,
        revenues: Euro,
    ) -> Result<Self, SettlementError> {
        if granted <= Euro::ZERO {
            return Err(SettlementErrorKind::Granted { found: granted }.into());
        }
        for (what, found) in [("costs", costs), ("revenues", revenues)] {
            if found.is_negative() {
                return Err(SettlementErrorKind::Negative { what, found }.into());
            }
        }
        Ok(Self {
            to: to.into_iter().collect(),
            granted,
            costs,
            revenues,
            unlawful: Euro::ZERO,
            paid: granted,
            received: None,
            information_in_time: None,
            information_complete: None,
            auditor: None,
            activities: None,
            obligations: None,
            milestones: BTreeMap::new(),
        })
    }

    /// The advance came to less than the grant.
    ///
    /// # Errors
    /// When it is below zero or more than the grant.
    pub fn paid(mut self, paid: Euro) -> Result<Self, SettlementError> {
        if paid.is_negative() || paid > self.granted {
            return Err(SettlementErrorKind::Paid { granted: self.granted, found: paid }.into());
        }
        self.paid = paid;
        Ok(self)
    }

    /// Of the costs, so much was spent unlawfully (*onrechtmatig besteed*).
    ///
    /// # Errors
    /// When it is below zero or more than the costs.
    pub fn unlawfully_spent(mut self, unlawful: Euro) -> Result<Self, SettlementError> {
        if unlawful.is_negative() || unlawful > self.costs {
            return Err(SettlementErrorKind::Unlawful { costs: self.costs, found: unlawful }.into());
        }
        self.unlawful = unlawful;
        Ok(self)
    }

    /// The accountability information was received on a day, in time or not, complete or not.
    #[must_use]
    pub const fn accounted_for(mut self, received: NaiveDate, in_time: bool, complete: bool) -> Self {
        self.received = Some(received);
        self.information_in_time = Some(in_time);
        self.information_complete = Some(complete);
        self
    }

    /// No accountability information was given, and the time for it is over.
    #[must_use]
    pub const fn not_accounted_for(mut self) -> Self {
        self.received = None;
        self.information_in_time = Some(false);
        self.information_complete = Some(false);
        self
    }

    /// Whether there is an auditor's statement (*controleverklaring*).
    #[must_use]
    pub const fn with_auditors_statement(mut self, there: bool) -> Self {
        self.auditor = Some(there);
        self
    }

    /// The judgement that the activities were carried out.
    #[must_use]
    pub fn activities_carried_out(mut self, judgement: Judgement) -> Self {
        self.activities = Some(judgement);
        self
    }

    /// The judgement that the obligations were met.
    #[must_use]
    pub fn obligations_met(mut self, judgement: Judgement) -> Self {
        self.obligations = Some(judgement);
        self
    }

    /// The milestones of the plan agreement: of each that has not been said it is not known
    /// whether it was reached.
    #[must_use]
    pub fn milestones_of(mut self, agreement: &PlanAgreement) -> Self {
        for milestone in &agreement.milestones {
            self.milestones.entry(milestone.id.clone()).or_insert(None);
        }
        self
    }

    /// A milestone was reached, or was not.
    #[must_use]
    pub fn milestone(mut self, milestone: MilestoneId, reached: bool) -> Self {
        self.milestones.insert(milestone, Some(reached));
        self
    }

    fn milestones_reached(&self) -> Option<bool> {
        let mut reached = self.milestones.values().copied().peekable();
        reached.peek()?;
        let (mut all, mut known) = (true, true);
        for each in reached {
            match each {
                Some(each) => all = all && each,
                None => known = false,
            }
        }
        if all && !known { None } else { Some(all) }
    }

    /// The parts that stand beside the conditions, on a day.
    fn beside(&self, on: NaiveDate) -> [Part<GrantDuty>; 3] {
        let there = self.received.is_none_or(|received| received <= on);
        [
            GrantDuty::InTime.asked().fact(self.information_in_time.filter(|_| there)),
            GrantDuty::Complete.asked().fact(self.information_complete.filter(|_| there)),
            GrantDuty::Auditor.asked().fact(self.auditor),
        ]
    }

    fn bench(&self, on: NaiveDate) -> Bench<'_> {
        Bench::new(on, self.to.iter().map(Municipality::as_str))
    }

    /// The conditions *a* to *c* of settling at what was realised.
    fn conditions(&self, bench: &mut Bench<'_>) -> [Part<GrantDuty>; 3] {
        [
            GrantDuty::Activities
                .asked()
                .judged(bench.counts(JudgedMatter::Activities, self.activities.as_ref())),
            GrantDuty::Obligations
                .asked()
                .judged(bench.counts(JudgedMatter::Obligations, self.obligations.as_ref())),
            GrantDuty::Milestones.asked().fact(self.milestones_reached()),
        ]
    }

    /// Whether the three conditions are met, on a day, under which it is settled at what was realised.
    pub fn verdict(&self, on: NaiveDate) -> Verdict {
        criteria::verdict(&self.conditions(&mut self.bench(on)))
    }

    /// The notices on what does not count on a day.
    pub fn notices(&self, on: NaiveDate) -> Vec<FundsNotice> {
        let mut bench = self.bench(on);
        self.conditions(&mut bench);
        if let Some(received) = self.received.filter(|received| *received > on) {
            bench.tell(FundsNotice::ReceivedLater { received, on });
        }
        bench.into_notices()
    }

    /// The questions that are open and can still change the outcome: the verdict, or the amount.
    pub fn open_questions(&self, on: NaiveDate) -> Vec<OpenQuestion> {
        let [in_time, complete, _] = self.beside(on);
        let beside = in_time.verdict.and(complete.verdict);
        let mut questions = criteria::open_questions(self.verdict(on), &self.conditions(&mut self.bench(on)));
        questions.extend(criteria::open_questions(beside, &[in_time, complete]));
        questions
    }

    /// Realised costs less realised revenues, not below zero.
    pub fn realised(&self) -> Euro {
        self.costs.minus(self.revenues).max(Euro::ZERO)
    }

    /// At what it is settled, as far as the text says and as it stands on a day.
    pub fn at(&self, on: NaiveDate) -> SettledAt {
        let at_most = self.realised().min(self.granted);
        let [in_time, complete, _] = self.beside(on);
        match (in_time.verdict.and(complete.verdict), self.verdict(on)) {
            (Verdict::Met, Verdict::Met) => SettledAt::Realised(at_most),
            (Verdict::NotMet, _) | (_, Verdict::Met) => SettledAt::MayBeLower { at_most },
            _ => SettledAt::NotGiven { at_most },
        }
    }

    /// What can be reclaimed of the grant (article 10(4)): what was paid and not lawfully spent on its
    /// activities; none as long as there is no accountability information that shows it.
    ///
    /// Lawfully spent are the costs less the unlawful ones and less the revenues. What a municipality spent
    /// beyond the grant was its own money: as long as the lawful costs cover what was paid, nothing of the
    /// grant is left unspent or was spent unlawfully, even if some of the costs beyond it were. That
    /// unlawful costs fall on the own money first is our reading.
    ///
    /// This is not all that may be recovered: when the grant is settled lower, or withdrawn, what was paid
    /// too much can be recovered under the articles of the General Administrative Law Act (*Awb*) that
    /// article 2 names; that is not evaluated.
    pub fn reclaimable(&self) -> Option<Euro> {
        self.received?;
        let lawful = self.costs.minus(self.unlawful).minus(self.revenues).max(Euro::ZERO);
        Some(self.paid.minus(lawful).max(Euro::ZERO))
    }

    /// The last day on which it can be settled in time: 37 weeks after the accountability
    /// information was received.
    pub fn decision_due(&self) -> Option<NaiveDate> {
        self.received.map(|received| Regulation::amended().settle_by(received))
    }

    /// Whether it was settled in time, seen from a day: undetermined while there is still time, and as
    /// long as no day is given.
    pub fn settled_in_time(&self, settled: Option<NaiveDate>, on: NaiveDate) -> Verdict {
        self.decision_due().map_or(Verdict::NotApplicable, |due| in_time(settled, due, on))
    }

    /// The last day on which a reclaim can be announced: within a year after the accountability
    /// information was received.
    pub fn reclaim_due(&self) -> Option<NaiveDate> {
        self.received.map(|received| Regulation::amended().announce_reclaim_by(received))
    }

    /// Whether a reclaim was announced in time, seen from a day; not applicable when there
    /// is nothing to reclaim.
    pub fn reclaim_announced_in_time(&self, announced: Option<NaiveDate>, on: NaiveDate) -> Verdict {
        match (self.reclaimable(), self.reclaim_due()) {
            (Some(amount), Some(due)) if amount > Euro::ZERO => in_time(announced, due, on),
            _ => Verdict::NotApplicable,
        }
    }

    fn tree(&self, on: NaiveDate) -> Explanation {
        let text = Text::new("Vaststelling op wat is gerealiseerd", "Settlement at what was realised");
        criteria::explain(
            ("settlement", text),
            &rules::SPUK_10,
            self.verdict(on),
            &self.conditions(&mut self.bench(on)),
        )
        .with_parts(self.beside(on).iter().map(Part::explanation))
        .with_questions(self.open_questions(on))
    }
}

held! {
    /// The result as a tree, on a day.
    'a Settlement: on(on: NaiveDate)
}

/// Amounts that cannot be settled.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct SettlementError(#[from] SettlementErrorKind);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
enum SettlementErrorKind {
    #[error("expected a grant above zero, found {found}")]
    Granted { found: Euro },
    #[error("{what}: expected zero or more, found {found}")]
    Negative { what: &'static str, found: Euro },
    #[error("expected an advance of 0.00 to {granted}, found {found}")]
    Paid { granted: Euro, found: Euro },
    #[error("expected an unlawful part of 0.00 to {costs}, found {found}")]
    Unlawful { costs: Euro, found: Euro },
}

impl SettlementError {
    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match self.0 {
            SettlementErrorKind::Granted { .. } => "settlement.granted",
            SettlementErrorKind::Negative { .. } => "settlement.negative",
            SettlementErrorKind::Paid { .. } => "settlement.paid",
            SettlementErrorKind::Unlawful { .. } => "settlement.unlawful",
        }
    }
}
