//! The business case of a plan and its request for funds, as facts.

use serde::{Deserialize, Serialize};

use super::Alternative;
use crate::money::{Amount, Euro};
use crate::record::record;
use crate::statement::Statement;
use crate::time::Year;
use crate::transformation::funds::Batch;
use crate::transformation::{AgreementId, GoalId, LineId, PartyId, ProjectId, ScenarioId, Sector};
use crate::words::words;

words! {
    /// The side of the balance that a line is on.
    CostOrBenefit {
        /// A cost, which lowers the balance (*kosten*).
        Cost = "cost", "kosten", "cost";
        /// A benefit, which raises the balance (*baten*).
        Benefit = "benefit", "baten", "benefit";
    }
}

words! {
    /// The purse from which a line is paid, or in which it stays (*betaler*).
    Payer {
        /// The Health Insurance Act (*Zvw*).
        HealthInsurance = "health-insurance", "Zorgverzekeringswet", "Health Insurance Act";
        /// The Long-term Care Act (*Wlz*).
        LongTermCare = "long-term-care", "Wet langdurige zorg", "Long-term Care Act";
        /// The municipality (*Wmo*, *Jeugdwet*).
        Municipality = "municipality", "gemeente", "municipality";
        Provider = "provider", "zorgaanbieder zelf", "provider itself";
        Citizens = "citizens", "patiënten en burgers", "patients and citizens";
        /// A payer other than those above.
        Other = "other", "anders", "someone else";
    }
}

/// When a line occurs: once (*incidenteel*), or every year (*structureel*).
///
/// On the wire `{"one-off": {"year": 2025}}` or `{"structural": {"from": 2026, "until": 2029}}`, both years
/// included; a year may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Timing {
    /// Once, in a year; in the first year of the horizon when none is given.
    #[doc(alias = "incidenteel")]
    OneOff {
        /// The year in which the line occurs; none means the first year of the horizon.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        year: Option<Year>,
    },
    /// Every year, from the first year of the horizon to its last unless years are given.
    #[doc(alias = "structureel")]
    Structural {
        /// The first year of the line; none means the first year of the horizon.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<Year>,
        /// The last year of the line, included; none means the last year of the horizon.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Year>,
    },
}

impl Timing {
    /// The timing of a line that occurs once, in a given year.
    pub const fn once(year: Year) -> Self {
        Self::OneOff { year: Some(year) }
    }

    /// The timing of a line that occurs in every year of the horizon.
    pub const EVERY_YEAR: Self = Self::Structural { from: None, until: None };
}

record! {
    /// A line of a business case (*regel van de businesscase*): something that costs or brings, once or
    /// every year.
    ///
    /// ```
    /// use passende_zorg::money::{Amount, Euro};
    /// use passende_zorg::statement::Statement;
    /// use passende_zorg::transformation::{LineId, plan::{BusinessCaseLine, CostOrBenefit, Timing}};
    ///
    /// let licence = BusinessCaseLine::new(
    ///     LineId::try_new("licence")?,
    ///     Statement::try_new("licence of the app")?,
    ///     CostOrBenefit::Cost,
    ///     Timing::EVERY_YEAR,
    ///     Amount::exactly(Euro::whole(155_277))?,
    /// );
    /// assert_eq!(licence.amount.exact(), Some(Euro::whole(155_277)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    BusinessCaseLine, "a line: an object with `id`, `title`, `kind`, `timing` and `amount`";
    has {
        /// The name of the line, which no other line of the business case has.
        id: LineId,
        /// The cost or benefit in a few words.
        title: Statement,
        /// The side of the balance that the line is on: cost or benefit.
        kind: CostOrBenefit,
        /// The year or years in which the line occurs.
        timing: Timing,
        /// The amount, per year when structural; never below zero.
        amount: Amount,
    }
    may {
        /// The project it belongs to.
        project: ProjectId,
        /// The purse from which it is paid, or in which it stays; none when that is not said.
        payer: Payer,
        /// The sector in which it falls; none when that is not said.
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
        /// The name by which lines refer to the project.
        id: ProjectId,
        /// The title of the project, for a reader.
        title: Statement,
    }
    lists {
        /// The balances that are printed for it.
        printed: PrintedBalance,
    }
}

record! {
    /// A variant of the business case, or an option within the plan (*scenario*, *optie*).
    Scenario, "a scenario: an object with `id` and `title`";
    has {
        /// The name by which lines and printed balances refer to the scenario.
        id: ScenarioId,
        /// The title of the scenario, for a reader.
        title: Statement,
    }
    may {
        /// The chance that it succeeds (*kans van slagen*), in words.
        chance_of_success: Statement,
    }
}

record! {
    /// A benefit that is claimed without an amount (*maatschappelijke baten*).
    Claim, "a claim: an object with `text`";
    has {
        /// The benefit that is claimed, in words.
        text: Statement,
    }
    may {
        /// The goal of the plan that the benefit serves; none when that is not said.
        goal: GoalId,
    }
}

record! {
    /// The costs and benefits of the transformation (*(maatschappelijke) businesscase*).
    BusinessCase, "a business case: an object";
    lists {
        /// The costs and benefits, line by line.
        lines: BusinessCaseLine,
        /// The projects that lines belong to.
        projects: Project,
        /// The scenarios that lines can be tied to; a line that names none occurs in all.
        scenarios: Scenario,
        /// Benefits without an amount.
        claims: Claim,
        /// The matters that are not in the lines, and could change the balance either way.
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

words! {
    /// The kind of cost that requested money is spent on (*kostensoort*).
    ///
    /// *Source*: assessment framework, transformation funds, condition 2, and footnote 6.
    CostKind {
        /// An investment made once (*eenmalige investering*).
        OneOffInvestment = "one-off-investment", "eenmalige investering", "one-off investment";
        /// Winding activities down, and disinvestment (*afbouw*, *desinvestering*).
        WindingDown = "winding-down", "afbouw of desinvestering", "winding down or disinvestment";
        /// Start-up costs that tariffs cannot pay (*aanloopkosten*).
        StartUp = "start-up", "aanloopkosten buiten de tarieven", "start-up costs that tariffs cannot pay";
        RealEstate = "real-estate", "transformatie van onroerend goed", "transformation of real estate";
        /// Costs of drawing up the plan (*out of pocket kosten*), if agreed beforehand
        /// with the market leaders.
        Preparation = "preparation", "kosten van het opstellen van het plan", "costs of drawing up the plan";
        /// Costs that come back every year (*structurele kosten*): these belong in regular contracts.
        Structural = "structural", "structurele kosten", "structural costs";
        /// An investment in sustainability, like solar panels: funds are not for that.
        SustainabilityInvestment = "sustainability-investment", "investering in duurzaamheid", "investment in sustainability";
    }
}

words! {
    /// The purpose for which the funds are needed.
    Purpose {
        /// The transformation cannot be reached in the short term without them.
        Enable = "enable", "mogelijk maken", "enable";
        /// It goes substantially faster with them.
        Accelerate = "accelerate", "versnellen", "accelerate";
        /// It becomes substantially larger with them.
        ScaleUp = "scale-up", "opschalen", "scale up";
    }
}

record! {
    /// A line of the request: so much, for this, for them.
    FundsLine, "a line: an object with `id`, `title`, `amount` and `cost-kind`";
    has {
        /// The name of the line, which no other line of the request has.
        id: LineId,
        /// The cost that the line is for, in words.
        title: Statement,
        /// The amount that is asked, above zero.
        amount: Euro,
        /// The kind of cost that it is for.
        cost_kind: CostKind,
    }
    may {
        /// The party that receives it.
        receiver: PartyId,
        /// The agreement it is tied to.
        agreement: AgreementId,
        /// The sector it counts for.
        sector: Sector,
        /// Whether it is paid from elsewhere too.
        paid_elsewhere: bool,
        /// Whether other allocated means are available for it.
        other_means_available: bool,
    }
    days {
        /// For costs of drawing up the plan: the day on which the market leaders agreed to it.
        agreed_beforehand,
        /// The first day on which the cost was or will be made.
        incurred,
    }
}

record! {
    /// The part of the request for one sector, or one party.
    Share, "a share: an object with `amount`";
    has {
        /// The amount of the part, above zero.
        amount: Euro,
    }
    may {
        /// The party that the part is for; none when it is for a sector alone.
        party: PartyId,
        /// The sector that the part is for; none when it is for a party alone.
        sector: Sector,
    }
}

record! {
    /// The request of a plan for transformation funds (*aanvraag transformatiemiddelen*).
    FundsRequest, "a request: an object with `asked`";
    has {
        /// The amount; above zero.
        asked: Euro,
    }
    may {
        /// The reason why the funds are necessary.
        necessity: Statement,
        /// The connection with a regional plan, or why there is none.
        regional_link: Statement,
        /// The purpose for which they are needed.
        purpose: Purpose,
    }
    days {
        /// The day of the first payment.
        first_payment,
        /// The day of the last payment.
        last_payment,
    }
    lists {
        /// The lines; together the amount asked.
        lines: FundsLine,
        /// The batches, each tied to a milestone; together the amount asked.
        batches: Batch,
        /// The division over sectors or parties, where the plan prints one beside its lines.
        division: Share,
        /// The alternatives that were looked at instead of these funds.
        alternatives: Alternative,
    }
}

record! {
    /// The parties held the plan against all conditions themselves (*zelftoets*). That it was
    /// done is what counts.
    SelfAssessment, "a self-assessment: an object with `by` and `on`";
    has {
        /// Those who did the self-assessment, in words.
        by: Statement,
    }
    on {
        /// The day on which it was done.
        on,
    }
}
