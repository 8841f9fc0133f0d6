//! What would be enough to pass, and which unknown counts can still change a verdict.

use core::cmp::Reverse;
use core::fmt;

use super::{Cell, CellState, CountFact};
use crate::Verdict;
use crate::explanation::{Measure, Way};
use crate::language::{Describe, Language};
use crate::messages::Say;
use crate::party::Intervention;
use crate::quantity::{CountRange, UNBOUNDED};
use crate::volume::ground::VolumeGround;
use crate::volume::norm::Norm;

/// A change to the facts that can make a unit meet a volume norm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VolumeChange {
    /// So many more procedures within the window, whatever the numbers that are not known turn out to be.
    MoreProcedures {
        /// The number of extra procedures that is enough.
        number: u64,
        /// The interventions, where not all of the basket count alike; empty means any of the basket.
        of: Vec<Intervention>,
        /// The measure that the norm counts by: procedures, or patients.
        measure: Measure,
    },
    /// Numbers that are not known yet turn out to be large enough.
    CountsTurnOut {
        /// The facts whose numbers are not known yet.
        facts: Vec<CountFact>,
        /// At least how many they have to be together.
        together_at_least: u64,
        /// How often each of them counts; none when they do not count alike, and then `together_at_least` is
        /// a number as the norm weighs it.
        weight: Option<u32>,
    },
}

impl Describe for VolumeChange {
    fn code(&self) -> &'static str {
        match self {
            Self::MoreProcedures { .. } => "volume.way.more-procedures",
            Self::CountsTurnOut { .. } => "volume.way.counts-turn-out",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MoreProcedures { number, of, measure } => {
                let (one, more) = match measure {
                    Measure::Patients => {
                        language.pick(("extra patiënt", "extra patiënten"), ("more patient", "more patients"))
                    }
                    _ => language
                        .pick(("extra ingreep", "extra ingrepen"), ("more procedure", "more procedures")),
                };
                write!(f, "{number} {}", if *number == 1 { one } else { more })?;
                for (at, intervention) in of.iter().enumerate() {
                    write!(f, "{}{intervention}", if at == 0 { " (" } else { ", " })?;
                }
                f.write_str(if of.is_empty() { "" } else { ")" })
            }
            Self::CountsTurnOut { facts, together_at_least, weight } => {
                f.write_str(language.pick("het aantal ", "the count of "))?;
                for (at, fact) in facts.iter().enumerate() {
                    f.write_str(if at == 0 { "" } else { language.pick(" en ", " and ") })?;
                    fact.say(language, f)?;
                }
                let together = if facts.len() > 1 { language.pick(" samen", " together") } else { "" };
                let weighted = if weight.is_none() { language.pick(" (gewogen)", " (weighted)") } else { "" };
                match language {
                    Language::Dutch => {
                        write!(f, ", als dat{together} {together_at_least} of meer is{weighted}")
                    }
                    Language::English => {
                        write!(f, ", if that is {together_at_least} or more{together}{weighted}")
                    }
                }
            }
        }
    }
}

impl Say for CountFact {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(intervention) = self.intervention() {
            return write!(f, "{intervention} in {}", self.year());
        }
        let procedures = language.pick("ingrepen van de norm", "procedures of the norm");
        write!(f, "{procedures} in {}", self.year())
    }
}

/// The smallest sets of changes that are enough; none when the norm is met or does not apply.
pub(super) fn ways(
    ground: VolumeGround,
    norm: &Norm,
    cells: impl FnOnce() -> Vec<Cell>,
) -> Vec<Way<VolumeChange>> {
    let missing = ground.required_high().saturating_sub(ground.observed().least());
    let (open, mut changes) = match ground.verdict() {
        Verdict::Met | Verdict::NotApplicable => return Vec::new(),
        Verdict::NotMet => (Vec::new(), Vec::new()),
        Verdict::Undetermined => {
            let open: Vec<Cell> =
                cells().into_iter().filter(|cell| cell.state() != CellState::Known).collect();
            let changes = counts_that_turn_out(norm, &open, missing);
            (open, changes)
        }
    };
    changes.extend(more_procedures(norm, missing));
    changes.retain(|change| is_enough(ground, norm, &open, change));
    changes.into_iter().map(|change| Way::new(vec![change])).collect()
}

/// Each number that is enough on its own; if none is, the fewest that are enough together.
fn counts_that_turn_out(norm: &Norm, open: &[Cell], missing: u64) -> Vec<VolumeChange> {
    let gain = |cell: &Cell| cell.gain().unwrap_or(UNBOUNDED);
    let alone: Vec<VolumeChange> = open
        .iter()
        .filter(|cell| gain(cell) >= missing)
        .map(|cell| turn_out(norm, &[cell], missing))
        .collect();
    if !alone.is_empty() {
        return alone;
    }
    let mut largest_first: Vec<&Cell> = open.iter().collect();
    largest_first.sort_by_key(|cell| Reverse(gain(cell)));
    let mut reached = 0_u64;
    let fewest: Vec<&Cell> = largest_first
        .into_iter()
        .take_while(|cell| {
            let wanted = reached < missing;
            reached = reached.saturating_add(gain(cell));
            wanted
        })
        .collect();
    // What is missing may lie in years that no count can be reported for.
    if reached < missing { Vec::new() } else { vec![turn_out(norm, &fewest, missing)] }
}

fn turn_out(norm: &Norm, cells: &[&Cell], missing: u64) -> VolumeChange {
    // A fact about a whole basket is a number as the norm weighs it, unless it weighs everything once.
    let weighs_itself = |cell: &&Cell| cell.fact().intervention().is_none() && norm.basket().is_weighted();
    let weight = match cells {
        _ if cells.iter().any(weighs_itself) => None,
        [first, rest @ ..] if rest.iter().all(|cell| cell.weight() == first.weight()) => Some(first.weight()),
        _ => None,
    };
    let weighted = weighted_least(cells.iter().copied()).saturating_add(missing);
    VolumeChange::CountsTurnOut {
        facts: cells.iter().map(|cell| cell.fact().clone()).collect(),
        together_at_least: weight.map_or(weighted, |weight| weighted.div_ceil(u64::from(weight.max(1)))),
        weight,
    }
}

fn weighted_least<'c>(cells: impl Iterator<Item = &'c Cell>) -> u64 {
    cells.fold(0, |sum, cell| {
        sum.saturating_add(cell.count().least().saturating_mul(u64::from(cell.weight())))
    })
}

/// The extra procedures that are enough: one answer, or one per weight where they do not count alike.
fn more_procedures(norm: &Norm, missing: u64) -> Vec<VolumeChange> {
    let items = norm.basket().items();
    let mut weights: Vec<u32> = items.iter().map(super::super::norm::BasketItem::weight).collect();
    weights.sort_unstable();
    weights.dedup();
    let alike = weights.len() == 1;
    weights
        .into_iter()
        .map(|weight| VolumeChange::MoreProcedures {
            measure: norm.measure(),
            number: missing.div_ceil(u64::from(weight)),
            of: if alike {
                Vec::new()
            } else {
                items
                    .iter()
                    .filter(|item| item.weight() == weight)
                    .map(|item| item.intervention().clone())
                    .collect()
            },
        })
        .collect()
}

/// Makes a change to the facts and holds the new count against the norm.
fn is_enough(ground: VolumeGround, norm: &Norm, open: &[Cell], change: &VolumeChange) -> bool {
    let observed = ground.observed();
    let after = match change {
        VolumeChange::MoreProcedures { number, of, .. } => {
            let items = norm.basket().items();
            let weight =
                items.iter().find(|item| of.first().is_none_or(|first| item.intervention() == first));
            let more = weight.and_then(|item| number.checked_mul(u64::from(item.weight())));
            more.and_then(|more| observed.checked_add(CountRange::exactly(more)))
        }
        VolumeChange::CountsTurnOut { facts, together_at_least, weight } => {
            let before = weighted_least(open.iter().filter(|cell| facts.contains(cell.fact())));
            let together = together_at_least.saturating_mul(u64::from(weight.unwrap_or(1)));
            // The numbers that are not named may still turn out anything, so the upper bound stays.
            let least = observed.least().saturating_sub(before).saturating_add(together);
            (least <= observed.most_raw()).then(|| CountRange::from_bounds(least, observed.most_raw()))
        }
    };
    after.is_some_and(|after| ground.with_observed(after).verdict() == Verdict::Met)
}

/// So many sums are tried before a number is taken to matter; only baskets of many unlike weights come near.
const TRIES: u32 = 10_000;

/// Whether learning one of the open numbers can still change the verdict: whether the others can turn out
/// so that it decides on which side of what is required the sum comes.
pub(super) fn can_change(ground: VolumeGround, open: &[Cell], at: usize) -> bool {
    let counted = ground.observed().least();
    [ground.required_low(), ground.required_high()].into_iter().any(|required| {
        let (Some(missing), Some(cell)) = (required.checked_sub(counted), open.get(at)) else { return false };
        let Some(most) = missing.checked_sub(1) else { return false };
        // The others have to come short of what is missing, by no more than this number can add.
        let least = missing.saturating_sub(cell.gain().unwrap_or(UNBOUNDED));
        let mut others: Vec<(u64, u64)> = open
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != at)
            .map(|(_, cell)| {
                let room =
                    cell.count().most().map_or(UNBOUNDED, |most| most.saturating_sub(cell.count().least()));
                (u64::from(cell.weight()), room)
            })
            .collect();
        // The smallest weight last: there a division answers what otherwise has to be tried.
        others.sort_unstable_by(|a, b| b.cmp(a));
        let mut tries = TRIES;
        has_sum(&others, least, most, &mut tries)
    })
}

/// Whether numbers up to their room, each times its weight, can add up to something from `least` to `most`.
fn has_sum(numbers: &[(u64, u64)], least: u64, most: u64, tries: &mut u32) -> bool {
    let Some(((weight, room), rest)) = numbers.split_first() else { return least == 0 };
    let weight = (*weight).max(1);
    let fits = most.checked_div(weight).unwrap_or(0).min(*room);
    if rest.is_empty() {
        let needed = least.div_ceil(weight);
        return needed <= fits;
    }
    for number in (0..=fits).rev() {
        let Some(left) = tries.checked_sub(1) else { return true };
        *tries = left;
        let taken = number.saturating_mul(weight);
        if has_sum(rest, least.saturating_sub(taken), most.saturating_sub(taken), tries) {
            return true;
        }
    }
    false
}
