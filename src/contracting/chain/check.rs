//! A chain held together: names that exist, days in order; and the day on which most of it holds.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Chain, ChainFacts, Decided};
use crate::alike::alike;
use crate::formats::{Excerpt, InputError, refusals};
use crate::judgement::Judgement;
use crate::language::Text;
use crate::money::Euro;

type Checked = Result<(), InputError>;

const A_PARTY: Text = Text::new("een partij", "a party");

fn once<'a>(
    names: &mut BTreeSet<&'a str>,
    what: Text,
    name: &'a str,
    path: impl FnOnce() -> String,
) -> Checked {
    if names.insert(name) { Ok(()) } else { Err(Refused::Twice { what, found: name.into() }.at(path())) }
}

/// Names that look alike are of one thing, and are written in one way: else one thing would count as two.
#[derive(Default)]
struct Spellings<'a>(BTreeMap<String, &'a str>);

impl<'a> Spellings<'a> {
    fn one(&mut self, what: Text, name: &'a str, path: impl FnOnce() -> String) -> Checked {
        let known = *self.0.entry(alike(name)).or_insert(name);
        if known == name {
            return Ok(());
        }
        let (found, known) = (name.to_owned(), known.to_owned());
        Err(Refused::Spelled { what, found: found.into(), known: known.into() }.at(path()))
    }
}

/// Parties, and care with themes.
fn one_spelling(chain: &ChainFacts) -> Checked {
    let (mut parties, mut cares, mut themes) =
        (Spellings::default(), Spellings::default(), Spellings::default());
    for (at, actor) in chain.actors.iter().enumerate() {
        parties.one(Text::new("elke partij", "party"), actor.id.as_str(), || format!("actors[{at}].id"))?;
    }
    for (at, link) in chain.links.iter().enumerate() {
        for (number, clause) in link.clauses.iter().enumerate() {
            let path = |field: &str| format!("links[{at}].clauses[{number}].{field}");
            cares.one(Text::new("elke soort zorg", "care"), clause.care.as_str(), || path("care"))?;
            if let Some(theme) = &clause.theme {
                themes.one(Text::new("elk thema", "theme"), theme.as_str(), || path("theme"))?;
            }
        }
    }
    for (at, investment) in chain.investments.iter().enumerate() {
        themes.one(Text::new("elk thema", "theme"), investment.theme.as_str(), || {
            format!("investments[{at}].theme")
        })?;
    }
    for (at, goal) in chain.policy_goals.iter().enumerate() {
        themes.one(Text::new("elk thema", "theme"), goal.as_str(), || format!("policy-goals[{at}]"))?;
    }
    for (at, waiver) in chain.deductible_waivers.iter().enumerate() {
        cares.one(Text::new("elke soort zorg", "care"), waiver.care.as_str(), || {
            format!("own-risk-waivers[{at}].care")
        })?;
    }
    Ok(())
}

fn known(names: &BTreeSet<&str>, what: Text, name: &str, path: impl FnOnce() -> String) -> Checked {
    if names.contains(name) { Ok(()) } else { Err(Refused::Unknown { what, found: name.into() }.at(path())) }
}

pub(super) fn check(chain: &ChainFacts) -> Checked {
    check_facts(chain)?;
    one_spelling(chain)
}

fn check_facts(chain: &ChainFacts) -> Checked {
    let (mut actors, mut links, mut clauses, mut actions) =
        (BTreeSet::new(), BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for (at, actor) in chain.actors.iter().enumerate() {
        once(&mut actors, Text::new("elke partij", "party"), actor.id.as_str(), || {
            format!("actors[{at}].id")
        })?;
    }
    for (at, link) in chain.links.iter().enumerate() {
        once(&mut links, Text::new("elke schakel", "link"), link.id.as_str(), || format!("links[{at}].id"))?;
        known(&actors, A_PARTY, link.buyer.as_str(), || format!("links[{at}].buyer"))?;
        known(&actors, A_PARTY, link.seller.as_str(), || format!("links[{at}].seller"))?;
        if link.buyer == link.seller {
            let found = link.seller.to_string();
            return Err(Refused::WithItself { found: found.into() }.at(format!("links[{at}].seller")));
        }
        if let Some(found) = link.until.filter(|until| *until < link.from) {
            let kind = Refused::DaysOutOfOrder { from: link.from, found };
            return Err(kind.at(format!("links[{at}].until")));
        }
        for (number, clause) in link.clauses.iter().enumerate() {
            let path = |field: &str| format!("links[{at}].clauses[{number}].{field}");
            once(&mut clauses, Text::new("elke clausule", "clause"), clause.id.as_str(), || path("id"))?;
            if clause.fewer_contacts == Some(0) {
                return Err(Refused::Zero.at(path("fewer-contacts")));
            }
            if let Some(price) = clause.price.filter(|price| *price < Euro::ZERO) {
                return Err(Refused::Negative { found: price.to_string() }.at(path("price")));
            }
        }
    }
    for (at, link) in chain.links.iter().enumerate() {
        for (number, clause) in link.clauses.iter().enumerate() {
            for above in &clause.translates {
                let path = || format!("links[{at}].clauses[{number}].translates");
                known(&clauses, Text::new("een clausule", "a clause"), above.as_str(), path)?;
            }
        }
    }
    for (at, investment) in chain.investments.iter().enumerate() {
        known(&actors, A_PARTY, investment.actor.as_str(), || format!("investments[{at}].actor"))?;
    }
    let mut parts = BTreeSet::new();
    for (at, decided) in chain.decided.iter().enumerate() {
        once(&mut parts, Text::new("elk onderdeel", "part"), decided.part.code(), || {
            format!("decided[{at}].part")
        })?;
        for (number, signed) in decided.signed.iter().enumerate() {
            known(&actors, A_PARTY, signed.as_str(), || format!("decided[{at}].signed[{number}]"))?;
        }
    }
    for (at, action) in chain.actions.iter().enumerate() {
        once(&mut actions, Text::new("elke actie", "action"), action.id.as_str(), || {
            format!("actions[{at}].id")
        })?;
        known(&actors, A_PARTY, action.actor.as_str(), || format!("actions[{at}].actor"))?;
        if action.until < action.from {
            let kind = Refused::DaysOutOfOrder { from: action.from, found: action.until };
            return Err(kind.at(format!("actions[{at}].until")));
        }
    }
    for (at, action) in chain.actions.iter().enumerate() {
        let Some(waiting) = &action.waits_for else { continue };
        let checked = waiting.check(&action.id, |other| {
            known(&actions, Text::new("een actie", "an action"), other.as_str(), || "action".to_owned())
        });
        checked.map_err(|error| error.within(format_args!("actions[{at}].waits-for")))?;
    }
    Ok(())
}

refusals! {
    /// The reasons for which the facts of a chain are refused.
    pub(super) enum Refused {
        Twice { what: Text, found: Excerpt } = "chain.twice":
            "verwacht: {what} één keer; gevonden: {found} nogmaals",
            "expected each {what} once, found {found} again";
        Spelled { what: Text, found: Excerpt, known: Excerpt } = "chain.two-spellings":
            "verwacht: {what} in één schrijfwijze; gevonden: {found} naast {known}",
            "expected one spelling of each {what}, found {found} beside {known}";
        Unknown { what: Text, found: Excerpt } = "chain.unknown-name":
            "verwacht: {what} uit de keten; gevonden: {found}",
            "expected {what} of the chain, found {found}";
        WithItself { found: Excerpt } = "chain.with-itself":
            "verwacht: een andere partij dan de koper; gevonden: {found} aan beide kanten",
            "expected another party than the buyer, found {found} twice";
        DaysOutOfOrder { from: NaiveDate, found: NaiveDate } = "chain.out-of-order":
            "verwacht: een dag niet vóór {from}; gevonden: {found}",
            "expected a day not before {from}, found {found}";
        Zero = "chain.zero":
            "verwacht: een getal hoger dan nul; gevonden: 0",
            "expected a number above zero, found 0";
        Negative { found: String } = "chain.negative":
            "verwacht: een prijs van nul of hoger; gevonden: {found}",
            "expected a price that is not below zero, found {found}";
    }
}

impl Chain {
    /// The day to ask about when nobody names one: of the days on which something was decided or judged the
    /// one on which most contracts bind, and of those the last. Where none binds on such a day, the same of
    /// the first days of contracts and actions. Nothing when nothing is dated.
    ///
    /// It is a convenience and no reading of a source: who asks about a day names it.
    ///
    /// ```
    /// use passende_zorg::contracting::chain::Chain;
    /// let chain: Chain = serde_json::from_str(
    ///     r#"{
    /// "actors": [{"id": "insurer", "kind": "insurer"}, {"id": "hospital", "kind": "provider"}],
    /// "links": [
    ///     {"id": "old", "buyer": "insurer", "seller": "hospital", "from": "2018-01-01",
    ///     "until": "2019-12-31", "clauses": []},
    ///     {"id": "new", "buyer": "insurer", "seller": "hospital", "from": "2026-01-01", "clauses": []}
    /// ]
    /// }"#,
    /// )?;
    /// assert_eq!(chain.main_day(), Some("2026-01-01".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn main_day(&self) -> Option<NaiveDate> {
        let waiting =
            self.facts().actions.iter().filter_map(|action| action.waits_for.as_ref()?.judgement.as_ref());
        let known = self.facts().decided.iter().map(Decided::known_from);
        let known = known.chain(waiting.chain(self.facts().time_to_choose.as_ref()).map(Judgement::on));
        let begins = self.facts().links.iter().map(|link| link.from);
        let begins = begins.chain(self.facts().actions.iter().map(|action| action.from));
        let binding = self.binding();
        let on = |day: NaiveDate| binding.range(..=day).next_back().map_or(0, |(_, number)| *number);
        let busiest = |days: &mut dyn Iterator<Item = NaiveDate>| days.map(|day| (on(day), day)).max();
        let known = busiest(&mut known.into_iter());
        match known {
            Some((0, day)) if self.facts().links.is_empty() => Some(day),
            None | Some((0, _)) => busiest(&mut begins.into_iter()).or(known).map(|(_, day)| day),
            Some((_, day)) => Some(day),
        }
    }

    /// How many contracts bind, from each day on which that changes.
    fn binding(&self) -> BTreeMap<NaiveDate, usize> {
        let mut turns: BTreeMap<NaiveDate, (usize, usize)> = BTreeMap::new();
        for link in &self.facts().links {
            let begins = turns.entry(link.from).or_default();
            begins.0 = begins.0.saturating_add(1);
            if let Some(after) = link.until.and_then(|until| until.succ_opt()) {
                let ends = turns.entry(after).or_default();
                ends.1 = ends.1.saturating_add(1);
            }
        }
        let mut binding = 0_usize;
        let after = |(day, (begin, end)): (NaiveDate, (usize, usize))| {
            binding = binding.saturating_add(begin).saturating_sub(end);
            (day, binding)
        };
        turns.into_iter().map(after).collect()
    }
}
