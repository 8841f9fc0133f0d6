//! Names as numbers, names that look alike, and what is dated after the day asked about.

use core::hash::{BuildHasher, Hasher};
use std::collections::{BTreeMap, HashMap};
use std::hash::RandomState;
use std::sync::Arc;

use chrono::NaiveDate;

use super::notice::{CountNotice, NameColumn};
use crate::alike::alike;
use crate::explanation::Explanation;
use crate::judgement::Judgement;
use crate::language::Message;
use crate::messages::messages;

/// Names and the dense codes that stand for them, in the order in which they were first seen.
///
/// Looking up a name of at most eight bytes (an AGB code, a care activity code) compares two machine words.
///
/// ```
/// use passende_zorg::volume::Dictionary;
///
/// let mut locations = Dictionary::new();
/// assert_eq!(locations.code_or_add("06010203"), 0);
/// assert_eq!(locations.code_or_add("06010204"), 1);
/// assert_eq!(locations.code("06010203"), Some(0));
/// assert_eq!(locations.name(1), Some("06010204"));
/// ```
#[derive(Debug, Clone, Default)]
pub struct Dictionary {
    names: Vec<Arc<str>>,
    short: HashMap<Short, u32, WordKey>,
    long: HashMap<Arc<str>, u32, WordKey>,
}

/// The code of a name that a dictionary has no room for, or of an empty cell.
pub(crate) const NO_CODE: u32 = u32::MAX;

impl Dictionary {
    /// An empty dictionary.
    pub fn new() -> Self {
        Self::default()
    }

    /// The code of a name, if it has one.
    #[inline]
    pub fn code(&self, name: &str) -> Option<u32> {
        match Short::of(name) {
            Some(short) => self.short.get(&short).copied(),
            None => self.long.get(name).copied(),
        }
    }

    /// The code of a name, which is added if it is new. A dictionary holds at most 4,294,967,295 names; what
    /// comes after shares the code 4,294,967,295, which names nothing.
    pub fn code_or_add(&mut self, name: &str) -> u32 {
        if let Some(code) = self.code(name) {
            return code;
        }
        let Some(code) = u32::try_from(self.names.len()).ok().filter(|code| *code != NO_CODE) else {
            return NO_CODE;
        };
        let owned: Arc<str> = name.into();
        match Short::of(name) {
            Some(short) => self.short.insert(short, code),
            None => self.long.insert(Arc::clone(&owned), code),
        };
        self.names.push(owned);
        code
    }

    /// The name that a code stands for.
    pub fn name(&self, code: u32) -> Option<&str> {
        self.shared(code).map(|name| &**name)
    }

    pub(crate) fn shared(&self, code: u32) -> Option<&Arc<str>> {
        self.names.get(usize::try_from(code).ok()?)
    }

    /// The number of names in the dictionary.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether there is no name.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The names in order (to the byte), and for each code its place in that order.
    pub(crate) fn sorted(&self) -> (Vec<Arc<str>>, Vec<u32>) {
        // Names are in the order of their first eight bytes, and only those that share these are read.
        let keyed = self.names.iter().zip(0..).map(|(name, code)| (first_bytes(name), name, code));
        let mut order: Vec<(u64, &Arc<str>, u32)> = keyed.collect();
        order.sort_unstable();
        let mut places = vec![0; order.len()];
        for (place, (_, _, code)) in (0..).zip(&order) {
            if let Some(slot) = usize::try_from(*code).ok().and_then(|code| places.get_mut(code)) {
                *slot = place;
            }
        }
        (order.into_iter().map(|(_, name, _)| Arc::clone(name)).collect(), places)
    }
}

/// The first eight bytes of a name as a number that puts names in order, with zeros after a shorter one.
fn first_bytes(name: &str) -> u64 {
    let mut bytes = [0; 8];
    for (slot, byte) in bytes.iter_mut().zip(name.as_bytes()) {
        *slot = *byte;
    }
    u64::from_be_bytes(bytes)
}

/// A dictionary of names that have been checked, for a column in which one name often follows itself.
#[derive(Debug)]
pub(crate) struct CheckedNames {
    names: Dictionary,
    last: u32,
}

impl CheckedNames {
    pub(crate) fn new() -> Self {
        Self { names: Dictionary::new(), last: NO_CODE }
    }

    /// The code of a text that is a name of the dictionary as it stands; none says nothing of the text.
    #[inline]
    pub(crate) fn known(&mut self, text: &str) -> Option<u32> {
        if self.names.name(self.last) != Some(text) {
            self.last = self.names.code(text)?;
        }
        Some(self.last)
    }

    /// The code of a name that has been checked.
    pub(crate) fn code_or_add(&mut self, name: &str) -> u32 {
        self.last = self.names.code_or_add(name);
        self.last
    }

    pub(crate) const fn names(&self) -> &Dictionary {
        &self.names
    }
}

/// Two dictionaries are equal when they give the same codes to the same names.
impl PartialEq for Dictionary {
    fn eq(&self, other: &Self) -> bool {
        self.names == other.names
    }
}

impl Eq for Dictionary {}

impl<'a> FromIterator<&'a str> for Dictionary {
    fn from_iter<I: IntoIterator<Item = &'a str>>(names: I) -> Self {
        let mut dictionary = Self::new();
        for name in names {
            dictionary.code_or_add(name);
        }
        dictionary
    }
}

/// A name of at most eight bytes as one number, with its length, so that no two names look alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Short {
    bytes: u64,
    length: u8,
}

impl Short {
    #[inline]
    fn of(name: &str) -> Option<Self> {
        let name = name.as_bytes();
        let length = u8::try_from(name.len()).ok().filter(|length| *length <= 8)?;
        let bytes = if let Ok(eight) = <[u8; 8]>::try_from(name) {
            u64::from_le_bytes(eight)
        } else {
            name.iter().rev().fold(0, |bytes, byte| (bytes << 8) | u64::from(*byte))
        };
        Some(Self { bytes, length })
    }
}

impl core::hash::Hash for Short {
    fn hash<H: Hasher>(&self, state: &mut H) {
        // The length tells apart only names that end in zero bytes; it need not be hashed.
        state.write_u64(self.bytes);
    }
}

/// A key of its own for each map, so that nobody can prepare names that collide in it.
#[derive(Debug, Clone)]
pub(crate) struct WordKey {
    start: u64,
    factor: u64,
}

impl Default for WordKey {
    fn default() -> Self {
        let drawn = RandomState::new();
        // An even factor would lose the highest bits of a word.
        Self { start: drawn.hash_one(0_u8), factor: drawn.hash_one(1_u8) | 1 }
    }
}

impl BuildHasher for WordKey {
    type Hasher = WordHasher;

    #[inline]
    fn build_hasher(&self) -> WordHasher {
        WordHasher { state: self.start, factor: self.factor }
    }
}

/// Mixes one machine word so that every bit of it reaches every bit of the hash.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WordHasher {
    state: u64,
    factor: u64,
}

impl Hasher for WordHasher {
    #[inline]
    fn finish(&self) -> u64 {
        self.state
    }

    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            self.write_u64(u64::from_le_bytes(*word));
        }
        // At most seven bytes are left, and their number stands in the eighth.
        let length = u64::try_from(rest.len()).unwrap_or(0);
        self.write_u64(rest.iter().fold(length, |word, byte| (word << 8) | u64::from(*byte)));
    }

    #[inline]
    fn write_u8(&mut self, byte: u8) {
        self.write_u64(u64::from(byte));
    }

    #[inline]
    fn write_u64(&mut self, word: u64) {
        #[allow(clippy::arithmetic_side_effects, reason = "two factors of 64 bits fit in 128")]
        let product = u128::from(self.state ^ word) * u128::from(self.factor);
        #[allow(clippy::cast_possible_truncation, reason = "the two halves of the product")]
        let folded = (product as u64) ^ ((product >> 64) as u64);
        self.state = folded;
    }
}

/// The groups of names of one column that look alike, in order of what they have in common.
pub(super) fn names_alike(column: NameColumn, names: &[Arc<str>]) -> impl Iterator<Item = CountNotice> {
    let mut groups: BTreeMap<String, Vec<Arc<str>>> = BTreeMap::new();
    for name in names {
        groups.entry(alike(name)).or_default().push(Arc::clone(name));
    }
    let several = groups.into_values().filter(|names| names.len() > 1);
    several.map(move |names| CountNotice::NamesLookAlike { column, names })
}

/// The number of different names that look like another of them.
pub(super) fn names_that_look_like_another<'n>(names: impl Iterator<Item = &'n str>) -> usize {
    let mut groups: BTreeMap<String, usize> = BTreeMap::new();
    for name in names {
        let number = groups.entry(alike(name)).or_default();
        *number = number.saturating_add(1);
    }
    groups.into_values().filter(|number| *number > 1).fold(0, usize::saturating_add)
}

/// The day asked about, and how much of what was handed in is of after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Later {
    seen: Option<(NaiveDate, usize)>,
}

impl Later {
    /// Nothing is left out.
    pub(super) const NOTHING: Self = Self { seen: None };

    /// Sets the day, before anything is held against it. Of two days the first of them counts.
    pub(super) fn see_from(&mut self, on: NaiveDate) -> NaiveDate {
        let (first, _) = self.seen.get_or_insert((on, 0));
        *first = on.min(*first);
        *first
    }

    /// Counts something that is left out.
    pub(super) fn leave_out(&mut self) {
        if let Some((_, number)) = &mut self.seen {
            *number = number.saturating_add(1);
        }
    }

    /// Leaves out a judgement of after the day.
    pub(super) fn judgement(&mut self, judgement: &mut Option<Judgement>) {
        let day = self.seen.map(|(day, _)| day);
        if judgement.take_if(|judgement| day.is_some_and(|day| judgement.on() > day)).is_some() {
            self.leave_out();
        }
    }

    /// Tells of it beside a result; nothing when nothing was left out.
    pub(super) fn told_in(self, explanation: Explanation) -> Explanation {
        match self.seen.filter(|(_, number)| *number > 0) {
            Some((on, number)) => explanation.with_note(Message::new(Told::DatedLater { on, number })),
            None => explanation,
        }
    }
}

messages! {
    #[derive(Debug)]
    enum Told {
        DatedLater { on: NaiveDate, number: usize } = "volume.dated-later":
            "Oordelen en stukken van na de peildatum {on}, die nog niet meetellen: {number}.",
            "Judgements and documents of after the day asked about, {on}, which do not count yet: {number}.";
    }
}
