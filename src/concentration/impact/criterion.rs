//! What an agreement asks of an impact analysis, each thing once: its rule, its words, and the
//! question that asks it.

use core::convert::Infallible;
use core::fmt;

use super::{AcuteSubject, Aspect, Involved, rules};
use crate::criteria::Criterion;
use crate::language::{Language, Text};
use crate::messages::Say;
use crate::rule::Rule;
use crate::source::Edition;

/// Something that is asked of an impact analysis (*wat van een impactanalyse wordt gevraagd*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ImpactCriterion {
    /// The plan is made before care shifts; final text only.
    PlanBeforehand,
    /// The analysis is made before care shifts; final text only.
    AnalysisBeforehand,
    /// Insurers and the largest provider of the region took the initiative; final text only.
    Initiative,
    /// All who are named took part; final text only.
    Involved,
    /// The effect on someone was looked at; final text only.
    Effect(Involved),
    /// An aspect was looked at: all of them in the draft, the partners in the chain in both texts.
    Aspect(Aspect),
    /// The impact is desirable for society, as a person judges it: asked by the final text; under the draft
    /// what was found is held against it, which is a reading of this crate.
    Desirable,
    /// Plan and analysis were handed to NZa; final text only.
    Delivered,
    /// Whether acute care shifts too, so that the chain of it is analysed.
    AcuteCare,
    /// The regional consultation on acute care made that analysis.
    AcuteConsultation,
    /// All who have a stake in it were involved.
    AcuteStakeholders,
    /// Inhabitants were involved.
    AcuteInhabitants,
    /// Some kind of acute care is left to look at.
    AcuteKinds,
    /// A subject of that analysis was looked at.
    Acute(AcuteSubject),
    /// Structural savings outweigh the transformation funds that are used for a time.
    AcuteSavings,
}

/// The question in a few words.
impl Say for ImpactCriterion {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text().get(language))
    }
}

impl Criterion for ImpactCriterion {
    type Word = Infallible;

    fn code(self) -> &'static str {
        Self::code(self)
    }

    fn text(self) -> Text {
        Self::text(self)
    }
}

impl ImpactCriterion {
    /// The stable code, as in an explanation.
    pub const fn code(self) -> &'static str {
        match self {
            Self::PlanBeforehand => "impact.plan-beforehand",
            Self::AnalysisBeforehand => "impact.beforehand",
            Self::Initiative => "impact.initiative",
            Self::Involved => "impact.involved",
            Self::Effect(Involved::Providers) => "impact.effect-on-providers",
            Self::Effect(Involved::Networks) => "impact.effect-on-networks",
            Self::Effect(Involved::Professionals) => "impact.effect-on-professionals",
            Self::Effect(Involved::Patients) => "impact.effect-on-patients",
            Self::Aspect(aspect) => aspect.part_code(),
            Self::Desirable => "impact.desirable",
            Self::Delivered => "impact.delivered",
            Self::AcuteCare => "impact.acute-care",
            Self::AcuteConsultation => "impact.acute.by-regional-consultation",
            Self::AcuteStakeholders => "impact.acute.stakeholders",
            Self::AcuteInhabitants => "impact.acute.inhabitants",
            Self::AcuteKinds => "impact.acute.kinds",
            Self::Acute(subject) => subject.part_code(),
            Self::AcuteSavings => "impact.acute.savings",
        }
    }

    /// The question in a few words.
    pub const fn text(self) -> Text {
        match self {
            Self::PlanBeforehand => Text::new("plan vóór de verschuiving", "plan before the shift"),
            Self::AnalysisBeforehand => {
                Text::new("analyse vóór de verschuiving", "analysis before the shift")
            }
            Self::Initiative => Text::new(
                "op initiatief van zorgverzekeraars en de grootste aanbieder in de regio",
                "on the initiative of insurers and the largest provider of the region",
            ),
            Self::Involved => Text::new(
                "gemaakt met aanbieders, netwerken, professionals en patiënten",
                "made with providers, networks, professionals and patients",
            ),
            Self::Effect(Involved::Providers) => {
                Text::new("wat het voor zorgaanbieders betekent", "what it means for providers")
            }
            Self::Effect(Involved::Networks) => {
                Text::new("wat het voor zorgnetwerken betekent", "what it means for networks of care")
            }
            Self::Effect(Involved::Professionals) => {
                Text::new("wat het voor zorgprofessionals betekent", "what it means for professionals")
            }
            Self::Effect(Involved::Patients) => {
                Text::new("wat het voor patiënten betekent", "what it means for patients")
            }
            Self::Aspect(aspect) => aspect.text(),
            Self::Desirable => Text::new(
                "of de impact maatschappelijk gezien wenselijk is",
                "whether the impact is desirable for society",
            ),
            Self::Delivered => {
                Text::new("plan en analyse aangeleverd aan de NZa", "plan and analysis handed to NZa")
            }
            Self::AcuteCare => Text::new("of ook acute zorg verschuift", "whether acute care shifts too"),
            Self::AcuteConsultation => Text::new(
                "ketenimpactanalyse door het ROAZ",
                "analysis of the chain by the regional consultation on acute care",
            ),
            Self::AcuteStakeholders => Text::new(
                "ketenimpactanalyse met alle stakeholders",
                "analysis of the chain with all who have a stake in it",
            ),
            Self::AcuteInhabitants => {
                Text::new("ketenimpactanalyse met inwoners", "analysis of the chain with inhabitants")
            }
            Self::AcuteKinds => Text::new("soorten acute zorg", "kinds of acute care"),
            Self::Acute(subject) => subject.text(),
            Self::AcuteSavings => Text::new(
                "structurele besparingen tegenover tijdelijke transformatiemiddelen",
                "structural savings against transformation funds for a time",
            ),
        }
    }

    /// The question that asks it.
    pub(super) const fn question(self) -> Text {
        match self {
            Self::PlanBeforehand => Text::new(
                "Op welke dag is het transformatieplan afgerond, en vanaf welke dag verschuift de zorg?",
                "On which day was the transformation plan finished, and from which day does care shift?",
            ),
            Self::AnalysisBeforehand => Text::new(
                "Op welke dag is de impactanalyse afgerond, en vanaf welke dag verschuift de zorg?",
                "On which day was the impact analysis finished, and from which day does care shift?",
            ),
            Self::Initiative => Text::new(
                "Wie namen het initiatief, en is de verschuiving regionaal of landelijk?",
                "Who took the initiative, and is the shift regional or national?",
            ),
            Self::Involved => Text::new(
                "Wie waren betrokken bij plan en analyse?",
                "Who took part in making the plan and the analysis?",
            ),
            Self::Effect(Involved::Providers) => Text::new(
                "In welke mate en op welke manier raakt de verschuiving de zorgaanbieders?",
                "In what degree and in what way does the shift concern providers?",
            ),
            Self::Effect(Involved::Networks) => Text::new(
                "In welke mate en op welke manier raakt de verschuiving de zorgnetwerken?",
                "In what degree and in what way does the shift concern networks of care?",
            ),
            Self::Effect(Involved::Professionals) => Text::new(
                "In welke mate en op welke manier raakt de verschuiving de zorgprofessionals?",
                "In what degree and in what way does the shift concern professionals?",
            ),
            Self::Effect(Involved::Patients) => Text::new(
                "In welke mate en op welke manier raakt de verschuiving de patiënten?",
                "In what degree and in what way does the shift concern patients?",
            ),
            Self::Aspect(aspect) => aspect.question(),
            Self::Desirable => Text::new(
                "Is de impact maatschappelijk gezien wenselijk?",
                "Is the impact desirable for society?",
            ),
            Self::Delivered => Text::new(
                "Zijn plan en analyse aangeleverd aan de NZa, en op welke dag?",
                "Were the plan and the analysis handed to NZa, and on which day?",
            ),
            Self::AcuteCare => Text::new("Verschuift ook acute zorg?", "Does acute care shift too?"),
            Self::AcuteConsultation => Text::new(
                "Heeft het ROAZ de ketenimpactanalyse uitgevoerd?",
                "Did the regional consultation on acute care make the analysis of the chain?",
            ),
            Self::AcuteStakeholders => Text::new(
                "Waren alle stakeholders bij de ketenimpactanalyse betrokken?",
                "Were all who have a stake involved in the analysis of the chain?",
            ),
            Self::AcuteInhabitants => Text::new(
                "Waren inwoners bij de ketenimpactanalyse betrokken?",
                "Were inhabitants involved in the analysis of the chain?",
            ),
            Self::AcuteKinds => Text::new(
                "Welke soorten acute zorg verschuiven, nu geen van de genoemde een rol speelt?",
                "Which kinds of acute care shift, since none of those that are named plays a part?",
            ),
            Self::Acute(subject) => subject.question(),
            Self::AcuteSavings => Text::new(
                "Hoeveel transformatiemiddelen worden ingezet, en hoeveel wordt er structureel per jaar bespaard, over welke periode gerekend?",
                "How much transformation funds are used, and how much is saved each year, over which period?",
            ),
        }
    }

    /// The words for a criterion of which nothing is known.
    pub(super) const fn not_known(self) -> Text {
        match self {
            Self::Desirable | Self::AcuteStakeholders => Text::new("nog niet beoordeeld", "not judged yet"),
            Self::AcuteKinds => Text::new(
                "geen van de genoemde soorten speelt een rol, terwijl er wel acute zorg verschuift",
                "none of those that are named plays a part, though acute care shifts",
            ),
            _ if self.is_judged() => Text::new("nog niet bekeken", "not looked at yet"),
            _ => Text::new("niet bekend", "not known"),
        }
    }

    /// The rule of an agreement that asks it.
    pub const fn rule(self, agreement: Edition) -> &'static Rule {
        match (self, agreement) {
            (Self::AcuteSavings | Self::Acute(AcuteSubject::TotalCost), Edition::Draft) => {
                &crate::transformation::rules::IZA_C_4_A_FUNDS
            }
            (
                Self::AcuteSavings | Self::Acute(AcuteSubject::TotalCost),
                Edition::Final | Edition::Framework2023,
            ) => &crate::transformation::rules::IZA22_C_4_A_FUNDS,
            (
                Self::AcuteCare
                | Self::AcuteConsultation
                | Self::AcuteStakeholders
                | Self::AcuteInhabitants
                | Self::AcuteKinds
                | Self::Acute(_),
                Edition::Draft,
            ) => &rules::IZA_C_4_A_MAP,
            (
                Self::AcuteCare
                | Self::AcuteConsultation
                | Self::AcuteStakeholders
                | Self::AcuteInhabitants
                | Self::AcuteKinds
                | Self::Acute(_),
                Edition::Final | Edition::Framework2023,
            ) => &rules::IZA22_C_4_A_MAP,
            (_, Edition::Draft) => &rules::IZA_D_3_C,
            (_, Edition::Final | Edition::Framework2023) => &rules::IZA22_D_IMPACT,
        }
    }

    /// Whether a person may judge that it plays no part, as we read the texts: networks where the care
    /// has none ((oncological) networks), and kinds of acute care, of which the texts give examples
    /// only. Everything else is part of every shift: that nothing changes there is something to find,
    /// and not a reason not to look.
    pub const fn may_play_no_part(self) -> bool {
        match self {
            Self::Effect(Involved::Networks) => true,
            Self::Acute(subject) => subject.is_kind_of_care(),
            _ => false,
        }
    }

    /// Whether a person answers it.
    pub(super) const fn is_judged(self) -> bool {
        matches!(
            self,
            Self::Effect(_)
                | Self::Aspect(_)
                | Self::Desirable
                | Self::AcuteStakeholders
                | Self::AcuteKinds
                | Self::Acute(_)
        )
    }
}
