//! Places on the ground, and where they are on a canvas.

use passende_zorg::concentration::Point;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::common::drawing::MARGIN;

/// A place on the ground, in metres.
pub(crate) type Ground = (f64, f64);

fn number(decimal: Decimal) -> f64 {
    decimal.to_f64().unwrap_or(0.0)
}

/// Lays the globe flat around a latitude; a flat map stays as it is.
pub(crate) fn flat(point: Point, middle: f64) -> Ground {
    const DEGREE: f64 = 111_195.0;
    match point {
        Point::Plane { east, north } => (number(east), number(north)),
        Point::Globe { latitude, longitude } => {
            (number(longitude) * DEGREE * middle.to_radians().cos(), number(latitude) * DEGREE)
        }
    }
}

/// The latitude halfway those of points on the globe.
pub(crate) fn middle(points: impl Iterator<Item = Point>) -> f64 {
    let latitudes = points.filter_map(|point| match point {
        Point::Globe { latitude, .. } => Some(latitude),
        Point::Plane { .. } => None,
    });
    let (least, most) =
        latitudes.fold((Decimal::MAX, Decimal::MIN), |(least, most), it| (least.min(it), most.max(it)));
    if least > most { 0.0 } else { f64::midpoint(number(least), number(most)) }
}

/// Where places on the ground are on the canvas.
pub(crate) struct Frame {
    left: f64,
    top: f64,
    /// Metres that a pixel spans.
    pub(crate) metres: f64,
    west: f64,
    north: f64,
    /// Under the lowest of them.
    pub(crate) bottom: i32,
}

impl Frame {
    /// Under so many pixels, as large as there is room for, and a pixel spans at least 20 metres.
    pub(crate) fn of(grounds: impl Iterator<Item = Ground>, wide: i32, top: i32) -> Self {
        let (wide, high) = (f64::from(wide), 1_150.0);
        let nowhere = (f64::MAX, f64::MIN, f64::MAX, f64::MIN);
        let (west, east, south, north) = grounds.fold(nowhere, |(west, east, south, north), (x, y)| {
            (west.min(x), east.max(x), south.min(y), north.max(y))
        });
        let metres = ((east - west) / wide).max((north - south) / high).max(20.0);
        let bottom = f64::from(top) + (north - south) / metres;
        // Large enough for a legend of common length.
        Self {
            left: f64::from(MARGIN),
            top: f64::from(top),
            metres,
            west,
            north,
            bottom: pixels(bottom.max(620.0)),
        }
    }

    pub(crate) fn at(&self, (east, north): Ground) -> (i32, i32) {
        let across = self.left + (east - self.west) / self.metres;
        (pixels(across), pixels(self.top + (self.north - north) / self.metres))
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a canvas is small")]
pub(crate) fn pixels(number: f64) -> i32 {
    number.round() as i32
}
