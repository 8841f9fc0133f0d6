//! The reasons for which a norm or facts are refused.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::formats::refusals;
use crate::language::Text;
use crate::party::UnitKind;

refusals! {
    /// The reasons.
    pub(super) enum Refused {
        Day { field: &'static str, from: NaiveDate, found: NaiveDate } = "composite.day" at "{field}":
            "verwacht: een dag vanaf {from}, en bij een einde daarna; gevonden: {found}",
            "expected a day from {from} on, or after it for an end, found {found}";
        Empty = "composite.empty":
            "verwacht: minstens één; gevonden: geen",
            "expected at least one, found none";
        Twice { at: usize, found: String } = "composite.twice" at "basket[{at}].intervention":
            "verwacht: elke verrichting één keer; gevonden: `{found}` nogmaals",
            "expected each intervention once, found `{found}` again";
        Weight { at: usize, found: Decimal } = "composite.weight" at "basket[{at}].weight":
            "verwacht: een getal boven nul met hoogstens drie decimalen; gevonden: {found}",
            "expected a number above zero with at most three decimals, found {found}";
        Number = "composite.number":
            "verwacht: precies een van `minimum`, `maximum`, en `low` met `high`; gevonden: iets anders",
            "expected exactly one of `minimum`, `maximum`, and `low` with `high`, found others";
        Guideline { low: u32, high: u32 } = "composite.guideline" at "low":
            "verwacht: low <= high; gevonden: low {low} en high {high}",
            "expected low <= high, found low {low} and high {high}";
        Condition { at: usize } = "composite.condition" at "only[{at}]":
            "verwacht: `any-of`, `at-least` of `at-most`; gevonden: geen",
            "expected `any-of`, `at-least` or `at-most`, found none";
        Reversed { at: usize } = "composite.reversed" at "only[{at}].at-least":
            "verwacht: at-least <= at-most; gevonden: andersom",
            "expected at-least <= at-most, found them the other way round";
        ShareBound { found: Decimal } = "composite.share-bound":
            "verwacht: een aandeel van 0 tot en met 1; gevonden: {found}",
            "expected a share from 0 to 1, found {found}";
        PartAtMost { at: usize, part: u32, found: u32 } = "composite.part" at "shares[{at}].part-at-most":
            "verwacht: {part} of meer, het deel op zijn minst; gevonden: {found}",
            "expected {part} or more, the part at least, found {found}";
        Back { found: u16 } = "composite.back" at "window":
            "verwacht: hoogstens 300 jaar of 3600 maanden; gevonden: {found}",
            "expected at most 300 years or 3600 months, found {found}";
        Quarter { found: u8 } = "composite.quarter" at "window.ending":
            "verwacht: een kwartaal van 1 tot en met 4; gevonden: {found}",
            "expected a quarter from 1 to 4, found {found}";
        Bound = "composite.bound":
            "verwacht: precies een van `at-least` en `at-most`; gevonden: een ander aantal",
            "expected exactly one of `at-least` and `at-most`, found another number of them";
        Whom { norm: UnitKind } = "composite.whom" at "of":
            "verwacht: `of` waar een aantal per een andere eenheid is dan de {norm} van de norm, en alleen daar",
            "expected `of` where a count is per another unit than the {norm} of the norm, and there alone";
        AtOneLocation = "composite.at-one-location" at "per":
            "verwacht: geen aantal per een andere eenheid naast `at-one-location`; gevonden: wel een",
            "expected no count per another unit beside `at-one-location`, found one";
        OneLocationOf { norm: UnitKind } = "composite.at-one-location" at "at-one-location":
            "verwacht: een norm per team; gevonden: een norm per {norm}",
            "expected a norm per team, found one per {norm}";
        Stated { list: &'static str, at: usize, found: String } = "composite.stated" at "{list}[{at}]":
            "verwacht: elk op één moment één keer; gevonden: {found} nogmaals",
            "expected each once at a time, found {found} again";
        JudgedAbsent { at: usize } = "composite.judged-absent" at "facts[{at}].judged":
            "verwacht: geen oordeel dat het voldoet, want `holds` is `false`; gevonden: wel een",
            "expected no judgement that it is met, as `holds` is `false`, found one";
        Part { at: usize, part: u32, whole: u32 } = "composite.part" at "shares[{at}].part":
            "verwacht: een deel van hoogstens {whole}, het geheel; gevonden: {part}",
            "expected a part of at most {whole}, the whole, found {part}";
        Until { list: &'static str, at: usize, from: NaiveDate, found: NaiveDate } = "composite.until" at "{list}[{at}].until":
            "verwacht: een dag na {from}; gevonden: {found}",
            "expected a day after {from}, found {found}";
        NormTwice { id: String } = "norms.twice":
            "verwacht: elke norm één keer; gevonden: `{id}` twee keer",
            "expected each norm once, found `{id}` twice";
        Mixed { field: &'static str, with: Text } = "composite.mixed" at "{field}":
            "verwacht: dit alleen in een norm {with}",
            "expected this only in a norm {with}";
        Lacks { field: &'static str } = "composite.lacks" at "{field}":
            "verwacht: dit, of `asks`; gevonden: geen van beide",
            "expected it, or `asks`, found none";
    }
}
