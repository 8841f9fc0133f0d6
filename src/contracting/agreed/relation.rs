//! What a transformation plan says of the documents of a region, held against what is known of them.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::review::AgreedReview;
use super::table::{Read, Shown};
use super::{AskedOf, Undertaking};
use crate::Verdict;
use crate::alike::alike;
use crate::criteria::{Found, Part, State, Subject, criteria};
use crate::explanation::{Explanation, OpenQuestion, assessed};
use crate::formats::{InputError, refusals};
use crate::judgement::Judgement;
use crate::language::Message;
use crate::messages::messages;
use crate::region::Region;
use crate::statement::Statement;
use crate::transformation::plan::{Plan, RegionalDocument, Relation, RelationState};

/// What a transformation plan says of the picture and the plan of a region held against what is known of
/// that region (*verhouding tot regiobeeld en regioplan*).
///
/// A transformation plan is in line with them as far as they exist, and contradicts neither them nor what
/// was agreed elsewhere. One that calls itself in line with a document that is not there does not hold, nor
/// does one that calls a document not formed that was there when it was submitted. Where the document is
/// there, whether the plan is in line with it, or at least does not contradict it, is for a person to judge:
/// facts show that a plan does not hold, and never that it does.
///
/// ```
/// use passende_zorg::Verdict;
/// use passende_zorg::contracting::agreed::{AgreedFacts, AgreedReview, RegionalRelation};
/// use passende_zorg::source::Edition;
/// use passende_zorg::transformation::plan::Plan;
///
/// let region: AgreedFacts = serde_json::from_str(r#"{
///     "of": "acute-region", "name": "ROAZ Noord", "answers": {
///     "acute-picture": {"text": "Picture of June 2023", "on": "2023-06-20"},
///     "roaz-plan": {"absent": "not agreed on by the hospitals"}
/// }}"#)?;
/// let plan: Plan = serde_json::from_str(r#"{"title": "One emergency department", "extent": "excerpt",
///     "relations": [{"document": "roaz-plan", "state": "in-line"}]}"#)?;
/// let review = AgreedReview::try_new(Edition::Final, &region, "2024-06-01".parse()?)?;
/// assert_eq!(RegionalRelation::try_new(review, &plan)?.verdict(), Verdict::NotMet);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// *Source*: draft, annex B, 1e, annex C, 6e and annex J, 2b; final text, p. 43, p. 54 and p. 101.
#[derive(Debug, Clone, Copy)]
pub struct RegionalRelation<'f> {
    region: AgreedReview<'f>,
    plan: &'f Plan,
    judged: Option<&'f BTreeMap<RegionalDocument, Judgement>>,
}

impl<'f> RegionalRelation<'f> {
    /// What a plan says held against the facts of a region, on the day and under the edition on which these
    /// are held.
    ///
    /// # Errors
    /// When the facts are of something else than a region or a region for acute care.
    pub fn try_new(region: AgreedReview<'f>, plan: &'f Plan) -> Result<Self, InputError> {
        match region.facts.of {
            AskedOf::Region | AskedOf::AcuteRegion => Ok(Self { region, plan, judged: None }),
            other => Err(Refused::Region { found: other.code() }.into()),
        }
    }

    /// The same with what people judged of the plan beside documents that are there, by the day.
    #[must_use]
    pub const fn with_judgements(self, judged: &'f BTreeMap<RegionalDocument, Judgement>) -> Self {
        Self { judged: Some(judged), ..self }
    }

    /// What a person found of the plan beside a document.
    fn judged(&self, document: RegionalDocument) -> State<'f> {
        let judged = self.judged.and_then(|judged| judged.get(&document));
        match judged.filter(|judged| judged.on() <= self.region.on) {
            Some(judged) if judged.verdict() == Verdict::NotApplicable => State::JudgedAway(judged),
            judged => State::judged(judged),
        }
    }

    /// Judgements that count for nothing: of a document of which nothing is to be judged, or of after the
    /// day.
    fn judged_in_vain(&self) -> impl Iterator<Item = (RegionalDocument, &'f Judgement)> {
        let counts = |document: &RegionalDocument| {
            let lines = self.lines().filter(|(part, _)| part.of.name() == document.code());
            lines.into_iter().any(|(part, _)| matches!(part.found, Found::Judged(_) | Found::JudgedAway(_)))
        };
        let judged = self.judged.into_iter().flatten();
        judged.filter(move |(document, _)| !counts(document)).map(|(document, judged)| (*document, judged))
    }

    /// Whether a document of this region is there on the day; none where nobody said, and of a document of
    /// another kind of region.
    pub fn is_there(&self, document: RegionalDocument) -> Option<bool> {
        let (_, shown) = self.documents().into_iter().find(|(of, _)| *of == document)?;
        let found: Vec<Option<bool>> = self.passages(shown).map(|(there, _)| there).collect();
        if found.contains(&Some(true)) {
            return Some(true);
        }
        found.iter().all(|there| *there == Some(false)).then_some(false)
    }

    /// The documents of a region of this kind.
    const fn documents(&self) -> [(RegionalDocument, Shown); 2] {
        use RegionalDocument::{RegionalPicture, RegionalPlan, RoazPicture, RoazPlan};
        match self.region.facts.of {
            AskedOf::AcuteRegion => [(RoazPicture, Shown::Picture), (RoazPlan, Shown::Plan)],
            _ => [(RegionalPicture, Shown::Picture), (RegionalPlan, Shown::Plan)],
        }
    }

    /// Of each thing by which a document is known: whether it is there, and from which day.
    fn passages(&self, shown: Shown) -> impl Iterator<Item = (Option<bool>, Option<NaiveDate>)> {
        let facts = self.region.facts;
        let those = Undertaking::of(facts.of).filter(move |asked| asked.row.shows == Some(shown));
        those.map(move |asked| {
            let has_tasks = facts.tasks.as_ref().is_some_and(|tasks| !tasks.is_empty());
            let by_tasks = has_tasks && matches!(asked.row.read, Read::Tasks | Read::Focus);
            let there = by_tasks.then_some(true).or_else(|| self.region.has_text(asked));
            (there, facts.answers.get(&asked).and_then(|answer| answer.on))
        })
    }

    /// The day on which a document was there, the first that is known.
    fn since(&self, shown: Shown) -> Option<NaiveDate> {
        self.passages(shown).filter(|(there, _)| *there == Some(true)).filter_map(|(_, day)| day).min()
    }

    /// Each thing that the plan says of a document of the region, each of which it says nothing, and what it
    /// calls a contradiction elsewhere.
    fn lines(&self) -> impl Iterator<Item = (Part<RelationCriterion>, Option<Said>)> {
        let of = |document| move |relation: &&Relation| relation.document == document;
        let own = self.documents().into_iter().flat_map(move |(document, shown)| {
            let stated = self.plan.facts().relations.iter().filter(of(document));
            let lines: Vec<_> = stated.map(|said| self.line(document, shown, Some(said))).collect();
            if lines.is_empty() { vec![self.line(document, shown, None)] } else { lines }
        });
        let elsewhere = self.elsewhere().filter(|relation| relation.state == RelationState::Contradicts);
        own.chain(
            elsewhere
                .map(|said| (self.part(said.document, State::Against(said.reason.as_ref()), true), None)),
        )
    }

    /// What the plan says of documents that are not of this region.
    fn elsewhere(&self) -> impl Iterator<Item = &'f Relation> {
        let own = self.documents().map(|(document, _)| document);
        self.plan.facts().relations.iter().filter(move |relation| !own.contains(&relation.document))
    }

    /// A line, under the clause on contradiction where that is what matters.
    fn part(
        &self,
        document: RegionalDocument,
        state: State<'_>,
        may_contradict: bool,
    ) -> Part<RelationCriterion> {
        let edition = self.region.edition;
        let rule = if may_contradict {
            RegionalDocument::no_contradiction_rule(edition)
        } else {
            document.in_line_rule(edition)
        };
        let subject = Subject::Coded(document.code(), document.text());
        crate::criteria::Ground { rule, criterion: RelationCriterion::Relation, subject, state }.into()
    }

    fn line(
        &self,
        document: RegionalDocument,
        shown: Shown,
        said: Option<&Relation>,
    ) -> (Part<RelationCriterion>, Option<Said>) {
        use RelationState::{Contradicts, InLine, NoRelation, NotFormed};
        let (on, there) = (self.region.on, self.is_there(document));
        let (submitted, since) = (self.plan.facts().submitted, self.since(shown));
        let came_later = submitted.zip(since).map(|(submitted, since)| since > submitted);
        let name = self.region.facts.name.clone();
        let reason = said.and_then(|said| said.reason.as_ref());
        let (state, told) = match (said.map(|said| said.state), there) {
            (Some(Contradicts), _) => (State::Against(reason), None),
            (Some(InLine), Some(true)) => (self.judged(document), Some(Said::InLine { document })),
            (Some(InLine), Some(false)) => {
                (State::Against(None), Some(Said::NotThere { document, name, on }))
            }
            (Some(NotFormed), Some(true)) => match (came_later, since) {
                (Some(true), Some(since)) => {
                    (self.judged(document), Some(Said::CameLater { document, name, since }))
                }
                (Some(false), Some(since)) => {
                    (State::Against(None), Some(Said::WasThere { document, name, since }))
                }
                _ => (State::NotSaid, Some(Said::WhichFirst { document })),
            },
            (Some(NoRelation), Some(true)) => (self.judged(document), Some(Said::Apart { document })),
            (Some(NoRelation | NotFormed), Some(false)) => (State::NotApplicable(reason), None),
            (None, Some(false)) => (State::NotApplicable(None), None),
            (Some(_), None) => (State::NotSaid, Some(Said::Unknown { document, name })),
            (None, _) => (State::NotSaid, Some(Said::Silent { document })),
        };
        let apart = matches!(told, Some(Said::Apart { .. } | Said::CameLater { .. }));
        let contradicts = said.is_some_and(|said| said.state == Contradicts);
        (self.part(document, state, apart || contradicts), told)
    }

    /// The region of the plan, where its name and that of the facts have nothing of each other.
    fn other_region(&self) -> Option<&'f Region> {
        let region = self.plan.facts().region.as_ref()?;
        let (one, other) = (alike(region.name()), alike(self.region.facts.name.as_str()));
        (!one.contains(&other) && !other.contains(&one)).then_some(region)
    }

    /// Whether the plan was submitted by the day.
    fn is_submitted(&self) -> bool {
        self.plan.facts().submitted.is_none_or(|day| day <= self.region.on)
    }

    /// Whether what the plan says of the documents of the region holds; not applicable before it is
    /// submitted.
    pub fn verdict(&self) -> Verdict {
        if !self.is_submitted() || self.region.is_outside() {
            return Verdict::NotApplicable;
        }
        Verdict::all_of(self.lines().map(|(part, _)| part.verdict()))
    }

    /// What is not known, or still to be judged, while it can change the verdict.
    pub fn open_questions(&self) -> Vec<OpenQuestion> {
        let parts: Vec<_> = self.lines().map(|(part, _)| part).collect();
        crate::criteria::open_questions(self.verdict(), &parts)
    }

    /// What is open of each document, with the question: whether the plan says nothing of it, or it is still
    /// to be judged; none where it is the facts that are silent.
    #[cfg(feature = "formats")]
    pub(crate) fn unknown(&self) -> impl Iterator<Item = (OpenQuestion, RegionalDocument, Option<bool>)> {
        let open = self.lines().filter(|(part, _)| part.verdict().is_undetermined());
        open.filter_map(|(part, told)| {
            let (document, is_to_judge) = match told? {
                Said::Silent { document } => (document, Some(false)),
                Said::InLine { document } | Said::Apart { document } | Said::CameLater { document, .. } => {
                    (document, Some(true))
                }
                Said::Unknown { document, .. } | Said::WhichFirst { document } => (document, None),
                _ => return None,
            };
            Some((part.question(), document, is_to_judge))
        })
    }

    /// The answer as a tree, with what the plan says of documents of other regions.
    pub fn explanation(&self) -> Explanation {
        let (verdict, on) = (self.verdict(), self.region.on);
        let (title, name) = (self.plan.facts().title.clone(), self.region.facts.name.clone());
        let lines = self.lines().map(|(part, told)| {
            let line = part.explanation();
            told.into_iter().fold(line, |line, told| line.with_note(Message::new(told)))
        });
        if let Some(submitted) = self.plan.facts().submitted.filter(|_| !self.is_submitted()) {
            return Explanation::new(verdict, Message::new(Said::NotSubmitted { title, on, submitted }));
        }
        if let Some(outside) = self.region.outside() {
            return Explanation::new(verdict, Message::new(outside));
        }
        let other = self.other_region().map(|region| {
            let (region, name) = (region.name().to_owned(), self.region.facts.name.clone());
            Explanation::note(Message::new(Said::OtherRegion { region, name }))
        });
        let in_vain = self.judged_in_vain().map(|(document, judgement)| {
            let judgement = judgement.clone();
            Explanation::note(Message::new(Said::JudgedInVain { document, judgement }))
        });
        let elsewhere = self.elsewhere().filter(|relation| relation.state != RelationState::Contradicts);
        let elsewhere = elsewhere.map(|relation| {
            let told = Said::Elsewhere { document: relation.document, state: relation.state };
            Explanation::note(Message::new(told))
        });
        Explanation::new(verdict, Message::new(Said::Whole { title, name, on, verdict }))
            .with_questions(self.open_questions())
            .with_parts(other)
            .with_parts(lines)
            .with_parts(in_vain)
            .with_parts(elsewhere)
    }
}

assessed!(RegionalRelation<'_>);

criteria! {
    enum RelationCriterion {
        Relation = "relation.document", "{}", "{}";
    }
}

refusals! {
    /// The reasons for which facts are refused.
    enum Refused {
        Region { found: &'static str } = "agreed.region" at "of":
            "verwacht: region of acute-region; gevonden: {found}",
            "expected region or acute-region, found {found}";
    }
}

messages! {
    /// The lines of the answer.
    #[derive(Debug)]
    enum Said {
        JudgedInVain { document: RegionalDocument, judgement: Judgement } = "relation.judged-in-vain":
            "Een oordeel telt niet mee ({document}): daarover valt op deze dag niets te oordelen, of het is van na deze dag ({judgement:#}).",
            "A judgement does not count ({document}): nothing of it is to be judged on this day, or it was given later ({judgement:#}).";
        OtherRegion { region: String, name: Statement } = "relation.other-region":
            "Het plan is van de regio {region:?}; deze gegevens zijn van {name}.",
            "The plan is of the region {region:?}; these facts are of {name}.";
        Whole { title: Statement, name: Statement, on: NaiveDate, verdict: Verdict } = "relation.whole":
            "Plan {title:?} naast beeld en plan van {name}, op {on}: {verdict}.", "Plan {title:?} beside the picture and plan of {name}, on {on}: {verdict}.";
        NotSubmitted { title: Statement, on: NaiveDate, submitted: NaiveDate } = "relation.not-submitted":
            "Plan {title:?} is op {on} nog niet ingediend; dat gebeurt op {submitted}.", "Plan {title:?} is not submitted yet on {on}; that is on {submitted}.";
        InLine { document: RegionalDocument } = "relation.in-line":
            "Het plan noemt zich in lijn met het {document}, en dat is er; of het klopt, moet iemand beoordelen.", "The plan calls itself in line with the {document}, which is there; whether it is, somebody has to judge.";
        Apart { document: RegionalDocument } = "relation.apart":
            "Een plan mag los van het {document} ontstaan, maar er niet mee in strijd zijn; dat moet iemand beoordelen.", "A plan may arise apart from the {document}, but may not contradict it; somebody has to judge that.";
        Elsewhere { document: RegionalDocument, state: RelationState } = "relation.elsewhere":
            "Niet getoetst: {document} (het plan zegt: {state}).", "Not held: {document} (the plan says: {state}).";
        NotThere { document: RegionalDocument, name: Statement, on: NaiveDate } = "relation.not-there":
            "Het plan noemt zich in lijn met het {document}, maar {name} heeft dat op {on} niet.", "The plan calls itself in line with the {document}, but {name} has none on {on}.";
        WasThere { document: RegionalDocument, name: Statement, since: NaiveDate } = "relation.was-there":
            "Volgens het plan was het {document} er nog niet, maar {name} had het al op {since}.", "The plan calls the {document} not formed, but {name} had it on {since}.";
        CameLater { document: RegionalDocument, name: Statement, since: NaiveDate } = "relation.came-later":
            "Het {document} van {name} kwam er op {since}, na de indiening; beoordeel of het plan er niet mee in strijd is.", "The {document} of {name} came on {since}, after the submission; judge whether the plan does not contradict it.";
        WhichFirst { document: RegionalDocument } = "relation.which-first":
            "Het {document} is er inmiddels; was het er al bij de indiening?", "The {document} is there by now; was it when the plan was submitted?";
        Unknown { document: RegionalDocument, name: Statement } = "relation.unknown":
            "Heeft {name} een {document}?", "Does {name} have a {document}?";
        Silent { document: RegionalDocument } = "relation.silent":
            "Het plan zegt niets over het {document}.", "The plan says nothing of the {document}.";
    }
}
