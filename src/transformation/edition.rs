use chrono::NaiveDate;

use crate::source::Document;
use crate::words::words;

words! {
    /// Under which text a plan is assessed (*editie*). Editions stand side by side; none
    /// replaces another in place.
    #[doc(alias = "editie")]
    Edition {
        /// The draft agreement of September 2022, annex J and chapter 4.2: eight conditions.
        Draft = "draft", "conceptakkoord", "draft agreement";
        /// The final agreement of 16 September 2022, part J and chapter 4.2: seven conditions.
        Final = "final", "definitief akkoord", "final agreement";
        /// The assessment framework of January 2023: a quick test, six conditions, and conditions on funds.
        Framework2023 = "framework-2023", "beoordelingskader 2023", "assessment framework 2023";
    }
}

impl Edition {
    /// The edition with this [`code`](Self::code).
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|edition| edition.code() == code)
    }

    /// The document in which it stands.
    pub const fn document(self) -> Document {
        match self {
            Self::Draft => Document::CareAgreementDraft2022,
            Self::Final => Document::CareAgreement2022,
            Self::Framework2023 => Document::AssessmentFramework2023,
        }
    }

    /// The edition that a plan of a day is assessed under when nobody says otherwise; none before September 2022.
    ///
    /// The framework from 1 February 2023, the first day on which a plan could be submitted under it;
    /// before that the final agreement from its signing on 16 September 2022; in the half month before that
    /// the draft. Later editions of the framework are not public to this crate.
    ///
    /// ```
    /// use passende_zorg::transformation::Edition;
    /// let on = |day: &str| Edition::on(day.parse().unwrap());
    /// assert_eq!(on("2023-02-01"), Some(Edition::Framework2023));
    /// assert_eq!(on("2023-01-31"), Some(Edition::Final));
    /// assert_eq!(on("2022-09-15"), Some(Edition::Draft));
    /// assert_eq!(on("2022-08-31"), None);
    /// ```
    pub fn on(day: NaiveDate) -> Option<Self> {
        let from = |year, month, day| NaiveDate::from_ymd_opt(year, month, day);
        if from(2023, 2, 1).is_some_and(|first| day >= first) {
            Some(Self::Framework2023)
        } else if from(2022, 9, 16).is_some_and(|first| day >= first) {
            Some(Self::Final)
        } else if from(2022, 9, 1).is_some_and(|first| day >= first) {
            Some(Self::Draft)
        } else {
            None
        }
    }
}
