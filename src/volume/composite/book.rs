//! Facts of units, found by unit and name.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::clause::{FactClause, NormClause, ShareClause};
use super::facts::{Exemption, StatedFact, StatedShare, UnitFacts, holds_on};
use super::norm::CompositeFacts;
use super::said::FactList;
use crate::Verdict;
use crate::judgement::Judgement;
use crate::time::Year;

/// The facts that are about one norm.
#[derive(Debug, Default)]
pub(super) struct FactBook<'a> {
    facts: BTreeMap<(&'a str, &'a str), Vec<&'a StatedFact>>,
    shares: BTreeMap<(&'a str, &'a str), BTreeMap<Year, &'a StatedShare>>,
    exemptions: BTreeMap<&'a str, Vec<&'a Exemption>>,
    rebuttals: BTreeMap<(&'a str, Year), &'a Judgement>,
    pub(super) first_cases: BTreeMap<&'a str, NaiveDate>,
}

/// How something stands that has to be there.
#[derive(Debug, Clone, Copy)]
pub(super) enum IsThere<'a> {
    There(&'a StatedFact),
    Absent(&'a StatedFact),
    /// It is there on other days only.
    OtherDays(&'a StatedFact),
    Judged(&'a Judgement),
    ToJudge(&'a StatedFact),
    Unknown,
}

/// How a share stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ShareIs {
    /// So many at least and at most, of a whole that is not none.
    Between { part: u64, at_most: u64, whole: u64 },
    /// So many until now, of a whole that is not all yet: a year is not over.
    SoFar { part: u64, at_most: u64, whole: u64, years: Vec<Year> },
    /// There was nothing of which it could be a part.
    OfNothing,
    /// Of these years it is not known.
    Unknown(Vec<Year>),
}

impl IsThere<'_> {
    pub(super) fn verdict(self) -> Verdict {
        match self {
            Self::There(_) => Verdict::Met,
            Self::Absent(_) | Self::OtherDays(_) => Verdict::NotMet,
            // What has to be there is asked of everyone.
            Self::Judged(judged) if judged.verdict() == Verdict::NotApplicable => Verdict::Undetermined,
            Self::Judged(judged) => judged.verdict(),
            Self::ToJudge(_) | Self::Unknown => Verdict::Undetermined,
        }
    }
}

impl ShareIs {
    pub(super) fn verdict(&self, asked: &ShareClause) -> Verdict {
        let Self::Between { part, at_most, whole } = self else {
            return if *self == Self::OfNothing { Verdict::NotApplicable } else { Verdict::Undetermined };
        };
        let bound = asked.at_most.or(asked.at_least).unwrap_or(Decimal::ZERO);
        // Held as whole numbers against the bound of the whole, so that nothing is rounded.
        let bound = Decimal::from(*whole).saturating_mul(bound);
        let (part, at_most) = (Decimal::from(*part), Decimal::from(*at_most));
        let (surely, never) = match asked.at_most {
            Some(_) => (at_most <= bound, part > bound),
            None => (part >= bound, at_most < bound),
        };
        match (surely, never) {
            (true, _) => Verdict::Met,
            (_, true) => Verdict::NotMet,
            _ => Verdict::Undetermined,
        }
    }
}

impl ShareClause {
    /// The years over which it is taken.
    pub(super) fn over(&self, last: Year) -> Vec<Year> {
        let number = self.years.map_or(1, |years| i32::from(years.get()));
        let first = last.number().saturating_add(1).saturating_sub(number);
        (first..=last.number()).filter_map(|year| Year::try_new(year).ok()).collect()
    }
}

impl<'a> FactBook<'a> {
    pub(super) fn of(facts: &'a UnitFacts, norm: &CompositeFacts) -> Self {
        let mut book = Self::default();
        for fact in &facts.facts {
            book.facts.entry((fact.unit.as_str(), fact.fact.as_str())).or_default().push(fact);
        }
        for share in &facts.shares {
            let of = book.shares.entry((share.unit.as_str(), share.measure.as_str())).or_default();
            of.insert(share.year, share);
        }
        for exemption in facts.exemptions.iter().filter(|it| it.norm == norm.id) {
            book.exemptions.entry(exemption.unit.as_str()).or_default().push(exemption);
        }
        for rebuttal in facts.rebuttals.iter().filter(|it| it.norm == norm.id) {
            book.rebuttals.insert((rebuttal.unit.as_str(), rebuttal.year), &rebuttal.judged);
        }
        for first in facts.first_cases.iter().filter(|it| it.norm == norm.id) {
            book.first_cases.insert(first.unit.as_str(), first.on);
        }
        book
    }

    /// How something stands at a unit on a day, by what was judged up to another. What is there on other days
    /// only is absent on this one.
    pub(super) fn fact(&self, unit: &str, asked: &FactClause, [on, known]: [NaiveDate; 2]) -> IsThere<'a> {
        let stated = self.facts.get(&(unit, asked.fact.as_str())).map_or(&[][..], Vec::as_slice);
        let now = stated.iter().find(|fact| holds_on(fact.from, fact.until, on));
        let Some(fact) = now else {
            let other = stated.iter().find(|fact| fact.holds);
            return other.map_or(IsThere::Unknown, |fact| IsThere::OtherDays(fact));
        };
        match (fact.holds, fact.judged.as_ref().filter(|judged| judged.on() <= known)) {
            (false, _) => IsThere::Absent(fact),
            (true, Some(judged)) => IsThere::Judged(judged),
            (true, None) if asked.weighed == Some(true) => IsThere::ToJudge(fact),
            (true, None) => IsThere::There(fact),
        }
    }

    /// How a share of some years stands, by what is known on a day.
    pub(super) fn share(&self, unit: &str, asked: &ShareClause, (last, known): (Year, NaiveDate)) -> ShareIs {
        let years = asked.over(last);
        let stated = self.shares.get(&(unit, asked.measure.as_str()));
        let of_year = |year: &Year| stated.and_then(|stated| stated.get(year));
        let open: Vec<Year> = years.iter().filter(|year| of_year(year).is_none()).copied().collect();
        if !open.is_empty() {
            return ShareIs::Unknown(open);
        }
        let sum = |number: fn(&StatedShare) -> u32| {
            years
                .iter()
                .filter_map(of_year)
                .fold(0_u64, |sum, share| sum.saturating_add(number(share).into()))
        };
        let most = |share: &StatedShare| share.part_at_most.map_or(share.part, |most| most.max(share.part));
        let (part, at_most, whole) = (sum(|share| share.part), sum(most), sum(|share| share.whole));
        let under_way: Vec<Year> = years.into_iter().filter(|year| known < year.last_day()).collect();
        match whole {
            _ if !under_way.is_empty() => ShareIs::SoFar { part, at_most, whole, years: under_way },
            0 => ShareIs::OfNothing,
            _ => ShareIs::Between { part, at_most, whole },
        }
    }

    /// The judgement by which the presumption of a year is set aside, given up to a day.
    pub(super) fn rebuttal(&self, unit: &str, year: Year, known: NaiveDate) -> Option<&'a Judgement> {
        self.rebuttals.get(&(unit, year)).copied().filter(|judged| judged.decides() && judged.on() <= known)
    }

    /// The decision on an exemption for a day, taken up to another: of each ground the last, and of these one that
    /// was granted, where one was.
    pub(super) fn exemption(&self, unit: &str, [on, known]: [NaiveDate; 2]) -> Option<&'a Exemption> {
        let of =
            self.exemptions.get(unit)?.iter().filter(|it| {
                holds_on(it.from, it.until, on) && it.decided.decides() && it.decided.on() <= known
            });
        let mut last: BTreeMap<&str, &'a Exemption> = BTreeMap::new();
        for it in of {
            let known = last.entry(it.ground.as_str()).or_insert(it);
            if known.decided.on() < it.decided.on() {
                *known = it;
            }
        }
        last.into_values().max_by_key(|it| (it.decided.verdict() == Verdict::Met, it.decided.on()))
    }

    /// What is stated of the norm and does not count on a day: of which list, and of which unit. `days` are
    /// those that exemptions are looked up on, and `years` the one asked about and those before it that count.
    pub(super) fn idle(
        &self,
        (on, days): (NaiveDate, &[NaiveDate]),
        years: &[Year],
        asks: &NormClause,
    ) -> BTreeSet<(FactList, &'a str)> {
        let uses = asks.uses();
        let mut of_shares: BTreeMap<&str, BTreeSet<Year>> = BTreeMap::new();
        let mut weighed = BTreeSet::new();
        asks.each(&mut |clause| match clause {
            NormClause::Share(share) => {
                let years = years.iter().flat_map(|year| share.over(*year));
                of_shares.entry(share.measure.as_str()).or_default().extend(years);
            }
            NormClause::Fact(fact) => {
                weighed.insert(fact.fact.as_str());
            }
            _ => {}
        });
        let is_later = |fact: &&StatedFact| fact.judged.as_ref().is_some_and(|judged| judged.on() > on);
        let facts =
            self.facts.iter().filter(|((_, name), of)| weighed.contains(name) && of.iter().any(is_later));
        let facts = facts.map(|((unit, _), _)| (FactList::Facts, *unit));
        let shares = self.shares.iter().filter(|((_, name), of)| {
            of_shares.get(name).is_some_and(|asked| of.keys().any(|year| !asked.contains(year)))
        });
        let shares = shares.map(|((unit, _), _)| (FactList::Shares, *unit));
        let rebuttals = self.rebuttals.iter().filter(|((_, of), judged)| {
            !uses.0 || !years.contains(of) || !judged.decides() || judged.on() > on
        });
        let rebuttals = rebuttals.map(|((unit, _), _)| (FactList::Rebuttals, *unit));
        let first = self.first_cases.keys().filter(|_| !uses.1).map(|unit| (FactList::FirstCases, *unit));
        let exemptions = self.exemptions.iter().flat_map(|(unit, of)| of.iter().map(move |it| (*unit, *it)));
        let exemptions = exemptions.filter(|(_, it)| {
            let holds = days.iter().any(|day| holds_on(it.from, it.until, *day));
            !it.decided.decides() || it.decided.on() > on || !holds
        });
        let rebuttals = rebuttals.chain(facts).chain(shares);
        rebuttals.chain(first).chain(exemptions.map(|(unit, _)| (FactList::Exemptions, unit))).collect()
    }

    /// The units of which something is stated that is asked, or that is of the norm, with the list.
    pub(super) fn units(
        &self,
        asked: &BTreeSet<(FactList, &str)>,
    ) -> impl Iterator<Item = (FactList, &'a str)> {
        let is_asked = |list, name| asked.contains(&(list, name));
        let facts = self.facts.keys().filter(move |(_, name)| is_asked(FactList::Facts, *name));
        let shares = self.shares.keys().filter(move |(_, name)| is_asked(FactList::Shares, *name));
        let facts = facts.map(|(unit, _)| (FactList::Facts, *unit));
        let shares = shares.map(|(unit, _)| (FactList::Shares, *unit));
        let exemptions = self.exemptions.keys().map(|unit| (FactList::Exemptions, *unit));
        let rebuttals = self.rebuttals.keys().map(|(unit, _)| (FactList::Rebuttals, *unit));
        let first = self.first_cases.keys().map(|unit| (FactList::FirstCases, *unit));
        facts.chain(shares).chain(exemptions).chain(rebuttals).chain(first)
    }
}
