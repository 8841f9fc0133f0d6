//! The principles as each document has them, as data.

mod stated;

use serde::Serialize;

use super::{Element, Principle};
use crate::language::Text;
use crate::principle::rules;
use crate::rule::Rule;
use crate::source::{Citation, Document};
use crate::words::words;

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
    /// The principles of the document, as four or five, stand in [`principles`](Self::principles).
    ///
    /// # Elements by document
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
        let (_, cells) = stated::TABLE.get(element.index())?;
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

words!(
    /// A starting point (*uitgangspunt*) of the Kader that each party to the final agreement applies
    /// (chapter 2, p. 9).
    ///
    /// Named here; the agreement numbers them from one to twelve, in this order.
    ///
    /// ```
    /// use passende_zorg::principle::{Element, StartingPoint};
    /// assert_eq!(StartingPoint::NearOrFurther.elements(), [Element::CloseToHome]);
    /// assert_eq!(StartingPoint::NearOrFurther.rule().id().as_str(), "IZA22-SP-8");
    /// ```
    StartingPoint {
        /// Adds value to health for a proportionate use of means, staff and raw materials.
        ProportionateValue = "proportionate-value", "waarde tegen een proportionele inzet", "value for a proportionate use of means";
        /// Plausibly effective and efficient at the level of a group.
        PlausiblyEffective = "plausibly-effective", "aannemelijk effectief en doelmatig op groepsniveau", "plausibly effective and efficient at group level";
        /// Specific attention to people with a health disadvantage.
        HealthDisadvantage = "health-disadvantage", "aandacht voor gezondheidsachterstanden", "attention to health disadvantage";
        /// Comes about in a joint decision with and around the patient.
        JointDecision = "joint-decision", "gezamenlijk besluit met en rondom de patiënt", "joint decision with and around the patient";
        /// In that decision answers from outside care are discussed too.
        OutsideCare = "outside-care", "ook antwoorden van buiten de zorg", "answers from outside care too";
        /// In that decision there is targeted attention to people with a health disadvantage.
        DisadvantageInDecision = "disadvantage-in-decision", "in het besluit gericht oog voor gezondheidsachterstanden", "when deciding, an eye for health disadvantage";
        SelfCareFirst = "self-care-first", "begint bij zelfzorg en informele zorg", "begins with self-care and informal care";
        /// Near if possible; further away if quality, costly infrastructure or scarce staff require.
        NearOrFurther = "near-or-further", "dichtbij als het kan, verder weg om kwaliteit, dure infrastructuur of schaars personeel", "near if possible, further away for quality, costly infrastructure or scarce staff";
        DigitalOrPhysical = "digital-or-physical", "digitaal als het kan, fysiek als het moet", "digital if possible, physical if needed";
        Innovation = "innovation", "vergt innovatie die de missie dient", "needs innovation that serves the mission";
        AreasOfLife = "areas-of-life", "niet alleen biomedisch", "not only biomedical";
        /// Not only an individual answer.
        Collective = "collective", "niet alleen individueel", "not only individual";
    }
);

impl StartingPoint {
    /// The elements that it states.
    pub const fn elements(self) -> &'static [Element] {
        match self {
            Self::ProportionateValue => &[
                Element::HealthGain,
                Element::ProportionateCost,
                Element::ProportionateStaff,
                Element::Environment,
            ],
            Self::PlausiblyEffective => &[Element::Effectiveness, Element::ProportionateCost],
            Self::HealthDisadvantage => &[Element::HealthDisadvantage],
            Self::JointDecision => &[Element::SharedDecision],
            Self::OutsideCare => &[Element::AnswersOutsideCare],
            Self::DisadvantageInDecision => &[Element::DisadvantageInDecision],
            Self::SelfCareFirst => &[Element::SelfCareFirst],
            Self::NearOrFurther => &[Element::CloseToHome],
            Self::DigitalOrPhysical => &[Element::DigitalFirst],
            Self::Innovation => &[Element::Innovation],
            Self::AreasOfLife => &[Element::AreasOfLife],
            Self::Collective => &[Element::CollectiveResilience],
        }
    }

    /// The principle under which this crate groups it. The agreement groups nothing: this
    /// is an interpretation.
    pub const fn grouped_under(self) -> Principle {
        match self {
            Self::ProportionateValue | Self::PlausiblyEffective => Principle::ValueDriven,
            Self::HealthDisadvantage
            | Self::JointDecision
            | Self::OutsideCare
            | Self::DisadvantageInDecision => Principle::TogetherWithPatient,
            Self::SelfCareFirst | Self::NearOrFurther | Self::DigitalOrPhysical | Self::Innovation => {
                Principle::RightCareRightPlace
            }
            Self::AreasOfLife | Self::Collective => Principle::HealthNotIllness,
        }
    }

    /// The rule of the final agreement that states it.
    pub fn rule(self) -> &'static Rule {
        match self {
            Self::ProportionateValue => &rules::IZA22_SP_1,
            Self::PlausiblyEffective => &rules::IZA22_SP_2,
            Self::HealthDisadvantage => &rules::IZA22_SP_3,
            Self::JointDecision => &rules::IZA22_SP_4,
            Self::OutsideCare => &rules::IZA22_SP_5,
            Self::DisadvantageInDecision => &rules::IZA22_SP_6,
            Self::SelfCareFirst => &rules::IZA22_SP_7,
            Self::NearOrFurther => &rules::IZA22_SP_8,
            Self::DigitalOrPhysical => &rules::IZA22_SP_9,
            Self::Innovation => &rules::IZA22_SP_10,
            Self::AreasOfLife => &rules::IZA22_SP_11,
            Self::Collective => &rules::IZA22_SP_12,
        }
    }
}
