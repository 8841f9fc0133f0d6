//! Two panels over one axis of minima: who meets them, and how many patients would move.

use std::path::Path;

use passende_zorg::Language;
use passende_zorg::concentration::SweepStep;
use passende_zorg::language::Text;
use plotters::coord::types::RangedCoordu64;
use plotters::prelude::{
    Cartesian2d, ChartBuilder, ChartContext, Circle, Color, DashedLineSeries, LineSeries, PathElement,
    Rectangle, SVGBackend,
};
use plotters::style::RGBColor;
use plotters::style::text_anchor::HPos;

use crate::Answer;
use crate::common::Failure;
use crate::common::drawing::{self, BLUE, Canvas, Drawn, GREY, Head, INK, LIGHT, VERMILION, font, say};
use crate::common::numbers::{counted, whole};
use crate::raised::Raised;
use crate::words::{ends, notes};

const WIDTH: i32 = 1_000;
const PANEL: i32 = 330;
/// Room for the labels above a panel.
const ABOVE: i32 = 50;

type Chart<'a, 'b> = ChartContext<'a, SVGBackend<'b>, Cartesian2d<RangedCoordu64, RangedCoordu64>>;

/// What a panel shows.
struct Panel {
    axis: Text,
    colour: RGBColor,
    value: fn(SweepStep) -> u64,
    /// What a norm comes to, and what changes between the two; for one and for more.
    at_norm: [Text; 2],
    change: [Text; 2],
}

const PROVIDERS: Panel = Panel {
    axis: Text::new("aanbieders die de norm halen", "providers that meet the norm"),
    colour: BLUE,
    value: |step| u64::try_from(step.meet()).unwrap_or(u64::MAX),
    at_norm: [Text::new("haalt hem", "meets it"), Text::new("halen hem", "meet it")],
    change: [Text::new("stopt", "stops"), Text::new("stoppen", "stop")],
};

const PATIENTS: Panel = Panel {
    axis: Text::new("te verplaatsen patiënten", "patients to move"),
    colour: VERMILION,
    value: |step| step.to_move(),
    at_norm: [Text::new("eronder", "below"); 2],
    change: [Text::new("te verplaatsen", "to move"); 2],
};

/// Draws the picture and writes it.
pub(crate) fn write(path: &Path, answer: &Answer<'_>) -> Result<(), Failure> {
    // What is drawn is with the lower bounds; the sentence on the upper bounds stands under it.
    let (raised, language) = (&answer.least, answer.language);
    let cut = cut(raised);
    let (sentence, below) = raised.told(language);
    let notes = below.into_iter().chain(ends(answer)).chain(notes(raised, language));
    let head = Head::of(&sentence, None, answer.label, notes.chain(answer.notices.lines(language)), WIDTH);
    let top = head.height() + 10;
    drawing::write(path, (WIDTH, top + 2 * PANEL + if largest(raised) > cut { 56 } else { 34 }), |canvas| {
        head.draw(canvas)?;
        let panels = canvas.clone().shrink((0, top), (WIDTH.unsigned_abs(), (2 * PANEL).unsigned_abs()));
        let (upper, lower) = panels.split_vertically(PANEL);
        panel(&upper, &PROVIDERS, raised, cut, language)?;
        panel(&lower, &PATIENTS, raised, cut, language)?;
        let axis =
            language.pick("norm: patiënten per aanbieder per jaar", "norm: patients per provider per year");
        say(canvas, axis, (WIDTH / 2, top + 2 * PANEL + 12), HPos::Center, font(14), INK)?;
        let largest = largest(raised);
        if largest <= cut {
            return Ok(());
        }
        let (largest, cut) = (whole(largest, language), whole(cut, language));
        let told = match language {
            Language::Dutch => {
                format!("De figuur houdt op bij {cut}; de grootste aanbieder heeft {largest}.")
            }
            Language::English => format!("The picture ends at {cut}; the largest provider has {largest}."),
        };
        say(canvas, &told, (WIDTH / 2, top + 2 * PANEL + 36), HPos::Center, font(13), GREY)
    })
}

fn largest(raised: &Raised<'_>) -> u64 {
    raised
        .norm
        .sweep()
        .steps()
        .iter()
        .filter(|step| step.meet() > 0)
        .filter_map(|step| step.until())
        .max()
        .unwrap_or(0)
}

/// The last minimum that is drawn: with room right of the higher norm, and the norms never crowded at the left.
fn cut(raised: &Raised<'_>) -> u64 {
    let to = u64::from(raised.norm.to());
    (largest(raised) + largest(raised) / 50).clamp(to + to / 2, 4 * to)
}

/// The corners of the steps: a minimum up to and including a volume is met by it.
fn corners(raised: &Raised<'_>, value: fn(SweepStep) -> u64, cut: u64) -> Vec<(u64, u64)> {
    let steps = raised.norm.sweep().steps().iter().filter(|step| step.from() <= cut);
    let mut corners: Vec<(u64, u64)> = steps
        .flat_map(|step| {
            let until = step.until().map_or(cut, |until| until.min(cut));
            [(step.from() - 1, value(*step)), (until, value(*step))]
        })
        .collect();
    // Above the total.
    if let Some((until, _)) = corners.last().copied().filter(|(until, _)| *until < cut) {
        let beyond = value(raised.norm.sweep().at(until + 1));
        corners.extend([(until, beyond), (cut, beyond)]);
    }
    corners
}

fn panel(canvas: &Canvas<'_>, panel: &Panel, raised: &Raised<'_>, cut: u64, language: Language) -> Drawn {
    let corners = corners(raised, panel.value, cut);
    let most = corners.iter().map(|(_, value)| *value).max().unwrap_or(0);
    let mut chart = ChartBuilder::on(canvas)
        .margin_top(ABOVE)
        .margin_left(16)
        .margin_right(30)
        .x_label_area_size(28)
        .y_label_area_size(84)
        .build_cartesian_2d(0..cut, 0..most + most / 12 + 1)?;
    chart
        .configure_mesh()
        .disable_x_mesh()
        .light_line_style(plotters::style::TRANSPARENT)
        .bold_line_style(LIGHT)
        .x_labels(12)
        .y_labels(6)
        .x_label_formatter(&|number| whole(*number, language))
        .y_label_formatter(&|number| whole(*number, language))
        .label_style(font(13))
        .axis_desc_style(font(14))
        .y_desc(panel.axis.get(language))
        .draw()?;
    let norms = [raised.norm.from(), raised.norm.to()].map(u64::from);
    let [now, then] = norms.map(|norm| (panel.value)(raised.norm.sweep().at(norm)));
    chart.draw_series([Rectangle::new(
        [(norms[0], 0), (norms[1], most + most / 12 + 1)],
        LIGHT.mix(0.35).filled(),
    )])?;
    chart.draw_series(LineSeries::new(corners, panel.colour.stroke_width(3)))?;
    let top = most + most / 12 + 1;
    chart.draw_series(DashedLineSeries::new([(norms[0], 0), (norms[0], top)], 6, 4, INK.stroke_width(2)))?;
    chart.draw_series(LineSeries::new([(norms[1], 0), (norms[1], top)], INK.stroke_width(2)))?;
    chart.draw_series(LineSeries::new([(norms[0], now), (norms[1], now)], GREY.stroke_width(1)))?;
    chart.draw_series([(norms[0], now), (norms[1], then)].map(|at| Circle::new(at, 5, INK.filled())))?;
    let texts = [now, then].map(|value| counted(value, panel.at_norm, language));
    labels(canvas, &chart, norms, &texts, top, language)?;
    let change = counted(now.abs_diff(then), panel.change, language);
    bracket(canvas, &chart, norms[1], [now, then], &change)
}

/// The norms above a panel, each on its own side of its line.
fn labels(
    canvas: &Canvas<'_>,
    chart: &Chart<'_, '_>,
    norms: [u64; 2],
    texts: &[String; 2],
    top: u64,
    language: Language,
) -> Drawn {
    for ((norm, text), side) in norms.into_iter().zip(texts).zip([HPos::Right, HPos::Left]) {
        let (x, y) = local(canvas, chart.backend_coord(&(norm, top)));
        let x = if matches!(side, HPos::Right) { x - 4 } else { x + 4 };
        let title = format!("norm {}", whole(norm, language));
        say(canvas, &title, (x, y - 28), side, font(14).style(plotters::style::FontStyle::Bold), INK)?;
        say(canvas, text, (x, y - 11), side, font(14), INK)?;
    }
    Ok(())
}

/// What changes between the norms, right of the higher one.
fn bracket(
    canvas: &Canvas<'_>,
    chart: &Chart<'_, '_>,
    norm: u64,
    [now, then]: [u64; 2],
    text: &str,
) -> Drawn {
    if now == then {
        return Ok(());
    }
    let (x, from) = local(canvas, chart.backend_coord(&(norm, now)));
    let (_, to) = local(canvas, chart.backend_coord(&(norm, then)));
    let corners = [(x + 8, from), (x + 14, from), (x + 14, to), (x + 8, to)];
    canvas.draw(&PathElement::new(corners, INK.stroke_width(2)))?;
    say(canvas, text, (x + 22, i32::midpoint(from, to)), HPos::Left, font(14), INK)
}

/// A place on the whole canvas, counted from the corner of a part of it.
fn local(canvas: &Canvas<'_>, (x, y): (i32, i32)) -> (i32, i32) {
    let (left, top) = canvas.get_base_pixel();
    (x - left, y - top)
}
