//! What a rule of a source is: its name, its force, where it stands and what evaluates it.

use core::fmt;
use core::hash::Hash;
use std::sync::Arc;

use serde::{Serialize, Serializer, ser::SerializeStruct};

use crate::language::{Describe, InBoth, Language, Text};
pub use crate::reference::Reference;
use crate::source::Citation;
use crate::words::words;

/// The name of a rule, as the rule catalogue has it: `IZA22-D-CONTRACT`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct RuleId(&'static str);

impl RuleId {
    /// The name of the rule as text.
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0)
    }
}

words!(
    /// The force of a statement of a source (*kracht*).
    #[doc(alias = "kracht")]
    Force {
        /// It must be so: the only force under which *not met* is a breach.
        Norm = "norm", "norm", "norm";
        /// It must be so, in words that a person has to weigh; the library records who did, when and why.
        OpenNorm = "open-norm", "open norm", "open norm";
        /// It is what the parties strive for.
        Aim = "aim", "streven", "aim";
        /// It gives direction, and is never passed or failed.
        Compass = "compass", "kompas", "compass";
        /// Someone will do it, by a day.
        Plan = "plan", "plan", "plan";
        /// It allows something that would otherwise not be allowed.
        Permission = "permission", "toestemming", "permission";
        /// It says what a word means.
        Definition = "definition", "definitie", "definition";
    }
);

words!(
    /// The role of a rule in this version (*rol*).
    RuleRole {
        /// Facts are held against it: there are facts by which it is met, and facts by which it is not.
        Decides = "decides", "toetst", "decides";
        /// It says what a word or a quantity means, and other rules decide with it.
        Definition = "definition", "definitie", "definition";
        /// It is kept as data and told where it matters; nothing is passed or failed by it.
        Held = "held", "vastgelegd", "held";
        /// It says what parties strive for: told, and never failed.
        Aim = "aim", "streven", "aim";
    }
);

/// One statement of one source, which the crate evaluates or holds as data that something uses.
///
/// ```
/// use passende_zorg::{Language, volume};
///
/// let rule = volume::rules::find("IZA22-C-4-C").unwrap();
/// assert_eq!(rule.figures(), ["15", "90%", "240", "2024-01-01"]);
/// assert_eq!(rule.citation().section().get(Language::English), "part C, 4c, p. 51");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rule {
    id: RuleId,
    title: Text,
    force: Force,
    citation: Citation,
    figures: &'static [&'static str],
    provisional: &'static [&'static str],
    evaluated_by: &'static str,
    is_held: bool,
}

impl Rule {
    pub(crate) const fn of_table(
        id: &'static str,
        title: Text,
        force: Force,
        citation: Citation,
        figures: &'static [&'static str],
        evaluated_by: &'static str,
    ) -> Self {
        Self {
            id: RuleId(id),
            title,
            force,
            citation,
            figures,
            provisional: &[],
            evaluated_by,
            is_held: false,
        }
    }

    /// The same as a rule by which nothing is passed or failed here, though its force would allow it.
    pub(crate) const fn held(mut self) -> Self {
        self.is_held = true;
        self
    }

    /// The same rule, with those of its figures that the source itself does not hold to be settled.
    pub(crate) const fn provisional(mut self, figures: &'static [&'static str]) -> Self {
        self.provisional = figures;
        self
    }

    /// The name of the rule, as the catalogue has it.
    pub const fn id(&self) -> RuleId {
        self.id
    }

    /// The demand or statement of the rule, in a few words.
    pub const fn title(&self) -> Text {
        self.title
    }

    /// The force of the statement.
    pub const fn force(&self) -> Force {
        self.force
    }

    /// What it does in this version.
    ///
    /// ```
    /// use passende_zorg::rule::RuleRole;
    /// let rule = passende_zorg::volume::rules::find("IZA22-C-4-C").unwrap();
    /// assert_eq!(rule.role(), RuleRole::Decides);
    /// ```
    pub const fn role(&self) -> RuleRole {
        match self.force {
            _ if self.is_held => RuleRole::Held,
            Force::Norm | Force::OpenNorm => RuleRole::Decides,
            Force::Definition => RuleRole::Definition,
            Force::Aim => RuleRole::Aim,
            Force::Compass | Force::Plan | Force::Permission => RuleRole::Held,
        }
    }

    /// The document and the section in which the rule stands.
    pub const fn citation(&self) -> Citation {
        self.citation
    }

    /// The numbers and days of the statement that the code uses.
    pub const fn figures(&self) -> &'static [&'static str] {
        self.figures
    }

    /// Those of the figures that the source has not settled (*PM*, *bespreekpunt*), or on which
    /// it contradicts itself.
    pub const fn provisional_figures(&self) -> &'static [&'static str] {
        self.provisional
    }

    /// The path of the public item that evaluates the rule or holds it.
    pub const fn evaluated_by(&self) -> &'static str {
        self.evaluated_by
    }
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Rule", 9)?;
        fields.serialize_field("id", &self.id)?;
        fields.serialize_field("title", &self.title)?;
        fields.serialize_field("force", &self.force)?;
        fields.serialize_field("edition", &self.citation.document())?;
        fields.serialize_field("citation", &self.citation)?;
        fields.serialize_field("figures", self.figures)?;
        fields.serialize_field("provisional", self.provisional)?;
        fields.serialize_field("role", &self.role())?;
        fields.serialize_field("evaluated-by", self.evaluated_by)?;
        fields.end()
    }
}

/// The certainty of a source on a figure it gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FigureStatus {
    /// The source states the figure.
    Stated,
    /// The source itself marks the figure as not settled (*PM*, *bespreekpunt*).
    #[doc(alias = "bespreekpunt")]
    Provisional,
}

/// A figure of a source, with the rule it comes from and how sure the source is of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Parameter<T> {
    value: T,
    status: FigureStatus,
    rule: &'static Rule,
}

impl<T: Copy> Parameter<T> {
    pub(crate) const fn new(value: T, status: FigureStatus, rule: &'static Rule) -> Self {
        Self { value, status, rule }
    }

    /// The figure that the source gives.
    pub const fn value(&self) -> T {
        self.value
    }

    /// Whether the source has settled it.
    pub const fn status(&self) -> FigureStatus {
        self.status
    }

    /// The rule that gives it.
    pub const fn rule(&self) -> &'static Rule {
        self.rule
    }
}

/// The basis of a result: a rule of the rulebook, or a text that the caller refers to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Basis {
    /// A rule of the rulebook.
    Rule(&'static Rule),
    /// A text that the caller refers to.
    Reference(Arc<Reference>),
}

impl Basis {
    /// The basis as a citation in a language.
    pub fn in_language(&self, language: Language) -> impl fmt::Display + '_ {
        fmt::from_fn(move |f| match self {
            Self::Rule(rule) => write!(f, "{} ({})", rule.citation().in_language(language), rule.id()),
            Self::Reference(text) => write!(f, "{}", text.in_language(language)),
        })
    }
}

impl From<&'static Rule> for Basis {
    fn from(rule: &'static Rule) -> Self {
        Self::Rule(rule)
    }
}

/// A rule as in the rulebook, or `{"title", "section", "consulted"}`.
impl Serialize for Basis {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Rule(rule) => rule.serialize(serializer),
            Self::Reference(reference) => reference.serialize(serializer),
        }
    }
}

crate::messages::say_as_is!(RuleId);

/// Writes the rules that a family knows, document by document: each as a static, and the list of them. The
/// path at the end of a row is that of the public item that evaluates the rule or holds it; one that does
/// not exist does not compile.
macro_rules! rules {
    ($($document:ident {
        $($name:ident = $id:literal, $force:ident, [$section_nl:literal, $section_en:literal],
            [$nl:literal, $en:literal], [$($figure:literal),*] $(provisional [$($open:literal),*])?, $by:ident$(::$path:ident)+ $(, $held:ident)?;)+
    })+) => {
        /// Every rule, in the order of the documents.
        pub(super) static ALL: &[&$crate::rule::Rule] = &[$($(&$name),+),+];

        $($(pub(crate) static $name: $crate::rule::Rule = $crate::rule::Rule::of_table(
            $id,
            $crate::language::Text::new($nl, $en),
            $crate::rule::Force::$force,
            $crate::source::Citation::new(
                $crate::source::Document::$document,
                $crate::language::Text::new($section_nl, $section_en),
            ),
            &[$($figure),*],
            concat!("passende_zorg::", stringify!($by), $("::", stringify!($path)),+),
        )$(.provisional(&[$($open),*]))?$(.$held())?;)+)+

        const _: () = {
            $($(#[allow(unused_imports, reason = "it is named to see that it exists")]
            use $crate::$by$(::$path)+ as _;)+)+
        };
    };
}
pub(crate) use rules;

/// Opens the rules of a family to a reader: all of them, and one by its id.
macro_rules! family {
    ($room:ident, $example:literal, $all:expr) => {
        /// Every rule of this family.
        pub fn all() -> impl Iterator<Item = &'static crate::rule::Rule> {
            $all
        }

        /// The rule with an id, if this family has it.
        ///
        /// ```
        #[doc = concat!("let rule = passende_zorg::", stringify!($room), "::rules::find(\"", $example, "\").unwrap();")]
        #[doc = concat!("assert_eq!(rule.id().as_str(), \"", $example, "\");")]
        /// ```
        pub fn find(id: &str) -> Option<&'static crate::rule::Rule> {
            all().find(|rule| rule.id().as_str() == id)
        }
    };
}
pub(crate) use family;

/// How a finding crosses the border:
/// `{"code": …, "text": {"nl": …, "en": …}, "rules": […], "resolved-by": {"nl": …, "en": …}}`
pub(crate) fn finding<S: Serializer>(
    finding: &impl Describe,
    rules: impl Iterator<Item = &'static Rule>,
    resolved_by: Text,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut fields = serializer.serialize_struct("Finding", 4)?;
    fields.serialize_field("code", finding.code())?;
    let text = InBoth(|language, f: &mut fmt::Formatter<'_>| finding.describe(language, f));
    fields.serialize_field("text", &text)?;
    fields.serialize_field("rules", &rules.map(Rule::id).collect::<Vec<_>>())?;
    let resolved =
        InBoth(|language: Language, f: &mut fmt::Formatter<'_>| f.write_str(resolved_by.get(language)));
    fields.serialize_field("resolved-by", &resolved)?;
    fields.end()
}
