//! The three tests as sentences.

use core::fmt;
use std::collections::HashSet;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::establishment::{PracticeFinding, PracticeStanding, PracticeState};
use super::facts::{PrinciplesTest, Profession, QualityMeasure};
use super::labour::LabourSaving;
use super::labour_words::{LabourGap, LabourPart};
use crate::Verdict;
use crate::explanation::{Explanation, OpenQuestion, Outcome, Sign, Way, assessed, evaluated};
use crate::language::{Language, Message, Text};
use crate::messages::{Fixed, In, Percent, Say, messages};
use crate::party::Institution;
use crate::practice::combined::Apart;
use crate::practice::rules;
use crate::principle::evidence::Measured;
use crate::principle::{Element, EvidencePolicy, Status};
use crate::rule::Reference;
use crate::source::Edition;
use crate::statement::Statement;
use crate::time::Year;

impl LabourSaving {
    fn tree(&self, policy: &EvidencePolicy) -> Explanation {
        let gaps = self.gaps(policy);
        let part = |part: &LabourPart| {
            // That less was saved than matters is known: it is told, and not asked.
            let (known, open): (Vec<&LabourGap>, Vec<&LabourGap>) = gaps
                .iter()
                .filter(|gap| gap.part() == *part)
                .partition(|gap| matches!(gap, LabourGap::BelowRelevant));
            let known = known.into_iter().map(|gap| Message::new(Said::Needed { gap: *gap }));
            let open = open.into_iter().map(|gap| {
                let message = Message::new(Said::Needed { gap: *gap });
                match gap {
                    LabourGap::NotComplete | LabourGap::PandemicYear | LabourGap::NotJudgedGood => {
                        OpenQuestion::judgement(message, &rules::PRAC_SELECT)
                    }
                    _ => OpenQuestion::fact(message, &rules::PRAC_SELECT),
                }
            });
            let tree =
                Explanation::new(self.part(*part, policy), Message::new(Fixed(part.code(), part.text())));
            let tree = known.fold(tree.with_questions(open.collect()), Explanation::with_note);
            match part {
                LabourPart::Quality => {
                    let good = self.facts().good.iter().filter(|judged| self.counts(judged, policy));
                    let good = good.map(|judged| Said::JudgedGood {
                        verdict: judged.verdict(),
                        by: judged.by().to_owned(),
                        on: judged.on(),
                        reason: judged.reason().to_owned(),
                    });
                    let tree = good.map(Message::new).fold(tree, Explanation::with_note);
                    tree.with_parts(self.facts().quality.iter().map(|measure| {
                        let sign =
                            held(self.measure(measure, policy), measure, self.is_of_its_years(measure));
                        let (measure, measured) = (measure.measure.clone(), measure.measured.clone());
                        Explanation::new(sign, Message::new(Said::Measure { measure, measured }))
                    }))
                }
                LabourPart::Staff => {
                    let notes = self.not_complete(policy).into_iter().chain(self.staff_notes());
                    notes.map(Message::new).fold(tree, Explanation::with_note)
                }
                LabourPart::Organisation => {
                    let differently = self.facts().organised_differently.iter();
                    let differently = differently.filter(|it| it.documented.consulted() <= policy.day());
                    let differently = differently.map(|it| Said::OrganisedDifferently {
                        what: it.what.clone(),
                        documented: it.documented.clone(),
                    });
                    differently.map(Message::new).fold(tree, Explanation::with_note)
                }
            }
        };
        let tree = Explanation::new(self.status(policy), Message::new(LABOUR))
            .on_basis(&rules::PRAC_SELECT)
            .with_parts(LabourPart::ALL.iter().map(part));
        self.notices(policy).into_iter().fold(tree, |tree, notice| tree.with_note(Message::new(notice)))
    }

    /// What someone judged who misses a profession.
    fn not_complete(&self, policy: &EvidencePolicy) -> Option<Said> {
        let judged = self.facts().complete.as_ref().filter(|judged| self.counts(judged, policy))?;
        (judged.verdict() != Verdict::Met).then(|| Said::NotComplete {
            by: judged.by().to_owned(),
            on: judged.on(),
            reason: judged.reason().to_owned(),
        })
    }

    /// What is known of the hours: for each patient, saved in all, and to whom they shifted.
    fn staff_notes(&self) -> Vec<Said> {
        let mut notes = Vec::new();
        if !self.facts().hours.is_empty() {
            let year = self.facts().after.year;
            let each = self.all_per_patient().map(|(before, after)| Said::PerPatient { before, after });
            let saved = self.saved_hours().map(|(least, most)| {
                match (self.saved_share(), self.facts().smallest_relevant) {
                    _ if least.is_zero() && most.is_zero() => Said::NoneSaved { year },
                    _ if most < Decimal::ZERO => {
                        Said::MoreHours { year, hours: Span(most.abs(), least.abs()) }
                    }
                    (share, relevant) => {
                        Said::Saved { year, hours: Span(least, most), share: share.map(Percent), relevant }
                    }
                }
            });
            notes.extend(each.into_iter().chain(saved));
        }
        notes.extend(self.shifted_to().map(|hours| {
            let (before, after) = self.per_patient(hours).unzip();
            Said::Shifted { profession: hours.profession.clone(), before, after }
        }));
        notes
    }
}

evaluated! {
    /// The test as a tree: its three parts with what is behind them and what is missing, the hours saved,
    /// and to whom work was shifted.
    'a LabourSaving: held(policy: &'a EvidencePolicy)
}

const LABOUR: Fixed = Fixed(
    "practice.labour-saving",
    Text::new(
        "goede kwaliteit met minder uren van professionals, dankzij een andere organisatie",
        "good quality with fewer hours of professionals, by organising differently",
    ),
);

/// That quality did not become worse is no verdict on how good it is. What is better may
/// be a number that fell.
fn held(status: Status, measure: &QualityMeasure, of_its_years: bool) -> Sign {
    match status {
        Status::Supported => Sign::new("held", Text::new("niet verslechterd", "no worse")),
        Status::Contradicted => Sign::new("fell", Text::new("verslechterd", "worse")),
        _ if !of_its_years => Sign::new("other-years", Text::new("uit andere jaren", "of other years")),
        _ if measure.is_worse_within() => {
            Sign::new("worse-within", Text::new("misschien slechter", "may be worse"))
        }
        other => Sign::new(other.code(), other.text()),
    }
}

impl PrinciplesTest<'_> {
    /// The test as a tree: the four principles as they stand with their elements and evidence, and for
    /// those of which nothing is known what would be enough.
    pub fn explanation(&self) -> Explanation {
        let missing: Vec<_> = self.missing().collect();
        let parts = self.principles().map(|(principle, status)| {
            let named = Fixed(principle.code(), principle.text());
            let enough = missing.iter().find(|(missing, _)| *missing == principle);
            let ways = enough
                .map(|(_, elements)| Way::new(vec![Said::Enough { elements: Apart(elements.clone()) }]));
            let profile = self.appraisal().principle(principle).into_iter();
            let elements =
                profile.flat_map(|profile| profile.elements()).map(|element| element.explanation());
            Explanation::new(status, Message::new(named))
                .on_basis(&crate::principle::rules::VWS_PRINC)
                .with_ways(ways)
                .with_parts(elements)
        });
        let parts: Vec<Explanation> = parts.collect();
        let (title, status) = (self.appraisal().dossier().title().clone(), self.status());
        let tree = Explanation::new(status, Message::new(Said::ByPrinciples { title, status }))
            .on_basis(&rules::VWS_PRACT)
            .with_parts(parts);
        let notices = self.appraisal().notices().into_iter();
        notices.fold(tree, |tree, notice| tree.with_note(Message::new(notice)))
    }
}

assessed!(PrinciplesTest<'_>);

impl PracticeStanding<'_> {
    fn tree(&self, edition: Edition, contracted: &[Institution]) -> Explanation {
        let state = self.state();
        let whole = Said::State {
            practice: self.log().practice().clone(),
            on: self.on(),
            state,
            since: self.since(),
            recognised: self.recognised_since(),
        };
        let whole = Message::new(whole);
        let findings = self.findings(contracted).into_iter().map(|finding| {
            const FOLLOWS: Sign = Sign::new("follows", Text::new("gevolg", "follows"));
            let outcome: Outcome = match finding {
                PracticeFinding::ContractedAndApplying { .. }
                    if self.de_implemented_by().is_some_and(|by| self.on() <= by) =>
                {
                    Verdict::Undetermined.into()
                }
                PracticeFinding::ContractedWithoutApplying { .. }
                | PracticeFinding::ContractedAndApplying { .. } => Verdict::NotMet.into(),
                // What the record does not hold may have happened.
                PracticeFinding::NotKnownToApply { .. }
                | PracticeFinding::EstablishedWithoutDialogue
                | PracticeFinding::NotRecognised => Verdict::Undetermined.into(),
                _ => FOLLOWS.into(),
            };
            let rule = finding.rule(edition);
            Explanation::new(outcome, Message::new(finding)).on_basis(rule)
        });
        let rule = edition.pick(&rules::IZA_A_6_E, &rules::IZA22_A_13_A);
        let mut explanation = Explanation::new(Sign::new(state.code(), state.text()), whole)
            .on_basis(rule)
            .with_parts(findings);
        if state == PracticeState::Established {
            let contracted: HashSet<&Institution> = contracted.iter().collect();
            let rests =
                self.applying().filter(|(provider, _)| contracted.contains(provider)).map(|(provider, _)| {
                    let told = Said::RestsOnIt { provider: provider.clone() };
                    Explanation::new(Verdict::Met, Message::new(told)).on_basis(rule)
                });
            explanation = explanation.with_parts(rests);
        }
        for (provider, since) in self.applying() {
            explanation =
                explanation.with_note(Message::new(Said::Applies { provider: provider.clone(), since }));
        }
        for notice in self.notices() {
            explanation = explanation.with_note(Message::new(notice));
        }
        explanation
    }
}

evaluated! {
    /// Where it stands as a tree, with what follows for the contracts with some providers, and
    /// who gives care by it.
    'a PracticeStanding<'_>: under(edition: Edition, contracted: &'a [Institution])
}

messages! {
    /// A line of the explanations.
    #[derive(Debug)]
    enum Said {
        Needed { gap: LabourGap } = { gap.code() }: "nodig: {gap}", "needed: {gap}";
        Measure { measure: Statement, measured: Measured } = "practice.measure": "{measure}: {measured}", "{measure}: {measured}";
        JudgedGood { verdict: Verdict, by: String, on: NaiveDate, reason: String } = "practice.judged-good":
            "goede kwaliteit: {verdict} ({by}, {on}: {reason})", "good quality: {verdict} ({by}, {on}: {reason})";
        NotComplete { by: String, on: NaiveDate, reason: String } = "practice.judged-not-complete":
            "niet alle beroepsgroepen zijn genoemd, zodat dit niet alle uren zijn ({by}, {on}: {reason})",
            "not all professions are named, so that these are not all hours ({by}, {on}: {reason})";
        OrganisedDifferently { what: Statement, documented: Reference } = "practice.organised-differently":
            "{what} ({documented})", "{what} ({documented})";
        PerPatient { before: Decimal, after: Decimal } = "practice.per-patient":
            "alle beroepsgroepen samen: van {before} naar {after} uur per patiënt",
            "all professions together: from {before} to {after} hours per patient";
        NoneSaved { year: Year } = "practice.saved-hours": "bespaarde uren in {year}: geen", "hours saved in {year}: none";
        MoreHours { year: Year, hours: Span } = "practice.saved-hours": "extra uren in {year}: {hours}", "more hours in {year}: {hours}";
        Saved { year: Year, hours: Span, share: Option<Percent>, relevant: Option<Decimal> } = "practice.saved-hours":
            if share.is_none() && relevant.is_none() => "bespaarde uren in {year}: {hours}", "hours saved in {year}: {hours}";
            if share.is_none() =>
                "bespaarde uren in {year}: {hours}; kleinste besparing die ertoe doet: {relevant}",
                "hours saved in {year}: {hours}; smallest saving that matters: {relevant}";
            if relevant.is_none() =>
                "bespaarde uren in {year}: {hours} ({share} van wat deze patiënten eerder gevraagd zouden hebben)",
                "hours saved in {year}: {hours} ({share} of what these patients would have taken before)";
            "bespaarde uren in {year}: {hours} ({share} van wat deze patiënten eerder gevraagd zouden hebben); kleinste besparing die ertoe doet: {relevant}",
            "hours saved in {year}: {hours} ({share} of what these patients would have taken before); smallest saving that matters: {relevant}";
        Shifted { profession: Profession, before: Option<Decimal>, after: Option<Decimal> } = "practice.shifted":
            if before.is_none() => "werk verschoof naar {profession}", "work shifted to {profession}";
            "werk verschoof naar {profession}: van {before} naar {after} uur per patiënt",
            "work shifted to {profession}: from {before} to {after} hours per patient";
        ByPrinciples { title: Statement, status: Status } = "practice.by-principles":
            if *status == Status::Supported =>
                "{title} is kandidaat: elk van de vier principes is ondersteund. Vaststellen is aan het Zorginstituut.",
                "{title} is a candidate: each of the four principles is supported. Establishing it is up to Zorginstituut.";
            "{title}, werken volgens de vier principes: {status}.", "{title}, working by the four principles: {status}.";
        Enough { elements: Apart<Element> } = "practice.enough":
            if elements.0.len() == 1 => "bewijs voor: {elements}", "evidence for: {elements}";
            "bewijs voor elk van deze: {elements}", "evidence for each of these: {elements}";
        State { practice: Statement, on: NaiveDate, state: PracticeState, since: Option<NaiveDate>, recognised: Option<NaiveDate> } = { state.code() }:
            if since.is_none() && recognised.is_none() => "{practice}, {on}: {state}.", "{practice}, {on}: {state}.";
            if since.is_none() =>
                "{practice}, {on}: {state}; door de overheid erkend sinds {recognised}.",
                "{practice}, {on}: {state}; recognised by government since {recognised}.";
            if recognised.is_none() => "{practice}, {on}: {state} sinds {since}.", "{practice}, {on}: {state} since {since}.";
            "{practice}, {on}: {state} sinds {since}; door de overheid erkend sinds {recognised}.",
            "{practice}, {on}: {state} since {since}; recognised by government since {recognised}.";
        /// A contract that rests on what was established: the provider gives care by it.
        RestsOnIt { provider: Institution } = "practice.rests-on-it":
            "{provider} is gecontracteerd en past de vastgestelde praktijk toe.",
            "{provider} is contracted and applies the established practice.";
        Applies { provider: Institution, since: NaiveDate } = "practice.applies":
            "{provider} past de praktijk toe sinds {since}", "{provider} applies it since {since}";
    }
}

/// At least and at most: *10 tot en met 12*, and one number where they are the same.
#[derive(Debug)]
struct Span(Decimal, Decimal);

impl Say for Span {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(least, most) = self;
        match language {
            _ if least == most => least.say(language, f),
            Language::Dutch => write!(f, "{} tot en met {}", In(least, language), In(most, language)),
            Language::English => write!(f, "{} to {}", In(least, language), In(most, language)),
        }
    }
}

impl Say for Measured {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.describe(language, f)
    }
}
