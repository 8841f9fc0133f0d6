//! The principles as each document has them, as data.

mod difference;
mod starting_point;
mod stated;
mod table;

use serde::Serialize;

use super::{Element, Principle};
use crate::language::Text;
use crate::source::{Citation, Document};
use crate::words::words;

pub use difference::Difference;
pub use starting_point::StartingPoint;
pub use stated::{PrincipleKind, SetStatus, StatedPrinciple};

words!(
    /// The principles as one document has them (*set principes*).
    ///
    /// Sets stand side by side, and none is edited into another. They are keyed by name: the government
    /// page swaps the second and the third principle, and the draft agreement has a fifth that it does not
    /// call one.
    ///
    /// ```
    /// use passende_zorg::principle::{Degree, Element, Principle, PrincipleKind, PrincipleSet};
    ///
    /// let kind = |set: PrincipleSet| set.principle(Principle::WorkEnvironment).map(|stated| stated.kind());
    /// assert_eq!(kind(PrincipleSet::Draft2022), Some(PrincipleKind::Precondition));
    /// assert_eq!(kind(PrincipleSet::Final2022), Some(PrincipleKind::Principle));
    /// assert_eq!(kind(PrincipleSet::Advice2020), None);
    ///
    /// let place = PrincipleSet::Final2022.standing(Element::CloseToHome).unwrap();
    /// assert_eq!(place.degree(), Degree::Stated);
    /// assert_eq!(
    ///     place.citation().section().get(passende_zorg::Language::English),
    ///     "chapter 2, p. 9, starting point 8"
    /// );
    /// ```
    ///
    /// # Table
    ///
    /// Which element stands in which document. *Stated*: as part of its principles. *Touched*: in part, or
    /// at another place that the document is cited for. A dash: not in the passages that were read for this
    /// (advice: summary and part A, chapters 1, 3 and 4.3; draft: chapters 1 and 2, 3.1, annex A 5 and 6,
    /// introduction of annex B, ambition of annex E; final text: chapters 1 and 2, part A introduction and
    /// 1, 2a, 2b, 3, 4 and 7, introduction of part B; the guide's summary and the page: all of it). The
    /// last column gives the levels at which it may be asked; at that of one patient everything is reserved
    /// for the consultation.
    ///
    #[doc = include_str!("table.md")]
    PrincipleSet {
        /// The advice of 2020: four principles, provisional, with the elements of its chapter 3.
        Advice2020 = "advice-2020", "advies 2020", "advice 2020";
        /// The draft agreement: four principles and a precondition.
        Draft2022 = "iza-draft-2022", "conceptakkoord 2022", "draft agreement 2022";
        /// The final agreement: five principles, and twelve starting points of the Kader.
        Final2022 = "iza-2022", "definitief akkoord 2022", "final agreement 2022";
        /// The guide of the specialists: five principles, which it says the agreement has; the wording is
        /// that of the summary of the advice.
        Specialists2023 = "specialists-2023", "handreiking specialisten 2023", "specialists' guide 2023";
        /// The government page: four principles, in plain words and another order.
        Page2024 = "page-2024", "overheidspagina 2024", "government page 2024";
    }
);

/// The degree in which a document has an element, and the section; nothing when it has not.
type Cell = Option<(Degree, Text)>;

words!(
    /// How much a document says of an element.
    Degree {
        /// It is part of the principles as the document states or explains them.
        Stated = "stated", "genoemd", "stated";
        /// It is said in part, or at another place than the principles.
        Touched = "touched", "zijdelings genoemd", "touched";
    }
);

/// The place of an element in a document, and how much is said of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Standing {
    degree: Degree,
    citation: Citation,
}

impl Standing {
    /// The degree in which the document has the element.
    pub const fn degree(self) -> Degree {
        self.degree
    }

    /// The document and the section in which the element stands.
    pub const fn citation(self) -> Citation {
        self.citation
    }
}

impl PrincipleSet {
    /// The set with this [`code`](Self::code).
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|set| set.code() == code)
    }

    /// The document that has it.
    pub const fn document(self) -> Document {
        match self {
            Self::Advice2020 => Document::Advice2020,
            Self::Draft2022 => Document::CareAgreementDraft2022,
            Self::Final2022 => Document::CareAgreement2022,
            Self::Specialists2023 => Document::SpecialistsGuide2023,
            Self::Page2024 => Document::GovernmentPage2024,
        }
    }

    /// The place of an element in the document; nothing when it is not in the passages that were read.
    pub fn standing(self, element: Element) -> Option<Standing> {
        let (_, cells) = table::TABLE.get(element.index())?;
        let (degree, section) = (*cells.get(self as usize)?)?;
        Some(Standing { degree, citation: Citation::new(self.document(), section) })
    }

    /// The elements that the document states or touches on, in the order of [`Element::ALL`].
    pub fn elements(self) -> impl Iterator<Item = Element> {
        Element::ALL.iter().copied().filter(move |element| self.standing(*element).is_some())
    }

    /// The elements of one principle that the document states or touches on.
    pub fn elements_of(self, principle: Principle) -> impl Iterator<Item = Element> {
        self.elements().filter(move |element| element.principle() == Some(principle))
    }
}
