//! What contradicts what in a chain, each with its numbers and its rule.

use core::fmt;

use serde::{Serialize, Serializer};

use super::facts::{ActionId, ActorId, CareCategory, ClauseId, Incentive, LinkId, Theme};
use crate::contracting::rules;
use crate::language::{Describe, Text};
use crate::messages::messages;
use crate::money::Euro;
use crate::principle::{Element, Status};
use crate::rule::Rule;
use crate::statement::Statement;
use crate::words::words;

/// A clause in a contract.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ChainPlace {
    /// The name of the contract that has the clause in it.
    pub link: LinkId,
    /// The name of the clause within the chain.
    pub clause: ClauseId,
}

impl fmt::Display for ChainPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.link, self.clause)
    }
}

words!(
    /// What congruence is made of (*congruentie*; advice of 2020, introduction, footnote 15, and part
    /// A, 2.3, 4.1 and 5.1).
    ChainPart {
        /// What, how, who and who pays were decided together.
        Decided = "decided", "samen besloten wat, hoe, wie en wie betaalt", "decided together what, how, who and who pays";
        /// The contracts pull one way.
        Contracts = "contracts", "contracten die dezelfde kant op wijzen", "contracts that pull one way";
        /// Everyone acts at the same time, and nobody waits.
        Parallel = "parallel", "in dezelfde periode aan het werk, zonder op elkaar te wachten", "at work in the same period, without waiting for each other";
    }
);

messages! {
    /// Something in a chain that does not pull one way (*bevinding in de keten*).
    #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
    #[non_exhaustive]
    pub enum ChainFinding {
        /// Less is agreed above, while more is rewarded or aimed at below (advice of 2020, part A, 2.3).
        ShrinkAgainstProduction {
            /// The clause above that agrees on less.
            above: ChainPlace,
            /// The clause below that rewards or aims at more.
            below: ChainPlace,
            /// The number of other agreements above on less of the same care, by as much or by less.
            others: usize,
            /// By how many it shrinks above.
            shrinks_by: u32,
            /// By how many the target below grows; none where each unit is rewarded.
            grows_by: u32,
        } = "chain.shrink-against-production":
            if *others == 0 && *grows_by == 0 =>
                "{above} spreekt een daling van {shrinks_by} af, terwijl {below} loont naar productie.",
                "{above} agrees on {shrinks_by} fewer, while {below} rewards production.";
            if *others == 0 =>
                "{above} spreekt een daling van {shrinks_by} af, terwijl {below} uitgaat van {grows_by} meer.",
                "{above} agrees on {shrinks_by} fewer, while {below} aims at {grows_by} more.";
            if *grows_by == 0 =>
                "{above} (en nog {others}) spreekt een daling van {shrinks_by} af, terwijl {below} loont naar productie.",
                "{above} (and {others} more) agrees on {shrinks_by} fewer, while {below} rewards production.";
            "{above} (en nog {others}) spreekt een daling van {shrinks_by} af, terwijl {below} uitgaat van {grows_by} meer.",
            "{above} (and {others} more) agrees on {shrinks_by} fewer, while {below} aims at {grows_by} more.";
        /// Less is agreed below too, and all agreements below together come to less than those above (part A,
        /// 2.3). What several buyers agree on adds up: each buys for those that it insures.
        ShrinksLess {
            /// The clause above that agrees on less; of several, the one that agrees on most.
            above: ChainPlace,
            /// The number of other buyers that want less of the same care.
            others: usize,
            /// The first agreement below with a volume of the same care.
            below: ChainPlace,
            /// By how many it shrinks above, all buyers together.
            above_by: u64,
            /// By how many it shrinks below, all agreements together.
            below_by: u64,
        } = "chain.shrinks-less":
            if *others == 0 =>
                "{above} spreekt een daling van {above_by} af, terwijl de afspraken eronder ({below} en wat daarnaast is afgesproken) samen op een daling van {below_by} uitkomen.",
                "{above} agrees on {above_by} fewer, while the agreements below ({below} and what was agreed beside it) together come to {below_by} fewer.";
            "{above} (en nog {others}) spreken samen een daling van {above_by} af, terwijl de afspraken eronder ({below} en wat daarnaast is afgesproken) samen op een daling van {below_by} uitkomen.",
            "{above} (and {others} more) together agree on {above_by} fewer, while the agreements below ({below} and what was agreed beside it) together come to {below_by} fewer.";
        /// A party invests in what no insurer buys from it, though one has a contract with it.
        NotBought {
            /// The party that invests.
            actor: ActorId,
            /// The innovation or policy that it invests in.
            theme: Theme,
        } = "chain.not-bought":
            "{actor} investeert in {theme}, maar geen verzekeraar koopt het daar in.",
            "{actor} invests in {theme}, and no insurer buys it there.";
        /// An insurer buys what the party does not invest in.
        NotInvested {
            /// The clause of the insurer that buys it.
            place: ChainPlace,
            /// The innovation or policy that is bought.
            theme: Theme,
        } = "chain.not-invested":
            "{place} koopt {theme} in, maar de aanbieder investeert er niet in.",
            "{place} buys {theme}, and the provider does not invest in it.";
        /// An agreement that a contract below it on the same care does not carry on.
        NotTranslated {
            /// The agreement above that is not carried on.
            place: ChainPlace,
            /// The first contract below it that speaks of the care and does not carry it on.
            broken_at: LinkId,
        } = "chain.not-translated":
            "{place} is niet doorvertaald naar {broken_at}.",
            "{place} is not carried on in {broken_at}.";
        /// More production brings more income (advice of 2020, part B, 5.1).
        RewardsProduction {
            /// The clause that pays for production.
            place: ChainPlace,
            /// The form of payment, which rewards production.
            incentive: Incentive,
        } = "chain.rewards-production":
            if *incentive == Incentive::Ceiling =>
                "{place} kent een omzetplafond, en daarmee een prikkel om het te halen.",
                "{place} has a ceiling of turnover, which invites to reach it.";
            "{place} betaalt per verrichting.",
            "{place} pays per unit of production.";
        /// Specialists are paid for production alone.
        ProductionOnly {
            /// The contract with the specialists.
            link: LinkId,
        } = "chain.production-only":
            "{link} beloont specialisten alleen naar productie.",
            "{link} pays specialists for production alone.";
        /// What is bought makes contacts unnecessary, and each contact that is lost costs its giver
        /// income (part A, 4.1.1).
        LostIncome {
            /// What makes them unnecessary: the first agreement with the nearest party above that
            /// has one on this care.
            innovation: ChainPlace,
            /// The number of other agreements with that party on fewer contacts of the same care.
            others: usize,
            /// The clause that pays for each contact.
            paid: ChainPlace,
            /// The number of contacts lost in a year, by all these agreements together.
            contacts: u64,
            /// The price of one contact under the clause that pays.
            price: Euro,
            /// The income lost in a year, when all of the contacts would have been paid here.
            loss: Euro,
            /// Whether other agreements at the same depth pay for the same contacts, so that the
            /// loss is at most this.
            at_most: bool,
        } = "chain.lost-income":
            let kind = contacts_in_words(*contacts);
            if *others == 0 && *at_most =>
                "{innovation} maakt {contacts} {kind} overbodig, terwijl {paid} elk contact met {price} betaalt: ten hoogste {loss} minder inkomsten per jaar.",
                "{innovation} makes {contacts} {kind} unnecessary, each of which {paid} pays with {price}: at most {loss} less income a year.";
            if *others == 0 =>
                "{innovation} maakt {contacts} {kind} overbodig, terwijl {paid} elk contact met {price} betaalt: {loss} minder inkomsten per jaar.",
                "{innovation} makes {contacts} {kind} unnecessary, each of which {paid} pays with {price}: {loss} less income a year.";
            if *at_most =>
                "{innovation} (en nog {others}) maakt {contacts} {kind} overbodig, terwijl {paid} elk contact met {price} betaalt: ten hoogste {loss} minder inkomsten per jaar.",
                "{innovation} (and {others} more) makes {contacts} {kind} unnecessary, each of which {paid} pays with {price}: at most {loss} less income a year.";
            "{innovation} (en nog {others}) maakt {contacts} {kind} overbodig, terwijl {paid} elk contact met {price} betaalt: {loss} minder inkomsten per jaar.",
            "{innovation} (and {others} more) makes {contacts} {kind} unnecessary, each of which {paid} pays with {price}: {loss} less income a year.";
        /// The clause pays for the opposite of the element it pursues.
        AgainstElement {
            /// The clause that pays against its own aim.
            place: ChainPlace,
            /// The element of the principles that the clause pursues.
            element: Element,
            /// The form of payment, which invites to the opposite.
            incentive: Incentive,
        } = "chain.against-element":
            let paid = incentive.paid();
            if *element == Element::CarePrevented =>
                "{place} beoogt onnodige zorg te voorkomen, maar betaalt {paid}.",
                "{place} aims to prevent needless care, and pays {paid}.";
            if *element == Element::Replaced =>
                "{place} beoogt zorg door slimme vormen te vervangen, maar betaalt {paid}.",
                "{place} aims to replace care by smart forms, and pays {paid}.";
            if *element == Element::DigitalFirst =>
                "{place} beoogt zorg digitaal te geven waar het kan, maar betaalt {paid}.",
                "{place} aims to give care digitally where possible, and pays {paid}.";
            if *element == Element::SelfCareFirst =>
                "{place} beoogt met zelfzorg te beginnen, maar betaalt {paid}.",
                "{place} aims to begin with self-care, and pays {paid}.";
            if *element == Element::IllnessPrevented =>
                "{place} beoogt ziekte te voorkomen, maar betaalt {paid}.",
                "{place} aims to prevent illness, and pays {paid}.";
            if *element == Element::WorseningPrevented =>
                "{place} beoogt complicaties en verergering te voorkomen, maar betaalt {paid}.",
                "{place} aims to prevent complications and worsening, and pays {paid}.";
            if *element == Element::HeavierCarePrevented =>
                "{place} beoogt zwaardere zorg en toekomstige zorgvragen te voorkomen, maar betaalt {paid}.",
                "{place} aims to prevent heavier care and future demand, and pays {paid}.";
            if *element == Element::IneffectiveCareEnds =>
                "{place} beoogt bewezen niet-effectieve zorg te laten verdwijnen, maar betaalt {paid}.",
                "{place} aims to let care disappear that is proven ineffective, and pays {paid}.";
            "{place} beoogt ‘{element}’, maar betaalt {paid}.",
            "{place} aims at ‘{element}’, and pays {paid}.";
        /// Several years above, one year below.
        ShorterBelow {
            /// The contract of several years.
            above: LinkId,
            /// The contract of a year or less.
            below: LinkId,
        } = "chain.shorter-below":
            "{above} loopt meerdere jaren, {below} eronder een jaar of korter.",
            "{above} runs for several years, {below} below it for a year or less.";
        /// The form of payment is another than the advice prefers for this kind of care: a question, and
        /// no fault (part B, 3).
        PaidOtherwise {
            /// The clause with the form of payment.
            place: ChainPlace,
            /// The category of care that the clause is on.
            category: CareCategory,
            /// The form of payment, another than the advice prefers.
            incentive: Incentive,
        } = "chain.paid-otherwise":
            let paid = incentive.paid();
            let preferred = category.preferred().paid();
            "{place} betaalt {category} {paid}; het advies ziet die liever {preferred} betaald.",
            "{place} pays {category} {paid}; the advice would rather see it paid {preferred}.";
        /// The compulsory deductible is waived for care of which the gain is not shown (part A, 4.1.1).
        DeductibleWaived {
            /// The care for which the deductible is waived.
            care: Theme,
            /// The standing of its health gain; nothing when nobody looked.
            gain: Option<Status>,
        } = "chain.own-risk-waived":
            if *gain == Some(Status::Contradicted) =>
                "Voor {care} geldt geen eigen risico, terwijl de gezondheidswinst wordt tegengesproken.",
                "The compulsory deductible is waived for {care}, while its health gain is contradicted.";
            if *gain == Some(Status::Mixed) =>
                "Voor {care} geldt geen eigen risico, terwijl het bewijs voor de gezondheidswinst wisselend is.",
                "The compulsory deductible is waived for {care}, while the evidence on its health gain points both ways.";
            "Voor {care} geldt geen eigen risico, terwijl de gezondheidswinst niet is aangetoond.",
            "The compulsory deductible is waived for {care}, while its health gain is not shown.";
        /// A clause decides about one patient (part A, 4.3).
        DecidesForPatient {
            /// The clause that decides about one patient.
            place: ChainPlace,
            /// The words of the clause that make care wait for the consent of the buyer.
            words: Statement,
        } = "chain.decides-for-patient":
            "{place} beslist over één patiënt: ‘{words}’.",
            "{place} decides about one patient: “{words}”.";
        /// A party waits for another without a reason that holds (part A, 4.1; article on practices).
        WaitsWithoutReason {
            /// The action that waits without a reason that holds.
            action: ActionId,
            /// The party whose action waits.
            actor: ActorId,
            /// The action that is waited for.
            waits_for: ActionId,
            /// The party whose action is waited for.
            other: ActorId,
        } = "chain.waits-without-reason":
            "{actor} wacht met {action} op {waits_for} van {other}, zonder reden die standhoudt.",
            "{actor} waits with {action} for {waits_for} of {other}, without a reason that holds.";
        /// A party waits until a framework is ready (part A, 2.6): that steps follow each other
        /// is no reason to wait.
        WaitsForFramework {
            /// The action that waits for a framework.
            action: ActionId,
            /// The party whose action waits.
            actor: ActorId,
            /// The framework that is still being made.
            framework: Statement,
        } = "chain.waits-for-framework":
            "{actor} wacht met {action} tot er een kader is: {framework}.",
            "{actor} waits with {action} until there is a framework: {framework}.";
        /// Actions that wait for each other: none of them can begin.
        WaitInCircle {
            /// The actions, each waiting for the next and the last for the first.
            actions: Vec<ActionId>,
        } = "chain.wait-in-circle":
            "Deze acties wachten op elkaar: {actions}.",
            "These actions wait for each other: {actions}.";
        /// The parties do not act at the same time.
        NoCommonTime = "chain.no-common-time":
            "Er is geen dag waarop alle partijen bezig zijn.",
            "There is no day on which all parties are at work.";
        /// An agreement makes contacts unnecessary of which another clause pays each, with a price that is not
        /// given: how much income is lost is not known.
        LostIncomeUnpriced {
            /// What makes them unnecessary: the first agreement with the nearest party above that has one on
            /// this care.
            innovation: ChainPlace,
            /// The clause that pays for each contact.
            paid: ChainPlace,
            /// The number of contacts lost in a year, by all agreements with that party together.
            contacts: u64,
        } = "chain.lost-income-unpriced":
            let kind = contacts_in_words(*contacts);
            "{innovation} maakt {contacts} {kind} overbodig, terwijl {paid} elk contact betaalt: minder inkomsten, en hoeveel is zonder prijs niet bekend.",
            "{innovation} makes {contacts} {kind} unnecessary, each of which {paid} pays: less income, and how much is not known without a price.";
    }
}

const fn contacts_in_words(contacts: u64) -> Text {
    if contacts == 1 { Text::new("contact", "contact") } else { Text::new("contacten", "contacts") }
}

impl ChainFinding {
    /// The stable code of the notice, the same in every language.
    pub fn code(&self) -> &'static str {
        Describe::code(self)
    }

    /// What it contradicts; nothing where it only asks.
    ///
    /// That each unit is paid, that care is paid in another form than the advice prefers, that a contract
    /// below is shorter and that the deductible is waived are signs: what they come to depends on the rest,
    /// so they keep the contracts from being supported and contradict nothing by themselves.
    pub const fn contradicts(&self) -> Option<ChainPart> {
        match self {
            Self::RewardsProduction { .. }
            | Self::PaidOtherwise { .. }
            | Self::ShorterBelow { .. }
            | Self::DeductibleWaived { .. } => None,
            Self::WaitsWithoutReason { .. }
            | Self::WaitsForFramework { .. }
            | Self::WaitInCircle { .. }
            | Self::NoCommonTime => Some(ChainPart::Parallel),
            _ => Some(ChainPart::Contracts),
        }
    }

    /// The rule it rests on.
    pub fn rule(&self) -> &'static Rule {
        match self {
            Self::ShrinkAgainstProduction { .. }
            | Self::ShrinksLess { .. }
            | Self::NotBought { .. }
            | Self::NotInvested { .. } => &rules::ADV2020_A2_3_B,
            Self::NotTranslated { .. } => &rules::ADV2020_A2_3_A,
            Self::RewardsProduction { .. } | Self::ProductionOnly { .. } | Self::AgainstElement { .. } => {
                &rules::ADV2020_B5_1
            }
            Self::LostIncome { .. } | Self::LostIncomeUnpriced { .. } | Self::ShorterBelow { .. } => {
                &rules::ADV2020_A4_1_1_TELEMON
            }
            Self::PaidOtherwise { .. } => &rules::ADV2020_B3_MAP,
            Self::DeductibleWaived { .. } => &rules::ADV2020_A4_1_1_DEDUCTIBLE,
            Self::DecidesForPatient { .. } => &crate::principle::rules::ADV2020_A4_3_A,
            Self::WaitsForFramework { .. } => &rules::ADV2020_A2_6_C,
            Self::WaitsWithoutReason { .. } | Self::WaitInCircle { .. } | Self::NoCommonTime => {
                &rules::ADV2020_A4_1_A
            }
        }
    }

    /// Every rule it rests on, the first being [`rule`](Self::rule).
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> + use<> {
        let second: Option<&'static Rule> = match self {
            Self::WaitsWithoutReason { .. } | Self::WaitInCircle { .. } => Some(&rules::PRAC_NOWAIT),
            Self::PaidOtherwise { .. } => Some(&rules::ADV2020_I_CARECAT),
            _ => None,
        };
        core::iter::once(self.rule()).chain(second)
    }

    /// What would resolve it: named by the source where it names something, and else what
    /// follows from the notice.
    pub const fn resolved_by(&self) -> Text {
        match self {
            Self::ShrinkAgainstProduction { .. } => Text::new(
                "een afspraak eronder die de krimp overneemt en niet per verrichting betaalt",
                "an agreement below that takes over the shrinkage and does not pay per unit",
            ),
            Self::ShrinksLess { .. } => Text::new(
                "afspraken eronder die samen de hele krimp overnemen",
                "agreements below that together take over the whole of the shrinkage",
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
            Self::LostIncome { .. } | Self::LostIncomeUnpriced { .. } => Text::new(
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
            Self::DeductibleWaived { .. } => Text::new(
                "bewijs dat deze zorg winst geeft, of eigen risico als voor andere zorg",
                "evidence that this care brings gain, or the deductible as for other care",
            ),
            Self::DecidesForPatient { .. } => Text::new(
                "voorwaarden stellen in het algemeen, en de keuze laten aan patiënt en zorgverlener",
                "setting conditions in general, and leaving the choice to patient and professional",
            ),
            Self::WaitsWithoutReason { .. } => Text::new(
                "tegelijk beginnen, of laten beoordelen waarom dat niet kan",
                "beginning at the same time, or having judged why that cannot be",
            ),
            Self::WaitsForFramework { .. } => Text::new(
                "nu beginnen, op basis van de principes zoals ze zijn voorgesteld",
                "beginning now, on the basis of the principles as they are proposed",
            ),
            Self::WaitInCircle { .. } => {
                Text::new("één van hen begint zonder de andere", "one of them begins without the other")
            }
            Self::NoCommonTime => Text::new(
                "acties met een dag waarop elke partij bezig is",
                "actions with a day on which every party is at work",
            ),
        }
    }
}

impl Serialize for ChainFinding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::rule::finding(self, self.rules(), self.resolved_by(), serializer)
    }
}
