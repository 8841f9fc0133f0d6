//! What has to be done next and by which day; what other insurers are bound to.

use core::fmt;

use chrono::{Days, NaiveDate};
use serde::ser::SerializeStruct;
use serde::{Deserialize, Serialize, Serializer};

use crate::Verdict;
use crate::explanation::Margin;
use crate::judgement::Judgement;
use crate::language::{Language, name_in_words};
use crate::messages::messages;
use crate::rule::{Basis, Rule};
use crate::source::Edition;
use crate::transformation::procedure::message;
use crate::transformation::{MilestoneId, rules};
use crate::words::words;

/// The two classes of transformations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum TransformationClass {
    /// Impactful (*impactvol*), which it can be with or without funds.
    Impactful,
    /// Any other, smaller one (*overig*).
    Other,
}

/// The decision of both market leaders on the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Approval {
    /// Both market leaders approved the plan.
    Approved,
    /// Both market leaders rejected the plan.
    Rejected,
    /// They have not decided, or do not agree.
    Undecided,
}

/// The standing of the funds of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Funds {
    /// The plan asks for no funds.
    NotAsked,
    /// It asks for them, and the market leaders did not grant them, or not yet.
    Asked,
    /// Both market leaders granted them.
    Granted,
}

/// The duration of the transformation, and whether a multi-year contract would stimulate it best.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case", deny_unknown_fields)]
pub enum ContractForm {
    /// The transformation takes a year at most.
    WithinOneYear,
    /// The transformation takes several years.
    SeveralYears {
        /// Whether a multi-year contract stimulates best: a person judges.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        stimulates_best: Option<Judgement>,
    },
}

words! {
    /// The position of an insurer towards a transformation, market leader or not.
    Following {
        /// Choose for itself, on the initiative of the providers (*vrijwillige individuele keuze*).
        Voluntary = "voluntary", "vrije keuze", "free to choose";
        /// Follow the decision of the market leaders and act in alignment (*gelijkgericht handelen*).
        Bound = "bound", "gebonden", "bound";
        /// Judge for itself: the plan was rejected and does not bind it.
        Free = "free", "niet gebonden", "not bound";
        /// Wait: the market leaders have not decided.
        Open = "open", "nog niet besloten", "not decided yet";
    }
}

messages! {
    /// Something that follows from the approval of a plan.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
    #[serde(rename_all = "kebab-case")]
    #[non_exhaustive]
    pub enum Duty {
        /// The insurer pursues the same movement in its own contracts, which stay individual.
        ActInAlignment = "duty.act-in-alignment":
            "De verzekeraar streeft in de eigen contracten dezelfde beweging na.",
            "The insurer pursues the same movement in its own contracts.";
        /// It supports the plan in line with its market position at the provider. That is no
        /// formula, and no share.
        SupportInLineWithMarketPosition = "duty.support":
            "Hij ondersteunt het plan naar zijn marktpositie bij de aanbieder; een rekenregel is dat niet.",
            "It supports the plan by its market position at the provider; that is no formula.";
        /// It puts incentives into its own contracts that are comparable to those of the others. How
        /// alike, no text says.
        ComparableIncentives = "duty.comparable-incentives":
            "Hij neemt in zijn contracten prikkels op die met die van anderen te vergelijken zijn.",
            "It takes incentives into its contracts that compare with those of others.";
        /// It makes its fair share of the granted funds available, without testing the substance again.
        FairShareOfFunds = "duty.fair-share":
            "Hij draagt zijn deel van de toegekende middelen bij, zonder de inhoud nog eens te toetsen.",
            "It contributes its part of the granted funds, without testing the substance once more.";
        /// It gives a transformation of several years a multi-year contract. An aim, where a person judged
        /// that it stimulates best.
        MultiYearContract = "duty.multi-year-contract":
            "Een contract voor meer jaren, in beginsel: iemand oordeelde dat dit het meest stimuleert.",
            "A contract for several years, in principle: someone judged that this stimulates most.";
        /// Of the provider: it makes agreements with smaller insurers like those with the market leaders.
        /// The texts call it important.
        SimilarAgreementsOfProvider = "duty.similar-agreements":
            "Het is van belang dat de aanbieder met kleinere verzekeraars soortgelijke afspraken maakt.",
            "It matters that the provider agrees on something similar with smaller insurers.";
    }
}

impl Duty {
    /// The rule or reference that gives the duty.
    pub(super) fn basis(self, edition: Edition) -> Basis {
        let draft = matches!(edition, Edition::Draft);
        let rule: &'static Rule = match self {
            Self::ActInAlignment if draft => &rules::IZA_J_2_F_3,
            Self::SupportInLineWithMarketPosition | Self::ComparableIncentives if draft => {
                &rules::IZA_J_2_F_4
            }
            Self::ActInAlignment | Self::SupportInLineWithMarketPosition | Self::ComparableIncentives => {
                &rules::IZA22_J_FOLLOW
            }
            Self::FairShareOfFunds if draft => &rules::IZA_4_2_3_STEP2,
            Self::FairShareOfFunds => &rules::IZA22_4_2_FAIRSHARE,
            Self::MultiYearContract if draft => &rules::IZA_J_2_F_5,
            Self::MultiYearContract => &rules::IZA22_J_MULTIYEAR,
            Self::SimilarAgreementsOfProvider if draft => &rules::IZA_J_2_C_4,
            Self::SimilarAgreementsOfProvider => return message::alignment(),
        };
        rule.into()
    }
}

/// Four weeks, for the answer to the quick test and for the intended decision.
pub(super) const FOUR_WEEKS: Days = Days::new(28);
/// Two weeks, for the questions of the other insurers and for the final decision after them.
pub(super) const TWO_WEEKS: Days = Days::new(14);

pub(super) fn later(day: NaiveDate, days: Days) -> NaiveDate {
    day.checked_add_days(days).unwrap_or(NaiveDate::MAX)
}

/// The days by which `on` is after `day`; none is 0.
pub(crate) fn days_after(day: NaiveDate, on: NaiveDate) -> u64 {
    u64::try_from(on.signed_duration_since(day).num_days()).unwrap_or(0)
}

/// A step that has to be taken by a day.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DueStep {
    /// Both market leaders answer the quick test.
    QuickTestAnswer,
    /// Both market leaders say what they intend to decide.
    IntendedDecision,
    /// The submitters and the other insurers are told of it.
    Notification,
    /// Both market leaders decide.
    FinalDecision,
    /// A milestone is reached.
    Milestone(MilestoneId),
}

impl DueStep {
    /// The stable code of the step, as it is on the wire.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::QuickTestAnswer => "quick-test-answer",
            Self::IntendedDecision => "intended-decision",
            Self::Notification => "notification",
            Self::FinalDecision => "final-decision",
            Self::Milestone(_) => "milestone",
        }
    }

    /// The step in words, as at the beginning of a sentence.
    pub fn in_language(&self, language: Language) -> impl fmt::Display + '_ {
        fmt::from_fn(move |f| match self {
            Self::QuickTestAnswer => {
                f.write_str(language.pick("Het antwoord op de snelle toets", "The answer to the quick test"))
            }
            Self::IntendedDecision => {
                f.write_str(language.pick("Het voorgenomen besluit", "The intended decision"))
            }
            Self::Notification => f.write_str(language.pick(
                "De mededeling van het voorgenomen besluit",
                "The notification of the intended decision",
            )),
            Self::FinalDecision => {
                f.write_str(language.pick("Het definitieve besluit", "The final decision"))
            }
            Self::Milestone(milestone) => {
                let name = name_in_words(milestone.as_str());
                write!(f, "{} {name}", language.pick("Mijlpaal", "Milestone"))
            }
        })
    }
}

/// What has to be done by which day, and which rule says so (*termijn*).
///
/// The day from which is counted does not count, and the last day is still in time: four weeks from 1
/// March end on 29 March. That is our reading; the framework gives weeks only. What follows when a term
/// has lapsed, it does not say either: nothing is approved and nothing rejected by that, so the plan
/// stays where it is, late.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Due {
    pub(super) what: DueStep,
    pub(super) by: NaiveDate,
    pub(super) basis: Basis,
}

impl Due {
    /// The step that has to be taken.
    pub const fn what(&self) -> &DueStep {
        &self.what
    }

    /// The last day on which it is in time.
    pub const fn by(&self) -> NaiveDate {
        self.by
    }

    /// The basis of the term; for a milestone, that of its monitoring.
    pub const fn basis(&self) -> &Basis {
        &self.basis
    }

    /// The rule that gives the term; none where the rulebook has no rule of its own.
    pub const fn rule(&self) -> Option<&'static Rule> {
        match &self.basis {
            Basis::Rule(rule) => Some(*rule),
            Basis::Reference(_) => None,
        }
    }

    /// The number of days by which it is late on a day; 0 when it is not.
    pub fn days_late(&self, on: NaiveDate) -> u64 {
        days_after(self.by, on)
    }

    /// Whether it is in time, while it has not been done: undetermined as long as there
    /// is time, then not met.
    pub fn verdict(&self, on: NaiveDate) -> Verdict {
        if on <= self.by { Verdict::Undetermined } else { Verdict::NotMet }
    }

    /// The days that are left on a day; below zero when there are none.
    pub fn margin(&self, on: NaiveDate) -> Margin {
        Margin::of_deadline(on, self.by)
    }
}

/// `{"what": "final-decision", "by": "2023-05-10", "rule": "BK23-P-FINAL"}`, with
/// `milestone` where it is one.
impl Serialize for Due {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Due", 4)?;
        fields.serialize_field("what", self.what.code())?;
        if let DueStep::Milestone(milestone) = &self.what {
            fields.serialize_field("milestone", milestone)?;
        } else {
            fields.skip_field("milestone")?;
        }
        fields.serialize_field("by", &self.by)?;
        fields.serialize_field("rule", &self.rule().map(Rule::id))?;
        fields.end()
    }
}
