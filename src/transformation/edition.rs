use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::language::{Language, Text};
use crate::source::Document;

/// Under which text a plan is assessed (*editie*). Editions stand side by side; none replaces another in place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
#[doc(alias = "editie")]
pub enum Edition {
    /// The draft agreement of September 2022, annex J and chapter 4.2: eight conditions.
    Draft,
    /// The final agreement of 16 September 2022, part J and chapter 4.2: seven conditions.
    Final,
    /// The assessment framework of January 2023: a quick test, six conditions, and conditions on funds.
    #[serde(rename = "framework-2023")]
    Framework2023,
}

impl Edition {
    /// Every edition, oldest first.
    pub const ALL: &'static [Self] = &[Self::Draft, Self::Final, Self::Framework2023];

    /// The stable code, as on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Final => "final",
            Self::Framework2023 => "framework-2023",
        }
    }

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

    /// The edition as words.
    pub const fn in_language(self, language: Language) -> &'static str {
        match self {
            Self::Draft => Text::new("conceptakkoord", "draft agreement"),
            Self::Final => Text::new("definitief akkoord", "final agreement"),
            Self::Framework2023 => Text::new("beoordelingskader 2023", "assessment framework 2023"),
        }
        .get(language)
    }

    /// The edition that a plan of a day is assessed under when nobody says otherwise; none before September 2022.
    ///
    /// The framework from 1 February 2023, the first day on which a plan could be submitted under it; before that the final
    /// agreement from its signing on 16 September 2022; in the half month before that the draft. Later editions of the framework
    /// are not public to this crate.
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
