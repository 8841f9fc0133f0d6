//! What a volume norm is: what is counted, per what, over which years, how many, since when, and who says so.

mod builder;
mod level;
mod standing;
pub(super) mod wire;

use std::sync::Arc;

use chrono::NaiveDate;

use super::ground::VolumeGround;
use crate::explanation::Measure;
use crate::formats::InputError;
use crate::language::Language;
use crate::party::{UnitKind, checked_name, name};
use crate::quantity::CountRange;
use crate::rule::{Basis, Reference, Rule};
use crate::time::Timeline;

pub use builder::NormBuilder;
pub use builder::NormError;
#[doc(alias = "normwaarde")]
pub use level::NormLevel;
#[doc(alias = "meetperiode")]
pub use level::Window;
pub use level::{Basket, BasketItem};
pub use level::{Demand, NormStatus, Setter};
#[doc(alias = "gevolg")]
pub use standing::Consequence;
use standing::Demands;
pub(super) use standing::agreed;
pub use standing::{Binding, NormEffect, NormStanding, Remedy, Stage};
pub use wire::Norms;

name!(
    /// The name of a norm, unique among the norms it is used with.
    NormId
);

/// A volume norm (*volumenorm*).
///
/// A norm counts a [basket](Basket) of interventions per [unit](UnitKind) over a [window](Window) of years,
/// and holds the sum against the [level](NormLevel) that applies on a day. It is made with a
/// [builder](Norm::builder) or read from JSON, and never without a text that it rests on.
///
/// ```
/// use passende_zorg::{Verdict, party::UnitKind, quantity::CountRange};
/// use passende_zorg::volume::norm::{Basket, Demand, NormLevel, Norm, NormStatus};
/// use passende_zorg::rule::Reference;
///
/// let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
/// let norm = Norm::builder("lung", UnitKind::Location, Basket::of("lung-resection")?)
///     .title("Longresecties", "Lung resections")
///     .level(day("2017-01-01"), NormLevel::new(Demand::minimum(50)?, NormStatus::Adopted))
///     .level(day("2025-03-11"), NormLevel::new(Demand::minimum(60)?, NormStatus::Adopted))
///     .source(Reference::try_new("press report", "lung", day("2025-03-13"))?)
///     .build()?;
///
/// let done = CountRange::exactly(55);
/// assert_eq!(norm.hold(done, day("2025-03-10")).verdict(), Verdict::Met);
/// assert_eq!(norm.hold(done, day("2025-03-11")).verdict(), Verdict::NotMet);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "volumenorm")]
pub struct Norm {
    id: NormId,
    title: Arc<Title>,
    basket: Basket,
    per: UnitKind,
    window: Window,
    levels: Timeline<NormLevel>,
    /// What follows from the levels.
    demands: Demands,
    source: Arc<Reference>,
    rule: Option<&'static Rule>,
    authority: Option<Box<str>>,
    remedy: Remedy,
    measure: Measure,
}

/// The title of a norm, in both languages.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Title {
    nl: Box<str>,
    en: Box<str>,
}

impl Title {
    pub(in crate::volume) fn new(dutch: &str, english: &str) -> Self {
        Self { nl: dutch.into(), en: english.into() }
    }

    pub(crate) fn get(&self, language: Language) -> &str {
        language.pick(&self.nl, &self.en)
    }
}

impl crate::messages::Say for Title {
    fn say(&self, language: Language, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.get(language))
    }
}

impl Norm {
    /// Begins a norm: its name, per what it counts, and what it counts.
    pub fn builder(id: &str, per: UnitKind, basket: Basket) -> NormBuilder {
        NormBuilder::new(id, per, basket)
    }

    /// A norm that a rule of the rulebook states, from the day on which its document was certainly known.
    pub(crate) fn of_rule(
        id: &str,
        rule: &'static Rule,
        per: UnitKind,
        basket: Basket,
        level: NormLevel,
    ) -> Self {
        let (title, citation) = (rule.title(), rule.citation());
        let from = citation.document().published().latest().unwrap_or(NaiveDate::MIN);
        let levels = Timeline::starting(from, level);
        Self {
            id: NormId::from_checked(id.into()),
            title: Arc::new(Title {
                nl: title.get(Language::Dutch).into(),
                en: title.get(Language::English).into(),
            }),
            basket,
            per,
            window: Window::CalendarYear,
            demands: Demands::of(&levels, Window::CalendarYear),
            levels,
            source: Arc::new(Reference::of(citation)),
            rule: Some(rule),
            authority: None,
            remedy: Remedy::Supervision,
            measure: Measure::Procedures,
        }
    }

    /// The same norm, counting patients, under another remedy.
    pub(crate) const fn of_patients(mut self, remedy: Remedy) -> Self {
        self.measure = Measure::Patients;
        self.remedy = remedy;
        self
    }

    /// The same norm under another title.
    pub(crate) fn with_title(mut self, dutch: &str, english: &str) -> Self {
        self.title = Arc::new(Title { nl: dutch.into(), en: english.into() });
        self
    }

    /// The name of the norm, unique in a set of norms.
    pub const fn id(&self) -> &NormId {
        &self.id
    }

    /// The title in a language.
    pub fn title(&self, language: Language) -> &str {
        self.title.get(language)
    }

    /// The title in both languages, to share.
    pub(crate) fn shared_title(&self) -> Arc<Title> {
        Arc::clone(&self.title)
    }

    /// The basket of interventions that are counted.
    pub const fn basket(&self) -> &Basket {
        &self.basket
    }

    /// Per what it is counted.
    pub const fn per(&self) -> UnitKind {
        self.per
    }

    /// Over which years it is counted.
    pub const fn window(&self) -> Window {
        self.window
    }

    /// The levels in order of time: the demand, and since when it holds.
    pub const fn levels(&self) -> &Timeline<NormLevel> {
        &self.levels
    }

    /// The text that the norm rests on.
    pub fn source(&self) -> &Reference {
        &self.source
    }

    /// The rule of the rulebook that the norm comes from, if it comes from one.
    pub const fn rule(&self) -> Option<&'static Rule> {
        self.rule
    }

    /// The basis of a result about this norm: its rule, or else its text.
    pub fn basis(&self) -> Basis {
        self.rule.map_or_else(|| Basis::Reference(Arc::clone(&self.source)), Basis::Rule)
    }

    /// The body that set the norm, where that is known.
    pub fn authority(&self) -> Option<&str> {
        self.authority.as_deref()
    }

    /// The consequence for a unit that falls short once the norm is enforced.
    pub const fn remedy(&self) -> Remedy {
        self.remedy
    }

    /// The measure that the norm counts by: procedures, or patients.
    pub const fn measure(&self) -> Measure {
        self.measure
    }

    /// The level that applies on a day, with how far it has come and how hard it is.
    pub fn standing(&self, on: NaiveDate) -> NormStanding<'_> {
        NormStanding::of(self, on)
    }

    /// Holds a count against the norm as it stands on a day.
    ///
    /// `observed` is the weighted sum of the basket over the years of the window, of one unit of the kind
    /// that the norm [counts per](Self::per). Allocates nothing.
    #[inline]
    pub fn hold(&self, observed: CountRange, on: NaiveDate) -> VolumeGround {
        self.demands.hold(observed, on)
    }
}

fn title(nl: &str, en: &str) -> Result<Arc<Title>, InputError> {
    Ok(Arc::new(Title { nl: checked_name(nl)?.into(), en: checked_name(en)?.into() }))
}
