//! The second test: it works by all four principles.

use crate::principle::{Appraisal, Dossier, Element, EvidencePolicy, Level, Principle, PrincipleSet, Status};

/// Whether a practice works by all four principles, as the government page describes a practice for appropriate care (*werkt volgens de vier
/// principes*).
///
/// All four count and none weighs more. Of each principle at least one element has to be supported, and none contradicted; a gap is no sign
/// against. What comes out says that the practice is a candidate, and never that it is established: that is for Zorginstituut, see
/// [`EstablishmentLog`](super::EstablishmentLog).
///
/// ```
/// use passende_zorg::principle::practice::PrinciplesTest;
/// use passende_zorg::principle::{Dossier, EvidencePolicy, Principle, Status};
/// let dossier: Dossier = serde_json::from_str(r#"{
///     "title": "Telemonitoring at home", "level": "practice",
///     "evidence": [{
///         "id": "near", "element": "close-to-home", "kind": "process-document", "dated": "2025-03-01",
///         "claim": "patients measure at home", "finding": "supports",
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

    /// How a principle stands: supported when some of its elements are and the others are unknown, contradicted when some are and none is
    /// supported, mixed when both occur or one of them is mixed, unknown when nothing that counts is known.
    ///
    /// The page speaks of a practice. Of a plan for another level it says nothing: not applicable. At the level of one patient all is reserved
    /// for the consultation.
    pub fn principle(&self, principle: Principle) -> Status {
        match self.0.dossier().level() {
            Level::Patient => return Status::ReservedForConsultation,
            Level::Practice => {}
            _ => return Status::NotApplicable,
        }
        let Some(profile) = self.0.principle(principle) else { return Status::NotApplicable };
        let some = |status| profile.count(status) > 0;
        let mixed = some(Status::Mixed);
        Status::of(mixed || some(Status::Supported), mixed || some(Status::Contradicted))
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

    /// The principles of which nothing that counts is known, each with the elements of which one, supported, would be enough.
    pub fn missing(&self) -> impl Iterator<Item = (Principle, Vec<Element>)> {
        let unknown = self.principles().filter(|(_, status)| *status == Status::Unknown);
        unknown.map(|(principle, _)| {
            let profiles = self.0.principle(principle).into_iter().flat_map(|profile| profile.elements());
            let open = profiles.filter(|element| element.status() == Status::Unknown);
            (principle, open.map(|element| element.element()).collect())
        })
    }
}
