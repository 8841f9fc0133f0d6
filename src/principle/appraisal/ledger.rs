//! Gain beside impact: cost, staff, daily life, materials. No weights are given, so none are used.

use serde::Serialize;

use super::Appraisal;
use crate::principle::evidence::{Change, EvidenceId};
use crate::principle::{Element, EvidenceClass};
use crate::words::words;

/// What must be seen in proportion (advice of 2020, part A, 3.1): gain, and the four kinds of impact.
const SIDES: [Element; 6] = [
    Element::HealthGain,
    Element::FunctioningGain,
    Element::ProportionateCost,
    Element::ProportionateStaff,
    Element::DailyLife,
    Element::Environment,
];

words!(
    /// How before and after compare when nothing is weighed (*vergelijking zonder gewichten*).
    Balance {
        /// Better somewhere, and worse nowhere.
        Better = "better", "beter op wat gemeten is, nergens slechter", "better where measured, nowhere worse";
        /// Worse somewhere, and better nowhere.
        Worse = "worse", "slechter op wat gemeten is, nergens beter", "worse where measured, nowhere better";
        /// Better here and worse there: people weigh it.
        TradeOff = "trade-off", "hier beter en daar slechter: dat is een afweging", "better here and worse there: a matter of weighing";
        /// No difference that counts where it was measured.
        Same = "same", "geen verschil dat telt", "no difference that counts";
        /// Nothing that counts was measured.
        Unknown = "unknown", "niets gemeten dat telt", "nothing measured that counts";
    }
);

/// One pair of readings in the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct LedgerEntry<'a> {
    /// On which element.
    pub element: Element,
    /// Which item of evidence.
    pub item: &'a EvidenceId,
    /// What it came to.
    pub change: Change,
}

/// Gain beside impact, measure by measure (*balans van winst en inzet*).
///
/// The advice names what is to be seen in proportion and gives no weights. So there is no sum: only whether something became worse while
/// something else became better.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Ledger<'a> {
    entries: Vec<LedgerEntry<'a>>,
    missing: Vec<Element>,
    balance: Balance,
}

impl<'a> Ledger<'a> {
    /// The pairs of readings that count.
    pub fn entries(&self) -> &[LedgerEntry<'a>] {
        &self.entries
    }

    /// What was not measured, or not so that it counts.
    pub fn missing(&self) -> &[Element] {
        &self.missing
    }

    /// How it compares.
    pub const fn balance(&self) -> Balance {
        self.balance
    }
}

impl<'a> Appraisal<'a> {
    /// Gain beside impact, from the pairs of readings that this appraisal accepts.
    pub fn ledger(&self) -> Ledger<'a> {
        let mut entries = Vec::new();
        for item in self.dossier().evidence().iter().filter(|item| SIDES.contains(&item.element())) {
            let counts = match self.class(item) {
                EvidenceClass::Speaks { .. } => true,
                EvidenceClass::Silent(silence) => {
                    silence == crate::principle::evidence::Silence::NoDifference
                }
            };
            if let Some(measured) = item.finding().measured().filter(|_| counts) {
                entries.push(LedgerEntry {
                    element: item.element(),
                    item: item.id(),
                    change: measured.change(),
                });
            }
        }
        entries.sort_by_key(|entry| entry.element);
        let missing = SIDES
            .into_iter()
            .filter(|element| !entries.iter().any(|entry| entry.element == *element))
            .collect();
        let has = |change| entries.iter().any(|entry| entry.change == change);
        let balance = match (has(Change::Better), has(Change::Worse), has(Change::None)) {
            (true, true, _) => Balance::TradeOff,
            (true, false, _) => Balance::Better,
            (false, true, _) => Balance::Worse,
            (false, false, true) => Balance::Same,
            (false, false, false) => Balance::Unknown,
        };
        Ledger { entries, missing, balance }
    }
}
