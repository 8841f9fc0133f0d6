//! Gain, and what is seen in proportion to it.

use super::Appraisal;
use crate::principle::evidence::{Direction, Finding, Silence};
use crate::principle::{Element, EvidenceClass, EvidenceTally, Level, Status};
use crate::words::words;

/// What is gained (advice of 2020, part A, 3.1).
pub(super) const GAINED: [Element; 2] = [Element::HealthGain, Element::FunctioningGain];

words!(
    /// What is known of the gain in health and functioning together (*winst*): what cost and staff are held against.
    #[doc(alias = "winst")]
    Gain {
        /// There is a relevant gain, and nothing became worse.
        Gained = "gained", "relevante winst", "relevant gain";
        /// It was read, and there is no difference that matters.
        Same = "same", "geen relevant verschil", "no difference that matters";
        /// It became worse.
        Lost = "lost", "verslechterd", "became worse";
        /// Better here and worse there.
        Mixed = "mixed", "deels beter, deels slechter", "partly better, partly worse";
        /// Nothing that counts is known of it.
        Unknown = "unknown", "niet bekend", "not known";
    }
);

/// The evidence of a dossier added up, with what it takes to hold cost and staff against gain.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Sums {
    pub(super) tally: EvidenceTally,
    /// What a source concluded to be out of proportion: it has looked at the gain itself.
    against: EvidenceTally,
    /// A gain was read that makes no difference.
    same: bool,
}

impl Sums {
    #[inline]
    pub(super) fn add(&mut self, element: Element, class: EvidenceClass, finding: &Finding) {
        self.tally.add(element, class);
        match class {
            EvidenceClass::Speaks { direction: Direction::Contradicts, .. }
                if *finding == Finding::Contradicts =>
            {
                self.against.add(element, class);
            }
            EvidenceClass::Silent(Silence::NoDifference) if GAINED.contains(&element) => self.same = true,
            _ => {}
        }
    }

    pub(super) fn gain(&self) -> Gain {
        let statuses = GAINED.map(|element| self.tally.status(element));
        let any = |wanted: &[Status]| statuses.iter().any(|status| wanted.contains(status));
        match (
            any(&[Status::Supported, Status::Mixed]),
            any(&[Status::Contradicted, Status::Mixed]),
            self.same,
        ) {
            (true, true, _) => Gain::Mixed,
            (true, false, _) => Gain::Gained,
            (false, true, _) => Gain::Lost,
            (false, false, true) => Gain::Same,
            (false, false, false) => Gain::Unknown,
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
    /// What is known of the gain in health and functioning together; at the level of one patient nothing is said of it.
    ///
    /// ```
    /// use passende_zorg::principle::{Appraisal, Dossier, Element, EvidencePolicy, Gain, PrincipleSet, Status};
    /// let dossier: Dossier = serde_json::from_str(r#"{"title": "A clinic", "level": "practice", "evidence": [{
    ///     "id": "cost", "element": "proportionate-cost", "kind": "claims-data", "payment": "per-activity", "dated": "2025-03-01",
    ///     "claim": "cost fell", "documented": {"title": "Report", "section": "1", "consulted": "2025-03-14"},
    ///     "finding": {"measured": {"unit": "euro", "better": "lower",
    ///         "baseline": {"value": "3000", "from": 2022}, "measured": {"value": "2000", "from": 2024}}}
    /// }]}"#)?;
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
    /// Whether it is seen in proportion to the gain (advice of 2020, part A, 3.1): without a known gain it is unknown.
    pub const fn is_in_proportion_to_gain(self) -> bool {
        matches!(self, Self::ReasonablePrice | Self::ProportionateCost | Self::ProportionateStaff)
    }
}
