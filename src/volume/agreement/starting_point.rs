use core::num::NonZeroU32;

use super::Tranche;
use crate::party::{Intervention, UnitKind};
use crate::rule::{FigureStatus, Parameter, Rule};
use crate::source::Edition;
use crate::volume::norm::{Basket, BasketItem, Demand, Norm, NormId, NormLevel, NormStatus};
use crate::volume::rules;

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
