//! The marks of providers on a map.

use passende_zorg::Verdict;
use passende_zorg::concentration::{ProviderOutcome, ProviderStatus};
use passende_zorg::language::Text;
use plotters::prelude::{Circle, PathElement, Polygon, Rectangle};
use plotters::style::Color;

use crate::common::drawing::{BLUE, Canvas, Drawn, GREEN, GREY, INK, ORANGE};

/// How far a mark reaches from its middle.
pub(crate) const REACH: i32 = 7;

/// How a provider is drawn: each with a shape and a colour of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    Met,
    Below,
    Stops,
    /// It stops, and patients of it can go nowhere.
    Strands,
    Starts,
    LeftOut,
}

impl Mark {
    /// In the order of the legend.
    pub(crate) const ALL: [Self; 6] =
        [Self::Met, Self::Below, Self::Starts, Self::Stops, Self::Strands, Self::LeftOut];

    /// Who has none of the care and gets none has no mark.
    pub(crate) fn of(outcome: &ProviderOutcome<'_>, strands: bool) -> Option<Self> {
        match outcome.status {
            ProviderStatus::Stop if strands => Some(Self::Strands),
            ProviderStatus::Stop => Some(Self::Stops),
            ProviderStatus::Start => Some(Self::Starts),
            ProviderStatus::Unaffected => Some(Self::LeftOut),
            ProviderStatus::Keep if outcome.verdict_after == Verdict::Met => Some(Self::Met),
            ProviderStatus::Keep => Some(Self::Below),
            _ => None,
        }
    }

    pub(crate) const fn stops(self) -> bool {
        matches!(self, Self::Stops | Self::Strands)
    }

    pub(crate) const fn text(self) -> Text {
        match self {
            Self::Met => Text::new("blijft en haalt de norm", "goes on and meets the norm"),
            Self::Below => Text::new("blijft, onder de norm", "goes on, below the norm"),
            Self::Stops => Text::new("stopt", "stops"),
            Self::Strands => {
                Text::new("stopt, patiënten kunnen nergens heen", "stops, patients can go nowhere")
            }
            Self::Starts => Text::new("begint", "starts"),
            Self::LeftOut => Text::new("blijft buiten beschouwing", "is left out"),
        }
    }

    pub(crate) fn draw(self, canvas: &Canvas<'_>, (x, y): (i32, i32)) -> Drawn {
        let corners = |reach: i32| [(x - reach, y - reach), (x + reach, y + reach)];
        match self {
            Self::Met => {
                canvas.draw(&Circle::new((x, y), REACH, BLUE.filled()))?;
                canvas.draw(&Circle::new((x, y), REACH, INK.stroke_width(1)))
            }
            Self::Below => {
                let diamond = [
                    (x, y - REACH - 2),
                    (x + REACH + 2, y),
                    (x, y + REACH + 2),
                    (x - REACH - 2, y),
                    (x, y - REACH - 2),
                ];
                canvas.draw(&Polygon::new(diamond, ORANGE.filled()))?;
                canvas.draw(&PathElement::new(diamond, INK.stroke_width(1)))
            }
            Self::Stops | Self::Strands => {
                let [low, high] = corners(REACH - 1);
                canvas.draw(&PathElement::new([low, high], INK.stroke_width(3)))?;
                canvas.draw(&PathElement::new([(low.0, high.1), (high.0, low.1)], INK.stroke_width(3)))?;
                if self == Self::Strands {
                    canvas.draw(&Circle::new((x, y), REACH + 4, INK.stroke_width(2)))?;
                }
                Ok(())
            }
            Self::Starts => {
                let triangle = [
                    (x, y - REACH - 3),
                    (x + REACH + 2, y + REACH),
                    (x - REACH - 2, y + REACH),
                    (x, y - REACH - 3),
                ];
                canvas.draw(&Polygon::new(triangle, GREEN.filled()))?;
                canvas.draw(&PathElement::new(triangle, INK.stroke_width(1)))
            }
            Self::LeftOut => canvas.draw(&Rectangle::new(corners(REACH - 1), GREY.stroke_width(2))),
        }
    }
}
