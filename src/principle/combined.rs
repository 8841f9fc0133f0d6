//! One standard with agreements on use and on organisation.

use core::fmt;

use serde::{Deserialize, Serialize};

use super::{Status, rules};
use crate::explanation::{Explanation, OpenQuestion};
use crate::language::{Describe, Language, Message};
use crate::region::Region;
use crate::rule::{Reference, Rule};
use crate::statement::Statement;
use crate::words::words;

words!(
    /// What a combined agreement has in it (*onderdeel van de standaard*), by the example of the advice of 2020 (part A, 1.2): thrombectomy after
    /// a stroke.
    AgreementPart {
        /// Norms of quality.
        QualityNorms = "quality-norms", "kwaliteitsnormen", "norms of quality";
        /// Volume norms.
        VolumeNorms = "volume-norms", "volumenormen", "volume norms";
        /// Criteria for who gets the treatment.
        IndicationCriteria = "indication-criteria", "indicatiecriteria", "indication criteria";
        /// Agreements on how care is organised.
        Organisation = "organisation", "afspraken over de organisatie van zorg", "agreements on the organisation of care";
    }
);

/// A part that is agreed on, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AgreedPart {
    /// Which part.
    pub part: AgreementPart,
    /// Where it stands.
    pub documented: Reference,
}

/// A standard in which use and organisation of care are agreed on together (*combinatie van afspraken*).
///
/// Beside the standard, care that cannot wait needs agreements in the emergency chain of every region. Those are no part of it, and are asked
/// for apart.
///
/// ```
/// use passende_zorg::principle::{AgreementPart, CombinedAgreement};
/// let agreement: CombinedAgreement = serde_json::from_str(r#"{"subject": "thrombectomy", "parts": [
///     {"part": "quality-norms", "documented": {"title": "Standard", "section": "2", "consulted": "2026-01-05"}},
///     {"part": "indication-criteria", "documented": {"title": "Standard", "section": "3", "consulted": "2026-01-05"}}
/// ]}"#)?;
/// assert_eq!(agreement.missing().collect::<Vec<_>>(), [AgreementPart::VolumeNorms, AgreementPart::Organisation]);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[doc(alias = "kwaliteitsstandaard")]
pub struct CombinedAgreement {
    subject: Statement,
    parts: Vec<AgreedPart>,
    /// The regions whose patients may need it, each with its agreements in the emergency chain.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    emergency_chain: Vec<RegionalChain>,
}

/// A region, and where its agreements in the emergency chain stand (*spoedzorgketen*).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[doc(alias = "spoedzorgketen")]
pub struct RegionalChain {
    /// Which region.
    pub region: Region,
    /// Where its agreements stand; nothing when there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub documented: Option<Reference>,
}

impl CombinedAgreement {
    /// An agreement on a subject, with the parts it has and the regions it is given in.
    pub const fn new(
        subject: Statement,
        parts: Vec<AgreedPart>,
        emergency_chain: Vec<RegionalChain>,
    ) -> Self {
        Self { subject, parts, emergency_chain }
    }

    /// On which care.
    pub const fn subject(&self) -> &Statement {
        &self.subject
    }

    /// Where a part stands; several places when it stands in several.
    pub fn part(&self, part: AgreementPart) -> impl Iterator<Item = &Reference> {
        self.parts.iter().filter(move |agreed| agreed.part == part).map(|agreed| &agreed.documented)
    }

    /// The parts it does not have.
    pub fn missing(&self) -> impl Iterator<Item = AgreementPart> {
        AgreementPart::ALL.iter().copied().filter(|part| self.part(*part).next().is_none())
    }

    /// Whether all parts are there. A part that is not given may stand elsewhere: unknown.
    pub fn status(&self) -> Status {
        Status::of(self.missing().next().is_none(), false)
    }

    /// The regions without agreements in the emergency chain.
    pub fn regions_without_chain(&self) -> impl Iterator<Item = &RegionalChain> {
        self.emergency_chain.iter().filter(|chain| chain.documented.is_none())
    }

    /// The rule.
    pub fn rule(&self) -> &'static Rule {
        &rules::ADV2020_A1_2_D
    }

    /// The agreement as a tree, with what is missing as questions.
    pub fn explanation(&self) -> Explanation {
        let missing = self.missing().map(|part| OpenQuestion::fact(Message::new(Asked(part)), self.rule()));
        let parts = AgreementPart::ALL.iter().map(|part| {
            let status = Status::of(self.part(*part).next().is_some(), false);
            let told = Told { part: *part, places: self.part(*part).cloned().collect() };
            Explanation::new(status, Message::new(told))
        });
        let whole = Subject(self.subject.clone());
        let tree = Explanation::new(self.status(), Message::new(whole)).on_basis(self.rule());
        let tree = tree.with_questions(missing.collect()).with_parts(parts);
        self.regions_without_chain()
            .map(|chain| Message::new(Without(chain.region.clone())))
            .fold(tree, Explanation::with_note)
    }
}

#[derive(Debug)]
struct Subject(Statement);

impl Describe for Subject {
    fn code(&self) -> &'static str {
        "combined.agreement"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let told = language.pick(
            "afspraken over gebruik en over organisatie in één standaard",
            "agreements on use and on organisation in one standard",
        );
        write!(f, "{}: {told}", self.0)
    }
}

#[derive(Debug)]
struct Told {
    part: AgreementPart,
    places: Vec<Reference>,
}

impl Describe for Told {
    fn code(&self) -> &'static str {
        self.part.code()
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.part.in_language(language))?;
        for (at, place) in self.places.iter().enumerate() {
            write!(f, "{} {}", if at == 0 { ":" } else { ";" }, place.in_language(language))?;
        }
        Ok(())
    }
}

#[derive(Debug)]
struct Asked(AgreementPart);

impl Describe for Asked {
    fn code(&self) -> &'static str {
        "combined.asked"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}?", language.pick("Waar staan", "Where are"), self.0.in_language(language))
    }
}

#[derive(Debug)]
struct Without(Region);

impl Describe for Without {
    fn code(&self) -> &'static str {
        "combined.emergency-chain"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let told =
            language.pick("geen afspraken in de spoedzorgketen", "no agreements in the emergency chain");
        write!(f, "{}: {told}", self.0.name())
    }
}
