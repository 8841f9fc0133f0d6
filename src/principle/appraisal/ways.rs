//! What would open a gate: the fewest changes, each way made to the evidence and held against the gate
//! again before it is named.

use std::collections::{BTreeSet, HashSet};

use super::gain::{GAINED, Sums};
use super::{Appraisal, Gate, GateChange, GateOutcome, weigh};
use crate::Verdict;
use crate::explanation::Way;
use crate::principle::evidence::{Direction, EvidenceId};
use crate::principle::{Element, EvidenceClass};

/// Which change one would rather do without, where two ways are as short as each other.
#[derive(Clone, Copy)]
enum Rather {
    Show,
    Refute,
}

impl GateOutcome<'_> {
    /// The smallest sets of changes that open the gate: at most one that would rather show, and one that
    /// would rather refute.
    ///
    /// Each demand is met by itself first, and the ways of all of them are put together: the cost grows
    /// with the evidence times the number of demands, of which there are at most as many as elements.
    pub(super) fn ways(&self) -> Vec<Way<GateChange>> {
        if matches!(self.verdict(), Verdict::Met | Verdict::NotApplicable) {
            return Vec::new();
        }
        let mut ways: Vec<Vec<GateChange>> =
            [Rather::Show, Rather::Refute].into_iter().filter_map(|rather| self.way(rather)).collect();
        ways.dedup();
        let fewest = ways.iter().map(Vec::len).min();
        ways.into_iter().filter(|way| Some(way.len()) == fewest).map(Way::new).collect()
    }

    fn way(&self, rather: Rather) -> Option<Vec<GateChange>> {
        // Two demands may ask for the same change of the gain.
        let (mut way, mut known) = (Vec::new(), HashSet::new());
        for gate in self.policy().demands() {
            let changes = self.shortest(*gate, rather)?.into_iter();
            way.extend(changes.filter(|change| known.insert(change.clone())));
        }
        let sums = self.after(&way);
        let met = |gate: &Gate| gate.demand.verdict(self.appraisal.status_under(&sums, gate.element));
        (Verdict::all_of(self.policy().demands().iter().map(met)) == Verdict::Met).then_some(way)
    }

    /// The fewest changes that meet one demand; none when it is met, or when nothing does.
    fn shortest(&self, gate: Gate, rather: Rather) -> Option<Vec<GateChange>> {
        let verdict = |changes: &[GateChange]| {
            gate.demand.verdict(self.appraisal.status_under(&self.after(changes), gate.element))
        };
        let enough =
            |changes: &Vec<GateChange>| matches!(verdict(changes), Verdict::Met | Verdict::NotApplicable);
        let weight = |changes: &Vec<GateChange>| {
            let refuted = changes.iter().filter(|change| matches!(change, GateChange::Refute(..))).count();
            let rather_not = match rather {
                Rather::Show => refuted,
                Rather::Refute => changes.len().saturating_sub(refuted),
            };
            (changes.len(), rather_not)
        };
        self.candidates(gate.element).into_iter().filter(enough).min_by_key(weight)
    }

    /// What may be changed for one element: the items that speak against it refuted, the strongest first,
    /// with or without evidence shown for it; and where it is held against the gain, the same for the gain.
    fn candidates(&self, element: Element) -> Vec<Vec<GateChange>> {
        let own = self.of_one(element);
        if !element.is_in_proportion_to_gain() {
            return own;
        }
        let gains: Vec<Vec<GateChange>> = GAINED.iter().flat_map(|gained| self.of_one(*gained)).collect();
        let both: Vec<Vec<GateChange>> = GAINED
            .map(|gained| self.refutations(gained).into_iter().flatten().collect::<Vec<_>>())
            .into_iter()
            .collect();
        let all_gains = both.concat();
        let gains = gains.into_iter().chain([all_gains]);
        gains.flat_map(|gain| own.iter().map(move |own| [own.as_slice(), gain.as_slice()].concat())).collect()
    }

    fn of_one(&self, element: Element) -> Vec<Vec<GateChange>> {
        let mut refuted: Vec<GateChange> = Vec::new();
        let mut candidates = vec![Vec::new(), vec![GateChange::Show(element)]];
        for rank in self.refutations(element) {
            refuted.extend(rank);
            candidates.push(refuted.clone());
            candidates.push([refuted.as_slice(), &[GateChange::Show(element)]].concat());
        }
        candidates
    }

    /// The items that speak against an element, rank by rank, the strongest first.
    fn refutations(&self, element: Element) -> Vec<Vec<GateChange>> {
        let (dossier, policy) = (self.appraisal.dossier(), self.appraisal.policy());
        let mut against: Vec<(u8, &EvidenceId)> = self
            .appraisal
            .element(element)
            .material()
            .filter_map(|item| match weigh(dossier, policy, item) {
                EvidenceClass::Speaks { direction: Direction::Contradicts, rank } => Some((rank, item.id())),
                _ => None,
            })
            .collect();
        against.sort();
        let refute = |(_, id): &(u8, &EvidenceId)| GateChange::Refute(element, (*id).clone());
        against
            .chunk_by(|one, other| one.0 == other.0)
            .map(|rank| rank.iter().map(refute).collect())
            .collect()
    }

    /// The evidence after changes, added up anew.
    fn after(&self, changes: &[GateChange]) -> Sums {
        let (dossier, policy) = (self.appraisal.dossier(), self.appraisal.policy());
        let refuted: BTreeSet<&EvidenceId> = changes
            .iter()
            .filter_map(|change| match change {
                GateChange::Refute(_, id) => Some(id),
                GateChange::Show(_) => None,
            })
            .collect();
        let left = dossier.evidence().iter().filter(|item| !refuted.contains(item.id()));
        let mut sums = Sums::of(dossier, policy, &left);
        for change in changes {
            if let GateChange::Show(element) = change {
                let shown = EvidenceClass::Speaks { direction: Direction::Supports, rank: 0 };
                sums.tally.add(*element, shown);
            }
        }
        sums
    }
}

impl Appraisal<'_> {
    /// How an element would stand with other evidence.
    fn status_under(&self, sums: &Sums, element: Element) -> crate::principle::Status {
        Appraisal { sums: sums.clone(), ..self.clone() }.status(element)
    }
}
