//! What happens in the life of evidence.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::LifeEventKind as Kind;
use crate::formats::refusals;
use crate::quantity::CountRange;
use crate::rule::Reference;
use crate::statement::Statement;
use crate::time::Year;
use crate::words::words;

/// An event in the life of evidence, on the day that it is recorded under (*gebeurtenis*).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum LifeEvent {
    /// The question was put on the agenda of a sector. Only then does a term to build evidence follow
    /// (advice of 2020, part A, 3.1).
    PutOnAgenda,
    /// Evidence was found to fall short (*kennislacune*).
    GapFound(Reference),
    /// Parties agreed on research: who does it, and by which day it answers the question.
    ResearchAgreed(ResearchTerm),
    /// It was shown to work.
    Proven(Reference),
    /// It was shown not to work.
    Disproven(Reference),
    /// Zorginstituut concluded that it does not belong to the basic package.
    NotInPackage(Reference),
    /// Parties agreed to push it back.
    DeImplementationAgreed(DeImplementation),
    /// It was selected for a test on the criteria of the basic package.
    SelectedForTest(Reference),
    /// Zorginstituut ruled that it does not demonstrably meet the state of science and practice: evidence
    /// falls short, and nothing shows that it does not work.
    NotDemonstrated(Reference),
    /// So many were counted in a year.
    Counted(YearCount),
    /// No contract has it any more.
    ContractsEnded(Reference),
    /// It left the package after a re-assessment.
    LeftPackage(Reference),
}

/// Research with an owner and an end.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ResearchTerm {
    /// The one who carries out the research.
    pub owner: Statement,
    /// The last day of the term that parties hold to be reasonable.
    #[serde(deserialize_with = "crate::formats::value::day")]
    pub until: chrono::NaiveDate,
}

/// An agreement to push care back (*de-implementatie*), with the volume it starts from.
///
/// The agreements want a demonstrable result in principle within one year, unless parties agree on another
/// reasonable term (draft, annex A, 5d; final text, part A, 3f). What counts as enough of a result they
/// leave open: a target is the parties' own.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct DeImplementation {
    /// The year and the volume before.
    pub baseline: YearCount,
    /// The volume that parties aim at, in a year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<u64>,
    /// The last day of another term that parties agreed on, for a demonstrable result.
    #[serde(
        default,
        deserialize_with = "crate::formats::value::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    pub until: Option<chrono::NaiveDate>,
    /// The last day of the term for the whole of it, on which the final text lets parties
    /// agree apart (part A, 3f).
    #[serde(
        default,
        deserialize_with = "crate::formats::value::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    pub complete_by: Option<chrono::NaiveDate>,
}

/// A volume in a year, and by how much it rose elsewhere: with another provider, or under another code.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct YearCount {
    /// The calendar year of the count.
    pub year: Year,
    /// The volume in that year, exact or between bounds.
    pub count: CountRange,
    /// The number of them that turned up elsewhere since the baseline; nothing when nobody looked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved_elsewhere: Option<CountRange>,
    /// The reason why a count of a pandemic year is fair all the same; without one it says nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pandemic_reason: Option<Statement>,
}

words!(
    /// The kind of an event, without its facts.
    LifeEventKind {
        /// The question was put on the agenda of a sector.
        PutOnAgenda = "put-on-agenda", "op de agenda gezet", "put on the agenda";
        /// Evidence was found to fall short.
        GapFound = "gap-found", "kennislacune vastgesteld", "gap found";
        /// Research was agreed.
        ResearchAgreed = "research-agreed", "onderzoek afgesproken", "research agreed";
        /// The care was shown to work.
        Proven = "proven", "bewezen effectief", "shown to work";
        /// The care was shown not to work.
        Disproven = "disproven", "bewezen niet effectief", "shown not to work";
        /// Outside the package.
        NotInPackage = "not-in-package", "hoort niet in het pakket", "does not belong to the package";
        /// De-implementation was agreed.
        DeImplementationAgreed = "de-implementation-agreed", "de-implementatie afgesproken", "de-implementation agreed";
        SelectedForTest = "selected-for-test", "geselecteerd voor toetsing", "selected for a test";
        /// Ruled not to be demonstrated.
        NotDemonstrated = "not-demonstrated", "bij toetsing niet aantoonbaar", "not demonstrated in a test";
        /// The volume of the care was counted in a year.
        Counted = "counted", "geteld", "counted";
        /// The care is in no contract any more.
        ContractsEnded = "contracts-ended", "uit de contracten", "contracts ended";
        /// The care left the package after a reassessment.
        LeftPackage = "left-package", "uit het pakket", "left the package";
    }
);

impl LifeEvent {
    /// The kind of the event, without its facts.
    pub const fn kind(&self) -> LifeEventKind {
        match self {
            Self::PutOnAgenda => LifeEventKind::PutOnAgenda,
            Self::GapFound(_) => LifeEventKind::GapFound,
            Self::ResearchAgreed(_) => LifeEventKind::ResearchAgreed,
            Self::Proven(_) => LifeEventKind::Proven,
            Self::Disproven(_) => LifeEventKind::Disproven,
            Self::NotInPackage(_) => LifeEventKind::NotInPackage,
            Self::DeImplementationAgreed(_) => LifeEventKind::DeImplementationAgreed,
            Self::SelectedForTest(_) => LifeEventKind::SelectedForTest,
            Self::NotDemonstrated(_) => LifeEventKind::NotDemonstrated,
            Self::Counted(_) => LifeEventKind::Counted,
            Self::ContractsEnded(_) => LifeEventKind::ContractsEnded,
            Self::LeftPackage(_) => LifeEventKind::LeftPackage,
        }
    }
}

refusals! {
    /// The reasons for which a life of evidence is refused.
    pub(super) enum Refused {
        NoPlace { possible: String, found: &'static str, state: &'static str } = "life.no-place":
            "verwacht: een van {possible}; gevonden: `{found}` in de stand `{state}`",
            "expected one of {possible}, found `{found}` in the state `{state}`";
        EndsBefore { on: NaiveDate, found: NaiveDate } = "life.ends-before":
            "verwacht: een termijn die niet vóór {on} eindigt; gevonden: {found}",
            "expected a term that ends not before {on}, found {found}";
        NoReduction { baseline: u64, target: u64 } = "life.no-reduction":
            "verwacht: een doel onder de uitgangswaarde van {baseline}; gevonden: {target}",
            "expected a target below the baseline of {baseline}, found {target}";
    }
}

impl Refused {
    /// An event that is not possible in a state.
    pub(super) fn no_place(state: LifeState, found: LifeEventKind) -> Self {
        let possible = state.possible().iter().map(|kind| kind.code()).collect::<Vec<_>>().join(", ");
        Self::NoPlace { possible, found: found.code(), state: state.code() }
    }
}

words!(
    /// Where the evidence on some care stands (*fase in de levensloop van bewijs*).
    ///
    /// *Not proven* and *disproven* are kept apart: the first may be helped by research,
    /// the second has to go.
    LifeState {
        /// Nobody has assessed the care yet.
        Unassessed = "unassessed", "niet beoordeeld", "not assessed";
        /// Evidence falls short, and nobody has agreed to build it.
        Gap = "gap", "kennislacune", "gap in the evidence";
        /// Evidence is being built, within a term.
        Building = "building", "bewijs in opbouw", "evidence being built";
        /// It was shown to work, and no gap was found since.
        Proven = "proven", "bewezen effectief", "proven";
        /// Shown not to work, or outside the package: it has to go, and how is not agreed yet.
        ToEnd = "to-end", "moet verdwijnen", "has to end";
        /// It is being pushed back, within a term.
        Ending = "ending", "wordt afgebouwd", "being pushed back";
        /// It is gone from contracts or from the package.
        Gone = "gone", "verdwenen", "gone";
    }
);

impl LifeState {
    /// The events that may come next. A count may come in any state.
    pub const fn possible(self) -> &'static [Kind] {
        match self {
            Self::Unassessed => &[
                Kind::PutOnAgenda,
                Kind::GapFound,
                Kind::Proven,
                Kind::Disproven,
                Kind::NotInPackage,
                Kind::SelectedForTest,
                Kind::NotDemonstrated,
                Kind::Counted,
            ],
            Self::Gap | Self::Building => &[
                Kind::PutOnAgenda,
                Kind::ResearchAgreed,
                Kind::Proven,
                Kind::Disproven,
                Kind::NotInPackage,
                Kind::SelectedForTest,
                Kind::NotDemonstrated,
                Kind::Counted,
            ],
            Self::Proven => &[
                Kind::PutOnAgenda,
                Kind::GapFound,
                Kind::Disproven,
                Kind::NotInPackage,
                Kind::SelectedForTest,
                Kind::NotDemonstrated,
                Kind::Counted,
            ],
            // A test may follow on what is shown already (final text, part A, 2 and 3h), and parties may agree on another term (3f).
            Self::ToEnd | Self::Ending => &[
                Kind::Proven,
                Kind::Disproven,
                Kind::NotInPackage,
                Kind::DeImplementationAgreed,
                Kind::SelectedForTest,
                Kind::NotDemonstrated,
                Kind::Counted,
                Kind::ContractsEnded,
                Kind::LeftPackage,
            ],
            Self::Gone => &[
                Kind::Proven,
                Kind::Disproven,
                Kind::NotInPackage,
                Kind::SelectedForTest,
                Kind::NotDemonstrated,
                Kind::Counted,
                Kind::ContractsEnded,
                Kind::LeftPackage,
            ],
        }
    }

    /// The state after an event.
    pub(super) const fn after(self, event: Kind) -> Self {
        match event {
            Kind::PutOnAgenda | Kind::SelectedForTest | Kind::Counted => self,
            // What has to go, is being pushed back or is gone, stays so, now for what a test found too.
            Kind::Disproven | Kind::NotInPackage | Kind::NotDemonstrated
                if matches!(self, Self::ToEnd | Self::Ending | Self::Gone) =>
            {
                self
            }
            Kind::GapFound | Kind::NotDemonstrated => Self::Gap,
            Kind::ResearchAgreed => Self::Building,
            Kind::Proven => Self::Proven,
            Kind::Disproven | Kind::NotInPackage => Self::ToEnd,
            Kind::DeImplementationAgreed => Self::Ending,
            Kind::ContractsEnded | Kind::LeftPackage => Self::Gone,
        }
    }
}
