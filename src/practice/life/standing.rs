//! Where a life stands on a day: the state, the term, the volume, what follows.

use chrono::NaiveDate;

use super::EvidenceLife;
use super::event::{DeImplementation, LifeEvent, LifeEventKind, LifeState};
use super::result::Achieved;
use crate::Verdict;
use crate::practice::{Term, rules};
use crate::principle::evidence::{Evidence, EvidenceFinding, EvidenceId, SourceKind};
use crate::principle::{Element, Status};
use crate::rule::{Reference, Rule};
use crate::source::Edition;
use crate::words::words;

words!(
    /// A consequence of the state that care is in (*gevolg*).
    Follows {
        /// Draft: prioritised care is paid for within the research only, as far as law allows.
        PaidWithinResearchOnly = "paid-within-research-only", "alleen nog binnen het onderzoek te financieren, voor zover het recht dat toelaat", "paid for within the research only, as far as law allows";
        /// Draft: care that is given already and of which a test leaves uncertainty may be paid for during
        /// the period of research that was set.
        PaidDuringResearch = "paid-during-research", "mag tijdens de vooraf bepaalde onderzoeksperiode worden gefinancierd, als de zorg al wordt geleverd", "may be paid for during the period of research that was set, if it is given already";
        /// Final text: care of which a test finds that it plausibly works may be reimbursed on condition
        /// that research is done.
        PaidOnCondition = "paid-on-condition", "mag worden vergoed op voorwaarde dat er onderzoek plaatsvindt, als uit toetsing blijkt dat de zorg aannemelijk effectief is", "may be reimbursed on condition that research is done, if a test finds that it plausibly works";
        /// The term for research has lapsed: Zorginstituut rules without delay on what there is; in the
        /// draft also on what is missing.
        RuledWithoutDelay = "ruled-without-delay", "Zorginstituut duidt onverwijld, op de informatie die er is", "Zorginstituut rules without delay, on the information there is";
        /// Draft: what was ruled to have too little evidence, after it was selected for a test or after the
        /// term of a question with priority, is in principle excluded from the basic insurance.
        ExcludedInPrinciple = "excluded-in-principle", "onvoldoende bewijs leidt in principe tot uitsluiting uit de basisverzekering", "too little evidence leads in principle to exclusion from the basic insurance";
        /// Final text: what was chosen for a test and does not demonstrably meet the state of science and
        /// practice leaves the package in principle.
        OutflowInPrinciple = "outflow-in-principle", "wat bij toetsing niet aantoonbaar voldoet, stroomt in beginsel uit het pakket", "what does not demonstrably pass a test leaves the package in principle";
        /// Shown not to work: it has to disappear, from the package after a re-assessment (advice of 2020).
        HasToDisappear = "has-to-disappear", "het moet verdwijnen, uit het pakket na een herbeoordeling", "it has to disappear, from the package after a re-assessment";
        /// Found to be outside the package: it has to be pushed back, within a term that is set.
        PushedBack = "pushed-back", "veldpartijen bouwen het af binnen een vastgestelde termijn", "the field pushes it back within a set term";
        /// Too little result: government chooses from such care, by the criteria of priority, for a test on
        /// the package. When a result is too little is still to be worked out.
        TestedOnPackage = "tested-on-package", "de overheid kiest uit zulke zorg voor een toets op het basispakket; wanneer er te weinig resultaat is, moet nog worden uitgewerkt", "government chooses from such care for a test on the package; when a result is too little is still to be worked out";
        /// The agenda asks for a term and an owner that are not there yet.
        TermToBeAgreed = "term-to-be-agreed", "partijen spreken een redelijke termijn af waarbinnen de vraag is beantwoord", "parties agree on a reasonable term in which the question is answered";
    }
);

impl Follows {
    /// The rule it rests on, under an agreement.
    pub fn rule(self, edition: Edition) -> &'static Rule {
        let draft = edition == Edition::Draft;
        match self {
            Self::PaidWithinResearchOnly => &rules::IZA_A_5_C_FUND,
            Self::PaidDuringResearch => &rules::IZA_A_6_D_OUTCOME,
            Self::RuledWithoutDelay | Self::PushedBack if draft => &rules::IZA_A_6_D_OUTCOME,
            Self::RuledWithoutDelay | Self::PushedBack | Self::OutflowInPrinciple => {
                &rules::IZA22_A_2_OUTCOME
            }
            Self::HasToDisappear => &crate::principle::rules::ADV2020_A3_1_C,
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

    pub(super) fn events(&self) -> impl DoubleEndedIterator<Item = (NaiveDate, &'a LifeEvent)> + use<'a> {
        self.life.events.until(self.on).iter().map(|entry| (entry.on, &entry.event))
    }

    /// The day asked about, included.
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The life with all events, also those after the day.
    pub const fn life(&self) -> &'a EvidenceLife {
        self.life
    }

    /// The state after all events up to and including the day.
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

    /// The term that runs: that of research, or that of de-implementation, which is one year unless
    /// parties agreed on another.
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

    /// The last day by which it has to be gone, where parties agreed on a term for the whole of it
    /// and it is not gone yet.
    pub fn complete_by(&self) -> Option<NaiveDate> {
        self.whole_by().filter(|_| self.state() == LifeState::Ending)
    }

    /// The last day of the term for the whole of it that was agreed on last: another term for a
    /// result leaves it as it is.
    pub(super) fn whole_by(&self) -> Option<NaiveDate> {
        let (_, agreed) = self.de_implementation()?;
        let earlier = self.earlier_agreements();
        agreed.complete_by.or_else(|| earlier.iter().rev().find_map(|(_, agreed, _)| agreed.complete_by))
    }

    /// The agreements to push it back before the one that runs or ran, each with the day on which the next
    /// was made: a new term hides none before it. Since it was last shown to work, or its evidence was last
    /// found to fall short.
    pub(super) fn earlier_agreements(&self) -> Vec<(NaiveDate, &'a DeImplementation, NaiveDate)> {
        let (mut earlier, mut runs) = (Vec::new(), None);
        for (on, event) in self.events() {
            match event {
                LifeEvent::Proven(_) | LifeEvent::GapFound(_) => (earlier, runs) = (Vec::new(), None),
                LifeEvent::DeImplementationAgreed(agreed) => {
                    let before = runs.replace((on, agreed));
                    earlier.extend(before.map(|(since, agreed)| (since, agreed, on)));
                }
                _ => {}
            }
        }
        earlier
    }

    /// The terms for research that ran out before the question was answered, the one that runs included: a
    /// new term hides none before it.
    pub fn missed_terms(&self) -> impl Iterator<Item = Term> + use<'a> {
        use LifeEventKind::{Disproven, NotDemonstrated, NotInPackage, Proven, ResearchAgreed};
        let mut missed = Vec::new();
        let mut runs: Option<NaiveDate> = None;
        let ends = |missed: &mut Vec<Term>, until: Option<NaiveDate>, on: NaiveDate| {
            missed.extend(until.filter(|until| on > *until).map(Term::agreed));
        };
        for (on, event) in self.events() {
            if matches!(event.kind(), ResearchAgreed | Proven | Disproven | NotDemonstrated | NotInPackage) {
                ends(&mut missed, runs.take(), on);
            }
            if let LifeEvent::ResearchAgreed(term) = event {
                runs = Some(term.until);
            }
        }
        ends(&mut missed, runs, self.on);
        missed.into_iter()
    }

    /// Whether it was selected for a test, and Zorginstituut ruled after that that it does not demonstrably
    /// meet the state of science and practice.
    fn failed_the_test(&self) -> bool {
        use LifeEventKind::{NotDemonstrated, Proven, SelectedForTest};
        let after = |(selected, failed): (bool, bool), (_, event): (NaiveDate, &LifeEvent)| match event.kind()
        {
            SelectedForTest => (true, failed),
            NotDemonstrated => (selected, failed || selected),
            Proven => (false, false),
            _ => (selected, failed),
        };
        self.events().fold((false, false), after).1
    }

    /// Whether Zorginstituut ruled on a question after the research on it, and nobody has asked another
    /// since; and whether of a question that had priority the evidence was not there when its term was over
    /// (draft, annex A, 6d: that asks no selection for a test).
    fn ruled_after_research(&self) -> (bool, bool) {
        use LifeEventKind::{GapFound, NotDemonstrated, Proven, PutOnAgenda};
        let (mut prioritised, mut term, mut ruled, mut late) = (false, None, false, false);
        for (on, event) in self.events() {
            match event.kind() {
                PutOnAgenda => (prioritised, ruled) = (true, false),
                GapFound => ruled = false,
                Proven => (term, ruled, late) = (None, false, false),
                NotDemonstrated => {
                    ruled = term.is_some();
                    late |= prioritised && term.is_some_and(|until| on > until);
                }
                _ => {}
            }
            if let LifeEvent::ResearchAgreed(agreed) = event {
                (term, ruled) = (Some(agreed.until), false);
            }
        }
        (ruled, late)
    }

    /// What follows, under an agreement. Nothing follows from what nobody counted or ruled on.
    pub fn follows(&self, edition: Edition) -> Vec<Follows> {
        let draft = edition == Edition::Draft;
        let prioritised = self.on_agenda_since().is_some();
        let (ruled, late) = self.ruled_after_research();
        let failed = match (self.failed_the_test() || draft && late, self.state()) {
            (false, _) | (_, LifeState::Proven | LifeState::Gone) => None,
            (true, _) if draft => Some(Follows::ExcludedInPrinciple),
            (true, _) => Some(Follows::OutflowInPrinciple),
        };
        let others = match (self.state(), self.has_lapsed()) {
            // Research that is agreed on after that takes nothing back: a test has to find that it plausibly works.
            (LifeState::Gap, _) | (LifeState::Building, false) if failed.is_some() => Vec::new(),
            // The question was put, and ruled on: the texts ask no further term.
            (LifeState::Gap, _) if ruled => Vec::new(),
            (LifeState::Gap, _) if prioritised && draft => {
                vec![Follows::PaidWithinResearchOnly, Follows::TermToBeAgreed]
            }
            (LifeState::Gap, _) if prioritised => vec![Follows::TermToBeAgreed],
            (LifeState::Building, false) if !draft => vec![Follows::PaidOnCondition],
            (LifeState::Building, false) if prioritised => vec![Follows::PaidWithinResearchOnly],
            (LifeState::Building, false) => vec![Follows::PaidDuringResearch],
            (LifeState::Building, true) => vec![Follows::RuledWithoutDelay],
            (LifeState::ToEnd, _) if self.is_outside_package() => vec![Follows::PushedBack],
            (LifeState::ToEnd, _) => vec![Follows::HasToDisappear],
            (LifeState::Ending, _) if self.result_in_term() == Some(Verdict::NotMet) => {
                // What was found to be outside the package, or failed a test, needs no further one.
                match (self.is_outside_package(), failed) {
                    (true, _) => vec![Follows::PushedBack],
                    (false, Some(_)) => Vec::new(),
                    (false, None) => vec![Follows::TestedOnPackage],
                }
            }
            // Found to be outside the package while it was being pushed back for another reason.
            (LifeState::Ending, _) if self.is_outside_package() && !self.is_agreed_as_outside() => {
                vec![Follows::PushedBack]
            }
            _ => Vec::new(),
        };
        failed.into_iter().chain(others).collect()
    }

    /// What it says of an element: of effectiveness, of evidence built within a term, and of ineffective
    /// care that disappears. Of others it says nothing.
    ///
    /// While a term runs nothing is known yet. A term asks something of what is on an agenda only; and only
    /// what was shown not to work has to disappear for not working.
    pub fn status(&self, element: Element) -> Status {
        match element {
            Element::Effectiveness => self.effectiveness(),
            Element::EvidenceBuilt => self.evidence_built(),
            Element::IneffectiveCareEnds => self.ineffective_care_ends(),
            _ => Status::NotApplicable,
        }
    }

    /// What was shown last, and first since then. A gap that was found since then takes it back.
    fn last_judgement(&self) -> Option<(NaiveDate, LifeEventKind)> {
        self.events().fold(None, |judged: Option<(NaiveDate, LifeEventKind)>, (on, event)| {
            match event.kind() {
                // What was shown already is shown since the first day.
                kind if judged.is_some_and(|(_, shown)| shown == kind) => judged,
                kind @ (LifeEventKind::Proven | LifeEventKind::Disproven) => Some((on, kind)),
                LifeEventKind::GapFound => None,
                _ => judged,
            }
        })
    }

    /// Whether it had been found to be outside the package when parties last agreed to push it back.
    fn is_agreed_as_outside(&self) -> bool {
        let (mut outside, mut agreed) = (false, false);
        for (_, event) in self.events() {
            match event.kind() {
                LifeEventKind::NotInPackage => outside = true,
                LifeEventKind::Proven | LifeEventKind::GapFound => outside = false,
                LifeEventKind::DeImplementationAgreed => agreed = outside,
                _ => {}
            }
        }
        agreed
    }

    pub(super) fn is_outside_package(&self) -> bool {
        self.events().fold(false, |outside, (_, event)| match event.kind() {
            LifeEventKind::NotInPackage => true,
            LifeEventKind::Proven | LifeEventKind::GapFound => false,
            _ => outside,
        })
    }

    /// What it says as evidence for a dossier, on the elements on which it says something; documented where
    /// the caller keeps this life.
    ///
    /// ```
    /// use passende_zorg::principle::Element;
    /// use passende_zorg::principle::evidence::SourceKind;
    /// use passende_zorg::practice::life::EvidenceLife;
    /// let life: EvidenceLife = serde_json::from_str(
    ///     r#"{"care": "a treatment", "events": [
    /// {"on": "2024-06-01", "event": {"disproven": {"title": "Study", "section": "5",
    /// "consulted": "2024-06-01"}}}
    /// ]}"#,
    /// )?;
    /// let documented = serde_json::from_str(
    ///     r#"{"title": "Register", "section": "a treatment", "consulted": "2024-07-01"}"#,
    /// )?;
    /// let items = life.as_of("2024-07-01".parse()?).evidence(SourceKind::Position, &documented);
    /// assert_eq!(items.iter().map(|item| item.element()).collect::<Vec<_>>(), [Element::Effectiveness]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn evidence(&self, kind: SourceKind, documented: &Reference) -> Vec<Evidence> {
        let elements = [Element::Effectiveness, Element::EvidenceBuilt, Element::IneffectiveCareEnds];
        let item = |element: Element| {
            let finding = match self.status(element) {
                Status::Supported => EvidenceFinding::Supports,
                Status::Contradicted => EvidenceFinding::Contradicts,
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
        let since = self.last_judgement().map(|(since, _)| since);
        match (self.state(), self.achieved()) {
            (LifeState::Gone, _) => match self.gone_since() {
                Some(gone) if self.is_given_since(gone) => Status::Contradicted,
                _ => Status::Supported,
            },
            (LifeState::Ending, Some(Achieved::InTerm)) => Status::Supported,
            (LifeState::Ending, Some(Achieved::Late)) => Status::Mixed,
            (LifeState::Ending, Some(Achieved::Missed | Achieved::RoseAgain)) => Status::Contradicted,
            (LifeState::ToEnd, _) if since.is_some_and(|since| self.is_given_since(since)) => {
                Status::Contradicted
            }
            _ => Status::Unknown,
        }
    }
}
