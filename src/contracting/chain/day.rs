//! The day to ask about when nobody names one.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Chain, Decided};
use crate::judgement::Judgement;

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
            self.actions().iter().filter_map(|action| action.waits_for.as_ref()?.judgement.as_ref());
        let known = self.decided().iter().map(Decided::known_from);
        let known = known.chain(waiting.chain(self.time_to_choose()).map(Judgement::on));
        let begins = self.links().iter().map(|link| link.from);
        let begins = begins.chain(self.actions().iter().map(|action| action.from));
        let binding = self.binding();
        let on = |day: NaiveDate| binding.range(..=day).next_back().map_or(0, |(_, number)| *number);
        let busiest = |days: &mut dyn Iterator<Item = NaiveDate>| days.map(|day| (on(day), day)).max();
        let known = busiest(&mut known.into_iter());
        match known {
            Some((0, day)) if self.links().is_empty() => Some(day),
            None | Some((0, _)) => busiest(&mut begins.into_iter()).or(known).map(|(_, day)| day),
            Some((_, day)) => Some(day),
        }
    }

    /// How many contracts bind, from each day on which that changes.
    fn binding(&self) -> BTreeMap<NaiveDate, usize> {
        let mut turns: BTreeMap<NaiveDate, (usize, usize)> = BTreeMap::new();
        for link in self.links() {
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
