//! The table: a row for each thing that is asked, with the rules of each text that ask it.

mod beyond;
mod contracts;
mod regions;

use chrono::NaiveDate;

use super::AskedOf;
use crate::language::Text;
use crate::rule::Rule;

/// A row: what is asked of a side, in one thing or in several with names of their own.
#[derive(Debug)]
pub(in crate::contracting) struct Row {
    pub(in crate::contracting) side: AskedOf,
    pub(in crate::contracting) only: Only,
    pub(in crate::contracting) read: Read,
    /// The document of a region that is there when this is.
    pub(in crate::contracting) shows: Option<Shown>,
    /// Who of the two sides of a contract has to see to it; both where it does not say.
    pub(in crate::contracting) owed: Owed,
    /// Whether a person may judge that the text does not ask it of these facts.
    pub(in crate::contracting) is_conditional: bool,
    pub(in crate::contracting) asked: &'static [Asking],
    pub(in crate::contracting) items: &'static [Item],
}

/// A thing with the name that facts give it.
#[derive(Debug)]
pub(in crate::contracting) struct Item {
    pub(in crate::contracting) name: &'static str,
    pub(in crate::contracting) text: Text,
    /// Whether the draft does not have it.
    pub(in crate::contracting) is_new: bool,
}

/// A rule that asks it, and from or by which day.
#[derive(Debug)]
pub(in crate::contracting) struct Asking {
    pub(in crate::contracting) rule: &'static Rule,
    pub(in crate::contracting) when: When,
}

/// The days on which something is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::contracting) enum When {
    /// On every day.
    Always,
    /// From a day.
    From(NaiveDate),
    /// On a day at the latest.
    By(NaiveDate),
    /// On every day, by the draft; the final text has dropped it.
    Gone,
    /// Told only: another place of the same text asks it already.
    Also,
    /// Told only: something else of the crate holds plans or contracts against it, or nobody can.
    Told,
}

/// What it is asked of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::contracting) enum Only {
    Any,
    MedicalSpecialist,
    MentalHealth,
    GeneralPractice,
    Acute,
    Independent,
    MentalIndependent,
    /// Under the final text contracts on impactful care, taken to be those that are made for an impactful
    /// transformation, which is our reading; under the draft every contract.
    Impactful,
}

impl Only {
    /// The words of it.
    pub(in crate::contracting) const fn text(self) -> Text {
        match self {
            Self::Any => Text::new("alles", "everything"),
            Self::MedicalSpecialist => Text::new("medisch-specialistische zorg", "medical specialist care"),
            Self::MentalHealth => Text::new("geestelijke gezondheidszorg", "mental health care"),
            Self::GeneralPractice => Text::new("huisartsenzorg", "general practice"),
            Self::Acute => Text::new("acute zorg", "acute care"),
            Self::Independent => Text::new("zelfstandigen", "independent professionals"),
            Self::Impactful => Text::new("impactvolle passende zorg", "impactful appropriate care"),
            Self::MentalIndependent => {
                Text::new("zelfstandigen in de ggz", "independent professionals in mental health care")
            }
        }
    }
}

/// Who has to see to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::contracting) enum Owed {
    Both,
    Insurer,
    Provider,
}

/// Where the answer is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::contracting) enum Read {
    /// In the answer under its name.
    Answer,
    /// In how the contract was come to.
    Alignment,
    /// In the answer; that a plan is not sharp enough has its consequence.
    Sharpness,
    /// In the tasks of the plan: that there are some, and few.
    Focus,
    /// In the tasks of the plan: what is agreed of each.
    Tasks,
}

/// A document of a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::contracting) enum Shown {
    Picture,
    Plan,
}

/// Writes rows. A row is a name and its words, or words with a list of names; before the words stands of
/// whom it is asked, where it is read, which document it shows, who has to see to it and whether it may
/// lapse; the rules that ask it stand between brackets: the place (`annex` and `chapter` of the draft,
/// `part` and `section` of the final text, `advice`, `guide`), its force, the rest of the id, the section,
/// and when; or `of` with a rule of another table.
macro_rules! rows {
    ($table:ident: $($side:ident {
        $($name:literal $(only $only:ident)? $(read $read:ident)? $(shows $shows:ident)? $(owed $owed:ident)? $(may $may:ident)? = $nl:literal, $en:literal: $( ($($asked:tt)+) )+
            $({ $($item:literal = $item_nl:literal, $item_en:literal $(, $new:ident)?;)+ })?;)+
    })+) => {
        use crate::contracting::agreed::table as t;

        pub(in crate::contracting) static $table: &[t::Row] = &[$($(
            t::Row {
                side: t::AskedOf::$side,
                only: t::rows!(@only $($only)?),
                read: t::rows!(@read $($read)?),
                shows: t::rows!(@shows $($shows)?),
                owed: t::rows!(@owed $($owed)?),
                is_conditional: t::rows!(@may $($may)?),
                asked: &[$(t::rows!(@asked $nl, $en, $($asked)+)),+],
                items: t::rows!(@items $name, $nl, $en $(, $($item, $item_nl, $item_en, [$($new)?]),+)?),
            },
        )+)+];
    };
    (@only) => { t::Only::Any };
    (@only $only:ident) => { t::Only::$only };
    (@read) => { t::Read::Answer };
    (@read $read:ident) => { t::Read::$read };
    (@items $name:literal, $nl:literal, $en:literal) => {
        &[t::Item { name: $name, text: crate::language::Text::new($nl, $en), is_new: false }]
    };
    (@items $name:literal, $nl:literal, $en:literal, $($item:literal, $item_nl:literal, $item_en:literal, [$($new:ident)?]),+) => {
        &[$(t::Item {
            name: $item, text: crate::language::Text::new($item_nl, $item_en), is_new: t::rows!(@new $($new)?),
        }),+]
    };
    (@shows) => { None };
    (@shows $shows:ident) => { Some(t::Shown::$shows) };
    (@owed) => { t::Owed::Both };
    (@owed $owed:ident) => { t::Owed::$owed };
    (@may) => { false };
    (@may lapse) => { true };
    (@new) => { false };
    (@new final) => { true };
    (@asked $nl:literal, $en:literal, annex $force:ident $id:literal $section:literal $($when:tt)*) => {
        t::rows!(@rule $nl, $en, CareAgreementDraft2022, $force, concat!("IZA-", $id),
            concat!("bijlage ", $section), concat!("annex ", $section), $($when)*)
    };
    (@asked $nl:literal, $en:literal, chapter $force:ident $id:literal $section:literal $($when:tt)*) => {
        t::rows!(@rule $nl, $en, CareAgreementDraft2022, $force, concat!("IZA-", $id),
            $section, $section, $($when)*)
    };
    (@asked $nl:literal, $en:literal, part $force:ident $id:literal $section:literal $($when:tt)*) => {
        t::rows!(@rule $nl, $en, CareAgreement2022, $force, concat!("IZA22-", $id),
            concat!("deel ", $section), concat!("part ", $section), $($when)*)
    };
    (@asked $nl:literal, $en:literal, advice $force:ident $id:literal $section:literal $($when:tt)*) => {
        t::rows!(@rule $nl, $en, Advice2020, $force, concat!("ADV2020-", $id),
            concat!("deel ", $section), concat!("part ", $section), $($when)*)
    };
    (@asked $nl:literal, $en:literal, guide $force:ident $id:literal $section:literal $section_en:literal $($when:tt)*) => {
        t::rows!(@rule $nl, $en, SpecialistsGuide2023, $force, concat!("FMS-", $id),
            $section, $section_en, $($when)*)
    };
    (@asked $nl:literal, $en:literal, by $day:literal of $path:path) => {
        t::Asking { rule: &$path, when: t::When::By(t::day($day)) }
    };
    (@asked $nl:literal, $en:literal, gone of $path:path) => { t::Asking { rule: &$path, when: t::When::Gone } };
    (@asked $nl:literal, $en:literal, of $path:path) => { t::Asking { rule: &$path, when: t::When::Always } };
    (@rule $nl:literal, $en:literal, $document:ident, $force:ident, $id:expr, $section:expr, $section_en:expr, $($when:tt)*) => {
        t::Asking {
            rule: &t::held(
                crate::rule::Rule::of_table(
                    $id,
                    crate::language::Text::new($nl, $en),
                    crate::rule::Force::$force,
                    crate::source::Citation::new(
                        crate::source::Document::$document,
                        crate::language::Text::new($section, $section_en),
                    ),
                    t::rows!(@figures $($when)*),
                    t::EVALUATED_BY,
                ),
                t::rows!(@when $($when)*),
            ),
            when: t::rows!(@when $($when)*),
        }
    };
    (@when) => { t::When::Always };
    (@when gone) => { t::When::Gone };
    (@when also) => { t::When::Also };
    (@when told) => { t::When::Told };
    (@when from $day:literal) => { t::When::From(t::day($day)) };
    (@when by $day:literal) => { t::When::By(t::day($day)) };
    (@figures from $day:literal) => { &[$day] };
    (@figures by $day:literal) => { &[$day] };
    (@figures $($when:tt)*) => { &[] };
}
pub(in crate::contracting) use rows;

/// The item by which the rules of the table are evaluated.
pub(in crate::contracting) const EVALUATED_BY: &str = "passende_zorg::contracting::agreed::Undertaking";

/// A rule that is only told where another place asks the same.
pub(in crate::contracting) const fn held(rule: Rule, when: When) -> Rule {
    if matches!(when, When::Also | When::Told) { rule.held() } else { rule }
}

/// A day of the table, as `YYYY-MM-DD`; a test sees to it that every one is.
pub(in crate::contracting) const fn day(text: &str) -> NaiveDate {
    const fn number(mut digits: &[u8]) -> u32 {
        let mut number = 0_u32;
        while let [first, rest @ ..] = digits {
            number = number.saturating_mul(10).saturating_add((*first as u32).saturating_sub(48));
            digits = rest;
        }
        number
    }
    if let [y1, y2, y3, y4, _, m1, m2, _, d1, d2] = text.as_bytes() {
        let year = number(&[*y1, *y2, *y3, *y4]).cast_signed();
        if let Some(day) = NaiveDate::from_ymd_opt(year, number(&[*m1, *m2]), number(&[*d1, *d2])) {
            return day;
        }
    }
    NaiveDate::MAX
}

/// Every row, in the order of the table.
pub(in crate::contracting) fn all() -> impl Iterator<Item = &'static Row> + Clone {
    [contracts::ROWS, regions::ROWS, beyond::ROWS].into_iter().flatten()
}
