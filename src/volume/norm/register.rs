use serde::{Deserialize, Serialize};

use super::Norm;
use crate::formats::{Excerpt, InputError, refusals};

/// Norms that are used together, in order of their names (to the byte), and none twice.
///
/// ```
/// use passende_zorg::volume::norm::Norms;
///
/// let norms = Norms::from_json(r#"{"norms": [{
///     "id": "lung", "title": {"nl": "Longresecties", "en": "Lung resections"},
///     "basket": [{"intervention": "lung-resection"}],
///     "per": "location", "window": {"kind": "calendar-year"},
///     "levels": [{"from": "2025-03-11", "minimum": 60, "status": "adopted", "enforced-from": "2026-01-01"}],
///     "source": {"title": "press report", "section": "lung", "consulted": "2025-03-13"}
/// }]}"#.as_bytes())?;
/// assert_eq!(norms.len(), 1);
///
/// let error = Norms::from_json(br#"{"norms": [{"id": "lung", "per": "planet"}]}"#).unwrap_err();
/// assert_eq!(error.path(), "norms[0].per");
/// # Ok::<(), passende_zorg::InputError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Wire")]
pub struct Norms {
    norms: Vec<Norm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "norms: an object with `norms`")]
struct Wire {
    norms: Vec<Norm>,
}

impl TryFrom<Wire> for Norms {
    type Error = InputError;

    fn try_from(wire: Wire) -> Result<Self, InputError> {
        Self::try_new(wire.norms)
    }
}

impl Norms {
    /// Norms with different names.
    ///
    /// # Errors
    /// When two norms have one name.
    pub fn try_new(norms: impl IntoIterator<Item = Norm>) -> Result<Self, InputError> {
        let mut norms: Vec<Norm> = norms.into_iter().collect();
        norms.sort_by(|a, b| a.id().cmp(b.id()));
        match norms.iter().zip(norms.iter().skip(1)).find(|(a, b)| a.id() == b.id()) {
            Some((twice, _)) => Err(Refused::Twice { id: twice.id().into() }.into()),
            None => Ok(Self { norms }),
        }
    }

    /// The norms, in order of their names.
    pub fn iter(&self) -> core::slice::Iter<'_, Norm> {
        self.norms.iter()
    }

    /// The number of norms in the set.
    pub fn len(&self) -> usize {
        self.norms.len()
    }

    /// Whether there is no norm.
    pub fn is_empty(&self) -> bool {
        self.norms.is_empty()
    }

    /// The norm with a name.
    pub fn get(&self, id: &str) -> Option<&Norm> {
        let at = self.norms.binary_search_by(|norm| norm.id().as_str().cmp(id)).ok()?;
        self.norms.get(at)
    }
}

impl<'a> IntoIterator for &'a Norms {
    type Item = &'a Norm;
    type IntoIter = core::slice::Iter<'a, Norm>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

refusals! {
    /// The reason for which norms are refused together: one of them is given twice.
    enum Refused {
        Twice { id: Excerpt } = "norms.twice": "expected each norm once, found {id} twice";
    }
}

#[cfg(feature = "formats")]
impl Norms {
    /// Reads norms from JSON, `{"norms": [{"id": …, "title": …, "basket": …, …}]}`.
    ///
    /// # Errors
    /// As [`from_json`](crate::from_json), and when a norm is not one.
    #[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
    pub fn from_json(text: &[u8]) -> Result<Self, crate::InputError> {
        crate::from_json(text)
    }
}
