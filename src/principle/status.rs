//! How an element stands: six words, none of which is a pass or a fail.

use crate::explanation::{Outcome, Sign};
use crate::words::words;

words!(
    /// How an element of a principle stands (*stand van een onderdeel*).
    ///
    /// A principle is a compass: it gives direction and is neither passed nor failed. So this is no
    /// [`Verdict`](crate::Verdict), and nothing turns it into one but a contract clause that makes the
    /// element binding, or a gate that the caller sets.
    Status {
        /// There is evidence for it and none against it (*ondersteund*).
        #[doc(alias = "ondersteund")]
        Supported = "supported", "ondersteund", "supported";
        /// There is evidence against it and none for it (*tegengesproken*).
        #[doc(alias = "tegengesproken")]
        Contradicted = "contradicted", "tegengesproken", "contradicted";
        /// There is evidence both ways (*wisselend*).
        #[doc(alias = "wisselend")]
        Mixed = "mixed", "wisselend", "mixed";
        /// There is no evidence that counts (*onbekend*). That is no evidence against it.
        #[doc(alias = "onbekend")]
        Unknown = "unknown", "onbekend", "unknown";
        /// It cannot be asked at this level, or someone judged that it does not apply
        /// (*niet van toepassing*).
        #[doc(alias = "niet van toepassing")]
        NotApplicable = "not-applicable", "niet van toepassing", "not applicable";
        /// It is settled by patient and professional (*voorbehouden aan de spreekkamer*); the evidence is
        /// material for their talk.
        #[doc(alias = "spreekkamer")]
        ReservedForConsultation = "reserved-for-consultation", "voorbehouden aan de spreekkamer", "reserved for the consultation";
    }
);

impl Status {
    /// Both are needed: the advice of 2020 writes *and* and a product sign, so nothing is averaged (A 1.2).
    ///
    /// One that is contradicted decides; then one that is unknown leaves the whole unknown; then one that
    /// is mixed. What does not apply changes nothing, and what is reserved for the consultation reserves
    /// the whole.
    ///
    /// ```
    /// use passende_zorg::principle::Status::*;
    /// assert_eq!(Supported.and(Supported), Supported);
    /// assert_eq!(Supported.and(Mixed), Mixed);
    /// assert_eq!(Mixed.and(Unknown), Unknown);
    /// assert_eq!(Unknown.and(Contradicted), Contradicted);
    /// ```
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::ReservedForConsultation, _) | (_, Self::ReservedForConsultation) => {
                Self::ReservedForConsultation
            }
            (Self::Contradicted, _) | (_, Self::Contradicted) => Self::Contradicted,
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            (Self::Mixed, _) | (_, Self::Mixed) => Self::Mixed,
            (Self::Supported, _) | (_, Self::Supported) => Self::Supported,
            (Self::NotApplicable, Self::NotApplicable) => Self::NotApplicable,
        }
    }

    /// All are needed; not applicable when there is none that applies.
    pub fn all_of(parts: impl IntoIterator<Item = Self>) -> Self {
        parts.into_iter().fold(Self::NotApplicable, Self::and)
    }

    /// What evidence comes to that speaks for, against, both ways or not at all.
    #[inline]
    pub(crate) const fn of(supports: bool, contradicts: bool) -> Self {
        match (supports, contradicts) {
            (true, true) => Self::Mixed,
            (true, false) => Self::Supported,
            (false, true) => Self::Contradicted,
            (false, false) => Self::Unknown,
        }
    }

    /// Whether evidence has decided it one way or both ways.
    pub const fn is_decided(self) -> bool {
        matches!(self, Self::Supported | Self::Contradicted | Self::Mixed)
    }
}

/// A status is a sign, never a verdict.
impl From<Status> for Outcome {
    fn from(status: Status) -> Self {
        Sign::new(status.code(), status.text()).into()
    }
}
