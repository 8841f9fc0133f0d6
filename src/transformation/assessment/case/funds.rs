//! Changes of the request for funds.

use super::{Case, words};
use crate::money::Euro;
use crate::transformation::assessment::Topic;
use crate::transformation::funds::Batch;
use crate::transformation::plan::{CostKind, FundsLine, Purpose, Share};
use crate::transformation::{BatchId, LineId, Sector};

impl Case {
    /// Takes a line out of the request; without its last line no funds are asked.
    pub(super) fn withdraw(&mut self, name: &str) {
        let Some(funds) = &mut self.plan.funds else { return };
        funds.lines.retain(|line| line.id.as_str() != name);
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
            Topic::DivisionSum => {
                let of = |kept: fn(&Share) -> bool| -> Option<Euro> {
                    let amounts = funds.division.iter().filter(|share| kept(share)).map(Share::amount);
                    amounts.reduce(Euro::plus)
                };
                let sums = [of(|share| share.sector.is_some()), of(|share| share.party.is_some())];
                if sums.into_iter().flatten().any(|sum| sum != funds.asked) {
                    let mut share = Share::new(funds.asked).with_sector(Sector::Other);
                    share.party = self.plan.parties.first().map(|party| party.id.clone());
                    funds.division = vec![share];
                }
            }
            _ => {}
        }
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
                            let agreed = *line.agreed_beforehand.get_or_insert(line.incurred.unwrap_or(on));
                            line.incurred.get_or_insert(agreed);
                        }
                    }
                }
            }
            Topic::FundsLines => {
                let (party, agreement) = (self.party(), self.agreement());
                if let Some(funds) = &mut self.plan.funds {
                    let id = LineId::from_checked("…".into());
                    let line = FundsLine::new(id, words(), funds.asked, CostKind::OneOffInvestment)
                        .with_receiver(party)
                        .with_agreement(agreement)
                        .with_sector(Sector::Other)
                        .with_paid_elsewhere(false)
                        .with_other_means_available(false);
                    funds.lines.push(line);
                }
            }
            _ => {
                let Some(funds) = &mut self.plan.funds else { return };
                match topic {
                    Topic::Necessity => funds.necessity = Some(words()),
                    Topic::Purpose => funds.purpose = Some(Purpose::Enable),
                    Topic::PaymentDays => {
                        let first = *funds.first_payment.get_or_insert(funds.last_payment.unwrap_or(on));
                        funds.last_payment.get_or_insert(first);
                    }
                    _ => {}
                }
            }
        }
    }
}
