//! What the agreements ask of contracts, insurers, providers and regions (*afspraken*): one table, and facts
//! held against it.
//!
//! | what | item |
//! |---|---|
//! | what is asked, of whom, and where it stands | [`Undertaking`] |
//! | a contract, a buyer, a region with what is known of it | [`AgreedFacts`], [`AgreedAnswer`], [`RegionalTask`] |
//! | the facts held against an edition on a day | [`AgreedReview`] |
//! | what would be enough | [`AgreedChange`] |
//! | what a transformation plan says of a region, held against it | [`RegionalRelation`] |

mod facts;
mod lines;
mod relation;
mod review;
mod said;
pub(super) mod table;
mod ways;

use crate::language::Text;
use crate::rule::{Force, Rule};
use crate::source::{Document, Edition};
use crate::words::{named, words};
use table::{Asking, Item, Row, When};

#[doc(alias = "regiobeeld")]
#[doc(alias = "regioplan")]
#[doc(alias = "ROAZ-plan")]
pub use facts::AgreedFacts;
pub use facts::{AgreedAnswer, AlignmentGround, RegionalTask};
#[doc(alias = "verhouding tot regioplan")]
pub use relation::RegionalRelation;
#[doc(alias = "contractafspraak")]
#[doc(alias = "contractclausule")]
pub use review::AgreedReview;
#[cfg(feature = "formats")]
pub(crate) use review::AgreedUnknown;
pub use ways::AgreedChange;

words!(
    /// Of whom or what something is asked (*wie of wat*).
    AskedOf {
        /// A contract of an insurer with a provider.
        Contract = "contract", "contract", "contract";
        /// The purchasing of an insurer.
        Insurer = "insurer", "zorgverzekeraar", "insurer";
        /// A provider of care.
        Provider = "provider", "zorgaanbieder", "provider";
        /// A region of a care office, with its picture and plan (*zorgkantoorregio*).
        Region = "region", "regio", "region";
        /// A region for acute care, with its picture and plan (*ROAZ*).
        AcuteRegion = "acute-region", "ROAZ-regio", "acute region";
        /// Mental health care in a region.
        MentalRegion = "mental-region", "ggz in de regio", "mental health care in the region";
        /// A bundle: one payment for one care question; advice of 2020.
        Bundle = "bundle", "bundelafspraak", "bundle agreement";
        /// The purchasing approach of an insurer in a region; advice of 2020.
        Approach = "approach", "inkoopaanpak", "purchasing approach";
        /// The groups of medical specialists; guide of 2023.
        Specialists = "specialists", "vakgroepen", "specialist groups";
        /// An outpatient clinic; guide of 2023 (*polikliniek*).
        Clinic = "clinic", "polikliniek", "outpatient clinic";
        /// The capacity model of a hospital; guide of 2023 (*capaciteitsmodel*).
        Capacity = "capacity", "capaciteitsmodel", "capacity model";
    }
);

impl AskedOf {
    /// Whether the advice of 2020 or the guide expects it, so that nobody is bound.
    pub const fn is_expected_only(self) -> bool {
        matches!(self, Self::Bundle | Self::Approach | Self::Specialists | Self::Clinic | Self::Capacity)
    }
}

/// Something that is asked of a side (*afspraak*): a row of the table, known by its name.
///
/// ```
/// use passende_zorg::Language;
/// use passende_zorg::contracting::agreed::{AskedOf, Undertaking};
/// use passende_zorg::source::Edition;
///
/// let hybrid = Undertaking::named("hybrid-offer").unwrap();
/// assert_eq!(hybrid.side(), AskedOf::Contract);
/// assert_eq!(hybrid.rule(Edition::Draft).unwrap().id().as_str(), "IZA-I-B-3-i-2");
/// let place = hybrid.rule(Edition::Final).unwrap().citation();
/// assert_eq!(place.section().get(Language::English), "part I, 2.3Ac, p. 96");
/// ```
#[derive(Debug, Clone, Copy)]
#[doc(alias = "afspraak")]
pub struct Undertaking {
    row: &'static Row,
    item: &'static Item,
}

impl Undertaking {
    /// Everything that is asked, in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> + Clone {
        table::all().flat_map(|row| row.items.iter().map(move |item| Self { row, item }))
    }

    /// What is asked of a side.
    pub fn of(side: AskedOf) -> impl Iterator<Item = Self> + Clone {
        Self::all().filter(move |undertaking| undertaking.side() == side)
    }

    /// The one with a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|undertaking| undertaking.name() == name)
    }

    /// The name that facts give it.
    pub const fn name(self) -> &'static str {
        self.item.name
    }

    /// What is asked, in a few words.
    pub const fn text(self) -> Text {
        self.item.text
    }

    /// Of whom it is asked.
    pub const fn side(self) -> AskedOf {
        self.row.side
    }

    /// The rule that asks it under an edition; none where that text does not have it. The advice and the
    /// guide stand beside every edition.
    pub fn rule(self, edition: Edition) -> Option<&'static Rule> {
        self.asked(edition).map(|asking| asking.rule)
    }

    /// The place that asks it, the first of its text.
    fn asked(self, edition: Edition) -> Option<&'static Asking> {
        let agreement = edition.agreement().document();
        let is_of = |asking: &&Asking| {
            let document = asking.rule.citation().document();
            document == agreement || matches!(document, Document::Advice2020 | Document::SpecialistsGuide2023)
        };
        let found = self.row.asked.iter().find(is_of);
        found.filter(|_| edition.agreement() == Edition::Final || !self.item.is_new)
    }

    /// The other places of the draft that say the same.
    fn also(self, edition: Edition) -> impl Iterator<Item = &'static Rule> {
        let also = self
            .row
            .asked
            .iter()
            .filter(move |asking| edition == Edition::Draft && asking.when == When::Also);
        also.map(|asking| asking.rule)
    }

    /// Whether a rule is only told: nothing is passed or failed by it. What gives direction decides where
    /// nothing else is asked.
    fn is_told(self, asking: &Asking) -> bool {
        let decides = match asking.rule.force() {
            Force::Norm | Force::OpenNorm => true,
            Force::Compass => self.side().is_expected_only(),
            _ => false,
        };
        asking.when == When::Told || !decides
    }

    /// Whether it is read in an answer alone, and in no field of the facts.
    pub(super) fn is_answered(self) -> bool {
        matches!(self.row.read, table::Read::Answer | table::Read::Sharpness)
    }

    /// Whether the final text has dropped it.
    fn is_gone(self) -> bool {
        self.row.asked.iter().any(|asking| asking.when == When::Gone)
    }
}

/// Every rule of the table that has no other table.
pub(super) fn rules() -> impl Iterator<Item = &'static Rule> {
    let rules = table::all().flat_map(|row| row.asked.iter().map(|asking| asking.rule));
    rules.filter(|rule| rule.evaluated_by() == table::EVALUATED_BY)
}

named!(
    Undertaking,
    crate::language::Text::new("de naam van iets wat wordt gevraagd", "the name of something that is asked")
);
