//! What is found in contracts and between them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::Chain;
use super::facts::{ActorId, ActorKind, Clause, ClauseId, Incentive, Investment, Link, LinkId, Theme};
use super::finding::{ChainFinding, ChainPlace};
use crate::principle::Element;

/// The findings in a clause by itself.
pub(super) fn alone(running: &Running<'_>, findings: &mut Vec<ChainFinding>) {
    for at @ (_, clause) in running.clauses() {
        if let Some(words) = &clause.decides_for_patient {
            findings.push(ChainFinding::DecidesForPatient { place: place(at), words: words.clone() });
        }
        let Some(incentive) = clause.incentive else { continue };
        if incentive.rewards_production() {
            findings.push(ChainFinding::RewardsProduction { place: place(at), incentive });
            if let Some(element) = clause.pursues.filter(|element| aims_at_less(*element)) {
                findings.push(ChainFinding::AgainstElement { place: place(at), element, incentive });
            }
        }
        if let Some(category) = clause.category.filter(|category| category.preferred() != incentive) {
            findings.push(ChainFinding::PaidOtherwise { place: place(at), category, incentive });
        }
    }
    for link in running.links() {
        let specialists = matches!(
            running.kind(&link.seller),
            ActorKind::SpecialistPartnership | ActorKind::EmployedSpecialists
        );
        let mut paid = link.clauses.iter().filter_map(|clause| clause.incentive).peekable();
        if specialists && paid.peek().is_some() && paid.all(Incentive::rewards_production) {
            findings.push(ChainFinding::ProductionOnly { link: link.id.clone() });
        }
    }
}

/// The agreement of those above that shrinks a kind of care most, and how many shrink it.
struct Shrinkage<'a> {
    most: At<'a>,
    by: u32,
    agreements: usize,
    /// What each buyer agrees on: of several agreements of one buyer on the same care the largest, since
    /// they may be about the same shrinkage.
    buyers: BTreeMap<&'a ActorId, u32>,
}

impl Shrinkage<'_> {
    /// The shrinkage of all buyers together: each buys for those that it insures.
    fn together(&self) -> u64 {
        self.buyers.values().fold(0, |sum, by| sum.saturating_add(u64::from(*by)))
    }
}

/// Shrinkage above against what is agreed below on the same care: a sign at every clause below that rewards
/// more, and one where all of them together take over less than was agreed by all above. Given back are the
/// agreements of which those below say no volume, nor anything against them.
pub(super) fn volumes<'a>(running: &Running<'a>, findings: &mut Vec<ChainFinding>) -> Vec<At<'a>> {
    let mut above: BTreeMap<(&ActorId, &Theme), Shrinkage<'_>> = BTreeMap::new();
    for at @ (link, clause) in running.clauses() {
        let by = clause.volume.map_or(0, super::VolumeTarget::shrinks_by);
        if by > 0 {
            let first = || Shrinkage { most: at, by: 0, agreements: 0, buyers: BTreeMap::new() };
            let shrinkage = above.entry((&link.seller, &clause.care)).or_insert_with(first);
            shrinkage.agreements = shrinkage.agreements.saturating_add(1);
            let of_buyer = shrinkage.buyers.entry(&link.buyer).or_default();
            *of_buyer = by.max(*of_buyer);
            if by > shrinkage.by || (by == shrinkage.by && place(at) < place(shrinkage.most)) {
                (shrinkage.most, shrinkage.by) = (at, by);
            }
        }
    }
    let buyers = running.buyers();
    let below = running.below();
    let silent = above.iter().filter(|((seller, care), _)| {
        let lower = below.get(&(*seller, *care)).into_iter().flatten();
        let says = |clause: &Clause| {
            clause.volume.is_some() || clause.incentive.is_some_and(Incentive::rewards_production)
        };
        buyers.contains(seller) && !lower.into_iter().any(|(_, clause)| says(clause))
    });
    let silent = silent.map(|(_, shrinkage)| shrinkage.most).collect();
    for (key, lower) in below {
        let Some(shrinkage @ Shrinkage { most, by, agreements, .. }) = above.get(&key) else { continue };
        let (mut below_by, mut first, mut grows) = (0_u64, None, false);
        for at @ (_, clause) in lower {
            let grows_by = clause.volume.map_or(0, super::VolumeTarget::grows_by);
            if let Some(volume) = clause.volume {
                below_by = below_by.saturating_add(volume.shrinks_by().into());
                first = first.or(Some(at));
                grows |= grows_by > 0;
            }
            if grows_by > 0 || clause.incentive.is_some_and(Incentive::rewards_production) {
                findings.push(ChainFinding::ShrinkAgainstProduction {
                    above: place(*most),
                    others: agreements.saturating_sub(1),
                    below: place(at),
                    shrinks_by: *by,
                    grows_by,
                });
            }
        }
        let above_by = shrinkage.together();
        if let Some(first) = first.filter(|_| !grows && below_by < above_by) {
            let (above, below) = (place(*most), place(first));
            let others = shrinkage.buyers.len().saturating_sub(1);
            findings.push(ChainFinding::ShrinksLess { above, others, below, above_by, below_by });
        }
    }
    silent
}

/// Several years above and one year or less below, on the same care.
pub(super) fn terms(running: &Running<'_>, findings: &mut Vec<ChainFinding>) {
    let mut long: BTreeMap<(&ActorId, &Theme), &LinkId> = BTreeMap::new();
    for (link, clause) in running.clauses().filter(|(link, _)| link.is_multi_year()) {
        long.entry((&link.seller, &clause.care)).or_insert(&link.id);
    }
    for link in running.links().filter(|link| !link.is_multi_year()) {
        let above = link.clauses.iter().filter_map(|clause| long.get(&(&link.buyer, &clause.care))).min();
        if let Some(above) = above {
            findings.push(ChainFinding::ShorterBelow { above: (*above).clone(), below: link.id.clone() });
        }
    }
}

/// What agreements have in common that one clause below may carry on together: the party that delivers, the
/// care, the theme and the element.
type Alike<'a> = (&'a ActorId, &'a Theme, Option<&'a Theme>, Option<Element>);

fn alike<'a>(link: &'a Link, clause: &'a Clause) -> Alike<'a> {
    (&link.seller, &clause.care, clause.theme.as_ref(), clause.pursues)
}

/// The contracts that carry an agreement on, and those that speak of its care and do not.
#[derive(Default)]
struct Carried<'a> {
    /// By reference, on the same care.
    by_name: BTreeMap<&'a ClauseId, BTreeSet<&'a LinkId>>,
    /// By reference, on other care: that is no carrying on.
    astray: BTreeMap<&'a ClauseId, BTreeSet<&'a LinkId>>,
    /// By theme, on the same care.
    by_theme: BTreeMap<(&'a ActorId, &'a Theme, &'a Theme), BTreeSet<&'a LinkId>>,
    /// The contracts that speak of a kind of care.
    speaking: BTreeMap<(&'a ActorId, &'a Theme), BTreeSet<&'a LinkId>>,
    /// The contracts that name an agreement, of all that are alike.
    naming: BTreeMap<Alike<'a>, BTreeSet<&'a LinkId>>,
    /// The parties that have a contract below them.
    buyers: BTreeSet<&'a ActorId>,
}

/// The agreements above of which it cannot be told whether they are carried on below.
#[derive(Default)]
pub(super) struct Untold<'a> {
    /// No contract below speaks of the care.
    pub(super) unspoken: Vec<At<'a>>,
    /// A contract below carries on another agreement on the same care and element, and
    /// does not name this one.
    pub(super) unnamed: Vec<(At<'a>, &'a LinkId)>,
    /// A clause below says that it carries something on, and agrees on nothing.
    pub(super) empty: Vec<At<'a>>,
}

impl<'a> Carried<'a> {
    fn by(running: &Running<'a>) -> Self {
        let above: BTreeMap<&ClauseId, At<'a>> =
            running.clauses().map(|at @ (_, clause)| (&clause.id, at)).collect();
        let mut carried = Self { buyers: running.buyers(), ..Self::default() };
        for (link, clause) in running.clauses() {
            carried.speaking.entry((&link.buyer, &clause.care)).or_default().insert(&link.id);
            if let Some(theme) = &clause.theme {
                carried.by_theme.entry((&link.buyer, &clause.care, theme)).or_default().insert(&link.id);
            }
            for named in &clause.translates {
                let Some((named, (upper, wanted))) = above.get_key_value(named) else { continue };
                if upper.seller != link.buyer {
                    continue;
                }
                if wanted.care == clause.care {
                    carried.naming.entry(alike(upper, wanted)).or_default().insert(&link.id);
                    carried.by_name.entry(*named).or_default().insert(&link.id);
                } else {
                    carried.astray.entry(*named).or_default().insert(&link.id);
                }
            }
        }
        carried
    }
}

/// What is agreed above and not carried on below: in a contract on the same care, which is found; in none
/// at all, which is given back and asked.
pub(super) fn translations<'a>(running: &Running<'a>, findings: &mut Vec<ChainFinding>) -> Untold<'a> {
    let carried = Carried::by(running);
    let none = BTreeSet::new();
    // Agreements with one party on one kind of care, one theme and one element are carried on by the same contracts, but for those that name them.
    let mut groups: BTreeMap<Alike<'_>, Vec<At<'a>>> = BTreeMap::new();
    let asked = running.clauses().filter(|(_, clause)| clause.pursues.is_some() || clause.theme.is_some());
    for at @ (link, clause) in asked.filter(|(link, _)| carried.buyers.contains(&link.seller)) {
        groups.entry(alike(link, clause)).or_default().push(at);
    }
    let mut untold = Untold { empty: carried_in_name(running), ..Untold::default() };
    for (group, members) in groups {
        let (seller, care, theme, _) = group;
        let speaking = carried.speaking.get(&(seller, care)).unwrap_or(&none);
        let by_theme = theme.and_then(|theme| carried.by_theme.get(&(seller, care, theme))).unwrap_or(&none);
        let naming = carried.naming.get(&group).unwrap_or(&none);
        // It speaks of the care, and carries on nothing of the kind.
        let silent = speaking.iter().copied().find(|link| !by_theme.contains(link) && !naming.contains(link));
        for at @ (_, clause) in members {
            let by_name = carried.by_name.get(&clause.id).unwrap_or(&none);
            let astray = carried.astray.get(&clause.id).into_iter().flatten().copied();
            let holds = |link: &LinkId| by_name.contains(link) || by_theme.contains(link);
            let broken = silent.into_iter().chain(astray.filter(|link| !holds(link))).min();
            if let Some(broken) = broken {
                let broken_at = broken.clone();
                findings.push(ChainFinding::NotTranslated { place: place(at), broken_at });
            } else if let Some(unnamed) = naming.iter().copied().find(|link| !holds(link)) {
                // It carries on what was agreed of the kind with another: whether this too, it does not say.
                untold.unnamed.push((at, unnamed));
            } else if speaking.is_empty() {
                untold.unspoken.push(at);
            }
        }
    }
    untold
}

/// The clauses that name an agreement above, or share its theme, and agree on nothing: no payment,
/// no volume, no element.
fn carried_in_name<'a>(running: &Running<'a>) -> Vec<At<'a>> {
    let sellers: BTreeSet<(&ActorId, &Theme)> =
        running.clauses().map(|(link, clause)| (&link.seller, &clause.care)).collect();
    let carries = |(link, clause): &At<'a>| {
        let named = !clause.translates.is_empty() || clause.theme.is_some();
        named && sellers.contains(&(&link.buyer, &clause.care))
    };
    let agrees = |clause: &Clause| {
        clause.incentive.is_some()
            || clause.volume.is_some()
            || clause.pursues.is_some()
            || clause.fewer_contacts.is_some()
    };
    running.clauses().filter(carries).filter(|(_, clause)| !agrees(clause)).collect()
}

/// What one side invests in and the other does not buy, both ways round. Of a party that names no
/// investments it is not known in what it invests; of one that no insurer has a contract with, not
/// what is bought from it.
pub(super) fn focus(running: &Running<'_>, investments: &[Investment], findings: &mut Vec<ChainFinding>) {
    let mut invests: BTreeMap<&ActorId, BTreeSet<&Theme>> = BTreeMap::new();
    for investment in investments {
        invests.entry(&investment.actor).or_default().insert(&investment.theme);
    }
    let mut buys: BTreeMap<&ActorId, BTreeSet<&Theme>> = BTreeMap::new();
    let insured = running.links().filter(|link| running.kind(&link.buyer) == ActorKind::Insurer);
    for link in insured {
        let bought = buys.entry(&link.seller).or_default();
        let themed = link.clauses.iter().filter_map(|clause| Some((clause, clause.theme.as_ref()?)));
        for (clause, theme) in themed {
            bought.insert(theme);
            if invests.get(&link.seller).is_some_and(|themes| !themes.contains(theme)) {
                let theme = theme.clone();
                findings.push(ChainFinding::NotInvested { place: place((link, clause)), theme });
            }
        }
    }
    for (actor, themes) in invests {
        let Some(bought) = buys.get(actor).filter(|_| running.kind(actor) != ActorKind::Insurer) else {
            continue;
        };
        for theme in themes.difference(bought) {
            findings.push(ChainFinding::NotBought { actor: actor.clone(), theme: (*theme).clone() });
        }
    }
}

/// Agreements with one party that make contacts of one kind of care unnecessary.
struct Innovation<'a> {
    first: At<'a>,
    agreements: usize,
    contacts: u64,
}

/// Contacts of one kind of care that are paid each, against what makes them unnecessary: of the party that
/// it was agreed with and of those below it on the same care, at any depth. What another provider is paid
/// for the same care is not lost by it.
pub(super) fn lost_income(running: &Running<'_>, findings: &mut Vec<ChainFinding>) {
    let mut innovations: BTreeMap<&Theme, BTreeMap<&ActorId, Innovation<'_>>> = BTreeMap::new();
    for at @ (link, clause) in running.clauses() {
        let Some(contacts) = clause.fewer_contacts else { continue };
        let first = || Innovation { first: at, agreements: 0, contacts: 0 };
        let here = innovations.entry(&clause.care).or_default().entry(&link.seller).or_insert_with(first);
        here.agreements = here.agreements.saturating_add(1);
        here.contacts = here.contacts.saturating_add(contacts.into());
    }
    let mut paid: BTreeMap<&Theme, Vec<At<'_>>> = BTreeMap::new();
    let mut links: BTreeMap<&Theme, BTreeSet<(&ActorId, &ActorId)>> = BTreeMap::new();
    for at @ (link, clause) in running.clauses().filter(|(_, clause)| innovations.contains_key(&clause.care))
    {
        links.entry(&clause.care).or_default().insert((&link.buyer, &link.seller));
        let is_free = clause.price.is_some_and(|price| price == crate::money::Euro::ZERO);
        if clause.incentive == Some(Incentive::Production) && !is_free {
            paid.entry(&clause.care).or_default().push(at);
        }
    }
    for (care, sources) in innovations {
        let reached = reached(sources.keys().copied(), links.get(care).into_iter().flatten().copied());
        let losing = paid.get(care).into_iter().flatten();
        let losing: Vec<_> = losing.filter_map(|at| Some((at, reached.get(&at.0.seller)?))).collect();
        let mut beside: BTreeMap<(usize, &ActorId), usize> = BTreeMap::new();
        for (_, near) in &losing {
            let number = beside.entry(**near).or_insert(0);
            *number = number.saturating_add(1);
        }
        for (at, near) in losing {
            let Some(innovation) = sources.get(near.1) else { continue };
            let Some(price) = at.1.price else {
                let (innovation, contacts) = (place(innovation.first), innovation.contacts);
                findings.push(ChainFinding::LostIncomeUnpriced { innovation, paid: place(*at), contacts });
                continue;
            };
            findings.push(ChainFinding::LostIncome {
                innovation: place(innovation.first),
                others: innovation.agreements.saturating_sub(1),
                paid: place(*at),
                contacts: innovation.contacts,
                price,
                loss: times(price, innovation.contacts),
                at_most: beside.get(near).is_some_and(|number| *number > 1),
            });
        }
    }
}

/// So many times a price, however many.
fn times(price: crate::money::Euro, number: u64) -> crate::money::Euro {
    let most = u64::from(u32::MAX);
    let part = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
    let (whole, rest) = (number.checked_div(most), number.checked_rem(most));
    price.times(u32::MAX).times(part(whole.unwrap_or(0))).plus(price.times(part(rest.unwrap_or(0))))
}

/// Every party that is reached from the sources: at which depth, and from which of the nearest
/// sources, the first by name.
fn reached<'a>(
    sources: impl Iterator<Item = &'a ActorId>,
    links: impl Iterator<Item = (&'a ActorId, &'a ActorId)>,
) -> BTreeMap<&'a ActorId, (usize, &'a ActorId)> {
    let mut below: BTreeMap<&ActorId, Vec<&ActorId>> = BTreeMap::new();
    for (buyer, seller) in links {
        below.entry(buyer).or_default().push(seller);
    }
    let mut reached: BTreeMap<&ActorId, (usize, &ActorId)> = BTreeMap::new();
    let mut level: BTreeMap<&ActorId, &ActorId> = sources.map(|source| (source, source)).collect();
    let mut depth = 0_usize;
    while !level.is_empty() {
        let mut next: BTreeMap<&ActorId, &ActorId> = BTreeMap::new();
        reached.extend(level.iter().map(|(party, source)| (*party, (depth, *source))));
        for (party, source) in level {
            for further in
                below.get(party).into_iter().flatten().filter(|further| !reached.contains_key(*further))
            {
                let nearest = next.entry(further).or_insert(source);
                *nearest = source.min(nearest);
            }
        }
        (level, depth) = (next, depth.saturating_add(1));
    }
    reached
}

/// Whether an element leads to less of what is paid per unit.
const fn aims_at_less(element: Element) -> bool {
    matches!(
        element,
        Element::CarePrevented
            | Element::Replaced
            | Element::DigitalFirst
            | Element::SelfCareFirst
            | Element::IllnessPrevented
            | Element::WorseningPrevented
            | Element::HeavierCarePrevented
            | Element::IneffectiveCareEnds
    )
}

/// A clause with the contract that it stands in.
pub(super) type At<'a> = (&'a Link, &'a Clause);

/// The contracts that bind on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Running<'a> {
    links: Vec<&'a Link>,
    kinds: BTreeMap<&'a ActorId, ActorKind>,
}

impl<'a> Running<'a> {
    /// In the order of their names, so that the order in which they were given does not matter.
    pub(super) fn on(chain: &'a Chain, day: NaiveDate) -> Self {
        let mut links: Vec<&Link> = chain.facts().links.iter().filter(|link| link.binds_on(day)).collect();
        links.sort_unstable_by_key(|link| &link.id);
        let kinds = chain.facts().actors.iter().map(|actor| (&actor.id, actor.kind)).collect();
        Self { links, kinds }
    }

    pub(super) fn links(&self) -> impl Iterator<Item = &'a Link> {
        self.links.iter().copied()
    }

    pub(super) fn kind(&self, actor: &ActorId) -> ActorKind {
        self.kinds.get(actor).copied().unwrap_or(ActorKind::Other)
    }

    pub(super) fn clauses(&self) -> impl Iterator<Item = At<'a>> {
        self.links().flat_map(|link| link.clauses.iter().map(move |clause| (link, clause)))
    }

    /// The clauses that a kind of party bought.
    pub(super) fn bought_by(&self, kind: ActorKind) -> impl Iterator<Item = At<'a>> {
        self.clauses().filter(move |(link, _)| self.kind(&link.buyer) == kind)
    }

    /// The parties that buy.
    pub(super) fn buyers(&self) -> BTreeSet<&'a ActorId> {
        self.links().map(|link| &link.buyer).collect()
    }

    /// The parties that have a contract.
    pub(super) fn parties(&self) -> BTreeSet<&'a ActorId> {
        self.links().flat_map(|link| [&link.buyer, &link.seller]).collect()
    }

    /// The clauses of a party with those below it, on each kind of care; in order.
    pub(super) fn below(&self) -> BTreeMap<(&'a ActorId, &'a Theme), Vec<At<'a>>> {
        let mut below: BTreeMap<_, Vec<At<'a>>> = BTreeMap::new();
        for (link, clause) in self.clauses() {
            below.entry((&link.buyer, &clause.care)).or_default().push((link, clause));
        }
        below
    }
}

/// The place of a clause: its contract and its own name.
pub(super) fn place((link, clause): At<'_>) -> ChainPlace {
    ChainPlace { link: link.id.clone(), clause: clause.id.clone() }
}
