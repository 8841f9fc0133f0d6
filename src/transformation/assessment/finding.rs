//! What is found beside the conditions, the outcome of the quick test, and the judgements of people on open
//! norms.

use core::fmt;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Condition, PlanAssessment, Step};
use crate::Verdict;
use crate::formats::value::NotAValue;
use crate::judgement::Judgement;
use crate::language::{Describe, Language, Text};
use crate::money::{Balance, Euro};
use crate::rule::Rule;
use crate::source::Edition;
use crate::transformation::assessment::topic::Of;
use crate::transformation::plan::Scale;
use crate::transformation::{ImpactAspect, rules};
use crate::words::words;

words! {
    /// What good practice would add to a plan, or what does not add up in it (*bevinding*). It stands
    /// beside the verdict: no text makes it a ground to refuse.
    FindingKind {
        /// An agreement has no baseline.
        NoBaseline = "finding.no-baseline", "geen nulmeting bij afspraak", "no baseline for agreement";
        /// An agreement has no unit.
        NoUnit = "finding.no-unit", "geen eenheid bij afspraak", "no unit for agreement";
        /// An agreement has no one who answers for it (SM*A*RT).
        NoResponsible = "finding.no-responsible", "geen verantwoordelijke bij afspraak", "no responsible party for agreement";
        /// No activity works on an agreement (SMA*R*T).
        NoActivity = "finding.no-activity", "geen activiteit bij afspraak", "no activity for agreement";
        /// An activity has no owner.
        NoOwner = "finding.no-owner", "geen eigenaar bij activiteit", "no owner of activity";
        /// An activity starts before one that comes before it has ended.
        TooSoon = "finding.too-soon", "begint voor het einde van wat eraan voorafgaat: activiteit", "starts before the end of what comes before it: activity";
        /// A printed balance does not follow from its lines.
        PrintedBalanceDiffers = "finding.printed-balance-differs", "gepubliceerd saldo volgt niet uit de posten van project", "printed balance does not follow from the lines of project";
        /// A printed balance leaves out what is not known.
        PrintedBalanceOpen = "finding.printed-balance-open", "gepubliceerd saldo laat onbekende bedragen weg bij project", "printed balance leaves out unknown amounts of project";
        /// A line lies outside the horizon, wholly or partly.
        OutsideHorizon = "finding.outside-horizon", "buiten de horizon, geheel of deels: post", "outside the horizon, wholly or partly: line";
        /// A one-off line has no year.
        NoYear = "finding.no-year", "geen jaar, geteld in het eerste jaar: post", "no year, counted in the first year: line";
        /// No general practice takes part, though it often should.
        NoGeneralPractice = "finding.no-general-practice", "geen huisartsen onder de partijen", "no general practice among the parties";
        /// No alternatives to the funds were looked at.
        NoAlternatives = "finding.no-alternatives", "geen alternatieven voor de middelen bekeken", "no alternatives to the funds looked at";
        /// The connection with a regional plan is not shown, though it might be.
        NoRegionalLink = "finding.no-regional-link", "samenhang met een regioplan niet getoond", "connection with a regional plan not shown";
        /// A milestone is a result, and the agreement that it belongs to an effort.
        ObligationsDiffer = "finding.obligations-differ", "resultaat, terwijl de afspraak waar zij bij hoort een inspanning is: mijlpaal", "a result, while the agreement that it belongs to is an effort: milestone";
        /// An activity that works on an agreement begins after it is due.
        ActivityAfterDue = "finding.activity-after-due", "begint na de einddatum van de afspraak waaraan zij bijdraagt: activiteit", "begins after the agreement that it works on is due: activity";
        /// A milestone comes after the agreement that it belongs to is due.
        MilestoneAfterDue = "finding.milestone-after-due", "ligt na de einddatum van de afspraak waar zij bij hoort: mijlpaal", "comes after the agreement that it belongs to is due: milestone";
        /// More funds are asked than the business case has one-off costs.
        AskedAboveCosts = "finding.asked-above-costs", "gevraagd wordt meer dan de eenmalige kosten in de businesscase", "more is asked than the one-off costs in the business case";
        /// Capacity goes or comes outside the period of the implementation of the plan.
        CapacityOutside = "finding.capacity-outside", "afbouw of opbouw buiten de periode van de uitvoering bij", "winding down or building up outside the period of the implementation of the plan at";
        /// The five years run from another day than the caller gave.
        OtherStart = "finding.other-start", "de vijf jaar lopen vanaf de dag in het plan, en niet vanaf de opgegeven dag:", "the five years run from the day in the plan, and not from the one that was given:";
        /// A signature, a judgement or an analysis is dated after the day of the assessment.
        DatedLater = "finding.dated-later", "gedateerd na de dag van de beoordeling en dus nog niet meegeteld:", "dated after the day of the assessment, and so not counted yet:";
        /// A person judged that the business case is not positive, while the money is.
        JudgedOtherwise = "finding.judged-otherwise", "het geld is positief, het oordeel over de businesscase niet", "the money is positive, the judgement on the business case is not";
        /// A person judged that the business case is positive, while the money is a certain loss.
        LossJudgedAway = "finding.loss-judged-away", "het geld is een zeker verlies; een positief oordeel over de businesscase maakt dat niet goed", "the money is a certain loss, for which a positive judgement on the business case does not make up";
        /// Capacity goes, and none comes.
        NoBuildUp = "finding.no-build-up", "wel afbouw, geen opbouw", "winding down without building up";
        /// No route is named by which the parties looked at competition law.
        NoCompetitionRoute = "finding.no-competition-route", "geen mededingingsroute gekozen", "no competition route chosen";
        /// The agreement with a specialist partnership is not shown, under a text that asks for
        /// transparency on it elsewhere.
        NoSpecialistAgreement = "finding.no-specialist-agreement", "afspraken met het medisch-specialistisch bedrijf (msb) niet getoond door", "agreements with the specialist partnership not shown by";
        /// An agreement would be reached after the last day of the implementation of the plan.
        AfterExecution = "finding.after-execution", "einddatum na het einde van de uitvoering: afspraak", "due after the implementation of the plan ends: agreement";
        /// A milestone has a day before the implementation of the plan, or after it.
        MilestoneOutside = "finding.milestone-outside", "mijlpaal buiten de periode van de uitvoering:", "milestone outside the period of the implementation of the plan:";
        /// An activity takes place before the implementation of the plan, or after it.
        ActivityOutside = "finding.activity-outside", "activiteit buiten de periode van de uitvoering:", "activity outside the period of the implementation of the plan:";
        /// An effect is expected to change nothing.
        NoEffect = "finding.no-effect", "verwachting gelijk aan de nulmeting bij effect", "expectation the same as the baseline of effect";
        /// Two parties have names that look alike.
        NamesAlike = "finding.names-alike", "namen die op elkaar lijken, mogelijk dezelfde partij:", "names that look alike, perhaps one party:";
        /// The edition does not name the scale of the plan.
        ScaleNotNamed = "finding.scale-not-named", "deze tekst noemt deze schaal niet", "this text does not name this scale";
        /// The framework was to be evaluated by the end of 2023; what came of it is not held here.
        EditionDue = "finding.edition-due", "het kader zou uiterlijk in het vierde kwartaal van 2023 zijn geëvalueerd; een latere tekst is hier niet bekend", "the framework was to be evaluated by the fourth quarter of 2023; no later text is known here";
        /// The numbers say by the caller's measure otherwise than a person judged of an aspect.
        FiguresJudgedAway = "finding.figures-judged-away", "de cijfers zeggen volgens de opgegeven maat iets anders dan het oordeel over", "by the measure that was given the figures say otherwise than the judgement on";
        /// A plan was submitted before the day from which plans could be.
        SubmittedEarly = "finding.submitted-early", "ingediend voordat plannen konden worden ingediend", "submitted before plans could be submitted";
        /// A person judged that climate and environment are not burdened more, while every effect in the plan is one
        /// that does.
        BurdenJudgedAway = "finding.burden-judged-away", "alle effecten op klimaat en milieu worden groter; een positief oordeel verandert dat niet", "all effects on climate and environment become larger, which a positive judgement does not change";
    }
}

impl FindingKind {
    /// The rule of an edition to which the finding belongs, where there is one.
    pub const fn rule(self, edition: Edition) -> Option<&'static Rule> {
        let condition = match self {
            Self::NoBaseline
            | Self::NoUnit
            | Self::NoResponsible
            | Self::NoActivity
            | Self::NoOwner
            | Self::TooSoon
            | Self::AfterExecution
            | Self::MilestoneOutside
            | Self::ActivityAfterDue
            | Self::MilestoneAfterDue
            | Self::ActivityOutside => Condition::Agreements,
            Self::NoEffect | Self::FiguresJudgedAway => Condition::Impactful,
            Self::PrintedBalanceDiffers
            | Self::PrintedBalanceOpen
            | Self::OutsideHorizon
            | Self::NoYear
            | Self::JudgedOtherwise
            | Self::LossJudgedAway => Condition::BusinessCase,
            Self::BurdenJudgedAway => Condition::Sustainability,
            Self::OtherStart => Condition::FiveYears,
            Self::AskedAboveCosts => Condition::FundsOneOff,
            Self::NoGeneralPractice => {
                return match edition {
                    Edition::Draft => Some(&rules::IZA_J_2_E_2),
                    Edition::Final => Some(&rules::IZA22_J_E_1),
                    Edition::Framework2023 => None,
                };
            }
            Self::NoAlternatives => Condition::FundsNecessity,
            Self::NoRegionalLink => Condition::FundsRequest,
            Self::ObligationsDiffer => Condition::FundsPeriod,
            Self::ScaleNotNamed => return Some(Scale::rule(edition)),
            Self::EditionDue => return Some(&rules::BK23_P_REVIEW),
            Self::SubmittedEarly => return Some(&rules::BK23_OPEN),
            Self::NoCompetitionRoute => {
                return match edition {
                    Edition::Draft => Some(&rules::IZA_J_2_D_1),
                    Edition::Final => Some(&rules::IZA22_J_ROUTE),
                    Edition::Framework2023 => None,
                };
            }
            Self::NoSpecialistAgreement => {
                return match edition {
                    Edition::Draft => Some(&rules::IZA_J_1_B_1),
                    Edition::Final | Edition::Framework2023 => None,
                };
            }
            Self::DatedLater | Self::NamesAlike => return None,
            Self::NoBuildUp | Self::CapacityOutside => return Some(&rules::BK23_SIT_2),
        };
        Some(edition.rule_of(condition))
    }
}

/// Something to know beside the verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanFinding {
    pub(super) kind: FindingKind,
    pub(super) of: Of,
    /// Which record of a party it is about, where it has several.
    pub(super) record: Option<Text>,
    pub(super) balance: Option<(Euro, Balance)>,
}

impl PlanFinding {
    /// What kind of finding it is.
    pub const fn kind(&self) -> FindingKind {
        self.kind
    }

    /// What it is about, by name; empty when it is about the plan as a whole.
    pub fn name(&self) -> &str {
        self.of.name()
    }

    /// For a balance: what is printed, and what follows from the lines.
    pub const fn balance(&self) -> Option<(Euro, Balance)> {
        self.balance
    }
}

impl Describe for PlanFinding {
    fn code(&self) -> &'static str {
        self.kind.code()
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.of.write_into(self.kind.text(), language, f)?;
        if let Some(record) = self.record {
            write!(f, " ({})", record.get(language))?;
        }
        let Some((printed, computed)) = self.balance else {
            return Ok(());
        };
        let (printed, computed) = (printed.in_language(language), computed.in_language(language));
        match language {
            Language::Dutch => write!(f, ": gepubliceerd {printed}, berekend {computed}"),
            Language::English => write!(f, ": printed {printed}, computed {computed}"),
        }
    }
}

impl Edition {
    /// Whether the text was to be evaluated by a day that has passed: the framework by the end of 2023.
    /// Undetermined for a text that names no day.
    pub fn review_is_due(self, on: NaiveDate) -> Verdict {
        match (self, NaiveDate::from_ymd_opt(2023, 12, 31)) {
            (Self::Framework2023, Some(last)) if on > last => Verdict::Met,
            (Self::Framework2023, Some(_)) => Verdict::NotMet,
            _ => Verdict::Undetermined,
        }
    }
}

words! {
    /// What the quick test can come to (*uitkomst van de snelle toets*). The third is practice, not text:
    /// the framework knows a positive and a negative answer only.
    QuickTestOutcome {
        /// The transformation is impactful, and the preconditions are met.
        Positive = "positive", "positief", "positive";
        /// It is not, or one of them is not.
        Negative = "negative", "negatief", "negative";
        /// What is known does not decide: more information is needed.
        MoreInformation = "more-information", "meer informatie nodig", "more information needed";
    }
}

impl QuickTestOutcome {
    /// The rule that says what follows from it: after a positive quick test parties presume that the
    /// rest will succeed, which is no approval; after a negative one plans can be taken up in
    /// individual agreements.
    pub const fn rule(self) -> Option<&'static Rule> {
        match self {
            Self::Positive => Some(&rules::BK23_S1_PRESUMPTION),
            Self::Negative => Some(&rules::BK23_OUTSIDE),
            Self::MoreInformation => None,
        }
    }
}

impl PlanAssessment<'_> {
    /// What the quick test comes to, whatever step this assessment takes.
    pub fn quick_test(&self) -> QuickTestOutcome {
        match self.with_step(Step::QuickTest).verdict() {
            Verdict::Met => QuickTestOutcome::Positive,
            Verdict::NotMet => QuickTestOutcome::Negative,
            Verdict::Undetermined | Verdict::NotApplicable => QuickTestOutcome::MoreInformation,
        }
    }
}

words! {
    /// What a person has to judge about a plan (*open norm*).
    Matter {
        /// Whether the impact on care use under the Health Insurance Act is substantial and positive.
        CareUse = "care-use", "impact op het zorggebruik", "impact on care use";
        /// Whether the impact on regional or national redistribution is.
        Redistribution = "redistribution", "impact op herverdeling", "impact on redistribution";
        /// Whether the impact on the deployment of staff is.
        Staff = "staff", "impact op de inzet van personeel", "impact on the deployment of staff";
        /// Whether the impact on the size of real estate is, relative to the size of the provider.
        RealEstate = "real-estate", "impact op zorgvastgoed", "impact on care real estate";
        /// Whether a bundle has enough impact on the goals.
        BundleImpact = "bundle-impact", "impact van het pakket", "impact of the bundle";
        /// Whether a bundle has enough implementation power.
        BundlePower = "bundle-power", "implementatiekracht van het pakket", "implementation power of the bundle";
        /// Whether a bundle is in line with the care agreement.
        BundleInLine = "bundle-in-line", "pakket in lijn met het akkoord", "bundle in line with the care agreement";
        /// Whether the business case is positive, with the benefits that have no amount.
        BusinessCase = "business-case", "maatschappelijke businesscase", "societal business case";
        /// Whether the total impact on climate and environment is not larger than now.
        Sustainability = "sustainability", "duurzaamheid", "sustainability";
        /// Whether without the funds the transformation does not come about, or not fast or widely enough.
        /// A text that says so does not show it.
        Necessity = "necessity", "noodzaak van de middelen", "necessity of the funds";
        /// Whether the funds are not meant to soften the savings task of a sector.
        SavingsTask = "savings-task", "besparingsopdracht", "savings task";
    }
}

impl Matter {
    /// Whether it may be judged not applicable: an aspect of the impact, since the texts ask for one or
    /// more of the four; and sustainability, which the framework asks where it applies. Elsewhere such a
    /// judgement leaves the matter open.
    pub const fn may_not_apply(self) -> bool {
        match self {
            Self::CareUse | Self::Redistribution | Self::Staff | Self::RealEstate | Self::Sustainability => {
                true
            }
            Self::BundleImpact
            | Self::BundlePower
            | Self::BundleInLine
            | Self::BusinessCase
            | Self::Necessity
            | Self::SavingsTask => false,
        }
    }

    /// The matter of an aspect.
    pub const fn of_aspect(aspect: ImpactAspect) -> Self {
        match aspect {
            ImpactAspect::CareUse => Self::CareUse,
            ImpactAspect::Redistribution => Self::Redistribution,
            ImpactAspect::Staff => Self::Staff,
            ImpactAspect::RealEstate => Self::RealEstate,
        }
    }
}

/// What the assessors have judged so far, at most once per matter (*oordelen van de beoordelaars*).
///
/// ```
/// use passende_zorg::transformation::{Judgements, Matter};
/// let judgements: Judgements = serde_json::from_str(
///     r#"{"care-use": {
/// "by": "assessor 7", "on": "2025-03-01", "verdict": "met", "reason": "4,000 fewer outpatient visits a year"
/// }}"#,
/// )?;
/// assert_eq!(judgements.of(Matter::CareUse).unwrap().by(), "assessor 7");
/// assert!(judgements.of(Matter::Staff).is_none());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Judgements(BTreeMap<Matter, Judgement>);

impl Judgements {
    /// The same, with a judgement; it replaces one on the same matter.
    #[must_use]
    pub fn with(mut self, matter: Matter, judgement: Judgement) -> Self {
        self.0.insert(matter, judgement);
        self
    }

    /// The judgement on a matter.
    pub fn of(&self, matter: Matter) -> Option<&Judgement> {
        self.0.get(&matter)
    }

    /// All of them, in the order of the matters.
    pub fn iter(&self) -> impl Iterator<Item = (Matter, &Judgement)> {
        self.0.iter().map(|(matter, judgement)| (*matter, judgement))
    }

    /// Reads judgements from JSON: an object with matters as keys.
    ///
    /// # Errors
    /// When the text is not that; the error begins with the path.
    #[cfg(feature = "formats")]
    pub fn from_json(json: &[u8]) -> Result<Self, crate::formats::InputError> {
        crate::from_json(json)
    }
}

impl Serialize for Judgements {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

#[cfg(feature = "schema")]
crate::schema::read_as!(Judgements = BTreeMap<Matter, Judgement>);

/// Refuses a matter that is given twice, so that no judgement is lost.
impl<'de> Deserialize<'de> for Judgements {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Judgements;

            fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str("judgements: an object with matters as keys")
            }

            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Judgements, A::Error> {
                let mut judgements = BTreeMap::new();
                while let Some((matter, judgement)) = map.next_entry::<Matter, Judgement>()? {
                    if judgements.insert(matter, judgement).is_some() {
                        return Err(A::Error::custom(
                            NotAValue::KeyTwice { key: matter.code().into() }.whole(),
                        ));
                    }
                }
                Ok(Judgements(judgements))
            }
        }
        deserializer.deserialize_map(Visitor)
    }
}
