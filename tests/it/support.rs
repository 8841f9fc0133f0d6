//! What several subjects share.

use chrono::NaiveDate;
use passende_zorg::Verdict;
use passende_zorg::judgement::Judgement;
use passende_zorg::party::UnitKind;
use passende_zorg::rule::Reference;
use passende_zorg::statement::Statement;
use passende_zorg::time::Year;
use passende_zorg::volume::norm::{Basket, Demand, Norm, NormLevel, NormStatus};

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn year(number: i32) -> Year {
    Year::try_new(number).unwrap()
}

pub(crate) fn reference() -> Reference {
    Reference::try_new("test", "1", day("2025-01-01")).unwrap()
}

pub(crate) fn statement(text: &str) -> Statement {
    Statement::try_new(text).unwrap()
}

pub(crate) fn judged(verdict: Verdict) -> Judgement {
    Judgement::try_new("assessor", day("2025-01-01"), "seen", verdict).unwrap()
}

/// A minimum per location on one intervention, adopted, from 2020.
pub(crate) fn minimum_norm(intervention: &str, minimum: u32) -> Norm {
    norm_per(UnitKind::Location, intervention, Demand::minimum(minimum).unwrap())
}

pub(crate) fn norm_per(per: UnitKind, intervention: &str, demand: Demand) -> Norm {
    Norm::builder(intervention, per, Basket::of(intervention).unwrap())
        .title("Norm", "Norm")
        .level(day("2020-01-01"), NormLevel::new(demand, NormStatus::Adopted))
        .source(reference())
        .build()
        .unwrap()
}

pub(crate) use crate::scenarios::with;
