//! At which level a question about appropriate care is asked.

use crate::words::words;

words!(
    /// At which level something is looked at (*niveau*).
    ///
    /// At the level of one patient the crate gives no answer: what is appropriate there is settled by
    /// patient and professional in the consulting room (advice of 2020, A 4.3).
    Level {
        /// One identifiable patient (*patiënt*).
        #[doc(alias = "patiënt")]
        Patient = "patient", "patiënt", "patient";
        /// A way of working: a pathway, a treatment, an intervention (*praktijk*).
        #[doc(alias = "zorgpraktijk")]
        Practice = "practice", "praktijk", "practice";
        /// An institution that gives care (*instelling*).
        #[doc(alias = "instelling")]
        Institution = "institution", "instelling", "institution";
        /// A region as a whole (*regio*).
        #[doc(alias = "regio")]
        Region = "region", "regio", "region";
        /// The system as a whole, or all policy of government (*stelsel*).
        #[doc(alias = "stelsel")]
        System = "system", "stelsel", "system";
    }
);
