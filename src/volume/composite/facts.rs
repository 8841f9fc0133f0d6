//! What is known of units beside their counts, and the counts with whoever delivered them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::norm::CompositeNorm;
use super::refused::Refused;
use super::said::{CompositeNotice, FactList};
use crate::Verdict;
use crate::formats::InputError;
use crate::judgement::Judgement;
use crate::record::record;
use crate::statement::Statement;
use crate::time::Year;
use crate::volume::norm::NormId;
use crate::volume::table::{CountTable, Opening, PeriodCounts, Silence};
use crate::volume::tally::ProcedureTable;

record! {
    /// Whether something is there at a unit.
    StatedFact, "a fact: an object with `unit`, `fact` and `holds`";
    has {
        /// The unit, by its name in the counts.
        unit: Statement,
        /// The name by which a norm asks it.
        fact: Statement,
        /// Whether it is there.
        holds: bool,
    }
    may {
        /// The text from which that is known.
        text: Statement,
        /// The judgement of a person, where it has to be weighed.
        judged: Judgement,
    }
    days {
        /// The first day on which it is so.
        from,
        /// The first day on which it no longer is.
        until,
    }
}

record! {
    /// A part of a whole at a unit in a year: deaths of operations, registrations in time of all.
    StatedShare, "a share: an object with `unit`, `measure`, `year`, `part` and `whole`";
    has {
        /// The unit, by its name in the counts.
        unit: Statement,
        /// The name by which a norm asks it.
        measure: Statement,
        /// The calendar year that it is of.
        year: Year,
        /// The part, at least.
        part: u32,
        /// The whole of which it is a part.
        whole: u32,
    }
    may {
        /// The part at most, where it is not known exactly.
        part_at_most: u32,
    }
}

record! {
    /// The day on which a unit first did something.
    FirstCase, "a first case: an object with `unit`, `norm` and `on`";
    has {
        /// The unit, by its name in the counts.
        unit: Statement,
        /// The norm that asks it.
        norm: NormId,
    }
    on {
        /// The day on which it was.
        on,
    }
}

record! {
    /// An exemption of a unit from a norm, as someone decided it (*ontheffing*): *met* is granted.
    Exemption, "an exemption: an object with `unit`, `norm`, `ground` and `decided`";
    has {
        /// The unit, by its name in the counts.
        unit: Statement,
        /// The norm, by its name in its file.
        norm: NormId,
        /// The ground: proven quality in a case of hardship, say.
        ground: Statement,
        /// The decision, with who took it and why.
        decided: Judgement,
    }
    days {
        /// The first day for which it is given.
        from,
        /// The first day for which it no longer is.
        until,
    }
}

record! {
    /// A presumption that is set aside with reasons, either way (*weerlegging van de prognose*).
    Rebuttal, "a rebuttal: an object with `unit`, `norm`, `year` and `judged`";
    has {
        /// The unit, by its name in the counts.
        unit: Statement,
        /// The norm, by its name in its file.
        norm: NormId,
        /// The year asked about.
        year: Year,
        /// The judgement of whoever decides.
        judged: Judgement,
    }
}

record! {
    /// What is known of units beside their counts.
    UnitFacts, "facts of units: an object with lists";
    lists {
        /// What is there and what is not.
        facts: StatedFact,
        /// Parts of wholes, by unit and year.
        shares: StatedShare,
        /// First cases of units that begin.
        first_cases: FirstCase,
        /// Exemptions of units from norms.
        exemptions: Exemption,
        /// Rebuttals of what is presumed.
        rebuttals: Rebuttal,
    }
}

impl Default for UnitFacts {
    fn default() -> Self {
        Self::new()
    }
}

impl UnitFacts {
    /// Whether the facts hang together.
    ///
    /// # Errors
    /// When something of a unit is stated twice for one day, or decided twice and otherwise, what is not there was
    /// judged to be met, a part is larger than its whole, or a period ends before it begins.
    pub fn check(&self) -> Result<(), InputError> {
        let mut stated: BTreeMap<_, Vec<&StatedFact>> = BTreeMap::new();
        for (at, fact) in self.facts.iter().enumerate() {
            check_days("facts", at, fact.from, fact.until)?;
            if !fact.holds && fact.judged.as_ref().is_some_and(|judged| judged.verdict() == Verdict::Met) {
                return Err(Refused::JudgedAbsent { at }.into());
            }
            let earlier = stated.entry((fact.unit.as_str(), fact.fact.as_str())).or_default();
            let before = |until: Option<NaiveDate>, from: Option<NaiveDate>| {
                until.zip(from).is_some_and(|(until, from)| until <= from)
            };
            if earlier.iter().any(|it| !before(it.until, fact.from) && !before(fact.until, it.from)) {
                let found = format!("`{}` (`{}`)", fact.fact, fact.unit);
                return Err(Refused::Stated { list: "facts", at, found }.into());
            }
            earlier.push(fact);
        }
        for (at, share) in self.shares.iter().enumerate() {
            if let Some(found) = share.part_at_most.filter(|most| *most < share.part) {
                return Err(Refused::PartAtMost { at, part: share.part, found }.into());
            }
            let part = share.part_at_most.unwrap_or(share.part);
            if part > share.whole {
                return Err(Refused::Part { at, part, whole: share.whole }.into());
            }
        }
        let mut decided: BTreeMap<_, Verdict> = BTreeMap::new();
        for (at, exemption) in self.exemptions.iter().enumerate() {
            check_days("exemptions", at, exemption.from, exemption.until)?;
            let Exemption { unit, norm, ground, decided: judged, .. } = exemption;
            // Two decisions of one day on one ground that differ are none.
            let days = (judged.on(), exemption.from, exemption.until);
            let other =
                decided.insert((unit.as_str(), norm.as_str(), ground.as_str(), days), judged.verdict());
            if other.is_some_and(|other| other != judged.verdict()) {
                let found = format!("`{ground}` (`{unit}`)");
                return Err(Refused::Stated { list: "exemptions", at, found }.into());
            }
        }
        once("shares", self.shares.iter().map(|it| (&it.unit, it.measure.as_str(), Some(it.year))))?;
        once("first-cases", self.first_cases.iter().map(|it| (&it.unit, it.norm.as_str(), None)))?;
        once("rebuttals", self.rebuttals.iter().map(|it| (&it.unit, it.norm.as_str(), Some(it.year))))
    }
}

impl UnitFacts {
    /// What is stated and asked by none of some norms: more often a slip in a name than a fact.
    ///
    /// ```
    /// use passende_zorg::Language;
    /// use passende_zorg::language::Describe;
    /// use passende_zorg::volume::composite::UnitFacts;
    ///
    /// let facts: UnitFacts =
    ///     serde_json::from_str(r#"{"facts": [{"unit": "A", "fact": "contact", "holds": true}]}"#)?;
    /// let told = facts.not_asked(&[])[0].in_language(Language::English).to_string();
    /// assert_eq!(told, "The facts name 'contact', which no norm asks.");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn not_asked<'n>(&self, norms: impl IntoIterator<Item = &'n CompositeNorm>) -> Vec<CompositeNotice> {
        let (mut names, mut norm_ids) = (BTreeSet::new(), BTreeSet::new());
        for norm in norms {
            norm.facts().asks.asks(&mut names);
            norm_ids.insert(&norm.facts().id);
        }
        let facts = self.facts.iter().map(|fact| (FactList::Facts, &fact.fact));
        let stated = facts.chain(self.shares.iter().map(|share| (FactList::Shares, &share.measure)));
        let stated: BTreeSet<(FactList, &Statement)> =
            stated.filter(|(list, name)| !names.contains(&(*list, name.as_str()))).collect();
        let first = self.first_cases.iter().map(|it| (FactList::FirstCases, &it.norm));
        let exemptions = self.exemptions.iter().map(|it| (FactList::Exemptions, &it.norm));
        let rebuttals = self.rebuttals.iter().map(|it| (FactList::Rebuttals, &it.norm));
        let of_norms: BTreeSet<(FactList, &NormId)> =
            first.chain(exemptions).chain(rebuttals).filter(|(_, norm)| !norm_ids.contains(norm)).collect();
        let stated = stated.into_iter().map(|(list, name)| CompositeNotice::NotAsked(list, name.clone()));
        let of_norms =
            of_norms.into_iter().map(|(list, norm)| CompositeNotice::UnknownNorm(list, norm.clone()));
        stated.chain(of_norms).collect()
    }
}

/// Each unit, name and year once.
fn once<'f>(
    list: &'static str,
    keys: impl Iterator<Item = (&'f Statement, &'f str, Option<Year>)>,
) -> Result<(), InputError> {
    let mut seen = BTreeSet::new();
    for (at, key) in keys.enumerate() {
        if !seen.insert(key) {
            let found = format!("`{}` (`{}`)", key.1, key.0);
            return Err(Refused::Stated { list, at, found }.into());
        }
    }
    Ok(())
}

fn check_days(
    list: &'static str,
    at: usize,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
) -> Result<(), InputError> {
    match from.zip(until) {
        Some((from, found)) if found <= from => Err(Refused::Until { list, at, from, found }.into()),
        _ => Ok(()),
    }
}

/// Whether a day lies in a period that may have no first day and no end.
pub(super) fn holds_on(from: Option<NaiveDate>, until: Option<NaiveDate>, on: NaiveDate) -> bool {
    from.is_none_or(|from| from <= on) && until.is_none_or(|until| on < until)
}

/// Counts, as a table or as procedures.
#[derive(Debug, Clone, Copy)]
pub enum Counts<'a> {
    /// Counts per calendar year. Of another period they give bounds.
    Table(&'a CountTable),
    /// Procedures, one row each, with what it means that a unit has none.
    Procedures(&'a ProcedureTable, Silence),
    /// Counts of several years in one number, with what it means that a unit has none. Of a window that has a
    /// part of a period they give bounds.
    Periods(&'a PeriodCounts, Silence),
}

/// What is held against a composite norm: counts, of one source or several, and facts of units.
#[derive(Debug, Clone)]
pub struct Held<'a> {
    pub(super) sources: Vec<(Option<Statement>, Counts<'a>)>,
    pub(super) facts: Option<&'a UnitFacts>,
    pub(super) openings: &'a [Opening],
}

impl<'a> Held<'a> {
    /// A table of counts.
    pub fn counts(table: &'a CountTable) -> Self {
        Self::counts_of(Counts::Table(table))
    }

    /// Procedures; a unit without a row in a year, or care that nobody has a row of, is not known.
    pub fn procedures(procedures: &'a ProcedureTable) -> Self {
        Self::counts_of(Counts::Procedures(procedures, Silence::Unknown))
    }

    /// Counts of any kind.
    pub fn counts_of(counts: Counts<'a>) -> Self {
        Self { sources: vec![(None, counts)], ..Self::nothing() }
    }

    /// Nothing but what is said after it.
    pub const fn nothing() -> Self {
        Self { sources: Vec::new(), facts: None, openings: &[] }
    }

    /// The same with the counts of a source, by its name.
    #[must_use]
    pub fn with_source(mut self, name: Statement, counts: Counts<'a>) -> Self {
        self.sources.push((Some(name), counts));
        self
    }

    /// The same, of which it is known [when units were open](CountTable::with_openings): in other years they did
    /// nothing, whatever the counts do not say.
    #[must_use]
    pub const fn with_openings(mut self, openings: &'a [Opening]) -> Self {
        self.openings = openings;
        self
    }

    /// The same with facts of units.
    ///
    /// # Errors
    /// When the facts do not hang together, as [`UnitFacts::check`] says.
    pub fn try_with_facts(mut self, facts: &'a UnitFacts) -> Result<Self, InputError> {
        facts.check()?;
        self.facts = Some(facts);
        Ok(self)
    }
}
