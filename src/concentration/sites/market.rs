//! One kind of care in one region: who could keep it, and where each group of patients would go.

/// Patients of one area who go to one provider now, and to whom they would go after it, one after the other.
#[derive(Debug)]
struct Group {
    amount: i64,
    /// Its place in the list of choices.
    from: usize,
    until: usize,
}

/// A provider to go to.
#[derive(Debug, Clone, Copy)]
struct Choice {
    to: usize,
    /// Extra minutes in millionths, compared with now.
    extra: i64,
    /// The fewest extra minutes of this and all later choices.
    least: i64,
}

/// The candidates of a region by number, and the patients.
#[derive(Debug)]
pub(super) struct Market {
    /// Providers of the country, in order of their names.
    pub(super) candidates: Vec<usize>,
    /// The minimum in millionths.
    pub(super) norm: i64,
    /// Candidates to whom no area is nearest, with their patients: where these come from is not known, and
    /// what they travel counts for nothing.
    pub(super) nearest_to_nobody: Vec<(usize, i64)>,
    groups: Vec<Group>,
    choices: Vec<Choice>,
}

impl Market {
    pub(super) fn new(candidates: Vec<usize>, norm: i64) -> Self {
        Self { candidates, norm, nearest_to_nobody: Vec::new(), groups: Vec::new(), choices: Vec::new() }
    }

    /// Adds patients and their choices, each with its extra minutes, the present one first.
    pub(super) fn add(&mut self, amount: i64, choices: impl Iterator<Item = (usize, i64)>) {
        let from = self.choices.len();
        self.choices.extend(choices.map(|(to, extra)| Choice { to, extra, least: extra }));
        let mut least = i64::MAX;
        for choice in self.choices.iter_mut().skip(from).rev() {
            least = least.min(choice.extra);
            choice.least = least;
        }
        self.groups.push(Group { amount, from, until: self.choices.len() });
    }

    pub(super) fn total(&self) -> i64 {
        self.groups.iter().fold(0, |sum, group| sum.saturating_add(group.amount))
    }

    fn choices(&self, group: &Group) -> &[Choice] {
        self.choices.get(group.from..group.until).unwrap_or_default()
    }

    fn choice(&self, at: usize) -> Option<Choice> {
        self.choices.get(at).copied()
    }

    /// What patients times extra minutes a set comes to; nothing when someone can go nowhere, or a provider
    /// of the set stays below the minimum.
    pub(super) fn cost(&self, kept: &[bool]) -> Option<i128> {
        let mut volumes = vec![0_i64; self.candidates.len()];
        let mut cost = 0_i128;
        for group in &self.groups {
            let is_kept = |choice: &&Choice| kept.get(choice.to) == Some(&true);
            let choice = self.choices(group).iter().find(is_kept)?;
            cost = cost.saturating_add(product(group.amount, choice.extra));
            if let Some(volume) = volumes.get_mut(choice.to) {
                *volume = volume.saturating_add(group.amount);
            }
        }
        let meets = |(volume, kept): (&i64, &bool)| !kept || *volume >= self.norm;
        volumes.iter().zip(kept).all(meets).then_some(cost)
    }

    /// The most that each of a set could get, whoever else goes on: those patients who meet nobody of the
    /// set earlier. Whether that is enough for all of them.
    fn could_all_meet(&self, kept: &[Option<bool>], most: &mut Vec<i64>) -> bool {
        most.clear();
        most.resize(self.candidates.len(), 0);
        for group in &self.groups {
            let is_kept = |choice: &&Choice| kept.get(choice.to) == Some(&Some(true));
            if let Some(volume) =
                self.choices(group).iter().find(is_kept).and_then(|choice| most.get_mut(choice.to))
            {
                *volume = volume.saturating_add(group.amount);
            }
        }
        most.iter().zip(kept).all(|(most, kept)| *kept != Some(true) || *most >= self.norm)
    }
}

/// Patients times minutes, both in millionths: two words of 63 bits never wrap in one of 127.
pub(super) fn product(amount: i64, minutes: i64) -> i128 {
    i128::from(amount).wrapping_mul(i128::from(minutes))
}

/// The flow of patients while some providers are closed; closing can be undone, the last one first.
#[derive(Debug)]
pub(super) struct Flow<'m> {
    market: &'m Market,
    /// Of each group its present choice.
    at: Vec<usize>,
    /// Of each candidate the groups that are with it.
    with: Vec<Vec<usize>>,
    closed: Vec<bool>,
    volumes: Vec<i64>,
    /// The extra travel of who is where now.
    cost: i128,
    /// At least so much extra travel, whatever else closes.
    least: i128,
    undo: Vec<(usize, Vec<usize>)>,
    most: Vec<i64>,
}

impl<'m> Flow<'m> {
    /// Everyone where they are now.
    pub(super) fn of(market: &'m Market) -> Self {
        let number = market.candidates.len();
        let mut flow = Self {
            market,
            at: market.groups.iter().map(|group| group.from).collect(),
            with: vec![Vec::new(); number],
            closed: vec![false; number],
            volumes: vec![0; number],
            cost: 0,
            least: 0,
            undo: Vec::new(),
            most: Vec::new(),
        };
        for (number, group) in market.groups.iter().enumerate() {
            let Some(choice) = market.choice(group.from) else { continue };
            flow.cost = flow.cost.saturating_add(product(group.amount, choice.extra));
            flow.least = flow.least.saturating_add(product(group.amount, choice.least));
            flow.join(number, choice.to, group.amount);
        }
        flow
    }

    fn join(&mut self, group: usize, to: usize, amount: i64) {
        if let (Some(with), Some(volume)) = (self.with.get_mut(to), self.volumes.get_mut(to)) {
            with.push(group);
            *volume = volume.saturating_add(amount);
        }
    }

    fn travel(&mut self, amount: i64, then: Choice, now: Choice) {
        let more = now.extra.saturating_sub(then.extra);
        self.cost = self.cost.saturating_add(product(amount, more));
        let more = now.least.saturating_sub(then.least);
        self.least = self.least.saturating_add(product(amount, more));
    }

    /// The choice that a group has when one more closes.
    fn next(&self, group: &Group, at: usize, closing: usize) -> Option<usize> {
        let open = |choice: &Choice| choice.to != closing && self.closed.get(choice.to) == Some(&false);
        let later = self.market.choices.get(at..group.until)?.iter().position(open)?;
        Some(at.saturating_add(later))
    }

    /// Closes one; false when someone could go nowhere then, and nothing has changed.
    pub(super) fn close(&mut self, closing: usize) -> bool {
        let market = self.market;
        let groups = self.with.get_mut(closing).map(core::mem::take).unwrap_or_default();
        let mut from = Vec::with_capacity(groups.len());
        for number in &groups {
            let (Some(group), Some(at)) = (market.groups.get(*number), self.at.get(*number).copied()) else {
                continue;
            };
            let Some(next) = self.next(group, at, closing) else {
                self.back(closing, groups, &from);
                return false;
            };
            let (Some(then), Some(now)) = (market.choice(at), market.choice(next)) else { continue };
            from.push(at);
            if let Some(at) = self.at.get_mut(*number) {
                *at = next;
            }
            self.travel(group.amount, then, now);
            self.join(*number, now.to, group.amount);
        }
        if let (Some(closed), Some(volume)) = (self.closed.get_mut(closing), self.volumes.get_mut(closing)) {
            *closed = true;
            *volume = 0;
        }
        self.undo.push((closing, from));
        self.with.get_mut(closing).map(|with| core::mem::replace(with, groups));
        true
    }

    /// Opens all again, as many as were closed after some.
    pub(super) fn open_until(&mut self, closed: usize) {
        while self.undo.len() > closed {
            self.open();
        }
    }

    /// Opens the one again that was closed last.
    fn open(&mut self) {
        if let Some((closing, from)) = self.undo.pop() {
            let groups = self.with.get_mut(closing).map(core::mem::take).unwrap_or_default();
            self.back(closing, groups, &from);
        }
    }

    /// Brings the first of some groups back to their choices of before.
    fn back(&mut self, closing: usize, groups: Vec<usize>, from: &[usize]) {
        let market = self.market;
        for (number, at) in groups.iter().zip(from).rev() {
            let now = self.at.get(*number).copied().and_then(|at| market.choice(at));
            let (Some(group), Some(now), Some(then)) = (market.groups.get(*number), now, market.choice(*at))
            else {
                continue;
            };
            if let (Some(with), Some(volume)) = (self.with.get_mut(now.to), self.volumes.get_mut(now.to)) {
                with.pop();
                *volume = volume.saturating_sub(group.amount);
            }
            if let Some(place) = self.at.get_mut(*number) {
                *place = *at;
            }
            self.travel(group.amount, now, then);
        }
        let amount = |number: &usize| market.groups.get(*number).map_or(0, |group| group.amount);
        let volume = groups.iter().fold(0_i64, |sum, number| sum.saturating_add(amount(number)));
        if let (Some(closed), Some(place)) = (self.closed.get_mut(closing), self.volumes.get_mut(closing)) {
            *closed = false;
            *place = volume;
        }
        if let Some(with) = self.with.get_mut(closing) {
            *with = groups;
        }
    }

    /// At least so much extra travel, whatever else closes.
    pub(super) const fn least(&self) -> i128 {
        self.least
    }

    /// The extra travel of who is where now, if nobody is short.
    pub(super) fn cost(&self) -> Option<i128> {
        (0..self.closed.len()).all(|at| !self.is_short(at)).then_some(self.cost)
    }

    /// The number of those that are closed.
    pub(super) fn closed(&self) -> usize {
        self.undo.len()
    }

    pub(super) fn is_open(&self, candidate: usize) -> bool {
        self.closed.get(candidate) == Some(&false)
    }

    pub(super) fn is_short(&self, candidate: usize) -> bool {
        self.is_open(candidate)
            && self.volumes.get(candidate).is_some_and(|volume| *volume < self.market.norm)
    }

    /// The addition of one more closing to the least; nothing when someone could go nowhere then.
    pub(super) fn price_of_closing(&self, closing: usize) -> Option<i128> {
        let mut sum = 0_i128;
        for number in self.with.get(closing)? {
            let (group, at) = (self.market.groups.get(*number)?, self.at.get(*number).copied()?);
            let next = self.market.choice(self.next(group, at, closing)?)?.least;
            let more = next.saturating_sub(self.market.choice(at)?.least);
            sum = sum.saturating_add(product(group.amount, more));
        }
        Some(sum)
    }

    /// How many patients each group has, and who could serve it, with the extra minutes: those who are open,
    /// the one with whom it is first.
    pub(super) fn groups(&self) -> impl Iterator<Item = (i64, impl Iterator<Item = (usize, i64)>)> {
        self.market.groups.iter().zip(&self.at).map(|(group, at)| {
            let later = self.market.choices.get(*at..group.until).unwrap_or_default();
            let open = later.iter().filter(|choice| self.is_open(choice.to));
            (group.amount, open.map(|choice| (choice.to, choice.extra)))
        })
    }

    /// The minimum in millionths.
    pub(super) const fn norm(&self) -> i64 {
        self.market.norm
    }

    pub(super) const fn number(&self) -> usize {
        self.closed.len()
    }

    /// Whether all who are to stay could still get enough patients.
    pub(super) fn could_all_meet(&mut self, decided: &[Option<bool>]) -> bool {
        let mut most = core::mem::take(&mut self.most);
        let could = self.market.could_all_meet(decided, &mut most);
        self.most = most;
        could
    }
}
