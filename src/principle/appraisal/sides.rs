//! The definition: appropriate use *and* appropriate organisation.

use super::Appraisal;
use super::gain::{GAINED, Gain};
use crate::principle::{Element, Level, Status};
use crate::words::words;

words!(
    /// A side of appropriate care (*kant van passende zorg*): the advice of 2020 defines it as the one and
    /// the other (part A, 1.2).
    Side {
        /// Appropriate use (*gepast gebruik*).
        #[doc(alias = "gepast gebruik")]
        Use = "use", "gepast gebruik", "appropriate use";
        /// Appropriate organisation (*passende organisatie van zorg*).
        #[doc(alias = "passende organisatie")]
        Organisation = "organisation", "passende organisatie", "appropriate organisation";
    }
);

words!(
    /// What the advice names under each side (part A, 1.2).
    ///
    /// It says of appropriate use that several definitions go about, and chooses none; of organisation it
    /// gives no criteria. Which elements show each part is the crate's reading.
    DefinitionPart {
        /// Effectiveness of the intervention.
        Effective = "effective", "effectiviteit", "effectiveness";
        /// Efficiency of the intervention.
        Efficient = "efficient", "doelmatigheid", "efficiency";
        /// Fit with the situation and the wishes of the person.
        SuitsPerson = "suits-person", "past bij situatie en wensen", "suits situation and wishes";
        /// Cooperation between professionals.
        Cooperation = "cooperation", "samenwerking tussen zorgverleners", "cooperation between professionals";
        /// Coherence and cooperation with other domains.
        OtherDomains = "other-domains", "samenhang met andere domeinen", "coherence with other domains";
        /// Effect of the care on access.
        Access = "access", "toegankelijkheid", "access";
        /// Effect of the care on overall affordability.
        Affordability = "affordability", "algehele betaalbaarheid", "overall affordability";
    }
);

impl DefinitionPart {
    /// To which side it belongs.
    pub const fn side(self) -> Side {
        match self {
            Self::Effective | Self::Efficient | Self::SuitsPerson => Side::Use,
            Self::Cooperation | Self::OtherDomains | Self::Access | Self::Affordability => Side::Organisation,
        }
    }

    /// The elements that show it, all of which are needed.
    pub const fn elements(self) -> &'static [Element] {
        match self {
            Self::Effective => &[Element::Effectiveness],
            Self::Efficient => &[Element::ProportionateCost, Element::ProportionateStaff],
            Self::SuitsPerson => &[Element::FunctioningQuestion, Element::Tailored],
            Self::Cooperation => &[Element::Multidisciplinary],
            Self::OtherDomains => &[Element::DomainsAligned],
            Self::Access => &[Element::Access],
            Self::Affordability => &[Element::Affordability],
        }
    }
}

impl Appraisal<'_> {
    fn all_of(&self, elements: &[Element]) -> Status {
        Status::all_of(elements.iter().map(|element| self.status(*element)))
    }

    /// The whole of some elements that are all needed: what cannot be asked at this level is not there, so
    /// the whole is never supported without it.
    fn whole(&self, elements: impl Iterator<Item = Element> + Clone) -> Status {
        let level = self.dossier().level();
        let asked = elements.clone().all(|element| element.levels().contains(&level));
        match Status::all_of(elements.map(|element| self.status(element))) {
            Status::Supported | Status::Unknown if !asked => Status::NotApplicable,
            status => status,
        }
    }

    /// How a part of the definition stands, whatever document is chosen.
    pub fn part(&self, part: DefinitionPart) -> Status {
        self.all_of(part.elements())
    }

    /// How a side stands: all of its parts are needed. Where a part cannot be asked at the level of
    /// the dossier, the side is not supported by the others: it is not applicable, unless one of
    /// them is contradicted.
    pub fn side(&self, side: Side) -> Status {
        let parts = DefinitionPart::ALL.iter().filter(|part| part.side() == side);
        self.whole(parts.flat_map(|part| part.elements()).copied())
    }

    /// Use *and* organisation (advice of 2020, part A, 1.2): neither makes up for the other, so one that is
    /// not asked at this level leaves the whole not applicable.
    ///
    /// ```
    /// use passende_zorg::principle::{Appraisal, Dossier, EvidencePolicy, PrincipleSet, Status};
    /// let dossier: Dossier =
    ///     serde_json::from_str(r#"{"title": "Nothing yet", "level": "practice", "evidence": []}"#)?;
    /// let policy = EvidencePolicy::on("2025-06-01".parse()?);
    /// assert_eq!(
    ///     Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy).use_and_organisation(),
    ///     Status::Unknown
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn use_and_organisation(&self) -> Status {
        self.whole(DefinitionPart::ALL.iter().flat_map(|part| part.elements()).copied())
    }

    /// Of value for health *and* functioning *and* at a reasonable price: the definition in one sentence
    /// (advice of 2020, part A, 1.1).
    pub fn value_at_reasonable_price(&self) -> Status {
        self.whole([Element::HealthGain, Element::FunctioningGain, Element::ReasonablePrice].into_iter())
    }

    /// Effective, of added value, with the patient at the centre, in the right place and with the accent on
    /// health: how the draft agreement sums up its examples (chapter 2). It works none of these out; which
    /// elements show them is the crate's reading.
    pub fn as_the_draft_sums_up(&self) -> Status {
        let named = [
            Element::Effectiveness,
            Element::HealthGain,
            Element::SharedDecision,
            Element::CloseToHome,
            Element::PositiveHealth,
        ];
        self.whole(named.into_iter())
    }

    /// What stays on the menu of care (advice of 2020, part A, 4.1.1): care that adds value, in health or
    /// in functioning, that works and that is organised efficiently; what is not known of these leaves it
    /// open. It is a signal: a menu is no package, and nobody is refused by it.
    pub fn menu(&self) -> Status {
        let adds = match self.gain() {
            _ if self.dossier().level() == Level::Patient => Status::ReservedForConsultation,
            _ if self.all_of(&GAINED) == Status::NotApplicable => Status::NotApplicable,
            Gain::Gained => Status::Supported,
            Gain::Lost => Status::Contradicted,
            Gain::Mixed => Status::Mixed,
            Gain::Same | Gain::Unknown => Status::Unknown,
        };
        adds.and(self.part(DefinitionPart::Effective)).and(self.part(DefinitionPart::Efficient))
    }
}
