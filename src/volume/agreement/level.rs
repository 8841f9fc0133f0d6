//! The subjects of the agreements' texts on norms: the field and the complexity of care, the plan on which
//! it is concentrated, and national steering.

use serde::{Deserialize, Serialize};

use super::Tranche;
use crate::Verdict;
use crate::record::record;
use crate::rule::Rule;
use crate::source::Edition;
use crate::statement::Statement;
use crate::volume::rules;
use crate::words::words;

/// The frequency of care. The texts give no number, so the caller classifies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum VolumeClass {
    /// Seldom (*laagvolume*).
    #[doc(alias = "laagvolume")]
    Low,
    /// Often (*hoogvolume*).
    #[doc(alias = "hoogvolume")]
    High,
}

/// The complexity of care. The texts give no measure, so the caller classifies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Complexity {
    /// Care that is not highly complex.
    Low,
    /// Highly complex (*hoogcomplex*).
    #[doc(alias = "hoogcomplex")]
    High,
}

words!(
    /// The party that decides on concentrating care (*besluitvorming*).
    DecisionLevel {
        /// Nationally or internationally, by the field, which agrees.
        NationalByField = "national-by-field",
            "Over concentratie van deze zorg besluit het veld, op landelijk of internationaal niveau.",
            "The field decides on concentrating this care, at national or international level.";
        /// Nationally or internationally, by the ministry, since the field does not agree; a licence under
        /// the WBMV is the last resort.
        NationalByMinistry = "national-by-ministry",
            "Over concentratie van deze zorg besluit VWS, omdat het veld er niet uitkomt; een vergunning op grond van de Wbmv is het laatste middel.",
            "The ministry decides on concentrating this care, since the field does not agree; a licence under the WBMV is the last resort.";
        /// Nationally or internationally; by whom depends on whether the field agrees, which is not known.
        National = "national",
            "Over concentratie van deze zorg wordt landelijk of internationaal besloten: door het veld, en anders door VWS.",
            "Concentrating this care is decided at national or international level: by the field, and otherwise by the ministry.";
        /// In the region, in networks, by insurers and providers in regular purchasing.
        Regional = "regional",
            "Over concentratie van deze zorg wordt in de regio besloten, in netwerken en bij de zorginkoop.",
            "Concentrating this care is decided in the region, in networks and in purchasing.";
        /// The texts do not say.
        NotSaid = "not-said",
            "Wie over concentratie van deze zorg besluit, zegt de tekst niet.",
            "The text does not say who decides on concentrating this care.";
    }
);

/// Who decides on concentrating care of a class, and the rule that says so (draft, annex D, 3; final text,
/// part D, decision making).
///
/// Low-volume, highly complex care is decided nationally: the ministry is finally responsible in so far as
/// the field does not agree. High-volume care, highly complex or not, is decided in the region, where norms
/// and efficiency count and insurers answer for the supply by their duty of care; the final text adds that
/// the region of a care office is often too small, and that levels such as the acute care region, together
/// with the oncological networks, fit better. Low-volume care that is not highly complex is not mentioned.
///
/// ```
/// use passende_zorg::Verdict;
/// use passende_zorg::source::Edition;
/// use passende_zorg::volume::agreement::{Complexity, DecisionLevel, VolumeClass, decision_level};
///
/// let (level, rule) = decision_level(Edition::Final, VolumeClass::Low, Complexity::High, Verdict::NotMet);
/// assert_eq!(level, DecisionLevel::NationalByMinistry);
/// assert_eq!(rule.id().as_str(), "IZA22-D-LEVEL");
/// ```
pub const fn decision_level(
    agreement: Edition,
    volume: VolumeClass,
    complexity: Complexity,
    field_agrees: Verdict,
) -> (DecisionLevel, &'static Rule) {
    let level = match (volume, complexity, field_agrees) {
        (VolumeClass::High, ..) => DecisionLevel::Regional,
        (VolumeClass::Low, Complexity::Low, _) => DecisionLevel::NotSaid,
        (VolumeClass::Low, Complexity::High, Verdict::Met) => DecisionLevel::NationalByField,
        (VolumeClass::Low, Complexity::High, Verdict::NotMet) => DecisionLevel::NationalByMinistry,
        (VolumeClass::Low, Complexity::High, Verdict::Undetermined | Verdict::NotApplicable) => {
            DecisionLevel::National
        }
    };
    let rule = match (agreement, volume) {
        (Edition::Draft, VolumeClass::Low) => &rules::DRAFT_NATIONAL,
        (Edition::Draft, VolumeClass::High) => &rules::DRAFT_REGIONAL,
        (Edition::Final | Edition::Framework2023, _) => &rules::FINAL_LEVEL,
    };
    (level, rule)
}

words!(
    /// The place where care is best given, as the draft's compass for concentration and spreading has it.
    PlaceOfCare {
        /// Near home, for everyone.
        Nearby = "nearby", "Deze zorg hoort voor iedereen dichtbij te zijn.", "This care belongs near everyone.";
        /// Near home where that is possible.
        NearbyWherePossible = "nearby-where-possible",
            "Deze zorg wordt dichtbij gegeven waar dat kan.", "This care is given near home where that is possible.";
        /// Further from home where that is needed.
        FurtherWhereNeeded = "further-where-needed",
            "Deze zorg wordt verder van huis gegeven waar dat nodig is.",
            "This care is given further from home where that is needed.";
    }
);

/// Where care of a class is best given, and the rule that says so.
///
/// Concentration is a means and no end: it serves quality, a landscape that lasts, and the use of staff and
/// means. Care that is frequent and not complex belongs near everyone (annex D, 1); simpler care near home
/// where that is possible, highly complex care further away (3.2.3). It is a compass, and a patient may
/// always choose a provider further away.
///
/// ```
/// use passende_zorg::volume::agreement::{Complexity, PlaceOfCare, VolumeClass, place_of_care};
/// let (place, rule) = place_of_care(VolumeClass::High, Complexity::Low);
/// assert_eq!((place, rule.id().as_str()), (PlaceOfCare::Nearby, "IZA-D-1-principle"));
/// ```
pub const fn place_of_care(volume: VolumeClass, complexity: Complexity) -> (PlaceOfCare, &'static Rule) {
    match (volume, complexity) {
        (VolumeClass::High, Complexity::Low) => (PlaceOfCare::Nearby, &rules::DRAFT_PLACE),
        (VolumeClass::Low, Complexity::Low) => (PlaceOfCare::NearbyWherePossible, &rules::DRAFT_MAIN_PLACE),
        (_, Complexity::High) => (PlaceOfCare::FurtherWhereNeeded, &rules::DRAFT_MAIN_PLACE),
    }
}

/// A field of care for which norms are set (*aandachtsgebied*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum CareField {
    /// Highly complex oncology.
    HighlyComplexOncology,
    /// Vascular surgery (*vaatchirurgie*). The draft's footnote speaks more widely of heart and vessels.
    #[doc(alias = "vaatchirurgie")]
    VascularSurgery,
    /// Any field other than the two that are named.
    Other,
}

impl CareField {
    /// The rule that names the fields of the draft's first tranche.
    pub const fn rule() -> &'static Rule {
        &rules::DRAFT_STEP
    }

    /// Every field of care, the named ones first.
    pub const ALL: [Self; 3] = [Self::HighlyComplexOncology, Self::VascularSurgery, Self::Other];

    /// Whether a field belongs to a tranche.
    ///
    /// The draft puts the two named fields *at least* in the first tranche, so another field may or may not
    /// be in it; its annex with the interventions was still to follow. The final text spreads the two named
    /// fields over the first and the second tranche without saying which intervention goes where. Later
    /// tranches are open.
    ///
    /// ```
    /// use passende_zorg::Verdict;
    /// use passende_zorg::source::Edition;
    /// use passende_zorg::volume::agreement::{CareField, Tranche};
    /// let field = CareField::VascularSurgery;
    /// assert_eq!(field.is_in(Edition::Draft, Tranche::First), Verdict::Met);
    /// assert_eq!(field.is_in(Edition::Final, Tranche::First), Verdict::Undetermined);
    /// assert_eq!(field.is_in(Edition::Draft, Tranche::Third), Verdict::NotApplicable);
    /// ```
    pub const fn is_in(self, agreement: Edition, tranche: Tranche) -> Verdict {
        match (agreement, tranche, self) {
            (Edition::Draft, Tranche::Third, _) => Verdict::NotApplicable,
            (Edition::Draft, Tranche::First, Self::HighlyComplexOncology | Self::VascularSurgery) => {
                Verdict::Met
            }
            _ => Verdict::Undetermined,
        }
    }
}

/// The scale on which care is concentrated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PlanScale {
    /// In one region, or between some.
    Regional,
    /// In the whole country (*landelijk*).
    #[doc(alias = "landelijk")]
    National,
}

/// The party that takes the lead in making the plan on which care is concentrated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlanLead {
    /// The ministry, with the parties.
    Ministry,
    /// The insurers and the largest provider of the region, with those concerned.
    InsurersAndLargestProvider,
    /// The text does not say.
    NotSaid,
}

/// The plan that concentration rests on, or that there is none; while neither is said it is not known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PlanBasis {
    /// There is no transformation plan for it.
    Absent,
    /// A plan that can be named.
    Plan(Statement),
}

impl PlanBasis {
    /// Whether there is a plan; undetermined while nothing is said.
    pub(super) const fn verdict(basis: Option<&Self>) -> Verdict {
        match basis {
            Some(Self::Plan(_)) => Verdict::Met,
            Some(Self::Absent) => Verdict::NotMet,
            None => Verdict::Undetermined,
        }
    }
}

record! {
    /// Care that is concentrated on the basis of a specific transformation plan, or not
    /// (*transformatieplan*).
    ///
    /// ```
    /// use passende_zorg::Verdict;
    /// use passende_zorg::source::Edition;
    /// use passende_zorg::statement::Statement;
    /// use passende_zorg::volume::agreement::{ConcentrationPlan, PlanBasis, PlanLead, PlanScale};
    ///
    /// let mut plan = ConcentrationPlan::new(PlanScale::National);
    /// assert_eq!(plan.verdict(), Verdict::Undetermined);
    /// plan.basis = Some(PlanBasis::Plan(Statement::try_new("plan 12, March 2024")?));
    /// assert_eq!(plan.verdict(), Verdict::Met);
    /// assert_eq!(plan.lead(Edition::Draft), PlanLead::Ministry);
    /// assert_eq!(plan.lead(Edition::Final), PlanLead::NotSaid);
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    ConcentrationPlan, "a concentration: an object with `scale`";
    has {
        /// The scale on which the care is concentrated.
        scale: PlanScale,
    }
    may {
        /// The plan that it rests on.
        basis: PlanBasis,
    }
}

impl ConcentrationPlan {
    /// Whether the concentration is based on a plan; undetermined while nothing is said.
    pub const fn verdict(&self) -> Verdict {
        PlanBasis::verdict(self.basis.as_ref())
    }

    /// Who takes the lead in making the plan. The ministry's lead in national plans stands in the draft
    /// only (annex D, 2e); the final text gives the initiative to the insurers and the largest provider of
    /// the region (part D, decision making c, p. 59), and says nothing of national plans.
    pub const fn lead(&self, agreement: Edition) -> PlanLead {
        match (agreement, self.scale) {
            (Edition::Draft, PlanScale::National) => PlanLead::Ministry,
            (Edition::Final | Edition::Framework2023, PlanScale::Regional) => {
                PlanLead::InsurersAndLargestProvider
            }
            (Edition::Draft, PlanScale::Regional)
            | (Edition::Final | Edition::Framework2023, PlanScale::National) => PlanLead::NotSaid,
        }
    }

    /// The rule that asks for a plan.
    pub const fn rule(agreement: Edition) -> &'static Rule {
        agreement.pick(&rules::DRAFT_PLANS, &rules::FINAL_PLANS)
    }
}

/// What is considered when sharpening the norms does not get off the ground (*landelijke sturing*).
///
/// The texts give examples, no criterion for failure and no day; so nothing here follows by itself.
///
/// ```
/// use passende_zorg::source::Edition;
/// use passende_zorg::volume::agreement::NationalSteering;
/// let (options, rule) = NationalSteering::considered(Edition::Final);
/// assert_eq!(options, [NationalSteering::OverridePower, NationalSteering::Legislation]);
/// assert_eq!(rule.id().as_str(), "IZA22-D-POWER");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum NationalSteering {
    /// The power to push a decision through (*doorzettingsmacht*).
    #[doc(alias = "doorzettingsmacht")]
    OverridePower,
    /// Using or changing laws and rules (*wet- en regelgeving*).
    Legislation,
}

impl NationalSteering {
    /// Every option that the texts name.
    pub const ALL: &'static [Self] = &[Self::OverridePower, Self::Legislation];

    /// The options that an edition considers, and the rule that says so.
    pub const fn considered(agreement: Edition) -> (&'static [Self], &'static Rule) {
        match agreement {
            Edition::Draft => (Self::ALL, &rules::DRAFT_STEERING),
            Edition::Final | Edition::Framework2023 => (Self::ALL, &rules::FINAL_STEERING),
        }
    }
}
