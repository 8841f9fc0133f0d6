//! The principles by name. Documents number them differently, so no number is ever used.

use crate::words::words;

words!(
    /// A principle of appropriate care (*principe van passende zorg*).
    ///
    /// Four are the principles of the *Kader Passende Zorg*, as the advice of 2020 has them; the fifth, the
    /// work environment, is that of the care agreement: a precondition in the draft, a principle in the
    /// final text.
    ///
    /// | principle | advice 2020 | draft | final |
    /// |---|---|---|---|
    /// | [`ValueDriven`](Self::ValueDriven) | principle | principle | principle |
    /// | [`TogetherWithPatient`](Self::TogetherWithPatient) | principle | principle | principle |
    /// | [`RightCareRightPlace`](Self::RightCareRightPlace) | principle | principle | principle |
    /// | [`HealthNotIllness`](Self::HealthNotIllness) | principle | principle | principle |
    /// | [`WorkEnvironment`](Self::WorkEnvironment) | | precondition | principle |
    ///
    /// Named, never numbered: the government page swaps the second and the third. Which document states
    /// which, and as what, is told by [`PrincipleSet`](super::PrincipleSet).
    ///
    /// ```
    /// use passende_zorg::{Language, principle::Principle};
    /// assert_eq!(
    ///     Principle::RightCareRightPlace.in_language(Language::Dutch),
    ///     "de juiste zorg op de juiste plek"
    /// );
    /// assert_eq!(Principle::ALL.len(), 5);
    /// ```
    Principle {
        /// Care that adds value, for means in proportion to it (*waardegedreven*).
        #[doc(alias = "waardegedreven")]
        ValueDriven = "value-driven", "waardegedreven", "value-driven";
        /// Care that comes about with the patient and around the patient (*samen met de patiënt*).
        #[doc(alias = "samen met de patiënt")]
        TogetherWithPatient = "together-with-patient", "samen met en rondom de patiënt", "together with and around the patient";
        /// Care that is prevented, moved or replaced where that is better (*de juiste zorg
        /// op de juiste plek*).
        #[doc(alias = "JZOJP")]
        RightCareRightPlace = "right-care-right-place", "de juiste zorg op de juiste plek", "right care, right place";
        /// Care that is about health and not only about illness (*gezondheid in plaats van ziekte*).
        #[doc(alias = "positieve gezondheid")]
        HealthNotIllness = "health-not-illness", "gezondheid in plaats van ziekte", "health instead of illness";
        /// A good place to work for those who give care (*prettige en goede werkomgeving*).
        #[doc(alias = "werkomgeving")]
        WorkEnvironment = "work-environment", "prettige en goede werkomgeving", "a pleasant and good work environment";
    }
);
