//! Funds that were not used, what becomes of them, and the use by sector.

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use super::notice::{FundsNotice, JudgedMatter};
use super::{Channel, PotState};
use crate::Verdict;
use crate::explanation::{Explanation, OpenQuestion, evaluated};
use crate::judgement::Judgement;
use crate::language::Message;
use crate::messages::messages;
use crate::money::Euro;
use crate::record::record;
use crate::rule::Rule;
use crate::source::Edition;
use crate::time::Year;
use crate::transformation::funds::Pot;
use crate::transformation::{Sector, rules};

record! {
    /// Funds of a year that were not spent in it (*niet bestede middelen*): do they stay available for the
    /// transition?
    ///
    /// What was added to the frame of the Health Insurance Act does when it is efficient and effective;
    /// that is judged by a person, since no text says who or how. What is left of a year is known when it
    /// is over: a judgement or decision of a day in the year or before it does not count, and is told. If
    /// it is not, they return to the fund. Of what was not added to the frame the texts give no
    /// consequence: it is open until somebody decides. What was left of 2023 stays available under the
    /// final agreement, without a condition (4.2.2). In no case do funds go to the reserves of insurers or
    /// providers (*use it or lose it*), so that there is no such outcome here.
    ///
    /// ```
    /// use passende_zorg::source::Edition;
    /// use passende_zorg::transformation::Sector;
    /// use passende_zorg::transformation::funds::{Pot, UnusedFunds};
    /// use passende_zorg::{Verdict, money::Euro, time::Year};
    ///
    /// let unused = |year| {
    ///     Ok(UnusedFunds::new(
    ///         Pot::Earmark(Sector::DistrictNursing),
    ///         Year::try_new(year)?,
    ///         Euro::whole(5_000_000),
    ///     ))
    /// };
    /// assert_eq!(unused(2023)?.verdict(Edition::Final), Verdict::Met);
    /// assert_eq!(unused(2023)?.verdict(Edition::Draft), Verdict::Undetermined);
    /// let mut later = unused(2024)?;
    /// later.in_health_insurance_frame = Some(true);
    /// assert_eq!(later.verdict(Edition::Final), Verdict::Undetermined);
    /// # Ok::<(), passende_zorg::time::YearError>(())
    /// ```
    ///
    /// *Source*: final agreement, 4.1.2 d and 4.2.1, p. 18, 4.2.2, p. 19, and p. 109; draft agreement,
    /// 4.1.2 d, 4.2.1 and annex K, 6a.
    #[derive(Hash)]
    UnusedFunds, "unused funds: an object with `pot`, `year` and `amount`";
    has {
        /// The part of the funds that they belong to.
        pot: Pot,
        /// The year in which they were not spent.
        year: Year,
        /// The amount that was not spent.
        amount: Euro,
    }
    may {
        /// Whether the funds were added to the frame of the Health Insurance Act (*Zvw-kader*).
        in_health_insurance_frame: bool,
        /// The judgement that keeping them available is efficient and effective.
        efficient_and_effective: Judgement,
        /// The decision that funds outside that frame stay available (*met*), or return to the fund (*not
        /// met*).
        decision: Judgement,
    }
}

impl UnusedFunds {
    /// Whether the text keeps the funds of the year available without a condition.
    const fn stays_anyway(&self, edition: Edition) -> bool {
        matches!((edition, self.year.number()), (Edition::Final | Edition::Framework2023, 2023))
    }

    /// The judgement on which it turns; none as long as it is not known which one that is, when none is
    /// asked, or when it does not count.
    fn decisive(&self, edition: Edition) -> Option<&Judgement> {
        if self.stays_anyway(edition) {
            return None;
        }
        let judgement = match self.in_health_insurance_frame {
            None => None,
            Some(true) => self.efficient_and_effective.as_ref(),
            Some(false) => self.decision.as_ref(),
        };
        judgement.filter(|judgement| self.is_after_the_year(judgement))
    }

    /// What is left of a year is known when it is over.
    fn is_after_the_year(&self, judgement: &Judgement) -> bool {
        judgement.on().year() > self.year.number()
    }

    /// The last day of the year.
    fn last_day(&self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year.number(), 12, 31).unwrap_or(NaiveDate::MIN)
    }

    /// From which day on it is settled whether they stay: that of the judgement on which it turns, and else
    /// the last one of the year.
    pub(super) fn day(&self, edition: Edition) -> NaiveDate {
        self.decisive(edition).map_or(self.last_day(), Judgement::on)
    }

    /// The notices on judgements that do not count.
    pub fn notices(&self) -> Vec<FundsNotice> {
        let given = [
            (JudgedMatter::EfficientAndEffective, self.efficient_and_effective.as_ref()),
            (JudgedMatter::StaysAvailable, self.decision.as_ref()),
        ];
        let early = given.into_iter().filter_map(|(about, judgement)| Some((about, judgement?)));
        let early = early.filter(|(_, judgement)| !self.is_after_the_year(judgement));
        let told = early.map(|(about, judgement)| FundsNotice::JudgedEarly {
            about,
            by: judgement.by().to_owned(),
            on: judgement.on(),
            after: self.last_day(),
        });
        told.collect()
    }

    /// That they stay available, where they do.
    pub(super) fn stays(&self, edition: Edition) -> Option<FundsNotice> {
        let Self { pot, year, amount, .. } = *self;
        let stays = self.verdict(edition) == Verdict::Met;
        stays.then_some(FundsNotice::StaysAvailable { pot, year, amount })
    }

    /// Whether they stay available.
    pub fn verdict(&self, edition: Edition) -> Verdict {
        if self.stays_anyway(edition) {
            return Verdict::Met;
        }
        match (self.decisive(edition).map(Judgement::verdict), self.in_health_insurance_frame) {
            (Some(Verdict::Met), _) => Verdict::Met,
            // That it does not apply decides nothing.
            (None | Some(Verdict::Undetermined | Verdict::NotApplicable), _) => Verdict::Undetermined,
            (Some(Verdict::NotMet), _) => Verdict::NotMet,
        }
    }

    /// The rule under which they do.
    pub const fn rule(edition: Edition) -> &'static Rule {
        edition.pick(&rules::IZA_4_1_2_D_CARRY, &rules::IZA22_4_2_USE)
    }

    /// The other rules of the same text that say it.
    pub const fn also_in(edition: Edition) -> &'static [&'static Rule] {
        match edition {
            Edition::Draft => &ALSO_IN_DRAFT,
            Edition::Final | Edition::Framework2023 => &[],
        }
    }

    /// The questions that are open and can still change the outcome.
    pub fn open_questions(&self, edition: Edition) -> Vec<OpenQuestion> {
        let mut questions = Vec::new();
        if self.verdict(edition).is_undetermined() {
            let rule = Self::rule(edition);
            let frame = self.in_health_insurance_frame;
            if frame.is_none() {
                questions.push(OpenQuestion::fact(Message::new(Said::AskFrame), rule));
            }
            if frame == Some(false) {
                questions.push(OpenQuestion::judgement(Message::new(Said::AskDecision), rule));
            } else if !self
                .efficient_and_effective
                .as_ref()
                .is_some_and(|judgement| judgement.decides() && self.is_after_the_year(judgement))
            {
                questions.push(OpenQuestion::judgement(Message::new(Said::AskEfficient), rule));
            }
        }
        questions
    }

    fn tree(&self, edition: Edition) -> Explanation {
        let (verdict, judged) = (self.verdict(edition), self.decisive(edition).cloned());
        let Self { pot, year, amount, .. } = *self;
        let message = Message::new(match verdict {
            Verdict::Met => Said::Stays { amount, pot, year, judged },
            Verdict::Undetermined => Said::Open { amount, pot, year, judged },
            Verdict::NotMet | Verdict::NotApplicable => Said::Returns { amount, pot, year, judged },
        });
        Explanation::new(verdict, message)
            .on_basis(Self::rule(edition))
            .with_questions(self.open_questions(edition))
            .with_parts(Self::also_in(edition).iter().map(|rule| super::notice::also(rule)))
    }
}

evaluated! {
    /// The result as a tree.
    'a UnusedFunds: under(edition: Edition)
}

static ALSO_IN_DRAFT: [&Rule; 2] = [&rules::IZA_K_6_A_4, &rules::IZA_4_2_1_UIOL];

messages! {
    /// The questions, and the sentences on whether unspent funds stay.
    #[derive(Debug)]
    enum Said {
        AskFrame = "unused.frame":
            "Zijn de middelen aan het Zvw-kader toegevoegd?", "Were the funds added to the frame of the Health Insurance Act?";
        AskEfficient = "unused.efficient":
            "Is het doelmatig en doeltreffend dat de middelen beschikbaar blijven?",
            "Is it efficient and effective that the funds stay available?";
        AskDecision = "unused.decision":
            "Is besloten dat de middelen, buiten het Zvw-kader, beschikbaar blijven?",
            "Was it decided that the funds, outside the frame of the Health Insurance Act, stay available?";
        Stays { amount: Euro, pot: Pot, year: Year, judged: Option<Judgement> } = "unused.stays-available":
            if judged.is_some() =>
                "{amount} uit {pot}, in {year} niet besteed, blijft beschikbaar ({judged:#}).",
                "{amount} of {pot}, not spent in {year}, stays available ({judged:#}).";
            "{amount} uit {pot}, in {year} niet besteed, blijft beschikbaar.",
            "{amount} of {pot}, not spent in {year}, stays available.";
        Open { amount: Euro, pot: Pot, year: Year, judged: Option<Judgement> } = "unused.open":
            if judged.is_some() =>
                "Nog niet bekend is of {amount} uit {pot}, in {year} niet besteed, beschikbaar blijft ({judged:#}).",
                "Whether {amount} of {pot}, not spent in {year}, stays available is open ({judged:#}).";
            "Nog niet bekend is of {amount} uit {pot}, in {year} niet besteed, beschikbaar blijft.",
            "Whether {amount} of {pot}, not spent in {year}, stays available is open.";
        Returns { amount: Euro, pot: Pot, year: Year, judged: Option<Judgement> } = "unused.returns":
            if judged.is_some() =>
                "{amount} uit {pot}, in {year} niet besteed, gaat terug ({judged:#}).",
                "{amount} of {pot}, not spent in {year}, goes back ({judged:#}).";
            "{amount} uit {pot}, in {year} niet besteed, gaat terug.", "{amount} of {pot}, not spent in {year}, goes back.";
    }
}

/// The use of the funds, sector by sector (*uitputting*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Monitor {
    edition: Edition,
    sectors: Vec<SectorUse>,
}

impl Monitor {
    pub(super) const fn new(edition: Edition, sectors: Vec<SectorUse>) -> Self {
        Self { edition, sectors }
    }

    /// Every sector, in a fixed order.
    pub fn sectors(&self) -> &[SectorUse] {
        &self.sectors
    }

    /// The use of the funds by one sector.
    pub fn of(&self, sector: Sector) -> Option<&SectorUse> {
        self.sectors.iter().find(|used| used.sector == sector)
    }

    /// The rule that has the use per sector watched, where the catalogue of the edition has one of its own.
    pub const fn rule(&self) -> Option<&'static Rule> {
        match self.edition {
            Edition::Framework2023 => Some(&rules::BK23_EARMARK_SAME),
            Edition::Draft | Edition::Final => None,
        }
    }
}

/// The use that a sector made of its earmark, the purposes within it included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectorUse {
    sector: Sector,
    earmark: Euro,
    drawn: Euro,
    left: Euro,
    returned: Euro,
    from_open: Euro,
    by_channel: [Euro; 3],
}

impl SectorUse {
    pub(super) fn new(
        sector: Sector,
        pots: impl Iterator<Item = PotState>,
        by_channel: [Euro; 3],
        from_open: Euro,
    ) -> Self {
        let mut used = Self {
            sector,
            earmark: Euro::ZERO,
            drawn: Euro::ZERO,
            left: Euro::ZERO,
            returned: Euro::ZERO,
            from_open,
            by_channel,
        };
        for pot in pots {
            used.earmark = used.earmark.plus(pot.opening()).plus(pot.received()).minus(pot.released());
            used.drawn = used.drawn.plus(pot.granted());
            used.left = used.left.plus(pot.available());
            used.returned = used.returned.plus(pot.returned());
        }
        used
    }

    /// The sector that used the funds.
    pub const fn sector(&self) -> Sector {
        self.sector
    }

    /// Its earmark, with what was released to it and without what it released.
    pub const fn earmark(&self) -> Euro {
        self.earmark
    }

    /// The part of the earmark that was granted.
    pub const fn drawn(&self) -> Euro {
        self.drawn
    }

    /// The part of the earmark that is not used yet.
    pub const fn left(&self) -> Euro {
        self.left
    }

    /// The part of the earmark that returned to the fund.
    pub const fn returned(&self) -> Euro {
        self.returned
    }

    /// The amount granted to the sector from the open half, besides its earmark.
    pub const fn from_open(&self) -> Euro {
        self.from_open
    }

    /// The amount granted to the sector through a channel, whatever the pot.
    pub const fn through(&self, channel: Channel) -> Euro {
        let [insurers, ministry, otherwise] = self.by_channel;
        match channel {
            Channel::Insurers => insurers,
            Channel::MinistryBudget => ministry,
            Channel::Otherwise => otherwise,
        }
    }

    /// The part of the earmark that was granted, from 0 to 1 and cut off at four decimals, so that it never
    /// seems used up when it is not; none without an earmark.
    pub fn share(&self) -> Option<Decimal> {
        let share = self.drawn.amount().checked_div(self.earmark.amount())?;
        Some(share.trunc_with_scale(4).normalize())
    }
}

/// Amounts and the share as strings.
impl Serialize for SectorUse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        #[serde(rename_all = "kebab-case")]
        struct Wire {
            sector: Sector,
            earmark: Euro,
            drawn: Euro,
            left: Euro,
            returned: Euro,
            share: Option<String>,
            from_open: Euro,
            insurers: Euro,
            ministry_budget: Euro,
            otherwise: Euro,
        }
        Wire {
            sector: self.sector,
            earmark: self.earmark,
            drawn: self.drawn,
            left: self.left,
            returned: self.returned,
            share: self.share().map(|share| share.to_string()),
            from_open: self.from_open,
            insurers: self.through(Channel::Insurers),
            ministry_budget: self.through(Channel::MinistryBudget),
            otherwise: self.through(Channel::Otherwise),
        }
        .serialize(serializer)
    }
}
