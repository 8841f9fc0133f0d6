//! Why a criterion of an impact analysis comes out as it does.

use core::fmt;

use chrono::NaiveDate;

use super::criterion::ImpactCriterion;
use super::facts::{Initiator, Involved};
use crate::Verdict;
use crate::criteria::Finding;
use crate::explanation::Margin;
use crate::judgement::Judgement;
use crate::language::{Describe, Language, Text};
use crate::messages::{In, messages};
use crate::money::{Balance, Euro};

messages! {
    /// What was found of a criterion of an impact analysis (*grond*), with the facts that it rests on; the
    /// verdict follows from it.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum ImpactGround {
        /// Nothing is known of it.
        NotKnown = "impact.ground.not-known": "niet bekend", "not known";
        /// It is so, or it is not.
        Known(holds: bool) = "impact.ground.known":
            if *holds => "ja", "yes";
            "nee", "no";
        /// It was finished on a day, and care shifts from a day on: before it, or not.
        Finished {
            /// The day on which it was finished.
            made: NaiveDate,
            /// The first day on which care shifts.
            begins: NaiveDate,
        } = "impact.ground.finished":
            "afgerond op {made}; de zorg verschuift vanaf {begins}", "finished on {made}; care shifts from {begins} on";
        /// It was finished, and from which day care shifts is not known.
        BeginNotKnown {
            /// The day on which it was finished.
            made: NaiveDate,
        } = "impact.ground.begin-not-known":
            "afgerond op {made}; vanaf wanneer de zorg verschuift, is niet bekend",
            "finished on {made}; from when on care shifts is not known";
        /// On the day asked about it was not done yet. That is open as long as care has not begun to shift.
        NotYet {
            /// Whether care shifts already on the day asked about; nothing when that is not known.
            has_begun: Option<bool>,
        } = "impact.ground.not-yet":
            if *has_begun == Some(true) =>
                "nog niet, terwijl de zorg al verschuift", "not yet, though care shifts already";
            if *has_begun == Some(false) =>
                "nog niet; de zorg verschuift ook nog niet", "not yet; nor does care shift yet";
            "nog niet; vanaf wanneer de zorg verschuift, is niet bekend", "not yet; from when on care shifts is not known";
        /// It was handed over on a day, and one of the two was not finished then.
        Unfinished {
            /// The day on which it was handed over.
            on: NaiveDate,
        } = "impact.ground.unfinished":
            "op {on}, voordat plan en analyse allebei waren afgerond", "on {on}, before both were finished";
        /// It was handed over, and it is not known whether both were finished then.
        FinishNotKnown {
            /// The day on which it was handed over.
            on: NaiveDate,
        } = "impact.ground.finish-not-known":
            "op {on}; of plan en analyse toen allebei waren afgerond, is niet bekend",
            "on {on}; whether both were finished then is not known";
        /// It was handed over, finished.
        Delivered {
            /// The day on which it was handed over.
            on: NaiveDate,
        } = "impact.ground.delivered": "op {on}", "on {on}";
        /// The initiative was taken, by all who should or without those missing.
        Initiators {
            /// The initiators that the text names and that did not take it; empty when all did.
            missing: Vec<Initiator>,
            /// Whether the text asks it of this shift; nothing when the scale is not known.
            is_asked: Option<bool>,
        } = "impact.ground.initiators":
            if *is_asked == Some(false) => "op landelijke schaal niet gevraagd", "not asked on a national scale";
            if missing.is_empty() => "ja", "yes";
            if is_asked.is_none() =>
                "zonder {missing}; of de verschuiving regionaal of landelijk is, is niet bekend",
                "without {missing}; whether the shift is regional or national is not known";
            "zonder {missing}", "without {missing}";
        /// Those whom it concerns took part, all or without those missing.
        TookPart {
            /// The ones who did not take part; empty when all did.
            missing: Vec<Involved>,
        } = "impact.ground.took-part":
            if missing.is_empty() => "ja", "yes";
            "zonder {missing}", "without {missing}";
        /// Someone looked at it, whatever was found.
        LookedAt {
            /// The judgement: its giver, its day and the finding.
            judgement: Judgement,
        } = "impact.ground.looked-at":
            "bekeken ({judgement})", "looked at ({judgement})";
        /// Someone looked at it when care shifted already.
        LookedAtLate {
            /// The judgement: its giver, its day and the finding.
            judgement: Judgement,
            /// The first day on which care shifts.
            begins: NaiveDate,
        } = "impact.ground.looked-at-late":
            "pas bekeken toen de zorg al verschoof, vanaf {begins} ({judgement})",
            "looked at when care shifted already, from {begins} on ({judgement})";
        /// Someone judged that it plays no part, as it may.
        NoPart {
            /// The judgement that it plays no part, with its reason.
            judgement: Judgement,
        } = "impact.ground.no-part":
            "speelt geen rol ({judgement:#})", "plays no part ({judgement:#})";
        /// Someone judged that it plays no part, which the text does not provide for: it stays open.
        JudgedAway {
            /// The judgement that it plays no part, which leaves it open.
            judgement: Judgement,
        } = "impact.ground.judged-away":
            "nog open: 'niet van toepassing' laat de tekst hier niet toe ({judgement:#})",
            "open still: the text has no room for 'not applicable' here ({judgement:#})";
        /// A person judged that it is so, or that it is not.
        Judged {
            /// The judgement: its giver, its day and its verdict.
            judgement: Judgement,
        } = "impact.ground.judged":
            if judgement.verdict() == Verdict::Met => "ja ({judgement:#})", "yes ({judgement:#})";
            "nee ({judgement:#})", "no ({judgement:#})";
        /// Nobody judged the whole, and so many things were found that are not acceptable.
        NotAcceptable {
            /// The number of things that were found not to be acceptable.
            number: usize,
        } = "impact.ground.not-acceptable":
            "over het geheel heeft niemand geoordeeld; niet aanvaardbaar bevonden: {number}",
            "nobody judged the whole; found not acceptable: {number}";
        /// Nobody judged the whole, and nothing was found that is not acceptable.
        Acceptable = "impact.ground.acceptable":
            "over het geheel heeft niemand geoordeeld; niets is niet aanvaardbaar bevonden",
            "nobody judged the whole; nothing was found that is not acceptable";
        /// No transformation funds are used.
        NoFunds = "impact.ground.no-funds":
            "er worden geen transformatiemiddelen ingezet", "no transformation funds are used";
        /// Savings that go on, over a period that the caller chose, and funds.
        Savings {
            /// The amount that is saved a year.
            a_year: Euro,
            /// The years of the period that the caller chose.
            years: u16,
            /// The funds that are used.
            funds: Euro,
        } = "impact.ground.savings":
            "{a_year} per jaar, over een periode van {years} jaar die de vrager koos, tegenover {funds}",
            "{a_year} a year over {years} years, a period that the caller chose, against {funds}";
    }
}

impl ImpactGround {
    /// The verdict that follows from the ground.
    pub fn verdict(&self) -> Verdict {
        let of = |holds| if holds { Verdict::Met } else { Verdict::NotMet };
        match self {
            Self::NotKnown
            | Self::BeginNotKnown { .. }
            | Self::FinishNotKnown { .. }
            | Self::JudgedAway { .. }
            | Self::NotYet { has_begun: Some(false) | None } => Verdict::Undetermined,
            Self::NotYet { has_begun: Some(true) }
            | Self::Unfinished { .. }
            | Self::LookedAtLate { .. }
            | Self::NotAcceptable { .. } => Verdict::NotMet,
            Self::Delivered { .. } | Self::LookedAt { .. } | Self::Acceptable => Verdict::Met,
            Self::NoPart { .. } | Self::NoFunds => Verdict::NotApplicable,
            Self::Known(holds) => of(*holds),
            Self::Finished { made, begins } => of(made < begins),
            Self::Initiators { missing, is_asked } => match (is_asked, missing.is_empty()) {
                (Some(false), _) => Verdict::NotApplicable,
                (_, true) => Verdict::Met,
                (Some(true), false) => Verdict::NotMet,
                (None, false) => Verdict::Undetermined,
            },
            Self::TookPart { missing } => of(missing.is_empty()),
            Self::Judged { judgement } => judgement.verdict(),
            Self::Savings { a_year, years, funds } => of(a_year.times(u32::from(*years)) >= *funds),
        }
    }

    /// The judgement behind the ground, where someone judged.
    pub const fn judgement(&self) -> Option<&Judgement> {
        match self {
            Self::LookedAt { judgement }
            | Self::LookedAtLate { judgement, .. }
            | Self::NoPart { judgement }
            | Self::JudgedAway { judgement }
            | Self::Judged { judgement } => Some(judgement),
            _ => None,
        }
    }

    /// Whether someone looked, and found something that is not acceptable.
    pub(super) fn is_not_acceptable(&self) -> bool {
        let found = matches!(self, Self::LookedAt { .. } | Self::LookedAtLate { .. });
        found && self.judgement().is_some_and(|judgement| judgement.verdict() == Verdict::NotMet)
    }
}

impl Finding<ImpactCriterion> for ImpactGround {
    fn verdict(&self) -> Verdict {
        Self::verdict(self)
    }

    fn margin(&self) -> Option<Margin> {
        match self {
            // Finished on the day before at the latest.
            Self::Finished { made, begins } => begins.pred_opt().map(|due| Margin::of_deadline(*made, due)),
            Self::Savings { a_year, years, funds } => {
                let saved = a_year.times(u32::from(*years));
                Some(Margin::of_balance(Balance::exactly(saved), *funds))
            }
            _ => None,
        }
    }

    fn wants_judgement(&self, criterion: ImpactCriterion) -> bool {
        criterion.is_judged()
    }

    fn question(criterion: ImpactCriterion) -> Option<Text> {
        Some(criterion.question())
    }

    fn say(&self, criterion: ImpactCriterion, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (criterion, self) {
            (_, Self::NotKnown) => f.write_str(criterion.not_known().get(language)),
            (ImpactCriterion::Desirable, Self::Judged { judgement }) => {
                let word = match judgement.verdict() {
                    Verdict::Met => language.pick("wenselijk", "desirable"),
                    _ => language.pick("niet wenselijk", "not desirable"),
                };
                write!(f, "{word} ({:#})", In(judgement, language))
            }
            _ => self.describe(language, f),
        }
    }
}
