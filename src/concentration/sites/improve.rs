//! A good set to begin with: closed one by one, and improved.

use super::market::{Flow, Market};
use super::search::Asked;

/// A good set: of some the cheapest closes that is short until nobody is, and then opens, closes and swaps
/// whoever makes it better, while steps are left.
pub(super) fn improved(
    market: &Market,
    asked: Asked<'_>,
    those: &[bool],
    left: &mut u64,
) -> Option<(i128, Vec<bool>)> {
    let kept = those.iter().zip(asked.fixed).map(|(kept, fixed)| fixed.unwrap_or(*kept)).collect();
    let free: Vec<usize> =
        asked.fixed.iter().enumerate().filter(|(_, fixed)| fixed.is_none()).map(|(at, _)| at).collect();
    // No more are closed to begin with than there are: that is done whatever the steps.
    let mut found = begun(market, asked, kept, left)?;
    improve(market, asked, &free, &mut found, left);
    Some(found)
}

/// A set that will do: of those that may, the cheapest closes that is short, until nobody is, and then the
/// cheapest until there are as few as are asked.
fn begun(
    market: &Market,
    asked: Asked<'_>,
    mut kept: Vec<bool>,
    left: &mut u64,
) -> Option<(i128, Vec<bool>)> {
    let mut flow = Flow::of(market);
    for at in kept.iter().enumerate().filter(|(_, kept)| !**kept).map(|(at, _)| at) {
        if !flow.close(at) {
            return None;
        }
    }
    loop {
        let is_short = (0..kept.len()).any(|at| flow.is_short(at));
        let open = kept.iter().filter(|kept| **kept).count();
        if !is_short && asked.exactly.is_none_or(|exactly| open <= exactly) {
            break;
        }
        *left = left.saturating_sub(1);
        let may = |at: &usize| asked.fixed.get(*at) == Some(&None) && flow.is_open(*at);
        let those = (0..kept.len()).filter(may).filter(|at| !is_short || flow.is_short(*at));
        let priced = those.filter_map(|at| Some((flow.price_of_closing(at)?, at)));
        let (_, at) = priced.min()?;
        if !flow.close(at) {
            return None;
        }
        set(&mut kept, at, false);
    }
    Some((asked.cost(market, &kept)?, kept))
}

/// Opens, closes and swaps while that helps.
fn improve(
    market: &Market,
    asked: Asked<'_>,
    free: &[usize],
    (cost, kept): &mut (i128, Vec<bool>),
    left: &mut u64,
) {
    // With itself: only this one; with another: one opens and the other closes.
    let pairs = || {
        free.iter().enumerate().flat_map(|(at, one)| free.iter().skip(at).map(move |other| (*one, *other)))
    };
    let all = free.len().saturating_mul(free.len().saturating_add(1)).div_ceil(2);
    let mut in_vain = 0_usize;
    for (one, other) in pairs().cycle() {
        if in_vain == all || *left == 0 {
            break;
        }
        in_vain = in_vain.saturating_add(1);
        if one != other && kept.get(one) == kept.get(other) {
            continue;
        }
        *left = left.saturating_sub(1);
        flip(kept, one, other);
        match asked.cost(market, kept).filter(|found| *found < *cost) {
            Some(found) => (*cost, in_vain) = (found, 0),
            None => flip(kept, one, other),
        }
    }
}

fn set(kept: &mut [bool], at: usize, value: bool) {
    if let Some(kept) = kept.get_mut(at) {
        *kept = value;
    }
}

fn flip(kept: &mut [bool], one: usize, other: usize) {
    for at in core::iter::once(one).chain((one != other).then_some(other)) {
        let now = kept.get(at).copied().unwrap_or_default();
        set(kept, at, !now);
    }
}
