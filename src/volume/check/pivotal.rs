//! Which numbers can still change a verdict, when interventions do not count alike.

use super::Cell;
use crate::quantity::UNBOUNDED;
use crate::volume::ground::VolumeGround;

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
