//! Norms of two parts (*samengestelde normen*): so many per location, *and* so many per
//! specialist who works there.

use core::fmt;

use super::check::{NormResults, VolumeCheck, VolumeReport};
use super::norm::Binding;
use crate::Verdict;
use crate::explanation::{Assessment, Explanation, OpenQuestion, assessed};
use crate::formats::{Excerpt, InputError, refusals};
use crate::language::{Language, Message};
use crate::messages::{Say, messages};
use crate::party::{Location, Unit, UnitKind};
use crate::wire::excerpt;

/// A norm per location together with a norm per specialist (*norm per locatie en per specialist*).
///
/// A location meets it when it meets the first and each specialist who does any of it there meets the
/// second. A specialist who works at several locations is one unit: what they do elsewhere counts too. A
/// part that does not bind on the day asked about (a proposal, a guideline, a norm that has not begun or
/// has ended) is shown and decides nothing.
///
/// ```
/// use passende_zorg::{
///     Verdict,
///     volume::{Asked, CountTable, check, composite::CompositeNorm, norm::Norms},
/// };
///
/// # let norm = |id: &str, per: &str, minimum: u32| format!(r#"{{
/// #     "id": "{id}", "title": {{"nl": "Cystectomie", "en": "Cystectomy"}},
/// #     "basket": [{{"intervention": "cystectomy"}}], "per": "{per}", "window": {{"kind": "calendar-year"}},
/// #     "levels": [{{"from": "2018-01-01", "minimum": {minimum}, "status": "adopted"}}],
/// #     "source": {{"title": "example", "section": "1", "consulted": "2025-01-01"}}}}"#);
/// # let (one, two) = (norm("per-location", "location", 20), norm("per-urologist", "specialist", 10));
/// # let norms = format!(r#"{{"norms": [{one}, {two}]}}"#);
/// # let norms = Norms::from_json(norms.as_bytes())?;
/// let table = CountTable::from_csv(
///     b"location,specialist,intervention,year,count
/// A1,u1,cystectomy,2024,14
/// A1,u2,cystectomy,2024,9
/// ",
/// )?;
/// let report = check(&norms, &table, Asked::about(table.last_year().unwrap()))?;
/// let results = CompositeNorm::try_new("per-location", "per-urologist", &report)?.check();
/// assert_eq!(results[0].location().verdict(), Verdict::Met); // 23 of 20
/// assert_eq!(results[0].verdict(), Verdict::NotMet); // u2: 9 of 10
/// assert_eq!(results[0].decided_by()[0].unit_name(), "u2");
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
    ) -> Result<Self, InputError> {
        let part = |id: &str, per: UnitKind| {
            let results = report.norm(id).ok_or_else(|| Refused::Unknown { id: excerpt(id) })?;
            if results.norm().per() == per {
                Ok(results)
            } else {
                let (id, found) = (results.norm().id().clone(), results.norm().per());
                Err(Refused::OtherUnit { id: id.into(), expected: per, found })
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
        let working = self.location.links().together(self.specialist.norm(), asked.year(), kinds);
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

    /// The parts that count: those of a norm that binds on the day asked about.
    fn binding(&self) -> impl Iterator<Item = &VolumeCheck<'a>> {
        core::iter::once(&self.location)
            .chain(&self.specialists)
            .filter(|part| part.standing().binding() == Binding::Binding)
    }

    /// Both parts must be met, as far as they bind on the day asked about. Where the location did none of
    /// it, nothing applies, and neither does anything when no part binds.
    pub fn verdict(&self) -> Verdict {
        if self.location.verdict() == Verdict::NotApplicable {
            return Verdict::NotApplicable;
        }
        Verdict::all_of(self.binding().map(VolumeCheck::verdict))
    }

    /// The parts that decided: those that are not met, or else those that leave it open, or else those that
    /// are met. None when nothing applies.
    pub fn decided_by(&self) -> Vec<&VolumeCheck<'a>> {
        match self.verdict() {
            Verdict::NotApplicable => Vec::new(),
            verdict => self.binding().filter(|part| part.verdict() == verdict).collect(),
        }
    }

    /// The questions that can still change the outcome.
    pub fn open_questions(&self) -> Vec<OpenQuestion> {
        if !self.verdict().is_undetermined() {
            return Vec::new();
        }
        self.binding().flat_map(VolumeCheck::open_questions).collect()
    }

    /// The result as a tree, its parts below it.
    pub fn explanation(&self) -> Explanation {
        let unit = match self.location.unit() {
            Unit::Location(location) => location,
            other => Location::from_checked(other.name().into()),
        };
        let message = CompositeMessage::Composite {
            location: unit,
            verdict: self.verdict(),
            decided_by: self.decided_by().into_iter().map(|part| Part(part.unit())).collect(),
            binds: self.binding().next().is_some(),
        };
        Explanation::new(self.verdict(), Message::new(message))
            .on_basis(self.location.norm().basis())
            .with_questions(self.open_questions())
            .with_parts(
                core::iter::once(&self.location).chain(&self.specialists).map(VolumeCheck::explanation),
            )
    }
}

assessed!(CompositeCheck<'_>);

/// A part that decided, by what it is and its name.
#[derive(Debug)]
struct Part(Unit);

impl Say for Part {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.quote(language, f)
    }
}

messages! {
    /// The sentence on a location and its specialists together.
    #[derive(Debug)]
    enum CompositeMessage {
        Composite { location: Location, verdict: Verdict, decided_by: Vec<Part>, binds: bool } = "volume.composite":
            if !decided_by.is_empty() =>
                "Locatie {location} en haar specialisten samen: {verdict}, op grond van {decided_by:?}.",
                "Location {location} and its specialists together: {verdict}, decided by {decided_by:?}.";
            if *binds =>
                "Locatie {location} en haar specialisten samen: {verdict}, niet uitgevoerd.",
                "Location {location} and its specialists together: {verdict}, none done.";
            "Locatie {location} en haar specialisten samen: {verdict}, geen van beide normen bindt op de peildatum.",
            "Location {location} and its specialists together: {verdict}, neither norm binds on the day asked about.";
    }
}

refusals! {
    /// The reasons for which two norms cannot be taken together.
    enum Refused {
        Unknown { id: String } = "composite.unknown-norm": "expected the name of a norm in the report, found {id}";
        OtherUnit { id: Excerpt, expected: UnitKind, found: UnitKind } = "composite.other-unit": "norm {id}: expected one per {expected}, found one per {found}";
    }
}
