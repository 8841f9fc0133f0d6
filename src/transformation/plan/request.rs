use super::Alternative;
use super::record::record;
use crate::money::Euro;
use crate::statement::Statement;
use crate::transformation::funds::Batch;
use crate::transformation::{AgreementId, LineId, PartyId, Sector};
use crate::words::words;

words! {
    /// What requested money is spent on (*kostensoort*).
    ///
    /// *Source*: assessment framework, transformation funds, condition 2, and footnote 6.
    #[doc(alias = "kostensoort")]
    CostKind {
        /// An investment made once (*eenmalige investering*).
        OneOffInvestment = "one-off-investment", "eenmalige investering", "one-off investment";
        /// Winding activities down, and disinvestment (*afbouw*, *desinvestering*).
        WindingDown = "winding-down", "afbouw of desinvestering", "winding down or disinvestment";
        /// Start-up costs that tariffs cannot pay (*aanloopkosten*).
        StartUp = "start-up", "aanloopkosten buiten de tarieven", "start-up costs that tariffs cannot pay";
        /// The transformation of real estate (*transformatie van onroerend goed*).
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
    /// For what the funds are needed.
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
        /// Its name.
        id: LineId,
        /// What it is for.
        title: Statement,
        /// How much; above zero.
        amount: Euro,
        /// What kind of cost it is.
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
        /// For costs of drawing up the plan: when the market leaders agreed to it.
        agreed_beforehand,
        /// When the cost was or will be made first.
        incurred,
    }
}

record! {
    /// The part of the request for one sector, or one party.
    Share, "a share: an object with `amount`";
    has {
        /// How much.
        amount: Euro,
    }
    may {
        /// The party.
        party: PartyId,
        /// The sector.
        sector: Sector,
    }
}

record! {
    /// What the plan asks of the transformation funds (*aanvraag transformatiemiddelen*).
    #[doc(alias = "aanvraag transformatiemiddelen")]
    FundsRequest, "a request: an object with `asked`";
    has {
        /// The amount; above zero.
        asked: Euro,
    }
    may {
        /// Why the funds are necessary.
        necessity: Statement,
        /// The connection with a regional plan, or why there is none.
        regional_link: Statement,
        /// For what they are needed.
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
        /// What was looked at instead of these funds.
        alternatives: Alternative,
    }
}

record! {
    /// The parties held the plan against all conditions themselves (*zelftoets*). That it was
    /// done is what counts.
    #[doc(alias = "zelftoets")]
    SelfAssessment, "a self-assessment: an object with `by` and `on`";
    has {
        /// Who did it.
        by: Statement,
    }
    on {
        /// On which day.
        on,
    }
}
