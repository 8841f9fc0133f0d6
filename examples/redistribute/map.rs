//! A map of the moves of one kind of care.

use std::collections::BTreeSet;
use std::path::Path;

use passende_zorg::Language;
use passende_zorg::concentration::{AreaId, Minutes, Patients, Redistribution};
use passende_zorg::language::Text;
use passende_zorg::party::Location;
use plotters::prelude::{Circle, PathElement, Polygon, RGBColor, Rectangle};
use plotters::style::text_anchor::HPos;
use plotters::style::{Color, ShapeStyle, WHITE};

use crate::Divided;
use crate::common::Failure;
use crate::common::drawing::{self, Canvas, Drawn, GREY, INK, LIGHT, MARGIN, ORANGE, VERMILION, font, say};
use crate::common::folder::quoted;
use crate::common::geography::point_of;
use crate::common::numbers::{patients, whole};
use crate::ground::{Frame, Ground, flat, middle, pixels};
use crate::input::Input;
use crate::mark::{Mark, REACH};
use crate::text::{AT_LEAST, Head, more, notices, sentence, stranded};

const WIDTH: i32 = 1_240;
/// Where the legend begins.
const LEGEND: i32 = 850;
/// A provider on the ground.
struct Site<'a> {
    name: &'a Location,
    ground: Ground,
    mark: Mark,
    /// How many millionths of patients more or fewer it gets.
    change: u64,
}

/// What is to be drawn, with places on the ground.
struct Map<'a> {
    /// With the people in each, and whether it comes beyond the limit.
    areas: Vec<(Ground, u32, bool)>,
    providers: Vec<Site<'a>>,
    /// From, to and millionths of patients; the smallest first, and then over it the larger.
    moves: Vec<(Ground, Ground, i64)>,
}

impl<'a> Map<'a> {
    fn of(input: &Input, result: &'a Redistribution<'_>, within: Option<Minutes>) -> Result<Self, Failure> {
        let points = input.files.points.as_ref().ok_or_else(|| {
            Failure::new(
                "--svg: expected points.csv beside the other files, for a map needs places; found none",
            )
        })?;
        let middle = middle(points.values().copied());
        let missing = |name: &str| {
            Failure::new(format_args!("points.csv: expected the place of {}, found none", quoted(&name)))
        };
        let place = |location: &Location| {
            let provider = input.files.providers.iter().find(|provider| provider.location == *location);
            let point = provider.and_then(|provider| point_of(provider, points));
            point.map(|point| flat(point, middle)).ok_or_else(|| missing(location.as_str()))
        };
        let mut map = Self { areas: Vec::new(), providers: Vec::new(), moves: Vec::new() };
        let reach = within.map(|limit| result.reach(limit));
        let beyond: BTreeSet<&AreaId> =
            reach.iter().flat_map(|reach| reach.came_beyond().map(|it| it.area)).collect();
        for area in &input.files.areas {
            let point = points.get(&area.id).ok_or_else(|| missing(area.id.as_str()))?;
            map.areas.push((flat(*point, middle), area.population, beyond.contains(&area.id)));
        }
        for outcome in result.providers() {
            let strands =
                result.stranded().any(|it| it.from == outcome.location && it.amount > Patients::ZERO);
            if let Some(mark) = Mark::of(&outcome, strands) {
                let change = outcome.after.millionths().abs_diff(outcome.before.millionths());
                let (name, ground) = (outcome.location, place(outcome.location)?);
                map.providers.push(Site { name, ground, mark, change });
            }
        }
        for it in result.moves() {
            map.moves.push((place(it.from)?, place(it.to)?, it.amount.millionths()));
        }
        map.moves.sort_by_key(|(_, _, amount)| *amount);
        Ok(map)
    }

    fn grounds(&self) -> impl Iterator<Item = Ground> + '_ {
        self.areas.iter().map(|(ground, ..)| *ground).chain(self.providers.iter().map(|site| site.ground))
    }
}

/// How wide an arrow is, and how large a dot.
fn in_proportion(part: f64, most: f64, largest: f64) -> i32 {
    pixels(part / most.max(1.0) * largest).max(1)
}

#[expect(clippy::cast_precision_loss, reason = "a width in pixels")]
fn breadth(amount: i64, most: i64) -> i32 {
    in_proportion(amount as f64, most as f64, 9.0)
}

fn radius(people: u32, most: u32) -> i32 {
    in_proportion(f64::from(people).sqrt(), f64::from(most).sqrt(), 4.0)
}

/// An arrow from one mark to another; to its right, so that there is room for one that goes back.
fn arrow(canvas: &Canvas<'_>, from: (i32, i32), to: (i32, i32), wide: i32) -> Drawn {
    let (across, down) = (f64::from(to.0 - from.0), f64::from(to.1 - from.1));
    let length = across.hypot(down).max(1.0);
    let (ahead, aside) = ((across / length, down / length), (-down / length, across / length));
    let place = |along: f64, apart: f64| {
        let apart = apart + 2.0;
        let x = f64::from(from.0) + ahead.0 * along + aside.0 * apart;
        let y = f64::from(from.1) + ahead.1 * along + aside.1 * apart;
        (pixels(x), pixels(y))
    };
    // It ends at the edge of the mark, when they are that far apart.
    let end = (length - f64::from(REACH) - 2.0).max(length / 2.0);
    let wide = f64::from(wide);
    let head = (6.0 + 1.2 * wide).min(end * 0.7);
    let half = 3.0 + wide * 0.8;
    let colour = VERMILION.mix(0.75);
    let line = ShapeStyle::from(&colour).stroke_width(u32::try_from(pixels(wide)).unwrap_or(1));
    canvas.draw(&PathElement::new([place(0.0, 0.0), place(end - head, 0.0)], line))?;
    let head = [place(end, 0.0), place(end - head, half), place(end - head, -half)];
    canvas.draw(&Polygon::new(head, colour.filled()))
}

/// A place just before the end of an arrow, where its head is.
fn before(from: (i32, i32), to: (i32, i32)) -> (i32, i32) {
    let (across, down) = (f64::from(to.0 - from.0), f64::from(to.1 - from.1));
    let part = f64::from(2 * REACH) / across.hypot(down).max(f64::from(2 * REACH));
    (to.0 - pixels(across * part), to.1 - pixels(down * part))
}

/// Draws the map and writes it.
pub(crate) fn write(
    path: &Path,
    head: &Head<'_>,
    input: &Input,
    Divided { intervention, least: result, most }: &Divided<'_>,
) -> Result<(), Failure> {
    let limit = head.limit(intervention);
    let map = Map::of(input, result, limit)?;
    let language = head.language;
    let sentence = sentence(intervention, result, language);
    let second = stranded(result, language);
    let notes = more(intervention, result, head)
        .chain(head.notes())
        .chain(head.notices.lines(language))
        .chain(notices(result, language));
    // What is drawn is one of two answers then.
    let at_least = most.is_some().then(|| AT_LEAST.get(language).to_owned());
    let notes = at_least.into_iter().chain(notes);
    let above = drawing::Head::of(&sentence, second.as_deref(), head.label(), notes, WIDTH);
    let top = above.height() + 20;
    let frame = Frame::of(map.grounds(), LEGEND - 3 * MARGIN, top);
    let size = (WIDTH, frame.bottom + 70);
    drawing::write(path, size, |canvas| {
        above.draw(canvas)?;
        let most = map.areas.iter().map(|(_, people, _)| *people).max().unwrap_or(0);
        for (ground, people, beyond) in map.areas.iter().filter(|(_, people, _)| *people > 0) {
            let colour = if *beyond { ORANGE } else { LIGHT };
            canvas.draw(&Circle::new(frame.at(*ground), radius(*people, most), colour.filled()))?;
        }
        let largest = map.moves.last().map_or(0, |(_, _, amount)| *amount);
        for (from, to, amount) in &map.moves {
            arrow(canvas, frame.at(*from), frame.at(*to), breadth(*amount, largest))?;
        }
        // Those who go on stay visible in a crowd of those who stop.
        let (stop, others): (Vec<&_>, Vec<&_>) = map.providers.iter().partition(|site| site.mark.stops());
        for site in stop.into_iter().chain(others) {
            site.mark.draw(canvas, frame.at(site.ground))?;
        }
        names(canvas, &map, &frame)?;
        scale(canvas, &frame)?;
        legend(canvas, &map, (top, limit), head)
    })
}

/// The names of providers, where there is room beside their marks: first of those for whom most changes.
fn names(canvas: &Canvas<'_>, map: &Map<'_>, frame: &Frame) -> Drawn {
    const SIZE: i32 = 11;
    let around = |(x, y): (i32, i32), reach: i32| [x - reach, y - reach, x + reach, y + reach];
    let marks = map.providers.iter().map(|site| around(frame.at(site.ground), REACH));
    let heads = map.moves.iter().map(|(from, to, _)| around(before(frame.at(*from), frame.at(*to)), 6));
    let mut taken: Vec<[i32; 4]> = marks.chain(heads).collect();
    let mut providers: Vec<_> = map.providers.iter().collect();
    providers.sort_by_key(|site| std::cmp::Reverse(site.change));
    for Site { name, ground, .. } in providers {
        let (x, y) = frame.at(*ground);
        let wide = drawing::width(name.as_str(), SIZE);
        for (left, middle) in [
            (x + REACH + 3, y),
            (x - REACH - 3 - wide, y),
            (x - wide / 2, y - REACH - 8),
            (x - wide / 2, y + REACH + 8),
        ] {
            let own = [left, middle - 6, left + wide, middle + 6];
            let free = left >= 0
                && left + wide <= LEGEND
                && taken
                    .iter()
                    .all(|it| it[0] > own[2] || it[2] < own[0] || it[1] > own[3] || it[3] < own[1]);
            if free {
                canvas
                    .draw(&Rectangle::new([(own[0], own[1]), (own[2], own[3])], WHITE.mix(0.6).filled()))?;
                say(canvas, name.as_str(), (left, middle), HPos::Left, font(SIZE), INK)?;
                taken.push(own);
                break;
            }
        }
    }
    Ok(())
}

/// A bar of a round number of kilometres.
fn scale(canvas: &Canvas<'_>, frame: &Frame) -> Drawn {
    const ROUND: [i32; 12] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000];
    let long = |kilometres: i32| pixels(f64::from(kilometres) * 1_000.0 / frame.metres);
    let kilometres = ROUND.into_iter().find(|it| long(*it) >= 110).unwrap_or(10_000);
    let (left, right, down) = (MARGIN, MARGIN + long(kilometres), frame.bottom + 40);
    let bar = [(left, down - 5), (left, down), (right, down), (right, down - 5)];
    canvas.draw(&PathElement::new(bar, INK.stroke_width(2)))?;
    say(canvas, &format!("{kilometres} km"), (right + 8, down - 2), HPos::Left, font(14), INK)
}

fn legend(
    canvas: &Canvas<'_>,
    map: &Map<'_>,
    (top, limit): (i32, Option<Minutes>),
    head: &Head<'_>,
) -> Drawn {
    let language = head.language;
    let say_at = |text: &str, down: i32, colour: RGBColor| {
        say(canvas, text, (LEGEND + 60, down), HPos::Left, font(14), colour)
    };
    let title =
        |text: Text, down: i32| say(canvas, text.get(language), (LEGEND, down), HPos::Left, font(14), GREY);
    let mut down = top + 10;
    title(Text::new("Aanbieders van deze zorg", "Providers of this care"), down)?;
    for mark in Mark::ALL {
        let number = map.providers.iter().filter(|site| site.mark == mark).count();
        if number > 0 {
            down += 28;
            mark.draw(canvas, (LEGEND + 26, down))?;
            say_at(&format!("{} ({number})", mark.text().get(language)), down, INK)?;
        }
    }
    if let Some((_, _, largest)) = map.moves.last() {
        down += 50;
        title(Text::new("Patiënten per jaar die verhuizen", "Patients a year who move"), down)?;
        for amount in [*largest, largest / 4] {
            down += 28;
            arrow(canvas, (LEGEND, down), (LEGEND + 52, down), breadth(amount, *largest))?;
            say_at(&patients(amount, language), down, INK)?;
        }
    }
    if let Some(most) = map.areas.iter().map(|(_, people, _)| *people).max() {
        down += 50;
        title(Text::new("Inwoners van een gebied", "People of an area"), down)?;
        for people in [most, most / 4] {
            down += 28;
            canvas.draw(&Circle::new((LEGEND + 26, down), radius(people, most), LIGHT.filled()))?;
            say_at(&whole(u64::from(people), language), down, INK)?;
        }
        if let Some(limit) = limit {
            down += 28;
            canvas.draw(&Circle::new((LEGEND + 26, down), radius(most, most), ORANGE.filled()))?;
            let limit = limit.in_language(language);
            say_at(
                &match language {
                    Language::Dutch => format!("komt verder dan {limit} minuten te liggen"),
                    Language::English => format!("comes beyond {limit} minutes of a provider"),
                },
                down,
                INK,
            )?;
        }
    }
    Ok(())
}
