//! Evidence added up per element, in any order and any number of parts.

use super::element::ELEMENTS;
use super::evidence::Direction;
use super::{Element, EvidenceClass, Status};

/// What was seen of an element: the strongest rank that spoke, and which ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Seen {
    rank: u8,
    supports: bool,
    contradicts: bool,
}

impl Seen {
    const NOTHING: Self = Self { rank: u8::MAX, supports: false, contradicts: false };

    #[inline]
    fn add(&mut self, other: Self) {
        if other.rank < self.rank {
            *self = other;
        } else if other.rank == self.rank {
            self.supports |= other.supports;
            self.contradicts |= other.contradicts;
        }
    }
}

/// The evidence on all elements, added up (*optelling*).
///
/// Adding is commutative, associative and idempotent: rows may come in any order and be split over any
/// number of tallies that are [merged](Self::merge). It holds two bytes and a bit per element and allocates
/// nothing.
///
/// ```
/// use passende_zorg::principle::{Element, EvidenceClass, EvidenceTally, Status, evidence::Direction};
///
/// let class = |direction| EvidenceClass::Speaks { direction, rank: 0 };
/// let elements = [Element::HealthGain, Element::DailyLife, Element::HealthGain];
/// let classes = [class(Direction::Supports), class(Direction::Supports), class(Direction::Contradicts)];
///
/// let tally = EvidenceTally::of_columns(&elements, &classes).unwrap();
/// assert_eq!(tally.status(Element::HealthGain), Status::Mixed);
/// assert_eq!(tally.status(Element::DailyLife), Status::Supported);
/// assert_eq!(tally.status(Element::Access), Status::Unknown);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct EvidenceTally {
    seen: [Seen; ELEMENTS],
}

impl Default for EvidenceTally {
    fn default() -> Self {
        Self { seen: [Seen::NOTHING; ELEMENTS] }
    }
}

impl EvidenceTally {
    /// The tally of two columns, a row an item; nothing when one is longer than the other.
    pub fn of_columns(elements: &[Element], classes: &[EvidenceClass]) -> Option<Self> {
        if elements.len() != classes.len() {
            return None;
        }
        let mut tally = Self::default();
        for (element, class) in elements.iter().zip(classes) {
            tally.add(*element, *class);
        }
        Some(tally)
    }

    /// Adds one item of evidence on an element.
    #[inline]
    pub fn add(&mut self, element: Element, class: EvidenceClass) {
        if let (EvidenceClass::Speaks { direction, rank }, Some(seen)) =
            (class, self.seen.get_mut(element.index()))
        {
            let supports = direction == Direction::Supports;
            seen.add(Seen { rank, supports, contradicts: !supports });
        }
    }

    /// Adds all that another tally has seen.
    pub fn merge(&mut self, other: &Self) {
        for (seen, other) in self.seen.iter_mut().zip(&other.seen) {
            seen.add(*other);
        }
    }

    /// The standing of an element by the evidence alone, whatever the level.
    #[inline]
    pub fn status(&self, element: Element) -> Status {
        let seen = self.seen.get(element.index()).copied().unwrap_or(Seen::NOTHING);
        Status::of(seen.supports, seen.contradicts)
    }

    /// The rank of the strongest evidence; nothing when none has spoken.
    pub(crate) fn rank(&self, element: Element) -> Option<u8> {
        let seen = self.seen.get(element.index())?;
        (seen.supports || seen.contradicts).then_some(seen.rank)
    }

    /// Whether an item of this rank is outranked by a stronger one.
    pub(crate) fn outranks(&self, element: Element, rank: u8) -> bool {
        self.seen.get(element.index()).is_some_and(|seen| seen.rank < rank)
    }
}
