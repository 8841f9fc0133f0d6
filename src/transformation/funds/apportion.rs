//! Whole cents over weights, without a cent lost: the method of the largest remainder.

use core::cmp::Reverse;

/// Splits whole units over weights: each part is its exact quota, rounded down, or one unit more; the units
/// that are left over go to the largest remainders, of equal remainders to the larger weight, of equal
/// weights to the earlier one in the order given. A weight of zero gets nothing. The parts come in the
/// order of the weights.
///
/// Nothing comes back when there is nothing to weigh by, or when a product is beyond what
/// is computed exactly.
pub(crate) fn apportion(whole: u128, weights: &[u128]) -> Option<Vec<u128>> {
    let sum = weights.iter().try_fold(0_u128, |sum, weight| sum.checked_add(*weight))?;
    let mut parts = Vec::with_capacity(weights.len());
    let mut remainders = Vec::with_capacity(weights.len());
    for (at, weight) in weights.iter().enumerate() {
        let product = whole.checked_mul(*weight)?;
        parts.push(product.checked_div(sum)?);
        remainders.push((Reverse(product.checked_rem(sum)?), Reverse(*weight), at));
    }
    let left = whole.checked_sub(parts.iter().sum())?;
    remainders.sort_unstable();
    for (_, _, at) in remainders.into_iter().take(usize::try_from(left).ok()?) {
        let part = parts.get_mut(at)?;
        *part = part.checked_add(1)?;
    }
    Some(parts)
}
