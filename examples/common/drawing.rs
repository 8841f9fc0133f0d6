//! Pictures as SVG: colours that differ in lightness too, text that stays text, and a file at the end.

use std::io;
use std::path::Path;

use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::{Failure, of_file};

// The colours of Okabe and Ito, which people with any kind of colour vision can tell apart.
pub(crate) const INK: RGBColor = RGBColor(0, 0, 0);
pub(crate) const BLUE: RGBColor = RGBColor(0, 114, 178);
pub(crate) const GREEN: RGBColor = RGBColor(0, 158, 115);
pub(crate) const ORANGE: RGBColor = RGBColor(230, 159, 0);
pub(crate) const VERMILION: RGBColor = RGBColor(213, 94, 0);
pub(crate) const GREY: RGBColor = RGBColor(95, 95, 95);
pub(crate) const LIGHT: RGBColor = RGBColor(205, 205, 205);

/// Room around a picture.
pub(crate) const MARGIN: i32 = 24;

pub(crate) type Canvas<'a> = DrawingArea<SVGBackend<'a>, Shift>;
pub(crate) type Drawn = Result<(), DrawingAreaErrorKind<io::Error>>;

/// Draws a picture of so many pixels, and writes it.
pub(crate) fn write(
    path: &Path,
    (wide, high): (i32, i32),
    draw: impl FnOnce(&Canvas<'_>) -> Drawn,
) -> Result<(), Failure> {
    let mut svg = String::new();
    let size = (wide.unsigned_abs(), high.unsigned_abs());
    let canvas = SVGBackend::with_string(&mut svg, size).into_drawing_area();
    canvas
        .fill(&WHITE)
        .and_then(|()| draw(&canvas))
        .and_then(|()| canvas.present())
        .map_err(of_file(path))?;
    drop(canvas);
    std::fs::write(path, svg).map_err(of_file(path))
}

/// A font of so many pixels.
pub(crate) fn font(pixels: i32) -> FontDesc<'static> {
    // The backend divides by this again.
    ("sans-serif", f64::from(pixels) * 1.24).into_font()
}

/// Writes a text: `side` says which part of it lies at the place, halfway its height.
pub(crate) fn say(
    canvas: &Canvas<'_>,
    text: &str,
    at: (i32, i32),
    side: HPos,
    font: FontDesc<'_>,
    colour: RGBColor,
) -> Drawn {
    let style = TextStyle::from(font).color(&colour).pos(Pos::new(side, VPos::Center));
    canvas.draw(&Text::new(text, at, style))
}

/// How wide a short text is at most, in fonts that are common.
pub(crate) fn width(text: &str, pixels: i32) -> i32 {
    i32::try_from(text.chars().count()).unwrap_or(i32::MAX).saturating_mul(pixels * 62) / 100
}

/// The words of a text on lines of at most so many letters.
fn lines(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// What stands above a picture: a sentence, perhaps a second one, a label where the data were made up, and smaller lines under it.
pub(crate) struct Head {
    /// With the height of each line.
    lines: Vec<(String, FontDesc<'static>, RGBColor, i32)>,
}

impl Head {
    /// On lines that fit in a picture of so many pixels.
    pub(crate) fn of(
        sentence: &str,
        second: Option<&str>,
        label: Option<&str>,
        notes: impl IntoIterator<Item = String>,
        wide: i32,
    ) -> Self {
        let letters = |pixels: i32| usize::try_from((wide - 2 * MARGIN) / pixels).unwrap_or(1);
        // A bold letter of 20 pixels is 12 wide on average, a letter of 14 pixels at most 8.
        let (large, small) = (|text: &str| lines(text, letters(12)), |text: &str| lines(text, letters(8)));
        let bold = |pixels| font(pixels).style(FontStyle::Bold);
        let sentence = large(sentence).into_iter().map(|line| (line, bold(20), INK, 26));
        let second = second.into_iter().flat_map(small).map(|line| (line, font(14), INK, 20));
        let label = label.into_iter().flat_map(small).map(|line| (line, bold(14), INK, 20));
        let notes = notes.into_iter().flat_map(|note| small(&note)).map(|line| (line, font(14), GREY, 20));
        Self { lines: sentence.chain(second).chain(label).chain(notes).collect() }
    }

    /// Where the picture begins.
    pub(crate) fn height(&self) -> i32 {
        MARGIN + self.lines.iter().map(|(.., high)| high).sum::<i32>()
    }

    pub(crate) fn draw(&self, canvas: &Canvas<'_>) -> Drawn {
        let mut down = MARGIN;
        for (line, font, colour, high) in &self.lines {
            say(canvas, line, (MARGIN, down), HPos::Left, font.clone(), *colour)?;
            down += high;
        }
        Ok(())
    }
}
