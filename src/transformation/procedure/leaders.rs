//! The two market leaders of a region, and how they are settled.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::message::{Note, Said};
use crate::alike;
use crate::explanation::{Explanation, assessed};
use crate::formats::{InputError, refusals};
use crate::language::Message;
use crate::party::Insurer;
use crate::rule::Rule;
use crate::statement::Statement;
use crate::transformation::rules;
use crate::wire::excerpt;

/// The number of persons that an insurer insures in the region of a plan (*verzekerden*).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "an insurer: an object")]
pub struct Insured {
    insurer: Insurer,
    insured: u64,
}

impl Insured {
    /// An insurer with so many insured persons.
    pub const fn new(insurer: Insurer, persons: u64) -> Self {
        Self { insurer, insured: persons }
    }

    /// The insurer whose insured persons were counted.
    pub const fn insurer(&self) -> &Insurer {
        &self.insurer
    }

    /// The number of persons that it insures in the region.
    pub const fn insured(&self) -> u64 {
        self.insured
    }
}

/// The two market-leading insurers (*marktleiders*), who assess and decide for all: those with most insured
/// persons in the region that the plan covers.
///
/// The definition is *borrowed* from the municipal regulation: the agreement and the framework use the word
/// and do not say what it means. Which region a plan covers, and so whom to count, is for the caller; a
/// plan need not follow a formal region.
///
/// Names that look alike (in capitals, blanks, dashes or accents) are one insurer that was counted twice,
/// and refused.
///
/// An insurer without insured persons in the region leads nothing. When it is a tie who is second, the text
/// has no answer: that is an error, which the caller settles with [`settle`](Self::settle), with the
/// reason. A tie between the first two is none.
///
/// ```
/// use passende_zorg::party::Insurer;
/// use passende_zorg::transformation::procedure::{Insured, MarketLeaders};
///
/// let insured = |name, count| Insured::new(Insurer::try_new(name).unwrap(), count);
/// let leaders = MarketLeaders::of_region([insured("C", 90), insured("A", 250), insured("B", 120)])?;
/// assert_eq!(leaders.both().map(Insurer::as_str), ["A", "B"]);
/// assert_eq!(leaders.rule().id().as_str(), "SPUK-DEF-leaders");
///
/// let tied = MarketLeaders::of_region([insured("C", 120), insured("A", 250), insured("B", 120)]);
/// assert_eq!(tied.unwrap_err().code(), "leaders.tie");
/// # Ok::<(), passende_zorg::InputError>(())
/// ```
///
/// *Source*: municipal regulation, article 1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "Wire", into = "Wire")]
pub struct MarketLeaders {
    /// Most insured persons first; the same number by name.
    insured: Vec<Insured>,
    leaders: [Insurer; 2],
    reason: Option<Statement>,
}

impl MarketLeaders {
    /// The two insurers with most insured persons, in whatever order they are given.
    ///
    /// # Errors
    /// When an insurer is given twice, or under names that look alike; when fewer than two have insured
    /// persons, or when it is a tie who is second.
    pub fn of_region(insured: impl IntoIterator<Item = Insured>) -> Result<Self, InputError> {
        let insured = in_order(insured)?;
        match insured.as_slice() {
            [first, second, rest @ ..] if second.insured > 0 => {
                let tied: Vec<Insurer> = rest
                    .iter()
                    .filter(|other| other.insured == second.insured)
                    .map(|other| other.insurer.clone())
                    .collect();
                if !tied.is_empty() {
                    let with_second =
                        insured.iter().filter(|other| other.insured == second.insured).map(Insured::insurer);
                    let names = with_second.map(Insurer::as_str).collect::<Vec<_>>().join(", ");
                    return Err(Refused::Tie { names, insured: second.insured }.into());
                }
                let leaders = [first.insurer.clone(), second.insurer.clone()];
                Ok(Self { leaders, insured, reason: None })
            }
            found => {
                let found = found.iter().filter(|insurer| insurer.insured > 0).count();
                Err(Refused::TooFew { found }.into())
            }
        }
    }

    /// The two insurers that the caller names, for a reason, where the numbers leave it open.
    ///
    /// # Errors
    /// As [`of_region`](Self::of_region) but for the tie; and when the two are one, when one of them was
    /// not counted, or when an insurer that was not chosen has more insured persons than one that was.
    pub fn settle(
        insured: impl IntoIterator<Item = Insured>,
        chosen: [Insurer; 2],
        reason: Statement,
    ) -> Result<Self, InputError> {
        let insured = in_order(insured)?;
        let [first, second] = &chosen;
        if first == second {
            return Err(Refused::OneTwice { insurer: first.clone() }.into());
        }
        for insurer in &chosen {
            let Some(own) = insured.iter().find(|counted| counted.insurer == *insurer) else {
                return Err(Refused::NotCounted { insurer: insurer.clone() }.into());
            };
            if own.insured == 0 {
                let found = insured.iter().filter(|counted| counted.insured > 0).count();
                return Err(Refused::TooFew { found }.into());
            }
            let passed_over =
                insured.iter().find(|other| !chosen.contains(&other.insurer) && other.insured > own.insured);
            if let Some(larger) = passed_over {
                let (chosen, larger) = (insurer.clone(), larger.insurer.clone());
                return Err(Refused::PassedOver { chosen, larger }.into());
            }
        }
        // The larger first, as when the numbers decide.
        let leaders = match insured.iter().find(|counted| chosen.contains(&counted.insurer)) {
            Some(larger) if larger.insurer == *second => [second.clone(), first.clone()],
            _ => chosen,
        };
        Ok(Self { insured, leaders, reason: Some(reason) })
    }

    /// The two, the one with more insured persons first.
    pub const fn both(&self) -> [&Insurer; 2] {
        let [first, second] = &self.leaders;
        [first, second]
    }

    /// Whether an insurer is one of the two.
    pub fn include(&self, insurer: &Insurer) -> bool {
        self.leaders.contains(insurer)
    }

    /// Whether a name is that of one of the two, perhaps written otherwise.
    pub(super) fn look_like(&self, insurer: &Insurer) -> bool {
        self.leaders.iter().any(|leader| alike::look_alike(leader.as_str(), insurer.as_str()))
    }

    /// Whether an insurer was counted in the region, perhaps under a name written otherwise.
    pub(super) fn counted(&self, insurer: &Insurer) -> bool {
        let counted = |each: &Insured| alike::look_alike(each.insurer.as_str(), insurer.as_str());
        self.insured.iter().any(counted)
    }

    /// The insurers that were counted: most insured persons first, the same number by name.
    pub fn insured(&self) -> &[Insured] {
        &self.insured
    }

    /// The reason for these two; none when the numbers settled it.
    pub const fn settled_because(&self) -> Option<&Statement> {
        self.reason.as_ref()
    }

    /// The definition, which the insurer route borrows.
    pub const fn rule(&self) -> &'static Rule {
        &rules::SPUK_DEF_LEADERS
    }

    /// The two, and a note that the definition is borrowed; a fact, which is neither met nor not.
    pub fn explanation(&self) -> Explanation {
        let [first, second] = self.leaders.clone();
        let explanation =
            Explanation::note(Message::new(Said::Leaders { first, second })).on_basis(self.rule());
        let explanation = explanation.with_note(Message::new(Note::Borrowed));
        match &self.reason {
            Some(reason) => explanation.with_note(Message::new(Note::Settled { reason: reason.clone() })),
            None => explanation,
        }
    }
}

assessed!(MarketLeaders);

fn in_order(insured: impl IntoIterator<Item = Insured>) -> Result<Vec<Insured>, InputError> {
    let mut insured: Vec<Insured> = insured.into_iter().collect();
    let mut seen = BTreeSet::new();
    for counted in &insured {
        if !seen.insert(&counted.insurer) {
            return Err(Refused::Twice { insurer: counted.insurer.clone() }.into());
        }
    }
    let names = insured.iter().map(|counted| counted.insurer.as_str());
    if let Some(names) = alike::groups(names).first() {
        return Err(Refused::LookAlike { names: excerpt(&names.join(", ")) }.into());
    }
    insured.sort_by(|a, b| b.insured.cmp(&a.insured).then_with(|| a.insurer.cmp(&b.insurer)));
    Ok(insured)
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "market leaders: an object")]
struct Wire {
    insured: Vec<Insured>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    settled: Option<WireSettled>,
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "who leads and why: an object")]
struct WireSettled {
    leaders: [Insurer; 2],
    reason: Statement,
}

impl TryFrom<Wire> for MarketLeaders {
    type Error = InputError;

    fn try_from(wire: Wire) -> Result<Self, InputError> {
        match wire.settled {
            None => Self::of_region(wire.insured),
            Some(settled) => Self::settle(wire.insured, settled.leaders, settled.reason),
        }
    }
}

impl From<MarketLeaders> for Wire {
    fn from(leaders: MarketLeaders) -> Self {
        let MarketLeaders { insured, leaders, reason } = leaders;
        Self { insured, settled: reason.map(|reason| WireSettled { leaders, reason }) }
    }
}

refusals! {
    /// The reasons for which market leaders are refused.
    enum Refused {
        Twice { insurer: Insurer } = "leaders.insurer-twice":
            "verwacht: elke verzekeraar één keer; gevonden: {insurer:.40} twee keer",
            "expected each insurer once, found {insurer:.40} twice";
        LookAlike { names: String } = "leaders.look-alike":
            "verwacht: elke verzekeraar één keer; gevonden: namen die op elkaar lijken: {names}",
            "expected each insurer once, found names that look alike: {names}";
        TooFew { found: usize } = "leaders.too-few":
            "verwacht: minstens twee verzekeraars met verzekerden in de regio; gevonden: {found}",
            "expected at least two insurers with insured persons in the region, found {found}";
        Tie { names: String, insured: u64 } = "leaders.tie":
            "verwacht: twee verzekeraars met de meeste verzekerden; gevonden: {names:.40} met elk {insured}: leg vast wie marktleider is",
            "expected two insurers with most insured persons, found {names:.40} with {insured} each: settle who leads";
        OneTwice { insurer: Insurer } = "leaders.one-twice":
            "verwacht: twee verschillende verzekeraars als marktleiders; gevonden: {insurer:.40} twee keer",
            "expected two different insurers as market leaders, found {insurer:.40} twice";
        NotCounted { insurer: Insurer } = "leaders.not-counted":
            "verwacht: marktleiders onder de getelde verzekeraars; gevonden: {insurer:.40}",
            "expected market leaders among the insurers that were counted, found {insurer:.40}";
        PassedOver { chosen: Insurer, larger: Insurer } = "leaders.passed-over":
            "verwacht: de verzekeraars met de meeste verzekerden; gevonden: {chosen:.40} in plaats van {larger:.40}, die er meer heeft",
            "expected the insurers with most insured persons, found {chosen:.40} instead of {larger:.40}, which has more";
    }
}
