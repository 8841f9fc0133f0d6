//! Where a life stands on a day: the state, the term, the volume, what follows.

use chrono::NaiveDate;

use super::{DeImplementation, EvidenceLife, LifeEvent, LifeEventKind, LifeState, YearCount};
use crate::principle::evidence::{Evidence, EvidenceId, Finding, SourceKind};
use crate::principle::{AgreementEdition, Element, Status, Term, rules};
use crate::quantity::CountRange;
use crate::rule::{Reference, Rule};
use crate::words::words;

words!(
    /// What the volume did since the de-implementation was agreed.
    Volume {
        /// It certainly fell.
        Fell = "fell", "gedaald", "fell";
        /// It certainly did not fall.
        DidNotFall = "did-not-fall", "niet gedaald", "did not fall";
        /// It fell here and turned up elsewhere.
        Moved = "moved", "hier gedaald, elders opgedoken", "fell here and turned up elsewhere";
        /// Not counted since, or not so that it can be told.
        Unknown = "unknown", "niet te zeggen", "cannot be told";
    }
);

words!(
    /// What follows from where it stands (*gevolg*).
    #[doc(alias = "gevolg")]
    Follows {
        /// Draft: prioritised care is paid for within the research only, as far as law allows.
        PaidWithinResearchOnly = "paid-within-research-only", "alleen nog binnen het onderzoek te financieren, voor zover het recht dat toelaat", "paid for within the research only, as far as law allows";
        /// Final text: care that plausibly works may be reimbursed on condition that research is done.
        PaidOnCondition = "paid-on-condition", "te vergoeden op voorwaarde dat er onderzoek plaatsvindt, als het aannemelijk effectief is", "may be reimbursed on condition that research is done, if it plausibly works";
        /// The term for research has lapsed: Zorginstituut rules without delay on what there is; in the draft also on what is missing.
        RuledWithoutDelay = "ruled-without-delay", "Zorginstituut duidt onverwijld, op de informatie die er is", "Zorginstituut rules without delay, on the information there is";
        /// Draft: too little evidence leads in principle to exclusion from the basic insurance.
        ExcludedInPrinciple = "excluded-in-principle", "onvoldoende bewijs leidt in principe tot uitsluiting uit de basisverzekering", "too little evidence leads in principle to exclusion from the basic insurance";
        /// Final text: what was chosen for a test and does not demonstrably meet the state of science and practice leaves the package in principle.
        OutflowInPrinciple = "outflow-in-principle", "wat bij toetsing niet aantoonbaar voldoet, stroomt in beginsel uit het pakket", "what does not demonstrably pass a test leaves the package in principle";
        /// Shown not to work: it has to disappear, from the package after a re-assessment (advice of 2020).
        HasToDisappear = "has-to-disappear", "het moet verdwijnen, uit het pakket na een herbeoordeling", "it has to disappear, from the package after a re-assessment";
        /// Found to be outside the package: it has to be pushed back, within a term that is set.
        PushedBack = "pushed-back", "veldpartijen bouwen het af binnen een vastgestelde termijn", "the field pushes it back within a set term";
        /// Too little result: government chooses from such care, by the criteria of priority, for a test on the package. When a result is too little is
        /// still to be worked out.
        TestedOnPackage = "tested-on-package", "de overheid kiest uit zulke zorg voor een toets op het basispakket; wanneer een resultaat te weinig is, is nog uit te werken", "government chooses from such care for a test on the package; when a result is too little is still to be worked out";
        /// The agenda asks for a term and an owner that are not there yet.
        TermToBeAgreed = "term-to-be-agreed", "partijen spreken een redelijke termijn af waarbinnen de vraag is beantwoord", "parties agree on a reasonable term in which the question is answered";
    }
);

impl Follows {
    /// The rule it rests on, under an agreement.
    pub fn rule(self, edition: AgreementEdition) -> &'static Rule {
        let draft = edition == AgreementEdition::Draft;
        match self {
            Self::PaidWithinResearchOnly => &rules::IZA_A_5_C_FUND,
            Self::RuledWithoutDelay | Self::PushedBack if draft => &rules::IZA_A_6_D_OUTCOME,
            Self::RuledWithoutDelay | Self::PushedBack | Self::OutflowInPrinciple => {
                &rules::IZA22_A_2_OUTCOME
            }
            Self::HasToDisappear => &rules::ADV2020_A3_1_C,
            Self::ExcludedInPrinciple => &rules::IZA_A_6_D_SCIENCE,
            Self::TestedOnPackage if draft => &rules::IZA_A_5_E,
            Self::TestedOnPackage => &rules::IZA22_A_3_H,
            Self::TermToBeAgreed if draft => &rules::IZA_A_5_C_TERM,
            Self::TermToBeAgreed => &rules::IZA22_A_3_C_TERM,
            Self::PaidOnCondition => &rules::IZA22_A_3_C,
        }
    }
}

/// Where a life stands at the end of a day (*stand*).
#[derive(Debug, Clone, Copy)]
pub struct LifeStanding<'a> {
    life: &'a EvidenceLife,
    on: NaiveDate,
}

impl<'a> LifeStanding<'a> {
    pub(super) const fn new(life: &'a EvidenceLife, on: NaiveDate) -> Self {
        Self { life, on }
    }

    fn events(&self) -> impl DoubleEndedIterator<Item = (NaiveDate, &'a LifeEvent)> + use<'a> {
        let on = self.on;
        self.life.events.iter().filter(move |entry| entry.on <= on).map(|entry| (entry.on, &entry.event))
    }

    /// The day.
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The life.
    pub const fn life(&self) -> &'a EvidenceLife {
        self.life
    }

    /// The state.
    pub fn state(&self) -> LifeState {
        self.events().fold(LifeState::Unassessed, |state, (_, event)| state.after(event.kind()))
    }

    /// The day since when it is on an agenda.
    pub fn on_agenda_since(&self) -> Option<NaiveDate> {
        self.events().find(|(_, event)| event.kind() == LifeEventKind::PutOnAgenda).map(|(on, _)| on)
    }

    /// The de-implementation that runs or ran, and since when.
    pub fn de_implementation(&self) -> Option<(NaiveDate, &'a DeImplementation)> {
        self.events().rev().find_map(|(on, event)| match event {
            LifeEvent::DeImplementationAgreed(agreed) => Some((on, agreed)),
            _ => None,
        })
    }

    /// The term that runs: that of research, or that of de-implementation, which is one year unless parties agreed on another.
    pub fn due(&self) -> Option<Term> {
        match self.state() {
            LifeState::Building => self.events().rev().find_map(|(_, event)| match event {
                LifeEvent::ResearchAgreed(term) => Some(Term::agreed(term.until)),
                _ => None,
            }),
            LifeState::Ending => {
                self.de_implementation().and_then(|(since, agreed)| Term::since(since, agreed.until))
            }
            _ => None,
        }
    }

    /// Whether the term has run out: the day after its last day.
    pub fn has_lapsed(&self) -> bool {
        self.due().is_some_and(|due| self.on > due.by())
    }

    /// The last day by which it has to be gone, where parties agreed on a term for the whole of it and it is not gone yet.
    pub fn complete_by(&self) -> Option<NaiveDate> {
        let (_, agreed) = self.de_implementation()?;
        agreed.complete_by.filter(|_| self.state() == LifeState::Ending)
    }

    /// The terms for research that ran out before the question was answered, the one that runs included: a new term hides none before it.
    pub fn missed_terms(&self) -> impl Iterator<Item = Term> + use<'a> {
        use LifeEventKind::{Disproven, NotInPackage, Proven, ResearchAgreed};
        let standing = *self;
        self.events().enumerate().filter_map(move |(at, (_, event))| {
            let LifeEvent::ResearchAgreed(term) = event else { return None };
            let closes = |event: &LifeEvent| {
                matches!(event.kind(), ResearchAgreed | Proven | Disproven | NotInPackage)
            };
            let mut after = standing.events().skip(at.saturating_add(1));
            let ended = after.find(|(_, event)| closes(event)).map_or(standing.on, |(on, _)| on);
            (ended > term.until).then_some(Term::agreed(term.until))
        })
    }

    /// The last count of a year after the baseline.
    pub fn last_count(&self) -> Option<&'a YearCount> {
        let (_, agreed) = self.de_implementation()?;
        let counted = self.events().filter_map(|(_, event)| match event {
            LifeEvent::Counted(counted) => Some(counted),
            _ => None,
        });
        counted.filter(|counted| counted.year > agreed.baseline.year).max_by_key(|counted| counted.year)
    }

    /// What the volume did since the baseline.
    pub fn volume(&self) -> Volume {
        let (Some((_, agreed)), Some(last)) = (self.de_implementation(), self.last_count()) else {
            return Volume::Unknown;
        };
        let before = agreed.baseline.count;
        // What turned up elsewhere did not disappear.
        let moved = last.moved_elsewhere.unwrap_or(CountRange::NONE);
        let Some(now) = last.count.checked_add(moved) else { return Volume::Unknown };
        let reaches = |count: CountRange| before.most().is_some_and(|before| count.least() >= before);
        if now.most().is_some_and(|most| most < before.least()) {
            Volume::Fell
        } else if reaches(last.count) {
            Volume::DidNotFall
        } else if reaches(now) {
            Volume::Moved
        } else {
            Volume::Unknown
        }
    }

    /// How many fewer than the baseline, of how many that parties aim at: certain on both sides, or nothing.
    pub fn progress(&self) -> Option<(u64, u64)> {
        let (_, agreed) = self.de_implementation()?;
        let last = self.last_count()?;
        let exact = |range: CountRange| range.most().filter(|most| *most == range.least());
        let before = exact(agreed.baseline.count)?;
        let elsewhere = exact(last.moved_elsewhere.unwrap_or(CountRange::NONE))?;
        let now = exact(last.count)?.checked_add(elsewhere)?;
        Some((before.saturating_sub(now), before.checked_sub(agreed.target?)?))
    }

    /// What follows, under an agreement.
    pub fn follows(&self, edition: AgreementEdition) -> Vec<Follows> {
        let draft = edition == AgreementEdition::Draft;
        let prioritised = self.on_agenda_since().is_some();
        match (self.state(), self.has_lapsed()) {
            (LifeState::Gap, _) if prioritised && draft => {
                vec![Follows::PaidWithinResearchOnly, Follows::TermToBeAgreed]
            }
            (LifeState::Gap, _) if prioritised => vec![Follows::TermToBeAgreed],
            (LifeState::Building, false) if !draft => vec![Follows::PaidOnCondition],
            (LifeState::Building, false) if prioritised => vec![Follows::PaidWithinResearchOnly],
            (LifeState::Building, true) if draft => {
                vec![Follows::RuledWithoutDelay, Follows::ExcludedInPrinciple]
            }
            (LifeState::Building, true) => vec![Follows::RuledWithoutDelay, Follows::OutflowInPrinciple],
            (LifeState::ToEnd, _) if self.is_outside_package() => vec![Follows::PushedBack],
            (LifeState::ToEnd, _) => vec![Follows::HasToDisappear],
            (LifeState::Ending, true) if self.volume() != Volume::Fell => {
                // What was found to be outside the package needs no further test.
                vec![if self.is_outside_package() { Follows::PushedBack } else { Follows::TestedOnPackage }]
            }
            _ => Vec::new(),
        }
    }

    /// What it says of an element: of effectiveness, of evidence built within a term, and of ineffective care that disappears. Of others
    /// it says nothing.
    ///
    /// While a term runs nothing is known yet. A term asks something of what is on an agenda only; and only what was shown not to work has to
    /// disappear for not working.
    pub fn status(&self, element: Element) -> Status {
        match element {
            Element::Effectiveness => self.effectiveness(),
            Element::EvidenceBuilt => self.evidence_built(),
            Element::IneffectiveCareEnds => self.ineffective_care_ends(),
            _ => Status::NotApplicable,
        }
    }

    /// What was shown last. A gap that was found since then takes it back.
    fn last_judgement(&self) -> Option<(NaiveDate, LifeEventKind)> {
        self.events().fold(None, |judged, (on, event)| match event.kind() {
            kind @ (LifeEventKind::Proven | LifeEventKind::Disproven) => Some((on, kind)),
            LifeEventKind::GapFound => None,
            _ => judged,
        })
    }

    fn is_outside_package(&self) -> bool {
        self.events().fold(false, |outside, (_, event)| match event.kind() {
            LifeEventKind::NotInPackage => true,
            LifeEventKind::Proven | LifeEventKind::GapFound => false,
            _ => outside,
        })
    }

    /// What it says as evidence for a dossier, on the elements on which it says something; documented where the caller keeps this life.
    ///
    /// ```
    /// use passende_zorg::principle::{Element, evidence::SourceKind, life::EvidenceLife};
    /// let life: EvidenceLife = serde_json::from_str(r#"{"care": "a treatment", "events": [
    ///     {"on": "2024-06-01", "event": {"disproven": {"title": "Study", "section": "5", "consulted": "2024-06-01"}}}
    /// ]}"#)?;
    /// let documented = serde_json::from_str(r#"{"title": "Register", "section": "a treatment", "consulted": "2024-07-01"}"#)?;
    /// let items = life.as_of("2024-07-01".parse()?).evidence(SourceKind::Position, &documented);
    /// assert_eq!(items.iter().map(|item| item.element()).collect::<Vec<_>>(), [Element::Effectiveness]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn evidence(&self, kind: SourceKind, documented: &Reference) -> Vec<Evidence> {
        let elements = [Element::Effectiveness, Element::EvidenceBuilt, Element::IneffectiveCareEnds];
        let item = |element: Element| {
            let finding = match self.status(element) {
                Status::Supported => Finding::Supports,
                Status::Contradicted => Finding::Contradicts,
                _ => return None,
            };
            let id = EvidenceId::try_new(element.code()).ok()?;
            Evidence::try_new(id, element, kind, self.life.care.clone(), finding, self.on, documented.clone())
                .ok()
        };
        elements.into_iter().filter_map(item).collect()
    }

    fn effectiveness(&self) -> Status {
        match (self.state(), self.last_judgement()) {
            (LifeState::Gap | LifeState::Building, _) | (_, None) => Status::Unknown,
            (_, Some((_, LifeEventKind::Proven))) => Status::Supported,
            (_, Some(_)) => Status::Contradicted,
        }
    }

    fn evidence_built(&self) -> Status {
        if self.on_agenda_since().is_none() {
            return Status::NotApplicable;
        }
        let term = self.events().rev().find_map(|(_, event)| match event {
            LifeEvent::ResearchAgreed(term) => Some(term.until),
            _ => None,
        });
        let Some(term) = term else { return Status::Unknown };
        match self.state() {
            LifeState::Building if self.on > term => Status::Contradicted,
            LifeState::Building | LifeState::Gap => Status::Unknown,
            _ => match self.last_judgement() {
                Some((on, _)) if on <= term => Status::Supported,
                Some(_) => Status::Contradicted,
                None => Status::Unknown,
            },
        }
    }

    fn ineffective_care_ends(&self) -> Status {
        if !matches!(self.last_judgement(), Some((_, LifeEventKind::Disproven))) {
            return Status::NotApplicable;
        }
        match (self.state(), self.volume()) {
            (LifeState::Gone, _) | (LifeState::Ending, Volume::Fell) => Status::Supported,
            (LifeState::Ending, Volume::DidNotFall | Volume::Moved) => Status::Contradicted,
            (LifeState::ToEnd, _) if self.still_given() => Status::Contradicted,
            _ => Status::Unknown,
        }
    }

    /// Whether it was certainly still given in a year that began after it was shown not to work.
    fn still_given(&self) -> bool {
        let Some((since, _)) = self.last_judgement() else { return false };
        self.events().any(|(_, event)| match event {
            LifeEvent::Counted(counted) => {
                counted.count.least() > 0
                    && NaiveDate::from_ymd_opt(counted.year.number(), 1, 1)
                        .is_some_and(|begins| begins >= since)
            }
            _ => false,
        })
    }
}
