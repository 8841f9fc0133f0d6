use passende_zorg::identifier::{
    AgbCode, AgbHolder, CareActivityCode, ChamberOfCommerceNumber, EstablishmentNumber,
};

#[test]
fn numbers_have_their_digits_and_keep_their_zeros() {
    assert_eq!("00000001".parse::<ChamberOfCommerceNumber>().unwrap().to_string(), "00000001");
    assert_eq!("000000000001".parse::<EstablishmentNumber>().unwrap().as_str(), "000000000001");
    assert_eq!("000001".parse::<CareActivityCode>().unwrap().as_str(), "000001");
    assert_eq!(
        (ChamberOfCommerceNumber::DIGITS, EstablishmentNumber::DIGITS, CareActivityCode::DIGITS),
        (8, 12, 6)
    );
    for text in ["", "1234567", "123456789", "1234567a", " 1234567", "+1234567", "١٢٣٤", "12345 78"] {
        let error = text.parse::<ChamberOfCommerceNumber>().unwrap_err();
        assert_eq!((error.code(), error.is_missing()), ("identifier.not-digits", false), "{text}");
    }
    assert!("12345678901".parse::<EstablishmentNumber>().is_err());
    assert!("1234567890123".parse::<EstablishmentNumber>().is_err());
    assert!("12345".parse::<CareActivityCode>().is_err());
    assert!("1234567".parse::<CareActivityCode>().is_err());
}

#[test]
fn zero_means_that_an_agb_code_is_missing() {
    for text in ["0", "00000000", ""] {
        let error = AgbCode::try_new(text, AgbHolder::Undertaking).unwrap_err();
        assert_eq!((error.code(), error.is_missing()), ("identifier.missing", true), "{text}");
    }
    for text in ["00", "0000000", "000000000", "0601020x"] {
        let error = AgbCode::try_new(text, AgbHolder::Undertaking).unwrap_err();
        assert!(!error.is_missing(), "{text}");
    }
    let error = AgbCode::try_new("123", AgbHolder::Professional).unwrap_err();
    assert_eq!(error.to_string(), "expected AGB code of 8 digits, found `123`");
    assert_eq!(error.found(), "`123`");
    let code = AgbCode::try_new("00000001", AgbHolder::Professional).unwrap();
    assert_eq!((code.as_str(), code.holder()), ("00000001", AgbHolder::Professional));
    assert_eq!(code.to_string(), "00000001");
    assert_ne!(code, AgbCode::try_new("00000001", AgbHolder::Establishment).unwrap());
}

#[test]
fn identifiers_cross_the_border_as_text() {
    let number: ChamberOfCommerceNumber = serde_json::from_str("\"00000001\"").unwrap();
    assert_eq!(serde_json::to_string(&number).unwrap(), "\"00000001\"");
    assert!(serde_json::from_str::<ChamberOfCommerceNumber>("1").is_err());
    assert!(serde_json::from_str::<CareActivityCode>("\"1\"").is_err());
}
