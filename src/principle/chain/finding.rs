//! What contradicts what in a chain, each with its numbers and its rule.

use core::fmt;

use serde::{Serialize, Serializer};

use super::{ActionId, ActorId, CareCategory, ClauseId, Incentive, LinkId, Theme};
use crate::language::{Describe, Language, Text};
use crate::money::Euro;
use crate::principle::{Element, Status, finding, rules, waiting};
use crate::rule::Rule;
use crate::statement::Statement;

/// A clause in a contract.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Place {
    /// In which contract.
    pub link: LinkId,
    /// Which clause.
    pub clause: ClauseId,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.link, self.clause)
    }
}

/// Something in a chain that does not pull one way (*bevinding in de keten*).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ChainFinding {
    /// Less is agreed above, while more is rewarded or aimed at below (advice of 2020, part A, 2.3).
    ShrinkAgainstProduction {
        /// Where less is agreed.
        above: Place,
        /// Where more is rewarded.
        below: Place,
        /// By how many it shrinks above.
        shrinks_by: u32,
        /// By how many the target below grows; none where each unit is rewarded.
        grows_by: u32,
    },
    /// A party invests in what no insurer buys from it.
    NotBought {
        /// Who invests.
        actor: ActorId,
        /// In what.
        theme: Theme,
    },
    /// An insurer buys what the party does not invest in.
    NotInvested {
        /// Where it is bought.
        place: Place,
        /// What.
        theme: Theme,
    },
    /// An agreement that the next link does not carry on.
    NotTranslated {
        /// Which agreement.
        place: Place,
        /// The first contract below it in which it does not return.
        broken_at: LinkId,
    },
    /// More production brings more income (advice of 2020, part B, 5.1).
    RewardsProduction {
        /// Where.
        place: Place,
        /// In which way.
        incentive: Incentive,
    },
    /// Specialists are paid for production alone.
    ProductionOnly {
        /// In which contract.
        link: LinkId,
    },
    /// What is bought makes contacts unnecessary, and each contact that is lost costs its giver income (part A, 4.1.1).
    LostIncome {
        /// What makes them unnecessary.
        innovation: Place,
        /// Where each is paid.
        paid: Place,
        /// How many are lost in a year.
        contacts: u32,
        /// What one brings in.
        price: Euro,
        /// What is lost in a year.
        loss: Euro,
    },
    /// The clause pays for the opposite of the element it pursues.
    AgainstElement {
        /// Where.
        place: Place,
        /// What it pursues.
        element: Element,
        /// What it pays for.
        incentive: Incentive,
    },
    /// Several years above, one year below.
    ShorterBelow {
        /// The contract of several years.
        above: LinkId,
        /// The contract of a year or less.
        below: LinkId,
    },
    /// The form of payment is another than the advice prefers for this kind of care: a question, and no fault (part B, 3).
    PaidOtherwise {
        /// Where.
        place: Place,
        /// What kind of care.
        category: CareCategory,
        /// How it is paid.
        incentive: Incentive,
    },
    /// Own risk is left aside for care of which the gain is not shown (part A, 4.1.1).
    OwnRiskWaived {
        /// Which care.
        care: Theme,
        /// How its gain stands.
        gain: Option<Status>,
    },
    /// A clause decides about one patient (part A, 4.3).
    DecidesForPatient {
        /// Where.
        place: Place,
        /// In which words.
        words: Statement,
    },
    /// A party waits for another without a reason (part A, 2.6 and 4.1; article on practices).
    WaitsWithoutReason {
        /// Which action waits.
        action: ActionId,
        /// For which.
        waits_for: ActionId,
    },
    /// Actions that wait for each other: none of them can begin.
    WaitInCircle {
        /// Which, each waiting for the next and the last for the first.
        actions: Vec<ActionId>,
    },
    /// The parties do not act at the same time.
    NoCommonTime,
}

impl ChainFinding {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::ShrinkAgainstProduction { .. } => "chain.shrink-against-production",
            Self::NotBought { .. } => "chain.not-bought",
            Self::NotInvested { .. } => "chain.not-invested",
            Self::NotTranslated { .. } => "chain.not-translated",
            Self::RewardsProduction { .. } => "chain.rewards-production",
            Self::ProductionOnly { .. } => "chain.production-only",
            Self::LostIncome { .. } => "chain.lost-income",
            Self::AgainstElement { .. } => "chain.against-element",
            Self::ShorterBelow { .. } => "chain.shorter-below",
            Self::PaidOtherwise { .. } => "chain.paid-otherwise",
            Self::OwnRiskWaived { .. } => "chain.own-risk-waived",
            Self::DecidesForPatient { .. } => "chain.decides-for-patient",
            Self::WaitsWithoutReason { .. } => "chain.waits-without-reason",
            Self::WaitInCircle { .. } => "chain.wait-in-circle",
            Self::NoCommonTime => "chain.no-common-time",
        }
    }

    /// The rule it rests on.
    pub fn rule(&self) -> &'static Rule {
        match self {
            Self::ShrinkAgainstProduction { .. } | Self::NotBought { .. } | Self::NotInvested { .. } => {
                &rules::ADV2020_A2_3_B
            }
            Self::NotTranslated { .. } => &rules::ADV2020_A2_3_A,
            Self::RewardsProduction { .. } | Self::ProductionOnly { .. } | Self::AgainstElement { .. } => {
                &rules::ADV2020_B5_1
            }
            Self::LostIncome { .. } | Self::ShorterBelow { .. } => &rules::ADV2020_A4_1_1_TELEMON,
            Self::PaidOtherwise { .. } => &rules::ADV2020_B3_MAP,
            Self::OwnRiskWaived { .. } => &rules::ADV2020_A4_1_1_OWN_RISK,
            Self::DecidesForPatient { .. } => &rules::ADV2020_A4_3_A,
            Self::WaitsWithoutReason { .. } | Self::WaitInCircle { .. } => &rules::ADV2020_A2_6_C,
            Self::NoCommonTime => &rules::ADV2020_A4_1_A,
        }
    }

    /// Every rule it rests on, the first being [`rule`](Self::rule).
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> + use<> {
        let second: Option<&'static Rule> = match self {
            Self::WaitsWithoutReason { .. } | Self::WaitInCircle { .. } => Some(&rules::PRAC_NOWAIT),
            _ => None,
        };
        core::iter::once(self.rule()).chain(second)
    }

    /// What would resolve it: named by the source where it names something, and else what follows from the finding.
    pub const fn resolved_by(&self) -> Text {
        match self {
            Self::ShrinkAgainstProduction { .. } => Text::new(
                "een afspraak eronder die de krimp overneemt en niet per verrichting betaalt",
                "an agreement below that takes over the shrinkage and does not pay per unit",
            ),
            Self::NotBought { .. } => Text::new(
                "het thema inkopen, of samen besluiten er niet in te investeren",
                "buying the theme, or deciding together not to invest in it",
            ),
            Self::NotInvested { .. } => Text::new(
                "investeren in wat is ingekocht, of samen besluiten het niet in te kopen",
                "investing in what is bought, or deciding together not to buy it",
            ),
            Self::NotTranslated { .. } => Text::new(
                "een afspraak in de volgende schakel die hem overneemt, in geld en in kwaliteit",
                "an agreement in the next link that carries it on, in money and in quality",
            ),
            Self::RewardsProduction { .. } | Self::ProductionOnly { .. } | Self::AgainstElement { .. } => {
                Text::new(
                    "een vergoeding die niet alleen van productie afhangt",
                    "a payment that does not depend on production alone",
                )
            }
            Self::LostIncome { .. } => Text::new(
                "een meerjarige aanneemsom, met eenzelfde afspraak voor de specialisten",
                "a fixed sum over several years, with a like agreement for the specialists",
            ),
            Self::ShorterBelow { .. } => {
                Text::new("eenzelfde looptijd in de schakel eronder", "the same term in the link below")
            }
            Self::PaidOtherwise { .. } => Text::new(
                "de reden voor deze betaalvorm, of een andere",
                "the reason for this form of payment, or another one",
            ),
            Self::OwnRiskWaived { .. } => Text::new(
                "bewijs dat deze zorg winst geeft, of eigen risico als voor andere zorg",
                "evidence that this care brings gain, or own risk as for other care",
            ),
            Self::DecidesForPatient { .. } => Text::new(
                "voorwaarden stellen in het algemeen, en de keuze laten aan patiënt en zorgverlener",
                "setting conditions in general, and leaving the choice to patient and professional",
            ),
            Self::WaitsWithoutReason { .. } => Text::new(
                "tegelijk beginnen, of de reden vastleggen waarom dat niet kan",
                "beginning at the same time, or recording why that cannot be",
            ),
            Self::WaitInCircle { .. } => {
                Text::new("één van hen begint zonder de andere", "one of them begins without the other")
            }
            Self::NoCommonTime => Text::new("acties in dezelfde periode", "actions in the same period"),
        }
    }
}

impl Describe for ChainFinding {
    fn code(&self) -> &'static str {
        Self::code(self)
    }

    #[allow(clippy::too_many_lines, reason = "a sentence per finding, in two languages")]
    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let dutch = language == Language::Dutch;
        match self {
            Self::ShrinkAgainstProduction { above, below, shrinks_by, grows_by } => match (dutch, grows_by) {
                (true, 0) => write!(
                    f,
                    "{above} spreekt {shrinks_by} minder af, terwijl {below} per verrichting betaalt."
                ),
                (false, 0) => write!(f, "{above} agrees on {shrinks_by} fewer, while {below} pays per unit."),
                (true, _) => {
                    write!(f, "{above} spreekt {shrinks_by} minder af, terwijl {below} {grows_by} meer wil.")
                }
                (false, _) => {
                    write!(f, "{above} agrees on {shrinks_by} fewer, while {below} aims at {grows_by} more.")
                }
            },
            Self::NotBought { actor, theme } if dutch => {
                write!(f, "{actor} investeert in {theme}, en geen verzekeraar koopt het daar in.")
            }
            Self::NotBought { actor, theme } => {
                write!(f, "{actor} invests in {theme}, and no insurer buys it there.")
            }
            Self::NotInvested { place, theme } if dutch => {
                write!(f, "{place} koopt {theme} in, en de aanbieder investeert er niet in.")
            }
            Self::NotInvested { place, theme } => {
                write!(f, "{place} buys {theme}, and the provider does not invest in it.")
            }
            Self::NotTranslated { place, broken_at } if dutch => {
                write!(f, "{place} komt niet terug in {broken_at}: daar breekt de keten.")
            }
            Self::NotTranslated { place, broken_at } => {
                write!(f, "{place} does not return in {broken_at}: that is where the chain breaks.")
            }
            Self::RewardsProduction { place, incentive: Incentive::Ceiling } if dutch => {
                write!(f, "{place} heeft een omzetplafond, dat uitnodigt om het te halen.")
            }
            Self::RewardsProduction { place, incentive: Incentive::Ceiling } => {
                write!(f, "{place} has a ceiling of turnover, which invites to reach it.")
            }
            Self::RewardsProduction { place, .. } if dutch => write!(f, "{place} betaalt per verrichting."),
            Self::RewardsProduction { place, .. } => write!(f, "{place} pays per unit of production."),
            Self::ProductionOnly { link } if dutch => {
                write!(f, "{link} vergoedt specialisten alleen naar productie.")
            }
            Self::ProductionOnly { link } => write!(f, "{link} pays specialists for production alone."),
            Self::LostIncome { innovation, paid, contacts, price, loss } => {
                let (price, loss) = (price.in_language(language), loss.in_language(language));
                if dutch {
                    write!(
                        f,
                        "{innovation} maakt {contacts} contacten overbodig die {paid} elk met {price} betaalt: {loss} minder inkomsten per jaar."
                    )
                } else {
                    write!(
                        f,
                        "{innovation} makes {contacts} contacts unnecessary, each of which {paid} pays with {price}: {loss} less income a year."
                    )
                }
            }
            Self::AgainstElement { place, element, incentive } => {
                let (element, incentive) = (element.in_language(language), incentive.in_language(language));
                if dutch {
                    write!(f, "{place} wil: {element}; en betaalt: {incentive}.")
                } else {
                    write!(f, "{place} wants: {element}; and pays: {incentive}.")
                }
            }
            Self::ShorterBelow { above, below } if dutch => {
                write!(f, "{above} loopt meerdere jaren, {below} eronder een jaar of korter.")
            }
            Self::ShorterBelow { above, below } => {
                write!(f, "{above} runs for several years, {below} below it for a year or less.")
            }
            Self::PaidOtherwise { place, category, incentive } => {
                let prefers = category.preferred().in_language(language);
                let (category, incentive) = (category.in_language(language), incentive.in_language(language));
                if dutch {
                    write!(
                        f,
                        "{place} betaalt {category} met: {incentive}; het advies ziet liever: {prefers}."
                    )
                } else {
                    write!(f, "{place} pays {category} by: {incentive}; the advice prefers: {prefers}.")
                }
            }
            Self::OwnRiskWaived { care, gain } => {
                let gain = gain.unwrap_or(Status::Unknown).in_language(language);
                if dutch {
                    write!(f, "Voor {care} geldt geen eigen risico, en de winst ervan is {gain}.")
                } else {
                    write!(f, "There is no own risk for {care}, and its gain is {gain}.")
                }
            }
            Self::DecidesForPatient { place, words } if dutch => {
                write!(f, "{place} beslist over één patiënt: {words}.")
            }
            Self::DecidesForPatient { place, words } => {
                write!(f, "{place} decides about one patient: {words}.")
            }
            Self::WaitsWithoutReason { action, waits_for } if dutch => {
                write!(f, "{action} wacht zonder reden op {waits_for}.")
            }
            Self::WaitsWithoutReason { action, waits_for } => {
                write!(f, "{action} waits for {waits_for} without a reason.")
            }
            Self::WaitInCircle { actions } => waiting::write(actions, language, f),
            Self::NoCommonTime => f.write_str(language.pick(
                "Er is geen dag waarop alle partijen bezig zijn.",
                "There is no day on which all parties are at work.",
            )),
        }
    }
}

impl Serialize for ChainFinding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        finding::serialize(self, self.rules(), self.resolved_by(), serializer)
    }
}
