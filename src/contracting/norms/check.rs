//! A contract held against the norm it buys care under: the verdict, and the signal to buy selectively.

use chrono::NaiveDate;

use super::Contract;
use super::notice::ContractMessage;
use crate::contracting::rules;
use crate::explanation::{Assessment as _, Explanation, assessed};
use crate::language::Message;
use crate::source::Edition;
use crate::volume::VolumeCheck;
use crate::volume::agreement::Tranche;
use crate::volume::norm::{Binding, Setter};
use crate::{Verdict, volume};

/// A contract held against a norm that counts what is contracted.
///
/// The advice of 2020 (part B, 7.5.4) expects insurers to apply minimum norms more firmly, having seen
/// hospitals that do less of some complex *elective* treatments than the volume norm and are contracted all
/// the same. Whether the contracted care is elective, counts do not tell.
#[derive(Debug, Clone, Copy)]
pub struct ContractCheck<'a> {
    contract: &'a Contract,
    /// The unit's counts, held against the norm of the day that counts for the contract.
    check: VolumeCheck<'a>,
    /// The same, on the day asked about.
    today: VolumeCheck<'a>,
}

impl<'a> ContractCheck<'a> {
    pub(super) fn new(contract: &'a Contract, today: VolumeCheck<'a>, day: NaiveDate) -> Self {
        let check = if day == today.on() { today } else { today.on_day(day) };
        Self { contract, check, today }
    }

    /// The contract that is held against the norm.
    pub const fn contract(&self) -> &'a Contract {
        self.contract
    }

    /// The norm held against the unit that is contracted, as it stood on the day that
    /// counts for the contract.
    pub const fn check(&self) -> VolumeCheck<'a> {
        self.check
    }

    /// Not met when the unit is contracted although it certainly falls short of a norm that binds; who did
    /// none at all does fewer than any norm too, but of who did none before the contract began nothing can be
    /// held. A proposal and a guideline do not bind, and a norm that has not begun or has ended on the day asked
    /// about has no force.
    pub fn verdict(&self) -> Verdict {
        match self.check.verdict() {
            _ if !self.is_held() => Verdict::NotApplicable,
            Verdict::NotApplicable if self.began_after().is_some() => Verdict::NotApplicable,
            Verdict::NotApplicable => Verdict::NotMet,
            verdict => verdict,
        }
    }

    /// Whether the norm binds, and has force on the day asked about.
    fn is_held(&self) -> bool {
        self.check.standing().binding() == Binding::Binding && self.has_force()
    }

    /// The day on which the contract began, where that is after a year in which none was done, of a norm that
    /// binds.
    pub(super) fn began_after_none(&self) -> Option<NaiveDate> {
        self.began_after().filter(|_| self.is_held() && self.check.observed().is_none())
    }

    /// The day on which the contract began, where that is after the year that is counted.
    fn began_after(&self) -> Option<NaiveDate> {
        let from = self.contract.period().map(|period| period.from())?;
        (from > self.check.year().last_day()).then_some(from)
    }

    fn has_force(&self) -> bool {
        self.today.standing().stage().has_force()
    }

    /// Whether the contract gives the norm a place, as the final agreement asks of insurers (part D, g and
    /// k): of norms of the first tranche from 1 January 2026, of the second from 1 January 2028.
    /// Undetermined while nothing is said of what the contract includes; not applicable before that day,
    /// after the contract, and of a norm that does not bind or that another than the Round Table has
    /// [set](crate::volume::norm::NormLevel::with_setter).
    ///
    /// The text says that the norms as set by the Round Table get a place *in any case*; of a norm of which
    /// it is not said who set it, that it is one of those is for the caller to know, as is its tranche.
    pub fn includes_norm(&self, tranche: Tranche) -> Verdict {
        let standing = self.today.standing();
        let asked =
            Edition::Final.schedule(tranche).is_some_and(|schedule| schedule.is_acted_on(standing.on()));
        let concerned = matches!(standing.level().setter(), None | Some(Setter::RoundTable))
            && standing.binding() == Binding::Binding
            && self.contract.holds_on(standing.on());
        match &self.contract.norms {
            _ if !concerned || !asked => Verdict::NotApplicable,
            None => Verdict::Undetermined,
            Some(norms) if norms.contains(self.today.norm().id()) => Verdict::Met,
            Some(_) => Verdict::NotMet,
        }
    }

    /// The place that the contract gives the norm, as a tree.
    pub fn inclusion(&self, tranche: Tranche) -> Explanation {
        let verdict = self.includes_norm(tranche);
        Explanation::new(
            verdict,
            Message::new(ContractMessage::included(self.contract, &self.today, verdict)),
        )
        .on_basis(&volume::rules::FINAL_CONTRACTS)
    }

    /// Whether this is the signal: contracted although below the norm.
    pub fn is_signal(&self) -> bool {
        self.verdict() == Verdict::NotMet
    }

    /// The result as a tree, with the check of the volume as its part.
    pub fn explanation(&self) -> Explanation {
        let message = ContractMessage::of(self);
        Explanation::new(self.verdict(), Message::new(message))
            .on_basis(&rules::SELECTIVE_PURCHASING)
            .with_margin(self.check.margin())
            .with_parts([self.check.explanation()])
    }
}

assessed!(ContractCheck<'_>);
