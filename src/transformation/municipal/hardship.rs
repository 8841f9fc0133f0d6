//! What a decision on hardship sets aside, and what not.

use super::conditions::{GrantCondition, Note};
use super::{Hardship, Provision};
use crate::Verdict;
use crate::alike::speaks_for;
use crate::criteria::Part;
use crate::language::Message;
use crate::transformation::funds::notice::{Bench, FundsNotice, JudgedMatter};

/// In whose name the Minister's decisions are taken.
const MINISTER: [&str; 5] = ["Minister", "Ministerie", "Ministry", "VWS", "Staatssecretaris van VWS"];

/// Whether it is a decision that counts: of the Minister and of nobody who has a stake, not later than the
/// day asked about, and one that leaves provisions out of account.
pub(super) fn decides(hardship: &Hardship, bench: &mut Bench<'_>) -> bool {
    let Some(decision) = bench.counts(JudgedMatter::Hardship, Some(&hardship.decision)) else {
        return false;
    };
    if !speaks_for(decision.by(), &MINISTER) {
        bench.tell(FundsNotice::NotTheMinister { by: decision.by().to_owned() });
        return false;
    }
    decision.verdict() == Verdict::Met
}

/// How much a decision set aside, and how much that is met it left.
#[derive(Debug, Default)]
pub(super) struct SetAside {
    aside: usize,
    met: usize,
}

impl SetAside {
    /// The part, left out of account where the decision names its provision and applying it would have the
    /// application refused.
    pub(super) fn apply(
        &mut self,
        part: Part<GrantCondition>,
        hardship: Option<&Hardship>,
    ) -> Part<GrantCondition> {
        match (part.verdict, hardship) {
            (Verdict::NotMet, Some(hardship)) => {
                self.aside = self.aside.saturating_add(1);
                part.set_aside(&hardship.decision)
            }
            (Verdict::Met, _) => {
                self.met = self.met.saturating_add(1);
                part
            }
            _ => part,
        }
    }

    /// The part on the decision itself.
    pub(super) fn part(&self, given: &Hardship) -> Part<GrantCondition> {
        let everything = Provision::ALL.iter().all(|provision| given.provisions.contains(provision));
        let too_far = self.aside > 0 && (everything || self.met == 0);
        let verdict = if too_far { Verdict::Undetermined } else { Verdict::NotApplicable };
        GrantCondition::Hardship
            .asked()
            .weighed(verdict, Some(&given.decision))
            .with_note(too_far.then(|| Message::new(Note::HardshipTooFar)))
    }
}
