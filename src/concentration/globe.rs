//! Distances on a globe and on a flat map, in whole millimetres: the same on every machine.

/// The mean radius of the earth in millimetres.
const RADIUS: u128 = 6_371_008_800;
/// One, in fixed point.
const ONE: i128 = 1_000_000_000_000_000_000;
/// A quarter of a turn in billionths of a degree.
const QUARTER: i64 = 90_000_000_000;

/// A place on the globe in millimetres from its middle, by billionths of degrees.
pub(super) fn on_globe(latitude: i64, longitude: i64) -> [i64; 3] {
    let cosine = |angle: i64| sine(QUARTER.saturating_sub(angle.saturating_abs()));
    let product = |one: i128, other: i128| one.saturating_mul(other).checked_div(ONE).unwrap_or(0);
    let radius = i128::try_from(RADIUS).unwrap_or(0);
    let flat = cosine(latitude);
    [product(flat, cosine(longitude)), product(flat, sine(longitude)), sine(latitude)]
        .map(|part| i64::try_from(product(part, radius)).unwrap_or(0))
}

/// The sine of an angle of at most half a turn either way, given in billionths of a degree, by its power
/// series in fixed point.
fn sine(angle: i64) -> i128 {
    // A degree is 0.017453292519943295769 of the radius.
    let turned = i128::from(angle).saturating_mul(17_453_292_519_943_295_769);
    let x = turned.checked_div(1_000_000_000_000).unwrap_or(0);
    let square = x.saturating_mul(x).checked_div(ONE).unwrap_or(0);
    let (mut sum, mut term) = (x, x);
    // The fifteenth term of half a turn is below one unit.
    for n in (2..32).step_by(2) {
        let below = i128::from(n).saturating_mul(i128::from(n).saturating_add(1)).saturating_mul(ONE);
        term = term.saturating_mul(square).checked_div(below).unwrap_or(0).saturating_neg();
        sum = sum.saturating_add(term);
    }
    sum
}

/// How far two points are from each other, straight through whatever is between them.
#[inline]
pub(super) fn chord(one: &[i64; 3], other: &[i64; 3]) -> u64 {
    let apart = |axis: (&i64, &i64)| axis.0.abs_diff(*axis.1);
    // Three squares of less than 2^62 fit in one word, and its root is found much faster.
    if one.iter().zip(other).all(|axis| apart(axis) < 1 << 31) {
        let squares = one.iter().zip(other).map(|axis| apart(axis).saturating_pow(2));
        squares.fold(0_u64, u64::saturating_add).isqrt()
    } else {
        let squares = one.iter().zip(other).map(|axis| u128::from(apart(axis)).saturating_pow(2));
        u64::try_from(squares.fold(0_u128, u128::saturating_add).isqrt()).unwrap_or(u64::MAX)
    }
}

/// The way over a great circle between two places that lie so far apart through the earth, in millimetres.
#[inline]
pub(super) fn arc(chord: u64) -> u64 {
    if u128::from(chord).saturating_mul(4) <= RADIUS { series(chord) } else { far(chord) }
}

/// The chord of half the arc, and of half of that, until the series is right to the millimetre.
fn far(chord: u64) -> u64 {
    let square = RADIUS.saturating_pow(2);
    let (mut chord, mut pieces) = (u128::from(chord), 1_u128);
    while chord.saturating_mul(4) > RADIUS {
        let height = square.saturating_mul(4).saturating_sub(chord.saturating_pow(2)).isqrt();
        chord = square.saturating_mul(2).saturating_sub(RADIUS.saturating_mul(height)).isqrt();
        pieces = pieces.saturating_mul(2);
    }
    let piece = u64::try_from(chord).map_or(u64::MAX, series);
    u64::try_from(u128::from(piece).saturating_mul(pieces)).unwrap_or(u64::MAX)
}

/// The arc of a chord of at most a quarter of the radius.
#[inline]
fn series(chord: u64) -> u64 {
    const THIRD: Divisor = Divisor::by(RADIUS.saturating_pow(2).saturating_mul(24));
    const FIFTH: Divisor = Divisor::by(RADIUS.saturating_pow(2).saturating_mul(80));
    let wide = u128::from(chord);
    let square = wide.saturating_mul(wide);
    let third = THIRD.divide(square.saturating_mul(wide));
    let fifth = FIFTH.divide(third.saturating_mul(square).saturating_mul(9));
    let more = u64::try_from(third.saturating_add(fifth)).unwrap_or(u64::MAX);
    chord.saturating_add(more)
}

/// A number above 2^64 that many numbers below 2^96 are divided by: with its inverse, which is faster than
/// dividing by it, and as exact.
struct Divisor {
    by: u128,
    inverse: u128,
}

impl Divisor {
    const fn by(by: u128) -> Self {
        let inverse = match (1_u128 << 127).checked_div(by) {
            Some(inverse) => inverse,
            None => 0,
        };
        Self { by, inverse }
    }

    /// The whole part of a number over the divisor.
    #[inline]
    fn divide(&self, number: u128) -> u128 {
        // What falls off the number and off the inverse makes a difference below one: it is this or one more.
        let least = (number >> 32).saturating_mul(self.inverse) >> 95;
        let rest = number.saturating_sub(least.saturating_mul(self.by));
        if rest < self.by { least } else { least.saturating_add(1) }
    }
}
