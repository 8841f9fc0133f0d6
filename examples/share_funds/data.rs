//! Synthetic example data: no real insurer, plan or municipality.

#[allow(dead_code, reason = "the tests read the rest of this file")]
pub(crate) const LABEL: (&str, &str) = (
    "SYNTHETISCHE voorbeeldgegevens, hier gemaakt: geen echte verzekeraars, plannen of gemeenten.",
    "SYNTHETIC example data, made here: no real insurers, plans or municipalities.",
);

pub(crate) const SHARES: &str = include_str!("shares.json");

pub(crate) const LEDGER: &str = include_str!("ledger.json");

pub(crate) const MUNICIPAL: &str = include_str!("municipal.json");
