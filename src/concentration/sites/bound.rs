//! How much extra travel a set has at least, whatever else is decided.
//!
//! Whoever is below the minimum closes, or is filled with patients of others who close. What the closing of
//! a provider costs is shared out: over its own account, and over the accounts of those whom its patients may
//! fill. Those who are short and near each other have their accounts in one: all ways in which they close or
//! stay are tried, with fractions of the closings of others, and the cheapest counts. All accounts together
//! are a bound, however the costs are shared, which is the Lagrangian dual of the choice, a small region at a
//! time. Better shares are found by giving more to the accounts that use them.

use super::market::{Flow, product};

/// A whole cost, in parts.
const WHOLE: u32 = 1 << 20;

/// How the cost of closing each candidate is shared: of candidate `i` its part in the account of `j`.
#[derive(Debug)]
pub(super) struct Shares {
    number: usize,
    of: Vec<u32>,
}

/// What accounts made of the candidates, and the room to compute in.
#[derive(Debug, Default)]
pub(super) struct Accounts {
    /// Account, candidate and used parts of the whole.
    used: Vec<(usize, usize, u32)>,
    /// What closing adds, nothing when it cannot be.
    closing: Vec<Option<i128>>,
    /// Of each group of patients the least minutes when their provider closes.
    base: Vec<i64>,
    /// Of each member of a cluster those who could fill it, the cheapest first.
    offers: Vec<Vec<Offer>>,
    /// Of each member the patients of other members who come to it, or stay away, with what is decided on the
    /// members alone.
    firm: Vec<Vec<Offer>>,
    /// Of each group and member what comes before it in the choices of the group.
    before: Vec<Before>,
    taken: Vec<i64>,
}

/// Patients of a candidate who could fill another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Offer {
    /// Extra minutes in millionths, and of who is no member the share in the closing of their provider.
    price: i64,
    from: usize,
    amount: i64,
    /// The bit of a member of the cluster.
    member: u32,
    /// The members that these patients would rather go to.
    before: u32,
}

impl Offer {
    /// Whether these patients can come, with the members closed that are.
    const fn can_come(&self, closed: u32) -> bool {
        self.before & !closed == 0 && (self.member == 0 || self.member & closed != 0)
    }
}

impl Accounts {
    /// What closing one adds to the least; nothing when it cannot close.
    pub(super) fn closing(&self, candidate: usize) -> Option<i128> {
        self.closing.get(candidate).copied().flatten()
    }
}

impl Shares {
    /// Half of the cost for its own account, the rest evenly over those that are short.
    pub(super) fn of(flow: &Flow<'_>) -> Self {
        let number = flow.number();
        let short: Vec<usize> = (0..number).filter(|at| flow.is_short(*at)).collect();
        let mut shares = Self { number, of: vec![0; number.saturating_mul(number)] };
        for from in 0..number {
            let others = short.iter().filter(|at| **at != from).count();
            let own = if flow.is_short(from) { WHOLE.div_euclid(2) } else { 0 };
            shares.set(from, from, own);
            let each =
                u32::try_from(others).ok().and_then(|others| WHOLE.saturating_sub(own).checked_div(others));
            for to in short.iter().filter(|to| **to != from) {
                shares.set(from, *to, each.unwrap_or(0));
            }
        }
        shares
    }

    fn get(&self, from: usize, account: usize) -> u32 {
        let at = from.saturating_mul(self.number).saturating_add(account);
        self.of.get(at).copied().unwrap_or(0)
    }

    fn set(&mut self, from: usize, account: usize, share: u32) {
        let at = from.saturating_mul(self.number).saturating_add(account);
        if let Some(place) = self.of.get_mut(at) {
            *place = share;
        }
    }

    fn row(&mut self, from: usize) -> &mut [u32] {
        let at = from.saturating_mul(self.number);
        self.of.get_mut(at..at.saturating_add(self.number)).unwrap_or_default()
    }

    /// Gives every candidate's accounts that used it more, by so many parts in a thousand.
    pub(super) fn shift(&mut self, accounts: &mut Accounts, rate: u32) {
        accounts.used.sort_unstable_by_key(|(account, from, _)| (*from, *account));
        for used in accounts.used.chunk_by(|one, other| one.1 == other.1) {
            let Some((_, from, _)) = used.first().copied() else { continue };
            let sum = used.iter().fold(0_u64, |sum, (_, _, part)| sum.saturating_add((*part).into()));
            let mut given = 0_u32;
            for share in self.row(from) {
                let less = scaled(*share, rate, 1_000);
                *share = share.saturating_sub(less);
                given = given.saturating_add(*share);
            }
            let free = WHOLE.saturating_sub(given);
            for (account, _, part) in used {
                let more = u64::from(free).saturating_mul((*part).into()).checked_div(sum).unwrap_or(0);
                let more = u32::try_from(more).unwrap_or(0);
                self.set(from, *account, self.get(from, *account).saturating_add(more));
            }
        }
    }
}

/// A part of a number, rounded down.
fn scaled(number: u32, part: u32, of: u32) -> u32 {
    let product = u64::from(number).saturating_mul(part.into());
    product.checked_div(of.into()).and_then(|scaled| u32::try_from(scaled).ok()).unwrap_or(0)
}

/// A part of a cost that is not below zero, rounded down.
fn shared(cost: i128, share: u32) -> i128 {
    cost.saturating_mul(share.into()).checked_div(WHOLE.into()).unwrap_or(0)
}

/// So many candidates are decided on together in a bound.
const TOGETHER: usize = 9;

/// Candidates that are short, near each other: what they do is decided together in a bound.
pub(super) fn clusters(flow: &Flow<'_>) -> Vec<Vec<usize>> {
    let mut left: Vec<usize> = (0..flow.number()).filter(|at| flow.is_short(*at)).collect();
    let mut clusters = Vec::new();
    while let Some(first) = left.first().copied() {
        let mut cluster = vec![first];
        left.retain(|at| *at != first);
        while cluster.len() < TOGETHER {
            let near =
                |at: &usize| cluster.iter().map(|to| flow.nearness(*at, *to)).fold(0, i64::saturating_add);
            let Some(next) = left.iter().copied().max_by_key(near) else { break };
            left.retain(|at| *at != next);
            cluster.push(next);
        }
        clusters.push(cluster);
    }
    clusters
}

/// The least extra travel under what is decided; nothing when no set can do.
pub(super) fn bound(
    flow: &Flow<'_>,
    decided: &[Option<bool>],
    exactly: Option<usize>,
    (shares, clusters): (&Shares, &[Vec<usize>]),
    accounts: &mut Accounts,
) -> Option<i128> {
    accounts.used.clear();
    accounts.closing.clear();
    let keeps = |at: usize| decided.get(at) == Some(&Some(true));
    let free = |at: usize| flow.is_open(at) && !keeps(at);
    for at in 0..flow.number() {
        let cost = if free(at) { flow.price_of_closing(at, &mut accounts.base) } else { None };
        accounts.closing.push(cost);
    }
    let mut sum = 0_i128;
    for cluster in clusters {
        let members: Vec<usize> = cluster.iter().copied().filter(|at| flow.is_short(*at)).collect();
        sum = sum.saturating_add(least_of(flow, &members, shares, accounts)?);
    }
    let sum = sum.max(surplus(flow, exactly, accounts)?);
    Some(flow.least().saturating_add(sum))
}

/// The least that a cluster costs: of all ways in which its members close or stay the cheapest.
fn least_of(flow: &Flow<'_>, members: &[usize], shares: &Shares, accounts: &mut Accounts) -> Option<i128> {
    let own: Vec<Option<i128>> = members
        .iter()
        .map(|at| {
            let share = members.iter().map(|account| shares.get(*at, *account)).fold(0, u32::saturating_add);
            accounts.closing(*at).map(|cost| shared(cost, share))
        })
        .collect();
    accounts.offers.resize_with(accounts.offers.len().max(members.len()), Vec::new);
    accounts.firm.resize_with(accounts.firm.len().max(members.len()), Vec::new);
    flow.before(members, &mut accounts.before);
    for (number, at) in members.iter().enumerate() {
        collect(flow, *at, members, shares, number, accounts);
    }
    let mut best: Option<(i128, u32)> = None;
    for closed in 0..1_u32 << members.len() {
        let most = best.map_or(i128::MAX, |(cost, _)| cost);
        let mut cost = 0_i128;
        for (bit, own) in (0..).zip(&own) {
            if closed >> bit & 1 == 1 {
                // Who must stay, or whose patients could go nowhere, does not close.
                cost = own.map_or(i128::MAX, |own| cost.saturating_add(own));
            }
        }
        for (bit, at) in members.iter().enumerate() {
            if cost >= most {
                break;
            }
            if closed >> bit & 1 == 0 {
                let filling = filling(accounts, bit, flow.missing(*at), closed, |_, _| {});
                cost = filling.map_or(i128::MAX, |filling| cost.saturating_add(filling));
            }
        }
        if cost < most {
            best = Some((cost, closed));
        }
    }
    let (cost, closed) = best?;
    for (bit, at) in members.iter().enumerate() {
        if closed >> bit & 1 == 1 {
            accounts.used.push((*at, *at, WHOLE));
            continue;
        }
        let missing = flow.missing(*at);
        let mut taken = core::mem::take(&mut accounts.taken);
        taken.clear();
        taken.resize(flow.number(), 0);
        filling(accounts, bit, missing, closed, |offer, amount| {
            if let Some(taken) = taken.get_mut(offer.from).filter(|_| offer.member == 0) {
                *taken = taken.saturating_add(amount);
            }
        });
        for (from, taken) in taken.iter().enumerate().filter(|(_, taken)| **taken > 0) {
            let cap = flow.volume(from).min(missing);
            let used = i128::from(*taken).saturating_mul(WHOLE.into()).checked_div(cap.into());
            let used = used.and_then(|used| u32::try_from(used).ok()).unwrap_or(0);
            accounts.used.push((*at, from, used.min(WHOLE)));
        }
        accounts.taken = taken;
    }
    Some(cost)
}

/// What it costs at least to close as many as are too many; nothing when there are too few.
fn surplus(flow: &Flow<'_>, exactly: Option<usize>, accounts: &Accounts) -> Option<i128> {
    let Some(exactly) = exactly else { return Some(0) };
    let open = (0..flow.number()).filter(|at| flow.is_open(*at)).count();
    let number = open.checked_sub(exactly)?;
    let mut closing: Vec<i128> = accounts.closing.iter().flatten().copied().collect();
    if closing.len() < number {
        return None;
    }
    closing.sort_unstable();
    Some(closing.into_iter().take(number).fold(0, i128::saturating_add))
}

/// Collects those who could fill a member, the cheapest first, as far as others than members are needed.
///
/// Each closing of another counts in part, at most as if it filled the member alone; that of a member was
/// paid for when it closed.
fn collect(
    flow: &Flow<'_>,
    receiver: usize,
    members: &[usize],
    shares: &Shares,
    number: usize,
    accounts: &mut Accounts,
) {
    let missing = flow.missing(receiver);
    let (Some(offers), Some(firm)) = (accounts.offers.get_mut(number), accounts.firm.get_mut(number)) else {
        return;
    };
    offers.clear();
    firm.clear();
    for from in (0..flow.number()).filter(|from| *from != receiver) {
        let Some(cost) = accounts.closing.get(from).copied().flatten() else { continue };
        let cap = i128::from(flow.volume(from).min(missing));
        let member = members.iter().position(|at| *at == from).map_or(0, |bit| 1_u32 << bit);
        let share = if member == 0 { shares.get(from, receiver) } else { 0 };
        let part = shared(cost, share).checked_div(cap).and_then(|part| i64::try_from(part).ok());
        let Some(part) = part else { continue };
        for (group, minutes, amount) in flow.offers(from, receiver, &accounts.base) {
            let place = group.saturating_mul(members.len()).saturating_add(number);
            let Before { members: before, others } = accounts.before.get(place).copied().unwrap_or_default();
            let offer = Offer { price: minutes.saturating_add(part), from, amount, member, before };
            // With no other before it, whether they come is decided with the members.
            if member != 0 && !others { firm.push(offer) } else { offers.push(offer) }
        }
    }
    // A block at a time: most offers are never looked at.
    let (mut left, mut sorted) = (missing, 0_usize);
    while left > 0 && sorted < offers.len() {
        let Some(rest) = offers.get_mut(sorted..) else { break };
        let block = rest.len().min(32);
        if block < rest.len() {
            rest.select_nth_unstable(block.saturating_sub(1));
        }
        let Some(cheapest) = rest.get_mut(..block) else { break };
        cheapest.sort_unstable();
        let others = cheapest.iter().filter(|offer| offer.member == 0 && offer.before == 0);
        left = others.fold(left, |left, offer| left.saturating_sub(offer.amount));
        sorted = sorted.saturating_add(block);
    }
    offers.truncate(sorted);
}

/// What comes before a member in the choices of a group: other members, and whether anyone else does.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Before {
    pub(super) members: u32,
    pub(super) others: bool,
}

/// The least that filling a member costs, with those who come anyway, and then the cheapest who can; nothing
/// when they are too few.
fn filling(
    accounts: &Accounts,
    bit: usize,
    missing: i64,
    closed: u32,
    mut take: impl FnMut(&Offer, i64),
) -> Option<i128> {
    let (mut left, mut sum) = (missing, 0_i128);
    for offer in accounts.firm.get(bit).into_iter().flatten().filter(|offer| offer.can_come(closed)) {
        left = left.saturating_sub(offer.amount);
        sum = sum.saturating_add(product(offer.amount, offer.price));
    }
    if left <= 0 {
        return Some(sum);
    }
    for offer in accounts.offers.get(bit).into_iter().flatten().filter(|offer| offer.can_come(closed)) {
        let amount = offer.amount.min(left);
        left = left.saturating_sub(amount);
        sum = sum.saturating_add(product(amount, offer.price));
        take(offer, amount);
        if left == 0 {
            return Some(sum);
        }
    }
    None
}
