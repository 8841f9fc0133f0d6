//! The settlement of a grant after its activities.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::budget::in_time;
use super::conditions::GrantDuty;
use super::{Municipality, Regulation};
use crate::Verdict;
use crate::criteria::{self, Part};
use crate::explanation::{Explanation, OpenQuestion, evaluated};
use crate::formats::{InputError, refusals};
use crate::judgement::Judgement;
use crate::language::Text;
use crate::money::Euro;
use crate::record::{made_of, record};
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

record!(
    /// The facts of a settlement: the grant, what came of it, and what was judged. What is left out is not
    /// known; [`Settlement::try_new`] holds the amounts together.
    SettlementFacts, "a settlement: an object with `to`, `granted`, `costs` and `revenues`";
    has {
        /// The municipalities that got the grant.
        to: BTreeSet<Municipality>,
        /// The grant, above zero.
        granted: Euro,
        /// The costs that were realised, not below zero.
        costs: Euro,
        /// The revenues that were realised, not below zero.
        revenues: Euro,
    }
    may {
        /// The advance, at most the grant; all of the grant when left out.
        paid: Euro,
        /// The part of the costs that was spent unlawfully (*onrechtmatig besteed*), at most the costs; none
        /// when left out.
        unlawful: Euro,
        /// Whether the accountability information came in time; no as well when it never came and the time
        /// for it is over. By which day it is due another act says (article 17a of the
        /// *Financiële-verhoudingswet*), which is not held here.
        information_in_time: bool,
        /// Whether the accountability information is complete.
        information_complete: bool,
        /// Whether there is an auditor's statement (*controleverklaring*).
        auditors_statement: bool,
        /// The judgement that the activities were carried out.
        activities: Judgement,
        /// The judgement that the obligations were met.
        obligations: Judgement,
    }
    days {
        /// The day on which the accountability information was received.
        received,
    }
    maps {
        /// The milestones of the plan agreement, each with whether it was reached; nothing when that is not
        /// known.
        milestones: MilestoneId => Option<bool>,
    }
);

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
/// use passende_zorg::transformation::municipal::{Municipality, SettledAt, Settlement, SettlementFacts};
///
/// let to = [Municipality::try_new("Voorbeeldstad")?].into();
/// let mut facts = SettlementFacts::new(to, Euro::whole(1_000), Euro::whole(900), Euro::whole(100));
/// facts.received = Some("2029-05-01".parse()?);
/// facts.information_in_time = Some(true);
/// facts.information_complete = Some(true);
/// let settlement = Settlement::try_new(facts)?;
/// let on = "2029-06-01".parse()?;
/// assert_eq!(settlement.at(on), SettledAt::NotGiven { at_most: Euro::whole(800) }); // nobody has judged yet
/// assert_eq!(settlement.reclaimable(), Some(Euro::whole(200)));
/// assert_eq!(settlement.decision_due().unwrap().to_string(), "2030-01-15");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// *Source*: regulation, articles 9 and 10.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "SettlementFacts", into = "SettlementFacts")]
pub struct Settlement(SettlementFacts);

made_of!(Settlement: SettlementFacts);

impl Settlement {
    /// The settlement of these facts.
    ///
    /// # Errors
    /// When the grant is not above zero, the costs or the revenues are below zero, the advance is not from
    /// zero to the grant, or the unlawful part is not from zero to the costs.
    pub fn try_new(facts: SettlementFacts) -> Result<Self, InputError> {
        let SettlementFacts { granted, costs, revenues, .. } = facts;
        if granted <= Euro::ZERO {
            return Err(Refused::Granted { found: granted }.into());
        }
        if costs.is_negative() {
            return Err(Refused::Costs { found: costs }.into());
        }
        if revenues.is_negative() {
            return Err(Refused::Revenues { found: revenues }.into());
        }
        if let Some(found) = facts.paid.filter(|paid| paid.is_negative() || *paid > granted) {
            return Err(Refused::Paid { granted, found }.into());
        }
        if let Some(found) = facts.unlawful.filter(|unlawful| unlawful.is_negative() || *unlawful > costs) {
            return Err(Refused::Unlawful { costs, found }.into());
        }
        Ok(Self(facts))
    }

    /// The facts that it is made of.
    pub const fn facts(&self) -> &SettlementFacts {
        &self.0
    }

    fn milestones_reached(&self) -> Option<bool> {
        let mut reached = self.0.milestones.values().copied().peekable();
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
        let there = self.0.received.is_none_or(|received| received <= on);
        [
            GrantDuty::InTime.asked().fact(self.0.information_in_time.filter(|_| there)),
            GrantDuty::Complete.asked().fact(self.0.information_complete.filter(|_| there)),
            GrantDuty::Auditor.asked().fact(self.0.auditors_statement),
        ]
    }

    fn bench(&self, on: NaiveDate) -> Bench<'_> {
        Bench::new(on, self.0.to.iter().map(Municipality::as_str))
    }

    /// The conditions *a* to *c* of settling at what was realised.
    fn conditions(&self, bench: &mut Bench<'_>) -> [Part<GrantDuty>; 3] {
        [
            GrantDuty::Activities
                .asked()
                .judged(bench.counts(JudgedMatter::Activities, self.0.activities.as_ref())),
            GrantDuty::Obligations
                .asked()
                .judged(bench.counts(JudgedMatter::Obligations, self.0.obligations.as_ref())),
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
        if let Some(received) = self.0.received.filter(|received| *received > on) {
            bench.tell(FundsNotice::ReceivedLater { received, on });
        }
        bench.into_notices()
    }

    /// The questions that are open and can still change the outcome: the verdict, or the amount.
    pub fn open_questions(&self, on: NaiveDate) -> Vec<OpenQuestion> {
        let [in_time, complete, _] = self.beside(on);
        let beside = in_time.verdict().and(complete.verdict());
        let mut questions = criteria::open_questions(self.verdict(on), &self.conditions(&mut self.bench(on)));
        questions.extend(criteria::open_questions(beside, &[in_time, complete]));
        questions
    }

    /// Realised costs less realised revenues, not below zero.
    pub fn realised(&self) -> Euro {
        self.0.costs.minus(self.0.revenues).max(Euro::ZERO)
    }

    /// At what it is settled, as far as the text says and as it stands on a day.
    pub fn at(&self, on: NaiveDate) -> SettledAt {
        let at_most = self.realised().min(self.0.granted);
        let [in_time, complete, _] = self.beside(on);
        match (in_time.verdict().and(complete.verdict()), self.verdict(on)) {
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
        self.0.received?;
        let facts = &self.0;
        let unlawful = facts.unlawful.unwrap_or(Euro::ZERO);
        let lawful = facts.costs.minus(unlawful).minus(facts.revenues).max(Euro::ZERO);
        Some(facts.paid.unwrap_or(facts.granted).minus(lawful).max(Euro::ZERO))
    }

    /// The last day on which it can be settled in time: 37 weeks after the accountability
    /// information was received.
    pub fn decision_due(&self) -> Option<NaiveDate> {
        self.0.received.map(|received| Regulation::amended().settle_by(received))
    }

    /// Whether it was settled in time, seen from a day: undetermined while there is still time, and as
    /// long as no day is given.
    pub fn settled_in_time(&self, settled: Option<NaiveDate>, on: NaiveDate) -> Verdict {
        self.decision_due().map_or(Verdict::NotApplicable, |due| in_time(settled, due, on))
    }

    /// The last day on which a reclaim can be announced: within a year after the accountability
    /// information was received.
    pub fn reclaim_due(&self) -> Option<NaiveDate> {
        self.0.received.map(|received| Regulation::amended().announce_reclaim_by(received))
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

evaluated! {
    /// The result as a tree, on a day.
    'a Settlement: on(on: NaiveDate)
}

refusals! {
    /// The amounts that cannot be settled.
    enum Refused {
        Granted { found: Euro } = "settlement.granted" at "granted":
            "verwacht: een uitkering hoger dan nul; gevonden: {found}",
            "expected a grant above zero, found {found}";
        Costs { found: Euro } = "settlement.negative" at "costs":
            "verwacht: kosten van nul of meer; gevonden: {found}",
            "expected costs of zero or more, found {found}";
        Revenues { found: Euro } = "settlement.negative" at "revenues":
            "verwacht: opbrengsten van nul of meer; gevonden: {found}",
            "expected revenues of zero or more, found {found}";
        Paid { granted: Euro, found: Euro } = "settlement.paid" at "paid":
            "verwacht: een voorschot van 0.00 tot en met {granted}; gevonden: {found}",
            "expected an advance of 0.00 to {granted}, found {found}";
        Unlawful { costs: Euro, found: Euro } = "settlement.unlawful" at "unlawful":
            "verwacht: een onrechtmatig deel van 0.00 tot en met {costs}; gevonden: {found}",
            "expected an unlawful part of 0.00 to {costs}, found {found}";
    }
}
