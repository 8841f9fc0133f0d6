//! Every sentence on an impact analysis but those on the [grounds](ImpactGround), which say themselves.

use core::fmt;

use chrono::NaiveDate;

use super::{ImpactCriterion, ImpactGround, ImpactStanding};
use crate::Verdict;
use crate::judgement::Judgement;
use crate::language::{Describe, Language};
use crate::messages::{In, messages};
use crate::source::Edition;

/// A criterion, and what was found of it.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) criterion: ImpactCriterion,
    pub(super) ground: ImpactGround,
}

impl Describe for Line {
    fn code(&self) -> &'static str {
        self.criterion.code()
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.criterion.text().get(language))?;
        match (self.criterion, &self.ground) {
            (criterion, ImpactGround::NotKnown) => f.write_str(criterion.not_known().get(language)),
            (ImpactCriterion::Desirable, ImpactGround::Judged { judgement }) => {
                let word = match judgement.verdict() {
                    Verdict::Met => language.pick("wenselijk", "desirable"),
                    _ => language.pick("niet wenselijk", "not desirable"),
                };
                write!(f, "{word} ({:#})", In(judgement, language))
            }
            (_, ground) => ground.describe(language, f),
        }
    }
}

impl Told {
    /// The finding of someone who looked at something.
    pub(super) fn was_found(judgement: &Judgement) -> Self {
        Self::WasFound { verdict: judgement.verdict(), reason: judgement.reason().to_owned() }
    }
}

messages! {
    /// The lines around the criteria in the explanation.
    #[derive(Debug)]
    pub(super) enum Told {
        Headline { standing: ImpactStanding, on: NaiveDate, not_acceptable: usize } = "impact.analysis":
            if *not_acceptable == 0 =>
                "Impactanalyse van de verschuiving van zorg, peildatum {on}: {standing}.",
                "Impact analysis of the shift of care, as of {on}: {standing}.";
            "Impactanalyse van de verschuiving van zorg, peildatum {on}: {standing}. Niet aanvaardbaar bevonden: {not_acceptable}.",
            "Impact analysis of the shift of care, as of {on}: {standing}. Found not acceptable: {not_acceptable}.";
        WasFound { verdict: Verdict, reason: String } = "impact.found":
            if *verdict == Verdict::Met => "aanvaardbaar: {reason}", "acceptable: {reason}";
            if *verdict == Verdict::NotMet => "niet aanvaardbaar: {reason}", "not acceptable: {reason}";
            "speelt geen rol: {reason}", "plays no part: {reason}";
        OfGreatImportance = "impact.of-great-importance":
            "Het akkoord noemt de impactanalyse van groot belang; een bindende norm is het niet.",
            "The agreement calls the impact analysis of great importance; it is no binding norm.";
        NoAcuteCare = "impact.no-acute-care":
            "Er verschuift geen acute zorg: een analyse van de acute keten wordt niet gevraagd.",
            "No acute care shifts: an analysis of its chain is not asked.";
        OnlyIn { agreement: Edition } = "impact.beside":
            if *agreement == Edition::Draft =>
                "Onderdelen die alleen het concept noemt; zij tellen niet mee voor het oordeel.",
                "Aspects that only the draft names; they do not turn the verdict.";
            "Wat alleen het definitieve akkoord vraagt; het telt niet mee voor het oordeel.",
            "What only the final text asks; it does not turn the verdict.";
    }
}
