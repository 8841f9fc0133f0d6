//! Gain beside impact: cost, staff, daily life, materials. No weights are given, so none are used.

use serde::Serialize;

use super::Appraisal;
use super::gain::GAINED;
use crate::principle::evidence::{EvidenceId, EvidenceSilence, MeasuredChange};
use crate::principle::{Element, EvidenceClass, Level};
use crate::words::words;

/// What must be seen in proportion (advice of 2020, part A, 3.1): gain, and the four kinds of impact.
pub(super) const SIDES: [Element; 6] = [
    Element::HealthGain,
    Element::FunctioningGain,
    Element::ProportionateCost,
    Element::ProportionateStaff,
    Element::DailyLife,
    Element::Environment,
];

words!(
    /// How before and after compare when nothing is weighed (*vergelijking zonder gewichten*).
    GainBalance {
        /// Better somewhere, and worse nowhere; gain and impact were both read.
        Better = "better", "beter op wat gemeten is, nergens slechter", "better where measured, nowhere worse";
        /// Worse somewhere, and better nowhere.
        Worse = "worse", "slechter op wat gemeten is, nergens beter", "worse where measured, nowhere better";
        /// Better here and worse there: people weigh it.
        TradeOff = "trade-off", "deels beter, deels slechter: afwegen", "partly better, partly worse: a matter of weighing";
        /// No difference that counts where it was measured.
        Same = "same", "geen relevant verschil", "no difference that matters";
        /// A reading leaves open whether it became better or worse.
        Open = "open", "nog niet te zeggen: een meting laat het verschil open", "cannot be told yet: a reading leaves the difference open";
        /// Only the gain was read, or only the impact: nothing can be said of the one against the other.
        OneSided = "one-sided", "slechts één van beide gemeten: over de verhouding valt niets te zeggen", "only one of the two measured: nothing can be said of the proportion";
        /// Nothing that counts was measured.
        Unknown = "unknown", "geen bruikbare meting", "no usable measurement";
    }
);

/// One pair of readings in the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct LedgerEntry<'a> {
    /// The element that was read before and after.
    pub element: Element,
    /// The item of evidence that holds both readings.
    pub item: &'a EvidenceId,
    /// The change between the two readings, as far as the bounds let it be told.
    pub change: MeasuredChange,
}

/// Gain beside impact, measure by measure (*balans van winst en inzet*).
///
/// The advice names what is to be seen in proportion and gives no weights. So there is no sum: only whether
/// something became worse while something else became better.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Ledger<'a> {
    entries: Vec<LedgerEntry<'a>>,
    missing: Vec<Element>,
    balance: GainBalance,
}

impl<'a> Ledger<'a> {
    /// The pairs of readings that count.
    pub fn entries(&self) -> &[LedgerEntry<'a>] {
        &self.entries
    }

    /// The elements that were not measured, or not so that it counts.
    pub fn missing(&self) -> &[Element] {
        &self.missing
    }

    /// The comparison of gain with impact over all entries, without weights.
    pub const fn balance(&self) -> GainBalance {
        self.balance
    }
}

impl<'a> Appraisal<'a> {
    /// Gain beside impact, from the pairs of readings that this appraisal accepts; none at the level of one
    /// patient. A [forecast](Self::forecasts) has no place in it.
    pub fn ledger(&self) -> Ledger<'a> {
        let (mut entries, mut better_open, mut worse_open) = (Vec::new(), false, false);
        let asked = self.dossier().level() != Level::Patient;
        for item in self.dossier().evidence().iter().filter(|item| asked && SIDES.contains(&item.element())) {
            let counts = match self.weighed(item) {
                EvidenceClass::Speaks { .. } => true,
                EvidenceClass::Silent(silence) => {
                    matches!(
                        silence,
                        EvidenceSilence::NoDifference
                            | EvidenceSilence::NotShownRelevant
                            | EvidenceSilence::BoundsOpen
                    )
                }
            };
            if let Some(measured) = item.finding().measured().filter(|_| counts) {
                let change = match self.weighed(item) {
                    // Whether the gain matters, or on which side it lies, is not known.
                    EvidenceClass::Silent(
                        EvidenceSilence::NotShownRelevant | EvidenceSilence::BoundsOpen,
                    ) => MeasuredChange::Open,
                    EvidenceClass::Silent(_) => MeasuredChange::None,
                    EvidenceClass::Speaks { .. } => measured.change(),
                };
                if change == MeasuredChange::Open {
                    better_open |= measured.may_be_better();
                    worse_open |= measured.may_be_worse();
                }
                entries.push(LedgerEntry { element: item.element(), item: item.id(), change });
            }
        }
        entries.sort_by_key(|entry| entry.element);
        let read = |element: Element| entries.iter().any(|entry| entry.element == element);
        let missing: Vec<Element> = SIDES.into_iter().filter(|element| !read(*element)).collect();
        let has = |change| entries.iter().any(|entry| entry.change == change);
        let known = |entry: &&LedgerEntry<'_>| entry.change != MeasuredChange::Open;
        let gains = entries.iter().filter(known).any(|entry| GAINED.contains(&entry.element));
        let impacts = entries.iter().any(|entry| !GAINED.contains(&entry.element));
        let balance = match (has(MeasuredChange::Better), has(MeasuredChange::Worse)) {
            _ if entries.is_empty() => GainBalance::Unknown,
            (true, true) => GainBalance::TradeOff,
            // What is open may lie on the other side.
            (true, false) if worse_open => GainBalance::Open,
            (false, true) if better_open => GainBalance::Open,
            (false, true) => GainBalance::Worse,
            _ if !(gains && impacts) => GainBalance::OneSided,
            (true, false) => GainBalance::Better,
            (false, false) if better_open || worse_open => GainBalance::Open,
            (false, false) => GainBalance::Same,
        };
        Ledger { entries, missing, balance }
    }
}
