use serde::{Deserialize, Serialize};

use super::{Norm, NormId};

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
/// # Ok::<(), passende_zorg::volume::norm::NormsReadError>(())
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
    type Error = NormsError;

    fn try_from(wire: Wire) -> Result<Self, NormsError> {
        Self::try_new(wire.norms)
    }
}

impl Norms {
    /// Norms with different names.
    ///
    /// # Errors
    /// When two norms have one name.
    pub fn try_new(norms: impl IntoIterator<Item = Norm>) -> Result<Self, NormsError> {
        let mut norms: Vec<Norm> = norms.into_iter().collect();
        norms.sort_by(|a, b| a.id().cmp(b.id()));
        match norms.iter().zip(norms.iter().skip(1)).find(|(a, b)| a.id() == b.id()) {
            Some((twice, _)) => Err(NormsError { id: twice.id().clone() }),
            None => Ok(Self { norms }),
        }
    }

    /// The norms, in order of their names.
    pub fn iter(&self) -> core::slice::Iter<'_, Norm> {
        self.norms.iter()
    }

    /// How many norms there are.
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

/// Two norms with one name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("expected each norm once, found `{id}` twice")]
pub struct NormsError {
    id: NormId,
}

impl NormsError {
    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        "norms.twice"
    }

    /// The name that two norms have.
    pub const fn id(&self) -> &NormId {
        &self.id
    }
}

#[cfg(feature = "formats")]
pub use read::NormsReadError;

#[cfg(feature = "formats")]
mod read {
    use super::Norms;
    use crate::formats::InputError;

    impl Norms {
        /// Reads norms from JSON, `{"norms": [{"id": …, "title": …, "basket": …, …}]}`.
        ///
        /// # Errors
        /// When the text is not JSON in UTF-8, when a key is unknown, missing or given twice, or when a norm is
        /// not one. The error names the place.
        #[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
        pub fn from_json(text: &[u8]) -> Result<Self, NormsReadError> {
            crate::from_json(text).map_err(NormsReadError)
        }
    }

    /// A text that is not JSON, or JSON that is not norms.
    #[derive(Debug, thiserror::Error)]
    #[error(transparent)]
    #[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
    pub struct NormsReadError(InputError);

    impl NormsReadError {
        /// The stable code of the error.
        pub fn code(&self) -> &'static str {
            if self.0.code() == "input.syntax" { "norms.syntax" } else { "norms.data" }
        }

        /// The path in the JSON, like `norms[0].levels[1].minimum`; `.` is the whole.
        pub fn path(&self) -> &str {
            if self.0.path().is_empty() { "." } else { self.0.path() }
        }

        /// The line, from one.
        pub fn line(&self) -> usize {
            self.0.line()
        }

        /// The column, from one.
        pub fn column(&self) -> usize {
            self.0.column()
        }
    }
}
