//! Norms and care by name, and names that counts and norms do not share.

use core::fmt;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::CountNotice;
use crate::alike::alike;
use crate::language::Language;
use crate::messages::Say;
use crate::party::Intervention;
use crate::volume::norm::{Norm, NormId, Title};

impl CountNotice {
    /// Whether it tells of care that counts and norms do not share: of norms from several places that is to
    /// be told once for all of them, as [`NormSet::notices_on`](crate::volume::composite::NormSet::notices_on)
    /// does.
    pub const fn is_of_names(&self) -> bool {
        matches!(self, Self::InterventionsWithoutCounts { .. } | Self::InterventionsWithoutNorm { .. })
    }

    /// Names that occur on one side only: what norms count, with the norm where the counts do not have it,
    /// and what occurs in the counts.
    pub(in crate::volume) fn of_names<'n>(
        occurring: BTreeSet<Intervention>,
        asked: impl Iterator<Item = (&'n Intervention, Option<NamedNorm>)>,
    ) -> Vec<Self> {
        let by_look: BTreeMap<String, &Intervention> =
            occurring.iter().map(|intervention| (alike(intervention.as_str()), intervention)).collect();
        let mut counted: BTreeSet<&str> = BTreeSet::new();
        let mut missing = Vec::new();
        for (intervention, norm) in asked {
            counted.insert(intervention.as_str());
            missing.extend(norm.map(|norm| MissingIntervention {
                norm,
                intervention: intervention.clone(),
                alike: by_look.get(&alike(intervention.as_str())).copied().cloned(),
            }));
        }
        let mut notices = Vec::new();
        if !missing.is_empty() {
            notices.push(Self::InterventionsWithoutCounts { interventions: missing });
        }
        let interventions: Vec<Intervention> =
            occurring.into_iter().filter(|name| !counted.contains(name.as_str())).collect();
        if !interventions.is_empty() {
            notices.push(Self::InterventionsWithoutNorm { interventions });
        }
        notices
    }
}

/// An intervention that a norm counts and that the counts do not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingIntervention {
    pub(super) norm: NamedNorm,
    pub(super) intervention: Intervention,
    pub(super) alike: Option<Intervention>,
}

impl MissingIntervention {
    /// The norm that counts the intervention.
    pub const fn norm(&self) -> &NamedNorm {
        &self.norm
    }

    /// The intervention that the counts do not have.
    pub const fn intervention(&self) -> &Intervention {
        &self.intervention
    }

    /// The name in the counts that looks like it, if there is one.
    pub const fn alike(&self) -> Option<&Intervention> {
        self.alike.as_ref()
    }
}

/// A norm by its name and its title, for sentences about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedNorm {
    id: NormId,
    title: Arc<Title>,
}

impl NamedNorm {
    pub(in crate::volume) fn of(norm: &Norm) -> Self {
        Self { id: norm.id().clone(), title: norm.shared_title() }
    }

    /// A norm by its name and its title in Dutch and English.
    pub(in crate::volume) fn titled(id: &NormId, [dutch, english]: [&str; 2]) -> Self {
        Self { id: id.clone(), title: Arc::new(Title::new(dutch, english)) }
    }

    /// The name of the norm, by which it is found.
    pub const fn id(&self) -> &NormId {
        &self.id
    }

    /// The title in a language.
    pub fn title(&self, language: Language) -> &str {
        self.title.get(language)
    }
}

impl Say for NamedNorm {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.title(language))
    }
}
