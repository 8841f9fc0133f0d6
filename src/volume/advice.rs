//! What the advice of 2020 says of concentrating care: which care lends itself to it, and how a network
//! divides it.
//!
//! The advice is a compass: *met* and *not met* say here which way it points, and nothing is a breach. Its
//! expectation of insurers, to buy selectively on minimum norms, is [checked on
//! contracts](crate::contracting::norms).

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::agreement::Complexity;
use super::dictionary::Later;
use super::rules;
use crate::Verdict;
use crate::criteria::{Criterion, Part};
use crate::explanation::{Explanation, OpenQuestion, assessed};
use crate::judgement::Judgement;
use crate::language::{Message, Text};
use crate::messages::messages;
use crate::party::Location;
use crate::record::record;
use crate::statement::Statement;
use crate::words::words;

words!(
    /// The reason why care lends itself to concentration (*concentratie van zorg*).
    CandidateReason {
        /// It is highly complex.
        HighlyComplex = "highly-complex", "hoogcomplexe zorg", "highly complex care";
        /// Care that is given seldom.
        Rare = "rare", "weinig voorkomende zorg", "rare care";
        /// Care that is expensive.
        Expensive = "expensive", "dure zorg", "expensive care";
        /// Concentrating it is efficient: expertise, staff and facilities need only be at
        /// the expertise centres.
        #[doc(alias = "doelmatigheid")]
        Efficient = "efficient", "doelmatigheid", "efficiency";
    }
);

record! {
    /// Care that may lend itself to further concentration (advice of 2020, part B, 7.5 and 7.5.1).
    ///
    /// One of the reasons is enough to be a candidate. Concentrating is right only if quality gains by it
    /// and access does not suffer; both are judged, for the advice gives no limit to travel time. Where
    /// efficiency is the only reason it is enough that quality does not lose by it (a reading of this
    /// crate). That either does not apply is no answer, and leaves it open.
    ///
    /// ```
    /// use passende_zorg::Verdict;
    /// use passende_zorg::volume::advice::{CandidateReason, ConcentrationCandidate};
    ///
    /// let mut care = ConcentrationCandidate::new();
    /// care.reasons = Some(vec![CandidateReason::Rare]);
    /// assert_eq!(care.is_candidate(), Verdict::Met);
    /// assert_eq!(care.verdict(), Verdict::Undetermined);
    /// assert_eq!(care.open_questions().len(), 2);
    /// ```
    #[derive(Default)]
    ConcentrationCandidate, "care that may be concentrated: an object";
    may {
        /// The reasons that apply; an empty list when it is known that none does.
        reasons: Vec<CandidateReason>,
        /// The judgement that quality gains by concentrating; where efficiency is the only reason, that it
        /// does not lose by it.
        quality_gains: Judgement,
        /// The judgement that access does not suffer.
        access_kept: Judgement,
    }
    keeps { later: Later = Later::NOTHING, }
}

impl ConcentrationCandidate {
    /// Whether the care is a candidate at all: undetermined while nothing is said; without a reason it is
    /// not, and the rest does not apply.
    pub const fn is_candidate(&self) -> Verdict {
        match &self.reasons {
            None => Verdict::Undetermined,
            Some(reasons) if reasons.is_empty() => Verdict::NotApplicable,
            Some(_) => Verdict::Met,
        }
    }

    /// Whether the advice points to concentrating it.
    pub fn verdict(&self) -> Verdict {
        if self.is_candidate() != Verdict::Met {
            return self.is_candidate();
        }
        Verdict::all_of(self.parts().iter().map(Part::verdict))
    }

    /// The same, as it stood on a day: a judgement that is dated after it does not exist yet, and is told.
    /// Without a day all judgements count.
    #[must_use]
    pub fn as_of(mut self, on: NaiveDate) -> Self {
        self.later.see_from(on);
        self.later.judgement(&mut self.quality_gains);
        self.later.judgement(&mut self.access_kept);
        self
    }

    fn is_for_efficiency_only(&self) -> bool {
        let reasons = self.reasons.as_deref().unwrap_or_default();
        !reasons.is_empty() && reasons.iter().all(|reason| *reason == CandidateReason::Efficient)
    }

    fn parts(&self) -> [Part<Candidate>; 2] {
        let quality =
            if self.is_for_efficiency_only() { Candidate::QualityKept } else { Candidate::QualityGains };
        let judged = |of: Candidate, judgement: &Option<Judgement>| {
            of.under(&rules::CANDIDATES).judged(judgement.as_ref())
        };
        [judged(quality, &self.quality_gains), judged(Candidate::Access, &self.access_kept)]
    }

    /// The questions that are missing and can still change the outcome.
    pub fn open_questions(&self) -> Vec<OpenQuestion> {
        if !self.verdict().is_undetermined() {
            return Vec::new();
        }
        if self.is_candidate().is_undetermined() {
            return vec![OpenQuestion::fact(Message::new(AdviceMessage::Reason), &rules::CANDIDATES)];
        }
        let quality =
            if self.is_for_efficiency_only() { AdviceMessage::QualityKept } else { AdviceMessage::Quality };
        let parts = self.parts().into_iter().zip([quality, AdviceMessage::Access]);
        let open = parts.filter(|(part, _)| part.verdict().is_undetermined());
        open.map(|(_, ask)| OpenQuestion::judgement(Message::new(ask), &rules::CANDIDATES)).collect()
    }

    /// The result as a tree.
    pub fn explanation(&self) -> Explanation {
        let mut explanation = Explanation::new(
            self.verdict(),
            Message::new(AdviceMessage::Candidate { verdict: self.verdict() }),
        )
        .on_basis(&rules::CANDIDATES)
        .with_questions(self.open_questions());
        if self.is_candidate() == Verdict::Met {
            let reasons: BTreeSet<_> = self.reasons.iter().flatten().copied().collect();
            explanation = explanation
                .with_note(Message::new(AdviceMessage::Reasons { reasons: reasons.into_iter().collect() }))
                .with_parts(self.parts().iter().map(Part::explanation));
        }
        self.later.told_in(explanation)
    }
}

/// What is judged of care that lends itself to concentration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Candidate {
    QualityGains,
    QualityKept,
    Access,
}

impl Criterion for Candidate {
    type Word = core::convert::Infallible;

    fn code(self) -> &'static str {
        match self {
            Self::QualityGains | Self::QualityKept => "advice.quality",
            Self::Access => "advice.access",
        }
    }

    fn text(self) -> Text {
        match self {
            Self::QualityGains => Text::new("de kwaliteit wint erbij", "quality gains by it"),
            Self::QualityKept => {
                Text::new("de kwaliteit gaat er niet op achteruit", "quality does not lose by it")
            }
            Self::Access => Text::new("de zorg blijft toegankelijk", "the care remains accessible"),
        }
    }
}

record! {
    /// A part of the care for a condition, and where a network gives it.
    CarePart, "a part of the care: an object with `name`, `complexity` and `location`";
    has {
        /// The name of the part.
        name: Statement,
        /// Its complexity, by which it may be given elsewhere or not.
        complexity: Complexity,
        /// The location where it is given.
        location: Location,
    }
    may {
        /// The location under whose guidance it is given.
        guidance: Location,
    }
}

record! {
    /// How a network divides care between its expertise centre and the others (advice of 2020, part B,
    /// 7.5.2).
    ///
    /// Highly complex parts are given at the expertise centre; other parts may be given elsewhere under its
    /// guidance.
    ///
    /// ```
    /// use passende_zorg::{Verdict, party::Location, statement::Statement};
    /// use passende_zorg::volume::{advice::{CarePart, NetworkDivision}, agreement::Complexity};
    ///
    /// let (centre, hospital) = (Location::try_new("centre")?, Location::try_new("hospital")?);
    /// let part = |name, complexity, at: &Location| {
    ///     Statement::try_new(name).map(|name| CarePart::new(name, complexity, at.clone()))
    /// };
    /// let mut after_care = part("after-care", Complexity::Low, &hospital)?;
    /// after_care.guidance = Some(centre.clone());
    /// let mut division = NetworkDivision::new(centre.clone());
    /// division.parts = vec![part("resection", Complexity::High, &centre)?, after_care];
    /// assert_eq!(division.verdict(), Verdict::Met);
    /// division.parts.push(part("biopsy", Complexity::High, &hospital)?);
    /// assert_eq!(division.verdict(), Verdict::NotMet);
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    NetworkDivision, "the division of a network: an object with `centre`";
    has {
        /// The expertise centre that the network is around.
        centre: Location,
    }
    lists {
        /// The parts of the care.
        parts: CarePart,
    }
}

impl NetworkDivision {
    /// Whether a part is where the advice has it; undetermined when it is given elsewhere and nobody said
    /// under whose guidance.
    fn judge(&self, part: &CarePart) -> Verdict {
        let at_centre = part.location == self.centre;
        match (part.complexity, &part.guidance) {
            _ if at_centre => Verdict::Met,
            (Complexity::Low, None) => Verdict::Undetermined,
            (Complexity::Low, Some(guide)) if *guide == self.centre => Verdict::Met,
            (Complexity::High, _) | (Complexity::Low, Some(_)) => Verdict::NotMet,
        }
    }

    /// Whether the whole is divided as the advice has it.
    pub fn verdict(&self) -> Verdict {
        Verdict::all_of(self.parts.iter().map(|part| self.judge(part)))
    }

    /// The questions that can still change the outcome: under whose guidance a part is given.
    pub fn open_questions(&self) -> Vec<OpenQuestion> {
        let open = self
            .parts
            .iter()
            .filter(|part| self.verdict().is_undetermined() && self.judge(part).is_undetermined());
        open.map(|part| {
            let guidance = AdviceMessage::Guidance { name: part.name.clone() };
            OpenQuestion::fact(Message::new(guidance), &rules::NETWORK_CARE)
        })
        .collect()
    }

    /// The result as a tree, one part for each part of the care.
    pub fn explanation(&self) -> Explanation {
        let part = |part: &CarePart| {
            let (name, location, verdict) = (part.name.clone(), part.location.clone(), self.judge(part));
            Explanation::new(verdict, Message::new(AdviceMessage::Part { name, location, verdict }))
        };
        Explanation::new(self.verdict(), Message::new(AdviceMessage::Division { verdict: self.verdict() }))
            .on_basis(&rules::NETWORK_CARE)
            .with_questions(self.open_questions())
            .with_parts(self.parts.iter().map(part))
    }
}

assessed!(ConcentrationCandidate, NetworkDivision);

messages! {
    #[derive(Debug)]
    enum AdviceMessage {
        Candidate { verdict: Verdict } = "advice.candidate":
            "Verder concentreren van deze zorg: {verdict}.", "Concentrating this care further: {verdict}.";
        Reason = "advice.question.reason":
            "Is de zorg hoogcomplex, weinig voorkomend of duur, of is concentreren doelmatig?",
            "Is the care highly complex, rare or expensive, or is concentrating it efficient?";
        Reasons { reasons: Vec<CandidateReason> } = "advice.reasons":
            "Reden om te concentreren: {reasons}.", "Reason to concentrate: {reasons}.";
        Quality = "advice.question.quality":
            "Wint de kwaliteit bij concentratie?", "Does quality gain by concentration?";
        QualityKept = "advice.question.quality-kept":
            "Blijft de kwaliteit bij concentratie ten minste gelijk?",
            "Does quality remain at least the same when the care is concentrated?";
        Access = "advice.question.access": "Blijft de zorg toegankelijk?", "Does the care remain accessible?";
        Division { verdict: Verdict } = "advice.division":
            "Verdeling van de zorg in het netwerk: {verdict}.", "Division of the care in the network: {verdict}.";
        Part { name: Statement, location: Location, verdict: Verdict } = "advice.part":
            "{name} op locatie {location}: {verdict}.", "{name} at location {location}: {verdict}.";
        Guidance { name: Statement } = "advice.question.guidance":
            "Onder begeleiding van welk centrum valt {name}?", "Under the guidance of which centre is {name} given?";
    }
}
