use serde::{Deserialize, Serialize};

use super::cited;
use crate::judgement::Judgement;
use crate::messages::messages;
use crate::rule::{Basis, Rule};
use crate::source::Edition;
use crate::transformation::rules;
use crate::words::words;

/// The two classes of transformations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TransformationClass {
    /// Impactful (*impactvol*), which it can be with or without funds.
    Impactful,
    /// Any other, smaller one (*overig*).
    Other,
}

/// The decision of both market leaders on the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
            Self::SimilarAgreementsOfProvider => return cited::alignment(),
        };
        rule.into()
    }
}
