//! The principles in the words of each document, told in the crate's own.

use serde::Serialize;

use super::PrincipleSet;
use crate::language::Text;
use crate::principle::Principle;
use crate::principle::rules;
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
