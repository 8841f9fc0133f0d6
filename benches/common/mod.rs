//! What the benches share: a race between the crate and a floor written by hand.

use std::time::{Duration, Instant};

/// A figure of the crate beside a figure of the floor.
pub(crate) struct Comparison {
    pub(crate) name: &'static str,
    pub(crate) floor: Duration,
    pub(crate) ours: Duration,
    pub(crate) limit: Limit,
}

/// What a figure must hold to.
#[derive(Clone, Copy)]
#[allow(dead_code, reason = "not every bench has each")]
pub(crate) enum Limit {
    /// At most so many times the floor.
    Ratio(f64),
    /// The floor at least so many times slower.
    Faster(f64),
    /// At most the floor, which is a time and depends on the machine.
    Time,
}

impl Comparison {
    /// Prints the figures, and tells whether what is looked at holds.
    pub(crate) fn print(&self) -> bool {
        let ratio = self.ours.as_secs_f64() / self.floor.as_secs_f64();
        let (shown, holds, limit) = match self.limit {
            Limit::Ratio(most) => (ratio, ratio <= most, format!("<= {most:.1}")),
            Limit::Faster(least) => (1.0 / ratio, 1.0 / ratio >= least, format!(">= {least:.1}")),
            Limit::Time => (ratio, ratio <= 1.0, "<= 1.0".to_owned()),
        };
        let mark = if holds { "" } else { "  OVER THE LIMIT" };
        println!(
            "{:<44} {:>12.3?} {:>12.3?} {shown:>8.2} {limit:>8}{mark}",
            self.name, self.floor, self.ours
        );
        holds || (matches!(self.limit, Limit::Time) && !looks_at_times())
    }
}

/// Whether times are looked at: not where ratios alone are checked, as on a machine that is busy with other things.
pub(crate) fn looks_at_times() -> bool {
    let has = |flag: &str| std::env::args().any(|argument| argument == flag);
    !has("--check") || has("--times")
}

/// How long this process has stood in line for a processor that others had, where the system tells (Linux).
fn waited() -> Duration {
    let told = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let nanoseconds = told.split_whitespace().nth(1).and_then(|number| number.parse().ok());
    Duration::from_nanos(nanoseconds.unwrap_or(0))
}

/// The time that work takes, without that in which others had the processor: what is short enough to be done
/// before anyone else has a turn is taken as it is.
fn time(work: &mut dyn FnMut()) -> Duration {
    const SHORT: Duration = Duration::from_millis(10);
    let (around, before) = (Instant::now(), waited());
    let start = Instant::now();
    work();
    let elapsed = start.elapsed();
    let waited = waited().saturating_sub(before);
    if elapsed < SHORT { elapsed } else { around.elapsed().saturating_sub(waited) }
}

/// The least time of several rounds in which both take turns.
pub(crate) fn race(rounds: u32, mut floor: impl FnMut(), mut ours: impl FnMut()) -> (Duration, Duration) {
    let (mut best_floor, mut best_ours) = (Duration::MAX, Duration::MAX);
    for _ in 0..rounds {
        best_floor = best_floor.min(time(&mut floor));
        best_ours = best_ours.min(time(&mut ours));
    }
    (best_floor, best_ours)
}
