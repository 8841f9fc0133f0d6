//! The conditions of each edition, step by step, and the rule that each stands in.

use Condition as C;

use crate::language::Text;
use crate::rule::Rule;
use crate::source::Edition;
use crate::transformation::rules;
use crate::words::words;

words! {
    /// A condition that a plan, or the funds it asks, is held against (*voorwaarde*).
    ///
    /// Which conditions count depends on the [edition](Edition) and the [step](Step); the rule in
    /// which each stands too.
    Condition {
        /// The short proposal shows what it must.
        ProposalContent = "proposal-content", "inhoud van het voorstel", "content of the proposal";
        /// The impact is substantial on one of four aspects (*impactvol*).
        Impactful = "impactful", "impactvol", "impactful";
        /// In line with regional documents, or an explanation (*in lijn met regiobeelden en -plannen*).
        RegionalPlans = "regional-plans", "regiobeelden en -plannen", "regional pictures and plans";
        /// Urgency is shared, all are involved, no burden is shifted (*gedeelde urgentie*).
        SharedUrgency = "shared-urgency", "gedeelde urgentie", "shared urgency";
        /// The need for alignment, with its reasons (*gelijkgerichtheid*).
        AlignmentNeeded = "alignment-needed", "noodzaak van gelijkgerichtheid", "need for alignment";
        /// SMART agreements, and how they are reached.
        Agreements = "agreements", "SMART-afspraken", "SMART agreements";
        /// A positive (societal) business case.
        BusinessCase = "business-case", "businesscase", "business case";
        /// A careful impact analysis.
        ImpactAnalysis = "impact-analysis", "impactanalyse", "impact analysis";
        /// Execution power and commitment (*executiekracht*).
        Execution = "execution", "executiekracht en commitment", "execution power and commitment";
        /// Reached within five years.
        FiveYears = "five-years", "binnen vijf jaar", "within five years";
        Sustainability = "sustainability", "duurzaamheid", "sustainability";
        /// Competition-proof (*mededingingsproof*).
        Competition = "competition", "mededinging", "competition";
        /// The aligned contract agreements that are needed, and their period.
        AlignedContracts = "aligned-contracts", "gelijkgerichte contractafspraken", "aligned contract agreements";
        /// The pace of winding down and building up (*afbouw en opbouw*).
        CapacityPace = "capacity-pace", "tempo van afbouw en opbouw", "pace of winding down and building up";
        BestScale = "best-scale", "best passende schaal", "best fitting scale";
        /// Possibilities to scale up.
        ScalingUp = "scaling-up", "opschaalbaarheid", "scaling up";
        /// The connection of a digital transformation.
        DigitalConnection = "digital-connection", "digitale verbinding", "digital connection";
        /// The funds are necessary.
        FundsNecessity = "funds-necessity", "noodzaak van de middelen", "necessity of the funds";
        FundsOneOff = "funds-one-off", "eenmalige investering", "one-off investment";
        /// Tied to agreements and milestones.
        FundsTied = "funds-tied", "koppeling aan afspraken", "tied to agreements";
        /// Clear per sector and party.
        FundsDivision = "funds-division", "verdeling over sectoren en partijen", "division over sectors and parties";
        /// The costs are not paid elsewhere too, and no other means are allocated for them.
        NoDoubleFunding = "no-double-funding", "geen dubbele financiering", "no double funding";
        /// The payments take five years at most, counted from the first one.
        FundsPeriod = "funds-period", "hoogstens vijf jaar middelen", "at most five years of funds";
        /// The request has its reasons, and a self-assessment came no later than the submission.
        FundsRequest = "funds-request", "onderbouwde aanvraag", "reasoned request";
        /// For the purpose that funds have.
        FundsPurpose = "funds-purpose", "doel van de middelen", "purpose of the funds";
        /// Structural savings outweigh the funds.
        Savings = "savings", "structurele besparing", "structural savings";
    }
}

words! {
    /// The step of the assessment that is taken (*stap*).
    Step {
        /// The first quick test (*eerste snelle toets*), step 1 of the framework. Under the agreements:
        /// whether it is impactful.
        #[doc(alias = "eerste snelle toets")]
        QuickTest = "quick", "snelle toets", "quick test";
        /// The assessment of the plan (*beoordeling*), step 3 of the framework.
        Full = "full", "beoordeling", "assessment";
        /// Competition, beside the framework (*mededinging*): that text says only that the law holds,
        /// so the four tests of the final agreement stand beside it. Under the agreements they are
        /// part of the assessment.
        Competition = "competition", "mededinging", "competition";
        /// What is looked at where it applies (*situationele aspecten*). It does not decide by itself.
        Situational = "situational", "situationele aspecten", "situational aspects";
        /// The funds that are asked (*transformatiemiddelen*); not applicable when none are.
        Funds = "funds", "transformatiemiddelen", "transformation funds";
    }
}

impl Step {
    /// The name of the step under an edition. Only the framework knows a quick test: under the agreements
    /// what stands there is whether the transformation is impactful.
    ///
    /// ```
    /// use passende_zorg::Language;
    /// use passende_zorg::source::Edition;
    /// use passende_zorg::transformation::Step;
    /// let name = |edition| Step::QuickTest.under(edition).get(Language::Dutch);
    /// assert_eq!(name(Edition::Framework2023), "snelle toets");
    /// assert_eq!(name(Edition::Final), "criteria voor een impactvolle transformatie");
    /// ```
    pub const fn under(self, edition: Edition) -> Text {
        match (self, edition) {
            (Self::QuickTest, Edition::Draft | Edition::Final) => Text::new(
                "criteria voor een impactvolle transformatie",
                "criteria for an impactful transformation",
            ),
            _ => self.text(),
        }
    }
}

impl Condition {
    /// Whether it is one of the funds that are asked: where none are, it has nothing to say.
    pub const fn is_of_funds(self) -> bool {
        matches!(
            self,
            C::FundsNecessity
                | C::FundsOneOff
                | C::FundsTied
                | C::FundsDivision
                | C::NoDoubleFunding
                | C::FundsPeriod
                | C::FundsRequest
                | C::FundsPurpose
                | C::Savings
        )
    }

    /// Whether the text lets it not apply to a plan: regional documents as far as there are any,
    /// sustainability and the situational aspects *where applicable*, savings where acute care shifts. Of
    /// every other condition something must be left to look at: when all of it is set aside, it is not met.
    ///
    /// ```
    /// use passende_zorg::transformation::Condition;
    /// assert!(Condition::Sustainability.may_not_apply());
    /// assert!(!Condition::Impactful.may_not_apply() && !Condition::Competition.may_not_apply());
    /// ```
    pub const fn may_not_apply(self) -> bool {
        matches!(
            self,
            C::RegionalPlans
                | C::Sustainability
                | C::AlignedContracts
                | C::CapacityPace
                | C::ScalingUp
                | C::DigitalConnection
                | C::Savings
        )
    }
}

impl Edition {
    /// The conditions of a step, in the order of the text.
    ///
    /// ```
    /// use passende_zorg::source::Edition;
    /// use passende_zorg::transformation::Step;
    /// let number = |edition: Edition| edition.conditions(Step::Full).len();
    /// assert_eq!([Edition::Draft, Edition::Final, Edition::Framework2023].map(number), [8, 7, 6]);
    /// ```
    pub const fn conditions(self, step: Step) -> &'static [Condition] {
        const SEVEN: &[Condition] = &[
            C::SharedUrgency,
            C::BusinessCase,
            C::Agreements,
            C::ImpactAnalysis,
            C::Execution,
            C::FiveYears,
            C::Competition,
        ];
        const EIGHT: &[Condition] = &[
            C::Impactful,
            C::SharedUrgency,
            C::BusinessCase,
            C::Agreements,
            C::ImpactAnalysis,
            C::Execution,
            C::FiveYears,
            C::Competition,
        ];
        match (self, step) {
            (Self::Draft | Self::Final, Step::QuickTest) => &[C::Impactful],
            (Self::Draft, Step::Full) => EIGHT,
            (Self::Final, Step::Full) => SEVEN,
            (Self::Draft | Self::Final, Step::Situational | Step::Competition) => &[],
            (Self::Draft | Self::Final, Step::Funds) => &[
                C::FundsPurpose,
                C::FundsNecessity,
                C::FundsOneOff,
                C::FundsPeriod,
                C::FundsRequest,
                C::Savings,
            ],
            (Self::Framework2023, Step::QuickTest) => {
                &[C::ProposalContent, C::Impactful, C::RegionalPlans, C::SharedUrgency, C::AlignmentNeeded]
            }
            (Self::Framework2023, Step::Full) => &[
                C::Agreements,
                C::BusinessCase,
                C::ImpactAnalysis,
                C::Execution,
                C::FiveYears,
                C::Sustainability,
            ],
            (Self::Framework2023, Step::Situational) => {
                &[C::AlignedContracts, C::CapacityPace, C::BestScale, C::ScalingUp, C::DigitalConnection]
            }
            (Self::Framework2023, Step::Competition) => &[C::Competition],
            (Self::Framework2023, Step::Funds) => &[
                C::FundsNecessity,
                C::FundsOneOff,
                C::FundsTied,
                C::FundsDivision,
                C::NoDoubleFunding,
                C::FundsPurpose,
                C::FundsPeriod,
                C::FundsRequest,
            ],
        }
    }

    /// The rule in which a condition stands. One that the edition does not have is answered from the
    /// edition that has it.
    ///
    /// The framework says nothing of competition but that the law holds: the four tests are those of the
    /// final agreement. Purpose, period and request of the funds are those of the final agreement too,
    /// which the framework works out and does not replace.
    pub const fn rule_of(self, condition: Condition) -> &'static Rule {
        match (self, condition) {
            (_, C::ProposalContent) => &rules::BK23_S1_CONTENT,
            (Self::Draft, C::Impactful) => &rules::IZA_J_2_E_1,
            (Self::Final, C::Impactful) => &rules::IZA22_J_CRITERIA,
            (Self::Framework2023, C::Impactful) => &rules::BK23_S1_IMPACT,
            (_, C::RegionalPlans) => &rules::BK23_S1_PRE_1,
            (Self::Draft, C::SharedUrgency) => &rules::IZA_J_2_E_2,
            (Self::Final, C::SharedUrgency) => &rules::IZA22_J_E_1,
            (Self::Framework2023, C::SharedUrgency) => &rules::BK23_S1_PRE_2,
            (_, C::AlignmentNeeded) => &rules::BK23_S1_PRE_3,
            (Self::Draft, C::Agreements) => &rules::IZA_J_2_E_4,
            (Self::Final, C::Agreements) => &rules::IZA22_J_E_3,
            (Self::Framework2023, C::Agreements) => &rules::BK23_S3_1,
            (Self::Draft, C::BusinessCase) => &rules::IZA_J_2_E_3,
            (Self::Final, C::BusinessCase) => &rules::IZA22_J_E_2,
            (Self::Framework2023, C::BusinessCase) => &rules::BK23_S3_2,
            (Self::Draft, C::ImpactAnalysis) => &rules::IZA_J_2_E_5,
            (Self::Final, C::ImpactAnalysis) => &rules::IZA22_J_E_4,
            (Self::Framework2023, C::ImpactAnalysis) => &rules::BK23_S3_3,
            (Self::Draft, C::Execution) => &rules::IZA_J_2_E_6,
            (Self::Final, C::Execution) => &rules::IZA22_J_E_5,
            (Self::Framework2023, C::Execution) => &rules::BK23_S3_4,
            (Self::Draft, C::FiveYears) => &rules::IZA_J_2_E_7,
            (Self::Final, C::FiveYears) => &rules::IZA22_J_E_6,
            (Self::Framework2023, C::FiveYears) => &rules::BK23_S3_5,
            (_, C::Sustainability) => &rules::BK23_S3_6,
            (Self::Draft, C::Competition) => &rules::IZA_J_2_E_8,
            (Self::Final | Self::Framework2023, C::Competition) => &rules::IZA22_J_E_7,
            (_, C::AlignedContracts) => &rules::BK23_SIT_1,
            (_, C::CapacityPace) => &rules::BK23_SIT_2,
            (_, C::BestScale) => &rules::BK23_SIT_3,
            (_, C::ScalingUp) => &rules::BK23_SIT_4,
            (_, C::DigitalConnection) => &rules::BK23_SIT_5,
            (Self::Draft, C::FundsNecessity) => &rules::IZA_4_2_3_NECESSITY,
            (Self::Final, C::FundsNecessity) | (Self::Final | Self::Framework2023, C::FundsPurpose) => {
                &rules::IZA22_4_2_PURPOSE
            }
            (Self::Framework2023, C::FundsNecessity) => &rules::BK23_M_1,
            (Self::Draft, C::FundsOneOff | C::FundsPeriod) => &rules::IZA_4_2_1_5YEARS,
            (Self::Final, C::FundsOneOff) | (Self::Final | Self::Framework2023, C::FundsPeriod) => {
                &rules::IZA22_4_2_5Y
            }
            (Self::Framework2023, C::FundsOneOff) => &rules::BK23_M_2,
            (_, C::FundsTied) => &rules::BK23_M_3,
            (_, C::FundsDivision) => &rules::BK23_M_4,
            (_, C::NoDoubleFunding) => &rules::BK23_M_5,
            (Self::Draft, C::FundsRequest) => &rules::IZA_4_2_3_STEP1,
            (Self::Final | Self::Framework2023, C::FundsRequest) => &rules::IZA22_4_2_REQUEST,
            (Self::Draft, C::FundsPurpose) => &rules::IZA_4_2_1_PURPOSE,
            (Self::Draft, C::Savings) => &rules::IZA_C_4_A_FUNDS,
            (Self::Final | Self::Framework2023, C::Savings) => &rules::IZA22_C_4_A_FUNDS,
        }
    }
}
