//! Which element stands in which document, and where.
//!
//! Read for this: of the advice the summary and part A, chapters 1, 3 and 4.3; of the draft chapters 1 and
//! 2, 3.1, annex A 5 and 6, the introduction of annex B and the ambition of annex E; of the final text
//! chapters 1 and 2, part A the introduction and 1, 2a, 2b, 3, 4 and 7, and the introduction of part B; the
//! summary of the guide and the page whole.

use super::{Cell, Degree};
use crate::language::Text;
use crate::principle::Element as E;
use crate::principle::element::ELEMENTS;

const AS: Text = Text::new("samenvatting", "summary");
const A12: Text = Text::new("deel A, 1.2", "part A, 1.2");
const A31: Text = Text::new("deel A, 3.1", "part A, 3.1");
const A32: Text = Text::new("deel A, 3.2", "part A, 3.2");
const A33: Text = Text::new("deel A, 3.3", "part A, 3.3");
const A34: Text = Text::new("deel A, 3.4", "part A, 3.4");
const A43: Text = Text::new("deel A, 4.3", "part A, 4.3");

const D1: Text = Text::new("hoofdstuk 1", "chapter 1");
const D2: Text = Text::new("hoofdstuk 2", "chapter 2");
const D31: Text = Text::new("3.1", "3.1");
const DA5: Text = Text::new("bijlage A, 5", "annex A, 5");
const DA6: Text = Text::new("bijlage A, 6", "annex A, 6");
const DB: Text = Text::new("bijlage B, inleiding", "annex B, introduction");
const DE: Text = Text::new("bijlage E, ambitie", "annex E, ambition");

const F6: Text = Text::new("hoofdstuk 1, p. 6", "chapter 1, p. 6");
const F7: Text = Text::new("hoofdstuk 1, p. 7", "chapter 1, p. 7");
const F9: Text = Text::new("hoofdstuk 2, p. 9", "chapter 2, p. 9");
const FSP1: Text = Text::new("hoofdstuk 2, p. 9, uitgangspunt 1", "chapter 2, p. 9, starting point 1");
const FSP2: Text = Text::new("hoofdstuk 2, p. 9, uitgangspunt 2", "chapter 2, p. 9, starting point 2");
const FSP3: Text = Text::new("hoofdstuk 2, p. 9, uitgangspunt 3", "chapter 2, p. 9, starting point 3");
const FSP4: Text = Text::new("hoofdstuk 2, p. 9, uitgangspunt 4", "chapter 2, p. 9, starting point 4");
const FSP5: Text = Text::new("hoofdstuk 2, p. 9, uitgangspunt 5", "chapter 2, p. 9, starting point 5");
const FSP6: Text = Text::new("hoofdstuk 2, p. 9, uitgangspunt 6", "chapter 2, p. 9, starting point 6");
const FSP7: Text = Text::new("hoofdstuk 2, p. 9, uitgangspunt 7", "chapter 2, p. 9, starting point 7");
const FSP8: Text = Text::new("hoofdstuk 2, p. 9, uitgangspunt 8", "chapter 2, p. 9, starting point 8");
const FSP9: Text = Text::new("hoofdstuk 2, p. 9, uitgangspunt 9", "chapter 2, p. 9, starting point 9");
const FSP10: Text = Text::new("hoofdstuk 2, p. 9, uitgangspunt 10", "chapter 2, p. 9, starting point 10");
const FSP11: Text = Text::new("hoofdstuk 2, p. 9, uitgangspunt 11", "chapter 2, p. 9, starting point 11");
const FSP12: Text = Text::new("hoofdstuk 2, p. 9, uitgangspunt 12", "chapter 2, p. 9, starting point 12");
const FA30: Text = Text::new("deel A, 1, p. 30", "part A, 1, p. 30");
const FA32: Text = Text::new("deel A, 2a en 2b, p. 31-32", "part A, 2a and 2b, pp. 31-32");
const FA34: Text = Text::new("deel A, 3, p. 34", "part A, 3, p. 34");
const FA35: Text = Text::new("deel A, 4, p. 35", "part A, 4, p. 35");
const FA36: Text = Text::new("deel A, 7, p. 36", "part A, 7, p. 36");
const FA37: Text = Text::new("deel A, 7f, p. 37", "part A, 7f, p. 37");
const FB: Text = Text::new("deel B, inleiding, p. 43", "part B, introduction, p. 43");

const G0: Text = Text::new("Actualiteit", "introduction");
const GP: Text = Text::new("Wat houdt passende zorg in?", "section on what appropriate care is");
const GO: Text = Text::new("Handvatten, eigen gremia", "handles, own bodies");
const GR: Text = Text::new("Handvatten, registreren en samenwerken", "handles, registering and cooperating");
const GA: Text = Text::new("Algemene en specifieke randvoorwaarden", "general and specific preconditions");
const GC: Text = Text::new("Conclusie", "conclusion");

const P0: Text = Text::new("inleiding", "introduction");
const PM: Text = Text::new("Ambitie van het kader", "ambition of the Kader");
const PP: Text = Text::new("4 principes van passende zorg", "the four principles");
const PD: Text = Text::new("4 principes van passende zorg, slot", "the four principles, end");

/// Stated as part of the principles.
#[allow(clippy::unnecessary_wraps, reason = "a cell of the table")]
const fn s(section: Text) -> Cell {
    Some((Degree::Stated, section))
}

/// Touched on in part, or at another place than the principles.
#[allow(clippy::unnecessary_wraps, reason = "a cell of the table")]
const fn t(section: Text) -> Cell {
    Some((Degree::Touched, section))
}

const N: Cell = None;

/// Per element: the advice, the draft, the final text, the guide, the page.
pub(super) const TABLE: [(E, [Cell; 5]); ELEMENTS] = [
    (E::HealthGain, [s(A31), s(D2), s(FSP1), s(GP), t(PP)]),
    (E::FunctioningGain, [s(A31), t(D31), N, s(GP), N]),
    (E::ReasonablePrice, [s(A31), t(D31), N, s(GP), s(PP)]),
    (E::OutcomesChosen, [s(A31), t(D31), t(FA36), t(GO), N]),
    (E::ResultsMeasured, [s(A31), t(D31), t(FA35), t(GO), N]),
    (E::Effectiveness, [s(A31), s(D2), s(FSP2), s(GP), s(PP)]),
    (E::EvidenceBuilt, [s(A31), t(DA5), t(FA34), t(GO), N]),
    (E::IneffectiveCareEnds, [s(A31), t(DA5), t(FA32), N, N]),
    (E::ProportionateCost, [s(A31), s(D2), s(FSP1), s(GP), t(PP)]),
    (E::ProportionateStaff, [s(A31), s(D2), s(FSP1), t(G0), t(PM)]),
    (E::DailyLife, [s(A31), N, N, N, N]),
    (E::Environment, [s(A31), s(D2), s(FSP1), N, t(PM)]),
    (E::SharedDecision, [s(A32), t(D2), s(FSP4), s(GP), s(PP)]),
    (E::ProactivePlanning, [s(A32), t(DE), t(FA37), N, N]),
    (E::FunctioningQuestion, [s(A32), t(D31), N, s(GP), N]),
    (E::Tailored, [s(A32), t(D31), t(FA35), t(GC), s(PP)]),
    (E::Footing, [s(A32), N, N, N, N]),
    (E::SocialContext, [s(A32), t(D31), N, s(GP), t(PD)]),
    (E::Multidisciplinary, [s(A32), N, N, s(GP), N]),
    (E::DomainsAligned, [s(A32), t(DB), t(FB), t(G0), t(PD)]),
    (E::FittingInformation, [N, s(D2), s(F9), N, N]),
    (E::HealthDisadvantage, [N, t(DE), s(FSP3), N, N]),
    (E::AnswersOutsideCare, [N, t(D1), s(FSP5), t(GA), N]),
    (E::DisadvantageInDecision, [N, N, s(FSP6), N, N]),
    (E::CarePrevented, [s(A33), t(DB), t(FB), s(GP), N]),
    (E::CloseToHome, [s(A33), t(DB), s(FSP8), t(GP), s(PP)]),
    (E::AroundPeople, [s(AS), t(D2), t(F9), s(GP), N]),
    (E::Replaced, [s(A33), t(DB), t(FB), s(GP), N]),
    (E::FitsNeed, [s(A33), t(D31), t(FA30), N, N]),
    (E::FitsOwnAbility, [s(A33), N, N, N, N]),
    (E::SelfCareFirst, [N, t(DA6), s(FSP7), N, N]),
    (E::DigitalFirst, [N, t(DA6), s(FSP9), t(GO), N]),
    (E::Innovation, [t(A43), t(D1), s(FSP10), t(GO), N]),
    (E::HealthInAllPolicies, [s(A34), N, t(F7), s(GP), N]),
    (E::PositiveHealth, [s(A34), t(D31), t(F9), s(GP), s(PP)]),
    (E::IllnessPrevented, [s(A34), t(D1), t(F6), s(GP), N]),
    (E::WorseningPrevented, [s(A34), N, N, N, N]),
    (E::HeavierCarePrevented, [s(A34), t(DB), t(F6), s(GP), N]),
    (E::AreasOfLife, [N, N, s(FSP11), N, N]),
    (E::CollectiveResilience, [N, t(D1), s(FSP12), N, N]),
    (E::WorkEnvironment, [N, s(D2), s(F9), s(GP), N]),
    (E::SafeWork, [N, t(D1), t(F6), t(GO), N]),
    (E::LastingEmployability, [N, s(D2), s(F9), t(GR), N]),
    (E::Access, [s(A12), t(D31), t(F6), t(G0), t(P0)]),
    (E::Affordability, [s(A12), t(D1), t(F6), t(G0), t(P0)]),
];

#[allow(clippy::indexing_slicing, reason = "a constant: it fails to compile, and not to run")]
#[allow(clippy::arithmetic_side_effects, reason = "counts to the number of elements")]
const _: () = {
    let mut at = 0;
    while at < ELEMENTS {
        assert!(TABLE[at].0.index() == at, "one row per element, in their order");
        at += 1;
    }
};
