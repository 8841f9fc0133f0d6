//! Names, years and words out of a text by itself, and back.

use passende_zorg::InputError;
use passende_zorg::concentration::AreaId;
use passende_zorg::party::{Intervention, LONGEST_NAME, Location, UnitKind};
use passende_zorg::principle::{Element, PrincipleSet};
use passende_zorg::quantity::CountRange;
use passende_zorg::request::{Answerer, RequestKind};
use passende_zorg::time::Year;
use passende_zorg::transformation::{Condition, Matter, Step};
use passende_zorg::volume::Silence;

macro_rules! every_word {
    ($($list:ident),+) => {
        $(for word in $list::ALL {
            assert_eq!(word.code().parse::<$list>().unwrap(), *word);
            assert_eq!($list::try_from(word.code()).unwrap(), *word);
            assert_eq!(serde_json::to_value(word).unwrap(), word.code());
            assert_eq!((word.to_string(), format!("{word:>30}").trim()), (word.code().to_owned(), word.code()));
        }
        for other in ["", "x", " ", &$list::ALL[0].code().to_uppercase(), &format!("{} ", $list::ALL[0].code())] {
            let error = other.parse::<$list>().unwrap_err();
            assert_eq!(error.code(), "words.unknown");
            assert!(error.to_string().contains($list::ALL[0].code()), "{error}");
        })+
    };
}

#[test]
fn a_word_is_read_by_its_code() {
    every_word!(Element, PrincipleSet, Answerer, RequestKind, Condition, Matter, Step, Silence);
}

#[test]
fn a_name_is_what_is_written() {
    assert_eq!("A1".parse::<Location>().unwrap(), Location::try_new("A1").unwrap());
    assert_eq!(Intervention::try_from(" lung ").unwrap().to_string(), "lung");
    assert_eq!(AreaId::try_from("1012").unwrap().as_str(), "1012");
    assert!("".parse::<Location>().is_err() && "a\u{7}".parse::<Location>().is_err());
    let (longest, longer) = ("x".repeat(LONGEST_NAME), "x".repeat(LONGEST_NAME + 1));
    assert!(longest.parse::<Location>().is_ok() && longer.parse::<Location>().is_err());
    assert_eq!(UnitKind::ALL.len(), 5);
}

#[test]
fn a_year_has_four_digits() {
    for number in [1900, 2024, 2199] {
        let year: Year = number.to_string().parse().unwrap();
        assert_eq!((year.number(), Year::try_from(number.to_string().as_str()).unwrap()), (number, year));
    }
    for (text, code) in [
        ("1899", "year.out-of-range"),
        ("2200", "year.out-of-range"),
        ("24", "year.not-a-year"),
        ("02024", "year.not-a-year"),
        ("+024", "year.not-a-year"),
        (" 2024", "year.not-a-year"),
        ("2024 ", "year.not-a-year"),
        ("", "year.not-a-year"),
        ("twee", "year.not-a-year"),
    ] {
        assert_eq!(text.parse::<Year>().unwrap_err().code(), code, "{text}");
    }
}

/// Errors of one operation and of what comes from outside go through one `?`.
#[test]
fn small_errors_are_errors_of_input_too() {
    fn read(year: i32, least: u64) -> Result<CountRange, InputError> {
        Year::try_new(year)?;
        Ok(CountRange::between(least, 9)?)
    }
    assert_eq!(read(2024, 9).unwrap(), CountRange::exactly(9));
    for (year, least, small) in [
        (1899, 9, Year::try_new(1899).map(|_| ()).map_err(|error| (error.code(), error.to_string()))),
        (2024, 10, CountRange::between(10, 9).map(|_| ()).map_err(|error| (error.code(), error.to_string()))),
    ] {
        let error = read(year, least).unwrap_err();
        assert_eq!((error.code(), error.to_string()), small.unwrap_err());
        assert_eq!((error.path(), error.line(), error.row()), ("", None, None));
    }
}
