use core::fmt;

use chrono::NaiveDate;
use serde::Serialize;

use crate::alike;
use crate::judgement::Judgement;
use crate::language::{Describe, Language, Text, day_in_words, list_in_words};
use crate::money::Euro;

/// What a judgement about funds is about (*onderwerp van een oordeel*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
#[doc(alias = "onderwerp van een oordeel")]
pub enum JudgedMatter {
    /// The impact of a plan of a municipality.
    Impact,
    /// The assessment of such a plan under the framework.
    Framework,
    /// Whether it aims at its transformation within five years.
    FiveYears,
    /// Whether an application is for additional activities only.
    AdditionalOnly,
    /// Whether the amounts of the milestones fit the budget.
    MilestonesFit,
    /// Leaving provisions out of account.
    Hardship,
    /// Whether activities were carried out.
    Activities,
    /// Whether obligations were met.
    Obligations,
    /// Whether there is a concrete, temporary plan.
    ConcretePlan,
    /// Whether a plan is in line with the region.
    InLineWithRegion,
    /// Whether spending centrally is necessary.
    CentrallyNecessary,
    /// Whether it is efficient and effective that funds stay available.
    EfficientAndEffective,
    /// Whether funds outside the frame stay available.
    StaysAvailable,
}

impl JudgedMatter {
    /// The matter as words, as after *the judgement on*.
    pub const fn in_language(self, language: Language) -> &'static str {
        match self {
            Self::Impact => Text::new("de impact van het plan", "the impact of the plan"),
            Self::Framework => {
                Text::new("de toets aan het beoordelingskader", "the assessment under the framework")
            }
            Self::FiveYears => Text::new("de vijf jaar", "the five years"),
            Self::AdditionalOnly => Text::new("de additionele activiteiten", "the additional activities"),
            Self::MilestonesFit => Text::new("de bedragen van de mijlpalen", "the amounts of the milestones"),
            Self::Hardship => Text::new("de hardheidsclausule", "the hardship clause"),
            Self::Activities => {
                Text::new("het verrichten van de activiteiten", "carrying out the activities")
            }
            Self::Obligations => Text::new("het nakomen van de verplichtingen", "meeting the obligations"),
            Self::ConcretePlan => Text::new("het plan", "the plan"),
            Self::InLineWithRegion => Text::new("de opgaven van de regio", "the challenges of the region"),
            Self::CentrallyNecessary => {
                Text::new("de noodzaak van centrale besteding", "the need to spend centrally")
            }
            Self::EfficientAndEffective => {
                Text::new("de doelmatigheid en doeltreffendheid", "efficiency and effectiveness")
            }
            Self::StaysAvailable => {
                Text::new("het beschikbaar blijven van de middelen", "keeping the funds available")
            }
        }
        .get(language)
    }
}

/// Something to know about what was given on funds, and that an answer does not tell by itself (*melding*).
///
/// ```
/// use passende_zorg::{Language, language::Describe, transformation::funds::FundsNotice};
/// let notice = FundsNotice::NotTheMinister { by: "Voorbeeldstad".to_owned() };
/// assert_eq!(notice.code(), "funds.not-the-minister");
/// assert_eq!(
///     notice.in_language(Language::English).to_string(),
///     "Only the Minister can leave provisions out of account: the decision of Voorbeeldstad does not count.",
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case", tag = "notice")]
#[non_exhaustive]
#[doc(alias = "melding")]
pub enum FundsNotice {
    /// A judgement is of a later day than it may be, and does not count.
    JudgedLater {
        /// On what.
        about: JudgedMatter,
        /// Whose.
        by: String,
        /// Its day.
        on: NaiveDate,
        /// The last day on which it would count.
        until: NaiveDate,
    },
    /// A judgement is of an earlier day than it can be, and does not count.
    JudgedEarly {
        /// On what.
        about: JudgedMatter,
        /// Whose.
        by: String,
        /// Its day.
        on: NaiveDate,
        /// The day after which it would count.
        after: NaiveDate,
    },
    /// A judgement was given by one who has a stake in it, and does not count.
    JudgedByParty {
        /// On what.
        about: JudgedMatter,
        /// Whose.
        by: String,
        /// Who has the stake.
        party: String,
    },
    /// A decision on hardship is not of the Minister, and does not count.
    NotTheMinister {
        /// Whose it is.
        by: String,
    },
    /// An application is dated after the day asked about: it was not there yet.
    SubmittedLater {
        /// The day of submission.
        submitted: NaiveDate,
        /// The day asked about.
        on: NaiveDate,
    },
    /// A decision is dated after the day asked about: it had not been taken yet.
    DecidedLater {
        /// The day of the decision.
        decided: NaiveDate,
        /// The day asked about.
        on: NaiveDate,
    },
    /// A decision is dated before what it decides on was received, and does not count.
    DecidedBeforeReceipt {
        /// The day of the decision.
        decided: NaiveDate,
        /// The day of receipt.
        received: NaiveDate,
    },
    /// Accountability information is dated after the day asked about: it was not there yet.
    ReceivedLater {
        /// The day of receipt.
        received: NaiveDate,
        /// The day asked about.
        on: NaiveDate,
    },
    /// More is asked than can be granted in all: what exceeds the ceiling is refused.
    AboveCeiling {
        /// What is asked.
        asked: Euro,
        /// The ceiling of the regulation.
        ceiling: Euro,
    },
    /// Names look alike and count as different ones.
    NamesLookAlike {
        /// Those that look alike.
        names: Vec<String>,
    },
}

impl Describe for FundsNotice {
    fn code(&self) -> &'static str {
        match self {
            Self::JudgedLater { .. } => "funds.judged-later",
            Self::JudgedEarly { .. } => "funds.judged-early",
            Self::JudgedByParty { .. } => "funds.judged-by-party",
            Self::NotTheMinister { .. } => "funds.not-the-minister",
            Self::SubmittedLater { .. } => "funds.submitted-later",
            Self::DecidedLater { .. } => "funds.decided-later",
            Self::DecidedBeforeReceipt { .. } => "funds.decided-before-receipt",
            Self::ReceivedLater { .. } => "funds.received-later",
            Self::AboveCeiling { .. } => "funds.above-ceiling",
            Self::NamesLookAlike { .. } => "funds.names-look-alike",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = |day: NaiveDate| day_in_words(day, language);
        let dutch = language == Language::Dutch;
        match self {
            Self::JudgedLater { about, by, on, until } => {
                let (about, on, until) = (about.in_language(language), day(*on), day(*until));
                if dutch {
                    write!(f, "Het oordeel van {by} over {about} is van {on}, na {until}, en telt niet mee.")
                } else {
                    write!(
                        f,
                        "The judgement of {by} on {about} is of {on}, after {until}, and does not count."
                    )
                }
            }
            Self::JudgedEarly { about, by, on, after } => {
                let (about, on, after) = (about.in_language(language), day(*on), day(*after));
                if dutch {
                    write!(
                        f,
                        "Het oordeel van {by} over {about} is van {on}; pas na {after} kan daarover worden geoordeeld, en het telt niet mee."
                    )
                } else {
                    write!(
                        f,
                        "The judgement of {by} on {about} is of {on}; that can be judged only after {after}, and it does not count."
                    )
                }
            }
            Self::JudgedByParty { about, by, party } => {
                let about = about.in_language(language);
                if dutch {
                    write!(f, "Het oordeel van {by} over {about} telt niet mee: {party} is belanghebbende.")
                } else {
                    write!(f, "The judgement of {by} on {about} does not count: {party} has a stake in it.")
                }
            }
            Self::NotTheMinister { by } if dutch => {
                write!(
                    f,
                    "Alleen de Minister kan bepalingen buiten toepassing laten: het besluit van {by} telt niet mee."
                )
            }
            Self::NotTheMinister { by } => write!(
                f,
                "Only the Minister can leave provisions out of account: the decision of {by} does not count."
            ),
            _ => self.describe_facts(language, f),
        }
    }
}

impl FundsNotice {
    /// What is told of days, amounts and names.
    fn describe_facts(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = |day: NaiveDate| day_in_words(day, language);
        let dutch = language == Language::Dutch;
        match self {
            Self::SubmittedLater { submitted, on } if dutch => {
                write!(
                    f,
                    "De aanvraag is van {}: op {} was zij nog niet ingediend.",
                    day(*submitted),
                    day(*on)
                )
            }
            Self::SubmittedLater { submitted, on } => {
                write!(
                    f,
                    "The application is of {}: on {} it had not been submitted yet.",
                    day(*submitted),
                    day(*on)
                )
            }
            Self::DecidedLater { decided, on } if dutch => {
                write!(f, "De beslissing is van {}: op {} was zij nog niet genomen.", day(*decided), day(*on))
            }
            Self::DecidedLater { decided, on } => {
                write!(f, "The decision is of {}: on {} it had not been taken yet.", day(*decided), day(*on))
            }
            Self::DecidedBeforeReceipt { decided, received } if dutch => write!(
                f,
                "De beslissing van {} is van voor de ontvangst op {} en telt niet mee.",
                day(*decided),
                day(*received)
            ),
            Self::DecidedBeforeReceipt { decided, received } => write!(
                f,
                "The decision of {} is of before the receipt on {} and does not count.",
                day(*decided),
                day(*received)
            ),
            Self::ReceivedLater { received, on } if dutch => write!(
                f,
                "De verantwoordingsinformatie is van {}: op {} was zij er nog niet.",
                day(*received),
                day(*on)
            ),
            Self::ReceivedLater { received, on } => write!(
                f,
                "The accountability information is of {}: on {} it was not there yet.",
                day(*received),
                day(*on)
            ),
            Self::AboveCeiling { asked, ceiling } => {
                let (asked, ceiling) = (asked.in_language(language), ceiling.in_language(language));
                if dutch {
                    write!(
                        f,
                        "Er wordt {asked} gevraagd, meer dan het uitkeringsplafond van {ceiling}: wat daarboven komt, wordt geweigerd."
                    )
                } else {
                    write!(
                        f,
                        "The application asks for {asked}, more than the ceiling of {ceiling}: what exceeds it is refused."
                    )
                }
            }
            Self::NamesLookAlike { names } => {
                let names = list_in_words(names, language);
                if dutch {
                    write!(f, "Deze namen lijken op elkaar en tellen als verschillende: {names}.")
                } else {
                    write!(f, "These names look alike and count as different ones: {names}.")
                }
            }
            Self::JudgedLater { .. }
            | Self::JudgedEarly { .. }
            | Self::JudgedByParty { .. }
            | Self::NotTheMinister { .. } => Ok(()),
        }
    }

    /// What the notice says, in a language.
    pub fn in_language(&self, language: Language) -> impl fmt::Display + '_ {
        fmt::from_fn(move |f| self.describe(language, f))
    }

    /// What is to be told of names that look alike.
    pub(super) fn of_names<'n>(names: impl IntoIterator<Item = &'n str>) -> impl Iterator<Item = Self> {
        alike::groups(names)
            .into_iter()
            .map(|names| Self::NamesLookAlike { names: names.into_iter().map(str::to_owned).collect() })
    }
}

/// Which judgements count: those of the day asked about or before, of people who have no stake.
#[derive(Debug)]
pub(super) struct Bench<'a> {
    until: NaiveDate,
    parties: Vec<&'a str>,
    notices: Vec<FundsNotice>,
}

impl<'a> Bench<'a> {
    /// Judgements up to and including a day; not those in the name of these parties.
    pub(super) fn new(until: NaiveDate, parties: impl IntoIterator<Item = &'a str>) -> Self {
        Self { until, parties: parties.into_iter().collect(), notices: Vec::new() }
    }

    /// The judgement, if it counts; why it does not becomes a notice.
    pub(super) fn counts<'j>(
        &mut self,
        about: JudgedMatter,
        judgement: Option<&'j Judgement>,
    ) -> Option<&'j Judgement> {
        let judgement = judgement?;
        let by = || judgement.by().to_owned();
        if judgement.on() > self.until {
            let (on, until) = (judgement.on(), self.until);
            self.notices.push(FundsNotice::JudgedLater { about, by: by(), on, until });
            return None;
        }
        if let Some(party) = self.parties.iter().find(|party| judgement.is_in_the_name_of(party)) {
            let party = (*party).to_owned();
            self.notices.push(FundsNotice::JudgedByParty { about, by: by(), party });
            return None;
        }
        Some(judgement)
    }

    pub(super) fn tell(&mut self, notice: FundsNotice) {
        self.notices.push(notice);
    }

    pub(super) fn into_notices(self) -> Vec<FundsNotice> {
        self.notices
    }
}
