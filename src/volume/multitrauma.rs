//! Multitrauma care (*multitraumazorg*): how many patients a level 1 centre sees, and how many of a region's
//! patients are treated in one.
//!
//! Both editions say the same (part C, 4c): concrete agreements see to it that *all* multitrauma patients are
//! treated in a level 1 centre, with a regional norm of 90 % as the floor under that; and every level 1 centre
//! sees at least 240 patients per location per year, or may no longer deliver multitrauma care from 1 January 2024.
//! The floor is the norm here, and *all* is held as what the parties [aim](RegionalShare::everyone) for. Which
//! patients the 240 counts, and over which year, the texts do not say: we read the multitrauma patients of a
//! calendar year, and the caller supplies the count.

use core::fmt;
use std::sync::Arc;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::agreement::Agreement;
use super::norm::{Basket, BasketItem, Demand, Level, Norm, Remedy, Status};
use super::rules;
use crate::Verdict;
use crate::explanation::{Assessment, Explanation, Margin, OpenQuestion, Way};
use crate::language::{Describe, Language, Message};
use crate::party::{Intervention, UnitKind};
use crate::quantity::CountRange;
use crate::rule::Rule;

/// The highest injury severity score that is not multitrauma.
pub const INJURY_SEVERITY_SCORE: u8 = 15;

/// How many patients a level 1 location sees in a year, at least.
pub const MINIMUM_PATIENTS: u32 = 240;

/// The floor under the regional share, in tenths: nine out of ten.
const SHARE_TENTHS: u64 = 9;

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

/// At least 240 patients per level 1 location per year, or the care must stop from 1 January 2024: the norm of
/// the final agreement, adopted.
///
/// The level begins on the day of the agreement, the first day for which we hold a text.
///
/// ```
/// use passende_zorg::{quantity::CountRange, Verdict};
/// use passende_zorg::volume::{multitrauma, norm::Consequence};
///
/// let norm = multitrauma::location_norm();
/// let day = |text: &str| text.parse().unwrap();
/// let verdict = norm.hold(CountRange::exactly(239), day("2024-01-01")).verdict();
/// assert_eq!(verdict, Verdict::NotMet);
/// let consequence = |on| norm.standing(on).consequence(verdict).map(|(consequence, _)| consequence);
/// assert_eq!(consequence(day("2023-12-31")), Some(Consequence::NoneYet));
/// assert_eq!(consequence(day("2024-01-01")), Some(Consequence::CareMustStop));
/// ```
pub fn location_norm() -> Norm {
    norm_of(Agreement::Final)
}

/// The same norm as the draft has it: only proposed, since a draft adopts nothing.
pub fn draft_location_norm() -> Norm {
    norm_of(Agreement::Draft)
}

fn norm_of(agreement: Agreement) -> Norm {
    let rule = patients_rule(agreement);
    let demand =
        Demand::Minimum(core::num::NonZeroU32::new(MINIMUM_PATIENTS).unwrap_or(core::num::NonZeroU32::MIN));
    let level = match agreement {
        Agreement::Final => Level::new(demand, Status::Adopted).enforced_from(stop_day()),
        Agreement::Draft => Level::new(demand, Status::Proposed),
    };
    let basket = Basket::only(BasketItem::new(intervention(), core::num::NonZeroU32::MIN));
    Norm::of_rule("multitrauma", rule, UnitKind::Location, basket, level).with_remedy(Remedy::CareStops)
}

/// From this day a location below the minimum may not deliver multitrauma care.
pub const fn stop_day() -> NaiveDate {
    match NaiveDate::from_ymd_opt(2024, 1, 1) {
        Some(day) => day,
        None => NaiveDate::MAX,
    }
}

const fn patients_rule(agreement: Agreement) -> &'static Rule {
    match agreement {
        Agreement::Draft => &rules::DRAFT_MULTITRAUMA_PATIENTS,
        Agreement::Final => &rules::FINAL_MULTITRAUMA,
    }
}

/// Where a patient was treated, as far as known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TreatedIn {
    /// In a level 1 trauma centre.
    LevelOne,
    /// Somewhere else.
    Elsewhere,
    /// Not known.
    Unknown,
}

/// The share of a region's multitrauma patients who are treated in a level 1 centre, held against the floor of
/// 90 %.
///
/// ```
/// use passende_zorg::{Verdict, explanation::Assessment, quantity::CountRange};
/// use passende_zorg::volume::{agreement::Agreement, multitrauma::RegionalShare};
///
/// let share = RegionalShare::of(Agreement::Final, CountRange::exactly(90), CountRange::exactly(10));
/// assert_eq!(share.verdict(), Verdict::Met);
/// assert_eq!(share.everyone(), Verdict::NotMet); // the aim, which the floor lies under
///
/// let share = RegionalShare::of(Agreement::Final, CountRange::exactly(89), CountRange::exactly(11));
/// assert_eq!(share.verdict(), Verdict::NotMet);
/// assert_eq!(share.ways_to_pass().len(), 1);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RegionalShare {
    agreement: Agreement,
    level_one: CountRange,
    elsewhere: CountRange,
}

/// A change that brings a region above the floor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShareChange {
    /// So many patients treated in a level 1 centre instead of elsewhere.
    MovedToLevelOne(u64),
}

impl RegionalShare {
    /// The patients of a region: those treated in level 1, and those treated elsewhere.
    pub const fn of(agreement: Agreement, level_one: CountRange, elsewhere: CountRange) -> Self {
        Self { agreement, level_one, elsewhere }
    }

    /// Counts the patients of a region one by one: the score, and where they were treated. A score or a place
    /// that is not known makes the counts ranges. Patients who are not multitrauma patients do not count.
    ///
    /// ```
    /// use passende_zorg::volume::{agreement::Agreement, multitrauma::{RegionalShare, TreatedIn::*}};
    ///
    /// let patients = [(Some(16), LevelOne), (Some(15), Elsewhere), (Some(40), Unknown), (None, LevelOne)];
    /// let share = RegionalShare::from_patients(Agreement::Final, patients);
    /// assert_eq!((share.level_one().least(), share.level_one().most()), (1, Some(3)));
    /// assert_eq!((share.elsewhere().least(), share.elsewhere().most()), (0, Some(1)));
    /// ```
    ///
    /// A patient whose place is unknown is counted as possible on both sides, so the bounds of the share are
    /// on the safe side.
    pub fn from_patients(
        agreement: Agreement,
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

    /// Whether so many in level 1 and so many elsewhere make nine out of ten: as many in level 1 as nine times
    /// those elsewhere. In 128 bits, where nothing overflows.
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
        match self.agreement {
            Agreement::Draft => &rules::DRAFT_MULTITRAUMA_SHARE,
            Agreement::Final => &rules::FINAL_MULTITRAUMA,
        }
    }
}

/// A share as a decimal; none of nobody.
fn share(level_one: u64, elsewhere: u64) -> Option<Decimal> {
    let level_one = Decimal::from(level_one);
    level_one.checked_div(level_one.checked_add(Decimal::from(elsewhere))?)
}

impl Assessment for RegionalShare {
    type Change = ShareChange;

    /// Held against the floor of 90 %.
    fn verdict(&self) -> Verdict {
        self.floor()
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
        let reason = ShareMessage::Reason {
            level_one: self.level_one,
            elsewhere: self.elsewhere,
            verdict: self.verdict(),
        };
        Explanation::new(self.verdict(), Message::new(reason))
            .on_basis(self.rule())
            .with_margin(self.margin())
            .with_note(Message::new(ShareMessage::Everyone { verdict: self.everyone() }))
            .with_questions(self.open_questions())
            .with_ways(self.ways_to_pass().into_iter().map(Message::new))
    }
}

#[derive(Debug)]
enum ShareMessage {
    Reason { level_one: CountRange, elsewhere: CountRange, verdict: Verdict },
    Everyone { verdict: Verdict },
    HowMany { known: CountRange, place: TreatedIn },
}

impl Describe for ShareMessage {
    fn code(&self) -> &'static str {
        match self {
            Self::Reason { verdict: Verdict::Met, .. } => "multitrauma.share-met",
            Self::Reason { verdict: Verdict::NotMet, .. } => "multitrauma.share-not-met",
            Self::Reason { verdict: Verdict::Undetermined, .. } => "multitrauma.share-undetermined",
            Self::Reason { verdict: Verdict::NotApplicable, .. } => "multitrauma.no-patients",
            Self::Everyone { .. } => "multitrauma.everyone",
            Self::HowMany { .. } => "multitrauma.question.how-many",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reason { level_one, elsewhere, .. } => {
                let (level_one, elsewhere) =
                    (level_one.in_language(language), elsewhere.in_language(language));
                match language {
                    Language::Dutch => write!(
                        f,
                        "Multitraumapatiënten van de regio: {level_one} in level 1, {elsewhere} elders; ondergrens 90%."
                    ),
                    Language::English => write!(
                        f,
                        "Multitrauma patients of the region: {level_one} in level 1, {elsewhere} elsewhere; floor 90%."
                    ),
                }
            }
            Self::Everyone { verdict } => {
                let verdict = verdict.in_language(language);
                match language {
                    Language::Dutch => {
                        write!(f, "Streven dat iedereen in level 1 wordt behandeld: {verdict}.")
                    }
                    Language::English => write!(f, "Aim that everyone is treated in level 1: {verdict}."),
                }
            }
            Self::HowMany { known, place } => {
                let place = match place {
                    TreatedIn::LevelOne => language.pick("in level 1", "in level 1"),
                    TreatedIn::Elsewhere | TreatedIn::Unknown => language.pick("elders", "elsewhere"),
                };
                let known = known.in_language(language);
                match language {
                    Language::Dutch => {
                        write!(f, "Hoeveel multitraumapatiënten werden {place} behandeld? (bekend: {known})")
                    }
                    Language::English => {
                        write!(f, "How many multitrauma patients were treated {place}? (known: {known})")
                    }
                }
            }
        }
    }
}

impl Describe for ShareChange {
    fn code(&self) -> &'static str {
        "multitrauma.way.moved-to-level-one"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::MovedToLevelOne(number) = self;
        match (language, number) {
            (Language::Dutch, 1) => f.write_str("1 patiënt in level 1 in plaats van elders"),
            (Language::Dutch, _) => write!(f, "{number} patiënten in level 1 in plaats van elders"),
            (Language::English, 1) => f.write_str("1 patient in level 1 instead of elsewhere"),
            (Language::English, _) => write!(f, "{number} patients in level 1 instead of elsewhere"),
        }
    }
}
