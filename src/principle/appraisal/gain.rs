//! Gain, and what is seen in proportion to it.

use super::{Appraisal, weigh};
use crate::principle::evidence::{Direction, Evidence, EvidenceFinding, EvidenceSilence, Measured, Years};
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
        items: &(impl Iterator<Item = &'e Evidence> + Clone),
    ) -> Self {
        let mut sums = Self::default();
        for held_against in [false, true] {
            for item in items.clone().filter(|item| item.element().is_in_proportion_to_gain() == held_against)
            {
                sums.add(item, weigh(dossier, policy, item));
            }
        }
        sums
    }

    #[inline]
    fn add(&mut self, item: &Evidence, class: EvidenceClass) {
        let element = item.element();
        let class = self.in_years(item, class);
        self.tally.add(element, class);
        match class {
            EvidenceClass::Speaks { direction: Direction::Contradicts, .. }
                if *item.finding() == EvidenceFinding::Contradicts =>
            {
                self.against.add(element, class);
            }
            _ => {}
        }
        let Some(read) =
            GAINED.iter().zip(&mut self.read).find_map(|(of, read)| (*of == element).then_some(read))
        else {
            return;
        };
        match class {
            EvidenceClass::Speaks { .. } => {}
            EvidenceClass::Silent(EvidenceSilence::NoDifference) => read.same = true,
            EvidenceClass::Silent(EvidenceSilence::NotShownRelevant)
                if item.finding().measured().is_some() =>
            {
                read.open = true;
            }
            EvidenceClass::Silent(EvidenceSilence::BoundsOpen) => {
                read.open = true;
                read.worse |= item.finding().measured().is_none_or(Measured::may_be_worse);
            }
            EvidenceClass::Silent(_) => return,
        }
        self.untied |= item.period().is_none();
        self.years =
            item.period().map(|years| self.years.map_or(years, |known| known.with(years))).or(self.years);
    }

    /// What an item counts for, now that the years of the gain are known: cost and staff of years that have
    /// none in common with it are held against nothing.
    pub(super) fn in_years(&self, item: &Evidence, class: EvidenceClass) -> EvidenceClass {
        let gain = self.years.filter(|_| !self.untied && item.element().is_in_proportion_to_gain());
        match (class, gain.zip(item.period())) {
            (EvidenceClass::Speaks { .. }, Some((gain, years))) if !gain.meets(years) => {
                EvidenceClass::Silent(EvidenceSilence::OtherYears)
            }
            _ => class,
        }
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
