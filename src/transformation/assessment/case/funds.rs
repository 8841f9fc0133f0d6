//! Changes of the request for funds.

use std::collections::{BTreeMap, BTreeSet};

use super::{Case, words};
use crate::money::Euro;
use crate::transformation::assessment::Topic;
use crate::transformation::funds::Batch;
use crate::transformation::plan::{CostKind, FundsLine, Purpose, Share};
use crate::transformation::{BatchId, LineId, Obligation, PartyId, Sector};

impl Case {
    /// Takes lines out of the request; without its last line no funds are asked.
    pub(super) fn withdraw(&mut self, names: &BTreeSet<&str>) {
        let Some(funds) = &mut self.plan.funds else { return };
        funds.lines.retain(|line| !names.contains(line.id.as_str()));
        if funds.lines.is_empty() {
            self.plan.funds = None;
            return;
        }
        for topic in [Topic::LinesSum, Topic::BatchesSum, Topic::DivisionSum] {
            self.correct(topic);
        }
    }

    /// Makes a sum agree: the lines decide what is asked, and what does not agree with that is drawn up anew.
    pub(super) fn correct(&mut self, topic: Topic) {
        let Some(funds) = &mut self.plan.funds else { return };
        match topic {
            Topic::LinesSum => funds.asked = funds.lines.iter().map(|line| line.amount).sum(),
            Topic::BatchesSum => {
                let sum: Euro = funds.batches.iter().map(Batch::amount).sum();
                if let Some(first) = funds.batches.first().filter(|_| sum != funds.asked) {
                    let batch =
                        Batch::new(BatchId::clone(first.id()), first.milestone().clone(), funds.asked);
                    funds.batches = vec![batch];
                }
            }
            Topic::DivisionSum | Topic::DivisionSector | Topic::DivisionParty => self.divide(),
            _ => {}
        }
    }

    /// The division that follows from the lines: what does not say where it goes, to a party and a sector
    /// that are to be named.
    fn divide(&mut self) {
        let party = self.plan.parties.first().map(|party| party.id.clone());
        let Some(funds) = &mut self.plan.funds else { return };
        if funds.division.is_empty() {
            return;
        }
        if funds.lines.is_empty() {
            let mut share = Share { sector: Some(Sector::Other), ..Share::new(funds.asked) };
            share.party = party;
            funds.division = vec![share];
            return;
        }
        let mut sums: BTreeMap<(Sector, Option<PartyId>), Euro> = BTreeMap::new();
        for line in &funds.lines {
            let of = (line.sector.unwrap_or(Sector::Other), line.receiver.clone().or(party.clone()));
            let sum = sums.entry(of).or_insert(Euro::ZERO);
            *sum = sum.plus(line.amount);
        }
        funds.division = sums
            .into_iter()
            .map(|((sector, party), sum)| Share { party, sector: Some(sector), ..Share::new(sum) })
            .collect();
    }

    /// The first and the last day on which something is due that payments wait for: the milestones of the
    /// batches, or where there are none, the agreements.
    fn funded_days(&self) -> (Option<chrono::NaiveDate>, Option<chrono::NaiveDate>) {
        let batches = self.plan.funds.as_ref().map_or(&[][..], |funds| &funds.batches);
        let waits: BTreeSet<&str> = batches.iter().map(|batch| batch.milestone().as_str()).collect();
        let milestones = self.plan.milestones.iter().filter(|it| waits.contains(it.id.as_str()));
        let days: Vec<_> = if batches.is_empty() {
            self.plan.agreements.iter().filter_map(|agreement| agreement.due).collect()
        } else {
            milestones.filter_map(|milestone| milestone.due).collect()
        };
        (days.iter().min().copied(), days.iter().max().copied())
    }

    pub(super) fn state_of_funds(&mut self, topic: Topic, name: &str) {
        let on = self.on();
        match topic {
            Topic::Tied => {
                let agreement = self.agreement();
                if let Some(line) = self.line_named(name) {
                    line.agreement = Some(agreement);
                }
            }
            Topic::Destination => {
                let party = self.party();
                if let Some(line) = self.line_named(name) {
                    line.sector.get_or_insert(Sector::Other);
                    line.receiver.get_or_insert(party);
                }
            }
            Topic::PaidElsewhere | Topic::OtherMeans | Topic::Preparation => {
                if let Some(line) = self.line_named(name) {
                    match topic {
                        Topic::PaidElsewhere => line.paid_elsewhere = Some(false),
                        Topic::OtherMeans => line.other_means_available = Some(false),
                        _ => {
                            // At the latest on the day before the first cost, and not after the day asked about.
                            let before = line.incurred.and_then(|first| first.pred_opt());
                            let agreed = before.map_or(on, |before| before.min(on));
                            line.agreed_beforehand = Some(agreed);
                            line.incurred = line.incurred.or(agreed.succ_opt());
                        }
                    }
                }
            }
            Topic::FundsLines => {
                let (party, agreement) = (self.party(), self.agreement());
                if let Some(funds) = &mut self.plan.funds {
                    let id = LineId::from_checked("…".into());
                    funds.lines.push(FundsLine {
                        receiver: Some(party),
                        agreement: Some(agreement),
                        sector: Some(Sector::Other),
                        paid_elsewhere: Some(false),
                        other_means_available: Some(false),
                        ..FundsLine::new(id, words(), funds.asked, CostKind::OneOffInvestment)
                    });
                    // What is divided is what the lines say.
                    self.divide();
                }
            }
            Topic::MilestoneDue => {
                let paid = self.plan.funds.as_ref().and_then(|funds| funds.first_payment).unwrap_or(on);
                let milestones = self.plan.milestones.iter_mut();
                milestones.filter(|it| it.id.as_str() == name).for_each(|it| it.due = Some(paid));
            }
            Topic::BatchOnResult => {
                let batches = self.plan.funds.iter().flat_map(|funds| &funds.batches);
                let waits = batches.filter(|batch| batch.id().as_str() == name).map(Batch::milestone);
                let waits: BTreeSet<_> = waits.cloned().collect();
                let milestones = self.plan.milestones.iter_mut();
                milestones
                    .filter(|it| waits.contains(&it.id))
                    .for_each(|it| it.obligation = Some(Obligation::Result));
            }
            Topic::AgreementOnResult => {
                if let Some(agreement) = self.agreement_named(name) {
                    agreement.obligation = Some(Obligation::Result);
                }
            }
            _ => {
                let (first_due, last_due) = self.funded_days();
                let Some(funds) = &mut self.plan.funds else { return };
                match topic {
                    Topic::Necessity => funds.necessity = Some(words()),
                    Topic::Purpose | Topic::ScaleUpPurpose => funds.purpose = Some(Purpose::Enable),
                    Topic::PaymentDays => {
                        // Nothing is paid before what it waits for.
                        let first = funds.last_payment.unwrap_or(on).max(first_due.unwrap_or(on));
                        let first = *funds.first_payment.get_or_insert(first);
                        funds.last_payment.get_or_insert(first.max(last_due.unwrap_or(first)));
                    }
                    _ => {}
                }
            }
        }
    }
}
