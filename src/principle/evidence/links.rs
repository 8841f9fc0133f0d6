//! Domains that a target group needs to be aligned.

use core::fmt;

use serde::{Deserialize, Serialize};

use super::sense::{EvidenceSilence, Sense};
use crate::language::Language;
use crate::words::words;

words!(
    /// A problem of a target group besides what it comes to care for (*probleem naast de zorgvraag*).
    SocialProblem {
        /// Debt, a problem in the social domain.
        Debt = "debt", "schulden", "debt";
        /// Work, as a problem in the social domain.
        Work = "work", "werk", "work";
        /// Another problem in the social domain.
        Other = "other", "ander sociaal probleem", "other social problem";
        /// Several problems at once, over domains of care (*multiproblematiek*).
        Multiple = "multiple", "multiproblematiek", "multiple problems";
    }
);

words!(
    /// A domain with which agreements were made.
    LinkedDomain {
        /// The social domain, to which a problem of debt or work needs a link.
        #[doc(alias = "sociaal domein")]
        Social = "social", "sociaal domein", "social domain";
        /// Long-term care (*Wlz*).
        #[doc(alias = "Wlz")]
        LongTermCare = "long-term-care", "langdurige zorg (Wlz)", "long-term care (Wlz)";
    }
);

/// The problems of a target group, and the domains with which agreements were made (*afstemming tussen
/// domeinen*).
///
/// Whoever has a problem in the social domain needs a link to it; whoever has several needs
/// health care and long-term care aligned (advice of 2020, part A, 3.2). A link that is not named
/// is not known to be absent.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct DomainLinks {
    problems: Vec<SocialProblem>,
    linked: Vec<LinkedDomain>,
}

impl DomainLinks {
    /// The problems, and the domains linked to.
    pub const fn new(problems: Vec<SocialProblem>, linked: Vec<LinkedDomain>) -> Self {
        Self { problems, linked }
    }

    /// The domains that the problems ask for.
    pub fn needed(&self) -> impl Iterator<Item = LinkedDomain> {
        let social = self.problems.iter().any(|problem| *problem != SocialProblem::Multiple);
        let multiple = self.problems.contains(&SocialProblem::Multiple);
        let needed = [(social, LinkedDomain::Social), (multiple, LinkedDomain::LongTermCare)];
        needed.into_iter().filter_map(|(needed, domain)| needed.then_some(domain))
    }

    /// The needed domains that are not among those linked to.
    pub fn missing(&self) -> impl Iterator<Item = LinkedDomain> {
        self.needed().filter(|domain| !self.linked.contains(domain))
    }

    pub(super) fn sense(&self) -> Sense {
        if self.needed().next().is_none() {
            Sense::Silent(EvidenceSilence::NobodyAsked)
        } else if self.missing().next().is_some() {
            Sense::Silent(EvidenceSilence::LinkMissing)
        } else {
            Sense::SUPPORTS
        }
    }

    pub(super) fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(language.pick("nodig: ", "needed: "))?;
        let mut first = true;
        for domain in self.needed() {
            let missing = if self.linked.contains(&domain) {
                ""
            } else {
                language.pick(" (niet genoemd)", " (not named)")
            };
            write!(f, "{}{}{missing}", if first { "" } else { ", " }, domain.in_language(language))?;
            first = false;
        }
        if first { f.write_str(language.pick("geen", "none")) } else { Ok(()) }
    }
}
