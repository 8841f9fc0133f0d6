//! Multitrauma care (*multitraumazorg*): how many patients a level 1 centre sees, and how many of a region's
//! patients are treated in one.
//!
//! Both editions say the same (annex C, 4c of the draft; part C, 4c of the final text, p. 51): providers
//! and professionals make concrete agreements so that *all* multitrauma patients are treated in a level 1
//! centre, with a regional norm of 90 % as the floor under that; and every level 1 centre sees at least 240
//! patients per location per year, or may no longer deliver multitrauma care from 1 January 2024. The
//! inspectorate (IGJ) watches over it. The floor is the norm here, and *all* is held as the
//! [aim](RegionalShare::everyone) above it.
//!
//! The 90 % is the norm that the text calls existing, and of which it has the Zorginstituut advise how its
//! implementation can be promoted. Of the 240 it does not say that it existed; it binds by this clause,
//! neither as an [existing volume norm](super::norm::NormStanding::is_existing) nor as one that the Round
//! Table has set.
//!
//! Which patients the 240 counts, and over which year, the texts do not say: we read the multitrauma
//! patients of a calendar year. The norm speaks of level 1 locations only, and a count does not tell the
//! level of a location: **give it the counts of level 1 locations**, and no others.

use std::sync::Arc;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::norm::{Basket, BasketItem, Demand, Norm, NormLevel, NormStatus, Remedy};
use super::rules;
use crate::Verdict;
use crate::explanation::{Assessment, Explanation, Margin, OpenQuestion, Outcome, Way};
use crate::language::Message;
use crate::messages::messages;
use crate::party::{Intervention, UnitKind};
use crate::quantity::CountRange;
use crate::rule::Rule;
use crate::source::Edition;

/// The highest injury severity score that is not multitrauma.
pub const INJURY_SEVERITY_SCORE: u8 = 15;

/// The number of patients a level 1 location sees in a year, at least.
pub const MINIMUM_PATIENTS: u32 = 240;

/// Whether an injury severity score makes a patient a multitrauma patient: above 15.
///
/// ```
/// use passende_zorg::volume::multitrauma::is_multitrauma;
/// assert!(!is_multitrauma(15));
/// assert!(is_multitrauma(16));
/// ```
#[doc(alias = "Injury Severity Score")]
pub const fn is_multitrauma(injury_severity_score: u8) -> bool {
    injury_severity_score > INJURY_SEVERITY_SCORE
}

/// The name under which multitrauma patients are counted in the norm: `multitrauma`.
pub fn intervention() -> Intervention {
    Intervention::from_checked(Arc::from("multitrauma"))
}

/// At least 240 patients per level 1 location per year, or the care must stop from 1 January 2024: the norm
/// of the final agreement, adopted.
///
/// The level begins on the day of the agreement, the first day for which we hold a text.
///
/// ```
/// use passende_zorg::volume::{multitrauma, norm::Consequence};
/// use passende_zorg::{Verdict, quantity::CountRange, time::Year};
///
/// let norm = multitrauma::location_norm();
/// let day = |text: &str| text.parse().unwrap();
/// let seen = CountRange::exactly(239);
/// assert_eq!(norm.hold(seen, day("2024-01-01")).verdict(), Verdict::NotMet);
/// let consequence =
///     |on| Some(norm.standing(on).consequence(seen, Year::try_new(2023).unwrap())?.consequence());
/// assert_eq!(consequence(day("2023-12-31")), Some(Consequence::NoneYet));
/// assert_eq!(consequence(day("2024-01-01")), Some(Consequence::CareMustStop));
/// ```
pub fn location_norm() -> Norm {
    norm_of(Edition::Final)
}

/// The same norm as the draft has it, under the name `iza-draft-2022/multitrauma`: only proposed, since a
/// draft adopts nothing.
pub fn draft_location_norm() -> Norm {
    norm_of(Edition::Draft)
}

fn norm_of(agreement: Edition) -> Norm {
    let rule = patients_rule(agreement);
    let demand =
        Demand::Minimum(core::num::NonZeroU32::new(MINIMUM_PATIENTS).unwrap_or(core::num::NonZeroU32::MIN));
    let level = match agreement {
        Edition::Final | Edition::Framework2023 => {
            NormLevel::new(demand, NormStatus::Adopted).with_enforcement_from(stop_day())
        }
        Edition::Draft => NormLevel::new(demand, NormStatus::Proposed).with_enforcement_from(stop_day()),
    };
    let basket = Basket::only(BasketItem::new(intervention(), core::num::NonZeroU32::MIN));
    let id = match agreement {
        Edition::Final | Edition::Framework2023 => "multitrauma".to_owned(),
        Edition::Draft => format!("{}/multitrauma", agreement.document().code()),
    };
    Norm::of_rule(&id, rule, UnitKind::Location, basket, level)
        .with_title("Multitraumapatiënten (level 1)", "Multitrauma patients (level 1)")
        .of_patients(Remedy::CareStops)
}

/// From this day a location below the minimum may not deliver multitrauma care.
pub const fn stop_day() -> NaiveDate {
    match NaiveDate::from_ymd_opt(2024, 1, 1) {
        Some(day) => day,
        None => NaiveDate::MAX,
    }
}

const fn patients_rule(agreement: Edition) -> &'static Rule {
    agreement.pick(&rules::DRAFT_MULTITRAUMA_PATIENTS, &rules::FINAL_MULTITRAUMA)
}

/// The floor under the regional share, in tenths: nine out of ten.
const SHARE_TENTHS: u64 = 9;

/// The place where a patient was treated, as far as known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TreatedIn {
    /// In a level 1 trauma centre.
    LevelOne,
    /// Treated, and not in a level 1 trauma centre.
    Elsewhere,
    /// Not known where the patient was treated.
    Unknown,
}

/// The share of a region's multitrauma patients who are treated in a level 1 centre, held against the floor
/// of 90 %: an existing norm by the words of the text, under supervision of the inspectorate.
///
/// ```
/// use passende_zorg::{Verdict, explanation::Assessment, quantity::CountRange};
/// use passende_zorg::source::Edition;
/// use passende_zorg::volume::multitrauma::RegionalShare;
///
/// let share = RegionalShare::of(Edition::Final, CountRange::exactly(90), CountRange::exactly(10));
/// assert_eq!(share.verdict(), Verdict::Met);
/// assert_eq!(share.everyone(), Verdict::NotMet); // the aim, which the floor lies under
///
/// let share = RegionalShare::of(Edition::Final, CountRange::exactly(89), CountRange::exactly(11));
/// assert_eq!(share.verdict(), Verdict::NotMet);
/// assert_eq!(share.ways_to_pass().len(), 1);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RegionalShare {
    agreement: Edition,
    level_one: CountRange,
    elsewhere: CountRange,
}

impl RegionalShare {
    /// The patients of a region: those treated in level 1, and those treated elsewhere.
    pub const fn of(agreement: Edition, level_one: CountRange, elsewhere: CountRange) -> Self {
        Self { agreement, level_one, elsewhere }
    }

    /// Counts the patients of a region one by one: the score, and where they were treated. A score or a place
    /// that is not known makes the counts ranges. Patients who are not multitrauma patients do not count.
    ///
    /// ```
    /// use passende_zorg::source::Edition;
    /// use passende_zorg::volume::multitrauma::RegionalShare;
    /// use passende_zorg::volume::multitrauma::TreatedIn::*;
    ///
    /// let patients = [(Some(16), LevelOne), (Some(15), Elsewhere), (Some(40), Unknown), (None, LevelOne)];
    /// let share = RegionalShare::from_patients(Edition::Final, patients);
    /// assert_eq!((share.level_one().least(), share.level_one().most()), (1, Some(3)));
    /// assert_eq!((share.elsewhere().least(), share.elsewhere().most()), (0, Some(1)));
    /// ```
    ///
    /// A patient whose place is unknown is counted as possible on both sides, so the bounds of the share
    /// are on the safe side.
    pub fn from_patients(
        agreement: Edition,
        patients: impl IntoIterator<Item = (Option<u8>, TreatedIn)>,
    ) -> Self {
        let (mut level_one, mut elsewhere) = ((0_u64, 0_u64), (0_u64, 0_u64));
        let count = |(least, most): &mut (u64, u64), certain: bool| {
            *least = least.saturating_add(u64::from(certain));
            *most = most.saturating_add(1);
        };
        for (score, place) in patients {
            if score.is_some_and(|score| !is_multitrauma(score)) {
                continue;
            }
            let is_patient = score.is_some();
            match place {
                TreatedIn::LevelOne => count(&mut level_one, is_patient),
                TreatedIn::Elsewhere => count(&mut elsewhere, is_patient),
                TreatedIn::Unknown => {
                    count(&mut level_one, false);
                    count(&mut elsewhere, false);
                }
            }
        }
        let range = |(least, most)| CountRange::from_bounds(least, most);
        Self { agreement, level_one: range(level_one), elsewhere: range(elsewhere) }
    }

    /// The patients treated in level 1.
    pub const fn level_one(&self) -> CountRange {
        self.level_one
    }

    /// The patients treated elsewhere.
    pub const fn elsewhere(&self) -> CountRange {
        self.elsewhere
    }

    /// The aim: that everyone is treated in level 1.
    pub const fn everyone(&self) -> Verdict {
        if self.level_one.is_none() && self.elsewhere.is_none() {
            Verdict::NotApplicable
        } else if self.elsewhere.least() > 0 {
            Verdict::NotMet
        } else if self.elsewhere.is_none() {
            Verdict::Met
        } else {
            Verdict::Undetermined
        }
    }

    /// Whether so many in level 1 and so many elsewhere make nine out of ten: as many in level 1 as nine
    /// times those elsewhere. In 128 bits, where nothing overflows.
    fn reaches(level_one: u64, elsewhere: u64) -> bool {
        u128::from(level_one) >= u128::from(elsewhere).saturating_mul(u128::from(SHARE_TENTHS))
    }

    fn floor(self) -> Verdict {
        let (in_least, in_most) = (self.level_one.least(), self.level_one.most_raw());
        let (out_least, out_most) = (self.elsewhere.least(), self.elsewhere.most_raw());
        if in_most == 0 && out_most == 0 {
            Verdict::NotApplicable
        } else if self.elsewhere.most().is_some() && Self::reaches(in_least, out_most) && in_least > 0 {
            Verdict::Met
        } else if self.level_one.most().is_some() && !Self::reaches(in_most, out_least) {
            Verdict::NotMet
        } else {
            Verdict::Undetermined
        }
    }

    const fn rule(&self) -> &'static Rule {
        self.agreement.pick(&rules::DRAFT_MULTITRAUMA_SHARE, &rules::FINAL_MULTITRAUMA)
    }
}

/// A share as a decimal; none of nobody.
fn share(level_one: u64, elsewhere: u64) -> Option<Decimal> {
    let level_one = Decimal::from(level_one);
    level_one.checked_div(level_one.checked_add(Decimal::from(elsewhere))?)
}

impl RegionalShare {
    /// The share held against the floor of 90 %.
    pub fn verdict(&self) -> Verdict {
        self.floor()
    }
}

impl Assessment for RegionalShare {
    type Change = ShareChange;

    fn outcome(&self) -> Outcome {
        self.verdict().into()
    }

    /// The share, between its bounds, against 0.9; none while one of the counts has no upper bound.
    fn margin(&self) -> Option<Margin> {
        let (level_one, elsewhere) = (self.level_one, self.elsewhere);
        let least = share(level_one.least(), elsewhere.most()?)?;
        let most = share(level_one.most()?, elsewhere.least())?;
        Some(Margin::of_share(least, most, Decimal::new(9, 1)))
    }

    fn open_questions(&self) -> Vec<OpenQuestion> {
        if !self.verdict().is_undetermined() {
            return Vec::new();
        }
        let ask = |count: CountRange, place| {
            let question = ShareMessage::HowMany { known: count, place };
            (!count.is_exact()).then(|| OpenQuestion::fact(Message::new(question), self.rule()))
        };
        let questions = [ask(self.level_one, TreatedIn::LevelOne), ask(self.elsewhere, TreatedIn::Elsewhere)];
        questions.into_iter().flatten().collect()
    }

    /// The fewest patients to be treated in level 1 instead, when the counts are exact and fall short.
    fn ways_to_pass(&self) -> Vec<Way<ShareChange>> {
        let (level_one, elsewhere) = (self.level_one.least(), self.elsewhere.least());
        if self.verdict() != Verdict::NotMet || !self.level_one.is_exact() || !self.elsewhere.is_exact() {
            return Vec::new();
        }
        // in + n >= 9 (out - n), so 10 n >= 9 out - in.
        let lacking = u128::from(elsewhere)
            .saturating_mul(u128::from(SHARE_TENTHS))
            .saturating_sub(u128::from(level_one))
            .div_ceil(u128::from(SHARE_TENTHS).saturating_add(1));
        let moved = u64::try_from(lacking).unwrap_or(u64::MAX);
        let after = Self::of(
            self.agreement,
            CountRange::exactly(level_one.saturating_add(moved)),
            CountRange::exactly(elsewhere.saturating_sub(moved)),
        );
        if after.verdict() == Verdict::Met {
            vec![Way::new(vec![ShareChange::MovedToLevelOne(moved)])]
        } else {
            Vec::new()
        }
    }

    fn explanation(&self) -> Explanation {
        let (level_one, elsewhere) = (self.level_one, self.elsewhere);
        let reason = match self.verdict() {
            Verdict::Met => ShareMessage::Met { level_one, elsewhere },
            Verdict::NotMet => ShareMessage::NotMet { level_one, elsewhere },
            Verdict::Undetermined => ShareMessage::Undetermined { level_one, elsewhere },
            Verdict::NotApplicable => ShareMessage::NoPatients { level_one, elsewhere },
        };
        Explanation::new(self.verdict(), Message::new(reason))
            .on_basis(self.rule())
            .with_margin(self.margin())
            .with_note(Message::new(ShareMessage::Everyone { verdict: self.everyone() }))
            .with_note(Message::new(ShareMessage::Existing))
            .with_questions(self.open_questions())
            .with_ways(self.ways_to_pass())
    }
}

messages! {
    /// A change that brings a region above the floor.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub enum ShareChange {
        /// So many patients treated in a level 1 centre instead of elsewhere.
        MovedToLevelOne(number: u64) = "multitrauma.way.moved-to-level-one":
            if *number == 1 => "1 patiënt in level 1 in plaats van elders", "1 patient in level 1 instead of elsewhere";
            "{number} patiënten in level 1 in plaats van elders", "{number} patients in level 1 instead of elsewhere";
    }
}

messages! {
    #[derive(Debug)]
    enum ShareMessage {
        Met { level_one: CountRange, elsewhere: CountRange } = "multitrauma.share-met":
            "Multitraumapatiënten van de regio: {level_one} in level 1, {elsewhere} elders; ondergrens 90 %.",
            "Multitrauma patients of the region: {level_one} in level 1, {elsewhere} elsewhere; floor 90%.";
        NotMet { level_one: CountRange, elsewhere: CountRange } = "multitrauma.share-not-met":
            "Multitraumapatiënten van de regio: {level_one} in level 1, {elsewhere} elders; ondergrens 90 %.",
            "Multitrauma patients of the region: {level_one} in level 1, {elsewhere} elsewhere; floor 90%.";
        Undetermined { level_one: CountRange, elsewhere: CountRange } = "multitrauma.share-undetermined":
            "Multitraumapatiënten van de regio: {level_one} in level 1, {elsewhere} elders; ondergrens 90 %.",
            "Multitrauma patients of the region: {level_one} in level 1, {elsewhere} elsewhere; floor 90%.";
        NoPatients { level_one: CountRange, elsewhere: CountRange } = "multitrauma.no-patients":
            "Multitraumapatiënten van de regio: {level_one} in level 1, {elsewhere} elders; ondergrens 90 %.",
            "Multitrauma patients of the region: {level_one} in level 1, {elsewhere} elsewhere; floor 90%.";
        Everyone { verdict: Verdict } = "multitrauma.everyone":
            "Streven, behandeling van iedereen in level 1: {verdict}.", "Aim, treatment of everyone in level 1: {verdict}.";
        Existing = "multitrauma.existing-norm":
            "De regionale ondergrens van 90 % is een bestaande norm; de inspectie (IGJ) ziet erop toe.",
            "The regional floor of 90% is an existing norm; the inspectorate (IGJ) watches over it.";
        HowMany { known: CountRange, place: TreatedIn } = "multitrauma.question.how-many":
            if *place == TreatedIn::LevelOne =>
                "Hoeveel multitraumapatiënten werden in level 1 behandeld? (bekend: {known})",
                "How many multitrauma patients were treated in level 1? (known: {known})";
            "Hoeveel multitraumapatiënten werden elders behandeld? (bekend: {known})",
            "How many multitrauma patients were treated elsewhere? (known: {known})";
    }
}
