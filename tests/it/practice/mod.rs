//! What is asked around a practice; its three tests, kept apart.

mod combined;
mod cycle;
mod establishment;
mod labour;
mod life;
mod mission;
mod principles;
mod scaling;
mod standing_notice;
mod waste;

use passende_zorg::Language;
use passende_zorg::explanation::Explanation;
use passende_zorg::practice::{PracticeState, PrinciplesTest};
use passende_zorg::principle::{Level, Status};

use crate::principle::everything;
use crate::support::day;
use establishment::log;
use labour::{exact, read};
use principles::dossier;

fn text(explanation: &Explanation, language: Language) -> String {
    explanation.message().in_language(language).to_string()
}

/// The three tests say different things of one practice: none follows from another.
#[test]
fn one_test_does_not_follow_from_another() {
    let labour = read(&exact(10, 5, 10, 10));
    let (empty, policy) = (dossier(Level::Practice, vec![]), everything());
    assert_eq!(labour.staff(&policy), Status::Supported);
    assert_eq!(PrinciplesTest::of(&empty, &policy).status(), Status::Unknown);
    assert_eq!(log(&[]).as_of(day("2025-01-01")).state(), PracticeState::NotDiscussed);
}
