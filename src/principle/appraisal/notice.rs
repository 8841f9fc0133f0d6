//! What an appraisal left out or did not follow, told.

use core::fmt;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::Appraisal;
use crate::language::{Describe, Language, day_in_words, number_in_words};
use crate::principle::dossier::DecisionGround;
use crate::principle::evidence::{Carries, Evidence, EvidenceId};
use crate::principle::{Element, notice};
use crate::rule::Reference;

/// Something that a reader of an appraisal should know (*let op*): what does not exist yet on the day, which judgement was not followed, and what
/// holds because the caller said nothing.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AppraisalNotice {
    /// Evidence that is dated after the day does not exist for the answer.
    EvidenceLater {
        /// The day of the policy.
        on: NaiveDate,
        /// Which items.
        items: Vec<EvidenceId>,
    },
    /// A judgement that an element does not apply is dated after the day: it does not exist for the answer.
    JudgedLater {
        /// Which element.
        element: Element,
        /// Who judges.
        by: String,
        /// When.
        judged: NaiveDate,
    },
    /// A collective decision is dated after the day: it does not exist for the answer.
    DecidedLater {
        /// On which ground.
        ground: DecisionGround,
        /// From when it is known.
        decided: NaiveDate,
    },
    /// A clause does not bind on the day: it begins later, or has ended.
    ClauseNotInForce {
        /// Which element it makes binding.
        element: Element,
        /// Where it stands.
        clause: Reference,
    },
    /// No document leaves room to judge that an element does not apply: it stays open.
    MayNotBeJudgedAway {
        /// Which element.
        element: Element,
        /// Who judged so.
        by: String,
    },
    /// A clause binds: who judged that it does not apply, does not lift it.
    ClauseNotLifted {
        /// Which element.
        element: Element,
        /// Who judged so.
        by: String,
    },
    /// Who judged has a stake in the answer: the judgement does not count.
    JudgedByInterested {
        /// Which element.
        element: Element,
        /// Who judged so.
        by: String,
    },
    /// A judgement on an item of evidence was given by who has a stake in the answer, or is dated after the day: it does not count.
    ItemJudgementLeftOut {
        /// Which item.
        item: EvidenceId,
        /// Who judged.
        by: String,
        /// When.
        judged: NaiveDate,
        /// Whether it is dated after the day; else who judged has a stake.
        later: bool,
    },
    /// What tells of years that had not come when it was written, with or without a number: forecasts, which support nothing.
    Forecasts {
        /// Which items.
        items: Vec<EvidenceId>,
    },
    /// The caller's policy does not name all kinds of sources: for the rest the default of the crate holds.
    KindsByDefault {
        /// Whether the caller names any.
        some_named: bool,
    },
}

impl Appraisal<'_> {
    /// What a reader should know: what is dated after the day, which judgements were not followed, and by which default evidence was weighed.
    ///
    /// ```
    /// use passende_zorg::principle::{Appraisal, AppraisalNotice, Dossier, EvidencePolicy, PrincipleSet};
    /// let dossier: Dossier = serde_json::from_str(r#"{"title": "A clinic", "level": "practice", "evidence": [], "not-applying": [
    ///     {"element": "footing", "judgement": {"by": "buyer", "on": "2030-01-01", "verdict": "not-applicable", "reason": "later"}}
    /// ]}"#)?;
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

impl Describe for AppraisalNotice {
    fn code(&self) -> &'static str {
        match self {
            Self::EvidenceLater { .. } => "appraisal.evidence-later",
            Self::JudgedLater { .. } => "appraisal.judged-later",
            Self::DecidedLater { .. } => "appraisal.decided-later",
            Self::ClauseNotInForce { .. } => "appraisal.clause-not-in-force",
            Self::MayNotBeJudgedAway { .. } => "appraisal.may-not-be-judged-away",
            Self::ClauseNotLifted { .. } => "appraisal.clause-not-lifted",
            Self::JudgedByInterested { .. } => "appraisal.judged-by-interested",
            Self::ItemJudgementLeftOut { .. } => "appraisal.item-judgement-left-out",
            Self::Forecasts { .. } => "appraisal.forecasts",
            Self::KindsByDefault { .. } => "appraisal.kinds-by-default",
        }
    }

    #[allow(clippy::too_many_lines, reason = "a sentence per notice, in two languages")]
    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = |day: &NaiveDate| day_in_words(*day, language).to_string();
        let number = |items: &[EvidenceId]| number_in_words(items.len() as u64, language).to_string();
        match (self, language) {
            (Self::EvidenceLater { on, items }, Language::Dutch) => match items.len() {
                1 => write!(f, "Eén bewijsstuk is van na {} en telt daarom niet mee.", day(on)),
                _ => write!(f, "{} bewijsstukken zijn van na {} en tellen daarom niet mee.", number(items), day(on)),
            },
            (Self::EvidenceLater { on, items }, Language::English) => match items.len() {
                1 => write!(f, "One item is dated after {} and does not count for that reason.", day(on)),
                _ => write!(f, "{} items are dated after {} and do not count for that reason.", number(items), day(on)),
            },
            (Self::JudgedLater { element, by, judged }, Language::Dutch) => write!(
                f,
                "Het oordeel van {by} van {} dat '{}' niet van toepassing is, bestaat op de peildatum nog niet.",
                day(judged),
                element.in_language(language)
            ),
            (Self::JudgedLater { element, by, judged }, Language::English) => write!(
                f,
                "The judgement of {by} of {} that '{}' does not apply does not exist yet on the day asked about.",
                day(judged),
                element.in_language(language)
            ),
            (Self::DecidedLater { ground, decided }, Language::Dutch) => write!(
                f,
                "Het besluit op de grond '{}' is bekend vanaf {} en bestaat op de peildatum nog niet.",
                ground.in_language(language),
                day(decided)
            ),
            (Self::DecidedLater { ground, decided }, Language::English) => write!(
                f,
                "The decision on the ground '{}' is known from {} and does not exist yet on the day asked about.",
                ground.in_language(language),
                day(decided)
            ),
            (Self::ClauseNotInForce { element, clause }, Language::Dutch) => write!(
                f,
                "{}, {} bindt op de peildatum niet ('{}').",
                clause.title(),
                clause.section(),
                element.in_language(language)
            ),
            (Self::ClauseNotInForce { element, clause }, Language::English) => write!(
                f,
                "{}, {} does not bind on the day asked about ('{}').",
                clause.title(),
                clause.section(),
                element.in_language(language)
            ),
            (Self::MayNotBeJudgedAway { element, by }, Language::Dutch) => write!(
                f,
                "{by} acht '{}' niet van toepassing; geen van de documenten laat daar ruimte voor, dus het blijft open.",
                element.in_language(language)
            ),
            (Self::MayNotBeJudgedAway { element, by }, Language::English) => write!(
                f,
                "{by} holds that '{}' does not apply; none of the documents leaves room for that, so it stays open.",
                element.in_language(language)
            ),
            (Self::ClauseNotLifted { element, by }, Language::Dutch) => write!(
                f,
                "{by} acht '{}' niet van toepassing; dat heft de bindende afspraak niet op: dat kunnen alleen de partijen zelf, in het contract.",
                element.in_language(language)
            ),
            (Self::ClauseNotLifted { element, by }, Language::English) => write!(
                f,
                "{by} holds that '{}' does not apply; that does not lift the clause that binds: only the parties to it can, in the contract.",
                element.in_language(language)
            ),
            (Self::JudgedByInterested { element, by }, Language::Dutch) => write!(
                f,
                "{by} heeft belang bij de uitkomst: het oordeel dat '{}' niet van toepassing is, telt niet mee.",
                element.in_language(language)
            ),
            (Self::JudgedByInterested { element, by }, Language::English) => write!(
                f,
                "{by} has a stake in the answer: the judgement that '{}' does not apply does not count.",
                element.in_language(language)
            ),
            (Self::ItemJudgementLeftOut { item, by, judged, later: true }, Language::Dutch) => write!(
                f,
                "Het oordeel van {by} van {} over bewijsstuk '{item}' bestaat op de peildatum nog niet.",
                day(judged)
            ),
            (Self::ItemJudgementLeftOut { item, by, judged, later: true }, Language::English) => write!(
                f,
                "The judgement of {by} of {} on item '{item}' does not exist yet on the day asked about.",
                day(judged)
            ),
            (Self::ItemJudgementLeftOut { item, by, judged, .. }, Language::Dutch) => write!(
                f,
                "{by} heeft belang bij de uitkomst: het oordeel van {} over bewijsstuk '{item}' telt niet mee.",
                day(judged)
            ),
            (Self::ItemJudgementLeftOut { item, by, judged, .. }, Language::English) => write!(
                f,
                "{by} has a stake in the answer: the judgement of {} on item '{item}' does not count.",
                day(judged)
            ),
            (Self::Forecasts { items }, Language::Dutch) => match items.len() {
                1 => f.write_str("Eén bewijsstuk is een prognose: het ondersteunt niets."),
                _ => write!(f, "{} bewijsstukken zijn prognoses: ze ondersteunen niets.", number(items)),
            },
            (Self::Forecasts { items }, Language::English) => match items.len() {
                1 => f.write_str("One item is a forecast: it supports nothing."),
                _ => write!(f, "{} items are forecasts: they support nothing.", number(items)),
            },
            (Self::KindsByDefault { some_named: false }, Language::Dutch) => f.write_str(
                "Zonder toetsbeleid van de inkoper telt een eigen verklaring, mening of model niet als bewijs, en van een beschrijving of contract alleen wat er geteld of gemeten is; de andere soorten bronnen wegen even zwaar, elk voor wat zo'n bron kan aantonen.",
            ),
            (Self::KindsByDefault { some_named: false }, Language::English) => f.write_str(
                "Without a policy of the buyer a self-declaration, an opinion or a model is no evidence, and of a description or a contract only what was counted or read in it; the other kinds of sources weigh the same, each for what such a source can show.",
            ),
            (Self::KindsByDefault { .. }, Language::Dutch) => f.write_str(
                "Het toetsbeleid noemt niet elke soort bron: van wat het niet noemt, telt een eigen verklaring, mening of model niet als bewijs, en van een beschrijving of contract alleen wat er geteld of gemeten is. Elke bron telt alleen voor wat zo'n bron kan aantonen.",
            ),
            (Self::KindsByDefault { .. }, Language::English) => f.write_str(
                "The policy does not name every kind of source: of what it does not name, a self-declaration, an opinion or a model is no evidence, and of a description or a contract only what was counted or read in it. Each source counts only for what such a source can show.",
            ),
        }
    }
}

/// `{"code": …, "text": {"nl": …, "en": …}}`
impl Serialize for AppraisalNotice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        notice::serialize(self, serializer)
    }
}
