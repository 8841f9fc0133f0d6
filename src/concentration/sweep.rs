//! Every minimum at once: who meets it, and how many patients are at those who do not.

use serde::Serialize;

use super::rules;
use crate::rule::Rule;
use crate::source::Edition;

/// What a minimum means, and for which other minima it means the same.
///
/// ```
/// use passende_zorg::concentration::Sweep;
/// let step = Sweep::of([20, 35, 50]).at(36);
/// assert_eq!((step.from(), step.until()), (36, Some(50)));
/// assert_eq!((step.meet(), step.to_move()), (1, 55));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct SweepStep {
    from: u64,
    until: Option<u64>,
    meet: usize,
    to_move: u64,
}

impl SweepStep {
    /// The lowest minimum for which this holds.
    pub const fn from(self) -> u64 {
        self.from
    }

    /// The highest minimum for which this holds; nothing where it holds for all higher ones too.
    pub const fn until(self) -> Option<u64> {
        self.until
    }

    /// The number of providers that meet it.
    pub const fn meet(self) -> usize {
        self.meet
    }

    /// The number of patients at the providers that do not.
    pub const fn to_move(self) -> u64 {
        self.to_move
    }
}

/// The meaning of every minimum for some exact volumes (*doorrekening van alle normen*), as a step
/// function: one step for each volume that occurs.
///
/// *Source*: draft, 3.2.3 and annex D, 2d; final text, part D, f, p. 58, which ask what a higher norm means
/// for concentration.
///
/// Volumes are numbers of procedures a year, as norms count them, each that of a patient to move. The steps
/// run from 1 to the total; above the largest volume no provider meets a minimum. Making it sorts the
/// volumes once, and nothing else grows faster than their number.
///
/// ```
/// use passende_zorg::concentration::Sweep;
/// let sweep = Sweep::of([63, 9, 41, 41]);
/// assert_eq!((sweep.providers(), sweep.total()), (4, 154));
/// let raised = (sweep.at(20), sweep.at(50));
/// assert_eq!((raised.0.meet(), raised.0.to_move()), (3, 9));
/// assert_eq!((raised.1.meet(), raised.1.to_move()), (1, 91));
/// assert_eq!(sweep.largest_number(50), Some(3));
/// assert_eq!(sweep.steps().len(), 4);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Sweep {
    providers: usize,
    total: u64,
    steps: Vec<SweepStep>,
}

impl Sweep {
    /// The sweep of the volumes of providers. Who has none is no provider.
    pub fn of(volumes: impl IntoIterator<Item = u32>) -> Self {
        let mut volumes: Vec<u32> = volumes.into_iter().filter(|volume| *volume > 0).collect();
        volumes.sort_unstable();
        let providers = volumes.len();
        let mut steps: Vec<SweepStep> = Vec::new();
        let (mut from, mut below, mut sum) = (1_u64, 0_usize, 0_u64);
        for same in volumes.chunk_by(|one, other| one == other) {
            let Some(volume) = same.first().map(|volume| u64::from(*volume)) else { continue };
            steps.push(SweepStep {
                from,
                until: Some(volume),
                meet: providers.saturating_sub(below),
                to_move: sum,
            });
            from = volume.saturating_add(1);
            below = below.saturating_add(same.len());
            sum = same.iter().fold(sum, |sum, volume| sum.saturating_add(u64::from(*volume)));
        }
        if from <= sum {
            steps.push(SweepStep { from, until: Some(sum), meet: 0, to_move: sum });
        }
        Self { providers, total: sum, steps }
    }

    /// The number of providers in the sweep.
    pub const fn providers(&self) -> usize {
        self.providers
    }

    /// The number of patients in the sweep.
    pub const fn total(&self) -> u64 {
        self.total
    }

    /// The steps, from the lowest minimum on.
    pub fn steps(&self) -> &[SweepStep] {
        &self.steps
    }

    /// The meaning of a minimum. A minimum of none is met by all; above the total nobody meets it.
    pub fn at(&self, minimum: u64) -> SweepStep {
        if minimum == 0 {
            return SweepStep { from: 0, until: Some(0), meet: self.providers, to_move: 0 };
        }
        let at = self.steps.partition_point(|step| step.until.is_some_and(|until| until < minimum));
        let beyond =
            SweepStep { from: self.total.saturating_add(1), until: None, meet: 0, to_move: self.total };
        self.steps.get(at).copied().unwrap_or(beyond)
    }

    /// The rule under an agreement: that it is mapped what higher norms mean.
    pub fn rule(&self, agreement: Edition) -> &'static Rule {
        agreement.pick(&rules::IZA_3_2_3_NZA_MAP, &rules::IZA22_D_MAP)
    }

    /// The largest number of providers that could meet a minimum if patients were divided over them freely:
    /// the total over the minimum, rounded down. Nothing for a minimum of none.
    pub const fn largest_number(&self, minimum: u64) -> Option<u64> {
        self.total.checked_div(minimum)
    }
}
