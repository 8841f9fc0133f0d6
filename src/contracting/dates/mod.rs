//! Who would do what by when (*actiepunten en data*): the action points of the draft, and the dates in the body of
//! both texts.
//!
//! | what | item |
//! |---|---|
//! | a point, with its parties and its days | [`ActionPoint`], [`AgreementParty`] |
//! | what was done | [`ActionLog`], [`Progress`] |
//! | how the points stand on a day, of all or of one party | [`ActionReview`], [`ActionStatus`] |

mod review;
mod table;

use core::hash::{Hash, Hasher};

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::formats::{InputError, refusals};
use crate::language::Text;
use crate::record::record;
use crate::rule::Rule;
use crate::source::Edition;
use crate::words::words;
use table::POINTS;

#[doc(alias = "actiepunten")]
pub use review::ActionReview;

words!(
    /// The subject of a point (*thema*): the headings of annex L of the draft.
    ActionTheme {
        /// Money tied to measures.
        General = "general", "geld gekoppeld aan maatregelen", "money tied to measures";
        /// Appropriate care and the package.
        AppropriateCare = "appropriate-care", "passende zorg en pakket", "appropriate care and the package";
        /// Cooperation in the region.
        Region = "region", "regionale samenwerking", "cooperation in the region";
        /// Acute care.
        AcuteCare = "acute-care", "acute zorg", "acute care";
        /// Concentration and dispersal.
        Concentration = "concentration", "concentratie en spreiding", "concentration and dispersal";
        /// Primary care.
        PrimaryCare = "primary-care", "eerstelijnszorg", "primary care";
        /// Social domain, general practice and mental health care.
        SocialDomain = "social-domain", "sociaal domein, huisartsenzorg en ggz", "social domain, general practice and mental health care";
        /// Mental health care.
        MentalHealth = "mental-health", "geestelijke gezondheidszorg", "mental health care";
        /// Prevention and lifestyle.
        Prevention = "prevention", "preventie en leefstijl", "prevention and lifestyle";
        /// Labour market.
        Labour = "labour", "arbeidsmarkt", "labour market";
        /// Digitalisation.
        Digital = "digital", "digitalisering", "digitalisation";
        /// Contracting and transformation funds.
        Contracting = "contracting", "contractering en transformatiemiddelen", "contracting and transformation funds";
        /// Governance.
        Governance = "governance", "governance", "governance";
        /// Monitoring.
        Monitoring = "monitoring", "monitoring", "monitoring";
    }
);

words!(
    /// Who is named for a point (*verantwoordelijke partij*), as the annex names them; several are groups that the text
    /// does not define.
    AgreementParty {
        /// All parties to the agreement.
        Parties = "parties", "de IZA-partijen", "all parties to the agreement";
        /// Every party under the Zvw, the ministry aside.
        EveryParty = "every-zvw-party", "alle Zvw-partijen", "every Zvw party";
        /// The ministry.
        Ministry = "ministry", "het ministerie van VWS", "the ministry";
        /// Insurers.
        Insurers = "insurers", "zorgverzekeraars", "insurers";
        /// The two largest insurers of a region.
        LargestInsurers = "largest-insurers", "de twee grootste verzekeraars in de regio", "the two largest insurers of the region";
        /// The association of insurers.
        Zn = "zn", "ZN", "ZN";
        /// The care authority.
        Nza = "nza", "de NZa", "NZa";
        /// The institute for care.
        Zin = "zin", "Zorginstituut Nederland", "Zorginstituut Nederland";
        /// The inspectorate.
        Igj = "igj", "de IGJ", "IGJ";
        /// The institute for health.
        Rivm = "rivm", "het RIVM", "RIVM";
        /// The association of municipalities.
        Vng = "vng", "de VNG", "VNG";
        /// Municipalities.
        Municipalities = "municipalities", "gemeenten", "municipalities";
        /// The largest municipalities of a region.
        LargestMunicipalities = "largest-municipalities", "de grootste gemeenten in de regio", "the largest municipalities of the region";
        /// Parties in a region.
        RegionalParties = "regional-parties", "regionale partijen", "parties in the region";
        /// The networks for acute care.
        Roaz = "roaz", "de ROAZ'en", "the ROAZ networks";
        /// The Round Table on volume norms.
        RoundTable = "round-table", "het Ronde Tafeloverleg", "the Round Table";
        /// Hospitals.
        Nvz = "nvz", "de NVZ", "NVZ";
        /// University hospitals.
        Nfu = "nfu", "de NFU", "NFU";
        /// Independent clinics.
        Zkn = "zkn", "ZKN", "ZKN";
        /// Medical specialists.
        Fms = "fms", "de Federatie Medisch Specialisten", "the Federatie Medisch Specialisten";
        /// Parties in medical specialist care.
        HospitalParties = "hospital-parties", "partijen in de msz", "parties in specialist care";
        /// General practitioners.
        Lhv = "lhv", "de LHV", "LHV";
        /// Organised primary care.
        InEen = "ineen", "InEen", "InEen";
        /// Scholars of general practice.
        Nhg = "nhg", "het NHG", "NHG";
        /// Parties in primary care.
        PrimaryParties = "primary-parties", "partijen in de eerste lijn", "parties in primary care";
        /// Pharmacists.
        Knmp = "knmp", "de KNMP", "KNMP";
        /// Physiotherapists.
        Kngf = "kngf", "het KNGF", "KNGF";
        /// Allied health professionals.
        Ppn = "ppn", "het PPN", "PPN";
        /// Specialists in care of older people.
        Verenso = "verenso", "Verenso", "Verenso";
        /// Care of older people.
        Actiz = "actiz", "ActiZ", "ActiZ";
        /// Care at home.
        ZorgthuisNl = "zorgthuisnl", "Zorgthuisnl", "Zorgthuisnl";
        /// Nurses and carers.
        Nurses = "venvn", "V&VN", "V&VN";
        /// The sector of nursing and care.
        NursingSector = "vvt", "de sector verpleging en verzorging", "the sector of nursing and care";
        /// Parties in mental health care.
        MentalParties = "mental-parties", "ggz-partijen", "parties in mental health care";
        /// Providers of mental health care.
        NlGgz = "nlggz", "de Nederlandse ggz", "de Nederlandse ggz";
        /// People with mental complaints.
        Mind = "mind", "MIND", "MIND";
        /// Patients.
        Patients = "patients", "de Patiëntenfederatie", "the Patiëntenfederatie";
        /// Social work.
        Swn = "swn", "Sociaal Werk Nederland", "Sociaal Werk Nederland";
        /// Acute care networks together.
        Lnaz = "lnaz", "het LNAZ", "LNAZ";
        /// Ambulance services.
        Azn = "azn", "Ambulancezorg Nederland", "Ambulancezorg Nederland";
    }
);

words!(
    /// How a point stands on a day.
    ActionStatus {
        /// Its day has passed, and it is not done.
        Late = "late", "te laat", "late";
        /// Its day has passed, and nobody said whether it is done.
        Passed = "passed", "verstreken, niet bekend of het gedaan is", "passed, not known whether it is done";
        /// Its day has not passed.
        Open = "open", "loopt nog", "open";
        /// It was done, but after its day.
        DoneLate = "done-late", "gedaan, te laat", "done, late";
        /// It was done.
        Done = "done", "gedaan", "done";
        /// It is not done and has no day in this text.
        Undated = "undated", "zonder datum", "without a day";
    }
);

/// Something that parties would do, by a day or without one (*actiepunt*): a row of annex L of the draft, or a date in
/// the body of a text, known by its name.
///
/// The annex often prints the first day after a period (*1-1-2026* for what the body has *in 2025*): a body that
/// says a day earlier is taken to say the same, which is our reading. Where they differ by more, both are told, for the
/// text has no rule on which goes first. What has a season and no day (*voorjaar*) has no day here.
///
/// ```
/// use passende_zorg::contracting::dates::{ActionPoint, ActionStatus, Progress};
/// use passende_zorg::source::Edition;
///
/// let pictures = ActionPoint::named("IZA-L-ACU-12").unwrap();
/// assert_eq!(pictures.due(Edition::Draft), "2023-07-01".parse().ok());
/// assert_eq!(pictures.due(Edition::Final), "2023-06-30".parse().ok());
/// let on = "2023-07-01".parse()?;
/// assert_eq!(pictures.status(Edition::Draft, Progress::NotDone, on), Some(ActionStatus::Open));
/// assert_eq!(pictures.status(Edition::Final, Progress::NotDone, on), Some(ActionStatus::Late));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// *Source*: draft, annex L; both texts by page or section.
#[derive(Debug, Clone, Copy)]
#[doc(alias = "actiepunt")]
pub struct ActionPoint(&'static Row);

#[derive(Debug)]
struct Row {
    name: &'static str,
    theme: ActionTheme,
    parties: &'static [AgreementParty],
    text: Text,
    /// A row of annex L, with the day that it prints.
    annex: Option<Printed>,
    is_tentative: bool,
    body: Option<NaiveDate>,
    /// The final text, with its page.
    last: Option<(Printed, u16)>,
    says: Option<Text>,
    rules: &'static [&'static Rule],
}

/// What a text prints for a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Printed {
    On(NaiveDate),
    Undated,
}

impl Printed {
    const fn day(self) -> Option<NaiveDate> {
        match self {
            Self::On(day) => Some(day),
            Self::Undated => None,
        }
    }
}

impl ActionPoint {
    /// Every point, in the order of the annex, then those of a body alone.
    pub fn all() -> impl Iterator<Item = Self> + Clone {
        POINTS.iter().map(Self)
    }

    /// The one with a name: its id in the annex, or a word.
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|point| point.name() == name)
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        self.0.name
    }

    /// What would be done, in a few words.
    pub const fn text(self) -> Text {
        self.0.text
    }

    /// Its subject.
    pub const fn theme(self) -> ActionTheme {
        self.0.theme
    }

    /// Those who are named for it.
    pub const fn parties(self) -> &'static [AgreementParty] {
        self.0.parties
    }

    /// Whether a text of an edition has it.
    pub fn is_of(self, edition: Edition) -> bool {
        let document = edition.agreement().document();
        let ruled = self.0.rules.iter().any(|rule| rule.citation().document() == document);
        let draft = self.0.annex.is_some() || self.0.body.is_some();
        ruled || edition.pick(draft, self.0.last.is_some())
    }

    /// The last day by an edition: of the draft that of the annex, or of the body where the annex does not have the
    /// point.
    pub fn due(self, edition: Edition) -> Option<NaiveDate> {
        match edition.agreement() {
            Edition::Draft => self.0.annex.map_or(self.0.body, Printed::day),
            _ => self.0.last.and_then(|(printed, _)| printed.day()),
        }
    }

    /// The last day by the body of the draft, where the annex has the point too and the body says another day.
    pub fn due_by_body(self) -> Option<NaiveDate> {
        let annex = self.0.annex?.day();
        self.0.body.filter(|body| Some(*body) != annex)
    }

    /// Whether annex and body of the draft differ by more than a way of writing.
    pub fn differs(self) -> bool {
        let body = self.due_by_body();
        body.is_some_and(|body| self.0.annex.and_then(Printed::day) != body.succ_opt())
    }

    /// How it stands on a day under an edition; none where that text does not have it. What is done after that day
    /// is not done yet.
    pub fn status(self, edition: Edition, progress: Progress, on: NaiveDate) -> Option<ActionStatus> {
        let due = self.due(edition);
        let late = |day: NaiveDate| due.is_some_and(|due| day > due);
        self.is_of(edition).then(|| match progress {
            Progress::Done(done) if done <= on && late(done) => ActionStatus::DoneLate,
            Progress::Done(done) if done <= on => ActionStatus::Done,
            _ if due.is_none() => ActionStatus::Undated,
            Progress::Unknown if late(on) => ActionStatus::Passed,
            _ if late(on) => ActionStatus::Late,
            _ => ActionStatus::Open,
        })
    }
}

/// What is known of the work on a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Progress {
    /// Nothing.
    Unknown,
    /// It is not done.
    NotDone,
    /// It was done on a day.
    Done(NaiveDate),
}

/// Every rule of the table.
pub(super) fn rules() -> impl Iterator<Item = &'static Rule> {
    POINTS.iter().flat_map(|row| row.rules.iter().copied())
}

record! {
    /// What was done, and when; and what is known not to be done. Of the rest nothing is known.
    ActionLog, "a log: an object with `done` and `not-done`";
    lists {
        /// The points that are not done.
        not_done: ActionPoint,
    }
    maps {
        /// The day on which a point was done.
        done: ActionPoint => Done,
    }
}

impl ActionLog {
    fn progress(&self, point: ActionPoint) -> Progress {
        match self.done.get(&point) {
            Some(done) => Progress::Done(done.0),
            None if self.not_done.contains(&point) => Progress::NotDone,
            None => Progress::Unknown,
        }
    }

    fn check(&self) -> Result<(), InputError> {
        let twice = self.not_done.iter().find(|point| self.done.contains_key(point));
        twice.map_or(Ok(()), |point| Err(Refused::Both { name: point.name() }.into()))
    }
}

refusals! {
    /// The reasons for which a log is refused.
    enum Refused {
        Both { name: &'static str } = "dates.both" at "done.{name}": "expected a point as done or as not done, found both";
    }
}

/// The day on which something was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Done(#[serde(deserialize_with = "crate::wire::day")] pub NaiveDate);

impl PartialEq for ActionPoint {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self.0, other.0)
    }
}

impl Eq for ActionPoint {}

impl PartialOrd for ActionPoint {
    fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// By name.
impl Ord for ActionPoint {
    fn cmp(&self, other: &Self) -> core::cmp::Ordering {
        self.name().cmp(other.name())
    }
}

impl Hash for ActionPoint {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name().hash(state);
    }
}

/// Its name.
impl Serialize for ActionPoint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for ActionPoint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        let found = Self::named(&name);
        found.ok_or_else(|| {
            serde::de::Error::custom(format_args!("expected the name of an action point, found `{name}`"))
        })
    }
}

/// Writes the points, two lines each: its name, subject, parties and words; then the day of the annex, of the body,
/// of the final text with its page, what a text says without a day, and the rules of the catalogue that say the same.
macro_rules! rows {
    ($($name:literal $theme:ident [$($party:ident),+] = $nl:literal, $en:literal:
        $(annex $annex:tt)? $(tentative $tentative:tt)? $(body $body:literal)? $(last $last:tt $page:literal)?
        $(says $says:literal, $says_en:literal)? $(( $($rule:tt)+ ))*;)+) => {
        use crate::contracting::agreed::table as t;

        /// The points.
        pub(super) static POINTS: &[super::Row] = &[$(super::Row {
            name: $name,
            theme: super::ActionTheme::$theme,
            parties: &[$(super::AgreementParty::$party),+],
            text: crate::language::Text::new($nl, $en),
            annex: super::rows!(@maybe $(super::rows!(@day $annex))? $(super::rows!(@day $tentative))?),
            is_tentative: super::rows!(@tentative $($tentative)?),
            body: super::rows!(@maybe $(t::day($body))?),
            last: super::rows!(@maybe $((super::rows!(@day $last), $page))?),
            says: super::rows!(@maybe $(crate::language::Text::new($says, $says_en))?),
            rules: &[$(t::rows!(@asked $nl, $en, $($rule)+).rule),*],
        }),+];
    };
    (@maybe) => { None };
    (@maybe $found:expr) => { Some($found) };
    (@day undated) => { super::Printed::Undated };
    (@day $day:literal) => { super::Printed::On(t::day($day)) };
    (@tentative) => { false };
    (@tentative $day:tt) => { true };
}
use rows;
