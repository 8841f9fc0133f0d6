//! What each family is asked with.

use crate::contracting::agreed::AgreedFacts;
use crate::contracting::capacity::{CapacityBudget, DistributionModel};
use crate::contracting::chain::Chain;
use crate::contracting::dates::{ActionLog, AgreementParty};
use crate::contracting::frame::{FrameSector, FrameSpending};
use crate::contracting::portfolio::Portfolio;
use crate::contracting::price::PriceProposal;
use crate::contracting::targets::TargetReading;
use crate::judgement::Judgement;
use crate::party::{Institution, Intervention, Location, Network, Specialist, Team, UnitKind};
use crate::practice::cycle::{AgendaPlan, CycleLog};
use crate::practice::life::EvidenceLife;
use crate::practice::scaling::ScaleUp;
use crate::practice::{CombinedAgreement, EstablishmentLog, LabourSaving};
use crate::principle::{Dossier, EvidencePolicy, GatePolicy, PrincipleSet};
use crate::quantity::CountRange;
use crate::record::record;
use crate::source::Edition;
use crate::statement::Statement;
use crate::time::Year;
use crate::transformation::funds::{LedgerRequest, ShareRequest};
use crate::transformation::municipal::Application;
use crate::transformation::plan::{Plan, RegionalDocument};
use crate::transformation::procedure::Procedure;
use crate::transformation::{Judgements, Step, Terms};
use crate::volume::Silence;
use crate::volume::composite::{NormSet, UnitFacts};

record! {
    /// Counts held against norms.
    VolumeRequest, "a request on volumes: an object";
    has {
        /// The norms, as a file of norms has them.
        norms: NormSet,
        /// The year asked about.
        year: Year,
    }
    may {
        /// What it means that there is no row; without it, as [`Silence::Unknown`] says.
        silence: Silence,
        /// What is known of units beside their counts, for composite norms.
        facts: UnitFacts,
    }
    days {
        /// The day asked about; without it the last day of the year.
        on,
    }
    lists {
        /// The counts.
        counts: CountRow,
        /// Instead of counts the procedures, of which each norm counts what it counts.
        procedures: PerformedRow,
        /// Instead of counts those of several years in one number, for composite norms.
        periods: PeriodRow,
        /// Counts of other sources, for the composite norms that name one.
        sources: SourceCounts,
        /// The years of which the counts are not complete.
        incomplete: Year,
        /// When units opened and closed.
        openings: OpeningRow,
        /// Units that went on in others by the day asked about.
        successions: SuccessionRow,
    }
}

record! {
    /// How often something was done at a place in a year.
    CountRow, "a count: an object";
    has {
        /// What was done.
        intervention: Intervention,
        /// The calendar year.
        year: Year,
        /// How often: a whole number, or bounds.
        count: CountRange,
        /// Where it was done.
        location: Location,
    }
    may {
        /// The institution of the location.
        institution: Institution,
        /// The network of the location.
        network: Network,
        /// The team that did it.
        team: Team,
        /// The specialist who did it.
        specialist: Specialist,
    }
}

record! {
    /// How often something was done at a place in several years together.
    PeriodRow, "a count of several years: an object";
    has {
        /// What was done in these years.
        intervention: Intervention,
        /// The first of the years.
        first: Year,
        /// The last of the years.
        last: Year,
        /// How often in all of them: a whole number, or bounds.
        count: CountRange,
        /// The location where it was done.
        location: Location,
    }
    may {
        /// The institution of the location.
        institution: Institution,
        /// The network of the location.
        network: Network,
        /// The team that did it.
        team: Team,
        /// The specialist who did it.
        specialist: Specialist,
    }
}

record! {
    /// The counts of another source, such as a registry beside the claims.
    SourceCounts, "the counts of a source: an object";
    has {
        /// The name by which norms name the source.
        name: Statement,
    }
    lists {
        /// The counts that this source has.
        counts: CountRow,
    }
}

record! {
    /// Something that was done at a place on a day.
    PerformedRow, "a procedure: an object";
    has {
        /// What was done.
        intervention: Intervention,
        /// Where it was done.
        location: Location,
    }
    on {
        /// The day on which it was done.
        date,
    }
    may {
        /// The institution of the location.
        institution: Institution,
        /// The network of the location.
        network: Network,
        /// The team that did it.
        team: Team,
        /// The specialist who did it.
        specialist: Specialist,
        /// Who was treated, under any name that is the same each time.
        patient: String,
        /// As how many it counts; without it as one.
        weight: u32,
    }
    maps {
        /// What a norm may ask beside the intervention, such as the stage of a tumour.
        attributes: String => String,
    }
}

record! {
    /// A unit that goes on in another from a day.
    SuccessionRow, "a succession: an object";
    has {
        /// The kind of units.
        kind: UnitKind,
        /// The unit that is no more.
        from: String,
        /// The unit in which it goes on.
        to: String,
    }
    on {
        /// The first day on which it goes on in the other.
        on,
    }
    numbers {
        /// The part of it that goes on in the other, above 0 and at most 1; without it all of it.
        share,
    }
}

record! {
    /// When a unit opened or closed.
    OpeningRow, "an opening: an object";
    has {
        /// The kind of unit.
        kind: UnitKind,
        /// Its name.
        name: String,
    }
    days {
        /// The first day on which it is open, where it was not always.
        opened,
        /// The first day on which it no longer is open.
        closed,
    }
}

record! {
    /// A transformation plan held against the conditions of an edition.
    PlanRequest, "a request on a plan: an object";
    has {
        /// The plan.
        plan: Plan,
        /// The day, the edition, and what the texts leave to the caller.
        terms: Terms,
    }
    may {
        /// What people judged of it.
        judgements: Judgements,
        /// The step; without it all steps that decide.
        step: Step,
    }
}

record! {
    /// The procedure of a plan.
    ProcedureRequest, "a request on a procedure: an object";
    has {
        /// The procedure with what happened in it.
        procedure: Procedure,
    }
    on {
        /// The day asked about: what happened later is not known yet.
        on,
    }
}

record! {
    /// A practice held against the principles of a document.
    AppraisalRequest, "a request on a practice: an object";
    has {
        /// What is known of the practice.
        dossier: Dossier,
        /// The document whose principles are used.
        set: PrincipleSet,
        /// What counts as evidence, and the day.
        policy: EvidencePolicy,
    }
    may {
        /// A gate of the caller's own: the documents set none.
        gate: GatePolicy,
    }
}

record! {
    /// A chain of contracts.
    ChainRequest, "a request on a chain of contracts: an object";
    has {
        /// The parties and their contracts.
        chain: Chain,
    }
    days {
        /// The day asked about; without it the main day of the chain, which it has when something in it is
        /// dated.
        on,
    }
}

record! {
    /// The contracts of a buyer.
    ContractsRequest, "a request on contracts: an object";
    has {
        /// The contracts with what is known of them, and the plans under way.
        portfolio: Portfolio,
    }
    on {
        /// The day asked about.
        on,
    }
    may {
        /// The agreement that they are held against; without it the final one.
        edition: Edition,
        /// Counts and norms, for who is contracted below a norm.
        volumes: Box<VolumeRequest>,
    }
    lists {
        /// Who is contracted for which care, to be held against those norms.
        contracted: ContractedRow,
    }
}

record! {
    /// Someone who is contracted for some care.
    ContractedRow, "who is contracted: an object";
    has {
        /// The kind of unit.
        kind: UnitKind,
        /// Its name.
        name: String,
        /// The care.
        intervention: Intervention,
    }
    days {
        /// The first day of the contract.
        from,
        /// The first day on which it no longer holds.
        until,
    }
}

record! {
    /// Counts against norms twice: two years, two norms, before and after a merger.
    ComparisonRequest, "a comparison: an object";
    has {
        /// The first of the two.
        before: VolumeRequest,
        /// The second.
        after: VolumeRequest,
    }
}

record! {
    /// Who would do what by when, by an agreement.
    DatesRequest, "a request on dates: an object";
    has {
        /// What was done and what was not; of the rest nothing is known.
        log: ActionLog,
    }
    on {
        /// The day asked about: what is done after it is not done yet.
        on,
    }
    may {
        /// The agreement; without it the final one.
        edition: Edition,
        /// The party whose points are asked about; without it all points.
        party: AgreementParty,
    }
}

record! {
    /// What the care agreement sets and asks beside the contracts of a buyer: each subject that is given is
    /// held against it by itself.
    AgreementRequest, "a request on the agreement: an object";
    on {
        /// The day asked about.
        on,
    }
    may {
        /// The agreement; without it the final one.
        edition: Edition,
        /// A year whose figures are asked: the frame of each sector, and how it is built up.
        year: Year,
        /// A year of spending, held against the frames.
        spending: FrameSpending,
        /// An offer of price in one contract.
        price: PriceProposal,
        /// What is known of a contract, an insurer, a provider, a region or another side.
        facts: AgreedFacts,
        /// A transformation plan, beside the facts of its region: what it says of the picture and the plan of
        /// that region.
        plan: Box<Plan>,
        /// A hospital's budget of production and capacity.
        capacity: CapacityBudget,
        /// The key by which specialists divide money.
        distribution: DistributionModel,
    }
    lists {
        /// Growth of volume in contracts.
        growth: GrowthRow,
        /// Measured values, each held against its aim.
        targets: TargetReading,
    }
    maps {
        /// What people judged of the plan beside the documents of its region, by the document.
        judged: RegionalDocument => Judgement,
    }
}

record! {
    /// The growth of volume in one contract.
    GrowthRow, "growth in a contract: an object";
    has {
        /// The sector of the contract.
        sector: FrameSector,
        /// The year in which it grows.
        year: Year,
    }
    decimals {
        /// By how much, as a share: 0.02 is 2 %.
        share,
    }
}

record! {
    /// A practice against the three tests that the documents have, kept apart, and its scaling up: each
    /// subject that is given stands by itself.
    PracticeRequest, "a request on a practice and its scaling up: an object";
    has {
        /// What counts as evidence, and the day.
        policy: EvidencePolicy,
    }
    may {
        /// The agreement; without it the final one.
        edition: Edition,
        /// The first test: patients, hours of each profession and measures of quality.
        labour: LabourSaving,
        /// The second test: the evidence on the four principles.
        dossier: Dossier,
        /// The third test: what Zorginstituut and government did, and who applies it.
        record: EstablishmentLog,
        /// The barriers, conditions and actions of its scaling up.
        scale: ScaleUp,
        /// Its subject in the cycle of appropriate use.
        cycle: CycleLog,
        /// A standard with agreements on use and on organisation.
        agreement: CombinedAgreement,
        /// The work agenda, and the agenda of each sector.
        plan: AgendaPlan,
        /// The evidence on it, from the agenda to proven, or to disproven and gone.
        life: EvidenceLife,
    }
    lists {
        /// Providers that are contracted, beside the record.
        contracted: Institution,
    }
}

record! {
    /// Transformation funds: each subject that is given stands by itself.
    TransformationFundsRequest, "a request on funds: an object";
    may {
        /// A grant or an amount that is split over insurers.
        shares: ShareRequest,
        /// The ledger of the earmarks.
        ledger: LedgerRequest,
        /// An application of a municipality.
        municipal: Application,
    }
    days {
        /// The day from which the application is looked at: what is dated later does not count; without it
        /// the later one of its submission and the decision.
        on,
        /// The day on which it was decided on the application.
        decided,
    }
}
