use core::fmt;

use serde::{Deserialize, Serialize};

use super::EarmarkPurpose;
use crate::language::{Language, Text};
use crate::messages::say_in_language;
use crate::money::Euro;
use crate::rule::Rule;
use crate::transformation::Sector;
use crate::transformation::rules;

/// A part of the transformation funds on which a grant can draw (*pot*).
///
/// There is none per region or theme: no text divides the funds over them beforehand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
#[serde(rename_all = "kebab-case")]
pub enum Funded {
    /// A local or regional initiative, on a transformation plan.
    Initiative,
    /// A national activity that a theme text lays down.
    NationalActivity,
}
