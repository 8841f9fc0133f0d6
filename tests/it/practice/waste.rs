use passende_zorg::practice::{NotNeeded, WasteCount, WasteKind, WasteScreen};
use passende_zorg::principle::Signal;
use passende_zorg::quantity::CountRange;
use passende_zorg::{Language, Verdict};

use crate::support::judged;

fn count(kind: WasteKind, given: CountRange, not_needed: Option<(CountRange, Verdict)>) -> WasteCount {
    let not_needed = not_needed.map(|(count, verdict)| NotNeeded { count, judgement: judged(verdict) });
    WasteCount { kind, given, not_needed }
}

/// Advice, introduction: more or heavier care than needed. One is enough to talk about; what is not known is no waste.
#[test]
fn what_was_certainly_not_needed_is_signalled() {
    let range = |least, most| CountRange::between(least, most).unwrap();
    for kind in WasteKind::ALL {
        for (not_needed, signal) in [
            (None, Signal::Unknown),
            (Some((CountRange::exactly(0), Verdict::Met)), Signal::NotRaised),
            (Some((CountRange::exactly(1), Verdict::Met)), Signal::Raised),
            (Some((CountRange::exactly(90), Verdict::Met)), Signal::Raised),
            (Some((range(0, 9), Verdict::Met)), Signal::Unknown),
            (Some((range(1, 9), Verdict::Met)), Signal::Raised),
            (Some((CountRange::UNKNOWN, Verdict::Met)), Signal::Unknown),
            (Some((CountRange::exactly(9), Verdict::NotMet)), Signal::NotRaised),
        ] {
            let screen =
                WasteScreen::try_new(vec![count(*kind, CountRange::exactly(100), not_needed)]).unwrap();
            assert_eq!(screen.signal(*kind), signal, "{not_needed:?}");
            let others = WasteKind::ALL.iter().filter(|other| *other != kind);
            assert!(others.into_iter().all(|other| screen.signal(*other) == Signal::Unknown));
            let explanation = screen.explanation();
            let open = explanation.parts().iter().filter(|part| !part.open_questions().is_empty()).count();
            assert_eq!(open, 2 + usize::from(signal == Signal::Unknown));
        }
    }
}

#[test]
fn counts_that_cannot_be_are_refused() {
    for (not_needed, refused) in [(99, false), (100, false), (101, true)] {
        let count = count(
            WasteKind::OnSite,
            CountRange::exactly(100),
            Some((CountRange::exactly(not_needed), Verdict::Met)),
        );
        let screen = WasteScreen::try_new(vec![count]);
        assert_eq!(screen.map_err(|error| error.code()).err(), refused.then_some("waste.more-than-given"));
    }
    let at_least =
        count(WasteKind::OnSite, CountRange::at_least(100), Some((CountRange::exactly(101), Verdict::Met)));
    assert!(WasteScreen::try_new(vec![at_least.clone()]).is_ok());
    assert_eq!(WasteScreen::try_new(vec![at_least.clone(), at_least]).unwrap_err().code(), "waste.twice");
    let error = serde_json::from_str::<WasteScreen>(r#"[{"kind": "on-site", "given": 1, "waste": true}]"#)
        .unwrap_err();
    assert!(error.to_string().contains("unknown field `waste`"), "{error}");
}

#[test]
fn waste_is_told_with_who_judged() {
    let screen = WasteScreen::try_new(vec![
        count(WasteKind::TooHeavy, CountRange::exactly(40), None),
        count(
            WasteKind::OnSite,
            CountRange::exactly(200),
            Some((CountRange::between(50, 60).unwrap(), Verdict::Met)),
        ),
    ]);
    let explanation = screen.unwrap().explanation();
    let text = |at: usize, language| explanation.parts()[at].message().in_language(language).to_string();
    assert_eq!(text(0, Language::English), "heavier care than needed: 40 given, nobody looked");
    assert_eq!(
        text(1, Language::English),
        "on site where digital care would do: 50 to 60 of 200 (assessor, 1 January 2025: seen)"
    );
    assert_eq!(
        text(1, Language::Dutch),
        "op locatie waar digitaal volstaat: 50 tot en met 60 van 200 (assessor, 1 januari 2025: seen)"
    );
    assert_eq!(text(2, Language::Dutch), "te voorkomen met preventie of leefstijl");
    let question = explanation.parts()[2].open_questions()[0].in_language(Language::English).to_string();
    assert_eq!(question, "How much of this care would prevention have made unnecessary?");
    assert_eq!(explanation.outcome().code(), "screen");
}
