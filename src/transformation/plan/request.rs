use super::Alternative;
use super::record::record;
use crate::money::Euro;
use crate::statement::Statement;
use crate::transformation::funds::Batch;
use crate::transformation::{AgreementId, LineId, PartyId, Sector};
use crate::words::words;

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
