//! Where the evidence on some care stands, and what may happen next.

use super::LifeEventKind as Kind;
use crate::words::words;

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
