//! Every sentence on an impact analysis.

use core::fmt;

use super::{ImpactCriterion, ImpactGround, ImpactStanding};
use crate::Verdict;
use crate::judgement::Judgement;
use crate::language::{Describe, Language, day_in_words, list_in_words, number_in_words};

/// A criterion, and what was found of it.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) criterion: ImpactCriterion,
    pub(super) ground: ImpactGround,
}

impl Describe for Line {
    fn code(&self) -> &'static str {
        self.criterion.code()
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.criterion.text().get(language))?;
        match &self.ground {
            ImpactGround::NotKnown => self.not_known(language, f),
            ImpactGround::Known(holds) => {
                let [no, yes] = language.pick(["nee", "ja"], ["no", "yes"]);
                f.write_str(if *holds { yes } else { no })
            }
            ImpactGround::Finished { .. }
            | ImpactGround::BeginNotKnown { .. }
            | ImpactGround::NotYet { .. }
            | ImpactGround::Unfinished { .. }
            | ImpactGround::FinishNotKnown { .. }
            | ImpactGround::Delivered { .. } => self.days(language, f),
            ImpactGround::Initiators { missing, is_asked } => {
                let names: Vec<_> = missing.iter().map(|one| one.in_language(language)).collect();
                match is_asked {
                    Some(false) => f.write_str(
                        language.pick("op landelijke schaal niet gevraagd", "not asked on a national scale"),
                    ),
                    Some(true) | None if names.is_empty() => f.write_str(language.pick("ja", "yes")),
                    Some(true) => without(&names, language, f),
                    None => {
                        without(&names, language, f)?;
                        f.write_str(language.pick(
                            "; of de verschuiving regionaal of landelijk is, is niet bekend",
                            "; whether the shift is regional or national is not known",
                        ))
                    }
                }
            }
            ImpactGround::TookPart { missing } if missing.is_empty() => {
                f.write_str(language.pick("ja", "yes"))
            }
            ImpactGround::TookPart { missing } => {
                let names: Vec<_> = missing.iter().map(|one| one.in_language(language)).collect();
                without(&names, language, f)
            }
            ImpactGround::LookedAt { .. }
            | ImpactGround::LookedAtLate { .. }
            | ImpactGround::NoPart { .. }
            | ImpactGround::JudgedAway { .. }
            | ImpactGround::Judged { .. } => self.judged(language, f),
            ImpactGround::NotAcceptable { number } => {
                let number = number_in_words(u64::try_from(*number).unwrap_or(u64::MAX), language);
                match language {
                    Language::Dutch => {
                        write!(
                            f,
                            "over het geheel heeft niemand geoordeeld; niet aanvaardbaar bevonden: {number}"
                        )
                    }
                    Language::English => {
                        write!(f, "nobody judged the whole; found not acceptable: {number}")
                    }
                }
            }
            ImpactGround::Acceptable => f.write_str(language.pick(
                "over het geheel heeft niemand geoordeeld; niets is niet aanvaardbaar bevonden",
                "nobody judged the whole; nothing was found that is not acceptable",
            )),
            ImpactGround::NoFunds => f.write_str(
                language
                    .pick("er worden geen transformatiemiddelen ingezet", "no transformation funds are used"),
            ),
            ImpactGround::Savings { a_year, years, funds } => {
                let (saved, funds) = (a_year.in_language(language), funds.in_language(language));
                match language {
                    Language::Dutch => write!(
                        f,
                        "{saved} per jaar, over een periode van {years} jaar die de vrager koos, tegenover {funds}"
                    ),
                    Language::English => {
                        write!(
                            f,
                            "{saved} a year over {years} years, a period that the caller chose, against {funds}"
                        )
                    }
                }
            }
        }
    }
}

impl Line {
    fn not_known(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.criterion {
            ImpactCriterion::Desirable | ImpactCriterion::AcuteStakeholders => {
                language.pick("nog niet beoordeeld", "not judged yet")
            }
            ImpactCriterion::AcuteKinds => language.pick(
                "geen van de genoemde soorten speelt een rol, terwijl er wel acute zorg verschuift",
                "none of those that are named plays a part, though acute care shifts",
            ),
            criterion if criterion.is_judged() => language.pick("nog niet bekeken", "not looked at yet"),
            _ => language.pick("niet bekend", "not known"),
        })
    }

    fn days(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = |day| day_in_words(day, language);
        match (&self.ground, language) {
            (ImpactGround::Finished { made, begins }, Language::Dutch) => {
                write!(f, "afgerond op {}; de zorg verschuift vanaf {}", day(*made), day(*begins))
            }
            (ImpactGround::Finished { made, begins }, Language::English) => {
                write!(f, "finished on {}; care shifts from {} on", day(*made), day(*begins))
            }
            (ImpactGround::BeginNotKnown { made }, Language::Dutch) => {
                write!(f, "afgerond op {}; vanaf wanneer de zorg verschuift, is niet bekend", day(*made))
            }
            (ImpactGround::BeginNotKnown { made }, Language::English) => {
                write!(f, "finished on {}; from when on care shifts is not known", day(*made))
            }
            (ImpactGround::NotYet { has_begun }, _) => f.write_str(match has_begun {
                Some(true) => language
                    .pick("nog niet, terwijl de zorg al verschuift", "not yet, though care shifts already"),
                Some(false) => language
                    .pick("nog niet; de zorg verschuift ook nog niet", "not yet; nor does care shift yet"),
                None => language.pick(
                    "nog niet; vanaf wanneer de zorg verschuift, is niet bekend",
                    "not yet; from when on care shifts is not known",
                ),
            }),
            (ImpactGround::Unfinished { on }, Language::Dutch) => {
                write!(f, "op {}, voordat plan en analyse allebei waren afgerond", day(*on))
            }
            (ImpactGround::Unfinished { on }, Language::English) => {
                write!(f, "on {}, before both were finished", day(*on))
            }
            (ImpactGround::FinishNotKnown { on }, Language::Dutch) => {
                write!(f, "op {}; of plan en analyse toen allebei waren afgerond, is niet bekend", day(*on))
            }
            (ImpactGround::FinishNotKnown { on }, Language::English) => {
                write!(f, "on {}; whether both were finished then is not known", day(*on))
            }
            (ImpactGround::Delivered { on }, Language::Dutch) => write!(f, "op {}", day(*on)),
            (ImpactGround::Delivered { on }, Language::English) => write!(f, "on {}", day(*on)),
            _ => Ok(()),
        }
    }

    fn judged(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let who = |judgement: &Judgement| {
            let (by, on) = (judgement.by(), day_in_words(judgement.on(), language));
            format!("{by}, {on}")
        };
        match (&self.ground, language) {
            (ImpactGround::LookedAt { judgement }, Language::Dutch) => {
                write!(f, "bekeken ({})", who(judgement))
            }
            (ImpactGround::LookedAt { judgement }, Language::English) => {
                write!(f, "looked at ({})", who(judgement))
            }
            (ImpactGround::LookedAtLate { judgement, begins }, Language::Dutch) => {
                let begins = day_in_words(*begins, language);
                write!(f, "pas bekeken toen de zorg al verschoof, vanaf {begins} ({})", who(judgement))
            }
            (ImpactGround::LookedAtLate { judgement, begins }, Language::English) => {
                let begins = day_in_words(*begins, language);
                write!(f, "looked at when care shifted already, from {begins} on ({})", who(judgement))
            }
            (ImpactGround::NoPart { judgement }, Language::Dutch) => {
                write!(f, "speelt geen rol ({}: {})", who(judgement), judgement.reason())
            }
            (ImpactGround::NoPart { judgement }, Language::English) => {
                write!(f, "plays no part ({}: {})", who(judgement), judgement.reason())
            }
            (ImpactGround::JudgedAway { judgement }, Language::Dutch) => write!(
                f,
                "nog open: 'niet van toepassing' laat de tekst hier niet toe ({}: {})",
                who(judgement),
                judgement.reason()
            ),
            (ImpactGround::JudgedAway { judgement }, Language::English) => write!(
                f,
                "open still: the text has no room for 'not applicable' here ({}: {})",
                who(judgement),
                judgement.reason()
            ),
            (ImpactGround::Judged { judgement }, _) => {
                let [no, yes] = if self.criterion == ImpactCriterion::Desirable {
                    language.pick(["niet wenselijk", "wenselijk"], ["not desirable", "desirable"])
                } else {
                    language.pick(["nee", "ja"], ["no", "yes"])
                };
                let word = if judgement.verdict() == Verdict::Met { yes } else { no };
                write!(f, "{word} ({}: {})", who(judgement), judgement.reason())
            }
            _ => Ok(()),
        }
    }
}

fn without(names: &[&str], language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{} {}", language.pick("zonder", "without"), list_in_words(names, language))
}

/// What someone found who looked at something.
#[derive(Debug)]
pub(super) struct WasFound(pub(super) Judgement);

impl Describe for WasFound {
    fn code(&self) -> &'static str {
        "impact.found"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = match self.0.verdict() {
            Verdict::Met => language.pick("aanvaardbaar", "acceptable"),
            Verdict::NotMet => language.pick("niet aanvaardbaar", "not acceptable"),
            _ => language.pick("speelt geen rol", "plays no part"),
        };
        write!(f, "{word}: {}", self.0.reason())
    }
}

/// A question that is open.
#[derive(Debug)]
pub(super) struct Question(pub(super) ImpactCriterion);

impl Describe for Question {
    fn code(&self) -> &'static str {
        self.0.code()
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.question().get(language))
    }
}

/// The whole.
#[derive(Debug)]
pub(super) struct Headline {
    pub(super) standing: ImpactStanding,
    pub(super) on: chrono::NaiveDate,
    /// How many things were found that are not acceptable.
    pub(super) not_acceptable: usize,
}

impl Describe for Headline {
    fn code(&self) -> &'static str {
        "impact.analysis"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (on, standing) = (day_in_words(self.on, language), self.standing.in_language(language));
        match language {
            Language::Dutch => {
                write!(f, "Impactanalyse van de verschuiving van zorg, peildatum {on}: {standing}.")?;
            }
            Language::English => {
                write!(f, "Impact analysis of the shift of care, as of {on}: {standing}.")?;
            }
        }
        if self.not_acceptable == 0 {
            return Ok(());
        }
        let number = number_in_words(u64::try_from(self.not_acceptable).unwrap_or(u64::MAX), language);
        match language {
            Language::Dutch => write!(f, " Niet aanvaardbaar bevonden: {number}."),
            Language::English => write!(f, " Found not acceptable: {number}."),
        }
    }
}

/// What stands beside the criteria, and is none.
#[derive(Debug)]
pub(super) enum Aside {
    /// That the texts call an analysis of great importance.
    OfGreatImportance,
    /// That no acute care shifts.
    NoAcuteCare,
    /// Aspects that only the draft names.
    NotAsked,
}

impl Describe for Aside {
    fn code(&self) -> &'static str {
        match self {
            Self::OfGreatImportance => "impact.of-great-importance",
            Self::NoAcuteCare => "impact.no-acute-care",
            Self::NotAsked => "impact.beside",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OfGreatImportance => language.pick(
                "Het akkoord noemt de impactanalyse van groot belang; een bindende norm is het niet.",
                "The agreement calls the impact analysis of great importance; it is no binding norm.",
            ),
            Self::NoAcuteCare => language.pick(
                "Er verschuift geen acute zorg: een analyse van de acute keten wordt niet gevraagd.",
                "No acute care shifts: an analysis of its chain is not asked.",
            ),
            Self::NotAsked => language.pick(
                "Onderdelen die alleen het concept noemt; zij tellen niet mee voor het oordeel.",
                "Aspects that only the draft names; they do not turn the verdict.",
            ),
        })
    }
}
