use super::Proof;
use super::record::record;
use crate::judgement::Judgement;
use crate::money::Euro;
use crate::rule::Rule;
use crate::source::Edition;
use crate::statement::Statement;
use crate::transformation::{ImpactAspect, PartyId, rules};
use crate::words::words;

words! {
    /// On which scale a plan works (*schaal*). A regional scale need not be a formal region.
    ///
    /// *Source*: assessment framework, drawing up the plan; the draft has local, regional and national, the
    /// final text adds individual.
    #[doc(alias = "schaal")]
    Scale {
        /// One provider (*individueel*).
        Individual = "individual", "individueel", "individual";
        /// *Lokaal*.
        Local = "local", "lokaal", "local";
        /// *Subregionaal*, for primary care.
        Subregional = "subregional", "subregionaal", "subregional";
        /// *Regionaal*.
        Regional = "regional", "regionaal", "regional";
        /// *Landelijk*.
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
    /// Something else that could have been done, and why it is not.
    Alternative, "an alternative: an object with `what`";
    has {
        /// What.
        what: Statement,
    }
    may {
        /// Why it is not done.
        why_not: Statement,
    }
}

record! {
    /// The scale of the plan, and why it fits best (*best passende schaal*).
    ScaleChoice, "a choice of scale: an object with `scale`";
    has {
        /// The scale.
        scale: Scale,
    }
    may {
        /// Why it fits best.
        reason: Statement,
    }
    lists {
        /// Other initiatives or scales that were looked at.
        alternatives: Alternative,
    }
}

record! {
    /// What the short proposal for the quick test shows (*kort voorstel*).
    ///
    /// *Source*: assessment framework, step 1.
    #[doc(alias = "kort voorstel")]
    Proposal, "a proposal: an object";
    may {
        /// How it helps to solve bottlenecks for patients and citizens.
        bottlenecks: Statement,
        /// How it relates to the regional plans, the ROAZ plan or the primary care vision.
        regional_plans: Statement,
        /// The effects in the long term.
        long_term: Statement,
        /// How it contributes to appropriate care.
        appropriate_care: Statement,
    }
}

record! {
    /// An effect that the plan expects on one of the aspects, and the numbers of it if there are any.
    Effect, "an effect: an object with `aspect` and `claim`";
    has {
        /// What is expected, in words.
        claim: Statement,
        /// On what.
        aspect: ImpactAspect,
    }
    may {
        /// In which unit it is measured.
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
    #[doc(alias = "pakket")]
    Bundle, "a bundle: an object";
    may {
        /// How they can be scaled up, or in which phase that is looked at (*opschaalbaarheid*).
        scaling: Statement,
    }
    lists {
        /// The initiatives.
        initiatives: Statement,
    }
}

words! {
    /// A document that a plan must be in line with, as far as it exists (*regiobeelden en -plannen*).
    RegionalDocument {
        /// *Regiobeeld*.
        RegionalPicture = "regional-picture", "regiobeeld", "regional picture";
        /// *Regioplan*.
        RegionalPlan = "regional-plan", "regioplan", "regional plan";
        /// *ROAZ-beeld*.
        RoazPicture = "roaz-picture", "ROAZ-beeld", "ROAZ picture";
        /// *ROAZ-plan*.
        RoazPlan = "roaz-plan", "ROAZ-plan", "ROAZ plan";
        /// *Visie en plan van aanpak eerstelijnszorg 2030*.
        PrimaryCareVision = "primary-care-vision", "visie eerstelijnszorg 2030", "primary care vision 2030";
    }
}

words! {
    /// How a plan relates to such a document.
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
    /// How the plan relates to a regional document.
    Relation, "a relation: an object with `document` and `state`";
    has {
        /// Which document.
        document: RegionalDocument,
        /// How.
        state: RelationState,
    }
    may {
        /// Its title.
        title: Statement,
        /// Why there is no relation.
        reason: Statement,
    }
}

record! {
    /// Something on which providers and insurers need to pursue the same movement, and why.
    AlignedAspect, "an aspect: an object with `aspect`";
    has {
        /// On what.
        aspect: Statement,
    }
    may {
        /// Why it is necessary there.
        reason: Statement,
    }
}

record! {
    /// The alignment of providers and insurers that the plan needs (*gelijkgerichtheid*).
    #[doc(alias = "gelijkgerichtheid")]
    Alignment, "an alignment: an object";
    days {
        /// The first day.
        from,
        /// The last day.
        until,
    }
    lists {
        /// On what, and why.
        aspects: AlignedAspect,
        /// The aligned (contract) agreements that are needed.
        contract_agreements: Statement,
    }
}

words! {
    /// How the parties look at competition law themselves.
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
    #[doc(alias = "mededingingsproof")]
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
    /// Whether a provider does less or more.
    CapacityDirection {
        /// *Afbouw*.
        WindDown = "wind-down", "afbouw", "wind down";
        /// *Opbouw*.
        BuildUp = "build-up", "opbouw", "build up";
    }
}

record! {
    /// Capacity that a provider winds down or builds up as part of the plan (*afbouw en opbouw*).
    #[doc(alias = "afbouw")]
    CapacityChange, "a change of capacity: an object with `party` and `direction`";
    has {
        /// The provider.
        party: PartyId,
        /// Less or more.
        direction: CapacityDirection,
    }
    may {
        /// The binding agreement on its pace.
        agreement: Proof,
        /// How its realisation is shown.
        transparency: Statement,
        /// Whether it is acute care (*acute zorg*), or care that hangs together with it.
        acute_care: bool,
        /// The costs of the organisation that go or come, per year.
        organisation_costs: Euro,
    }
    days {
        /// The first day.
        from,
        /// The last day.
        until,
    }
    numbers {
        /// Full-time equivalents.
        fte,
    }
}

words! {
    /// What is looked at for sustainability (*duurzaamheid*).
    SustainabilityAspect {
        /// *Gebouwen*.
        Buildings = "buildings", "gebouwen", "buildings";
        /// *Reisbewegingen* of staff and patients.
        Travel = "travel", "reisbewegingen", "travel";
        /// *Geneesmiddelen*.
        Medicines = "medicines", "geneesmiddelen", "medicines";
        /// *ICT*.
        Ict = "ict", "ICT", "ICT";
        /// Anything else.
        Other = "other", "overig", "other";
    }
}

words! {
    /// Where the impact on climate and environment goes.
    ImpactDirection {
        /// It becomes smaller.
        Smaller = "smaller", "kleiner", "smaller";
        /// It stays as it is.
        Equal = "equal", "gelijk", "equal";
        /// It becomes larger.
        Larger = "larger", "groter", "larger";
    }
}

record! {
    /// An effect on climate and environment.
    SustainabilityEffect, "an effect: an object with `aspect` and `direction`";
    has {
        /// On what.
        aspect: SustainabilityAspect,
        /// Where it goes, compared with now.
        direction: ImpactDirection,
    }
    may {
        /// In words.
        text: Statement,
    }
}

record! {
    /// What the plan means for climate and environment (*duurzaamheid*), or why that does not apply.
    #[doc(alias = "duurzaamheid")]
    Sustainability, "sustainability: an object";
    may {
        /// Why it does not apply.
        not_applicable: Statement,
    }
    lists {
        /// The effects.
        effects: SustainabilityEffect,
    }
}
