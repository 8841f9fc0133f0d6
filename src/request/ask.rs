//! What each family is asked with.

use crate::contracting::chain::Chain;
use crate::party::{Institution, Intervention, Location, Network, Specialist, Team, UnitKind};
use crate::principle::{Dossier, EvidencePolicy, PrincipleSet};
use crate::quantity::CountRange;
use crate::record::record;
use crate::time::Year;
use crate::transformation::plan::Plan;
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
        /// The years of which the counts are not complete.
        incomplete: Year,
        /// When units opened and closed.
        openings: OpeningRow,
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
        /// The step; without it the full assessment.
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
