//! How a verdict moved between two results, and in which lines two explanations differ.

use core::fmt;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::{Explanation, Outcome};
use crate::Verdict;
use crate::language::{Describe, InBoth, Language, Message};
use crate::messages::{Say, messages};
use crate::words::words;

words!(
    /// How the verdict on something moved between two results (*verschuiving van het oordeel*).
    VerdictShift {
        /// The verdict is the same in both.
        Same = "same", "oordeel ongewijzigd", "same verdict";
        /// Not met before, met after.
        NowMet = "now-met", "voldoet nu", "now met";
        /// Met before, not met after.
        NoLongerMet = "no-longer-met", "voldoet niet meer", "no longer met";
        /// Undetermined before, met after.
        DecidedMet = "decided-met", "voldoet, en was onbeslist", "met, and undetermined before";
        /// Undetermined before, not met after.
        DecidedNotMet = "decided-not-met", "voldoet niet, en was onbeslist", "not met, and undetermined before";
        /// Met or not met before, undetermined after.
        NoLongerDecided = "no-longer-decided", "niet meer te beslissen", "no longer decided";
        /// Not applicable before; met, not met or undetermined after.
        WasNotApplicable = "was-not-applicable", "was niet van toepassing", "not applicable before";
        /// Met, not met or undetermined before; not applicable after.
        NotApplicableNow = "not-applicable-now", "nu niet van toepassing", "not applicable now";
        /// It is only in the second.
        OnlyAfter = "only-after", "alleen erna", "only after";
        /// It is only in the first.
        OnlyBefore = "only-before", "alleen ervoor", "only before";
    }
);

impl VerdictShift {
    /// The move from one verdict to another; none is for something that has no verdict on that side.
    ///
    /// ```
    /// use passende_zorg::{Verdict, explanation::VerdictShift};
    /// let shift = VerdictShift::between(Some(Verdict::Met), Some(Verdict::NotMet));
    /// assert_eq!(shift, VerdictShift::NoLongerMet);
    /// assert!(shift.is_worse());
    /// ```
    pub const fn between(before: Option<Verdict>, after: Option<Verdict>) -> Self {
        use Verdict::{Met, NotApplicable, NotMet, Undetermined};
        match (before, after) {
            (None, None) => Self::Same,
            (None, Some(_)) => Self::OnlyAfter,
            (Some(_), None) => Self::OnlyBefore,
            (Some(before), Some(after)) => match (before, after) {
                (Met, Met)
                | (NotMet, NotMet)
                | (Undetermined, Undetermined)
                | (NotApplicable, NotApplicable) => Self::Same,
                (NotMet, Met) => Self::NowMet,
                (Met, NotMet) => Self::NoLongerMet,
                (Undetermined, Met) => Self::DecidedMet,
                (Undetermined, NotMet) => Self::DecidedNotMet,
                (Met | NotMet, Undetermined) => Self::NoLongerDecided,
                (NotApplicable, _) => Self::WasNotApplicable,
                (_, NotApplicable) => Self::NotApplicableNow,
            },
        }
    }

    /// Whether it is not met after, and was met or open before.
    pub const fn is_worse(self) -> bool {
        matches!(self, Self::NoLongerMet | Self::DecidedNotMet)
    }

    /// Whether it is met after, and was not met or open before.
    pub const fn is_better(self) -> bool {
        matches!(self, Self::NowMet | Self::DecidedMet)
    }
}

/// A line of an explanation without the lines below it: its outcome and its sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparedLine {
    outcome: Outcome,
    message: Message,
}

impl ComparedLine {
    fn of(line: &Explanation) -> Self {
        Self { outcome: line.outcome, message: line.message.clone() }
    }

    /// The outcome of the line.
    pub const fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// The sentence of the line.
    pub const fn message(&self) -> &Message {
        &self.message
    }

    /// The sentence as it stands in another.
    fn sentence(&self, language: Language) -> String {
        self.message.in_language(language).to_string().trim_end_matches(['.', ':']).to_owned()
    }
}

/// The sentence with its verdict; with `{line:?}` the sentence alone, and with `{line:#}` its outcome alone.
impl Say for ComparedLine {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sentence = self.sentence(language);
        f.write_str(&sentence)?;
        match self.outcome.verdict() {
            Some(verdict) if !sentence.ends_with(verdict.in_language(language)) => {
                write!(f, " ({})", verdict.in_language(language))
            }
            _ => Ok(()),
        }
    }

    fn quote(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence(language))
    }

    fn how_many(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.outcome.in_language(language))
    }
}

messages! {
    /// A line that differs between two explanations of the same thing, in its outcome or its sentence.
    ///
    /// Serialised with its code, its sentence in both languages, and the two outcomes.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub enum LineChange {
        /// Both have the line.
        Both {
            /// The line of the first.
            before: ComparedLine,
            /// The line of the second.
            after: ComparedLine,
        } = "change.line":
            if before.message == after.message && before.outcome.verdict().is_none() =>
                "{before:?}: eerst {before:#}, daarna {after:#}", "{before:?}: first {before:#}, then {after:#}";
            "eerst: {before}; daarna: {after}", "first: {before}; then: {after}";
        /// The first has the line, and the second has not.
        OnlyBefore {
            /// The line of the first.
            line: ComparedLine,
        } = "change.line-only-before":
            "alleen eerst: {line}", "only first: {line}";
        /// The second has the line, and the first has not.
        OnlyAfter {
            /// The line of the second.
            line: ComparedLine,
        } = "change.line-only-after":
            "alleen daarna: {line}", "only then: {line}";
    }
}

impl LineChange {
    /// A line that the first has, or the second.
    pub(crate) fn only(line: &Explanation, is_first: bool) -> Self {
        let line = ComparedLine::of(line);
        if is_first { Self::OnlyBefore { line } } else { Self::OnlyAfter { line } }
    }

    /// The outcomes of both; nothing where there is no such line.
    pub const fn outcomes(&self) -> [Option<Outcome>; 2] {
        match self {
            Self::Both { before, after } => [Some(before.outcome), Some(after.outcome)],
            Self::OnlyBefore { line } => [Some(line.outcome), None],
            Self::OnlyAfter { line } => [None, Some(line.outcome)],
        }
    }

    /// Whether the outcome differs, and not the sentence alone.
    pub fn is_another_outcome(&self) -> bool {
        let [before, after] = self.outcomes();
        before != after
    }
}

/// `{"code": …, "text": {"nl": …, "en": …}, "before": …, "after": …}`, with the outcomes by their codes.
impl Serialize for LineChange {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let [before, after] = self.outcomes().map(|outcome| outcome.map(Outcome::code));
        let mut fields = serializer.serialize_struct("LineChange", 4)?;
        fields.serialize_field("code", self.code())?;
        let text = InBoth(|language, f: &mut fmt::Formatter<'_>| self.describe(language, f));
        fields.serialize_field("text", &text)?;
        fields.serialize_field("before", &before)?;
        fields.serialize_field("after", &after)?;
        fields.end()
    }
}

impl Explanation {
    /// The lines in which another explanation of the same thing differs, this being the one before: the
    /// deepest ones, and those above them that say another thing, in order.
    ///
    /// A line is the same when its outcome and its sentence are. Parts that are each about a unit go together
    /// by that unit; others in order, where the two have as many, each of the same kind and the same code or rule,
    /// and elsewhere with the same line, or the first of their code.
    ///
    /// ```
    /// use passende_zorg::{Language, explanation::Assessment, language::Describe};
    /// use passende_zorg::concentration::Sweep;
    /// use passende_zorg::source::Edition;
    ///
    /// let before = Sweep::of([20, 35]).under(Edition::Final).explanation();
    /// let after = Sweep::of([20, 36]).under(Edition::Final).explanation();
    /// assert!(before.changes_to(&before).is_empty());
    /// let changes = before.changes_to(&after);
    /// let told = changes[0].in_language(Language::English).to_string();
    /// assert!(told.starts_with("first: from 21 to 35 a year: 1 meets it"), "{told}");
    /// ```
    pub fn changes_to(&self, after: &Self) -> Vec<LineChange> {
        let mut changes = Vec::new();
        self.compare(after, &mut changes);
        changes
    }

    fn compare(&self, after: &Self, into: &mut Vec<LineChange>) {
        let found = into.len();
        let change = || {
            let (before, after) = (ComparedLine::of(self), ComparedLine::of(after));
            LineChange::Both { before, after }
        };
        let says_another_thing = self.message.code() != after.message.code();
        if says_another_thing {
            into.push(change());
        }
        let is_by_name = self.parts.iter().chain(&after.parts).any(|part| part.subject.is_some());
        let is_same_line = |(one, other): (&Self, &Self)| {
            let is_by_rule = one.basis.is_some() && one.basis == other.basis;
            one.kind == other.kind && (one.message.code() == other.message.code() || is_by_rule)
        };
        let are_alike = || self.parts.iter().zip(&after.parts).all(is_same_line);
        if !is_by_name && self.parts.len() == after.parts.len() && are_alike() {
            for (one, other) in self.parts.iter().zip(&after.parts) {
                one.compare(other, into);
            }
        } else {
            let mut left: Vec<&Self> = after.parts.iter().collect();
            for one in &self.parts {
                let goes_with = |other: &&Self| {
                    let is_one = one.subject.is_some() || other.message.code() == one.message.code();
                    other.subject == one.subject && is_one
                };
                let find = |is_it: &dyn Fn(&Self) -> bool| {
                    left.iter().position(|other| goes_with(other) && is_it(other))
                };
                let at = find(&|other| other.message == one.message)
                    .or_else(|| find(&|other| other.message.code() == one.message.code()))
                    .or_else(|| find(&|_| true));
                match at {
                    Some(at) => one.compare(left.remove(at), into),
                    None => into.push(LineChange::OnlyBefore { line: ComparedLine::of(one) }),
                }
            }
            let only = |line: &Self| LineChange::OnlyAfter { line: ComparedLine::of(line) };
            into.extend(left.into_iter().map(only));
        }
        if into.len() == found && (self.outcome != after.outcome || self.message != after.message) {
            into.push(change());
        }
    }
}
