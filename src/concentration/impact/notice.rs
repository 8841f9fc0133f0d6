//! What is told beside an impact analysis.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::ImpactCriterion;
use crate::messages::messages;

messages! {
    /// What is noteworthy of the facts of an impact analysis (*opmerking bij een impactanalyse*).
    ///
    /// Serialised with its code and its sentence in both languages.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum ImpactNotice {
        /// Something is dated after the day asked about: on that day it does not exist.
        AfterTheDay {
            /// The criterion whose fact is left out.
            criterion: ImpactCriterion,
            /// The day of the fact, later than the day asked about.
            dated: NaiveDate,
            /// The day asked about.
            on: NaiveDate,
        } = "impact.after-the-day":
            "Van na de peildatum {on}, en dus niet meegeteld: {criterion} ({dated}).",
            "Dated after {on}, the day asked about, and left out: {criterion} ({dated}).";
        /// Someone judged that it plays no part, which the text does not provide for.
        JudgedAway {
            /// The criterion that was judged not to apply, and stays open.
            criterion: ImpactCriterion,
        } = "impact.judged-away":
            "Als 'niet van toepassing' beoordeeld, waarvoor de tekst geen ruimte laat, en dus nog open: {criterion}.",
            "Judged not applicable, which the text does not provide for, and open still: {criterion}.";
        /// Someone looked at it after the analysis was finished, so that the analysis cannot hold it.
        AfterTheAnalysis {
            /// The criterion that was looked at too late for the analysis.
            criterion: ImpactCriterion,
            /// The day on which someone looked, after the analysis was finished.
            judged: NaiveDate,
            /// The day on which the analysis was finished.
            analysis: NaiveDate,
        } = "impact.after-the-analysis":
            "Bekeken op {judged}, nadat de analyse op {analysis} was afgerond: {criterion}.",
            "Looked at on {judged}, after the analysis was finished on {analysis}: {criterion}.";
        /// Plan and analysis were handed over when care shifted already. The text names no day for it.
        DeliveredLate {
            /// The day on which they were handed over.
            on: NaiveDate,
            /// The first day on which care shifts.
            begins: NaiveDate,
        } = "impact.delivered-late":
            "Plan en analyse zijn op {on} aan de NZa aangeleverd, terwijl de zorg al vanaf {begins} verschuift; de tekst noemt geen termijn.",
            "Plan and analysis were handed to NZa on {on}, while care shifts from {begins} on; the text sets no term.";
        /// There are facts on the chain of acute care, and it is not said that acute care shifts.
        AcuteCareNotSaid = "impact.acute-care-not-said":
            "Er zijn gegevens over de keten van acute zorg, terwijl niet is opgegeven dat er acute zorg verschuift.",
            "There are facts on the chain of acute care, and it is not said that acute care shifts.";
    }
}

/// `{"code": …, "text": {"nl": …, "en": …}, "names": []}`
impl Serialize for ImpactNotice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::language::named(self, &[], serializer)
    }
}
