//! An item of evidence as a line: what it says, its figures, and where it stands.

use core::fmt;

use crate::explanation::Explanation;
use crate::judgement::Judgement;
use crate::language::{Describe, Language, Message, day_in_words, percentage_in_words};
use crate::principle::evidence::{Direction, Evidence, EvidenceFinding, EvidenceSilence, FurtherAway};
use crate::principle::{EvidenceClass, rules};
use crate::rule::Rule;

/// An item of evidence, and what it counts for.
#[derive(Debug)]
pub(super) struct Item {
    evidence: Evidence,
    counts: Option<EvidenceClass>,
}

/// The line of an item that counts, or that says nothing and why.
pub(super) fn line(item: &Evidence, class: EvidenceClass) -> Explanation {
    let message = Message::new(Item { evidence: item.clone(), counts: Some(class) });
    let line = match class {
        EvidenceClass::Speaks { .. } => Explanation::finding(message),
        EvidenceClass::Silent(_) => Explanation::note(message),
    };
    match rule(item, class) {
        Some(rule) => line.on_basis(rule),
        None => line,
    }
}

/// The line of an item that is information for a conversation.
pub(super) fn material(item: &Evidence) -> Explanation {
    Explanation::note(Message::new(Item { evidence: item.clone(), counts: None }))
}

fn rule(item: &Evidence, class: EvidenceClass) -> Option<&'static Rule> {
    match (class, item.finding()) {
        (EvidenceClass::Silent(silence), _) if silence.rule().is_some() => silence.rule(),
        (_, EvidenceFinding::CoTreated(_)) => Some(&rules::ADV2020_A3_2_E),
        _ => None,
    }
}

impl Item {
    const fn silence(&self) -> Option<EvidenceSilence> {
        match self.counts {
            Some(EvidenceClass::Silent(silence)) => Some(silence),
            _ => None,
        }
    }

    const fn direction(&self) -> Option<Direction> {
        match self.counts {
            Some(EvidenceClass::Speaks { direction, .. }) => Some(direction),
            _ => None,
        }
    }

    fn write_reasons(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let item = &self.evidence;
        if let Some(reason) = item.finding().measured().and_then(|measured| measured.baseline_reason()) {
            write!(f, "; {} {reason}", language.pick("over de nulmeting:", "on the baseline:"))?;
        }
        if let Some(reason) = item.pandemic_reason() {
            write!(f, "; {} {reason}", language.pick("over het pandemiejaar:", "on the pandemic year:"))?;
        }
        if let Some(FurtherAway { reason, judgement }) = item.further_away() {
            let told = language.pick("reden om verder weg te gaan", "reason to go further away");
            write!(f, "; {told}: {}", reason.in_language(language))?;
            match judgement {
                Some(judgement) => write_judgement(judgement, language, f)?,
                None => f.write_str(language.pick(" (niet beoordeeld)", " (not judged)"))?,
            }
        }
        if let Some(judgement) = item.judged_large_enough() {
            f.write_str(language.pick("; groot genoeg", "; large enough"))?;
            write_judgement(judgement, language, f)?;
        }
        Ok(())
    }
}

fn write_judgement(judgement: &Judgement, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (verdict, on) = (judgement.verdict().in_language(language), day_in_words(judgement.on(), language));
    write!(f, " ({verdict}, {}, {on}: {})", judgement.by(), judgement.reason())
}

impl Describe for Item {
    fn code(&self) -> &'static str {
        match (self.direction(), self.silence()) {
            (Some(direction), _) => direction.code(),
            (None, Some(silence)) => silence.code(),
            (None, None) => "material",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let item = &self.evidence;
        match (self.direction(), self.silence()) {
            (Some(direction), _) => write!(f, "{}: ", direction.in_language(language))?,
            (None, Some(EvidenceSilence::Forecast)) => {
                f.write_str(language.pick("prognose: ", "forecast: "))?;
            }
            (None, Some(_)) => f.write_str(language.pick("telt niet mee: ", "does not count: "))?,
            (None, None) => {
                f.write_str(language.pick("informatie voor het gesprek: ", "information for the talk: "))?;
            }
        }
        write!(f, "{}", item.claim())?;
        if item.finding().has_detail() {
            f.write_str(" (")?;
            item.finding().describe(language, f)?;
            f.write_str(")")?;
        }
        if let Some(silence) = self.silence() {
            write!(f, "; {}", silence.in_language(language))?;
        }
        self.write_reasons(language, f)?;
        write!(f, " [{}", item.kind().in_language(language))?;
        if let Some(population) = item.population() {
            write!(f, "; {population}")?;
        }
        if let Some(coverage) = item.coverage() {
            let share = percentage_in_words(coverage, language);
            write!(f, "; {share} {}", language.pick("geregistreerd", "registered"))?;
        }
        if let Some(years) = item.given_period() {
            write!(f, "; {years}")?;
        }
        write!(f, "; {}, {}]", item.documented().title(), item.documented().section())
    }
}
