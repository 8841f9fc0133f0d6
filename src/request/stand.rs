//! How something stands on one day of a stretch.

use super::answer::parted;
use super::held::Holds;
use super::line::Told;
use super::over_time::StandsFrom;
use crate::explanation::{Assessment, Explanation, Outcome};
use crate::volume::norm::{Consequence, Stage};
use chrono::NaiveDate;

/// What something is about, by kind.
pub(super) type About = Vec<(&'static str, String)>;

/// How something stands on a day.
#[derive(Debug)]
pub(super) struct Stand {
    pub(super) about: About,
    pub(super) outcome: Outcome,
    pub(super) consequence: Option<Consequence>,
    pub(super) stage: Option<Stage>,
    /// The lines of a subject that stands by itself, by their codes and outcomes: what changes in it below
    /// its own outcome is a change too.
    pub(super) lines: Vec<(&'static str, Outcome)>,
    pub(super) explanation: Option<Explanation>,
}

/// By what it is about and how it stands.
impl PartialEq for Stand {
    fn eq(&self, other: &Self) -> bool {
        (&self.about, self.comes_to(), &self.lines) == (&other.about, other.comes_to(), &other.lines)
    }
}

impl Stand {
    pub(super) const fn comes_to(&self) -> (Outcome, Option<Consequence>, Option<Stage>) {
        (self.outcome, self.consequence, self.stage)
    }
}

impl StandsFrom {
    pub(super) fn of(day: NaiveDate, stand: Option<&Stand>, reasons: Vec<Told>) -> Self {
        let mut from = Self::new(day);
        if let Some(stand) = stand {
            (from.verdict, from.status) = parted(stand.outcome);
            (from.consequence, from.stage) = (stand.consequence, stand.stage);
        }
        from.reasons = reasons;
        from
    }
}

/// The lines of a tree, each by its code and its outcome.
fn outcomes(tree: &Explanation, into: &mut Vec<(&'static str, Outcome)>) {
    into.push((tree.message().code(), tree.outcome()));
    tree.parts().iter().for_each(|part| outcomes(part, into));
}

/// What a day finds.
pub(super) struct Found {
    pub(super) stands: Vec<Stand>,
    /// Whether to say why.
    pub(super) explains: bool,
}

impl Holds for Found {
    fn hold<const N: usize>(&mut self, about: [(&'static str, &str); N], of: &impl Assessment) {
        if about.iter().any(|(kind, _)| *kind == "subject") {
            return self.hold_whole(about, of);
        }
        let about = about.into_iter().map(|(kind, name)| (kind, name.to_owned())).collect();
        self.add_line(about, of.outcome(), || of.explanation());
    }
}

impl Found {
    /// What stands by itself: what changes in it below its own outcome is a change too.
    pub(super) fn hold_whole<const N: usize>(
        &mut self,
        about: [(&'static str, &str); N],
        of: &impl Assessment,
    ) {
        let explanation = of.explanation();
        let mut lines = Vec::new();
        outcomes(&explanation, &mut lines);
        let about = about.into_iter().map(|(kind, name)| (kind, name.to_owned())).collect();
        let explanation = self.explains.then_some(explanation);
        self.stands.push(Stand {
            about,
            outcome: of.outcome(),
            consequence: None,
            stage: None,
            lines,
            explanation,
        });
    }

    pub(super) fn add_line(&mut self, about: About, outcome: Outcome, explain: impl FnOnce() -> Explanation) {
        let explanation = self.explains.then(explain);
        let (consequence, stage, lines) = (None, None, Vec::new());
        self.stands.push(Stand { about, outcome, consequence, stage, lines, explanation });
    }

    /// What falling short of the last comes to, and the stage of its norm.
    pub(super) fn comes_to(&mut self, consequence: Option<Consequence>, stage: Stage) {
        if let Some(last) = self.stands.last_mut() {
            (last.consequence, last.stage) = (consequence, Some(stage));
        }
    }
}
