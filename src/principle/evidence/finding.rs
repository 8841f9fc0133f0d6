//! What an item of evidence found.

use core::fmt;

use serde::{Deserialize, Serialize};

use super::sense::{EvidenceSilence, Sense};
use super::{Counted, DecisionAudit, DomainLinks, GeriatricCoTreatment, Measured, Replacement};
use crate::language::Language;
use crate::principle::Element;
use crate::statement::Statement;

/// What an item of evidence found (*bevinding van een bewijsstuk*).
///
/// The first two repeat what a source concludes. Where numbers are given the library draws the conclusion
/// itself. The last three are what is so often taken for evidence against: that nothing is registered, that
/// there is no trial, that something is not proven. None of them says anything; that something was *shown
/// not to work* is [`Contradicts`](Self::Contradicts).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum EvidenceFinding {
    /// The source concludes that it is so.
    Supports,
    /// The source concludes that it is not so.
    Contradicts,
    /// Two readings of one measure.
    Measured(Measured),
    /// Seen in so many of so many.
    Counted(Counted),
    /// An audit on deciding together, for [`Element::SharedDecision`].
    Decided(DecisionAudit),
    /// Contacts before and after, for [`Element::Replaced`].
    Replaced(Replacement),
    /// Co-treatment by a geriatrician, for [`Element::Multidisciplinary`].
    CoTreated(GeriatricCoTreatment),
    /// Problems of a target group and the domains linked to, for [`Element::DomainsAligned`].
    Linked(DomainLinks),
    /// Nothing is registered about it.
    NotRegistered,
    /// There is no randomised trial of it.
    NoTrial(NoTrial),
    /// Research has shown neither that it works nor that it does not.
    NotProven,
}

/// That there is no randomised trial, and whether one could be.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct NoTrial {
    /// Why none can be done, or may be done ethically; nothing when one could be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub impossible_because: Option<Statement>,
}

impl EvidenceFinding {
    pub(super) const fn code(&self) -> &'static str {
        match self {
            Self::Supports => "supports",
            Self::Contradicts => "contradicts",
            Self::Measured(_) => "measured",
            Self::Counted(_) => "counted",
            Self::Decided(_) => "decided",
            Self::Replaced(_) => "replaced",
            Self::CoTreated(_) => "co-treated",
            Self::Linked(_) => "linked",
            Self::NotRegistered => "not-registered",
            Self::NoTrial(_) => "no-trial",
            Self::NotProven => "not-proven",
        }
    }

    /// The only element that it can be about, where there is one.
    pub(super) const fn only_about(&self) -> Option<Element> {
        match self {
            Self::Decided(_) => Some(Element::SharedDecision),
            Self::Replaced(_) => Some(Element::Replaced),
            Self::CoTreated(_) => Some(Element::Multidisciplinary),
            Self::Linked(_) => Some(Element::DomainsAligned),
            _ => None,
        }
    }

    /// The readings, where it has two.
    pub const fn measured(&self) -> Option<&Measured> {
        match self {
            Self::Measured(measured) => Some(measured),
            _ => None,
        }
    }

    /// Whether it can say something about the element, so that the years of it matter.
    pub(crate) const fn may_speak(&self) -> bool {
        !matches!(self, Self::NotRegistered | Self::NoTrial(_) | Self::NotProven)
    }

    /// Whether it is what a source concludes or writes, without a number: that it is so, that it is not so,
    /// or that it was agreed.
    pub(crate) const fn is_concluded(&self) -> bool {
        matches!(self, Self::Supports | Self::Contradicts | Self::Linked(_))
    }

    pub(super) fn sense(&self) -> Sense {
        match self {
            Self::Supports => Sense::SUPPORTS,
            Self::Contradicts => Sense::CONTRADICTS,
            Self::Measured(measured) => measured.sense(),
            Self::Counted(counted) => counted.sense(),
            Self::Decided(audit) => audit.sense(),
            Self::Replaced(replacement) => replacement.sense(),
            Self::CoTreated(patients) => patients.sense(),
            Self::Linked(links) => links.sense(),
            Self::NotRegistered => Sense::Silent(EvidenceSilence::NotRegistered),
            Self::NoTrial(NoTrial { impossible_because: None }) => Sense::Silent(EvidenceSilence::NoTrial),
            Self::NoTrial(NoTrial { impossible_because: Some(_) }) => {
                Sense::Silent(EvidenceSilence::NoTrialPossible)
            }
            Self::NotProven => Sense::Silent(EvidenceSilence::NotProven),
        }
    }

    /// The numbers, or the reason, behind the finding; nothing for what only has a name.
    pub(crate) fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Measured(measured) => measured.describe(language, f),
            Self::Counted(counted) => counted.describe(language, f),
            Self::Decided(audit) => audit.describe(language, f),
            Self::Replaced(replacement) => replacement.describe(language, f),
            Self::CoTreated(patients) => patients.describe(language, f),
            Self::Linked(links) => links.describe(language, f),
            Self::NoTrial(NoTrial { impossible_because: Some(reason) }) => write!(f, "{reason}"),
            _ => Ok(()),
        }
    }

    pub(crate) const fn has_detail(&self) -> bool {
        !matches!(
            self,
            Self::Supports
                | Self::Contradicts
                | Self::NotRegistered
                | Self::NotProven
                | Self::NoTrial(NoTrial { impossible_because: None })
        )
    }
}
