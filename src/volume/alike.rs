//! Names that look alike: the same to a reader, or the same before a spreadsheet or a keyboard changed them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::notice::{CountNotice, NameColumn};

/// The groups of names of one column that look alike, in order of what they have in common.
pub(super) fn names_alike(column: NameColumn, names: &[Arc<str>]) -> impl Iterator<Item = CountNotice> {
    let mut groups: BTreeMap<String, Vec<Arc<str>>> = BTreeMap::new();
    for name in names {
        groups.entry(alike(name)).or_default().push(Arc::clone(name));
    }
    let several = groups.into_values().filter(|names| names.len() > 1);
    several.map(move |names| CountNotice::NamesLookAlike { column, names })
}

/// How many of different names look like another of them.
pub(super) fn names_that_look_like_another<'n>(names: impl Iterator<Item = &'n str>) -> usize {
    let mut groups: BTreeMap<String, usize> = BTreeMap::new();
    for name in names {
        let number = groups.entry(alike(name)).or_default();
        *number = number.saturating_add(1);
    }
    groups.into_values().filter(|number| *number > 1).fold(0, usize::saturating_add)
}

/// What two names have in common that look alike: without the difference between capitals and small letters, without blanks, with
/// one kind of dash and of apostrophe, without accents (be they part of a letter or put on it), and without the zeros that a
/// spreadsheet takes from the beginning of a number or puts behind its point.
///
/// Accents are known on Latin, Greek and Cyrillic letters.
pub(crate) fn alike(name: &str) -> String {
    let folded: String = name
        .chars()
        .flat_map(char::to_lowercase)
        .filter(|char| !char.is_whitespace() && !is_accent(*char))
        .map(plain)
        .collect();
    let folded = match folded.strip_suffix(".0") {
        Some(number) if is_number(number) => number,
        _ => &folded,
    };
    without_zeros(folded)
}

/// The letter under an accent; of dashes and apostrophes one.
fn plain(char: char) -> char {
    match char {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{2bc}' | '`' => '\'',
        _ if char.is_ascii() => char,
        _ => PLAIN
            .binary_search_by_key(&char, |(accented, _)| *accented)
            .ok()
            .and_then(|at| PLAIN.get(at))
            .map_or(char, |(_, plain)| *plain),
    }
}

/// Whether a character is an accent that stands on the letter before it.
const fn is_accent(char: char) -> bool {
    matches!(char, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The name without the zeros before each number in it; a number of zeros alone keeps one.
fn without_zeros(name: &str) -> String {
    let mut kept = String::with_capacity(name.len());
    let mut in_number = false;
    let mut characters = name.chars().peekable();
    while let Some(char) = characters.next() {
        let goes_on = characters.peek().is_some_and(char::is_ascii_digit);
        if char == '0' && !in_number && goes_on {
            continue;
        }
        // What stands behind a point or a comma is no beginning of a number.
        in_number = char.is_ascii_digit() || in_number && matches!(char, '.' | ',');
        kept.push(char);
    }
    kept
}

/// Small letters with an accent, in order, each with the letter under it.
#[rustfmt::skip]
static PLAIN: [(char, char); 290] = [
    ('à', 'a'), ('á', 'a'), ('â', 'a'), ('ã', 'a'), ('ä', 'a'), ('å', 'a'), ('ç', 'c'), ('è', 'e'),
    ('é', 'e'), ('ê', 'e'), ('ë', 'e'), ('ì', 'i'), ('í', 'i'), ('î', 'i'), ('ï', 'i'), ('ñ', 'n'),
    ('ò', 'o'), ('ó', 'o'), ('ô', 'o'), ('õ', 'o'), ('ö', 'o'), ('ù', 'u'), ('ú', 'u'), ('û', 'u'),
    ('ü', 'u'), ('ý', 'y'), ('ÿ', 'y'), ('ā', 'a'), ('ă', 'a'), ('ą', 'a'), ('ć', 'c'), ('ĉ', 'c'),
    ('ċ', 'c'), ('č', 'c'), ('ď', 'd'), ('ē', 'e'), ('ĕ', 'e'), ('ė', 'e'), ('ę', 'e'), ('ě', 'e'),
    ('ĝ', 'g'), ('ğ', 'g'), ('ġ', 'g'), ('ģ', 'g'), ('ĥ', 'h'), ('ĩ', 'i'), ('ī', 'i'), ('ĭ', 'i'),
    ('į', 'i'), ('ĵ', 'j'), ('ķ', 'k'), ('ĺ', 'l'), ('ļ', 'l'), ('ľ', 'l'), ('ń', 'n'), ('ņ', 'n'),
    ('ň', 'n'), ('ō', 'o'), ('ŏ', 'o'), ('ő', 'o'), ('ŕ', 'r'), ('ŗ', 'r'), ('ř', 'r'), ('ś', 's'),
    ('ŝ', 's'), ('ş', 's'), ('š', 's'), ('ţ', 't'), ('ť', 't'), ('ũ', 'u'), ('ū', 'u'), ('ŭ', 'u'),
    ('ů', 'u'), ('ű', 'u'), ('ų', 'u'), ('ŵ', 'w'), ('ŷ', 'y'), ('ź', 'z'), ('ż', 'z'), ('ž', 'z'),
    ('ơ', 'o'), ('ư', 'u'), ('ǎ', 'a'), ('ǐ', 'i'), ('ǒ', 'o'), ('ǔ', 'u'), ('ǖ', 'u'), ('ǘ', 'u'),
    ('ǚ', 'u'), ('ǜ', 'u'), ('ǟ', 'a'), ('ǡ', 'a'), ('ǣ', 'æ'), ('ǧ', 'g'), ('ǩ', 'k'), ('ǫ', 'o'),
    ('ǭ', 'o'), ('ǯ', 'ʒ'), ('ǰ', 'j'), ('ǵ', 'g'), ('ǹ', 'n'), ('ǻ', 'a'), ('ǽ', 'æ'), ('ǿ', 'ø'),
    ('ȁ', 'a'), ('ȃ', 'a'), ('ȅ', 'e'), ('ȇ', 'e'), ('ȉ', 'i'), ('ȋ', 'i'), ('ȍ', 'o'), ('ȏ', 'o'),
    ('ȑ', 'r'), ('ȓ', 'r'), ('ȕ', 'u'), ('ȗ', 'u'), ('ș', 's'), ('ț', 't'), ('ȟ', 'h'), ('ȧ', 'a'),
    ('ȩ', 'e'), ('ȫ', 'o'), ('ȭ', 'o'), ('ȯ', 'o'), ('ȱ', 'o'), ('ȳ', 'y'), ('ΐ', 'ι'), ('ά', 'α'),
    ('έ', 'ε'), ('ή', 'η'), ('ί', 'ι'), ('ΰ', 'υ'), ('ϊ', 'ι'), ('ϋ', 'υ'), ('ό', 'ο'), ('ύ', 'υ'),
    ('ώ', 'ω'), ('ϓ', 'ϒ'), ('ϔ', 'ϒ'), ('й', 'и'), ('ѐ', 'е'), ('ё', 'е'), ('ѓ', 'г'), ('ї', 'і'),
    ('ќ', 'к'), ('ѝ', 'и'), ('ў', 'у'), ('ѷ', 'ѵ'), ('ӂ', 'ж'), ('ӑ', 'а'), ('ӓ', 'а'), ('ӗ', 'е'),
    ('ӛ', 'ә'), ('ӝ', 'ж'), ('ӟ', 'з'), ('ӣ', 'и'), ('ӥ', 'и'), ('ӧ', 'о'), ('ӫ', 'ө'), ('ӭ', 'э'),
    ('ӯ', 'у'), ('ӱ', 'у'), ('ӳ', 'у'), ('ӵ', 'ч'), ('ӹ', 'ы'), ('ḁ', 'a'), ('ḃ', 'b'), ('ḅ', 'b'),
    ('ḇ', 'b'), ('ḉ', 'c'), ('ḋ', 'd'), ('ḍ', 'd'), ('ḏ', 'd'), ('ḑ', 'd'), ('ḓ', 'd'), ('ḕ', 'e'),
    ('ḗ', 'e'), ('ḙ', 'e'), ('ḛ', 'e'), ('ḝ', 'e'), ('ḟ', 'f'), ('ḡ', 'g'), ('ḣ', 'h'), ('ḥ', 'h'),
    ('ḧ', 'h'), ('ḩ', 'h'), ('ḫ', 'h'), ('ḭ', 'i'), ('ḯ', 'i'), ('ḱ', 'k'), ('ḳ', 'k'), ('ḵ', 'k'),
    ('ḷ', 'l'), ('ḹ', 'l'), ('ḻ', 'l'), ('ḽ', 'l'), ('ḿ', 'm'), ('ṁ', 'm'), ('ṃ', 'm'), ('ṅ', 'n'),
    ('ṇ', 'n'), ('ṉ', 'n'), ('ṋ', 'n'), ('ṍ', 'o'), ('ṏ', 'o'), ('ṑ', 'o'), ('ṓ', 'o'), ('ṕ', 'p'),
    ('ṗ', 'p'), ('ṙ', 'r'), ('ṛ', 'r'), ('ṝ', 'r'), ('ṟ', 'r'), ('ṡ', 's'), ('ṣ', 's'), ('ṥ', 's'),
    ('ṧ', 's'), ('ṩ', 's'), ('ṫ', 't'), ('ṭ', 't'), ('ṯ', 't'), ('ṱ', 't'), ('ṳ', 'u'), ('ṵ', 'u'),
    ('ṷ', 'u'), ('ṹ', 'u'), ('ṻ', 'u'), ('ṽ', 'v'), ('ṿ', 'v'), ('ẁ', 'w'), ('ẃ', 'w'), ('ẅ', 'w'),
    ('ẇ', 'w'), ('ẉ', 'w'), ('ẋ', 'x'), ('ẍ', 'x'), ('ẏ', 'y'), ('ẑ', 'z'), ('ẓ', 'z'), ('ẕ', 'z'),
    ('ẖ', 'h'), ('ẗ', 't'), ('ẘ', 'w'), ('ẙ', 'y'), ('ẛ', 'ſ'), ('ạ', 'a'), ('ả', 'a'), ('ấ', 'a'),
    ('ầ', 'a'), ('ẩ', 'a'), ('ẫ', 'a'), ('ậ', 'a'), ('ắ', 'a'), ('ằ', 'a'), ('ẳ', 'a'), ('ẵ', 'a'),
    ('ặ', 'a'), ('ẹ', 'e'), ('ẻ', 'e'), ('ẽ', 'e'), ('ế', 'e'), ('ề', 'e'), ('ể', 'e'), ('ễ', 'e'),
    ('ệ', 'e'), ('ỉ', 'i'), ('ị', 'i'), ('ọ', 'o'), ('ỏ', 'o'), ('ố', 'o'), ('ồ', 'o'), ('ổ', 'o'),
    ('ỗ', 'o'), ('ộ', 'o'), ('ớ', 'o'), ('ờ', 'o'), ('ở', 'o'), ('ỡ', 'o'), ('ợ', 'o'), ('ụ', 'u'),
    ('ủ', 'u'), ('ứ', 'u'), ('ừ', 'u'), ('ử', 'u'), ('ữ', 'u'), ('ự', 'u'), ('ỳ', 'y'), ('ỵ', 'y'),
    ('ỷ', 'y'), ('ỹ', 'y'),
];
