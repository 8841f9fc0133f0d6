//! What each edition starts from, and one count held against both.

use core::num::NonZeroU32;
use std::collections::BTreeMap;

use super::Tranche;
use crate::formats::{InputError, error_told, refusals};
use crate::party::{Intervention, UnitKind};
use crate::rule::{FigureStatus, Parameter, Rule};
use crate::source::Edition;
use crate::volume::norm::{Basket, BasketItem, Demand, Norm, NormId, NormLevel, NormStatus, Norms};
use crate::volume::{
    Asked, CheckError, CountNotice, CountTable, NormResults, VolumeCheck, VolumeReport, check, rules,
};

impl Edition {
    /// From which demand the Round Table starts when it sets a norm of a tranche, with how settled the
    /// figure is.
    ///
    /// The draft: at least 100, and provisional, for it marks the figure as a point of discussion; for the
    /// second tranche it points back to that figure without repeating the mark. The final text: a guideline
    /// of 50 to 100 for the first two tranches (higher where relevant), and no figure for the third. The
    /// draft has no third tranche.
    ///
    /// ```
    /// use passende_zorg::rule::FigureStatus;
    /// use passende_zorg::source::Edition;
    /// use passende_zorg::volume::agreement::Tranche;
    ///
    /// let start = Edition::Draft.starting_point(Tranche::First).unwrap();
    /// assert_eq!((start.value().low(), start.status()), (100, FigureStatus::Provisional));
    /// let start = Edition::Final.starting_point(Tranche::First).unwrap();
    /// assert_eq!((start.value().low(), start.value().high()), (50, 100));
    /// assert!(Edition::Final.starting_point(Tranche::Third).is_none());
    /// ```
    pub fn starting_point(self, tranche: Tranche) -> Option<Parameter<Demand>> {
        let figure =
            |demand: Option<Demand>, status, rule| demand.map(|demand| Parameter::new(demand, status, rule));
        match (self, tranche) {
            (Self::Draft, Tranche::First) => {
                figure(Demand::minimum(100).ok(), FigureStatus::Provisional, &rules::DRAFT_STARTING_POINT)
            }
            (Self::Draft, Tranche::Second) => {
                figure(Demand::minimum(100).ok(), FigureStatus::Provisional, &rules::DRAFT_SECOND_TRANCHE)
            }
            (Self::Final | Self::Framework2023, Tranche::First | Tranche::Second) => {
                figure(Demand::guideline(50, 100).ok(), FigureStatus::Stated, &rules::FINAL_RANGE)
            }
            (_, Tranche::Third) => None,
        }
    }

    /// The other places that state the same starting point: the main text of the draft,
    /// for the first tranche.
    pub const fn starting_point_also_in(self, tranche: Tranche) -> Option<&'static Rule> {
        match (self, tranche) {
            (Self::Draft, Tranche::First) => Some(&rules::DRAFT_MAIN_STARTING_POINT),
            _ => None,
        }
    }

    /// Per what the agreement lets a norm count: the draft chooses the institution and leaves room for
    /// another unit, the final text fixes the location. That the final text also asks for one fixed group
    /// of professionals and a specific group of patients, a count per location does not show.
    pub const fn unit(self) -> (UnitKind, &'static Rule) {
        match self {
            Self::Draft => (UnitKind::Institution, &rules::DRAFT_UNIT),
            Self::Final | Self::Framework2023 => (UnitKind::Location, &rules::FINAL_SUBJECT),
        }
    }

    /// The starting point as a norm for one intervention, to hold counts against: proposed, so indicative,
    /// and of the edition's own unit. None where the edition gives no figure.
    ///
    /// It begins on the day on which the document was certainly known.
    ///
    /// ```
    /// use passende_zorg::party::{Intervention, UnitKind};
    /// use passende_zorg::source::Edition;
    /// use passende_zorg::volume::agreement::Tranche;
    ///
    /// let lung = Intervention::try_new("lung-resection")?;
    /// let norm = Edition::Draft.norm(Tranche::First, &lung).unwrap();
    /// assert_eq!(
    ///     (norm.per(), norm.id().as_str()),
    ///     (UnitKind::Institution, "iza-draft-2022/lung-resection")
    /// );
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    pub fn norm(self, tranche: Tranche, intervention: &Intervention) -> Option<Norm> {
        let start = self.starting_point(tranche)?;
        let id = self.norm_id(intervention);
        let basket = Basket::only(BasketItem::new(intervention.clone(), NonZeroU32::MIN));
        let level = NormLevel::new(start.value(), NormStatus::Proposed);
        let name = intervention.as_str();
        Some(Norm::of_rule(id.as_str(), start.rule(), self.unit().0, basket, level).with_title(name, name))
    }

    /// The name of the starting point as a norm for an intervention.
    pub(super) fn norm_id(self, intervention: &Intervention) -> NormId {
        NormId::from_checked(format!("{}/{intervention}", self.document().code()).into())
    }
}

/// The starting points of both editions for some interventions, to hold the same counts against.
///
/// The draft counts per institution and asks for 100; the final text counts per location and gives 50 to 100.
/// So the same counts are added up in two ways, and what the change of unit does can be seen beside what
/// the change of number does.
///
/// ```
/// use passende_zorg::{Verdict, party::Intervention};
/// use passende_zorg::volume::{Asked, CountTable, agreement::{Comparison, Tranche, compare}};
///
/// let table = CountTable::from_csv(
///     b"location,institution,intervention,year,count\nA1,A,lung,2024,60\nA2,A,lung,2024,45\n")?;
/// let lung = Intervention::try_new("lung")?;
/// let comparison = Comparison::of(Tranche::First, [&lung])?;
/// let compared = compare(&comparison, &table, Asked::about(table.last_year().unwrap()))?;
///
/// let side = &compared.sides()[0];
/// assert_eq!(side.draft("A").unwrap().verdict(), Verdict::Met);           // 105 of 100, together
/// assert_eq!(side.final_text("A1").unwrap().verdict(), Verdict::Undetermined); // 60, within 50 to 100
/// assert_eq!(side.final_text("A2").unwrap().verdict(), Verdict::NotMet);  // 45, below 50
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Comparison {
    interventions: Vec<Intervention>,
    norms: Norms,
}

/// Interventions that cannot be compared.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct EditionComparisonError(#[from] ComparisonErrorKind);

refusals! {
    /// The reasons for which editions cannot be compared.
    enum ComparisonErrorKind {
        NoFigure = "comparison.no-figure":
            "verwacht: een tranche waarvoor beide versies een getal geven; gevonden: de derde",
            "expected a tranche for which both editions give a figure, found the third";
        Twice(error: InputError) = "comparison.twice":
            "verwacht: elke verrichting één keer: {error}",
            "expected each intervention once: {error}";
    }
}

impl EditionComparisonError {
    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        self.0.code()
    }
}

error_told!(EditionComparisonError, |error, language, f| error.0.describe(language, f));

impl Comparison {
    /// The starting points of a tranche for these interventions.
    ///
    /// # Errors
    /// When an edition gives no figure for the tranche, or an intervention is given twice.
    pub fn of<'i>(
        tranche: Tranche,
        interventions: impl IntoIterator<Item = &'i Intervention>,
    ) -> Result<Self, EditionComparisonError> {
        let interventions: Vec<Intervention> = interventions.into_iter().cloned().collect();
        let mut norms = Vec::new();
        for intervention in &interventions {
            for agreement in Edition::AGREEMENTS {
                norms.push(agreement.norm(tranche, intervention).ok_or(ComparisonErrorKind::NoFigure)?);
            }
        }
        let norms = Norms::try_new(norms).map_err(ComparisonErrorKind::Twice)?;
        Ok(Self { interventions, norms })
    }

    /// The norms of both editions.
    pub const fn norms(&self) -> &Norms {
        &self.norms
    }
}

/// One intervention under both editions.
#[derive(Debug)]
pub struct SideBySide<'a> {
    intervention: &'a Intervention,
    draft: NormResults<'a>,
    final_text: NormResults<'a>,
}

impl<'a> SideBySide<'a> {
    /// The intervention that is held against both texts.
    pub const fn intervention(&self) -> &'a Intervention {
        self.intervention
    }

    /// The draft held against one institution.
    pub fn draft(&self, institution: &str) -> Option<VolumeCheck<'_>> {
        self.draft.row(institution)
    }

    /// The final text held against one location.
    pub fn final_text(&self, location: &str) -> Option<VolumeCheck<'_>> {
        self.final_text.row(location)
    }

    /// The draft held against every institution.
    pub const fn draft_results(&self) -> &NormResults<'a> {
        &self.draft
    }

    /// The final text held against every location.
    pub const fn final_results(&self) -> &NormResults<'a> {
        &self.final_text
    }
}

/// The same counts under both editions, with what is told beside the verdicts.
#[derive(Debug)]
pub struct Compared<'a> {
    sides: Vec<SideBySide<'a>>,
    notices: Vec<CountNotice>,
}

impl<'a> Compared<'a> {
    /// The interventions, in the order in which they were given.
    pub fn sides(&self) -> &[SideBySide<'a>] {
        &self.sides
    }

    /// The notices that a reader has to know before relying on a verdict.
    pub fn notices(&self) -> &[CountNotice] {
        &self.notices
    }
}

/// Holds the same counts against the starting points of both editions.
///
/// # Errors
/// As [`check`]: the draft counts per institution, so every row of the table must name one.
pub fn compare<'a>(
    comparison: &'a Comparison,
    table: &'a CountTable,
    asked: Asked,
) -> Result<Compared<'a>, CheckError> {
    let report: VolumeReport<'a> = check(&comparison.norms, table, asked)?;
    let notices = report.notices();
    // The norms of an edition go by the name of their intervention, so that both sides are found by it.
    let mut found: BTreeMap<NormId, NormResults<'a>> =
        report.into_norms().into_iter().map(|results| (results.norm().id().clone(), results)).collect();
    let mut take = |agreement: Edition, intervention: &Intervention| {
        let id = agreement.norm_id(intervention);
        found.remove(&id)
    };
    let sides = comparison.interventions.iter().filter_map(|intervention| {
        let draft = take(Edition::Draft, intervention)?;
        let final_text = take(Edition::Final, intervention)?;
        Some(SideBySide { intervention, draft, final_text })
    });
    Ok(Compared { sides: sides.collect(), notices })
}
