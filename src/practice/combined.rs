//! One standard with agreements on use and on organisation.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::alike::alike;
use crate::explanation::held;
use crate::explanation::{Explanation, OpenQuestion};
use crate::language::Message;
use crate::messages::{Fixed, messages};
use crate::practice::StandingNotice;
use crate::practice::rules;
use crate::practice::standing_notice::Apart;
use crate::principle::Status;
use crate::region::Region;
use crate::rule::{Reference, Rule};
use crate::statement::Statement;
use crate::words::words;

words!(
    /// What a combined agreement has in it (*onderdeel van de standaard*), by the example of the advice of
    /// 2020 (part A, 1.2): thrombectomy after a stroke.
    AgreementPart {
        /// Norms of quality for the treatment.
        QualityNorms = "quality-norms", "kwaliteitsnormen", "norms of quality";
        /// Volume norms for the treatment.
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
    /// The part of a combined agreement that is agreed on.
    pub part: AgreementPart,
    /// The place in the document where it is agreed on.
    pub documented: Reference,
    /// The day since when it stands there; without one it is known from the day on which the
    /// document was consulted.
    #[serde(
        default,
        deserialize_with = "crate::wire::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub on: Option<NaiveDate>,
}

impl AgreedPart {
    /// The day from which it is known that this is agreed on.
    pub fn known_from(&self) -> NaiveDate {
        self.on.unwrap_or_else(|| self.documented.consulted())
    }
}

/// A standard in which use and organisation of care are agreed on together (*combinatie van afspraken*).
///
/// Beside the standard, care that cannot wait needs agreements in the emergency chain of every region.
/// Those are no part of it, and are asked for apart.
///
/// ```
/// use passende_zorg::practice::{AgreementPart, CombinedAgreement};
/// let agreement: CombinedAgreement = serde_json::from_str(
///     r#"{"subject": "thrombectomy", "parts": [
/// {"part": "quality-norms", "documented": {"title": "Standard", "section": "2", "consulted": "2026-01-05"}},
/// {"part": "indication-criteria", "documented": {"title": "Standard", "section": "3",
/// "consulted": "2026-01-05"}}
/// ]}"#,
/// )?;
/// let on = "2026-01-05".parse()?;
/// assert_eq!(
///     agreement.missing(on).collect::<Vec<_>>(),
///     [AgreementPart::VolumeNorms, AgreementPart::Organisation]
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
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
pub struct RegionalChain {
    /// The region whose patients may need the care.
    pub region: Region,
    /// The place of its agreements in the emergency chain; nothing when there are none.
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

    /// The care that the agreement is about.
    pub const fn subject(&self) -> &Statement {
        &self.subject
    }

    /// The places of a part that are known on a day; several when it stands in several.
    pub fn part(&self, part: AgreementPart, on: NaiveDate) -> impl Iterator<Item = &Reference> {
        let known = self.parts.iter().filter(move |agreed| agreed.known_from() <= on);
        known.filter(move |agreed| agreed.part == part).map(|agreed| &agreed.documented)
    }

    /// The parts it does not have on a day.
    pub fn missing(&self, on: NaiveDate) -> impl Iterator<Item = AgreementPart> {
        AgreementPart::ALL.iter().copied().filter(move |part| self.part(*part, on).next().is_none())
    }

    /// The titles of the documents in which all parts stand on a day: titles that look alike
    /// are of one document.
    fn standards(&self, on: NaiveDate) -> impl Iterator<Item = &Reference> {
        let mut parts: BTreeMap<String, (&Reference, BTreeSet<&str>)> = BTreeMap::new();
        for agreed in self.parts.iter().filter(|agreed| agreed.known_from() <= on) {
            let documented = &agreed.documented;
            let standard = parts.entry(alike(documented.title())).or_insert((documented, BTreeSet::new()));
            standard.1.insert(agreed.part.code());
        }
        let all = AgreementPart::ALL.len();
        parts.into_values().filter(move |(_, parts)| parts.len() == all).map(|(documented, _)| documented)
    }

    /// Whether all parts are there on a day, in one standard (advice of 2020, part A, 1.2: one standard
    /// with all of them). A part that is not given may stand elsewhere, and parts that stand in several
    /// documents may stand in one too: unknown.
    pub fn status(&self, on: NaiveDate) -> Status {
        Status::of(self.standards(on).next().is_some(), false)
    }

    /// The regions without agreements in the emergency chain that are known on a day.
    pub fn regions_without_chain(&self, on: NaiveDate) -> impl Iterator<Item = &RegionalChain> {
        let known = move |documented: &Reference| documented.consulted() <= on;
        self.emergency_chain.iter().filter(move |chain| !chain.documented.as_ref().is_some_and(known))
    }

    /// The notices of parts and agreements in the emergency chain that are known only after the day.
    pub fn notices(&self, on: NaiveDate) -> Vec<StandingNotice> {
        let chains = self.emergency_chain.iter().filter_map(|chain| chain.documented.as_ref());
        let days = self.parts.iter().map(AgreedPart::known_from).chain(chains.map(Reference::consulted));
        StandingNotice::later(on, days).into_iter().collect()
    }

    /// The rule that gives the example of a combined agreement.
    pub fn rule(&self) -> &'static Rule {
        &rules::ADV2020_A1_2_D
    }

    fn tree(&self, on: NaiveDate) -> Explanation {
        let mut missing: Vec<Said> = self.missing(on).map(|part| Said::Asked { part }).collect();
        if missing.is_empty() && self.status(on) == Status::Unknown {
            missing.push(Said::AskedOne);
        }
        let asked = missing.into_iter().map(|asked| OpenQuestion::fact(Message::new(asked), self.rule()));
        let parts = AgreementPart::ALL.iter().map(|part| {
            let places: Vec<Reference> = self.part(*part, on).cloned().collect();
            let status = Status::of(!places.is_empty(), false);
            let told = if places.is_empty() {
                Message::new(Fixed(part.code(), part.text()))
            } else {
                Message::new(Said::Part { part: *part, places: Apart(places) })
            };
            Explanation::new(status, told)
        });
        let whole = Said::Agreement { subject: self.subject.clone() };
        let tree = Explanation::new(self.status(on), Message::new(whole)).on_basis(self.rule());
        let tree = tree.with_questions(asked.collect()).with_parts(parts);
        let without = self.regions_without_chain(on);
        let without = without.map(|chain| Said::WithoutChain { region: chain.region.name().to_owned() });
        without
            .map(Message::new)
            .chain(self.notices(on).into_iter().map(Message::new))
            .fold(tree, Explanation::with_note)
    }
}

held! {
    /// The agreement as a tree on a day, with what is missing as questions, and what is left out.
    'a CombinedAgreement: on(on: NaiveDate)
}

messages! {
    /// A line of the explanation.
    #[derive(Debug)]
    enum Said {
        Agreement { subject: Statement } = "combined.agreement":
            "{subject}: afspraken over gebruik en over organisatie in één standaard",
            "{subject}: agreements on use and on organisation in one standard";
        Part { part: AgreementPart, places: Apart<Reference> } = { part.code() }: "{part}: {places}", "{part}: {places}";
        Asked { part: AgreementPart } = "combined.asked": "Waar staan: {part}?", "Where are: {part}?";
        /// All parts are there, and in no document together.
        AskedOne = "combined.asked-one":
            "In welke ene standaard staan deze onderdelen bij elkaar?", "In which one standard do these parts stand together?";
        WithoutChain { region: String } = "combined.emergency-chain":
            "{region}: geen afspraken in de spoedzorgketen", "{region}: no agreements in the emergency chain";
    }
}
