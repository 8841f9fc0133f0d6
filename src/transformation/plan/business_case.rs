use serde::{Deserialize, Serialize};

use super::record::record;
use crate::money::{Amount, Euro};
use crate::statement::Statement;
use crate::time::Year;
use crate::transformation::{GoalId, LineId, ProjectId, ScenarioId, Sector};
use crate::words::words;

words! {
    /// Whether a line costs or brings.
    LineKind {
        /// *Kosten*.
        Cost = "cost", "kosten", "cost";
        /// *Baten*.
        Benefit = "benefit", "baten", "benefit";
    }
}

words! {
    /// From which purse a line is paid, or in which it stays (*betaler*).
    #[doc(alias = "financier")]
    Payer {
        /// The Health Insurance Act (*Zvw*).
        HealthInsurance = "health-insurance", "Zorgverzekeringswet", "Health Insurance Act";
        /// The Long-term Care Act (*Wlz*).
        LongTermCare = "long-term-care", "Wet langdurige zorg", "Long-term Care Act";
        /// The municipality (*Wmo*, *Jeugdwet*).
        Municipality = "municipality", "gemeente", "municipality";
        /// The provider itself.
        Provider = "provider", "zorgaanbieder zelf", "provider itself";
        /// Patients and citizens.
        Citizens = "citizens", "patiënten en burgers", "patients and citizens";
        /// Someone else.
        Other = "other", "anders", "someone else";
    }
}

/// When a line occurs: once (*incidenteel*), or every year (*structureel*).
///
/// On the wire `{"one-off": {"year": 2025}}` or `{"structural": {"from": 2026, "until": 2029}}`, both years
/// included; a year may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Timing {
    /// Once, in a year; in the first year of the horizon when none is given.
    #[doc(alias = "incidenteel")]
    OneOff {
        /// The year.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        year: Option<Year>,
    },
    /// Every year, from the first year of the horizon to its last unless years are given.
    #[doc(alias = "structureel")]
    Structural {
        /// The first year.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<Year>,
        /// The last year.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Year>,
    },
}

impl Timing {
    /// Once, in a year.
    pub const fn once(year: Year) -> Self {
        Self::OneOff { year: Some(year) }
    }

    /// Every year of the horizon.
    pub const EVERY_YEAR: Self = Self::Structural { from: None, until: None };
}

record! {
    /// A line of a business case (*regel van de businesscase*): something that costs or brings, once or
    /// every year.
    ///
    /// ```
    /// use passende_zorg::money::{Amount, Euro};
    /// use passende_zorg::statement::Statement;
    /// use passende_zorg::transformation::{LineId, plan::{BusinessCaseLine, LineKind, Timing}};
    ///
    /// let licence = BusinessCaseLine::new(
    ///     LineId::try_new("licence")?,
    ///     Statement::try_new("licence of the app")?,
    ///     LineKind::Cost,
    ///     Timing::EVERY_YEAR,
    ///     Amount::exactly(Euro::whole(155_277))?,
    /// );
    /// assert_eq!(licence.amount.exact(), Some(Euro::whole(155_277)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    BusinessCaseLine, "a line: an object with `id`, `title`, `kind`, `timing` and `amount`";
    has {
        /// Its name.
        id: LineId,
        /// What it is.
        title: Statement,
        /// Cost or benefit.
        kind: LineKind,
        /// When it occurs.
        timing: Timing,
        /// The amount, per year when structural; never below zero.
        amount: Amount,
    }
    may {
        /// The project it belongs to.
        project: ProjectId,
        /// From which purse.
        payer: Payer,
        /// In which sector.
        sector: Sector,
    }
    lists {
        /// The scenarios in which it occurs; none means all.
        scenarios: ScenarioId,
    }
}

record! {
    /// A balance that the business case itself prints: of the structural lines of a project, per year.
    PrintedBalance, "a printed balance: an object with `amount` and `leaves-out-unknown`";
    has {
        /// The amount that is printed.
        amount: Euro,
        /// Whether unknown amounts are left out of it (*PM*).
        leaves_out_unknown: bool,
    }
    may {
        /// The scenario it belongs to.
        scenario: ScenarioId,
    }
}

record! {
    /// A part of a business case with its own lines.
    Project, "a project: an object with `id` and `title`";
    has {
        /// Its name.
        id: ProjectId,
        /// Its title.
        title: Statement,
    }
    lists {
        /// The balances that are printed for it.
        printed: PrintedBalance,
    }
}

record! {
    /// A variant of the business case, or an option within the plan (*scenario*, *optie*).
    #[doc(alias = "optie")]
    Scenario, "a scenario: an object with `id` and `title`";
    has {
        /// Its name.
        id: ScenarioId,
        /// Its title.
        title: Statement,
    }
    may {
        /// How likely it is to succeed (*kans van slagen*), in words.
        chance_of_success: Statement,
    }
}

record! {
    /// A benefit that is claimed without an amount (*maatschappelijke baten*).
    Claim, "a claim: an object with `text`";
    has {
        /// What is claimed.
        text: Statement,
    }
    may {
        /// The goal it serves.
        goal: GoalId,
    }
}

record! {
    /// What the transformation costs and brings (*(maatschappelijke) businesscase*).
    #[doc(alias = "businesscase")]
    BusinessCase, "a business case: an object";
    lists {
        /// The lines.
        lines: BusinessCaseLine,
        /// The projects that lines belong to.
        projects: Project,
        /// The scenarios.
        scenarios: Scenario,
        /// Benefits without an amount.
        claims: Claim,
        /// What is not in the lines, and could change the balance either way.
        not_included: Statement,
    }
}

impl BusinessCase {
    /// The title of a scenario; none when there is no scenario with that id.
    pub fn title_of(&self, scenario: &ScenarioId) -> Option<&str> {
        let known = self.scenarios.iter().find(|known| &known.id == scenario);
        known.map(|scenario| scenario.title.as_str())
    }
}
