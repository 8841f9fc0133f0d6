//! Norms of two parts (*samengestelde normen*): so many per location, *and* so many per specialist who works there.

use core::fmt;

use super::check::{NormResults, VolumeCheck, VolumeReport};
use super::norm::NormId;
use crate::Verdict;
use crate::explanation::{Assessment, Explanation, OpenQuestion};
use crate::language::{Describe, Language, Message};
use crate::party::{Location, UnitKind};

/// A norm per location together with a norm per specialist (*norm per locatie en per specialist*).
///
/// A location meets it when it meets the first and each specialist who does any of it there meets the second. A
/// specialist who works at several locations is one unit: what they do elsewhere counts too.
///
/// ```
/// use passende_zorg::{Verdict, volume::{Asked, CountTable, check, composite::CompositeNorm, norm::Norms}};
///
/// # let norm = |id: &str, per: &str, minimum: u32| format!(r#"{{
/// #     "id": "{id}", "title": {{"nl": "Cystectomie", "en": "Cystectomy"}},
/// #     "basket": [{{"intervention": "cystectomy"}}], "per": "{per}", "window": {{"kind": "calendar-year"}},
/// #     "levels": [{{"from": "2018-01-01", "minimum": {minimum}, "status": "adopted"}}],
/// #     "source": {{"title": "example", "section": "1", "consulted": "2025-01-01"}}}}"#);
/// # let norms = format!(r#"{{"norms": [{}, {}]}}"#, norm("per-location", "location", 20), norm("per-urologist", "specialist", 10));
/// # let norms = Norms::from_json(norms.as_bytes())?;
/// let table = CountTable::from_csv(b"location,specialist,intervention,year,count
/// A1,u1,cystectomy,2024,14
/// A1,u2,cystectomy,2024,9
/// ")?;
/// let report = check(&norms, &table, Asked::about(table.last_year().unwrap()))?;
/// let results = CompositeNorm::try_new("per-location", "per-urologist", &report)?.check();
/// assert_eq!(results[0].location().verdict(), Verdict::Met);   // 23 of 20
/// assert_eq!(results[0].verdict(), Verdict::NotMet);           // u2: 9 of 10
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct CompositeNorm<'a> {
    location: &'a NormResults<'a>,
    specialist: &'a NormResults<'a>,
}

/// One location held against both parts of a composite norm.
#[derive(Debug)]
pub struct CompositeCheck<'a> {
    location: VolumeCheck<'a>,
    specialists: Vec<VolumeCheck<'a>>,
}

impl<'a> CompositeNorm<'a> {
    /// Puts two norms of a report together.
    ///
    /// # Errors
    /// When the report does not have them, or they do not count per location and per specialist.
    pub fn try_new(
        location: &str,
        specialist: &str,
        report: &'a VolumeReport<'a>,
    ) -> Result<Self, CompositeError> {
        let part = |id: &str, per: UnitKind| {
            let results = report.norm(id).ok_or_else(|| CompositeErrorKind::Unknown { id: id.to_owned() })?;
            if results.norm().per() == per {
                Ok(results)
            } else {
                let (id, found) = (results.norm().id().clone(), results.norm().per());
                Err(CompositeErrorKind::OtherUnit { id, expected: per, found })
            }
        };
        Ok(Self {
            location: part(location, UnitKind::Location)?,
            specialist: part(specialist, UnitKind::Specialist)?,
        })
    }

    /// Holds every location against both parts. The counts of the report tell which specialists work where.
    pub fn check(&self) -> Vec<CompositeCheck<'a>> {
        let asked = self.specialist.asked();
        let kinds = (UnitKind::Location, UnitKind::Specialist);
        let working = self.location.table().together(self.specialist.norm(), asked.year(), kinds);
        self.location
            .rows()
            .map(|location| {
                let names = working.get(location.unit_name()).into_iter().flatten();
                CompositeCheck {
                    location,
                    specialists: names.filter_map(|name| self.specialist.row(name)).collect(),
                }
            })
            .collect()
    }
}

impl<'a> CompositeCheck<'a> {
    /// The first part: the location.
    pub const fn location(&self) -> &VolumeCheck<'a> {
        &self.location
    }

    /// The second part: each specialist who works there.
    pub fn specialists(&self) -> &[VolumeCheck<'a>] {
        &self.specialists
    }

    /// Both parts must be met. Where the location did none of it, nothing applies.
    pub fn verdict(&self) -> Verdict {
        match self.location.verdict() {
            Verdict::NotApplicable => Verdict::NotApplicable,
            location => location.and(Verdict::all_of(self.specialists.iter().map(VolumeCheck::verdict))),
        }
    }

    /// What is not known and can still change the outcome.
    pub fn open_questions(&self) -> Vec<OpenQuestion> {
        if !self.verdict().is_undetermined() {
            return Vec::new();
        }
        core::iter::once(&self.location)
            .chain(&self.specialists)
            .flat_map(VolumeCheck::open_questions)
            .collect()
    }

    /// The result as a tree, its parts below it.
    pub fn explanation(&self) -> Explanation {
        let unit = match self.location.unit() {
            crate::party::Unit::Location(location) => location,
            other => Location::from_checked(other.name().into()),
        };
        let message =
            CompositeMessage { location: unit, specialists: self.specialists.len(), verdict: self.verdict() };
        Explanation::new(self.verdict(), Message::new(message))
            .on_basis(self.location.norm().basis())
            .with_parts(
                core::iter::once(&self.location).chain(&self.specialists).map(VolumeCheck::explanation),
            )
    }
}

#[derive(Debug)]
struct CompositeMessage {
    location: Location,
    specialists: usize,
    verdict: Verdict,
}

impl Describe for CompositeMessage {
    fn code(&self) -> &'static str {
        "volume.composite"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { location, specialists, verdict } = self;
        let verdict = verdict.in_language(language);
        match language {
            Language::Dutch => {
                write!(f, "Locatie {location} en haar specialisten ({specialists}): {verdict}.")
            }
            Language::English => {
                write!(f, "Location {location} and its specialists ({specialists}): {verdict}.")
            }
        }
    }
}

/// Two norms that do not make a composite norm.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct CompositeError(#[from] CompositeErrorKind);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
enum CompositeErrorKind {
    #[error("expected the name of a norm in the report, found `{id}`")]
    Unknown { id: String },
    #[error("norm `{id}`: expected one per {expected}, found one per {found}")]
    OtherUnit { id: NormId, expected: UnitKind, found: UnitKind },
}

impl CompositeError {
    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match self.0 {
            CompositeErrorKind::Unknown { .. } => "composite.unknown-norm",
            CompositeErrorKind::OtherUnit { .. } => "composite.other-unit",
        }
    }
}
