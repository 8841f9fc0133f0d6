//! Who agrees what with whom, as facts.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::judgement::Judgement;
use crate::language::Text;
use crate::money::Euro;
use crate::party::name;
use crate::principle::{Element, Status};
use crate::rule::Reference;
use crate::statement::Statement;
use crate::words::words;

name!(
    /// The name of a party in the chain (*partij in de keten*).
    ActorId
);
name!(
    /// The name of a contract between two parties (*schakel*).
    LinkId
);
name!(
    /// The name of a clause within the chain (*afspraak*).
    ClauseId
);
name!(
    /// What a clause or an investment is about, in the caller's own word (*thema*):
    /// `telemonitoring`, `prevention`.
    Theme
);
name!(
    /// The name of an action of a party (*actie*).
    ActionId
);

words!(
    /// The kind of party in a chain.
    ActorKind {
        /// A health insurer, which buys care for those that it insures.
        Insurer = "insurer", "zorgverzekeraar", "insurer";
        /// A provider, such as a hospital.
        Provider = "provider", "zorgaanbieder", "provider";
        /// A specialist partnership (*MSB*).
        #[doc(alias = "MSB")]
        SpecialistPartnership = "specialist-company", "medisch-specialistisch bedrijf", "specialist partnership";
        /// Specialists in employment.
        EmployedSpecialists = "employed-specialists", "specialisten in loondienst", "employed specialists";
        /// A party of another kind; it has no stake in whether one can choose.
        Other = "other", "andere partij", "other party";
    }
);

words!(
    /// What a clause pays for, and so what it invites to (*prikkel*).
    Incentive {
        /// Each unit of production (*productie*).
        #[doc(alias = "productieprikkel")]
        Production = "production", "per verrichting", "per unit of production";
        /// Production up to a ceiling of turnover, which invites to reach it (*omzetplafond*).
        #[doc(alias = "omzetplafond")]
        Ceiling = "ceiling", "omzetplafond", "ceiling of turnover";
        /// One sum for a question of care.
        Bundle = "bundle", "bundel", "bundle";
        /// One sum for a network or over domains.
        Network = "network", "netwerkbekostiging", "network payment";
        #[doc(alias = "aanneemsom")]
        FixedSum = "fixed-sum", "aanneemsom", "fixed sum";
        /// Outcomes of the care that is given.
        Outcome = "outcome", "uitkomsten", "outcomes";
        /// A share in what is saved.
        SharedSavings = "shared-savings", "gedeelde besparing", "shared savings";
        /// Availability of the care, whether or not it is used.
        Availability = "availability", "beschikbaarheid", "availability";
        /// Capacity or a budget of staff.
        Capacity = "capacity", "capaciteit", "capacity";
    }
);

impl Incentive {
    /// Whether more production brings more income (advice of 2020, part B, 5.1).
    pub(super) const fn rewards_production(self) -> bool {
        matches!(self, Self::Production | Self::Ceiling)
    }

    /// The form of payment, as words that follow *pays*.
    pub(super) const fn paid(self) -> Text {
        match self {
            Self::Production => Text::new("per verrichting", "per unit of production"),
            Self::Ceiling => Text::new("onder een omzetplafond", "under a ceiling of turnover"),
            Self::Bundle => Text::new("met een bundel", "by a bundle"),
            Self::Network => Text::new("met netwerkbekostiging", "by network payment"),
            Self::FixedSum => Text::new("met een aanneemsom", "by a fixed sum"),
            Self::Outcome => Text::new("naar uitkomsten", "by outcomes"),
            Self::SharedSavings => Text::new("met gedeelde besparingen", "by shared savings"),
            Self::Availability => Text::new("naar beschikbaarheid", "by availability"),
            Self::Capacity => Text::new("naar capaciteit", "by capacity"),
        }
    }
}

words!(
    /// A category of care (*soort zorg*), by which the advice of 2020 wants care to be paid
    /// (introduction; part B, 3).
    CareCategory {
        /// Acute care: curative care that cannot wait without medical objection.
        Acute = "acute", "acute zorg", "acute care";
        /// Curative, and it can be put off for some days to weeks without medical objection.
        Elective = "elective", "electieve zorg", "elective care";
        /// Chronic care, which goes on continuously.
        Chronic = "chronic", "chronische zorg", "chronic care";
    }
);

impl CareCategory {
    /// The category of curative care that is not chronic, from the days that it can be put off without
    /// medical objection. How many days are *some* the advice does not say: `elective_from` is the
    /// caller's.
    ///
    /// ```
    /// use passende_zorg::contracting::chain::CareCategory;
    /// assert_eq!(CareCategory::of_episode(3, 3), CareCategory::Elective);
    /// assert_eq!(CareCategory::of_episode(2, 3), CareCategory::Acute);
    /// ```
    pub const fn of_episode(days_put_off: u32, elective_from: u32) -> Self {
        if days_put_off >= elective_from { Self::Elective } else { Self::Acute }
    }

    /// The form of payment that the advice prefers (part B, 3).
    pub const fn preferred(self) -> Incentive {
        match self {
            Self::Acute => Incentive::Availability,
            Self::Elective => Incentive::Bundle,
            Self::Chronic => Incentive::Network,
        }
    }
}

/// A party in the chain.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Actor {
    /// The name of the party, given once in the chain.
    pub id: ActorId,
    /// The kind of party that it is.
    pub kind: ActorKind,
}

/// A contract between two parties, from the one that buys to the one that delivers (*schakel*).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Link {
    /// The name of the contract, given once in the chain.
    pub id: LinkId,
    /// The party that buys the care.
    pub buyer: ActorId,
    /// The party that delivers the care, another than the buyer.
    pub seller: ActorId,
    /// The first day on which the contract binds.
    #[serde(deserialize_with = "crate::formats::value::day")]
    pub from: NaiveDate,
    /// The last day; without one it goes on.
    #[serde(
        default,
        deserialize_with = "crate::formats::value::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    pub until: Option<NaiveDate>,
    /// The agreements that the contract contains.
    pub clauses: Vec<Clause>,
}

impl Link {
    /// Whether it binds on a day: it has begun and has not ended. The last day still binds.
    pub fn binds_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    /// Whether it runs for more than a year, or without an end.
    pub fn is_multi_year(&self) -> bool {
        let year = self.from.checked_add_months(Months::new(12));
        self.until.is_none_or(|until| year.is_some_and(|year| until >= year))
    }
}

/// One agreement in a contract (*afspraak*).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Clause {
    /// Its name, given once in the chain.
    pub id: ClauseId,
    /// The care that the agreement is about.
    pub care: Theme,
    /// The innovation or policy that it is part of; nothing when it is part of none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<Theme>,
    /// The element of the principles that it pursues; nothing when it pursues none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pursues: Option<Element>,
    /// The basis on which it pays; nothing when it says nothing of payment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub incentive: Option<Incentive>,
    /// The category of the care; nothing when it is not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<CareCategory>,
    /// The volume it aims at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub volume: Option<VolumeTarget>,
    /// The price of one unit, where each is paid; never below zero.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Euro>,
    /// The number of contacts a year that it makes unnecessary.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fewer_contacts: Option<u32>,
    /// The clauses of the contracts above that it carries on: one, or a list.
    #[serde(default, deserialize_with = "one_or_several", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Named>"))]
    pub translates: Vec<ClauseId>,
    /// Words that make care of one patient wait for the consent of the buyer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decides_for_patient: Option<Statement>,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
enum Named {
    One(ClauseId),
    Several(Vec<ClauseId>),
}

/// A name by itself, or a list of names.
fn one_or_several<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<ClauseId>, D::Error> {
    Ok(match Option::<Named>::deserialize(deserializer)? {
        None => Vec::new(),
        Some(Named::One(named)) => vec![named],
        Some(Named::Several(named)) => named,
    })
}

/// A volume before and the one aimed at: growth, shrinkage or neither follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct VolumeTarget {
    /// The volume before, as a number a year.
    pub baseline: u32,
    /// Aimed at, in a year.
    pub target: u32,
}

impl VolumeTarget {
    /// By how many it shrinks; none when it does not.
    pub const fn shrinks_by(self) -> u32 {
        self.baseline.saturating_sub(self.target)
    }

    /// By how many it grows; none when it does not.
    pub const fn grows_by(self) -> u32 {
        self.target.saturating_sub(self.baseline)
    }
}

/// What a party invests in.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Investment {
    /// The party that invests.
    pub actor: ActorId,
    /// The innovation or policy that is invested in.
    pub theme: Theme,
}

/// Care for which the insurer waives the compulsory deductible (*eigen risico*), and how its gain
/// stands in an appraisal.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct DeductibleWaiver {
    /// The care for which the deductible is waived.
    pub care: Theme,
    /// How its gain stands, as an [`Appraisal`](crate::principle::Appraisal) found;
    /// nothing when nobody looked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gain: Option<Status>,
}

words!(
    /// What parties decide together (*gelijkgerichtheid*): the definition that the advice of 2020 follows
    /// (introduction, footnote 15).
    JointPart {
        /// The content: the care or the change that has to happen.
        What = "what", "wat er moet gebeuren", "what has to happen";
        /// The way in which it is organised.
        How = "how", "hoe het georganiseerd wordt", "how it is organised";
        /// The division of tasks: which party does what.
        Who = "who", "wie wat doet", "who does what";
        /// The payment: which party pays, in which way.
        Pays = "pays", "wie betaalt, en hoe", "who pays, and how";
    }
);

/// That something was decided, where, when, and who signed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Decided {
    /// The part that was decided on.
    pub part: JointPart,
    /// The day of the last signature; without one it is known from the day on which the
    /// document was consulted.
    #[serde(
        default,
        deserialize_with = "crate::formats::value::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    pub on: Option<NaiveDate>,
    /// The document in which the decision stands.
    pub document: Reference,
    /// The parties that signed the document.
    pub signed: Vec<ActorId>,
}

impl Decided {
    /// The day from which it is known that this was decided.
    pub fn known_from(&self) -> NaiveDate {
        self.on.unwrap_or_else(|| self.document.consulted())
    }
}

words!(
    /// A phase of the cycle in which appropriate care is organised and realised (advice of 2020, part A,
    /// 2.6). The figure itself is not in the text: the phases are read from the sentence below it.
    Phase {
        /// Organising of care by the parties together.
        Organise = "organise", "samen organiseren", "organise together";
        /// Purchasing of the care that was organised.
        Purchase = "purchase", "inkopen", "purchase";
        /// Realisation of the care in practice.
        Realise = "realise", "realiseren", "realise";
        /// Measure and evaluate what works.
        Evaluate = "evaluate", "meten en evalueren", "measure and evaluate";
        /// Reward appropriate care.
        Reward = "reward", "belonen", "reward";
    }
);

/// What a party does, and when (*actie*).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Action {
    /// The name of the action, given once in the chain.
    pub id: ActionId,
    /// The party that carries the action out.
    pub actor: ActorId,
    /// The phase of the cycle that it belongs to.
    pub phase: Phase,
    /// The first day on which the party is at work on it.
    #[serde(deserialize_with = "crate::formats::value::day")]
    pub from: NaiveDate,
    /// The last day on which the party is at work on it; it counts too.
    #[serde(deserialize_with = "crate::formats::value::day")]
    pub until: NaiveDate,
    /// The reason to wait: the action of another party, or a framework that is still to come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waits_for: Option<Waiting>,
}

/// That an action waits, and for what. For another action there may be a reason, of which a person judges
/// whether it holds; for a framework the advice gives none (part A, 2.6).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Waiting {
    /// The action that it waits for; nothing when it waits for a framework.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<ActionId>,
    /// For the framework of the principles, while it is still being made; given when there is no action.
    /// Anything else that is still to come, such as a payment title, is the action of the party that makes
    /// it: for that there may be a reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub framework: Option<Statement>,
    /// The reason why it cannot begin before; nothing when there is no such reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub because: Option<Statement>,
    /// Whether it really has to wait for the action: *met* when it does. That a reason was written does not
    /// show that it holds. On a framework nobody judges.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judgement: Option<Judgement>,
}

/// How parties learn (*lerend systeem*), advice of 2020, part A, 4.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Learning {
    /// The agreement on what is measured; nothing without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measures: Option<Statement>,
    /// The days on which results are fed back. One is an improvement; a system takes more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub feedback: Vec<FeedbackDay>,
    /// The agreement on what grows when it works; nothing without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grows: Option<Statement>,
    /// The agreement on what stops when it does not contribute; nothing without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stops: Option<Statement>,
}

/// A day on which results are fed back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct FeedbackDay(#[serde(deserialize_with = "crate::formats::value::day")] pub NaiveDate);

/// The judgement whether patient and professional have time and information enough to choose (advice of
/// 2020, part A, 4.1.1).
pub type TimeToChoose = Judgement;
