//! Incidental exceptions for one complex patient, beside the verdict.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::alike::alike;
use crate::explanation::Explanation;
use crate::formats::{InputError, refusals};
use crate::language::Message;
use crate::messages::messages;
use crate::party::{Unit, UnitKind, checked_name};
use crate::rule::Rule;
use crate::source::Edition;
use crate::volume::norm::NormId;
use crate::volume::{VolumeCheck, rules};

/// One patient in a special, complex situation, treated although the norm is not met (*incidentele
/// uitzondering*).
///
/// Recorded with a case reference that names nobody, who decided, when and why. It excuses that one treatment
/// and nothing else: the norm, the count and the verdict stay as they are.
///
/// ```
/// use passende_zorg::volume::agreement::IncidentalException;
///
/// let exception: IncidentalException = serde_json::from_str(r#"{
///     "norm": "lung", "unit": {"location": "A2"}, "on": "2024-05-01", "case": "2024-017",
///     "decided-by": "tumour board", "reason": "transport was not possible"
/// }"#)?;
/// assert_eq!(exception.case(), "2024-017");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "Wire", rename_all = "kebab-case")]
pub struct IncidentalException {
    norm: NormId,
    unit: Unit,
    on: NaiveDate,
    case: Box<str>,
    decided_by: Box<str>,
    reason: Box<str>,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Wire {
    norm: NormId,
    unit: WireUnit,
    #[serde(deserialize_with = "crate::formats::value::day")]
    on: NaiveDate,
    case: String,
    decided_by: String,
    reason: String,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
enum WireUnit {
    Location(String),
    Institution(String),
    Network(String),
    Team(String),
    Specialist(String),
}

impl TryFrom<Wire> for IncidentalException {
    type Error = InputError;

    fn try_from(wire: Wire) -> Result<Self, InputError> {
        let (kind, name) = match wire.unit {
            WireUnit::Location(name) => (UnitKind::Location, name),
            WireUnit::Institution(name) => (UnitKind::Institution, name),
            WireUnit::Network(name) => (UnitKind::Network, name),
            WireUnit::Team(name) => (UnitKind::Team, name),
            WireUnit::Specialist(name) => (UnitKind::Specialist, name),
        };
        let name = checked_name(&name).map_err(|error| Refused::Incomplete { field: "unit", error })?;
        let unit = Unit::from_checked(kind, name.into());
        Self::try_new(wire.norm, unit, wire.on, &wire.case, &wire.decided_by, &wire.reason)
    }
}

impl IncidentalException {
    /// An exception to a norm, for one case treated at a unit on a day.
    ///
    /// # Errors
    /// When the case, who decided, or the reason is empty.
    pub fn try_new(
        norm: NormId,
        unit: Unit,
        on: NaiveDate,
        case: &str,
        decided_by: &str,
        reason: &str,
    ) -> Result<Self, InputError> {
        let part = |field, text| {
            checked_name(text).map(Box::<str>::from).map_err(|error| Refused::Incomplete { field, error })
        };
        let (case, decided_by, reason) =
            (part("case", case)?, part("decided-by", decided_by)?, part("reason", reason)?);
        Ok(Self { norm, unit, on, case, decided_by, reason })
    }

    /// The norm that the exception is made to.
    pub const fn norm(&self) -> &NormId {
        &self.norm
    }

    /// The unit where the patient was treated.
    pub const fn unit(&self) -> &Unit {
        &self.unit
    }

    /// The day on which the patient was treated.
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The case, by a reference that names nobody.
    pub fn case(&self) -> &str {
        &self.case
    }

    /// The one who decided on the exception, by name.
    pub fn decided_by(&self) -> &str {
        &self.decided_by
    }

    /// The reason why the patient was treated although the norm is not met.
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// Whether the unit decided on its own exception.
    fn is_decided_by_its_unit(&self) -> bool {
        alike(self.unit.name()) == alike(&self.decided_by)
    }

    /// The rule that leaves room for it.
    pub const fn rule(agreement: Edition) -> &'static Rule {
        agreement.pick(&rules::DRAFT_EXCEPTION, &rules::FINAL_EXCEPTION)
    }
}

/// Exceptions that were recorded.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Exceptions {
    recorded: Vec<IncidentalException>,
}

impl Exceptions {
    /// The exceptions that were recorded for a row: of its norm and its unit, in the years that it counts,
    /// up to the day asked about.
    ///
    /// They stand beside the row. Its verdict is what it was.
    pub fn of<'e>(&'e self, check: &VolumeCheck<'_>) -> impl Iterator<Item = &'e IncidentalException> {
        let on = check.on();
        self.in_window(check).filter(move |exception| exception.on <= on)
    }

    fn in_window<'e>(&'e self, check: &VolumeCheck<'_>) -> impl Iterator<Item = &'e IncidentalException> {
        let (norm, unit, last) = (check.norm().id().clone(), check.unit(), check.year().number());
        let first = last.saturating_add(1).saturating_sub(i32::from(check.norm().window().years()));
        self.recorded.iter().filter(move |exception| {
            exception.norm == norm && exception.unit == unit && (first..=last).contains(&exception.on.year())
        })
    }

    /// The notices on a row because of them; nothing when none was recorded.
    pub fn notices(&self, check: &VolumeCheck<'_>) -> Vec<ExceptionNotice> {
        let counted = self.of(check).count();
        let later = self.in_window(check).count().saturating_sub(counted);
        let own = self.of(check).filter(|exception| exception.is_decided_by_its_unit()).count();
        let notices = [
            ExceptionNotice::Recorded { number: counted },
            ExceptionNotice::DecidedByTheUnit { number: own },
            ExceptionNotice::Later { number: later, on: check.on() },
        ];
        notices.into_iter().filter(|notice| notice.number() > 0).collect()
    }

    /// The same as lines to show beside the row, on the clause that leaves room for exceptions.
    pub fn explanations(&self, check: &VolumeCheck<'_>, agreement: Edition) -> Vec<Explanation> {
        let note =
            |notice| Explanation::note(Message::new(notice)).on_basis(IncidentalException::rule(agreement));
        self.notices(check).into_iter().map(note).collect()
    }
}

impl FromIterator<IncidentalException> for Exceptions {
    fn from_iter<I: IntoIterator<Item = IncidentalException>>(exceptions: I) -> Self {
        Self { recorded: exceptions.into_iter().collect() }
    }
}

messages! {
    /// A notice on the exceptions of a row (*mededeling over uitzonderingen*).
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum ExceptionNotice {
        /// Exceptions were recorded; they change no verdict.
        Recorded {
            /// The number of exceptions in the counted years.
            number: usize,
        } = "volume.incidental-exceptions":
            "Incidentele uitzonderingen vastgelegd: {number}; het oordeel verandert er niet door.",
            "Incidental exceptions recorded: {number}; they do not change the verdict.";
        /// The unit that is excepted decided on the exception itself: who has a stake is no one to decide.
        DecidedByTheUnit {
            /// The number of exceptions that the unit itself decided on.
            number: usize,
        } = "volume.incidental-exceptions-own":
            "Uitzonderingen waarover de aanbieder zelf besliste: {number}.",
            "Exceptions on which the unit itself decided: {number}.";
        /// Exceptions are of a day after the day asked about, and do not exist yet.
        Later {
            /// The number of exceptions after the day asked about.
            number: usize,
            /// The day asked about.
            on: NaiveDate,
        } = "volume.incidental-exceptions-later":
            "Uitzonderingen van na de peildatum {on}, die nog niet meetellen: {number}.",
            "Exceptions of after the day asked about, {on}, which do not count yet: {number}.";
    }
}

impl ExceptionNotice {
    /// The number of exceptions it is about.
    pub const fn number(self) -> usize {
        match self {
            Self::Recorded { number } | Self::DecidedByTheUnit { number } | Self::Later { number, .. } => {
                number
            }
        }
    }
}

refusals! {
    /// The reason for which an exception is refused: a part of it is no name.
    enum Refused {
        Incomplete { field: &'static str, error: InputError } = "exception.incomplete" at "{field}":
            "{error}",
            "{error}";
    }
}
