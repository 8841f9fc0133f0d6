//! The second test as sentences: the four principles, and what would be enough.

use core::fmt;

use crate::explanation::{Explanation, Way};
use crate::language::{Describe, Language, Message};
use crate::messages::Fixed;
use crate::principle::practice::PrinciplesTest;
use crate::principle::{Element, Status, rules};
use crate::statement::Statement;

impl PrinciplesTest<'_> {
    /// The test as a tree: the four principles as they stand with their elements and evidence, and for those of which nothing is known what would
    /// be enough.
    pub fn explanation(&self) -> Explanation {
        let missing: Vec<_> = self.missing().collect();
        let parts = self.principles().map(|(principle, status)| {
            let named = Fixed(principle.code(), principle.text());
            let enough = missing.iter().find(|(missing, _)| *missing == principle);
            let ways = enough.map(|(_, elements)| Way::new(vec![Enough(elements.clone())]));
            let profile = self.appraisal().principle(principle).into_iter();
            let elements =
                profile.flat_map(|profile| profile.elements()).map(|element| element.explanation());
            Explanation::new(status, Message::new(named))
                .on_basis(&rules::VWS_PRINC)
                .with_ways(ways)
                .with_parts(elements)
        });
        let parts: Vec<Explanation> = parts.collect();
        let whole = ByPrinciples { title: self.appraisal().dossier().title().clone(), status: self.status() };
        let tree = Explanation::new(self.status(), Message::new(whole))
            .on_basis(&rules::VWS_PRACT)
            .with_parts(parts);
        let notices = self.appraisal().notices().into_iter();
        notices.fold(tree, |tree, notice| tree.with_note(Message::new(notice)))
    }
}

#[derive(Debug)]
struct ByPrinciples {
    title: Statement,
    status: Status,
}

impl Describe for ByPrinciples {
    fn code(&self) -> &'static str {
        "practice.by-principles"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let title = &self.title;
        let candidate = self.status == Status::Supported;
        match (language, candidate) {
            (Language::Dutch, true) => {
                write!(
                    f,
                    "{title} is kandidaat: elk van de vier principes is ondersteund. Vaststellen is aan het Zorginstituut."
                )
            }
            (Language::Dutch, false) => {
                let status = self.status.in_language(language);
                write!(f, "{title}, werken volgens de vier principes: {status}.")
            }
            (Language::English, true) => {
                write!(
                    f,
                    "{title} is a candidate: each of the four principles is supported. Establishing it is up to Zorginstituut."
                )
            }
            (Language::English, false) => {
                let status = self.status.in_language(language);
                write!(f, "{title}, working by the four principles: {status}.")
            }
        }
    }
}

#[derive(Debug)]
struct Enough(Vec<Element>);

impl Describe for Enough {
    fn code(&self) -> &'static str {
        "practice.enough"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let elements: Vec<&str> = self.0.iter().map(|element| element.in_language(language)).collect();
        let told = match self.0.as_slice() {
            [_] => language.pick("bewijs voor", "evidence for"),
            _ => language.pick("bewijs voor elk van deze", "evidence for each of these"),
        };
        write!(f, "{told}: {}", elements.join("; "))
    }
}
