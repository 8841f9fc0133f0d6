//! The points on a day.

use chrono::NaiveDate;

use super::log::ActionLog;
use super::party::{ActionStatus, AgreementParty};
use super::point::{ActionPoint, Printed};
use crate::contracting::rules;
use crate::explanation::{Explanation, Sign, assessed};
use crate::formats::InputError;
use crate::language::{Message, Text};
use crate::messages::{Known, messages};
use crate::source::Edition;

/// How the points stand on a day (*stand van de actiepunten*), of all parties or of one: what is late
/// first, then what may be.
///
/// A point that names all parties is owed by each of them, and is shown for each. Nothing is passed or
/// failed: the dates say what parties planned.
///
/// ```
/// use passende_zorg::contracting::dates::{ActionLog, ActionReview, ActionStatus, AgreementParty};
/// use passende_zorg::source::Edition;
///
/// let log: ActionLog =
///     serde_json::from_str(r#"{"done": {"IZA-L-CTR-2": "2023-01-15"}, "not-done": ["IZA-L-ALG-1"]}"#)?;
/// let review = ActionReview::try_new(Edition::Draft, &log, "2023-06-02".parse()?)?;
/// let review = review.of_party(AgreementParty::Zn);
/// let late: Vec<_> = review.points_that_are(ActionStatus::Late).map(|point| point.name()).collect();
/// assert!(late.contains(&"IZA-L-ALG-1"));
/// assert!(review.points_that_are(ActionStatus::DoneLate).any(|point| point.name() == "IZA-L-CTR-2"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct ActionReview<'f> {
    edition: Edition,
    log: &'f ActionLog,
    on: NaiveDate,
    party: Option<AgreementParty>,
}

impl<'f> ActionReview<'f> {
    /// The points of an edition on a day.
    ///
    /// # Errors
    /// When a point is said to be done and not to be done.
    pub fn try_new(edition: Edition, log: &'f ActionLog, on: NaiveDate) -> Result<Self, InputError> {
        log.check()?;
        Ok(Self { edition, log, on, party: None })
    }

    /// The same, of what one party owes: by its own name, or as one of all parties.
    #[must_use]
    pub const fn of_party(mut self, party: AgreementParty) -> Self {
        self.party = Some(party);
        self
    }

    /// The edition whose points they are.
    pub const fn edition(&self) -> Edition {
        self.edition
    }

    /// The points that are asked about, in the order of the texts, each with how it stands.
    pub fn points(&self) -> impl Iterator<Item = (ActionPoint, ActionStatus)> {
        let review = *self;
        let owed = move |point: &ActionPoint| {
            review.party.is_none_or(|party| owes(party, point.parties(review.edition)))
        };
        ActionPoint::all().filter(owed).filter_map(move |point| {
            Some((point, point.status(review.edition, review.log.progress(point), review.on)?))
        })
    }

    /// The points that stand in one way, by their day.
    pub fn points_that_are(&self, status: ActionStatus) -> impl Iterator<Item = ActionPoint> {
        let those = self.points().filter(|(_, found)| *found == status).map(|(point, _)| point);
        let mut found: Vec<ActionPoint> = those.collect();
        found.sort_by_key(|point| point.due(self.edition));
        found.into_iter()
    }

    /// The points in the log that the edition does not have: what is said of them counts for nothing.
    pub fn elsewhere(&self) -> impl Iterator<Item = ActionPoint> {
        let review = *self;
        let logged = self.log.done.keys().chain(&self.log.not_done).copied();
        logged.filter(move |point| {
            point.status(review.edition, review.log.progress(*point), review.on).is_none()
        })
    }

    /// A point as a line that says how it stands.
    #[cfg(feature = "formats")]
    pub(crate) fn standing(&self, point: ActionPoint, status: ActionStatus) -> Explanation {
        let parties = point.parties(self.edition).to_vec();
        let due = Known(point.due(self.edition));
        let told = Said::Point { name: point.name(), text: point.text(), due, parties };
        Explanation::new(Sign::new(status.code(), status.text()), Message::new(told))
    }

    fn line(&self, point: ActionPoint) -> Explanation {
        let parties = point.parties(self.edition).to_vec();
        let told = Said::Point {
            name: point.name(),
            text: point.text(),
            due: Known(point.due(self.edition)),
            parties,
        };
        let draft = self.edition.agreement() == Edition::Draft;
        let done =
            self.log.done.get(&point).filter(|done| done.0 <= self.on).map(|done| Said::Done { day: done.0 });
        let body = point.due_by_body().filter(|_| draft && point.differs()).map(|day| Said::Body { day });
        let tentative =
            (draft && matches!(point.0.annex, Some(Printed::Tentative(_)))).then_some(Said::Tentative);
        let says = point.0.says.map(|text| Said::Says { text });
        let page = point.page().filter(|_| !draft).map(|page| Said::Page { page });
        let notes = [done, body, tentative, says, page].into_iter().flatten();
        let line = Explanation::note(Message::new(told));
        let line = notes.fold(line, |line, note| line.with_note(Message::new(note)));
        let document = self.edition.agreement().document();
        let ruled = point.0.rules.iter().copied().filter(|rule| rule.citation().document() == document);
        line.with_parts(ruled.map(|rule| Explanation::note(Message::new(Said::Rule)).on_basis(rule)))
    }

    /// The points as a tree, by how they stand.
    pub fn explanation(&self) -> Explanation {
        let count = |status| self.points_that_are(status).count();
        let [late, passed] = [ActionStatus::Late, ActionStatus::Passed].map(count);
        let [open, done] = [ActionStatus::Open, ActionStatus::Done].map(count);
        let [done_late, undated] = [ActionStatus::DoneLate, ActionStatus::Undated].map(count);
        let whole = Said::Whole {
            edition: self.edition.agreement(),
            on: self.on,
            late,
            passed,
            open,
            done: done.saturating_add(done_late),
            done_late,
            undated,
        };
        let elsewhere: Vec<&'static str> = self.elsewhere().map(ActionPoint::name).collect();
        let elsewhere = (!elsewhere.is_empty()).then(|| {
            let names = elsewhere.join(", ");
            Explanation::note(Message::new(Said::Elsewhere { edition: self.edition.agreement(), names }))
        });
        let groups = ActionStatus::ALL.iter().filter_map(|status| {
            let points: Vec<Explanation> =
                self.points_that_are(*status).map(|point| self.line(point)).collect();
            let sign = Sign::new(status.code(), status.text());
            (!points.is_empty()).then(|| {
                Explanation::new(sign, Message::new(Said::Group { points: points.len() })).with_parts(points)
            })
        });
        let basis = match self.edition.agreement() {
            Edition::Draft => {
                Some(Explanation::note(Message::new(Said::NoPrecedence)).on_basis(&rules::IZA_L_0_4))
            }
            _ => Some(Explanation::note(Message::new(Said::NoAnnex)).on_basis(&rules::IZA_L_0_1)),
        };
        Explanation::new(POINTS, Message::new(whole))
            .on_basis(&rules::IZA_L_0_1)
            .with_parts(groups)
            .with_parts(elsewhere)
            .with_parts(basis)
    }
}

assessed!(ActionReview<'_>);

/// Whether a party owes what these are named for: by its own name, as one of a group, or as one of all
/// parties. Whom the groups hold no text says; which party belongs to which is our reading.
fn owes(party: AgreementParty, named: &[AgreementParty]) -> bool {
    use AgreementParty as P;
    let supervises = matches!(party, P::Igj | P::Rivm);
    named.iter().any(|of| match of {
        _ if *of == party => true,
        P::Parties => !supervises,
        P::EveryParty => {
            !supervises && !matches!(party, P::Ministry | P::Nza | P::Zin | P::Vng | P::Municipalities)
        }
        P::Insurers | P::LargestInsurers | P::MarketLeaders => {
            matches!(party, P::Insurers | P::LargestInsurers | P::MarketLeaders)
        }
        P::Providers => {
            let of_care =
                matches!(party, P::Nvz | P::Nfu | P::Zkn | P::NlGgz | P::Lhv | P::Actiz | P::ZorgthuisNl);
            of_care
                || matches!(
                    party,
                    P::HospitalParties | P::MentalParties | P::PrimaryParties | P::NursingSector
                )
        }
        P::Municipalities | P::LargestMunicipalities => {
            matches!(party, P::Municipalities | P::LargestMunicipalities)
        }
        P::MentalParties => party == P::NlGgz,
        P::HospitalParties => matches!(party, P::Nvz | P::Nfu | P::Zkn | P::Fms),
        P::PrimaryParties => matches!(party, P::Lhv | P::InEen | P::Knmp | P::Kngf | P::Ppn),
        P::NursingSector => matches!(party, P::Actiz | P::ZorgthuisNl),
        _ => false,
    })
}

const POINTS: Sign = Sign::new("dates", Text::new("data", "dates"));

messages! {
    /// The lines of the answer.
    #[derive(Debug)]
    enum Said {
        Whole { edition: Edition, on: NaiveDate, late: usize, passed: usize, open: usize, done: usize, done_late: usize, undated: usize } = "dates.whole":
            if *done_late > 0 =>
                "Afspraken met een datum, {edition}, op {on}: te laat {late}, verstreken en niet bekend {passed}, lopend {open}, gedaan {done}, waarvan {done_late} te laat, zonder datum {undated}.",
                "Agreements with a day, {edition}, on {on}: late {late}, passed and not known {passed}, open {open}, done {done}, {done_late} of them late, without a day {undated}.";
            "Afspraken met een datum, {edition}, op {on}: te laat {late}, verstreken en niet bekend {passed}, lopend {open}, gedaan {done}, zonder datum {undated}.",
            "Agreements with a day, {edition}, on {on}: late {late}, passed and not known {passed}, open {open}, done {done}, without a day {undated}.";
        Group { points: usize } = "dates.group": "{points}", "{points}";
        Point { name: &'static str, text: Text, due: Known<NaiveDate>, parties: Vec<AgreementParty> } = "dates.point":
            "{text} ({name}); uiterlijk: {due}; door {parties}", "{text} ({name}); at the latest: {due}; by {parties}";
        Done { day: NaiveDate } = "dates.done": "gedaan op {day}", "done on {day}";
        Body { day: NaiveDate } = "dates.body": "de thematekst zegt: uiterlijk {day}", "the text on the subject says: {day} at the latest";
        Says { text: Text } = "dates.says": "de tekst: {text}", "the text: {text}";
        Page { page: u16 } = "dates.page": "definitieve tekst, p. {page}", "final text, p. {page}";
        Tentative = "dates.tentative": "de bijlage zet een vraagteken bij de datum of schrijft die dubbelzinnig", "the annex puts a question mark at the day or writes it in two ways";
        Rule = "dates.rule": "ook in de themateksten", "in the text on the subject too";
        Elsewhere { edition: Edition, names: String } = "dates.elsewhere":
            "Van deze punten is iets opgegeven, maar zij staan niet in deze tekst ({edition}): {names}.",
            "Something is said of these points, which this text does not have ({edition}): {names}.";
        NoPrecedence = "dates.no-precedence":
            "Waar bijlage L en de themateksten verschillen, heeft geen van beide voorrang.", "Where annex L and the texts on the subjects differ, neither goes before the other.";
        NoAnnex = "dates.no-annex":
            "De lijst met 120 actiepunten staat alleen in het concept; van de definitieve tekst staan hier data uit de hoofdtekst, niet alle. De partijen zijn die van bijlage L van het concept, behalve waar de definitieve tekst anderen noemt en dat is nagegaan.",
            "The list of 120 action points is in the draft only; of the final text some days of its body stand here, not all. The parties are those of annex L of the draft, but where the final text was found to name others.";
    }
}
