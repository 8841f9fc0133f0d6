//! The first test: good quality with fewer professionals, by organising differently.

use core::cmp::Ordering;
use std::collections::BTreeSet;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::facts::{Refused, is_known, is_over};
use super::labour_words::{LabourGap, LabourJudgement, LabourNotice, LabourPart};
use super::{LabourFacts, ProfessionHours, QualityMeasure, ServedInYear};
use crate::Verdict;
use crate::alike::alike;
use crate::exact::Exact;
use crate::formats::InputError;
use crate::judgement::{Judgement, Stakeholder, is_interested};
use crate::language::Text;
use crate::principle::evidence::Years;
use crate::principle::{EvidencePolicy, Status};
use crate::record::made_of;

/// Hours for each patient in hundredths; nothing when it is not known how many patients there were.
fn each(hours: Decimal, served: ServedInYear) -> Option<Decimal> {
    let patients = served.patients.most().filter(|most| *most == served.patients.least())?;
    Some(hours.checked_div(patients.into())?.round_dp(2))
}

/// Whether a practice gives good quality with fewer professionals by organising differently
/// (*arbeidsbesparende praktijk*): by this the first practices were chosen (article on practices).
///
/// It is computed: hours of all professions together for each patient, before and after, and pairs of
/// readings of quality. Hours that one profession gives up and another takes over save nothing, and are
/// [told](Self::shifted_to). What a saving is worth and what good quality is, the article does not say: the
/// first has a smallest saving that matters, of the caller, the second a judgement. It is not the test of
/// the [four principles](super::PrinciplesTest), and establishes nothing.
///
/// ```
/// use passende_zorg::practice::LabourSaving;
/// use passende_zorg::principle::{EvidencePolicy, Status};
/// let practice: LabourSaving = serde_json::from_str(
///     r#"{
/// "before": {"year": 2022, "patients": 400}, "after": {"year": 2024, "patients": 500},
/// "hours": [{"profession": "nurses", "before": "800", "after": "700"}, {"profession": "family doctors",
/// "before": "0", "after": "50"}],
/// "complete": {"by": "auditor", "on": "2025-02-01", "verdict": "met",
/// "reason": "all who saw these patients are in the roster"},
/// "smallest-relevant": "100"
/// }"#,
/// )?;
/// let policy = EvidencePolicy::on("2025-06-01".parse()?);
/// assert_eq!(practice.staff(&policy), Status::Supported); // 2.0 hours a patient became 1.5
/// assert_eq!(practice.saved_hours(), Some(("250".parse()?, "250".parse()?)));
/// assert_eq!(practice.saved_share(), Some("0.25".parse()?));
/// let shifted = practice.shifted_to().next().unwrap();
/// assert_eq!(practice.per_patient(shifted), Some(("0".parse()?, "0.1".parse()?)));
/// assert_eq!(practice.status(&policy), Status::Unknown); // nothing is known of quality
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "LabourFacts", into = "LabourFacts")]
pub struct LabourSaving(LabourFacts);

made_of!(LabourSaving: LabourFacts);

/// A number of which at least the lower bound is known.
#[derive(Debug, Clone, Copy)]
struct Range {
    least: Exact,
    most: Option<Exact>,
}

impl Range {
    fn sum(values: impl Iterator<Item = Option<Decimal>>) -> Self {
        let none = Self { least: Exact::ZERO, most: Some(Exact::ZERO) };
        values.into_iter().fold(none, |sum, value| {
            let least = sum.least.plus(value.unwrap_or(Decimal::ZERO).into());
            Self { least, most: sum.most.and(value).map(|_| least) }
        })
    }
}

/// At least and at most, each where it is known.
type Bounds = (Option<Exact>, Option<Exact>);

impl LabourSaving {
    /// A practice whose facts hang together.
    ///
    /// # Errors
    /// When the year after is not later, when it may be that nobody was served in a year, when hours are
    /// below zero, when a profession is named twice, be it in another spelling, or when the hours are too
    /// large to be added. The error names the place.
    pub fn try_new(facts: LabourFacts) -> Result<Self, InputError> {
        let refuse = |path: String, kind: Refused| Err(kind.at(path));
        if facts.after.year <= facts.before.year {
            let kind = Refused::YearNotLater { before: facts.before.year, found: facts.after.year };
            return refuse("after.year".to_owned(), kind);
        }
        for (path, served) in [("before", facts.before), ("after", facts.after)] {
            if served.patients.least() == 0 {
                return refuse(format!("{path}.patients"), Refused::NoPatients);
            }
        }
        let mut professions = BTreeSet::new();
        for (at, hours) in facts.hours.iter().enumerate() {
            // One profession under two spellings would count twice.
            if !professions.insert(alike(hours.profession.as_str())) {
                let found = hours.profession.to_string();
                return refuse(
                    format!("hours[{at}].profession"),
                    Refused::Twice { what: Text::new("elk beroep", "profession"), found: found.into() },
                );
            }
            for (name, value) in [("before", hours.before), ("after", hours.after)] {
                if let Some(found) = value.filter(|value| *value < Decimal::ZERO) {
                    return refuse(format!("hours[{at}].{name}"), Refused::Negative { found });
                }
            }
        }
        if let Some(found) = facts.smallest_relevant.filter(|smallest| *smallest <= Decimal::ZERO) {
            return refuse("smallest-relevant".to_owned(), Refused::NotPositive { found });
        }
        let saving = Self(facts);
        let written = |bound: Option<Exact>| bound.is_none_or(|bound| bound.to_decimal().is_some());
        let fits = saving.difference().is_some_and(|(least, most)| written(least) && written(most));
        if !fits || saving.0.smallest_relevant.is_some() && saving.relevant().is_none() {
            return refuse("hours".to_owned(), Refused::TooLarge);
        }
        Ok(saving)
    }

    /// Reads the facts of a practice from JSON.
    ///
    /// # Errors
    /// As [`try_new`](Self::try_new), and when the text is not JSON or a key is unknown or missing.
    #[cfg(feature = "formats")]
    #[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
    pub fn from_json(text: &[u8]) -> Result<Self, InputError> {
        Self::try_new(crate::from_json(text)?)
    }

    /// The facts that the test rests on.
    pub const fn facts(&self) -> &LabourFacts {
        &self.0
    }

    /// What was saved, times the patients of the year before: at least and at most, each where it is known;
    /// nothing when too large. Nothing is rounded.
    fn difference(&self) -> Option<Bounds> {
        let before = Range::sum(self.0.hours.iter().map(|hours| hours.before));
        let after = Range::sum(self.0.hours.iter().map(|hours| hours.after));
        let (then, now) = (self.0.before.patients, self.0.after.patients);
        // No hours are none, however many patients there were.
        let product = |hours: Option<Exact>, patients: Option<u64>| match (hours, patients) {
            (Some(Exact::ZERO), _) => Some(Some(Exact::ZERO)),
            (Some(hours), Some(patients)) => Some(Some(hours.times(patients)?)),
            _ => Some(None),
        };
        let less = |one: Option<Exact>, other: Option<Exact>| Some(one?.minus(other?));
        let least = less(product(Some(before.least), Some(now.least()))?, product(after.most, then.most())?);
        let most = less(product(before.most, now.most())?, product(Some(after.least), Some(then.least()))?);
        Some((least, most))
    }

    /// The smallest saving that matters, times the patients of the year before: at most and at least, each
    /// where it is known; nothing when none is given or it is too large.
    fn relevant(&self) -> Option<(Option<Exact>, Exact)> {
        let (smallest, then) = (Exact::from(self.0.smallest_relevant?), self.0.before.patients);
        let most = match then.most() {
            Some(most) => Some(smallest.times(most)?),
            None => None,
        };
        Some((most, smallest.times(then.least())?))
    }

    /// The hours that were saved in the year after, against what its patients would have taken at the hours
    /// per patient of the year before: at least and at most, in hundredths, rounded away from each other.
    /// Below zero means more hours. Nothing when a bound is not known, or no profession is given.
    pub fn saved_hours(&self) -> Option<(Decimal, Decimal)> {
        use rust_decimal::RoundingStrategy::{ToNegativeInfinity, ToPositiveInfinity};
        // Of no profession nothing is known.
        if self.0.hours.is_empty() {
            return None;
        }
        let (least, most) = self.difference()?;
        let then = self.0.before.patients;
        // Each bound over the number of patients that it was computed with.
        let (least, most) = (least?.to_decimal()?, most?.to_decimal()?);
        let least = least.checked_div(then.most()?.into())?.round_dp_with_strategy(2, ToNegativeInfinity);
        let most = most.checked_div(then.least().into())?.round_dp_with_strategy(2, ToPositiveInfinity);
        Some((least.normalize(), most.normalize()))
    }

    /// The share that was saved of what the patients of the year after would have taken at the hours per
    /// patient of the year before, in hundredths of a percent and cut off; nothing when it is not known
    /// exactly, or when nothing was saved.
    pub fn saved_share(&self) -> Option<Decimal> {
        let (least, most) = self.difference()?;
        let (saved, most) = (least?, most?);
        let before = Range::sum(self.0.hours.iter().map(|hours| hours.before)).most?;
        let all = before.times(self.0.after.patients.most()?)?.to_decimal()?;
        if saved != most || saved <= Exact::ZERO {
            return None;
        }
        Some(saved.to_decimal()?.checked_div(all)?.trunc_with_scale(4).normalize())
    }

    /// The hours of a profession for each patient before and after, in hundredths; nothing when they or the
    /// patients are not known exactly.
    pub fn per_patient(&self, hours: &ProfessionHours) -> Option<(Decimal, Decimal)> {
        Some((each(hours.before?, self.0.before)?, each(hours.after?, self.0.after)?))
    }

    /// The hours of all professions together for each patient, before and after, in hundredths; nothing
    /// when they are not known exactly.
    pub fn all_per_patient(&self) -> Option<(Decimal, Decimal)> {
        let before = Range::sum(self.0.hours.iter().map(|hours| hours.before)).most?.to_decimal()?;
        let after = Range::sum(self.0.hours.iter().map(|hours| hours.after)).most?.to_decimal()?;
        Some((each(before, self.0.before)?, each(after, self.0.after)?))
    }

    /// The professions that certainly give more hours to each patient than before, while another certainly
    /// gives fewer: to them work was shifted.
    pub fn shifted_to(&self) -> impl Iterator<Item = &ProfessionHours> {
        let taken = self.0.hours.iter().any(|hours| self.rose(hours) == Some(Ordering::Less));
        self.0.hours.iter().filter(move |hours| taken && self.rose(hours) == Some(Ordering::Greater))
    }

    /// Whether a profession gives more, as many or fewer hours to each patient, where that is certain.
    fn rose(&self, hours: &ProfessionHours) -> Option<Ordering> {
        let (then, now) = (self.0.before.patients, self.0.after.patients);
        let (before, after) = (Exact::from(hours.before?), Exact::from(hours.after?));
        // No hours are none, however many patients there were.
        let times = |hours: Exact, patients: Option<u64>| {
            if hours == Exact::ZERO { Some(hours) } else { hours.times(patients?) }
        };
        // The two bounds between which the truth lies.
        let least = times(after, Some(then.least()))?.cmp(&times(before, now.most())?);
        let most = times(after, then.most())?.cmp(&times(before, Some(now.least()))?);
        (least == most).then_some(least)
    }

    /// Whether quality is good: contradicted when a measure certainly became worse and none did not, or
    /// when someone judged that it is not good; supported when no measure became worse, there is at least
    /// one, and someone without a stake judged that the quality is good.
    ///
    /// A measure that is open, that is not known yet on the day of the policy, that is of other years than
    /// the hours, or that falls in a pandemic year, leaves open what the others do not contradict. How good
    /// is good the article does not say, and that nothing became worse does not show it: a person judges.
    pub fn quality(&self, policy: &EvidencePolicy) -> Status {
        match (self.measures(policy), self.judged_good(policy)) {
            (Status::Supported, Some(Verdict::Met)) => Status::Supported,
            (Status::Supported | Status::Unknown, Some(Verdict::NotMet)) => Status::Contradicted,
            (Status::Supported, _) => Status::Unknown,
            (measured, _) => measured,
        }
    }

    /// What the measures of quality come to: supported when none became worse.
    fn measures(&self, policy: &EvidencePolicy) -> Status {
        let (mut holds, mut falls, mut open) = (false, false, false);
        for measure in &self.0.quality {
            match self.measure(measure, policy) {
                Status::Supported => holds = true,
                Status::Contradicted => falls = true,
                _ => open = true,
            }
        }
        if open && !falls { Status::Unknown } else { Status::of(holds, falls) }
    }

    /// How a measure of quality stands beside the hours: as it [stands](super::QualityMeasure::status)
    /// where it was read in the years of the hours, and else unknown. The article names no years; that the
    /// two belong together is a reading of this crate.
    pub fn measure(&self, measure: &QualityMeasure, policy: &EvidencePolicy) -> Status {
        if self.is_of_its_years(measure) { measure.status(policy) } else { Status::Unknown }
    }

    /// Whether a measure of quality was read in the years of the hours.
    pub(super) fn is_of_its_years(&self, measure: &QualityMeasure) -> bool {
        let (then, now) = (measure.measured.baseline().years(), measure.measured.later().years());
        then.contains(self.0.before.year) && now.contains(self.0.after.year)
    }

    /// Whether quality is good, as someone without a stake judged by the day of the policy.
    fn judged_good(&self, policy: &EvidencePolicy) -> Option<Verdict> {
        let judged =
            self.0.good.as_ref().filter(|judged| self.counts(judged, policy)).map(Judgement::verdict);
        judged.filter(|verdict| matches!(verdict, Verdict::Met | Verdict::NotMet))
    }

    /// Whether a judgement counts: it was given by the day of the policy, by someone without a stake.
    pub(super) fn counts(&self, judged: &Judgement, policy: &EvidencePolicy) -> bool {
        let interested = self.0.interested.iter().map(Stakeholder::as_str);
        judged.on() <= policy.day() && !is_interested(judged, interested)
    }

    /// Whether each patient takes fewer hours of professionals than before, all professions together, and
    /// by so many that it matters. The same number is not fewer.
    ///
    /// Unknown when the bounds leave it open, when the saving is smaller than what matters or nobody said
    /// what does, and for every [gap](Self::gaps) in the hours.
    pub fn staff(&self, policy: &EvidencePolicy) -> Status {
        if self.staff_gaps(policy).next().is_some() {
            return Status::Unknown;
        }
        let (Some((least, most)), relevant) = (self.difference(), self.relevant()) else {
            return Status::Unknown;
        };
        match (least, most, relevant) {
            (Some(least), _, Some((Some(relevant), _))) if least >= relevant => Status::Supported,
            (_, Some(most), _) if most <= Exact::ZERO => Status::Contradicted,
            _ => Status::Unknown,
        }
    }

    /// Why fewer hours do not yet matter, where they are certainly fewer.
    fn why_not_relevant(&self) -> Option<LabourGap> {
        let (least, most) = self.difference()?;
        least.filter(|least| *least > Exact::ZERO)?;
        match (self.relevant(), most) {
            (None, _) => Some(LabourGap::RelevanceUnknown),
            (Some((_, smallest)), Some(most)) if most < smallest => Some(LabourGap::BelowRelevant),
            _ => None,
        }
    }

    /// What keeps the hours from saying anything, whatever they are.
    fn staff_gaps(&self, policy: &EvidencePolicy) -> impl Iterator<Item = LabourGap> + use<> {
        let Self(facts) = self;
        let complete = facts.complete.as_ref();
        let complete =
            complete.is_some_and(|judged| self.counts(judged, policy) && judged.verdict() == Verdict::Met);
        let pandemic = |served: ServedInYear| {
            policy.is_pandemic(Years::only(served.year), facts.pandemic_reason.as_ref())
        };
        [
            (LabourGap::NoHours, facts.hours.is_empty()),
            (LabourGap::NotComplete, !complete),
            (LabourGap::PandemicYear, pandemic(facts.before) || pandemic(facts.after)),
            (LabourGap::NotYetKnown, !is_over(facts.after.year, policy)),
        ]
        .into_iter()
        .filter_map(|(gap, open)| open.then_some(gap))
    }

    /// What a reader should know: which judgements do not count, and why, and what was
    /// written down after the day.
    pub fn notices(&self, policy: &EvidencePolicy) -> Vec<LabourNotice> {
        let judged = [
            (LabourJudgement::Complete, self.0.complete.as_ref()),
            (LabourJudgement::Good, self.0.good.as_ref()),
        ];
        let notice = |(what, judged): (LabourJudgement, Option<&Judgement>)| {
            let judged = judged.filter(|judged| !self.counts(judged, policy))?;
            let (by, given) = (judged.by().to_owned(), judged.on());
            Some(if given > policy.day() {
                LabourNotice::JudgedLater { what, by, judged: given }
            } else {
                LabourNotice::JudgedByInterested { what, by }
            })
        };
        let differently = self.0.organised_differently.iter().filter(|it| !is_known(it, policy));
        let later = differently.map(|it| LabourNotice::DocumentedLater {
            document: it.documented.title().to_owned(),
            consulted: it.documented.consulted(),
        });
        judged.into_iter().filter_map(notice).chain(later).collect()
    }

    /// The gaps: facts and judgements that are missing to say more.
    pub fn gaps(&self, policy: &EvidencePolicy) -> Vec<LabourGap> {
        let mut gaps: Vec<LabourGap> = self.staff_gaps(policy).collect();
        if gaps.is_empty() && self.staff(policy) == Status::Unknown {
            gaps.push(self.why_not_relevant().unwrap_or(LabourGap::HoursOpen));
        }
        if self.quality(policy) == Status::Unknown {
            match self.measures(policy) {
                _ if self.0.quality.is_empty() => gaps.push(LabourGap::NoQuality),
                Status::Unknown => gaps.extend(self.quality_gaps(policy)),
                _ => {}
            }
            if self.judged_good(policy).is_none() {
                gaps.push(LabourGap::NotJudgedGood);
            }
        }
        if self.organisation(policy) == Status::Unknown {
            gaps.push(LabourGap::NotDocumented);
        }
        gaps
    }

    /// Why the measures of quality leave it open, each reason once.
    fn quality_gaps(&self, policy: &EvidencePolicy) -> impl Iterator<Item = LabourGap> + use<> {
        let (mut years, mut worse, mut open) = (false, false, false);
        let unknown = |measure: &&QualityMeasure| self.measure(measure, policy) == Status::Unknown;
        for measure in self.0.quality.iter().filter(unknown) {
            match (self.is_of_its_years(measure), measure.is_worse_within()) {
                (false, _) => years = true,
                (true, true) => worse = true,
                (true, false) => open = true,
            }
        }
        let gaps = [
            (LabourGap::QualityOtherYears, years),
            (LabourGap::QualityWorse, worse),
            (LabourGap::QualityOpen, open),
        ];
        gaps.into_iter().filter_map(|(gap, found)| found.then_some(gap))
    }

    /// Whether something is organised differently: supported when it is written down what, in a document
    /// that was read by the day of the policy.
    pub fn organisation(&self, policy: &EvidencePolicy) -> Status {
        Status::of(self.0.organised_differently.iter().any(|it| is_known(it, policy)), false)
    }

    /// One of the three parts.
    pub fn part(&self, part: LabourPart, policy: &EvidencePolicy) -> Status {
        match part {
            LabourPart::Quality => self.quality(policy),
            LabourPart::Staff => self.staff(policy),
            LabourPart::Organisation => self.organisation(policy),
        }
    }

    /// All three parts: what the article names together.
    pub fn status(&self, policy: &EvidencePolicy) -> Status {
        Status::all_of(LabourPart::ALL.iter().map(|part| self.part(*part, policy)))
    }
}
