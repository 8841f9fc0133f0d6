//! The parts of the first test, what a person judges in it, and what keeps it from saying more.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use crate::messages::messages;
use crate::words::words;

words!(
    /// A part of the first test.
    LabourPart {
        Quality = "quality", "goede kwaliteit van zorg", "good quality of care";
        /// Fewer hours of professionals for each patient.
        Staff = "staff", "minder inzet van professionals per patiënt", "fewer hours of professionals per patient";
        /// Care is organised differently.
        Organisation = "organisation", "anders georganiseerd", "organised differently";
    }
);

words!(
    /// A question that a person judges in the first test (*wat een beoordelaar oordeelt*).
    LabourJudgement {
        Complete = "complete", "dat alle beroepsgroepen zijn genoemd", "that all professions are named";
        Good = "good", "dat de kwaliteit goed is", "that the quality is good";
    }
);

messages! {
    /// What a reader of the first test should know (*let op*): which judgement does not count.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum LabourNotice {
        /// A judgement is dated after the day of the policy: it does not exist for the answer.
        JudgedLater {
            /// The question that was judged after the day.
            what: LabourJudgement,
            /// The name of the one who judged, as the judgement gives it.
            by: String,
            /// The day of the judgement, later than the day of the policy.
            judged: NaiveDate,
        } = "labour.judged-later":
            "Het oordeel van {by} van {judged} {what}, bestaat op de peildatum nog niet.",
            "The judgement of {by} of {judged} {what} does not exist yet on the day asked about.";
        /// A judgement came from someone with a stake in the answer.
        JudgedByInterested {
            /// The question that was judged by someone with a stake.
            what: LabourJudgement,
            /// The name of the one who judged and has a stake in the answer.
            by: String,
        } = "labour.judged-by-interested":
            "{by} heeft belang bij de uitkomst: het oordeel {what} telt niet mee.",
            "{by} has a stake in the answer: the judgement {what} does not count.";
        /// What is organised differently stands in a document that was read after the day of the policy: it
        /// does not exist for the answer.
        DocumentedLater {
            /// The title of the document.
            document: String,
            /// The day on which the document was consulted, later than the day of the policy.
            consulted: NaiveDate,
        } = "labour.documented-later":
            "{document} is geraadpleegd op {consulted}, na de peildatum, en telt daarom niet mee.",
            "{document} was consulted on {consulted}, after the day asked about, and does not count for that reason.";
    }
}

/// `{"code": …, "text": {"nl": …, "en": …}}`
impl Serialize for LabourNotice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::language::message(self, serializer)
    }
}

words!(
    /// A gap that keeps the first test from saying more (*wat ontbreekt*).
    LabourGap {
        /// The hours of no profession are given.
        NoHours = "no-hours", "de inzet van ten minste één beroepsgroep", "the hours of at least one profession";
        /// Fewer hours, and nobody said from how many on a saving matters.
        RelevanceUnknown = "relevance-unknown", "vanaf hoeveel bespaarde uren het ertoe doet", "from how many hours saved it matters";
        /// Fewer hours, and fewer of them than what matters.
        BelowRelevant = "below-relevant", "een besparing die ertoe doet: deze is kleiner", "a saving that matters: this one is smaller";
        /// Hours or patients are not known well enough.
        HoursOpen = "hours-open", "uren en patiënten, nauwkeuriger", "hours and patients, more exactly";
        /// Nobody judged, by the day of the policy, that all professions are named; or someone
        /// judged that they are not.
        NotComplete = "not-complete", "een oordeel dat alle beroepsgroepen zijn genoemd van wie de inzet veranderde, ook buiten de praktijk", "a judgement that all professions are named whose hours changed, outside the practice too";
        /// A pandemic year is among the two, and nobody said why that is fair.
        PandemicYear = "pandemic-year", "een reden waarom een pandemiejaar hier eerlijk vergelijkt", "a reason why a pandemic year is fair here";
        /// The year after is not over on the day of the policy.
        NotYetKnown = "not-yet-known", "cijfers over een jaar dat op de peildatum voorbij is", "figures of a year that is over on the day asked about";
        /// No measure of quality is given.
        NoQuality = "no-quality", "een maat voor kwaliteit, voor en na", "a measure of quality, before and after";
        /// The measures of quality leave it open.
        QualityOpen = "quality-open", "metingen van kwaliteit die meer zeggen", "readings of quality that say more";
        /// A measure of quality was read in other years than the hours.
        QualityOtherYears = "quality-other-years", "metingen van kwaliteit uit de jaren van de uren", "readings of quality of the years of the hours";
        /// A measure of quality became worse, or may have, by less than the smallest difference that
        /// matters to the caller.
        QualityWorse = "quality-worse", "een maat voor kwaliteit die niet verslechterd is: deze kan slechter zijn geworden, al is het met minder dan het kleinste relevante verschil", "a measure of quality that did not become worse: this one may have, be it by less than the smallest difference that matters";
        /// Nobody without a stake judged, by the day of the policy, whether the quality is good.
        NotJudgedGood = "not-judged-good", "een oordeel, van wie er geen belang bij heeft, of deze kwaliteit goed is", "a judgement, by someone without a stake, whether this quality is good";
        /// It is not written down what is organised differently.
        NotDocumented = "not-documented", "waar staat wat anders is georganiseerd", "where it is written down what is organised differently";
    }
);

impl LabourGap {
    /// The part of the test that it leaves open.
    pub const fn part(self) -> LabourPart {
        match self {
            Self::NoQuality
            | Self::QualityOtherYears
            | Self::QualityWorse
            | Self::QualityOpen
            | Self::NotJudgedGood => LabourPart::Quality,
            Self::NotDocumented => LabourPart::Organisation,
            _ => LabourPart::Staff,
        }
    }
}
