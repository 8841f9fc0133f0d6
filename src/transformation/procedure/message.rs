//! What the procedure says, in both languages.

use core::fmt;

use chrono::NaiveDate;

use super::course::Route;
use super::due::Due;
use super::milestone::MilestoneState;
use super::state::State;
use crate::Verdict;
use crate::judgement::Judgement;
use crate::language::{Describe, Language, Text, day_in_words, name_in_words};
use crate::money::Euro;
use crate::party::Insurer;
use crate::rule::Rule;
use crate::statement::Statement;
use crate::transformation::{Edition, MilestoneId};

/// A number of days that something is late.
fn days_late(days: u64, language: Language) -> impl fmt::Display {
    let words = match days {
        1 => language.pick("dag te laat", "day late"),
        _ => language.pick("dagen te laat", "days late"),
    };
    fmt::from_fn(move |f| write!(f, "{days} {words}"))
}

/// Why a part of the explanation comes to its verdict.
#[derive(Debug)]
pub(super) enum Said {
    State { verdict: Verdict, state: State, edition: Edition, since: Option<NaiveDate> },
    Leaders { first: Insurer, second: Insurer },
    Term(Due),
    InTime { due: Due, on: NaiveDate },
    QuestionsUntil(NaiveDate),
    Route(Route),
    Presumption,
    Told { on: Option<NaiveDate>, begun: Option<NaiveDate> },
    Money { granted: Euro, payable: Euro, paid: Euro },
    Milestone { id: MilestoneId, planned: NaiveDate, state: MilestoneState },
    Governs(&'static Rule),
}

impl Describe for Said {
    fn code(&self) -> &'static str {
        match self {
            Self::State { .. } => "procedure.state",
            Self::Leaders { .. } => "procedure.leaders",
            Self::Term(_) => "procedure.term",
            Self::InTime { .. } => "procedure.in-time",
            Self::QuestionsUntil(_) => "procedure.questions-until",
            Self::Route(Route::Regular) => "procedure.route-regular",
            Self::Route(Route::Retest) => "procedure.route-retest",
            Self::Presumption => "procedure.presumption",
            Self::Told { .. } => "procedure.told-of-approval",
            Self::Money { .. } => "procedure.money",
            Self::Milestone { state, .. } => match state {
                MilestoneState::Planned => "procedure.milestone-planned",
                MilestoneState::Overdue { .. } => "procedure.milestone-overdue",
                MilestoneState::Reached { .. } => "procedure.milestone-reached",
                MilestoneState::NotReached { .. } => "procedure.milestone-not-reached",
            },
            Self::Governs(_) => "procedure.rule",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let say = |dutch, english| language.pick(dutch, english);
        let day = |day: NaiveDate| day_in_words(day, language);
        match self {
            Self::State { verdict, state, edition, since } => {
                let approved = match verdict {
                    Verdict::Met => {
                        say("Goedgekeurd door beide marktleiders", "Approved by both market leaders")
                    }
                    Verdict::NotMet => say("Niet goedgekeurd", "Not approved"),
                    Verdict::Undetermined => say("Nog niet goedgekeurd", "Not approved yet"),
                    Verdict::NotApplicable => {
                        say("Goedkeuring is niet meer aan de orde", "Approval is no longer at issue")
                    }
                };
                let (edition, state) = (edition.in_language(language), state.in_language(language));
                write!(f, "{approved} ({edition}): {state}")?;
                match since {
                    Some(since) => write!(f, ", {} {}.", say("sinds", "since"), day(*since)),
                    None => f.write_str("."),
                }
            }
            Self::Leaders { first, second } => match language {
                Language::Dutch => write!(f, "De marktleiders zijn {first} en {second}."),
                Language::English => write!(f, "The market leaders are {first} and {second}."),
            },
            Self::Term(due) => write!(
                f,
                "{} {} {}.",
                due.what.in_language(language),
                say("is er uiterlijk op", "is due by"),
                day(due.by)
            ),
            Self::InTime { due, on } => match language {
                Language::Dutch => write!(
                    f,
                    "{} kwam op {}, binnen de termijn tot en met {}.",
                    due.what.in_language(language),
                    day(*on),
                    day(due.by)
                ),
                Language::English => write!(
                    f,
                    "{} came on {}, within the term up to and including {}.",
                    due.what.in_language(language),
                    day(*on),
                    day(due.by)
                ),
            },
            Self::QuestionsUntil(until) => write!(
                f,
                "{} {}.",
                say("Andere verzekeraars kunnen vragen tot en met", "Other insurers can ask up to and including"),
                day(*until)
            ),
            Self::Route(Route::Regular) => f.write_str(say(
                "Er is geen uitvoering opgegeven die vóór de indiening is begonnen.",
                "No carrying out is given that began before the submission.",
            )),
            Self::Route(Route::Retest) => f.write_str(say(
                "Het plan liep al: zonder hertoets door de marktleiders geen middelen.",
                "The plan was running already: no funds without a re-test by the market leaders.",
            )),
            Self::Presumption => f.write_str(say(
                "De snelle toets was positief: partijen nemen aan dat ook de uitwerking en de beoordeling goed verlopen. Goedgekeurd is het plan niet.",
                "The quick test was positive: parties assume that working out the plan and assessing it will go well too. The plan is not approved.",
            )),
            Self::Told { on, begun } => told(*on, *begun, language, f),
            Self::Money { granted, payable, paid } => write!(
                f,
                "{} {}, {} {}, {} {}.",
                say("Toegekend", "Granted"),
                granted.in_language(language),
                say("uit te betalen", "payable"),
                payable.in_language(language),
                say("betaald", "paid"),
                paid.in_language(language)
            ),
            Self::Milestone { id, planned, state } => milestone(id, *planned, state, language, f),
            Self::Governs(rule) => write!(f, "{}.", rule.title().get(language)),
        }
    }
}

/// Whether the others were told of the approval, and before it was carried out.
fn told(
    on: Option<NaiveDate>,
    begun: Option<NaiveDate>,
    language: Language,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let say = |dutch, english| language.pick(dutch, english);
    let day = |day: NaiveDate| day_in_words(day, language);
    match (on, begun) {
            (Some(on), _) => write!(
                f,
                "{} {}.",
                say(
                    "Indieners en andere verzekeraars zijn over de goedkeuring geïnformeerd op",
                    "Submitters and other insurers were informed of the approval on"
                ),
                day(on)
            ),
            (None, None) => f.write_str(say(
                "De marktleiders informeren de indieners en de andere verzekeraars over de goedkeuring; dat is nog niet gebeurd.",
                "The market leaders inform the submitters and the other insurers of the approval; that has not been done yet.",
            )),
            (None, Some(begun)) => match language {
                Language::Dutch => write!(
                    f,
                    "De indieners en de andere verzekeraars zijn niet over de goedkeuring geïnformeerd, terwijl de uitvoering op {} is begonnen.",
                    day(begun)
                ),
                Language::English => write!(
                    f,
                    "The submitters and the other insurers have not been informed of the approval, though carrying out began on {}.",
                    day(begun)
                ),
            },
    }
}

fn milestone(
    id: &MilestoneId,
    planned: NaiveDate,
    state: &MilestoneState,
    language: Language,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let say = |dutch, english| language.pick(dutch, english);
    let day = |day: NaiveDate| day_in_words(day, language);
    write!(
        f,
        "{} {}, {} {}: ",
        say("Mijlpaal", "Milestone"),
        name_in_words(id.as_str()),
        say("gepland op", "planned on"),
        day(planned)
    )?;
    match state {
        MilestoneState::Planned => f.write_str(say("nog niet aan de orde.", "not due yet.")),
        MilestoneState::Overdue { days } => write!(f, "{}.", days_late(*days, language)),
        MilestoneState::Reached { on } => {
            write!(f, "{} {}.", say("behaald op", "reached on"), day(*on))
        }
        MilestoneState::NotReached { on, reason } => {
            write!(
                f,
                "{} {}: {reason}",
                say("niet behaald, vastgesteld op", "not reached, established on"),
                day(*on)
            )
        }
    }
}

/// Something to know beside a verdict.
#[derive(Debug)]
pub(super) enum Note {
    Borrowed,
    Settled(Statement),
    LapseIsSilent,
    DividedIsSilent,
    NothingReclaimed,
    BrakeIsNoReview,
    BrakePulled(Judgement),
}

impl Describe for Note {
    fn code(&self) -> &'static str {
        match self {
            Self::Borrowed => "procedure.leaders-borrowed",
            Self::Settled(_) => "procedure.leaders-settled",
            Self::LapseIsSilent => "procedure.lapse-is-silent",
            Self::DividedIsSilent => "procedure.divided-is-silent",
            Self::NothingReclaimed => "procedure.nothing-reclaimed",
            Self::BrakeIsNoReview => "procedure.brake-is-no-review",
            Self::BrakePulled(_) => "procedure.brake-pulled",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Self::Settled(reason) => {
                return write!(
                    f,
                    "{}: {reason}",
                    language.pick("Door de gebruiker beslist", "Settled by the user")
                );
            }
            Self::BrakePulled(judgement) => {
                let (by, on) = (judgement.by(), day_in_words(judgement.on(), language));
                let reason = judgement.reason();
                return match language {
                    Language::Dutch => {
                        write!(f, "{by} oordeelde op {on} dat het publieke belang niet geborgd is: {reason}")
                    }
                    Language::English => {
                        write!(f, "{by} judged on {on} that the public interest is not secured: {reason}")
                    }
                };
            }
            Self::Borrowed => Text::new(
                "Ontleende definitie: akkoord en kader gebruiken het woord zonder uitleg; dit is de definitie van de gemeentelijke regeling.",
                "Borrowed definition: agreement and framework use the word without one; this is that of the municipal regulation.",
            ),
            Self::LapseIsSilent => Text::new(
                "De tekst verbindt geen gevolg aan een verstreken termijn: het plan is daarmee niet goedgekeurd en niet afgewezen.",
                "The text gives no consequence of a lapsed term: by that the plan is neither approved nor rejected.",
            ),
            Self::DividedIsSilent => Text::new(
                "Voor verdeelde stemmen is er geen regel: het plan wacht tot beide hetzelfde zeggen, of tot het wordt aangepast of ingetrokken.",
                "There is no rule for a split vote: the plan waits until both say the same, or until it is adapted or withdrawn.",
            ),
            Self::NothingReclaimed => Text::new(
                "Er komt niets meer bij; wat is toegekend of betaald, wordt langs deze weg niet teruggevorderd.",
                "Nothing further becomes payable; what was granted or paid is not taken back along this route.",
            ),
            Self::BrakeIsNoReview => Text::new(
                "De noodrem gaat alleen over het publieke belang; of het plan impactvol is, wordt er niet opnieuw mee beoordeeld.",
                "The brake is about the public interest only; whether the plan is impactful is not judged anew by it.",
            ),
        };
        f.write_str(text.get(language))
    }
}

/// Who has to do what before the plan can go on.
#[derive(Debug)]
pub(super) struct AskToInform;

impl Describe for AskToInform {
    fn code(&self) -> &'static str {
        "procedure.ask-to-inform"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(language.pick(
            "Wanneer informeren de marktleiders de indieners en de andere verzekeraars over de goedkeuring?",
            "When do the market leaders inform the submitters and the other insurers of the approval?",
        ))
    }
}

/// Funds were asked for, and nothing is said of them.
#[derive(Debug)]
pub(super) struct AskForFunds;

impl Describe for AskForFunds {
    fn code(&self) -> &'static str {
        "procedure.ask-for-funds"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(language.pick(
            "Krijgt het plan de middelen waar het om vraagt?",
            "Does the plan get the funds that it asks for?",
        ))
    }
}

/// What is waited for.
#[derive(Debug)]
pub(super) struct Ask {
    pub(super) state: State,
    pub(super) by: Option<NaiveDate>,
}

impl Ask {
    pub(super) const fn text(state: State) -> Option<(&'static str, Text)> {
        Some(match state {
            State::QuickTest => (
                "procedure.ask-quick-test",
                Text::new(
                    "Wat antwoorden beide marktleiders op de snelle toets",
                    "What do both market leaders answer to the quick test",
                ),
            ),
            State::InformationAsked => (
                "procedure.ask-information",
                Text::new(
                    "Welke informatie geven de indieners nog",
                    "Which information do the submitters still give",
                ),
            ),
            State::QuickTestDivided | State::AssessmentDivided | State::DecisionDivided => (
                "procedure.ask-divided",
                Text::new("Worden de marktleiders het eens", "Will the market leaders agree"),
            ),
            State::Assessment => (
                "procedure.ask-assessment",
                Text::new(
                    "Wat besluiten beide marktleiders over het plan",
                    "What do both market leaders decide on the plan",
                ),
            ),
            State::DecisionIntended => (
                "procedure.ask-notification",
                Text::new(
                    "Wanneer horen de indieners en de andere verzekeraars van het voornemen",
                    "When are the submitters and the other insurers told of the intention",
                ),
            ),
            State::Questions => (
                "procedure.ask-decision",
                Text::new(
                    "Wat besluiten beide marktleiders na de vragen van de anderen",
                    "What do both market leaders decide after the questions of the others",
                ),
            ),
            State::Preparation => (
                "procedure.ask-submission",
                Text::new("Wanneer dienen de initiatiefnemers in", "When do the initiators submit"),
            ),
            State::Elaboration => (
                "procedure.ask-elaboration",
                Text::new(
                    "Wanneer is het plan uitgewerkt en door de indieners zelf getoetst",
                    "When is the plan elaborated and assessed by the submitters themselves",
                ),
            ),
            State::SelfAssessed => (
                "procedure.ask-plan",
                Text::new(
                    "Wanneer wordt het plan ter beoordeling ingediend",
                    "When is the plan submitted for assessment",
                ),
            ),
            _ => return None,
        })
    }
}

impl Describe for Ask {
    fn code(&self) -> &'static str {
        Self::text(self.state).map_or("procedure.ask", |(code, _)| code)
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = Self::text(self.state).map_or("", |(_, text)| text.get(language));
        f.write_str(text)?;
        match self.by {
            Some(by) => {
                write!(f, " ({} {})?", language.pick("uiterlijk", "by"), day_in_words(by, language))
            }
            None => f.write_str("?"),
        }
    }
}
