//! The twelve starting points that the final agreement takes from the Kader.

use crate::principle::{Element, Principle, rules};
use crate::rule::Rule;
use crate::words::words;

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
        /// Begins with self-care and informal care.
        SelfCareFirst = "self-care-first", "begint bij zelfzorg en informele zorg", "begins with self-care and informal care";
        /// Near if possible; further away if quality, costly infrastructure or scarce staff require.
        NearOrFurther = "near-or-further", "dichtbij als het kan, verder weg om kwaliteit, dure infrastructuur of schaars personeel", "near if possible, further away for quality, costly infrastructure or scarce staff";
        /// Digital if possible, physical if needed.
        DigitalOrPhysical = "digital-or-physical", "digitaal als het kan, fysiek als het moet", "digital if possible, physical if needed";
        /// Needs innovation that serves the mission.
        Innovation = "innovation", "vergt innovatie die de missie dient", "needs innovation that serves the mission";
        /// Not only biomedical.
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
