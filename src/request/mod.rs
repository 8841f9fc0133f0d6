//! One call for every family of rules: a [`Request`] with facts and terms, and its [`Answer`].
//!
//! Both cross the border as JSON, whatever the language of the tool around them: the request says of which
//! family it is by its only key, and every answer has the same form. What an answer is made of stands under
//! the families themselves; this is the way in for whoever does not write Rust, or stores what was answered.
//!
//! ```
//! use passende_zorg::{Verdict, answer, request::{Answer, Request}};
//!
//! let request: Request = passende_zorg::from_json(br#"{"volumes": {
//!     "norms": {"norms": [{
//!         "id": "lung", "title": {"nl": "Longresecties", "en": "Lung resections"}, "per": "location",
//!         "basket": [{"intervention": "lung-resection"}], "window": {"kind": "calendar-year"},
//!         "levels": [{"from": "2023-01-01", "minimum": 60, "status": "adopted"}],
//!         "source": {"title": "an example", "section": "1", "consulted": "2026-11-29"}}]},
//!     "year": 2024,
//!     "counts": [
//!         {"location": "A1", "intervention": "lung-resection", "year": 2024, "count": 63},
//!         {"location": "A2", "intervention": "lung-resection", "year": 2024, "count": {"at-most": 9}}
//!     ]
//! }}"#)?;
//! let given = answer(&request)?;
//! let short = &given.items[1];
//! assert_eq!((short.about["unit"].as_str(), short.verdict), ("A2", Some(Verdict::NotMet)));
//! // What was stored can be read again.
//! let stored = serde_json::to_string(&given)?;
//! assert_eq!(serde_json::from_str::<Answer>(&stored)?, given);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod agreement;
mod answer;
mod appraisal;
mod ask;
mod canonical;
mod comparison;
mod contracts;
mod convert;
mod country;
mod dates;
mod form;
mod form_chain;
mod form_impact;
mod form_volumes;
mod funds;
mod held;
mod line;
mod over_time;
mod plans;
mod practice;
mod put;
mod raised;
mod receipt;
mod reply;
mod scenario;
mod scenarios;
mod sites;
mod stand;
mod volumes;

use serde::{Deserialize, Serialize};

use crate::formats::{InputError, refusals};
use crate::words::words;

pub use agreement::AgreementSubject;
pub use answer::{Answer, AnswerItem};
pub use ask::{
    AgreementRequest, AppraisalRequest, ChainRequest, ComparisonRequest, ContractedRow, ContractsRequest,
    CountRow, DatesRequest, GrowthRow, OpeningRow, PerformedRow, PeriodRow, PlanRequest, PracticeRequest,
    ProcedureRequest, SourceCounts, SuccessionRow, TransformationFundsRequest, VolumeRequest,
};
pub use country::{
    ActionFacts, AreaFacts, CareAt, CareFacts, CaseFacts, CountryFacts, CountsAt, ExactlyRow, Feasibility,
    FlowFacts, ImpactQuestion, MoveFacts, ProviderFacts, RaisedNormRequest, RedistributionRequest,
    ScenarioFacts, ScenarioPair, SitesRequest, TravelFacts, UseFacts, VolumeFacts,
};
pub use form::{AnswerReach, AnswerShape, Answerer, FormPlace, FormQuestion};
pub use funds::FundsSubject;
pub use line::{AnswerClause, AnswerLine, AnswerQuestion, BothTexts, Told};
pub use over_time::{ItemOverTime, OverTime, StandsFrom, over_time};
pub use practice::PracticeSubject;
pub use put::{answer_with, answer_with_all};
pub use receipt::{DigestFunction, Receipt, ReceiptDifference, answer_with_receipt, verify, verify_answer};
pub use reply::{Refusal, Reply, reply};
pub use scenario::{Expectation, ScenarioFile, ScenarioMismatch};

/// What is asked: the facts of one family with all that an assessment of them needs (*vraag*).
///
/// In JSON an object with one key, the family.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", expecting = "a request: an object with one family as its key")]
#[non_exhaustive]
pub enum Request {
    /// Counts against norms, simple and composite.
    Volumes(Box<VolumeRequest>),
    /// A transformation plan against the conditions of an edition.
    Plan(Box<PlanRequest>),
    /// The procedure of a plan, as it stands on a day.
    Procedure(Box<ProcedureRequest>),
    /// A practice against the principles of a document.
    Appraisal(Box<AppraisalRequest>),
    /// A chain of contracts, and whether they point one way.
    Chain(Box<ChainRequest>),
    /// The contracts of a buyer, and who is contracted below a norm.
    Contracts(Box<ContractsRequest>),
    /// Where patients go in scenarios.
    Redistribution(Box<RedistributionRequest>),
    /// Which sites keep a kind of care.
    Sites(Box<SitesRequest>),
    /// Counts against norms twice, side by side.
    Comparison(Box<ComparisonRequest>),
    /// Who would do what by when.
    Dates(Box<DatesRequest>),
    /// What the care agreement sets and asks: figures, spending, price, regions, capacity and aims.
    Agreement(Box<AgreementRequest>),
    /// A practice against the three tests, and its scaling up.
    Practice(Box<PracticeRequest>),
    /// Transformation funds: shares of insurers, the ledger of the earmarks, and an application of a
    /// municipality.
    Funds(Box<TransformationFundsRequest>),
    /// What raising a norm means: who is left, who moves, and how much further they travel.
    RaisedNorm(Box<RaisedNormRequest>),
}

words!(
    /// The family that a request is of (*soort vraag*).
    RequestKind {
        Volumes = "volumes", "aantallen tegen volumenormen", "counts against volume norms";
        Plan = "plan", "transformatieplan", "transformation plan";
        Procedure = "procedure", "procedure van een plan", "procedure of a plan";
        Appraisal = "appraisal", "toetsing aan de principes", "appraisal against the principles";
        Chain = "chain", "keten van contracten", "chain of contracts";
        Contracts = "contracts", "contracten van een inkoper", "contracts of a buyer";
        Redistribution = "redistribution", "herverdeling van patiënten", "redistribution of patients";
        Sites = "sites", "keuze van locaties", "choice of sites";
        Comparison = "comparison", "vergelijking van aantallen en normen", "comparison of counts and norms";
        Dates = "dates", "afspraken met een datum", "agreements with a day";
        Agreement = "agreement", "cijfers en afspraken van het zorgakkoord", "figures and agreements of the care agreement";
        Practice = "practice", "toetsen en opschaling van een praktijk", "tests and scaling up of a practice";
        Funds = "funds", "transformatiemiddelen", "transformation funds";
        RaisedNorm = "raised-norm", "verhoging van een volumenorm", "raising of a volume norm";
    }
);

impl Request {
    /// The family that it is of.
    pub const fn kind(&self) -> RequestKind {
        match self {
            Self::Volumes(_) => RequestKind::Volumes,
            Self::Plan(_) => RequestKind::Plan,
            Self::Procedure(_) => RequestKind::Procedure,
            Self::Appraisal(_) => RequestKind::Appraisal,
            Self::Chain(_) => RequestKind::Chain,
            Self::Contracts(_) => RequestKind::Contracts,
            Self::Redistribution(_) => RequestKind::Redistribution,
            Self::Sites(_) => RequestKind::Sites,
            Self::Comparison(_) => RequestKind::Comparison,
            Self::Dates(_) => RequestKind::Dates,
            Self::Agreement(_) => RequestKind::Agreement,
            Self::Practice(_) => RequestKind::Practice,
            Self::Funds(_) => RequestKind::Funds,
            Self::RaisedNorm(_) => RequestKind::RaisedNorm,
        }
    }
}

/// Answers a request.
///
/// # Errors
/// When the facts do not hang together, or nothing is asked of them, as without norms or kinds of care: the
/// error names the place in the request, from the family on.
pub fn answer(request: &Request) -> Result<Answer, InputError> {
    let answered = match request {
        Request::Redistribution(asked) if asked.cares.is_empty() => {
            Err(Refused::Nothing { list: "cares" }.into())
        }
        Request::Redistribution(asked) if asked.scenarios.is_empty() => {
            Err(Refused::Nothing { list: "scenarios" }.into())
        }
        Request::Sites(asked) if asked.cares.is_empty() => Err(Refused::Nothing { list: "cares" }.into()),
        Request::Volumes(asked) => volumes::answer(asked),
        Request::Plan(asked) => plans::plan(asked),
        Request::Procedure(asked) => Ok(plans::procedure(asked)),
        Request::Appraisal(asked) => appraisal::answer(asked),
        Request::Chain(asked) => contracts::chain(asked),
        Request::Contracts(asked) => contracts::portfolio(asked),
        Request::Redistribution(asked) => scenarios::redistribution(asked),
        Request::Sites(asked) => sites::answer(asked),
        Request::Comparison(asked) => comparison::answer(asked),
        Request::Dates(asked) => dates::answer(asked),
        Request::Agreement(asked) => agreement::answer(asked),
        Request::Practice(asked) => practice::answer(asked),
        Request::Funds(asked) => funds::answer(asked),
        Request::RaisedNorm(asked) => raised::answer(asked),
    };
    answered.map_err(|error| error.within(request.kind().code()))
}

/// Answers many requests: of each its answer or its error, in their order.
///
/// ```
/// use passende_zorg::request::{Request, answer_all};
///
/// let requests: Vec<Request> = serde_json::from_str(r#"[
///     {"plan": {"plan": {"title": "Recovery at home", "extent": "complete"}, "terms": {"on": "2024-06-01"}}},
///     {"chain": {"chain": {"actors": [], "links": []}}}
/// ]"#)?;
/// let [plan, chain] = &answer_all(&requests)[..] else { panic!() };
/// assert!(plan.as_ref().is_ok_and(|plan| plan.verdict.is_some()));
/// assert_eq!(chain.as_ref().unwrap_err().path(), "chain.on"); // nothing in it is dated
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn answer_all(requests: &[Request]) -> Vec<Result<Answer, InputError>> {
    requests.iter().map(answer).collect()
}

refusals! {
    /// The reasons for which a request is refused.
    enum Refused {
        Nothing { list: &'static str } = "request.nothing" at "{list}":
            "verwacht: minstens één; gevonden: geen",
            "expected at least one, found none";
        Both { list: &'static str, beside: &'static str } = "request.both" at "{list}":
            "verwacht: niets naast `{beside}`; gevonden: wel iets",
            "expected none beside `{beside}`, found some";
    }
}
