//! The profile: how each element stands and by what, and how use and organisation stand apart.

use core::fmt;

use serde::Serialize;

use super::Appraisal;
use super::gain::{GAINED, Gain};
use crate::Verdict;
use crate::judgement::Judgement;
use crate::language::Language;
use crate::principle::evidence::{Direction, Evidence, EvidenceSilence};
use crate::principle::{
    Element, EvidenceClass, Level, Principle, PrincipleSet, Standing, StartingPoint, StatedPrinciple, Status,
    rules,
};
use crate::rule::{Reference, Rule};
use crate::words::words;

/// An element as it stands, with what is behind it (*profiel van een onderdeel*).
#[derive(Debug, Clone, Copy)]
pub struct ElementProfile<'a> {
    appraisal: &'a Appraisal<'a>,
    element: Element,
}

impl<'a> ElementProfile<'a> {
    pub(super) const fn new(appraisal: &'a Appraisal<'a>, element: Element) -> Self {
        Self { appraisal, element }
    }

    /// The element that the profile is of.
    pub const fn element(&self) -> Element {
        self.element
    }

    pub(super) const fn level(&self) -> Level {
        self.appraisal.dossier().level()
    }

    pub(super) fn gain(&self) -> Gain {
        self.appraisal.gain()
    }

    pub(super) fn class(&self, item: &Evidence) -> EvidenceClass {
        self.appraisal.class(item)
    }

    /// The standing of the element by the evidence that counts.
    pub fn status(&self) -> Status {
        self.appraisal.status(self.element)
    }

    /// The place of the element in the document; nothing when the document does not have it.
    pub fn standing(&self) -> Option<Standing> {
        self.appraisal.set().standing(self.element)
    }

    /// The rule that asks for it: of the advice its own, of the final agreement its starting point, else
    /// that of the whole set.
    pub fn rule(&self) -> &'static Rule {
        match self.appraisal.set() {
            PrincipleSet::Advice2020 => rules::of_advice(self.element),
            PrincipleSet::Final2022 => {
                let point = StartingPoint::ALL.iter().find(|point| point.elements().contains(&self.element));
                point.map_or(PrincipleSet::Final2022.rule(), |point| point.rule())
            }
            set => set.rule(),
        }
    }

    /// All evidence on it, whether it counts or not: at the level of one patient, material for the talk.
    pub fn material(&self) -> impl Iterator<Item = &'a Evidence> + use<'a> {
        let element = self.element;
        self.appraisal.dossier().evidence().iter().filter(move |item| item.element() == element)
    }

    fn speaking(&self, towards: Direction) -> impl Iterator<Item = &'a Evidence> + use<'a> {
        let appraisal = self.appraisal;
        self.material().filter(move |item| {
            matches!(appraisal.class(item), EvidenceClass::Speaks { direction, .. } if direction == towards)
        })
    }

    /// The items of evidence that count and support it.
    pub fn supporting(&self) -> impl Iterator<Item = &'a Evidence> + use<'a> {
        self.speaking(Direction::Supports)
    }

    /// The items of evidence that count and speak against it.
    pub fn contradicting(&self) -> impl Iterator<Item = &'a Evidence> + use<'a> {
        self.speaking(Direction::Contradicts)
    }

    /// The items of evidence that say nothing, each with the reason.
    pub fn silent(&self) -> impl Iterator<Item = (&'a Evidence, EvidenceSilence)> + use<'a> {
        let appraisal = self.appraisal;
        self.material().filter_map(move |item| match appraisal.class(item) {
            EvidenceClass::Silent(silence) => Some((item, silence)),
            EvidenceClass::Speaks { .. } => None,
        })
    }

    /// The clause that makes it binding on the day of the policy, if a contract does.
    pub fn clause(&self) -> Option<&'a Reference> {
        let on = self.appraisal.policy().day();
        let clauses = self.appraisal.dossier().binding_clauses().iter();
        let mut clauses = clauses.filter(|clause| clause.element == self.element && clause.binds_on(on));
        clauses.next().map(|clause| &clause.clause)
    }

    /// The verdict under the clause that makes it binding; nothing without such a clause, for a compass is
    /// neither passed nor failed.
    ///
    /// What is mixed is undetermined: the parties to the contract have to weigh it. No judgement lifts a
    /// clause that binds: that is for the parties to the contract, in the contract.
    pub fn verdict(&self) -> Option<Verdict> {
        self.clause()?;
        match self.status() {
            Status::Supported => Some(Verdict::Met),
            Status::Contradicted => Some(Verdict::NotMet),
            Status::Mixed | Status::Unknown => Some(Verdict::Undetermined),
            Status::NotApplicable => Some(Verdict::NotApplicable),
            Status::ReservedForConsultation => None,
        }
    }

    /// The judgement that it does not apply, as known on the day of the policy. When evidence speaks about
    /// it all the same, the evidence stands and the judgement is told beside it; where the judgement does
    /// not count, a [notice](Appraisal::notices) says why.
    pub fn judged_not_applying(&self) -> Option<&'a Judgement> {
        let judged = self.appraisal.judged(self.element).map(|judged| &judged.judgement);
        judged.filter(|judged| judged.on() <= self.appraisal.policy().day())
    }
}

/// A principle of the document, with its elements as they stand (*profiel van een principe*).
#[derive(Debug, Clone, Copy)]
pub struct PrincipleProfile<'a> {
    appraisal: &'a Appraisal<'a>,
    stated: &'static StatedPrinciple,
}

impl<'a> PrincipleProfile<'a> {
    pub(super) const fn new(appraisal: &'a Appraisal<'a>, stated: &'static StatedPrinciple) -> Self {
        Self { appraisal, stated }
    }

    /// The principle that the profile is of.
    pub const fn principle(&self) -> Principle {
        self.stated.principle()
    }

    /// The principle in the words of the document.
    pub const fn stated(&self) -> &'static StatedPrinciple {
        self.stated
    }

    /// Its elements in the document, as they stand.
    pub fn elements(&self) -> impl Iterator<Item = ElementProfile<'a>> + use<'a> {
        let appraisal = self.appraisal;
        let elements = appraisal.set().elements_of(self.principle());
        elements.map(move |element| ElementProfile::new(appraisal, element))
    }

    /// The number of its elements that stand so.
    pub fn count(&self, status: Status) -> usize {
        self.elements().filter(|profile| profile.status() == status).count()
    }

    /// Of how many of its elements that can be asked something is known.
    pub fn coverage(&self) -> Coverage {
        Coverage::of(self.elements().map(|profile| profile.status()))
    }
}

/// Of how many elements something is known (*dekking*). It says how much was looked at, and nothing about
/// how it came out.
///
/// What cannot be asked at this level is left out, and so is what is reserved for the consultation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Coverage {
    decided: usize,
    askable: usize,
}

impl Coverage {
    pub(super) fn of(statuses: impl Iterator<Item = Status>) -> Self {
        statuses.fold(Self::default(), |coverage, status| Self {
            decided: coverage.decided.saturating_add(usize::from(status.is_decided())),
            askable: coverage
                .askable
                .saturating_add(usize::from(status.is_decided() || status == Status::Unknown)),
        })
    }

    /// The elements on which evidence counts.
    pub const fn decided(self) -> usize {
        self.decided
    }

    /// The elements that can be asked.
    pub const fn askable(self) -> usize {
        self.askable
    }

    /// The coverage as words.
    pub fn in_language(self, language: Language) -> impl fmt::Display {
        fmt::from_fn(move |f| match language {
            _ if self.askable == 0 => f.write_str(
                language.pick("op dit niveau wordt niets beoordeeld", "nothing is appraised at this level"),
            ),
            Language::Dutch if self.decided == 0 => {
                write!(f, "voor geen van de {} onderdelen is er bewijs", self.askable)
            }
            Language::Dutch => {
                write!(f, "voor {} van {} onderdelen is er bewijs", self.decided, self.askable)
            }
            Language::English if self.decided == 0 => {
                write!(f, "there is evidence for none of {} elements", self.askable)
            }
            Language::English => {
                write!(f, "there is evidence for {} of {} elements", self.decided, self.askable)
            }
        })
    }
}

words!(
    /// A side of appropriate care (*kant van passende zorg*): the advice of 2020 defines it as the one and
    /// the other (part A, 1.2).
    Side {
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
