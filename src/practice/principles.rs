//! The second test: it works by all four principles.

use crate::principle::evidence::EvidenceSilence;
use crate::principle::{
    Appraisal, Dossier, Element, EvidencePolicy, Gain, Level, Principle, PrincipleSet, Status,
};

/// Whether a practice works by all four principles, as the government page describes a practice for
/// appropriate care (*werkt volgens de vier principes*).
///
/// All four count and none weighs more. Each is carried by what the page puts in its
/// [centre](Self::centre), and by nothing beside it; what the page only touches on can speak against it all
/// the same. A gap is no sign against. What comes out says that the practice is a candidate, and never that
/// it is established: that is for Zorginstituut, see [`EstablishmentLog`](super::EstablishmentLog). The
/// page is one sentence on an information page and gives no test: that each of the four has to be shown is
/// a reading of this crate.
///
/// ```
/// use passende_zorg::practice::PrinciplesTest;
/// use passende_zorg::principle::{Dossier, EvidencePolicy, Principle, Status};
/// let dossier: Dossier = serde_json::from_str(r#"{
///     "title": "Telemonitoring at home", "level": "practice",
///     "evidence": [{
///         "id": "near", "element": "close-to-home", "kind": "process-document", "dated": "2025-03-01",
///         "claim": "patients measure at home", "finding": {"counted": {"with": 96, "of": 96}},
///         "documented": {"title": "Annual report", "section": "2", "consulted": "2025-03-14"}
///     }]
/// }"#)?;
/// let policy = EvidencePolicy::on("2025-06-01".parse()?);
/// let test = PrinciplesTest::of(&dossier, &policy);
/// assert_eq!(test.principle(Principle::RightCareRightPlace), Status::Supported);
/// assert_eq!(test.status(), Status::Unknown);
/// assert_eq!(test.missing().count(), 3);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct PrinciplesTest<'a>(Appraisal<'a>);

impl<'a> PrinciplesTest<'a> {
    /// Holds the evidence on a practice against the four principles of the page.
    pub fn of(dossier: &'a Dossier, policy: &'a EvidencePolicy) -> Self {
        Self(Appraisal::new(dossier, PrincipleSet::Page2024, policy))
    }

    /// The appraisal that it reads.
    pub const fn appraisal(&self) -> &Appraisal<'a> {
        &self.0
    }

    /// What the page puts in the centre of a principle: care that works, at a reasonable price; close to
    /// the patient; decided together with the doctor; health, and what someone is able to do. None for a
    /// principle that the page does not have.
    ///
    /// ```
    /// use passende_zorg::principle::{Element, Principle};
    /// use passende_zorg::practice::PrinciplesTest;
    /// assert_eq!(
    ///     PrinciplesTest::centre(Principle::ValueDriven),
    ///     [Element::Effectiveness, Element::ReasonablePrice]
    /// );
    /// ```
    pub const fn centre(principle: Principle) -> &'static [Element] {
        match principle {
            Principle::ValueDriven => &[Element::Effectiveness, Element::ReasonablePrice],
            Principle::RightCareRightPlace => &[Element::CloseToHome],
            Principle::TogetherWithPatient => &[Element::SharedDecision],
            Principle::HealthNotIllness => &[Element::PositiveHealth],
            Principle::WorkEnvironment => &[],
        }
    }

    /// How a principle stands: as all that is in its centre stands together. Where that is supported and
    /// something beside it is contradicted or mixed, it is mixed.
    ///
    /// The page speaks of a practice. Of a plan for another level it says nothing: not applicable. At the
    /// level of one patient all is reserved for the consultation.
    pub fn principle(&self, principle: Principle) -> Status {
        match self.0.dossier().level() {
            Level::Patient => return Status::ReservedForConsultation,
            Level::Practice => {}
            _ => return Status::NotApplicable,
        }
        let Some(profile) = self.0.principle(principle) else { return Status::NotApplicable };
        let centre = Status::all_of(Self::centre(principle).iter().map(|element| self.0.status(*element)));
        let against = profile.count(Status::Contradicted) > 0 || profile.count(Status::Mixed) > 0;
        if centre == Status::Supported && against { Status::Mixed } else { centre }
    }

    /// The four principles, in the order of the page, as they stand.
    pub fn principles(&self) -> impl Iterator<Item = (Principle, Status)> {
        let stated = PrincipleSet::Page2024.principles().iter();
        stated.map(|stated| (stated.principle(), self.principle(stated.principle())))
    }

    /// All four together. Supported says that the practice is a candidate.
    pub fn status(&self) -> Status {
        Status::all_of(self.principles().map(|(_, status)| status))
    }

    /// The principles whose centre is not known, each with the elements that are open: all of them are
    /// needed. A price is held against a gain, so as long as that is not known it is among them.
    pub fn missing(&self) -> impl Iterator<Item = (Principle, Vec<Element>)> {
        let unknown = self.principles().filter(|(_, status)| *status == Status::Unknown);
        unknown.map(|(principle, _)| {
            let centre = Self::centre(principle);
            let gain = centre.contains(&Element::ReasonablePrice) && self.0.gain() == Gain::Unknown;
            let gain = gain.then_some(Element::HealthGain);
            // What was brought for the price may only wait for the gain.
            let waits = |element: Element| {
                self.0.element(element).silent().any(|(_, silence)| silence == EvidenceSilence::GainUnknown)
            };
            let open = centre.iter().copied();
            let open = open.filter(|element| self.0.status(*element) == Status::Unknown && !waits(*element));
            (principle, open.chain(gain).collect())
        })
    }
}
