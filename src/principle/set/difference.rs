//! What one document says of the principles and another does not.

use serde::Serialize;

use super::{Degree, PrincipleSet, Standing};
use crate::principle::Element;

/// An element of which two documents do not say the same (*verschil*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Difference {
    element: Element,
    here: Option<Standing>,
    there: Option<Standing>,
}

impl Difference {
    /// About which element.
    pub const fn element(&self) -> Element {
        self.element
    }

    /// The place of the element in the one document; nothing when it is not there.
    pub const fn here(&self) -> Option<Standing> {
        self.here
    }

    /// The place of the element in the other document; nothing when it is not there.
    pub const fn there(&self) -> Option<Standing> {
        self.there
    }
}

impl PrincipleSet {
    /// The elements of which this document says more or less than another, in the order of [`Element::ALL`].
    ///
    /// ```
    /// use passende_zorg::principle::{Degree, Element, PrincipleSet};
    /// let mut differences = PrincipleSet::Final2022.differences(PrincipleSet::Advice2020);
    /// let self_care = differences.find(|found| found.element() == Element::SelfCareFirst).unwrap();
    /// assert_eq!(self_care.here().unwrap().degree(), Degree::Stated);
    /// assert_eq!(self_care.there(), None);
    /// ```
    pub fn differences(self, other: Self) -> impl Iterator<Item = Difference> {
        let degree = |standing: Option<Standing>| standing.map(Standing::degree);
        Element::ALL.iter().filter_map(move |element| {
            let (here, there) = (self.standing(*element), other.standing(*element));
            (degree(here) != degree(there)).then_some(Difference { element: *element, here, there })
        })
    }

    /// The elements that this document states and the other does not state.
    pub fn only_here(self, other: Self) -> impl Iterator<Item = Element> {
        let states =
            |standing: Option<Standing>| standing.is_some_and(|standing| standing.degree() == Degree::Stated);
        self.differences(other)
            .filter(move |found| states(found.here) && !states(found.there))
            .map(|found| found.element)
    }
}
