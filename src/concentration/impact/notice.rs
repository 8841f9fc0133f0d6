//! What is told beside an impact analysis.

use core::fmt;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::super::notice::serialize_notice;
use super::ImpactCriterion;
use crate::language::{Describe, Language, day_in_words};

/// What is noteworthy of the facts of an impact analysis (*opmerking bij een impactanalyse*).
///
/// Serialised with its code and its sentence in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImpactNotice {
    /// Something is dated after the day asked about: on that day it does not exist.
    AfterTheDay {
        /// What.
        criterion: ImpactCriterion,
        /// When it is dated.
        dated: NaiveDate,
        /// The day asked about.
        on: NaiveDate,
    },
    /// Someone judged that it plays no part, which the text does not provide for.
    JudgedAway {
        /// What.
        criterion: ImpactCriterion,
    },
    /// Someone looked at it after the analysis was finished, so that the analysis cannot hold it.
    AfterTheAnalysis {
        /// What.
        criterion: ImpactCriterion,
        /// When someone looked.
        judged: NaiveDate,
        /// When the analysis was finished.
        analysis: NaiveDate,
    },
    /// Plan and analysis were handed over when care shifted already. The text names no day for it.
    DeliveredLate {
        /// When they were handed over.
        on: NaiveDate,
        /// The first day on which care shifts.
        begins: NaiveDate,
    },
    /// There are facts on the chain of acute care, and it is not said that acute care shifts.
    AcuteCareNotSaid,
}

impl Describe for ImpactNotice {
    fn code(&self) -> &'static str {
        match self {
            Self::AfterTheDay { .. } => "impact.after-the-day",
            Self::JudgedAway { .. } => "impact.judged-away",
            Self::AfterTheAnalysis { .. } => "impact.after-the-analysis",
            Self::DeliveredLate { .. } => "impact.delivered-late",
            Self::AcuteCareNotSaid => "impact.acute-care-not-said",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = |day: NaiveDate| day_in_words(day, language);
        match self {
            Self::AfterTheDay { criterion, dated, on } => {
                let (what, dated, on) = (criterion.text().get(language), day(*dated), day(*on));
                match language {
                    Language::Dutch => {
                        write!(f, "Van na de peildatum {on}, en dus niet meegeteld: {what} ({dated}).")
                    }
                    Language::English => {
                        write!(f, "Dated after {on}, the day asked about, and left out: {what} ({dated}).")
                    }
                }
            }
            Self::JudgedAway { criterion } => {
                let what = criterion.text().get(language);
                match language {
                    Language::Dutch => write!(
                        f,
                        "Als 'niet van toepassing' beoordeeld, waarvoor de tekst geen ruimte laat, en dus nog open: {what}."
                    ),
                    Language::English => write!(
                        f,
                        "Judged not applicable, which the text does not provide for, and open still: {what}."
                    ),
                }
            }
            Self::AfterTheAnalysis { criterion, judged, analysis } => {
                let (what, judged, analysis) = (criterion.text().get(language), day(*judged), day(*analysis));
                match language {
                    Language::Dutch => write!(
                        f,
                        "Bekeken op {judged}, nadat de analyse op {analysis} was afgerond: {what}."
                    ),
                    Language::English => write!(
                        f,
                        "Looked at on {judged}, after the analysis was finished on {analysis}: {what}."
                    ),
                }
            }
            Self::DeliveredLate { on, begins } => {
                let (on, begins) = (day(*on), day(*begins));
                match language {
                    Language::Dutch => write!(
                        f,
                        "Plan en analyse zijn op {on} aan de NZa aangeleverd, terwijl de zorg al vanaf {begins} verschuift; de tekst noemt geen termijn."
                    ),
                    Language::English => write!(
                        f,
                        "Plan and analysis were handed to NZa on {on}, while care shifts from {begins} on; the text sets no term."
                    ),
                }
            }
            Self::AcuteCareNotSaid => f.write_str(language.pick(
                "Er zijn gegevens over de keten van acute zorg, terwijl niet is opgegeven dat er acute zorg verschuift.",
                "There are facts on the chain of acute care, and it is not said that acute care shifts.",
            )),
        }
    }
}

/// `{"code": …, "text": {"nl": …, "en": …}, "names": []}`
impl Serialize for ImpactNotice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize_notice(self, &[], serializer)
    }
}
