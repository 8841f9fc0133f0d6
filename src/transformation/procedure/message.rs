//! What the procedure says, in both languages.

use core::fmt;
use std::sync::Arc;

use chrono::NaiveDate;

use super::duty::DueStep;
use super::event::EventKind;
use super::finding::MilestoneState;
use super::state::State;
use crate::Language;
use crate::Verdict;
use crate::formats::{Tell, refusals};
use crate::judgement::Judgement;
use crate::language::{Message, Text};
use crate::messages::{messages, say_in_language};
use crate::money::Euro;
use crate::party::Insurer;
use crate::rule::{Basis, Reference};
use crate::source::{Citation, Document, Edition};
use crate::statement::Statement;
use crate::transformation::{BatchId, MilestoneId};

say_in_language!(DueStep);

messages! {
    /// A line of the explanation.
    #[derive(Debug)]
    pub(super) enum Said {
        State { verdict: Verdict, state: State, edition: Edition, since: Option<NaiveDate>, asked_until: Option<NaiveDate> } = "procedure.state":
            if asked_until.is_some() =>
                "Nog niet goedgekeurd ({edition}): andere verzekeraars konden vragen tot en met {asked_until}, en het besluit is aan beide marktleiders.",
                "Not approved yet ({edition}): other insurers could ask until {asked_until}, and the decision is with both market leaders.";
            if since.is_none() => "Nog niet goedgekeurd ({edition}): {state}.", "Not approved yet ({edition}): {state}.";
            if *verdict == Verdict::Met =>
                "Goedgekeurd door beide marktleiders ({edition}): {state}, sinds {since}.",
                "Approved by both market leaders ({edition}): {state}, since {since}.";
            if *verdict == Verdict::NotMet && *state == State::NotApproved =>
                "Niet goedgekeurd ({edition}), sinds {since}.", "Not approved ({edition}), since {since}.";
            if *verdict == Verdict::NotMet =>
                "Niet goedgekeurd ({edition}): {state}, sinds {since}.", "Not approved ({edition}): {state}, since {since}.";
            if *verdict == Verdict::NotApplicable =>
                "Goedkeuring is niet meer aan de orde ({edition}): {state}, sinds {since}.",
                "Approval is no longer at issue ({edition}): {state}, since {since}.";
            "Nog niet goedgekeurd ({edition}): {state}, sinds {since}.", "Not approved yet ({edition}): {state}, since {since}.";
        Leaders { first: Insurer, second: Insurer } = "procedure.leaders":
            "De marktleiders zijn {first} en {second}.", "The market leaders are {first} and {second}.";
        Term { what: DueStep, by: NaiveDate } = "procedure.term":
            "{what} is er uiterlijk op {by}.", "{what} is due by {by}.";
        InTime { what: DueStep, on: NaiveDate, by: NaiveDate } = "procedure.in-time":
            "{what} kwam op {on}, binnen de termijn tot en met {by}.",
            "{what} came on {on}, within the term up to and including {by}.";
        QuestionsUntil { until: NaiveDate } = "procedure.questions-until":
            "Andere verzekeraars kunnen vragen tot en met {until}.", "Other insurers can ask up to and including {until}.";
        Regular = "procedure.route-regular":
            "Er is geen uitvoering opgegeven die vóór de indiening is begonnen.",
            "No implementation is given that began before the submission.";
        Retest = "procedure.route-retest":
            "Het plan liep al: zonder hertoets door de marktleiders geen middelen.",
            "The plan was running already: no funds without a re-test by the market leaders.";
        Presumption = "procedure.presumption":
            "De snelle toets was positief: partijen nemen aan dat ook de uitwerking en de beoordeling goed verlopen. Goedgekeurd is het plan niet.",
            "The quick test was positive: parties assume that working out the plan and assessing it will go well too. The plan is not approved.";
        Told { on: Option<NaiveDate>, begun: Option<NaiveDate> } = "procedure.told-of-approval":
            if on.is_some() =>
                "Indieners en andere verzekeraars zijn over de goedkeuring geïnformeerd op {on}.",
                "Submitters and other insurers were informed of the approval on {on}.";
            if begun.is_some() =>
                "De indieners en de andere verzekeraars zijn niet over de goedkeuring geïnformeerd, terwijl de uitvoering op {begun} is begonnen.",
                "The submitters and the other insurers have not been informed of the approval, though the implementation began on {begun}.";
            "De marktleiders informeren de indieners en de andere verzekeraars over de goedkeuring; dat is nog niet gebeurd.",
            "The market leaders inform the submitters and the other insurers of the approval; that has not been done yet.";
        Money { granted: Euro, payable: Euro, paid: Euro } = "procedure.money":
            "Toegekend {granted}; tot nu toe opeisbaar {payable}, waarvan betaald {paid}.",
            "Granted {granted}; payable so far {payable}, of which paid {paid}.";
        Planned { id: MilestoneId, planned: NaiveDate } = "procedure.milestone-planned":
            "Mijlpaal {id:?}, gepland op {planned}: nog niet aan de orde.", "Milestone {id:?}, planned on {planned}: not due yet.";
        Waits { id: MilestoneId, planned: NaiveDate } = "procedure.milestone-waits":
            "Mijlpaal {id:?}, gepland op {planned}: niet aan de orde zolang het plan niet is goedgekeurd.", "Milestone {id:?}, planned on {planned}: not at issue as long as the plan is not approved.";
        Overdue { id: MilestoneId, planned: NaiveDate, days: u64 } = "procedure.milestone-overdue":
            if *days == 1 =>
                "Mijlpaal {id:?}, gepland op {planned}: {days} dag te laat.", "Milestone {id:?}, planned on {planned}: {days} day late.";
            "Mijlpaal {id:?}, gepland op {planned}: {days} dagen te laat.", "Milestone {id:?}, planned on {planned}: {days} days late.";
        Reached { id: MilestoneId, planned: NaiveDate, on: NaiveDate } = "procedure.milestone-reached":
            "Mijlpaal {id:?}, gepland op {planned}: behaald op {on}.", "Milestone {id:?}, planned on {planned}: reached on {on}.";
        NotReached { id: MilestoneId, planned: NaiveDate, on: NaiveDate, reason: Statement } = "procedure.milestone-not-reached":
            "Mijlpaal {id:?}, gepland op {planned}: niet behaald, vastgesteld op {on}: {reason}",
            "Milestone {id:?}, planned on {planned}: not reached, established on {on}: {reason}";
        Governs { title: Text } = "procedure.rule": "{title}.", "{title}.";
    }
}

impl Said {
    /// How a milestone stands.
    pub(super) fn milestone(id: MilestoneId, planned: NaiveDate, state: MilestoneState) -> Self {
        match state {
            MilestoneState::Planned => Self::Planned { id, planned },
            MilestoneState::Overdue { days } => Self::Overdue { id, planned, days },
            MilestoneState::Reached { on } => Self::Reached { id, planned, on },
            MilestoneState::NotReached { on, reason } => Self::NotReached { id, planned, on, reason },
        }
    }
}

messages! {
    /// Something to know beside a verdict.
    #[derive(Debug)]
    pub(super) enum Note {
        Borrowed = "procedure.leaders-borrowed":
            "Ontleende definitie: akkoord en kader gebruiken het woord zonder uitleg; dit is de definitie van de gemeentelijke regeling.",
            "Borrowed definition: agreement and framework use the word without one; this is that of the municipal regulation.";
        Settled { reason: Statement } = "procedure.leaders-settled":
            "Door de gebruiker beslist: {reason}", "Settled by the user: {reason}";
        LapseIsSilent = "procedure.lapse-is-silent":
            "De tekst verbindt geen gevolg aan een verstreken termijn: het plan is daarmee niet goedgekeurd en niet afgewezen.",
            "The text gives no consequence of a lapsed term: by that the plan is neither approved nor rejected.";
        DividedIsSilent = "procedure.divided-is-silent":
            "Voor verdeelde stemmen is er geen regel: het plan wacht tot beide hetzelfde zeggen, of tot het wordt aangepast of ingetrokken.",
            "There is no rule for a split vote: the plan waits until both say the same, or until it is adapted or withdrawn.";
        NothingReclaimed = "procedure.nothing-reclaimed":
            "Er komt niets meer bij; wat is toegekend of betaald, wordt langs deze weg niet teruggevorderd.",
            "Nothing further becomes payable; what was granted or paid is not taken back along this route.";
        BrakeIsNoReview = "procedure.brake-is-no-review":
            "De noodrem gaat alleen over het publieke belang; of het plan impactvol is, wordt er niet opnieuw mee beoordeeld.",
            "The brake is about the public interest only; whether the plan is impactful is not judged anew by it.";
        BrakePulled { by: String, on: NaiveDate, reason: String } = "procedure.brake-pulled":
            "{by} oordeelde op {on} dat het publieke belang niet geborgd is: {reason}",
            "{by} judged on {on} that the public interest is not secured: {reason}";
    }
}

impl Note {
    pub(super) fn brake(judgement: &Judgement) -> Self {
        let (by, reason) = (judgement.by().to_owned(), judgement.reason().to_owned());
        Self::BrakePulled { by, on: judgement.on(), reason }
    }
}

messages! {
    /// The questions on what a plan waits for.
    #[derive(Debug)]
    pub(super) enum Ask {
        QuickTest { by: Option<NaiveDate> } = "procedure.ask-quick-test":
            if by.is_some() =>
                "Wat antwoorden beide marktleiders op de snelle toets (uiterlijk {by})?",
                "What do both market leaders answer to the quick test (by {by})?";
            "Wat antwoorden beide marktleiders op de snelle toets?", "What do both market leaders answer to the quick test?";
        Information { by: Option<NaiveDate> } = "procedure.ask-information":
            if by.is_some() =>
                "Welke informatie geven de indieners nog (uiterlijk {by})?", "Which information do the submitters still give (by {by})?";
            "Welke informatie geven de indieners nog?", "Which information do the submitters still give?";
        Divided { by: Option<NaiveDate> } = "procedure.ask-divided":
            if by.is_some() => "Worden de marktleiders het eens (uiterlijk {by})?", "Will the market leaders agree (by {by})?";
            "Worden de marktleiders het eens?", "Will the market leaders agree?";
        Assessment { by: Option<NaiveDate> } = "procedure.ask-assessment":
            if by.is_some() =>
                "Wat besluiten beide marktleiders over het plan (uiterlijk {by})?",
                "What do both market leaders decide on the plan (by {by})?";
            "Wat besluiten beide marktleiders over het plan?", "What do both market leaders decide on the plan?";
        Notification { by: Option<NaiveDate> } = "procedure.ask-notification":
            if by.is_some() =>
                "Wanneer horen de indieners en de andere verzekeraars van het voornemen (uiterlijk {by})?",
                "When are the submitters and the other insurers told of the intention (by {by})?";
            "Wanneer horen de indieners en de andere verzekeraars van het voornemen?",
            "When are the submitters and the other insurers told of the intention?";
        Decision { by: Option<NaiveDate> } = "procedure.ask-decision":
            if by.is_some() =>
                "Wat besluiten beide marktleiders na de vragen van de anderen (uiterlijk {by})?",
                "What do both market leaders decide after the questions of the others (by {by})?";
            "Wat besluiten beide marktleiders na de vragen van de anderen?",
            "What do both market leaders decide after the questions of the others?";
        Submission { by: Option<NaiveDate> } = "procedure.ask-submission":
            if by.is_some() => "Wanneer dienen de initiatiefnemers in (uiterlijk {by})?", "When do the initiators submit (by {by})?";
            "Wanneer dienen de initiatiefnemers in?", "When do the initiators submit?";
        Elaboration { by: Option<NaiveDate> } = "procedure.ask-elaboration":
            if by.is_some() =>
                "Wanneer is het plan uitgewerkt en door de indieners zelf getoetst (uiterlijk {by})?",
                "When is the plan elaborated and assessed by the submitters themselves (by {by})?";
            "Wanneer is het plan uitgewerkt en door de indieners zelf getoetst?",
            "When is the plan elaborated and assessed by the submitters themselves?";
        Plan { by: Option<NaiveDate> } = "procedure.ask-plan":
            if by.is_some() =>
                "Wanneer wordt het plan ter beoordeling ingediend (uiterlijk {by})?", "When is the plan submitted for assessment (by {by})?";
            "Wanneer wordt het plan ter beoordeling ingediend?", "When is the plan submitted for assessment?";
        ToInform = "procedure.ask-to-inform":
            "Wanneer informeren de marktleiders de indieners en de andere verzekeraars over de goedkeuring?",
            "When do the market leaders inform the submitters and the other insurers of the approval?";
        ForFunds = "procedure.ask-for-funds":
            "Krijgt het plan de middelen waar het om vraagt?", "Does the plan get the funds that it asks for?";
    }
}

impl Ask {
    /// The question that is open in a state, and by when; none where nobody is waited for.
    pub(super) fn in_state(state: State, by: Option<NaiveDate>) -> Option<Message> {
        Some(Message::new(match state {
            State::QuickTest => Self::QuickTest { by },
            State::InformationAsked => Self::Information { by },
            State::QuickTestDivided | State::AssessmentDivided | State::DecisionDivided => {
                Self::Divided { by }
            }
            State::Assessment => Self::Assessment { by },
            State::DecisionIntended => Self::Notification { by },
            State::Questions => Self::Decision { by },
            State::Preparation => Self::Submission { by },
            State::Elaboration => Self::Elaboration { by },
            State::SelfAssessed => Self::Plan { by },
            _ => return None,
        }))
    }
}

refusals! {
    /// The reasons for which an event is refused.
    pub(super) enum Refusal {
        NotPossible { found: EventKind, state: State, possible: Vec<EventKind> } = "procedure.not-possible":
            let listed = Listed(possible);
            "verwacht: {listed} terwijl het plan in de stand {state} is; gevonden: {found}",
            "expected {listed} while the plan is in state {state}, found {found}";
        Reversed { last: NaiveDate, found: NaiveDate } = "procedure.reversed":
            "verwacht: een dag niet vóór {last}, de dag van de gebeurtenis ervoor; gevonden: {found}",
            "expected a day not before {last}, the day of the event before it, found {found}";
        TooEarly { from: NaiveDate, found: NaiveDate, edition: Edition } = "procedure.too-early":
            "verwacht: een dag vanaf {from}, toen onder {edition} voor het eerst plannen konden worden ingediend; gevonden: {found}",
            "expected a day from {from} on, when plans could first be submitted under {edition}, found {found}";
        NotALeader { by: Insurer } = "procedure.not-a-leader":
            "verwacht: de stemmen van de marktleiders; gevonden: een stem van {by:?}",
            "expected the votes of the market leaders, found one of {by:?}";
        Leader { by: Insurer } = "procedure.leader":
            "verwacht: een verzekeraar die geen marktleider is; gevonden: {by:?}",
            "expected an insurer that is not a market leader, found {by:?}";
        QuestionsOpen { until: NaiveDate, found: NaiveDate } = "procedure.questions-open":
            "verwacht: een dag na {until}, tot wanneer de andere verzekeraars kunnen vragen; gevonden: {found}",
            "expected a day after {until}, until when the other insurers can ask, found {found}";
        NothingToTell = "procedure.nothing-to-tell":
            "verwacht: een goedgekeurd plan, waarover de anderen te informeren zijn; gevonden: een plan dat niet is goedgekeurd",
            "expected a plan that was approved, of which the others can be told, found one that was not";
        GrantWithoutApproval = "procedure.grant-without-approval":
            "verwacht: stemmen waarmee beide marktleiders goedkeuren; gevonden: een toekenning zonder die stemmen",
            "expected votes on which both market leaders agree to approve, found a grant without them";
        FundsNotAsked { found: Euro } = "procedure.funds-not-asked":
            "verwacht: geen toekenning, want het plan vraagt geen middelen; gevonden: {found}",
            "expected no grant, since the plan asks for no funds, found {found}";
        MoreThanAsked { asked: Euro, found: Euro } = "procedure.more-than-asked":
            "verwacht: een toekenning van hoogstens {asked}, wat het plan vraagt; gevonden: {found}",
            "expected a grant of at most {asked}, which the plan asks for, found {found}";
        BatchMilestone { batch: BatchId, milestone: MilestoneId } = "procedure.batch-milestone":
            "tranche {batch:?}: verwacht: een mijlpaal uit het plan; gevonden: {milestone:?}",
            "batch {batch:?}: expected a milestone of the plan, found {milestone:?}";
        MilestoneTwice { milestone: MilestoneId } = "procedure.milestone-twice":
            "verwacht: elke mijlpaal één keer; gevonden: {milestone:?} twee keer",
            "expected each milestone once, found {milestone:?} twice";
        UnknownMilestone { milestone: MilestoneId } = "procedure.unknown-milestone":
            "verwacht: een mijlpaal uit het plan; gevonden: {milestone:?}",
            "expected a milestone of the plan, found {milestone:?}";
        AlreadyReached { milestone: MilestoneId, on: NaiveDate } = "procedure.already-reached":
            "verwacht: een mijlpaal die nog niet is behaald; gevonden: {milestone:?}, behaald op {on}",
            "expected a milestone that has not been reached, found {milestone:?}, reached on {on}";
        MilestoneOpen { milestone: MilestoneId } = "procedure.milestone-open":
            "verwacht: van elke mijlpaal dat zij is behaald of niet is behaald; gevonden: {milestone:?} nog open",
            "expected every milestone to be reached or found not to be, found {milestone:?} open";
        NotPositive { found: Euro } = "procedure.not-positive":
            "verwacht: een bedrag hoger dan nul; gevonden: {found}",
            "expected an amount above zero, found {found}";
        MoreThanPayable { left: Euro, found: Euro } = "procedure.more-than-payable":
            "verwacht: hoogstens {left}, wat betaalbaar en nog niet betaald is; gevonden: {found}",
            "expected at most {left}, which is payable and has not been paid, found {found}";
        InformationNotAsked = "procedure.information-not-asked":
            "verwacht: informatie waar een marktleider om heeft gevraagd; gevonden: niet gevraagd",
            "expected information that a market leader asked for, found none asked for";
        NothingToWaitFor = "procedure.nothing-to-wait-for":
            "verwacht: een plan dat middelen vraagt en nog niet heeft",
            "expected a plan that asks for funds and has none yet";
        JudgedLater { on: NaiveDate, found: NaiveDate } = "procedure.judged-later":
            "verwacht: een oordeel van {on} of eerder; gevonden: een oordeel van {found}",
            "expected a judgement of {on} or before, found one of {found}";
        JudgedBeforeApproval { approved: NaiveDate, found: NaiveDate } = "procedure.judged-before-approval":
            "verwacht: een oordeel van {approved}, toen het plan werd goedgekeurd, of later; gevonden: een oordeel van {found}",
            "expected a judgement of {approved}, when the plan was approved, or later, found one of {found}";
        IrreversibilityUnknown = "procedure.irreversibility-unknown":
            "verwacht: `irreversible`, waar de rem van het concept van afhangt; gevonden: niets",
            "expected `irreversible`, on which the brake of the draft depends, found nothing";
    }
}

/// Kinds of event of which one is possible, by their codes.
struct Listed<'a>(&'a [EventKind]);

impl Tell for Listed<'_> {
    fn tell(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str(language.pick("geen gebeurtenis meer", "no further event"));
        }
        let codes: Vec<&str> = self.0.iter().map(|kind| kind.code()).collect();
        write!(f, "{} {}", language.pick("een van", "one of"), codes.join(", "))
    }
}

fn cited(dutch: &'static str, english: &'static str) -> Basis {
    let citation = Citation::new(Document::CareAgreement2022, Text::new(dutch, english));
    Basis::Reference(Arc::new(Reference::of(citation)))
}

/// A plan that was running already is assessed (again).
pub(super) fn running() -> Basis {
    cited(
        "paragraaf 4.2.3, ingaan nieuwe werkwijze, p. 20",
        "section 4.2.3, start of the working method, p. 20",
    )
}

/// Acting in alignment, and what a provider agrees on with smaller insurers.
pub(super) fn alignment() -> Basis {
    cited("deel J, gelijkgerichtheid, p. 100", "part J, alignment, p. 100")
}

/// The market leaders tell the submitters and the other insurers what came out.
pub(super) fn told_of_approval() -> Basis {
    cited("paragraaf 4.2.3, stap 2, p. 20; deel J, p. 101", "section 4.2.3, step 2, p. 20; part J, p. 101")
}

/// Results are monitored.
pub(super) fn monitoring() -> Basis {
    cited("paragraaf 4.2.3, stap 4, p. 20; deel J, p. 101", "section 4.2.3, step 4, p. 20; part J, p. 101")
}

/// Approved plans are made public in short.
pub(super) fn publication() -> Basis {
    cited("deel J, p. 102", "part J, p. 102")
}
