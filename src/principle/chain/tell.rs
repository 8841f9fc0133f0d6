//! Findings in a chain as sentences.

use core::fmt;

use super::{ChainFinding, Incentive};
use crate::language::{Describe, Language, Text, number_in_words};
use crate::principle::{Element, Status, waiting};

/// The elements that lead to less of what is paid per unit, each as words that follow *aims*.
pub(super) const fn aims_at_less(element: Element) -> Option<Text> {
    Some(match element {
        Element::CarePrevented => Text::new("onnodige zorg te voorkomen", "to prevent needless care"),
        Element::Replaced => {
            Text::new("zorg door slimme vormen te vervangen", "to replace care by smart forms")
        }
        Element::DigitalFirst => {
            Text::new("zorg digitaal te geven waar het kan", "to give care digitally where possible")
        }
        Element::SelfCareFirst => Text::new("met zelfzorg te beginnen", "to begin with self-care"),
        Element::IllnessPrevented => Text::new("ziekte te voorkomen", "to prevent illness"),
        Element::WorseningPrevented => {
            Text::new("complicaties en verergering te voorkomen", "to prevent complications and worsening")
        }
        Element::HeavierCarePrevented => Text::new(
            "zwaardere zorg en toekomstige zorgvragen te voorkomen",
            "to prevent heavier care and future demand",
        ),
        Element::IneffectiveCareEnds => Text::new(
            "bewezen niet-effectieve zorg te laten verdwijnen",
            "to let care disappear that is proven ineffective",
        ),
        _ => return None,
    })
}

/// How many more there are of the same: *(en nog 2)*.
fn more(others: usize, language: Language) -> impl fmt::Display {
    fmt::from_fn(move |f| match others {
        0 => Ok(()),
        others => {
            let others = number_in_words(others, language);
            match language {
                Language::Dutch => write!(f, " (en nog {others})"),
                Language::English => write!(f, " (and {others} more)"),
            }
        }
    })
}

const fn gain(gain: Option<Status>) -> Text {
    match gain {
        Some(Status::Contradicted) => Text::new(
            "terwijl de gezondheidswinst wordt tegengesproken",
            "while its health gain is contradicted",
        ),
        Some(Status::Mixed) => Text::new(
            "terwijl het bewijs voor de gezondheidswinst wisselend is",
            "while the evidence on its health gain points both ways",
        ),
        _ => {
            Text::new("terwijl de gezondheidswinst niet is aangetoond", "while its health gain is not shown")
        }
    }
}

impl Describe for ChainFinding {
    fn code(&self) -> &'static str {
        Self::code(self)
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match language {
            Language::Dutch => self.dutch(f),
            Language::English => self.english(f),
        }
    }
}

impl ChainFinding {
    fn dutch(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const NL: Language = Language::Dutch;
        let number = |number: u64| number_in_words(number, NL);
        match self {
            Self::ShrinkAgainstProduction { above, others, below, shrinks_by, grows_by } => {
                let (fewer, others) = (number((*shrinks_by).into()), more(*others, NL));
                write!(f, "{above}{others} spreekt een daling van {fewer} af, terwijl {below} ")?;
                match grows_by {
                    0 => f.write_str("loont naar productie."),
                    more => write!(f, "uitgaat van {} meer.", number((*more).into())),
                }
            }
            Self::ShrinksLess { above, others, below, above_by, below_by } => {
                let agree = if *others == 0 { "spreekt" } else { "spreken samen" };
                let (others, fewer, lower) = (more(*others, NL), number(*above_by), number(*below_by));
                write!(
                    f,
                    "{above}{others} {agree} een daling van {fewer} af, terwijl de afspraken eronder ({below} en wat daarnaast is afgesproken) samen op een daling van {lower} uitkomen."
                )
            }
            Self::NotBought { actor, theme } => {
                write!(f, "{actor} investeert in {theme}, maar geen verzekeraar koopt het daar in.")
            }
            Self::NotInvested { place, theme } => {
                write!(f, "{place} koopt {theme} in, maar de aanbieder investeert er niet in.")
            }
            Self::NotTranslated { place, broken_at } => {
                write!(f, "{place} is niet doorvertaald naar {broken_at}.")
            }
            Self::RewardsProduction { place, incentive: Incentive::Ceiling } => {
                write!(f, "{place} kent een omzetplafond, en daarmee een prikkel om het te halen.")
            }
            Self::RewardsProduction { place, .. } => write!(f, "{place} betaalt per verrichting."),
            Self::ProductionOnly { link } => {
                write!(f, "{link} beloont specialisten alleen naar productie.")
            }
            Self::LostIncome { innovation, others, paid, contacts, price, loss, at_most } => {
                let (price, loss) = (price.in_language(NL), loss.in_language(NL));
                let (contacts, others) = (number(*contacts), more(*others, NL));
                let at_most = if *at_most { "ten hoogste " } else { "" };
                write!(
                    f,
                    "{innovation}{others} maakt {contacts} contacten overbodig, terwijl {paid} elk contact met {price} betaalt: {at_most}{loss} minder inkomsten per jaar."
                )
            }
            Self::AgainstElement { place, element, incentive } => {
                let aim = aims_at_less(*element).unwrap_or(element.text()).get(NL);
                write!(f, "{place} beoogt {aim}, maar betaalt {}.", incentive.paid().get(NL))
            }
            Self::ShorterBelow { above, below } => {
                write!(f, "{above} loopt meerdere jaren, {below} eronder een jaar of korter.")
            }
            Self::PaidOtherwise { place, category, incentive } => write!(
                f,
                "{place} betaalt {} {}; het advies ziet die liever {} betaald.",
                category.in_language(NL),
                incentive.paid().get(NL),
                category.preferred().paid().get(NL)
            ),
            Self::OwnRiskWaived { care, gain: found } => {
                write!(f, "Voor {care} geldt geen eigen risico, {}.", gain(*found).get(NL))
            }
            Self::DecidesForPatient { place, words } => {
                write!(f, "{place} beslist over één patiënt: ‘{words}’.")
            }
            Self::WaitsWithoutReason { action, actor, waits_for, other } => {
                write!(
                    f,
                    "{actor} wacht met {action} op {waits_for} van {other}, zonder reden die standhoudt."
                )
            }
            Self::WaitsForFramework { action, actor, framework } => {
                write!(f, "{actor} wacht met {action} tot er een kader is: {framework}.")
            }
            Self::WaitInCircle { actions } => waiting::write(actions, NL, f),
            Self::NoCommonTime => f.write_str("Er is geen dag waarop alle partijen bezig zijn."),
        }
    }

    fn english(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const EN: Language = Language::English;
        let number = |number: u64| number_in_words(number, EN);
        match self {
            Self::ShrinkAgainstProduction { above, others, below, shrinks_by, grows_by } => {
                let (fewer, others) = (number((*shrinks_by).into()), more(*others, EN));
                write!(f, "{above}{others} agrees on {fewer} fewer, while {below} ")?;
                match grows_by {
                    0 => f.write_str("rewards production."),
                    more => write!(f, "aims at {} more.", number((*more).into())),
                }
            }
            Self::ShrinksLess { above, others, below, above_by, below_by } => {
                let agree = if *others == 0 { "agrees" } else { "together agree" };
                let (others, fewer, lower) = (more(*others, EN), number(*above_by), number(*below_by));
                write!(
                    f,
                    "{above}{others} {agree} on {fewer} fewer, while the agreements below ({below} and what was agreed beside it) together come to {lower} fewer."
                )
            }
            Self::NotBought { actor, theme } => {
                write!(f, "{actor} invests in {theme}, and no insurer buys it there.")
            }
            Self::NotInvested { place, theme } => {
                write!(f, "{place} buys {theme}, and the provider does not invest in it.")
            }
            Self::NotTranslated { place, broken_at } => {
                write!(f, "{place} is not carried on in {broken_at}.")
            }
            Self::RewardsProduction { place, incentive: Incentive::Ceiling } => {
                write!(f, "{place} has a ceiling of turnover, which invites to reach it.")
            }
            Self::RewardsProduction { place, .. } => write!(f, "{place} pays per unit of production."),
            Self::ProductionOnly { link } => write!(f, "{link} pays specialists for production alone."),
            Self::LostIncome { innovation, others, paid, contacts, price, loss, at_most } => {
                let (price, loss) = (price.in_language(EN), loss.in_language(EN));
                let (contacts, others) = (number(*contacts), more(*others, EN));
                let at_most = if *at_most { "at most " } else { "" };
                write!(
                    f,
                    "{innovation}{others} makes {contacts} contacts unnecessary, each of which {paid} pays with {price}: {at_most}{loss} less income a year."
                )
            }
            Self::AgainstElement { place, element, incentive } => {
                let aim = aims_at_less(*element).unwrap_or(element.text()).get(EN);
                write!(f, "{place} aims {aim}, and pays {}.", incentive.paid().get(EN))
            }
            Self::ShorterBelow { above, below } => {
                write!(f, "{above} runs for several years, {below} below it for a year or less.")
            }
            Self::PaidOtherwise { place, category, incentive } => write!(
                f,
                "{place} pays {} {}; the advice would rather see it paid {}.",
                category.in_language(EN),
                incentive.paid().get(EN),
                category.preferred().paid().get(EN)
            ),
            Self::OwnRiskWaived { care, gain: found } => {
                write!(f, "There is no own risk for {care}, {}.", gain(*found).get(EN))
            }
            Self::DecidesForPatient { place, words } => {
                write!(f, "{place} decides about one patient: “{words}”.")
            }
            Self::WaitsWithoutReason { action, actor, waits_for, other } => {
                write!(
                    f,
                    "{actor} waits with {action} for {waits_for} of {other}, without a reason that holds."
                )
            }
            Self::WaitsForFramework { action, actor, framework } => {
                write!(f, "{actor} waits with {action} until there is a framework: {framework}.")
            }
            Self::WaitInCircle { actions } => waiting::write(actions, EN, f),
            Self::NoCommonTime => f.write_str("There is no day on which all parties are at work."),
        }
    }
}
