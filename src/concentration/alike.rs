//! Names that differ in nothing but what a spreadsheet or a keyboard changes: zeros that were lost, case, blanks, accents.

/// Groups of different names that look alike, each in order, of names that are given once each.
///
/// Each name is read once; names are put in order by a number that look-alikes share, and only those that share one are written out.
pub(super) fn alike<'n>(names: impl IntoIterator<Item = &'n str>) -> Vec<Vec<&'n str>> {
    let mut by_mark: Vec<(u64, &str)> = names.into_iter().map(|name| (mark(name), name)).collect();
    by_mark.sort_unstable();
    by_mark.dedup();
    let mut groups = Vec::new();
    for same in by_mark.chunk_by(|one, other| one.0 == other.0).filter(|same| same.len() > 1) {
        let mut written: Vec<(String, &str)> =
            same.iter().map(|(_, name)| (bare(name).collect(), *name)).collect();
        written.sort_unstable();
        let together = written.chunk_by(|one, other| one.0 == other.0).filter(|together| together.len() > 1);
        groups.extend(together.map(|together| together.iter().map(|(_, name)| *name).collect::<Vec<_>>()));
    }
    groups.sort_unstable();
    groups
}

/// A number that two names share when they look alike, and hardly ever otherwise.
fn mark(name: &str) -> u64 {
    bare(name).fold(0xcbf2_9ce4_8422_2325, |mark, char| {
        (mark ^ u64::from(char)).wrapping_mul(0x0000_0100_0000_01b3).rotate_left(5)
    })
}

/// A name without what gets lost: case, blanks, accents, and zeros at the beginning of a number.
fn bare(name: &str) -> impl Iterator<Item = char> + '_ {
    let mut in_number = false;
    let small = name.chars().flat_map(char::to_lowercase);
    let mut chars = small.filter(|char| !is_lost(*char)).map(plain).peekable();
    core::iter::from_fn(move || {
        loop {
            let char = chars.next()?;
            let is_first_zero = char == '0' && !in_number;
            let more = chars.peek().is_some_and(char::is_ascii_digit);
            if is_first_zero && more {
                continue;
            }
            in_number = char.is_ascii_digit();
            return Some(char);
        }
    })
}

/// Blanks, and accents that stand apart from their letter.
fn is_lost(char: char) -> bool {
    char.is_whitespace() || matches!(char, '\u{300}'..='\u{36f}')
}

/// A small letter without its accent, and one kind of hyphen and of apostrophe.
const fn plain(char: char) -> char {
    match char {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ĥ' => 'h',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' => 'i',
        'ĵ' => 'j',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' => 's',
        'ţ' | 'ť' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        '_' | '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{2bc}' | '`' | '´' => '\'',
        other => other,
    }
}
