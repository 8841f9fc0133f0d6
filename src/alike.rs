//! Names that look alike: the same to a reader, or the same before a spreadsheet or a keyboard changed them.

/// What two names have in common that look alike: without the difference between capitals and small
/// letters, without blanks, with one kind of dash and of apostrophe, without accents (be they part of a
/// letter or put on it), and without the zeros that a spreadsheet takes from the beginning of a number or
/// puts behind its point.
///
/// Accents are known on Latin, Greek and Cyrillic letters.
pub(crate) fn alike(name: &str) -> String {
    bare(name).collect()
}

/// Whether two names look alike; the same name does.
pub(crate) fn look_alike(one: &str, other: &str) -> bool {
    bare(one).eq(bare(other))
}

/// Groups of different names that look alike, each in order; a name that is given twice counts once.
///
/// Each name is read once; names are put in order by a number that look-alikes share, and only those that
/// share one are written out.
pub(crate) fn groups<'n>(names: impl IntoIterator<Item = &'n str>) -> Vec<Vec<&'n str>> {
    let mut by_mark: Vec<(u64, &str)> = names.into_iter().map(|name| (mark(name), name)).collect();
    by_mark.sort_unstable();
    by_mark.dedup();
    let mut groups = Vec::new();
    for same in by_mark.chunk_by(|one, other| one.0 == other.0).filter(|same| same.len() > 1) {
        let mut written: Vec<(String, &str)> = same.iter().map(|(_, name)| (alike(name), *name)).collect();
        written.sort_unstable();
        let together = written.chunk_by(|one, other| one.0 == other.0).filter(|together| together.len() > 1);
        groups.extend(together.map(|together| together.iter().map(|(_, name)| *name).collect::<Vec<_>>()));
    }
    groups.sort_unstable();
    groups
}

/// Whether somebody speaks for an office: it is what `by` begins with, in whole words of any case, after an
/// article or *on behalf of*. So who only mentions the office does not speak for it.
pub(crate) fn speaks_for(by: &str, offices: &[&str]) -> bool {
    fn words(text: &str) -> impl Iterator<Item = String> + '_ {
        text.split(|char: char| !char.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
    }
    let leads =
        |word: &String| matches!(word.as_str(), "de" | "het" | "the" | "namens" | "on" | "behalf" | "of");
    offices.iter().any(|office| {
        let mut by = words(by).skip_while(leads);
        words(office).all(|word| by.next() == Some(word))
    })
}

/// A number that two names share when they look alike, and hardly ever otherwise.
fn mark(name: &str) -> u64 {
    bare(name).fold(0xcbf2_9ce4_8422_2325, |mark, char| {
        (mark ^ u64::from(char)).wrapping_mul(0x0000_0100_0000_01b3).rotate_left(5)
    })
}

/// A name without what gets lost; of zeros before each number in it, a number of zeros alone keeps one.
fn bare(name: &str) -> impl Iterator<Item = char> + '_ {
    let name = match name.trim_end().strip_suffix(".0") {
        Some(number) if is_number(number) => number,
        _ => name,
    };
    let small = name.chars().flat_map(char::to_lowercase);
    let mut chars = small.filter(|char| !char.is_whitespace() && !is_accent(*char)).map(plain).peekable();
    let mut in_number = false;
    core::iter::from_fn(move || {
        loop {
            let char = chars.next()?;
            let goes_on = chars.peek().is_some_and(char::is_ascii_digit);
            if char == '0' && !in_number && goes_on {
                continue;
            }
            // What stands behind a point or a comma is no beginning of a number.
            in_number = char.is_ascii_digit() || in_number && matches!(char, '.' | ',');
            return Some(char);
        }
    })
}

/// The letter under an accent; of dashes and apostrophes one.
fn plain(char: char) -> char {
    match char {
        '_' | '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{2bc}' | '`' | '\u{b4}' => '\'',
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
    let mut shown = text.chars().filter(|char| !char.is_whitespace()).peekable();
    shown.peek().is_some() && shown.all(|char| char.is_ascii_digit())
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
