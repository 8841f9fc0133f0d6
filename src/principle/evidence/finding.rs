//! What evidence finds, from which kind of source, and why it is refused.

use core::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::counted::{Counted, GeriatricCoTreatment, Replacement};
use super::links::{DecisionAudit, DomainLinks};
use super::measured::Measured;
use super::sense::{EvidenceSilence, Sense};
use crate::formats::{InputError, refusals};
use crate::language::{Language, Text};
use crate::principle::Element;
use crate::statement::Statement;
use crate::time::Year;
use crate::words::words;

/// What an item of evidence found (*bevinding van een bewijsstuk*).
///
/// The first two repeat what a source concludes. Where numbers are given the library draws the conclusion
/// itself. The last three are what is so often taken for evidence against: that nothing is registered, that
/// there is no trial, that something is not proven. None of them says anything; that something was *shown
/// not to work* is [`Contradicts`](Self::Contradicts).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum EvidenceFinding {
    /// The source concludes that it is so.
    Supports,
    /// The source concludes that it is not so.
    Contradicts,
    /// Two readings of one measure.
    Measured(Measured),
    /// Seen in so many of so many.
    Counted(Counted),
    /// An audit on deciding together, for [`Element::SharedDecision`].
    Decided(DecisionAudit),
    /// Contacts before and after, for [`Element::Replaced`].
    Replaced(Replacement),
    /// Co-treatment by a geriatrician, for [`Element::Multidisciplinary`].
    CoTreated(GeriatricCoTreatment),
    /// Problems of a target group and the domains linked to, for [`Element::DomainsAligned`].
    Linked(DomainLinks),
    /// Nothing is registered about it.
    NotRegistered,
    /// There is no randomised trial of it.
    NoTrial(NoTrial),
    /// Research has shown neither that it works nor that it does not.
    NotProven,
}

/// That there is no randomised trial, and whether one could be.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct NoTrial {
    /// Why none can be done, or may be done ethically; nothing when one could be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub impossible_because: Option<Statement>,
}

impl EvidenceFinding {
    pub(super) const fn code(&self) -> &'static str {
        match self {
            Self::Supports => "supports",
            Self::Contradicts => "contradicts",
            Self::Measured(_) => "measured",
            Self::Counted(_) => "counted",
            Self::Decided(_) => "decided",
            Self::Replaced(_) => "replaced",
            Self::CoTreated(_) => "co-treated",
            Self::Linked(_) => "linked",
            Self::NotRegistered => "not-registered",
            Self::NoTrial(_) => "no-trial",
            Self::NotProven => "not-proven",
        }
    }

    /// The only element that it can be about, where there is one.
    pub(super) const fn only_about(&self) -> Option<Element> {
        match self {
            Self::Decided(_) => Some(Element::SharedDecision),
            Self::Replaced(_) => Some(Element::Replaced),
            Self::CoTreated(_) => Some(Element::Multidisciplinary),
            Self::Linked(_) => Some(Element::DomainsAligned),
            _ => None,
        }
    }

    /// The readings, where it has two.
    pub const fn measured(&self) -> Option<&Measured> {
        match self {
            Self::Measured(measured) => Some(measured),
            _ => None,
        }
    }

    /// Whether it can say something about the element, so that the years of it matter.
    pub(crate) const fn may_speak(&self) -> bool {
        !matches!(self, Self::NotRegistered | Self::NoTrial(_) | Self::NotProven)
    }

    /// Whether it is what a source concludes or writes, without a number: that it is so, that it is not so,
    /// or that it was agreed.
    pub(crate) const fn is_concluded(&self) -> bool {
        matches!(self, Self::Supports | Self::Contradicts | Self::Linked(_))
    }

    pub(super) fn sense(&self) -> Sense {
        match self {
            Self::Supports => Sense::SUPPORTS,
            Self::Contradicts => Sense::CONTRADICTS,
            Self::Measured(measured) => measured.sense(),
            Self::Counted(counted) => counted.sense(),
            Self::Decided(audit) => audit.sense(),
            Self::Replaced(replacement) => replacement.sense(),
            Self::CoTreated(patients) => patients.sense(),
            Self::Linked(links) => links.sense(),
            Self::NotRegistered => Sense::Silent(EvidenceSilence::NotRegistered),
            Self::NoTrial(NoTrial { impossible_because: None }) => Sense::Silent(EvidenceSilence::NoTrial),
            Self::NoTrial(NoTrial { impossible_because: Some(_) }) => {
                Sense::Silent(EvidenceSilence::NoTrialPossible)
            }
            Self::NotProven => Sense::Silent(EvidenceSilence::NotProven),
        }
    }

    /// The numbers, or the reason, behind the finding; nothing for what only has a name.
    pub(crate) fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Measured(measured) => measured.describe(language, f),
            Self::Counted(counted) => counted.describe(language, f),
            Self::Decided(audit) => audit.describe(language, f),
            Self::Replaced(replacement) => replacement.describe(language, f),
            Self::CoTreated(patients) => patients.describe(language, f),
            Self::Linked(links) => links.describe(language, f),
            Self::NoTrial(NoTrial { impossible_because: Some(reason) }) => write!(f, "{reason}"),
            _ => Ok(()),
        }
    }

    pub(crate) const fn has_detail(&self) -> bool {
        !matches!(
            self,
            Self::Supports
                | Self::Contradicts
                | Self::NotRegistered
                | Self::NotProven
                | Self::NoTrial(NoTrial { impossible_because: None })
        )
    }
}

words!(
    /// What kind of source an item of evidence comes from (*soort bron*).
    ///
    /// None of the documents ranks these. How strong each is, is for the caller to say:
    /// [`EvidencePolicy`](super::super::EvidencePolicy). What a kind can show of which the caller says
    /// nothing, is its [`carries`](Self::carries).
    SourceKind {
        #[doc(alias = "kwaliteitsstandaard")]
        Guideline = "guideline", "richtlijn of kwaliteitsstandaard", "guideline or quality standard";
        /// A position of Zorginstituut on whether care meets the state of science and practice (*standpunt*).
        #[doc(alias = "standpunt")]
        Position = "position", "standpunt van Zorginstituut", "position of Zorginstituut";
        /// A study of effect, randomised or not.
        EffectStudy = "effect-study", "effectonderzoek", "study of effect";
        /// A registry of outcomes.
        #[doc(alias = "kwaliteitsregistratie")]
        OutcomeRegistry = "outcome-registry", "uitkomstregistratie", "outcome registry";
        /// Reports by patients themselves.
        #[doc(alias = "PROM")]
        PatientReported = "patient-reported", "door patiënten gemeld", "reported by patients";
        /// Data from claims (*declaratiedata*).
        #[doc(alias = "declaratiedata")]
        ClaimsData = "claims-data", "declaratiedata", "claims data";
        /// The text of a contract between parties.
        ContractText = "contract-text", "contract", "contract";
        /// A model of capacity or of a business case.
        CapacityModel = "capacity-model", "capaciteitsmodel of businesscase", "capacity model or business case";
        /// A description of the process, or an audit of records.
        ProcessDocument = "process-document", "procesbeschrijving of dossieronderzoek", "process description or audit of records";
        StaffSurvey = "staff-survey", "peiling onder personeel", "survey among staff";
        /// A declaration of the provider on itself.
        SelfDeclaration = "self-declaration", "eigen verklaring", "self-declaration";
        /// An opinion that someone holds.
        Opinion = "opinion", "mening", "opinion";
    }
);

words!(
    /// What a kind of source can show where the caller's policy does not name it (*draagkracht van een
    /// soort bron*).
    ///
    /// The documents rank no sources. This is the crate's own safe default, and every answer repeats it:
    /// what the provider writes or says of itself, what someone holds to be so, and what a model works out,
    /// is not what happened. A caller who thinks otherwise of a kind names it in the
    /// [order](super::super::EvidencePolicy::with_ranking) of the policy.
    Carries {
        /// Its conclusions and its figures.
        Conclusion = "conclusion", "conclusies en cijfers", "conclusions and figures";
        /// The counts and readings in it; that a text says so is no fact.
        Figures = "figures", "alleen wat er geteld of gemeten is", "only what was counted or read";
        /// Nothing at all, neither its conclusions nor its figures.
        Nothing = "nothing", "niets", "nothing";
    }
);

impl SourceKind {
    /// What it can show where the caller's policy does not name it.
    ///
    /// ```
    /// use passende_zorg::principle::evidence::{Carries, SourceKind};
    /// assert_eq!(SourceKind::Position.carries(), Carries::Conclusion);
    /// assert_eq!(SourceKind::ProcessDocument.carries(), Carries::Figures);
    /// assert_eq!(SourceKind::SelfDeclaration.carries(), Carries::Nothing);
    /// ```
    pub const fn carries(self) -> Carries {
        match self {
            Self::Guideline
            | Self::Position
            | Self::EffectStudy
            | Self::OutcomeRegistry
            | Self::PatientReported
            | Self::ClaimsData
            | Self::StaffSurvey => Carries::Conclusion,
            Self::ContractText | Self::ProcessDocument => Carries::Figures,
            Self::CapacityModel | Self::SelfDeclaration | Self::Opinion => Carries::Nothing,
        }
    }
}

words!(
    /// How the care was paid of which claims tell (*bekostiging*).
    ///
    /// The more is paid in one sum, the less a claim tells of the care that was given (advice
    /// of 2020, part B, 1).
    PaymentForm {
        /// Each activity is claimed.
        PerActivity = "per-activity", "per activiteit", "per activity";
        /// One sum for a whole question of care (*bundelbekostiging*).
        #[doc(alias = "bundelbekostiging")]
        Bundle = "bundle", "bundel", "bundle";
        /// One sum for a network (*netwerkbekostiging*).
        #[doc(alias = "netwerkbekostiging")]
        Network = "network", "netwerkbekostiging", "network payment";
        /// One sum over providers and domains (*integrale bekostiging*).
        #[doc(alias = "integrale bekostiging")]
        Integrated = "integrated", "integrale bekostiging", "integrated payment";
        /// Each activity is claimed, and corrected afterwards against a ceiling, outside the claims.
        #[doc(alias = "plafondafspraak")]
        SettledCeiling = "settled-ceiling", "plafond met correctie achteraf", "ceiling corrected afterwards";
    }
);

words!(
    /// The direction in which evidence points (*richting*).
    Direction {
        /// Evidence for the element.
        Supports = "supports", "ondersteunt", "supports";
        /// Evidence against the element.
        Contradicts = "contradicts", "spreekt tegen", "contradicts";
    }
);

refusals! {
    /// The reasons for which evidence is refused.
    pub(crate) enum Refused {
        Name { field: &'static str, error: InputError } = "evidence.name" at "{field}":
            "{error}",
            "{error}";
        BoundsReversed { at_least: Decimal, at_most: Decimal } = "evidence.bounds-reversed":
            "verwacht: een bovengrens niet onder {at_least}; gevonden: {at_most}",
            "expected an upper bound that is not below {at_least}, found {at_most}";
        YearsReversed { from: Year, until: Year } = "evidence.years-reversed":
            "verwacht: een jaar niet vóór {from}; gevonden: {until}",
            "expected a year that is not before {from}, found {until}";
        ValueOrBounds = "evidence.value-or-bounds":
            "verwacht: `value`, of `at-least` en `at-most`",
            "expected `value`, or `at-least` and `at-most`";
        TooLarge = "evidence.too-large":
            "verwacht: waarden waarvan het verschil te schrijven is; gevonden: een groter verschil",
            "expected readings whose difference can be written, found a larger one";
        NotPositive { found: Decimal } = "evidence.not-positive" at "smallest-relevant":
            "verwacht: een getal hoger dan nul; gevonden: {found}",
            "expected a number above zero, found {found}";
        NotAShare { field: &'static str, found: Decimal } = "evidence.not-a-share" at "{field}":
            "verwacht: een aandeel boven 0 en van hoogstens 1; gevonden: {found}",
            "expected a share above 0 and at most 1, found {found}";
        NotPartOf { with: u32, of: u32 } = "evidence.not-part-of":
            "verwacht: een deel van minstens één in het geheel; gevonden: {with} van {of}",
            "expected a part of at least one in all, found {with} of {of}";
        Nothing { expected: Text } = "evidence.nothing":
            "verwacht: {expected}; gevonden: niets",
            "expected {expected}, found none";
        Twice { what: Text, found: &'static str } = "evidence.twice":
            "verwacht: {what} één keer; gevonden: `{found}` nogmaals",
            "expected each {what} once, found `{found}` again";
        OtherElement { finding: &'static str, expected: &'static str, found: &'static str } = "evidence.other-element" at "finding":
            "verwacht: `{finding}` bij het element `{expected}`; gevonden: bij `{found}`",
            "expected `{finding}` on the element `{expected}`, found it on `{found}`";
        OnePatient = "evidence.one-patient" at "level":
            "verwacht: practice, institution, region of system; gevonden: `patient`, terwijl bewijs niet van één patiënt is",
            "expected practice, institution, region or system, found `patient`: evidence is not of one patient";
        PaymentWithoutClaims { kind: &'static str } = "evidence.payment-without-claims" at "payment":
            "verwacht: dit alleen bij declaratiegegevens; gevonden: bij `{kind}`",
            "expected it with claims data only, found it with `{kind}`";
        SizeWithoutStudy { kind: &'static str } = "evidence.size-without-study" at "large-enough":
            "verwacht: dit alleen bij een effectstudie; gevonden: bij `{kind}`",
            "expected it with a study of effect only, found it with `{kind}`";
    }
}
