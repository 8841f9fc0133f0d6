//! What a chain lacks, of which nothing follows yet.

use core::fmt;

use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::{ActionId, ActorId, JointPart, LinkId, Phase, Place, Theme};
use crate::explanation::QuestionKind;
use crate::language::{Describe, InBoth, Language};
use crate::principle::rules;
use crate::rule::Rule;
use crate::statement::Statement;

/// What a chain lacks, with the names of whom and what it is about (*wat ontbreekt*). Nothing follows from it but that something stays unknown.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ChainGap {
    /// No contract binds on the day.
    NoContract,
    /// No contract of an insurer pursues an element of the principles.
    NothingPursued,
    /// A party has no contract that binds on the day.
    WithoutContract {
        /// Which party.
        actor: ActorId,
    },
    /// A provider delivers under a contract and has none below it.
    LinkBelow {
        /// Which provider.
        actor: ActorId,
    },
    /// No contract below an agreement speaks of its care.
    NotSpokenOf {
        /// The agreement.
        place: Place,
        /// The care.
        care: Theme,
        /// The party that has contracts below.
        seller: ActorId,
    },
    /// Less care is agreed above, and those below say no volume.
    VolumeBelow {
        /// Where it is agreed, of several agreements where most is.
        place: Place,
        /// The care.
        care: Theme,
        /// The party that has contracts below.
        seller: ActorId,
    },
    /// A clause is to carry on an agreement above and agrees on nothing itself: on no payment, no volume and no element.
    CarriedInName {
        /// The clause.
        place: Place,
    },
    /// A contract below carries on another agreement on the same care, and does not say whether it carries on this one.
    NotNamed {
        /// The agreement.
        place: Place,
        /// The contract below.
        link: LinkId,
    },
    /// There is no document, known on the day, on a part that parties decide together.
    NotDecided {
        /// Which part.
        part: JointPart,
    },
    /// Of a party no action is known.
    WithoutAction {
        /// Which party.
        actor: ActorId,
    },
    /// Every action of a party was over before the day, or nobody at all is at work on it.
    NotAtWork {
        /// Which party.
        actor: ActorId,
    },
    /// Nobody without a stake judged, by the day, whether an action really has to wait for the reason that was written.
    WaitingUnjudged {
        /// Which action.
        action: ActionId,
        /// Of which party.
        actor: ActorId,
        /// The reason that was written.
        because: Statement,
    },
    /// Nobody without a stake judged, by the day, whether there is time and information enough to choose.
    TimeToChoose,
    /// It is not given what the insurer's policy wants to see in its contracts.
    PolicyGoals,
    /// It is not said what is measured.
    Measures,
    /// There is no day on which results are fed back.
    Feedback,
    /// There is one such day: an improvement is no learning system (advice of 2020, part A, 4.2).
    SingleFeedback,
    /// It is not said what grows when it works.
    Grows,
    /// It is not said what stops when it does not contribute.
    Stops,
    /// No party does anything in a phase of the cycle.
    Phase {
        /// Which phase.
        phase: Phase,
    },
}

impl ChainGap {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoContract => "no-contract",
            Self::NothingPursued => "nothing-pursued",
            Self::WithoutContract { .. } => "without-contract",
            Self::LinkBelow { .. } => "link-below",
            Self::NotSpokenOf { .. } => "not-spoken-of",
            Self::VolumeBelow { .. } => "volume-below",
            Self::CarriedInName { .. } => "carried-in-name",
            Self::NotNamed { .. } => "not-named",
            Self::NotAtWork { .. } => "not-at-work",
            Self::NotDecided { .. } => "not-decided",
            Self::WithoutAction { .. } => "without-action",
            Self::WaitingUnjudged { .. } => "waiting-unjudged",
            Self::TimeToChoose => "time-to-choose",
            Self::PolicyGoals => "policy-goals",
            Self::Measures => "measures",
            Self::Feedback => "feedback",
            Self::SingleFeedback => "single-feedback",
            Self::Grows => "grows",
            Self::Stops => "stops",
            Self::Phase { .. } => "phase",
        }
    }

    /// Whether it leaves open what the contracts come to.
    pub(super) const fn is_about_contracts(&self) -> bool {
        matches!(
            self,
            Self::NoContract
                | Self::NothingPursued
                | Self::WithoutContract { .. }
                | Self::LinkBelow { .. }
                | Self::NotSpokenOf { .. }
                | Self::VolumeBelow { .. }
                | Self::CarriedInName { .. }
                | Self::NotNamed { .. }
        )
    }

    /// Whether it leaves open whether parties act at the same time.
    pub(super) const fn is_about_time(&self) -> bool {
        matches!(self, Self::WithoutAction { .. } | Self::NotAtWork { .. } | Self::WaitingUnjudged { .. })
    }

    /// The rule that asks it.
    pub fn rule(&self) -> &'static Rule {
        match self {
            Self::VolumeBelow { .. } => &rules::ADV2020_A2_3_B,
            _ if self.is_about_contracts() => &rules::ADV2020_A2_3_A,
            _ if self.is_about_time() => &rules::ADV2020_A4_1_A,
            Self::NotDecided { .. } => &rules::ADV2020_I_ALIGNED,
            Self::TimeToChoose | Self::PolicyGoals => &rules::ADV2020_A4_1_1,
            Self::Phase { .. } => &rules::ADV2020_A2_6_A,
            _ => &rules::ADV2020_A4_2_A,
        }
    }

    /// Whether a fact is lacking or a judgement.
    pub const fn kind(&self) -> QuestionKind {
        match self {
            Self::WaitingUnjudged { .. } | Self::TimeToChoose => QuestionKind::Judgement,
            _ => QuestionKind::Fact,
        }
    }

    fn dutch(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoContract => f.write_str("een contract dat op de peildatum bindt"),
            Self::NothingPursued => f.write_str(
                "een afspraak van een zorgverzekeraar die een onderdeel van de principes nastreeft",
            ),
            Self::WithoutContract { actor } => {
                write!(f, "een contract van {actor} dat op de peildatum bindt")
            }
            Self::LinkBelow { actor } => {
                write!(f, "de afspraken van {actor} met de specialisten die de zorg geven")
            }
            Self::NotSpokenOf { place, care, seller } => write!(
                f,
                "een afspraak van {seller} met wie de zorg geeft over {care}, waarin {place} doorwerkt"
            ),
            Self::VolumeBelow { place, care, seller } => write!(
                f,
                "het volume dat {seller} met wie de zorg geeft afspreekt over {care}: {place} spreekt een daling af"
            ),
            Self::CarriedInName { place } => {
                write!(f, "wat {place} in geld en in kwaliteit afspreekt: er staat alleen dat het doorwerkt")
            }
            Self::NotNamed { place, link } => {
                write!(f, "of {place} doorwerkt in {link}, dat een andere afspraak over deze zorg overneemt")
            }
            Self::NotAtWork { actor } => write!(f, "een actie van {actor} die op de peildatum loopt"),
            Self::NotDecided { part } => write!(
                f,
                "een document, op de peildatum bekend, waarin partijen samen vastleggen: {}",
                part.in_language(Language::Dutch)
            ),
            Self::WithoutAction { actor } => write!(f, "een actie van {actor}, met begin- en einddatum"),
            Self::WaitingUnjudged { action, actor, because } => write!(
                f,
                "een oordeel, van wie er geen belang bij heeft, of {actor} met {action} moet wachten (opgegeven reden: {because})"
            ),
            Self::TimeToChoose => f.write_str(
                "een oordeel, van wie er geen belang bij heeft, of er tijd en informatie is om te kiezen",
            ),
            Self::PolicyGoals => {
                f.write_str("wat het beleid van de zorgverzekeraar in de contracten wil zien")
            }
            Self::Measures => f.write_str("een afspraak over wat wordt gemeten"),
            Self::Feedback => f.write_str("een terugkoppelmoment"),
            Self::SingleFeedback => {
                f.write_str("een tweede terugkoppelmoment: één verbeterslag is geen lerend systeem")
            }
            Self::Grows => f.write_str("een groeiafspraak: wat groeit als het werkt"),
            Self::Stops => f.write_str("een stopafspraak: wat stopt als het niet bijdraagt"),
            Self::Phase { phase } => {
                write!(f, "een actie in de fase ‘{}’", phase.in_language(Language::Dutch))
            }
        }
    }

    fn english(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoContract => f.write_str("a contract that binds on the day asked about"),
            Self::NothingPursued => {
                f.write_str("an agreement of an insurer that pursues an element of the principles")
            }
            Self::WithoutContract { actor } => {
                write!(f, "a contract of {actor} that binds on the day asked about")
            }
            Self::LinkBelow { actor } => {
                write!(f, "the agreements of {actor} with the specialists who give the care")
            }
            Self::NotSpokenOf { place, care, seller } => write!(
                f,
                "an agreement of {seller} with those who give the care on {care}, in which {place} is carried on"
            ),
            Self::VolumeBelow { place, care, seller } => write!(
                f,
                "the volume that {seller} agrees on with those who give the care on {care}: {place} agrees on fewer"
            ),
            Self::CarriedInName { place } => {
                write!(f, "what {place} agrees on in money and in quality: it says only that it carries on")
            }
            Self::NotNamed { place, link } => write!(
                f,
                "whether {place} is carried on in {link}, which carries on another agreement on this care"
            ),
            Self::NotAtWork { actor } => write!(f, "an action of {actor} that runs on the day asked about"),
            Self::NotDecided { part } => write!(
                f,
                "a document, known on the day asked about, in which parties together lay down: {}",
                part.in_language(Language::English)
            ),
            Self::WithoutAction { actor } => {
                write!(f, "an action of {actor}, with the day it begins and the day it ends")
            }
            Self::WaitingUnjudged { action, actor, because } => write!(
                f,
                "a judgement, by someone without a stake, whether {actor} has to wait with {action} (reason given: {because})"
            ),
            Self::TimeToChoose => f.write_str(
                "a judgement, by someone without a stake, whether there is time and information to choose",
            ),
            Self::PolicyGoals => f.write_str("what the insurer's policy wants to see in its contracts"),
            Self::Measures => f.write_str("an agreement on what is measured"),
            Self::Feedback => f.write_str("a moment at which results are fed back"),
            Self::SingleFeedback => {
                f.write_str("a second moment of feedback: one improvement is no learning system")
            }
            Self::Grows => f.write_str("an agreement on what grows when it works"),
            Self::Stops => f.write_str("an agreement on what stops when it does not contribute"),
            Self::Phase { phase } => {
                write!(f, "an action in the phase “{}”", phase.in_language(Language::English))
            }
        }
    }
}

impl Describe for ChainGap {
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

/// `{"code": …, "text": {"nl": …, "en": …}, "rule": …}`
impl Serialize for ChainGap {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Gap", 3)?;
        fields.serialize_field("code", self.code())?;
        let text = InBoth(|language, f: &mut fmt::Formatter<'_>| self.describe(language, f));
        fields.serialize_field("text", &text)?;
        fields.serialize_field("rule", &self.rule().id())?;
        fields.end()
    }
}
