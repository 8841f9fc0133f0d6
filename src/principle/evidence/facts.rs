//! What of an item is weighed, worked out once: an appraisal reads these of all items, side by side.

use chrono::NaiveDate;

use super::{Carries, Evidence, EvidenceFinding, EvidenceSilence, PaymentForm, Sense, SourceKind, Years};
use crate::principle::{Element, Level};

/// What of an item is weighed. It holds no text, and is a tenth of the item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::principle) struct Facts {
    pub(in crate::principle) element: Element,
    pub(in crate::principle) level: Option<Level>,
    pub(in crate::principle) kind: SourceKind,
    pub(in crate::principle) dated: NaiveDate,
    pub(in crate::principle) period: Option<Years>,
    /// That it tells of years that were still to come or still running when it was written.
    pub(in crate::principle) too_early: Option<EvidenceSilence>,
    /// Why claims cannot show it.
    pub(in crate::principle) claims: Option<EvidenceSilence>,
    /// The years of the baseline and of what came after it or was concluded, of which nobody said that they
    /// are fair whatever years they are.
    pub(in crate::principle) baseline: Option<Years>,
    pub(in crate::principle) later: Option<Years>,
    /// What it says; nothing where that is for a judgement to decide, which counts from a day on only.
    pub(in crate::principle) says: Option<Sense>,
    pub(in crate::principle) form: Form,
}

/// In what form the finding came, as far as its weight depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::principle) enum Form {
    /// A text that carries no more than its figures says that it is so.
    OnlyWritten,
    /// A source concluded that it is not so.
    ConcludedAgainst,
    /// Two readings.
    Read {
        may_be_worse: bool,
    },
    Other,
}

impl Evidence {
    pub(in crate::principle) fn facts(&self) -> Facts {
        let measured = self.finding.measured();
        let unfair = |years: Option<Years>| years.filter(|_| self.pandemic_reason.is_none());
        let baseline = measured.filter(|measured| measured.baseline_reason().is_none());
        let told = || self.period().filter(|_| self.finding.may_speak());
        let is_judged = self.further.is_some() || self.large_enough.is_some();
        Facts {
            element: self.element,
            level: self.level,
            kind: self.kind,
            dated: self.dated,
            period: self.period(),
            too_early: self.too_early(),
            claims: self.paid_unseen(),
            baseline: unfair(baseline.map(|measured| measured.baseline().years())),
            later: unfair(measured.map(|measured| measured.later().years()).or_else(told)),
            says: (!is_judged).then(|| self.says(self.dated, &[])),
            form: match &self.finding {
                EvidenceFinding::Measured(measured) => Form::Read { may_be_worse: measured.may_be_worse() },
                EvidenceFinding::Contradicts => Form::ConcludedAgainst,
                finding @ (EvidenceFinding::Supports | EvidenceFinding::Linked(_))
                    if finding.sense() == Sense::SUPPORTS && self.kind.carries() == Carries::Figures =>
                {
                    Form::OnlyWritten
                }
                _ => Form::Other,
            },
        }
    }

    fn too_early(&self) -> Option<EvidenceSilence> {
        if self.is_forecast() {
            Some(EvidenceSilence::Forecast)
        } else {
            self.is_of_a_running_year().then_some(EvidenceSilence::RunningYear)
        }
    }

    /// Why claims cannot show it on their own (advice of 2020, part B, 1): what was given under one sum for
    /// many activities, and what it cost where a ceiling is settled outside the claims.
    const fn paid_unseen(&self) -> Option<EvidenceSilence> {
        if !matches!(self.kind, SourceKind::ClaimsData) {
            return None;
        }
        let about_cost = matches!(
            self.element,
            Element::ReasonablePrice | Element::ProportionateCost | Element::Affordability
        );
        match self.payment {
            None => Some(EvidenceSilence::PaymentUnknown),
            Some(PaymentForm::PerActivity) => None,
            Some(PaymentForm::SettledCeiling) if !about_cost => None,
            Some(_) => Some(EvidenceSilence::ClaimsAlone),
        }
    }
}
