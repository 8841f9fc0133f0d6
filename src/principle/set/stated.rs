//! The principles in the words of each document, told in the crate's own.

use serde::Serialize;

use super::{Cell, Degree, PrincipleSet};
use crate::language::Text;
use crate::principle::element::ELEMENTS;
use crate::principle::{Element as E, Principle, rules};
use crate::rule::Rule;
use crate::source::Citation;
use crate::words::words;

words!(
    /// The capacity in which a document brings a principle.
    PrincipleKind {
        /// A principle of appropriate care.
        Principle = "principle", "principe", "principle";
        /// As that without which appropriate care cannot come about: in the draft one of five starting
        /// points, not one of four principles.
        #[doc(alias = "randvoorwaarde")]
        Precondition = "precondition", "randvoorwaarde", "precondition";
    }
);

words!(
    /// How settled a set of principles is.
    SetStatus {
        /// A first proposal, of which the document says that the field settles the final text.
        #[doc(alias = "voorlopig")]
        Provisional = "provisional", "voorlopig", "provisional";
        /// A draft of an agreement.
        #[doc(alias = "concept")]
        Draft = "draft", "concept", "draft";
        /// Agreed between parties.
        #[doc(alias = "afgesproken")]
        Agreed = "agreed", "afgesproken", "agreed";
        /// Told again by others, to explain or to guide.
        #[doc(alias = "toelichting")]
        Retold = "retold", "weergegeven door derden", "retold";
    }
);

/// A principle as one document states it (*principe zoals het er staat*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct StatedPrinciple {
    principle: Principle,
    kind: PrincipleKind,
    #[serde(skip)]
    says: Text,
    citation: Citation,
}

impl StatedPrinciple {
    /// The principle that the document states.
    pub const fn principle(&self) -> Principle {
        self.principle
    }

    /// The capacity in which the document brings it: as a principle, or as a precondition.
    pub const fn kind(&self) -> PrincipleKind {
        self.kind
    }

    /// The meaning that the document gives it, in the crate's own words.
    pub const fn says(&self) -> Text {
        self.says
    }

    /// The document and the section in which the principle stands.
    pub const fn citation(&self) -> Citation {
        self.citation
    }
}

impl PrincipleSet {
    /// How settled the set is.
    pub const fn status(self) -> SetStatus {
        match self {
            Self::Advice2020 => SetStatus::Provisional,
            Self::Draft2022 => SetStatus::Draft,
            Self::Final2022 => SetStatus::Agreed,
            Self::Specialists2023 | Self::Page2024 => SetStatus::Retold,
        }
    }

    /// The rule of the rulebook that the set rests on, where the catalogue has one.
    pub fn rule(self) -> &'static Rule {
        match self {
            Self::Advice2020 => &rules::ADV2020_A3_AGG,
            Self::Draft2022 => &rules::IZA_2_PRINCIPLES,
            Self::Final2022 => &rules::IZA22_PRINCIPLES,
            Self::Specialists2023 => &rules::FMS_PRINC,
            Self::Page2024 => &rules::VWS_PRINC,
        }
    }

    /// The rule that says how settled the set is: of the advice its own, else that of the set.
    pub(crate) fn rule_on_status(self) -> &'static Rule {
        match self {
            Self::Advice2020 => &rules::ADV2020_A3_PROV,
            set => set.rule(),
        }
    }

    /// Its principles, in the order of the document.
    pub fn principles(self) -> &'static [StatedPrinciple] {
        match self {
            Self::Advice2020 => &ADVICE,
            Self::Draft2022 => &DRAFT,
            Self::Final2022 => &FINAL,
            Self::Specialists2023 => &SPECIALISTS,
            Self::Page2024 => &PAGE,
        }
    }

    /// One of its principles; nothing when the document does not have it.
    pub fn principle(self, principle: Principle) -> Option<&'static StatedPrinciple> {
        self.principles().iter().find(|stated| stated.principle == principle)
    }

    /// The remark that a reader of this set should know; nothing without one.
    pub const fn note(self) -> Option<Text> {
        match self {
            Self::Advice2020 => Some(Text::new(
                "Een eerste voorzet: het veld stelt de definitieve principes vast. Ze geven richting en zijn geen harde regels, al wil hetzelfde hoofdstuk \
                 dat ze via afspraken gaan binden.",
                "A first proposal: the field settles the final principles. They give direction and are no hard rules, though the same chapter wants \
                 them to become binding through agreements.",
            )),
            Self::Draft2022 => Some(Text::new(
                "Vier principes; de werkomgeving is er het vijfde uitgangspunt, geen principe.",
                "Four principles; the work environment is the fifth starting point there, and no principle.",
            )),
            Self::Final2022 => Some(Text::new(
                "Onder welk principe de twaalf uitgangspunten vallen, staat er niet: de indeling is een interpretatie.",
                "Under which principle the twelve starting points fall is not said: the grouping is an interpretation.",
            )),
            Self::Specialists2023 => Some(Text::new(
                "Schrijft de vijf principes aan het akkoord toe; de woorden van de eerste vier zijn die van de samenvatting van het advies uit 2020.",
                "Ascribes the five principles to the agreement; the words of the first four are those of the summary of the advice of 2020.",
            )),
            Self::Page2024 => Some(Text::new(
                "In gewone taal en dunner dan de andere: bedoeld om uit te leggen, niet om aan te toetsen.",
                "In plain words and thinner than the others: made to explain, not to hold practices against.",
            )),
        }
    }
}

macro_rules! stated {
    ($set:ident, $list:ident: $($principle:ident, $kind:ident, [$section_nl:literal, $section_en:literal], [$nl:literal, $en:literal];)+) => {
        static $list: [StatedPrinciple; [$(Principle::$principle),+].len()] = [$(StatedPrinciple {
            principle: Principle::$principle,
            kind: PrincipleKind::$kind,
            says: Text::new($nl, $en),
            citation: Citation::new(PrincipleSet::$set.document(), Text::new($section_nl, $section_en)),
        }),+];
    };
}

stated! { Advice2020, ADVICE:
    ValueDriven, Principle, ["deel A, 3.1", "part A, 3.1"],
        ["Winst in gezondheid en functioneren die ertoe doet, tegen een redelijke prijs; effectief; met middelen, mensen en materialen in verhouding.",
         "Gain in health and functioning that matters, at a reasonable price; effective; with means, people and materials in proportion."];
    TogetherWithPatient, Principle, ["deel A, 3.2", "part A, 3.2"],
        ["Samen besloten en vooruit gepland vanuit de vraag naar functioneren, in de sociale context en met de disciplines die nodig zijn.",
         "Decided and planned ahead together from the question of functioning, in the social context and with the disciplines needed."];
    RightCareRightPlace, Principle, ["deel A, 3.3", "part A, 3.3"],
        ["Voorkomen wat onnodig duur of overbodig is, verplaatsen naar dichterbij en vervangen door slimmere vormen.",
         "Prevent what is needlessly dear or superfluous, move care nearer, and replace it by smarter forms."];
    HealthNotIllness, Principle, ["deel A, 3.4", "part A, 3.4"],
        ["Gezondheid in al het beleid, positieve gezondheid, en preventie van ziekte en zwaardere zorg.",
         "Health in all policies, positive health, and prevention of illness and heavier care."];
}

stated! { Draft2022, DRAFT:
    ValueDriven, Principle, ["hoofdstuk 2", "chapter 2"],
        ["Op de eerste plaats aantoonbaar effectief en van meerwaarde, daarnaast doelmatig in mensen, middelen en materialen.",
         "First of all demonstrably effective and of added value, and beside that efficient in people, means and materials."];
    TogetherWithPatient, Principle, ["hoofdstuk 2", "chapter 2"],
        ["Samen met en rondom de patiënt, met informatie die bij diens vaardigheden past.",
         "Together with and around the patient, with information that fits the patient's skills."];
    RightCareRightPlace, Principle, ["hoofdstuk 2; bijlage B, inleiding", "chapter 2; annex B, introduction"],
        ["De juiste zorg op de juiste plek, in bijlage B uitgewerkt als voorkomen, verplaatsen en vervangen.",
         "The right care in the right place, worked out in annex B as preventing, moving and replacing."];
    HealthNotIllness, Principle, ["hoofdstuk 2", "chapter 2"],
        ["Gaat over gezondheid en niet over ziekte; niet verder uitgewerkt.", "Is about health and not about illness; not worked out further."];
    WorkEnvironment, Precondition, ["hoofdstuk 2", "chapter 2"],
        ["Zonder genoeg professionals die met plezier blijven werken komt passende zorg er niet.",
         "Without enough professionals who stay at work with pleasure, appropriate care does not come about."];
}

stated! { Final2022, FINAL:
    ValueDriven, Principle, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
        ["Eerst effectief, naar de stand van wetenschap en praktijk en van meerwaarde; dan doelmatig in mensen, middelen en materialen.",
         "First effective, by the state of science and practice and of added value; then efficient in people, means and materials."];
    TogetherWithPatient, Principle, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
        ["Samen met en rondom de patiënt, met informatie die bij diens vaardigheden past.",
         "Together with and around the patient, with information that fits the patient's skills."];
    RightCareRightPlace, Principle, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
        ["De juiste zorg op de juiste plek; als principe niet verder uitgewerkt.",
         "The right care in the right place; not worked out further as a principle."];
    HealthNotIllness, Principle, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
        ["Gaat over gezondheid en niet over ziekte; als principe niet verder uitgewerkt.",
         "Is about health and not about illness; not worked out further as a principle."];
    WorkEnvironment, Principle, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
        ["Een goede plek om te werken, met genoeg professionals die er met plezier blijven.",
         "A good place to work, with enough professionals who stay there with pleasure."];
}

stated! { Specialists2023, SPECIALISTS:
    ValueDriven, Principle, ["Wat houdt passende zorg in?", "section on what appropriate care is"],
        ["Effectieve zorg, doelmatig ingezet, gericht op winst die er voor de patiënt toe doet, tegen een redelijke prijs.",
         "Effective care, efficiently used, for relevant gain for the patient, at a reasonable price."];
    TogetherWithPatient, Principle, ["Wat houdt passende zorg in?", "section on what appropriate care is"],
        ["De vraag naar functioneren voorop bij samen beslissen, met meerdere disciplines en oog voor de context.",
         "The question of functioning first when deciding together, with several disciplines and an eye for the context."];
    RightCareRightPlace, Principle, ["Wat houdt passende zorg in?", "section on what appropriate care is"],
        ["Duurdere zorg voorkomen, zorg verplaatsen en organiseren rondom mensen, of vervangen door slimme vormen.",
         "Prevent dearer care, move care and organise it around people, or replace it by smart forms."];
    HealthNotIllness, Principle, ["Wat houdt passende zorg in?", "section on what appropriate care is"],
        ["Beleid voor gezondheid en kleinere verschillen, ervaren gezondheid voorop, ziekte en zwaardere zorg voor zijn.",
         "Policy for health and smaller differences, perceived health first, staying ahead of illness and heavier care."];
    WorkEnvironment, Principle, ["Wat houdt passende zorg in?", "section on what appropriate care is"],
        ["Een prettige en goede plek om te werken; volgens de handreiking een toevoeging van het akkoord.",
         "A pleasant and good place to work; an addition of the agreement, says the guide."];
}

stated! { Page2024, PAGE:
    ValueDriven, Principle, ["4 principes van passende zorg", "the four principles"],
        ["Zorg die werkt, en waarvan de prijs redelijk is.", "Care that works, at a reasonable price."];
    RightCareRightPlace, Principle, ["4 principes van passende zorg", "the four principles"],
        ["Dicht bij de patiënt, waar dat mogelijk is.", "Close to the patient, where that is possible."];
    TogetherWithPatient, Principle, ["4 principes van passende zorg", "the four principles"],
        ["Patiënt en arts beslissen samen wat voor deze patiënt het beste is.",
         "Patient and doctor decide together what is best for this patient."];
    HealthNotIllness, Principle, ["4 principes van passende zorg", "the four principles"],
        ["Ook gezondheid telt, met oog voor wat iemand wel kan.", "Health counts too, and what someone is able to do."];
}

const AS: Text = Text::new("samenvatting", "summary");
const A12: Text = Text::new("deel A, 1.2", "part A, 1.2");
const A31: Text = Text::new("deel A, 3.1", "part A, 3.1");
const A32: Text = Text::new("deel A, 3.2", "part A, 3.2");
const A33: Text = Text::new("deel A, 3.3", "part A, 3.3");
const A34: Text = Text::new("deel A, 3.4", "part A, 3.4");
const A43: Text = Text::new("deel A, 4.3", "part A, 4.3");

const D1: Text = Text::new("hoofdstuk 1", "chapter 1");
const D2: Text = Text::new("hoofdstuk 2", "chapter 2");
const D31: Text = Text::new("3.1", "3.1");
const DA5: Text = Text::new("bijlage A, 5", "annex A, 5");
const DA6: Text = Text::new("bijlage A, 6", "annex A, 6");
const DB: Text = Text::new("bijlage B, inleiding", "annex B, introduction");
const DE: Text = Text::new("bijlage E, ambitie", "annex E, ambition");

const F6: Text = Text::new("hoofdstuk 1, p. 6", "chapter 1, p. 6");
const F7: Text = Text::new("hoofdstuk 1, p. 7", "chapter 1, p. 7");
const F9: Text = Text::new("hoofdstuk 2, p. 9", "chapter 2, p. 9");
const FSP1: Text = Text::new("hoofdstuk 2, p. 9, uitgangspunt 1", "chapter 2, p. 9, starting point 1");
const FSP2: Text = Text::new("hoofdstuk 2, p. 9, uitgangspunt 2", "chapter 2, p. 9, starting point 2");
const FSP3: Text = Text::new("hoofdstuk 2, p. 9, uitgangspunt 3", "chapter 2, p. 9, starting point 3");
const FSP4: Text = Text::new("hoofdstuk 2, p. 9, uitgangspunt 4", "chapter 2, p. 9, starting point 4");
const FSP5: Text = Text::new("hoofdstuk 2, p. 9, uitgangspunt 5", "chapter 2, p. 9, starting point 5");
const FSP6: Text = Text::new("hoofdstuk 2, p. 9, uitgangspunt 6", "chapter 2, p. 9, starting point 6");
const FSP7: Text = Text::new("hoofdstuk 2, p. 9, uitgangspunt 7", "chapter 2, p. 9, starting point 7");
const FSP8: Text = Text::new("hoofdstuk 2, p. 9, uitgangspunt 8", "chapter 2, p. 9, starting point 8");
const FSP9: Text = Text::new("hoofdstuk 2, p. 9, uitgangspunt 9", "chapter 2, p. 9, starting point 9");
const FSP10: Text = Text::new("hoofdstuk 2, p. 9, uitgangspunt 10", "chapter 2, p. 9, starting point 10");
const FSP11: Text = Text::new("hoofdstuk 2, p. 9, uitgangspunt 11", "chapter 2, p. 9, starting point 11");
const FSP12: Text = Text::new("hoofdstuk 2, p. 9, uitgangspunt 12", "chapter 2, p. 9, starting point 12");
const FA30: Text = Text::new("deel A, 1, p. 30", "part A, 1, p. 30");
const FA32: Text = Text::new("deel A, 2a en 2b, p. 31-32", "part A, 2a and 2b, pp. 31-32");
const FA34: Text = Text::new("deel A, 3, p. 34", "part A, 3, p. 34");
const FA35: Text = Text::new("deel A, 4, p. 35", "part A, 4, p. 35");
const FA36: Text = Text::new("deel A, 7, p. 36", "part A, 7, p. 36");
const FA37: Text = Text::new("deel A, 7f, p. 37", "part A, 7f, p. 37");
const FB: Text = Text::new("deel B, inleiding, p. 43", "part B, introduction, p. 43");

const G0: Text = Text::new("Actualiteit", "introduction");
const GP: Text = Text::new("Wat houdt passende zorg in?", "section on what appropriate care is");
const GO: Text = Text::new("Handvatten, eigen gremia", "handles, own bodies");
const GR: Text = Text::new("Handvatten, registreren en samenwerken", "handles, registering and cooperating");
const GA: Text = Text::new("Algemene en specifieke randvoorwaarden", "general and specific preconditions");
const GC: Text = Text::new("Conclusie", "conclusion");

const P0: Text = Text::new("inleiding", "introduction");
const PM: Text = Text::new("Ambitie van het kader", "ambition of the Kader");
const PP: Text = Text::new("4 principes van passende zorg", "the four principles");
const PD: Text = Text::new("4 principes van passende zorg, slot", "the four principles, end");

/// Stated as part of the principles.
#[allow(clippy::unnecessary_wraps, reason = "a cell of the table")]
const fn s(section: Text) -> Cell {
    Some((Degree::Stated, section))
}

/// Touched on in part, or at another place than the principles.
#[allow(clippy::unnecessary_wraps, reason = "a cell of the table")]
const fn t(section: Text) -> Cell {
    Some((Degree::Touched, section))
}

const N: Cell = None;

/// Per element: the advice, the draft, the final text, the guide, the page.
pub(super) const TABLE: [(E, [Cell; 5]); ELEMENTS] = [
    (E::HealthGain, [s(A31), s(D2), s(FSP1), s(GP), t(PP)]),
    (E::FunctioningGain, [s(A31), t(D31), N, s(GP), N]),
    (E::ReasonablePrice, [s(A31), t(D31), N, s(GP), s(PP)]),
    (E::OutcomesChosen, [s(A31), t(D31), t(FA36), t(GO), N]),
    (E::ResultsMeasured, [s(A31), t(D31), t(FA35), t(GO), N]),
    (E::Effectiveness, [s(A31), s(D2), s(FSP2), s(GP), s(PP)]),
    (E::EvidenceBuilt, [s(A31), t(DA5), t(FA34), t(GO), N]),
    (E::IneffectiveCareEnds, [s(A31), t(DA5), t(FA32), N, N]),
    (E::ProportionateCost, [s(A31), s(D2), s(FSP1), s(GP), t(PP)]),
    (E::ProportionateStaff, [s(A31), s(D2), s(FSP1), t(G0), t(PM)]),
    (E::DailyLife, [s(A31), N, N, N, N]),
    (E::Environment, [s(A31), s(D2), s(FSP1), N, t(PM)]),
    (E::SharedDecision, [s(A32), t(D2), s(FSP4), s(GP), s(PP)]),
    (E::ProactivePlanning, [s(A32), t(DE), t(FA37), N, N]),
    (E::FunctioningQuestion, [s(A32), t(D31), N, s(GP), N]),
    (E::Tailored, [s(A32), t(D31), t(FA35), t(GC), s(PP)]),
    (E::Footing, [s(A32), N, N, N, N]),
    (E::SocialContext, [s(A32), t(D31), N, s(GP), t(PD)]),
    (E::Multidisciplinary, [s(A32), N, N, s(GP), N]),
    (E::DomainsAligned, [s(A32), t(DB), t(FB), t(G0), t(PD)]),
    (E::FittingInformation, [N, s(D2), s(F9), N, N]),
    (E::HealthDisadvantage, [N, t(DE), s(FSP3), N, N]),
    (E::AnswersOutsideCare, [N, t(D1), s(FSP5), t(GA), N]),
    (E::DisadvantageInDecision, [N, N, s(FSP6), N, N]),
    (E::CarePrevented, [s(A33), t(DB), t(FB), s(GP), N]),
    (E::CloseToHome, [s(A33), t(DB), s(FSP8), t(GP), s(PP)]),
    (E::AroundPeople, [s(AS), t(D2), t(F9), s(GP), N]),
    (E::Replaced, [s(A33), t(DB), t(FB), s(GP), N]),
    (E::FitsNeed, [s(A33), t(D31), t(FA30), N, N]),
    (E::FitsOwnAbility, [s(A33), N, N, N, N]),
    (E::SelfCareFirst, [N, t(DA6), s(FSP7), N, N]),
    (E::DigitalFirst, [N, t(DA6), s(FSP9), t(GO), N]),
    (E::Innovation, [t(A43), t(D1), s(FSP10), t(GO), N]),
    (E::HealthInAllPolicies, [s(A34), N, t(F7), s(GP), N]),
    (E::PositiveHealth, [s(A34), t(D31), t(F9), s(GP), s(PP)]),
    (E::IllnessPrevented, [s(A34), t(D1), t(F6), s(GP), N]),
    (E::WorseningPrevented, [s(A34), N, N, N, N]),
    (E::HeavierCarePrevented, [s(A34), t(DB), t(F6), s(GP), N]),
    (E::AreasOfLife, [N, N, s(FSP11), N, N]),
    (E::CollectiveResilience, [N, t(D1), s(FSP12), N, N]),
    (E::WorkEnvironment, [N, s(D2), s(F9), s(GP), N]),
    (E::SafeWork, [N, t(D1), t(F6), t(GO), N]),
    (E::LastingEmployability, [N, s(D2), s(F9), t(GR), N]),
    (E::Access, [s(A12), t(D31), t(F6), t(G0), t(P0)]),
    (E::Affordability, [s(A12), t(D1), t(F6), t(G0), t(P0)]),
];

#[allow(clippy::indexing_slicing, reason = "a constant: it fails to compile, and not to run")]
#[allow(clippy::arithmetic_side_effects, reason = "counts to the number of elements")]
const _: () = {
    let mut at = 0;
    while at < ELEMENTS {
        assert!(TABLE[at].0.index() == at, "one row per element, in their order");
        at += 1;
    }
};
