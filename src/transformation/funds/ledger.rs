//! The ledger of the earmarked funds: what is granted, left and returned, pot by pot.

use std::collections::{BTreeMap, HashMap};

use chrono::{Datelike, NaiveDate};

use super::earmark::{EarmarkPurpose, Earmarks, SetAside};
use super::grant::{Draw, Entry, Granted, Released};
use super::notice::{FundsNotice, also};
use super::pot::{Channel, Pot, PotState};
use super::request::LedgerError;
use super::unused::{Monitor, SectorUse, UnusedFunds};
use crate::Verdict;
use crate::explanation::{Explanation, assessed};
use crate::language::Message;
use crate::messages::messages;
use crate::money::Euro;
use crate::rule::Rule;
use crate::source::Edition;
use crate::transformation::funds::request::LedgerErrorKind;
use crate::transformation::{Sector, rules};

/// A ledger of the transformation funds by earmark (*oormerk*), in which the sums always hold: what was
/// opened is what was granted, is still available, or returned to the fund.
///
/// Entries are recorded in the order of their days: a grant on the day it was made, a release on the day it
/// was decided, and what was not spent in a year when it was settled whether it stays, after that year.
///
/// An entry that would draw more than there is, is refused and changes nothing. There is no entry by which
/// funds reach the reserves of insurers or providers, and none for a region or a theme.
///
/// ```
/// use passende_zorg::money::Euro;
/// use passende_zorg::source::Edition;
/// use passende_zorg::transformation::Sector;
/// use passende_zorg::transformation::funds::{Channel, Draw, EarmarkLedger, Entry, Granted, Pot};
///
/// let mut ledger = EarmarkLedger::open(Edition::Final);
/// ledger.record(Entry::Grant(Granted {
///     on: "2024-05-01".parse().unwrap(),
///     sector: Sector::DistrictNursing,
///     channel: Channel::Insurers,
///     amount: Euro::whole(150_000_000), // ten million more than the earmark
///     draw: Draw::EarmarkFirst,
///     purpose: None,
///     plan: None,
/// }))?;
/// assert_eq!(ledger.pot(Pot::Earmark(Sector::DistrictNursing)).available(), Euro::ZERO);
/// assert_eq!(ledger.pot(Pot::Open).granted(), Euro::whole(10_000_000));
/// assert_eq!(ledger.opening(), ledger.granted().plus(ledger.available()).plus(ledger.returned()));
/// # Ok::<(), passende_zorg::transformation::funds::LedgerError>(())
/// ```
///
/// *Source*: final agreement, 4.1.2 d and 4.2.1, pp. 18-19; draft agreement, 4.2.1; assessment
/// framework, introduction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarmarkLedger {
    edition: Edition,
    pots: BTreeMap<Pot, PotState>,
    by_channel: BTreeMap<(Sector, Channel), Euro>,
    by_purpose: BTreeMap<EarmarkPurpose, Euro>,
    /// Of each purpose in each year.
    per_year: BTreeMap<(EarmarkPurpose, i32), Euro>,
    from_open: BTreeMap<Sector, Euro>,
    entries: Vec<Entry>,
    /// The day of the last entry.
    last: Option<NaiveDate>,
    closed: bool,
}

impl EarmarkLedger {
    /// A ledger with the earmarks of an edition, and no entry.
    pub fn open(edition: Edition) -> Self {
        let earmarks = Earmarks::of(edition);
        let mut pots = BTreeMap::new();
        let mut open = earmarks.open_half();
        for sector in Sector::ALL {
            let mut amount = earmarks.of_sector(*sector);
            if !Earmarks::SECTORS.contains(sector) {
                open = open.minus(amount);
            }
            if *sector == Sector::MedicalSpecialistCare {
                for purpose in EarmarkPurpose::ALL {
                    if let Some(SetAside::Committed(committed)) = earmarks.for_purpose(*purpose) {
                        pots.insert(Pot::Purpose(*purpose), PotState::open(committed));
                        amount = amount.minus(committed);
                    }
                }
            }
            pots.insert(Pot::Earmark(*sector), PotState::open(amount));
        }
        pots.insert(Pot::Open, PotState::open(open));
        Self {
            edition,
            pots,
            by_channel: BTreeMap::new(),
            by_purpose: BTreeMap::new(),
            per_year: BTreeMap::new(),
            from_open: BTreeMap::new(),
            entries: Vec::new(),
            last: None,
            closed: false,
        }
    }

    /// Records an entry.
    ///
    /// # Errors
    /// When its day is before that of the entry before it; when the amount is not above zero or more than
    /// there is; when the day or the year is outside the period of the funds, or the day outside that of
    /// the purpose; when a pot is not for the sector or the purpose; when more would go to a purpose than
    /// its limit; when a release is to the sector itself or was not decided; when it is still open whether
    /// unused funds stay; and when the ledger is closed. The ledger is then as it was.
    pub fn record(&mut self, entry: Entry) -> Result<(), LedgerError> {
        if self.closed {
            return Err(LedgerErrorKind::Closed.into());
        }
        let found = entry.day(self.edition);
        if let Some(last) = self.last.filter(|last| found < *last) {
            return Err(LedgerErrorKind::Reversed { last, found }.into());
        }
        match &entry {
            Entry::Grant(grant) => self.grant(grant)?,
            Entry::Release(release) => self.release(release)?,
            Entry::Unused(unused) => self.unused(unused)?,
        }
        self.last = Some(found);
        self.entries.push(entry);
        Ok(())
    }

    fn grant(&mut self, grant: &Granted) -> Result<(), LedgerError> {
        let amount = positive(grant.amount)?;
        self.in_period(grant.on.year())?;
        let set_aside = grant.purpose.and_then(|purpose| {
            Earmarks::of(self.edition).for_purpose(purpose).map(|set_aside| (purpose, set_aside))
        });
        if let Some((purpose, _)) = set_aside {
            self.in_purpose_period(purpose, grant.on.year())?;
        }
        // Where the text says from which part a purpose is paid, that part is the only one.
        let only = set_aside.map(|(purpose, set_aside)| match set_aside {
            SetAside::Committed(_) => Pot::Purpose(purpose),
            SetAside::AtMost(_) => Pot::Open,
        });
        let draws = match (grant.draw, only) {
            (Draw::EarmarkFirst, Some(pot)) | (Draw::From(pot), _) => {
                [(pot, amount), (Pot::Open, Euro::ZERO)]
            }
            (Draw::EarmarkFirst, None) => {
                let earmark = Pot::Earmark(grant.sector);
                let first = amount.min(self.pot(earmark).available());
                [(earmark, first), (Pot::Open, amount.minus(first))]
            }
        };
        // The draft says nothing of the social domain.
        let final_text = self.edition != Edition::Draft;
        if final_text && grant.sector == Sector::SocialDomain && grant.plan.is_none() {
            return Err(LedgerErrorKind::NoPlan.into());
        }
        // All that can be attributed to a sector counts in its earmark, so that the open half comes after it: a reading of this crate.
        if grant.draw == Draw::From(Pot::Open) && only.is_none() && Earmarks::SECTORS.contains(&grant.sector)
        {
            let left = self.pot(Pot::Earmark(grant.sector)).available();
            if left > Euro::ZERO {
                return Err(LedgerErrorKind::EarmarkFirst { sector: grant.sector, left }.into());
            }
        }
        let [(pot, _), _] = draws;
        let is_for_it = match pot {
            Pot::Earmark(sector) => sector == grant.sector && only.is_none(),
            Pot::Purpose(_) => only == Some(pot) && grant.sector == Sector::MedicalSpecialistCare,
            Pot::Open => only.is_none_or(|only| only == pot),
        };
        if !is_for_it {
            return Err(LedgerErrorKind::NotForIt { pot, sector: grant.sector }.into());
        }
        if let Some((purpose, SetAside::AtMost(limit))) = set_aside {
            let found = self.of_purpose(purpose).plus(amount);
            if found > limit {
                return Err(LedgerErrorKind::Limit { purpose, limit, found }.into());
            }
        }
        let of_year = grant.purpose.map(|purpose| (purpose, grant.on.year()));
        if let Some((purpose, year)) = of_year
            && let Some(limit) = Earmarks::of(self.edition).per_year(purpose)
        {
            let found = self.per_year.get(&(purpose, year)).copied().unwrap_or(Euro::ZERO).plus(amount);
            if found > limit {
                return Err(LedgerErrorKind::LimitOfYear { purpose, year, limit, found }.into());
            }
        }
        for draw in draws {
            self.covers(draw)?;
        }
        for (pot, part) in draws {
            if let Some(state) = self.pots.get_mut(&pot) {
                state.granted = state.granted.plus(part);
            }
            if pot == Pot::Open {
                add(&mut self.from_open, grant.sector, part);
            }
        }
        add(&mut self.by_channel, (grant.sector, grant.channel), amount);
        if let Some((purpose, year)) = of_year {
            add(&mut self.by_purpose, purpose, amount);
            add(&mut self.per_year, (purpose, year), amount);
        }
        Ok(())
    }

    fn release(&mut self, release: &Released) -> Result<(), LedgerError> {
        let amount = positive(release.amount)?;
        if release.from == release.to {
            return Err(LedgerErrorKind::SameSector { sector: release.from }.into());
        }
        if release.decision.verdict() != Verdict::Met {
            return Err(LedgerErrorKind::NotDecided { found: release.decision.verdict() }.into());
        }
        self.in_period(release.decision.on().year())?;
        let (from, to) = (Pot::Earmark(release.from), Pot::Earmark(release.to));
        self.covers((from, amount))?;
        if let Some(state) = self.pots.get_mut(&from) {
            state.released = state.released.plus(amount);
        }
        if let Some(state) = self.pots.get_mut(&to) {
            state.received = state.received.plus(amount);
        }
        Ok(())
    }

    fn unused(&mut self, unused: &UnusedFunds) -> Result<(), LedgerError> {
        let amount = positive(unused.amount)?;
        self.in_period(unused.year.number())?;
        self.covers((unused.pot, amount))?;
        match unused.verdict(self.edition) {
            Verdict::Met => Ok(()),
            Verdict::Undetermined => Err(LedgerErrorKind::StillOpen { year: unused.year }.into()),
            Verdict::NotMet | Verdict::NotApplicable => {
                if let Some(state) = self.pots.get_mut(&unused.pot) {
                    state.returned = state.returned.plus(amount);
                }
                Ok(())
            }
        }
    }

    fn in_period(&self, found: i32) -> Result<(), LedgerErrorKind> {
        match Earmarks::of(self.edition).years().value() {
            (Some(first), Some(last)) if found < first.number() || found > last.number() => {
                Err(LedgerErrorKind::NotInPeriod { first, last, found })
            }
            _ => Ok(()),
        }
    }

    fn in_purpose_period(&self, purpose: EarmarkPurpose, found: i32) -> Result<(), LedgerErrorKind> {
        match Earmarks::of(self.edition).purpose_years(purpose) {
            Some((first, last)) if found < first.number() || found > last.number() => {
                Err(LedgerErrorKind::PurposeNotInPeriod { purpose, first, last, found })
            }
            _ => Ok(()),
        }
    }

    fn covers(&self, (pot, amount): (Pot, Euro)) -> Result<(), LedgerError> {
        let available = self.pot(pot).available();
        if amount > available {
            return Err(LedgerErrorKind::Overdrawn { pot, available, found: amount }.into());
        }
        Ok(())
    }

    /// Ends the period of the funds: all that is left returns to the fund, and nothing can be recorded any
    /// more.
    ///
    /// *Use it or lose it*: what was not used is of no benefit to the reserves of insurers or providers.
    /// The texts do not say where it goes; that it returns to the fund is our reading.
    pub fn close(&mut self) {
        for state in self.pots.values_mut() {
            state.returned = state.returned.plus(state.available());
        }
        self.closed = true;
    }

    /// Whether it is closed.
    pub const fn is_closed(&self) -> bool {
        self.closed
    }

    /// The edition whose earmarks it holds.
    pub const fn edition(&self) -> Edition {
        self.edition
    }

    /// The entries, in the order in which they were recorded.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The notices on what of the entries does not count, and on what may count twice.
    pub fn notices(&self) -> Vec<FundsNotice> {
        let mut notices: Vec<_> = self.entries.iter().flat_map(|it| it.notices(self.edition)).collect();
        let mut seen = HashMap::new();
        for (again, entry) in (1..).zip(&self.entries) {
            let first = *seen.entry(entry).or_insert(again);
            if first != again {
                notices.push(FundsNotice::EntryTwice { first, again });
            }
        }
        notices
    }

    /// One pot; empty when the edition has none of the kind.
    pub fn pot(&self, pot: Pot) -> PotState {
        self.pots.get(&pot).copied().unwrap_or(PotState::open(Euro::ZERO))
    }

    /// Every pot, in a fixed order.
    pub fn pots(&self) -> impl Iterator<Item = (Pot, PotState)> + '_ {
        self.pots.iter().map(|(pot, state)| (*pot, *state))
    }

    /// The amount that was granted to a purpose.
    pub fn of_purpose(&self, purpose: EarmarkPurpose) -> Euro {
        self.by_purpose.get(&purpose).copied().unwrap_or(Euro::ZERO)
    }

    /// The amount that was in all pots together at first.
    pub fn opening(&self) -> Euro {
        self.pots.values().map(PotState::opening).sum()
    }

    /// The amount that was granted from all pots together.
    pub fn granted(&self) -> Euro {
        self.pots.values().map(PotState::granted).sum()
    }

    /// The amount that is left in all pots together.
    pub fn available(&self) -> Euro {
        self.pots.values().map(PotState::available).sum()
    }

    /// The amount that returned to the fund from all pots together.
    pub fn returned(&self) -> Euro {
        self.pots.values().map(PotState::returned).sum()
    }

    /// How far each sector used its earmark, and through which channel: what the national monitor looks at.
    ///
    /// No text says how little is too little: there is no verdict here. Regions and themes are monitored
    /// too; the ledger has no such dimension, since the funds are not divided over them.
    pub fn monitor(&self) -> Monitor {
        let sectors = Sector::ALL.iter().map(|sector| {
            let earmark = self.pot(Pot::Earmark(*sector));
            let purposes: &[EarmarkPurpose] = match sector {
                Sector::MedicalSpecialistCare => EarmarkPurpose::ALL,
                _ => &[],
            };
            let set_aside = purposes.iter().map(|purpose| self.pot(Pot::Purpose(*purpose)));
            let by_channel = Channel::ALL
                .map(|channel| self.by_channel.get(&(*sector, channel)).copied().unwrap_or(Euro::ZERO));
            let from_open = self.from_open.get(sector).copied().unwrap_or(Euro::ZERO);
            SectorUse::new(*sector, core::iter::once(earmark).chain(set_aside), by_channel, from_open)
        });
        Monitor::new(self.edition, sectors.collect())
    }

    /// How the money stands, pot by pot, and the rules by which it is kept. Nothing is passed or failed by
    /// it.
    ///
    /// ```
    /// use passende_zorg::Language;
    /// use passende_zorg::source::Edition;
    /// use passende_zorg::transformation::funds::EarmarkLedger;
    /// let explanation = EarmarkLedger::open(Edition::Final).explanation();
    /// assert_eq!(
    ///     explanation.message().in_language(Language::English).to_string(),
    ///     "Of EUR 2,800,000,000, EUR 0 has been granted, EUR 2,800,000,000 is left \
    ///      and EUR 0 has gone back.",
    /// );
    /// ```
    pub fn explanation(&self) -> Explanation {
        let total = Stands::All {
            opening: self.opening(),
            granted: self.granted(),
            left: self.available(),
            returned: self.returned(),
        };
        let pots = self.pots().map(|(pot, state)| Stands::Pot {
            pot,
            opening: state.opening().plus(state.received()).minus(state.released()),
            granted: state.granted(),
            left: state.available(),
            returned: state.returned(),
        });
        let rules = Earmarks::of(self.edition).rules().iter().chain(Self::rules(self.edition));
        let channels = [Channel::rule(), Channel::usual_rule()];
        let channels = channels.iter().filter(|_| self.edition == Edition::Draft);
        let mut seen = std::collections::BTreeSet::new();
        let rules = rules.chain(channels).filter(|rule| seen.insert(rule.id())).map(|rule| also(rule));
        Explanation::note(Message::new(total))
            .with_parts(pots.map(|pot| Explanation::note(Message::new(pot))))
            .with_parts(rules.collect::<Vec<_>>())
    }

    /// The rules that the ledger keeps to.
    pub const fn rules(edition: Edition) -> &'static [&'static Rule] {
        match edition {
            Edition::Draft => &DRAFT,
            Edition::Final => &FINAL,
            Edition::Framework2023 => &FRAMEWORK,
        }
    }
}

assessed!(EarmarkLedger);

messages! {
    /// The sentences on the amounts, in all and by pot.
    #[derive(Debug)]
    enum Stands {
        All { opening: Euro, granted: Euro, left: Euro, returned: Euro } = "ledger.total":
            "Van {opening} is {granted} toegekend, is {left} over en is {returned} teruggegaan.",
            "Of {opening}, {granted} has been granted, {left} is left and {returned} has gone back.";
        Pot { pot: Pot, opening: Euro, granted: Euro, left: Euro, returned: Euro } = "ledger.pot":
            "{pot}: Van {opening} is {granted} toegekend, is {left} over en is {returned} teruggegaan.",
            "{pot}: Of {opening}, {granted} has been granted, {left} is left and {returned} has gone back.";
    }
}

static DRAFT: [&Rule; 6] = [
    &rules::IZA_4_2_1_CHANNELS,
    &rules::IZA_4_2_1_COUNT,
    &rules::IZA_4_2_1_SPILL,
    &rules::IZA_4_2_1_NOREGION,
    &rules::IZA_4_2_1_UIOL,
    &rules::IZA_4_2_1_EARMARK,
];
static FINAL: [&Rule; 2] = [&rules::IZA22_4_2_EARMARK, &rules::IZA22_4_2_USE];
static FRAMEWORK: [&Rule; 3] = [&rules::IZA22_4_2_EARMARK, &rules::IZA22_4_2_USE, &rules::BK23_EARMARK_SAME];

fn positive(amount: Euro) -> Result<Euro, LedgerErrorKind> {
    if amount > Euro::ZERO { Ok(amount) } else { Err(LedgerErrorKind::NotPositive { found: amount }) }
}

fn add<K: Ord>(sums: &mut BTreeMap<K, Euro>, key: K, amount: Euro) {
    let sum = sums.entry(key).or_insert(Euro::ZERO);
    *sum = sum.plus(amount);
}
