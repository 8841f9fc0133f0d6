use crate::time::Year;

/// The number of words with a bit for every year in which a count can be reported.
const WORDS: usize = 5;
const _: () = assert!(Year::LAST.number() - Year::FIRST.number() < 320, "every year has a bit of its own");

/// A set of years, one bit each: what is asked of every unit costs a few machine words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct YearSet([u64; WORDS]);

impl YearSet {
    fn place(year: Year) -> (usize, u64) {
        let offset = year.number().saturating_sub(Year::FIRST.number()).unsigned_abs();
        (usize::try_from(offset >> 6).unwrap_or(WORDS), 1 << (offset & 63))
    }

    pub(crate) fn insert(&mut self, year: Year) {
        let (word, bit) = Self::place(year);
        if let Some(word) = self.0.get_mut(word) {
            *word |= bit;
        }
    }

    pub(crate) fn remove(&mut self, year: Year) {
        let (word, bit) = Self::place(year);
        if let Some(word) = self.0.get_mut(word) {
            *word &= !bit;
        }
    }

    pub(crate) fn contains(&self, year: Year) -> bool {
        let (word, bit) = Self::place(year);
        self.0.get(word).is_some_and(|word| word & bit != 0)
    }

    /// Whether every year of another set is in this one.
    #[inline]
    pub(crate) fn contains_all(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).all(|(have, asked)| asked & !have == 0)
    }

    /// The years, in order.
    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = Year> + '_ {
        (Year::FIRST.number()..=Year::LAST.number())
            .filter_map(|year| Year::try_new(year).ok())
            .filter(|year| self.contains(*year))
    }
}

impl FromIterator<Year> for YearSet {
    fn from_iter<I: IntoIterator<Item = Year>>(years: I) -> Self {
        let mut set = Self::default();
        for year in years {
            set.insert(year);
        }
        set
    }
}
