//! A composite norm: what is asked, since when, by whom, with what consequence.

use core::num::NonZeroU16;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::clause::{BothWords, LevelsBy, NormClause};
use super::refused::Refused;
use crate::formats::InputError;
use crate::party::UnitKind;
use crate::record::{made_of, record};
use crate::rule::Reference;
use crate::statement::Statement;
use crate::volume::norm::{NormId, NormStatus, Remedy, Setter};

record! {
    /// The text of a composite norm: its name, per what, what it asks, and on what it rests.
    CompositeFacts, "a norm: an object with `asks`";
    has {
        /// The name of the norm.
        id: NormId,
        /// The title by which people know it.
        title: BothWords,
        /// Per what it is asked.
        per: UnitKind,
        /// What is asked, as a small tree.
        asks: NormClause,
        /// The text that it rests on.
        source: Reference,
    }
    on {
        /// The first day on which it holds.
        from,
    }
    may {
        /// Whether it was adopted; it was where nothing is said.
        status: NormStatus,
        /// Who set it.
        set_by: Setter,
        /// The body that set it, by name.
        authority: Statement,
        /// What a level that changes over time is tied to; the day where nothing is said.
        levels_by: LevelsBy,
        /// The consequence of falling short once it is enforced; supervision where nothing is said.
        remedy: Remedy,
        /// After how many years in a row of falling short it follows; one where nothing is said.
        remedy_after: NonZeroU16,
        /// Whether it is a norm of another country, on which the agreement says nothing: that existing norms
        /// are observed is not said of it.
        abroad: bool,
        /// Whether a team is one at one location: the same team elsewhere is another unit.
        at_one_location: bool,
    }
    days {
        /// The first day on which it no longer holds.
        until,
        /// The day from which insurers and supervisors act on it.
        enforced_from,
    }
}

/// A norm that is a small tree of what is asked (*samengestelde norm*): numbers over windows, facts and
/// shares, all of them or one of them, where something holds, over time, for who begins, as a presumption.
///
/// ```
/// use passende_zorg::volume::{Asked, CountTable, composite::{CompositeNorm, Held, UnitFacts}};
/// use passende_zorg::{Language, Verdict, explanation::Assessment};
///
/// // Twenty in one of two years, and a fixed contact with a centre.
/// let norm: CompositeNorm = serde_json::from_str(r#"{
///     "id": "pancreas", "title": {"nl": "Alvleesklier", "en": "Pancreas"},
///     "per": "institution", "from": "2016-01-01",
///     "source": {"title": "an example", "section": "1", "consulted": "2026-11-29"},
///     "asks": {"all-of": [
///         {"any-of": [
///             {"count": {"basket": [{"intervention": "pancreas"}], "minimum": 20}},
///             {"count": {"basket": [{"intervention": "pancreas"}], "minimum": 20,
///                 "window": {"kind": "calendar-year", "back": 1}}}]},
///         {"fact": {"fact": "contact", "title": {"nl": "vast contact", "en": "a fixed contact"}}}]}
/// }"#)?;
/// let table = CountTable::from_csv(
///     b"location,institution,intervention,year,count\nA,East,pancreas,2023,20\nA,East,pancreas,2024,11\n")?;
/// let facts: UnitFacts = serde_json::from_str(r#"{"facts": [
///     {"unit": "East", "fact": "contact", "holds": false, "text": "ended in 2022"}]}"#)?;
/// let held = Held::counts(&table).try_with_facts(&facts)?;
/// let report = norm.check(&held, Asked::about(table.last_year().unwrap()))?;
/// let east = report.row("East").unwrap();
/// assert_eq!(east.verdict(), Verdict::NotMet);
/// let way = &east.ways_to_pass()[0];
/// assert_eq!(way.in_language(Language::English).to_string(), "have this in place at East: a fixed contact");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "CompositeFacts", into = "CompositeFacts")]
pub struct CompositeNorm(CompositeFacts);

made_of!(CompositeNorm: CompositeFacts);

impl CompositeNorm {
    /// A norm of its text.
    ///
    /// # Errors
    /// When a day comes before the one it has to follow; when a count has no basket, an intervention twice,
    /// a weight that is no positive number of at most three decimals, no number or several, a guideline
    /// upside down, an attribute without a condition, or a quarter that is none; when a share has no bound;
    /// when a list of clauses is empty or steps are not in order of day; when it asks something of another
    /// kind of unit without saying of whom.
    pub fn try_new(facts: CompositeFacts) -> Result<Self, InputError> {
        let begins = facts.from;
        for (field, day) in [("until", facts.until), ("enforced-from", facts.enforced_from)] {
            let early = |day: &NaiveDate| *day < begins || field == "until" && *day == begins;
            if let Some(found) = day.filter(early) {
                return Err(Refused::Day { field, from: begins, found }.into());
            }
        }
        if facts.at_one_location == Some(true) && facts.per != UnitKind::Team {
            return Err(Refused::OneLocationOf { norm: facts.per }.into());
        }
        facts.asks.check(&facts).map_err(|error| error.within("asks"))?;
        Ok(Self(facts))
    }

    /// The text that it was made of.
    pub const fn facts(&self) -> &CompositeFacts {
        &self.0
    }

    /// Whether it was adopted, so that falling short is a breach while it holds.
    pub(super) fn is_adopted(&self) -> bool {
        self.0.status.is_none_or(|status| status == NormStatus::Adopted)
    }
}
