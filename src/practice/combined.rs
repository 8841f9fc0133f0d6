//! One standard with agreements on use and on organisation; the term for a result; and what a standing on
//! a day leaves out.

use core::fmt;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize, Serializer};

use crate::alike::alike;
use crate::explanation::{Explanation, OpenQuestion, evaluated};
use crate::language::{Language, Message};
use crate::messages::{Fixed, In, Say, messages};
use crate::practice::rules;
use crate::principle::Status;
use crate::region::Region;
use crate::rule::{Reference, Rule};
use crate::source::Edition;
use crate::statement::Statement;
use crate::time::Year;
use crate::words::words;

messages! {
    /// What is left out of where something stands on a day (*wat niet meetelt in een stand*): of a
    /// [life](super::life), a [record of a practice](super::EstablishmentLog), its [scaling
    /// up](super::scaling) or a [cycle](super::cycle).
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum StandingNotice {
        /// Facts that are dated after the day: for the answer they do not exist.
        Later {
            /// The number of facts that are left out; at least one.
            facts: usize,
            /// The day asked about.
            on: NaiveDate,
        } = "standing.later":
            if *facts == 1 =>
                "{facts} gegeven is van na {on} en telt niet mee.", "{facts} fact is from after {on} and does not count.";
            "{facts} gegevens zijn van na {on} en tellen niet mee.", "{facts} facts are from after {on} and do not count.";
        /// A count of a pandemic year, without a reason why it is fair all the same (advice of
        /// 2020, introduction).
        PandemicYear(year: Year) = "standing.pandemic-year":
            "De telling over {year} telt niet mee: een pandemiejaar, en niemand gaf een reden om die toch te gebruiken.",
            "The count of {year} is left out: a year of the pandemic, and nobody gave a reason to use it all the same.";
        /// A count of a year of which most days lie before the agreement to push care back: a fall before
        /// it is no result of it.
        BeforeAgreement(year: Year) = "standing.before-agreement":
            "De telling over {year} ligt grotendeels vóór de afspraak om af te bouwen en is daarvan geen resultaat.",
            "The count of {year} lies for the most part before the agreement to push it back, and is no result of that.";
        /// A judgement came from someone with a stake in the answer: it does not count.
        JudgedByInterested {
            /// The name of the one who judged and has a stake in the answer.
            by: String,
        } = "standing.judged-by-interested":
            "{by} heeft belang bij de uitkomst; dat oordeel telt niet mee.",
            "{by} has a stake in the answer; that judgement does not count.";
        /// A count is of a year that had not begun when it was made: it says nothing.
        YearNotBegun {
            /// The year of the count.
            year: Year,
            /// The day on which it was made.
            on: NaiveDate,
        } = "standing.year-not-begun":
            "De telling van {on} over {year} telt niet mee: dat jaar was nog niet begonnen.",
            "The count of {on} of {year} is left out: that year had not begun.";
    }
}

impl StandingNotice {
    /// Nothing when no fact is later.
    pub(super) fn later(on: NaiveDate, days: impl IntoIterator<Item = NaiveDate>) -> Option<Self> {
        let facts = days.into_iter().filter(|day| *day > on).count();
        (facts > 0).then_some(Self::Later { facts, on })
    }
}

impl Serialize for StandingNotice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::language::message(self, serializer)
    }
}

/// Things in a row that may have commas of their own: *a; b; c*.
#[derive(Debug)]
pub(super) struct Apart<T>(pub(super) Vec<T>);

impl<T: Say> Say for Apart<T> {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, thing) in self.0.iter().enumerate() {
            write!(f, "{}{}", if at == 0 { "" } else { "; " }, In(thing, language))?;
        }
        Ok(())
    }
}

/// A term (*termijn*): the last day, and whether parties agreed on it or it is the one year that the
/// agreements give in principle.
///
/// ```
/// use passende_zorg::practice::Term;
/// let since = "2024-02-29".parse()?;
/// let term = Term::since(since, None).unwrap();
/// assert_eq!((term.by(), term.is_agreed()), ("2025-02-28".parse()?, false));
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Term {
    by: NaiveDate,
    agreed: bool,
}

impl Term {
    /// The term that parties agreed on, or one year from a day; nothing when a year later cannot be written.
    pub fn since(day: NaiveDate, agreed: Option<NaiveDate>) -> Option<Self> {
        match agreed {
            Some(by) => Some(Self::agreed(by)),
            None => Some(Self { by: day.checked_add_months(Months::new(12))?, agreed: false }),
        }
    }

    /// A term that parties agreed on.
    pub const fn agreed(by: NaiveDate) -> Self {
        Self { by, agreed: true }
    }

    /// The last day of the term.
    pub const fn by(&self) -> NaiveDate {
        self.by
    }

    /// Whether parties agreed on it; otherwise it is the one year of the agreements.
    pub const fn is_agreed(&self) -> bool {
        self.agreed
    }
}

impl Edition {
    /// The rule that gives one year, in principle, to implementing or ending care.
    pub(super) fn one_year(self) -> &'static Rule {
        match self {
            Self::Draft => &rules::IZA_A_5_D,
            Self::Final | Self::Framework2023 => &rules::IZA22_A_3_F,
        }
    }
}

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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
        deserialize_with = "crate::formats::value::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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

evaluated! {
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
