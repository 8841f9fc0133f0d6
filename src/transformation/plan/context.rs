//! The proposal of a plan and what it touches: scale, regional plans, alignment, competition,
//! sustainability.

use super::Proof;
use crate::judgement::Judgement;
use crate::money::Euro;
use crate::record::record;
use crate::rule::Rule;
use crate::source::Edition;
use crate::statement::Statement;
use crate::transformation::{ImpactAspect, PartyId, rules};
use crate::words::words;

words! {
    /// The scale on which a plan works (*schaal*). A regional scale need not be a formal region.
    ///
    /// *Source*: assessment framework, drawing up the plan; the draft has local, regional and national, the
    /// final text adds individual.
    Scale {
        /// One provider (*individueel*).
        Individual = "individual", "individueel", "individual";
        /// The locality in which the parties work (*lokaal*).
        Local = "local", "lokaal", "local";
        /// A part of a region, for primary care (*subregionaal*).
        Subregional = "subregional", "subregionaal", "subregional";
        /// A region, which need not be a formal one (*regionaal*).
        Regional = "regional", "regionaal", "regional";
        /// The country as a whole (*landelijk*).
        National = "national", "landelijk", "national";
    }
}

impl Scale {
    /// The rule of an edition that names the scales.
    pub const fn rule(edition: Edition) -> &'static Rule {
        match edition {
            Edition::Draft => &rules::IZA_J_2_B_1,
            Edition::Final => &rules::IZA22_J_PLAN,
            Edition::Framework2023 => &rules::BK23_DEF_SCALE,
        }
    }

    /// Whether an edition names the scale: only the framework knows a subregional one. (The draft has no
    /// word for the individual scale, but says that one provider can be it.)
    ///
    /// ```
    /// use passende_zorg::source::Edition;
    /// use passende_zorg::transformation::plan::Scale;
    /// assert!(!Scale::Subregional.is_named_in(Edition::Final));
    /// assert!(Scale::Individual.is_named_in(Edition::Draft));
    /// ```
    pub const fn is_named_in(self, edition: Edition) -> bool {
        match self {
            Self::Individual | Self::Local | Self::Regional | Self::National => true,
            Self::Subregional => matches!(edition, Edition::Framework2023),
        }
    }
}

record! {
    /// Something else that could have been done, and the reason why it is not.
    Alternative, "an alternative: an object with `what`";
    has {
        /// The alternative that was looked at, in words.
        what: Statement,
    }
    may {
        /// The reason why it is not done; none when that is not said.
        why_not: Statement,
    }
}

record! {
    /// The scale of the plan, and why it fits best (*best passende schaal*).
    ScaleChoice, "a choice of scale: an object with `scale`";
    has {
        /// The scale on which the plan works.
        scale: Scale,
    }
    may {
        /// The reason why this scale fits best.
        reason: Statement,
    }
    lists {
        /// Other initiatives or scales that were looked at.
        alternatives: Alternative,
    }
}

record! {
    /// The content of the short proposal for the quick test (*kort voorstel*).
    ///
    /// *Source*: assessment framework, step 1.
    Proposal, "a proposal: an object";
    may {
        /// The way in which it helps to solve bottlenecks for patients and citizens.
        bottlenecks: Statement,
        /// The relation to the regional plans, the ROAZ plan or the primary care vision.
        regional_plans: Statement,
        /// The effects in the long term.
        long_term: Statement,
        /// The way in which it contributes to appropriate care.
        appropriate_care: Statement,
    }
}

record! {
    /// An effect that the plan expects on one of the aspects, and the numbers of it if there are any.
    Effect, "an effect: an object with `aspect` and `claim`";
    has {
        /// The effect that is expected, in words.
        claim: Statement,
        /// The aspect on which the effect is expected.
        aspect: ImpactAspect,
    }
    may {
        /// The unit in which the effect is measured.
        unit: Statement,
    }
    numbers {
        /// The value without the plan.
        baseline,
        /// The value with the plan.
        expected,
        /// For real estate: the size of the provider, in the same unit.
        provider_size,
    }
}

record! {
    /// Small initiatives that together make one transformation (*pakket*), and how they may grow.
    Bundle, "a bundle: an object";
    may {
        /// The ways to scale them up, or the phase in which that is looked at (*opschaalbaarheid*).
        scaling: Statement,
    }
    lists {
        /// The initiatives that together make up the bundle.
        initiatives: Statement,
    }
}

words! {
    /// A document that a plan must be in line with, as far as it exists (*regiobeelden en -plannen*).
    RegionalDocument {
        /// A picture of the care and health of a region (*regiobeeld*).
        RegionalPicture = "regional-picture", "regiobeeld", "regional picture";
        /// A plan for the care of a region (*regioplan*).
        RegionalPlan = "regional-plan", "regioplan", "regional plan";
        /// A picture of the acute care of a region (*ROAZ-beeld*).
        RoazPicture = "roaz-picture", "ROAZ-beeld", "ROAZ picture";
        /// A plan for the acute care of a region (*ROAZ-plan*).
        RoazPlan = "roaz-plan", "ROAZ-plan", "ROAZ plan";
        /// The vision of primary care in 2030 (*Visie en plan van aanpak eerstelijnszorg 2030*).
        PrimaryCareVision = "primary-care-vision", "visie eerstelijnszorg 2030", "primary care vision 2030";
    }
}

impl RegionalDocument {
    /// Where an agreement asks that a plan is in line with it.
    pub(crate) const fn in_line_rule(self, edition: Edition) -> &'static Rule {
        match (edition, self) {
            (Edition::Draft, Self::RoazPlan) => &rules::IZA_C_6_E_TP,
            (_, Self::RoazPlan) => &rules::IZA22_C_6_E_TP,
            (Edition::Draft, _) => &rules::IZA_J_2_B_2,
            _ => &rules::IZA22_J_E_3,
        }
    }

    /// Where an agreement lets a plan stand apart from regional agreements, and not contradict them.
    pub(crate) const fn no_contradiction_rule(edition: Edition) -> &'static Rule {
        match edition {
            Edition::Draft => &rules::IZA_B_1_E,
            _ => &rules::IZA22_B_1_E,
        }
    }
}

words! {
    /// The relation of a plan to such a document.
    RelationState {
        /// It is in line with it.
        InLine = "in-line", "in lijn", "in line";
        /// It has no concrete relation to it: the plan explains why.
        NoRelation = "no-relation", "geen relatie", "no relation";
        /// It contradicts it: explaining does not cure that.
        Contradicts = "contradicts", "strijdig", "contradicts";
        /// The document does not exist yet.
        NotFormed = "not-formed", "nog niet gevormd", "not formed yet";
    }
}

record! {
    /// The relation of the plan to a regional document.
    Relation, "a relation: an object with `document` and `state`";
    has {
        /// The kind of regional document.
        document: RegionalDocument,
        /// The state of the relation, such as in line or contradicting.
        state: RelationState,
    }
    may {
        /// The title of the document; none when only its kind is given.
        title: Statement,
        /// The reason why there is no relation.
        reason: Statement,
    }
}

record! {
    /// Something on which providers and insurers need to pursue the same movement, and why.
    AlignedAspect, "an aspect: an object with `aspect`";
    has {
        /// The aspect on which the movement is to be the same, in words.
        aspect: Statement,
    }
    may {
        /// The reason why alignment is necessary there.
        reason: Statement,
    }
}

record! {
    /// The alignment of providers and insurers that the plan needs (*gelijkgerichtheid*).
    Alignment, "an alignment: an object";
    days {
        /// The first day on which it holds.
        from,
        /// The last day on which it holds.
        until,
    }
    lists {
        /// The aspects on which alignment is needed, each with its reason.
        aspects: AlignedAspect,
        /// The aligned (contract) agreements that are needed.
        contract_agreements: Statement,
    }
}

words! {
    /// The route by which the parties look at competition law themselves.
    CompetitionRoute {
        /// The policy rule *De juiste zorg op de juiste plek* of the competition authority.
        PolicyRule = "policy-rule", "beleidsregel JZOJP", "policy rule of the competition authority";
        /// A regular self-assessment.
        SelfAssessment = "self-assessment", "zelfbeoordeling", "self-assessment";
    }
}

record! {
    /// The competition assessment: a judgement on each of the four tests (*mededingingsproof*).
    ///
    /// *Source*: final agreement, p. 101, footnote 37; draft, annex J, footnote 56.
    Competition, "a competition assessment: an object";
    may {
        /// The benefits outweigh the drawbacks.
        benefits_outweigh: Judgement,
        /// The benefits cannot be had with less restriction.
        no_less_restrictive: Judgement,
        /// What restricts is necessary.
        necessary: Judgement,
        /// The arrangements last no longer than the benefits need.
        no_longer_than_needed: Judgement,
    }
    lists {
        /// The routes that were followed.
        routes: CompetitionRoute,
    }
}

words! {
    /// The direction in which the capacity of a provider goes.
    CapacityDirection {
        /// The provider does less (*afbouw*).
        WindDown = "wind-down", "afbouw", "wind down";
        /// The provider does more (*opbouw*).
        BuildUp = "build-up", "opbouw", "build up";
    }
}

record! {
    /// Capacity that a provider winds down or builds up as part of the plan (*afbouw en opbouw*).
    CapacityChange, "a change of capacity: an object with `party` and `direction`";
    has {
        /// The provider whose capacity changes, by its name in the plan.
        party: PartyId,
        /// The direction of the change: winding down or building up.
        direction: CapacityDirection,
    }
    may {
        /// The binding agreement on its pace.
        agreement: Proof,
        /// The way in which its realisation is shown.
        transparency: Statement,
        /// Whether it is acute care (*acute zorg*), or care that hangs together with it.
        acute_care: bool,
        /// The costs of the organisation that go or come, per year.
        organisation_costs: Euro,
    }
    days {
        /// The day on which the winding down or building up begins.
        from,
        /// The day on which it is finished.
        until,
    }
    numbers {
        /// The full-time equivalents that go or come, never below zero.
        fte,
    }
}

words! {
    /// What is looked at for sustainability (*duurzaamheid*).
    SustainabilityAspect {
        /// The buildings in which care is given (*gebouwen*).
        Buildings = "buildings", "gebouwen", "buildings";
        /// The travel of staff and patients (*reisbewegingen*).
        Travel = "travel", "reisbewegingen", "travel";
        /// The medicines that are used (*geneesmiddelen*).
        Medicines = "medicines", "geneesmiddelen", "medicines";
        /// Information and communication technology (*ICT*).
        Ict = "ict", "ICT", "ICT";
        /// Anything else that touches climate or environment.
        Other = "other", "overig", "other";
    }
}

words! {
    /// The direction in which the impact on climate and environment goes.
    ImpactDirection {
        /// The impact becomes smaller than it is now.
        Smaller = "smaller", "kleiner", "smaller";
        /// The impact stays what it is now.
        Equal = "equal", "gelijk", "equal";
        /// The impact becomes larger than it is now.
        Larger = "larger", "groter", "larger";
    }
}

record! {
    /// An effect on climate and environment.
    SustainabilityEffect, "an effect: an object with `aspect` and `direction`";
    has {
        /// The aspect of sustainability that the effect is on.
        aspect: SustainabilityAspect,
        /// The direction of the impact, compared with now.
        direction: ImpactDirection,
    }
    may {
        /// The effect in words; none when only its direction is said.
        text: Statement,
    }
}

record! {
    /// The meaning of the plan for climate and environment (*duurzaamheid*), or why that does not apply.
    Sustainability, "sustainability: an object";
    may {
        /// The reason why sustainability does not apply; not given together with effects.
        not_applicable: Statement,
    }
    lists {
        /// The effects on climate and environment, aspect by aspect.
        effects: SustainabilityEffect,
    }
}
