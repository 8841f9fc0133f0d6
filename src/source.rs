//! Documents (with their edition and date) and citations of a place in them.
//!
//! Editions stand side by side: the draft agreement and the final agreement are two documents, and neither
//! is edited into the other. Every rule of the crate cites one place in one document.

use core::fmt;

use chrono::NaiveDate;
use serde::{Serialize, Serializer, ser::SerializeStruct};

use crate::language::{Language, Text};
use crate::verdict::Verdict;
use crate::words::words;

words!(
    /// A source text (*brondocument*) whose statements the crate evaluates or holds; its words are its title,
    /// as one would cite it.
    ///
    /// ```
    /// use passende_zorg::source::Document;
    ///
    /// assert_eq!(Document::CareAgreement2022.code(), "iza-2022");
    /// assert_eq!(Document::from_code("iza-draft-2022"), Some(Document::CareAgreementDraft2022));
    /// ```
    Document {
        /// Advice of `NZa` and Zorginstituut, November 2020: *Samenwerken aan passende
        /// zorg: de toekomst is nú*.
        Advice2020 = "advice-2020",
            "Samenwerken aan passende zorg: de toekomst is nú (advies NZa en Zorginstituut, november 2020)",
            "Working together on appropriate care: the future is now (advice of NZa and Zorginstituut, November 2020)";
        /// *Integraal Zorgakkoord*, draft of September 2022.
        #[doc(alias = "conceptakkoord")]
        CareAgreementDraft2022 = "iza-draft-2022",
            "Integraal Zorgakkoord (concept, september 2022)", "Integraal Zorgakkoord (draft, September 2022)";
        /// *Integraal Zorgakkoord*, final text, version 1.0 of September 2022. The text gives the month; the
        /// day of its signing,
        /// 16 September, is known from elsewhere.
        #[doc(alias = "Integraal Zorgakkoord")]
        CareAgreement2022 = "iza-2022",
            "Integraal Zorgakkoord (definitief, september 2022)", "Integraal Zorgakkoord (final, September 2022)";
        /// *Beoordelingskader impactvolle zorgtransformaties en inzet transformatiemiddelen*, January 2023.
        #[doc(alias = "Beoordelingskader")]
        AssessmentFramework2023 = "framework-2023",
            "Beoordelingskader impactvolle zorgtransformaties en inzet transformatiemiddelen (januari 2023)",
            "Assessment framework for impactful care transformations and the use of transformation funds (January 2023)";
        /// Summary of the guide *Implementatie Passende zorg* of the Federatie Medisch Specialisten. It bears
        /// no date; it cites
        /// letters of June 2023.
        #[doc(alias = "handreiking")]
        SpecialistsGuide2023 = "specialists-2023",
            "Handreiking Implementatie Passende zorg, samenvatting (Federatie Medisch Specialisten, 2023)",
            "Guide on implementing appropriate care, summary (Dutch Federation of Medical Specialists, 2023)";
        /// Article on the programme *Passende zorgpraktijken* of Zorginstituut. It bears no date; what it
        /// tells places it in early 2024.
        PracticesArticle2024 = "practices-2024",
            "Artikel over het programma Passende zorgpraktijken (begin 2024)",
            "Article on the programme of appropriate care practices (early 2024)";
        /// Page of the government on the *Kader Passende Zorg*, as it stood in 2024.
        GovernmentPage2024 = "page-2024",
            "Pagina van de overheid over het Kader Passende Zorg (2024)",
            "Page of the government on the Kader Passende Zorg (2024)";
        /// *Regeling specifieke uitkering transformatiemiddelen IZA AZWA 2024-2028*, as amended and in
        /// force on 1 April 2026.
        #[doc(alias = "SPUK")]
        MunicipalRegulation2026 = "municipal-regulation-2026",
            "Regeling specifieke uitkering transformatiemiddelen IZA AZWA 2024-2028 (tekst van 1 april 2026)",
            "Regulation on the municipal grant of transformation funds IZA AZWA 2024-2028 (text of 1 April 2026)";
    }
);

impl Document {
    /// The document with this [`code`](Self::code), if the crate knows it.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|document| document.code() == code)
    }

    /// The title, as one would cite it.
    pub const fn title(self) -> Text {
        self.text()
    }

    /// The place where it is published under a public number; nothing where it has none.
    ///
    /// ```
    /// use passende_zorg::source::Document;
    /// let address = Document::MunicipalRegulation2026.address().unwrap();
    /// assert!(address.ends_with("BWBR0049737"));
    /// assert_eq!(Document::CareAgreement2022.address(), None);
    /// ```
    pub const fn address(self) -> Option<&'static str> {
        match self {
            Self::MunicipalRegulation2026 => Some("https://wetten.overheid.nl/BWBR0049737"),
            _ => None,
        }
    }

    /// The time at which the document became known, as precisely as we know it.
    pub const fn published(self) -> Published {
        match self {
            Self::Advice2020 => Published::month(2020, 11),
            Self::CareAgreementDraft2022 => Published::month(2022, 9),
            Self::CareAgreement2022 => Published::day(2022, 9, 16),
            Self::AssessmentFramework2023 => Published::month(2023, 1),
            Self::MunicipalRegulation2026 => Published::day(2026, 4, 1),
            Self::SpecialistsGuide2023 => Published::year(2023),
            Self::PracticesArticle2024 | Self::GovernmentPage2024 => Published::year(2024),
        }
    }
}

words! {
    /// The text under which something is assessed (*editie*): given when the assessment is made, so that
    /// the same facts can be held against each of them.
    ///
    /// Editions stand side by side; none replaces another in place. The framework works out what the final
    /// agreement asks of a transformation plan: on everything else it leaves the final agreement as it is,
    /// and a clause of the agreement reads under [`Framework2023`](Self::Framework2023) as it does under
    /// [`Final`](Self::Final).
    ///
    /// ```
    /// use passende_zorg::source::{Document, Edition};
    ///
    /// assert_eq!(Edition::from_code("draft"), Some(Edition::Draft));
    /// assert_eq!(Edition::Framework2023.document(), Document::AssessmentFramework2023);
    /// assert_eq!(Edition::Framework2023.agreement(), Edition::Final);
    /// ```
    #[doc(alias = "editie")]
    Edition {
        /// The draft agreement of September 2022: on plans its annex J and chapter 4.2,
        /// with eight conditions.
        Draft = "draft", "conceptakkoord", "draft agreement";
        /// The final agreement of 16 September 2022: on plans its part J and chapter 4.2,
        /// with seven conditions.
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

    /// The two texts of the agreement, for clauses that both have.
    pub const AGREEMENTS: [Self; 2] = [Self::Draft, Self::Final];

    /// The text of the agreement that stands under this edition: the framework works out the final one.
    #[must_use]
    pub const fn agreement(self) -> Self {
        match self {
            Self::Draft => Self::Draft,
            Self::Final | Self::Framework2023 => Self::Final,
        }
    }

    /// What the draft has, or what the final text has, which the framework leaves as it is.
    pub(crate) const fn pick<T: Copy>(self, draft: T, last: T) -> T {
        match self {
            Self::Draft => draft,
            Self::Final | Self::Framework2023 => last,
        }
    }

    /// The edition that a plan of a day is assessed under when nobody says otherwise; none before
    /// September 2022.
    ///
    /// The framework from 1 February 2023, the first day on which a plan could be submitted under it;
    /// before that the final agreement from its signing on 16 September 2022; in the half month before that
    /// the draft. Later editions of the framework are not public to this crate.
    ///
    /// ```
    /// use passende_zorg::source::Edition;
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

/// A publication date that may be known to the month or to the year only.
///
/// ```
/// use chrono::NaiveDate;
/// use passende_zorg::{Verdict, source::Document};
///
/// let draft = Document::CareAgreementDraft2022.published();
/// let day = |d| NaiveDate::from_ymd_opt(2022, 9, d).unwrap();
/// assert_eq!(draft.known_on(day(15)), Verdict::Undetermined);
/// assert_eq!(draft.known_on(day(30)), Verdict::Met);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Published {
    year: i32,
    month: Option<u32>,
    day: Option<u32>,
}

impl Published {
    const fn year(year: i32) -> Self {
        Self { year, month: None, day: None }
    }

    const fn month(year: i32, month: u32) -> Self {
        Self { year, month: Some(month), day: None }
    }

    const fn day(year: i32, month: u32, day: u32) -> Self {
        Self { year, month: Some(month), day: Some(day) }
    }

    /// The first day on which the document can have been known.
    pub fn earliest(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The first day on which the document is certainly known: its day, or the last day of its month or year.
    pub fn latest(self) -> Option<NaiveDate> {
        let month = self.month.unwrap_or(12);
        match self.day {
            Some(day) => NaiveDate::from_ymd_opt(self.year, month, day),
            None => (28..=31).rev().find_map(|day| NaiveDate::from_ymd_opt(self.year, month, day)),
        }
    }

    /// Whether the document was known on a day: undetermined within a month or year of which
    /// the day is not known.
    pub fn known_on(self, day: NaiveDate) -> Verdict {
        if self.latest().is_some_and(|latest| day >= latest) {
            Verdict::Met
        } else if self.earliest().is_some_and(|earliest| day >= earliest) {
            Verdict::Undetermined
        } else {
            Verdict::NotMet
        }
    }
}

/// A place in a document (*vindplaats*): its section, and the printed page where there is one.
///
/// ```
/// use passende_zorg::{Language, language::Text, source::{Citation, Document}};
///
/// const CLAUSE: Citation = Citation::new(Document::CareAgreement2022, Text::new("deel D, c", "part D, c"));
/// assert_eq!(
///     CLAUSE.in_language(Language::English).to_string(),
///     "Integraal Zorgakkoord (final, September 2022), part D, c",
/// );
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[doc(alias = "vindplaats")]
pub struct Citation {
    document: Document,
    section: Text,
}

impl Citation {
    /// A citation of a section of a document.
    pub const fn new(document: Document, section: Text) -> Self {
        Self { document, section }
    }

    /// The document that is cited.
    pub const fn document(self) -> Document {
        self.document
    }

    /// The section, paragraph or page within the document.
    pub const fn section(self) -> Text {
        self.section
    }

    /// The citation as text, in the language asked for.
    pub fn in_language(self, language: Language) -> impl fmt::Display {
        fmt::from_fn(move |f| {
            write!(f, "{}, {}", self.document.title().get(language), self.section.get(language))
        })
    }
}

/// The title and the section in Dutch, the language of the documents.
impl Serialize for Citation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Citation", 2)?;
        fields.serialize_field("document", self.document.title().get(Language::Dutch))?;
        fields.serialize_field("section", self.section.get(Language::Dutch))?;
        fields.end()
    }
}

crate::messages::say_in_language!(Citation);
