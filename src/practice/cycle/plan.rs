//! The agenda of a sector with its deadlines, and the five criteria by which its subjects are put in order.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::CareSector;
use super::event::Refused;
use crate::Verdict;
use crate::alike::alike;
use crate::explanation::Margin;
use crate::formats::InputError;
use crate::judgement::Judgement;
use crate::language::Text;
use crate::practice::rules;
use crate::rule::Rule;
use crate::source::Edition;
use crate::words::words;

words!(
    /// A deadline of the agreements on the cycle (*deadline*).
    CycleDeadline {
        /// Worked-out agreements on broadening the cycle, with a work agenda, of all parties
        /// together: 1 March 2023.
        Broadening = "broadening", "afspraken over verbreden, met werkagenda", "agreements on broadening, with a work agenda";
        /// The agenda of questions of each sector: 1 July 2023. The draft calls it the first one; the
        /// final text a regular one.
        Agenda = "agenda", "agenda met kennisvragen en implementatievraagstukken", "agenda of questions on knowledge and implementation";
    }
);

impl CycleDeadline {
    /// The last day on which what it asks for is in time, in 2023.
    pub fn due(self) -> Option<NaiveDate> {
        let month = match self {
            Self::Broadening => 3,
            Self::Agenda => 7,
        };
        NaiveDate::from_ymd_opt(2023, month, 1)
    }

    /// The rule, under an edition of the agreement.
    pub fn rule(self, edition: Edition) -> &'static Rule {
        match (self, edition) {
            (Self::Broadening, Edition::Draft) => &rules::IZA_A_5_A,
            (Self::Broadening, Edition::Final | Edition::Framework2023) => &rules::IZA22_A_3_A,
            (Self::Agenda, Edition::Draft) => &rules::IZA_A_5_B,
            (Self::Agenda, Edition::Final | Edition::Framework2023) => &rules::IZA22_A_3_B,
        }
    }

    /// Whether what was asked came in time, as seen on a day: undetermined while it can still come.
    ///
    /// The draft contradicts itself on the agenda: *before* 1 July 2023 in its summary (3.1), 1 July as the
    /// deadline in its annex (A, 5b). What came on the very day is undetermined under the draft.
    ///
    /// ```
    /// use passende_zorg::Verdict;
    /// use passende_zorg::source::Edition::*;
    /// use passende_zorg::practice::cycle::CycleDeadline;
    /// let day = |text: &str| text.parse().unwrap();
    /// let agenda = CycleDeadline::Agenda;
    /// assert_eq!(agenda.verdict(Final, Some(day("2023-07-01")), day("2023-07-01")), Verdict::Met);
    /// assert_eq!(agenda.verdict(Draft, Some(day("2023-07-01")), day("2023-07-01")), Verdict::Undetermined);
    /// assert_eq!(agenda.verdict(Final, None, day("2023-07-02")), Verdict::NotMet);
    /// ```
    pub fn verdict(self, edition: Edition, came: Option<NaiveDate>, on: NaiveDate) -> Verdict {
        let Some(due) = self.due() else { return Verdict::Undetermined };
        let contradicted = self == Self::Agenda && edition == Edition::Draft;
        match came.filter(|came| *came <= on) {
            Some(came) if came == due && contradicted => Verdict::Undetermined,
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

/// A sector, and when its agenda was there.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SectorAgenda {
    /// The sector of care that is to have an agenda.
    pub sector: CareSector,
    /// The day on which its agenda of questions was there; nothing when there is none yet.
    #[serde(
        default,
        deserialize_with = "crate::formats::value::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    pub agenda: Option<NaiveDate>,
}

/// What the agreements ask for by two days (*werkagenda en agenda per sector*).
///
/// Which sectors are to have an agenda is the caller's: the draft says all, the final text all that can
/// fall under the *Zorgverzekeringswet*.
///
/// ```
/// use passende_zorg::Verdict;
/// use passende_zorg::source::Edition;
/// use passende_zorg::practice::cycle::{AgendaPlan, CycleDeadline};
/// let plan: AgendaPlan = serde_json::from_str(
///     r#"{"broadening": "2023-03-01", "sectors": [
/// {"sector": "medical specialist care", "agenda": "2023-06-28"}, {"sector": "mental health care",
/// "agenda": "2023-07-02"}
/// ]}"#,
/// )?;
/// let (edition, on) = (Edition::Final, "2023-12-31".parse().unwrap());
/// assert_eq!(plan.verdict(CycleDeadline::Broadening, edition, on), Verdict::Met);
/// assert_eq!(plan.verdict(CycleDeadline::Agenda, edition, on), Verdict::NotMet);
/// assert_eq!(plan.without_agenda(edition, on).next().unwrap().sector.as_str(), "mental health care");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "Wire", into = "Wire")]
pub struct AgendaPlan {
    broadening: Option<NaiveDate>,
    sectors: Vec<SectorAgenda>,
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Wire {
    #[serde(
        default,
        deserialize_with = "crate::formats::value::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    broadening: Option<NaiveDate>,
    sectors: Vec<SectorAgenda>,
}

impl AgendaPlan {
    /// The day on which the agreements on broadening and the work agenda were there, and the sectors, each
    /// once.
    ///
    /// # Errors
    /// When a sector is given twice, be it in another spelling.
    pub fn try_new(broadening: Option<NaiveDate>, sectors: Vec<SectorAgenda>) -> Result<Self, InputError> {
        let mut names = BTreeSet::new();
        for (at, one) in sectors.iter().enumerate() {
            // One sector under two spellings would count twice.
            if !names.insert(alike(one.sector.as_str())) {
                let kind = Refused::Twice {
                    what: Text::new("elke sector", "sector"),
                    found: one.sector.to_string().into(),
                };
                return Err(kind.at(format!("sectors[{at}].sector")));
            }
        }
        Ok(Self { broadening, sectors })
    }

    /// Reads a plan from JSON.
    ///
    /// # Errors
    /// As [`try_new`](Self::try_new), and when the text is not JSON or a key is unknown or missing.
    #[cfg(feature = "formats")]
    #[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
    pub fn from_json(text: &[u8]) -> Result<Self, InputError> {
        let wire: Wire = crate::from_json(text)?;
        wire.try_into()
    }

    /// The day on which the agreements on broadening and the work agenda were there; nothing when not yet.
    pub const fn broadening(&self) -> Option<NaiveDate> {
        self.broadening
    }

    /// The sectors that are to have an agenda, each named once.
    pub fn sectors(&self) -> &[SectorAgenda] {
        &self.sectors
    }

    /// Whether what a deadline asks was there in time, as seen on a day; of the agendas, of all
    /// sectors. Without sectors it is not known: the agreements ask for an agenda of each, and which
    /// there are is the caller's.
    pub fn verdict(&self, deadline: CycleDeadline, edition: Edition, on: NaiveDate) -> Verdict {
        match deadline {
            CycleDeadline::Broadening => deadline.verdict(edition, self.broadening, on),
            CycleDeadline::Agenda if self.sectors.is_empty() => Verdict::Undetermined,
            CycleDeadline::Agenda => Verdict::all_of(
                self.sectors.iter().map(|sector| deadline.verdict(edition, sector.agenda, on)),
            ),
        }
    }

    /// The sectors whose agenda was not in time, or is not there yet.
    pub fn without_agenda(&self, edition: Edition, on: NaiveDate) -> impl Iterator<Item = &SectorAgenda> {
        let verdict = move |sector: &SectorAgenda| CycleDeadline::Agenda.verdict(edition, sector.agenda, on);
        self.sectors.iter().filter(move |sector| verdict(sector) != Verdict::Met)
    }
}

impl TryFrom<Wire> for AgendaPlan {
    type Error = InputError;

    fn try_from(wire: Wire) -> Result<Self, InputError> {
        Self::try_new(wire.broadening, wire.sectors)
    }
}

impl From<AgendaPlan> for Wire {
    fn from(plan: AgendaPlan) -> Self {
        Self { broadening: plan.broadening, sectors: plan.sectors }
    }
}

words!(
    /// A criterion by which questions are prioritised (*prioriteringscriterium*).
    ///
    /// Both agreements name these five, *in any case*, and leave it to parties to work them out: what is
    /// large, and how they weigh against each other, stands nowhere.
    PriorityCriterion {
        /// A large burden of disease (*ziektelast*).
        #[doc(alias = "ziektelast")]
        Burden = "burden", "grote ziektelast", "large burden of disease";
        /// A large claim on the labour of people.
        Labour = "labour", "grote arbeidsinzet", "much labour";
        /// Much variation between practices (*praktijkvariatie*).
        #[doc(alias = "praktijkvariatie")]
        Variation = "variation", "veel praktijkvariatie", "much variation in practice";
        Cost = "cost", "groot financieel beslag", "large claim on money";
        Climate = "climate", "impact op klimaat en milieu", "impact on climate and environment";
    }
);

impl PriorityCriterion {
    /// The rule that names it, under an edition of the agreement.
    pub fn rule(self, edition: Edition) -> &'static Rule {
        edition.pick(&rules::IZA_A_5_B, &rules::IZA22_A_3_B)
    }
}

/// The judgement of a subject on one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Judged {
    /// The criterion by which the subject was judged.
    pub criterion: PriorityCriterion,
    /// The judgement whether the subject meets the criterion, with its giver, day and reason.
    pub judgement: Judgement,
}

/// How a subject was judged on the criteria (*prioritering*). There is no sum and no rank: the agreements
/// give no weights.
///
/// ```
/// use passende_zorg::practice::cycle::{Priority, PriorityCriterion};
/// let priority: Priority = serde_json::from_str(r#"[{"criterion": "labour", "judgement":
///     {"by": "agenda group", "on": "2023-05-01", "verdict": "met", "reason": "ten nurses a week"}}]"#)?;
/// assert_eq!(priority.met().collect::<Vec<_>>(), [PriorityCriterion::Labour]);
/// assert_eq!(priority.unjudged().count(), 4);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "Vec<Judged>", into = "Vec<Judged>")]
pub struct Priority(Vec<Judged>);

impl Priority {
    /// The judgements, each criterion once.
    ///
    /// # Errors
    /// When a criterion is judged twice.
    pub fn try_new(judged: Vec<Judged>) -> Result<Self, InputError> {
        for (at, one) in judged.iter().enumerate() {
            if judged.iter().take(at).any(|before| before.criterion == one.criterion) {
                let kind = Refused::Twice {
                    what: Text::new("elk criterium", "criterion"),
                    found: one.criterion.code().into(),
                };
                return Err(kind.at(format!("[{at}].criterion")));
            }
        }
        Ok(Self(judged))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The judgement on a criterion.
    pub fn judgement(&self, criterion: PriorityCriterion) -> Option<&Judgement> {
        self.0.iter().find(|judged| judged.criterion == criterion).map(|judged| &judged.judgement)
    }

    /// The criteria that somebody judged to be met.
    pub fn met(&self) -> impl Iterator<Item = PriorityCriterion> {
        let judged = |criterion: &PriorityCriterion| self.judgement(*criterion).map(Judgement::verdict);
        PriorityCriterion::ALL
            .iter()
            .copied()
            .filter(move |criterion| judged(criterion) == Some(Verdict::Met))
    }

    /// The criteria that nobody judged.
    pub fn unjudged(&self) -> impl Iterator<Item = PriorityCriterion> {
        PriorityCriterion::ALL.iter().copied().filter(|criterion| self.judgement(*criterion).is_none())
    }
}

impl TryFrom<Vec<Judged>> for Priority {
    type Error = InputError;

    fn try_from(judged: Vec<Judged>) -> Result<Self, InputError> {
        Self::try_new(judged)
    }
}

impl From<Priority> for Vec<Judged> {
    fn from(priority: Priority) -> Self {
        priority.0
    }
}
