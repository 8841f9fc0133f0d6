use serde::{Deserialize, Serialize};

use super::cited;
use super::course::Procedure;
use crate::formats::{InputError, refusals};
use crate::messages::{described_by, messages};
use crate::rule::Basis;
use crate::source::Edition;
use crate::statement::Statement;
use crate::transformation::rules;

/// The overview that insurers mean to make public of a plan, before it is held against the edition.
///
/// It has no field for money, prices, volumes per insurer or anything else that is commercially
/// sensitive, and reading it from JSON refuses every field that it does not know. What the words say is
/// for the people who write them.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "an overview: an object")]
pub struct Overview {
    /// The goals of the plan, in short.
    pub goals: Vec<Statement>,
    /// The agreements made, in short: in the framework only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agreements: Vec<Statement>,
    /// The results, in short: in the framework only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub results: Vec<Statement>,
    /// The care parties involved.
    pub parties: Vec<Statement>,
    /// The person or office to ask about the plan.
    pub contact: Statement,
}

/// What is public about an approved plan (*openbaar overzicht*): goals, parties and contact, and under the
/// framework agreements and results as well.
///
/// It exists of approved plans only. By when it must be public, no text says.
///
/// *Source*: assessment framework, step 4; final agreement, p. 102; draft, annex J, 2h.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct PublicationRecord {
    overview: Overview,
    #[serde(skip)]
    edition: Edition,
}

impl PublicationRecord {
    /// What may be public of a plan that was approved.
    ///
    /// # Errors
    /// When the plan was not approved; when the goals or the parties are missing, and under the
    /// framework the agreements or the results; and when agreements or results are given under a text
    /// that does not make them public.
    pub fn of(procedure: &Procedure, overview: Overview) -> Result<Self, InputError> {
        let edition = procedure.edition();
        if procedure.approved_on().is_none() {
            return Err(Refused::NotApproved { state: procedure.state().code() }.into());
        }
        let framework = edition == Edition::Framework2023;
        let fields = [
            ("goals", &overview.goals, true),
            ("agreements", &overview.agreements, framework),
            ("results", &overview.results, framework),
            ("parties", &overview.parties, true),
        ];
        for (field, given, public) in fields {
            match (public, given.is_empty()) {
                (true, true) => return Err(Refused::Missing { field }.into()),
                (false, false) => {
                    return Err(Refused::NotPublic { field, edition: edition.code() }.into());
                }
                _ => {}
            }
        }
        Ok(Self { overview, edition })
    }

    /// The overview that is public.
    pub const fn overview(&self) -> &Overview {
        &self.overview
    }

    /// The rule or reference that makes it public.
    pub fn basis(&self) -> Basis {
        match self.edition {
            Edition::Draft => (&rules::IZA_J_2_H_1).into(),
            Edition::Final => cited::publication(),
            Edition::Framework2023 => (&rules::BK23_P_PUBLISH).into(),
        }
    }
}

messages! {
    /// The sentence on what is public of an approved plan.
    #[derive(Debug)]
    enum Said {
        Record { goals: Vec<Statement>, parties: Vec<Statement>, contact: Statement } = "publication.record":
            "Openbaar: {goals}; betrokken partijen: {parties}; contact: {contact}.",
            "Public: {goals}; parties involved: {parties}; contact: {contact}.";
    }
}

described_by!(PublicationRecord, |record| {
    let Overview { goals, parties, contact, .. } = record.overview.clone();
    Said::Record { goals, parties, contact }
});

refusals! {
    /// The reasons for which an overview is refused.
    enum Refused {
        NotApproved { state: &'static str } = "publication.not-approved": "expected an approved plan, found one in state {state}";
        Missing { field: &'static str } = "publication.missing" at "{field}": "expected at least one text, found none";
        NotPublic { field: &'static str, edition: &'static str } = "publication.not-public" at "{field}": "expected none, since edition {edition} does not make them public";
    }
}
