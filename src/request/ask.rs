//! What each family is asked with.

use std::sync::Arc;

use crate::contracting::chain::Chain;
use crate::contracting::dates::{ActionLog, AgreementParty};
use crate::contracting::norms::Contract;
use crate::contracting::portfolio::Portfolio;
use crate::party::{Institution, Intervention, Location, Network, Specialist, Team, UnitKind};
use crate::principle::{Dossier, EvidencePolicy, GatePolicy, PrincipleSet};
use crate::quantity::CountRange;
use crate::record::record;
use crate::source::Edition;
use crate::statement::Statement;
use crate::time::Year;
use crate::transformation::plan::Plan;
use crate::transformation::procedure::Procedure;
use crate::transformation::{Judgements, Step, Terms};
use crate::volume::composite::{NormSet, UnitFacts};
use crate::volume::tally::ProcedureTable;
use crate::volume::{CountTable, Opening, PeriodCounts, Place, Silence, Succession};

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

impl VolumeRequest {
    /// A request on a table that was read or built: its rows, what silence means in it, and the years that
    /// were declared incomplete. Rows are by intervention in order of name, and otherwise as they were given.
    /// When units opened or closed is not in the rows: `openings` is to be given beside them.
    ///
    /// ```
    /// use passende_zorg::request::{Request, VolumeRequest};
    /// use passende_zorg::volume::{CountTable, composite::NormSet};
    ///
    /// let table = CountTable::from_csv(b"location,intervention,year,count\nA,lung,2024,<10\nB,lung,2024,40\n")?;
    /// let norms = NormSet::from_json(br#"{"norms": [{"id": "lung", "title": {"nl": "Long", "en": "Lung"},
    ///     "per": "location", "basket": [{"intervention": "lung"}], "window": {"kind": "calendar-year"},
    ///     "levels": [{"from": "2020-01-01", "minimum": 20, "status": "adopted"}],
    ///     "source": {"title": "an example", "section": "1", "consulted": "2026-11-29"}}]}"#)?;
    /// let request = VolumeRequest::of_table(norms, table.last_year().unwrap(), &table);
    /// assert_eq!(request.counts.len(), 2);
    /// assert_eq!(Request::Volumes(Box::new(request)).answer()?.items.len(), 2);
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    pub fn of_table(norms: NormSet, year: Year, table: &CountTable) -> Self {
        let mut request = Self::new(norms, year);
        request.silence = Some(table.silence());
        request.incomplete = table.incomplete_years().collect();
        request.counts = CountRow::of_table(table);
        request
    }

    /// The same on procedures that were read or built, in the order of their rows; of rows that were there
    /// twice, and of others before they were carried over, nothing is in it.
    ///
    /// ```
    /// use passende_zorg::request::VolumeRequest;
    /// use passende_zorg::volume::{composite::NormSet, tally::ProcedureTable};
    ///
    /// let done = ProcedureTable::from_csv(b"date,location,intervention,patient\n2024-05-01,A,lung,p1\n")?;
    /// let (_, last) = done.years().unwrap();
    /// let norms = NormSet::from_json(br#"{"norms": []}"#)?;
    /// let request = VolumeRequest::of_procedures(norms, last, &done);
    /// assert_eq!(request.procedures[0].patient.as_deref(), Some("p1"));
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    pub fn of_procedures(norms: NormSet, year: Year, table: &ProcedureTable) -> Self {
        let mut request = Self::new(norms, year);
        table.each(|done| {
            let named = Named::of(&done.place());
            let intervention = Intervention::from_checked(done.intervention().into());
            let mut row = PerformedRow::new(intervention, named.location, done.date());
            (row.institution, row.network) = (named.institution, named.network);
            (row.team, row.specialist) = (named.team, named.specialist);
            row.patient = done.patient().map(Into::into);
            row.weight = Some(done.weight()).filter(|weight| *weight != 1);
            let known = table.attributes().zip(done.attributes()).filter(|(_, value)| !value.is_empty());
            row.attributes = known.map(|(name, value)| (name.into(), (*value).into())).collect();
            request.procedures.push(row);
        });
        request
    }

    /// The same on counts of several years in one number, in the order of their rows.
    ///
    /// ```
    /// use passende_zorg::request::VolumeRequest;
    /// use passende_zorg::volume::{PeriodCounts, composite::NormSet};
    ///
    /// let counts = PeriodCounts::from_csv(b"location,intervention,year,count\nA,lung,2019..2021,150\n")?;
    /// let norms = NormSet::from_json(br#"{"norms": []}"#)?;
    /// let request = VolumeRequest::of_periods(norms, counts.last_year().unwrap(), &counts);
    /// assert_eq!(request.periods[0].first.number(), 2019);
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    pub fn of_periods(norms: NormSet, year: Year, counts: &PeriodCounts) -> Self {
        let mut request = Self::new(norms, year);
        let rows = counts.counts().map(|(place, intervention, [first, last], count)| {
            let named = Named::of(&place);
            let intervention = Intervention::from_checked(intervention.into());
            let mut row = PeriodRow::new(intervention, first, last, count, named.location);
            (row.institution, row.network) = (named.institution, named.network);
            (row.team, row.specialist) = (named.team, named.specialist);
            row
        });
        request.periods = rows.collect();
        request
    }
}

impl CountRow {
    /// The rows of a table, by intervention in order of name, and otherwise as they were given.
    ///
    /// ```
    /// use passende_zorg::request::CountRow;
    /// use passende_zorg::volume::CountTable;
    ///
    /// let table = CountTable::from_csv(b"location,intervention,year,count\nA,lung,2024,<10\n")?;
    /// assert_eq!(CountRow::of_table(&table)[0].count.most(), Some(9));
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    pub fn of_table(table: &CountTable) -> Vec<Self> {
        let rows = table.counts().map(|(place, intervention, year, count)| {
            let named = Named::of(&place);
            let intervention = Intervention::from_checked(intervention.into());
            let mut row = Self::new(intervention, year, count, named.location);
            (row.institution, row.network) = (named.institution, named.network);
            (row.team, row.specialist) = (named.team, named.specialist);
            row
        });
        rows.collect()
    }
}

/// The units that a place of a table names, which were checked there.
struct Named {
    location: Location,
    institution: Option<Institution>,
    network: Option<Network>,
    team: Option<Team>,
    specialist: Option<Specialist>,
}

impl Named {
    fn of(place: &Place<'_>) -> Self {
        let name = |kind| place.name(kind).map(Arc::<str>::from);
        Self {
            location: Location::from_checked(name(UnitKind::Location).unwrap_or_default()),
            institution: name(UnitKind::Institution).map(Institution::from_checked),
            network: name(UnitKind::Network).map(Network::from_checked),
            team: name(UnitKind::Team).map(Team::from_checked),
            specialist: name(UnitKind::Specialist).map(Specialist::from_checked),
        }
    }
}

/// A contract as a row: with whom, for what, and when.
impl From<&Contract> for ContractedRow {
    fn from(contract: &Contract) -> Self {
        let unit = contract.unit();
        let mut row = Self::new(unit.kind(), unit.name().into(), contract.intervention().clone());
        row.from = contract.period().map(|period| period.from());
        row.until = contract.period().and_then(|period| period.until());
        row
    }
}

/// An opening as a row.
impl From<&Opening> for OpeningRow {
    fn from(opening: &Opening) -> Self {
        let mut row = Self::new(opening.kind(), opening.name().into());
        (row.opened, row.closed) = (opening.opened(), opening.closed());
        row
    }
}

/// A succession as a row.
impl From<&Succession> for SuccessionRow {
    fn from(it: &Succession) -> Self {
        let mut row = Self::new(it.kind(), it.from().into(), it.to().into(), it.day());
        row.share = Some(it.share()).filter(|share| *share != rust_decimal::Decimal::ONE);
        row
    }
}
