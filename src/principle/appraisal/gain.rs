//! Gain and what is seen in proportion to it; and what would open a gate: the fewest changes, each held
//! against the gate again before it is named.

use std::collections::{BTreeSet, HashSet};

use super::gate::{Gate, GateChange, GateOutcome};
use super::{Appraisal, weigh};
use crate::Verdict;
use crate::explanation::Way;
use crate::principle::evidence::{Direction, Evidence, EvidenceId, EvidenceSilence, Facts, Form, Years};
use crate::principle::{Dossier, Element, EvidenceClass, EvidencePolicy, EvidenceTally, Level, Status};
use crate::words::words;

/// The elements that say what is gained (advice of 2020, part A, 3.1).
pub(super) const GAINED: [Element; 2] = [Element::HealthGain, Element::FunctioningGain];

words!(
    /// What is known of the gain in health and functioning together (*winst*): what cost and
    /// staff are held against.
    Gain {
        /// There is a relevant gain, and nothing became worse.
        Gained = "gained", "relevante winst", "relevant gain";
        /// What was read of it shows no difference that matters, and nothing that was read leaves one open.
        Same = "same", "geen relevant verschil", "no difference that matters";
        /// Health or functioning became worse, and nothing became better.
        Lost = "lost", "verslechterd", "became worse";
        /// Better here and worse there.
        Mixed = "mixed", "deels beter, deels slechter", "partly better, partly worse";
        /// Nothing that counts is known of it, or a reading leaves open whether it became better or worse.
        Unknown = "unknown", "niet bekend", "not known";
    }
);

/// The evidence of a dossier added up, with what it takes to hold cost and staff against gain.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Sums {
    pub(super) tally: EvidenceTally,
    /// What a source concluded to be out of proportion: it has looked at the gain itself.
    against: EvidenceTally,
    /// What was read of each gain and decides nothing.
    read: [Read; 2],
    /// The years of the gain; nothing when a part of it is not tied to years.
    years: Option<Years>,
    untied: bool,
}

/// The readings of one gain that leave it undecided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Read {
    /// No difference that matters.
    same: bool,
    /// A difference that is left open.
    open: bool,
    /// It may have become worse.
    worse: bool,
}

impl Sums {
    /// Adds items up: first the gain, so that its years are known when cost and staff are held against it.
    pub(super) fn of<'e>(
        dossier: &Dossier,
        policy: &EvidencePolicy,
        items: &(impl Iterator<Item = (&'e Facts, &'e Evidence)> + Clone),
    ) -> Self {
        let mut sums = Self::default();
        for held_against in [false, true] {
            for (facts, item) in items.clone() {
                if facts.element.is_in_proportion_to_gain() == held_against {
                    let class = sums.in_years(facts, weigh(dossier, policy, facts, item));
                    // Most items are not about the gain, and of those only what speaks adds up.
                    if let EvidenceClass::Speaks { direction, .. } = class {
                        sums.tally.add(facts.element, class);
                        if direction == Direction::Contradicts && facts.form == Form::ConcludedAgainst {
                            sums.against.add(facts.element, class);
                        }
                    }
                    if let Some(gained) = GAINED.iter().position(|gained| *gained == facts.element) {
                        sums.read(gained, facts, class);
                    }
                }
            }
        }
        sums
    }

    /// Takes up what was read of a gain.
    fn read(&mut self, gained: usize, facts: &Facts, class: EvidenceClass) {
        let Some(read) = self.read.get_mut(gained) else { return };
        match class {
            EvidenceClass::Speaks { .. } => {}
            EvidenceClass::Silent(EvidenceSilence::NoDifference) => read.same = true,
            EvidenceClass::Silent(EvidenceSilence::NotShownRelevant)
                if matches!(facts.form, Form::Read { .. }) =>
            {
                read.open = true;
            }
            EvidenceClass::Silent(EvidenceSilence::BoundsOpen) => {
                read.open = true;
                read.worse |= facts.form != Form::Read { may_be_worse: false };
            }
            EvidenceClass::Silent(_) => return,
        }
        self.untied |= facts.period.is_none();
        self.years =
            facts.period.map(|years| self.years.map_or(years, |known| known.with(years))).or(self.years);
    }

    /// What an item counts for, now that the years of the gain are known: cost and staff of years that have
    /// none in common with it are held against nothing.
    #[inline]
    pub(super) fn in_years(&self, facts: &Facts, class: EvidenceClass) -> EvidenceClass {
        if let EvidenceClass::Speaks { .. } = class
            && facts.element.is_in_proportion_to_gain()
            && let Some(gain) = self.years.filter(|_| !self.untied)
            && facts.period.is_some_and(|years| !gain.meets(years))
        {
            return EvidenceClass::Silent(EvidenceSilence::OtherYears);
        }
        class
    }

    pub(super) fn gain(&self) -> Gain {
        let statuses = GAINED.map(|element| self.tally.status(element));
        let any = |wanted: &[Status]| statuses.iter().any(|status| wanted.contains(status));
        // What is decided is no longer open.
        let any_read = |read: fn(&Read) -> bool| {
            statuses.iter().zip(&self.read).any(|(status, of)| *status == Status::Unknown && read(of))
        };
        match (any(&[Status::Supported, Status::Mixed]), any(&[Status::Contradicted, Status::Mixed])) {
            (true, true) => Gain::Mixed,
            (true, false) if any_read(|read| read.worse) => Gain::Unknown,
            (true, false) => Gain::Gained,
            (false, true) => Gain::Lost,
            (false, false) if any_read(|read| read.same) && !any_read(|read| read.open) => Gain::Same,
            (false, false) => Gain::Unknown,
        }
    }

    /// How an element stands by the evidence: cost and staff only together with the gain.
    pub(super) fn status(&self, element: Element) -> Status {
        let own = self.tally.status(element);
        if !element.is_in_proportion_to_gain() || own == Status::Unknown {
            return own;
        }
        let (supports, contradicts) = (
            matches!(own, Status::Supported | Status::Mixed),
            matches!(own, Status::Contradicted | Status::Mixed),
        );
        match self.gain() {
            Gain::Unknown if self.is_concluded_against(element) => Status::Contradicted,
            Gain::Unknown => Status::Unknown,
            Gain::Same => own,
            Gain::Gained => Status::of(true, contradicts),
            Gain::Lost => Status::of(supports, true),
            Gain::Mixed => Status::Mixed,
        }
    }

    /// Whether the strongest evidence has in it that a source concluded so.
    fn is_concluded_against(&self, element: Element) -> bool {
        self.against.rank(element).is_some_and(|rank| !self.tally.outranks(element, rank))
    }
}

impl Appraisal<'_> {
    /// What is known of the gain in health and functioning together; at the level of one patient nothing is
    /// said of it.
    ///
    /// ```
    /// use passende_zorg::principle::{
    ///     Appraisal, Dossier, Element, EvidencePolicy, Gain, PrincipleSet, Status,
    /// };
    /// let dossier: Dossier = serde_json::from_str(
    ///     r#"{"title": "A clinic", "level": "practice", "evidence": [{
    /// "id": "cost", "element": "proportionate-cost", "kind": "claims-data", "payment": "per-activity",
    /// "dated": "2025-03-01",
    /// "claim": "cost fell", "documented": {"title": "Report", "section": "1", "consulted": "2025-03-14"},
    /// "finding": {"measured": {"unit": "euro", "better": "lower",
    ///     "baseline": {"value": "3000", "from": 2022}, "measured": {"value": "2000", "from": 2024}}}
    /// }]}"#,
    /// )?;
    /// let policy = EvidencePolicy::on("2025-06-01".parse()?);
    /// let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
    /// assert_eq!(appraisal.gain(), Gain::Unknown);
    /// assert_eq!(appraisal.status(Element::ProportionateCost), Status::Unknown); // in proportion to what?
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn gain(&self) -> Gain {
        match self.dossier().level() {
            Level::Patient => Gain::Unknown,
            _ => self.sums.gain(),
        }
    }
}

impl Element {
    /// Whether it is seen in proportion to the gain (advice of 2020, part A, 3.1): without a
    /// known gain it is unknown.
    pub const fn is_in_proportion_to_gain(self) -> bool {
        matches!(self, Self::ReasonablePrice | Self::ProportionateCost | Self::ProportionateStaff)
    }
}

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
            .filter_map(|item| match weigh(dossier, policy, &item.facts(), item) {
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
        let left = dossier.weighed().filter(|(_, item)| !refuted.contains(item.id()));
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
