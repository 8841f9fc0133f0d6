//! What an appraisal left out or did not follow, told; and gain beside impact, without weights.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::Appraisal;
use super::gain::GAINED;
use crate::messages::messages;
use crate::principle::dossier::DecisionGround;
use crate::principle::evidence::{Carries, Evidence, EvidenceId, EvidenceSilence, MeasuredChange};
use crate::principle::{Element, EvidenceClass, Level};
use crate::rule::Reference;
use crate::words::words;

messages! {
    /// Something that a reader of an appraisal should know (*let op*): what does not exist yet on the day,
    /// which judgement was not followed, and what holds because the caller said nothing.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum AppraisalNotice {
        /// Evidence that is dated after the day does not exist for the answer.
        EvidenceLater {
            /// The day of the policy.
            on: NaiveDate,
            /// The names of the items that are dated after that day; never empty.
            items: Vec<EvidenceId>,
        } = "appraisal.evidence-later":
            if items.len() == 1 =>
                "Eén bewijsstuk is van na {on} en telt daarom niet mee.", "One item is dated after {on} and does not count for that reason.";
            "{items:#} bewijsstukken zijn van na {on} en tellen daarom niet mee.",
            "{items:#} items are dated after {on} and do not count for that reason.";
        /// A judgement that an element does not apply is dated after the day: it does not
        /// exist for the answer.
        JudgedLater {
            /// The element that was judged not to apply.
            element: Element,
            /// The name of the one who judged, as the judgement gives it.
            by: String,
            /// The day of the judgement, later than the day asked about.
            judged: NaiveDate,
        } = "appraisal.judged-later":
            "Het oordeel van {by} van {judged} dat '{element}' niet van toepassing is, bestaat op de peildatum nog niet.",
            "The judgement of {by} of {judged} that '{element}' does not apply does not exist yet on the day asked about.";
        /// A collective decision is dated after the day: it does not exist for the answer.
        DecidedLater {
            /// The ground on which the decision rests.
            ground: DecisionGround,
            /// The day from which the decision is known, later than the day asked about.
            decided: NaiveDate,
        } = "appraisal.decided-later":
            "Het besluit op de grond '{ground}' is bekend vanaf {decided} en bestaat op de peildatum nog niet.",
            "The decision on the ground '{ground}' is known from {decided} and does not exist yet on the day asked about.";
        /// A clause does not bind on the day: it begins later, or has ended.
        ClauseNotInForce {
            /// The element that the clause makes binding.
            element: Element,
            /// The place of the clause in the contract.
            clause: Reference,
        } = "appraisal.clause-not-in-force":
            "{clause:?} bindt op de peildatum niet ('{element}').", "{clause:?} does not bind on the day asked about ('{element}').";
        /// No document leaves room to judge that an element does not apply: it stays open.
        MayNotBeJudgedAway {
            /// The element that was judged not to apply, and stays open.
            element: Element,
            /// The name of the one who judged so.
            by: String,
        } = "appraisal.may-not-be-judged-away":
            "{by} acht '{element}' niet van toepassing; geen van de documenten laat daar ruimte voor, dus het blijft open.",
            "{by} holds that '{element}' does not apply; none of the documents leaves room for that, so it stays open.";
        /// A clause binds: who judged that it does not apply, does not lift it.
        ClauseNotLifted {
            /// The element that the clause makes binding, whatever was judged.
            element: Element,
            /// The name of the one who judged that it does not apply.
            by: String,
        } = "appraisal.clause-not-lifted":
            "{by} acht '{element}' niet van toepassing; dat heft de bindende afspraak niet op: dat kunnen alleen de partijen zelf, in het contract.",
            "{by} holds that '{element}' does not apply; that does not lift the clause that binds: only the parties to it can, in the contract.";
        /// A judgement came from someone with a stake in the answer: it does not count.
        JudgedByInterested {
            /// The element that was judged not to apply, without effect.
            element: Element,
            /// The name of the one who judged and has a stake in the answer.
            by: String,
        } = "appraisal.judged-by-interested":
            "{by} heeft belang bij de uitkomst: het oordeel dat '{element}' niet van toepassing is, telt niet mee.",
            "{by} has a stake in the answer: the judgement that '{element}' does not apply does not count.";
        /// A judgement on an item of evidence was given by who has a stake in the answer, or is dated after
        /// the day: it does not count.
        ItemJudgementLeftOut {
            /// The item of evidence on which was judged.
            item: EvidenceId,
            /// The name of the one who judged, as the judgement gives it.
            by: String,
            /// The day on which the judgement was given.
            judged: NaiveDate,
            /// True when the judgement is dated after the day; false when its giver has a stake.
            later: bool,
        } = "appraisal.item-judgement-left-out":
            if *later =>
                "Het oordeel van {by} van {judged} over bewijsstuk '{item}' bestaat op de peildatum nog niet.",
                "The judgement of {by} of {judged} on item '{item}' does not exist yet on the day asked about.";
            "{by} heeft belang bij de uitkomst: het oordeel van {judged} over bewijsstuk '{item}' telt niet mee.",
            "{by} has a stake in the answer: the judgement of {judged} on item '{item}' does not count.";
        /// What tells of years that had not come when it was written, with or without a number: forecasts,
        /// which support nothing.
        Forecasts {
            /// The names of the items that forecast; never empty.
            items: Vec<EvidenceId>,
        } = "appraisal.forecasts":
            if items.len() == 1 =>
                "Eén bewijsstuk is een prognose: het ondersteunt niets.", "One item is a forecast: it supports nothing.";
            "{items:#} bewijsstukken zijn prognoses: ze ondersteunen niets.", "{items:#} items are forecasts: they support nothing.";
        /// The caller's policy does not name all kinds of sources: for the rest the
        /// default of the crate holds.
        KindsByDefault {
            /// True when the policy names at least one kind of source in the dossier.
            some_named: bool,
        } = "appraisal.kinds-by-default":
            if *some_named =>
                "Het toetsbeleid noemt niet elke soort bron: van wat het niet noemt, telt een eigen verklaring, mening of model niet als bewijs, en van een beschrijving of contract alleen wat er geteld of gemeten is. Elke bron telt alleen voor wat zo'n bron kan aantonen.",
                "The policy does not name every kind of source: of what it does not name, a self-declaration, an opinion or a model is no evidence, and of a description or a contract only what was counted or read in it. Each source counts only for what such a source can show.";
            "Zonder toetsbeleid van de inkoper telt een eigen verklaring, mening of model niet als bewijs, en van een beschrijving of contract alleen wat er geteld of gemeten is; de andere soorten bronnen wegen even zwaar, elk voor wat zo'n bron kan aantonen.",
            "Without a policy of the buyer a self-declaration, an opinion or a model is no evidence, and of a description or a contract only what was counted or read in it; the other kinds of sources weigh the same, each for what such a source can show.";
        /// A clause makes an element binding that the document does not have: it stands beside those of the
        /// document.
        ClauseElsewhere {
            /// The element that the clause makes binding.
            element: Element,
            /// The place of the clause in the contract.
            clause: Reference,
        } = "appraisal.clause-elsewhere":
            "{clause:?} maakt '{element}' bindend, dat niet in dit document staat: het oordeel daarover staat ernaast.",
            "{clause:?} makes '{element}' binding, which is not in this document: the verdict on it stands beside it.";
        /// Evidence on elements that are not asked at this level, which is a reading of this crate: the texts name
        /// no levels.
        AtAnotherLevel {
            /// The names of the items; never empty.
            items: Vec<EvidenceId>,
        } = "appraisal.at-another-level":
            "Bewijs bij onderdelen die op dit niveau niet worden beoordeeld, telt niet mee: {items}. De teksten noemen geen niveaus; dit is onze lezing.",
            "Evidence on elements that are not appraised at this level does not count: {items}. The texts name no levels; this is our reading.";
    }
}

impl Appraisal<'_> {
    /// What a reader should know: what is dated after the day, which judgements were not followed, and by
    /// which default evidence was weighed.
    ///
    /// ```
    /// use passende_zorg::principle::{Appraisal, AppraisalNotice, Dossier, EvidencePolicy, PrincipleSet};
    /// let dossier: Dossier = serde_json::from_str(
    ///     r#"{"title": "A clinic", "level": "practice", "evidence": [], "not-applying": [
    /// {"element": "footing", "judgement": {"by": "buyer", "on": "2030-01-01",
    /// "verdict": "not-applicable", "reason": "later"}}
    /// ]}"#,
    /// )?;
    /// let policy = EvidencePolicy::on("2025-06-01".parse()?);
    /// let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
    /// assert!(matches!(appraisal.notices()[0], AppraisalNotice::JudgedLater { .. }));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn notices(&self) -> Vec<AppraisalNotice> {
        let (dossier, on) = (self.dossier(), self.policy().day());
        let mut notices = Vec::new();
        let later: Vec<EvidenceId> = dossier
            .evidence()
            .iter()
            .filter(|item| item.dated() > on)
            .map(|item| item.id().clone())
            .collect();
        if !later.is_empty() {
            notices.push(AppraisalNotice::EvidenceLater { on, items: later });
        }
        for judged in dossier.judged_not_applying() {
            let (element, by) = (judged.element, judged.judgement.by().to_owned());
            let given = judged.judgement.on();
            if given > on {
                notices.push(AppraisalNotice::JudgedLater { element, by, judged: given });
            } else if self.element(element).clause().is_some() {
                notices.push(AppraisalNotice::ClauseNotLifted { element, by });
            } else if self.has_a_stake(judged) {
                notices.push(AppraisalNotice::JudgedByInterested { element, by });
            } else if element.may_not_apply().is_none() {
                notices.push(AppraisalNotice::MayNotBeJudgedAway { element, by });
            }
        }
        for decision in dossier.decisions().iter().filter(|decision| decision.known_from() > on) {
            let (ground, decided) = (decision.ground, decision.known_from());
            notices.push(AppraisalNotice::DecidedLater { ground, decided });
        }
        for clause in dossier.binding_clauses().iter().filter(|clause| !clause.binds_on(on)) {
            let (element, clause) = (clause.element, clause.clause.clone());
            notices.push(AppraisalNotice::ClauseNotInForce { element, clause });
        }
        for profile in self.bound_elsewhere() {
            if let Some(clause) = profile.clause().cloned() {
                notices.push(AppraisalNotice::ClauseElsewhere { element: profile.element(), clause });
            }
        }
        let items: Vec<EvidenceId> = self.at_another_level().map(|item| item.id().clone()).collect();
        if !items.is_empty() {
            notices.push(AppraisalNotice::AtAnotherLevel { items });
        }
        for item in dossier.evidence().iter().filter(|item| item.dated() <= on) {
            let further = item.further_away().and_then(|further| further.judgement.as_ref());
            for judgement in further.into_iter().chain(item.judged_large_enough()) {
                if judgement.on() > on || self.is_interested(judgement) {
                    let (item, by, judged) = (item.id().clone(), judgement.by().to_owned(), judgement.on());
                    let later = judgement.on() > on;
                    notices.push(AppraisalNotice::ItemJudgementLeftOut { item, by, judged, later });
                }
            }
        }
        let forecasts: Vec<EvidenceId> = self.forecasts().map(|item| item.id().clone()).collect();
        if !forecasts.is_empty() {
            notices.push(AppraisalNotice::Forecasts { items: forecasts });
        }
        // Only what the dossier has in it is worth a word.
        let known = || dossier.evidence().iter().filter(|item| item.dated() <= on);
        let by_default = |item: &&Evidence| self.policy().by_default().any(|kind| kind == item.kind());
        let weaker = known().filter(by_default).any(|item| item.kind().carries() != Carries::Conclusion);
        let first = known().filter(by_default).map(Evidence::kind).next();
        let differ = known().filter(by_default).any(|item| Some(item.kind()) != first);
        let cannot = known().any(|item| {
            item.finding().may_speak() && !item.kind().shows(item.element(), item.finding().is_concluded())
        });
        if weaker || differ || cannot {
            let some_named = dossier.evidence().iter().any(|item| self.policy().names(item.kind()));
            notices.push(AppraisalNotice::KindsByDefault { some_named });
        }
        notices
    }
}

/// `{"code": …, "text": {"nl": …, "en": …}}`
impl Serialize for AppraisalNotice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::language::message(self, serializer)
    }
}

/// What must be seen in proportion (advice of 2020, part A, 3.1): gain, and the four kinds of impact.
pub(super) const SIDES: [Element; 6] = [
    Element::HealthGain,
    Element::FunctioningGain,
    Element::ProportionateCost,
    Element::ProportionateStaff,
    Element::DailyLife,
    Element::Environment,
];

words!(
    /// How before and after compare when nothing is weighed (*vergelijking zonder gewichten*).
    GainBalance {
        /// Better somewhere, and worse nowhere; gain and impact were both read.
        Better = "better", "beter op wat gemeten is, nergens slechter", "better where measured, nowhere worse";
        /// Worse somewhere, and better nowhere.
        Worse = "worse", "slechter op wat gemeten is, nergens beter", "worse where measured, nowhere better";
        /// Better here and worse there: people weigh it.
        TradeOff = "trade-off", "deels beter, deels slechter: afwegen", "partly better, partly worse: a matter of weighing";
        /// No difference that counts where it was measured.
        Same = "same", "geen relevant verschil", "no difference that matters";
        /// A reading leaves open whether it became better or worse.
        Open = "open", "nog niet te zeggen: een meting laat het verschil open", "cannot be told yet: a reading leaves the difference open";
        /// Only the gain was read, or only the impact: nothing can be said of the one against the other.
        OneSided = "one-sided", "slechts één van beide gemeten: over de verhouding valt niets te zeggen", "only one of the two measured: nothing can be said of the proportion";
        /// Nothing that counts was measured.
        Unknown = "unknown", "geen bruikbare meting", "no usable measurement";
    }
);

/// One pair of readings in the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct LedgerEntry<'a> {
    /// The element that was read before and after.
    pub element: Element,
    /// The item of evidence that holds both readings.
    pub item: &'a EvidenceId,
    /// The change between the two readings, as far as the bounds let it be told.
    pub change: MeasuredChange,
}

/// Gain beside impact, measure by measure (*balans van winst en inzet*).
///
/// The advice names what is to be seen in proportion and gives no weights. So there is no sum: only whether
/// something became worse while something else became better.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Ledger<'a> {
    entries: Vec<LedgerEntry<'a>>,
    missing: Vec<Element>,
    balance: GainBalance,
}

impl<'a> Ledger<'a> {
    /// The pairs of readings that count.
    pub fn entries(&self) -> &[LedgerEntry<'a>] {
        &self.entries
    }

    /// The elements that were not measured, or not so that it counts.
    pub fn missing(&self) -> &[Element] {
        &self.missing
    }

    /// The comparison of gain with impact over all entries, without weights.
    pub const fn balance(&self) -> GainBalance {
        self.balance
    }
}

impl<'a> Appraisal<'a> {
    /// Gain beside impact, from the pairs of readings that this appraisal accepts; none at the level of one
    /// patient. A [forecast](Self::forecasts) has no place in it.
    pub fn ledger(&self) -> Ledger<'a> {
        let (mut entries, mut better_open, mut worse_open) = (Vec::new(), false, false);
        let asked = self.dossier().level() != Level::Patient;
        for item in self.dossier().evidence().iter().filter(|item| asked && SIDES.contains(&item.element())) {
            let counts = match self.weighed(item) {
                EvidenceClass::Speaks { .. } => true,
                EvidenceClass::Silent(silence) => {
                    matches!(
                        silence,
                        EvidenceSilence::NoDifference
                            | EvidenceSilence::NotShownRelevant
                            | EvidenceSilence::BoundsOpen
                    )
                }
            };
            if let Some(measured) = item.finding().measured().filter(|_| counts) {
                let change = match self.weighed(item) {
                    // Whether the gain matters, or on which side it lies, is not known.
                    EvidenceClass::Silent(
                        EvidenceSilence::NotShownRelevant | EvidenceSilence::BoundsOpen,
                    ) => MeasuredChange::Open,
                    EvidenceClass::Silent(_) => MeasuredChange::None,
                    EvidenceClass::Speaks { .. } => measured.change(),
                };
                if change == MeasuredChange::Open {
                    better_open |= measured.may_be_better();
                    worse_open |= measured.may_be_worse();
                }
                entries.push(LedgerEntry { element: item.element(), item: item.id(), change });
            }
        }
        entries.sort_by_key(|entry| entry.element);
        let read = |element: Element| entries.iter().any(|entry| entry.element == element);
        let missing: Vec<Element> = SIDES.into_iter().filter(|element| !read(*element)).collect();
        let has = |change| entries.iter().any(|entry| entry.change == change);
        let known = |entry: &&LedgerEntry<'_>| entry.change != MeasuredChange::Open;
        let gains = entries.iter().filter(known).any(|entry| GAINED.contains(&entry.element));
        let impacts = entries.iter().any(|entry| !GAINED.contains(&entry.element));
        let balance = match (has(MeasuredChange::Better), has(MeasuredChange::Worse)) {
            _ if entries.is_empty() => GainBalance::Unknown,
            (true, true) => GainBalance::TradeOff,
            // What is open may lie on the other side.
            (true, false) if worse_open => GainBalance::Open,
            (false, true) if better_open => GainBalance::Open,
            (false, true) => GainBalance::Worse,
            _ if !(gains && impacts) => GainBalance::OneSided,
            (true, false) => GainBalance::Better,
            (false, false) if better_open || worse_open => GainBalance::Open,
            (false, false) => GainBalance::Same,
        };
        Ledger { entries, missing, balance }
    }
}
