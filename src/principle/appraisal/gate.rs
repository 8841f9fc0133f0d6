//! A gate that the caller sets on a profile. It is the caller's own, and says so.

use core::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize, Serializer};

use super::Appraisal;
use crate::Verdict;
use crate::explanation::{Assessment, Explanation, OpenQuestion, Outcome, Way};
use crate::formats::{InputError, refusals};
use crate::language::{Describe, Language, Message};
use crate::messages::messages;
use crate::principle::evidence::EvidenceId;
use crate::principle::{Element, Level, Status};
use crate::rule::{Basis, Reference};
use crate::statement::Statement;
use crate::words::words;

words!(
    /// The standing that a gate demands of an element.
    GateDemand {
        /// That it is supported, and nothing counts against it.
        Supported = "supported", "ondersteund", "supported";
        /// That nothing counts against it.
        NotContradicted = "not-contradicted", "niet tegengesproken", "not contradicted";
    }
);

impl GateDemand {
    pub(super) const fn verdict(self, status: Status) -> Verdict {
        match (self, status) {
            (_, Status::NotApplicable) => Verdict::NotApplicable,
            (_, Status::Supported) | (Self::NotContradicted, Status::Unknown) => Verdict::Met,
            (_, Status::Contradicted | Status::Mixed) => Verdict::NotMet,
            (Self::Supported, Status::Unknown) | (_, Status::ReservedForConsultation) => {
                Verdict::Undetermined
            }
        }
    }
}

/// A gate that the caller sets (*eigen inkoopeis*): which elements must stand how, who says so, where and
/// why.
///
/// The documents set none. Where a caller wants one all the same, for a purchasing decision, it is the
/// caller's policy, and every result repeats that it is.
///
/// ```
/// use passende_zorg::principle::GatePolicy;
/// let policy: GatePolicy = serde_json::from_str(r#"{
///     "by": "purchasing team", "reason": "only care that works is scaled up",
///     "source": {"title": "Purchasing policy 2026", "section": "3.1", "consulted": "2025-11-01"},
///     "demands": [{"element": "effectiveness", "demand": "supported"}]
/// }"#)?;
/// assert_eq!(policy.demands().len(), 1);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "Wire")]
pub struct GatePolicy {
    by: Statement,
    reason: Statement,
    source: Reference,
    demands: Vec<Gate>,
}

/// The demand on one element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Gate {
    /// The element that the demand is made of; a gate names each element once.
    pub element: Element,
    /// The standing that the element must have for the gate to open.
    pub demand: GateDemand,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Wire {
    by: Statement,
    reason: Statement,
    source: Reference,
    demands: Vec<Gate>,
}

impl TryFrom<Wire> for GatePolicy {
    type Error = InputError;

    fn try_from(Wire { by, reason, source, demands }: Wire) -> Result<Self, InputError> {
        Self::try_new(by, reason, source, demands)
    }
}

impl GatePolicy {
    /// A gate: who sets it, why, where it is written down, and what it demands.
    ///
    /// # Errors
    /// When it demands nothing, or something of one element twice.
    pub fn try_new(
        by: Statement,
        reason: Statement,
        source: Reference,
        demands: Vec<Gate>,
    ) -> Result<Self, InputError> {
        if demands.is_empty() {
            return Err(Refused::NoDemand.into());
        }
        for (at, gate) in demands.iter().enumerate() {
            if demands.iter().take(at).any(|before| before.element == gate.element) {
                return Err(Refused::Twice { at, element: gate.element.code() }.into());
            }
        }
        Ok(Self { by, reason, source, demands })
    }

    /// The caller who sets the gate, as named in every result.
    pub const fn by(&self) -> &Statement {
        &self.by
    }

    /// The caller's reason for setting a gate.
    pub const fn reason(&self) -> &Statement {
        &self.reason
    }

    /// The document in which the caller wrote the gate down.
    pub const fn source(&self) -> &Reference {
        &self.source
    }

    /// The demands, at least one, each of another element.
    pub fn demands(&self) -> &[Gate] {
        &self.demands
    }
}

/// The outcome of a profile under the caller's gate (*uitkomst van de poort*).
#[derive(Debug, Clone, Copy)]
pub struct GateOutcome<'a> {
    pub(super) appraisal: &'a Appraisal<'a>,
    policy: &'a GatePolicy,
}

impl<'a> GateOutcome<'a> {
    /// Holds a profile against a gate.
    ///
    /// # Errors
    /// When the profile is of one patient: what is appropriate there is settled by patient and
    /// professional, so no gate is set on it.
    pub fn try_new(appraisal: &'a Appraisal<'a>, policy: &'a GatePolicy) -> Result<Self, InputError> {
        if appraisal.dossier().level() == Level::Patient {
            return Err(Refused::OnePatient.into());
        }
        Ok(Self { appraisal, policy })
    }

    /// The caller's policy.
    pub const fn policy(&self) -> &'a GatePolicy {
        self.policy
    }

    /// What a reader should know: whether the gate stands in a document that was read after the day of the
    /// policy on evidence.
    ///
    /// ```
    /// use passende_zorg::principle::{
    ///     Appraisal, Dossier, EvidencePolicy, GateNotice, GateOutcome, GatePolicy, PrincipleSet,
    /// };
    /// let gate: GatePolicy = serde_json::from_str(
    ///     r#"{"by": "purchasing team", "reason": "only care that works",
    /// "source": {"title": "Purchasing policy 2030", "section": "3.1", "consulted": "2029-11-01"},
    /// "demands": [{"element": "effectiveness", "demand": "supported"}]}"#,
    /// )?;
    /// let dossier: Dossier =
    ///     serde_json::from_str(r#"{"title": "A clinic", "level": "practice", "evidence": []}"#)?;
    /// let policy = EvidencePolicy::on("2025-06-01".parse()?);
    /// let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
    /// let notices = GateOutcome::try_new(&appraisal, &gate)?.notices();
    /// assert!(matches!(notices[..], [GateNotice::SourceLater { .. }]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn notices(&self) -> Vec<GateNotice> {
        let (on, consulted) = (self.appraisal.policy().day(), self.policy.source.consulted());
        let later = (consulted > on).then(|| GateNotice::SourceLater {
            source: self.policy.source.title().to_owned(),
            consulted,
            on,
        });
        later.into_iter().collect()
    }

    fn basis(&self) -> Basis {
        Basis::Reference(std::sync::Arc::new(self.policy.source.clone()))
    }

    fn of(&self, gate: Gate) -> Verdict {
        gate.demand.verdict(self.appraisal.status(gate.element))
    }
}

messages! {
    /// Something that a reader of the outcome of a gate should know (*let op*).
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum GateNotice {
        /// The gate stands in a document that was read after the day asked about: whether it held on
        /// that day, is not known.
        SourceLater {
            /// The title of the document.
            source: String,
            /// The day on which the document was consulted, later than the day asked about.
            consulted: NaiveDate,
            /// The day asked about.
            on: NaiveDate,
        } = "gate.source-later":
            "De eigen inkoopeis staat in {source}, geraadpleegd op {consulted}. Of deze eis op {on} gold, is niet bekend.",
            "The purchasing demand stands in {source}, consulted on {consulted}. Whether it held on {on} is not known.";
    }
}

/// `{"code": …, "text": {"nl": …, "en": …}}`
impl Serialize for GateNotice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::language::message(self, serializer)
    }
}

/// What would open a gate. Only people can bring it about: find evidence, or show that a
/// finding does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum GateChange {
    /// Evidence that supports the element, of the strongest kind.
    Show(Element),
    /// That an item which speaks against the element does not hold.
    Refute(Element, EvidenceId),
}

impl Describe for GateChange {
    fn code(&self) -> &'static str {
        match self {
            Self::Show(_) => "gate.show",
            Self::Refute(..) => "gate.refute",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self, language) {
            (Self::Show(element), _) => element.write_what_shows_it(language, f),
            (Self::Refute(element, item), Language::Dutch) => {
                write!(f, "onderbouw dat bewijsstuk '{item}' niet klopt ({})", element.in_language(language))
            }
            (Self::Refute(element, item), Language::English) => {
                write!(f, "show that item '{item}' does not hold ({})", element.in_language(language))
            }
        }
    }
}

impl Element {
    /// What would show it, as something that one can be asked to bring.
    fn write_what_shows_it(self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match (self, language) {
            (Self::DailyLife, Language::Dutch) => {
                "bewijs dat de belasting van patiënt en mantelzorger niet toeneemt"
            }
            (Self::DailyLife, Language::English) => {
                "evidence that the burden on patient and informal carer does not grow"
            }
            (Self::Environment, Language::Dutch) => "bewijs dat uitstoot, afval en ritten niet toenemen",
            (Self::Environment, Language::English) => {
                "evidence that emissions, waste and journeys do not grow"
            }
            _ => {
                let (name, asks) = (self.in_language(language), self.asks_for().get(language));
                let evidence = language.pick("bewijs voor", "evidence for");
                return write!(f, "{evidence} '{name}': {asks}");
            }
        })
    }
}

impl GateOutcome<'_> {
    /// Whether every demand of the gate is met.
    pub fn verdict(&self) -> Verdict {
        Verdict::all_of(self.policy.demands.iter().map(|gate| self.of(*gate)))
    }
}

impl Assessment for GateOutcome<'_> {
    type Change = GateChange;

    fn outcome(&self) -> Outcome {
        self.verdict().into()
    }

    fn open_questions(&self) -> Vec<OpenQuestion> {
        if !self.verdict().is_undetermined() {
            return Vec::new();
        }
        let open = self.policy.demands.iter().filter(|gate| self.of(**gate).is_undetermined());
        open.map(|gate| OpenQuestion::fact(Message::new(GateChange::Show(gate.element)), self.basis()))
            .collect()
    }

    fn ways_to_pass(&self) -> Vec<Way<GateChange>> {
        self.ways()
    }

    fn explanation(&self) -> Explanation {
        let verdict = self.verdict();
        let parts = self.policy.demands.iter().map(|gate| {
            let status = self.appraisal.status(gate.element);
            let told = Told::Demand { element: gate.element, status, demand: gate.demand };
            Explanation::new(self.of(*gate), Message::new(told))
        });
        let parts: Vec<Explanation> = parts.collect();
        let (by, reason) = (self.policy.by.clone(), self.policy.reason.clone());
        let tree = Explanation::new(verdict, Message::new(Told::Outcome { by, reason, verdict }))
            .on_basis(self.basis())
            .with_questions(self.open_questions())
            .with_ways(self.ways_to_pass())
            .with_parts(parts);
        self.notices().into_iter().fold(tree, |tree, notice| tree.with_note(Message::new(notice)))
    }
}

messages! {
    #[derive(Debug)]
    enum Told {
        Demand { element: Element, status: Status, demand: GateDemand } = "gate.demand":
            "{element}: {status}; vereist: {demand}", "{element}: {status}; required: {demand}";
        Outcome { by: Statement, reason: Statement, verdict: Verdict } = "gate.outcome":
            if *verdict == Verdict::Met =>
                "Eigen inkoopeis van {by} ({reason}): voldaan. Geen van de documenten stelt zo'n eis.",
                "Purchasing demand of {by} ({reason}): met. None of the documents makes such a demand.";
            if *verdict == Verdict::NotMet =>
                "Eigen inkoopeis van {by} ({reason}): niet voldaan. Geen van de documenten stelt zo'n eis.",
                "Purchasing demand of {by} ({reason}): not met. None of the documents makes such a demand.";
            "Eigen inkoopeis van {by} ({reason}): {verdict}. Geen van de documenten stelt zo'n eis.",
            "Purchasing demand of {by} ({reason}): {verdict}. None of the documents makes such a demand.";
    }
}

refusals! {
    /// The reasons for which a gate is refused.
    enum Refused {
        NoDemand = "gate.no-demand" at "demands":
            "verwacht: minstens één; gevonden: geen",
            "expected at least one, found none";
        Twice { at: usize, element: &'static str } = "gate.twice" at "demands[{at}].element":
            "verwacht: elk element één keer; gevonden: `{element}` nogmaals",
            "expected each element once, found `{element}` again";
        OnePatient = "gate.one-patient":
            "verwacht: een profiel van een praktijk, instelling, regio of stelsel; gevonden: een profiel van een patiënt, dat is voorbehouden aan de spreekkamer",
            "expected a profile of a practice, institution, region or system, found one of a patient: that is reserved for the consultation";
    }
}
