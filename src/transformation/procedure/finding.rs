use core::fmt;

use chrono::NaiveDate;

use super::due::DueStep;
use super::event::TermAfterInformation;
use super::state::State;
use crate::language::{Describe, Language, day_in_words, name_in_words};
use crate::party::Insurer;
use crate::rule::{Basis, Rule};
use crate::transformation::{Edition, MilestoneId, rules};

/// Something to know about the course of a procedure, which refuses nothing (*bevinding*): what was late, what is practice and not
/// text, and where the text is silent.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
#[doc(alias = "bevinding")]
pub enum Finding {
    /// A plan was submitted under an agreement before its working method held, and before the criteria were to be settled.
    BeforeWorkingMethod {
        /// The day of submission.
        on: NaiveDate,
        /// The edition.
        edition: Edition,
    },
    /// A plan was submitted under the framework of 2023 after the day by which that had to be evaluated.
    AfterReview {
        /// The day of submission.
        on: NaiveDate,
    },
    /// Something was done after its term. What follows from that is not in the text.
    Late {
        /// What.
        what: DueStep,
        /// The last day in time.
        by: NaiveDate,
        /// The day on which it was done.
        on: NaiveDate,
        /// What gives the term.
        basis: Basis,
    },
    /// Another insurer asked when its two weeks were over.
    LateQuestion {
        /// Who.
        by: Insurer,
        /// The last day in time.
        until: NaiveDate,
        /// The day of the question.
        on: NaiveDate,
    },
    /// One asked as another insurer that is not among the insurers that were counted in the region: who it is, is to be checked.
    AskedByUnknown {
        /// Who.
        by: Insurer,
        /// The day of the question.
        on: NaiveDate,
    },
    /// A milestone was reached after the day on which it was planned.
    MilestoneLate {
        /// Which.
        milestone: MilestoneId,
        /// The day on which it was planned.
        planned: NaiveDate,
        /// The day on which it was reached.
        on: NaiveDate,
        /// The edition.
        edition: Edition,
    },
    /// A milestone was planned anew after its day had passed.
    MilestoneMovedLate {
        /// Which.
        milestone: MilestoneId,
        /// The day on which it was planned before.
        planned: NaiveDate,
        /// The day on which it was planned anew.
        on: NaiveDate,
        /// The day on which it is planned now.
        to: NaiveDate,
        /// The edition.
        edition: Edition,
    },
    /// One who is not the supervisor found the public interest not to be secured: that pulls no brake.
    BrakeByAnother {
        /// Who.
        by: String,
        /// The day.
        on: NaiveDate,
        /// The edition.
        edition: Edition,
    },
    /// The others were told of the approval after carrying out the plan had begun.
    ToldLate {
        /// The day on which carrying out began.
        begun: NaiveDate,
        /// The day on which they were told.
        on: NaiveDate,
        /// The edition that has them told.
        edition: Edition,
    },
    /// The market leaders asked for more information: practice, not text. The four weeks go on.
    InformationAsked {
        /// The day.
        on: NaiveDate,
    },
    /// The information came; what that does to the four weeks is the caller's choice.
    InformationSupplied {
        /// The day.
        on: NaiveDate,
        /// The choice.
        term: TermAfterInformation,
    },
    /// A plan was adapted where the text does not speak of it.
    AdaptedInSilence {
        /// The day.
        on: NaiveDate,
        /// The state in which the plan was.
        from: State,
        /// The edition.
        edition: Edition,
    },
    /// A plan waits for funds: practice, not text.
    WaitingList {
        /// The day.
        on: NaiveDate,
    },
    /// The public interest is not secured in a plan that is not irreversible; whether the brake of the draft reaches it is not clear.
    BrakeOnReversiblePlan {
        /// The day.
        on: NaiveDate,
    },
}

impl Finding {
    /// The rules that it is about; none when no text speaks of it.
    pub fn rules(&self) -> Vec<&'static Rule> {
        match self {
            Self::BeforeWorkingMethod { edition: Edition::Draft, .. } => {
                vec![&rules::IZA_4_2_3_START, &rules::IZA_J_2_A_1, &rules::IZA_J_2_F_8]
            }
            Self::BeforeWorkingMethod { .. } => vec![&rules::IZA22_4_2_START],
            Self::AfterReview { .. } => vec![&rules::BK23_P_REVIEW],
            Self::ToldLate { edition: Edition::Draft, .. } => vec![&rules::IZA_J_2_F_3],
            Self::ToldLate { .. } => vec![&rules::IZA22_J_FOLLOW],
            Self::Late { basis: Basis::Rule(rule), .. } => vec![rule],
            Self::LateQuestion { .. } | Self::AskedByUnknown { .. } => vec![&rules::BK23_P_OTHERS],
            Self::MilestoneLate { edition, .. } | Self::MilestoneMovedLate { edition, .. } => match edition {
                Edition::Draft => vec![&rules::IZA_J_2_G_1],
                Edition::Final => Vec::new(),
                Edition::Framework2023 => vec![&rules::BK23_P_MONITOR],
            },
            Self::BrakeByAnother { edition: Edition::Draft, .. } => vec![&rules::IZA_J_2_F_9],
            Self::BrakeByAnother { .. } => vec![&rules::IZA22_J_BRAKE],
            Self::InformationAsked { .. } | Self::InformationSupplied { .. } => vec![&rules::BK23_S1_TERM],
            Self::AdaptedInSilence { edition: Edition::Framework2023, .. } => vec![&rules::BK23_P_RESUBMIT],
            Self::Late { .. } | Self::AdaptedInSilence { .. } | Self::WaitingList { .. } => Vec::new(),
            Self::BrakeOnReversiblePlan { .. } => {
                vec![&rules::IZA_J_2_F_9, &rules::IZA_4_2_3_STEP2_BRAKE]
            }
        }
    }
}

impl Describe for Finding {
    fn code(&self) -> &'static str {
        match self {
            Self::BeforeWorkingMethod { .. } => "procedure.before-working-method",
            Self::AfterReview { .. } => "procedure.after-review",
            Self::Late { .. } => "procedure.late",
            Self::LateQuestion { .. } => "procedure.late-question",
            Self::AskedByUnknown { .. } => "procedure.asked-by-unknown",
            Self::MilestoneLate { .. } => "procedure.milestone-late",
            Self::MilestoneMovedLate { .. } => "procedure.milestone-moved-late",
            Self::BrakeByAnother { .. } => "procedure.brake-by-another",
            Self::ToldLate { .. } => "procedure.told-late",
            Self::InformationAsked { .. } => "procedure.information-asked",
            Self::InformationSupplied { .. } => "procedure.information-supplied",
            Self::AdaptedInSilence { .. } => "procedure.adapted-in-silence",
            Self::WaitingList { .. } => "procedure.waiting-list",
            Self::BrakeOnReversiblePlan { .. } => "procedure.brake-on-reversible-plan",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = |day: NaiveDate| day_in_words(day, language);
        match self {
            Self::BeforeWorkingMethod { on, .. } => match language {
                Language::Dutch => write!(
                    f,
                    "Ingediend op {}: de werkwijze geldt vanaf 1 januari 2023, en de criteria moesten voor die dag vaststaan.",
                    day(*on)
                ),
                Language::English => write!(
                    f,
                    "Submitted on {}: the working method holds from 1 January 2023, and the criteria had to be settled before that day.",
                    day(*on)
                ),
            },
            Self::AfterReview { on } => match language {
                Language::Dutch => write!(
                    f,
                    "Ingediend op {}: dit kader moest uiterlijk eind 2023 geëvalueerd zijn; ga na welke versie geldt.",
                    day(*on)
                ),
                Language::English => write!(
                    f,
                    "Submitted on {}: this framework had to be evaluated by the end of 2023; check which version holds.",
                    day(*on)
                ),
            },
            Self::Late { what, by, on, .. } => match language {
                Language::Dutch => write!(
                    f,
                    "{} kwam op {}, na {}; wat daaruit volgt, zegt de tekst niet.",
                    what.in_language(language),
                    day(*on),
                    day(*by)
                ),
                Language::English => write!(
                    f,
                    "{} came on {}, after {}; what follows from that, the text does not say.",
                    what.in_language(language),
                    day(*on),
                    day(*by)
                ),
            },
            Self::LateQuestion { by, until, on } => match language {
                Language::Dutch => {
                    write!(f, "{by} vroeg op {}; vragen stellen kon tot en met {}.", day(*on), day(*until))
                }
                Language::English => {
                    write!(f, "{by} asked on {}; asking was possible up to {}.", day(*on), day(*until))
                }
            },
            Self::ToldLate { begun, on, .. } => match language {
                Language::Dutch => write!(
                    f,
                    "De indieners en de andere verzekeraars zijn op {} over de goedkeuring geïnformeerd, nadat de uitvoering op {} was begonnen.",
                    day(*on),
                    day(*begun)
                ),
                Language::English => write!(
                    f,
                    "The submitters and the other insurers were informed of the approval on {}, after carrying out had begun on {}.",
                    day(*on),
                    day(*begun)
                ),
            },
            _ => self.describe_course(language, f),
        }
    }
}

impl Finding {
    /// What happened while others could ask, and while the plan was carried out.
    fn describe_course(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = |day: NaiveDate| day_in_words(day, language);
        match self {
            Self::AskedByUnknown { by, on } => match language {
                Language::Dutch => write!(
                    f,
                    "{by} vroeg op {} als andere verzekeraar, maar is niet geteld in de regio; ga na of het een zorgverzekeraar is.",
                    day(*on)
                ),
                Language::English => write!(
                    f,
                    "{by} asked on {} as another insurer, but was not counted in the region; check whether it is a health insurer.",
                    day(*on)
                ),
            },
            Self::MilestoneLate { milestone, planned, on, .. } => {
                let name = name_in_words(milestone.as_str());
                match language {
                    Language::Dutch => {
                        write!(
                            f,
                            "Mijlpaal {name} is behaald op {}, na de planning van {}.",
                            day(*on),
                            day(*planned)
                        )
                    }
                    Language::English => {
                        write!(
                            f,
                            "Milestone {name} was reached on {}, after {}, for which it was planned.",
                            day(*on),
                            day(*planned)
                        )
                    }
                }
            }
            Self::MilestoneMovedLate { milestone, planned, on, to, .. } => {
                let name = name_in_words(milestone.as_str());
                match language {
                    Language::Dutch => write!(
                        f,
                        "Mijlpaal {name}, gepland op {}, is pas daarna, op {}, verzet naar {}.",
                        day(*planned),
                        day(*on),
                        day(*to)
                    ),
                    Language::English => write!(
                        f,
                        "Milestone {name}, planned on {}, was moved to {} only after that, on {}.",
                        day(*planned),
                        day(*to),
                        day(*on)
                    ),
                }
            }
            Self::BrakeByAnother { by, on, edition: Edition::Draft } => match language {
                Language::Dutch => write!(
                    f,
                    "Op {} vond {by} het publieke belang niet geborgd. Wie de noodrem hanteert, werkt het concept niet uit; het plan gaat door.",
                    day(*on)
                ),
                Language::English => write!(
                    f,
                    "On {} {by} found the public interest not to be secured. Who has the brake, the draft leaves to be worked out; the plan goes on.",
                    day(*on)
                ),
            },
            Self::BrakeByAnother { by, on, .. } => match language {
                Language::Dutch => write!(
                    f,
                    "Op {} vond {by} het publieke belang niet geborgd. De noodrem is aan de NZa; het plan gaat door.",
                    day(*on)
                ),
                Language::English => write!(
                    f,
                    "On {} {by} found the public interest not to be secured. The brake is the NZa's; the plan goes on.",
                    day(*on)
                ),
            },
            _ => self.describe_silence(language, f),
        }
    }

    /// What is practice and not text, and where the text is silent.
    fn describe_silence(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let say = |dutch, english| language.pick(dutch, english);
        let day = |day: NaiveDate| day_in_words(day, language);
        match self {
            Self::InformationAsked { on } => match language {
                Language::Dutch => write!(
                    f,
                    "Op {} is meer informatie gevraagd. Dat is praktijk en staat niet in het kader; de vier weken lopen door.",
                    day(*on)
                ),
                Language::English => write!(
                    f,
                    "On {} more information was asked for. That is practice and not in the framework; the four weeks go on.",
                    day(*on)
                ),
            },
            Self::InformationSupplied { on, term } => {
                let choice = match term {
                    TermAfterInformation::KeepsRunning => say("lopen door", "go on"),
                    TermAfterInformation::BeginsAnew => say("beginnen opnieuw", "begin anew"),
                };
                match language {
                    Language::Dutch => write!(
                        f,
                        "Op {} is de informatie gegeven; naar keuze van de gebruiker {choice} de vier weken.",
                        day(*on)
                    ),
                    Language::English => write!(
                        f,
                        "On {} the information was supplied; by choice of the user the four weeks {choice}.",
                        day(*on)
                    ),
                }
            }
            Self::AdaptedInSilence { on, from, .. } => match language {
                Language::Dutch => write!(
                    f,
                    "Op {} is het plan aangepast ({}); of en hoe het dan terugkomt, zegt de tekst niet.",
                    day(*on),
                    from.in_language(language)
                ),
                Language::English => write!(
                    f,
                    "On {} the plan was adapted ({}); whether and how it then comes back, the text does not say.",
                    day(*on),
                    from.in_language(language)
                ),
            },
            Self::WaitingList { on } => match language {
                Language::Dutch => write!(
                    f,
                    "Het plan wacht vanaf {} op middelen. Dat is praktijk; geen tekst kent een wachtlijst.",
                    day(*on)
                ),
                Language::English => write!(
                    f,
                    "The plan waits for funds from {} on. That is practice; no text knows a waiting list.",
                    day(*on)
                ),
            },
            Self::BrakeOnReversiblePlan { on } => match language {
                Language::Dutch => write!(
                    f,
                    "Op {} bleek het publieke belang niet geborgd in een omkeerbaar plan; of de noodrem van het concept zo ver reikt, is niet duidelijk. Het plan gaat door.",
                    day(*on)
                ),
                Language::English => write!(
                    f,
                    "On {} the public interest was found not to be secured in a reversible plan; whether the brake of the draft reaches that far is not clear. The plan goes on.",
                    day(*on)
                ),
            },
            Self::BeforeWorkingMethod { .. }
            | Self::AfterReview { .. }
            | Self::Late { .. }
            | Self::LateQuestion { .. }
            | Self::AskedByUnknown { .. }
            | Self::MilestoneLate { .. }
            | Self::MilestoneMovedLate { .. }
            | Self::BrakeByAnother { .. }
            | Self::ToldLate { .. } => Ok(()),
        }
    }
}
