use passende_zorg::volume::Dictionary;
use proptest::prelude::*;

#[test]
fn names_of_every_length_keep_apart() {
    // Around the length at which a name no longer fits in one machine word, and names that differ in zeros only.
    let names = [
        "",
        "a",
        "a\0",
        "\0a",
        "0",
        "00",
        "1234567",
        "12345678",
        "123456789",
        "12345678\0",
        "ë",
        "00000000",
        "0000000",
    ];
    let mut dictionary = Dictionary::new();
    assert!(dictionary.is_empty());
    for (code, name) in (0..).zip(names) {
        assert_eq!(dictionary.code(name), None, "{name:?}");
        assert_eq!(dictionary.code_or_add(name), code);
        assert_eq!(dictionary.code_or_add(name), code);
    }
    for (code, name) in (0..).zip(names) {
        assert_eq!((dictionary.code(name), dictionary.name(code)), (Some(code), Some(name)));
    }
    assert_eq!((dictionary.len(), dictionary.name(99)), (names.len(), None));
    assert_eq!(dictionary.name(u32::MAX), None);
    assert_eq!(names.into_iter().collect::<Dictionary>(), dictionary);
    assert_ne!(names.into_iter().rev().collect::<Dictionary>(), dictionary);
    assert!(!dictionary.is_empty());
}

proptest! {
    #[test]
    fn codes_are_places_of_first_appearance(names in prop::collection::vec("[ab0]{0,10}", 0..60)) {
        let mut seen: Vec<&str> = Vec::new();
        let mut dictionary = Dictionary::new();
        for name in &names {
            let at = seen.iter().position(|of| of == name).unwrap_or_else(|| {
                seen.push(name);
                seen.len() - 1
            });
            prop_assert_eq!(dictionary.code_or_add(name) as usize, at);
        }
        prop_assert_eq!(dictionary.len(), seen.len());
    }
}

/// Names prepared to collide under a hash without a key: 4,000 that shared their place in a table, and what a table tells entries apart by.
#[test]
fn prepared_names_cost_no_more_than_others() {
    let prepared: Vec<&str> = include_str!("../../data/colliding_names.txt").lines().collect();
    let others: Vec<String> = (0..prepared.len()).map(|number| format!("{number:08}")).collect();
    let others: Vec<&str> = others.iter().map(String::as_str).collect();
    // The least of several rounds: the machine may do other things beside.
    let least = |names: &[&str]| {
        let rounds = (0..5).map(|_| {
            let begun = std::time::Instant::now();
            let dictionary: Dictionary = names.iter().copied().collect();
            assert!(names.iter().all(|name| dictionary.code(name).is_some()));
            begun.elapsed()
        });
        rounds.min().unwrap()
    };
    let (slow, fast) = (least(&prepared), least(&others));
    assert!(slow < fast * 5, "{slow:?} against {fast:?}");
}
