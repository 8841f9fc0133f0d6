//! A practice against the three tests, and its scaling up.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::PracticeSubject as Subject;
use super::answer::told;
use super::ask::PracticeRequest;
use super::form::{self, AnswerShape, Answerer, FormPlace, to_judge};
use super::held::Holds;
use super::{Answer, RequestKind};
use crate::formats::{InputError, refusals};
use crate::language::Describe;
use crate::messages::messages;
use crate::party::Institution;
use crate::practice::life::{EvidenceLife, LifeEventKind, LifeStanding};
use crate::practice::scaling::ScaleStanding;
use crate::practice::{
    AgreementPart, LabourGap, LabourSaving, PracticeEvent, PrinciplesTest, StandingNotice,
};
use crate::principle::{EvidencePolicy, Status};
use crate::source::Edition;
use crate::words::words;

words!(
    /// What a request on a practice can be about (*onderwerp*).
    PracticeSubject {
        /// The first test: good quality with fewer professionals.
        Labour = "labour", "minder inzet van professionals", "fewer professionals";
        /// The second test: the principles of the government page.
        Dossier = "dossier", "de vier principes", "the four principles";
        /// The third test: what Zorginstituut and government established.
        Record = "record", "vaststelling en toepassing", "establishment and use";
        /// Barriers, conditions and actions.
        Scale = "scale", "opschaling", "scaling up";
        /// One subject in the cycle.
        Cycle = "cycle", "cyclus van gepast gebruik", "cycle of appropriate use";
        /// A standard on use and on organisation.
        Agreement = "agreement", "gebruik en organisatie samen", "use and organisation together";
        /// Agendas with their deadlines.
        Plan = "plan", "werkagenda en agenda per sector", "work agenda, and the agenda of each sector";
        /// From the agenda to proven, or gone.
        Life = "life", "levensloop van het bewijs", "life of the evidence";
    }
);

pub(super) fn answer(asked: &PracticeRequest) -> Result<Answer, InputError> {
    let mut answer = Answer::new(RequestKind::Practice);
    answer.on = Some(asked.policy.day());
    hold(asked, &asked.policy, &mut answer)?;
    if answer.items.is_empty() {
        return Err(Refused::Nothing.into());
    }
    answer.notices.extend(form::left_to_write(asked, "/practice"));
    Ok(answer)
}

/// Holds every subject of a request against its texts on the day of a policy.
pub(super) fn hold(
    asked: &PracticeRequest,
    policy: &EvidencePolicy,
    into: &mut impl Holds,
) -> Result<(), InputError> {
    if asked.record.is_none() && !asked.contracted.is_empty() {
        return Err(Refused::NoRecord.into());
    }
    tests(asked, policy, into);
    let (on, edition) = (policy.day(), asked.edition.unwrap_or(Edition::Final));
    if let Some(file) = &asked.scale {
        let standing = file.as_of(on);
        into.hold([("subject", Subject::Scale.code())], &standing);
        into.beside(|answer| of_scale(answer, &standing));
    }
    if let Some(log) = &asked.cycle {
        let standing = log.as_of(on);
        into.hold([("subject", Subject::Cycle.code())], &standing.under(edition));
        into.beside(|answer| {
            let event = json!({"on": on, "event": {"term-agreed": {"answer-by": null}}});
            let place = FormPlace::new("/practice/cycle/events/-".to_owned(), AnswerShape::Record, event);
            stands(answer, Subject::Cycle, &standing.notices(), [vec![place]]);
        });
    }
    if let Some(agreement) = &asked.agreement {
        into.hold([("subject", Subject::Agreement.code())], &agreement.on(on));
        into.beside(|answer| {
            let place = |part: AgreementPart| {
                let example = json!({"part": part.code(), "documented": document(on)});
                FormPlace::new("/practice/agreement/parts/-".to_owned(), AnswerShape::Record, example)
            };
            let missing = agreement.missing(on).map(|part| vec![place(part)]);
            stands(answer, Subject::Agreement, &agreement.notices(on), missing);
        });
    }
    if let Some(plan) = &asked.plan {
        into.hold([("subject", Subject::Plan.code())], &plan.under(edition, on));
        into.beside(|answer| {
            let example = json!({"sector": "…", "agenda": null});
            let place = FormPlace::new("/practice/plan/sectors/-".to_owned(), AnswerShape::Record, example);
            stands::<StandingNotice>(answer, Subject::Plan, &[], [vec![place]]);
        });
    }
    if let Some(life) = &asked.life {
        let standing = life.as_of(on);
        into.hold([("subject", Subject::Life.code())], &standing.under(edition));
        into.beside(|answer| {
            let place = of_life(life, &standing).into_iter().collect();
            stands(answer, Subject::Life, &standing.notices(), [place]);
        });
    }
    Ok(())
}

/// The three tests, each by itself.
fn tests(asked: &PracticeRequest, policy: &EvidencePolicy, into: &mut impl Holds) {
    if let Some(labour) = &asked.labour {
        into.hold([("subject", Subject::Labour.code())], &labour.held(policy));
        into.beside(|answer| of_labour(answer, labour, policy));
    }
    if let Some(dossier) = &asked.dossier {
        let test = PrinciplesTest::of(dossier, policy);
        into.hold([("subject", Subject::Dossier.code())], &test);
        into.beside(|answer| {
            answer.titled(Subject::Dossier.text());
            answer.notices.extend(told(&test.appraisal().notices()));
            for mut question in form::of_appraisal(test.appraisal(), "/practice/dossier") {
                question.about.insert("subject".to_owned(), Subject::Dossier.code().to_owned());
                answer.questions.push(question);
            }
        });
    }
    if let Some(log) = &asked.record {
        let (standing, edition) = (log.as_of(policy.day()), asked.edition.unwrap_or(Edition::Final));
        into.hold([("subject", Subject::Record.code())], &standing.under(edition, &asked.contracted));
        into.beside(|answer| {
            answer.titled(Subject::Record.text());
            answer.findings.extend(told(&standing.findings(&asked.contracted)));
            answer.notices.extend(told(&standing.notices()));
            let is_named = |provider: &Institution| {
                let applies =
                    |event: &PracticeEvent| matches!(event, PracticeEvent::Applied(it) if it == provider);
                log.events().iter().any(|entry| applies(&entry.event))
            };
            let nowhere = asked.contracted.iter().filter(|provider| !is_named(provider));
            let nowhere = nowhere.map(|provider| NotInRecord::Provider { provider: provider.clone() });
            answer.notices.extend(told(&nowhere.collect::<Vec<_>>()));
        });
    }
}

/// Where what is missing of the life of evidence goes: the target that was agreed on last, or where there is one,
/// what of the last count turned up elsewhere.
fn of_life(life: &EvidenceLife, standing: &LifeStanding<'_>) -> Option<FormPlace> {
    let has_target = standing.de_implementation().is_some_and(|(_, agreed)| agreed.target.is_some());
    let (kind, key) = if has_target {
        (LifeEventKind::Counted, "moved-elsewhere")
    } else {
        (LifeEventKind::DeImplementationAgreed, "target")
    };
    let known = life.events().iter().take_while(|entry| entry.on <= standing.on());
    let (at, _) = known.enumerate().filter(|(_, entry)| entry.event.kind() == kind).last()?;
    let pointer = format!("/practice/life/events/{at}/event/{}/{key}", kind.code());
    Some(FormPlace::new(pointer, AnswerShape::Number, Value::Null))
}

/// What an answer has beside where a subject stands; the places of its questions come in their order, as far
/// as there are any.
fn stands<N: Describe>(
    answer: &mut Answer,
    subject: Subject,
    notices: &[N],
    places: impl IntoIterator<Item = Vec<FormPlace>>,
) {
    answer.titled(subject.text());
    answer.notices.extend(told(notices));
    let mut places = places.into_iter();
    answer.ask_of_last(BY, |_| places.next().unwrap_or_default());
}

const BY: [Answerer; 2] = [Answerer::Applicant, Answerer::Assessor];

fn of_scale(answer: &mut Answer, standing: &ScaleStanding<'_>) {
    answer.findings.extend(told(&standing.findings()));
    let actions = &standing.file().facts().actions;
    let unjudged = standing.waits_unjudged().map(|action| {
        let at = actions.iter().position(|other| other.id == action.id);
        let pointer = |at: usize| format!("/practice/scale/actions/{at}/waits-for/judgement");
        let place = at.map(|at| FormPlace::new(pointer(at), AnswerShape::Record, to_judge(standing.on())));
        place.into_iter().collect()
    });
    stands(answer, Subject::Scale, &standing.notices(), unjudged);
}

/// A document that is still to be named.
fn document(on: NaiveDate) -> Value {
    json!({"title": "…", "section": "…", "consulted": on})
}

fn of_labour(answer: &mut Answer, labour: &LabourSaving, policy: &EvidencePolicy) {
    answer.titled(Subject::Labour.text());
    let (least, most) = labour.saved_hours().unzip();
    answer.value("saved-hours-at-least", least);
    answer.value("saved-hours-at-most", most);
    answer.value("saved-share", labour.saved_share());
    answer.notices.extend(told(&labour.notices(policy)));
    answer.ask_of_last(BY, |question| {
        let mut gaps = labour.gaps(policy).into_iter();
        let gap = gaps.find(|gap| gap.code() == question.message.code);
        gap.map_or_else(Vec::new, |gap| of_gap(labour, policy, gap))
    });
}

/// Where what is missing of a saving of labour goes.
fn of_gap(labour: &LabourSaving, policy: &EvidencePolicy, gap: LabourGap) -> Vec<FormPlace> {
    let (facts, on) = (labour.facts(), policy.day());
    let place = |key: &str, shape, example| FormPlace::new(format!("/practice/labour/{key}"), shape, example);
    let record = |key: &str, example| vec![place(key, AnswerShape::Record, example)];
    match gap {
        LabourGap::NoHours => record("hours/-", json!({"profession": "…", "before": "…", "after": "…"})),
        LabourGap::RelevanceUnknown => vec![place("smallest-relevant", AnswerShape::Decimal, json!("…"))],
        LabourGap::NotComplete => record("complete", to_judge(on)),
        LabourGap::NotJudgedGood => record("good", to_judge(on)),
        LabourGap::PandemicYear => vec![place("pandemic-reason", AnswerShape::Text, json!("…"))],
        LabourGap::NoQuality => record("quality/-", json!({"measure": "…", "measured": null})),
        LabourGap::QualityOtherYears | LabourGap::QualityOpen | LabourGap::QualityWorse => {
            let measures = facts.quality.iter().enumerate();
            let open = measures.filter(|(_, measure)| labour.measure(measure, policy) == Status::Unknown);
            open.flat_map(|(at, _)| record(&format!("quality/{at}/measured"), Value::Null)).collect()
        }
        LabourGap::NotDocumented => {
            record("organised-differently/-", json!({"what": "…", "documented": document(on)}))
        }
        LabourGap::HoursOpen => {
            let hours = facts.hours.iter().enumerate().flat_map(|(at, hours)| {
                let both = [("before", hours.before), ("after", hours.after)];
                let missing = both.into_iter().filter(|(_, hours)| hours.is_none());
                missing.map(move |(key, _)| format!("hours/{at}/{key}"))
            });
            let hours = hours.map(|key| place(&key, AnswerShape::Decimal, json!("…")));
            let served = [("before/patients", facts.before), ("after/patients", facts.after)];
            let served = served.into_iter().filter(|(_, of)| of.patients.most() != Some(of.patients.least()));
            let served = served.map(|(key, _)| place(key, AnswerShape::Number, Value::Null));
            hours.chain(served).collect()
        }
        LabourGap::BelowRelevant | LabourGap::NotYetKnown => Vec::new(),
    }
}

messages! {
    /// A name that stands in one place and not in the other.
    #[derive(Debug)]
    enum NotInRecord {
        Provider { provider: Institution } = "practice.never-applied":
            "{provider} is gecontracteerd, maar komt in dit dossier niet voor als aanbieder die de praktijk toepast; klopt de naam?",
            "{provider} is contracted, but this record does not name it as applying the practice; is the name right?";
    }
}

refusals! {
    /// The reasons for which a request on a practice is refused.
    enum Refused {
        Nothing = "request.nothing":
            "verwacht: een toets, de opschaling of een ander onderwerp; gevonden: geen",
            "expected a test, the scaling up or another subject, found none";
        NoRecord = "request.nothing" at "record":
            "verwacht: een dossier, want er zijn gecontracteerde aanbieders; gevonden: geen",
            "expected a record, as there are contracted providers, found none";
    }
}
