//! The pots of a year and a purpose, by which channel they go, and on what basis is paid.

use core::fmt;

use serde::{Deserialize, Serialize};

use super::EarmarkPurpose;
use super::earmark::year;
use crate::Verdict;
use crate::explanation::{Explanation, assessed};
use crate::language::{Language, Message, Text};
use crate::messages::{described_by, messages, say_in_language};
use crate::money::Euro;
use crate::rule::{FigureStatus, Parameter, Rule};
use crate::source::Edition;
use crate::time::Year;
use crate::transformation::{Obligation, Sector, rules};

/// A part of the transformation funds on which a grant can draw (*pot*).
///
/// There is none per region or theme: no text divides the funds over them beforehand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Pot {
    /// The earmark of a sector, with what other sectors released to it.
    Earmark(Sector),
    /// The money set aside for a purpose within an earmark.
    Purpose(EarmarkPurpose),
    /// The half that is open to all, without what is earmarked in it.
    Open,
}

impl Pot {
    /// The pot in words, in a language.
    pub fn in_language(self, language: Language) -> impl fmt::Display {
        fmt::from_fn(move |f| match (self, language) {
            (Self::Earmark(sector), Language::Dutch) => {
                write!(f, "het oormerk van {}", sector.in_language(language))
            }
            (Self::Earmark(sector), Language::English) => {
                write!(f, "the earmark of {}", sector.in_language(language))
            }
            (Self::Purpose(purpose), Language::Dutch) => {
                write!(f, "de bestemming {}", purpose.in_language(language))
            }
            (Self::Purpose(purpose), Language::English) => {
                write!(f, "the money for {}", purpose.in_language(language))
            }
            (Self::Open, _) => f.write_str(language.pick("de vrije helft", "the open half")),
        })
    }
}

say_in_language!(Pot);

impl crate::formats::Tell for Pot {
    fn tell(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.in_language(language))
    }
}

/// The amounts that came into one pot and left it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct PotState {
    pub(super) opening: Euro,
    pub(super) received: Euro,
    pub(super) released: Euro,
    pub(super) granted: Euro,
    pub(super) returned: Euro,
}

impl PotState {
    pub(super) const fn open(opening: Euro) -> Self {
        Self {
            opening,
            received: Euro::ZERO,
            released: Euro::ZERO,
            granted: Euro::ZERO,
            returned: Euro::ZERO,
        }
    }

    /// The amount that was in the pot at first.
    pub const fn opening(&self) -> Euro {
        self.opening
    }

    /// The amount that other sectors released to the pot.
    pub const fn received(&self) -> Euro {
        self.received
    }

    /// The amount that was released to other sectors.
    pub const fn released(&self) -> Euro {
        self.released
    }

    /// The amount that was granted from the pot.
    pub const fn granted(&self) -> Euro {
        self.granted
    }

    /// The amount that returned to the fund because it was not used.
    pub const fn returned(&self) -> Euro {
        self.returned
    }

    /// The amount that is left in the pot.
    pub const fn available(&self) -> Euro {
        self.opening.plus(self.received).minus(self.released).minus(self.granted).minus(self.returned)
    }
}

/// The route of payment (*route*); whatever it is, funds count toward the earmark of the sector.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// By health insurers, within the frame for purchasing care: the usual way for a transformation plan.
    Insurers,
    /// From the budget of the ministry (*VWS-begroting*).
    #[doc(alias = "VWS-begroting")]
    MinistryBudget,
    /// Any way but the insurers and the budget of the ministry.
    Otherwise,
}

impl Channel {
    /// Every channel, the insurers first.
    pub const ALL: [Self; 3] = [Self::Insurers, Self::MinistryBudget, Self::Otherwise];

    /// The channel in words, in a language.
    pub const fn in_language(self, language: Language) -> &'static str {
        match self {
            Self::Insurers => Text::new("zorgverzekeraars", "health insurers"),
            Self::MinistryBudget => Text::new("begroting van VWS", "budget of the ministry"),
            Self::Otherwise => Text::new("anderszins", "otherwise"),
        }
        .get(language)
    }

    /// The rule that knows the channels.
    pub const fn rule() -> &'static Rule {
        &rules::IZA_4_2_1_CHANNELS
    }

    /// The rule that says which of them is usual.
    pub const fn usual_rule() -> &'static Rule {
        &rules::IZA_4_2_1_UPDOWN
    }

    /// Through whom funds usually run: initiatives through insurers, national activities of the theme
    /// tables through the ministry.
    ///
    /// A default of the draft, which says *mostly* and *in general*; nothing is refused for taking the
    /// other channel. The final agreement no longer ties national activities to the ministry.
    ///
    /// *Source*: draft agreement, 4.2.1.
    pub const fn usual(funded: Funded) -> Self {
        match funded {
            Funded::Initiative => Self::Insurers,
            Funded::NationalActivity => Self::MinistryBudget,
        }
    }
}

/// The use of funds, as far as the draft ties a channel to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Funded {
    /// A local or regional initiative, on a transformation plan.
    Initiative,
    /// A national activity that a theme text lays down.
    NationalActivity,
}

/// The obligation on which funds are paid (*betaalgrondslag*), under an edition.
///
/// The draft pays on agreed results only. The final agreement and the framework pay on agreed results or
/// agreed efforts. On the route of the insurers what was granted is not reclaimed or set off (framework,
/// funds 3); the municipal route has rules of its own, see
/// [`municipal::Settlement`](crate::transformation::municipal::Settlement).
///
/// ```
/// use passende_zorg::Verdict;
/// use passende_zorg::source::Edition;
/// use passende_zorg::transformation::Obligation;
/// use passende_zorg::transformation::funds::PaymentBasis;
///
/// assert_eq!(PaymentBasis::new(Edition::Draft, Obligation::Effort).verdict(), Verdict::NotMet);
/// assert_eq!(PaymentBasis::new(Edition::Final, Obligation::Effort).verdict(), Verdict::Met);
/// ```
///
/// *Source*: draft agreement, 4.2.3, step 3; final agreement, 4.2.3, step 3, p. 20;
/// assessment framework, funds 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PaymentBasis {
    edition: Edition,
    obligation: Obligation,
}

impl PaymentBasis {
    /// Payment on an obligation, under an edition.
    pub const fn new(edition: Edition, obligation: Obligation) -> Self {
        Self { edition, obligation }
    }

    /// Whether the edition knows payment on it.
    pub const fn verdict(self) -> Verdict {
        match (self.edition, self.obligation) {
            (Edition::Draft, Obligation::Effort) => Verdict::NotMet,
            _ => Verdict::Met,
        }
    }

    /// The rule that says on what is paid.
    pub const fn rule(self) -> &'static Rule {
        match self.edition {
            Edition::Draft => &rules::IZA_4_2_3_STEP3,
            Edition::Final => &rules::IZA22_4_2_PAY,
            Edition::Framework2023 => &rules::BK23_M_3,
        }
    }

    /// The result as a tree.
    pub fn explanation(self) -> Explanation {
        Explanation::new(self.verdict(), Message::new(self)).on_basis(self.rule())
    }
}

messages! {
    /// Whether funds are paid on an obligation, and whether a route is neutral.
    #[derive(Debug)]
    enum Said {
        Basis { edition: Edition, obligation: Obligation } = "payment.basis":
            // After the article the adjective is inflected.
            if (*edition, *obligation) == (Edition::Final, Obligation::Effort) =>
                "Het definitieve akkoord kent betaling op basis van een inspanningsverplichting.",
                "The final agreement pays on an effort.";
            if *edition == Edition::Final =>
                "Het definitieve akkoord kent betaling op basis van een resultaatsverplichting.",
                "The final agreement pays on a result.";
            if *obligation == Obligation::Effort =>
                "Het {edition} kent betaling op basis van een inspanningsverplichting.", "The {edition} pays on an effort.";
            "Het {edition} kent betaling op basis van een resultaatsverplichting.", "The {edition} pays on a result.";
        NoBasis = "payment.no-basis":
            "Het conceptakkoord kent geen betaling op basis van een inspanningsverplichting.",
            "The draft agreement does not pay on an effort.";
        Neutral = "route.neutral":
            "De concurrentieposities van verzekeraars blijven gelijk.",
            "The competitive positions of insurers stay as they are.";
        NeutralIsSilent = "route.neutral":
            "Of de concurrentieposities van verzekeraars gelijk blijven, zegt de tekst niet.",
            "Whether the competitive positions of insurers stay as they are, the text does not say.";
    }
}

described_by!(PaymentBasis, |basis| match basis.verdict() {
    Verdict::Met => Said::Basis { edition: basis.edition, obligation: basis.obligation },
    _ => Said::NoBasis,
});

messages! {
    /// The technical route to the insurers and providers (*technische uitvoering*).
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[serde(rename_all = "kebab-case")]
    pub enum TechnicalRoute {
        /// Added to the macro performance amount and spread over insurers by the risk equalisation models
        /// for somatic and mental health care; to providers by renewed price agreements. Not preferred, and
        /// meant for the first year or two.
        #[doc(alias = "macroprestatiebedrag")]
        RiskEqualisation = "route.risk-equalisation":
            "De middelen gaan via het macroprestatiebedrag en de risicoverevening.",
            "The funds go through the macro amount and risk equalisation.";
        /// Paid as a performance of its own, with post-calculation; preferred. In the final
        /// agreement a lump sum.
        #[doc(alias = "aparte prestatie")]
        SeparatePerformance = "route.separate-performance":
            "De middelen gaan via een aparte prestatie.", "The funds go through a separate performance.";
    }
}

impl TechnicalRoute {
    /// The route in a year: risk equalisation in 2023, and in 2024 if that is still necessary; then a
    /// separate performance.
    ///
    /// None before 2023, and none in 2024 as long as it is not known whether the first route was still
    /// necessary: the texts leave open whether the second begins in 2024 or 2025.
    ///
    /// ```
    /// use passende_zorg::{time::Year, transformation::funds::TechnicalRoute};
    ///
    /// let route = |year, necessary| TechnicalRoute::in_year(Year::try_new(year).unwrap(), necessary);
    /// assert_eq!(route(2023, None), Some(TechnicalRoute::RiskEqualisation));
    /// assert_eq!(route(2024, None), None);
    /// assert_eq!(route(2024, Some(false)), Some(TechnicalRoute::SeparatePerformance));
    /// ```
    ///
    /// *Source*: draft agreement, 4.2.3; the final agreement says the same, pp. 20-21.
    pub const fn in_year(year: Year, equalisation_still_necessary: Option<bool>) -> Option<Self> {
        match (year.number(), equalisation_still_necessary) {
            (..=2022, _) | (2024, None) => None,
            (2023, _) | (2024, Some(true)) => Some(Self::RiskEqualisation),
            _ => Some(Self::SeparatePerformance),
        }
    }

    /// The earliest and the latest year in which the separate performance can begin; provisional.
    pub const fn separate_performance_begins() -> Parameter<(Option<Year>, Option<Year>)> {
        let years = (year(2024), year(2025));
        Parameter::new(years, FigureStatus::Provisional, &rules::IZA_4_2_3_ROUTE2024)
    }

    /// Whether the route leaves the competitive positions of insurers alone, and so the premiums: the texts
    /// say that the separate performance does, and of the other route they say nothing.
    pub const fn is_competition_neutral(self) -> Verdict {
        match self {
            Self::SeparatePerformance => Verdict::Met,
            Self::RiskEqualisation => Verdict::Undetermined,
        }
    }

    /// The rule that asks for it.
    pub const fn neutrality_rule() -> &'static Rule {
        &rules::IZA_4_2_3_NEUTRAL
    }

    /// The route, and whether it leaves competition alone.
    pub fn explanation(self) -> Explanation {
        let neutral = Message::new(match self {
            Self::SeparatePerformance => Said::Neutral,
            Self::RiskEqualisation => Said::NeutralIsSilent,
        });
        let neutral = Explanation::new(self.is_competition_neutral(), neutral);
        Explanation::note(Message::new(self))
            .on_basis(self.rule())
            .with_parts([neutral.on_basis(Self::neutrality_rule())])
    }

    /// The rule that gives the route.
    pub const fn rule(self) -> &'static Rule {
        match self {
            Self::RiskEqualisation => &rules::IZA_4_2_3_ROUTE2023,
            Self::SeparatePerformance => &rules::IZA_4_2_3_ROUTE2024,
        }
    }

    /// The route in words, in a language.
    pub const fn in_language(self, language: Language) -> &'static str {
        match self {
            Self::RiskEqualisation => {
                Text::new("risicoverevening via het macroprestatiebedrag", "risk equalisation")
            }
            Self::SeparatePerformance => Text::new("aparte prestatie", "separate performance"),
        }
        .get(language)
    }
}

assessed!(PaymentBasis, TechnicalRoute);
