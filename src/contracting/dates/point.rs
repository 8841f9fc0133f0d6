//! The points: who, what, by when.

use chrono::NaiveDate;

use super::log::Progress;
use super::party::{ActionStatus, ActionTheme, AgreementParty};
use super::table::POINTS;
use crate::language::Text;
use crate::rule::Rule;
use crate::source::Edition;
use crate::words::named;

/// Something that parties would do, by a day or without one (*actiepunt*): a row of annex L of the draft,
/// or a date in the body of a text, known by its name.
///
/// The annex often prints the first day after a period (*1-1-2026* for what the body has *in 2025*): a body
/// that says a day earlier is taken to say the same, which is our reading. Where they differ by more, both
/// are told, for the text has no rule on which goes first. What has a season and no day (*voorjaar*) has no
/// day here.
///
/// ```
/// use passende_zorg::contracting::dates::{ActionPoint, ActionStatus, Progress};
/// use passende_zorg::source::Edition;
///
/// let pictures = ActionPoint::named("IZA-L-ACU-12").unwrap();
/// assert_eq!(pictures.due(Edition::Draft), "2023-07-01".parse().ok());
/// assert_eq!(pictures.due(Edition::Final), "2023-06-30".parse().ok());
/// let on = "2023-07-01".parse()?;
/// assert_eq!(pictures.status(Edition::Draft, Progress::NotDone, on), Some(ActionStatus::Open));
/// assert_eq!(pictures.status(Edition::Final, Progress::NotDone, on), Some(ActionStatus::Late));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// *Source*: draft, annex L; both texts by page or section.
#[derive(Debug, Clone, Copy)]
pub struct ActionPoint(pub(super) &'static Row);

#[derive(Debug)]
pub(super) struct Row {
    pub(super) name: &'static str,
    pub(super) theme: ActionTheme,
    pub(super) parties: &'static [AgreementParty],
    /// Those whom the final text names, where they are others.
    pub(super) last_parties: &'static [AgreementParty],
    pub(super) text: Text,
    /// A row of annex L, with the day that it prints.
    pub(super) annex: Option<Printed>,
    pub(super) body: Option<NaiveDate>,
    /// The final text, with its page.
    pub(super) last: Option<(Printed, u16)>,
    pub(super) says: Option<Text>,
    pub(super) rules: &'static [&'static Rule],
}

/// What a text prints for a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Printed {
    On(NaiveDate),
    /// With a question mark, or in two ways.
    Tentative(NaiveDate),
    Undated,
}

impl Printed {
    const fn day(self) -> Option<NaiveDate> {
        match self {
            Self::On(day) | Self::Tentative(day) => Some(day),
            Self::Undated => None,
        }
    }
}

impl ActionPoint {
    /// Every point, in the order of the annex, then those of a body alone.
    pub fn all() -> impl Iterator<Item = Self> + Clone {
        POINTS.iter().map(Self)
    }

    /// The one with a name: its id in the annex, or a word.
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|point| point.name() == name)
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        self.0.name
    }

    /// What would be done, in a few words.
    pub const fn text(self) -> Text {
        self.0.text
    }

    /// Its subject.
    pub const fn theme(self) -> ActionTheme {
        self.0.theme
    }

    /// Those who are named for it: by the annex of the draft, or by the final text where that was
    /// found to name others.
    pub fn parties(self, edition: Edition) -> &'static [AgreementParty] {
        match edition.agreement() {
            Edition::Final if !self.0.last_parties.is_empty() => self.0.last_parties,
            _ => self.0.parties,
        }
    }

    /// Whether a text of an edition has it.
    pub fn is_of(self, edition: Edition) -> bool {
        let document = edition.agreement().document();
        let ruled = self.0.rules.iter().any(|rule| rule.citation().document() == document);
        let draft = self.0.annex.is_some() || self.0.body.is_some();
        ruled || edition.pick(draft, self.0.last.is_some())
    }

    /// The last day by an edition: of the draft that of the annex, or of the body where the annex does not
    /// have the point.
    pub fn due(self, edition: Edition) -> Option<NaiveDate> {
        match edition.agreement() {
            Edition::Draft => self.0.annex.map_or(self.0.body, Printed::day),
            _ => self.0.last.and_then(|(printed, _)| printed.day()),
        }
    }

    /// The last day by the body of the draft, where the annex has the point too and the body says another
    /// day.
    pub fn due_by_body(self) -> Option<NaiveDate> {
        let annex = self.0.annex?.day();
        self.0.body.filter(|body| Some(*body) != annex)
    }

    /// The page of the final text on which it stands; none where that text does not have it as a date.
    pub fn page(self) -> Option<u16> {
        self.0.last.map(|(_, page)| page)
    }

    /// Whether annex and body of the draft differ by more than a way of writing.
    pub fn differs(self) -> bool {
        let body = self.due_by_body();
        body.is_some_and(|body| self.0.annex.and_then(Printed::day) != body.succ_opt())
    }

    /// How it stands on a day under an edition; none where that text does not have it. What is done after
    /// that day is not done yet.
    pub fn status(self, edition: Edition, progress: Progress, on: NaiveDate) -> Option<ActionStatus> {
        let due = self.due(edition);
        let late = |day: NaiveDate| due.is_some_and(|due| day > due);
        self.is_of(edition).then(|| match progress {
            Progress::Done(done) if done <= on && late(done) => ActionStatus::DoneLate,
            Progress::Done(done) if done <= on => ActionStatus::Done,
            _ if due.is_none() => ActionStatus::Undated,
            Progress::Unknown if late(on) => ActionStatus::Passed,
            _ if late(on) => ActionStatus::Late,
            _ => ActionStatus::Open,
        })
    }
}

/// Every rule of the table.
pub(in crate::contracting) fn rules() -> impl Iterator<Item = &'static Rule> {
    POINTS.iter().flat_map(|row| row.rules.iter().copied())
}

named!(ActionPoint, crate::language::Text::new("de naam van een actiepunt", "the name of an action point"));

/// Writes the points, two lines each: its name, subject, parties and words; then the day of the annex, of
/// the body, of the final text with its page, what a text says without a day, and the rules of the
/// catalogue that say the same.
macro_rules! rows {
    ($($name:literal $theme:ident [$($party:ident),+] = $nl:literal, $en:literal:
        $(annex $annex:tt)? $(tentative $tentative:literal)? $(body $body:literal)? $(last $last:tt $page:literal $(of [$($now:ident),+])?)?
        $(says $says:literal, $says_en:literal)? $(( $($rule:tt)+ ))*;)+) => {
        use crate::contracting::agreed::table as t;
        use crate::contracting::dates::party as p;
        use crate::contracting::dates::point as g;

        /// The points.
        pub(super) static POINTS: &[g::Row] = &[$(g::Row {
            name: $name,
            theme: p::ActionTheme::$theme,
            parties: &[$(p::AgreementParty::$party),+],
            last_parties: &[$($($(p::AgreementParty::$now),+)?)?],
            text: crate::language::Text::new($nl, $en),
            annex: g::rows!(@maybe $(g::rows!(@day $annex))? $(g::Printed::Tentative(t::day($tentative)))?),
            body: g::rows!(@maybe $(t::day($body))?),
            last: g::rows!(@maybe $((g::rows!(@day $last), $page))?),
            says: g::rows!(@maybe $(crate::language::Text::new($says, $says_en))?),
            rules: &[$(t::rows!(@asked $nl, $en, $($rule)+).rule),*],
        }),+];
    };
    (@maybe) => { None };
    (@maybe $found:expr) => { Some($found) };
    (@day undated) => { g::Printed::Undated };
    (@day $day:literal) => { g::Printed::On(t::day($day)) };
}
pub(super) use rows;
