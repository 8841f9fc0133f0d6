//! The two deadlines of the agreements on the cycle, sector by sector.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::error::CycleErrorKind as Kind;
use super::{CareSector, CycleError};
use crate::Verdict;
use crate::explanation::Margin;
use crate::principle::{AgreementEdition, rules};
use crate::rule::Rule;
use crate::words::words;

words!(
    /// A deadline of the agreements on the cycle (*deadline*).
    CycleDeadline {
        /// Worked-out agreements on broadening the cycle, with a work agenda: 1 March 2023.
        Broadening = "broadening", "afspraken over verbreden, met werkagenda", "agreements on broadening, with a work agenda";
        /// The agenda of questions: 1 July 2023. The draft calls it the first one; the final text a regular one.
        Agenda = "agenda", "agenda met kennisvragen en implementatievraagstukken", "agenda of questions on knowledge and implementation";
    }
);

impl CycleDeadline {
    /// The last day.
    pub fn due(self) -> Option<NaiveDate> {
        let month = match self {
            Self::Broadening => 3,
            Self::Agenda => 7,
        };
        NaiveDate::from_ymd_opt(2023, month, 1)
    }

    /// The rule, under an edition of the agreement.
    pub fn rule(self, edition: AgreementEdition) -> &'static Rule {
        match (self, edition) {
            (Self::Broadening, AgreementEdition::Draft) => &rules::IZA_A_5_A,
            (Self::Broadening, AgreementEdition::Final) => &rules::IZA22_A_3_A,
            (Self::Agenda, AgreementEdition::Draft) => &rules::IZA_A_5_B,
            (Self::Agenda, AgreementEdition::Final) => &rules::IZA22_A_3_B,
        }
    }

    /// Whether what was asked came in time, as seen on a day: undetermined while it can still come.
    ///
    /// ```
    /// use passende_zorg::{Verdict, principle::cycle::CycleDeadline};
    /// let day = |text: &str| text.parse().unwrap();
    /// let agenda = CycleDeadline::Agenda;
    /// assert_eq!(agenda.verdict(Some(day("2023-07-01")), day("2023-07-01")), Verdict::Met);
    /// assert_eq!(agenda.verdict(None, day("2023-07-01")), Verdict::Undetermined);
    /// assert_eq!(agenda.verdict(None, day("2023-07-02")), Verdict::NotMet);
    /// ```
    pub fn verdict(self, came: Option<NaiveDate>, on: NaiveDate) -> Verdict {
        let Some(due) = self.due() else { return Verdict::Undetermined };
        match came.filter(|came| *came <= on) {
            Some(came) if came <= due => Verdict::Met,
            None if on <= due => Verdict::Undetermined,
            _ => Verdict::NotMet,
        }
    }

    /// The days left; below zero when it came late.
    pub fn margin(self, came: NaiveDate) -> Option<Margin> {
        self.due().map(|due| Margin::of_deadline(came, due))
    }
}

/// A sector, and when it had what was asked.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SectorAgenda {
    /// Which sector.
    pub sector: CareSector,
    /// On which day its agreements on broadening and its work agenda were there.
    #[serde(
        default,
        deserialize_with = "crate::wire::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub broadening: Option<NaiveDate>,
    /// On which day its agenda of questions was there.
    #[serde(
        default,
        deserialize_with = "crate::wire::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub agenda: Option<NaiveDate>,
}

impl SectorAgenda {
    /// On which day it had what a deadline asks.
    pub const fn came(&self, deadline: CycleDeadline) -> Option<NaiveDate> {
        match deadline {
            CycleDeadline::Broadening => self.broadening,
            CycleDeadline::Agenda => self.agenda,
        }
    }
}

/// The sectors that are to have an agenda (*agenda per sector*).
///
/// Which sectors those are is the caller's: the draft says all, the final text all that can fall under the *Zorgverzekeringswet*.
///
/// ```
/// use passende_zorg::{Verdict, principle::cycle::{AgendaPlan, CycleDeadline}};
/// let plan: AgendaPlan = serde_json::from_str(r#"[
///     {"sector": "medical specialist care", "broadening": "2023-03-01", "agenda": "2023-06-28"},
///     {"sector": "mental health care", "broadening": "2023-02-20", "agenda": "2023-07-02"}
/// ]"#)?;
/// let on = "2023-12-31".parse().unwrap();
/// assert_eq!(plan.verdict(CycleDeadline::Broadening, on), Verdict::Met);
/// assert_eq!(plan.verdict(CycleDeadline::Agenda, on), Verdict::NotMet);
/// assert_eq!(plan.without(CycleDeadline::Agenda, on).next().unwrap().sector.as_str(), "mental health care");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Vec<SectorAgenda>", into = "Vec<SectorAgenda>")]
pub struct AgendaPlan(Vec<SectorAgenda>);

impl AgendaPlan {
    /// The sectors, each once.
    ///
    /// # Errors
    /// When a sector is given twice.
    pub fn try_new(sectors: Vec<SectorAgenda>) -> Result<Self, CycleError> {
        let mut names = std::collections::BTreeSet::new();
        for (at, one) in sectors.iter().enumerate() {
            if !names.insert(&one.sector) {
                let kind = Kind::Twice { what: "sector", found: one.sector.to_string() };
                return Err(CycleError::new(format!("[{at}].sector"), kind));
            }
        }
        Ok(Self(sectors))
    }

    /// The sectors.
    pub fn sectors(&self) -> &[SectorAgenda] {
        &self.0
    }

    /// Whether all sectors had what was asked in time, as seen on a day; not applicable when there are none.
    pub fn verdict(&self, deadline: CycleDeadline, on: NaiveDate) -> Verdict {
        Verdict::all_of(self.0.iter().map(|sector| deadline.verdict(sector.came(deadline), on)))
    }

    /// The sectors that did not have it in time, or do not have it yet.
    pub fn without(&self, deadline: CycleDeadline, on: NaiveDate) -> impl Iterator<Item = &SectorAgenda> {
        self.0.iter().filter(move |sector| deadline.verdict(sector.came(deadline), on) != Verdict::Met)
    }
}

impl TryFrom<Vec<SectorAgenda>> for AgendaPlan {
    type Error = CycleError;

    fn try_from(sectors: Vec<SectorAgenda>) -> Result<Self, CycleError> {
        Self::try_new(sectors)
    }
}

impl From<AgendaPlan> for Vec<SectorAgenda> {
    fn from(plan: AgendaPlan) -> Self {
        plan.0
    }
}
