//! Synthetic example data: no real insurer, plan or municipality.

#[allow(dead_code, reason = "the tests read the rest of this file")]
pub(crate) const LABEL: (&str, &str) = (
    "SYNTHETISCHE voorbeeldgegevens, hier gemaakt: geen echte verzekeraars, plannen of gemeenten.",
    "SYNTHETIC example data, made here: no real insurers, plans or municipalities.",
);

pub(crate) const SHARES: &str = r#"{
  "grant": {
    "amount": "1234567.89",
    "batches": [
      {"id": "start", "milestone": "teams trained", "amount": "411522.63"},
      {"id": "halfway", "milestone": "care path in use", "amount": "411522.63"},
      {"id": "end", "milestone": "ward closed", "amount": "411522.63"}
    ]
  },
  "weights": [
    {"insurer": "Zorgverzekeraar Oost", "weight": "0.412"},
    {"insurer": "Zorgverzekeraar Noord", "weight": "0.318"},
    {"insurer": "Zorgverzekeraar Zuid", "weight": "0.135"},
    {"insurer": "Zorgverzekeraar West", "weight": "0.135"}
  ]
}
"#;

pub(crate) const LEDGER: &str = r#"{
  "edition": "final",
  "entries": [
    {"grant": {"on": "2024-03-01", "sector": "medical-specialist-care", "channel": "insurers", "amount": "312500000"}},
    {"grant": {"on": "2024-04-01", "sector": "medical-specialist-care", "channel": "ministry-budget", "amount": "1100000",
               "purpose": "specialist-training"}},
    {"grant": {"on": "2024-05-01", "sector": "district-nursing", "channel": "insurers", "amount": "150000000.50"}},
    {"release": {"from": "mental-health-care", "to": "general-practice", "amount": "25000000",
                 "decision": {"by": "quarterly meeting (example)", "on": "2025-06-30", "verdict": "met",
                              "reason": "few plans are expected"}}},
    {"unused": {"pot": {"earmark": "general-practice"}, "year": 2025, "amount": "10000000",
                "in-health-insurance-frame": true,
                "efficient-and-effective": {"by": "controller (example)", "on": "2026-02-01", "verdict": "met",
                                            "reason": "plans are ready"}}},
    {"unused": {"pot": {"earmark": "short-stay"}, "year": 2025, "amount": "2000000", "in-health-insurance-frame": false,
                "decision": {"by": "quarterly meeting (example)", "on": "2026-02-01", "verdict": "not-met",
                             "reason": "no plans are expected"}}}
  ]
}
"#;

pub(crate) const MUNICIPAL: &str = r#"{
  "applicant": "Voorbeeldstad",
  "on-behalf-of": ["Voorbeelddorp"],
  "mandates": ["Voorbeelddorp"],
  "submitted": "2026-06-01",
  "plan": {
    "municipalities": ["Voorbeeldstad", "Voorbeelddorp"],
    "providers": ["Kliniek Voorbeeldstad"],
    "insurers": ["Zorgverzekeraar Oost", "Zorgverzekeraar Noord"],
    "from": "2026-07-01",
    "until": "2028-12-31",
    "impact": {
      "staff": {"by": "assessor (example)", "on": "2026-05-01", "verdict": "met", "reason": "12 fte less in district nursing"}
    },
    "framework": {"by": "both market leaders (example)", "on": "2026-05-15", "verdict": "met", "reason": "approved plan"}
  },
  "agreement": {
    "insurers": ["Zorgverzekeraar Oost", "Zorgverzekeraar Noord"],
    "providers": ["Kliniek Voorbeeldstad"],
    "municipalities": ["Voorbeeldstad", "Voorbeelddorp"],
    "milestones": [
      {"id": "meeting places open", "obligation": "effort", "amount": "250000"},
      {"id": "fewer admissions", "obligation": "result", "amount": "350000"}
    ],
    "payment-by-municipality": true
  },
  "budget": [
    {"activity": "meeting places", "municipality": "Voorbeeldstad", "year": 2026, "costs": "150000"},
    {"activity": "meeting places", "municipality": "Voorbeeldstad", "year": 2027, "costs": "300000", "revenues": "25000"},
    {"activity": "meeting places", "municipality": "Voorbeelddorp", "year": 2028, "costs": "175000.50"}
  ],
  "enclosed": {"form": true, "plan": true},
  "other-money": {"received": false}
}
"#;
